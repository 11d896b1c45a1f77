// str.format and str.format_map: the replacement field grammar (library/string.html#format-string-syntax).
//
// In: a template and where its fields come from. Out: a Str. Invariants: a template is parsed once and remembered; its
// mistakes are raised only when formatting reaches them, after the fields before them were evaluated. All syntax
// characters are ASCII, so templates are read as JS text.
import { getAttr } from "../core/attributes.ts";
import { indexError, keyError, valueError } from "../core/raise.ts";
import { jsText, strFromJs } from "../core/str.ts";
import type { Kwargs, Str, Value } from "../core/value.ts";
import { getItem } from "../ops/subscript.ts";
import { ascii, concatStr, format, repr, str } from "../ops/text.ts";
import { decimalValue } from "./unicode_digits.ts";

/** One stretch of a template: literal text and the field after it, if any. */
export interface Piece {
  readonly literal: string;
  /** null: no field follows. */
  readonly field: string | null;
  readonly spec: string;
  /** Conversion character, or "". */
  readonly conversion: string;
  readonly nested: boolean;
}

/** Splits a template; throws ValueError where it is malformed. */
export function* pieces(text: string): Generator<Piece> {
  let at = 0;
  const end = text.length;
  while (at < end) {
    let literal = "", field = false;
    while (at < end) {
      const from = at;
      let c = "";
      while (at < end && (c = text[at]) !== "{" && c !== "}") at++;
      literal += text.slice(from, at);
      if (at >= end) break;
      const doubled = text[++at] === c;
      if (doubled) {
        literal += c;
        at++;
        yield { literal, field: null, spec: "", conversion: "", nested: false };
        literal = "";
        continue;
      }
      if (c === "}") throw valueError("Single '}' encountered in format string");
      if (at >= end) throw valueError("Single '{' encountered in format string");
      field = true;
      break;
    }
    if (!field) {
      if (literal !== "") yield { literal, field: null, spec: "", conversion: "", nested: false };
      return;
    }
    const start = at;
    let c = "";
    scan: while (at < end) {
      c = text[at++];
      switch (c) {
        case "{":
          throw valueError("unexpected '{' in field name");
        case "[": {
          const close = text.indexOf("]", at);
          at = close < 0 ? end : close;
          continue;
        }
        case "}":
        case ":":
        case "!":
          break scan;
      }
    }
    const name = text.slice(start, at - 1);
    let conversion = "";
    if (c !== "!" && c !== ":") {
      if (c !== "}") throw valueError("expected '}' before end of string");
      yield { literal, field: name, spec: "", conversion, nested: false };
      continue;
    }
    if (c === "!") {
      if (at >= end) throw valueError("end of string while looking for conversion specifier");
      conversion = String.fromCodePoint(text.codePointAt(at)!);
      at += conversion.length;
      if (at < end) {
        c = text[at++];
        if (c === "}") {
          yield { literal, field: name, spec: "", conversion, nested: false };
          continue;
        }
        if (c !== ":") throw valueError("expected ':' after conversion specifier");
      }
    }
    const specStart = at;
    let depth = 1, nested = false;
    while (depth > 0) {
      if (at >= end) throw valueError("unmatched '{' in format spec");
      c = text[at++];
      if (c === "{") {
        nested = true;
        depth++;
      } else if (c === "}") depth--;
    }
    yield { literal, field: name, spec: text.slice(specStart, at - 1), conversion, nested };
  }
}

/** Value of a name made of decimal digits only, or -1. */
function integerOf(name: string): number {
  if (name === "") return -1;
  let n = 0;
  for (const c of name) {
    const d = decimalValue(c.codePointAt(0)!);
    if (d < 0) return -1;
    n = n * 10 + d;
    if (n > Number.MAX_SAFE_INTEGER) throw valueError("Too many decimal digits in format string");
  }
  return n;
}

/** The part of a field name before its first "." or "[": a number or a name. */
export function splitFirst(field: string): { first: string; index: number; rest: string } {
  let i = 0;
  while (i < field.length && field[i] !== "." && field[i] !== "[") i++;
  const first = field.slice(0, i);
  return { first, index: integerOf(first), rest: field.slice(i) };
}

/** The attribute and index steps of the rest of a field name. */
export function* fieldSteps(rest: string): Generator<{ isAttr: boolean; name: string; index: number }> {
  let at = 0;
  while (at < rest.length) {
    const c = rest[at++];
    if (c === ".") {
      const from = at;
      while (at < rest.length && rest[at] !== "." && rest[at] !== "[") at++;
      if (at === from) throw valueError("Empty attribute in format string");
      yield { isAttr: true, name: rest.slice(from, at), index: -1 };
    } else if (c === "[") {
      const close = rest.indexOf("]", at);
      if (close < 0) throw valueError("Missing ']' in format string");
      const name = rest.slice(at, close);
      at = close + 1;
      const index = integerOf(name);
      if (name === "") throw valueError("Empty attribute in format string");
      yield { isAttr: false, name, index };
    } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
  }
}

