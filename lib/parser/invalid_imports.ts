import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
export function explainImport(_p: Cursor, _s: number): void {}
export function explainImportFrom(_p: Cursor): void {}
export function explainImportName(_p: Cursor): void {}
export type _ = Expr;
