// The parser's entry: source text -> AST.
//
// In: text (any newlines) and options. Out: a mod node; SourceError for bad source; ParserStackError when it is nested
// too deeply. Invariants: the first pass is plain; when it fails, a second one over the same tokens finds the message.
// A mistake that the lexer found in later text wins over a plain "invalid syntax" before it, as in CPython.
import { SourceError, type SourceWarning } from "../source/syntax_error.ts";
import { tokenize } from "../lexer/lexer.ts";
import * as T from "../lexer/tokens.ts";
import { Cursor, PARSE_FAIL, type ParseFlags, type ParseMode, ParserStackError } from "./cursor.ts";
import { parseExpression, parseExpressions } from "./expressions.ts";
import type { Expr, Mod, Node, Stmt } from "./nodes.ts";
import { errorAtFurthest, errorAtToken } from "./report.ts";
import { parseStatement } from "./statements.ts";

export type { ParseFlags, ParseMode } from "./cursor.ts";
export { ParserStackError } from "./cursor.ts";

export interface ParseOptions {
  mode: ParseMode;
  filename: string;
  flags?: ParseFlags;
  /** Called for each warning, in the order of the source, before parse returns or throws. */
  warn?: (warning: SourceWarning) => void;
}

/** Parses a whole source text. */
export function parse(text: string, options: ParseOptions): Mod {
  const { mode, flags = {} } = options;
  let source = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (mode === "exec" && source !== "" && !source.endsWith("\n")) source += "\n";
  const tokens = tokenize(source, {
    typeComments: flags.typeComments,
    dontImplyDedent: flags.dontImplyDedent,
    end: mode === "exec" || mode === "single" ? mode : "eval",
  });
  const cursor = new Cursor(source, tokens, mode, { ...flags });
  cursor.warnings.push(...tokens.warnings);
  try {
    const tree = parseStart(cursor);
    emitWarnings(cursor, options, Infinity);
    return tree;
  } catch (e) {
    if (e instanceof RangeError) throw new ParserStackError();
    if (e !== PARSE_FAIL && !(e instanceof SourceError)) throw e;
    const error = problemOf(cursor, e instanceof SourceError ? e : null);
    emitWarnings(cursor, options, error.lineno);
    throw error;
  }
}

function emitWarnings(p: Cursor, options: ParseOptions, upTo: number): void {
  if (options.warn === undefined || p.warnings.length === 0) return;
  p.warnings.sort((a, b) => a.lineno - b.lineno || a.offset - b.offset);
  for (const warning of p.warnings) if (warning.lineno <= upTo) options.warn(warning);
}

function parseStart(p: Cursor): Mod {
  switch (p.mode) {
    case "exec": {
      const body: Stmt[] = [];
      parseModule(p, body);
      const type_ignores = p.tokens.typeIgnores.map(({ line, tag }): Node<"TypeIgnore"> => ({
        type: "TypeIgnore",
        lineno: line,
        tag,
      }));
      return { type: "Module", body, type_ignores };
    }
    case "eval": {
      const body = parseExpressions(p);
      while (p.accept(T.NEWLINE));
      p.expect(T.ENDMARKER);
      return { type: "Expression", body };
    }
    case "single":
      return parseInteractive(p);
    case "func_type":
      return parseFunctionType(p);
  }
}

/** The statements of a module. The explaining pass does not go through those again that the first pass accepted. */
function parseModule(p: Cursor, body: Stmt[]): void {
  const starts = p.statementStarts;
  if (p.explain && starts.length > 0) {
    // The last accepted one may be what the mistake belongs to, as with an "elif" after an "else".
    const first = Math.max(0, starts.length - 2);
    for (let i = 0; i < first; i++) {
      if (!mayBeExplained(p, starts[i], starts[i + 1])) continue;
      p.pos = starts[i];
      parseStatement(p, body);
    }
    p.pos = starts[first];
    p.forget();
  }
  while (p.kinds[p.pos] !== T.ENDMARKER) {
    if (!p.explain) starts.push(p.pos);
    parseStatement(p, body);
  }
}

/** True for valid statements in which a check may still see a mistake: `match(x)`, `type X[T = int] = T`, `print -1`. */
function mayBeExplained(p: Cursor, from: number, to: number): boolean {
  const { names, values } = p.tokens;
  for (let i = from; i < to; i++) {
    if (p.kinds[i] !== T.NAME) continue;
    const name = names[values[i]];
    if (name === "match" || name === "type" || ((name === "print" || name === "exec") && p.kinds[i + 1] !== T.LPAR)) {
      return true;
    }
  }
  return false;
}

