// Steps of generators whose code is compiled, by compiled code: no frame goes on the chain for them.
//
// In: a generator with `step` set, and the frame of who steps it. Out: what it yields, undefined at its end, UNWIND or
// CONTINUE, as from the unit. A stepped frame has `back` and `depth`, but ts.frame stays what it was, gen.state is that of
// before, and ts.handled is None (so is what the generator handles): nobody can look, since a unit links its frame before
// anything that may run other code, and when it is left. Invariants: of the frames that run, those whose gen.state is not
// Running are stepped so, and all that are above such a one; link() puts a frame and those below it on the chain.
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { exceptionOf, stopIteration } from "../core/raise.ts";
import { sharedWords, ts } from "../core/state.ts";
import { PENDING } from "../core/threads.ts";
import { None, type Value } from "../core/value.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { PyAsyncGenASend } from "../interpreter/async_generators.ts";
import { delegateNext } from "../interpreter/delegation.ts";
import { type PyFrame, Resume } from "../interpreter/frame.ts";
import {
  generatorType,
  prepareResume,
  PyAsyncGenerator,
  PyAsyncGenWrapped,
  PyGenerator,
  resume,
  type ResumePoint,
} from "../interpreter/generators.ts";
import { enterFrame, suspendOne } from "../interpreter/helpers.ts";
import { UNWIND } from "../interpreter/tiers.ts";
import { traceReturn } from "../interpreter/tracing.ts";
import { iterNext } from "../ops/iteration.ts";

/** Installed by the policy. */
export const stepping: {
  /** Runs a generator's frame that is on top of the chain: as its unit, or UNWIND. */
  above(frame: PyFrame): Value | undefined;
  /** Goes on at the handler of an exception, after CONTINUE. */
  caught(frame: PyFrame): Value | undefined;
  /** What a step from native code, or from a call, comes to that gave UNWIND or CONTINUE: a value, or UNWIND. */
  left(frame: PyFrame, v: Value): Value | undefined;
  /** Leaves an exception for the one who gets UNWIND, which this gives. */
  raise(exc: PyBaseException): Value;
  /** The exception that it left. */
  raised(): PyBaseException | null;
  /** Where a suspended frame goes on when it is compiled. */
  pointOf(frame: PyFrame): Point | null;
  /** The depth from which the interpreter takes over. */
  limit(): number;
} = {
  above: () => UNWIND,
  caught: () => UNWIND,
  left: () => UNWIND,
  raise: () => UNWIND,
  raised: () => null,
  pointOf: () => null,
  limit: () => 0,
};

/** Where a generator's code goes on: the unit's function, or a stand-in that steps it on the chain. */
export class Point implements ResumePoint {
  ready = false;
  /** The register of the generator that it delegates to there; -1: it does not. */
  constructor(readonly delegates: number) {}

  // deno-lint-ignore no-explicit-any
  fn: any = onChain;
  set(fn: unknown): void {
    this.ready = fn !== null;
    this.fn = fn ?? onChain;
  }
}

function onChain(frame: PyFrame, back: PyFrame, sent: Value): Value | undefined {
  linkRunning(back);
  resumeFrom(frame.gen!, back, sent);
  return stepping.above(frame);
}

function howResumed(back: PyFrame): Resume {
  return (back.code as PyCode).code[back.pc] === OP.YIELD_FROM ? Resume.YieldFrom : Resume.ForIter;
}

/** Puts a stepped frame on the chain. */
export function link(frame: PyFrame): void {
  const gen = frame.gen!, back = frame.back!;
  linkRunning(back);
  gen.state = 2;
  gen.step = null;
  gen.resume = frame.entry ? Resume.Native : howResumed(back);
  ts.depth = frame.depth;
  ts.frame = frame;
  ts.excStack.push(None);
}

/** The same for a frame that runs, when it is one. */
export function linkRunning(frame: PyFrame): void {
  if (frame.gen !== null && frame.gen.state !== 2) link(frame);
}

/** Puts a generator's frame on top of `frame`, which is on the chain, as FOR_ITER and YIELD_FROM do. */
function resumeFrom(it: PyGenerator, frame: PyFrame, sent: Value): void {
  prepareResume(it, sent);
  it.resume = howResumed(frame);
  const gf = it.frame;
  gf.entry = false;
  gf.back = frame;
  enterFrame(gf);
}

/** The next item of an iterator, undefined at its end, or UNWIND; frame.pc is the instruction that wants it. */
export function generatorNext(frame: PyFrame, it: Value): Value | undefined {
  linkRunning(frame);
  if ((it as PyGenerator).t !== generatorType.tag || (it as PyGenerator).state >= 2) return iterNext(it);
  resumeFrom(it as PyGenerator, frame, None);
  return stepping.above((it as PyGenerator).frame);
}

