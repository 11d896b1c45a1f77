// The tokens of one source text, as parallel arrays.
//
// In: push() calls of the lexer. Out: kinds, spans (UTF-16 offsets into the text), lines (1-based) and columns (UTF-8
// bytes). Invariants: all arrays have `count` valid entries; for a NAME or keyword `values[i]` is its number in the
// name table; for FSTRING_START and TSTRING_START it is 1 when the literal is raw; when the text is bad the last
// token is an ERRORTOKEN and `problem` says why. Structure of arrays: a token object each cost 4x the time and memory.
import type { SourceError, SourceWarning } from "../source/syntax_error.ts";

/** Why the lexer stopped. */
export interface LexProblem {
  readonly error: SourceError;
  /** True for mistakes in the text itself: these win over a syntax error that the parser found before them. */
  readonly overrides: boolean;
  /** The innermost open bracket where the lexer stopped, or null. */
  readonly open: { readonly error: SourceError; readonly line: number } | null;
  /** True inside an f- or t-string. */
  readonly inLiteral: boolean;
  /** True when the text ended too early. */
  readonly atEnd: boolean;
}

export class TokenList {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  lines: Int32Array;
  cols: Int32Array;
  endLines: Int32Array;
  endCols: Int32Array;
  values: Int32Array;
  count = 0;
  problem: LexProblem | null = null;
  readonly warnings: SourceWarning[] = [];
  /** The `# type: ignore` comments, when they are asked for. */
  readonly typeIgnores: { readonly line: number; readonly tag: string }[] = [];
  readonly names: string[];

  constructor(names: string[], capacity: number) {
    this.names = names;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.lines = new Int32Array(capacity);
    this.cols = new Int32Array(capacity);
    this.endLines = new Int32Array(capacity);
    this.endCols = new Int32Array(capacity);
    this.values = new Int32Array(capacity);
  }

  push(
    kind: number,
    start: number,
    end: number,
    line: number,
    col: number,
    endLine: number,
    endCol: number,
    value: number,
  ): void {
    const i = this.count++;
    if (i === this.kinds.length) this.grow();
    this.kinds[i] = kind;
    this.starts[i] = start;
    this.ends[i] = end;
    this.lines[i] = line;
    this.cols[i] = col;
    this.endLines[i] = endLine;
    this.endCols[i] = endCol;
    this.values[i] = value;
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = grown(this.starts, size);
    this.ends = grown(this.ends, size);
    this.lines = grown(this.lines, size);
    this.cols = grown(this.cols, size);
    this.endLines = grown(this.endLines, size);
    this.endCols = grown(this.endCols, size);
    this.values = grown(this.values, size);
  }
}

function grown(old: Int32Array, size: number): Int32Array {
  const list = new Int32Array(size);
  list.set(old);
  return list;
}
