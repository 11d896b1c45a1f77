// Iteration and unpacking.
//
// In: the Emitter at GET_ITER, FOR_ITER or UNPACK_SEQUENCE. Out: statements. Iterators of ranges and lists are stepped in
// place, as the interpreter does; generators are resumed above the frame; all others by their `__next__`.
import { nextSlot } from "../core/slot_getters.gen.ts";
import { typeOfTag } from "../core/type.ts";
import { bytesIteratorType } from "../types/bytes_iterator.ts";
import { dictItemIteratorType } from "../types/dict_iterators.ts";
import { enumerateType, zipType } from "../types/iterators_builtin.ts";
import { listIteratorType } from "../types/list_iterators.ts";
import { rangeIteratorType, rangeType } from "../types/range.ts";
import { strAsciiIteratorType } from "../types/str_iterator.ts";
import { tupleIteratorType } from "../types/tuple.ts";
import { generatorType } from "../interpreter/generators.ts";
import { OP } from "../bytecode/opcodes.ts";
import { knobs } from "./knobs.ts";
import { ANY, Kind, only, SCALAR } from "./kinds.ts";
import { checkKey, isPlainKey, keyKinds } from "./guards.ts";
import { containsInInstance, iterOfInstance, stepInstance } from "./emit_specials.ts";
import { testEntry } from "./emit_found.ts";
import type { Emitter } from "./emitter.ts";
import { loadField, tupleIn } from "./virtual_objects.ts";
import { LISTED, RANGE } from "./state.ts";
import { afterPair } from "./flow.ts";
import { stepGenerator } from "./emit_generators.ts";
import { LEAVES } from "./leaf_iterators.ts";
import type { Target } from "./profile.ts";

/** The register holds an iterator of a range of 32-bit ints that only this unit knows. */
function setRange(e: Emitter, dest: number, from: string, to: string, step: string, known: number | undefined): void {
  e.used.add(dest);
  e.ranges.add(dest);
  const { st } = e;
  e.emit(`i${dest}=${from};s${dest}=${to};q${dest}=${step};`);
  st.mask[dest] = Kind.OTHER;
  st.rep[dest] = RANGE;
  // Where it is boxed again, the frame has an older one.
  st.dirty[dest] = 1;
  st.known[dest] = known;
  st.shape[dest] = null;
}

/** The register holds an iterator over a list that only this unit knows. */
function setListed(e: Emitter, dest: number, list: string): void {
  e.used.add(dest);
  e.walks.add(dest);
  const { st } = e;
  e.emit(`r${dest}=${list};i${dest}=0;`);
  st.mask[dest] = Kind.OTHER;
  st.rep[dest] = LISTED;
  st.dirty[dest] = 1;
  st.known[dest] = undefined;
  st.shape[dest] = null;
}

/** FOR_ITER of such an iterator. */
function stepListed(e: Emitter, it: number, dest: number, next: number, exit: number): void {
  const l = `r${it}`, i = `i${it}`;
  const strategies = e.profile!.kinds[3 * (e.pc >> 2)] & (Kind.FLOATS | Kind.VALUES);
  const floats = strategies === Kind.FLOATS;
  const known = !e.isGeneric() && (floats || strategies === Kind.VALUES);
  const a = known ? e.temp() : "";
  if (known) {
    e.guard(`${l}.floats${floats ? "!" : "="}==null`);
    e.emit(`const ${a}=${l}.${floats ? "floats" : "a"};`);
  }
  e.branch(`${i}<${known ? a : l}.length`, next, exit, () => {
    if (!known) e.set(dest, `${l}.at(${i})`);
    else if (floats) e.setFloat(dest, `${a}[${i}]`);
    else e.set(dest, `${a}[${i}]`);
    e.emit(`${i}=${i}+1;`);
  }, () => {
    // It stays at its end, whatever becomes of the list.
    if (e.isLive(exit, it)) e.emit(`${e.val(it)}.list=null;`);
  });
}

