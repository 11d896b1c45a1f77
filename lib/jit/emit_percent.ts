// template % values in compiled code, where the template is a constant of nothing but %d and %s and the values are ints or strs.
//
// In: the Emitter at a remainder, or at the display of the tuple that the next instruction formats. Out: a JS expression that joins
// the parts; the tuple is not made. Invariant: what is guessed of values is checked before the display, which an exit executes again.
// "%s:%d" % (a, b) takes 25 ns so, by the general function 70.
import { OP } from "../bytecode/opcodes.ts";
import { type Template, templateOf } from "../types/percent_format.ts";
import { Kind, NUMBER, only } from "./kinds.ts";
import type { Emitter } from "./emitter.ts";
import { mayBeLeft } from "./rare.ts";

const TEXTS = NUMBER | Kind.STR;

/** The template in a register, when it is simple and takes `count` values. */
function templateIn(e: Emitter, reg: number, count: number): Template | null {
  const text = e.st.known[reg];
  if (typeof text !== "string" || e.profile === null) return null;
  const template = templateOf(text);
  return template.joins && !template.wide && template.pieces.length === count ? template : null;
}

/** Kinds that a conversion takes here. */
function taken(code: string): number {
  return code === "d" ? NUMBER : TEXTS;
}

function joined(e: Emitter, { pieces, tail }: Template, regs: readonly number[]): string {
  const parts = pieces.flatMap(({ literal }, i) => {
    const v = e.val(regs[i]);
    return literal === "" && i > 0 ? [v] : [JSON.stringify(literal), v];
  });
  return [...parts, ...(tail === "" ? [] : [JSON.stringify(tail)])].join("+");
}

/** template % value, where the value is no tuple. */
export function formatValue(e: Emitter, dest: number, left: number, right: number, kinds: number): boolean {
  const template = templateIn(e, left, 1);
  if (template === null || !only(kinds, taken(template.pieces[0].code))) return false;
  if (kinds !== Kind.STR && !only(kinds, NUMBER)) return false;
  e.narrow(right, kinds);
  if (!e.dead) e.set(dest, joined(e, template, [right]), Kind.STR);
  return true;
}

/** The display of a tuple at `pc` that the next instruction formats: does both. */
export function formatDisplay(e: Emitter, pc: number): boolean {
  const { code } = e;
  const tuple = code[pc + 1], first = code[pc + 2], count = code[pc + 3];
  const next = pc + 4;
  if (next >= e.blockEnd || code[next] !== OP.BINARY_REMAINDER || code[next + 3] !== tuple || e.isGeneric()) {
    return false;
  }
  if (mayBeLeft(e, next)) return false;
  const dest = code[next + 1], left = code[next + 2];
  if (left === tuple || tuple < e.nnamed || dest !== tuple && e.isLive(next + 4, tuple)) return false;
  const template = templateIn(e, left, count);
  if (template === null) return false;
  const regs = template.pieces.map((_, i) => first + i);
  const guesses = e.profile!.failed[pc >> 2] === 0;
  const fits = template.pieces.every(({ code }, i) => {
    const mask = e.st.mask[regs[i]];
    return only(mask, taken(code)) || guesses && (mask & taken(code)) !== 0;
  });
  if (!fits) return false;
  template.pieces.forEach(({ code }, i) => {
    if (only(e.st.mask[regs[i]], taken(code))) return;
    const v = e.val(regs[i]);
    e.guard(code === "d" ? `typeof ${v}==="number"` : `typeof ${v}==="string"||typeof ${v}==="number"`);
  });
  e.set(dest, joined(e, template, regs), Kind.STR);
  e.formatted = next;
  return true;
}
