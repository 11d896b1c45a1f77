// list: slots and methods.
//
// Invariants: see PyList in core/value.ts for its two storage strategies; methods keep the float strategy where that costs
// nothing, and otherwise go through obj(). Results of +, *, slices and copy() are exact lists.
import { listType, typeOf } from "../core/builtin_types.ts";
import { constructorFn, method, populate } from "../core/define.ts";
import { exception, indexError, typeError, valueError } from "../core/raise.ts";
import { consumer, type Sink } from "../core/sink.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  doubles,
  isUnboxable,
  type Kwargs,
  listOf,
  None,
  NotImplemented,
  PyFloat,
  PyList,
  PySlice,
  PyTuple,
  type Str,
  type Value,
} from "../core/value.ts";
import { type CompareOp, equal, richCompare } from "../ops/compare.ts";
import { drain, getIter, quickArray, toArray } from "../ops/iteration.ts";
import { lengthHint } from "../ops/length.ts";
import { repr, reprGuard } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { PyListIterator, PyListReverseIterator } from "./list_iterators.ts";
import { PyRange } from "./range.ts";
import { deleteSlice, floatList, getSlice, removeRun, setSlice } from "./list_slices.ts";
import { sortFew, sortFloats, sortValues } from "./list_sort.ts";
import {
  classGetItem,
  compareLengths,
  initKeywords,
  joinItems,
  position,
  repeatCount,
  searchRange,
  sizeArg,
} from "./list_support.ts";

/** Longest array the engine keeps in fast storage. */
export const MAX_ITEMS = 134217720;

/** self.extend(iterable) */
export function extendList(self: PyList, iterable: Value): void {
  if (iterable instanceof PyList && iterable.t !== 0) {
    const { floats } = iterable;
    const n = iterable.length;
    if (floats !== null && (self.floats !== null || self.length === 0)) {
      const own = self.floats ??= doubles();
      for (let i = 0; i < n; i++) own.push(floats[i]);
      return;
    }
    if (self.length === 0 && floats === null) {
      self.setItems(iterable.a.slice());
      return;
    }
    const a = self.obj();
    if (floats !== null) { for (let i = 0; i < n; i++) a.push(new PyFloat(floats[i])); }
    else for (let i = 0; i < n; i++) a.push(iterable.a[i]);
    return;
  }
  if (iterable instanceof PyRange && self.length === 0) {
    self.setItems(toArray(iterable));
    return;
  }
  if (iterable instanceof PyTuple && iterable.t !== 0) {
    for (const v of iterable.a) self.push(v);
    return;
  }
  const it = getIter(iterable);
  // Only Python code can tell that the size is asked for.
  if (typeOf(iterable).isHeap) lengthHint(iterable, 8);
  drain(it, new ListSink(self));
}

/** Items go to the end of a list. */
class ListSink implements Sink {
  constructor(readonly list: PyList) {}
  take(v: Value): boolean {
    this.list.push(v);
    return true;
  }
  takeFloat(v: number): boolean {
    this.list.pushFloat(v);
    return true;
  }
}

/** The longest list that is a part of `run`. */
const MAX_RUN = 256;
/**
 * Many of the scalar that was repeated last: a part of an array is made seven times as fast as one with push(). And V8
 * makes arrays that start as `[]` here among the old objects once many of them lived on, where they keep all that they
 * refer to: a tree of such lists took 346 ms, and 115 so.
 */
let run: unknown[] = [];

function runOf<T>(v: T, n: number): T[] {
  if (run[0] !== v) {
    run = [];
    for (let i = 0; i < MAX_RUN; i++) run.push(v);
  }
  return run.slice(0, n) as T[];
}

/** `a` repeated n times: concat() keeps the array packed; doubled to a part of all, and that put together at once. */
export function repeatArray<T>(a: readonly T[], n: number): T[] {
  if (n <= 0 || a.length === 0) return [];
  if (a.length * n > MAX_ITEMS) throw exception("MemoryError");
  const [first] = a;
  if (a.length === 1 && n <= MAX_RUN && (typeof first !== "object" || first as unknown === None)) {
    return runOf(first, n);
  }
  if (a.length * n <= 64) {
    const out: T[] = [];
    for (let k = 0; k < n; k++) for (const v of a) out.push(v);
    return out;
  }
  const total = a.length * n;
  let out = a.slice();
  const enough = Math.max(4096, total / 256);
  while (out.length * 2 <= total && out.length < enough) out = out.concat(out);
  const parts: T[][] = [];
  let rest = total - out.length;
  for (; rest >= out.length; rest -= out.length) parts.push(out);
  if (rest > 0) parts.push(out.slice(0, rest));
  return parts.length === 0 ? out : out.concat(...parts);
}

function repeat(self: PyList, count: Value): PyList {
  const n = repeatCount(count);
  return self.floats === null ? new PyList(repeatArray(self.a, n)) : floatList(repeatArray(self.floats, n));
}

