// Checks that a code object keeps to the opcode table, so that a corrupt cache file never reaches the loop.
//
// In: CodeData. Out: nothing, or a plain Error that says what is wrong.
// Invariants: after a successful check every opcode exists, every register, constant, name and jump target is in
// range, every window lies inside the frame, and no instruction falls off the end.
import type { CodeData } from "./code.ts";
import { OP, OPCODES, type OperandKind } from "./opcodes.ts";

/** How many registers the window at operand `b`/`w` of an opcode takes, when it is not the instruction's C operand. */
const FIXED_WINDOWS: Readonly<Record<string, number>> = {
  LOAD_METHOD: 2,
  LOAD_SUPER_ATTR: 3,
  LOAD_SUPER_METHOD: 3,
  BINARY_SLICE: 2,
  STORE_SLICE: 2,
  CALL_FUNCTION_EX: 3,
  CALL_INTRINSIC_2: 2,
  BUILD_INTERPOLATION: 3,
  MATCH_CLASS: 3,
  IMPORT_NAME: 2,
  BEFORE_WITH: 2,
  BEFORE_ASYNC_WITH: 2,
  WITH_EXCEPT_ARGS: 3,
};

/** Length of the register window that an opcode with this C operand reads or writes. */
export function windowLength(op: number, c: number): number {
  const name = OPCODES[op][0];
  const fixed = FIXED_WINDOWS[name];
  if (fixed !== undefined) return fixed;
  switch (name) {
    case "CALL":
      return 1 + c;
    case "CALL_METHOD":
      return 2 + c;
    case "CALL_KW":
      return 1 + (c & 0xfff);
    case "CALL_METHOD_KW":
      return 2 + (c & 0xfff);
    case "BUILD_MAP":
      return 2 * c;
    case "UNPACK_EX":
      return (c & 0xff) + (c >> 8) + 1;
    default:
      return c;
  }
}

/** Kinds as numbers: up to NAME they have a limit and nothing else. */
const ANY = 0, REGISTER = 1, CONST = 2, NAME = 3, READ_WRITE = 4, CELL = 5, JUMP = 6, WINDOW = 7;
const KIND_NUMBERS: Readonly<Record<OperandKind, number>> = {
  "-": ANY,
  i: ANY,
  d: REGISTER,
  s: REGISTER,
  k: CONST,
  n: NAME,
  x: READ_WRITE,
  c: CELL,
  j: JUMP,
  b: WINDOW,
  w: WINDOW,
};

/** Three kinds an opcode; made at the first check. */
let kindTable: Uint8Array | null = null;

function makeKinds(): Uint8Array {
  return Uint8Array.from(OPCODES.flatMap((row) => [row[1], row[2], row[3]].map((kind) => KIND_NUMBERS[kind])));
}

const SPECIAL: ReadonlySet<number> = new Set([OP.MAKE_CELL, OP.CALL_KW, OP.CALL_METHOD_KW, OP.MAKE_FUNCTION]);

const OUT_OF_RANGE = ["", "register out of range", "constant out of range", "name out of range"];

/** Checks a code object and the ones nested in its constants. */
export function verifyCode(code: CodeData, depth = 0): void {
  function fail(message: string, at = -1): never {
    throw new Error(`bad code object ${code.qualname}${at < 0 ? "" : ` at ${at}`}: ${message}`);
  }
  if (depth > 200) fail("nested too deeply");
  const { code: words, nregs } = code;
  const nlocals = code.varnames.length;
  const ncells = code.cellvars.length + code.freevars.length;
  if (words.length === 0 || words.length % 4 !== 0) fail("bad length");
  if (nlocals + ncells > nregs) fail("too few registers");
  let params = code.argcount + code.kwonlyargcount;
  if (code.flags & 4) params++;
  if (code.flags & 8) params++;
  if (params > nlocals || code.posonlyargcount > code.argcount || code.argcount < 0 || code.kwonlyargcount < 0) {
    fail("bad parameter counts");
  }
  const limits = [0, nregs, code.consts.length, code.names.length];
  const kinds = kindTable ??= makeKinds();
  for (let pc = 0; pc < words.length; pc += 4) {
    const op = words[pc];
    if (op < 0 || op >= OPCODES.length) fail("unknown opcode", pc);
    for (let i = 0; i < 3; i++) {
      const kind = kinds[op * 3 + i];
      if (kind === ANY) continue;
      const v = words[pc + 1 + i];
      if (kind <= NAME) {
        if (v < 0 || v >= limits[kind]) fail(OUT_OF_RANGE[kind], pc);
        continue;
      }
      switch (kind) {
        case READ_WRITE: {
          const n = op === OP.LOAD_SUPER_METHOD ? 3 : 1;
          if (v < 0 || v + n > nregs) fail(OUT_OF_RANGE[REGISTER], pc);
          break;
        }
        case CELL:
          if (v < nlocals || v >= nlocals + ncells) fail("not a cell", pc);
          break;
        case JUMP:
          if (v < 0 || v >= words.length || (v & 3) !== 0) fail("jump out of range", pc);
          if ((op === OP.JUMP_BACKWARD) !== v <= pc) fail("jump in the wrong direction", pc);
          break;
        default: {
          const n = windowLength(op, words[pc + 3]);
          if (n < 0 || v < 0 || v + n > nregs || (n === 0 && v >= nregs && v !== 0)) fail("window out of range", pc);
          break;
        }
      }
    }
    if (SPECIAL.has(op)) checkSpecial(code, pc, fail);
  }
  if (!OPCODES[words[words.length - 4]][4].includes("end")) fail("falls off the end");
  for (const row of code.exceptions) {
    const ok = row.start >= 0 && row.start < row.end && row.end <= words.length && row.handler >= 0 &&
      row.handler < words.length && ((row.start | row.end | row.handler) & 3) === 0 && row.reg >= 0 && row.reg < nregs;
    if (!ok) fail("bad exception table");
  }
  for (const c of code.consts) if (c.k === "code") verifyCode(c.v as CodeData, depth + 1);
}

function checkSpecial(code: CodeData, pc: number, fail: (message: string, at: number) => never): void {
  const words = code.code;
  const op = words[pc];
  switch (op) {
    case OP.MAKE_CELL:
      if (words[pc + 2] < -1 || words[pc + 2] >= code.nregs) fail("register out of range", pc);
      break;
    case OP.CALL_KW:
    case OP.CALL_METHOD_KW: {
      const names = code.consts[words[pc + 3] >> 12];
      if (names === undefined || names.k !== "tuple" || names.v.some((n) => n.k !== "str")) fail("bad keywords", pc);
      else if (names.v.length > (words[pc + 3] & 0xfff)) fail("bad keywords", pc);
      break;
    }
    case OP.MAKE_FUNCTION:
      if (code.consts[words[pc + 2]].k !== "code") fail("not a code constant", pc);
      break;
    default:
      break;
  }
}
