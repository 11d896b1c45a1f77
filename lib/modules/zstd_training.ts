// Makes Zstandard dictionaries: the text that samples have in common, and the tables that suit them.
//
// In: samples, a size. Out: the bytes of a dictionary that is not larger. trainText() covers the samples: text is worth as much as
// there are samples with its runs of eight bytes, and what was taken once is worth nothing more. The best text stands at the
// end, where offsets are short and what is too long for the size is not cut off.
import { concatAll } from "../core/byte_pool.ts";
import { DecodeError } from "./stream_decoder.ts";
import { Xxh64 } from "./xxhash.ts";
import { BLOCK_LIMIT } from "./zstd_block_decoder.ts";
import { codesOf, countBytes } from "./zstd_block_encoder.ts";
import { highBit } from "./zstd_bits.ts";
import { DICTIONARY_MAGIC } from "./zstd_dictionary.ts";
import { fitFse, writeFse } from "./zstd_fse.ts";
import { fitHuffman, writeHuffman } from "./zstd_huffman.ts";
import { MatchFinder } from "./zstd_matches.ts";
import { KINDS, LITERAL_LENGTHS, MATCH_LENGTHS, RecentOffsets } from "./zstd_sequences.ts";

const RUN = 8;
const RUN_HASH_BITS = 20;
const MIN_SIZE = 256;
const MIN_SAMPLES = 5;
/** Lengths of the pieces that text is put together from; the one that serves the samples best is taken. */
const PIECES = [32, 128, 512];
const SAMPLES_LOOKED_AT = 2000;

function tooSmall(): DecodeError {
  return new DecodeError("Destination buffer is too small");
}

/** A part of the samples, evenly from all of them. */
function someOf(samples: readonly Uint8Array[], n: number): readonly Uint8Array[] {
  if (samples.length <= n) return samples;
  return Array.from({ length: n }, (_, i) => samples[Math.floor(i * samples.length / n)]);
}

interface Counts {
  literals: Uint32Array;
  kinds: [number[], number[], number[]];
}

/** What the samples consist of when they are compressed with the text before them. */
function countAll(text: Uint8Array, samples: readonly Uint8Array[]): Counts {
  const index = new MatchFinder(text, 0);
  const offsets = highBit(text.length + BLOCK_LIMIT) + 1;
  // Everything that may come gets a code.
  const ones = (n: number) => new Array<number>(n).fill(1);
  const counts: Counts = {
    literals: new Uint32Array(256).fill(1),
    kinds: [ones(LITERAL_LENGTHS.symbols), ones(offsets), ones(MATCH_LENGTHS.symbols)],
  };
  for (const whole of someOf(samples, SAMPLES_LOOKED_AT)) {
    const sample = whole.subarray(0, BLOCK_LIMIT);
    const finder = index.clone(sample.length);
    finder.push(sample, Infinity);
    const [literals, sequences] = finder.find(text.length, 0, finder.end, new RecentOffsets(), 8);
    countBytes(literals).forEach((n, v) => counts.literals[v] += n);
    codesOf(sequences).forEach((codes, i) => {
      for (const c of codes) counts.kinds[i][c]++;
    });
  }
  return counts;
}

function literalTable(counts: Uint32Array): Uint8Array {
  const table = writeHuffman(fitHuffman(counts));
  if (table !== undefined) return table;
  // Where all bytes are as likely there is nothing to write: a table with lengths that hardly differ does.
  const even = new Uint32Array(256).fill(2);
  even[0] = 4;
  even[254] = even[255] = 1;
  return writeHuffman(fitHuffman(even))!;
}

/** The dictionary with this text and tables for the samples. */
export function finalizeDictionary(text: Uint8Array, samples: readonly Uint8Array[], size: number): Uint8Array {
  if (size < MIN_SIZE || size < text.length) throw tooSmall();
  const counts = countAll(text, samples);
  const [literals, offsets, matches] = counts.kinds.map((c, i) => writeFse(fitFse(c, KINDS[i].maxLog)));
  const tables = [literalTable(counts.literals), offsets, matches, literals];
  const hash = new Xxh64();
  hash.update(text);
  const id = Number(hash.digest() % BigInt(2 ** 31 - 32768)) + 32768;
  const head = new Uint8Array(8), recent = new Uint8Array(12);
  new DataView(head.buffer).setUint32(0, DICTIONARY_MAGIC, true);
  new DataView(head.buffer).setUint32(4, id, true);
  [1, 4, 8].forEach((n, i) => new DataView(recent.buffer).setUint32(4 * i, n, true));
  const parts = [head, ...tables, recent];
  const room = size - parts.reduce((sum, p) => sum + p.length, 0);
  parts.push(text.subarray(Math.max(0, text.length - room)));
  return concatAll(parts);
}

