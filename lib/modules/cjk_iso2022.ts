// The ISO-2022 codecs: several character sets in seven bits, chosen by escape sequences.
//
// State: the sets G0, G1 and G2 by their final bytes (plus 80 when they are of pairs), and flags in byte 4.
import type { ByteSink } from "../types/byte_sink.ts";
import type { MultibyteCodec } from "./cjk_codec.ts";
import { charset } from "./cjk_tables.ts";
import { type Edition, type Jisx0213, jisx0213, pairCode } from "./jisx0213.ts";

const ESC = 0x1b, SO = 0x0e, SI = 0x0f;
const SHIFTED = 1, THROUGH = 2;
const ASCII = 0x42, LATIN1 = 0x41, GREEK = 0x46;
const JISX0208 = 0x42 | 0x80;
const FLAGS = 4;

interface Set {
  readonly mark: number;
  /** 0, 1 or 2: G0, G1, G2. */
  readonly plane: 0 | 1 | 2;
  readonly width: 1 | 2;
  decode(code: number): number;
  encode(point: number): number | undefined;
  /** It has codes of two points, which come first. */
  readonly pairs?: () => Jisx0213;
}

/** A set of pairs, from a table of codes with their high bits. */
function pairSet(mark: string, plane: 0 | 1, name: Parameters<typeof charset>[0]): Set {
  return {
    mark: mark.charCodeAt(0) | 0x80,
    plane,
    width: 2,
    decode: (code) => charset(name).points[code | 0x8080],
    encode(p) {
      const code = charset(name).codes.get(p);
      return code === undefined || code < 0x8080 ? undefined : code & 0x7f7f;
    },
  };
}

const JIS_ROMAN: Set = {
  mark: 0x4a,
  plane: 0,
  width: 1,
  decode: (c) => c === 0x5c ? 0xa5 : c === 0x7e ? 0x203e : c,
  encode: (p) => p === 0xa5 ? 0x5c : p === 0x203e ? 0x7e : p < 0x80 && p !== 0x5c && p !== 0x7e ? p : undefined,
};
const JIS_KANA: Set = {
  mark: 0x49,
  plane: 0,
  width: 1,
  decode: (c) => c >= 0x21 && c <= 0x5f ? 0xff61 + c - 0x21 : 0,
  encode: (p) => p >= 0xff61 && p <= 0xff9f ? p - 0xff61 + 0x21 : undefined,
};
/** Sets of single bytes behind ESC N: only decoded. */
const HIGH = (mark: number): Set => ({ mark, plane: 2, width: 1, decode: () => 0, encode: () => undefined });

const WIDE_TILDE = 0xff5e, TILDE = 0x7e;

/** The two planes of JIS X 0213. What is decoded of plane 2 is the newer edition. */
function jisx0213Sets(mark: string, edition: Edition): Set[] {
  const table = () => jisx0213(edition);
  const plane = (final: string, second: boolean): Set => ({
    mark: final.charCodeAt(0) | 0x80,
    plane: 0,
    width: 2,
    decode(code) {
      const p = (second ? jisx0213(2004).plane2 : table().plane1)[code | 0x8080];
      return p === WIDE_TILDE ? TILDE : p;
    },
    encode(p) {
      const code = p === WIDE_TILDE ? undefined : table().codes.get(p);
      return code === undefined || code >= 0x10000 !== second ? undefined : code & 0x7f7f;
    },
  });
  return [{ ...plane(mark, false), pairs: table }, plane("P", true)];
}

const KANJI = pairSet("B", 0, "euc_jp");
const OLD_KANJI = pairSet("@", 0, "euc_jp");
const MORE_KANJI = pairSet("D", 0, "jisx0212");
const HANGUL = pairSet("C", 0, "euc_kr");
const HANZI = pairSet("A", 0, "gb2312");

