// The Python face of code objects: co_* attributes, co_lines(), co_positions().
//
// co_code is Najash's own register code (little-endian int32 words), not CPython's; see bytecode/opcodes.ts.
import { getset, member, method, populate } from "../core/define.ts";
import { hashString } from "../core/hash.ts";
import { strFromJs } from "../core/str.ts";
import { None, NotImplemented, PyBytes, PyList, tuple, type Value } from "../core/value.ts";
import { address } from "../ops/identity.ts";
import { getIter } from "../ops/iteration.ts";
import type { CodeData } from "../bytecode/code.ts";
import type { Const } from "../source/constant.ts";
import { codeType, PyCode } from "./code_object.ts";
import { replace } from "./code_replace.ts";

function strs(names: readonly string[]): Value {
  return tuple(names.map(strFromJs));
}

/** [start, end, line] of each run of instructions of one line; offsets in bytes. */
export function lineRuns(co: PyCode): [number, number, number][] {
  const runs: [number, number, number][] = [];
  const { positions } = co.data;
  const n = co.code.length;
  for (let pc = 0; pc < n; pc += 4) {
    const line = positions[pc];
    const last = runs[runs.length - 1];
    if (last !== undefined && last[2] === line) last[1] = (pc + 4) * 4;
    else runs.push([pc * 4, (pc + 4) * 4, line]);
  }
  return runs;
}

function position(n: number): Value {
  return n < 0 ? None : n;
}

function codeBytes(co: PyCode): Value {
  const out = new Uint8Array(co.code.length * 4);
  const view = new DataView(out.buffer);
  for (let i = 0; i < co.code.length; i++) view.setInt32(4 * i, co.code[i], true);
  return new PyBytes(out);
}

function same(a: PyCode, b: PyCode): boolean {
  const x = a.data, y = b.data;
  if (x === y) return true;
  if (
    x.name !== y.name || x.firstlineno !== y.firstlineno || x.argcount !== y.argcount || x.flags !== y.flags ||
    x.posonlyargcount !== y.posonlyargcount || x.kwonlyargcount !== y.kwonlyargcount || x.code.length !== y.code.length
  ) return false;
  for (let i = 0; i < x.code.length; i++) if (x.code[i] !== y.code[i]) return false;
  for (let i = 0; i < x.positions.length; i++) if (x.positions[i] !== y.positions[i]) return false;
  const key = (d: CodeData) => JSON.stringify([d.varnames, d.cellvars, d.freevars, d.names, d.consts.map(constKey)]);
  return key(x) === key(y);
}

function constKey(c: Const): unknown {
  switch (c.k) {
    case "int":
      return ["int", String(c.v)];
    case "float":
      return ["float", Object.is(c.v, -0) ? "-0" : String(c.v)];
    case "bytes":
      return ["bytes", [...c.v]];
    case "tuple":
    case "frozenset":
    case "slice":
      return [c.k, (c.v as readonly Const[]).map(constKey)];
    case "code": {
      const d = c.v as CodeData;
      return ["code", d.name, d.firstlineno, [...d.code], d.names, d.consts.map(constKey)];
    }
    case "complex":
      return ["complex", String(c.re), String(c.im)];
    default:
      return c;
  }
}

/** Off: code objects tell lines only (-X no_debug_ranges). */
export const debugRanges = { on: true };

populate(codeType, {
  slots: {
    __repr__: (co: PyCode) =>
      strFromJs(
        `<code object ${co.data.name} at ${address(co)}, file "${co.data.filename}", line ${co.data.firstlineno}>`,
      ),
    __eq__: (a: PyCode, b: Value) => (b instanceof PyCode ? same(a, b) : NotImplemented),
    __hash__: (co: PyCode) =>
      hashString(`${co.data.name}:${co.data.firstlineno}:${co.code.length}:${co.data.names.join()}`),
  },
  members: {
    co_name: member("name", (co: PyCode) => strFromJs(co.data.name)),
    co_qualname: member("qualified name", (co: PyCode) => strFromJs(co.data.qualname)),
    co_filename: member("file name", (co: PyCode) => strFromJs(co.data.filename)),
    co_firstlineno: member("first line", (co: PyCode) => co.data.firstlineno),
    co_argcount: member("number of positional parameters", (co: PyCode) => co.data.argcount),
    co_posonlyargcount: member("number of positional-only parameters", (co: PyCode) => co.data.posonlyargcount),
    co_kwonlyargcount: member("number of keyword-only parameters", (co: PyCode) => co.data.kwonlyargcount),
    co_nlocals: getset("number of local variables", (co: PyCode) => co.data.varnames.length),
    co_stacksize: member("number of temporaries", (co: PyCode) => co.nregs - co.firstFree - co.data.freevars.length),
    co_flags: member("flags", (co: PyCode) => co.data.flags),
    co_code: getset("register code", codeBytes),
    _co_code_adaptive: getset("register code", codeBytes),
    co_consts: member("constants", (co: PyCode) => tuple(co.consts)),
    co_names: member("names", (co: PyCode) => strs(co.data.names)),
    co_varnames: getset("local variables", (co: PyCode) => strs(co.data.varnames)),
    co_cellvars: getset("cell variables", (co: PyCode) => strs(co.data.cellvars)),
    co_freevars: getset("free variables", (co: PyCode) => strs(co.data.freevars)),
    co_linetable: member("line table", (co: PyCode) => new PyBytes(new Uint8Array(co.data.positions.buffer.slice(0)))),
    co_exceptiontable: member(
      "exception table",
      (co: PyCode) => new PyBytes(new Uint8Array(co.handlers.buffer.slice(0))),
    ),
    co_lines: method(
      "(self, /)",
      "Iterator of (start, end, line).",
      (co: PyCode) => getIter(new PyList(lineRuns(co).map(([a, b, l]) => tuple([a, b, position(l)])))),
    ),
    co_positions: method("(self, /)", "Iterator of (line, end line, column, end column).", (co: PyCode) => {
      const out: Value[] = [];
      const p = co.data.positions;
      for (let i = 0; i < p.length; i += 4) {
        const row = debugRanges.on
          ? tuple([position(p[i]), position(p[i + 1]), position(p[i + 2]), position(p[i + 3])])
          : tuple([position(p[i]), None, None, None]);
        // Callers take one row for two bytes of code, so that the row of an offset is number offset // 2.
        for (let k = 0; k < 8; k++) out.push(row);
      }
      return getIter(new PyList(out));
    }),
    co_branches: method("(self, /)", "Iterator of branches.", () => getIter(new PyList([]))),
    replace: method("(self, /, **kwargs)", "A copy with some fields changed.", replace),
    __replace__: method("(self, /, **kwargs)", "A copy with some fields changed.", replace),
    _varname_from_oparg: method(
      "(self, oparg, /)",
      "Name of a local, cell or free register.",
      (co: PyCode, i: number) => {
        const { varnames, cellvars, freevars } = co.data;
        return strFromJs([...varnames, ...cellvars, ...freevars][i]);
      },
    ),
  },
});
