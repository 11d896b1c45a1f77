// The _heapq module: binary heaps in lists, smallest or largest item first.
//
// Invariant: comparisons happen in CPython's order (they are visible to items with Python methods). A comparison that changes
// the list's length is a RuntimeError.
import { defineModule, fn } from "../core/define.ts";
import { indexError, runtimeError, typeError } from "../core/raise.ts";
import { PyFloat, PyList, PyTuple, type Value } from "../core/value.ts";
import { lessThan } from "../ops/compare.ts";
import { typeName } from "../ops/type_name.ts";

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

/** 1 when a < b, 0 when not, where no Python code and no further items are needed to tell; else ASK. */
function quickLess(a: Value, b: Value): number {
  if (typeof a === "number") return typeof b !== "number" ? ASK : +(a < b);
  if (a instanceof PyTuple) {
    if (!(b instanceof PyTuple) || a.t === 0 || b.t === 0) return ASK;
    // Entries (priority, ...): most are decided by the priority.
    const x = a.a[0], y = b.a[0];
    if (typeof x === "number") return typeof y !== "number" || x === y ? ASK : +(x < y);
    if (!(x instanceof PyFloat && y instanceof PyFloat && x.t !== 0 && y.t !== 0)) return ASK;
    // A NaN may be the same object as the other, and then it counts as equal.
    return x.v < y.v ? 1 : x.v > y.v ? 0 : ASK;
  }
  if (typeof a === "string") return typeof b !== "string" ? ASK : a < b ? 1 : 0;
  return a instanceof PyFloat && b instanceof PyFloat && a.t !== 0 && b.t !== 0 ? +(a.v < b.v) : ASK;
}

const ASK = -1;

function ask(a: Value, b: Value, max: boolean): boolean {
  return max ? smaller(b, a) : smaller(a, b);
}

/**
 * Moves the item at `at` towards the root until its parent goes before it. The item is in the list only when something may look;
 * then the list is what swaps would have made it, and what is found there afterwards is what counts.
 */
function siftDown(list: PyList, start: number, at: number, max: boolean): void {
  const size = list.length;
  let a = list.obj(), item = a[at];
  while (at > start) {
    const parent = (at - 1) >> 1, above = a[parent];
    let first = max ? quickLess(above, item) : quickLess(item, above);
    if (first === ASK) {
      a[at] = item;
      first = ask(item, above, max) ? 1 : 0;
      check(list, size);
      a = list.obj();
      item = a[at];
    }
    if (first === 0) break;
    a[at] = a[parent];
    at = parent;
  }
  a[at] = item;
}

/** Moves the item at `at` to a leaf along the smaller children, then up to its place. */
function siftUp(list: PyList, at: number, max: boolean): void {
  const size = list.length;
  const start = at;
  let a = list.obj(), item = a[at];
  const limit = size >> 1;
  while (at < limit) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const left = a[child], right = a[child + 1];
      let first = max ? quickLess(right, left) : quickLess(left, right);
      if (first === ASK) {
        a[at] = item;
        first = ask(left, right, max) ? 1 : 0;
        check(list, size);
        a = list.obj();
        item = a[at];
      }
      child += 1 - first;
    }
    a[at] = a[child];
    at = child;
  }
  a[at] = item;
  siftDown(list, start, at, max);
}

function heapify(name: string, max: boolean) {
  return (heap: Value) => {
    const list = heapArg(heap, name);
    for (let i = (list.length >> 1) - 1; i >= 0; i--) siftUp(list, i, max);
  };
}

function push(name: string, max: boolean) {
  return (heap: Value, item: Value) => {
    const list = heapArg(heap, name);
    list.obj().push(item);
    siftDown(list, 0, list.length - 1, max);
  };
}

function pop(name: string, max: boolean) {
  return (heap: Value) => {
    const list = heapArg(heap, name);
    if (list.length === 0) throw indexError("index out of range");
    const a = list.obj();
    const last = a.pop()!;
    if (a.length === 0) return last;
    const first = a[0];
    a[0] = last;
    siftUp(list, 0, max);
    return first;
  };
}

function replace(name: string, max: boolean) {
  return (heap: Value, item: Value) => {
    const list = heapArg(heap, name);
    if (list.length === 0) throw indexError("index out of range");
    const a = list.obj();
    const first = a[0];
    a[0] = item;
    siftUp(list, 0, max);
    return first;
  };
}

function pushPop(name: string, max: boolean) {
  return (heap: Value, item: Value) => {
    const list = heapArg(heap, name);
    if (list.length === 0) return item;
    if (!ask(list.at(0), item, max)) return item;
    if (list.length === 0) throw indexError("index out of range");
    const a = list.obj();
    const first = a[0];
    a[0] = item;
    siftUp(list, 0, max);
    return first;
  };
}

export const module = defineModule("_heapq", {
  doc: "Heaps: lists whose item k goes before items 2k+1 and 2k+2.",
  members: {
    heapify: fn("(heap, /)", "Makes a list a heap.", heapify("heapify", false)),
    heappop: fn("(heap, /)", "Removes the smallest item.", pop("heappop", false)),
    heappush: fn("(heap, item, /)", "Adds an item.", push("heappush", false)),
    heappushpop: fn("(heap, item, /)", "Adds an item, then removes the smallest.", pushPop("heappushpop", false)),
    heapreplace: fn("(heap, item, /)", "Removes the smallest item, then adds one.", replace("heapreplace", false)),
    heapify_max: fn("(heap, /)", "Makes a list a heap with the largest item first.", heapify("heapify_max", true)),
    heappop_max: fn("(heap, /)", "Removes the largest item.", pop("heappop_max", true)),
    heappush_max: fn("(heap, item, /)", "Adds an item.", push("heappush_max", true)),
    heappushpop_max: fn(
      "(heap, item, /)",
      "Adds an item, then removes the largest.",
      pushPop("heappushpop_max", true),
    ),
    heapreplace_max: fn(
      "(heap, item, /)",
      "Removes the largest item, then adds one.",
      replace("heapreplace_max", true),
    ),
  },
});
