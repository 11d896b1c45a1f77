// Calls of native classes: str(x), int(x), dict(pairs), BytesIO().
//
// In: the Emitter at a call of a class that is known, and the registers of its arguments. Out: statements for it; false when the
// general way must be gone. Invariant: what runs no Python code needs no frame; what a class says of that is PyType.leaf.
import { enumerateType, zipType } from "../types/iterators_builtin.ts";
import { boolType, complexType, dictType, floatType, intType, strType, typeType } from "../core/builtin_types.ts";
import { EXC } from "../core/exceptions.ts";
import { newSlot } from "../core/slot_getters.gen.ts";
import type { PyType } from "../core/type.ts";
import { callAsked } from "./emit_asked.ts";
import type { Emitter } from "./emitter.ts";
import {
  areNatives,
  collected,
  dictOfPairs,
  LEAF_ARGUMENTS,
  NATIVE_CODECS,
  NATIVE_HANDLERS,
  plainItems,
} from "./intrinsics.ts";
import { ANY, INTEGER, Kind, NUMBER, only, SCALAR } from "./kinds.ts";

/** str(), int(), float() and bool() of plain values; false when it is another class or value. */
function convert(e: Emitter, cls: PyType, reg: number, dest: number): boolean {
  if (cls === boolType) {
    const seen = e.profile!.kinds[3 * (e.pc >> 2)] & ANY;
    const plain = SCALAR | Kind.LIST | Kind.TUPLE | Kind.DICT;
    if (seen === 0 || !only(seen, plain) || e.isGeneric()) return false;
    e.narrow(reg, seen);
    if (!e.dead) e.set(dest, `H.truth(${e.val(reg)})`, Kind.BOOL);
    return true;
  }
  const seen = e.profile!.kinds[3 * (e.pc >> 2)] & ANY;
  const kinds = seen === 0 || e.isGeneric() ? e.st.mask[reg] : seen & e.st.mask[reg];
  if (only(kinds, NUMBER)) {
    if (cls !== strType && cls !== intType && cls !== floatType) return false;
    e.narrow(reg, kinds);
    if (e.dead) return true;
    const r = e.val(reg);
    if (cls === strType) e.set(dest, `String(${r})`, Kind.STR);
    else if (cls === intType) e.set(dest, r, e.st.mask[reg]);
    else e.setFloat(dest, r);
    return true;
  }
  if (only(kinds, Kind.FLOAT) && (cls === intType || cls === floatType)) {
    e.narrow(reg, Kind.FLOAT);
    if (e.dead) return true;
    const d = e.num(reg);
    if (cls === floatType) {
      e.setFloat(dest, d);
      return true;
    }
    const t = e.temp();
    e.emit(`const ${t}=Math.trunc(${d});`);
    // NaN and infinities too are for the general way.
    e.guard(`${t}<=9007199254740991&&${t}>=-9007199254740991`);
    e.set(dest, `${t}+0`, NUMBER);
    return true;
  }
  if (cls === intType && only(kinds, Kind.STR)) {
    e.narrow(reg, Kind.STR);
    if (e.dead) return true;
    const r = e.val(reg), t = e.temp();
    e.mayThrow();
    e.emit(`const ${t}=H.intInText(${r},10);`);
    // Text that is no int is nothing to throw for: that takes 1 us.
    e.raiseUnless(`${t}!==undefined`, `H.invalidLiteral(10,${r})`);
    e.set(dest, t, INTEGER);
    return true;
  }
  if (cls === strType && only(kinds, Kind.STR)) {
    e.narrow(reg, Kind.STR);
    if (!e.dead) e.move(dest, reg);
    return true;
  }
  return false;
}

/** complex(re, im) of floats and ints. */
function makeComplex(e: Emitter, regs: readonly number[], dest: number): boolean {
  const kinds = regs.map((r, k) => e.profile!.kinds[3 * (e.pc >> 2) + k] & ANY & e.st.mask[r]);
  if (e.isGeneric() || !kinds.every((m) => m !== 0 && (only(m, Kind.FLOAT) || only(m, NUMBER)))) return false;
  regs.forEach((r, k) => {
    if (!e.dead) e.narrow(r, kinds[k]);
  });
  if (e.dead) return true;
  const [re, im] = regs.map((r, k) => only(kinds[k], Kind.FLOAT) ? e.num(r) : e.val(r));
  e.setComplex(dest, re, im);
  return true;
}

