// Arithmetic, bitwise, unary operators and comparisons, specialised by the kinds of their operands.
//
// In: the Emitter at such an instruction. Out: statements. Ints stay JS numbers under overflow checks: in 32 bits while the
// profile saw no larger result, in 53 bits while it saw none larger; then the general functions take over. Floats are
// number variables. Invariant: an int variable never holds -0.
import { ANY, INTEGER, Kind, NUMBER, only, SCALAR } from "./kinds.ts";
import { PyFunction } from "../core/function.ts";
import { operatorMethods, type OperatorName } from "../ops/binary.ts";
import { COMPARISONS } from "../ops/compare.ts";
import { callOperator } from "./emit_calls.ts";
import { floorDivide, remainder } from "./emit_division.ts";
import { formatValue } from "./emit_percent.ts";
import { compareByIdentity, compareInstance, compareSequences } from "./emit_comparison.ts";
import { nativeTruth, optionalTruth } from "./emit_sizes.ts";
import { maskAfter } from "./emit_masks.ts";
import type { Emitter } from "./emitter.ts";
import { checkKey, checkShapes } from "./guards.ts";
import { truthOfInstance, unaryOfInstance } from "./emit_specials.ts";
import { type Maker, type Operand, wideBinary, wideComparison } from "./emit_wide.ts";
import {
  divideFloating,
  int,
  intLike,
  isFloating,
  isIntLike,
  isMixed,
  literal,
  mixedNumbers,
  narrow,
  number,
  operands,
  setFloating,
  setInt,
  setMixed,
  val,
} from "./number_operands.ts";
import { LEFT_32, LEFT_53, MAX_SHAPES } from "./profile.ts";
import { exactly } from "./state.ts";

const GENERAL: Record<Maker, OperatorName> = {
  Add: "add",
  Subtract: "sub",
  Multiply: "mul",
  TrueDivide: "trueDiv",
  FloorDivide: "floorDiv",
  Remainder: "mod",
  Power: "pow",
  LShift: "lshift",
  RShift: "rshift",
  And: "and",
  Or: "or",
  Xor: "xor",
  MatrixMultiply: "matmul",
};

/** By the general function, without a frame: only for operands whose operators run no Python code. */
function leaf(e: Emitter, dest: number, name: string, a: Operand, b: Operand, result: number): void {
  const x = val(e, a), y = val(e, b);
  e.mayThrow();
  e.set(dest, `H.${name}(${x},${y})`, result);
}

/**
 * In light units, which would need a frame else: leaves unless the operands are scalars, or of native classes whose operators
 * run no Python code; false when that is no use.
 */
function plainOperands(e: Emitter, name: string, x: string, y: string): boolean {
  const { kinds } = e.profile ?? { kinds: null };
  if (!e.isPlain || kinds === null) return false;
  const at = 3 * (e.pc >> 2);
  const met = (kinds[at] | kinds[at + 1] | kinds[at + 2]) & ANY;
  const joins = SUMS.has(name);
  if (!only(met, SCALAR | Kind.OTHER | Kind.COMPLEX | (joins ? Kind.LIST | Kind.TUPLE : 0))) return false;
  // A str formats what stands to its right, and comparing it with bytes may warn.
  if ((met & Kind.STR) !== 0 && (met & Kind.OTHER) !== 0) return false;
  const test = only(met, SCALAR) ? "isScalar" : joins ? "isSummand" : "isOperand";
  e.guard(`H.${test}(${x})&&H.${test}(${y})`);
  return true;
}

/** Operators that join and repeat sequences. */
const SUMS: ReadonlySet<string> = new Set(["add", "mul", "inplaceAdd", "inplaceMultiply"]);

