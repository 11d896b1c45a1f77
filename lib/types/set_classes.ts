// The JS classes of sets, and their types as shells.
//
// Invariants: the elements are the keys of the hash table, the values are all `true`. `order` is insertion order, which is
// not what iteration shows: CPython's table order shows through for ints, so `mask` and `fill` follow the size of
// CPython's table (grown to the next power of two above 4 or 2 times the used places when 3/5 full), and set_order.ts
// arranges the elements by them when somebody looks.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { Entry, HashTable } from "../core/dict.ts";
import { firstOrder } from "../core/entry.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
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
  constructor() {
    super();
    this.mask = 7;
    this.fill = 0;
    this.arranged = null;
    this.popping = null;
  }

  override put(key: Value, value: Value): void {
    // The common cases, without the steps of other keys.
    if (this.isSmall) {
      if ((typeof key === "number" || typeof key === "string") && this.putSmall(key, value)) return;
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
    super.drop(e);
    this.arranged = null;
  }

  override clear(): void {
    super.clear();
    this.mask = 7;
    this.fill = 0;
    this.arranged = null;
    this.popping = null;
  }

  protected resize(used: number): void {
    this.mask = maskAbove(used);
    this.fill = this.size;
  }

  /** Was it never filled? */
  get isNew(): boolean {
    return this.order.length === 0 && this.mask === 7 && this.fill === 0;
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
    if (!this.isLent) return;
    super.own();
    this.arranged = null;
  }

  /** Adds all keys of another table but those of the entries in `without`. */
  addTable(other: HashTable, without: ReadonlySet<Entry> | null = null): void {
    if (other === this) return;
    this.reserve(other.size);
    this.arranged = null;
    if (this.popping !== null) this.popping.places = null;
    if (this.size > 0) {
      if (other.size === 1 && other.order.length === 1) {
        this.putEntry(other.order[0], true);
        return;
      }
      const entries = orderedEntries(other);
      for (let i = 0; i < entries.length; i++) this.putEntry(entries[i], true);
      return;
    }
    const { mask, fill } = this;
    if (this.order.length > 0) this.clear();
    this.mask = mask;
    this.fill = fill;
    const same = other instanceof PyAnySet && (mask === other.mask || !small(other));
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
