// Type parameters: TypeVar, ParamSpec, TypeVarTuple, and typing.Generic.
//
// In: calls of the classes, or `class C[T]` syntax, where bounds and defaults come as functions that compute them on first
// use. Invariant: NoDefault stands for a missing default. The substitution rules are typing.py's.
import { getAttr } from "../core/attributes.ts";
import { bindImpl, shell } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import {
  classMethod,
  constructorFn,
  defineType,
  getset,
  member,
  type MemberDef,
  method,
  populate,
} from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { PyObj } from "../core/instance.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime, ts } from "../core/state.ts";
import { isStr, strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import {
  emptyTuple,
  type Kwargs,
  None,
  NotImplemented,
  PyObject,
  PyTuple,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { getIter } from "../ops/iteration.ts";
import { getItem } from "../ops/subscript.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName } from "../ops/type_name.ts";
import { constEvaluator, NoDefault } from "./type_evaluator.ts";
import { unionFromItems } from "./union.ts";

/** A member of the typing module. */
export function typing(name: string): Value {
  return getAttr(runtime().importModule("typing"), name);
}

/** Sets `__module__` to that of the calling code. */
export function setModule(o: Value): void {
  const module = ts.frame?.globals?.getStr("__name__");
  const dict = (o as PyObject).dict as PyDict;
  dict.setStr("__module__", module ?? None);
}

/** What the three kinds of type parameters share. */
export abstract class PyTypeParam extends PyObject {
  readonly name: Value;
  default: Value = NoDefault;
  /** Computes the default on first use. */
  evaluateDefault: Value | undefined = undefined;
  override dict: PyDict | null = null;
  constructor(name: Value) {
    super();
    this.name = name;
  }
  defaultValue(): Value {
    if (this.default === NoDefault && this.evaluateDefault !== undefined) {
      this.default = callArgs(this.evaluateDefault, [1]);
    }
    return this.default;
  }
  hasDefault(): boolean {
    return this.default !== NoDefault || this.evaluateDefault !== undefined;
  }
}

export class PyTypeVar extends PyTypeParam {
  bound: Value | undefined = undefined;
  evaluateBound: Value | undefined = undefined;
  constraints: PyTuple | undefined = undefined;
  evaluateConstraints: Value | undefined = undefined;
  covariant = false;
  contravariant = false;
  inferVariance = false;
}

export class PyParamSpec extends PyTypeParam {
  bound: Value | undefined = undefined;
  covariant = false;
  contravariant = false;
  inferVariance = false;
}

export class PyTypeVarTuple extends PyTypeParam {}

function typeShell(name: string, impl: new (...args: never[]) => PyObject): PyType {
  const cls = shell(`typing.${name}`, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  cls.hasDict = true;
  cls.hasWeakrefs = true;
  return cls;
}

export const typeVarType: PyType = typeShell("TypeVar", PyTypeVar);
export const paramSpecType: PyType = typeShell("ParamSpec", PyParamSpec);
export const typeVarTupleType: PyType = typeShell("TypeVarTuple", PyTypeVarTuple);

/** Fields that may be unset go into frozen modules as `false`. */
function orFalse(v: Value | undefined): Value {
  return v ?? false;
}
function orUnset(v: Value): Value | undefined {
  return v === false ? undefined : v;
}
typeVarType.freezing = {
  parts: (t: PyTypeVar) => [
    t.name,
    t.default,
    ...[t.evaluateDefault, t.bound, t.evaluateBound, t.constraints, t.evaluateConstraints].map(orFalse),
    t.covariant,
    t.contravariant,
    t.inferVariance,
  ],
  make: ([name, dflt, ...rest]) => {
    const t = new PyTypeVar(name);
    t.default = dflt;
    t.evaluateDefault = orUnset(rest[0]);
    t.bound = orUnset(rest[1]);
    t.evaluateBound = orUnset(rest[2]);
    t.constraints = orUnset(rest[3]) as PyTuple | undefined;
    t.evaluateConstraints = orUnset(rest[4]);
    [t.covariant, t.contravariant, t.inferVariance] = rest.slice(5) as boolean[];
    return t;
  },
};
paramSpecType.freezing = {
  parts: (t: PyParamSpec) => [
    t.name,
    t.default,
    orFalse(t.evaluateDefault),
    orFalse(t.bound),
    t.covariant,
    t.contravariant,
    t.inferVariance,
  ],
  make: ([name, dflt, evaluateDefault, bound, ...variance]) => {
    const t = new PyParamSpec(name);
    t.default = dflt;
    t.evaluateDefault = orUnset(evaluateDefault);
    t.bound = orUnset(bound);
    [t.covariant, t.contravariant, t.inferVariance] = variance as boolean[];
    return t;
  },
};
typeVarTupleType.freezing = {
  parts: (t: PyTypeVarTuple) => [t.name, t.default, orFalse(t.evaluateDefault)],
  make: ([name, dflt, evaluateDefault]) => {
    const t = new PyTypeVarTuple(name);
    t.default = dflt;
    t.evaluateDefault = orUnset(evaluateDefault);
    return t;
  },
};

function withModule<T extends PyObject>(o: T): T {
  o.dict = new PyDict();
  setModule(o);
  return o;
}

/** A bound as typing takes it: strings become forward references. */
function checkedType(v: Value, message: string): Value {
  return v instanceof PyType ? v : callArgs(typing("_type_check"), [v, message]);
}

interface Variance {
  covariant: boolean;
  contravariant: boolean;
  inferVariance: boolean;
}

function setVariance(o: Variance, co: Value | undefined, contra: Value | undefined, infer: Value | undefined): void {
  o.covariant = co !== undefined && truth(co);
  o.contravariant = contra !== undefined && truth(contra);
  o.inferVariance = infer !== undefined && truth(infer);
  if (o.covariant && o.contravariant) throw valueError("Bivariant types are not supported.");
  if (o.inferVariance && (o.covariant || o.contravariant)) {
    throw valueError("Variance cannot be specified with infer_variance.");
  }
}

function checkName(v: Value, what: string): void {
  if (!isStr(v)) throw typeError(`${what}() argument 'name' must be str, not ${argumentName(v)}`);
}

function newTypeVar(
  _cls: PyType,
  name: Value,
  constraints: Value[],
  bound: Value | undefined,
  dflt: Value | undefined,
  co: Value | undefined,
  contra: Value | undefined,
  infer: Value | undefined,
): Value {
  checkName(name, "typevar");
  const t = new PyTypeVar(name);
  setVariance(t, co, contra, infer);
  if (bound !== undefined && bound !== None) t.bound = checkedType(bound, "Bound must be a type.");
  if (constraints.length === 1) throw typeError("A single constraint is not allowed");
  if (constraints.length > 0) {
    if (t.bound !== undefined) throw typeError("Constraints cannot be combined with bound=...");
    t.constraints = tuple(constraints);
  }
  if (dflt !== undefined) t.default = dflt;
  return withModule(t);
}

function newParamSpec(
  _cls: PyType,
  name: Value,
  bound: Value | undefined,
  dflt: Value | undefined,
  co: Value | undefined,
  contra: Value | undefined,
  infer: Value | undefined,
): Value {
  checkName(name, "paramspec");
  const t = new PyParamSpec(name);
  setVariance(t, co, contra, infer);
  if (bound !== undefined && bound !== None) t.bound = checkedType(bound, "Bound must be a type.");
  if (dflt !== undefined) t.default = dflt;
  return withModule(t);
}

function newTypeVarTuple(_cls: PyType, name: Value, dflt: Value | undefined): Value {
  checkName(name, "typevartuple");
  const t = new PyTypeVarTuple(name);
  if (dflt !== undefined) t.default = dflt;
  return withModule(t);
}

/** A type parameter of `class C[T]` syntax; bound and constraints are functions that compute them. */
export function makeTypeParam(
  kind: "TypeVar" | "ParamSpec" | "TypeVarTuple",
  name: Value,
  bound: Value | undefined,
  constraints: Value | undefined,
): PyTypeParam {
  let t: PyTypeParam;
  if (kind === "TypeVar") {
    const v = new PyTypeVar(name);
    v.inferVariance = true;
    v.evaluateBound = bound;
    v.evaluateConstraints = constraints;
    t = v;
  } else if (kind === "ParamSpec") {
    const p = new PyParamSpec(name);
    p.inferVariance = true;
    t = p;
  } else t = new PyTypeVarTuple(name);
  return withModule(t);
}

/** Sets the function that computes a type parameter's default. */
export function setTypeParamDefault(param: Value, evaluator: Value): Value {
  if (!(param instanceof PyTypeParam)) throw typeError(`Expected a type param, got ${reprJs(param)}`);
  param.evaluateDefault = evaluator;
  return param;
}

function variantRepr(t: PyTypeVar | PyParamSpec): Str {
  const sign = t.inferVariance ? "" : t.covariant ? "+" : t.contravariant ? "-" : "~";
  return strFromJs(sign + strJs(t.name));
}

function noSubclass(what: string): MemberDef {
  return method("(self, object, /)", "Refused: instances are not classes.", () => {
    throw typeError(`Cannot subclass an instance of ${what}`);
  });
}

function evaluatorOr(evaluator: Value | undefined, v: Value | undefined): Value {
  return evaluator ?? (v === undefined ? None : constEvaluator(v));
}

const commonMembers: Record<string, MemberDef> = {
  __name__: member("The name.", (t: PyTypeParam) => t.name),
  __default__: getset("The default, or NoDefault.", (t: PyTypeParam) => t.defaultValue()),
  evaluate_default: getset("Function that computes the default, or None.", (t: PyTypeParam) => {
    return evaluatorOr(t.evaluateDefault, t.default === NoDefault ? undefined : t.default);
  }),
  has_default: method("(self, /)", "Is there a default?", (t: PyTypeParam) => t.hasDefault()),
  __reduce__: method("(self, /)", "State for pickling.", (t: PyTypeParam) => t.name),
};

const varianceMembers: Record<string, MemberDef> = {
  __covariant__: member(null, (t: PyTypeVar) => t.covariant),
  __contravariant__: member(null, (t: PyTypeVar) => t.contravariant),
  __infer_variance__: member(null, (t: PyTypeVar) => t.inferVariance),
};

function joined(a: Value, b: Value): Value {
  return unionFromItems(tuple([a, b]));
}

const unionSlots = { __or__: joined, __ror__: (a: Value, b: Value): Value => joined(b, a) };

function boundOf(t: PyTypeVar): Value {
  if (t.bound === undefined && t.evaluateBound !== undefined) t.bound = callArgs(t.evaluateBound, [1]);
  return t.bound ?? None;
}

function constraintsOf(t: PyTypeVar): Value {
  if (t.constraints === undefined && t.evaluateConstraints !== undefined) {
    t.constraints = callArgs(t.evaluateConstraints, [1]) as PyTuple;
  }
  return t.constraints ?? emptyTuple;
}

/** Adds the default when the arguments of an alias stop just before this parameter. */
function prepareTypeVar(t: PyTypeVar, alias: Value, args: Value): Value {
  const params = getAttr(alias, "__parameters__") as PyTuple;
  const items = (args as PyTuple).a;
  const i = params.a.indexOf(t);
  if (i < items.length) return args;
  if (i > items.length || !t.hasDefault()) {
    throw typeError(`Too few arguments for ${strJs(alias)}; actual ${items.length}, expected at least ${i + 1}`);
  }
  return tuple([...items, t.defaultValue()]);
}

populate(typeVarType, {
  doc: "A type variable.",
  slots: {
    __new__: constructorFn(
      "typevar",
      "(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
      newTypeVar,
    ),
    __repr__: variantRepr,
    ...unionSlots,
  },
  members: {
    ...commonMembers,
    ...varianceMembers,
    __bound__: getset("The upper bound, or None.", boundOf),
    __constraints__: getset("The allowed types.", constraintsOf),
    evaluate_bound: getset(
      "Function that computes the bound, or None.",
      (t: PyTypeVar) => evaluatorOr(t.evaluateBound, t.bound),
    ),
    evaluate_constraints: getset("Function that computes the constraints, or None.", (t: PyTypeVar) => {
      return evaluatorOr(t.evaluateConstraints, t.constraints);
    }),
    __mro_entries__: noSubclass("TypeVar"),
    __typing_subst__: method("(self, arg, /)", "What replaces the variable.", (t: PyTypeVar, arg: Value) => {
      return callArgs(typing("_typevar_subst"), [t, arg]);
    }),
    __typing_prepare_subst__: method("(self, alias, args, /)", "The arguments with a missing default.", prepareTypeVar),
  },
});

/** P.args and P.kwargs. */
class PyParamSpecPart extends PyObject {
  readonly origin: Value;
  constructor(origin: Value) {
    super();
    this.origin = origin;
  }
}
class PyParamSpecArgs extends PyParamSpecPart {}
class PyParamSpecKwargs extends PyParamSpecPart {}

function partType(name: string, impl: typeof PyParamSpecArgs, suffix: string): PyType {
  return defineType(`typing.${name}`, impl, {
    doc: `The ${suffix} of a ParamSpec.`,
    final: true,
    weakrefs: true,
    slots: {
      __new__: constructorFn(name.toLowerCase(), "(origin)", (_cls: PyType, origin: Value) => new impl(origin)),
      __repr__: (self: PyParamSpecPart) => {
        const { origin } = self;
        return strFromJs(`${origin instanceof PyParamSpec ? strJs(origin.name) : reprJs(origin)}.${suffix}`);
      },
      __eq__: (self: PyParamSpecPart, other: Value) => {
        return other instanceof impl ? equal(self.origin, other.origin) : NotImplemented;
      },
    },
    members: {
      __origin__: member(null, (self: PyParamSpecPart) => self.origin),
      __mro_entries__: noSubclass(name),
    },
  });
}

export const paramSpecArgsType: PyType = partType("ParamSpecArgs", PyParamSpecArgs, "args");
export const paramSpecKwargsType: PyType = partType("ParamSpecKwargs", PyParamSpecKwargs, "kwargs");

populate(paramSpecType, {
  doc: "A parameter list as a type variable.",
  slots: {
    __new__: constructorFn(
      "paramspec",
      "(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
      newParamSpec,
    ),
    __repr__: variantRepr,
    ...unionSlots,
  },
  members: {
    ...commonMembers,
    ...varianceMembers,
    __bound__: member("The bound, or None.", (t: PyParamSpec) => t.bound ?? None),
    args: getset("The positional part.", (t: PyParamSpec) => new PyParamSpecArgs(t)),
    kwargs: getset("The keyword part.", (t: PyParamSpec) => new PyParamSpecKwargs(t)),
    __mro_entries__: noSubclass("ParamSpec"),
    __typing_subst__: method("(self, arg, /)", "What replaces the parameters.", (t: Value, arg: Value) => {
      return callArgs(typing("_paramspec_subst"), [t, arg]);
    }),
    __typing_prepare_subst__: method(
      "(self, alias, args, /)",
      "The arguments, grouped.",
      (t: Value, alias: Value, args: Value) => {
        return callArgs(typing("_paramspec_prepare_subst"), [t, alias, args]);
      },
    ),
  },
});

/** typing.Unpack[v] */
export function unpacked(v: Value): Value {
  return getItem(typing("Unpack"), v);
}

populate(typeVarTupleType, {
  doc: "Any number of types as one type variable.",
  slots: {
    __new__: constructorFn("typevartuple", "(name, *, default=typing.NoDefault)", newTypeVarTuple),
    __repr__: (t: PyTypeVarTuple) => strFromJs(strJs(t.name)),
    __iter__: (t: PyTypeVarTuple) => getIter(tuple([unpacked(t)])),
  },
  members: {
    ...commonMembers,
    __mro_entries__: noSubclass("TypeVarTuple"),
    __typing_subst__: method("(self, arg, /)", "Refused: only unpacked tuples are replaced.", () => {
      throw typeError("Substitution of bare TypeVarTuple is not supported");
    }),
    __typing_prepare_subst__: method(
      "(self, alias, args, /)",
      "The arguments, grouped.",
      (t: Value, alias: Value, args: Value) => {
        return callArgs(typing("_typevartuple_prepare_subst"), [t, alias, args]);
      },
    ),
  },
});

/** Type parameters as arguments: type variable tuples unpacked. */
export function unpackTuples(params: readonly Value[]): Value {
  return tuple(params.map((p) => p instanceof PyTypeVarTuple ? unpacked(p) : p));
}

/** Generic[params], as the bases of `class C[T]` have it. */
export function subscriptGeneric(params: Value): Value {
  const items = params instanceof PyTuple ? params.a : [params];
  return callArgs(typing("_GenericAlias"), [genericType, unpackTuples(items)]);
}

export const genericType: PyType = shell("typing.Generic", PyObj);
populate(genericType, {
  doc: "Base class of generic classes.",
  members: {
    __class_getitem__: classMethod(
      "(cls, /, *args, **kwargs)",
      "The class with type arguments.",
      (cls: Value, args: Value[], kw: Kwargs) => {
        return callKw(typing("_generic_class_getitem"), [cls, ...args], kw);
      },
    ),
    __init_subclass__: classMethod(
      "(cls, /, *args, **kwargs)",
      "Checks type parameters of subclasses.",
      (cls: Value, args: Value[], kw: Kwargs) => {
        return callKw(typing("_generic_init_subclass"), [cls, ...args], kw);
      },
    ),
  },
});
