// Subscripts, read and written.
//
// In: the Emitter at such an instruction. Out: statements for lists, tuples, dicts, strings and bytes, the general call for
// everything else. Invariant: an index out of range or an absent key raises here, as the natives would: as a failed guess it
// would have the unit compiled again, and a throw of JavaScript's takes 1 us.
// Tried: indexes that are known not to be negative without the test for it (what ranges of ints would give): at most 3 % in matmul,
// fannkuch, nqueens, sieve and knapsack, within the noise; the loops' look at what is pending takes 5 %.
import { bytesType } from "../core/builtin_types.ts";
import { bytearrayType } from "../types/bytearray.ts";
import { Kind, NUMBER, only, SCALAR } from "./kinds.ts";
import { PySlice } from "../core/value.ts";
import { type PyType, typeOfTag } from "../core/type.ts";
import { callForEffect, callFunction } from "./emit_calls.ts";
import { constantSlice } from "./emit_slices.ts";
import { readItem, writeItem } from "./emit_arrays.ts";
import { isStored, knownEntry, testEntry } from "./emit_found.ts";
import type { Emitter } from "./emitter.ts";
import { checkKey, checkShapes, isPlainKey, keyKinds } from "./guards.ts";
import { methodOf } from "./emit_specials.ts";
import { dictIn, escapeAll, loadField, tupleIn } from "./virtual_objects.ts";

