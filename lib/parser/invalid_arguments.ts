// Explanations for bad call arguments (second pass).
//
// In: a Cursor in the explaining pass, at "(" of a call. Out: the arguments when they are valid after all, else a
// SourceError or PARSE_FAIL. Invariants: ArgumentReader follows the order of the grammar (positional and starred
// arguments, then keywords and starred ones, then keywords and "**"), so that "as far as the arguments go" is exact.
import * as T from "../lexer/tokens.ts";
import { type CallArguments, parseStarredArgument } from "./arguments.ts";
import { parseGenerators } from "./atoms.ts";
import { type Cursor, MEMO } from "./cursor.ts";
import { parseArgumentValue, parseExpression } from "./expressions.ts";
import type { Comprehension, Expr } from "./nodes.ts";
import { errorAtFurthest, errorBetween, errorFrom, errorStartingFrom, placeOf } from "./report.ts";

type ArgumentsRule = (p: Cursor, start: number) => CallArguments;

/** What a run of arguments looks like to the checks. */
interface Arguments {
  readonly positional: Expr[];
  /** The last keyword argument is "**". */
  lastIsUnpacking: boolean;
  /** Some keyword argument is "**". */
  unpacking: boolean;
  keywords: number;
}

export function explainArguments(p: Cursor, start: number, rule: ArgumentsRule): CallArguments {
  const args = p.attempt((q) => rule(q, start));
  if (args !== null) return args;
  if (!p.checking) p.fail();
  p.attempt((q) => q.memo(MEMO.invalidArguments, (r) => (checkArguments(r, start + 1), null)));
  p.reset(start);
  return p.fail();
}

