// Explanations for bad compound statements: missing colons and blocks, clauses in the wrong place (second pass).
//
// In: a Cursor. Out: nothing, or a SourceError thrown; targets of "with" also come back as nodes.
import * as T from "../lexer/tokens.ts";
import { NAME_UNDERSCORE } from "../lexer/name_table.ts";
import { parseBlock } from "./compound.ts";
import type { Cursor } from "./cursor.ts";
import { exprName, refuseTarget } from "./expr_names.ts";
import { parseExpression } from "./expressions.ts";
import type { Expr, Pattern } from "./nodes.ts";
import { parsePattern } from "./patterns.ts";
import {
  errorAtFurthest,
  errorAtNode,
  errorAtToken,
  errorBetween,
  errorFrom,
  errorStartingFrom,
  indentationError,
} from "./report.ts";
import { parseTarget } from "./targets.ts";

/** Consumes a token that must be here, whatever else might have matched. */
export function expectForced(p: Cursor, kind: number, spelling: string): void {
  if (p.accept(kind)) return;
  if (!p.checking) p.fail();
  if (p.at(T.ERRORTOKEN)) p.fail();
  if (p.pos > p.furthest) p.furthest = p.pos;
  throw errorAtToken(p, p.pos, `expected ${spelling}`);
}

/** Before the ":" of a statement: the colon may be missing, or the block after it. */
export function explainSuite(p: Cursor, owner: number, what: string): void {
  if (p.at(T.NEWLINE)) throw errorAtFurthest(p, "expected ':'");
  const start = p.pos;
  if (p.accept(T.COLON)) explainMissingBlock(p, owner, what);
  p.reset(start);
}

/** Behind the ":" of a statement: a new line must be indented. */
export function explainMissingBlock(p: Cursor, owner: number, what: string): void {
  const start = p.pos;
  if (p.accept(T.NEWLINE) && !p.at(T.INDENT)) {
    if (p.at(T.ERRORTOKEN)) p.fail();
    throw indentationError(p, `expected an indented block after ${what} on line ${p.lines[owner]}`);
  }
  p.reset(start);
}

/** A block without a statement of its own to name. */
export function explainBlock(p: Cursor): void {
  const start = p.pos;
  if (p.accept(T.NEWLINE) && !p.at(T.INDENT)) {
    if (p.at(T.ERRORTOKEN)) p.fail();
    throw indentationError(p, "expected an indented block");
  }
  p.reset(start);
}

/** Behind the block of an "else". */
export function explainElifAfterElse(p: Cursor): void {
  if (p.at(T.K_ELIF)) throw errorAtFurthest(p, "'elif' block follows an 'else' block");
}

/** The target behind "as" in a with statement. */
export function explainWithTarget(p: Cursor): Expr {
  const start = p.pos;
  const ends = () => p.at(T.COMMA) || p.at(T.RPAR) || p.at(T.COLON);
  const target = p.attempt(parseTarget);
  if (target !== null && ends()) return target;
  p.reset(start);
  if (!p.checking) p.fail();
  p.attempt((q) => {
    const e = parseExpression(q);
    if (ends()) refuseTarget(q, e, "assign");
  });
  p.reset(start);
  return p.fail();
}

/** A "try" whose block is followed by neither "except" nor "finally". */
export function explainTryWithoutHandler(p: Cursor): void {
  throw errorAtFurthest(p, "expected 'except' or 'finally' block");
}

/** An "except" of the other kind after `star` ones. */
export function explainMixedExcept(p: Cursor, star: boolean): void {
  const message = "cannot have both 'except' and 'except*' on the same 'try'";
  throw errorFrom(p, p.pos, star ? p.pos : p.pos + 1, message);
}

/** The head of an except clause, behind "except" or "except" "*". */
export function explainExcept(p: Cursor, owner: number, star: boolean): void {
  const start = p.pos;
  if (star && (p.at(T.NEWLINE) || p.at(T.COLON))) {
    throw errorAtFurthest(p, "expected one or more exception types");
  }
  const what = star ? "'except*' statement" : "'except' statement";
  if (p.at(T.NEWLINE)) throw errorAtFurthest(p, "expected ':'");
  if (p.at(T.COLON)) explainSuite(p, owner, what);
  p.attempt((q) => {
    const first = parseExpression(q);
    q.expect(T.COMMA);
    do {
      if (q.at(T.K_AS) || q.at(T.COLON)) break;
      parseExpression(q);
    } while (q.accept(T.COMMA));
    q.expect(T.K_AS);
    q.name();
    q.expect(T.COLON);
    throw errorStartingFrom(q, first, q.pos - 1, "multiple exception types must be parenthesized when using 'as'");
  });
  p.reset(start);
  p.attempt((q) => {
    parseExpression(q);
    if (!q.accept(T.K_AS)) {
      explainSuite(q, owner, what);
      return;
    }
    const at = q.pos;
    if (q.accept(T.NAME)) explainSuite(q, owner, what);
    if (q.at(T.COLON) && q.pos > at) return;
    q.reset(at);
    const e = parseExpression(q);
    q.expect(T.COLON);
    parseBlock(q);
    throw errorAtNode(q, e, `cannot use except${star ? "*" : ""} statement with ${exprName(e)}`);
  });
  p.reset(start);
}

/** Behind the subject of a match statement. */
export function explainMatch(p: Cursor, owner: number): void {
  explainSuite(p, owner, "'match' statement");
}

/** Behind the pattern and guard of a case. */
export function explainCase(p: Cursor, owner: number): void {
  explainSuite(p, owner, "'case' statement");
}

/** The target of a pattern, behind "as". */
export function explainAsPattern(p: Cursor): void {
  const start = p.pos;
  if (p.atSoft(NAME_UNDERSCORE)) throw errorAtToken(p, start, "cannot use '_' as a target");
  const next = p.kinds[start + 1];
  if (p.at(T.NAME) && next !== T.DOT && next !== T.LPAR && next !== T.EQUAL) return;
  p.attempt((q) => {
    const e = parseExpression(q);
    throw errorAtNode(q, e, `cannot use ${exprName(e)} as pattern target`);
  });
  p.reset(start);
}

/** A positional pattern after keyword patterns. */
export function explainClassPattern(p: Cursor): void {
  const start = p.pos;
  p.attempt((q) => {
    const first = parsePattern(q);
    let last: Pattern = first;
    for (;;) {
      const at = q.pos;
      if (!q.accept(T.COMMA)) break;
      if (q.at(T.NAME) && q.kinds[q.pos + 1] === T.EQUAL) {
        q.reset(at);
        break;
      }
      const next = q.attempt(parsePattern);
      if (next === null) break;
      last = next;
    }
    throw errorBetween(q, first, last, "positional patterns follow keyword patterns");
  });
  p.reset(start);
}

/** Two type comments on one function. */
export function explainDoubleTypeComments(p: Cursor): void {
  p.expect(T.TYPE_COMMENT);
  p.expect(T.NEWLINE);
  if (!p.at(T.INDENT)) p.fail();
  throw errorAtFurthest(p, "Cannot have two type comments on def");
}
