// Bytes or text of a document, piece by piece, into the XML parser; where the parser is in the whole document.
//
// In: pieces. Out: the parser's events, or an XmlFailure with its place. Used by pyexpat's parsers and by ElementTree's.
import { isStr, jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { bytesArg } from "./bytes_arg.ts";
import { ERRORS, XmlError } from "./expat_errors.ts";
import { XmlInput } from "./expat_input.ts";
import { type XmlEvents, XmlParser } from "./expat_parser.ts";

// deno-lint-ignore no-control-regex
const NOT_ASCII = /[^\0-\x7f]/;
const HIGH_SURROGATE = /[\ud800-\udbff]/;

/** How many characters text has (measured: the most of parsing a long line was making a list of them). */
function characters(s: string): number {
  return HIGH_SURROGATE.test(s) ? [...s].length : s.length;
}

/** Lines from 1; columns and bytes from 0. */
export class Place {
  line = 1;
  column = 0;
  bytes = 0;
  /** Goes over text. */
  pass(s: string): void {
    let last = -1;
    for (let i = s.indexOf("\n"); i >= 0; i = s.indexOf("\n", i + 1)) {
      this.line++;
      last = i;
    }
    this.column = last < 0 ? this.column + characters(s) : characters(s.slice(last + 1));
    this.bytes += NOT_ASCII.test(s) ? new TextEncoder().encode(s).length : s.length;
  }
  after(s: string): Place {
    const p = Object.assign(new Place(), this);
    p.pass(s);
    return p;
  }
}

/** An error of the document. */
export class XmlFailure {
  constructor(readonly code: number, readonly place: Place) {}
  /** Expat's message with the place. */
  get message(): string {
    return this.messageFor(ERRORS[this.code - 1][1]);
  }
  messageFor(what: string): string {
    return `${what}: line ${this.place.line}, column ${this.place.column}`;
  }
}

export class XmlFeed {
  readonly input: XmlInput;
  readonly parser: XmlParser;
  passed = new Place();
  error: XmlFailure | null = null;
  finished = false;
  /** Is a token that was not all there left alone until the text has doubled, when nothing else came? It keeps small pieces from costing much. */
  defers = true;
  #partial = 0;
  constructor(readonly on: XmlEvents, encoding: string | null, separator: string | null, fragment = false) {
    this.input = new XmlInput(encoding);
    this.parser = new XmlParser(on, separator, fragment);
  }

  /** The place of the current event or the error. */
  place(): Place {
    const { text, at } = this.parser.origin ?? this.parser;
    return this.error?.place ?? this.passed.after(text.slice(0, at));
  }

  fail(code: number, place: Place): XmlFailure {
    return this.error = new XmlFailure(code, place);
  }

  /** Parses more of the document; `flush` gives text that is kept back. */
  parse(data: Value, final: boolean, flush: () => void): void {
    if (this.finished) throw this.fail(36, this.place());
    const { parser } = this;
    try {
      // At the end there may be bytes that were too few to tell the encoding.
      const held = isStr(data) && final && this.input.isHolding;
      const more = isStr(data) && !held
        ? this.input.normal(jsText(data), final)
        : this.input.take(held ? new Uint8Array(0) : bytesArg(data), final);
      if (this.defers && !final && parser.text.length + more.length < 2 * this.#partial) {
        parser.text += more;
        return;
      }
      parser.feed(more, final);
      flush();
    } catch (e) {
      if (!(e instanceof XmlError)) throw e;
      this.#partial = 0;
      flush();
      throw this.fail(e.code, this.passed.after(parser.text.slice(0, e.at)));
    } finally {
      this.finished ||= final;
    }
    this.#partial = parser.at === 0 ? parser.text.length : 0;
    this.passed.pass(parser.text.slice(0, parser.at));
    parser.text = parser.text.slice(parser.at);
    parser.at = 0;
  }

  /** Parses what was left alone. */
  catchUp(flush: () => void): void {
    const { defers } = this;
    this.defers = false;
    try {
      this.parse("", false, flush);
    } finally {
      this.defers = defers;
    }
  }
}
