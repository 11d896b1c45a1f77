// Attribute access: getattr, setattr, delattr and their generic (object.__getattribute__ ...) forms.
//
// In: any value and a name as JS text. Invariant: `lookupAttr` returns undefined for a missing attribute without
// making an exception, as long as no Python-level __getattribute__ is involved.
import { delattrSlot, getattributeSlot, getattrSlot, getSlot, setattrSlot } from "./slot_getters.gen.ts";
import { typeOf } from "./builtin_types.ts";
import { descrGet, descrKind, descrSet } from "./descriptor.ts";
import { PyDict } from "./dict.ts";
import { deleteOwn, getOwn, type Instance, isInstance, setOwn } from "./instance.ts";
import { attributeError, isExc, typeError } from "./raise.ts";
import { PyGetSet, PyModule } from "./function.ts";
import { strFromJs } from "./str.ts";
import { PyType } from "./type.ts";
import { None, type PyObject, type Value } from "./value.ts";
import type { SlotFn } from "./slots.ts";

/** object's lookup: data descriptor, own attribute, other class attribute; undefined when there is none. */
export function genericLookup(o: Value, name: string): Value | undefined {
  const cls = typeOf(o);
  const d = cls.lookup(name);
  if (d instanceof PyGetSet && d.objclass === cls && d.get !== null) return d.get(o);
  if (d !== undefined && descrKind(d) === 2 && getSlot(typeOf(d)) !== null) return descrGet(d, o, cls);
  if (typeof o === "object") {
    const dict = (o as PyObject).dict;
    if (dict !== undefined) {
      if (dict !== null) {
        const v = dict.getStr(name);
        if (v !== undefined) return v;
      }
    } else if (isInstance(o)) {
      const v = getOwn(o, name);
      if (v !== undefined) return v;
    }
  }
  return d === undefined ? undefined : descrGet(d, o, cls);
}

/** type's lookup: metaclass data descriptor, attribute of the class or its bases, other metaclass attribute. */
export function typeLookup(cls: PyType, name: string): Value | undefined {
  const meta = cls.cls;
  const m = meta.lookup(name);
  if (m !== undefined && descrKind(m) === 2 && getSlot(typeOf(m)) !== null) return descrGet(m, cls, meta);
  const d = cls.lookup(name);
  if (d !== undefined) return descrKind(d) === 0 ? d : descrGet(d, None, cls, true);
  return m === undefined ? undefined : descrGet(m, cls, meta);
}

/** Slot functions whose behaviour is genericLookup / typeLookup / module look-up; registered by types/. */
const builtinLookups = new Map<SlotFn, (o: never, name: string) => Value | undefined>();

export function registerLookup(slot: SlotFn, lookup: (o: never, name: string) => Value | undefined): void {
  builtinLookups.set(slot, lookup);
}

/** True when instances of `cls` use object's attribute look-up and have no __getattr__. */
export function isGenericGetattr(cls: PyType): boolean {
  return attrLookupOf(cls) === genericLookup;
}

/** True when instances of `cls` use object's attribute look-up, which a `__getattr__` may follow. */
export function looksUpGenerically(cls: PyType): boolean {
  return builtinLookups.get(getattributeSlot(cls)!) === genericLookup;
}

/** True when classes of the metaclass use type's attribute look-up, and have no `__getattr__`. */
export function looksUpAsClass(metaclass: PyType): boolean {
  return attrLookupOf(metaclass) === typeLookup;
}

let genericSetSlot: SlotFn | null = null;

/** Tells which slot function is object.__setattr__ (types/object.ts). */
export function registerGenericSet(slot: SlotFn): void {
  genericSetSlot = slot;
}

/** True when instances of `cls` use object.__setattr__. */
export function isGenericSetattr(cls: PyType): boolean {
  return setattrSlot(cls) === genericSetSlot;
}

/** The look-up of a class without `__getattr__` whose `__getattribute__` is built in, else null. */
function attrLookupOf(cls: PyType): ((o: never, name: string) => Value | undefined) | null {
  const known = cls.attrLookup;
  if (known !== undefined) return known;
  const found = getattrSlot(cls) === null ? builtinLookups.get(getattributeSlot(cls)!) ?? null : null;
  return cls.attrLookup = found;
}

