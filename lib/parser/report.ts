// Making SourceErrors: from tokens and nodes to CPython's lines, columns and text.
//
// In: a Cursor and a place. Out: a SourceError, to be thrown by the caller. Invariants: columns of tokens and nodes
// are UTF-8 bytes, those of errors are 1-based code points; an end column is measured on the line of the start, and
// cut to its length, as CPython does.
import { SourceError, type SyntaxErrorKind } from "../source/syntax_error.ts";
import { utf8Length } from "../lexer/characters.ts";
import { lineOf } from "../lexer/lexer.ts";
import type { Cursor } from "./cursor.ts";
import type { Position } from "./nodes.ts";

/** An error from one place to another, in 0-based byte columns. */
export function errorAt(
  p: Cursor,
  lineno: number,
  col: number,
  endLineno: number,
  endCol: number,
  message: string,
  kind: SyntaxErrorKind = "SyntaxError",
): SourceError {
  const text = errorText(p, lineno);
  return new SourceError(
    kind,
    message,
    lineno,
    characterColumn(text, col + 1),
    endLineno,
    endCol + 1 > 0 ? characterColumn(text, endCol + 1) : endCol + 1,
    text,
  );
}

/** An error that spans the token. */
export function errorAtToken(p: Cursor, at: number, message: string): SourceError {
  return errorAt(p, p.lines[at], p.cols[at], p.endLines[at], p.endCols[at], message);
}

/** An error that spans the node. */
export function errorAtNode(p: Cursor, node: Position, message: string): SourceError {
  return errorAt(p, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset, message);
}

/** An error from the start of one node to the end of another. */
export function errorBetween(p: Cursor, from: Position, to: Position, message: string): SourceError {
  return errorAt(p, from.lineno, from.col_offset, to.end_lineno, to.end_col_offset, message);
}

/** An error from the token `from` to the token `to`. */
export function errorFrom(p: Cursor, from: number, to: number, message: string): SourceError {
  return errorAt(p, p.lines[from], p.cols[from], p.endLines[to], p.endCols[to], message);
}

/** An error at the last token any rule looked at. */
export function errorAtFurthest(
  p: Cursor,
  message: string,
  kind: SyntaxErrorKind = "SyntaxError",
): SourceError {
  return errorAtPlace(p, Math.max(p.furthest, p.pos), message, kind);
}

/** An error at the next token. */
export function errorAtNext(p: Cursor, message: string): SourceError {
  return errorAtPlace(p, p.pos, message);
}

/** An error at the token `at`, which may be one without columns. */
export function errorAtPlace(
  p: Cursor,
  at: number,
  message: string,
  kind: SyntaxErrorKind = "SyntaxError",
): SourceError {
  if (p.cols[at] >= 0) return errorAt(p, p.lines[at], p.cols[at], p.endLines[at], p.endCols[at], message, kind);
  // A token without columns: the place the lexer had reached.
  const text = errorText(p, p.lines[at]);
  const reached = byteColumn(p, p.tokens.starts[at]);
  return new SourceError(kind, message, p.lines[at], characterColumn(text, reached), p.lines[at], -1, text);
}

function byteColumn(p: Cursor, offset: number): number {
  let n = 0;
  // At the end of the text the lexer is still on the last line.
  const before = offset >= p.text.length ? offset - 2 : offset - 1;
  for (let i = before < 0 ? 0 : p.text.lastIndexOf("\n", before) + 1; i < offset; i++) {
    n += utf8Length(p.text.charCodeAt(i));
  }
  return n;
}

/** The newlines in text[from:offset], and the 0-based character column of `offset`. */
export function measure(text: string, from: number, offset: number): { newlines: number; column: number } {
  let newlines = 0;
  for (let i = from; i < offset; i++) if (text.charCodeAt(i) === 10) newlines++;
  return { newlines, column: Array.from(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset)).length };
}

/** The text of an error in this line: with its newline only if the lexer has not gone beyond it, as in CPython. */
function errorText(p: Cursor, lineno: number): string {
  let from = 0;
  for (let n = 1; n < lineno; n++) from = p.text.indexOf("\n", from) + 1;
  return lineOf(p.text, from, p.endLines[Math.max(p.furthest, p.pos)] <= lineno);
}

/** How many characters of `line` the first `bytes` bytes of its UTF-8 form touch. */
function characterColumn(line: string, bytes: number): number {
  let left = bytes;
  let count = 0;
  for (const char of line) {
    if (left <= 0) return count;
    left -= char.length === 2 ? 4 : utf8Length(char.charCodeAt(0));
    count++;
  }
  return left > 0 ? count + 1 : count;
}

/** An error from a place to where the lexer has got: the end of the last token looked at. */
export function errorStartingFrom(p: Cursor, from: Position, last: number, message: string): SourceError {
  const at = Math.max(p.furthest, last);
  const end = p.cols[at] >= 0 ? p.endCols[at] : byteColumn(p, p.tokens.starts[at]);
  return errorAt(p, from.lineno, from.col_offset, p.endLines[at], end - 1, message);
}

/** The position of one token. */
export function placeOf(p: Cursor, at: number): Position {
  return { lineno: p.lines[at], col_offset: p.cols[at], end_lineno: p.endLines[at], end_col_offset: p.endCols[at] };
}

/** An IndentationError at the last token looked at. */
export function indentationError(p: Cursor, message: string): SourceError {
  return errorAtFurthest(p, message, "IndentationError");
}
