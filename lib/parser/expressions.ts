// Expressions, from tuples and conditional expressions down to unary operators.
//
// In: a Cursor. Out: Expr nodes with exact positions. Invariants: chains of the same precedence are read by loops, so
// that a sum of 100,000 terms needs no stack; a node starts at its first token and ends at the last one consumed.
import * as T from "../lexer/tokens.ts";
import { parsePrimary } from "./atoms.ts";
import { type Cursor, MEMO } from "./cursor.ts";
import { checkNotEqual, explainExpression, explainNamedExpression, explainOperand } from "./invalid_expressions.ts";
import type { BoolOp, CmpOp, Expr, Operator, UnaryOp } from "./nodes.ts";
import { parseLambda } from "./parameters.ts";

const PRECEDENCE = new Uint8Array(256);
const OPERATORS = new Array<Operator>(256);
operator(T.VBAR, 1, "BitOr");
operator(T.CIRCUMFLEX, 2, "BitXor");
operator(T.AMPER, 3, "BitAnd");
operator(T.LEFTSHIFT, 4, "LShift");
operator(T.RIGHTSHIFT, 4, "RShift");
operator(T.PLUS, 5, "Add");
operator(T.MINUS, 5, "Sub");
operator(T.STAR, 6, "Mult");
operator(T.SLASH, 6, "Div");
operator(T.DOUBLESLASH, 6, "FloorDiv");
operator(T.PERCENT, 6, "Mod");
operator(T.AT, 6, "MatMult");

function operator(kind: number, precedence: number, name: Operator): void {
  PRECEDENCE[kind] = precedence;
  OPERATORS[kind] = name;
}

const COMPARISONS: Readonly<Record<number, CmpOp>> = {
  [T.EQEQUAL]: "Eq",
  [T.NOTEQUAL]: "NotEq",
  [T.LESS]: "Lt",
  [T.LESSEQUAL]: "LtE",
  [T.GREATER]: "Gt",
  [T.GREATEREQUAL]: "GtE",
  [T.K_IN]: "In",
  [T.K_IS]: "Is",
  [T.K_NOT]: "NotIn",
};
const IS_COMPARISON = new Uint8Array(256);
for (const kind of Object.keys(COMPARISONS)) IS_COMPARISON[Number(kind)] = 1;

/** star_expressions: what may stand as a statement or right of "=". */
export function parseStarExpressions(p: Cursor): Expr {
  const start = p.pos;
  const first = parseStarExpression(p);
  return p.kinds[p.pos] === T.COMMA ? tupleFrom(p, start, first, parseStarExpression) : first;
}

/** expressions: the same without stars. */
export function parseExpressions(p: Cursor): Expr {
  const start = p.pos;
  const first = parseExpression(p);
  return p.kinds[p.pos] === T.COMMA ? tupleFrom(p, start, first, parseExpression) : first;
}

