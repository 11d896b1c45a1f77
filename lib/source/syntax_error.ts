// The error that lexer, parser, symbol table and compiler throw for bad source.
//
// In: message and span. Out: a JS error that the runtime turns into SyntaxError, IndentationError or TabError
// with CPython's attributes. Invariants: columns are 1-based and count code points of the line (as CPython's
// `offset`), 0 where CPython gives 0; an end of 0 lines/columns means "no end known".

export type SyntaxErrorKind = "SyntaxError" | "IndentationError" | "TabError" | "_IncompleteInputError";

/** A problem in Python source, before it is a Python exception. */
export class SourceError extends Error {
  constructor(
    readonly kind: SyntaxErrorKind,
    override readonly message: string,
    readonly lineno: number,
    readonly offset: number,
    readonly endLineno: number,
    readonly endOffset: number,
    /** The source line (with its newline) when it is known to differ from what the file holds; else null. */
    readonly text: string | null = null,
  ) {
    super(message);
  }
}

/** A warning found while compiling (SyntaxWarning, DeprecationWarning), to be issued by the runtime. */
export interface SourceWarning {
  readonly category: "SyntaxWarning" | "DeprecationWarning";
  readonly message: string;
  readonly lineno: number;
  readonly offset: number;
  readonly endLineno: number;
  readonly endOffset: number;
  /** Which line an error shows that is made of it: that of the file (null when there is none), or one that ends. */
  readonly shows?: "line of file" | "whole line";
}
