// Natives that compiled code knows: those whose definition names an intrinsic, or says that they are leaves.
//
// In: a native's traits and the registers of its arguments. Out: statements for the call; false when the general call is
// needed. Invariant: which native has which intrinsic is said at the native's own definition (core/function.ts, Traits).
import { knobs } from "./knobs.ts";
import {
  boolType,
  bytesType,
  dictType,
  floatType,
  intType,
  listType,
  strType,
  tupleType,
  typeOf,
  typeType,
} from "../core/builtin_types.ts";
import { None } from "../core/value.ts";
import { PyType } from "../core/type.ts";
import type { NativeSpec, Traits } from "../core/function.ts";
import { signatureOf } from "../core/signature.ts";
import { TestPlace } from "../interpreter/attribute_tests.ts";
import { ANY, INTEGER, Kind, NUMBER, only, SCALAR } from "./kinds.ts";
import type { Arg } from "./emit_calls.ts";
import { callBoundAsked } from "./emit_asked.ts";
import { nativeLength } from "./emit_sizes.ts";
import { callSpecial, iterOfInstance, unaryOfInstance } from "./emit_specials.ts";
import { getByName, memoryOf, setFieldByName } from "./emit_by_name.ts";
import type { Emitter } from "./emitter.ts";
import { divideWhole } from "./emit_division.ts";
import { checkItems, checkKey, checkValue, isPlainKey, isPlainValue, keyKinds } from "./guards.ts";
import { getEntry } from "./emit_found.ts";
import { virtualIn } from "./virtual_objects.ts";

/** Kinds for which leaves run no Python code. */
export const LEAF_ARGUMENTS = SCALAR | Kind.LIST | Kind.TUPLE | Kind.DICT;

/** Adds an item to an exact list, which may hold unboxed floats. */
export function append(e: Emitter, list: number, item: number): void {
  const l = e.val(list);
  if (e.st.mask[item] === Kind.FLOAT) {
    const d = e.num(item);
    // A NaN stays the object that it is, where there is one.
    const boxed = e.boxed(item, e.st.rep[item]);
    e.emit(`if(${l}.floats!==null&&${d}===${d})${l}.floats.push(${d});else ${l}.push(${boxed});`);
    return;
  }
  const v = e.val(item);
  const mayBegin = (e.st.mask[item] & Kind.FLOAT) !== 0 ? `&&${l}.a.length!==0` : "";
  e.emit(`if(${l}.floats===null${mayBegin})${l}.a.push(${v});else ${l}.push(${v});`);
}

type Emit = (e: Emitter, regs: readonly number[], dest: number, spec: NativeSpec) => boolean;

export const NATIVE_CODECS: ReadonlySet<unknown> = new Set(["utf-8", "utf8", "UTF-8", "ascii", "latin-1", "latin1"]);
export const NATIVE_HANDLERS: ReadonlySet<unknown> = new Set(["strict", "surrogatepass"]);