/** One step of what YIELD_FROM delegates to: as delegateNext(), or UNWIND. */
export function delegateStep(frame: PyFrame, it: Value): Value | undefined {
  if (it instanceof PyAsyncGenASend) return asendStep(frame, it);
  if (!(it instanceof PyGenerator) || it.state >= 2 || it instanceof PyAsyncGenerator) {
    linkRunning(frame);
    return delegateNext(frame, it);
  }
  const gen = frame.gen!;
  const { sent } = gen;
  gen.sent = None;
  const point = it.step as Point | null;
  const gf = it.frame;
  let v: Value | undefined;
  if (
    point !== null && (sharedWords[0] & ~PENDING.START) === 0 && ts.handled === None &&
    frame.depth < stepping.limit() &&
    (it.state !== 0 || sent === None)
  ) {
    gf.entry = false;
    v = point.fn(gf, frame, sent);
    v = goOn(gf, v);
  } else {
    linkRunning(frame);
    resumeFrom(it, frame, sent);
    v = stepping.above(gf);
  }
  if (v === undefined) gen.sent = it.returned;
  return v;
}

/** What native code that sends to the generator gets, called by `frame`: undefined at the end, or UNWIND. */
function sendFrom(frame: PyFrame, gen: PyGenerator, sent: Value): Value | undefined {
  const point = gen.step as Point | null;
  if (
    point !== null && point.ready && (sharedWords[0] & ~PENDING.START) === 0 && ts.handled === None &&
    frame.depth < stepping.limit() &&
    (gen.state !== 0 || sent === None)
  ) {
    const gf = gen.frame;
    gf.entry = true;
    const v: Value | undefined = point.fn(gf, frame, sent);
    return v === UNWIND || v === continues ? stepping.left(gf, v as Value) : v;
  }
  linkRunning(frame);
  return resume(gen, sent);
}

/** gen.send(sent) for a frame at that call: what is yielded, or UNWIND. */
export function sendTo(frame: PyFrame, gen: PyGenerator, sent: Value): Value {
  const v = sendFrom(frame, gen, sent);
  return v === undefined ? stepping.raise(stopIteration(gen.returned)) : v;
}

/** The next item of an iterator, undefined at its end, or UNWIND: for a frame that steps what is inside another one. */
export function nextItem(frame: PyFrame, it: Value): Value | undefined {
  if ((it as PyGenerator).t === generatorType.tag) return sendFrom(frame, it as PyGenerator, None);
  linkRunning(frame);
  return iterNext(it);
}

/** next(it) for a frame at that call: as sendTo(). */
export function nextOf(frame: PyFrame, it: Value, next: (it: Value) => Value): Value {
  if ((it as PyGenerator).t === generatorType.tag) return sendTo(frame, it as PyGenerator, None);
  linkRunning(frame);
  return next(it);
}

/** One step of `await` for what an async generator gives next: as delegateStep(). */
function asendStep(frame: PyFrame, it: PyAsyncGenASend): Value | undefined {
  const { gen } = it;
  // Misuse is the general code's.
  if (it.phase === 2 || it.phase === 0 && gen.runningAsync || gen.state >= 2) {
    linkRunning(frame);
    return delegateNext(frame, it);
  }
  const outer = frame.gen!;
  const sent = it.phase === 0 && outer.sent === None ? it.value : outer.sent;
  outer.sent = None;
  it.phase = 1;
  gen.runningAsync = true;
  let v: Value | undefined;
  try {
    v = sendFrom(frame, gen, sent);
  } catch (e) {
    if (e instanceof PyBaseException) it.ended(e);
    throw e;
  }
  if (v instanceof PyAsyncGenWrapped) {
    it.ended(null);
    outer.sent = v.v;
    return undefined;
  }
  if (v === undefined) {
    const exc = exceptionOf(EXC.StopAsyncIteration);
    it.ended(exc);
    return stepping.raise(exc);
  }
  if (v === UNWIND) it.ended(stepping.raised()!);
  return v;
}

let continues: unknown;

/** What goes on at a handler is CONTINUE, from support.ts. */
export function setContinue(marker: unknown): void {
  continues = marker;
}

/** What a step gave, after its exceptions were handled. */
export function goOn(frame: PyFrame, v: Value | undefined): Value | undefined {
  return v === continues ? stepping.caught(frame) : v;
}

/** A generator gives a value: its frame, which is up to date and on the chain, is suspended. */
export function yielded(frame: PyFrame, v: Value, point: Point | null): Value {
  if (ts.pending !== 0) traceReturn(frame, v);
  suspendOne(frame);
  const gen = frame.gen!;
  if (gen.handled === None) gen.step = point;
  return v;
}

/** A generator that was stepped ends. */
export function ended(frame: PyFrame, gen: PyGenerator, v: Value): undefined {
  gen.state = 3;
  gen.returned = v;
  frame.back = null;
}
