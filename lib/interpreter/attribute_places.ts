// Where attributes of instances are: what inline caches and compiled code may take for granted of a shape.
//
// In: a shape, a name. Out: a place, a descriptor, a function, or null when only the full look-up knows. Invariant: what is
// said holds while the shape and its version stay.
import { isGenericGetattr, isGenericSetattr, looksUpAsClass, looksUpGenerically } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { descrKind } from "../core/descriptor.ts";
import { PyClassMethod, PyFunction, PyMember, PyMethodDescr, PyProperty, PyStaticMethod } from "../core/function.ts";
import { type Instance, PyObj, readLocation } from "../core/instance.ts";
import type { Shape } from "../core/shape.ts";
import type { Entry, PyDict } from "../core/dict.ts";
import { isData, PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";

/** Where the attribute `name` of instances of a shape is found. */
export interface Place {
  /**
   * As CacheKind: 1 field at `loc`, 2 class attribute `value`, 3 property with getter `value`, 8 data at `entry`, 10 what a
   * static method has, 11 the function of a class method.
   */
  readonly kind: 1 | 2 | 3 | 8 | 10 | 11;
  readonly loc: number;
  readonly value: Value | undefined;
  readonly entry: Entry | null;
}

/** A place and the shape's version for which it was found. */
interface Found {
  readonly version: number;
  readonly place: Place | null;
}

/** Where instances of `shape` have the attribute, while the shape's version stays; null when only getAttr knows. */
export function placeOf(shape: Shape, name: string): Place | null {
  // Each object in dict mode has a shape of its own, and changes.
  if (shape.isDict) return findPlace(shape, name, false);
  const places: Map<string, Found> = shape.places ??= new Map();
  const known = places.get(name);
  if (known !== undefined && known.version === shape.version) return known.place;
  const place = findPlace(shape, name, false);
  places.set(name, { version: shape.version, place });
  return place;
}

/** As placeOf(). `withFallback`: a getter's AttributeError may be for `__getattr__`, and who asks sees to it. */
export function findPlace(shape: Shape, name: string, withFallback: boolean): Place | null {
  const cls = shape.cls;
  if (!looksUpGenerically(cls)) return null;
  const d = cls.lookup(name);
  const kind = d === undefined ? 0 : descrKind(d);
  let key = name;
  if (kind === 2) {
    if (
      d instanceof PyProperty && d.t !== 0 && d.fget instanceof PyFunction && !d.fget.code.isGenerator &&
      (withFallback || isGenericGetattr(cls))
    ) {
      return { kind: 3, loc: 0, value: d.fget, entry: null };
    }
    if (!(d instanceof PyMember)) return null;
    key = d.key;
  }
  const loc = shape.props.get(key);
  if (loc !== undefined) return { kind: 1, loc, value: undefined, entry: null };
  if (d === undefined || kind === 2 || shape.isDict) return null;
  if (kind === 1 && !(d instanceof PyFunction)) {
    if (d instanceof PyStaticMethod && d.t !== 0) return { kind: 10, loc: 0, value: d.func, entry: null };
    if (d instanceof PyClassMethod && d.t !== 0 && d.func instanceof PyFunction) {
      return { kind: 11, loc: 0, value: d.func, entry: null };
    }
    return null;
  }
  return isData(d)
    ? { kind: 8, loc: 0, value: undefined, entry: cls.lookupEntry(name)! }
    : { kind: 2, loc: 0, value: d, entry: null };
}

/**
 * What reading the attribute of a class itself gives, while the class's version stays: a value (kind 2; 8 with an entry)
 * or the function of a class method (11), which gets the class. Null when only getAttr knows.
 */
export function classPlaceOf(cls: PyType, name: string): Place | null {
  const meta = cls.cls;
  if (!looksUpAsClass(meta)) return null;
  const m = meta.lookup(name);
  if (m !== undefined && descrKind(m) === 2) return null;
  const d = cls.lookup(name);
  if (d === undefined) return null;
  if (isData(d)) return { kind: 8, loc: 0, value: undefined, entry: cls.lookupEntry(name)! };
  if (d instanceof PyFunction || descrKind(d) === 0) return { kind: 2, loc: 0, value: d, entry: null };
  if (d instanceof PyStaticMethod && d.t !== 0) return { kind: 2, loc: 0, value: d.func, entry: null };
  if (d instanceof PyClassMethod && d.t !== 0 && d.func instanceof PyFunction) {
    return { kind: 11, loc: 0, value: d.func, entry: null };
  }
  return null;
}

/** A class attribute whose class has descriptor methods in Python. */
export interface PythonDescriptor {
  readonly descriptor: PyObj;
  /** Its `__get__` or `__set__`. */
  readonly method: PyFunction;
}

/** What is looked up in the `__dict__` of an object in dict mode before anything else: undefined when there is more to it. */
export function readDict(o: Instance, name: string): Value | undefined {
  const { cls } = o.shape;
  if (!looksUpGenerically(cls)) return undefined;
  const d = cls.lookup(name);
  if (d !== undefined && descrKind(d) === 2) return undefined;
  const own = (o.ext![0] as PyDict).getStr(name);
  return own !== undefined ? own : d !== undefined && isData(d) ? d : undefined;
}

/** Sets an attribute in the `__dict__` of an object in dict mode; false when there is more to it. */
export function storeInDict(o: Instance, name: string, v: Value, plainly: boolean): boolean {
  const { cls } = o.shape;
  if (!plainly && !isGenericSetattr(cls)) return false;
  const d = cls.lookup(name);
  if (d !== undefined && descrKind(d) === 2) return false;
  (o.ext![0] as PyDict).setStr(name, v);
  return true;
}

/** Whether an object in dict mode has the attribute; undefined when there is more to it. */
export function hasInDict(o: Instance, name: string): boolean | undefined {
  const { cls } = o.shape;
  if (!looksUpGenerically(cls)) return undefined;
  const d = cls.lookup(name);
  if (d !== undefined && descrKind(d) === 2) return undefined;
  if ((o.ext![0] as PyDict).getStr(name) !== undefined) return true;
  if (d === undefined) return isGenericGetattr(cls) ? false : undefined;
  return isData(d) || d instanceof PyFunction ? true : undefined;
}

/** The value of a field or of data of the class; undefined when there is more to it. */
export function readPlain(o: Instance, name: string): Value | undefined {
  if (o.shape.isDict) return readDict(o, name);
  const place = placeOf(o.shape, name);
  if (place === null) return undefined;
  if (place.kind === 1) return readLocation(o, place.loc);
  return place.kind === 8 ? place.entry!.value : undefined;
}

/** The function that is a method of the object; undefined when there is more to it. */
export function methodOf(o: Instance, name: string): PyFunction | undefined {
  if (o.shape.isDict) {
    const { cls } = o.shape, f = looksUpGenerically(cls) ? cls.lookup(name) : undefined;
    return f instanceof PyFunction && (o.ext![0] as PyDict).getStr(name) === undefined ? f : undefined;
  }
  const place = placeOf(o.shape, name);
  return place !== null && place.kind === 2 && place.value instanceof PyFunction ? place.value : undefined;
}

/**
 * The descriptor of Python code that reading (`__get__`) or writing (`__set__`) the attribute calls, or null. Reading
 * one may be followed by a `__getattr__`.
 */
export function descriptorOf(shape: Shape, name: string, special: "__get__" | "__set__"): PythonDescriptor | null {
  const cls = shape.cls;
  if (special === "__get__" ? !looksUpGenerically(cls) : !isGenericSetattr(cls)) return null;
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

/** The class in whose MRO `super(cls, self)` searches: that of `self`, or `self` when it is a class; null: there is an error to raise. */
export function searchedBySuper(cls: PyType, self: Value): PyType | null {
  const start = typeOf(self);
  return start.isSubtype(cls) ? start : self instanceof PyType && self.isSubtype(cls) ? self : null;
}

/** What the classes behind `cls` in the MRO of `type` have under the name. */
export function attributeBehind(type: PyType, cls: PyType, name: string): Value | undefined {
  const { mro } = type;
  for (let i = mro.indexOf(cls) + 1; i < mro.length; i++) {
    const d = mro[i].attrs.getStr(name);
    if (d !== undefined) return d;
  }
  return undefined;
}

/** A function, or a native method that fits instances of the class: called with the instance it needs no bound method. */
export function takesSelf(d: Value, cls: PyType): d is PyFunction | PyMethodDescr {
  return d instanceof PyFunction || d instanceof PyMethodDescr && d.kind !== "class" && cls.isSubtype(d.objclass);
}

/** What `super(cls, self).name` finds for a `self` of the shape, when that is a function or native method; else null. */
export function superMethodOf(shape: Shape, cls: PyType, name: string): PyFunction | PyMethodDescr | null {
  if (!shape.cls.mro.includes(cls) || name === "__class__") return null;
  const d = attributeBehind(shape.cls, cls, name);
  return d !== undefined && takesSelf(d, shape.cls) ? d : null;
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