function general(e: Emitter, dest: number, name: string, a: Operand, b: Operand): void {
  const x = val(e, a), y = val(e, b);
  if (plainOperands(e, name, x, y)) {
    e.mayThrow();
    return e.set(dest, `H.${name}(${x},${y})`, ANY);
  }
  if (name === "mod" && e.isPlain && only(a.kinds, Kind.STR)) {
    const t = e.temp();
    e.mayThrow();
    e.emit(`const ${t}=H.plainFormat(${x},${y});`);
    e.guard(`${t}!==undefined`);
    return e.set(dest, t);
  }
  e.needFrame();
  e.set(dest, `H.${name}(${x},${y})`);
  e.afterCall();
}

/** Without a profile: ints in line, anything else by the general function. */
function inline(e: Emitter, dest: number, name: string, js: string, a: Operand, b: Operand, zero: boolean): boolean {
  if (e.profile !== null || only(a.kinds, Kind.FLOAT) || only(b.kinds, Kind.FLOAT)) return false;
  if ((a.kinds & NUMBER) === 0 || (b.kinds & NUMBER) === 0) return false;
  const x = val(e, a), y = val(e, b);
  const t = e.temp();
  const tests = [a, b].filter((o) => o.imm === null).map((o) => `typeof r${o.reg}==="number"`);
  e.needFrame();
  e.emit(
    `let ${t};if(!(${tests.join("&&")}&&(${t}=${x}${js}${y},${t}<=9007199254740991&&${t}>=-9007199254740991)))` +
      `${t}=H.${name}(${x},${y});`,
  );
  e.set(dest, zero ? `${t}===0?0:${t}` : t);
  e.afterCall();
  return true;
}

const SIMPLE: Partial<Record<Maker, string>> = { Add: "+", Subtract: "-", Multiply: "*" };
const BITS: Partial<Record<Maker, string>> = { And: "&", Or: "|", Xor: "^" };

/** Emits a binary operator. */
export function binary(e: Emitter, pc: number, maker: Maker, inplace: boolean, immediate: boolean): void {
  if (e.formatted === pc) return;
  const dest = e.code[pc + 1];
  const [a, b] = operands(e, pc, immediate);
  const generic = e.isGeneric();
  const overflow = e.profile === null ? LEFT_32 : generic ? LEFT_32 | LEFT_53 : e.profile.overflow[pc >> 2];
  const name = inplace ? `inplace${maker}` : GENERAL[maker];
  const js = SIMPLE[maker];
  if (maker === "Multiply" && (overflow & LEFT_53) !== 0 && !generic && maskedProduct(e, dest, a, b)) return;
  if (js !== undefined) {
    if (isIntLike(a) && isIntLike(b) && (overflow & LEFT_53) === 0) {
      const smallA = intLike(e, a), smallB = e.dead || intLike(e, b);
      if (e.dead) return;
      const exact = smallA && smallB || maker !== "Multiply";
      setInt(e, dest, `${val(e, a)}${js}${val(e, b)}`, exact, maker === "Multiply");
      return;
    }
    if (isFloating(a, b)) {
      setFloating(e, dest, a, b, (x, y) => `${x}${js}${y}`);
      return;
    }
    if (maker === "Add" && only(a.kinds, Kind.STR) && only(b.kinds, Kind.STR)) {
      narrow(e, a, Kind.STR);
      if (!e.dead) narrow(e, b, Kind.STR);
      if (!e.dead) e.set(dest, `${val(e, a)}+${val(e, b)}`, Kind.STR);
      return;
    }
    if (inline(e, dest, name, js, a, b, maker === "Multiply")) return;
  }
  if (
    maker === "Remainder" && !generic && a.imm === null && b.imm === null && formatValue(e, dest, a.reg, b.reg, b.kinds)
  ) return;
  if (!generic && e.profile !== null && sequenceOperator(e, dest, maker, name, inplace, a, b)) return;
  if (!generic) {
    if (special(e, dest, maker, a, b, overflow)) return;
  }
  if (wideBinary(e, dest, maker, a, b, overflow)) return;
  if (js !== undefined && e.profile !== null && isMixed(a, b)) return setMixed(e, dest, a, b, js, GENERAL[maker]);
  // No Python code runs for operands of these kinds.
  if (e.profile !== null && only(a.kinds | b.kinds, SCALAR)) {
    narrow(e, a, a.kinds);
    if (!e.dead) narrow(e, b, b.kinds);
    if (e.dead) return;
    const all = a.kinds | b.kinds;
    if (js !== undefined && only(all, INTEGER)) {
      const x = val(e, a), y = val(e, b), t = e.temp();
      const tests = [a, b].filter((o) => o.imm === null).map((o) => `typeof r${o.reg}==="number"`).join("&&");
      e.mayThrow();
      e.emit(
        `let ${t};if(!(${tests}&&(${t}=${x}${js}${y},${t}<=9007199254740991&&${t}>=-9007199254740991)))` +
          `${t}=H.${GENERAL[maker]}(${x},${y});`,
      );
      e.set(dest, maker === "Multiply" ? `${t}===0?0:${t}` : t, INTEGER);
      return;
    }
    const result = only(all, INTEGER) && maker !== "TrueDivide" && maker !== "Power" ? INTEGER : ANY;
    leaf(e, dest, name, a, b, result);
    return;
  }
  if (!generic && e.kinds(a.reg, 2) === Kind.OBJ && operatorMethod(e, dest, maker, inplace, a, b)) return;
  general(e, dest, name, a, b);
}

