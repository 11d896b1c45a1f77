// Binary operators, in place too: fast paths for small ints, floats and strs, then slots with reflection.
//
// In: two values (three for pow). Out: the result, or CPython's TypeError. Invariants: int results are never -0 and are
// bigints exactly when they are not safe integers. The concatenation and repetition of sequences come after the other
// operand's reflected method, since they are not number operations in the language's reference implementation.
import * as slot from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { PyMethodDescr } from "../core/function.ts";
import { typeError } from "../core/raise.ts";
import type { SlotFn, SlotName } from "../core/slots.ts";
import type { PyType } from "../core/type.ts";
import { None, NotImplemented, PyFloat, type Value } from "../core/value.ts";
import { andNumbers, orNumbers, xorNumbers } from "./bitwise.ts";
import { typeName } from "./type_name.ts";

type SlotGetter = (cls: PyType) => SlotFn | null;

interface Operator {
  /** The names of the slots, and what gets them. */
  readonly left: SlotName;
  readonly right: SlotName;
  readonly inplace: SlotName | null;
  readonly getLeft: SlotGetter;
  readonly getRight: SlotGetter;
  readonly getInplace: SlotGetter;
  /** As shown in errors. */
  readonly symbol: string;
  /** Native sequences implement it as concatenation or repetition. */
  readonly sequence: boolean;
}

function operator(
  name: string,
  symbol: string,
  getLeft: SlotGetter,
  getRight: SlotGetter,
  getInplace: SlotGetter,
  sequence = false,
): Operator {
  return {
    left: `__${name}__` as SlotName,
    right: `__r${name}__` as SlotName,
    inplace: name === "divmod" ? null : `__i${name}__` as SlotName,
    getLeft,
    getRight,
    getInplace,
    symbol,
    sequence,
  };
}

const ADD = operator("add", "+", slot.addSlot, slot.raddSlot, slot.iaddSlot, true);
const SUB = operator("sub", "-", slot.subSlot, slot.rsubSlot, slot.isubSlot);
const MUL = operator("mul", "*", slot.mulSlot, slot.rmulSlot, slot.imulSlot, true);
const MATMUL = operator("matmul", "@", slot.matmulSlot, slot.rmatmulSlot, slot.imatmulSlot);
const TRUEDIV = operator("truediv", "/", slot.truedivSlot, slot.rtruedivSlot, slot.itruedivSlot);
const FLOORDIV = operator("floordiv", "//", slot.floordivSlot, slot.rfloordivSlot, slot.ifloordivSlot);
const MOD = operator("mod", "%", slot.modSlot, slot.rmodSlot, slot.imodSlot);
const DIVMOD = operator("divmod", "divmod()", slot.divmodSlot, slot.rdivmodSlot, () => null);
const POW = operator("pow", "** or pow()", slot.powSlot, slot.rpowSlot, slot.ipowSlot);
const LSHIFT = operator("lshift", "<<", slot.lshiftSlot, slot.rlshiftSlot, slot.ilshiftSlot);
const RSHIFT = operator("rshift", ">>", slot.rshiftSlot, slot.rrshiftSlot, slot.irshiftSlot);
const AND = operator("and", "&", slot.andSlot, slot.randSlot, slot.iandSlot);
const OR = operator("or", "|", slot.orSlot, slot.rorSlot, slot.iorSlot);
const XOR = operator("xor", "^", slot.xorSlot, slot.rxorSlot, slot.ixorSlot);

function unsupported(symbol: string, a: Value, b: Value): unknown {
  return typeError(`unsupported operand type(s) for ${symbol}: '${typeName(a)}' and '${typeName(b)}'`);
}

/** Native classes, and whether they are sequences. */
const sequences = new Map<PyType, boolean>();

/** Is `name` of `cls` a native sequence's concatenation or repetition? */
function isSequenceSlot(cls: PyType, name: SlotName): boolean {
  const d = cls.lookup(name);
  if (!(d instanceof PyMethodDescr)) return false;
  // What a native class has never changes.
  let isSequence = sequences.get(d.objclass);
  if (isSequence === undefined) {
    const { attrs } = d.objclass;
    isSequence = attrs.getStr("__getitem__") !== undefined && attrs.getStr("__radd__") === undefined &&
      attrs.getStr("__ror__") === undefined;
    sequences.set(d.objclass, isSequence);
  }
  return isSequence;
}

/** Slots with reflection; NotImplemented when neither side knows. */
function dispatch(op: Operator, a: Value, b: Value): Value {
  const ta = typeOf(a), tb = typeOf(b);
  const f = op.getLeft(ta);
  if (ta === tb) return f === null ? NotImplemented : f(a, b);
  let g = op.getRight(tb);
  if (g !== null) {
    const first = f === null || tb.isSubtype(ta) && ta.lookup(op.right) !== tb.lookup(op.right) ||
      op.sequence && isSequenceSlot(ta, op.left) && !isSequenceSlot(tb, op.right);
    if (first) {
      const r = g(b, a);
      if (r !== NotImplemented) return r;
      g = null;
    }
  }
  if (f !== null) {
    const r = f(a, b);
    if (r !== NotImplemented) return r;
  }
  return g === null ? NotImplemented : g(b, a);
}

