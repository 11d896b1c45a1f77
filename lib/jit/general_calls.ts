// Calls of what compiled code does not know: by light units that are there already, else with a frame.
//
// In: the frame of the caller, which is up to date, a callee and its arguments. Out: the value, or UNWIND (support.ts).
// Invariants: arguments that do not fit are left to the interpreter's binding, which says what is wrong with them.
// Measured: f(*args, **kw) of a function with a light unit, without a Map of keywords and a frame: 240 -> 90 ns.
import { dictType, listType, tupleType } from "../core/builtin_types.ts";
import { Continued } from "../core/continued.ts";
import type { PyDict } from "../core/dict.ts";
import { PyFunction, PyMethod } from "../core/function.ts";
import { newInstance } from "../core/instance.ts";
import { ts } from "../core/state.ts";
import { PyType } from "../core/type.ts";
import { type Kwargs, None, type PyList, type PyTuple, type Value } from "../core/value.ts";
import { bareFrame, bindArguments, bindSpread, frameFor } from "../interpreter/arguments.ts";
import {
  completedCall,
  ContinuedCall,
  initResult,
  makeGenerator,
  planFor,
  prepareCall,
  prepareCallEx,
  takeResult,
} from "../interpreter/calls.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { pushFrame } from "../interpreter/helpers.ts";
import { NOTHING, UNWIND } from "../interpreter/tiers.ts";
import { parameterCount } from "./entry.ts";
import { CONTINUE, deep, entering, FRAME_RESERVE, runAbove, takeLink, unwinding } from "./support.ts";
import { callHolder, isCold } from "./dispatch.ts";
import { isTraced } from "./traced.ts";
import type { LightHolder } from "./unit.ts";

/** The holder of a function's light unit that can be called now; null when there is none. */
export function holderOf(f: PyFunction): LightHolder | null {
  const co = f.code as PyCode;
  const holder: LightHolder | null | undefined = co.tier?.light;
  return holder && holder.unit !== null && holder.globals === f.globals && !co.isGenerator ? holder : null;
}

/** f(*args, **kw) by a light unit: its value, UNWIND, or NOTHING, with nothing done. */
function spreadLight(frame: PyFrame, f: PyFunction, args: readonly Value[], kw: PyDict | undefined): Value {
  const holder = holderOf(f);
  if (holder === null) return NOTHING;
  const r = new Array<Value | undefined>(parameterCount(holder.co));
  if (!bindSpread(f, r, args, kw)) return NOTHING;
  const v = callHolder(holder, f, frame.depth + 1, r as Value[]);
  if (v === UNWIND && unwinding.raised === null) takeLink(frame);
  return v;
}

/** The same for a class whose instances are made by an `__init__` in Python. */
function spreadNew(frame: PyFrame, cls: PyType, args: readonly Value[], kw: PyDict | undefined): Value {
  let plan = cls.callPlan;
  if (plan === undefined) cls.callPlan = plan = planFor(cls);
  if (!plan?.init) return NOTHING;
  const holder = holderOf(plan.init);
  if (holder === null) return NOTHING;
  const o = newInstance(cls);
  const r = new Array<Value | undefined>(parameterCount(holder.co));
  if (!bindSpread(plan.init, r, [o, ...args], kw)) return NOTHING;
  const v = callHolder(holder, plan.init, frame.depth + 1, r as Value[]);
  if (v === None) return o;
  if (v === NOTHING) return v;
  if (v !== UNWIND) throw initResult(v);
  if (unwinding.raised === null) takeLink(frame).init = o;
  return v;
}

/** f(*args, **kw) from a light unit: NOTHING when `f` is no function that is called by a light unit, or hardly ever. */
export function spreadDispatch(f: Value, depth: number, args: readonly Value[], kw: PyDict | undefined): Value {
  if (!(f instanceof PyFunction)) {
    if (!(f instanceof PyMethod) || !(f.func instanceof PyFunction)) return NOTHING;
    return spreadDispatch(f.func, depth, [f.self, ...args], kw);
  }
  const co = f.code as PyCode;
  const holder: LightHolder | null | undefined = co.tier?.light;
  const cold = !holder && isCold(co);
  if (co.isGenerator || !cold && (!holder || holder.globals !== f.globals)) return NOTHING;
  const r = new Array<Value | undefined>(parameterCount(co));
  if (!bindSpread(f, r, args, kw)) return NOTHING;
  return cold ? deep(co, f, depth, r as Value[]) : callHolder(holder!, f, depth, r as Value[]);
}