/** getattr(o, name), or undefined when it has none (AttributeError is swallowed). */
export function lookupAttr(o: Value, name: string): Value | undefined {
  const lookup = attrLookupOf(typeOf(o));
  if (lookup !== null) {
    try {
      return lookup(o as never, name);
    } catch (e) {
      if (isExc(e, "AttributeError")) return undefined;
      throw e;
    }
  }
  try {
    return getAttr(o, name);
  } catch (e) {
    if (isExc(e, "AttributeError")) return undefined;
    throw e;
  }
}

/** getattr(o, name); throws AttributeError. */
export function getAttr(o: Value, name: string): Value {
  const cls = typeOf(o);
  const plain = attrLookupOf(cls);
  if (plain !== null) {
    const v = plain(o as never, name);
    if (v === undefined) throw noAttribute(o, name);
    return v;
  }
  const slot = getattributeSlot(cls)!;
  const fallback = getattrSlot(cls);
  const lookup = builtinLookups.get(slot);
  if (fallback === null) return slot(o, name);
  try {
    if (lookup === undefined) return slot(o, name);
    const v = lookup(o as never, name);
    if (v !== undefined) return v;
  } catch (e) {
    if (!isExc(e, "AttributeError") || getattrSlot(typeOf(o)) === null) throw e;
  }
  return fallback(o, name);
}

/** The AttributeError for a missing attribute. */
export function noAttribute(o: Value, name: string): unknown {
  if (o instanceof PyType) return attributeError(`type object '${o.shownName}' has no attribute '${name}'`, name, o);
  if (o instanceof PyModule) {
    const own = o.dict.getStr("__name__");
    return attributeError(
      typeof own === "string" ? `module '${own}' has no attribute '${name}'` : `module has no attribute '${name}'`,
      name,
      o,
    );
  }
  return attributeError(`'${typeOf(o).shownName}' object has no attribute '${name}'`, name, o);
}

/** setattr(o, name, v). */
export function setAttr(o: Value, name: string, v: Value): void {
  setattrSlot(typeOf(o))!(o, name, v);
}

/** delattr(o, name). */
export function delAttr(o: Value, name: string): void {
  delattrSlot(typeOf(o))!(o, name);
}

function noneToDelete(o: Value, name: string): unknown {
  return attributeError(`'${typeOf(o).shownName}' object has no attribute '${name}'`, name, o);
}

/** object.__setattr__ / __delattr__ (v undefined). */
export function genericSet(o: Value, name: string, v: Value | undefined): void {
  const cls = typeOf(o);
  const d = cls.lookup(name);
  if (d !== undefined && descrKind(d) === 2) {
    descrSet(d, o, v);
    return;
  }
  if (typeof o === "object" && cls.hasDict) {
    if (o.dict !== undefined) {
      if (v !== undefined) (o.dict ??= new PyDict()).setStr(name, v);
      else if (o.dict === null || !o.dict.deleteStr(name)) throw noneToDelete(o, name);
      return;
    }
    if (isInstance(o)) {
      if (v !== undefined) setOwn(o as Instance, name, v);
      else if (!deleteOwn(o as Instance, name)) throw noneToDelete(o, name);
      return;
    }
  }
  if (d !== undefined) throw attributeError(`'${cls.shownName}' object attribute '${name}' is read-only`, name, o);
  throw attributeError(
    cls.hasDict
      ? `'${cls.shownName}' object has no attribute '${name}'`
      : `'${cls.shownName}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
    name,
    o,
  );
}

/** type.__setattr__ / __delattr__. */
export function typeSet(cls: PyType, name: string, v: Value | undefined): void {
  if (!cls.isHeap) {
    throw typeError(
      `cannot set '${name}' attribute of immutable type '${
        cls.module === "builtins" ? "" : cls.module + "."
      }${cls.name}'`,
    );
  }
  const m = cls.cls.lookup(name);
  if (m !== undefined && descrKind(m) === 2) {
    descrSet(m, cls, v);
    return;
  }
  if (v !== undefined) cls.setAttr(name, v);
  else if (!cls.deleteAttr(name)) throw noAttribute(cls, name);
}

/** The str name of an attribute given as JS text. */
export function attrName(name: string): Value {
  return strFromJs(name);
}
