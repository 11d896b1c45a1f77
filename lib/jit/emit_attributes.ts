// Attributes and methods, read.
//
// In: the Emitter at such an instruction. Out: statements. An attribute is read at its place in the instance once the shape
// (and its version) is checked; the check holds until code runs that may change shapes. Invariant: a value that is missing
// (an unset slot, say) is an exit: the interpreter finds the error.
import { objectType, strType, tupleType, typeType } from "../core/builtin_types.ts";
import { PyDict } from "../core/dict.ts";
import { PyClassMethod, PyFunction, PyGetSet, PyMethodDescr, PyModule, PyStaticMethod } from "../core/function.ts";
import { FIELDS, type Shape } from "../core/shape.ts";
import { isData, PyType } from "../core/type.ts";
import type { Entry } from "../core/dict.ts";
import { PyComplex, PyFloat, PyList, PyObject, PyTuple, type Value } from "../core/value.ts";
import { typeOf } from "../core/builtin_types.ts";
import { isGenericGetattr, looksUpAsClass, looksUpGenerically } from "../core/attributes.ts";
import { PyTupleGetter } from "../types/tuple_getter.ts";
import { descrKind } from "../core/descriptor.ts";
import { type Place, placeOf } from "../interpreter/attribute_places.ts";
import { ANY, Kind, kindOf, NUMBER, only } from "./kinds.ts";
import { getAttribute, getOfMany } from "./emit_getters.ts";
import type { Emitter } from "./emitter.ts";
import { byShape, checkShape, checkShapes } from "./guards.ts";
import { setChecked } from "./emit_names.ts";
import { MAX_SHAPES } from "./profile.ts";
import { shapesOf } from "./shape_facts.ts";
import { loadField, virtualIn } from "./virtual_objects.ts";

export function fieldAt(o: string, loc: number): string {
  return loc < FIELDS ? `${o}.s${loc}` : `${o}.ext[${loc - FIELDS}]`;
}

/** Plain data of a class whose structure is checked: the value may be another one by now. */
function readEntry(e: Emitter, entry: Entry, dest: number): void {
  e.set(dest, `${e.constant(entry)}.value`, ANY);
}

function readPlace(e: Emitter, reg: number, place: Place, dest: number): boolean {
  const virtual = virtualIn(e, reg);
  if (place.kind === 1 && virtual !== null && loadField(e, virtual, place.loc, dest)) return true;
  const needsObject = place.kind === 1 || place.kind === 2 && place.value instanceof PyFunction;
  const o = needsObject ? e.val(reg) : "";
  if (place.kind === 1) {
    if (place.loc < 0) {
      e.setFloat(dest, `${o}.f[${-1 - place.loc}]`);
      return true;
    }
    const t = e.temp();
    e.emit(`const ${t}=${fieldAt(o, place.loc)};`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t);
    return true;
  }
  if (place.kind === 8) {
    readEntry(e, place.entry!, dest);
    return true;
  }
  if (place.kind === 11) {
    const cls = shapesOf(e.st.shape[reg])[0].cls;
    e.set(dest, `new PyMethod(${e.constant(place.value)},${e.constant(cls)})`, Kind.OTHER);
    return true;
  }
  if (place.kind === 2 || place.kind === 10) {
    const v = place.value!;
    const k = e.constant(v);
    if (place.kind === 2 && v instanceof PyFunction) e.set(dest, `new PyMethod(${k},${o})`, Kind.OTHER);
    else e.set(dest, k, kindOf(v) & ANY, v);
    return true;
  }
  return false;
}

/** The module that the register always held, checked to be the same. */
function moduleIn(e: Emitter, reg: number): PyModule | undefined {
  const known = e.st.known[reg];
  if (known instanceof PyModule) return known;
  const target = e.target();
  if (known !== undefined || !(target instanceof PyModule)) return undefined;
  e.guard(`${e.val(reg)}===${e.constant(target)}`);
  e.st.known[reg] = target;
  return target;
}

