// The JSON decoder: text to Python values.
//
// In: a str and a place in it. Out: a value and the place after it; JSONDecodeError, or StopIteration(place) where a value is
// missing, as json.decoder expects. Scanning is over JS text: places are converted when the str has astral characters.
// Measured: what is made stays alive, so that half of the time goes into the collector's copying; keys that are one object,
// and arrays of exactly their length (by way of `items`), take 40 % off.
import { floatType, intType } from "../core/builtin_types.ts";
import { getAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { type Entry, PyDict } from "../core/dict.ts";
import { exception, stopIteration } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { seamsOf, strFromSeamed } from "../core/seamed_text.ts";
import { MOST_UNITS, unitList, unitText } from "../core/unit_text.ts";
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
/** Places for keys met before, and the length from which a key is not looked for there. */
const KEYS = 256, LONG_KEY = 40;
/** Numbers of so many digits and a point are below 2^53 without the point. */
const EXACT = 16;
const POWERS = Array.from({ length: EXACT }, (_, n) => 10 ** n);
const NO_ENTRIES: readonly Entry[] = [];

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
  /** Places in the text between lone surrogates that are no pair. */
  readonly seams: readonly number[] | null;
  depth = 0;
  /** Items of the arrays being read; those from `top` on are left over. */
  readonly items: Value[] = [];
  top = 0;
  /** Keys met before, by a hash of their text. */
  readonly keys: (string | undefined)[] = new Array(KEYS).fill(undefined);
  /** Did key() meet nothing but plain characters? */
  plainKey = true;
  /** The entries of the last object of each depth, where all its keys were plain: the next one has often the same keys. */
  readonly models: (readonly Entry[] | undefined)[] = [];

  constructor(source: Str, at: number, options: ScannerOptions) {
    this.source = source;
    this.wide = typeof source !== "string";
    this.text = typeof source === "string" ? source : source.s;
    this.seams = seamsOf(source);
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

  /** The same; most often there is none. */
  past(at: number): number {
    return this.text.charCodeAt(at) > 32 ? at : this.space(at);
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
    let exponent = false;
    if (c === 46) {
      let digit = text.charCodeAt(++end);
      if (digit >= 48 && digit <= 57) {
        do {
          v = v * 10 + digit - 48;
          digit = text.charCodeAt(++end);
        } while (digit >= 48 && digit <= 57);
        c = digit;
      } else end = whole;
    }
    if (c === 101 || c === 69) {
      const sign = text.charCodeAt(end + 1);
      const digits = sign === 43 || sign === 45 ? end + 2 : end + 1;
      const stop = digitsEnd(text, digits);
      if (stop > digits) {
        end = stop;
        exponent = true;
      }
    }
    this.at = end;
    if (end > whole) {
      if (this.nativeFloat && !exponent && end - start <= EXACT) {
        // Both are exact, so the quotient is the nearest.
        const f = v / POWERS[end - whole - 1];
        return new PyFloat(negative ? -f : f);
      }
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
    const { items, top } = this;
    let at = this.past(this.at + 1);
    if (text.charCodeAt(at) !== 93) {
      for (;;) {
        this.at = at;
        const v = this.value();
        if (this.top < items.length) items[this.top] = v;
        else items.push(v);
        this.top++;
        at = this.past(this.at);
        const c = text.charCodeAt(at);
        if (c === 93) break;
        if (c !== 44) throw this.error("Expecting ',' delimiter", at);
        const comma = at;
        at = this.past(at + 1);
        if (text.charCodeAt(at) === 93) throw this.error("Illegal trailing comma before end of array", comma);
      }
    }
    this.at = at + 1;
    this.depth--;
    const found = items.slice(top, this.top);
    this.top = top;
    return new PyList(found);
  }

  object(): Value {
    this.deeper("object");
    const { text, options } = this;
    const pairs: Value[] | null = options.objectPairsHook === None ? null : [];
    const dict = new PyDict();
    const { depth } = this, model = this.models[depth] ?? NO_ENTRIES;
    // Are all keys so far, n, those of the model? No other key is one of them then.
    let same = true, n = 0, plain = true;
    let at = this.past(this.at + 1);
    if (text.charCodeAt(at) !== 125) {
      for (;;) {
        if (text.charCodeAt(at) !== 34) throw this.error("Expecting property name enclosed in double quotes", at);
        let key: Str;
        if (same && n < model.length && isAt(text, at + 1, model[n].key as string)) {
          key = model[n].key as string;
          this.at = at + 2 + key.length;
        } else {
          same = false;
          this.at = at + 1;
          key = this.key();
          if (!this.plainKey) plain = false;
        }
        at = this.past(this.at);
        if (text.charCodeAt(at) !== 58) throw this.error("Expecting ':' delimiter", at);
        this.at = this.past(at + 1);
        const v = this.value();
        if (pairs !== null) pairs.push(tuple([key, v]));
        else if (same) dict.addEntry(model[n], v);
        else dict.put(key, v);
        n++;
        at = this.past(this.at);
        const c = text.charCodeAt(at);
        if (c === 125) break;
        if (c !== 44) throw this.error("Expecting ',' delimiter", at);
        const comma = at;
        at = this.past(at + 1);
        if (text.charCodeAt(at) === 125) throw this.error("Illegal trailing comma before end of object", comma);
      }
    }
    this.at = at + 1;
    this.depth--;
    if (pairs !== null) return callKw(options.objectPairsHook, [new PyList(pairs)], null);
    if (options.objectHook !== None) return callKw(options.objectHook, [dict], null);
    if (!same && plain) this.models[depth] = dict.order;
    return dict;
  }

  /** A key whose opening quote is before `at`: the same string object as before, where it was met before. */
  key(): Str {
    const { text, at } = this;
    let end = at, hash = 0, c = text.charCodeAt(at);
    while (c !== 34) {
      if (!(c > 31 && c < 127) || c === 92 || end - at > LONG_KEY) {
        this.plainKey = false;
        return this.string();
      }
      hash = Math.imul(hash, 31) + c | 0;
      c = text.charCodeAt(++end);
    }
    this.at = end + 1;
    this.plainKey = true;
    const place = (hash ^ hash >> 8) & KEYS - 1;
    const known = this.keys[place];
    if (known !== undefined && known.length === end - at && isAt(text, at, known)) return known;
    return this.keys[place] = text.slice(at, end);
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
      if (out === "" && from === begin + 1 && !mayBeWide) {
        const flat = this.escaped(from, at);
        if (flat !== undefined) return flat;
      }
      if (this.seams !== null) apart = this.seamsBetween(from, at, out.length, apart);
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
    if (this.seams !== null) apart = this.seamsBetween(from, at, out.length, apart);
    if (from < at) out = out === "" ? text.slice(from, at) : out + text.slice(from, at);
    this.at = at + 1;
    if (!mayBeWide) return out;
    return strFromSeamed(out, apart);
  }

  /** Adds the seams of text that comes to stand from `to` on to those known. */
  seamsBetween(from: number, end: number, to: number, known: number[] | null): number[] | null {
    for (const at of this.seams!) if (at > from && at < end) (known ??= []).push(to + at - from);
    return known;
  }

  /**
   * A string from its start to its end, with a backslash at `at`; undefined when it holds anything but plain escapes and
   * characters, which string() reads then. Made in one piece: the sum of its parts would keep an object for each.
   */
  escaped(from: number, at: number): string | undefined {
    const { text } = this;
    let n = at - from;
    if (n >= SCRATCH) return undefined;
    for (let i = 0; i < n; i++) scratch[i] = text.charCodeAt(from + i);
    for (;;) {
      let c = text.charCodeAt(at++);
      if (c === 34) break;
      if (!(c > 31) || n >= SCRATCH) return undefined;
      if (c === 92) {
        c = text.charCodeAt(at++);
        if (c === 117) {
          c = hexAt(text, at) << 12 | hexAt(text, at + 1) << 8 | hexAt(text, at + 2) << 4 | hexAt(text, at + 3);
          at += 4;
          if (c < 0) return undefined;
        } else {
          c = c < 128 ? PLAIN_ESCAPES[c] : 0;
          if (c === 0) return undefined;
        }
      }
      if ((c & 0xf800) === 0xd800) return undefined;
      scratch[n++] = c;
    }
    this.at = at;
    return textOfUnits(n);
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

/** The value of a hexadecimal digit; a negative number where there is none. */
function hexAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57 ? c - 48 : c >= 97 && c <= 102 ? c - 87 : c >= 65 && c <= 70 ? c - 55 : -1;
}

/** Does the given text and a quote stand at `at`? */
function isAt(text: string, at: number, known: string): boolean {
  const n = known.length;
  if (text.charCodeAt(at + n) !== 34) return false;
  for (let i = 0; i < n; i++) if (text.charCodeAt(at + i) !== known.charCodeAt(i)) return false;
  return true;
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

/** The same by character code; 0 where there is none. */
const PLAIN_ESCAPES = new Uint8Array(128);
for (const c in ESCAPES) PLAIN_ESCAPES[c.charCodeAt(0)] = ESCAPES[c].charCodeAt(0);

const SCRATCH = 1024;
const scratch = new Uint16Array(SCRATCH);

/** The text of the first n code units of `scratch`. */
function textOfUnits(n: number): string {
  if (n > MOST_UNITS) return String.fromCharCode.apply(null, scratch.subarray(0, n) as unknown as number[]);
  const list = unitList(n);
  for (let i = 0; i < n; i++) list[i] = scratch[i];
  return unitText(list);
}

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
