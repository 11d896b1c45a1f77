// Hooks of sys.settrace, sys.setprofile and time-slicing: what the loop calls at safepoints and events.
//
// Invariants: ts.instrumented is true exactly while a trace or profile function is set, sys.monitoring is asked for or
// tiers.ts records; ts.pending has its bit TRACE for the first two, and is non-zero while
// anything here has work. A trace function runs with tracing suspended.
import { callArgs } from "../core/call.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { countStep, LIMIT } from "../core/limits.ts";
import { sharedWords, ts } from "../core/state.ts";
import { atSafepoint, PENDING } from "../core/threads.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { OP } from "../bytecode/opcodes.ts";
import { type FrameExtras, type PyFrame, PyTraceback } from "./frame.ts";
import { EVENT, fire, monitoringActive, wantedEvents } from "./monitoring.ts";
import { nativeCallee } from "./native_calls.ts";
import { tellCall, tellRaise, tellReraise, tellStep, Watch } from "./monitored_steps.ts";
import { tiers } from "./tiers.ts";
import { addTraceback, asPython, isHidden } from "./unwind.ts";

/** Sets sys.settrace's function (None: off). */
export function setTrace(f: Value): void {
  ts.trace = f;
  update();
}

/** Sets sys.setprofile's function (None: off). */
export function setProfile(f: Value): void {
  ts.profile = f;
  update();
}

let monitored = false;

/** After every change of what sys.monitoring's tools ask for. */
export function updateMonitoring(): void {
  monitored = monitoringActive();
  update();
}

function update(): void {
  const traced = ts.trace !== None || ts.profile !== None || monitored;
  ts.instrumented = traced || tiers.recording > 0;
  if (traced) Atomics.or(sharedWords, 0, PENDING.TRACE);
  else Atomics.and(sharedWords, 0, ~PENDING.TRACE);
}

/** ts.instrumented follows ts.trace and ts.profile, which changed with the thread. */
export function tracingChanged(): void {
  const traced = ts.trace !== None || ts.profile !== None || monitored;
  if (ts.instrumented !== (traced || tiers.recording > 0)) update();
}

/** At back-edges while ts.pending is set. */
export function safepoint(frame: PyFrame): void {
  if ((sharedWords[0] & ~PENDING.TRACE) === 0) return;
  ts.frame = frame;
  atSafepoint();
}

/** Runs a trace function; its result, or undefined when it can't run now. */
function callTrace(f: Value, frame: PyFrame, event: string, arg: Value): Value | undefined {
  if (ts.tracing) return undefined;
  ts.tracing = true;
  const { instrumented, handled } = ts;
  ts.instrumented = false;
  const state = frame.debug;
  state.event = event;
  try {
    return callArgs(f, [frame, event, arg]);
  } catch (e) {
    ts.trace = None;
    ts.profile = None;
    throw e;
  } finally {
    ts.tracing = false;
    ts.handled = state.handledAfter ?? handled;
    state.event = "";
    state.handledAfter = undefined;
    ts.instrumented = instrumented;
    update();
  }
}

/** The call event of a frame that starts (or a generator that goes on). */
export function traceCall(frame: PyFrame, told = monitored): void {
  if (ts.tracing || isHidden(frame.code)) return;
  frame.debug.lastLine = -1;
  if (ts.trace !== None) {
    const local = callTrace(ts.trace, frame, "call", None);
    frame.debug.trace = local === undefined || local === None ? undefined : local;
  }
  if (ts.profile !== None) callTrace(ts.profile, frame, "call", None);
  if (told) {
    const { code } = frame.code;
    const begins = code[frame.pc] === OP.RESUME && code[frame.pc + 1] === 0;
    const event = begins ? EVENT.PY_START : EVENT.PY_RESUME;
    fire(event, frame, frame.pc, [frame.pc * 4]);
  }
}

/** The call event of a generator that goes on with an exception. */
export function traceThrow(frame: PyFrame): void {
  if ((ts.pending & PENDING.TRACE) === 0 || ts.tracing || isHidden(frame.code)) return;
  frame.debug.delegates = false;
  frame.debug.tracedCall = true;
  const caller = ts.frame as PyFrame | null;
  // It is not on the chain yet.
  frame.back = caller;
  ts.frame = frame;
  try {
    traceCall(frame, false);
  } finally {
    frame.back = null;
    ts.frame = caller;
  }
  frame.debug.lastLine = frame.code.lineAt(frame.pc);
}

