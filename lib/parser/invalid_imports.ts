// Explanations for bad imports (second pass).
//
// In: a Cursor in the explaining pass. Out: nothing, or a SourceError thrown; the cursor stays where it was.
import * as T from "../lexer/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { exprName } from "./expr_names.ts";
import { parseExpression } from "./expressions.ts";
import { parseDottedName } from "./imports.ts";
import { errorAtFurthest, errorAtNode, errorStartingFrom, placeOf } from "./report.ts";

/** Behind "import", the token `start`. */
export function explainImport(p: Cursor, start: number): void {
  const at = p.pos;
  if (p.at(T.NEWLINE)) {
    throw errorStartingFrom(p, placeOf(p, at), p.pos, "Expected one or more names after 'import'");
  }
  p.attempt((q) => {
    do parseDottedName(q); while (q.accept(T.COMMA));
    q.expect(T.K_FROM);
    parseDottedName(q);
    throw errorStartingFrom(q, placeOf(q, start), q.pos, "Did you mean to use 'from ... import ...' instead?");
  });
  p.reset(at);
}

/** Behind the "import" of a from-import. */
export function explainImportFrom(p: Cursor): void {
  const at = p.pos;
  if (p.at(T.NEWLINE)) {
    throw errorStartingFrom(p, placeOf(p, at), p.pos, "Expected one or more names after 'import'");
  }
  p.attempt((q) => {
    do {
      if (q.at(T.NEWLINE)) throw errorAtFurthest(q, "trailing comma not allowed without surrounding parentheses");
      q.name();
      if (q.accept(T.K_AS)) q.name();
    } while (q.accept(T.COMMA));
  });
  p.reset(at);
}

/** Behind "as". */
export function explainImportName(p: Cursor): void {
  const at = p.pos;
  if (p.at(T.NAME)) {
    const next = p.kinds[at + 1];
    if (next === T.COMMA || next === T.RPAR || next === T.NEWLINE) return;
  }
  p.attempt((q) => {
    const e = parseExpression(q);
    throw errorAtNode(q, e, `cannot use ${exprName(e)} as import target`);
  });
  p.reset(at);
}
