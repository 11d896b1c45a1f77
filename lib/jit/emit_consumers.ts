// Generators that a native consumes at once, emitted in place: sum(x * y for x, y in zip(a, b)).
//
// In: the Emitter at a call of a native (its definition says what it makes of an iterable: Consumer in core/sink.ts) whose
// argument the instruction before would make by calling a generator function. Out: the generator's code as a block of
// statements whose yields go to the native's sink, which may be in variables; no function's frame, generator or call.
// The block has variables and a Unit of its own, as in emit_inline.ts. When it is left the generator is made with its frame,
// as it would be there, runs on in the interpreter, and the native goes on with what it gives (support.ts, leaveConsumed):
// the unit around the block sees a native's call that took its time, for which its frame is up to date. A light unit has none:
// it is left with what the native has done so far, and the interpreter goes on with that.
import { PyBuiltin, PyMethodDescr } from "../core/function.ts";
import type { Consumer, InlineSink } from "../core/sink.ts";
import { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { PENDING } from "../core/threads.ts";
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { consumeGenerator, leaveConsumed, leaveConsumedLater, leaveLoopLater } from "./consumed.ts";
import { consumeCalls } from "./emit_mapped.ts";
import type { Arg } from "./emit_calls.ts";
import { truthOf } from "./emit_arithmetic.ts";
import { commonConstant } from "../interpreter/names.ts";
import { listType, strType, tupleType } from "../core/builtin_types.ts";
import { Emitter } from "./emitter.ts";
import type { Names } from "./emitter_options.ts";
import { entryState, livenessOf } from "./entry.ts";
import { generatorLoop, Irreducible, regionOf } from "./flow.ts";
import { isChosen } from "./emit_inline.ts";
import { knobs } from "./knobs.ts";
import { ANY, Kind, NUMBER, only } from "./kinds.ts";
import { layout } from "./layout.ts";
import type { Profile } from "./profile.ts";
import { BOXED, CannotCompile, LISTED, NeedsFrame, RANGE, UNBOXED } from "./state.ts";
import { Unit } from "./unit.ts";
import { escapeAll } from "./virtual_objects.ts";
import { mayBeLeft } from "./rare.ts";

/** Instructions of a generator that is emitted in place. */
const MAX_SIZE = 100;

/** A generator that the instruction before did not make, as the next one may do without. */
export interface Fresh {
  /** The instruction that may. */
  readonly at: number;
  readonly co: PyCode;
  /** The function, as a constant variable. */
  readonly f: string;
  readonly args: readonly number[];
  /** Where its names are found. */
  readonly names: Names;
}

/** How the items get into the native's sink. */
export interface Consuming {
  readonly consumer: Consumer;
  readonly inline: InlineSink | null;
  /** The variables of an in-line sink. */
  readonly variables: readonly string[];
  /** Items are floats, or ints, when it is in line. */
  readonly floats: boolean;
  /** The sink's variable otherwise. */
  readonly sink: string;
  /** any() or all(): the items for which it goes on. There is no sink then, and the result is in this variable. */
  readonly passes: { readonly truth: boolean; readonly result: string } | null;
}

/** What the callee makes of an iterable, or null. */
export function consumerOf(f: Value | undefined): Consumer | null {
  if (f instanceof PyType) return f.consumer;
  if (f instanceof PyBuiltin && f.self === undefined || f instanceof PyMethodDescr && f.kind === "method") {
    return f.spec.traits?.consumer ?? null;
  }
  return null;
}

/** Code of a plain generator that delegates to no other one. */
function isPlain(co: PyCode): boolean {
  if ((co.flags & (CO.COROUTINE | CO.ASYNC_GENERATOR)) !== 0 || !co.simple || co.data.cellvars.length > 0) return false;
  for (let pc = 0; pc < co.code.length; pc += 4) if (co.code[pc] === OP.YIELD_FROM) return false;
  return true;
}

/** The method is one of the class of objects of this kind. */
function isSelf(f: Value | undefined, kind: number): boolean {
  const cls = kind === Kind.STR ? strType : kind === Kind.LIST ? listType : null;
  return f instanceof PyMethodDescr && f.objclass === cls;
}

/** The next instruction calls a native with what this one puts into `dest` as its only argument. */
export function isConsumedNext(e: Emitter, pc: number, dest: number): boolean {
  const { code } = e;
  const next = pc + 4;
  if (next >= e.blockEnd || e.profile === null || e.isGeneric()) return false;
  if (mayBeLeft(e, next)) return false;
  const isMethod = code[next] === OP.CALL_METHOD;
  if (code[next] !== OP.CALL && !isMethod || code[next + 3] !== 1) return false;
  const base = code[next + 2];
  const consumer = consumerOf(e.st.known[base]);
  if (dest !== base + (isMethod ? 2 : 1) || consumer === null || !e.framed && consumer.runs) return false;
  return !isMethod || isSelf(e.st.known[base], e.st.mask[base + 1]);
}

/** The generator that the call at `e.pc` would make is left to the next instruction; false when it is to be made. */
export function isLeftToNext(
  e: Emitter,
  co: PyCode,
  f: string,
  args: readonly Arg[],
  dest: number,
  names: Names,
  /** What must hold of the function. */
  check: string,
): boolean {
  if (args.length !== co.argcount || !isPlain(co) || !isConsumedNext(e, e.pc, dest)) return false;
  const regs = args.filter((a) => typeof a === "number");
  if (regs.length < args.length || regs.includes(dest)) return false;
  escapeAll(e);
  const t = e.temp();
  e.guard(check);
  e.emit(`const ${t}=${f};`);
  e.set(dest, "undefined", Kind.UNSET);
  e.fresh = { at: e.pc + 4, co, f: t, args: regs, names };
  return true;
}

/** The kinds of all that the generator was seen to yield. */
function yieldedKinds(co: PyCode, profile: Profile): number {
  let kinds = 0;
  for (let pc = 0; pc < co.code.length; pc += 4) {
    if (co.code[pc] === OP.YIELD_VALUE) kinds |= profile.kinds[3 * (pc >> 2) + 1];
  }
  return kinds;
}

export function consuming(e: Emitter, consumer: Consumer, kinds: number, result: string): Consuming {
  const passes = consumer.passes === undefined ? null : { truth: consumer.passes, result };
  const inline = kinds === Kind.FLOAT
    ? consumer.floats
    : kinds !== 0 && only(kinds, NUMBER)
    ? consumer.ints
    : undefined;
  const variables = inline === undefined ? [] : inline.variables.map(() => e.temp());
  const sink = inline === undefined ? e.temp() : "";
  return { consumer, inline: inline ?? null, variables, floats: kinds === Kind.FLOAT, sink, passes };
}

/** The emitter of the generator's code. */
function generatorEmitter(e: Emitter, fresh: Fresh, path: string, consuming: Consuming): Emitter {
  const { co, args } = fresh;
  const entry = entryState(co, "function", 0);
  args.forEach((reg, i) => {
    const { st } = e;
    entry.mask[i] = st.mask[reg];
    entry.known[i] = st.known[reg];
    entry.shape[i] = st.shape[reg];
    if (st.rep[reg] === RANGE || st.rep[reg] === LISTED) entry.rep[i] = st.rep[reg];
    else if (st.mask[reg] === Kind.FLOAT) entry.rep[i] = UNBOXED;
    else entry.rep[i] = BOXED;
  });
  return new Emitter({
    ...e.options,
    co,
    region: regionOf(co, 0, false),
    liveness: livenessOf(co),
    profile: e.options.callees.profileForInlining(co),
    framed: false,
    entry,
    resumes: false,
    drains: false,
    handles: false,
    returns: true,
    names: fresh.names,
    localsAreGlobals: false,
    prefix() {},
    inlining: { caller: e, result: "", path, held: new Set(), consuming },
  }, e.handlers);
}

/** Statements that give an item, a number when `isFloat`, to the sink; `refuse` when it does not take that. */
export function takeItem(to: Consuming, item: string, isFloat: boolean, mask: number, refuse: string): string {
  const { inline, variables } = to;
  if (inline === null) return `if(!${to.sink}.take${isFloat ? "Float" : ""}(${item}))${refuse}`;
  if (isFloat) return `{${inline.take(item, variables, refuse)}}`;
  if (to.floats) return `if(${item}.t!==FLOAT)${refuse}{const x=${item}.v;${inline.take("x", variables, refuse)}}`;
  const check = only(mask, NUMBER) ? "" : `if(typeof ${item}!=="number")${refuse}`;
  return `${check}{${inline.take(item, variables, refuse)}}`;
}

/** Declarations of a sink, and the expression of it. */
export function sinkText(e: Emitter, to: Consuming, k: string, self: string): [begin: string, sink: string] {
  if (to.inline === null) return [`const ${to.sink}=${k}.begin(${self});`, to.sink];
  const { variables } = to.inline;
  return [
    `let ${to.variables.map((v, i) => `${v}=${variables[i]}`).join()};`,
    `${e.constant(to.inline)}.sink(${to.variables.join()})`,
  ];
}

/** A yield in such a block. */
export function consumeYield(e: Emitter, to: Consuming, pc: number): void {
  const reg = e.code[pc + 2];
  const { passes } = to;
  if (passes !== null) {
    const test = truthOf(e, reg, 2);
    if (test === null) return;
    e.emit(`if(${passes.truth ? `!(${test})` : test}){${passes.result}=${!passes.truth};break c${e.level}}`);
    e.set(e.code[pc + 1], "None", Kind.NONE);
    return;
  }
  const isFloat = e.isFloat(reg) || to.floats && e.st.mask[reg] === Kind.FLOAT;
  const item = isFloat ? e.num(reg) : e.val(reg);
  e.emit(takeItem(to, item, isFloat, e.st.mask[reg], e.exit("refused")));
  e.set(e.code[pc + 1], "None", Kind.NONE);
}

/** The generator ends. */
export function consumeEnd(e: Emitter): void {
  e.finish(`break y${e.level};`);
}

/**
 * Runs a generator that is not made yet for the native `f` in place of calling that: `t` gets the result. False when the
 * generator must be made.
 */
function consume(
  e: Emitter,
  fresh: Fresh,
  consumer: Consumer,
  self: string,
  t: string,
  list: number | null = null,
): boolean {
  const { co } = fresh;
  const path = `${e.options.inlining?.path ?? ""}/${e.pc}.${e.constant(co)}`;
  const may = !knobs.without.has("inline") && co.code.length >> 2 <= MAX_SIZE;
  if (!isChosen(e, path, co, may)) return false;
  const to = consuming(e, consumer, yieldedKinds(co, e.options.callees.profileForInlining(co)!), t);
  // What the block begins with is read before it: registers of iterators that no other code can reach move into it.
  const before = e.st.copy(), { out } = e;
  const texts = fresh.args.map((reg) =>
    e.st.rep[reg] === RANGE
      ? ""
      : e.st.rep[reg] === LISTED
      ? `r${reg}`
      : e.st.mask[reg] === Kind.FLOAT
      ? e.num(reg)
      : e.val(reg)
  );
  let inner: Emitter, body: string;
  try {
    inner = generatorEmitter(e, fresh, path, to);
    body = inner.body();
  } catch (error) {
    if (!(error instanceof NeedsFrame || error instanceof CannotCompile || error instanceof Irreducible)) throw error;
    e.root.inlining.choices.set(path, false);
    e.st = before;
    e.out = out;
    return false;
  }
  if (e.framed) e.needFrame();
  else e.mayThrow();
  if (e.isLast) e.emit(blockText(e, inner, fresh, texts, to, self, body, path, t, list));
  if (inner.forgot) e.forget();
  else e.reshape(inner.changed);
  return true;
}

function blockText(
  e: Emitter,
  inner: Emitter,
  { co, f, args, names: { globals, builtins } }: Fresh,
  texts: readonly string[],
  to: Consuming,
  self: string,
  body: string,
  path: string,
  t: string,
  /** The loop at e.pc consumes it: the register of its list, -1 when it has none; null: the call at e.pc does. */
  list: number | null,
): string {
  const { units } = e.root.inlining;
  let unit = units.get(path);
  if (unit === undefined) units.set(path, unit = new Unit(0, co, "drain", 0, false, 2));
  args.forEach((_, i) => {
    inner.used.add(i);
    if (inner.options.entry.rep[i] === UNBOXED) inner.unboxed.add(i);
    if (inner.options.entry.rep[i] === RANGE) inner.ranges.add(i);
    if (inner.options.entry.rep[i] === LISTED) inner.walks.add(i);
  });
  const isFloat = args.map((_, i) => inner.options.entry.rep[i] === UNBOXED);
  const { declarations: more, variables, used } = layout(inner, unit, isFloat);
  const named = inner.nnamed;
  const declarations: string[] = [], moved: string[] = [];
  for (const i of used) {
    if (i < args.length && inner.options.entry.rep[i] === RANGE) {
      const names = ["i", "s", "q"].map((x) => ({ from: `${x}${args[i]}`, t: e.temp(), to: `${x}${i}` }));
      for (const x of names) moved.push(`const ${x.t}=${x.from};`);
      declarations.push(`r${i}`);
      body = names.map((x) => `${x.to}=${x.t};`).join("") + body;
    } else if (i < args.length) {
      const x = e.temp();
      moved.push(`const ${x}=${texts[i]};`);
      if (inner.options.entry.rep[i] === LISTED) {
        const index = e.temp();
        moved.push(`const ${index}=i${args[i]};`);
        body = `i${i}=${index};${body}`;
      }
      declarations.push(isFloat[i] ? `r${i},d${i}=${x}` : `r${i}=${x}`);
    } else declarations.push(i >= co.firstFree && i < named ? `r${i}=f.closure[${i - co.firstFree}]` : `r${i}`);
  }
  const k = e.constant(to.consumer), depth = e.temp();
  const [begin, sink] = sinkText(e, to, k, self);
  const level = inner.level;
  const given = args.map((reg, i) => e.boxed(reg, e.st.rep[reg]) || texts[i]);
  const made = `H.generatorOf(${f},[${given.join()}])`;
  const values = variables.map((v) => "," + v).join("");
  const before = e.temp();
  const state = `f,p,e,${k},${sink},${before}${values}`;
  const pending = `(P[0]&${~PENDING.START})!==0`;
  const block = (left: string) =>
    `${begin}${moved.join("")}const ${before}=T.handled;y${level}:{const f=${f},D=${depth},U=${e.constant(unit)},C=${
      e.constant(co)
    },` +
    `G=${e.constant(globals)},B=${e.constant(builtins)};` +
    `let ${[...declarations, ...more].join()};${inner.way}:{try{${body}}catch(err){e=err}}${left}}`;
  // With something to attend to, or deep down, everything is as it always is.
  if (e.framed) {
    const left = `${t}=${e.constant(leaveConsumed)}(U,F,${state});break c${level}`;
    return `let ${t};c${level}:{const ${depth}=F.depth+1;if(${depth}>J.limit-401||${pending}){` +
      `${t}=${e.constant(consumeGenerator)}(${k},${self},${made});break c${level}}` +
      `${block(left)}${t}=${k}.end(${sink});}`;
  }
  // Without a frame the interpreter goes on: with the call, of something else when it has begun, or with the loop.
  const later = e.temp(), again = e.exit("leave");
  const enter = `let ${t},${later};c${level}:{const ${depth}=D+1;if(${depth}>J.limit||${pending})`;
  const end = `${t}=${k}.end(${sink});}`;
  if (list === null) {
    const callee = e.code[e.pc + 2], arg = callee + (self === "undefined" ? 1 : 2);
    e.used.add(callee).add(arg);
    return `${enter}{r${arg}=${made};${again}}${block(`${later}=${e.constant(leaveConsumedLater)}(U,${state})`)}` +
      `if(${later}!==undefined){r${callee}=${later};r${arg}=None;${again}}${end}`;
  }
  const gen = e.code[e.pc + 2];
  const collected = (v: string) => list < 0 ? "" : `r${list}=${v};`;
  e.used.add(gen);
  if (list >= 0) e.used.add(list);
  return `${enter}{r${gen}=${made};${collected("new PyList([])")}${again}}` +
    `${block(`${later}=${e.constant(leaveLoopLater)}(U,f,p,e,${before}${values})`)}` +
    `if(${later}!==undefined){r${gen}=${later};${collected(`${to.sink}.list`)}${again}}${end}`;
}

/**
 * any(), all() or tuple() of the generator expression that the call at `e.pc` would make: all of it, with the loop that
 * follows. False when the generator is to be made.
 */
export function consumeInLoop(
  e: Emitter,
  co: PyCode,
  f: string,
  args: readonly Arg[],
  names: Names,
  check: string,
): boolean {
  const loop = generatorLoop(e.code, e.pc);
  if (loop === null || e.profile === null || args.length !== co.argcount || !isPlain(co)) return false;
  const native = commonConstant(loop.constant);
  const consumer = consumerOf(loop.list >= 0 && native === tupleType ? listType : native);
  const regs = args.filter((a) => typeof a === "number");
  if (e.st.known[loop.callee] !== native || consumer === null || regs.length < args.length) return false;
  const { pc } = e, gen = e.code[pc + 1];
  if (regs.includes(gen)) return false;
  escapeAll(e);
  e.guard(check);
  const t = e.temp(), k = e.temp();
  e.emit(`const ${k}=${f};`);
  // Exits may put something there; whatever was in it is of no use.
  e.st.rep[gen] = BOXED;
  e.st.mask[gen] = ANY;
  e.st.known[gen] = undefined;
  e.st.shape[gen] = null;
  e.pc = loop.forIter;
  const done = consume(
    e,
    { at: pc, co, f: k, args: regs, names },
    consumer,
    "undefined",
    t,
    loop.decided < 0 ? loop.list : -1,
  );
  e.pc = pc;
  if (!done) return false;
  e.forget();
  const attend = (to: number) => e.framed && e.emit(`if((P[0]&${~PENDING.START})!==0)${e.exit("leave", to)}`);
  if (loop.decided < 0) {
    e.set(loop.list, t, Kind.LIST);
    attend(loop.done);
    e.goto(loop.done);
    return true;
  }
  e.branch(
    `${t}===${!consumer.passes}`,
    loop.decided,
    loop.done,
    () => attend(loop.decided),
    () => attend(loop.done),
  );
  return true;
}

/** CALL or CALL_METHOD of a native with a generator that the instruction before did not make; false when it has made one. */
export function callConsumer(e: Emitter, pc: number, f: Value | undefined, self: number, dest: number): boolean {
  const { fresh } = e;
  if (fresh === null || fresh.at !== pc) return false;
  e.fresh = null;
  escapeAll(e);
  const t = e.temp();
  const object = self < 0 ? "undefined" : e.val(self);
  if ("holder" in fresh) consumeCalls(e, fresh, consumerOf(f)!, object, t);
  else if (!consume(e, fresh, consumerOf(f)!, object, t)) {
    const given = fresh.args.map((r) => e.val(r)).join();
    e.set(e.code[pc + 2] + (self < 0 ? 1 : 2), `H.generatorOf(${fresh.f},[${given}])`, Kind.OTHER);
    return false;
  }
  e.set(dest, t);
  if (e.framed) e.afterCall();
  return true;
}