function concat(self: PyList, other: Value): PyList {
  if (!(other instanceof PyList)) throw typeError(`can only concatenate list (not "${typeName(other)}") to list`);
  if (self.floats !== null && other.floats !== null) return floatList(self.floats.concat(other.floats));
  const left = self.floats === null ? self.a : self.copyItems();
  return new PyList(left.concat(other.floats === null ? other.a : other.copyItems()));
}

function compare(op: CompareOp, self: PyList, other: Value): Value {
  if (!(other instanceof PyList)) return NotImplemented;
  if (self.length !== other.length && (op === "__eq__" || op === "__ne__")) return op === "__ne__";
  let i = 0;
  for (; i < self.length && i < other.length; i++) {
    const v = self.at(i), w = other.at(i);
    if (!equal(v, w)) {
      if (op === "__eq__") return false;
      if (op === "__ne__") return true;
      return richCompare(op, v, w);
    }
  }
  return compareLengths(op, self.length, other.length);
}

/** Position of the first item equal to `v`, or -1. */
function indexOf(self: PyList, v: Value, from = 0, to = Infinity): number {
  for (let i = from; i < to && i < self.length; i++) if (equal(self.at(i), v)) return i;
  return -1;
}

function getItem(self: PyList, key: Value): Value {
  if (key instanceof PySlice) return getSlice(self, key);
  return self.at(position(key, self.length, "list", "list index out of range"));
}

function setItem(self: PyList, key: Value, v: Value): void {
  if (key instanceof PySlice) {
    setSlice(self, key, v);
    return;
  }
  const i = position(key, self.length, "list", "list assignment index out of range");
  self.setAt(i, v);
}

/** self[key] for an exact list; the interpreter's fast paths fall back to it. */
export const listGetItem: typeof getItem = getItem;
export const listSetItem: typeof setItem = setItem;

function deleteItem(self: PyList, key: Value): void {
  if (key instanceof PySlice) deleteSlice(self, key);
  else removeRun(self, position(key, self.length, "list", "list assignment index out of range"), 1);
}

function pop(self: PyList, at: Value | undefined): Value {
  const n = self.length;
  let i = at === undefined ? -1 : sizeArg(at);
  if (n === 0) throw indexError("pop from empty list");
  if (i < 0) i += n;
  if (i < 0 || i >= n) throw indexError("pop index out of range");
  if (self.floats !== null) {
    return new PyFloat(i === n - 1 ? self.floats.pop()! : self.floats.splice(i, 1)[0]);
  }
  const { a } = self;
  if (i === n - 1) return a.pop()!;
  return i === 0 ? a.shift()! : a.splice(i, 1)[0];
}

function insert(self: PyList, at: Value, v: Value): void {
  let i = sizeArg(at);
  const n = self.length;
  if (i < 0) i = Math.max(0, i + n);
  if (i >= n) self.push(v);
  else if (self.floats !== null && isUnboxable(v)) self.floats.splice(i, 0, v.v);
  else if (i === 0) self.obj().unshift(v);
  else self.obj().splice(i, 0, v);
}

/** The items of a list that is being sorted: none, and it remembers when somebody adds one. */
class WatchedArray extends Array<Value> {
  touched = false;
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  override push(...items: Value[]): number {
    this.touched = true;
    return super.push(...items);
  }
  override unshift(...items: Value[]): number {
    this.touched = true;
    return super.unshift(...items);
  }
  override splice(start: number, deleted: number, ...items: Value[]): Value[] {
    if (items.length > 0) this.touched = true;
    return super.splice(start, deleted, ...items);
  }
}

function sort(self: PyList, key: Value | undefined, reverse: Value | undefined): void {
  const back = reverse !== undefined && truth(reverse);
  if (self.floats !== null && (key === undefined || key === None)) {
    sortFloats(self.floats, back);
    return;
  }
  if (self.floats === null && (key === undefined || key === None) && sortFew(self.a, back)) return;
  // The list is empty while it is sorted, so that code called from here can't see it half done.
  const items = self.obj();
  const empty = new WatchedArray();
  self.a = empty;
  let sorted = items;
  try {
    sorted = sortValues(items, key ?? None, back);
    if (self.a !== empty || empty.touched || self.floats !== null) throw valueError("list modified during sort");
  } finally {
    self.setItems(sorted);
  }
}

function listRepr(self: PyList): Str {
  if (self.length === 0) return "[]";
  return reprGuard(self, "[...]", () => {
    const parts: Str[] = [];
    for (let i = 0; i < self.length; i++) parts.push(repr(self.at(i)));
    return joinItems("[", parts, "]");
  });
}

const construct = constructorFn("list", "(iterable=(), /)", (self: PyList, iterable: Value | undefined) => {
  self.setItems([]);
  if (iterable !== undefined) extendList(self, iterable);
});

