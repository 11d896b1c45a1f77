// sum(), min(), max(), sorted() of the builtins module.
import { nextSlot } from "../core/slot_getters.gen.ts";
import { complexType, floatType, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr } from "../core/str.ts";
import { type Kwargs, list, None, PyBytes, PyComplex, PyFloat, type Value } from "../core/value.ts";
import { add } from "../ops/binary.ts";
import { compareBool } from "../ops/compare.ts";
import { getIter, toArray } from "../ops/iteration.ts";
import { truth } from "../ops/truth.ts";
import { sortValues } from "../types/list_sort.ts";

/** A running sum with its lost low part (Neumaier's algorithm). */
class Compensated {
  hi: number;
  lo = 0;
  constructor(start: number) {
    this.hi = start;
  }
  add(x: number): void {
    const t = this.hi + x;
    this.lo += Math.abs(this.hi) >= Math.abs(x) ? (this.hi - t) + x : (x - t) + this.hi;
    this.hi = t;
  }
  get value(): number {
    return this.lo !== 0 && Number.isFinite(this.lo) ? this.hi + this.lo : this.hi;
  }
}

/** A small int or bool as a double; undefined for anything else. */
function smallInt(v: Value): number | undefined {
  return typeof v === "number" ? v : typeof v === "boolean" ? Number(v) : undefined;
}

function checkStart(start: Value): void {
  if (isStr(start)) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (typeOf(start).name === "bytearray" && !typeOf(start).isHeap) {
    throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  }
}

/** sum(iterable, start) */
export function sum(iterable: Value, start: Value | undefined): Value {
  let result: Value = start ?? 0;
  checkStart(result);
  const it = getIter(iterable);
  const step = nextSlot(typeOf(it))!;
  let item: Value | undefined = step(it);
  while (item !== undefined && typeof result === "number") {
    const n = smallInt(item);
    if (n === undefined) break;
    const total: number = result + n;
    result = Number.isSafeInteger(total) ? total : add(result, item);
    item = step(it);
  }
  while (item !== undefined) {
    if (result instanceof PyFloat && result.t === floatType.tag) {
      const total = new Compensated(result.v);
      while (item !== undefined) {
        const n = smallInt(item);
        if (item instanceof PyFloat && item.t === floatType.tag) total.add(item.v);
        else if (n !== undefined) total.hi += n;
        else break;
        item = step(it);
      }
      result = new PyFloat(total.value);
    } else if (result instanceof PyComplex && result.t === complexType.tag) {
      const re = new Compensated(result.re), im = new Compensated(result.im);
      while (item !== undefined) {
        const n = smallInt(item);
        if (item instanceof PyComplex && item.t === complexType.tag) {
          re.add(item.re);
          im.add(item.im);
        } else if (n !== undefined) re.add(n);
        else if (item instanceof PyFloat && item.t === floatType.tag) re.add(item.v);
        else break;
        item = step(it);
      }
      result = new PyComplex(re.value, im.value);
    }
    if (item === undefined) break;
    result = add(result, item);
    item = step(it);
  }
  return result;
}

/** min() and max() with their keywords. */
export function extremum(name: "min" | "max", args: readonly Value[], kw: Kwargs | null): Value {
  let key: Value = None, fallback: Value | undefined;
  for (const [k, v] of kw ?? []) {
    if (k === "key") key = v;
    else if (k === "default") fallback = v;
    else throw typeError(`${name}() got an unexpected keyword argument '${k}'`);
  }
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && fallback !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  const op = name === "max" ? "__gt__" : "__lt__";
  let best: Value | undefined, bestKey: Value | undefined;
  function offer(v: Value): void {
    const k = key === None ? v : callArgs(key, [v]);
    if (bestKey === undefined || compareBool(op, k, bestKey)) {
      best = v;
      bestKey = k;
    }
  }
  if (args.length > 1) { for (const v of args) offer(v); }
  else {
    const it = getIter(args[0]);
    const step = nextSlot(typeOf(it))!;
    for (let v: Value | undefined = step(it); v !== undefined; v = step(it)) offer(v);
  }
  if (best !== undefined) return best;
  if (fallback !== undefined) return fallback;
  throw valueError(`${name}() iterable argument is empty`);
}

/** sorted(iterable, /, *, key=None, reverse=False) */
export function sorted(args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  let key: Value = None, reverse = false;
  for (const [k, v] of kw ?? []) {
    if (k === "key") key = v;
    else if (k === "reverse") reverse = truth(v);
    else throw typeError(`sort() got an unexpected keyword argument '${k}'`);
  }
  return list(sortValues(toArray(args[0]), key, reverse));
}
