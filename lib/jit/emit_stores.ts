// Attributes, written.
//
// In: the Emitter at STORE_ATTR. Out: statements. As for reading: at the place that the checked shape says. Setters in Python
// are called directly, for their effect.
import { typeType } from "../core/builtin_types.ts";
import { FIELDS, type Shape } from "../core/shape.ts";
import { isData, PyType } from "../core/type.ts";
import { descriptorOf, setterOf, storePlaceOf } from "../interpreter/attribute_places.ts";
import { isGenericSetattr } from "../core/attributes.ts";
import { memoryOf } from "./emit_by_name.ts";
import { Kind, only, SCALAR } from "./kinds.ts";
import { callForEffect } from "./emit_calls.ts";
import { fieldAt } from "./emit_attributes.ts";
import type { Emitter } from "./emitter.ts";
import { checkShape, checkShapes } from "./guards.ts";
import { firstFloats } from "./instances.ts";
import { storeField, virtualIn } from "./virtual_objects.ts";
import { checkDescriptor } from "./emit_getters.ts";
import { exactly } from "./state.ts";

/** Kinds of plain data: see isData(). */
const DATA = SCALAR | Kind.LIST | Kind.TUPLE | Kind.DICT;

/** An assignment that a property's setter or a descriptor's `__set__` does, directly: the same for all the shapes. */
function storeThrough(e: Emitter, reg: number, shapes: readonly Shape[], name: string, from: number): boolean {
  const setter = setterOf(shapes[0], name);
  if (setter !== null) {
    if (shapes.some((s) => setterOf(s, name) !== setter)) return false;
    checkShapes(e, reg, shapes);
    const o = e.val(reg);
    return callForEffect(e, setter, [o, from], o);
  }
  const d = descriptorOf(shapes[0], name, "__set__");
  if (d === null || shapes.some((s) => descriptorOf(s, name, "__set__")?.descriptor !== d.descriptor)) return false;
  checkShapes(e, reg, shapes);
  checkDescriptor(e, d);
  const o = e.val(reg);
  return callForEffect(e, d.method, [e.constant(d.descriptor), o, from], o);
}

export function storeAttr(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], from = code[pc + 3];
  const name = e.co.names[code[pc + 2]];
  const shapes = e.shapes(reg);
  const kinds = e.kinds(from, 3);
  if (e.kinds(reg, 1) === Kind.OBJ && shapes.length === 1) {
    const shape = shapes[0];
    const old = shape.props.get(name);
    const isFloat = only(kinds, Kind.FLOAT);
    // A new attribute that is sometimes a float has a fixed place when it is boxed.
    const mixed = (kinds & Kind.FLOAT) !== 0 && !isFloat;
    if (mixed && old === undefined) shape.cls.boxAttribute(name);
    const isBoxed = shape.cls.boxedAttrs?.has(name) === true;
    const place = mixed && old === undefined && !isBoxed ? null : storePlaceOf(shape, name, isFloat);
    if (place !== null && (place.loc >= 0 || isFloat)) {
      if (place.loc < 0) e.narrow(from, Kind.FLOAT);
      else if (place.next !== null && (e.st.mask[from] & Kind.FLOAT) !== 0 && !isFloat && !isBoxed) {
        e.guard(`!(${e.val(from)} instanceof PyFloat)`);
      }
      if (e.dead) return;
      checkShape(e, reg, shape);
      writePlace(e, reg, shape, place, from);
      return;
    }
    if (e.profile !== null && storeThrough(e, reg, shapes, name, from)) return;
    if (e.dead) return;
  } else if (e.kinds(reg, 1) === Kind.OBJ && shapes.length > 1) {
    if (e.profile !== null && storeThrough(e, reg, shapes, name, from)) return;
    if (e.dead || storeSeveral(e, reg, shapes, name, from)) return;
  }
  if (e.dead) return;
  const known = e.st.known[reg];
  if (e.profile !== null && known instanceof PyType && storeClassData(e, known, name, from)) return;
  const o = e.val(reg), v = e.val(from);
  const isPlain = e.isGeneric() || shapes.length > 0 && shapes.every((s) => isGenericSetattr(s.cls));
  if (e.profile !== null && !e.isHopeless() && isPlain) {
    // Many shapes, or a place that depends on the value.
    e.emit(`if(!H.quickSet(${e.constant(memoryOf(e))},${o},${JSON.stringify(name)},${v},false))${e.exit("guard")}`);
    e.forget();
    return;
  }
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
  if ((e.st.mask[from] & Kind.FLOAT) !== 0) e.guard(`!(${e.val(from)} instanceof PyFloat)`);
  const [first] = places;
  if (places.every((p) => p!.next === null && p!.loc === first!.loc)) {
    checkShapes(e, reg, shapes);
    e.emit(`${fieldAt(e.val(reg), first!.loc)}=${e.val(from)};`);
    return true;
  }
  const o = e.val(reg), v = e.val(from);
  let chain = "";
  shapes.forEach((s, i) => {
    const k = e.constant(s);
    const { loc, next } = places[i]!;
    let write = loc < FIELDS
      ? `${o}.s${loc}=${v};`
      : next === null
      ? `${o}.ext[${loc - FIELDS}]=${v};`
      : `if(!${o}.ext)${o}.ext=H.firstExt(${v},${s.cls.extHint});else ${o}.ext[${loc - FIELDS}]=${v};`;
    if (next !== null) write += `${o}.shape=${e.constant(next)};`;
    chain += `if(${o}.shape===${k}&&${k}.version===${s.version}){${write}}else `;
  });
  e.emit(chain + e.exit("guard"));
  e.reshape(shapes);
  e.st.mask[reg] = Kind.OBJ;
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

