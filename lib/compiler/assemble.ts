// Turns a finished CodeBuilder into CodeData: register numbers, jump targets, exception table, positions.
//
// In: a tidied builder and the facts about its code object. Out: CodeData.
// Invariants: an instruction without a position takes the one of the instructions that lead to it, when they are of one line;
// exception rows cover exactly the instructions that can raise under their handler.
import type { CodeData, ExceptionRow } from "../bytecode/code.ts";
import { OPCODES, type OperandKind } from "../bytecode/opcodes.ts";
import {
  CELL_BASE,
  type CodeBuilder,
  ENDS,
  FREE_BASE,
  type Handler,
  type Instr,
  JUMP_OPERAND,
  NOWHERE,
  TEMP_BASE,
} from "./builder.ts";
import type { Position } from "../parser/nodes.ts";
import { canRaise, tidy } from "./flow_graph.ts";

/** What the code object is, apart from its instructions. */
export interface CodeFacts {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
}

const REGISTER_KINDS: readonly OperandKind[] = ["d", "s", "x", "b", "w", "c"];
/** For each opcode a bit set of the operands that are registers. */
const REGISTERS: readonly number[] = OPCODES.map((row) =>
  (REGISTER_KINDS.includes(row[1]) ? 1 : 0) | (REGISTER_KINDS.includes(row[2]) ? 2 : 0) |
  (REGISTER_KINDS.includes(row[3]) ? 4 : 0)
);

/** Tidies and encodes the code object. */
export function assemble(b: CodeBuilder, facts: CodeFacts): CodeData {
  tidy(b);
  const code = b.code;
  const cells = b.varnames.length;
  const frees = cells + b.cellvars.length;
  const temps = frees + b.freevars.length;
  const order = b.localOrder();
  const varnames = new Array<string>(cells);
  b.varnames.forEach((name, i) => varnames[order[i]] = name);
  function register(reg: number): number {
    if (reg < CELL_BASE) return order[reg] ?? reg;
    if (reg < FREE_BASE) return cells + reg - CELL_BASE;
    return reg < TEMP_BASE ? frees + reg - FREE_BASE : temps + reg - TEMP_BASE;
  }
  const jumps = jumpsToNowhere(code);
  const words = new Int32Array(code.length * 4);
  const positions = new Int32Array(code.length * 4);
  for (let i = 0; i < code.length; i++) {
    const instr = code[i];
    const registers = REGISTERS[instr.op];
    const w = i * 4;
    words[w] = instr.op;
    words[w + 1] = registers & 1 ? register(instr.a) : instr.a;
    words[w + 2] = registers & 2 ? register(instr.b) : instr.b;
    words[w + 3] = registers & 4 ? register(instr.c) : instr.c;
    if (instr.target !== null) words[w + 1 + JUMP_OPERAND[instr.op]] = instr.target.at * 4;
    if (instr.pos.lineno < 0 && i > 0) {
      instr.pos = positionFrom(ENDS[code[i - 1].op] ? null : code[i - 1], jumps.get(i));
    }
    const pos = instr.pos;
    positions[w] = pos.lineno;
    positions[w + 1] = pos.end_lineno;
    positions[w + 2] = pos.col_offset;
    positions[w + 3] = pos.end_col_offset;
  }
  return {
    ...facts,
    nregs: temps + b.maxTemps,
    varnames,
    cellvars: b.cellvars,
    freevars: b.freevars,
    names: b.names,
    consts: b.consts,
    code: words,
    exceptions: exceptionRows(code, register),
    positions,
  };
}

/** The position that an instruction takes from those that lead to it, when they are of one line. */
function positionFrom(before: Instr | null, jumps: readonly Instr[] | undefined): Position {
  const from = before ?? jumps?.[0];
  if (from === undefined) return NOWHERE;
  return jumps?.some((jump) => jump.pos.lineno !== from.pos.lineno) ? NOWHERE : from.pos;
}

/** The jumps to each instruction that has no position. */
function jumpsToNowhere(code: Instr[]): Map<number, Instr[]> {
  const jumps = new Map<number, Instr[]>();
  for (const jump of code) {
    if (jump.target === null || !(code[jump.target.at]?.pos.lineno < 0)) continue;
    const known = jumps.get(jump.target.at);
    if (known === undefined) jumps.set(jump.target.at, [jump]);
    else known.push(jump);
  }
  return jumps;
}

function exceptionRows(code: Instr[], register: (reg: number) => number): ExceptionRow[] {
  const rows: ExceptionRow[] = [];
  let handler: Handler | null = null;
  let start = 0;
  let end = 0;
  function flush(): void {
    if (handler === null) return;
    rows.push({ start: start * 4, end: end * 4, handler: handler.label.at * 4, reg: register(handler.reg) });
  }
  for (let i = 0; i < code.length; i++) {
    const instr = code[i];
    if (!canRaise(instr)) continue;
    if (instr.handler !== handler) {
      flush();
      handler = instr.handler;
      start = i;
    }
    end = i + 1;
  }
  flush();
  return rows;
}
