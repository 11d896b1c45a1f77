// Keys whose hashing and comparing runs no Python code: what compiled code looks through before it uses them without a frame.
//
// In: values. Out: whether they are such keys. Invariant: nothing is run to find out.
import { floatType, tupleType, typeType } from "../core/builtin_types.ts";
import { PyType } from "../core/type.ts";
import { PyDict } from "../core/dict.ts";
import { isIdentityKey } from "../core/hash.ts";
import { None, PyBytes, type PyList, type PyObject, type PyTuple, PyWideStr, type Value } from "../core/value.ts";
import { updateDict } from "../types/dict_update.ts";
import { PyWeakRef } from "../types/weakref.ts";
import { PyZip, zipType } from "../types/iterators_builtin.ts";
import { PyListIterator } from "../types/list_iterators.ts";

/** Is it a str outside of the BMP, bytes or a plain class? As keys they run no Python code. */
export function isPlainObject(v: PyObject): boolean {
  return v.t !== 0 && (v instanceof PyWideStr || v instanceof PyBytes) || v instanceof PyType && v.cls === typeType;
}

/** What natives may do anything with, running no Python code: a scalar, a plain object, or a tuple of these. */
export function plainKey(v: Value): boolean {
  if (typeof v !== "object" || v === None || v.t === floatType.tag) return true;
  return v.t === tupleType.tag ? plainItems((v as PyTuple).a) : isPlainObject(v);
}

/**
 * A key whose hashing and comparing runs no Python code: the same, or an object that is found by identity, or a weak
 * reference to one.
 */
export function hashKey(v: Value): boolean {
  return plainKey(v) || isIdentityKey(v as PyObject) || v instanceof PyWeakRef && v.t !== 0 && refersPlainly(v);
}

function refersPlainly(r: PyWeakRef): boolean {
  const o = r.deref();
  return o !== undefined && hashKey(o);
}

/** The tuple has such keys only: hashing and comparing it runs no Python code. */
export function plainTuple(t: PyTuple): boolean {
  return plainItems(t.a);
}

function plainItems(a: readonly Value[]): boolean {
  for (let i = 0; i < a.length; i++) if (!plainKey(a[i])) return false;
  return true;
}

/** The list has scalars and tuples of such only. */
export function plainList(l: PyList): boolean {
  return l.floats !== null || plainItems(l.a);
}

/** Is it a zip of two lists, the first of strs and ints only? A dict of them runs no Python code. */
export function isPlainZip(v: Value): boolean {
  if (!(v instanceof PyZip) || v.t !== zipType.tag || v.iters.length !== 2) return false;
  const [keys, values] = v.iters;
  if (!(keys instanceof PyListIterator) || !(values instanceof PyListIterator) || keys.list === null) return false;
  const { list } = keys;
  if (list.floats !== null) return false;
  for (let i = keys.index; i < list.a.length; i++) {
    const key = list.a[i];
    if (typeof key !== "string" && typeof key !== "number") return false;
  }
  return true;
}

/** The dict of the pairs of a zip. */
export function dictOfZip(v: Value): PyDict {
  const made = new PyDict();
  updateDict(made, v);
  return made;
}
