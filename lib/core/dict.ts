// The hash table behind dict and set: ordered, with JS Map doing the work for keys that compare by value or identity.
//
// In: Python values as keys. Out: entries in insertion order. Invariants:
// - `ints` and `map` have the entries whose keys normalise to a JS value (normalKey): ints, strs, bools, floats, and every
//   object whose class compares by identity. `ints` has exactly the int keys from 0 to its length - 1, at their index; it
//   grows while one place of 8 is taken, so that dicts and sets of small ints need no hashing.
// - `texts` has the short strs of a dict; null while there is none. Sets have theirs in `map`: they are looked up in each other
//   often, when V8 has hashed them.
// - `buckets` (chains by hash) has the other entries: tuples, bytes, objects with their own __eq__/__hash__. When
//   `full` is set it has the entries of `map` and `texts` too, because a key with its own __eq__ was looked up beside them.
// - `order` holds live and dead entries in insertion order; a dead entry has value === undefined. `size` counts the live.
// - A set that an operation made has in `order` the entries of the sets that it was made of (`buckets` is LENT), of which it
//   uses key and hash alone, never changing the array: many such sets are only counted or compared. They become entries of
//   its own when it is iterated (PENDING), and find their places when somebody looks for one.
// - A set of small ints has bits alone, outside of this table (PACKED, types/int_bits.ts), until something else is asked of it.
// - A table of a few strs and ints has its entries in `order` alone too, and searches them one after the other (SMALL): most
//   dicts are small, and a Map is half of what a small one would take. So has one that an object's attributes are moved to, until
//   it gets another key: most are read once or twice.
// - An Entry object stays the same while its key is in the table: global caches point at entries.
// Measured: Map of entries is 2x faster than an own open-addressing table for str keys, and iterates at 2-4 ns; `ints` makes
// a million new int keys 4x faster and looking them up 10x (a Map of that size misses the cache at every step). Lending
// entries makes `a | b` of 2000 ints 2x faster, `a ^ b` 2.5x. Fields are set by constructors: with initializers of fields a set
// is made in 28 ns, not 8.
import {
  addToChain,
  chainOf,
  type Chains,
  DEAD,
  Entry,
  firstOrder,
  growChains,
  HashedEntry,
  likeEntry,
  makeChains,
  makePlaces,
  noEntries,
  removeFromChain,
  secondOrder,
} from "./entry.ts";
import { exactHash, hashOf, keysEqual, neverEqualsNormal, normalKey, normalObject, NOT_EXACT } from "./hash.ts";
import { strFromJs } from "./str.ts";
import { SHORT, TextTable } from "./text_table.ts";
import { type PyObject, PyTuple, underObject, type Value } from "./value.ts";

/** The entry of a set for a key that another table has. */
function lentEntry(e: Entry): Entry {
  return likeEntry(e, true);
}

export { Entry };

let unhashableHook: (table: HashTable, key: Value, e: unknown) => unknown = (_table, _key, e) => e;

/** Installed by types/dict.ts: what to throw when hashing a key threw `e`. */
export function setUnhashableKeyHook(hook: (table: HashTable, key: Value, e: unknown) => unknown): void {
  unhashableHook = hook;
}

/** How many entries CPython's table of at least `size` places takes. */
function usableFor(size: number): number {
  let n = 8;
  while (n < size) n *= 2;
  return Math.floor(n * 2 / 3);
}

/** Stands for an empty `ints`; never changed. */
const NO_INTS: (Entry | undefined)[] = [];
/** The same for `map`: a Map takes 60 ns to make. */
// deno-lint-ignore no-explicit-any
const NO_MAP: Map<any, Entry> = new Map();
/** The `buckets` of a table whose entries are in `order` alone so far, and of one with few strs and ints that stay there. */
const PENDING: Chains = [];
const SMALL: Chains = [];
/** The `buckets` of a set whose `order` has entries of other tables. */
const LENT: Chains = [];
/** The `buckets` of a set of small ints that has them as bits, and neither order nor places. */
const PACKED: Chains = [];
/** Longer arrays that are made at once have no places in V8. Growing one takes 10 times as long. */
const LONGEST = 2 ** 25;
/** Most places in the order of a SMALL table. */
const FEW = 8;

