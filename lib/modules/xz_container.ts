// The containers .xz (streams of blocks with checks and an index) and .lzma.
//
// In: bytes given by feed(), or data to pack. Out: run(limit), or the container's bytes. A decoder handles one stream.
import { ByteQueue } from "./byte_queue.ts";
import { crc32 } from "./checksums.ts";
import {
  decodeProperties,
  encodeProperties,
  type Filter,
  LZMA1,
  Packer,
  presetOptions,
  Unpacker,
} from "./lzma_filters.ts";
import { propsByte, propsOf } from "./lzma_model.ts";
import { Lzma1Decoder, Lzma1Encoder } from "./lzma_streams.ts";
import { DecodeError, type StreamDecoder } from "./stream_decoder.ts";
import { CHECK_UNKNOWN, checkSize, newCheck, type RunningCheck } from "./xz_checks.ts";

const BAD_FORMAT = "Input format not supported by decoder";
const MEMORY = "Memory usage limit exceeded";
const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
/** What a decoder needs besides its dictionary. */
const OVERHEAD = 40000;

function word(b: Uint8Array, at: number): number {
  return (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
}
function wordBytes(n: number): number[] {
  return [n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24];
}

/** A number of 7 bits to a byte. */
function varint(n: bigint): number[] {
  const out: number[] = [];
  for (; n >= 128n; n >>= 7n) out.push(Number(n & 127n) | 128);
  out.push(Number(n));
  return out;
}

/** Reads such numbers; `short` after one that is not there whole. */
class Numbers {
  short = false;
  constructor(readonly b: Uint8Array, public at: number, readonly end: number) {}
  next(): bigint {
    let n = 0n;
    for (let i = 0n; i < 9n; i++) {
      if (this.at >= this.end) {
        this.short = true;
        return 0n;
      }
      const byte = this.b[this.at++];
      n |= BigInt(byte & 127) << (7n * i);
      if (byte < 128) {
        if (byte === 0 && i > 0n) throw new DecodeError();
        return n;
      }
    }
    throw new DecodeError();
  }
}

/** One step further: true when something was done, false when that takes more input. */
type Step = () => boolean;

export class XzDecoder implements StreamDecoder {
  readonly #in = new ByteQueue();
  readonly #ready = new ByteQueue();
  readonly #format: "auto" | "xz" | "alone" | "raw";
  readonly #memory: number;
  #step: Step | null;
  check = CHECK_UNKNOWN;
  // Of the block that is being decoded.
  #unpacker: Unpacker | Lzma1Decoder | null = null;
  #running: RunningCheck | null = null;
  #headerSize = 0;
  #packed = 0;
  #size = 0;
  #statedPacked: number | null = null;
  #statedSize: number | null = null;
  /** What the index must say: pairs of sizes. */
  readonly #records: bigint[] = [];
  #flags = new Uint8Array(2);

  constructor(format: "auto" | "xz" | "alone" | "raw", memory: number, filters: Filter[] | null) {
    this.#format = format;
    this.#memory = memory;
    if (filters !== null) this.#unpacker = new Unpacker(filters, true);
    if (format === "raw" || format === "alone") this.check = 0;
    this.#step = format === "raw"
      ? this.#rawData
      : format === "xz"
      ? this.#streamHeader
      : format === "alone"
      ? this.#aloneHeader
      : this.#which;
  }

  get done(): boolean {
    return this.#step === null && this.#ready.length === 0;
  }
  get hasInput(): boolean {
    return this.#in.length > 0;
  }
  feed(input: Uint8Array): void {
    if (input.length > 0) this.#in.push(input);
  }
  takeRest(): Uint8Array {
    return this.#in.take();
  }
  run(limit: number): Uint8Array {
    while (this.#step !== null && this.#ready.length < limit) if (!this.#step()) break;
    // What follows the last byte may be there already: the end is seen with it.
    if (this.#ready.length <= limit) {
      while (this.#step !== null && this.#step !== this.#blockData && this.#step !== this.#rawData) {
        if (!this.#step()) break;
      }
    }
    return this.#ready.take(limit);
  }

  #which(): boolean {
    if (this.#in.length === 0) return false;
    this.#step = this.#in.buf[this.#in.pos] === MAGIC[0] ? this.#streamHeader : this.#aloneHeader;
    return true;
  }

  #rawData(): boolean {
    const out = this.#unpacker!.pull(this.#in);
    if (out !== null) this.#ready.push(out);
    if (this.#unpacker!.ended) this.#step = null;
    return out !== null || this.#step === null;
  }

  #aloneHeader(): boolean {
    const q = this.#in;
    if (q.length < 13) {
      // A first byte that can't be right is an error at once.
      if (q.length > 0 && propsOf(q.buf[q.pos]) === undefined) throw new DecodeError(BAD_FORMAT);
      return false;
    }
    const b = q.buf.subarray(q.pos, q.pos + 13);
    q.pos += 13;
    const props = propsOf(b[0]), dictSize = word(b, 1);
    if (props === undefined || props.lc + props.lp > 4) throw new DecodeError(BAD_FORMAT);
    const low = word(b, 5), high = word(b, 9);
    const unknown = low === 0xffffffff && high === 0xffffffff;
    const power = 2 ** Math.ceil(Math.log2(Math.max(1, dictSize)));
    const usual = dictSize === 0xffffffff || dictSize === power || dictSize === power * 0.75;
    if (this.#format === "auto" && (!usual || !unknown && high >= 64)) throw new DecodeError(BAD_FORMAT);
    if (dictSize + OVERHEAD > this.#memory) throw new DecodeError(MEMORY);
    this.check = 0;
    this.#unpacker = new Lzma1Decoder(props, dictSize, unknown ? null : high * 2 ** 32 + low);
    this.#step = this.#rawData;
    return true;
  }

  #streamHeader(): boolean {
    const q = this.#in;
    for (let i = 0; i < 6 && i < q.length; i++) if (q.buf[q.pos + i] !== MAGIC[i]) throw new DecodeError(BAD_FORMAT);
    if (q.length < 12) return false;
    const b = q.buf.subarray(q.pos, q.pos + 12);
    if (crc32(b.subarray(6, 8), 0) !== word(b, 8)) throw new DecodeError();
    if (b[6] !== 0 || b[7] > 15) throw new DecodeError("Invalid or unsupported options");
    this.#flags = b.slice(6, 8);
    this.check = b[7];
    q.pos += 12;
    this.#step = this.#blockHeader;
    return true;
  }

  #blockHeader(): boolean {
    const q = this.#in;
    if (q.length === 0) return false;
    const size = q.buf[q.pos] * 4 + 4;
    if (size === 4) {
      this.#step = this.#index;
      return true;
    }
    if (q.length < size) return false;
    const b = q.buf.slice(q.pos, q.pos + size);
    q.pos += size;
    if (crc32(b.subarray(0, size - 4), 0) !== word(b, size - 4)) throw new DecodeError();
    const flags = b[1];
    if (flags & 0x3c) throw new DecodeError("Invalid or unsupported options");
    const numbers = new Numbers(b, 2, size - 4);
    this.#statedPacked = flags & 0x40 ? Number(numbers.next()) : null;
    this.#statedSize = flags & 0x80 ? Number(numbers.next()) : null;
    const filters: Filter[] = [];
    for (let i = 0; i <= (flags & 3); i++) {
      const id = numbers.next(), n = Number(numbers.next());
      if (numbers.short || numbers.at + n > size - 4) throw new DecodeError();
      filters.push(decodeProperties(id, b.subarray(numbers.at, numbers.at + n)));
      numbers.at += n;
    }
    if (numbers.short) throw new DecodeError();
    for (let i = numbers.at; i < size - 4; i++) if (b[i] !== 0) throw new DecodeError("Invalid or unsupported options");
    const dictSize = filters[filters.length - 1].lzma?.dictSize ?? 0;
    if (dictSize + OVERHEAD > this.#memory) throw new DecodeError(MEMORY);
    this.#unpacker = new Unpacker(filters, false);
    this.#running = newCheck(this.check);
    this.#headerSize = size;
    this.#packed = this.#size = 0;
    this.#step = this.#blockData;
    return true;
  }

  #blockData(): boolean {
    const q = this.#in;
    // The queue may move its bytes only between steps.
    const before = q.length;
    const out = this.#unpacker!.pull(q);
    this.#packed += before - q.length;
    if (out !== null && out.length > 0) {
      this.#size += out.length;
      this.#running?.update(out);
      this.#ready.push(out);
    }
    if (!this.#unpacker!.ended) return out !== null;
    if (this.#statedPacked !== null && this.#statedPacked !== this.#packed) throw new DecodeError();
    if (this.#statedSize !== null && this.#statedSize !== this.#size) throw new DecodeError();
    this.#step = this.#blockEnd;
    return true;
  }

  #blockEnd(): boolean {
    const q = this.#in;
    const padding = -this.#packed & 3, size = checkSize(this.check);
    if (q.length < padding + size) return false;
    for (let i = 0; i < padding; i++) if (q.buf[q.pos + i] !== 0) throw new DecodeError();
    const stated = q.buf.subarray(q.pos + padding, q.pos + padding + size);
    if (this.#running !== null) {
      const own = this.#running.digest();
      for (let i = 0; i < size; i++) if (own[i] !== stated[i]) throw new DecodeError();
    }
    q.pos += padding + size;
    this.#records.push(BigInt(this.#headerSize + this.#packed + size), BigInt(this.#size));
    this.#step = this.#blockHeader;
    return true;
  }

  /** Index and footer, when both are there. */
  #index(): boolean {
    const q = this.#in;
    const numbers = new Numbers(q.buf, q.pos + 1, q.end);
    const count = numbers.next();
    if (numbers.short) return false;
    if (count !== BigInt(this.#records.length / 2)) throw new DecodeError();
    for (const stated of this.#records) {
      const n = numbers.next();
      if (numbers.short) return false;
      if (n !== stated) throw new DecodeError();
    }
    const size = numbers.at - q.pos, padding = -size & 3, total = size + padding + 4;
    if (q.length < total + 12) return false;
    const b = q.buf.subarray(q.pos, q.pos + total + 12);
    for (let i = 0; i < padding; i++) if (b[size + i] !== 0) throw new DecodeError();
    if (crc32(b.subarray(0, total - 4), 0) !== word(b, total - 4)) throw new DecodeError();
    const footer = b.subarray(total);
    if (footer[10] !== 0x59 || footer[11] !== 0x5a || crc32(footer.subarray(4, 10), 0) !== word(footer, 0)) {
      throw new DecodeError();
    }
    if ((word(footer, 4) + 1) * 4 !== total || footer[8] !== this.#flags[0] || footer[9] !== this.#flags[1]) {
      throw new DecodeError();
    }
    q.pos += total + 12;
    this.#step = null;
    return true;
  }
}

export interface Encoder {
  write(input: Uint8Array): Uint8Array;
  finish(): Uint8Array;
}

export class XzEncoder implements Encoder {
  readonly #out = new ByteQueue();
  readonly #flags: Uint8Array;
  readonly #check: number;
  readonly #filters: Filter[];
  readonly #running: RunningCheck | null;
  readonly #packer: Packer;
  #headerSize = 0;
  #packed = 0;
  #size = 0;
  constructor(filters: Filter[], check: number) {
    this.#check = check;
    this.#filters = filters;
    this.#packer = new Packer(filters, false);
    this.#running = newCheck(check);
    this.#flags = Uint8Array.of(0, check);
    this.#out.push(Uint8Array.from([...MAGIC, ...this.#flags, ...wordBytes(crc32(this.#flags, 0))]));
  }

  write(input: Uint8Array): Uint8Array {
    if (input.length > 0) {
      this.#running?.update(input);
      this.#pack(input, false);
    }
    return this.#out.take();
  }

  /** A block is begun by its first byte: no data is no block. */
  #pack(input: Uint8Array, last: boolean): void {
    if (this.#headerSize === 0) {
      const head = [0, this.#filters.length - 1];
      for (const f of this.#filters) {
        const props = encodeProperties(f);
        head.push(...varint(f.id), props.length, ...props);
      }
      while (head.length % 4 !== 0) head.push(0);
      head[0] = head.length / 4;
      head.push(...wordBytes(crc32(Uint8Array.from(head), 0)));
      this.#headerSize = head.length;
      this.#out.push(Uint8Array.from(head));
    }
    const packed = this.#packer.write(input, last);
    this.#size += input.length;
    this.#packed += packed.length;
    this.#out.push(packed);
  }

  finish(): Uint8Array {
    const index = [0, 0];
    if (this.#headerSize > 0) {
      this.#pack(new Uint8Array(0), true);
      const check = this.#running === null ? new Uint8Array(0) : this.#running.digest();
      this.#out.push(new Uint8Array(-this.#packed & 3));
      this.#out.push(check);
      index[1] = 1;
      index.push(
        ...varint(BigInt(this.#headerSize + this.#packed + checkSize(this.#check))),
        ...varint(BigInt(this.#size)),
      );
    }
    while (index.length % 4 !== 0) index.push(0);
    index.push(...wordBytes(crc32(Uint8Array.from(index), 0)));
    this.#out.push(Uint8Array.from(index));
    const footer = [...wordBytes(index.length / 4 - 1), ...this.#flags];
    this.#out.push(Uint8Array.from([...wordBytes(crc32(Uint8Array.from(footer), 0)), ...footer, 0x59, 0x5a]));
    return this.#out.take();
  }
}

export class AloneEncoder implements Encoder {
  readonly #lzma: Lzma1Encoder;
  #header: Uint8Array;
  constructor(options: NonNullable<Filter["lzma"]> = presetOptions(6)!) {
    encodeProperties({ id: LZMA1, lzma: options });
    this.#lzma = new Lzma1Encoder(options, options.effort, true);
    const size = new Array(8).fill(255);
    this.#header = Uint8Array.from([propsByte(options), ...wordBytes(options.dictSize), ...size]);
  }
  write(input: Uint8Array, last = false): Uint8Array {
    const b = this.#lzma.write(input, last);
    const out = new Uint8Array(this.#header.length + b.length);
    out.set(this.#header);
    out.set(b, this.#header.length);
    this.#header = new Uint8Array(0);
    return out;
  }
  finish(): Uint8Array {
    return this.write(new Uint8Array(0), true);
  }
}

export class RawEncoder implements Encoder {
  readonly #packer: Packer;
  constructor(filters: Filter[]) {
    this.#packer = new Packer(filters, true);
  }
  write(input: Uint8Array): Uint8Array {
    return this.#packer.write(input, false);
  }
  finish(): Uint8Array {
    return this.#packer.write(new Uint8Array(0), true);
  }
}
