// collections.deque and its iterators.
//
// Invariants: `buffer` is a ring whose length is a power of two; item i is at (head + i) & (length - 1), free places are
// undefined. `limit` is maxlen, or -1. `state` changes whenever an item comes or goes, for the iterators' sake.
import { callArgs } from "../core/call.ts";
import { defineType, initFn, leafGetset, method } from "../core/define.ts";
import { exception, indexError, runtimeError, typeError, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, NotImplemented, PyObject, type Str, tuple, type Value } from "../core/value.ts";
import { type CompareOp, equal, richCompare } from "../ops/compare.ts";
import { forEachItem, getIter, registerToArray } from "../ops/iteration.ts";
import { asSize, hasIndex, isInt } from "../ops/number.ts";
import { repr, reprGuard } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { MAX_ITEMS } from "../types/list.ts";
import {
  classGetItem,
  compareLengths,
  joinItems,
  repeatCount,
  searchRange,
  sizeArg,
  stateOf,
} from "../types/list_support.ts";

const MUTATED = "deque mutated during iteration";

export class PyDeque extends PyObject {
  buffer: (Value | undefined)[] = new Array(8).fill(undefined);
  head = 0;
  size = 0;
  limit = -1;
  state = 0;

  at(i: number): Value {
    return this.buffer[(this.head + i) & (this.buffer.length - 1)]!;
  }
  #grow(): void {
    const items: (Value | undefined)[] = this.items();
    const n = this.buffer.length;
    for (let i = items.length; i < n * 2; i++) items.push(undefined);
    this.buffer = items;
    this.head = 0;
  }
  append(v: Value): void {
    this.state++;
    if (this.limit === this.size) {
      if (this.limit === 0) return;
      this.popLeft();
    }
    if (this.size === this.buffer.length) this.#grow();
    this.buffer[(this.head + this.size) & (this.buffer.length - 1)] = v;
    this.size++;
  }
  appendLeft(v: Value): void {
    this.state++;
    if (this.limit === this.size) {
      if (this.limit === 0) return;
      this.pop();
    }
    if (this.size === this.buffer.length) this.#grow();
    this.head = (this.head - 1) & (this.buffer.length - 1);
    this.buffer[this.head] = v;
    this.size++;
  }
  /** Removes the last item; the deque is not empty. */
  pop(): Value {
    this.state++;
    const i = (this.head + --this.size) & (this.buffer.length - 1);
    const v = this.buffer[i]!;
    this.buffer[i] = undefined;
    return v;
  }
  popLeft(): Value {
    this.state++;
    const v = this.buffer[this.head]!;
    this.buffer[this.head] = undefined;
    this.head = (this.head + 1) & (this.buffer.length - 1);
    this.size--;
    return v;
  }
  items(): Value[] {
    const out: Value[] = [];
    for (let i = 0; i < this.size; i++) out.push(this.at(i));
    return out;
  }
  clear(): void {
    this.state++;
    this.buffer = new Array(8).fill(undefined);
    this.head = this.size = 0;
  }
  /** Moves the last item to the front n times, or the other way for a negative n. */
  rotate(n: number): void {
    const { size } = this;
    if (size < 2) return;
    let k = n % size;
    if (k > size / 2) k -= size;
    else if (k < -size / 2) k += size;
    if (k === 0) return;
    this.state++;
    const mask = this.buffer.length - 1;
    if (size === this.buffer.length) {
      this.head = (this.head - k) & mask;
      return;
    }
    for (; k > 0; k--) {
      const from = (this.head + size - 1) & mask;
      this.head = (this.head - 1) & mask;
      const v = this.buffer[from];
      this.buffer[from] = undefined;
      this.buffer[this.head] = v;
    }
    for (; k < 0; k++) {
      const v = this.buffer[this.head];
      this.buffer[this.head] = undefined;
      this.buffer[(this.head + size) & mask] = v;
      this.head = (this.head + 1) & mask;
    }
  }
  insert(i: number, v: Value): void {
    this.rotate(-i);
    if (i >= 0) this.appendLeft(v);
    else this.append(v);
    this.rotate(i);
  }
  removeAt(i: number): void {
    this.rotate(-i);
    this.popLeft();
    this.rotate(i);
  }
}