const INTRINSICS: Record<string, Emit> = {
  len(e, [reg], dest) {
    const kinds = e.st.mask[reg];
    const seen = e.profile!.kinds[3 * (e.pc >> 2)];
    if (e.isGeneric()) return false;
    if ((seen & Kind.OBJ) !== 0) {
      const n = only(seen & ANY, Kind.OBJ) ? callSpecial(e, reg, "__len__", [], "length") : null;
      if (n !== null && !e.dead) e.set(dest, n);
      return n !== null;
    }
    const virtual = virtualIn(e, reg);
    if (virtual !== null && virtual.shape === null) {
      e.set(dest, `${virtual.fields.size}`, Kind.INT, virtual.fields.size);
      return true;
    }
    const r = e.val(reg);
    if (kinds === Kind.LIST) {
      e.set(dest, `(${r}.floats===null?${r}.a:${r}.floats).length`, Kind.INT);
      return true;
    }
    if (kinds === Kind.TUPLE) e.set(dest, `${r}.a.length`, Kind.INT);
    else if (kinds === Kind.STR) e.set(dest, `${r}.length`, Kind.INT);
    else if (kinds === Kind.DICT) e.set(dest, `${r}.size`, Kind.INT);
    else {
      const t = e.temp();
      const bytes = (kinds & Kind.OTHER) !== 0 ? `${r}.t===${bytesType.tag}?${r}.b.length:` : "";
      e.mayThrow();
      e.emit(`const ${t}=${bytes}${nativeLength(e, r)};`);
      e.guard(`${t}>=0`);
      e.set(dest, t, Kind.INT);
    }
    return true;
  },
  append(e, [list, item], dest) {
    append(e, list, item);
    e.set(dest, "None", Kind.NONE);
    return true;
  },
  hash(e, [reg], dest) {
    const kinds = e.st.mask[reg];
    if (only(kinds, Kind.INT)) {
      const r = e.val(reg);
      e.set(dest, `${r}===-1?-2:${r}`, Kind.INT);
      return true;
    }
    if (kinds !== Kind.TUPLE || e.isGeneric()) return false;
    const t = e.temp();
    e.emit(`const ${t}=H.hashPlainTuple(${e.val(reg)})??H.hashScalarTuple(${e.val(reg)});`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t, Kind.INT);
    return true;
  },
  abs(e, [reg], dest) {
    const kinds = e.st.mask[reg];
    if (only(kinds, Kind.FLOAT)) {
      e.setFloat(dest, `Math.abs(${e.num(reg)})`);
      return true;
    }
    if (kinds === Kind.COMPLEX) {
      const [re, im] = e.parts(reg);
      e.mayThrow();
      e.setFloat(dest, `H.absComplex(${re},${im})`);
      return true;
    }
    if (!only(kinds, NUMBER)) return false;
    e.set(dest, `Math.abs(${e.val(reg)})`, NUMBER);
    return true;
  },
  divmod(e, [x, y], dest) {
    return divideWhole(e, x, y, dest);
  },
  dictGet: getEntry,
  /** str.encode and bytes.decode by codecs that are no Python code. */
  codec(e, regs, dest, spec) {
    const names = regs.slice(1).map((r) => e.st.known[r]);
    const [codec = "utf-8", errors = "strict"] = names;
    if (names.includes(undefined) || !NATIVE_CODECS.has(codec) || !NATIVE_HANDLERS.has(errors)) return false;
    e.mayThrow();
    e.set(dest, `${e.constant(spec.raw ?? spec.fn)}(${regs.map((r) => e.val(r)).join()})`);
    return true;
  },
  ord(e, [reg], dest) {
    if (e.st.mask[reg] !== Kind.STR) return false;
    const r = e.val(reg);
    e.guard(`${r}.length===1`);
    e.set(dest, `${r}.charCodeAt(0)`, Kind.INT);
    return true;
  },
  getattr(e, regs, dest) {
    if (regs.length < 2 || e.isGeneric()) return false;
    if (regs.length === 2 && getByName(e, regs, dest)) return true;
    const args = regs.map((r) => e.val(r)).join();
    const t = e.temp(), fields = e.constant(memoryOf(e));
    e.emit(
      `const ${t}=${
        regs.length === 2 ? `H.quickRead(${fields}` : `H.quickReadOr(${e.constant(new TestPlace())},${fields}`
      },${args})??H.plainRead(${args});`,
    );
    e.guard(`${t}!==undefined`);
    e.set(dest, t);
    return true;
  },
  hasattr(e, regs, dest) {
    if (regs.length !== 2 || e.isGeneric()) return false;
    const t = e.temp();
    e.emit(`const ${t}=H.quickHas(${e.constant(new TestPlace())},${regs.map((r) => e.val(r)).join()});`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t, Kind.BOOL);
    return true;
  },
  setattr(e, regs, dest) {
    if (e.isGeneric()) return false;
    if (setFieldByName(e, regs)) {
      e.forget();
      e.set(dest, "None", Kind.NONE);
    } else setByName(e, regs, dest, false);
    return true;
  },
  isinstance(e, [value, cls], dest) {
    return kindTest(e, value, cls, dest) || !e.dead && classTest(e, "quickIsInstance", value, cls, dest);
  },
  issubclass(e, [value, cls], dest) {
    return classTest(e, "quickIsSubclass", value, cls, dest);
  },
  iter(e, regs, dest) {
    if (regs.length !== 1) return false;
    const [reg] = regs, seen = e.profile!.kinds[3 * (e.pc >> 2)] & ANY;
    if (only(seen, Kind.OBJ) && iterOfInstance(e, reg, dest)) return true;
    if (e.dead) return true;
    if (!e.isPlain) return false;
    const t = e.temp();
    e.mayThrow();
    e.emit(`const ${t}=H.plainIter(${e.val(reg)});`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t, Kind.OTHER);
    return true;
  },
  send: (e, regs, dest) => stepCall(e, "sendTo", regs.map((r) => e.val(r)), dest),
  next: (e, [it, fallback], dest, spec) =>
    fallback === undefined &&
    (only(e.profile!.kinds[3 * (e.pc >> 2)] & ANY, Kind.OBJ) && unaryOfInstance(e, e.pc, it, "__next__", dest) ||
      nextOfLeaf(e, it, dest, spec) || stepCall(e, "nextOf", [e.val(it), e.constant(spec.fn)], dest)),
  min: (e, regs, dest) => extreme(e, regs, dest, "<"),
  max: (e, regs, dest) => extreme(e, regs, dest, ">"),
};

/** next() of an iterator that runs no Python code, which needs no frame. */
function nextOfLeaf(e: Emitter, it: number, dest: number, spec: NativeSpec): boolean {
  if (e.framed || e.profile === null || e.isGeneric() || e.kinds(it, 1) !== Kind.OTHER) return false;
  const v = e.val(it);
  e.guard(`H.isLeafIterator(${v})`);
  e.mayThrow();
  e.set(dest, `${e.constant(spec.fn)}(${v})`);
  return true;
}

/** dict(zip(keys, values)) where a frame would be needed for it alone; false when that has to be. */
export function dictOfPairs(e: Emitter, pairs: number, dest: number): boolean {
  if (e.framed || e.profile === null || e.isGeneric() || e.kinds(pairs, 1) !== Kind.OTHER) return false;
  const v = e.val(pairs);
  e.guard(`H.isPlainZip(${v})`);
  e.mayThrow();
  e.set(dest, `H.dictOfZip(${v})`, Kind.DICT);
  return true;
}

/** list(v) and tuple(v) of what is walked without Python code; false when a frame is there, or that did not hold. */
export function collected(e: Emitter, cls: PyType, reg: number, dest: number): boolean {
  if (cls !== listType && cls !== tupleType || !e.isPlain || e.isGeneric()) return false;
  const t = e.temp(), v = e.val(reg);
  e.mayThrow();
  e.emit(`const ${t}=H.plainCollected(${e.constant(cls)},${v});`);
  // No guard, which fails at random in tests: an iterator is used up.
  e.emit(`if(${t}===undefined)${e.exit("guard")}`);
  e.set(dest, t, cls === listType ? Kind.LIST : Kind.TUPLE);
  return true;
}

/** Steps a generator, which is a call for this frame. */
function stepCall(e: Emitter, step: string, args: readonly string[], dest: number): boolean {
  if (!e.framed) return false;
  const t = e.temp();
  e.updateFrame();
  e.emit(`${e.calling()}const ${t}=H.${step}(F,${args.join()});${e.unlessUnwound(t)}`);
  e.set(dest, t);
  e.afterCall();
  return true;
}

const CLASS_OF: readonly (readonly [kind: number, cls: PyType, test: (r: string) => string])[] = [
  [INTEGER, intType, (r) => `typeof ${r}==="number"||typeof ${r}==="bigint"`],
  [Kind.BOOL, boolType, (r) => `typeof ${r}==="boolean"`],
  [Kind.STR, strType, (r) => `typeof ${r}==="string"`],
  [Kind.NONE, typeOf(None), (r) => `${r}===None`],
  [Kind.FLOAT, floatType, (r) => `${r}.t===FLOAT`],
  [Kind.LIST, listType, (r) => `${r}.t===LIST`],
  [Kind.TUPLE, tupleType, (r) => `${r}.t===TUPLE`],
  [Kind.DICT, dictType, (r) => `${r}.t===DICT`],
];

/** isinstance of a known class, where the value was always of kinds whose class is known. */
function kindTest(e: Emitter, value: number, cls: number, dest: number): boolean {
  const known = e.st.known[cls];
  if (!(known instanceof PyType) || known.cls !== typeType || e.isGeneric()) return false;
  const kinds = e.st.mask[value];
  if (!only(kinds, LEAF_ARGUMENTS)) return false;
  const met = CLASS_OF.filter(([kind]) => (kinds & kind) !== 0);
  const yes = met.filter(([, c]) => c.isSubtype(known));
  const r = e.val(value);
  if (yes.length === 0 || yes.length === met.length) e.set(dest, String(yes.length > 0), Kind.BOOL);
  else e.set(dest, yes.map(([, , test]) => test(r)).join("||"), Kind.BOOL);
  return true;
}

/** isinstance or issubclass, of a class or of a tuple of classes; leaves where a metaclass may have a say. */
function classTest(e: Emitter, test: string, value: number, cls: number, dest: number): boolean {
  const known = e.st.known[cls];
  const plain = known instanceof PyType && known.cls === typeType;
  if (e.isGeneric() || !plain && e.st.mask[cls] !== Kind.TUPLE) return false;
  const t = e.temp();
  const of = plain ? e.constant(known) : e.val(cls);
  const call = `H.${test}${plain ? "" : "Any"}(${e.val(value)},${of})`;
  if (plain && test === "quickIsInstance") {
    // Instances of classes made by Python code: as it would find it, without a call.
    const c = e.temp(), v = e.val(value);
    e.emit(
      `const ${c}=${v} instanceof PyObj?${v}.shape.cls:null;let ${t}=${c}===${of};` +
        `if(!${t}&&(${c}===null||${c}.plainClassAt!==${c}.version||${c}.notUnder!==${known.serial}))${t}=${call};`,
    );
  } else e.emit(`const ${t}=${call};`);
  e.guard(`${t}!==undefined`);
  e.set(dest, t, Kind.BOOL);
  return true;
}

/** setattr(o, name, v), or object.__setattr__ of the same. */
export function setByName(e: Emitter, regs: readonly number[], dest: number, plainly: boolean): void {
  const [o, name, v] = regs.map((r) => e.val(r));
  e.guard(`H.quickSet(${e.constant(memoryOf(e))},${o},${name},${v},${plainly})`);
  // The object may have got another shape.
  e.forget();
  e.set(dest, "None", Kind.NONE);
}

/** min and max of numbers of one kind; the first wins among equals. */
function extreme(e: Emitter, regs: readonly number[], dest: number, op: string): boolean {
  if (regs.length < 2 || regs.length > 8) return false;
  const all = regs.reduce((mask, r) => mask | e.st.mask[r], 0);
  const floats = only(all, Kind.FLOAT);
  if (!floats && !only(all, NUMBER)) return false;
  const [first, ...rest] = regs.map((r) => floats ? e.num(r) : e.val(r));
  const t = e.temp();
  e.emit(`let ${t}=${first};`);
  for (const y of rest) e.emit(`if(${y}${op}${t})${t}=${y};`);
  if (floats) e.setFloat(dest, t);
  else e.set(dest, t, all);
  return true;
}

/** Sees to it that the registers hold scalars, or lists or tuples of scalars and of tuples of such; false when they may not. */
export function plainItems(e: Emitter, regs: readonly number[]): boolean {
  const lists = regs.filter((r) => !only(e.st.mask[r], SCALAR));
  if (lists.length === 0) return true;
  if (e.isGeneric() || !lists.every((r) => e.st.mask[r] === Kind.LIST || e.st.mask[r] === Kind.TUPLE)) return false;
  lists.forEach((r) => checkItems(e, r, e.st.mask[r]));
  return true;
}

/** Sees to it that the registers hold exact instances of native classes; false when they may not. */
export function areNatives(e: Emitter, regs: readonly number[]): boolean {
  const others = regs.filter((r) => (e.st.mask[r] & (Kind.OBJ | Kind.OTHER)) !== 0);
  if (others.length > 0 && e.isGeneric()) return false;
  for (const r of others) e.guard(`H.isNative(${e.val(r)})`);
  return true;
}

/** Sees to it that the arguments are what they must be for a leaf to be one; false when they are not. */
function isLeafCall(
  e: Emitter,
  leaf: NonNullable<Traits["leaf"]>,
  regs: readonly number[],
  isMethod: boolean,
): boolean {
  if (leaf === "any") return true;
  if (typeof leaf === "function") {
    // A unit with a frame need not know.
    if (e.isGeneric() || e.framed) return false;
    e.guard(`${e.constant(leaf)}([${regs.map((r) => e.val(r)).join()}])`);
    return true;
  }
  if (leaf === "natives") return areNatives(e, isMethod ? regs.slice(1) : regs);
  const values: [reg: number, kinds: number][] = [];
  if (leaf === "items") return plainItems(e, regs);
  const self = isMethod ? 1 : 0;
  const end = leaf === "key" ? self + 1 : typeof leaf === "number" ? leaf : regs.length;
  const isFit = leaf === "key" ? isPlainKey : isPlainValue;
  const fits = regs.every((r, i) => {
    const m = e.st.mask[r];
    if (i < self) return true;
    if (leaf === true) return only(m, LEAF_ARGUMENTS);
    if (i >= end || only(m, SCALAR)) return true;
    if (e.isGeneric()) return false;
    const kinds = m === Kind.TUPLE ? m : keyKinds(e, r, Math.min(i, 2) + 1);
    values.push([r, kinds]);
    return isFit(kinds);
  });
  if (fits) values.forEach(([r, kinds]) => leaf === "key" ? checkKey(e, r, kinds) : checkValue(e, r, kinds));
  return fits;
}

/**
 * The call of a native method that is bound to an object: `append = items.append`, say. The object is in no register. False
 * when it may run Python code and there is no frame.
 */
export function callBoundNative(
  e: Emitter,
  reg: number,
  spec: NativeSpec,
  regs: readonly number[],
  dest: number,
): boolean {
  if (spec.convention !== "positional") return false;
  const asks = spec.traits?.asks;
  if (asks !== undefined && callBoundAsked(e, asks, spec, reg, regs, dest)) return true;
  const sig = spec.sig ?? signatureOf(spec);
  if (!sig.direct || regs.length + 1 < sig.min || regs.length + 1 > sig.max) return false;
  const leaf = spec.traits?.leaf;
  regs.forEach((r, k) => {
    const m = e.profile!.kinds[3 * (e.pc >> 2) + Math.min(k, 2)] & ANY;
    if (!e.dead && m !== 0 && (m & ~LEAF_ARGUMENTS) === 0) e.narrow(r, m);
  });
  if (e.dead) return true;
  const f = e.val(reg);
  const tells = typeof leaf === "function" && !e.isGeneric();
  const runsNone = tells || leaf !== undefined && leaf !== "items" && typeof leaf !== "function" &&
      isLeafCall(e, typeof leaf === "number" ? leaf - 1 : leaf, regs, false);
  if (!runsNone && !e.framed) return false;
  e.guard(`${f}.t===BUILTIN&&${f}.spec===${e.constant(spec)}&&${f}.self!==undefined`);
  if (tells && !e.framed) e.guard(`${e.constant(leaf)}([${[`${f}.self`, ...regs.map((r) => e.val(r))].join()}])`);
  const call = `${e.constant(spec.raw ?? spec.fn)}(${[`${f}.self`, ...regs.map((r) => e.val(r))].join()})??None`;
  const isLight = runsNone && !(tells && e.framed);
  if (isLight) e.mayThrow();
  else e.needFrame();
  e.set(dest, call);
  if (!isLight) e.afterCall();
  return true;
}

/** The same for a call with keywords: their values are scalars or such, whatever places they get. */
export function isLeaf(e: Emitter, spec: NativeSpec, args: readonly Arg[], isMethod: boolean): boolean {
  const leaf = spec.traits?.leaf;
  if (
    leaf === undefined || typeof leaf === "number" || leaf === "items" || leaf === "key" ||
    typeof leaf === "function" ||
    knobs.without.has("intrinsics")
  ) {
    return false;
  }
  const regs = args.filter((a) => typeof a === "number");
  return regs.length === args.length && isLeafCall(e, leaf, regs, isMethod);
}

/** Emits a native's call in line, or as a leaf; false when it needs the general way. */
export function intrinsic(
  e: Emitter,
  spec: NativeSpec,
  regs: readonly number[],
  dest: number,
  isMethod: boolean,
): boolean {
  const { traits } = spec;
  if (traits === null || knobs.without.has("intrinsics")) return false;
  if (traits.intrinsic !== undefined) {
    const emit = INTRINSICS[traits.intrinsic];
    if (emit === undefined) throw new Error(`no intrinsic ${traits.intrinsic}`);
    if (emit(e, regs, dest, spec)) return true;
    if (e.dead) return true;
  }
  if (traits.float !== undefined && regs.every((r) => only(e.st.mask[r], Kind.FLOAT) || only(e.st.mask[r], NUMBER))) {
    const args = regs.map((r) => only(e.st.mask[r], Kind.FLOAT) ? e.num(r) : e.val(r));
    const t = e.temp();
    e.emit(`const ${t}=${traits.float}(${args.join()});`);
    // NaN and infinities may be errors: the native decides.
    e.guard(`${t}-${t}===0`);
    e.setFloat(dest, t);
    return true;
  }
  if (traits.test !== undefined && regs.every((r) => only(e.st.mask[r], Kind.FLOAT) || only(e.st.mask[r], NUMBER))) {
    const args = regs.map((r) => only(e.st.mask[r], Kind.FLOAT) ? e.num(r) : e.val(r));
    e.set(dest, `${traits.test}(${args.join()})`, Kind.BOOL);
    return true;
  }
  // What has a form for floats takes scalars of other kinds as well.
  const leaf = traits.leaf ?? (traits.float !== undefined || traits.test !== undefined ? true : undefined);
  if (leaf !== undefined && isLeafCall(e, leaf, regs, isMethod)) {
    const list = regs.map((r) => e.val(r)).join();
    e.mayThrow();
    const raw = e.constant(spec.raw ?? spec.fn);
    e.set(dest, spec.convention === "positional" ? `${raw}(${list})??None` : `${raw}([${list}],null)`, ANY);
    return true;
  }
  return false;
}
