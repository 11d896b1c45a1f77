// Type parameters and type aliases (PEP 695, 696).
//
// In: type_params lists and TypeAlias statements. Out: instructions that make TypeVars and their kin, and the
// evaluator functions of bounds, constraints, defaults and alias values.
// Invariants: an evaluator takes one positional-only `.format`, 1 by default, and raises NotImplementedError above 2.
import { INTRINSICS_1, INTRINSICS_2 } from "../bytecode/opcodes.ts";
import type { Expr, Node, Position, TypeParam } from "../parser/nodes.ts";
import type { Scope } from "../symtable/scope.ts";
import { Label } from "./builder.ts";
import { intConst, strConst, tupleConst } from "./constants.ts";
import { operand } from "./expressions.ts";
import { ATTRIBUTE, emitPrologue, makeFunction } from "./functions.ts";
import { storeName } from "./names.ts";
import type { Compiler } from "./unit.ts";

/** Emits the check of an annotation function's format argument. */
export function emitFormatCheck(c: Compiler, at: Position): void {
  const good = new Label();
  c.jump("JUMP_IF_NOT_GT_INT", good, at, 0, 2);
  const error = c.temp();
  c.emit("LOAD_COMMON_CONSTANT", error, 1, 0, at);
  c.emit("RAISE_VARARGS", 1, error, error, at);
  c.builder.top--;
  c.place(good);
}

/** dst = the function that evaluates `e` in `scope`; with the defaults (1,). */
export function makeEvaluator(
  c: Compiler,
  e: Expr,
  scope: Scope,
  name: string,
  dst: number,
  at: Position,
  checkAt: Position = e,
): void {
  c.enter("annotations", name, scope, c.unit.cls, at.lineno);
  c.unit.argcount = 1;
  c.unit.posonlyargcount = 1;
  emitPrologue(c, at.lineno);
  emitFormatCheck(c, checkAt);
  const mark = c.mark();
  const reg = operand(c, e);
  c.emit("RETURN_VALUE", reg, 0, 0, at);
  c.release(mark);
  const code = c.leave(0);
  makeFunction(c, code, dst, at);
  const defaults = c.temp();
  c.loadConst(tupleConst([intConst(1)]), defaults, at);
  c.emit("SET_FUNCTION_ATTRIBUTE", dst, defaults, ATTRIBUTE.DEFAULTS, at);
  c.builder.top--;
}

/** dst = the tuple of type parameters, each bound to its name on the way. */
export function compileTypeParams(c: Compiler, params: readonly TypeParam[], dst: number, at: Position): void {
  const mark = c.mark();
  const window = c.temp();
  c.release(mark);
  let hasDefault = false;
  for (const p of params) {
    const reg = c.temp();
    compileTypeParam(c, p, reg);
    if (p.default_value !== null) hasDefault = true;
    else if (hasDefault) {
      throw c.error(`non-default type parameter '${p.name}' follows default type parameter`, p);
    }
    storeName(c, p.name, reg, p);
  }
  c.emit("BUILD_TUPLE", dst, window, params.length, at);
  c.release(mark);
}

function compileTypeParam(c: Compiler, p: TypeParam, dst: number): void {
  const mark = c.mark();
  if (p.type === "TypeVar" && p.bound !== null) {
    const pair = c.temp();
    const evaluator = c.temp();
    c.loadConst(strConst(p.name), pair, p);
    makeEvaluator(c, p.bound, c.table.scopeOf(p), p.name, evaluator, p);
    const kind = p.bound.type === "Tuple" ? INTRINSICS_2.TYPEVAR_WITH_CONSTRAINTS : INTRINSICS_2.TYPEVAR_WITH_BOUND;
    c.emit("CALL_INTRINSIC_2", dst, pair, kind, p);
  } else {
    const kind = p.type === "TypeVar"
      ? INTRINSICS_1.TYPEVAR
      : p.type === "ParamSpec"
      ? INTRINSICS_1.PARAMSPEC
      : INTRINSICS_1.TYPEVARTUPLE;
    c.loadConst(strConst(p.name), dst, p);
    c.emit("CALL_INTRINSIC_1", dst, dst, kind, p);
  }
  c.release(mark);
  if (p.default_value === null) return;
  const value = p.default_value;
  const pair = c.temp();
  const evaluator = c.temp();
  c.emit("MOVE", pair, dst, 0, p);
  const scope = c.table.defaults.get(p)!;
  if (p.type === "TypeVarTuple" && value.type === "Starred") makeStarredEvaluator(c, value, scope, p, evaluator);
  else makeEvaluator(c, value, scope, p.name, evaluator, p);
  c.emit("CALL_INTRINSIC_2", dst, pair, INTRINSICS_2.SET_TYPEPARAM_DEFAULT, p);
  c.release(mark);
}

/** `*Ts = *default`: the evaluator unpacks the one value. */
function makeStarredEvaluator(c: Compiler, e: Node<"Starred">, scope: Scope, p: TypeParam, dst: number): void {
  c.enter("annotations", p.name, scope, c.unit.cls, p.lineno);
  c.unit.argcount = 1;
  c.unit.posonlyargcount = 1;
  emitPrologue(c, p.lineno);
  emitFormatCheck(c, e);
  unpackOne(c, e);
  const code = c.leave(0);
  makeFunction(c, code, dst, p);
  const defaults = c.temp();
  c.loadConst(tupleConst([intConst(1)]), defaults, p);
  c.emit("SET_FUNCTION_ATTRIBUTE", dst, defaults, ATTRIBUTE.DEFAULTS, p);
  c.builder.top--;
}

function unpackOne(c: Compiler, e: Node<"Starred">): void {
  const reg = operand(c, e.value);
  const one = c.temp();
  c.emit("UNPACK_SEQUENCE", reg, one, 1, e);
  c.emit("RETURN_VALUE", one, 0, 0, e);
}

/** A `type X = ...` statement. */
export function compileTypeAlias(c: Compiler, s: Node<"TypeAlias">): void {
  const name = s.name as Node<"Name">;
  const mark = c.mark();
  const result = c.temp();
  if (s.type_params.length === 0) aliasValue(c, s, name.id, null, result);
  else {
    const callee = c.temp();
    c.enter(
      "type params",
      `<generic parameters of ${name.id}>`,
      c.table.scopeOf(s.type_params),
      c.unit.cls,
      s.lineno,
    );
    emitPrologue(c, s.lineno);
    const params = c.temp();
    compileTypeParams(c, s.type_params, params, s);
    const alias = c.temp();
    aliasValue(c, s, name.id, params, alias);
    c.emit("RETURN_VALUE", alias, 0, 0, s);
    const code = c.leave(0);
    makeFunction(c, code, callee, s);
    c.emit("CALL", result, callee, 0, s);
  }
  storeName(c, name.id, result, s);
  c.release(mark);
}

function aliasValue(c: Compiler, s: Node<"TypeAlias">, name: string, params: number | null, dst: number): void {
  const mark = c.mark();
  const first = c.temp();
  c.loadConst(strConst(name), first, s);
  const second = c.temp();
  if (params === null) c.loadNone(second, s);
  else c.emit("MOVE", second, params, 0, s);
  makeEvaluator(c, s.value, c.table.scopeOf(s), name, c.temp(), s, s);
  c.emit("BUILD_TUPLE", first, first, 3, s);
  c.emit("CALL_INTRINSIC_1", dst, first, INTRINSICS_1.TYPEALIAS, s);
  c.release(mark);
}