/**
 * object.__setattr__(o, name, v) of an instance whose shape is known here, as in the `__init__` of frozen dataclasses in line; false
 * when it is not, or the attribute has no fixed place.
 */
export function storePlainly(e: Emitter, reg: number, name: string, from: number): boolean {
  const shape = exactly(e.st.shape[reg]);
  if (shape === null || e.profile === null) return false;
  const mask = e.st.mask[from], isFloat = only(mask, Kind.FLOAT);
  if (!isFloat && (mask & Kind.FLOAT) !== 0 && shape.props.get(name) === undefined) return false;
  const place = storePlaceOf(shape, name, isFloat, true);
  if (place === null || place.loc < 0 && !isFloat) return false;
  writePlace(e, reg, shape, place, from);
  return true;
}

function writePlace(
  e: Emitter,
  reg: number,
  shape: Shape,
  place: { loc: number; next: Shape | null },
  from: number,
): void {
  const { loc, next } = place;
  if (virtualIn(e, reg) !== null) {
    // As below.
    if (loc < 0 && !e.isFloat(from)) {
      const v = e.num(from);
      if (next === null || e.level === 0) e.guard(`${v}===${v}`);
    }
    if (storeField(e, reg, loc, from, next ?? shape)) return;
  }
  const o = e.val(reg);
  if (loc < 0) {
    const isNumber = e.isFloat(from), v = e.num(from);
    // A NaN that is an object stays it, in a boxed place. A constructor in line does not ask for it: the way out would keep V8
    // from doing without the instance.
    if (!isNumber && (next === null || e.level === 0)) e.guard(`${v}===${v}`);
    // Only the first one has no array yet: a test of what is known would keep V8 from doing without the object.
    if (next !== null && loc === -1) e.emit(`${o}.f=${firstFloats(v, shape.cls.floatHint)};`);
    else e.emit(`${o}.f[${-1 - loc}]=${v};`);
  } else {
    const v = e.val(from);
    if (loc < FIELDS) e.emit(`${o}.s${loc}=${v};`);
    else if (next === null || loc > FIELDS) e.emit(`${o}.ext[${loc - FIELDS}]=${v};`);
    else e.emit(`${o}.ext=H.firstExt(${v},${shape.cls.extHint});`);
  }
  if (next === null) return;
  e.emit(`${o}.shape=${e.constant(next)};`);
  // Another register may hold the same object.
  e.reshape([shape]);
  // Its version was that of the shape it comes from: one class changes all its shapes at once.
  e.st.shape[reg] = next;
}
