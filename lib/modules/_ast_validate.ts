// The rules that a tree made by a program must meet before it is compiled.
//
// In: a tree of the right types. Out: nothing; ValueError with CPython's text for the first broken rule.
import { typeError, valueError } from "../core/raise.ts";
import type { AnyNode, Comprehension, Expr, ExprContext, Keyword, Mod, Pattern, Stmt } from "../parser/nodes.ts";

type Positioned = { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number };

function positions(n: Positioned): void {
  if (n.lineno > n.end_lineno) throw valueError(`AST node line range (${n.lineno}, ${n.end_lineno}) is not valid`);
  if ((n.lineno < 0 && n.end_lineno !== n.lineno) || (n.col_offset < 0 && n.col_offset !== n.end_col_offset)) {
    throw valueError(
      `AST node column range (${n.col_offset}, ${n.end_col_offset}) for line range (${n.lineno}, ${n.end_lineno}) is not valid`,
    );
  }
  if (n.lineno === n.end_lineno && n.col_offset > n.end_col_offset) {
    throw valueError(`line ${n.lineno}, column ${n.col_offset}-${n.end_col_offset} is not a valid range`);
  }
}

const FORBIDDEN = new Set(["None", "True", "False"]);

function name(id: string): void {
  if (FORBIDDEN.has(id)) throw valueError(`identifier field can't represent '${id}' constant`);
}

function nonEmpty(list: readonly unknown[], what: string, owner: string): void {
  if (list.length === 0) throw valueError(`empty ${what} on ${owner}`);
}

/** Checks a whole tree. */
export function validate(tree: Mod): void {
  switch (tree.type) {
    case "Module":
    case "Interactive":
      statements(tree.body);
      return;
    case "Expression":
      expression(tree.body, "Load");
      return;
    case "FunctionType":
      expressions(tree.argtypes, "Load");
      expression(tree.returns, "Load");
  }
}

function statements(list: readonly Stmt[]): void {
  for (const s of list) statement(s);
}

function body(list: readonly Stmt[], owner: string): void {
  nonEmpty(list, "body", owner);
  statements(list);
}

function expressions(list: readonly (Expr | null)[], ctx: ExprContext, nullOk = false): void {
  for (const e of list) {
    if (e !== null) expression(e, ctx);
    else if (!nullOk) throw valueError("None disallowed in expression list");
  }
}

function targets(list: readonly Expr[], ctx: ExprContext, owner: string): void {
  nonEmpty(list, "targets", owner);
  expressions(list, ctx);
}

function optional(e: Expr | null, ctx: ExprContext = "Load"): void {
  if (e !== null) expression(e, ctx);
}

function keywords(list: readonly Keyword[]): void {
  for (const k of list) expression(k.value, "Load");
}

// deno-lint-ignore no-explicit-any
function parameters(a: any): void {
  for (const list of [a.posonlyargs, a.args, a.kwonlyargs]) for (const p of list) argument(p);
  if (a.vararg !== null) argument(a.vararg);
  if (a.kwarg !== null) argument(a.kwarg);
  if (a.defaults.length > a.posonlyargs.length + a.args.length) {
    throw valueError("more positional defaults than args on arguments");
  }
  if (a.kw_defaults.length !== a.kwonlyargs.length) {
    throw valueError("length of kwonlyargs is not the same as kw_defaults on arguments");
  }
  expressions(a.defaults, "Load");
  expressions(a.kw_defaults, "Load", true);
}

function argument(p: Positioned & { annotation: Expr | null }): void {
  positions(p);
  optional(p.annotation);
}

// deno-lint-ignore no-explicit-any
function typeParams(list: readonly any[]): void {
  for (const p of list) {
    positions(p);
    name(p.name);
    if (p.type === "TypeVar") optional(p.bound);
    optional(p.default_value);
  }
}

