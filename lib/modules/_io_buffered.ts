// BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair.
//
// Invariants: bytes [pos, end) of `buf` were read ahead of the raw stream's position; `out` holds bytes not written yet,
// `pending` of them; not both at once. A raw stream that is exactly a FileIO is read and written without Python calls.
import { copyBytes } from "../core/byte_pool.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { hostFiles } from "../core/host_api.ts";
import { threadCount, waitFor } from "../core/threads.ts";
import { writableBufferOf } from "../core/buffer.ts";
import { callArgs } from "../core/call.ts";
import { defineType, getset, initFn, type MemberDef, method } from "../core/define.ts";
import { exception, isExc, typeError, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, type Value } from "../core/value.ts";
import { asSize, hasIndex, index } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { ByteSink } from "../types/byte_sink.ts";
import { viewOfBytes } from "../types/memoryview.ts";
import {
  bufferedIOBaseType,
  bytesArgument,
  callMethod,
  cannotPickle,
  DEFAULT_BUFFER_SIZE,
  type Dirty,
  markClean,
  markDirty,
  newStream,
  PyBufferedIOBase,
  sizeArg,
  streamName,
  unsupported,
  wouldBlock,
} from "./_io_base.ts";
import { PyFileIO, readRaw, seekRaw, sizeHint, writeRaw } from "./_io_file.ts";

const NOTHING = new Uint8Array(0);

export class PyBuffered extends PyBufferedIOBase implements Dirty {
  raw: Value | null = null;
  /** The raw stream when it is exactly a FileIO. */
  file: PyFileIO | null = null;
  ok = false;
  detached = false;
  size = DEFAULT_BUFFER_SIZE;
  buf: Uint8Array = NOTHING;
  pos = 0;
  end = 0;
  out: Uint8Array = NOTHING;
  pending = 0;
  flushDirty(): void {
    if (this.ok && this.file !== null && this.file.fd >= 0) flushOut(this);
  }
}
export class PyBufferedReader extends PyBuffered {}
export class PyBufferedWriter extends PyBuffered {}
export class PyBufferedRandom extends PyBuffered {}