/** The high half of ISO 8859-7, from A0 on. */
let greek: string | null = null;
function greekPoint(c: number): number {
  greek ??= new TextDecoder("iso-8859-7").decode(Uint8Array.from({ length: 96 }, (_, i) => 0xa0 + i));
  const p = greek.charCodeAt(c - 0x20);
  return p === 0xfffd ? 0 : p;
}

interface Options {
  readonly sets: readonly Set[];
  /** SO and SI choose between G0 and G1. */
  readonly shifts?: boolean;
  /** ESC N takes one character from G2. */
  readonly g2?: boolean;
  /** ESC & @ before a newer edition of JIS X 0208. */
  readonly editions?: boolean;
}

/** What an escape sequence at b[i] does: how many bytes it has; 0 when it goes on; -n when it is not legal. */
function escape(b: Uint8Array, i: number, end: number, state: Uint8Array, o: Options): number {
  let length = 0;
  for (let k = 1; k < 16; k++) {
    if (i + k >= end) return 0;
    const c = b[i + k];
    if (c >= 0x41 && c <= 0x5a || c === 0x40) {
      length = k + 1;
      break;
    }
    if (o.editions && i + k + 1 < end && c === 0x26 && b[i + k + 1] === 0x40) k += 2;
  }
  if (length === 0) return -1;
  let mark: number, plane = 0;
  if (length === 3 && b[i + 1] === 0x24) mark = b[i + 2] | 0x80;
  else if (length === 3 || length === 4 && b[i + 1] === 0x24) {
    const intermediate = b[i + length - 2];
    if (intermediate === 0x28) plane = 0;
    else if (intermediate === 0x29) plane = 1;
    else if (length === 3 && o.g2 && intermediate === 0x2e) plane = 2;
    else return -length;
    mark = b[i + length - 1] | (length === 4 ? 0x80 : 0);
  } else if (
    length === 6 && o.editions && b[i + 1] === 0x26 && b[i + 2] === 0x40 && b[i + 3] === ESC && b[i + 4] === 0x24 &&
    b[i + 5] === 0x42
  ) mark = JISX0208;
  else return -length;
  if (mark !== ASCII && !o.sets.some((s) => s.mark === mark)) return -length;
  state[plane] = mark;
  return length;
}

/** One character of G2, behind ESC N. */
function fromG2(c: number, mark: number): number {
  if (mark === LATIN1) return c < 0x80 ? c + 0x80 : 0;
  if (mark === GREEK) return c >= 0x20 && c < 0x80 ? greekPoint(c) : 0;
  return mark === ASCII && c < 0x80 ? c : 0;
}

