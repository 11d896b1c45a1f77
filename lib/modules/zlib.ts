// The zlib module. Compression is the host's (node:zlib), decompression our own (inflate.ts).
//
// A compressor drives the host's engine by its synchronous low-level write, since the streams around it are asynchronous. The
// engine cannot be copied: a compress object keeps its input for copy(), up to KEEP bytes.
import { EXC } from "../core/exceptions.ts";
import { bufferOf } from "../core/buffer.ts";
import { constructorFn, defineModule, defineType, fn, member, method, value } from "../core/define.ts";
import { exception, exceptionOf, typeError, valueError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, PyObject, type Value } from "../core/value.ts";
import { asInt32, asSize } from "../ops/number.ts";
import { nodeModule } from "../runtime/host.ts";
import { low32 } from "./binascii.ts";
import { bytesArg } from "./bytes_arg.ts";
import { adler32, crc32 } from "./checksums.ts";
import { DictionaryDeflate } from "./deflate_dictionary.ts";
import { Inflate, InflateError, type Wrapper } from "./inflate.ts";
import { nativeException } from "./native_exception.ts";

const zlibError = nativeException("zlib.error", EXC.Exception);
const EMPTY = new PyBytes(new Uint8Array(0));
const KEEP = 64 * 1024 * 1024;
const NO_FLUSH = 0, FINISH = 4;

function fail(code: number, what: string, message = ""): unknown {
  const text = message !== ""
    ? message
    : code === -2
    ? "inconsistent stream state"
    : code === -3
    ? "invalid input data"
    : code === -5
    ? "incomplete or truncated stream"
    : "";
  return exceptionOf(zlibError, strFromJs(`Error ${code} while ${what}${text === "" ? "" : ": " + text}`));
}

/** Runs an inflate step; its error becomes a zlib.error. */
function guarded<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    if (e instanceof InflateError) {
      throw fail(e.code, e.code === -3 && e.message === "" ? "setting zdict" : "decompressing data", e.message);
    }
    throw e;
  }
}

/** Wrapper and window size that wbits stands for when decompressing; undefined when it is invalid. */
function inflateKind(wbits: number): { wrapper: Wrapper; bits: number } | undefined {
  if (wbits === 0) return { wrapper: "zlib", bits: 15 };
  if (wbits < 0) return wbits >= -15 && wbits <= -8 ? { wrapper: "raw", bits: -wbits } : undefined;
  const bits = wbits & 15;
  if (wbits >= 48 || bits !== 0 && bits < 8) return undefined;
  return { wrapper: wbits < 16 ? "zlib" : wbits < 32 ? "gzip" : "auto", bits: bits === 0 ? 15 : bits };
}

interface DeflateOptions {
  level: number;
  windowBits: number;
  memLevel: number;
  strategy: number;
  dictionary?: Uint8Array;
}

// deno-lint-ignore no-explicit-any
type Engine = any;

class Deflate {
  readonly #engine: Engine;
  constructor(options: DeflateOptions) {
    const zlib = nodeModule("node:zlib");
    const { windowBits } = options;
    const kind = windowBits < 0 ? "createDeflateRaw" : windowBits > 15 ? "createGzip" : "createDeflate";
    const bits = windowBits < 0 ? -windowBits : windowBits > 15 ? windowBits - 16 : windowBits;
    this.#engine = zlib[kind]({ ...options, windowBits: Math.max(bits, 9) });
  }

  write(input: Uint8Array, flush: number): Uint8Array {
    const engine = this.#engine;
    const parts: Uint8Array[] = [];
    let at = 0, total = 0;
    for (;;) {
      const out = new Uint8Array(Math.max(1024, Math.min(1 << 20, input.length - at + 1024)));
      engine._handle.writeSync(flush, input, at, input.length - at, out, 0, out.length);
      const [availableOut, availableIn] = engine._writeState;
      const used = out.length - availableOut;
      if (used > 0) parts.push(out.subarray(0, used));
      total += used;
      at = input.length - availableIn;
      if (availableOut > 0) break;
    }
    if (parts.length === 1) return parts[0].slice();
    const joined = new Uint8Array(total);
    let o = 0;
    for (const p of parts) {
      joined.set(p, o);
      o += p.length;
    }
    return joined;
  }

