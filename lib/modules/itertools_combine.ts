// itertools.product, permutations, combinations and combinations_with_replacement.
//
// In: pools, read completely at the start. Out: tuples in the order of positions (lexicographic). `indices` are the positions
// of the tuple given out last; `started` is false before the first one; `stopped` is true after the last.
import { constructorFn, defineType } from "../core/define.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyObject, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { isInt } from "../ops/number.ts";
import { sizeArg } from "../types/list_support.ts";

function itself(self: PyObject): PyObject {
  return self;
}

function range(n: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(i);
  return out;
}

export class PyProduct extends PyObject {
  indices: number[];
  started = false;
  stopped: boolean;
  constructor(readonly pools: readonly (readonly Value[])[]) {
    super();
    this.indices = pools.map(() => 0);
    this.stopped = pools.some((p) => p.length === 0);
  }
  /** Moves to the next tuple; false after the last. */
  advance(): boolean {
    const { indices, pools } = this;
    for (let i = pools.length - 1; i >= 0; i--) {
      if (++indices[i] < pools[i].length) return true;
      indices[i] = 0;
    }
    return false;
  }
}

function makeProduct(cls: PyType, iterables: readonly Value[], repeat: Value | undefined): Value {
  const times = repeat === undefined ? 1 : sizeArg(repeat);
  if (times < 0) throw valueError("repeat argument cannot be negative");
  if (iterables.length * times > 1e8) throw overflowError("repeat argument too large");
  const once = times === 0 ? [] : iterables.map(toArray);
  const pools: Value[][] = [];
  for (let i = 0; i < times && once.length > 0; i++) pools.push(...once);
  return allocate(cls, pools);
}

export const productType: PyType = defineType("itertools.product", PyProduct, {
  doc: "Iterator of the Cartesian product of iterables.",
  signature: "(*iterables, repeat=1)",
  slots: {
    __new__: constructorFn("product", "(*iterables, repeat=1)", makeProduct),
    __iter__: itself,
    __next__: (self: PyProduct) => {
      if (self.stopped) return undefined;
      if (self.started && !self.advance()) {
        self.stopped = true;
        return undefined;
      }
      self.started = true;
      const { indices, pools } = self;
      const items: Value[] = [];
      for (let i = 0; i < pools.length; i++) items.push(pools[i][indices[i]]);
      return tuple(items);
    },
  },
});

/** Shared by the iterators that choose r items of one pool. */
export abstract class PyChoice extends PyObject {
  indices: number[] = [];
  started = false;
  stopped = false;
  constructor(readonly pool: readonly Value[], readonly r: number) {
    super();
  }
  abstract advance(): boolean;
}

function nextChoice(self: PyChoice): Value | undefined {
  if (self.stopped) return undefined;
  if (self.started && !self.advance()) {
    self.stopped = true;
    return undefined;
  }
  self.started = true;
  const { indices, pool, r } = self;
  const items: Value[] = [];
  for (let i = 0; i < r; i++) items.push(pool[indices[i]]);
  return tuple(items);
}

export class PyPermutations extends PyChoice {
  cycles: number[];
  constructor(pool: readonly Value[], r: number) {
    super(pool, r);
    const n = pool.length;
    this.indices = range(n);
    this.cycles = r > n ? [] : range(r).map((i) => n - i);
    this.stopped = r > n;
  }
  advance(): boolean {
    const { indices, cycles, r } = this;
    const n = indices.length;
    for (let i = r - 1; i >= 0; i--) {
      if (--cycles[i] === 0) {
        const moved = indices[i];
        for (let k = i; k < n - 1; k++) indices[k] = indices[k + 1];
        indices[n - 1] = moved;
        cycles[i] = n - i;
      } else {
        const k = n - cycles[i];
        const moved = indices[i];
        indices[i] = indices[k];
        indices[k] = moved;
        return true;
      }
    }
    return false;
  }
}

export class PyCombinations extends PyChoice {
  constructor(pool: readonly Value[], r: number) {
    super(pool, r);
    this.stopped = r > pool.length;
    this.indices = this.stopped ? [] : range(r);
  }
  advance(): boolean {
    const { indices, r } = this;
    const n = this.pool.length;
    let i = r - 1;
    while (i >= 0 && indices[i] === i + n - r) i--;
    if (i < 0) return false;
    indices[i]++;
    for (let k = i + 1; k < r; k++) indices[k] = indices[k - 1] + 1;
    return true;
  }
}

export class PyCombinationsWithReplacement extends PyChoice {
  constructor(pool: readonly Value[], r: number) {
    super(pool, r);
    this.stopped = pool.length === 0 && r > 0;
    this.indices = this.stopped ? [] : range(r).map(() => 0);
  }
  advance(): boolean {
    const { indices, r } = this;
    const last = this.pool.length - 1;
    let i = r - 1;
    while (i >= 0 && indices[i] === last) i--;
    if (i < 0) return false;
    indices.fill(indices[i] + 1, i);
    return true;
  }
}

function size(r: Value): number {
  const n = sizeArg(r);
  if (n < 0) throw valueError("r must be non-negative");
  return n;
}

export const permutationsType: PyType = defineType("itertools.permutations", PyPermutations, {
  doc: "Iterator of the arrangements of r items, by default of all.",
  signature: "(iterable, r=None)",
  slots: {
    __new__: constructorFn(
      "permutations",
      "(iterable, r=None)",
      (cls: PyType, iterable: Value, r: Value = None) => {
        const pool = toArray(iterable);
        if (r !== None && !isInt(r)) throw typeError("Expected int as r");
        return allocate(cls, pool, r === None ? pool.length : size(r));
      },
    ),
    __iter__: itself,
    __next__: nextChoice,
  },
});

export const combinationsType: PyType = defineType("itertools.combinations", PyCombinations, {
  doc: "Iterator of the selections of r different positions.",
  signature: "(iterable, r)",
  slots: {
    __new__: constructorFn("combinations", "(iterable, r)", (cls: PyType, iterable: Value, r: Value) => {
      const n = sizeArg(r);
      return allocate(cls, toArray(iterable), size(n));
    }),
    __iter__: itself,
    __next__: nextChoice,
  },
});

export const combinationsWithReplacementType: PyType = defineType(
  "itertools.combinations_with_replacement",
  PyCombinationsWithReplacement,
  {
    doc: "Iterator of the selections of r positions that may repeat.",
    signature: "(iterable, r)",
    slots: {
      __new__: constructorFn(
        "combinations_with_replacement",
        "(iterable, r)",
        (cls: PyType, iterable: Value, r: Value) => {
          const n = sizeArg(r);
          return allocate(cls, toArray(iterable), size(n));
        },
      ),
      __iter__: itself,
      __next__: nextChoice,
    },
  },
);
