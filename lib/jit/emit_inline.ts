// Calls of small functions, emitted in place.
//
// In: the Emitter at a call of a function that has a light unit; its arguments. Out: the function's code as a block of
// statements, specialised for what is known of these arguments, and what is known of its result; null when it is called.
// The block is what the light unit would be: it has variables of its own (which hide those around it), a Unit of its own
// whose exits make the callee's frame, and then the caller goes on as after a callee that unwound. So frames, tracebacks and
// depth are those of a call.
// V8 inlines light units too, but what it inlines knows nothing of the caller: the shape of an argument is checked again,
// and of a result; and it stops at 920 bytes of its bytecode, which is two or three calls.
import type { PyFunction } from "../core/function.ts";
import type { Shape } from "../core/shape.ts";
import { None, type Value } from "../core/value.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { Arg } from "./emit_calls.ts";
import { Emitter } from "./emitter.ts";
import type { Outcome } from "./emitter_options.ts";
import {
  BOXED,
  CannotCompile,
  NeedsFrame,
  NO_VIRTUALS,
  type ShapeFact,
  type State,
  UNBOXED,
  VIRTUAL,
} from "./state.ts";
import { entryState, livenessOf, narrowEntry, parameterCount, recordedState } from "./entry.ts";
import { Irreducible, loopEdges, regionOf } from "./flow.ts";
import { knobs } from "./knobs.ts";
import { ANY, Kind, kindOf } from "./kinds.ts";
import { layout } from "./layout.ts";
import { eachWrite } from "./operands.ts";
import { keyOfShape, meetShapes } from "./shape_facts.ts";
import { type LightHolder, Unit } from "./unit.ts";
import { escape, keyOfVirtuals, kindOfVirtual, makingAll, meet, prune, settle, without } from "./virtual_objects.ts";

/** Instructions of a function that is inlined, and of all in one unit; calls within calls. */
const MAX_SIZE = 60, MAX_ALL = 300, MAX_LEVEL = 4;

/**
 * How often the call must have been seen while recording: code that runs now and then would pay for it with compile time
 * (importing and using `rich`: a quarter less of that).
 */
const MIN_SEEN = 3;

/** What a call gave. */
export interface Given {
  /** The result's expression; a number when `isFloat`. */
  readonly text: string;
  readonly isFloat: boolean;
  readonly mask: number;
  readonly shape: ShapeFact;
  /** Of inlined code: the first argument's shape after it. */
  readonly self: ShapeFact;
  /** Of inlined code: the result is this object, which is not made. */
  readonly object: string | null;
}

/** What is known of an argument. */
interface Argument {
  /** A constant variable. */
  readonly text: string;
  readonly isFloat: boolean;
  readonly mask: number;
  readonly shape: ShapeFact;
  readonly known: Value | undefined;
  /** It is an object that is not made. */
  readonly isVirtual: boolean;
}

/**
 * How often the instruction that is being emitted runs, as far as recording saw it. Code that is emitted in place was often
 * recorded once only; it runs as often as the calls around it (nested constructors of particles were called: 16 ms, in
 * place 10).
 */
function timesSeen(e: Emitter): number {
  const { seen } = e.profile!;
  const here = seen[e.pc >> 2], caller = e.options.inlining?.caller;
  if (caller === undefined || caller.profile === null) return here;
  return timesSeen(caller) * here / Math.max(1, seen[0]);
}

function isSmall(co: PyCode): boolean {
  return co.code.length >> 2 <= MAX_SIZE && co.handlers.length === 0 && co.data.cellvars.length === 0 &&
    !co.isGenerator && loopEdges(co.code).length === 0;
}

/** The code is being emitted already: a recursion. */
function isWithin(e: Emitter, co: PyCode): boolean {
  for (let at: Emitter | undefined = e; at !== undefined; at = at.options.inlining?.caller) {
    if (at.co === co) return true;
  }
  return false;
}

