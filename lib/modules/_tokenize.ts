// The _tokenize module: the tokenize module's view of the lexer.
//
// In: a readline callable giving lines of source. Out: (type, text, start, end, line) tuples, columns in code points.
// Invariants: with extra tokens a line is read when its first token is asked for, else all of them at the first token; a
// mistake in the source is raised after the tokens before it.
import { setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, defineType, initFn, value } from "../core/define.ts";
import { EXC, type PyBaseException } from "../core/exceptions.ts";
import { isExc, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyBytes, PyObject, tuple, type Value } from "../core/value.ts";
import { LineLexer } from "../lexer/line_lexer.ts";
import * as T from "../lexer/tokens.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import type { LexProblem } from "../lexer/token_list.ts";
import { codecName } from "../types/str.ts";
import { decodeBytes } from "../types/text_codec.ts";

class PyTokenizerIter extends PyObject {
  readline: Value = None;
  encoding: string | null = null;
  extra = false;
  tokens: Iterator<Value> | null = null;
}

/** The next line that the callable gives, "" at the end. */
function readLine(self: PyTokenizerIter): string {
  let line: Value;
  try {
    line = callArgs(self.readline, []);
  } catch (e) {
    if (isExc(e, "StopIteration")) return "";
    throw e;
  }
  if (self.encoding !== null) {
    if (!(line instanceof PyBytes)) throw typeError(`readline() returned a non-bytes object: ${typeName(line)}`);
    line = decodeBytes(line.b, self.encoding, "replace");
  }
  if (!isStr(line)) throw typeError("readline() returned a non-string object");
  return jsText(line);
}

function isLiteral(kind: number): boolean {
  return kind === T.STRING || kind >= T.FSTRING_START && kind <= T.TSTRING_END;
}

/** Code points in a stretch of text. */
function pointCount(text: string, from: number, to: number): number {
  let n = to - from;
  for (let i = from; i < to; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) n--;
  return n;
}

function* generate(self: PyTokenizerIter): Generator<Value> {
  const source = new LineLexer(() => readLine(self), { extraTokens: self.extra, end: "exec" });
  const place: Place = { lastCodeLine: 0, blankDone: false };
  while (source.advance(!self.extra)) {
    if (!self.extra && source.lastLine === 0) return;
    yield* newTokens(self, source, place);
  }
}

/** What is kept from line to line. */
interface Place {
  lastCodeLine: number;
  blankDone: boolean;
}

