// Ending, inside a running job, what JavaScript keeps alive because a WeakRef to it was used (see core/weak_refs.ts).
//
// Measured: V8 forgets its list of kept objects when a queue of microtasks has been run; a context with a queue of its
// own runs it after each evaluation. Loading node:vm costs 15 ms once, an evaluation 0.04 ms.
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
