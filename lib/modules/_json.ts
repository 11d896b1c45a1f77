// The _json module: the fast halves of the json package.
import { getAttr } from "../core/attributes.ts";
import { constructorFn, defineModule, defineType, fn, member, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { PyBuiltin } from "../core/function.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs, strLen, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { floatType, intType } from "../core/builtin_types.ts";
import { None, PyObject, tuple, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { type EncoderOptions, JsonEncoder } from "./json_encoder.ts";
import { type ScannerOptions, scanOnce, scanString } from "./json_scanner.ts";
import { quoteAscii, quotePlain, textArgument } from "./json_text.ts";

class PyScanner extends PyObject {
  constructor(readonly options: ScannerOptions) {
    super();
  }
}

class PyEncoder extends PyObject {
  constructor(readonly options: EncoderOptions, readonly indent: Value) {
    super();
  }
}

const SOURCE = "first argument must be a string, not ";

const callScanner = constructorFn("Scanner", "(string, idx)", (self: unknown, string: Value, idx: Value) => {
  const at = asSize(idx);
  if (!isStr(string)) throw typeError(SOURCE + typeName(string));
  if (at < 0) throw valueError("idx cannot be negative");
  return scanOnce(strValue(string), at, (self as PyScanner).options);
});

const scannerType = defineType("_json.Scanner", PyScanner, {
  doc: "Decodes one value at a place of a text.",
  slots: {
    __new__: constructorFn("make_scanner", "(context)", (_cls: PyType, context: Value) =>
      new PyScanner({
        strict: truth(getAttr(context, "strict")),
        objectHook: getAttr(context, "object_hook"),
        objectPairsHook: getAttr(context, "object_pairs_hook"),
        parseFloat: getAttr(context, "parse_float"),
        parseInt: getAttr(context, "parse_int"),
        parseConstant: getAttr(context, "parse_constant"),
      })),
    __call__: (self: PyScanner, args, kw) => callScanner(self as unknown as PyType, args, kw),
  },
  members: {
    strict: member("Are control characters in strings errors?", (self: PyScanner) => self.options.strict),
    object_hook: member("Function for each object.", (self: PyScanner) => self.options.objectHook),
    object_pairs_hook: member("Function for each object's pairs.", (self: PyScanner) => self.options.objectPairsHook),
    parse_float: member(
      "Function for numbers with fraction or exponent.",
      (self: PyScanner) => self.options.parseFloat,
    ),
    parse_int: member("Function for other numbers.", (self: PyScanner) => self.options.parseInt),
    parse_constant: member("Function for NaN and infinities.", (self: PyScanner) => self.options.parseConstant),
  },
});
// Errors apart, whose class is made by Python code that looks at nothing.
scannerType.callsPlainly = ({ options: o }: PyScanner) =>
  o.objectHook === None && o.objectPairsHook === None && o.parseFloat === floatType && o.parseInt === intType &&
  o.parseConstant instanceof PyBuiltin;
scannerType.freezing = {
  parts: (
    { options: o }: PyScanner,
  ) => [o.strict, o.objectHook, o.objectPairsHook, o.parseFloat, o.parseInt, o.parseConstant],
  make: ([strict, objectHook, objectPairsHook, parseFloat, parseInt, parseConstant]) =>
    new PyScanner({ strict, objectHook, objectPairsHook, parseFloat, parseInt, parseConstant }),
};

function text(v: Value, position: number): string {
  if (!isStr(v)) throw typeError(`make_encoder() argument ${position} must be str, not ${argumentName(v)}`);
  return jsText(v);
}

/** Our own quoting functions are recognised, so that they need no call. */
function quotingOf(v: Value): EncoderOptions["quoting"] {
  if (!(v instanceof PyBuiltin) || v.module !== "_json") return null;
  if (v.spec.name === "encode_basestring_ascii") return "ascii";
  return v.spec.name === "encode_basestring" ? "plain" : null;
}

const callEncoder = constructorFn(
  "Encoder",
  "(obj, _current_indent_level)",
  (self: unknown, obj: Value, level: Value) => {
    const encoder = new JsonEncoder((self as PyEncoder).options);
    return tuple([encoder.encodeAll(obj, asSize(level))]);
  },
);

const encoderType = defineType("_json.Encoder", PyEncoder, {
  doc: "Encodes values by the settings of a JSONEncoder.",
  slots: {
    __new__: constructorFn(
      "make_encoder",
      "(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
      (
        _cls: PyType,
        markers: Value,
        fallback: Value,
        encoder: Value,
        indent: Value,
        keySeparator: Value,
        itemSeparator: Value,
        sortKeys: Value,
        skipKeys: Value,
        allowNan: Value,
      ) => {
        if (markers !== None && !(markers instanceof PyDict)) {
          throw typeError(`make_encoder() argument 1 must be dict or None, not ${argumentName(markers)}`);
        }
        return new PyEncoder({
          markers: markers instanceof PyDict ? markers : null,
          default: fallback,
          encoder,
          quoting: quotingOf(encoder),
          indent: indent === None ? null : text(indent, 4),
          keySeparator: text(keySeparator, 5),
          itemSeparator: text(itemSeparator, 6),
          sortKeys: truth(sortKeys),
          skipKeys: truth(skipKeys),
          allowNan: truth(allowNan),
        }, indent);
      },
    ),
    __call__: (self: PyEncoder, args, kw) => callEncoder(self as unknown as PyType, args, kw),
  },
  members: {
    markers: member("Containers being encoded.", (self: PyEncoder) => self.options.markers ?? None),
    default: member("Function for other objects.", (self: PyEncoder) => self.options.default),
    encoder: member("Function for strings.", (self: PyEncoder) => self.options.encoder),
    indent: member("Text of a level.", (self: PyEncoder) => self.indent),
    key_separator: member("Text after keys.", (self: PyEncoder) => strFromJs(self.options.keySeparator)),
    item_separator: member("Text between items.", (self: PyEncoder) => strFromJs(self.options.itemSeparator)),
    sort_keys: member("Are keys sorted?", (self: PyEncoder) => self.options.sortKeys),
    skipkeys: member("Are bad keys skipped?", (self: PyEncoder) => self.options.skipKeys),
  },
});

export const module = defineModule("_json", {
  doc: "Speedups for json.",
  members: {
    encode_basestring: fn("(object, /)", "A string in JSON.", (s: Value) => quotePlain(textArgument(s))),
    encode_basestring_ascii: fn(
      "(object, /)",
      "A string in JSON with only ASCII characters.",
      (s: Value) => quoteAscii(jsText(textArgument(s))),
    ),
    scanstring: fn(
      "(string, end, strict=True, /)",
      "Decodes a string whose opening quote is before end.",
      (string: Value, end: Value, strict?: Value) => {
        if (!isStr(string)) throw typeError(SOURCE + typeName(string));
        const s = strValue(string), at = asSize(end);
        if (at < 0 || at > strLen(s)) throw valueError("end is out of bounds");
        return scanString(s, at, strict === undefined || truth(strict));
      },
    ),
    make_scanner: value(scannerType),
    make_encoder: value(encoderType),
  },
});
