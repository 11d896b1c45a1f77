// What compiled code calls: helpers of the interpreter, leaving and unwinding, calls that need frames.
//
// In: values, frames, exits. Out: values, UNWIND, or Python exceptions. Invariants: when UNWIND is returned, `unwinding.top`
// is the frame that goes on; `unwinding.link` is the lowest frame that a light unit rebuilt and that has no frame below yet
// (whoever gets UNWIND and has a frame sets its `back`), or null. ts.depth follows the frames.
import {
  complexType,
  dictType,
  floatType,
  listType,
  objectType,
  tupleType,
  typeOf,
  typeType,
} from "../core/builtin_types.ts";
import { delAttr } from "../core/attributes.ts";
import { PyDict } from "../core/dict.ts";
import { hashPlainTuple, hashTuple } from "../core/hash.ts";
import { EXC, newException, PyBaseException } from "../core/exceptions.ts";
import {
  builtinFunctionType,
  functionType,
  methodType,
  PyBuiltin,
  type PyFunction,
  PyMethod,
} from "../core/function.ts";
import * as plain from "./plain_operations.ts";
import { firstExt, firstFloats, instanceLayouts, PyObj } from "../core/instance.ts";
import { Layout } from "../core/shape.ts";
import { callArgs } from "../core/call.ts";
import { exception, isExc, keyError } from "../core/raise.ts";
import { sharedWords, ts } from "../core/state.ts";
import { watchIfDue } from "../core/threads.ts";
import { lenSlot } from "../core/slot_getters.gen.ts";
import { allocate, PyType } from "../core/type.ts";
import {
  emptyTuple,
  listOf,
  None,
  normInt,
  normWord,
  NotImplemented,
  PyBytes,
  PyCell,
  PyComplex,
  PyFloat,
  PyList,
  PySlice,
  PyTuple,
  PyWideStr,
  type Value,
} from "../core/value.ts";
import * as operators from "../ops/binary.ts";
import {
  compareBool,
  type CompareOp,
  comparePlainTuples,
  compareRest,
  equalsPlainly,
  identical,
  richCompare,
} from "../ops/compare.ts";
import { contains, getIter, iterNext } from "../ops/iteration.ts";
import { delItem, getItem, setItem } from "../ops/subscript.ts";
import { length } from "../ops/length.ts";
import { truth, truthPlainly } from "../ops/truth.ts";
import { invert, negative, positive } from "../ops/unary.ts";
import { floorDivFloats, modFloats } from "../types/float_arith.ts";
import { absComplex, mulComplex } from "../types/complex_arith.ts";
import { PyRange, PyRangeIterator } from "../types/range.ts";
import type { PyLruCache } from "../types/lru_cache.ts";
import { listIterator, PyListIterator } from "../types/list_iterators.ts";
import { PyAnySet } from "../types/set_classes.ts";
import { PyTupleIterator } from "../types/tuple.ts";
import { reversedList, reversedStr, reversedTuple, sliceList, sliceStr, sliceTuple } from "../types/sliced.ts";
import { CO } from "../bytecode/code.ts";
import { bareFrame, frameFor } from "../interpreter/arguments.ts";
import { quickSet } from "../interpreter/attribute_by_name.ts";
import { quickHas, quickRead, quickReadOr } from "../interpreter/attribute_tests.ts";
import { methodOf, readPlain } from "../interpreter/attribute_places.ts";
import { loadAttr, loadMethod, shadowed, storeAttr, superAttr, superMethod } from "../interpreter/attribute_caches.ts";
import {
  CompareCall,
  completeCall,
  ContinuedCall,
  EffectCall,
  functionOf,
  GetterCall,
  initResult,
  newGenerator,
  OperatorCall,
  setFunctionAttribute,
  type Use,
} from "../interpreter/calls.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { kindName, PyAsyncGenerator, type PyCoroutine } from "../interpreter/generators.ts";
import { noteStart } from "../interpreter/unawaited.ts";
import * as helpers from "../interpreter/helpers.ts";
import { execute } from "../interpreter/loop.ts";
import {
  importedFrom,
  importedName,
  importFrom,
  importName,
  loadGlobal,
  loadName,
  storeName,
} from "../interpreter/names.ts";
import { NOTHING, tiers, UNWIND } from "../interpreter/tiers.ts";
import { traceException, traceReturn } from "../interpreter/tracing.ts";
import { addTraceback, asPython, convertStop, findHandler, setContext } from "../interpreter/unwind.ts";
import { lightHandlerFor, noteCaught, noteExit } from "./exits.ts";
import { drainer } from "../core/sink.ts";
import { intInText, invalidLiteral } from "../types/int.ts";
import { TruthSink } from "../ops/truth_sink.ts";
import {
  delegateStep,
  ended,
  generatorNext,
  goOn,
  link,
  linkRunning,
  nextItem,
  nextOf,
  sendTo,
  setContinue,
  yielded,
} from "./generator_steps.ts";
import { startRunning, SUSPENDED, suspendedAt, unstarted, waiting } from "./coroutine_starts.ts";
import { anextOf } from "./async_steps.ts";
import { extended, keywords, spread } from "./keywords.ts";
import { dictOfZip, hashKey, isPlainZip, plainKey, plainList, plainTuple } from "./plain_keys.ts";
import { dispatch, dispatch1, dispatch2, dispatch3 } from "./dispatch.ts";
import { frameAt, type Held, heldAt, MARK, restore } from "./held.ts";
import { isLeafIterator, leafNext } from "./leaf_iterators.ts";
import type { Site } from "./state.ts";
import type { Unit } from "./unit.ts";

