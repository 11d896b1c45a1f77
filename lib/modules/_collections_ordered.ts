// collections.OrderedDict, its views and its iterator.
//
// Invariants: a dict whose order can be changed; `state` changes with every added, removed or moved key, for the
// iterators' sake. Operations of subclasses go through their own __setitem__, __getitem__ and __delitem__.
import { lookupAttr } from "../core/attributes.ts";
import { dictType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { classMethod, defineType, method } from "../core/define.ts";
import { type Entry, PyDict } from "../core/dict.ts";
import { getAttr } from "../core/attributes.ts";
import { keyError, runtimeError, typeError, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  type Kwargs,
  None,
  NotImplemented,
  PyList,
  PyObject,
  PyTuple,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { contains, forEachItem, getIter, iterNext } from "../ops/iteration.ts";
import { getItem, setItem } from "../ops/subscript.ts";
import { concatStr, repr, reprGuard } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { asHashError, dictEqual, dictRepr } from "../types/dict.ts";
import { keywordKey, updateDict } from "../types/dict_update.ts";
import {
  dictItemsType,
  dictKeysType,
  dictValuesType,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
} from "../types/dict_views.ts";
import { nativeDict } from "./native_dict.ts";
import { builtin, stateOf } from "../types/list_support.ts";

export class PyOrderedDict extends PyDict {
  state = 0;
  override dict: PyDict | null = null;

  override put(key: Value, value: Value): void {
    const n = this.size;
    super.put(key, value);
    if (this.size !== n) this.state++;
  }
  override putEntry(e: Entry, value: Value): void {
    const n = this.size;
    super.putEntry(e, value);
    if (this.size !== n) this.state++;
  }
  override ensure(key: Value, value: Value): Entry {
    const n = this.size;
    const e = super.ensure(key, value);
    if (this.size !== n) this.state++;
    return e;
  }
  override drop(e: Entry): void {
    super.drop(e);
    this.state++;
  }
  override clear(): void {
    super.clear();
    this.state++;
  }
  override moveToEnd(e: Entry, last: boolean): void {
    super.moveToEnd(e, last);
    this.state++;
  }
}

/** What an odict_iterator gives out. */
type Kind = "keys" | "values" | "items";

export class PyOrderedIterator extends PyObject {
  state: number;
  index: number;
  od: PyOrderedDict | null;
  constructor(od: PyOrderedDict, readonly kind: Kind, readonly reversed: boolean) {
    super();
    this.od = od;
    this.state = od.state;
    this.index = reversed ? od.order.length : od.first;
  }
  #entry(od: PyOrderedDict): Entry | undefined {
    const { order } = od;
    if (this.reversed) {
      while (this.index > 0) {
        const e = order[--this.index];
        if (e.value !== undefined) return e;
      }
      return undefined;
    }
    while (this.index < order.length) {
      const e = order[this.index++];
      if (e.value !== undefined) return e;
    }
    return undefined;
  }
  step(): Value | undefined {
    const { od } = this;
    if (od === null) return undefined;
    if (od.state !== this.state) throw runtimeError("OrderedDict mutated during iteration");
    const e = this.#entry(od);
    if (e === undefined) {
      this.od = null;
      return undefined;
    }
    return this.kind === "keys" ? e.key : this.kind === "values" ? e.value : new PyTuple([e.key, e.value!]);
  }
}

export const orderedIteratorType: PyType = defineType("odict_iterator", PyOrderedIterator, {
  doc: null,
  final: true,
  slots: {
    __iter__: (self: PyOrderedIterator) => self,
    __next__: (self: PyOrderedIterator) => self.step(),
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyOrderedIterator) => {
      const items: Value[] = [];
      if (self.od !== null) {
        const rest = new PyOrderedIterator(self.od, self.kind, self.reversed);
        rest.index = self.index;
        for (let v = rest.step(); v !== undefined; v = rest.step()) items.push(v);
      }
      return tuple([builtin("iter"), tuple([new PyList(items)])]);
    }),
  },
});

class PyOrderedKeys extends PyDictKeys {}
class PyOrderedValues extends PyDictValues {}
class PyOrderedItems extends PyDictItems {}

function defineView(name: string, impl: new (of: PyDict) => PyDictKeys, base: PyType, kind: Kind): PyType {
  return defineType(name, impl, {
    doc: null,
    bases: [base],
    slots: {
      __iter__: (self: PyDictKeys) => new PyOrderedIterator(self.of as PyOrderedDict, kind, false),
    },
    members: {
      __reversed__: method("(self, /)", "An iterator from the end.", (self: PyDictKeys) => {
        return new PyOrderedIterator(self.of as PyOrderedDict, kind, true);
      }),
    },
  });
}

