// Slices, read: o[a:b] and o[constant slice] of lists, tuples and strs without a frame.
//
// In: the Emitter at such an instruction. Out: an array's or string's own slice(), whose bounds mean what Python's do when the step
// is 1: negative ones count from the end, all are clamped. Everything else is the general call.
// Invariant: what the general call would give, so a whole tuple is itself.
// A copy by order[:] takes 25 ns, by the general call with a frame 70.
import { None, type PySlice, type Value } from "../core/value.ts";
import { Kind, NUMBER, only } from "./kinds.ts";
import type { Emitter } from "./emitter.ts";

/** What the functions of types/sliced.ts are called after. */
const SEQUENCES: Partial<Record<number, string>> = { [Kind.LIST]: "List", [Kind.TUPLE]: "Tuple", [Kind.STR]: "Str" };

/** A bound as the argument of slice(). */
function constantBound(v: Value): string | null {
  if (v === None) return "undefined";
  return typeof v === "number" ? String(v) : null;
}

/** The instruction reads a slice that the code has as a constant. */
export function constantSlice(e: Emitter, reg: number, key: PySlice, dest: number): boolean {
  const kinds = e.kinds(reg, 2);
  const sequence = SEQUENCES[kinds];
  const start = constantBound(key.start), stop = constantBound(key.stop);
  if (sequence === undefined || start === null || stop === null || e.profile === null || e.isGeneric()) return false;
  const backwards = key.step === -1 && key.start === None && key.stop === None;
  if (key.step !== None && key.step !== 1 && !backwards) return false;
  e.narrow(reg, kinds);
  if (e.dead) return true;
  const o = e.val(reg);
  e.set(dest, backwards ? `H.reversed${sequence}(${o})` : `H.slice${sequence}(${o},${start},${stop})`, kinds);
  return true;
}

/** A register's value as the argument of slice(), checked. */
function bound(e: Emitter, reg: number): string {
  const kinds = e.st.mask[reg];
  if (kinds === Kind.NONE) return "undefined";
  if (only(kinds, NUMBER)) return e.val(reg);
  const v = e.val(reg);
  e.guard(`typeof ${v}==="number"||${v}===None`);
  return `${v}===None?undefined:${v}`;
}

export function binarySlice(e: Emitter, pc: number): void {
  const dest = e.code[pc + 1], reg = e.code[pc + 2], b = e.code[pc + 3];
  const kinds = e.kinds(reg, 2);
  const sequence = SEQUENCES[kinds];
  if (sequence !== undefined && e.profile !== null && !e.isGeneric()) {
    e.narrow(reg, kinds);
    if (e.dead) return;
    const start = bound(e, b), stop = bound(e, b + 1);
    e.set(dest, `H.slice${sequence}(${e.val(reg)},${start},${stop})`, kinds);
    return;
  }
  const o = e.val(reg), from = e.val(b), to = e.val(b + 1);
  if (e.isPlain) {
    const t = e.temp();
    e.mayThrow();
    e.emit(`const ${t}=H.plainItem(${o},new PySlice(${from},${to},None));`);
    e.guard(`${t}!==undefined`);
    return e.set(dest, t);
  }
  e.needFrame();
  e.set(dest, `H.binarySlice(${o},${from},${to})`);
  e.afterCall();
}
