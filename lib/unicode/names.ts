// Names of characters, both ways.
//
// In: code points, or names. Out: names, or code points. Invariants: names of Hangul syllables and unified ideographs are
// made by rule and found only in upper case; all other names, aliases and named sequences in any case.
import { sums, unpack } from "./packed.ts";
import { packed } from "./names.gen.ts";
import { isUnifiedIdeograph } from "./properties.ts";

interface Tables {
  readonly points: number[];
  /** Separated by "|". */
  readonly names: string;
  /** Aliases (one character) and named sequences (several). */
  readonly extra: readonly (readonly [string, readonly number[]])[];
}

/** The longest name that a lookup accepts. */
export const LONGEST_NAME = 256;

const LEADS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TAILS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");
const SYLLABLE = "HANGUL SYLLABLE ";
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;
const IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";

let byPoint: Map<number, string> | undefined;
let byName: Map<string, number> | undefined;
let extras: Map<string, readonly number[]> | undefined;
let syllables: Map<string, number> | undefined;

function nameTable(): Map<number, string> {
  if (byPoint === undefined) {
    const t = unpack<Tables>(packed());
    const names = t.names.split("|");
    byPoint = new Map(sums(t.points).map((p, i) => [p, names[i]]));
    extras = new Map(t.extra);
  }
  return byPoint;
}

function pointTable(): Map<string, number> {
  if (byName === undefined) {
    byName = new Map();
    for (const [p, name] of nameTable()) byName.set(name, p);
  }
  return byName;
}

function syllableName(i: number): string {
  return LEADS[Math.floor(i / 588)] + VOWELS[Math.floor(i / 28) % 21] + TAILS[i % 28];
}

function syllable(name: string): number | undefined {
  if (syllables === undefined) {
    syllables = new Map();
    for (let i = 0; i < SYLLABLES; i++) syllables.set(syllableName(i), FIRST_SYLLABLE + i);
  }
  return syllables.get(name);
}

/** The name of a character. */
export function characterName(p: number): string | undefined {
  if (p >= FIRST_SYLLABLE && p < FIRST_SYLLABLE + SYLLABLES) return SYLLABLE + syllableName(p - FIRST_SYLLABLE);
  if (p >= 0x3400 && isUnifiedIdeograph(p)) return IDEOGRAPH + p.toString(16).toUpperCase();
  return nameTable().get(p);
}

/** The character with this name, without aliases. */
export function characterNamed(name: string): number | undefined {
  if (name.startsWith(SYLLABLE)) return syllable(name.slice(SYLLABLE.length));
  if (name.startsWith(IDEOGRAPH)) {
    const digits = name.slice(IDEOGRAPH.length);
    const p = /^[0-9A-F]{4,5}$/.test(digits) ? parseInt(digits, 16) : -1;
    return isUnifiedIdeograph(p) ? p : undefined;
  }
  return pointTable().get(asciiUpper(name));
}

/** The characters that an alias or the name of a sequence stands for. */
export function namedExtra(name: string): readonly number[] | undefined {
  nameTable();
  return extras!.get(asciiUpper(name));
}

/** The character that \N{name} stands for: by name or alias. */
export function escapedCharacter(name: string): number | undefined {
  const p = characterNamed(name);
  if (p !== undefined) return p;
  const points = namedExtra(name);
  return points?.length === 1 ? points[0] : undefined;
}

// Not toUpperCase() alone: that would take "ß" for "SS".
function asciiUpper(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name.toUpperCase() : name;
}
