// Comparisons, `and`/`or`, and conditional jumps.
//
// In: expression nodes. Out: values in registers, or jumps. Invariants: jumps made here go forward; a condition that
// is known while compiling makes no test.
import type { OpName } from "../bytecode/opcodes.ts";
import type { CmpOp, Expr, Node, Position } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { isTemp, Label } from "./builder.ts";
import { constTruth, isInt32 } from "./constants.ts";
import { exprTo, operand, operandNear } from "./expressions.ts";
import { constantContainer, constantOf, isContainment } from "./fold.ts";
import type { Compiler } from "./unit.ts";
import { checkIdentity } from "./warnings.ts";

const COMPARE: Record<CmpOp, OpName> = {
  Lt: "COMPARE_LT",
  LtE: "COMPARE_LE",
  Eq: "COMPARE_EQ",
  NotEq: "COMPARE_NE",
  Gt: "COMPARE_GT",
  GtE: "COMPARE_GE",
  Is: "IS_OP",
  IsNot: "IS_NOT_OP",
  In: "CONTAINS_OP",
  NotIn: "NOT_CONTAINS_OP",
};
const SUFFIX: Partial<Record<CmpOp, string>> = { Lt: "LT", LtE: "LE", Eq: "EQ", NotEq: "NE", Gt: "GT", GtE: "GE" };

// ---- values ----

/** The right operand of a comparison: a display after the last `in` becomes a constant when it can. */
function comparand(c: Compiler, op: CmpOp, e: Expr, last: boolean): number {
  const container = last && isContainment(op) ? constantContainer(c, e) : null;
  if (container === null) return operand(c, e);
  const reg = c.temp();
  c.loadConst(container, reg, e);
  return reg;
}

/** dst = left op comparators... */
export function compileCompare(c: Compiler, e: Node<"Compare">, dst: number): void {
  checkIdentity(c, e);
  const last = e.ops.length - 1;
  let left = operandNear(c, e.left, last === 0 ? dst : -1);
  left = c.protect(left, e.left, e.comparators);
  if (last === 0) {
    const right = comparand(c, e.ops[0], e.comparators[0], true);
    c.emit(COMPARE[e.ops[0]], dst, left, right, e);
    return;
  }
  const result = isTemp(dst) ? dst : c.temp();
  const end = new Label();
  for (let i = 0; i <= last; i++) {
    let right = comparand(c, e.ops[i], e.comparators[i], i === last);
    if (i < last) right = c.protect(right, e.comparators[i], e.comparators.slice(i + 1));
    c.emit(COMPARE[e.ops[i]], result, left, right, e);
    if (i < last) c.jump("JUMP_IF_FALSE", end, e, result);
    left = right;
  }
  c.place(end);
  if (result !== dst) c.emit("MOVE", dst, result, 0, e);
}

/** dst = a and b ..., a or b ... */
export function compileBoolOp(c: Compiler, e: Node<"BoolOp">, dst: number): void {
  const result = isTemp(dst) ? dst : c.temp();
  const end = new Label();
  const stopWhen = e.op === "Or";
  const last = e.values.length - 1;
  for (let i = 0; i < last; i++) {
    const value = e.values[i];
    const constant = constantOf(c, value);
    if (constant !== null) {
      if (constTruth(constant) !== stopWhen) continue;
      c.loadConst(constant, result, value);
      c.jump("JUMP_FORWARD", end, value);
      break;
    }
    exprTo(c, value, result);
    c.jump(stopWhen ? "JUMP_IF_TRUE" : "JUMP_IF_FALSE", end, e, result);
  }
  exprTo(c, e.values[last], result);
  c.place(end);
  if (result !== dst) c.emit("MOVE", dst, result, 0, e);
}

// ---- jumps ----

