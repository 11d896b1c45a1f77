// The policy: what is compiled when, what is compiled again, and what is given up.
//
// In: hot code from the loop (tiers.ts), exits from compiled code. Out: units to run. A code object that is hot is recorded
// first; when it is hot again it is compiled from its profile. Exits that repeat start recording again, and the unit is
// compiled anew with the richer profile, a bounded number of times, each after more exits than the last; then it is
// compiled once more without a profile, which has (nearly) no guards, and that stays.
import type { PyDict } from "../core/dict.ts";
import { callKw, setShortCalls } from "../core/call.ts";
import { functionHooks, PyFunction } from "../core/function.ts";
import { setDrainer, type Sink } from "../core/sink.ts";
import { onRecursionLimit, sharedWords, ts } from "../core/state.ts";
import { atSafepoint, offMain, PENDING } from "../core/threads.ts";
import { None, PyFloat, type Value } from "../core/value.ts";
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import { completeCall } from "../interpreter/calls.ts";
import { heatLimit, NEVER, type PyCode } from "../interpreter/code_object.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { countCost, isWorthwhile } from "../interpreter/prospects.ts";
import { generatorType, prepareResume, PyGenerator, setGeneratorStepper } from "../interpreter/generators.ts";
import { enterFrame } from "../interpreter/helpers.ts";
import { execute } from "../interpreter/loop.ts";
import { NOTHING, tiers, UNWIND } from "../interpreter/tiers.ts";
import { compileUnit } from "./compile.ts";
import { floatParameters, parameterCount } from "./entry.ts";
import { CannotCompile, NeedsFrame, type Site } from "./state.ts";
import { Irreducible } from "./flow.ts";
import { setCaughtNote, setExitNote, setLightHandlers } from "./exits.ts";
import { Point, stepping } from "./generator_steps.ts";
import { unstarted } from "./coroutine_starts.ts";
import { traceText } from "./dump_text.ts";
import { holderOf } from "./general_calls.ts";
import { newProfile } from "./kept.ts";
import { knobs } from "./knobs.ts";
import { log, stats } from "./stats.ts";
import { opName } from "./operands.ts";
import { isOften } from "./rare.ts";
import {
  MAX_DISPATCH_FAILED,
  type Profile,
  recorded,
  recordFailure,
  recordInstruction,
  startRecording,
} from "./profile.ts";
import {
  closeDepth,
  CONTINUE,
  deep,
  entering,
  FRAME_RESERVE,
  openDepth,
  runAbove,
  takeLink,
  takeRaised,
  THROWN,
  unwinding,
} from "./support.ts";
import { callHolder, isCold, setLightMaker } from "./dispatch.ts";
import { isTraced } from "./traced.ts";
import type { EntryKind, LightHolder, Unit } from "./unit.ts";

export { isTraced };

