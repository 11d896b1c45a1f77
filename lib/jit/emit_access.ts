// Names, cells, attributes and subscripts.
//
// In: the Emitter at such an instruction. Out: statements. An attribute is read at its place in the instance once the shape
// (and its version) is checked; the check holds until code runs that may change shapes. Globals are read at their dict
// entries. Invariant: a value that is missing (an unset slot, an absent key, an index out of range) is an exit: the
// interpreter finds the error.
import { bytesType, dictType, objectType, typeType } from "../core/builtin_types.ts";
import { bytearrayType } from "../types/bytearray.ts";
import { PyDict } from "../core/dict.ts";
import {
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyMethodDescr,
  PyModule,
  PyStaticMethod,
  superType,
} from "../core/function.ts";
import type { Shape } from "../core/shape.ts";
import { isData, PyType } from "../core/type.ts";
import type { Entry } from "../core/dict.ts";
import { PyList, PyObject, PyTuple, type Value } from "../core/value.ts";
import { typeOf } from "../core/builtin_types.ts";
import { isGenericGetattr } from "../core/attributes.ts";
import { descrKind } from "../core/descriptor.ts";
import {
  descriptorOf,
  type Place,
  placeOf,
  type PythonDescriptor,
  setterOf,
  storePlaceOf,
  superFunctionOf,
} from "../interpreter/attribute_caches.ts";
import { ANY, Kind, kindOf, NUMBER, only, SCALAR } from "./kinds.ts";
import { callForEffect, callFunction } from "./emit_calls.ts";
import type { Emitter, Names } from "./emitter.ts";
import { checkShape } from "./guards.ts";
import { MANY } from "./profile.ts";

/** A global value that is worth a check of its identity: what it is decides what the code does. */
function isStable(v: Value): boolean {
  return v instanceof PyFunction || v instanceof PyType || v instanceof PyBuiltin || v instanceof PyModule;
}

function setChecked(e: Emitter, dest: number, entry: { value: Value | undefined }): void {
  const k = e.constant(entry);
  const v = entry.value!;
  if (e.profile !== null && !e.isGeneric() && isStable(v)) {
    const c = e.constant(v);
    e.guard(`${k}.value===${c}`);
    e.set(dest, c, kindOf(v) & ANY, v);
    return;
  }
  const t = e.temp();
  e.emit(`const ${t}=${k}.value;`);
  e.guard(`${t}!==undefined`);
  e.set(dest, t);
}

export function loadGlobal(e: Emitter, pc: number, names: Names): void {
  const name = e.co.names[e.code[pc + 2]];
  global(e, pc, e.code[pc + 1], name, names);
}

function global(e: Emitter, pc: number, dest: number, name: string, names: Names): void {
  const own = names.globals.t === dictType.tag ? names.globals.entryStr(name) : undefined;
  if (own !== undefined && own.value !== undefined) {
    setChecked(e, dest, own);
    return;
  }
  const entry = names.globals.t === dictType.tag && names.builtins.t === dictType.tag
    ? names.builtins.entryStr(name)
    : undefined;
  if (entry === undefined || entry.value === undefined || e.isGeneric()) {
    e.needFrame();
    e.set(dest, `H.loadGlobal(F,${JSON.stringify(name)},${pc >> 2})`);
    e.afterCall();
    return;
  }
  const used = e.builtinsUsed;
  if (!used.names.includes(name)) {
    used.names.push(name);
    used.version = -1;
  }
  if (!e.st.globalsChecked) {
    const k = e.constant(used);
    e.guard(`G.keyVersion===${k}.version||H.unshadowed(${k},G)`);
    e.st.globalsChecked = true;
  }
  setChecked(e, dest, entry);
}

export function storeGlobal(e: Emitter, pc: number, names: Names): void {
  const name = e.co.names[e.code[pc + 1]];
  const v = e.val(e.code[pc + 2]);
  const entry = names.globals.entryStr(name);
  if (entry !== undefined && names.globals.t === dictType.tag) {
    const k = e.constant(entry);
    e.guard(`${k}.value!==undefined`);
    e.emit(`${k}.value=${v};`);
    return;
  }
  e.emit(`G.setStr(${JSON.stringify(name)},${v});`);
  e.st.globalsChecked = false;
}

