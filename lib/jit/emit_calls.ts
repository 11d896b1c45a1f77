// Calls: of Python functions with compiled code directly, of classes, of natives, and everything else through the frame.
//
// In: the Emitter at a call instruction. Out: statements. A callee that is known (a constant, or the same in the whole
// profile and checked here) and that has a light unit is called as a JS function; its arguments are matched to its parameters
// now. UNWIND from a callee means that its frames are on their way to the interpreter: the caller adds its own and returns it.
import { PyBuiltin, PyFunction, PyMethodDescr } from "../core/function.ts";
import type { PyDict } from "../core/dict.ts";
import { bindPlaces, signatureOf } from "../core/signature.ts";
import { PyObj } from "../core/instance.ts";
import type { Shape } from "../core/shape.ts";
import { PyType } from "../core/type.ts";
import { rangeType } from "../types/range.ts";
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import { PyObject, type PyTuple, type Value } from "../core/value.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { jsText } from "../core/str.ts";
import { dictType, objectType, tupleType } from "../core/builtin_types.ts";
import { EXC } from "../core/exceptions.ts";
import { callAsked } from "./emit_asked.ts";
import { callCached } from "./emit_caches.ts";
import { callPartial } from "./emit_partials.ts";
import { knobs } from "./knobs.ts";
import { callSlot } from "./emit_supers.ts";
import { ANY, Kind } from "./kinds.ts";
import { callConsumer, consumeInLoop, isLeftToNext } from "./emit_consumers.ts";
import { isMapLeftToNext } from "./emit_mapped.ts";
import { isAwaitedNext } from "./emit_awaits.ts";
import { isStartedNext } from "./emit_starts.ts";
import { callNativeClass } from "./emit_classes.ts";
import { construct } from "./emit_construct.ts";
import { type Emitter, VARIABLES } from "./emitter.ts";
import { anyCall, spreadCall, spreadDispatch } from "./general_calls.ts";
import { checkShape, checkShapes, fitsSelf } from "./guards.ts";
import { type Given, inlineCall } from "./emit_inline.ts";
import { storePlainly } from "./emit_stores.ts";
import { callBoundNative, intrinsic, isLeaf, LEAF_ARGUMENTS, setByName } from "./intrinsics.ts";
import { MANY, MAX_CODES, type Spread } from "./profile.ts";
import type { LightHolder } from "./unit.ts";
import {
  allocateDict,
  allocateTuple,
  dictIn,
  escape,
  escapeAll,
  heldIn,
  setVirtual,
  tupleIn,
} from "./virtual_objects.ts";
import { mayBeLeft } from "./rare.ts";

/** An argument: a register, or a JS expression of a value. */
export type Arg = number | string;
/** Statements for a callee that unwinds, before its caller does. */
export type Unwinding = string;
export type Keyword = readonly [name: string, value: Arg];

/** In names that are no JS strings as strs. */
const WIDE = /[\ud800-\udfff]/;

export function text(e: Emitter, a: Arg): string {
  if (typeof a === "number") return e.val(a);
  if (e.st.virtuals.has(a)) escape(e, a);
  return a;
}

/** The argument as a JS number, for a parameter that is a float. */
function numberOf(e: Emitter, a: Arg): string {
  if (typeof a === "number") {
    e.narrow(a, Kind.FLOAT);
    return e.dead ? "0" : e.num(a);
  }
  e.guard(`${a}.t===FLOAT`);
  return `${a}.v`;
}

/**
 * The JS arguments for calling `f` with `args` and keywords: in parameter order with defaults filled in; null when only
 * the general binding can tell. May add a guard that the defaults are what they are now.
 */
export function bind(
  e: Emitter,
  f: PyFunction | null,
  co: PyCode,
  args: readonly Arg[],
  kw: readonly Keyword[],
  /** The function as an expression, when which one it is is not known: for its defaults. */
  func: string | null = null,
  /** The tuple of `*args` and the dict of `**kwargs` may be such as are not made (virtual_objects.ts). */
  unmade = false,
): Arg[] | null {
  const { varnames, posonlyargcount, argcount, kwonlyargcount } = co.data;
  const total = argcount + kwonlyargcount;
  const hasStar = (co.flags & CO.VARARGS) !== 0, hasKeywords = (co.flags & CO.VARKEYWORDS) !== 0;
  if (args.length > argcount && !hasStar) return null;
  const full: (Arg | undefined)[] = args.slice(0, argcount);
  const rest: Keyword[] = [];
  for (const [name, v] of kw) {
    const i = varnames.indexOf(name);
    if (i >= 0 && i < total) {
      if (i < posonlyargcount || full[i] !== undefined) return null;
      full[i] = v;
    } else if (hasKeywords && !WIDE.test(name)) rest.push([name, v]);
    else return null;
  }
  if (!(f === null && func !== null ? readDefaults(e, func, co, full) : fillDefaults(e, f, co, full))) return null;
  for (let i = argcount; i < total; i++) {
    if (full[i] !== undefined) continue;
    const entry = f?.kwdefaults?.entryStr(varnames[i]);
    if (f === null || entry?.value === undefined) return null;
    // The dict may be another one, or changed: an entry that is taken out of it has no value.
    const v = e.constant(entry.value);
    e.guard(`${e.constant(f)}.kwdefaults===${e.constant(f.kwdefaults)}&&${e.constant(entry)}.value===${v}`);
    full[i] = v;
  }
  if (hasStar) {
    const virtual = unmade ? allocateTuple(e, args.slice(argcount), "*") : null;
    full.push(
      virtual !== null
        ? virtual
        : args.length > argcount
        ? `new PyTuple([${args.slice(argcount).map((a) => text(e, a)).join()}])`
        : "H.emptyTuple",
    );
  }
  if (hasKeywords) {
    const pairs = () => rest.map(([name, v]) => `${JSON.stringify(name)},${text(e, v)}`);
    full.push((unmade ? allocateDict(e, rest) : null) ?? `H.keywords([${pairs().join()}])`);
  }
  return full as Arg[];
}