/** Checks that the register holds an instance of a class made by Python code over a native one, and its structure. */
function checkHeapClass(e: Emitter, reg: number, cls: PyType): string {
  const o = e.val(reg), k = e.constant(cls);
  e.guard(`${o}.cls===${k}&&${k}.version===${cls.version}`);
  return o;
}

/** A field of a named tuple. */
function tupleField(e: Emitter, reg: number, name: string, dest: number): boolean {
  const cls = e.target();
  if (!(cls instanceof PyType) || !cls.isHeap || !cls.isSubtype(tupleType) || !looksUpGenerically(cls)) return false;
  const d = cls.lookup(name);
  if (!(d instanceof PyTupleGetter)) return false;
  const o = checkHeapClass(e, reg, cls);
  e.guard(`${d.index}<${o}.a.length`);
  e.set(dest, `${o}.a[${d.index}]`);
  return true;
}

export function loadAttr(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 2], dest = code[pc + 1];
  const name = e.co.names[code[pc + 3]];
  const shapes = e.shapes(reg);
  const known = moduleIn(e, reg) ?? e.st.known[reg];
  if (e.profile !== null && known instanceof PyModule && known.t !== 0) {
    const entry = known.dict.entryStr(name);
    if (entry !== undefined && entry.value !== undefined) {
      setChecked(e, dest, entry, name);
      return;
    }
  }
  if (known instanceof PyType && looksUpAsClass(known.cls) && loadClassAttr(e, known, name, dest)) return;
  if (e.kinds(reg, 2) === Kind.OBJ && shapes.length > 0) {
    if (name === "__class__" && shapes.length === 1 && hasPlainClass(shapes[0].cls)) {
      checkShape(e, reg, shapes[0]);
      e.set(dest, e.constant(shapes[0].cls), Kind.OTHER, shapes[0].cls);
      return;
    }
    const places = shapes.map((s) => placeOf(s, name));
    if (shapes.length > MAX_SHAPES && places.every((p) => p !== null && (p.kind === 1 || p.kind === 8))) {
      e.set(dest, readByTable(e, reg, "H.readPlain", name), ANY);
      return;
    }
    if (shapes.length === 1 && places[0] !== null && places[0].kind !== 3) {
      checkShape(e, reg, shapes[0]);
      readPlace(e, reg, places[0], dest);
      return;
    }
    if (places.every((p) => p !== null && p.kind !== 3)) {
      polymorphic(e, reg, shapes, places as Place[], dest);
      return;
    }
    if (nativeField(e, reg, name, dest) || getAttribute(e, pc, reg, name, dest)) return;
  }
  if (
    e.kinds(reg, 2) === Kind.COMPLEX && (name === "real" || name === "imag") && e.profile !== null && !e.isGeneric()
  ) {
    e.narrow(reg, Kind.COMPLEX);
    if (!e.dead) e.setFloat(dest, e.parts(reg)[name === "real" ? 0 : 1]);
    return;
  }
  if (e.dead || tupleField(e, reg, name, dest) || nativeGetter(e, reg, name, dest)) return;
  const kinds = e.kinds(reg, 2);
  const native = e.isGeneric() ? null : nativeMethod(kinds, name);
  if (native !== null) {
    e.narrow(reg, kinds);
    if (!e.dead) e.set(dest, `new PyBuiltin(${e.constant(native.spec)},${e.val(reg)})`, Kind.OTHER);
    return;
  }
  const o = e.val(reg);
  if (e.isPlain) {
    const t = e.temp();
    const isDict = name === "__dict__";
    if (e.isGeneric() && !isDict) return getOfMany(e, o, name, dest);
    e.mayThrow();
    e.emit(`const ${t}=H.${isDict ? "plainDict" : "plainAttribute"}(${o}${isDict ? "" : `,${JSON.stringify(name)}`});`);
    e.guard(`${t}!==undefined`);
    // The object has another shape now.
    if (isDict) e.forget();
    return e.set(dest, t);
  }
  e.needFrame();
  e.set(dest, `H.loadAttr(F,${o},${JSON.stringify(name)},${pc >> 2})`);
  e.afterCall();
}