/** LOAD_NAME and STORE_NAME of module code: its locals are its globals. */
export function loadName(e: Emitter, pc: number, names: Names | null): void {
  const name = e.co.names[e.code[pc + 2]];
  const dest = e.code[pc + 1];
  if (names !== null) {
    global(e, pc, dest, name, names);
    return;
  }
  e.needFrame();
  e.set(dest, `H.loadName(F,${JSON.stringify(name)},${pc >> 2})`);
  e.afterCall();
}

export function storeName(e: Emitter, pc: number, names: Names | null): void {
  const name = e.co.names[e.code[pc + 1]];
  const v = e.val(e.code[pc + 2]);
  if (names !== null) {
    const entry = names.globals.entryStr(name);
    if (entry !== undefined) {
      const k = e.constant(entry);
      e.guard(`${k}.value!==undefined`);
      e.emit(`${k}.value=${v};`);
      return;
    }
  }
  e.needFrame();
  e.emit(`H.storeName(F,${JSON.stringify(name)},${v},${pc >> 2});`);
  e.afterCall();
}

export function loadDeref(e: Emitter, pc: number): void {
  const t = e.temp();
  e.emit(`const ${t}=${e.val(e.code[pc + 2])}.v;`);
  const held = e.target();
  if (e.profile !== null && held !== undefined && held !== MANY && isStable(held)) {
    const k = e.constant(held);
    e.guard(`${t}===${k}`);
    e.set(e.code[pc + 1], k, kindOf(held) & ANY, held);
    return;
  }
  e.guard(`${t}!==undefined`);
  e.set(e.code[pc + 1], t);
}

// Attributes.

/** Kinds of plain data: see isData(). */
const DATA = SCALAR | Kind.LIST | Kind.TUPLE | Kind.DICT;

function fieldAt(o: string, loc: number): string {
  return loc < 4 ? `${o}.s${loc}` : `${o}.ext[${loc - 4}]`;
}

/** Plain data of a class, whose structure is checked: its kind is worth a guess. */
function readEntry(e: Emitter, entry: Entry, dest: number): void {
  e.set(dest, `${e.constant(entry)}.value`, ANY);
}

function readPlace(e: Emitter, o: string, place: Place, dest: number): boolean {
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
  if (place.kind === 2) {
    const v = place.value!;
    const k = e.constant(v);
    if (v instanceof PyFunction) e.set(dest, `new PyMethod(${k},${o})`, Kind.OTHER);
    else e.set(dest, k, kindOf(v) & ANY, v);
    return true;
  }
  return false;
}

export function loadAttr(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 2], dest = code[pc + 1];
  const name = e.co.names[code[pc + 3]];
  const shapes = e.shapes();
  const known = e.st.known[reg];
  if (e.profile !== null && known instanceof PyModule && known.t !== 0) {
    const entry = known.dict.entryStr(name);
    if (entry !== undefined && entry.value !== undefined) {
      setChecked(e, dest, entry);
      return;
    }
  }
  if (known instanceof PyType && known.cls.t !== 0 && loadClassAttr(e, known, name, dest)) return;
  if (e.kinds(reg, 2) === Kind.OBJ && shapes.length > 0) {
    if (name === "__class__" && shapes.length === 1 && hasPlainClass(shapes[0].cls)) {
      checkShape(e, reg, shapes[0]);
      e.set(dest, e.constant(shapes[0].cls), Kind.OTHER, shapes[0].cls);
      return;
    }
    const places = shapes.map((s) => placeOf(s, name));
    if (shapes.length === 1 && places[0] !== null) {
      checkShape(e, reg, shapes[0]);
      const o = e.val(reg);
      if (readPlace(e, o, places[0], dest)) return;
      callFunction(e, pc, places[0].value as PyFunction, [o], dest, true);
      return;
    }
    if (places.every((p) => p !== null && p.kind !== 3)) {
      polymorphic(e, reg, shapes, places as Place[], dest);
      return;
    }
    if (shapes.length === 1 && readDescriptor(e, pc, reg, shapes[0], name, dest)) return;
  }
  if (e.dead) return;
  const o = e.val(reg);
  e.needFrame();
  e.set(dest, `H.loadAttr(F,${o},${JSON.stringify(name)},${pc >> 2})`);
  e.afterCall();
}

/** `__class__` of its instances is their class. */
function hasPlainClass(cls: PyType): boolean {
  return isGenericGetattr(cls) && cls.lookup("__class__") === objectType.lookup("__class__");
}

