// map, filter, zip, enumerate and reversed.
//
// Invariants: all state is in plain fields, so that loops can step the common cases without a call; `__next__` slots return
// undefined at the end and may be called again, as the iterators below them allow.
import { getitemSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { call1, callArgs } from "../core/call.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { descrGet } from "../core/descriptor.ts";
import { isExc, typeError, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  emptyTuple,
  type Kwargs,
  None,
  PyList,
  PyObject,
  PyTuple,
  tuple,
  underObject,
  type Value,
} from "../core/value.ts";
import { endedByStop, getIter, iterNext, registerPairs, registerToArray } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { PyListReverseIterator } from "./list_iterators.ts";
import { classGetItem, positionalConstructor, sizeArg } from "./list_support.ts";

export class PyMap extends PyObject {
  func: Value;
  iters: Value[];
  strict: boolean;
  constructor(func: Value, iters: Value[], strict: boolean) {
    super();
    this.func = func;
    this.iters = iters;
    this.strict = strict;
  }
}

export class PyFilter extends PyObject {
  func: Value;
  iter: Value;
  constructor(func: Value, iter: Value) {
    super();
    this.func = func;
    this.iter = iter;
  }
}

export class PyZip {
  iters: Value[];
  strict: boolean;
  /** Stepping it runs no Python code, once that is known (jit/leaf_iterators.ts). */
  leaf: boolean | null = null;
  constructor(iters: Value[], strict: boolean) {
    this.iters = iters;
    this.strict = strict;
  }
}
export interface PyZip extends PyObject {}
underObject(PyZip);

export class PyEnumerate {
  iter: Value;
  index: number | bigint;
  /** As for zip. */
  leaf: boolean | null = null;
  constructor(iter: Value, index: number | bigint) {
    this.iter = iter;
    this.index = index;
  }
}
export interface PyEnumerate extends PyObject {}
underObject(PyEnumerate);

export class PyReversed extends PyObject {
  /** undefined once exhausted. */
  seq: Value | undefined;
  index: number;
  constructor(seq: Value, index: number) {
    super();
    this.seq = seq;
    this.index = index;
  }
}

/** The only keyword of map() and zip(). */
function strictKeyword(name: string, kw: Kwargs | null): boolean {
  if (kw === null || kw.size === 0) return false;
  if (kw.size > 1) throw typeError(`${name}() takes at most 1 keyword argument (${kw.size} given)`);
  const v = kw.get("strict");
  if (v === undefined) {
    throw typeError(`${name}() got an unexpected keyword argument '${kw.keys().next().value}'`);
  }
  return truth(v);
}

/** ValueError for iterables of different lengths: number i (from 0) is shorter or longer than those before it. */
function lengthMismatch(name: string, i: number, relation: "shorter" | "longer"): unknown {
  return valueError(`${name}() argument ${i + 1} is ${relation} than argument${i === 1 ? " " : "s 1-"}${i}`);
}

/** The next item of each iterator, or undefined when one is exhausted; with `strict`, all must be. */
function nextOfAll(name: string, iters: readonly Value[], strict: boolean): Value[] | undefined {
  const items: Value[] = [];
  for (let i = 0; i < iters.length; i++) {
    const v = iterNext(iters[i]);
    if (v !== undefined) {
      items.push(v);
      continue;
    }
    if (!strict) return undefined;
    if (i > 0) throw lengthMismatch(name, i, "shorter");
    for (let k = 1; k < iters.length; k++) {
      if (iterNext(iters[k]) !== undefined) throw lengthMismatch(name, k, "longer");
    }
    return undefined;
  }
  return items;
}

const setStrict = method("(self, state, /)", "Set the strict flag.", (self: PyMap | PyZip, state: Value) => {
  self.strict = truth(state);
});

export const mapType: PyType = defineType("map", PyMap, {
  make: (args) => args.length === 2 ? new PyMap(args[0], [getIter(args[1])], false) : undefined,
  doc: "Iterator of the results of a function on the items of iterables.",
  signature: "(function, iterable, /, *iterables, strict=False)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      const strict = strictKeyword("map", kw);
      if (args.length < 2) throw typeError("map() must have at least two arguments.");
      return allocate(cls, args[0], args.slice(1).map(getIter), strict);
    },
    __iter__: (self: PyMap) => self,
    __next__: endedByStop((self: PyMap) => {
      const { iters } = self;
      if (iters.length === 1) {
        const v = iterNext(iters[0]);
        return v === undefined ? undefined : call1(self.func, v);
      }
      const items = nextOfAll("map", iters, self.strict);
      return items === undefined ? undefined : callArgs(self.func, items);
    }),
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyMap) => {
      const args = tuple([self.func, ...self.iters]);
      return tuple(self.strict ? [self.cls, args, true] : [self.cls, args]);
    }),
    __setstate__: setStrict,
  },
});

