// Decodes a Zstandard frame with a dictionary, which the host's engine can't.
//
// In: pieces of the frame. Out: its data, a block at a time. Invariant: `input` begins with a part of the frame (header, block,
// checksum) of which nothing was used.
import { DecodeError } from "./stream_decoder.ts";
import { Xxh64 } from "./xxhash.ts";
import { corrupted } from "./zstd_bits.ts";
import { BLOCK_LIMIT, decodeBlock, Window } from "./zstd_block_decoder.ts";
import { copyTables, type Dictionary, type Tables } from "./zstd_dictionary.ts";
import { frameInfo, headerLength, windowSize } from "./zstd_frames.ts";
import { ZstdFrameReader } from "./zstd_frame_reader.ts";

const WINDOW_LOG_MAX = 27;

export class ZstdDictionaryDecoder extends ZstdFrameReader {
  readonly #dictionary: Dictionary;
  readonly #tables: Tables;
  readonly #maxWindow: number;
  #window: Window | null = null;
  #hash: Xxh64 | null = null;
  /** The last block was decoded. */
  #blocksDone = false;

  constructor(dictionary: Dictionary, windowLogMax = 0) {
    super();
    this.#dictionary = dictionary;
    this.#tables = copyTables(dictionary.tables);
    this.#maxWindow = 2 ** (windowLogMax || WINDOW_LOG_MAX);
  }

  run(limit: number): Uint8Array {
    // One step more than asked for: whether the frame ends here is seen only behind its last block.
    while (this.ready.length <= limit && this.#step());
    return this.ready.take(limit);
  }

  /** Decodes the next part; false when it is not all there. */
  #step(): boolean {
    const q = this.input, b = q.buf.subarray(q.pos, q.end);
    if (this.#window === null) return this.#header(b);
    if (this.#blocksDone) return this.#checksum(b);
    if (b.length < 3) return false;
    const head = b[0] | (b[1] << 8) | (b[2] << 16), kind = (head >> 1) & 3, size = head >> 3;
    const stop = 3 + (kind === 1 ? 1 : size);
    if (size > BLOCK_LIMIT || kind === 3) throw corrupted();
    if (b.length < stop) return false;
    const window = this.#window;
    // So that the block stays in one piece behind what is there.
    window.reserve(BLOCK_LIMIT);
    const from = window.end;
    if (kind === 0) window.push(b.subarray(3, stop));
    else if (kind === 1) window.push(new Uint8Array(size).fill(b[3]));
    else decodeBlock(b.subarray(3, stop), this.#tables, window);
    const made = window.buf.subarray(from, window.end);
    this.#hash?.update(made);
    this.ready.push(made);
    q.pos += stop;
    this.#blocksDone = (head & 1) !== 0;
    return true;
  }

  #header(b: Uint8Array): boolean {
    if (this.scanner.unknown) throw new DecodeError("Unknown frame descriptor");
    if (b.length >= 8 && (b[0] & 0xf0) === 0x50 && b[1] === 0x2a && this.scanner.ended) {
      // A frame to be skipped is all of it.
      this.input.take();
      return false;
    }
    const info = frameInfo(b), n = headerLength(b);
    if (info === undefined || b.length < n || (b[0] & 0xf0) === 0x50) return false;
    if (info.dictionary !== 0 && info.dictionary !== this.#dictionary.id) throw new DecodeError("Dictionary mismatch");
    const size = windowSize(b, info);
    if (size > this.#maxWindow) throw new DecodeError("Frame requires too much memory for decoding");
    this.#window = new Window(this.#dictionary, size);
    if (b[4] & 4) this.#hash = new Xxh64();
    this.input.pos += n;
    return true;
  }

  #checksum(b: Uint8Array): boolean {
    if (this.#hash === null || b.length < 4) return false;
    const stated = (b[0] | (b[1] << 8) | (b[2] << 16) | (b[3] << 24)) >>> 0;
    if (BigInt(stated) !== (this.#hash.digest() & 0xffffffffn)) {
      throw new DecodeError("Restored data doesn't match checksum");
    }
    this.input.pos += 4;
    return false;
  }
}
