// Bytes of a document to text: the encoding by byte order mark, declaration or the caller; line ends as "\n".
// Like Expat it knows UTF-8, UTF-16, Latin-1 and ASCII; of other encodings those with one byte a character, by Python's codecs.
import { valueError } from "../core/raise.ts";
import { strLen, strPoints } from "../core/str.ts";
import { decodeBytes } from "../types/text_codec.ts";
import { latin1Text } from "../types/text_codec_utf8.ts";
import { XmlError } from "./expat_errors.ts";

interface Decoder {
  decode(b: Uint8Array, options: { stream: boolean }): string;
}

const latin1: Decoder = { decode: (b) => latin1Text(b) };

/** What a byte stands for in an encoding of Python's codecs that has one byte a character; undefined for no character. */
function byteTable(name: string): (string | undefined)[] {
  const all = decodeBytes(Uint8Array.from({ length: 256 }, (_, i) => i), name, "replace");
  if (strLen(all) !== 256) throw valueError("multi-byte encodings are not supported");
  return strPoints(all).map((p) => p === 0xfffd ? undefined : String.fromCodePoint(p));
}

function tableDecoder(table: (string | undefined)[]): Decoder {
  return {
    decode(b) {
      let s = "";
      for (const byte of b) {
        const c = table[byte];
        if (c === undefined) throw new XmlError(4, s.length);
        s += c;
      }
      return s;
    },
  };
}

function decoderFor(name: string): Decoder {
  const n = name.toLowerCase();
  if (n === "iso-8859-1") return latin1;
  if (n === "us-ascii") return tableDecoder(Array.from({ length: 128 }, (_, i) => String.fromCharCode(i)));
  if (/^utf-(8|16|16le|16be)$/.test(n)) return new TextDecoder(n, { fatal: true });
  return tableDecoder(byteTable(name));
}

export class XmlInput {
  #held: Uint8Array = new Uint8Array(0);
  #decoder: Decoder | null = null;
  #carriage = false;
  constructor(readonly encoding: string | null) {}
  get isHolding(): boolean {
    return this.#decoder === null && this.#held.length > 0;
  }

  /** The text of more bytes; "" while the encoding isn't known yet. */
  take(more: Uint8Array, final: boolean): string {
    let bytes = more;
    if (this.#decoder === null) {
      bytes = new Uint8Array(this.#held.length + more.length);
      bytes.set(this.#held);
      bytes.set(more, this.#held.length);
      this.#decoder = this.#detect(bytes, final);
      if (this.#decoder === null) {
        this.#held = bytes;
        return "";
      }
    }
    try {
      return this.normal(this.#decoder.decode(bytes, { stream: !final }), final);
    } catch (e) {
      if (e instanceof XmlError) throw e;
      throw new XmlError(4, 0);
    }
  }

  #detect(b: Uint8Array, final: boolean): Decoder | null {
    if (this.encoding !== null) return decoderFor(this.encoding);
    if (b.length < 4 && !final) return null;
    if (b[0] === 0xff && b[1] === 0xfe || b[0] === 0x3c && b[1] === 0) return decoderFor("utf-16le");
    if (b[0] === 0xfe && b[1] === 0xff || b[0] === 0 && b[1] === 0x3c) return decoderFor("utf-16be");
    const head = latin1.decode(b.subarray(0, 1024), { stream: false });
    if (head.startsWith("<?xml") && !head.includes("?>") && b.length < 1024 && !final) return null;
    const named = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1];
    if (named !== undefined && /^utf-?16/i.test(named)) throw new XmlError(19, head.indexOf(named));
    return decoderFor(named ?? "utf-8");
  }

  /** The text with its line ends as "\n". */
  normal(text: string, final: boolean): string {
    let t = this.#carriage ? "\r" + text : text;
    this.#carriage = !final && t.endsWith("\r");
    if (this.#carriage) t = t.slice(0, -1);
    return t.includes("\r") ? t.replace(/\r\n?/g, "\n") : t;
  }
}