function raw(self: PyBuffered): Value {
  if (self.ok) return self.raw!;
  throw valueError(self.detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
}

function isClosed(self: PyBuffered): boolean {
  if (self.file !== null) return self.file.fd < 0;
  return truth(getAttr(raw(self), "closed"));
}

/** ValueError "x of closed file" unless the stream is usable. */
function usable(self: PyBuffered, what: string): void {
  raw(self);
  if (self.file !== null ? self.file.fd < 0 : isClosed(self)) throw valueError(`${what} closed file`);
}

function rawRead(self: PyBuffered, into: Uint8Array): number | null {
  if (self.file !== null) return readRaw(self.file, into);
  const view = viewOfBytes(into, false);
  const r = callMethod(self.raw!, "readinto", view);
  view.released = true;
  if (r === None) return null;
  if (!hasIndex(r)) throw exception("OSError", "raw readinto() failed");
  const n = Number(index(r));
  if (n < 0 || n > into.length) {
    throw exception(
      "OSError",
      `raw readinto() returned invalid length ${n} (should have been between 0 and ${into.length})`,
    );
  }
  return n;
}

function rawWrite(self: PyBuffered, bytes: Uint8Array): number | null {
  if (self.file !== null) return writeRaw(self.file, bytes);
  const view = viewOfBytes(bytes, true);
  const r = callMethod(self.raw!, "write", view);
  view.released = true;
  if (r === None) return null;
  const n = asSize(r);
  if (n < 0 || n > bytes.length) {
    throw exception(
      "OSError",
      `raw write() returned invalid length ${n} (should have been between 0 and ${bytes.length})`,
    );
  }
  return n;
}

function rawSeek(self: PyBuffered, offset: Value, whence: number): number | bigint {
  if (self.file !== null && typeof offset === "number") return seekRaw(self.file, offset, whence);
  const n = asSize(callMethod(self.raw!, "seek", offset, whence));
  if (n < 0) throw exception("OSError", `Raw stream returned invalid position ${n}`);
  return n;
}

function rawTell(self: PyBuffered): number {
  if (self.file !== null) return seekRaw(self.file, 0, 1);
  const n = asSize(callMethod(self.raw!, "tell"));
  if (n < 0) throw exception("OSError", `Raw stream returned invalid position ${n}`);
  return n;
}

/** When a read of a TLS socket would not wait; null where that can't be told. Set by _ssl. */
export const tlsReady: { of: (sock: Value) => (() => boolean) | null } = { of: () => null };

/**
 * Waits until the raw stream, a pipe or a socket, has given `want` bytes (or, with `line`, the end of a line) or ended. This
 * comes before anything else is done, so that a thread may leave here and come back (core/threads.ts), instead of being
 * held by the native code that reads; what has come already stays in the buffer.
 */
export function awaitReadable(self: PyBuffered, want = 1, line = false): void {
  if (threadCount() === 1 || self.raw === null || has(self, want, line) || self.pending > 0) return;
  const waiting = waitingOf(self);
  if (waiting === null) return;
  do waitFor(waiting.ready, waiting.seconds, true); while (waiting.ready() && readMore(self) && !has(self, want, line));
}

function has(self: PyBuffered, want: number, line: boolean): boolean {
  if (self.end - self.pos >= want) return true;
  return line && self.buf.subarray(self.pos, self.end).indexOf(10) >= 0;
}

/** Puts what one raw read gives behind what is in the buffer; false when that was nothing. */
function readMore(self: PyBuffered): boolean {
  const have = self.buf.subarray(self.pos, self.end);
  if (self.pos > 0 || self.buf.length < have.length + self.size) {
    const bigger = new Uint8Array(Math.max(self.size, 2 * have.length));
    bigger.set(have);
    self.buf = bigger;
    self.end = have.length;
    self.pos = 0;
  }
  const n = rawRead(self, self.buf.subarray(self.end));
  if (n === null || n === 0) return false;
  self.end += n;
  return true;
}

/** How to wait for the raw stream; null where that can't be told or isn't asked for. */
function waitingOf(self: PyBuffered): { ready: () => boolean; seconds: number | null } | null {
  let fd: number, seconds: number | null = null;
  if (self.file !== null) fd = self.file.fd;
  else {
    if (typeOf(self.raw!).name !== "SocketIO") return null;
    const sock = lookupAttr(self.raw!, "_sock") as { fd?: unknown; timeout?: unknown } | undefined;
    if (sock === undefined || typeof sock.fd !== "number") return null;
    fd = sock.fd;
    if (typeof sock.timeout === "number") seconds = sock.timeout;
    if (seconds === 0) return null;
    if (typeOf(sock as unknown as Value).name !== "socket") {
      const ready = tlsReady.of(sock as unknown as Value);
      return ready === null ? null : { ready, seconds };
    }
  }
  const stream = fd < 0 ? undefined : hostFiles().adopted(fd);
  if (stream === undefined || stream.mayRead === undefined) return null;
  if (self.file !== null && stream.blocking === false) return null;
  return { ready: () => stream.mayRead!, seconds };
}

/** Fills the empty read buffer once; null when it would block. */
function fill(self: PyBuffered): number | null {
  if (self.buf.length !== self.size) self.buf = new Uint8Array(self.size);
  self.pos = self.end = 0;
  const n = rawRead(self, self.buf);
  if (n !== null) self.end = n;
  return n;
}

/** Forgets what was read ahead, putting the raw position back. */
function dropAhead(self: PyBuffered): void {
  const ahead = self.end - self.pos;
  self.pos = self.end = 0;
  if (ahead > 0) rawSeek(self, -ahead, 1);
}

/** Writes out what is pending. */
export function flushOut(self: PyBuffered): void {
  while (self.pending > 0) {
    const n = rawWrite(self, self.out.subarray(0, self.pending));
    if (n === null) throw wouldBlock("write could not complete without blocking", 0);
    self.out.copyWithin(0, n, self.pending);
    self.pending -= n;
  }
  markClean(self);
}

function flushForReading(self: PyBuffered): void {
  if (self.pending > 0) flushOut(self);
}

export function writeBytes(self: PyBuffered, bytes: Uint8Array): number {
  usable(self, "write to");
  if (self.end > self.pos) dropAhead(self);
  else self.pos = self.end = 0;
  const n = bytes.length;
  if (self.pending + n <= self.size) {
    if (self.out.length < self.pending + n) {
      const bigger = new Uint8Array(Math.min(self.size, Math.max(1024, (self.pending + n) * 2)));
      bigger.set(self.out.subarray(0, self.pending));
      self.out = bigger;
    }
    self.out.set(bytes, self.pending);
    if (self.pending === 0 && self.file !== null) markDirty(self);
    self.pending += n;
    return n;
  }
  let at = 0;
  try {
    flushOut(self);
    while (n - at > self.size) {
      const done = rawWrite(self, bytes.subarray(at));
      if (done === null) throw wouldBlock("write could not complete without blocking", at);
      at += done;
    }
  } catch (e) {
    if (!isExc(e, "BlockingIOError")) throw e;
    // As much as fits is kept; the caller is told how much that was.
    const room = Math.min(self.size - self.pending, n - at);
    if (room > 0) {
      if (self.out.length < self.size) {
        const bigger = new Uint8Array(self.size);
        bigger.set(self.out.subarray(0, self.pending));
        self.out = bigger;
      }
      self.out.set(bytes.subarray(at, at + room), self.pending);
      self.pending += room;
    }
    if (at + room === n) return n;
    throw wouldBlock("write could not complete without blocking", at + room);
  }
  if (at < n) writeBytes(self, bytes.subarray(at));
  return n;
}

/** Reads until the end; null when it would block at once. */
function readToEnd(self: PyBuffered): Value {
  flushForReading(self);
  const out = new ByteSink(self.end - self.pos + (self.file === null ? 0 : sizeHint(self.file)));
  out.bytes(self.buf.subarray(self.pos, self.end));
  self.pos = self.end = 0;
  if (self.file === null) {
    const all = callableOrNull(self.raw!, "readall");
    if (all !== null) {
      const rest = callArgs(all, []);
      if (rest === None) return out.length === 0 ? None : new PyBytes(out.take());
      if (!(rest instanceof PyBytes)) throw typeError("readall() should return bytes");
      out.bytes(rest.b);
      return new PyBytes(out.take());
    }
    for (;;) {
      const b = callMethod(self.raw!, "read");
      if (b === None) return out.length === 0 ? None : new PyBytes(out.take());
      if (!(b instanceof PyBytes)) throw typeError("read() should return bytes");
      if (b.b.length === 0) return new PyBytes(out.take());
      out.bytes(b.b);
    }
  }
  const chunk = new Uint8Array(Math.max(self.size, 65536));
  for (;;) {
    const n = rawRead(self, chunk);
    if (n === null && out.length === 0) return None;
    if (n === null || n === 0) return new PyBytes(out.take());
    out.bytes(chunk.subarray(0, n));
  }
}

function callableOrNull(o: Value, name: string): Value | null {
  try {
    return getAttr(o, name);
  } catch (e) {
    if (isExc(e, "AttributeError")) return null;
    throw e;
  }
}

/** Reads exactly n bytes unless the end comes first; null when nothing is there without blocking. */
export function readBytes(self: PyBuffered, n: number): Uint8Array | null {
  flushForReading(self);
  const have = self.end - self.pos;
  if (n <= have) {
    const b = copyBytes(self.buf, self.pos, self.pos + n);
    self.pos += n;
    return b;
  }
  const out = new Uint8Array(n);
  out.set(self.buf.subarray(self.pos, self.end));
  let at = have;
  self.pos = self.end = 0;
  while (at < n) {
    // Whole buffers go straight to their place.
    const whole = n - at - (n - at) % self.size;
    const got: number | null = whole > 0 ? rawRead(self, out.subarray(at, at + whole)) : fill(self);
    if (got === null && at === 0) return null;
    if (got === null || got === 0) return out.slice(0, at);
    if (whole > 0) at += got;
    else {
      const take = Math.min(n - at, got);
      out.set(self.buf.subarray(0, take), at);
      self.pos = take;
      at += take;
    }
  }
  return out;
}

/** Up to n bytes with at most one raw read. */
export function readOnce(self: PyBuffered, n: number): Uint8Array {
  flushForReading(self);
  if (n === 0) return NOTHING;
  const have = self.end - self.pos;
  if (have > 0) {
    const take = Math.min(n, have);
    const b = self.buf.slice(self.pos, self.pos + take);
    self.pos += take;
    return b;
  }
  const out = new Uint8Array(n);
  const got = rawRead(self, out);
  return got === null ? NOTHING : out.subarray(0, got);
}

function readLine(self: PyBuffered, limit: number): PyBytes {
  flushForReading(self);
  if (limit < 0) {
    // Nearly always the line is in the buffer.
    const end = self.buf.indexOf(10, self.pos) + 1;
    if (end > 0 && end <= self.end) {
      const line = copyBytes(self.buf, self.pos, end);
      self.pos = end;
      return new PyBytes(line);
    }
  }
  const out: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    if (self.pos >= self.end && !fill(self)) break;
    const room = limit < 0 ? self.end : Math.min(self.end, self.pos + limit - total);
    const nl = self.buf.indexOf(10, self.pos);
    const stop = nl >= 0 && nl < room ? nl + 1 : room;
    const part = self.buf.slice(self.pos, stop);
    self.pos = stop;
    out.push(part);
    total += part.length;
    if (nl >= 0 && nl < room || limit >= 0 && total >= limit) break;
  }
  if (out.length === 1) return new PyBytes(out[0]);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const p of out) {
    whole.set(p, at);
    at += p.length;
  }
  return new PyBytes(whole);
}

