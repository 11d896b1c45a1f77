// TextIOWrapper: text over a binary stream.
//
// Invariants: `decoded` from index `used` on is text read but not given out; `snapshot` says what the decoder's state was
// before the bytes it came from, so that tell() can work out a position. `pending` is text not yet encoded (only where
// encoding cannot fail), at most about a chunk; anything else is encoded at once, so that errors come from write().
// An exact BufferedReader/Writer/Random beneath is read and written without Python calls.
import { getAttr } from "../core/attributes.ts";
import { defineType, getset, initFn, method } from "../core/define.ts";
import { attributeError, exception, isExc, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strConcat, strFromJs, strLen, strSub, strValue } from "../core/str.ts";
import { threadCount } from "../core/threads.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, type Str, type Value } from "../core/value.ts";
import { asSize, index } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { bufferOf } from "../core/buffer.ts";
import { codecName } from "../types/str.ts";
import { replaceIn } from "../types/str_search.ts";
import {
  callMethod,
  cannotPickle,
  closedError,
  type Dirty,
  markClean,
  markDirty,
  newStream,
  PyTextIOBase,
  sizeArg,
  streamName,
  textIOBaseType,
  unsupported,
} from "./_io_base.ts";
import { awaitReadable, flushOut, PyBuffered, readOnce, writeBytes } from "./_io_buffered.ts";
import { PyBytesIO } from "./_io_bytesio.ts";
import { type LineEnd, lineEnd, Newlines } from "./_io_newlines.ts";
import {
  checkTextCodec,
  makeDecoder,
  makeEncoder,
  nativeCodec,
  type StreamDecoder,
  type StreamEncoder,
} from "./_io_text_codec.ts";
import { byteOffset, packCookie, unpackCookie } from "./_io_text_tell.ts";

// deno-lint-ignore no-control-regex
const NOT_ASCII = /[^\0-\x7f]/;
const CHUNK_SIZE = 8192;
/** Bytes asked for at once when nobody set _CHUNK_SIZE: fewer system calls than CPython's 8192. */
const READ_SIZE = 65536;

export interface Snapshot {
  readonly flags: bigint;
  readonly pendingCr: boolean;
  /** Bytes the decoder held back, then those it was given. */
  readonly input: Uint8Array;
  /** How many of them it had held back. */
  readonly held: number;
}

export class PyTextIOWrapper extends PyTextIOBase implements Dirty {
  buffer: Value = None;
  /** The buffer when it is exactly one of ours. */
  direct: PyBuffered | null = null;
  ok = false;
  detached = false;
  encoding = "utf-8";
  errors = "strict";
  decoder: StreamDecoder | null = null;
  newlines: Newlines | null = null;
  encoder: StreamEncoder | null = null;
  /** May encoding wait? Only where it cannot fail. */
  lazy = false;
  /** May it for ASCII? */
  lazyAscii = false;
  readTranslate = true;
  lineEnd: LineEnd = "\n";
  /** What "\n" becomes on writing. */
  writeNewline = "\n";
  newlineArg: Value = None;
  lineBuffering = false;
  writeThrough = false;
  seekable = false;
  telling = false;
  chunkSize = CHUNK_SIZE;
  decoded: Str = "";
  used = 0;
  snapshot: Snapshot | null = null;
  pending = "";
  /** Encoded text not handed on yet, before what is in `pending`. */
  encoded: Uint8Array[] = [];
  encodedSize = 0;
  /** Standard streams are flushed by the runtime, not when files are opened. */
  standard = false;

  /** See jit/leaf_iterators.ts: a thread that waits for text needs its frame. */
  get leaf(): boolean {
    return this.t !== 0 && this.lazy && this.errors === "strict" && this.direct !== null && this.direct.file !== null &&
      threadCount() === 1;
  }

  override put(text: string): boolean {
    // What can't be encoded is found out by write().
    if (!this.lazy || !this.writesAsClass) return false;
    writeText(this, text);
    return true;
  }

