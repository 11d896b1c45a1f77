// String tokens, and the text parts of f-strings (PEP 701) and t-strings (PEP 750).
//
// In: a lexer at a quote (after an optional prefix), or inside literal text. Out: a STRING token; or *STRING_START and
// a LiteralMode on the stack, after which scanLiteralText alternates with the reading of code until *STRING_END.
// Invariants: bodies are only delimited here; escapes are decoded by the parser (see escapes.ts).
import { utf8Length } from "./characters.ts";
import { characters, type Lexer } from "./lexer.ts";
import {
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  STRING,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from "./tokens.ts";

const MAX_FIELD_NESTING = 3;
/** How many f- and t-strings may lie in one another. */
const MAX_LITERAL_NESTING = 149;

/** An f- or t-string that is being read. */
export interface LiteralMode {
  readonly letter: "f" | "t";
  readonly quote: number;
  readonly quoteSize: number;
  readonly raw: boolean;
  readonly start: number;
  readonly startLine: number;
  readonly startLineStart: number;
  /** True while reading text, false inside a replacement field. */
  inText: boolean;
  /** True after the ":" of a replacement field. */
  inSpec: boolean;
  /** Open brackets since the literal began. */
  depth: number;
  /** Replacement fields that are open, minus 1. */
  exprDepth: number;
}

const CONFLICTS = ["ub", "ur", "uf", "ut", "bf", "bt", "ft"];

/** Reads a string whose prefix is text[start:quoteAt]; "name" when those letters are no prefix. */
export function scanStringToken(lx: Lexer, start: number, quoteAt: number): "name" | "token" | "stop" {
  const { text } = lx;
  const prefix = quoteAt > start ? text.slice(start, quoteAt).toLowerCase() : "";
  for (let i = 0; i < prefix.length; i++) {
    if (!"brutf".includes(prefix[i]) || prefix.indexOf(prefix[i]) !== i) return "name";
  }
  for (const pair of prefix.length > 1 ? CONFLICTS : []) {
    if (prefix.includes(pair[0]) && prefix.includes(pair[1])) {
      lx.pos = quoteAt;
      const from = characters(text, lx.lineStart, start) + 1;
      lx.syntaxError(`'${pair[0]}' and '${pair[1]}' prefixes are incompatible`, from, from + prefix.length);
      return "stop";
    }
  }
  const quote = text.charCodeAt(quoteAt);
  const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
  const isF = prefix.includes("f");
  if (isF || prefix.includes("t")) {
    const bodyAt = quoteAt + (triple ? 3 : 1);
    const raw = prefix.includes("r");
    if (lx.modes.length >= MAX_LITERAL_NESTING) {
      lx.pos = bodyAt;
      lx.syntaxError("too many nested f-strings or t-strings");
      return "stop";
    }
    lx.push(isF ? FSTRING_START : TSTRING_START, start, bodyAt, raw ? 1 : 0);
    lx.modes.push({
      letter: isF ? "f" : "t",
      quote,
      quoteSize: triple ? 3 : 1,
      raw,
      start,
      startLine: lx.line,
      startLineStart: lx.lineStart,
      inText: true,
      inSpec: false,
      depth: 0,
      exprDepth: -1,
    });
    lx.pos = bodyAt;
    return "stop";
  }
  return plainString(lx, start, quoteAt, quote, triple) ? "token" : "stop";
}

function plainString(lx: Lexer, start: number, quoteAt: number, quote: number, triple: boolean): boolean {
  const { text, length } = lx;
  const { line, lineStart, lineBase } = lx;
  const col = start - lineBase;
  let pos = quoteAt + (triple ? 3 : 1);
  let escapedQuote = false;
  for (;;) {
    if (pos >= length) return unterminated(lx, start, line, lineStart, quote, triple, escapedQuote, pos);
    const c = text.charCodeAt(pos);
    if (c === quote) {
      if (!triple) {
        pos++;
        break;
      }
      if (text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote) {
        pos += 3;
        break;
      }
      pos++;
    } else if (c === 92) {
      const d = text.charCodeAt(pos + 1);
      if (d === quote) escapedQuote = true;
      if (d === 10) lx.newLine(pos + 2);
      else if (d > 127) lx.lineBase -= utf8Length(d) - 1;
      pos += 2;
    } else if (c === 10) {
      if (!triple) return unterminated(lx, start, line, lineStart, quote, triple, escapedQuote, pos);
      lx.newLine(++pos);
    } else {
      if (c > 127) lx.lineBase -= utf8Length(c) - 1;
      pos++;
    }
  }
  lx.tokens.push(STRING, start, pos, line, col, lx.line, pos - lx.lineBase, 0);
  lx.pos = pos;
  return true;
}

function unterminated(
  lx: Lexer,
  start: number,
  line: number,
  lineStart: number,
  quote: number,
  triple: boolean,
  escapedQuote: boolean,
  end: number,
): false {
  const mode = lx.modes.at(-1);
  const detected = lastLine(lx, end);
  lx.line = line;
  lx.lineStart = lineStart;
  lx.pos = start + 1;
  if (mode !== undefined && mode.quote === quote && mode.quoteSize === (triple ? 3 : 1)) {
    lx.syntaxError(`${mode.letter}-string: expecting '}'`);
    return false;
  }
  const what = triple ? "triple-quoted string" : "string";
  const hint = escapedQuote && !triple ? "; perhaps you escaped the end quote?" : "";
  lx.syntaxError(`unterminated ${what} literal (detected at line ${detected})${hint}`, -1, -1, end >= lx.length);
  return false;
}

/** The line where the end was noticed: a final newline does not begin another line. */
function lastLine(lx: Lexer, end: number): number {
  return end >= lx.length && lx.lineStart >= lx.length && lx.length > 0 ? lx.line - 1 : lx.line;
}

/** Reads the text of an f- or t-string up to its next replacement field or its end. */
export function scanLiteralText(lx: Lexer, mode: LiteralMode): void {
  const { text, length } = lx;
  const { quote, quoteSize } = mode;
  const isF = mode.letter === "f";
  const start = lx.pos;
  if (text.charCodeAt(start) === 123 && (mode.inSpec || text.charCodeAt(start + 1) !== 123)) {
    openField(lx, mode, start);
    return;
  }
  if (quotesAt(text, start, quote, quoteSize)) {
    lx.push(isF ? FSTRING_END : TSTRING_END, start, start + quoteSize);
    lx.pos = start + quoteSize;
    lx.modes.pop();
    return;
  }
  const { line, lineBase } = lx;
  const inSpec = mode.inSpec && mode.exprDepth >= 0;
  let pos = start;
  let namedEscape = false;
  // As in CPython, the token's end column lies after both of two braces, of which it keeps one.
  const emit = (end: number, next: number) => {
    lx.tokens.push(
      isF ? FSTRING_MIDDLE : TSTRING_MIDDLE,
      start,
      end,
      line,
      start - lineBase,
      lx.line,
      (lx.options.extraTokens ? end : next) - lx.lineBase,
      mode.raw ? 1 : 0,
    );
    lx.pos = next;
  };
  for (;;) {
    const c = pos < length ? text.charCodeAt(pos) : -1;
    if (c < 0 || (c === 10 && quoteSize === 1)) {
      if (inSpec && c === 10) {
        lx.pos = pos + 1;
        lx.syntaxError(
          `${mode.letter}-string: newlines are not allowed in format specifiers for single quoted ${mode.letter}-strings`,
        );
        return;
      }
      unterminatedLiteral(lx, mode, pos);
      return;
    }
    if (c === quote && quotesAt(text, pos, quote, quoteSize)) {
      emit(pos, pos);
      return;
    }
    if (c === 123) {
      if (text.charCodeAt(pos + 1) !== 123 || inSpec) {
        emit(pos, pos);
        openField(lx, mode, pos);
        return;
      }
      emit(pos + 1, pos + 2);
      return;
    }
    if (c === 125) {
      if (namedEscape) {
        emit(pos + 1, pos + 1);
        return;
      }
      if (text.charCodeAt(pos + 1) === 125 && !inSpec && mode.depth === 0) {
        emit(pos + 1, pos + 2);
        return;
      }
      emit(pos, pos);
      mode.inText = false;
      return;
    }
    if (c === 92) {
      const d = text.charCodeAt(pos + 1);
      if (d === 123 || d === 125) {
        if (!mode.raw) warnBrace(lx, d, pos);
        pos++;
        continue;
      }
      if (!mode.raw && d === 78 && text.charCodeAt(pos + 2) === 123) {
        namedEscape = true;
        pos += 3;
        continue;
      }
      if (d === 10) lx.newLine(pos + 2);
      else if (d > 127) lx.lineBase -= utf8Length(d) - 1;
      pos += 2;
      continue;
    }
    pos++;
    if (c === 10) lx.newLine(pos);
    else if (c > 127) lx.lineBase -= utf8Length(c) - 1;
  }
}

/** Turns to the code of a replacement field; `{` itself is read as code. */
function openField(lx: Lexer, mode: LiteralMode, at: number): void {
  if (mode.exprDepth + 1 >= MAX_FIELD_NESTING) {
    lx.pos = at;
    lx.syntaxError(`${mode.letter}-string: expressions nested too deeply`);
    return;
  }
  mode.exprDepth++;
  mode.inText = false;
}

function quotesAt(text: string, pos: number, quote: number, size: number): boolean {
  return text.charCodeAt(pos) === quote &&
    (size === 1 || (text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote));
}

function unterminatedLiteral(lx: Lexer, mode: LiteralMode, end: number): void {
  const detected = lastLine(lx, end);
  lx.line = mode.startLine;
  lx.lineStart = mode.startLineStart;
  lx.pos = mode.start + 1;
  const kind = mode.quoteSize === 3 ? "triple-quoted " : "";
  const message = `unterminated ${kind}${mode.letter}-string literal (detected at line ${detected})`;
  lx.syntaxError(message, -1, -1, end >= lx.length);
}

function warnBrace(lx: Lexer, brace: number, pos: number): void {
  const char = String.fromCharCode(brace);
  const offset = characters(lx.text, lx.lineStart, pos) + 1;
  lx.tokens.warnings.push({
    category: "SyntaxWarning",
    message: invalidEscapeMessage(char),
    lineno: lx.line,
    offset,
    endLineno: lx.line,
    endOffset: offset + 2,
    shows: "whole line",
  });
}

/** The warning about a backslash before `char`. */
export function invalidEscapeMessage(char: string, kind = ""): string {
  return `"\\${char}" is an invalid ${kind}escape sequence. Such sequences will not work in the future. ` +
    `Did you mean "\\\\${char}"? A raw string is also an option.`;
}