/**
 * A product of which only the low bits are wanted (hashes): JavaScript's 32-bit multiplication, as the AND that follows
 * takes the same bits again. Without it such products went through bigints, at 12 times the time.
 */
function maskedProduct(e: Emitter, dest: number, a: Operand, b: Operand): boolean {
  if (e.profile === null || !only(a.kinds | b.kinds, NUMBER)) return false;
  const mask = maskAfter(e, dest, 0xffffffff);
  if (mask === null) return false;
  int(e, a);
  if (!e.dead) int(e, b);
  if (e.dead) return true;
  e.set(dest, `(Math.imul(${val(e, a)},${val(e, b)})&${mask})>>>0`, mask <= 0x7fffffff ? Kind.INT : NUMBER);
  return true;
}

/** Calls the operator method of an instance directly; false when its class has none in Python, or no light one. */
function operatorMethod(e: Emitter, dest: number, maker: Maker, inplace: boolean, a: Operand, b: Operand): boolean {
  const shapes = a.imm === null ? e.shapes(a.reg) : [];
  if (shapes.length === 0 || shapes.length > MAX_SHAPES || a.imm !== null) return false;
  const classes = new Set(shapes.map((s) => s.cls));
  const methods = operatorMethods(GENERAL[maker]);
  const [cls] = classes;
  const f = cls.lookup(methods.left);
  if (!(f instanceof PyFunction)) return false;
  for (const c of classes) {
    if (c.lookup(methods.left) !== f) return false;
    if (inplace && methods.inplace !== null && c.lookup(methods.inplace) !== undefined) return false;
  }
  // The right operand must not come first: it is no instance of a subclass.
  if (!only(b.kinds, SCALAR)) {
    if (b.kinds !== Kind.OBJ) return false;
    const known = exactly(e.st.shape[b.reg]);
    if (known === null || [...classes].some((c) => known.cls !== c && known.cls.isSubtype(c))) {
      // Where the left one is no instance any more, it has no class to compare with.
      checkShapes(e, a.reg, shapes);
      const left = val(e, a), right = val(e, b);
      e.guard(`${right} instanceof PyObj&&(${right}.shape.cls===${left}.shape.cls||!H.isSubclass(${right},${left}))`);
    }
  } else {
    narrow(e, b, b.kinds);
    if (e.dead) return true;
  }
  return callOperator(e, f, shapes, a.reg, b.imm === null ? b.reg : literal(b.imm), GENERAL[maker], dest);
}

