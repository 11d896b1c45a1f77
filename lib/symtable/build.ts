// Walks an AST and fills the tables of names, then resolves them.
//
// In: a module tree. Out: a SymbolTable; throws SourceError with CPython's text and place.
// Invariants: blocks nest as the code objects will (function, class, comprehension, annotation, type parameters);
// annotation blocks of a module, class or function body are one block each, entered again for every annotation.
// Under `from __future__ import annotations` annotation blocks are walked (for their errors) but hang on no parent.
// Left-deep operator chains and elif chains are walked in loops, not by recursion.
import type { Expr, Mod, Node, Position, Stmt, TypeParam } from "../parser/nodes.ts";
import { resolveScopes } from "./resolve.ts";
import {
  requireAsync,
  visitDefaults,
  visitExpr,
  visitExprs,
  visitKeyword,
  visitParameters,
  visitPattern,
} from "./expressions.ts";
import {
  BLOCK,
  DEF_ANNOT,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  errorAt,
  maybeMangle,
  Scope,
  SymbolTable,
  USE,
} from "./scope.ts";
import {
  addDef,
  addFormatParameter,
  bind,
  type Builder,
  checkStore,
  enterBlock,
  enterScope,
  exitBlock,
  lookup,
  seeClass,
  type SymtableOptions,
} from "./state.ts";

export type { SymtableOptions } from "./state.ts";

const NOWHERE: Position = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

/** Builds and resolves the symbol table of a module. */
export function buildSymtable(mod: Mod, options: SymtableOptions = {}): SymbolTable {
  const top = new Scope("top", BLOCK.MODULE, NOWHERE);
  const table = new SymbolTable(top);
  const b: Builder = { table, stack: [top], scope: top, cls: null, options };
  table.scopes.set(mod, top);
  if (mod.type === "Module") {
    top.hasDocstring = docstringOf(mod.body) !== null;
    visitBody(b, mod.body);
  } else if (mod.type === "Interactive") visitBody(b, mod.body);
  else if (mod.type === "Expression") visitExpr(b, mod.body);
  else throw errorAt("this compiler does not handle FunctionTypes", NOWHERE);
  resolveScopes(top);
  return table;
}

/** The docstring node of a body, or null. */
export function docstringOf(body: readonly Stmt[]): Node<"Constant"> | null {
  const first = body[0];
  if (first === undefined || first.type !== "Expr") return null;
  const value = first.value;
  return value.type === "Constant" && value.value.k === "str" ? value : null;
}

// ---- statements ----

function visitBody(b: Builder, body: readonly Stmt[]): void {
  for (const s of body) visitStmt(b, s);
}

function visitConditional(b: Builder, ...bodies: (readonly Stmt[])[]): void {
  const before = b.scope.inConditionalBlock;
  b.scope.inConditionalBlock = true;
  for (const body of bodies) visitBody(b, body);
  b.scope.inConditionalBlock = before;
}

function visitStmt(b: Builder, s: Stmt): void {
  switch (s.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return visitFunctionDef(b, s);
    case "ClassDef":
      return visitClassDef(b, s);
    case "TypeAlias":
      return visitTypeAlias(b, s);
    case "Return":
      if (s.value !== null) {
        visitExpr(b, s.value);
        b.scope.returnsValue = true;
      }
      return;
    case "Delete":
      return visitExprs(b, s.targets);
    case "Assign":
      visitExprs(b, s.targets);
      return visitExpr(b, s.value);
    case "AnnAssign":
      return visitAnnAssign(b, s);
    case "AugAssign":
      visitExpr(b, s.target);
      return visitExpr(b, s.value);
    case "For":
    case "AsyncFor":
      if (s.type === "AsyncFor") requireAsync(b, "'async for' outside async function", s);
      visitExpr(b, s.target);
      visitExpr(b, s.iter);
      return visitConditional(b, s.body, s.orelse);
    case "While":
      visitExpr(b, s.test);
      return visitConditional(b, s.body, s.orelse);
    case "If":
      return visitIf(b, s);
    case "Match":
      visitExpr(b, s.subject);
      return visitCases(b, s);
    case "Raise":
      if (s.exc !== null) visitExpr(b, s.exc);
      if (s.cause !== null) visitExpr(b, s.cause);
      return;
    case "Try":
    case "TryStar":
      return visitTry(b, s);
    case "Assert":
      visitExpr(b, s.test);
      if (s.msg !== null) visitExpr(b, s.msg);
      return;
    case "Import":
    case "ImportFrom":
      for (const alias of s.names) visitAlias(b, alias);
      return;
    case "Global":
      for (const name of s.names) declare(b, name, DEF_GLOBAL, "global", s);
      return;
    case "Nonlocal":
      for (const name of s.names) declare(b, name, DEF_NONLOCAL, "nonlocal", s);
      return;
    case "Expr":
      return visitExpr(b, s.value);
    case "With":
    case "AsyncWith":
      return visitWith(b, s);
    case "Pass":
    case "Break":
    case "Continue":
      return;
  }
}

