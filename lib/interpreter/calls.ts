// Calls from the loop: what can be pushed as a frame is, anything else is called at once.
//
// prepareCall returns a frame to push, or null with the result in takeResult() (a frame is itself a possible result,
// so one return value can't say which). Class calls with a Python __init__ and no special __new__ are frames too.
import { objectType, tupleType, typeOf, typeType } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import type { PyDict } from "../core/dict.ts";
import { Continued } from "../core/continued.ts";
import {
  functionHooks,
  PyBuiltin,
  PyFunction,
  PyMethod,
  PyMethodWrapper,
  PyStaticMethod,
  PyWrapperDescr,
} from "../core/function.ts";
import { newInstance, PyObj } from "../core/instance.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { ts } from "../core/state.ts";
import { PyType, slotOf } from "../core/type.ts";
import {
  type Kwargs,
  None,
  NotImplemented,
  type PyCell,
  PyObject,
  PyTuple,
  type Str,
  type Value,
} from "../core/value.ts";
import { lookupAttr } from "../core/attributes.ts";
import { initialize } from "../types/type_new.ts";
import { isPlainDict } from "../types/dict_update.ts";
import { type CompareOp, compareRest } from "../ops/compare.ts";
import { toArray } from "../ops/iteration.ts";
import { getItem } from "../ops/subscript.ts";
import { truth } from "../ops/truth.ts";
import { CO } from "../bytecode/code.ts";
import { offMain } from "../core/threads.ts";
import { frameFor } from "./arguments.ts";
import type { PyCode } from "./code_object.ts";
import { EXC, type PyBaseException } from "../core/exceptions.ts";
import type { PyFrame } from "./frame.ts";
import { Recovery } from "./recovery.ts";
import { SpecialCall, StepCall } from "./special_calls.ts";
import { ended, NextCall, nextFrame } from "./thread_next.ts";
import { JUMPED } from "./tiers.ts";
import { noteCoroutine } from "./unawaited.ts";
import { PyAsyncGenerator, PyCoroutine, PyGenerator } from "./generators.ts";

let result: Value = None;

/** Sets the result of a call that was prepared in vain. */
export function giveResult(v: Value): void {
  result = v;
}

/** The result of the last prepareCall that returned null. */
export function takeResult(): Value {
  const v = result;
  result = None;
  return v;
}

/** What calling a class does, cached in PyType.callPlan. */
export interface CallPlan {
  /** Python __init__, or null when object's (then no arguments are allowed). */
  readonly init: PyFunction | null;
}

/** What calling `cls` does, while its version stays; null when only its metaclass knows. */
export function planFor(cls: PyType): CallPlan | null {
  if (!cls.isHeap || cls.isAbstract || cls.impl !== PyObj) return null;
  if (cls.cls !== typeType && slotOf(cls.cls, "__call__") !== slotOf(typeType, "__call__")) return null;
  if (cls.lookup("__new__") !== objectType.attrs.getStr("__new__")) return null;
  const init = cls.lookup("__init__");
  if (init instanceof PyFunction) return init.code.isGenerator ? null : { init };
  return init === objectType.attrs.getStr("__init__") ? { init: null } : null;
}

/**
 * What calling an exception class runs besides BaseException.__new__, while its version stays: null for nothing but its
 * native __init__, a Python `__init__`, or undefined when there is more to it (or it is no exception class).
 */
export function exceptionInit(cls: PyType): PyFunction | null | undefined {
  if (cls.cls !== typeType || cls.isAbstract || !cls.isSubtype(EXC.BaseException)) return undefined;
  const { attrs } = EXC.BaseException;
  if (cls.lookup("__new__") !== attrs.getStr("__new__")) return undefined;
  const init = cls.lookup("__init__");
  if (init === attrs.getStr("__init__")) return null;
  return init instanceof PyFunction && !init.code.isGenerator ? init : undefined;
}

