// The tokens of the JavaScript that Deno made of our own source files, as far as renaming needs them.
//
// In: module text (plain JS, statements ended by semicolons, as transpilers write it). Out: tokens with their nesting, and for
// each identifier whether it is a name (a binding or a reference) or only the name of a property.
// Invariant: this is no general JS reader; text it cannot make sense of throws, and then there is no start image.

export const enum Kind {
  Name = 0,
  /** An identifier that names a property, method or label. */
  Property = 1,
  /** An identifier that is property and name at once: `{ x }`. */
  Shorthand = 2,
  Keyword = 3,
  Punctuator = 4,
  /** Number, string, regular expression, private name, piece of a template. */
  Other = 5,
}

export interface Token {
  kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of brackets around the token. */
  readonly depth: number;
  /** There was a line end before it. */
  readonly newline: boolean;
}

const KEYWORDS = new Set(
  ("await break case catch class const continue debugger default delete do else export extends finally for function if import in " +
    "instanceof new return super switch this throw try typeof var void while with yield let static null true false")
    .split(" "),
);
/** Keywords after which an expression starts, so that "/" begins a regular expression and "{" an object. */
const BEFORE_EXPRESSION = new Set(
  "await case delete in instanceof new return throw typeof void yield of extends default".split(" "),
);

type Brace = "block" | "object" | "class" | "template" | "(" | "[";

interface Context {
  readonly brace: Brace;
  /** Open `?` of conditional expressions. */
  questions: number;
  /** A `case` or `default` waits for its colon. */
  inCase: boolean;
}

const PUNCTUATORS = [
  ">>>=",
  "...",
  "===",
  "!==",
  "**=",
  "<<=",
  ">>=",
  ">>>",
  "&&=",
  "||=",
  "??=",
  "=>",
  "==",
  "!=",
  "<=",
  ">=",
  "&&",
  "||",
  "??",
  "?.",
  "++",
  "--",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "&=",
  "|=",
  "^=",
  "<<",
  ">>",
  "**",
];