/** Fills in defaults of positional parameters; false when one is missing. */
function fillDefaults(e: Emitter, f: PyFunction | null, co: PyCode, full: (Arg | undefined)[]): boolean {
  for (let i = 0, checked = false; i < co.argcount; i++) {
    if (full[i] !== undefined) continue;
    if (f === null || f.defaults === null) return false;
    const d = f.defaults.length - (co.argcount - i);
    if (d < 0) return false;
    if (!checked) {
      e.guard(`${e.constant(f)}.defaults===${e.constant(f.defaults)}`);
      checked = true;
    }
    full[i] = e.constant(f.defaults[d]);
  }
  return true;
}

/** As fillDefaults(), for a function that is known by its code alone. */
function readDefaults(e: Emitter, func: string, co: PyCode, full: (Arg | undefined)[]): boolean {
  let defaults = "";
  for (let i = 0; i < co.argcount; i++) {
    if (full[i] !== undefined) continue;
    const fromEnd = co.argcount - i;
    if (defaults === "") {
      defaults = e.temp();
      e.emit(`const ${defaults}=${func}.defaults;`);
      e.guard(`${defaults}!==null&&${defaults}.length>=${fromEnd}`);
    }
    full[i] = `${defaults}[${defaults}.length-${fromEnd}]`;
  }
  return true;
}

/** Emits the direct call of a light unit, or its code in place of that. `self` is the shape of a first argument as text. */
export function lightCall(
  e: Emitter,
  holder: LightHolder,
  f: string,
  args: readonly Arg[],
  onUnwind: Unwinding = "",
  self: Shape | null = null,
): Given {
  return inlineCall(e, holder, f, args, onUnwind, self) ?? directCall(e, holder, f, args, onUnwind);
}

/** The same, always as a call: after it nothing leads back to the instruction. */
export function directCall(
  e: Emitter,
  holder: LightHolder,
  f: string,
  args: readonly Arg[],
  /** null: the caller looks for UNWIND. */
  onUnwind: Unwinding | null = "",
): Given {
  e.calls.add(holder);
  const t = e.temp();
  const given = { text: t, isFloat: holder.returnsFloat, mask: ANY, shape: null, self: null, object: null };
  const js = args.map((a, i) => e.dead ? "" : holder.floats[i] ? numberOf(e, a) : text(e, a));
  if (e.dead) return given;
  e.emit(
    `${e.calling()}const ${t}=${e.constant(holder)}.fn(${[f, e.framed ? "F.depth+1" : "D+1", ...js].join()});`,
  );
  if (onUnwind !== null) e.emit(e.unlessUnwound(t, onUnwind));
  e.forget();
  return given;
}

export function boxedResult(e: Emitter, given: Given): string {
  if (given.object !== null) escape(e, given.object);
  return given.isFloat ? `new PyFloat(${given.text})` : given.text;
}

/** Stores what a light unit gave. */
function setResult(e: Emitter, dest: number, given: Given): void {
  if (e.dead) return;
  if (given.isFloat) e.setFloat(dest, given.text);
  else if (given.object !== null) setVirtual(e, dest, given.object);
  else {
    e.set(dest, given.text, given.mask);
    e.st.shape[dest] = given.shape;
  }
}

/**
 * Calls a function (bound 1) or bound method (bound 2) of one of several codes that all have light units: one test after
 * the other. False when that can't be done.
 */
