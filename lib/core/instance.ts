// Instances of Python-made classes: storage, attribute slots, and the JS classes for subclasses of built-ins.
//
// Invariants: an Instance has the fields shape, s0..s7, ext, f, or a part of them; only this file and generated code touch them.
// Objects of classes whose instances never used some of the fields are made without them (`Layout`): making objects costs
// what the memory they fill costs (particles 16.4 -> 12.4 ms, binary_trees 24 -> 20). A field that such an object needs after all
// is added to it. So a field that is not there reads as undefined, one that was never used as null or undefined.
// Tried: one slots[] array (1.45x slower on attribute-heavy code), a JS class per Python class (no faster, and
// dearer in shared code: V8 tells four JS classes apart at a place, so there are a few). Fields s4..s7 in an array: slower in
// scheduler, whose tasks have seven attributes (10.1 ms, not 9.1).
import { Entry, PyDict } from "./dict.ts";
import type { Shape } from "./shape.ts";
import { FIELDS, Layout, Shape as ShapeClass } from "./shape.ts";
import type { PyType } from "./type.ts";
import { isUnboxable, PyFloat, type PyObject, PyTuple, underObject, type Value } from "./value.ts";

/** The storage of an instance (also of subclasses of built-ins). */
export interface Instance extends PyObject {
  shape: Shape;
  s0: Value | undefined;
  s1: Value | undefined;
  s2: Value | undefined;
  s3: Value | undefined;
  s4?: Value | undefined;
  s5?: Value | undefined;
  s6?: Value | undefined;
  s7?: Value | undefined;
  // deno-lint-ignore no-explicit-any
  ext: any[] | null | undefined;
  f: number[] | null | undefined;
}

/** An instance of a class made by Python code whose built-in base is object, with floats and four fields. */
export class PyObj implements Instance {
  shape: Shape;
  s0: Value | undefined = undefined;
  s1: Value | undefined = undefined;
  s2: Value | undefined = undefined;
  s3: Value | undefined = undefined;
  // deno-lint-ignore no-explicit-any
  ext: any[] | null = null;
  f: number[] | null = null;
  constructor(shape: Shape) {
    this.shape = shape;
  }
}
export interface PyObj extends PyObject {
  s4?: Value | undefined;
  s5?: Value | undefined;
  s6?: Value | undefined;
  s7?: Value | undefined;
}
underObject(PyObj);

/** A PyObj without floats, and with two fields. */
class PyTwo {
  shape: Shape;
  s0: Value | undefined = undefined;
  s1: Value | undefined = undefined;
  constructor(shape: Shape) {
    this.shape = shape;
  }
}

/** A PyObj without floats, and with four fields. */
class PyFour {
  shape: Shape;
  s0: Value | undefined = undefined;
  s1: Value | undefined = undefined;
  s2: Value | undefined = undefined;
  s3: Value | undefined = undefined;
  constructor(shape: Shape) {
    this.shape = shape;
  }
}

/** A PyObj without floats, and with eight fields. */
class PyEight {
  shape: Shape;
  s0: Value | undefined = undefined;
  s1: Value | undefined = undefined;
  s2: Value | undefined = undefined;
  s3: Value | undefined = undefined;
  s4: Value | undefined = undefined;
  s5: Value | undefined = undefined;
  s6: Value | undefined = undefined;
  s7: Value | undefined = undefined;
  // deno-lint-ignore no-explicit-any
  ext: any[] | null = null;
  constructor(shape: Shape) {
    this.shape = shape;
  }
}

/** A PyObj with all that there is. */
class PyAll {
  shape: Shape;
  f: number[] | null = null;
  s0: Value | undefined = undefined;
  s1: Value | undefined = undefined;
  s2: Value | undefined = undefined;
  s3: Value | undefined = undefined;
  s4: Value | undefined = undefined;
  s5: Value | undefined = undefined;
  s6: Value | undefined = undefined;
  s7: Value | undefined = undefined;
  // deno-lint-ignore no-explicit-any
  ext: any[] | null = null;
  constructor(shape: Shape) {
    this.shape = shape;
  }
}