/** The index of a sequence of `length`, checked; `what` is the beginning of the message. */
export function checkedIndex(e: Emitter, index: string, imm: number | null, length: string, what: string): string {
  const error = `H.outOfRange("${what}")`;
  if (imm !== null && imm >= 0) {
    e.raiseUnless(`${imm}<${length}`, error);
    return `${imm}`;
  }
  const t = e.temp();
  e.emit(imm !== null ? `const ${t}=${length}-${-imm};` : `const ${t}=${index}<0?${index}+${length}:${index};`);
  e.raiseUnless(`${t}>=0&&${t}<${length}`, error);
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

/** The class under dict of all containers seen here, or null. */
function dictLike(e: Emitter): PyType | null {
  const tag = e.target();
  const cls = typeof tag === "number" ? typeOfTag(tag) : undefined;
  return cls === undefined || cls.dictLike === null ? null : cls;
}

export function subscript(e: Emitter, pc: number, immediate: boolean): void {
  const { code } = e;
  const dest = code[pc + 1], reg = code[pc + 2];
  const imm = immediate ? code[pc + 3] : null;
  const key = code[pc + 3];
  const slice = immediate ? undefined : e.st.known[key];
  if (slice instanceof PySlice && constantSlice(e, reg, slice, dest)) return;
  const kinds = e.kinds(reg, 2);
  const keys = imm !== null ? Kind.INT : keyKinds(e, key, 3);
  const guessing = e.profile !== null && !e.isGeneric();
  const virtual = tupleIn(e, reg), index = imm ?? e.literal(key);
  if (virtual !== null && index !== null) {
    if (loadField(e, virtual, index < 0 ? index + virtual.fields.size : index, dest)) return;
  }
  const dict = dictIn(e, reg), name = imm === null ? e.st.known[key] : undefined;
  if (dict !== null && typeof name === "string" && loadField(e, dict, dict.names!.indexOf(name), dest)) return;
  if (only(keys, NUMBER) && (kinds === Kind.LIST || kinds === Kind.TUPLE || kinds === Kind.STR) && guessing) {
    e.narrow(reg, kinds);
    if (!e.dead && imm === null) e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? "" : e.val(key);
    if (kinds === Kind.STR) {
      e.set(dest, `${o}[${checkedIndex(e, k, imm, `${o}.length`, "string index")}]`, Kind.STR);
      return;
    }
    const a = e.temp();
    if (kinds === Kind.TUPLE) {
      e.emit(`const ${a}=${o}.a;`);
      e.set(dest, `${a}[${checkedIndex(e, k, imm, `${a}.length`, "tuple index")}]`);
      return;
    }
    switch (strategy(e, 2)) {
      case "floats":
        e.emit(`const ${a}=${o}.floats;`);
        e.guard(`${a}!==null`);
        e.setFloat(dest, `${a}[${checkedIndex(e, k, imm, `${a}.length`, "list index")}]`);
        return;
      case "values":
        e.guard(`${o}.floats===null`);
        e.emit(`const ${a}=${o}.a;`);
        e.set(dest, `${a}[${checkedIndex(e, k, imm, `${a}.length`, "list index")}]`);
        return;
      case "both":
        e.set(dest, `${o}.at(${checkedIndex(e, k, imm, `${o}.length`, "list index")})`);
        return;
    }
  }
  if (readItem(e, dest, reg, key, imm, keys)) return;
  const tag = e.target();
  if (only(keys, NUMBER) && guessing && (tag === bytesType.tag || tag === bytearrayType.tag)) {
    if (imm === null) e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? "" : e.val(key);
    e.guard(`${o}.t===${Number(tag)}`);
    const isBytes = tag === bytesType.tag;
    const field = isBytes ? "b" : "buf";
    e.set(
      dest,
      `${o}.${field}[${
        isBytes
          ? checkedIndex(e, k, imm, `${o}.b.length`, "index")
          : checkedIndex(e, k, imm, `${o}.length`, "bytearray index")
      }]`,
      Kind.INT,
    );
    return;
  }
  if (kinds === Kind.DICT && isPlainKey(keys) && guessing) {
    e.narrow(reg, Kind.DICT);
    if (!e.dead && imm === null) checkKey(e, key, keys);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? `${imm}` : e.val(key);
    const t = e.temp();
    const found = imm === null ? knownEntry(e, o, key) : null;
    if (found === null && imm === null && dest !== key && isStored(e, key)) {
      const test = testEntry(e, o, key, only(keys, Kind.STR) ? "entryStr" : "find");
      e.raiseUnless(test, `H.keyError(${k})`);
      e.set(dest, `j${pc}.value`);
      return;
    }
    const before = found === null ? "" : `(${found.test}?${found.entry}.value:undefined)??`;
    e.emit(`const ${t}=${before}${o}.${only(keys, Kind.STR) ? "getStr" : "get"}(${k});`);
    e.raiseUnless(`${t}!==undefined`, `H.keyError(${k})`);
    e.set(dest, t);
    return;
  }
  const cls = guessing && kinds === Kind.OTHER && isPlainKey(keys) ? dictLike(e) : null;
  if (cls !== null) {
    if (imm === null) checkKey(e, key, keys);
    if (e.dead) return;
    const o = e.val(reg), k = imm !== null ? `${imm}` : e.val(key);
    e.guard(`${o}.t===${cls.tag}`);
    const t = e.temp();
    const isKept = imm === null && dest !== key && isStored(e, key);
    const value = isKept ? `${testEntry(e, o, key, "find")}?j${pc}.value:undefined` : `${o}.get(${k})`;
    e.emit(`let ${t}=${isKept ? `(${value})` : value}??${e.constant(cls.dictLike)}(${o},${k});`);
    if (e.framed) {
      escapeAll(e);
      const before = e.st.copy();
      e.emit(`if(${t}===undefined){`);
      e.needFrame();
      e.emit(`${t}=H.getItem(${o},${k});}`);
      e.st = before;
      e.set(dest, t);
      e.afterCall();
    } else {
      e.guard(`${t}!==undefined`);
      e.set(dest, t);
    }
    return;
  }
  if (kinds === Kind.OBJ && guessing && !immediate) {
    const f = methodOf(e, "__getitem__");
    if (f !== null) {
      checkShapes(e, reg, e.shapes());
      callFunction(e, pc, f, [reg, key], dest, true);
      return;
    }
  }
  const o = e.val(reg), k = imm !== null ? `${imm}` : e.val(key);
  if (e.isPlain) {
    const t = e.temp();
    e.mayThrow();
    e.emit(`const ${t}=H.plainItem(${o},${k});`);
    e.guard(`${t}!==undefined`);
    return e.set(dest, t);
  }
  e.needFrame();
  e.set(dest, `H.getItem(${o},${k})`);
  e.afterCall();
}

export function deleteSubscript(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], key = code[pc + 2];
  const keys = keyKinds(e, key, 2);
  const f = only(e.kinds(reg, 1), Kind.OBJ) ? methodOf(e, "__delitem__") : null;
  if (f !== null) {
    checkShapes(e, reg, e.shapes());
    if (callForEffect(e, f, [reg, key], e.val(reg))) return;
  }
  if (e.kinds(reg, 1) === Kind.DICT && isPlainKey(keys) && e.profile !== null && !e.isGeneric()) {
    e.narrow(reg, Kind.DICT);
    if (!e.dead) checkKey(e, key, keys);
    if (e.dead) return;
    const k = e.val(key);
    e.raiseUnless(`${e.val(reg)}.delete(${k})!==undefined`, `H.keyError(${k})`);
    e.st.globalsChecked = false;
    return;
  }
  const o = e.val(reg), k = e.val(key);
  e.needFrame();
  e.emit(`H.delItem(${o},${k});`);
  e.afterCall();
}