/** Checks that a descriptor's class is as it is now: which methods it has decides what happens. */
function checkDescriptor(e: Emitter, d: PythonDescriptor): void {
  const k = e.constant(d.descriptor.shape);
  e.guard(`${e.constant(d.descriptor)}.shape.cls===${k}.cls&&${k}.cls.version===${d.descriptor.shape.cls.version}`);
}

/** The attribute is what a descriptor's `__get__`, in Python, gives. */
function readDescriptor(e: Emitter, pc: number, reg: number, shape: Shape, name: string, dest: number): boolean {
  const d = descriptorOf(shape, name, "__get__");
  if (d === null) return false;
  checkShape(e, reg, shape);
  checkDescriptor(e, d);
  callFunction(e, pc, d.method, [e.constant(d.descriptor), e.val(reg), e.constant(shape.cls)], dest, true);
  return true;
}

/** An assignment that a property's setter or a descriptor's `__set__` does, directly. */
function storeThrough(e: Emitter, reg: number, shape: Shape, name: string, from: number): boolean {
  const setter = setterOf(shape, name);
  if (setter !== null) {
    checkShape(e, reg, shape);
    const o = e.val(reg);
    return callForEffect(e, setter, [o, from], o);
  }
  const d = descriptorOf(shape, name, "__set__");
  if (d === null) return false;
  checkShape(e, reg, shape);
  checkDescriptor(e, d);
  const o = e.val(reg);
  return callForEffect(e, d.method, [e.constant(d.descriptor), o, from], o);
}

