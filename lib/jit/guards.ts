// Guards on shapes of instances, and on what methods are called with.
import { typeOf } from "../core/builtin_types.ts";
import type { PyMethodDescr } from "../core/function.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { Shape } from "../core/shape.ts";
import type { Emitter } from "./emitter.ts";
import { knobs } from "./knobs.ts";
import { Kind, only, SCALAR } from "./kinds.ts";
import { isWithin, oneOf, shapesOf } from "./shape_facts.ts";

/** Checks that the register holds an instance of the shape, as it is now. */
export function checkShape(e: Emitter, reg: number, shape: Shape): void {
  if (e.st.shape[reg] === shape && !knobs.without.has("guards")) return;
  const k = e.constant(shape);
  e.guard(`${e.val(reg)}.shape===${k}&&${k}.version===${shape.version}`);
  e.st.shape[reg] = shape;
  e.st.mask[reg] = Kind.OBJ;
}

/** For each shape the test that `r` has it, as it is now. */
export function shapeTests(e: Emitter, r: string, shapes: readonly Shape[]): string[] {
  return shapes.map((shape) => {
    const k = e.constant(shape);
    return `${r}.shape===${k}&&${k}.version===${shape.version}`;
  });
}

/** Checks that the register holds an instance of one of the shapes. */
export function checkShapes(e: Emitter, reg: number, shapes: readonly Shape[]): void {
  if (shapes.length === 1) return checkShape(e, reg, shapes[0]);
  if (isWithin(e.st.shape[reg], shapes) && !knobs.without.has("guards")) return;
  e.guard(shapeTests(e, e.val(reg), shapes).join("||"));
  e.st.mask[reg] = Kind.OBJ;
  e.st.shape[reg] = oneOf(e, shapes);
}

function isInstance(v: Value, cls: PyType): boolean {
  return typeOf(v).isSubtype(cls);
}

/** Checks that a native method gets a self of its class; false when that has to be seen to by the general call. */
export function fitsSelf(e: Emitter, d: PyMethodDescr, regs: readonly number[], callee: number): boolean {
  const op = e.code[e.pc];
  // What LOAD_METHOD found in the class of its object.
  const isOwn = (op === OP.CALL_METHOD || op === OP.CALL_METHOD_KW) && regs[0] === callee + 1;
  if (isOwn || d.kind === "class" || regs.length === 0) return true;
  if (e.isGeneric()) return false;
  e.guard(`${e.constant(isInstance)}(${e.val(regs[0])},${e.constant(d.objclass)})`);
  return true;
}

/**
 * Of several values the one for the shape of the object in `reg`, as an expression; leaves when it has none of the shapes, or when the
 * value is undefined.
 */
export function byShape(e: Emitter, reg: number, shapes: readonly Shape[], value: (i: number) => string): string {
  const o = e.val(reg), t = e.temp();
  const values = shapes.map((_, i) => value(i));
  const isKnown = isWithin(e.st.shape[reg], shapes) && !knobs.without.has("guards");
  const isSame = values.every((v) => v === values[0]);
  if (isKnown || isSame) {
    checkShapes(e, reg, shapes);
    const now = shapesOf(e.st.shape[reg]);
    const left = shapes.map((_, i) => i).filter((i) => now.includes(shapes[i]));
    const last = left.pop()!;
    // Only where the values differ is it told which shape it is.
    const others = isSame ? [] : left;
    const tests = others.map((i) => `if(${o}.shape===${e.constant(shapes[i])})${t}=${values[i]};else `);
    e.emit(`let ${t};${tests.join("")}${t}=${values[last]};`);
    if (!values.every((v) => /^k\d+$/.test(v))) e.guard(`${t}!==undefined`);
    return t;
  }
  const tests = shapes.map((s, i) => {
    const k = e.constant(s);
    return `if(${o}.shape===${k}&&${k}.version===${s.version})${t}=${values[i]};`;
  });
  e.emit(`let ${t};${tests.join("else ")}`);
  e.guard(`${t}!==undefined`);
  e.st.mask[reg] = Kind.OBJ;
  e.st.shape[reg] = oneOf(e, shapes);
  return t;
}

/** The kinds of a register that is a key, with HASHED where some value of no other kind may run Python code. */
export function keyKinds(e: Emitter, reg: number, place: number): number {
  const kinds = e.kinds(reg, place);
  if ((kinds & (Kind.OTHER | Kind.OBJ)) === 0) return kinds;
  return kinds |
    (e.profile === null || e.isGeneric() ? Kind.HASHED : e.profile.kinds[3 * (e.pc >> 2) + place - 1] & Kind.HASHED);
}

/** Values that may be known to run no Python code, whatever a native does with them. */
export function isPlainValue(kinds: number): boolean {
  return only(kinds, SCALAR | Kind.TUPLE | Kind.OTHER);
}

/** Checks that the register holds such a value: a scalar, a plain object, or a tuple of these. */
export function checkValue(e: Emitter, reg: number, kinds: number): void {
  if (kinds === Kind.TUPLE || only(kinds, SCALAR)) return checkKey(e, reg, kinds);
  e.guard(`H.plainKey(${e.val(reg)})`);
}

/** Keys whose hashing and comparing may be known to run no Python code. */
export function isPlainKey(kinds: number): boolean {
  return only(kinds, SCALAR | Kind.TUPLE | Kind.OTHER | Kind.OBJ | Kind.FUNC);
}

/** Checks that the register holds a list or tuple of scalars and tuples of such. */
export function checkItems(e: Emitter, reg: number, kind: number): void {
  e.narrow(reg, kind);
  if (!e.dead) e.guard(`H.${kind === Kind.LIST ? "plainList" : "plainTuple"}(${e.val(reg)})`);
}

/** Checks that the register holds such a key: a scalar, a plain object, one found by identity, or a tuple of plain ones. */
export function checkKey(e: Emitter, reg: number, kinds: number): void {
  if (only(kinds, SCALAR)) return e.narrow(reg, kinds);
  if (kinds === Kind.TUPLE) e.narrow(reg, kinds);
  if (!e.dead) e.guard(`H.${kinds === Kind.TUPLE ? "plainTuple" : "hashKey"}(${e.val(reg)})`);
}
