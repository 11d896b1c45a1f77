// Inline caches: what one instruction has seen, for the loop's fast paths and later for the compilers.
//
// Invariant: one class with the same fields for every kind of cache, so that the loop's cache reads stay monomorphic.
import type { Entry, PyDict } from "../core/dict.ts";
import type { Shape } from "../core/shape.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";

/** What a cache holds; see loop.ts for the guards of each. */
export const enum CacheKind {
  Empty = 0,
  /** Instance attribute at `loc` for `shape`. */
  Field = 1,
  /** Class attribute (a method, say) `value`, not shadowed by instances of `shape`. */
  ClassValue = 2,
  /** Property getter `value` for `shape`. */
  Property = 3,
  /** Native method `value` for exact class `cls`. */
  NativeMethod = 4,
  /** Global `entry` of `dict`. */
  Global = 5,
  /** Built-in `entry`, while `dict` (globals) has keyVersion `version`. */
  Builtin = 6,
  /** Adding an attribute: from `shape` to `next` at `loc`. */
  Transition = 7,
  /** Class attribute of plain data at `entry`, not shadowed by instances of `shape`. */
  ClassEntry = 8,
  /** Module attribute `entry` of `dict`. */
  Module = 9,
  /** What a static method has, not shadowed by instances of `shape`. */
  StaticValue = 10,
  /** The function of a class method, not shadowed by instances of `shape`. */
  ClassMethod = 11,
  /** What class `cls` has: the data at `entry`, or `value`, called with `self` or, where that is undefined, as it is. */
  OfClass = 12,
}

export class InlineCache {
  kind: CacheKind = CacheKind.Empty;
  shape: Shape | null = null;
  version = 0;
  loc = 0;
  next: Shape | null = null;
  value: Value | undefined = undefined;
  entry: Entry | null = null;
  dict: PyDict | null = null;
  cls: PyType | null = null;
  /** Times this cache was refilled; after MAX_MISSES the instruction stays generic. */
  misses = 0;
}

export const MAX_MISSES = 64;
