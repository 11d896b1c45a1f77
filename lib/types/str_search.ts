// Searching, replacing, splitting and stripping of exact strs.
//
// In: Str values and positions already clamped to their length. Out: positions in code points, or new Strs. Invariant:
// text without wide characters goes through the natives of JS strings; wide text works on code point arrays.
import { strFromPoints, strLen, strPoints, strSub } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { indexOfText } from "./long_search.ts";
import { isLineBreak, isSpace } from "./str_chars.ts";

/** Position of `sub` in s[start:end], or -1. */
export function findIn(s: Str, sub: Str, start: number, end: number): number {
  if (typeof s === "string") {
    if (typeof sub !== "string" || end - start < sub.length) return -1;
    const i = indexOfText(s, sub, start);
    if (end === s.length) return i;
    if (i >= 0) return i + sub.length <= end ? i : -1;
    return -1;
  }
  return findPoints(s.cp, strPoints(sub), start, end);
}

function findPoints(a: readonly number[], b: readonly number[], start: number, end: number): number {
  const n = b.length, last = end - n;
  if (last < start) return -1;
  if (n === 0) return start;
  for (let i = a.indexOf(b[0], start); i >= 0 && i <= last; i = a.indexOf(b[0], i + 1)) {
    let j = 1;
    while (j < n && a[i + j] === b[j]) j++;
    if (j === n) return i;
  }
  return -1;
}

/** Of fewer characters each is looked at here. */
const SHORT = 24;

/** Last position of `sub` in s[start:end], or -1. */
export function rfindIn(s: Str, sub: Str, start: number, end: number): number {
  if (typeof s === "string") {
    if (typeof sub !== "string" || end - start < sub.length) return -1;
    let last = end - sub.length;
    if (sub.length === 1 && last - start < SHORT) {
      // The engine's lastIndexOf takes 50 ns to begin with.
      const c = sub.charCodeAt(0);
      while (last >= start && s.charCodeAt(last) !== c) last--;
      return last >= start ? last : -1;
    }
    const i = s.lastIndexOf(sub, last);
    return i >= start ? i : -1;
  }
  const a = s.cp, b = strPoints(sub), n = b.length;
  for (let i = end - n; i >= start; i--) {
    let j = 0;
    while (j < n && a[i + j] === b[j]) j++;
    if (j === n) return i;
  }
  return -1;
}

/** Number of non-overlapping occurrences of `sub` in s[start:end]. */
export function countIn(s: Str, sub: Str, start: number, end: number): number {
  const n = strLen(sub);
  if (end < start) return 0;
  if (n === 0) return end - start + 1;
  let count = 0;
  for (let i = findIn(s, sub, start, end); i >= 0; i = findIn(s, sub, i + n, end)) count++;
  return count;
}

/** s.replace(old, by, max); max < 0 is unlimited. */
export function replaceIn(s: Str, old: Str, by: Str, max: number): Str {
  if (max === 0) return s;
  if (typeof s === "string" && typeof old === "string" && typeof by === "string") {
    if (max < 0) {
      if (old !== "") return replaceAll(s, old, by);
      max = s.length + 1;
    }
    if (old === "") return interleave(s, by, max);
    let out = "", from = 0;
    while (max-- > 0) {
      const i = indexOfText(s, old, from);
      if (i < 0) break;
      out += s.slice(from, i) + by;
      from = i + old.length;
    }
    return from === 0 ? s : out + s.slice(from);
  }
  const a = strPoints(s), b = strPoints(old), c = strPoints(by);
  if (max < 0) max = a.length + 1;
  const out: number[] = [];
  let from = 0;
  if (b.length === 0) {
    for (; from < a.length && max > 0; from++, max--) {
      append(out, c, 0, c.length);
      out.push(a[from]);
    }
    append(out, a, from, a.length);
    if (max > 0) append(out, c, 0, c.length);
    return strFromPoints(out);
  }
  while (max-- > 0) {
    const i = findPoints(a, b, from, a.length);
    if (i < 0) break;
    append(out, a, from, i);
    append(out, c, 0, c.length);
    from = i + b.length;
  }
  if (from === 0) return s;
  append(out, a, from, a.length);
  return strFromPoints(out);
}

/** Joins of few pieces are faster made by concatenation than by way of an array (measured: 1.5 to 4 times, up to 50). */
const FEW = 32;

