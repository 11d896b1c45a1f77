// The iterators that iter() makes itself: over `__getitem__` from index 0, and over a callable with a sentinel.
//
// Invariant: an exhausted iterator has dropped what it iterated over and stays exhausted.
import { callSlot, getitemSlot, lenSlot } from "../core/slot_getters.gen.ts";
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { method, populate } from "../core/define.ts";
import { isExc, overflowError, typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { NotImplemented, PyObject, tuple, type Value } from "../core/value.ts";
import { builtin } from "./builtin.ts";
import { equal } from "./compare.ts";
import { length } from "./length.ts";
import { index } from "./number.ts";

export class PySequenceIterator extends PyObject {
  seq: Value | undefined;
  index = 0;
  constructor(seq: Value) {
    super();
    this.seq = seq;
  }
  /** See jit/leaf_iterators.ts. */
  get leaf(): boolean {
    const { seq } = this;
    return typeof seq === "object" && seq.t !== 0 && seq.cls.indexed;
  }
}

export class PyCallableIterator extends PyObject {
  func: Value | undefined;
  sentinel: Value;
  constructor(func: Value, sentinel: Value) {
    super();
    this.func = func;
    this.sentinel = sentinel;
  }
}

export const sequenceIteratorType: PyType = shell("iterator", PySequenceIterator);
export const callableIteratorType: PyType = shell("callable_iterator", PyCallableIterator);
bindImpl(PySequenceIterator, sequenceIteratorType);
bindImpl(PyCallableIterator, callableIteratorType);
sequenceIteratorType.isBase = callableIteratorType.isBase = false;

populate(sequenceIteratorType, {
  doc: null,
  slots: {
    __iter__: (self: PySequenceIterator) => self,
    __next__: (self: PySequenceIterator) => {
      const { seq } = self;
      if (seq === undefined) return undefined;
      if (self.index >= Number.MAX_SAFE_INTEGER) throw overflowError("iter index too large");
      const cls = typeOf(seq);
      // An IndexError costs much.
      if (cls.indexed && self.index >= lenSlot(cls)!(seq)) return self.seq = undefined;
      try {
        const v = getitemSlot(cls)!(seq, self.index);
        self.index++;
        return v;
      } catch (e) {
        if (isExc(e, "IndexError") || isExc(e, "StopIteration")) {
          self.seq = undefined;
          return undefined;
        }
        throw e;
      }
    },
  },
  members: {
    __length_hint__: method("(self, /)", "Estimate of the number of items left.", (self: PySequenceIterator) => {
      if (self.seq === undefined) return 0;
      if (lenSlot(typeOf(self.seq)) === null) return NotImplemented;
      return Math.max(0, length(self.seq) - self.index);
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PySequenceIterator) => {
      // Looking the function up may run code that ends the iteration.
      const iter = builtin("iter");
      return self.seq === undefined ? tuple([iter, tuple([tuple([])])]) : tuple([iter, tuple([self.seq]), self.index]);
    }),
    __setstate__: method(
      "(self, state, /)",
      "Set the index of the next item.",
      (self: PySequenceIterator, state: Value) => {
        if (self.seq !== undefined) self.index = Math.max(0, Number(index(state)));
      },
    ),
  },
});

/** Iterators over callables that the interpreter makes (interpreter/callable_iterator.ts). */
interface Calling {
  /** null where the plain one will do. */
  make(func: Value, sentinel: Value): Value | null;
  next(it: PyObject): Value | undefined;
  reduce(it: PyObject): Value;
}

let calling: Calling | null = null;

export function setCallableIterator(c: Calling): void {
  calling = c;
}

populate(callableIteratorType, {
  doc: null,
  slots: {
    __iter__: (self: PyCallableIterator) => self,
    __next__: (self: PyObject) => {
      if (!(self instanceof PyCallableIterator)) return calling!.next(self);
      if (self.func === undefined) return undefined;
      let v: Value;
      try {
        v = callArgs(self.func, []);
      } catch (e) {
        if (!isExc(e, "StopIteration")) throw e;
        self.func = undefined;
        return undefined;
      }
      if (self.func !== undefined && !equal(self.sentinel, v)) return v;
      self.func = undefined;
      return undefined;
    },
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyObject) => {
      if (!(self instanceof PyCallableIterator)) return calling!.reduce(self);
      const iter = builtin("iter");
      return tuple([iter, self.func === undefined ? tuple([tuple([])]) : tuple([self.func, self.sentinel])]);
    }),
  },
});

/** iter(callable, sentinel). */
export function callableIterator(func: Value, sentinel: Value): Value {
  if (callSlot(typeOf(func)) === null) throw typeError("iter(v, w): v must be callable");
  return calling?.make(func, sentinel) ?? new PyCallableIterator(func, sentinel);
}
