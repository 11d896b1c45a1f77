// Rich comparison: operators, reflection, and `is`.
//
// Invariants: the right operand goes first when its class is a proper subclass of the left one's; == and != fall back to
// identity, the others to TypeError. Exact floats are the same object when their bits are equal (see core/value.ts).
import { objectType, typeOf } from "../core/builtin_types.ts";
import { equalInstances } from "../core/generic_slots.ts";
import { typeError } from "../core/raise.ts";
import { eqSlot, geSlot, gtSlot, leSlot, ltSlot, neSlot } from "../core/slot_getters.gen.ts";
import type { SlotFn } from "../core/slots.ts";
import type { PyType } from "../core/type.ts";
import {
  None,
  NotImplemented,
  PyBytes,
  PyComplex,
  PyFloat,
  type PyTuple,
  PyWideStr,
  type Value,
} from "../core/value.ts";
import { strEq } from "../core/str.ts";
import { truth } from "./truth.ts";
import { typeName } from "./type_name.ts";

export type CompareOp = "__lt__" | "__le__" | "__eq__" | "__ne__" | "__gt__" | "__ge__";

/** The comparisons by their name in opcodes: the JS operator for numbers and strs, and the special method. */
export const COMPARISONS = {
  LT: ["<", "__lt__"],
  LE: ["<=", "__le__"],
  EQ: ["===", "__eq__"],
  NE: ["!==", "__ne__"],
  GT: [">", "__gt__"],
  GE: [">=", "__ge__"],
} as const satisfies Record<string, readonly [js: string, slot: CompareOp]>;

const SWAPPED = {
  __lt__: "__gt__",
  __le__: "__ge__",
  __eq__: "__eq__",
  __ne__: "__ne__",
  __gt__: "__lt__",
  __ge__: "__le__",
} as const satisfies Record<CompareOp, CompareOp>;

const SYMBOL = { __lt__: "<", __le__: "<=", __eq__: "==", __ne__: "!=", __gt__: ">", __ge__: ">=" } as const;

/** The operator's symbol, for messages. */
export function compareSymbol(op: CompareOp): string {
  return SYMBOL[op];
}

/** `a is b`. */
export function identical(a: Value, b: Value): boolean {
  if (a === b) return true;
  // NaNs stay distinct objects, so that containment tests tell them apart as CPython does.
  if (a instanceof PyFloat) return b instanceof PyFloat && a.t !== 0 && b.t !== 0 && a.v === b.v && Object.is(a.v, b.v);
  if (a instanceof PyComplex) {
    return b instanceof PyComplex && a.t !== 0 && b.t !== 0 && a.re === b.re && a.im === b.im &&
      Object.is(a.re, b.re) &&
      Object.is(a.im, b.im);
  }
  return a instanceof PyWideStr && b instanceof PyWideStr && strEq(a, b);
}

function comparePrimitives(op: CompareOp, a: number | string, b: number | string): boolean {
  switch (op) {
    case "__lt__":
      return a < b;
    case "__le__":
      return a <= b;
    case "__eq__":
      return a === b;
    case "__ne__":
      return a !== b;
    case "__gt__":
      return a > b;
    default:
      return a >= b;
  }
}

function compareSlot(cls: PyType, op: CompareOp): SlotFn | null {
  switch (op) {
    case "__eq__":
      return eqSlot(cls);
    case "__lt__":
      return ltSlot(cls);
    case "__ne__":
      return neSlot(cls);
    case "__gt__":
      return gtSlot(cls);
    case "__le__":
      return leSlot(cls);
    default:
      return geSlot(cls);
  }
}

