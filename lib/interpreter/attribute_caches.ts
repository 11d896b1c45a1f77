// Attribute instructions without a valid cache: the full semantics, and filling the inline cache for next time.
//
// A cache is filled only when the class uses the generic __getattribute__/__setattr__; its guard is then the shape (and its
// version) for instances, the exact tag for natives, the entry for modules. After MAX_MISSES refills it stays generic.
import { delAttr, getAttr, isGenericGetattr, isGenericSetattr, setAttr } from "../core/attributes.ts";
import { descrKind } from "../core/descriptor.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyFunction, PyMember, PyMethodDescr, PyModule, superType } from "../core/function.ts";
import { getOwn, isInstance, PyObj, readLocation } from "../core/instance.ts";
import { callArgs } from "../core/call.ts";
import { runtimeError } from "../core/raise.ts";
import { PyType } from "../core/type.ts";
import { typeOf } from "../core/builtin_types.ts";
import { isUnboxable, None, type PyObject, type Value } from "../core/value.ts";
import { InlineCache, MAX_MISSES } from "./feedback.ts";
import {
  attributeBehind,
  classPlaceOf,
  methodOf,
  placeOf,
  readPlain,
  searchedBySuper,
  takesSelf,
} from "./attribute_places.ts";

type Caches = (InlineCache | null)[];

function cacheAt(ics: Caches, i: number): InlineCache | null {
  const c = ics[i] ??= new InlineCache();
  if (c.misses > MAX_MISSES) return null;
  c.misses++;
  c.kind = 0;
  c.shape = null;
  return c;
}

/** Fills `c` for reading `name` of instance `o`. */
function fillInstance(c: InlineCache, o: PyObj, name: string): void {
  const shape = o.shape;
  const place = placeOf(shape, name);
  if (place === null) return;
  c.kind = place.kind;
  c.loc = place.loc;
  if (place.kind !== 1) c.value = place.value;
  c.entry = place.entry;
  c.shape = shape;
  c.version = shape.version;
}

/** Fills `c` for reading or calling `name` of a class. */
function fillClass(c: InlineCache, cls: PyType, name: string, forCall: boolean): void {
  const place = classPlaceOf(cls, name);
  if (place === null || place.kind === 11 && !forCall) return;
  c.kind = 12;
  c.loc = place.kind === 11 ? 1 : 0;
  c.value = place.value;
  c.entry = place.entry;
  c.cls = cls;
  c.version = cls.version;
}

/** What an instruction that calls a member gets by its cache, when that is no method of the class; else undefined. */
export function memberToCall(o: PyObj, c: InlineCache): Value | undefined {
  switch (c.kind) {
    case 1:
      return readLocation(o, c.loc);
    case 8:
      return c.entry!.value;
    case 10:
    case 11:
      return c.value;
  }
  return undefined;
}

export function loadAttr(o: Value, name: string, ics: Caches, i: number): Value {
  if (o instanceof PyObj) {
    const c = cacheAt(ics, i);
    if (c !== null) {
      fillInstance(c, o, name);
      if (c.kind === 11) c.kind = 0;
    }
    const v = readPlain(o, name);
    if (v !== undefined) return v;
  } else if (o instanceof PyType) {
    const c = cacheAt(ics, i);
    if (c !== null) fillClass(c, o, name, false);
  }
  return getAttr(o, name);
}