export const orderedKeysType: PyType = defineView("odict_keys", PyOrderedKeys, dictKeysType, "keys");
export const orderedValuesType: PyType = defineView("odict_values", PyOrderedValues, dictValuesType, "values");
export const orderedItemsType: PyType = defineView("odict_items", PyOrderedItems, dictItemsType, "items");

function isExact(self: PyOrderedDict): boolean {
  return self.t !== 0;
}

function store(self: PyOrderedDict, key: Value, v: Value): void {
  if (isExact(self)) put(self, key, v);
  else setItem(self, key, v);
}

/** The two parts of an item that update() got. */
function pairOf(item: Value): [Value, Value] {
  const iter = getIter(item);
  const key = iterNext(iter);
  if (key === undefined) throw valueError("need more than 0 values to unpack");
  const v = iterNext(iter);
  if (v === undefined) throw valueError("need more than 1 value to unpack");
  if (iterNext(iter) !== undefined) throw valueError("too many values to unpack (expected 2)");
  return [key, v];
}

function updateFrom(self: PyOrderedDict, other: Value): void {
  if (other instanceof PyDict && other.t === dictType.tag) {
    for (const e of other.entries()) store(self, e.key, e.value!);
    return;
  }
  const keys = lookupAttr(other, "keys");
  if (keys !== undefined) {
    forEachItem(callArgs(keys, []), (key) => store(self, key, getItem(other, key)));
    return;
  }
  const items = lookupAttr(other, "items");
  forEachItem(items === undefined ? other : callArgs(items, []), (item) => {
    const [key, v] = pairOf(item);
    store(self, key, v);
  });
}

function updateWith(self: PyOrderedDict, args: readonly Value[], kw: Kwargs | null): void {
  if (args.length === 1) updateFrom(self, args[0]);
  for (const [name, v] of kw ?? []) store(self, keywordKey(name), v);
}

function sameOrder(a: PyOrderedDict, b: PyOrderedDict): boolean {
  const x = a.keys(), y = b.keys();
  const before = a.state, other = b.state;
  for (let i = 0; i < x.length; i++) {
    const same = equal(x[i], y[i]);
    if (a.state !== before || b.state !== other) throw runtimeError("OrderedDict mutated during iteration");
    if (!same) return false;
  }
  return true;
}

function isEqual(self: PyOrderedDict, other: PyDict): boolean {
  if (!dictEqual(self, other)) return false;
  if (!(other instanceof PyOrderedDict)) return true;
  return self.size === other.size && sameOrder(self, other);
}

function union(left: Value, right: Value): Value {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NotImplemented;
  const cls = (left instanceof PyOrderedDict ? left : right).cls;
  const out = callArgs(cls, [left]);
  if (!(out instanceof PyOrderedDict)) return NotImplemented;
  updateFrom(out, right);
  return out;
}

function orderedRepr(self: PyOrderedDict): Str {
  const { name } = self.cls;
  if (self.size === 0) return `${name}()`;
  return reprGuard(self, "...", () => {
    if (isExact(self)) return concatStr([name, "(", dictRepr(self.copy()), ")"]);
    const items = new PyDict();
    updateDict(items, self);
    return concatStr([name, "(", repr(items), ")"]);
  });
}

function find(self: PyOrderedDict, key: Value): Entry {
  let e: Entry | undefined;
  try {
    e = self.find(key);
  } catch (error) {
    throw asHashError(error);
  }
  if (e === undefined) throw keyError(key);
  return e;
}

function put(self: PyOrderedDict, key: Value, v: Value): void {
  try {
    self.put(key, v);
  } catch (error) {
    throw asHashError(error);
  }
}