export function callSeveral(
  e: Emitter,
  /** The callee. */
  r: string,
  /** Those that were called; the ones that are cold are called in the interpreter. */
  seen: readonly PyCode[],
  bound: number,
  given: readonly Arg[],
  kw: readonly Keyword[],
  dest: number,
  onUnwind: Unwinding = "",
): boolean {
  if (bound === 3) return false;
  const holders: LightHolder[] = [];
  const cold: PyCode[] = [];
  for (const co of seen) {
    const holder = co.isGenerator ? null : e.options.callees.lightOf(co);
    if (holder !== null) holders.push(holder);
    else if (co.isGenerator || !mayBeLight(e, co)) return false;
    else cold.push(co);
  }
  if (holders.length === 0) return false;
  const codes = holders.map((h) => h.co);
  const func = bound === 2 ? `${r}.func` : r;
  // Each way would make them, or not.
  escapeAll(e);
  const args: Arg[] = bound === 2 ? [`${r}.self`, ...given] : [...given];
  const written = e.out.length, start = e.st.copy();
  const t = e.temp(), co = e.temp();
  e.guard(`${r}.t===${bound === 2 ? "METHOD" : "FUNCTION"}`);
  let chain = `const ${co}=${func}.ownCode;let ${t};`;
  let mask = 0;
  const before = e.st, { out } = e;
  // Each way has the registers as they are here, and does with them what its callee wants.
  const way = (tests: readonly string[], emit: () => void) => {
    e.st = before.copy();
    e.out = [];
    emit();
    chain += `if(${tests.join("&&")}){${e.out.join("")}}else `;
    e.dead = false;
    e.st = before;
    e.out = out;
  };
  let fits = true;
  holders.forEach((h, i) => {
    way([`${co}===${e.constant(codes[i])}`, `${func}.globals===${e.constant(h.globals)}`], () => {
      // Defaults are read in the way of the function that has them.
      const full = bind(e, null, codes[i], args, kw, func);
      if (full === null) fits = false;
      if (full === null || e.dead) return;
      const given = lightCall(e, h, func, full, onUnwind);
      if (e.dead) return;
      mask |= given.mask;
      const result = boxedResult(e, given);
      escapeAll(e);
      e.emit(`${t}=${result};`);
    });
  });
  if (!fits) {
    e.out.length = written;
    e.st = start;
    return false;
  }
  const rare = cold.filter((c) => c.simple && kw.length === 0 && c.argcount === args.length);
  if (rare.length > 0) {
    way([rare.map((c) => `${co}===${e.constant(c)}`).join("||")], () => {
      const list = `[${args.map((a) => text(e, a)).join()}]`;
      e.emit(
        `${e.calling()}${t}=H.dispatch(${func},${e.framed ? "F.depth" : "D"}+1,${list});${
          e.unlessUnwound(t, onUnwind)
        }` +
          `if(${t}===NOTHING)${e.exit("guard")}`,
      );
    });
    mask = ANY;
  }
  e.emit(chain + e.exit("guard"));
  e.forget();
  e.set(dest, t, mask);
  return true;
}

/**
 * Calls one of many functions or bound methods by way of their light units' holders: for light units, which can't have the
 * general call's frame. Leaves when the callee has no light unit. It is taken for granted that they have them: what calls
 * back whatever it gets (`for_each(f)`) and what it calls wait for each other else.
 */
function callAny(e: Emitter, reg: number, args: readonly number[], dest: number): boolean {
  if (!e.isPlain) return false;
  const list = args.map((r) => e.val(r));
  e.mayThrow();
  const few = list.length >= 1 && list.length <= 3;
  const call = few ? `H.dispatch${list.length}` : "H.dispatch";
  callHeld(e, `${call}(${e.val(reg)},D+1,${few ? list.join() : `[${list.join()}]`})`, dest);
  return true;
}

/** The same with the expression of an array of all arguments. */
function callAnyWith(e: Emitter, reg: number, codes: readonly PyCode[], args: string, dest: number): boolean {
  if (e.framed || e.isGeneric() || !codes.every((co) => co.simple) || !areLight(e, codes)) return false;
  callHeld(e, `H.dispatch(${e.val(reg)},D+1,${args})`, dest);
  return true;
}

/** Code that is called by its light unit where it has one by then. */
function mayBeLight(e: Emitter, co: PyCode): boolean {
  const { callees } = e.options;
  return callees.isCold(co) || !e.framed && !e.isHopeless() && callees.isHopeful(co);
}

/** One of the codes at least has a light unit, and the others are hardly ever called. */
function areLight(e: Emitter, codes: readonly PyCode[]): boolean {
  const { callees } = e.options;
  return codes.some((co) => callees.lightOf(co) !== null) &&
    codes.every((co) => !co.isGenerator && (callees.lightOf(co) !== null || callees.isCold(co)));
}

/** A call that gives NOTHING when the callee is something else. */
function callHeld(e: Emitter, made: string, dest: number): void {
  const t = e.temp();
  e.emit(`${e.calling()}const ${t}=${made};${e.unlessUnwound(t)}`);
  // No guard, which fails at random in tests: the call was made.
  e.emit(`if(${t}===NOTHING)${e.exit("guard")}`);
  e.forget();
  e.set(dest, t);
}

/** Calls a Python function that is known: directly when it has a light unit. */
export function callFunction(
  e: Emitter,
  _pc: number,
  f: PyFunction,
  args: readonly Arg[],
  dest: number,
  /** `f` was checked to be the callee. */
  checked: boolean,
  kw: readonly Keyword[] = [],
  callee: string = e.constant(f),
  onUnwind: Unwinding = "",
): void {
  const co = f.code as PyCode;
  if (!checked) e.guard(`${callee}===${e.constant(f)}`);
  if (co.isGenerator && needsNoFrame(e, co, dest) && kw.length === 0) {
    const names = { globals: f.globals, builtins: f.builtins };
    const k = e.constant(f);
    const check = `${k}.ownCode===${e.constant(co)}`;
    if (consumeInLoop(e, co, k, args, names, check)) return;
    if (!isLeftToNext(e, co, k, args, dest, names, check)) {
      makeGenerator(e, co, k, args, dest, f.globals);
    }
    return;
  }
  const holder = co.isGenerator || e.profile === null ? null : e.options.callees.lightOf(co);
  if (holder !== null && holder.globals === f.globals) {
    const full = bind(e, f, co, args, kw, null, true);
    if (full !== null) {
      setResult(e, dest, lightCall(e, holder, e.constant(f), full, onUnwind));
      return;
    }
  }
  general(e, dest, e.constant(f), args, kw);
}

function keywordMap(e: Emitter, kw: readonly Keyword[]): string {
  if (kw.length === 0) return "null";
  return `new Map([${kw.map(([n, v]) => `[${JSON.stringify(n)},${text(e, v)}]`).join()}])`;
}

