// frozenset: its constructor and hash.
import { method, populate } from "../core/define.ts";
import { hashOf } from "../core/hash.ts";
import { allocate, type PyType } from "../core/type.ts";
import type { Kwargs, Value } from "../core/value.ts";
import { positionalConstructor } from "./list_support.ts";
import { frozenSetType, PyFrozenSet } from "./set_classes.ts";
import { copySet, updateSet } from "./set_operations.ts";
import { SHARED_MEMBERS, SHARED_SLOTS } from "./set_shared.ts";

function make(cls: PyType, iterable: Value | undefined): PyFrozenSet {
  if (cls === frozenSetType && iterable instanceof PyFrozenSet && iterable.t !== 0) return iterable;
  const made = cls === frozenSetType ? new PyFrozenSet() : allocate(cls) as PyFrozenSet;
  if (iterable !== undefined) updateSet(made, iterable);
  return made;
}

const construct = positionalConstructor("frozenset", "(iterable=(), /)", make);

/** Spreads the bits of an element's hash, so that xor of many keeps information. */
function spread(h: number): number {
  h = Math.imul(h ^ (h >>> 16) ^ 0x55b4db3, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Does not depend on the order of the elements. */
export function hashFrozenSet(self: PyFrozenSet): number {
  if (self.hash !== 0) return self.hash;
  let h = 0;
  const entries = self.isSmall && self.order.length === self.size ? self.order : self.known();
  for (let i = 0; i < entries.length; i++) h ^= spread(hashOf(entries[i].key));
  h ^= Math.imul(self.size + 1, 0x6f86bd1d);
  h ^= (h >>> 11) ^ (h >>> 25);
  h = Math.imul(h, 69069) + 907133923 | 0;
  if (h === -1 || h === 0) h = 590923713;
  return self.hash = h;
}

populate(frozenSetType, {
  leaf: "items",
  make: (args) => args.length > 1 ? undefined : make(frozenSetType, args[0]),
  doc: "Built-in immutable, unordered collection of different elements.",
  signature: "(iterable=(), /)",
  methods: { __contains__: "(self, object, /)" },
  slots: {
    ...SHARED_SLOTS,
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) =>
      kw === null && args.length <= 1 ? make(cls, args[0]) : construct(cls, args, kw),
    __hash__: hashFrozenSet,
  },
  members: {
    ...SHARED_MEMBERS,
    copy: method("(self, /)", "The set itself, or its elements as an exact frozenset.", (self: PyFrozenSet) => {
      return self.t !== 0 ? self : copySet(self);
    }),
  },
});
