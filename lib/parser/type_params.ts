// Type parameters (PEP 695, PEP 696).
//
// In: a Cursor at "[" or not. Out: the nodes; an empty list when there is no "[".
import * as T from "../lexer/tokens.ts";
import { span } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression, parseStarExpression } from "./expressions.ts";
import { explainEmptyTypeParams, explainTypeVar } from "./invalid_parameters.ts";
import type { TypeParam } from "./nodes.ts";

export function parseTypeParams(p: Cursor): TypeParam[] {
  if (p.kinds[p.pos] !== T.LSQB) return [];
  p.pos++;
  if (p.checking) explainEmptyTypeParams(p);
  const list = [parseTypeParam(p)];
  while (p.accept(T.COMMA)) {
    if (p.kinds[p.pos] === T.RSQB) break;
    list.push(parseTypeParam(p));
  }
  p.expect(T.RSQB);
  return list;
}

function parseTypeParam(p: Cursor): TypeParam {
  const start = p.pos;
  if (p.accept(T.STAR)) {
    const name = p.name();
    if (p.checking) explainTypeVar(p, start);
    const default_value = p.accept(T.EQUAL) ? parseStarExpression(p) : null;
    return { type: "TypeVarTuple", name, default_value, ...span(p, start) };
  }
  if (p.accept(T.DOUBLESTAR)) {
    const name = p.name();
    if (p.checking) explainTypeVar(p, start);
    const default_value = p.accept(T.EQUAL) ? parseExpression(p) : null;
    return { type: "ParamSpec", name, default_value, ...span(p, start) };
  }
  const name = p.name();
  const bound = p.accept(T.COLON) ? parseExpression(p) : null;
  const default_value = p.accept(T.EQUAL) ? parseExpression(p) : null;
  return { type: "TypeVar", name, bound, default_value, ...span(p, start) };
}