/** No exception: what `e` is in compiled code until one is caught. */
export const OK: unique symbol = Symbol("ok");
/** A loop unit ended with an exception, which is in tiers.error. */
export const THROWN: unique symbol = Symbol("thrown");

/** An exception goes to a handler at frame.pc of the frame that the unit has. */
export const CONTINUE: unique symbol = Symbol("continue");
setContinue(CONTINUE);

/** The frames on their way to the interpreter; `limit` is the depth that light units may reach. */
export const unwinding: {
  top: PyFrame | null;
  link: PyFrame | null;
  limit: number;
  nested: number;
  inside: boolean;
  raised: PyBaseException | null;
} = {
  top: null,
  link: null,
  limit: 0,
  nested: 0,
  /** Compiled code enters compiled code: the limit of depth stays. */
  inside: false,
  /**
   * What UNWIND stands for when it is not null: the callee ended with this exception, and its frame is gone. JavaScript's
   * own throw would take 0.3 us for each caller on the way.
   */
  raised: null,
};

/** Takes the exception that a callee ended with, or null. */
export function takeRaised(): PyBaseException | null {
  const exc = unwinding.raised;
  unwinding.raised = null;
  return exc;
}

/** How many frames compiled code may add before the interpreter's stackless loop takes over. */
const LIGHT_DEPTH = 700;
/** Units with frames take more of the JS stack: so many levels below the limit they stop. */
export const FRAME_RESERVE = 400;
/** How many nested loops compiled code may start. */
const MAX_NESTED = 40;

/** Sets the limit of depth for light units that are entered now; gives the one before. */
export function openDepth(): number {
  const before = unwinding.limit;
  if (unwinding.inside) unwinding.inside = false;
  else unwinding.limit = Math.min(ts.recursionLimit, ts.depth + LIGHT_DEPTH);
  return before;
}

/** Back to the limit before; it was lowered for all when sys.setrecursionlimit was called meanwhile. */
export function closeDepth(before: number): void {
  unwinding.limit = Math.min(before, ts.recursionLimit);
}

/** A unit with a frame is left at exit `p`: what its function returns. `e` is what was thrown, or OK. */
export function leave(unit: Unit, frame: PyFrame, p: number, e: unknown, ...values: unknown[]): unknown {
  const site = unit.sites[p];
  linkRunning(frame);
  if (unwinding.raised !== null && e === OK) e = takeRaised();
  restore(unit, site.group, frame, values);
  frame.pc = site.pc;
  if (e !== OK) {
    const inLoop = unit.kind === "loop" || unit.kind === "loop handler";
    const isNew = site.kind !== "reraise";
    if (!inLoop || findHandler(frame.code, frame.pc) >= 0 && asPython(e) !== null) {
      const v = raise(frame, e, isNew);
      if (v === CONTINUE) noteCaught(unit, frame.pc);
      return v;
    }
    tiers.error = e;
    return THROWN;
  }
  if (site.kind === "call") {
    if (unwinding.link !== null) takeLink(frame);
    return UNWIND;
  }
  unwinding.top = frame;
  unwinding.link = null;
  if (site.kind === "leave") watchIfDue();
  noteExit(unit, site);
  return UNWIND;
}

