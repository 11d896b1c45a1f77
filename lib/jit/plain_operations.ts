// Operations on any values that run no Python code: what light units do where nothing better is known.
//
// In: values. Out: what the operation gives, or undefined (false) when it may run Python code: nothing has been
// done then. Invariant: errors of natives are thrown, as the interpreter would throw them.
// With only kinds and shapes that were seen, a function whose operands are of many kinds had a frame, and so had all that
// call it: Richards, DeltaBlue and other public programs ran slower than in CPython.
import { dictType, strType, typeOf, typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyDict } from "../core/dict.ts";
import {
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMethod,
  PyMethodDescr,
  PyModule,
  PyStaticMethod,
} from "../core/function.ts";
import { isInstance, PyObj, readLocation } from "../core/instance.ts";
import { isGenericGetattr } from "../core/attributes.ts";
import { getitemSlot, iterSlot, setitemSlot } from "../core/slot_getters.gen.ts";
import { PyType } from "../core/type.ts";
import { PyBytes, PyFloat, PyList, PyObject, PySlice, PyTuple, type Value } from "../core/value.ts";
import {
  attributeBehind,
  classPlaceOf,
  methodOf,
  placeOf,
  readDict,
  searchedBySuper,
  takesSelf,
} from "../interpreter/attribute_places.ts";
import { shadowed } from "../interpreter/attribute_caches.ts";
import { equalsPlainly } from "../ops/compare.ts";
import { getIter } from "../ops/iteration.ts";
import { isScalar } from "../ops/scalars.ts";
import { getItem, setItem } from "../ops/subscript.ts";
import { Kind, kindOf } from "./kinds.ts";
import { PyDictView } from "../types/dict_views.ts";
import { percentFormat, templateOf } from "../types/percent_format.ts";
import { getInstanceDict } from "../types/instance_dict.ts";
import { enumerateType } from "../types/iterators_builtin.ts";
import { PyRange } from "../types/range.ts";
import { PyAnySet } from "../types/set_classes.ts";
import { isLeafIterator } from "./leaf_iterators.ts";
import { hashKey, plainKey } from "./plain_keys.ts";

// Compiled code finds it with the others.
export { isScalar };

/** Operands whose operators and comparisons run no Python code: scalars, and instances of native classes that say so. */
export function isOperand(v: Value): boolean {
  return isScalar(v) || (v as PyObject).t !== 0 && (v as PyObject).cls.plainOperands;
}

/** The same for `+` and `*`, which join and repeat lists and tuples without a look at their items. */
export function isSummand(v: Value): boolean {
  return isOperand(v) || (v as PyObject).t !== 0 && (v instanceof PyList || v instanceof PyTuple);
}

/** An exact instance of a native class. */
export function isNative(v: Value): boolean {
  return typeof v !== "object" || v.t !== 0;
}

/** The native class whose behaviour an object has, unless a class made by Python code has its own. */
function nativeClass(cls: PyType): PyType {
  let c = cls;
  while (c.isHeap) c = c.base!;
  return c;
}

/** A native sequence that gets its items by ints and slices. */
function isSequence(native: PyType): boolean {
  return native.patternKind === 1 || native === strType || native.name === "bytes" || native.name === "bytearray";
}

function isIndex(k: Value): boolean {
  return typeof k === "number" || k instanceof PySlice && isScalar(k.start) && isScalar(k.stop) && isScalar(k.step);
}

/** o[k] */
export function plainItem(o: Value, k: Value): Value | undefined {
  const cls = typeOf(o);
  const native = nativeClass(cls);
  if (cls !== native && getitemSlot(cls) !== getitemSlot(native)) return undefined;
  if (o instanceof PyDict) {
    return (cls === dictType || cls.isHeap && native === dictType) && hashKey(k) ? o.get(k) : undefined;
  }
  return isSequence(native) && isIndex(k) ? getItem(o, k) : undefined;
}

/** o[k] = v */
export function plainStore(o: Value, k: Value, v: Value): boolean {
  const cls = typeOf(o);
  const native = nativeClass(cls);
  if (cls !== native && setitemSlot(cls) !== setitemSlot(native)) return false;
  if (o instanceof PyDict) {
    if (native !== dictType || !hashKey(k)) return false;
    o.put(k, v);
    return true;
  }
  if (!isSequence(native)) return false;
  const fits = typeof k === "number"
    ? o instanceof PyList || isScalar(v)
    : k instanceof PySlice && isIndex(k) && o instanceof PyList && v instanceof PyObject && v.t !== 0 &&
      (v instanceof PyList || v instanceof PyTuple);
  if (fits) setItem(o, k, v);
  return fits;
}

/** iter(o) */
export function plainIter(o: Value): Value | undefined {
  const cls = typeOf(o);
  if (!cls.isHeap) return typeof o === "string" || (o as PyObject).t > 0 ? getIter(o) : undefined;
  const native = nativeClass(cls), iter = iterSlot(native);
  return iter !== null && iterSlot(cls) === iter ? getIter(o) : undefined;
}

