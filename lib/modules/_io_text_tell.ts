// Positions in text streams: what tell() gives and seek() takes.
//
// A cookie is an int of 64-bit fields, as in CPython: byte position, decoder flags, bytes to feed to the decoder from
// there, characters to skip, and whether the feed ended the stream. A position where the decoder holds nothing back is
// just the byte position.
import { strLen } from "../core/str.ts";
import { normInt } from "../core/value.ts";
import type { Native, StreamDecoder } from "./_io_text_codec.ts";
import { Newlines } from "./_io_newlines.ts";
import type { Snapshot } from "./_io_text.ts";

export interface Cookie {
  readonly position: number;
  readonly flags: bigint;
  readonly feed: number;
  readonly skip: number;
  readonly eof: boolean;
}

export function packCookie(c: Cookie): number | bigint {
  if (c.flags === 0n && c.feed === 0 && c.skip === 0 && !c.eof) return c.position;
  return normInt(
    BigInt(c.position) | c.flags << 64n | BigInt(c.feed) << 96n | BigInt(c.skip) << 128n | (c.eof ? 1n << 160n : 0n),
  );
}

export function unpackCookie(v: number | bigint): Cookie {
  if (typeof v === "number") return { position: v, flags: 0n, feed: 0, skip: 0, eof: false };
  const field = (at: bigint, bits: bigint) => v >> at & (1n << bits) - 1n;
  return {
    position: Number(field(0n, 64n)),
    flags: field(64n, 32n),
    feed: Number(field(96n, 32n)),
    skip: Number(field(128n, 32n)),
    eof: field(160n, 8n) !== 0n,
  };
}

export interface Decoding {
  readonly codec: Native | null;
  readonly strict: boolean;
  /** Newline translation: null when line ends are not looked at. */
  readonly translate: boolean | null;
  makeDecoder(): StreamDecoder;
}

/** Bytes of the UTF-8 sequence that a lead byte starts. */
function sequence(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The cookie for `chars` characters after the snapshot that starts at byte `start`. */
export function byteOffset(start: number, s: Snapshot, chars: number, how: Decoding): Cookie {
  if (how.codec !== null && how.strict && !s.pendingCr) {
    const { input } = s;
    let i = 0;
    for (let n = chars; n > 0; n--) {
      const b = input[i];
      if (how.translate === true && b === 13 && input[i + 1] === 10) i += 2;
      else i += how.codec === "utf-8" ? sequence(b) : 1;
    }
    return { position: start + i, flags: 0n, feed: 0, skip: 0, eof: false };
  }
  return search(start, s, chars, how);
}

/** Feeds bytes one at a time and remembers the last place where the decoder held nothing back. */
function search(start: number, s: Snapshot, chars: number, how: Decoding): Cookie {
  const decoder = how.makeDecoder();
  decoder.setState(new Uint8Array(0), s.flags);
  const newlines = how.translate === null ? null : new Newlines(how.translate);
  if (newlines !== null) newlines.pendingCr = s.pendingCr;
  let decoded = 0, fed = 0;
  let safe: Cookie = { position: start, flags: cookieFlags(s.flags, newlines), feed: 0, skip: 0, eof: false };
  let safeChars = 0;
  const feed = (b: Uint8Array, final: boolean) => {
    const text = decoder.decode(b, final);
    decoded += strLen(newlines === null ? text : newlines.feed(text, final));
  };
  for (let i = 0; i < s.input.length && decoded < chars; i++) {
    feed(s.input.subarray(i, i + 1), false);
    fed++;
    const [held, flags] = decoder.getState();
    if (held.length === 0 && decoded <= chars) {
      safe = { position: start + i + 1, flags: cookieFlags(flags, newlines), feed: 0, skip: 0, eof: false };
      safeChars = decoded;
      fed = 0;
    }
  }
  if (decoded >= chars) {
    return safeChars === chars ? safe : { ...safe, feed: fed, skip: chars - safeChars };
  }
  return { ...safe, feed: fed, skip: chars - safeChars, eof: true };
}

function cookieFlags(flags: bigint, newlines: Newlines | null): bigint {
  return newlines === null ? flags : flags << 1n | (newlines.pendingCr ? 1n : 0n);
}
