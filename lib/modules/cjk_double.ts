// The codecs with one or two bytes to a character (and their longer forms), by name.
//
// Each is made from a table of cjk_tables.ts when getcodec() asks for it.
import type { ByteSink } from "../types/byte_sink.ts";
import type { MultibyteCodec } from "./cjk_codec.ts";
import { type Charset, charset, type CharsetName } from "./cjk_tables.ts";

function put(out: ByteSink, code: number): void {
  if (code > 0xff) out.byte(code >> 8);
  out.byte(code & 255);
}

/** ASCII by single bytes, everything else by pairs. */
function pairs(name: CharsetName, alone: (c: number) => number = () => -1): MultibyteCodec {
  const { points, codes } = charset(name);
  return {
    name,
    decodeOne(b, i, end, _state, out) {
      const c = b[i];
      if (c < 0x80) {
        out.push(c);
        return 1;
      }
      const single = alone(c);
      if (single >= 0) {
        out.push(single);
        return 1;
      }
      if (single === -2) return -1;
      if (i + 1 >= end) return 0;
      const p = points[c * 256 + b[i + 1]];
      if (p === 0) return -1;
      out.push(p);
      return 2;
    },
    encodeOne(p, i, _more, _state, out) {
      const c = p[i];
      if (c < 0x80) {
        out.byte(c);
        return 1;
      }
      const code = codes.get(c);
      if (code === undefined) return -1;
      put(out, code);
      return 1;
    },
  };
}

/** Single bytes of Shift JIS: half-width kana, and the bytes that start no pair. */
function shiftJisSingles(microsoft: boolean): (c: number) => number {
  return (c) => {
    if (c >= 0xa1 && c <= 0xdf) return 0xff61 + c - 0xa1;
    if (c > 0x80 && c <= 0x9f || c >= 0xe0 && c <= (microsoft ? 0xfc : 0xea)) return -1;
    if (!microsoft) return -2;
    return c === 0x80 ? 0x80 : c === 0xa0 ? 0xf8f0 : 0xf8f1 + c - 0xfd;
  };
}

function shiftJis(name: "cp932" | "shift_jis"): MultibyteCodec {
  const singles = shiftJisSingles(name === "cp932");
  const codec = pairs(name, singles);
  const { codes } = charset(name);
  for (let c = 0x80; c < 256; c++) if (singles(c) >= 0) codes.set(singles(c), c);
  return codec;
}

function eucJp(): MultibyteCodec {
  const two = charset("euc_jp"), three = charset("jisx0212");
  return {
    name: "euc_jp",
    decodeOne(b, i, end, _state, out) {
      const c = b[i];
      if (c < 0x80) {
        out.push(c);
        return 1;
      }
      const n = c === 0x8f ? 3 : 2;
      if (i + n > end) {
        return 0;
      }
      let p = 0;
      if (c === 0x8e) p = b[i + 1] >= 0xa1 && b[i + 1] <= 0xdf ? 0xff61 + b[i + 1] - 0xa1 : 0;
      else if (c === 0x8f) p = three.points[b[i + 1] * 256 + b[i + 2]];
      else p = two.points[c * 256 + b[i + 1]];
      if (p === 0) return -1;
      out.push(p);
      return n;
    },
    encodeOne(p, i, _more, _state, out) {
      const c = p[i];
      if (c < 0x80) out.byte(c);
      else if (c >= 0xff61 && c <= 0xff9f) put(out, 0x8e00 + c - 0xff61 + 0xa1);
      else {
        const code = two.codes.get(c);
        if (code !== undefined) put(out, code);
        else {
          const far = three.codes.get(c);
          if (far === undefined) return -1;
          out.byte(0x8f);
          put(out, far);
        }
      }
      return 1;
    },
  };
}

/** Four bytes of GB 18030 for the characters of the BMP that have no pair: numbered in the order of their code points. */
function unpaired(two: Charset): { points: Uint16Array; numbers: Map<number, number> } {
  const points: number[] = [], numbers = new Map<number, number>();
  for (let p = 0x80; p < 0x10000; p++) {
    if (p >= 0xd800 && p < 0xe000 || two.codes.has(p)) continue;
    numbers.set(p, points.length);
    points.push(p);
  }
  return { points: Uint16Array.from(points), numbers };
}

const SUPPLEMENTARY = 189000;

