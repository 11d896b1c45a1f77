// Results that functools.lru_cache keeps; the type is in modules/_functools_lru.ts.
//
// In: the arguments of calls. Out: what was kept for them, or undefined; the counts. Invariants: the key of a call is its
// only argument when that is an exact int or str, else a tuple of the arguments, of a mark and the keywords, and of the types
// when `typed`. Bounded caches keep their nodes in a ring around `root`, the least recently used right after it; in the tables
// they have the nodes, others the results.
// - `places` has the keys that are ints and short texts, `packs` those of calls with two ints that are not negative, as one
//   number: it is found in 15 to 30 ns, a tuple in 60.
// - `table` has all other keys. A tuple of ints may equal one of other values: when there is one that could, `packs` is given
//   up, and its keys go to the table.
import { objectType, typeOf } from "../core/builtin_types.ts";
import { type Entry, HashTable, type PyDict } from "../core/dict.ts";
import { PyObj } from "../core/instance.ts";
import { strFromJs } from "../core/str.ts";
import { type Kwargs, None, PyFloat, PyObject, PyTuple, PyWideStr, type Value } from "../core/value.ts";
import { PlaceTable } from "./place_table.ts";

/** No dict, so that unhashable arguments give the plain error. */
class CacheTable extends HashTable {}

/** The table that has a node's key. */
type Home = "places" | "packs" | "table";

class Node extends PyObject {
  declare before: Node;
  declare after: Node;
  constructor(public home: Home, public key: number | string | Entry, public result: Value) {
    super();
    this.before = this.after = this;
  }
}

/** Separates positional from keyword arguments in keys. */
const MARK = new PyObj(objectType.rootShape);

/** Two ints below the first are packed in 30 bits, which V8 looks up faster; below the second, in 53. */
const SMALL = 2 ** 15, LARGE = 2 ** 26;
/** Where the larger packs begin. */
const FROM = 2 ** 30;

function pack(a: number, b: number): number | undefined {
  if (a >= 0 && b >= 0) {
    if (a < SMALL && b < SMALL) return a * SMALL + b;
    if (a < LARGE && b < LARGE) return FROM + a * LARGE + b;
  }
  return undefined;
}

function unpack(k: number): Value[] {
  const [rest, base] = k < FROM ? [k, SMALL] : [k - FROM, LARGE];
  return [Math.floor(rest / base), rest % base];
}

export function hasPlace(v: Value): v is number | string {
  return typeof v === "number" || typeof v === "string";
}

/** May the value equal an int that can be packed, and is it another one? */
function mayPass(v: Value): boolean {
  return typeof v === "boolean" || typeof v === "object" && v !== None && !(v instanceof PyWideStr && v.t !== 0);
}

/** Hashing and comparing it runs no Python code. */
function isScalar(v: Value): boolean {
  return typeof v !== "object" || v === None || v.t !== 0 && (v instanceof PyFloat || v instanceof PyWideStr);
}

function makeKey(args: readonly Value[], kw: Kwargs | null, typed: boolean): Value {
  const named = kw !== null && kw.size > 0;
  if (!typed && !named && args.length === 1) {
    const v = args[0];
    if (typeof v === "bigint" || v instanceof PyWideStr) return v;
  }
  const parts = args.slice();
  if (named) {
    parts.push(MARK);
    for (const [name, v] of kw) parts.push(strFromJs(name), v);
  }
  if (typed) {
    for (const v of args) parts.push(typeOf(v));
    if (named) { for (const v of kw.values()) parts.push(typeOf(v)); }
  }
  return new PyTuple(parts);
}

function unlink(n: Node): void {
  n.before.after = n.after;
  n.after.before = n.before;
}

/** Makes `n` the most recently used node. */
function linkLast(root: Node, n: Node): void {
  n.before = root.before;
  n.after = root;
  root.before.after = n;
  root.before = n;
}

export class PyLruCache extends PyObject {
  places = new PlaceTable<Node | Value>();
  packs: Map<number, Node | Value> | null;
  table = new CacheTable();
  /** The keys are made of scalars alone: looking for one runs no Python code. */
  plain = true;
  root = new Node("table", "", "");
  hits = 0;
  misses = 0;
  override dict: PyDict | null = null;
  /** maxSize is -1 for no limit. */
  constructor(readonly func: Value, readonly maxSize: number, readonly typed: boolean, readonly infoType: Value) {
    super();
    this.packs = typed ? null : new Map();
  }

  get size(): number {
    return this.places.size + this.table.size + (this.packs === null ? 0 : this.packs.size);
  }

