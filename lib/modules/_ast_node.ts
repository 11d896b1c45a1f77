// AST objects: construction with the rules and warnings of 3.13 and later, repr, pickling, __replace__.
//
// Invariant: fields are ordinary instance attributes; optional ones that are absent fall back to None on the class.
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { type MemberDef, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, PyList, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { PyObj } from "../core/instance.ts";
import { toArray } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import { PyGenericAlias } from "../types/generic_alias.ts";

export class PyAST extends PyObj {}

/** A node without attributes. */
export function newNode(cls: PyType): PyAST {
  return cls.isHeap ? allocate(cls) : new PyAST(cls.rootShape);
}

function names(cls: PyType, attr: string): string[] {
  const v = lookupAttr(cls, attr);
  return v === undefined || v === None ? [] : toArray(v).map((n) => jsText(n as Str));
}

function deprecated(message: string): void {
  runtime().warn("DeprecationWarning", message, 1);
}

function shownName(cls: PyType): string {
  return cls.isHeap ? cls.name : `${cls.module}.${cls.name}`;
}

/** AST.__init__ */
export function astInit(self: Value, args: readonly Value[], kw: Kwargs | null): void {
  const cls = typeOf(self);
  const fields = names(cls, "_fields");
  if (args.length > fields.length) {
    throw typeError(
      `${cls.name} constructor takes at most ${fields.length} positional argument${fields.length === 1 ? "" : "s"}`,
    );
  }
  const given = new Set<string>();
  args.forEach((v, i) => {
    given.add(fields[i]);
    setAttr(self, fields[i], v);
  });
  if (kw !== null) {
    let attributes: string[] | null = null;
    for (const [name, v] of kw) {
      if (fields.includes(name)) {
        if (given.has(name)) throw typeError(`${cls.name} got multiple values for argument '${name}'`);
        given.add(name);
      } else {
        attributes ??= names(cls, "_attributes");
        if (!attributes.includes(name)) {
          deprecated(
            `${shownName(cls)}.__init__ got an unexpected keyword argument '${name}'. ` +
              "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.",
          );
        }
      }
      setAttr(self, name, v);
    }
  }
  const missing = fields.filter((f) => !given.has(f));
  if (missing.length === 0) return;
  const types = lookupAttr(cls, "_field_types");
  if (!(types instanceof PyDict)) return;
  for (const field of missing) fillMissing(self, cls, field, types);
}

function fillMissing(self: Value, cls: PyType, field: string, types: PyDict): void {
  const type = types.getStr(field);
  if (type === undefined) {
    deprecated(
      `Field '${field}' is missing from ${shownName(cls)}._field_types. This will become an error in Python 3.15.`,
    );
    return;
  }
  if (typeOf(type).name === "Union") return;
  if (type instanceof PyGenericAlias) {
    setAttr(self, field, new PyList([]));
    return;
  }
  if (lookupAttr(type, "__name__") === "expr_context" && lookupAttr(type, "__module__") === "ast") {
    setAttr(self, field, loadContext());
    return;
  }
  deprecated(
    `${
      shownName(cls)
    }.__init__ missing 1 required positional argument: '${field}'. This will become an error in Python 3.15.`,
  );
}

let loadContext: () => Value = () => None;

/** Installed by _ast_convert.ts: the Load() instance. */
export function setLoadContext(f: () => Value): void {
  loadContext = f;
}

const MAX_REPR_DEPTH = 3;

/** AST.__repr__: three levels deep, lists by their ends. */
export function astRepr(self: Value): Value {
  return strFromJs(reprNode(self, MAX_REPR_DEPTH));
}

function reprNode(node: Value, depth: number): string {
  const cls = typeOf(node);
  const name = shownName(cls);
  const fields = names(cls, "_fields");
  if (depth <= 0) return `${name}(...)`;
  const parts = fields.map((f) => `${f}=${reprField(getAttr(node, f), depth)}`);
  return `${name}(${parts.join(", ")})`;
}

function reprField(v: Value, depth: number): string {
  if (v instanceof PyList || (v instanceof PyTuple && v.t !== 0)) {
    const items = v instanceof PyList ? v.copyItems() : v.a;
    const shown = items.length <= 2
      ? items.map((x) => reprItem(x, depth))
      : [reprItem(items[0], depth), "...", reprItem(items[items.length - 1], depth)];
    return v instanceof PyList ? `[${shown.join(", ")}]` : `(${shown.join(", ")})`;
  }
  return reprItem(v, depth);
}

function reprItem(v: Value, depth: number): string {
  return v instanceof PyAST ? reprNode(v, depth - 1) : reprJs(v);
}

function reduce(self: Value): Value {
  const cls = typeOf(self);
  const d = getAttr(self, "__dict__") as PyDict;
  const state = d.copy();
  const fields = names(cls, "_fields");
  let n = fields.length;
  while (n > 0 && state.getStr(fields[n - 1]) === undefined) n--;
  return tuple([cls, tuple(new Array<Value>(n).fill(None)), state]);
}

function replace(self: Value, args: Value[], changes: Kwargs): Value {
  if (args.length > 0) throw typeError("__replace__() takes no positional arguments");
  const cls = typeOf(self);
  const fields = names(cls, "_fields"), attributes = names(cls, "_attributes");
  const known = new Set([...fields, ...attributes]);
  const missing = fields.filter((f) => !changes.has(f) && lookupAttr(self, f) === undefined);
  for (const name of changes.keys()) {
    if (!known.has(name)) {
      throw typeError(`${shownName(cls)}.__replace__ got an unexpected keyword argument '${name}'.`);
    }
  }
  if (missing.length > 0) {
    const listed = missing.map((f) => `'${f}'`).join(", ");
    throw typeError(
      `${shownName(cls)}.__replace__ missing ${missing.length} keyword argument${
        missing.length === 1 ? "" : "s"
      }: ${listed}.`,
    );
  }
  const kw: Kwargs = new Map();
  const own = getAttr(self, "__dict__") as PyDict;
  for (const e of own.entries()) if (isStr(e.key)) kw.set(jsText(e.key), e.value!);
  for (const [k, v] of changes) kw.set(k, v);
  return callKw(cls, [], kw);
}

export const astMembers: Record<string, MemberDef> = {
  __reduce__: method("(self, /)", "For pickling and copying.", reduce),
  __replace__: method("(self, /, *args, **fields)", "A copy with some fields changed.", replace),
};
