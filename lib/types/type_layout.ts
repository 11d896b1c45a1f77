// Storage layouts: which bases fit together, and which classes an object may be moved between.
//
// A class is "solid" when it adds storage to its base: a native class with its own JS class (or, for exceptions, its own
// fields), or a Python-made class with non-empty __slots__. Invariant: `cls.base` is the base whose layout is extended.
import { ellipsisType, noneType, notImplementedType, objectType } from "../core/builtin_types.ts";
import { PyObj } from "../core/instance.ts";
import { typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { className } from "../ops/type_name.ts";

/** Exception classes that have fields beyond those of their base. */
const EXCEPTION_STORAGE = new Set([
  "BaseExceptionGroup",
  "SystemExit",
  "OSError",
  "StopIteration",
  "ImportError",
  "NameError",
  "AttributeError",
  "SyntaxError",
  "UnicodeDecodeError",
  "UnicodeEncodeError",
  "UnicodeTranslateError",
]);

function addsStorage(cls: PyType): boolean {
  if (cls.isHeap) return cls.slotNames !== null && cls.slotNames.length > 0;
  if (cls.base === null) return true;
  return cls.impl !== cls.base.impl || EXCEPTION_STORAGE.has(cls.name);
}

/** The nearest class in the base chain that adds storage. */
export function solidBase(cls: PyType): PyType {
  let c = cls;
  while (c.base !== null && !addsStorage(c)) c = c.base;
  return c;
}

/** The nearest native class in the base chain. */
export function nativeBase(cls: PyType): PyType {
  let c = cls;
  while (c.isHeap && c.base !== null) c = c.base;
  return c;
}

/** The base whose layout a new class with these bases extends. */
export function bestBase(bases: readonly PyType[]): PyType {
  let best: PyType | null = null, winner: PyType | null = null;
  for (const b of bases) {
    if (!b.isBase) throw typeError(`type '${className(b)}' is not an acceptable base type`);
    const candidate = solidBase(b);
    if (winner === null || candidate !== winner && candidate.isSubtype(winner)) {
      winner = candidate;
      best = b;
    } else if (!winner.isSubtype(candidate)) throw typeError("multiple bases have instance lay-out conflict");
  }
  return best ?? objectType;
}

/** Native classes whose objects refer to no others: CPython's collector leaves them out. */
const UNTRACKED = new Set(["object", "int", "float", "complex", "str", "bytes", "bytearray"]);

/** Would CPython's collector look at objects of the class? Classes of which it would differ are not exchanged. */
function isTracked(cls: PyType): boolean {
  if (!cls.isHeap) return !UNTRACKED.has(cls.name);
  return cls.hasDict || addsStorage(cls) || isTracked(cls.base!);
}

/** Has a class the layout of its base in all? */
function isLikeBase(cls: PyType, base: PyType): boolean {
  if (cls.hasDict !== base.hasDict || cls.hasWeakrefs !== base.hasWeakrefs || addsStorage(cls)) return false;
  return !cls.isHeap || cls.slotNames === null;
}

/** The nearest class in the base chain that adds to the layout of its base. */
function layoutOwner(cls: PyType): PyType {
  let c = cls;
  while (c.base !== null && isLikeBase(c, c.base)) c = c.base;
  return c;
}

/** May objects of class `a` become objects of class `b` in place? */
function sameLayout(a: PyType, b: PyType): boolean {
  const x = layoutOwner(a), y = layoutOwner(b);
  if (x === y) return true;
  return x.base === y.base && x.isHeap && y.isHeap && x.hasDict === y.hasDict && x.hasWeakrefs === y.hasWeakrefs &&
    (x.slotNames ?? []).join(" ") === (y.slotNames ?? []).join(" ");
}

/**
 * Throws when `next` can't take the place of `old` in what `attribute` holds. A base is exchanged without a look at the
 * objects there are, so its storage must be the same, not only alike.
 */
export function checkExchange(old: PyType, next: PyType, attribute: "__class__" | "__bases__"): void {
  const say = (what: string) =>
    typeError(`${attribute} assignment: '${className(next)}' ${what} differs from '${className(old)}'`);
  if (isTracked(old) !== isTracked(next)) throw say("deallocator");
  const fits = sameLayout(old, next) && (attribute === "__class__" || solidBase(old) === solidBase(next));
  if (!fits) throw say("object layout");
}

/** True when instances need only the storage of object (attributes, slots). */
export function hasPlainLayout(cls: PyType): boolean {
  const native = nativeBase(cls);
  return native.impl === PyObj || native === noneType || native === notImplementedType || native === ellipsisType;
}
