// FileIO: unbuffered files of the host.
//
// Invariants: `fd` is -1 when closed. Every host failure becomes an OSError that names the file where CPython's does.
import { lookupAttr, setAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { writableBufferOf } from "../core/buffer.ts";
import { callArgs } from "../core/call.ts";
import { defineType, getset, initFn, member, method } from "../core/define.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { hostFiles, O } from "../core/host_api.ts";
import { osError, osErrorFrom, withOsErrors } from "../core/os_errors.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, type Str, type Value } from "../core/value.ts";
import { asSize, index, isInt } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { ByteSink } from "../types/byte_sink.ts";
import { decodeUtf8 } from "../types/text_codec_utf8.ts";
import {
  bytesArgument,
  callMethod,
  cannotPickle,
  DEFAULT_BUFFER_SIZE,
  flushDirtyStreams,
  newStream,
  PyRawIOBase,
  rawIOBaseType,
  sizeArg,
  streamName,
  unsupported,
} from "./_io_base.ts";

export class PyFileIO extends PyRawIOBase {
  fd = -1;
  readable = false;
  writable = false;
  created = false;
  appending = false;
  closefd = true;
  /** Cached: null not asked yet. */
  seekable: boolean | null = null;
}

/** The path of a file argument as JS text, and the value to show in errors. */
export function pathArg(v: Value): { path: string; shown: Value } {
  let p = v;
  if (!isStr(p) && !(p instanceof PyBytes)) {
    if (typeOf(p).lookup("__fspath__") === undefined) {
      throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(v)}`);
    }
    p = callSpecial(v, "__fspath__", []);
    if (!isStr(p) && !(p instanceof PyBytes)) {
      throw typeError(`expected ${typeName(v)}.__fspath__() to return str or bytes, not ${typeName(p)}`);
    }
  }
  const text: Str = p instanceof PyBytes ? decodeUtf8(p.b, "surrogateescape").text : strValue(p as Str);
  const path = jsText(text);
  if (path.includes("\0")) throw valueError("embedded null byte");
  return { path, shown: p };
}

function badMode(): unknown {
  return valueError("Must have exactly one of create/read/write/append mode and at most one plus");
}

/** The open flags of a raw mode ("r", "wb", "x+" ...), set on `f` too. */
function parseMode(f: PyFileIO, mode: string): number {
  let main = "", plus = false;
  for (const c of mode) {
    if ("xrwa".includes(c)) {
      if (main !== "") throw badMode();
      main = c;
    } else if (c === "+") {
      if (plus) throw badMode();
      plus = true;
    } else if (c !== "b") throw valueError(`invalid mode: ${mode}`);
  }
  if (main === "") throw badMode();
  f.readable = main === "r" || plus;
  f.writable = main !== "r" || plus;
  f.created = main === "x";
  f.appending = main === "a";
  let flags: number = f.readable && f.writable ? O.RDWR : f.readable ? O.RDONLY : O.WRONLY;
  if (main === "x") flags |= O.EXCL | O.CREAT;
  else if (main === "w") flags |= O.CREAT | O.TRUNC;
  else if (main === "a") flags |= O.APPEND | O.CREAT;
  return flags | O.CLOEXEC;
}

function init(
  self: PyFileIO,
  file: Value,
  modeArg: Value | undefined,
  closefdArg: Value | undefined,
  opener: Value | undefined,
): void {
  if (self.fd >= 0) closeFd(self);
  if (modeArg !== undefined && !isStr(modeArg)) {
    throw typeError(`FileIO() argument 'mode' must be str, not ${argumentName(modeArg)}`);
  }
  const closefd = closefdArg === undefined || truth(closefdArg);
  let fd = -1;
  if (isInt(file)) {
    if (typeof file === "boolean") runtime().warn("RuntimeWarning", "bool is used as a file descriptor", 1);
    fd = asSize(file);
    if (fd < 0) throw valueError("negative file descriptor");
  }
  const target = fd < 0 ? pathArg(file) : null;
  const flags = parseMode(self, modeArg === undefined ? "r" : jsText(modeArg as string));
  self.closefd = closefd;
  self.ioClosed = false;
  self.seekable = null;
  if (fd >= 0) self.fd = fd;
  else {
    if (!closefd) throw valueError("Cannot use closefd=False with file name");
    if (opener !== undefined && opener !== None) {
      const given = callArgs(opener, [file, flags]);
      if (!isInt(given)) throw typeError("expected integer from opener");
      const n = Number(index(given));
      if (n < 0) throw valueError(`opener returned ${n}`);
      self.fd = n;
    } else {
      flushDirtyStreams();
      self.fd = withOsErrors(() => hostFiles().open(target!.path, flags, 0o666), file);
    }
  }
  try {
    if (hostFiles().stat(self.fd).isDirectory) throw osError("EISDIR", file);
    if (self.appending) {
      try {
        hostFiles().seek(self.fd, 0, 2);
      } catch {
        // Not seekable.
      }
    }
  } catch (e) {
    if (fd < 0) closeFd(self);
    self.fd = -1;
    throw osErrorFrom(e, fd < 0 ? file : None);
  }
  setAttr(self, "name", file);
}

function closeFd(self: PyFileIO): void {
  const { fd } = self;
  self.fd = -1;
  if (fd >= 0 && self.closefd) withOsErrors(() => hostFiles().close(fd));
}

function open(self: PyFileIO): number {
  if (self.fd < 0) throw valueError("I/O operation on closed file");
  return self.fd;
}

function openFor(self: PyFileIO, what: "reading" | "writing"): number {
  const fd = open(self);
  if (what === "reading" ? !self.readable : !self.writable) throw unsupported(`File not open for ${what}`);
  return fd;
}

/** Reads into memory; null when it would block. */
export function readRaw(self: PyFileIO, into: Uint8Array): number | null {
  const fd = openFor(self, "reading");
  try {
    return hostFiles().read(fd, into);
  } catch (e) {
    return blocked(e);
  }
}

/** Writes some bytes; null when it would block. */
export function writeRaw(self: PyFileIO, bytes: Uint8Array): number | null {
  const fd = openFor(self, "writing");
  try {
    return hostFiles().write(fd, bytes);
  } catch (e) {
    return blocked(e);
  }
}

function blocked(e: unknown): null {
  if (e instanceof Error && (e as Error & { code?: string }).code === "EAGAIN") return null;
  throw osErrorFrom(e);
}

export function seekRaw(self: PyFileIO, offset: number, whence: number): number {
  const fd = open(self);
  return withOsErrors(() => {
    if (whence < 0 || whence > 2) throw osError("EINVAL");
    return hostFiles().seek(fd, offset, whence);
  });
}

function readAll(self: PyFileIO): Value {
  openFor(self, "reading");
  const out = new ByteSink(sizeHint(self));
  const chunk = new Uint8Array(65536);
  for (;;) {
    const n = readRaw(self, chunk);
    if (n === null) return out.length === 0 ? None : new PyBytes(out.take());
    if (n === 0) return new PyBytes(out.take());
    out.bytes(chunk.subarray(0, n));
  }
}

/** How many bytes are probably left. */
export function sizeHint(self: PyFileIO): number {
  try {
    const { size } = hostFiles().stat(self.fd);
    return size > 0 ? Math.max(0, size - hostFiles().seek(self.fd, 0, 1)) + 1 : 0;
  } catch {
    return 0;
  }
}

function modeText(self: PyFileIO): string {
  if (self.created) return self.readable ? "xb+" : "xb";
  if (self.appending) return self.readable ? "ab+" : "ab";
  if (self.readable) return self.writable ? "rb+" : "rb";
  return "wb";
}

function isSeekable(self: PyFileIO): boolean {
  const fd = open(self);
  if (self.seekable === null) {
    try {
      hostFiles().seek(fd, 0, 1);
      self.seekable = true;
    } catch {
      self.seekable = false;
    }
  }
  return self.seekable;
}

function seekArg(v: Value): number {
  return asSize(v);
}

export const fileIOType: PyType = defineType("_io.FileIO", PyFileIO, {
  doc: "An unbuffered file.",
  bases: [rawIOBaseType],
  signature: "(file, mode='r', closefd=True, opener=None)",
  slots: {
    __new__: (cls: PyType) => newStream(cls),
    __init__: initFn("FileIO", "(file, mode='r', closefd=True, opener=None)", init),
    __repr__: (self: PyFileIO) => {
      if (self.fd < 0) return `<${streamName(self)} [closed]>`;
      const closefd = self.closefd ? "True" : "False";
      const name = lookupAttr(self, "name");
      const what = name === undefined ? `fd=${self.fd}` : `name=${reprJs(name)}`;
      return `<${streamName(self)} ${what} mode='${modeText(self)}' closefd=${closefd}>`;
    },
  },
  members: {
    read: method("(self, size=-1, /)", "Read bytes with one system call.", (self: PyFileIO, size?: Value) => {
      openFor(self, "reading");
      const n = sizeArg(size);
      if (n < 0) return callMethod(self, "readall");
      const into = new Uint8Array(n);
      const got = readRaw(self, into);
      return got === null ? None : new PyBytes(got === n ? into : into.slice(0, got));
    }),
    readall: method("(self, /)", "Read until the end.", readAll),
    readinto: method("(self, buffer, /)", "Read into a buffer.", (self: PyFileIO, into: Value) => {
      const b = writableBufferOf(into);
      if (b === undefined) {
        throw typeError(`readinto() argument 1 must be read-write bytes-like object, not ${typeName(into)}`);
      }
      return readRaw(self, b) ?? None;
    }),
    write: method("(self, b, /)", "Write bytes with one system call.", (self: PyFileIO, b: Value) => {
      const bytes = bytesArgument(b);
      return writeRaw(self, bytes) ?? None;
    }),
    seek: method("(self, pos, whence=0, /)", "Change the position.", (self: PyFileIO, pos: Value, whence?: Value) => {
      open(self);
      return seekRaw(self, seekArg(pos), whence === undefined ? 0 : asSize(whence));
    }),
    tell: method("(self, /)", "The position.", (self: PyFileIO) => seekRaw(self, 0, 1)),
    truncate: method("(self, size=None, /)", "Change the size.", (self: PyFileIO, size?: Value) => {
      const fd = openFor(self, "writing");
      const n = size === undefined || size === None ? seekRaw(self, 0, 1) : asSize(size);
      withOsErrors(() => hostFiles().truncate(fd, n));
      return n;
    }),
    close: method("(self, /)", "Close the file.", (self: PyFileIO) => {
      if (!self.closefd) {
        self.fd = -1;
        self.ioClosed = true;
        return;
      }
      if (self.fd < 0) {
        self.ioClosed = true;
        return;
      }
      try {
        if (!self.ioClosed) callMethod(self, "flush");
      } finally {
        self.ioClosed = true;
        closeFd(self);
      }
    }),
    seekable: method("(self, /)", "Can the position change?", isSeekable),
    readable: method("(self, /)", "Was it opened for reading?", (self: PyFileIO) => {
      open(self);
      return self.readable;
    }),
    writable: method("(self, /)", "Was it opened for writing?", (self: PyFileIO) => {
      open(self);
      return self.writable;
    }),
    fileno: method("(self, /)", "The file descriptor.", open),
    isatty: method("(self, /)", "Is it a terminal?", (self: PyFileIO) => {
      const fd = open(self);
      return withOsErrors(() => hostFiles().isTerminal(fd));
    }),
    _isatty_open_only: method("(self, /)", "Is it a terminal?", (self: PyFileIO) => {
      const fd = open(self);
      return withOsErrors(() => hostFiles().isTerminal(fd));
    }),
    _dealloc_warn: method("(self, source, /)", "Tell of an unclosed file.", (self: PyFileIO, source: Value) => {
      if (self.fd >= 0 && self.closefd) runtime().warn("ResourceWarning", `unclosed file ${reprJs(source)}`, 1);
    }),
    __getstate__: method("(self, /)", "Files cannot be pickled.", cannotPickle),
    closed: getset("Is the file closed?", (self: PyFileIO) => self.fd < 0),
    closefd: getset("Does close() close the descriptor?", (self: PyFileIO) => self.closefd),
    mode: getset("The file's mode.", modeText),
    _blksize: member("Preferred size of reads.", () => DEFAULT_BUFFER_SIZE),
    _finalizing: member(null, () => false),
  },
});
