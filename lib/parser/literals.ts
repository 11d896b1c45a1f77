// String literals: implicit concatenation, prefixes, escapes.
//
// In: a Cursor at a STRING, FSTRING_START or TSTRING_START token. Out: a Constant, JoinedStr or TemplateStr node.
// Invariants: runs of constant text become one Constant that spans them all, empty ones vanish from a JoinedStr;
// each token warns at most once about an invalid escape, even when it is parsed twice.
import type { StrConst } from "../source/constant.ts";
import { decodeBytes, decodeText, EscapeError, plainText } from "../lexer/escapes.ts";
import { invalidEscapeMessage } from "../lexer/strings.ts";
import * as T from "../lexer/tokens.ts";
import { span } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { parseFString } from "./fstrings.ts";
import type { Expr, Node } from "./nodes.ts";
import { errorAtFurthest, errorAtPlace, errorAtToken, errorFrom, measure } from "./report.ts";

function isStringStart(kind: number): boolean {
  return kind === T.STRING || kind === T.FSTRING_START || kind === T.TSTRING_START;
}

/** strings: one or more adjacent literals; t-strings join only with t-strings. */
export function parseStrings(p: Cursor): Expr {
  const start = p.pos;
  if (p.kinds[start] === T.STRING && !isStringStart(p.kinds[start + 1])) {
    p.pos++;
    return stringNode(p, start);
  }
  const template = p.kinds[start] === T.TSTRING_START;
  const parts = readLiterals(p, template);
  if (p.checking && isStringStart(p.kinds[p.pos])) {
    readLiterals(p, !template);
    throw errorFrom(p, start, p.pos - 1, "cannot mix t-string literals with string or bytes literals");
  }
  if (template) return { type: "TemplateStr", values: mergeConstants(parts), ...span(p, start) };
  const plain = onlyPlain(p, start);
  const isBytes = (e: Expr) => e.type === "Constant" && e.value.k === "bytes";
  if (parts.some(isBytes)) {
    if (!plain || !parts.every(isBytes)) throw errorAtFurthest(p, "cannot mix bytes and nonbytes literals");
    return { type: "Constant", value: { k: "bytes", v: joinBytes(parts) }, kind: null, ...span(p, start) };
  }
  if (!plain) return { type: "JoinedStr", values: mergeConstants(parts), ...span(p, start) };
  const first = parts[0] as Node<"Constant">;
  return { ...first, value: { k: "str", v: joinText(parts) }, ...span(p, start) };
}

/** The parts of adjacent literals: of t-strings, or of all the others. */
function readLiterals(p: Cursor, template: boolean): Expr[] {
  const parts: Expr[] = [];
  for (;;) {
    const at = p.pos;
    const kind = p.kinds[at];
    if (!isStringStart(kind) || (kind === T.TSTRING_START) !== template) return parts;
    if (kind === T.STRING) {
      p.pos++;
      parts.push(stringNode(p, at));
    } else parts.push(...parseFString(p));
  }
}

function onlyPlain(p: Cursor, start: number): boolean {
  for (let i = start; i < p.pos; i++) if (p.kinds[i] !== T.STRING) return false;
  return true;
}

/** Joins adjacent constants and drops empty ones. */
export function mergeConstants(parts: readonly Expr[]): Expr[] {
  const out: Expr[] = [];
  for (let i = 0; i < parts.length;) {
    const first = parts[i];
    if (first.type !== "Constant") {
      out.push(first);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < parts.length && parts[end].type === "Constant") end++;
    const run = parts.slice(i, end);
    const text = joinText(run);
    const { end_lineno, end_col_offset } = run[run.length - 1];
    if (text.length > 0) out.push({ ...first, value: { k: "str", v: text }, end_lineno, end_col_offset });
    i = end;
  }
  return out;
}

function textOf(e: Expr): StrConst {
  return e.type === "Constant" && e.value.k === "str" ? e.value.v : "";
}

