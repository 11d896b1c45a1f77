// Ending, inside a running job, what JavaScript keeps alive because a WeakRef to it was used (see core/weak_refs.ts).
//
// Measured: V8 forgets its list of kept objects when a queue of microtasks has been run; a context with a queue of its
// own runs it after each evaluation. Loading node:vm costs 15 to 80 ms once, an evaluation 0.04 ms.
import { nodeModule } from "./host.ts";

let evaluate: (() => void) | null = null;

/** Lets go of the targets of weak references. */
export function releaseWeakTargets(): void {
  if (evaluate === null) {
    const vm = nodeModule("node:vm");
    const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
    evaluate = () => vm.runInContext("0", context);
  }
  evaluate();
}

/** A heap of that size (bytes) and a process of that age (milliseconds) can do without. */
const SMALL = 72 << 20;
const YOUNG = 2000;

/** The same, but a program that ends soon does not load node:vm for what it weakly refers to; false when nothing was done. */
export function releaseWeakTargetsInTime(): boolean {
  if (evaluate === null && performance.now() < YOUNG && Deno.memoryUsage().heapUsed < SMALL) return false;
  releaseWeakTargets();
  return true;
}
