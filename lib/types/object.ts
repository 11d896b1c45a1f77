// object: the methods every class inherits.
//
// Invariants: object's slots are the ones hash.ts and attributes.ts know as the built-in ones. Pickling support is in
// object_reduce.ts.
import { eqSlot, initSlot, newSlot } from "../core/slot_getters.gen.ts";
import {
  genericLookup,
  genericSet,
  getAttr,
  lookupAttr,
  noAttribute,
  registerGenericSet,
  registerLookup,
} from "../core/attributes.ts";
import { objectType, typeOf } from "../core/builtin_types.ts";
import { classMethod, leafGetset, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { PyModule } from "../core/function.ts";
import { identityOf, registerEqSlots, registerHashSlots } from "../core/hash.ts";
import { instanceClassOf, isInstance, newInstance, ownItems, PyObj, relayout } from "../core/instance.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, PyType } from "../core/type.ts";
import { type Kwargs, list, NotImplemented, PyBytes, PyFloat, PyTuple, type Str, type Value } from "../core/value.ts";
import { askPlainStr, registerText } from "../ops/asked.ts";
import { identical } from "../ops/compare.ts";
import { address, idOf } from "../ops/identity.ts";
import { toArray } from "../ops/iteration.ts";
import { repr, strObject } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, className, typeName } from "../ops/type_name.ts";
import { reduceEx, reduceOld, reducesPlainly, stateOf } from "./object_reduce.ts";
import { checkExchange, nativeBase } from "./type_layout.ts";

function objectRepr(self: Value): Str {
  const cls = typeOf(self);
  const module = cls.isHeap ? lookupAttr(cls, "__module__") : cls.module;
  const at = address(self);
  if (module !== undefined && isStr(module) && jsText(module) !== "builtins") {
    return strFromJs(`<${jsText(module)}.${cls.qualname} object at ${at}>`);
  }
  return strFromJs(`<${cls.name} object at ${at}>`);
}

/** The error for a class with abstract methods. */
function abstractError(cls: PyType): unknown {
  const names = toArray(getAttr(cls, "__abstractmethods__")).map((n) => isStr(n) ? jsText(n) : "").sort();
  const listed = names.map((n) => `'${n}'`).join(", ");
  return typeError(
    `Can't instantiate abstract class ${cls.name} without an implementation for abstract method${
      names.length > 1 ? "s" : ""
    } ${listed}`,
  );
}

function isCreatable(native: PyType): boolean {
  for (let c: PyType | null = native; c !== null && c !== objectType; c = c.base) {
    if (c.attrs.getStr("__new__") !== undefined || c.attrs.getStr("__init__") !== undefined) return true;
  }
  return native === objectType;
}

