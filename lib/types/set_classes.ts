// The JS classes of sets, and their types as shells.
//
// Invariants: the elements are the keys of the hash table, the values are all `true`. `order` is insertion order, which is
// not what iteration shows: CPython's table order shows through for ints, so `mask` and `fill` follow the size of
// CPython's table (grown to the next power of two above 4 or 2 times the used places when 3/5 full), and set_order.ts
// arranges the elements by them when somebody looks. More than eight small ints are bits instead (int_bits.ts), until something is
// asked that bits can't tell: then the set takes entries of its own (unpack) and keeps them.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { Entry, HashTable } from "../core/dict.ts";
import { firstOrder, noEntries } from "../core/entry.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import {
  ascending,
  bitsFrom,
  bothOf,
  countOf,
  eitherOf,
  IntBits,
  largest,
  limitFor,
  smallest,
  withoutOf,
} from "./int_bits.ts";
import { knownEntries } from "./set_order.ts";

/** What pop() knows of a set. */
export interface Popping {
  /** Where in the table it goes on searching. */
  finger: number;
  /** The table's places while elements are only taken out; null otherwise. */
  places: readonly (Entry | undefined)[] | null;
}

/** Base of set and frozenset objects. */
export abstract class PyAnySet extends HashTable {
  /** Size of the table that CPython would have, minus one. */
  declare mask: number;
  /** Its places in use, those of removed elements included. */
  declare fill: number;
  /** The elements as iteration shows them; null when they have to be arranged again. */
  declare arranged: readonly Entry[] | null;
  /** Where pop() goes on; null when it was not called. */
  declare popping: Popping | null;
  /** The elements when all are small ints and more than a few; null when the table has them. */
  declare bits: IntBits | null;
  constructor() {
    super();
    this.mask = 7;
    this.fill = 0;
    this.arranged = null;
    this.bits = null;
  }

  override find(key: Value): Entry | undefined {
    if (typeof key !== "number" || this.bits === null) return super.find(key);
    return this.has(key) ? new Entry(key, true) : undefined;
  }

  override has(key: Value): boolean {
    const { bits } = this;
    if (typeof key !== "number" || bits === null) return super.find(key) !== undefined;
    return key >= 0 && key < 32 * bits.words.length && bits.has(key);
  }

  override put(key: Value, value: Value): void {
    // The common cases, without the steps of other keys.
    if (this.isSmall) {
      if ((typeof key === "number" || typeof key === "string") && this.putSmall(key, value)) return;
      if (typeof key === "number" && key >= 0 && key < limitFor(this.size) && this.pack(limitFor(this.size))) {
        this.putBit(key);
        return;
      }
    } else if (this.bits !== null) {
      if (typeof key === "number" && this.putBit(key)) return;
    } else if (typeof key === "number" && key >= 0 && key < this.ints.length && this.buckets === null) {
      if (this.ints[key] !== undefined) return;
      const made = new Entry(key, value);
      this.ints[key] = made;
      this.append(made);
      this.grown();
      return;
    }
    const n = this.size;
    super.put(key, value);
    if (this.size !== n) this.grown();
  }

  /** Adds a str or int to a small set, where there is room. */
  protected putSmall(key: number | string, value: Value): boolean {
    const { order } = this;
    const n = order.length;
    for (let i = 0; i < n; i++) {
      const e = order[i];
      if (e.key === key && e.value !== undefined) return true;
    }
    if (!this.hasRoom) return false;
    this.append(new Entry(key, value));
    this.grown();
    return true;
  }

  /** Adds an int to the bits, when it is small enough. */
  protected putBit(key: number): boolean {
    if (key < 0 || key >= limitFor(this.size) && key >= 32 * this.bits!.words.length) return false;
    if (this.bits!.add(key, this.size)) {
      this.size++;
      this.grown();
    }
    return true;
  }