function visitIf(b: Builder, s: Node<"If">): void {
  const before = b.scope.inConditionalBlock;
  let current = s;
  for (;;) {
    visitExpr(b, current.test);
    b.scope.inConditionalBlock = true;
    visitBody(b, current.body);
    const next = current.orelse[0];
    if (current.orelse.length === 1 && next.type === "If") current = next;
    else break;
  }
  visitBody(b, current.orelse);
  b.scope.inConditionalBlock = before;
}

function visitWith(b: Builder, s: Node<"With"> | Node<"AsyncWith">): void {
  if (s.type === "AsyncWith") requireAsync(b, "'async with' outside async function", s);
  const before = b.scope.inConditionalBlock;
  b.scope.inConditionalBlock = true;
  for (const item of s.items) {
    visitExpr(b, item.context_expr);
    if (item.optional_vars !== null) visitExpr(b, item.optional_vars);
  }
  visitBody(b, s.body);
  b.scope.inConditionalBlock = before;
}

function visitTry(b: Builder, s: Node<"Try"> | Node<"TryStar">): void {
  const before = b.scope.inConditionalBlock;
  b.scope.inConditionalBlock = true;
  visitBody(b, s.body);
  for (const handler of s.handlers) {
    if (handler.type_ !== null) visitExpr(b, handler.type_);
    if (handler.name !== null) bind(b, handler.name, handler);
    visitBody(b, handler.body);
  }
  visitBody(b, s.orelse);
  visitBody(b, s.finalbody);
  b.scope.inConditionalBlock = before;
}

function visitCases(b: Builder, s: Node<"Match">): void {
  const before = b.scope.inConditionalBlock;
  b.scope.inConditionalBlock = true;
  for (const c of s.cases) {
    visitPattern(b, c.pattern);
    if (c.guard !== null) visitExpr(b, c.guard);
    visitBody(b, c.body);
  }
  b.scope.inConditionalBlock = before;
}

function visitAlias(b: Builder, alias: Node<"alias">): void {
  let name = alias.asname;
  if (name === null) {
    const dot = alias.name.indexOf(".");
    name = dot < 0 ? alias.name : alias.name.slice(0, dot);
  }
  if (name === "*") {
    if (b.scope.type !== BLOCK.MODULE) throw errorAt("import * only allowed at module level", alias);
    return;
  }
  checkStore(name, alias);
  addDef(b, name, DEF_IMPORT, alias);
}

function declare(b: Builder, name: string, flag: number, word: string, s: Position): void {
  const flags = lookup(b, b.scope, name);
  if (flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) {
    if (flags & DEF_PARAM) throw errorAt(`name '${name}' is parameter and ${word}`, s);
    if (flags & USE) throw errorAt(`name '${name}' is used prior to ${word} declaration`, s);
    if (flags & DEF_ANNOT) throw errorAt(`annotated name '${name}' can't be ${word}`, s);
    throw errorAt(`name '${name}' is assigned to before ${word} declaration`, s);
  }
  addDef(b, name, flag, s);
  b.scope.directives.push({ name: maybeMangle(b.cls, b.scope, name), at: s });
}