function intoBuffer(self: PyBuffered, into: Value, once: boolean): Value {
  raw(self);
  const b = writableBufferOf(into);
  const name = once ? "readinto1" : "readinto";
  if (b === undefined) {
    throw typeError(`${name}() argument must be read-write bytes-like object, not ${typeName(into)}`);
  }
  usable(self, "readinto of");
  if (b.length === 0) return 0;
  awaitReadable(self, once ? 1 : b.length);
  flushForReading(self);
  if (once || self.file === null) {
    let at = Math.min(b.length, self.end - self.pos);
    b.set(self.buf.subarray(self.pos, self.pos + at));
    self.pos += at;
    if (once && at > 0) return at;
    while (at < b.length) {
      const direct = b.length - at > self.size || once;
      const got: number | null = direct ? rawRead(self, b.subarray(at)) : fill(self);
      if (got === null) return at === 0 ? None : at;
      if (got === 0) return at;
      if (direct) at += got;
      else {
        const take = Math.min(b.length - at, got);
        b.set(self.buf.subarray(0, take), at);
        self.pos = take;
        at += take;
      }
      if (once) return at;
    }
    return at;
  }
  const got = readBytes(self, b.length);
  if (got === null) return None;
  b.set(got);
  return got.length;
}

function seek(self: PyBuffered, target: Value, whenceArg: Value | undefined): Value {
  const whence = whenceArg === undefined ? 0 : asSize(whenceArg);
  if (whence < 0 || whence > 2) throw valueError(`whence value ${whence} unsupported`);
  usable(self, "seek of");
  if (self.file === null) callMethod(self.raw!, "_checkSeekable");
  else if (callMethod(self.file, "seekable") !== true) throw unsupported("File or stream is not seekable.");
  const n = asSize(target);
  const ahead = self.end - self.pos;
  if (whence !== 2 && ahead > 0 && self.pending === 0) {
    // Stay inside what was read ahead.
    const here = rawTell(self) - ahead;
    const to = whence === 1 ? here + n : n;
    const move = to - here;
    if (move >= -self.pos && move <= ahead) {
      self.pos += move;
      return to;
    }
  }
  flushForReading(self);
  const back = whence === 1 ? n - (self.end - self.pos) : n;
  const to = rawSeek(self, back, whence);
  self.pos = self.end = 0;
  return to;
}