/** `super().name` as a plain function, checked to be what it was: true when its registers are known then. */
export function superFunction(e: Emitter, base: number, name: string): PyFunction | null {
  const cls = e.target();
  const shapes = e.shapes();
  if (e.st.known[base] !== superType || !(cls instanceof PyType) || shapes.length !== 1) return null;
  const f = superFunctionOf(shapes[0], cls, name);
  if (f === null) return null;
  e.guard(`${e.val(base + 1)}===${e.constant(cls)}`);
  checkShape(e, base + 2, shapes[0]);
  return f;
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

function polymorphic(e: Emitter, reg: number, shapes: readonly Shape[], places: readonly Place[], dest: number): void {
  const o = e.val(reg);
  const t = e.temp();
  let text = `let ${t};`;
  shapes.forEach((s, i) => {
    const k = e.constant(s);
    const p = places[i];
    const v = p.kind === 1
      ? p.loc < 0 ? `new PyFloat(${o}.f[${-1 - p.loc}])` : fieldAt(o, p.loc)
      : p.kind === 8
      ? `${e.constant(p.entry)}.value`
      : p.value instanceof PyFunction
      ? `new PyMethod(${e.constant(p.value)},${o})`
      : e.constant(p.value);
    text += `${i > 0 ? "else " : ""}if(${o}.shape===${k}&&${k}.version===${s.version})${t}=${v};`;
  });
  e.emit(text);
  e.guard(`${t}!==undefined`);
  e.st.mask[reg] = Kind.OBJ;
  e.set(dest, t);
}

export function loadMethod(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 2], base = code[pc + 1];
  const name = e.co.names[code[pc + 3]];
  const shapes = e.shapes();
  const kinds = e.kinds(reg, 2);
  const known = e.st.known[reg];
  const self = (f: Value) => {
    const o = e.val(reg);
    const shape = e.st.shape[reg], mask = e.st.mask[reg];
    e.set(base + 1, o, mask);
    e.st.shape[base + 1] = shape;
    e.set(base, e.constant(f), kindOf(f) & ANY, f);
  };
  if (e.profile !== null && known instanceof PyModule && known.t !== 0) {
    const entry = known.dict.entryStr(name);
    if (entry !== undefined && entry.value !== undefined) {
      setChecked(e, base, entry);
      e.set(base + 1, "undefined", Kind.UNSET);
      return;
    }
  }
  if (known instanceof PyType && known.isHeap && e.profile !== null && known.cls.lookup(name) === undefined) {
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
  if (known instanceof PyType && loadClassAttr(e, known, name, base)) {
    e.set(base + 1, "undefined", Kind.UNSET);
    return;
  }
  if (kinds === Kind.OBJ && shapes.length > 0) {
    const places = shapes.map((s) => placeOf(s, name));
    if (shapes.length === 1 && places[0] !== null && places[0].kind !== 3) {
      const place = places[0];
      checkShape(e, reg, shapes[0]);
      if (place.kind === 2 && place.value instanceof PyFunction) self(place.value);
      else {
        readPlace(e, e.val(reg), place, base);
        e.set(base + 1, "undefined", Kind.UNSET);
      }
      return;
    }
    if (places.every((p) => p !== null && p.kind === 2 && p.value instanceof PyFunction)) {
      const o = e.val(reg);
      const t = e.temp();
      let text = `let ${t};`;
      shapes.forEach((s, i) => {
        const k = e.constant(s);
        text += `${i > 0 ? "else " : ""}if(${o}.shape===${k}&&${k}.version===${s.version})${t}=${
          e.constant(places[i]!.value)
        };`;
      });
      e.emit(text);
      e.guard(`${t}!==undefined`);
      e.st.mask[reg] = Kind.OBJ;
      e.set(base + 1, o, Kind.OBJ);
      e.set(base, t, Kind.FUNC);
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
  if (target instanceof PyType && !target.isHeap && !target.hasDict && isGenericGetattr(target)) {
    // Some other native object: its exact type, by the tag.
    const d = target.lookup(name);
    if (d instanceof PyMethodDescr && d.kind === "method") {
      const o = e.val(reg);
      e.guard(`${o}.t===${target.tag}`);
      self(d);
      return;
    }
  }
  const o = e.val(reg);
  e.needFrame();
  e.emit(`H.loadMethod(F,${o},${JSON.stringify(name)},${pc >> 2},${base});`);
  e.set(base, `R[${base}]`);
  e.set(base + 1, `R[${base + 1}]`, ANY | Kind.UNSET);
  e.afterCall();
}

function nativeMethod(kinds: number, name: string): PyMethodDescr | null {
  const sample: Value | undefined = kinds === Kind.STR
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

export function storeAttr(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], from = code[pc + 3];
  const name = e.co.names[code[pc + 2]];
  const shapes = e.shapes();
  const kinds = e.kinds(from, 3);
  if (e.kinds(reg, 1) === Kind.OBJ && shapes.length === 1) {
    const shape = shapes[0];
    const old = shape.props.get(name);
    const isFloat = only(kinds, Kind.FLOAT);
    // A new attribute that is sometimes a float has no fixed place.
    const mixed = (kinds & Kind.FLOAT) !== 0 && !isFloat;
    const place = mixed && old === undefined ? null : storePlaceOf(shape, name, isFloat);
    if (place !== null && (place.loc >= 0 || isFloat)) {
      if (place.loc < 0) e.narrow(from, Kind.FLOAT);
      else if (place.next !== null && (e.st.mask[from] & Kind.FLOAT) !== 0 && !isFloat) {
        e.guard(`!(${e.val(from)} instanceof PyFloat)`);
      }
      if (e.dead) return;
      checkShape(e, reg, shape);
      writePlace(e, reg, shape, place, from);
      return;
    }
    if (e.profile !== null && storeThrough(e, reg, shape, name, from)) return;
    if (e.dead) return;
  } else if (e.kinds(reg, 1) === Kind.OBJ && shapes.length > 1 && storeSeveral(e, reg, shapes, name, from)) return;
  if (e.dead) return;
  const known = e.st.known[reg];
  if (e.profile !== null && known instanceof PyType && storeClassData(e, known, name, from)) return;
  const o = e.val(reg), v = e.val(from);
  e.needFrame();
  e.emit(`H.storeAttr(F,${o},${JSON.stringify(name)},${v},${pc >> 2});`);
  e.afterCall();
}

/** An assignment to instances of one of several shapes, none of which has the attribute unboxed. */
function storeSeveral(e: Emitter, reg: number, shapes: readonly Shape[], name: string, from: number): boolean {
  const kinds = e.kinds(from, 3);
  if ((kinds & Kind.FLOAT) !== 0) return false;
  const places = shapes.map((s) => storePlaceOf(s, name, false));
  if (places.some((p) => p === null || p.loc < 0)) return false;
  e.narrow(from, kinds);
  if (e.dead) return true;
  if ((e.st.mask[from] & Kind.FLOAT) !== 0) e.guard(`!(${e.val(from)} instanceof PyFloat)`);
  const o = e.val(reg), v = e.val(from);
  let chain = "";
  shapes.forEach((s, i) => {
    const k = e.constant(s);
    const { loc, next } = places[i]!;
    let write = loc < 4
      ? `${o}.s${loc}=${v};`
      : next === null
      ? `${o}.ext[${loc - 4}]=${v};`
      : `if(${o}.ext===null)${o}.ext=H.firstExt(${v},${s.cls.extHint});else ${o}.ext[${loc - 4}]=${v};`;
    if (next !== null) write += `${o}.shape=${e.constant(next)};`;
    chain += `if(${o}.shape===${k}&&${k}.version===${s.version}){${write}}else `;
  });
  e.emit(chain + e.exit("guard"));
  const { st } = e;
  for (let i = 0; i < st.shape.length; i++) {
    if (st.shape[i] !== null && shapes.includes(st.shape[i]!)) st.shape[i] = null;
  }
  st.mask[reg] = Kind.OBJ;
  return true;
}

/** Plain data of a class gets another value. */
function storeClassData(e: Emitter, cls: PyType, name: string, from: number): boolean {
  if (e.isGeneric() || !cls.isHeap || cls.cls !== typeType || (e.kinds(from, 3) & ~DATA) !== 0) return false;
  const old = cls.attrs.getStr(name);
  if (old === undefined || !isData(old) || typeType.lookup(name) !== undefined) return false;
  e.guard(`${e.constant(cls)}.replaceData(${JSON.stringify(name)},${e.val(from)})`);
  return true;
}

function writePlace(
  e: Emitter,
  reg: number,
  shape: Shape,
  place: { loc: number; next: Shape | null },
  from: number,
): void {
  const o = e.val(reg);
  const { loc, next } = place;
  if (loc < 0) {
    const v = e.num(from);
    if (next !== null) e.emit(`if(${o}.f===null)${o}.f=H.firstFloats(${v},${shape.cls.floatHint});else `);
    e.emit(`${o}.f[${-1 - loc}]=${v};`);
  } else {
    const v = e.val(from);
    if (loc < 4) e.emit(`${o}.s${loc}=${v};`);
    else if (next === null) e.emit(`${o}.ext[${loc - 4}]=${v};`);
    else e.emit(`if(${o}.ext===null)${o}.ext=H.firstExt(${v},${shape.cls.extHint});else ${o}.ext[${loc - 4}]=${v};`);
  }
  if (next === null) return;
  e.emit(`${o}.shape=${e.constant(next)};`);
  // Another register may hold the same object.
  const { st } = e;
  for (let i = 0; i < st.shape.length; i++) if (st.shape[i] === shape) st.shape[i] = null;
  // Its version was that of the shape it comes from: one class changes all its shapes at once.
  st.shape[reg] = next;
}

// Subscripts.

/** The index of a list or tuple of `length`, checked. */
function checkedIndex(e: Emitter, index: string, imm: number | null, length: string): string {
  if (imm !== null && imm >= 0) {
    e.guard(`${imm}<${length}`);
    return `${imm}`;
  }
  const t = e.temp();
  e.emit(imm !== null ? `const ${t}=${length}-${-imm};` : `const ${t}=${index}<0?${index}+${length}:${index};`);
  e.guard(`${t}>=0&&${t}<${length}`);
  return t;
}

/** Which way the items of a list lie, as seen at operand `place`: unboxed floats, values, or both. */
function strategy(e: Emitter, place: number): "floats" | "values" | "both" {
  if (e.profile === null) return "both";
  const i = e.pc >> 2;
  const m = e.profile.kinds[3 * i + place - 1];
  if ((m & Kind.FLOATS) === 0) return "values";
  return (m & Kind.VALUES) === 0 ? "floats" : "both";
}

export function subscript(e: Emitter, pc: number, immediate: boolean): void {
  const { code } = e;
  const dest = code[pc + 1], reg = code[pc + 2];
  const imm = immediate ? code[pc + 3] : null;
  const key = code[pc + 3];
  const kinds = e.kinds(reg, 2);
  const keys = imm !== null ? Kind.INT : e.kinds(key, 3);
  const guessing = e.profile !== null && !e.isGeneric();
  if (only(keys, NUMBER) && (kinds === Kind.LIST || kinds === Kind.TUPLE || kinds === Kind.STR) && guessing) {
    e.narrow(reg, kinds);
    if (!e.dead && imm === null) e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? "" : e.val(key);
    if (kinds === Kind.STR) {
      e.set(dest, `${o}[${checkedIndex(e, k, imm, `${o}.length`)}]`, Kind.STR);
      return;
    }
    const a = e.temp();
    if (kinds === Kind.TUPLE) {
      e.emit(`const ${a}=${o}.a;`);
      e.set(dest, `${a}[${checkedIndex(e, k, imm, `${a}.length`)}]`);
      return;
    }
    switch (strategy(e, 2)) {
      case "floats":
        e.emit(`const ${a}=${o}.floats;`);
        e.guard(`${a}!==null`);
        e.setFloat(dest, `${a}[${checkedIndex(e, k, imm, `${a}.length`)}]`);
        return;
      case "values":
        e.guard(`${o}.floats===null`);
        e.emit(`const ${a}=${o}.a;`);
        e.set(dest, `${a}[${checkedIndex(e, k, imm, `${a}.length`)}]`);
        return;
    }
  }
  const tag = e.target();
  if (only(keys, NUMBER) && guessing && (tag === bytesType.tag || tag === bytearrayType.tag)) {
    if (imm === null) e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? "" : e.val(key);
    e.guard(`${o}.t===${Number(tag)}`);
    const field = tag === bytesType.tag ? "b" : "buf";
    e.set(
      dest,
      `${o}.${field}[${checkedIndex(e, k, imm, tag === bytesType.tag ? `${o}.b.length` : `${o}.length`)}]`,
      Kind.INT,
    );
    return;
  }
  if (kinds === Kind.DICT && only(keys, SCALAR) && guessing) {
    e.narrow(reg, Kind.DICT);
    if (!e.dead && imm === null) e.narrow(key, keys);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? `${imm}` : e.val(key);
    const t = e.temp();
    e.emit(`const ${t}=${o}.${only(keys, Kind.STR) ? "getStr" : "get"}(${k});`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t);
    return;
  }
  const o = e.val(reg), k = imm !== null ? `${imm}` : e.val(key);
  e.needFrame();
  e.set(dest, `H.getItem(${o},${k})`);
  e.afterCall();
}

export function storeSubscript(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], key = code[pc + 2], from = code[pc + 3];
  const kinds = e.kinds(reg, 1), keys = e.kinds(key, 2);
  if (kinds === Kind.LIST && only(keys, NUMBER) && e.profile !== null && !e.isGeneric()) {
    const how = strategy(e, 1);
    const floats = how === "floats" && only(e.kinds(from, 3), Kind.FLOAT);
    if (how === "values" || floats) {
      e.narrow(reg, Kind.LIST);
      if (!e.dead) e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
      if (!e.dead && floats) e.narrow(from, Kind.FLOAT);
      if (e.dead) return;
      const o = e.val(reg), k = e.val(key);
      const a = e.temp();
      if (floats) {
        const v = e.num(from);
        e.emit(`const ${a}=${o}.floats;`);
        e.guard(`${a}!==null`);
        e.emit(`${a}[${checkedIndex(e, k, null, `${a}.length`)}]=${v};`);
        return;
      }
      const v = e.val(from);
      e.guard(`${o}.floats===null`);
      e.emit(`const ${a}=${o}.a;`);
      e.emit(`${a}[${checkedIndex(e, k, null, `${a}.length`)}]=${v};`);
      return;
    }
  }
  if (
    e.target() === bytearrayType.tag && only(keys, NUMBER) && only(e.kinds(from, 3), Kind.INT) && e.profile !== null
  ) {
    e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
    if (!e.dead) e.narrow(from, Kind.INT);
    if (e.dead) return;
    const o = e.val(reg), k = e.val(key), v = e.val(from);
    e.guard(`${o}.t===${bytearrayType.tag}&&${v}>=0&&${v}<=255`);
    e.emit(`${o}.buf[${checkedIndex(e, k, null, `${o}.length`)}]=${v};`);
    return;
  }
  if (kinds === Kind.DICT && only(keys, SCALAR) && e.profile !== null) {
    e.narrow(reg, Kind.DICT);
    if (!e.dead) e.narrow(key, keys);
    if (e.dead) return;
    const o = e.val(reg), k = e.val(key), v = e.val(from);
    e.emit(`${o}.${only(keys, Kind.STR) ? "setStr" : "put"}(${k},${v});`);
    e.st.globalsChecked = false;
    return;
  }
  const o = e.val(reg), k = e.val(key), v = e.val(from);
  e.needFrame();
  e.emit(`H.setItem(${o},${k},${v});`);
  e.afterCall();
}