/** Calls anything, with the frame up to date. */
function general(e: Emitter, dest: number, f: string, args: readonly Arg[], kw: readonly Keyword[]): void {
  const list = `[${args.map((a) => text(e, a)).join()}]`;
  const keywords = keywordMap(e, kw);
  e.needFrame();
  const t = e.temp();
  e.emit(`${e.calling()}const ${t}=${e.constant(anyCall)}(F,${f},${list},${keywords});${e.unlessUnwound(t)}`);
  e.set(dest, t);
  e.afterCall();
}

/** Calls `f` for its effect alone, from an instruction that gives `target` back; false when it has no light unit. */
export function callForEffect(e: Emitter, f: PyFunction, args: readonly Arg[], target: string): boolean {
  const co = f.code as PyCode;
  const holder = co.isGenerator || e.profile === null ? null : e.options.callees.lightOf(co);
  if (holder === null || holder.globals !== f.globals) return false;
  const full = bind(e, f, co, args, []);
  if (full === null) return false;
  lightCall(e, holder, e.constant(f), full, `H.effectUnwound(${target});`);
  return true;
}

/** Calls an operator method of an instance of one of `shapes` in register `reg`; false when it has no light unit. */
export function callOperator(
  e: Emitter,
  f: PyFunction,
  shapes: readonly Shape[],
  reg: number,
  right: Arg,
  operator: string,
  dest: number,
): boolean {
  const co = f.code as PyCode;
  const holder = co.isGenerator || e.profile === null ? null : e.options.callees.lightOf(co);
  if (holder === null || holder.globals !== f.globals) return false;
  const args = [reg, right];
  const full = bind(e, f, co, args, []);
  if (full === null) return false;
  checkShapes(e, reg, shapes);
  // Boxed only where it is needed, which is hardly ever.
  const rest = `"${operator}",${args.map((a) => typeof a === "number" ? e.boxed(a, e.st.rep[a]) : a).join()}`;
  const given = lightCall(e, holder, e.constant(f), full, `H.operatorUnwound(${rest});`);
  if (e.dead) return true;
  const t = given.text;
  if (given.isFloat || (given.mask & Kind.OTHER) === 0) {
    setResult(e, dest, given);
    return true;
  }
  escapeAll(e);
  e.set(dest, `${t}===NotImplemented?H.operatorRest(${rest}):${t}`);
  return true;
}

/** range(...) of 32-bit ints, whose iterator the next instruction may want. */
function makeRange(e: Emitter, pc: number, regs: readonly number[], dest: number): boolean {
  if (regs.length < 1 || regs.length > 3) return false;
  const m = e.profile!.kinds[3 * (pc >> 2)] | e.profile!.kinds[3 * (pc >> 2) + 1] | e.profile!.kinds[3 * (pc >> 2) + 2];
  if (m !== Kind.INT) return false;
  for (const r of regs) if (!e.dead) e.narrow(r, Kind.INT);
  if (e.dead) return true;
  const text = regs.map((r) => e.val(r));
  const step = regs.length === 3 ? e.literal(regs[2]) : 1;
  if (step === null || step === 0) return false;
  const from = e.temp(), to = e.temp();
  e.emit(`const ${from}=${regs.length > 1 ? text[0] : "0"},${to}=${text[regs.length > 1 ? 1 : 0]};`);
  const { code } = e;
  const isIterated = !knobs.without.has("ranges") && pc + 4 < e.blockEnd && code[pc + 4] === OP.GET_ITER &&
    code[pc + 6] === dest && !mayBeLeft(e, pc + 4);
  // The iterator takes its place, and needs no range.
  if (isIterated && code[pc + 5] === dest) e.set(dest, "undefined", Kind.UNSET);
  else e.set(dest, `new PyRange(${from},${to},${step})`, Kind.OTHER);
  if (isIterated) e.range = { at: pc + 4, from, to, step };
  return true;
}

/** dict(key=value), and dict(d, key=value) of an exact dict. */
function makeDict(e: Emitter, regs: readonly number[], kw: readonly Keyword[], dest: number): boolean {
  if (regs.length > 1 || kw.some(([name]) => WIDE.test(name))) return false;
  if (regs.length === 1) {
    if (e.isGeneric() || (e.profile!.kinds[3 * (e.pc >> 2)] & ANY) !== Kind.DICT) return false;
    e.narrow(regs[0], Kind.DICT);
    if (e.dead) return true;
  }
  const pairs = `[${kw.map(([name, v]) => `${JSON.stringify(name)},${text(e, v)}`).join()}]`;
  e.set(dest, regs.length === 0 ? `H.keywords(${pairs})` : `H.extended(${e.val(regs[0])},${pairs})`, Kind.DICT);
  return true;
}

/** Calls a native whose positional arguments go straight on; false when it can't. */
function callNative(
  e: Emitter,
  f: PyBuiltin | PyMethodDescr,
  regs: readonly number[],
  dest: number,
  isMethod: boolean,
): boolean {
  const { spec } = f;
  if (spec.convention === "positional") {
    const sig = spec.sig ?? signatureOf(spec);
    if (!sig.direct || regs.length < sig.min || regs.length > sig.max) return false;
  } else if (spec.traits === null) return false;
  if (spec.traits !== null) {
    const steps = spec.traits.intrinsic === "send" || spec.traits.intrinsic === "next";
    regs.forEach((r, k) => {
      const m = e.profile!.kinds[3 * (e.pc >> 2) + Math.min(k, 2)] & ANY;
      if (!e.dead && m !== 0 && (m & ~LEAF_ARGUMENTS) === 0 && !(isMethod && k === 0) && !steps) e.narrow(r, m);
    });
    if (e.dead || intrinsic(e, spec, regs, dest, isMethod)) return true;
  }
  if (spec.traits?.asks !== undefined && callAsked(e, spec.traits.asks, f, regs, dest)) return true;
  if (spec.convention !== "positional") return false;
  const args = regs.map((r) => e.val(r));
  e.needFrame();
  e.set(dest, `${e.constant(spec.raw ?? spec.fn)}(${args.join()})??None`);
  e.afterCall();
  return true;
}