/** Joining and repeating sequences, and formatting with `%`: no Python code runs. False when it is something else. */
function sequenceOperator(
  e: Emitter,
  dest: number,
  maker: Maker,
  name: string,
  inplace: boolean,
  a: Operand,
  b: Operand,
): boolean {
  const { LIST, TUPLE, STR } = Kind;
  const x = a.kinds, y = b.kinds;
  const joins = maker === "Add" &&
    (x === LIST && y === LIST || x === TUPLE && y === TUPLE || inplace && x === LIST && y === TUPLE);
  const repeats = maker === "Multiply" && (x === LIST || x === TUPLE || x === STR) && only(y, NUMBER);
  const isRepeated = maker === "Multiply" && (y === LIST || y === TUPLE || y === STR) && only(x, NUMBER);
  const formats = maker === "Remainder" && x === STR && y === TUPLE;
  if (!joins && !repeats && !formats && !isRepeated) return false;
  narrow(e, a, x);
  if (e.dead) return true;
  if (formats) checkKey(e, b.reg, TUPLE);
  else narrow(e, b, y);
  if (e.dead) return true;
  const text = `H.${name}(${val(e, a)},${val(e, b)})`;
  e.mayThrow();
  // "%s" of a str with code points above the BMP is one of those.
  e.set(dest, text, formats ? STR | Kind.OTHER : isRepeated ? y : x);
  return true;
}

/** A complex number and a real one: the real one is not made complex (CPython 3.14). */
function withReal(e: Emitter, dest: number, maker: Maker, a: Operand, b: Operand): void {
  const isLeft = a.kinds === Kind.COMPLEX;
  const [re, im] = e.parts(isLeft ? a.reg : b.reg);
  const r = number(e, isLeft ? b : a);
  if (maker === "Multiply") e.setComplex(dest, `${re}*${r}`, `${im}*${r}`);
  else if (maker === "Add") e.setComplex(dest, `${re}+${r}`, im);
  else if (isLeft) e.setComplex(dest, `${re}-${r}`, im);
  else e.setComplex(dest, `${r}-${re}`, `-${im}`);
}

/** Complex numbers, with each other or with real ones; false when it is something else. */
function complexOperator(e: Emitter, dest: number, maker: Maker, a: Operand, b: Operand): boolean {
  const all = a.kinds | b.kinds;
  if (e.profile === null || e.isGeneric() || a.kinds !== Kind.COMPLEX && b.kinds !== Kind.COMPLEX) return false;
  const other = a.kinds === Kind.COMPLEX ? b.kinds : a.kinds;
  if (!only(other, Kind.COMPLEX) && !only(other, Kind.FLOAT) && !only(other, NUMBER)) return false;
  if (maker !== "Add" && maker !== "Subtract" && maker !== "Multiply" && maker !== "TrueDivide") return false;
  narrow(e, a, a.kinds);
  if (!e.dead) narrow(e, b, b.kinds);
  if (e.dead) return true;
  if (all !== Kind.COMPLEX && maker !== "TrueDivide") {
    withReal(e, dest, maker, a, b);
    return true;
  }
  if (maker === "TrueDivide") {
    const x = val(e, a), y = val(e, b);
    e.mayThrow();
    e.set(dest, `H.${GENERAL[maker]}(${x},${y})`, Kind.COMPLEX);
    return true;
  }
  const [p, q] = e.parts(a.reg), [r, s] = e.parts(b.reg);
  if (maker !== "Multiply") {
    const op = maker === "Add" ? "+" : "-";
    e.setComplex(dest, `${p}${op}${r}`, `${q}${op}${s}`);
    return true;
  }
  const re = e.temp(), im = e.temp(), z = e.temp();
  e.emit(`let ${re}=${p}*${r}-${q}*${s},${im}=${p}*${s}+${q}*${r};`);
  // What C99 says of infinities.
  e.emit(`if(${re}!==${re}&&${im}!==${im}){const ${z}=H.mulComplex(${p},${q},${r},${s});${re}=${z}.re;${im}=${z}.im;}`);
  e.setComplex(dest, re, im);
  return true;
}

