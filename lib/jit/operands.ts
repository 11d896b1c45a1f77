// What each instruction reads and writes: registers, and where it may go; derived from the opcode table.
//
// In: code words and a pc. Out: register numbers through callbacks.
import { OP, OPCODES } from "../bytecode/opcodes.ts";
import { windowLength } from "../bytecode/verify.ts";

const NAMES: readonly string[] = OPCODES.map((row) => row[0]);
const KINDS: readonly string[] = OPCODES.map((row) => row[1] + row[2] + row[3]);
const FLAGS: readonly string[] = OPCODES.map((row) => row[4]);
/** For each opcode, which of its operands are values that it reads: bit 0 for A to bit 2 for C. */
export const READS: Uint8Array = Uint8Array.from(
  KINDS,
  (k) => [...k].reduce((bits, c, i) => "sx".includes(c) ? bits | 1 << i : bits, 0),
);

export function opName(op: number): string {
  return NAMES[op];
}

export function isJump(op: number): boolean {
  return FLAGS[op].includes("jump");
}

export function isEnd(op: number): boolean {
  return FLAGS[op].includes("end");
}

/** Place (1 to 3) of the jump target among the operands, or 0. */
export function targetPlace(op: number): number {
  return KINDS[op].indexOf("j") + 1;
}

/** Calls `f` with each register that the instruction reads. */
export function eachRead(code: Int32Array, pc: number, f: (reg: number) => void): void {
  const op = code[pc];
  const kinds = KINDS[op];
  switch (op) {
    case OP.LOAD_SUPER_METHOD:
      for (let i = 0; i < 3; i++) f(code[pc + 1] + i);
      return;
    case OP.MAKE_CELL:
      if (code[pc + 2] >= 0) f(code[pc + 2]);
      return;
    case OP.RAISE_VARARGS:
      for (let i = 0; i < code[pc + 1]; i++) f(code[pc + 2 + i]);
      return;
    case OP.FOR_ITER:
      f(code[pc + 2]);
      return;
  }
  for (let i = 0; i < 3; i++) {
    const v = code[pc + 1 + i];
    switch (kinds[i]) {
      case "s":
      case "x":
      case "c":
        f(v);
        break;
      case "b": {
        const n = windowLength(op, code[pc + 3]);
        for (let k = 0; k < n; k++) f(v + k);
      }
    }
  }
}

/** Calls `f` with each register that the instruction writes. */
export function eachWrite(code: Int32Array, pc: number, f: (reg: number) => void): void {
  const op = code[pc];
  const kinds = KINDS[op];
  switch (op) {
    case OP.LOAD_SUPER_METHOD:
      f(code[pc + 1]);
      f(code[pc + 1] + 1);
      return;
    case OP.MAKE_CELL:
      f(code[pc + 1]);
      return;
  }
  for (let i = 0; i < 3; i++) {
    const v = code[pc + 1 + i];
    switch (kinds[i]) {
      case "d":
      case "x":
        f(v);
        break;
      case "w": {
        const n = windowLength(op, code[pc + 3]);
        for (let k = 0; k < n; k++) f(v + k);
      }
    }
  }
}