registerToArray(mapType.tag, (it: PyMap) => {
  const out: Value[] = [], { func, iters } = it, next = nextSlot(mapType)!;
  if (iters.length === 1) {
    try {
      for (let v = iterNext(iters[0]); v !== undefined; v = iterNext(iters[0])) out.push(call1(func, v));
    } catch (e) {
      if (!isExc(e, "StopIteration")) throw e;
    }
  } else for (let v = next(it); v !== undefined; v = next(it)) out.push(v);
  return out;
});

export const filterType: PyType = defineType("filter", PyFilter, {
  doc: "Iterator of the items for which a function is true; None tests the items themselves.",
  signature: "(function, iterable, /)",
  slots: {
    __new__: positionalConstructor(
      "filter",
      "(function, iterable, /)",
      (cls: PyType, func: Value, iterable: Value) => allocate(cls, func, getIter(iterable)),
    ),
    __iter__: (self: PyFilter) => self,
    __next__: endedByStop((self: PyFilter) => {
      const { func, iter } = self;
      for (;;) {
        const v = iterNext(iter);
        if (v === undefined || truth(func === None ? v : call1(func, v))) return v;
      }
    }),
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyFilter) => {
      return tuple([self.cls, tuple([self.func, self.iter])]);
    }),
  },
});

export const zipType: PyType = defineType("zip", PyZip, {
  make: (args) => args.length === 2 ? new PyZip([getIter(args[0]), getIter(args[1])], false) : undefined,
  leaf: "containers",
  doc: "Iterator of tuples with one item of each iterable.",
  signature: "(*iterables, strict=False)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      const strict = strictKeyword("zip", kw);
      const iters = args.map(getIter);
      return cls === zipType ? new PyZip(iters, strict) : allocate(cls, iters, strict);
    },
    __iter__: (self: PyZip) => self,
    __next__: (self: PyZip) => {
      const { iters } = self;
      if (iters.length === 2 && !self.strict) {
        const a = iterNext(iters[0]);
        if (a === undefined) return undefined;
        const b = iterNext(iters[1]);
        return b === undefined ? undefined : new PyTuple([a, b]);
      }
      if (iters.length === 0) return undefined;
      const items = nextOfAll("zip", iters, self.strict);
      return items === undefined ? undefined : new PyTuple(items);
    },
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyZip) => {
      const args = tuple(self.iters);
      return tuple(self.strict ? [self.cls, args, true] : [self.cls, args]);
    }),
    __setstate__: setStrict,
  },
});

registerPairs(zipType.tag, (it: PyZip, store) => {
  if (it.iters.length !== 2 || it.strict) return false;
  const [x, y] = it.iters;
  for (;;) {
    const a = iterNext(x);
    if (a === undefined) return true;
    const b = iterNext(y);
    if (b === undefined) return true;
    store(a, b);
  }
});

