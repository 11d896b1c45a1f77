// Code objects as plain data: what the compiler makes, the cache stores and the interpreter runs.
//
// Invariants: nothing here refers to a runtime object; the same source gives the same bytes on every OS and CPU.
// `code` holds 4 words an instruction (opcodes.ts). Registers: nlocals locals, then cellvars, then freevars, then
// temporaries up to nregs. Names that are parameters and cells both stand in `varnames` (their incoming register) and
// in `cellvars` (a MAKE_CELL at the start copies them).
import type { Const } from "../source/constant.ts";

/** CPython's code flags (inspect.CO_*). */
export const CO = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
  FUTURE_BARRY_AS_BDFL: 0x400000,
  FUTURE_ANNOTATIONS: 0x1000000,
  HAS_DOCSTRING: 0x4000000,
  METHOD: 0x8000000,
} as const;

/** One row of the exception table: word offsets [start, end) go to handler with the exception in register `reg`. */
export interface ExceptionRow {
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  readonly reg: number;
}

/** A compiled code object. Shapes: code 4*n int32; positions 4*n int32 (line, end line, column, end column; -1 = none). */
export interface CodeData {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
  readonly nregs: number;
  /** Lengths of `varnames` and `cellvars`, where those are read later than the rest. */
  readonly nlocals?: number;
  readonly ncells?: number;
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly names: readonly string[];
  readonly consts: readonly Const[];
  readonly code: Int32Array;
  /** Innermost first: the first row that contains an offset is its handler. */
  readonly exceptions: readonly ExceptionRow[];
  readonly positions: Int32Array;
}

/** A copy with some parts changed (a spread would miss what getters give). */
export function changedCode(code: CodeData, changes: Partial<CodeData>): CodeData {
  const { name, qualname, filename, firstlineno, argcount, posonlyargcount, kwonlyargcount, flags, nregs } = code;
  const { varnames, cellvars, freevars, names, consts, code: words, exceptions, positions } = code;
  return {
    name,
    qualname,
    filename,
    firstlineno,
    argcount,
    posonlyargcount,
    kwonlyargcount,
    flags,
    nregs,
    varnames,
    cellvars,
    freevars,
    names,
    consts,
    code: words,
    exceptions,
    positions,
    ...changes,
  };
}
