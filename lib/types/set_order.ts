// The order in which a set shows its elements.
//
// In: a set. Out: its entries in the order of CPython's table, when that order is the same in every run: for numbers, None,
// and tuples of those. Strings are hashed with a random seed there, so sets of anything else stay in insertion order.
// The table is open addressing: up to 9 neighbours, then i = 5i + 1 + perturb. It is replayed here from insertion order,
// growth included; removed elements leave no trace, which can differ from CPython only among colliding elements.
import type { Entry } from "../core/dict.ts";
import { noEntries } from "../core/entry.ts";
import { hashFloat, hashInt } from "../core/hash.ts";
import { None, PyFloat, PyTuple, type Value } from "../core/value.ts";
import { ascending, largest } from "./int_bits.ts";
import type { PyAnySet } from "./set_classes.ts";

const NEIGHBOURS = 9;

/** 64-bit hashes as two halves of 32 bits, with signs: what is a small int to V8 needs no allocation. */
let high = 0, low = 0;

/** Hash of an int in high and low. */
function hashNumber(v: number): void {
  if (v === -1) v = -2;
  low = v | 0;
  high = low === v ? v >> 31 : Math.floor(v / 0x100000000) | 0;
}

/** The same for a hash that may be a bigint. */
function hashLong(h: number | bigint): void {
  if (typeof h === "number") {
    hashNumber(h);
    return;
  }
  low = Number(BigInt.asIntN(32, h));
  high = Number(BigInt.asIntN(32, h >> 32n));
}

const NONE_HASH = 0xfca86420;

const P1H = 0x9e3779b1 | 0, P1L = 0x85ebca87 | 0, P2H = 0xc2b2ae3d | 0, P2L = 0x27d4eb4f;
const P5H = 0x27d4eb2f, P5L = 0x165667c5;

/** The high 32 bits of the product of l and the unsigned number of which c and d are the low and the high 16 bits. */
function highProduct(l: number, c: number, d: number): number {
  const a = l & 0xffff, b = l >>> 16;
  const t = (Math.imul(b, c) >>> 0) + (Math.imul(a, c) >>> 16);
  const u = (Math.imul(a, d) >>> 0) + (t & 0xffff);
  return (Math.imul(b, d) + (t >>> 16) + (u >>> 16)) | 0;
}

/**
 * Hash of a tuple (the xxHash scheme of CPython 3.8 and later); false when an item has no fixed hash. In local variables, not
 * in high and low (measured, a set of 211 pairs arranged: 24 -> 9 us).
 */
function hashItems({ a }: PyTuple): boolean {
  let h = P5H, l = P5L;
  for (let i = 0; i < a.length; i++) {
    const v = a[i];
    if (typeof v === "number" && (v | 0) === v && v >= 0) {
      high = 0;
      low = v;
    } else if (!hashFixed(v)) return false;
    const low2 = Math.imul(low, P2L);
    const high2 = highProduct(low, P2L & 0xffff, P2L >>> 16) + Math.imul(high, P2L) + Math.imul(low, P2H);
    l = (l + low2) | 0;
    h = (h + high2 + ((l >>> 0) < (low2 >>> 0) ? 1 : 0)) | 0;
    const turned = (h << 31) | (l >>> 1);
    l = (l << 31) | (h >>> 1);
    h = (highProduct(l, P1L & 0xffff, P1L >>> 16) + Math.imul(turned, P1L) + Math.imul(l, P1H)) | 0;
    l = Math.imul(l, P1L);
  }
  // length ^ (prime 5 ^ 3527539)
  const end = a.length ^ P5L ^ 3527539;
  low = (l + end) | 0;
  high = (h + P5H + ((low >>> 0) < (end >>> 0) ? 1 : 0)) | 0;
  if (high === -1 && low === -1) {
    high = 0;
    low = 1546275796;
  }
  return true;
}

/** Puts the hash of a value into high and low, if it is the same in every run. */
function hashFixed(v: Value): boolean {
  if (typeof v === "number") hashNumber(v);
  else if (typeof v === "boolean") hashNumber(v ? 1 : 0);
  else if (typeof v === "bigint") hashLong(hashInt(v));
  else if (v instanceof PyFloat && v.t !== 0 && v.v === v.v) hashLong(hashFloat(v.v));
  else if (v === None) hashNumber(NONE_HASH);
  else if (v instanceof PyTuple && v.t !== 0) return hashItems(v);
  else return false;
  return true;
}

/** Puts element number `item` of the set where CPython does; places hold numbers of elements, and -1 where they are free. */
function insert(places: Int32Array, hashes: Int32Array, mask: number, item: number): void {
  const first = hashes[2 * item + 1] & mask;
  if (places[first] < 0) places[first] = item;
  else insertFrom(places, hashes, mask, item);
}

function insertFrom(places: Int32Array, hashes: Int32Array, mask: number, item: number): void {
  let ph = hashes[2 * item], pl = hashes[2 * item + 1];
  let i = pl & mask;
  for (;;) {
    const end = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
    for (let k = i; k <= end; k++) {
      if (places[k] < 0) {
        places[k] = item;
        return;
      }
    }
    pl = (pl >>> 5) | (ph << 27);
    ph = ph >>> 5;
    i = (Math.imul(i, 5) + 1 + pl) & mask;
  }
}

function grownMask(used: number): number {
  const least = used > 50000 ? used * 2 : used * 4;
  let n = 8;
  while (n <= least) n *= 2;
  return n - 1;
}

/** Would adding n elements one by one to an empty table end with this mask? */
function growsTo(n: number, mask: number): boolean {
  let m = 7;
  for (let used = 1; used <= n; used++) {
    if (used * 5 >= m * 3) m = grownMask(used);
    else used = Math.max(used, Math.min(n, Math.ceil(m * 3 / 5) - 1));
  }
  return m === mask;
}

