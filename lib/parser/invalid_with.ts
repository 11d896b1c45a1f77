// Explanations for the head of a bad with statement (second pass).
//
// In: a Cursor behind "with". Out: nothing, or a SourceError thrown; the cursor stays where it was.
import * as T from "../lexer/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression, parseExpressions } from "./expressions.ts";
import { explainSuite } from "./invalid_statements.ts";
import { parseTarget } from "./targets.ts";

export function explainWith(p: Cursor, keyword: number): void {
  const start = p.pos;
  p.attempt((q) => {
    do readItem(q, parseExpression); while (q.accept(T.COMMA));
    explainSuite(q, keyword, "'with' statement");
  });
  p.reset(start);
  p.attempt((q) => {
    q.expect(T.LPAR);
    do {
      if (q.at(T.RPAR)) break;
      readItem(q, parseExpressions);
    } while (q.accept(T.COMMA));
    q.expect(T.RPAR);
    explainSuite(q, keyword, "'with' statement");
  });
  p.reset(start);
}

function readItem(p: Cursor, expression: (p: Cursor) => unknown): void {
  expression(p);
  const at = p.pos;
  if (p.accept(T.K_AS) && p.attempt(parseTarget) === null) p.reset(at);
}
