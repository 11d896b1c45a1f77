// Attribute instructions without a valid cache: the full semantics, and filling the inline cache for next time.
//
// A cache is filled only when the class uses the generic __getattribute__/__setattr__; its guard is then the shape (and its
// version) for instances, the exact tag for natives, the entry for modules. After MAX_MISSES refills it stays generic.
import {
  delAttr,
  genericLookup,
  getAttr,
  isGenericGetattr,
  isGenericSetattr,
  looksUpGenerically,
  setAttr,
} from "../core/attributes.ts";
import { descrKind } from "../core/descriptor.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyFunction, PyMember, PyMethodDescr, PyModule, PyProperty, PySuper, superType } from "../core/function.ts";
import { firstExt, firstFloats, PyObj } from "../core/instance.ts";
import type { Shape } from "../core/shape.ts";
import { callArgs } from "../core/call.ts";
import { runtimeError } from "../core/raise.ts";
import type { Entry } from "../core/dict.ts";
import { isData, PyType, slotOf } from "../core/type.ts";
import { typeOf } from "../core/builtin_types.ts";
import { PyFloat, type PyObject, type Value } from "../core/value.ts";
import { InlineCache, MAX_MISSES } from "./feedback.ts";

type Caches = (InlineCache | null)[];

function cacheAt(ics: Caches, i: number): InlineCache | null {
  const c = ics[i] ??= new InlineCache();
  if (c.misses > MAX_MISSES) return null;
  c.misses++;
  c.kind = 0;
  c.shape = null;
  return c;
}

/** Where the attribute `name` of instances of a shape is found. */
export interface Place {
  /** As CacheKind: 1 field at `loc`, 2 class attribute `value`, 3 property with getter `value`, 8 data at `entry`. */
  readonly kind: 1 | 2 | 3 | 8;
  readonly loc: number;
  readonly value: Value | undefined;
  readonly entry: Entry | null;
}

/** Where instances of `shape` have the attribute, while the shape's version stays; null when only getAttr knows. */
export function placeOf(shape: Shape, name: string): Place | null {
  const cls = shape.cls;
  if (!looksUpGenerically(cls)) return null;
  const d = cls.lookup(name);
  const kind = d === undefined ? 0 : descrKind(d);
  let key = name;
  if (kind === 2) {
    if (
      d instanceof PyProperty && d.t !== 0 && d.fget instanceof PyFunction && !d.fget.code.isGenerator &&
      isGenericGetattr(cls)
    ) {
      // A getter's AttributeError may be for __getattr__, so that is not for here.
      return { kind: 3, loc: 0, value: d.fget, entry: null };
    }
    if (!(d instanceof PyMember)) return null;
    key = d.key;
  }
  const loc = shape.props.get(key);
  if (loc !== undefined) return { kind: 1, loc, value: undefined, entry: null };
  if (d === undefined || kind === 2 || shape.isDict) return null;
  if (kind === 1 && !(d instanceof PyFunction)) return null;
  return isData(d)
    ? { kind: 8, loc: 0, value: undefined, entry: cls.lookupEntry(name)! }
    : { kind: 2, loc: 0, value: d, entry: null };
}

/** A class attribute whose class has descriptor methods in Python. */
export interface PythonDescriptor {
  readonly descriptor: PyObj;
  /** Its `__get__` or `__set__`. */
  readonly method: PyFunction;
}

/** The descriptor of Python code that reading (`__get__`) or writing (`__set__`) the attribute calls, or null. */
export function descriptorOf(shape: Shape, name: string, special: "__get__" | "__set__"): PythonDescriptor | null {
  const cls = shape.cls;
  if (special === "__get__" ? !isGenericGetattr(cls) : !isGenericSetattr(cls)) return null;
  const d = cls.lookup(name);
  if (!(d instanceof PyObj)) return null;
  const kind = descrKind(d);
  if (kind !== 2 && (special === "__set__" || kind === 0 || shape.isDict || shape.props.has(name))) return null;
  const method = d.shape.cls.lookup(special);
  return method instanceof PyFunction ? { descriptor: d, method } : null;
}

/** The function that assigning to the attribute of instances calls, when that is a property; else null. */
export function setterOf(shape: Shape, name: string): PyFunction | null {
  if (!isGenericSetattr(shape.cls)) return null;
  const d = shape.cls.lookup(name);
  return d instanceof PyProperty && d.t !== 0 && d.fset instanceof PyFunction ? d.fset : null;
}

/** What `super(cls, self).name` finds for a `self` of the shape, when that is a plain function; else null. */
export function superFunctionOf(shape: Shape, cls: PyType, name: string): PyFunction | null {
  const { mro } = shape.cls;
  const at = mro.indexOf(cls);
  if (at < 0 || name === "__class__") return null;
  for (let i = at + 1; i < mro.length; i++) {
    const d = mro[i].attrs.getStr(name);
    if (d !== undefined) return d instanceof PyFunction ? d : null;
  }
  return null;
}

/** Where one instruction found an attribute by a name that is not in the code; filled by quickGet and quickSet. */
export interface DynamicPlace {
  shape: Shape | null;
  version: number;
  name: string;
  loc: number;
  /** The shape after an assignment that adds the attribute. */
  next: Shape | null;
}

