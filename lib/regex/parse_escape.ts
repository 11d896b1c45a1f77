// Escapes, in sets and outside of them, and sets.
//
// In: the source behind an escaped token, or behind a "[". Out: an Item or SetItem. Refused: what the library has an error or a warning
// for, and \N{...}.
import { AT, CATEGORY, OP } from "./constants.ts";
import { ch, END, ESCAPED, isAsciiLetter, isDigit, isHex, isOctal, type Source } from "./pattern_source.ts";
import { character, distinct, type Item, NONE, ONE, refuse, type SetItem } from "./pattern_nodes.ts";

function byCharacter<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<number, T> {
  return new Map(Object.entries(rows).map(([c, v]) => [ch(c), v]));
}

/** Letters that stand for one character; \b is that only in sets. */
const CONTROL = byCharacter({ a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 });

const CLASSES = byCharacter({
  d: CATEGORY.DIGIT,
  D: CATEGORY.NOT_DIGIT,
  s: CATEGORY.SPACE,
  S: CATEGORY.NOT_SPACE,
  w: CATEGORY.WORD,
  W: CATEGORY.NOT_WORD,
});

const PLACES = byCharacter({
  A: AT.BEGINNING_STRING,
  b: AT.BOUNDARY,
  B: AT.NON_BOUNDARY,
  Z: AT.END_STRING,
  z: AT.END_STRING,
});

/** Digits behind \x, \u and \U. */
const HEX_LENGTH = byCharacter({ x: 2, u: 4, U: 8 });

/** Largest character written in octal digits. */
const OCTAL_LIMIT = 0o377;

/** The character that \x.., \u.... or \U........ means; null for another escape. */
function hexCharacter(source: Source, c: number): number | null {
  const length = HEX_LENGTH.get(c);
  if (length === undefined || (length > 2 && !source.isText)) return null;
  const digits = source.takeWhile(length, isHex);
  if (digits.length < length) refuse();
  const cp = parseInt(digits, 16);
  return cp > 0x10ffff ? refuse() : cp;
}

function octalCharacter(digits: string): number {
  const cp = parseInt(digits, 8);
  return cp > OCTAL_LIMIT ? refuse() : cp;
}

/** An escape that is a set item. */
function setEscape(source: Source, token: number): SetItem {
  const c = token - ESCAPED;
  const control = CONTROL.get(c);
  if (control !== undefined) return character(control);
  const category = CLASSES.get(c);
  if (category !== undefined) return { op: OP.CATEGORY, lo: category, hi: 0 };
  const hex = hexCharacter(source, c);
  if (hex !== null) return character(hex);
  if (isOctal(c)) return character(octalCharacter(String.fromCharCode(c) + source.takeWhile(2, isOctal)));
  if (isDigit(c) || isAsciiLetter(c)) refuse();
  return character(c);
}

/** An escape outside of sets; `reference` makes the item of a group's number. */
export function escape(source: Source, token: number, reference: (n: number) => Item): Item {
  const c = token - ESCAPED;
  const place = PLACES.get(c);
  if (place !== undefined) return { t: "at", at: place, width: NONE };
  const category = CLASSES.get(c);
  if (category !== undefined) return { t: "set", items: [{ op: OP.CATEGORY, lo: category, hi: 0 }], width: ONE };
  const cp = CONTROL.get(c) ?? hexCharacter(source, c);
  if (cp !== null) return literal(cp);
  if (c === 48) return literal(octalCharacter(`0${source.takeWhile(2, isOctal)}`));
  if (isDigit(c)) {
    let digits = String.fromCharCode(c);
    if (isDigit(source.next)) {
      const second = source.take();
      digits += String.fromCharCode(second);
      if (isOctal(c) && isOctal(second) && isOctal(source.next)) {
        return literal(octalCharacter(digits + String.fromCharCode(source.take())));
      }
    }
    return reference(Number(digits));
  }
  return isAsciiLetter(c) ? refuse() : literal(c);
}

export function literal(cp: number, negate = false): Item {
  return { t: "literal", negate, cp, width: ONE };
}

const HAT = ch("^"), OPEN = ch("["), CLOSE = ch("]"), MINUS = ch("-");
/** Twice one of these in a set may mean something else one day: the library warns. */
const DOUBLED: readonly number[] = [MINUS, ch("&"), ch("~"), ch("|")];

/** A set, from behind its bracket. */
export function parseSet(source: Source): Item {
  // The library warns of a set that begins as one in a set would.
  if (source.next === OPEN) refuse();
  const negate = source.takes(HAT);
  const found: SetItem[] = [];
  for (;;) {
    const token = source.take();
    if (token === END) refuse();
    if (token === CLOSE && found.length > 0) break;
    let first: SetItem;
    if (token >= ESCAPED) first = setEscape(source, token);
    else {
      if (found.length > 0 && DOUBLED.includes(token) && source.next === token) refuse();
      first = character(token);
    }
    if (!source.takes(MINUS)) {
      found.push(first);
      continue;
    }
    const end = source.take();
    if (end === END || end === MINUS) refuse();
    if (end === CLOSE) {
      found.push(first, character(MINUS));
      break;
    }
    const last = end >= ESCAPED ? setEscape(source, end) : character(end);
    if (first.op !== OP.LITERAL || last.op !== OP.LITERAL || last.lo < first.lo) refuse();
    found.push({ op: OP.RANGE, lo: first.lo, hi: last.lo });
  }
  const items = distinct(found);
  if (items.length === 1 && items[0].op === OP.LITERAL) return literal(items[0].lo, negate);
  return { t: "set", items: negate ? [{ op: OP.NEGATE, lo: 0, hi: 0 }, ...items] : items, width: ONE };
}