/** The call of a native class, as an expression: what makes its instances is called at once (measured: 20 ns less). */
export function construction(e: Emitter, cls: PyType, args: string): string {
  const c = e.constant(cls);
  return cls.make === null
    ? `H.construct(${c},${args})`
    : `${e.constant(cls.make)}(${args})??H.construct(${c},${args})`;
}

/** Sees to it that calling the class runs no Python code with these arguments: see PyType.leaf; false when it may. */
function isLeafClass(e: Emitter, cls: PyType, regs: readonly number[]): boolean {
  // Built-in exceptions only keep their arguments.
  if (cls.isSubtype(EXC.BaseException)) return true;
  if (cls.leaf === null) return false;
  if (cls.leaf === "any") return true;
  if (cls.leaf === "natives") return areNatives(e, regs);
  const allowed = cls.leaf === "containers"
    ? LEAF_ARGUMENTS
    : cls.leaf === "items"
    ? SCALAR | Kind.LIST | Kind.TUPLE
    : SCALAR;
  regs.forEach((r, k) => {
    const m = e.profile!.kinds[3 * (e.pc >> 2) + Math.min(k, 2)] & ANY;
    if (!e.dead && m !== 0 && (m & ~allowed) === 0 && !e.isGeneric()) e.narrow(r, m);
  });
  if (e.dead) return true;
  if (!regs.every((r) => only(e.st.mask[r], allowed))) return false;
  return cls.leaf !== "items" || plainItems(e, regs);
}

/** str(data, codec, errors) by a codec that is no Python code. */
function decode(e: Emitter, regs: readonly number[], dest: number): boolean {
  const [codec, errors = "strict"] = regs.slice(1).map((r) => e.st.known[r]);
  if (regs.length > 3 || !NATIVE_CODECS.has(codec) || !NATIVE_HANDLERS.has(errors) || e.isGeneric()) return false;
  const data = e.val(regs[0]);
  e.guard(`H.isNative(${data})`);
  e.mayThrow();
  e.set(
    dest,
    `${e.constant(newSlot(strType))}(${e.constant(strType)},[${regs.map((r) => e.val(r)).join()}],null)`,
    ANY,
  );
  return true;
}

/** Calls a native class; false when the general way must be gone. */
export function callNativeClass(e: Emitter, cls: PyType, regs: readonly number[], dest: number): boolean {
  if (cls.isHeap) return false;
  if (cls === typeType && regs.length === 1) {
    e.set(dest, `H.typeOf(${e.val(regs[0])})`, Kind.OTHER);
    return true;
  }
  if (regs.length === 1 && convert(e, cls, regs[0], dest)) return true;
  if (cls === complexType && regs.length === 2 && makeComplex(e, regs, dest)) return true;
  if (e.dead) return true;
  if (isLeafClass(e, cls, regs)) {
    if (e.dead) return true;
    e.mayThrow();
    e.set(dest, construction(e, cls, `[${regs.map((r) => e.val(r)).join()}]`));
    return true;
  }
  if (cls === strType && regs.length > 1 && decode(e, regs, dest)) return true;
  if (e.dead) return true;
  if (cls === dictType && regs.length === 1 && dictOfPairs(e, regs[0], dest)) return true;
  if ((cls === enumerateType || cls === zipType) && regs.length > 0 && e.isPlain) {
    const t = e.temp(), args = regs.map((r) => e.val(r)).join();
    e.mayThrow();
    e.emit(`const ${t}=H.plainIterators(${e.constant(cls)},[${args}]);`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t, Kind.OTHER);
    return true;
  }
  if (regs.length === 1 && collected(e, cls, regs[0], dest)) return true;
  if (cls.asks !== null && callAsked(e, cls.asks, cls, regs, dest)) return true;
  if (cls.make === null || cls.cls !== typeType) return false;
  const made = construction(e, cls, `[${regs.map((r) => e.val(r)).join()}]`);
  e.needFrame();
  e.set(dest, made);
  e.afterCall();
  return true;
}