/** Whether code is emitted in place, as far as its size goes and `may` says so: decided once for each place. */
export function isChosen(e: Emitter, path: string, co: PyCode, may: boolean): boolean {
  const { inlining } = e.root;
  const known = inlining.choices.get(path);
  if (known !== undefined) return known;
  const size = co.code.length >> 2;
  const chosen = may && inlining.size + size <= MAX_ALL && e.options.callees.profileForInlining(co) !== null;
  if (chosen) inlining.size += size;
  inlining.choices.set(path, chosen);
  return chosen;
}

/** The kind of an expression that stands for an argument, when the expression tells it. */
function expressionKind(e: Emitter, text: string): { mask: number; known: Value | undefined } {
  if (text === "None") return { mask: Kind.NONE, known: None };
  const at = /^k(\d+)$/.exec(text);
  if (at === null) return { mask: ANY, known: undefined };
  const v = e.root.constants[Number(at[1])] as Value;
  const mask = kindOf(v) & ANY;
  return { mask: mask === 0 ? ANY : mask, known: v };
}

function argument(e: Emitter, a: Arg, self: Shape | null): Argument {
  const object = typeof a === "string" ? a : e.st.rep[a] === VIRTUAL ? e.st.object[a]! : "";
  const virtual = e.st.virtuals.get(object);
  if (virtual !== undefined) {
    const mask = kindOfVirtual(virtual);
    return { text: object, isFloat: false, mask, shape: virtual.shape, known: undefined, isVirtual: true };
  }
  const text = e.temp(), isVirtual = false;
  if (typeof a === "string") {
    e.emit(`const ${text}=${a};`);
    if (self !== null) return { text, isFloat: false, mask: Kind.OBJ, shape: self, known: undefined, isVirtual };
    return { text, isFloat: false, shape: null, ...expressionKind(e, a), isVirtual };
  }
  const mask = e.st.mask[a] & ANY;
  if (e.st.mask[a] === Kind.FLOAT) {
    e.emit(`const ${text}=${e.num(a)};`);
    return { text, isFloat: true, mask, shape: null, known: undefined, isVirtual };
  }
  e.emit(`const ${text}=${e.val(a)};`);
  return { text, isFloat: false, mask, shape: e.st.shape[a], known: e.st.known[a], isVirtual };
}

function isWritten(co: PyCode, reg: number): boolean {
  let written = false;
  for (let pc = 0; pc < co.code.length; pc += 4) eachWrite(co.code, pc, (r) => written ||= r === reg);
  return written;
}

/** The emitter of the callee's code. */
function calleeEmitter(
  e: Emitter,
  holder: LightHolder,
  func: PyFunction | null,
  args: readonly Argument[],
  path: string,
  result: string,
): Emitter {
  const { co } = holder;
  const profile = e.options.callees.profileForInlining(co);
  const region = regionOf(co, 0, false);
  const entry: State = entryState(co, "function", 0);
  args.forEach((a, i) => {
    entry.mask[i] = a.mask;
    entry.rep[i] = a.isVirtual ? VIRTUAL : a.isFloat ? UNBOXED : BOXED;
    if (a.isVirtual) entry.object[i] = a.text;
    entry.known[i] = a.known;
    entry.shape[i] = a.shape;
  });
  entry.virtuals = e.st.virtuals;
  const state = recordedState(profile, co, "function", 0);
  return new Emitter({
    co,
    region,
    liveness: livenessOf(co),
    profile,
    framed: false,
    entry,
    stress: e.stress,
    resumes: false,
    drains: false,
    handles: false,
    returns: true,
    names: { globals: holder.globals, builtins: func === null ? e.options.names.builtins : func.builtins },
    localsAreGlobals: false,
    callees: e.options.callees,
    prefix(inner) {
      if (state !== undefined) narrowEntry(inner, region, 0, state, true);
    },
    inlining: { caller: e, result, path, held: new Set(e.st.virtuals.keys()) },
  }, e.handlers);
}