/** FOR_ITER of such an iterator. */
function stepRange(e: Emitter, it: number, dest: number, next: number, exit: number): void {
  const step = e.st.known[it];
  const i = `i${it}`, s = `s${it}`, q = `q${it}`;
  const test = typeof step !== "number" ? `${q}>0?${i}<${s}:${i}>${s}` : step > 0 ? `${i}<${s}` : `${i}>${s}`;
  e.branch(test, next, exit, () => {
    // Before the stop, which has 32 bits, the item has them too.
    e.set(dest, i, Kind.INT);
    e.emit(`${i}=${i}+${typeof step === "number" ? `(${step})` : q};`);
  });
}

export function getIter(e: Emitter, pc: number): void {
  const { code } = e;
  const dest = code[pc + 1], reg = code[pc + 2];
  const made = e.range;
  if (made !== null && made.at === pc) {
    setRange(e, dest, made.from, made.to, String(made.step), made.step);
    return;
  }
  const kinds = e.kinds(reg, 2);
  const v = e.val(reg);
  if (e.target() === rangeType.tag && !knobs.without.has("ranges")) {
    const small = (x: string) => `(${v}.${x}|0)===${v}.${x}`;
    e.guard(`${v}.t===${rangeType.tag}&&typeof ${v}.start==="number"&&typeof ${v}.stop==="number"`);
    e.guard(`typeof ${v}.step==="number"&&${small("start")}&&${small("stop")}&&${small("step")}`);
    setRange(e, dest, `${v}.start`, `${v}.stop`, `${v}.step`, undefined);
    return;
  }
  if (e.profile !== null && (kinds === Kind.LIST || kinds === Kind.TUPLE)) {
    e.narrow(reg, kinds);
    if (kinds === Kind.LIST && dest >= e.nnamed && !e.options.resumes && !e.dead && !knobs.without.has("ranges")) {
      return setListed(e, dest, v);
    }
    if (!e.dead) e.set(dest, `new ${kinds === Kind.LIST ? "PyListIterator" : "PyTupleIterator"}(${v})`, Kind.OTHER);
    return;
  }
  if (only(kinds, Kind.OBJ) && iterOfInstance(e, reg, dest)) return;
  if (e.profile !== null && (kinds & (Kind.OBJ | Kind.FUNC)) === 0) {
    e.guard(`typeof ${v}==="string"||${v}.t>0`);
    e.mayThrow();
    e.set(dest, `H.getIter(${v})`, Kind.OTHER);
    return;
  }
  if (e.isPlain) {
    const t = e.temp();
    e.mayThrow();
    e.emit(`const ${t}=H.plainIter(${v});`);
    e.guard(`${t}!==undefined`);
    return e.set(dest, t, Kind.OTHER);
  }
  e.needFrame();
  e.set(dest, `H.getIter(${v})`);
  e.afterCall();
}

/** A check that stepping a zip or enumerate runs no Python code. */
function isLeaf(it: string): string {
  return `(${it}.leaf===true||H.isLeafIterator(${it}))`;
}

/** Steps an iterator inside a zip or enumerate; it may run any code when it is no leaf. */
function stepInner(it: string, leaf: boolean): string {
  return leaf ? `H.leafNext(${it})` : `H.nextItem(F,${it})`;
}