/** A frame for calling `f`, or null when it was called already. */
export function prepareCall(f: Value, args: readonly Value[], kw: Kwargs | null): PyFrame | null {
  for (;;) {
    if (f instanceof PyFunction) {
      const frame = frameFor(f, args, kw);
      if (!frame.code.isGenerator) return frame;
      result = makeGenerator(frame);
      return null;
    }
    if (f instanceof PyMethod) {
      args = [f.self, ...args];
      f = f.func;
      continue;
    }
    if (f instanceof PyType) {
      let plan: CallPlan | null | undefined = f.callPlan;
      if (plan === undefined) f.callPlan = plan = planFor(f);
      if (plan !== null) {
        if (plan.init !== null) {
          const o = newInstance(f);
          const frame = frameFor(plan.init, [o, ...args], kw);
          frame.init = o;
          return frame;
        }
        if (args.length === 0 && (kw === null || kw.size === 0)) {
          result = newInstance(f);
          return null;
        }
      }
    }
    if (f instanceof PyBuiltin && f.spec.traits?.forwards !== undefined) {
      const forwarded = f.spec.traits.forwards(args, kw);
      result = None;
      if (forwarded === null) return null;
      ({ f, args, kw } = forwarded);
      continue;
    }
    if (offMain.yes && f instanceof PyBuiltin && f.spec.traits?.steps && (kw === null || kw.size === 0)) {
      const frame = args.length === 1 || args.length === 2 ? nextFrame(args[0], args[1]) : null;
      if (frame !== null) return frame;
    }
    if (f instanceof PyObject) {
      const { cls } = f;
      if (cls.callsOn !== null) {
        const v: Value | Continued = cls.callsOn(f as never, args, kw);
        if (!(v instanceof Continued)) {
          result = v;
          return null;
        }
        if (v.then !== null) return completedCall(v, v.then);
        ({ f, args, kw } = v);
        continue;
      }
      if (cls.isHeap) {
        const method = cls.lookup("__call__");
        if (method instanceof PyFunction) {
          args = [f, ...args];
          f = method;
          continue;
        }
      }
      // Other natives pay nothing for it.
      if (f instanceof PyType ? f.isHeap : f instanceof PyMethodWrapper || f instanceof PyWrapperDescr) {
        const made = prepareNew(f, args, kw);
        if (made !== null) return made;
      }
    }
    const v = callKw(f, args, kw);
    result = v === undefined ? None : v;
    return null;
  }
}

/** A frame whose value `then` gets, or null when the call was made at once. */
export function completedCall({ f, args, kw }: Continued, then: (v: Value) => Value): PyFrame | null {
  // The frame of a generator has no `init` of its caller.
  const native = f instanceof PyBuiltin && f.spec.traits?.steps === true;
  const frame = native ? null : prepareCall(f, args, kw);
  if (frame === null) {
    result = then(native ? callKw(f, args, kw) : takeResult());
    return null;
  }
  if (frame.init !== undefined) {
    const { init } = frame;
    frame.init = new ContinuedCall((v) => then(completeCall(init, v)));
  } else frame.init = new ContinuedCall(then);
  return frame;
}

/** What type.__call__ does for a class whose `__new__` is Python code: its frame; null for all others. */
function prepareNew(f: Value, args: readonly Value[], kw: Kwargs | null): PyFrame | null {
  let cls: Value = f;
  if (f instanceof PyMethodWrapper) {
    if (f.descr !== typeCallDescr()) return null;
    cls = f.self;
  } else if (f === typeCallDescr() && args.length > 0) {
    cls = args[0];
    args = args.slice(1);
  } else if (f instanceof PyType && slotOf(f.cls, "__call__") !== slotOf(typeType, "__call__")) return null;
  if (!(cls instanceof PyType) || !cls.isHeap) return null;
  const made = cls;
  const raw = made.lookup("__new__");
  if (raw === objectType.attrs.getStr("__new__")) {
    const init = made.impl === PyObj && !made.isAbstract ? made.lookup("__init__") : undefined;
    if (!(init instanceof PyFunction) || init.code.isGenerator) return null;
    const o = newInstance(made);
    const frame = frameFor(init, [o, ...args], kw);
    frame.init = o;
    return frame;
  }
  const make = raw instanceof PyStaticMethod ? raw.func : raw;
  if (!(make instanceof PyFunction) || make.code.isGenerator) return null;
  const frame = frameFor(make, [made, ...args], kw);
  frame.init = new ContinuedCall((o) => initialize(made, o, args, kw));
  return frame;
}