/** An exception in a frame that is on the chain: to its handler in the interpreter, or out of the frame. */
export function raise(frame: PyFrame, e: unknown, isNew: boolean): typeof CONTINUE | Value {
  let exc = asPython(e);
  if (exc === null) throw e;
  ts.frame = frame;
  ts.depth = frame.depth;
  if (isNew) {
    if (exc.tb === None) setContext(exc);
    addTraceback(exc, frame, frame.pc);
    if (ts.pending !== 0) traceException(frame, exc);
  }
  const row = findHandler(frame.code, frame.pc);
  if (row >= 0) {
    const { handlers } = frame.code;
    frame.r[handlers[row + 3]] = exc;
    frame.pc = handlers[row + 2];
    return CONTINUE;
  }
  if (ts.pending !== 0) traceReturn(frame, None);
  const { gen } = frame;
  if (gen !== null) {
    exc = convertStop(exc, kindName(gen), gen instanceof PyAsyncGenerator);
    helpers.finish(gen, None);
  }
  ts.frame = frame.back;
  ts.depth--;
  if (gen !== null && !frame.entry) frame.back = null;
  unwinding.raised = exc;
  return UNWIND;
}

/** An exception goes to a handler in its own unit, which has a frame. `e` is what was thrown, or OK. */
function caught(unit: Unit, frame: PyFrame, p: number, e: unknown): PyBaseException {
  const exc = asPython(e === OK ? takeRaised() : e);
  if (exc === null) throw e;
  linkRunning(frame);
  ts.frame = frame;
  ts.depth = frame.depth;
  const site = unit.sites[p];
  if (site.kind !== "reraise") {
    if (exc.tb === None) setContext(exc);
    addTraceback(exc, frame, site.pc);
  }
  return exc;
}

/** The same in a light unit, whose activation is held as it is at the instruction. */
function caughtLight(unit: Unit, held: Held | PyFrame, p: number, e: unknown): PyBaseException {
  const exc = asPython(e === OK ? takeRaised() : e);
  if (exc === null) throw e;
  const site = unit.sites[p];
  if (site.kind !== "reraise") {
    ts.depth = held.depth;
    if (exc.tb === None) setContext(exc);
    addTraceback(exc, held, site.pc);
  }
  // As before the call: light units leave the chain of frames alone.
  ts.depth = ts.frame === null ? 0 : ts.frame.depth;
  return exc;
}

/** As leave(), for a light unit of function `f` at `depth`. */
function leaveLight(
  unit: Unit,
  f: PyFunction,
  depth: number,
  p: number,
  e: unknown,
  ...values: unknown[]
): Value {
  return leaveWith(unit, f, depth, p, e, null, values);
}

/** The same for a unit that has caught exceptions itself: `held` is what it has in tracebacks. */
function leaveTried(
  unit: Unit,
  f: PyFunction,
  depth: number,
  p: number,
  e: unknown,
  held: Held | null,
  ...values: unknown[]
): Value {
  return leaveWith(unit, f, depth, p, e, held, values);
}

function leaveWith(
  unit: Unit,
  f: PyFunction,
  depth: number,
  p: number,
  e: unknown,
  held: Held | null,
  values: readonly unknown[],
): Value {
  const site = unit.sites[p];
  if (unwinding.raised !== null && e === OK) e = takeRaised();
  if (e !== OK) {
    const exc = asPython(e);
    if (exc === null) throw e;
    if (findHandler(unit.co, site.pc) < 0) {
      if (site.kind !== "reraise") {
        ts.depth = depth;
        if (exc.tb === None) setContext(exc);
        addTraceback(exc, heldAt(unit, f, depth, p, held, values), site.pc);
      } else if (held !== null) heldAt(unit, f, depth, p, held, values);
      ts.depth = depth - 1;
      unwinding.raised = unit.starts ? convertStop(exc, "coroutine", false) : exc;
      return UNWIND;
    }
    const frame = frameAt(unit, f, depth, p, held?.make() ?? null, values);
    caughtAt(frame, site, exc);
    noteCaught(unit, frame.pc);
    return runLightHandlers(f, depth, frame);
  }
  return leaveAt(unit, frameAt(unit, f, depth, p, held?.make() ?? null, values), site);
}

