// collections.defaultdict.
import { callSlot } from "../core/slot_getters.gen.ts";
import { dictType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { typeOf } from "../core/builtin_types.ts";
import { defineType, member, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { getAttr } from "../core/attributes.ts";
import { keyError, typeError } from "../core/raise.ts";
import { allocate, PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, tuple, type Value } from "../core/value.ts";
import { getIter } from "../ops/iteration.ts";
import { setItem } from "../ops/subscript.ts";
import { concatStr, repr, reprGuard } from "../ops/text.ts";
import { dictRepr } from "../types/dict.ts";
import { updateDict, updateFromArguments } from "../types/dict_update.ts";
import { classGetItem } from "../types/list_support.ts";

export class PyDefaultDict extends PyDict {
  factory: Value = None;
}

function copy(self: PyDefaultDict, items: Value = self): Value {
  return callArgs(self.cls, [self.factory, items]);
}

function missing(self: PyDefaultDict, key: Value): Value {
  if (self.factory === None) throw keyError(key);
  const v = callArgs(self.factory, []);
  if (self.t !== 0) self.put(key, v);
  else setItem(self, key, v);
  return v;
}

/** The value of a missing key, where making it runs no Python code. */
function plainMissing(self: PyDefaultDict, key: Value): Value | undefined {
  const { factory } = self;
  if (!(factory instanceof PyType) || factory.isHeap || factory.leaf === null) return undefined;
  const v = callArgs(factory, []);
  self.put(key, v);
  return v;
}

/** `left | right`, where one of them is a defaultdict that gives class and factory. */
function union(left: Value, right: Value): Value {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NotImplemented;
  const self = left instanceof PyDefaultDict ? left : right as PyDefaultDict;
  const out = copy(self, left);
  if (!(out instanceof PyDict)) return NotImplemented;
  updateDict(out, right);
  return out;
}

export const defaultDictType: PyType = defineType("collections.defaultdict", PyDefaultDict, {
  doc: "Dict that makes the values of missing keys with a function.",
  bases: [dictType],
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: (self: PyDefaultDict, args: readonly Value[], kw: Kwargs | null) => {
      const factory = args.length > 0 ? args[0] : None;
      if (factory !== None && callSlot(typeOf(factory)) === null) {
        throw typeError("first argument must be callable or None");
      }
      self.factory = factory;
      updateFromArguments(self, "dict", args.slice(1), kw);
    },
    __repr__: (self: PyDefaultDict) => {
      const items = dictRepr(self);
      const factory = reprGuard(self, "...", () => repr(self.factory));
      return concatStr([self.cls.name, "(", factory, ", ", items, ")"]);
    },
    __or__: union,
    __ror__: (self: Value, other: Value) => union(other, self),
  },
  members: {
    default_factory: member(
      "Function that makes missing values, or None.",
      (self: PyDefaultDict) => self.factory,
      (self: PyDefaultDict, v: Value | undefined) => {
        self.factory = v ?? None;
      },
    ),
    __missing__: method("(self, key, /)", "Make, store and return the value of a missing key.", missing),
    copy: method("(self, /)", "A shallow copy.", (self: PyDefaultDict) => copy(self)),
    __copy__: method("(self, /)", "A shallow copy.", (self: PyDefaultDict) => copy(self)),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyDefaultDict) => {
      const args = tuple(self.factory === None ? [] : [self.factory]);
      return tuple([self.cls, args, None, None, getIter(callArgs(getAttr(self, "items"), []))]);
    }),
    __class_getitem__: classGetItem,
  },
});
defaultDictType.freezing = {
  parts: (d: PyDefaultDict) => [d.factory, ...d.entries().flatMap((e) => [e.key, e.value!])],
  make: ([factory, ...pairs]) => {
    const made = new PyDefaultDict();
    made.factory = factory;
    for (let i = 0; i < pairs.length; i += 2) made.put(pairs[i], pairs[i + 1]);
    return made;
  },
};
defaultDictType.dictLike = plainMissing;