function gb18030(): MultibyteCodec {
  const two = charset("gb18030");
  const four = unpaired(two);
  return {
    name: "gb18030",
    decodeOne(b, i, end, _state, out) {
      const c = b[i];
      if (c < 0x80) {
        out.push(c);
        return 1;
      }
      if (i + 1 >= end) return 0;
      const d = b[i + 1];
      if (d < 0x30 || d > 0x39) {
        const p = c === 0x80 ? 0 : two.points[c * 256 + d];
        if (p === 0) return -1;
        out.push(p);
        return 2;
      }
      if (i + 3 >= end) return 0;
      const e = b[i + 2], f = b[i + 3];
      if (c < 0x81 || c > 0xfe || e < 0x81 || e > 0xfe || f < 0x30 || f > 0x39) return -1;
      const n = (((c - 0x81) * 10 + d - 0x30) * 126 + e - 0x81) * 10 + f - 0x30;
      if (n < four.points.length) out.push(four.points[n]);
      else if (n >= SUPPLEMENTARY && n < SUPPLEMENTARY + 0x100000) out.push(n - SUPPLEMENTARY + 0x10000);
      else return -1;
      return 4;
    },
    encodeOne(p, i, _more, _state, out) {
      const c = p[i];
      if (c < 0x80) {
        out.byte(c);
        return 1;
      }
      const code = two.codes.get(c);
      if (code !== undefined) {
        put(out, code);
        return 1;
      }
      let n = c > 0xffff ? c - 0x10000 + SUPPLEMENTARY : four.numbers.get(c) ?? -1;
      if (n < 0) return -1;
      const last = n % 10;
      n = Math.floor(n / 10);
      const third = n % 126;
      n = Math.floor(n / 126);
      put(out, (0x81 + Math.floor(n / 10)) * 256 + 0x30 + n % 10);
      put(out, (0x81 + third) * 256 + 0x30 + last);
      return 1;
    },
  };
}

/** HKSCS has four pairs that are two characters: E or e with a circumflex, and a macron or caron. */
const COMBINED: Readonly<Record<number, readonly [number, number]>> = {
  0x8862: [0xca, 0x304],
  0x8864: [0xca, 0x30c],
  0x88a3: [0xea, 0x304],
  0x88a5: [0xea, 0x30c],
};

function big5hkscs(): MultibyteCodec {
  const base = pairs("big5hkscs");
  return {
    name: "big5hkscs",
    decodeOne(b, i, end, state, out) {
      const two = i + 1 < end ? COMBINED[b[i] * 256 + b[i + 1]] : undefined;
      if (two === undefined) return base.decodeOne(b, i, end, state, out);
      out.push(...two);
      return 2;
    },
    encodeOne(p, i, more, state, out) {
      if (p[i] === 0xca || p[i] === 0xea) {
        if (i + 1 === p.length && more) return 0;
        for (const [code, [a, b]] of Object.entries(COMBINED)) {
          if (p[i] === a && p[i + 1] === b) {
            put(out, Number(code));
            return 2;
          }
        }
      }
      return base.encodeOne(p, i, more, state, out);
    },
  };
}

const INITIALS = 19, VOWELS = 21, FINALS = 28, SYLLABLES = 0xac00;
/** Compatibility letters (from U+3130 on) of the initials and finals of syllables, as KS X 1001 has them in row A4. */
const INITIAL_LETTERS = [1, 2, 4, 7, 8, 9, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30];
const FINAL_LETTERS = [
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
  17,
  18,
  20,
  21,
  22,
  23,
  24,
  26,
  27,
  28,
  29,
  30,
];
const FILLER = 0xd4;

/** EUC-KR writes syllables without a code by their letters, eight bytes long. */
function eucKr(): MultibyteCodec {
  const base = pairs("euc_kr");
  const { codes } = charset("euc_kr");
  codes.set(0x3164, 0xa4d4);
  return {
    name: "euc_kr",
    decodeOne(b, i, end, state, out) {
      if (b[i] !== 0xa4 || b[i + 1] !== FILLER || i + 1 >= end) return base.decodeOne(b, i, end, state, out);
      if (i + 8 > end) return 0;
      if (b[i + 2] !== 0xa4 || b[i + 4] !== 0xa4 || b[i + 6] !== 0xa4) return -1;
      const initial = INITIAL_LETTERS.indexOf(b[i + 3] - 0xa0), vowel = b[i + 5] - 0xbf;
      const final = b[i + 7] === FILLER ? 0 : FINAL_LETTERS.indexOf(b[i + 7] - 0xa0);
      if (initial < 0 || vowel < 0 || vowel >= VOWELS || final < 0) return -1;
      out.push(SYLLABLES + (initial * VOWELS + vowel) * FINALS + final);
      return 8;
    },
    encodeOne(p, i, more, state, out) {
      const s = p[i] - SYLLABLES;
      if (s < 0 || s >= INITIALS * VOWELS * FINALS || codes.has(p[i])) return base.encodeOne(p, i, more, state, out);
      const final = FINAL_LETTERS[s % FINALS];
      put(out, 0xa400 + FILLER);
      put(out, 0xa4a0 + INITIAL_LETTERS[Math.floor(s / (VOWELS * FINALS))]);
      put(out, 0xa4bf + Math.floor(s / FINALS) % VOWELS);
      put(out, final === 0 ? 0xa400 + FILLER : 0xa4a0 + final);
      return 1;
    },
  };
}

