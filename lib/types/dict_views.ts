// dict_keys, dict_values and dict_items.
//
// Invariants: `of` is the viewed dict. The set operations of keys and items take any iterable on either side and give
// sets; comparisons only know sets and other such views.
import { defineType, getset, method } from "../core/define.ts";
import type { PyDict } from "../core/dict.ts";
import type { PyType } from "../core/type.ts";
import { NotImplemented, PyObject, PyTuple, type Str, type Value } from "../core/value.ts";
import type { CompareOp } from "../ops/compare.ts";
import { equal } from "../ops/compare.ts";
import { contains, forEachItem, registerToArray, toArray } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { repr, reprGuard } from "../ops/text.ts";
import {
  PyDictItemIterator,
  PyDictKeyIterator,
  PyDictReverseItemIterator,
  PyDictReverseKeyIterator,
  PyDictReverseValueIterator,
  PyDictValueIterator,
} from "./dict_iterators.ts";
import { compareLengths, joinItems } from "./list_support.ts";
import { PyMappingProxy } from "./mappingproxy.ts";
import { PyAnySet, PySet } from "./set_classes.ts";
import {
  differenceUpdate,
  intersection as intersectSet,
  setFrom,
  symmetricUpdate,
  updateSet,
} from "./set_operations.ts";

export abstract class PyDictView extends PyObject {
  readonly of: PyDict;
  constructor(of: PyDict) {
    super();
    this.of = of;
  }
}
export class PyDictKeys extends PyDictView {}
export class PyDictValues extends PyDictView {}
export class PyDictItems extends PyDictView {}

function isSetLike(v: Value): boolean {
  return v instanceof PyAnySet || v instanceof PyDictKeys || v instanceof PyDictItems;
}

function allIn(a: Value, b: Value): boolean {
  for (const v of toArray(a)) if (!contains(b, v)) return false;
  return true;
}

function compare(op: CompareOp, self: PyDictView, other: Value): Value {
  if (!isSetLike(other)) return NotImplemented;
  const n = self.of.size, m = length(other);
  switch (op) {
    case "__eq__":
      return n === m && allIn(self, other);
    case "__ne__":
      return !(n === m && allIn(self, other));
    case "__lt__":
    case "__le__":
      return compareLengths(op, n, m) && allIn(self, other);
    default:
      return compareLengths(op, n, m) && allIn(other, self);
  }
}

function union(a: Value, b: Value): PySet {
  const out = setFrom(a);
  updateSet(out, b);
  return out;
}

function difference(a: Value, b: Value): PySet {
  const out = setFrom(a);
  differenceUpdate(out, b);
  return out;
}

function symmetric(a: Value, b: Value): PySet {
  const out = setFrom(a);
  symmetricUpdate(out, b);
  return out;
}

/** Both orders of `&` come here as (view, other). */
function intersection(self: PyDictView, other: Value): Value {
  if (other instanceof PySet && other.t !== 0 && self.of.size <= other.size) return intersectSet(other, self);
  let view: Value = self, items = other;
  if (other instanceof PyDictView && isSetLike(other) && other.of.size > self.of.size) [view, items] = [other, self];
  const out = new PySet();
  forEachItem(items, (v) => {
    if (contains(view, v)) out.put(v, true);
  });
  return out;
}

const SET_SLOTS = {
  __lt__: (a: PyDictView, b: Value) => compare("__lt__", a, b),
  __le__: (a: PyDictView, b: Value) => compare("__le__", a, b),
  __eq__: (a: PyDictView, b: Value) => compare("__eq__", a, b),
  __ne__: (a: PyDictView, b: Value) => compare("__ne__", a, b),
  __gt__: (a: PyDictView, b: Value) => compare("__gt__", a, b),
  __ge__: (a: PyDictView, b: Value) => compare("__ge__", a, b),
  __and__: intersection,
  __rand__: intersection,
  __or__: union,
  __ror__: (a: Value, b: Value) => union(b, a),
  __sub__: difference,
  __rsub__: (a: Value, b: Value) => difference(b, a),
  __xor__: symmetric,
  __rxor__: (a: Value, b: Value) => symmetric(b, a),
};

const MAPPING = getset("The dict that is viewed.", (self: PyDictView) => new PyMappingProxy(self.of));

const isdisjoint = method(
  "(self, other, /)",
  "True when no item is in both.",
  (self: PyDictView, other: Value) => {
    if (other === self) return self.of.size === 0;
    let view: Value = self, items = other;
    if (isSetLike(other) && length(other) > self.of.size) [view, items] = [other, self];
    let disjoint = true;
    forEachItem(items, (v) => {
      if (!contains(view, v)) return false;
      disjoint = false;
      return true;
    });
    return disjoint;
  },
);

/** `name([...])`; odict views pass their own name. */
export function viewRepr(self: PyDictView, items: () => Value[]): Str {
  return reprGuard(self, "...", () => joinItems(`${self.cls.name}([`, items().map(repr), "])"));
}

function pairs(d: PyDict): Value[] {
  return d.entries().map((e) => new PyTuple([e.key, e.value!]));
}

function lengthOf(self: PyDictView): number {
  return self.of.size;
}

export const dictKeysType: PyType = defineType("dict_keys", PyDictKeys, {
  slots: {
    __repr__: (self: PyDictKeys) => viewRepr(self, () => self.of.keys()),
    __len__: lengthOf,
    __iter__: (self: PyDictKeys) => new PyDictKeyIterator(self.of),
    __contains__: (self: PyDictKeys, key: Value) => self.of.has(key),
    ...SET_SLOTS,
  },
  members: {
    isdisjoint,
    mapping: MAPPING,
    __reversed__: method("(self, /)", "An iterator from the end.", (self: PyDictKeys) => {
      return new PyDictReverseKeyIterator(self.of);
    }),
  },
});

export const dictValuesType: PyType = defineType("dict_values", PyDictValues, {
  slots: {
    __repr__: (self: PyDictValues) => viewRepr(self, () => self.of.values()),
    __len__: lengthOf,
    __iter__: (self: PyDictValues) => new PyDictValueIterator(self.of),
  },
  members: {
    mapping: MAPPING,
    __reversed__: method("(self, /)", "An iterator from the end.", (self: PyDictValues) => {
      return new PyDictReverseValueIterator(self.of);
    }),
  },
});

export const dictItemsType: PyType = defineType("dict_items", PyDictItems, {
  slots: {
    __repr__: (self: PyDictItems) => viewRepr(self, () => pairs(self.of)),
    __len__: lengthOf,
    __iter__: (self: PyDictItems) => new PyDictItemIterator(self.of),
    __contains__: (self: PyDictItems, item: Value) => {
      if (!(item instanceof PyTuple) || item.a.length !== 2) return false;
      const found = self.of.get(item.a[0]);
      return found !== undefined && equal(found, item.a[1]);
    },
    ...SET_SLOTS,
  },
  members: {
    isdisjoint,
    mapping: MAPPING,
    __reversed__: method("(self, /)", "An iterator from the end.", (self: PyDictItems) => {
      return new PyDictReverseItemIterator(self.of);
    }),
  },
});
dictKeysType.isBase = dictValuesType.isBase = dictItemsType.isBase = false;

registerToArray(dictKeysType.tag, (self: PyDictKeys) => self.of.keys());
registerToArray(dictValuesType.tag, (self: PyDictValues) => self.of.values());
registerToArray(dictItemsType.tag, (self: PyDictItems) => pairs(self.of));
