// The abstract classes of _io, which Python code subclasses: _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase.
//
// Invariants: everything that a subclass may override is called through attribute look-up; `ioClosed` is what close() of
// _IOBase sets, while the `closed` attribute is what code asks. All stream objects have a __dict__.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { bufferOf, writableBufferOf } from "../core/buffer.ts";
import { call, callArgs } from "../core/call.ts";
import { defineType, getset, method } from "../core/define.ts";
import type { PyDict } from "../core/dict.ts";
import { EXC, newException, PyBaseException } from "../core/exceptions.ts";
import { shell } from "../core/builtin_types.ts";
import { exception, exceptionOf, isExc, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, list, None, PyBytes, type PyList, PyObject, tuple, type Value } from "../core/value.ts";
import { forEachItem } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { asSize, hasIndex } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { PyByteArray } from "../types/bytearray.ts";
import { dictMember } from "../types/instance_dict.ts";
import { ByteSink } from "../types/byte_sink.ts";

/** The module's own size for buffers. */
export const DEFAULT_BUFFER_SIZE = 131072;

export const unsupportedOperationType: PyType = shell("io.UnsupportedOperation", PyBaseException, [
  EXC.OSError,
  EXC.ValueError,
]);
unsupportedOperationType.hasDict = true;

export function unsupported(message: string): PyBaseException {
  return exceptionOf(unsupportedOperationType, strFromJs(message));
}

export class PyIOBase extends PyObject {
  ioClosed = false;
  override dict: PyDict | null = null;
}
export class PyRawIOBase extends PyIOBase {}
export class PyBufferedIOBase extends PyIOBase {}
export class PyTextIOBase extends PyIOBase {
  /** Does what write() does, for native code that need not look for it; false, with nothing done, where that can't be told. */
  put(_text: string): boolean {
    return false;
  }

  /** Is write() that of the class, one of ours? */
  protected get writesAsClass(): boolean {
    return this.t !== 0 && (this.dict === null || this.dict.getStr("write") === undefined);
  }
}

/** Calls a method by name. */
export function callMethod(o: Value, name: string, ...args: Value[]): Value {
  return callArgs(getAttr(o, name), args);
}

export function closedError(): PyBaseException {
  return valueError("I/O operation on closed file.");
}

/** ValueError when the `closed` attribute is true. */
export function checkClosed(self: Value): void {
  if (truth(getAttr(self, "closed"))) throw closedError();
}

function checkAble(self: Value, name: string, message: string): Value {
  const r = callMethod(self, name);
  if (r !== true) throw unsupported(message);
  return r;
}

/** A size argument: None and nothing mean `missing`. */
export function sizeArg(v: Value | undefined, missing = -1): number {
  if (v === undefined || v === None) return missing;
  if (!hasIndex(v)) throw typeError(`argument should be integer or None, not '${typeName(v)}'`);
  return asSize(v);
}

/** The result of read() and the like: bytes, or OSError. */
function bytesResult(v: Value, name: string): Uint8Array {
  if (v instanceof PyBytes) return v.b;
  throw exception("OSError", `${name}() should have returned a bytes object, not '${typeName(v)}'`);
}

function readLine(self: Value, limit: number): PyBytes {
  const out = new ByteSink();
  const peek = lookupAttr(self, "peek");
  while (limit < 0 || out.length < limit) {
    let want = 1;
    if (peek !== undefined) {
      const ahead = bytesResult(call(peek, 1), "peek");
      if (ahead.length > 0) {
        const n = ahead.indexOf(10);
        want = n < 0 ? ahead.length : n + 1;
        if (limit >= 0) want = Math.min(want, limit - out.length);
      }
    }
    const b = bytesResult(callMethod(self, "read", want), "read");
    if (b.length === 0) break;
    out.bytes(b);
    if (b[b.length - 1] === 10) break;
  }
  return new PyBytes(out.take());
}

/** Lines until their sizes reach `hint`. */
function readLines(self: Value, hint: number): PyList {
  const lines: Value[] = [];
  let total = 0;
  forEachItem(self, (line) => {
    lines.push(line);
    if (hint <= 0) return;
    total += length(line);
    return total >= hint;
  });
  return list(lines);
}

/** close() of every stream: flush, and closed even when that fails. */
export function closeBase(self: PyIOBase): void {
  if (self.ioClosed) return;
  try {
    callMethod(self, "flush");
  } finally {
    self.ioClosed = true;
  }
}

/** A stream's constructor: the arguments are __init__'s. */
export function newStream(cls: PyType): Value {
  return allocate(cls);
}

