// What sets do with each other and with iterables: the in-place operations, the ones that make a new set, the tests.
//
// In: sets and any iterables. Invariants: functions named ...Update change their first argument; an operand that is no set
// and no dict is read once, in order. A set is looked up in a set as the frozenset of its elements.
import { hashOf } from "../core/hash.ts";
import { iterSlot } from "../core/slot_getters.gen.ts";
import { dictType, typeOf } from "../core/builtin_types.ts";
import { type Entry, type HashTable, PyDict } from "../core/dict.ts";
import { isExc } from "../core/raise.ts";
import { PyList, PyTuple, type Value } from "../core/value.ts";
import { forEachItem } from "../ops/iteration.ts";
import { areApart, type IntBits, isPart } from "./int_bits.ts";
import { orderedEntries, PyAnySet, PyFrozenSet, PySet } from "./set_classes.ts";

/** A table whose keys an operation may use directly: a set, or a dict that iterates as one. */
function tableOf(v: Value): HashTable | null {
  if (v instanceof PyAnySet) return v;
  if (v instanceof PyDict && (v.t === dictType.tag || iterSlot(typeOf(v)) === iterSlot(dictType))) {
    return v;
  }
  return null;
}

/** Has a table its elements as bits? */
function bitsOf(v: Value | HashTable): IntBits | null {
  return v instanceof PyAnySet ? v.bits : null;
}

/** Is the key in the set? Sets are looked up as frozensets. */
export function hasElement(s: PyAnySet, key: Value): boolean {
  return key instanceof PySet ? findElement(s, key) !== undefined : s.has(key);
}

/** A set with the elements of an iterable. */
export function setFrom(items: Value): PySet {
  const out = new PySet();
  updateSet(out, items);
  return out;
}

/** A new set or frozenset (never of a subclass) of the same kind and with the same elements. */
export function copySet(s: PyAnySet): PyAnySet {
  const out = emptyLike(s);
  out.addTable(s);
  return out;
}

export function emptyLike(s: PyAnySet): PyAnySet {
  return s instanceof PyFrozenSet ? new PyFrozenSet() : new PySet();
}

/** The entry of an element; sets are looked up as frozensets. */
export function findElement(s: HashTable, key: Value): Entry | undefined {
  if (!(key instanceof PySet)) return s.find(key);
  try {
    return s.find(key);
  } catch (e) {
    if (!isExc(e, "TypeError")) throw e;
    const frozen = new PyFrozenSet();
    frozen.addTable(key);
    return s.find(frozen);
  }
}

export function updateSet(s: PyAnySet, items: Value): void {
  if (items instanceof PyTuple && items.t !== 0) {
    const { a } = items;
    if (s.isNew && s.fillFew(a)) return;
    for (let i = 0; i < a.length; i++) s.put(a[i], true);
    return;
  }
  const table = tableOf(items);
  if (table !== null) s.addTable(table);
  else if (items instanceof PyList && items.t !== 0) {
    for (let i = 0; i < items.length; i++) s.put(items.at(i), true);
  } else forEachItem(items, (v) => s.put(v, true));
}

export function differenceUpdate(s: PyAnySet, items: Value): void {
  if (items === s) {
    s.clear();
    return;
  }
  const table = tableOf(items), theirs = bitsOf(items);
  if (s.bits !== null && theirs !== null) {
    s.dropBits(theirs);
    return;
  }
  if (table !== null && table.size > s.size) {
    for (const e of s.entries()) {
      if (e.value !== undefined && table.findEntry(e) !== undefined && e.value !== undefined) s.drop(e);
    }
    return;
  }
  if (table !== null) {
    for (const given of table.known()) {
      const e = s.findEntry(given);
      if (e !== undefined) s.drop(e);
    }
    return;
  }
  forEachItem(items, (v) => {
    const e = s.find(v);
    if (e !== undefined) s.drop(e);
  });
}

export function symmetricUpdate(s: PyAnySet, items: Value): void {
  if (items === s) {
    s.clear();
    return;
  }
  for (const given of (tableOf(items) ?? setFrom(items)).known()) {
    const e = s.findEntry(given);
    if (e !== undefined) s.drop(e);
    else s.addEntry(given, true);
  }
}

