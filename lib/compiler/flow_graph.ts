// Tidies the instructions of one code object: jump threading, dead code, redundant NOPs, needless bound checks.
//
// In: a CodeBuilder whose labels are placed. Out: the same builder with fewer instructions.
// Invariants: a jump backward is always JUMP_BACKWARD; a line that has no other instruction keeps one NOP, so that
// line tracing sees it; a CHECK_BOUND stays exactly where the local may be unbound on some path.
import { OP, OPCODES, type OpName } from "../bytecode/opcodes.ts";
import { type CodeBuilder, ENDS, Instr, isLocal, Label, TEMP_BASE } from "./builder.ts";

const QUIET_NAMES: readonly OpName[] = [
  "NOP",
  "LOAD_CONST",
  "LOAD_INT",
  "MOVE",
  "LOAD_FAST_AND_CLEAR",
  "CLEAR",
  "MAKE_CELL",
  "STORE_DEREF",
  "LOAD_LOCALS",
  "LOAD_COMMON_CONSTANT",
  "JUMP_FORWARD",
  "JUMP_IF_NONE",
  "JUMP_IF_NOT_NONE",
  "JUMP_IF_IS",
  "JUMP_IF_IS_NOT",
  "IS_OP",
  "IS_NOT_OP",
  "RETURN_VALUE",
  "RETURN_CONST",
  "BUILD_TUPLE",
  "BUILD_LIST",
  "LIST_APPEND",
  "PUSH_EXC_INFO",
  "POP_EXCEPT",
  "SET_FUNCTION_ATTRIBUTE",
];
const QUIET: readonly boolean[] = OPCODES.map((row) => QUIET_NAMES.includes(row[0]));

/** True when the instruction can raise an exception. */
export function canRaise(instr: Instr): boolean {
  return !QUIET[instr.op];
}

/** Runs all passes. */
export function tidy(b: CodeBuilder): void {
  threadJumps(b.code);
  compact(b, reachable(b.code));
  checkBounds(b);
  for (let round = 0; round < 3; round++) {
    const keep = redundantNops(b.code);
    if (keep === null) break;
    compact(b, keep);
  }
  invertJumps(b);
  if (placeReturns(b)) compact(b, reachable(b.code));
}

/**
 * A return that stands on no line belongs to the line that led to it: each line that jumps there gets a return of its own, so that
 * no other line seems to run. True when instructions may have become unreachable.
 */
function placeReturns(b: CodeBuilder): boolean {
  const code = b.code;
  let unreachable = false;
  for (let i = 1, n = code.length; i < n; i++) {
    const end = code[i];
    if ((end.op !== OP.RETURN_CONST && end.op !== OP.RETURN_VALUE) || end.pos.lineno >= 0) continue;
    const falls = !ENDS[code[i - 1].op];
    const copies = new Map<number, Label>();
    let own = falls ? code[i - 1].pos.lineno : -1;
    for (const jump of code.slice(0, n)) {
      if (jump.target?.at !== i) continue;
      const line = jump.pos.lineno;
      if (jump.op === OP.JUMP_FORWARD) {
        jump.op = end.op;
        jump.a = end.a;
        jump.b = jump.c = 0;
        jump.target = null;
        unreachable = true;
      } else if (!falls && own < 0) {
        end.pos = jump.pos;
        own = line;
      } else if (line !== own) {
        let label = copies.get(line);
        if (label === undefined) {
          copies.set(line, label = new Label());
          b.place(label);
          code.push(new Instr(end.op, end.a, 0, 0, end.handler, jump.pos));
        }
        jump.target = label;
      }
    }
  }
  return unreachable;
}

/** For each conditional jump the one with the opposite test, else -1. */
const INVERSE: readonly number[] = OPCODES.map((row) => {
  const name: string = row[0];
  if (!name.startsWith("JUMP_IF_")) return -1;
  const test = name.slice(8);
  const pairs: Record<string, string> = { TRUE: "FALSE", FALSE: "TRUE", IS: "IS_NOT", IS_NOT: "IS" };
  const opposite = pairs[test] ?? (test.startsWith("NOT_") ? test.slice(4) : "NOT_" + test);
  return (OP as Record<string, number>)[`JUMP_IF_${opposite}`];
});

/** Turns a conditional jump around an unconditional one into one jump with the opposite test. */
function invertJumps(b: CodeBuilder): void {
  const code = b.code;
  const keep = new Uint8Array(code.length).fill(1);
  let found = false;
  const labelled = labelledInstructions(code);
  for (let i = 0; i + 2 < code.length; i++) {
    const instr = code[i];
    const next = code[i + 1];
    if (next.op !== OP.JUMP_FORWARD || instr.target === null || INVERSE[instr.op] < 0) continue;
    if (instr.target.at !== i + 2 || labelled[i + 1] !== 0) continue;
    if (next.pos.lineno >= 0 && next.pos.lineno !== instr.pos.lineno) continue;
    instr.op = INVERSE[instr.op];
    instr.target = next.target;
    keep[i + 1] = 0;
    found = true;
  }
  if (found) compact(b, keep);
}

