// Constant folding: the value of an expression that is known while compiling.
//
// In: expressions. Out: a Const, or null when the value is not known. Invariants: the same expressions are folded as
// by CPython 3.14 (unary and binary operators, constant subscripts, tuples), with its limits on the size of results;
// whatever would raise is left for run time. Left-deep operator chains are folded without recursion.
import type { CmpOp, Expr, Node, Operator } from "../parser/nodes.ts";
import type { Const, StrConst } from "../source/constant.ts";
import { strConstFromPoints } from "../source/constant.ts";
import { constTruth, intConst } from "./constants.ts";
import type { Compiler } from "./unit.ts";

const MAX_INT_BITS = 128;
const MAX_COLLECTION = 256;
const MAX_STR = 4096;
const MAX_TOTAL_ITEMS = 1024;

/** The constant value of an expression, or null. */
export function constantOf(c: Compiler, e: Expr): Const | null {
  switch (e.type) {
    case "Constant":
      return e.value;
    case "Name":
      return e.id === "__debug__" && e.ctx === "Load" ? { k: "bool", v: c.options.optimize === 0 } : null;
    case "BinOp":
    case "UnaryOp":
    case "Tuple":
    case "Subscript":
    case "Slice": {
      const known = c.folded.get(e);
      if (known !== undefined) return known.value;
      const value = e.type === "BinOp" ? foldBinOpChain(c, e) : compute(c, e);
      c.folded.set(e, { value });
      return value;
    }
    default:
      return null;
  }
}

function foldBinOpChain(c: Compiler, e: Node<"BinOp">): Const | null {
  const chain: Node<"BinOp">[] = [];
  let left: Expr = e;
  while (left.type === "BinOp" && !c.folded.has(left)) {
    chain.push(left);
    left = left.left;
  }
  let value = constantOf(c, left);
  for (let i = chain.length - 1; i >= 0; i--) {
    const node = chain[i];
    if (value !== null) {
      const right = constantOf(c, node.right);
      value = right === null ? null : foldBinary(node.op, value, right);
    }
    c.folded.set(node, { value });
  }
  return value;
}

function compute(c: Compiler, e: Node<"UnaryOp"> | Node<"Tuple"> | Node<"Subscript"> | Node<"Slice">): Const | null {
  switch (e.type) {
    case "UnaryOp": {
      const v = constantOf(c, e.operand);
      return v === null ? null : foldUnary(e.op, v);
    }
    case "Tuple": {
      if (e.ctx !== "Load") return null;
      const items: Const[] = [];
      for (const elt of e.elts) {
        const v = constantOf(c, elt);
        if (v === null) return null;
        items.push(v);
      }
      return { k: "tuple", v: items };
    }
    case "Subscript": {
      if (e.ctx !== "Load") return null;
      const v = constantOf(c, e.value);
      if (v === null) return null;
      const i = constantOf(c, e.slice);
      return i === null ? null : foldSubscript(v, i);
    }
    case "Slice":
      return foldSlice(c, e);
  }
}

function foldSlice(c: Compiler, e: Node<"Slice">): Const | null {
  const parts: Const[] = [];
  for (const part of [e.lower, e.upper, e.step]) {
    const v: Const | null = part === null ? { k: "none" } : part.type === "Constant" ? part.value : null;
    const w = v ?? (part !== null ? constantOf(c, part) : null);
    if (w === null) return null;
    parts.push(w);
  }
  return { k: "slice", v: [parts[0], parts[1], parts[2]] };
}

// ---- numbers ----

function asInt(c: Const): bigint | null {
  if (c.k === "int") return BigInt(c.v);
  if (c.k === "bool") return c.v ? 1n : 0n;
  return null;
}

function asFloat(c: Const): number | null {
  if (c.k === "float") return c.v;
  const i = asInt(c);
  if (i === null) return null;
  const f = Number(i);
  return Number.isFinite(f) ? f : null;
}

function bits(v: bigint): number {
  return v === 0n ? 0 : (v < 0n ? -v : v).toString(2).length;
}

function foldUnary(op: Node<"UnaryOp">["op"], v: Const): Const | null {
  if (op === "Not") return { k: "bool", v: !constTruth(v) };
  const i = asInt(v);
  if (op === "Invert") return i === null || v.k === "bool" ? null : intConst(~i);
  if (i !== null) return intConst(op === "USub" ? -i : i);
  if (v.k === "float") return { k: "float", v: op === "USub" ? -v.v : v.v };
  if (v.k === "complex") return op === "USub" ? { k: "complex", re: -v.re, im: -v.im } : v;
  return null;
}

