// JIS X 0213: the table, and its codecs in EUC and Shift JIS.
//
// Codes have EUC's form, both bytes as one number; those of plane 2 are PLANE_2_MARK more. Plane 1 has what JIS X 0208 has.
// Some codes stand for a character and a combining one. The edition of 2000 has ten characters less than that of 2004.
import type { ByteSink } from "../types/byte_sink.ts";
import type { MultibyteCodec } from "./cjk_codec.ts";
import { charset } from "./cjk_tables.ts";
import { PAIRS, PLANE_1, PLANE_2 } from "./jisx0213_rows.gen.ts";

export type Edition = 2000 | 2004;
const PLANE_2_MARK = 0x10000;

export interface Jisx0213 {
  /** Code points by code; 0 where there is none, or two. */
  readonly plane1: Int32Array;
  readonly plane2: Int32Array;
  readonly codes: ReadonlyMap<number, number>;
  /** Two code points, by code. */
  readonly pairs: ReadonlyMap<number, readonly [number, number]>;
  /** Codes of pairs, by the first point: the second one and the code. */
  readonly pairCodes: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** Codes that only a later edition has, and the points that have no code in any set for that. */
  readonly later: ReadonlySet<number>;
  readonly laterPoints: ReadonlySet<number>;
}

/** What the edition of 2004 added to plane 1. */
const SINCE_2004 = [0xaea1, 0xaffe, 0xcfd4, 0xcffe, 0xf4a7, 0xfefa, 0xfefb, 0xfefc, 0xfefd, 0xfefe];

function putRuns(points: Int32Array, runs: readonly (readonly [number, string])[]): void {
  for (const [from, text] of runs) {
    let code = from;
    for (const c of text) points[code++] = c.codePointAt(0)!;
  }
}

function make(edition: Edition): Jisx0213 {
  const plane1 = charset("euc_jp").points.slice(), plane2 = new Int32Array(65536);
  putRuns(plane1, PLANE_1);
  putRuns(plane2, PLANE_2);
  const later = new Set<number>(), laterPoints = new Set<number>();
  if (edition === 2000) {
    for (const code of SINCE_2004) {
      later.add(code);
      laterPoints.add(plane1[code]);
      plane1[code] = 0;
    }
    laterPoints.add(plane2[0xfdbb]);
    plane2[0xfdbb] = 0x9b1d;
  }
  const codes = new Map<number, number>();
  const note = (points: Int32Array, mark: number) => {
    for (let code = 0xa1a1; code < 65536; code++) {
      const p = points[code];
      if (p !== 0 && !codes.has(p)) codes.set(p, code + mark);
    }
  };
  note(plane1, 0);
  note(plane2, PLANE_2_MARK);
  const pairs = new Map<number, readonly [number, number]>();
  const pairCodes = new Map<number, (readonly [number, number])[]>();
  for (const [code, text] of PAIRS) {
    const [a, b] = Array.from(text, (c) => c.codePointAt(0)!);
    pairs.set(code, [a, b]);
    let known = pairCodes.get(a);
    if (known === undefined) pairCodes.set(a, known = []);
    known.push([b, code]);
  }
  return { plane1, plane2, codes, pairs, pairCodes, later, laterPoints };
}

const made = new Map<Edition, Jisx0213>();

export function jisx0213(edition: Edition): Jisx0213 {
  let table = made.get(edition);
  if (table === undefined) made.set(edition, table = make(edition));
  return table;
}

/** The code of the pair that starts at p[i], 0 when that needs the next point, or -1. */
export function pairCode(table: Jisx0213, p: readonly number[], i: number, more: boolean): number {
  const known = table.pairCodes.get(p[i]);
  if (known === undefined) return -1;
  if (i + 1 === p.length) return more ? 0 : -1;
  return known.find(([b]) => b === p[i + 1])?.[1] ?? -1;
}

/** Pushes what a code of plane 1 stands for; false for nothing. */
export function pushPlane1(table: Jisx0213, code: number, out: number[]): boolean {
  const p = table.plane1[code];
  if (p !== 0) {
    out.push(p);
    return true;
  }
  const pair = table.pairs.get(code);
  if (pair !== undefined) out.push(...pair);
  return pair !== undefined;
}

type PutCode = (code: number, out: ByteSink) => void;

/** Encodes what has a code of JIS X 0213; -1 for what has not. */
function encodeWith(
  table: Jisx0213,
  p: readonly number[],
  i: number,
  more: boolean,
  out: ByteSink,
  put: PutCode,
): number {
  const two = pairCode(table, p, i, more);
  if (two === 0) return 0;
  const code = two > 0 ? two : table.codes.get(p[i]);
  if (code === undefined) return -1;
  put(code, out);
  return two > 0 ? 2 : 1;
}

function putEuc(code: number, out: ByteSink): void {
  if (code >= PLANE_2_MARK) out.byte(0x8f);
  out.byte(code >> 8 & 255);
  out.byte(code & 255);
}

