// The host's Zstandard, driven step by step through its synchronous low-level write.
//
// In: parameters by number. Out: compressed or decompressed bytes; DecodeError with zstd's own text for what went wrong.
// Invariant: an engine compresses one frame, since the size that a frame states is given when it is made.
import { nodeModule } from "../runtime/host.ts";
import { ByteQueue } from "./byte_queue.ts";
import { DecodeError } from "./stream_decoder.ts";
import { ZstdFrameReader } from "./zstd_frame_reader.ts";

// deno-lint-ignore no-explicit-any
type Engine = any;

export const CONTINUE = 0, FLUSH_BLOCK = 1, FLUSH_FRAME = 2;

const STEP = 131072;

/** One write into a buffer: what it used and what came out. */
function step(engine: Engine, mode: number, input: Uint8Array, at: number, out: Uint8Array): [number, number] {
  try {
    engine._handle.writeSync(mode, input, at, input.length - at, out, 0, out.length);
  } catch (e) {
    // "Zstd compress error: Src size is incorrect": the last part is zstd's.
    const text = e instanceof Error ? e.message : String(e);
    throw new DecodeError(text.slice(text.indexOf(": ") + 2));
  }
  const [outLeft, inLeft] = engine._writeState;
  return [input.length - inLeft, out.length - outLeft];
}

export type Parameters = Record<number, number>;

export class ZstdFrameEncoder {
  readonly #engine: Engine;
  constructor(params: Parameters, size: number | null) {
    const options = size === null ? { params } : { params, pledgedSrcSize: size };
    this.#engine = nodeModule("node:zlib").createZstdCompress(options);
  }
  write(input: Uint8Array, mode: number): Uint8Array {
    const parts = new ByteQueue();
    for (let at = 0;;) {
      const out = new Uint8Array(Math.min(1 << 20, Math.max(1024, input.length - at)));
      const [used, n] = step(this.#engine, mode, input, at, out);
      parts.push(out.subarray(0, n));
      at = used;
      if (n < out.length) break;
    }
    if (mode === FLUSH_FRAME) this.#engine.close?.();
    return parts.take();
  }
}

export class ZstdFrameDecoder extends ZstdFrameReader {
  readonly #engine: Engine;
  /** The engine may hold output that it had no room for. */
  #more = false;
  constructor(params: Parameters) {
    super();
    this.#engine = nodeModule("node:zlib").createZstdDecompress({ params });
  }

  override get done(): boolean {
    return !this.#more && super.done;
  }
  run(limit: number): Uint8Array {
    // One byte more than asked for: whether the frame ends here is seen only behind its last byte.
    while ((this.#more || this.input.length > 0) && this.ready.length <= limit) {
      const q = this.input;
      const input = q.buf.subarray(q.pos, q.end), out = new Uint8Array(Math.max(1, Math.min(STEP, limit + 1)));
      const [used, n] = step(this.#engine, 0, input, 0, out);
      q.pos += used;
      this.ready.push(out.subarray(0, n));
      this.#more = n === out.length;
    }
    return this.ready.take(limit);
  }
}