function labelledInstructions(code: Instr[]): Uint8Array {
  const labelled = new Uint8Array(code.length + 1);
  for (const instr of code) {
    if (instr.target !== null) labelled[instr.target.at] = 1;
    if (instr.handler !== null) labelled[instr.handler.label.at] = 1;
  }
  return labelled;
}

/** Retargets jumps that lead to unconditional jumps. */
function threadJumps(code: Instr[]): void {
  for (let i = 0; i < code.length; i++) {
    const instr = code[i];
    if (instr.target === null || instr.op === OP.JUMP_BACKWARD) continue;
    for (let hops = 0; hops < 16; hops++) {
      const next: Instr | undefined = code[instr.target!.at];
      if (next === undefined || next === instr || next.target === null) break;
      if (next.op === OP.JUMP_FORWARD) instr.target = next.target;
      else if (next.op === OP.JUMP_BACKWARD && instr.op === OP.JUMP_FORWARD) {
        if (next.target.at > i) break;
        instr.op = OP.JUMP_BACKWARD;
        instr.target = next.target;
        break;
      } else break;
    }
  }
}

function reachable(code: Instr[]): Uint8Array {
  const seen = new Uint8Array(code.length);
  const work = [0];
  while (work.length > 0) {
    let i = work.pop()!;
    while (i < code.length && seen[i] === 0) {
      seen[i] = 1;
      const instr = code[i];
      if (instr.handler !== null && !QUIET[instr.op] && seen[instr.handler.label.at] === 0) {
        work.push(instr.handler.label.at);
      }
      if (instr.target !== null && seen[instr.target.at] === 0) work.push(instr.target.at);
      if (ENDS[instr.op]) break;
      i++;
    }
  }
  return seen;
}

/** Drops the instructions whose `keep` byte is 0 and moves the labels. */
function compact(b: CodeBuilder, keep: Uint8Array): void {
  const code = b.code;
  const moved = new Int32Array(code.length + 1);
  let n = 0;
  const labels = new Set<Label>();
  for (let i = 0; i < code.length; i++) {
    moved[i] = n;
    const instr = code[i];
    if (instr.target !== null) labels.add(instr.target);
    if (instr.handler !== null) labels.add(instr.handler.label);
    if (keep[i] !== 0) n++;
  }
  moved[code.length] = n;
  let out = 0;
  for (let i = 0; i < code.length; i++) if (keep[i] !== 0) code[out++] = code[i];
  code.length = n;
  for (const label of labels) label.at = moved[label.at];
}

/** Marks NOPs (and jumps to the next instruction) whose line is kept by a neighbour; null when there are none. */
function redundantNops(code: Instr[]): Uint8Array | null {
  const labelled = labelledInstructions(code);
  const keep = new Uint8Array(code.length).fill(1);
  let found = false;
  let prev = -1;
  for (let i = 0; i < code.length; i++) {
    const instr = code[i];
    const isJump = instr.op === OP.JUMP_FORWARD && instr.target!.at === i + 1;
    if (instr.op === OP.NOP || isJump) {
      const line = instr.pos.lineno;
      const next = code[i + 1];
      let drop = line < 0 || (next !== undefined && next.pos.lineno === line);
      if (!drop && prev === i - 1 && prev >= 0 && labelled[i] === 0) {
        const before = code[prev];
        drop = before.pos.lineno === line && !ENDS[before.op];
      }
      if (drop && next !== undefined) {
        keep[i] = 0;
        found = true;
        continue;
      }
      if (isJump) {
        instr.op = OP.NOP;
        instr.a = instr.b = instr.c = 0;
        instr.target = null;
      }
    }
    prev = i;
  }
  return found ? keep : null;
}

// ---- definite assignment ----

const WRITES_A: readonly boolean[] = OPCODES.map((row) => row[1] === "d" || row[1] === "x" || row[1] === "w");

/** Drops a needless check; where the name stands on a line of its own, a NOP keeps that line. */
function dropCheck(code: Instr[], i: number, keep: Uint8Array): void {
  const instr = code[i];
  if (i + 1 < code.length && code[i + 1].pos.lineno === instr.pos.lineno) keep[i] = 0;
  else {
    instr.op = OP.NOP;
    instr.a = 0;
  }
}