  /** Makes the elements of a small set bits, when all are ints below `limit`. */
  pack(limit: number): boolean {
    if (!this.isSmall) return this.bits !== null;
    const { order } = this;
    for (let i = 0; i < order.length; i++) {
      const { key, value } = order[i];
      if (value !== undefined && (typeof key !== "number" || key < 0 || key >= limit)) return false;
    }
    const bits = new IntBits(new Int32Array(8), null, -1);
    for (let i = 0; i < order.length; i++) if (order[i].value !== undefined) bits.add(order[i].key as number, i);
    this.bits = bits;
    this.leaveToBits(this.size);
    return true;
  }

  protected override unpack(): void {
    const numbers = this.bits!.inOrder();
    this.bits = null;
    const entries = noEntries();
    for (let i = 0; i < numbers.length; i++) entries.push(new Entry(numbers[i], true));
    this.arranged = null;
    this.takeOver(entries);
  }

  /** Is the order that it shows, in which operations read it, that of the bits, or of no account (see small)? */
  get inBitOrder(): boolean {
    return this.size > 256 || largest(this.bits!.words) <= this.mask;
  }

  /** Takes what another set of bits has out of this one. */
  dropBits(other: IntBits): void {
    const words = withoutOf(this.bits!.words, other.words);
    this.bits!.words = words;
    this.size = countOf(words);
    this.arranged = null;
  }

  /** Adds the ints of another set to the bits. */
  addBits(other: IntBits): void {
    const bits = this.bits!, words = eitherOf(bits.words, other.words), size = countOf(words), last = largest(words);
    this.growBy(size - this.size);
    // The order in which they came shows only where two ask for the same place of the table.
    if (last <= this.mask) bits.added = null;
    else {
      const news = withoutOf(other.words, bits.words);
      if (bits.added !== null || smallest(news) < bits.last) bits.added = bits.inOrder().concat(ascending(news));
    }
    bits.last = last;
    bits.words = words;
    this.size = size;
    this.arranged = null;
    if (this.popping !== null) this.popping.places = null;
  }

  /** Fills this new set with what is in both sets of bits. */
  fillWithBoth(a: IntBits, b: IntBits): void {
    this.fillWithWords(bothOf(a.words, b.words));
  }

  /** Fills this new set with what is in the first set of bits alone. */
  fillWithRest(a: IntBits, b: IntBits): void {
    this.fillWithWords(withoutOf(a.words, b.words));
  }

  private fillWithWords(words: Int32Array): void {
    const n = countOf(words);
    if (n === 0) return;
    this.growBy(n);
    this.bits = bitsFrom(words);
    this.leaveToBits(n);
  }

  /** Fills this new set with what is in exactly one of two sets of bits. */
  fillWithEither(first: PyAnySet, second: PyAnySet): void {
    this.addTable(first);
    const words = eitherOf(first.bits!.words, second.bits!.words);
    const both = bothOf(first.bits!.words, second.bits!.words);
    // The second set's elements come one by one: those of both are taken out meanwhile, which counts when the table grows.
    let { mask, fill, size } = this;
    const theirs = second.bits!.words;
    for (let w = 0; w < theirs.length; w++) {
      for (let v = theirs[w]; v !== 0; v &= v - 1) {
        if (w < both.length && (both[w] & v & -v) !== 0) size--;
        else {
          size++;
          if (++fill * 5 >= mask * 3) {
            mask = maskAbove(size > 50000 ? size * 2 : size * 4);
            fill = size;
          }
        }
      }
    }
    this.mask = mask;
    this.fill = fill;
    this.bits = bitsFrom(withoutOf(words, both));
    this.leaveToBits(size);
  }

