// str: constructor, special methods, and the table of its methods.
//
// In: strs in either representation or instances of Python-made subclasses (PyStrBox). Out: exact strs. The algorithms are
// in str_search, str_case, str_translate, string_format and percent_format.
import { indexOfText } from "./long_search.ts";
import { strType } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { type MemberDef, method, populate, staticMethod } from "../core/define.ts";
import { pyHash, registerEqSlots, registerHashSlots } from "../core/hash.ts";
import { exception, indexError, overflowError, typeError, valueError } from "../core/raise.ts";
import {
  isStr,
  jsText,
  strAt,
  strCompare,
  strConcat,
  strEq,
  strFromPoints,
  strLen,
  strPoint,
  strPoints,
  strSub,
  strValue,
} from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  type Kwargs,
  list,
  None,
  NotImplemented,
  PyList,
  PySlice,
  PyStrBox,
  PyTuple,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { askStr } from "../ops/asked.ts";
import { arrayConsumer, isIterable, toArray } from "../ops/iteration.ts";
import { asSize, clampSize, hasIndex } from "../ops/number.ts";
import { sliceIndices } from "../ops/subscript.ts";
import { str as strOf, strObject } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { percentFormat } from "./percent_format.ts";
import { boundArg, onlyStrArg, strArg } from "./str_args.ts";
import { capitalize, casefold, isAllCase, isTitleCased, lower, swapcase, title, upper } from "./str_case.ts";
import * as chars from "./str_chars.ts";
import { formatStrSpec } from "./str_format_spec.ts";
import { strIterator } from "./str_iterator.ts";
import { reprStr } from "./str_repr.ts";
import * as search from "./str_search.ts";
import { makeTrans, translateStr } from "./str_translate.ts";
import { formatMap, formatStr } from "./string_format.ts";
import { decodeBytes, encodeText } from "./text_codec.ts";
import { PyBytes } from "../core/value.ts";

type Self = Str | PyStrBox;

function box(cls: PyType, v: Str): Value {
  return cls === strType ? v : allocate(cls, v);
}

function newStr(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  let object: Value | undefined = args[0], encoding: Value | undefined = args[1], errors: Value | undefined = args[2];
  if (args.length > 3) throw typeError(`str expected at most 3 arguments, got ${args.length}`);
  if (kw !== null) {
    for (const [name, v] of kw) {
      const given = name === "object" ? object : name === "encoding" ? encoding : name === "errors" ? errors : null;
      if (given === null) throw typeError(`str() got an unexpected keyword argument '${name}'`);
      if (given !== undefined) {
        const position = name === "object" ? 1 : name === "encoding" ? 2 : 3;
        throw typeError(`argument for str() given by name ('${name}') and position (${position})`);
      }
      if (name === "object") object = v;
      else if (name === "encoding") encoding = v;
      else errors = v;
    }
  }
  const given = kw === null || kw.size === 0 ? typeName : argumentName;
  if (encoding !== undefined && !isStr(encoding)) {
    throw typeError(`str() argument 'encoding' must be str, not ${given(encoding)}`);
  }
  if (errors !== undefined && !isStr(errors)) {
    throw typeError(`str() argument 'errors' must be str, not ${given(errors)}`);
  }
  const codec = encoding === undefined ? "utf-8" : codecName(encoding as Self);
  const handler = errors === undefined ? "strict" : codecName(errors as Self);
  if (object === undefined) return box(cls, "");
  if (encoding === undefined && errors === undefined) {
    return cls === strType ? strObject(object) : box(cls, strOf(object));
  }
  if (object instanceof PyBytes && object.b.length === 0) return box(cls, "");
  if (isStr(object)) throw typeError("decoding str is not supported");
  const bytes = bufferOf(object);
  if (bytes === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(object)} found`);
  }
  return box(cls, decodeBytes(bytes, codec, handler));
}

const UTF8: ReadonlySet<Value | undefined> = new Set([undefined, "utf-8", "utf8", "UTF-8"]);

/** Text without surrogates always is UTF-8: no error handler is asked. */
function encodesPlainly([self, encoding, errors]: readonly Value[]): boolean {
  return typeof self === "string" && UTF8.has(encoding) && (errors === undefined || typeof errors === "string");
}

/** The name of a codec or error handler as JS text. */
export function codecName(v: Self): string {
  const name = jsText(v);
  if (name.includes("\0")) throw valueError("embedded null character");
  return name;
}

function compare(test: (c: number) => boolean) {
  return (self: Self, other: Value): Value =>
    isStr(other) ? test(strCompare(strValue(self), strValue(other))) : NotImplemented;
}

function strEqSlot(self: Self, other: Value): Value {
  return isStr(other) ? strEq(strValue(self), strValue(other)) : NotImplemented;
}

function strHashSlot(self: Self): number | bigint {
  return pyHash(strValue(self));
}

function getItemSlot(self: Self, key: Value): Value {
  const s = strValue(self);
  if (typeof key === "number" || !(key instanceof PySlice) && hasIndex(key)) {
    const n = strLen(s);
    let i = asSize(key, "IndexError");
    if (i < 0) i += n;
    if (i < 0 || i >= n) throw indexError("string index out of range");
    return strAt(s, i);
  }
  if (!(key instanceof PySlice)) throw typeError(`string indices must be integers, not '${typeName(key)}'`);
  const { start, stop, step, count } = sliceIndices(key, strLen(s));
  if (step === 1) return count === strLen(s) ? s : count === 0 ? "" : strSub(s, start, stop);
  if (typeof s === "string") {
    let out = "";
    for (let k = 0, i = start; k < count; k++, i += step) out += s[i];
    return out;
  }
  const points: number[] = [];
  for (let k = 0, i = start; k < count; k++, i += step) points.push(s.cp[i]);
  return strFromPoints(points);
}

function repeatSlot(self: Self, times: Value): Value {
  if (!hasIndex(times)) throw typeError(`can't multiply sequence by non-int of type '${typeName(times)}'`);
  const n = asSize(times);
  const s = strValue(self);
  if (n <= 0 || s === "") return "";
  if (n === 1) return s;
  if (strLen(s) * n > 0x1fffffe8) throw tooLong(strLen(s) * n, "repeated string is too long");
  return typeof s === "string" ? s.repeat(n) : strFromPoints(repeatPoints(s.cp, n));
}