/** The `order` of a table that never had an entry; never changed. */
const NO_ORDER: Entry[] = [];

/** The table; PyDict and the sets are subclasses. */
export abstract class HashTable {
  // deno-lint-ignore no-explicit-any
  declare map: Map<any, Entry>;
  declare texts: TextTable | null;
  declare ints: (Entry | undefined)[];
  declare buckets: Chains | null;
  declare full: boolean;
  declare order: Entry[];
  declare size: number;
  /** Index before which `order` has no live entry. */
  declare first: number;
  /** Length of `order` at which dead entries are cleared out: CPython's limit, since iterators show when that happens. */
  declare usable: number;
  /** Incremented when `order` is compacted, so that iterators find their place again. */
  declare epoch: number;
  /** Incremented when a key is added (guards "this name is not in globals"). */
  declare keyVersion: number;
  constructor() {
    this.map = NO_MAP;
    this.ints = NO_INTS;
    this.buckets = SMALL;
    this.full = false;
    this.order = NO_ORDER;
    this.size = 0;
    this.first = 0;
    this.usable = 5;
    this.epoch = 0;
    this.keyVersion = 0;
  }

  find(key: Value): Entry | undefined {
    if (this.buckets === SMALL) return this.findSmall(key);
    if (typeof key === "string") {
      const e = this.text(key);
      if (e !== undefined || this.buckets === null) return e;
      return this.findBeside(key);
    }
    if (typeof key === "number" && key < this.ints.length && key >= 0) {
      const e = this.ints[key];
      if (e !== undefined || this.buckets === null) return e;
      return this.findBeside(key);
    }
    if (key instanceof PyTuple) return this.findTuple(key);
    const k = typeof key === "object" ? normalObject(key) : normalKey(key);
    if (k !== undefined) {
      const e = typeof k === "string" ? this.text(k) : this.normal(k);
      if (e !== undefined || this.buckets === null) return e;
      return this.findBeside(key);
    }
    return this.findHashed(key, this.hashKey(key));
  }

  /** The entry of a str, in `texts` or `map`. */
  protected text(k: string): Entry | undefined {
    const { texts } = this;
    return texts !== null && k.length <= SHORT ? texts.get(k) : this.map.get(k);
  }

  /** The entry of a key that normalises, which is neither in `ints` nor in `map`. */
  protected findBeside(key: Value): Entry | undefined {
    if (this.buckets === SMALL) return this.scan(normalKey(key));
    if (this.buckets === PACKED) {
      this.own();
      return this.find(key);
    }
    if (this.buckets === PENDING || this.buckets === LENT) {
      if (!this.becomesSmall()) this.settle();
      return this.find(key);
    }
    return this.findHashed(key, hashOf(key));
  }

  /** find() in a SMALL table. */
  protected findSmall(key: Value): Entry | undefined {
    if (typeof key === "string") return this.scanText(key);
    if (typeof key === "number") return this.scanNumber(key);
    const k = normalKey(key);
    return k === undefined ? this.findHashed(key, this.hashKey(key)) : this.scan(k);
  }

  /** The entry of a normalised key in a SMALL table. */
  protected scan(k: unknown): Entry | undefined {
    return typeof k === "string" ? this.scanText(k) : typeof k === "number" ? this.scanNumber(k) : undefined;
  }

  protected scanText(k: string): Entry | undefined {
    const { order } = this;
    for (let i = 0; i < order.length; i++) {
      const e = order[i], { key } = e;
      if (typeof key === "string" && key === k && e.value !== undefined) return e;
    }
    return undefined;
  }

  protected scanNumber(k: number): Entry | undefined {
    const { order } = this;
    for (let i = 0; i < order.length; i++) {
      const e = order[i], { key } = e;
      if (typeof key === "number" && key === k && e.value !== undefined) return e;
    }
    return undefined;
  }