/** The square or cube of an int: 13 ns by the general function, 2 so. Guesses that it has 53 bits. */
function smallPower(e: Emitter, dest: number, a: Operand, b: Operand): boolean {
  const exponent = b.imm ?? e.literal(b.reg);
  if (e.profile === null || exponent !== 2 && exponent !== 3 || !only(a.kinds, NUMBER) || a.imm !== null) return false;
  int(e, a);
  if (e.dead) return true;
  const x = val(e, a), t = e.temp();
  e.emit(`const ${t}=${exponent === 2 ? `${x}*${x}` : `${x}*${x}*${x}`};`);
  e.guard(`${t}<=9007199254740991&&${t}>=-9007199254740991`);
  // No -0: a square is positive, and 0 has no sign here.
  e.set(dest, t, NUMBER);
  return true;
}

/** Operators with a form of their own for some kinds; false when these are others. */
function special(e: Emitter, dest: number, maker: Maker, a: Operand, b: Operand, overflow: number): boolean {
  if (complexOperator(e, dest, maker, a, b)) return true;
  switch (maker) {
    case "TrueDivide":
      if (
        only(a.kinds | b.kinds, NUMBER | Kind.FLOAT) && only(a.kinds, a.kinds & NUMBER ? NUMBER : Kind.FLOAT) &&
        only(b.kinds, b.kinds & NUMBER ? NUMBER : Kind.FLOAT)
      ) {
        divideFloating(e, dest, a, b, (x, y) => `${x}/${y}`);
        return true;
      }
      break;
    case "FloorDivide":
      if (floorDivide(e, dest, a, b)) return true;
      if (isFloating(a, b)) {
        divideFloating(e, dest, a, b, (x, y) => `H.floatFloor(${x},${y})`);
        return true;
      }
      break;
    case "Remainder":
      if (only(a.kinds | b.kinds, NUMBER)) {
        remainder(e, dest, a, b);
        return true;
      }
      if (isFloating(a, b)) {
        divideFloating(e, dest, a, b, (x, y) => `H.floatMod(${x},${y})`);
        return true;
      }
      break;
    case "LShift":
      if (only(a.kinds | b.kinds, Kind.INT) && (overflow & LEFT_53) === 0) {
        int(e, a);
        if (!e.dead) int(e, b);
        if (e.dead) return true;
        const y = val(e, b);
        if (b.imm === null || b.imm < 0 || b.imm > 30) e.guard(`${y}>=0&&${y}<=30`);
        setInt(e, dest, `${val(e, a)}*(1<<${y})`, true, true);
        return true;
      }
      break;
    case "RShift":
      if (only(a.kinds | b.kinds, Kind.INT)) {
        int(e, a);
        if (!e.dead) int(e, b);
        if (e.dead) return true;
        const y = val(e, b);
        if (b.imm === null || b.imm < 0) e.guard(`${y}>=0`);
        e.set(dest, b.imm !== null && b.imm <= 31 ? `${val(e, a)}>>${y}` : `${val(e, a)}>>(${y}>31?31:${y})`, Kind.INT);
        return true;
      }
      if (only(a.kinds, NUMBER) && b.imm !== null && b.imm >= 0 && b.imm <= 52) {
        int(e, a);
        // Dividing by a power of two is exact, so the floor is too.
        if (!e.dead) e.set(dest, `Math.floor(${val(e, a)}/${2 ** b.imm})`, b.imm >= 22 ? Kind.INT : NUMBER);
        return true;
      }
      break;
    case "Power":
      if (smallPower(e, dest, a, b)) return true;
      if (isFloating(a, b) && e.profile !== null && !e.isGeneric()) {
        const x = number(e, a), y = e.dead ? "" : number(e, b);
        if (e.dead) return true;
        const t = e.temp();
        e.emit(`const ${t}=Math.pow(${x},${y});`);
        // Errors, complex results and what C's pow() has for infinities and NaN are for the general function.
        e.guard(`${t}-${t}===0`);
        e.setFloat(dest, t);
        return true;
      }
      break;
    case "And":
    case "Or":
    case "Xor":
      if (bitwise(e, dest, maker, a, b)) return true;
      break;
    default:
      break;
  }
  return false;
}

