// itertools.count, cycle and repeat.
//
// Invariants: state is in plain fields. count steps with + in general, and directly while both numbers are small ints.
import { floatSlot, indexSlot, intSlot } from "../core/slot_getters.gen.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { typeOf } from "../core/builtin_types.ts";
import { PyComplex, PyObject, type Value } from "../core/value.ts";
import { add } from "../ops/binary.ts";
import { endedByStop, getIter, iterNext } from "../ops/iteration.ts";
import { intOf } from "../ops/number.ts";
import { concatStr, repr } from "../ops/text.ts";
import { positionalConstructor, sizeArg } from "../types/list_support.ts";

export class PyCount extends PyObject {
  value: Value;
  step: Value;
  constructor(value: Value, step: Value) {
    super();
    this.value = value;
    this.step = step;
  }
  /** See jit/leaf_iterators.ts. */
  get leaf(): boolean {
    return typeof this.value === "number" && typeof this.step === "number";
  }
}

function number(v: Value | undefined, fallback: number): Value {
  if (v === undefined) return fallback;
  if (intOf(v) !== undefined) return v;
  const cls = typeOf(v);
  if (
    !(v instanceof PyComplex) && indexSlot(cls) === null && intSlot(cls) === null &&
    floatSlot(cls) === null
  ) throw typeError("a number is required");
  return v;
}

export const countType: PyType = defineType("itertools.count", PyCount, {
  doc: "Iterator of start, start + step, start + 2 * step, ...",
  signature: "(start=0, step=1)",
  slots: {
    __new__: constructorFn(
      "count",
      "(start=0, step=1)",
      (cls: PyType, start: Value | undefined, step: Value | undefined) => {
        const from = number(start, 0), by = number(step, 1);
        // In steps of one it counts with small ints, whatever kind of int they were.
        if (intOf(by) !== 1) return allocate(cls, from, by);
        const n = intOf(from);
        return allocate(cls, typeof n === "number" ? n : from, 1);
      },
    ),
    __repr__: (self: PyCount) => {
      if (self.step === 1) return concatStr(["count(", repr(self.value), ")"]);
      return concatStr(["count(", repr(self.value), ", ", repr(self.step), ")"]);
    },
    __iter__: (self: PyCount) => self,
    __next__: endedByStop((self: PyCount) => {
      const v = self.value;
      self.value = typeof v === "number" && self.step === 1 && v < Number.MAX_SAFE_INTEGER ? v + 1 : add(v, self.step);
      return v;
    }),
  },
});
countType.freezing = {
  parts: ({ value, step }: PyCount) => [value, step],
  make: ([value, step]) => new PyCount(value, step),
};

export class PyCycle extends PyObject {
  /** The source; null once it is exhausted. */
  iter: Value | null;
  saved: Value[] = [];
  index = 0;
  constructor(iter: Value) {
    super();
    this.iter = iter;
  }
}

export const cycleType: PyType = defineType("itertools.cycle", PyCycle, {
  leaf: "natives",
  doc: "Iterator of the items of an iterable, again and again.",
  signature: "(iterable, /)",
  slots: {
    __new__: positionalConstructor(
      "cycle",
      "(iterable, /)",
      (cls: PyType, iterable: Value) => allocate(cls, getIter(iterable)),
    ),
    __iter__: (self: PyCycle) => self,
    __next__: (self: PyCycle) => {
      if (self.iter !== null) {
        const v = iterNext(self.iter);
        if (v !== undefined) {
          self.saved.push(v);
          return v;
        }
        self.iter = null;
      }
      const { saved } = self;
      if (saved.length === 0) return undefined;
      const v = saved[self.index++];
      if (self.index >= saved.length) self.index = 0;
      return v;
    },
  },
});

export class PyRepeat extends PyObject {
  value: Value;
  /** Items left; -1 without end. */
  left: number;
  constructor(value: Value, left: number) {
    super();
    this.value = value;
    this.left = left;
  }
}

export const repeatType: PyType = defineType("itertools.repeat", PyRepeat, {
  leaf: "natives",
  doc: "Iterator that gives one object a number of times, or without end.",
  signature: "(object, times=<opt>)",
  slots: {
    __new__: constructorFn(
      "repeat",
      "(object, times=<opt>)",
      (cls: PyType, object: Value, times: Value | undefined) => {
        return allocate(cls, object, times === undefined ? -1 : Math.max(0, sizeArg(times)));
      },
    ),
    __repr__: (self: PyRepeat) => {
      return concatStr(["repeat(", repr(self.value), self.left < 0 ? ")" : `, ${self.left})`]);
    },
    __iter__: (self: PyRepeat) => self,
    __next__: (self: PyRepeat) => {
      if (self.left === 0) return undefined;
      if (self.left > 0) self.left--;
      return self.value;
    },
  },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyRepeat) => {
      if (self.left < 0) throw typeError("len() of unsized object");
      return self.left;
    }),
  },
});