/** The n items of a list or tuple. */
export function plainItems(v: Value, n: number): readonly Value[] | undefined {
  if (!(v instanceof PyTuple || v instanceof PyList)) return undefined;
  const { cls } = v;
  if (cls.isHeap && iterSlot(cls) !== iterSlot(nativeClass(cls))) return undefined;
  if (v instanceof PyTuple) return v.a.length === n ? v.a : undefined;
  if (v.length !== n) return undefined;
  return v.floats === null ? v.a : v.floats.map((x) => new PyFloat(x));
}

/** k in c, for lists and tuples. */
export function plainContains(c: Value, k: Value): boolean | undefined {
  if (!(c instanceof PyTuple || c instanceof PyList) || c.t === 0 || c instanceof PyList && c.floats !== null) {
    return undefined;
  }
  for (const item of c.a) {
    if (item === k) return true;
    const same = equalsPlainly(item, k);
    if (same !== false) return same;
  }
  return false;
}

/** o.name */
export function plainAttribute(o: Value, name: string): Value | undefined {
  if (isInstance(o)) {
    if (o.shape.isDict) {
      const v = readDict(o, name);
      if (v !== undefined) return v;
      const f = methodOf(o, name);
      return f === undefined ? undefined : new PyMethod(f, o);
    }
    const place = placeOf(o.shape, name);
    if (place === null) return nativeAttribute(o, name);
    switch (place.kind) {
      case 1:
        return readLocation(o, place.loc);
      case 2:
        return place.value instanceof PyFunction ? new PyMethod(place.value, o) : place.value;
      case 3:
        return undefined;
      case 8:
        return place.entry!.value;
      case 10:
        return place.value;
      case 11:
        return new PyMethod(place.value!, o.shape.cls);
    }
  }
  if (o instanceof PyModule) return o.t !== 0 ? o.dict.getStr(name) : undefined;
  if (!(o instanceof PyType)) return nativeAttribute(o, name);
  if (o.cls === typeType) {
    const d = typeType.lookup(name);
    if (d instanceof PyGetSet && d.leaf) return d.get!(o);
  }
  const place = classPlaceOf(o, name);
  if (place === null) return undefined;
  if (place.kind === 11) return new PyMethod(place.value!, o);
  return place.entry !== null ? place.entry.value : place.value;
}

/** A method of a native object, bound to it, or what a getter that runs no Python code gives. */
function nativeAttribute(o: Value, name: string): Value | undefined {
  const cls = typeOf(o);
  if (!isGenericGetattr(cls)) return undefined;
  const d = cls.lookup(name);
  if (d instanceof PyGetSet) return d.leaf && d.t !== 0 ? d.get!(o) : undefined;
  const isMethod = d instanceof PyMethodDescr && d.kind === "method" && cls.isSubtype(d.objclass);
  return isMethod && !shadowed(o, name) ? new PyBuiltin(d.spec, o) : undefined;
}

/** getattr(o, name) for what attribute_tests.ts does not know. */
export function plainRead(o: Value, name: Value): Value | undefined {
  if (typeof name !== "string") return undefined;
  try {
    return plainAttribute(o, name);
  } catch {
    // A getter that has nothing to give: there may be a default.
    return undefined;
  }
}

/** o.__dict__ of an instance whose class has it from the native one, which moves the attributes; of others as plainAttribute(). */
export function plainDict(o: Value): Value | undefined {
  if (!isInstance(o)) return plainAttribute(o, "__dict__");
  if (!isGenericGetattr(o.shape.cls)) return undefined;
  const d = o.shape.cls.lookup("__dict__");
  return d instanceof PyGetSet && d.get === getInstanceDict && d.t !== 0 ? getInstanceDict(o) : undefined;
}

/** enumerate(v) and zip(*v) of what has an iterator without Python code. */
export function plainIterators(cls: PyType, args: readonly Value[]): Value | undefined {
  for (let i = 0; i < args.length; i++) {
    const isStart = cls === enumerateType && i === 1;
    if (isStart ? typeof args[i] !== "number" : plainIter(args[i]) === undefined) return undefined;
  }
  return callArgs(cls, args);
}

let self: Value | undefined;

/** What `o.name(...)` calls; whether it gets `o`, or the class, says methodSelf(). */
export function plainMethod(o: Value, name: string): Value | undefined {
  self = undefined;
  if (o instanceof PyObj) {
    if (o.shape.isDict) {
      const f = methodOf(o, name);
      if (f === undefined) return readDict(o, name);
      self = o;
      return f;
    }
    const place = placeOf(o.shape, name);
    if (place !== null && place.kind === 2 && place.value instanceof PyFunction) {
      self = o;
      return place.value;
    }
    if (place !== null && place.kind === 11) {
      self = o.shape.cls;
      return place.value;
    }
    return plainAttribute(o, name);
  }
  if (o instanceof PyModule) return plainAttribute(o, name);
  if (o instanceof PyType) {
    const place = classPlaceOf(o, name);
    if (place === null) return undefined;
    if (place.kind === 11) self = o;
    return place.entry !== null ? place.entry.value : place.value;
  }
  const cls = typeOf(o);
  if (!isGenericGetattr(cls)) return undefined;
  const d = cls.lookup(name);
  const isMethod = d instanceof PyFunction ||
    d instanceof PyMethodDescr && d.kind === "method" && cls.isSubtype(d.objclass);
  if (!isMethod || shadowed(o, name)) return undefined;
  self = o;
  return d;
}