  /** The entry of a normalised key. */
  // deno-lint-ignore no-explicit-any
  protected normal(k: any): Entry | undefined {
    return typeof k === "number" && k < this.ints.length && k >= 0 && Number.isInteger(k)
      ? this.ints[k]
      : typeof k === "string"
      ? this.text(k)
      : this.map === NO_MAP
      ? undefined
      : this.map.get(k);
  }

  /** Puts in the entry of a new normalised key. */
  // deno-lint-ignore no-explicit-any
  protected place(k: any, e: Entry): void {
    if (typeof k === "number" && k >= 0 && Number.isInteger(k)) {
      if (k >= this.ints.length && k < this.intLimit) this.growInts(k);
      if (k < this.ints.length) {
        this.ints[k] = e;
        return;
      }
    }
    if (typeof k === "string" && k.length <= SHORT && this.hasTexts) {
      (this.texts ??= new TextTable()).set(k, e);
      return;
    }
    if (this.map === NO_MAP) this.map = new Map();
    this.map.set(k, e);
  }

  /** Are short strs in `texts`? */
  protected get hasTexts(): boolean {
    return false;
  }

  /** Ints below this have their places in `ints`: as long as one of 8 is taken. */
  protected get intLimit(): number {
    return 8 + 8 * this.size;
  }

  /** Makes `ints` long enough for key k, taking over what `map` has there. */
  protected growInts(k: number): void {
    const from = this.ints.length;
    let length = Math.max(16, from * (from <= 1024 ? 4 : 2));
    while (length <= k || length < this.size) length *= 2;
    if (length <= LONGEST) {
      // What is left out reads as undefined.
      const grown = makePlaces(length), old = this.ints;
      for (let i = 0; i < from; i++) {
        const e = old[i];
        if (e !== undefined) grown[i] = e;
      }
      this.ints = grown;
    } else this.ints.length = length;
    const { ints, map } = this;
    if (map.size === 0) return;
    if (map.size > length - from) {
      for (let i = from; i < length; i++) {
        const e = map.get(i);
        if (e !== undefined) ints[i] = e;
        map.delete(i);
      }
    } else {
      for (const [i, e] of map) {
        if (typeof i !== "number" || i < 0 || i >= length || !Number.isInteger(i)) continue;
        ints[i] = e;
        map.delete(i);
      }
    }
    if (map.size === 0) this.map = NO_MAP;
  }

  /** Takes the ints of `map` into `ints` when none is too large for that any more: they came in no order. */
  protected gather(): void {
    const { intLimit } = this;
    let last = -1;
    for (const k of this.map.keys()) {
      if (typeof k !== "number" || k < 0 || !Number.isInteger(k)) continue;
      if (k >= intLimit) return;
      if (k > last) last = k;
    }
    if (last >= 0) this.growInts(last);
  }

  protected hashKey(key: Value): number {
    try {
      return hashOf(key);
    } catch (e) {
      throw unhashableHook(this, key, e);
    }
  }

  protected findHashed(key: Value, hash: number): Entry | undefined {
    let { buckets } = this;
    if (buckets !== null && buckets.length === 0) {
      if (this.size === 0 || buckets === SMALL && !mayEqualOthers(key)) return undefined;
      this.settle();
      buckets = this.buckets;
    }
    if (!this.full && (this.map !== NO_MAP || this.ints !== NO_INTS || this.texts !== null) && mayEqualOthers(key)) {
      this.indexAll();
      buckets = this.buckets;
    }
    return buckets === null ? undefined : this.findInChain(buckets, key, hash);
  }

  protected findInChain(buckets: Chains, key: Value, hash: number): Entry | undefined {
    for (let e = buckets[chainOf(buckets, hash)]; e !== null; e = e.next) {
      if (e.hash !== hash || e.value === undefined) continue;
      if (
        e.key === key || e.exact > 0 && key instanceof PyTuple && key.a.length === e.exact && exactHash(key) === hash
      ) return e;
      const equal = keysEqual(e.key, key);
      // Comparing may have run code that removed the entry, or moved the chains.
      if (equal && e.value !== undefined) return e;
      if (equal || this.buckets !== buckets) return this.findHashed(key, hash);
    }
    return undefined;
  }

