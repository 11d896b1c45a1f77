// Helpers for compile-time constants.
//
// In: Const values. Out: keys for sharing equal constants, truth, type names, constructors.
// Invariants: two constants share a key only when Python cannot tell them apart (1, True and 1.0 differ; so do 0.0
// and -0.0).
import type { Const } from "../source/constant.ts";

export const NONE: Const = { k: "none" };
export const ELLIPSIS: Const = { k: "ellipsis" };

/** The key under which a constant is shared, null for constants that are never shared. */
export function constKey(c: Const): string | null {
  switch (c.k) {
    case "none":
      return "N";
    case "ellipsis":
      return "E";
    case "bool":
      return c.v ? "T" : "F";
    case "int":
      return "i" + c.v;
    case "float":
      return "f" + floatKey(c.v);
    case "complex":
      return "c" + floatKey(c.re) + "," + floatKey(c.im);
    case "str":
      return typeof c.v === "string" ? "s" + c.v : "w" + c.v.join(",");
    case "bytes":
      return "b" + c.v.join(",");
    case "tuple":
      return sequenceKey("(", c.v);
    case "frozenset":
      return sequenceKey("{", c.v);
    case "slice":
      return sequenceKey(":", c.v);
    case "code":
      return null;
  }
}

function floatKey(v: number): string {
  return Object.is(v, -0) ? "-0" : String(v);
}

function sequenceKey(open: string, items: readonly Const[]): string | null {
  let key = open;
  for (const item of items) {
    const k = constKey(item);
    if (k === null) return null;
    key += k.length + ":" + k;
  }
  return key;
}

/** An int constant, held as a number when it is a safe integer. */
export function intConst(v: number | bigint): Const {
  if (typeof v === "number") {
    return Number.isSafeInteger(v) ? { k: "int", v: v === 0 ? 0 : v } : { k: "int", v: BigInt(v) };
  }
  const n = Number(v);
  return Number.isSafeInteger(n) ? { k: "int", v: n } : { k: "int", v };
}

export function strConst(v: string): Const {
  return { k: "str", v: /[\ud800-\udfff]/.test(v) ? Array.from(v, (ch) => ch.codePointAt(0)!) : v };
}

export function tupleConst(v: readonly Const[]): Const {
  return { k: "tuple", v };
}

/** Python truth of a constant. */
export function constTruth(c: Const): boolean {
  switch (c.k) {
    case "none":
      return false;
    case "bool":
      return c.v;
    case "int":
      return c.v != 0;
    case "float":
      return c.v !== 0;
    case "complex":
      return c.re !== 0 || c.im !== 0;
    case "str":
    case "bytes":
    case "tuple":
    case "frozenset":
      return c.v.length > 0;
    case "ellipsis":
    case "slice":
    case "code":
      return true;
  }
}

/** The Python type name of a constant. */
export function constTypeName(c: Const): string {
  return c.k === "none" ? "NoneType" : c.k;
}

/** True when a value is an int that fits an instruction's immediate operand. */
export function isInt32(c: Const | null): c is { readonly k: "int"; readonly v: number } {
  return c !== null && c.k === "int" && typeof c.v === "number" && (c.v | 0) === c.v;
}
