// Setting f_lineno: where a frame may go on when a trace function moves it to another line.
//
// In: a frame at an event, a line. Out: the frame stands at the first instruction of that line (or of the next one with code)
// whose temporaries it has; ValueError when there is none.
// Invariants: a temporary that is read at the new place was live, and stood for the same kind of thing, at the old one; handlers
// that the frame leaves give back the exception that was handled before; locals without a value become None.
import { OP, OPCODES } from "../bytecode/opcodes.ts";
import { windowLength } from "../bytecode/verify.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { None, type PyNone, type Value } from "../core/value.ts";
import type { PyCode } from "./code_object.ts";
import { lineRuns } from "./code_type.ts";
import { CALLS } from "./dead_registers.ts";
import type { PyFrame } from "./frame.ts";

/** What a temporary stands for, by what reads it. */
const ITERATOR = 1, EXCEPTION = 2, SAVED_EXCEPTION = 4, CALLEE = 8, OBJECT = 16;

/** What each instruction finds in the temporaries that are live before it: bit sets by register. */
type Live = Uint8Array[];

function readAs(op: number, operand: number): number {
  switch (op) {
    case OP.FOR_ITER:
    case OP.GET_ANEXT:
      return ITERATOR;
    case OP.POP_EXCEPT:
      return SAVED_EXCEPTION;
    case OP.RERAISE:
    case OP.PUSH_EXC_INFO:
    case OP.END_ASYNC_FOR:
    case OP.WITH_EXCEPT_ARGS:
      return EXCEPTION;
    case OP.CHECK_EXC_MATCH:
    case OP.CHECK_EG_MATCH:
      return operand === 2 ? OBJECT : EXCEPTION;
    default:
      return OBJECT;
  }
}

/** The live temporaries before the instruction at `pc`, when `after` are those behind it. */
function step(words: Int32Array, pc: number, after: Uint8Array, first: number): Uint8Array {
  const live = after.slice(), op = words[pc], row = OPCODES[op];
  const window = (reg: number) => {
    const n = windowLength(op, words[pc + 3]);
    return [reg, reg + n];
  };
  for (let k = 1; k <= 3; k++) {
    const kind = row[k], reg = words[pc + k];
    if (kind === "d" && reg >= first) live[reg - first] = 0;
    if (kind === "w") { for (let [r, end] = window(reg); r < end; r++) if (r >= first) live[r - first] = 0; }
  }
  for (let k = 1; k <= 3; k++) {
    const kind = row[k], reg = words[pc + k], as = readAs(op, k);
    if ((kind === "s" || kind === "x") && reg >= first) live[reg - first] |= as;
    if (kind === "b") {
      for (let [r, end] = window(reg); r < end; r++) {
        if (r >= first) live[r - first] |= r === reg && CALLS.has(op) ? CALLEE : as;
      }
    }
  }
  return live;
}

function liveTemporaries(code: PyCode): Live {
  const words = code.code, n = words.length / 4;
  const first = code.firstFree + code.data.freevars.length, width = code.data.nregs - first;
  const live: Live = Array.from({ length: n }, () => new Uint8Array(width));
  const handlers = new Array<[at: number, reg: number] | undefined>(n);
  for (const row of code.data.exceptions) {
    for (let pc = row.start; pc < row.end; pc += 4) handlers[pc / 4] = [row.handler / 4, row.reg - first];
  }
  for (let changed = true; changed;) {
    changed = false;
    for (let i = n - 1; i >= 0; i--) {
      const pc = 4 * i, row = OPCODES[words[pc]], after = new Uint8Array(width);
      const add = (from: Uint8Array, without = -1) => {
        for (let t = 0; t < width; t++) if (t !== without) after[t] |= from[t];
      };
      if (!row[4].includes("end") && i + 1 < n) add(live[i + 1]);
      for (let k = 1; k <= 3; k++) if (row[k] === "j") add(live[words[pc + k] / 4]);
      const handler = handlers[i];
      const before = step(words, pc, after, first);
      if (handler !== undefined) {
        live[handler[0]].forEach((kinds, t) => {
          if (t !== handler[1]) before[t] |= kinds;
        });
      }
      if (before.some((kinds, t) => kinds !== live[i][t])) {
        live[i] = before;
        changed = true;
      }
    }
  }
  return live;
}

/** Why the temporaries `there` can't be had from those `here`; undefined when they can. */
function mismatch(here: Uint8Array, there: Uint8Array): string | undefined {
  for (let t = there.length - 1; t >= 0; t--) {
    if (there[t] === 0 || (there[t] & here[t]) !== 0) continue;
    if ((there[t] & (EXCEPTION | SAVED_EXCEPTION)) !== 0) {
      return "can't jump into an 'except' block as there's no exception";
    }
    return there[t] === ITERATOR ? "can't jump into the body of a for loop" : "incompatible stacks";
  }
  return undefined;
}

function isYield(op: number): boolean {
  return op === OP.YIELD_VALUE || op === OP.ASYNC_YIELD_VALUE || op === OP.YIELD_FROM;
}

export function jump(f: PyFrame, v: Value | undefined): void {
  const { code } = f, words = code.code, { event } = f.debug;
  if (event === "call") throw valueError("can't jump from the 'call' trace event of a new frame");
  if (event !== "line" && event !== "opcode" && event !== "" && !(event === "return" && isYield(words[f.pc]))) {
    throw valueError("can only jump from a 'line' trace event");
  }
  if (event === "" || f.debug.trace === undefined) throw valueError("f_lineno can only be set in a trace function");
  if (typeof v !== "number") throw valueError("lineno must be an integer");
  if (v < code.data.firstlineno) throw valueError(`line ${v} comes before the current code block`);
  const runs = lineRuns(code);
  let line = Infinity;
  for (const run of runs) if (run[2] >= v && run[2] < line) line = run[2];
  if (line === Infinity) throw valueError(`line ${v} comes after the current code block`);
  const live = liveTemporaries(code), here = live[f.pc / 4];
  let why: string | undefined, target = -1, most = -1;
  for (const [start, , at] of runs) {
    if (at !== line) continue;
    const place = start / 16, problem = mismatch(here, live[place]);
    why ??= problem;
    // Of the copies of a finally clause the one that has more to do afterwards.
    const n = live[place].reduce((sum, kinds) => sum + (kinds > 0 ? 1 : 0), 0);
    if (problem === undefined && n > most) [target, most] = [place, n];
  }
  if (target < 0) throw valueError(why!);
  fillLocals(f);
  leaveHandlers(f, here, live[target]);
  f.pc = 4 * target;
  f.debug.lastLine = line;
}

function fillLocals(f: PyFrame): void {
  const n = f.code.data.varnames.length, unbound: number[] = [];
  for (let i = 0; i < n; i++) if (f.r[i] === undefined) unbound.push(i);
  if (unbound.length === 0) return;
  runtime().warn(
    "RuntimeWarning",
    `assigning None to ${unbound.length} unbound local${unbound.length === 1 ? "" : "s"}`,
  );
  for (const i of unbound) f.r[i] = None;
}

/** The outermost handler that is left knows what was handled before it. */
function leaveHandlers(f: PyFrame, here: Uint8Array, there: Uint8Array): void {
  const first = f.code.firstFree + f.code.data.freevars.length;
  for (let t = 0; t < here.length; t++) {
    if ((here[t] & SAVED_EXCEPTION) === 0 || there[t] !== 0) continue;
    f.debug.handledAfter = f.r[first + t] as PyBaseException | PyNone;
    return;
  }
}