function typeCallDescr(): Value | undefined {
  return typeType.attrs.getStr("__call__");
}

/** f(*args, **kw) with a iterable and a mapping from CALL_FUNCTION_EX. */
export function prepareCallEx(f: Value, args: Value, kwargs: Value | undefined): PyFrame | null {
  let list: readonly Value[];
  if (args instanceof PyTuple && args.cls === tupleType) list = args.a;
  else {
    const cls = typeOf(args);
    if (slotOf(cls, "__iter__") === null && slotOf(cls, "__getitem__") === null) {
      throw typeError(`${callableText(f)} argument after * must be an iterable, not ${cls.name}`);
    }
    list = toArray(args);
  }
  let kw: Kwargs | null = null;
  if (kwargs !== undefined) {
    kw = new Map();
    if (isPlainDict(kwargs)) {
      for (const e of kwargs.entries()) {
        if (!isStr(e.key)) throw typeError("keywords must be strings");
        kw.set(jsText(e.key), e.value!);
      }
    } else {
      const keys = lookupAttr(kwargs, "keys");
      if (keys === undefined) {
        throw typeError(`${callableText(f)} argument after ** must be a mapping, not ${typeOf(kwargs).name}`);
      }
      for (const k of toArray(callKw(keys, [], null))) {
        if (!isStr(k)) throw typeError("keywords must be strings");
        kw.set(jsText(k), getItem(kwargs, k));
      }
    }
    if (kw.size === 0) kw = null;
  }
  return prepareCall(f, list, kw);
}

/** "module.qualname()" as error messages name a callable. */
export function callableText(f: Value): string {
  const q = lookupAttr(f, "__qualname__");
  if (q === undefined || !isStr(q)) {
    return `${typeOf(f).name} object`;
  }
  const m = lookupAttr(f, "__module__");
  const name = jsText(q);
  return m !== undefined && isStr(m) && jsText(m) !== "builtins" ? `${jsText(m)}.${name}()` : `${name}()`;
}

/** The generator, coroutine or async generator of a called generator function. */
export function makeGenerator(frame: PyFrame): PyGenerator {
  const gen = newGenerator(frame);
  if (gen instanceof PyCoroutine) noteCoroutine(gen);
  return gen;
}

/** The same; a coroutine is one that starts now. */
export function newGenerator(frame: PyFrame): PyGenerator {
  const f = frame.func!;
  const flags = frame.code.flags;
  if ((flags & CO.ASYNC_GENERATOR) !== 0) {
    const generator = new PyAsyncGenerator(frame, f.name, f.qualname);
    generator.step = frame.code.start;
    return generator;
  }
  if ((flags & CO.COROUTINE) !== 0) {
    const coroutine = new PyCoroutine(frame, f.name, f.qualname);
    coroutine.step = frame.code.start;
    return coroutine;
  }
  const gen = new PyGenerator(frame, f.name, f.qualname);
  gen.step = frame.code.start;
  return gen;
}

/** MAKE_FUNCTION. */
export function makeFunction(frame: PyFrame, code: Value): PyFunction {
  return functionOf(code as PyCode, frame.globals, frame.builtins);
}

functionHooks.textOf = strFromJs;
functionHooks.docOf = (code) => {
  const co = code as PyCode;
  return (co.data.flags & CO.HAS_DOCSTRING) !== 0 ? co.consts[0] : None;
};

