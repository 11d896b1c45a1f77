// The _bisect module: binary search in sorted sequences.
import { listType } from "../core/builtin_types.ts";
import { getAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { defineModule, fn } from "../core/define.ts";
import { valueError } from "../core/raise.ts";
import { None, normInt, PyList, type Value } from "../core/value.ts";
import { lessThan } from "../ops/compare.ts";
import { length } from "../ops/length.ts";
import { asSize, bigOf, index } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";

/** First place where x may be inserted, before (left) or after (right) equal items. */
function search(
  left: boolean,
  a: Value,
  x: Value,
  lo: Value | undefined,
  hi: Value | undefined,
  key: Value | null,
): number {
  let low = lo === undefined ? 0 : asSize(lo);
  if (low < 0) throw valueError("lo must be non-negative");
  let high = hi === undefined || hi === None ? length(a) : asSize(hi);
  if (typeof high === "bigint" || high > Number.MAX_SAFE_INTEGER) {
    const end: Value = hi === undefined || hi === None ? high : hi;
    return searchLarge(left, a, x, bigOf(index(lo ?? 0)), bigOf(index(end)), key) as number;
  }
  const items = a instanceof PyList && a.t === listType.tag ? a : null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let item = items !== null && middle < items.length ? items.at(middle) : getItem(a, middle);
    if (key !== null) item = callKw(key, [item], null);
    if (left ? lessThan(item, x) : !lessThan(x, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for sequences longer than the safe integers. */
function searchLarge(left: boolean, a: Value, x: Value, low: bigint, high: bigint, key: Value | null): Value {
  while (low < high) {
    const middle = (low + high) >> 1n;
    let item = getItem(a, normInt(middle));
    if (key !== null) item = callKw(key, [item], null);
    if (left ? lessThan(item, x) : !lessThan(x, item)) low = middle + 1n;
    else high = middle;
  }
  return normInt(low);
}

function keyOf(key: Value | undefined): Value | null {
  return key === undefined || key === None ? null : key;
}

function bisect(left: boolean) {
  return (a: Value, x: Value, lo?: Value, hi?: Value, key?: Value) => search(left, a, x, lo, hi, keyOf(key));
}

function insort(left: boolean) {
  return (a: Value, x: Value, lo?: Value, hi?: Value, key?: Value) => {
    const f = keyOf(key);
    const at = search(left, a, f === null ? x : callKw(f, [x], null), lo, hi, f);
    if (a instanceof PyList && a.t === listType.tag) a.obj().splice(at, 0, x);
    else callKw(getAttr(a, "insert"), [at, x], null);
  };
}

const SIGNATURE = "(a, x, lo=0, hi=None, *, key=None)";
const LEFT = "Position for x in the sorted list a, before equal items.";
const RIGHT = "Position for x in the sorted list a, after equal items.";

export const module = defineModule("_bisect", {
  doc: "Bisection algorithms.",
  members: {
    bisect_left: fn(SIGNATURE, LEFT, bisect(true)),
    bisect_right: fn(SIGNATURE, RIGHT, bisect(false)),
    insort_left: fn(SIGNATURE, "Inserts x into the sorted list a, before equal items.", insort(true)),
    insort_right: fn(SIGNATURE, "Inserts x into the sorted list a, after equal items.", insort(false)),
  },
});