/** JS strings are shorter than Python's may be: what does not fit in memory here. */
function tooLong(size: number, message: string): unknown {
  return size > Number.MAX_SAFE_INTEGER * 1024 ? overflowError(message) : exception("MemoryError");
}

function repeatPoints(cp: readonly number[], n: number): number[] {
  const out: number[] = [];
  for (; n > 0; n--) for (const p of cp) out.push(p);
  return out;
}

function containsSlot(self: Self, item: Value): boolean {
  const s = strValue(self);
  if (typeof s === "string" && typeof item === "string") return indexOfText(s, item, 0) >= 0;
  if (!isStr(item)) throw typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
  return search.findIn(s, strValue(item), 0, strLen(s)) >= 0;
}

/** sep.join(iterable) */
export function joinStr(sep: Str, iterable: Value): Str {
  let items: readonly Value[];
  if (iterable instanceof PyTuple && iterable.t !== 0) items = iterable.a;
  else if (iterable instanceof PyList && iterable.t !== 0 && iterable.floats === null) items = iterable.a;
  else {
    if (!isIterable(iterable)) throw typeError("can only join an iterable");
    items = toArray(iterable);
  }
  let plain = typeof sep === "string";
  for (let i = 0; i < items.length; i++) {
    const v = items[i];
    if (typeof v === "string") continue;
    if (!isStr(v)) throw typeError(`sequence item ${i}: expected str instance, ${typeName(v)} found`);
    plain = false;
  }
  if (plain) return search.joinTexts(items as string[], sep as string);
  if (items.length === 1) return strValue(items[0] as Self);
  const out: number[] = [];
  let narrow = "", allNarrow = true;
  for (let i = 0; i < items.length && allNarrow; i++) {
    const v = strValue(items[i] as Self);
    if (typeof v !== "string" || typeof sep !== "string") allNarrow = false;
    else narrow += i === 0 ? v : sep + v;
  }
  if (allNarrow) return narrow;
  const between = strPoints(sep);
  for (let i = 0; i < items.length; i++) {
    if (i > 0) { for (const p of between) out.push(p); }
    const v = strValue(items[i] as Self);
    if (typeof v === "string") { for (let j = 0; j < v.length; j++) out.push(v.charCodeAt(j)); }
    else for (let j = 0; j < v.cp.length; j++) out.push(v.cp[j]);
  }
  return strFromPoints(out);
}