function joinText(parts: readonly Expr[]): StrConst {
  const texts = parts.map(textOf);
  if (texts.every((t) => typeof t === "string")) return texts.join("");
  return texts.flatMap((t) => typeof t === "string" ? Array.from(t, (c) => c.codePointAt(0)!) : [...t]);
}

function joinBytes(parts: readonly Expr[]): Uint8Array {
  const list = parts.map((e) => e.type === "Constant" && e.value.k === "bytes" ? e.value.v : new Uint8Array());
  const out = new Uint8Array(list.reduce((n, b) => n + b.length, 0));
  let at = 0;
  for (const bytes of list) {
    out.set(bytes, at);
    at += bytes.length;
  }
  return out;
}

/** The Constant of one STRING token. */
function stringNode(p: Cursor, at: number): Node<"Constant"> {
  const { text } = p;
  let from = p.tokens.starts[at];
  let to = p.tokens.ends[at];
  let raw = false;
  let isBytes = false;
  let kind: string | null = null;
  let c = text.charCodeAt(from);
  while (c !== 34 && c !== 39) {
    if (c === 98 || c === 66) isBytes = true;
    else if (c === 114 || c === 82) raw = true;
    else if (c === 117) kind = "u";
    c = text.charCodeAt(++from);
  }
  const triple = to - from >= 6 && text.charCodeAt(from + 1) === c && text.charCodeAt(from + 2) === c;
  from += triple ? 3 : 1;
  to -= triple ? 3 : 1;
  const body = text.slice(from, to);
  const node: Node<"Constant"> = {
    type: "Constant",
    value: isBytes
      ? { k: "bytes", v: bytesValue(p, at, from, body, raw) }
      : { k: "str", v: textValue(p, at, from, body, raw) },
    kind,
    lineno: p.lines[at],
    col_offset: p.cols[at],
    end_lineno: p.endLines[at],
    end_col_offset: p.endCols[at],
  };
  return node;
}

/** The value of literal text that starts at offset `from`, in the token `at`; a mistake is reported at `place`. */
export function textValue(
  p: Cursor,
  at: number,
  from: number,
  body: string,
  raw: boolean,
  place = at,
): StrConst {
  if (raw) return plainText(body);
  try {
    return decodeText(body, onInvalid(p, at, place, from));
  } catch (e) {
    throw escapeProblem(p, place, e);
  }
}

function bytesValue(p: Cursor, at: number, from: number, body: string, raw: boolean): Uint8Array {
  for (let i = 0; i < body.length; i++) {
    if (body.charCodeAt(i) > 127) throw errorAtToken(p, at, "bytes can only contain ASCII literal characters");
  }
  if (raw) return new TextEncoder().encode(body);
  try {
    return decodeBytes(body, onInvalid(p, at, at, from));
  } catch (e) {
    throw escapeProblem(p, at, e);
  }
}

function escapeProblem(p: Cursor, place: number, e: unknown): unknown {
  if (!(e instanceof EscapeError)) return e;
  return errorAtPlace(p, Math.max(p.furthest, place), e.message);
}

function onInvalid(
  p: Cursor,
  at: number,
  place: number,
  from: number,
): (escape: string, octal: boolean, offset: number) => void {
  let warned = p.explain || p.warnedTokens.has(at);
  return (escape, octal, offset) => {
    if (warned) return;
    warned = true;
    p.warnedTokens.add(at);
    // The lexer has already warned about a brace in literal text.
    if ((escape === "{" || escape === "}") && p.kinds[at] !== T.STRING) return;
    const { newlines, column } = measure(p.text, from, from + offset);
    // For the text of an f-string CPython counts from the line of its end.
    const line = p.lines[place] + newlines;
    p.warnings.push({
      category: "SyntaxWarning",
      message: invalidEscapeMessage(escape, octal ? "octal " : ""),
      lineno: line,
      offset: column + 1,
      endLineno: line,
      endOffset: column + 3,
      shows: "whole line",
    });
  };
}
