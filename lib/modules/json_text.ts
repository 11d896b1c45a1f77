// Strings of JSON: quoting for the encoder.
//
// In: strs. Out: JSON text in double quotes, all ASCII or with only what must be escaped.
import { piecesOf, SeamedText } from "../core/seamed_text.ts";
import { isStr, strValue } from "../core/str.ts";
import type { Str, Value } from "../core/value.ts";
import { typeError } from "../core/raise.ts";
import { typeName } from "../ops/type_name.ts";

// deno-lint-ignore no-control-regex
const NEEDS_ESCAPE = /["\\\x00-\x1f]/;
const NOT_PLAIN = /[^ !#-[\]-~]/;

const SHORT: Record<string, string> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
};

/** 1 for the ASCII characters that stand for themselves. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, c) => c > 31 && c < 127 && c !== 34 && c !== 92 ? 1 : 0);

/** Is a text short and without anything to escape? Faster than a regular expression. */
function isPlain(s: string): boolean {
  if (s.length > 24) return false;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c > 127 || PLAIN[c] === 0) return false;
  }
  return true;
}

function escape(c: string): string {
  return SHORT[c] ?? "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0");
}

/** JSON text with only ASCII characters. */
export function quoteAscii(s: string): string {
  if (isPlain(s) || !NOT_PLAIN.test(s)) return '"' + s + '"';
  return '"' + s.replace(/[^ !#-[\]-~]/g, escape) + '"';
}

/** JSON text with other characters as they are. */
export function quotePlain(s: Str): Str {
  if (typeof s === "string" && (isPlain(s) || !NEEDS_ESCAPE.test(s))) return '"' + s + '"';
  const out = new SeamedText();
  out.add('"');
  // deno-lint-ignore no-control-regex
  for (const piece of piecesOf(s)) out.add(piece.replace(/["\\\x00-\x1f]/g, escape));
  out.add('"');
  return out.str();
}

/** The value of a str argument. */
export function textArgument(v: Value): Str {
  if (!isStr(v)) throw typeError(`first argument must be a string, not ${typeName(v)}`);
  return strValue(v);
}