/** Before each instruction of the traced loop; true when frame.pc was changed by the trace function. */
export function traceInstruction(frame: PyFrame): boolean {
  if (ts.tracing || isHidden(frame.code)) return false;
  const { code, pc } = frame;
  const words = code.code;
  if (words[pc] === OP.RESUME || words[pc] === OP.YIELD_FROM && frame.rare?.delegates === true) {
    const state = frame.debug;
    state.delegates = false;
    state.tracedCall = true;
    traceCall(frame);
    // A generator goes on in the middle of a line.
    if (words[pc] !== OP.RESUME || words[pc + 1] !== 0) state.lastLine = code.lineAt(pc);
    else state.startLine = code.lineAt(pc);
    const watched = state.trace !== undefined || monitored && wantedEvents(code) !== 0;
    state.lastPc = watched ? pc : -1;
    return false;
  }
  if (ts.profile !== None) profileNatives(frame, frame.debug);
  const events = monitored ? wantedEvents(code) : 0;
  if (events === 0 && (ts.trace === None || frame.rare?.trace === undefined)) return false;
  const state = frame.debug;
  if (!state.tracedCall && isBeforeStart(words, pc)) return false;
  if (state.lastPc < 0 && pc > 0) {
    state.lastLine = code.lineAt(pc - 4);
    if (traceEndOfCall(frame, state, events)) return true;
  }
  const line = code.lineAt(pc);
  const from = state.lastPc;
  const back = words[from] === OP.JUMP_BACKWARD && pc <= from;
  const fresh = line > 0 && line !== state.lastLine;
  state.lastPc = pc;
  if (fresh) state.lastLine = line;
  if (events !== 0) {
    tellStep(frame, state.watch ??= new Watch(), from, pc);
    if (frame.pc !== pc) return true;
    if (back) fire(EVENT.JUMP, frame, from, [from * 4, pc * 4]);
    if (frame.pc !== pc) return true;
    if (fresh && line !== state.startLine) {
      state.startLine = -1;
      fire(EVENT.LINE, frame, pc, [line]);
    }
    if (frame.pc !== pc) return true;
    if ((events & EVENT.INSTRUCTION) !== 0) fire(EVENT.INSTRUCTION, frame, pc, [pc * 4]);
    if (frame.pc !== pc) return true;
    if ((events & EVENT.CALL) !== 0) tellCall(frame, state.watch!);
    if (frame.pc !== pc) return true;
  }
  if (state.trace === undefined || ts.trace === None) return false;
  if ((fresh || line > 0 && back) && state.traceLines && callLocal(frame, state, "line", pc)) return true;
  return state.traceOpcodes && callLocal(frame, state, "opcode", pc);
}

/** Is it an instruction that readies the frame, in front of its first RESUME? */
function isBeforeStart(words: Int32Array, pc: number): boolean {
  let at = 0;
  while (at < pc && words[at] !== OP.RESUME) at += 4;
  return words[at] !== OP.RESUME;
}

/** c_return of the call that the last instruction was, and c_call when this one is a call of a native function. */
function profileNatives(frame: PyFrame, state: FrameExtras): void {
  const done = state.nativeCall;
  if (done !== undefined) {
    state.nativeCall = undefined;
    callTrace(ts.profile, frame, "c_return", done);
    if (ts.profile === None) return;
  }
  const callee = nativeCallee(frame);
  if (callee === undefined) return;
  state.nativeCall = callee;
  callTrace(ts.profile, frame, "c_call", callee);
}

/** True when the trace function moved the frame away from `pc`. */
function callLocal(frame: PyFrame, state: FrameExtras, event: string, pc: number): boolean {
  const r = callTrace(state.trace!, frame, event, None);
  if (r !== undefined && r !== None) state.trace = r;
  return frame.pc !== pc;
}

/** The rest of a call that turned tracing on for its caller counts as an instruction of the line of the call. */
function traceEndOfCall(frame: PyFrame, state: FrameExtras, events: number): boolean {
  const { pc } = frame;
  const call = pc - 4;
  frame.pc = call;
  if ((events & EVENT.INSTRUCTION) !== 0) fire(EVENT.INSTRUCTION, frame, call, [call * 4]);
  if (frame.pc !== call) return true;
  if (state.traceOpcodes && state.trace !== undefined && callLocal(frame, state, "opcode", call)) return true;
  frame.pc = pc;
  return false;
}

