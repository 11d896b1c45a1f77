// Arithmetic of ints that outgrow JS numbers: hashes and generators of random numbers, mostly, with masks of 64 bits.
//
// In: the Emitter at a binary operator or comparison of ints, some of them bigints (or a result that became one). Out:
// statements over bigint variables. What is known to have 64 bits without sign is kept so by BigInt.asUintN, which changes
// nothing then but lets V8 compute in machine words. Invariant: a variable's bigint is the int, whatever its size.
// Measured (400,000 steps of xorshift64*): 400 ms by the general functions, 38 ms with bigints, 9 ms with BigInt.asUintN; in
// a function of its own, with the mask in a global, 25 ms, and 11 when that is taken for a constant.
import type { Emitter } from "./emitter.ts";
import { maskAfter } from "./emit_masks.ts";
import { INTEGER, Kind, NUMBER, only } from "./kinds.ts";
import { LEFT_53 } from "./profile.ts";

/** An operand: a register or an int literal. */
export interface Operand {
  readonly reg: number;
  readonly imm: number | null;
  readonly kinds: number;
}

/** Binary operators, as opcodes name them. */
export type Maker =
  | "Add"
  | "Subtract"
  | "Multiply"
  | "TrueDivide"
  | "FloorDivide"
  | "Remainder"
  | "Power"
  | "LShift"
  | "RShift"
  | "And"
  | "Or"
  | "Xor"
  | "MatrixMultiply";

const WORD_MAX = 0xffffffffffffffffn;
const SAFE_MAX = BigInt(Number.MAX_SAFE_INTEGER);
/** Larger shifts are left to the general function, which knows when memory ends. */
const MAX_SHIFT = 1024n;

/** The literal value of an operand, or null. */
function literal(e: Emitter, o: Operand): bigint | null {
  if (o.imm !== null) return BigInt(o.imm);
  const v = e.st.known[o.reg];
  return typeof v === "number" || typeof v === "bigint" ? BigInt(v) : null;
}

function text(e: Emitter, o: Operand): string {
  const n = literal(e, o);
  return n === null ? e.wide(o.reg) : n < 0n ? `(${n}n)` : `${n}n`;
}

function isWord(e: Emitter, o: Operand): boolean {
  return o.imm !== null ? o.imm >= 0 : e.isWord(o.reg);
}

/** Tries to have a word: guesses that it is one, unless that guess failed here before. */
function wantWord(e: Emitter, o: Operand): boolean {
  if (isWord(e, o)) return true;
  if (o.imm !== null || literal(e, o) !== null || e.profile === null || e.profile.failed[e.pc >> 2] > 0) return false;
  e.guardWord(o.reg);
  return true;
}

/** Bits of a mask 2**k - 1, or 0. */
function maskBits(n: bigint): number {
  return n > 0n && (n & (n + 1n)) === 0n ? n.toString(2).length : 0;
}

/** Stores a word that is at most `max`: as a number where it always fits one. */
function setBounded(e: Emitter, dest: number, expression: string, max: bigint): void {
  if (max > SAFE_MAX) e.setWide(dest, expression, max <= WORD_MAX);
  else e.set(dest, `Number(${expression})`, max <= 0x7fffffffn ? Kind.INT : NUMBER);
}

function word(expression: string): string {
  return `BigInt.asUintN(64,${expression})`;
}

/** Operators whose results have more bits than their operands. */
const MADE_LARGE: ReadonlySet<Maker> = new Set<Maker>(["Add", "Subtract", "Multiply", "LShift"]);

/** Stores a result whose low bits are enough when a mask follows. */
function setLow(e: Emitter, dest: number, expression: string, mask: number | bigint | null): void {
  if (mask === null) e.setWide(dest, expression, false);
  else e.setWide(dest, word(expression), true);
}

/** Is this for bigint variables? */
function applies(e: Emitter, a: Operand, b: Operand, overflow: number): boolean {
  if (e.profile === null || e.isGeneric() || !only(a.kinds | b.kinds, INTEGER)) return false;
  return ((a.kinds | b.kinds) & Kind.BIG) !== 0 || (overflow & LEFT_53) !== 0;
}