function every(mask: number, whenEmpty = false): (self: Self) => boolean {
  return (self) => {
    const s = strValue(self);
    if (typeof s !== "string") return chars.allPointsHave(s.cp, mask);
    return s === "" ? whenEmpty : chars.allHave(s, mask);
  };
}

type Find = (s: Str, sub: Str, start: number, end: number) => number;

function finder(name: string, find: Find, notFound: string | null): (...args: Value[]) => Value {
  return (self: Value, sub: Value, start: Value | undefined, end: Value | undefined) => {
    const s = strValue(self as Self);
    const n = strLen(s);
    const what = strArg(sub, name, 1);
    const from = boundArg(start, n, 0), to = Math.min(boundArg(end, n, n), n);
    const i = from > to ? (name === "count" ? 0 : -1) : find(s, what, from, to);
    if (i < 0 && notFound !== null) throw valueError(notFound);
    return i;
  };
}

function affix(name: string, atEnd: boolean): (...args: Value[]) => Value {
  return (self: Value, part: Value, start: Value | undefined, end: Value | undefined) => {
    const s = strValue(self as Self);
    const n = strLen(s);
    const from = boundArg(start, n, 0), to = Math.min(boundArg(end, n, n), n);
    if (part instanceof PyTuple) {
      for (const p of part.a) {
        if (!isStr(p)) throw typeError(`tuple for ${name} must only contain str, not ${typeName(p)}`);
        if (search.matchesAt(s, strValue(p), from, to, atEnd)) return true;
      }
      return false;
    }
    if (!isStr(part)) throw typeError(`${name} first arg must be str or a tuple of str, not ${typeName(part)}`);
    return search.matchesAt(s, strValue(part), from, to, atEnd);
  };
}

function fillArg(v: Value | undefined): Str {
  if (v === undefined) return " ";
  if (!isStr(v)) throw typeError(`The fill character must be a unicode character, not ${typeName(v)}`);
  const s = strValue(v);
  if (strLen(s) !== 1) throw typeError("The fill character must be exactly one character long");
  return s;
}

const SPACES: (string | undefined)[] = [], ZEROS: (string | undefined)[] = [];
const MOST_KEPT = 128;

/** n times a character; the usual ones are kept. */
function filling(fill: string, n: number): string {
  if (n <= 0) return "";
  if (n <= MOST_KEPT && (fill === " " || fill === "0")) return (fill === " " ? SPACES : ZEROS)[n] ??= fill.repeat(n);
  return fill.repeat(n);
}

function padStr(s: Str, left: number, right: number, fill: Str): Str {
  if (left <= 0 && right <= 0) return s;
  if (left + right > 0x1fffffe8) throw tooLong(left + right, "padded string is too long");
  if (typeof s === "string" && typeof fill === "string") {
    return filling(fill, left) + s + filling(fill, right);
  }
  const f = strPoint(fill, 0);
  return strFromPoints([
    ...new Array(Math.max(0, left)).fill(f),
    ...strPoints(s),
    ...new Array(Math.max(0, right)).fill(f),
  ]);
}

function stripper(name: string, sides: number): (...args: Value[]) => Value {
  return (self: Value, set: Value | undefined) => {
    if (set === undefined || set === None) return search.stripChars(strValue(self as Self), null, sides);
    if (!isStr(set)) throw typeError(`${name} arg must be None or str`);
    return search.stripChars(strValue(self as Self), strValue(set), sides);
  };
}

function splitter(fromRight: boolean): (...args: Value[]) => Value {
  return (self: Value, sep: Value | undefined, maxsplit: Value | undefined) => {
    const max = maxsplit === undefined ? -1 : clampSize(maxsplit);
    const s = strValue(self as Self);
    if (sep === undefined || sep === None) {
      return list(fromRight ? search.rsplitSpace(s, max) : search.splitSpace(s, max));
    }
    if (!isStr(sep)) throw typeError(`must be str or None, not ${typeName(sep)}`);
    const by = strValue(sep);
    if (by === "") throw valueError("empty separator");
    return list(fromRight ? search.rsplitBy(s, by, max) : search.splitBy(s, by, max));
  };
}

