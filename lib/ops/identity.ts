// id(): a number for every value, the same for values that `is` holds equal.
//
// Invariants: objects get dense numbers from core/hash.ts; ints, floats, complex numbers and strs, which have no JS identity, get numbers
// computed from their value in ranges of their own, so that nothing has to be remembered.
import { identityOf } from "../core/hash.ts";
import { PyObj } from "../core/instance.ts";
import { jsText } from "../core/str.ts";
import { PyComplex, PyFloat, PyWideStr, type Value } from "../core/value.ts";

/** Those of the first hundred million objects have 31 bits: numbers for which V8 needs no object. */
const OBJECTS = 0x10000000;
const NUMBERS = 0x1000000000000;
const TEXTS = 0x8000000000000;

function textHash(s: string, seed: number): number {
  let a = 0xdeadbeef ^ seed, b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    a = Math.imul(a ^ c, 0x9e3779b1);
    b = Math.imul(b ^ c, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return ((b >>> 0) & 0x3ffff) * 0x100000000 + (a >>> 0);
}

/** id(v). */
export function idOf(v: Value): number {
  switch (typeof v) {
    case "string":
      return TEXTS + textHash(v, 1);
    case "number":
      if (v > -0x10000000000 && v < 0x10000000000) return NUMBERS + (v + 0x10000000000) * 32;
      return TEXTS + textHash(String(v), 2);
    case "bigint":
      return TEXTS + textHash(String(v), 2);
    case "boolean":
      return OBJECTS + (v ? 32 : 64);
  }
  // First what programs ask for most.
  if (v instanceof PyObj) return OBJECTS + identityOf(v);
  if (v instanceof PyFloat && v.t !== 0) return TEXTS + textHash(Object.is(v.v, -0) ? "-0" : String(v.v), 3);
  if (v instanceof PyComplex && v.t !== 0) {
    return TEXTS + textHash([v.re, v.im].map((x) => Object.is(x, -0) ? "-0" : String(x)).join(), 5);
  }
  if (v instanceof PyWideStr) return TEXTS + textHash(jsText(v), 4);
  return OBJECTS + identityOf(v);
}

/** The address-like text in reprs, e.g. "0x7f0000001010". */
export function address(v: Value): string {
  return "0x" + idOf(v).toString(16);
}
