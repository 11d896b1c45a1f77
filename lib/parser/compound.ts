// Compound statements.
//
// In: a Cursor at the start of a statement. Out: the Stmt, or null when it is not a compound one. Invariants: a
// statement ends at its last token that is not NEWLINE, INDENT or DEDENT; a chain of "elif" is read by a loop and
// nested afterwards.
import { NAME_CASE } from "../lexer/name_table.ts";
import * as T from "../lexer/tokens.ts";
import { parseClassArguments } from "./arguments.ts";
import { span } from "./atoms.ts";
import { type Cursor, MEMO } from "./cursor.ts";
import {
  parseExpression,
  parseNamedExpression,
  parseStarExpressions,
  parseStarNamedExpression,
} from "./expressions.ts";
import * as X from "./invalid_statements.ts";
import { explainForTarget } from "./invalid_displays.ts";
import { explainWith } from "./invalid_with.ts";
import type { ExceptHandler, Expr, Node, Stmt } from "./nodes.ts";
import { parseParameters } from "./parameters.ts";
import { parsePatterns } from "./patterns.ts";
import { parseSimpleStatements, parseStatements } from "./statements.ts";
import { parseTarget, parseTargets } from "./targets.ts";
import { parseTypeParams } from "./type_params.ts";

/** The position from the token `start` to the last token of the statement that ends here. */
function blockSpan(
  p: Cursor,
  start: number,
): { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number } {
  let last = p.pos - 1;
  while (last > start && (p.kinds[last] >= T.NEWLINE && p.kinds[last] <= T.DEDENT)) last--;
  return {
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** compound_stmt but for match. */
export function parseCompound(p: Cursor): Stmt | null {
  switch (p.kinds[p.pos]) {
    case T.K_DEF:
      return parseFunction(p, p.pos, []);
    case T.K_IF:
      return parseIf(p);
    case T.K_CLASS:
      return parseClass(p, []);
    case T.K_FOR:
      return parseFor(p, p.pos);
    case T.K_WHILE:
      return parseWhile(p);
    case T.K_WITH:
      return parseWith(p, p.pos);
    case T.K_TRY:
      return parseTry(p);
    case T.AT:
      return parseDecorated(p);
    case T.K_ASYNC:
      return parseAsync(p);
  }
  return null;
}

function parseAsync(p: Cursor): Stmt {
  const start = p.pos;
  switch (p.kinds[start + 1]) {
    case T.K_DEF:
      return parseFunction(p, start, []);
    case T.K_FOR:
      return parseFor(p, start);
    case T.K_WITH:
      return parseWith(p, start);
  }
  p.pos++;
  return p.fail();
}

/** block: an indented one, or simple statements on the same line. */
export function parseBlock(p: Cursor): Stmt[] {
  return p.explain ? p.memo(MEMO.block, explainedBlock) : plainBlock(p);
}

function explainedBlock(p: Cursor): Stmt[] {
  if (p.checking) X.explainBlock(p);
  return plainBlock(p);
}

function plainBlock(p: Cursor): Stmt[] {
  const body: Stmt[] = [];
  if (!p.accept(T.NEWLINE)) {
    parseSimpleStatements(p, body);
    return body;
  }
  p.expect(T.INDENT);
  p.enter();
  parseStatements(p, body);
  p.depth--;
  if (body.length === 0) p.fail();
  p.expect(T.DEDENT);
  return body;
}

/** ":" and block; `owner` is the keyword's token. */
function parseSuite(p: Cursor, owner: number, what: string): Stmt[] {
  if (p.checking) X.explainSuite(p, owner, what);
  p.expect(T.COLON);
  return parseBlock(p);
}

/** ["else" ":" block]. */
function parseElse(p: Cursor): Stmt[] {
  const at = p.pos;
  if (!p.accept(T.K_ELSE)) return [];
  return parseForcedSuite(p, at, "'else' statement");
}

/** A block whose ":" the grammar insists on. */
function parseForcedSuite(p: Cursor, owner: number, what: string): Stmt[] {
  X.expectForced(p, T.COLON, "':'");
  if (p.checking) X.explainMissingBlock(p, owner, what);
  return parseBlock(p);
}

function parseIf(p: Cursor): Stmt {
  const heads: { start: number; test: Expr; body: Stmt[] }[] = [];
  do {
    const start = p.pos++;
    const test = parseNamedExpression(p);
    const what = heads.length > 0 ? "'elif' statement" : "'if' statement";
    heads.push({ start, test, body: parseSuite(p, start, what) });
  } while (p.kinds[p.pos] === T.K_ELIF);
  let orelse: Stmt[] = [];
  if (p.kinds[p.pos] === T.K_ELSE) {
    orelse = parseElse(p);
    if (p.checking) X.explainElifAfterElse(p);
  }
  for (let i = heads.length - 1;; i--) {
    const { start, test, body } = heads[i];
    const node: Stmt = { type: "If", test, body, orelse, ...blockSpan(p, start) };
    if (i === 0) return node;
    orelse = [node];
  }
}

function parseWhile(p: Cursor): Stmt {
  const start = p.pos++;
  const test = parseNamedExpression(p);
  const body = parseSuite(p, start, "'while' statement");
  const orelse = parseElse(p);
  return { type: "While", test, body, orelse, ...blockSpan(p, start) };
}

function parseFor(p: Cursor, start: number): Stmt {
  const isAsync = p.accept(T.K_ASYNC);
  const keyword = p.pos++;
  const target = p.explain ? explainForTarget(p, false) : parseTargets(p);
  p.expect(T.K_IN);
  const iter = parseStarExpressions(p);
  if (p.checking) X.explainSuite(p, keyword, "'for' statement");
  p.expect(T.COLON);
  const type_comment = takeTypeComment(p);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { type: isAsync ? "AsyncFor" : "For", target, iter, body, orelse, type_comment, ...blockSpan(p, start) };
}

function takeTypeComment(p: Cursor): string | null {
  return p.kinds[p.pos] === T.TYPE_COMMENT ? p.tokenText(p.pos++) : null;
}

function parseWith(p: Cursor, start: number): Stmt {
  const isAsync = p.accept(T.K_ASYNC);
  const keyword = p.pos++;
  if (p.checking) explainWith(p, keyword);
  let items = p.kinds[p.pos] === T.LPAR ? p.attempt(parseBracketedItems) : null;
  if (items === null) {
    items = [];
    do items.push(parseWithItem(p)); while (p.accept(T.COMMA));
    p.expect(T.COLON);
  }
  const type_comment = takeTypeComment(p);
  const body = parseBlock(p);
  return { type: isAsync ? "AsyncWith" : "With", items, body, type_comment, ...blockSpan(p, start) };
}

function parseBracketedItems(p: Cursor): Node<"withitem">[] {
  p.expect(T.LPAR);
  const items = [parseWithItem(p)];
  while (p.accept(T.COMMA)) {
    if (p.kinds[p.pos] === T.RPAR) break;
    items.push(parseWithItem(p));
  }
  p.expect(T.RPAR);
  p.expect(T.COLON);
  return items;
}

/** with_item. */
export function parseWithItem(p: Cursor): Node<"withitem"> {
  const context_expr = parseExpression(p);
  if (p.kinds[p.pos] !== T.K_AS) return { type: "withitem", context_expr, optional_vars: null };
  p.pos++;
  const optional_vars = p.explain ? X.explainWithTarget(p) : parseTarget(p);
  const kind = p.kinds[p.pos];
  if (kind !== T.COMMA && kind !== T.RPAR && kind !== T.COLON) p.fail();
  return { type: "withitem", context_expr, optional_vars };
}

function parseTry(p: Cursor): Stmt {
  const start = p.pos++;
  const body = p.checking ? parseTryBody(p, start) : parseForcedSuite(p, start, "'try' statement");
  const handlers: ExceptHandler[] = [];
  let star = false;
  let orelse: Stmt[] = [];
  while (p.kinds[p.pos] === T.K_EXCEPT) {
    const starred = p.kinds[p.pos + 1] === T.STAR;
    if (handlers.length === 0) star = starred;
    else if (starred !== star) {
      if (p.checking) X.explainMixedExcept(p, star);
      p.fail();
    }
    handlers.push(parseExcept(p, star));
  }
  if (handlers.length > 0) orelse = parseElse(p);
  let finalbody: Stmt[] = [];
  const at = p.pos;
  if (p.accept(T.K_FINALLY)) finalbody = parseForcedSuite(p, at, "'finally' statement");
  else if (handlers.length === 0) {
    if (p.checking) X.explainTryWithoutHandler(p);
    p.fail();
  }
  return { type: star ? "TryStar" : "Try", body, handlers, orelse, finalbody, ...blockSpan(p, start) };
}

/** The block of a "try"; where there is none, an "except" clause may still have a mistake of its own. */
function parseTryBody(p: Cursor, start: number): Stmt[] {
  const body = p.attempt((q) => parseForcedSuite(q, start, "'try' statement"));
  if (body !== null) return body;
  p.pos = start + 2;
  while (p.kinds[p.pos] === T.K_EXCEPT) parseExcept(p, p.kinds[p.pos + 1] === T.STAR);
  return p.fail();
}

function parseExcept(p: Cursor, star: boolean): ExceptHandler {
  const start = p.pos++;
  if (star) p.pos++;
  if (p.checking) X.explainExcept(p, start, star);
  let type: Expr | null = null;
  let name: string | null = null;
  if (star || p.kinds[p.pos] !== T.COLON) {
    const at = p.pos;
    type = parseExpression(p);
    if (p.kinds[p.pos] === T.COMMA) {
      const elts = [type];
      while (p.accept(T.COMMA)) {
        if (p.kinds[p.pos] === T.COLON) break;
        elts.push(parseExpression(p));
      }
      type = { type: "Tuple", elts, ctx: "Load", ...span(p, at) };
    } else if (p.accept(T.K_AS)) name = p.name();
  }
  p.expect(T.COLON);
  const body = parseBlock(p);
  return { type: "ExceptHandler", type_: type, name, body, ...blockSpan(p, start) };
}

function parseMatchCases(p: Cursor): Node<"match_case">[] {
  const cases: Node<"match_case">[] = [];
  while (p.atSoft(NAME_CASE)) {
    const start = p.pos++;
    const pattern = parsePatterns(p);
    const guard = p.accept(T.K_IF) ? parseNamedExpression(p) : null;
    if (p.checking) X.explainCase(p, start);
    p.expect(T.COLON);
    cases.push({ type: "match_case", pattern, guard, body: parseBlock(p) });
  }
  return cases;
}

/** match_stmt, or null when the line turns out to be something else. */
export function parseMatch(p: Cursor): Stmt | null {
  const start = p.pos;
  if (cannotBeMatch(p.kinds[start + 1])) return null;
  const subject = p.attempt(parseSubject);
  if (subject === null) return null;
  p.expect(T.INDENT);
  p.enter();
  const cases = parseMatchCases(p);
  p.depth--;
  if (cases.length === 0) {
    p.reset(start);
    return null;
  }
  p.expect(T.DEDENT);
  return { type: "Match", subject, cases, ...blockSpan(p, start) };
}

function cannotBeMatch(next: number): boolean {
  return next === T.EQUAL || next === T.DOT || next === T.NEWLINE || next === T.COMMA || next === T.COLON ||
    next === T.RPAR || next === T.SEMI;
}

function parseSubject(p: Cursor): Expr {
  const keyword = p.pos++;
  const start = p.pos;
  let subject = parseStarNamedExpression(p);
  if (p.kinds[p.pos] === T.COMMA) {
    const elts = [subject];
    while (p.accept(T.COMMA)) {
      if (p.kinds[p.pos] === T.COLON) break;
      elts.push(parseStarNamedExpression(p));
    }
    subject = { type: "Tuple", elts, ctx: "Load", ...span(p, start) };
  } else if (p.kinds[start] === T.STAR) p.fail();
  if (p.checking) X.explainMatch(p, keyword);
  p.expect(T.COLON);
  p.expect(T.NEWLINE);
  if (p.kinds[p.pos] !== T.INDENT) p.fail();
  return subject;
}

function parseDecorated(p: Cursor): Stmt {
  const decorators: Expr[] = [];
  while (p.accept(T.AT)) {
    decorators.push(parseNamedExpression(p));
    p.expect(T.NEWLINE);
  }
  const start = p.pos;
  const kind = p.kinds[start];
  if (kind === T.K_CLASS) return parseClass(p, decorators);
  if (kind === T.K_DEF || (kind === T.K_ASYNC && p.kinds[start + 1] === T.K_DEF)) {
    return parseFunction(p, start, decorators);
  }
  if (kind === T.K_ASYNC) p.pos++;
  return p.fail();
}

function parseFunction(p: Cursor, start: number, decorator_list: Expr[]): Stmt {
  const isAsync = p.accept(T.K_ASYNC);
  const keyword = p.pos++;
  const name = p.name();
  const type_params = p.explain ? p.attempt(parseTypeParams) ?? [] : parseTypeParams(p);
  X.expectForced(p, T.LPAR, "'('");
  const args = parseParameters(p, false);
  p.expect(T.RPAR);
  const returns = p.explain ? p.attempt(parseReturns) : parseReturns(p);
  X.expectForced(p, T.COLON, "':'");
  let type_comment = takeTypeComment(p);
  if (p.kinds[p.pos] === T.NEWLINE && p.kinds[p.pos + 1] === T.TYPE_COMMENT) {
    // The comment may stand on a line of its own, before the body.
    p.pos++;
    if (type_comment !== null) {
      if (p.checking) X.explainDoubleTypeComments(p);
      p.fail();
    }
    type_comment = takeTypeComment(p);
  }
  if (p.checking) X.explainMissingBlock(p, keyword, "function definition");
  const body = parseBlock(p);
  return {
    type: isAsync ? "AsyncFunctionDef" : "FunctionDef",
    name,
    args,
    body,
    decorator_list,
    returns,
    type_comment,
    type_params,
    ...blockSpan(p, start),
  };
}

/** ["->" expression]. */
function parseReturns(p: Cursor): Expr | null {
  return p.accept(T.RARROW) ? parseExpression(p) : null;
}

function parseClass(p: Cursor, decorator_list: Expr[]): Stmt {
  const start = p.pos++;
  const name = p.name();
  const type_params = parseTypeParams(p);
  let bases: Expr[] = [];
  let keywords: Node<"keyword">[] = [];
  if (p.kinds[p.pos] === T.LPAR) ({ args: bases, keywords } = parseClassArguments(p));
  const body = parseSuite(p, start, "class definition");
  return { type: "ClassDef", name, bases, keywords, body, decorator_list, type_params, ...blockSpan(p, start) };
}
