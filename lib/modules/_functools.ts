// The _functools module: what functools takes from native code.
import { call2 } from "../core/call.ts";
import { constructorFn, defineModule, defineType, fn, member, type NativeModule, value } from "../core/define.ts";
import { attributeError, isExc, typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, PyObject, type Value } from "../core/value.ts";
import { type CompareOp, richCompare } from "../ops/compare.ts";
import { getIter, iterNext } from "../ops/iteration.ts";
import { lruCacheType } from "./_functools_lru.ts";
import { partialType, placeholderType } from "./_functools_partial.ts";
import { Placeholder } from "../types/partial.ts";

function reduce(func: Value, iterable: Value, initial: Value | undefined): Value {
  let iter: Value;
  try {
    iter = getIter(iterable);
  } catch (e) {
    if (isExc(e, "TypeError")) throw typeError("reduce() arg 2 must support iteration");
    throw e;
  }
  let total = initial;
  for (let v = iterNext(iter); v !== undefined; v = iterNext(iter)) {
    total = total === undefined ? v : call2(func, total, v);
  }
  if (total === undefined) throw typeError("reduce() of empty iterable with no initial value");
  return total;
}

/** What cmp_to_key() gives, and what that gives for an object: a key that compares by the function. */
class KeyWrapper extends PyObject {
  constructor(readonly compare: Value, public object: Value | undefined) {
    super();
  }
}

function compareKeys(op: CompareOp): (a: KeyWrapper, b: Value) => Value {
  return (a, b) => {
    if (!(b instanceof KeyWrapper)) throw typeError("other argument must be K instance");
    if (a.object === undefined || b.object === undefined) throw attributeError("object");
    return richCompare(op, call2(a.compare, a.object, b.object), 0);
  };
}

const wrap = constructorFn("K", "(obj)", (self: KeyWrapper, obj: Value) => new KeyWrapper(self.compare, obj));

const keyWrapperType: PyType = defineType("functools.KeyWrapper", KeyWrapper, {
  doc: null,
  final: true,
  slots: {
    __call__: (self: KeyWrapper, args: readonly Value[], kw: Kwargs | null) => wrap(self, args, kw),
    __lt__: compareKeys("__lt__"),
    __le__: compareKeys("__le__"),
    __eq__: compareKeys("__eq__"),
    __ne__: compareKeys("__ne__"),
    __gt__: compareKeys("__gt__"),
    __ge__: compareKeys("__ge__"),
  },
  members: {
    obj: member(
      "The object that is compared.",
      (self: KeyWrapper) => self.object ?? None,
      (self: KeyWrapper, v: Value | undefined) => {
        self.object = v;
      },
    ),
  },
});
void keyWrapperType;

export const module: NativeModule = defineModule("_functools", {
  doc: "Tools for functions.",
  members: {
    partial: value(partialType),
    Placeholder: value(Placeholder),
    _PlaceholderType: value(placeholderType),
    _lru_cache_wrapper: value(lruCacheType),
    reduce: fn(
      "(function, iterable, /, initial=<opt>)",
      "Combine the items of an iterable, from the left, with a function of two arguments.",
      reduce,
    ),
    cmp_to_key: fn(
      "(mycmp)",
      "Turn a comparison function into a key function.",
      (compare: Value) => new KeyWrapper(compare, undefined),
    ),
  },
});
