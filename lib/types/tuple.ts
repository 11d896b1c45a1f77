// tuple and tuple_iterator.
//
// Invariants: a tuple's array never changes once others can see it; the empty exact tuple is one object.
import { tupleType } from "../core/builtin_types.ts";
import { defineType, method, populate } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { typeError, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  emptyTuple,
  NotImplemented,
  type PyObject,
  PySlice,
  PyTuple,
  type Str,
  tuple,
  underObject,
  type Value,
} from "../core/value.ts";
import { type CompareOp, equal } from "../ops/compare.ts";
import { arrayConsumer, registerToArray, toArray } from "../ops/iteration.ts";
import { sliceIndices } from "../ops/subscript.ts";
import { repr, reprGuard } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { stateIndex } from "./list_iterators.ts";
import { repeatArray } from "./list.ts";
import {
  builtin,
  classGetItem,
  compareArrays,
  joinItems,
  position,
  positionalConstructor,
  repeatCount,
  searchRange,
} from "./list_support.ts";

function compare(op: CompareOp, a: PyTuple, b: Value): Value {
  if (!(b instanceof PyTuple)) return NotImplemented;
  return compareArrays(op, a.a, b.a);
}

function getSlice(self: PyTuple, s: PySlice): PyTuple {
  const { start, step, count } = sliceIndices(s, self.a.length);
  if (step === 1) {
    if (count === self.a.length && self.t === tupleType.tag) return self;
    return tuple(self.a.slice(start, start + count));
  }
  const out: Value[] = [];
  for (let i = 0, k = start; i < count; i++, k += step) out.push(self.a[k]);
  return tuple(out);
}

function getItem(self: PyTuple, key: Value): Value {
  if (key instanceof PySlice) return getSlice(self, key);
  return self.a[position(key, self.a.length, "tuple", "tuple index out of range")];
}

/** self[key] for an exact tuple. */
export const tupleGetItem: typeof getItem = getItem;

function repeat(self: PyTuple, count: Value): PyTuple {
  const n = repeatCount(count);
  if (self.t === tupleType.tag && (n === 1 || self.a.length === 0)) return self;
  return tuple(repeatArray(self.a, n));
}

function concat(self: PyTuple, other: Value): PyTuple {
  if (!(other instanceof PyTuple)) throw typeError(`can only concatenate tuple (not "${typeName(other)}") to tuple`);
  if (self.a.length === 0 && other.t === tupleType.tag) return other;
  if (other.a.length === 0 && self.t === tupleType.tag) return self;
  return new PyTuple(self.a.concat(other.a));
}

function tupleRepr(self: PyTuple): Str {
  const { a } = self;
  if (a.length === 0) return "()";
  return reprGuard(self, "(...)", () => {
    const parts: Str[] = [];
    for (const v of a) parts.push(repr(v));
    return joinItems("(", parts, a.length === 1 ? ",)" : ")");
  });
}

function make(cls: PyType, iterable: Value | undefined): PyTuple {
  if (cls === tupleType) {
    if (iterable === undefined) return emptyTuple;
    if (iterable instanceof PyTuple && iterable.t === tupleType.tag) return iterable;
    return tuple(toArray(iterable));
  }
  return allocate(cls, iterable === undefined ? [] : toArray(iterable));
}

populate(tupleType, {
  slotTraits: { __new__: { leaf: ([, from]) => from instanceof PyTuple && from.t === tupleType.tag } },
  leaf: "containers",
  make: (args) => args.length > 1 ? undefined : make(tupleType, args[0]),
  consumer: arrayConsumer((items) => tuple(items)),
  doc: "Built-in immutable sequence: a tuple of the items of an iterable, or empty.",
  signature: "(iterable=(), /)",
  slots: {
    __new__: positionalConstructor("tuple", "(iterable=(), /)", make),
    __repr__: tupleRepr,
    __hash__: hashTuple,
    __lt__: (a: PyTuple, b: Value) => compare("__lt__", a, b),
    __le__: (a: PyTuple, b: Value) => compare("__le__", a, b),
    __eq__: (a: PyTuple, b: Value) => compare("__eq__", a, b),
    __ne__: (a: PyTuple, b: Value) => compare("__ne__", a, b),
    __gt__: (a: PyTuple, b: Value) => compare("__gt__", a, b),
    __ge__: (a: PyTuple, b: Value) => compare("__ge__", a, b),
    __iter__: (self: PyTuple) => new PyTupleIterator(self),
    __len__: (self: PyTuple) => self.a.length,
    __getitem__: getItem,
    __contains__: (self: PyTuple, v: Value) => {
      for (const item of self.a) if (equal(item, v)) return true;
      return false;
    },
    __add__: concat,
    __mul__: repeat,
    __rmul__: repeat,
  },
  members: {
    index: method(
      "(self, value, start=0, stop=sys.maxsize, /)",
      "First index of value in a range of positions.",
      (self: PyTuple, v: Value, start: Value | undefined, stop: Value | undefined) => {
        const { a } = self;
        const [from, to] = searchRange(start, stop, a.length);
        for (let i = from; i < to && i < a.length; i++) if (equal(a[i], v)) return i;
        throw valueError("tuple.index(x): x not in tuple");
      },
    ),
    count: method("(self, value, /)", "Number of items equal to value.", (self: PyTuple, v: Value) => {
      let n = 0;
      for (const item of self.a) if (equal(item, v)) n++;
      return n;
    }),
    __getnewargs__: method("(self, /)", "Arguments for copying.", (self: PyTuple) => tuple([tuple(self.a)])),
    __class_getitem__: classGetItem,
  },
});

/** `tuple` is null once exhausted; `index` is the position of the next item. */
export class PyTupleIterator {
  tuple: PyTuple | null;
  index = 0;
  constructor(tuple: PyTuple) {
    this.tuple = tuple;
  }
}
export interface PyTupleIterator extends PyObject {}
underObject(PyTupleIterator);

export const tupleIteratorType: PyType = defineType("tuple_iterator", PyTupleIterator, {
  final: true,
  slots: {
    __iter__: (self: PyTupleIterator) => self,
    __next__: (self: PyTupleIterator) => {
      const t = self.tuple;
      if (t === null) return undefined;
      if (self.index < t.a.length) return t.a[self.index++];
      self.tuple = null;
      return undefined;
    },
  },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyTupleIterator) => {
      return self.tuple === null ? 0 : self.tuple.a.length - self.index;
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyTupleIterator) => {
      const iter = builtin("iter");
      if (self.tuple === null) return tuple([iter, tuple([emptyTuple])]);
      return tuple([iter, tuple([self.tuple]), self.index]);
    }),
    __setstate__: method("(self, state, /)", "Set the position.", (self: PyTupleIterator, state: Value) => {
      const i = stateIndex(state);
      if (self.tuple !== null) self.index = Math.max(0, Math.min(i, self.tuple.a.length));
    }),
  },
});

registerToArray(tupleIteratorType.tag, (self: PyTupleIterator) => {
  const t = self.tuple;
  self.tuple = null;
  return t === null ? [] : t.a.slice(self.index);
});