/** s.replace(old, by) of texts without wide characters, where old is not empty. */
export function replaceAll(s: string, old: string, by: string): string {
  let i = indexOfText(s, old, 0);
  if (i < 0) return s;
  let out = "", from = 0;
  for (let n = 1; i >= 0; n++) {
    out += s.slice(from, i) + by;
    from = i + old.length;
    if (n === FEW) return out + s.slice(from).split(old).join(by);
    i = from === s.length ? -1 : indexOfText(s, old, from);
  }
  return out + s.slice(from);
}

/** The texts with `sep` between them. */
export function joinTexts(items: readonly string[], sep: string): string {
  if (items.length > FEW) return sep === "" ? joinCharacters(items) : items.join(sep);
  if (items.length === 0) return "";
  let out = items[0];
  if (sep === "") { for (let i = 1; i < items.length; i++) out += items[i]; }
  else for (let i = 1; i < items.length; i++) out += sep + items[i];
  return out;
}

/** How many characters are put together at once, and where. */
const CHUNK = 1024;
const codes: readonly number[] = new Array<number>(CHUNK).fill(0);

/** Joins texts, fast as long as each is one character (measured: 3 ns each, by join() 11). */
function joinCharacters(items: readonly string[]): string {
  let out = "";
  for (let start = 0; start < items.length; start += CHUNK) {
    const n = Math.min(CHUNK, items.length - start), chunk = codes.slice(0, n);
    for (let i = 0; i < n; i++) {
      const s = items[start + i];
      if (s.length !== 1) return start === 0 ? items.join("") : out + items.slice(start).join("");
      chunk[i] = s.charCodeAt(0);
    }
    out += String.fromCharCode.apply(null, chunk);
  }
  return out;
}

function append(out: number[], a: readonly number[], start: number, stop: number): void {
  for (let i = start; i < stop; i++) out.push(a[i]);
}

function interleave(s: string, by: string, max: number): string {
  let out = "", i = 0;
  for (; i < s.length && max > 0; i++, max--) out += by + s[i];
  return out + s.slice(i) + (max > 0 ? by : "");
}

/** The pieces between separators (measured: the engine's split takes twice as long for few, half as long for many). */
function splitText(s: string, sep: string): string[] {
  const out: string[] = [], n = sep.length;
  let from = 0;
  for (let i = indexOfText(s, sep, 0); i >= 0; i = indexOfText(s, sep, from)) {
    if (out.length === FEW) {
      const rest = s.slice(from).split(sep);
      for (let k = 0; k < rest.length; k++) out.push(rest[k]);
      return out;
    }
    out.push(s.slice(from, i));
    from = i + n;
  }
  out.push(from === 0 ? s : s.slice(from));
  return out;
}

/** s.split(sep, max) with a separator that is not empty; max < 0 is unlimited. */
export function splitBy(s: Str, sep: Str, max: number): Str[] {
  if (typeof s === "string") {
    if (typeof sep !== "string") return [s];
    if (max < 0) return splitText(s, sep);
  }
  const out: Str[] = [];
  const end = strLen(s), n = strLen(sep);
  let from = 0;
  if (max < 0) max = end + 1;
  while (max-- > 0) {
    const i = findIn(s, sep, from, end);
    if (i < 0) break;
    out.push(strSub(s, from, i));
    from = i + n;
  }
  out.push(strSub(s, from, end));
  return out;
}

export function rsplitBy(s: Str, sep: Str, max: number): Str[] {
  if (max < 0) return splitBy(s, sep, max);
  const n = strLen(sep);
  if (max === 1) {
    const i = rfindIn(s, sep, 0, strLen(s));
    return i < 0 ? [s] : [strSub(s, 0, i), strSub(s, i + n, strLen(s))];
  }
  const out: Str[] = [];
  let end = strLen(s);
  while (max-- > 0) {
    const i = rfindIn(s, sep, 0, end);
    if (i < 0) break;
    out.push(strSub(s, i + n, end));
    end = i;
  }
  out.push(strSub(s, 0, end));
  return out.reverse();
}

function spaceAt(s: Str, i: number): boolean {
  return isSpace(typeof s === "string" ? s.charCodeAt(i) : s.cp[i]);
}

