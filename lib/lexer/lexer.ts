// The lexer: source text -> TokenList.
//
// In: text whose newlines are "\n", and LexOptions. Out: the tokens up to ENDMARKER, or up to an ERRORTOKEN whose
// `problem` holds the SourceError. The whole text is read at once: the parser's lookahead is then an array access.
// Invariants: `lineBase` is chosen so that `offset - lineBase` is the UTF-8 column at every moment (it moves back by
// the extra bytes of each non-ASCII character passed), which keeps columns free of cost for ASCII lines.
// String and f-string bodies are in strings.ts, numbers in numbers.ts.
import { SourceError, type SyntaxErrorKind } from "../source/syntax_error.ts";
import {
  badIdentifierIndex,
  codePointName,
  FLAGS,
  IDENT_PART,
  IDENT_START,
  isDigit,
  isPrintable,
  utf8Length,
} from "./characters.ts";
import { indentation } from "./indentation.ts";
import { NameTable } from "./name_table.ts";
import { scanNumber } from "./numbers.ts";
import { closeBracket, openBracket, operatorKind, operatorLength } from "./operators.ts";
import { type LiteralMode, scanLiteralText, scanStringToken } from "./strings.ts";
import * as T from "./tokens.ts";
import { TokenList } from "./token_list.ts";

export interface LexOptions {
  /** Emit TYPE_COMMENT and TYPE_IGNORE tokens. */
  typeComments?: boolean;
  /** Emit COMMENT and NL tokens and be lenient about brackets and old octals, as the `tokenize` module wants. */
  extraTokens?: boolean;
  /** What happens at the end: "exec" supplies a missing newline, "single" adds one, "eval" nothing. */
  end?: "exec" | "single" | "eval";
  /** With "single": do not close open blocks when the text does not end in a newline. */
  dontImplyDedent?: boolean;
}

/** An open bracket. */
export interface Bracket {
  readonly char: number;
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
}

/** Where a lexer stands. */
export interface LexState {
  readonly pos: number;
  readonly line: number;
  readonly lineStart: number;
  readonly lineBase: number;
  readonly atLineStart: boolean;
  readonly count: number;
  readonly brackets: readonly Bracket[];
  readonly indents: readonly number[];
  readonly altIndents: readonly number[];
  readonly modes: readonly LiteralMode[];
}

export class Lexer {
  readonly tokens: TokenList;
  readonly names = new NameTable();
  length: number;
  /** More text may come: reading pauses at the start of a line that is not there. */
  partial = false;
  pos = 0;
  line = 1;
  lineStart = 0;
  lineBase = 0;
  atLineStart = true;
  readonly brackets: Bracket[] = [];
  readonly indents: number[] = [0];
  readonly altIndents: number[] = [0];
  /** The f- or t-string literals being read, innermost last. */
  readonly modes: LiteralMode[] = [];
  stopped = false;

  constructor(public text: string, readonly options: LexOptions) {
    this.length = text.length;
    this.tokens = new TokenList(this.names.strings, Math.max(64, text.length >> 2));
  }

  run(): void {
    while (!this.stopped) {
      const mode = this.modes.length > 0 ? this.modes[this.modes.length - 1] : null;
      if (mode !== null && mode.inText) scanLiteralText(this, mode);
      else this.scanCode();
    }
  }

  /** Goes on after more text was appended. */
  resume(partial: boolean): void {
    this.partial = partial;
    this.stopped = false;
    this.run();
  }

  append(line: string): void {
    this.text += line;
    this.length = this.text.length;
  }

  /** Forgets the text that was read and its tokens; open brackets and blocks stay. */
  moveOn(): void {
    this.text = "";
    this.length =
      this.pos =
      this.lineStart =
      this.lineBase =
      this.tokens.count =
        0;
  }

  /** All that reading changes. */
  state(): LexState {
    return {
      pos: this.pos,
      line: this.line,
      lineStart: this.lineStart,
      lineBase: this.lineBase,
      atLineStart: this.atLineStart,
      count: this.tokens.count,
      brackets: [...this.brackets],
      indents: [...this.indents],
      altIndents: [...this.altIndents],
      modes: this.modes.map((m) => ({ ...m })),
    };
  }

