// The verifier refuses code that the loop could not survive.
import { assert, assertThrows } from "@std/assert";
import type { CodeData } from "../../lib/bytecode/code.ts";
import { OP } from "../../lib/bytecode/opcodes.ts";
import { verifyCode } from "../../lib/bytecode/verify.ts";

function codeOf(...instructions: [number, number, number, number][]): CodeData {
  return {
    name: "f",
    qualname: "f",
    filename: "<test>",
    firstlineno: 1,
    argcount: 0,
    posonlyargcount: 0,
    kwonlyargcount: 0,
    flags: 0,
    nregs: 2,
    varnames: [],
    cellvars: [],
    freevars: [],
    names: [],
    consts: [{ k: "none" }],
    code: Int32Array.from(instructions.flat()),
    exceptions: [],
    positions: new Int32Array(instructions.length * 4),
  };
}

const RETURN: [number, number, number, number] = [OP.RETURN_CONST, 0, 0, 0];

Deno.test("verifyCode() accepts a plain code object", () => verifyCode(codeOf([OP.LOAD_INT, 0, 1, 0], RETURN)));

const BAD: readonly [string, CodeData][] = [
  ["an unknown opcode", codeOf([999, 0, 0, 0], RETURN)],
  ["a register out of range", codeOf([OP.LOAD_INT, 2, 1, 0], RETURN)],
  ["a negative register", codeOf([OP.MOVE, 0, -1, 0], RETURN)],
  ["a constant out of range", codeOf([OP.LOAD_CONST, 0, 1, 0], RETURN)],
  ["a name out of range", codeOf([OP.LOAD_NAME, 0, 0, 0], RETURN)],
  ["a window out of range", codeOf([OP.CALL, 0, 0, 2, 0].slice(0, 4) as [number, number, number, number], RETURN)],
  ["a jump out of range", codeOf([OP.JUMP_FORWARD, 8, 0, 0], RETURN)],
  ["a jump into an instruction", codeOf([OP.JUMP_FORWARD, 5, 0, 0], RETURN)],
  ["a forward jump that goes back", codeOf([OP.JUMP_FORWARD, 0, 0, 0], RETURN)],
  ["a register that is no cell", codeOf([OP.LOAD_DEREF, 0, 1, 0], RETURN)],
  ["code that falls off its end", codeOf(RETURN, [OP.NOP, 0, 0, 0])],
  ["a function of something else than code", codeOf([OP.MAKE_FUNCTION, 0, 0, 0], RETURN)],
  ["a bad exception row", { ...codeOf(RETURN), exceptions: [{ start: 0, end: 8, handler: 0, reg: 0 }] }],
  ["more parameters than locals", { ...codeOf(RETURN), argcount: 1 }],
];

for (const [what, code] of BAD) {
  Deno.test(`verifyCode() refuses ${what}`, () => {
    const error = assertThrows(() => verifyCode(code)) as Error;
    assert(error.message.startsWith("bad code object"), error.message);
  });
}
