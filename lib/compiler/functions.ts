// Functions, lambdas and decorators.
//
// In: FunctionDef, AsyncFunctionDef and Lambda nodes. Out: nested code objects and the instructions that make function
// objects of them. Invariants: evaluation order is decorators, defaults, keyword defaults, annotations.
import { CO, type CodeData } from "../bytecode/code.ts";
import { INTRINSICS_2 } from "../bytecode/opcodes.ts";
import type { Arguments, Expr, Node, Position } from "../parser/nodes.ts";
import { docstringOf } from "../symtable/build.ts";
import type { Scope } from "../symtable/scope.ts";
import { CELL } from "../symtable/scope.ts";
import { compileFunctionAnnotations } from "./annotations.ts";
import { CELL_BASE, isTemp } from "./builder.ts";
import { NONE, strConst } from "./constants.ts";
import { cleanDocstring } from "./docstring.ts";
import { exprTo, operand } from "./expressions.ts";
import { localRegister, mangled, storeName } from "./names.ts";
import { compileBody } from "./statements.ts";
import { compileTypeParams } from "./type_params.ts";
import { type Compiler, lineOnly, NOWHERE } from "./unit.ts";

/** SET_FUNCTION_ATTRIBUTE's attribute numbers. */
export const ATTRIBUTE = { DEFAULTS: 1, KWDEFAULTS: 2, CLOSURE: 8, ANNOTATE: 16 } as const;

type AnyFunctionDef = Node<"FunctionDef"> | Node<"AsyncFunctionDef">;

/** The start of a unit's code: cells, then RESUME. */
export function emitPrologue(c: Compiler, lineno: number): void {
  const b = c.builder;
  const scope = c.unit.scope;
  b.cellvars.forEach((name, i) => {
    const own = scope.scopeOf(name) === CELL || !scope.symbols.has(name);
    if (!own && scope.isFunctionLike) return;
    const param = scope.varnames.indexOf(name);
    c.emit("MAKE_CELL", CELL_BASE + i, param, 0, lineOnly(lineno));
  });
  c.emit("RESUME", 0, 0, 0, lineOnly(lineno));
}

/** dst = a function of `code`, closed over the cells that its free variables name. */
export function makeFunction(c: Compiler, code: CodeData, dst: number, at: Position): void {
  c.emit("MAKE_FUNCTION", dst, c.builder.constant({ k: "code", v: code }), 0, at);
  if (code.freevars.length === 0) return;
  const mark = c.mark();
  const cells = code.freevars.map((name) => c.builder.cell(name));
  const consecutive = cells.every((cell, i) => cell === cells[0] + i);
  const tuple = c.temp();
  let window = cells[0];
  if (!consecutive) {
    window = tuple;
    cells.forEach((cell, i) => c.emit("MOVE", i === 0 ? tuple : c.temp(), cell, 0, at));
  }
  c.emit("BUILD_TUPLE", tuple, window, cells.length, at);
  c.emit("SET_FUNCTION_ATTRIBUTE", dst, tuple, ATTRIBUTE.CLOSURE, at);
  c.release(mark);
}

/** Evaluates decorators into temporaries, one window of two each (callee, argument); gives their registers. */
export function compileDecorators(c: Compiler, decorators: readonly Expr[]): number[] {
  return decorators.map((d) => {
    const reg = c.temp();
    exprTo(c, d, reg);
    return reg;
  });
}

/** Applies decorators, innermost first, to the value in `value`; gives the register of the result. */
export function applyDecorators(c: Compiler, decorators: readonly Expr[], regs: number[], value: number): number {
  let result = value;
  for (let i = decorators.length - 1; i >= 0; i--) {
    // The result of the decorator inside stands right after the callee.
    const argument = regs[i] + 1;
    if (result !== argument) c.emit("MOVE", argument, result, 0, decorators[i]);
    c.emit("CALL", regs[i], regs[i], 1, decorators[i]);
    result = regs[i];
  }
  return result;
}

function registerParameters(c: Compiler, args: Arguments): void {
  c.unit.argcount = args.posonlyargs.length + args.args.length;
  c.unit.posonlyargcount = args.posonlyargs.length;
  c.unit.kwonlyargcount = args.kwonlyargs.length;
}

interface Defaults {
  positional: number;
  keyword: number;
}

/** Evaluates defaults into temporaries: a tuple, a dict; -1 where there are none. */
function compileDefaults(c: Compiler, args: Arguments, at: Position): Defaults {
  let positional = -1;
  let keyword = -1;
  if (args.defaults.length > 0) {
    positional = c.temp();
    exprTo(c, { type: "Tuple", elts: args.defaults, ctx: "Load", ...positionOf(at) }, positional);
  }
  const named: [string, Expr][] = [];
  args.kwonlyargs.forEach((a, i) => {
    const value = args.kw_defaults[i];
    if (value !== null && value !== undefined) named.push([mangled(c, a.arg), value]);
  });
  if (named.length > 0) {
    keyword = c.temp();
    const mark = c.mark();
    const window = c.temp();
    c.release(mark);
    for (const [name, value] of named) {
      c.loadConst(strConst(name), c.temp(), at);
      exprTo(c, value, c.temp());
    }
    c.emit("BUILD_MAP", keyword, window, named.length, at);
    c.release(mark);
  }
  return { positional, keyword };
}

function positionOf(at: Position): Position {
  return {
    lineno: at.lineno,
    col_offset: at.col_offset,
    end_lineno: at.end_lineno,
    end_col_offset: at.end_col_offset,
  };
}

