// Unicode normalization as the 3.2 database does it.
//
// In: code points. Out: code points in a normal form. Invariants: characters that 3.2 does not have keep their form, but
// combining classes and compositions are the current ones for all of them, as in CPython; that is why the host's
// normalize() cannot do it piece by piece.
import { current, type Database } from "./unicodedata_db.ts";

const S = 0xac00, L = 0x1100, V = 0x1161, T = 0x11a7;
const SYLLABLES = 11172, LEADS = 19, VOWELS = 21, TAILS = 28;

/** Mappings of compatibility ideographs that 3.2 had wrong. */
const CORRECTIONS: ReadonlyMap<number, number> = new Map([
  [0x2f868, 0x2136a],
  [0x2f874, 0x5f33],
  [0x2f91f, 0x43ab],
  [0x2f95f, 0x7aae],
  [0x2f9bf, 0x4d57],
]);

let pairs: Map<string, number> | undefined;

/** The character that a and b compose to. */
function composed(a: number, b: number): number | undefined {
  if (a >= L && a < L + LEADS) {
    return b >= V && b < V + VOWELS ? S + ((a - L) * VOWELS + b - V) * TAILS : undefined;
  }
  if (a >= S && a < S + SYLLABLES) return (a - S) % TAILS === 0 && b > T && b < T + TAILS ? a + b - T : undefined;
  if (pairs === undefined) {
    pairs = new Map();
    for (const [p, text] of current.decompositions()) {
      const char = String.fromCodePoint(p);
      // The excluded ones do not survive NFC.
      if (/^\w+ \w+$/.test(text) && char.normalize("NFC") === char) pairs.set(text, p);
    }
  }
  return pairs.get(`${hex(a)} ${hex(b)}`);
}

function hex(p: number): string {
  return p.toString(16).toUpperCase().padStart(4, "0");
}

export function normalizePoints(form: string, points: readonly number[], db: Database): number[] {
  const out: number[] = [];
  for (const p of points) decompose(p, form.startsWith("NFK"), db, out);
  reorder(out);
  return form.endsWith("C") ? compose(out) : out;
}

function decompose(p: number, compatible: boolean, db: Database, out: number[]): void {
  if (p >= S && p < S + SYLLABLES) {
    const i = p - S;
    out.push(L + Math.floor(i / (VOWELS * TAILS)), V + Math.floor(i / TAILS) % VOWELS);
    if (i % TAILS !== 0) out.push(T + i % TAILS);
    return;
  }
  const correct = CORRECTIONS.get(p);
  const text = p < 0xa0 || correct !== undefined ? "" : db.decomposition(p);
  if (text === "" || text.startsWith("<") && !compatible) out.push(correct ?? p);
  else for (const part of text.split(" ")) if (part[0] !== "<") decompose(parseInt(part, 16), compatible, db, out);
}

/** Sorts each run of marks by combining class, keeping the order of equals. */
function reorder(points: number[]): void {
  const classes = points.map((p) => p < 0x300 ? 0 : current.combining(p));
  for (let i = 1; i < points.length; i++) {
    const p = points[i], c = classes[i];
    if (c === 0) continue;
    let at = i;
    for (; at > 0 && classes[at - 1] > c; at--) {
      points[at] = points[at - 1];
      classes[at] = classes[at - 1];
    }
    points[at] = p;
    classes[at] = c;
  }
}

/** Joins starters with the marks (and Hangul letters) behind them. */
function compose(points: readonly number[]): number[] {
  const out: number[] = [];
  let starter = -1;
  let last = 0;
  for (const p of points) {
    const c = p < 0x300 ? 0 : current.combining(p);
    // A mark of the same class, or any other starter, in between keeps p from its starter.
    if (starter >= 0 && (starter === out.length - 1 || last !== 0 && last < c)) {
      const joined = composed(out[starter], p);
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