/** Removes each CHECK_BOUND whose local is bound on every path. */
function checkBounds(b: CodeBuilder): void {
  const code = b.code;
  if (!code.some((instr) => instr.op === OP.CHECK_BOUND)) return;
  const locals = b.varnames.length;
  const words = ((locals + b.maxTemps) >> 5) + 1;
  const starts: number[] = [];
  const blockAt = new Int32Array(code.length).fill(-1);
  const leader = new Uint8Array(code.length + 1);
  leader[0] = 1;
  for (let i = 0; i < code.length; i++) {
    const instr = code[i];
    if (instr.target !== null) {
      leader[instr.target.at] = 1;
      leader[i + 1] = 1;
    }
    if (instr.handler !== null && !QUIET[instr.op]) leader[instr.handler.label.at] = 1;
    if (ENDS[instr.op]) leader[i + 1] = 1;
  }
  for (let i = 0; i < code.length; i++) {
    if (leader[i] === 0) continue;
    blockAt[i] = starts.length;
    starts.push(i);
  }
  const inStates: (Uint32Array | null)[] = starts.map(() => null);
  const work: number[] = [0];
  const queued = new Uint8Array(starts.length);
  const entry = new Uint32Array(words);
  for (let i = b.parameterCount; i < locals; i++) entry[i >> 5] |= 1 << (i & 31);
  inStates[0] = entry;
  queued[0] = 1;

  function merge(index: number, state: Uint32Array): void {
    const block = blockAt[index];
    const into = inStates[block];
    let changed = false;
    if (into === null) {
      inStates[block] = state.slice();
      changed = true;
    } else {
      for (let w = 0; w < words; w++) {
        const bits = into[w] | state[w];
        if (bits >>> 0 !== into[w]) {
          into[w] = bits;
          changed = true;
        }
      }
    }
    if (changed && queued[block] === 0) {
      queued[block] = 1;
      work.push(block);
    }
  }
  function bitOf(reg: number): number {
    if (isLocal(reg)) return reg;
    return reg >= TEMP_BASE ? locals + reg - TEMP_BASE : -1;
  }

  const state = new Uint32Array(words);
  const keep = new Uint8Array(code.length).fill(1);
  function run(block: number, final: boolean): void {
    state.set(inStates[block]!);
    let handler = null as Instr["handler"];
    // True while the handler may not know about every local that is unbound here.
    let dirty = false;
    const end = block + 1 < starts.length ? starts[block + 1] : code.length;
    for (let i = starts[block]; i < end; i++) {
      const instr = code[i];
      if (!final && !QUIET[instr.op]) {
        if (instr.handler !== handler) {
          handler = instr.handler;
          dirty = true;
        }
        if (dirty && handler !== null) merge(handler.label.at, state);
        dirty = false;
      }
      const op = instr.op;
      if (op === OP.CHECK_BOUND) {
        const bit = instr.a;
        if (final && (state[bit >> 5] & (1 << (bit & 31))) === 0) dropCheck(code, i, keep);
        state[bit >> 5] &= ~(1 << (bit & 31));
        continue;
      }
      if (!final && instr.target !== null) merge(instr.target.at, state);
      let set = -1;
      if (op === OP.MOVE || op === OP.LOAD_FAST_AND_CLEAR) {
        const to = bitOf(instr.a);
        const from = bitOf(instr.b);
        const unbound = from >= 0 && (state[from >> 5] & (1 << (from & 31))) !== 0;
        if (to >= 0) {
          if (unbound) {
            state[to >> 5] |= 1 << (to & 31);
            set = to;
          } else state[to >> 5] &= ~(1 << (to & 31));
        }
        if (op === OP.LOAD_FAST_AND_CLEAR && from >= 0) set = from;
      } else if (op === OP.DELETE_FAST || op === OP.CLEAR) set = bitOf(instr.a);
      else if (op === OP.UNPACK_SEQUENCE || op === OP.UNPACK_EX) {
        const n = op === OP.UNPACK_SEQUENCE ? instr.c : (instr.c & 0xff) + (instr.c >> 8) + 1;
        for (let k = 0, bit = bitOf(instr.b); k < n; k++, bit++) state[bit >> 5] &= ~(1 << (bit & 31));
      } else if (WRITES_A[op]) {
        const to = bitOf(instr.a);
        if (to >= 0) state[to >> 5] &= ~(1 << (to & 31));
      }
      if (set >= 0) {
        state[set >> 5] |= 1 << (set & 31);
        dirty = true;
      }
    }
    if (!final && !ENDS[code[end - 1].op] && end < code.length) merge(end, state);
  }

  while (work.length > 0) {
    const block = work.pop()!;
    queued[block] = 0;
    run(block, false);
  }
  for (let block = 0; block < starts.length; block++) if (inStates[block] !== null) run(block, true);
  compact(b, keep);
}
