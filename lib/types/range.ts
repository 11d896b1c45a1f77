// range and its iterators.
//
// In: ints of any size. Invariants: `count` is the number of items; a PyRangeIterator only walks safe integers, in plain fields
// (`i`, `stop`, `step`) that the interpreter loop reads directly: it ends when i has reached stop (step > 0: i >= stop, step < 0:
// i <= stop). Ranges with larger numbers use PyLongRangeIterator.
import { indexSlot } from "../core/slot_getters.gen.ts";
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { constructorFn, defineType, leafMember, method, populate } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { indexError, overflowError, typeError, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { None, NotImplemented, PyObject, PySlice, tuple, underObject, type Value } from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { equal } from "../ops/compare.ts";
import { registerToArray } from "../ops/iteration.ts";
import { index, isInt } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { addInts, divmodInts, floorDivInts, type Int, mulInts, negInt, subInts } from "./int_arith.ts";
import { resolveSlice } from "./slice.ts";

export class PyRange {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  readonly count: Int;
  constructor(start: Int, stop: Int, step: Int) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.count = countOf(start, stop, step);
  }
  /** Item number i (0 <= i < count). */
  item(i: Int): Int {
    return addInts(this.start, mulInts(i, this.step));
  }
}
export interface PyRange extends PyObject {}
underObject(PyRange);

function countOf(start: Int, stop: Int, step: Int): Int {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  if (step === 1) return subInts(stop, start);
  const span = step > 0 ? subInts(subInts(stop, start), 1) : subInts(subInts(start, stop), 1);
  return addInts(floorDivInts(span, step > 0 ? step : negInt(step)), 1);
}

/** Iterates safe integers. */
export class PyRangeIterator {
  i: number;
  stop: number;
  step: number;
  constructor(i: number, stop: number, step: number) {
    this.i = i;
    this.stop = stop;
    this.step = step;
  }
  /** Items left. */
  get left(): number {
    return Math.max(0, Math.ceil((this.stop - this.i) / this.step));
  }
}
export interface PyRangeIterator extends PyObject {}
underObject(PyRangeIterator);

export class PyLongRangeIterator extends PyObject {
  i: bigint;
  left: bigint;
  readonly step: bigint;
  constructor(i: bigint, left: bigint, step: bigint) {
    super();
    this.i = i;
    this.left = left;
    this.step = step;
  }
}

const SAFE_BOUND = 2 ** 52;

function isPlain(r: PyRange): boolean {
  return typeof r.start === "number" && typeof r.stop === "number" && typeof r.step === "number" &&
    Math.abs(r.start) <= SAFE_BOUND && Math.abs(r.stop) <= SAFE_BOUND && Math.abs(r.step) <= SAFE_BOUND;
}

/** iter(range) */
export function rangeIterator(r: PyRange): PyRangeIterator | PyLongRangeIterator {
  if (isPlain(r)) return new PyRangeIterator(r.start as number, r.stop as number, r.step as number);
  return new PyLongRangeIterator(BigInt(r.start), BigInt(r.count), BigInt(r.step));
}

function reversedIterator(r: PyRange): PyRangeIterator | PyLongRangeIterator {
  if (isPlain(r)) {
    const start = r.start as number, step = r.step as number;
    return new PyRangeIterator(start + ((r.count as number) - 1) * step, start - step, -step);
  }
  return new PyLongRangeIterator(BigInt(r.item(subInts(r.count, 1))), BigInt(r.count), -BigInt(r.step));
}

function items(r: PyRange): Value[] {
  const n = r.count;
  if (typeof n === "bigint" || n > 2 ** 32 - 2) throw overflowError("Python int too large to convert to C ssize_t");
  // Growing a big array leaves several times its size as garbage; V8 makes no fast arrays beyond 2 ** 25 at once.
  const out: Value[] = n >= 2 ** 18 && n < 2 ** 25 ? new Array<Value>(n) : [];
  if (isPlain(r)) {
    let v = r.start as number;
    for (let i = 0; i < n; i++, v += r.step as number) out[i] = v;
  } else for (let i = 0; i < n; i++) out[i] = r.item(i);
  return out;
}

