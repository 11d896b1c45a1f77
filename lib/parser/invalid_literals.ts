import type { Cursor } from "./cursor.ts";
import type { Expr } from "./nodes.ts";
export function checkDigits(_p: Cursor, _at: number, _text: string): void {}
export function explainField(
  p: Cursor,
  template: boolean,
  raw: boolean,
  into: Expr[],
  parse: (p: Cursor, into: Expr[], raw: boolean, template: boolean, interpolate: boolean) => void,
): void {
  parse(p, into, raw, template, template);
}
