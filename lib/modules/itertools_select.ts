// itertools iterators that pass on, leave out or transform the items of one source: accumulate, chain, compress,
// dropwhile, takewhile, filterfalse, starmap and islice.
//
// Invariant: `iter` (or `source`) is null once the iterator has finished for good, where CPython lets go of it.
import { call1, call2, callArgs } from "../core/call.ts";
import { classMethod, constructorFn, defineType } from "../core/define.ts";
import { registerDrainer, type Sink } from "../core/sink.ts";
import { isExc, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyObject, tuple, type Value } from "../core/value.ts";
import { add } from "../ops/binary.ts";
import { drain, endedByStop, getIter, iterNext, toArray } from "../ops/iteration.ts";
import { asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { classGetItem, positionalConstructor } from "../types/list_support.ts";

function itself(self: PyObject): PyObject {
  return self;
}

export class PyAccumulate extends PyObject {
  total: Value | undefined = undefined;
  constructor(readonly iter: Value, readonly func: Value, public initial: Value) {
    super();
  }
}

export const accumulateType: PyType = defineType("itertools.accumulate", PyAccumulate, {
  doc: "Iterator of running totals, or of the running results of a function.",
  signature: "(iterable, func=None, *, initial=None)",
  slots: {
    __new__: constructorFn(
      "accumulate",
      "(iterable, func=None, *, initial=None)",
      (cls: PyType, iterable: Value, func: Value | undefined, initial: Value | undefined) => {
        return allocate(cls, getIter(iterable), func ?? None, initial ?? None);
      },
    ),
    __iter__: itself,
    __next__: endedByStop((self: PyAccumulate) => {
      if (self.initial !== None) {
        self.total = self.initial;
        self.initial = None;
        return self.total;
      }
      const v = iterNext(self.iter);
      if (v === undefined) return undefined;
      const { total, func } = self;
      return self.total = total === undefined ? v : func === None ? add(total, v) : call2(func, total, v);
    }),
  },
});

export class PyChain extends PyObject {
  active: Value | null = null;
  /** `source` iterates over the iterables. */
  constructor(public source: Value | null) {
    super();
  }
}

/** The iterator whose items come next; null at the end. */
function activeOf(self: PyChain): Value | null {
  if (self.source === null || self.active !== null) return self.active;
  const iterable = iterNext(self.source);
  if (iterable === undefined) {
    self.source = null;
    return null;
  }
  try {
    return self.active = getIter(iterable);
  } catch (e) {
    self.source = null;
    throw e;
  }
}

export const chainType: PyType = defineType("itertools.chain", PyChain, {
  leaf: "natives",
  doc: "Iterator of the items of several iterables, one after the other.",
  signature: "(*iterables)",
  slots: {
    __new__: positionalConstructor(
      "chain",
      "(*iterables)",
      (cls: PyType, iterables: Value[]) => allocate(cls, getIter(tuple(iterables))),
    ),
    __iter__: itself,
    __next__: endedByStop((self: PyChain) => {
      for (let it = activeOf(self); it !== null; it = activeOf(self)) {
        const v = iterNext(it);
        if (v !== undefined) return v;
        self.active = null;
      }
      return undefined;
    }),
  },
  members: {
    from_iterable: classMethod(
      "(cls, iterable, /)",
      "The same, with the iterables from an iterable.",
      (cls: PyType, iterable: Value) => allocate(cls, getIter(iterable)),
    ),
    __class_getitem__: classGetItem,
  },
});

registerDrainer(chainType.tag, (self: PyChain, sink) => {
  try {
    for (let it = activeOf(self); it !== null; it = activeOf(self)) {
      const v = drain(it, sink);
      if (v !== undefined) return v;
      self.active = null;
    }
  } catch (e) {
    if (!isExc(e, "StopIteration")) throw e;
  }
  return undefined;
});

export class PyCompress extends PyObject {
  constructor(readonly data: Value, readonly selectors: Value) {
    super();
  }
}

export const compressType: PyType = defineType("itertools.compress", PyCompress, {
  doc: "Iterator of the items whose selector is true.",
  signature: "(data, selectors)",
  slots: {
    __new__: constructorFn(
      "compress",
      "(data, selectors)",
      (cls: PyType, data: Value, selectors: Value) => allocate(cls, getIter(data), getIter(selectors)),
    ),
    __iter__: itself,
    __next__: endedByStop((self: PyCompress) => {
      for (;;) {
        const v = iterNext(self.data);
        if (v === undefined) return undefined;
        const selector = iterNext(self.selectors);
        if (selector === undefined) return undefined;
        if (truth(selector)) return v;
      }
    }),
  },
});

/** An iterator with a predicate. */
export class PyPredicateIterator extends PyObject {
  /** dropwhile: items are passed on; takewhile: it is over. */
  done = false;
  constructor(readonly func: Value, readonly iter: Value) {
    super();
  }
}
export class PyDropWhile extends PyPredicateIterator {}
export class PyTakeWhile extends PyPredicateIterator {}
export class PyFilterFalse extends PyPredicateIterator {}
export class PyStarMap extends PyPredicateIterator {}

function predicateConstructor(name: string, first: string): ReturnType<typeof positionalConstructor> {
  return positionalConstructor(
    name,
    `(${first}, iterable, /)`,
    (cls: PyType, func: Value, iterable: Value) => allocate(cls, func, getIter(iterable)),
  );
}

export const dropWhileType: PyType = defineType("itertools.dropwhile", PyDropWhile, {
  doc: "Iterator that leaves out items from the start while a predicate is true.",
  signature: "(predicate, iterable, /)",
  slots: {
    __new__: predicateConstructor("dropwhile", "predicate"),
    __iter__: itself,
    __next__: endedByStop((self: PyDropWhile) => {
      for (;;) {
        const v = iterNext(self.iter);
        if (v === undefined || self.done) return v;
        if (!truth(call1(self.func, v))) {
          self.done = true;
          return v;
        }
      }
    }),
  },
});

export const takeWhileType: PyType = defineType("itertools.takewhile", PyTakeWhile, {
  doc: "Iterator of the items from the start while a predicate is true.",
  signature: "(predicate, iterable, /)",
  slots: {
    __new__: predicateConstructor("takewhile", "predicate"),
    __iter__: itself,
    __next__: endedByStop((self: PyTakeWhile) => {
      if (self.done) return undefined;
      const v = iterNext(self.iter);
      if (v === undefined) return undefined;
      if (truth(call1(self.func, v))) return v;
      self.done = true;
      return undefined;
    }),
  },
});

export const filterFalseType: PyType = defineType("itertools.filterfalse", PyFilterFalse, {
  doc: "Iterator of the items for which a function is false; None tests the items themselves.",
  signature: "(function, iterable, /)",
  slots: {
    __new__: predicateConstructor("filterfalse", "function"),
    __iter__: itself,
    __next__: endedByStop((self: PyFilterFalse) => {
      const { func, iter } = self;
      for (;;) {
        const v = iterNext(iter);
        if (v === undefined || !truth(func === None ? v : call1(func, v))) return v;
      }
    }),
  },
});

export const starMapType: PyType = defineType("itertools.starmap", PyStarMap, {
  doc: "Iterator of the results of a function called with the items as argument sequences.",
  signature: "(function, iterable, /)",
  slots: {
    __new__: predicateConstructor("starmap", "function"),
    __iter__: itself,
    __next__: endedByStop((self: PyStarMap) => {
      const args = iterNext(self.iter);
      return args === undefined ? undefined : callArgs(self.func, toArray(args));
    }),
  },
});

export class PyISlice extends PyObject {
  count = 0;
  /** `stop` is -1 without end; `next` is the position of the next item given out. */
  constructor(public iter: Value | null, public next: number, readonly stop: number, readonly step: number) {
    super();
  }
  /** See jit/leaf_iterators.ts. */
  get over(): Value | null {
    return this.iter;
  }
}

/** An index argument; -1 for anything that is none. */
function sliceArg(v: Value, none: number): number {
  if (v === None) return none;
  try {
    return asSize(v);
  } catch (e) {
    if (isExc(e, "Exception")) return -1;
    throw e;
  }
}

const RANGE = "must be None or an integer: 0 <= x <= sys.maxsize.";

function makeISlice(cls: PyType, iterable: Value, ...limits: (Value | undefined)[]): Value {
  const given = limits.filter((v) => v !== undefined) as Value[];
  const stopArg = given.length === 1 ? given[0] : given[1];
  const start = given.length === 1 ? 0 : sliceArg(given[0], 0);
  const stop = sliceArg(stopArg, -1);
  if (stop === -1 && stopArg !== None) throw valueError(`Stop argument for islice() ${RANGE}`);
  if (start < 0 || stop < -1) throw valueError(`Indices for islice() ${RANGE}`);
  const step = given.length === 3 ? sliceArg(given[2], 1) : 1;
  if (step < 1) throw valueError("Step for islice() must be a positive integer or None.");
  return allocate(cls, getIter(iterable), start, stop, step);
}

export const isliceType: PyType = defineType("itertools.islice", PyISlice, {
  leaf: "natives",
  doc: "Iterator of the items at positions start, start + step, ... before stop.",
  slots: {
    __new__: positionalConstructor("islice", "(iterable, stop, second=<opt>, step=<opt>, /)", makeISlice),
    __iter__: itself,
    __next__: (self: PyISlice) => {
      const { iter, stop } = self;
      if (iter === null) return undefined;
      while (self.count < self.next) {
        if (iterNext(iter) === undefined) {
          self.iter = null;
          return undefined;
        }
        self.count++;
      }
      const v = stop >= 0 && self.count >= stop ? undefined : iterNext(iter);
      if (v === undefined) {
        self.iter = null;
        return undefined;
      }
      self.count++;
      self.next += self.step;
      if (stop >= 0 && self.next > stop) self.next = stop;
      return v;
    },
  },
});

/** Counts what goes on to a sink; refuses the last item of the slice, lest another one is made after it. */
class SliceSink implements Sink {
  constructor(readonly slice: PyISlice, readonly sink: Sink) {}
  private get isLast(): boolean {
    return this.slice.count + 1 === this.slice.stop;
  }
  take(v: Value): boolean {
    return !this.isLast && this.sink.take(v) && this.count();
  }
  takeFloat(v: number): boolean {
    return !this.isLast && this.sink.takeFloat(v) && this.count();
  }
  count(): boolean {
    this.slice.next = ++this.slice.count;
    return true;
  }
}

registerDrainer(isliceType.tag, (self: PyISlice, sink) => {
  const { iter, count, stop } = self;
  if (iter === null || self.step !== 1 || count !== self.next || count === stop) return null;
  const counted = new SliceSink(self, sink);
  const v = drain(iter, counted);
  if (v === undefined) self.iter = null;
  else counted.count();
  return v;
});
