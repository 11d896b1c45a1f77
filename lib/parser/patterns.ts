// Patterns of the match statement.
//
// In: a Cursor. Out: Pattern nodes. Invariants: a name followed by ".", "(" or "=" is no capture.
import { NAME_UNDERSCORE } from "../lexer/name_table.ts";
import * as T from "../lexer/tokens.ts";
import { constantNode, numberNode, span } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { errorAtNode } from "./report.ts";
import { explainAsPattern, explainClassPattern } from "./invalid_statements.ts";
import { parseStrings } from "./literals.ts";
import type { Expr, Node, Pattern } from "./nodes.ts";

/** patterns: the top of a case; an open sequence needs no brackets. */
export function parsePatterns(p: Cursor): Pattern {
  const start = p.pos;
  const first = parseMaybeStar(p);
  if (p.kinds[p.pos] !== T.COMMA) {
    if (first.type === "MatchStar") p.fail();
    return first;
  }
  const patterns = [first];
  while (p.accept(T.COMMA)) {
    const kind = p.kinds[p.pos];
    if (kind === T.COLON || kind === T.K_IF) break;
    const next = p.explain ? p.attempt(parseMaybeStar) : parseMaybeStar(p);
    if (next === null) break;
    patterns.push(next);
  }
  return { type: "MatchSequence", patterns, ...span(p, start) };
}

function parseMaybeStar(p: Cursor): Pattern {
  const start = p.pos;
  if (!p.accept(T.STAR)) return parsePattern(p);
  const wildcard = p.atSoft(NAME_UNDERSCORE);
  const name = p.name();
  return { type: "MatchStar", name: wildcard ? null : name, ...span(p, start) };
}

/** pattern: as_pattern or or_pattern. */
export function parsePattern(p: Cursor): Pattern {
  const start = p.pos;
  p.enter();
  const pattern = parseOr(p);
  p.depth--;
  if (p.kinds[p.pos] !== T.K_AS) return pattern;
  p.pos++;
  if (p.checking) explainAsPattern(p);
  if (p.atSoft(NAME_UNDERSCORE)) p.fail();
  const name = p.name();
  if (endsCapture(p)) p.fail();
  return { type: "MatchAs", pattern, name, ...span(p, start) };
}

function parseOr(p: Cursor): Pattern {
  const start = p.pos;
  const first = parseClosed(p);
  if (p.kinds[p.pos] !== T.VBAR) return first;
  const patterns = [first];
  while (p.accept(T.VBAR)) patterns.push(parseClosed(p));
  return { type: "MatchOr", patterns, ...span(p, start) };
}

/** True before ".", "(" and "=", which make a name something else than a capture. */
function endsCapture(p: Cursor): boolean {
  const kind = p.kinds[p.pos];
  return kind === T.DOT || kind === T.LPAR || kind === T.EQUAL;
}

function parseClosed(p: Cursor): Pattern {
  const start = p.pos;
  switch (p.kinds[start]) {
    case T.NAME: {
      const next = p.kinds[start + 1];
      if (next === T.DOT || next === T.LPAR) return parseNamed(p);
      p.pos++;
      if (next === T.EQUAL) p.fail();
      const id = p.tokens.values[start];
      const name = id === NAME_UNDERSCORE ? null : p.tokens.names[id];
      return { type: "MatchAs", pattern: null, name, ...span(p, start) };
    }
    case T.NUMBER:
    case T.MINUS:
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START: {
      const value = parseLiteral(p);
      return { type: "MatchValue", value, ...span(p, start) };
    }
    case T.K_NONE:
    case T.K_TRUE:
    case T.K_FALSE: {
      const { value } = singleton(p);
      return { type: "MatchSingleton", value, ...span(p, start) };
    }
    case T.LPAR:
    case T.LSQB:
      return parseBracketed(p);
    case T.LBRACE:
      return parseMapping(p);
  }
  return p.fail();
}

function singleton(p: Cursor): Node<"Constant"> {
  const at = p.pos++;
  const kind = p.kinds[at];
  return constantNode(p, at, kind === T.K_NONE ? { k: "none" } : { k: "bool", v: kind === T.K_TRUE });
}

