// compile(): Python source in any form -> code object.
//
// In: str, bytes, an AST object, or text. Out: PyCode; SourceError becomes SyntaxError with CPython's attributes, too
// deep nesting MemoryError or RecursionError. Warnings of the compiler are issued through the warnings machinery.
import { bytesText } from "./texts.ts";
import defer * as compiler from "../compiler/compile.ts";
import type { CodeData } from "../bytecode/code.ts";
import { callArgs } from "../core/call.ts";
import { EXC, newException, type PyBaseException } from "../core/exceptions.ts";
import { exception, isExc, valueError } from "../core/raise.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { None, type Str, tuple, type Value } from "../core/value.ts";
import { PyCode } from "../interpreter/code_object.ts";
import defer * as parser from "../parser/parser.ts";
import type { ParseMode } from "../parser/parser.ts";
import type { Mod } from "../parser/nodes.ts";
import { decodeSource } from "../source/source_file.ts";
import defer * as symtable from "../symtable/build.ts";
import type { Scope } from "../symtable/scope.ts";
import { SourceError, type SourceWarning } from "../source/syntax_error.ts";

export interface SourceOptions {
  readonly filename: string;
  readonly mode: ParseMode;
  readonly optimize: 0 | 1 | 2;
  /** CO_FUTURE_* flags in force from outside. */
  readonly flags?: number;
  readonly typeComments?: boolean;
  readonly dontImplyDedent?: boolean;
  readonly allowIncompleteInput?: boolean;
  readonly topLevelAwait?: boolean;
  /** Module name, for the warning registry. */
  readonly module?: string;
}

export type WarnExplicit = (
  category: string,
  message: string,
  filename: string,
  lineno: number,
  module: string | undefined,
) => void;

let warnExplicit: WarnExplicit = () => {};

/** Installed by the runtime. */
export function setWarnExplicit(f: WarnExplicit): void {
  warnExplicit = f;
}

const BARRY = 0x400000;

/** Text -> AST. */
export function parseText(text: string, options: SourceOptions): Mod {
  return converting(text, options.filename, () => {
    if (text.includes("\0")) throw withoutPlace("source code string cannot contain null bytes");
    return parser.parse(text, {
      mode: options.mode,
      filename: options.filename,
      flags: {
        typeComments: options.typeComments,
        dontImplyDedent: options.dontImplyDedent,
        allowIncompleteInput: options.allowIncompleteInput,
        barryAsBdfl: ((options.flags ?? 0) & BARRY) !== 0,
      },
      warn: (w) => issue(w, text, options),
    });
  });
}

/**
 * AST -> code. `text` is the source it came from, for warnings; null when there is none. Errors of these stages show the
 * line that the file has: what is compiled from a string has none.
 */
export function compileTree(tree: Mod, text: string | null, options: SourceOptions): CodeData {
  return converting(null, options.filename, () =>
    compiler.compileModule(tree, {
      filename: options.filename,
      optimize: options.optimize,
      flags: options.flags,
      topLevelAwait: options.topLevelAwait,
      warn: (w) => issue(w, text, options),
    }));
}

let compiled = 0;

/** How many texts this process has compiled: the compiler's first runs are slow. */
export function textsCompiled(): number {
  return compiled;
}

/** Text -> code. */
export function compileText(text: string, options: SourceOptions): CodeData {
  compiled++;
  return compileTree(parseText(text, options), text, options);
}

/** Text -> its top symbol table. */
export function symtableOf(text: string, options: SourceOptions): Scope {
  const tree = parseText(text, options);
  const futureAnnotations = tree.type === "Module" &&
    tree.body.some((s) =>
      s.type === "ImportFrom" && s.module === "__future__" && s.names.some((n) => n.name === "annotations")
    );
  return converting(null, options.filename, () => symtable.buildSymtable(tree, { futureAnnotations }).top);
}

/** The text of a source file's bytes; SyntaxError when the encoding is wrong. `fromFile`: of a program run by its path. */
export function sourceText(bytes: Uint8Array, filename: string, fromFile = false): string {
  return converting(null, filename, () => decodeSource(bytes, filename, fromFile));
}