function partitioner(fromRight: boolean): (...args: Value[]) => Value {
  return (self: Value, sep: Value) => {
    if (!isStr(sep)) throw typeError(`must be str, not ${typeName(sep)}`);
    const s = strValue(self as Self), by = strValue(sep);
    if (by === "") throw valueError("empty separator");
    const n = strLen(s);
    const i = fromRight ? search.rfindIn(s, by, 0, n) : search.findIn(s, by, 0, n);
    if (i < 0) return tuple(fromRight ? ["", "", s] : [s, "", ""]);
    return tuple([strSub(s, 0, i), by, strSub(s, i + strLen(by), n)]);
  };
}

function expandTabs(s: Str, size: number): Str {
  const out: number[] = [];
  let column = 0;
  for (const p of strPoints(s)) {
    if (p === 9) {
      if (size > 0) {
        const n = size - column % size;
        if (out.length + n > 0x7fffffe) throw tooLong(out.length + n, "new string is too long");
        for (let i = 0; i < n; i++) out.push(32);
        column += n;
      }
      continue;
    }
    out.push(p);
    column = p === 10 || p === 13 ? 0 : column + 1;
  }
  return strFromPoints(out);
}

function zfill(s: Str, width: number): Str {
  const missing = width - strLen(s);
  if (missing <= 0) return s;
  const first = strLen(s) > 0 ? strPoint(s, 0) : 0;
  if (first === 43 || first === 45) {
    return strConcat(strAt(s, 0), padStr(strSub(s, 1, strLen(s)), missing, 0, "0"));
  }
  return padStr(s, missing, 0, "0");
}

function isIdentifier(s: Str): boolean {
  const points = strPoints(s);
  if (points.length === 0 || !chars.isIdStart(points[0])) return false;
  for (let i = 1; i < points.length; i++) if (!chars.isIdContinue(points[i])) return false;
  return true;
}

const NOT_ASCII = /[^\x00-\x7f]/;

function sizeOf(s: Str): number {
  if (typeof s !== "string") return 60 + 4 * s.cp.length;
  if (!NOT_ASCII.test(s)) return 41 + s.length;
  return /[^\x00-\xff]/.test(s) ? 58 + 2 * s.length : 57 + s.length;
}

function mapper(doc: string, f: (s: Str) => Value): MemberDef {
  return method("(self, /)", doc, (self: Self) => f(strValue(self)), { leaf: true });
}

