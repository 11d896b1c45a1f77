// Calls of natives that ask a special method (ops/asked.ts): the method is called as compiled code calls anything.
//
// In: the Emitter at the call, a native that says what it asks, its arguments. Out: statements; false when the native itself is
// to be called. Invariant: what the method gave goes to `then` exactly once, also when the method ends in the interpreter.
// Measured on a busy machine: str(x) of an instance with a `__str__` 390 -> 90 ns, isinstance(x, Mapping) 1240 -> 300.
import { callKw } from "../core/call.ts";
import { Continued } from "../core/continued.ts";
import { type NativeSpec, PyBuiltin } from "../core/function.ts";
import type { Kwargs, Value } from "../core/value.ts";
import { ContinuedCall } from "../interpreter/calls.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { NOTHING, UNWIND } from "../interpreter/tiers.ts";
import type { Asked } from "../ops/asked.ts";
import type { Emitter } from "./emitter.ts";
import { callOn } from "./general_calls.ts";
import { dispatch } from "./dispatch.ts";
import { unwinding } from "./support.ts";

type Asks = (args: readonly Value[]) => Asked;

/** From a light unit: the value, UNWIND, or NOTHING when the method has no light unit or is none. */
export function askLight(asks: Asks, depth: number, args: readonly Value[]): Value {
  const asked = asks(args);
  if (asked === undefined) return NOTHING;
  if (!(asked instanceof Continued)) return asked;
  const { then } = asked;
  const v = dispatch(asked.f, depth, asked.args);
  if (then === null || v === NOTHING) return v;
  if (v !== UNWIND) return then(v);
  if (unwinding.raised === null) unwinding.link!.init = new ContinuedCall(then);
  return v;
}

/** From a unit with a frame, which is up to date: the value, or UNWIND. */
export function askFramed(frame: PyFrame, asks: Asks, f: Value, args: readonly Value[], kw: Kwargs | null): Value {
  const asked = asks(args);
  if (asked === undefined) {
    const isBound = f instanceof PyBuiltin && f.self !== undefined;
    return callKw(f, isBound ? args.slice(1) : args, kw);
  }
  return asked instanceof Continued ? callOn(frame, asked) : asked;
}

/** Emits the call of `f` with positional arguments. */
export function callAsked(e: Emitter, asks: Asks, f: Value, regs: readonly number[], dest: number): boolean {
  if (e.profile === null || !e.framed && e.isHopeless()) return false;
  emitAsked(e, asks, e.constant(f), `[${regs.map((r) => e.val(r)).join()}]`, dest);
  return true;
}

/** The call of a native method that is bound to an object. */
export function callBoundAsked(
  e: Emitter,
  asks: Asks,
  spec: NativeSpec,
  reg: number,
  regs: readonly number[],
  dest: number,
): boolean {
  if (e.profile === null || e.isGeneric()) return false;
  const f = e.val(reg);
  e.guard(`${f}.t===BUILTIN&&${f}.spec===${e.constant(spec)}&&${f}.self!==undefined`);
  emitAsked(e, asks, f, `[${[`${f}.self`, ...regs.map((r) => e.val(r))].join()}]`, dest);
  return true;
}

/** The same with expressions of the native and of an array of the arguments. */
export function emitAsked(e: Emitter, asks: Asks, f: string, args: string, dest: number): void {
  const t = e.temp();
  if (e.framed) {
    e.needFrame();
    const call = `${e.constant(askFramed)}(F,${e.constant(asks)},${f},${args},null)`;
    e.emit(`${e.calling()}const ${t}=${call};${e.unlessUnwound(t)}`);
    e.set(dest, t);
    e.afterCall();
    return;
  }
  e.mayThrow();
  e.emit(`${e.calling()}const ${t}=${e.constant(askLight)}(${e.constant(asks)},D+1,${args});${e.unlessUnwound(t)}`);
  // No guard, which fails at random in tests: the call was made.
  e.emit(`if(${t}===NOTHING)${e.exit("guard")}`);
  e.forget();
  e.set(dest, t);
}
