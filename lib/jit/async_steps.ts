// `async for` over async generators in compiled code.
import { None, type Value } from "../core/value.ts";
import { PyAsyncGenASend } from "../interpreter/async_generators.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { PyAsyncGenerator } from "../interpreter/generators.ts";
import { asyncNext } from "../interpreter/helpers.ts";
import { linkRunning } from "./generator_steps.ts";

/** GET_ANEXT: what is to be awaited for the next item. */
export function anextOf(frame: PyFrame, it: Value): Value {
  // Before the first one the hooks of the event loop are called.
  if (it instanceof PyAsyncGenerator && it.hooksDone) return new PyAsyncGenASend(it, None);
  linkRunning(frame);
  return asyncNext(it);
}