function members(): Record<string, MemberDef> {
  return {
    capitalize: mapper("The text with its first character in title case and the rest in lower case.", capitalize),
    casefold: mapper("The text folded for caseless comparison.", casefold),
    center: method(
      "(self, width, fillchar=' ', /)",
      "The text centred in a field.",
      (self: Self, width: Value, fill?: Value) => {
        const s = strValue(self);
        const w = asSize(width), c = fillArg(fill);
        const missing = w - strLen(s);
        if (missing <= 0) return s;
        const left = (missing >> 1) + (missing & w & 1);
        return padStr(s, left, missing - left, c);
      },
      { leaf: true },
    ),
    count: method(
      "(self, sub, start=None, end=None, /)",
      "Number of non-overlapping occurrences of sub.",
      finder("count", search.countIn, null),
      { leaf: true },
    ),
    encode: method(
      "(self, /, encoding='utf-8', errors='strict')",
      "The text as bytes.",
      (self: Self, encoding?: Value, errors?: Value) => {
        const codec = encoding === undefined ? "utf-8" : codecName(strArg(encoding, "encode", "'encoding'"));
        const handler = errors === undefined ? "strict" : codecName(strArg(errors, "encode", "'errors'"));
        return new PyBytes(encodeText(strValue(self), codec, handler));
      },
      { intrinsic: "codec", leaf: encodesPlainly },
    ),
    endswith: method(
      "(self, suffix, start=None, end=None, /)",
      "Does the text end with suffix?",
      affix("endswith", true),
      { leaf: true },
    ),
    expandtabs: method(
      "(self, /, tabsize=8)",
      "The text with tabs replaced by spaces.",
      (self: Self, size?: Value) => expandTabs(strValue(self), size === undefined ? 8 : asSize(size)),
      { leaf: true },
    ),
    find: method(
      "(self, sub, start=None, end=None, /)",
      "Lowest index of sub, or -1.",
      finder("find", search.findIn, null),
      { leaf: true },
    ),
    format: method(
      "(self, /, *args, **kwargs)",
      "The text with its replacement fields filled in.",
      (self: Self, args: Value[], kw: Kwargs) => formatStr(strValue(self), args, kw),
      { borrows: true },
    ),
    format_map: method(
      "(self, mapping, /)",
      "Like format(), with names looked up in mapping.",
      (self: Self, mapping: Value) => formatMap(strValue(self), mapping),
    ),
    index: method(
      "(self, sub, start=None, end=None, /)",
      "Lowest index of sub; ValueError when absent.",
      finder("index", search.findIn, "substring not found"),
      { leaf: true },
    ),
    isalnum: method("(self, /)", "Are all characters letters or numbers?", every(chars.PROPERTY.alnum), { leaf: true }),
    isalpha: method("(self, /)", "Are all characters letters?", every(chars.PROPERTY.alpha), { leaf: true }),
    isascii: method("(self, /)", "Are all characters ASCII?", (self: Self) => {
      const s = strValue(self);
      return typeof s === "string" && !NOT_ASCII.test(s);
    }, { leaf: true }),
    isdecimal: method("(self, /)", "Are all characters decimal digits?", every(chars.PROPERTY.decimal), { leaf: true }),
    isdigit: method("(self, /)", "Are all characters digits?", every(chars.PROPERTY.digit), { leaf: true }),
    isidentifier: mapper("Could the text be a Python name?", isIdentifier),
    islower: mapper("Is all cased text lower case?", (s) => isAllCase(s, chars.isLower, chars.isUpper)),
    isnumeric: method("(self, /)", "Are all characters numeric?", every(chars.PROPERTY.numeric), { leaf: true }),
    isprintable: method("(self, /)", "Are all characters printable?", every(chars.PROPERTY.printable, true), {
      leaf: true,
    }),
    isspace: method("(self, /)", "Are all characters white space?", every(chars.PROPERTY.space), { leaf: true }),
    istitle: mapper("Is the text in title case?", isTitleCased),
    isupper: mapper("Is all cased text upper case?", (s) => isAllCase(s, chars.isUpper, chars.isLower)),
    join: method(
      "(self, iterable, /)",
      "The strings of iterable joined by this text.",
      (self: Self, iterable: Value) => joinStr(strValue(self), iterable),
      { leaf: true, consumer: arrayConsumer((items, self) => joinStr(strValue(self as Self), new PyList(items))) },
    ),
    ljust: method(
      "(self, width, fillchar=' ', /)",
      "The text on the left of a field.",
      (self: Self, width: Value, fill?: Value) => {
        const s = strValue(self);
        return padStr(s, 0, asSize(width) - strLen(s), fillArg(fill));
      },
      { leaf: true },
    ),
    lower: mapper("The text in lower case.", lower),
    lstrip: method("(self, chars=None, /)", "The text without leading white space or chars.", stripper("lstrip", 1), {
      leaf: true,
    }),
    maketrans: staticMethod("(x, y=<opt>, z=<opt>, /)", "A table for translate().", makeTrans),
    partition: method("(self, sep, /)", "Text before, at and after the first sep.", partitioner(false), { leaf: true }),
    removeprefix: method("(self, prefix, /)", "The text without prefix.", (self: Self, prefix: Value) => {
      const s = strValue(self), p = onlyStrArg(prefix, "removeprefix");
      const n = strLen(s);
      return search.matchesAt(s, p, 0, n, false) ? strSub(s, strLen(p), n) : s;
    }, { leaf: true }),
    removesuffix: method("(self, suffix, /)", "The text without suffix.", (self: Self, suffix: Value) => {
      const s = strValue(self), p = onlyStrArg(suffix, "removesuffix");
      const n = strLen(s);
      return search.matchesAt(s, p, 0, n, true) ? strSub(s, 0, n - strLen(p)) : s;
    }, { leaf: true }),
    replace: method(
      "(self, old, new, /, count=-1)",
      "The text with occurrences of old replaced by new.",
      (self: Self, old: Value, by: Value, count?: Value) => {
        if (
          count === undefined && typeof self === "string" && typeof old === "string" && typeof by === "string" &&
          old !== ""
        ) return search.replaceAll(self, old, by);
        const from = strArg(old, "replace", 1), to = strArg(by, "replace", 2);
        return search.replaceIn(strValue(self), from, to, count === undefined ? -1 : asSize(count));
      },
      { leaf: true },
    ),
    rfind: method(
      "(self, sub, start=None, end=None, /)",
      "Highest index of sub, or -1.",
      finder("rfind", search.rfindIn, null),
      { leaf: true },
    ),
    rindex: method(
      "(self, sub, start=None, end=None, /)",
      "Highest index of sub; ValueError when absent.",
      finder("rindex", search.rfindIn, "substring not found"),
      { leaf: true },
    ),
    rjust: method(
      "(self, width, fillchar=' ', /)",
      "The text on the right of a field.",
      (self: Self, width: Value, fill?: Value) => {
        const s = strValue(self);
        return padStr(s, asSize(width) - strLen(s), 0, fillArg(fill));
      },
      { leaf: true },
    ),
    rpartition: method("(self, sep, /)", "Text before, at and after the last sep.", partitioner(true), { leaf: true }),
    rsplit: method(
      "(self, /, sep=None, maxsplit=-1)",
      "List of the parts between separators, limited from the right.",
      splitter(true),
      { leaf: true },
    ),
    rstrip: method("(self, chars=None, /)", "The text without trailing white space or chars.", stripper("rstrip", 2), {
      leaf: true,
    }),
    split: method("(self, /, sep=None, maxsplit=-1)", "List of the parts between separators.", splitter(false), {
      leaf: true,
    }),
    splitlines: method(
      "(self, /, keepends=False)",
      "List of the lines.",
      (self: Self, keepEnds?: Value) =>
        list(search.splitLines(strValue(self), keepEnds !== undefined && truth(keepEnds))),
      { leaf: true },
    ),
    startswith: method(
      "(self, prefix, start=None, end=None, /)",
      "Does the text start with prefix?",
      affix("startswith", false),
      { leaf: true },
    ),
    strip: method("(self, chars=None, /)", "The text without surrounding white space or chars.", stripper("strip", 3), {
      leaf: true,
    }),
    swapcase: mapper("The text with upper and lower case exchanged.", swapcase),
    title: mapper("The text with each word in title case.", title),
    translate: method(
      "(self, table, /)",
      "The text with characters mapped by table.",
      (self: Self, table: Value) => translateStr(strValue(self), table),
    ),
    upper: mapper("The text in upper case.", upper),
    zfill: method(
      "(self, width, /)",
      "The text padded with zeros after its sign.",
      (self: Self, width: Value) => zfill(strValue(self), asSize(width)),
      { leaf: true },
    ),
    __format__: method(
      "(self, format_spec, /)",
      "The text formatted by a spec.",
      (self: Self, spec: Value) =>
        spec === "" && self instanceof PyStrBox
          ? strOf(self)
          : formatStrSpec(strValue(self), onlyStrArg(spec, "__format__"), typeName(self as Value)),
    ),
    __getnewargs__: method("(self, /)", "Arguments for pickling.", (self: Self) => tuple([strValue(self)])),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: Self) => sizeOf(strValue(self))),
  };
}