  /** find() of a tuple: most that are keys have small ints, which need no comparison. */
  protected findTuple(key: PyTuple): Entry | undefined {
    const hash = exactHash(key);
    return hash !== NOT_EXACT ? this.findExact(key, hash) : this.findHashed(key, this.hashKey(key));
  }

  /** findHashed() of a tuple of small ints. */
  protected findExact(key: PyTuple, hash: number): Entry | undefined {
    const { buckets } = this;
    if (buckets === null) return undefined;
    if (buckets.length === 0) return this.findHashed(key, hash);
    for (let e = buckets[chainOf(buckets, hash)]; e !== null; e = e.next) {
      if (e.hash !== hash || e.value === undefined) continue;
      return e.exact === key.a.length ? e : this.findInChain(buckets, key, hash);
    }
    return undefined;
  }

  protected indexAll(): void {
    if (this.map.size === 0 && this.ints.length === 0 && this.texts === null) return;
    this.full = true;
    for (const e of this.map.values()) this.chain(e, hashOf(e.key));
    for (const e of this.ints) if (e !== undefined) this.chain(e, hashOf(e.key));
    this.texts?.each((e) => this.chain(e, hashOf(e.key)));
  }

  /** Puts an entry into its chain. */
  protected chain(e: Entry, hash: number): void {
    e.hash = hash;
    let { buckets } = this;
    if (buckets === null) this.buckets = buckets = makeChains(this.size);
    else if (this.size >= buckets.length) this.buckets = buckets = growChains(buckets);
    addToChain(buckets, e);
  }

  /** Fills an empty table with the keys of other tables' entries, all different; the array is not changed any more. */
  protected lend(entries: Entry[]): void {
    this.order = entries;
    this.size = entries.length;
    this.first = 0;
    this.buckets = LENT;
  }

  /** Has entries of its own from now on. */
  own(): void {
    if (this.buckets === PACKED) this.unpack();
    if (this.buckets !== LENT) return;
    const { order } = this;
    const own = order.slice();
    for (let i = 0; i < order.length; i++) own[i] = lentEntry(order[i]);
    this.order = own;
    this.buckets = PENDING;
  }

  /** Leaves the elements of this set to bits. */
  protected leaveToBits(size: number): void {
    this.order = NO_ORDER;
    this.size = size;
    this.first = 0;
    this.buckets = PACKED;
  }

  /** Takes elements that were bits back, in an order. */
  protected takeOver(entries: Entry[]): void {
    this.order = entries;
    this.buckets = PENDING;
  }

  /** Has takeOver() take what is bits. */
  protected unpack(): void {}

  /** Is the key there? */
  has(key: Value): boolean {
    return this.find(key) !== undefined;
  }

  /** Makes a table without places a SMALL one, if it can be. */
  protected becomesSmall(): boolean {
    const { order } = this;
    if (order.length > FEW) return false;
    for (let i = 0; i < order.length; i++) {
      const { key } = order[i];
      if (typeof key !== "string" && typeof key !== "number") return false;
    }
    this.own();
    this.buckets = SMALL;
    this.usable = usableFor(this.size * 1.5);
    this.keyVersion++;
    return true;
  }

  /** Live entries, of which only key and hash may be used; the array does not change when the table does. */
  known(): readonly Entry[] {
    return this.buckets === LENT ? this.order : this.entries();
  }

  /** The same for a loop that looks them up in another table at once: the table's own array, when that runs no Python code. */
  knownTo(other: HashTable): readonly Entry[] {
    return this.buckets !== PACKED && this.order.length === this.size && this.isPlain && other.isPlain
      ? this.order
      : this.known();
  }

  /** Do all keys normalise, so that finding them runs no Python code? */
  get isPlain(): boolean {
    return this.buckets === null || this.buckets === SMALL || this.buckets === PACKED;
  }

  /** The same, and has every entry a place? */
  get isSettledPlain(): boolean {
    return this.buckets === null;
  }

  get isSmall(): boolean {
    return this.buckets === SMALL;
  }

  /** Can a SMALL table take one more key? */
  protected get hasRoom(): boolean {
    return this.order.length < FEW;
  }

