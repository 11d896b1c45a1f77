// What sys.monitoring hears of single instructions: calls, their ends, branches, ends of iterations and handled exceptions.
//
// In: the traced loop's steps (tracing.ts). Out: events. What an instruction did is told before the next one of the same frame
// runs: a call that returned, where a branch went, whether an iterator was at its end.
// Invariants: a conditional jump that is taken goes right, and so does FOR_ITER at the end of its iterator; a generator that
// ends a loop raises nothing, so STOP_ITERATION stands for it. A frame's `watch` is of the instruction it was left at.
import { stopIteration } from "../core/raise.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { PyFunction, PyMethod } from "../core/function.ts";
import { PyList, PyTuple, type Value } from "../core/value.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { PyFrame } from "./frame.ts";
import { PyGenerator } from "./generators.ts";
import { EVENT, fire, sentinels } from "./monitoring.ts";

/** What a frame is in the middle of. */
export class Watch {
  /** A call whose callee is no Python function. */
  native: { readonly callee: Value; readonly first: Value } | null = null;
  /** The exception on its way to a handler of the frame. */
  raised: PyBaseException | null = null;
  /** The generator goes on with an exception. */
  thrown = false;
}

const FIRST_BRANCH = OP.JUMP_IF_TRUE, LAST_BRANCH = OP.JUMP_IF_NOT_GE_INT;

/** Where a conditional jump of the frame's code may go, or -1. */
function branchTarget(words: Int32Array, pc: number): number {
  const op = words[pc];
  if (op === OP.FOR_ITER) return words[pc + 3];
  if (op < FIRST_BRANCH || op > LAST_BRANCH) return -1;
  return words[pc + (op <= OP.JUMP_IF_NOT_NONE ? 2 : 3)];
}

/** Tells what the instruction at `from` did, which went on at `pc`. */
export function tellStep(frame: PyFrame, watch: Watch, from: number, pc: number): void {
  const { raised, native } = watch;
  if (raised !== null) {
    watch.raised = null;
    watch.native = null;
    fire(EVENT.EXCEPTION_HANDLED, frame, pc, [pc * 4, raised]);
    return;
  }
  if (from < 0) return;
  if (native !== null) {
    watch.native = null;
    fire(EVENT.C_RETURN, frame, from, [from * 4, native.callee, native.first]);
  }
  const words = frame.code.code;
  const target = branchTarget(words, from);
  const ended = target >= 0 ? pc === target : words[from] === OP.YIELD_FROM && pc === from + 4;
  if (ended && (words[from] === OP.FOR_ITER || target < 0)) {
    const it = frame.r[words[from + 2]];
    if (it instanceof PyGenerator) fire(EVENT.STOP_ITERATION, frame, from, [from * 4, stopIteration(it.returned)]);
  }
  if (target < 0 || pc !== target && pc !== from + 4) return;
  fire(pc === target ? EVENT.BRANCH_RIGHT : EVENT.BRANCH_LEFT, frame, from, [from * 4, pc * 4]);
}

/** Tells of the call that the frame's current instruction is. */
export function tellCall(frame: PyFrame, watch: Watch): void {
  const words = frame.code.code, { pc, r } = frame;
  const base = words[pc + 2];
  let callee = r[base], first: Value | undefined;
  switch (words[pc]) {
    case OP.CALL:
      if (words[pc + 3] > 0) first = r[base + 1];
      break;
    case OP.CALL_KW:
      if ((words[pc + 3] & 0xfff) > 0) first = r[base + 1];
      break;
    case OP.CALL_METHOD:
      first = r[base + 1] ?? (words[pc + 3] > 0 ? r[base + 2] : undefined);
      break;
    case OP.CALL_METHOD_KW:
      first = r[base + 1] ?? ((words[pc + 3] & 0xfff) > 0 ? r[base + 2] : undefined);
      break;
    case OP.CALL_FUNCTION_EX: {
      const args = r[base + 1];
      if (args instanceof PyTuple) first = args.a[0];
      else if (args instanceof PyList && args.length > 0) first = args.at(0);
      break;
    }
    default:
      return;
  }
  if (callee === undefined) return;
  if (callee instanceof PyMethod) {
    first = callee.self;
    callee = callee.func;
  }
  const shown = first ?? sentinels.missing;
  watch.native = callee instanceof PyFunction ? null : { callee, first: shown };
  fire(EVENT.CALL, frame, pc, [pc * 4, callee, shown]);
}

/** Tells of an exception that came up in the frame, which may have a handler for it. */
export function tellRaise(frame: PyFrame, watch: Watch, exc: PyBaseException): void {
  const { pc } = frame;
  const { native } = watch;
  if (native !== null) {
    watch.native = null;
    fire(EVENT.C_RAISE, frame, pc, [pc * 4, native.callee, native.first]);
  }
  if (watch.thrown) {
    watch.thrown = false;
    fire(EVENT.PY_THROW, frame, pc, [pc * 4, exc]);
  }
  watch.raised = exc;
  fire(EVENT.RAISE, frame, pc, [pc * 4, exc]);
}

/** Tells of an exception that goes on after a handler has looked at it. */
export function tellReraise(frame: PyFrame, watch: Watch, exc: PyBaseException): void {
  watch.native = null;
  watch.raised = exc;
  fire(EVENT.RERAISE, frame, frame.pc, [frame.pc * 4, exc]);
}
