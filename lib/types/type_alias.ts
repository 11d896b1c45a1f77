// typing.TypeAliasType: `type X = ...`.
//
// Invariant: the value is computed on first use by the function the statement made.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { constructorFn, getset, member, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { attributeError, typeError } from "../core/raise.ts";
import { isStr } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { emptyTuple, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { getIter } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName } from "../ops/type_name.ts";
import { makeGenericAlias } from "./generic_alias.ts";
import { constEvaluator } from "./type_evaluator.ts";
import { PyTypeParam, setModule, unpacked, unpackTuples } from "./typevars.ts";
import { registerUnionable, unionFromItems } from "./union.ts";

export class PyTypeAlias extends PyObject {
  readonly name: Value;
  readonly typeParams: PyTuple;
  readonly evaluate: Value | undefined;
  value: Value | undefined;
  override dict: PyDict | null = new PyDict();
  constructor(name: Value, typeParams: PyTuple, evaluate: Value | undefined, value: Value | undefined) {
    super();
    this.name = name;
    this.typeParams = typeParams;
    this.evaluate = evaluate;
    this.value = value;
  }
}

export const typeAliasType: PyType = shell("typing.TypeAliasType", PyTypeAlias);
bindImpl(PyTypeAlias, typeAliasType);
typeAliasType.isBase = false;
typeAliasType.hasWeakrefs = true;
typeAliasType.freezing = {
  parts: ({ name, typeParams, evaluate, value }: PyTypeAlias) => [name, typeParams, evaluate ?? false, value ?? false],
  make: ([name, params, evaluate, value]) =>
    new PyTypeAlias(
      name,
      params as PyTuple,
      evaluate === false ? undefined : evaluate,
      value === false ? undefined : value,
    ),
};
registerUnionable(typeAliasType);

/** The alias of a `type` statement: [name, type parameters or None, function that computes the value]. */
export function makeTypeAlias(name: Value, params: Value, evaluate: Value): PyTypeAlias {
  const alias = new PyTypeAlias(name, params instanceof PyTuple ? params : emptyTuple, evaluate, undefined);
  setModule(alias);
  return alias;
}

function newAlias(_cls: PyType, name: Value, value: Value, params: Value | undefined): Value {
  if (!isStr(name)) throw typeError(`typealias() argument 'name' must be str, not ${argumentName(name)}`);
  if (params !== undefined && !(params instanceof PyTuple)) throw typeError("type_params must be a tuple");
  let defaultSeen: Value | undefined;
  for (const p of params?.a ?? []) {
    if (!(p instanceof PyTypeParam)) throw typeError(`Expected a type param, got ${reprJs(p)}`);
    if (p.hasDefault()) defaultSeen = p;
    else if (defaultSeen !== undefined) {
      throw typeError(`non-default type parameter '${reprJs(p)}' follows default type parameter`);
    }
  }
  const alias = new PyTypeAlias(name, params ?? emptyTuple, undefined, value);
  setModule(alias);
  return alias;
}

function valueOf(alias: PyTypeAlias): Value {
  return alias.value ??= callArgs(alias.evaluate!, [1]);
}

function joined(a: Value, b: Value): Value {
  return unionFromItems(tuple([a, b]));
}

populate(typeAliasType, {
  doc: "A named type.",
  slots: {
    __new__: constructorFn("typealias", "(name, value, *, type_params=())", newAlias),
    __repr__: (alias: PyTypeAlias) => alias.name,
    __getitem__: (alias: PyTypeAlias, item: Value) => {
      if (alias.typeParams.a.length === 0) throw typeError("Only generic type aliases are subscriptable");
      return makeGenericAlias(alias, item);
    },
    __iter__: (alias: PyTypeAlias) => getIter(tuple([unpacked(alias)])),
    __or__: joined,
    __ror__: (a: Value, b: Value) => joined(b, a),
  },
  members: {
    __name__: member("The name.", (alias: PyTypeAlias) => alias.name),
    __value__: getset("The type.", valueOf),
    __type_params__: getset("The type parameters.", (alias: PyTypeAlias) => alias.typeParams),
    __parameters__: getset(
      "The type parameters, tuples unpacked.",
      (alias: PyTypeAlias) => unpackTuples(alias.typeParams.a),
    ),
    evaluate_value: getset(
      "Function that computes the type.",
      (alias: PyTypeAlias) => alias.evaluate ?? constEvaluator(alias.value!),
    ),
    __module__: getset(null, (alias: PyTypeAlias) => {
      const own = alias.dict?.getStr("__module__");
      if (own === undefined) throw attributeError("__module__");
      return own;
    }),
    __reduce__: method("(self, /)", "State for pickling.", (alias: PyTypeAlias) => alias.name),
  },
});
