import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
import { parseTarget } from "./targets.ts";
export function explainAsPattern(_p: Cursor): void {}
export function explainClassPattern(_p: Cursor): void {}
export function explainBlock(_p: Cursor): void {}
export function explainSuite(_p: Cursor, _o: number, _w: string): void {}
export function expectForced(p: Cursor, k: number, _w: string): void {
  p.expect(k);
}
export function explainMissingBlock(_p: Cursor, _o: number, _w: string): void {}
export function explainMissingBody(_p: Cursor, _o: number, _w: string): void {}
export function explainElifAfterElse(_p: Cursor, _o: number): void {}
export function explainWithTarget(p: Cursor): Expr {
  return parseTarget(p);
}
export function explainTry(_p: Cursor, _s: number): void {}
export function explainMixedExcept(_p: Cursor, _s: boolean): void {}
export function explainTryWithoutHandler(_p: Cursor): void {}
export function explainExcept(_p: Cursor, _o: number, _s: boolean): void {}
export function explainExceptEnd(_p: Cursor, _o: number, _s: boolean): void {}
export function explainCase(_p: Cursor, _s: number): void {}
export function explainCaseEnd(_p: Cursor, _s: number): void {}
export function explainMatch(_p: Cursor, _s: number): void {}
export function explainDoubleTypeComments(_p: Cursor): void {}
