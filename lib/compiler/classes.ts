// Class statements.
//
// In: ClassDef nodes. Out: the body's code object and the call of __build_class__.
// Invariants: the body binds __module__, __qualname__, __firstlineno__ first and __static_attributes__ last, and
// returns the cell of __class__ when some method needs it.
import type { CodeData } from "../bytecode/code.ts";
import { INTRINSICS_1 } from "../bytecode/opcodes.ts";
import type { Expr, Node, Position } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { docstringOf } from "../symtable/build.ts";
import { compileDeferredAnnotations, setupAnnotations } from "./annotations.ts";
import { callWith } from "./calls.ts";
import { byCodeUnit, type Compiler, lineOnly, NOWHERE } from "./unit.ts";
import { intConst, NONE, strConst, tupleConst } from "./constants.ts";
import { cleanDocstring } from "./docstring.ts";
import { applyDecorators, compileDecorators, emitPrologue, makeFunction } from "./functions.ts";
import { loadName, storeName } from "./names.ts";
import { compileBody } from "./statements.ts";
import { compileTypeParams } from "./type_params.ts";

/** A `class` statement. */
export function compileClassDef(c: Compiler, s: Node<"ClassDef">): void {
  const mark = c.mark();
  const decorators = compileDecorators(c, s.decorator_list);
  const firstlineno = s.decorator_list.length > 0 ? s.decorator_list[0].lineno : s.lineno;
  const result = c.temp();
  if (s.type_params.length === 0) buildClass(c, s, firstlineno, [], result);
  else genericClass(c, s, firstlineno, result);
  const value = applyDecorators(c, s.decorator_list, decorators, result);
  storeName(c, s.name, value, s);
  c.release(mark);
}

/** dst = __build_class__(body, name, *bases, *extra, **keywords). */
function buildClass(c: Compiler, s: Node<"ClassDef">, firstlineno: number, extra: Expr[], dst: number): void {
  const mark = c.mark();
  const base = c.temp();
  c.emit("LOAD_BUILD_CLASS", base, 0, 0, s);
  const fn = c.temp();
  const code = compileClassBody(c, s, firstlineno);
  makeFunction(c, code, fn, s);
  c.loadConst(strConst(s.name), c.temp(), s);
  callWith(c, base, 2, { args: [...s.bases, ...extra], keywords: s.keywords }, dst, s);
  c.release(mark);
}

function genericClass(c: Compiler, s: Node<"ClassDef">, firstlineno: number, dst: number): void {
  const mark = c.mark();
  const callee = c.temp();
  const scope = c.table.scopeOf(s.type_params);
  c.enter("type params", `<generic parameters of ${s.name}>`, scope, s.name, firstlineno);
  emitPrologue(c, firstlineno);
  const params = c.temp();
  compileTypeParams(c, s.type_params, params, s);
  storeName(c, ".type_params", params, s);
  const generic = c.temp();
  loadName(c, ".type_params", generic, s);
  c.emit("CALL_INTRINSIC_1", generic, generic, INTRINSICS_1.SUBSCRIPT_GENERIC, s);
  storeName(c, ".generic_base", generic, s);
  const base: Expr = {
    type: "Name",
    id: ".generic_base",
    ctx: "Load",
    lineno: s.lineno,
    col_offset: s.col_offset,
    end_lineno: s.end_lineno,
    end_col_offset: s.end_col_offset,
  };
  const result = c.temp();
  buildClass(c, s, firstlineno, [base], result);
  c.emit("RETURN_VALUE", result, 0, 0, s);
  const code = c.leave(0);
  makeFunction(c, code, callee, s);
  c.emit("CALL", dst, callee, 0, s);
  c.release(mark);
}

function compileClassBody(c: Compiler, s: Node<"ClassDef">, firstlineno: number): CodeData {
  const scope = c.table.scopeOf(s);
  const { inFinally, inFinallyLoop } = c.unit;
  const unit = c.enter("class", s.name, scope, s.name, firstlineno);
  // A class is part of the finally block around it: what leaves it is an error besides.
  unit.inFinally = inFinally;
  unit.inFinallyLoop = inFinallyLoop;
  const at = lineOnly(firstlineno);
  emitPrologue(c, firstlineno);
  const t = c.temp();
  function set(name: string, value: Const, pos: Position = at): void {
    c.loadConst(value, t, pos);
    storeName(c, name, t, pos);
  }
  loadName(c, "__name__", t, at);
  storeName(c, "__module__", t, at);
  set("__qualname__", strConst(unit.qualname));
  set("__firstlineno__", intConst(firstlineno));
  if (s.type_params.length > 0) {
    loadName(c, ".type_params", t, at);
    storeName(c, "__type_params__", t, at);
  }
  if (scope.needsClassdict) {
    c.emit("LOAD_LOCALS", t, 0, 0, at);
    c.emit("STORE_DEREF", c.builder.cell("__classdict__"), t, 0, at);
  }
  setupAnnotations(c, at);
  let body = s.body;
  const doc = docstringOf(body);
  if (doc !== null) {
    body = body.slice(1);
    if (c.options.optimize < 2) {
      c.loadConst(cleanDocstring(doc.value), t, doc);
      storeName(c, "__doc__", t, doc);
    }
  }
  compileBody(c, body);
  compileDeferredAnnotations(c, "__annotate_func__", at);
  set("__static_attributes__", tupleConst([...unit.staticAttributes].sort(byCodeUnit).map(strConst)), NOWHERE);
  if (scope.needsClassdict) {
    c.emit("MOVE", t, c.builder.cell("__classdict__"), 0, NOWHERE);
    storeName(c, "__classdictcell__", t, NOWHERE);
  }
  if (scope.needsClassClosure) {
    c.emit("MOVE", t, c.builder.cell("__class__"), 0, NOWHERE);
    storeName(c, "__classcell__", t, NOWHERE);
    c.emit("RETURN_VALUE", t, 0, 0, NOWHERE);
  } else c.emit("RETURN_CONST", c.builder.constant(NONE), 0, 0, NOWHERE);
  return c.leave(0);
}
