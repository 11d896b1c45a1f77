// What a Python value is in JavaScript. Explained once, here; every other file relies on it.
//
//   Python        JavaScript
//   int           number while it is a safe integer (never -0); else bigint, normalised back down (normInt)
//   float         PyFloat { v }, v always a number. `is` compares floats by bits, since they are boxed anew on the way
//                 out of unboxed storage (float attributes, float lists)
//   bool          true / false
//   None, NotImplemented, Ellipsis    one object each
//   str           a JS string when it has no surrogate code unit (so index = code point); else PyWideStr
//   anything else an instance of a subclass of PyObject
//
// Every PyObject has `cls`, its Python class, and `t`, a small number that is the exact type's tag: both on the
// prototype for built-in types; instances of classes made by Python code all have t === 0 and `cls` from their shape.
// `x instanceof PyList` therefore means isinstance(x, list), and `x.t === listType.tag` means type(x) is list.
// Subclasses of built-ins written in Python are JS subclasses of the built-in's JS class (see instance.ts); subclasses
// of int and str, whose values are primitives, are PyIntBox and PyStrBox, which hold the primitive in `v`.
//
// `undefined` is never a Python value: it means "unset" (unbound local, missing argument, exhausted iterator).
import { hasSplitPair, pointsToJs } from "./points.ts";
import type { PyType } from "./type.ts";
import type { PyDict } from "./dict.ts";

/** Any Python value. */
export type Value = number | bigint | string | boolean | PyObject;

/** Keyword arguments on their way into a callee. */
export type Kwargs = Map<string, Value>;

/** Base of everything that is not a JS primitive. */
export abstract class PyObject {
  /** The Python class. */
  declare cls: PyType;
  /** Tag of the exact built-in type; 0 for instances of Python-made classes. */
  declare t: number;
  /** Attribute dictionary of native objects that have one (functions, modules); instances use shapes instead. */
  declare dict?: PyDict | null;
}

/**
 * Puts a class under PyObject in the chain of prototypes. Classes of which compiled code makes many say so, instead of
 * `extends`: inside of a try block V8 can't do without an object whose constructor calls super() (a float that is made and
 * read: 22 ns, and 2 ns so).
 */
export function underObject(made: { readonly prototype: object }): void {
  Object.setPrototypeOf(made.prototype, PyObject.prototype);
}

export class PyNone extends PyObject {}
export class PyNotImplemented extends PyObject {}
export class PyEllipsis extends PyObject {}

/** Python's None. */
export const None: PyNone = new PyNone();
export const NotImplemented: PyNotImplemented = new PyNotImplemented();
export const Ellipsis: PyEllipsis = new PyEllipsis();

/** A float. `v` must always hold a number, from the first one on (measured: one non-number costs 1.45x for good). */
export class PyFloat {
  v: number;
  constructor(v: number) {
    this.v = v;
  }
}
export interface PyFloat extends PyObject {}
underObject(PyFloat);

export class PyComplex {
  re: number;
  im: number;
  constructor(re: number, im: number) {
    this.re = re;
    this.im = im;
  }
}
export interface PyComplex extends PyObject {}
underObject(PyComplex);

/** An instance of a Python-made subclass of int; `v` is its value. */
export class PyIntBox extends PyObject {
  v: number | bigint;
  constructor(v: number | bigint) {
    super();
    this.v = v;
  }
}

/** Text with astral characters or surrogates: its code points. */
export class PyWideStr {
  readonly cp: readonly number[];
  /** The text as a JS string; null until somebody asks, since a slice is often only searched or joined. */
  text: string | null;
  /** Two lone surrogates stand like a pair in `s`, which is the JS text of another str then. Known once `s` was asked for. */
  apart = false;
  constructor(cp: readonly number[], text: string | null) {
    this.cp = cp;
    this.text = text;
  }
  /** The JS string (pairs for astral characters). */
  get s(): string {
    if (this.text !== null) return this.text;
    this.apart = hasSplitPair(this.cp);
    return this.text = pointsToJs(this.cp);
  }
}
export interface PyWideStr extends PyObject {}
underObject(PyWideStr);

/** A str in either representation. */
export type Str = string | PyWideStr;

/** An instance of a Python-made subclass of str; `v` is its value. */
export class PyStrBox extends PyObject {
  v: Str;
  constructor(v: Str) {
    super();
    this.v = v;
  }
}

/** bytes: `b` is never changed once the object is visible. */
export class PyBytes {
  readonly b: Uint8Array;
  hash = -1;
  constructor(b: Uint8Array) {
    this.b = b;
  }
}
export interface PyBytes extends PyObject {}
underObject(PyBytes);

