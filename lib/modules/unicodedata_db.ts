// Properties of characters, of Unicode 16 and of Unicode 3.2 (what ucd_3_2_0 shows).
//
// Invariants: categories and mirroring are V8's (they agree with Unicode 16); everything else comes from the generated
// tables, unpacked at first use. For 3.2 there are the assigned characters and what was different.
import { strFromPoints, strPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { decimalValue } from "../types/unicode_digits.ts";
import { normalizePoints } from "./unicodedata_normalize.ts";
import * as packed from "./unicodedata_tables.gen.ts";
import { Runs, unpackMap } from "./unicodedata_text.ts";

const CATEGORIES = "Ll Lu Lo Lm Lt Nd Zs Po Ps Pe Pd Mn Sm So Sc Sk Cc No Nl Mc Me Pc Pi Pf Zl Zp Cf Cs Co".split(" ")
  .map((c) => [c, new RegExp(`^\\p{${c}}$`, "u")] as const);
const MIRRORED = /^\p{Bidi_Mirrored}$/u;
const categories = new Map<number, string>();

function lazy<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => made ??= make();
}

const bidirectional = lazy(() => new Runs(packed.bidirectional));
const combining = lazy(() => new Runs(packed.combining));
const eastAsianWidth = lazy(() => new Runs(packed.eastAsianWidth));
const decomposition = lazy(() => unpackMap(packed.decomposition));
const numbers = lazy(() => unpackMap(packed.numbers));
const assigned = lazy(() => new Runs(packed.oldAssigned));
const oldCategory = lazy(() => new Runs(packed.oldCategory));
const oldBidirectional = lazy(() => new Runs(packed.oldBidirectional));
const oldCombining = lazy(() => new Runs(packed.oldCombining));
const oldWidth = lazy(() => new Runs(packed.oldEastAsianWidth));
const oldMirrored = lazy(() => new Runs(packed.oldMirrored));
const oldDecomposition = lazy(() => new Runs(packed.oldDecomposition));
const oldNumbers = lazy(() => unpackMap(packed.oldNumbers));

/** The properties of one version of Unicode. */
export interface Database {
  readonly version: string;
  isAssigned(p: number): boolean;
  category(p: number): string;
  bidirectional(p: number): string;
  combining(p: number): number;
  eastAsianWidth(p: number): string;
  mirrored(p: number): number;
  decomposition(p: number): string;
  /** All current mappings by character. */
  decompositions(): ReadonlyMap<number, string>;
  /** Kind (d decimal, g digit, n other) and value; null for none. */
  number(p: number): { readonly kind: string; readonly value: number } | null;
  normalize(form: string, s: Str): Str;
}

function parseNumber(text: string): { kind: string; value: number } | null {
  return text === "" ? null : { kind: text[0], value: Number(text.slice(1)) };
}

/** Text in a normal form; lone surrogates stay apart. */
function normalizeJs(form: string, s: Str): Str {
  if (typeof s === "string") {
    const n = s.normalize(form);
    return /[\ud800-\udfff]/.test(n) ? strFromPoints(points(n)) : n;
  }
  if (!s.cp.some((p) => p >= 0xd800 && p <= 0xdfff)) return strFromPoints(points(s.s.normalize(form)));
  const out: number[] = [];
  let from = 0;
  for (let i = 0; i <= s.cp.length; i++) {
    const p = s.cp[i];
    if (i < s.cp.length && (p < 0xd800 || p > 0xdfff)) continue;
    out.push(...points(String.fromCodePoint(...s.cp.slice(from, i)).normalize(form)));
    if (i < s.cp.length) out.push(p);
    from = i + 1;
  }
  return strFromPoints(out);
}

function points(s: string): number[] {
  const out: number[] = [];
  for (const c of s) out.push(c.codePointAt(0)!);
  return out;
}

export const current: Database = {
  version: "16.0.0",
  isAssigned: (p) => current.category(p) !== "Cn",
  category(p) {
    let c = categories.get(p);
    if (c === undefined) {
      const char = String.fromCodePoint(p);
      c = CATEGORIES.find(([, re]) => re.test(char))?.[0] ?? "Cn";
      categories.set(p, c);
    }
    return c;
  },
  bidirectional: (p) => bidirectional().get(p) ?? "",
  combining: (p) => Number(combining().get(p) ?? 0),
  eastAsianWidth: (p) => eastAsianWidth().get(p) ?? "N",
  mirrored: (p) => MIRRORED.test(String.fromCodePoint(p)) ? 1 : 0,
  decomposition: (p) => decomposition().get(p) ?? "",
  number(p) {
    const d = decimalValue(p);
    return d >= 0 ? { kind: "d", value: d } : parseNumber(numbers().get(p) ?? "");
  },
  decompositions: () => decomposition(),
  normalize: normalizeJs,
};

/** A property of 3.2: nothing for characters that came later, what was different, else what it is now. */
function old(diff: () => Runs, now: (p: number) => string, none: string): (p: number) => string {
  return (p) => {
    if (!unicode3.isAssigned(p)) return none;
    const was = diff().get(p);
    return was === undefined ? now(p) : was === "-" ? "" : was;
  };
}

const oldEastAsianWidth = old(oldWidth, (p) => current.eastAsianWidth(p), "N");

export const unicode3: Database = {
  version: "3.2.0",
  isAssigned: (p) => assigned().get(p) !== undefined,
  category: old(oldCategory, (p) => current.category(p), "Cn"),
  bidirectional: old(oldBidirectional, (p) => current.bidirectional(p), ""),
  combining: (p) => Number(old(oldCombining, (q) => String(current.combining(q)), "0")(p)),
  // The width of what no version has is that of its block.
  eastAsianWidth: (p) => current.isAssigned(p) ? oldEastAsianWidth(p) : current.eastAsianWidth(p),
  mirrored: (p) => Number(old(oldMirrored, (q) => String(current.mirrored(q)), "0")(p)),
  decomposition: old(oldDecomposition, (p) => current.decomposition(p), ""),
  number(p) {
    if (!unicode3.isAssigned(p)) return null;
    const was = oldNumbers().get(p);
    return was === undefined ? current.number(p) : parseNumber(was);
  },
  decompositions: () => decomposition(),
  normalize: (form, s) => strFromPoints(normalizePoints(form, strPoints(s), unicode3)),
};