const isWordStart = (c: string) => /[A-Za-z_$\u0080-\uffff]/.test(c);
const WORD = /[\w$\u0080-\uffff]*/y;
const NUMBER = /0[xXbBoO][\da-fA-F_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?n?/y;

class Reader {
  readonly tokens: Token[] = [];
  readonly stack: Context[] = [{ brace: "block", questions: 0, inCase: false }];
  at = 0;
  newline = false;
  classPending: number[] = [];
  caseColon = false;

  constructor(readonly text: string) {}

  fail(why: string): never {
    throw new Error(`cannot read the module text at ${this.at}: ${why}`);
  }

  get context(): Context {
    return this.stack[this.stack.length - 1];
  }
  get last(): Token | undefined {
    return this.tokens[this.tokens.length - 1];
  }

  push(kind: Kind, start: number, end: number): Token {
    const t: Token = {
      kind,
      start,
      end,
      text: this.text.slice(start, end),
      depth: this.stack.length - 1,
      newline: this.newline,
    };
    this.newline = false;
    this.tokens.push(t);
    return t;
  }

  /** True where an expression may start. */
  expectsOperand(): boolean {
    const t = this.last;
    if (t === undefined) return true;
    switch (t.kind) {
      case Kind.Keyword:
        return BEFORE_EXPRESSION.has(t.text) || t.text === "else" || t.text === "do";
      case Kind.Punctuator:
        return t.text !== ")" && t.text !== "]" && t.text !== "}" && t.text !== "++" && t.text !== "--";
      case Kind.Name:
        return t.text === "of";
      default:
        return false;
    }
  }

  run(): Token[] {
    const { text } = this;
    while (this.at < text.length) {
      const c = text[this.at];
      if (c === "\n") {
        this.newline = true;
        this.at++;
      } else if (c === " " || c === "\t" || c === "\r") this.at++;
      else if (c === "/" && text[this.at + 1] === "/") this.at = lineEnd(text, this.at);
      else if (c === "/" && text[this.at + 1] === "*") this.#comment();
      else if (isWordStart(c)) this.#word();
      else if (/\d/.test(c) || (c === "." && /\d/.test(text[this.at + 1] ?? ""))) this.#match(NUMBER);
      else if (c === '"' || c === "'") this.#string(c);
      else if (c === "`") this.#template(this.at);
      else if (c === "#") this.#privateName();
      else if (c === "/" && this.expectsOperand()) this.#regex();
      else this.#punctuator();
    }
    if (this.stack.length !== 1) this.fail("unbalanced brackets");
    return this.tokens;
  }

  #comment(): void {
    const end = this.text.indexOf("*/", this.at);
    if (end < 0) this.fail("comment without end");
    if (this.text.slice(this.at, end).includes("\n")) this.newline = true;
    this.at = end + 2;
  }

  #match(re: RegExp): void {
    re.lastIndex = this.at;
    const m = re.exec(this.text);
    if (m === null) this.fail("bad token");
    const start = this.at;
    this.at += m[0].length;
    this.push(Kind.Other, start, this.at);
  }

  #privateName(): void {
    const start = this.at++;
    WORD.lastIndex = this.at;
    this.at += WORD.exec(this.text)![0].length;
    this.push(Kind.Other, start, this.at);
  }

  #string(quote: string): void {
    const start = this.at++;
    while (this.text[this.at] !== quote) {
      if (this.at >= this.text.length) this.fail("string without end");
      this.at += this.text[this.at] === "\\" ? 2 : 1;
    }
    this.push(Kind.Other, start, ++this.at);
  }

  #regex(): void {
    const start = this.at++;
    let inClass = false;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined || c === "\n") this.fail("regular expression without end");
      if (c === "\\") this.at++;
      else if (c === "[") inClass = true;
      else if (c === "]") inClass = false;
      else if (c === "/" && !inClass) break;
      this.at++;
    }
    this.at++;
    while (/[a-z]/.test(this.text[this.at] ?? "")) this.at++;
    this.push(Kind.Other, start, this.at);
  }

  /** Reads a template's text up to its end or the next `${`. */
  #template(start: number): void {
    this.at++;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined) this.fail("template without end");
      if (c === "\\") this.at += 2;
      else if (c === "`") {
        this.push(Kind.Other, start, ++this.at);
        return;
      } else if (c === "$" && this.text[this.at + 1] === "{") {
        this.at += 2;
        // As an operator, so that what follows counts as the start of an expression.
        this.push(Kind.Punctuator, start, this.at);
        this.stack.push({ brace: "template", questions: 0, inCase: false });
        return;
      } else this.at++;
    }
  }

  #word(): void {
    const start = this.at;
    WORD.lastIndex = start;
    this.at += WORD.exec(this.text)![0].length;
    const text = this.text.slice(start, this.at);
    const before = this.last;
    const isProperty = before !== undefined && before.kind === Kind.Punctuator &&
      (before.text === "." || before.text === "?.");
    if (!isProperty && KEYWORDS.has(text)) {
      const t = this.push(Kind.Keyword, start, this.at);
      if (text === "class") this.classPending.push(this.stack.length);
      else if ((text === "case" || text === "default") && this.context.brace === "block") this.context.inCase = true;
      else if (this.context.brace === "object" || this.context.brace === "class") this.#member(t);
      return;
    }
    const t = this.push(isProperty ? Kind.Property : Kind.Name, start, this.at);
    if (!isProperty) this.#member(t);
  }

  /** An identifier directly inside an object, a pattern or a class body: is it a key? */
  #member(t: Token): void {
    const { brace } = this.context;
    if (brace !== "object" && brace !== "class") return;
    let i = this.tokens.length - 2;
    while (i >= 0 && isModifier(this.tokens[i], this.tokens, i, brace)) i--;
    const before = this.tokens[i];
    const atStart = before !== undefined && before.kind === Kind.Punctuator &&
      (before.text === "{" || (brace === "object" ? before.text === "," : before.text === ";" || before.text === "}"));
    if (!atStart) return;
    const next = this.#peek();
    if (brace === "class") {
      if (next === "(" || next === "=" || next === ";" || next === "}") t.kind = Kind.Property;
      return;
    }
    if (next === ":" || next === "(") t.kind = Kind.Property;
    else if ((next === "," || next === "}" || next === "=") && t.kind === Kind.Name) t.kind = Kind.Shorthand;
  }

  /** The next character that is neither white space nor comment. */
  #peek(): string {
    const { text } = this;
    let i = this.at;
    for (;;) {
      while (/\s/.test(text[i] ?? "")) i++;
      if (text[i] === "/" && text[i + 1] === "/") i = lineEnd(text, i);
      else if (text[i] === "/" && text[i + 1] === "*") i = text.indexOf("*/", i) + 2;
      else break;
    }
    if (text[i] === "=" && (text[i + 1] === "=" || text[i + 1] === ">")) return "op";
    return text[i] ?? "";
  }

  #punctuator(): void {
    const start = this.at;
    const text = PUNCTUATORS.find((p) => this.text.startsWith(p, start)) ?? this.text[start];
    if (text === "?." && /\d/.test(this.text[start + 2] ?? "")) this.fail("conditional number");
    switch (text) {
      case "{":
        return this.#openBrace();
      case "(":
      case "[":
        this.at++;
        this.push(Kind.Punctuator, start, this.at);
        this.stack.push({ brace: text, questions: 0, inCase: false });
        return;
      case ")":
      case "]":
      case "}":
        return this.#close(text);
      case "?":
        this.context.questions++;
        break;
      case ":":
        this.caseColon = this.context.questions === 0 && this.context.inCase;
        if (this.context.questions > 0) this.context.questions--;
        else this.context.inCase = false;
        break;
    }
    this.at += text.length;
    this.push(Kind.Punctuator, start, this.at);
  }

  #openBrace(): void {
    const brace = this.#braceKind();
    this.push(Kind.Punctuator, this.at, ++this.at);
    this.stack.push({ brace, questions: 0, inCase: false });
  }

  #braceKind(): Brace {
    const t = this.last;
    const pending = this.classPending[this.classPending.length - 1];
    if (pending === this.stack.length && t !== undefined && !(t.kind === Kind.Keyword && t.text === "extends")) {
      this.classPending.pop();
      return "class";
    }
    if (t === undefined) return "block";
    if (t.kind === Kind.Keyword) {
      return BEFORE_EXPRESSION.has(t.text) || isDeclaration(t.text) || t.text === "import" || t.text === "export"
        ? "object"
        : "block";
    }
    if (t.kind === Kind.Punctuator) {
      switch (t.text) {
        case "=>":
        case ")":
        case ";":
        case "}":
          return "block";
        case "{":
          return this.context.brace === "block" ? "block" : this.fail("brace after brace");
        case ":":
          return this.caseColon ? "block" : "object";
      }
      return "object";
    }
    if (t.kind === Kind.Name && t.text === "of") return "object";
    this.fail("brace after a name");
  }

  #close(text: string): void {
    const open = this.stack.pop();
    if (open === undefined || this.stack.length === 0) this.fail("too many closing brackets");
    if (open.brace === "template") {
      if (text !== "}") this.fail("wrong bracket in a template");
      this.#template(this.at);
      return;
    }
    const wanted = open.brace === "(" ? ")" : open.brace === "[" ? "]" : "}";
    if (text !== wanted) this.fail("wrong closing bracket");
    this.push(Kind.Punctuator, this.at, ++this.at);
  }
}

function isDeclaration(text: string): boolean {
  return text === "const" || text === "let" || text === "var";
}

/** static, async, get, set and * in front of a member's name. */
function isModifier(t: Token, tokens: readonly Token[], i: number, brace: Brace): boolean {
  if (t.kind === Kind.Punctuator) {
    if (t.text !== "*") return false;
    const b = tokens[i - 1];
    return b !== undefined &&
      (b.text === "{" || b.text === "," || b.text === ";" || b.text === "}" || b.text === "async" ||
        b.text === "static");
  }
  if (t.text === "static") return brace === "class";
  if (t.text !== "async" && t.text !== "get" && t.text !== "set") return false;
  // The word itself was taken for a name when it was read: the member's name follows it.
  t.kind = Kind.Keyword;
  return true;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Reads a module's text. */
export function readTokens(text: string): Token[] {
  return new Reader(text).run();
}