export const ioBaseType: PyType = defineType("_io._IOBase", PyIOBase, {
  doc: "The base of all streams.",
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: (cls: PyType, _args: readonly Value[], _kw: Kwargs | null) => newStream(cls),
    __init__: () => {},
    __iter__: (self: PyIOBase) => {
      checkClosed(self);
      return self;
    },
    __next__: (self: PyIOBase) => {
      const line = callMethod(self, "readline");
      return length(line) === 0 ? undefined : line;
    },
  },
  members: {
    __dict__: dictMember,
    closed: getset("Is the stream closed?", (self: PyIOBase) => self.ioClosed),
    seek: method("(self, offset, whence=0, /)", "Change the position.", () => {
      throw unsupported("seek");
    }),
    tell: method("(self, /)", "The position.", (self: PyIOBase) => callMethod(self, "seek", 0, 1)),
    truncate: method("(self, size=None, /)", "Change the size.", () => {
      throw unsupported("truncate");
    }),
    flush: method("(self, /)", "Write out what is buffered.", (self: PyIOBase) => {
      if (self.ioClosed) throw closedError();
    }),
    close: method("(self, /)", "Flush and close.", closeBase),
    seekable: method("(self, /)", "Can the position change?", () => false),
    readable: method("(self, /)", "Can it be read?", () => false),
    writable: method("(self, /)", "Can it be written?", () => false),
    _checkClosed: method("(self, /)", "ValueError when closed.", checkClosed),
    _checkSeekable: method(
      "(self, /)",
      "UnsupportedOperation when not seekable.",
      (self: Value) => checkAble(self, "seekable", "File or stream is not seekable."),
    ),
    _checkReadable: method(
      "(self, /)",
      "UnsupportedOperation when not readable.",
      (self: Value) => checkAble(self, "readable", "File or stream is not readable."),
    ),
    _checkWritable: method(
      "(self, /)",
      "UnsupportedOperation when not writable.",
      (self: Value) => checkAble(self, "writable", "File or stream is not writable."),
    ),
    fileno: method("(self, /)", "The file descriptor.", () => {
      throw unsupported("fileno");
    }),
    isatty: method("(self, /)", "Is it a terminal?", (self: Value) => {
      checkClosed(self);
      return false;
    }),
    __enter__: method("(self, /)", "The stream itself.", (self: Value) => {
      checkClosed(self);
      return self;
    }),
    __exit__: method("(self, /, *exc_info)", "Close.", (self: Value) => {
      callMethod(self, "close");
      return None;
    }),
    __del__: method("(self, /)", "Close.", (self: Value) => {
      callMethod(self, "close");
    }),
    readline: method(
      "(self, size=-1, /)",
      "Read a line.",
      (self: Value, size?: Value) => readLine(self, sizeArg(size)),
    ),
    readlines: method(
      "(self, hint=-1, /)",
      "Read all lines.",
      (self: Value, hint?: Value) => readLines(self, sizeArg(hint)),
    ),
    writelines: method("(self, lines, /)", "Write a list of lines.", (self: Value, lines: Value) => {
      checkClosed(self);
      const write = getAttr(self, "write");
      forEachItem(lines, (line) => {
        callArgs(write, [line]);
      });
    }),
  },
});

function readAll(self: Value): Value {
  const out = new ByteSink();
  for (;;) {
    const b = callMethod(self, "read", DEFAULT_BUFFER_SIZE);
    if (b === None) return out.length === 0 ? None : new PyBytes(out.take());
    if (!(b instanceof PyBytes)) throw typeError("read() should return bytes");
    if (b.b.length === 0) return new PyBytes(out.take());
    out.bytes(b.b);
  }
}

function notImplemented(): never {
  throw exception("NotImplementedError");
}

export const rawIOBaseType: PyType = defineType("_io._RawIOBase", PyRawIOBase, {
  doc: "The base of unbuffered streams.",
  bases: [ioBaseType],
  members: {
    read: method("(self, size=-1, /)", "Read bytes.", (self: Value, size?: Value) => {
      const n = size === undefined ? -1 : asSize(size);
      if (n < 0) return callMethod(self, "readall");
      const into = new PyByteArray(new Uint8Array(n));
      const got = callMethod(self, "readinto", into);
      if (got === None) return None;
      const count = asSize(got);
      if (count < 0 || count > n) throw valueError(`readinto returned ${count} outside buffer size ${n}`);
      return new PyBytes(into.view().slice(0, count));
    }),
    readall: method("(self, /)", "Read until the end.", readAll),
    readinto: method("(self, buffer, /)", "Read into a buffer: for subclasses to define.", notImplemented),
    write: method("(self, b, /)", "Write bytes: for subclasses to define.", notImplemented),
  },
});

