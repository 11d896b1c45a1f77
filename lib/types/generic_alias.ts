// types.GenericAlias: list[int] and the like.
//
// Invariants: `args` is a tuple; attribute access falls through to the origin except for the alias's own names.
// Other native types offer `X[...]` with classGetItem.
import { genericLookup, getAttr, lookupAttr, noAttribute, setAttr } from "../core/attributes.ts";
import { bindImpl, shell } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { classMethod, getset, leafMember, member, type MemberDef, method, populate } from "../core/define.ts";
import { pyHash } from "../core/hash.ts";
import { isExc, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, PyType } from "../core/type.ts";
import {
  Ellipsis,
  emptyTuple,
  type Kwargs,
  list,
  None,
  NotImplemented,
  PyList,
  PyObject,
  PyTuple,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { equal } from "../ops/compare.ts";
import { toArray } from "../ops/iteration.ts";
import { setAliasHook } from "../ops/subscript.ts";
import { reprJs } from "../ops/text.ts";
import { collectParameters, substitute } from "./type_params_subst.ts";
import { unionOf } from "./union.ts";

export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  readonly starred: boolean;
  parameters: PyTuple | null = null;
  constructor(origin: Value, args: Value, starred = false) {
    super();
    this.origin = origin;
    this.args = args instanceof PyTuple ? args : tuple([args]);
    this.starred = starred;
  }
}

/** Iterates once, over the starred form: for `*tuple[int]`. */
class PyAliasIterator extends PyObject {
  alias: PyGenericAlias | null;
  constructor(alias: PyGenericAlias) {
    super();
    this.alias = alias;
  }
}

export const genericAliasType: PyType = shell("types.GenericAlias", PyGenericAlias);
bindImpl(PyGenericAlias, genericAliasType);
genericAliasType.hasWeakrefs = true;
genericAliasType.freezing = {
  parts: ({ origin, args, starred }: PyGenericAlias) => [origin, args, starred],
  make: ([origin, args, starred]) => new PyGenericAlias(origin, args, starred as boolean),
  isFungible: true,
};
const aliasIteratorType: PyType = shell("generic_alias_iterator", PyAliasIterator);
bindImpl(PyAliasIterator, aliasIteratorType);
aliasIteratorType.isBase = false;

/** `origin[args]` as an alias object. */
export function makeGenericAlias(origin: Value, args: Value): PyGenericAlias {
  return new PyGenericAlias(origin, args);
}