/** A PyObj with nothing but floats. */
class PyNumbers {
  shape: Shape;
  f: number[] | null = null;
  constructor(shape: Shape) {
    this.shape = shape;
  }
}
for (const made of [PyTwo, PyFour, PyEight, PyNumbers, PyAll]) Object.setPrototypeOf(made.prototype, PyObj.prototype);

/** The JS classes of instances, by Layout. */
export const instanceLayouts: readonly (new (shape: Shape) => PyObj)[] = [
  PyObj,
  PyTwo as unknown as typeof PyObj,
  PyFour as unknown as typeof PyObj,
  PyEight as unknown as typeof PyObj,
  PyNumbers as unknown as typeof PyObj,
  PyAll as unknown as typeof PyObj,
];

/** Attributes that the methods of the class assign, as far as its code tells. */
function assigned(cls: PyType): number {
  let n = 0;
  for (const c of cls.mro) {
    const names = c.isHeap ? c.attrs.getStr("__static_attributes__") : undefined;
    if (names instanceof PyTuple) n += names.a.length;
  }
  return n;
}

/** A new instance without attributes; `cls` is made by Python code and its built-in base is object. */
export function newInstance(cls: PyType): PyObj {
  switch (cls.layout) {
    case Layout.TWO:
      return new PyTwo(cls.rootShape) as PyObj;
    case Layout.FOUR:
      return new PyFour(cls.rootShape) as PyObj;
    case Layout.EIGHT:
      return new PyEight(cls.rootShape) as unknown as PyObj;
    case Layout.NUMBERS:
      return new PyNumbers(cls.rootShape) as PyObj;
    case Layout.ALL:
      return new PyAll(cls.rootShape) as unknown as PyObj;
    case Layout.UNKNOWN:
      cls.layout = assigned(cls) > 4 ? Layout.MANY : Layout.FEW;
      return newInstance(cls);
    case Layout.MANY:
      return new PyAll(cls.rootShape) as unknown as PyObj;
  }
  return new PyObj(cls.rootShape);
}

/** Whether `v` is one of those, and no object of a native class. */
export function isPlainInstance(v: Value): v is PyObj {
  return v instanceof PyObj && instanceLayouts.includes(v.constructor as typeof PyObj);
}

// deno-lint-ignore no-explicit-any
type AnyClass = new (...args: any[]) => any;

const instanceClasses = new Map<AnyClass, AnyClass>();

function installClassGetter(proto: object): void {
  Object.defineProperty(proto, "cls", {
    get(this: Instance): PyType {
      return this.shape.cls;
    },
    configurable: true,
  });
  Object.defineProperty(proto, "t", { value: 0, writable: true, configurable: true });
}
installClassGetter(PyObj.prototype);

/** The JS class for instances of Python-made subclasses of the built-in whose JS class is `base`. */
export function instanceClassOf(base: AnyClass): AnyClass {
  if (base === PyObj || base.prototype instanceof PyObj) {
    return base;
  }
  let made = instanceClasses.get(base);
  if (made === undefined) {
    made = class extends base {
      shape: Shape = undefined as unknown as Shape;
      s0: Value | undefined = undefined;
      s1: Value | undefined = undefined;
      s2: Value | undefined = undefined;
      s3: Value | undefined = undefined;
      // deno-lint-ignore no-explicit-any
      ext: any[] | null = null;
      f: number[] | null = null;
    } as AnyClass;
    installClassGetter(made.prototype);
    instanceClasses.set(base, made);
  }
  return made;
}

/** True when `v` stores its attributes by shape. */
export function isInstance(v: Value): v is Instance {
  return typeof v === "object" && (v as Instance).shape !== undefined;
}

/** Reads location `loc`. */
export function readLocation(o: Instance, loc: number): Value | undefined {
  switch (loc) {
    case 0:
      return o.s0;
    case 1:
      return o.s1;
    case 2:
      return o.s2;
    case 3:
      return o.s3;
    case 4:
      return o.s4;
    case 5:
      return o.s5;
    case 6:
      return o.s6;
    case 7:
      return o.s7;
  }
  if (loc >= 0) return o.ext![loc - FIELDS];
  const f = o.f![-1 - loc];
  return new PyFloat(f);
}