/** Calls a native with keywords, or with a `*args` parameter, its arguments put where they belong; false when it can't. */
function callBound(
  e: Emitter,
  spec: PyBuiltin["spec"],
  regs: readonly number[],
  kw: readonly Keyword[],
  dest: number,
  isMethod: boolean,
): boolean {
  if (spec.convention !== "positional") {
    if (spec.traits?.forwards !== undefined) return false;
    const list = `[${regs.map((r) => e.val(r)).join()}]`, keywords = keywordMap(e, kw);
    e.needFrame();
    e.set(dest, `${e.constant(spec.fn)}(${list},${keywords})`);
    e.afterCall();
    return true;
  }
  const sig = spec.sig ?? signatureOf(spec);
  const lead = sig.leadKeywords;
  if (spec.traits?.forwards === undefined && (lead === 0 || lead === 1 && regs.length > 0)) {
    const args = regs.map((r) => e.val(r)), keywords = kw.length > 0 ? keywordMap(e, kw) : "new Map()";
    const isLight = spec.traits?.leaf === "any";
    if (isLight) e.mayThrow();
    else e.needFrame();
    const given = [...args.slice(0, lead), `[${args.slice(lead).join()}]`, keywords];
    e.set(dest, `${e.constant(spec.raw ?? spec.fn)}(${given.join()})??None`);
    if (!isLight) e.afterCall();
    return true;
  }
  const places = bindPlaces(sig, regs.length, kw.map(([name]) => name));
  if (places === null) return false;
  const args = [...regs, ...kw.map(([, v]) => v)].map((a) => text(e, a));
  const bound = places.map((p) =>
    p === undefined ? "undefined" : typeof p === "number" ? args[p] : `[${args.slice(p[0], p[1]).join()}]`
  );
  const made = `${e.constant(spec.raw ?? spec.fn)}(${bound.join()})??None`;
  const leaf = spec.traits?.leaf;
  const tells = typeof leaf === "function" && !e.isGeneric() && !e.framed;
  if (tells) e.guard(`${e.constant(leaf)}([${bound.join()}])`);
  if (tells || isLeaf(e, spec, [...regs, ...kw.map(([, v]) => v)], isMethod)) {
    if (e.dead) return true;
    e.mayThrow();
    e.set(dest, made);
    return true;
  }
  e.needFrame();
  e.set(dest, made);
  e.afterCall();
  return true;
}

/** `__init__` of exceptions and of object, as super() finds it; false when it is another method. */
function initialise(e: Emitter, f: PyMethodDescr, regs: readonly number[], dest: number): boolean {
  if (regs.length === 0) return false;
  if (f === EXC.BaseException.attrs.getStr("__init__")) {
    const [self, ...args] = regs.map((r) => e.val(r));
    e.guard(`H.isException(${self})`);
    e.emit(`H.initException(${self},[${args.join()}]);`);
  } else if (f !== objectType.lookup("__init__") || regs.length > 1) return false;
  e.set(dest, "None", Kind.NONE);
  return true;
}

/** tuple.__new__(cls, items) with an exact tuple, as named tuples call it. */
function newTuple(e: Emitter, regs: readonly number[], dest: number): boolean {
  if (regs.length !== 2 || e.isGeneric() || (e.profile!.kinds[3 * (e.pc >> 2) + 1] & ANY) !== Kind.TUPLE) return false;
  e.narrow(regs[1], Kind.TUPLE);
  if (e.dead) return true;
  const t = e.temp();
  e.emit(`const ${t}=H.newTuple(${e.val(regs[0])},${e.val(regs[1])});`);
  e.guard(`${t}!==undefined`);
  e.set(dest, t, Kind.OTHER);
  return true;
}

/**
 * Generators that nothing looks at when they are made. Where coroutines were made is noted, but not of those that start in
 * the next instruction but one.
 */
function needsNoFrame(e: Emitter, co: PyCode, dest: number): boolean {
  return (co.flags & CO.COROUTINE) === 0 || isAwaitedNext(e, dest);
}

/** The call of a generator function: no frame is needed for that. */
export function makeGenerator(
  e: Emitter,
  co: PyCode,
  f: string,
  args: readonly Arg[],
  dest: number,
  globals: PyDict,
): void {
  const list = args.map((a) => text(e, a));
  if (isStartedNext(e, co, f, list, dest, globals)) return;
  if (!co.simple || co.argcount !== args.length) e.mayThrow();
  e.set(dest, `H.generatorOf(${f},[${list.join()}])`, Kind.OTHER);
  if ((co.flags & CO.COROUTINE) !== 0) e.awaits = e.pc + 4;
}