/** Position of an int in the range, or undefined. */
function positionOf(r: PyRange, v: Int): Int | undefined {
  if (r.step > 0 ? v < r.start || v >= r.stop : v > r.start || v <= r.stop) return undefined;
  const [q, rest] = divmodInts(subInts(v, r.start), r.step);
  return rest === 0 ? q : undefined;
}

/** True for exact ints and bools, whose equality needs no Python code. */
function plainInt(v: Value): Int | undefined {
  if (typeof v === "number" || typeof v === "bigint") return v;
  return typeof v === "boolean" ? Number(v) : undefined;
}

/** Number of the first item equal to v, by comparing all. */
function search(r: PyRange, v: Value): Int | undefined {
  const it = rangeIterator(r);
  let n = 0;
  for (let x = nextOf(it); x !== undefined; x = nextOf(it), n++) if (equal(x, v)) return n;
  return undefined;
}

function nextOf(it: PyRangeIterator | PyLongRangeIterator): Value | undefined {
  return it instanceof PyRangeIterator ? rangeNext(it) : longNext(it);
}

function sliceRange(r: PyRange, s: PySlice): PyRange {
  const [start, stop, step] = resolveSlice(s, r.count);
  return new PyRange(r.item(start), r.item(stop), mulInts(r.step, step));
}

function subscript(self: PyRange, key: Value): Value {
  if (key instanceof PySlice) return sliceRange(self, key);
  if (!isInt(key) && indexSlot(typeOf(key)) === null) {
    throw typeError(`range indices must be integers or slices, not ${typeName(key)}`);
  }
  let i = index(key);
  if (i < 0) i = addInts(i, self.count);
  if (i < 0 || i >= self.count) throw indexError("range object index out of range");
  return self.item(i);
}

function equalRanges(a: PyRange, b: Value): boolean | undefined {
  if (!(b instanceof PyRange)) return undefined;
  if (a.count !== b.count) return false;
  return a.count === 0 || a.start === b.start && (a.count === 1 || a.step === b.step);
}

function hashKey(r: PyRange): Value[] {
  if (r.count === 0) return [0, None, None];
  return r.count === 1 ? [1, r.start, None] : [r.count, r.start, r.step];
}

function newRange(_cls: PyType, a: Value, b?: Value, c?: Value): PyRange {
  if (b === undefined) return new PyRange(0, index(a), 1);
  const start = index(a), stop = index(b), step = c === undefined ? 1 : index(c);
  if (step === 0) throw valueError("range() arg 3 must not be zero");
  return new PyRange(start, stop, step);
}