function bitwise(e: Emitter, dest: number, maker: "And" | "Or" | "Xor", a: Operand, b: Operand): boolean {
  const js = BITS[maker]!;
  if (only(a.kinds | b.kinds, Kind.INT)) {
    int(e, a);
    if (!e.dead) int(e, b);
    if (!e.dead) e.set(dest, `${val(e, a)}${js}${val(e, b)}`, Kind.INT);
    return true;
  }
  if (only(a.kinds | b.kinds, Kind.BOOL)) {
    narrow(e, a, Kind.BOOL);
    if (!e.dead) narrow(e, b, Kind.BOOL);
    if (e.dead) return true;
    const x = val(e, a), y = val(e, b);
    e.set(dest, maker === "And" ? `${x}&&${y}` : maker === "Or" ? `${x}||${y}` : `${x}!==${y}`, Kind.BOOL);
    return true;
  }
  if (only(a.kinds | b.kinds, NUMBER)) {
    const masks = [a, b].map((o) => o.imm ?? e.literal(o.reg));
    const mask = masks[0] ?? masks[1];
    const isMasked = maker === "And" && mask !== null && mask >= 0 && mask <= 0xffffffff;
    int(e, a);
    if (!e.dead) int(e, b);
    if (e.dead) return true;
    const x = val(e, a), y = val(e, b);
    if (isMasked) e.set(dest, `(${x}&${y})>>>0`, mask <= 0x7fffffff ? Kind.INT : NUMBER);
    else {
      // Two unsigned words, as in hashes; else the general function.
      e.mayThrow();
      e.set(dest, `(${x}>>>0)===${x}&&(${y}>>>0)===${y}?(${x}${js}${y})>>>0:H.${GENERAL[maker]}(${x},${y})`, INTEGER);
    }
    return true;
  }
  return false;
}

/** A comparison's name in opcodes. */
export type Comparison = keyof typeof COMPARISONS;

/**
 * The test `a <op> b` as a JS expression; null when the instruction was dealt with otherwise (dead).
 * `places` are the operand places of a and b.
 */
export function comparison(
  e: Emitter,
  op: Comparison,
  a: number,
  b: number,
  places: readonly [number, number],
  imm: number | null,
): string | null {
  const [js, slot] = COMPARISONS[op];
  const x: Operand = { reg: a, imm: null, kinds: e.kinds(a, places[0]) };
  const y: Operand = imm !== null
    ? { reg: -1, imm, kinds: Kind.INT }
    : { reg: b, imm: null, kinds: e.kinds(b, places[1]) };
  const all = x.kinds | y.kinds;
  if (only(all, NUMBER)) {
    int(e, x);
    if (!e.dead) int(e, y);
    return e.dead ? null : `${val(e, x)}${js}${val(e, y)}`;
  }
  const wide = wideComparison(e, js, x, y);
  if (wide !== null) return e.dead ? null : wide;
  if (isFloating(x, y)) {
    const p = number(e, x), q = e.dead ? "" : number(e, y);
    return e.dead ? null : `${p}${js}${q}`;
  }
  if (only(x.kinds, Kind.STR) && only(y.kinds, Kind.STR)) {
    narrow(e, x, Kind.STR);
    if (!e.dead) narrow(e, y, Kind.STR);
    return e.dead ? null : `${val(e, x)}${js}${val(e, y)}`;
  }
  if (e.profile !== null && isMixed(x, y)) {
    const numbers = mixedNumbers(e, x, y);
    return numbers === null ? null : `${numbers[0]}${js}${numbers[1]}`;
  }
  const equality = op === "EQ" || op === "NE";
  if (equality && e.profile !== null && only(all, Kind.BOOL | Kind.NONE)) {
    narrow(e, x, x.kinds);
    if (!e.dead) narrow(e, y, y.kinds);
    return e.dead ? null : `${val(e, x)}${js}${val(e, y)}`;
  }
  const t = e.temp();
  if (e.profile !== null && only(all, SCALAR)) {
    narrow(e, x, x.kinds);
    if (!e.dead) narrow(e, y, y.kinds);
    if (e.dead) return null;
    const p = val(e, x), q = val(e, y);
    e.mayThrow();
    e.emit(`const ${t}=H.compareBool("${slot}",${p},${q});`);
    return t;
  }
  const plain = equality ? compareByIdentity(e, x, y) : null;
  if (plain !== null) return e.dead ? null : op === "EQ" ? plain : `!${plain}`;
  const special = compareInstance(e, slot, x, y);
  if (special !== null) return e.dead ? null : `(typeof ${special}==="boolean"?${special}:H.truth(${special}))`;
  const tuples = compareSequences(e, slot, x, y);
  if (tuples !== null || e.dead) return e.dead ? null : tuples;
  const p = val(e, x), q = val(e, y);
  if (plainOperands(e, slot, p, q)) {
    e.mayThrow();
    e.emit(`const ${t}=H.compareBool("${slot}",${p},${q});`);
    return t;
  }
  e.needFrame();
  const quick = [x, y].filter((o) => o.imm === null).map((o) => `typeof r${o.reg}==="number"`).join("&&");
  e.emit(`const ${t}=${quick}?${p}${js}${q}:H.compareBool("${slot}",${p},${q});`);
  e.forget();
  return t;
}

