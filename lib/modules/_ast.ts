// _ast: the node classes of the ast module, made from the table of AST nodes (parser/nodes.ts).
//
// In: NODES, ENUMS. Out: classes with _fields, _attributes, _field_types, as CPython 3.14 has them, and the conversions
// that compile() uses (astHooks in the runtime). Invariants: the classes are made once, when first needed; they are
// ordinary Python classes, so that programs can change and subclass them.
import { intType, listType, objectType, shell, strType, typeType } from "../core/builtin_types.ts";
import { defineModule, populate, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { PyGetSet } from "../core/function.ts";
import { heapImpl, PyType } from "../core/type.ts";
import { strFromJs } from "../core/str.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { or } from "../ops/binary.ts";
import { ENUMS, type NodeName, NODES, POSITIONED, type SumName } from "../parser/nodes.ts";
import { dictMember, getInstanceWeakref } from "../types/instance_dict.ts";
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

/** What type() makes of the name, the base and these attributes, which are made when somebody looks at them. */
function makeClass(name: string, base: PyType, attrs: () => [string, Value][]): PyType {
  const cls = new PyType(typeType, name, [base], heapImpl(base), true);
  cls.mro = [cls, ...base.mro];
  cls.hasDict = cls.hasWeakrefs = true;
  base.addSubclass(cls);
  cls.fillLater(() => {
    cls.attrs.setStr("__module__", "ast");
    for (const [k, v] of attrs()) cls.attrs.setStr(k, v);
    if (base.hasWeakrefs) return;
    cls.attrs.setStr("__weakref__", new PyGetSet("__weakref__", cls, null, getInstanceWeakref, null));
  });
  return cls;
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
    const attributes = (): [string, Value][] => [
      ["_attributes", strs(positioned ? POSITION : [])],
      ...(positioned && sum !== "type_param"
        ? [["end_lineno", None], ["end_col_offset", None]] as [string, Value][]
        : []),
    ];
    if (names.length === 1 && names[0] === sum) {
      byName.set(sum, makeNode(sum, astType, attributes));
      continue;
    }
    const joiner = `\n${" ".repeat(sum.length + 1)}| `;
    const base = makeClass(sum, astType, () => [
      ["__doc__", strFromJs(`${sum} = ${names.map((n) => signatureOf(n, fieldsOf(n))).join(joiner)}`)],
      ["_fields", tuple([])],
      ["__match_args__", tuple([])],
      ...attributes(),
    ]);
    productBases.set(sum, base);
    byName.set(sum, base);
    for (const name of names) byName.set(name, makeNode(name, base, () => []));
  }
  function makeNode(name: string, base: PyType, extra: () => [string, Value][]): PyType {
    return makeClass(name, base, () => {
      const fields = fieldsOf(name), names = strs(fields.map(([f]) => f)), types = new PyDict();
      for (const [f, type] of fields) types.setStr(f, fieldType(type, byName));
      return [
        ["__doc__", strFromJs(signatureOf(name, fields))],
        ["_fields", names],
        ["__match_args__", names],
        ...extra(),
        ...fields.filter(([, type]) => type.endsWith("?")).map(([f]): [string, Value] => [f, None]),
        ["_field_types", types],
        ["__annotations_cache__", types],
      ];
    });
  }
  for (const [sum, names] of Object.entries(ENUMS)) {
    const base = makeClass(sum, astType, () => [
      ["__doc__", strFromJs(`${sum} = ${names.join(" | ")}`)],
      ["_fields", tuple([])],
      ["__match_args__", tuple([])],
      ["_attributes", tuple([])],
    ]);
    byName.set(sum, base);
    for (const name of names) {
      const cls = makeClass(name, base, () => [
        ["__doc__", strFromJs(name)],
        ["_fields", tuple([])],
        ["__match_args__", tuple([])],
        ["_field_types", new PyDict()],
        ["__annotations_cache__", new PyDict()],
      ]);
      byName.set(name, cls);
      singletons.set(name, newNode(cls));
    }
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