function binary(op: Operator, a: Value, b: Value): Value {
  const r = dispatch(op, a, b);
  if (r === NotImplemented) throw unsupported(op.symbol, a, b);
  return r;
}

function inplace(op: Operator, a: Value, b: Value): Value {
  const ta = typeOf(a);
  const f = op.getInplace(ta);
  if (f !== null) {
    const tb = typeOf(b);
    const g = op.sequence && ta !== tb ? op.getRight(tb) : null;
    if (g !== null && isSequenceSlot(ta, op.inplace!) && !isSequenceSlot(tb, op.right)) {
      const r = g(b, a);
      if (r !== NotImplemented) return r;
    }
    const r = f(a, b);
    if (r !== NotImplemented) return r;
  }
  const r = dispatch(op, a, b);
  if (r === NotImplemented) throw unsupported(op === POW ? "**=" : op.symbol + "=", a, b);
  return r;
}

function isFloat(v: Value): v is PyFloat {
  return v instanceof PyFloat && v.t !== 0;
}

function safe(n: number): boolean {
  return n >= -9007199254740991 && n <= 9007199254740991;
}

/** Fast paths shared with the in-place forms: undefined when there is none. */
function fastAdd(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number") {
    const r = a + b;
    return safe(r) ? r : BigInt(a) + BigInt(b);
  }
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (isFloat(a)) {
    if (isFloat(b)) return new PyFloat(a.v + b.v);
    if (typeof b === "number") return new PyFloat(a.v + b);
  } else if (typeof a === "number" && isFloat(b)) return new PyFloat(a + b.v);
  return undefined;
}

function fastSub(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number") {
    const r = a - b;
    return safe(r) ? r : BigInt(a) - BigInt(b);
  }
  if (isFloat(a)) {
    if (isFloat(b)) return new PyFloat(a.v - b.v);
    if (typeof b === "number") return new PyFloat(a.v - b);
  } else if (typeof a === "number" && isFloat(b)) return new PyFloat(a - b.v);
  return undefined;
}

function fastMul(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number") {
    const r = a * b;
    return safe(r) ? r + 0 : BigInt(a) * BigInt(b);
  }
  if (isFloat(a)) {
    if (isFloat(b)) return new PyFloat(a.v * b.v);
    if (typeof b === "number") return new PyFloat(a.v * b);
  } else if (typeof a === "number" && isFloat(b)) return new PyFloat(a * b.v);
  return undefined;
}

function fastTrueDiv(a: Value, b: Value): Value | undefined {
  const x = typeof a === "number" ? a : isFloat(a) ? a.v : undefined;
  const y = typeof b === "number" ? b : isFloat(b) ? b.v : undefined;
  return x === undefined || y === undefined || y === 0 ? undefined : new PyFloat(x / y);
}

function fastFloorDiv(a: Value, b: Value): Value | undefined {
  if (typeof a !== "number" || typeof b !== "number" || b === 0) return undefined;
  const m = a % b;
  const q = (a - m) / b;
  return (m !== 0 && (m < 0) !== (b < 0) ? q - 1 : q) + 0;
}

function fastMod(a: Value, b: Value): Value | undefined {
  if (typeof a !== "number" || typeof b !== "number" || b === 0) return undefined;
  const m = a % b;
  return (m !== 0 && (m < 0) !== (b < 0) ? m + b : m) + 0;
}

function fastPow(a: Value, b: Value): Value | undefined {
  if (typeof a !== "number" || typeof b !== "number" || b < 0 || b > 64) return undefined;
  let result = 1, base = a, e = b;
  while (e > 0) {
    if (e & 1) {
      result *= base;
      if (!safe(result)) return undefined;
    }
    e >>= 1;
    if (e > 0) {
      base *= base;
      if (!safe(base)) return undefined;
    }
  }
  return result + 0;
}

function small(n: Value): n is number {
  return typeof n === "number" && (n | 0) === n;
}

const BY_NAME = {
  add: ADD,
  sub: SUB,
  mul: MUL,
  matmul: MATMUL,
  trueDiv: TRUEDIV,
  floorDiv: FLOORDIV,
  mod: MOD,
  pow: POW,
  lshift: LSHIFT,
  rshift: RSHIFT,
  and: AND,
  or: OR,
  xor: XOR,
} as const satisfies Record<string, Operator>;

/** An operator by the name of its function here. */
export type OperatorName = keyof typeof BY_NAME;

/** The special methods that the operator calls: of its left operand, and in place. */
export function operatorMethods(name: OperatorName): { left: SlotName; inplace: SlotName | null } {
  return BY_NAME[name];
}

/** The operator `name` after the left operand's method gave NotImplemented. */
export function afterLeft(name: OperatorName, a: Value, b: Value): Value {
  const op = BY_NAME[name];
  const ta = typeOf(a), tb = typeOf(b);
  const g = ta === tb ? null : op.getRight(tb);
  const r = g === null ? NotImplemented : g(b, a);
  if (r === NotImplemented) throw unsupported(op.symbol, a, b);
  return r;
}

