// Multi-byte codecs: one character at a time, with error handlers and with state.
//
// In: a codec's own steps. Out: whole texts, or as much as can be told yet. State: eight bytes that only the codec reads.
import { typeError } from "../core/raise.ts";
import { isStr, strFromPoints, strPoints } from "../core/str.ts";
import type { Str, Value } from "../core/value.ts";
import { argumentName } from "../ops/type_name.ts";
import { ByteSink } from "../types/byte_sink.ts";
import { codecName } from "../types/str.ts";
import { handleFailure, unicodeError } from "../types/text_codec_errors.ts";

export interface MultibyteCodec {
  readonly name: string;
  /**
   * Decodes what starts at b[i]: how many bytes that took; 0 when the rest is not there; -n when n bytes are not legal.
   */
  decodeOne(b: Uint8Array, i: number, end: number, state: Uint8Array, out: number[]): number;
  /** Encodes what starts at p[i]: how many points that took; 0 when it depends on the next one; -1 when there is no code. */
  encodeOne(p: readonly number[], i: number, more: boolean, state: Uint8Array, out: ByteSink): number;
  /** The states to start from. */
  startDecoding?(state: Uint8Array): void;
  startEncoding?(state: Uint8Array): void;
  /** Back to the start at the end of a text. */
  endEncoding?(state: Uint8Array, out: ByteSink): void;
}

export function decodingState(codec: MultibyteCodec): Uint8Array {
  const state = new Uint8Array(8);
  codec.startDecoding?.(state);
  return state;
}
export function encodingState(codec: MultibyteCodec): Uint8Array {
  const state = new Uint8Array(8);
  codec.startEncoding?.(state);
  return state;
}

/** Decodes up to an incomplete end, which is an error when `final`; what was used. */
export function decodeMultibyte(
  codec: MultibyteCodec,
  b: Uint8Array,
  errors: string,
  state: Uint8Array,
  final: boolean,
): { text: Str; used: number } {
  const out: number[] = [];
  let i = 0;
  while (i < b.length) {
    const n = codec.decodeOne(b, i, b.length, state, out);
    if (n > 0) {
      i += n;
      continue;
    }
    if (n === 0 && !final) break;
    const end = n === 0 ? b.length : Math.min(b.length, i - n);
    const reason = n === 0 ? "incomplete multibyte sequence" : "illegal multibyte sequence";
    const repair = handleFailure(errors, {
      kind: "decode",
      encoding: codec.name,
      text: null,
      bytes: b,
      start: i,
      end,
      reason,
    });
    for (const p of strPoints(repair.put as Str)) out.push(p);
    i = repair.next;
  }
  return { text: strFromPoints(out), used: i };
}

/** Encodes up to what depends on more text; how many points were used. */
export function encodeMultibyte(
  codec: MultibyteCodec,
  text: Str,
  errors: string,
  state: Uint8Array,
  out: ByteSink,
  final: boolean,
): number {
  const points = strPoints(text);
  let i = 0;
  while (i < points.length) {
    const n = codec.encodeOne(points, i, !final, state, out);
    if (n > 0) {
      i += n;
      continue;
    }
    if (n === 0) break;
    const failure = {
      kind: "encode",
      encoding: codec.name,
      text,
      bytes: null,
      start: i,
      end: i + 1,
      reason: "illegal multibyte sequence",
    } as const;
    const repair = handleFailure(errors, failure);
    if (repair.put instanceof Uint8Array) out.bytes(repair.put);
    else {
      // What takes its place must have codes itself.
      const put = strPoints(repair.put);
      for (let k = 0; k < put.length;) {
        const m = codec.encodeOne(put, k, false, state, out);
        if (m <= 0) throw unicodeError(failure);
        k += m;
      }
    }
    i = repair.next;
  }
  if (final) codec.endEncoding?.(state, out);
  return i;
}

export function encodeWhole(codec: MultibyteCodec, text: Str, errors: string): Uint8Array {
  const out = new ByteSink(16);
  encodeMultibyte(codec, text, errors, encodingState(codec), out, true);
  return out.take();
}

/** An `errors` argument. */
export function errorsArg(v: Value | undefined, f: string): string {
  if (v === undefined) return "strict";
  if (!isStr(v)) throw typeError(`${f}() argument 'errors' must be str, not ${argumentName(v)}`);
  return codecName(v);
}