/** FOR_ITER of pairs that the next instruction takes apart: without making tuples. False when it is something else. */
function pairIter(e: Emitter, pc: number, it: string, target: Target): boolean {
  const { code } = e;
  const after = afterPair(code, pc), exit = code[pc + 3];
  if (after < 0 || e.isLive(after, code[pc + 1]) || e.profile === null || e.isGeneric()) return false;
  const base = code[pc + 6];
  const t = e.temp();
  if (target === dictItemIteratorType.tag) {
    e.guard(`${it}.t===${target}`);
    e.mayThrow();
    e.emit(`const ${t}=${it}.nextEntry();`);
    e.branch(`${t}!==undefined`, after, exit, () => {
      e.set(base, `${t}.key`);
      e.set(base + 1, `${t}.value`);
    });
    return true;
  }
  if (pairOfSequences(e, pc, it, target, after)) return true;
  const leaf = runsNoPython(e, pc);
  const prepare = () => {
    if (leaf) return e.mayThrow();
    e.updateFrame();
    e.emit(e.calling());
  };
  const check = (t: string) => {
    if (!leaf) e.emit(e.unlessUnwound(t));
  };
  if (target === enumerateType.tag) {
    const small = `typeof ${it}.index==="number"&&(${it}.index|0)===${it}.index`;
    e.guard(`${it}.t===${target}&&${small}${leaf ? `&&${isLeaf(it)}` : ""}`);
    prepare();
    e.emit(`const ${t}=${stepInner(`${it}.iter`, leaf)};`);
    check(t);
    if (!leaf) e.forget();
    e.branch(`${t}!==undefined`, after, exit, () => {
      e.set(base, `${it}.index`, Kind.INT);
      e.emit(`${it}.index=r${base}+1;`);
      e.set(base + 1, t);
    });
    return true;
  }
  if (target === zipType.tag) {
    const iters = e.temp(), second = e.temp();
    e.guard(`${it}.t===${target}${leaf ? `&&${isLeaf(it)}` : ""}`);
    e.emit(`const ${iters}=${it}.iters;`);
    e.guard(`${iters}.length===2&&!${it}.strict`);
    prepare();
    const step = (i: number) => stepInner(`${iters}[${i}]`, leaf);
    e.emit(`const ${t}=${step(0)};`);
    check(t);
    e.emit(`const ${second}=${t}===undefined?undefined:${step(1)};`);
    check(second);
    if (!leaf) e.forget();
    e.branch(`${second}!==undefined`, after, exit, () => {
      e.set(base, t);
      e.set(base + 1, second);
    });
    return true;
  }
  return false;
}

/** An iterator over a list or tuple inside another one: its next item is there when `test` holds. */
interface Inner {
  readonly test: string;
  /** Statements that take the item into a register. */
  readonly take: (reg: number) => void;
  readonly skip: string;
  readonly end: string;
}

/** What the profile says of such an iterator, when it is always of one sort. */
function innerSort(e: Emitter, pc: number, place: number): number | null {
  const kinds = e.profile!.kinds[3 * (pc >> 2) + place];
  const sort = kinds & (Kind.FLOATS | Kind.VALUES | Kind.TUPLE | Kind.OTHER | Kind.OBJ);
  return sort === Kind.FLOATS || sort === Kind.VALUES || sort === Kind.TUPLE ? sort : null;
}

/** Checks that `text` is an iterator over such a sequence as was seen. */
function inner(e: Emitter, text: string, sort: number): Inner {
  const it = e.temp(), l = e.temp(), a = e.temp(), i = e.temp();
  const [type, field] = sort === Kind.TUPLE ? [tupleIteratorType, "tuple"] : [listIteratorType, "list"];
  e.emit(`const ${it}=${text};`);
  e.guard(`${it}.t===${type.tag}`);
  e.emit(`const ${l}=${it}.${field};`);
  const floats = sort === Kind.FLOATS;
  e.guard(`${l}!==null${sort === Kind.TUPLE ? "" : `&&${l}.floats${floats ? "!" : "="}==null`}`);
  e.emit(`const ${a}=${l}.${floats ? "floats" : "a"},${i}=${it}.index;`);
  const skip = `${it}.index=${i}+1;`;
  return {
    test: `${i}<${a}.length`,
    take(reg) {
      e.emit(skip);
      if (floats) e.setFloat(reg, `${a}[${i}]`);
      else e.set(reg, `${a}[${i}]`);
    },
    skip,
    end: `${it}.${field}=null;`,
  };
}

/** zip() of two lists or tuples, or enumerate() of one: the items are read where they are. */
function pairOfSequences(e: Emitter, pc: number, it: string, target: Target, after: number): boolean {
  const exit = e.code[pc + 3], base = e.code[pc + 6];
  const first = innerSort(e, pc, 0), second = innerSort(e, pc, 2);
  if (target === zipType.tag && first !== null && second !== null) {
    const iters = e.temp();
    e.guard(`${it}.t===${target}`);
    e.emit(`const ${iters}=${it}.iters;`);
    e.guard(`${iters}.length===2&&!${it}.strict&&${iters}[0]!==${iters}[1]`);
    const a = inner(e, `${iters}[0]`, first), b = inner(e, `${iters}[1]`, second);
    e.branch(`${a.test}&&${b.test}`, after, exit, () => {
      a.take(base);
      b.take(base + 1);
    }, () => e.emit(`if(${a.test}){${a.skip}${b.end}}else ${a.end}`));
    return true;
  }
  if (target === enumerateType.tag && first !== null) {
    e.guard(`${it}.t===${target}&&typeof ${it}.index==="number"&&(${it}.index|0)===${it}.index`);
    const a = inner(e, `${it}.iter`, first);
    e.branch(a.test, after, exit, () => {
      e.set(base, `${it}.index`, Kind.INT);
      e.emit(`${it}.index=r${base}+1;`);
      a.take(base + 1);
    }, () => e.emit(a.end));
    return true;
  }
  return false;
}

