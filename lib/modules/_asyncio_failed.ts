// Futures and tasks whose exception nobody asked for: told of when the program ends.
//
// In: futures as they fail. Out: calls of the loop's exception handler. Invariants: nothing counts references, so CPython's
// moment, the loss of the last one, is not known; those that were asked meanwhile go after LIMIT more.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { typeOf } from "../core/builtin_types.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { strFromJs } from "../core/str.ts";
import { None } from "../core/value.ts";
import type { PyFuture } from "./_asyncio_future.ts";
import { atEnd } from "./at_end.ts";
import { reportUnraisable } from "./atexit.ts";

const LIMIT = 256;
let failed: PyFuture[] = [];
let limit = LIMIT;

/** Remembers a future that has just got an exception. */
export function noteFailed(f: PyFuture): void {
  failed.push(f);
  if (failed.length < limit) return;
  failed = failed.filter((each) => each.logTraceback);
  limit = failed.length * 2 + LIMIT;
}

function report(f: PyFuture): void {
  const context = new PyDict();
  context.setStr("message", strFromJs(`${typeOf(f).name} exception was never retrieved`));
  context.setStr("exception", f.exc);
  context.setStr("future", f);
  if (f.sourceTraceback !== None) context.setStr("source_traceback", f.sourceTraceback);
  try {
    callArgs(getAttr(f.loop!, "call_exception_handler"), [context]);
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e;
    reportUnraisable(e, "Exception ignored while finalizing a future", f);
  }
}

atEnd(() => {
  const all = failed;
  failed = [];
  for (const f of all) if (f.logTraceback) report(f);
});
