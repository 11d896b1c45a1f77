// The parser's state: a position in the token list, and what every grammar function needs.
//
// In: TokenList and text. Out: look-ahead, expect, failure. Invariants: a rule that does not match throws PARSE_FAIL
// (one preallocated value: no stack trace is built) and its caller may go back to an earlier position; `furthest` is
// the last token any rule looked at, where a plain "invalid syntax" points to. The text is parsed once with `explain`
// false; only if that fails is it parsed again with `explain` true: then rules give back what they cannot use, results
// are remembered, and while `checking` the rules of invalid*.ts say what is wrong.
import type { SourceWarning } from "../source/syntax_error.ts";
import { ERRORTOKEN, K_ASYNC, K_FOR, LBRACE, LPAR, LSQB, NAME, RBRACE, RPAR, RSQB } from "../lexer/tokens.ts";
import type { TokenList } from "../lexer/token_list.ts";
import type { Expr, ExprContext } from "./nodes.ts";

export type ParseMode = "exec" | "eval" | "single" | "func_type";

export interface ParseFlags {
  typeComments?: boolean;
  dontImplyDedent?: boolean;
  allowIncompleteInput?: boolean;
  barryAsBdfl?: boolean;
}

/** Thrown by a rule that does not match. */
export class ParseFail {}
export const PARSE_FAIL: ParseFail = new ParseFail();

/** Thrown when the source is nested too deeply; the runtime makes a MemoryError of it. */
export class ParserStackError extends Error {
  constructor() {
    super("Parser stack overflowed - Python source too complex to parse");
  }
}

const MAX_DEPTH = 4000;

/** A remembered result of a rule, for the explaining pass. */
interface Memo {
  readonly value: unknown;
  readonly end: number;
  readonly failed: boolean;
}

/** The rules whose results are remembered. */
export const MEMO = {
  expression: 0,
  disjunction: 1,
  bitwiseOr: 2,
  primary: 3,
  strings: 4,
  arguments: 5,
  block: 6,
  invalidNamed: 7,
  invalidArguments: 8,
} as const;
export type MemoRule = (typeof MEMO)[keyof typeof MEMO];

export class Cursor {
  pos = 0;
  furthest = 0;
  explain = false;
  /** In the explaining pass: whether to look for mistakes, or only whether rules match. */
  checking = false;
  depth = 0;
  /** In the first pass: where each statement of a module began. */
  readonly statementStarts: number[] = [];
  readonly kinds: Uint8Array;
  readonly lines: Int32Array;
  readonly cols: Int32Array;
  readonly endLines: Int32Array;
  readonly endCols: Int32Array;
  readonly warnings: SourceWarning[] = [];
  /** String tokens that have had their warning. */
  readonly warnedTokens = new Set<number>();
  private levels: Int32Array | null = null;
  // One map a rule: a Map takes 16 million entries, and a long line may need more.
  private readonly memos = Array.from({ length: Object.keys(MEMO).length }, () => new Map<number, Memo>());

  constructor(readonly text: string, readonly tokens: TokenList, readonly mode: ParseMode, readonly flags: ParseFlags) {
    this.kinds = tokens.kinds;
    this.lines = tokens.lines;
    this.cols = tokens.cols;
    this.endLines = tokens.endLines;
    this.endCols = tokens.endCols;
  }

  /** The kind of the current token. */
  get kind(): number {
    return this.kinds[this.pos];
  }

  /** True when the current token is of this kind. */
  at(kind: number): boolean {
    return this.kinds[this.pos] === kind;
  }

  fail(): never {
    if (this.pos > this.furthest) this.furthest = this.pos;
    if (this.kinds[this.pos] === ERRORTOKEN) throw this.tokens.problem!.error;
    throw PARSE_FAIL;
  }

  /** Consumes a token of this kind or fails. */
  expect(kind: number): void {
    if (this.kinds[this.pos] !== kind) this.fail();
    this.pos++;
  }

  /** Consumes a token of this kind if it is next. */
  accept(kind: number): boolean {
    if (this.kinds[this.pos] !== kind) return false;
    this.pos++;
    return true;
  }

  /** Consumes a NAME (no keyword) and gives its text. */
  name(): string {
    if (this.kinds[this.pos] !== NAME) this.fail();
    return this.tokens.names[this.tokens.values[this.pos++]];
  }

  /** The source text of a token. */
  tokenText(index: number): string {
    return this.text.slice(this.tokens.starts[index], this.tokens.ends[index]);
  }

  /** True when the current token is this soft keyword (a number of the name table). */
  atSoft(name: number): boolean {
    return this.kinds[this.pos] === NAME && this.tokens.values[this.pos] === name;
  }

  /** True at "for" or "async for". */
  atComprehension(): boolean {
    const kind = this.kinds[this.pos];
    if (kind === K_FOR) return true;
    if (kind !== K_ASYNC) return false;
    if (this.pos >= this.furthest) this.furthest = this.pos + 1;
    return this.kinds[this.pos + 1] === K_FOR;
  }

  /** How many brackets are open after the token at `index`. */
  level(index: number): number {
    if (this.levels === null) {
      const { kinds } = this;
      this.levels = new Int32Array(this.tokens.count);
      let depth = 0;
      for (let i = 0; i < this.levels.length; i++) {
        const kind = kinds[i];
        if (kind === LPAR || kind === LSQB || kind === LBRACE) depth++;
        else if (kind === RPAR || kind === RSQB || kind === RBRACE) depth--;
        this.levels[i] = depth;
      }
    }
    return index < 0 ? 0 : this.levels[index];
  }

  /** Goes back to an earlier token. */
  reset(pos: number): void {
    if (this.pos > this.furthest) this.furthest = this.pos;
    this.pos = pos;
  }

  /** Runs a rule; null, back at the start, when it does not match. */
  attempt<R>(rule: (p: Cursor) => R): R | null {
    const { pos, depth } = this;
    try {
      return rule(this);
    } catch (e) {
      if (e !== PARSE_FAIL) throw e;
      this.reset(pos);
      this.depth = depth;
      return null;
    }
  }

  /** Runs a rule at most once for each position; for the explaining pass, which comes back to the same places. */
  memo<R>(id: MemoRule, rule: (p: Cursor) => R): R {
    const { pos, depth } = this;
    const memos = this.memos[id];
    const known = memos.get(pos);
    if (known !== undefined) {
      if (known.failed) throw PARSE_FAIL;
      this.pos = known.end;
      return known.value as R;
    }
    try {
      const value = rule(this);
      memos.set(pos, { value, end: this.pos, failed: false });
      return value;
    } catch (e) {
      if (e === PARSE_FAIL) {
        memos.set(pos, { value: null, end: pos, failed: true });
        this.depth = depth;
      }
      throw e;
    }
  }

  /** Forgets the remembered results. */
  forget(): void {
    for (const memos of this.memos) memos.clear();
  }

  /** Enters a level of nesting; the caller leaves it with `depth--`. */
  enter(): void {
    if (++this.depth > MAX_DEPTH) throw new ParserStackError();
  }

  /** A Name node for the token at `index`. */
  nameNode(index: number, ctx: ExprContext): Expr {
    return {
      type: "Name",
      id: this.tokens.names[this.tokens.values[index]],
      ctx,
      lineno: this.lines[index],
      col_offset: this.cols[index],
      end_lineno: this.endLines[index],
      end_col_offset: this.endCols[index],
    };
  }
}