/** object.__new__ */
function objectNew(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length > 0 || kw !== null && kw.size > 0) {
    if (newSlot(cls) !== objectNew) {
      throw typeError("object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (initSlot(cls) === objectInit) throw typeError(`${cls.name}() takes no arguments`);
  }
  if (cls.isAbstract) throw abstractError(cls);
  const native = nativeBase(cls);
  if (native.impl === PyObj) return newInstance(cls);
  if (!isCreatable(native)) throw typeError(`cannot create '${className(native)}' instances`);
  return allocate(cls);
}

/** object.__init__ */
function objectInit(self: Value, args: readonly Value[], kw: Kwargs | null): void {
  if (args.length === 0 && (kw === null || kw.size === 0)) return;
  const cls = typeOf(self);
  if (initSlot(cls) !== objectInit) {
    throw typeError("object.__init__() takes exactly one argument (the instance to initialize)");
  }
  // Other native classes have a __new__ of their own in the language's reference implementation, or none.
  if (newSlot(cls) === objectNew && (cls.isHeap || cls === objectType)) {
    throw typeError(`${cls.name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
}

function objectHash(self: Value): number {
  return typeof self === "object" ? identityOf(self) >> 4 : Math.floor(idOf(self) / 16);
}

function objectEq(self: Value, other: Value): Value {
  return identical(self, other) ? true : NotImplemented;
}

function objectNe(self: Value, other: Value): Value {
  const r = eqSlot(typeOf(self))!(self, other);
  return r === NotImplemented ? r : !truth(r);
}

function notImplemented(): Value {
  return NotImplemented;
}

function objectGetattribute(self: Value, name: string): Value {
  const v = genericLookup(self, name);
  if (v === undefined) throw noAttribute(self, name);
  return v;
}

function objectSetattr(self: Value, name: string, v: Value): void {
  genericSet(self, name, v);
}

function objectDelattr(self: Value, name: string): void {
  genericSet(self, name, undefined);
}

registerText(objectRepr, objectRepr);
registerText(repr, askPlainStr);
registerHashSlots({ object: objectHash });
registerEqSlots({ object: objectEq });
registerLookup(objectGetattribute, genericLookup as (o: never, name: string) => Value | undefined);
registerGenericSet(objectSetattr);

function setClass(self: Value, v: Value | undefined): void {
  if (v === undefined) throw typeError("can't delete __class__ attribute");
  if (!(v instanceof PyType)) throw typeError(`__class__ must be set to a class, not '${typeName(v)}' object`);
  const old = typeOf(self);
  if (old === v) return;
  if (self instanceof PyModule && nativeBase(v) === nativeBase(old)) {
    moveModule(self, v);
    return;
  }
  if (!old.isHeap || !v.isHeap || !(isInstance(self) || self instanceof PyType)) {
    throw typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  checkExchange(old, v, "__class__");
  if (self instanceof PyType) {
    self.setMetaclass(v);
    self.modified();
  } else relayout(self, v);
}

/** Gives a module another module class; its attributes stay in its dictionary. */
function moveModule(module: PyModule, cls: PyType): void {
  // deno-lint-ignore no-explicit-any
  const o = module as any;
  if (!cls.isHeap) {
    Object.setPrototypeOf(o, PyModule.prototype);
    delete o.shape;
    return;
  }
  // deno-lint-ignore no-explicit-any
  Object.setPrototypeOf(o, instanceClassOf(PyModule as any).prototype);
  if (o.shape === undefined) {
    o.s0 =
      o.s1 =
      o.s2 =
      o.s3 =
        undefined;
    o.ext = null;
    o.f = null;
  }
  o.shape = cls.rootShape;
}

function mergeClassNames(cls: Value, names: PyDict): void {
  const dict = lookupAttr(cls, "__dict__");
  if (dict !== undefined) { for (const k of toArray(dict)) names.set(k, true); }
  const bases = lookupAttr(cls, "__bases__");
  if (bases instanceof PyTuple) { for (const b of bases.a) mergeClassNames(b, names); }
}

/** The names that dir() shows for a class: its own and those of its bases. */
export function classNames(cls: Value): PyDict {
  const names = new PyDict();
  mergeClassNames(cls, names);
  return names;
}

function objectDir(self: Value): Value {
  const names = new PyDict();
  if (isInstance(self) && self.dict === undefined && typeOf(self).hasDict && !self.shape.isDict) {
    for (const [k] of ownItems(self)) names.setStr(k, true);
  } else {
    const dict = lookupAttr(self, "__dict__");
    if (dict instanceof PyDict) { for (const k of dict.keys()) names.set(k, true); }
  }
  const cls = lookupAttr(self, "__class__");
  if (cls !== undefined) mergeClassNames(cls, names);
  return list(names.keys());
}

populate(objectType, {
  slotTraits: { __new__: { leaf: ([cls]) => cls instanceof PyType } },
  doc: "Base class of all classes; its instances have no attributes of their own.",
  signature: "()",
  slots: {
    __new__: objectNew,
    __repr__: objectRepr,
    __hash__: objectHash,
    __str__: repr,
    __getattribute__: objectGetattribute,
    __setattr__: objectSetattr,
    __delattr__: objectDelattr,
    __lt__: notImplemented,
    __le__: notImplemented,
    __eq__: objectEq,
    __ne__: objectNe,
    __gt__: notImplemented,
    __ge__: notImplemented,
    __init__: objectInit,
  },
  members: {
    __reduce_ex__: method("(self, protocol, /)", "State for pickling with a protocol.", reduceEx, {
      leaf: reducesPlainly,
    }),
    __reduce__: method("(self, /)", "State for pickling.", reduceOld),
    __getstate__: method("(self, /)", "The attributes, as pickling saves them.", (self: Value) => stateOf(self, false)),
    __subclasshook__: classMethod(
      "(cls, object, /)",
      "Abstract classes override this to answer issubclass().",
      () => NotImplemented,
    ),
    __init_subclass__: classMethod("(cls, /)", "Called when a class is subclassed.", () => undefined),
    __format__: method(
      "(self, format_spec, /)",
      "str(self); accepts only an empty format.",
      (self: Value, spec: Value) => {
        if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
        if (jsText(spec) !== "") throw typeError(`unsupported format string passed to ${typeName(self)}.__format__`);
        return strObject(self);
      },
    ),
    __sizeof__: method("(self, /)", "Size of the object in memory, in bytes.", (self: Value) => sizeOf(self)),
    __dir__: method("(self, /)", "Names of the attributes.", objectDir),
    __class__: leafGetset("The class of the object.", typeOf, setClass),
  },
});

function sizeOf(self: Value): number {
  const size = basicSize(typeOf(self));
  if (self instanceof PyFloat) return size - 8;
  if (self instanceof PyBytes) return size + 1 + self.b.length;
  return self instanceof PyTuple ? size + 8 * self.a.length : size;
}

/** `__basicsize__` as a 64-bit build would have it, roughly: a header, storage of the native base, and slots. */
export function basicSize(cls: PyType): number {
  let size = nativeBase(cls) === objectType ? 16 : 32;
  for (let c: PyType | null = cls; c !== null; c = c.base) {
    if (c.isHeap && c.slotNames !== null) size += 8 * c.slotNames.length;
  }
  return size;
}
