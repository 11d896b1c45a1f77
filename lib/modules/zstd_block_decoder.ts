// Decodes the compressed blocks of Zstandard frames (RFC 8878) that were made with a dictionary.
//
// In: one block, the tables that the last one left, and a window of what came before. Out: the window goes on by the block's
// data. Invariant: tables change only by a block that is compressed, as the encoder's do.
import { BackwardBits, corrupted } from "./zstd_bits.ts";
import type { Dictionary, Tables } from "./zstd_dictionary.ts";
import { FseTable, readFse } from "./zstd_fse.ts";
import { readHuffman } from "./zstd_huffman.ts";
import { KINDS, LITERAL_LENGTHS, MATCH_LENGTHS } from "./zstd_sequences.ts";

export const BLOCK_LIMIT = 1 << 17;

/** The text of the dictionary and what was decoded, as far back as offsets may reach. */
export class Window {
  buf: Uint8Array;
  end: number;
  readonly #size: number;
  constructor(dictionary: Dictionary, size: number) {
    this.#size = size;
    this.buf = new Uint8Array(dictionary.text.length + BLOCK_LIMIT);
    this.buf.set(dictionary.text);
    this.end = dictionary.text.length;
  }

  /** Makes room for n bytes; what no offset can reach any more goes when that takes half of the buffer. */
  reserve(n: number): void {
    if (this.end + n <= this.buf.length) return;
    const kept = Math.min(this.end, Math.max(this.#size, BLOCK_LIMIT));
    const drop = this.end > 2 * kept + BLOCK_LIMIT ? this.end - kept : 0;
    const target = drop > 0 ? this.buf : new Uint8Array(2 * this.buf.length + n);
    if (drop > 0) target.copyWithin(0, drop, this.end);
    else target.set(this.buf.subarray(0, this.end));
    this.buf = target;
    this.end -= drop;
  }

  push(b: Uint8Array): void {
    this.reserve(b.length);
    this.buf.set(b, this.end);
    this.end += b.length;
  }

  copy(offset: number, length: number): void {
    const { buf, end } = this;
    if (offset > end || offset <= 0) throw corrupted();
    if (offset >= length) buf.copyWithin(end, end - offset, end - offset + length);
    else for (let i = end; i < end + length; i++) buf[i] = buf[i - offset];
    this.end += length;
  }
}

/** Decodes the block b into the window. */
export function decodeBlock(b: Uint8Array, tables: Tables, window: Window): void {
  const [literals, at] = readLiterals(b, tables);
  decodeSequences(b, at, literals, tables, window);
}

function readLiterals(b: Uint8Array, tables: Tables): [Uint8Array, number] {
  if (b.length < 2) throw corrupted();
  const kind = b[0] & 3, form = (b[0] >> 2) & 3;
  if (kind < 2) {
    const head = form === 3 ? 3 : form === 1 ? 2 : 1;
    const n = head === 1 ? b[0] >> 3 : (b[0] | (b[1] << 8) | (head === 3 ? b[2] << 16 : 0)) >> 4;
    const stop = head + (kind === 0 ? n : 1);
    if (n > BLOCK_LIMIT || stop > b.length) throw corrupted();
    return [kind === 0 ? b.subarray(head, stop) : new Uint8Array(n).fill(b[head]), stop];
  }
  const head = form === 3 ? 5 : form === 2 ? 4 : 3, width = form === 3 ? 18 : form === 2 ? 14 : 10;
  if (b.length < head) throw corrupted();
  let bits = 0;
  for (let i = head - 1; i >= 0; i--) bits = bits * 256 + b[i];
  const n = Math.floor(bits / 16) % 2 ** width, packed = Math.floor(bits / 2 ** (4 + width)) % 2 ** width;
  const stop = head + packed;
  let at = head;
  if (n > BLOCK_LIMIT || stop > b.length) throw corrupted();
  if (kind === 2) [tables.huffman, at] = readHuffman(b, at, stop);
  const { huffman } = tables;
  if (huffman === null) throw corrupted();
  const out = new Uint8Array(n);
  if (form === 0) huffman.decode(b, at, stop, out, 0, n);
  else {
    const streams = at + 6, part = (n + 3) >> 2;
    if (streams > stop) throw corrupted();
    for (let i = 0, from = streams; i < 4; i++) {
      const to = i === 3 ? stop : from + (b[at + 2 * i] | (b[at + 2 * i + 1] << 8));
      if (to > stop) throw corrupted();
      huffman.decode(b, from, to, out, Math.min(n, i * part), i === 3 ? n : Math.min(n, (i + 1) * part));
      from = to;
    }
  }
  return [out, stop];
}

function decodeSequences(b: Uint8Array, at: number, literals: Uint8Array, tables: Tables, window: Window): void {
  if (at >= b.length) throw corrupted();
  let count = b[at++];
  if (count >= 128) {
    const low = b[at++];
    count = count === 255 ? low + (b[at++] << 8) + 0x7f00 : ((count - 128) << 8) + low;
  }
  let used = 0;
  if (count > 0) {
    if (at >= b.length) throw corrupted();
    const modes = b[at++];
    const read = KINDS.map((kind, i) => {
      const mode = (modes >> (6 - 2 * i)) & 3;
      let table = tables.kinds[i];
      if (mode === 0) table = kind.predefined();
      else if (mode === 1) {
        const symbol = b[at++];
        if (!(symbol < kind.symbols)) throw corrupted();
        table = FseTable.single(symbol);
      } else if (mode === 2) [table, at] = readFse(b, at, b.length, kind.symbols, kind.maxLog);
      if (table === null) throw corrupted();
      tables.kinds[i] = table;
      return table;
    });
    used = runSequences(new BackwardBits(b, at, b.length), count, read, literals, tables, window);
  } else if (at !== b.length) throw corrupted();
  window.push(literals.subarray(used));
}

/** Copies literals and matches in turn; how many literals that took. */
function runSequences(
  bits: BackwardBits,
  count: number,
  [literalTable, offsetTable, matchTable]: FseTable[],
  literals: Uint8Array,
  { recent }: Tables,
  window: Window,
): number {
  let l = bits.read(literalTable.log), o = bits.read(offsetTable.log), m = bits.read(matchTable.log);
  let used = 0, matched = 0;
  for (let i = 0; i < count; i++) {
    const code = offsetTable.symbol[o];
    const value = 2 ** code + bits.read(code);
    const matchCode = matchTable.symbol[m], literalCode = literalTable.symbol[l];
    const match = MATCH_LENGTHS.base[matchCode] + bits.read(MATCH_LENGTHS.extra[matchCode]);
    const length = LITERAL_LENGTHS.base[literalCode] + bits.read(LITERAL_LENGTHS.extra[literalCode]);
    if (i < count - 1) {
      l = literalTable.base[l] + bits.read(literalTable.bits[l]);
      m = matchTable.base[m] + bits.read(matchTable.bits[m]);
      o = offsetTable.base[o] + bits.read(offsetTable.bits[o]);
    }
    matched += match;
    if (bits.left < 0 || used + length > literals.length || literals.length + matched > BLOCK_LIMIT) throw corrupted();
    window.reserve(length + match);
    window.push(literals.subarray(used, used + length));
    used += length;
    window.copy(recent.take(value, length), match);
  }
  if (bits.left !== 0) throw corrupted();
  return used;
}
