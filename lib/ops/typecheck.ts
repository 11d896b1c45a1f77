// isinstance() and issubclass(), with `__instancecheck__` and `__subclasscheck__`.
//
// Invariant: "classes" that are not type objects may take part by having a tuple `__bases__`.
import { lookupAttr } from "../core/attributes.ts";
import { objectType, typeOf, typeType } from "../core/builtin_types.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { isLazyInstance } from "../core/lazy_instance.ts";
import { typeError } from "../core/raise.ts";
import { PyType } from "../core/type.ts";
import { PyTuple, type Value } from "../core/value.ts";
import { identical } from "./compare.ts";
import { truth } from "./truth.ts";

let membersOf: (cls: Value) => PyTuple | undefined = () => undefined;

/** Installed by types/union.ts: the members of a union, undefined for anything else. */
export function setUnionMembers(f: (cls: Value) => PyTuple | undefined): void {
  membersOf = f;
}

/** isinstance(v, cls). */
export function isInstance(v: Value, cls: Value): boolean {
  // Lazy objects are of Python-made classes; walking over globals() (token.py does) must not bring importlib in.
  if (cls instanceof PyType) {
    if (!cls.isHeap && cls !== objectType && isLazyInstance(v)) return false;
    if (typeOf(v) === cls) return true;
  } else if (cls instanceof PyTuple) {
    for (const c of cls.a) if (isInstance(v, c)) return true;
    return false;
  }
  const meta = typeOf(cls);
  if (meta === typeType) return plainIsInstance(v, cls);
  const members = membersOf(cls);
  if (members !== undefined) return isInstance(v, members);
  if (meta.lookup("__instancecheck__") !== undefined) return truth(callSpecial(cls, "__instancecheck__", [v]));
  return plainIsInstance(v, cls);
}

/** type.__instancecheck__: by the class of the value, then by its `__class__`. */
export function plainIsInstance(v: Value, cls: Value): boolean {
  if (cls instanceof PyType) {
    const own = typeOf(v);
    if (own.isSubtype(cls)) return true;
    if (typeof v !== "object") return false;
    const claimed = lookupAttr(v, "__class__");
    return claimed instanceof PyType && claimed !== own && claimed.isSubtype(cls);
  }
  if (basesOf(cls) === undefined) {
    throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  }
  const claimed = lookupAttr(v, "__class__");
  return claimed !== undefined && derives(claimed, cls);
}

function basesOf(v: Value): PyTuple | undefined {
  const bases = lookupAttr(v, "__bases__");
  return bases instanceof PyTuple ? bases : undefined;
}

function derives(c: Value, cls: Value): boolean {
  if (identical(c, cls)) return true;
  const bases = basesOf(c);
  return bases !== undefined && bases.a.some((b) => derives(b, cls));
}

/** issubclass(c, cls). */
export function isSubclass(c: Value, cls: Value): boolean {
  const meta = typeOf(cls);
  if (meta === typeType) return c === cls || plainIsSubclass(c, cls);
  if (cls instanceof PyTuple) {
    for (const x of cls.a) if (isSubclass(c, x)) return true;
    return false;
  }
  const members = membersOf(cls);
  if (members !== undefined) return isSubclass(c, members);
  if (meta.lookup("__subclasscheck__") !== undefined) return truth(callSpecial(cls, "__subclasscheck__", [c]));
  return plainIsSubclass(c, cls);
}

/** type.__subclasscheck__. */
export function plainIsSubclass(c: Value, cls: Value): boolean {
  if (c instanceof PyType && cls instanceof PyType) return c.isSubtype(cls);
  if (basesOf(c) === undefined) throw typeError("issubclass() arg 1 must be a class");
  if (basesOf(cls) === undefined) throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return derives(c, cls);
}
