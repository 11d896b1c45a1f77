// Tables of double-byte character sets.
//
// In: the name of an encoding that the host's TextDecoder knows. Out: code points by code (both bytes as one number, single
// bytes by themselves), and codes by code point. CPython's tables differ from those of the web in a few characters, and leave
// out some rows: that is said here. Tables are made when they are first needed.

export interface Charset {
  /** Code points by code; 0 where there is none. */
  readonly points: Int32Array;
  /** Codes by code point. */
  readonly codes: Map<number, number>;
}

/** All pairs of bytes in one text, each before a line feed, which is no second byte. */
function decodeAll(label: string, first: number): Int32Array {
  const points = new Int32Array(65536);
  const decoder = new TextDecoder(label);
  const all = new Uint8Array((256 - first) * 256 * 3);
  let at = 0;
  for (let a = first; a < 256; a++) {
    for (let b = 0; b < 256; b++) {
      all[at++] = a;
      all[at++] = b === 0x0a ? 0 : b;
      all[at++] = 0x0a;
    }
  }
  const lines = decoder.decode(all).split("\n");
  for (let i = 0; i < (256 - first) * 256; i++) {
    const text = lines[i];
    const p = text.codePointAt(0)!;
    if (p !== 0xfffd && text.length === (p > 0xffff ? 2 : 1)) points[first * 256 + i] = p;
  }
  return points;
}

/** EUC-JP's third plane, JIS X 0212, behind 8F. */
function decodePlane(label: string, lead: number): Int32Array {
  const points = new Int32Array(65536);
  const decoder = new TextDecoder(label);
  for (let a = 0xa1; a < 0xff; a++) {
    for (let b = 0xa1; b < 0xff; b++) {
      const text = decoder.decode(Uint8Array.of(lead, a, b));
      if (text.length === 1 && text !== "\ufffd") points[a * 256 + b] = text.charCodeAt(0);
    }
  }
  return points;
}

function invert(points: Int32Array, lastWins: boolean): Map<number, number> {
  const codes = new Map<number, number>();
  for (let code = 0; code < points.length; code++) {
    const p = points[code];
    if (p !== 0 && (lastWins || !codes.has(p))) codes.set(p, code);
  }
  return codes;
}

interface Rules {
  readonly label: string;
  /** Ranges of codes that are not in the set: [from, to]; second bytes below `lowest` are not either. */
  readonly without?: readonly (readonly [number, number])[];
  readonly lowest?: number;
  /** Texts that take the place of the web's, from a code on. */
  readonly put?: Readonly<Record<number, string>>;
  /** Codes for further code points. */
  readonly encodes?: Readonly<Record<string, number>>;
  readonly lastWins?: boolean;
}

const WAVES = { 0x8160: "〜‖", 0x817c: "−", 0x8191: "¢£", 0x81ca: "¬" };

/** Kana, Cyrillic and circled numbers where the web has HKSCS's order of them. */
const ETEN = {
  0xc6a1:
    "ヾゝゞ々ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェ",
  0xc740:
    "エォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユ",
  0xc7a1:
    "ョヨラリルレロヮワヰヱヲンヴヵヶДЕЁЖЗИЙКЛМУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽",
};
const BIG5 = {
  0xa145: "•",
  0xa14e: "､",
  0xa1c2: "‾",
  0xa1e3: "∼",
  0xa1f2: "♁☉",
  0xa241: "／＼",
  0xa244: "¥",
  0xa246: "¢£",
};

/** Places of the 2008 edition of HKSCS, which CPython does not know. */
const HKSCS_2008 =
  "877a-87df 8e69 8e6f 8e7e 8eab 8eb4 8ecd 8ed0 8f57 8f69 8f6e 8fcb-8fcc 8ffe 906d 907a 90dc 90f1 91bf 9244 92af-92b2 " +
  "92c8 92d1 9447 94ca 95d9 9644 96ed 96fc 9b76 9b78 9b7b 9bc6 9bde 9bec 9bf6 9c42 9c53 9c62 9c68 9c6b 9c77 9cbc-9cbd " +
  "9cd0 9d57 9d5a 9dc4 9ea9 9eef 9efd 9f60 9f66 9fcb 9fd8 a063 a077 a0d5 a0df a0e4 a3c0-a3e1 c6cf c6d3 c6d5 c6d7 " +
  "c6de-c6df fa5f fa66 fabd fac5 fad5 fb48 fbb8 fbf3 fbf9 fc4f fc6c fcb9 fce2 fcf1 fdb7-fdb8 fdbb fdf1 fe52 fe6f feaa " +
  "fedd";

function ranges(text: string): [number, number][] {
  return text.split(" ").map((r) => {
    const [from, to] = r.split("-").map((h) => parseInt(h, 16));
    return [from, to ?? from];
  });
}

/** What GB 2312 and GBK leave empty in the rows of symbols. */
const GB_EMPTY = "a2ab-a2b0 a2e3-a2e4 a2ef-a2f0 a2fd-a2fe a4f4-a4fe a5f7-a5fe a6b9-a6c0 a6d9-a6df a6ec-a6ed a6f3 " +
  "a6f6-a6fe a7c2-a7d0 a7f2-a7fe";

