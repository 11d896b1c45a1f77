// f-strings (PEP 701) and t-strings (PEP 750).
//
// In: a Cursor at FSTRING_START or TSTRING_START. Out: the values of the JoinedStr or TemplateStr, not yet merged.
// Invariants: `{x=}` gives its source text as a Constant and then the value, with !r unless a format or conversion
// is given; nested fields in a format spec are FormattedValue nodes in both kinds of literal.
import { plainText } from "../lexer/escapes.ts";
import * as T from "../lexer/tokens.ts";
import { constantNode, span } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { parseYieldOrStarExpressions } from "./expressions.ts";
import { explainField } from "./invalid_literals.ts";
import { mergeConstants, textValue } from "./literals.ts";
import type { Expr } from "./nodes.ts";
import { errorAtToken, errorFrom } from "./report.ts";

/** One f- or t-string literal. */
export function parseFString(p: Cursor): Expr[] {
  const template = p.kinds[p.pos] === T.TSTRING_START;
  const raw = p.tokens.values[p.pos] === 1;
  p.pos++;
  p.enter();
  const values: Expr[] = [];
  // Text is decoded at the end, so that the mistakes in fields come first.
  const texts: { index: number; token: number }[] = [];
  while (p.kinds[p.pos] !== T.FSTRING_END && p.kinds[p.pos] !== T.TSTRING_END) {
    const token = p.pos;
    if (p.kinds[token] === T.LBRACE) {
      parseReplacement(p, values, raw, template, template);
      continue;
    }
    takeText(p);
    if (p.tokens.ends[token] === p.tokens.starts[token]) continue;
    texts.push({ index: values.length, token });
    values.push(constantNode(p, token, { k: "str", v: "" }));
  }
  const end = p.pos++;
  p.depth--;
  for (const { index, token } of texts) values[index] = textNode(p, token, raw, end);
  return values;
}

function parseReplacement(p: Cursor, into: Expr[], raw: boolean, template: boolean, interpolate: boolean): void {
  p.enter();
  if (p.explain) explainField(p, into, raw, template, interpolate, parseField);
  else parseField(p, into, raw, template, interpolate);
  p.depth--;
}

function takeText(p: Cursor): void {
  const kind = p.kinds[p.pos];
  if (kind !== T.FSTRING_MIDDLE && kind !== T.TSTRING_MIDDLE) p.fail();
  p.pos++;
}

function textNode(p: Cursor, token: number, raw: boolean, place: number): Expr {
  const from = p.tokens.starts[token];
  const v = textValue(p, token, from, p.text.slice(from, p.tokens.ends[token]), raw, place);
  return constantNode(p, token, { k: "str", v });
}

/** The parts of a format spec, as far as they go. */
export function parseFormatSpec(p: Cursor, raw: boolean, template: boolean): Expr[] {
  const parts: Expr[] = [];
  for (;;) {
    const token = p.pos;
    const kind = p.kinds[token];
    if (kind === T.LBRACE) parseReplacement(p, parts, raw, template, false);
    else if (kind === T.FSTRING_MIDDLE || kind === T.TSTRING_MIDDLE) {
      p.pos++;
      parts.push(textNode(p, token, raw, token));
    } else return parts;
  }
}

/** A replacement field, from "{" to "}". */
function parseField(p: Cursor, into: Expr[], raw: boolean, template: boolean, interpolate: boolean): void {
  const open = p.pos++;
  const value = parseYieldOrStarExpressions(p);
  const exprEnd = p.tokens.starts[p.pos];
  const equal = p.accept(T.EQUAL);
  const { starts, ends } = p.tokens;
  if (equal) {
    const next = p.pos;
    const text = withoutComments(p.text.slice(ends[open], starts[next]));
    into.push({
      type: "Constant",
      value: { k: "str", v: plainText(text) },
      kind: null,
      lineno: p.endLines[open],
      col_offset: p.endCols[open],
      end_lineno: p.lines[next],
      end_col_offset: p.cols[next],
    });
  }
  let conversion = -1;
  if (p.kinds[p.pos] === T.EXCLAMATION) conversion = parseConversion(p, template);
  let format_spec: Expr | null = null;
  const colon = p.pos;
  if (p.accept(T.COLON)) {
    const values = mergeConstants(parseFormatSpec(p, raw, template));
    format_spec = { type: "JoinedStr", values, ...span(p, colon) };
  } else if (equal && conversion < 0) conversion = 114;
  p.expect(T.RBRACE);
  if (!interpolate) {
    into.push({ type: "FormattedValue", value, conversion, format_spec, ...span(p, open) });
    return;
  }
  const text = withoutComments(p.text.slice(ends[open], exprEnd)).trimEnd();
  into.push({
    type: "Interpolation",
    value,
    str: { k: "str", v: plainText(text) },
    conversion,
    format_spec,
    ...span(p, open),
  });
}

function parseConversion(p: Cursor, template: boolean): number {
  const mark = p.pos++;
  const at = p.pos;
  const name = p.name();
  const letter = template ? "t" : "f";
  if (p.tokens.starts[at] !== p.tokens.ends[mark]) {
    throw errorFrom(p, mark, at, `${letter}-string: conversion type must come right after the exclamation mark`);
  }
  if (name !== "s" && name !== "r" && name !== "a") {
    throw errorAtToken(
      p,
      at,
      `${letter}-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`,
    );
  }
  return name.charCodeAt(0);
}

/** Source text of an expression without its comments. */
function withoutComments(text: string): string {
  if (!text.includes("#")) return text;
  let out = "";
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote !== "") {
      if (c === "\\") {
        out += c + (text[++i] ?? "");
        continue;
      }
      if (text.startsWith(quote, i)) {
        out += quote;
        i += quote.length - 1;
        quote = "";
        continue;
      }
    } else if (c === "'" || c === '"') {
      quote = text.startsWith(c.repeat(3), i) ? c.repeat(3) : c;
      out += quote;
      i += quote.length - 1;
      continue;
    } else if (c === "#") {
      while (i < text.length && text[i] !== "\n") i++;
      i--;
      continue;
    }
    out += c;
  }
  return out;
}
