// Explanations for bad groups, displays and comprehensions (second pass).
//
// In: a Cursor in the explaining pass (checkDictItems runs even when `checking` is off, as CPython's rule does), at the opening bracket (or after "for"). Out: the node when it is valid after
// all, else a SourceError or PARSE_FAIL.
import * as T from "../lexer/tokens.ts";
import { parseGenerators } from "./atoms.ts";
import { parseStarredArgument } from "./arguments.ts";
import type { Cursor } from "./cursor.ts";
import { refuseTarget } from "./expr_names.ts";
import {
  parseBitwiseOr,
  parseExpression,
  parseStarExpressions,
  parseStarNamedExpression,
  startsStarExpression,
} from "./expressions.ts";
import type { Expr } from "./nodes.ts";
import {
  errorAt,
  errorAtFurthest,
  errorAtNode,
  errorAtToken,
  errorBetween,
  errorStartingFrom,
  placeOf,
} from "./report.ts";
import { parseTargets } from "./targets.ts";

type BracketRule = (p: Cursor, start: number) => Expr;

/** "(": group, tuple, generator expression. */
export function explainGroup(p: Cursor, start: number, rule: BracketRule): Expr {
  const e = p.attempt((q) => rule(q, start));
  if (e !== null) return e;
  if (!p.checking) p.fail();
  p.attempt((q) => {
    q.pos = start + 1;
    if (q.at(T.DOUBLESTAR)) {
      q.pos++;
      parseExpression(q);
      if (!q.at(T.RPAR)) q.fail();
      throw errorAtToken(q, start + 1, "cannot use double starred expression here");
    }
    const starred = parseStarredArgument(q);
    if (!q.at(T.RPAR)) q.fail();
    throw errorAtNode(q, starred, "cannot use starred expression here");
  });
  checkComprehension(p, start);
  return p.fail();
}

/** "[": list or comprehension. */
export function explainBracket(p: Cursor, start: number, rule: BracketRule): Expr {
  const e = p.attempt((q) => rule(q, start));
  if (e !== null) return e;
  if (p.checking) checkComprehension(p, start);
  return p.fail();
}

/** "{": dict, set or comprehension. */
export function explainBrace(p: Cursor, start: number, rule: BracketRule): Expr {
  const e = p.attempt((q) => rule(q, start));
  if (e !== null) return e;
  p.attempt((q) => {
    q.pos = start + 1;
    checkDictItems(q);
  });
  if (!p.checking) p.fail();
  p.attempt((q) => {
    q.pos = start + 1;
    q.expect(T.DOUBLESTAR);
    parseBitwiseOr(q);
    parseGenerators(q);
    q.expect(T.RBRACE);
    throw errorAtToken(q, start + 1, "dict unpacking cannot be used in dict comprehension");
  });
  checkComprehension(p, start);
  return p.fail();
}

/** A bracket behind a primary: the grammar first takes it for a generator expression, with that rule's checks. */
export function explainBracketAfter(p: Cursor): void {
  const start = p.pos;
  if (!p.at(T.LPAR) && !p.at(T.LSQB) && !p.at(T.LBRACE)) return;
  checkComprehension(p, start);
  p.reset(start);
}

function checkComprehension(p: Cursor, start: number): void {
  p.attempt((q) => {
    q.pos = start + 1;
    const starred = parseStarredArgument(q);
    parseGenerators(q);
    throw errorAtNode(q, starred, "iterable unpacking cannot be used in comprehension");
  });
  if (p.kinds[start] === T.LPAR) return;
  p.attempt((q) => {
    q.pos = start + 1;
    const first = parseStarNamedExpression(q);
    q.expect(T.COMMA);
    let last = placeOf(q, q.pos - 1);
    while (startsStarExpression(q)) {
      last = parseStarNamedExpression(q);
      if (!q.accept(T.COMMA)) break;
    }
    parseGenerators(q);
    throw errorBetween(q, first, last, "did you forget parentheses around the comprehension target?");
  });
}

/** Items of a dict display, up to one that is wrong. */
function checkDictItems(p: Cursor): void {
  for (let first = true;; first = false) {
    const at = p.pos;
    if (p.accept(T.DOUBLESTAR)) parseBitwiseOr(p);
    else {
      const key = parseExpression(p);
      if (!p.at(T.COLON)) {
        if (first) return;
        throw errorAt(
          p,
          key.lineno,
          key.end_col_offset - 1,
          key.end_lineno,
          -1,
          "':' expected after dictionary key",
        );
      }
      const colon = p.pos++;
      if (p.at(T.STAR)) {
        const star = p.pos++;
        parseBitwiseOr(p);
        throw errorStartingFrom(p, placeOf(p, star), p.pos, "cannot use a starred expression in a dictionary value");
      }
      if (p.at(T.RBRACE) || p.at(T.COMMA)) {
        throw errorAtToken(p, colon, "expression expected after dictionary key and ':'");
      }
      parseExpression(p);
    }
    if (!p.accept(T.COMMA)) {
      p.reset(at);
      return;
    }
  }
}

/** The target between "for" and "in". */
export function explainForTarget(p: Cursor, comprehension: boolean): Expr {
  const start = p.pos;
  const target = p.attempt(parseTargets);
  if (target !== null && p.at(T.K_IN)) return target;
  p.reset(start);
  if (!p.checking) p.fail();
  if (comprehension) {
    p.attempt((q) => {
      do {
        if (!startsStarExpression(q) || q.at(T.STAR)) break;
        parseBitwiseOr(q);
      } while (q.accept(T.COMMA));
      if (q.pos > start && !q.at(T.K_IN)) throw errorAtFurthest(q, "'in' expected after for-loop variables");
    });
    p.reset(start);
  }
  p.attempt((q) => refuseTarget(q, parseStarExpressions(q), "for"));
  p.reset(start);
  return p.fail();
}
