// Iteration: iter(), next(), draining an iterable, `in`, and unpacking.
//
// Invariants: `__next__` slots return undefined when exhausted. toArray gives a new array that the caller owns.
import { containsSlot, getitemSlot, iterSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { dictType, listType, tupleType, typeOf } from "../core/builtin_types.ts";
import type { PyDict } from "../core/dict.ts";
import { PyMethodDescr } from "../core/function.ts";
import { isExc, typeError } from "../core/raise.ts";
import { type Consumer, consumer, drainerOf, type Sink } from "../core/sink.ts";
import { strAt, strLen } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyFloat, type PyList, type PyTuple, PyWideStr, type Value } from "../core/value.ts";
import { equal } from "./compare.ts";
import { lengthHint } from "./length.ts";
import { PySequenceIterator } from "./sequence_iterator.ts";
import { typeName } from "./type_name.ts";

/** iter(v). */
export function getIter(v: Value): Value {
  const cls = typeOf(v);
  const slot = cls.slots.__iter__ ?? iterSlot(cls);
  if (slot !== null) return checkIterator(slot(v));
  if (hasOldIteration(cls)) return new PySequenceIterator(v);
  throw typeError(`'${typeName(v)}' object is not iterable`);
}

/** What `__iter__` returned. */
export function checkIterator(it: Value): Value {
  if (nextSlot(typeOf(it)) === null) throw typeError(`iter() returned non-iterator of type '${typeName(it)}'`);
  return it;
}

/** True when iter(v) would find a way to iterate. */
export function isIterable(v: Value): boolean {
  const cls = typeOf(v);
  return iterSlot(cls) !== null ||
    hasOldIteration(cls);
}

/** Is a class without `__iter__` iterated by index? Native classes only when they are sequences. */
function hasOldIteration(cls: PyType): boolean {
  if (cls.lookup("__iter__") !== undefined || getitemSlot(cls) === null) return false;
  const d = cls.lookup("__getitem__");
  return !(d instanceof PyMethodDescr) || d.objclass.patternKind === 1 || d.objclass.indexed;
}

/** The next item, or undefined when exhausted. */
export function iterNext(it: Value): Value | undefined {
  const cls = typeOf(it);
  const slot = cls.slots.__next__ ?? nextSlot(cls);
  if (slot === null) throw typeError(`'${typeName(it)}' object is not an iterator`);
  return slot(it);
}

/** A `__next__` slot that calls functions of the program: StopIteration of theirs is the end, too. */
export function endedByStop<T>(next: (self: T) => Value | undefined): (self: T) => Value | undefined {
  return (self) => {
    try {
      return next(self);
    } catch (e) {
      if (isExc(e, "StopIteration")) return undefined;
      throw e;
    }
  };
}

/** Gives the sink items until it does not take one, which is returned; undefined at the end. */
export function drain(it: Value, sink: Sink): Value | undefined {
  const next = nextSlot(typeOf(it))!;
  const drainer = drainerOf(it);
  for (;;) {
    // An item that the sink refused is refused again; others come when compiled code was left.
    const v = drainer === undefined ? null : drainer(it, sink);
    const x = v === null ? next(it) : v;
    if (x === undefined || !sink.take(x)) return x;
  }
}

/** Keeps all items. */
export class ArraySink implements Sink {
  readonly items: Value[] = [];
  constructor(readonly self?: Value) {}
  take(v: Value): boolean {
    this.items.push(v);
    return true;
  }
  takeFloat(v: number): boolean {
    this.items.push(new PyFloat(v));
    return true;
  }
}

/** A native that makes `end(items, self)` of all items. */
export function arrayConsumer(end: (items: Value[], self: Value | undefined) => Value, runs = false): Consumer {
  return consumer(
    (self) => new ArraySink(self),
    (sink) => end(sink.items, sink.self),
    (sink, item, it) => {
      if (item !== undefined) {
        sink.take(item);
        drain(it, sink);
      }
      return end(sink.items, sink.self);
    },
    { runs },
  );
}