/** `a <op> b`. */
export function richCompare(op: CompareOp, a: Value, b: Value): Value {
  const kind = typeof a;
  if (kind === typeof b && (kind === "number" || kind === "string")) {
    return comparePrimitives(op, a as number, b as number);
  }
  if (a instanceof PyFloat && b instanceof PyFloat && a.t !== 0 && b.t !== 0) return comparePrimitives(op, a.v, b.v);
  const ta = typeOf(a), tb = typeOf(b);
  const swapped = SWAPPED[op];
  let triedRight = false;
  if (ta !== tb && tb.isSubtype(ta)) {
    const f = compareSlot(tb, swapped);
    if (f !== null) {
      triedRight = true;
      const r = f(b, a);
      if (r !== NotImplemented) return r;
    }
  }
  const f = compareSlot(ta, op);
  if (f !== null) {
    const r = f(a, b);
    if (r !== NotImplemented) return r;
  }
  if (!triedRight) {
    const g = compareSlot(tb, swapped);
    if (g !== null) {
      const r = g(b, a);
      if (r !== NotImplemented) return r;
    }
  }
  return undecided(op, a, b);
}

/** `a <op> b` after the left operand's method gave NotImplemented, where the right one's did not come first. */
export function compareRest(op: CompareOp, a: Value, b: Value): Value {
  const g = compareSlot(typeOf(b), SWAPPED[op]);
  const r = g === null ? NotImplemented : g(b, a);
  return r === NotImplemented ? undecided(op, a, b) : r;
}

/** Neither operand knows: identity, or an error. */
function undecided(op: CompareOp, a: Value, b: Value): boolean {
  if (op === "__eq__") return identical(a, b);
  if (op === "__ne__") return !identical(a, b);
  throw typeError(`'${SYMBOL[op]}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

/** How == works for a value: its native class tells (1), by identity (2), or not known without running code (0). */
function equality(v: Value): 0 | 1 | 2 {
  if (typeof v !== "object" || v === None) return 1;
  const cls = typeOf(v);
  if (comparesByIdentity(cls)) return 2;
  return v.t !== 0 && (v instanceof PyFloat || v instanceof PyBytes || v instanceof PyWideStr) ? 1 : 0;
}

/** `a == b` of operands that are compared without any Python code: by identity, scalars, bytes; else undefined. */
export function equalsPlainly(a: Value, b: Value): boolean | undefined {
  const x = equality(a), y = equality(b);
  if (x === 0 || y === 0) return undefined;
  return x === 2 || y === 2 ? a === b : compareBool("__eq__", a, b);
}

/** Are instances of the class compared by identity? */
export function comparesByIdentity(cls: PyType): boolean {
  return eqSlot(cls) === eqSlot(objectType) && neSlot(cls) === neSlot(objectType);
}

/** bool(a <op> b). */
export function compareBool(op: CompareOp, a: Value, b: Value): boolean {
  const r = richCompare(op, a, b);
  return typeof r === "boolean" ? r : truth(r);
}

/** `a is b or a == b`, as containers compare their items. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true;
  const kind = typeof a;
  if (kind === typeof b && kind !== "object") return false;
  if (identical(a, b)) return true;
  const quick = equalInstances(a, b);
  if (quick !== undefined) return quick;
  const r = richCompare("__eq__", a, b);
  return typeof r === "boolean" ? r : truth(r);
}

/** `a <op> b` of tuples whose first different items are both numbers or both strs; undefined when others decide. */
export function comparePlainTuples(op: CompareOp, a: PyTuple, b: PyTuple): boolean | undefined {
  const x = a.a, y = b.a;
  const n = x.length < y.length ? x.length : y.length;
  for (let i = 0; i < n; i++) {
    const p = x[i], q = y[i];
    if (p === q) continue;
    const kind = typeof p;
    if (kind !== typeof q || kind !== "number" && kind !== "string") return undefined;
    return comparePrimitives(op, p as number, q as number);
  }
  return comparePrimitives(op, x.length, y.length);
}

export function lessThan(a: Value, b: Value): boolean {
  const r = richCompare("__lt__", a, b);
  return typeof r === "boolean" ? r : truth(r);
}