  close(): void {
    this.#engine.close?.();
  }
}

class PyCompress extends PyObject {
  readonly options: DeflateOptions;
  deflate: Deflate | DictionaryDeflate;
  finished = false;
  history: [Uint8Array, number][] | null = [];
  kept = 0;
  constructor(options: DeflateOptions) {
    super();
    this.options = options;
    const { dictionary, windowBits, level } = options;
    this.deflate = dictionary === undefined
      ? new Deflate(options)
      : new DictionaryDeflate(windowBits < 0, level, dictionary);
  }
  write(input: Uint8Array, flush: number): Uint8Array {
    if (this.history !== null) {
      this.kept += input.length;
      if (this.kept > KEEP) this.history = null;
      else this.history.push([input.slice(), flush]);
    }
    return this.deflate.write(input, flush);
  }
}

class PyDecompress extends PyObject {
  inflate: Inflate;
  /** Set by the flush that ended the stream: nothing is left to copy. */
  closed = false;
  unused: PyBytes = EMPTY;
  tail: PyBytes = EMPTY;
  constructor(inflate: Inflate) {
    super();
    this.inflate = inflate;
  }
}

class PyZlibDecompressor extends PyObject {
  inflate: Inflate;
  unused: PyBytes = EMPTY;
  needsInput = true;
  constructor(inflate: Inflate) {
    super();
    this.inflate = inflate;
  }
}

function joined(a: PyBytes, b: Uint8Array): PyBytes {
  if (b.length === 0) return a;
  const out = new Uint8Array(a.b.length + b.length);
  out.set(a.b);
  out.set(b, a.b.length);
  return new PyBytes(out);
}

function dictionaryArg(v: Value | undefined): Uint8Array | undefined {
  if (v === undefined || v === None) return undefined;
  const b = bufferOf(v);
  if (b === undefined) throw typeError("zdict argument must support the buffer protocol");
  return b.slice();
}

const INVALID = "Invalid initialization option";

function deflateOptions(level: number, wbits: number, memLevel: number, strategy: number): DeflateOptions | undefined {
  const size = wbits < 0 ? -wbits : wbits > 15 ? wbits - 16 : wbits;
  if (level < -1 || level > 9 || size < (wbits < 0 || wbits > 15 ? 9 : 8) || size > 15) return undefined;
  if (memLevel < 1 || memLevel > 9 || strategy < 0 || strategy > 4) return undefined;
  return { level, windowBits: wbits, memLevel, strategy };
}

function int(v: Value | undefined, missing: number): number {
  return v === undefined ? missing : asInt32(v);
}

function compress(data: Value, level?: Value, wbits?: Value): Value {
  const input = bytesArg(data);
  const options = deflateOptions(int(level, -1), int(wbits, 15), 8, 0);
  if (options === undefined) throw exceptionOf(zlibError, "Bad compression level");
  const deflate = new Deflate(options);
  const out = deflate.write(input, FINISH);
  deflate.close();
  return new PyBytes(out);
}

function decompress(data: Value, wbits?: Value, bufsize?: Value): Value {
  const input = bytesArg(data);
  const size = bufsize === undefined ? 1 : asSize(bufsize);
  if (size < 0) throw valueError("bufsize must be non-negative");
  const kind = inflateKind(int(wbits, 15));
  if (kind === undefined) throw fail(-2, "preparing to decompress data");
  const inflate = new Inflate(kind.wrapper, kind.bits);
  inflate.feed(input);
  const out = guarded(() => inflate.run(Infinity));
  if (!inflate.done) throw fail(-5, "decompressing data");
  return new PyBytes(out);
}

function compressObject(
  level?: Value,
  way?: Value,
  wbits?: Value,
  memLevel?: Value,
  strategy?: Value,
  zdict?: Value,
): Value {
  const options = deflateOptions(int(level, -1), int(wbits, 15), int(memLevel, 8), int(strategy, 0));
  const dictionary = dictionaryArg(zdict);
  if (options === undefined || int(way, 8) !== 8) throw valueError(INVALID);
  // A gzip stream has no place for a dictionary.
  if (dictionary !== undefined && options.windowBits > 15) throw valueError("Invalid dictionary");
  if (dictionary !== undefined) options.dictionary = dictionary;
  return new PyCompress(options);
}