/** getattr(o, name) where that only reads a field; undefined when there is more to it. */
export function quickGet(c: DynamicPlace, o: Value, name: Value): Value | undefined {
  if (!(o instanceof PyObj) || typeof name !== "string") return undefined;
  const { shape } = o;
  if (shape !== c.shape || shape.version !== c.version || name !== c.name) {
    const place = placeOf(shape, name);
    if (place === null || place.kind !== 1) return undefined;
    remember(c, shape, name, place.loc, null);
  }
  const { loc } = c;
  return loc < 0 ? new PyFloat(o.f![-1 - loc]) : fieldOf(o, loc);
}

/**
 * setattr(o, name, v) where that only sets a field; false when there is more to it. `plainly` is object.__setattr__: a
 * `__setattr__` of the class is passed over.
 */
export function quickSet(c: DynamicPlace, o: Value, name: Value, v: Value, plainly: boolean): boolean {
  if (!(o instanceof PyObj) || typeof name !== "string") return false;
  const { shape } = o;
  const isFloat = v instanceof PyFloat && v.t !== 0;
  if (shape !== c.shape || shape.version !== c.version || name !== c.name || c.next !== null && isFloat !== c.loc < 0) {
    const place = storePlaceOf(shape, name, isFloat, plainly);
    if (place === null) return false;
    remember(c, shape, name, place.loc, place.next);
  }
  const { loc, next } = c;
  if (loc < 0) {
    if (!isFloat) return false;
    if (next !== null && o.f === null) o.f = firstFloats(v.v, shape.cls.floatHint);
    else o.f![-1 - loc] = v.v;
  } else if (loc < 4) setField(o, loc, v);
  else if (next !== null && o.ext === null) o.ext = firstExt(v, shape.cls.extHint);
  else o.ext![loc - 4] = v;
  if (next !== null) o.shape = next;
  return true;
}

function remember(c: DynamicPlace, shape: Shape, name: string, loc: number, next: Shape | null): void {
  c.shape = shape;
  c.version = shape.version;
  c.name = name;
  c.loc = loc;
  c.next = next;
}

function setField(o: PyObj, loc: number, v: Value): void {
  switch (loc) {
    case 0:
      o.s0 = v;
      break;
    case 1:
      o.s1 = v;
      break;
    case 2:
      o.s2 = v;
      break;
    case 3:
      o.s3 = v;
  }
}

function fieldOf(o: PyObj, loc: number): Value | undefined {
  switch (loc) {
    case 0:
      return o.s0;
    case 1:
      return o.s1;
    case 2:
      return o.s2;
    case 3:
      return o.s3;
    default:
      return o.ext![loc - 4];
  }
}

/** Where an assignment to the attribute goes: at `loc`, with `next` as the new shape when it adds the attribute. */
export function storePlaceOf(
  shape: Shape,
  name: string,
  isFloat: boolean,
  /** As object.__setattr__ does, whatever the class's own does. */
  plainly = false,
): { loc: number; next: Shape | null } | null {
  const cls = shape.cls;
  if (!plainly && !isGenericSetattr(cls) || shape.isDict) return null;
  const d = cls.lookup(name);
  let key = name;
  if (d !== undefined && descrKind(d) === 2) {
    if (!(d instanceof PyMember)) return null;
    key = d.key;
  }
  const loc = shape.props.get(key);
  if (loc !== undefined) return { loc, next: null };
  if (key === name && !cls.hasDict) return null;
  const next = shape.add(key, isFloat);
  return next === null ? null : { loc: next.props.get(key)!, next };
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

export function loadAttr(o: Value, name: string, ics: Caches, i: number): Value {
  if (o instanceof PyObj) {
    const c = cacheAt(ics, i);
    if (c !== null) fillInstance(c, o, name);
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
      if (c.kind === 8 || c.kind === 2 && !(c.value instanceof PyFunction)) c.kind = 0;
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
  } else if (!(o instanceof PyType) && isGenericGetattr(cls)) {
    const d = cls.lookup(name);
    if (d instanceof PyFunction || d instanceof PyMethodDescr && (d.kind === "method" || d.kind === "wrapper")) {
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

function shadowed(o: Value, name: string): boolean {
  if (typeof o !== "object") return false;
  if ((o as PyObject).dict === undefined && (o as PyObj).shape === undefined) return false;
  const v = genericLookup(o, name);
  const d = typeOf(o).lookup(name)!;
  if (o instanceof PyObj || (o as PyObj).shape !== undefined) {
    const shape = (o as PyObj).shape;
    if (shape !== undefined && !shape.isDict && (o as PyObject).dict === undefined) return shape.props.has(name);
  }
  return !(v !== undefined && typeof v === "object" &&
    ((v as { func?: Value }).func === d || (v as { spec?: unknown }).spec === (d as PyMethodDescr).spec ||
      (v as { descr?: unknown }).descr === d));
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
      if (after !== before.add(key, v instanceof PyFloat && v.t !== 0)) return;
      c.next = after;
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
  const start = typeOf(self);
  const type = start.isSubtype(cls) ? start : self instanceof PyType && self.isSubtype(cls) ? self : null;
  if (type === null) return [getAttr(makeSuper(superFn, cls, self), name), undefined];
  const mro = type.mro;
  for (let i = mro.indexOf(cls) + 1; i < mro.length; i++) {
    const d = mro[i].attrs.getStr(name);
    if (d === undefined) continue;
    if (!bind && d instanceof PyFunction && type === start) return [d, self];
    if (descrKind(d) === 0) return [d, undefined];
    return [type === start ? descrGet(d, self, type) : descrGet(d, self, type, true), undefined];
  }
  return [getAttr(makeSuper(superFn, cls, self), name), undefined];
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

void PySuper;
void slotOf;