type Drain = (v: never) => Value[];
const drains = new Map<number, Drain>();

/** Registers a fast way to list the items of exact instances of the native type with this tag. */
export function registerToArray(tag: number, drain: Drain): void {
  drains.set(tag, drain);
}

/** The items of an exact instance of a native type that has a fast way; undefined for all else. */
export function quickArray(v: Value): Value[] | undefined {
  return typeof v === "object" && v.t !== 0 ? drains.get(v.t)?.(v as never) : undefined;
}

type PairStep = (it: never, store: (a: Value, b: Value) => void) => boolean;
const pairSteps = new Map<number, PairStep>();

/** Registers how exact instances of an iterator type with this tag give their pairs without making tuples. */
export function registerPairs(tag: number, step: PairStep): void {
  pairSteps.set(tag, step);
}

/** Gives `store` all items of an iterator that makes pairs, part by part; false, with nothing done, for all other values. */
export function eachPair(v: Value, store: (a: Value, b: Value) => void): boolean {
  if (typeof v !== "object" || v.t === 0) return false;
  const step = pairSteps.get(v.t);
  return step !== undefined && step(v as never, store);
}

function characters(v: PyWideStr): Value[] {
  const out: Value[] = [];
  for (let i = 0; i < strLen(v); i++) out.push(strAt(v, i));
  return out;
}

/** The items of an iterable as a new array. */
export function toArray(v: Value): Value[] {
  if (typeof v === "string") return v.split("");
  if (typeof v === "object") {
    switch (v.t) {
      case listType.tag:
        return (v as PyList).copyItems();
      case tupleType.tag:
        return (v as PyTuple).a.slice();
      case dictType.tag:
        return (v as PyDict).keys();
      case 0:
        break;
      default: {
        const drain = drains.get(v.t);
        if (drain !== undefined) return drain(v as never);
        if (v instanceof PyWideStr) return characters(v);
      }
    }
  }
  const it = getIter(v);
  // Only Python code can tell that the size is asked for.
  if (typeOf(v).isHeap) lengthHint(v, 8);
  const sink = new ArraySink();
  drain(it, sink);
  return sink.items;
}

/** Calls `f` with each item until it returns true. */
export function forEachItem(iterable: Value, f: (v: Value) => boolean | void): void {
  if (typeof iterable === "object" && iterable.t === tupleType.tag) {
    for (const x of (iterable as PyTuple).a) if (f(x) === true) return;
    return;
  }
  if (typeof iterable === "object" && iterable.t === listType.tag) {
    const list = iterable as PyList;
    for (let i = 0; i < list.length; i++) if (f(list.at(i)) === true) return;
    return;
  }
  const it = getIter(iterable);
  const next = nextSlot(typeOf(it))!;
  for (let x = next(it); x !== undefined; x = next(it)) if (f(x) === true) return;
}

/** item in container */
export function contains(container: Value, item: Value): boolean {
  const cls = typeOf(container);
  const slot = cls.slots.__contains__ ?? containsSlot(cls);
  if (slot !== null) return slot(container, item);
  if (cls.lookup("__contains__") === None) throw typeError(`'${typeName(container)}' object is not a container`);
  let it: Value;
  try {
    it = getIter(container);
  } catch (e) {
    if (isExc(e, "TypeError")) throw notContainer(container);
    throw e;
  }
  const next = nextSlot(typeOf(it))!;
  for (let x = next(it); x !== undefined; x = next(it)) if (equal(x, item)) return true;
  return false;
}

function notContainer(v: Value): unknown {
  return typeError(`argument of type '${typeName(v)}' is not a container or iterable`);
}

/** The iterator of a value on the right of an unpacking assignment. */
export function unpackIter(v: Value): Value {
  if (!isIterable(v)) throw typeError(`cannot unpack non-iterable ${typeName(v)} object`);
  return getIter(v);
}