  clear(): void {
    this.hits = this.misses = 0;
    this.places = new PlaceTable();
    this.table.clear();
    if (!this.typed) this.packs = new Map();
    this.plain = true;
    this.root.before = this.root.after = this.root;
  }

  // For calls with one or two positional arguments and no others, when `typed` is not set. What has no place goes to the
  // table. A hit is counted; a miss is for the caller to count, who keeps the result with the other method.

  find1(a: Value): Value | undefined {
    if (!hasPlace(a)) return this.find(this.probe([a], null));
    const v = this.places.get(a);
    return v === undefined ? v : this.hit(v);
  }

  keep1(a: Value, result: Value): void {
    if (!hasPlace(a)) return this.keep(this.probe([a], null), result);
    if (this.places.get(a) !== undefined) return;
    const v = this.held("places", a, result);
    this.places.add(a, v);
    this.use(v);
  }

  find2(a: Value, b: Value): Value | undefined {
    const k = typeof a === "number" && typeof b === "number" ? pack(a, b) : undefined;
    if (k === undefined || this.packs === null) return this.find(this.probe([a, b], null));
    const v = this.packs.get(k);
    return v === undefined ? v : this.hit(v);
  }

  keep2(a: Value, b: Value, result: Value): void {
    const k = typeof a === "number" && typeof b === "number" ? pack(a, b) : undefined;
    if (k === undefined || this.packs === null) return this.keep(this.probe([a, b], null), result);
    if (this.packs.get(k) !== undefined) return;
    const v = this.held("packs", k, result);
    this.packs.set(k, v);
    this.use(v);
  }

  /** Keeps the result of a call with one or two arguments, and gives it. */
  kept(args: readonly Value[], result: Value): Value {
    if (args.length === 1) this.keep1(args[0], result);
    else this.keep2(args[0], args[1], result);
    return result;
  }

  // All others: with an entry that has hashed the key.

  probe(args: readonly Value[], kw: Kwargs | null): Entry {
    return this.table.probe(makeKey(args, kw, this.typed));
  }

  find(probe: Entry): Value | undefined {
    if (this.packs !== null && this.packs.size > 0 && this.mayEqualPack(probe.key)) this.giveUpPacks();
    const v = this.table.findEntry(probe)?.value;
    return v === undefined ? v : this.hit(v);
  }

  keep(probe: Entry, result: Value): void {
    const { key } = probe;
    if (key instanceof PyTuple) {
      if (!key.a.every(isScalar)) this.plain = false;
      if (this.packs !== null && this.mayEqualPack(key)) this.giveUpPacks();
    }
    // The call may have cached the same arguments.
    if (this.table.findEntry(probe) !== undefined) return;
    const v = this.held("table", probe, result);
    this.table.putEntry(probe, v);
    this.use(v);
  }

  private hit(v: Node | Value): Value {
    this.hits++;
    if (!(v instanceof Node)) return v;
    const { root } = this;
    if (root.before !== v) {
      unlink(v);
      linkLast(root, v);
    }
    return v.result;
  }

  /** A new node has its place. */
  private use(v: Node | Value): void {
    if (v instanceof Node) linkLast(this.root, v);
  }

  /** What a table gets for a result: a node outside of the ring, in a full cache that of the least recently used one. */
  private held(home: Home, key: number | string | Entry, result: Value): Node | Value {
    if (this.maxSize < 0) return result;
    const { root } = this;
    if (this.size < this.maxSize || root.after === root) return new Node(home, key, result);
    const node = root.after;
    unlink(node);
    this.remove(node);
    node.home = home;
    node.key = key;
    node.result = result;
    return node;
  }

  private remove({ home, key }: Node): void {
    if (home === "places") this.places.remove(key as number | string);
    else if (home === "packs") this.packs!.delete(key as number);
    else {
      const e = this.table.findEntry(key as Entry);
      if (e !== undefined) this.table.drop(e);
    }
  }

  private mayEqualPack(key: Value): boolean {
    if (!(key instanceof PyTuple) || key.a.length !== 2) return false;
    return key.a.every((v) => typeof v === "number" ? v >= 0 : mayPass(v));
  }

  private giveUpPacks(): void {
    const { packs, table } = this;
    this.packs = null;
    for (const [k, v] of packs!) {
      const probe = table.probe(new PyTuple(unpack(k)));
      if (v instanceof Node) {
        v.home = "table";
        v.key = probe;
      }
      table.putEntry(probe, v);
    }
  }
}
