// Keys whose hashing and comparing runs no Python code: what compiled code looks through before it uses them without a frame.
//
// In: values. Out: whether they are such keys. Invariant: nothing is run to find out.
import { floatType, tupleType, typeType } from "../core/builtin_types.ts";
import { PyType } from "../core/type.ts";
import { None, PyBytes, type PyList, type PyObject, type PyTuple, PyWideStr, type Value } from "../core/value.ts";

/** Is it a str outside of the BMP, bytes or a plain class? As keys they run no Python code. */
export function isPlainObject(v: PyObject): boolean {
  return v.t !== 0 && (v instanceof PyWideStr || v instanceof PyBytes) || v instanceof PyType && v.cls === typeType;
}

/** A key whose hashing and comparing runs no Python code: a scalar, a plain object, or a tuple of these. */
export function plainKey(v: Value): boolean {
  if (typeof v !== "object" || v === None || v.t === floatType.tag) return true;
  return v.t === tupleType.tag ? plainItems((v as PyTuple).a) : isPlainObject(v);
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