/** `__class_getitem__` for native generic classes. */
export const classGetItem: MemberDef = classMethod(
  "(cls, object, /)",
  "The class with type arguments.",
  (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
);

/** How a type argument shows in the repr of an alias or union. */
export function reprArgument(v: Value): string {
  if (v === Ellipsis) return "...";
  if (v instanceof PyList) return `[${v.copyItems().map(reprArgument).join(", ")}]`;
  if (v === None) return "None";
  if (typeof v !== "object") return reprJs(v);
  if (!(v instanceof PyType) && lookupAttr(v, "__origin__") !== undefined && lookupAttr(v, "__args__") !== undefined) {
    return reprJs(v);
  }
  const qualname = lookupAttr(v, "__qualname__");
  const module = qualname === undefined ? undefined : lookupAttr(v, "__module__");
  if (qualname === undefined || module === undefined || module === None) return reprJs(v);
  const q = isStr(qualname) ? jsText(qualname) : reprJs(qualname);
  const m = isStr(module) ? jsText(module) : reprJs(module);
  return m === "builtins" ? q : `${m}.${q}`;
}

function aliasRepr(self: PyGenericAlias): Str {
  const args = self.args.a.length === 0 ? "()" : self.args.a.map(reprArgument).join(", ");
  return strFromJs(`${self.starred ? "*" : ""}${reprArgument(self.origin)}[${args}]`);
}

function parametersOf(self: PyGenericAlias): PyTuple {
  return self.parameters ??= tuple(collectParameters(self.args.a));
}

const OWN_NAMES = new Set([
  "__class__",
  "__origin__",
  "__args__",
  "__unpacked__",
  "__parameters__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__bases__",
  "__copy__",
  "__deepcopy__",
]);

function aliasGetattribute(self: PyGenericAlias, name: string): Value {
  if (!OWN_NAMES.has(name)) return getAttr(self.origin, name);
  const v = genericLookup(self, name);
  if (v === undefined) throw noAttribute(self, name);
  return v;
}

function aliasCall(self: PyGenericAlias, args: readonly Value[], kw: Kwargs | null): Value {
  const made = callKw(self.origin, args, kw);
  try {
    setAttr(made, "__orig_class__", self);
  } catch (e) {
    if (!isExc(e, "AttributeError") && !isExc(e, "TypeError")) throw e;
  }
  return made;
}

function aliasEq(self: PyGenericAlias, other: Value): Value {
  if (!(other instanceof PyGenericAlias)) return NotImplemented;
  return self.starred === other.starred && equal(self.origin, other.origin) && equal(self.args, other.args);
}

function noCheck(what: string): () => never {
  return () => {
    throw typeError(`${what} argument 2 cannot be a parameterized generic`);
  };
}

populate(genericAliasType, {
  doc: "A class with type arguments, as list[int].",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (kw !== null && kw.size > 0) throw typeError("GenericAlias() takes no keyword arguments");
      if (args.length !== 2) throw typeError(`GenericAlias expected 2 arguments, got ${args.length}`);
      return allocate(cls, args[0], args[1]);
    },
    __repr__: aliasRepr,
    __hash__: (self: PyGenericAlias) => Number(pyHash(self.origin)) ^ Number(pyHash(self.args)),
    __eq__: aliasEq,
    __call__: aliasCall,
    __getattribute__: aliasGetattribute,
    __getitem__: (self: PyGenericAlias, item: Value) =>
      new PyGenericAlias(self.origin, tuple(substitute(self, self.args.a, parametersOf(self).a, item)), self.starred),
    __iter__: (self: PyGenericAlias) => new PyAliasIterator(self),
    __or__: unionOf,
    __ror__: (a: Value, b: Value) => unionOf(b, a),
  },
  members: {
    __origin__: leafMember("The class.", (self: PyGenericAlias) => self.origin),
    __args__: leafMember("The type arguments.", (self: PyGenericAlias) => self.args),
    __unpacked__: member("Is it the starred form?", (self: PyGenericAlias) => self.starred),
    __parameters__: getset("The type parameters in the arguments.", parametersOf),
    __typing_unpacked_tuple_args__: getset(
      "The arguments of a starred tuple.",
      (self: PyGenericAlias) => self.starred && self.origin === tupleOrigin() ? self.args : None,
    ),
    __mro_entries__: method(
      "(self, bases, /)",
      "The class, as a base.",
      (self: PyGenericAlias) => tuple([self.origin]),
    ),
    __instancecheck__: method("(self, instance, /)", "Refused.", noCheck("isinstance()")),
    __subclasscheck__: method("(self, cls, /)", "Refused.", noCheck("issubclass()")),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyGenericAlias) => {
      if (!self.starred) return tuple([genericAliasType, tuple([self.origin, self.args])]);
      const it = new PyAliasIterator(new PyGenericAlias(self.origin, self.args));
      return tuple([builtin("next"), tuple([it])]);
    }),
    __dir__: method("(self, /)", "Names of the attributes.", (self: PyGenericAlias) => {
      const names = toArray(callKw(builtin("dir"), [self.origin], null));
      for (const n of OWN_NAMES) if (!names.includes(n) && genericLookup(self, n) !== undefined) names.push(n);
      return list(names);
    }),
  },
});

function tupleOrigin(): Value {
  return emptyTuple.cls;
}

populate(aliasIteratorType, {
  doc: null,
  slots: {
    __iter__: (self: PyAliasIterator) => self,
    __next__: (self: PyAliasIterator) => {
      const { alias } = self;
      if (alias === null) return undefined;
      self.alias = null;
      return new PyGenericAlias(alias.origin, alias.args, true);
    },
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyAliasIterator) => {
      const iter = builtin("iter");
      return tuple([iter, tuple([self.alias ?? emptyTuple])]);
    }),
  },
});

setAliasHook((origin, args) => new PyGenericAlias(origin, args));
