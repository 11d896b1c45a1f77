// Explanations for bad parameters and type parameters (second pass).
//
// In: a Cursor in the explaining pass, at the first parameter. Out: nothing, or a SourceError thrown. Invariants: the
// list is read from left to right and the first thing that is out of order is reported.
import * as T from "../lexer/tokens.ts";
import { starredFrom } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { parseBitwiseOr, parseExpression } from "./expressions.ts";
import { errorAtFurthest, errorAtToken, errorFrom, errorStartingFrom, placeOf } from "./report.ts";

/** What has been seen of a parameter list. */
interface Seen {
  count: number;
  default: boolean;
  slash: boolean;
  star: boolean;
}

/** Checks a parameter list, up to where it stops looking like one. */
export function explainParameters(p: Cursor, lambda: boolean): void {
  const start = p.pos;
  p.attempt((q) => {
    const seen: Seen = { count: 0, default: false, slash: false, star: false };
    do checkParameter(q, lambda, seen); while (q.accept(T.COMMA) && !closes(q, lambda));
  });
  p.reset(start);
}

function closes(p: Cursor, lambda: boolean): boolean {
  return p.at(lambda ? T.COLON : T.RPAR);
}

function checkParameter(p: Cursor, lambda: boolean, seen: Seen): void {
  const at = p.pos;
  switch (p.kind) {
    case T.NAME: {
      readParameter(p, lambda, false);
      const end = p.pos - 1;
      if (p.at(T.EQUAL)) {
        checkDefault(p);
        seen.default = true;
      } else if (seen.default && !seen.star) {
        if (!p.at(T.COMMA) && !closes(p, lambda)) p.fail();
        // A type comment could follow the comma, so the token behind it has been read.
        if (p.at(T.COMMA) && !lambda) p.pos++;
        throw errorFrom(p, at, end, "parameter without a default follows parameter with a default");
      }
      break;
    }
    case T.SLASH:
      p.pos++;
      if (seen.count === 0 && p.at(T.COMMA)) throw errorAtToken(p, at, "at least one argument must precede /");
      if (seen.slash) throw errorAtToken(p, at, "/ may appear only once");
      if (seen.star) throw errorAtToken(p, at, "/ must be ahead of *");
      if (p.at(T.STAR)) throw errorAtToken(p, p.pos, "expected comma between / and *");
      seen.slash = true;
      break;
    case T.STAR:
      checkStar(p, lambda, seen);
      break;
    case T.DOUBLESTAR:
      checkDoubleStar(p, lambda);
      break;
    case T.LPAR: {
      if (seen.default || seen.slash || seen.star) p.fail();
      p.pos++;
      do {
        if (p.at(T.RPAR) && p.pos > at + 1) break;
        readParameter(p, lambda, false);
      } while (p.accept(T.COMMA));
      const end = p.pos;
      if (!p.at(T.RPAR)) p.fail();
      const what = lambda ? "Lambda expression" : "Function";
      throw errorFrom(p, at, end, `${what} parameters cannot be parenthesized`);
    }
    default:
      p.fail();
  }
  seen.count++;
}

function readParameter(p: Cursor, lambda: boolean, starred: boolean): void {
  p.name();
  if (lambda || !p.accept(T.COLON)) return;
  const at = p.pos;
  if (starred && p.accept(T.STAR)) starredFrom(p, at, parseBitwiseOr(p));
  else parseExpression(p);
}

/** "=" and the default. */
function checkDefault(p: Cursor): void {
  const equal = p.pos++;
  if (p.at(T.COMMA) || p.at(T.RPAR)) throw errorAtToken(p, equal, "expected default value expression");
  parseExpression(p);
}

function checkStar(p: Cursor, lambda: boolean, seen: Seen): void {
  const at = p.pos++;
  if (seen.star) {
    if (!p.at(T.COMMA)) readParameter(p, lambda, true);
    if (!p.at(T.COMMA) && !closes(p, lambda)) p.fail();
    throw errorAtToken(p, at, "* argument may appear only once");
  }
  seen.star = true;
  const bare = (kind: number) => kind === T.DOUBLESTAR || kind === (lambda ? T.COLON : T.RPAR);
  if (closes(p, lambda) || (p.at(T.COMMA) && bare(p.kinds[p.pos + 1]))) {
    if (p.at(T.COMMA)) p.pos++;
    if (lambda) throw errorAtFurthest(p, "named arguments must follow bare *");
    throw errorAtToken(p, at, "named arguments must follow bare *");
  }
  if (p.at(T.COMMA)) {
    if (p.kinds[p.pos + 1] !== T.TYPE_COMMENT) return;
    p.pos++;
    throw errorAtFurthest(p, "bare * has associated type comment");
  }
  readParameter(p, lambda, true);
  if (p.at(T.EQUAL)) throw errorAtToken(p, p.pos, "var-positional argument cannot have default value");
}

function checkDoubleStar(p: Cursor, lambda: boolean): void {
  p.pos++;
  readParameter(p, lambda, false);
  if (p.at(T.EQUAL)) throw errorAtToken(p, p.pos, "var-keyword argument cannot have default value");
  if (!p.accept(T.COMMA)) return;
  const at = p.pos;
  const message = "arguments cannot follow var-keyword argument";
  if (p.at(T.STAR) || p.at(T.DOUBLESTAR) || p.at(T.SLASH)) throw errorAtToken(p, at, message);
  if (p.at(T.NAME)) {
    readParameter(p, lambda, false);
    throw errorFrom(p, at, p.pos - 1, message);
  }
}

/** "[" "]": the cursor is behind the "[". */
export function explainEmptyTypeParams(p: Cursor): void {
  if (!p.at(T.RSQB)) return;
  throw errorStartingFrom(p, placeOf(p, p.pos), p.pos, "Type parameter list cannot be empty");
}

/** A bound where none is allowed: behind "*" NAME or "**" NAME, which began at `start`. */
export function explainTypeVar(p: Cursor, start: number): void {
  if (!p.at(T.COLON)) return;
  const colon = p.pos;
  p.attempt((q) => {
    q.pos++;
    const e = parseExpression(q);
    const owner = q.kinds[start] === T.STAR ? "TypeVarTuple" : "ParamSpec";
    const what = e.type === "Tuple" ? "constraints" : "bound";
    throw errorStartingFrom(q, placeOf(q, colon), q.pos, `cannot use ${what} with ${owner}`);
  });
  p.reset(colon);
}
