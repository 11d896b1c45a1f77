// YIELD_FROM over iterators that are not plain generators: one step of `yield from` / `await` (PEP 380).
//
// Out: the value the iterator gives, or undefined when it ended; its result is then in gen.sent.
import { nextSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { isExc } from "../core/raise.ts";
import { typeOf } from "../core/builtin_types.ts";
import { None, type Value } from "../core/value.ts";
import { iterNext } from "../ops/iteration.ts";
import type { PyFrame } from "./frame.ts";
import { NativeAwaitable } from "./native_awaitable.ts";
import { NOTHING } from "./tiers.ts";
import { PyAsyncGenerator, PyGenerator, resume } from "./generators.ts";

/** In gen.sent: what the frame delegates to has ended, and its value is in `returned` (jit/delegation_chains.ts). */
export const ENDED: Value = NOTHING;

export function delegateNext(frame: PyFrame, it: Value): Value | undefined {
  const gen = frame.gen!;
  const sent = gen.sent;
  gen.sent = None;
  try {
    if (it instanceof PyGenerator && !(it instanceof PyAsyncGenerator)) {
      const v = sent === ENDED ? undefined : resume(it, sent);
      if (v === undefined) gen.sent = it.returned;
      return v;
    }
    if (it instanceof NativeAwaitable) {
      const v = it.step(sent);
      if (v === undefined) gen.sent = it.returned;
      return v;
    }
    if (sent !== None) return callArgs(getAttr(it, "send"), [sent]);
    if (nextSlot(typeOf(it)) !== null && typeOf(it).isHeap) return callArgs(getAttr(it, "__next__"), []);
    const v = iterNext(it);
    if (v === undefined) gen.sent = (it as { returned?: Value }).returned ?? None;
    return v;
  } catch (e) {
    if (isExc(e, "StopIteration")) {
      gen.sent = e.fields?.value ?? None;
      return undefined;
    }
    throw e;
  }
}