/** As leaveLight(), for a handler's unit, whose activation has a frame already. */
function leaveCaught(
  unit: Unit,
  frame: PyFrame,
  p: number,
  e: unknown,
  ...values: unknown[]
): Value | typeof CONTINUE {
  const site = unit.sites[p];
  if (unwinding.raised !== null && e === OK) e = takeRaised();
  restore(unit, site.group, frame, values);
  frame.pc = site.pc;
  if (e === OK) return leaveAt(unit, frame, site);
  const exc = asPython(e);
  if (exc === null) throw e;
  return caughtAt(frame, site, exc) ? CONTINUE : UNWIND;
}

/** An exception in a light unit's activation: true when its frame is at the handler now, false when it is on its way on. */
function caughtAt(frame: PyFrame, site: Site, exc: PyBaseException): boolean {
  ts.depth = frame.depth;
  if (site.kind !== "reraise") {
    if (exc.tb === None) setContext(exc);
    addTraceback(exc, frame, site.pc);
  }
  const row = findHandler(frame.code, site.pc);
  if (row < 0) {
    ts.depth = frame.depth - 1;
    unwinding.raised = exc;
    return false;
  }
  const { handlers } = frame.code;
  frame.r[handlers[row + 3]] = exc;
  frame.pc = handlers[row + 2];
  return true;
}

/** Goes on at handlers of a light unit's activation, until it is left in another way: its value, or UNWIND. */
function runLightHandlers(f: PyFunction, depth: number, frame: PyFrame): Value {
  for (;;) {
    const handler = lightHandlerFor(f, frame);
    if (handler === null) {
      unwinding.top = unwinding.link = frame;
      return UNWIND;
    }
    // As before the call: light units leave the chain of frames alone.
    ts.depth = ts.frame === null ? 0 : ts.frame.depth;
    const v = handler.fn(f, depth, frame);
    if (v !== CONTINUE) return v;
  }
}

/** The frame of a light unit's activation goes to the interpreter. */
function leaveAt(unit: Unit, frame: PyFrame, site: Site): Value {
  if (unit.starts) startRunning(frame);
  if (site.kind === "call") {
    if (unwinding.link !== null) unwinding.link.back = frame;
    unwinding.link = frame;
    return UNWIND;
  }
  unwinding.top = unwinding.link = frame;
  if (site.kind === "leave") watchIfDue();
  noteExit(unit, site);
  return UNWIND;
}

/** A light unit was called above the limit: RecursionError, or the interpreter takes over at the function's start. */
export function deep(co: PyCode, f: PyFunction, depth: number, args: readonly Value[]): Value {
  if (depth > ts.recursionLimit) throw exception("RecursionError", "maximum recursion depth exceeded");
  return startFrame(co, f, depth, args);
}

/** A frame for arguments in the parameter registers of `co`, which is no longer the code of `f`. */
function rebound(co: PyCode, f: PyFunction, args: readonly Value[]): PyFrame {
  const { argcount, kwonlyargcount, varnames } = co.data;
  const list = args.slice(0, argcount);
  const kw = new Map<string, Value>();
  let at = argcount;
  for (let i = 0; i < kwonlyargcount; i++, at++) kw.set(varnames[at], args[at]);
  if ((co.flags & CO.VARARGS) !== 0) list.push(...(args[at++] as PyTuple).a);
  if ((co.flags & CO.VARKEYWORDS) !== 0) {
    for (const e of (args[at] as PyDict).entries()) kw.set(e.key as string, e.value!);
  }
  return frameFor(f, list, kw.size === 0 ? null : kw);
}