/** The instruction RETURN_VALUE in inlined code. */
export function inlineReturn(e: Emitter, reg: number): void {
  const object = e.st.rep[reg] === VIRTUAL ? e.st.object[reg] : null;
  note(e, e.st.mask[reg] & ANY, e.st.shape[reg], object);
  if (object !== null && e.result!.object === object) return e.finish(`break y${e.level};`);
  const isFloat = e.isLast && e.result!.mask === Kind.FLOAT;
  e.finish(`${e.options.inlining!.result}=${isFloat ? e.num(reg) : e.val(reg)};break y${e.level};`);
}

/** The instruction RETURN_CONST there. */
export function inlineConstant(e: Emitter, v: Value): void {
  note(e, kindOf(v) & ANY, null, null);
  const isFloat = e.isLast && e.result!.mask === Kind.FLOAT;
  const k = v === None ? "None" : e.constant(v);
  e.finish(`${e.options.inlining!.result}=${isFloat ? `${k}.v` : k};break y${e.level};`);
}

function note(e: Emitter, mask: number, shape: ShapeFact, object: string | null): void {
  prune(e, object === null ? [] : [object]);
  const self = e.st.shape.length > 0 ? e.st.shape[0] : null;
  e.selfAfter = e.result === undefined ? self : meetShapes(e, e.selfAfter, self);
  if (e.result === undefined) {
    e.result = { mask, shape, object };
    e.unmade = e.st.virtuals;
  } else {
    e.unmade = meet(e.unmade, e.st.virtuals);
    // A result that is one of several is made.
    if (e.result.object !== object) {
      e.unmade = without(without(e.unmade, e.result.object), object);
      e.result.object = null;
    }
    e.result.mask |= mask;
    e.result.shape = meetShapes(e, e.result.shape, shape);
  }
  // Those that are made on another way, or that are the result there.
  const { held } = e.options.inlining!;
  for (const name of e.st.virtuals.keys()) {
    if (!e.unmade.has(name) || !held.has(name) && e.result.object !== name) escape(e, name);
  }
}

/** What the facts about a call depend on. */
function keyOf(e: Emitter, path: string, args: readonly Argument[]): string {
  return path + keyOfVirtuals(e, e.st.virtuals) + args.map((a) => {
    const shape = keyOfShape(e, a.shape);
    const known = a.known === undefined ? "" : typeof a.known === "object" ? e.constant(a.known) : String(a.known);
    return `;${a.isVirtual ? a.text : ""}${a.mask},${a.isFloat ? 1 : 0},${shape},${typeof a.known}${known}`;
  }).join("");
}

/** The Unit of the code at a place. */
function unitAt(e: Emitter, path: string, co: PyCode): Unit {
  const { units } = e.root.inlining;
  let unit = units.get(path);
  if (unit === undefined) units.set(path, unit = new Unit(0, co, "function", 0, true, 2));
  return unit;
}

/**
 * Emits the callee's code in place of a call; null when it is to be called. `f` is the function as an expression, `func` the
 * function itself when it is known, `self` the shape of a first argument that is given as an expression.
 */
export function inlineCall(
  e: Emitter,
  holder: LightHolder,
  f: string,
  args: readonly Arg[],
  onUnwind: string,
  self: Shape | null,
): Given | null {
  const { co } = holder;
  if (e.profile === null || e.isGeneric() || knobs.without.has("inline")) return null;
  const path = `${e.options.inlining?.path ?? ""}/${e.pc}.${e.constant(co)}`;
  const may = timesSeen(e) >= MIN_SEEN && e.level < MAX_LEVEL && isSmall(co) && !isWithin(e, co);
  if (!isChosen(e, path, co, may)) return null;
  const at = /^k(\d+)$/.exec(f);
  const func = at === null ? null : e.root.constants[Number(at[1])] as PyFunction;
  // A light unit that is called would notice that the function got other code.
  if (func !== null) e.guard(`${f}.ownCode===${e.constant(co)}`);
  const passed = args.filter((a) => typeof a === "string" && e.st.virtuals.has(a)) as string[];
  prune(e, passed);
  const given = args.map((a, i) => argument(e, a, i === 0 ? self : null));
  const t = e.temp();
  const key = keyOf(e, path, given);
  const { facts } = e.root.inlining;
  let outcome = facts.get(key);
  if (outcome === undefined || e.isLast) {
    const inner = calleeEmitter(e, holder, func, given, path, t);
    let body: string;
    try {
      body = inner.body();
    } catch (error) {
      if (!(error instanceof NeedsFrame || error instanceof CannotCompile || error instanceof Irreducible)) throw error;
      e.root.inlining.choices.set(path, false);
      return null;
    }
    outcome = outcomeOf(inner, co);
    facts.set(key, outcome);
    if (e.isLast) emitBlock(e, inner, holder, f, given, t, body, onUnwind);
  }
  e.calls.add(holder);
  apply(e, outcome);
  if (!e.isLast) e.callingInPlace();
  return {
    text: outcome.object ?? t,
    object: outcome.object,
    isFloat: outcome.mask === Kind.FLOAT,
    mask: outcome.mask,
    shape: outcome.shape,
    self: outcome.self,
  };
}

