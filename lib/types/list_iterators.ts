// list_iterator and list_reverseiterator.
//
// Invariants: `list` is null once exhausted; `index` is the position of the next item. Both are plain fields, so that
// loops can step them without a call.
import { defineType, method } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { PyList, PyObject, tuple, underObject, type Value } from "../core/value.ts";
import { registerToArray } from "../ops/iteration.ts";
import { intOf } from "../ops/number.ts";
import { builtin } from "./list_support.ts";

export class PyListIterator {
  list: PyList | null;
  index = 0;
  constructor(list: PyList) {
    this.list = list;
  }
}
export interface PyListIterator extends PyObject {}
underObject(PyListIterator);

/** One that has got to `index`. */
export function listIterator(list: PyList, index: number): PyListIterator {
  const it = new PyListIterator(list);
  it.index = index;
  return it;
}

export class PyListReverseIterator extends PyObject {
  list: PyList | null;
  index: number;
  constructor(list: PyList) {
    super();
    this.list = list;
    this.index = list.length - 1;
  }
}

/** The index that __setstate__ of sequence iterators got. */
export function stateIndex(state: Value): number {
  const n = intOf(state);
  if (n === undefined) throw typeError("an integer is required");
  return Number(n);
}

export function nextOfList(self: PyListIterator): Value | undefined {
  const { list } = self;
  if (list === null) return undefined;
  const i = self.index;
  if (i < list.length) {
    self.index = i + 1;
    return list.at(i);
  }
  self.list = null;
  return undefined;
}

export const listIteratorType: PyType = defineType("list_iterator", PyListIterator, {
  final: true,
  slots: {
    __iter__: (self: PyListIterator) => self,
    __next__: nextOfList,
  },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyListIterator) => {
      return self.list === null ? 0 : Math.max(0, self.list.length - self.index);
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyListIterator) => {
      const iter = builtin("iter");
      if (self.list === null) return tuple([iter, tuple([new PyList([])])]);
      return tuple([iter, tuple([self.list]), self.index]);
    }),
    __setstate__: method("(self, state, /)", "Set the position.", (self: PyListIterator, state: Value) => {
      const i = stateIndex(state);
      if (self.list === null) return;
      if (i < 0) self.list = null;
      else self.index = Math.min(i, self.list.length);
    }),
  },
});

export const listReverseIteratorType: PyType = defineType("list_reverseiterator", PyListReverseIterator, {
  final: true,
  slots: {
    __iter__: (self: PyListReverseIterator) => self,
    __next__: (self: PyListReverseIterator) => {
      const { list } = self;
      if (list === null) return undefined;
      const i = self.index;
      if (i >= 0 && i < list.length) {
        self.index = i - 1;
        return list.at(i);
      }
      self.index = -1;
      self.list = null;
      return undefined;
    },
  },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyListReverseIterator) => {
      return self.list === null || self.index >= self.list.length ? 0 : self.index + 1;
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyListReverseIterator) => {
      const f = builtin(self.list === null ? "iter" : "reversed");
      if (self.list === null) return tuple([f, tuple([new PyList([])])]);
      return tuple([f, tuple([self.list]), self.index]);
    }),
    __setstate__: method("(self, state, /)", "Set the position.", (self: PyListReverseIterator, state: Value) => {
      const i = stateIndex(state);
      if (self.list === null) return;
      self.index = Math.max(-1, Math.min(i, self.list.length - 1));
    }),
  },
});

registerToArray(listIteratorType.tag, (self: PyListIterator) => {
  const { list } = self;
  if (list === null) return [];
  self.list = null;
  const items = list.copyItems();
  return self.index === 0 ? items : items.slice(self.index);
});

registerToArray(listReverseIteratorType.tag, (it: PyListReverseIterator) => {
  const out: Value[] = [];
  const { list } = it;
  if (list !== null && it.index < list.length) { for (let i = it.index; i >= 0; i--) out.push(list.at(i)); }
  it.index = -1;
  it.list = null;
  return out;
});