/** The exception on its way, for the events of the frames that it leaves. */
let raised: Value = None;

/** A frame yields what the iterator that it delegates to yields. */
export function traceDelegatedYield(frame: PyFrame, v: Value): void {
  if ((ts.pending & PENDING.TRACE) === 0 || ts.tracing || isHidden(frame.code)) return;
  frame.debug.delegates = true;
  tellReturn(frame, v);
}

export function traceReturn(frame: PyFrame, v: Value): void {
  if ((ts.pending & LIMIT) !== 0) countStep();
  if ((ts.pending & PENDING.TRACE) === 0 || ts.tracing || isHidden(frame.code)) return;
  tellReturn(frame, v);
}

function tellReturn(frame: PyFrame, v: Value): void {
  if (ts.trace !== None && frame.debug.trace !== undefined) callTrace(frame.debug.trace, frame, "return", v);
  if (ts.profile !== None && frame.debug.tracedCall) callTrace(ts.profile, frame, "return", v);
  if (monitored) monitorReturn(frame, v);
}

function monitorReturn(frame: PyFrame, v: Value): void {
  const { pc, debug: { watch } } = frame;
  // A generator that an exception was thrown into stands at its yield.
  switch (watch !== null && watch.raised !== null ? OP.NOP : frame.code.code[pc]) {
    case OP.YIELD_VALUE:
    case OP.ASYNC_YIELD_VALUE:
    case OP.YIELD_FROM:
      return fire(EVENT.PY_YIELD, frame, pc, [pc * 4, v]);
    case OP.RETURN_VALUE:
    case OP.RETURN_CONST:
      return fire(EVENT.PY_RETURN, frame, pc, [pc * 4, v]);
    default:
      if (watch !== null) watch.raised = null;
      fire(EVENT.PY_UNWIND, frame, pc, [pc * 4, raised]);
      raised = None;
  }
}

/** The exception that goes on: another one when a callback fails. */
function replaced(frame: PyFrame, exc: PyBaseException, tell: () => void): PyBaseException {
  try {
    tell();
    return exc;
  } catch (e) {
    const own = asPython(e);
    if (own === null) throw e;
    addTraceback(own, frame, frame.pc);
    return own;
  }
}

/** The frame is left by an exception. */
export function traceUnwind(frame: PyFrame, exc: PyBaseException): PyBaseException {
  const { pc } = frame, { tb } = exc;
  // What cleans up on the way stands on no line: the frame is left where the exception came from.
  if (tb instanceof PyTraceback && tb.frame === frame && frame.code.lineAt(pc) < 0) frame.pc = tb.lasti;
  try {
    return replaced(frame, exc, () => traceReturn(frame, None));
  } finally {
    frame.pc = pc;
  }
}

export function traceException(frame: PyFrame, exc: PyBaseException, told = monitored): PyBaseException {
  return replaced(frame, exc, () => tellException(frame, exc, told));
}

function tellException(frame: PyFrame, exc: PyBaseException, told: boolean): void {
  if ((ts.pending & PENDING.TRACE) === 0 || ts.tracing || isHidden(frame.code)) return;
  if (told) {
    raised = exc;
    tellRaise(frame, frame.debug.watch ??= new Watch(), exc);
  }
  const failed = frame.debug.nativeCall;
  if (failed !== undefined) {
    frame.debug.nativeCall = undefined;
    if (ts.profile !== None) callTrace(ts.profile, frame, "c_exception", failed);
  }
  if (frame.debug.trace === undefined || ts.trace === None) return;
  const r = callTrace(frame.debug.trace, frame, "exception", tuple([exc.shape.cls, exc, exc.tb]));
  if (r !== undefined && r !== None) frame.debug.trace = r;
}

/** After a finally block, or a handler that an exception goes through. */
export function traceReraise(frame: PyFrame, exc: PyBaseException): PyBaseException {
  if (!monitored || ts.tracing) return exc;
  raised = exc;
  return replaced(frame, exc, () => tellReraise(frame, frame.debug.watch ??= new Watch(), exc));
}
