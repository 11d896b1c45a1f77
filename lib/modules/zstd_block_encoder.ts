// Writes the blocks of Zstandard frames (RFC 8878): what a block's data becomes once its matches are known.
//
// In: literals, sequences and the tables that the decoder has from before. Out: the bytes of the block's content, and the tables
// that it leaves; undefined when it would not be shorter than the data. Each part takes the cheapest of the ways to write it.
import { concatAll } from "../core/byte_pool.ts";
import { BitWriter, highBit } from "./zstd_bits.ts";
import { copyTables, type Tables } from "./zstd_dictionary.ts";
import { fitFse, FseTable, writeFse } from "./zstd_fse.ts";
import { fitHuffman, type HuffmanTable, writeHuffman } from "./zstd_huffman.ts";
import { codeOf, type Kind, KINDS, LITERAL_LENGTHS, MATCH_LENGTHS, offsetCode } from "./zstd_sequences.ts";

/** Sequences as numbers: literals, the value that stands for the offset, and the match, of each in turn. */
export type Sequences = number[];

export function countBytes(b: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const v of b) counts[v]++;
  return counts;
}

/** The codes of literal lengths, offsets and match lengths. */
export function codesOf(sequences: Sequences): [number[], number[], number[]] {
  const out: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < sequences.length; i += 3) {
    out[0].push(codeOf(LITERAL_LENGTHS, sequences[i]));
    out[1].push(offsetCode(sequences[i + 1]));
    out[2].push(codeOf(MATCH_LENGTHS, sequences[i + 2]));
  }
  return out;
}

export function encodeBlock(
  literals: Uint8Array,
  sequences: Sequences,
  before: Tables,
  size: number,
): [Uint8Array, Tables] | undefined {
  const tables = copyTables(before);
  const parts = [literalsSection(literals, tables), sequencesSection(sequences, tables)];
  const length = parts[0].length + parts[1].length;
  if (length >= size) return undefined;
  const out = new Uint8Array(length);
  out.set(parts[0]);
  out.set(parts[1], parts[0].length);
  return [out, tables];
}

function plainLiterals(b: Uint8Array, run: boolean): Uint8Array {
  const n = b.length, body = run ? b.subarray(0, 1) : b, kind = run ? 1 : 0;
  const head = n < 32
    ? [kind | (n << 3)]
    : n < 4096
    ? [kind | 4 | ((n << 4) & 255), n >> 4]
    : [kind | 12 | ((n << 4) & 255), (n >> 4) & 255, n >> 12];
  const out = new Uint8Array(head.length + body.length);
  out.set(head);
  out.set(body, head.length);
  return out;
}

function literalsSection(b: Uint8Array, tables: Tables): Uint8Array {
  if (b.length < 8) return plainLiterals(b, false);
  const counts = countBytes(b);
  let most = 0;
  for (const c of counts) if (c > most) most = c;
  if (most === b.length) return plainLiterals(b, true);
  let table: HuffmanTable | null = tables.huffman, head: Uint8Array | undefined = new Uint8Array(0), kind = 3;
  let price = table === null ? Infinity : table.price(counts) / 8;
  const own = fitHuffman(counts), ownHead = writeHuffman(own);
  if (ownHead !== undefined && own.price(counts) / 8 + ownHead.length < price) {
    price = own.price(counts) / 8 + ownHead.length;
    [table, head, kind] = [own, ownHead, 2];
  }
  if (table === null || price + 4 >= b.length) return plainLiterals(b, false);
  const single = b.length < 256, part = single ? b.length : (b.length + 3) >> 2;
  const streams: Uint8Array[] = [];
  for (let from = 0; from < b.length; from += part) {
    streams.push(table.encode(b, from, Math.min(b.length, from + part)));
  }
  let packed = head.length + (single ? 0 : 6);
  for (const s of streams) packed += s.length;
  if (packed >= b.length || streams.length !== (single ? 1 : 4)) return plainLiterals(b, false);
  tables.huffman = table;
  const form = single ? 0 : b.length < 1024 ? 1 : b.length < 16384 ? 2 : 3;
  const width = form === 3 ? 18 : form === 2 ? 14 : 10;
  const out = new BitWriter();
  out.write(kind, 2);
  out.write(form, 2);
  out.write(b.length, width);
  out.write(packed, width);
  for (const v of head) out.write(v, 8);
  if (!single) { for (const s of streams.slice(0, 3)) out.write(s.length, 16); }
  for (const s of streams) for (const v of s) out.write(v, 8);
  return out.finish();
}