function tell(self: PyBuffered): number {
  raw(self);
  const at = rawTell(self) - (self.end - self.pos) + self.pending;
  return Math.max(0, at);
}

function close(self: PyBuffered): Value {
  raw(self);
  if (isClosed(self)) return None;
  let failed: unknown, failing = false;
  try {
    callMethod(self, "flush");
  } catch (e) {
    failed = e;
    failing = true;
  }
  markClean(self);
  self.pending = 0;
  const r = callMethod(self.raw!, "close");
  self.buf = NOTHING;
  self.pos = self.end = 0;
  if (failing) throw failed;
  return r;
}

function setUp(
  self: PyBuffered,
  stream: Value,
  size: Value | undefined,
  checks: readonly ("readable" | "writable" | "seekable")[],
): void {
  self.ok = false;
  self.detached = false;
  const n = size === undefined ? DEFAULT_BUFFER_SIZE : asSize(size);
  for (const check of checks) {
    if (callMethod(stream, check) !== true) throw unsupported(`File or stream is not ${check}.`);
  }
  if (n <= 0) throw valueError("buffer size must be strictly positive");
  self.raw = stream;
  self.file = stream instanceof PyFileIO && stream.t !== 0 ? stream : null;
  self.size = n;
  self.buf = NOTHING;
  self.pos = self.end = self.pending = 0;
  self.ok = true;
}