/** Is it a bigint already, or always one? Sums of ints that are small most of the time are better made as numbers. */
function isWide(e: Emitter, o: Operand): boolean {
  return o.imm === null && (e.isWide(o.reg) || only(o.kinds, Kind.BIG));
}

/** Emits the operator over bigints; false when it is not for here. */
export function wideBinary(e: Emitter, dest: number, maker: Maker, a: Operand, b: Operand, overflow: number): boolean {
  if (!applies(e, a, b, overflow)) return false;
  const n = literal(e, b);
  switch (maker) {
    case "LShift":
    case "RShift":
      if (n === null || n < 0n || n > MAX_SHIFT) return false;
      break;
    case "FloorDivide":
    case "Remainder":
      if (n !== null && (n <= 0n || n > WORD_MAX)) return false;
      break;
    case "Add":
    case "Subtract":
      if (!isWide(e, a) && !isWide(e, b)) return false;
      break;
    case "Multiply":
    case "And":
    case "Or":
    case "Xor":
      break;
    default:
      return false;
  }
  for (const o of [a, b]) {
    if (o.imm === null) e.narrow(o.reg, INTEGER);
    if (e.dead) return true;
  }
  const mask = MADE_LARGE.has(maker) ? maskAfter(e, dest, WORD_MAX) : null;
  switch (maker) {
    case "Add":
      setLow(e, dest, `${text(e, a)}+${text(e, b)}`, mask);
      return true;
    case "Subtract":
      setLow(e, dest, `${text(e, a)}-${text(e, b)}`, mask);
      return true;
    case "Multiply":
      setLow(e, dest, `${text(e, a)}*${text(e, b)}`, mask);
      return true;
    case "LShift":
      setLow(e, dest, `${text(e, a)}<<${n}n`, mask);
      return true;
    case "RShift": {
      const isWide = wantWord(e, a);
      const x = `${text(e, a)}>>${n}n`;
      e.setWide(dest, isWide ? word(x) : x, isWide);
      return true;
    }
    case "FloorDivide":
    case "Remainder": {
      const bits = maker === "Remainder" && n !== null ? maskBits(n - 1n) : 0;
      if (bits > 0) {
        setBounded(e, dest, `BigInt.asUintN(${bits},${text(e, a)})`, n! - 1n);
        return true;
      }
      // Words, or the signs would matter.
      if (!wantWord(e, a) || !wantWord(e, b)) return false;
      if (n === null) e.raiseUnless(`${text(e, b)}!==0n`, "H.divisionByZero()");
      const x = word(`${text(e, a)}${maker === "Remainder" ? "%" : "/"}${text(e, b)}`);
      if (n === null) e.setWide(dest, x, true);
      else setBounded(e, dest, x, maker === "Remainder" ? n - 1n : WORD_MAX / n);
      return true;
    }
    default:
      bits(e, dest, maker as "And" | "Or" | "Xor", a, b);
      return true;
  }
}

const BITS = { And: "&", Or: "|", Xor: "^" } as const;

function bits(e: Emitter, dest: number, maker: keyof typeof BITS, a: Operand, b: Operand): void {
  const mask = maker === "And" ? literal(e, b) ?? literal(e, a) : null;
  if (mask !== null && mask >= 0n && mask <= WORD_MAX) {
    const x = text(e, literal(e, b) === null ? b : a);
    const k = maskBits(mask);
    setBounded(e, dest, k > 0 ? `BigInt.asUintN(${k},${x})` : word(`${word(x)}&${mask}n`), mask);
    return;
  }
  const isWide = wantWord(e, a) && wantWord(e, b);
  const x = `${text(e, a)}${BITS[maker]}${text(e, b)}`;
  e.setWide(dest, isWide ? word(x) : x, isWide);
}

/** The test of two ints, one of them held as a bigint; null when neither is. */
export function wideComparison(e: Emitter, js: string, a: Operand, b: Operand): string | null {
  if (e.profile === null || e.isGeneric() || !only(a.kinds | b.kinds, INTEGER)) return null;
  if (![a, b].some((o) => o.imm === null && e.isWide(o.reg))) return null;
  for (const o of [a, b]) {
    if (o.imm === null) e.narrow(o.reg, INTEGER);
    if (e.dead) return "false";
  }
  return `${text(e, a)}${js}${text(e, b)}`;
}
