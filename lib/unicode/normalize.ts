// Unicode normalization.
//
// In: code points. Out: code points in a normal form, of Unicode 16.0 or as the old database has it. Invariant: combining
// classes and compositions are the current ones in both, as in CPython. hostNormalizes() tells for which texts the host's
// own normalize(), which is many times as fast, gives the same: those without characters that 16.0 does not have.
import { compositionExclusions, currentDatabase, type Database, decompositions } from "./properties.ts";

export type Form = "NFC" | "NFD" | "NFKC" | "NFKD";

const S = 0xac00, L = 0x1100, V = 0x1161, T = 0x11a7;

interface Mapping {
  readonly canonical: boolean;
  readonly to: readonly number[];
}

let mappings: Map<number, Mapping> | undefined;
let pairs: Map<number, number> | undefined;
let unknown: RegExp | undefined;

function mappingOf(p: number): Mapping | undefined {
  if (mappings === undefined) {
    mappings = new Map();
    for (const [p, text] of decompositions()) {
      const canonical = !text.startsWith("<");
      const hex = text.split(" ").slice(canonical ? 0 : 1);
      mappings.set(p, { canonical, to: hex.map((h) => parseInt(h, 16)) });
    }
  }
  return mappings.get(p);
}

function pairKey(a: number, b: number): number {
  return a * 0x200000 + b;
}

function composed(a: number, b: number): number | undefined {
  if (pairs === undefined) {
    pairs = new Map();
    const excluded = compositionExclusions();
    mappingOf(0);
    for (const [p, m] of mappings!) {
      if (m.canonical && m.to.length === 2 && !excluded.has(p)) pairs.set(pairKey(m.to[0], m.to[1]), p);
    }
  }
  return pairs.get(pairKey(a, b));
}

/** True when text.normalize() is right for a JS string that is a Python str (no pair made of lone surrogates). */
export function hostNormalizes(text: string): boolean {
  if (unknown === undefined) {
    const ranges = [...currentDatabase().runsOf("Cn")].map(([a, b]) => `\\u{${a.toString(16)}}-\\u{${b.toString(16)}}`);
    // Not \p{Cn}: the host's Unicode may be newer. U+1C89 is new in 16.0; without it no text is left to the host.
    unknown = /\p{Lu}/u.test("\u1c89") ? new RegExp(`[${ranges.join("")}\\u{d800}-\\u{dfff}]`, "u") : /^/;
  }
  return !unknown.test(text);
}

export function normalizePoints(points: readonly number[], form: Form, db: Database): readonly number[] {
  const out: number[] = [];
  const compatible = form === "NFKC" || form === "NFKD";
  for (const p of points) decompose(p, compatible, db, out);
  reorder(out);
  return form === "NFC" || form === "NFKC" ? compose(out) : out;
}

function decompose(p: number, compatible: boolean, db: Database, out: number[]): void {
  if (p < 0xa0) {
    out.push(p);
    return;
  }
  if (p >= S && p < S + 11172) {
    const i = p - S;
    out.push(L + Math.floor(i / 588), V + Math.floor(i / 28) % 21);
    if (i % 28 !== 0) out.push(T + i % 28);
    return;
  }
  const corrected = db.corrections.get(p);
  if (corrected !== undefined) {
    out.push(...corrected);
    return;
  }
  const m = mappingOf(p);
  if (m === undefined || !m.canonical && !compatible || db.isOld && db.category(p) === "Cn") out.push(p);
  else for (const q of m.to) decompose(q, compatible, db, out);
}

/** Sorts each run of marks by combining class, keeping the order of equals. */
function reorder(points: number[]): void {
  const db = currentDatabase();
  for (let i = 1; i < points.length; i++) {
    const p = points[i];
    const c = p < 0x300 ? 0 : db.combining(p);
    if (c === 0) continue;
    let at = i;
    while (at > 0 && db.combining(points[at - 1]) > c) {
      points[at] = points[at - 1];
      at--;
    }
    points[at] = p;
  }
}

/** Joins starters with the marks (and Hangul letters) behind them. */
function compose(points: readonly number[]): number[] {
  const db = currentDatabase();
  const out: number[] = [];
  let starter = -1;
  let last = 0;
  for (const p of points) {
    const c = p < 0x300 ? 0 : db.combining(p);
    // A mark of the same class, or any other starter, in between keeps p from its starter.
    const adjacent = starter === out.length - 1;
    if (starter >= 0 && (adjacent || last !== 0 && last < c)) {
      const joined = hangul(out[starter], p) ?? composed(out[starter], p);
      if (joined !== undefined) {
        out[starter] = joined;
        continue;
      }
    }
    if (c === 0) starter = out.length;
    last = c;
    out.push(p);
  }
  return out;
}

function hangul(a: number, b: number): number | undefined {
  if (a >= L && a < L + 19) return b >= V && b < V + 21 ? S + ((a - L) * 21 + b - V) * 28 : undefined;
  if (a >= S && a < S + 11172 && (a - S) % 28 === 0 && b > T && b < T + 28) return a + b - T;
  return undefined;
}