/** Unwinds with a frame of `f`, called with the code `co`, that has not begun. */
export function startFrame(co: PyCode, f: PyFunction, depth: number, args: readonly Value[]): Value {
  let frame: PyFrame;
  if (f.code === co) {
    frame = bareFrame(f);
    for (let i = 0; i < args.length; i++) frame.r[i] = args[i];
  } else frame = rebound(co, f, args);
  frame.depth = depth;
  unwinding.top = unwinding.link = frame;
  return UNWIND;
}

/** An `__init__` that compiled code called for the new object `o` unwound: its frame gives `o`. */
function initUnwound(o: Value): void {
  if (unwinding.raised === null) unwinding.link!.init = o;
}

/** The same for a call whose result nobody wants: it gives `o`, which is what its register holds. */
function effectUnwound(o: Value): void {
  if (unwinding.raised === null) unwinding.link!.init = new EffectCall(o);
}

/** A function that compiled code called for a cache unwound: its value is kept. */
function cacheUnwound(cache: PyLruCache, args: readonly Value[]): void {
  if (unwinding.raised === null) unwinding.link!.init = new ContinuedCall((v) => cache.kept(args, v));
}

/** A getter that compiled code called unwound: an AttributeError of its is for the class's `__getattr__`, called now. */
function getterUnwound(getattr: PyFunction, o: Value, name: string, depth: number): void {
  const { raised } = unwinding;
  if (raised === null) {
    unwinding.link!.init = new GetterCall(getattr, o, name);
    return;
  }
  if (!raised.shape.cls.isSubtype(EXC.AttributeError)) return;
  unwinding.raised = null;
  startFrame(getattr.code as PyCode, getattr, depth, [o, name]);
}

/** The same for an operator method: NotImplemented goes on to the other operand. */
function operatorUnwound(name: operators.OperatorName, a: Value, b: Value): void {
  if (unwinding.raised === null) unwinding.link!.init = new OperatorCall(() => operatorRest(name, a, b));
}

/** A comparison's method unwound: its result is for `use` of the instruction that compares. */
function compareUnwound(slot: CompareOp, a: Value, b: Value, negated: boolean, use: Use): void {
  if (unwinding.raised === null) unwinding.link!.init = new CompareCall(slot, a, b, negated, use);
}

/** The class of `a` is a subclass of that of `b`. */
function isSubclass(a: Value, b: Value): boolean {
  return typeOf(a).isSubtype(typeOf(b));
}

/** An operator whose left operand's method gave NotImplemented. */
function operatorRest(name: operators.OperatorName, a: Value, b: Value): Value {
  return operators.afterLeft(name, a, b);
}

/** Installed by the policy. */
export const entering: {
  /** As Tiers.enter, but an exception is left in unwinding.raised. */
  above(frame: PyFrame): Value | undefined;
  /** The value of a light unit that was called above `frame` and unwound; what it raised is thrown. */
  finish(frame: PyFrame): Value;
  /** What a call comes to whose unit with a frame gave UNWIND or CONTINUE: a value, or UNWIND. */
  left(frame: PyFrame, v: unknown): Value;
} = { above: () => NOTHING, finish: () => NOTHING, left: () => NOTHING };

/** Runs a frame that is on top of the chain, above one of compiled code: its value or UNWIND. */
export function runAbove(frame: PyFrame): Value | undefined {
  const co = frame.code;
  if (ts.depth > unwinding.limit - FRAME_RESERVE) {
    unwinding.top = frame;
    unwinding.link = null;
    return UNWIND;
  }
  if (++co.heat >= co.hot) {
    unwinding.inside = true;
    const v = entering.above(frame);
    unwinding.inside = false;
    if (v !== NOTHING) return v;
  }
  if ((ts.instrumented && tiers.recording === 0) || unwinding.nested >= MAX_NESTED) {
    unwinding.top = frame;
    unwinding.link = null;
    return UNWIND;
  }
  if (frame.gen !== null) frame.gen.resume = 0;
  frame.entry = true;
  unwinding.nested++;
  const { limit } = unwinding;
  try {
    // What an entry frame gives is its plain return value.
    const { init } = frame;
    frame.init = undefined;
    const v = execute(frame, frame);
    return init === undefined ? v : completeCall(init, v!);
  } finally {
    unwinding.nested--;
    closeDepth(limit);
  }
}