/** Checks for one keyword argument, at its first token. */
export function explainKeyword(p: Cursor): void {
  const start = p.pos;
  const { kind } = p;
  if (kind === T.K_TRUE || kind === T.K_FALSE || kind === T.K_NONE) {
    if (p.kinds[start + 1] === T.EQUAL) {
      throw errorFrom(p, start, start + 1, `cannot assign to ${p.tokenText(start)}`);
    }
  }
  if (kind === T.NAME && p.kinds[start + 1] === T.EQUAL) {
    p.attempt((q) => {
      q.pos += 2;
      parseExpression(q);
      parseGenerators(q);
      throw errorFrom(q, start, start + 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    });
    p.reset(start);
    return;
  }
  p.attempt((q) => {
    const a = parseExpression(q);
    const equal = q.pos;
    if (!q.at(T.EQUAL)) q.fail();
    throw errorBetween(
      q,
      a,
      placeOf(q, equal),
      'expression cannot contain assignment, perhaps you meant "=="?',
    );
  });
  p.reset(start);
}

/** args: as many as fit the grammar; fails when there is none. */
function readArguments(p: Cursor): Arguments {
  const result: Arguments = { positional: [], lastIsUnpacking: false, unpacking: false, keywords: 0 };
  const positional = readList(p, (q) => {
    result.positional.push(q.at(T.STAR) ? parseStarredArgument(q) : readPositional(q));
  });
  if (positional) {
    const at = p.pos;
    if (p.accept(T.COMMA) && readKeywords(p, result)) return result;
    p.reset(at);
    return result;
  }
  if (!readKeywords(p, result)) p.fail();
  return result;
}

/** kwargs. */
function readKeywords(p: Cursor, into: Arguments): boolean {
  const starred = readList(p, (q) => {
    explainKeyword(q);
    if (q.at(T.STAR)) into.positional.push(parseStarredArgument(q));
    else readKeyword(q, into);
  });
  const at = p.pos;
  if (starred && !p.accept(T.COMMA)) return true;
  const doubled = readList(p, (q) => {
    explainKeyword(q);
    if (q.accept(T.DOUBLESTAR)) {
      parseExpression(q);
      into.keywords++;
      into.lastIsUnpacking = true;
      into.unpacking = true;
    } else readKeyword(q, into);
  });
  if (!doubled) p.reset(at);
  return starred || doubled;
}

function readKeyword(p: Cursor, into: Arguments): void {
  p.name();
  p.expect(T.EQUAL);
  parseExpression(p);
  into.keywords++;
  into.lastIsUnpacking = false;
}

/** Items with "," between them; false when there is none. */
function readList(p: Cursor, item: (p: Cursor) => void): boolean {
  if (p.attempt((q) => (item(q), true)) === null) return false;
  for (;;) {
    const at = p.pos;
    if (!p.accept(T.COMMA) || p.attempt((q) => (item(q), true)) === null) {
      p.reset(at);
      return true;
    }
  }
}

/** The value of a starred argument; the star alone is a mistake of its own. */
export function explainStarredValue(p: Cursor): Expr {
  const value = p.attempt(parseExpression);
  if (value === null && !p.checking) p.fail();
  if (value === null) throw errorAtFurthest(p, "Invalid star expression");
  return value;
}

/** "*a = b" and "**a = b" as arguments; the cursor is behind the star. */
export function explainStarred(p: Cursor, star: number): void {
  const start = p.pos;
  p.attempt((q) => {
    parseExpression(q);
    q.expect(T.EQUAL);
    const value = parseExpression(q);
    const what = q.kinds[star] === T.STAR ? "iterable" : "keyword";
    throw errorBetween(q, placeOf(q, star), value, `cannot assign to ${what} argument unpacking`);
  });
  p.reset(start);
}

/** assignment_expression or an expression, not followed by "=". */
function readPositional(p: Cursor): Expr {
  const e = parseArgumentValue(p);
  if (p.at(T.EQUAL)) p.fail();
  return e;
}

function checkArguments(p: Cursor, start: number): void {
  p.pos = start;
  // Positional unpacking after "**".
  p.attempt((q) => {
    const args = readArguments(q);
    const comma = q.pos;
    q.expect(T.COMMA);
    if (!args.lastIsUnpacking || !q.at(T.STAR)) q.fail();
    readArguments(q);
    throw errorStartingFrom(
      q,
      placeOf(q, comma),
      q.pos,
      "iterable argument unpacking follows keyword argument unpacking",
    );
  });
  p.attempt((q) => {
    const elt = parseExpression(q);
    const generators = parseGenerators(q);
    q.expect(T.COMMA);
    if (q.attempt(readArguments) !== null) {
      const at = q.pos;
      if (q.attempt(parseGenerators) === null) q.reset(at);
    }
    throw errorBetween(q, elt, lastOf(generators), "Generator expression must be parenthesized");
  });
  p.attempt((q) => {
    const name = q.pos;
    q.name();
    q.expect(T.EQUAL);
    parseExpression(q);
    parseGenerators(q);
    throw errorFrom(q, name, name + 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  });
  p.attempt((q) => {
    if (q.attempt((r) => (readArguments(r), r.expect(T.COMMA), true)) === null) q.pos = start;
    const name = q.pos;
    q.name();
    q.expect(T.EQUAL);
    if (!q.at(T.COMMA) && !q.at(T.RPAR)) q.fail();
    throw errorFrom(q, name, name + 1, "expected argument value expression");
  });
  p.attempt((q) => {
    const args = readArguments(q);
    const generators = parseGenerators(q);
    if (args.positional.length + args.keywords <= 1) return;
    const last = args.positional.at(-1);
    if (last === undefined) return;
    throw errorBetween(q, last, lastOf(generators), "Generator expression must be parenthesized");
  });
  p.attempt((q) => {
    readArguments(q);
    q.expect(T.COMMA);
    const elt = parseExpression(q);
    const generators = parseGenerators(q);
    throw errorBetween(q, elt, lastOf(generators), "Generator expression must be parenthesized");
  });
  p.attempt((q) => {
    const args = readArguments(q);
    q.expect(T.COMMA);
    readArguments(q);
    throw errorAtFurthest(
      q,
      args.unpacking
        ? "positional argument follows keyword argument unpacking"
        : "positional argument follows keyword argument",
    );
  });
}

/** The last expression of a comprehension. */
function lastOf(generators: readonly Comprehension[]): Expr {
  const last = generators[generators.length - 1];
  return last.ifs.at(-1) ?? last.iter;
}
