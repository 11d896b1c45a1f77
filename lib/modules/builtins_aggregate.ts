// sum(), min(), max(), sorted() of the builtins module.
import { nextSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { call1 } from "../core/call.ts";
import { typeError, valueError } from "../core/raise.ts";
import { type Consumer, consumer } from "../core/sink.ts";
import { isStr } from "../core/str.ts";
import { type Kwargs, list, None, PyBytes, PyList, PyTuple, type Value } from "../core/value.ts";
import { add } from "../ops/binary.ts";
import { compareBool } from "../ops/compare.ts";
import { drain, getIter, toArray } from "../ops/iteration.ts";
import { truth } from "../ops/truth.ts";
import { sortValues } from "../types/list_sort.ts";
import { PyAnySet } from "../types/set_classes.ts";
import { ascending } from "../types/int_bits.ts";
import { ExtremumSink, floatsInline, intsInline, type Result, sumOfFloats, sumSink } from "./builtins_sinks.ts";

function checkStart(start: Value): void {
  if (isStr(start)) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (typeOf(start).name === "bytearray" && !typeOf(start).isHeap) {
    throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  }
}

/** The sum of ints that are JS numbers, as are all sums on the way; else null. */
function sumOfInts(items: readonly Value[], start: number): number | null {
  let total = start;
  for (let i = 0; i < items.length; i++) {
    const v = items[i];
    if (typeof v !== "number") return null;
    total += v;
    if (!Number.isSafeInteger(total)) return null;
  }
  return total;
}

/** The same of the elements of a set, which need no order for that: 5 times as fast as iterating over one that has changed. */
function sumOfElements(set: PyAnySet, start: number): number | null {
  if (set.bits !== null) return sumOfInts(ascending(set.bits.words), start);
  const entries = set.numbers();
  if (entries === null) return null;
  let total = start;
  for (let i = 0; i < entries.length; i++) {
    total += entries[i].key as number;
    if (!Number.isSafeInteger(total)) return null;
  }
  return total;
}

/** sum(iterable, start) */
export function sum(iterable: Value, start: Value | undefined): Value {
  const result: Value = start ?? 0;
  checkStart(result);
  if (iterable instanceof PyList && iterable.t !== 0 && iterable.floats !== null && result === 0) {
    return sumOfFloats(iterable.floats);
  }
  const isPlain = iterable instanceof PyList && iterable.floats === null || iterable instanceof PyTuple;
  if (isPlain && iterable.t !== 0 && typeof result === "number") {
    const total = sumOfInts(iterable.a, result);
    if (total !== null) return total;
  }
  if (iterable instanceof PyAnySet && iterable.t !== 0 && typeof result === "number") {
    const total = sumOfElements(iterable, result);
    if (total !== null) return total;
  }
  const it = getIter(iterable);
  const adder = sumSink(result);
  if (adder !== null) return sumOn(adder, drain(it, adder), it);
  const item = nextSlot(typeOf(it))!(it);
  return item === undefined ? result : sumOf(add(result, item), it);
}

/** The sum of `result` and what the iterator gives. */
function sumOf(result: Value, it: Value): Value {
  const step = nextSlot(typeOf(it))!;
  for (;;) {
    const adder = sumSink(result);
    const item = adder === null ? step(it) : drain(it, adder);
    if (adder !== null) result = adder.value;
    if (item === undefined) return result;
    result = add(result, item);
  }
}

/** The sum of what the sink took, of an item that comes then, and of what the iterator gives. */
function sumOn(adder: Result<Value>, item: Value | undefined, it: Value): Value {
  while (item !== undefined && adder.take(item)) item = drain(it, adder);
  return item === undefined ? adder.value : sumOf(add(adder.value, item), it);
}

export const sumConsumer: Consumer = consumer(
  () => sumSink(0)!,
  (adder) => adder.value,
  sumOn,
  { floats: floatsInline, ints: intsInline },
);

export const extremumConsumer = (name: "min" | "max"): Consumer =>
  consumer(
    () => new ExtremumSink(undefined, name === "max"),
    (sink) => extremumOn(name, sink, undefined, None),
    (sink, item, it) => extremumOn(name, sink, item, it),
  );

/** The extremum of what the sink took, of an item that comes then, and of what the iterator gives. */
function extremumOn(name: "min" | "max", sink: ExtremumSink, item: Value | undefined, it: Value): Value {
  while (item !== undefined && sink.take(item)) item = drain(it, sink);
  const op = name === "max" ? "__gt__" : "__lt__";
  while (item !== undefined) {
    if (sink.best === undefined || compareBool(op, item, sink.best)) sink.best = item;
    item = drain(it, sink);
  }
  const { best } = sink;
  if (best === undefined) throw valueError(`${name}() iterable argument is empty`);
  return best;
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
    const k = key === None ? v : call1(key, v);
    if (bestKey === undefined || compareBool(op, k, bestKey)) {
      best = v;
      bestKey = k;
    }
  }
  if (args.length > 1) { for (const v of args) offer(v); }
  else {
    const it = getIter(args[0]);
    const step = nextSlot(typeOf(it))!;
    const sink = key === None ? new ExtremumSink(undefined, op === "__gt__") : null;
    for (;;) {
      const v: Value | undefined = sink === null ? step(it) : drain(it, sink);
      if (sink !== null) best = bestKey = sink.best;
      if (v === undefined) break;
      offer(v);
      if (sink !== null) sink.best = best;
    }
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