/** What every exception has, say: a native getter that classes made by Python code inherit, and that runs no code. */
function nativeField(e: Emitter, reg: number, name: string, dest: number): boolean {
  if (e.profile === null) return false;
  const shapes = e.shapes(reg);
  const d = shapes[0].cls.lookup(name);
  if (!(d instanceof PyGetSet) || !d.leaf) return false;
  if (shapes.some((s) => s.cls.lookup(name) !== d || !looksUpGenerically(s.cls))) return false;
  checkShapes(e, reg, shapes);
  e.mayThrow();
  e.set(dest, `${e.constant(d.get)}(${e.val(reg)})`);
  return true;
}

/** The attribute of a native object, by its class's getter. */
function nativeGetter(e: Emitter, reg: number, name: string, dest: number): boolean {
  const target = e.target();
  if (!(target instanceof PyType) || target.isHeap || target.hasDict || !isGenericGetattr(target)) return false;
  const d = target.lookup(name);
  if (!(d instanceof PyGetSet) || d.get === null) return false;
  const o = e.val(reg);
  e.guard(`${o}.t===${target.tag}`);
  if (d.leaf) e.mayThrow();
  else e.needFrame();
  e.set(dest, `${e.constant(d.get)}(${o})`);
  if (!d.leaf) e.afterCall();
  return true;
}

/** `__class__` of its instances is their class. */
function hasPlainClass(cls: PyType): boolean {
  return isGenericGetattr(cls) && cls.lookup("__class__") === objectType.lookup("__class__");
}

/** A plain attribute of a class object that is known. */
function loadClassAttr(e: Emitter, cls: PyType, name: string, dest: number): boolean {
  if (!cls.isHeap) {
    // What the metaclass has of that name comes first only when it is a data descriptor.
    const meta = typeType.lookup(name);
    const d = cls.cls === typeType && (meta === undefined || descrKind(meta) !== 2) ? cls.lookup(name) : undefined;
    if (!(d instanceof PyMethodDescr) || d.kind === "class") return false;
    e.set(dest, e.constant(d), Kind.OTHER, d);
    return true;
  }
  if (cls.cls.lookup(name) !== undefined) return false;
  const v = cls.lookup(name);
  if (v === undefined || v instanceof PyObject && !(v instanceof PyFunction) && !isPlain(v)) return false;
  const k = e.constant(cls);
  e.guard(`${k}.version===${cls.version}`);
  if (isData(v)) readEntry(e, cls.lookupEntry(name)!, dest);
  else e.set(dest, e.constant(v), kindOf(v) & ANY, v);
  return true;
}

/** Values whose class has no `__get__`. */
function isPlain(v: Value): boolean {
  return v instanceof PyList || v instanceof PyTuple || v instanceof PyDict ||
    typeOf(v).lookup("__get__") === undefined;
}

/** An attribute of instances of many shapes, found in the shape's own table. */
function readByTable(e: Emitter, reg: number, read: string, name: string): string {
  const o = e.val(reg);
  if (e.st.mask[reg] !== Kind.OBJ) e.guard(`${o} instanceof PyObj`);
  e.st.mask[reg] = Kind.OBJ;
  const t = e.temp();
  e.emit(`const ${t}=${read}(${o},${JSON.stringify(name)});`);
  e.guard(`${t}!==undefined`);
  return t;
}