/** A dictionary for the samples. */
export function trainDictionary(samples: readonly Uint8Array[], size: number): Uint8Array {
  if (size < MIN_SIZE) throw tooSmall();
  const total = samples.reduce((sum, s) => sum + s.length, 0);
  if (samples.length < MIN_SAMPLES || total < 2 * RUN) throw new DecodeError("Src size is incorrect");
  const all = new Uint8Array(total);
  const ends: number[] = [];
  let at = 0;
  for (const s of samples) {
    all.set(s, at);
    ends.push(at += s.length);
  }
  let best = new Uint8Array(0), least = Infinity;
  for (const piece of PIECES) {
    const text = trainText(all, ends, size, piece);
    if (text.length < RUN) continue;
    const left = someOf(samples, 100).reduce((sum, s) => sum + cost(text, s), 0);
    if (left < least) [best, least] = [text, left];
  }
  // Samples without anything in common give what came last.
  if (best.length < RUN) best = all.slice(-size);
  return finalizeDictionary(best, samples, size);
}

/** About how many bytes a sample takes behind the text. */
function cost(text: Uint8Array, sample: Uint8Array): number {
  const finder = new MatchFinder(text, sample.length);
  finder.push(sample, Infinity);
  const [literals, sequences] = finder.find(text.length, 0, finder.end, new RecentOffsets(), 8);
  return literals.length + sequences.length;
}

function trainText(all: Uint8Array, ends: readonly number[], size: number, piece: number): Uint8Array<ArrayBuffer> {
  const last = all.length - RUN, worth = new Uint32Array(1 << RUN_HASH_BITS);
  const runs = new Uint32Array(Math.max(0, last + 1));
  for (let i = 0; i <= last; i++) {
    const a = all[i] | (all[i + 1] << 8) | (all[i + 2] << 16) | (all[i + 3] << 24);
    const b = all[i + 4] | (all[i + 5] << 8) | (all[i + 6] << 16) | (all[i + 7] << 24);
    runs[i] = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca77) >>> (32 - RUN_HASH_BITS);
  }
  // A sample counts once for each of its runs.
  const counted = new Int32Array(worth.length).fill(-1);
  ends.forEach((end, sample) => {
    for (let i = sample === 0 ? 0 : ends[sample - 1]; i + RUN <= end; i++) {
      if (counted[runs[i]] === sample) continue;
      counted[runs[i]] = sample;
      worth[runs[i]]++;
    }
  });
  for (let i = 0; i < worth.length; i++) if (worth[i] === 1) worth[i] = 0;
  const out = new Uint8Array(size), inside = new Uint16Array(worth.length);
  const stretches = Math.max(1, Math.min(Math.floor(size / piece), Math.floor(all.length / (4 * piece))));
  let left = size, idle = 0;
  for (let turn = 0; left > 0 && idle < stretches; turn++) {
    const n = turn % stretches;
    const from = Math.floor(n * all.length / stretches), to = Math.floor((n + 1) * all.length / stretches);
    const [start, stop] = bestPiece(runs, worth, inside, from, Math.min(to, last + 1), piece - RUN + 1);
    if (start === stop) {
      idle++;
      continue;
    }
    idle = 0;
    for (let i = start; i < stop; i++) worth[runs[i]] = 0;
    const text = all.subarray(start, stop + RUN - 1), kept = Math.min(left, text.length);
    left -= kept;
    out.set(text.subarray(text.length - kept), left);
  }
  return out.slice(left);
}

/** The runs from `from` to `to`, `width` at most, that are worth most; none when nothing is worth anything. */
function bestPiece(
  runs: Uint32Array,
  worth: Uint32Array,
  inside: Uint16Array,
  from: number,
  to: number,
  width: number,
): [number, number] {
  let sum = 0, best = 0, start = from, low = from;
  for (let i = from; i < to; i++) {
    if (inside[runs[i]]++ === 0) sum += worth[runs[i]];
    if (i - low === width && --inside[runs[low++]] === 0) sum -= worth[runs[low - 1]];
    if (sum > best) {
      best = sum;
      start = low;
    }
  }
  for (; low < to; low++) inside[runs[low]]--;
  if (best === 0) return [from, from];
  let stop = Math.min(to, start + width);
  while (worth[runs[start]] === 0) start++;
  while (worth[runs[stop - 1]] === 0) stop--;
  return [start, stop];
}