function tupleFrom(p: Cursor, start: number, first: Expr, element: (p: Cursor) => Expr): Expr {
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (!startsStarExpression(p)) break;
    const e = p.explain ? p.attempt(element) : element(p);
    if (e === null) break;
    elts.push(e);
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

const STARTERS = new Uint8Array(256);
for (
  const kind of [
    T.NAME,
    T.NUMBER,
    T.STRING,
    T.LPAR,
    T.LSQB,
    T.LBRACE,
    T.MINUS,
    T.PLUS,
    T.TILDE,
    T.STAR,
    T.ELLIPSIS,
    T.FSTRING_START,
    T.TSTRING_START,
    T.K_NONE,
    T.K_TRUE,
    T.K_FALSE,
    T.K_NOT,
    T.K_LAMBDA,
    T.K_AWAIT,
    // An error token is looked at, so that its error is found.
    T.ERRORTOKEN,
  ]
) STARTERS[kind] = 1;

/** True when the current token can begin an expression or a starred one. */
export function startsStarExpression(p: Cursor): boolean {
  return STARTERS[p.kinds[p.pos]] === 1;
}

/** star_expression: "*" bitwise_or, or expression. */
export function parseStarExpression(p: Cursor): Expr {
  if (p.kinds[p.pos] !== T.STAR) return parseExpression(p);
  return parseStarred(p);
}

/** "*" bitwise_or. */
export function parseStarred(p: Cursor): Expr {
  const start = p.pos++;
  const value = parseBitwiseOr(p);
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

/** star_named_expression: an element of a list, tuple or set display. */
export function parseStarNamedExpression(p: Cursor): Expr {
  return p.kinds[p.pos] === T.STAR ? parseStarred(p) : parseNamedExpression(p);
}

/** named_expression: NAME ":=" expression, or an expression without ":=" after it. */
export function parseNamedExpression(p: Cursor): Expr {
  if (p.kinds[p.pos] === T.NAME && p.kinds[p.pos + 1] === T.COLONEQUAL) return parseWalrus(p);
  if (p.checking) explainNamedExpression(p);
  const e = parseExpression(p);
  if (p.kinds[p.pos] === T.COLONEQUAL) p.fail();
  return e;
}

/** An argument or the element of a generator: assignment_expression, or an expression without ":=" after it. */
export function parseArgumentValue(p: Cursor): Expr {
  if (p.kinds[p.pos] === T.NAME && p.kinds[p.pos + 1] === T.COLONEQUAL) return parseWalrus(p);
  const e = parseExpression(p);
  if (p.kinds[p.pos] === T.COLONEQUAL) p.fail();
  return e;
}

function parseWalrus(p: Cursor): Expr {
  const start = p.pos;
  const target = p.nameNode(start, "Store");
  p.pos += 2;
  const value = parseExpression(p);
  const last = p.pos - 1;
  return {
    type: "NamedExpr",
    target,
    value,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** yield_expr. */
export function parseYield(p: Cursor): Expr {
  const start = p.pos++;
  if (p.accept(T.K_FROM)) {
    const value = parseExpression(p);
    const last = p.pos - 1;
    return {
      type: "YieldFrom",
      value,
      lineno: p.lines[start],
      col_offset: p.cols[start],
      end_lineno: p.endLines[last],
      end_col_offset: p.endCols[last],
    };
  }
  const value = startsStarExpression(p) ? parseStarExpressions(p) : null;
  const last = p.pos - 1;
  return {
    type: "Yield",
    value,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** yield_expr or star_expressions. */
export function parseYieldOrStarExpressions(p: Cursor): Expr {
  return p.kinds[p.pos] === T.K_YIELD ? parseYield(p) : parseStarExpressions(p);
}

/** expression: conditional expression, lambda or disjunction. */
export function parseExpression(p: Cursor): Expr {
  return p.explain ? p.memo(MEMO.expression, explainedExpression) : plainExpression(p);
}

function explainedExpression(p: Cursor): Expr {
  if (p.checking) explainExpression(p);
  return plainExpression(p);
}

/** An expression, without the checks and the memory of the explaining pass at this place. */
export function plainExpression(p: Cursor): Expr {
  const start = p.pos;
  p.enter();
  if (p.kinds[start] === T.K_LAMBDA) {
    const e = parseLambda(p);
    p.depth--;
    return e;
  }
  const body = parseDisjunction(p);
  if (p.kinds[p.pos] !== T.K_IF) {
    p.depth--;
    return body;
  }
  const at = p.pos++;
  const e = p.explain ? p.attempt((q) => conditional(q, start, body)) : conditional(p, start, body);
  p.depth--;
  if (e !== null) return e;
  // Left to the caller, as PEG's next alternative is the disjunction alone.
  p.reset(at);
  return body;
}

function conditional(p: Cursor, start: number, body: Expr): Expr {
  const test = parseDisjunction(p);
  p.expect(T.K_ELSE);
  const orelse = parseExpression(p);
  const last = p.pos - 1;
  return {
    type: "IfExp",
    test,
    body,
    orelse,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** disjunction: "or" of "and"s of "not"s of comparisons. */
export function parseDisjunction(p: Cursor): Expr {
  return p.explain ? p.memo(MEMO.disjunction, plainDisjunction) : plainDisjunction(p);
}

function plainDisjunction(p: Cursor): Expr {
  const start = p.pos;
  const first = parseConjunction(p);
  return p.kinds[p.pos] === T.K_OR ? boolOp(p, start, first, "Or", T.K_OR, parseConjunction) : first;
}

function parseConjunction(p: Cursor): Expr {
  const start = p.pos;
  const first = parseInversion(p);
  return p.kinds[p.pos] === T.K_AND ? boolOp(p, start, first, "And", T.K_AND, parseInversion) : first;
}

function boolOp(
  p: Cursor,
  start: number,
  first: Expr,
  op: BoolOp,
  kind: number,
  operand: (p: Cursor) => Expr,
): Expr {
  const values = [first];
  while (p.kinds[p.pos] === kind) {
    const at = p.pos++;
    const value = p.explain ? p.attempt(operand) : operand(p);
    if (value === null) {
      p.reset(at);
      break;
    }
    values.push(value);
  }
  if (values.length === 1) return first;
  const last = p.pos - 1;
  return {
    type: "BoolOp",
    op,
    values,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

export function parseInversion(p: Cursor): Expr {
  if (p.kinds[p.pos] !== T.K_NOT) return parseComparison(p);
  const start = p.pos++;
  p.enter();
  const operand = parseInversion(p);
  p.depth--;
  return unary(p, start, "Not", operand);
}

function parseComparison(p: Cursor): Expr {
  const start = p.pos;
  const left = parseBitwiseOr(p);
  return IS_COMPARISON[p.kinds[p.pos]] === 1 ? comparison(p, start, left) : left;
}

function comparison(p: Cursor, start: number, left: Expr): Expr {
  const ops: CmpOp[] = [];
  const comparators: Expr[] = [];
  for (;;) {
    const at = p.pos;
    const kind = p.kinds[at];
    if (IS_COMPARISON[kind] === 0) break;
    let op = COMPARISONS[kind];
    if (kind === T.NOTEQUAL && !checkNotEqual(p)) break;
    p.pos++;
    if (kind === T.K_NOT) {
      if (p.kinds[p.pos] !== T.K_IN) {
        p.reset(at);
        break;
      }
      p.pos++;
    } else if (kind === T.K_IS && p.accept(T.K_NOT)) op = "IsNot";
    const right = p.explain ? p.attempt(parseBitwiseOr) : parseBitwiseOr(p);
    if (right === null) {
      p.reset(at);
      break;
    }
    ops.push(op);
    comparators.push(right);
  }
  if (ops.length === 0) return left;
  const last = p.pos - 1;
  return {
    type: "Compare",
    left,
    ops,
    comparators,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** bitwise_or: all binary operators above comparisons. */
export function parseBitwiseOr(p: Cursor): Expr {
  return p.explain ? p.memo(MEMO.bitwiseOr, plainBitwiseOr) : binary(p, 1);
}

function plainBitwiseOr(p: Cursor): Expr {
  return binary(p, 1);
}

function binary(p: Cursor, minimum: number): Expr {
  const start = p.pos;
  let left = parseFactor(p);
  for (;;) {
    const at = p.pos;
    const kind = p.kinds[at];
    const precedence = PRECEDENCE[kind];
    if (precedence < minimum || precedence === 0) return left;
    p.pos++;
    if (p.explain) {
      if (p.checking && (precedence === 5 || precedence === 6)) explainOperand(p, left);
      const right = p.attempt((q) => binary(q, precedence + 1));
      if (right === null) {
        p.reset(at);
        return left;
      }
      left = binOp(p, start, left, OPERATORS[kind], right);
    } else left = binOp(p, start, left, OPERATORS[kind], binary(p, precedence + 1));
  }
}

function binOp(p: Cursor, start: number, left: Expr, op: Operator, right: Expr): Expr {
  const last = p.pos - 1;
  return {
    type: "BinOp",
    left,
    op,
    right,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** factor: unary +, -, ~ and power. */
export function parseFactor(p: Cursor): Expr {
  const kind = p.kinds[p.pos];
  const op: UnaryOp | null = kind === T.MINUS ? "USub" : kind === T.PLUS ? "UAdd" : kind === T.TILDE ? "Invert" : null;
  if (op === null) return parsePower(p);
  const start = p.pos++;
  p.enter();
  if (p.checking) explainOperand(p, null);
  const operand = parseFactor(p);
  p.depth--;
  return unary(p, start, op, operand);
}

function unary(p: Cursor, start: number, op: UnaryOp, operand: Expr): Expr {
  const last = p.pos - 1;
  return {
    type: "UnaryOp",
    op,
    operand,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

function parsePower(p: Cursor): Expr {
  const start = p.pos;
  const left = p.kinds[start] === T.K_AWAIT ? parseAwait(p) : parsePrimary(p);
  if (p.kinds[p.pos] !== T.DOUBLESTAR) return left;
  const at = p.pos++;
  p.enter();
  const right = p.explain ? p.attempt(parseFactor) : parseFactor(p);
  p.depth--;
  if (right === null) {
    p.reset(at);
    return left;
  }
  return binOp(p, start, left, "Pow", right);
}

function parseAwait(p: Cursor): Expr {
  const start = p.pos++;
  const value = parsePrimary(p);
  const last = p.pos - 1;
  return {
    type: "Await",
    value,
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}
