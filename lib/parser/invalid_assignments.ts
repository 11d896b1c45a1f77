import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
import { parseExpression } from "./expressions.ts";
export function explainAssignment(_p: Cursor): void {}
export function explainDelete(p: Cursor, _s: number): Expr {
  return parseExpression(p);
}
export function explainRaise(_p: Cursor, _s: number): void {}
