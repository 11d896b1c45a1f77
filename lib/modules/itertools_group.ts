// itertools iterators that put items together or share a source: groupby, tee, pairwise, batched and zip_longest.
//
// Invariants: the groups of a groupby share its source, so that a group ends when groupby moves on. Tee iterators share a
// linked list of cells: the last cell is empty, and whoever gets there reads the next item for all.
import { lookupAttr } from "../core/attributes.ts";
import { call1, callArgs } from "../core/call.ts";
import { constructorFn, defineType, fn, type MemberDef, method } from "../core/define.ts";
import { runtimeError, typeError, valueError } from "../core/raise.ts";
import { setStep } from "../interpreter/thread_next.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { endedByStop, getIter, iterNext } from "../ops/iteration.ts";
import { truth } from "../ops/truth.ts";
import { positionalConstructor, sizeArg } from "../types/list_support.ts";

function itself(self: PyObject): PyObject {
  return self;
}

export class PyGroupBy extends PyObject {
  /** Key of the group given out last. */
  target: Value | undefined = undefined;
  /** Key and value read from the source last; the value is undefined when it was given out. */
  key: Value | undefined = undefined;
  value: Value | undefined = undefined;
  group: PyGrouper | null = null;
  constructor(readonly iter: Value, readonly func: Value) {
    super();
  }
  /** Reads one item; false at the end. */
  advance(): boolean {
    const v = iterNext(this.iter);
    if (v === undefined) return false;
    this.key = this.func === None ? v : call1(this.func, v);
    this.value = v;
    return true;
  }
}

export class PyGrouper extends PyObject {
  constructor(readonly parent: PyGroupBy, readonly key: Value) {
    super();
  }
}

export const groupByType: PyType = defineType("itertools.groupby", PyGroupBy, {
  doc: "Iterator of (key, group) for runs of items with equal keys.",
  signature: "(iterable, key=None)",
  slots: {
    __new__: constructorFn(
      "groupby",
      "(iterable, key=None)",
      (cls: PyType, iterable: Value, key: Value | undefined) => allocate(cls, getIter(iterable), key ?? None),
    ),
    __iter__: itself,
    __next__: endedByStop((self: PyGroupBy) => {
      self.group = null;
      while (self.key === undefined || self.target !== undefined && equal(self.target, self.key)) {
        if (!self.advance()) return undefined;
      }
      self.target = self.key;
      self.group = new PyGrouper(self, self.key);
      return new PyTuple([self.key, self.group]);
    }),
  },
});

export const grouperType: PyType = defineType("itertools._grouper", PyGrouper, {
  doc: null,
  final: true,
  slots: {
    __new__: constructorFn("_grouper", "(parent, tgtkey, /)", (_cls: PyType, parent: Value, key: Value) => {
      if (!(parent instanceof PyGroupBy)) throw typeError("incorrect usage of internal _grouper");
      return parent.group = new PyGrouper(parent, key);
    }),
    __iter__: itself,
    __next__: endedByStop((self: PyGrouper) => {
      const { parent } = self;
      if (parent.group !== self) return undefined;
      if (parent.value === undefined && !parent.advance()) return undefined;
      if (!equal(self.key, parent.key!)) return undefined;
      const v = parent.value;
      parent.value = undefined;
      return v;
    }),
  },
});

class Cell {
  value: Value | undefined = undefined;
  next: Cell | null = null;
}

/** What the iterators of one tee share. */
export class PyTeeData extends PyObject {
  running = false;
  constructor(readonly iter: Value) {
    super();
  }
}

export class PyTee extends PyObject {
  constructor(readonly data: PyTeeData, public cell: Cell) {
    super();
  }
  copy(): PyTee {
    return new PyTee(this.data, this.cell);
  }
}

function teeOf(iterable: Value): PyTee {
  const iter = getIter(iterable);
  return iter instanceof PyTee ? iter.copy() : new PyTee(new PyTeeData(iter), new Cell());
}

export const teeDataType: PyType = defineType("itertools._tee_dataobject", PyTeeData, { doc: null, final: true });

export const teeType: PyType = defineType("itertools._tee", PyTee, {
  doc: "Iterator that shares its source with its copies.",
  final: true,
  slots: {
    __new__: constructorFn("_tee", "(iterable, /)", (_cls: PyType, iterable: Value) => teeOf(iterable)),
    __iter__: itself,
    __next__: (self: PyTee) => {
      const { cell, data } = self;
      if (cell.next === null) {
        if (data.running) throw runtimeError("cannot re-enter the tee iterator");
        data.running = true;
        try {
          const v = iterNext(data.iter);
          if (v === undefined) return undefined;
          cell.value = v;
          cell.next = new Cell();
        } finally {
          data.running = false;
        }
      }
      self.cell = cell.next;
      return cell.value;
    },
  },
  members: {
    __copy__: method("(self, /)", "Another iterator from the same place on.", (self: PyTee) => self.copy()),
  },
});

