// Promises of JavaScript in asyncio: awaiting one in a coroutine of a running loop waits for a future of that loop.
//
// In: a promise. Out: a future that gets its result. Invariant: the loop hears of it as from another thread
// (call_soon_threadsafe), between two turns of its own.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { builtinFunction } from "../core/define.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { arrive, inHostLoop } from "../core/host_loop.ts";
import { isExc, runtimeError } from "../core/raise.ts";
import { promised } from "../core/threads.ts";
import { None, type Value } from "../core/value.ts";
import { state } from "./_asyncio_state.ts";
import { fromJs } from "./js_values.ts";

/** The loop that runs, or null. */
export function asyncioLoop(): Value | null {
  const { loop } = state();
  return loop === None ? null : loop;
}

/** A future of the loop for a promise; `thrown` makes Python exceptions of what it is rejected with. */
export function futureOf(loop: Value, promise: PromiseLike<unknown>, thrown: (e: unknown) => unknown): Value {
  if (!inHostLoop()) {
    throw runtimeError(
      "a promise of JavaScript cannot settle while asyncio runs here: it needs the event loop of the host",
    );
  }
  const future = callArgs(getAttr(loop, "create_future"), []);
  const settle = (set: string, value: () => Value) => {
    promised.count--;
    const tell = builtinFunction("settle", "()", "Tells the future.", () => {
      if (callArgs(getAttr(future, "done"), []) !== true) callArgs(getAttr(future, set), [value()]);
      return None;
    });
    arrive(() => {
      try {
        callArgs(getAttr(loop, "call_soon_threadsafe"), [tell]);
      } catch (e) {
        // A closed loop has nobody who waits.
        if (!isExc(e, "RuntimeError")) throw e;
      }
    });
  };
  promised.count++;
  promise.then(
    (v) => settle("set_result", () => fromJs(v)),
    (e) =>
      settle("set_exception", () => {
        const exc = thrown(e);
        if (exc instanceof PyBaseException) return exc;
        throw exc;
      }),
  );
  return future;
}
