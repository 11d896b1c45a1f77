import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
import { parseTargets } from "./targets.ts";
export function explainBrace(p: Cursor, s: number, r: (p: Cursor, s: number) => Expr): Expr {
  return r(p, s);
}
export function explainBracket(p: Cursor, s: number, r: (p: Cursor, s: number) => Expr): Expr {
  return r(p, s);
}
export function explainGroup(p: Cursor, s: number, r: (p: Cursor, s: number) => Expr): Expr {
  return r(p, s);
}
export function explainDictItem(_p: Cursor): void {}
export function explainForTarget(p: Cursor): Expr {
  return parseTargets(p);
}