function polymorphic(e: Emitter, reg: number, shapes: readonly Shape[], places: readonly Place[], dest: number): void {
  const o = e.val(reg);
  if (places.every((p) => p.kind === 1 && p.loc < 0 && p.loc === places[0].loc)) {
    checkShapes(e, reg, shapes);
    e.setFloat(dest, `${o}.f[${-1 - places[0].loc}]`);
    return;
  }
  const t = byShape(e, reg, shapes, (i) => {
    const p = places[i];
    if (p.kind === 1) return p.loc < 0 ? `new PyFloat(${o}.f[${-1 - p.loc}])` : fieldAt(o, p.loc);
    if (p.kind === 8) return `${e.constant(p.entry)}.value`;
    if (p.kind === 11) return `new PyMethod(${e.constant(p.value)},${e.constant(shapes[i].cls)})`;
    const isMethod = p.kind === 2 && p.value instanceof PyFunction;
    return isMethod ? `new PyMethod(${e.constant(p.value)},${o})` : e.constant(p.value);
  });
  e.set(dest, t);
}

/** What is called is no method: a field, say, or what a static method has. */
function isReadAsItIs(p: Place): boolean {
  return p.kind === 1 || p.kind === 8 || p.kind === 10 || p.kind === 2 && !(p.value instanceof PyFunction);
}