  restore(s: LexState): void {
    const { pos, line, lineStart, lineBase, atLineStart } = s;
    Object.assign(this, { pos, line, lineStart, lineBase, atLineStart });
    this.tokens.count = s.count;
    this.tokens.problem = null;
    this.brackets.splice(0, Infinity, ...s.brackets);
    this.indents.splice(0, Infinity, ...s.indents);
    this.altIndents.splice(0, Infinity, ...s.altIndents);
    this.modes.splice(0, Infinity, ...s.modes.map((m) => ({ ...m })));
  }

  /** True when reading must wait for the line that begins here. */
  waits(): boolean {
    if (!this.partial || this.pos < this.length) return false;
    this.atLineStart = this.stopped = true;
    return true;
  }

  /** Moves past characters that may be non-ASCII, from `from` up to `to`, keeping columns right. */
  adjust(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const c = this.text.charCodeAt(i);
      if (c > 127) this.lineBase -= utf8Length(c) - 1;
    }
  }

  /** Takes note that the text before `offset` ended in a newline. */
  newLine(offset: number): void {
    this.line++;
    this.lineStart = offset;
    this.lineBase = offset;
  }

  /** Pushes a token of the current line. */
  push(kind: number, start: number, end: number, value = 0): void {
    const { line, lineBase } = this;
    this.tokens.push(kind, start, end, line, start - lineBase, line, end - lineBase, value);
  }

  /** Pushes a token without extent (INDENT, DEDENT, ENDMARKER); as in CPython it has no columns either. */
  pushMark(kind: number): void {
    if (this.options.extraTokens) this.push(kind, this.pos, this.pos);
    else {
      // The end of the text belongs to its last line.
      const line = this.length === 0
        ? 0
        : this.pos > 0 && this.pos >= this.length && this.lineStart >= this.length
        ? this.line - 1
        : this.line;
      this.tokens.push(kind, this.pos, this.pos, line, -1, line, -1, 0);
    }
  }

  /** A mistake at the current position: its offset counts the characters of the line read so far. */
  syntaxError(message: string, from = -1, to = -1, atEnd = false): void {
    const upTo = from >= 0 ? from : characters(this.text, this.lineStart, this.pos);
    this.stop(this.error("SyntaxError", message, upTo, to >= 0 ? to : upTo, false), true, atEnd);
  }

  error(kind: SyntaxErrorKind, message: string, offset: number, endOffset: number, newline = true): SourceError {
    const text = lineOf(this.text, this.lineStart, newline);
    return new SourceError(kind, message, this.line, offset, this.line, endOffset, text);
  }

  /** Ends the reading with an ERRORTOKEN. */
  stop(error: SourceError, overrides: boolean, atEnd = false): void {
    const bracket = this.brackets.at(-1);
    this.tokens.problem = {
      error,
      overrides,
      open: bracket === undefined ? null : { error: this.neverClosed(bracket), line: bracket.line },
      inLiteral: this.modes.length > 0,
      atEnd,
    };
    this.pushMark(T.ERRORTOKEN);
    this.stopped = true;
  }

  private neverClosed(b: Bracket): SourceError {
    const offset = characters(this.text, b.lineStart, b.offset) + 1;
    const message = `'${String.fromCharCode(b.char)}' was never closed`;
    const last = this.lineStart >= this.length ? this.line - 1 : this.line;
    const text = lineOf(this.text, b.lineStart, last <= b.line);
    return new SourceError("SyntaxError", message, b.line, offset, b.line, 0, text);
  }

  /** Reads code until the end or the start of literal text. */
  private scanCode(): void {
    const { text, length, names } = this;
    for (;;) {
      if (this.atLineStart) {
        this.atLineStart = false;
        if (!indentation(this)) return;
      }
      let pos = this.pos;
      let c = pos < length ? text.charCodeAt(pos) : -1;
      while (c === 32 || c === 9 || c === 12) c = ++pos < length ? text.charCodeAt(pos) : -1;
      if (c >= 128) {
        this.pos = pos;
        if (!this.unicodeName(pos)) return;
        continue;
      }
      if (c >= 0 && (FLAGS[c] & IDENT_START) !== 0) {
        const start = pos;
        let hash = 0;
        do {
          hash = (Math.imul(hash, 31) + c) | 0;
          c = ++pos < length ? text.charCodeAt(pos) : -1;
        } while (c >= 0 && c < 128 && (FLAGS[c] & IDENT_PART) !== 0);
        if ((c === 34 || c === 39) && pos - start < 6) {
          this.pos = pos;
          const done = scanStringToken(this, start, pos);
          if (done === "name") { /* not a prefix */ }
          else if (done === "token") continue;
          else return;
        }
        this.pos = pos;
        if (c >= 128) {
          if (!this.unicodeName(start)) return;
          continue;
        }
        const id = names.span(text, start, pos, hash);
        this.push(names.kinds[id], start, pos, id);
        continue;
      }
      if (isDigit(c) || (c === 46 && pos + 1 < length && isDigit(text.charCodeAt(pos + 1)))) {
        this.pos = pos;
        if (!scanNumber(this)) return;
        continue;
      }
      if (c === 34 || c === 39) {
        this.pos = pos;
        if (scanStringToken(this, pos, pos) !== "token") return;
        continue;
      }
      if (c === 35 || c === 10) {
        this.pos = pos;
        if (c === 35) {
          if (this.comment()) continue;
        }
        if (this.pos >= length) continue;
        this.endOfLine(pos, this.pos);
        continue;
      }
      this.pos = pos;
      if (c === 92) {
        if (!this.continuation()) return;
        continue;
      }
      if (c < 0) {
        this.endOfText();
        return;
      }
      if (this.operator(c)) return;
    }
  }

  /** A newline in code: NEWLINE, or nothing (NL) inside brackets. */
  private endOfLine(start: number, newline: number): void {
    const inBrackets = this.brackets.length > 0;
    // A comment is a token of its own, or else part of the NEWLINE.
    if (!inBrackets) this.push(T.NEWLINE, this.options.extraTokens ? newline : start, newline + 1);
    else if (this.options.extraTokens) this.push(T.NL, newline, newline + 1);
    this.pos = newline + 1;
    this.newLine(newline + 1);
    this.atLineStart = true;
  }

  /** Reads a comment up to its newline. True when it became a token and the newline must not be seen as usual. */
  comment(blank = false): boolean {
    const { text, length } = this;
    const start = this.pos;
    let pos = start;
    let c = 0;
    while (pos < length && (c = text.charCodeAt(pos)) !== 10) {
      if (c > 127) this.lineBase -= utf8Length(c) - 1;
      pos++;
    }
    this.pos = pos;
    if (this.options.extraTokens) {
      this.tokens.push(
        T.COMMENT,
        start,
        pos,
        this.line,
        start - this.lineBase - this.extraBytes(start, pos),
        this.line,
        pos - this.lineBase,
        0,
      );
      return false;
    }
    return this.options.typeComments === true && this.typeComment(start, pos, blank);
  }

  private extraBytes(start: number, end: number): number {
    let n = 0;
    for (let i = start; i < end; i++) n += utf8Length(this.text.charCodeAt(i)) - 1;
    return n;
  }

  private typeComment(start: number, end: number, blank: boolean): boolean {
    const match = /^#[ \t]*type:[ \t]*/.exec(this.text.slice(start, end));
    if (match === null) return false;
    const body = start + match[0].length;
    const isIgnore = /^ignore(?![0-9A-Za-z\u0080-\uffff])/.test(this.text.slice(body, body + 7));
    if (isIgnore) {
      this.tokens.typeIgnores.push({ line: this.line, tag: this.text.slice(body + 6, blank ? end + 1 : end) });
      if (!blank || end >= this.length) return true;
      this.pos = end + 1;
      this.newLine(end + 1);
      this.atLineStart = true;
      return true;
    }
    const col = body - this.lineBase - this.extraBytes(body, end);
    this.tokens.push(T.TYPE_COMMENT, body, end, this.line, col, this.line, end - this.lineBase, 0);
    return true;
  }

  /** A backslash: must end its line. */
  continuation(): boolean {
    const { text, length } = this;
    const next = this.pos + 1;
    if (next >= length) {
      this.pos = next;
      this.unexpectedEnd();
      return false;
    }
    if (text.charCodeAt(next) !== 10) {
      this.pos = next + 1;
      const offset = characters(text, this.lineStart, this.pos - 1);
      this.stop(
        this.error("SyntaxError", "unexpected character after line continuation character", offset + 1, 0),
        false,
      );
      return false;
    }
    if (next + 1 >= length) {
      this.pos = next + 1;
      this.unexpectedEnd();
      return false;
    }
    this.pos = next + 1;
    this.newLine(next + 1);
    return true;
  }

  private unexpectedEnd(): void {
    const bracket = this.brackets.at(-1);
    const at = characters(this.text, this.lineStart, this.pos);
    const error = bracket
      ? this.neverClosed(bracket)
      : this.error("SyntaxError", "unexpected EOF while parsing", at, -1);
    this.stop(error, false, true);
  }

  private operator(c: number): boolean {
    const { text, pos } = this;
    const mode = this.modes.length > 0 ? this.modes[this.modes.length - 1] : null;
    if (mode !== null && c === 58 && mode.depth - 1 === mode.exprDepth) {
      this.push(T.COLON, pos, pos + 1);
      this.pos = pos + 1;
      mode.inText = true;
      mode.inSpec = true;
      return true;
    }
    const length = operatorLength(text, pos, c);
    const kind = operatorKind(text, pos, c, length);
    if (length === 1) {
      if (c === 40 || c === 91 || c === 123) {
        if (!openBracket(this, c)) return true;
      } else if (c === 41 || c === 93 || c === 125) {
        if (!closeBracket(this, c)) return true;
        this.push(kind, pos, pos + 1);
        this.pos = pos + 1;
        return mode !== null && mode.inText;
      } else if (kind === T.OP && !isPrintable(text[pos])) {
        this.pos = pos + 1;
        this.syntaxError(`invalid non-printable character ${codePointName(c)}`);
        return true;
      }
    }
    this.push(kind, pos, pos + length);
    this.pos = pos + length;
    return false;
  }

  /** A name with non-ASCII characters, which starts at `start`. */
  private unicodeName(start: number): boolean {
    const { text, length } = this;
    let pos = start;
    while (pos < length) {
      const c = text.charCodeAt(pos);
      if (c < 128 && (FLAGS[c] & IDENT_PART) === 0) break;
      pos++;
    }
    const word = text.slice(start, pos);
    const bad = this.options.extraTokens ? -1 : badIdentifierIndex(word);
    if (bad >= 0) {
      const char = String.fromCodePoint(word.codePointAt(bad)!);
      this.pos = start + bad + char.length;
      const name = codePointName(char.codePointAt(0)!);
      this.syntaxError(
        isPrintable(char) ? `invalid character '${char}' (${name})` : `invalid non-printable character ${name}`,
      );
      return false;
    }
    const col = start - this.lineBase;
    this.adjust(start, pos);
    this.pos = pos;
    const name = word.normalize("NFKC");
    let hash = 0;
    for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
    const id = this.names.span(name, 0, name.length, hash);
    this.tokens.push(T.NAME, start, pos, this.line, col, this.line, pos - this.lineBase, id);
    return true;
  }

  private endOfText(): void {
    if (this.brackets.length > 0) {
      this.unexpectedEnd();
      return;
    }
    const { end } = this.options;
    const { kinds, count } = this.tokens;
    const last = count > 0 ? kinds[count - 1] : T.NEWLINE;
    if (end === "single") {
      if (count > 0) this.pushMark(T.NEWLINE);
      if (!this.options.dontImplyDedent && this.indents.length > 1) {
        this.closeBlocks();
        this.pushMark(T.NEWLINE);
      }
    } else {
      if (this.pos > this.lineStart && end !== "eval" && last !== T.NEWLINE && last !== T.NL) {
        this.push(T.NEWLINE, this.pos, this.pos);
        this.newLine(this.pos);
      }
      this.closeBlocks();
    }
    this.pushMark(T.ENDMARKER);
    this.stopped = true;
  }

  private closeBlocks(): void {
    for (; this.indents.length > 1; this.indents.pop()) this.pushMark(T.DEDENT);
  }
}

/** The number of code points in text[from:to]. */
export function characters(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c < 0xdc00 || c > 0xdfff) n++;
  }
  return n;
}

/** The line that starts at `from`, with its newline or without. */
export function lineOf(text: string, from: number, newline: boolean): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end < 0 ? undefined : newline ? end + 1 : end);
}

/** Reads all of `text`, whose newlines must be "\n". */
export function tokenize(text: string, options: LexOptions = {}): TokenList {
  const supplied = options.extraTokens === true && text !== "" && !text.endsWith("\n");
  const lexer = new Lexer(supplied ? text + "\n" : text, options);
  lexer.run();
  const { tokens } = lexer;
  if (!supplied) return tokens;
  // A newline that is not in the text keeps its place, but has no characters.
  for (let i = tokens.count - 1; i >= 0 && tokens.ends[i] > text.length; i--) {
    if (tokens.starts[i] === text.length) tokens.ends[i] = text.length;
  }
  return tokens;
}