function extend(self: PyDeque, iterable: Value): void {
  if (iterable === self) { for (const v of self.items()) self.append(v); }
  else forEachItem(iterable, (v) => self.append(v));
}

function extendLeft(self: PyDeque, iterable: Value): void {
  if (iterable === self) { for (const v of self.items()) self.appendLeft(v); }
  else forEachItem(iterable, (v) => self.appendLeft(v));
}

function copy(self: PyDeque): PyDeque {
  if (self.t !== 0) {
    const out = new PyDeque();
    out.limit = self.limit;
    for (let i = 0; i < self.size; i++) out.append(self.at(i));
    return out;
  }
  const made = callArgs(self.cls, self.limit < 0 ? [self] : [self, self.limit]);
  if (!(made instanceof PyDeque)) {
    throw typeError(`${self.cls.name}() must return a deque, not ${typeName(made)}`);
  }
  return made;
}

/** Calls `f` with each item and its index until it returns true; an error when the deque changes meanwhile. */
function scan(self: PyDeque, from: number, to: number, error: unknown, f: (v: Value, i: number) => boolean): boolean {
  const { state } = self;
  for (let i = from; i < to; i++) {
    const found = f(self.at(i), i);
    if (self.state !== state) throw error;
    if (found) return true;
  }
  return false;
}

function indexOf(self: PyDeque, v: Value, start: Value | undefined, stop: Value | undefined): number {
  const [from, to] = searchRange(start, stop, self.size);
  let at = -1;
  scan(self, from, Math.min(to, self.size), runtimeError(MUTATED), (item, i) => {
    at = i;
    return equal(item, v);
  }) || (at = -1);
  if (at < 0) throw valueError("deque.index(x): x not in deque");
  return at;
}

function remove(self: PyDeque, v: Value): void {
  let at = -1;
  const found = scan(self, 0, self.size, indexError(MUTATED), (item, i) => {
    at = i;
    return equal(item, v);
  });
  if (!found) throw valueError("deque.remove(x): x not in deque");
  self.removeAt(at);
}

/** A subscript as a position. */
function position(self: PyDeque, key: Value): number {
  if (!hasIndex(key)) throw typeError(`sequence index must be integer, not '${typeName(key)}'`);
  let i = asSize(key, "IndexError");
  if (i < 0) i += self.size;
  if (i < 0 || i >= self.size) throw indexError("deque index out of range");
  return i;
}

function repeatInPlace(self: PyDeque, count: Value): PyDeque {
  const n = repeatCount(count);
  const items = self.items();
  if (items.length * n > MAX_ITEMS && self.limit < 0) throw exception("MemoryError");
  if (n === 0) {
    self.clear();
    return self;
  }
  // With a limit, only the last copies matter.
  const useful = self.limit < 0 || items.length === 0 ? n : Math.min(n, Math.ceil(self.limit / items.length) + 1);
  for (let k = 1; k < useful; k++) for (const v of items) self.append(v);
  return self;
}

function repeat(self: PyDeque, count: Value): PyDeque {
  return repeatInPlace(copy(self), count);
}

function compare(op: CompareOp, a: PyDeque, b: Value): Value {
  if (!(b instanceof PyDeque)) return NotImplemented;
  if (a === b && (op === "__eq__" || op === "__ne__")) return op === "__eq__";
  if (a.size !== b.size && (op === "__eq__" || op === "__ne__")) return op === "__ne__";
  const x = new PyDequeIterator(a), y = new PyDequeIterator(b);
  for (;;) {
    const v = x.step(), w = y.step();
    if (v === undefined || w === undefined) break;
    if (!equal(v, w)) return op === "__eq__" ? false : op === "__ne__" ? true : richCompare(op, v, w);
  }
  return compareLengths(op, a.size, b.size);
}

function dequeRepr(self: PyDeque): Str {
  return reprGuard(self, "[...]", () => {
    const end = self.limit < 0 ? "])" : `], maxlen=${self.limit})`;
    return joinItems(`${self.cls.name}([`, self.items().map(repr), end);
  });
}

