// Numbers out of values: ints, indices and floats, with the conversions the language makes implicitly.
//
// Out: JS numbers (or bigints for large ints). Index limits are those of a 64-bit build: sizes fit in 63 bits.
import { floatSlot, indexSlot } from "../core/slot_getters.gen.ts";
import { floatType, typeOf } from "../core/builtin_types.ts";
import { exception, overflowError, typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { PyFloat, PyIntBox, type Value } from "../core/value.ts";
import { className, typeName } from "./type_name.ts";

const MAX_SIZE = 9223372036854775807n;
const MIN_SIZE = -9223372036854775808n;

/** True for int and its subclasses (bool too). */
export function isInt(v: Value): boolean {
  return typeof v === "number" || typeof v === "bigint" || typeof v === "boolean" || v instanceof PyIntBox;
}

/** The value of an int, bool or int subclass instance; undefined for anything else. */
export function intOf(v: Value): number | bigint | undefined {
  switch (typeof v) {
    case "number":
    case "bigint":
      return v;
    case "boolean":
      return v ? 1 : 0;
    case "object":
      return v instanceof PyIntBox ? v.v : undefined;
  }
  return undefined;
}

/** operator.index(v). */
export function index(v: Value): number | bigint {
  if (typeof v === "number" || typeof v === "bigint") return v;
  const n = intOf(v);
  if (n !== undefined) return n;
  return indexOr(v, () => typeError(`'${typeName(v)}' object cannot be interpreted as an integer`));
}

/** operator.index(v) with the caller's error for values that have no `__index__`. */
export function indexOr(v: Value, error: () => unknown): number | bigint {
  const n = intOf(v);
  if (n !== undefined) return n;
  const slot = indexSlot(typeOf(v));
  if (slot === null) throw error();
  const r = slot(v);
  if (typeof r === "number" || typeof r === "bigint") return r;
  return intResult(r, "__index__");
}

/** True when `v` is an int or has `__index__`. */
export function hasIndex(v: Value): boolean {
  return isInt(v) || indexSlot(typeOf(v)) !== null;
}

/** Checks what `__index__` or `__int__` returned. */
export function intResult(r: Value, method: string): number | bigint {
  if (typeof r === "number" || typeof r === "bigint") return r;
  const n = intOf(r);
  if (n === undefined) throw typeError(`${method} returned non-int (type ${typeName(r)})`);
  runtime().warn(
    "DeprecationWarning",
    `${method} returned non-int (type ${
      typeName(r)
    }).  The ability to return an instance of a strict subclass of int ` +
      "is deprecated, and may not be supported in a future version of Python.",
    1,
  );
  return n;
}

function fitsSize(n: number | bigint): boolean {
  if (typeof n === "number") return true;
  return n <= MAX_SIZE && n >= MIN_SIZE;
}

/** An index that must fit a size; OverflowError (or the given exception) else. */
export function asSize(v: Value, error: "OverflowError" | "IndexError" = "OverflowError"): number {
  if (typeof v === "number") return v;
  const n = index(v);
  if (!fitsSize(n)) throw exception(error, `cannot fit '${typeName(v)}' into an index-sized integer`);
  return Number(n);
}

/** An index brought into the range of a size. */
export function clampSize(v: Value): number {
  if (typeof v === "number") return v;
  const n = index(v);
  if (typeof n === "number") return n;
  return n > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}

/** An int as a C `int`; OverflowError when it does not fit. */
export function asInt32(v: Value): number {
  const n = index(v);
  if (typeof n !== "number" || n > 2147483647 || n < -2147483648) {
    throw overflowError(
      n > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum",
    );
  }
  return n;
}

/** The float nearest to an int; OverflowError when it is too large. */
export function intToFloat(n: number | bigint): number {
  if (typeof n === "number") return n;
  const f = Number(n);
  if (!Number.isFinite(f)) throw overflowError("int too large to convert to float");
  return f;
}

/** A float argument: a float, or anything with `__float__` or `__index__`. */
export function asFloat(v: Value): number {
  if (v instanceof PyFloat) return v.v;
  if (typeof v === "number") return v;
  const n = intOf(v);
  const cls = typeOf(v);
  if (n === undefined || typeof v === "object") {
    const toFloat = floatSlot(cls);
    if (toFloat !== null) return floatResult(toFloat(v), v);
  }
  if (n !== undefined) return intToFloat(n);
  const toIndex = indexSlot(cls);
  if (toIndex !== null) return intToFloat(index(v));
  throw typeError(`must be real number, not ${className(cls)}`);
}

/** Checks what `__float__` of `v` returned. */
export function floatResult(r: Value, v: Value): number {
  if (r instanceof PyFloat) {
    if (r.t !== floatType.tag) {
      runtime().warn(
        "DeprecationWarning",
        `${typeName(v)}.__float__ returned non-float (type ${typeName(r)}).  The ability to return an instance of a ` +
          "strict subclass of float is deprecated, and may not be supported in a future version of Python.",
        1,
      );
    }
    return r.v;
  }
  throw typeError(`${typeName(v)}.__float__ returned non-float (type ${typeName(r)})`);
}

export function bigOf(n: number | bigint): bigint {
  return typeof n === "bigint" ? n : BigInt(n);
}