/** A function of `code` in `globals`, with its docstring and module name. */
export function functionOf(code: PyCode, globals: PyDict, builtins: PyDict): PyFunction {
  const { data } = code;
  const doc = (data.flags & CO.HAS_DOCSTRING) !== 0 ? null : None;
  const f = new PyFunction(code, globals, builtins, strFromJs(data.name), strFromJs(data.qualname), doc);
  f.module = globals.getStr("__name__");
  return f;
}

/** SET_FUNCTION_ATTRIBUTE. */
export function setFunctionAttribute(f: PyFunction, v: Value, what: number): void {
  switch (what) {
    case 1:
      f.defaults = (v as PyTuple).a;
      break;
    case 2:
      f.kwdefaults = v as PyDict;
      break;
    case 4:
      f.annotations = v as PyDict;
      break;
    case 8:
      f.closure = (v as PyTuple).a as readonly PyCell[];
      break;
    case 16:
      f.annotate = v;
      break;
  }
}

/** In PyFrame.init: what is done with the value of the frame. */
export class ContinuedCall extends PyObject {
  constructor(readonly then: (v: Value) => Value) {
    super();
  }
}

/** In PyFrame.init: the frame is of an operator method that compiled code called; `rest` goes on after NotImplemented. */
export class OperatorCall extends PyObject {
  constructor(readonly rest: () => Value) {
    super();
  }
}

/** In PyFrame.init: the frame was called for its effect; the instruction below gets `target` again. */
export class EffectCall extends PyObject {
  constructor(readonly target: Value) {
    super();
  }
}

/**
 * In PyFrame.init: the frame is of a getter that compiled code called; an AttributeError that ends it is dropped, and what
 * the class's `__getattr__` gives is the value.
 */
export class GetterCall extends Recovery {
  constructor(readonly getattr: PyFunction, readonly o: Value, readonly name: string) {
    super();
  }

  /** The frame of `__getattr__` to go on with after `exc`, or null. */
  after(exc: PyBaseException): PyFrame | null {
    return exc.shape.cls.isSubtype(EXC.AttributeError) ? frameFor(this.getattr, [this.o, this.name], null) : null;
  }
}

/** What becomes of a comparison's result: it is stored, or a jump depends on it. */
export type Use = "value" | "jump if" | "jump if not";

/**
 * In PyFrame.init: the frame is of a method that a comparison in compiled code called. A jump that depends on it is taken
 * here, in the frame below.
 */
export class CompareCall extends PyObject {
  constructor(
    readonly slot: CompareOp,
    readonly a: Value,
    readonly b: Value,
    /** object's `__ne__` asked `__eq__`. */
    readonly negated: boolean,
    readonly use: Use,
  ) {
    super();
  }

  complete(given: Value): Value {
    const { slot, a, b, negated, use } = this;
    const v = given === NotImplemented ? compareRest(slot, a, b) : negated ? !truth(given) : given;
    if (use === "value") return v;
    const taken = truth(v) === (use === "jump if");
    const below = ts.frame as PyFrame;
    below.pc = taken ? below.code.code[below.pc + 3] : below.pc + 4;
    return JUMPED;
  }
}

/** What the call of a frame with `init` set gives when the frame returned `v`. */
export function completeCall(init: Value, v: Value): Value {
  if (init instanceof ContinuedCall) return init.then(v);
  if (init instanceof OperatorCall) return v === NotImplemented ? init.rest() : v;
  if (init instanceof EffectCall) return init.target;
  if (init instanceof GetterCall) return v;
  if (init instanceof NextCall) return init.complete(v);
  if (init instanceof CompareCall || init instanceof SpecialCall) return init.complete(v);
  if (init instanceof StepCall) return v;
  if (v !== None) throw initResult(v);
  return init;
}

export function initResult(v: Value): unknown {
  return typeError(`__init__() should return None, not '${typeOf(v).name}'`);
}

export { ended, Recovery };
export type { Str };
