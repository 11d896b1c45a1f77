// Compresses into Zstandard frames with a dictionary, which the host's engine can't.
//
// In: pieces of data, with what is to come out of each: blocks that are full, all of it, or the end of the frame. Out: the
// frame. Invariant: `#pending` holds less than a block between calls.
import { DecodeError } from "./stream_decoder.ts";
import { Xxh64 } from "./xxhash.ts";
import { ByteQueue } from "./byte_queue.ts";
import { highBit } from "./zstd_bits.ts";
import { BLOCK_LIMIT } from "./zstd_block_decoder.ts";
import { encodeBlock } from "./zstd_block_encoder.ts";
import { copyTables, type Dictionary, type Tables } from "./zstd_dictionary.ts";
import { CONTINUE, FLUSH_FRAME, type Parameters } from "./zstd_engine.ts";
import { MatchFinder } from "./zstd_matches.ts";

const LEVEL = 100, WINDOW_LOG = 101, CONTENT_SIZE = 200, CHECKSUM = 201, DICTIONARY_ID = 202;
const DEFAULT_LEVEL = 3;

/** How many places of a chain are looked at. */
function triesOf(level: number): number {
  return level < 1 ? 1 : 2 << Math.min(9, level >> 1);
}

const indexed = new WeakMap<Dictionary, MatchFinder>();

/** The places in a dictionary's text, found once. */
function indexOf(dictionary: Dictionary): MatchFinder {
  let finder = indexed.get(dictionary);
  if (finder === undefined) indexed.set(dictionary, finder = new MatchFinder(dictionary.text, 0));
  return finder;
}

export class ZstdDictionaryEncoder {
  readonly #dictionary: Dictionary;
  readonly #params: Parameters;
  readonly #size: number | null;
  readonly #pending = new ByteQueue();
  readonly #window: number;
  readonly #tries: number;
  readonly #hash: Xxh64 | null;
  #tables: Tables;
  #finder: MatchFinder | null = null;
  /** Bytes in blocks, and bytes that came. */
  #written = 0;
  #taken = 0;

  constructor(dictionary: Dictionary, params: Parameters, size: number | null) {
    this.#dictionary = dictionary;
    this.#params = params;
    this.#size = size;
    const level = params[LEVEL] || DEFAULT_LEVEL;
    this.#tries = triesOf(level);
    this.#window = 2 ** Math.min(27, Math.max(10, params[WINDOW_LOG] || (level > 15 ? 23 : 21)));
    this.#hash = params[CHECKSUM] ? new Xxh64() : null;
    this.#tables = copyTables(dictionary.tables);
  }

  write(input: Uint8Array, mode: number): Uint8Array {
    this.#taken += input.length;
    const { length } = this.#pending;
    if (this.#size !== null && (this.#taken > this.#size || (mode === FLUSH_FRAME && this.#taken < this.#size))) {
      throw new DecodeError("Src size is incorrect");
    }
    this.#hash?.update(input);
    const out = new ByteQueue();
    if (this.#finder === null) {
      if (length + input.length < BLOCK_LIMIT && mode === CONTINUE) {
        this.#pending.push(input);
        return out.take();
      }
      this.#finder = indexOf(this.#dictionary).clone(Math.min(BLOCK_LIMIT, length + input.length));
      out.push(this.#header());
    }
    this.#pending.push(input);
    const limit = Math.min(BLOCK_LIMIT, this.#window);
    while (this.#pending.length > limit) this.#block(this.#pending.take(limit), false, out);
    if (mode === FLUSH_FRAME) {
      this.#block(this.#pending.take(), true, out);
      if (this.#hash !== null) {
        const sum = Number(this.#hash.digest() & 0xffffffffn);
        out.push(Uint8Array.of(sum & 255, (sum >> 8) & 255, (sum >> 16) & 255, sum >>> 24));
      }
    } else if (mode !== CONTINUE && this.#pending.length > 0) this.#block(this.#pending.take(), false, out);
    return out.take();
  }

  #header(): Uint8Array {
    const stated = this.#params[CONTENT_SIZE] !== 0 ? this.#size : null;
    const id = this.#params[DICTIONARY_ID] === 0 ? 0 : this.#dictionary.id;
    const single = stated !== null && stated <= this.#window;
    const idCode = id === 0 ? 0 : id < 256 ? 1 : id < 65536 ? 2 : 3;
    const sizeCode = stated === null || (single && stated < 256)
      ? 0
      : stated >= 256 && stated < 65792
      ? 1
      : stated < 2 ** 32
      ? 2
      : 3;
    const out = [0x28, 0xb5, 0x2f, 0xfd, (sizeCode << 6) | (single ? 0x20 : 0) | (this.#hash ? 4 : 0) | idCode];
    const push = (v: number, n: number) => {
      for (let i = 0; i < n; i++) out.push(Math.floor(v / 256 ** i) % 256);
    };
    if (!single) out.push((highBit(this.#window) - 10) << 3);
    push(id, [0, 1, 2, 4][idCode]);
    if (stated !== null) push(sizeCode === 1 ? stated - 256 : stated, sizeCode === 0 ? 1 : 1 << sizeCode);
    return Uint8Array.from(out);
  }

  #block(b: Uint8Array, last: boolean, out: ByteQueue): void {
    const head = (kind: number, size: number) => {
      const v = (last ? 1 : 0) | (kind << 1) | (size << 3);
      out.push(Uint8Array.of(v & 255, (v >> 8) & 255, v >> 16));
    };
    const finder = this.#finder!;
    finder.push(b, this.#window);
    const from = finder.end - b.length;
    this.#written += b.length;
    // The dictionary's text counts as long as the window has not passed over it.
    const reach = this.#written <= this.#window ? Infinity : this.#window;
    const recent = this.#tables.recent.clone();
    const run = b.length > 3 && b.every((v) => v === b[0]);
    if (!run && b.length > 3) {
      const [literals, sequences] = finder.find(from, 0, Math.min(reach, finder.end), recent, this.#tries);
      const made = encodeBlock(literals, sequences, { ...this.#tables, recent }, b.length);
      if (made !== undefined) {
        head(2, made[0].length);
        out.push(made[0]);
        this.#tables = made[1];
        return;
      }
    }
    head(run ? 1 : 0, b.length);
    out.push(run ? b.subarray(0, 1) : b);
  }
}
