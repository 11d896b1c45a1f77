// Collects the instructions of one code object.
//
// In: emit calls of the compiler. Out: a list of Instr with labels, constants, names and register numbers that
// flow_graph.ts tidies and assemble.ts turns into CodeData.
// Invariants: registers are virtual until assembly: locals from 0, cells from CELL_BASE, free variables from
// FREE_BASE, temporaries from TEMP_BASE; temporaries are handed out like a stack, so that windows are consecutive.
// The handler of an instruction is the exception handler in force when it was emitted.
import { OP, OPCODES, type OpName } from "../bytecode/opcodes.ts";
import type { Position } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { constKey } from "./constants.ts";

export const CELL_BASE = 0x1000000;
export const FREE_BASE = 0x2000000;
export const TEMP_BASE = 0x3000000;

/** Stands for "no position". */
export const NOWHERE: Position = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

/** A place in the code; `at` is an index into the instruction list, -1 until it is placed. */
export class Label {
  at = -1;
}

/** An exception handler: where it starts and the register that gets the exception. */
export class Handler {
  readonly label = new Label();
  reg = -1;
}

/** One instruction; `target` replaces the jump operand until assembly. */
export class Instr {
  target: Label | null = null;

  constructor(
    public op: number,
    public a: number,
    public b: number,
    public c: number,
    public readonly handler: Handler | null,
    public pos: Position,
  ) {}
}

/** For each opcode the index of its jump operand (0 A, 1 B, 2 C), or -1. */
export const JUMP_OPERAND: readonly number[] = OPCODES.map((row) =>
  row[1] === "j" as string ? 0 : row[2] === "j" as string ? 1 : row[3] === "j" as string ? 2 : -1
);

/** For each opcode whether it never falls through. */
export const ENDS: readonly boolean[] = OPCODES.map((row) => row[4].includes("end"));

/** The code object under construction. */
export class CodeBuilder {
  readonly code: Instr[] = [];
  readonly consts: Const[] = [];
  readonly names: string[] = [];
  readonly varnames: string[] = [];
  readonly cellvars: string[] = [];
  readonly freevars: string[] = [];
  handler: Handler | null = null;
  /** The number of temporaries in use. */
  top = 0;
  maxTemps = 0;
  /** The number of locals that the caller fills. */
  parameterCount = 0;
  readonly #constIndex = new Map<string, number>();
  readonly #nameIndex = new Map<string, number>();
  readonly #localIndex = new Map<string, number>();
  readonly #touched = new Set<number>();

  emit(name: OpName, a: number, b: number, c: number, pos: Position): Instr {
    const instr = new Instr(OP[name], a, b, c, this.handler, pos);
    this.code.push(instr);
    return instr;
  }

  emitOp(op: number, a: number, b: number, c: number, pos: Position): Instr {
    const instr = new Instr(op, a, b, c, this.handler, pos);
    this.code.push(instr);
    return instr;
  }

  /** A jump; operands other than the target keep their places. */
  jump(name: OpName, target: Label, pos: Position, first = 0, second = 0): Instr {
    const instr = this.emit(name, first, second, 0, pos);
    instr.target = target;
    return instr;
  }

  place(label: Label): void {
    label.at = this.code.length;
  }

  newTemp(): number {
    const reg = TEMP_BASE + this.top++;
    if (this.top > this.maxTemps) this.maxTemps = this.top;
    return reg;
  }

  /** `n` consecutive temporaries. */
  newTemps(n: number): number {
    const reg = TEMP_BASE + this.top;
    this.top += n;
    if (this.top > this.maxTemps) this.maxTemps = this.top;
    return reg;
  }

  constant(value: Const): number {
    const key = constKey(value);
    if (key !== null) {
      const known = this.#constIndex.get(key);
      if (known !== undefined) return known;
      this.#constIndex.set(key, this.consts.length);
    }
    this.consts.push(value);
    return this.consts.length - 1;
  }

  name(name: string): number {
    let i = this.#nameIndex.get(name);
    if (i === undefined) {
      i = this.names.length;
      this.names.push(name);
      this.#nameIndex.set(name, i);
    }
    return i;
  }

  local(name: string): number {
    let i = this.#localIndex.get(name);
    if (i === undefined) {
      i = this.varnames.length;
      this.varnames.push(name);
      this.#localIndex.set(name, i);
    }
    return i;
  }

  /** As local; also gives the name its place in co_varnames, which is by first use. */
  touch(name: string): number {
    const i = this.local(name);
    if (!this.#touched.has(i)) this.#touched.add(i);
    return i;
  }

  /** For each local its place in co_varnames. */
  localOrder(): number[] {
    const order = new Array<number>(this.varnames.length);
    let next = 0;
    for (const i of this.#touched) order[i] = next++;
    for (let i = 0; i < order.length; i++) order[i] ??= next++;
    return order;
  }

  cell(name: string): number {
    const i = this.cellvars.indexOf(name);
    if (i >= 0) return CELL_BASE + i;
    const j = this.freevars.indexOf(name);
    if (j >= 0) return FREE_BASE + j;
    throw new Error(`no cell for ${name}`);
  }
}

export function isTemp(reg: number): boolean {
  return reg >= TEMP_BASE;
}

export function isLocal(reg: number): boolean {
  return reg < CELL_BASE;
}
