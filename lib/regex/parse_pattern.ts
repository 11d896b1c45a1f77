// The text of a pattern -> the tree of what it says, as the library's re._parser reads it.
//
// In: code points, flags. Out: Parsed. Refused (Refused is thrown): what the library has an error or a warning for, and what is
// rare and needs more than the text: names that are not ASCII, \N{...}, groups nested deeper than DEEPEST.
import { AT, FLAG, MAXREPEAT, OP, TYPE_FLAGS } from "./constants.ts";
import { escape, literal, parseSet } from "./parse_escape.ts";
import { ch, END, ESCAPED, isBlank, isDigit, Source } from "./pattern_source.ts";
import {
  character,
  distinct,
  isTransparent,
  type Item,
  type Mode,
  NONE,
  ONE,
  refuse,
  sameItem,
  type Sequence,
  type SetItem,
  type Width,
  widthOf,
  widthOfOptions,
  widthOfRepeat,
} from "./pattern_nodes.ts";

export interface Parsed {
  readonly items: Sequence;
  readonly flags: number;
  /** Groups with a number. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** How deep groups may be: the library's functions call each other, up to Python's limit of recursion. */
const DEEPEST = 60;

const [
  PAREN,
  CLOSE,
  BAR,
  QUESTION,
  STAR,
  PLUS,
  BRACE,
  END_BRACE,
  BRACKET,
  DOT,
  HAT,
  DOLLAR,
  HASH,
  NEWLINE,
  COMMA,
  MINUS,
] = [..."()|?*+{}[.^$#\n,-"].map(ch);

const FLAG_LETTERS: ReadonlyMap<number, number> = new Map([
  [ch("i"), FLAG.IGNORECASE],
  [ch("L"), FLAG.LOCALE],
  [ch("m"), FLAG.MULTILINE],
  [ch("s"), FLAG.DOTALL],
  [ch("x"), FLAG.VERBOSE],
  [ch("a"), FLAG.ASCII],
  [ch("u"), FLAG.UNICODE],
]);

const NAME = /^[A-Za-z_][A-Za-z_0-9]*$/;

/** A pattern that is found to be verbose is read again, from its start. */
class FoundVerbose extends Error {}

class Parser {
  readonly source: Source;
  /** Width of each group by number; null while it is open. */
  readonly widths: (Width | null)[] = [[0, 0]];
  readonly names: Map<string, number> = new Map();
  /** The highest number that (?(n)...) asks for. */
  asked = 0;
  /** Groups before the outermost look-behind that is open: others can't be referred to in it. */
  outside: number | null = null;

  constructor(points: ArrayLike<number>, readonly isText: boolean, public flags: number) {
    this.source = new Source(points, isText);
  }

  alternatives(verbose: boolean, depth: number): Sequence {
    if (depth > DEEPEST) refuse();
    const options = [this.sequence(verbose, depth, depth === 0)];
    while (this.source.takes(BAR)) options.push(this.sequence(verbose, depth, false));
    return options.length === 1 ? options[0] : joined(options);
  }

  /** Items up to a "|", a ")" or the end. */
  sequence(verbose: boolean, depth: number, isFirst: boolean): Sequence {
    const { source } = this;
    const items: Sequence = [];
    for (;;) {
      const { next } = source;
      if (next === END || next === BAR || next === CLOSE) break;
      const token = source.take();
      if (verbose && isBlank(token)) continue;
      if (verbose && token === HASH) {
        for (let c = source.take(); c !== END && c !== NEWLINE;) c = source.take();
        continue;
      }
      if (token >= ESCAPED) {
        items.push(escape(source, token, (n) => this.reference(n)));
        continue;
      }
      switch (token) {
        case BRACKET:
          items.push(parseSet(source));
          break;
        case DOT:
          items.push({ t: "any", width: ONE });
          break;
        case HAT:
          items.push({ t: "at", at: AT.BEGINNING, width: NONE });
          break;
        case DOLLAR:
          items.push({ t: "at", at: AT.END, width: NONE });
          break;
        case QUESTION:
        case STAR:
        case PLUS:
        case BRACE:
          this.repeat(token, items);
          break;
        case PAREN: {
          const found = this.group(verbose, depth);
          if (found === "flags") {
            if (!isFirst || items.length > 0) refuse();
            if (!verbose && (this.flags & FLAG.VERBOSE) !== 0) throw new FoundVerbose();
          } else if (found !== null) items.push(found);
          break;
        }
        default:
          items.push(literal(token));
      }
    }
    return items.some(isTransparent) ? items.flatMap((item) => isTransparent(item) ? item.body : [item]) : items;
  }

