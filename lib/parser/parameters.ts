// Parameters of functions and lambdas.
//
// In: a Cursor after "(" or "lambda". Out: an `arguments` node, the cursor at ")" or ":". Invariants: `defaults`
// belongs to the last of posonlyargs + args; kw_defaults has an entry, maybe null, for each of kwonlyargs.
import * as T from "../lexer/tokens.ts";
import { span, starredFrom } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { parseBitwiseOr, parseExpression } from "./expressions.ts";
import { explainParameters } from "./invalid_parameters.ts";
import type { Arg, Arguments, Expr } from "./nodes.ts";

/** lambda. */
export function parseLambda(p: Cursor): Expr {
  const start = p.pos++;
  const args = parseParameters(p, true);
  p.expect(T.COLON);
  const body = parseExpression(p);
  return { type: "Lambda", args, body, ...span(p, start) };
}

/** The parameters up to the closing ")" (or ":" of a lambda), which is not consumed. */
export function parseParameters(p: Cursor, lambda: boolean): Arguments {
  if (p.checking) explainParameters(p, lambda);
  const close = lambda ? T.COLON : T.RPAR;
  const result: Arguments = {
    type: "arguments",
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
  while (p.kinds[p.pos] === T.NAME) {
    parsePositional(p, result, lambda);
    if (!p.accept(T.COMMA)) {
      takeTypeComment(p, result);
      return result;
    }
    takeTypeComment(p, result);
    if (p.kinds[p.pos] === T.SLASH && result.posonlyargs.length === 0) {
      p.pos++;
      result.posonlyargs = result.args;
      result.args = [];
      if (!p.accept(T.COMMA)) return result;
    }
  }
  if (p.kinds[p.pos] === T.STAR) {
    p.pos++;
    const bare = p.accept(T.COMMA);
    if (!bare) {
      result.vararg = parseParameter(p, lambda, true);
      if (!p.accept(T.COMMA)) {
        takeTypeComment(p, result);
        return result;
      }
    }
    takeTypeComment(p, result);
    if (bare && p.kinds[p.pos] !== T.NAME) p.fail();
    while (p.kinds[p.pos] === T.NAME) {
      result.kwonlyargs.push(parseParameter(p, lambda, false));
      result.kw_defaults.push(p.accept(T.EQUAL) ? parseExpression(p) : null);
      const more = p.accept(T.COMMA);
      takeTypeComment(p, result);
      if (!more) return result;
    }
  }
  if (p.kinds[p.pos] === T.DOUBLESTAR) {
    p.pos++;
    result.kwarg = parseParameter(p, lambda, false);
    p.accept(T.COMMA);
    takeTypeComment(p, result);
  } else if (p.kinds[p.pos] !== close) p.fail();
  return result;
}

function parsePositional(p: Cursor, into: Arguments, lambda: boolean): void {
  into.args.push(parseParameter(p, lambda, false));
  if (p.accept(T.EQUAL)) into.defaults.push(parseExpression(p));
  else if (into.defaults.length > 0) p.fail();
}

function parseParameter(p: Cursor, lambda: boolean, starred: boolean): Arg {
  const at = p.pos;
  const arg = p.name();
  let annotation: Expr | null = null;
  if (!lambda && p.accept(T.COLON)) {
    const start = p.pos;
    if (starred && p.accept(T.STAR)) annotation = starredFrom(p, start, parseBitwiseOr(p));
    else annotation = parseExpression(p);
  }
  const last = p.pos - 1;
  return {
    type: "arg",
    arg,
    annotation,
    type_comment: null,
    lineno: p.lines[at],
    col_offset: p.cols[at],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** A type comment after a parameter belongs to the last one read. */
function takeTypeComment(p: Cursor, into: Arguments): void {
  if (p.kinds[p.pos] !== T.TYPE_COMMENT) return;
  const last = into.kwarg ?? into.kwonlyargs.at(-1) ?? into.vararg ?? into.args.at(-1) ?? into.posonlyargs.at(-1);
  if (last === undefined || last === null) p.fail();
  last.type_comment = p.tokenText(p.pos++);
}
