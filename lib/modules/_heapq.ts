// The _heapq module: binary heaps in lists, smallest or largest item first.
//
// Invariant: comparisons happen in CPython's order (they are visible to items with Python methods). A comparison that changes
// the list's length is a RuntimeError.
import { defineModule, fn } from "../core/define.ts";
import { indexError, runtimeError, typeError } from "../core/raise.ts";
import { PyFloat, PyList, PyTuple, type Value } from "../core/value.ts";
import { lessThan } from "../ops/compare.ts";
import { typeName } from "../ops/type_name.ts";

type Before = (a: Value, b: Value) => boolean;

function smaller(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number") return a < b;
  if (a instanceof PyFloat && b instanceof PyFloat && a.t !== 0 && b.t !== 0) return a.v < b.v;
  if (a instanceof PyTuple && b instanceof PyTuple && a.t !== 0 && b.t !== 0) {
    // Entries (priority, ...): most are decided by the priority, or by what comes next.
    const p = a.a, q = b.a, n = Math.min(p.length, q.length);
    for (let i = 0; i < n; i++) {
      const x = p[i], y = q[i];
      if (typeof x === "number" && typeof y === "number") {
        if (x !== y) return x < y;
      } else if (x instanceof PyFloat && y instanceof PyFloat && x.t !== 0 && y.t !== 0) {
        if (x !== y && x.v !== y.v) return x.v < y.v;
      } else return lessThan(a, b);
    }
    return p.length < q.length;
  }
  return lessThan(a, b);
}

function larger(a: Value, b: Value): boolean {
  return smaller(b, a);
}

function heapArg(heap: Value, name: string): PyList {
  if (!(heap instanceof PyList)) {
    throw typeError(
      `${name}() argument ${name.includes("push") || name.includes("replace") ? "1 " : ""}must be list, not ${
        typeName(heap)
      }`,
    );
  }
  return heap;
}

function check(list: PyList, size: number): void {
  if (list.length !== size) throw runtimeError("list changed size during iteration");
}

/** Moves the item at `at` towards the root until its parent goes before it. */
function siftDown(list: PyList, start: number, at: number, before: Before): void {
  const size = list.length;
  let a = list.obj();
  const item = a[at];
  while (at > start) {
    const parent = (at - 1) >> 1;
    const above = a[parent];
    const first = before(item, above);
    check(list, size);
    a = list.obj();
    if (!first) break;
    const p = a[parent];
    a[parent] = a[at];
    a[at] = p;
    at = parent;
  }
}

/** Moves the item at `at` to a leaf along the smaller children, then up to its place. */
function siftUp(list: PyList, at: number, before: Before): void {
  const size = list.length;
  const start = at;
  let a = list.obj();
  const limit = size >> 1;
  while (at < limit) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const leftFirst = before(a[child], a[child + 1]);
      check(list, size);
      a = list.obj();
      if (!leftFirst) child++;
    }
    const t = a[child];
    a[child] = a[at];
    a[at] = t;
    at = child;
  }
  siftDown(list, start, at, before);
}

function heapify(name: string, before: Before) {
  return (heap: Value) => {
    const list = heapArg(heap, name);
    for (let i = (list.length >> 1) - 1; i >= 0; i--) siftUp(list, i, before);
  };
}

function push(name: string, before: Before) {
  return (heap: Value, item: Value) => {
    const list = heapArg(heap, name);
    list.obj().push(item);
    siftDown(list, 0, list.length - 1, before);
  };
}

function pop(name: string, before: Before) {
  return (heap: Value) => {
    const list = heapArg(heap, name);
    if (list.length === 0) throw indexError("index out of range");
    const a = list.obj();
    const last = a.pop()!;
    if (a.length === 0) return last;
    const first = a[0];
    a[0] = last;
    siftUp(list, 0, before);
    return first;
  };
}

function replace(name: string, before: Before) {
  return (heap: Value, item: Value) => {
    const list = heapArg(heap, name);
    if (list.length === 0) throw indexError("index out of range");
    const a = list.obj();
    const first = a[0];
    a[0] = item;
    siftUp(list, 0, before);
    return first;
  };
}

function pushPop(name: string, before: Before) {
  return (heap: Value, item: Value) => {
    const list = heapArg(heap, name);
    if (list.length === 0) return item;
    if (!before(list.at(0), item)) return item;
    if (list.length === 0) throw indexError("index out of range");
    const a = list.obj();
    const first = a[0];
    a[0] = item;
    siftUp(list, 0, before);
    return first;
  };
}

export const module = defineModule("_heapq", {
  doc: "Heaps: lists whose item k goes before items 2k+1 and 2k+2.",
  members: {
    heapify: fn("(heap, /)", "Makes a list a heap.", heapify("heapify", smaller)),
    heappop: fn("(heap, /)", "Removes the smallest item.", pop("heappop", smaller)),
    heappush: fn("(heap, item, /)", "Adds an item.", push("heappush", smaller)),
    heappushpop: fn("(heap, item, /)", "Adds an item, then removes the smallest.", pushPop("heappushpop", smaller)),
    heapreplace: fn("(heap, item, /)", "Removes the smallest item, then adds one.", replace("heapreplace", smaller)),
    heapify_max: fn("(heap, /)", "Makes a list a heap with the largest item first.", heapify("heapify_max", larger)),
    heappop_max: fn("(heap, /)", "Removes the largest item.", pop("heappop_max", larger)),
    heappush_max: fn("(heap, item, /)", "Adds an item.", push("heappush_max", larger)),
    heappushpop_max: fn(
      "(heap, item, /)",
      "Adds an item, then removes the largest.",
      pushPop("heappushpop_max", larger),
    ),
    heapreplace_max: fn(
      "(heap, item, /)",
      "Removes the largest item, then adds one.",
      replace("heapreplace_max", larger),
    ),
  },
});