/** EUC: kana behind 8E, and plane 2 behind 8F, where JIS X 0212 has the other rows. */
export function eucJisx0213(name: string, edition: Edition): MultibyteCodec {
  const table = jisx0213(edition), old = charset("jisx0212");
  return {
    name,
    decodeOne(b, i, end, _state, out) {
      const c = b[i];
      if (c < 0x80) {
        out.push(c);
        return 1;
      }
      const n = c === 0x8f ? 3 : 2;
      if (i + n > end) return 0;
      const d = b[i + 1];
      if (c === 0x8e) {
        if (d < 0xa1 || d > 0xdf) return -1;
        out.push(0xff61 + d - 0xa1);
      } else if (c === 0x8f) {
        const code = d * 256 + b[i + 2];
        const p = table.plane2[code] || old.points[code];
        if (p === 0) return -1;
        out.push(p);
      } else if (!pushPlane1(table, c * 256 + d, out)) return table.later.has(c * 256 + d) ? -2 : -1;
      return n;
    },
    encodeOne(p, i, more, _state, out) {
      const c = p[i];
      if (c < 0x80) {
        out.byte(c);
        return 1;
      }
      if (c >= 0xff61 && c <= 0xff9f) {
        out.byte(0x8e);
        out.byte(c - 0xff61 + 0xa1);
        return 1;
      }
      const n = encodeWith(table, p, i, more, out, putEuc);
      if (n >= 0) return n;
      const far = old.codes.get(c);
      if (far === undefined || table.laterPoints.has(c)) return -1;
      putEuc(far + PLANE_2_MARK, out);
      return 1;
    },
  };
}

/** Rows of plane 2 by pairs, as Shift JIS has them from the lead byte F0 on. */
const SHIFTED_ROWS = [[1, 8], [3, 4], [5, 12], [13, 14], [15, 78]];

/** Shift JIS's two bytes for a code. */
function shifted(code: number): number {
  const row = (code >> 8 & 255) - 0xa0, cell = (code & 255) - 0xa0;
  let lead: number, odd = row & 1;
  if (code < PLANE_2_MARK) lead = row < 63 ? 0x81 + (row - 1 >> 1) : 0xe0 + (row - 63 >> 1);
  else if (row > 78) lead = 0xf4 + (row - 77 >> 1);
  else {
    const at = SHIFTED_ROWS.findIndex((r) => r.includes(row));
    lead = 0xf0 + at;
    odd = SHIFTED_ROWS[at][0] === row ? 1 : 0;
  }
  return lead * 256 + (odd === 0 ? cell + 0x9e : cell + (cell < 0x40 ? 0x3f : 0x40));
}

function putShifted(code: number, out: ByteSink): void {
  const bytes = shifted(code);
  out.byte(bytes >> 8);
  out.byte(bytes & 255);
}

/** Codes by Shift JIS's bytes. */
function unshifted(table: Jisx0213): Int32Array {
  const codes = new Int32Array(65536);
  for (let code = 0xa1a1; code < 0xffff; code++) {
    if (table.plane1[code] !== 0 || table.pairs.has(code) || table.later.has(code)) codes[shifted(code)] = code;
    if (table.plane2[code] !== 0) codes[shifted(code + PLANE_2_MARK)] = code + PLANE_2_MARK;
  }
  return codes;
}

const BACKSLASH = 0x5c, TILDE = 0x7e, YEN = 0xa5, OVERLINE = 0x203e, WIDE_BACKSLASH = 0xff3c, WIDE_TILDE = 0xff5e;

/** Shift JIS: single bytes are JIS X 0201, so that ASCII's backslash and tilde are pairs. */
export function shiftJisx0213(name: string, edition: Edition): MultibyteCodec {
  const table = jisx0213(edition);
  const codes = unshifted(table);
  return {
    name,
    decodeOne(b, i, end, _state, out) {
      const c = b[i];
      if (c < 0x80) out.push(c === BACKSLASH ? YEN : c === TILDE ? OVERLINE : c);
      else if (c >= 0xa1 && c <= 0xdf) out.push(0xff61 + c - 0xa1);
      else {
        if (c === 0x80 || c === 0xa0 || c > 0xfc) return -1;
        if (i + 1 >= end) return 0;
        const code = codes[c * 256 + b[i + 1]];
        if (code >= PLANE_2_MARK) out.push(table.plane2[code - PLANE_2_MARK]);
        else if (code === 0) return -1;
        else if (!pushPlane1(table, code, out)) return -2;
        const last = out.length - 1;
        if (out[last] === WIDE_BACKSLASH) out[last] = BACKSLASH;
        else if (out[last] === WIDE_TILDE) out[last] = TILDE;
        return 2;
      }
      return 1;
    },
    encodeOne(p, i, more, _state, out) {
      const c = p[i];
      if (c === YEN) out.byte(BACKSLASH);
      else if (c === OVERLINE) out.byte(TILDE);
      else if (c === BACKSLASH || c === TILDE) {
        putShifted(table.codes.get(c === TILDE ? WIDE_TILDE : WIDE_BACKSLASH)!, out);
      } else if (c < 0x80) out.byte(c);
      else if (c >= 0xff61 && c <= 0xff9f) out.byte(c - 0xff61 + 0xa1);
      else if (c === WIDE_BACKSLASH || c === WIDE_TILDE) return -1;
      else return encodeWith(table, p, i, more, out, putShifted);
      return 1;
    },
  };
}

/** Makers of the codecs, by name. */
export const JISX0213: Readonly<Record<string, () => MultibyteCodec>> = {
  euc_jis_2004: () => eucJisx0213("euc_jis_2004", 2004),
  euc_jisx0213: () => eucJisx0213("euc_jisx0213", 2000),
  shift_jis_2004: () => shiftJisx0213("shift_jis_2004", 2004),
  shift_jisx0213: () => shiftJisx0213("shift_jisx0213", 2000),
};
