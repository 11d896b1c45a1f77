// What the loop's less common instructions do, and pushing, suspending and ending frames.
import { anextSlot, getitemSlot, iterSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs, callKw } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, isExceptionClass, PyBaseException } from "../core/exceptions.ts";
import { specialMethod } from "../core/generic_slots.ts";
import { exception, isExc, stopIteration, typeError } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { isStr, jsText, strValue } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { isInstanceOf, listType, tupleType, typeOf } from "../core/builtin_types.ts";
import { listOf, None, PyList, PySlice, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { identical } from "../ops/compare.ts";
import { getIter, iterNext, toArray, unpackIter } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { getItem } from "../ops/subscript.ts";
import { ascii, concatStr, formatObject, repr, reprObject, strObject } from "../ops/text.ts";
import { qualifiedTypeName } from "../ops/type_name.ts";
import { isInstance, isSubclass } from "../ops/typecheck.ts";
import { isPlainDict, mergeDict, mergeMapping } from "../types/dict_update.ts";
import { PyFrozenSet, PySet } from "../types/set_classes.ts";
import { sliceList, sliceStr, sliceTuple } from "../types/sliced.ts";
import { updateSet } from "../types/set_operations.ts";
import { CO } from "../bytecode/code.ts";
export { memberToCall } from "./attribute_caches.ts";
import { INTRINSICS_1, INTRINSICS_2, OP } from "../bytecode/opcodes.ts";
import { type PyCode, setFrozenSetMaker } from "./code_object.ts";
import { callableText } from "./calls.ts";
import { type PyFrame, Resume } from "./frame.ts";
import { delegate, PyAsyncGenerator, PyAsyncGenWrapped, PyCoroutine, PyGenerator } from "./generators.ts";
import { importStar } from "./names.ts";
import { traceDelegatedYield, traceException } from "./tracing.ts";
import { setContext, visibleHandled } from "./unwind.ts";
import { intrinsicHooks } from "./intrinsics.ts";
import { prepReraiseStar } from "./exception_star.ts";

const LIST = listType.tag, TUPLE = tupleType.tag;

export const isSame: (a: Value, b: Value) => boolean = identical;

setFrozenSetMaker((items) => {
  const s = new PyFrozenSet();
  for (const v of items) s.put(v, true);
  return s;
});

/** Puts a frame on top of the chain (its `back` is set already). */
export function enterFrame(frame: PyFrame): void {
  const gen = frame.gen;
  if (++ts.depth > ts.recursionLimit) {
    ts.depth--;
    if (gen !== null) gen.state = gen.frame.pc === 0 ? 0 : 1;
    throw exception("RecursionError", "maximum recursion depth exceeded");
  }
  frame.depth = ts.depth;
  ts.frame = frame;
  if (gen !== null) {
    ts.excStack.push(ts.handled);
    ts.handled = gen.handled;
    gen.handled = None;
  }
}

/** Pushes the frame of a call. */
export function pushFrame(caller: PyFrame, callee: PyFrame): PyFrame {
  callee.back = caller;
  if (++ts.depth > ts.recursionLimit) {
    ts.depth--;
    throw exception("RecursionError", "maximum recursion depth exceeded");
  }
  callee.depth = ts.depth;
  ts.frame = callee;
  return callee;
}

function leaveGenerator(gen: PyGenerator, keep: boolean): void {
  if (keep) gen.handled = ts.handled;
  ts.handled = ts.excStack.pop()!;
}

/** Ends a generator with its return value. */
export function finish(gen: PyGenerator, v: Value): void {
  gen.state = 3;
  gen.returned = v;
  leaveGenerator(gen, false);
  if (ts.pending !== 0) tellStopIteration(gen, v);
}

/** A trace function hears of the StopIteration that ends a `yield from`, and of one with a value in a `for`. */
function tellStopIteration(gen: PyGenerator, v: Value): void {
  const { frame, resume } = gen, { back } = frame, op = frame.code.code[frame.pc];
  if (frame.entry || back === null || (op !== OP.RETURN_VALUE && op !== OP.RETURN_CONST)) return;
  if (resume !== Resume.YieldFrom && (resume !== Resume.ForIter || v === None)) return;
  const exc = stopIteration(v) as PyBaseException;
  // Tools of sys.monitoring get STOP_ITERATION instead (monitored_steps.ts).
  const replaced = traceException(back, exc, false);
  if (replaced === exc) return;
  // The trace function failed: that goes on from here.
  ts.frame = frame;
  ts.depth++;
  ts.excStack.push(ts.handled);
  throw replaced;
}

let yieldedValue: Value = None;

/** The value that left run() by suspend(). */
export function yielded(): Value {
  const v = yieldedValue;
  yieldedValue = None;
  return v;
}

/**
 * Suspends a generator frame with `v` (and the frames that delegate to it): the frame that goes on, its result stored, or
 * null when native code resumed the generator; the value is then in yielded().
 */
export function suspend(frame: PyFrame, v: Value): PyFrame | null {
  for (;;) {
    const gen = frame.gen!;
    const back = frame.back;
    // The loop itself tells of a yield.
    if (ts.pending !== 0 && frame.code.code[frame.pc] === OP.YIELD_FROM) traceDelegatedYield(frame, v);
    gen.state = 1;
    leaveGenerator(gen, true);
    ts.frame = back;
    ts.depth--;
    frame.back = null;
    if (frame.entry) {
      yieldedValue = v;
      return null;
    }
    if ((gen.resume & 1) !== 0) {
      const code = back!.code.code;
      back!.r[code[back!.pc + 1]] = v;
      back!.pc += 4;
      return back!;
    }
    frame = back!;
  }
}

/** Restores the thread state after a fault of our own left run(). */
export function abandon(entry: PyFrame): void {
  ts.frame = entry.back;
  ts.depth = entry.depth - 1;
}

export function wrapAsync(v: Value): Value {
  return new PyAsyncGenWrapped(v);
}

export function binarySlice(o: Value, start: Value, stop: Value): Value {
  if ((start === None || typeof start === "number") && (stop === None || typeof stop === "number")) {
    const a = start === None ? undefined : start as number, b = stop === None ? undefined : stop as number;
    if (typeof o === "string") return sliceStr(o, a, b);
    if (typeof o === "object") {
      if (o.t === LIST) return sliceList(o as PyList, a, b);
      if (o.t === TUPLE) return sliceTuple(o as PyTuple, a, b);
    }
  }
  return getItem(o, new PySlice(start, stop, None));
}

// Iteration, awaiting.

export function yieldFromIter(co: PyCode, v: Value): Value {
  if (v instanceof PyCoroutine) {
    if ((co.flags & (CO.COROUTINE | CO.ITERABLE_COROUTINE)) === 0) {
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return v;
  }
  if (v instanceof PyGenerator && !(v instanceof PyAsyncGenerator)) return v;
  return getIter(v);
}

export function asyncIter(v: Value): Value {
  const m = specialMethod(v, "__aiter__");
  if (m === undefined) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(v).name}`);
  }
  const it = callArgs(m, []);
  if (anextSlot(typeOf(it)) === null) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(it).name}`,
    );
  }
  return it;
}