populate(strType, {
  slotTraits: { __new__: { leaf: "plain" } },
  leaf: "scalars",
  asks: askStr,
  doc:
    "Immutable text: a sequence of Unicode code points.\n\nstr(object) is the object's text; str(bytes, encoding, errors) decodes.",
  slots: {
    __new__: newStr,
    __repr__: (self: Self) => reprStr(strValue(self)),
    __str__: (self: Self) => strValue(self),
    __hash__: strHashSlot,
    __lt__: compare((c) => c < 0),
    __le__: compare((c) => c <= 0),
    __eq__: strEqSlot,
    __ne__: (self: Self, other: Value) => isStr(other) ? !strEq(strValue(self), strValue(other)) : NotImplemented,
    __gt__: compare((c) => c > 0),
    __ge__: compare((c) => c >= 0),
    __iter__: (self: Self) => strIterator(strValue(self)),
    __len__: (self: Self) => strLen(strValue(self)),
    __getitem__: getItemSlot,
    __contains__: containsSlot,
    __add__: (self: Self, other: Value) => {
      if (!isStr(other)) throw typeError(`can only concatenate str (not "${typeName(other)}") to str`);
      return strConcat(strValue(self), strValue(other));
    },
    __mul__: repeatSlot,
    __rmul__: repeatSlot,
    __mod__: (self: Self, operand: Value) => percentFormat(strValue(self), operand),
    __rmod__: (self: Self, template: Value) =>
      isStr(template) ? percentFormat(strValue(template), self as Value) : NotImplemented,
  },
  members: { ...members() },
});

registerHashSlots({ str: strHashSlot });
registerEqSlots({ str: strEqSlot });
