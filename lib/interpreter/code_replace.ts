// code.replace(): a copy of a code object with some fields changed.
//
// In: a code object and keywords. Out: a code object, or the error for a value that the field can't have. Invariant:
// what comes out has as many local variables as its parameters need.
import { exception, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strValue } from "../core/str.ts";
import { None, PyBytes, PyComplex, PyFloat, PyTuple, type Value } from "../core/value.ts";
import { changedCode, CO, type CodeData } from "../bytecode/code.ts";
import { index } from "../ops/number.ts";
import { argumentName } from "../ops/type_name.ts";
import type { Const } from "../source/constant.ts";
import { PyCode } from "./code_object.ts";

/** A value as a compile-time constant. */
export function constOfValue(v: Value): Const {
  if (typeof v === "string") return { k: "str", v };
  if (typeof v === "boolean") return { k: "bool", v };
  if (typeof v === "number" || typeof v === "bigint") return { k: "int", v };
  if (v === None) return { k: "none" };
  if (v instanceof PyFloat) return { k: "float", v: v.v };
  if (v instanceof PyComplex) return { k: "complex", re: v.re, im: v.im };
  if (v instanceof PyBytes) return { k: "bytes", v: v.b };
  if (v instanceof PyTuple) return { k: "tuple", v: v.a.map(constOfValue) };
  if (v instanceof PyCode) return { k: "code", v: v.data };
  if (isStr(v)) return { k: "str", v: [...jsText(v)].map((c) => c.codePointAt(0)!) };
  throw typeError("code: constants must be constants");
}

type Field = keyof CodeData;

/** What each keyword changes; null for what follows from other fields. */
const TEXTS: Record<string, Field> = { co_name: "name", co_qualname: "qualname", co_filename: "filename" };
const NUMBERS: Record<string, Field | null> = {
  co_argcount: "argcount",
  co_posonlyargcount: "posonlyargcount",
  co_kwonlyargcount: "kwonlyargcount",
  co_flags: "flags",
  co_firstlineno: "firstlineno",
  co_nlocals: null,
  co_stacksize: null,
};
const NAMES: Record<string, Field> = {
  co_names: "names",
  co_varnames: "varnames",
  co_cellvars: "cellvars",
  co_freevars: "freevars",
};
const BYTES: Record<string, Field | null> = { co_code: "code", co_linetable: null, co_exceptiontable: null };

function wrong(name: string, expected: string, v: Value): unknown {
  return typeError(`replace() argument '${name}' must be ${expected}, not ${argumentName(v)}`);
}

function numberField(name: string, v: Value): number {
  const n = index(v);
  if (n > 0x7fffffff || n < -0x80000000) throw overflowError("Python int too large to convert to C int");
  if (n < 0) throw valueError(`${name} must be a positive integer`);
  return Number(n);
}

function nameOf(v: Value): string {
  if (!isStr(v)) throw exception("SystemError", "non-string found in code slot");
  return jsText(v);
}

function words(b: Uint8Array): Int32Array {
  const code = new Int32Array(b.length >> 2);
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  for (let i = 0; i < code.length; i++) code[i] = view.getInt32(4 * i, true);
  return code;
}

function checkVariables(data: CodeData, nlocals: number | undefined): void {
  const { argcount, posonlyargcount, kwonlyargcount, flags, varnames } = data;
  if (posonlyargcount > argcount) throw exception("SystemError", "bad argument to internal function");
  const more = ((flags & CO.VARARGS) !== 0 ? 1 : 0) + ((flags & CO.VARKEYWORDS) !== 0 ? 1 : 0);
  if (argcount + kwonlyargcount + more > varnames.length) throw valueError("code: co_varnames is too small");
  if (nlocals !== undefined && nlocals !== varnames.length) throw valueError("code: co_nlocals != len(co_varnames)");
}

/** The lines of all instructions, which count from the first, moved by `delta`. */
function movedLines(positions: Int32Array, delta: number): Int32Array {
  const moved = positions.slice();
  for (let i = 0; i < moved.length; i += 4) {
    if (moved[i] >= 0) moved[i] += delta;
    if (moved[i + 1] >= 0) moved[i + 1] += delta;
  }
  return moved;
}

export function replace(co: PyCode, kw: Map<string, Value>): Value {
  const change: Partial<Record<Field, unknown>> = {};
  let nlocals: number | undefined;
  for (const [name, v] of kw) {
    if (Object.hasOwn(TEXTS, name)) {
      if (!isStr(v)) throw wrong(name, "str", v);
      change[TEXTS[name]] = jsText(strValue(v));
    } else if (Object.hasOwn(NUMBERS, name)) {
      const n = numberField(name, v);
      const field = NUMBERS[name];
      if (field !== null) change[field] = n;
      else if (name === "co_nlocals") nlocals = n;
    } else if (Object.hasOwn(NAMES, name)) {
      if (!(v instanceof PyTuple)) throw wrong(name, "tuple", v);
      change[NAMES[name]] = v.a.map(nameOf);
      if (name === "co_varnames") nlocals ??= co.data.varnames.length;
    } else if (name === "co_consts") {
      if (!(v instanceof PyTuple)) throw wrong(name, "tuple", v);
      change.consts = v.a.map(constOfValue);
    } else if (Object.hasOwn(BYTES, name)) {
      if (!(v instanceof PyBytes)) throw wrong(name, "bytes", v);
      const field = BYTES[name];
      if (field !== null) change[field] = words(v.b);
    } else throw typeError(`replace() got an unexpected keyword argument '${name}'`);
  }
  if (change.firstlineno !== undefined && change.firstlineno !== co.data.firstlineno) {
    change.positions = movedLines(co.data.positions, change.firstlineno as number - co.data.firstlineno);
  }
  const data = changedCode(co.data, change as Partial<CodeData>);
  checkVariables(data, nlocals);
  return new PyCode(data);
}