const construct = initFn(
  "deque",
  "(iterable=<opt>, maxlen=<opt>)",
  (self: PyDeque, iterable: Value | undefined, maxlen: Value = None) => {
    let limit = -1;
    if (maxlen !== None) {
      if (!isInt(maxlen)) throw typeError("an integer is required");
      limit = sizeArg(maxlen);
      if (limit < 0) throw valueError("maxlen must be non-negative");
    }
    self.limit = limit;
    if (self.size > 0) self.clear();
    if (iterable !== undefined) extend(self, iterable);
  },
);

export const dequeType: PyType = defineType("collections.deque", PyDeque, {
  doc: "Sequence with fast additions and removals at both ends.",
  weakrefs: true,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: construct,
    __repr__: dequeRepr,
    __lt__: (a: PyDeque, b: Value) => compare("__lt__", a, b),
    __le__: (a: PyDeque, b: Value) => compare("__le__", a, b),
    __eq__: (a: PyDeque, b: Value) => compare("__eq__", a, b),
    __ne__: (a: PyDeque, b: Value) => compare("__ne__", a, b),
    __gt__: (a: PyDeque, b: Value) => compare("__gt__", a, b),
    __ge__: (a: PyDeque, b: Value) => compare("__ge__", a, b),
    __iter__: (self: PyDeque) => new PyDequeIterator(self),
    __len__: (self: PyDeque) => self.size,
    __getitem__: (self: PyDeque, key: Value) => self.at(position(self, key)),
    __setitem__: (self: PyDeque, key: Value, v: Value) => {
      const i = position(self, key);
      self.buffer[(self.head + i) & (self.buffer.length - 1)] = v;
    },
    __delitem__: (self: PyDeque, key: Value) => self.removeAt(position(self, key)),
    __contains__: (self: PyDeque, v: Value) => {
      return scan(self, 0, self.size, runtimeError(MUTATED), (item) => equal(item, v));
    },
    __add__: (self: PyDeque, other: Value) => {
      if (!(other instanceof PyDeque)) {
        throw typeError(`can only concatenate deque (not "${typeName(other)}") to deque`);
      }
      const out = copy(self);
      extend(out, other);
      return out;
    },
    __iadd__: (self: PyDeque, other: Value) => {
      extend(self, other);
      return self;
    },
    __mul__: repeat,
    __rmul__: repeat,
    __imul__: repeatInPlace,
  },
  members: {
    append: method("(self, item, /)", "Add an item on the right.", (self: PyDeque, v: Value) => self.append(v), {
      leaf: "any",
    }),
    appendleft: method("(self, item, /)", "Add an item on the left.", (self: PyDeque, v: Value) => self.appendLeft(v), {
      leaf: "any",
    }),
    extend: method("(self, iterable, /)", "Add items on the right.", extend, { leaf: true }),
    extendleft: method("(self, iterable, /)", "Add items on the left, one after the other.", extendLeft, {
      leaf: true,
    }),
    pop: method("(self, /)", "Remove and return the rightmost item.", (self: PyDeque) => {
      if (self.size === 0) throw indexError("pop from an empty deque");
      return self.pop();
    }, { leaf: true }),
    popleft: method("(self, /)", "Remove and return the leftmost item.", (self: PyDeque) => {
      if (self.size === 0) throw indexError("pop from an empty deque");
      return self.popLeft();
    }, { leaf: true }),
    clear: method("(self, /)", "Remove all items.", (self: PyDeque) => self.clear(), { leaf: true }),
    copy: method("(self, /)", "A shallow copy.", copy),
    __copy__: method("(self, /)", "A shallow copy.", copy),
    count: method("(self, value, /)", "Number of items equal to value.", (self: PyDeque, v: Value) => {
      let n = 0;
      scan(self, 0, self.size, runtimeError(MUTATED), (item) => {
        if (equal(item, v)) n++;
        return false;
      });
      return n;
    }),
    index: method("(self, value, start=<opt>, stop=<opt>, /)", "First index of value.", indexOf),
    insert: method("(self, index, value, /)", "Insert value before index.", (self: PyDeque, at: Value, v: Value) => {
      const i = sizeArg(at);
      if (self.limit === self.size) throw indexError("deque already at its maximum size");
      if (i >= self.size) self.append(v);
      else if (i <= -self.size || i === 0) self.appendLeft(v);
      else self.insert(i, v);
    }),
    remove: method("(self, value, /)", "Remove the first item equal to value.", remove),
    reverse: method("(self, /)", "Reverse in place.", (self: PyDeque) => {
      const items = self.items().reverse();
      for (let i = 0; i < items.length; i++) self.buffer[(self.head + i) & (self.buffer.length - 1)] = items[i];
    }),
    rotate: method("(self, n=1, /)", "Move n items from the right to the left.", (self: PyDeque, n: Value = 1) => {
      self.rotate(sizeArg(n));
    }),
    maxlen: leafGetset("Greatest length, or None.", (self: PyDeque) => self.limit < 0 ? None : self.limit),
    __reversed__: method("(self, /)", "An iterator from the right.", (self: PyDeque) => {
      return new PyDequeReverseIterator(self);
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyDeque) => {
      const args = self.limit < 0 ? tuple([]) : tuple([tuple([]), self.limit]);
      return tuple([self.cls, args, stateOf(self), getIter(self)]);
    }),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyDeque) => {
      return 216 + 528 * Math.max(1, Math.ceil(self.size / 64));
    }),
    __class_getitem__: classGetItem,
  },
});
dequeType.freezing = {
  parts: (d: PyDeque) => [d.limit, ...d.items()],
  make: ([limit, ...items]) => {
    const made = new PyDeque();
    made.limit = limit as number;
    for (const v of items) made.append(v);
    return made;
  },
};

