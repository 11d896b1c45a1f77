// Small helpers that the native containers share: joining reprs, index arguments, item-wise comparison.
//
// In: items and arguments as Python gave them. Out: text, JS numbers, comparison results.
import { newSlot } from "../core/slot_getters.gen.ts";
import { classMethod, constructorFn, type MemberDef } from "../core/define.ts";
import { callArgs } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import { attributeError, indexError, overflowError, typeError } from "../core/raise.ts";
import { parseSignature } from "../core/signature.ts";
import { strFromJs } from "../core/str.ts";
import { runtime } from "../core/state.ts";
import type { SlotFn } from "../core/slots.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, PyFloat, type Str, type Value } from "../core/value.ts";
import { type CompareOp, equal, richCompare } from "../ops/compare.ts";
import { asSize, clampSize, index, indexOr } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { makeGenericAlias } from "./generic_alias.ts";

/** `[` + items joined by ", " + `]`. */
export function joinItems(open: string, items: readonly Str[], close: string): Str {
  let wide = false;
  const parts: string[] = [];
  for (const p of items) {
    if (typeof p === "string") parts.push(p);
    else {
      wide = true;
      parts.push(p.s);
    }
  }
  const text = open + parts.join(", ") + close;
  return wide ? strFromJs(text) : text;
}

/** `__class_getitem__` of generic containers. */
export const classGetItem: MemberDef = classMethod(
  "(cls, object, /)",
  "Generic alias of the class.",
  (cls: PyType, item: Value) => makeGenericAlias(cls, item),
);

/** True for floats that are not instances of a subclass. */
export function isExactFloat(v: Value): v is PyFloat {
  return v instanceof PyFloat && v.t !== 0;
}

/** A method argument that must fit a size. */
export function sizeArg(v: Value): number {
  if (typeof v === "number") return v;
  const n = index(v);
  if (typeof n === "bigint" && (n > 9223372036854775807n || n < -9223372036854775808n)) {
    throw overflowError("Python int too large to convert to C ssize_t");
  }
  return Number(n);
}

/** A start or stop argument of index(): any int, clamped. */
export function boundArg(v: Value): number {
  if (typeof v === "number") return v;
  return clampSize(indexOr(v, () => typeError("slice indices must be integers or have an __index__ method")));
}

/** Brings start and stop of index() into 0..length (stop may stay beyond it). */
export function searchRange(start: Value | undefined, stop: Value | undefined, length: number): [number, number] {
  let from = start === undefined ? 0 : boundArg(start);
  let to = stop === undefined ? Number.MAX_SAFE_INTEGER : boundArg(stop);
  if (from < 0) from = Math.max(0, from + length);
  if (to < 0) to = Math.max(0, to + length);
  return [from, to];
}

/** A subscript that is not a slice as a position; `what` names the sequence in errors. */
export function position(key: Value, length: number, what: string, message: string): number {
  let i = typeof key === "number" ? key : asSize(
    indexOr(key, () => typeError(`${what} indices must be integers or slices, not ${typeName(key)}`)),
    "IndexError",
  );
  if (i < 0) i += length;
  if (i < 0 || i >= length) throw indexError(message);
  return i;
}

/** The number of copies in a repetition, at least 0. */
export function repeatCount(v: Value): number {
  if (typeof v === "number") return v < 0 ? 0 : v;
  const n = indexOr(v, () => typeError(`can't multiply sequence by non-int of type '${typeName(v)}'`));
  if (typeof n === "bigint" && (n > 9223372036854775807n || n < -9223372036854775808n)) {
    throw overflowError(`cannot fit '${typeName(v)}' into an index-sized integer`);
  }
  return n < 0 ? 0 : Number(n);
}

/** Compares the lengths when one sequence is a prefix of the other. */
export function compareLengths(op: CompareOp, a: number, b: number): boolean {
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

/** Lexicographic comparison of two arrays that do not change. */
export function compareArrays(op: CompareOp, a: readonly Value[], b: readonly Value[]): Value {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    if (!equal(a[i], b[i])) {
      if (op === "__eq__") return false;
      if (op === "__ne__") return true;
      return richCompare(op, a[i], b[i]);
    }
  }
  return compareLengths(op, a.length, b.length);
}

/** The keyword arguments that `__init__` of a native container must look at: none when a subclass has its own __new__. */
export function initKeywords(cls: PyType, base: PyType, kw: Kwargs | null): Kwargs | null {
  if (kw === null || kw.size === 0 || cls === base) return kw;
  return newSlot(cls) === newSlot(base) ? kw : null;
}

/** The builtin function `name`, for pickling; looking it up may run code. */
export function builtin(name: string): Value {
  const v = runtime().builtins.get(name);
  if (v === undefined) throw attributeError(name);
  return v;
}

/** `o.__getstate__()`. */
export function stateOf(o: Value): Value {
  return callArgs(getAttr(o, "__getstate__"), []);
}

/** constructorFn for types without keyword arguments: subclasses with their own __init__ may be called with some. */
// deno-lint-ignore no-explicit-any
export function positionalConstructor(name: string, signature: string, fn: (...args: any[]) => unknown): SlotFn {
  const construct = constructorFn(name, signature, fn);
  const { min, max } = parseSignature(signature);
  return (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
    const ignored = kw !== null && kw.size > 0 && cls.isHeap && cls.definer("__init__")?.isHeap === true;
    if (min === 1 && max === 1 && args.length !== 1 && (kw === null || kw.size === 0)) {
      throw typeError(`${name} expected 1 argument, got ${args.length}`);
    }
    return construct(cls, args, ignored ? null : kw);
  };
}