function outcomeOf(inner: Emitter, co: PyCode): Outcome {
  const stores = [OP.STORE_GLOBAL, OP.STORE_NAME].some((op) => {
    for (let pc = 0; pc < co.code.length; pc += 4) if (co.code[pc] === op) return true;
    return false;
  });
  return {
    // Code that never returns gives anything.
    mask: inner.result?.mask ?? ANY,
    shape: inner.result?.shape ?? null,
    forgot: inner.forgot || stores,
    changed: [...inner.changed],
    virtuals: inner.result === undefined ? NO_VIRTUALS : inner.unmade,
    object: inner.result?.object ?? null,
    self: isWritten(co, 0) || inner.result === undefined ? null : inner.selfAfter,
  };
}

function apply(e: Emitter, outcome: Outcome): void {
  settle(e, outcome.virtuals);
  if (outcome.forgot) e.forget();
  else e.reshape(outcome.changed);
}

function emitBlock(
  e: Emitter,
  inner: Emitter,
  holder: LightHolder,
  f: string,
  args: readonly Argument[],
  t: string,
  body: string,
  onUnwind: string,
): void {
  const { co } = holder;
  const unit = unitAt(e, inner.options.inlining!.path, co);
  const n = parameterCount(co);
  for (let i = 0; i < n; i++) inner.used.add(i);
  args.forEach((a, i) => a.isFloat && inner.unboxed.add(i));
  const { declarations: more, variables, used } = layout(inner, unit, args.map((a) => a.isFloat));
  const named = inner.nnamed;
  const declarations: string[] = [];
  for (const i of used) {
    if (i < n && args[i].isVirtual) declarations.push(`r${i}`);
    else if (i < n) declarations.push(args[i].isFloat ? `r${i},d${i}=${args[i].text}` : `r${i}=${args[i].text}`);
    else declarations.push(i >= co.firstFree && i < named ? `r${i}=f.closure[${i - co.firstFree}]` : `r${i}`);
  }
  const depth = e.temp(), callee = e.temp();
  const level = inner.level;
  const boxed = args.map((a) => a.isFloat ? `new PyFloat(${a.text})` : a.text);
  const names = `f=${callee},D=${depth},U=${e.constant(unit)},C=${e.constant(co)},G=${e.constant(holder.globals)}` +
    `,B=${e.constant(inner.options.names.builtins)}`;
  e.emit(
    `${e.callingInPlace()}let ${t};const ${callee}=${f},${depth}=${e.framed ? "F.depth" : "D"}+1;` +
      `y${level}:{if(${depth}>J.limit){${makingAll(e, e.st.virtuals)}H.deep(${
        e.constant(co)
      },${callee},${depth},[${boxed.join()}])}else{` +
      `const ${names};let ${[...declarations, ...more].join()};` +
      `${inner.way}:{try{${body}}catch(err){e=err}}H.leaveLight(U,f,D,p,e${variables.map((v) => "," + v).join("")});}` +
      `${e.unwound(onUnwind)}}`,
  );
}