/** A frame with all arguments in their places. */
function plainFrame(f: PyFunction, args: readonly Value[]): PyFrame {
  const frame = bareFrame(f);
  const { r } = frame;
  for (let i = 0; i < args.length; i++) r[i] = args[i];
  return frame;
}

/** What calling a generator function gives. */
function generatorOf(f: PyFunction, args: readonly Value[]): Value {
  const { code } = f;
  const simple = (code as PyCode).simple && (code as PyCode).argcount === args.length;
  return newGenerator(simple ? plainFrame(f, args) : frameFor(f, args, null));
}

/** The lowest frame of light units that unwound, which gets its `back` now. */
export function takeLink(back: PyFrame | null): PyFrame {
  const bottom = unwinding.link!;
  unwinding.link = null;
  bottom.back = back;
  return bottom;
}

const PASSING = { true: new TruthSink(true), false: new TruthSink(false) };

/** The next item of a generator whose truth is not the one given, undefined at its end; NOTHING when it must be stepped. */
function passOver(it: Value, truth: boolean): Value | undefined {
  const v = drainer(it, truth ? PASSING.true : PASSING.false);
  return v === null ? NOTHING : v;
}

/** tuple.__new__ of a class made by Python code; undefined when it is not one for that. */
function newTuple(cls: Value, items: PyTuple): Value | undefined {
  if (!(cls instanceof PyType) || !cls.isHeap || cls.isAbstract || !cls.isSubtype(tupleType)) return undefined;
  return allocate(cls, items.a);
}

/** A function's or generator's frame returns: what its unit gives. */
function returned(frame: PyFrame, v: Value): Value | undefined {
  if (frame.gen !== null && frame.gen.state !== 2) return ended(frame, frame.gen, v);
  if (ts.pending !== 0) traceReturn(frame, v);
  const { gen } = frame;
  ts.frame = frame.back;
  ts.depth--;
  if (gen === null) return v;
  helpers.finish(gen, v);
  if (!frame.entry) frame.back = null;
  return undefined;
}

/** The builtins that a unit uses are still not shadowed by globals, though names were added to these. */
function unshadowed(seen: { version: number; names: string[] }, globals: PyDict): boolean {
  for (const name of seen.names) if (globals.getStr(name) !== undefined) return false;
  seen.version = globals.keyVersion;
  return true;
}

/** The length of an exact native object; -1 for anything else. */
function quickLength(v: Value): number {
  if (typeof v === "string") return v.length;
  if (typeof v !== "object" || v.t === 0) return -1;
  if (v instanceof PyDict && v.cls.dictLike !== null) return v.size;
  if (v instanceof PyBytes) return v.b.length;
  if (v instanceof PyWideStr) return v.cp.length;
  if (lenSlot(v.cls) === null) return -1;
  return length(v);
}

/** The truth of an exact native object; undefined for anything else. */
function quickTruth(v: Value): boolean | undefined {
  return typeof v === "object" && v.t !== 0 && !v.cls.isHeap ? truth(v) : undefined;
}

/** `key in v` for an exact set or dict and a key that runs no Python code and is no set; undefined for anything else. */
function setHas(v: Value, key: Value): boolean | undefined {
  if (!(v instanceof PyDict || v instanceof PyAnySet) || v.t === 0 || !hashKey(key)) return undefined;
  return v.find(key) !== undefined;
}

/** isinstance() of a class whose metaclass is type; undefined when an overridden `__class__` may have a say. */
function quickIsInstance(v: Value, cls: PyType): boolean | undefined {
  // Most are instances of classes made by Python code: one shape of objects for V8.
  const c = v instanceof PyObj ? v.shape.cls : typeOf(v);
  if (c === cls || c.plainClassAt === c.version && c.notUnder === cls.serial) return c === cls;
  if (c.mro.includes(cls)) return true;
  if (c.plainClassAt !== c.version) {
    if (c.lookup("__class__") !== objectType.lookup("__class__")) return undefined;
    c.plainClassAt = c.version;
  }
  c.notUnder = cls.serial;
  return false;
}

/** issubclass() of a class whose metaclass is type; undefined when that is not so, or the first is no class. */
function quickIsSubclass(v: Value, cls: PyType): boolean | undefined {
  return v instanceof PyType ? v === cls || v.mro.includes(cls) : undefined;
}

