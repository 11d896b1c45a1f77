// Expressions: code that leaves a value in a register.
//
// In: expression nodes. Out: instructions. Two entries: operand() says where the value is (a local's own register when
// it is one, else a new temporary), exprTo() puts it in a given register.
// Invariants: the destination is written by the last instruction only when it is a local; a temporary given as
// destination may serve as scratch before. Temporaries taken inside are given back, except operand()'s result.
import type { OpName } from "../bytecode/opcodes.ts";
import type { Expr, Node, Operator, Position } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { isLocal, isTemp, Label } from "./builder.ts";
import { compileCall, loadSuperAttribute } from "./calls.ts";
import { compileBoolOp, compileCompare, jumpIf } from "./conditions.ts";
import { compileComprehension } from "./comprehensions.ts";
import { isInt32 } from "./constants.ts";
import {
  compileDict,
  compileJoinedStr,
  compileSequence,
  compileTemplate,
  formatPercent,
  formatValue,
} from "./displays.ts";
import { constantOf } from "./fold.ts";
import { compileLambda } from "./functions.ts";
import { loadLocal, loadName, localRegister, noteStore, storeName } from "./names.ts";
import type { Compiler } from "./unit.ts";
import { checkIndex, checkSubscripter } from "./warnings.ts";

const BINARY: Record<Operator, string> = {
  Add: "ADD",
  BitAnd: "AND",
  FloorDiv: "FLOOR_DIVIDE",
  LShift: "LSHIFT",
  MatMult: "MATRIX_MULTIPLY",
  Mult: "MULTIPLY",
  Mod: "REMAINDER",
  BitOr: "OR",
  Pow: "POWER",
  RShift: "RSHIFT",
  Sub: "SUBTRACT",
  Div: "TRUE_DIVIDE",
  BitXor: "XOR",
};
const INT_FORMS: Partial<Record<Operator, OpName>> = {
  Add: "BINARY_ADD_INT",
  Sub: "BINARY_SUBTRACT_INT",
  Mult: "BINARY_MULTIPLY_INT",
  FloorDiv: "BINARY_FLOOR_DIVIDE_INT",
  Mod: "BINARY_REMAINDER_INT",
  BitAnd: "BINARY_AND_INT",
  LShift: "BINARY_LSHIFT_INT",
  RShift: "BINARY_RSHIFT_INT",
};
const UNARY: Record<Node<"UnaryOp">["op"], OpName> = {
  Invert: "UNARY_INVERT",
  Not: "UNARY_NOT",
  UAdd: "UNARY_POSITIVE",
  USub: "UNARY_NEGATIVE",
};

export function binaryOpName(op: Operator): OpName {
  return `BINARY_${BINARY[op]}` as OpName;
}

export function inplaceOpName(op: Operator): OpName {
  return `INPLACE_${BINARY[op]}` as OpName;
}

/** The register where the value of `e` is: a local's own, or a new temporary. */
export function operand(c: Compiler, e: Expr): number {
  if (e.type === "Name" && e.id !== "__debug__") {
    const reg = loadLocal(c, e.id, e);
    if (reg >= 0) return reg;
  } else if (e.type === "NamedExpr") {
    const reg = localRegister(c, (e.target as Node<"Name">).id);
    if (reg >= 0) {
      namedExprInto(c, e, reg);
      return reg;
    }
  }
  const dst = c.temp();
  exprTo(c, e, dst);
  return dst;
}

/** As operand, using `dst` for the value when that is a temporary. */
export function operandNear(c: Compiler, e: Expr, dst: number): number {
  if (e.type === "Name" || !isTemp(dst)) return e.type === "Name" ? operandOfName(c, e, dst) : operand(c, e);
  exprTo(c, e, dst);
  return dst;
}

function operandOfName(c: Compiler, e: Node<"Name">, dst: number): number {
  if (e.id !== "__debug__") {
    const reg = loadLocal(c, e.id, e);
    if (reg >= 0) return reg;
  }
  const to = isTemp(dst) ? dst : c.temp();
  exprTo(c, e, to);
  return to;
}

/** The value of `e` in a new temporary (never a local's register). */
export function exprTemp(c: Compiler, e: Expr): number {
  const dst = c.temp();
  exprTo(c, e, dst);
  return dst;
}

/** Evaluates `e` for its effects. */
export function effect(c: Compiler, e: Expr): void {
  const mark = c.mark();
  operand(c, e);
  c.release(mark);
}

/** dst = e. */
export function exprTo(c: Compiler, e: Expr, dst: number): void {
  const constant = constantOf(c, e);
  if (constant !== null) return c.loadConst(constant, dst, e);
  const mark = c.mark();
  exprInto(c, e, dst);
  c.release(mark);
}