export function add(a: Value, b: Value): Value {
  return fastAdd(a, b) ?? binary(ADD, a, b);
}
export function sub(a: Value, b: Value): Value {
  return fastSub(a, b) ?? binary(SUB, a, b);
}
export function mul(a: Value, b: Value): Value {
  return fastMul(a, b) ?? binary(MUL, a, b);
}
export function matmul(a: Value, b: Value): Value {
  return binary(MATMUL, a, b);
}
export function trueDiv(a: Value, b: Value): Value {
  return fastTrueDiv(a, b) ?? binary(TRUEDIV, a, b);
}
export function floorDiv(a: Value, b: Value): Value {
  return fastFloorDiv(a, b) ?? binary(FLOORDIV, a, b);
}
export function mod(a: Value, b: Value): Value {
  return fastMod(a, b) ?? binary(MOD, a, b);
}
export function divmod(a: Value, b: Value): Value {
  return binary(DIVMOD, a, b);
}
export function and(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return andNumbers(a, b);
  return typeof a === "boolean" && typeof b === "boolean" ? a && b : binary(AND, a, b);
}
export function or(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return orNumbers(a, b);
  return typeof a === "boolean" && typeof b === "boolean" ? a || b : binary(OR, a, b);
}
export function xor(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return xorNumbers(a, b);
  return typeof a === "boolean" && typeof b === "boolean" ? a !== b : binary(XOR, a, b);
}

function fastLshift(a: Value, b: Value): Value | undefined {
  if (!small(a) || typeof b !== "number" || b < 0 || b > 21) return undefined;
  return a * (1 << b) + 0;
}

function fastRshift(a: Value, b: Value): Value | undefined {
  if (!small(a) || typeof b !== "number" || b < 0) return undefined;
  return a >> (b > 31 ? 31 : b);
}

export function lshift(a: Value, b: Value): Value {
  return fastLshift(a, b) ?? binary(LSHIFT, a, b);
}
export function rshift(a: Value, b: Value): Value {
  return fastRshift(a, b) ?? binary(RSHIFT, a, b);
}

/** a ** b, or pow(a, b, modulus). */
export function pow(a: Value, b: Value, modulus?: Value): Value {
  if (modulus === undefined || modulus === None) return fastPow(a, b) ?? binary(POW, a, b);
  return ternaryPow(a, b, modulus);
}

function ternaryPow(a: Value, b: Value, c: Value): Value {
  const ta = typeOf(a), tb = typeOf(b);
  const f = slot.powSlot(ta);
  let g = ta === tb ? null : slot.rpowSlot(tb);
  if (g !== null && (f === null || tb.isSubtype(ta) && ta.lookup("__rpow__") !== tb.lookup("__rpow__"))) {
    const r = g(b, a, c);
    if (r !== NotImplemented) return r;
    g = null;
  }
  if (f !== null) {
    const r = f(a, b, c);
    if (r !== NotImplemented) return r;
  }
  if (g !== null) {
    const r = g(b, a, c);
    if (r !== NotImplemented) return r;
  }
  throw typeError(`unsupported operand type(s) for ** or pow(): '${typeName(a)}', '${typeName(b)}', '${typeName(c)}'`);
}

export function inplaceAdd(a: Value, b: Value): Value {
  return fastAdd(a, b) ?? inplace(ADD, a, b);
}
export function inplaceSub(a: Value, b: Value): Value {
  return fastSub(a, b) ?? inplace(SUB, a, b);
}
export function inplaceMul(a: Value, b: Value): Value {
  return fastMul(a, b) ?? inplace(MUL, a, b);
}
export function inplaceMatmul(a: Value, b: Value): Value {
  return inplace(MATMUL, a, b);
}
export function inplaceTrueDiv(a: Value, b: Value): Value {
  return fastTrueDiv(a, b) ?? inplace(TRUEDIV, a, b);
}
export function inplaceFloorDiv(a: Value, b: Value): Value {
  return fastFloorDiv(a, b) ?? inplace(FLOORDIV, a, b);
}
export function inplaceMod(a: Value, b: Value): Value {
  return fastMod(a, b) ?? inplace(MOD, a, b);
}
export function inplacePow(a: Value, b: Value): Value {
  return fastPow(a, b) ?? inplace(POW, a, b);
}
export function inplaceLshift(a: Value, b: Value): Value {
  return fastLshift(a, b) ?? inplace(LSHIFT, a, b);
}
export function inplaceRshift(a: Value, b: Value): Value {
  return fastRshift(a, b) ?? inplace(RSHIFT, a, b);
}
export function inplaceAnd(a: Value, b: Value): Value {
  return typeof a === "number" && typeof b === "number" ? andNumbers(a, b) : inplace(AND, a, b);
}
export function inplaceOr(a: Value, b: Value): Value {
  return typeof a === "number" && typeof b === "number" ? orNumbers(a, b) : inplace(OR, a, b);
}
export function inplaceXor(a: Value, b: Value): Value {
  return typeof a === "number" && typeof b === "number" ? xorNumbers(a, b) : inplace(XOR, a, b);
}
