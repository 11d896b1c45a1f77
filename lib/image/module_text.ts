// One module of the start image: what it imports, exports and declares, and its text with other names.
//
// In: the transpiled text. Out: ModuleText. Invariant: imports and exports stand at the top level and are named ones,
// `import * as x`, `import defer * as x`, `export { ... } [from]`, `export * from`, or exported declarations.
import { arrowsIn, keyOf } from "./ahead.ts";
import { Kind, readTokens, type Token } from "./js_tokens.ts";

export interface Import {
  readonly specifier: string;
  readonly deferred: boolean;
  /** Local name of `* as x`. */
  readonly namespace: string | null;
  /** [name in the other module, local name] */
  readonly names: readonly (readonly [string, string])[];
}

/** How a module's text is written. */
export interface Rendering {
  readonly rename: (name: string) => string;
  /** How to write `x.name` of a namespace x. */
  readonly member: (namespace: string, name: string) => string | null;
  /** Which properties in arguments of calls become functions that make them. */
  readonly isLate?: (call: string, property: string) => boolean;
  /** What to write in front of a function with this key (ahead.ts), or null when it need not be compiled ahead. */
  readonly ahead?: (key: string) => string | null;
  /** Pieces to leave out: where they start and end. */
  readonly omitted?: ReadonlyMap<number, number>;
}

/** A top-level statement by its token range. */
export interface Statement {
  readonly kind: "import" | "function" | "class" | "variables" | "other";
  readonly from: number;
  readonly to: number;
  /** First token after `export`. */
  readonly body: number;
}

export class ModuleText {
  readonly tokens: Token[];
  readonly imports: Import[] = [];
  /** Exported name -> local name. */
  readonly exports: Map<string, string> = new Map();
  /** Exported name -> [specifier, name there]. */
  readonly reexports: Map<string, readonly [string, string]> = new Map();
  readonly starReexports: string[] = [];
  readonly declared: Set<string> = new Set();
  readonly statements: Statement[] = [];

  constructor(text: string) {
    this.tokens = readTokens(text);
    for (let i = 0; i < this.tokens.length;) i = this.#statement(i);
  }