/**
 * The two halves of the hash of each element of the set that is arranged, and the numbers of the elements by place: two arrays,
 * since a table that grows goes from one to the other. All are kept: making a typed array takes as long as filling 1,000 places.
 */
let hashes: Int32Array = new Int32Array(256);
let slots: Int32Array = new Int32Array(256);
let otherSlots: Int32Array = new Int32Array(256);

/** Empties the places up to mask of both arrays, and makes them long enough. */
function clearSlots(mask: number): void {
  if (slots.length <= mask) {
    slots = new Int32Array(mask + 1);
    otherSlots = new Int32Array(mask + 1);
  }
  slots.fill(-1, 0, mask + 1);
}

/**
 * Puts the numbers of a set's entries where CPython's table has the entries, from the start of an array that is good until the
 * next call; its other places hold -1. null when some element has no fixed hash.
 */
function arrangeNumbers(entries: readonly Entry[], mask: number): Int32Array | null {
  const n = entries.length;
  if (hashes.length < 2 * n) hashes = new Int32Array(4 * n);
  clearSlots(mask);
  // Where no two elements want the same place, each has its own, whatever the history of the table was.
  let direct = true;
  for (let at = 0; at < n; at++) {
    const { key } = entries[at];
    if (typeof key === "number" && (key | 0) === key && key >= 0) {
      high = 0;
      low = key;
    } else if (!hashFixed(key)) return null;
    hashes[2 * at] = high;
    hashes[2 * at + 1] = low;
    if (direct) {
      const i = low & mask;
      if (slots[i] >= 0) direct = false;
      else slots[i] = at;
    }
  }
  return direct ? slots : replayed(n, mask);
}

function replayed(n: number, finalMask: number): Int32Array {
  const replay = growsTo(n, finalMask);
  let mask = replay ? 7 : finalMask;
  clearSlots(finalMask);
  for (let i = 0; i < n;) {
    // As many as are added before the table grows.
    const end = replay ? Math.min(n, Math.ceil(mask * 3 / 5)) : n;
    for (; i < end; i++) insert(slots, hashes, mask, i);
    if (!replay || i * 5 < mask * 3) continue;
    const from = slots, old = mask;
    slots = otherSlots;
    otherSlots = from;
    mask = grownMask(i);
    slots.fill(-1, 0, mask + 1);
    for (let k = 0; k <= old; k++) if (from[k] >= 0) insert(slots, hashes, mask, from[k]);
  }
  return slots;
}

/** The places of CPython's table; null when some element has no fixed hash. */
function placesOf(set: PyAnySet): (Entry | undefined)[] | null {
  const entries = set.known(), { mask } = set;
  const numbers = arrangeNumbers(entries, mask);
  if (numbers === null) return null;
  const out = new Array<Entry | undefined>(mask + 1);
  for (let k = 0; k <= mask; k++) if (numbers[k] >= 0) out[k] = entries[numbers[k]];
  return out;
}

/** Are all keys ints from 0 to mask, in ascending order? */
function ascends(entries: readonly Entry[], mask: number): boolean {
  let last = -1;
  for (let i = 0; i < entries.length; i++) {
    const { key } = entries[i];
    if (typeof key !== "number" || key <= last) return false;
    last = key;
  }
  return last <= mask;
}

function arrange(set: PyAnySet): readonly Entry[] {
  const { mask } = set;
  // Ints that are no larger than the mask each have the place of their value: 3 times as fast as looking for places.
  if (set.isAllInts) {
    const { ints } = set, out = noEntries();
    for (let k = 0; k < ints.length && k <= mask; k++) {
      const e = ints[k];
      if (e !== undefined) out.push(e);
    }
    if (out.length === set.size) return out;
  }
  const entries = set.known();
  if (set.size < 2 || ascends(entries, mask)) return entries;
  const numbers = arrangeNumbers(entries, mask);
  if (numbers === null) return entries;
  const out = entries.slice();
  for (let k = 0, n = 0; k <= mask; k++) if (numbers[k] >= 0) out[n++] = entries[numbers[k]];
  return out;
}

/** Larger sets that change between pops give out their elements in insertion order. */
const LARGE = 64;

/** The entry that pop() removes next. */
export function entryToPop(set: PyAnySet): Entry {
  set.own();
  const popping = set.popping ??= { finger: 0, places: null };
  if (popping.places === null && (set.size <= LARGE || popping.finger === 0)) popping.places = placesOf(set);
  const { places } = popping;
  if (places === null) {
    popping.finger = 1;
    return set.firstEntry()!;
  }
  let i = popping.finger & (places.length - 1);
  while (places[i]?.value === undefined) i = (i + 1) & (places.length - 1);
  popping.finger = i + 1;
  return places[i]!;
}

/** The live entries of a set in the order that iteration shows; do not change the array. */
export function setEntries(set: PyAnySet): readonly Entry[] {
  set.own();
  return set.arranged ??= arrange(set);
}

/** The same where only key and hash are used: they may be entries of other tables. */
export function knownEntries(set: PyAnySet): readonly Entry[] {
  return set.arranged ??= arrange(set);
}

/** The elements of a set in iteration order, as a new array. */
export function setElements(set: PyAnySet): Value[] {
  const { bits } = set;
  // Ints that are no larger than the mask each have the place of their value.
  if (bits !== null && largest(bits.words) <= set.mask) return ascending(bits.words);
  const out: Value[] = [];
  for (const e of knownEntries(set)) out.push(e.key);
  return out;
}