  /** A repeat of the last item. */
  repeat(token: number, items: Sequence): void {
    const { source } = this;
    let min = 0, max = MAXREPEAT;
    if (token === QUESTION) max = 1;
    else if (token === PLUS) min = 1;
    else if (token === BRACE) {
      const { at } = source;
      if (source.next === END_BRACE) {
        items.push(literal(BRACE));
        return;
      }
      const least = source.takeWhile(Infinity, isDigit);
      const most = source.takes(COMMA) ? source.takeWhile(Infinity, isDigit) : least;
      if (!source.takes(END_BRACE)) {
        items.push(literal(BRACE));
        source.seek(at);
        return;
      }
      if (least !== "") min = Number(least);
      if (most !== "") max = Number(most);
      // What is as large as MAXREPEAT is an error.
      if ((most !== "" && max >= MAXREPEAT) || min >= MAXREPEAT || max < min) refuse();
    }
    const last = items.pop();
    if (last === undefined || last.t === "at" || last.t === "repeat") refuse();
    const body = isTransparent(last) ? last.body : [last];
    const mode: Mode = source.takes(QUESTION) ? "lazy" : source.takes(PLUS) ? "possessive" : "greedy";
    items.push({ t: "repeat", mode, min, max, body, width: widthOfRepeat(body, min, max) });
  }

  /** What a "(" begins; null for a comment, "flags" for flags of the whole pattern. */
  group(verbose: boolean, depth: number): Item | "flags" | null {
    const { source } = this;
    if (!source.takes(QUESTION)) return this.numbered(null, verbose, depth);
    const kind = source.take();
    switch (kind) {
      case ch("P"):
        if (source.takes(ch("<"))) return this.numbered(this.name(">"), verbose, depth);
        if (source.takes(ch("="))) return this.reference(this.groupOf(this.name(")")));
        return refuse();
      case ch(":"):
        return this.plain(0, 0, verbose, depth);
      case HASH:
        for (;;) {
          if (source.next === END) refuse();
          if (source.take() === CLOSE) return null;
        }
      case ch("="):
      case ch("!"):
        return this.look(kind === ch("!"), true, verbose, depth);
      case ch("<"): {
        const sign = source.take();
        if (sign !== ch("=") && sign !== ch("!")) refuse();
        return this.look(sign === ch("!"), false, verbose, depth);
      }
      case PAREN:
        return this.conditional(verbose, depth);
      case ch(">"):
        return this.atomic(verbose, depth);
      default:
        return this.withFlags(kind, verbose, depth);
    }
  }

  /** What is in the parentheses of a group. */
  inside(verbose: boolean, depth: number): Sequence {
    const items = this.alternatives(verbose, depth + 1);
    this.source.needs(")");
    return items;
  }

  numbered(name: string | null, verbose: boolean, depth: number): Item {
    const n = this.widths.length;
    this.widths.push(null);
    if (name !== null) {
      if (this.names.has(name)) refuse();
      this.names.set(name, n);
    }
    const body = this.inside(verbose, depth);
    const width = widthOf(body);
    this.widths[n] = width;
    return { t: "group", n, add: 0, del: 0, body, width };
  }

  atomic(verbose: boolean, depth: number): Item {
    const body = this.inside(verbose, depth);
    return { t: "atomic", body, width: widthOf(body) };
  }

  plain(add: number, del: number, verbose: boolean, depth: number): Item {
    const isVerbose = (verbose || (add & FLAG.VERBOSE) !== 0) && (del & FLAG.VERBOSE) === 0;
    const body = this.inside(isVerbose, depth);
    return { t: "group", n: 0, add, del, body, width: widthOf(body) };
  }

  look(negate: boolean, ahead: boolean, verbose: boolean, depth: number): Item {
    const { outside } = this;
    if (!ahead) this.outside ??= this.widths.length;
    const body = this.inside(verbose, depth);
    this.outside = outside;
    if (negate && body.length === 0) return { t: "fail", width: NONE };
    return { t: "look", ahead, negate, body, width: NONE };
  }

