// The host's garbage collector, as far as a running program can ask for it.
//
// In: nothing. Out: a full collection, after which weak references to what was unreachable are empty.
// Invariant: what the running job used through weak references is let go of first (host_weak.ts), or it would stay.
import { nodeModule } from "./host.ts";
import { releaseWeakTargets } from "./host_weak.ts";

let collect: (() => void) | null | undefined;

function hostCollect(): (() => void) | null {
  try {
    nodeModule("node:v8").setFlagsFromString("--expose-gc");
    return nodeModule("node:vm").runInNewContext("gc") as () => void;
  } catch {
    return null;
  }
}

export function collectGarbage(): void {
  if (collect === undefined) collect = hostCollect();
  if (collect === null) return;
  releaseWeakTargets();
  collect();
}