  /** Are all keys at their index in `ints`? */
  get isAllInts(): boolean {
    return this.buckets === null && this.map.size === 0 && this.texts === null;
  }

  /** Are there entries without a place? */
  protected get unsettled(): boolean {
    return this.buckets === PENDING || this.buckets === SMALL || this.buckets === LENT || this.buckets === PACKED;
  }

  /** Are the entries those of other tables? */
  protected get isLent(): boolean {
    return this.buckets === LENT;
  }

  /** Finds a place for all entries. */
  protected settle(): void {
    this.own();
    const pending = this.buckets === PENDING;
    this.buckets = null;
    const { order } = this;
    for (let i = 0; i < order.length; i++) {
      const e = order[i];
      if (e.value === undefined) continue;
      const k = normalKey(e.key);
      if (k !== undefined) this.place(k, e);
      else {
        this.chain(e, e.hash);
      }
    }
    if (pending) this.usable = usableFor(this.size * 1.5);
    this.keyVersion++;
  }

  /** Every entry has a place from now on: looking for one reads no values, which may be made when they are read. */
  keepPlaces(): void {
    if (this.unsettled) this.settle();
  }

  /** Inserts or replaces; an existing key object is kept, as Python does. */
  put(key: Value, value: Value): void {
    if (this.buckets === SMALL && (typeof key === "string" || typeof key === "number")) {
      const e = typeof key === "string" ? this.scanText(key) : this.scanNumber(key);
      if (e !== undefined) {
        e.value = value;
        return;
      }
      if (this.order.length < FEW) {
        this.append(new Entry(key, value));
        return;
      }
    }
    if (typeof key === "number" && key >= 0 && key < this.ints.length) {
      const e = this.ints[key];
      if (e !== undefined) {
        e.value = value;
        return;
      }
    } else if (typeof key === "string" && this.texts !== null && key.length <= SHORT && this.buckets === null) {
      this.ensureText(key, key, value).value = value;
      return;
    }
    this.ensure(key, value).value = value;
  }

  /** ensure() of a tuple. */
  protected ensureTuple(key: PyTuple, value: Value): Entry {
    const hash = exactHash(key);
    if (hash === NOT_EXACT) return this.ensureHashed(key, this.hashKey(key), value, 0);
    const found = this.findExact(key, hash);
    if (found !== undefined) return found;
    if (this.unsettled) this.settle();
    const made = new HashedEntry(key, value, hash, key.a.length);
    this.chain(made, hash);
    this.append(made);
    return made;
  }

  /** The entry of a key that does not normalise, put in with `value` when it is missing. */
  protected ensureHashed(key: Value, hash: number, value: Value, exact: number): Entry {
    const found = this.findHashed(key, hash);
    if (found !== undefined) return found;
    if (this.unsettled) this.settle();
    const made = new HashedEntry(key, value, hash, exact);
    this.chain(made, hash);
    this.append(made);
    return made;
  }

  /** The entry of a key that normalises to k, put in with `value` when it is missing. */
  // deno-lint-ignore no-explicit-any
  protected ensureNormal(k: any, key: Value, value: Value): Entry {
    if (typeof k === "string" && this.buckets === null && this.texts !== null && k.length <= SHORT) {
      return this.ensureText(k, key, value);
    }
    const e = this.normal(k);
    if (e !== undefined) return e;
    if (this.buckets !== null) {
      const h = this.findBeside(key);
      if (h !== undefined) return h;
    }
    const made = new Entry(key, value);
    if (this.buckets === SMALL) {
      if (this.staysSmall(key)) {
        this.append(made);
        return made;
      }
      this.settle();
    }
    this.place(k, made);
    if (this.full) this.chain(made, hashOf(key));
    this.append(made);
    return made;
  }

  /** The entry of a short str in a table that has some and only keys that normalise, put in when it is missing. */
  protected ensureText(k: string, key: Value, value: Value): Entry {
    const texts = this.texts!, there = texts.getToAdd(k);
    if (there !== undefined) return there;
    const made = new Entry(key, value);
    texts.add(k, made);
    this.append(made);
    return made;
  }