function statement(s: Stmt): void {
  positions(s);
  switch (s.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      body(s.body, s.type);
      typeParams(s.type_params);
      parameters(s.args);
      expressions(s.decorator_list, "Load");
      optional(s.returns);
      return;
    case "ClassDef":
      body(s.body, "ClassDef");
      typeParams(s.type_params);
      expressions(s.bases, "Load");
      keywords(s.keywords);
      expressions(s.decorator_list, "Load");
      return;
    case "Return":
      return optional(s.value);
    case "Delete":
      return targets(s.targets, "Del", "Delete");
    case "Assign":
      targets(s.targets, "Store", "Assign");
      return expression(s.value, "Load");
    case "AugAssign":
      expression(s.target, "Store");
      return expression(s.value, "Load");
    case "AnnAssign":
      if (s.target.type !== "Name" && s.simple) throw typeError("AnnAssign with simple non-Name target");
      expression(s.target, "Store");
      optional(s.value);
      return expression(s.annotation, "Load");
    case "TypeAlias":
      if (s.name.type !== "Name") throw typeError("TypeAlias with non-Name name");
      expression(s.name, "Store");
      typeParams(s.type_params);
      return expression(s.value, "Load");
    case "For":
    case "AsyncFor":
      expression(s.target, "Store");
      expression(s.iter, "Load");
      body(s.body, s.type);
      return statements(s.orelse);
    case "While":
    case "If":
      expression(s.test, "Load");
      body(s.body, s.type);
      return statements(s.orelse);
    case "With":
    case "AsyncWith":
      nonEmpty(s.items, "items", s.type);
      for (const item of s.items) {
        expression(item.context_expr, "Load");
        optional(item.optional_vars, "Store");
      }
      return body(s.body, s.type);
    case "Match":
      expression(s.subject, "Load");
      nonEmpty(s.cases, "cases", "Match");
      for (const c of s.cases) {
        pattern(c.pattern, false);
        optional(c.guard);
        body(c.body, "match_case");
      }
      return;
    case "Raise":
      if (s.exc !== null) {
        expression(s.exc, "Load");
        optional(s.cause);
      } else if (s.cause !== null) throw valueError("Raise with cause but no exception");
      return;
    case "Try":
    case "TryStar":
      return tryStatement(s);
    case "Assert":
      expression(s.test, "Load");
      return optional(s.msg);
    case "Import":
      return nonEmpty(s.names, "names", "Import");
    case "ImportFrom":
      if (s.level !== null && s.level < 0) throw valueError("Negative ImportFrom level");
      return nonEmpty(s.names, "names", "ImportFrom");
    case "Global":
    case "Nonlocal":
      return nonEmpty(s.names, "names", s.type);
    case "Expr":
      return expression(s.value, "Load");
  }
}

function tryStatement(s: Extract<Stmt, { type: "Try" | "TryStar" }>): void {
  body(s.body, s.type);
  if (s.handlers.length === 0 && s.finalbody.length === 0) {
    throw valueError(`${s.type} has neither except handlers nor finalbody`);
  }
  if (s.handlers.length === 0 && s.orelse.length > 0) throw valueError(`${s.type} has orelse but no except handlers`);
  for (const h of s.handlers) {
    positions(h);
    optional(h.type_);
    body(h.body, "ExceptHandler");
  }
  statements(s.orelse);
  statements(s.finalbody);
}

function comprehensions(list: readonly Comprehension[]): void {
  if (list.length === 0) throw valueError("comprehension with no generators");
  for (const c of list) {
    expression(c.target, "Store");
    expression(c.iter, "Load");
    expressions(c.ifs, "Load");
  }
}

function expression(e: Expr, ctx: ExprContext): void {
  positions(e);
  let actual: ExprContext = "Load", checked = true;
  switch (e.type) {
    case "Name":
      name(e.id);
      actual = e.ctx;
      break;
    case "Attribute":
    case "Subscript":
    case "Starred":
    case "List":
    case "Tuple":
      actual = e.ctx;
      break;
    default:
      if (ctx !== "Load") throw valueError(`expression which can't be assigned to in ${ctx} context`);
      checked = false;
  }
  if (checked && actual !== ctx) throw valueError(`expression must have ${ctx} context but has ${actual} instead`);
  operands(e, ctx);
}