  /** Fills this new set with strs and ints, at most four; false, with nothing done, when they are something else. */
  fillFew(keys: readonly Value[]): boolean {
    const n = keys.length;
    if (n === 0 || n > 4) return false;
    for (let i = 0; i < n; i++) {
      const key = keys[i];
      if (typeof key !== "number" && typeof key !== "string") return false;
    }
    const order = firstOrder(new Entry(keys[0], true));
    for (let i = 1; i < n; i++) {
      let at = 0;
      while (at < order.length && order[at].key !== keys[i]) at++;
      if (at === order.length) order.push(new Entry(keys[i], true));
    }
    this.order = order;
    this.size = this.fill = order.length;
    return true;
  }

  /** The elements in no order, as entries, when all are ints that are JS numbers; else null. */
  numbers(): readonly Entry[] | null {
    const entries = this.known();
    for (let i = 0; i < entries.length; i++) if (typeof entries[i].key !== "number") return null;
    return entries;
  }

  override putEntry(e: Entry, value: Value): void {
    const { key } = e;
    if (typeof key === "number" || typeof key === "string") {
      this.put(key, value);
      return;
    }
    const n = this.size;
    super.putEntry(e, value);
    if (this.size !== n) this.grown();
  }

  override addEntry(e: Entry, value: Value): void {
    super.addEntry(e, value);
    this.grown();
  }

  protected grown(): void {
    this.arranged = null;
    if (this.popping !== null) this.popping.places = null;
    if (++this.fill * 5 >= this.mask * 3) this.resize(this.size > 50000 ? this.size * 2 : this.size * 4);
  }

  override drop(e: Entry): void {
    this.arranged = null;
    if (this.bits === null) super.drop(e);
    else {
      this.bits.remove(e.key as number);
      this.size--;
    }
  }

  /** Takes out an element of a set of bits, when it is there. */
  dropBit(key: number): boolean {
    if (!this.has(key)) return false;
    this.bits!.remove(key);
    this.size--;
    this.arranged = null;
    return true;
  }

  override clear(): void {
    super.clear();
    this.mask = 7;
    this.fill = 0;
    this.arranged = null;
    if (this.popping !== null) this.popping = null;
    this.bits = null;
  }

  protected resize(used: number): void {
    this.mask = maskAbove(used);
    this.fill = this.size;
  }

  /** Was it never filled? */
  get isNew(): boolean {
    return this.order.length === 0 && this.bits === null && this.mask === 7 && this.fill === 0;
  }

  /** Makes room for `more` elements, as a merge with another table does. */
  reserve(more: number): void {
    if ((this.fill + more) * 5 >= this.mask * 3) this.resize((this.size + more) * 2);
  }

  /** Fills this empty set with the keys of other tables' entries, as if they were added one by one. */
  fillWith(entries: Entry[]): void {
    this.growBy(entries.length);
    this.lend(entries);
  }

  /** Adds keys of other tables' entries, which are known not to be here, to a set that was filled so. */
  fillMore(entries: Entry[]): void {
    if (this.bits !== null) this.unpack();
    this.growBy(entries.length);
    this.arranged = null;
    this.lend(this.order.concat(entries));
  }

  /** Has the size of CPython's table follow while n elements are added one by one. */
  protected growBy(n: number): void {
    let { mask, fill, size } = this;
    for (;;) {
      const step = Math.max(1, Math.ceil(mask * 3 / 5) - fill);
      if (n < step) break;
      n -= step;
      size += step;
      mask = maskAbove(size > 50000 ? size * 2 : size * 4);
      fill = size;
    }
    this.mask = mask;
    this.fill = fill + n;
  }

  override own(): void {
    if (!this.isLent && this.bits === null) return;
    super.own();
    this.arranged = null;
  }