populate(listType, {
  slotTraits: { __init__: { leaf: (args) => args.length === 1 } },
  leaf: "containers",
  make: (args) => {
    if (args.length > 1) return undefined;
    const items = args.length === 1 ? quickArray(args[0]) : undefined;
    const made = listOf(items ?? []);
    if (args.length === 1 && items === undefined) extendList(made, args[0]);
    return made;
  },
  consumer: consumer(() => new ListSink(new PyList([])), (sink) => sink.list, (sink, item, it) => {
    if (item !== undefined) {
      sink.take(item);
      drain(it, sink);
    }
    return sink.list;
  }),
  doc: "Built-in mutable sequence: a list of the items of an iterable, or empty.",
  signature: "(iterable=(), /)",
  methods: { __getitem__: "(self, index, /)" },
  slots: {
    __new__: (cls: PyType) => allocate(cls, []),
    __init__: (self: PyList, args: readonly Value[], kw: Kwargs | null) => {
      construct(self, args, initKeywords(self.cls, listType, kw));
    },
    __repr__: listRepr,
    __lt__: (a: PyList, b: Value) => compare("__lt__", a, b),
    __le__: (a: PyList, b: Value) => compare("__le__", a, b),
    __eq__: (a: PyList, b: Value) => compare("__eq__", a, b),
    __ne__: (a: PyList, b: Value) => compare("__ne__", a, b),
    __gt__: (a: PyList, b: Value) => compare("__gt__", a, b),
    __ge__: (a: PyList, b: Value) => compare("__ge__", a, b),
    __iter__: (self: PyList) => new PyListIterator(self),
    __len__: (self: PyList) => self.length,
    __getitem__: getItem,
    __setitem__: setItem,
    __delitem__: deleteItem,
    __contains__: (self: PyList, v: Value) => indexOf(self, v) >= 0,
    __add__: concat,
    __iadd__: (self: PyList, other: Value) => {
      extendList(self, other);
      return self;
    },
    __mul__: repeat,
    __rmul__: repeat,
    __imul__: (self: PyList, count: Value) => {
      const r = repeat(self, count);
      self.a = r.a;
      self.floats = r.floats;
      return self;
    },
  },
  members: {
    append: method("(self, object, /)", "Add an item at the end.", (self: PyList, v: Value) => self.push(v), {
      effect: "store",
      intrinsic: "append",
      leaf: "any",
    }),
    extend: method("(self, iterable, /)", "Add all items of an iterable at the end.", extendList, {
      leaf: true,
      consumer: consumer((self) => new ListSink(self as PyList), () => None, (sink, item, it) => {
        if (item !== undefined) {
          sink.take(item);
          drain(it, sink);
        }
        return None;
      }),
    }),
    insert: method("(self, index, object, /)", "Insert an item before an index.", insert, { leaf: 2 }),
    pop: method("(self, index=-1, /)", "Remove and return the item at an index, by default the last.", pop, {
      leaf: true,
    }),
    remove: method("(self, value, /)", "Remove the first item equal to value.", (self: PyList, v: Value) => {
      const i = indexOf(self, v);
      if (i < 0) throw valueError("list.remove(x): x not in list");
      removeRun(self, i, 1);
    }, { leaf: "items" }),
    clear: method("(self, /)", "Remove all items.", (self: PyList) => self.setItems([]), { leaf: true }),
    copy: method("(self, /)", "A shallow copy.", (self: PyList) => {
      return self.floats === null ? new PyList(self.a.slice()) : floatList(self.floats.slice());
    }, { leaf: true }),
    index: method(
      "(self, value, start=0, stop=sys.maxsize, /)",
      "First index of value in a range of positions.",
      (self: PyList, v: Value, start: Value | undefined, stop: Value | undefined) => {
        const [from, to] = searchRange(start, stop, self.length);
        const i = indexOf(self, v, from, to);
        if (i < 0) throw valueError("list.index(x): x not in list");
        return i;
      },
      { leaf: "items" },
    ),
    count: method("(self, value, /)", "Number of items equal to value.", (self: PyList, v: Value) => {
      let n = 0;
      for (let i = 0; i < self.length; i++) if (equal(self.at(i), v)) n++;
      return n;
    }, { leaf: "items" }),
    reverse: method("(self, /)", "Reverse in place.", (self: PyList) => {
      if (self.floats !== null) self.floats.reverse();
      else self.a.reverse();
    }, { leaf: true }),
    sort: method(
      "(self, /, *, key=None, reverse=False)",
      "Sort in place, keeping the order of equal items.",
      sort,
      { leaf: "items" },
    ),
    __reversed__: method("(self, /)", "An iterator from the end.", (self: PyList) => new PyListReverseIterator(self)),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyList) => 40 + 8 * self.length),
    __class_getitem__: classGetItem,
  },
});

/** sorted(iterable): `items` becomes the list's own. */
export function sortedList(items: Value[], key: Value, reverse: boolean): PyList {
  return listOf(sortValues(items, key, reverse));
}