/** Writes a non-float location. */
export function writeLocation(o: Instance, loc: number, v: Value | undefined): void {
  switch (loc) {
    case 0:
      o.s0 = v;
      return;
    case 1:
      o.s1 = v;
      return;
    case 2:
      o.s2 = v;
      return;
    case 3:
      o.s3 = v;
      return;
    case 4:
      o.s4 = v;
      return;
    case 5:
      o.s5 = v;
      return;
    case 6:
      o.s6 = v;
      return;
    case 7:
      o.s7 = v;
      return;
  }
  if (!o.ext) o.ext = firstExt(undefined as unknown as Value, o.shape.cls.extHint);
  o.ext[loc - FIELDS] = v;
}

/** The instance's own attribute, or undefined. */
export function getOwn(o: Instance, name: string): Value | undefined {
  const shape = o.shape;
  const loc = shape.props.get(name);
  if (loc !== undefined) return readLocation(o, loc);
  if (!shape.isDict) return undefined;
  return name.charCodeAt(0) === 0 ? o.ext![1]?.get(name) : (o.ext![0] as PyDict).getStr(name);
}

/** Sets the instance's own attribute (the class was asked before whether it may have one). */
export function setOwn(o: Instance, name: string, v: Value): void {
  const shape = o.shape;
  const loc = shape.props.get(name);
  if (loc !== undefined) {
    if (loc >= 0) writeLocation(o, loc, v);
    else if (isUnboxable(v)) o.f![-1 - loc] = v.v;
    else {
      boxAttribute(o, name);
      setOwn(o, name, v);
    }
    return;
  }
  if (shape.isDict) {
    if (name.charCodeAt(0) === 0) (o.ext![1] ??= new Map()).set(name, v);
    else (o.ext![0] as PyDict).setStr(name, v);
    return;
  }
  storeNew(o, shape, name, v);
}

/**
 * The `f` of an object that gets its first unboxed float: as long as its class's objects were so far, since growing a
 * one-element array takes 17 places at once.
 */
export function firstFloats(v: number, hint: number): number[] {
  switch (hint) {
    case 1:
      return [v];
    case 2:
      return [v, 0];
    case 3:
      return [v, 0, 0];
    case 4:
      return [v, 0, 0, 0];
    default: {
      const f = [v, 0, 0, 0, 0, 0];
      for (let i = 6; i < hint; i++) f.push(0);
      return f;
    }
  }
}

/** The same for `ext`. */
export function firstExt(v: Value, hint: number): Value[] {
  const ext: Value[] = [v];
  for (let i = 1; i < hint; i++) ext.push(undefined as unknown as Value);
  return ext;
}

function storeNew(o: Instance, shape: Shape, name: string, v: Value): void {
  const isFloat = isUnboxable(v);
  const next = shape.add(name, isFloat);
  if (next === null) {
    enterDictMode(o);
    setOwn(o, name, v);
    return;
  }
  const loc = next.props.get(name)!;
  if (loc >= 0) {
    if (loc === FIELDS) o.ext = firstExt(v, shape.cls.extHint);
    else writeLocation(o, loc, v);
  } else if (!o.f) o.f = firstFloats((v as PyFloat).v, shape.cls.floatHint);
  else o.f[-1 - loc] = (v as PyFloat).v;
  o.shape = next;
}

/** Removes the instance's own attribute; false when it has none. */
export function deleteOwn(o: Instance, name: string): boolean {
  const shape = o.shape;
  if (shape.props.has(name)) {
    if (name.charCodeAt(0) === 0) {
      if (getOwn(o, name) === undefined) return false;
      const loc = shape.props.get(name)!;
      if (loc < 0) {
        boxAttribute(o, name);
        return deleteOwn(o, name);
      }
      writeLocation(o, loc, undefined);
      return true;
    }
    enterDictMode(o);
    return (o.ext![0] as PyDict).deleteStr(name);
  }
  if (!shape.isDict) return false;
  return name.charCodeAt(0) === 0 ? o.ext![1]?.delete(name) ?? false : (o.ext![0] as PyDict).deleteStr(name);
}

