// Atoms and primaries: names, literals, displays, groups, comprehensions; attributes, calls and subscripts.
//
// In: a Cursor. Out: Expr nodes. Invariants: a parenthesised expression keeps the position of what is inside, while
// tuples and generator expressions include their brackets.
import { numberValue } from "../lexer/numbers.ts";
import * as T from "../lexer/tokens.ts";
import { parseArguments, parseStarredArgument } from "./arguments.ts";
import { type Cursor, MEMO } from "./cursor.ts";
import {
  parseBitwiseOr,
  parseDisjunction,
  parseExpression,
  parseNamedExpression,
  parseStarNamedExpression,
  parseYield,
} from "./expressions.ts";
import {
  explainBrace,
  explainBracket,
  explainBracketAfter,
  explainForTarget,
  explainGroup,
} from "./invalid_displays.ts";
import { checkDigits } from "./invalid_literals.ts";
import type { Comprehension, Expr, Node } from "./nodes.ts";
import { parseStrings } from "./literals.ts";
import { parseTargets } from "./targets.ts";

/** primary: an atom and what follows it. */
export function parsePrimary(p: Cursor): Expr {
  return p.explain ? p.memo(MEMO.primary, plainPrimary) : plainPrimary(p);
}

function plainPrimary(p: Cursor): Expr {
  const start = p.pos;
  let e = parseAtom(p);
  for (;;) {
    const kind = p.kinds[p.pos];
    if (kind === T.ERRORTOKEN) p.fail();
    if (p.checking) explainBracketAfter(p);
    if (kind !== T.DOT && kind !== T.LPAR && kind !== T.LSQB) return e;
    if (!p.explain) {
      e = trailer(p, start, e);
      continue;
    }
    const value: Expr = e;
    const longer: Expr | null = p.attempt((q) => trailer(q, start, value));
    if (longer === null) return e;
    e = longer;
  }
}