function operands(e: Expr, ctx: ExprContext): void {
  switch (e.type) {
    case "BoolOp":
      if (e.values.length < 2) throw valueError("BoolOp with less than 2 values");
      return expressions(e.values, "Load");
    case "BinOp":
      expression(e.left, "Load");
      return expression(e.right, "Load");
    case "UnaryOp":
      return expression(e.operand, "Load");
    case "Lambda":
      parameters(e.args);
      return expression(e.body, "Load");
    case "IfExp":
      for (const part of [e.test, e.body, e.orelse]) expression(part, "Load");
      return;
    case "Dict":
      if (e.keys.length !== e.values.length) throw valueError("Dict doesn't have the same number of keys as values");
      expressions(e.keys, "Load", true);
      return expressions(e.values, "Load");
    case "Set":
      return expressions(e.elts, "Load");
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      comprehensions(e.generators);
      return expression(e.elt, "Load");
    case "DictComp":
      comprehensions(e.generators);
      expression(e.key, "Load");
      return expression(e.value, "Load");
    case "Yield":
      return optional(e.value);
    case "YieldFrom":
    case "Await":
      return expression(e.value, "Load");
    case "Compare":
      if (e.comparators.length === 0) throw valueError("Compare with no comparators");
      if (e.comparators.length !== e.ops.length) {
        throw valueError("Compare has a different number of comparators and operands");
      }
      expressions(e.comparators, "Load");
      return expression(e.left, "Load");
    case "Call":
      expression(e.func, "Load");
      expressions(e.args, "Load");
      return keywords(e.keywords);
    case "JoinedStr":
    case "TemplateStr":
      return expressions(e.values, "Load");
    case "FormattedValue":
    case "Interpolation":
      expression(e.value, "Load");
      return optional(e.format_spec);
    case "Attribute":
      return expression(e.value, "Load");
    case "Subscript":
      expression(e.slice, "Load");
      return expression(e.value, "Load");
    case "Starred":
      return expression(e.value, ctx);
    case "Slice":
      optional(e.lower);
      optional(e.upper);
      return optional(e.step);
    case "List":
    case "Tuple":
      return expressions(e.elts, ctx);
    case "NamedExpr":
      if (e.target.type !== "Name") throw typeError("NamedExpr target must be a Name");
      return expression(e.value, "Load");
  }
}

function literal(e: Expr): boolean {
  switch (e.type) {
    case "Constant":
      return e.value.k !== "none" && e.value.k !== "bool" && e.value.k !== "ellipsis" && e.value.k !== "tuple" &&
        e.value.k !== "frozenset";
    case "Attribute":
    case "JoinedStr":
    case "TemplateStr":
      return true;
    case "UnaryOp":
      return e.op === "USub" && e.operand.type === "Constant";
    case "BinOp":
      return e.op === "Add" || e.op === "Sub";
    default:
      return false;
  }
}

function matchValue(e: Expr): void {
  expression(e, "Load");
  if (!literal(e)) throw valueError("patterns may only match literals and attribute lookups");
}

function capture(id: string): void {
  if (id === "_") throw valueError("can't capture name '_' in patterns");
  name(id);
}

function patterns(list: readonly Pattern[], starOk: boolean): void {
  for (const p of list) pattern(p, starOk);
}

function pattern(p: Pattern, starOk: boolean): void {
  positions(p);
  switch (p.type) {
    case "MatchValue":
      return matchValue(p.value);
    case "MatchSingleton":
      if (p.value.k !== "none" && p.value.k !== "bool") {
        throw valueError("MatchSingleton can only contain True, False and None");
      }
      return;
    case "MatchSequence":
      return patterns(p.patterns, true);
    case "MatchMapping":
      if (p.keys.length !== p.patterns.length) {
        throw valueError("MatchMapping doesn't have the same number of keys as patterns");
      }
      if (p.rest !== null) capture(p.rest);
      for (const k of p.keys) {
        if (!(k.type === "Constant" && (k.value.k === "none" || k.value.k === "bool"))) matchValue(k);
      }
      return patterns(p.patterns, false);
    case "MatchClass": {
      if (p.kwd_attrs.length !== p.kwd_patterns.length) {
        throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
      }
      expression(p.cls, "Load");
      let cls: AnyNode = p.cls;
      while (cls.type === "Attribute") cls = cls.value;
      if (cls.type !== "Name") throw valueError("MatchClass cls field can only contain Name or Attribute nodes.");
      for (const attr of p.kwd_attrs) name(attr);
      patterns(p.patterns, false);
      return patterns(p.kwd_patterns, false);
    }
    case "MatchStar":
      if (!starOk) throw valueError("can't use MatchStar here");
      if (p.name !== null) capture(p.name);
      return;
    case "MatchAs":
      if (p.name !== null) capture(p.name);
      if (p.pattern === null) return;
      if (p.name === null) throw valueError("MatchAs must specify a target name if a pattern is given");
      return pattern(p.pattern, false);
    case "MatchOr":
      if (p.patterns.length < 2) throw valueError("MatchOr requires at least 2 patterns");
      return patterns(p.patterns, false);
  }
}