  #text(i: number): string {
    return this.tokens[i]?.text ?? "";
  }

  /** Index after the `;` that ends the statement, at top level. */
  #endOfStatement(i: number): number {
    for (; i < this.tokens.length; i++) {
      const t = this.tokens[i];
      if (t.depth === 0 && t.text === ";" && t.kind === Kind.Punctuator) return i + 1;
    }
    return i;
  }

  /** Index after the bracket that closes the one at i. */
  afterBracket(i: number): number {
    const { depth } = this.tokens[i];
    for (let k = i + 1; k < this.tokens.length; k++) {
      if (this.tokens[k].depth === depth && /^[)\]}]$/.test(this.#text(k))) return k + 1;
    }
    throw new Error("bracket without end");
  }

  #add(kind: Statement["kind"], from: number, to: number, body = from): number {
    this.statements.push({ kind, from, to, body });
    return to;
  }

  #statement(i: number): number {
    const word = this.#text(i);
    if (word === "import" && this.#text(i + 1) !== "." && this.#text(i + 1) !== "(") return this.#import(i);
    if (word === "export") return this.#export(i);
    return this.#declaration(i, i);
  }

  /** A declaration or any other statement; `from` is where it starts with its `export`. */
  #declaration(from: number, i: number): number {
    const word = this.#text(i);
    if (word === "function" || (word === "async" && this.#text(i + 1) === "function")) {
      let name = word === "async" ? i + 2 : i + 1;
      if (this.#text(name) === "*") name++;
      this.declared.add(this.#text(name));
      const body = this.afterBracket(name + 1);
      return this.#add("function", from, this.afterBracket(body), i);
    }
    if (word === "class") {
      this.declared.add(this.#text(i + 1));
      let body = i + 2;
      while (!(this.#text(body) === "{" && this.tokens[body].depth === this.tokens[i].depth)) body++;
      return this.#add("class", from, this.afterBracket(body), i);
    }
    if (word === "const" || word === "let" || word === "var") {
      const end = this.#endOfStatement(i);
      this.#declaredBy(i + 1, end);
      return this.#add("variables", from, end, i);
    }
    return this.#add("other", from, this.#otherEnd(i));
  }

  /** A statement that is no declaration: up to its semicolon, or the block of for, if, while, try. */
  #otherEnd(i: number): number {
    const word = this.#text(i);
    if (word === ";") return i + 1;
    if (word === "for" || word === "if" || word === "while") return this.#bodyEnd(this.afterBracket(i + 1));
    if (word === "{") return this.afterBracket(i);
    if (word === "try") {
      let end = this.afterBracket(i + 1);
      while (this.#text(end) === "catch" || this.#text(end) === "finally") {
        let k = end + 1;
        if (this.#text(k) === "(") k = this.afterBracket(k);
        end = this.afterBracket(k);
      }
      return end;
    }
    return this.#endOfStatement(i);
  }

  #bodyEnd(i: number): number {
    const end = this.#text(i) === "{" ? this.afterBracket(i) : this.#otherEnd(i);
    return this.#text(end) === "else" ? this.#bodyEnd(end + 1) : end;
  }

  /** Names that a const, let or var statement declares. */
  #declaredBy(i: number, end: number): void {
    while (i < end) {
      if (this.#text(i) === "{" || this.#text(i) === "[") {
        const close = this.afterBracket(i);
        for (let k = i + 1; k < close - 1; k++) {
          const t = this.tokens[k];
          if (t.kind === Kind.Shorthand || (t.kind === Kind.Name && this.#text(k - 1) !== "=")) {
            this.declared.add(t.text);
          }
        }
        i = close;
      } else this.declared.add(this.tokens[i++].text);
      // Skip the initialiser up to a comma of this statement.
      const depth = 0;
      while (i < end && !(this.tokens[i].depth === depth && (this.#text(i) === "," || this.#text(i) === ";"))) i++;
      i++;
    }
  }

  #string(i: number): string {
    return JSON.parse(this.#text(i).replace(/^'(.*)'$/, '"$1"'));
  }

  #import(i: number): number {
    const end = this.#endOfStatement(i);
    let k = i + 1;
    const deferred = this.#text(k) === "defer";
    if (deferred) k++;
    if (this.#text(k) === "*") {
      this.imports.push({ specifier: this.#string(k + 4), deferred, namespace: this.#text(k + 2), names: [] });
    } else if (this.#text(k) === "{") {
      const [names, after] = this.#list(k);
      this.imports.push({ specifier: this.#string(after + 1), deferred, namespace: null, names });
    } else if (/^["']/.test(this.#text(k))) {
      this.imports.push({ specifier: this.#string(k), deferred, namespace: null, names: [] });
    } else throw new Error("default import");
    return this.#add("import", i, end);
  }

  /** `{ a, b as c }`: pairs, and the index after it. */
  #list(i: number): [[string, string][], number] {
    const names: [string, string][] = [];
    let k = i + 1;
    while (this.#text(k) !== "}") {
      const name = this.#text(k);
      if (this.#text(k + 1) === "as") {
        names.push([name, this.#text(k + 2)]);
        k += 3;
      } else {
        names.push([name, name]);
        k++;
      }
      if (this.#text(k) === ",") k++;
    }
    return [names, k + 1];
  }

  #export(i: number): number {
    const word = this.#text(i + 1);
    if (word === "default") throw new Error("default export");
    if (word === "*") {
      this.starReexports.push(this.#string(i + 3));
      this.imports.push({ specifier: this.#string(i + 3), deferred: false, namespace: null, names: [] });
      return this.#add("import", i, this.#endOfStatement(i));
    }
    if (word === "{") {
      const [names, after] = this.#list(i + 1);
      if (this.#text(after) === "from") {
        const specifier = this.#string(after + 1);
        this.imports.push({ specifier, deferred: false, namespace: null, names: [] });
        for (const [name, shown] of names) this.reexports.set(shown, [specifier, name]);
      } else for (const [name, shown] of names) this.exports.set(shown, name);
      return this.#add("import", i, this.#endOfStatement(i));
    }
    const before = new Set(this.declared);
    const end = this.#declaration(i, i + 1);
    for (const name of this.declared) if (!before.has(name)) this.exports.set(name, name);
    return end;
  }

  /** Does the name stand anywhere but in front of a dot (imports aside)? */
  usesBare(name: string): boolean {
    for (const s of this.statements) {
      if (s.kind === "import") continue;
      for (let i = s.from; i < s.to; i++) {
        const t = this.tokens[i];
        if (t.text !== name) continue;
        if (t.kind === Kind.Shorthand || (t.kind === Kind.Name && this.#text(i + 1) !== ".")) return true;
      }
    }
    return false;
  }

  /** For a property with an object literal in a literal that is an argument: the name of the function called. */
  #calledWith(i: number): string | null {
    if (this.tokens[i].kind !== Kind.Property || this.#text(i + 1) !== ":" || this.#text(i + 2) !== "{") return null;
    const { depth } = this.tokens[i];
    while (i > 0 && this.tokens[i].depth >= depth) i--;
    if (this.#text(i) !== "{") return null;
    while (i > 0 && this.tokens[i].depth >= depth - 1) i--;
    return this.#text(i) === "(" ? this.#text(i - 1) : null;
  }

  /** Where the literal of a property ends that becomes a function which makes it, or -1. */
  lateEnd(i: number, isLate: (call: string, property: string) => boolean): number {
    const call = this.#calledWith(i);
    return call !== null && isLate(call, this.#text(i)) ? this.afterBracket(i + 2) : -1;
  }

  /** The functions in [from, to) that are compiled ahead: what to write in front of tokens, and how often they are closed. */
  #parentheses(from: number, to: number, ahead: Rendering["ahead"]): [Map<number, string>, Map<number, number>] {
    const opens = new Map<number, string>(), closes = new Map<number, number>();
    if (ahead === undefined) return [opens, closes];
    for (const range of arrowsIn(this.tokens, { from, to })) {
      const mark = ahead(keyOf(this.tokens, range));
      if (mark === null) continue;
      opens.set(range.from, `${opens.get(range.from) ?? ""}(${mark}`);
      closes.set(range.to - 1, (closes.get(range.to - 1) ?? 0) + 1);
    }
    return [opens, closes];
  }

  /** Text of tokens [from, to). */
  render(from: number, to: number, how: Rendering): string {
    let out = "";
    const { tokens } = this;
    const { rename, member, isLate, ahead } = how;
    const ends = new Map<number, string>();
    const [opens, closes] = this.#parentheses(from, to, ahead);
    for (let i = from; i < to; i++) {
      const omitted = how.omitted?.get(i);
      if (omitted !== undefined) {
        i = omitted - 1;
        continue;
      }
      const t = tokens[i];
      let text = t.text;
      const call = isLate === undefined ? null : this.#calledWith(i);
      if (call !== null && isLate!(call, text)) {
        const end = this.afterBracket(i + 2);
        const mark = ahead?.(keyOf(tokens, { from: i, to: end })) ?? null;
        ends.set(end - 1, mark === null ? "})" : "}))");
        out += `\n${text}: ${mark === null ? "" : `(${mark}`}() => (`;
        i++;
        continue;
      }
      text = ends.get(i) ?? text;
      const open = opens.get(i), at = i;
      if (t.kind === Kind.Name) {
        if (tokens[i + 1]?.text === "." && tokens[i + 2] !== undefined) {
          const direct = member(t.text, tokens[i + 2].text);
          if (direct !== null) {
            text = direct;
            i += 2;
          } else text = rename(t.text);
        } else text = rename(t.text);
      } else if (t.kind === Kind.Shorthand) {
        const renamed = rename(t.text);
        if (renamed !== t.text) text = `${t.text}: ${renamed}`;
      }
      if (out !== "") {
        if (t.newline) out += "\n";
        else if (needsSpace(out, open ?? text)) out += " ";
      }
      out += (open ?? "") + text;
      for (let k = at; k <= i; k++) out += ")".repeat(closes.get(k) ?? 0);
    }
    return out;
  }
}

const WORDLIKE = /[\w$\u0080-\uffff]/;

/** Must two tokens be kept apart? */
function needsSpace(out: string, next: string): boolean {
  const a = out[out.length - 1], b = next[0];
  if (WORDLIKE.test(a) && (WORDLIKE.test(b) || b === "#" || b === "\\")) return true;
  if ((a === "+" && b === "+") || (a === "-" && b === "-") || (a === "/" && (b === "/" || b === "*"))) return true;
  if (WORDLIKE.test(a) && b === "/") return true;
  return /\d/.test(a) && b === ".";
}