/** The new tokens of the lines read last. */
function* newTokens(self: PyTokenizerIter, source: LineLexer, place: Place): Generator<Value> {
  const { text, lexer: { tokens } } = source;
  const lineCount = source.lastLine;
  const implicitNewline = text !== "" && !text.endsWith("\n");
  const ending = (line: number) => source.line(line).endsWith("\r\n") ? "\r\n" : "\n";
  const linesText = (from: number, to: number): string => {
    let out = "";
    for (let l = from; l <= to; l++) out += source.line(l);
    return out;
  };
  const column = (line: number, offset: number) => pointCount(text, source.start(line), offset);
  const restoreEnds = (from: number, to: number, line: number): string => {
    const part = text.slice(from, to);
    if (!part.includes("\n")) return part;
    let l = line;
    return part.replace(/\n/g, () => ending(l++));
  };

  const isCommentLine = (i: number) =>
    i > 0 && tokens.kinds[i - 1] === T.COMMENT && (i === 1 || tokens.endLines[i - 2] !== tokens.lines[i - 1] ||
      tokens.kinds[i - 2] === T.NL || tokens.kinds[i - 2] === T.NEWLINE || tokens.kinds[i - 2] === T.DEDENT);
  for (let i = source.next; i < tokens.count; i++) {
    let kind = T.publicKind(tokens.kinds[i]);
    if (kind === T.ERRORTOKEN) {
      if (self.extra && implicitNewline && tokens.problem!.error.message.endsWith("was never closed")) {
        const width = column(lineCount, text.length);
        const last = strFromJs(linesText(lineCount, lineCount));
        yield tuple([T.NL, "", tuple([lineCount, width]), tuple([lineCount, width + 1]), last]);
      }
      const last = text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
      const offset = tokens.count > 1 && last.endsWith("\\\n") ? new TextEncoder().encode(last).length : 0;
      throw lexError(tokens.problem!, lineCount, offset);
    }
    const from = tokens.starts[i], to = tokens.ends[i];
    let line = tokens.lines[i], endLine = tokens.endLines[i];
    const atEnd = from >= text.length;
    const trailing = kind === T.ENDMARKER || kind === T.DEDENT && atEnd;
    if (self.extra && trailing) {
      if (implicitNewline && !place.blankDone && /^[ \t\f]+$/.test(text.slice(source.start(lineCount)))) {
        place.blankDone = true;
        const width = text.length - source.start(lineCount);
        const last = strFromJs(linesText(lineCount, lineCount));
        yield tuple([T.NL, "", tuple([lineCount, width]), tuple([lineCount, width + 1]), last]);
      }
      line = lineCount + 1;
      yield tuple([kind, "", tuple([line, 0]), tuple([line, 0]), ""]);
      continue;
    }
    if (!self.extra && (trailing || kind === T.INDENT || kind === T.DEDENT)) {
      if (trailing) line = Math.max(lineCount, 1);
      const blank = trailing && place.lastCodeLine !== line;
      yield tuple([kind, "", tuple([line, -1]), tuple([line, -1]), blank ? "" : strFromJs(linesText(line, line))]);
      continue;
    }
    let shown = kind === T.INDENT || kind === T.DEDENT ? "" : restoreEnds(from, to, line);
    const shownLine = isLiteral(kind) ? linesText(line, endLine) : linesText(endLine, endLine);
    let col = column(line, from), endCol = column(endLine, to);
    place.lastCodeLine = endLine;
    if (kind === T.INDENT) {
      shown = /[ \t\f]*/y.exec(text.slice(source.start(line)))![0];
      col = 0;
      endCol = shown.length;
    }
    if (self.extra) {
      if (kind > T.DEDENT && kind < T.OP) kind = T.OP;
      else if (kind === T.NEWLINE || kind === T.NL) {
        const implicit = implicitNewline && from >= text.length;
        if (implicit) {
          shown = "";
          line = endLine = lineCount;
          col = column(line, text.length);
          if (isCommentLine(i)) kind = T.NL;
        } else shown = ending(line);
        endLine = line;
        endCol = col + Math.max(1, shown.length);
      }
    } else if (kind === T.NEWLINE) {
      // A comment that ends the text belongs to the newline it does not have.
      const comment = from >= text.length ? text.indexOf("#", tokens.ends[i - 1]) : from;
      if (comment >= 0 && comment < from) col = column(line, comment);
      const stop = text.indexOf("\n", from);
      shown = text.slice(comment < 0 ? from : comment, stop < 0 ? text.length : stop) +
        (ending(line) === "\r\n" ? "\r" : "");
      endLine = line;
      endCol = col + pointCount(shown, 0, shown.length);
    }
    const lineText = kind === T.NEWLINE || kind === T.NL ? linesText(line, line) : shownLine;
    yield tuple([kind, strFromJs(shown), tuple([line, col]), tuple([endLine, endCol]), strFromJs(lineText)]);
  }
}

function lexError(problem: LexProblem, lineCount: number, offset: number): PyBaseException {
  const { error } = problem;
  if (/ was never closed$|^unexpected EOF while parsing$/.test(error.message)) {
    const exc = callArgs(EXC.SyntaxError, ["unexpected EOF in multi-line statement"]) as PyBaseException;
    const place = { filename: "<string>", lineno: lineCount, offset, end_lineno: lineCount };
    for (const [name, v] of Object.entries(place)) setAttr(exc, name, v);
    return exc;
  }
  const text = error.text ?? "";
  if (error.kind === "IndentationError" || error.kind === "TabError") {
    // These are told of the whole line.
    const line = text.replace(/\n$/, "");
    const where = tuple(["<string>", error.lineno, pointCount(line, 0, line.length) + 1, strFromJs(line), None, None]);
    return callArgs(EXC[error.kind], [strFromJs(error.message), where]) as PyBaseException;
  }
  const where = tuple(["<string>", error.lineno, error.offset, strFromJs(text), error.endLineno, error.endOffset]);
  return callArgs(EXC[error.kind], [strFromJs(error.message), where]) as PyBaseException;
}

export const tokenizerIterType: PyType = defineType("_tokenize.TokenizerIter", PyTokenizerIter, {
  doc: null,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn(
      "tokenizeriter",
      "(readline, /, *, extra_tokens, encoding=<opt>)",
      (self: PyTokenizerIter, readline: Value, extra: Value, encoding?: Value) => {
        self.readline = readline;
        self.extra = truth(extra);
        if (encoding !== undefined && encoding !== None) {
          if (!isStr(encoding)) {
            throw typeError(`tokenizeriter() argument 'encoding' must be str, not ${argumentName(encoding)}`);
          }
          self.encoding = codecName(encoding);
        }
        self.tokens = null;
      },
    ),
    __iter__: (self: PyTokenizerIter) => self,
    __next__: (self: PyTokenizerIter) => {
      self.tokens ??= generate(self);
      const r = self.tokens.next();
      return r.done ? undefined : r.value;
    },
  },
});

export const module = defineModule("_tokenize", { members: { TokenizerIter: value(tokenizerIterType) } });