function parseInteractive(p: Cursor): Mod {
  const body: Stmt[] = [];
  const start = p.pos;
  if (p.accept(T.NEWLINE)) {
    body.push({ type: "Pass", lineno: p.lines[start], col_offset: 0, end_lineno: p.lines[start], end_col_offset: 0 });
    return { type: "Interactive", body };
  }
  if (p.kinds[start] === T.ENDMARKER) p.fail();
  parseStatement(p, body);
  const [first] = body;
  // A compound statement must be followed by an empty line.
  if (!isSimple(first)) p.expect(T.NEWLINE);
  if (moreFollows(p.text, p.tokens.ends[p.pos - 1])) {
    p.pos--;
    throw errorAtToken(p, p.pos, "multiple statements found while compiling a single statement");
  }
  return { type: "Interactive", body };
}

function isSimple(s: Stmt): boolean {
  return !("body" in s) && s.type !== "Match";
}

/** True when anything but blank lines and comments follows. */
function moreFollows(text: string, from: number): boolean {
  return !/^(?:[ \t\n\f]|#[^\n]*)*$/.test(text.slice(from));
}

function parseFunctionType(p: Cursor): Mod {
  p.expect(T.LPAR);
  const argtypes: Expr[] = [];
  let stars = 0;
  while (p.kinds[p.pos] !== T.RPAR) {
    const star = p.accept(T.STAR) ? 1 : p.accept(T.DOUBLESTAR) ? 2 : 0;
    if (star <= stars && stars > 0) p.fail();
    stars = Math.max(stars, star);
    argtypes.push(parseExpression(p));
    if (star === 2 || !p.accept(T.COMMA)) break;
    if (p.kinds[p.pos] === T.RPAR) p.fail();
  }
  p.expect(T.RPAR);
  p.expect(T.RARROW);
  const returns = parseExpression(p);
  while (p.accept(T.NEWLINE));
  p.expect(T.ENDMARKER);
  return { type: "FunctionType", argtypes, returns };
}

/** Finds the error to report; `raised` is what the first pass threw, unless it just did not match. */
function problemOf(p: Cursor, raised: SourceError | null): SourceError {
  if (p.flags.allowIncompleteInput && atEndOfSource(p)) {
    return errorAtFurthest(p, "incomplete input", "_IncompleteInputError");
  }
  if (raised !== null) return withLexerProblem(p, raised);
  const last = p.furthest;
  // Without a "{" the pass that does not check could find nothing.
  const passes = p.kinds.subarray(0, last + 1).includes(T.LBRACE) ? [false, true] : [true];
  for (const checking of passes) {
    const error = explain(p, checking);
    if (error !== null) return withLexerProblem(p, error);
  }
  const kind = p.kinds[last];
  if (kind === T.INDENT || kind === T.DEDENT) {
    const message = kind === T.INDENT ? "unexpected indent" : "unexpected unindent";
    return errorAtFurthest(p, message, "IndentationError");
  }
  return withLexerProblem(p, errorAtToken(p, last, "invalid syntax"));
}

/** Parses once more for an explanation. */
function explain(p: Cursor, checking: boolean): SourceError | null {
  p.pos = 0;
  p.depth = 0;
  p.explain = true;
  p.checking = checking;
  p.forget();
  try {
    parseStart(p);
  } catch (e) {
    if (e instanceof RangeError) throw new ParserStackError();
    if (e instanceof SourceError) return e;
    if (e !== PARSE_FAIL) throw e;
  }
  return null;
}

function atEndOfSource(p: Cursor): boolean {
  const at = Math.max(p.furthest, p.pos);
  if (p.kinds[at] === T.ERRORTOKEN) return p.tokens.problem!.atEnd;
  const end = p.text.length;
  if (p.tokens.starts[at] >= end) return true;
  // To end any other token than a string the lexer looks at the next character.
  const kind = p.kinds[at];
  const isString = kind === T.STRING || kind === T.FSTRING_END || kind === T.TSTRING_END;
  return p.tokens.ends[at] === end && !isString && p.text[end - 1] !== "\n";
}

/** Replaces an error of the parser by one of the lexer in the text after it. */
function withLexerProblem(p: Cursor, error: SourceError): SourceError {
  const { problem } = p.tokens;
  if (problem === null || error === problem.error) return error;
  // Found by experiment: CPython does not see mistakes inside an f-string here.
  if (problem.inLiteral) return error;
  if (problem.overrides) return problem.error;
  const line = p.lines[Math.max(p.furthest, p.pos)];
  return problem.open !== null && line > problem.open.line ? problem.open.error : error;
}
