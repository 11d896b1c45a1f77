// The entries of short strs in a dict: open addressing with our own hash, where a JS Map would have V8 hash the text.
//
// In: JS strings of at most SHORT units, entries. Out: the entry of a string. Invariants: `slots` has pairs of entry and hash, in a
// number that is a power of two, at most half of them taken; each entry is within FAR steps of the place that its hash asks
// for, with no free slot between. What finds no such place is in `spill`, whose hashes V8 makes with a secret: texts that are
// chosen to collide cost no more than that.
// Measured: a str that was just made is found in 18 ns, in a Map in 55 ns, since V8 leaves compiled code to hash it; one that
// was looked up before in 10 ns, in a Map in 7. With the hashes at hand a table of 300 is made in two thirds of the time.
import { type Entry, makeChains } from "./entry.ts";
import { normalKey } from "./hash.ts";
import { PyWideStr } from "./value.ts";

/** Longer strs are the business of a Map. */
export const SHORT = 12;
const FAR = 32;
/** As many slots as a table starts with. */
const FIRST = 32;

/** Stands for no slot. */
const NOWHERE = -1;

/** Never negative, and a small int in every build of V8. */
function hashShort(k: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < k.length; i++) h = Math.imul(h ^ k.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) & 0x3fffffff;
}

export class TextTable {
  slots: (Entry | number | null)[] = makeChains(2 * FIRST);
  size = 0;
  spill: Map<string, Entry> | null = null;
  /** For the entry that add() takes. */
  private free = NOWHERE;
  private hash = 0;

  get(k: string): Entry | undefined {
    const { slots } = this, last = slots.length - 2, h = hashShort(k);
    for (let i = (h << 1) & last, n = 0; n < FAR; i = (i + 2) & last, n++) {
      const e = slots[i] as Entry | null;
      if (e === null) break;
      if (slots[i + 1] === h && isKey(e, k)) return e;
    }
    return this.spill === null ? undefined : this.spill.get(k);
  }

  /** Puts in an entry, in place of one with the same key. */
  set(k: string, e: Entry): void {
    if (4 * this.size >= this.slots.length) this.grow();
    const h = hashShort(k), i = this.slotFor(k, h);
    if (i === NOWHERE) {
      (this.spill ??= new Map()).set(k, e);
      return;
    }
    const { slots } = this;
    if (slots[i] === null) this.size++;
    slots[i] = e;
    slots[i + 1] = h;
  }

  /** The entry of a key; when there is none, add() takes one for that key next. Hashes the text once. */
  getToAdd(k: string): Entry | undefined {
    if (4 * this.size >= this.slots.length) this.grow();
    const h = hashShort(k), i = this.slotFor(k, h);
    if (i === NOWHERE) {
      const there = this.spill?.get(k);
      if (there !== undefined) return there;
    } else {
      const there = this.slots[i] as Entry | null;
      if (there !== null) return there;
    }
    this.free = i;
    this.hash = h;
    return undefined;
  }

  add(k: string, e: Entry): void {
    const { free } = this;
    if (free === NOWHERE) (this.spill ??= new Map()).set(k, e);
    else {
      this.slots[free] = e;
      this.slots[free + 1] = this.hash;
      this.size++;
    }
  }

  /** The slot that has the key, or the free one that it may have. */
  private slotFor(k: string, h: number): number {
    const { slots } = this, last = slots.length - 2;
    for (let i = (h << 1) & last, n = 0; n < FAR; i = (i + 2) & last, n++) {
      const e = slots[i] as Entry | null;
      if (e === null) return this.spill !== null && this.spill.has(k) ? NOWHERE : i;
      if (slots[i + 1] === h && isKey(e, k)) return i;
    }
    return NOWHERE;
  }

  private grow(): void {
    const old = this.slots;
    const slots: (Entry | number | null)[] = makeChains(old.length * (old.length < 2048 ? 4 : 2));
    const last = slots.length - 2;
    this.slots = slots;
    for (let i = 0; i < old.length; i += 2) {
      const e = old[i] as Entry | null;
      if (e === null) continue;
      const h = old[i + 1] as number;
      let at = (h << 1) & last, n = 0;
      while (n < FAR && slots[at] !== null) {
        at = (at + 2) & last;
        n++;
      }
      if (n === FAR) {
        (this.spill ??= new Map()).set(normalKey(e.key), e);
        this.size--;
      } else {
        slots[at] = e;
        slots[at + 1] = h;
      }
    }
  }

  delete(k: string): void {
    const { slots } = this, last = slots.length - 2, h = hashShort(k);
    for (let i = (h << 1) & last, n = 0; n < FAR; i = (i + 2) & last, n++) {
      const e = slots[i] as Entry | null;
      if (e === null) break;
      if (slots[i + 1] === h && isKey(e, k)) {
        this.release(i);
        return;
      }
    }
    this.spill?.delete(k);
  }

  /** Frees a slot, moving back the entries behind it that would not be found any more. */
  private release(hole: number): void {
    const { slots } = this, last = slots.length - 2;
    for (let i = (hole + 2) & last; slots[i] !== null; i = (i + 2) & last) {
      const wanted = ((slots[i + 1] as number) << 1) & last;
      if (((i - wanted) & last) < ((i - hole) & last)) continue;
      slots[hole] = slots[i];
      slots[hole + 1] = slots[i + 1];
      hole = i;
    }
    slots[hole] = slots[hole + 1] = null;
    this.size--;
  }

  /** Calls `f` with every entry. */
  each(f: (e: Entry) => void): void {
    const { slots } = this;
    for (let i = 0; i < slots.length; i += 2) if (slots[i] !== null) f(slots[i] as Entry);
    this.spill?.forEach(f);
  }
}

/** Is k what the key of the entry normalises to? */
function isKey(e: Entry, k: string): boolean {
  const { key } = e;
  if (typeof key !== "object") return key === k;
  return (key instanceof PyWideStr && !key.apart ? key.s : normalKey(key)) === k;
}
