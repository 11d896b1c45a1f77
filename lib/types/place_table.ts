// A table from ints and texts to what is kept for them, without an order.
//
// In: JS numbers that are ints, and JS strings. Out: what was put in, undefined when there is nothing. Invariant: `ints` has
// exactly the ints from 0 to its length - 1, at their index; it grows while one place of 8 is taken.
// Measured: where keys come and go (a bounded cache), the array takes 17 ns for a key and a Map 62: V8 makes the Map anew
// after so many deletions.

/** Stand for what is empty; never changed. */
const NO_PLACES: never[] = [];
// deno-lint-ignore no-explicit-any
const NO_MAP: Map<any, any> = new Map();
/** Longer arrays that are made at once have no places in V8. */
const LONGEST = 2 ** 25;

/** Places for objects, not for small ints, as V8 tells arrays apart. */
function places<T>(length: number): (T | undefined)[] {
  const out: unknown[] = new Array(length);
  out[0] = NO_PLACES;
  out[0] = undefined;
  return out as (T | undefined)[];
}

export class PlaceTable<T> {
  ints: (T | undefined)[] = NO_PLACES;
  map: Map<number | string, T> = NO_MAP;
  size = 0;

  get(k: number | string): T | undefined {
    return typeof k === "number" && k >= 0 && k < this.ints.length ? this.ints[k] : this.map.get(k);
  }

  /** Puts in a key that is not there. */
  add(k: number | string, v: T): void {
    this.size++;
    if (typeof k === "number" && k >= 0) {
      if (k >= this.ints.length && k < 8 + 8 * this.size) this.#grow(k);
      if (k < this.ints.length) {
        this.ints[k] = v;
        return;
      }
    }
    if ((this.map as unknown) === NO_MAP) this.map = new Map();
    this.map.set(k, v);
  }

  /** Takes out a key that is there. */
  remove(k: number | string): void {
    this.size--;
    if (typeof k === "number" && k >= 0 && k < this.ints.length) this.ints[k] = undefined;
    else this.map.delete(k);
  }

  /** Makes `ints` long enough for k, taking over what `map` has there. */
  #grow(k: number): void {
    const { ints, map } = this;
    let length = Math.max(16, ints.length * 2);
    while (length <= k) length *= 2;
    if (length > LONGEST) return;
    const grown = places<T>(length);
    for (let i = 0; i < ints.length; i++) grown[i] = ints[i];
    for (const [i, v] of map) {
      if (typeof i !== "number" || i < 0 || i >= length) continue;
      grown[i] = v;
      map.delete(i);
    }
    this.ints = grown;
  }
}
