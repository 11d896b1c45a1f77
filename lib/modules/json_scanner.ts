// The JSON decoder: text to Python values.
//
// In: a str and a place in it. Out: a value and the place after it; JSONDecodeError, or StopIteration(place) where a value is
// missing, as json.decoder expects. Scanning is over JS text: places are converted when the str has astral characters.
import { floatType, intType } from "../core/builtin_types.ts";
import { getAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { exception, stopIteration } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs, strFromPoints, strPoints } from "../core/str.ts";
import { None, PyFloat, PyList, PyWideStr, type Str, tuple, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { digitsToInt } from "../types/int_parse.ts";
import { negInt } from "../types/int_arith.ts";

/** What a scanner was told by its JSONDecoder. */
export interface ScannerOptions {
  strict: Value;
  objectHook: Value;
  objectPairsHook: Value;
  parseFloat: Value;
  parseInt: Value;
  parseConstant: Value;
}

const MAX_DEPTH = 2500;

/** JS index of a code point index, and back. */
function toJs(s: Str, i: number): number {
  if (typeof s === "string") return i;
  let at = 0;
  for (let k = 0; k < i && k < s.cp.length; k++) at += s.cp[k] > 0xffff ? 2 : 1;
  return at + Math.max(0, i - s.cp.length);
}

function fromJs(s: Str, at: number): number {
  if (typeof s === "string") return at;
  let i = 0;
  for (let k = 0; k < at && i < s.cp.length; i++) k += s.cp[i] > 0xffff ? 2 : 1;
  return i;
}

/** The JSONDecodeError for a place given as JS index. */
function decodeError(message: string, source: Str, at: number): unknown {
  const cls = getAttr(runtime().importModule("json.decoder"), "JSONDecodeError");
  return callKw(cls, [message, source, fromJs(source, at)], null);
}

class Scanner {
  at: number;
  readonly source: Str;
  readonly text: string;
  readonly options: ScannerOptions;
  readonly strict: boolean;
  readonly nativeFloat: boolean;
  readonly nativeInt: boolean;
  /** May text have surrogates? */
  readonly wide: boolean;
  depth = 0;

  constructor(source: Str, at: number, options: ScannerOptions) {
    this.source = source;
    this.wide = typeof source !== "string";
    this.text = typeof source === "string" ? source : source.s;
    this.at = at;
    this.options = options;
    this.strict = truth(options.strict);
    this.nativeFloat = options.parseFloat === floatType;
    this.nativeInt = options.parseInt === intType;
  }

  error(message: string, at: number): unknown {
    return decodeError(message, this.source, at);
  }

  missing(at: number): unknown {
    return stopIteration(fromJs(this.source, at));
  }

  /** Skips white space from `at` on. */
  space(at: number): number {
    const { text } = this;
    for (;; at++) {
      const c = text.charCodeAt(at);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return at;
    }
  }

  deeper(what: string): void {
    if (++this.depth > MAX_DEPTH) {
      throw exception(
        "RecursionError",
        `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
      );
    }
  }

  value(): Value {
    const { text, at } = this;
    switch (text.charCodeAt(at)) {
      case 34:
        this.at = at + 1;
        return this.string();
      case 123:
        return this.object();
      case 91:
        return this.array();
      case 110:
        if (text.startsWith("null", at)) return this.word(4, None);
        break;
      case 116:
        if (text.startsWith("true", at)) return this.word(4, true);
        break;
      case 102:
        if (text.startsWith("false", at)) return this.word(5, false);
        break;
      case 78:
        if (text.startsWith("NaN", at)) return this.constant("NaN");
        break;
      case 73:
        if (text.startsWith("Infinity", at)) return this.constant("Infinity");
        break;
      case 45:
        if (text.startsWith("-Infinity", at)) return this.constant("-Infinity");
    }
    return this.number();
  }

  word(length: number, v: Value): Value {
    this.at += length;
    return v;
  }

  constant(name: string): Value {
    this.at += name.length;
    return callKw(this.options.parseConstant, [name], null);
  }

  number(): Value {
    const { text, at } = this;
    const negative = text.charCodeAt(at) === 45;
    const start = negative ? at + 1 : at;
    let end = start, v = 0;
    let c = text.charCodeAt(end);
    if (!(c >= 48 && c <= 57)) throw this.missing(at);
    if (c === 48) c = text.charCodeAt(++end);
    else {
      do {
        v = v * 10 + c - 48;
        c = text.charCodeAt(++end);
      } while (c >= 48 && c <= 57);
    }
    const whole = end;
    if (c === 46) {
      const stop = digitsEnd(text, end + 1);
      if (stop > end + 1) c = text.charCodeAt(end = stop);
    }
    if (c === 101 || c === 69) {
      const sign = text.charCodeAt(end + 1);
      const digits = sign === 43 || sign === 45 ? end + 2 : end + 1;
      const stop = digitsEnd(text, digits);
      if (stop > digits) end = stop;
    }
    this.at = end;
    if (end > whole) {
      const digits = text.slice(at, end);
      return this.nativeFloat ? new PyFloat(Number(digits)) : callKw(this.options.parseFloat, [digits], null);
    }
    if (!this.nativeInt) return callKw(this.options.parseInt, [text.slice(at, end)], null);
    if (end - start <= 15) return negative ? 0 - v : v;
    const long = digitsToInt(text.slice(start, end), 10);
    return negative ? negInt(long) : long;
  }

  array(): Value {
    this.deeper("array");
    const { text } = this;
    const items: Value[] = [];
    let at = this.space(this.at + 1);
    if (text.charCodeAt(at) !== 93) {
      for (;;) {
        this.at = at;
        items.push(this.value());
        at = this.space(this.at);
        const c = text.charCodeAt(at);
        if (c === 93) break;
        if (c !== 44) throw this.error("Expecting ',' delimiter", at);
        const comma = at;
        at = this.space(at + 1);
        if (text.charCodeAt(at) === 93) throw this.error("Illegal trailing comma before end of array", comma);
      }
    }
    this.at = at + 1;
    this.depth--;
    return new PyList(items);
  }

  object(): Value {
    this.deeper("object");
    const { text, options } = this;
    const pairs: Value[] | null = options.objectPairsHook === None ? null : [];
    const dict = new PyDict();
    let at = this.space(this.at + 1);
    if (text.charCodeAt(at) !== 125) {
      for (;;) {
        if (text.charCodeAt(at) !== 34) throw this.error("Expecting property name enclosed in double quotes", at);
        this.at = at + 1;
        const key = this.string();
        at = this.space(this.at);
        if (text.charCodeAt(at) !== 58) throw this.error("Expecting ':' delimiter", at);
        this.at = this.space(at + 1);
        const v = this.value();
        if (pairs !== null) pairs.push(tuple([key, v]));
        else dict.put(key, v);
        at = this.space(this.at);
        const c = text.charCodeAt(at);
        if (c === 125) break;
        if (c !== 44) throw this.error("Expecting ',' delimiter", at);
        const comma = at;
        at = this.space(at + 1);
        if (text.charCodeAt(at) === 125) throw this.error("Illegal trailing comma before end of object", comma);
      }
    }
    this.at = at + 1;
    this.depth--;
    if (pairs !== null) return callKw(options.objectPairsHook, [new PyList(pairs)], null);
    return options.objectHook === None ? dict : callKw(options.objectHook, [dict], null);
  }

  /** A string whose opening quote is before `at`. */
  string(): Str {
    const { text } = this;
    const begin = this.at - 1;
    let from = this.at, at = from, out = "", apart: number[] | null = null, mayBeWide = this.wide;
    for (;;) {
      let c = text.charCodeAt(at);
      while (c !== 34 && c !== 92 && (c > 31 || !this.strict && c === c)) c = text.charCodeAt(++at);
      if (c === 34) break;
      if (c !== c) throw this.error("Unterminated string starting at", begin);
      if (c !== 92) throw this.error("Invalid control character at", at);
      out += text.slice(from, at);
      const e = text[at + 1];
      if (e === undefined) throw this.error("Unterminated string starting at", begin);
      if (e !== "u") {
        const plain = ESCAPES[e];
        if (plain === undefined) throw this.error("Invalid \\escape", at);
        out += plain;
        at += 2;
      } else {
        const code = this.hex(at + 2);
        if ((code & 0xf800) === 0xd800) {
          mayBeWide = true;
          // An escaped surrogate pairs with an escaped one only, which JS text can't tell.
          if (code >= 0xdc00 ? at > from : isLow(text.charCodeAt(at + 6))) {
            (apart ??= []).push(code < 0xdc00 ? out.length + 1 : out.length);
          }
        }
        out += String.fromCharCode(code);
        at += 6;
      }
      from = at;
    }
    if (from < at) out = out === "" ? text.slice(from, at) : out + text.slice(from, at);
    this.at = at + 1;
    if (!mayBeWide) return out;
    if (apart === null) return strFromJs(out);
    const points: number[] = [];
    [0, ...apart].forEach((start, i) => points.push(...strPoints(strFromJs(out.slice(start, apart[i])))));
    return strFromPoints(points);
  }

  hex(at: number): number {
    const digits = this.text.slice(at, at + 4);
    // The closing quote has to follow somewhere, so four digits never end the text.
    if (!/^[0-9a-fA-F]{4}$/.test(digits) || at + 4 >= this.text.length) {
      throw this.error("Invalid \\uXXXX escape", at - 1);
    }
    return parseInt(digits, 16);
  }
}

/** Where the digits that start at `at` end. */
function digitsEnd(text: string, at: number): number {
  for (;; at++) {
    const c = text.charCodeAt(at);
    if (!(c >= 48 && c <= 57)) return at;
  }
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const ESCAPES: Record<string, string> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** scan_once: the value at a place and the place after it. */
export function scanOnce(source: Str, index: number, options: ScannerOptions): Value {
  const length = source instanceof PyWideStr ? source.cp.length : source.length;
  if (index >= length) throw stopIteration(index);
  const scanner = new Scanner(source, toJs(source, index), options);
  const v = scanner.value();
  return tuple([v, fromJs(source, scanner.at)]);
}

const NO_HOOKS = {
  objectHook: None,
  objectPairsHook: None,
  parseFloat: floatType,
  parseInt: intType,
  parseConstant: None,
};

/** scanstring: a string whose opening quote is before `end`. */
export function scanString(source: Str, end: number, strict: boolean): Value {
  const scanner = new Scanner(source, toJs(source, end), { ...NO_HOOKS, strict });
  const s = scanner.string();
  return tuple([s, fromJs(source, scanner.at)]);
}