  /** Can a SMALL table take one more key without finding places? */
  protected staysSmall(key: Value): boolean {
    return this.order.length < FEW && (typeof key === "string" || typeof key === "number");
  }

  /** The entry of a key, put in with `value` when it is missing; hashes the key once. */
  ensure(key: Value, value: Value): Entry {
    if (typeof key === "string") return this.ensureNormal(key, key, value);
    if (typeof key === "object") {
      if (key instanceof PyTuple) return this.ensureTuple(key, value);
      const k = normalObject(key);
      return k !== undefined ? this.ensureNormal(k, key, value) : this.ensureHashed(key, this.hashKey(key), value, 0);
    }
    return this.ensureNormal(normalKey(key), key, value);
  }

  /** An entry, in no table, that findEntry and putEntry take: hashes the key now and never again. */
  probe(key: Value): Entry {
    return normalKey(key) === undefined ? new HashedEntry(key, "", this.hashKey(key), 0) : new Entry(key, "");
  }

  /** Puts in the key of another table's entry, without hashing it again. */
  putEntry(e: Entry, value: Value): void {
    const { key, hash } = e;
    const k = normalKey(key);
    if (k !== undefined) {
      this.ensureNormal(k, key, value).value = value;
      return;
    }
    this.ensureHashed(key, hash, value, e.exact).value = value;
  }

  /** The entry of another table's entry's key, without hashing it again. */
  findEntry(e: Entry): Entry | undefined {
    const { key } = e;
    if (typeof key === "string" || typeof key === "number") return this.find(key);
    return normalKey(key) === undefined ? this.findHashed(key, e.hash) : this.find(key);
  }

  /** Those of other tables' entries whose keys are here, or (found: false) are not. */
  sift(entries: readonly Entry[], found: boolean): Entry[] {
    // A copy that is cut to what it gets: one that grows is copied again and again. Cutting takes 60 ns, too much for a few.
    const few = entries.length <= 16;
    let out = few ? noEntries() : entries.slice(), n = 0;
    const { ints } = this;
    // In line for keys whose look-up runs no Python code: the call is half of what it takes.
    const plain = this.buckets === null;
    for (let i = 0; i < entries.length; i++) {
      const e = entries[i], { key } = e;
      const hit = plain && typeof key === "string"
        ? this.text(key)
        : plain && typeof key === "number" && key >= 0 && key < ints.length
        ? ints[key]
        : this.findEntry(e);
      if ((hit !== undefined) !== found) continue;
      if (!few) out[n] = e;
      else if (n === 0) out = firstOrder(e);
      else out.push(e);
      n++;
    }
    if (!few) out.length = n;
    return out;
  }

  /** Puts in the key of another table's entry, which is known not to be here. */
  addEntry(e: Entry, value: Value): void {
    const made = likeEntry(e, value);
    if (this.unsettled) {
      if (this.buckets === SMALL && this.staysSmall(e.key)) {
        this.append(made);
        return;
      }
      this.settle();
    }
    const k = normalKey(e.key);
    if (k !== undefined) this.place(k, made);
    if (k === undefined || this.full) this.chain(made, k === undefined ? e.hash : hashOf(e.key));
    this.append(made);
  }

  protected append(e: Entry): void {
    if (this.order.length >= this.usable) {
      if (this.order.length > this.size) this.compact();
      this.usable = usableFor(this.size * 3);
      if (this.map.size >= 16 && typeof e.key === "number") this.gather();
    }
    const { order } = this;
    if (order.length === 0 && order === NO_ORDER) this.order = firstOrder(e);
    else if (order.length === 4) this.order = secondOrder(order, e);
    else order.push(e);
    this.size++;
    this.keyVersion++;
  }

  /** Removes a live entry. */
  drop(e: Entry): void {
    if (!this.unsettled) {
      const k = normalKey(e.key);
      if (k !== undefined) this.removeNormal(k);
      if (k === undefined || this.full) removeFromChain(this.buckets!, e);
    }
    e.value = undefined;
    this.size--;
    if (this.order[this.first] === e) this.first++;
  }