/** Own attributes in order, without slot storage. */
export function ownItems(o: Instance): [string, Value][] {
  if (o.shape.isDict) return [];
  const items: [string, Value][] = [];
  for (const name of o.shape.names) {
    if (name.charCodeAt(0) !== 0) {
      const v = readLocation(o, o.shape.props.get(name)!);
      if (v !== undefined) items.push([name, v]);
    }
  }
  return items;
}

function takeSlots(o: Instance): Map<string, Value> | undefined {
  if (o.shape.isDict) return o.ext![1];
  // Without storage of slots.
  if (o.shape.attributes !== null && o.shape.attributes.length > 0) return undefined;
  let slots: Map<string, Value> | undefined;
  for (const name of o.shape.names) {
    if (name.charCodeAt(0) === 0) {
      const v = readLocation(o, o.shape.props.get(name)!);
      if (v !== undefined) (slots ??= new Map()).set(name, v);
    }
  }
  return slots;
}

function clearFields(o: Instance): void {
  if (o.s0 !== undefined) o.s0 = undefined;
  if (o.s1 !== undefined) o.s1 = undefined;
  if (o.s2 !== undefined) o.s2 = undefined;
  if (o.s3 !== undefined) o.s3 = undefined;
  if (o.s4 !== undefined) o.s4 = undefined;
  if (o.s5 !== undefined) o.s5 = undefined;
  if (o.s6 !== undefined) o.s6 = undefined;
  if (o.s7 !== undefined) o.s7 = undefined;
  if (o.ext) o.ext = null;
  if (o.f) o.f = null;
}

/** Moves the attributes into a PyDict; the instance stays in dict mode. */
export function enterDictMode(o: Instance): PyDict {
  if (o.shape.isDict) return o.ext![0];
  const dict = new PyDict();
  if (!moveFields(o, dict)) { for (const [name, v] of ownItems(o)) dict.setStr(name, v); }
  setDict(o, dict);
  return dict;
}

/** In names that are no JS strings as strs, and in storage of slots. */
// deno-lint-ignore no-control-regex
const NOT_PLAIN = /^\0|[\ud800-\udfff]/;
/** A dict of more attributes gets places for its keys. */
const MOST_SCANNED = 32;

/** Gives a new dict the attributes, whose keys are known to be different; false, with nothing done, when they are many. */
function moveFields(o: Instance, dict: PyDict): boolean {
  const { shape } = o, { names, props } = shape, n = names.length;
  if (n === 0 || n > MOST_SCANNED) return false;
  const known: readonly Entry[] = shape.attributes ??= names.some((name) => NOT_PLAIN.test(name))
    ? []
    : names.map((name) => new Entry(name, undefined as unknown as Value));
  if (known.length === 0) return false;
  // A copy has room for all at once.
  const order = known.slice();
  for (let i = 0; i < n; i++) {
    const v = readLocation(o, props.get(names[i])!);
    if (v === undefined) return false;
    order[i] = new Entry(names[i], v);
  }
  dict.fill(order);
  return true;
}

/** Makes `dict` the instance's __dict__. */
export function setDict(o: Instance, dict: PyDict): void {
  const slots = takeSlots(o);
  const cls = o.shape.cls;
  clearFields(o);
  o.shape = cls.dictShape;
  o.ext = [dict, slots];
}

/** `name` stops being unboxed, in this object and in new ones of its class. */
function boxAttribute(o: Instance, name: string): void {
  o.shape.cls.boxAttribute(name);
  relayout(o, o.shape.cls);
}

/** Moves an instance to class `cls` (or, for the same class, to its newest layout), keeping its attributes. */
export function relayout(o: Instance, cls: PyType): void {
  if (o.shape.isDict) {
    o.shape = cls.dictShape;
    return;
  }
  const values: [string, Value | undefined][] = o.shape.names.map((n) => [n, readLocation(o, o.shape.props.get(n)!)]);
  clearFields(o);
  o.shape = cls.rootShape;
  for (const [name, v] of values) if (v !== undefined) setOwn(o, name, v);
}

/** The empty shape and the dict-mode shape of a class. */
export function makeRootShape(cls: PyType, isDict: boolean): Shape {
  return new ShapeClass(cls, [], new Map(), 0, 0, isDict);
}
