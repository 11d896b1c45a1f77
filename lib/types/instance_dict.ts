// The `__dict__` and `__weakref__` attributes of instances.
//
// Invariant: giving out `__dict__` moves the attributes of a shape instance into a PyDict for good (core/instance.ts).
import { noAttribute } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { descrGet, descrSet } from "../core/descriptor.ts";
import { PyDict } from "../core/dict.ts";
import { PyGetSet } from "../core/function.ts";
import type { PyType } from "../core/type.ts";
import { getset, type MemberDef } from "../core/define.ts";
import { enterDictMode, isInstance, setDict } from "../core/instance.ts";
import { typeError } from "../core/raise.ts";
import { None, type PyObject, type Value } from "../core/value.ts";
import { typeName } from "../ops/type_name.ts";

/** The dictionary of an object that has one; undefined otherwise. */
export function dictOf(o: Value): PyDict | undefined {
  if (typeof o !== "object" || !typeOf(o).hasDict) return undefined;
  const own = (o as PyObject).dict;
  if (own !== undefined) return own ?? (o.dict = new PyDict());
  return isInstance(o) ? enterDictMode(o) : undefined;
}

/** The `__dict__` of the native class whose dictionary the object really has, such as type or module. */
function nativeDescriptor(o: Value): Value | undefined {
  let cls: PyType | null = typeOf(o);
  while (cls !== null && cls.isHeap) cls = cls.base;
  return cls === null || !cls.hasDict ? undefined : cls.attrs.getStr("__dict__");
}

export function getInstanceDict(o: Value): Value {
  const native = nativeDescriptor(o);
  if (native instanceof PyGetSet && native.get !== getInstanceDict) return descrGet(native, o, typeOf(o));
  const dict = dictOf(o);
  if (dict === undefined) throw noAttribute(o, "__dict__");
  return dict;
}

export function setInstanceDict(o: Value, v: Value | undefined): void {
  const native = nativeDescriptor(o);
  if (native instanceof PyGetSet && native.set !== setInstanceDict) {
    descrSet(native, o, v);
    return;
  }
  if (v !== undefined && !(v instanceof PyDict)) {
    throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(v)}'`);
  }
  if (typeof o !== "object" || !typeOf(o).hasDict) throw noAttribute(o, "__dict__");
  if (o.dict !== undefined) o.dict = v ?? new PyDict();
  else if (isInstance(o)) setDict(o, v ?? new PyDict());
}

/** The `__dict__` member of types whose instances have a dictionary. */
export const dictMember: MemberDef = getset("The attributes of the object.", getInstanceDict, setInstanceDict);

let weakrefHook: (o: Value) => Value = () => None;

/** Installed by weakref.ts: the first weak reference to an object, or None. */
export function setWeakrefHook(hook: (o: Value) => Value): void {
  weakrefHook = hook;
}

export function getInstanceWeakref(o: Value): Value {
  return weakrefHook(o);
}
