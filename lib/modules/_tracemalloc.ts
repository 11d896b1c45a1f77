// The _tracemalloc module: the host does not tell where objects were made, so that a trace is always empty.
import { defineModule, fn } from "../core/define.ts";
import { valueError } from "../core/raise.ts";
import { list, None, tuple, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { perRuntime } from "../core/per_runtime.ts";

const state: () => { tracing: boolean; limit: number } = perRuntime(() => ({ tracing: false, limit: 1 }));

function start(nframe: Value | undefined): void {
  const limit = nframe === undefined ? 1 : asInt32(nframe);
  if (limit < 1 || limit > 65535) throw valueError("the number of frames must be in range [1; 65535]");
  const s = state();
  if (s.tracing) return;
  s.tracing = true;
  s.limit = limit;
}

export const module = defineModule("_tracemalloc", {
  doc: "Traces of memory blocks.",
  members: {
    is_tracing: fn("()", "Was start() called?", () => state().tracing),
    start: fn("(nframe=1, /)", "Begin to trace.", start),
    stop: fn("()", "End tracing.", () => {
      state().tracing = false;
    }),
    clear_traces: fn("()", "Forget all traces.", () => None),
    reset_peak: fn("()", "Set the peak to the current size.", () => None),
    get_traceback_limit: fn("()", "Frames kept of a trace.", () => state().limit),
    get_traced_memory: fn("()", "Current and highest size of traced blocks.", () => tuple([0, 0])),
    get_tracemalloc_memory: fn("()", "Memory used for traces.", () => 0),
    _get_traces: fn("()", "All traces.", () => list([])),
    _get_object_traceback: fn("(obj, /)", "Where an object was made: not known.", () => None),
  },
});
