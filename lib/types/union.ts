// typing.Union: `int | str`.
//
// Invariants: `args` are distinct (by ==), flat and at least two. Two unions are equal when they have the same members in any order.
import { bindImpl, noneType, shell } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { genericLookup, getAttr, noAttribute, registerLookup } from "../core/attributes.ts";
import { classMethod, getset, member, method, populate } from "../core/define.ts";
import { hashOf } from "../core/hash.ts";
import { typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { None, NotImplemented, PyObject, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { or } from "../ops/binary.ts";
import { equal } from "../ops/compare.ts";
import { reprJs } from "../ops/text.ts";
import { setUnionMembers } from "../ops/typecheck.ts";
import { PyGenericAlias, reprArgument } from "./generic_alias.ts";
import { collectParameters, substitute } from "./type_params_subst.ts";

export class PyUnion extends PyObject {
  readonly args: PyTuple;
  parameters: PyTuple | null = null;
  constructor(args: PyTuple) {
    super();
    this.args = args;
  }
}

export const unionType: PyType = shell("typing.Union", PyUnion);
bindImpl(PyUnion, unionType);
unionType.isBase = false;
unionType.hasWeakrefs = true;
unionType.freezing = {
  parts: ({ args }: PyUnion) => args.a,
  make: (args) => new PyUnion(tuple(args)),
  isFungible: true,
};

/** Further native classes whose instances may stand in `X | Y`, such as type aliases. */
const unionable = new Set<PyType>();

export function registerUnionable(cls: PyType): void {
  unionable.add(cls);
}

function isUnionable(v: Value): boolean {
  return v === None || v instanceof PyType || v instanceof PyGenericAlias || v instanceof PyUnion ||
    typeof v === "object" && unionable.has(v.cls);
}

/** The union of these members, flattened and without repetitions; a single member is itself. */
export function makeUnion(members: readonly Value[]): Value {
  const args: Value[] = [];
  function addMember(v: Value): void {
    if (v === None) v = noneType;
    if (v instanceof PyUnion) {
      for (const x of v.args.a) addMember(x);
    } else if (!args.some((x) => x === v || equal(x, v))) args.push(v);
  }
  for (const m of members) addMember(m);
  return args.length === 1 ? args[0] : new PyUnion(tuple(args));
}

/** `a | b` where one side is a class, alias or union. */
export function unionOf(a: Value, b: Value): Value {
  if (!isUnionable(a) || !isUnionable(b)) return NotImplemented;
  return makeUnion([a, b]);
}

/** A member as typing takes it: strings become forward references. */
function checkedMember(v: Value): Value {
  if (isUnionable(v)) return v;
  const check = getAttr(runtime().importModule("typing"), "_type_check");
  return callArgs(check, [v, "Union[arg, ...]: each arg must be a type."]);
}

/** typing.Union[...] */
export function unionFromItems(item: Value): Value {
  const items = item instanceof PyTuple ? item.a : [item];
  if (items.length === 0) throw typeError("Cannot take a Union of no types.");
  return makeUnion(items.map(checkedMember));
}

function unionRepr(self: PyUnion): Str {
  return strFromJs(self.args.a.map((a) => a === noneType ? "None" : reprArgument(a)).join(" | "));
}

function unionEq(self: PyUnion, other: Value): Value {
  if (!(other instanceof PyUnion)) return NotImplemented;
  const a = self.args.a, b = other.args.a;
  return a.length === b.length && a.every((x) => b.some((y) => equal(x, y)));
}

function parametersOf(self: PyUnion): PyTuple {
  return self.parameters ??= tuple(collectParameters(self.args.a));
}

function unionLookup(self: PyUnion, name: string): Value | undefined {
  return name === "__module__" ? "typing" : genericLookup(self, name);
}

function unionGetattribute(self: PyUnion, name: string): Value {
  const v = unionLookup(self, name);
  if (v === undefined) throw noAttribute(self, name);
  return v;
}

registerLookup(unionGetattribute, unionLookup as (o: never, name: string) => Value | undefined);

populate(unionType, {
  doc: "A choice of types, as int | str.",
  slots: {
    __repr__: unionRepr,
    __getattribute__: unionGetattribute,
    __hash__: (self: PyUnion) => {
      let h = 0x3f2a;
      for (const a of self.args.a) h ^= Math.imul(hashOf(a), 0x9e3779b1);
      return h | 0;
    },
    __eq__: unionEq,
    __getitem__: (self: PyUnion, item: Value) => {
      const args = substitute(self, self.args.a, parametersOf(self).a, item);
      let r = args[0];
      for (let i = 1; i < args.length; i++) r = or(r, args[i]);
      return r;
    },
    __or__: joinUnion,
    __ror__: (a: Value, b: Value) => joinUnion(b, a),
  },
  members: {
    __args__: member("The members.", (self: PyUnion) => self.args),
    __name__: getset(null, () => "Union"),
    __qualname__: getset(null, () => "Union"),
    __origin__: getset("Always typing.Union.", () => unionType),
    __parameters__: getset("The type parameters in the members.", parametersOf),
    __mro_entries__: method("(self, bases, /)", "Refused: unions are not classes.", (self: PyUnion) => {
      throw typeError(`Cannot subclass ${reprJs(self)}`);
    }),
    __class_getitem__: classMethod(
      "(cls, item, /)",
      "The union of the given types.",
      (_cls: Value, item: Value) => unionFromItems(item),
    ),
  },
});

/** `|` with a union on one side: other members are checked as typing.Union does. */
function joinUnion(a: Value, b: Value): Value {
  const pair = [a, b];
  for (const v of pair) if (!isUnionable(v) && typeof v !== "string" && !("cls" in Object(v))) return NotImplemented;
  if (pair.every(isUnionable)) return makeUnion(pair);
  return pair.some((v) => typeof v === "string") ? makeUnion(pair.map(checkedMember)) : NotImplemented;
}

setUnionMembers((v) => v instanceof PyUnion ? v.args : undefined);
