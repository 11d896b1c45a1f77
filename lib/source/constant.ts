// Compile-time constants: the plain data that lexer, parser, compiler and code objects share.
//
// Invariants: plain data only (no runtime object), so that a code object serializes to the same bytes everywhere.
// `int` holds a number exactly when it is a safe integer (never -0), else a bigint. `str` holds a JS string when the
// text has no surrogate code unit, else the array of its code points (astral characters and lone surrogates).

/** A string constant: a JS string without surrogate code units, or the code points of any other text. */
export type StrConst = string | readonly number[];

/** A constant as the compiler sees it. `code` is a nested code object (see bytecode/code.ts). */
export type Const =
  | { readonly k: "none" }
  | { readonly k: "ellipsis" }
  | { readonly k: "bool"; readonly v: boolean }
  | { readonly k: "int"; readonly v: number | bigint }
  | { readonly k: "float"; readonly v: number }
  | { readonly k: "complex"; readonly re: number; readonly im: number }
  | { readonly k: "str"; readonly v: StrConst }
  | { readonly k: "bytes"; readonly v: Uint8Array }
  | { readonly k: "tuple"; readonly v: readonly Const[] }
  | { readonly k: "frozenset"; readonly v: readonly Const[] }
  | { readonly k: "slice"; readonly v: readonly [Const, Const, Const] }
  | { readonly k: "code"; readonly v: unknown };

/** Makes a StrConst from code points. */
export function strConstFromPoints(points: readonly number[]): StrConst {
  for (const p of points) if (p > 0xffff || (p >= 0xd800 && p <= 0xdfff)) return points;
  let s = "";
  for (let i = 0; i < points.length; i += 4096) s += String.fromCharCode(...points.slice(i, i + 4096));
  return s;
}

/** The text of a StrConst as a JS string (astral characters become surrogate pairs). */
export function strConstText(v: StrConst): string {
  if (typeof v === "string") return v;
  let s = "";
  for (const p of v) s += String.fromCodePoint(p);
  return s;
}