/** tuple: `a` is never changed once the object is visible. */
export class PyTuple {
  readonly a: readonly Value[];
  constructor(a: readonly Value[]) {
    this.a = a;
  }
}
export interface PyTuple extends PyObject {}
underObject(PyTuple);
export const EMPTY_ARRAY: readonly Value[] = Object.freeze([]) as readonly Value[];
export const emptyTuple: PyTuple = new PyTuple([]);

/** An empty array that V8 keeps as doubles, whatever numbers come first: arrays of one kind are read without a check. */
export function doubles(): number[] {
  const a = [0.5];
  a.length = 0;
  return a;
}

/**
 * list, in one of two strategies: `floats === null`: the items are `a`; else the items are the numbers in `floats`, all
 * exact floats but no NaN (which equals itself only as the same object), and `a` is empty. Shared code calls `obj()` (which leaves the float strategy for good) or handles both.
 * A list begins so when its first item is an exact float, or all items are when it is made by listOf(). Measured: products
 * of matrices take a quarter of the time.
 */
export class PyList {
  a: Value[];
  floats: number[] | null;
  constructor(a: Value[]) {
    this.a = a;
    this.floats = null;
  }
  /** The number of items. */
  get length(): number {
    return this.floats === null ? this.a.length : this.floats.length;
  }
  /** The items as an array that may be changed in place; leaves the float strategy. */
  obj(): Value[] {
    if (this.floats !== null) {
      const f = this.floats;
      const a = new Array<Value>(f.length);
      for (let i = 0; i < f.length; i++) a[i] = new PyFloat(f[i]);
      this.a = a;
      this.floats = null;
    }
    return this.a;
  }
  /** A copy of the items; keeps the strategy. */
  copyItems(): Value[] {
    return this.floats === null ? this.a.slice() : this.floats.map((v) => new PyFloat(v));
  }
  /** Replaces all items. */
  setItems(a: Value[]): void {
    this.a = a;
    this.floats = null;
  }
  at(i: number): Value {
    return this.floats === null ? this.a[i] : new PyFloat(this.floats[i]);
  }
  setAt(i: number, v: Value): void {
    if (this.floats !== null && isUnboxable(v)) this.floats[i] = v.v;
    else this.obj()[i] = v;
  }
  push(v: Value): void {
    if (this.floats === null) {
      if (this.a.length === 0 && isUnboxable(v)) (this.floats = doubles()).push(v.v);
      else this.a.push(v);
    } else if (isUnboxable(v)) this.floats.push(v.v);
    else this.obj().push(v);
  }
  pushFloat(v: number): void {
    if (v !== v) this.obj().push(new PyFloat(v));
    else if (this.floats !== null) this.floats.push(v);
    else if (this.a.length === 0) (this.floats = doubles()).push(v);
    else this.a.push(new PyFloat(v));
  }
}
export interface PyList extends PyObject {}
underObject(PyList);

/** May the value be an item of a list of unboxed floats? */
export function isUnboxable(v: Value): v is PyFloat {
  return v instanceof PyFloat && v.t !== 0 && v.v === v.v;
}

/** A list of these items, whose array becomes its own. */
export function listOf(items: Value[]): PyList {
  const made = new PyList(items);
  if (items.length > 0 && isUnboxable(items[0])) {
    const floats = doubles();
    for (const v of items) {
      if (!isUnboxable(v)) return made;
      floats.push(v.v);
    }
    made.a = [];
    made.floats = floats;
  }
  return made;
}

/** A cell of a closure. */
export class PyCell {
  v: Value | undefined;
  constructor(v: Value | undefined) {
    this.v = v;
  }
}
export interface PyCell extends PyObject {}
underObject(PyCell);

export class PySlice {
  constructor(readonly start: Value, readonly stop: Value, readonly step: Value) {}
}
export interface PySlice extends PyObject {}
underObject(PySlice);

/** Brings a bigint back to a number where it fits. */
export function normInt(v: bigint): number | bigint {
  return v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v;
}

/** The same of one that has 64 bits without sign: V8 compares no bigints then. */
export function normWord(v: bigint): number | bigint {
  return BigInt.asUintN(64, v >> 53n) === 0n ? Number(v) : v;
}

/** A Python float of a JS number. */
export function float(v: number): PyFloat {
  return new PyFloat(v);
}

export function tuple(a: readonly Value[]): PyTuple {
  return a.length === 0 ? emptyTuple : new PyTuple(a);
}

export function list(a: Value[]): PyList {
  return new PyList(a);
}
