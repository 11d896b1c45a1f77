// Tokens of a text that is read line by line, and no further than the tokens asked for need.
//
// In: a callable giving lines ("" at the end). Out: after each `advance()`, `lexer.tokens` from `next` on, and the lines
// they lie in. Invariants: offsets of tokens are into `text`, a window that begins with line `first`; it moves on
// whenever no f- or t-string is open, so reading many lines takes time in proportion to their number. A token that goes
// over several lines is tried again with one line more: only a line with the quotes that end it can help.
import { Lexer, type LexOptions, type LexState } from "./lexer.ts";

interface Again {
  readonly from: LexState;
  inString: boolean;
}

export class LineLexer {
  readonly lexer: Lexer;
  /** The window's lines as they were given, and where each begins in `text`. */
  lines: string[] = [];
  starts: number[] = [];
  first = 1;
  /** The first token that is new. */
  next = 0;
  /** Nothing more is to be read. */
  ended = false;
  /** Set when the last token of the lines read is not complete. */
  private again: Again | null = null;
  /** How many tokens were there before that one. */
  private given = 0;

  constructor(private readonly readLine: () => string, options: LexOptions) {
    this.lexer = new Lexer("", options);
  }

  get text(): string {
    return this.lexer.text;
  }

  /** The last line that was read, 0 before all. */
  get lastLine(): number {
    return this.first + this.lines.length - 1;
  }

  /** Line number `line` as it was given. */
  line(line: number): string {
    return this.lines[line - this.first] ?? "";
  }

  /** Where the line begins in `text`. */
  start(line: number): number {
    return this.starts[line - this.first] ?? this.text.length;
  }

  /** Reads a line, or all of them. False when there are no more tokens. */
  advance(whole = false): boolean {
    const { lexer } = this;
    const { tokens } = lexer;
    if (this.ended) return false;
    if (this.again !== null) this.readOn(this.again);
    else {
      if (lexer.modes.length === 0) this.moveOn();
      this.next = tokens.count;
      this.again = { from: lexer.state(), inString: false };
      this.read();
    }
    while (whole && !this.ended) this.read();
    lexer.resume(!this.ended);
    const { problem } = tokens;
    if (problem !== null && problem.atEnd && !this.ended) {
      this.again.inString = problem.error.message.startsWith("unterminated triple-quoted");
      tokens.count--;
      this.given = tokens.count;
      return true;
    }
    if (problem !== null) this.ended = true;
    this.again = null;
    return true;
  }

  /** Goes on in a token that needs more lines. */
  private readOn(again: Again): void {
    do this.read(); while (again.inString && !this.ended && !/"""|'''/.test(this.lines.at(-1)!));
    this.lexer.restore(again.from);
    this.next = this.given;
  }

  private moveOn(): void {
    this.first += this.lines.length;
    this.lines = [];
    this.starts = [];
    this.lexer.moveOn();
  }

  private read(): void {
    let line = this.readLine();
    while (line !== "" && !line.endsWith("\n")) {
      const more = this.readLine();
      if (more === "") {
        this.ended = true;
        break;
      }
      line += more;
    }
    if (line === "") {
      this.ended = true;
      return;
    }
    this.lines.push(line);
    this.starts.push(this.text.length);
    this.lexer.append(line.endsWith("\r\n") ? line.slice(0, -2) + "\n" : line);
  }
}