export const rangeType: PyType = shell("range", PyRange);
bindImpl(PyRange, rangeType);
rangeType.isBase = false;
rangeType.patternKind = 1;
populate(rangeType, {
  leaf: "scalars",
  doc: "The ints from start (or 0) up to but not including stop, by step: range(stop) or range(start, stop[, step]).",
  slots: {
    __new__: constructorFn("range", "(start, stop=<opt>, step=<opt>, /)", newRange),
    __repr__: (self: PyRange) =>
      self.step === 1 ? `range(${self.start}, ${self.stop})` : `range(${self.start}, ${self.stop}, ${self.step})`,
    __hash__: (self: PyRange) => hashTuple(tuple(hashKey(self))),
    __lt__: () => NotImplemented,
    __le__: () => NotImplemented,
    __eq__: (self: PyRange, other: Value) => equalRanges(self, other) ?? NotImplemented,
    __ne__: (self: PyRange, other: Value) => {
      const r = equalRanges(self, other);
      return r === undefined ? NotImplemented : !r;
    },
    __gt__: () => NotImplemented,
    __ge__: () => NotImplemented,
    __iter__: rangeIterator,
    __bool__: (self: PyRange) => self.count !== 0,
    __len__: (self: PyRange) => {
      if (typeof self.count === "bigint" && self.count > 9223372036854775807n) {
        throw overflowError("Python int too large to convert to C ssize_t");
      }
      return self.count as number;
    },
    __getitem__: subscript,
    __contains__: (self: PyRange, v: Value) => {
      const n = plainInt(v);
      return n !== undefined ? positionOf(self, n) !== undefined : search(self, v) !== undefined;
    },
  },
  members: {
    __reversed__: method("(self, /)", "An iterator from the last item to the first.", reversedIterator),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (self: PyRange) => tuple([rangeType, tuple([self.start, self.stop, self.step])]),
    ),
    count: method("(self, value, /)", "How often the value occurs.", (self: PyRange, v: Value) => {
      const n = plainInt(v);
      if (n !== undefined) return positionOf(self, n) === undefined ? 0 : 1;
      let found = 0;
      const it = rangeIterator(self);
      for (let x = nextOf(it); x !== undefined; x = nextOf(it)) if (equal(x, v)) found++;
      return found;
    }),
    index: method(
      "(self, value, /)",
      "Position of the value; ValueError when it is not there.",
      (self: PyRange, v: Value) => {
        const n = plainInt(v);
        const at = n !== undefined ? positionOf(self, n) : search(self, v);
        if (at === undefined) {
          throw valueError(n !== undefined ? "range.index(x): x not in range" : "sequence.index(x): x not in sequence");
        }
        return at;
      },
    ),
    start: leafMember("First item, when there is one.", (self: PyRange) => self.start),
    stop: leafMember("Bound that is not reached.", (self: PyRange) => self.stop),
    step: leafMember("Distance of items.", (self: PyRange) => self.step),
  },
});
registerToArray(rangeType.tag, items as never);

function rangeNext(self: PyRangeIterator): Value | undefined {
  const i = self.i;
  if (self.step > 0 ? i < self.stop : i > self.stop) {
    self.i = i + self.step;
    return i;
  }
  return undefined;
}

function longNext(self: PyLongRangeIterator): Value | undefined {
  if (self.left === 0n) return undefined;
  self.left--;
  const v = self.i;
  self.i += self.step;
  return addInts(v, 0);
}

function iterFunction(): Value {
  return builtin("iter");
}

function asLong(v: Value): number {
  const n = index(v);
  if (n > 9223372036854775807n || n < -9223372036854775808n) {
    throw overflowError("Python int too large to convert to C long");
  }
  return Number(n);
}

export const rangeIteratorType: PyType = defineType("range_iterator", PyRangeIterator, {
  doc: "Iterator over a range of small ints.",
  final: true,
  slots: { __iter__: (self: PyRangeIterator) => self, __next__: rangeNext },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyRangeIterator) => self.left),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (self: PyRangeIterator) =>
        tuple([iterFunction(), tuple([new PyRange(self.i, self.i + self.left * self.step, self.step)]), None]),
    ),
    __setstate__: method("(self, object, /)", "Skips items.", (self: PyRangeIterator, state: Value) => {
      self.i += Math.min(Math.max(0, asLong(state)), self.left) * self.step;
    }),
  },
});

export const longRangeIteratorType: PyType = defineType("longrange_iterator", PyLongRangeIterator, {
  doc: "Iterator over a range of large ints.",
  final: true,
  slots: { __iter__: (self: PyLongRangeIterator) => self, __next__: longNext },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyLongRangeIterator) => addInts(self.left, 0)),
    __reduce__: method("(self, /)", "For pickling.", (self: PyLongRangeIterator) => {
      const start = addInts(self.i, 0), stop = addInts(self.i + self.left * self.step, 0);
      return tuple([iterFunction(), tuple([new PyRange(start, stop, addInts(self.step, 0))]), None]);
    }),
    __setstate__: method("(self, object, /)", "Skips items.", (self: PyLongRangeIterator, state: Value) => {
      let n = BigInt(index(state));
      if (n < 0n) n = 0n;
      if (n > self.left) n = self.left;
      self.i += n * self.step;
      self.left -= n;
    }),
  },
});
