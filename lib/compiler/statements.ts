// Statements other than definitions, loops and try: dispatch and the simple ones.
//
// In: statement nodes. Out: instructions. Invariants: every statement leaves the number of temporaries in use as it
// was; each line that holds a statement has an instruction or a NOP.
import { INTRINSICS_1 } from "../bytecode/opcodes.ts";
import type { Node, Position, Stmt } from "../parser/nodes.ts";
import { compileClassDef } from "./classes.ts";
import { jumpIf } from "./conditions.ts";
import { constTruth, intConst, NONE, strConst, tupleConst } from "./constants.ts";
import { isLocal, Label } from "./builder.ts";
import { effect, exprTo, operand } from "./expressions.ts";
import { constantOf } from "./fold.ts";
import { compileFunctionDef } from "./functions.ts";
import { checkFutureImport } from "./future.ts";
import { compileAsyncFor, compileBreak, compileContinue, compileFor, compileWhile, unwindAll } from "./loops.ts";
import { storeName } from "./names.ts";
import { compileMatch } from "./patterns.ts";
import { compileAnnAssign, compileAssign, compileAugAssign, compileDelete } from "./targets.ts";
import { compileTry, compileTryStar } from "./try_except.ts";
import { compileTypeAlias } from "./type_params.ts";
import { type Compiler, NOWHERE } from "./unit.ts";
import { compileWith } from "./with.ts";

/** The statements of a block. */
export function compileBody(c: Compiler, body: readonly Stmt[]): void {
  for (const s of body) compileStmt(c, s);
}

/** A block that may not run: annotations in it are conditional. */
export function conditionally(c: Compiler, body: () => void): void {
  const before = c.unit.inConditionalBlock;
  c.unit.inConditionalBlock = true;
  body();
  c.unit.inConditionalBlock = before;
}

export function compileStmt(c: Compiler, s: Stmt): void {
  switch (s.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return compileFunctionDef(c, s);
    case "ClassDef":
      return compileClassDef(c, s);
    case "TypeAlias":
      return compileTypeAlias(c, s);
    case "Return":
      return compileReturn(c, s);
    case "Delete":
      return compileDelete(c, s);
    case "Assign":
      return compileAssign(c, s);
    case "AugAssign":
      return compileAugAssign(c, s);
    case "AnnAssign":
      return compileAnnAssign(c, s);
    case "For":
      return conditionally(c, () => compileFor(c, s));
    case "AsyncFor":
      return conditionally(c, () => compileAsyncFor(c, s));
    case "While":
      return conditionally(c, () => compileWhile(c, s));
    case "If":
      return conditionally(c, () => compileIf(c, s));
    case "Match":
      return conditionally(c, () => compileMatch(c, s));
    case "Raise":
      return compileRaise(c, s);
    case "Try":
      return conditionally(c, () => compileTry(c, s));
    case "TryStar":
      return conditionally(c, () => compileTryStar(c, s));
    case "With":
    case "AsyncWith":
      return conditionally(c, () => compileWith(c, s, 0));
    case "Assert":
      return compileAssert(c, s);
    case "Import":
      return compileImport(c, s);
    case "ImportFrom":
      return compileImportFrom(c, s);
    case "Global":
    case "Nonlocal":
      return;
    case "Expr":
      return compileExprStmt(c, s);
    case "Pass":
      c.emit("NOP", 0, 0, 0, s);
      return;
    case "Break":
      return compileBreak(c, s);
    case "Continue":
      return compileContinue(c, s);
  }
}

function compileExprStmt(c: Compiler, s: Node<"Expr">): void {
  if (c.options.interactive && c.unit.kind === "module") {
    const mark = c.mark();
    const reg = operand(c, s.value);
    c.emit("CALL_INTRINSIC_1", c.temp(), reg, INTRINSICS_1.PRINT, s);
    c.release(mark);
    return;
  }
  if (constantOf(c, s.value) !== null) {
    c.emit("NOP", 0, 0, 0, s);
    return;
  }
  effect(c, s.value);
}

/** `if` with its `elif`s in a loop. */
function compileIf(c: Compiler, s: Node<"If">): void {
  const end = new Label();
  let current = s;
  for (;;) {
    const next = new Label();
    jumpIf(c, current.test, next, false);
    compileBody(c, current.body);
    const orelse = current.orelse;
    if (orelse.length === 0) {
      c.place(next);
      break;
    }
    c.jump("JUMP_FORWARD", end, NOWHERE);
    c.place(next);
    const first = orelse[0];
    if (orelse.length === 1 && first.type === "If") current = first;
    else {
      compileBody(c, orelse);
      break;
    }
  }
  c.place(end);
}