export function asyncNext(it: Value): Value {
  const m = specialMethod(it, "__anext__");
  if (m === undefined) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(it).name}`);
  }
  const aw = callArgs(m, []);
  try {
    return awaitIter(aw, -1);
  } catch (e) {
    if (!isExc(e, "TypeError")) throw e;
    const made = typeError(`'async for' received an invalid object from __anext__: ${typeOf(aw).name}`);
    made.cause = e;
    made.context = e;
    throw made;
  }
}

export function checkStopAsync(exc: Value, rethrow: () => void): void {
  if (isExc(exc, "StopAsyncIteration")) return;
  rethrow();
  throw exc;
}

function awaitIter(v: Value, where: number): Value {
  if (v instanceof PyCoroutine) return v;
  if (v instanceof PyGenerator && (v.frame.code.flags & CO.ITERABLE_COROUTINE) !== 0) return v;
  const m = specialMethod(v, "__await__");
  if (m === undefined) {
    const name = typeOf(v).name;
    if (where === 1) {
      throw typeError(`'async with' received an object from __aenter__ that does not implement __await__: ${name}`);
    }
    if (where === 2) {
      throw typeError(`'async with' received an object from __aexit__ that does not implement __await__: ${name}`);
    }
    throw typeError(`'${name}' object can't be awaited`);
  }
  const it = callArgs(m, []);
  if (it instanceof PyCoroutine) throw typeError("__await__() returned a coroutine");
  if (nextSlot(typeOf(it)) === null) {
    throw typeError(`__await__() returned non-iterator of type '${typeOf(it).name}'`);
  }
  return it;
}