function delegate(name: string): MemberDef {
  return method("(self, /)", `The raw stream's ${name}().`, (self: PyBuffered) => callMethod(raw(self), name));
}

function nameText(self: PyBuffered): string {
  let name: Value;
  try {
    name = getAttr(self, "name");
  } catch (e) {
    if (isExc(e, "AttributeError") || isExc(e, "ValueError")) return "";
    throw e;
  }
  return ` name=${reprJs(name)}`;
}

const COMMON: Record<string, MemberDef> = {
  close: method("(self, /)", "Flush and close.", close),
  detach: method("(self, /)", "Give up the raw stream.", (self: PyBuffered) => {
    raw(self);
    callMethod(self, "flush");
    const r = self.raw!;
    self.raw = self.file = null;
    self.ok = false;
    self.detached = true;
    return r;
  }),
  closed: getset("Is the stream closed?", (self: PyBuffered) => {
    raw(self);
    return isClosed(self);
  }),
  name: getset("Name of the raw stream.", (self: PyBuffered) => getAttr(raw(self), "name")),
  mode: getset("Mode of the raw stream.", (self: PyBuffered) => getAttr(raw(self), "mode")),
  raw: getset("The raw stream.", (self: PyBuffered) => self.raw ?? None),
  _finalizing: getset(null, () => false),
  seekable: delegate("seekable"),
  fileno: delegate("fileno"),
  isatty: delegate("isatty"),
  tell: method("(self, /)", "The position.", tell),
  seek: method("(self, target, whence=0, /)", "Change the position.", seek),
  _dealloc_warn: method("(self, source, /)", "Tell of an unclosed file.", (self: PyBuffered, source: Value) => {
    if (self.ok) callMethod(self.raw!, "_dealloc_warn", source);
  }),
  __getstate__: method("(self, /)", "Streams cannot be pickled.", cannotPickle),
  __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyBuffered) => 96 + self.size),
};

function peek(self: PyBuffered): PyBytes {
  usable(self, "peek of");
  flushForReading(self);
  if (self.pos >= self.end) fill(self);
  return new PyBytes(self.buf.slice(self.pos, self.end));
}