export function loadMethod(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 2], base = code[pc + 1];
  const name = e.co.names[code[pc + 3]];
  const shapes = e.shapes(reg);
  const kinds = e.kinds(reg, 2);
  const known = moduleIn(e, reg) ?? e.st.known[reg];
  const self = (f: Value) => {
    e.move(base + 1, reg);
    e.set(base, e.constant(f), kindOf(f) & ANY, f);
  };
  if (e.profile !== null && known instanceof PyModule && known.t !== 0) {
    const entry = known.dict.entryStr(name);
    if (entry !== undefined && entry.value !== undefined) {
      setChecked(e, base, entry, name);
      e.set(base + 1, "undefined", Kind.UNSET);
      return;
    }
  }
  const isUsualClass = known instanceof PyType && looksUpAsClass(known.cls);
  if (isUsualClass && known.isHeap && e.profile !== null && known.cls.lookup(name) === undefined) {
    const v = known.lookup(name);
    const isClassMethod = v instanceof PyClassMethod && v.t !== 0;
    if ((isClassMethod || v instanceof PyStaticMethod && v.t !== 0) && v.func instanceof PyFunction) {
      const k = e.constant(known);
      e.guard(`${k}.version===${known.version}`);
      if (isClassMethod) e.set(base + 1, k, Kind.OTHER, known);
      else e.set(base + 1, "undefined", Kind.UNSET);
      e.set(base, e.constant(v.func), Kind.FUNC, v.func);
      return;
    }
  }
  if (known instanceof PyType && !known.isHeap && known.cls === typeType && typeType.lookup(name) === undefined) {
    const d = known.lookup(name);
    if (d instanceof PyMethodDescr && d.kind === "class") {
      e.set(base + 1, e.constant(known), Kind.OTHER, known);
      e.set(base, e.constant(d), Kind.OTHER, d);
      return;
    }
  }
  if (isUsualClass && loadClassAttr(e, known, name, base)) {
    e.set(base + 1, "undefined", Kind.UNSET);
    return;
  }
  if (kinds === Kind.OBJ && shapes.length > 0) {
    const places = shapes.map((s) => placeOf(s, name));
    if (shapes.length === 1 && places[0] !== null && places[0].kind !== 3) {
      const place = places[0];
      checkShape(e, reg, shapes[0]);
      if (place.kind === 2 && place.value instanceof PyFunction) self(place.value);
      else if (place.kind === 11) {
        const { cls } = shapes[0];
        e.set(base + 1, e.constant(cls), Kind.OTHER, cls);
        e.set(base, e.constant(place.value), Kind.FUNC, place.value);
      } else {
        readPlace(e, reg, place, base);
        e.set(base + 1, "undefined", Kind.UNSET);
      }
      return;
    }
    if (places.every((p) => p !== null && p.kind === 2 && p.value instanceof PyFunction)) {
      const f = places[0]!.value!;
      if (shapes.length <= MAX_SHAPES && places.every((p) => p!.value === f)) {
        checkShapes(e, reg, shapes);
        return self(f);
      }
      const o = e.val(reg);
      if (shapes.length > MAX_SHAPES) {
        const f = readByTable(e, reg, "H.methodOf", name);
        // The object may be in `base` itself.
        e.set(base + 1, o, Kind.OBJ);
        e.set(base, f, Kind.FUNC);
        return;
      }
      const t = byShape(e, reg, shapes, (i) => e.constant(places[i]!.value));
      e.move(base + 1, reg);
      e.set(base, t, Kind.FUNC);
      return;
    }
    if (shapes.length <= MAX_SHAPES && places.every((p) => p !== null && isReadAsItIs(p))) {
      polymorphic(e, reg, shapes, places as Place[], base);
      e.set(base + 1, "undefined", Kind.UNSET);
      return;
    }
    if (shapes.length > MAX_SHAPES && places.every((p) => p !== null && (p.kind === 1 || p.kind === 8))) {
      e.set(base, readByTable(e, reg, "H.readPlain", name), ANY);
      e.set(base + 1, "undefined", Kind.UNSET);
      return;
    }
  }
  const native = nativeMethod(kinds, name);
  if (native !== null) {
    e.narrow(reg, kinds);
    if (!e.dead) self(native);
    return;
  }
  const target = e.target();
  if (target instanceof PyType && !target.isHeap && isGenericGetattr(target)) {
    // Some other native object: its exact type, by the tag.
    const d = target.lookup(name);
    if (d instanceof PyMethodDescr && d.kind === "method") {
      const o = e.val(reg);
      const text = target === strType && (kinds & Kind.STR) !== 0 ? `typeof ${o}==="string"||` : "";
      e.guard(`${text}${o}.t===${target.tag}${target.hasDict ? `&&!H.shadowed(${o},${JSON.stringify(name)})` : ""}`);
      self(d);
      return;
    }
  }
  if (target instanceof PyType && target.isHeap && isGenericGetattr(target)) {
    const d = target.lookup(name);
    if (d instanceof PyFunction || d instanceof PyMethodDescr && d.kind === "method" && target.isSubtype(d.objclass)) {
      const o = checkHeapClass(e, reg, target);
      e.guard(`${o}.shape===${e.constant(target.rootShape)}&&!${o}.dict||!H.shadowed(${o},${JSON.stringify(name)})`);
      self(d);
      return;
    }
  }
  const o = e.val(reg);
  if (e.isPlain) {
    const t = e.temp();
    e.emit(`const ${t}=H.plainMethod(${o},${JSON.stringify(name)});`);
    e.guard(`${t}!==undefined`);
    e.set(base, t);
    e.set(base + 1, "H.methodSelf()", ANY | Kind.UNSET);
    return;
  }
  e.needFrame();
  e.emit(`H.loadMethod(F,${o},${JSON.stringify(name)},${pc >> 2},${base});`);
  e.set(base, `R[${base}]`);
  e.set(base + 1, `R[${base + 1}]`, ANY | Kind.UNSET);
  e.afterCall();
}

function nativeMethod(kinds: number, name: string): PyMethodDescr | null {
  const sample: Value | undefined = kinds !== 0 && only(kinds, NUMBER)
    ? 0
    : kinds === Kind.FLOAT
    ? new PyFloat(0)
    : kinds === Kind.COMPLEX
    ? new PyComplex(0, 0)
    : kinds === Kind.STR
    ? ""
    : kinds === Kind.LIST
    ? new PyList([])
    : kinds === Kind.DICT
    ? new PyDict()
    : kinds === Kind.TUPLE
    ? new PyTuple([])
    : undefined;
  if (sample === undefined) return null;
  const d = typeOf(sample).lookup(name);
  return d instanceof PyMethodDescr && d.kind === "method" ? d : null;
}