/** A `def` statement. */
export function compileFunctionDef(c: Compiler, s: AnyFunctionDef): void {
  const mark = c.mark();
  const decorators = compileDecorators(c, s.decorator_list);
  const firstlineno = s.decorator_list.length > 0 ? s.decorator_list[0].lineno : s.lineno;
  // Without decorators the function can be made in the local's own register.
  const local = s.decorator_list.length === 0 ? localRegister(c, s.name) : -1;
  const result = local >= 0 ? local : c.temp();
  if (s.type_params.length === 0) {
    const defaults = compileDefaults(c, s.args, s);
    functionWithDefaults(c, s, firstlineno, defaults, result);
  } else genericFunction(c, s, firstlineno, result);
  const value = applyDecorators(c, s.decorator_list, decorators, result);
  storeName(c, s.name, value, s);
  c.release(mark);
}

/** dst = the function object, its defaults already in registers (-1: none). */
function functionWithDefaults(
  c: Compiler,
  s: AnyFunctionDef,
  firstlineno: number,
  defaults: Defaults,
  dst: number,
): void {
  const annotate = c.temp();
  const annotated = compileFunctionAnnotations(c, s, annotate);
  const code = compileFunctionBody(c, s, firstlineno);
  makeFunction(c, code, dst, s);
  if (annotated) c.emit("SET_FUNCTION_ATTRIBUTE", dst, annotate, ATTRIBUTE.ANNOTATE, s);
  if (defaults.keyword >= 0) c.emit("SET_FUNCTION_ATTRIBUTE", dst, defaults.keyword, ATTRIBUTE.KWDEFAULTS, s);
  if (defaults.positional >= 0) c.emit("SET_FUNCTION_ATTRIBUTE", dst, defaults.positional, ATTRIBUTE.DEFAULTS, s);
}

/** The type parameters live in a function of their own, called at once with the defaults. */
function genericFunction(c: Compiler, s: AnyFunctionDef, firstlineno: number, dst: number): void {
  const mark = c.mark();
  const callee = c.temp();
  const window = compileDefaults(c, s.args, s);
  const scope = c.table.scopeOf(s.type_params);
  const unit = c.enter("type params", `<generic parameters of ${s.name}>`, scope, c.unit.cls, firstlineno);
  unit.argcount = (window.positional >= 0 ? 1 : 0) + (window.keyword >= 0 ? 1 : 0);
  emitPrologue(c, firstlineno);
  const params = c.temp();
  compileTypeParams(c, s.type_params, params, s);
  const pair = c.temp();
  c.temp();
  functionWithDefaults(c, s, firstlineno, {
    // The arguments come in the first registers, whatever those are called.
    positional: window.positional >= 0 ? 0 : -1,
    keyword: window.keyword >= 0 ? unit.argcount - 1 : -1,
  }, pair);
  c.emit("MOVE", pair + 1, params, 0, s);
  c.emit("CALL_INTRINSIC_2", pair, pair, INTRINSICS_2.SET_FUNCTION_TYPE_PARAMS, s);
  c.emit("RETURN_VALUE", pair, 0, 0, s);
  const code = c.leave(0);
  makeFunction(c, code, callee, s);
  c.emit("CALL", dst, callee, unit.argcount, s);
  c.release(mark);
}

function compileFunctionBody(c: Compiler, s: AnyFunctionDef, firstlineno: number): CodeData {
  const scope = c.table.scopeOf(s);
  const kind = s.type === "AsyncFunctionDef" ? "async function" : "function";
  c.enter(kind, s.name, scope, c.unit.cls, firstlineno);
  registerParameters(c, s.args);
  let flags = 0;
  let body = s.body;
  const doc = docstringOf(body);
  if (doc !== null) {
    body = body.slice(1);
    if (c.options.optimize < 2) {
      c.builder.constant(cleanDocstring(doc.value));
      flags |= CO.HAS_DOCSTRING;
    }
  }
  emitPrologue(c, firstlineno);
  compileBody(c, body);
  returnNone(c);
  return c.leave(flags);
}

/** Ends a code object that falls off its end. */
export function returnNone(c: Compiler): void {
  c.emit("RETURN_CONST", c.builder.constant(NONE), 0, 0, NOWHERE);
}

/** dst = a lambda. */
export function compileLambda(c: Compiler, e: Node<"Lambda">, dst: number): void {
  const defaults = compileDefaults(c, e.args, e);
  const scope: Scope = c.table.scopeOf(e);
  c.enter("lambda", "<lambda>", scope, c.unit.cls, e.lineno);
  registerParameters(c, e.args);
  emitPrologue(c, e.lineno);
  const mark = c.mark();
  const reg = operand(c, e.body);
  c.emit("RETURN_VALUE", reg, 0, 0, e.body);
  c.release(mark);
  const code = c.leave(0);
  const result = isTemp(dst) ? dst : c.temp();
  makeFunction(c, code, result, e);
  if (defaults.keyword >= 0) c.emit("SET_FUNCTION_ATTRIBUTE", result, defaults.keyword, ATTRIBUTE.KWDEFAULTS, e);
  if (defaults.positional >= 0) c.emit("SET_FUNCTION_ATTRIBUTE", result, defaults.positional, ATTRIBUTE.DEFAULTS, e);
  if (result !== dst) c.emit("MOVE", dst, result, 0, e);
}
