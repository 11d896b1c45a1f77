// Methods of re.Pattern and of scanners.
import { classMethod, getset, member, method, populate } from "../core/define.ts";
import { bytesType, typeOf } from "../core/builtin_types.ts";
import { call, callArgs } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import { hashString } from "../core/hash.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs, strValue } from "../core/str.ts";
import { None, NotImplemented, PyBytes, PyList, tuple, type Value } from "../core/value.ts";
import { callableIterator } from "../ops/sequence_iterator.ts";
import { equal } from "../ops/compare.ts";
import { clampSize, index } from "../ops/number.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { makeGenericAlias } from "../types/generic_alias.ts";
import { PyMappingProxy } from "../types/mappingproxy.ts";
import { lookupAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import type { Hit, Mode } from "../regex/engine.ts";
import { latin1Text } from "../types/text_codec_utf8.ts";
import {
  bytesOfText,
  patternType,
  PyMatch,
  PyPattern,
  PyScanner,
  PyTemplate,
  regexOf,
  scannerType,
  subjectOf,
  type SubjectText,
} from "./_sre_classes.ts";
import { expandTemplate } from "./_sre_match.ts";
import { concat } from "./_sre_text.ts";

function bounds(s: SubjectText, pos: Value | undefined, endpos: Value | undefined): [number, number] {
  const n = s.length;
  const end = endpos === undefined ? n : Math.max(0, Math.min(n, clampSize(endpos)));
  const start = pos === undefined ? 0 : Math.max(0, Math.min(n, clampSize(pos)));
  return [start, end];
}

function attempt(mode: Mode) {
  return (p: PyPattern, string: Value, pos?: Value, endpos?: Value): Value => {
    const s = subjectOf(p, string);
    const [start, end] = bounds(s, pos, endpos);
    if (start > end) return None;
    const hit = regexOf(p).find(s, start, end, mode, false);
    return hit === null ? None : new PyMatch(p, string, s, hit, start, end);
  };
}

/** All matches one after the other, as findall, sub and split see them, until `visit` says false. */
function eachHit(p: PyPattern, s: SubjectText, start: number, end: number, visit: (hit: Hit) => boolean): void {
  const regex = regexOf(p);
  let at = start, advance = false;
  while (at <= end) {
    const hit = regex.find(s, at, end, "search", advance);
    if (hit === null || !visit(hit)) return;
    advance = hit.end === hit.start;
    at = hit.end;
  }
}

/** Text of a group of a hit, or undefined. */
function groupOf(s: SubjectText, hit: Hit, g: number): Value | undefined {
  if (hit.texts !== undefined) {
    const text = hit.texts[g];
    return text === undefined ? undefined : s.piece(text);
  }
  const { marks } = hit;
  return marks[2 * g - 1] < 0 ? undefined : s.slice(marks[2 * g - 2], marks[2 * g - 1]);
}

function findall(p: PyPattern, string: Value, pos?: Value, endpos?: Value): Value {
  const s = subjectOf(p, string);
  const [start, end] = bounds(s, pos, endpos);
  const { groups } = p;
  if (groups === 0 && start === 0 && end === s.length) {
    const whole = regexOf(p).whole(s);
    if (whole !== null) {
      const found: Value[] = s.text!.match(whole) ?? [];
      if (s.isBytes) { for (let i = 0; i < found.length; i++) found[i] = s.piece(found[i] as string); }
      return new PyList(found);
    }
  }
  const out: Value[] = [];
  const empty = s.slice(0, 0);
  eachHit(p, s, start, end, (hit) => {
    if (groups === 0) out.push(s.slice(hit.start, hit.end));
    else if (groups === 1) out.push(groupOf(s, hit, 1) ?? empty);
    else {
      const row: Value[] = [];
      for (let g = 1; g <= groups; g++) row.push(groupOf(s, hit, g) ?? empty);
      out.push(tuple(row));
    }
    return true;
  });
  return new PyList(out);
}

function split(p: PyPattern, string: Value, maxsplit: Value = 0): Value {
  const s = subjectOf(p, string);
  const most = Number(index(maxsplit));
  const out: Value[] = [];
  let last = 0, n = 0;
  if (most >= 0) {
    eachHit(p, s, 0, s.length, (hit) => {
      out.push(s.slice(last, hit.start));
      for (let g = 1; g <= p.groups; g++) out.push(groupOf(s, hit, g) ?? None);
      last = hit.end;
      return ++n !== most;
    });
  }
  out.push(s.slice(last, s.length));
  return new PyList(out);
}

function isLiteral(repl: Value): boolean {
  if (isStr(repl)) return !jsText(repl).includes("\\");
  const b = bufferOf(repl);
  return b !== undefined && !b.includes(92);
}

/** How V8's replace() writes a replacement; null when it has no way to. */
function jsReplacement(p: PyPattern, t: PyTemplate | Value): string | null {
  if (!(t instanceof PyTemplate)) {
    const text = isStr(t) ? jsText(t) : latin1Text(bufferOf(t)!);
    // Lone surrogates would join with one another.
    if (isStr(t) && typeof strValue(t) !== "string") return null;
    return text.includes("$") ? text.replaceAll("$", "$$$$") : text;
  }
  if (p.groups > 99) return null;
  let out = "";
  for (const part of t.parts) {
    // Two digits, so that no digit behind them counts.
    if (typeof part === "number") out += part === 0 ? "$&" : `$${part < 10 ? "0" : ""}${part}`;
    else {
      const text = jsReplacement(p, part);
      if (text === null) return null;
      out += text;
    }
  }
  return out;
}

function substitute(p: PyPattern, repl: Value, string: Value, count: Value, counts: boolean): [Value, number] {
  const s = subjectOf(p, string);
  const most = Number(index(count));
  let make: (m: PyMatch) => Value;
  let template: PyTemplate | Value | null = null;
  if (isCallable(repl)) make = (m) => callArgs(repl, [m]);
  else if (isLiteral(repl)) {
    make = () => repl;
    if (isStr(repl) !== s.isBytes) template = repl;
  } else {
    const t = call(getAttr(runtime().importModule("re"), "_compile_template"), p, repl);
    if (t instanceof PyTemplate) {
      make = (m) => expandTemplate(t, m);
      if (isStr(repl) !== s.isBytes) template = t;
    } else {
      make = isCallable(t) ? (m) => callArgs(t, [m]) : () => t;
      if (isStr(t) ? !s.isBytes : s.isBytes && t instanceof PyBytes) template = t;
    }
  }
  if (template !== null && most === 0 && (s.isBytes || typeof string === "string")) {
    const whole = regexOf(p).whole(s);
    const by = whole === null ? null : jsReplacement(p, template);
    if (whole !== null && by !== null) {
      const { text } = s;
      const n = counts ? text!.match(whole)?.length ?? 0 : whole.test(text!) ? 1 : 0;
      if (n === 0) return [untouched(s, string), 0];
      const result = text!.replace(whole, by);
      return [s.isBytes ? bytesOfText(result) : result, n];
    }
  }
  // A negative count is one that is reached already.
  if (most < 0) return [untouched(s, string), 0];
  const parts: Value[] = [];
  let last = 0, n = 0;
  eachHit(p, s, 0, s.length, (hit) => {
    if (hit.start > last) parts.push(s.slice(last, hit.start));
    const v = make(new PyMatch(p, string, s, hit, 0, s.length));
    if (v !== None) parts.push(v);
    last = hit.end;
    return ++n !== most;
  });
  if (last < s.length) parts.push(s.slice(last, s.length));
  return [n === 0 ? untouched(s, string) : concat(parts, s.isBytes), n];
}

/** The subject where nothing was replaced: a str or bytes, whatever it was. */
function untouched(s: SubjectText, string: Value): Value {
  return typeof string === "string" || typeOf(string) === bytesType ? string : s.slice(0, s.length);
}

function isCallable(v: Value): boolean {
  return typeof v === "object" && !isStr(v) && lookupAttr(v, "__call__") !== undefined;
}

function scanner(p: PyPattern, string: Value, pos?: Value, endpos?: Value): PyScanner {
  const s = subjectOf(p, string);
  const [start, end] = bounds(s, pos, endpos);
  return new PyScanner(p, string, s, start, end);
}

function scan(mode: Mode) {
  return (c: PyScanner): Value => {
    if (c.done || c.at > c.end) return None;
    const hit = regexOf(c.pattern).find(c.subject, c.at, c.end, mode, c.advance);
    if (hit === null) {
      c.done = true;
      return None;
    }
    c.advance = hit.end === hit.start;
    c.at = hit.end;
    return new PyMatch(c.pattern, c.string, c.subject, hit, c.pos, c.end);
  };
}

populate(scannerType, {
  members: {
    match: method("(self, /)", "Next match at the current place.", scan("match")),
    search: method("(self, /)", "Next match anywhere.", scan("search")),
    pattern: member("the pattern", (c: PyScanner) => c.pattern),
  },
});

const FLAGS: readonly [string, number][] = [
  ["IGNORECASE", 2],
  ["LOCALE", 4],
  ["MULTILINE", 8],
  ["DOTALL", 16],
  ["UNICODE", 32],
  ["VERBOSE", 64],
  ["DEBUG", 128],
  ["ASCII", 256],
];

function patternRepr(p: PyPattern): Value {
  let flags = p.flags;
  // UNICODE goes without saying for str patterns.
  if (p.isBytes === false && (flags & (4 | 32 | 256)) === 32) flags &= ~32;
  const names = FLAGS.filter(([, bit]) => (flags & bit) !== 0).map(([n]) => `re.${n}`);
  const rest = FLAGS.reduce((f, [, bit]) => f & ~bit, flags);
  if (rest !== 0) names.push(`0x${rest.toString(16)}`);
  let text = reprJs(p.pattern);
  if (text.length > 200) text = text.slice(0, 200);
  return strFromJs(`re.compile(${text}${names.length > 0 ? `, ${names.join("|")}` : ""})`);
}

const PARAMETERS = "(self, /, string, pos=0, endpos=sys.maxsize)";

populate(patternType, {
  slots: {
    __repr__: patternRepr,
    __eq__: (a: PyPattern, b: Value) =>
      b instanceof PyPattern
        ? a === b ||
          (a.flags === b.flags && a.isBytes === b.isBytes && equal(a.pattern, b.pattern) && sameCode(a.code, b.code))
        : NotImplemented,
    __hash__: (p: PyPattern) => hashString(`${p.flags}:${strJs(p.pattern)}`),
  },
  plain: true,
  members: {
    match: method(PARAMETERS, "Match at the start.", attempt("match")),
    fullmatch: method(PARAMETERS, "Match all of the string.", attempt("fullmatch")),
    search: method(PARAMETERS, "First match anywhere.", attempt("search")),
    findall: method(PARAMETERS, "List of all matches.", findall),
    finditer: method(
      PARAMETERS,
      "Iterator over all matches.",
      (p: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
        callableIterator(getAttr(scanner(p, string, pos, endpos), "search"), None),
    ),
    split: method("(self, /, string, maxsplit=0)", "Split by the matches.", split),
    sub: method(
      "(self, /, repl, string, count=0)",
      "Replace the matches.",
      (p: PyPattern, repl: Value, string: Value, count: Value = 0) => substitute(p, repl, string, count, false)[0],
      {},
    ),
    subn: method(
      "(self, /, repl, string, count=0)",
      "Replace and count.",
      (p: PyPattern, repl: Value, string: Value, count: Value = 0) => tuple(substitute(p, repl, string, count, true)),
      {},
    ),
    scanner: method(PARAMETERS, "Step-by-step matcher.", scanner),
    pattern: member("the source", (p: PyPattern) => p.pattern),
    flags: member("the flags", (p: PyPattern) => p.flags),
    groups: member("number of groups", (p: PyPattern) => p.groups),
    groupindex: getset("numbers of the named groups", (p: PyPattern) => new PyMappingProxy(p.groupindex)),
    __copy__: method("(self, /)", "The pattern itself.", (p: PyPattern) => p),
    __deepcopy__: method("(self, memo, /)", "The pattern itself.", (p: PyPattern) => p),
    __class_getitem__: classMethod(
      "(cls, item, /)",
      "Generic alias.",
      (cls, item: Value) => makeGenericAlias(cls, item),
    ),
  },
});

function sameCode(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}