function exprInto(c: Compiler, e: Expr, dst: number): void {
  switch (e.type) {
    case "Name":
      return loadName(c, e.id, dst, e);
    case "Constant":
      return c.loadConst(e.value, dst, e);
    case "BinOp":
      return compileBinOp(c, e, dst);
    case "UnaryOp": {
      const reg = operandNear(c, e.operand, dst);
      c.emit(UNARY[e.op], dst, reg, 0, e);
      return;
    }
    case "BoolOp":
      return compileBoolOp(c, e, dst);
    case "Compare":
      return compileCompare(c, e, dst);
    case "NamedExpr":
      return compileNamedExpr(c, e, dst);
    case "IfExp":
      return compileIfExp(c, e, dst);
    case "Call":
      return compileCall(c, e, dst);
    case "Attribute":
      return compileAttribute(c, e, dst);
    case "Subscript":
      return compileSubscript(c, e, dst);
    case "Slice":
      return compileSlice(c, e, dst);
    case "Lambda":
      return compileLambda(c, e, dst);
    case "List":
    case "Set":
    case "Tuple":
      return compileSequence(c, e, dst);
    case "Dict":
      return compileDict(c, e, dst);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return compileComprehension(c, e, dst);
    case "Yield":
      return compileYield(c, e, dst);
    case "YieldFrom":
      return compileYieldFrom(c, e, dst);
    case "Await": {
      const reg = operandNear(c, e.value, dst);
      return awaitValue(c, reg, dst, 0, e);
    }
    case "JoinedStr":
      return compileJoinedStr(c, e, dst);
    case "FormattedValue":
      return formatValue(c, e, dst);
    case "TemplateStr":
    case "Interpolation":
      return compileTemplate(c, e, dst);
    case "Starred":
      throw c.error("can't use starred expression here", e);
  }
}

// ---- operators ----

/** Left-deep chains (a + b + c ...) are compiled in a loop. */
function compileBinOp(c: Compiler, e: Node<"BinOp">, dst: number): void {
  const chain: Node<"BinOp">[] = [];
  let left: Expr = e;
  while (left.type === "BinOp" && constantOf(c, left) === null && !isPercentFormat(left)) {
    chain.push(left);
    left = left.left;
  }
  if (chain.length === 0) {
    if (formatPercent(c, e, dst)) return;
    chain.push(e);
    left = e.left;
  }
  let scratch = dst;
  if (isLocal(dst) && chain.length > 1) scratch = c.temp();
  let reg = operandNear(c, left, scratch);
  for (let i = chain.length - 1; i >= 0; i--) {
    const node = chain[i];
    const mark = c.mark();
    reg = c.protect(reg, node.left, [node.right]);
    const to = i === 0 ? dst : scratch;
    const right = constantOf(c, node.right);
    const intForm = INT_FORMS[node.op];
    if (intForm !== undefined && isInt32(right)) c.emit(intForm, to, reg, right.v, node);
    else {
      const r = operand(c, node.right);
      c.emit(binaryOpName(node.op), to, reg, r, node);
    }
    reg = to;
    c.release(mark);
  }
}

function isPercentFormat(e: Node<"BinOp">): boolean {
  return e.op === "Mod" && e.left.type === "Constant" && e.left.value.k === "str" && e.right.type === "Tuple";
}

function compileIfExp(c: Compiler, e: Node<"IfExp">, dst: number): void {
  const otherwise = new Label();
  const end = new Label();
  jumpIf(c, e.test, otherwise, false);
  exprTo(c, e.body, dst);
  c.jump("JUMP_FORWARD", end, e.body);
  c.place(otherwise);
  exprTo(c, e.orelse, dst);
  c.place(end);
}

function namedExprInto(c: Compiler, e: Node<"NamedExpr">, reg: number): void {
  exprTo(c, e.value, reg);
  noteStore(c, (e.target as Node<"Name">).id);
}

function compileNamedExpr(c: Compiler, e: Node<"NamedExpr">, dst: number): void {
  const target = e.target as Node<"Name">;
  const reg = localRegister(c, target.id);
  if (reg >= 0) {
    namedExprInto(c, e, reg);
    if (reg !== dst) c.emit("MOVE", dst, reg, 0, e);
    return;
  }
  const value = isTemp(dst) ? dst : c.temp();
  exprTo(c, e.value, value);
  storeName(c, target.id, value, target);
  if (value !== dst) c.emit("MOVE", dst, value, 0, e);
}

// ---- attributes and subscripts ----

