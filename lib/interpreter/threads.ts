// How green threads run in the loop: the runner of core/threads.ts.
//
// Invariant: a thread's outermost frame is an entry frame with nothing below it.
import { callKw } from "../core/call.ts";
import { setThreadRunner } from "../core/threads.ts";
import { PyFunction, PyMethod } from "../core/function.ts";
import { ts } from "../core/state.ts";
import type { Kwargs, Value } from "../core/value.ts";
import { frameFor } from "./arguments.ts";
import { installCallableIterator } from "./callable_iterator.ts";
import type { PyFrame } from "./frame.ts";
import { enterFrame } from "./helpers.ts";
import { execute } from "./loop.ts";
import { installThreadNext } from "./thread_next.ts";
import { tracingChanged } from "./tracing.ts";

type Uncaught = (error: unknown, func: Value) => void;

function begin(func: Value, args: readonly Value[], kw: Kwargs | null): PyFrame | null {
  while (func instanceof PyMethod) {
    args = [func.self, ...args];
    func = func.func;
  }
  if (!(func instanceof PyFunction)) {
    callKw(func, args, kw);
    return null;
  }
  const frame = frameFor(func, args, kw);
  if (frame.code.isGenerator) return null;
  frame.entry = true;
  frame.back = null;
  ts.frame = null;
  enterFrame(frame);
  return frame;
}

/** Makes threads possible; `uncaught` shows an exception that left a thread. */
export function installThreads(uncaught: Uncaught): void {
  installCallableIterator();
  installThreadNext();
  setThreadRunner({
    begin,
    go(entry: PyFrame, frame: PyFrame) {
      return execute(entry, frame);
    },
    uncaught,
    tracingChanged,
  });
}
