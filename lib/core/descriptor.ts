// The descriptor protocol (data model, "Implementing Descriptors") over native and Python-made descriptors.
//
// Out: descrGet, descrKind, descrSet, descrDelete. Invariant: native kinds are recognised by JS class first.
import { deleteSlot, getSlot, setSlot } from "./slot_getters.gen.ts";
import { lookupAttr } from "./attributes.ts";
import { typeOf } from "./builtin_types.ts";
import { callKw, checkSelf } from "./call.ts";
import { qualifiedClassName } from "./class_names.ts";
import { deleteOwn, getOwn, isInstance, setOwn } from "./instance.ts";
import {
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMember,
  PyMethod,
  PyMethodDescr,
  PyMethodWrapper,
  PyProperty,
  PyStaticMethod,
} from "./function.ts";
import { attributeError, typeError } from "./raise.ts";
import { jsText } from "./str.ts";
import type { PyType } from "./type.ts";
import { None, type Str, type Value } from "./value.ts";

/** 0 not a descriptor, 1 non-data, 2 data descriptor. */
export function descrKind(d: Value): number {
  if (typeof d !== "object") return 0;
  const cls = d.cls;
  if (cls.descrKind >= 0) return cls.descrKind;
  let kind: number;
  if (d instanceof PyProperty || d instanceof PyGetSet || d instanceof PyMember) kind = 2;
  else if (setSlot(cls) !== null || deleteSlot(cls) !== null) kind = 2;
  else if (
    d instanceof PyFunction || d instanceof PyMethodDescr || d instanceof PyClassMethod ||
    d instanceof PyStaticMethod ||
    getSlot(cls) !== null
  ) kind = 1;
  else kind = 0;
  return cls.descrKind = kind;
}

/** The name of a property for errors, quoted after a space; empty when it has none. */
export function propertyName(p: PyProperty): string {
  const name = p.name ?? (p.fget === None ? undefined : lookupAttr(p.fget, "__name__"));
  return typeof name === "string" ? ` '${name}'` : "";
}

/** `d.__get__(obj, cls)`; with `onClass` the look-up was on the class itself (obj is ignored). */
export function descrGet(d: Value, obj: Value, cls: PyType, onClass = false): Value {
  if (typeof d !== "object") return d;
  if (d instanceof PyFunction) return onClass ? d : new PyMethod(d, obj);
  if (d.t !== 0) {
    if (d instanceof PyMethodDescr) {
      if (d.kind === "class") return new PyBuiltin(d.spec, onClass ? cls : typeOf(obj) === cls ? cls : typeOf(obj));
      if (onClass) return d;
      checkSelf(d, obj);
      return d.kind === "wrapper" ? new PyMethodWrapper(d, obj) : new PyBuiltin(d.spec, obj);
    }
    if (d instanceof PyProperty) {
      if (onClass) return d;
      if (d.fget === None) {
        throw attributeError(`property${propertyName(d)} of '${typeOf(obj).qualname}' object has no getter`);
      }
      return callKw(d.fget, [obj], null);
    }
    if (d instanceof PyGetSet) {
      if (onClass) return d;
      checkObject(d, obj);
      if (d.get === null) {
        throw attributeError(`attribute '${d.name}' of '${d.objclass.shownName}' objects is not readable`);
      }
      return d.get(obj);
    }
    if (d instanceof PyMember) {
      if (onClass) return d;
      checkObject(d, obj);
      const v = isInstance(obj) ? getOwn(obj, d.key) : undefined;
      if (v === undefined) {
        throw attributeError(`'${qualifiedClassName(typeOf(obj))}' object has no attribute '${d.name}'`, d.name, obj);
      }
      return v;
    }
    if (d instanceof PyStaticMethod) return d.func;
    if (d instanceof PyClassMethod) return bindClass(d, cls);
  } else {
    if (d instanceof PyStaticMethod && slotIsOurs(d)) return d.func;
    if (d instanceof PyClassMethod && slotIsOurs(d)) return bindClass(d, cls);
  }
  const get = getSlot(d.cls);
  return get === null ? d : get(d, onClass ? null : obj, cls);
}

function slotIsOurs(d: PyStaticMethod | PyClassMethod): boolean {
  return d.cls.definer("__get__")?.isHeap !== true;
}

function bindClass(d: PyClassMethod, cls: PyType): Value {
  return new PyMethod(d.func, cls);
}

function checkObject(d: PyGetSet | PyMember, obj: Value): void {
  const cls = typeOf(obj);
  if (cls !== d.objclass && !cls.isSubtype(d.objclass)) {
    throw typeError(
      `descriptor '${d.name}' for '${d.objclass.shownName}' objects doesn't apply to a '${cls.shownName}' object`,
    );
  }
}

/** `d.__set__(obj, v)`, or `__delete__` when v is undefined. `d` is a data descriptor. */
export function descrSet(d: Value, obj: Value, v: Value | undefined): void {
  if (d instanceof PyProperty && (d.t !== 0 || d.cls.definer("__set__")?.isHeap !== true)) {
    const f = v === undefined ? d.fdel : d.fset;
    if (f === None) {
      const what = v === undefined ? "deleter" : "setter";
      throw attributeError(`property${propertyName(d)} of '${typeOf(obj).qualname}' object has no ${what}`);
    }
    callKw(f, v === undefined ? [obj] : [obj, v], null);
    return;
  }
  if (d instanceof PyGetSet) {
    checkObject(d, obj);
    if (d.set === null) {
      throw attributeError(
        d.cls.name === "member_descriptor"
          ? "readonly attribute"
          : `attribute '${d.name}' of '${d.objclass.shownName}' objects is not writable`,
      );
    }
    d.set(obj, v);
    return;
  }
  if (d instanceof PyMember) {
    checkObject(d, obj);
    if (!isInstance(obj)) throw typeError(`'${typeOf(obj).shownName}' object has no slots`);
    if (v !== undefined) setOwn(obj, d.key, v);
    else if (!deleteOwn(obj, d.key)) throw attributeError(d.name, d.name, obj);
    return;
  }
  const cls = typeOf(d);
  if (v !== undefined) {
    const set = setSlot(cls);
    if (set === null) throw attributeError("__set__");
    set(d, obj, v);
  } else {
    const del = deleteSlot(cls);
    if (del === null) throw attributeError("__delete__");
    del(d, obj);
  }
}

export function describeName(v: Value): string {
  return typeof v === "object" ? jsText(v as Str) : String(v);
}