function compileReturn(c: Compiler, s: Node<"Return">): void {
  const scope = c.unit.scope;
  if (c.unit.inFinally && !c.unit.inFinallyLoop) c.warn("'return' in a 'finally' block", s);
  if (!scope.isFunctionLike) throw c.error("'return' outside function", s);
  if (s.value !== null && scope.coroutine && scope.generator) {
    throw c.error("'return' with value in async generator", s);
  }
  const mark = c.mark();
  const value = s.value;
  const constant = value === null ? NONE : constantOf(c, value);
  let at: Position = s;
  if (constant !== null) {
    if (value !== null) {
      c.emit("NOP", 0, 0, 0, value);
      if (value.lineno === s.lineno) at = value;
    }
    if (at === s) c.emit("NOP", 0, 0, 0, s);
    at = unwindAll(c, at);
    c.emit("RETURN_CONST", c.builder.constant(constant), 0, 0, at);
  } else {
    let reg = operand(c, value!);
    if (isLocal(reg) && c.unit.flows.some((f) => f.kind !== "loop" && f.kind !== "try")) {
      const copy = c.temp();
      c.emit("MOVE", copy, reg, 0, value!);
      reg = copy;
    }
    at = unwindAll(c, at);
    c.emit("RETURN_VALUE", reg, 0, 0, at);
  }
  c.release(mark);
}

function compileRaise(c: Compiler, s: Node<"Raise">): void {
  const mark = c.mark();
  const exc = s.exc === null ? c.temp() : operand(c, s.exc);
  if (s.exc === null) c.emit("RAISE_VARARGS", 0, exc, exc, s);
  else if (s.cause === null) c.emit("RAISE_VARARGS", 1, exc, exc, s);
  else {
    const raised = c.protect(exc, s.exc, [s.cause]);
    const cause = operand(c, s.cause);
    c.emit("RAISE_VARARGS", 2, raised, cause, s);
  }
  c.release(mark);
}

function compileAssert(c: Compiler, s: Node<"Assert">): void {
  if (
    s.test.type === "Tuple"
      ? s.test.elts.length > 0
      : s.test.type === "Constant" && s.test.value.k === "tuple" && constTruth(s.test.value)
  ) {
    c.warn("assertion is always true, perhaps remove parentheses?", s);
  }
  if (c.options.optimize > 0) return;
  const end = new Label();
  jumpIf(c, s.test, end, true);
  const mark = c.mark();
  const error = c.temp();
  c.emit("LOAD_COMMON_CONSTANT", error, 0, 0, s);
  if (s.msg !== null) {
    exprTo(c, s.msg, c.temp());
    c.emit("CALL", error, error, 1, s);
  }
  c.emit("RAISE_VARARGS", 1, error, error, s.test);
  c.release(mark);
  c.place(end);
}

// ---- imports ----

/** Level and fromlist in two temporaries; gives the first. */
function importWindow(c: Compiler, level: number, names: readonly string[] | null, at: Stmt): number {
  const window = c.temp();
  c.loadConst(intConst(level), window, at);
  const fromlist = c.temp();
  c.loadConst(names === null ? NONE : tupleConst(names.map(strConst)), fromlist, at);
  return window;
}

function compileImport(c: Compiler, s: Node<"Import">): void {
  for (const alias of s.names) {
    const mark = c.mark();
    const module = c.temp();
    const window = importWindow(c, 0, null, s);
    c.emit("IMPORT_NAME", module, c.builder.name(alias.name), window, s);
    const parts = alias.name.split(".");
    if (alias.asname === null) storeName(c, parts[0], module, s);
    else {
      for (const part of parts.slice(1)) c.emit("IMPORT_FROM", module, module, c.builder.name(part), s);
      storeName(c, alias.asname, module, s);
    }
    c.release(mark);
  }
}

function compileImportFrom(c: Compiler, s: Node<"ImportFrom">): void {
  if (s.module === "__future__" && !s.level) checkFutureImport(c, s);
  const mark = c.mark();
  const module = c.temp();
  const window = importWindow(c, s.level ?? 0, s.names.map((a) => a.name), s);
  c.emit("IMPORT_NAME", module, c.builder.name(s.module ?? ""), window, s);
  c.release(mark + 1);
  if (s.names.length === 1 && s.names[0].name === "*") {
    c.emit("CALL_INTRINSIC_1", module, module, INTRINSICS_1.IMPORT_STAR, s);
  } else {
    for (const alias of s.names) {
      const value = c.temp();
      c.emit("IMPORT_FROM", value, module, c.builder.name(alias.name), s);
      storeName(c, alias.asname ?? alias.name, value, s);
      c.release(mark + 1);
    }
  }
  c.release(mark);
}
