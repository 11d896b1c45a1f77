// Iterators over hash tables: dict keys, values and items, forwards and backwards, and sets.
//
// In: a table. Invariants: `table` is null once exhausted; `index` is the place in `table.order` after the entry given out
// most recently, also when the order was compacted meanwhile (as in CPython); `left` counts the keys not given out yet.
// A change of size is an error from then on.
import { defineType, method } from "../core/define.ts";
import type { Entry, HashTable } from "../core/dict.ts";
import { runtimeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { PyList, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { registerToArray } from "../ops/iteration.ts";
import { builtin } from "./list_support.ts";
import type { PyAnySet } from "./set_classes.ts";
import { setEntries } from "./set_order.ts";

export abstract class PyTableIterator extends PyObject {
  table: HashTable | null;
  size: number;
  left: number;
  index: number;
  constructor(table: HashTable) {
    super();
    this.table = table;
    this.size = table.size;
    this.left = table.size;
    this.index = table.first;
  }

  /** The next live entry; undefined at the end. */
  nextEntry(): Entry | undefined {
    const { table } = this;
    if (table === null) return undefined;
    if (table.size !== this.size) {
      this.size = -1;
      throw runtimeError("dictionary changed size during iteration");
    }
    const { order } = table;
    let i = this.index;
    while (i < order.length) {
      const e = order[i++];
      if (e.value !== undefined) {
        if (this.left === 0) throw runtimeError("dictionary keys changed during iteration");
        this.left--;
        this.index = i;
        return e;
      }
    }
    this.table = null;
    return undefined;
  }

  /** The rest of the items, without moving. */
  abstract rest(): Value[];
}

/** The entries that `it` has still to give out. */
function restOf(it: PyTableIterator): Entry[] {
  const { table } = it;
  if (table === null) return [];
  if (table.size !== it.size) throw runtimeError("dictionary changed size during iteration");
  return it.left === it.size ? table.entries() : table.order.slice(it.index).filter((e) => e.value !== undefined);
}

/** The entries of a fresh pass over the table; the iterator is used up. */
function drain(it: PyTableIterator): Entry[] {
  const entries = restOf(it);
  it.table = null;
  return entries;
}

export class PyDictKeyIterator extends PyTableIterator {
  rest(): Value[] {
    return restOf(this).map((e) => e.key);
  }
}
export class PyDictValueIterator extends PyTableIterator {
  rest(): Value[] {
    return restOf(this).map((e) => e.value!);
  }
}
export class PyDictItemIterator extends PyTableIterator {
  rest(): Value[] {
    return restOf(this).map((e) => new PyTuple([e.key, e.value!]));
  }
}

/** Over the elements of a set, in the order they had when it was made. */
export class PySetIterator extends PyTableIterator {
  readonly entries: readonly Entry[];
  constructor(table: PyAnySet) {
    super(table);
    this.entries = setEntries(table);
    this.index = 0;
  }

  override nextEntry(): Entry | undefined {
    const { table, entries } = this;
    if (table === null) return undefined;
    if (table.size !== this.size) {
      this.size = -1;
      throw runtimeError("Set changed size during iteration");
    }
    while (this.index < entries.length) {
      const e = entries[this.index++];
      if (e.value !== undefined) {
        this.left--;
        return e;
      }
    }
    this.table = null;
    return undefined;
  }

  rest(): Value[] {
    if (this.table === null) return [];
    if (this.table.size !== this.size) throw runtimeError("Set changed size during iteration");
    const out: Value[] = [];
    for (const e of this.entries.slice(this.index)) if (e.value !== undefined) out.push(e.key);
    return out;
  }
}

/** Backwards; `kind` says what is given out. */
export abstract class PyDictReverseIterator extends PyTableIterator {
  constructor(table: HashTable) {
    super(table);
    this.index = table.order.length;
  }
  abstract given(e: Entry): Value;

  override nextEntry(): Entry | undefined {
    const { table } = this;
    if (table === null) return undefined;
    if (table.size !== this.size) {
      this.size = -1;
      throw runtimeError("dictionary changed size during iteration");
    }
    const { order } = table;
    let i = Math.min(this.index, order.length);
    while (--i >= 0) {
      const e = order[i];
      if (e.value !== undefined) {
        if (this.left === 0) throw runtimeError("dictionary keys changed during iteration");
        this.left--;
        this.index = i;
        return e;
      }
    }
    this.table = null;
    return undefined;
  }

  rest(): Value[] {
    const { table } = this;
    if (table === null) return [];
    const out: Value[] = [];
    for (let i = Math.min(this.index, table.order.length) - 1; i >= 0; i--) {
      const e = table.order[i];
      if (e.value !== undefined) out.push(this.given(e));
    }
    return out;
  }
}
export class PyDictReverseKeyIterator extends PyDictReverseIterator {
  given(e: Entry): Value {
    return e.key;
  }
}
export class PyDictReverseValueIterator extends PyDictReverseIterator {
  given(e: Entry): Value {
    return e.value!;
  }
}
export class PyDictReverseItemIterator extends PyDictReverseIterator {
  given(e: Entry): Value {
    return new PyTuple([e.key, e.value!]);
  }
}

// deno-lint-ignore no-explicit-any
type IteratorClass = new (table: any) => PyTableIterator;

function define(name: string, impl: IteratorClass, next: (self: never) => Value | undefined): PyType {
  return defineType(name, impl, {
    final: true,
    slots: { __iter__: (self: PyTableIterator) => self, __next__: next },
    members: {
      __length_hint__: method("(self, /)", "Number of items left.", (self: PyTableIterator) => {
        return self.table !== null && self.size === self.table.size ? self.left : 0;
      }),
      __reduce__: method("(self, /)", "State for pickling.", (self: PyTableIterator) => {
        return tuple([builtin("iter"), tuple([new PyList(self.rest())])]);
      }),
    },
  });
}

function nextKey(self: PyTableIterator): Value | undefined {
  return self.nextEntry()?.key;
}

/** The same for sets: a function that meets one class is emitted in place. */
function nextElement(self: PySetIterator): Value | undefined {
  const { table, entries } = self;
  if (table !== null && table.size === self.size) {
    const { index } = self;
    if (index < entries.length) {
      const e = entries[index];
      if (e.value !== undefined) {
        self.index = index + 1;
        self.left--;
        return e.key;
      }
    }
  }
  return self.nextEntry()?.key;
}

function nextValue(self: PyTableIterator): Value | undefined {
  return self.nextEntry()?.value;
}

function nextItem(self: PyTableIterator): Value | undefined {
  const e = self.nextEntry();
  return e === undefined ? undefined : new PyTuple([e.key, e.value!]);
}

function nextReversed(self: PyTableIterator): Value | undefined {
  const e = self.nextEntry();
  return e === undefined ? undefined : (self as PyDictReverseIterator).given(e);
}

export const dictKeyIteratorType: PyType = define("dict_keyiterator", PyDictKeyIterator, nextKey);
export const dictValueIteratorType: PyType = define("dict_valueiterator", PyDictValueIterator, nextValue);
export const dictItemIteratorType: PyType = define("dict_itemiterator", PyDictItemIterator, nextItem);
export const dictReverseKeyIteratorType: PyType = define(
  "dict_reversekeyiterator",
  PyDictReverseKeyIterator,
  nextReversed,
);
export const dictReverseValueIteratorType: PyType = define(
  "dict_reversevalueiterator",
  PyDictReverseValueIterator,
  nextReversed,
);
export const dictReverseItemIteratorType: PyType = define(
  "dict_reverseitemiterator",
  PyDictReverseItemIterator,
  nextReversed,
);
export const setIteratorType: PyType = define("set_iterator", PySetIterator, nextElement);

registerToArray(dictKeyIteratorType.tag, (it: PyTableIterator) => drain(it).map((e) => e.key));
registerToArray(dictValueIteratorType.tag, (it: PyTableIterator) => drain(it).map((e) => e.value!));
registerToArray(
  dictItemIteratorType.tag,
  (it: PyTableIterator) => drain(it).map((e) => new PyTuple([e.key, e.value!])),
);
registerToArray(setIteratorType.tag, (it: PyTableIterator) => {
  const rest = it.rest();
  it.table = null;
  return rest;
});
