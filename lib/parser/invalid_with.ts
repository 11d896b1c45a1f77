import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
export function explainWith(_p: Cursor, _k: number): void {}
export type _ = Expr;
