// Values whose operators, texts and hashes run no Python code.
//
// In: any value. Out: whether it is a number, str, bool or None, of exactly these classes.
import { None, PyComplex, PyFloat, PyWideStr, type Value } from "../core/value.ts";

export function isScalar(v: Value): boolean {
  if (typeof v !== "object" || v === None) return true;
  return v.t !== 0 && (v instanceof PyFloat || v instanceof PyComplex || v instanceof PyWideStr);
}
