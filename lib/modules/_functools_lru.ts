// functools._lru_cache_wrapper: a function with a cache of its results.
//
// In: a function, maxsize (None, 0 or a number), typed. Invariants: the key of a call is its only argument when that is an
// exact int or str, else a tuple of the arguments, of a mark and the keywords, and of the types when `typed`. Bounded
// caches keep their nodes in a ring around `root`, the least recently used right after it.
import { callSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { objectType, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { Continued, finish } from "../core/continued.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { Entry, HashTable, type PyDict } from "../core/dict.ts";
import { PyObj } from "../core/instance.ts";
import { PyMethod } from "../core/function.ts";
import { typeError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, PyObject, PyTuple, PyWideStr, type Value } from "../core/value.ts";
import { hasIndex } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { sizeArg } from "../types/list_support.ts";
import { nativeDict } from "./native_dict.ts";

/** No dict, so that unhashable arguments give the plain error. */
class CacheTable extends HashTable {}

class Node extends PyObject {
  declare before: Node;
  declare after: Node;
  constructor(readonly key: Entry, readonly result: Value) {
    super();
    this.before = this.after = this;
  }
}

/** Separates positional from keyword arguments in keys. */
const MARK = new PyObj(objectType.rootShape);

export class PyLruCache extends PyObject {
  table = new CacheTable();
  root = new Node(new Entry("", ""), "");
  hits = 0;
  misses = 0;
  override dict: PyDict | null = null;
  /** maxSize is -1 for no limit. */
  constructor(readonly func: Value, readonly maxSize: number, readonly typed: boolean, readonly infoType: Value) {
    super();
  }
}

function makeKey(args: readonly Value[], kw: Kwargs | null, typed: boolean): Value {
  const named = kw !== null && kw.size > 0;
  if (!typed && !named && args.length === 1) {
    const v = args[0];
    if (typeof v === "number" || typeof v === "string" || typeof v === "bigint" || v instanceof PyWideStr) return v;
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

function callBounded(self: PyLruCache, args: readonly Value[], kw: Kwargs | null): Value | Continued {
  const { table, root } = self;
  const value = makeKey(args, kw, self.typed);
  const plain = typeof value === "number" || typeof value === "string";
  const probe = plain ? null : table.probe(value);
  const found = (probe === null ? table.find(value) : table.findEntry(probe))?.value as Node | undefined;
  if (found !== undefined) {
    self.hits++;
    if (root.before !== found) {
      unlink(found);
      linkLast(root, found);
    }
    return found.result;
  }
  self.misses++;
  const key = probe ?? table.probe(value);
  return new Continued(self.func, args, kw, (result) => {
    keepBounded(self, key, result);
    return result;
  });
}

function keepBounded(self: PyLruCache, key: Entry, result: Value): void {
  const { table, root } = self;
  // The call may have cached the same arguments, or cleared the cache.
  if (table.findEntry(key) !== undefined) return;
  if (table.size >= self.maxSize && root.after !== root) {
    const oldest = root.after;
    unlink(oldest);
    const e = table.findEntry(oldest.key);
    if (e !== undefined) table.drop(e);
  }
  const node = new Node(key, result);
  table.putEntry(key, node);
  linkLast(root, node);
}

function callUnbounded(self: PyLruCache, args: readonly Value[], kw: Kwargs | null): Value | Continued {
  const key = self.table.probe(makeKey(args, kw, self.typed));
  const found = self.table.findEntry(key)?.value;
  if (found !== undefined) {
    self.hits++;
    return found;
  }
  self.misses++;
  return new Continued(self.func, args, kw, (result) => {
    self.table.putEntry(key, result);
    return result;
  });
}

function callsOn(self: PyLruCache, args: readonly Value[], kw: Kwargs | null): Value | Continued {
  if (self.maxSize > 0) return callBounded(self, args, kw);
  if (self.maxSize < 0) return callUnbounded(self, args, kw);
  self.misses++;
  return new Continued(self.func, args, kw, null);
}

function make(cls: PyType, func: Value, maxSize: Value, typed: Value, infoType: Value): PyLruCache {
  if (callSlot(typeOf(func)) === null) throw typeError("the first argument must be callable");
  let size = -1;
  if (maxSize !== None) {
    if (!hasIndex(maxSize)) throw typeError("maxsize should be integer or None");
    size = Math.max(0, sizeArg(maxSize));
  }
  return allocate(cls, func, size, truth(typed), infoType);
}

function itself(self: PyLruCache): PyLruCache {
  return self;
}

export const lruCacheType: PyType = defineType("functools._lru_cache_wrapper", PyLruCache, {
  doc: "Function that remembers its results.",
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: constructorFn("lru_cache", "(user_function, maxsize, typed, cache_info_type)", make),
    __call__: (self: PyLruCache, args: readonly Value[], kw: Kwargs | null) => finish(callsOn(self, args, kw)),
    __get__: (self: PyLruCache, obj: Value | null) => obj === null ? self : new PyMethod(self, obj),
  },
  members: {
    __dict__: nativeDict,
    cache_info: method("(self, /)", "Numbers of hits and misses, limit and size.", (self: PyLruCache) => {
      const { hits, misses, maxSize, table } = self;
      return callArgs(self.infoType, [hits, misses, maxSize < 0 ? None : maxSize, table.size]);
    }),
    cache_clear: method("(self, /)", "Forget all results and set the counters to 0.", (self: PyLruCache) => {
      self.hits = self.misses = 0;
      self.table.clear();
      self.root.before = self.root.after = self.root;
    }),
    __reduce__: method("(self, /)", "Name of the function, for pickling.", (self: PyLruCache) => {
      return getAttr(self, "__qualname__");
    }),
    __copy__: method("(self, /)", "The object itself.", itself),
    __deepcopy__: method("(self, memo, /)", "The object itself.", itself),
  },
});
lruCacheType.callsOn = callsOn;
// What is in the cache is left out: it comes back when it is asked for.
lruCacheType.freezing = {
  parts: ({ func, maxSize, typed, infoType }: PyLruCache) => [func, maxSize, typed, infoType],
  make: ([func, maxSize, typed, infoType]) => new PyLruCache(func, maxSize as number, typed as boolean, infoType),
};
