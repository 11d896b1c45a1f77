// The binascii module: bytes as text and back, and checksums.
import { EXC } from "../core/exceptions.ts";
import { bufferOf } from "../core/buffer.ts";
import { defineModule, fn, value } from "../core/define.ts";
import { exceptionOf, typeError, valueError } from "../core/raise.ts";
import { isStr, strFromJs, strLen, strPoint, strValue } from "../core/str.ts";
import { PyBytes, type Value } from "../core/value.ts";
import { asInt32, bigOf, index } from "../ops/number.ts";
import { length } from "../ops/length.ts";
import { truth } from "../ops/truth.ts";
import { bytesOfHex, hexBytes } from "../types/bytes_hex.ts";
import { latin1Bytes } from "../types/text_codec_utf8.ts";
import { asciiArg, bytesArg } from "./bytes_arg.ts";
import { decodeBase64, decodeUu, encodeBase64, encodeUu } from "./base64_codec.ts";
import { crc32, crcCcitt } from "./checksums.ts";
import { nativeException } from "./native_exception.ts";
import { decodeQuotedPrintable, encodeQuotedPrintable } from "./quoted_printable.ts";

const binasciiError = nativeException("binascii.Error", EXC.ValueError);
const incomplete = nativeException("binascii.Incomplete", EXC.Exception);

function fail(message: string): unknown {
  return exceptionOf(binasciiError, strFromJs(message));
}

/** The separator byte of hexlify and bytes.hex; `sep` undefined: none. */
function separatorByte(sep: Value): number {
  let n: number, c: number;
  if (isStr(sep)) {
    const s = strValue(sep);
    n = strLen(s);
    c = n === 1 ? strPoint(s, 0) : 0;
  } else {
    n = length(sep);
    const b = bufferOf(sep);
    if (b === undefined) throw typeError("sep must be str or bytes.");
    c = b[0] ?? 0;
  }
  if (n !== 1) throw valueError("sep must be length 1.");
  if (c > 255) throw valueError("sep must be ASCII.");
  return c;
}

function hexlify(data: Value, sep?: Value, bytesPerSep?: Value): Value {
  const b = bytesArg(data);
  const separator = sep === undefined ? "" : String.fromCharCode(separatorByte(sep));
  return new PyBytes(latin1Bytes(hexBytes(b, separator, bytesPerSep === undefined ? 1 : asInt32(bytesPerSep))));
}

function unhexlify(hex: Value): Value {
  const b = asciiArg(hex);
  if (b.length % 2 !== 0) throw fail("Odd-length string");
  const out = bytesOfHex(b);
  if (out === null) throw fail("Non-hexadecimal digit found");
  return new PyBytes(out);
}

function flag(v: Value | undefined, missing: boolean): boolean {
  return v === undefined ? missing : truth(v);
}

/** Low 32 bits of an int argument. */
export function low32(v: Value | undefined, missing: number): number {
  if (v === undefined) return missing;
  return Number(BigInt.asUintN(32, bigOf(index(v))));
}

const HEX_DOC = "Hexadecimal digits of the data, with separators if wanted.";
const UNHEX_DOC = "The bytes that hexadecimal digits stand for.";

export const module = defineModule("binascii", {
  doc: "Conversion between binary data and ASCII.",
  plain: true,
  members: {
    a2b_base64: fn(
      "(data, /, *, strict_mode=False)",
      "Decodes base 64.",
      (data: Value, strict?: Value) => new PyBytes(decodeBase64(asciiArg(data), flag(strict, false), fail)),
    ),
    a2b_hex: fn("(hexstr, /)", UNHEX_DOC, unhexlify),
    a2b_qp: fn(
      "(data, header=False)",
      "Decodes quoted-printable data.",
      (data: Value, header?: Value) => new PyBytes(decodeQuotedPrintable(asciiArg(data), flag(header, false))),
    ),
    a2b_uu: fn(
      "(data, /)",
      "Decodes a line of uuencoded data.",
      (data: Value) => new PyBytes(decodeUu(asciiArg(data), fail)),
    ),
    b2a_base64: fn(
      "(data, /, *, newline=True)",
      "Encodes in base 64.",
      (data: Value, newline?: Value) => new PyBytes(encodeBase64(bytesArg(data), flag(newline, true))),
    ),
    b2a_hex: fn("(data, sep=<opt>, bytes_per_sep=1)", HEX_DOC, hexlify),
    b2a_qp: fn(
      "(data, quotetabs=False, istext=True, header=False)",
      "Encodes as quoted-printable.",
      (data: Value, tabs?: Value, text?: Value, header?: Value) =>
        new PyBytes(encodeQuotedPrintable(bytesArg(data), flag(tabs, false), flag(text, true), flag(header, false))),
    ),
    b2a_uu: fn(
      "(data, /, *, backtick=False)",
      "Encodes up to 45 bytes as a uuencoded line.",
      (data: Value, tick?: Value) => new PyBytes(encodeUu(bytesArg(data), flag(tick, false), fail)),
    ),
    crc32: fn(
      "(data, crc=0, /)",
      "CRC-32 of data, continuing from crc.",
      (data: Value, crc?: Value) => crc32(bytesArg(data), low32(crc, 0)),
    ),
    crc_hqx: fn(
      "(data, crc, /)",
      "CRC-CCITT of data, continuing from crc.",
      (data: Value, crc: Value) => crcCcitt(bytesArg(data), low32(crc, 0)),
    ),
    hexlify: fn("(data, sep=<opt>, bytes_per_sep=1)", HEX_DOC, hexlify),
    unhexlify: fn("(hexstr, /)", UNHEX_DOC, unhexlify),
    Error: value(binasciiError),
    Incomplete: value(incomplete),
  },
});
