// Operands of arithmetic: a register or a literal, narrowed to what it is taken for, and where results go.
//
// In: the Emitter at a binary operator. Out: expressions, guards, and the destination's kind.
// Invariant: an int variable never holds -0.
import { INTEGER, Kind, NUMBER, only } from "./kinds.ts";
import type { Emitter } from "./emitter.ts";
import type { Operand } from "./emit_wide.ts";
import { LEFT_32 } from "./profile.ts";

/** An int of 32 bits that is known is a literal, as one in the instruction. */
export function operands(e: Emitter, pc: number, immediate: boolean): [Operand, Operand] {
  const { code } = e;
  const a: Operand = { reg: code[pc + 2], imm: null, kinds: e.kinds(code[pc + 2], 2) };
  const known = immediate ? code[pc + 3] : e.literal(code[pc + 3]);
  const b: Operand = known !== null && (immediate || known >= 0 && (known | 0) === known)
    ? { reg: -1, imm: known, kinds: Kind.INT }
    : { reg: code[pc + 3], imm: null, kinds: e.kinds(code[pc + 3], 3) };
  return [a, b];
}

/** The boxed value of an operand. */
export function val(e: Emitter, o: Operand): string {
  return o.imm !== null ? literal(o.imm) : e.val(o.reg);
}

export function literal(n: number): string {
  return n < 0 ? `(${n})` : `${n}`;
}

export function narrow(e: Emitter, o: Operand, mask: number): void {
  if (o.imm === null) e.narrow(o.reg, mask);
}

/** Narrows to an int; true when it is known to have 32 bits. */
export function int(e: Emitter, o: Operand): boolean {
  if (o.imm !== null) return true;
  e.narrow(o.reg, only(o.kinds, Kind.INT) ? Kind.INT : NUMBER);
  return e.st.mask[o.reg] === Kind.INT;
}

/** Always an int, or always a bool (which JavaScript's operators take as 0 or 1). */
export function isIntLike(o: Operand): boolean {
  return only(o.kinds, NUMBER) || o.kinds === Kind.BOOL;
}

/** As int(), for what isIntLike(). */
export function intLike(e: Emitter, o: Operand): boolean {
  if (o.kinds !== Kind.BOOL) return int(e, o);
  e.narrow(o.reg, Kind.BOOL);
  return true;
}

/** The number of an operand that is a float or an int. */
export function number(e: Emitter, o: Operand): string {
  if (o.imm !== null) return literal(o.imm);
  if (only(o.kinds, NUMBER)) {
    narrow(e, o, NUMBER);
    return e.val(o.reg);
  }
  narrow(e, o, Kind.FLOAT);
  return e.num(o.reg);
}

/** Operands are floats, or one is and the other an int. */
export function isFloating(a: Operand, b: Operand): boolean {
  const numeric = (k: number) => only(k, Kind.FLOAT) || only(k, NUMBER);
  return numeric(a.kinds) && numeric(b.kinds) && ((a.kinds | b.kinds) & Kind.FLOAT) !== 0;
}

/** Ints that fit a number and floats, in the same places: kinds that only the values tell apart. */
export function isMixed(a: Operand, b: Operand): boolean {
  const all = a.kinds | b.kinds;
  return only(all, NUMBER | Kind.FLOAT) && (all & Kind.FLOAT) !== 0;
}

/** As number(), for an operand of which only the value tells whether it is a float. */
function eitherNumber(e: Emitter, o: Operand): string {
  if (o.imm !== null || only(o.kinds, NUMBER) || only(o.kinds, Kind.FLOAT)) return number(e, o);
  const v = e.val(o.reg);
  return `(typeof ${v}==="number"?${v}:${v}.v)`;
}

/** The numbers of operands for which isMixed() holds, checked; null when the instruction is dead. */
export function mixedNumbers(e: Emitter, a: Operand, b: Operand): readonly [x: string, y: string] | null {
  narrow(e, a, a.kinds);
  if (!e.dead) narrow(e, b, b.kinds);
  return e.dead ? null : [eitherNumber(e, a), eitherNumber(e, b)];
}

/** Stores `a <js> b` of such operands; `ints` is the general function for ints. */
export function setMixed(e: Emitter, dest: number, a: Operand, b: Operand, js: string, ints: string): void {
  const numbers = mixedNumbers(e, a, b);
  if (numbers === null) return;
  const result = `${numbers[0]}${js}${numbers[1]}`;
  if (only(a.kinds, Kind.FLOAT) || only(b.kinds, Kind.FLOAT)) return e.setFloat(dest, result);
  const tests = [a, b].filter((o) => o.imm === null && !only(o.kinds, NUMBER)).map((o) =>
    `typeof r${o.reg}==="number"`
  );
  e.set(
    dest,
    `${tests.join("&&")}?H.${ints}(${val(e, a)},${val(e, b)}):new PyFloat(${result})`,
    INTEGER | Kind.FLOAT,
  );
}

/** Stores a float result of operands for which isFloating() holds. */
export function setFloating(
  e: Emitter,
  dest: number,
  a: Operand,
  b: Operand,
  f: (x: string, y: string) => string,
): void {
  const x = number(e, a), y = e.dead ? "" : number(e, b);
  if (!e.dead) e.setFloat(dest, f(x, y));
}

/** The same for divisions. */
export function divideFloating(
  e: Emitter,
  dest: number,
  a: Operand,
  b: Operand,
  f: (x: string, y: string) => string,
): void {
  setFloating(e, dest, a, b, (x, y) => {
    if (b.imm === null || b.imm === 0) e.raiseUnless(`${y}!==0`, "H.divisionByZero()");
    return f(x, y);
  });
}

/** Stores an int result that may be larger than what is wanted. */
export function setInt(e: Emitter, dest: number, expression: string, exact: boolean, negativeZero: boolean): void {
  const overflow = e.profile === null ? LEFT_32 : e.profile.overflow[e.pc >> 2];
  const t = e.temp();
  e.emit(`const ${t}=${expression};`);
  if ((overflow & LEFT_32) === 0 && exact) {
    e.guard(`(${t}|0)===${t}`);
    e.set(dest, negativeZero ? `${t}|0` : t, Kind.INT);
    return;
  }
  e.guard(`${t}<=9007199254740991&&${t}>=-9007199254740991`);
  e.set(dest, negativeZero ? `${t}+0` : t, NUMBER);
}
