// Method resolution orders: computing, `mro()` overriding, and assignment to `__bases__`.
//
// Invariant: after a change every subclass has a new MRO and has dropped its caches.
import { typeType } from "../core/builtin_types.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { typeError } from "../core/raise.ts";
import { c3, PyType } from "../core/type.ts";
import { PyTuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { className, typeName } from "../ops/type_name.ts";
import { bestBase, checkExchange, solidBase } from "./type_layout.ts";

/** The C3 order of a class, or CPython's TypeError. */
export function defaultMro(cls: PyType): PyType[] {
  const { bases } = cls;
  for (let i = 0; i < bases.length; i++) {
    if (bases.indexOf(bases[i], i + 1) >= 0) throw typeError(`duplicate base class ${bases[i].name}`);
  }
  const mro = c3(cls, bases);
  if (mro === null) {
    throw typeError(
      `Cannot create a consistent method resolution order (MRO) for bases ${
        conflicting(bases).map((b) => b.name).join(", ")
      }`,
    );
  }
  return mro;
}

/** The classes that the merge of the bases' orders gets stuck on. */
function conflicting(bases: readonly PyType[]): PyType[] {
  const lists = [...bases.map((b) => b.mro.slice()), bases.slice()];
  for (;;) {
    const heads = lists.filter((l) => l.length > 0).map((l) => l[0]);
    const pick = heads.find((h) => !lists.some((l) => l.indexOf(h, 1) > 0));
    if (pick === undefined) return [...new Set(heads)];
    for (const l of lists) if (l[0] === pick) l.shift();
  }
}

/** Sets `cls.mro`, through an overridden `mro()` of its metaclass when there is one; false when that did it itself. */
export function computeMro(cls: PyType): boolean {
  const meta = cls.cls;
  if (meta === typeType || meta.lookup("mro") === typeType.attrs.getStr("mro")) {
    cls.mro = defaultMro(cls);
    return true;
  }
  const before = cls.mro;
  const solid = solidBase(cls);
  const mro = toArray(callSpecial(cls, "mro", []));
  for (const c of mro) {
    if (!(c instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeName(c)}')`);
    if (c !== cls && !solid.isSubtype(solidBase(c))) {
      throw typeError(`mro() returned base with unsuitable layout ('${className(c)}')`);
    }
  }
  if (cls.mro !== before) return false;
  cls.mro = mro as PyType[];
  return true;
}

/** New orders for a class and its subclasses; `undo` gets what brings the old ones back. */
function recompute(cls: PyType, undo: (() => void)[]): void {
  const before = cls.mro;
  if (!computeMro(cls)) return;
  const after = cls.mro;
  undo.push(() => {
    if (cls.mro === after) cls.mro = before;
  });
  cls.modified();
  for (const sub of cls.liveSubclasses()) recompute(sub, undo);
}

/** Is `cls` in the chain of `base` fields of `c`? An MRO that is being computed does not show it yet. */
function inBaseChain(c: PyType | null, cls: PyType): boolean {
  for (; c !== null; c = c.base) if (c === cls) return true;
  return false;
}

/** cls.__bases__ = v */
export function setBases(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw typeError(`cannot delete '__bases__' attribute of immutable type '${cls.name}'`);
  if (!(v instanceof PyTuple)) throw typeError(`can only assign tuple to ${cls.name}.__bases__, not ${typeName(v)}`);
  if (v.a.length === 0) throw typeError(`can only assign non-empty tuple to ${cls.name}.__bases__, not ()`);
  for (const b of v.a) {
    if (!(b instanceof PyType)) throw typeError(`${cls.name}.__bases__ must be tuple of classes, not '${typeName(b)}'`);
    if (b.isSubtype(cls) || inBaseChain(b, cls)) throw typeError("a __bases__ item causes an inheritance cycle");
  }
  const bases = v.a as PyType[];
  const base = bestBase(bases);
  const oldBase = cls.base!, oldBases = cls.bases;
  if (base !== oldBase) checkExchange(oldBase, base, "__bases__");
  const newBases = cls.bases = bases.slice();
  cls.base = base;
  const undo: (() => void)[] = [];
  try {
    recompute(cls, undo);
  } catch (e) {
    for (const f of undo) f();
    if (cls.bases === newBases) {
      cls.bases = oldBases;
      cls.base = oldBase;
    }
    cls.modified();
    throw e;
  }
  // A reentrant assignment in an overridden mro() wins.
  if (cls.bases !== newBases) return;
  for (const b of oldBases) b.removeSubclass(cls);
  for (const b of bases) b.addSubclass(cls);
  cls.modified();
}
