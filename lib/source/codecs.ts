// Source encodings besides UTF-8 and Latin-1, by means of the host's TextDecoder.
//
// In: Python's name of an encoding and bytes. Out: text, a CodecFailure, or undefined for a name not covered.
// Invariants: single-byte code pages refuse the bytes that Python's tables leave undefined (the host maps them to C1
// controls). A stand-in until the runtime installs Python's own codecs, see setSourceCodec.

/** A decoding error, as UnicodeDecodeError prints itself. */
export interface CodecFailure {
  readonly message: string;
}

/** Python's name, in lower case with "_", -> the host's label and the kind of encoding. */
const LABELS: Readonly<Record<string, string>> = {
  shift_jis: "shift_jis",
  sjis: "shift_jis",
  cp932: "shift_jis",
  euc_jp: "euc-jp",
  eucjp: "euc-jp",
  iso2022_jp: "iso-2022-jp",
  iso_2022_jp: "iso-2022-jp",
  big5: "big5",
  gbk: "gbk",
  gb2312: "gbk",
  gb18030: "gb18030",
  euc_kr: "euc-kr",
  cp949: "euc-kr",
  koi8_r: "koi8-r",
  koi8_u: "koi8-u",
  cp866: "ibm866",
  mac_roman: "macintosh",
  macroman: "macintosh",
  macintosh: "macintosh",
  tis_620: "windows-874",
  utf_16_le: "utf-16le",
  utf_16_be: "utf-16be",
};
const CODE_PAGE = /^(?:cp|windows_)(125[0-8])$/;
const ISO = /^(?:iso_?8859_|latin_?)(\d+)$/;
const LATIN: Readonly<Record<string, string>> = { 2: "2", 3: "3", 4: "4", 5: "9", 6: "10", 7: "13", 8: "14", 10: "16" };

export function decodeWithHost(encoding: string, bytes: Uint8Array): string | CodecFailure | undefined {
  const name = encoding.toLowerCase().replaceAll("-", "_");
  if (name === "ascii" || name === "us_ascii" || name === "646") return decodeAscii(bytes);
  if (name === "utf8" || name === "u8" || name === "cp65001") return decodeFatal("utf-8", "utf-8", bytes);
  if (name === "latin1" || name === "l1" || name === "iso8859_1" || name === "8859") return singleByte(bytes);
  const page = CODE_PAGE.exec(name);
  if (page !== null) return decodePage(`windows-${page[1]}`, bytes);
  const iso = ISO.exec(name);
  if (iso !== null) {
    const part = name.startsWith("latin") ? LATIN[iso[1]] : iso[1];
    return part === undefined ? undefined : decodePage(`iso-8859-${part}`, bytes);
  }
  const label = LABELS[name];
  return label === undefined ? undefined : decodeFatal(label, name, bytes);
}

function singleByte(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function decodeAscii(bytes: Uint8Array): string | CodecFailure {
  const bad = bytes.findIndex((b) => b > 127);
  return bad < 0 ? singleByte(bytes) : failure("ascii", bytes, bad, "ordinal not in range(128)");
}

function failure(name: string, bytes: Uint8Array, at: number, reason: string): CodecFailure {
  const hex = bytes[at].toString(16).padStart(2, "0");
  return { message: `'${name}' codec can't decode byte 0x${hex} in position ${at}: ${reason}` };
}

function decodePage(label: string, bytes: Uint8Array): string | CodecFailure | undefined {
  let text: string;
  try {
    text = new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
  const isWindows = label.startsWith("windows");
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd || (isWindows && c >= 0x80 && c <= 0x9f)) {
      return failure("charmap", bytes, i, "character maps to <undefined>");
    }
  }
  return text;
}

function decodeFatal(label: string, name: string, bytes: Uint8Array): string | CodecFailure {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return failure(name, bytes, badOffset(label, bytes), reasonOf(label, bytes));
  }
}

function reasonOf(label: string, bytes: Uint8Array): string {
  if (label !== "utf-8") return "illegal multibyte sequence";
  const b = bytes[badOffset(label, bytes)];
  return b >= 0xc2 && b <= 0xf4 ? "invalid continuation byte" : "invalid start byte";
}

/** The offset where the longest decodable beginning ends. */
function badOffset(label: string, bytes: Uint8Array): number {
  const decoder = new TextDecoder(label, { fatal: true });
  let good = 0;
  for (let i = 0; i < bytes.length; i++) {
    try {
      if (decoder.decode(bytes.subarray(i, i + 1), { stream: true }) !== "") good = i + 1;
    } catch {
      return good;
    }
  }
  return Math.min(good, bytes.length - 1);
}