  // deno-lint-ignore no-explicit-any
  protected removeNormal(k: any): void {
    if (typeof k === "number" && k < this.ints.length && k >= 0 && Number.isInteger(k)) {
      this.ints[k] = undefined;
    } else if (typeof k === "string" && k.length <= SHORT && this.texts !== null) this.texts.delete(k);
    else this.map.delete(k);
  }

  protected compact(): void {
    const { order } = this;
    let n = 0;
    for (let i = 0; i < order.length; i++) {
      const e = order[i];
      if (e.value !== undefined) order[n++] = e;
    }
    // Cutting takes 60 ns.
    if (order.length <= 16) { while (order.length > n) order.pop(); }
    else order.length = n;
    this.first = 0;
    this.epoch++;
  }

  /** Moves a live entry's key and value to the end, or to the start, in constant time; its Entry is replaced. */
  moveToEnd(e: Entry, last: boolean): void {
    if (e === (last ? this.lastEntry() : this.firstEntry())) return;
    if (this.unsettled) this.settle();
    const made = likeEntry(e, e.value!);
    const k = normalKey(e.key);
    if (k !== undefined) this.place(k, made);
    if (k === undefined || this.full) {
      removeFromChain(this.buckets!, e);
      this.chain(made, e.hash);
    }
    e.value = undefined;
    if (last) this.order.push(made);
    else {
      if (this.first === 0) {
        const room = Math.max(8, this.size);
        this.order = new Array<Entry>(room).fill(DEAD).concat(this.order);
        this.first = room;
        this.epoch++;
      }
      this.order[--this.first] = made;
    }
    if (this.order.length > 64 && this.order.length > 4 * this.size) {
      this.compact();
      this.usable = usableFor(this.size * 3);
    }
  }

  firstEntry(): Entry | undefined {
    this.own();
    const { order } = this;
    let i = this.first;
    while (i < order.length && order[i].value === undefined) i++;
    this.first = i;
    return order[i];
  }

  lastEntry(): Entry | undefined {
    this.own();
    const { order } = this;
    while (order.length > 0 && order[order.length - 1].value === undefined) order.pop();
    return order[order.length - 1];
  }

  clear(): void {
    if (this.buckets !== LENT) { for (const e of this.order) e.value = undefined; }
    this.map = NO_MAP;
    this.ints = NO_INTS;
    this.buckets = SMALL;
    this.full = false;
    this.order = NO_ORDER;
    this.size = 0;
    this.first = 0;
    this.usable = 5;
    this.epoch++;
  }

  /** The live entries, in order, as a new array. */
  entries(): Entry[] {
    this.own();
    if (this.order.length === this.size) return this.order.slice();
    const out = noEntries(), { order } = this;
    for (let i = 0; i < order.length; i++) if (order[i].value !== undefined) out.push(order[i]);
    return out;
  }

  /** Adds all entries of `other`. */
  assign(other: HashTable): void {
    if (this.buckets === SMALL && this.order.length === 0 && other.buckets === SMALL && other.size <= FEW) {
      for (let i = 0; i < other.order.length; i++) {
        const e = other.order[i];
        if (e.value !== undefined) this.append(new Entry(e.key, e.value));
      }
      this.usable = usableFor(this.size * 1.5);
      return;
    }
    if (this.unsettled) this.settle();
    if (this.size === 0 && !this.full) {
      const order = noEntries();
      // All places of `other.ints` that are taken are taken anew below.
      if (this.ints.length === 0 && other.ints.length > 0) this.ints = other.ints.slice();
      this.size = other.size;
      for (const e of other.order) {
        if (e.value === undefined) continue;
        const made = likeEntry(e, e.value);
        const k = normalKey(e.key);
        if (typeof k === "number" && this.ints[k] === e) this.ints[k] = made;
        else if (k !== undefined) this.place(k, made);
        else this.chain(made, e.hash);
        order.push(made);
      }
      this.order = order;
      this.size = order.length;
      this.usable = usableFor(this.size * 1.5);
      this.first = 0;
      this.epoch++;
      this.keyVersion++;
      return;
    }
    for (const e of other.entries()) if (e.value !== undefined) this.putEntry(e, e.value);
  }

