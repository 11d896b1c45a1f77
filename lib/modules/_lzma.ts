// The _lzma module: LZMACompressor, LZMADecompressor and the properties of filters.
//
// Node has no LZMA, and what npm has is either WebAssembly or lacks a direction: both ways are our own. Compressed bytes are
// not those of liblzma, which chooses among matches by their price.
import { EXC } from "../core/exceptions.ts";
import { constructorFn, defineModule, defineType, fn, member, method, value } from "../core/define.ts";
import { exceptionOf, valueError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, normInt, PyBytes, PyObject, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { bytesArg } from "./bytes_arg.ts";
import { decodeProperties, encodeProperties, type Filter, LZMA1, LZMA2, presetOptions } from "./lzma_filters.ts";
import { chainOf, filterOf, specOf, unsigned } from "./lzma_specs.ts";
import { nativeException } from "./native_exception.ts";
import { advance, DecodeError, PyStreamDecompressor, STREAM_MEMBERS } from "./stream_decoder.ts";
import { isCheckSupported } from "./xz_checks.ts";
import { AloneEncoder, type Encoder, RawEncoder, XzDecoder, XzEncoder } from "./xz_container.ts";

const lzmaError = nativeException("_lzma.LZMAError", EXC.Exception, "LZMA data or options are not valid.");

const FORMAT_AUTO = 0, FORMAT_XZ = 1, FORMAT_ALONE = 2, FORMAT_RAW = 3;

function failed(e: DecodeError): unknown {
  return exceptionOf(lzmaError, strFromJs(e.message));
}

function guarded<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    throw e instanceof DecodeError ? failed(e) : e;
  }
}

class PyLZMACompressor extends PyObject {
  flushed = false;
  constructor(readonly encoder: Encoder) {
    super();
  }
}

class PyLZMADecompressor extends PyStreamDecompressor<XzDecoder> {}

function compressor(_cls: PyType, format?: Value, check?: Value, preset?: Value, filters?: Value): Value {
  const kind = format === undefined ? FORMAT_XZ : asInt32(format);
  const checkId = check === undefined ? -1 : asInt32(check);
  if (kind !== FORMAT_XZ && checkId !== -1 && checkId !== 0) {
    throw valueError("Integrity checks are only supported by FORMAT_XZ");
  }
  const presetGiven = preset !== undefined && preset !== None, filtersGiven = filters !== undefined && filters !== None;
  if (presetGiven && filtersGiven) throw valueError("Cannot specify both preset and filter chain");
  const level = presetGiven ? Number(unsigned(preset, 32, "uint32_t")) : 6;
  const chain = filtersGiven ? chainOf(filters, lzmaError) : null;
  return new PyLZMACompressor(guarded(() => encoderFor(kind, checkId, level, chain)));
}

function encoderFor(format: number, check: number, preset: number, chain: Filter[] | null): Encoder {
  if (format === FORMAT_RAW) {
    if (chain === null) throw valueError("Must specify filters for FORMAT_RAW");
    return new RawEncoder(chain);
  }
  const options = presetOptions(preset);
  if (format === FORMAT_XZ) {
    if (chain === null && options === undefined) throw new DecodeError("Invalid or unsupported options");
    if (check > 15 || check < -1) throw new DecodeError("Internal error");
    if (check !== -1 && !isCheckSupported(check)) throw new DecodeError("Unsupported integrity check");
    return new XzEncoder(chain ?? [{ id: LZMA2, lzma: options }], check === -1 ? 4 : check);
  }
  if (format !== FORMAT_ALONE) throw valueError(`Invalid container format: ${format}`);
  if (chain !== null) {
    if (chain.length !== 1 || chain[0].id !== LZMA1) {
      throw valueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter");
    }
    return new AloneEncoder(chain[0].lzma);
  }
  if (options === undefined) throw exceptionOf(lzmaError, strFromJs(`Invalid compression preset: ${preset}`));
  return new AloneEncoder(options);
}

function decompressor(_cls: PyType, format?: Value, memlimit?: Value, filters?: Value): Value {
  const kind = format === undefined ? FORMAT_AUTO : asInt32(format);
  const limited = memlimit !== undefined && memlimit !== None;
  if (limited && kind === FORMAT_RAW) throw valueError("Cannot specify memory limit with FORMAT_RAW");
  const memory = limited ? Number(unsigned(memlimit, 64, "uint64_t")) : Infinity;
  const given = filters !== undefined && filters !== None;
  if (kind === FORMAT_RAW && !given) throw valueError("Must specify filters for FORMAT_RAW");
  if (kind !== FORMAT_RAW && given) throw valueError("Cannot specify filters except with FORMAT_RAW");
  const format_ = (["auto", "xz", "alone", "raw"] as const)[kind];
  if (format_ === undefined) throw valueError(`Invalid container format: ${kind}`);
  const chain = given ? chainOf(filters, lzmaError) : null;
  return new PyLZMADecompressor(guarded(() => new XzDecoder(format_, memory, chain)));
}

