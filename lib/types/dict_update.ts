// Filling dicts from mappings and from iterables of pairs: dict(), update() and |=.
//
// In: the target and the argument. A dict (whose class keeps dict's own __iter__) is copied entry by entry, anything else
// with a `keys` method key by key, and the rest as pairs.
import { iterSlot } from "../core/slot_getters.gen.ts";
import { lookupAttr } from "../core/attributes.ts";
import { dictType, tupleType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { isExc, runtimeError, typeError, valueError } from "../core/raise.ts";
import { type Consumer, consumer, type Sink } from "../core/sink.ts";
import { type Kwargs, PyList, PyTuple, type Value } from "../core/value.ts";
import { strFromJs } from "../core/str.ts";
import { drain, eachPair, getIter, isIterable, iterNext, toArray } from "../ops/iteration.ts";
import { getItem } from "../ops/subscript.ts";
import { typeName } from "../ops/type_name.ts";
import { addNote } from "./exception_notes.ts";

/** Can `v` be read as a dict, entry by entry? */
export function isPlainDict(v: Value): v is PyDict {
  return v instanceof PyDict &&
    (v.t === dictType.tag || iterSlot(v.cls) === iterSlot(dictType));
}

/** Copies the entries of `other`, which must not change meanwhile. */
export function mergeDict(self: PyDict, other: PyDict): void {
  if (other === self || other.size === 0) return;
  if (other.isPlain || self.size === 0) {
    self.assign(other);
    return;
  }
  const { size } = other;
  for (const e of other.entries()) {
    if (e.value === undefined) continue;
    self.putEntry(e, e.value);
    if (other.size !== size) throw runtimeError("dict mutated during update");
  }
}

/** How a key and a value get into the target; OrderedDict and others may have their own way. */
export type Store = (key: Value, value: Value) => void;

/** Adds what a mapping (something with `keys`) holds. */
export function mergeMapping(other: Value, keys: Value, store: Store): void {
  // All keys first: looking one up may reorder or change the mapping.
  const all = callArgs(keys, []);
  if (!isIterable(all)) throw typeError(`${typeName(other)}.keys() returned a non-iterable (type ${typeName(all)})`);
  for (const key of toArray(all)) store(key, getItem(other, key));
}

function pairOf(item: Value, i: number): readonly Value[] {
  if (item instanceof PyTuple && item.t !== 0) return item.a;
  try {
    if (!isIterable(item)) throw typeError("object is not iterable");
    return toArray(item);
  } catch (e) {
    if (isExc(e, "TypeError")) addNote(e, `Cannot convert dictionary update sequence element #${i} to a sequence`);
    throw e;
  }
}

/** Adds the pairs of an iterable: with `store`, or, plain ones, straight to `target`. */
export function mergePairs(iterable: Value, store: Store, target: PyDict | null = null): void {
  const it = getIter(iterable);
  if (target !== null) {
    const sink = new PairSink(target);
    pairsOn(sink, drain(it, sink), it, store);
    return;
  }
  for (let i = 0;; i++) {
    const item = iterNext(it);
    if (item === undefined) return;
    storePair(item, i, store);
  }
}

/** Goes on with a pair that the sink did not take, and what the iterator gives then. */
function pairsOn(sink: PairSink, item: Value | undefined, it: Value, store: Store): void {
  while (item !== undefined) {
    storePair(item, sink.taken++, store);
    item = drain(it, sink);
  }
}

/** dict(pairs) */
export const dictConsumer: Consumer = consumer(
  () => new PairSink(new PyDict()),
  (sink) => sink.target,
  (sink, item, it) => {
    pairsOn(sink, item, it, (key, v) => sink.target.put(key, v));
    return sink.target;
  },
);

function storePair(item: Value, i: number, store: Store): void {
  const pair = pairOf(item, i);
  if (pair.length !== 2) {
    throw valueError(`dictionary update sequence element #${i} has length ${pair.length}; 2 is required`);
  }
  store(pair[0], pair[1]);
}

/** mergePairs() for lists, and for zips, whose pairs need not become tuples (2 times as fast); false for all else. */
function mergeKnown(items: Value, store: Store): boolean {
  if (items instanceof PyList && items.t !== 0) {
    for (let i = 0; i < items.length; i++) storePair(items.at(i), i, store);
    return true;
  }
  return eachPair(items, store);
}

/** Stores plain pairs: those whose key is compared and hashed without Python code. */
class PairSink implements Sink {
  /** How many pairs there were. */
  taken = 0;
  constructor(readonly target: PyDict) {}
  take(v: Value): boolean {
    if (!(v instanceof PyTuple) || v.t !== tupleType.tag || v.a.length !== 2) return false;
    const key = v.a[0];
    if (typeof key !== "string" && typeof key !== "number" || !this.target.isPlain) return false;
    this.target.put(key, v.a[1]);
    this.taken++;
    return true;
  }
  takeFloat(): boolean {
    return false;
  }
}

/** self.update(other) */
export function updateDict(self: PyDict, other: Value): void {
  if (other instanceof PyDict && other.t === dictType.tag) {
    mergeDict(self, other);
    return;
  }
  function store(key: Value, v: Value): void {
    self.put(key, v);
  }
  if (mergeKnown(other, store)) return;
  const keys = lookupAttr(other, "keys");
  if (keys === undefined) mergePairs(other, store, self);
  else if (isPlainDict(other)) mergeDict(self, other);
  else mergeMapping(other, keys, store);
}

/** The arguments of dict() and update(); `name` is shown in errors. */
export function updateFromArguments(self: PyDict, name: string, args: readonly Value[], kw: Kwargs | null): void {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) updateDict(self, args[0]);
  if (kw !== null) { for (const [key, v] of kw) self.setStr(key, v); }
}

/** A keyword name as a key. */
export function keywordKey(name: string): Value {
  return strFromJs(name);
}