function visitAnnAssign(b: Builder, s: Node<"AnnAssign">): void {
  b.scope.annotationsUsed = true;
  const target = s.target;
  if (target.type === "Name") {
    const flags = lookup(b, b.scope, target.id);
    if (s.simple && (flags & (DEF_GLOBAL | DEF_NONLOCAL)) && b.scope !== b.table.top) {
      const word = flags & DEF_GLOBAL ? "global" : "nonlocal";
      throw errorAt(`annotated name '${target.id}' can't be ${word}`, s);
    }
    if (s.simple || s.value !== null) checkStore(target.id, target);
    if (s.simple) addDef(b, target.id, DEF_ANNOT | DEF_LOCAL, target);
    else if (s.value !== null) addDef(b, target.id, DEF_LOCAL, target);
  } else visitExpr(b, target);
  visitVariableAnnotation(b, s.annotation);
  if (s.value !== null) visitExpr(b, s.value);
}

/** An annotation in a module, class or function body: all of them share one block. */
function visitVariableAnnotation(b: Builder, annotation: Expr): void {
  const outer = b.scope;
  const conditional = (outer.type === BLOCK.CLASS && outer.inConditionalBlock) || outer.type === BLOCK.MODULE;
  if (conditional && !outer.hasConditionalAnnotations) {
    outer.hasConditionalAnnotations = true;
    addDef(b, "__conditional_annotations__", USE, annotation);
  }
  if (outer.annotationBlock === null) {
    outer.annotationBlock = enterBlock(b, "__annotate__", BLOCK.ANNOTATION, annotation, annotation);
    seeClass(b, outer.type === BLOCK.CLASS, annotation);
  } else enterScope(b, outer.annotationBlock, false);
  b.scope.inUnevaluatedAnnotation = outer.type === BLOCK.FUNCTION;
  visitExpr(b, annotation);
  b.scope.inUnevaluatedAnnotation = false;
  exitBlock(b);
}

// ---- functions and classes ----

function visitFunctionDef(b: Builder, s: Node<"FunctionDef"> | Node<"AsyncFunctionDef">): void {
  bind(b, s.name, s);
  visitDefaults(b, s.args);
  visitExprs(b, s.decorator_list);
  const generic = s.type_params.length > 0;
  const cls = b.cls;
  const mangledNames = b.scope.mangledNames;
  const inClass = b.scope.type === BLOCK.CLASS && !generic;
  if (generic) {
    const hasKwDefaults = s.args.kw_defaults.some((d) => d !== null);
    // CPython makes a place for the defaults even when there are none.
    enterTypeParams(b, s.name, s.type_params, true, hasKwDefaults, s);
  }
  visitArgumentAnnotations(b, s);
  const scope = enterBlock(b, s.name, BLOCK.FUNCTION, s, s);
  scope.method = inClass;
  scope.hasDocstring = docstringOf(s.body) !== null;
  if (s.type === "AsyncFunctionDef") scope.coroutine = true;
  visitParameters(b, s.args);
  visitBody(b, s.body);
  exitBlock(b);
  if (generic) exitBlock(b);
  b.cls = cls;
  b.scope.mangledNames = mangledNames;
}

function visitClassDef(b: Builder, s: Node<"ClassDef">): void {
  bind(b, s.name, s);
  visitExprs(b, s.decorator_list);
  const cls = b.cls;
  const generic = s.type_params.length > 0;
  if (generic) enterTypeParams(b, s.name, s.type_params, false, false, s, true);
  visitExprs(b, s.bases);
  for (const k of s.keywords) visitKeyword(b, k);
  const scope = enterBlock(b, s.name, BLOCK.CLASS, s, s);
  b.cls = s.name;
  if (generic) {
    addDef(b, "__type_params__", DEF_LOCAL, s);
    addDef(b, ".type_params", USE, s);
  }
  scope.hasDocstring = docstringOf(s.body) !== null;
  visitBody(b, s.body);
  exitBlock(b);
  if (generic) exitBlock(b);
  b.cls = cls;
}