/** What stands between two spaces; the spaces of isSpace inside the BMP. */
// deno-lint-ignore no-control-regex
const WORDS = /[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** The words of a text (measured: 180 ns for 12 words, 300 ns by looking at each character here). */
function splitSpaceText(s: string): string[] {
  return s.match(WORDS) ?? [];
}

/** s.split(None, max) */
export function splitSpace(s: Str, max: number): Str[] {
  if (typeof s === "string" && max < 0) return splitSpaceText(s);
  const out: Str[] = [];
  const n = strLen(s);
  if (max < 0) max = n + 1;
  let i = 0;
  for (;;) {
    while (i < n && spaceAt(s, i)) i++;
    if (i >= n) return out;
    if (max-- <= 0) {
      out.push(strSub(s, i, n));
      return out;
    }
    const start = i;
    while (i < n && !spaceAt(s, i)) i++;
    out.push(strSub(s, start, i));
  }
}

/** s.rsplit(None, max) */
export function rsplitSpace(s: Str, max: number): Str[] {
  const out: Str[] = [];
  let i = strLen(s);
  if (max < 0) max = i + 1;
  for (;;) {
    while (i > 0 && spaceAt(s, i - 1)) i--;
    if (i <= 0) break;
    if (max-- <= 0) {
      out.push(strSub(s, 0, i));
      break;
    }
    const end = i;
    while (i > 0 && !spaceAt(s, i - 1)) i--;
    out.push(strSub(s, i, end));
  }
  return out.reverse();
}

/** Line boundaries but for line feed and carriage return. */
// deno-lint-ignore no-control-regex
const OTHER_BREAKS = /[\v\f\x1c-\x1e\x85\u2028\u2029]/;

/** The lines of a text with no boundaries but "\n", "\r" and both. */
function splitPlainLines(s: string, keepEnds: boolean): string[] {
  const out: string[] = [], n = s.length;
  let start = 0, feed = s.indexOf("\n"), back = s.indexOf("\r");
  while (feed >= 0 || back >= 0) {
    const end = back >= 0 && (feed < 0 || back < feed) ? back : feed;
    const next = end === back && feed === end + 1 ? end + 2 : end + 1;
    out.push(s.slice(start, keepEnds ? next : end));
    start = next;
    if (feed >= 0 && feed < next) feed = s.indexOf("\n", next);
    if (back >= 0 && back < next) back = s.indexOf("\r", next);
  }
  if (start < n) out.push(start === 0 ? s : s.slice(start));
  return out;
}

export function splitLines(s: Str, keepEnds: boolean): Str[] {
  if (typeof s === "string" && !OTHER_BREAKS.test(s)) return splitPlainLines(s, keepEnds);
  const out: Str[] = [];
  const n = strLen(s);
  let start = 0, i = 0;
  if (typeof s === "string") {
    while (i < n) {
      const c = s.charCodeAt(i);
      if (c > 30 && c < 128 || !isLineBreak(c)) {
        i++;
        continue;
      }
      const end = i++;
      if (c === 13 && i < n && s.charCodeAt(i) === 10) i++;
      out.push(s.slice(start, keepEnds ? i : end));
      start = i;
    }
    if (start < n) out.push(start === 0 ? s : s.slice(start));
    return out;
  }
  const { cp } = s;
  while (i < n) {
    const p = cp[i];
    if (!isLineBreak(p)) {
      i++;
      continue;
    }
    const end = i++;
    if (p === 13 && i < n && cp[i] === 10) i++;
    out.push(strSub(s, start, keepEnds ? i : end));
    start = i;
  }
  if (start < n) out.push(strSub(s, start, n));
  return out;
}

/** Strips space, or the characters of `chars`; sides: 1 left, 2 right, 3 both. */
export function stripChars(s: Str, chars: Str | null, sides: number): Str {
  const n = strLen(s);
  let start = 0, end = n;
  if (chars === null) {
    if (sides & 1) { while (start < end && spaceAt(s, start)) start++; }
    if (sides & 2) { while (end > start && spaceAt(s, end - 1)) end--; }
  } else if (typeof s === "string" && typeof chars === "string") {
    if (sides & 1) { while (start < end && chars.includes(s[start])) start++; }
    if (sides & 2) { while (end > start && chars.includes(s[end - 1])) end--; }
  } else {
    const set = strPoints(chars);
    const at = (i: number) => set.includes(typeof s === "string" ? s.charCodeAt(i) : s.cp[i]);
    if (sides & 1) { while (start < end && at(start)) start++; }
    if (sides & 2) { while (end > start && at(end - 1)) end--; }
  }
  return start === 0 && end === n ? s : strSub(s, start, end);
}

/** Does s[start:end] start, or end, with `part`? */
export function matchesAt(s: Str, part: Str, start: number, end: number, atEnd: boolean): boolean {
  const n = strLen(part);
  if (end - start < n) return false;
  const at = atEnd ? end - n : start;
  if (typeof s === "string") return typeof part === "string" && s.startsWith(part, at);
  const b = strPoints(part);
  for (let i = 0; i < n; i++) if (s.cp[at + i] !== b[i]) return false;
  return true;
}