/** The iterator that `await v` drives. */
export function awaitableIter(v: Value, where: number): Value {
  const it = awaitIter(v, where);
  // One that runs is found by the step.
  if (it instanceof PyCoroutine && delegate(it) !== undefined) {
    throw exception("RuntimeError", "coroutine is being awaited already");
  }
  return it;
}

// Displays.

export function buildSet(r: (Value | undefined)[], base: number, n: number): Value {
  const s = new PySet();
  for (let i = 0; i < n; i++) s.put(r[base + i]!, true);
  return s;
}

export function setAdd(s: Value, v: Value): void {
  (s as PySet).put(v, true);
}

export function setUpdate(s: Value, items: Value): void {
  updateSet(s as PySet, items);
}

export function buildMap(r: (Value | undefined)[], base: number, n: number): Value {
  const d = new PyDict();
  for (let i = 0; i < n; i++) d.put(r[base + 2 * i]!, r[base + 2 * i + 1]!);
  return d;
}

export function buildString(r: (Value | undefined)[], base: number, n: number): Value {
  let s = "";
  for (let i = 0; i < n; i++) {
    const piece = r[base + i];
    if (typeof piece !== "string") {
      return concatStr(r.slice(base, base + n).map((p) => strValue(p as Str)));
    }
    s += piece;
  }
  return s;
}

export function listExtend(l: PyList, items: Value): void {
  let values: Value[];
  try {
    values = toArray(items);
  } catch (e) {
    const cls = typeOf(items);
    if (isExc(e, "TypeError") && iterSlot(cls) === null && getitemSlot(cls) === null) {
      throw typeError(`Value after * must be an iterable, not ${cls.name}`);
    }
    throw e;
  }
  addItems(l, values);
}

/** Adds values to a list that is being displayed. */
export function addItems(l: PyList, values: readonly Value[]): void {
  if (l.length === 0) {
    const made = listOf(values.slice());
    l.a = made.a;
    l.floats = made.floats;
    return;
  }
  const a = l.obj();
  for (let i = 0; i < values.length; i++) a.push(values[i]);
}

function mergeItems(from: Value, each: (k: Value, v: Value) => void): void {
  if (isPlainDict(from)) {
    for (const e of from.entries()) each(e.key, e.value!);
    return;
  }
  mergeMapping(from, getAttr(from, "keys"), each);
}

export function dictUpdate(d: PyDict, from: Value): void {
  if (!(from instanceof PyDict) && lookupAttr(from, "keys") === undefined) {
    throw typeError(`'${typeOf(from).name}' object is not a mapping`);
  }
  if (isPlainDict(from)) mergeDict(d, from);
  else mergeItems(from, (k, v) => d.put(k, v));
}

export function dictMerge(d: PyDict, from: Value, callee: Value): void {
  if (!(from instanceof PyDict) && lookupAttr(from, "keys") === undefined) {
    throw typeError(`${callableText(callee)} argument after ** must be a mapping, not ${typeOf(from).name}`);
  }
  if (d.size === 0 && isPlainDict(from) && from.order.every((e) => typeof e.key === "string")) {
    d.assign(from);
    return;
  }
  mergeItems(from, (k, v) => {
    if (!isStr(k)) throw typeError("keywords must be strings");
    if (d.has(k)) throw typeError(`${callableText(callee)} got multiple values for keyword argument '${jsText(k)}'`);
    d.put(k, v);
  });
}

