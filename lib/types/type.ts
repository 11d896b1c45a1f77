// type: the class of classes.
//
// In: nothing; importing populates the built-in `type`. How classes are made is in type_new.ts, their computed attributes
// in type_attributes.ts, the order of bases in type_mro.ts.
import { noAttribute, registerLookup, typeLookup, typeSet } from "../core/attributes.ts";
import { typeType } from "../core/builtin_types.ts";
import { classMethod, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allSubclasses, type PyType } from "../core/type.ts";
import { list, type Str, type Value } from "../core/value.ts";
import { registerText } from "../ops/asked.ts";
import { plainIsInstance, plainIsSubclass } from "../ops/typecheck.ts";
import { classNames } from "./object.ts";
import { attributeMembers } from "./type_attributes.ts";
import { defaultMro } from "./type_mro.ts";
import { typeCall, typeInit, typeNew } from "./type_new.ts";
import { unionOf } from "./union.ts";

/** The module of a class as text, or null when it is not a str. */
export function moduleText(cls: PyType): string | null {
  if (!cls.isHeap) return cls.module;
  const m = cls.attrs.getStr("__module__");
  return m !== undefined && isStr(m) ? jsText(m) : null;
}

function typeRepr(cls: PyType): Str {
  const module = moduleText(cls);
  if (module !== null && module !== "builtins") return strFromJs(`<class '${module}.${cls.qualname}'>`);
  return strFromJs(`<class '${cls.isHeap ? cls.qualname : cls.name}'>`);
}

function typeGetattribute(cls: PyType, name: string): Value {
  const v = typeLookup(cls, name);
  if (v === undefined) throw noAttribute(cls, name);
  return v;
}

registerLookup(typeGetattribute, typeLookup as (o: never, name: string) => Value | undefined);

registerText(typeRepr, typeRepr);

populate(typeType, {
  doc: "type(object) is the class of the object; type(name, bases, dict, **kwds) is a new class.",
  slots: {
    __new__: typeNew,
    __init__: typeInit,
    __call__: typeCall,
    __repr__: typeRepr,
    __getattribute__: typeGetattribute,
    __setattr__: (cls: PyType, name: string, v: Value) => typeSet(cls, name, v),
    __delattr__: (cls: PyType, name: string) => typeSet(cls, name, undefined),
    __or__: unionOf,
    __ror__: (a: Value, b: Value) => unionOf(b, a),
  },
  members: {
    mro: method("(self, /)", "The method resolution order, computed anew.", (cls: PyType) => list(defaultMro(cls))),
    __subclasses__: method(
      "(self, /)",
      "The direct subclasses that are alive.",
      (cls: PyType) => list(allSubclasses(cls)),
    ),
    __prepare__: classMethod("(cls, /, *args, **kwargs)", "The namespace for a class body.", () => new PyDict()),
    __instancecheck__: method(
      "(self, instance, /)",
      "Is the object an instance?",
      (cls: Value, v: Value) => plainIsInstance(v, cls),
    ),
    __subclasscheck__: method(
      "(self, subclass, /)",
      "Is the class a subclass?",
      (cls: Value, c: Value) => plainIsSubclass(c, cls),
    ),
    __dir__: method("(self, /)", "Names of the attributes of the class.", (cls: Value) => list(classNames(cls).keys())),
    __sizeof__: method(
      "(self, /)",
      "Size of the class in memory, in bytes.",
      (cls: PyType) => 800 + 16 * cls.attrs.size,
    ),
    ...attributeMembers,
  },
});