/** The call of an instance whose class has a Python `__call__`. */
function callInstance(
  e: Emitter,
  pc: number,
  reg: number,
  regs: readonly number[],
  kw: readonly Keyword[],
  dest: number,
): boolean {
  const shapes = e.shapes();
  if (shapes.length !== 1 || e.profile!.bound[pc >> 2] !== 1 || e.target() !== MANY && !(e.target() instanceof PyObj)) {
    return false;
  }
  const f = shapes[0].cls.lookup("__call__");
  if (!(f instanceof PyFunction)) return false;
  checkShape(e, reg, shapes[0]);
  callFunction(e, pc, f, [reg, ...regs], dest, true, kw);
  return true;
}

/** Calls a function or bound method of one code: closures, methods of several classes. False when it has no light unit. */
function callByCode(
  e: Emitter,
  pc: number,
  reg: number,
  co: PyCode,
  args: readonly Arg[],
  kw: readonly Keyword[],
  dest: number,
): boolean {
  const bound = e.profile!.bound[pc >> 2];
  if (bound !== 1 && bound !== 2) return false;
  const r = e.val(reg), k = e.constant(co);
  if (co.isGenerator) {
    if (bound !== 1 || !needsNoFrame(e, co, dest) || kw.length > 0) return false;
    e.guard(`${r}.t===FUNCTION&&${r}.ownCode===${k}`);
    const check = `${r}.globals===G`;
    if (consumeInLoop(e, co, r, args, e.options.names, check)) return true;
    if (!isLeftToNext(e, co, r, args, dest, e.options.names, check)) {
      makeGenerator(e, co, r, args, dest, e.options.names.globals);
    }
    return true;
  }
  const holder = e.options.callees.lightOf(co);
  if (holder === null) return false;
  const f = bound === 2 ? `${r}.func` : r;
  e.guard(
    `${r}.t===${bound === 2 ? "METHOD" : "FUNCTION"}&&${f}.ownCode===${k}&&${f}.globals===${
      e.constant(holder.globals)
    }`,
  );
  const full = bind(e, null, co, bound === 2 ? [`${r}.self`, ...args] : args, kw, f, true);
  if (full === null) return false;
  setResult(e, dest, lightCall(e, holder, f, full));
  return true;
}

function dispatch(
  e: Emitter,
  pc: number,
  reg: number,
  argRegs: readonly number[],
  kw: readonly Keyword[],
  dest: number,
  isMethod = false,
): void {
  const regs = argRegs;
  const known = e.st.known[reg];
  if (e.fresh !== null && callConsumer(e, pc, known, isMethod ? reg + 1 : -1, dest)) return;
  const target = e.target();
  let f: Value | undefined = known;
  if (f === undefined && e.profile !== null && target !== undefined && target !== MANY) {
    const stable = target as Value;
    if (
      stable instanceof PyFunction || stable instanceof PyType ||
      stable instanceof PyBuiltin && stable.self === undefined ||
      stable instanceof PyMethodDescr
    ) {
      e.guard(`${e.val(reg)}===${e.constant(stable)}`);
      f = stable;
    }
  }
  if (e.profile !== null) {
    if (f instanceof PyFunction) return callFunction(e, pc, f, regs, dest, true, kw);
    if (f instanceof PyType && kw.length === 0 && isMapLeftToNext(e, f, regs, dest)) return;
    if (e.dead) return;
    if (f === rangeType && kw.length === 0 && makeRange(e, pc, regs, dest)) return;
    if (e.dead) return;
    if (f === dictType && kw.length > 0 && makeDict(e, regs, kw, dest)) return;
    if (e.dead) return;
    if (f instanceof PyType && construct(e, f, regs, kw, dest)) return;
    if (e.dead) return;
    if (f instanceof PyType && kw.length === 0 && callNativeClass(e, f, regs, dest)) return;
    if (f !== undefined && f === tupleType.attrs.getStr("__new__") && kw.length === 0 && newTuple(e, regs, dest)) {
      return;
    }
    if (e.dead) return;
    const isSlot = f instanceof PyBuiltin && f.self === undefined && f.spec.convention === "args" ||
      f instanceof PyMethodDescr && f.kind === "wrapper";
    if (isSlot && kw.length === 0 && callSlot(e, f as PyBuiltin | PyMethodDescr, regs, dest)) return;
    if (f instanceof PyBuiltin && f.self === undefined) {
      if (kw.length === 0 && callNative(e, f, regs, dest, false)) return;
      if (e.dead || callBound(e, f.spec, regs, kw, dest, false)) return;
    }
    if (f instanceof PyMethodDescr && f.kind !== "wrapper" && fitsSelf(e, f, regs, reg)) {
      if (kw.length === 0 && callNative(e, f, regs, dest, true)) return;
      if (e.dead || regs.length > 0 && callBound(e, f.spec, regs, kw, dest, true)) return;
    }
    if (f instanceof PyMethodDescr && f.kind === "wrapper" && kw.length === 0 && initialise(e, f, regs, dest)) return;
    if (f === objectType.lookup("__setattr__") && regs.length === 3 && kw.length === 0 && !e.isGeneric()) {
      const name = e.st.known[regs[1]];
      if (typeof name !== "string" || !storePlainly(e, regs[0], name, regs[2])) return setByName(e, regs, dest, true);
      return e.set(dest, "None", Kind.NONE);
    }
    if (
      f === undefined && kw.length === 0 && target instanceof PyBuiltin && target.self !== undefined &&
      callBoundNative(e, reg, target.spec, regs, dest)
    ) return;
    if (e.dead) return;
    if (f === undefined && !e.isGeneric() && callPartial(e, pc, reg, regs, kw, dest)) return;
    if (f === undefined && kw.length === 0 && !e.isGeneric() && callCached(e, reg, regs, dest)) return;
    if (e.dead) return;
    if (f === undefined && callInstance(e, pc, reg, regs, kw, dest)) return;
    if (e.dead) return;
    const codes = f === undefined ? e.profile.codes[pc >> 2] ?? [] : [];
    const bound = e.profile.bound[pc >> 2];
    // Functions, bound methods and natives at one place are told apart by what runs.
    const isMixed = codes.length > 0 && (bound === 3 || e.profile.mixed[pc >> 2] === 1);
    if (codes.length > MAX_CODES || e.isGeneric() || isMixed) {
      if (kw.length === 0 && codes.some((co) => co.simple && !co.isGenerator) && callAny(e, reg, regs, dest)) return;
      return general(e, dest, e.val(reg), regs, kw);
    }
    // Natives alone, several of them: those that run no Python code here need no frame.
    const isPlain = target === MANY || target instanceof PyObject && target.t !== 0 && target.cls.callsPlainly !== null;
    if (codes.length === 0 && f === undefined && isPlain && kw.length === 0 && callAny(e, reg, regs, dest)) return;
    if (codes.length > 1 && callSeveral(e, e.val(reg), codes, bound, regs, kw, dest)) return;
    if (codes.length === 1 && callByCode(e, pc, reg, codes[0], regs, kw, dest)) return;
  }
  general(e, dest, e.val(reg), regs, kw);
}