/** The cheapest table for the codes, its mode and its bytes. */
function chooseTable(kind: Kind, codes: number[], last: FseTable | null): [FseTable, number, Uint8Array] {
  const counts = new Array<number>(Math.max(...codes) + 1).fill(0);
  for (const c of codes) counts[c]++;
  const price = (t: FseTable) => {
    let sum = 0;
    for (let s = 0; s < counts.length; s++) {
      if (counts[s] > 0) sum += t.has(s) ? counts[s] * t.price(s) : Infinity;
    }
    return sum;
  };
  const none = new Uint8Array(0);
  const ways: [FseTable, number, Uint8Array][] = [[kind.predefined(), 0, none]];
  if (last !== null) ways.push([last, 3, none]);
  if (counts[codes[0]] === codes.length) ways.push([FseTable.single(codes[0]), 1, Uint8Array.of(codes[0])]);
  else {
    const own = fitFse(counts, kind.maxLog);
    ways.push([own, 2, writeFse(own)]);
  }
  const prices = ways.map(([t, , bytes]) => price(t) + 8 * bytes.length);
  return ways[prices.indexOf(Math.min(...prices))];
}

function sequencesSection(sequences: Sequences, tables: Tables): Uint8Array {
  const n = sequences.length / 3;
  if (n === 0) return Uint8Array.of(0);
  const head = n < 128 ? [n] : n < 0x7f00 ? [128 + (n >> 8), n & 255] : [255, (n - 0x7f00) & 255, (n - 0x7f00) >> 8];
  const codes = codesOf(sequences);
  const chosen = KINDS.map((kind, i) => chooseTable(kind, codes[i], tables.kinds[i]));
  chosen.forEach(([table], i) => tables.kinds[i] = table);
  const modes = (chosen[0][1] << 6) | (chosen[1][1] << 4) | (chosen[2][1] << 2);
  const parts = [Uint8Array.from([...head, modes]), ...chosen.map((c) => c[2])];
  parts.push(sequenceBits(sequences, codes, chosen.map((c) => c[0])));
  return concatAll(parts);
}

/** The last sequence first, since the decoder begins at the end. */
function sequenceBits(sequences: Sequences, [ls, os, ms]: number[][], [lt, ot, mt]: FseTable[]): Uint8Array {
  const out = new BitWriter(), n = ls.length;
  let l = lt.first(ls[n - 1]), o = ot.first(os[n - 1]), m = mt.first(ms[n - 1]);
  const follow = (table: FseTable, symbol: number, next: number) => {
    const cell = table.before(symbol, next);
    out.write(next - table.base[cell], table.bits[cell]);
    return cell;
  };
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1) {
      o = follow(ot, os[i], o);
      m = follow(mt, ms[i], m);
      l = follow(lt, ls[i], l);
    }
    const [literals, offset, match] = [sequences[3 * i], sequences[3 * i + 1], sequences[3 * i + 2]];
    out.write(literals - LITERAL_LENGTHS.base[ls[i]], LITERAL_LENGTHS.extra[ls[i]]);
    out.write(match - MATCH_LENGTHS.base[ms[i]], MATCH_LENGTHS.extra[ms[i]]);
    out.write(offset - 2 ** highBit(offset), os[i]);
  }
  out.write(m, mt.log);
  out.write(o, ot.log);
  out.write(l, lt.log);
  return out.finishBackward();
}
