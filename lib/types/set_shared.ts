// The slots and methods that set and frozenset have in common.
//
// Invariants: operators take only sets on both sides; methods take any iterable. New sets have the built-in class of the
// left operand, also when that is a subclass instance.
import type { TypeSpec } from "../core/define.ts";
import { method } from "../core/define.ts";
import { NotImplemented, PyList, type Str, tuple, type Value } from "../core/value.ts";
import type { CompareOp } from "../ops/compare.ts";
import { repr, reprGuard } from "../ops/text.ts";
import { PySetIterator } from "./dict_iterators.ts";
import { classGetItem, joinItems, stateOf } from "./list_support.ts";
import { frozenSetType, PyAnySet, PyFrozenSet, type PySet, setType } from "./set_classes.ts";
import {
  copySet,
  difference,
  hasElement,
  intersection,
  isDisjoint,
  isSubset,
  isSubsetOf,
  isSupersetOf,
  symmetricDifference,
  union,
} from "./set_operations.ts";
import { setElements } from "./set_order.ts";
import { registerToArray } from "../ops/iteration.ts";

function compare(op: CompareOp, a: PyAnySet, b: Value): Value {
  if (!(b instanceof PyAnySet)) return NotImplemented;
  switch (op) {
    case "__eq__":
    case "__ne__": {
      const differ = a.size !== b.size ||
        a instanceof PyFrozenSet && b instanceof PyFrozenSet && a.hash !== 0 && b.hash !== 0 && a.hash !== b.hash;
      return (!differ && isSubset(a, b)) === (op === "__eq__");
    }
    case "__lt__":
      return a.size < b.size && isSubset(a, b);
    case "__le__":
      return isSubset(a, b);
    case "__gt__":
      return a.size > b.size && isSubset(b, a);
    default:
      return isSubset(b, a);
  }
}

function both(f: (a: PyAnySet, b: Value) => Value): (a: Value, b: Value) => Value {
  return (a, b) => a instanceof PyAnySet && b instanceof PyAnySet ? f(a, b) : NotImplemented;
}

function swapped(f: (a: Value, b: Value) => Value): (a: Value, b: Value) => Value {
  return (a, b) => f(b, a);
}

const and = both(intersection);
const or = both((a, b) => union(a, [b]));
const sub = both(difference);
const xor = both(symmetricDifference);

function setRepr(self: PyAnySet): Str {
  const { name } = self.cls;
  if (self.size === 0) return `${name}()`;
  return reprGuard(self, `${name}(...)`, () => {
    const parts = setElements(self).map(repr);
    return self.t === setType.tag ? joinItems("{", parts, "}") : joinItems(`${name}({`, parts, "})");
  });
}

function intersectAll(self: PyAnySet, others: readonly Value[]): PyAnySet {
  if (others.length === 0) return copySet(self);
  let out = self;
  for (const other of others) out = intersection(out, other);
  return out;
}

function subtractAll(self: PyAnySet, others: readonly Value[]): PyAnySet {
  if (others.length === 0) return copySet(self);
  let out = self;
  for (const other of others) out = difference(out, other);
  return out;
}

/** `self & a & b ...` as a method does it. */
export const intersectWith: typeof intersectAll = intersectAll;

export const SHARED_SLOTS: NonNullable<TypeSpec["slots"]> = {
  __repr__: setRepr,
  __len__: (self: PyAnySet) => self.size,
  __iter__: (self: PyAnySet) => new PySetIterator(self),
  __contains__: (self: PyAnySet, v: Value) => hasElement(self, v),
  __lt__: (a: PyAnySet, b: Value) => compare("__lt__", a, b),
  __le__: (a: PyAnySet, b: Value) => compare("__le__", a, b),
  __eq__: (a: PyAnySet, b: Value) => compare("__eq__", a, b),
  __ne__: (a: PyAnySet, b: Value) => compare("__ne__", a, b),
  __gt__: (a: PyAnySet, b: Value) => compare("__gt__", a, b),
  __ge__: (a: PyAnySet, b: Value) => compare("__ge__", a, b),
  __and__: and,
  __rand__: swapped(and),
  __or__: or,
  __ror__: swapped(or),
  __sub__: sub,
  __rsub__: swapped(sub),
  __xor__: xor,
  __rxor__: swapped(xor),
};

export const SHARED_MEMBERS: NonNullable<TypeSpec["members"]> = {
  union: method("(self, /, *others)", "The elements of this set and of all iterables.", union),
  intersection: method("(self, /, *others)", "The elements that are also in all iterables.", intersectAll),
  difference: method("(self, /, *others)", "The elements that are in none of the iterables.", subtractAll),
  symmetric_difference: method(
    "(self, other, /)",
    "The elements that are in exactly one of the two.",
    symmetricDifference,
  ),
  isdisjoint: method("(self, other, /)", "True when no element is in both.", isDisjoint),
  issubset: method("(self, other, /)", "True when all elements are in other.", isSubsetOf),
  issuperset: method("(self, other, /)", "True when all elements of other are in this set.", isSupersetOf),
  __reduce__: method("(self, /)", "State for pickling.", (self: PyAnySet) => {
    return tuple([self.cls, tuple([new PyList(setElements(self))]), stateOf(self)]);
  }),
  __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyAnySet) => {
    return 200 + (self.mask > 7 ? 16 * (self.mask + 1) : 0);
  }),
  __class_getitem__: classGetItem,
};

registerToArray(setType.tag, (s: PySet) => setElements(s));
registerToArray(frozenSetType.tag, (s: PyFrozenSet) => setElements(s));