/** A number with sign and imaginary part, or strings. */
function parseLiteral(p: Cursor): Expr {
  const start = p.pos;
  if (p.kinds[start] !== T.NUMBER && p.kinds[start] !== T.MINUS) return parseStrings(p);
  const left = parseSigned(p);
  const kind = p.kinds[p.pos];
  if (kind !== T.PLUS && kind !== T.MINUS) return left;
  const real = left.type === "UnaryOp" ? left.operand : left;
  p.pos++;
  if (p.kinds[p.pos] !== T.NUMBER) p.fail();
  const right = numberNode(p, p.pos++);
  if (real.type === "Constant" && real.value.k === "complex") {
    complexError(p, real, "real number required in complex literal");
  }
  if (right.value.k !== "complex") complexError(p, right, "imaginary number required in complex literal");
  return { type: "BinOp", left, op: kind === T.PLUS ? "Add" : "Sub", right, ...span(p, start) };
}

function parseSigned(p: Cursor): Expr {
  const start = p.pos;
  if (!p.accept(T.MINUS)) return numberNode(p, p.pos++);
  if (p.kinds[p.pos] !== T.NUMBER) p.fail();
  const operand = numberNode(p, p.pos++);
  return { type: "UnaryOp", op: "USub", operand, ...span(p, start) };
}

function complexError(p: Cursor, node: Expr, message: string): never {
  throw errorAtNode(p, node, message);
}

/** "(" or "[": group or sequence. */
function parseBracketed(p: Cursor): Pattern {
  const start = p.pos++;
  const isList = p.kinds[start] === T.LSQB;
  const close = isList ? T.RSQB : T.RPAR;
  p.enter();
  const patterns: Pattern[] = [];
  let comma = false;
  while (p.kinds[p.pos] !== close) {
    patterns.push(parseMaybeStar(p));
    comma = p.accept(T.COMMA);
    if (!comma) break;
  }
  const group = !isList && patterns.length === 1 && !comma;
  if (group && patterns[0].type === "MatchStar") p.fail();
  p.expect(close);
  p.depth--;
  if (group) {
    return patterns[0];
  }
  return { type: "MatchSequence", patterns, ...span(p, start) };
}

function parseMapping(p: Cursor): Pattern {
  const start = p.pos++;
  p.enter();
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (p.kinds[p.pos] !== T.RBRACE) {
    if (p.accept(T.DOUBLESTAR)) {
      if (p.atSoft(NAME_UNDERSCORE)) p.fail();
      rest = p.name();
      if (endsCapture(p)) p.fail();
      p.accept(T.COMMA);
      break;
    }
    keys.push(parseKey(p));
    p.expect(T.COLON);
    patterns.push(parsePattern(p));
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RBRACE);
  p.depth--;
  return { type: "MatchMapping", keys, patterns, rest, ...span(p, start) };
}

function parseKey(p: Cursor): Expr {
  switch (p.kinds[p.pos]) {
    case T.NAME: {
      const key = parseDotted(p);
      if (key.type === "Name") p.fail();
      return key;
    }
    case T.K_NONE:
    case T.K_TRUE:
    case T.K_FALSE:
      return singleton(p);
    case T.NUMBER:
    case T.MINUS:
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
      return parseLiteral(p);
  }
  return p.fail();
}

function parseDotted(p: Cursor): Expr {
  const start = p.pos;
  if (p.kinds[start] !== T.NAME) p.fail();
  p.pos++;
  let e = p.nameNode(start, "Load");
  while (p.accept(T.DOT)) {
    const attr = p.name();
    e = { type: "Attribute", value: e, attr, ctx: "Load", ...span(p, start) };
  }
  return e;
}

/** A dotted name: value pattern or class pattern. */
function parseNamed(p: Cursor): Pattern {
  const start = p.pos;
  const cls = parseDotted(p);
  if (p.kinds[p.pos] !== T.LPAR) {
    if (p.kinds[p.pos] === T.EQUAL) p.fail();
    return { type: "MatchValue", value: cls, ...span(p, start) };
  }
  p.pos++;
  p.enter();
  const patterns: Pattern[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: Pattern[] = [];
  while (p.kinds[p.pos] !== T.RPAR) {
    if (p.kinds[p.pos] === T.NAME && p.kinds[p.pos + 1] === T.EQUAL) {
      kwd_attrs.push(p.name());
      p.pos++;
      kwd_patterns.push(parsePattern(p));
    } else {
      if (kwd_attrs.length > 0) {
        if (p.checking) explainClassPattern(p);
        p.fail();
      }
      patterns.push(parsePattern(p));
    }
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR);
  p.depth--;
  return { type: "MatchClass", cls, patterns, kwd_attrs, kwd_patterns, ...span(p, start) };
}
