// Walks an AST and fills the tables of names, then resolves them.
//
// In: a module tree. Out: a SymbolTable; throws SourceError with CPython's text and place.
// Invariants: blocks nest as the code objects will (function, class, comprehension, annotation, type parameters);
// annotation blocks of a module, class or function body are one block each, entered again for every annotation.
// Under `from __future__ import annotations` annotation blocks are walked (for their errors) but hang on no parent.
// Left-deep operator chains and elif chains are walked in loops, not by recursion.
import type { Arguments, Comprehension, Expr, Mod, Node, Pattern, Position, Stmt, TypeParam } from "../parser/nodes.ts";
import { resolveScopes } from "./resolve.ts";
import {
  BLOCK,
  type BlockType,
  COMP,
  DEF_ANNOT,
  DEF_COMP_ITER,
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

export interface SymtableOptions {
  /** `from __future__ import annotations` is in force. */
  futureAnnotations?: boolean;
  /** `await` is allowed in the module itself. */
  topLevelAwait?: boolean;
}

const NOWHERE: Position = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

interface Builder {
  readonly table: SymbolTable;
  readonly stack: Scope[];
  scope: Scope;
  /** The class whose name mangles private names. */
  cls: string | null;
  readonly options: SymtableOptions;
}

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

// ---- blocks ----

function enterScope(b: Builder, scope: Scope, attach: boolean): void {
  const prev = b.scope;
  scope.compIterExpr = prev.compIterExpr;
  if (prev.mangledNames !== null && scope.type !== BLOCK.CLASS) scope.mangledNames = prev.mangledNames;
  if (prev.nested || prev.isFunctionLike) scope.nested = true;
  b.stack.push(scope);
  b.scope = scope;
  if (!attach || (b.options.futureAnnotations && scope.type === BLOCK.ANNOTATION)) return;
  prev.children.push(scope);
}

function enterBlock(b: Builder, name: string, type: BlockType, key: object, at: Position): Scope {
  const scope = new Scope(name, type, at);
  b.table.scopes.set(key, scope);
  enterScope(b, scope, true);
  addFormatParameter(b, at);
  return scope;
}

function addFormatParameter(b: Builder, at: Position): void {
  const type = b.scope.type;
  if (type !== BLOCK.ANNOTATION && type !== BLOCK.TYPE_VARIABLE && type !== BLOCK.TYPE_ALIAS) return;
  addDef(b, ".format", DEF_PARAM, at);
  addDef(b, ".format", USE, at);
}

function exitBlock(b: Builder): void {
  b.stack.pop();
  b.scope = b.stack[b.stack.length - 1];
}

/** Marks an annotation-like block inside a class as seeing the class's names. */
function seeClass(b: Builder, seesClass: boolean, at: Position): void {
  if (!seesClass) return;
  b.scope.canSeeClassScope = true;
  addDef(b, "__classdict__", USE, at);
}

// ---- names ----

function addDef(b: Builder, name: string, flag: number, at: Position): void {
  addDefIn(b, name, flag, b.scope, at);
}

function addDefIn(b: Builder, name: string, flag: number, scope: Scope, at: Position): void {
  const mangled = maybeMangle(b.cls, scope, name);
  const before = scope.symbols.get(mangled) ?? 0;
  if ((flag & DEF_PARAM) && (before & DEF_PARAM)) {
    throw errorAt(`duplicate argument '${name}' in function definition`, at);
  }
  if ((flag & DEF_TYPE_PARAM) && (before & DEF_TYPE_PARAM)) throw errorAt(`duplicate type parameter '${name}'`, at);
  let flags = before | flag;
  if (scope.compIterTarget) {
    if (flags & (DEF_GLOBAL | DEF_NONLOCAL)) {
      throw errorAt(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
    }
    flags |= DEF_COMP_ITER;
  }
  scope.symbols.set(mangled, flags);
  if (flag & DEF_PARAM) scope.varnames.push(mangled);
  else if (flag & DEF_GLOBAL) {
    const top = b.table.top.symbols;
    top.set(mangled, (top.get(mangled) ?? 0) | flag);
  }
}

function lookup(b: Builder, scope: Scope, name: string): number {
  return scope.flags(maybeMangle(b.cls, scope, name));
}

function checkStore(name: string, at: Position): void {
  if (name === "__debug__") throw errorAt("cannot assign to __debug__", at);
}

function bind(b: Builder, name: string, at: Position): void {
  checkStore(name, at);
  addDef(b, name, DEF_LOCAL, at);
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

function visitDefaults(b: Builder, args: Arguments): void {
  visitExprs(b, args.defaults);
  for (const d of args.kw_defaults) if (d !== null) visitExpr(b, d);
}

function visitParameters(b: Builder, args: Arguments): void {
  for (const list of [args.posonlyargs, args.args, args.kwonlyargs]) {
    for (const a of list) addParameter(b, a);
  }
  if (args.vararg !== null) {
    addParameter(b, args.vararg);
    b.scope.varargs = true;
  }
  if (args.kwarg !== null) {
    addParameter(b, args.kwarg);
    b.scope.varkeywords = true;
  }
}

function addParameter(b: Builder, a: Node<"arg">): void {
  checkStore(a.arg, a);
  addDef(b, a.arg, DEF_PARAM, a);
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

// ---- expressions ----

function visitExprs(b: Builder, list: readonly Expr[]): void {
  for (const e of list) visitExpr(b, e);
}

function visitKeyword(b: Builder, k: Node<"keyword">): void {
  if (k.arg !== null) checkStore(k.arg, k);
  visitExpr(b, k.value);
}

function visitBinOp(b: Builder, e: Node<"BinOp">): void {
  const rights: Expr[] = [];
  let left: Expr = e;
  while (left.type === "BinOp") {
    rights.push(left.right);
    left = left.left;
  }
  visitExpr(b, left);
  for (let i = rights.length - 1; i >= 0; i--) visitExpr(b, rights[i]);
}

function visitExpr(b: Builder, e: Expr): void {
  switch (e.type) {
    case "Name":
      return visitName(b, e);
    case "Constant":
      return;
    case "BinOp":
      return visitBinOp(b, e);
    case "BoolOp":
      return visitExprs(b, e.values);
    case "UnaryOp":
      return visitExpr(b, e.operand);
    case "NamedExpr":
      return visitNamedExpr(b, e);
    case "Lambda":
      visitDefaults(b, e.args);
      enterBlock(b, "lambda", BLOCK.FUNCTION, e, e);
      visitParameters(b, e.args);
      visitExpr(b, e.body);
      return exitBlock(b);
    case "IfExp":
      visitExpr(b, e.test);
      visitExpr(b, e.body);
      return visitExpr(b, e.orelse);
    case "Dict":
      for (const k of e.keys) if (k !== null) visitExpr(b, k);
      return visitExprs(b, e.values);
    case "Set":
    case "List":
    case "Tuple":
      return visitExprs(b, e.elts);
    case "ListComp":
      return visitComprehension(b, e, "listcomp", COMP.LIST, e.generators, e.elt, null);
    case "SetComp":
      return visitComprehension(b, e, "setcomp", COMP.SET, e.generators, e.elt, null);
    case "DictComp":
      return visitComprehension(b, e, "dictcomp", COMP.DICT, e.generators, e.key, e.value);
    case "GeneratorExp":
      return visitComprehension(b, e, "genexpr", COMP.GENERATOR, e.generators, e.elt, null);
    case "Yield":
    case "YieldFrom":
      return visitYield(b, e);
    case "Await":
      return visitAwait(b, e);
    case "Compare":
      visitExpr(b, e.left);
      return visitExprs(b, e.comparators);
    case "Call":
      visitExpr(b, e.func);
      visitExprs(b, e.args);
      for (const k of e.keywords) visitKeyword(b, k);
      return;
    case "FormattedValue":
    case "Interpolation":
      visitExpr(b, e.value);
      if (e.format_spec !== null) visitExpr(b, e.format_spec);
      return;
    case "JoinedStr":
    case "TemplateStr":
      return visitExprs(b, e.values);
    case "Attribute":
      if (e.ctx === "Store") checkStore(e.attr, e);
      else if (e.ctx === "Del" && e.attr === "__debug__") throw errorAt("cannot delete __debug__", e);
      return visitExpr(b, e.value);
    case "Subscript":
      visitExpr(b, e.value);
      return visitExpr(b, e.slice);
    case "Starred":
      return visitExpr(b, e.value);
    case "Slice":
      if (e.lower !== null) visitExpr(b, e.lower);
      if (e.upper !== null) visitExpr(b, e.upper);
      if (e.step !== null) visitExpr(b, e.step);
      return;
  }
}

function visitName(b: Builder, e: Node<"Name">): void {
  if (e.ctx === "Store") checkStore(e.id, e);
  else if (e.ctx === "Del" && e.id === "__debug__") throw errorAt("cannot delete __debug__", e);
  if (b.scope.inUnevaluatedAnnotation) return;
  addDef(b, e.id, e.ctx === "Load" ? USE : DEF_LOCAL, e);
  if (e.ctx === "Load" && e.id === "super" && b.scope.isFunctionLike) addDef(b, "__class__", USE, e);
}

const BLOCK_PHRASE: Partial<Record<BlockType, string>> = {
  [BLOCK.ANNOTATION]: "an annotation",
  [BLOCK.TYPE_ALIAS]: "a type alias",
  [BLOCK.TYPE_PARAMETERS]: "the definition of a generic",
};

function forbidInAnnotation(b: Builder, what: string, at: Position): void {
  const type = b.scope.type;
  const phrase = type === BLOCK.TYPE_VARIABLE ? b.scope.info : BLOCK_PHRASE[type];
  if (phrase !== undefined) throw errorAt(`${what} cannot be used within ${phrase}`, at);
}

function visitNamedExpr(b: Builder, e: Node<"NamedExpr">): void {
  forbidInAnnotation(b, "named expression", e);
  if (b.scope.compIterExpr > 0) {
    throw errorAt("assignment expression cannot be used in a comprehension iterable expression", e);
  }
  const target = e.target as Node<"Name">;
  if (b.scope.comprehension !== COMP.NONE) extendWalrusScope(b, target);
  else (b.scope.walrus ??= new Set()).add(maybeMangle(b.cls, b.scope, target.id));
  visitExpr(b, e.value);
  visitExpr(b, target);
}

/** Binds an assignment expression's target in the block that contains the comprehensions around it. */
function extendWalrusScope(b: Builder, target: Node<"Name">): void {
  const name = target.id;
  for (let i = b.stack.length - 1; i >= 0; i--) {
    const scope = b.stack[i];
    (scope.walrus ??= new Set()).add(maybeMangle(b.cls, scope, name));
    if (scope.comprehension !== COMP.NONE) {
      const flags = lookup(b, scope, name);
      if ((flags & DEF_COMP_ITER) && (flags & (DEF_LOCAL | DEF_GLOBAL))) {
        throw errorAt(`assignment expression cannot rebind comprehension iteration variable '${name}'`, target);
      }
      continue;
    }
    const directive = { name: maybeMangle(b.cls, b.scope, name), at: target };
    switch (scope.type) {
      case BLOCK.FUNCTION: {
        const global = lookup(b, scope, name) & DEF_GLOBAL;
        addDef(b, name, global ? DEF_GLOBAL : DEF_NONLOCAL, target);
        b.scope.directives.push(directive);
        return addDefIn(b, name, DEF_LOCAL, scope, target);
      }
      case BLOCK.MODULE:
        addDef(b, name, DEF_GLOBAL, target);
        b.scope.directives.push(directive);
        return addDefIn(b, name, DEF_GLOBAL, scope, target);
      case BLOCK.CLASS:
        throw errorAt("assignment expression within a comprehension cannot be used in a class body", target);
      case BLOCK.TYPE_PARAMETERS:
        throw errorAt(
          "assignment expression within a comprehension cannot be used within the definition of a generic",
          target,
        );
      case BLOCK.TYPE_ALIAS:
        throw errorAt("assignment expression within a comprehension cannot be used in a type alias", target);
      case BLOCK.TYPE_VARIABLE:
        throw errorAt("assignment expression within a comprehension cannot be used in a TypeVar bound", target);
      case BLOCK.ANNOTATION:
        throw errorAt("named expression cannot be used within an annotation", target);
    }
  }
}

function visitComprehension(
  b: Builder,
  e: Expr,
  name: string,
  kind: number,
  generators: Comprehension[],
  elt: Expr,
  value: Expr | null,
): void {
  const first = generators[0];
  b.scope.compIterExpr++;
  visitExpr(b, first.iter);
  b.scope.compIterExpr--;
  const scope = enterBlock(b, name, BLOCK.FUNCTION, e, e);
  scope.comprehension = kind;
  if (first.is_async) scope.coroutine = true;
  addDef(b, ".0", DEF_PARAM, e);
  scope.compIterTarget = true;
  visitExpr(b, first.target);
  scope.compIterTarget = false;
  visitExprs(b, first.ifs);
  for (let i = 1; i < generators.length; i++) {
    const g = generators[i];
    scope.compIterTarget = true;
    visitExpr(b, g.target);
    scope.compIterTarget = false;
    scope.compIterExpr++;
    visitExpr(b, g.iter);
    scope.compIterExpr--;
    visitExprs(b, g.ifs);
    if (g.is_async) scope.coroutine = true;
  }
  if (value !== null) visitExpr(b, value);
  visitExpr(b, elt);
  scope.generator = kind === COMP.GENERATOR;
  const isAsync = scope.coroutine && kind !== COMP.GENERATOR;
  exitBlock(b);
  if (!isAsync) return;
  const outer = b.scope;
  if (!outer.coroutine && outer.comprehension === COMP.NONE && !topLevelAwaitAllowed(b)) {
    throw errorAt("asynchronous comprehension outside of an asynchronous function", e);
  }
  outer.coroutine = true;
}

const COMP_NAMES = ["", "list comprehension", "dict comprehension", "set comprehension", "generator expression"];

function visitYield(b: Builder, e: Node<"Yield"> | Node<"YieldFrom">): void {
  forbidInAnnotation(b, "yield expression", e);
  if (e.value !== null) visitExpr(b, e.value);
  b.scope.generator = true;
  const kind = b.scope.comprehension;
  if (kind !== COMP.NONE) throw errorAt(`'yield' inside ${COMP_NAMES[kind]}`, e);
}

function topLevelAwaitAllowed(b: Builder): boolean {
  return b.options.topLevelAwait === true && b.scope.type === BLOCK.MODULE;
}

function visitAwait(b: Builder, e: Node<"Await">): void {
  forbidInAnnotation(b, "await expression", e);
  if (!topLevelAwaitAllowed(b)) {
    if (!b.scope.isFunctionLike) throw errorAt("'await' outside function", e);
    if (!b.scope.coroutine && b.scope.comprehension === COMP.NONE) throw errorAt("'await' outside async function", e);
  }
  visitExpr(b, e.value);
  b.scope.coroutine = true;
}

function requireAsync(b: Builder, message: string, at: Position): void {
  if (topLevelAwaitAllowed(b)) b.scope.coroutine = true;
  else if (!b.scope.coroutine || b.scope.type !== BLOCK.FUNCTION) throw errorAt(message, at);
}

// ---- patterns ----

function visitPattern(b: Builder, p: Pattern): void {
  switch (p.type) {
    case "MatchValue":
      return visitExpr(b, p.value);
    case "MatchSingleton":
      return;
    case "MatchSequence":
    case "MatchOr":
      for (const x of p.patterns) visitPattern(b, x);
      return;
    case "MatchMapping":
      visitExprs(b, p.keys);
      for (const x of p.patterns) visitPattern(b, x);
      if (p.rest !== null) bind(b, p.rest, p);
      return;
    case "MatchClass":
      visitExpr(b, p.cls);
      for (const x of p.patterns) visitPattern(b, x);
      p.kwd_attrs.forEach((name, i) => checkStore(name, p.kwd_patterns[i]));
      for (const x of p.kwd_patterns) visitPattern(b, x);
      return;
    case "MatchStar":
      if (p.name !== null) bind(b, p.name, p);
      return;
    case "MatchAs":
      if (p.pattern !== null) visitPattern(b, p.pattern);
      if (p.name !== null) bind(b, p.name, p);
      return;
  }
}
