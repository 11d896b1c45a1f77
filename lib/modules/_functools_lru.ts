// functools._lru_cache_wrapper: a function with a cache of its results.
//
// In: a function, maxsize (None, 0 or a number), typed. Out: the type; calls find results or go on to the function
// (types/lru_cache.ts has what is kept).
import { callSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { Continued, finish } from "../core/continued.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { PyMethod } from "../core/function.ts";
import { typeError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, type Value } from "../core/value.ts";
import { hasIndex } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { sizeArg } from "../types/list_support.ts";
import { hasPlace, PyLruCache } from "../types/lru_cache.ts";
import { nativeDict } from "./native_dict.ts";

function goOn(
  self: PyLruCache,
  args: readonly Value[],
  kw: Kwargs | null,
  keep: (result: Value) => void,
): Continued {
  self.misses++;
  return new Continued(self.func, args, kw, (result) => {
    keep(result);
    return result;
  });
}

function callsOn(self: PyLruCache, args: readonly Value[], kw: Kwargs | null): Value | Continued {
  if (self.maxSize === 0) {
    self.misses++;
    return new Continued(self.func, args, kw, null);
  }
  if (!self.typed && (kw === null || kw.size === 0)) {
    const [a, b] = args;
    if (args.length === 1 && hasPlace(a)) return self.find1(a) ?? goOn(self, args, null, (v) => self.keep1(a, v));
    if (args.length === 2 && typeof a === "number" && typeof b === "number") {
      return self.find2(a, b) ?? goOn(self, args, null, (v) => self.keep2(a, b, v));
    }
  }
  const probe = self.probe(args, kw);
  return self.find(probe) ?? goOn(self, args, kw, (v) => self.keep(probe, v));
}

function make(cls: PyType, func: Value, maxSize: Value, typed: Value, infoType: Value): PyLruCache {
  if (callSlot(typeOf(func)) === null) throw typeError("the first argument must be callable");
  let size = -1;
  if (maxSize !== None) {
    if (!hasIndex(maxSize)) throw typeError("maxsize should be integer or None");
    size = Math.max(0, sizeArg(maxSize));
  }
  return allocate(cls, func, size, truth(typed), infoType);
}

function itself(self: PyLruCache): PyLruCache {
  return self;
}

export const lruCacheType: PyType = defineType("functools._lru_cache_wrapper", PyLruCache, {
  doc: "Function that remembers its results.",
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: constructorFn("lru_cache", "(user_function, maxsize, typed, cache_info_type)", make),
    __call__: (self: PyLruCache, args: readonly Value[], kw: Kwargs | null) => finish(callsOn(self, args, kw)),
    __get__: (self: PyLruCache, obj: Value | null) => obj === null ? self : new PyMethod(self, obj),
  },
  members: {
    __dict__: nativeDict,
    cache_info: method("(self, /)", "Numbers of hits and misses, limit and size.", (self: PyLruCache) => {
      const { hits, misses, maxSize, size } = self;
      return callArgs(self.infoType, [hits, misses, maxSize < 0 ? None : maxSize, size]);
    }),
    cache_clear: method("(self, /)", "Forget all results and set the counters to 0.", (self: PyLruCache) => {
      self.clear();
    }),
    __reduce__: method("(self, /)", "Name of the function, for pickling.", (self: PyLruCache) => {
      return getAttr(self, "__qualname__");
    }),
    __copy__: method("(self, /)", "The object itself.", itself),
    __deepcopy__: method("(self, memo, /)", "The object itself.", itself),
  },
});
lruCacheType.callsOn = callsOn;
// What is in the cache is left out: it comes back when it is asked for.
lruCacheType.freezing = {
  parts: ({ func, maxSize, typed, infoType }: PyLruCache) => [func, maxSize, typed, infoType],
  make: ([func, maxSize, typed, infoType]) => new PyLruCache(func, maxSize as number, typed as boolean, infoType),
};