/** `left` counts the items not given out yet. */
export class PyDequeIterator extends PyObject {
  left: number;
  state: number;
  constructor(readonly deque: PyDeque) {
    super();
    this.left = deque.size;
    this.state = deque.state;
  }
  /** The next item; `undefined` at the end. */
  step(): Value | undefined {
    const { deque } = this;
    if (deque.state !== this.state) {
      this.left = 0;
      throw runtimeError(MUTATED);
    }
    if (this.left === 0) return undefined;
    return this.item(deque.size - this.left--);
  }
  item(i: number): Value {
    return this.deque.at(i);
  }
}

export class PyDequeReverseIterator extends PyDequeIterator {
  override item(i: number): Value {
    return this.deque.at(this.deque.size - 1 - i);
  }
}

function defineIterator(name: string, impl: new (deque: PyDeque) => PyDequeIterator): PyType {
  return defineType(`collections.${name}`, impl, {
    doc: null,
    final: true,
    slots: {
      __new__: (_cls: PyType, args: readonly Value[]) => {
        const n = args.length;
        if (n < 1) throw typeError(`function takes at least 1 argument (${n} given)`);
        if (n > 2) throw typeError(`function takes at most 2 arguments (${n} given)`);
        const deque = args[0];
        if (!(deque instanceof PyDeque)) {
          throw typeError(`argument 1 must be collections.deque, not ${typeName(deque)}`);
        }
        const it = new impl(deque);
        if (n === 2) it.left = Math.max(0, deque.size - Math.max(0, sizeArg(args[1])));
        return it;
      },
      __iter__: (self: PyDequeIterator) => self,
      __next__: (self: PyDequeIterator) => self.step(),
    },
    members: {
      __length_hint__: method("(self, /)", "Number of items left.", (self: PyDequeIterator) => self.left),
      __reduce__: method("(self, /)", "State for pickling.", (self: PyDequeIterator) => {
        return tuple([self.cls, tuple([self.deque, self.deque.size - self.left])]);
      }),
    },
  });
}

export const dequeIteratorType: PyType = defineIterator("_deque_iterator", PyDequeIterator);
export const dequeReverseIteratorType: PyType = defineIterator("_deque_reverse_iterator", PyDequeReverseIterator);

dequeType.patternKind = 1;
registerToArray(dequeType.tag, (self: PyDeque) => self.items());