  flushDirty(): void {
    if (this.ok && this.direct !== null && this.direct.ok) {
      flushText(this);
      if (this.direct.file !== null && this.direct.file.fd >= 0) flushOut(this.direct);
    }
  }
}

function attached(self: PyTextIOWrapper): Value {
  if (self.ok) return self.buffer;
  throw valueError(self.detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
}

function isClosed(self: PyTextIOWrapper): boolean {
  const { direct } = self;
  if (direct !== null && direct.ok && direct.file !== null) return direct.file.fd < 0;
  return truth(getAttr(attached(self), "closed"));
}

function check(self: PyTextIOWrapper): void {
  attached(self);
  if (isClosed(self)) throw closedError();
}

function newlineOf(v: Value | undefined): string | null {
  if (v === undefined || v === None) return null;
  if (!isStr(v)) throw typeError(`newline must be str or None, not ${typeName(v)}`);
  const n = jsText(v);
  if (n !== "" && n !== "\n" && n !== "\r" && n !== "\r\n") throw valueError(`illegal newline value: ${n}`);
  return n;
}

function setNewline(self: PyTextIOWrapper, newline: string | null): void {
  self.newlineArg = newline === null ? None : newline;
  self.readTranslate = newline === null;
  self.lineEnd = newline === null ? "\n" : newline as LineEnd;
  self.writeNewline = newline === "\r" || newline === "\r\n" ? newline : "\n";
}

function setCodec(self: PyTextIOWrapper, encoding: string, errors: string): void {
  self.encoding = encoding;
  self.errors = errors;
  const universal = self.readTranslate || self.lineEnd === "";
  self.decoder = self.newlines = null;
  self.encoder = null;
  if (truth(callMethod(self.buffer, "readable"))) {
    self.decoder = makeDecoder(encoding, errors);
    self.newlines = universal ? new Newlines(self.readTranslate) : null;
  }
  if (truth(callMethod(self.buffer, "writable"))) {
    self.encoder = makeEncoder(encoding, errors);
    const codec = nativeCodec(encoding);
    self.lazy = codec === "utf-8";
    self.lazyAscii = self.lazy || codec === "ascii" || codec === "latin-1";
  }
}

export function initText(
  self: PyTextIOWrapper,
  buffer: Value,
  encodingArg: Value | undefined,
  errorsArg: Value | undefined,
  newlineArg: Value | undefined,
  lineBuffering: boolean,
  writeThrough: boolean,
): void {
  self.ok = false;
  self.detached = false;
  const newline = newlineOf(newlineArg);
  let encoding = encodingArg === undefined || encodingArg === None ? "UTF-8" : codecName(encodingArg as Str);
  if (encoding === "locale") encoding = "UTF-8";
  checkTextCodec(encoding);
  const errors = errorsArg === undefined || errorsArg === None ? "strict" : codecName(errorsArg as Str);
  self.buffer = buffer;
  self.direct = buffer instanceof PyBuffered && buffer.t !== 0 ? buffer : null;
  setNewline(self, newline);
  setCodec(self, encoding, errors);
  self.lineBuffering = lineBuffering;
  self.writeThrough = writeThrough;
  self.seekable = self.telling = truth(callMethod(buffer, "seekable"));
  self.decoded = "";
  self.used = 0;
  self.snapshot = null;
  self.pending = "";
  self.encoded = [];
  self.encodedSize = 0;
  self.ok = true;
  if (self.seekable && self.encoder !== null && self.decoder === null && nativeCodec(encoding) === null) {
    if (callMethod(buffer, "tell") !== 0) self.encoder.continueStream();
  }
}

// ---- writing ----

/** Hands encoded bytes to the buffer. */
function hand(self: PyTextIOWrapper, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  if (self.direct !== null) writeBytes(self.direct, bytes);
  else callMethod(self.buffer, "write", new PyBytes(bytes));
}

/** Encodes the text held back and gives it to the buffer. */
export function flushText(self: PyTextIOWrapper): void {
  const { pending, encoded } = self;
  if (encoded.length === 0) {
    if (pending === "") return;
    self.pending = "";
    hand(self, self.encoder!.encode(pending));
    return;
  }
  takePending(self);
  const all = new Uint8Array(self.encodedSize);
  let at = 0;
  for (const b of self.encoded) {
    all.set(b, at);
    at += b.length;
  }
  self.encoded = [];
  self.encodedSize = 0;
  hand(self, all);
}

/** Encodes the text held back, behind what is encoded already. */
function takePending(self: PyTextIOWrapper): void {
  if (self.pending === "") return;
  const bytes = self.encoder!.encode(self.pending);
  self.pending = "";
  self.encoded.push(bytes);
  self.encodedSize += bytes.length;
}

function flushBuffer(self: PyTextIOWrapper): void {
  if (self.direct !== null && self.direct.ok && self.direct.file !== null && self.direct.end === self.direct.pos) {
    flushOut(self.direct);
  } else callMethod(self.buffer, "flush");
}

/** Does write() run no Python code? A thread that waits until it can write needs its frame. */
function writesAlone([self, text]: readonly Value[]): boolean {
  if (!(self instanceof PyTextIOWrapper) || self.t === 0 || typeof text !== "string") return false;
  const { direct, buffer } = self;
  const isOurs = direct !== null
    ? direct.file !== null && threadCount() === 1
    : buffer instanceof PyBytesIO && buffer.t !== 0;
  return isOurs && (self.lazy || self.lazyAscii && !NOT_ASCII.test(text));
}

export function writeText(self: PyTextIOWrapper, v: Value): number {
  if (!isStr(v)) throw typeError(`write() argument must be str, not ${argumentName(v)}`);
  check(self);
  if (self.encoder === null) throw unsupported("not writable");
  const given = strValue(v);
  let text = given;
  if (self.writeNewline !== "\n") text = replaceIn(text, "\n", self.writeNewline, -1);
  if (self.pending === "" && !self.standard && self.direct !== null) markDirty(self);
  if (typeof text === "string" && (self.lazy || self.lazyAscii && !NOT_ASCII.test(text))) self.pending += text;
  else {
    const bytes = self.encoder.encode(text);
    takePending(self);
    self.encoded.push(bytes);
    self.encodedSize += bytes.length;
  }
  if (self.pending.length + self.encodedSize > self.chunkSize || self.writeThrough) flushText(self);
  if (self.lineBuffering) {
    const js = jsText(text);
    if (js.includes("\n") || js.includes("\r")) {
      flushText(self);
      flushBuffer(self);
    }
  }
  if (self.snapshot !== null || self.decoded !== "") {
    self.snapshot = null;
    self.decoded = "";
    self.used = 0;
  }
  return strLen(given);
}

// ---- reading ----

function decodeInput(self: PyTextIOWrapper, bytes: Uint8Array, final: boolean): Str {
  const text = self.decoder!.decode(bytes, final);
  return self.newlines === null ? text : self.newlines.feed(text, final);
}

/** Reads and decodes another chunk; false at the end. */
function readChunk(self: PyTextIOWrapper, hint = 0): boolean {
  if (self.decoder === null) throw unsupported("not readable");
  let held: [Uint8Array, bigint] | null = null;
  if (self.telling) held = self.decoder.getState();
  const size = Math.max(hint, self.chunkSize === CHUNK_SIZE ? READ_SIZE : self.chunkSize);
  let input: Uint8Array;
  if (self.direct !== null && self.direct.ok && !isClosed(self)) input = readOnce(self.direct, size);
  else {
    const r = callMethod(self.buffer, "read1", size);
    const b = typeof r === "object" ? bufferOf(r) : undefined;
    if (b === undefined) {
      throw typeError(`underlying read1() should have returned a bytes-like object, not '${typeName(r)}'`);
    }
    input = b;
  }
  const end = input.length === 0;
  const pendingCr = self.newlines?.pendingCr ?? false;
  self.decoded = decodeInput(self, input, end);
  self.used = 0;
  if (held !== null) {
    const [bytes, flags] = held;
    const all = new Uint8Array(bytes.length + input.length);
    all.set(bytes);
    all.set(input, bytes.length);
    self.snapshot = { flags, pendingCr, input: all, held: bytes.length };
  }
  return !end || strLen(self.decoded) > 0;
}

function takeDecoded(self: PyTextIOWrapper, n: number): Str {
  const left = strLen(self.decoded) - self.used;
  if (n < 0 || n > left) n = left;
  const all = self.used === 0 && n === left;
  const s = all ? self.decoded : strSub(self.decoded, self.used, self.used + n);
  self.used += n;
  return s;
}

function readText(self: PyTextIOWrapper, n: number): Str {
  if (self.decoder === null) throw unsupported("not readable");
  flushText(self);
  if (n < 0) {
    const first = takeDecoded(self, -1);
    const r = callMethod(self.buffer, "read");
    if (r === None) throw exception("BlockingIOError", "Read returned None.");
    const b = typeof r === "object" ? bufferOf(r) : undefined;
    if (b === undefined) throw typeError(`decoder should return a string result, not '${typeName(r)}'`);
    const text = decodeInput(self, b, true);
    self.snapshot = null;
    self.decoded = "";
    self.used = 0;
    return first === "" ? text : strConcat(first, text);
  }
  let out = takeDecoded(self, n);
  let left = n - strLen(out);
  while (left > 0) {
    if (!readChunk(self, left)) break;
    const more = takeDecoded(self, left);
    out = strConcat(out, more);
    left -= strLen(more);
  }
  return out;
}

/** As awaitReadable, when no text is left that was read ahead. */
function awaitText(self: PyTextIOWrapper): void {
  if (self.direct !== null && self.used >= strLen(self.decoded)) awaitReadable(self.direct);
}

function readLine(self: PyTextIOWrapper, limit: number): Str {
  flushText(self);
  let before: Str = "";
  let length = 0;
  for (;;) {
    if (self.used >= strLen(self.decoded)) {
      if (!readChunk(self)) {
        self.decoded = "";
        self.used = 0;
        self.snapshot = null;
        return before;
      }
      if (strLen(self.decoded) === 0) continue;
    }
    const { decoded } = self;
    let from = self.used;
    // A "\r\n" may be split between what came before and this chunk.
    if (length > 0 && self.lineEnd === "\r\n" && endsWithCr(before)) {
      self.decoded = strConcat("\r", strSub(decoded, self.used, strLen(decoded)));
      before = strSub(before, 0, length - 1);
      length--;
      self.used = from = 0;
      self.snapshot = null;
      continue;
    }
    let end = lineEnd(decoded, from, self.lineEnd, self.newlines === null || self.newlines.hasCr);
    const total = strLen(decoded);
    const found = end >= 0;
    if (!found) end = total;
    if (limit >= 0 && end - from >= limit - length) {
      end = from + limit - length;
      const piece = takeDecoded(self, end - from);
      return length === 0 ? piece : strConcat(before, piece);
    }
    const piece = takeDecoded(self, end - from);
    if (found) return length === 0 ? piece : strConcat(before, piece);
    before = length === 0 ? piece : strConcat(before, piece);
    length += strLen(piece);
  }
}

/** The next line where all of it was read ahead and nothing else is to be done before; undefined otherwise. */
function lineAhead(self: PyTextIOWrapper): string | undefined {
  const { decoded, used, direct } = self;
  if (typeof decoded !== "string" || self.lineEnd !== "\n" || self.pending !== "" || self.encodedSize > 0) {
    return undefined;
  }
  if (!self.ok || direct === null || !direct.ok || direct.file === null || direct.file.fd < 0) return undefined;
  const end = decoded.indexOf("\n", used) + 1;
  if (end === 0) return undefined;
  self.used = end;
  return decoded.substring(used, end);
}

function endsWithCr(s: Str): boolean {
  const n = strLen(s);
  return n > 0 && jsText(s).endsWith("\r");
}

// ---- positions ----

function tell(self: PyTextIOWrapper): number | bigint {
  check(self);
  if (!self.seekable) throw unsupported("underlying stream is not seekable");
  if (!self.telling) throw exception("OSError", "telling position disabled by next() call");
  flushText(self);
  callMethod(self, "flush");
  const here = Number(index(callMethod(self.buffer, "tell")));
  const { snapshot, decoder } = self;
  if (decoder === null || snapshot === null) return here;
  const start = here - snapshot.input.length;
  if (self.used === 0 && snapshot.held === 0) {
    return packCookie({ position: start, flags: withCr(self, snapshot), feed: 0, skip: 0, eof: false });
  }
  return packCookie(byteOffset(start, snapshot, self.used, {
    codec: nativeCodec(self.encoding),
    strict: self.errors === "strict",
    translate: self.newlines !== null ? self.newlines.translate : null,
    makeDecoder: () => makeDecoder(self.encoding, self.errors),
  }));
}

/** Decoder flags as in the cookie: the newline decoder adds its own bit. */
function withCr(self: PyTextIOWrapper, s: Snapshot): bigint {
  return self.newlines === null ? s.flags : s.flags << 1n | (s.pendingCr ? 1n : 0n);
}

function restart(self: PyTextIOWrapper): void {
  self.decoded = "";
  self.used = 0;
  self.snapshot = null;
}

function seek(self: PyTextIOWrapper, cookieArg: Value, whenceArg: Value | undefined): Value {
  check(self);
  const whence = whenceArg === undefined ? 0 : asSize(whenceArg);
  if (!self.seekable) throw unsupported("underlying stream is not seekable");
  let cookie = index(cookieArg);
  if (whence === 1) {
    if (cookie != 0) throw unsupported("can't do nonzero cur-relative seeks");
    cookie = index(callMethod(self, "tell"));
  } else if (whence === 2) {
    if (cookie != 0) throw unsupported("can't do nonzero end-relative seeks");
    callMethod(self, "flush");
    restart(self);
    resetDecoder(self);
    const at = callMethod(self.buffer, "seek", 0, 2);
    if (self.encoder !== null) at === 0 ? self.encoder.reset() : self.encoder.continueStream();
    return at;
  } else if (whence !== 0) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  if (cookie < 0) throw valueError(`negative seek position ${cookie}`);
  callMethod(self, "flush");
  const c = unpackCookie(cookie);
  callMethod(self.buffer, "seek", c.position);
  restart(self);
  self.telling = self.seekable;
  if (self.decoder !== null) {
    if (c.position === 0 && c.flags === 0n) resetDecoder(self);
    else {
      self.decoder.setState(new Uint8Array(0), self.newlines === null ? c.flags : c.flags >> 1n);
      if (self.newlines !== null) self.newlines.pendingCr = (c.flags & 1n) !== 0n;
    }
  }
  if (c.skip > 0) {
    const b = callMethod(self.buffer, "read", c.feed);
    if (!(b instanceof PyBytes)) {
      throw typeError(`underlying read() should have returned a bytes object, not '${typeName(b)}'`);
    }
    self.snapshot = {
      flags: self.newlines === null ? c.flags : c.flags >> 1n,
      pendingCr: self.newlines !== null && (c.flags & 1n) !== 0n,
      input: b.b,
      held: 0,
    };
    self.decoded = decodeInput(self, b.b, c.eof);
    if (strLen(self.decoded) < c.skip) throw exception("OSError", "can't restore logical file position");
    self.used = c.skip;
  } else {
    self.snapshot = null;
  }
  if (self.encoder !== null) c.position === 0 ? self.encoder.reset() : self.encoder.continueStream();
  return cookieArg;
}

function resetDecoder(self: PyTextIOWrapper): void {
  self.decoder?.reset();
  if (self.newlines !== null) {
    self.newlines.pendingCr = false;
    self.newlines.seen = 0;
  }
}

function reconfigure(
  self: PyTextIOWrapper,
  encodingArg: Value | undefined,
  errorsArg: Value | undefined,
  newlineArg: Value | undefined,
  lineBuffering: Value | undefined,
  writeThrough: Value | undefined,
): void {
  check(self);
  const given = (v: Value | undefined): v is Value => v !== undefined && v !== None;
  if (self.decoder !== null && strLen(self.decoded) > 0 && (given(encodingArg) || newlineArg !== undefined)) {
    throw unsupported("It is not possible to set the encoding or newline of stream after the first read");
  }
  for (const [v, name] of [[encodingArg, "encoding"], [errorsArg, "errors"]] as const) {
    if (given(v) && !isStr(v)) {
      throw typeError(`reconfigure() argument '${name}' must be str or None, not ${argumentName(v)}`);
    }
  }
  const newline = newlineArg === undefined ? undefined : newlineOf(newlineArg);
  callMethod(self, "flush");
  let encoding = given(encodingArg) ? jsText(encodingArg as Str) : self.encoding;
  if (encoding === "locale") encoding = "UTF-8";
  const errors = given(errorsArg) ? jsText(errorsArg as Str) : given(encodingArg) ? "strict" : self.errors;
  if (newline !== undefined) setNewline(self, newline);
  if (given(encodingArg) || given(errorsArg) || newline !== undefined) {
    checkTextCodec(encoding);
    setCodec(self, encoding, errors);
  }
  if (given(lineBuffering)) self.lineBuffering = truth(lineBuffering);
  if (given(writeThrough)) self.writeThrough = truth(writeThrough);
}

function close(self: PyTextIOWrapper): Value {
  attached(self);
  if (isClosed(self)) return None;
  let failed: unknown, failing = false;
  try {
    callMethod(self, "flush");
  } catch (e) {
    failed = e;
    failing = true;
  }
  markClean(self);
  const r = callMethod(self.buffer, "close");
  if (failing) throw failed;
  return r;
}

function named(self: PyTextIOWrapper, attribute: string): string {
  try {
    return ` ${attribute}=${reprJs(getAttr(self, attribute))}`;
  } catch (e) {
    if (isExc(e, "AttributeError") || isExc(e, "ValueError")) return "";
    throw e;
  }
}

function delegate(name: string, doc: string) {
  return method("(self, /)", doc, (self: PyTextIOWrapper) => callMethod(attached(self), name));
}

function nameArg(v: Value | undefined, name: string): void {
  if (v !== undefined && v !== None && !isStr(v)) {
    throw typeError(`TextIOWrapper() argument '${name}' must be str or None, not ${argumentName(v)}`);
  }
}

export const textIOWrapperType: PyType = defineType("_io.TextIOWrapper", PyTextIOWrapper, {
  doc: "Text over a binary stream.",
  bases: [textIOBaseType],
  slots: {
    __new__: (cls: PyType) => newStream(cls),
    __init__: initFn(
      "TextIOWrapper",
      "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
      (self: PyTextIOWrapper, buffer: Value, e?: Value, h?: Value, newline?: Value, line?: Value, through?: Value) => {
        nameArg(e, "encoding");
        nameArg(h, "errors");
        nameArg(newline, "newline");
        initText(
          self,
          buffer,
          e,
          h,
          newline,
          line !== undefined && truth(line),
          through !== undefined && truth(through),
        );
      },
    ),
    __repr__: (self: PyTextIOWrapper) =>
      strFromJs(
        `<${streamName(self)}${named(self, "name")}${named(self, "mode")} encoding=${
          reprJs(strFromJs(self.encoding))
        }>`,
      ),
    __next__: (self: PyTextIOWrapper) => {
      if (self.t !== 0) {
        const ahead = lineAhead(self);
        if (ahead !== undefined) {
          self.telling = false;
          return ahead;
        }
      }
      attached(self);
      self.telling = false;
      let line: Value;
      if (self.t !== 0) {
        check(self);
        awaitText(self);
        line = readLine(self, -1);
      } else {
        line = callMethod(self, "readline");
        if (!isStr(line)) {
          throw exception("OSError", `readline() should have returned a str object, not '${typeName(line)}'`);
        }
      }
      if (strLen(strValue(line as Str)) > 0) return line;
      self.snapshot = null;
      self.telling = self.seekable;
      return undefined;
    },
  },
  members: {
    read: method("(self, size=-1, /)", "Read text.", (self: PyTextIOWrapper, size?: Value) => {
      const n = sizeArg(size);
      check(self);
      return readText(self, n);
    }),
    readline: method("(self, size=-1, /)", "Read a line.", (self: PyTextIOWrapper, size?: Value) => {
      if (size === undefined) {
        const ahead = lineAhead(self);
        if (ahead !== undefined) return ahead;
      }
      const n = size === undefined ? -1 : asSize(size);
      check(self);
      if (self.decoder === null) throw unsupported("not readable");
      awaitText(self);
      return readLine(self, n);
    }),
    write: method("(self, s, /)", "Write text.", writeText, { leaf: writesAlone }),
    flush: method("(self, /)", "Write out what is buffered.", (self: PyTextIOWrapper) => {
      check(self);
      self.telling = self.seekable;
      flushText(self);
      markClean(self);
      flushBuffer(self);
    }),
    close: method("(self, /)", "Flush and close.", close),
    detach: method("(self, /)", "Give up the binary stream.", (self: PyTextIOWrapper) => {
      attached(self);
      callMethod(self, "flush");
      const b = self.buffer;
      self.buffer = None;
      self.direct = null;
      self.ok = false;
      self.detached = true;
      return b;
    }),
    tell: method("(self, /)", "The position, an opaque number.", tell),
    seek: method("(self, cookie, whence=0, /)", "Change the position.", seek),
    truncate: method("(self, pos=None, /)", "Change the size.", (self: PyTextIOWrapper, size?: Value) => {
      check(self);
      callMethod(self, "flush");
      return callMethod(self.buffer, "truncate", size ?? None);
    }),
    reconfigure: method(
      "(self, /, *, encoding=None, errors=None, newline=<opt>, line_buffering=None, write_through=None)",
      "Change how text is encoded and buffered.",
      reconfigure,
    ),
    fileno: delegate("fileno", "The file descriptor."),
    seekable: delegate("seekable", "Can the position change?"),
    readable: delegate("readable", "Can it be read?"),
    writable: delegate("writable", "Can it be written?"),
    isatty: delegate("isatty", "Is it a terminal?"),
    __getstate__: method("(self, /)", "Streams cannot be pickled.", cannotPickle),
    encoding: getset("Name of the encoding.", (self: PyTextIOWrapper) => strFromJs(self.encoding)),
    errors: getset("Error handler of the codec.", (self: PyTextIOWrapper) => strFromJs(self.errors)),
    buffer: getset("The binary stream.", (self: PyTextIOWrapper) => self.buffer),
    line_buffering: getset("Is every line flushed?", (self: PyTextIOWrapper) => self.lineBuffering),
    write_through: getset("Is nothing held back?", (self: PyTextIOWrapper) => self.writeThrough),
    newlines: getset("Line ends seen so far.", (self: PyTextIOWrapper) => {
      attached(self);
      return self.newlines === null ? None : self.newlines.shown;
    }),
    name: getset("Name of the binary stream.", (self: PyTextIOWrapper) => getAttr(attached(self), "name")),
    closed: getset("Is the stream closed?", (self: PyTextIOWrapper) => {
      attached(self);
      return isClosed(self);
    }),
    _finalizing: getset(null, () => false),
    _CHUNK_SIZE: getset(
      null,
      (self: PyTextIOWrapper) => self.chunkSize,
      (self: PyTextIOWrapper, v: Value | undefined) => {
        if (v === undefined) throw attributeError("cannot delete attribute");
        const n = asSize(v);
        if (n <= 0) throw valueError("a strictly positive integer is required");
        self.chunkSize = n;
      },
    ),
  },
});
