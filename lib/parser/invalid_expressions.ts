// Explanations for bad expressions (second pass).
//
// In: a Cursor in the explaining pass, at the start of an expression. Out: nothing, or a SourceError thrown.
// Invariants: the cursor is left where it was; each check looks for a shape that no valid program has at this place.
import * as T from "../lexer/tokens.ts";
import { SOFT_BASE } from "../lexer/name_table.ts";
import { parseAtom } from "./atoms.ts";
import { type Cursor, MEMO } from "./cursor.ts";
import { exprName } from "./expr_names.ts";
import {
  parseBitwiseOr,
  parseDisjunction,
  parseExpression,
  parseFactor,
  parseInversion,
  parseStarExpressions,
  plainExpression,
} from "./expressions.ts";
import type { Expr } from "./nodes.ts";
import { parseParameters } from "./parameters.ts";
import { errorAtFurthest, errorAtNext, errorAtNode, errorAtToken, errorBetween, errorFrom, placeOf } from "./report.ts";
import { parseSimpleStatement } from "./statements.ts";

/** True when the "!=" (or "<>") here is the one that is allowed. */
export function checkNotEqual(p: Cursor): boolean {
  const flufl = p.tokenText(p.pos) === "<>";
  if (p.flags.barryAsBdfl !== true) return !flufl;
  if (flufl) return true;
  throw errorAtFurthest(p, "with Barry as BDFL, use '<>' instead of '!='");
}

/** What may be wrong with the expression that begins here. */
export function explainExpression(p: Cursor): void {
  const start = p.pos;
  p.attempt(checkSplitString);
  p.reset(start);
  p.attempt(checkTwoExpressions);
  p.reset(start);
  p.attempt(checkConditional);
  p.reset(start);
  p.attempt(checkStatementInConditional);
  p.reset(start);
  p.attempt(checkLambdaInField);
  p.reset(start);
  p.attempt(checkLegacyStatement);
  p.reset(start);
}

/** Two expressions side by side inside brackets. */
function checkTwoExpressions(p: Cursor): void {
  if (p.at(T.NAME)) {
    const next = p.kinds[p.pos + 1];
    const id = p.tokens.values[p.pos];
    if (next === T.STRING || (id >= SOFT_BASE && id < SOFT_BASE + 4)) {
      if (p.pos + 1 > p.furthest) p.furthest = p.pos + 1;
      return;
    }
  }
  const a = parseDisjunction(p);
  const b = withoutChecking(p, plainExpression);
  if (isLegacyName(a)) return;
  if (p.level(p.pos - 1) === 0) return;
  throw errorBetween(p, a, b, "invalid syntax. Perhaps you forgot a comma?");
}

function withoutChecking<R>(p: Cursor, rule: (p: Cursor) => R): R {
  const { checking } = p;
  p.checking = false;
  try {
    return rule(p);
  } finally {
    p.checking = checking;
  }
}

/** A string that ends too early: other things, and a string again. */
function checkSplitString(p: Cursor): void {
  if (!p.at(T.STRING)) return;
  p.pos++;
  let first: Expr | null = null;
  let last: Expr | null = null;
  while (!p.at(T.STRING)) {
    last = withoutChecking(p, (q) => q.attempt(plainExpression));
    if (last === null) return;
    first ??= last;
  }
  if (first === null || last === null) return;
  throw errorBetween(p, first, last, "invalid syntax. Is this intended to be part of the string?");
}

function isLegacyName(e: Expr): boolean {
  return e.type === "Name" && (e.id === "print" || e.id === "exec");
}

function checkConditional(p: Cursor): void {
  const a = parseDisjunction(p);
  p.expect(T.K_IF);
  const b = parseDisjunction(p);
  if (!p.at(T.K_ELSE)) {
    if (p.at(T.COLON)) return;
    throw errorBetween(p, a, b, "expected 'else' after 'if' expression");
  }
  p.pos++;
  if (p.attempt(parseExpression) === null) {
    throw errorAtNext(p, "expected expression after 'else', but statement is given");
  }
}

