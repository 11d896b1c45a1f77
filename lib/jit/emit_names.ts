// Globals, names of module code, cells.
//
// In: the Emitter at such an instruction. Out: statements. Globals are read at their dict entries. Invariant: a value that is
// missing is an exit: the interpreter finds the error.
import { dictType } from "../core/builtin_types.ts";
import { PyBuiltin, PyFunction, PyModule } from "../core/function.ts";
import { PyType } from "../core/type.ts";
import type { Entry } from "../core/dict.ts";
import type { Value } from "../core/value.ts";
import { ANY, kindOf } from "./kinds.ts";
import type { Emitter } from "./emitter.ts";
import type { Names } from "./emitter_options.ts";
import { literal } from "./number_operands.ts";
import { MANY } from "./profile.ts";

/** A global value that is worth a check of its identity: what it is decides what the code does. */
function isStable(v: Value): boolean {
  return v instanceof PyFunction || v instanceof PyType || v instanceof PyBuiltin || v instanceof PyModule;
}

const CAPITALS = /^[A-Z_][A-Z0-9_]*$/;

/** An int whose name, in capitals, says that it stays what it is: what it is decides how masks and remainders are made. */
function isConstant(e: Emitter, pc: number, v: Value | undefined, name: string): v is number | bigint {
  if (typeof v !== "number" && typeof v !== "bigint" || !CAPITALS.test(name)) return false;
  return e.profile !== null && e.profile.failed[pc >> 2] === 0;
}

function guardConstant(e: Emitter, entry: unknown, v: number | bigint): void {
  const k = e.constant(entry);
  // Of the same bigint V8 sees this sooner than that it is equal.
  e.guard(typeof v === "bigint" ? `Object.is(${k}.value,${e.constant(v)})` : `${k}.value===${v}`);
}

/** The entry of a global of the code's own that LOAD_GLOBAL at `pc` reads. */
function ownEntry(e: Emitter, pc: number): Entry | undefined {
  const { globals } = e.options.names;
  return globals.t === dictType.tag ? globals.entryStr(e.co.names[e.code[pc + 2]]) : undefined;
}

/** The int that LOAD_GLOBAL at `pc` is taken to read, also when it is checked at the instruction now; else undefined. */
export function constantGlobal(e: Emitter, pc: number): number | bigint | undefined {
  const v = ownEntry(e, pc)?.value, name = e.co.names[e.code[pc + 2]];
  if (e.isGeneric() || !isConstant(e, pc, v, name) || !isConstant(e, e.pc, v, name)) return undefined;
  return v;
}

/** Checks it now: LOAD_GLOBAL, which is the next instruction, need not. */
export function checkConstant(e: Emitter, pc: number): void {
  const entry = ownEntry(e, pc)!;
  guardConstant(e, entry, entry.value as number | bigint);
  e.checked = pc;
}

/** The register gets what `entry`, of that name, has now. */
export function setChecked(e: Emitter, dest: number, entry: { value: Value | undefined }, name: string): void {
  const k = e.constant(entry);
  const v = entry.value!;
  if (e.profile !== null && !e.isGeneric() && isStable(v)) {
    const c = e.constant(v);
    e.guard(`${k}.value===${c}`);
    e.set(dest, c, kindOf(v) & ANY, v);
    return;
  }
  if (!e.isGeneric() && isConstant(e, e.pc, v, name)) {
    if (e.checked !== e.pc) guardConstant(e, entry, v);
    e.set(dest, typeof v === "bigint" ? e.constant(v) : literal(v), kindOf(v) & ANY, v);
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
    setChecked(e, dest, own, name);
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
  setChecked(e, dest, entry, name);
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
