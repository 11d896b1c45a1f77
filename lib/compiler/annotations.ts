// Annotations (PEP 649, 749): they are compiled into `__annotate__` functions.
//
// In: function definitions, annotated assignments, ends of module and class bodies. Out: the functions, or with
// `from __future__ import annotations` the strings. Invariants: the annotations of a module or class body are
// evaluated by one function, in the order of the source; conditional ones are numbered and looked up at run time in
// `__conditional_annotations__`.
import type { Expr, Node, Position } from "../parser/nodes.ts";
import { BLOCK, type Scope } from "../symtable/scope.ts";
import { Label } from "./builder.ts";
import { strConst } from "./constants.ts";
import { exprTo, operand } from "./expressions.ts";
import { emitPrologue, makeFunction } from "./functions.ts";
import { loadName, mangled, storeName } from "./names.ts";
import { emitFormatCheck } from "./type_params.ts";
import { byCodeUnit, type Compiler } from "./unit.ts";
import { unparse } from "./unparse.ts";

type AnyFunctionDef = Node<"FunctionDef"> | Node<"AsyncFunctionDef">;

function annotationValue(c: Compiler, e: Expr, dst: number): void {
  if (c.futureAnnotations) c.loadConst(strConst(unparse(e)), dst, e);
  else if (e.type === "Starred") {
    // *args: *Ts
    const mark = c.mark();
    const reg = operand(c, e.value);
    c.emit("UNPACK_SEQUENCE", reg, dst, 1, e);
    c.release(mark);
  } else exprTo(c, e, dst);
}

/** dst = the `__annotate__` function of a signature; false when it has no annotation. */
export function compileFunctionAnnotations(c: Compiler, s: AnyFunctionDef, dst: number): boolean {
  const args = s.args;
  const list: [string, Expr][] = [];
  for (
    const a of [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg]
  ) {
    if (a !== null && a.annotation !== null) list.push([a.arg, a.annotation]);
  }
  if (s.returns !== null) list.push(["return", s.returns]);
  if (list.length === 0) return false;
  enterAnnotate(c, c.table.scopeOf(args), s);
  const window = c.temp();
  c.builder.top--;
  if (list.length <= 15) {
    for (const [name, e] of list) {
      c.loadConst(strConst(mangled(c, name)), c.temp(), s);
      annotationValue(c, e, c.temp());
    }
    c.emit("BUILD_MAP", window, window, list.length, s);
  } else {
    c.emit("BUILD_MAP", c.temp(), 0, 0, s);
    for (const [name, e] of list) {
      const mark = c.mark();
      const key = c.temp();
      c.loadConst(strConst(mangled(c, name)), key, s);
      const value = c.temp();
      annotationValue(c, e, value);
      c.emit("MAP_ADD", window, key, value, s);
      c.release(mark);
    }
  }
  c.emit("RETURN_VALUE", window, 0, 0, s);
  const code = c.leave(0);
  makeFunction(c, code, dst, s);
  return true;
}

function enterAnnotate(c: Compiler, scope: Scope, at: Position): void {
  c.enter("annotations", "__annotate__", scope, c.unit.cls, at.lineno);
  c.unit.argcount = 1;
  c.unit.posonlyargcount = 1;
  emitPrologue(c, at.lineno);
  emitFormatCheck(c, at);
}

/** The annotation part of `target: annotation` with a simple name as target, in a module or class body. */
export function compileVariableAnnotation(c: Compiler, s: Node<"AnnAssign">): void {
  const unit = c.unit;
  const mark = c.mark();
  const name = (s.target as Node<"Name">).id;
  if (c.futureAnnotations) {
    const value = c.temp();
    c.loadConst(strConst(unparse(s.annotation)), value, s.annotation);
    const dict = c.temp();
    loadName(c, "__annotations__", dict, s);
    const key = c.temp();
    c.loadConst(strConst(mangled(c, name)), key, s);
    c.emit("STORE_SUBSCR", dict, key, value, s);
    c.release(mark);
    return;
  }
  const known = unit.annotationIndexes.get(s);
  const conditional = unit.scope.type === BLOCK.MODULE || unit.inConditionalBlock;
  let index = known ?? -1;
  if (known === undefined) {
    if (conditional) index = unit.deferred.filter((d) => d.index >= 0).length;
    unit.annotationIndexes.set(s, index);
    unit.deferred.push({ node: s, index });
  }
  if (index >= 0) {
    const set = c.temp();
    loadConditionalSet(c, set, s);
    const number = c.temp();
    c.emit("LOAD_INT", number, index, 0, s);
    c.emit("SET_ADD", set, number, 0, s);
  }
  c.release(mark);
}

/** dst = the set of the numbers of conditional annotations that were reached: a cell of the class, or a global. */
function loadConditionalSet(c: Compiler, dst: number, at: Position): void {
  const name = "__conditional_annotations__";
  const b = c.builder;
  if (b.cellvars.includes(name) || b.freevars.includes(name)) c.emit("LOAD_DEREF", dst, b.cell(name), 0, at);
  else if (c.unit.kind === "annotations") c.emit("LOAD_GLOBAL", dst, b.name(name), 0, at);
  else loadName(c, name, dst, at);
}

/** The start of a module or class body: what its annotations need. */
export function setupAnnotations(c: Compiler, at: Position): void {
  const scope = c.unit.scope;
  if (c.futureAnnotations) {
    if (scope.annotationsUsed) c.emit("SETUP_ANNOTATIONS", 0, 0, 0, at);
    return;
  }
  if (!scope.hasConditionalAnnotations) return;
  const mark = c.mark();
  const set = c.temp();
  c.emit("BUILD_SET", set, set, 0, at);
  if (scope.type === BLOCK.CLASS) c.emit("STORE_DEREF", c.builder.cell("__conditional_annotations__"), set, 0, at);
  else storeName(c, "__conditional_annotations__", set, at);
  c.release(mark);
}

/** Binds the function that evaluates the body's annotations to `name`. */
export function compileDeferredAnnotations(c: Compiler, name: string, at: Position): void {
  const unit = c.unit;
  const deferred = unit.deferred;
  if (deferred.length === 0) return;
  const scope = unit.scope.annotationBlock!;
  enterAnnotate(c, scope, at);
  if (unit.kind === "class" && unit.scope.hasConditionalAnnotations) {
    c.builder.freevars.push("__conditional_annotations__");
    c.builder.freevars.sort(byCodeUnit);
  }
  const dict = c.temp();
  c.emit("BUILD_MAP", dict, dict, 0, at);
  for (const { node, index } of deferred) {
    const mark = c.mark();
    const skip = new Label();
    if (index >= 0) {
      const number = c.temp();
      c.emit("LOAD_INT", number, index, 0, node);
      const set = c.temp();
      loadConditionalSet(c, set, node);
      c.jump("JUMP_IF_NOT_IN", skip, node, number, set);
      c.release(mark);
    }
    const value = operand(c, node.annotation);
    const key = c.temp();
    c.loadConst(strConst(mangled(c, (node.target as Node<"Name">).id)), key, node);
    c.emit("STORE_SUBSCR", dict, key, value, at);
    c.place(skip);
    c.release(mark);
  }
  c.emit("RETURN_VALUE", dict, 0, 0, at);
  const code = c.leave(0);
  const mark = c.mark();
  const fn = c.temp();
  makeFunction(c, code, fn, at);
  storeName(c, name, fn, at);
  c.release(mark);
}
