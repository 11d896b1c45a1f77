// The order in which a set shows its elements.
//
// In: a set. Out: its entries in the order of CPython's table, when that order is the same in every run: for numbers, None,
// and tuples of those. Strings are hashed with a random seed there, so sets of anything else stay in insertion order.
// The table is open addressing: up to 9 neighbours, then i = 5i + 1 + perturb. It is replayed here from insertion order,
// growth included; removed elements leave no trace, which can differ from CPython only among colliding elements.
import type { Entry } from "../core/dict.ts";
import { hashFloat, hashInt } from "../core/hash.ts";
import { None, PyFloat, PyTuple, type Value } from "../core/value.ts";
import type { PyAnySet } from "./set_classes.ts";

const NEIGHBOURS = 9;

/** 64-bit hashes as two uint32 halves. */
let high = 0, low = 0;

/** low 64 bits of (high, low) * (h, l) */
function multiply(h: number, l: number): void {
  const a = low & 0xffff, b = low >>> 16, c = l & 0xffff, d = l >>> 16;
  const ac = a * c, bc = b * c, ad = a * d;
  const middle = (ac >>> 16) + (bc & 0xffff) + (ad & 0xffff);
  const carry = b * d + Math.floor(bc / 65536) + Math.floor(ad / 65536) + Math.floor(middle / 65536);
  const lo = ((ac & 0xffff) | (middle << 16)) >>> 0;
  high = (carry + Math.imul(high, l) + Math.imul(low, h)) >>> 0;
  low = lo;
}

function add(h: number, l: number): void {
  const sum = low + l;
  low = sum >>> 0;
  high = (high + h + (sum > 0xffffffff ? 1 : 0)) >>> 0;
}

/** Hash of an int in high and low. */
function hashNumber(v: number): void {
  if (v === -1) v = -2;
  low = v >>> 0;
  high = Math.floor(v / 0x100000000) >>> 0;
}

/** The same for a hash that may be a bigint. */
function hashLong(h: number | bigint): void {
  if (typeof h === "number") {
    hashNumber(h);
    return;
  }
  low = Number(BigInt.asUintN(32, h));
  high = Number(BigInt.asUintN(32, h >> 32n));
}

const NONE_HASH = 0xfca86420;

const P1H = 0x9e3779b1, P1L = 0x85ebca87, P2H = 0xc2b2ae3d, P2L = 0x27d4eb4f, P5H = 0x27d4eb2f, P5L = 0x165667c5;

/** Hash of a tuple (the xxHash scheme of CPython 3.8 and later); false when an item has no fixed hash. */
function hashItems(t: PyTuple): boolean {
  let h = P5H, l = P5L;
  for (const v of t.a) {
    if (!hashFixed(v)) return false;
    multiply(P2H, P2L);
    add(h, l);
    const turnedHigh = ((high << 31) | (low >>> 1)) >>> 0;
    const turnedLow = ((low << 31) | (high >>> 1)) >>> 0;
    high = turnedHigh;
    low = turnedLow;
    multiply(P1H, P1L);
    h = high;
    l = low;
  }
  high = h;
  low = l;
  // length ^ (prime 5 ^ 3527539)
  add(P5H, (t.a.length ^ P5L ^ 3527539) >>> 0);
  if (high === 0xffffffff && low === 0xffffffff) {
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

class Table {
  places: (Entry | undefined)[];
  highs: Uint32Array;
  lows: Uint32Array;
  constructor(readonly mask: number) {
    this.places = new Array(mask + 1);
    this.highs = new Uint32Array(mask + 1);
    this.lows = new Uint32Array(mask + 1);
  }
  insert(e: Entry, h: number, l: number): void {
    const { mask, places } = this;
    let i = (l & mask) >>> 0;
    let ph = h, pl = l;
    for (;;) {
      const end = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
      for (let k = i; k <= end; k++) {
        if (places[k] === undefined) {
          places[k] = e;
          this.highs[k] = h;
          this.lows[k] = l;
          return;
        }
      }
      pl = ((pl >>> 5) | (ph << 27)) >>> 0;
      ph = ph >>> 5;
      i = ((Math.imul(i, 5) + 1 + pl) & mask) >>> 0;
    }
  }
  grown(mask: number): Table {
    const out = new Table(mask);
    for (let k = 0; k <= this.mask; k++) {
      const e = this.places[k];
      if (e !== undefined) out.insert(e, this.highs[k], this.lows[k]);
    }
    return out;
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

/** The places of CPython's table; null when some element has no fixed hash. */
function placesOf(set: PyAnySet): (Entry | undefined)[] | null {
  const entries = set.entries();
  const replay = growsTo(entries.length, set.mask);
  let table = new Table(replay ? 7 : set.mask);
  let used = 0;
  for (const e of entries) {
    if (!hashFixed(e.key)) return null;
    table.insert(e, high, low);
    if (replay && ++used * 5 >= table.mask * 3) table = table.grown(grownMask(used));
  }
  return table.places;
}

function arrange(set: PyAnySet): Entry[] {
  if (set.size < 2) return set.entries();
  return placesOf(set)?.filter((e) => e !== undefined) ?? set.entries();
}

/** Larger sets that change between pops give out their elements in insertion order. */
const LARGE = 64;

/** The entry that pop() removes next. */
export function entryToPop(set: PyAnySet): Entry {
  if (set.places === null && (set.size <= LARGE || set.finger === 0)) set.places = placesOf(set);
  const { places } = set;
  if (places === null) {
    set.finger = 1;
    return set.firstEntry()!;
  }
  let i = set.finger & (places.length - 1);
  while (places[i]?.value === undefined) i = (i + 1) & (places.length - 1);
  set.finger = i + 1;
  return places[i]!;
}

/** The live entries of a set in the order that iteration shows; do not change the array. */
export function setEntries(set: PyAnySet): readonly Entry[] {
  return set.arranged ??= arrange(set);
}

/** The elements of a set in iteration order, as a new array. */
export function setElements(set: PyAnySet): Value[] {
  const out: Value[] = [];
  for (const e of setEntries(set)) out.push(e.key);
  return out;
}