/** COMPARE_*: as comparison(), but the result may be any object. */
export function compareValue(e: Emitter, pc: number, op: Comparison): void {
  const { code } = e;
  const a = code[pc + 2], b = code[pc + 3];
  const all = e.kinds(a, 2) | e.kinds(b, 3);
  const [, slot] = COMPARISONS[op];
  const left: Operand = { reg: a, imm: null, kinds: e.kinds(a, 2) };
  const right: Operand = { reg: b, imm: null, kinds: e.kinds(b, 3) };
  if (!only(all, SCALAR)) {
    const same = op === "EQ" || op === "NE" ? compareByIdentity(e, left, right) : null;
    if (e.dead) return;
    if (same !== null) return e.set(code[pc + 1], op === "EQ" ? same : `!${same}`, Kind.BOOL);
    const given = compareInstance(e, slot, left, right);
    if (e.dead) return;
    if (given !== null) return e.set(code[pc + 1], given);
    const test = compareSequences(e, slot, left, right);
    if (e.dead) return;
    if (test !== null) return e.set(code[pc + 1], test, Kind.BOOL);
  }
  if (only(all, SCALAR) && e.profile !== null || only(all, NUMBER) || only(all, Kind.STR) || only(all, Kind.FLOAT)) {
    const test = comparison(e, op, a, b, [2, 3], null);
    if (test !== null) e.set(code[pc + 1], test, Kind.BOOL);
    return;
  }
  const x = e.val(a), y = e.val(b);
  if (plainOperands(e, slot, x, y)) {
    e.mayThrow();
    return e.set(code[pc + 1], `H.compareBool("${slot}",${x},${y})`, Kind.BOOL);
  }
  e.needFrame();
  e.set(code[pc + 1], `H.richCompare("${slot}",${x},${y})`);
  e.afterCall();
}

export function negative(e: Emitter, pc: number): void {
  const dest = e.code[pc + 1], reg = e.code[pc + 2];
  const kinds = e.kinds(reg, 2);
  if (only(kinds, Kind.INT)) {
    e.narrow(reg, Kind.INT);
    if (!e.dead) setInt(e, dest, `0-${e.val(reg)}`, true, false);
  } else if (only(kinds, NUMBER)) {
    e.narrow(reg, NUMBER);
    if (!e.dead) e.set(dest, `0-${e.val(reg)}`, NUMBER);
  } else if (only(kinds, Kind.FLOAT)) {
    e.narrow(reg, Kind.FLOAT);
    if (!e.dead) e.setFloat(dest, `-${e.num(reg)}`);
  } else unary(e, pc, "negative");
}

