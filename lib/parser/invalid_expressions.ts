import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
export function checkNotEqual(_p: Cursor): boolean {
  return true;
}
export function explainExpression(_p: Cursor): void {}
export function explainNamedExpression(_p: Cursor): void {}
export function explainOperand(_p: Cursor, _l: Expr | null): void {}