/** The same of several classes; undefined when one of them is nothing plain. */
function anyOf(
  test: (v: Value, cls: PyType) => boolean | undefined,
): (v: Value, classes: PyTuple) => boolean | undefined {
  return (v, { a }) => {
    for (let i = 0; i < a.length; i++) {
      const cls = a[i];
      if (!(cls instanceof PyType) || cls.cls !== typeType) return undefined;
      const r = test(v, cls);
      if (r !== false) return r;
    }
    return false;
  };
}

function cachesOf(frame: PyFrame) {
  return frame.code.ic ?? frame.code.makeCaches();
}

const { add, sub, mul, trueDiv, floorDiv, mod, pow, lshift, rshift, and, or, xor, matmul } = operators;

/** `H` in compiled code. */
export const H = {
  add,
  sub,
  mul,
  trueDiv,
  floorDiv,
  mod,
  pow,
  lshift,
  rshift,
  and,
  or,
  xor,
  matmul,
  inplaceAdd: operators.inplaceAdd,
  inplaceSubtract: operators.inplaceSub,
  inplaceMultiply: operators.inplaceMul,
  inplaceTrueDivide: operators.inplaceTrueDiv,
  inplaceFloorDivide: operators.inplaceFloorDiv,
  inplaceRemainder: operators.inplaceMod,
  inplacePower: operators.inplacePow,
  inplaceLShift: operators.inplaceLshift,
  inplaceRShift: operators.inplaceRshift,
  inplaceAnd: operators.inplaceAnd,
  inplaceOr: operators.inplaceOr,
  inplaceXor: operators.inplaceXor,
  inplaceMatrixMultiply: operators.inplaceMatmul,
  floatFloor: floorDivFloats,
  floatMod: modFloats,
  negative,
  positive,
  invert,
  compareBool,
  comparePlainTuples,
  equalsPlainly,
  compareScalarTuples: (op: CompareOp, a: PyTuple, b: PyTuple) =>
    plainTuple(a) && plainTuple(b) ? compareBool(op, a, b) : undefined,
  hashPlainTuple,
  hashScalarTuple: (t: PyTuple) => plainTuple(t) ? hashTuple(t) : undefined,
  richCompare,
  isSame: identical,
  truth,
  contains,
  setHas,
  hashKey,
  plainKey,
  plainTuple,
  plainList,
  quickLength,
  plainLength: (v: Value) => {
    const n = quickLength(v);
    return n < 0 ? undefined : n;
  },
  quickTruth,
  quickIsInstance,
  quickIsInstanceAny: anyOf(quickIsInstance),
  quickIsSubclass,
  quickIsSubclassAny: anyOf(quickIsSubclass),
  getIter,
  iterNext,
  dictOfZip,
  isPlainZip,
  isLeafIterator,
  leafNext,
  shadowed,
  newTuple,
  passOver,
  generatorNext,
  linkRunning,
  delegateStep,
  link,
  goOn,
  sendTo,
  nextItem,
  nextOf,
  anextOf,
  asyncIter: helpers.asyncIter,
  wrapAsync: helpers.wrapAsync,
  isStopAsync: (exc: Value) => isExc(exc, "StopAsyncIteration"),
  started: (gen: PyCoroutine) => noteStart(gen),
  yieldFromIter: helpers.yieldFromIter,
  awaitableIter: helpers.awaitableIter,
  getItem,
  setItem,
  delItem,
  binarySlice: helpers.binarySlice,
  sliceList,
  sliceTuple,
  sliceStr,
  reversedList,
  reversedTuple,
  reversedStr,
  unpackSequence: helpers.unpackSequence,
  unpackEx: helpers.unpackEx,
  loadAttr: (frame: PyFrame, o: Value, name: string, i: number) => loadAttr(o, name, cachesOf(frame), i),
  storeAttr: (frame: PyFrame, o: Value, name: string, v: Value, i: number) => storeAttr(o, name, v, cachesOf(frame), i),
  deleteAttr: delAttr,
  loadMethod: (frame: PyFrame, o: Value, name: string, i: number, base: number) =>
    loadMethod(o, name, cachesOf(frame), i, frame.r, base),
  quickSet,
  quickHas,
  quickRead,
  quickReadOr,
  superAttr,
  superMethod,
  loadGlobal: (frame: PyFrame, name: string, i: number) => loadGlobal(frame, name, cachesOf(frame), i),
  loadName: (frame: PyFrame, name: string, i: number) => loadName(frame, name, cachesOf(frame), i),
  storeName: (frame: PyFrame, name: string, v: Value, i: number) => storeName(frame, name, v, cachesOf(frame), i),
  firstFloats,
  firstExt,
  listIterator,
  functionOf,
  setFunctionAttribute,
  truthPlainly,
  ...plain,
  dispatch,
  dispatch1,
  dispatch2,
  dispatch3,
  readPlain,
  methodOf,
  typeOf,
  intInText,
  invalidLiteral,
  construct: callArgs as (cls: Value, args: Value[]) => Value,
  spread,
  extended,
  keywords,
  listOf,
  absComplex,
  mulComplex,
  generatorOf,
  suspendedAt,
  unstarted,
  outOfRange: (what: string) => newException(EXC.IndexError, new PyTuple([`${what} out of range`])),
  keyError,
  divisionByZero: () => newException(EXC.ZeroDivisionError, new PyTuple(["division by zero"])),
  initException: (exc: PyBaseException, args: Value[]) => exc.args = new PyTuple(args),
  newException: (cls: PyType, args: Value[]) => newException(cls, new PyTuple(args)),
  initUnwound,
  getterUnwound,
  compareUnwound,
  compareRest,
  isSubclass,
  effectUnwound,
  cacheUnwound,
  operatorUnwound,
  operatorRest,
  initResult,
  returned,
  yielded,
  leave,
  leaveLight,
  leaveTried,
  leaveCaught,
  heldAt,
  caught,
  caughtLight,
  deep,
  unshadowed,
  intrinsic1: helpers.intrinsic1,
  intrinsic2: helpers.intrinsic2,
  buildSet: helpers.buildSet,
  buildMap: helpers.buildMap,
  buildString: helpers.buildString,
  raising: helpers.raising,
  isException: (v: Value) => v instanceof PyBaseException,
  exceptionMatches: helpers.exceptionMatches,
  setAdd: helpers.setAdd,
  setUpdate: helpers.setUpdate,
  dictUpdate: helpers.dictUpdate,
  dictMerge: helpers.dictMerge,
  importName,
  importFrom,
  importedName,
  importedFrom,
  listExtend: helpers.listExtend,
  addItems: helpers.addItems,
  formatValue: helpers.formatValue,
  convertValue: helpers.convertValue,
  contextManager: helpers.contextManager,
  isMapping: helpers.isMapping,
  isSequence: helpers.isSequence,
  matchKeys: helpers.matchKeys,
  matchClass: helpers.matchClass,
  lengthOf: helpers.lengthOf,
  emptyTuple,
};