function pop(self: PyOrderedDict, key: Value, fallback: Value | undefined): Value {
  let v: Value | undefined;
  try {
    v = self.delete(key);
  } catch (error) {
    throw asHashError(error);
  }
  if (v !== undefined) return v;
  if (!isExact(self) && contains(self, key)) return getItem(self, key);
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

function setDefault(self: PyOrderedDict, key: Value, fallback: Value = None): Value {
  if (isExact(self)) {
    const v = self.get(key);
    if (v !== undefined) return v;
    self.put(key, fallback);
    return fallback;
  }
  if (contains(self, key)) return getItem(self, key);
  setItem(self, key, fallback);
  return fallback;
}

function copy(self: PyOrderedDict): Value {
  const out = isExact(self) ? new PyOrderedDict() : callArgs(self.cls, []);
  if (isExact(self)) (out as PyOrderedDict).assign(self);
  else for (const key of self.keys()) setItem(out, key, getItem(self, key));
  return out;
}

export const orderedDictType: PyType = defineType("collections.OrderedDict", PyOrderedDict, {
  doc: "Dict that can reorder its keys.",
  bases: [dictType],
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: (self: PyOrderedDict, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length > 1) throw typeError(`expected at most 1 argument, got ${args.length}`);
      updateWith(self, args, kw);
    },
    __repr__: orderedRepr,
    __eq__: (a: PyOrderedDict, b: Value) => b instanceof PyDict ? isEqual(a, b) : NotImplemented,
    __ne__: (a: PyOrderedDict, b: Value) => b instanceof PyDict ? !isEqual(a, b) : NotImplemented,
    __iter__: (self: PyOrderedDict) => new PyOrderedIterator(self, "keys", false),
    __or__: union,
    __ror__: (self: Value, other: Value) => union(other, self),
    __ior__: (self: PyOrderedDict, other: Value) => {
      updateFrom(self, other);
      return self;
    },
    // Its own, so that subclasses can be told apart from plain dicts.
    __setitem__: put,
    __delitem__: (self: PyOrderedDict, key: Value) => self.drop(find(self, key)),
  },
  members: {
    __dict__: nativeDict,
    update: method(
      "(self, /, *args, **kwargs)",
      "Set keys from a mapping or an iterable of pairs, then from keyword arguments.",
      (self: PyOrderedDict, args: readonly Value[], kw: Kwargs) => {
        if (args.length > 1) throw typeError(`update() takes at most 1 positional argument (${args.length} given)`);
        updateWith(self, args, kw);
      },
    ),
    fromkeys: classMethod(
      "(cls, iterable, value=None)",
      "A new ordered dict with these keys and one value.",
      (cls: PyType, iterable: Value, v: Value = None) => {
        const made = callArgs(cls, []);
        forEachItem(iterable, (key) => setItem(made, key, v));
        return made;
      },
    ),
    pop: method("(self, key, default=<opt>)", "Remove a key and return its value, or the default.", pop),
    popitem: method(
      "(self, last=True)",
      "Remove and return the last (key, value) pair, or the first.",
      (self: PyOrderedDict, last: Value | undefined) => {
        const e = last === undefined || truth(last) ? self.lastEntry() : self.firstEntry();
        if (e === undefined) throw keyError("dictionary is empty");
        const pair = tuple([e.key, e.value!]);
        self.drop(e);
        return pair;
      },
      { leaf: true },
    ),
    setdefault: method(
      "(self, key, default=None)",
      "The value of a key, set to the default first when it is missing.",
      setDefault,
    ),
    move_to_end: method(
      "(self, key, last=True)",
      "Move a key to the end, or to the start.",
      (self: PyOrderedDict, key: Value, last: Value | undefined) => {
        self.moveToEnd(find(self, key), last === undefined || truth(last));
      },
      { leaf: "key" },
    ),
    keys: method("(self, /)", "A view of the keys.", (self: PyOrderedDict) => new PyOrderedKeys(self)),
    values: method("(self, /)", "A view of the values.", (self: PyOrderedDict) => new PyOrderedValues(self)),
    items: method("(self, /)", "A view of the items.", (self: PyOrderedDict) => new PyOrderedItems(self)),
    clear: method("(self, /)", "Remove all items.", (self: PyOrderedDict) => self.clear()),
    copy: method("(self, /)", "A shallow copy.", copy),
    __reversed__: method("(self, /)", "An iterator over the keys from the end.", (self: PyOrderedDict) => {
      return new PyOrderedIterator(self, "keys", true);
    }),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyOrderedDict) => {
      return Number(callArgs(dictType.lookup("__sizeof__")!, [self])) + 56 * (self.size + 1);
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyOrderedDict) => {
      const items = getIter(callArgs(getAttr(self, "items"), []));
      return tuple([self.cls, tuple([]), stateOf(self), None, items]);
    }),
  },
});
orderedDictType.dictLike = () => undefined;
orderedDictType.freezing = {
  parts: (d: PyOrderedDict) => d.entries().flatMap((e) => [e.key, e.value!]),
  make: (pairs) => {
    const made = new PyOrderedDict();
    for (let i = 0; i < pairs.length; i += 2) made.put(pairs[i], pairs[i + 1]);
    return made;
  },
};