/** What `super(cls, o).name` finds for a call, as plainMethod(): a function, native or class method. */
export function plainSuper(cls: Value, o: Value | undefined, name: string): Value | undefined {
  self = undefined;
  if (o === undefined || !(cls instanceof PyType) || name === "__class__") return undefined;
  const type = searchedBySuper(cls, o);
  const d = type === null ? undefined : attributeBehind(type, cls, name);
  if (type === null || d === undefined) return undefined;
  if (type !== typeOf(o) || !takesSelf(d, type)) return plainSuperValue(d, type);
  self = o;
  return d;
}

/** The same bound, as an attribute. */
export function plainSuperAttr(cls: Value, o: Value | undefined, name: string): Value | undefined {
  const f = plainSuper(cls, o, name);
  if (self === undefined) return f;
  return f instanceof PyFunction ? new PyMethod(f, self) : descrGet(f!, self, typeOf(self));
}

/** What is found on the class itself: static and class methods, `__new__` of natives, functions. */
function plainSuperValue(d: Value, type: PyType): Value | undefined {
  if (typeof d !== "object") return undefined;
  if (d instanceof PyClassMethod && d.t !== 0 && d.func instanceof PyFunction) {
    self = type;
    return d.func;
  }
  if (d instanceof PyStaticMethod && d.t !== 0) return d.func;
  return d instanceof PyBuiltin || d instanceof PyFunction ? d : undefined;
}

/** The first argument for what plainMethod() or plainSuper() found; undefined: none. */
export function methodSelf(): Value | undefined {
  return self;
}

/** The methods of a context manager, the one to leave it first, when they are functions or native methods. */
export function plainManager(v: Value, exit: string, enter: string): Value[] | undefined {
  const cls = typeOf(v), methods = [cls.lookup(exit), cls.lookup(enter)];
  const isPlain = methods.every((d) => d instanceof PyFunction || d instanceof PyMethodDescr && d.kind === "method");
  return isPlain ? methods.map((d) => descrGet(d!, v, cls)) : undefined;
}

/** A str % value of scalars, or of a tuple or dict with such. */
export function plainFormat(template: Value, value: Value): Value | undefined {
  if (typeof template !== "string") return undefined;
  if (!isScalar(value)) {
    if (value instanceof PyTuple) {
      if (value.t === 0 || !value.a.every(isScalar)) return undefined;
    } else {
      if (!(value instanceof PyDict) || value.t !== dictType.tag) return undefined;
      for (const { key, code } of templateOf(template).pieces) {
        const v = key === null ? undefined : value.getStr(key);
        if (v === undefined || code === "" || !isScalar(v)) return undefined;
      }
    }
  }
  return percentFormat(template, value);
}

/** A collection whose iterator runs no Python code, or such an iterator. */
function isPlainIterable(v: Value): boolean {
  if (typeof v !== "object") return typeof v === "string";
  if (v.t === 0) return false;
  return v instanceof PyList || v instanceof PyTuple || v instanceof PyDict && v.t === dictType.tag ||
    v instanceof PyAnySet || v instanceof PyDictView || v instanceof PyBytes || v instanceof PyRange ||
    isLeafIterator(v);
}

/** list(v) and tuple(v) */
export function plainCollected(cls: PyType, v: Value): Value | undefined {
  return isPlainIterable(v) ? callArgs(cls, [v]) : undefined;
}

/** The same for a slot, whose object is checked to be of its class. */
export function isPlainSlot(f: PyBuiltin | PyMethodDescr, args: readonly Value[]): boolean {
  if (f instanceof PyMethodDescr && (args.length === 0 || !typeOf(args[0]).isSubtype(f.objclass))) return false;
  return runsNoPython(f, args);
}

/** A native that runs no Python code with these arguments. */
export function runsNoPython(f: PyBuiltin | PyMethodDescr, args: readonly Value[]): boolean {
  const leaf = f.spec.traits?.leaf;
  if (leaf === "any") return true;
  if (typeof leaf === "function") return leaf(args);
  if (leaf === "natives") return args.every(isNative);
  const from = f instanceof PyMethodDescr ? 1 : 0;
  if (leaf === "key") return args.length > from && hashKey(args[from]);
  const end = typeof leaf === "number" ? Math.min(args.length, leaf) : args.length;
  if (typeof leaf === "number" || leaf === "plain") {
    for (let i = from; i < end; i++) if (!plainKey(args[i])) return false;
    return true;
  }
  if (leaf !== true) return false;
  for (let i = from; i < args.length; i++) {
    if ((kindOf(args[i]) & (Kind.OBJ | Kind.OTHER | Kind.FUNC)) !== 0) return false;
  }
  return true;
}