function checkStatementInConditional(p: Cursor): void {
  const start = p.pos;
  const { kind } = p;
  if (kind !== T.K_PASS && kind !== T.K_BREAK && kind !== T.K_CONTINUE) return;
  p.pos++;
  p.expect(T.K_IF);
  parseDisjunction(p);
  p.expect(T.K_ELSE);
  parseSimpleStatement(p);
  throw errorAtToken(p, start, "expected expression before 'if', but statement is given");
}

function checkLambdaInField(p: Cursor): void {
  const start = p.pos;
  if (!p.at(T.K_LAMBDA)) return;
  p.pos++;
  parseParameters(p, true);
  p.expect(T.COLON);
  const letter = p.at(T.FSTRING_MIDDLE) ? "f" : p.at(T.TSTRING_MIDDLE) ? "t" : "";
  if (letter === "") return;
  throw errorFrom(
    p,
    start,
    p.pos - 1,
    `${letter}-string: lambda expressions are not allowed without parentheses`,
  );
}

/** print and exec as the statements they once were. */
function checkLegacyStatement(p: Cursor): void {
  const start = p.pos;
  if (!p.at(T.NAME)) return;
  p.pos++;
  if (p.at(T.LPAR)) return;
  const b = parseStarExpressions(p);
  const a = p.nameNode(start, "Load");
  if (a.type !== "Name" || !isLegacyName(a)) return;
  throw errorBetween(p, a, b, `Missing parentheses in call to '${a.id}'. Did you mean ${a.id}(...)?`);
}

/** Assignments where a named expression is expected. */
export function explainNamedExpression(p: Cursor): void {
  p.attempt((q) => q.memo(MEMO.invalidNamed, checkNamed));
}

function checkNamed(p: Cursor): null {
  const start = p.pos;
  const a = p.attempt(parseExpression);
  if (a !== null && p.accept(T.COLONEQUAL) && p.attempt(parseExpression) !== null) {
    throw errorAtNode(p, a, `cannot use assignment expressions with ${exprName(a)}`);
  }
  p.reset(start);
  if (p.at(T.NAME) && p.kinds[start + 1] === T.EQUAL) {
    p.pos += 2;
    const b = p.attempt(parseBitwiseOr);
    if (b !== null && !p.at(T.EQUAL) && !p.at(T.COLONEQUAL)) {
      throw errorBetween(
        p,
        placeOf(p, start),
        b,
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      );
    }
    p.reset(start);
  }
  const { kind } = p;
  if (kind === T.K_TRUE || kind === T.K_FALSE || kind === T.K_NONE) return null;
  if (kind === T.LPAR || kind === T.LSQB) {
    const atom = p.attempt(parseAtom);
    const isDisplay = atom !== null && p.pos > start && isDisplayAt(p, atom, start);
    p.reset(start);
    if (isDisplay) return null;
  }
  const left = p.attempt(parseBitwiseOr);
  if (left !== null && p.accept(T.EQUAL) && p.attempt(parseBitwiseOr) !== null) {
    if (!p.at(T.EQUAL) && !p.at(T.COLONEQUAL)) {
      throw errorAtNode(
        p,
        left,
        `cannot assign to ${exprName(left)} here. Maybe you meant '==' instead of '='?`,
      );
    }
  }
  p.reset(start);
  return null;
}

function isDisplayAt(p: Cursor, e: Expr, start: number): boolean {
  return (e.type === "List" || e.type === "Tuple" || e.type === "GeneratorExp") && e.col_offset === p.cols[start] &&
    e.lineno === p.lines[start];
}

/** "not" as the right operand of an arithmetic operator (the cursor is behind the operator). */
export function explainOperand(p: Cursor, left: Expr | null): void {
  const start = p.pos;
  if (!p.at(T.K_NOT)) return;
  p.attempt((q) => {
    q.pos++;
    const b = left === null ? parseFactor(q) : parseInversion(q);
    throw errorBetween(q, placeOf(q, start), b, "'not' after an operator must be parenthesized");
  });
  p.reset(start);
}