function compressChunk(self: PyCompress, data: Value): Value {
  const input = bytesArg(data);
  if (self.finished) throw fail(-2, "compressing data");
  return new PyBytes(self.write(input, NO_FLUSH));
}

function compressFlush(self: PyCompress, mode?: Value): Value {
  const flush = int(mode, FINISH);
  if (flush === NO_FLUSH) return EMPTY;
  if (self.finished || flush < 0 || flush > 5) throw fail(-2, "flushing");
  const out = self.write(new Uint8Array(0), flush);
  if (flush === FINISH) {
    self.finished = true;
    self.history = null;
    self.deflate.close();
  }
  return new PyBytes(out);
}

function copyCompress(self: PyCompress): Value {
  if (self.finished) throw valueError("Inconsistent stream state");
  if (self.history === null) throw exception("MemoryError", "Can't allocate memory for compression object");
  const copy = new PyCompress(self.options);
  for (const [input, flush] of self.history) copy.write(input, flush);
  return copy;
}

function decompressChunk(self: PyDecompress, data: Value, maxLength?: Value): Value {
  const input = bytesArg(data);
  const max = maxLength === undefined ? 0 : asSize(maxLength);
  if (max < 0) throw valueError("max_length must be non-negative");
  return new PyBytes(advance(self, input, max === 0 ? Infinity : max));
}

function advance(self: PyDecompress, input: Uint8Array, limit: number): Uint8Array {
  const { inflate } = self;
  if (inflate.done) {
    self.unused = joined(self.unused, input);
    self.tail = EMPTY;
    return EMPTY.b;
  }
  inflate.feed(input.slice());
  const out = guarded(() => inflate.run(limit));
  if (inflate.done) {
    self.unused = joined(self.unused, inflate.takeRest());
    self.tail = EMPTY;
  } else self.tail = out.length === limit ? new PyBytes(inflate.takeRest()) : EMPTY;
  return out;
}

function decompressFlush(self: PyDecompress, length?: Value): Value {
  if (length !== undefined && asSize(length) <= 0) throw valueError("length must be greater than zero");
  const out = new PyBytes(advance(self, self.tail.b, Infinity));
  self.closed = self.inflate.done;
  return out;
}

function copyDecompress(self: PyDecompress): Value {
  if (self.closed) throw valueError("Inconsistent stream state");
  const copy = new PyDecompress(self.inflate.copy());
  copy.unused = self.unused;
  copy.tail = self.tail;
  return copy;
}

function inflateFor(wbits: Value | undefined, zdict: Value | undefined): Inflate {
  const kind = inflateKind(int(wbits, 15));
  const dictionary = dictionaryArg(zdict);
  if (kind === undefined) throw valueError(INVALID);
  return new Inflate(kind.wrapper, kind.bits, dictionary ?? null);
}

function decompressorChunk(self: PyZlibDecompressor, data: Value, maxLength?: Value): Value {
  const input = bytesArg(data);
  const max = maxLength === undefined ? -1 : asSize(maxLength);
  const { inflate } = self;
  if (inflate.done) throw exception("EOFError", "End of stream already reached");
  inflate.feed(input.slice());
  const out = guarded(() => inflate.run(max < 0 ? Infinity : max));
  if (inflate.done) {
    self.unused = new PyBytes(inflate.takeRest());
    self.needsInput = false;
  } else self.needsInput = max < 0 || out.length < max || !inflate.hasInput;
  return new PyBytes(out);
}

defineType("zlib.Compress", PyCompress, {
  final: true,
  members: {
    compress: method("(self, data, /)", "Compressed output for more data.", compressChunk),
    flush: method("(self, mode=zlib.Z_FINISH, /)", "What is still to come out.", compressFlush),
    copy: method("(self, /)", "A copy of the compressor.", copyCompress),
    __copy__: method("(self, /)", "A copy of the compressor.", copyCompress),
    __deepcopy__: method("(self, memo, /)", "A copy of the compressor.", copyCompress),
  },
});

