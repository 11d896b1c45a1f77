// The _zstd module: compressor, decompressor, dictionaries and parameters of Zstandard.
//
// Compression and decompression are the host's (node:zlib), which knows no dictionaries: where one is given, Najash's own are
// used.
import { EXC } from "../core/exceptions.ts";
import { typeOf } from "../core/builtin_types.ts";
import { constructorFn, defineModule, defineType, fn, getset, member, method, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { runtime } from "../core/state.ts";
import { exceptionOf, isExc, typeError, valueError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, normInt, PyBytes, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { asInt32, asSize, index, isInt } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { argumentName } from "../ops/type_name.ts";
import { bytesArg } from "./bytes_arg.ts";
import { nativeException } from "./native_exception.ts";
import { advance, DecodeError, PyStreamDecompressor, STREAM_MEMBERS, type StreamDecoder } from "./stream_decoder.ts";
import { type Dictionary, plainText, readDictionary } from "./zstd_dictionary.ts";
import { ZstdDictionaryDecoder } from "./zstd_dictionary_decoder.ts";
import { finalizeDictionary, trainDictionary } from "./zstd_training.ts";
import { ZstdDictionaryEncoder } from "./zstd_dictionary_encoder.ts";
import {
  CONTINUE,
  FLUSH_BLOCK,
  FLUSH_FRAME,
  type Parameters,
  ZstdFrameDecoder,
  ZstdFrameEncoder,
} from "./zstd_engine.ts";
import { frameInfo, FrameScanner } from "./zstd_frames.ts";

const zstdError = nativeException(
  "compression.zstd.ZstdError",
  EXC.Exception,
  "Zstandard data or options are not valid.",
);

/** Compression parameters: number, name of the constant, lowest and highest value. */
const COMPRESSION: readonly [number, string, string, number, number][] = [
  [100, "ZSTD_c_compressionLevel", "compression_level", -131072, 22],
  [101, "ZSTD_c_windowLog", "window_log", 10, 31],
  [102, "ZSTD_c_hashLog", "hash_log", 6, 30],
  [103, "ZSTD_c_chainLog", "chain_log", 6, 30],
  [104, "ZSTD_c_searchLog", "search_log", 1, 30],
  [105, "ZSTD_c_minMatch", "min_match", 3, 7],
  [106, "ZSTD_c_targetLength", "target_length", 0, 131072],
  [107, "ZSTD_c_strategy", "strategy", 1, 9],
  [160, "ZSTD_c_enableLongDistanceMatching", "enable_long_distance_matching", 0, 2],
  [161, "ZSTD_c_ldmHashLog", "ldm_hash_log", 6, 30],
  [162, "ZSTD_c_ldmMinMatch", "ldm_min_match", 4, 4096],
  [163, "ZSTD_c_ldmBucketSizeLog", "ldm_bucket_size_log", 1, 8],
  [164, "ZSTD_c_ldmHashRateLog", "ldm_hash_rate_log", 0, 25],
  [200, "ZSTD_c_contentSizeFlag", "content_size_flag", 0, 1],
  [201, "ZSTD_c_checksumFlag", "checksum_flag", 0, 1],
  [202, "ZSTD_c_dictIDFlag", "dict_id_flag", 0, 1],
  // The host's zstd has no threads of its own.
  [400, "ZSTD_c_nbWorkers", "nb_workers", 0, 0],
  [401, "ZSTD_c_jobSize", "job_size", 0, 0],
  [402, "ZSTD_c_overlapLog", "overlap_log", 0, 0],
];
const DECOMPRESSION: typeof COMPRESSION = [[100, "ZSTD_d_windowLogMax", "window_log_max", 10, 31]];
const STRATEGIES = ["fast", "dfast", "greedy", "lazy", "lazy2", "btlazy2", "btopt", "btultra", "btultra2"];

/** The classes of the keys of options, which compression.zstd tells, for each runtime. */
const keyTypes = new WeakMap<object, { compression: Value; decompression: Value }>();

function parametersOf(options: Value, compress: boolean): Parameters {
  const types = keyTypes.get(runtime());
  const wrong = compress ? types?.decompression : types?.compression;
  const out: Parameters = {};
  const dict = options as PyDict;
  for (const key of dict.keys()) {
    if (typeOf(key) === wrong) {
      const kind = compress ? "Decompression" : "Compression";
      throw typeError(`compression options dictionary key must not be a ${kind}Parameter attribute`);
    }
    const k = asInt32(key), v = asInt32(dict.get(key)!);
    const row = (compress ? COMPRESSION : DECOMPRESSION).find((r) => r[0] === k);
    const kind = compress ? "compression" : "decompression";
    if (row === undefined) throw valueError(`invalid ${kind} parameter 'unknown parameter (key ${k})'`);
    const [, , name, low, high] = row;
    // Zero stands for the default of most parameters.
    if ((v < low || v > high) && !(compress && v === 0)) {
      throw valueError(
        `${kind} parameter '${name}' received an illegal value ${v}; the valid range is [${low}, ${high}]`,
      );
    }
    if (k < 400) out[k] = v;
  }
  return out;
}

function levelOf(level: Value): Parameters {
  if (!isInt(level)) throw typeError("invalid type for level, expected int");
  const [, , , low, high] = COMPRESSION[0];
  const n = index(level);
  if (n < low || n > high) {
    let shown = "";
    try {
      shown = ` ${asInt32(level)}`;
    } catch (e) {
      if (!isExc(e, "OverflowError")) throw e;
    }
    throw valueError(`illegal compression level${shown}; the valid range is [${low}, ${high}]`);
  }
  return { [100]: Number(n) };
}

function given(v: Value | undefined): v is Value {
  return v !== undefined && v !== None;
}

function checkOptions(options: Value | undefined, what: string): void {
  if (given(options) && !(options instanceof PyDict)) {
    throw typeError(`${what}() argument 'options' must be dict, not ${argumentName(options)}`);
  }
}

/** What a zstd_dict argument stands for, and whether it is for one frame only. */
interface Given {
  dictionary: Dictionary;
  once: boolean;
}

const DIGESTED = 0, PREFIX = 2;

/** A ZstdDict, or a pair of it and the way to load it; `usual` is the way without one. */
function dictionaryOf(dict: Value | undefined, usual: number, digest: (d: PyZstdDict, way: number) => Dictionary) {
  if (!given(dict)) return null;
  let d = dict, way = usual;
  if (dict instanceof PyTuple && dict.a.length === 2 && isInt(dict.a[1])) {
    d = dict.a[0];
    way = asInt32(dict.a[1]);
  }
  if (!(d instanceof PyZstdDict) || way < DIGESTED || way > PREFIX) {
    throw typeError("zstd_dict argument should be a ZstdDict object.");
  }
  if (way === PREFIX) return { dictionary: plainText(d.content.b), once: true };
  return { dictionary: digest(d, way), once: false };
}

function failed(what: string): (e: DecodeError) => unknown {
  return (e) => exceptionOf(zstdError, strFromJs(`Unable to ${what} Zstandard data: ${e.message}`));
}

class PyZstdCompressor extends PyObject {
  readonly params: Parameters;
  given: Given | null;
  frame: ZstdFrameEncoder | ZstdDictionaryEncoder | null = null;
  lastMode = FLUSH_FRAME;
  pledged: number | null = null;
  constructor(params: Parameters, dict: Given | null) {
    super();
    this.params = params;
    this.given = dict;
  }

  write(input: Uint8Array, mode: number): Value {
    // Data that is a frame by itself has a known size.
    if (this.frame === null && this.pledged === null && mode === FLUSH_FRAME) this.pledged = input.length;
    try {
      this.frame ??= this.#begin();
      const out = this.frame.write(input, mode);
      if (mode === FLUSH_FRAME) this.reset();
      this.lastMode = mode;
      return new PyBytes(out);
    } catch (e) {
      this.reset();
      this.lastMode = FLUSH_FRAME;
      throw e instanceof DecodeError ? failed("compress")(e) : e;
    }
  }
  #begin(): ZstdFrameEncoder | ZstdDictionaryEncoder {
    const dict = this.given;
    if (dict === null) return new ZstdFrameEncoder(this.params, this.pledged);
    if (dict.once) this.given = null;
    return new ZstdDictionaryEncoder(dict.dictionary, this.params, this.pledged);
  }
  reset(): void {
    this.frame = null;
    this.pledged = null;
  }
}

function decoderOf(params: Parameters, dict: Given | null): StreamDecoder {
  if (dict === null) return new ZstdFrameDecoder(params);
  return new ZstdDictionaryDecoder(dict.dictionary, params[DECOMPRESSION[0][0]]);
}

class PyZstdDecompressor extends PyStreamDecompressor {
  constructor(readonly params: Parameters, readonly given: Given | null) {
    super(decoderOf(params, given));
  }
}

class PyZstdDict extends PyObject {
  /** The dictionary as it is used; undefined until then. */
  digested: Dictionary | undefined;
  constructor(readonly content: PyBytes, readonly id: number) {
    super();
  }
}

const MODE_TEXT = "ZstdCompressor.";

function compressChunk(self: PyZstdCompressor, data: Value, mode?: Value): Value {
  const m = mode === undefined ? CONTINUE : asInt32(mode);
  if (m < 0 || m > 2) {
    const names = ["CONTINUE", "FLUSH_BLOCK", "FLUSH_FRAME"].map((n) => MODE_TEXT + n).join(", ");
    throw valueError(`mode argument wrong value, it should be one of ${names}.`);
  }
  return self.write(bytesArg(data), m);
}

function compressFlush(self: PyZstdCompressor, mode?: Value): Value {
  const m = mode === undefined ? FLUSH_FRAME : asInt32(mode);
  if (m !== FLUSH_FRAME && m !== FLUSH_BLOCK) {
    throw valueError(
      `mode argument wrong value, it should be ${MODE_TEXT}FLUSH_FRAME or ${MODE_TEXT}FLUSH_BLOCK.`,
    );
  }
  return self.write(new Uint8Array(0), m);
}

function pledge(self: PyZstdCompressor, size: Value): void {
  if (self.lastMode !== FLUSH_FRAME) {
    throw valueError("set_pledged_input_size() method must be called when last_mode == FLUSH_FRAME");
  }
  if (size === None) {
    self.pledged = null;
    return;
  }
  if (!isInt(size)) throw typeError("size argument should be a positive int less than 18446744073709551614");
  const n = index(size);
  if (n < 0 || n >= 2n ** 64n - 2n) {
    throw valueError("size argument should be a positive int less than 18446744073709551614");
  }
  self.pledged = Number(n);
}

const COMPRESSOR = "(level=None, options=None, zstd_dict=None)";
const compressorType = defineType("compression.zstd.ZstdCompressor", PyZstdCompressor, {
  doc: "A compressor for data that comes in pieces.",
  final: true,
  signature: COMPRESSOR,
  slots: {
    __new__: constructorFn("ZstdCompressor", COMPRESSOR, (_c: PyType, level?: Value, options?: Value, dict?: Value) => {
      checkOptions(options, "ZstdCompressor");
      if (given(level) && given(options)) throw typeError("Only one of level or options should be used.");
      const params = given(level) ? levelOf(level) : given(options) ? parametersOf(options, true) : {};
      return new PyZstdCompressor(params, dictionaryOf(dict, 1, toCompress));
    }),
  },
  members: {
    CONTINUE: value(CONTINUE),
    FLUSH_BLOCK: value(FLUSH_BLOCK),
    FLUSH_FRAME: value(FLUSH_FRAME),
    compress: method("(self, /, data, mode=0)", "Compressed output for more data.", compressChunk),
    flush: method("(self, /, mode=2)", "What is still to come out of the block or frame.", compressFlush),
    set_pledged_input_size: method("(self, size, /)", "States the size of the next frame's data.", pledge),
    last_mode: member("The mode of the last call.", (self: PyZstdCompressor) => self.lastMode),
  },
});

const DECOMPRESSOR = "(zstd_dict=None, options=None)";
const decompressorType = defineType("compression.zstd.ZstdDecompressor", PyZstdDecompressor, {
  doc: "A decompressor for one frame that comes in pieces.",
  final: true,
  signature: DECOMPRESSOR,
  slots: {
    __new__: constructorFn("ZstdDecompressor", DECOMPRESSOR, (_cls: PyType, dict?: Value, options?: Value) => {
      checkOptions(options, "ZstdDecompressor");
      const params = given(options) ? parametersOf(options, false) : {};
      return new PyZstdDecompressor(params, dictionaryOf(dict, DIGESTED, toDecompress));
    }),
  },
  members: {
    decompress: method(
      "(self, /, data, max_length=-1)",
      "Decompressed output for more data.",
      (self: PyZstdDecompressor, data: Value, max?: Value) =>
        advance(self, data, max, "Already at the end of a Zstandard frame.", (e) => {
          // An error starts the session again.
          self.decoder = decoderOf(self.params, self.given?.once ? null : self.given);
          self.needsInput = true;
          return failed("decompress")(e);
        }),
    ),
    ...STREAM_MEMBERS,
  },
});

/** Reads a dictionary when it is used first; `failures` are the messages for one that is none, digested or not. */
function digest(...failures: [string, string]): (d: PyZstdDict, way: number) => Dictionary {
  return (d, way) => {
    d.digested ??= readDictionary(d.content.b);
    if (d.digested === undefined) throw exceptionOf(zstdError, strFromJs(failures[way === DIGESTED ? 0 : 1]));
    return d.digested;
  };
}

const NO_MEMORY = "Allocation error : not enough memory";
const toCompress = digest(
  "Failed to create a ZSTD_CDict instance from Zstandard dictionary content.",
  `Unable to compress Zstandard data: ${NO_MEMORY}`,
);
const toDecompress = digest(
  "Failed to create a ZSTD_DDict instance from Zstandard dictionary content.",
  `Unable to load Zstandard dictionary or prefix for decompression: ${NO_MEMORY}`,
);

function makeDict(_cls: PyType, content: Value, raw?: Value): Value {
  const b = bytesArg(content).slice();
  if (b.length < 8) throw valueError("Zstandard dictionary content too short (must have at least eight bytes)");
  const word = (at: number) => (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
  const isRaw = raw !== undefined && truth(raw);
  if (!isRaw && (word(0) !== 0xec30a437 || word(4) === 0)) throw valueError("invalid Zstandard dictionary");
  return new PyZstdDict(new PyBytes(b), isRaw ? 0 : word(4));
}

const DICT = "(dict_content, /, *, is_raw=False)";
const dictType = defineType("compression.zstd.ZstdDict", PyZstdDict, {
  doc: "A Zstandard dictionary.",
  final: true,
  signature: DICT,
  slots: {
    __new__: constructorFn("ZstdDict", DICT, makeDict),
    __len__: (self: PyZstdDict) => self.content.b.length,
    __repr__: (self: PyZstdDict) => strFromJs(`<ZstdDict dict_id=${self.id} dict_size=${self.content.b.length}>`),
  },
  members: {
    dict_id: member("The dictionary's number; 0 for a raw one.", (self: PyZstdDict) => self.id),
    dict_content: member("The dictionary's bytes.", (self: PyZstdDict) => self.content),
    as_digested_dict: getset("The dictionary, to be loaded as a digested one.", (self: PyZstdDict) => tuple([self, 0])),
    as_undigested_dict: getset("The dictionary, to be loaded as it is.", (self: PyZstdDict) => tuple([self, 1])),
    as_prefix: getset("The dictionary, as what comes before the data.", (self: PyZstdDict) => tuple([self, 2])),
  },
});

function bounds(parameter: Value, compress: Value): Value {
  const k = asInt32(parameter), c = truth(compress);
  const row = (c ? COMPRESSION : DECOMPRESSION).find((r) => r[0] === k);
  if (row === undefined) {
    const kind = c ? "compression" : "decompression";
    throw exceptionOf(zstdError, strFromJs(`Unable to get zstd ${kind} parameter bounds: Unsupported parameter`));
  }
  return tuple([row[3], row[4]]);
}

const FROM_START =
  "Ensure the frame_buffer argument starts from the beginning of a frame, and its length is not less than ";

function infoOf(buffer: Value): Value {
  const info = frameInfo(bytesArg(buffer));
  if (info === undefined) {
    const text = "Error when getting information from the header of a Zstandard frame. ";
    throw exceptionOf(zstdError, strFromJs(`${text}${FROM_START}the frame header (6~18 bytes).`));
  }
  return tuple([info.size === null ? None : normInt(info.size), info.dictionary]);
}

function sizeOf(buffer: Value): Value {
  const scanner = new FrameScanner(), b = bytesArg(buffer);
  const n = scanner.scan(b);
  if (!scanner.ended) {
    const why = scanner.unknown ? "Unknown frame descriptor" : "Src size is incorrect";
    const text = "Error when finding the compressed size of a Zstandard frame. ";
    throw exceptionOf(
      zstdError,
      strFromJs(`${text}${FROM_START}this complete frame. Zstd error message: ${why}.`),
    );
  }
  return n;
}

/** The samples, which come as one text and their sizes. */
function samplesOf(what: string, at: number, bytes: Value, sizes: Value, dictSize: Value): Uint8Array[] {
  if (!(bytes instanceof PyBytes)) {
    throw typeError(`${what}() argument ${at} must be bytes, not ${argumentName(bytes)}`);
  }
  if (!(sizes instanceof PyTuple)) {
    throw typeError(`${what}() argument ${at + 1} must be tuple, not ${argumentName(sizes)}`);
  }
  if (asSize(dictSize) <= 0) throw valueError("dict_size argument should be positive number.");
  const out: Uint8Array[] = [];
  let from = 0;
  for (const size of sizes.a) {
    const n = asSize(size);
    out.push(bytes.b.subarray(from, from += n));
  }
  if (from !== bytes.b.length) throw valueError("The samples size tuple doesn't match the concatenation's size.");
  return out;
}

function made(what: string, make: () => Uint8Array): PyBytes {
  try {
    return new PyBytes(make());
  } catch (e) {
    if (!(e instanceof DecodeError)) throw e;
    throw exceptionOf(zstdError, strFromJs(`Unable to ${what} the Zstandard dictionary: ${e.message}`));
  }
}

function trainDict(bytes: Value, sizes: Value, size: Value): Value {
  const samples = samplesOf("train_dict", 1, bytes, sizes, size);
  return made("train", () => trainDictionary(samples, asSize(size)));
}

function finalizeDict(text: Value, bytes: Value, sizes: Value, size: Value, level: Value): Value {
  if (!(text instanceof PyBytes)) {
    throw typeError(`finalize_dict() argument 1 must be bytes, not ${argumentName(text)}`);
  }
  const samples = samplesOf("finalize_dict", 2, bytes, sizes, size);
  asInt32(level);
  return made("finalize", () => finalizeDictionary(text.b, samples, asSize(size)));
}

export const module = defineModule("_zstd", {
  doc: "Compression and decompression in the format Zstandard.",
  init: (_module, dict) => {
    for (const [n, name] of [...COMPRESSION, ...DECOMPRESSION]) dict.setStr(name, n);
    STRATEGIES.forEach((name, i) => dict.setStr(`ZSTD_${name}`, i + 1));
    dict.setStr("ZSTD_CLEVEL_DEFAULT", 3);
    dict.setStr("ZSTD_DStreamOutSize", 131072);
    dict.setStr("zstd_version", strFromJs("1.5.7"));
    dict.setStr("zstd_version_number", 10507);
  },
  members: {
    ZstdCompressor: value(compressorType),
    ZstdDecompressor: value(decompressorType),
    ZstdDict: value(dictType),
    ZstdError: value(zstdError),
    get_param_bounds: fn("(parameter, is_compress)", "Lowest and highest value of a parameter.", bounds),
    get_frame_info: fn("(frame_buffer)", "Size of the content and number of the dictionary, by a header.", infoOf),
    get_frame_size: fn("(frame_buffer)", "Size of the frame at the start of the data.", sizeOf),
    set_parameter_types: fn(
      "(c_parameter_type, d_parameter_type)",
      "Tells the classes of the keys of options.",
      (c: Value, d: Value) => void keyTypes.set(runtime(), { compression: c, decompression: d }),
    ),
    train_dict: fn("(samples_bytes, samples_sizes, dict_size, /)", "Makes a dictionary for samples.", trainDict),
    finalize_dict: fn(
      "(custom_dict_bytes, samples_bytes, samples_sizes, dict_size, compression_level, /)",
      "Makes a dictionary of its text, with tables for samples.",
      finalizeDict,
    ),
  },
});