/** The other names that compiled code uses. */
export const NAMES = {
  H,
  T: ts,
  P: sharedWords,
  J: unwinding,
  Y: waiting,
  UNWIND,
  NOTHING,
  CONTINUE,
  SUSPENDED,
  OK,
  None,
  NotImplemented,
  PyFloat,
  PyTuple,
  PyList,
  PyCell,
  PySlice,
  PyObj,
  PyTwo: instanceLayouts[Layout.TWO],
  PyFour: instanceLayouts[Layout.FOUR],
  PyEight: instanceLayouts[Layout.EIGHT],
  PyNumbers: instanceLayouts[Layout.NUMBERS],
  PyAll: instanceLayouts[Layout.ALL],
  PyMethod,
  PyBuiltin,
  PyListIterator,
  PyTupleIterator,
  COMPLEX: complexType.tag,
  PyComplex,
  FLOAT: floatType.tag,
  LIST: listType.tag,
  TUPLE: tupleType.tag,
  DICT: dictType.tag,
  FUNCTION: functionType.tag,
  METHOD: methodType.tag,
  BUILTIN: builtinFunctionType.tag,
  PyRange,
  PyRangeIterator,
  /** The marker of MARKED registers. */
  M: MARK,
  N: normInt,
  N64: normWord,
} as const;
