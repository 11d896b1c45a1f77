// The _symtable module: the tables of names that the compiler makes (symtable/scope.ts), for symtable.py.
//
// In: source text; symtableHooks.build, installed by the runtime, parses and analyses it. Out: entries with the attributes of
// CPython's. Invariant: each Scope has one entry object.
import { defineModule, defineType, fn, member, type MemberDef, type NativeModule, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { identityOf } from "../core/hash.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { list, PyBytes, type PyList, PyObject, type Value } from "../core/value.ts";
import { strJs } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import * as scope from "../symtable/scope.ts";
import { symtableHooks } from "./_symtable_hooks.ts";
import { lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";

class PySymtableEntry extends PyObject {
  readonly symbols: PyDict = new PyDict();
  readonly varnames: PyList;
  readonly children: PyList;
  constructor(readonly scope: scope.Scope) {
    super();
    for (const [name, flags] of scope.symbols) this.symbols.setStr(name, flags);
    this.varnames = list(scope.varnames.map(strFromJs));
    this.children = list(scope.children.map((s) => new PySymtableEntry(s)));
  }
}

function idOf(self: PySymtableEntry): number {
  return identityOf(self.scope);
}

defineType("symtable entry", PySymtableEntry, {
  doc: null,
  final: true,
  slots: {
    __repr__: (self: PySymtableEntry) => {
      return strFromJs(`<symtable entry ${self.scope.name}(${idOf(self)}), line ${self.scope.at.lineno}>`);
    },
  },
  members: {
    id: member("A number for the block.", idOf),
    name: member("Name of the block.", (self: PySymtableEntry) => strFromJs(self.scope.name)),
    symbols: member("Flags of the names, by name.", (self: PySymtableEntry) => self.symbols),
    varnames: member("Names of the parameters.", (self: PySymtableEntry) => self.varnames),
    children: member("Entries of the blocks inside.", (self: PySymtableEntry) => self.children),
    nested: member("1 inside a function.", (self: PySymtableEntry) => self.scope.nested ? 1 : 0),
    type: member("Kind of block.", (self: PySymtableEntry) => self.scope.type),
    lineno: member("First line.", (self: PySymtableEntry) => self.scope.at.lineno),
  },
});

/** A file name given as str, bytes or path object. */
function fileName(v: Value): string {
  if (isStr(v)) return jsText(v);
  if (v instanceof PyBytes) return new TextDecoder().decode(v.b);
  const path = lookupAttr(v, "__fspath__");
  if (path === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(v)}`);
  return strJs(callArgs(path, []));
}

function symtable(source: Value, filename: Value, mode: Value): Value {
  const name = fileName(filename);
  if (!isStr(mode)) throw typeError(`symtable() argument 3 must be str, not ${argumentName(mode)}`);
  const kind = jsText(mode);
  if (kind !== "exec" && kind !== "eval" && kind !== "single") {
    throw valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
  }
  return new PySymtableEntry(symtableHooks.build(source, name, kind));
}

const numbers: Record<string, MemberDef> = {
  SCOPE_OFF: value(scope.SCOPE_OFFSET),
  SCOPE_MASK: value(scope.SCOPE_MASK),
};
const NAMES = [
  "USE",
  "DEF_GLOBAL",
  "DEF_NONLOCAL",
  "DEF_LOCAL",
  "DEF_PARAM",
  "DEF_TYPE_PARAM",
  "DEF_FREE_CLASS",
  "DEF_IMPORT",
  "DEF_BOUND",
  "DEF_ANNOT",
  "DEF_COMP_ITER",
  "DEF_COMP_CELL",
  "LOCAL",
  "GLOBAL_EXPLICIT",
  "GLOBAL_IMPLICIT",
  "FREE",
  "CELL",
] as const;
for (const name of NAMES) numbers[name] = value(scope[name]);
for (const [name, n] of Object.entries(scope.BLOCK)) numbers[`TYPE_${name}`] = value(n);

export const module: NativeModule = defineModule("_symtable", {
  members: {
    symtable: fn("(source, filename, startstr, /)", "The symbol table of source text.", symtable),
    ...numbers,
  },
});