const UNARY = { negative: "__neg__", positive: "__pos__", invert: "__invert__" };

export function unary(e: Emitter, pc: number, name: "negative" | "positive" | "invert"): void {
  const dest = e.code[pc + 1], reg = e.code[pc + 2];
  const kinds = e.kinds(reg, 2);
  if (name === "invert" && only(kinds, Kind.INT)) {
    e.narrow(reg, Kind.INT);
    if (!e.dead) e.set(dest, `~${e.val(reg)}`, Kind.INT);
    return;
  }
  if (only(kinds, Kind.OBJ) && unaryOfInstance(e, pc, reg, UNARY[name], dest)) return;
  if (e.profile !== null && only(kinds, SCALAR) && !e.isGeneric()) {
    e.narrow(reg, kinds);
    if (e.dead) return;
    e.mayThrow();
    return e.set(dest, `H.${name}(${e.boxed(reg, e.st.rep[reg])})`);
  }
  const v = e.val(reg);
  if (plainOperands(e, name, v, v)) {
    e.mayThrow();
    return e.set(dest, `H.${name}(${v})`);
  }
  e.needFrame();
  e.set(dest, `H.${name}(${v})`);
  e.afterCall();
}

/** The truth of a register as a JS test; null when the instruction is dead. */
export function truthOf(e: Emitter, reg: number, place: number): string | null {
  const kinds = e.kinds(reg, place);
  if (only(kinds, Kind.BOOL)) {
    e.narrow(reg, Kind.BOOL);
    return e.dead ? null : e.val(reg);
  }
  if (e.isWide(reg)) return `${e.wide(reg)}!==0n`;
  if (only(kinds, NUMBER)) {
    e.narrow(reg, NUMBER);
    return e.dead ? null : `${e.val(reg)}!==0`;
  }
  if (only(kinds, Kind.FLOAT)) {
    e.narrow(reg, Kind.FLOAT);
    return e.dead ? null : `${e.num(reg)}!==0`;
  }
  if (only(kinds, Kind.STR)) {
    e.narrow(reg, Kind.STR);
    return e.dead ? null : `${e.val(reg)}!==""`;
  }
  if (only(kinds, Kind.LIST)) {
    e.narrow(reg, Kind.LIST);
    if (e.dead) return null;
    const r = e.val(reg);
    return `(${r}.floats===null?${r}.a:${r}.floats).length!==0`;
  }
  const t = e.temp();
  if (e.profile !== null && only(kinds, SCALAR | Kind.LIST | Kind.TUPLE | Kind.DICT)) {
    e.narrow(reg, kinds);
    if (e.dead) return null;
    const v = e.val(reg);
    const optional = optionalTruth(v, e.st.mask[reg]);
    if (optional !== null) return optional;
    e.emit(`const ${t}=H.truth(${v});`);
    return t;
  }
  const ofInstance = truthOfInstance(e, reg, kinds);
  if (ofInstance !== null || e.dead) return ofInstance;
  const v = e.val(reg);
  if (e.profile !== null && !e.isGeneric() && kinds === Kind.OTHER) {
    e.mayThrow();
    e.emit(`const ${t}=${nativeTruth(e, v)};`);
    e.guard(`${t}!==undefined`);
    return t;
  }
  if (e.profile !== null && !e.isGeneric() || e.isPlain) {
    e.mayThrow();
    e.emit(`const ${t}=${(kinds & Kind.NONE) === 0 ? "" : `${v}===None?false:`}H.truthPlainly(${v});`);
    e.guard(`${t}!==undefined`);
    return t;
  }
  e.needFrame();
  e.emit(`const ${t}=typeof ${v}==="boolean"?${v}:H.truth(${v});`);
  e.forget();
  return t;
}
