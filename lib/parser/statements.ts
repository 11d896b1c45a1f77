// Simple statements, and the dispatch to compound ones.
//
// In: a Cursor. Out: Stmt nodes. Invariants: an expression statement, an assignment and an annotation all begin with
// the same expression; what follows it decides which one it is.
import { NAME_MATCH, NAME_TYPE } from "../lexer/name_table.ts";
import * as T from "../lexer/tokens.ts";
import { parsePrimary, span } from "./atoms.ts";
import { parseCompound, parseMatch } from "./compound.ts";
import type { Cursor } from "./cursor.ts";
import {
  parseExpression,
  parseStarExpressions,
  parseYield,
  parseYieldOrStarExpressions,
  startsStarExpression,
} from "./expressions.ts";
import { parseImport, parseImportFrom } from "./imports.ts";
import { explainAssignment, explainDelete } from "./invalid_assignments.ts";
import { explainExpression } from "./invalid_expressions.ts";
import type { Expr, Operator, Stmt } from "./nodes.ts";
import { isDeleteTarget, isSingleTarget, isTarget, setContext } from "./targets.ts";
import { parseTypeParams } from "./type_params.ts";

const AUGMENTED: Readonly<Record<number, Operator>> = {
  [T.PLUSEQUAL]: "Add",
  [T.MINEQUAL]: "Sub",
  [T.STAREQUAL]: "Mult",
  [T.ATEQUAL]: "MatMult",
  [T.SLASHEQUAL]: "Div",
  [T.PERCENTEQUAL]: "Mod",
  [T.AMPEREQUAL]: "BitAnd",
  [T.VBAREQUAL]: "BitOr",
  [T.CIRCUMFLEXEQUAL]: "BitXor",
  [T.LEFTSHIFTEQUAL]: "LShift",
  [T.RIGHTSHIFTEQUAL]: "RShift",
  [T.DOUBLESTAREQUAL]: "Pow",
  [T.DOUBLESLASHEQUAL]: "FloorDiv",
};

/** statements: as many as there are; the caller checks what stops them. */
export function parseStatements(p: Cursor, into: Stmt[]): void {
  for (;;) {
    const kind = p.kinds[p.pos];
    if (kind === T.ENDMARKER || kind === T.DEDENT) return;
    parseStatement(p, into);
  }
}

/** statement: a compound one, or a line of simple ones. */
export function parseStatement(p: Cursor, into: Stmt[]): void {
  const compound = parseCompound(p);
  if (compound !== null) {
    into.push(compound);
    return;
  }
  if (p.atSoft(NAME_MATCH)) {
    const match = parseMatch(p);
    if (match !== null) {
      into.push(match);
      return;
    }
  }
  parseSimpleStatements(p, into);
}

/** simple_stmts: statements with ";" between them, up to the end of the line. */
export function parseSimpleStatements(p: Cursor, into: Stmt[]): void {
  do {
    into.push(parseSimpleStatement(p));
    if (!p.accept(T.SEMI)) break;
  } while (p.kinds[p.pos] !== T.NEWLINE);
  p.expect(T.NEWLINE);
}

/** simple_stmt. */
export function parseSimpleStatement(p: Cursor): Stmt {
  const start = p.pos;
  if (p.checking && (p.kinds[start] === T.K_PASS || p.kinds[start] === T.K_BREAK || p.kinds[start] === T.K_CONTINUE)) {
    explainExpression(p);
  }
  switch (p.kinds[start]) {
    case T.K_RETURN: {
      p.pos++;
      const value = startsStarExpression(p) ? parseStarExpressions(p) : null;
      return { type: "Return", value, ...span(p, start) };
    }
    case T.K_IMPORT:
      return parseImport(p);
    case T.K_FROM:
      return parseImportFrom(p);
    case T.K_RAISE:
      return parseRaise(p);
    case T.K_PASS:
      p.pos++;
      return { type: "Pass", ...span(p, start) };
    case T.K_DEL:
      return parseDelete(p);
    case T.K_YIELD:
      if (p.explain) return parseExpressionStatement(p);
      return expressionStatement(p, start, parseYield(p));
    case T.K_ASSERT: {
      p.pos++;
      const test = parseExpression(p);
      const msg = p.accept(T.COMMA) ? parseExpression(p) : null;
      return { type: "Assert", test, msg, ...span(p, start) };
    }
    case T.K_BREAK:
      p.pos++;
      return { type: "Break", ...span(p, start) };
    case T.K_CONTINUE:
      p.pos++;
      return { type: "Continue", ...span(p, start) };
    case T.K_GLOBAL:
    case T.K_NONLOCAL:
      return parseScope(p);
  }
  if (p.atSoft(NAME_TYPE) && p.kinds[start + 1] === T.NAME) {
    return (p.explain ? tryAssignment(p) : null) ?? parseTypeAlias(p);
  }
  return parseExpressionStatement(p);
}