const range = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);

export function call(e: Emitter, pc: number): void {
  const { code } = e;
  dispatch(e, pc, code[pc + 2], range(code[pc + 2] + 1, code[pc + 3]), [], code[pc + 1]);
}

/** CALL_METHOD: whether there is a self is known, or checked as the profile's callee says. */
export function callMethod(e: Emitter, pc: number): void {
  const { code } = e;
  const base = code[pc + 2], argc = code[pc + 3];
  const self = hasSelf(e, base);
  if (self === null) return generalMethod(e, base, base + 2, argc, [], code[pc + 1]);
  dispatch(e, pc, base, self ? range(base + 1, argc + 1) : range(base + 2, argc), [], code[pc + 1], true);
}

function hasSelf(e: Emitter, base: number): boolean | null {
  const m = e.st.mask[base + 1];
  return (m & Kind.UNSET) === 0 ? true : m === Kind.UNSET ? false : null;
}

function generalMethod(
  e: Emitter,
  base: number,
  first: number,
  argc: number,
  kw: readonly Keyword[],
  dest: number,
): void {
  const f = e.val(base), self = e.val(base + 1);
  const args = range(first, argc).map((r) => e.val(r));
  if (e.isPlain && kw.length === 0) {
    e.mayThrow();
    return callHeld(e, `H.dispatch(${f},D+1,${self}===undefined?[${args.join()}]:[${[self, ...args].join()}])`, dest);
  }
  const keywords = keywordMap(e, kw);
  e.needFrame();
  const t = e.temp();
  e.emit(
    `${e.calling()}const ${t}=${e.constant(anyCall)}(F,${f},${self}===undefined?[${args.join()}]:[${
      [self, ...args].join()
    }],${keywords});${e.unlessUnwound(t)}`,
  );
  e.set(dest, t);
  e.afterCall();
}

export function callKw(e: Emitter, pc: number, isMethod: boolean): void {
  const { code } = e;
  const base = code[pc + 2], argc = code[pc + 3] & 0xfff;
  const names = (e.co.consts[code[pc + 3] >>> 12] as PyTuple).a.map((n) => jsText(n as string));
  const first = base + (isMethod ? 2 : 1);
  const npos = argc - names.length;
  const kw = () => names.map((n, i): Keyword => [n, first + npos + i]);
  if (!isMethod) return dispatch(e, pc, base, range(first, npos), kw(), code[pc + 1]);
  const self = hasSelf(e, base);
  if (self === null) return generalMethod(e, base, first, npos, kw(), code[pc + 1]);
  dispatch(e, pc, base, self ? range(base + 1, npos + 1) : range(first, npos), kw(), code[pc + 1]);
}

/** The items of a tuple, or of a list, as `f(a, *args)` makes one: in an array of their own, which natives may keep. */
function spreadItems(e: Emitter, reg: number, kind: number): string {
  e.narrow(reg, kind);
  if (e.dead) return "";
  if (kind === Kind.TUPLE) return `${e.val(reg)}.a`;
  e.guard(`${e.val(reg)}.floats===null`);
  return `${e.val(reg)}.a.slice()`;
}

/** f(*args) of classes and natives, where one that is known may run no Python code. */
function callNatives(e: Emitter, base: number, kind: number): boolean {
  const target = e.st.known[base] ?? e.target();
  const mayBePlain = target === MANY || target instanceof PyType && (target.isHeap || target.leaf !== null) ||
    (target instanceof PyBuiltin || target instanceof PyMethodDescr) && target.spec.traits?.leaf !== undefined;
  if (!e.isPlain || !mayBePlain) return false;
  const args = spreadItems(e, base + 1, kind);
  if (e.dead) return true;
  callHeld(e, `H.dispatch(${e.val(base)},D+1,${args})`, e.code[e.pc + 1]);
  return true;
}

