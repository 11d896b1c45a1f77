// Arguments of text methods: slice bounds, strs, fill characters, with the errors str and bytes share.
import { typeError } from "../core/raise.ts";
import { isStr, strValue } from "../core/str.ts";
import { None, type Str, type Value } from "../core/value.ts";
import { indexOr } from "../ops/number.ts";
import { argumentName } from "../ops/type_name.ts";

/** An optional slice bound, clamped to 0..length. */
export function boundArg(v: Value | undefined, length: number, missing: number): number {
  if (v === undefined || v === None) return missing;
  let n = typeof v === "number"
    ? v
    : indexOr(v, () => typeError("slice indices must be integers or None or have an __index__ method"));
  if (typeof n === "bigint") n = n < 0n ? -Infinity : Infinity;
  if (n < 0) n = Math.max(0, n + length);
  return n;
}

/** A str argument: "name() argument i must be str, not X". */
export function strArg(v: Value, name: string, position: number | string): Str {
  if (typeof v === "string") return v;
  if (!isStr(v)) throw typeError(`${name}() argument ${position} must be str, not ${argumentName(v)}`);
  return strValue(v);
}

/** "... argument must be str, not X" for methods with one argument. */
export function onlyStrArg(v: Value, name: string): Str {
  if (!isStr(v)) throw typeError(`${name}() argument must be str, not ${argumentName(v)}`);
  return strValue(v);
}
