// Kinds of values: the lattice of the optimizer's types, as bit masks.
//
// In: a value. Out: the bit of its kind. Invariants: every value has exactly one of the bits but FLOATS, VALUES and
// HASHED: these are extra bits that only profiles use. Beside LIST: a list whose items are unboxed floats, or not; neither for
// an empty one. Beside OTHER: a value that as a key may run Python code.
import { complexType, dictType, floatType, listType, tupleType } from "../core/builtin_types.ts";
import { PyFunction } from "../core/function.ts";
import { PyObj } from "../core/instance.ts";
import { isIdentityKey } from "../core/hash.ts";
import { isPlainObject } from "./plain_keys.ts";
import { None, type PyList, type Value } from "../core/value.ts";

export const Kind = {
  /** An int of 32 bits. */
  INT: 1,
  /** Any other int that is a JS number. */
  NUM: 2,
  BIG: 4,
  FLOAT: 8,
  STR: 16,
  BOOL: 32,
  NONE: 64,
  LIST: 128,
  TUPLE: 256,
  DICT: 512,
  /** An instance of a class made by Python code, stored by shape. */
  OBJ: 1024,
  FUNC: 2048,
  OTHER: 4096,
  UNSET: 8192,
  FLOATS: 16384,
  VALUES: 32768,
  COMPLEX: 65536,
  HASHED: 131072,
} as const;

/** Any value. */
export const ANY = 8191 | Kind.COMPLEX;
export const NUMBER = Kind.INT | Kind.NUM;
export const INTEGER = NUMBER | Kind.BIG;
/** Kinds whose operators run no Python code. */
export const SCALAR = INTEGER | Kind.FLOAT | Kind.STR | Kind.BOOL | Kind.NONE;

const COMPLEX = complexType.tag, FLOAT = floatType.tag, LIST = listType.tag, TUPLE = tupleType.tag, DICT = dictType.tag;

/** All the kinds are of the mask. */
export function only(kinds: number, mask: number): boolean {
  return (kinds & ~mask) === 0;
}

/** An empty list may become either. */
function listKind(l: PyList): number {
  if (l.floats !== null) return Kind.LIST | Kind.FLOATS;
  return l.a.length === 0 ? Kind.LIST : Kind.LIST | Kind.VALUES;
}

/** The kind of a value. */
export function kindOf(v: Value | undefined): number {
  switch (typeof v) {
    case "number":
      return (v | 0) === v ? Kind.INT : Kind.NUM;
    case "string":
      return Kind.STR;
    case "boolean":
      return Kind.BOOL;
    case "bigint":
      return Kind.BIG;
    case "undefined":
      return Kind.UNSET;
  }
  switch (v.t) {
    case FLOAT:
      return Kind.FLOAT;
    case LIST:
      return listKind(v as PyList);
    case TUPLE:
      return Kind.TUPLE;
    case DICT:
      return Kind.DICT;
    case COMPLEX:
      return Kind.COMPLEX;
  }
  if (v instanceof PyObj) return isIdentityKey(v) ? Kind.OBJ : Kind.OBJ | Kind.HASHED;
  if (v instanceof PyFunction) return Kind.FUNC;
  return v === None ? Kind.NONE : isPlainObject(v) ? Kind.OTHER : Kind.OTHER | Kind.HASHED;
}
