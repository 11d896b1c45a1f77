// What the two decoders of a Zstandard frame share: which input belongs to the frame, and output that waits to be taken.
//
// In: input in pieces. Out: the members of a StreamDecoder but run(). Invariant: `input` begins with the first byte of the frame that was
// not used, and has nothing from behind its end.
import { ByteQueue } from "./byte_queue.ts";
import type { StreamDecoder } from "./stream_decoder.ts";
import { FrameScanner } from "./zstd_frames.ts";

export abstract class ZstdFrameReader implements StreamDecoder {
  protected readonly scanner: FrameScanner = new FrameScanner();
  protected readonly input: ByteQueue = new ByteQueue();
  protected readonly ready: ByteQueue = new ByteQueue();
  /** Input behind the frame. */
  readonly #rest = new ByteQueue();

  get done(): boolean {
    return this.scanner.ended && this.input.length === 0 && this.ready.length === 0;
  }
  get hasInput(): boolean {
    return this.input.length > 0;
  }
  feed(input: Uint8Array): void {
    const n = this.scanner.scan(input);
    this.input.push(input.subarray(0, n));
    this.#rest.push(input.subarray(n));
  }
  takeRest(): Uint8Array {
    return this.#rest.take();
  }
  abstract run(limit: number): Uint8Array;
}
