// Trees of the parser <-> AST objects.
//
// In: a Mod, or an AST object. Out: the other. Invariants: what comes out of toTree has the types of parser/nodes.ts;
// what CPython's validator refuses is refused with its message (_ast_validate.ts).
import { lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { setOwn } from "../core/instance.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { Ellipsis, None, PyBytes, PyComplex, PyFloat, PyList, PyTuple, type Value } from "../core/value.ts";
import { constOfValue } from "../interpreter/code_replace.ts";
import { valueOfConst } from "../interpreter/code_object.ts";
import { isInt } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import type { AnyNode, Mod, NodeName } from "../parser/nodes.ts";
import { ENUMS, NODES, POSITIONED } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { PyFrozenSet } from "../types/set_classes.ts";
import { astClasses, astType } from "./_ast.ts";
import { newNode, PyAST, setLoadContext } from "./_ast_node.ts";
import { validate } from "./_ast_validate.ts";

setLoadContext(() => astClasses().singletons.get("Load")!);

interface Field {
  readonly name: string;
  readonly property: string;
  readonly kind: string;
  readonly list: boolean;
  readonly optional: boolean;
}

interface Plan {
  readonly cls: PyType;
  readonly fields: readonly Field[];
  readonly positioned: boolean;
  readonly sum: string;
}

let plans: Map<string, Plan> | null = null;
let planOfClass: Map<PyType, string> | null = null;

function thePlans(): Map<string, Plan> {
  if (plans !== null) return plans;
  plans = new Map();
  planOfClass = new Map();
  const { byName } = astClasses();
  for (const [name, row] of Object.entries(NODES)) {
    const fields = Object.entries(row.fields as Record<string, string>).map(([f, text]) => ({
      name: f,
      property: f === "type" ? "type_" : f,
      kind: text.replace(/[?*]+$/, ""),
      list: text.endsWith("*"),
      optional: text.includes("?"),
    }));
    const cls = byName.get(name)!;
    plans.set(name, { cls, fields, positioned: (POSITIONED as readonly string[]).includes(row.sum), sum: row.sum });
    planOfClass.set(cls, name);
  }
  return plans;
}

const POSITION = ["lineno", "col_offset", "end_lineno", "end_col_offset"] as const;

// ---- tree to objects ----

export function fromTree(tree: Mod): Value {
  return objectOf(tree as AnyNode);
}

function objectOf(node: AnyNode): Value {
  const plan = thePlans().get(node.type)!;
  const o = newNode(plan.cls);
  // deno-lint-ignore no-explicit-any
  const source = node as any;
  for (const f of plan.fields) {
    const v = source[f.property];
    setOwn(o, f.name, f.list ? new PyList(v.map((x: unknown) => fieldValue(f.kind, x))) : fieldValue(f.kind, v));
  }
  if (plan.positioned) { for (const p of POSITION) setOwn(o, p, source[p]); }
  return o;
}

function fieldValue(kind: string, v: unknown): Value {
  if (v === null || v === undefined) return None;
  switch (kind) {
    case "identifier":
    case "string":
      return strFromJs(v as string);
    case "int":
      return v as number;
    case "constant":
      return valueOfConst(v as Const);
  }
  if (typeof v === "string") return astClasses().singletons.get(v)!;
  return objectOf(v as AnyNode);
}

// ---- objects to tree ----

export function isNode(v: Value): boolean {
  return v instanceof PyAST;
}

const ROOTS: Readonly<Record<string, string>> = {
  exec: "Module",
  eval: "Expression",
  single: "Interactive",
  func_type: "FunctionType",
};

/** Converts and validates the argument of compile(). */
export function toTree(v: Value, mode: string): Mod {
  const wanted = ROOTS[mode];
  const cls = thePlans().get(wanted)!.cls;
  if (!typeOf(v).isSubtype(cls)) throw typeError(`expected ${wanted} node, got ${typeOf(v).name}`);
  const tree = treeOf(v, "mod") as unknown as Mod;
  validate(tree);
  return tree;
}

/** The row of NODES for an object's class, among those of a sum. */
function rowOf(v: Value, sum: string): string {
  thePlans();
  if (v instanceof PyAST) {
    for (const c of typeOf(v).mro) {
      const name = planOfClass!.get(c);
      if (name !== undefined && thePlans().get(name)!.sum === sum) return name;
    }
  }
  throw typeError(`expected some sort of ${sum}, but got ${reprJs(v)}`);
}

let depth = 0;

function treeOf(v: Value, sum: string): Record<string, unknown> {
  const where: Record<string, unknown> = {};
  if ((POSITIONED as readonly string[]).includes(sum)) readPosition(v, sum, where);
  const name = rowOf(v, sum);
  const plan = thePlans().get(name)!;
  if (++depth > 2000) {
    depth = 0;
    throw exception("RecursionError", "maximum recursion depth exceeded during ast construction");
  }
  try {
    const out: Record<string, unknown> = { type: name, ...where };
    for (const f of plan.fields) out[f.property] = readField(v, name, f);
    return out;
  } finally {
    depth--;
  }
}

function readPosition(v: Value, sum: string, out: Record<string, unknown>): void {
  for (const p of POSITION) {
    const given = lookupAttr(v, p);
    const isEnd = p.startsWith("end_");
    if (given === undefined || (isEnd && given === None && sum !== "type_param")) {
      if (!isEnd || sum === "type_param") throw typeError(`required field "${p}" missing from ${sum}`);
      out[p] = out[p.slice(4)];
    } else out[p] = integer(given);
  }
}

function integer(v: Value): number {
  if (!isInt(v)) throw valueError(`invalid integer value: ${reprJs(v)}`);
  return Number(typeof v === "object" ? (v as unknown as { v: number }).v : v);
}

function readField(node: Value, owner: string, f: Field): unknown {
  const v = lookupAttr(node, f.name);
  if (f.list) {
    if (v === undefined) return [];
    if (!(v instanceof PyList)) throw typeError(`${owner} field "${f.name}" must be a list, not a ${typeOf(v).name}`);
    const out: unknown[] = [];
    for (let i = 0; i < v.length; i++) out.push(readValue(v.at(i), f.kind, f.optional, true));
    return out;
  }
  if (v === undefined || v === None) {
    if (f.optional) return null;
    if (f.kind === "constant" && v !== undefined) return { k: "none" };
    if (f.kind === "expr_context" && v === undefined) return "Load";
    if (v === undefined) throw typeError(`required field "${f.name}" missing from ${owner}`);
    if (f.kind === "expr" || f.kind === "identifier" || f.kind in NODES) {
      throw valueError(`field '${f.name}' is required for ${owner}`);
    }
  }
  return readValue(v, f.kind, f.optional, false);
}

function readValue(v: Value, kind: string, optional: boolean, inList: boolean): unknown {
  switch (kind) {
    case "identifier":
      if (!isStr(v)) throw typeError("AST identifier must be of type str");
      return jsText(v);
    case "string":
      if (!isStr(v)) throw typeError("AST string must be of type str");
      return jsText(v);
    case "int":
      return integer(v);
    case "constant":
      return constant(v);
  }
  if (kind in ENUMS) {
    const { byName } = astClasses();
    for (const name of ENUMS[kind as keyof typeof ENUMS]) if (typeOf(v).isSubtype(byName.get(name)!)) return name;
    throw typeError(`expected some sort of ${kind}, but got ${reprJs(v)}`);
  }
  if (v === None) {
    if (optional) return null;
    if (inList && kind === "stmt") throw valueError("None disallowed in statement list");
    if (inList && kind === "expr") throw valueError("None disallowed in expression list");
  }
  return treeOf(v, kind);
}

function constant(v: Value): Const {
  checkConstant(v);
  return constOf(v);
}

function constOf(v: Value): Const {
  if (v === Ellipsis) return { k: "ellipsis" };
  if (v instanceof PyTuple) return { k: "tuple", v: v.a.map(constOf) };
  if (v instanceof PyFrozenSet) return { k: "frozenset", v: v.keys().map(constOf) };
  return constOfValue(v);
}

function checkConstant(v: Value): void {
  const name = typeOf(v).name;
  const exact = typeof v !== "object" || v.t !== 0;
  const plain = typeof v !== "object" || v === None || isStr(v) || v instanceof PyBytes || v instanceof PyFloat ||
    v instanceof PyComplex || v === Ellipsis;
  if (exact && plain) return;
  if (exact && v instanceof PyTuple && name === "tuple") {
    for (const item of v.a) checkConstant(item);
    return;
  }
  if (exact && v instanceof PyFrozenSet) {
    for (const item of v.keys()) checkConstant(item);
    return;
  }
  throw typeError(`got an invalid type in Constant: ${name}`);
}

export { astType };
export type { NodeName };