/** CALL_FUNCTION_EX. */
export function spreadCall(frame: PyFrame, f: Value, args: Value, kw: Value | undefined): Value {
  const { t } = args as PyTuple | PyList;
  const isPlain = t === tupleType.tag || t === listType.tag && (args as PyList).floats === null;
  if (isPlain && (kw === undefined || (kw as PyDict).t === dictType.tag)) {
    const list = (args as PyTuple | PyList).a;
    const v = f instanceof PyFunction
      ? spreadLight(frame, f, list, kw as PyDict | undefined)
      : f instanceof PyMethod && f.func instanceof PyFunction
      ? spreadLight(frame, f.func, [f.self, ...list], kw as PyDict | undefined)
      : f instanceof PyType
      ? spreadNew(frame, f, list, kw as PyDict | undefined)
      : NOTHING;
    if (v !== NOTHING) return v;
  }
  const callee = prepareCallEx(f, args, kw);
  return callee === null ? takeResult() : runAbove(pushFrame(frame, callee))!;
}

/** Any other call. */
export function anyCall(frame: PyFrame, f: Value, args: readonly Value[], kw: Kwargs | null): Value {
  let callee: PyFrame | null;
  if (f instanceof PyFunction) {
    const co = f.code as PyCode;
    const holder = holderOf(f);
    const isSimple = kw === null && co.simple && co.argcount === args.length;
    if (holder !== null) {
      let given = args;
      if (!isSimple) {
        const r = new Array<Value | undefined>(parameterCount(co));
        bindArguments(f, r, args, kw);
        given = r as Value[];
      }
      const v = callHolder(holder, f, frame.depth + 1, given);
      if (v === UNWIND && unwinding.raised === null) takeLink(frame);
      if (v !== NOTHING) return v;
    }
    if (isSimple) {
      callee = bareFrame(f);
      const { r } = callee;
      for (let i = 0; i < args.length; i++) r[i] = args[i];
      if (co.framed !== null && !isTraced()) return runFramed(co.framed, pushFrame(frame, callee));
    } else callee = frameFor(f, args, kw);
    if (co.isGenerator) return makeGenerator(callee);
  } else {
    const on = typeof f === "object" ? f.cls.callsOn : null;
    if (on !== null) {
      const v: Value | Continued = on(f as never, args, kw);
      return v instanceof Continued ? callOn(frame, v) : v;
    }
    callee = prepareCall(f, args, kw);
    if (callee === null) return takeResult();
  }
  return runAbove(pushFrame(frame, callee))!;
}

/** Runs a frame by the unit that always does: as runAbove(), without asking what there is (a quarter of such a call). */
function runFramed(run: (frame: never) => unknown, frame: PyFrame): Value {
  if (ts.depth > unwinding.limit - FRAME_RESERVE) return runAbove(frame)!;
  const v = run(frame as never);
  return v === UNWIND || v === CONTINUE ? entering.left(frame, v) : v as Value;
}

/** What calling `f` leads to, as its class says (PyType.callsOn): a call of a light unit needs no frame for that. */
export function callOn(frame: PyFrame, next: Continued): Value {
  const { f, args, kw, then } = next;
  if (then === null) return anyCall(frame, f, args, kw);
  if (kw === null && f instanceof PyFunction) {
    const co = f.code as PyCode;
    const holder = holderOf(f);
    if (co.simple && co.argcount === args.length && holder !== null) {
      const v = callHolder(holder, f, frame.depth + 1, args);
      if (v === UNWIND) {
        if (unwinding.raised === null) takeLink(frame).init = new ContinuedCall(then);
        return v;
      }
      if (v !== NOTHING) return then(v);
    }
  }
  const callee = completedCall(next, then);
  return callee === null ? takeResult() : runAbove(pushFrame(frame, callee))!;
}
