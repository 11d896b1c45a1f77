// Names of characters: name to code points and back.
//
// Invariants: the tables are unpacked at first use (a few milliseconds). Hangul syllables and ideographs are named by rule.
// Aliases and named sequences can be looked up but are nobody's name.
import * as packed from "./unicodedata_names.gen.ts";
import { unpack, unpackPoints } from "./unicodedata_text.ts";

const LEAD = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWEL = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TAIL = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");

interface Tables {
  /** Names by code point. */
  readonly names: ReadonlyMap<number, string>;
  /** Prefix of names that end with the code point, by code point. */
  readonly prefixes: ReadonlyMap<number, string>;
}

let tables: Tables | null = null;
let points: Map<string, number> | null = null;
let extra: Map<string, readonly number[]> | null = null;

function load(): Tables {
  if (tables === null) {
    const list = unpack(packed.names).split("\n");
    const at = unpackPoints(unpack(packed.points));
    const names = new Map<number, string>();
    for (let i = 0; i < list.length; i++) names.set(at[i], list[i]);
    const prefixes = new Map<number, string>();
    for (const line of unpack(packed.prefixed).split("\n")) {
      const [prefix, ranges] = line.split(";");
      for (const p of unpackPoints(ranges, ",")) prefixes.set(p, prefix);
    }
    tables = { names, prefixes };
  }
  return tables;
}

function hex(p: number): string {
  return p.toString(16).toUpperCase().padStart(4, "0");
}

/** The name of a character, or undefined. */
export function characterName(p: number): string | undefined {
  if (p >= 0xac00 && p <= 0xd7a3) {
    const i = p - 0xac00;
    return `HANGUL SYLLABLE ${LEAD[Math.floor(i / 588)]}${VOWEL[Math.floor(i / 28) % 21]}${TAIL[i % 28]}`;
  }
  const { names, prefixes } = load();
  const name = names.get(p);
  if (name !== undefined) return name;
  const prefix = prefixes.get(p);
  return prefix === undefined ? undefined : prefix + hex(p);
}

/** The index of the longest of `parts` that `text` has at `at`. */
function longest(parts: readonly string[], text: string, at: number): number {
  let best = -1;
  parts.forEach((part, i) => {
    if (text.startsWith(part, at) && (best < 0 || part.length > parts[best].length)) best = i;
  });
  return best;
}

function hangul(name: string): number {
  let at = "HANGUL SYLLABLE ".length;
  const lead = longest(LEAD, name, at);
  if (lead < 0) return -1;
  at += LEAD[lead].length;
  const vowel = longest(VOWEL, name, at);
  if (vowel < 0) return -1;
  at += VOWEL[vowel].length;
  const tail = longest(TAIL, name, at);
  if (at + TAIL[tail].length !== name.length) return -1;
  return 0xac00 + (lead * 21 + vowel) * 28 + tail;
}

/** The character with a name (aliases left out), or -1. */
export function characterNamed(name: string): number {
  if (name.startsWith("HANGUL SYLLABLE ")) return hangul(name);
  const { names, prefixes } = load();
  const ideograph = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(name);
  if (ideograph !== null) {
    const p = parseInt(ideograph[1], 16);
    return prefixes.get(p) === "CJK UNIFIED IDEOGRAPH-" ? p : -1;
  }
  if (points === null) {
    points = new Map();
    for (const [p, n] of names) points.set(n, p);
    for (const [p, prefix] of prefixes) {
      if (prefix !== "CJK UNIFIED IDEOGRAPH-") points.set(prefix + hex(p), p);
    }
  }
  return points.get(name.toUpperCase()) ?? -1;
}

/** The characters of a name, alias or named sequence; undefined when nothing is called so. */
export function charactersNamed(name: string): readonly number[] | undefined {
  const p = characterNamed(name);
  if (p >= 0) return [p];
  if (extra === null) {
    extra = new Map();
    for (const line of unpack(packed.extra).split("\n")) {
      const [n, list] = line.split(";");
      extra.set(n, list.split(" ").map((h) => parseInt(h, 16)));
    }
  }
  return extra.get(name.toUpperCase());
}

/** The character for \N{name} in literals and unicode_escape: sequences do not count. */
export function escapeNamed(name: string): number | undefined {
  const found = charactersNamed(name);
  return found !== undefined && found.length === 1 ? found[0] : undefined;
}