defineType("zlib.Decompress", PyDecompress, {
  final: true,
  members: {
    decompress: method("(self, data, /, max_length=0)", "Decompressed output for more data.", decompressChunk),
    flush: method("(self, length=zlib.DEF_BUF_SIZE, /)", "What is still to come out.", decompressFlush),
    copy: method("(self, /)", "A copy of the decompressor.", copyDecompress),
    __copy__: method("(self, /)", "A copy of the decompressor.", copyDecompress),
    __deepcopy__: method("(self, memo, /)", "A copy of the decompressor.", copyDecompress),
    unused_data: member("Input after the end of the stream.", (self: PyDecompress) => self.unused),
    unconsumed_tail: member("Input left over because of max_length.", (self: PyDecompress) => self.tail),
    eof: member("Was the end of the stream reached?", (self: PyDecompress) => self.inflate.done),
  },
});

const zlibDecompressorType = defineType("zlib._ZlibDecompressor", PyZlibDecompressor, {
  doc: "A decompressor that keeps the input it has not used.",
  final: true,
  signature: "(wbits=15, zdict=b'')",
  slots: {
    __new__: constructorFn(
      "_ZlibDecompressor",
      "(wbits=15, zdict=b'')",
      (_cls: PyType, wbits?: Value, zdict?: Value) => new PyZlibDecompressor(inflateFor(wbits, zdict)),
    ),
  },
  members: {
    decompress: method("(self, /, data, max_length=-1)", "Decompressed output for more data.", decompressorChunk),
    eof: member("Was the end of the stream reached?", (self: PyZlibDecompressor) => self.inflate.done),
    unused_data: member("Input after the end of the stream.", (self: PyZlibDecompressor) => self.unused),
    needs_input: member("Is more input needed for more output?", (self: PyZlibDecompressor) => self.needsInput),
  },
});

const CONSTANTS = {
  MAX_WBITS: 15,
  DEFLATED: 8,
  DEF_MEM_LEVEL: 8,
  DEF_BUF_SIZE: 16384,
  Z_BEST_SPEED: 1,
  Z_BEST_COMPRESSION: 9,
  Z_DEFAULT_COMPRESSION: -1,
  Z_NO_COMPRESSION: 0,
  Z_FILTERED: 1,
  Z_HUFFMAN_ONLY: 2,
  Z_RLE: 3,
  Z_FIXED: 4,
  Z_DEFAULT_STRATEGY: 0,
  Z_FINISH: 4,
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_SYNC_FLUSH: 2,
  Z_FULL_FLUSH: 3,
  Z_BLOCK: 5,
  Z_TREES: 6,
};

export const module = defineModule("zlib", {
  doc: "Compression and decompression in the formats zlib, gzip and raw deflate.",
  init: (_module, dict) => {
    for (const [name, n] of Object.entries(CONSTANTS)) dict.setStr(name, n);
    for (const name of ["ZLIB_VERSION", "ZLIB_RUNTIME_VERSION"]) dict.setStr(name, "1.3.1");
    dict.setStr("__version__", "1.0");
  },
  members: {
    adler32: fn(
      "(data, value=1, /)",
      "Adler-32 of data, continuing from value.",
      (data: Value, start?: Value) => adler32(bytesArg(data), low32(start, 1)),
    ),
    crc32: fn(
      "(data, value=0, /)",
      "CRC-32 of data, continuing from value.",
      (data: Value, start?: Value) => crc32(bytesArg(data), low32(start, 0)),
    ),
    compress: fn("(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)", "Compresses data.", compress),
    compressobj: fn(
      "(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)",
      "A compressor for data that comes in pieces.",
      compressObject,
    ),
    decompress: fn("(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)", "Decompresses data.", decompress),
    decompressobj: fn(
      "(wbits=MAX_WBITS, zdict=b'')",
      "A decompressor for data that comes in pieces.",
      (wbits?: Value, zdict?: Value) => new PyDecompress(inflateFor(wbits, zdict)),
    ),
    _ZlibDecompressor: value(zlibDecompressorType),
    error: value(zlibError),
  },
});
