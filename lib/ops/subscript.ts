// o[k], o[k] = v, del o[k], and slice and index arithmetic for sequences.
import { delitemSlot, getitemSlot, lenSlot, setitemSlot } from "../core/slot_getters.gen.ts";
import { dictType, typeOf, typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { lookupAttr } from "../core/attributes.ts";
import type { PyDict } from "../core/dict.ts";
import { indexError, typeError, valueError } from "../core/raise.ts";
import { PyType } from "../core/type.ts";
import { None, type PySlice, type Value } from "../core/value.ts";
import { asSize, hasIndex, indexOr } from "./number.ts";
import { typeName } from "./type_name.ts";

let aliasHook: (origin: Value, args: Value) => Value = (origin) => origin;

/** Installed by types/generic_alias.ts: what `type[x]` gives. */
export function setAliasHook(hook: (origin: Value, args: Value) => Value): void {
  aliasHook = hook;
}

/** o[k] */
export function getItem(o: Value, k: Value): Value {
  if (typeof o === "object" && o.t === dictType.tag) {
    const v = (o as PyDict).get(k);
    if (v !== undefined) return v;
  }
  const cls = typeOf(o);
  const slot = cls.slots.__getitem__ ?? getitemSlot(cls);
  if (slot !== null) return slot(o, k);
  if (o instanceof PyType) return classItem(o, k);
  throw typeError(`'${typeName(o)}' object is not subscriptable`);
}

function classItem(cls: PyType, k: Value): Value {
  if (cls === typeType) return aliasHook(cls, k);
  const f = lookupAttr(cls, "__class_getitem__");
  if (f === undefined || f === None) throw typeError(`type '${cls.name}' is not subscriptable`);
  return callArgs(f, [k]);
}

/** o[k] = v */
export function setItem(o: Value, k: Value, v: Value): void {
  if (typeof o === "object" && o.t === dictType.tag) {
    (o as PyDict).put(k, v);
    return;
  }
  const cls = typeOf(o);
  const slot = cls.slots.__setitem__ ?? setitemSlot(cls);
  if (slot === null) throw typeError(`'${typeName(o)}' object does not support item assignment`);
  slot(o, k, v);
}

/** del o[k] */
export function delItem(o: Value, k: Value): void {
  const cls = typeOf(o);
  const slot = delitemSlot(cls);
  if (slot === null) {
    const sequence = hasIndex(k) && (cls.isHeap || lenSlot(cls) !== null);
    const verb = sequence ? "doesn't" : "does not";
    throw typeError(`'${typeName(o)}' object ${verb} support item deletion`);
  }
  slot(o, k);
}

export interface SliceIndices {
  start: number;
  stop: number;
  step: number;
  /** Number of items selected. */
  count: number;
}

function sliceIndex(v: Value): number | bigint {
  if (typeof v === "number") return v;
  return indexOr(v, () => typeError("slice indices must be integers or None or have an __index__ method"));
}

function clampTo(n: number | bigint, length: number, low: number, high: number): number {
  if (typeof n === "bigint") return n < 0n ? low : high;
  if (n < 0) {
    n += length;
    return n < low ? low : n;
  }
  return n > high ? high : n;
}

/** The positions a slice selects in a sequence of this length; a negative step gives a stop of at least -1. */
export function sliceIndices(s: PySlice, length: number): SliceIndices {
  let step = 1;
  if (s.step !== None) {
    const n = sliceIndex(s.step);
    if (n === 0) throw valueError("slice step cannot be zero");
    step = typeof n === "number" ? n : n > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
  }
  const low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
  const start = s.start === None ? (step < 0 ? high : low) : clampTo(sliceIndex(s.start), length, low, high);
  const stop = s.stop === None ? (step < 0 ? low : high) : clampTo(sliceIndex(s.stop), length, low, high);
  let count = 0;
  if (step < 0) {
    if (stop < start) count = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) count = Math.floor((stop - start - 1) / step) + 1;
  return { start, stop, step, count };
}

/** A sequence index as a position in 0..length-1; IndexError with `message` outside. */
export function indexIn(i: Value, length: number, message: string): number {
  let n = typeof i === "number" ? i : asSize(i, "IndexError");
  if (n < 0) n += length;
  if (n < 0 || n >= length) throw indexError(message);
  return n;
}