/** iterable and start of an enumerate() call. */
function enumerateArguments(args: readonly Value[], kw: Kwargs | null): [Value, Value | undefined] {
  const names = kw === null ? [] : [...kw.keys()];
  const n = args.length + names.length;
  if (n === 0) throw typeError("enumerate() missing required argument 'iterable'");
  if (n > 2) throw typeError(`enumerate() takes at most 2 arguments (${n} given)`);
  const rest = ["iterable", "start"].slice(args.length, n);
  for (const name of names) {
    if (!rest.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for enumerate()`);
  }
  return [args[0] ?? kw!.get("iterable")!, args[1] ?? kw?.get("start")];
}

function newEnumerate(cls: PyType, iterable: Value, start: Value | undefined): Value {
  const first = start === undefined ? 0 : index(start);
  const it = getIter(iterable);
  return cls === enumerateType ? new PyEnumerate(it, first) : allocate(cls, it, first);
}

const makeEnumerate = constructorFn("enumerate", "(iterable, start=0)", newEnumerate);

export const enumerateType: PyType = defineType("enumerate", PyEnumerate, {
  make: (args) => {
    if (args.length === 0 || args.length > 2) return undefined;
    const first = args.length === 1 ? 0 : index(args[1]);
    return new PyEnumerate(getIter(args[0]), first);
  },
  leaf: "containers",
  doc: "Iterator of (index, item) tuples.",
  signature: "(iterable, start=0)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (cls.isHeap) return makeEnumerate(cls, args, kw);
      if (kw !== null && kw.size === 1 && args.length === 1) {
        const start = kw.get("start");
        if (start !== undefined) return newEnumerate(cls, args[0], start);
      }
      const [iterable, start] = enumerateArguments(args, kw);
      return newEnumerate(cls, iterable, start);
    },
    __iter__: (self: PyEnumerate) => self,
    __next__: (self: PyEnumerate) => {
      const v = iterNext(self.iter);
      if (v === undefined) return undefined;
      const i = self.index;
      if (typeof i === "number") self.index = i < Number.MAX_SAFE_INTEGER ? i + 1 : BigInt(i) + 1n;
      else self.index = i === -9007199254740992n ? -9007199254740991 : i + 1n;
      return new PyTuple([i, v]);
    },
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyEnumerate) => {
      return tuple([self.cls, tuple([self.iter, self.index])]);
    }),
    __class_getitem__: classGetItem,
  },
});

function makeReversed(cls: PyType, seq: Value): Value {
  const own = typeOf(seq);
  const d = own.lookup("__reversed__");
  if (d !== undefined && d !== None) return callArgs(descrGet(d, seq, own), []);
  if (d === None || getitemSlot(own) === null) throw typeError(`'${typeName(seq)}' object is not reversible`);
  return allocate(cls, seq, length(seq) - 1);
}

export const reversedType: PyType = defineType("reversed", PyReversed, {
  make: (args) => {
    const seq = args[0];
    return args.length === 1 && seq instanceof PyList && seq.t !== 0 ? new PyListReverseIterator(seq) : undefined;
  },
  leaf: "containers",
  doc: "Iterator over the items of a sequence from the end.",
  signature: "(sequence, /)",
  slots: {
    __new__: positionalConstructor("reversed", "(sequence, /)", makeReversed),
    __iter__: (self: PyReversed) => self,
    __next__: (self: PyReversed) => {
      const { seq, index: i } = self;
      if (seq === undefined || i < 0) {
        self.seq = undefined;
        return undefined;
      }
      try {
        const v = getitemSlot(typeOf(seq))!(seq, i);
        self.index = i - 1;
        return v;
      } catch (e) {
        if (!isExc(e, "IndexError") && !isExc(e, "StopIteration")) throw e;
        self.index = -1;
        self.seq = undefined;
        return undefined;
      }
    },
  },
  members: {
    __length_hint__: method("(self, /)", "Number of items left.", (self: PyReversed) => {
      if (self.seq === undefined) return 0;
      return length(self.seq) < self.index + 1 ? 0 : self.index + 1;
    }),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyReversed) => {
      if (self.seq === undefined) return tuple([self.cls, tuple([emptyTuple])]);
      return tuple([self.cls, tuple([self.seq]), self.index]);
    }),
    __setstate__: method("(self, state, /)", "Set the position.", (self: PyReversed, state: Value) => {
      const i = sizeArg(state);
      if (self.seq !== undefined) self.index = Math.max(-1, Math.min(i, length(self.seq) - 1));
    }),
  },
});
