// Filter chains of xz: what a chain says, its bytes in headers, and the coders that it stands for.
//
// In: filters with all their options. Out: Packer (bytes -> compressed) and Unpacker (compressed -> bytes).
import { Lzma1Decoder, Lzma1Encoder, Lzma2Decoder, Lzma2Encoder } from "./lzma_streams.ts";
import type { LzmaEffort } from "./lzma_encoder.ts";
import { propsByte, propsOf } from "./lzma_model.ts";
import { DecodeError } from "./stream_decoder.ts";
import type { ByteQueue } from "./byte_queue.ts";
import { branchFilter, type ByteFilter, DeltaFilter, isBranchFilter } from "./xz_filters.ts";

export const LZMA1 = 0x4000000000000001n;
export const LZMA2 = 0x21n;
export const DELTA = 3n;

export interface LzmaOptions {
  dictSize: number;
  lc: number;
  lp: number;
  pb: number;
  effort: LzmaEffort;
}

export interface Filter {
  id: bigint;
  lzma?: LzmaOptions;
  distance?: number;
  start?: number;
}

export const BAD_OPTIONS = "Invalid or unsupported options";

/** Options of the presets 0 to 9; undefined when there is none of this number. */
export function presetOptions(preset: number): LzmaOptions | undefined {
  const level = preset & 31, extreme = preset >>> 31 === 1;
  if (level > 9 || (preset & 0x7fffffe0) !== 0) return undefined;
  const dictSize = 2 ** [18, 20, 21, 22, 22, 23, 23, 24, 25, 26][level];
  const depth = extreme ? 512 : [4, 8, 16, 24, 32, 48, 64, 96, 128, 192][level];
  return { dictSize, lc: 3, lp: 0, pb: 2, effort: { nice: extreme ? 273 : level < 4 ? 64 : 128, depth } };
}

function validLzma(o: LzmaOptions): boolean {
  return o.lc <= 4 && o.lp <= 4 && o.lc + o.lp <= 4 && o.pb <= 4 && o.dictSize >= 4096 && o.dictSize <= 0x60000000;
}

/** May these filters follow each other? The last one compresses, the others don't. */
function checkChain(filters: readonly Filter[], raw: boolean): void {
  if (filters.length === 0 || filters.length > 4) throw new DecodeError("Invalid or unsupported options");
  filters.forEach((f, i) => {
    const last = i === filters.length - 1;
    const ok = f.id === LZMA2 || f.id === LZMA1 && raw ? last && validLzma(f.lzma!) : !last && f.id !== LZMA1;
    if (!ok || f.distance !== undefined && (f.distance < 1 || f.distance > 256)) throw new DecodeError(BAD_OPTIONS);
  });
}

function byteFilter(f: Filter, encoding: boolean): ByteFilter {
  if (f.id === DELTA) return new DeltaFilter(f.distance!, encoding);
  const filter = branchFilter(Number(f.id), f.start ?? 0, encoding);
  if (filter === undefined) throw new DecodeError(BAD_OPTIONS);
  return filter;
}

export class Packer {
  readonly #filters: ByteFilter[];
  readonly #coder: Lzma1Encoder | Lzma2Encoder;
  constructor(filters: readonly Filter[], raw: boolean) {
    checkChain(filters, raw);
    this.#filters = filters.slice(0, -1).map((f) => byteFilter(f, true));
    const { id, lzma } = filters[filters.length - 1];
    this.#coder = id === LZMA1 ? new Lzma1Encoder(lzma!, lzma!.effort, true) : new Lzma2Encoder(lzma!, lzma!.effort);
  }
  write(input: Uint8Array, last: boolean): Uint8Array {
    for (const f of this.#filters) input = f.convert(input, last);
    return this.#coder.write(input, last);
  }
}

export class Unpacker {
  readonly #filters: ByteFilter[];
  readonly #coder: Lzma1Decoder | Lzma2Decoder;
  #flushed = false;
  constructor(filters: readonly Filter[], raw: boolean) {
    checkChain(filters, raw);
    this.#filters = filters.slice(0, -1).map((f) => byteFilter(f, false)).reverse();
    const { id, lzma } = filters[filters.length - 1];
    this.#coder = id === LZMA1 ? new Lzma1Decoder(lzma!, lzma!.dictSize, null) : new Lzma2Decoder(lzma!.dictSize);
  }
  get ended(): boolean {
    return this.#flushed;
  }
  /** More bytes (perhaps none), or null when that takes more input or the end was reached. */
  pull(q: ByteQueue): Uint8Array | null {
    if (this.#flushed) return null;
    let out = this.#coder.pull(q);
    const last = this.#coder.ended;
    if (out === null && !last) return null;
    out ??= new Uint8Array(0);
    for (const f of this.#filters) out = f.convert(out, last);
    this.#flushed = last;
    return out;
  }
}

/** Bytes of a filter's options in a header. */
export function encodeProperties(f: Filter): Uint8Array {
  if (f.id === LZMA1) {
    const { dictSize: d } = f.lzma!;
    if (!validLzma(f.lzma!)) throw new DecodeError(BAD_OPTIONS);
    return Uint8Array.of(propsByte(f.lzma!), d & 255, (d >> 8) & 255, (d >> 16) & 255, d >>> 24);
  }
  if (f.id === LZMA2) {
    if (!validLzma(f.lzma!)) throw new DecodeError(BAD_OPTIONS);
    let n = 0;
    while (dictionaryOf(n) < f.lzma!.dictSize) n++;
    return Uint8Array.of(n);
  }
  if (f.id === DELTA) {
    if (f.distance! < 1 || f.distance! > 256) throw new DecodeError(BAD_OPTIONS);
    return Uint8Array.of(f.distance! - 1);
  }
  const start = f.start ?? 0;
  if (start === 0) return new Uint8Array(0);
  return Uint8Array.of(start & 255, (start >> 8) & 255, (start >> 16) & 255, start >>> 24);
}

/** The dictionary size that LZMA2's byte stands for. */
function dictionaryOf(n: number): number {
  return n === 40 ? 0xffffffff : (2 | (n & 1)) * 2 ** ((n >> 1) + 11);
}

export function decodeProperties(id: bigint, b: Uint8Array): Filter {
  const word = (at: number) => (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
  const effort = presetOptions(6)!.effort;
  if (id === LZMA1 && b.length === 5) {
    const props = propsOf(b[0]);
    if (props !== undefined && props.lc + props.lp <= 4) return { id, lzma: { ...props, dictSize: word(1), effort } };
  } else if (id === LZMA2 && b.length === 1 && b[0] <= 40) {
    return { id, lzma: { dictSize: dictionaryOf(b[0]), lc: 3, lp: 0, pb: 2, effort } };
  } else if (id === DELTA && b.length === 1) return { id, distance: b[0] + 1 };
  else if (id < 16n && isBranchFilter(Number(id)) && (b.length === 0 || b.length === 4)) {
    return b.length === 0 ? { id } : { id, start: word(0) };
  }
  throw new DecodeError(BAD_OPTIONS);
}