export function formatValue(v: Value, spec: Value): Value {
  return formatObject(v, strValue(spec as Str));
}

export function convertValue(v: Value, how: number): Value {
  return how === 1 ? strObject(v) : how === 2 ? reprObject(v) : ascii(v);
}

export function interpolation(r: (Value | undefined)[], base: number, conversion: number): Value {
  return intrinsicHooks.interpolation(r[base]!, r[base + 1]!, r[base + 2], conversion);
}

export function template(strings: Value, interpolations: Value): Value {
  return intrinsicHooks.template(strings as PyTuple, interpolations as PyTuple);
}

// Unpacking.

export function unpackSequence(v: Value, r: (Value | undefined)[], base: number, n: number): void {
  if (v instanceof PyList && v.t !== 0) {
    const len = v.length;
    if (len !== n) throw unpackCount(len, n, true);
    for (let i = 0; i < n; i++) r[base + i] = v.at(i);
    return;
  }
  if (v instanceof PyTuple && v.t !== 0) {
    if (v.a.length !== n) throw unpackCount(v.a.length, n, true);
    for (let i = 0; i < n; i++) r[base + i] = v.a[i];
    return;
  }
  const it = unpackIter(v);
  const got: Value[] = [];
  for (let i = 0; i < n; i++) {
    const x = iterNext(it);
    if (x === undefined) throw unpackCount(i, n, false);
    got.push(x);
  }
  if (iterNext(it) !== undefined) {
    if (v instanceof PyDict) throw unpackCount(v.size, n, true);
    throw exception("ValueError", `too many values to unpack (expected ${n})`);
  }
  for (let i = 0; i < n; i++) r[base + i] = got[i];
}

function unpackCount(got: number, n: number, sized: boolean): unknown {
  if (got > n) {
    return exception("ValueError", `too many values to unpack (expected ${n}${sized ? `, got ${got}` : ""})`);
  }
  return exception("ValueError", `not enough values to unpack (expected ${n}, got ${got})`);
}

