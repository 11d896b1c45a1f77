// A dictionary of Zstandard as both directions use it: text that comes before the data, and tables to begin with.
//
// In: the bytes. Out: Dictionary; undefined when they begin as one with tables but are none. Bytes without the magic number are
// text only, and so is anything that is given as a prefix.
import { DecodeError } from "./stream_decoder.ts";
import type { FseTable } from "./zstd_fse.ts";
import { readFse } from "./zstd_fse.ts";
import { type HuffmanTable, readHuffman } from "./zstd_huffman.ts";
import { LITERAL_LENGTHS, MATCH_LENGTHS, OFFSETS, RecentOffsets } from "./zstd_sequences.ts";

export const DICTIONARY_MAGIC = 0xec30a437;

/** What one block leaves for the next; null where there was nothing yet. */
export interface Tables {
  huffman: HuffmanTable | null;
  /** Of literal lengths, offsets and match lengths. */
  kinds: [FseTable | null, FseTable | null, FseTable | null];
  recent: RecentOffsets;
}

export interface Dictionary {
  readonly id: number;
  readonly text: Uint8Array;
  readonly tables: Tables;
}

export function noTables(): Tables {
  return { huffman: null, kinds: [null, null, null], recent: new RecentOffsets() };
}

export function copyTables(t: Tables): Tables {
  return { huffman: t.huffman, kinds: [...t.kinds], recent: t.recent.clone() };
}

export function plainText(text: Uint8Array): Dictionary {
  return { id: 0, text, tables: noTables() };
}

export function readDictionary(b: Uint8Array): Dictionary | undefined {
  const word = (at: number) => (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
  if (b.length < 8 || word(0) !== DICTIONARY_MAGIC) return plainText(b);
  try {
    const [huffman, at1] = readHuffman(b, 8, b.length);
    const [offsets, at2] = readFse(b, at1, b.length, OFFSETS.symbols, OFFSETS.maxLog);
    const [matches, at3] = readFse(b, at2, b.length, MATCH_LENGTHS.symbols, MATCH_LENGTHS.maxLog);
    const [literals, at4] = readFse(b, at3, b.length, LITERAL_LENGTHS.symbols, LITERAL_LENGTHS.maxLog);
    const text = b.subarray(at4 + 12);
    const recent = new RecentOffsets(word(at4), word(at4 + 4), word(at4 + 8));
    for (const n of [recent.a, recent.b, recent.c]) if (n === 0 || n > text.length) return undefined;
    return { id: word(4), text, tables: { huffman, kinds: [literals, offsets, matches], recent } };
  } catch (e) {
    if (e instanceof DecodeError) return undefined;
    throw e;
  }
}
