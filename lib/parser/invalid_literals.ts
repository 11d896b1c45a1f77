// Explanations for bad literals: over-long integers and replacement fields of f- and t-strings.
//
// In: a Cursor at the token. Out: nothing, or a SourceError thrown.
import { decimalDigits } from "../lexer/numbers.ts";
import * as T from "../lexer/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { parseYieldOrStarExpressions } from "./expressions.ts";
import { parseFormatSpec } from "./fstrings.ts";
import type { Expr } from "./nodes.ts";
import { errorAt, errorAtNext, errorAtToken } from "./report.ts";

const MAX_DIGITS = 4300;

/** Refuses a decimal integer with more digits than int() converts. */
export function checkDigits(p: Cursor, at: number, text: string): void {
  const digits = decimalDigits(text);
  if (digits <= MAX_DIGITS) return;
  throw errorAt(
    p,
    p.lines[at],
    -1,
    p.endLines[at],
    -1,
    `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - " +
      "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
  );
}

type FieldRule = (p: Cursor, into: Expr[], raw: boolean, template: boolean, interpolate: boolean) => void;

/** A replacement field that may be bad. */
export function explainField(
  p: Cursor,
  into: Expr[],
  raw: boolean,
  template: boolean,
  interpolate: boolean,
  rule: FieldRule,
): void {
  const start = p.pos;
  const parts: Expr[] = [];
  if (p.attempt((q) => (rule(q, parts, raw, template, interpolate), true)) !== null) {
    into.push(...parts);
    return;
  }
  if (!p.checking) p.fail();
  p.pos = start + 1;
  const letter = template ? "t" : "f";
  const at = p.kind;
  if (at === T.EQUAL || at === T.EXCLAMATION || at === T.COLON || at === T.RBRACE) {
    const char = p.tokenText(p.pos);
    throw errorAtToken(p, p.pos, `${letter}-string: valid expression required before '${char}'`);
  }
  const fail = (expected: string): never => {
    throw errorAtNext(p, `${letter}-string: expecting ${expected}`);
  };
  if (p.attempt(parseYieldOrStarExpressions) === null) fail("a valid expression after '{'");
  const ends = () => p.at(T.COLON) || p.at(T.RBRACE);
  if (!p.at(T.EQUAL) && !p.at(T.EXCLAMATION) && !ends()) fail("'=', or '!', or ':', or '}'");
  if (p.accept(T.EQUAL) && !p.at(T.EXCLAMATION) && !ends()) fail("'!', or ':', or '}'");
  if (p.accept(T.EXCLAMATION)) {
    if (ends()) throw errorAtNext(p, `${letter}-string: missing conversion character`);
    if (!p.at(T.NAME)) throw errorAtNext(p, `${letter}-string: invalid conversion character`);
    p.pos++;
  }
  if (!ends()) fail("':' or '}'");
  if (p.accept(T.COLON)) {
    parseFormatSpec(p, raw, template);
    if (!p.at(T.RBRACE)) fail("'}', or format specs");
  }
  if (!p.at(T.RBRACE)) fail("'}'");
  p.reset(start);
  p.fail();
}