export function unpackEx(v: Value, r: (Value | undefined)[], base: number, before: number, after: number): void {
  unpackIter(v);
  const items = toArray(v);
  if (items.length < before + after) {
    throw exception(
      "ValueError",
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  }
  for (let i = 0; i < before; i++) r[base + i] = items[i];
  const rest = items.length - after;
  r[base + before] = new PyList(items.slice(before, rest));
  for (let i = 0; i < after; i++) r[base + before + 1 + i] = items[rest + i];
}

// Exceptions.

/** The exception that `raise` raises: n operands. */
export function raising(n: number, exc: Value | undefined, cause: Value | undefined): PyBaseException {
  if (n === 0) {
    const handled = visibleHandled();
    if (handled === None) throw exception("RuntimeError", "No active exception to reraise");
    return handled as PyBaseException;
  }
  const e = instantiate(exc!, "exceptions must derive from BaseException");
  if (cause !== undefined) {
    e.cause = cause === None ? None : instantiate(cause, "exception causes must derive from BaseException");
    e.suppressContext = true;
  }
  setContext(e);
  return e;
}

function instantiate(v: Value, text: string): PyBaseException {
  if (v instanceof PyBaseException) return v;
  if (isExceptionClass(v)) {
    const made = callKw(v, [], null);
    if (made instanceof PyBaseException) return made;
    throw typeError(
      `calling ${reprText(v)} should have returned an instance of BaseException, not ${reprText(typeOf(made))}`,
    );
  }
  throw typeError(text);
}

function reprText(v: Value): string {
  return jsText(repr(v));
}

export function exceptionMatches(exc: Value, type: Value): boolean {
  if (isExceptionClass(type)) {
    if (type.cls.isHeap) return isSubclassPlain(exc, type);
    return (exc as PyBaseException).shape.cls.isSubtype(type);
  }
  if (type instanceof PyTuple) {
    const { a } = type;
    for (let i = 0; i < a.length; i++) {
      checkClass(a[i], "catching classes that do not inherit from BaseException is not allowed");
    }
    for (let i = 0; i < a.length; i++) if (exceptionMatches(exc, a[i])) return true;
    return false;
  }
  checkClass(type, "catching classes that do not inherit from BaseException is not allowed");
  return false;
}

function isSubclassPlain(exc: Value, type: PyType): boolean {
  return (exc as PyBaseException).shape.cls.isSubtype(type);
}

function checkClass(t: Value, text: string): void {
  if (!isExceptionClass(t)) throw typeError(text);
}

/** except*: [matching part or None, rest or None]. */
export function splitGroup(exc: Value, type: Value): [Value, Value] {
  for (const t of type instanceof PyTuple ? type.a : [type]) {
    checkClass(t, "catching classes that do not inherit from BaseException is not allowed");
    if ((t as PyType).isSubtype(EXC.BaseExceptionGroup)) {
      throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  if (exc === None) return [None, None];
  if (exceptionMatches(exc, type)) {
    if (isExc(exc, "BaseExceptionGroup")) return [exc, None];
    const wrapped = callArgs(isExc(exc, "Exception") ? EXC.ExceptionGroup : EXC.BaseExceptionGroup, ["", tuple([exc])]);
    (wrapped as PyBaseException).tb = (exc as PyBaseException).tb;
    return [wrapped, None];
  }
  if (isExc(exc, "BaseExceptionGroup")) {
    const pair = callArgs(getAttr(exc, "split"), [type]);
    if (!(pair instanceof PyTuple)) {
      throw typeError(`${typeOf(exc).name}.split must return a tuple, not ${typeOf(pair).name}`);
    }
    if (pair.a.length < 2) {
      throw typeError(`${typeOf(exc).name}.split must return a 2-tuple, got tuple of size ${pair.a.length}`);
    }
    return [pair.a[0], pair.a[1]];
  }
  return [None, exc];
}

/** [bound exit, bound enter] of a context manager. */
export function contextManager(cm: Value, isAsync: boolean): [Value, Value] {
  const [enterName, exitName] = isAsync ? ["__aenter__", "__aexit__"] : ["__enter__", "__exit__"];
  const exit = specialMethod(cm, exitName);
  const enter = exit === undefined ? undefined : specialMethod(cm, enterName);
  if (exit !== undefined && enter !== undefined) return [exit, enter];
  const [otherEnter, otherExit] = isAsync ? ["__enter__", "__exit__"] : ["__aenter__", "__aexit__"];
  const protocol = isAsync ? "asynchronous context manager protocol" : "context manager protocol";
  let text = `'${qualifiedTypeName(cm)}' object does not support the ${protocol}`;
  if (specialMethod(cm, otherEnter) !== undefined && specialMethod(cm, otherExit) !== undefined) {
    const other = isAsync ? "context manager protocol" : "asynchronous context manager protocol";
    text += ` (missed ${
      exit === undefined ? exitName : enterName
    } method) but it supports the ${other}. Did you mean to use '${isAsync ? "with" : "async with"}'?`;
  } else text += ` (missed ${exit === undefined ? exitName : enterName} method)`;
  throw typeError(text);
}

// Patterns.

export function isMapping(v: Value): boolean {
  return patternKind(typeOf(v)) === 2;
}

export function isSequence(v: Value): boolean {
  return patternKind(typeOf(v)) === 1;
}

function patternKind(cls: PyType): number {
  for (const c of cls.mro) if (c.patternKind !== 0) return c.patternKind;
  return 0;
}

export function matchKeys(subject: Value, keys: PyTuple): Value {
  const out: Value[] = [];
  const seen = new PySet();
  const get = keys.a.length === 0 ? undefined : getAttr(subject, "get");
  const missing = new PyList([]);
  for (const k of keys.a) {
    if (seen.find(k) !== undefined) {
      throw exception("ValueError", `mapping pattern checks duplicate key (${reprText(k)})`);
    }
    seen.put(k, true);
    const v = callArgs(get!, [k, missing]);
    if (v === missing) return None;
    out.push(v);
  }
  return tuple(out);
}

export function matchClass(subject: Value, cls: Value, names: PyTuple, positional: number): Value {
  if (!(cls instanceof PyType)) throw typeError("called match pattern must be a class");
  if (!isInstance(subject, cls)) return None;
  const out: Value[] = [];
  const seen = new Set<string>();
  const take = (name: string): boolean => {
    if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const v = lookupAttr(subject, name);
    if (v === undefined) return false;
    out.push(v);
    return true;
  };
  if (positional > 0) {
    let match = lookupAttr(cls, "__match_args__");
    let self = false;
    if (match === undefined) {
      self = SELF_MATCH.some((n) => cls.mro.some((c) => c.name === n && c.module === "builtins" && !c.isHeap));
      match = tuple([]);
    }
    if (!(match instanceof PyTuple) || match.t === 0) {
      throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(match).name})`);
    }
    const allowed = self ? 1 : match.a.length;
    if (allowed < positional) {
      throw typeError(
        `${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? "" : "s"} (${positional} given)`,
      );
    }
    if (self) out.push(subject);
    else {
      for (let i = 0; i < positional; i++) {
        const n = match.a[i];
        if (!isStr(n)) throw typeError(`__match_args__ elements must be strings (got ${typeOf(n).name})`);
        if (!take(jsText(n))) return None;
      }
    }
  }
  for (const n of names.a) if (!take(jsText(n as Str))) return None;
  return tuple(out);
}

const SELF_MATCH = ["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

export function lengthOf(v: Value): Value {
  return length(v);
}

// Intrinsics.

export function intrinsic1(frame: PyFrame, v: Value, which: number): Value {
  switch (which) {
    case INTRINSICS_1.PRINT:
      intrinsicHooks.display(v);
      return None;
    case INTRINSICS_1.IMPORT_STAR:
      importStar(frame, v);
      return None;
    case INTRINSICS_1.LIST_TO_TUPLE:
      return tuple((v as PyList).copyItems());
    case INTRINSICS_1.TYPEVAR:
      return intrinsicHooks.typeParam("TypeVar", v, undefined, undefined);
    case INTRINSICS_1.PARAMSPEC:
      return intrinsicHooks.typeParam("ParamSpec", v, undefined, undefined);
    case INTRINSICS_1.TYPEVARTUPLE:
      return intrinsicHooks.typeParam("TypeVarTuple", v, undefined, undefined);
    case INTRINSICS_1.SUBSCRIPT_GENERIC:
      return intrinsicHooks.subscriptGeneric(v);
    case INTRINSICS_1.TYPEALIAS:
      return intrinsicHooks.typeAlias((v as PyTuple).a);
  }
  throw new Error(`unknown intrinsic ${which}`);
}

export function intrinsic2(a: Value, b: Value, which: number): Value {
  switch (which) {
    case INTRINSICS_2.PREP_RERAISE_STAR:
      return prepReraiseStar(a, b as PyList);
    case INTRINSICS_2.TYPEVAR_WITH_BOUND:
      return intrinsicHooks.typeParam("TypeVar", a, b, undefined);
    case INTRINSICS_2.TYPEVAR_WITH_CONSTRAINTS:
      return intrinsicHooks.typeParam("TypeVar", a, undefined, b);
    case INTRINSICS_2.SET_FUNCTION_TYPE_PARAMS:
      intrinsicHooks.setTypeParams(a, b as PyTuple);
      return a;
    case INTRINSICS_2.SET_TYPEPARAM_DEFAULT:
      intrinsicHooks.setTypeParamDefault(a, b);
      return a;
  }
  throw new Error(`unknown intrinsic ${which}`);
}

void isSubclass;
void isInstanceOf;

/** Suspends one generator frame: it is taken off the chain. */
export function suspendOne(frame: PyFrame): void {
  const gen = frame.gen!;
  gen.state = 1;
  leaveGenerator(gen, true);
  ts.frame = frame.back;
  ts.depth--;
  frame.back = null;
}