function trailer(p: Cursor, start: number, value: Expr): Expr {
  const kind = p.kinds[p.pos];
  if (kind === T.DOT) {
    p.pos++;
    const attr = p.name();
    const last = p.pos - 1;
    return {
      type: "Attribute",
      value,
      attr,
      ctx: "Load",
      lineno: p.lines[start],
      col_offset: p.cols[start],
      end_lineno: p.endLines[last],
      end_col_offset: p.endCols[last],
    };
  }
  if (kind === T.LPAR) {
    const { args, keywords } = parseArguments(p);
    const last = p.pos - 1;
    return {
      type: "Call",
      func: value,
      args,
      keywords,
      lineno: p.lines[start],
      col_offset: p.cols[start],
      end_lineno: p.endLines[last],
      end_col_offset: p.endCols[last],
    };
  }
  p.pos++;
  const slice = parseSlices(p);
  p.expect(T.RSQB);
  const last = p.pos - 1;
  return {
    type: "Subscript",
    value,
    slice,
    ctx: "Load",
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function parseSlices(p: Cursor): Expr {
  const start = p.pos;
  const first = parseSliceItem(p);
  if (p.kinds[p.pos] !== T.COMMA && first.type !== "Starred") return first;
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (p.kinds[p.pos] === T.RSQB) break;
    elts.push(parseSliceItem(p));
  }
  const last = p.pos - 1;
  return {
    type: "Tuple",
    elts,
    ctx: "Load",
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function parseSliceItem(p: Cursor): Expr {
  const start = p.pos;
  if (p.kinds[start] === T.STAR) return parseStarredArgument(p);
  const lower = p.kinds[start] === T.COLON ? null : parseNamedExpression(p);
  if (p.kinds[p.pos] !== T.COLON) {
    if (lower === null) p.fail();
    return lower;
  }
  if (
    lower !== null && lower.type === "NamedExpr" && p.kinds[start] === T.NAME && p.kinds[start + 1] === T.COLONEQUAL
  ) {
    p.fail();
  }
  p.pos++;
  const upper = endsSlice(p) ? null : parseExpression(p);
  const step = p.accept(T.COLON) && !endsSlice(p) ? parseExpression(p) : null;
  const last = p.pos - 1;
  return {
    type: "Slice",
    lower,
    upper,
    step,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function endsSlice(p: Cursor): boolean {
  const kind = p.kinds[p.pos];
  return kind === T.COLON || kind === T.COMMA || kind === T.RSQB;
}

/** A Starred node that began at `start` and ends here. */
export function starredFrom(p: Cursor, start: number, value: Expr): Node<"Starred"> {
  const last = p.pos - 1;
  return {
    type: "Starred",
    value,
    ctx: "Load",
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** atom. */
export function parseAtom(p: Cursor): Expr {
  const at = p.pos;
  switch (p.kinds[at]) {
    case 1: // NAME
      p.pos++;
      return p.nameNode(at, "Load");
    case 2: // NUMBER
      p.pos++;
      return numberNode(p, at);
    case 3: // STRING
    case 59: // FSTRING_START
    case 62: // TSTRING_START
      return p.explain ? p.memo(MEMO.strings, parseStrings) : parseStrings(p);
    case 7: // LPAR
      return parseParenthesis(p);
    case 9: // LSQB
      return parseBracket(p);
    case 25: // LBRACE
      return parseBrace(p);
    case 52: // ELLIPSIS
      p.pos++;
      return constantNode(p, at, { k: "ellipsis" });
    case 100: // False
      p.pos++;
      return constantNode(p, at, { k: "bool", v: false });
    case 101: // None
      p.pos++;
      return constantNode(p, at, { k: "none" });
    case 102: // True
      p.pos++;
      return constantNode(p, at, { k: "bool", v: true });
  }
  return p.fail();
}

/** A Constant node for the token at `at`. */
export function constantNode(p: Cursor, at: number, value: Node<"Constant">["value"]): Node<"Constant"> {
  return {
    type: "Constant",
    value,
    kind: null,
    lineno: p.lines[at],
    col_offset: p.cols[at],
    end_lineno: p.endLines[at],
    end_col_offset: p.endCols[at],
  };
}

/** A Constant node for the NUMBER token at `at`. */
export function numberNode(p: Cursor, at: number): Node<"Constant"> {
  const { starts, ends } = p.tokens;
  const length = ends[at] - starts[at];
  // The commonest literals by far are one decimal digit.
  if (length === 1) return constantNode(p, at, { k: "int", v: p.text.charCodeAt(starts[at]) - 48 });
  const text = p.text.slice(starts[at], ends[at]);
  if (length > 4300) checkDigits(p, at, text);
  return constantNode(p, at, numberValue(text));
}

/** "(": group, tuple or generator expression. */
function parseParenthesis(p: Cursor): Expr {
  const start = p.pos;
  p.enter();
  const e = p.explain ? explainGroup(p, start, parenthesized) : parenthesized(p, start);
  p.depth--;
  return e;
}

function parenthesized(p: Cursor, start: number): Expr {
  p.pos = start + 1;
  const kind = p.kinds[p.pos];
  if (kind === T.RPAR) return tupleNode(p, start, []);
  if (kind === T.K_YIELD) {
    const e = parseYield(p);
    p.expect(T.RPAR);
    return e;
  }
  const first = parseStarNamedExpression(p);
  const next = p.kinds[p.pos];
  if (next === T.COMMA) {
    const elts = [first];
    moreElements(p, elts, T.RPAR);
    return tupleNode(p, start, elts);
  }
  if (first.type === "Starred" && p.kinds[start + 1] === T.STAR) p.fail();
  if (p.atComprehension()) {
    const generators = parseGenerators(p);
    p.expect(T.RPAR);
    return generatorNode(p, start, first, generators);
  }
  p.expect(T.RPAR);
  return first;
}

/** The elements after the first, with their commas. */
function moreElements(p: Cursor, elts: Expr[], close: number): void {
  while (p.accept(T.COMMA)) {
    if (p.kinds[p.pos] === close) return;
    elts.push(parseStarNamedExpression(p));
  }
}

function tupleNode(p: Cursor, start: number, elts: Expr[]): Expr {
  p.expect(T.RPAR);
  const last = p.pos - 1;
  return {
    type: "Tuple",
    elts,
    ctx: "Load",
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** A GeneratorExp from `start` to the token just consumed. */
export function generatorNode(p: Cursor, start: number, elt: Expr, generators: Comprehension[]): Expr {
  const last = p.pos - 1;
  return {
    type: "GeneratorExp",
    elt,
    generators,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** "[": list display or comprehension. */
function parseBracket(p: Cursor): Expr {
  const start = p.pos;
  p.enter();
  const e = p.explain ? explainBracket(p, start, bracketed) : bracketed(p, start);
  p.depth--;
  return e;
}

function bracketed(p: Cursor, start: number): Expr {
  p.pos = start + 1;
  const elts: Expr[] = [];
  let generators: Comprehension[] | null = null;
  if (p.kinds[p.pos] !== T.RSQB) {
    const first = parseStarNamedExpression(p);
    if (p.atComprehension() && p.kinds[start + 1] !== T.STAR) generators = parseGenerators(p);
    elts.push(first);
    if (generators === null) moreElements(p, elts, T.RSQB);
  }
  p.expect(T.RSQB);
  const last = p.pos - 1;
  const lineno = p.lines[start];
  const col_offset = p.cols[start];
  const end_lineno = p.endLines[last];
  const end_col_offset = p.endCols[last];
  return generators === null
    ? { type: "List", elts, ctx: "Load", lineno, col_offset, end_lineno, end_col_offset }
    : { type: "ListComp", elt: elts[0], generators, lineno, col_offset, end_lineno, end_col_offset };
}

/** "{": dict or set, display or comprehension. */
function parseBrace(p: Cursor): Expr {
  const start = p.pos;
  p.enter();
  const e = p.explain ? explainBrace(p, start, braced) : braced(p, start);
  p.depth--;
  return e;
}

function braced(p: Cursor, start: number): Expr {
  p.pos = start + 1;
  const kind = p.kinds[p.pos];
  if (kind === T.RBRACE || kind === T.DOUBLESTAR) return dictDisplay(p, start, null);
  const first = parseStarNamedExpression(p);
  if (p.kinds[p.pos] === T.COLON && kind !== T.STAR) {
    if (kind === T.NAME && p.kinds[start + 2] === T.COLONEQUAL) p.fail();
    return dictDisplay(p, start, first);
  }
  if (kind !== T.STAR && p.atComprehension()) {
    const generators = parseGenerators(p);
    p.expect(T.RBRACE);
    return { type: "SetComp", elt: first, generators, ...span(p, start) };
  }
  const elts = [first];
  moreElements(p, elts, T.RBRACE);
  p.expect(T.RBRACE);
  return { type: "Set", elts, ...span(p, start) };
}

/** The position from the token `start` to the one just consumed; for the rarer nodes. */
export function span(
  p: Cursor,
  start: number,
): { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number } {
  const last = p.pos - 1;
  return {
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function dictDisplay(p: Cursor, start: number, firstKey: Expr | null): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let key = firstKey;
  for (;;) {
    if (key === null) {
      if (p.kinds[p.pos] === T.RBRACE) break;
      if (p.accept(T.DOUBLESTAR)) {
        keys.push(null);
        values.push(parseBitwiseOr(p));
        if (p.accept(T.COMMA)) continue;
        break;
      }
      key = parseExpression(p);
    }
    p.expect(T.COLON);
    const value = parseExpression(p);
    if (keys.length === 0 && p.atComprehension()) {
      const generators = parseGenerators(p);
      p.expect(T.RBRACE);
      return { type: "DictComp", key, value, generators, ...span(p, start) };
    }
    keys.push(key);
    values.push(value);
    key = null;
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RBRACE);
  return { type: "Dict", keys, values, ...span(p, start) };
}

/** for_if_clauses: one or more. */
export function parseGenerators(p: Cursor): Comprehension[] {
  const list: Comprehension[] = [];
  do {
    const is_async = p.accept(T.K_ASYNC) ? 1 : 0;
    p.expect(T.K_FOR);
    const target = p.explain ? explainForTarget(p, true) : parseTargets(p);
    p.expect(T.K_IN);
    const iter = parseDisjunction(p);
    const ifs: Expr[] = [];
    while (p.accept(T.K_IF)) ifs.push(parseDisjunction(p));
    list.push({ type: "comprehension", target, iter, ifs, is_async });
  } while (p.atComprehension());
  return list;
}