function converting<T>(text: string | null, filename: string, f: () => T): T {
  try {
    return f();
  } catch (e) {
    if (e instanceof SourceError) throw syntaxError(e, text, filename);
    if (e instanceof parser.ParserStackError) throw exception("MemoryError", e.message);
    if (e instanceof compiler.CompileDepthError) throw exception("RecursionError", e.message);
    throw e;
  }
}

let lineOfFile: (filename: string, lineno: number) => string | null = () => null;

/** Installed by the runtime: a line of a source file, for errors whose text is not at hand. */
export function setLineSource(f: (filename: string, lineno: number) => string | null): void {
  lineOfFile = f;
}

function withoutPlace(message: string): PyBaseException {
  return callArgs(EXC.SyntaxError, [strFromJs(message)]) as PyBaseException;
}

/** SourceError -> SyntaxError. */
export function syntaxError(e: SourceError, text: string | null, filename: string): PyBaseException {
  const cls = EXC[e.kind];
  if (e.lineno === 0 && e.offset === 0 && (text === null || text.includes("\0"))) return withoutPlace(e.message);
  let line: string | null = e.text;
  if (line === null && e.lineno > 0) line = text === null ? lineOfFile(filename, e.lineno) : lineOf(text, e.lineno);
  // Errors of the encoding stand in "line 0", and so does what is wrong with an empty text.
  const nowhere = e.lineno === 0 && e.offset === -1;
  const lineno = e.lineno;
  const shownText: Value = line === null ? None : strFromJs(line);
  const hasPlace = e.lineno > 0 || e.offset === 0;
  const end = (n: number): Value => (hasPlace ? n : None);
  const offset = hasPlace || nowhere ? e.offset : None;
  const place = [strFromJs(filename), lineno, offset, shownText];
  const details = tuple(nowhere ? place : [...place, end(e.endLineno), end(e.endOffset)]);
  const message = strFromJs(e.message);
  const exc = newException(cls, tuple([message, details]));
  exc.fields = {
    msg: message,
    filename: strFromJs(filename),
    lineno,
    offset,
    text: shownText,
    end_lineno: end(e.endLineno),
    end_offset: end(e.endOffset),
    print_file_and_line: None,
    _metadata: None,
  };
  return exc;
}

/** Line `lineno` of a text, with its newline when it has one; null past the end. */
export function lineOf(text: string, lineno: number): string | null {
  let at = 0;
  for (let n = 1; n < lineno; n++) {
    const next = text.indexOf("\n", at);
    if (next < 0) return null;
    at = next + 1;
  }
  const end = text.indexOf("\n", at);
  return end < 0 ? text.slice(at) : text.slice(at, end + 1);
}

let issued = 0;

/** How many warnings the compiler has given so far. */
export function warningsIssued(): number {
  return issued;
}

/** What only a warning says. */
const PROSPECT = " Such sequences will not work in the future. ";

function issue(w: SourceWarning, text: string | null, options: SourceOptions): void {
  issued++;
  try {
    warnExplicit(w.category, w.message, options.filename, w.lineno, options.module);
  } catch (e) {
    // A warning turned into an error is shown as a SyntaxError at that place.
    if (isExc(e, w.category)) {
      const { lineno, offset, endLineno, endOffset, shows } = w;
      const line = shows === "whole line" && text !== null ? lineOf(text, lineno) : null;
      throw syntaxError(
        new SourceError(
          "SyntaxError",
          w.message.replace(PROSPECT, " "),
          lineno,
          offset,
          endLineno,
          endOffset,
          line === null || line.endsWith("\n") ? line : line + "\n",
        ),
        shows === "line of file" ? null : text,
        options.filename,
      );
    }
    throw e;
  }
}

/** The text of a compile() argument that is str or bytes-like; `what` names the caller for the error. */
export function textOfSource(source: Value, filename: string, what: string): string {
  const bytes = bytesText(source, what);
  if (typeof bytes === "string") return bytes;
  if (bytes.includes(0)) throw withoutPlace("source code string cannot contain null bytes");
  return sourceText(bytes, filename);
}

export { PyCode, valueError };
export type { Str };
export { jsText };
