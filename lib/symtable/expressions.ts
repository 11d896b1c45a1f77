// Scope analysis of expressions and patterns.
//
// In: expression and pattern nodes. Out: uses and bindings in the block at hand; blocks for lambdas and comprehensions.
// Invariants: left-deep operator chains are walked in a loop.
import type { Arguments, Comprehension, Expr, Node, Pattern, Position } from "../parser/nodes.ts";
import {
  BLOCK,
  type BlockType,
  COMP,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  errorAt,
  maybeMangle,
  USE,
} from "./scope.ts";
import { addDef, addDefIn, bind, type Builder, checkStore, enterBlock, exitBlock, lookup } from "./state.ts";

export function visitDefaults(b: Builder, args: Arguments): void {
  visitExprs(b, args.defaults);
  for (const d of args.kw_defaults) if (d !== null) visitExpr(b, d);
}

export function visitParameters(b: Builder, args: Arguments): void {
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

export function addParameter(b: Builder, a: Node<"arg">): void {
  checkStore(a.arg, a);
  addDef(b, a.arg, DEF_PARAM, a);
}

// ---- expressions ----

export function visitExprs(b: Builder, list: readonly Expr[]): void {
  for (const e of list) visitExpr(b, e);
}

export function visitKeyword(b: Builder, k: Node<"keyword">): void {
  if (k.arg !== null) checkStore(k.arg, k);
  visitExpr(b, k.value);
}

export function visitBinOp(b: Builder, e: Node<"BinOp">): void {
  const rights: Expr[] = [];
  let left: Expr = e;
  while (left.type === "BinOp") {
    rights.push(left.right);
    left = left.left;
  }
  visitExpr(b, left);
  for (let i = rights.length - 1; i >= 0; i--) visitExpr(b, rights[i]);
}

export function visitExpr(b: Builder, e: Expr): void {
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

export function visitName(b: Builder, e: Node<"Name">): void {
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

export function forbidInAnnotation(b: Builder, what: string, at: Position): void {
  const type = b.scope.type;
  const phrase = type === BLOCK.TYPE_VARIABLE ? b.scope.info : BLOCK_PHRASE[type];
  if (phrase !== undefined) throw errorAt(`${what} cannot be used within ${phrase}`, at);
}

export function visitNamedExpr(b: Builder, e: Node<"NamedExpr">): void {
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
export function extendWalrusScope(b: Builder, target: Node<"Name">): void {
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

export function visitComprehension(
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

export function visitYield(b: Builder, e: Node<"Yield"> | Node<"YieldFrom">): void {
  forbidInAnnotation(b, "yield expression", e);
  if (e.value !== null) visitExpr(b, e.value);
  b.scope.generator = true;
  const kind = b.scope.comprehension;
  if (kind !== COMP.NONE) throw errorAt(`'yield' inside ${COMP_NAMES[kind]}`, e);
}

export function topLevelAwaitAllowed(b: Builder): boolean {
  return b.options.topLevelAwait === true && b.scope.type === BLOCK.MODULE;
}

export function visitAwait(b: Builder, e: Node<"Await">): void {
  forbidInAnnotation(b, "await expression", e);
  if (!topLevelAwaitAllowed(b)) {
    if (!b.scope.isFunctionLike) throw errorAt("'await' outside function", e);
    if (!b.scope.coroutine && b.scope.comprehension === COMP.NONE) throw errorAt("'await' outside async function", e);
  }
  visitExpr(b, e.value);
  b.scope.coroutine = true;
}

export function requireAsync(b: Builder, message: string, at: Position): void {
  if (topLevelAwaitAllowed(b)) b.scope.coroutine = true;
  else if (!b.scope.coroutine || b.scope.type !== BLOCK.FUNCTION) throw errorAt(message, at);
}

// ---- patterns ----

export function visitPattern(b: Builder, p: Pattern): void {
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