/** The value of `left op right`, null when it raises, is too large or is not folded. */
export function foldBinary(op: Operator, left: Const, right: Const): Const | null {
  const a = asInt(left);
  const b = asInt(right);
  if (a !== null && b !== null) {
    if (left.k === "bool" && right.k === "bool" && (op === "BitAnd" || op === "BitOr" || op === "BitXor")) {
      return {
        k: "bool",
        v: op === "BitAnd" ? left.v && right.v : op === "BitOr" ? left.v || right.v : left.v !== right.v,
      };
    }
    return foldInts(op, a, b);
  }
  if (left.k === "complex" || right.k === "complex") return foldComplex(op, left, right);
  const x = asFloat(left);
  const y = asFloat(right);
  if (x !== null && y !== null) return foldFloats(op, x, y);
  return foldSequences(op, left, right);
}

function floorDiv(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a % b !== 0n && (a < 0n) !== (b < 0n) ? q - 1n : q;
}

function foldInts(op: Operator, a: bigint, b: bigint): Const | null {
  switch (op) {
    case "Add":
      return intConst(a + b);
    case "Sub":
      return intConst(a - b);
    case "Mult":
      return a !== 0n && b !== 0n && bits(a) + bits(b) > MAX_INT_BITS ? null : intConst(a * b);
    case "FloorDiv":
      return b === 0n ? null : intConst(floorDiv(a, b));
    case "Mod":
      return b === 0n ? null : intConst(a - b * floorDiv(a, b));
    case "Div":
      return b === 0n ? null : trueDivide(a, b);
    case "Pow":
      if (b < 0n) return null;
      if (b > 0n && bits(a) > 1 && BigInt(bits(a)) * b > BigInt(MAX_INT_BITS)) return null;
      if (bits(a) <= 1 && b > 1000000n) return null;
      return intConst(a ** b);
    case "LShift":
      if (b < 0n) return null;
      return a !== 0n && b + BigInt(bits(a)) > BigInt(MAX_INT_BITS) ? null : intConst(a << b);
    case "RShift":
      return b < 0n || b > 1000000n ? null : intConst(a >> b);
    case "BitAnd":
      return intConst(a & b);
    case "BitOr":
      return intConst(a | b);
    case "BitXor":
      return intConst(a ^ b);
    case "MatMult":
      return null;
  }
}

function trueDivide(a: bigint, b: bigint): Const | null {
  const x = Number(a);
  const y = Number(b);
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(y)) return null;
  return { k: "float", v: x / y };
}

function foldFloats(op: Operator, x: number, y: number): Const | null {
  switch (op) {
    case "Add":
      return { k: "float", v: x + y };
    case "Sub":
      return { k: "float", v: x - y };
    case "Mult":
      return { k: "float", v: x * y };
    case "Div":
      return y === 0 ? null : { k: "float", v: x / y };
    default:
      // The rest (%, //, **) is left to the one implementation at run time.
      return null;
  }
}

function complexParts(c: Const): [number, number] | null {
  if (c.k === "complex") return [c.re, c.im];
  const f = asFloat(c);
  return f === null ? null : [f, 0];
}

function foldComplex(op: Operator, left: Const, right: Const): Const | null {
  const a = complexParts(left);
  const b = complexParts(right);
  if (a === null || b === null) return null;
  // Mixed real and complex operands keep the sign of zero: a real operand has no imaginary part to add.
  const im = (x: number, y: number, sign: number) =>
    left.k !== "complex" ? (sign < 0 ? -y : y) : right.k !== "complex" ? x : x + sign * y;
  if (op === "Add") return { k: "complex", re: a[0] + b[0], im: im(a[1], b[1], 1) };
  if (op === "Sub") return { k: "complex", re: a[0] - b[0], im: im(a[1], b[1], -1) };
  return null;
}

// ---- sequences ----

function points(v: StrConst): readonly number[] {
  return typeof v === "string" ? Array.from(v, (ch) => ch.charCodeAt(0)) : v;
}

function foldSequences(op: Operator, left: Const, right: Const): Const | null {
  if (op === "Add") {
    if (left.k === "str" && right.k === "str") return concatStr(left.v, right.v);
    if (left.k === "bytes" && right.k === "bytes") {
      const v = new Uint8Array(left.v.length + right.v.length);
      v.set(left.v);
      v.set(right.v, left.v.length);
      return { k: "bytes", v };
    }
    if (left.k === "tuple" && right.k === "tuple") return { k: "tuple", v: [...left.v, ...right.v] };
    return null;
  }
  if (op === "Mult") {
    const n = asInt(right);
    if (n !== null) return repeat(left, n);
    const m = asInt(left);
    return m === null ? null : repeat(right, m);
  }
  return null;
}