export function intersection(s: PyAnySet, items: Value): PyAnySet {
  const out = emptyLike(s);
  if (items === s) return copySet(s);
  if (items instanceof PyAnySet) {
    if (s.bits !== null && items.bits !== null) {
      out.fillWithBoth(s.bits, items.bits);
      return out;
    }
    const [small, large] = items.size > s.size ? [s, items] : [items, s];
    out.fillWith(large.sift(small.knownTo(large), true));
    return out;
  }
  forEachItem(items, (v) => {
    // Here what can't be hashed is not called an element.
    if (typeof v === "object") hashOf(v);
    if (s.has(v)) out.put(v, true);
  });
  return out;
}

/** Takes over the elements of `from`. */
export function replaceElements(s: PyAnySet, from: PyAnySet): void {
  s.clear();
  s.addTable(from);
}

export function difference(s: PyAnySet, items: Value): PyAnySet {
  const table = tableOf(items);
  if (table === null) {
    const out = copySet(s);
    differenceUpdate(out, items);
    return out;
  }
  const out = emptyLike(s), mine = s.bits, theirs = bitsOf(table);
  if (Math.floor(s.size / 4) > table.size) {
    if (mine !== null && table.isPlain) {
      out.addTable(s);
      for (const { key } of table.known()) if (typeof key === "number") out.dropBit(key);
      return out;
    }
    s.own();
    const found = new Set<Entry>();
    for (const given of table.known()) {
      const e = s.findEntry(given);
      if (e !== undefined) found.add(e);
    }
    out.addTable(s, found);
    return out;
  }
  if (mine !== null && theirs !== null) out.fillWithRest(mine, theirs);
  else out.fillWith(table.sift(s.knownTo(table), false));
  return out;
}

export function symmetricDifference(s: PyAnySet, items: Value): PyAnySet {
  const out = emptyLike(s);
  const table = tableOf(items);
  if (table !== null) {
    if (table === s) return out;
    if (table instanceof PyAnySet && table.bits !== null && s.bits !== null && table.inBitOrder && s.inBitOrder) {
      out.fillWithEither(table, s);
    } else out.setToDifference(table, s);
    return out;
  }
  updateSet(out, items);
  symmetricUpdate(out, s);
  return out;
}

export function union(s: PyAnySet, items: readonly Value[]): PyAnySet {
  const out = copySet(s);
  const first = items.length > 0 ? tableOf(items[0]) : null;
  const known = first !== null && first !== s && s.size > 0;
  if (known) {
    out.reserve(first.size);
    const bits = bitsOf(first);
    if (bits !== null && out.bits !== null && (first as PyAnySet).inBitOrder) out.addBits(bits);
    else out.fillMore(s.sift(orderedEntries(first), false));
  }
  for (let i = known ? 1 : 0; i < items.length; i++) updateSet(out, items[i]);
  return out;
}

/** Are all elements of `s` in the table? */
export function isSubset(s: HashTable, other: HashTable): boolean {
  if (s.size > other.size) return false;
  const mine = bitsOf(s), theirs = bitsOf(other);
  if (mine !== null && theirs !== null) return isPart(mine.words, theirs.words);
  const entries = s.knownTo(other);
  for (let i = 0; i < entries.length; i++) if (other.findEntry(entries[i]) === undefined) return false;
  return true;
}

export function isSubsetOf(s: PyAnySet, items: Value): boolean {
  return items instanceof PyAnySet ? isSubset(s, items) : intersection(s, items).size === s.size;
}

export function isSupersetOf(s: PyAnySet, items: Value): boolean {
  if (items instanceof PyAnySet) return isSubset(items, s);
  let all = true;
  forEachItem(items, (v) => {
    if (s.has(v)) return false;
    all = false;
    return true;
  });
  return all;
}

export function isDisjoint(s: PyAnySet, items: Value): boolean {
  if (items instanceof PyAnySet) {
    if (s.bits !== null && items.bits !== null) return areApart(s.bits.words, items.bits.words);
    const [small, large] = items.size > s.size ? [s, items] : [items, s];
    const entries = small.knownTo(large);
    for (let i = 0; i < entries.length; i++) if (large.findEntry(entries[i]) !== undefined) return false;
    return true;
  }
  let none = true;
  forEachItem(items, (v) => {
    if (!s.has(v)) return false;
    none = false;
    return true;
  });
  return none;
}
