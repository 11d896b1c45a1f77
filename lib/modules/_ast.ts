// _ast: the node classes of the ast module, made from the table of AST nodes (parser/nodes.ts).
//
// In: NODES, ENUMS. Out: classes with _fields, _attributes, _field_types, as CPython 3.14 has them, and the conversions
// that compile() uses (astHooks in the runtime). Invariants: the classes are made once, when first needed; they are
// ordinary Python classes, so that programs can change and subclass them.
import { intType, listType, objectType, shell, strType, typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, populate, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import type { PyType } from "../core/type.ts";
import { strFromJs } from "../core/str.ts";
import { None, PyTuple, tuple, type Value } from "../core/value.ts";
import { or } from "../ops/binary.ts";
import { ENUMS, type NodeName, NODES, POSITIONED, type SumName } from "../parser/nodes.ts";
import { dictMember } from "../types/instance_dict.ts";
import { PyGenericAlias } from "../types/generic_alias.ts";
import { astInit, astMembers, astRepr, newNode, PyAST } from "./_ast_node.ts";

const POSITION = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

export const astType: PyType = shell("ast.AST", PyAST);
astType.hasDict = true;
populate(astType, {
  doc: null,
  slots: { __new__: newNode, __init__: astInit, __repr__: astRepr },
  members: {
    ...astMembers,
    __dict__: dictMember,
    _fields: value(tuple([])),
    _attributes: value(tuple([])),
    __match_args__: value(tuple([])),
  },
});

export interface AstClasses {
  readonly byName: ReadonlyMap<string, PyType>;
  /** The instances that stand for contexts and operators. */
  readonly singletons: ReadonlyMap<string, Value>;
}

function strs(names: readonly string[]): Value {
  return tuple(names.map((n) => strFromJs(n)));
}

function makeClass(name: string, base: PyType, attrs: [string, Value][]): PyType {
  const d = new PyDict();
  d.setStr("__module__", "ast");
  for (const [k, v] of attrs) d.setStr(k, v);
  return callArgs(typeType, [strFromJs(name), new PyTuple([base]), d]) as PyType;
}

/** "expr?*" as the documentation shows it. */
function signatureOf(name: string, fields: readonly [string, string][]): string {
  const shown = fields.map(([f, type]) => `${name === "arguments" && type === "expr?*" ? "expr*" : type} ${f}`);
  return fields.length === 0 ? name : `${name}(${shown.join(", ")})`;
}

function makeClasses(): AstClasses {
  const byName = new Map<string, PyType>();
  const singletons = new Map<string, Value>();
  const sums = new Map<SumName, string[]>();
  for (const [name, row] of Object.entries(NODES)) {
    const list = sums.get(row.sum);
    if (list === undefined) sums.set(row.sum, [name]);
    else list.push(name);
  }
  const fieldsOf = (name: string) => Object.entries(NODES[name as NodeName].fields) as [string, string][];
  const productBases = new Map<string, PyType>();
  for (const [sum, names] of sums) {
    const positioned = (POSITIONED as readonly string[]).includes(sum);
    const attributes: [string, Value][] = [["_attributes", strs(positioned ? POSITION : [])]];
    if (positioned && sum !== "type_param") attributes.push(["end_lineno", None], ["end_col_offset", None]);
    if (names.length === 1 && names[0] === sum) {
      byName.set(sum, makeNode(sum, astType, attributes));
      continue;
    }
    const joiner = `\n${" ".repeat(sum.length + 1)}| `;
    const doc = `${sum} = ${names.map((n) => signatureOf(n, fieldsOf(n))).join(joiner)}`;
    const base = makeClass(sum, astType, [["__doc__", strFromJs(doc)], ["_fields", tuple([])], [
      "__match_args__",
      tuple([]),
    ], ...attributes]);
    productBases.set(sum, base);
    byName.set(sum, base);
    for (const name of names) byName.set(name, makeNode(name, base, []));
  }
  function makeNode(name: string, base: PyType, extra: [string, Value][]): PyType {
    const fields = fieldsOf(name);
    const names = strs(fields.map(([f]) => f));
    const attrs: [string, Value][] = [["__doc__", strFromJs(signatureOf(name, fields))], ["_fields", names], [
      "__match_args__",
      names,
    ], ...extra];
    for (const [f, type] of fields) if (type.endsWith("?")) attrs.push([f, None]);
    return makeClass(name, base, attrs);
  }
  for (const [sum, names] of Object.entries(ENUMS)) {
    const base = makeClass(sum, astType, [
      ["__doc__", strFromJs(`${sum} = ${names.join(" | ")}`)],
      ["_fields", tuple([])],
      ["__match_args__", tuple([])],
      ["_attributes", tuple([])],
    ]);
    byName.set(sum, base);
    for (const name of names) {
      const cls = makeClass(name, base, [
        ["__doc__", strFromJs(name)],
        ["_fields", tuple([])],
        [
          "__match_args__",
          tuple([]),
        ],
        ["_field_types", new PyDict()],
        ["__annotations_cache__", new PyDict()],
      ]);
      byName.set(name, cls);
      singletons.set(name, newNode(cls));
    }
  }
  for (const name of Object.keys(NODES)) {
    const types = new PyDict();
    for (const [f, type] of fieldsOf(name)) types.setStr(f, fieldType(type, byName));
    const cls = byName.get(name)!;
    cls.setAttr("_field_types", types);
    cls.setAttr("__annotations_cache__", types);
  }
  return { byName, singletons };
}

function fieldType(text: string, byName: ReadonlyMap<string, PyType>): Value {
  const base = text.replace(/[?*]+$/, "");
  const t = base === "identifier" || base === "string"
    ? strType
    : base === "int"
    ? intType
    : base === "constant"
    ? objectType
    : byName.get(base)!;
  if (text.endsWith("*")) return new PyGenericAlias(listType, tuple([t]));
  return text.endsWith("?") ? or(t, None) : t;
}

let classes: AstClasses | null = null;

/** All node classes. */
export function astClasses(): AstClasses {
  return classes ??= makeClasses();
}

const FLAGS: Readonly<Record<string, number>> = {
  PyCF_ONLY_AST: 0x400,
  PyCF_TYPE_COMMENTS: 0x1000,
  PyCF_ALLOW_TOP_LEVEL_AWAIT: 0x2000,
  PyCF_OPTIMIZED_AST: 0x8400,
};

export const module = defineModule("_ast", {
  members: { AST: () => astType },
  init: (_module, dict) => {
    for (const [name, cls] of astClasses().byName) dict.setStr(name, cls);
    for (const [name, n] of Object.entries(FLAGS)) dict.setStr(name, n);
  },
});