interface Step {
  readonly isAttr: boolean;
  readonly name: string;
  readonly key: Value;
}

/** A piece made ready: `error` ends a malformed template. */
interface Ready {
  readonly literal: Str;
  readonly field: string | null;
  readonly first: Str;
  readonly index: number;
  readonly steps: readonly Step[];
  readonly conversion: string;
  readonly spec: Str;
  /** The parsed spec when it has fields itself. */
  readonly nested: string | null;
  readonly error: unknown;
}

const NOTHING = { field: null, first: "", index: -1, steps: [], conversion: "", spec: "", nested: null, error: null };
const remembered = new Map<string, readonly Ready[]>();

function ready(text: string): readonly Ready[] {
  let list = remembered.get(text);
  if (list === undefined) {
    list = prepare(text);
    if (remembered.size > 500) remembered.clear();
    // An exception object gathers a traceback when raised, so it can't be raised twice.
    if (list.every((p) => p.error === null)) remembered.set(text, list);
  }
  return list;
}

function prepare(text: string): Ready[] {
  const out: Ready[] = [];
  try {
    for (const p of pieces(text)) {
      if (p.field === null) {
        out.push({ ...NOTHING, literal: strFromJs(p.literal) });
        continue;
      }
      const { first, index, rest } = splitFirst(p.field);
      const steps: Step[] = [];
      let error: unknown = null;
      try {
        for (const s of fieldSteps(rest)) {
          steps.push({ isAttr: s.isAttr, name: s.name, key: s.index >= 0 ? s.index : strFromJs(s.name) });
        }
      } catch (e) {
        error = e;
      }
      const nested = p.nested ? p.spec : null;
      const spec = strFromJs(p.spec);
      const { field, conversion } = p;
      const literal = strFromJs(p.literal);
      out.push({ literal, field, first: strFromJs(first), index, steps, conversion, spec, nested, error });
    }
  } catch (e) {
    out.push({ ...NOTHING, literal: "", error: e });
  }
  return out;
}

/** Where fields come from. */
interface Source {
  readonly args: readonly Value[] | null;
  readonly kw: Kwargs | null;
  /** The mapping of format_map. */
  readonly mapping: Value | null;
  /** 0 undecided, 1 automatic numbering, 2 manual. */
  numbering: number;
  next: number;
}

function lookup(source: Source, p: Ready): Value {
  let { index } = p;
  if (p.first === "" || index >= 0) {
    const kind = p.first === "" ? 1 : 2;
    if (source.numbering === 0) source.numbering = kind;
    else if (source.numbering !== kind) {
      throw valueError(
        kind === 1
          ? "cannot switch from manual field specification to automatic field numbering"
          : "cannot switch from automatic field numbering to manual field specification",
      );
    }
    if (kind === 1) index = source.next++;
  }
  if (index < 0) {
    if (source.mapping !== null) return getItem(source.mapping, p.first);
    const v = source.kw?.get(jsText(p.first));
    if (v === undefined) throw keyError(p.first);
    return v;
  }
  if (source.args === null) throw valueError("Format string contains positional fields");
  if (index >= source.args.length) {
    throw indexError(`Replacement index ${index} out of range for positional args tuple`);
  }
  return source.args[index];
}

function convert(v: Value, conversion: string): Value {
  switch (conversion) {
    case "r":
      return repr(v);
    case "s":
      return str(v);
    case "a":
      return ascii(v);
  }
  const p = conversion.codePointAt(0)!;
  throw valueError(`Unknown conversion specifier ${p > 32 && p < 127 ? conversion : "\\x" + p.toString(16)}`);
}

function build(text: string, source: Source, depth: number): Str {
  if (depth <= 0) throw valueError("Max string recursion exceeded");
  let out = "";
  /** What comes before `out`, when there are wide strs. */
  let before: Str[] | null = null;
  for (const p of ready(text)) {
    if (typeof p.literal === "string") out += p.literal;
    else {
      (before ??= []).push(out, p.literal);
      out = "";
    }
    if (p.field === null) {
      if (p.error !== null) throw p.error;
      continue;
    }
    let v = lookup(source, p);
    for (const step of p.steps) v = step.isAttr ? getAttr(v, step.name) : getItem(v, step.key);
    if (p.error !== null) throw p.error;
    if (p.conversion !== "") v = convert(v, p.conversion);
    const spec = p.nested === null ? p.spec : build(p.nested, source, depth - 1);
    const done = format(v, spec);
    if (typeof done === "string") out += done;
    else {
      (before ??= []).push(out, done);
      out = "";
    }
  }
  return before === null ? out : concatStr([...before, out]);
}

/** template.format(*args, **kw) */
export function formatStr(template: Str, args: readonly Value[], kw: Kwargs | null): Str {
  return finish(template, { args, kw, mapping: null, numbering: 0, next: 0 });
}

/** template.format_map(mapping) */
export function formatMap(template: Str, mapping: Value): Str {
  return finish(template, { args: null, kw: null, mapping, numbering: 0, next: 0 });
}

function finish(template: Str, source: Source): Str {
  return build(jsText(template), source, 2);
}
