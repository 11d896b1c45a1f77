import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
import type { CallArguments } from "./arguments.ts";
export function explainArguments(p: Cursor, s: number, r: (p: Cursor, s: number) => CallArguments): CallArguments {
  return r(p, s);
}
export function explainKeyword(_p: Cursor): void {}
export type _ = Expr;
