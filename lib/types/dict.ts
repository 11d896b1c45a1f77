// dict: slots and methods.
//
// Invariants: everything goes through the hash table of core/dict.ts; a key that hashing rejects gets CPython's "cannot use
// ... as a dict key" error from the hook installed here. `__missing__` is asked for subclasses only.
import { callArgs } from "../core/call.ts";
import { dictType } from "../core/builtin_types.ts";
import { classMethod, method, populate } from "../core/define.ts";
import { PyDict, setUnhashableKeyHook } from "../core/dict.ts";
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { specialMethod } from "../core/generic_slots.ts";
import { keyError, typeError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, type Str, tuple, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { forEachItem } from "../ops/iteration.ts";
import { setItem } from "../ops/subscript.ts";
import { concatStr, repr, reprGuard, strJs } from "../ops/text.ts";
import { qualifiedTypeName } from "../ops/type_name.ts";
import { PyDictKeyIterator, PyDictReverseKeyIterator } from "./dict_iterators.ts";
import { dictConsumer, updateDict, updateFromArguments } from "./dict_update.ts";
import { PyDictItems, PyDictKeys, PyDictValues } from "./dict_views.ts";
import { classGetItem, joinItems } from "./list_support.ts";
import { PyAnySet } from "./set_classes.ts";
import { setEntries } from "./set_order.ts";

setUnhashableKeyHook((table, key, e) => {
  if (!(e instanceof PyBaseException) || e.cls !== EXC.TypeError) return e;
  const role = table instanceof PyDict ? "dict key" : table instanceof PyAnySet ? "set element" : null;
  if (role === null) return e;
  const shown = typeError(`cannot use '${qualifiedTypeName(key)}' as a ${role} (${strJs(e)})`);
  causes.set(shown as PyBaseException, e);
  return shown;
});

/** What the hash itself raised, by the error that is shown for it. */
const causes = new WeakMap<PyBaseException, PyBaseException>();

/** For natives that take the hash themselves before they ask the dict: the error without the dict's words. */
export function asHashError(e: unknown): unknown {
  return e instanceof PyBaseException ? causes.get(e) ?? e : e;
}

function getItem(self: PyDict, key: Value): Value {
  const v = self.get(key);
  if (v !== undefined) return v;
  if (self.t !== dictType.tag) {
    const missing = specialMethod(self, "__missing__");
    if (missing !== undefined) return callArgs(missing, [key]);
  }
  throw keyError(key);
}

function deleteItem(self: PyDict, key: Value): void {
  if (self.delete(key) === undefined) throw keyError(key);
}

/** `self == other`, values compared in the order of `self`. */
export function dictEqual(self: PyDict, other: PyDict): boolean {
  if (self.size !== other.size) return false;
  for (let i = 0; i < self.order.length; i++) {
    const e = self.order[i], { value } = e;
    if (value === undefined) continue;
    // Equal dicts often have their keys in the same order.
    const beside = other.order[i];
    const v = beside !== undefined && beside.key === e.key && beside.value !== undefined
      ? beside.value
      : other.findEntry(e)?.value;
    if (v === undefined || !equal(value, v)) return false;
  }
  return true;
}

/** The text of a dict display. */
export function dictRepr(self: PyDict): Str {
  if (self.size === 0) return "{}";
  return reprGuard(self, "{...}", () => {
    const parts: Str[] = [];
    for (const e of self.entries()) {
      if (e.value !== undefined) parts.push(concatStr([repr(e.key), ": ", repr(e.value)]));
    }
    return joinItems("{", parts, "}");
  });
}

/** An exact copy of the entries as a plain dict. */
export function copyDict(self: PyDict): PyDict {
  return self.copy();
}

function union(self: Value, other: Value): Value {
  if (!(self instanceof PyDict) || !(other instanceof PyDict)) return NotImplemented;
  const out = self.copy();
  updateDict(out, other);
  return out;
}

function fromKeys(cls: PyType, iterable: Value, v: Value = None): Value {
  const made = callArgs(cls, []);
  if (made instanceof PyDict && made.t === dictType.tag) {
    if (iterable instanceof PyDict || iterable instanceof PyAnySet) {
      for (const e of iterable instanceof PyAnySet ? setEntries(iterable) : iterable.entries()) made.putEntry(e, v);
    } else forEachItem(iterable, (key) => made.put(key, v));
  } else forEachItem(iterable, (key) => setItem(made, key, v));
  return made;
}

function pop(self: PyDict, key: Value, fallback: Value | undefined): Value {
  const v = self.size === 0 ? undefined : self.delete(key);
  if (v !== undefined) return v;
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

function notImplemented(): Value {
  return NotImplemented;
}

function isExactDict(v: Value): boolean {
  return v instanceof PyDict && v.t === dictType.tag;
}

populate(dictType, {
  slotTraits: {
    __init__: {
      leaf: ([self, from]) => from === undefined || isExactDict(from) && self instanceof PyDict && self.size === 0,
    },
    __setitem__: { leaf: "key" },
    __delitem__: { leaf: "key" },
    __contains__: { leaf: "key" },
  },
  leaf: "scalars",
  make: (args) => {
    if (args.length > 1) return undefined;
    const made = new PyDict();
    if (args.length === 1) updateDict(made, args[0]);
    return made;
  },
  consumer: dictConsumer,
  doc: "Built-in mapping: from another mapping, from an iterable of pairs, or from keyword arguments.",
  methods: { __getitem__: "(self, key, /)", __contains__: "(self, key, /)" },
  slots: {
    __new__: (cls: PyType) => cls === dictType ? new PyDict() : allocate(cls),
    __init__: (self: PyDict, args: readonly Value[], kw: Kwargs | null) => {
      updateFromArguments(self, "dict", args, kw);
    },
    __repr__: dictRepr,
    __len__: (self: PyDict) => self.size,
    __getitem__: getItem,
    __setitem__: (self: PyDict, key: Value, v: Value) => self.put(key, v),
    __delitem__: deleteItem,
    __contains__: (self: PyDict, key: Value) => self.find(key) !== undefined,
    __iter__: (self: PyDict) => new PyDictKeyIterator(self),
    __eq__: (self: PyDict, other: Value) => other instanceof PyDict ? dictEqual(self, other) : NotImplemented,
    __ne__: (self: PyDict, other: Value) => other instanceof PyDict ? !dictEqual(self, other) : NotImplemented,
    __lt__: notImplemented,
    __le__: notImplemented,
    __gt__: notImplemented,
    __ge__: notImplemented,
    __or__: union,
    __ror__: (self: Value, other: Value) => union(other, self),
    __ior__: (self: PyDict, other: Value) => {
      updateDict(self, other);
      return self;
    },
  },
  members: {
    get: method(
      "(self, key, default=None, /)",
      "The value of a key, or the default.",
      (self: PyDict, key: Value, fallback: Value | undefined) => self.get(key) ?? fallback,
      { leaf: "key", intrinsic: "dictGet" },
    ),
    setdefault: method(
      "(self, key, default=None, /)",
      "The value of a key, set to the default first when it is missing.",
      (self: PyDict, key: Value, fallback: Value = None) => {
        return self.ensure(key, fallback).value;
      },
      { leaf: "key" },
    ),
    pop: method("(self, key, default=<opt>, /)", "Remove a key and return its value, or the default.", pop, {
      leaf: "key",
    }),
    popitem: method("(self, /)", "Remove and return the last (key, value) pair.", (self: PyDict) => {
      const e = self.lastEntry();
      if (e === undefined) throw keyError("popitem(): dictionary is empty");
      const pair = tuple([e.key, e.value!]);
      self.drop(e);
      return pair;
    }, { leaf: true }),
    keys: method("(self, /)", "A view of the keys.", (self: PyDict) => new PyDictKeys(self), { leaf: true }),
    values: method("(self, /)", "A view of the values.", (self: PyDict) => new PyDictValues(self), { leaf: true }),
    items: method("(self, /)", "A view of the (key, value) pairs.", (self: PyDict) => new PyDictItems(self), {
      leaf: true,
    }),
    update: method(
      "(self, /, *args, **kwargs)",
      "Set keys from a mapping or an iterable of pairs, then from keyword arguments.",
      (self: PyDict, args: readonly Value[], kw: Kwargs) => updateFromArguments(self, "update", args, kw),
    ),
    fromkeys: classMethod("(cls, iterable, value=None, /)", "A new dict with these keys and one value.", fromKeys),
    clear: method("(self, /)", "Remove all items.", (self: PyDict) => self.clear(), { leaf: true }),
    copy: method("(self, /)", "A shallow copy.", copyDict, { leaf: true }),
    __reversed__: method("(self, /)", "An iterator over the keys from the end.", (self: PyDict) => {
      return new PyDictReverseKeyIterator(self);
    }),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyDict) => {
      return self.size === 0 ? 48 : 48 + 32 * Math.max(8, 2 ** Math.ceil(Math.log2(self.size * 1.5)));
    }),
    __class_getitem__: classGetItem,
  },
});