/** Units by the instruction where they are entered; null where nothing is to be compiled. */
class UnitTable {
  // An array, as looking into a Map took a twentieth of the time of programs with many short generators.
  #units: (Unit | null | undefined)[] = [];
  constructor(private readonly instructions: number) {}
  /** There was a unit. */
  get used(): boolean {
    return this.#units.length > 0;
  }
  get(pc: number): Unit | null | undefined {
    return this.#units[pc >> 2];
  }
  set(pc: number, unit: Unit | null | undefined): void {
    if (this.#units.length === 0) this.#units = new Array(this.instructions).fill(undefined);
    this.#units[pc >> 2] = unit;
  }
}

/** What is known of a code object that was hot. */
class CodeState {
  profile: Profile | null = null;
  light: LightHolder | null = null;
  /** Of a coroutine: what runs it from its start (emit_starts.ts). */
  start: LightHolder | null = null;
  /** A function of the code, whose globals its light unit is compiled for. */
  func: PyFunction | null = null;
  /** The function needs frames: no light unit. */
  needsFrame = false;
  /** But perhaps not when one of these has a light unit; null: it always does. */
  waitsFor: readonly PyCode[] | null = null;
  tries = 0;
  /** Units with frames. */
  readonly units: Readonly<Record<EntryKind, UnitTable>>;
  /** Exceptions that went to the interpreter's handlers. */
  caught = 0;
  /** Compilations beyond the first, of all entries and of each. */
  recompiled = 0;
  readonly again = new Map<string, number>();
  /** Given up, with the reason. */
  abandoned: string | null = null;
  compiling = false;
  /** Of a generator: where it goes on, by instruction. */
  readonly points: Point[] = [];
  /** Compile without a profile from now on. */
  settled = false;
  /** Units that were compiled again because this code in them was left. */
  inlinedAgain = 0;
  constructor(readonly co: PyCode) {
    const table = () => new UnitTable(co.code.length >> 2);
    this.units = {
      "function": table(),
      "loop": table(),
      "resume": table(),
      "drain": table(),
      "handler": table(),
      "loop handler": table(),
      "light handler": table(),
    };
  }
}

/** The profile of code that was compiled, else null. */
export function profileOfHot(co: PyCode): Profile | null {
  const state = co.tier as CodeState | null;
  if (state === null || state.profile === null || state.abandoned !== null) return null;
  const hasUnit = state.light?.unit || Object.values(state.units).some((table) => table.used);
  return hasUnit ? state.profile : null;
}

export function stateOf(co: PyCode): CodeState {
  return co.tier ??= new CodeState(co);
}

function abandon(state: CodeState, reason: string): void {
  if (state.abandoned !== null) return;
  state.abandoned = reason;
  stats.abandon(state.co, reason);
  log("abandon", state.co, reason);
}

function globalsOf(frame: PyFrame): { globals: PyDict; builtins: PyDict; locals: Value | null } {
  return { globals: frame.globals, builtins: frame.builtins, locals: frame.locals };
}

type Where = ReturnType<typeof globalsOf>;

/** See generator_steps.ts. */
function pointAt(state: CodeState, pc: number): Point {
  const { code } = state.co;
  return state.points[pc >> 2] ??= new Point(code[pc] === OP.YIELD_FROM ? code[pc + 2] : -1);
}

/** Compilations that are under way, each for the one before. */
let nested = 0;
/** Milliseconds that compilations within this one took. */
let inside = 0;

/** Compiles, or notes why not. */
function compile(
  state: CodeState,
  kind: EntryKind,
  pc: number,
  light: boolean,
  where: Where,
  holder: LightHolder | null = null,
): Unit | null {
  const { co } = state;
  const tier = knobs.mode === 1 || state.settled ? 1 : 2;
  const wasCompiling = state.compiling;
  state.compiling = true;
  nested++;
  const start = performance.now(), before = stats.compilations, insideBefore = inside;
  inside = 0;
  try {
    const unit = compileUnit({
      co,
      kind,
      pc,
      light,
      tier,
      profile: tier === 1 ? null : state.profile,
      ...where,
      stress: knobs.stress,
      callees: {
        lightOf: (callee) => lightOf(callee),
        startOf,
        profileForInlining,
        isCold,
        isHopeful,
        again: state.recompiled > 0,
        pointAt: (at) => pointAt(state, at),
      },
      holder,
    });
    unit.milliseconds = performance.now() - start - inside;
    stats.compiled(unit);
    log("compile", co, `${kind}${light ? " light" : ""} at ${pc}, tier ${tier}, ${unit.milliseconds.toFixed(2)} ms`);
    if (knobs.dump !== null) {
      const head = `# ${co.qualname} ${kind} at ${pc}`;
      const wants = (what: string) => knobs.dumped.includes(what);
      if (wants("trace") && state.profile !== null) knobs.dump(`${head}, recorded\n${traceText(co, state.profile)}\n`);
      if (wants("js")) knobs.dump(`${head}, JavaScript\n${unit.text}\n`);
    }
    return unit;
  } catch (e) {
    if (e instanceof Irreducible) return null;
    // A SyntaxError is V8's, about the text that was made: a mistake here, which must not end the program.
    // Tests of all modes are to see it.
    const isMistake = e instanceof SyntaxError && knobs.stress === 0;
    if (!(e instanceof CannotCompile) && !isMistake) throw e;
    abandon(state, e.message);
    return null;
  } finally {
    state.compiling = wasCompiling;
    const spent = performance.now() - start;
    inside = insideBefore + spent;
    if (--nested === 0) {
      stats.milliseconds += spent;
      countCost(Math.max(1, stats.compilations - before), spent);
    }
  }
}

/** It may get a light unit: nothing that its own code does is known to be against it. */
function isHopeful(co: PyCode): boolean {
  const { needsFrame, waitsFor, abandoned, settled } = stateOf(co);
  return !co.isGenerator && (!needsFrame || waitsFor !== null) && abandoned === null && !settled;
}

/** How many light units are being compiled, each for the one before. */
let compilingLight = 0;
/**
 * What stands for the light unit of a holder that has none: it is compiled when it can be, else the interpreter calls the
 * function. (Callers come by here only, so nothing else would compile a unit that was dropped: ray_tracer took 3 times as
 * long.)
 */
function stub(holder: LightHolder): LightHolder["fn"] {
  return (f, depth, ...args) => {
    const state = stateOf(holder.co);
    const isDue = state[slotOf(holder.co)] === holder && tiers.recording === 0 && state.profile !== null &&
      !state.compiling &&
      state.abandoned === null && !state.settled && compilingLight === 0 && !isTraced();
    if (isDue && makeLight(state, f) && holder.unit !== null) return holder.fn(f, depth, ...args);
    if (holder.co.isGenerator) return unstarted(f, args) as unknown as Value;
    return deep(
      holder.co,
      f,
      depth,
      args.map((v, i) => holder.floats[i] ? new PyFloat(v as unknown as number) : v),
    );
  };
}

/** See setLightMaker(): what the callee waits for may be the caller. */
function lightNow(f: PyFunction): LightHolder | null {
  const state = stateOf(f.code as PyCode);
  if (state.profile === null || state.abandoned !== null || state.settled || state.compiling || compilingLight > 0) {
    return null;
  }
  if (tiers.recording > 0 || isTraced() || !makeLight(state, f)) return null;
  return state.light;
}

function newHolder(co: PyCode, globals: PyDict, floats: boolean[]): LightHolder {
  const holder: LightHolder = {
    co,
    floats,
    hasFloats: floats.includes(true),
    returnsFloat: false,
    recursive: false,
    globals,
    fn: null as never,
    unit: null,
    callers: new Set(),
  };
  holder.fn = stub(holder);
  return holder;
}

/** The holder of the light unit of code that compiled code wants to call directly; null when it has none. */
function lightOf(co: PyCode): LightHolder | null {
  if (knobs.mode < 2 || co.isGenerator || co.data.cellvars.length > 200) return null;
  const state = stateOf(co);
  if (state.abandoned !== null || state.settled || state.needsFrame && !isWorthTrying(state)) return null;
  if (state.light !== null && state.light.unit !== null) return state.light;
  if (state.compiling) {
    if (state.light === null) return null;
    // It is taken for granted that it will be light; if not, its callers are compiled again.
    state.light.recursive = true;
    return state.light;
  }
  const f = state.func;
  if (f === null || state.profile === null || compilingLight > 8) return null;
  makeLight(state, f);
  return state.light !== null && state.light.unit !== null ? state.light : null;
}

/** Coroutines with more registers are not started without a frame. */
const MAX_REGISTERS = 64;

/**
 * The holder of what runs a coroutine of the code from its start; null when that needs a frame. It may have no unit yet:
 * then it makes coroutines.
 */
function startOf(co: PyCode, globals: PyDict): LightHolder | null {
  const { flags, simple, handlers, nregs, data } = co;
  if (knobs.mode < 2 || (flags & CO.COROUTINE) === 0 || !simple || handlers.length > 0) return null;
  if (nregs > MAX_REGISTERS || data.cellvars.length > MAX_REGISTERS) return null;
  const state = stateOf(co);
  if (state.abandoned !== null || state.settled || state.needsFrame && !isWorthTrying(state)) return null;
  if (state.start === null) {
    state.needsFrame = false;
    state.start = newHolder(co, globals, new Array(co.argcount).fill(false));
    // Its result is a value.
    state.start.recursive = true;
  }
  return state.start.globals === globals ? state.start : null;
}

/** Where the holder of the code's light unit is. */
function slotOf(co: PyCode): "light" | "start" {
  return co.isGenerator ? "start" : "light";
}

/** How often inlined code may have a unit compiled again before the function is called instead. */
const MAX_INLINED = 6;

/** See Callees. */
function profileForInlining(co: PyCode): Profile | null {
  const state = stateOf(co);
  const isCalled = state.settled || state.needsFrame || state.abandoned !== null || state.inlinedAgain > MAX_INLINED;
  return isCalled ? null : state.profile;
}

function sameWay(a: LightHolder, b: LightHolder): boolean {
  return a.returnsFloat === b.returnsFloat && a.floats.every((isFloat, i) => isFloat === b.floats[i]);
}

/** Code that may not need its frame when there are more light units: called without asking until then. */
const hopeful = new Set<CodeState>();

/** They are no more than this: code that a program made and gave up is not kept alive for long. */
const MAX_HOPEFUL = 1000;

function waitForLight(state: CodeState): void {
  if (hopeful.size >= MAX_HOPEFUL) countLightUnit();
  hopeful.add(state);
}

/** There is one more light unit: those that wait for one are asked for theirs when they are called next. */
function countLightUnit(): void {
  for (const state of hopeful) state.co.framed = null;
  hopeful.clear();
}
/** How often code that needs a frame for its callees' sake is tried again. */
const MAX_TRIES = 16;

/**
 * A function that needed a frame may need none now: one of its callees has a light unit, or will have one if this function
 * gets one. (Methods that call each other through many classes were all left with frames when the first of them was hot
 * before the last: toy_language took 50 ms or 113, as it came.)
 */
function isWorthTrying(state: CodeState): boolean {
  if (state.waitsFor === null || state.tries >= MAX_TRIES || tiers.recording > 0) return false;
  return state.waitsFor.some((co) => {
    const callee = co.tier as CodeState | null;
    return callee !== null && (callee.compiling || callee.light !== null && callee.light.unit !== null);
  });
}

/** Compiles the light unit of a function; false when it needs a frame. */
function makeLight(state: CodeState, f: PyFunction): boolean {
  const { co } = state;
  if (state.needsFrame && !isWorthTrying(state)) return false;
  state.needsFrame = false;
  const slot = slotOf(co), before = state[slot];
  if (before !== null && before.globals !== f.globals) return false;
  const floats = slot === "start" ? before!.floats : floatParameters(co, state.profile);
  const holder = newHolder(co, f.globals, floats as boolean[]);
  holder.recursive = slot === "start";
  state[slot] = holder;
  compilingLight++;
  try {
    const where = { globals: f.globals, builtins: f.builtins, locals: null };
    const unit = compile(state, "function", 0, true, where, holder);
    if (unit === null) {
      if (slot === "start") neverStarts(state, before!);
      else {
        // It is not tried at each call.
        state.needsFrame = true;
        state.waitsFor = null;
        giveUp(holder);
        if (before !== null) giveUp(before);
        state.light = null;
      }
      return false;
    }
    // Callers of the unit before go on with this one when they call it the same way.
    if (before !== null) {
      if (sameWay(before, holder)) {
        before.recursive ||= holder.recursive;
        state[slot] = before;
      } else giveUp(before);
    }
    for (const h of new Set([holder, state[slot]])) {
      h.unit = unit;
      h.fn = unit.fn;
      unit.holders.push(h);
    }
    countLightUnit();
    return true;
  } catch (e) {
    if (!(e instanceof NeedsFrame)) throw e;
    log("frame", co, e.message);
    giveUp(holder);
    if (before !== null) giveUp(before);
    state.needsFrame = true;
    state.tries++;
    state.waitsFor = e.waitsFor.length > 0 ? e.waitsFor : null;
    state[slot] = null;
    return false;
  } finally {
    compilingLight--;
  }
}

/** The coroutine's code can't be compiled so. */
function neverStarts(state: CodeState, holder: LightHolder): void {
  state.needsFrame = true;
  state.waitsFor = null;
  state.start = null;
  giveUp(holder);
}

/** There will be no unit for the holder: those who call it are compiled again, without it. */
function giveUp(holder: LightHolder): void {
  for (const caller of holder.callers) drop(caller, stateOf(caller.co));
  holder.callers.clear();
}

/** The unit is never entered again. */
function drop(unit: Unit | null, state: CodeState): void {
  if (unit === null || unit.dropped) return;
  unit.dropped = true;
  stats.dropped(unit);
  if (unit.kind === "function" && unit.light) {
    for (const h of unit.holders) {
      h.unit = null;
      h.fn = stub(h);
    }
  } else {
    state.units[unit.kind].set(unit.pc, undefined);
    if (unit.kind === "function") state.co.framed = null;
    if (unit.kind === "resume") pointAt(state, unit.pc).set(null);
  }
}

/** The function gets no light unit any more. */
function noLight(state: CodeState): void {
  if (state.light !== null) {
    drop(state.light.unit, state);
    giveUp(state.light);
  }
  state.light = null;
  if (state.start !== null) {
    drop(state.start.unit, state);
    giveUp(state.start);
  }
  state.start = null;
}

/** Compilations beyond the first: of one entry, and of all entries of a code object. */
const MAX_AGAIN = 12, MAX_RECOMPILED = 60;

function exitTaken(unit: Unit, site: Site): void {
  stats.exits++;
  unit.exits++;
  if (unit.host !== null) {
    inlinedExit(unit, unit.host, site);
    return;
  }
  const state = stateOf(unit.co);
  if (unit.dropped || knobs.stress !== 0) return;
  if (site.kind === "unsupported") {
    if (site.count === 200) {
      drop(unit, state);
      if (unit.kind === "function") abandon(state, "leaves often");
      else state.units[unit.kind].set(unit.pc, null);
    }
    return;
  }
  if (unit.tier === 1) return;
  if (site.kind === "rare") {
    if (isOften(site)) rareNoMore(unit, state, site, state);
    return;
  }
  learnFrom(unit, site, state);
  const key = `${unit.light ? "light " : ""}${unit.kind}${unit.pc}`;
  const again = state.again.get(key) ?? 0;
  const cold = site.kind === "cold";
  if (site.count < (cold ? 2 : 2 << Math.min(again, 12))) return;
  log("exit", unit.co, `${site.kind} at ${site.pc} ${opName(unit.co.code[site.pc])} (${site.count} times)`);
  drop(unit, state);
  state.recompiled++;
  // Code that was not reached yet can be found only once.
  if (!cold) state.again.set(key, again + 1);
  countFailure(unit, site, state);
  startOver(state, again >= MAX_AGAIN, cold);
}

/** The unit is compiled anew; the instruction of `state`'s code, which may be inlined in it, has a frame from now on. */
function rareNoMore(unit: Unit, owner: CodeState, site: Site, state: CodeState): void {
  log("exit", state.co, `rare at ${site.pc} ${opName(state.co.code[site.pc])}, and often`);
  if (state.profile !== null) state.profile.failed[site.pc >> 2] = MAX_DISPATCH_FAILED;
  drop(unit, owner);
  owner.recompiled++;
}

/** Notes what compiled code met where a guess was wrong. `state` is that of the unit's own code. */
function learnFrom(unit: Unit, site: Site, state: CodeState): void {
  const isGuess = site.kind === "guard" || site.kind === "entry";
  if (isGuess && state.profile !== null && recordFailure(unwinding.top!, site.pc, state.profile)) {
    unit.learned.add(site.pc);
  }
}

/** A guess that was wrong for want of experience may be made again, others not often. */
function countFailure(unit: Unit, site: Site, state: CodeState): void {
  if (site.kind === "guard" && state.profile !== null && !unit.learned.has(site.pc)) {
    state.profile.failed[site.pc >> 2]++;
  }
}

/** A unit of the code was dropped: records again, or has the code compiled without guesses from now on. */
function startOver(state: CodeState, tooOften: boolean, cold: boolean): void {
  if (tooOften || state.recompiled > MAX_RECOMPILED) {
    state.settled = true;
    noLight(state);
    stats.settled++;
  } else startRecording(cold ? knobs.recording : knobs.again);
}

/** An exit from code that was emitted in place of a call: its code learns, and the unit that it is in is compiled anew. */
function inlinedExit(unit: Unit, host: Unit, site: Site): void {
  if (host.dropped || knobs.stress !== 0) return;
  const callee = stateOf(unit.co), state = stateOf(host.co);
  if (site.kind === "rare") {
    if (isOften(site)) rareNoMore(host, state, site, callee);
    return;
  }
  learnFrom(unit, site, callee);
  const cold = site.kind === "cold";
  if (site.count < (cold ? 2 : 2 << Math.min(callee.inlinedAgain, 12))) return;
  log("exit", unit.co, `inlined, ${site.kind} at ${site.pc} ${opName(unit.co.code[site.pc])} (${site.count} times)`);
  drop(host, state);
  state.recompiled++;
  callee.inlinedAgain++;
  countFailure(unit, site, callee);
  startOver(state, false, cold);
}

/** The unit for an entry of this frame's code, compiled now when it is time; `units` is the table of `kind`. */
function unitFor(state: CodeState, units: UnitTable, kind: EntryKind, frame: PyFrame): Unit | null {
  const known = units.get(frame.pc);
  return known !== undefined ? known : newUnit(state, units, kind, frame);
}

function newUnit(state: CodeState, units: UnitTable, kind: EntryKind, frame: PyFrame): Unit | null {
  const { pc } = frame;
  if (tiers.recording > 0) return null;
  if (state.abandoned !== null) {
    state.co.hot = NEVER;
    return null;
  }
  if (!isWorthwhile(state.co)) return null;
  if (knobs.mode === 2 && !state.settled && !isRecorded(state, frame)) return null;
  const unit = compile(state, kind, pc, false, globalsOf(frame));
  units.set(pc, unit);
  if (kind === "resume" && unit !== null) {
    pointAt(state, pc).set(unit.fn);
    if (pc === 0) state.co.start = pointAt(state, 0);
  }
  return unit;
}

/** The entry has a profile; starts recording when it has none. */
function isRecorded(state: CodeState, frame: PyFrame): boolean {
  if (state.profile !== null && state.profile.seen[frame.pc >> 2] > 0) return true;
  startRecording(knobs.recording);
  return false;
}

function run(unit: Unit, frame: PyFrame): unknown {
  const before = openDepth();
  let v = unit.fn(frame);
  if (v === CONTINUE) v = runHandlers(unit.kind, frame);
  closeDepth(before);
  return v;
}

/** Goes on at the handler of an exception that a unit left with, until it is left in another way. */
function runHandlers(kind: EntryKind, frame: PyFrame): unknown {
  for (;;) {
    const handler = handlerFor(frame, kind === "loop");
    if (handler === null) {
      unwinding.top = frame;
      unwinding.link = null;
      return UNWIND;
    }
    const v = handler.fn(frame);
    if (v !== CONTINUE) return v;
  }
}

/** A handler that often gets the exceptions of a unit becomes a part of it, when it was seen to run. */
function noteCaught(unit: Unit, handler: number): void {
  if (unit.dropped || unit.handled.has(handler) || ++unit.caught < OFTEN_CAUGHT) return;
  const state = stateOf(unit.co);
  if (state.settled || state.profile === null || state.profile.seen[handler >> 2] === 0) return;
  if (++state.recompiled > MAX_RECOMPILED) return;
  log("exit", unit.co, `exceptions to ${handler} (${unit.caught} times)`);
  drop(unit, state);
}

/** As Entering.generator: compiled code that steps a compiled generator does so on the shortest way. */
function generatorAbove(frame: PyFrame): Value | undefined {
  const state = frame.code.tier as CodeState | null;
  const unit = state === null ? undefined : state.units.resume.get(frame.pc);
  if (unit === undefined || unit === null || isTraced() || ts.depth > unwinding.limit - FRAME_RESERVE) {
    return runAbove(frame);
  }
  let v = unit.fn(frame);
  if (v === CONTINUE) v = runHandlers(unit.kind, frame);
  return v === UNWIND ? unwound() : v;
}

/** Exceptions after which a handler is worth compiling. */
const OFTEN_CAUGHT = 20;

/** The unit that goes on at a handler, or null when the interpreter does. */
function handlerFor(frame: PyFrame, inLoop: boolean): Unit | null {
  const state = stateOf(frame.code as PyCode);
  const kind = inLoop ? "loop handler" : "handler";
  const table = inLoop ? state.units["loop handler"] : state.units.handler;
  const known = table.get(frame.pc);
  if (known !== undefined) return known;
  // A low threshold is for tests, which want handlers compiled at once.
  if (++state.caught < Math.min(OFTEN_CAUGHT, knobs.threshold) || state.abandoned !== null) return null;
  return newUnit(state, table, kind, frame);
}

function unwound(): Value {
  if (unwinding.raised !== null) return UNWIND;
  const top = unwinding.top!;
  ts.frame = top;
  ts.depth = top.depth;
  return UNWIND;
}

/** Runs a generator's frame from where it was suspended. */
function enterGenerator(state: CodeState, frame: PyFrame, gen: PyGenerator): Value | undefined {
  if (gen.resume === 2) return NOTHING;
  let unit = state.units.resume.get(frame.pc);
  if (unit === undefined) {
    const { co } = state;
    const { code } = co;
    const before = code[frame.pc - 4];
    const isYield = before === OP.YIELD_VALUE || before === OP.ASYNC_YIELD_VALUE;
    if (frame.pc !== 0 && !isYield && code[frame.pc] !== OP.YIELD_FROM) return NOTHING;
    unit = newUnit(state, state.units.resume, "resume", frame);
  }
  if (unit === null) return NOTHING;
  const v = run(unit, frame);
  return v === UNWIND ? unwound() : v as Value | undefined;
}

/** The unit that runs a generator's frame from `pc` to its end; null while there is none. */
function drainUnit(state: CodeState, frame: PyFrame, pc: number): Unit | null {
  const known = state.units.drain.get(pc);
  if (known !== undefined) return known;
  // One that is stepped by compiled code is hot.
  if (!state.units.resume.get(pc)) return null;
  const at = frame.pc;
  frame.pc = pc;
  const unit = newUnit(state, state.units.drain, "drain", frame);
  frame.pc = at;
  return unit;
}

/** See core/sink.ts: for generators that are compiled. */
function drainGenerator(it: Value, sink: Sink): Value | undefined | null {
  if (!(it instanceof PyGenerator) || it.t !== generatorType.tag || it.state > 1 || isTraced()) return null;
  const { frame } = it;
  const co = frame.code as PyCode;
  const state = co.tier as CodeState | null;
  if (state === null) return null;
  const started = it.state === 1;
  if (started && co.code[frame.pc] !== OP.YIELD_VALUE) return null;
  const unit = drainUnit(state, frame, started ? frame.pc + 4 : frame.pc);
  if (unit === null) return null;
  prepareResume(it, None);
  it.resume = 0;
  frame.entry = true;
  frame.back = ts.frame;
  enterFrame(frame);
  const before = openDepth();
  let v = unit.fn(frame, sink);
  if (v === CONTINUE) v = runHandlers(unit.kind, frame);
  closeDepth(before);
  if (v !== UNWIND) return v;
  unwound();
  if (unwinding.raised !== null) throw takeRaised();
  return execute(frame, ts.frame);
}

/** Native code steps a generator that compiled code can step. */
function stepFromNative(gen: PyGenerator, sent: Value): Value | undefined {
  const { frame } = gen;
  const back = ts.frame as PyFrame | null;
  const point = gen.step as Point;
  if (!point.ready || back === null || (sharedWords[0] & ~PENDING.START) !== 0 || ts.handled !== None || offMain.yes) {
    return NOTHING;
  }
  if (gen.state === 0 && sent !== None) return NOTHING;
  const before = openDepth();
  if (ts.depth >= stepping.limit()) {
    closeDepth(before);
    return NOTHING;
  }
  frame.entry = true;
  let v = point.fn(frame, back, sent);
  if (v === UNWIND || v === CONTINUE) v = leftStep(frame, v);
  closeDepth(before);
  if (v === UNWIND) throw takeRaised();
  return v;
}

/** See stepping.left. */
function leftStep(frame: PyFrame, given: unknown): Value | undefined {
  const v = given === CONTINUE ? runHandlers("resume", frame) : given;
  if (v !== UNWIND) return v as Value | undefined;
  unwound();
  if (unwinding.raised !== null) return UNWIND;
  const { limit } = unwinding;
  try {
    return execute(frame, ts.frame);
  } finally {
    closeDepth(limit);
  }
}

/** As Tiers.enter. */
function enter(frame: PyFrame): Value | undefined {
  const v = enterUnit(frame);
  if (unwinding.raised !== null) throw takeRaised();
  return v;
}

/** Runs a frame's unit; an exception that leaves the frame is in unwinding.raised. */
function enterUnit(frame: PyFrame): Value | undefined {
  if (isTraced()) return NOTHING;
  const co = frame.code as PyCode;
  const { gen } = frame;
  const state = stateOf(co);
  if (gen !== null) return enterGenerator(state, frame, gen);
  const { func } = frame;
  if (func !== null && frame.locals === null) {
    state.func = func;
    if (state.light === null || state.light.unit === null) {
      if (
        knobs.mode === 2 && state.abandoned === null && !state.settled &&
        (!state.needsFrame || isWorthTrying(state)) &&
        isWorthwhile(co) && isRecorded(state, frame)
      ) makeLight(state, func);
    }
    if (state.light !== null && state.light.unit !== null && state.light.globals === func.globals) {
      return enterLight(state.light, frame, func);
    }
  }
  const unit = unitFor(state, state.units.function, "function", frame);
  if (unit === null) return NOTHING;
  if (state.needsFrame && co.framed === null && !isWorthTrying(state)) {
    co.framed = unit.fn as PyCode["framed"];
    if (state.waitsFor !== null && state.tries < MAX_TRIES) waitForLight(state);
  }
  const v = run(unit, frame);
  if (v === UNWIND) return unwound();
  return finishInit(frame, v as Value);
}

/** See Entering.left. */
function leftFramed(frame: PyFrame, given: unknown): Value {
  const v = given === CONTINUE ? runHandlers("function", frame) : given;
  return v === UNWIND ? unwound() : v as Value;
}

function finishInit(frame: PyFrame, v: Value): Value {
  return frame.init === undefined ? v : completeCall(frame.init, v);
}

function enterLight(holder: LightHolder, frame: PyFrame, func: PyFunction): Value {
  const { back } = frame;
  const n = parameterCount(holder.co);
  ts.frame = back;
  ts.depth = frame.depth - 1;
  const before = openDepth();
  const v = callHolder(holder, func, frame.depth, frame.r.slice(0, n) as Value[]);
  closeDepth(before);
  if (v === NOTHING) {
    ts.frame = frame;
    ts.depth = frame.depth;
    return NOTHING;
  }
  if (v !== UNWIND) return finishInit(frame, v);
  if (unwinding.raised !== null) return UNWIND;
  const bottom = takeLink(back);
  bottom.entry = frame.entry;
  bottom.init = frame.init;
  return unwound();
}

/** A native that calls again and again has no back-edges: signals are looked at before its calls. */
function attend(): void {
  if ((sharedWords[0] & (PENDING.SIGNAL | PENDING.START)) !== 0) atSafepoint();
}

/** As Tiers.call. */
function call(f: PyFunction, args: readonly Value[]): Value {
  const state = (f.code as PyCode).tier as CodeState;
  const holder = state.light;
  if (holder === null || holder.unit === null || holder.globals !== f.globals || !holder.co.simple || isTraced()) {
    return NOTHING;
  }
  attend();
  const caller = ts.frame;
  const before = openDepth();
  const v = callHolder(holder, f, ts.depth + 1, args);
  closeDepth(before);
  return v === UNWIND ? finishUnwound(caller) : v;
}

/** See core/call.ts. */
function shortCall1(f: Value, a: Value): Value {
  const holder = f instanceof PyFunction ? lightEntry(f) : null;
  if (holder === null || holder.co.argcount !== 1 || holder.floats[0] || isTraced()) {
    return callKw(f, [a], null);
  }
  attend();
  const caller = ts.frame;
  const before = openDepth();
  const v = holder.fn(f as PyFunction, ts.depth + 1, a);
  closeDepth(before);
  return v === UNWIND ? finishUnwound(caller) : holder.returnsFloat ? new PyFloat(v as unknown as number) : v;
}

function shortCall2(f: Value, a: Value, b: Value): Value {
  const holder = f instanceof PyFunction ? lightEntry(f) : null;
  if (
    holder === null || holder.co.argcount !== 2 || holder.floats[0] || holder.floats[1] || isTraced()
  ) {
    return callKw(f, [a, b], null);
  }
  attend();
  const caller = ts.frame;
  const before = openDepth();
  const v = holder.fn(f as PyFunction, ts.depth + 1, a, b);
  closeDepth(before);
  return v === UNWIND ? finishUnwound(caller) : holder.returnsFloat ? new PyFloat(v as unknown as number) : v;
}

/** The light unit of a function, for native code that calls it by itself; null while there is none. */
export function lightEntry(f: PyFunction): LightHolder | null {
  const holder = holderOf(f);
  return holder !== null && holder.co.simple ? holder : null;
}

/** What entering a light unit from native code needs before. */
export function limitDepth(): void {
  openDepth();
}

/** After a light unit that native code called unwound: the call's value, by the interpreter, or what it raised. */
export function finishUnwound(caller: PyFrame | null): Value {
  if (unwinding.raised !== null) throw takeRaised();
  const bottom = takeLink(caller);
  bottom.entry = true;
  unwound();
  return execute(bottom, ts.frame)!;
}

/** As Tiers.loop. */
function loop(frame: PyFrame): number {
  if (isTraced()) return 0;
  const wasRecording = tiers.recording > 0;
  const state = stateOf(frame.code as PyCode);
  const unit = unitFor(state, state.units.loop, "loop", frame);
  if (unit === null) return tiers.recording > 0 && !wasRecording ? 1 : 0;
  const v = run(unit, frame);
  if (v === THROWN) {
    // The interpreter raises it: the frame is as it was at the instruction.
    return 2;
  }
  unwound();
  return 1;
}

/** As Tiers.record. */
function record(frame: PyFrame, pc: number): void {
  const co = frame.code as PyCode;
  const state = stateOf(co);
  if (state.abandoned === null) {
    if (frame.func !== null && pc === 0) state.func = frame.func;
    recordInstruction(frame, pc, state.profile ??= newProfile(co));
  }
  recorded();
}

/** See exits.ts: compiled when it catches often. A function whose handlers need a frame gets one. */
function lightHandler(f: PyFunction, frame: PyFrame): Unit | null {
  const state = stateOf(frame.code as PyCode);
  const table = state.units["light handler"];
  const known = table.get(frame.pc);
  if (known !== undefined) return known;
  if (++state.caught < Math.min(OFTEN_CAUGHT, knobs.threshold) || state.abandoned !== null) return null;
  if (tiers.recording > 0 || state.settled || !isRecorded(state, frame)) return null;
  compilingLight++;
  try {
    const where = { globals: f.globals, builtins: f.builtins, locals: null };
    const unit = compile(state, "light handler", frame.pc, true, where);
    table.set(frame.pc, unit);
    return unit;
  } catch (e) {
    if (!(e instanceof NeedsFrame)) throw e;
    log("frame", state.co, e.message);
    table.set(frame.pc, null);
    noLight(state);
    state.needsFrame = true;
    return null;
  } finally {
    compilingLight--;
  }
}

/** Functions of this code may be of other code now, so it is never called directly again. */
function codeChanged(co: PyCode): void {
  const state = co.tier as CodeState | null;
  if (state === null) return;
  noLight(state);
  state.needsFrame = true;
}

/** Puts the compilers to work. */
export function installTiers(): void {
  heatLimit.first = knobs.threshold;
  onRecursionLimit(() => closeDepth(unwinding.limit));
  tiers.call = call;
  functionHooks.codeChanged = (before) => codeChanged(before as PyCode);
  tiers.enter = enter;
  entering.above = enterUnit;
  entering.finish = finishUnwound;
  entering.left = leftFramed;
  stepping.above = generatorAbove;
  stepping.caught = (frame) => runHandlers("resume", frame) as Value | undefined;
  stepping.left = leftStep;
  stepping.raise = (exc) => {
    unwinding.raised = exc;
    return UNWIND;
  };
  stepping.raised = () => unwinding.raised;
  stepping.pointOf = (frame) => {
    const state = frame.code.tier as CodeState | null;
    return state === null ? null : pointAt(state, frame.pc);
  };
  stepping.limit = () => unwinding.limit - FRAME_RESERVE - 1;
  setGeneratorStepper(stepFromNative);
  setDrainer(drainGenerator, generatorType.tag);
  setShortCalls(shortCall1, shortCall2);
  setLightMaker(lightNow);
  tiers.loop = loop;
  tiers.record = record;
  setExitNote(exitTaken);
  setLightHandlers(lightHandler);
  setCaughtNote(noteCaught);
}
