// repr() of strs and bytes.
//
// Out: text. Quotes are single unless the value has single quotes and no double ones.
import { strFromPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { isPrintable } from "./str_chars.ts";

const PLAIN = /^[ !#-&(-[\]-~]*$/;

export function reprStr(s: Str): Str {
  if (typeof s === "string") {
    if (PLAIN.test(s)) return "'" + s + "'";
    const quote = s.includes("'") && !s.includes('"') ? '"' : "'";
    let out = quote, from = 0;
    for (let i = 0; i < s.length; i++) {
      const escaped = escapeOf(s.charCodeAt(i), quote);
      if (escaped === null) continue;
      out += s.slice(from, i) + escaped;
      from = i + 1;
    }
    return out + s.slice(from) + quote;
  }
  const quote = s.cp.includes(39) && !s.cp.includes(34) ? '"' : "'";
  const out: number[] = [quote.charCodeAt(0)];
  for (const p of s.cp) {
    const escaped = escapeOf(p, quote);
    if (escaped === null) out.push(p);
    else for (let i = 0; i < escaped.length; i++) out.push(escaped.charCodeAt(i));
  }
  out.push(quote.charCodeAt(0));
  return strFromPoints(out);
}

/** The escape of a character, or null when it stands for itself. */
function escapeOf(p: number, quote: string): string | null {
  if (p >= 0x20 && p < 0x7f) {
    if (p === 92) return "\\\\";
    return p === quote.charCodeAt(0) ? "\\" + quote : null;
  }
  if (p === 10) return "\\n";
  if (p === 13) return "\\r";
  if (p === 9) return "\\t";
  return p >= 0x80 && isPrintable(p) ? null : hexEscape(p);
}

/** \x.., \u.... or \U........ */
export function hexEscape(p: number): string {
  if (p <= 0xff) return "\\x" + p.toString(16).padStart(2, "0");
  if (p <= 0xffff) return "\\u" + p.toString(16).padStart(4, "0");
  return "\\U" + p.toString(16).padStart(8, "0");
}

/** repr of bytes, with the b and the quotes. */
export function reprBytes(b: Uint8Array): string {
  const quote = b.includes(39) && !b.includes(34) ? '"' : "'";
  return "b" + quote + escapeBytes(b, quote) + quote;
}

let byteTexts: readonly string[] | undefined;

function byteText(i: number): string {
  if (i === 92) return "\\\\";
  if (i === 10) return "\\n";
  if (i === 13) return "\\r";
  if (i === 9) return "\\t";
  return i >= 32 && i < 127 ? String.fromCharCode(i) : hexEscape(i);
}

/** The body of a bytes literal in these quotes. */
export function escapeBytes(b: Uint8Array, quote: string): string {
  let out = "";
  const q = quote.charCodeAt(0);
  const texts = byteTexts ??= Array.from({ length: 256 }, (_, i) => byteText(i));
  for (let i = 0; i < b.length; i++) out += b[i] === q ? "\\" + quote : texts[b[i]];
  return out;
}