  /** Adds all keys of another table but those of the entries in `without`. */
  addTable(other: HashTable, without: ReadonlySet<Entry> | null = null): void {
    if (other === this) return;
    this.reserve(other.size);
    this.arranged = null;
    if (this.popping !== null) this.popping.places = null;
    const bits = without === null && other instanceof PyAnySet ? other.bits : null;
    if (this.size > 0) {
      if (bits !== null && (other as PyAnySet).inBitOrder && this.pack(limitFor(other.size))) {
        this.addBits(bits);
        return;
      }
      if (other.size === 1 && other.order.length === 1) {
        this.putEntry(other.order[0], true);
        return;
      }
      const entries = orderedEntries(other);
      for (let i = 0; i < entries.length; i++) this.putEntry(entries[i], true);
      return;
    }
    const { mask, fill } = this;
    if (this.order.length > 0 || this.bits !== null) this.clear();
    this.mask = mask;
    this.fill = fill;
    const same = other instanceof PyAnySet && (mask === other.mask || !small(other));
    if (bits !== null && (same || (other as PyAnySet).inBitOrder)) {
      const { size } = other;
      if (same) this.fill = size;
      else this.growBy(size);
      this.bits = same ? bits.copy() : bitsFrom(bits.words.slice());
      this.leaveToBits(size);
      return;
    }
    const from = same ? other.known() : orderedEntries(other);
    if (same) this.fill = from.length;
    else this.growBy(from.length);
    this.lend(without === null ? from as Entry[] : from.filter((e) => !without.has(e)));
  }

  /** Makes this empty set what is in exactly one of two tables. */
  setToDifference(first: HashTable, second: HashTable): void {
    first.keepPlaces();
    this.addTable(first);
    // Where no look-up runs Python code, elements of both sets are marked for a moment: that spares to look them all up again.
    const marks = first instanceof PyAnySet && first.isSettledPlain && second.isPlain;
    let { mask, fill, size } = this;
    const { order } = this, kept = order.length;
    const entries = second.knownTo(first), { ints } = first;
    // The elements of the first table, cut to those that stay, then those of the second.
    const out = order.concat(entries);
    let end = kept;
    for (let i = 0; i < entries.length; i++) {
      const e = entries[i], { key } = e;
      const both = marks && typeof key === "number" && key >= 0 && key < ints.length ? ints[key] : first.findEntry(e);
      if (both !== undefined) {
        if (marks) both.value = false;
        size--;
      } else {
        out[end++] = e;
        size++;
        if (++fill * 5 >= mask * 3) {
          mask = maskAbove(size > 50000 ? size * 2 : size * 4);
          fill = size;
        }
      }
    }
    this.mask = mask;
    this.fill = fill;
    let n = 0;
    if (marks) {
      for (let i = 0; i < kept; i++) {
        const e = order[i];
        if (e.value === true) out[n++] = e;
        else e.value = true;
      }
    } else {
      const stay = second.sift(order, false);
      for (; n < stay.length; n++) out[n] = stay[n];
    }
    for (let i = kept; i < end; i++) out[n++] = out[i];
    out.length = n;
    this.lend(out);
  }
}

/** Most sets are never popped: they have no field for it. */
PyAnySet.prototype.popping = null;

function maskAbove(used: number): number {
  let n = 8;
  while (n <= used) n *= 2;
  return n - 1;
}

/** The live entries of a table in the order in which CPython would take them; only key and hash may be used. */
export function orderedEntries(table: HashTable): readonly Entry[] {
  return table instanceof PyAnySet && small(table) ? knownEntries(table) : table.known();
}

/** Is it cheap to take the elements of a set in the order that it shows, as CPython does? */
function small(s: PyAnySet): boolean {
  return s.arranged !== null || s.size <= 256;
}

export class PySet extends PyAnySet {}

export class PyFrozenSet extends PyAnySet {
  /** Cached hash; 0 when not computed. */
  declare hash: number;
  constructor() {
    super();
    this.hash = 0;
  }
}

export const setType: PyType = shell("set", PySet);
export const frozenSetType: PyType = shell("frozenset", PyFrozenSet);
bindImpl(PySet, setType);
bindImpl(PyFrozenSet, frozenSetType);
setType.hasWeakrefs = frozenSetType.hasWeakrefs = true;