const READING: Record<string, MemberDef> = {
  readable: delegate("readable"),
  read: method("(self, size=-1, /)", "Read bytes.", (self: PyBuffered, size?: Value) => {
    raw(self);
    const n = sizeArg(size);
    if (n < -1) throw valueError("read length must be non-negative or -1");
    usable(self, "read of");
    if (n !== 0) awaitReadable(self, n < 0 ? Infinity : n);
    if (n === -1) return readToEnd(self);
    const b = readBytes(self, n);
    return b === null ? None : new PyBytes(b);
  }),
  read1: method("(self, size=-1, /)", "Read bytes with at most one raw read.", (self: PyBuffered, size?: Value) => {
    raw(self);
    const n = size === undefined ? -1 : asSize(size);
    usable(self, "read of");
    if (n !== 0) awaitReadable(self);
    return new PyBytes(readOnce(self, n < 0 ? self.size : n));
  }),
  readinto: method(
    "(self, buffer, /)",
    "Read into a buffer.",
    (self: PyBuffered, into: Value) => intoBuffer(self, into, false),
  ),
  readinto1: method(
    "(self, buffer, /)",
    "Read into a buffer with at most one raw read.",
    (self: PyBuffered, into: Value) => intoBuffer(self, into, true),
  ),
  readline: method("(self, size=-1, /)", "Read a line.", (self: PyBuffered, size?: Value) => {
    raw(self);
    const n = sizeArg(size);
    usable(self, "readline of");
    if (n !== 0) awaitReadable(self, n < 0 ? Infinity : n, true);
    return readLine(self, n);
  }),
  peek: method("(self, size=0, /)", "Bytes ahead, without moving.", (self: PyBuffered) => peek(self)),
};

const WRITING: Record<string, MemberDef> = {
  writable: delegate("writable"),
  write: method("(self, buffer, /)", "Write bytes.", (self: PyBuffered, b: Value) => {
    raw(self);
    return writeBytes(self, bytesArgument(b));
  }),
  flush: method("(self, /)", "Write out what is buffered.", (self: PyBuffered) => {
    usable(self, "flush of");
    dropAhead(self);
    flushOut(self);
  }),
  truncate: method("(self, pos=None, /)", "Change the size.", (self: PyBuffered, size?: Value) => {
    usable(self, "truncate of");
    flushOut(self);
    dropAhead(self);
    return callMethod(self.raw!, "truncate", size === undefined || size === None ? tell(self) : size);
  }),
};

const SLOTS = {
  __new__: (cls: PyType) => newStream(cls),
  __repr__: (self: PyBuffered) => `<${streamName(self)}${nameText(self)}>`,
};

/** Iteration reads lines directly when readline is ours. */
function nextLine(self: PyBuffered): Value | undefined {
  raw(self);
  if (self.t === 0) {
    const line = callMethod(self, "readline");
    return line instanceof PyBytes && line.b.length === 0 ? undefined : line;
  }
  usable(self, "readline of");
  awaitReadable(self, Infinity, true);
  const line = readLine(self, -1);
  return line.b.length === 0 ? undefined : line;
}

export const bufferedReaderType: PyType = defineType("_io.BufferedReader", PyBufferedReader, {
  doc: "A buffer for reading a raw stream.",
  bases: [bufferedIOBaseType],
  slots: {
    ...SLOTS,
    __init__: initFn(
      "BufferedReader",
      `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
      (self: PyBuffered, r: Value, size?: Value) => setUp(self, r, size, ["readable"]),
    ),
    __next__: nextLine,
  },
  members: {
    ...COMMON,
    ...READING,
    flush: method("(self, /)", "Flush the raw stream.", (self: PyBuffered) => {
      raw(self);
      return callMethod(self.raw!, "flush");
    }),
    truncate: method("(self, pos=None, /)", "Not possible.", (self: PyBuffered) => {
      usable(self, "truncate of");
      throw unsupported("truncate");
    }),
  },
});

export const bufferedWriterType: PyType = defineType("_io.BufferedWriter", PyBufferedWriter, {
  doc: "A buffer for writing a raw stream.",
  bases: [bufferedIOBaseType],
  slots: {
    ...SLOTS,
    __init__: initFn(
      "BufferedWriter",
      `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
      (self: PyBuffered, r: Value, size?: Value) => setUp(self, r, size, ["writable"]),
    ),
  },
  members: { ...COMMON, ...WRITING },
});

