// list.sort() and sorted(): stable, with one `<` per comparison.
//
// In: an array of values, a key function or None, reverse. Out: the array in order. The engine's Array.prototype.sort is a
// stable merge sort that only asks whether its comparator is negative, so `lessThan(a, b) ? -1 : 0` gives Python's order
// even for inconsistent `__lt__`; when it throws the array is untouched. Keys that are all numbers or all strs are
// compared without calls; code unit order of strings without surrogates is code point order.
import { callArgs } from "../core/call.ts";
import { strCompare } from "../core/str.ts";
import { None, PyFloat, PyTuple, PyWideStr, type Str, type Value } from "../core/value.ts";
import { equal, lessThan } from "../ops/compare.ts";

type Kind = "number" | "str" | "wide" | "tuple" | "any";

/** What all keys are. NaNs count as "any": the engine's numeric orders would treat them their own way. */
function kindOf(keys: readonly Value[]): Kind {
  const first = keys[0];
  if (typeof first === "number" || first instanceof PyFloat) {
    for (const k of keys) {
      if (typeof k !== "number" && !(k instanceof PyFloat && k.t !== 0 && k.v === k.v)) return "any";
    }
    return "number";
  }
  if (typeof first === "string" || first instanceof PyWideStr) {
    let wide = false;
    for (const k of keys) {
      if (typeof k !== "string") {
        if (!(k instanceof PyWideStr)) return "any";
        wide = true;
      }
    }
    return wide ? "wide" : "str";
  }
  if (first instanceof PyTuple) {
    for (const k of keys) if (!(k instanceof PyTuple && k.t !== 0)) return "any";
    return "tuple";
  }
  return "any";
}

function numbersOf(keys: readonly Value[]): number[] {
  const out: number[] = [];
  for (const k of keys) out.push(typeof k === "number" ? k : (k as PyFloat).v);
  return out;
}

function tupleLess(a: PyTuple, b: PyTuple): boolean {
  const x = a.a, y = b.a;
  const n = Math.min(x.length, y.length);
  for (let i = 0; i < n; i++) {
    const p = x[i], q = y[i];
    if (p === q) continue;
    const kind = typeof p;
    if (kind === typeof q && (kind === "number" || kind === "string")) return (p as number) < (q as number);
    if (!equal(p, q)) return lessThan(p, q);
  }
  return x.length < y.length;
}

function comparator(kind: Kind): (a: Value, b: Value) => number {
  switch (kind) {
    case "wide":
      return (a, b) => strCompare(a as Str, b as Str);
    case "tuple":
      return (a, b) => tupleLess(a as PyTuple, b as PyTuple) ? -1 : 0;
    default:
      return (a, b) => lessThan(a, b) ? -1 : 0;
  }
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function byText(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts unboxed floats in place. */
export function sortFloats(a: number[], reverse: boolean): void {
  let odd = false;
  for (const v of a) {
    if (v !== v) {
      odd = true;
      break;
    }
  }
  if (odd) {
    const boxed = sortValues(a.map((v): Value => new PyFloat(v)), None, reverse);
    for (let i = 0; i < a.length; i++) a[i] = (boxed[i] as PyFloat).v;
    return;
  }
  if (reverse) a.reverse();
  // a - b is NaN for equal infinities, which counts as equal.
  a.sort(byNumber);
  if (reverse) a.reverse();
}

function sortPlain(a: Value[]): Value[] {
  const kind = kindOf(a);
  switch (kind) {
    case "number": {
      if (typeof a[0] === "number" && a.every((v) => typeof v === "number")) {
        if (a.length < 64) return (a as number[]).sort(byNumber);
        const sorted = Float64Array.from(a as number[]).sort();
        for (let i = 0; i < a.length; i++) a[i] = sorted[i];
        return a;
      }
      return sortByKeys(a, a);
    }
    case "str":
      return a.sort(byText);
    default:
      return a.sort(comparator(kind));
  }
}

function sortByKeys(a: Value[], keys: readonly Value[]): Value[] {
  const kind = kindOf(keys);
  const order: number[] = [];
  for (let i = 0; i < a.length; i++) order.push(i);
  if (kind === "number") {
    const n = numbersOf(keys);
    order.sort((i, j) => n[i] - n[j]);
  } else if (kind === "str") order.sort((i, j) => byText(keys[i], keys[j]));
  else {
    const compare = comparator(kind);
    order.sort((i, j) => compare(keys[i], keys[j]));
  }
  const out: Value[] = [];
  for (const i of order) out.push(a[i]);
  return out;
}

/** Sorts `a`, which the caller owns; the result may be the same array. When a comparison throws, `a` is unchanged. */
export function sortValues(a: Value[], key: Value, reverse: boolean): Value[] {
  let keys: Value[] | null = null;
  if (key !== None) {
    keys = [];
    for (const v of a) keys.push(callArgs(key, [v]));
  }
  if (a.length < 2) return a;
  if (!reverse) return keys === null ? sortPlain(a) : sortByKeys(a, keys);
  const back = a.slice().reverse();
  return (keys === null ? sortPlain(back) : sortByKeys(back, keys.reverse())).reverse();
}