/** An expression, an assignment, an annotation or an augmented assignment. */
function parseExpressionStatement(p: Cursor): Stmt {
  if (!p.explain) return plainExpressionStatement(p);
  const start = p.pos;
  return tryAssignment(p) ?? expressionStatement(p, start, parseYieldOrStarExpressions(p));
}

/** In the explaining pass: an assignment, or null after the checks for a bad one. */
function tryAssignment(p: Cursor): Stmt | null {
  const start = p.pos;
  // The grammar looks for a target first, with the checks that this brings.
  p.attempt(parsePrimary);
  p.reset(start);
  const assignment = p.attempt((q) => {
    const s = plainExpressionStatement(q);
    return s.type === "Expr" ? q.fail() : s;
  });
  if (assignment === null && p.checking) explainAssignment(p);
  return assignment;
}

function plainExpressionStatement(p: Cursor): Stmt {
  const start = p.pos;
  const first = parseStarExpressions(p);
  const kind = p.kinds[p.pos];
  if (kind === T.NEWLINE || kind === T.SEMI) return expressionStatement(p, start, first);
  if (kind === T.EQUAL) return parseAssignment(p, start, first);
  if (kind === T.COLON) return parseAnnotation(p, start, first);
  const op = AUGMENTED[kind];
  if (op === undefined) return expressionStatement(p, start, first);
  if (!isSingleTarget(first)) p.fail();
  setContext(first, "Store");
  p.pos++;
  const value = parseYieldOrStarExpressions(p);
  return { type: "AugAssign", target: first, op, value, ...span(p, start) };
}

function expressionStatement(p: Cursor, start: number, value: Expr): Stmt {
  const last = p.pos - 1;
  return {
    type: "Expr",
    value,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function parseAssignment(p: Cursor, start: number, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (p.kinds[p.pos] === T.EQUAL) {
    if (!isTarget(value)) p.fail();
    setContext(value, "Store");
    targets.push(value);
    p.pos++;
    value = parseYieldOrStarExpressions(p);
  }
  const type_comment = p.kinds[p.pos] === T.TYPE_COMMENT ? p.tokenText(p.pos++) : null;
  const last = p.pos - 1;
  return {
    type: "Assign",
    targets,
    value,
    type_comment,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function parseAnnotation(p: Cursor, start: number, target: Expr): Stmt {
  if (!isSingleTarget(target)) p.fail();
  const simple = target.type === "Name" && p.kinds[start] === T.NAME ? 1 : 0;
  setContext(target, "Store");
  p.pos++;
  const annotation = parseExpression(p);
  const at = p.pos;
  let value = null;
  if (p.accept(T.EQUAL)) {
    value = p.explain ? p.attempt(parseYieldOrStarExpressions) : parseYieldOrStarExpressions(p);
    if (value === null) p.reset(at);
  }
  return { type: "AnnAssign", target, annotation, value, simple, ...span(p, start) };
}

function parseRaise(p: Cursor): Stmt {
  const start = p.pos++;
  const exc = startsStarExpression(p) ? parseExpression(p) : null;
  const cause = exc !== null && p.accept(T.K_FROM) ? parseExpression(p) : null;
  return { type: "Raise", exc, cause, ...span(p, start) };
}

function parseDelete(p: Cursor): Stmt {
  if (!p.explain) return plainDelete(p);
  const start = p.pos;
  const statement = p.attempt(plainDelete);
  if (statement !== null) return statement;
  p.pos = start + 1;
  if (p.checking) explainDelete(p);
  return p.fail();
}

function plainDelete(p: Cursor): Stmt {
  const start = p.pos++;
  const targets: Expr[] = [];
  do {
    const kind = p.kinds[p.pos];
    if (targets.length > 0 && (kind === T.NEWLINE || kind === T.SEMI)) break;
    const at = p.pos;
    const target = parsePrimary(p);
    if (!isDeleteTarget(target)) {
      p.reset(at);
      p.fail();
    }
    setContext(target, "Del");
    targets.push(target);
  } while (p.accept(T.COMMA));
  const kind = p.kinds[p.pos];
  if (kind !== T.NEWLINE && kind !== T.SEMI) p.fail();
  return { type: "Delete", targets, ...span(p, start) };
}

function parseScope(p: Cursor): Stmt {
  const start = p.pos++;
  const names = [p.name()];
  while (p.accept(T.COMMA)) names.push(p.name());
  return { type: p.kinds[start] === T.K_GLOBAL ? "Global" : "Nonlocal", names, ...span(p, start) };
}

function parseTypeAlias(p: Cursor): Stmt {
  const start = p.pos++;
  const name = p.nameNode(p.pos++, "Store");
  const type_params = parseTypeParams(p);
  p.expect(T.EQUAL);
  const value = parseExpression(p);
  return { type: "TypeAlias", name, type_params, value, ...span(p, start) };
}