/** The zip or enumerate ran no Python code when it was recorded. */
function runsNoPython(e: Emitter, pc: number): boolean {
  return (e.profile!.kinds[3 * (pc >> 2)] & Kind.OBJ) === 0;
}

/** Where iterators over sequences that never change have their parts. */
interface Walk {
  readonly sequence: string;
  readonly items: string;
  readonly index: string;
  readonly kind: number;
  /** What an exhausted one does. */
  readonly done: (it: string) => string;
}
const WALKS: ReadonlyMap<number, Walk> = new Map<number, Walk>([
  [tupleIteratorType.tag, {
    sequence: "tuple",
    items: ".a",
    index: "index",
    kind: ANY,
    done: (it) => `${it}.tuple=null;`,
  }],
  [bytesIteratorType.tag, {
    sequence: "object",
    items: ".b",
    index: "i",
    kind: Kind.INT,
    done: (it) => `${it}.object=null;`,
  }],
  [strAsciiIteratorType.tag, {
    sequence: "s",
    items: "",
    index: "i",
    kind: Kind.STR,
    done: (it) => `${it}.s="";${it}.i=0;`,
  }],
]);

function walk(e: Emitter, w: Walk, it: string, dest: number, next: number, exit: number): void {
  const seq = e.temp(), i = e.temp();
  e.emit(`const ${seq}=${it}.${w.sequence},${i}=${it}.${w.index};`);
  e.branch(`${seq}!==null&&${i}<${seq}${w.items}.length`, next, exit, () => {
    e.emit(`${it}.${w.index}=${i}+1;`);
    e.set(dest, `${seq}${w.items}[${i}]`, w.kind);
  }, () => e.emit(w.done(it)));
}

/** The truth of items for which the loop does nothing, as that of any() and all() over generators; else null. */
function passedOver(e: Emitter, pc: number): boolean | null {
  const { code } = e;
  const test = pc + 4, back = pc + 8, item = code[pc + 1];
  const op = code[test];
  if (op !== OP.JUMP_IF_TRUE && op !== OP.JUMP_IF_FALSE || code[test + 1] !== item) return null;
  if (code[back] !== OP.JUMP_BACKWARD || code[back + 1] !== pc || e.isLive(pc, item)) return null;
  return op === OP.JUMP_IF_FALSE;
}

