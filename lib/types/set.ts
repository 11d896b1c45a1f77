// set: its constructor and the methods that change it.
import { constructorFn, method, populate } from "../core/define.ts";
import { keyError } from "../core/raise.ts";
import { consumer, type Sink } from "../core/sink.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, NotImplemented, type Value } from "../core/value.ts";
import { drain } from "../ops/iteration.ts";
import { PyAnySet, PySet, setType } from "./set_classes.ts";
import {
  copySet,
  differenceUpdate,
  findElement,
  intersection,
  replaceElements,
  symmetricUpdate,
  updateSet,
} from "./set_operations.ts";
import { entryToPop } from "./set_order.ts";
import { intersectWith, SHARED_MEMBERS, SHARED_SLOTS } from "./set_shared.ts";

const construct = constructorFn("set", "(iterable=(), /)", (self: PySet, iterable: Value | undefined) => {
  self.clear();
  if (iterable !== undefined) updateSet(self, iterable);
});

/** An in-place operator: only sets on the right. */
function inPlace(f: (self: PySet, other: Value) => void): (self: PySet, other: Value) => Value {
  return (self, other) => {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    f(self, other);
    return self;
  };
}

/** Removes an element; false when it is missing. */
function discard(self: PySet, v: Value): boolean {
  if (self.bits !== null && typeof v === "number") return self.dropBit(v);
  const e = findElement(self, v);
  if (e === undefined) return false;
  self.drop(e);
  return true;
}

/** Adds plain elements: those that are hashed and compared without Python code. */
class SetSink implements Sink {
  constructor(readonly set: PySet) {}
  take(v: Value): boolean {
    if (typeof v === "object" || !this.set.isPlain) return false;
    this.set.put(v, true);
    return true;
  }
  takeFloat(): boolean {
    return false;
  }
}

populate(setType, {
  slotTraits: { __init__: { leaf: (args) => args.length === 1 } },
  leaf: "items",
  make: (args) => {
    if (args.length > 1) return undefined;
    const made = new PySet();
    if (args.length === 1) updateSet(made, args[0]);
    return made;
  },
  consumer: consumer(() => new SetSink(new PySet()), (sink) => sink.set, (sink, item, it) => {
    while (item !== undefined) {
      sink.set.put(item, true);
      item = drain(it, sink);
    }
    return sink.set;
  }),
  doc: "Built-in unordered collection of different elements.",
  signature: "(iterable=(), /)",
  methods: { __contains__: "(self, object, /)" },
  slots: {
    ...SHARED_SLOTS,
    __new__: (cls: PyType) => cls === setType ? new PySet() : allocate(cls),
    __init__: (self: PySet, args: readonly Value[], kw: Kwargs | null) => {
      if (kw !== null || args.length > 1) construct(self, args, kw);
      else {
        if (!self.isNew) self.clear();
        if (args.length === 1) updateSet(self, args[0]);
      }
    },
    __iand__: inPlace((self, other) => replaceElements(self, intersection(self, other))),
    __ior__: inPlace(updateSet),
    __isub__: inPlace(differenceUpdate),
    __ixor__: inPlace(symmetricUpdate),
  },
  plain: true,
  members: {
    ...SHARED_MEMBERS,
    copy: method("(self, /)", "A shallow copy.", copySet),
    add: method("(self, object, /)", "Add an element.", (self: PySet, v: Value) => self.put(v, true), {
      effect: "store",
      leaf: "key",
    }),
    remove: method("(self, object, /)", "Remove an element, which must be there.", (self: PySet, v: Value) => {
      if (!discard(self, v)) throw keyError(v);
    }, { leaf: "key" }),
    discard: method("(self, object, /)", "Remove an element if it is there.", (self: PySet, v: Value) => {
      discard(self, v);
    }, { leaf: "key" }),
    pop: method("(self, /)", "Remove and return some element.", (self: PySet) => {
      if (self.size === 0) throw keyError("pop from an empty set");
      const e = entryToPop(self);
      self.drop(e);
      return e.key;
    }),
    clear: method("(self, /)", "Remove all elements.", (self: PySet) => self.clear()),
    update: method("(self, /, *others)", "Add the elements of all iterables.", (self: PySet, others: Value[]) => {
      for (const other of others) updateSet(self, other);
    }),
    intersection_update: method(
      "(self, /, *others)",
      "Keep only elements that are in all iterables.",
      (self: PySet, others: Value[]) => replaceElements(self, intersectWith(self, others)),
    ),
    difference_update: method(
      "(self, /, *others)",
      "Remove the elements of all iterables.",
      (self: PySet, others: Value[]) => {
        for (const other of others) differenceUpdate(self, other);
      },
    ),
    symmetric_difference_update: method(
      "(self, other, /)",
      "Keep the elements that are in exactly one of the two.",
      symmetricUpdate,
    ),
  },
});
