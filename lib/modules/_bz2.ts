// The _bz2 module: BZ2Compressor and BZ2Decompressor.
//
// Node has no bzip2, and what npm has is either WebAssembly or decodes only: both ways are our own.
import { constructorFn, defineModule, defineType, method, value } from "../core/define.ts";
import { exception, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { PyBytes, PyObject, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { bytesArg } from "./bytes_arg.ts";
import { Bzip2Decoder } from "./bzip2_decoder.ts";
import { Bzip2Encoder } from "./bzip2_encoder.ts";
import { advance, PyStreamDecompressor, STREAM_MEMBERS } from "./stream_decoder.ts";

class PyBZ2Compressor extends PyObject {
  readonly encoder: Bzip2Encoder;
  flushed = false;
  constructor(level: number) {
    super();
    this.encoder = new Bzip2Encoder(level);
  }
}

class PyBZ2Decompressor extends PyStreamDecompressor {}

const compressorType = defineType("_bz2.BZ2Compressor", PyBZ2Compressor, {
  doc: "A compressor for data that comes in pieces.",
  final: true,
  signature: "(compresslevel=9, /)",
  slots: {
    __new__: constructorFn("BZ2Compressor", "(compresslevel=9, /)", (_cls: PyType, level?: Value) => {
      const n = level === undefined ? 9 : asInt32(level);
      if (n < 1 || n > 9) throw valueError("compresslevel must be between 1 and 9");
      return new PyBZ2Compressor(n);
    }),
  },
  members: {
    compress: method("(self, data, /)", "Compressed output for more data.", (self: PyBZ2Compressor, data: Value) => {
      const input = bytesArg(data);
      if (self.flushed) throw valueError("Compressor has been flushed");
      return new PyBytes(self.encoder.write(input));
    }),
    flush: method("(self, /)", "Ends the stream: what is still to come out.", (self: PyBZ2Compressor) => {
      if (self.flushed) throw valueError("Repeated call to flush()");
      self.flushed = true;
      return new PyBytes(self.encoder.finish());
    }),
  },
});

const decompressorType = defineType("_bz2.BZ2Decompressor", PyBZ2Decompressor, {
  doc: "A decompressor for data that comes in pieces.",
  final: true,
  signature: "()",
  slots: {
    __new__: constructorFn("BZ2Decompressor", "()", (_cls: PyType) => new PyBZ2Decompressor(new Bzip2Decoder())),
  },
  members: {
    decompress: method(
      "(self, /, data, max_length=-1)",
      "Decompressed output for more data.",
      (self: PyBZ2Decompressor, data: Value, max?: Value) =>
        advance(self, data, max, "End of stream already reached", () => exception("OSError", "Invalid data stream")),
    ),
    ...STREAM_MEMBERS,
  },
});

export const module = defineModule("_bz2", {
  doc: "Compression and decompression in the format bzip2.",
  members: {
    BZ2Compressor: value(compressorType),
    BZ2Decompressor: value(decompressorType),
  },
});
