// JS text put together from pieces of strs, in which two lone surrogates that come to stand next to each other stay two.
//
// In: pieces, each with whole characters. Out: the text, and the str that it stands for. Invariant: `seams` are the places
// in `text`, in order, between a high and a low surrogate that are no pair.
import { pointsToJs } from "./points.ts";
import { strFromJs, strFromPoints, strPoints } from "./str.ts";
import { PyWideStr, type Str } from "./value.ts";

export class SeamedText {
  text = "";
  seams: number[] | null = null;

  /** Adds a piece: JS text that stands for one str only. */
  add(piece: string): void {
    if (meets(this.text, piece)) (this.seams ??= []).push(this.text.length);
    this.text += piece;
  }

  addAll(other: SeamedText): void {
    const { length } = this.text;
    this.add(other.text);
    if (other.seams !== null) { for (const at of other.seams) (this.seams ??= []).push(length + at); }
  }

  str(): Str {
    return strFromSeamed(this.text, this.seams);
  }
}

/** Would the end of one piece and the start of the next look like a pair? */
export function meets(before: string, after: string): boolean {
  return (after.charCodeAt(0) & 0xfc00) === 0xdc00 && (before.charCodeAt(before.length - 1) & 0xfc00) === 0xd800;
}

/** The str of a text with seams. */
export function strFromSeamed(text: string, seams: readonly number[] | null): Str {
  if (seams === null) return strFromJs(text);
  const points: number[] = [];
  let start = 0;
  for (const end of [...seams, text.length]) {
    for (const p of strPoints(strFromJs(text.slice(start, end)))) points.push(p);
    start = end;
  }
  return strFromPoints(points);
}

/** Where a str's JS text has seams; null for nowhere. */
export function seamsOf(s: Str): readonly number[] | null {
  if (typeof s === "string" || s.s === "" || !s.apart) return null;
  const seams: number[] = [];
  let at = 0;
  for (let i = 0; i < s.cp.length; i++) {
    const p = s.cp[i];
    if (i > 0 && (p & ~0x3ff) === 0xdc00 && (s.cp[i - 1] & ~0x3ff) === 0xd800) seams.push(at);
    at += p > 0xffff ? 2 : 1;
  }
  return seams;
}

/** The JS text of a str in pieces without seams. */
export function piecesOf(s: Str): string[] {
  const seams = seamsOf(s);
  const text = s instanceof PyWideStr ? s.s : s;
  return seams === null ? [text] : [0, ...seams].map((start, i) => text.slice(start, seams[i]));
}

/** The characters of a str, each as JS text. */
export function charactersOf(s: Str): Iterable<string> {
  return typeof s === "string" ? s : seamsOf(s) === null ? s.s : s.cp.map((p) => pointsToJs([p]));
}