/** HZ: pairs of GB 2312 as ASCII between "~{" and "~}". State 0: are we between? */
function hz(): MultibyteCodec {
  const { points, codes } = charset("gb2312");
  return {
    name: "hz",
    decodeOne(b, i, end, state, out) {
      const c = b[i];
      if (c === 0x7e) {
        if (i + 1 >= end) return 0;
        const d = b[i + 1];
        if (d === 0x7e && state[0] === 0) out.push(0x7e);
        else if (d === 0x7b && state[0] === 0) state[0] = 1;
        else if (d === 0x7d && state[0] === 1) state[0] = 0;
        else if (d !== 0x0a || state[0] === 1) return -1;
        return 2;
      }
      if (c >= 0x80) return -1;
      if (state[0] === 0) {
        out.push(c);
        return 1;
      }
      if (i + 1 >= end) return 0;
      const p = b[i + 1] < 0x80 ? points[(c * 256 + b[i + 1]) | 0x8080] : 0;
      if (p === 0) return -1;
      out.push(p);
      return 2;
    },
    encodeOne(p, i, _more, state, out) {
      const c = p[i];
      if (c < 0x80) {
        if (state[0] === 1) {
          put(out, 0x7e7d);
          state[0] = 0;
        }
        out.byte(c);
        if (c === 0x7e) out.byte(c);
        return 1;
      }
      const code = codes.get(c);
      if (code === undefined) return -1;
      if (state[0] === 0) {
        put(out, 0x7e7b);
        state[0] = 1;
      }
      put(out, code & 0x7f7f);
      return 1;
    },
    endEncoding(state, out) {
      if (state[0] === 1) put(out, 0x7e7d);
      state[0] = 0;
    },
  };
}

/** Johab's five-bit numbers of letters: the initial, vowel or final of each, -1 for the filler, -2 for none. */
const JOHAB_INITIAL = (n: number) => n === 1 ? -1 : n >= 2 && n <= 20 ? n - 2 : -2;
const JOHAB_VOWEL = (n: number) => {
  if (n === 2) return -1;
  const at = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29].indexOf(n);
  return at < 0 ? -2 : at;
};
const JOHAB_FINAL = (n: number) => n === 1 ? -1 : n >= 2 && n <= 17 ? n - 1 : n >= 19 && n <= 29 ? n - 2 : -2;

/** Code points of Johab's pairs: syllables and letters by their parts, the rest of KS X 1001 in an order of its own. */
function johabPoint(code: number, ks: Int32Array): number {
  const a = code >> 8, b = code & 255;
  if (a < 0xd8) {
    const initial = JOHAB_INITIAL(code >> 10 & 31), vowel = JOHAB_VOWEL(code >> 5 & 31), final = JOHAB_FINAL(code & 31);
    if (initial === -2 || vowel === -2 || final === -2) return 0;
    if (initial >= 0 && vowel >= 0) return SYLLABLES + (initial * VOWELS + vowel) * FINALS + Math.max(0, final);
    if (initial < 0 && vowel < 0) return final < 0 ? 0x3000 : 0x3130 + FINAL_LETTERS[final];
    if (final >= 0) return 0;
    return vowel >= 0 ? 0x314f + vowel : 0x3130 + INITIAL_LETTERS[initial];
  }
  if (a === 0xdf || a > 0xf9 || !(b >= 0x31 && b <= 0x7e || b >= 0x91 && b <= 0xfe)) return 0;
  // Letters are not repeated here.
  if (a === 0xda && b >= 0xa1 && b <= 0xd3) return 0;
  let row = a < 0xe0 ? 2 * (a - 0xd9) : 2 * a - 0x197, cell = b < 0x91 ? b - 0x31 : b - 0x43;
  if (cell >= 0x5e) {
    row++;
    cell -= 0x5e;
  }
  return row < 0 ? 0 : ks[(row + 0xa1) * 256 + cell + 0xa1];
}

function johab(): MultibyteCodec {
  const ks = charset("cp949").points;
  const points = new Int32Array(65536), codes = new Map<number, number>();
  for (let code = 0x8400; code < 0xfa00; code++) {
    const p = johabPoint(code, ks);
    points[code] = p;
    // Of a letter's codes, the one as an initial is written.
    const initial = p > 0x3130 && p < 0x3164 && JOHAB_INITIAL(code >> 10 & 31) >= 0;
    if (p !== 0 && (!codes.has(p) || initial || p === 0x3000)) codes.set(p, code);
  }
  return {
    name: "johab",
    decodeOne(b, i, end, _state, out) {
      const c = b[i];
      if (c < 0x80) {
        out.push(c);
        return 1;
      }
      if (i + 1 >= end) return 0;
      const p = points[c * 256 + b[i + 1]];
      if (p === 0) return -1;
      out.push(p);
      return 2;
    },
    encodeOne(p, i, _more, _state, out) {
      const code = p[i] < 0x80 ? p[i] : codes.get(p[i]);
      if (code === undefined) return -1;
      put(out, code);
      return 1;
    },
  };
}

/** Makers of the codecs, by name. */
export const DOUBLE_BYTE: Readonly<Record<string, () => MultibyteCodec>> = {
  cp932: () => shiftJis("cp932"),
  shift_jis: () => shiftJis("shift_jis"),
  euc_jp: eucJp,
  gb2312: () => pairs("gb2312"),
  gbk: () => pairs("gbk"),
  gb18030,
  hz,
  big5hkscs,
  cp949: () => pairs("cp949"),
  euc_kr: eucKr,
  johab,
  big5: () => pairs("big5"),
  cp950: () => pairs("cp950"),
};
