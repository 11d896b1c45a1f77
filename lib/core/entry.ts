// Entries of hash tables, the chains that find them by hash, and the arrays that hold them in order.
//
// In: keys, values, int32 hashes. Out: Entry objects; chains as an array whose length is a power of two, with the first entry
// of each chain (the others follow through `next`). Invariants: entries of the same hash stand in the order in which they
// came, as CPython's probing meets them. The place comes from the top bits of a product, so that hashes which differ in a few
// bits only (multiples of 16, pairs of small numbers) spread.
// Measured: finding an entry takes 5 ns, 8 ns in a Map from hash to chain; making a table of 200 takes half of what it does
// with a Map. An array made by push has 17 places: giving the first entries 4 and 8 (firstOrder, secondOrder) halves the
// time that making a small table takes.
import type { Value } from "./value.ts";

export class Entry {
  key: Value;
  /** undefined when the entry was removed. */
  value: Value | undefined;
  /** Set where the entry is in a chain, and in those of keys that do not normalise. */
  declare hash: number;
  declare next: Entry | null;
  /** The length of a key that its hash tells (exactHash), which need not be read to compare it; else 0. */
  declare exact: number;
  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}

/** The entry of a key that does not normalise. Others are without hash and chain: less than half of all entries need them. */
export class HashedEntry extends Entry {
  constructor(key: Value, value: Value, hash: number, exact: number) {
    super(key, value);
    this.hash = hash;
    this.next = null;
    this.exact = exact;
  }
}

/** A new entry with key and hash of another one. */
export function likeEntry(e: Entry, value: Value): Entry {
  return e instanceof HashedEntry ? new HashedEntry(e.key, value, e.hash, e.exact) : new Entry(e.key, value);
}

/** The first entries of the chains. */
export type Chains = (Entry | null)[];

/**
 * Arrays of 2^n places that are copied where a table needs one: V8 counts how many of the arrays that `new Array` made stay
 * alive, and when many did it makes all others among the old objects (measured: 3x the time for a set of 600 ints).
 */
const nullPlaces: Chains[] = [], freePlaces: (Entry | undefined)[][] = [];
const MOST_COPIED = 4096;

/** Empty chains for n entries. */
export function makeChains(n: number): Chains {
  let length = 8, power = 3;
  while (length < n) {
    length *= 2;
    power++;
  }
  if (length > MOST_COPIED) return new Array<Entry | null>(length).fill(null);
  return (nullPlaces[power] ??= new Array<Entry | null>(length).fill(null)).slice();
}

/** An array of a length that is a power of two, whose places all read as undefined. */
export function makePlaces(length: number): (Entry | undefined)[] {
  if (length > MOST_COPIED) return new Array<Entry | undefined>(length);
  return (freePlaces[31 - Math.clz32(length)] ??= holes(length)).slice();
}

/** Places for entries, not for small ints, as V8 tells arrays apart. */
function holes(length: number): (Entry | undefined)[] {
  const out = new Array<Entry | undefined>(length);
  out[0] = DEAD;
  delete out[0];
  return out;
}

/** Where in the array the chain of a hash is. */
export function chainOf(chains: Chains, hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> Math.clz32(chains.length - 1);
}

/** Puts an entry that is in no chain at the end of its chain. */
export function addToChain(chains: Chains, e: Entry): void {
  const i = chainOf(chains, e.hash);
  e.next = null;
  let p = chains[i];
  if (p === null) {
    chains[i] = e;
    return;
  }
  while (p.next !== null) p = p.next;
  p.next = e;
}

export function removeFromChain(chains: Chains, e: Entry): void {
  const i = chainOf(chains, e.hash);
  let p = chains[i];
  if (p === e) {
    chains[i] = e.next;
    return;
  }
  while (p !== null && p.next !== e) p = p.next;
  if (p !== null) p.next = e.next;
}

/** The same chains in an array for more entries: 4 times as long, or twice when it is large. */
export function growChains(chains: Chains): Chains {
  const out = makeChains(chains.length * (chains.length < 50000 ? 4 : 2));
  for (let i = 0; i < chains.length; i++) {
    for (let e = chains[i]; e !== null;) {
      const { next } = e;
      addToChain(out, e);
      e = next;
    }
  }
  return out;
}

/** An empty array for entries, made without being counted (see nullPlaces). */
export function noEntries(): Entry[] {
  return NONE.slice();
}

/** Fills places before the first entry; never live. */
export const DEAD: Entry = new Entry("", "");
DEAD.value = undefined;

const NONE: Entry[] = [DEAD];
NONE.pop();
/** Copied where a table gets its `order`, as above. */
const FOUR: readonly Entry[] = [DEAD, DEAD, DEAD, DEAD];
const EIGHT: readonly Entry[] = FOUR.concat(FOUR);

/** An array of one entry with room for three more. */
export function firstOrder(e: Entry): Entry[] {
  const order = FOUR.slice();
  order[0] = e;
  order.pop();
  order.pop();
  order.pop();
  return order;
}

/** The four entries of an array and one more, with room for three. */
export function secondOrder(o: readonly Entry[], e: Entry): Entry[] {
  const order = EIGHT.slice();
  order[0] = o[0];
  order[1] = o[1];
  order[2] = o[2];
  order[3] = o[3];
  order[4] = e;
  order.pop();
  order.pop();
  order.pop();
  return order;
}