/** readinto() by way of read() or read1(). */
function readInto(self: Value, into: Value, name: "read" | "read1"): Value {
  const target = writableBufferOf(into);
  if (target === undefined) {
    throw typeError(`readinto() argument must be read-write bytes-like object, not ${typeName(into)}`);
  }
  const data = callMethod(self, name, target.length);
  if (!(data instanceof PyBytes)) throw typeError("read() should return bytes");
  if (data.b.length > target.length) {
    throw valueError(`read() returned too much data: ${target.length} bytes requested, ${data.b.length} returned`);
  }
  target.set(data.b);
  return data.b.length;
}

function missing(name: string): () => never {
  return () => {
    throw unsupported(name);
  };
}

export const bufferedIOBaseType: PyType = defineType("_io._BufferedIOBase", PyBufferedIOBase, {
  doc: "The base of buffered streams.",
  bases: [ioBaseType],
  members: {
    detach: method("(self, /)", "Give up the raw stream.", missing("detach")),
    read: method("(self, size=-1, /)", "Read bytes.", missing("read")),
    read1: method("(self, size=-1, /)", "Read bytes with at most one raw read.", missing("read1")),
    write: method("(self, b, /)", "Write bytes.", missing("write")),
    readinto: method(
      "(self, buffer, /)",
      "Read into a buffer.",
      (self: Value, into: Value) => readInto(self, into, "read"),
    ),
    readinto1: method(
      "(self, buffer, /)",
      "Read into a buffer with at most one raw read.",
      (self: Value, into: Value) => readInto(self, into, "read1"),
    ),
  },
});

export const textIOBaseType: PyType = defineType("_io._TextIOBase", PyTextIOBase, {
  doc: "The base of text streams.",
  bases: [ioBaseType],
  members: {
    detach: method("(self, /)", "Give up the binary stream.", missing("detach")),
    read: method("(self, size=-1, /)", "Read text.", missing("read")),
    readline: method("(self, size=-1, /)", "Read a line.", missing("readline")),
    write: method("(self, s, /)", "Write text.", missing("write")),
    encoding: getset("Encoding of the stream.", () => None),
    newlines: getset("Line ends seen so far.", () => None),
    errors: getset("Error handler of the codec.", () => None),
  },
});

/** The memory of an argument that must be bytes-like. */
export function bytesArgument(v: Value): Uint8Array {
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return b;
}

/** "_io.FileIO" or the name of a subclass, as reprs show it. */
export function streamName(self: Value): string {
  const cls = typeOf(self);
  return cls.isHeap ? `${moduleOf(cls)}.${cls.qualname}` : `_io.${cls.name}`;
}

function moduleOf(cls: PyType): string {
  const m = cls.lookup("__module__");
  return m !== undefined && isStr(m) ? String(m) : cls.module;
}

export function cannotPickle(self: Value): never {
  throw typeError(
    `cannot pickle '${streamName(self).replace(/^.*\.(?=[^.]*$)/, (m) => typeOf(self).isHeap ? "" : m)}' instances`,
  );
}

/** Tells of a file that was never closed, when ResourceWarning is wanted. */
export function warnUnclosed(text: string): void {
  runtime().warn("ResourceWarning", text, 1);
}

/** True for BlockingIOError and the other OSErrors. */
export function isOsError(e: unknown): boolean {
  return isExc(e, "OSError");
}

/** BlockingIOError(EAGAIN, message, written) */
export function wouldBlock(message: string, written: number): PyBaseException {
  const e = newException(EXC.BlockingIOError, tuple([11, strFromJs(message)]));
  e.fields = { errno: 11, strerror: strFromJs(message), characters_written: written };
  return e;
}

/**
 * Streams with unwritten data: flushed when a file is opened or its status asked for, a child started, and at exit,
 * since nothing closes what is dropped.
 */
export interface Dirty {
  flushDirty(): void;
}
const dirty: Set<Dirty> = new Set();
/** Streams that hold something back. */
export const dirtyStreams: ReadonlySet<unknown> = dirty;

export function markDirty(s: Dirty): void {
  dirty.add(s);
}
export function markClean(s: Dirty): void {
  dirty.delete(s);
}

/** Writes out everything that streams hold back; errors are dropped, as CPython does for files dropped unclosed. */
export function flushDirtyStreams(): void {
  if (dirty.size === 0) return;
  for (const s of [...dirty].reverse()) {
    dirty.delete(s);
    try {
      s.flushDirty();
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e;
    }
  }
}

/** On: opening a text file without an encoding warns (-X warn_default_encoding). */
export const encodingWarning = { on: false };