export function forIter(e: Emitter, pc: number): void {
  const { code } = e;
  const dest = code[pc + 1], exit = code[pc + 3], next = pc + 4;
  if (e.st.rep[code[pc + 2]] === RANGE) {
    stepRange(e, code[pc + 2], dest, next, exit);
    return;
  }
  if (e.st.rep[code[pc + 2]] === LISTED) return stepListed(e, code[pc + 2], dest, next, exit);
  const it = e.val(code[pc + 2]);
  const target = e.isGeneric() ? undefined : e.target();
  const t = e.temp();
  if (target === rangeIteratorType.tag) {
    e.guard(`${it}.t===${target}`);
    e.emit(`const ${t}=${it}.i;`);
    e.guard(`(${t}|0)===${t}`);
    e.branch(`${it}.step>0?${t}<${it}.stop:${t}>${it}.stop`, next, exit, () => {
      e.emit(`${it}.i=${t}+${it}.step;`);
      e.set(dest, t, Kind.INT);
    });
    return;
  }
  const listKinds = e.profile === null ? 0 : e.profile.kinds[3 * (pc >> 2)];
  const mixed = Kind.FLOATS | Kind.VALUES;
  if (target === listIteratorType.tag && (listKinds & mixed) !== mixed) {
    const l = e.temp(), a = e.temp();
    const floats = (listKinds & Kind.FLOATS) !== 0;
    e.guard(`${it}.t===${target}`);
    e.emit(`const ${l}=${it}.list;`);
    e.guard(`${l}!==null&&${l}.floats${floats ? "!" : "="}==null`);
    e.emit(`const ${a}=${l}.${floats ? "floats" : "a"},${t}=${it}.index;`);
    e.branch(`${t}<${a}.length`, next, exit, () => {
      e.emit(`${it}.index=${t}+1;`);
      if (floats) e.setFloat(dest, `${a}[${t}]`);
      else e.set(dest, `${a}[${t}]`);
    }, () => e.emit(`${it}.list=null;`));
    return;
  }
  if (target === listIteratorType.tag) {
    const l = e.temp();
    e.guard(`${it}.t===${target}`);
    e.emit(`const ${l}=${it}.list,${t}=${it}.index;`);
    e.guard(`${l}!==null`);
    e.branch(`${t}<${l}.length`, next, exit, () => {
      e.emit(`${it}.index=${t}+1;`);
      e.set(dest, `${l}.at(${t})`);
    }, () => e.emit(`${it}.list=null;`));
    return;
  }
  const w = typeof target === "number" ? WALKS.get(target) : undefined;
  if (w !== undefined) {
    e.guard(`${it}.t===${target as number}`);
    walk(e, w, it, dest, next, exit);
    return;
  }
  if (pairIter(e, pc, it, target)) return;
  if ((target === zipType.tag || target === enumerateType.tag) && runsNoPython(e, pc)) {
    e.guard(`${it}.t===${target}&&${isLeaf(it)}`);
    e.mayThrow();
    e.emit(`const ${t}=H.iterNext(${it});`);
    e.branch(`${t}!==undefined`, next, exit, () => e.set(dest, t));
    return;
  }
  const stepped = only(e.kinds(code[pc + 2], 2), Kind.OBJ) ? stepInstance(e, code[pc + 2]) : null;
  if (stepped !== null) return e.branch(`${stepped}!==undefined`, next, exit, () => e.set(dest, stepped));
  if (target === generatorType.tag && e.framed) {
    e.guard(`${it}.t===${target}`);
    const passed = passedOver(e, pc);
    if (passed === null) e.updateFrame();
    else e.needFrame();
    e.emit(`${e.calling()}let ${t};`);
    if (passed !== null) e.emit(`${t}=H.passOver(${it},${passed});if(${t}===NOTHING)`);
    stepGenerator(e, it, t);
    e.emit(e.unlessUnwound(t));
  } else if (typeof target === "number" && (LEAVES.has(target) || (listKinds & Kind.NONE) !== 0)) {
    const leaf = LEAVES.get(target), step = leaf ?? nextSlot(typeOfTag(target)!);
    e.guard(`${it}.t===${target}${leaf !== undefined ? "" : `&&${it}.leaf===true`}`);
    e.mayThrow();
    e.emit(`const ${t}=${e.constant(step)}(${it});`);
    e.branch(`${t}!==undefined`, next, exit, () => e.set(dest, t));
    return;
  } else if (e.isPlain && target !== generatorType.tag) {
    e.mayThrow();
    e.guard(`H.isLeafIterator(${it})`);
    e.emit(`const ${t}=H.leafNext(${it});`);
    e.branch(`${t}!==undefined`, next, exit, () => e.set(dest, t));
    return;
  } else {
    e.updateFrame();
    // What steps a native iterator is known then to V8, too.
    const cls = typeof target === "number" && target !== generatorType.tag ? typeOfTag(target) : undefined;
    const own = cls === undefined ? null : nextSlot(cls);
    const step = own === null ? "" : `${it}.t===${cls!.tag}?(H.linkRunning(F),${e.constant(own)}(${it})):`;
    e.emit(`${e.calling()}const ${t}=${step}H.generatorNext(F,${it});${e.unlessUnwound(t)}`);
  }
  e.forget();
  e.branch(`${t}!==undefined`, next, exit, () => e.set(dest, t));
}