const RULES = {
  cp932: {
    label: "shift_jis",
    put: { 0xa0: "\uf8f0", 0xfd: "\uf8f1\uf8f2\uf8f3" },
    encodes: { "¢": 0x8191, "£": 0x8192, "¬": 0x81ca, "‖": 0x8161, "−": 0x817c, "〜": 0x8160 },
  },
  shift_jis: {
    label: "shift_jis",
    without: [[0x8740, 0x879c], [0xed40, 0xfcff]],
    put: WAVES,
    encodes: { "¥": 0x5c, "‾": 0x7e },
  },
  euc_jp: {
    label: "euc-jp",
    without: [[0x8e00, 0x8fff], [0xada1, 0xadfc], [0xf9a1, 0xfcfe]],
    put: { 0xa1c1: "〜‖", 0xa1dd: "−", 0xa1f1: "¢£", 0xa2cc: "¬" },
    encodes: { "¥": 0x5c, "‾": 0x7e },
  },
  gbk: {
    label: "gbk",
    without: ranges(
      "a140-a1a0 a240-a2a0 a340-a3a0 a440-a4a0 a540-a5a0 a640-a6a0 a740-a7a0 a896-a8a0 a8bc a8bf a8c1-a8c4 a8ea-a8fe " +
        "a958 a95b a95d-a95f a989-a995 a997-a9a3 a9f0-a9fe aaa1-aafe aba1-abfe aca1-acfe ada1-adfe aea1-aefe afa1-affe " +
        `d7fa-d7fe f8a1-f8fe f9a1-f9fe faa1-fafe fba1-fbfe fca1-fcfe fda1-fdfe fe50-fefe ${GB_EMPTY}`,
    ),
  },
  gb2312: {
    label: "gbk",
    lowest: 0xa1,
    without: ranges(`8100-a0ff a2a1-a2aa a6e0-a6ff a8bb-a8c4 a8ea-a9a3 a9f0-afff d7fa-d7ff f8a1-feff ${GB_EMPTY}`),
    put: { 0xa1a4: "・", 0xa1aa: "―" },
  },
  gb18030: {
    label: "gb18030",
    put: {
      0xa3a0: "\ue5e5",
      0xa6d9: "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793",
      0xa6ec: "\ue794\ue795",
      0xa6f3: "\ue796",
      0xa8bc: "\ue7c7",
      0xfe59: "\ue81e",
      0xfe61: "\ue826",
      0xfe66: "\ue82b\ue82c",
      0xfe6d: "\ue832",
      0xfe7e: "\ue843",
      0xfe90: "\ue854",
      0xfea0: "\ue864",
    },
  },
  big5: {
    label: "big5",
    without: ranges("8740-a0fe a3c0-a3e1 c7fd-c8fe f9d6-fefe"),
    put: { ...BIG5, ...ETEN },
    lastWins: true,
  },
  cp950: {
    label: "big5",
    without: ranges("8740-a0fe a3c0-a3e0 c7fd-c8fe fa40-fefe"),
    put: { ...ETEN, 0xf9fe: "▓" },
    encodes: {
      "¢": 0xa246,
      "£": 0xa247,
      "¥": 0xa244,
      "•": 0xa145,
      "‾": 0xa1c2,
      "∼": 0xa1e3,
      "☉": 0xa1f3,
      "♁": 0xa1f2,
      "､": 0xa14e,
      "十": 0xa451,
      "卅": 0xa4ca,
    },
  },
  big5hkscs: { label: "big5", without: ranges(HKSCS_2008), put: BIG5, lastWins: true },
  cp949: { label: "euc-kr" },
  euc_kr: { label: "euc-kr", lowest: 0xa1, without: [[0x8100, 0xa0ff], [0xa4d4, 0xa4d4]] },
} satisfies Record<string, Rules>;

export type CharsetName = keyof typeof RULES | "jisx0212";

function make(name: keyof typeof RULES): Charset {
  const rules: Rules = RULES[name];
  const points = decodeAll(rules.label, 0x80);
  for (const [from, to] of rules.without ?? []) points.fill(0, from, to + 1);
  if (rules.lowest !== undefined) {
    for (let a = 0x80; a < 256; a++) points.fill(0, a * 256, a * 256 + rules.lowest);
  }
  for (const [code, text] of Object.entries(rules.put ?? {})) {
    let at = Number(code);
    for (const c of text) points[at++] = c.codePointAt(0)!;
  }
  const codes = invert(points, rules.lastWins === true);
  for (const [c, code] of Object.entries(rules.encodes ?? {})) codes.set(c.codePointAt(0)!, code);
  return { points, codes };
}

const made = new Map<CharsetName, Charset>();

export function charset(name: CharsetName): Charset {
  let c = made.get(name);
  if (c === undefined) {
    if (name === "jisx0212") {
      const points = decodePlane("euc-jp", 0x8f);
      points[0xa2b7] = 0x7e;
      c = { points, codes: invert(points, false) };
    } else c = make(name);
    made.set(name, c);
  }
  return c;
}