  conditional(verbose: boolean, depth: number): Item {
    const { source } = this;
    const text = source.takeUntil(")");
    let n: number;
    if (NAME.test(text)) n = this.groupOf(text);
    else {
      if (!/^\d+$/.test(text)) refuse();
      n = Number(text);
      // More groups than that are not in any text.
      if (n === 0 || n > source.points.length) refuse();
      this.asked = Math.max(this.asked, n);
    }
    this.checkOutside(n);
    const yes = this.sequence(verbose, depth + 1, false);
    let no: Sequence | null = null;
    if (source.takes(BAR)) {
      no = this.sequence(verbose, depth + 1, false);
      if (source.next === BAR) refuse();
    }
    source.needs(")");
    return { t: "ifgroup", n, yes, no, width: widthOfOptions([yes, no ?? []]) };
  }

  /** Flags, of the whole pattern or of a group. */
  withFlags(first: number, verbose: boolean, depth: number): Item | "flags" {
    const { source } = this;
    let add = 0, del = 0, token = first;
    for (; FLAG_LETTERS.has(token); token = source.take()) {
      const flag = FLAG_LETTERS.get(token)!;
      if (flag === (this.isText ? FLAG.LOCALE : FLAG.UNICODE)) refuse();
      add |= flag;
      if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) refuse();
    }
    if (token === CLOSE && add !== 0) {
      this.flags |= add;
      return "flags";
    }
    if (token === MINUS) {
      token = source.take();
      if (!FLAG_LETTERS.has(token)) refuse();
      for (; FLAG_LETTERS.has(token); token = source.take()) del |= FLAG_LETTERS.get(token)!;
      if ((del & TYPE_FLAGS) !== 0) refuse();
    }
    if (token !== ch(":") || (add & del) !== 0) refuse();
    return this.plain(add, del, verbose, depth);
  }

  name(end: string): string {
    const text = this.source.takeUntil(end);
    return NAME.test(text) ? text : refuse();
  }

  groupOf(name: string): number {
    return this.names.get(name) ?? refuse();
  }

  reference(n: number): Item {
    const width = this.widths[n] ?? null;
    if (n === 0 || width === null) refuse();
    this.checkOutside(n);
    return { t: "ref", n, width };
  }

  /** In a look-behind, only groups that are complete before it can be referred to. */
  checkOutside(n: number): void {
    if (this.outside !== null && (n >= this.outside || this.widths[n] === null)) refuse();
  }
}

/** The items that all options start with, and what is between their rests. */
function joined(options: Sequence[]): Sequence {
  const items: Sequence = [];
  let shared = 0;
  for (;; shared++) {
    const first = options[0][shared];
    if (first === undefined) break;
    if (!options.every((o) => o.length > shared && sameItem(o[shared], first))) break;
    items.push(first);
  }
  if (shared > 0) options = options.map((o) => o.slice(shared));
  items.push(setOf(options) ?? { t: "branch", options, width: widthOfOptions(options) });
  return items;
}

/** The set that means the same as options of one character each. */
function setOf(options: readonly Sequence[]): Item | null {
  const items: SetItem[] = [];
  for (const option of options) {
    if (option.length !== 1) return null;
    const [item] = option;
    if (item.t === "literal" && !item.negate) items.push(character(item.cp));
    else if (item.t === "set" && item.items[0].op !== OP.NEGATE) items.push(...item.items);
    else return null;
  }
  return { t: "set", items: distinct(items), width: ONE };
}

/** The flags of the whole pattern, with what kind of pattern it is. */
function completed(flags: number, isText: boolean): number {
  const type = flags & TYPE_FLAGS;
  if (isText) {
    if ((type & FLAG.LOCALE) !== 0 || type === (FLAG.ASCII | FLAG.UNICODE)) refuse();
    return type === 0 ? flags | FLAG.UNICODE : flags;
  }
  if ((type & FLAG.UNICODE) !== 0 || type === (FLAG.LOCALE | FLAG.ASCII)) refuse();
  return flags;
}

export function parsePattern(points: ArrayLike<number>, isText: boolean, flags: number): Parsed {
  let parser = new Parser(points, isText, flags);
  let items: Sequence;
  try {
    items = parser.alternatives((flags & FLAG.VERBOSE) !== 0, 0);
  } catch (e) {
    if (!(e instanceof FoundVerbose)) throw e;
    parser = new Parser(points, isText, flags | FLAG.VERBOSE);
    items = parser.alternatives(true, 0);
  }
  const groups = parser.widths.length - 1;
  // Else it is a ")" that nothing opened.
  if (parser.source.next !== END || parser.asked > groups) refuse();
  return { items, flags: completed(parser.flags, isText), groups, names: parser.names };
}
