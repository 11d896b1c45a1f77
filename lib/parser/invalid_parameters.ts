import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
export function explainParameters(_p: Cursor, _l: boolean): void {}
export function explainEmptyTypeParams(_p: Cursor): void {}
export function explainTypeVar(_p: Cursor, _s: number): void {}
export type _ = Expr;