// As __next__ does it, for an iterator in Python code that waits.
setStep(teeType, (self: PyTee) => {
  const { cell, data } = self;
  if (cell.next !== null || data.running) return null;
  data.running = true;
  return {
    of: data.iter,
    then(v) {
      data.running = false;
      cell.value = v;
      self.cell = cell.next = new Cell();
      return v;
    },
    failed() {
      data.running = false;
    },
  };
});

export const tee: MemberDef = fn(
  "(iterable, n=2, /)",
  "A tuple of n independent iterators over one iterable.",
  (iterable: Value, count: Value | undefined) => {
    const n = count === undefined ? 2 : sizeArg(count);
    if (n < 0) throw valueError("n must be >= 0");
    if (n === 0) return tuple([]);
    const iter = getIter(iterable);
    const copy = iter instanceof PyTee ? undefined : lookupAttr(iter, "__copy__");
    const out: Value[] = [copy === undefined ? teeOf(iter) : iter];
    for (let i = 1; i < n; i++) out.push(copy === undefined ? (out[0] as PyTee).copy() : callArgs(copy, []));
    return tuple(out);
  },
);

export class PyPairwise extends PyObject {
  old: Value | undefined = undefined;
  constructor(public iter: Value | null) {
    super();
  }
  /** See jit/leaf_iterators.ts. */
  get over(): Value | null {
    return this.iter;
  }
}

export const pairwiseType: PyType = defineType("itertools.pairwise", PyPairwise, {
  leaf: "natives",
  doc: "Iterator of overlapping pairs.",
  signature: "(iterable, /)",
  slots: {
    __new__: positionalConstructor(
      "pairwise",
      "(iterable, /)",
      (cls: PyType, iterable: Value) => allocate(cls, getIter(iterable)),
    ),
    __iter__: itself,
    __next__: (self: PyPairwise) => {
      const { iter } = self;
      if (iter === null) return undefined;
      let { old } = self;
      if (old === undefined) {
        old = iterNext(iter);
        self.old = old;
        // Reading the first item may have run this very iterator to its end.
        if (old === undefined || self.iter === null) {
          self.iter = null;
          self.old = undefined;
          return undefined;
        }
      }
      const v = iterNext(iter);
      if (v === undefined) {
        self.iter = null;
        self.old = undefined;
        return undefined;
      }
      self.old = v;
      return new PyTuple([old, v]);
    },
  },
});

export class PyBatched extends PyObject {
  constructor(public iter: Value | null, readonly n: number, readonly strict: boolean) {
    super();
  }
  /** See jit/leaf_iterators.ts. */
  get over(): Value | null {
    return this.iter;
  }
}

export const batchedType: PyType = defineType("itertools.batched", PyBatched, {
  leaf: "natives",
  doc: "Iterator of tuples of n items; the last may be shorter.",
  signature: "(iterable, n, *, strict=False)",
  slots: {
    __new__: constructorFn(
      "batched",
      "(iterable, n, *, strict=False)",
      (cls: PyType, iterable: Value, size: Value, strict: Value | undefined) => {
        const n = sizeArg(size);
        const all = strict !== undefined && truth(strict);
        if (n < 1) throw valueError("n must be at least one");
        return allocate(cls, getIter(iterable), n, all);
      },
    ),
    __iter__: itself,
    __next__: (self: PyBatched) => {
      const { iter, n } = self;
      if (iter === null) return undefined;
      const items: Value[] = [];
      while (items.length < n) {
        const v = iterNext(iter);
        if (v === undefined) break;
        items.push(v);
      }
      if (items.length === n) return new PyTuple(items);
      self.iter = null;
      if (items.length === 0) return undefined;
      if (self.strict) throw valueError("batched(): incomplete batch");
      return new PyTuple(items);
    },
  },
});

export class PyZipLongest extends PyObject {
  active: number;
  /** An exhausted iterator's place is null. */
  constructor(readonly iters: (Value | null)[], readonly fill: Value) {
    super();
    this.active = iters.length;
  }
}

export const zipLongestType: PyType = defineType("itertools.zip_longest", PyZipLongest, {
  leaf: "natives",
  doc: "Iterator of tuples with one item of each iterable, as long as one of them has some.",
  signature: "(*iterables, fillvalue=None)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      const fill = kw?.get("fillvalue");
      if (kw !== null && kw.size > (fill === undefined ? 0 : 1)) {
        throw typeError("zip_longest() got an unexpected keyword argument");
      }
      return allocate(cls, args.map(getIter), fill ?? None);
    },
    __iter__: itself,
    __next__: (self: PyZipLongest) => {
      const { iters, fill } = self;
      if (self.active === 0) return undefined;
      const items: Value[] = [];
      for (let i = 0; i < iters.length; i++) {
        const iter = iters[i];
        let v: Value | undefined = undefined;
        if (iter !== null) {
          try {
            v = iterNext(iter);
          } catch (e) {
            self.active = 0;
            throw e;
          }
          if (v === undefined) {
            iters[i] = null;
            if (--self.active === 0) return undefined;
          }
        }
        items.push(v ?? fill);
      }
      return new PyTuple(items);
    },
  },
});