  keys(): Value[] {
    if (this.buckets === PACKED) this.own();
    if (this.buckets === LENT || this.order.length === this.size) return this.order.map((e) => e.key);
    const out: Value[] = [];
    for (const e of this.order) if (e.value !== undefined) out.push(e.key);
    return out;
  }
}
export interface HashTable extends PyObject {}
underObject(HashTable);
/** Sets have no field for it: they are many and small. */
HashTable.prototype.texts = null;

/** Could a key that does not normalise equal one that does? Exact tuples and bytes cannot. */
function mayEqualOthers(key: Value): boolean {
  return typeof key === "object" && key.t === 0 || !neverEqualsNormal(key);
}

/** dict. String keys have direct methods, used for all namespaces. */
export class PyDict extends HashTable {
  constructor() {
    super();
    this.texts = null;
  }

  override clear(): void {
    super.clear();
    this.texts = null;
  }

  protected override get hasTexts(): boolean {
    return true;
  }

  get(key: Value): Value | undefined {
    return this.find(key)?.value;
  }

  set(key: Value, value: Value): void {
    this.put(key, value);
  }

  override has(key: Value): boolean {
    return this.find(key) !== undefined;
  }

  /** Removes a key; its value, or undefined when absent. */
  delete(key: Value): Value | undefined {
    const e = this.find(key);
    if (e === undefined) return undefined;
    const v = e.value;
    this.drop(e);
    return v;
  }

  /** Value of a key given as JS text (see setStr). */
  getStr(name: string): Value | undefined {
    const e = this.entryStr(name);
    return e === undefined ? undefined : e.value;
  }

  /** The entry of a key given as JS text. */
  entryStr(name: string): Entry | undefined {
    return this.buckets === SMALL ? this.scanText(name) : this.text(name);
  }

  /** Sets a key given as JS text; `name` becomes a str key. */
  setStr(name: string, value: Value): void {
    const e = this.entryStr(name);
    if (e !== undefined) e.value = value;
    else this.put(strFromJs(name), value);
  }

  /** Fills this new dict with pairs of strs, all different, and values; false, with nothing done, when there are more than four. */
  fillFew(pairs: readonly Value[]): boolean {
    const n = pairs.length;
    if (n === 0 || n > 8) return false;
    const order = firstOrder(new Entry(pairs[0], pairs[1]));
    for (let i = 2; i < n; i += 2) order.push(new Entry(pairs[i], pairs[i + 1]));
    this.order = order;
    this.size = n >> 1;
    this.keyVersion++;
    return true;
  }

  /** Gives this new dict its entries, whose keys are different strs, without places. */
  fill(order: Entry[]): void {
    this.order = order;
    this.size = order.length;
    this.usable = usableFor(this.size * 1.5);
    this.keyVersion++;
  }

  deleteStr(name: string): boolean {
    const e = this.entryStr(name);
    if (e === undefined) return false;
    this.drop(e);
    return true;
  }

  copy(): PyDict {
    const out = new PyDict();
    out.assign(this);
    return out;
  }

  values(): Value[] {
    const out: Value[] = [];
    for (const e of this.order) if (e.value !== undefined) out.push(e.value);
    return out;
  }
}

/** A place in a table's order that survives changes of the table. */
export class TableCursor {
  readonly table: HashTable;
  readonly size: number;
  index: number;
  #epoch: number;
  #last: Entry | null = null;
  constructor(table: HashTable) {
    table.own();
    this.table = table;
    this.size = table.size;
    this.index = table.first;
    this.#epoch = table.epoch;
  }
  /** True when the number of keys differs from the start. */
  get changed(): boolean {
    return this.table.size !== this.size;
  }
  next(): Entry | undefined {
    const t = this.table;
    if (t.epoch !== this.#epoch) {
      this.#epoch = t.epoch;
      this.index = this.#last === null ? 0 : t.order.indexOf(this.#last) + 1;
    }
    const order = t.order;
    let i = this.index;
    while (i < order.length) {
      const e = order[i++];
      if (e.value !== undefined) {
        this.index = i;
        this.#last = e;
        return e;
      }
    }
    this.index = i;
    return undefined;
  }
}