/** f(*args, **kw) of functions that have light units, with a tuple and perhaps a dict. */
function callStar(e: Emitter, pc: number, base: number): boolean {
  if (e.profile === null || e.framed || e.isGeneric()) return false;
  const kind = e.kinds(base + 1, 3);
  if (kind !== Kind.TUPLE && kind !== Kind.LIST) return false;
  const codes = e.profile.codes[pc >> 2] ?? [];
  const withDict = e.st.mask[base + 2] !== Kind.UNSET;
  if (codes.length === 0 && !withDict) return callNatives(e, base, kind);
  const plain = !withDict && codes.every((co) => co.simple);
  if (e.profile.bound[pc >> 2] === 0 || !areLight(e, codes)) return false;
  const args = spreadItems(e, base + 1, kind);
  if (e.dead) return true;
  if (plain) return callAnyWith(e, base, codes, args, e.code[pc + 1]);
  if (withDict) {
    e.narrow(base + 2, Kind.DICT);
    if (e.dead) return true;
  }
  const given = `${args},${withDict ? e.val(base + 2) : "undefined"}`;
  callHeld(e, `${e.constant(spreadDispatch)}(${e.val(base)},D+1,${given})`, e.code[pc + 1]);
  return true;
}

/** The items of the tuple or list that is spread, if there are as many as always. */
function spreadTuple(e: Emitter, reg: number, { positional }: Spread): string[] | null {
  const kind = e.kinds(reg, 3);
  if (kind !== Kind.TUPLE && kind !== Kind.LIST) return null;
  e.narrow(reg, kind);
  if (e.dead) return null;
  const list = e.temp();
  e.emit(`const ${list}=${e.val(reg)}.a;`);
  e.guard(`${list}.length===${positional}${kind === Kind.LIST ? `&&${e.val(reg)}.floats===null` : ""}`);
  return range(0, positional).map((i) => `${list}[${i}]`);
}

/** What the dict that is spread has, if it has the names that it always has. */
function spreadDict(e: Emitter, reg: number, { names }: Spread): Keyword[] {
  e.narrow(reg, Kind.DICT);
  if (e.dead) return [];
  const d = e.val(reg);
  if (names.length === 0) {
    e.guard(`${d}.size===0`);
    return [];
  }
  const values = e.temp();
  e.emit(`const ${values}=H.spread(${d},${e.constant(names)});`);
  e.guard(`${values}!==undefined`);
  return names.map((name, i) => [name, `${values}[${i}].value`]);
}

/** f(*args, **kw) that always has as many arguments of the same names: as if they were written out. */
function callSpread(e: Emitter, pc: number, base: number): boolean {
  if (e.profile === null || e.isGeneric()) return false;
  const seen = e.profile.spreads[pc >> 2];
  const tuple = tupleIn(e, base + 1), dict = dictIn(e, base + 2), withDict = e.st.mask[base + 2] !== Kind.UNSET;
  // Those that are not made tell it themselves.
  const isTold = tuple !== null && (dict !== null || !withDict);
  const spread = seen === MANY ? undefined : seen;
  if (spread === undefined && !isTold) return false;
  const target = e.st.known[base] ?? e.target();
  const codes = e.profile.codes[pc >> 2] ?? [];
  const known = target instanceof PyFunction || target instanceof PyType && target.isHeap ? target : null;
  if (known === null && codes.length !== 1) return false;
  const args = tuple !== null ? heldIn(tuple) : spreadTuple(e, base + 1, spread!);
  if (args === null || e.dead) return e.dead;
  const kw = dict !== null
    ? heldIn(dict).map((v, i): Keyword => [dict.names![i], v])
    : withDict
    ? spreadDict(e, base + 2, spread!)
    : [];
  if (e.dead) return true;
  if (!withDict && spread !== undefined && spread.names.length > 0) return false;
  const dest = e.code[pc + 1];
  if (known !== null) {
    if (e.st.known[base] === undefined) e.guard(`${e.val(base)}===${e.constant(known)}`);
    if (known instanceof PyFunction) callFunction(e, pc, known, args, dest, true, kw);
    else if (!construct(e, known, args, kw, dest)) general(e, dest, e.val(base), args, kw);
  } else if (!callByCode(e, pc, base, codes[0], args, kw, dest)) general(e, dest, e.val(base), args, kw);
  return true;
}

export function callEx(e: Emitter, pc: number): void {
  const { code } = e;
  const base = code[pc + 2];
  if (callSpread(e, pc, base)) return;
  if (e.dead) return;
  if (callStar(e, pc, base)) return;
  const f = e.val(base), a = e.val(base + 1), kw = e.val(base + 2);
  e.needFrame();
  const t = e.temp();
  e.emit(`${e.calling()}const ${t}=${e.constant(spreadCall)}(F,${f},${a},${kw});${e.unlessUnwound(t)}`);
  e.set(code[pc + 1], t);
  e.afterCall();
}

/** RETURN_VALUE and RETURN_CONST. */
export function returns(e: Emitter, value: string): void {
  if (!e.framed) {
    // The frame may be in a traceback.
    if (e.options.handles) {
      e.emit(`if(F!==null)H.heldAt(U,f,D,${e.site(e.pc, "leave")},F,[${VARIABLES}]);`);
    }
    e.finish(`return ${value};`);
    return;
  }
  if (!e.options.returns) {
    e.stop("leave");
    return;
  }
  e.mayThrow();
  e.emit(`F.pc=${e.pc};`);
  if (e.options.handles) e.flush();
  if (e.options.resumes) e.emit(`if(g.state!==2){g.state=3;g.returned=${value};F.back=null;return}`);
  e.finish(`return H.returned(F,${value});`);
}