export const bufferedRandomType: PyType = defineType("_io.BufferedRandom", PyBufferedRandom, {
  doc: "A buffer for reading and writing a seekable raw stream.",
  bases: [bufferedIOBaseType],
  slots: {
    ...SLOTS,
    __init__: initFn(
      "BufferedRandom",
      `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
      (self: PyBuffered, r: Value, size?: Value) => setUp(self, r, size, ["seekable", "readable", "writable"]),
    ),
    __next__: nextLine,
  },
  members: { ...COMMON, ...READING, ...WRITING },
});

export class PyBufferedRWPair extends PyBufferedIOBase {
  reader: Value = None;
  writer: Value = None;
}

function toReader(name: string, signature: string): MemberDef {
  return method(
    signature,
    `The reader's ${name}().`,
    (self: PyBufferedRWPair, v?: Value) =>
      v === undefined ? callMethod(part(self, "reader"), name) : callMethod(part(self, "reader"), name, v),
  );
}
function toWriter(name: string, signature: string): MemberDef {
  return method(
    signature,
    `The writer's ${name}().`,
    (self: PyBufferedRWPair, v?: Value) =>
      v === undefined ? callMethod(part(self, "writer"), name) : callMethod(part(self, "writer"), name, v),
  );
}

function part(self: PyBufferedRWPair, which: "reader" | "writer"): Value {
  if (self.reader === None) throw valueError("I/O operation on uninitialized object");
  return self[which];
}

function make(type: PyType, stream: Value, size: Value | undefined): Value {
  return callArgs(type, size === undefined ? [stream] : [stream, size]);
}

export const bufferedRWPairType: PyType = defineType("_io.BufferedRWPair", PyBufferedRWPair, {
  doc: "A reader and a writer in one object.",
  bases: [bufferedIOBaseType],
  slots: {
    __new__: (cls: PyType) => newStream(cls),
    __init__: initFn(
      "BufferedRWPair",
      `(reader, writer, buffer_size=${DEFAULT_BUFFER_SIZE}, /)`,
      (self: PyBufferedRWPair, reader: Value, writer: Value, size?: Value) => {
        if (callMethod(reader, "readable") !== true) throw unsupported("File or stream is not readable.");
        if (callMethod(writer, "writable") !== true) throw unsupported("File or stream is not writable.");
        const r = make(bufferedReaderType, reader, size);
        self.writer = make(bufferedWriterType, writer, size);
        self.reader = r;
      },
    ),
  },
  members: {
    read: toReader("read", "(self, size=-1, /)"),
    peek: toReader("peek", "(self, size=0, /)"),
    read1: toReader("read1", "(self, size=-1, /)"),
    readinto: toReader("readinto", "(self, buffer, /)"),
    readinto1: toReader("readinto1", "(self, buffer, /)"),
    readable: toReader("readable", "(self, /)"),
    write: toWriter("write", "(self, buffer, /)"),
    flush: toWriter("flush", "(self, /)"),
    writable: toWriter("writable", "(self, /)"),
    close: method("(self, /)", "Close both.", (self: PyBufferedRWPair) => {
      try {
        callMethod(part(self, "writer"), "close");
      } finally {
        callMethod(self.reader, "close");
      }
    }),
    isatty: method(
      "(self, /)",
      "Is either a terminal?",
      (self: PyBufferedRWPair) =>
        truth(callMethod(part(self, "writer"), "isatty")) ? true : callMethod(self.reader, "isatty"),
    ),
    closed: getset("Is the writer closed?", (self: PyBufferedRWPair) => getAttr(part(self, "writer"), "closed")),
    __getstate__: method("(self, /)", "Streams cannot be pickled.", cannotPickle),
  },
});