/** Goes to `target` when the truth of `e` is `when`, else falls through. */
export function jumpIf(c: Compiler, e: Expr, target: Label, when: boolean): void {
  const constant = constantOf(c, e);
  if (constant !== null) {
    c.emit("NOP", 0, 0, 0, e);
    if (constTruth(constant) === when) c.jump("JUMP_FORWARD", target, e);
    return;
  }
  const mark = c.mark();
  switch (e.type) {
    case "UnaryOp":
      if (e.op === "Not") return jumpIf(c, e.operand, target, !when);
      break;
    case "BoolOp":
      return jumpIfBoolOp(c, e, target, when);
    case "IfExp": {
      const otherwise = new Label();
      const end = new Label();
      jumpIf(c, e.test, otherwise, false);
      jumpIf(c, e.body, target, when);
      c.jump("JUMP_FORWARD", end, e.body);
      c.place(otherwise);
      jumpIf(c, e.orelse, target, when);
      c.place(end);
      return;
    }
    case "Compare":
      jumpIfCompare(c, e, target, when);
      c.release(mark);
      return;
    default:
      break;
  }
  const reg = operand(c, e);
  c.jump(when ? "JUMP_IF_TRUE" : "JUMP_IF_FALSE", target, e, reg);
  c.release(mark);
}

function jumpIfBoolOp(c: Compiler, e: Node<"BoolOp">, target: Label, when: boolean): void {
  const stopWhen = e.op === "Or";
  const end = new Label();
  const last = e.values.length - 1;
  for (let i = 0; i < last; i++) jumpIf(c, e.values[i], stopWhen === when ? target : end, stopWhen);
  jumpIf(c, e.values[last], target, when);
  c.place(end);
}

function jumpIfCompare(c: Compiler, e: Node<"Compare">, target: Label, when: boolean): void {
  checkIdentity(c, e);
  const last = e.ops.length - 1;
  const end = new Label();
  let left = operand(c, e.left);
  left = c.protect(left, e.left, e.comparators);
  for (let i = 0; i < last; i++) {
    const right = jumpIfOne(
      c,
      e.ops[i],
      left,
      e.comparators[i],
      when ? end : target,
      false,
      e,
      e.comparators.slice(i + 1),
    );
    left = right;
  }
  jumpIfOne(c, e.ops[last], left, e.comparators[last], target, when, e, null);
  c.place(end);
}

/** Jumps when `left op right` has the truth `when`; gives the register of the right operand when it is needed again. */
function jumpIfOne(
  c: Compiler,
  op: CmpOp,
  left: number,
  right: Expr,
  target: Label,
  when: boolean,
  at: Position,
  later: Expr[] | null,
): number {
  const constant: Const | null = constantOf(c, right);
  const suffix = SUFFIX[op];
  if (suffix !== undefined) {
    const name = when ? `JUMP_IF_${suffix}` : `JUMP_IF_NOT_${suffix}`;
    if (isInt32(constant)) {
      // A chain needs the operand itself again.
      let reg = -1;
      if (later !== null) {
        reg = c.temp();
        c.loadConst(constant, reg, right);
      }
      c.jump(`${name}_INT` as OpName, target, at, left, constant.v);
      return reg;
    }
    let reg = operand(c, right);
    if (later !== null) reg = c.protect(reg, right, later);
    c.jump(name as OpName, target, at, left, reg);
    return reg;
  }
  const positive = op === "Is" || op === "In";
  const yes = positive === when;
  if (!isContainment(op) && constant !== null && constant.k === "none" && later === null) {
    c.jump(yes ? "JUMP_IF_NONE" : "JUMP_IF_NOT_NONE", target, at, left);
    return -1;
  }
  let reg = comparand(c, op, right, later === null);
  if (later !== null) reg = c.protect(reg, right, later);
  if (isContainment(op)) c.jump(yes ? "JUMP_IF_IN" : "JUMP_IF_NOT_IN", target, at, left, reg);
  else c.jump(yes ? "JUMP_IF_IS" : "JUMP_IF_IS_NOT", target, at, left, reg);
  return reg;
}