export function storeSubscript(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], key = code[pc + 2], from = code[pc + 3];
  const kinds = e.kinds(reg, 1), keys = keyKinds(e, key, 2);
  if (kinds === Kind.LIST && only(keys, NUMBER) && e.profile !== null && !e.isGeneric()) {
    const how = strategy(e, 1);
    const floats = how === "floats" && only(e.kinds(from, 3), Kind.FLOAT);
    {
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
        const at = checkedIndex(e, k, null, `${a}.length`, "list assignment index");
        e.emit(`if(${v}===${v})${a}[${at}]=${v};else ${o}.setAt(${at},${e.boxed(from, e.st.rep[from])});`);
        return;
      }
      const v = e.val(from);
      if (how !== "values") {
        const at = checkedIndex(e, k, null, `${o}.length`, "list assignment index");
        e.emit(`if(${o}.floats===null)${o}.a[${at}]=${v};else ${o}.setAt(${at},${v});`);
        return;
      }
      e.guard(`${o}.floats===null`);
      e.emit(`const ${a}=${o}.a;`);
      e.emit(`${a}[${checkedIndex(e, k, null, `${a}.length`, "list assignment index")}]=${v};`);
      return;
    }
  }
  if (writeItem(e, reg, key, from, keys)) return;
  if (
    e.target() === bytearrayType.tag && only(keys, NUMBER) && only(e.kinds(from, 3), Kind.INT) && e.profile !== null
  ) {
    e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
    if (!e.dead) e.narrow(from, Kind.INT);
    if (e.dead) return;
    const o = e.val(reg), k = e.val(key), v = e.val(from);
    e.guard(`${o}.t===${bytearrayType.tag}&&${v}>=0&&${v}<=255`);
    e.emit(`${o}.buf[${checkedIndex(e, k, null, `${o}.length`, "bytearray index")}]=${v};`);
    return;
  }
  if (kinds === Kind.DICT && isPlainKey(keys) && e.profile !== null && !(!only(keys, SCALAR) && e.isGeneric())) {
    e.narrow(reg, Kind.DICT);
    if (!e.dead) checkKey(e, key, keys);
    if (e.dead) return;
    const o = e.val(reg), k = e.val(key), v = e.val(from);
    const found = knownEntry(e, o, key);
    if (found !== null) e.emit(`if(${found.test}&&${found.entry}.value!==undefined)${found.entry}.value=${v};else `);
    e.emit(`${o}.${only(keys, Kind.STR) ? "setStr" : "put"}(${k},${v});`);
    e.st.globalsChecked = false;
    return;
  }
  const cls = e.profile !== null && !e.isGeneric() && kinds === Kind.OTHER && isPlainKey(keys) ? dictLike(e) : null;
  if (cls !== null) {
    checkKey(e, key, keys);
    if (e.dead) return;
    const o = e.val(reg), k = e.val(key), v = e.val(from);
    e.guard(`${o}.t===${cls.tag}`);
    const found = knownEntry(e, o, key);
    if (found !== null) e.emit(`if(${found.test}&&${found.entry}.value!==undefined)${found.entry}.value=${v};else `);
    e.emit(`${o}.put(${k},${v});`);
    return;
  }
  if (kinds === Kind.OBJ && e.profile !== null && !e.isGeneric()) {
    const f = methodOf(e, "__setitem__");
    if (f !== null) {
      checkShapes(e, reg, e.shapes());
      if (callForEffect(e, f, [reg, key, from], e.val(reg))) return;
    }
  }
  const o = e.val(reg), k = e.val(key), v = e.val(from);
  if (e.isPlain) {
    e.mayThrow();
    e.emit(`if(!H.plainStore(${o},${k},${v}))${e.exit("guard")}`);
    e.st.globalsChecked = false;
    return;
  }
  e.needFrame();
  e.emit(`H.setItem(${o},${k},${v});`);
  e.afterCall();
}
