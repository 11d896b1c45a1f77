// Calls of whatever has a light unit, or runs no Python code, from light units that do not know what they call.
//
// In: a callee, the depth it gets, its arguments. Out: its value, UNWIND (support.ts), or NOTHING when it can't be called so:
// nothing has been done then. Invariant: no frame is needed for these calls.
import { typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { functionType, PyBuiltin, PyFunction, PyMethod, PyMethodDescr } from "../core/function.ts";
import { newInstance, PyObj } from "../core/instance.ts";
import { PyType } from "../core/type.ts";
import { None, PyFloat, type Value } from "../core/value.ts";
import { initResult, planFor } from "../interpreter/calls.ts";
import { isScalar } from "../ops/scalars.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { NOTHING, UNWIND } from "../interpreter/tiers.ts";
import { spreadDispatch } from "./general_calls.ts";
import { isNative, runsNoPython } from "./plain_operations.ts";
import { deep, unwinding } from "./support.ts";
import type { LightHolder } from "./unit.ts";

/** Arguments as a light unit wants them: floats as JS numbers; null when one that should be a float is none. */
function numbersFor(holder: LightHolder, args: readonly Value[]): readonly Value[] | null {
  const { floats } = holder;
  let out: Value[] | null = null;
  for (let i = 0; i < args.length; i++) {
    if (!floats[i]) continue;
    const v = args[i];
    if (!(v instanceof PyFloat) || v.t === 0) return null;
    out ??= args.slice();
    out[i] = v.v;
  }
  return out ?? args;
}

/** Calls a light unit: its value, UNWIND, or NOTHING when the arguments are not what it was compiled for. */
export function callHolder(holder: LightHolder, f: PyFunction, depth: number, args: readonly Value[]): Value {
  const js = numbersFor(holder, args);
  if (js === null) return NOTHING;
  const { fn } = holder;
  const n = js.length;
  const v = n === 1
    ? fn(f, depth, js[0])
    : n === 2
    ? fn(f, depth, js[0], js[1])
    : n === 3
    ? fn(f, depth, js[0], js[1], js[2])
    : fn(f, depth, ...js);
  return v !== UNWIND && holder.returnsFloat ? new PyFloat(v as unknown as number) : v;
}

/** See Callees: the code never got hot. */
export function isCold(co: PyCode): boolean {
  const { tier } = co;
  if (!tier) return true;
  return (tier.profile === null || tier.func === null) && !tier.needsFrame && !tier.settled && tier.abandoned === null;
}

let makeLightNow: (f: PyFunction) => LightHolder | null = () => null;

/** Sets what compiles the light unit of a function that compiled code is about to call; null when it gets none now. */
export function setLightMaker(make: (f: PyFunction) => LightHolder | null): void {
  makeLightNow = make;
}

/**
 * Calls `f` by its light unit: as callHolder; NOTHING when it has none for these arguments. A function that is hardly ever
 * called goes to the interpreter, and with it all that called it: as a guess that fails it would cost its caller the unit.
 */
export function dispatch(f: Value, depth: number, args: readonly Value[]): Value {
  if (typeof f !== "object") return NOTHING;
  if (f.t !== functionType.tag) {
    if (f instanceof PyMethod) {
      return f.func instanceof PyFunction ? dispatch(f.func, depth, [f.self, ...args]) : NOTHING;
    }
    if (f instanceof PyType) return dispatchClass(f, depth, args);
    if (f.t !== 0 && f.cls.callsPlainly !== null) {
      return f.cls.callsPlainly(f as never, args) ? callArgs(f, args) : NOTHING;
    }
    if (f instanceof PyObj) {
      const call = f.shape.cls.lookup("__call__");
      return call instanceof PyFunction ? dispatch(call, depth, [f, ...args]) : NOTHING;
    }
    const isLeaf = (f instanceof PyBuiltin || f instanceof PyMethodDescr && f.kind !== "class") &&
      runsNoPython(f, args);
    return isLeaf ? callArgs(f, args) : NOTHING;
  }
  const co = (f as PyFunction).code as PyCode;
  if (co.isGenerator) return NOTHING;
  if (!co.simple) return spreadDispatch(f, depth, args, undefined);
  const missing = co.argcount - args.length;
  if (missing !== 0) {
    const defaults = missing > 0 ? (f as PyFunction).defaults : null;
    if (defaults === null || defaults.length < missing) return NOTHING;
    args = args.concat(defaults.slice(defaults.length - missing));
  }
  let holder: LightHolder | null | undefined = co.tier?.light;
  if (!holder) {
    if (isCold(co)) return deep(co, f as PyFunction, depth, args);
    holder = makeLightNow(f as PyFunction);
  }
  // A holder whose unit was dropped sees to it itself; a failed guess here would tell nothing.
  if (!holder || holder.globals !== (f as PyFunction).globals) return NOTHING;
  return callHolder(holder, f as PyFunction, depth, args);
}

/**
 * The same for a class: natives whose arguments run no Python code, classes with a plain `__init__` in Python or none, and
 * those whose metaclass has a `__call__` in Python (members of enums by their values).
 */
function dispatchClass(cls: PyType, depth: number, args: readonly Value[]): Value {
  if (cls.cls !== typeType) {
    const call = cls.cls.lookup("__call__");
    if (call instanceof PyFunction) return dispatch(call, depth, [cls, ...args]);
  }
  if (!cls.isHeap) return makesPlainly(cls, args) ? cls.make?.(args) ?? callArgs(cls, args) : NOTHING;
  let plan = cls.callPlan;
  if (plan === undefined) cls.callPlan = plan = planFor(cls);
  if (plan === null) return NOTHING;
  const { init } = plan;
  if (init === null) return args.length === 0 ? newInstance(cls) : NOTHING;
  const o = newInstance(cls);
  const v = dispatch(init, depth, [o, ...args]);
  if (v === None) return o;
  if (v === UNWIND) {
    if (unwinding.raised === null) unwinding.link!.init = o;
  } else if (v !== NOTHING) throw initResult(v);
  return v;
}

/** See PyType.leaf. */
function makesPlainly({ cls, leaf }: PyType, args: readonly Value[]): boolean {
  if (cls !== typeType || leaf === null) return false;
  return leaf === "any" || args.every(leaf === "natives" ? isNative : isScalar);
}

/** The light unit's holder of a function of n plain parameters; null when it has none, or wants floats as JS numbers. */
function plainHolder(f: Value, n: number): LightHolder | null {
  if (typeof f !== "object" || f.t !== functionType.tag) return null;
  const co = (f as PyFunction).code as PyCode;
  if (!co.simple || co.argcount !== n || co.isGenerator) return null;
  const holder: LightHolder | null | undefined = co.tier?.light;
  if (!holder || holder.globals !== (f as PyFunction).globals || holder.hasFloats) return null;
  return holder;
}

/** As dispatch(), without an array. */
export function dispatch1(f: Value, depth: number, a: Value): Value {
  const h = plainHolder(f, 1);
  if (h === null) return dispatch(f, depth, [a]);
  const v = h.fn(f as PyFunction, depth, a);
  return h.returnsFloat && v !== UNWIND ? new PyFloat(v as unknown as number) : v;
}

export function dispatch2(f: Value, depth: number, a: Value, b: Value): Value {
  const h = plainHolder(f, 2);
  if (h === null) return dispatch(f, depth, [a, b]);
  const v = h.fn(f as PyFunction, depth, a, b);
  return h.returnsFloat && v !== UNWIND ? new PyFloat(v as unknown as number) : v;
}

export function dispatch3(f: Value, depth: number, a: Value, b: Value, c: Value): Value {
  const h = plainHolder(f, 3);
  if (h === null) return dispatch(f, depth, [a, b, c]);
  const v = h.fn(f as PyFunction, depth, a, b, c);
  return h.returnsFloat && v !== UNWIND ? new PyFloat(v as unknown as number) : v;
}
