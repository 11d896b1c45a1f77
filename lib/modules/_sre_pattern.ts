// Methods of re.Pattern and of scanners.
import { classMethod, getset, member, method, populate } from "../core/define.ts";
import { call, callArgs } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import { hashString } from "../core/hash.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, NotImplemented, PyList, tuple, type Value } from "../core/value.ts";
import { callableIterator } from "../ops/sequence_iterator.ts";
import { equal } from "../ops/compare.ts";
import { clampSize, index } from "../ops/number.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { makeGenericAlias } from "../types/generic_alias.ts";
import { PyMappingProxy } from "../types/mappingproxy.ts";
import { lookupAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import type { Mode } from "../regex/engine.ts";
import {
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
  const n = s.haystack.length;
  const end = endpos === undefined ? n : Math.max(0, Math.min(n, clampSize(endpos)));
  const start = pos === undefined ? 0 : Math.max(0, Math.min(n, clampSize(pos)));
  return [start, end];
}

function attempt(mode: Mode) {
  return (p: PyPattern, string: Value, pos?: Value, endpos?: Value): Value => {
    const s = subjectOf(p, string);
    const [start, end] = bounds(s, pos, endpos);
    if (start > end) return None;
    const hit = regexOf(p).find(s.haystack, start, end, mode, false);
    return hit === null ? None : new PyMatch(p, string, s, hit, start, end);
  };
}

/** All matches one after the other, as findall, sub and split see them. */
function* matches(p: PyPattern, string: Value, s: SubjectText, start: number, end: number): Generator<PyMatch> {
  let at = start, advance = false;
  while (at <= end) {
    const hit = regexOf(p).find(s.haystack, at, end, "search", advance);
    if (hit === null) return;
    yield new PyMatch(p, string, s, hit, start, end);
    advance = hit.end === hit.start;
    at = hit.end;
  }
}

function findall(p: PyPattern, string: Value, pos?: Value, endpos?: Value): Value {
  const s = subjectOf(p, string);
  const [start, end] = bounds(s, pos, endpos);
  const out: Value[] = [];
  const empty = s.slice(0, 0);
  for (const m of matches(p, string, s, start, end)) {
    if (p.groups === 0) out.push(m.group(0)!);
    else if (p.groups === 1) out.push(m.group(1) ?? empty);
    else {
      const row: Value[] = [];
      for (let g = 1; g <= p.groups; g++) row.push(m.group(g) ?? empty);
      out.push(tuple(row));
    }
  }
  return new PyList(out);
}

function split(p: PyPattern, string: Value, maxsplit: Value = 0): Value {
  const s = subjectOf(p, string);
  const most = Number(index(maxsplit));
  const out: Value[] = [];
  let last = 0, n = 0;
  if (most >= 0) {
    for (const m of matches(p, string, s, 0, s.haystack.length)) {
      out.push(s.slice(last, m.hit.start));
      for (let g = 1; g <= p.groups; g++) out.push(m.group(g) ?? None);
      last = m.hit.end;
      if (++n === most) break;
    }
  }
  out.push(s.slice(last, s.haystack.length));
  return new PyList(out);
}

function isLiteral(repl: Value): boolean {
  if (isStr(repl)) return !jsText(repl).includes("\\");
  const b = bufferOf(repl);
  return b !== undefined && !b.includes(92);
}

function substitute(p: PyPattern, repl: Value, string: Value, count: Value): [Value, number] {
  const s = subjectOf(p, string);
  const most = Number(index(count));
  let make: (m: PyMatch) => Value;
  if (isCallable(repl)) make = (m) => callArgs(repl, [m]);
  else if (isLiteral(repl)) make = () => repl;
  else {
    const t = call(getAttr(runtime().importModule("re"), "_compile_template"), p, repl);
    make = t instanceof PyTemplate ? (m) => expandTemplate(t, m) : isCallable(t) ? (m) => callArgs(t, [m]) : () => t;
  }
  const parts: Value[] = [];
  let last = 0, n = 0;
  for (const m of matches(p, string, s, 0, s.haystack.length)) {
    if (m.hit.start > last) parts.push(s.slice(last, m.hit.start));
    const v = make(m);
    if (v !== None) parts.push(v);
    last = m.hit.end;
    n++;
    if (n === most) break;
  }
  if (last < s.haystack.length) parts.push(s.slice(last, s.haystack.length));
  return [n === 0 ? string : concat(parts, s.isBytes), n];
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
    const hit = regexOf(c.pattern).find(c.subject.haystack, c.at, c.end, mode, c.advance);
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
      (p: PyPattern, repl: Value, string: Value, count: Value = 0) => substitute(p, repl, string, count)[0],
      {},
    ),
    subn: method(
      "(self, /, repl, string, count=0)",
      "Replace and count.",
      (p: PyPattern, repl: Value, string: Value, count: Value = 0) => tuple(substitute(p, repl, string, count)),
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