/** The position of an attribute's instruction: the attribute name's own line when it is not the first. */
export function attributePosition(at: Position, attr: Node<"Attribute">): Position {
  if (at.lineno === attr.end_lineno) return at;
  const n = Array.from(attr.attr).length;
  const known = n <= attr.end_col_offset;
  return {
    lineno: attr.end_lineno,
    end_lineno: Math.max(at.end_lineno, attr.end_lineno),
    col_offset: known ? attr.end_col_offset - n : -1,
    end_col_offset: known ? attr.end_col_offset : -1,
  };
}

function compileAttribute(c: Compiler, e: Node<"Attribute">, dst: number): void {
  if (loadSuperAttribute(c, e, dst)) return;
  const obj = operandNear(c, e.value, dst);
  c.emit("LOAD_ATTR", dst, obj, c.builder.name(c.mangle(e.attr)), attributePosition(e, e));
}

function compileSubscript(c: Compiler, e: Node<"Subscript">, dst: number): void {
  checkSubscripter(c, e.value);
  checkIndex(c, e.value, e.slice);
  let obj = operandNear(c, e.value, dst);
  obj = c.protect(obj, e.value, [e.slice]);
  const s = e.slice;
  if (isPlainSlice(c, s)) {
    const window = sliceWindow(c, s);
    c.emit("BINARY_SLICE", dst, obj, window, e);
    return;
  }
  const index = constantOf(c, s);
  if (isInt32(index)) {
    c.emit("BINARY_SUBSCR_INT", dst, obj, index.v, e);
    return;
  }
  const reg = operand(c, s);
  c.emit("BINARY_SUBSCR", dst, obj, reg, e);
}

/** True for slices without step that are not constant: they have instructions of their own. */
export function isPlainSlice(c: Compiler, s: Expr): s is Node<"Slice"> {
  return s.type === "Slice" && s.step === null && constantOf(c, s) === null;
}

/** Start and stop of a slice in two consecutive temporaries. */
export function sliceWindow(c: Compiler, s: Node<"Slice">): number {
  const first = c.temp();
  sliceBound(c, s.lower, first, s);
  sliceBound(c, s.upper, c.temp(), s);
  return first;
}

function sliceBound(c: Compiler, bound: Expr | null, dst: number, at: Position): void {
  if (bound === null) c.loadNone(dst, at);
  else exprTo(c, bound, dst);
}

function compileSlice(c: Compiler, e: Node<"Slice">, dst: number): void {
  const window = sliceWindow(c, e);
  if (e.step !== null) exprTo(c, e.step, c.temp());
  c.emit("BUILD_SLICE", dst, window, e.step === null ? 2 : 3, e);
}

// ---- generators and coroutines ----

function requireFunction(c: Compiler, what: string, at: Position): void {
  if (!c.unit.scope.isFunctionLike) throw c.error(`'${what}' outside function`, at);
}

function compileYield(c: Compiler, e: Node<"Yield">, dst: number): void {
  requireFunction(c, "yield", e);
  let reg: number;
  if (e.value !== null) reg = operandNear(c, e.value, dst);
  else {
    reg = isTemp(dst) ? dst : c.temp();
    c.loadNone(reg, e);
  }
  yieldValue(c, reg, dst, e);
}

/** Yields `reg`; dst = what is sent back. */
export function yieldValue(c: Compiler, reg: number, dst: number, at: Position): void {
  const scope = c.unit.scope;
  c.emit(scope.generator && scope.coroutine ? "ASYNC_YIELD_VALUE" : "YIELD_VALUE", dst, reg, 0, at);
  c.emit("RESUME", 1, 0, 0, at);
}

function compileYieldFrom(c: Compiler, e: Node<"YieldFrom">, dst: number): void {
  requireFunction(c, "yield from", e);
  if (c.unit.kind === "async function") throw c.error("'yield from' inside async function", e);
  const iterator = c.temp();
  const reg = operandNear(c, e.value, iterator);
  c.emit("GET_YIELD_FROM_ITER", iterator, reg, 0, e);
  c.emit("YIELD_FROM", dst, iterator, 0, e);
}

/** dst = await reg; `kind` is GET_AWAITABLE's (0 await, 1 __aenter__, 2 __aexit__). */
export function awaitValue(c: Compiler, reg: number, dst: number, kind: number, at: Position): void {
  const mark = c.mark();
  const iterator = isTemp(dst) ? dst : c.temp();
  c.emit("GET_AWAITABLE", iterator, reg, kind, at);
  c.emit("YIELD_FROM", dst, iterator, 0, at);
  c.release(mark);
}

/** The constant value when `e` is one, for callers that treat constants specially. */
export function constantValue(c: Compiler, e: Expr): Const | null {
  return constantOf(c, e);
}