function enterTypeParams(
  b: Builder,
  name: string,
  params: TypeParam[],
  hasDefaults: boolean,
  hasKwDefaults: boolean,
  at: Position,
  ofClass = false,
): void {
  const seesClass = b.scope.type === BLOCK.CLASS || b.scope.canSeeClassScope;
  const scope = enterBlock(b, name, BLOCK.TYPE_PARAMETERS, params, at);
  seeClass(b, seesClass, at);
  if (ofClass) {
    addDef(b, ".type_params", DEF_LOCAL, at);
    addDef(b, ".type_params", USE, at);
    b.cls = name;
    scope.mangledNames = new Set();
    addDef(b, ".generic_base", DEF_LOCAL, at);
    addDef(b, ".generic_base", USE, at);
  }
  if (hasDefaults) addDef(b, ".defaults", DEF_PARAM, at);
  if (hasKwDefaults) addDef(b, ".kwdefaults", DEF_PARAM, at);
  for (const p of params) visitTypeParam(b, p);
}

function visitTypeParam(b: Builder, p: TypeParam): void {
  if (p.name === "__classdict__" || p.name === "__classcell__" || p.name === "__conditional_annotations__") {
    throw errorAt(`reserved name '${p.name}' cannot be used for type parameter`, p);
  }
  checkStore(p.name, p);
  b.scope.mangledNames?.add(p.name);
  addDef(b, p.name, DEF_TYPE_PARAM | DEF_LOCAL, p);
  if (p.type === "TypeVar" && p.bound !== null) {
    const info = p.bound.type === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound";
    visitTypeParamExpr(b, p.bound, p.name, p, info, false);
  }
  if (p.default_value !== null) visitTypeParamExpr(b, p.default_value, p.name, p, `a ${p.type} default`, true);
}

function visitTypeParamExpr(b: Builder, e: Expr, name: string, p: TypeParam, info: string, isDefault: boolean): void {
  const seesClass = b.scope.canSeeClassScope;
  const scope = new Scope(name, BLOCK.TYPE_VARIABLE, e);
  (isDefault ? b.table.defaults : b.table.scopes).set(p, scope);
  enterScope(b, scope, true);
  addFormatParameter(b, e);
  seeClass(b, seesClass, e);
  scope.info = info;
  visitExpr(b, e);
  exitBlock(b);
}

function visitTypeAlias(b: Builder, s: Node<"TypeAlias">): void {
  visitExpr(b, s.name);
  const name = s.name.type === "Name" ? s.name.id : "";
  const seesClass = b.scope.type === BLOCK.CLASS || b.scope.canSeeClassScope;
  const generic = s.type_params.length > 0;
  if (generic) enterTypeParams(b, name, s.type_params, false, false, s);
  enterBlock(b, name, BLOCK.TYPE_ALIAS, s, s);
  seeClass(b, seesClass, s.value);
  visitExpr(b, s.value);
  exitBlock(b);
  if (generic) exitBlock(b);
}

/** The annotations of a signature form one block, a sibling of the function's own. */
function visitArgumentAnnotations(b: Builder, s: Node<"FunctionDef"> | Node<"AsyncFunctionDef">): void {
  const seesClass = b.scope.type === BLOCK.CLASS || b.scope.canSeeClassScope;
  const args = s.args;
  const all = [...args.posonlyargs, ...args.args];
  if (args.vararg !== null) all.push(args.vararg);
  if (args.kwarg !== null) all.push(args.kwarg);
  all.push(...args.kwonlyargs);
  const annotations = all.map((a) => a.annotation);
  annotations.push(s.returns);
  const scope = enterBlock(b, "__annotate__", BLOCK.ANNOTATION, args, s);
  seeClass(b, seesClass, s);
  for (const annotation of annotations) {
    if (annotation === null) continue;
    scope.annotationsUsed = true;
    visitExpr(b, annotation);
  }
  exitBlock(b);
}
