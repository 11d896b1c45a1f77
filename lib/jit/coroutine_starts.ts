// Coroutines that compiled code started without a frame (emit_starts.ts), when they get one.
//
// In: a function, its arguments or registers. Out: SUSPENDED, or a coroutine that runs. Invariant: whoever gets SUSPENDED takes
// the coroutine out of `waiting` at once, and makes its next step, or is suspended with it.
import { ts } from "../core/state.ts";
import { None, type Value } from "../core/value.ts";
import type { PyFunction } from "../core/function.ts";
import { bareFrame } from "../interpreter/arguments.ts";
import { newGenerator } from "../interpreter/calls.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { PyFrame, Resume } from "../interpreter/frame.ts";
import { PyCoroutine, type PyGenerator } from "../interpreter/generators.ts";
import type { Point } from "./generator_steps.ts";

/** A coroutine that was started has to wait. */
export const SUSPENDED: unique symbol = Symbol("suspended");

/** Which one that is. */
export const waiting: { coroutine: PyGenerator | null } = { coroutine: null };

/** It waits at the instruction at `pc`, whose first step is still to be made. */
export function suspendedAt(
  f: PyFunction,
  co: PyCode,
  r: (Value | undefined)[],
  pc: number,
  point: Point,
): typeof SUSPENDED {
  const frame = new PyFrame(co, r, f, f.globals, f.builtins, null);
  frame.pc = pc;
  const coroutine = new PyCoroutine(frame, f.name, f.qualname);
  coroutine.state = 1;
  coroutine.step = point;
  waiting.coroutine = coroutine;
  return SUSPENDED;
}

/** It can't start without a frame. */
export function unstarted(f: PyFunction, args: readonly Value[]): typeof SUSPENDED {
  const frame = bareFrame(f);
  for (let i = 0; i < args.length; i++) frame.r[i] = args[i];
  waiting.coroutine = newGenerator(frame);
  return SUSPENDED;
}

/** It goes on in the interpreter with `frame`, resumed by what awaits it. */
export function startRunning(frame: PyFrame): void {
  const f = frame.func!;
  const coroutine = new PyCoroutine(frame, f.name, f.qualname);
  coroutine.state = 2;
  coroutine.resume = Resume.YieldFrom;
  // Like that of those who wait for it: none of them handles an exception.
  ts.excStack.push(None);
}