function iso2022(name: string, o: Options): MultibyteCodec {
  const shiftIn = (state: Uint8Array, out: ByteSink) => {
    if ((state[FLAGS] & SHIFTED) === 0) return;
    out.byte(SI);
    state[FLAGS] &= ~SHIFTED;
  };
  const toAscii = (state: Uint8Array, out: ByteSink) => {
    if (state[0] === ASCII) return;
    out.bytes(Uint8Array.of(ESC, 0x28, ASCII));
    state[0] = ASCII;
  };
  return {
    name,
    startDecoding: (state) => void state.fill(ASCII, 0, 3),
    startEncoding: (state) => void state.fill(ASCII, 0, 2),
    decodeOne(b, i, end, state, out) {
      const c = b[i];
      const literal = () => {
        out.push(c);
        return 1;
      };
      if (state[FLAGS] & THROUGH) {
        // Behind an escape of another kind, everything is taken as it is, up to what ends the sequence.
        if (c >= 0x41 && c <= 0x5a || c === 0x40) state[FLAGS] &= ~THROUGH;
        return literal();
      }
      if (c === ESC) {
        if (i + 1 >= end) return 0;
        if ([0x28, 0x29, 0x24, 0x2e, 0x26].includes(b[i + 1])) return escape(b, i, end, state, o);
        if (o.g2 && b[i + 1] === 0x4e) {
          if (i + 2 >= end) return 0;
          const p = fromG2(b[i + 2], state[2]);
          if (p === 0) return -3;
          out.push(p);
          return 3;
        }
        state[FLAGS] |= THROUGH;
        return literal();
      }
      if (o.shifts && (c === SI || c === SO)) {
        if (c === SI) state[FLAGS] &= ~SHIFTED;
        else state[FLAGS] |= SHIFTED;
        return 1;
      }
      if (c === 0x0a) state[FLAGS] &= ~SHIFTED;
      if (c < 0x20) return literal();
      if (c >= 0x80) return -1;
      const mark = state[state[FLAGS] & SHIFTED ? 1 : 0];
      if (mark === ASCII) return literal();
      const set = o.sets.find((s) => s.mark === mark);
      if (set === undefined) return -1;
      if (i + set.width > end) return 0;
      const two = set.pairs?.().pairs.get((c * 256 + b[i + 1]) | 0x8080);
      if (two !== undefined && b[i + 1] < 0x80) {
        out.push(...two);
        return 2;
      }
      const p = set.width === 1 ? set.decode(c) : b[i + 1] < 0x80 ? set.decode(c * 256 + b[i + 1]) : 0;
      if (p === 0) return -set.width;
      out.push(p);
      return set.width;
    },
    encodeOne(p, i, more, state, out) {
      const c = p[i];
      if (c < 0x80) {
        toAscii(state, out);
        shiftIn(state, out);
        out.byte(c);
        return 1;
      }
      const paired = o.sets.find((s) => s.pairs !== undefined);
      const two = paired === undefined ? -1 : pairCode(paired.pairs!(), p, i, more);
      if (two === 0) return 0;
      for (const set of o.sets) {
        const code = two < 0 ? set.encode(c) : set === paired ? two & 0x7f7f : undefined;
        if (code === undefined) continue;
        if (set.plane === 0) shiftIn(state, out);
        if (state[set.plane] !== set.mark) {
          out.byte(ESC);
          if (set.width === 2) out.byte(0x24);
          // The oldest sets of pairs have a shorter sequence.
          if (set.mark !== JISX0208) out.byte(set.plane === 0 ? 0x28 : 0x29);
          out.byte(set.mark & 0x7f);
          state[set.plane] = set.mark;
        }
        if (set.plane === 1 && (state[FLAGS] & SHIFTED) === 0) {
          out.byte(SO);
          state[FLAGS] |= SHIFTED;
        }
        if (set.width === 2) out.byte(code >> 8);
        out.byte(code & 255);
        return two < 0 ? 1 : 2;
      }
      return -1;
    },
    endEncoding(state, out) {
      shiftIn(state, out);
      toAscii(state, out);
    },
  };
}

/** Makers of the codecs, by name. */
export const ISO2022: Readonly<Record<string, () => MultibyteCodec>> = {
  iso2022_kr: () => iso2022("iso2022_kr", { sets: [pairSet("C", 1, "euc_kr")], shifts: true }),
  iso2022_jp: () => iso2022("iso2022_jp", { sets: [KANJI, JIS_ROMAN, OLD_KANJI] }),
  iso2022_jp_1: () => iso2022("iso2022_jp_1", { sets: [KANJI, MORE_KANJI, JIS_ROMAN, OLD_KANJI] }),
  iso2022_jp_2: () =>
    iso2022("iso2022_jp_2", {
      sets: [KANJI, MORE_KANJI, HANGUL, HANZI, JIS_ROMAN, OLD_KANJI, HIGH(LATIN1), HIGH(GREEK)],
      g2: true,
    }),
  iso2022_jp_2004: () => iso2022("iso2022_jp_2004", { sets: [KANJI, ...jisx0213Sets("Q", 2004)], editions: true }),
  iso2022_jp_3: () => iso2022("iso2022_jp_3", { sets: [KANJI, ...jisx0213Sets("O", 2000)], editions: true }),
  iso2022_jp_ext: () =>
    iso2022("iso2022_jp_ext", { sets: [KANJI, MORE_KANJI, JIS_ROMAN, JIS_KANA, OLD_KANJI], editions: true }),
};
