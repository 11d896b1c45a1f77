// Call arguments: positional, starred, keyword, or one bare generator expression.
//
// In: a Cursor at "(". Out: args and keywords as in the Call node, the cursor after ")". Invariants: after "**" only
// keywords may follow; a Starred may follow keywords and still goes to args.
import * as T from "../lexer/tokens.ts";
import { generatorNode, parseGenerators, span, starredFrom } from "./atoms.ts";
import { type Cursor, MEMO } from "./cursor.ts";
import { parseArgumentValue, parseExpression } from "./expressions.ts";
import { explainArguments, explainKeyword, explainStarred, explainStarredValue } from "./invalid_arguments.ts";
import type { Expr, Keyword } from "./nodes.ts";

export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

/** "(" [arguments] ")" of a call. */
export function parseArguments(p: Cursor): CallArguments {
  const start = p.pos;
  p.enter();
  const result = p.explain
    ? p.memo(MEMO.arguments, (q) => explainArguments(q, start, callArguments))
    : callArguments(p, start);
  p.depth--;
  return result;
}

/** "(" [arguments] ")" of a class, where no bare generator expression may stand. */
export function parseClassArguments(p: Cursor): CallArguments {
  const start = p.pos;
  return p.explain ? explainArguments(p, start, classArguments) : classArguments(p, start);
}

function callArguments(p: Cursor, start: number): CallArguments {
  return readArguments(p, start, true);
}

function classArguments(p: Cursor, start: number): CallArguments {
  return readArguments(p, start, false);
}

function readArguments(p: Cursor, start: number, generator: boolean): CallArguments {
  p.pos = start + 1;
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let unpacked = false;
  while (p.kinds[p.pos] !== T.RPAR) {
    const at = p.pos;
    const kind = p.kinds[at];
    if (kind === T.STAR) {
      if (unpacked) p.fail();
      args.push(parseStarredArgument(p));
    } else if (kind === T.DOUBLESTAR) {
      p.pos++;
      if (p.checking) explainStarred(p, at);
      unpacked = true;
      const value = parseExpression(p);
      keywords.push({ type: "keyword", arg: null, value, ...span(p, at) });
    } else if (kind === T.NAME && p.kinds[at + 1] === T.EQUAL) {
      keywords.push(parseKeyword(p));
    } else {
      if (keywords.length > 0) {
        if (p.checking) explainKeyword(p);
        if (kind === T.NAME) p.pos++;
        p.fail();
      }
      const value = parseArgumentValue(p);
      if (p.kinds[p.pos] === T.EQUAL) p.fail();
      if (generator && args.length === 0 && keywords.length === 0 && p.atComprehension()) {
        const generators = parseGenerators(p);
        p.expect(T.RPAR);
        args.push(generatorNode(p, start, value, generators));
        return { args, keywords };
      }
      args.push(value);
    }
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR);
  return { args, keywords };
}

/** starred_expression: "*" expression. */
export function parseStarredArgument(p: Cursor): Expr {
  const at = p.pos;
  p.expect(T.STAR);
  if (p.checking) explainStarred(p, at);
  const value = p.explain ? explainStarredValue(p) : parseExpression(p);
  return starredFrom(p, at, value);
}

function parseKeyword(p: Cursor): Keyword {
  const at = p.pos;
  if (p.checking) explainKeyword(p);
  const arg = p.name();
  p.pos++;
  const value = parseExpression(p);
  const last = p.pos - 1;
  return {
    type: "keyword",
    arg,
    value,
    lineno: p.lines[at],
    col_offset: p.cols[at],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}