function concatStr(a: StrConst, b: StrConst): Const {
  if (typeof a === "string" && typeof b === "string") return { k: "str", v: a + b };
  return { k: "str", v: strConstFromPoints([...points(a), ...points(b)]) };
}

function countItems(c: Const): number {
  return c.k === "tuple" ? c.v.reduce((n, item) => n + countItems(item), 1) : 1;
}

function repeat(c: Const, times: bigint): Const | null {
  if (times < 0n) return null;
  const n = Number(times);
  if (c.k === "str" || c.k === "bytes") {
    if (c.v.length > 0 && n * c.v.length > MAX_STR) return null;
    if (c.k === "str") {
      if (c.v.length === 0) return c;
      if (typeof c.v === "string") return { k: "str", v: c.v.repeat(n) };
      const out: number[] = [];
      for (let i = 0; i < n; i++) out.push(...c.v);
      return { k: "str", v: strConstFromPoints(out) };
    }
    if (c.v.length === 0) return c;
    const v = new Uint8Array(c.v.length * n);
    for (let i = 0; i < n; i++) v.set(c.v, i * c.v.length);
    return { k: "bytes", v };
  }
  if (c.k === "tuple") {
    if (c.v.length === 0) return c;
    if (n > MAX_COLLECTION / c.v.length) return null;
    if (n > 0 && (countItems(c) - 1) * n > MAX_TOTAL_ITEMS) return null;
    const out: Const[] = [];
    for (let i = 0; i < n; i++) out.push(...c.v);
    return { k: "tuple", v: out };
  }
  return null;
}

function foldSubscript(v: Const, index: Const): Const | null {
  if (v.k !== "str" && v.k !== "bytes" && v.k !== "tuple") return null;
  if (index.k === "slice") return foldSliceOf(v, index);
  const i = asInt(index);
  if (i === null) return null;
  const n = v.v.length;
  let at = Number(i);
  if (at < 0) at += n;
  if (!(at >= 0 && at < n)) return null;
  if (v.k === "str") return { k: "str", v: strConstFromPoints([points(v.v)[at]]) };
  if (v.k === "bytes") return { k: "int", v: v.v[at] };
  return v.v[at];
}

function foldSliceOf(v: Const & { k: "str" | "bytes" | "tuple" }, slice: Const & { k: "slice" }): Const | null {
  const parts = slice.v.map((p) => p.k === "none" ? null : asInt(p));
  for (let i = 0; i < 3; i++) if (parts[i] === null && slice.v[i].k !== "none") return null;
  const n = v.v.length;
  const step = parts[2] === null ? 1 : Number(parts[2]);
  if (step === 0) return null;
  const clamp = (p: bigint | null, low: number, high: number, standard: number) => {
    if (p === null) return standard;
    let at = Number(p);
    if (at < 0) at += n;
    return Math.min(Math.max(at, low), high);
  };
  const start = step > 0 ? clamp(parts[0], 0, n, 0) : clamp(parts[0], -1, n - 1, n - 1);
  const stop = step > 0 ? clamp(parts[1], 0, n, n) : clamp(parts[1], -1, n - 1, -1);
  const picks: number[] = [];
  for (let i = start; step > 0 ? i < stop : i > stop; i += step) picks.push(i);
  if (v.k === "str") {
    const all = points(v.v);
    return { k: "str", v: strConstFromPoints(picks.map((i) => all[i])) };
  }
  if (v.k === "bytes") return { k: "bytes", v: Uint8Array.from(picks, (i) => v.v[i]) };
  return { k: "tuple", v: picks.map((i) => v.v[i]) };
}

/** The constant to use for a list or set display on the right of `in` or as a loop's iterable, or null. */
export function constantContainer(c: Compiler, e: Expr): Const | null {
  if (e.type !== "List" && e.type !== "Set") return null;
  const items: Const[] = [];
  for (const elt of e.elts) {
    const v = constantOf(c, elt);
    if (v === null) return null;
    items.push(v);
  }
  return { k: e.type === "List" ? "tuple" : "frozenset", v: items };
}

/** True for `in` and `not in`. */
export function isContainment(op: CmpOp): boolean {
  return op === "In" || op === "NotIn";
}
