// Unary operators and abs().
import { typeOf } from "../core/builtin_types.ts";
import { typeError } from "../core/raise.ts";
import { absSlot, invertSlot, negSlot, posSlot } from "../core/slot_getters.gen.ts";
import type { SlotFn } from "../core/slots.ts";
import { PyFloat, type Value } from "../core/value.ts";
import { typeName } from "./type_name.ts";

function unary(v: Value, f: SlotFn | null, what: string): Value {
  if (f === null) throw typeError(`bad operand type for ${what}: '${typeName(v)}'`);
  return f(v);
}

/** -v */
export function negative(v: Value): Value {
  if (typeof v === "number") return v === 0 ? 0 : -v;
  if (v instanceof PyFloat && v.t !== 0) return new PyFloat(-v.v);
  return unary(v, negSlot(typeOf(v)), "unary -");
}

/** +v */
export function positive(v: Value): Value {
  if (typeof v === "number") return v;
  return unary(v, posSlot(typeOf(v)), "unary +");
}

/** ~v */
export function invert(v: Value): Value {
  if (typeof v === "number") return -1 - v >= -9007199254740991 ? -1 - v : BigInt(-1) - BigInt(v);
  return unary(v, invertSlot(typeOf(v)), "unary ~");
}

/** abs(v) */
export function absolute(v: Value): Value {
  if (typeof v === "number") return Math.abs(v);
  if (v instanceof PyFloat && v.t !== 0) return new PyFloat(Math.abs(v.v));
  return unary(v, absSlot(typeOf(v)), "abs()");
}