export function unpackSequence(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], base = code[pc + 2], n = code[pc + 3];
  const kinds = e.kinds(reg, 1);
  const virtual = tupleIn(e, reg);
  if (virtual !== null && virtual.fields.size === n) {
    for (let i = 0; i < n; i++) loadField(e, virtual, i, base + i);
    return;
  }
  const v = e.val(reg);
  const a = e.temp();
  if (e.profile !== null && (kinds === Kind.TUPLE || kinds === Kind.LIST)) {
    e.narrow(reg, kinds);
    if (e.dead) return;
    if (kinds === Kind.LIST) e.guard(`${v}.floats===null`);
    e.emit(`const ${a}=${v}.a;`);
    e.guard(`${a}.length===${n}`);
    for (let i = 0; i < n; i++) e.set(base + i, `${a}[${i}]`);
    return;
  }
  if (e.isPlain) {
    e.emit(`const ${a}=H.plainItems(${v},${n});`);
    e.guard(`${a}!==undefined`);
    for (let i = 0; i < n; i++) e.set(base + i, `${a}[${i}]`);
    return;
  }
  e.needFrame();
  e.emit(`H.unpackSequence(${v},R,${base},${n});`);
  for (let i = 0; i < n; i++) e.set(base + i, `R[${base + i}]`);
  e.afterCall();
}

export function unpackEx(e: Emitter, pc: number): void {
  const { code } = e;
  const reg = code[pc + 1], base = code[pc + 2], before = code[pc + 3] & 0xff, after = code[pc + 3] >>> 8;
  const kinds = e.kinds(reg, 1);
  if (e.profile !== null && (kinds === Kind.TUPLE || kinds === Kind.LIST) && !e.isGeneric()) {
    e.narrow(reg, kinds);
    if (e.dead) return;
    const v = e.val(reg), a = e.temp(), n = e.temp();
    if (kinds === Kind.LIST) e.guard(`${v}.floats===null`);
    e.emit(`const ${a}=${v}.a,${n}=${a}.length;`);
    e.guard(`${n}>=${before + after}`);
    for (let i = 0; i < before; i++) e.set(base + i, `${a}[${i}]`);
    e.set(base + before, `new PyList(${a}.slice(${before},${after === 0 ? n : `${n}-${after}`}))`, Kind.LIST);
    for (let i = 1; i <= after; i++) e.set(base + before + i, `${a}[${n}-${after - i + 1}]`);
    return;
  }
  const v = e.val(reg);
  e.needFrame();
  e.emit(`H.unpackEx(${v},R,${base},${before},${after});`);
  for (let i = 0; i <= before + after; i++) e.set(base + i, `R[${base + i}]`);
  e.afterCall();
}

export function contains(
  e: Emitter,
  item: number,
  container: number,
  places: readonly [number, number],
  /** The register that gets the answer. */
  dest = -1,
): string | null {
  const keys = keyKinds(e, item, places[0]), kinds = e.kinds(container, places[1]);
  const t = e.temp();
  if (e.profile !== null && isPlainKey(keys) && !(!only(keys, SCALAR) && e.isGeneric())) {
    if (kinds === Kind.DICT || kinds === Kind.STR && keys === Kind.STR) {
      e.narrow(container, kinds);
      if (!e.dead) checkKey(e, item, keys);
      if (e.dead) return null;
      const c = e.val(container), k = e.val(item);
      if (kinds === Kind.STR) return `${c}.includes(${k})`;
      if (dest !== item) return testEntry(e, c, item, keys === Kind.STR ? "entryStr" : "find");
      return keys === Kind.STR ? `${c}.getStr(${k})!==undefined` : `${c}.get(${k})!==undefined`;
    }
    if (kinds === Kind.OTHER) {
      checkKey(e, item, keys);
      if (e.dead) return null;
      const c = e.val(container), k = e.val(item);
      e.emit(`const ${t}=H.setHas(${c},${k});`);
      e.guard(`${t}!==undefined`);
      return t;
    }
  }
  const ofInstance = only(kinds, Kind.OBJ) ? containsInInstance(e, item, container) : null;
  if (ofInstance !== null) return ofInstance;
  const c = e.val(container), k = e.val(item);
  if (e.isPlain) {
    e.emit(`const ${t}=H.setHas(${c},${k})??H.plainContains(${c},${k});`);
    e.guard(`${t}!==undefined`);
    return t;
  }
  e.needFrame();
  e.emit(`const ${t}=H.contains(${c},${k});`);
  e.forget();
  return t;
}