/** LOAD_METHOD: r[base] = callable, r[base + 1] = its self, or undefined when it is bound already. */
export function loadMethod(
  o: Value,
  name: string,
  ics: Caches,
  i: number,
  r: (Value | undefined)[],
  base: number,
): void {
  const cls = typeOf(o);
  if (o instanceof PyObj) {
    const c = cacheAt(ics, i);
    if (c !== null) {
      fillInstance(c, o, name);
      if (c.kind === 2 && !(c.value instanceof PyFunction)) c.kind = 10;
    }
    const f = methodOf(o, name);
    if (f !== undefined) {
      r[base] = f;
      r[base + 1] = o;
      return;
    }
  }
  if (o instanceof PyModule) {
    const c = cacheAt(ics, i);
    const e = o.dict.entryStr(name);
    if (c !== null && e !== undefined && o.t !== 0) {
      c.kind = 9;
      c.dict = o.dict;
      c.entry = e;
    }
  } else if (o instanceof PyType) {
    const c = cacheAt(ics, i);
    if (c !== null) fillClass(c, o, name, true);
    const place = classPlaceOf(o, name);
    if (place !== null) {
      r[base] = place.entry !== null ? place.entry.value : place.value;
      r[base + 1] = place.kind === 11 ? o : undefined;
      return;
    }
  } else if (isGenericGetattr(cls)) {
    const d = cls.lookup(name);
    if (
      d instanceof PyFunction ||
      d instanceof PyMethodDescr && (d.kind === "method" || d.kind === "wrapper") && cls.isSubtype(d.objclass)
    ) {
      if (!shadowed(o, name)) {
        r[base] = d;
        r[base + 1] = o;
        const exact = typeof o === "object" ? o.t : typeof o === "string" ? -1 : 0;
        if (exact !== 0 && d instanceof PyMethodDescr && (typeof o !== "object" || o.dict === undefined)) {
          const c = cacheAt(ics, i);
          if (c !== null) {
            c.kind = 4;
            c.loc = exact;
            c.value = d;
          }
        }
        return;
      }
    }
  }
  r[base] = getAttr(o, name);
  r[base + 1] = undefined;
}

/** Does the object itself have an attribute of the name? */
export function shadowed(o: Value, name: string): boolean {
  if (typeof o !== "object") return false;
  const { dict } = o as PyObject;
  if (dict !== undefined) return dict !== null && dict.getStr(name) !== undefined;
  return isInstance(o) && getOwn(o, name) !== undefined;
}

export function storeAttr(o: Value, name: string, v: Value, ics: Caches, i: number): void {
  if (o instanceof PyObj && isGenericSetattr(o.shape.cls)) {
    const before = o.shape;
    setAttr(o, name, v);
    const c = cacheAt(ics, i);
    if (c === null || before.isDict || o.shape.isDict) return;
    const d = before.cls.lookup(name);
    let key = name;
    if (d !== undefined && descrKind(d) === 2) {
      if (!(d instanceof PyMember)) return;
      key = d.key;
    }
    const after = o.shape;
    if (before.version !== after.version && before === after) return;
    const had = before.props.get(key);
    const loc = after.props.get(key);
    if (loc === undefined) return;
    if (had === undefined) {
      // Only a plain one-step addition can be replayed.
      if (after !== before.add(key, isUnboxable(v))) return;
      c.next = after;
      // A float stays boxed.
      c.value = before.cls.boxedAttrs?.has(key) ? None : undefined;
    } else {
      if (after !== before) return;
      c.next = null;
    }
    c.kind = 7;
    c.loc = loc;
    c.shape = before;
    c.version = before.version;
    return;
  }
  setAttr(o, name, v);
}

export function deleteAttr(o: Value, name: string): void {
  delAttr(o, name);
}

function makeSuper(superFn: Value, cls: Value, self: Value): Value {
  return callArgs(superFn, [cls, self]);
}

/** super(cls, self).name without making the super object when `super` is the built-in. */
function superLookup(superFn: Value, cls: Value, self: Value, name: string, bind: boolean): [Value, Value | undefined] {
  if (superFn !== superType || !(cls instanceof PyType) || name === "__class__") {
    return [getAttr(makeSuper(superFn, cls, self), name), undefined];
  }
  const type = searchedBySuper(cls, self);
  const d = type === null ? undefined : attributeBehind(type, cls, name);
  if (type === null || d === undefined) return [getAttr(makeSuper(superFn, cls, self), name), undefined];
  const isOwn = type === typeOf(self);
  if (!bind && isOwn && takesSelf(d, type)) return [d, self];
  if (descrKind(d) === 0) return [d, undefined];
  return [isOwn ? descrGet(d, self, type) : descrGet(d, self, type, true), undefined];
}

export function superAttr(superFn: Value, cls: Value, self: Value, name: string): Value {
  if (self === undefined) throw runtimeError("super(): arg[0] deleted");
  return superLookup(superFn, cls, self, name, true)[0];
}

export function superMethod(r: (Value | undefined)[], base: number, name: string): void {
  const [f, self] = superLookup(r[base]!, r[base + 1]!, r[base + 2]!, name, false);
  r[base] = f;
  r[base + 1] = self;
}
