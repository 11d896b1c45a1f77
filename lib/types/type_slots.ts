// `__slots__` of a class statement: checks, private names, and the descriptors for the storage.
import { bytesType, intType, tupleType, typeType } from "../core/builtin_types.ts";
import type { PyDict } from "../core/dict.ts";
import { PyMember } from "../core/function.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { className, typeName } from "../ops/type_name.ts";

export interface SlotPlan {
  /** Storage names wanted, mangled and sorted. */
  readonly names: string[];
  readonly addDict: boolean;
  readonly addWeakref: boolean;
}

const IDENTIFIER = () => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** A private name as a class body sees it: `__x` in class C is `_C__x`. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

function hasVariableSize(cls: PyType): boolean {
  return [intType, tupleType, bytesType, typeType].some((t) => cls.isSubtype(t));
}

/** What the `__slots__` of a new class's namespace ask for. */
export function planSlots(name: string, base: PyType, bases: readonly PyType[], ns: PyDict): SlotPlan {
  const mayDict = !base.hasDict, mayWeakref = !base.hasWeakrefs && !hasVariableSize(base);
  const slots = ns.getStr("__slots__");
  if (slots === undefined) return { names: [], addDict: mayDict, addWeakref: mayWeakref };
  const items: Value[] = isStr(slots) ? [slots] : toArray(slots);
  if (items.length > 0 && hasVariableSize(base)) {
    throw typeError(`nonempty __slots__ not supported for subtype of '${className(base)}'`);
  }
  let addDict = false, addWeakref = false;
  const names: string[] = [];
  for (const item of items) {
    if (!isStr(item)) throw typeError(`__slots__ items must be strings, not '${typeName(item)}'`);
    const slot = jsText(item);
    if (!IDENTIFIER().test(slot)) throw typeError("__slots__ must be identifiers");
    if (slot === "__dict__") {
      if (!mayDict || addDict) throw typeError("__dict__ slot disallowed: we already got one");
      addDict = true;
    } else if (slot === "__weakref__") {
      if (!mayWeakref || addWeakref) throw typeError("__weakref__ slot disallowed: we already got one");
      addWeakref = true;
    } else {
      const mangled = mangle(name, slot);
      const reserved = slot === "__qualname__" || slot === "__classcell__" || slot === "__classdictcell__";
      if (!reserved && ns.getStr(mangled) !== undefined) {
        throw valueError(`'${slot}' in __slots__ conflicts with class variable`);
      }
      names.push(mangled);
    }
  }
  for (const b of bases) {
    if (b === base) continue;
    if (mayDict && b.hasDict) addDict = true;
    if (mayWeakref && b.hasWeakrefs) addWeakref = true;
  }
  return { names: names.sort(), addDict, addWeakref };
}

/** Puts the member descriptors of the slots into the class. */
export function addMembers(cls: PyType, names: readonly string[]): void {
  const taken = new Set<string>();
  for (let c = cls.base; c !== null; c = c.base) c.slotNames?.forEach((n) => taken.add(n));
  const keys: string[] = [];
  for (const name of names) {
    let key = "\0" + name;
    while (taken.has(key)) key = "\0" + key;
    taken.add(key);
    keys.push(key);
    cls.attrs.setStr(name, new PyMember(name, cls, key));
  }
  if (keys.length > 0) cls.slotNames = keys;
}