const COMPRESSOR = "(format=FORMAT_XZ, check=-1, preset=None, filters=None)";
const compressorType = defineType("_lzma.LZMACompressor", PyLZMACompressor, {
  doc: "A compressor for data that comes in pieces.",
  final: true,
  signature: COMPRESSOR,
  slots: { __new__: constructorFn("LZMACompressor", COMPRESSOR, compressor) },
  members: {
    compress: method("(self, data, /)", "Compressed output for more data.", (self: PyLZMACompressor, data: Value) => {
      const input = bytesArg(data);
      if (self.flushed) throw valueError("Compressor has been flushed");
      return new PyBytes(self.encoder.write(input));
    }),
    flush: method("(self, /)", "Ends the stream: what is still to come out.", (self: PyLZMACompressor) => {
      if (self.flushed) throw valueError("Repeated call to flush()");
      self.flushed = true;
      return new PyBytes(self.encoder.finish());
    }),
  },
});

const DECOMPRESSOR = "(format=FORMAT_AUTO, memlimit=None, filters=None)";
const decompressorType = defineType("_lzma.LZMADecompressor", PyLZMADecompressor, {
  doc: "A decompressor for data that comes in pieces.",
  final: true,
  signature: DECOMPRESSOR,
  slots: { __new__: constructorFn("LZMADecompressor", DECOMPRESSOR, decompressor) },
  members: {
    decompress: method(
      "(self, /, data, max_length=-1)",
      "Decompressed output for more data.",
      (self: PyLZMADecompressor, data: Value, max?: Value) =>
        advance(self, data, max, "Already at end of stream", failed),
    ),
    check: member("The number of the stream's integrity check.", (self: PyLZMADecompressor) => self.decoder.check),
    ...STREAM_MEMBERS,
  },
});

const CONSTANTS = {
  FORMAT_AUTO,
  FORMAT_XZ,
  FORMAT_ALONE,
  FORMAT_RAW,
  CHECK_NONE: 0,
  CHECK_CRC32: 1,
  CHECK_CRC64: 4,
  CHECK_SHA256: 10,
  CHECK_ID_MAX: 15,
  CHECK_UNKNOWN: 16,
  FILTER_LZMA1: LZMA1,
  FILTER_LZMA2: LZMA2,
  FILTER_DELTA: 3,
  FILTER_X86: 4,
  FILTER_POWERPC: 5,
  FILTER_IA64: 6,
  FILTER_ARM: 7,
  FILTER_ARMTHUMB: 8,
  FILTER_SPARC: 9,
  MF_HC3: 3,
  MF_HC4: 4,
  MF_BT2: 18,
  MF_BT3: 19,
  MF_BT4: 20,
  MODE_FAST: 1,
  MODE_NORMAL: 2,
  PRESET_DEFAULT: 6,
  PRESET_EXTREME: 2147483648,
};

export const module = defineModule("_lzma", {
  doc: "Compression and decompression in the formats .xz and .lzma.",
  init: (_module, dict) => {
    for (const [name, n] of Object.entries(CONSTANTS)) dict.setStr(name, typeof n === "bigint" ? normInt(n) : n);
  },
  members: {
    LZMACompressor: value(compressorType),
    LZMADecompressor: value(decompressorType),
    LZMAError: value(lzmaError),
    is_check_supported: fn(
      "(check_id, /)",
      "Is this integrity check supported?",
      (check: Value) => isCheckSupported(asInt32(check)),
    ),
    _encode_filter_properties: fn(
      "(filter, /)",
      "The options of a filter as bytes.",
      (spec: Value) => {
        const f = filterOf(spec, lzmaError);
        return new PyBytes(guarded(() => encodeProperties(f)));
      },
    ),
    _decode_filter_properties: fn(
      "(filter_id, encoded_props, /)",
      "The options of a filter from bytes, as a dict.",
      (id: Value, props: Value) => {
        const n = unsigned(id, 64, "lzma_vli"), b = bytesArg(props);
        return specOf(guarded(() => decodeProperties(n, b)));
      },
    ),
  },
});
