// Assignment targets.
//
// In: a Cursor, or an expression already read. Out: the same nodes with ctx Store or Del. Invariants: targets are read
// as expressions and then judged, since any target is also an expression; isTarget and friends are the judgement.
import * as T from "../lexer/tokens.ts";
import { parsePrimary, starredFrom } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { startsStarExpression } from "./expressions.ts";
import type { Expr, ExprContext } from "./nodes.ts";

/** star_targets: what "for" and a comprehension bind. */
export function parseTargets(p: Cursor): Expr {
  const start = p.pos;
  const first = parseTarget(p);
  if (p.kinds[p.pos] !== T.COMMA) return first;
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (!startsStarExpression(p)) break;
    elts.push(parseTarget(p));
  }
  const last = p.pos - 1;
  return {
    type: "Tuple",
    elts,
    ctx: "Store",
    lineno: p.lines[start],
    col_offset: p.cols[start],
    end_lineno: p.endLines[last],
    end_col_offset: p.endCols[last],
  };
}

/** star_target. */
export function parseTarget(p: Cursor): Expr {
  const start = p.pos;
  const e = p.kinds[start] === T.STAR ? starredTarget(p) : parsePrimary(p);
  if (!isTarget(e)) {
    p.reset(start);
    p.fail();
  }
  setContext(e, "Store");
  return e;
}

function starredTarget(p: Cursor): Expr {
  const start = p.pos++;
  return starredFrom(p, start, parsePrimary(p));
}

/** True for what can stand left of "=". */
export function isTarget(e: Expr): boolean {
  switch (e.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return true;
    case "Starred":
      return e.value.type !== "Starred" && isTarget(e.value);
    case "Tuple":
    case "List":
      return e.elts.every(isTarget);
  }
  return false;
}

/** True for what can stand left of an augmented assignment or an annotation. */
export function isSingleTarget(e: Expr): boolean {
  return e.type === "Name" || e.type === "Attribute" || e.type === "Subscript";
}

/** True for what "del" accepts. */
export function isDeleteTarget(e: Expr): boolean {
  return isSingleTarget(e) || ((e.type === "Tuple" || e.type === "List") && e.elts.every(isDeleteTarget));
}

/** Marks a target and its parts. */
export function setContext(e: Expr, ctx: ExprContext): void {
  switch (e.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      e.ctx = ctx;
      break;
    case "Starred":
      e.ctx = ctx;
      setContext(e.value, ctx);
      break;
    case "Tuple":
    case "List":
      e.ctx = ctx;
      for (const elt of e.elts) setContext(elt, ctx);
      break;
  }
}
