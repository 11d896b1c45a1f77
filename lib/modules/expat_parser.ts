// A streaming XML parser with Expat's events, errors and positions.
//
// In: text in pieces. Out: events, or an XmlError at the place Expat names. Invariant: `at` is the start of the token whose event
// is being given; a token that is not all there yet stays in `text` until more comes. npm's SAX parsers have neither Expat's error
// codes nor its declarations, hence this one.
import { doctypeEnd, Dtd, type DtdEvents, type Entity } from "./expat_dtd.ts";
import { XmlError } from "./expat_errors.ts";
import { type KnownName, NameScanner, NameTable } from "./expat_names.ts";

export interface XmlEvents extends DtdEvents {
  /** May text have line ends in it? Otherwise each comes by itself, as Expat gives it. */
  readonly joinsLines?: boolean;
  /** Is what stands in the document of no use? Then tags are given as "". */
  readonly ignoresMarkup?: boolean;
  declaration(version: string, encoding: string | null, standalone: number): void;
  start(name: string, attributes: string[], specified: number, raw: string): void;
  end(name: string, raw: string): void;
  text(data: string): void;
  startCdata(): void;
  endCdata(): void;
  startNamespace(prefix: string | null, uri: string | null): void;
  endNamespace(prefix: string | null): void;
  /** May entity references be replaced? False when a default handler wants them. */
  expands(): boolean;
  skipped(name: string, raw: string): void;
  external(name: string, e: Entity): void;
}

const NAME =
  "[:A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f" +
  "\\u2c00-\\u2fef\\u3001-\\udfff\\uf900-\\ufdcf\\ufdf0-\\ufffd]" +
  "[:\\w.\\-\\u00b7\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u203f\\u2040\\u2070-\\u218f" +
  "\\u2c00-\\u2fef\\u3001-\\udfff\\uf900-\\ufdcf\\ufdf0-\\ufffd]*";
const NAME_AT = new RegExp(NAME, "y");
/** Blanks as XML has them: fewer than those of patterns. */
const BLANK = "[ \\t\\r\\n]";
const OPEN = new RegExp(`<(${NAME})(?:${BLANK}*(/?)>)?`, "y");
const ATTRIBUTE = new RegExp(
  `(${BLANK}*)(${NAME})${BLANK}*=${BLANK}*("[^"<]*"|'[^'<]*')(?:${BLANK}*(/?)>)?`,
  "y",
);
/** Text with nothing in it to look at closer. */
// deno-lint-ignore no-control-regex
const PLAIN = /[^<&\]\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+/y;
/** What the value of an attribute can't just be taken with. */
// deno-lint-ignore no-control-regex
const SPECIAL = /[&\0-\x1f\ufffe\uffff]/;
const CLOSE = new RegExp(`</(${NAME})${BLANK}*>`, "y");
const REFERENCE = new RegExp(`&(?:#(\\d+)|#x([0-9a-fA-F]+)|(${NAME}));`, "y");
const XML_DECL =
  /^<\?xml\s+version\s*=\s*(["'])([\w.:-]+)\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\3)?(?:\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>/;
// deno-lint-ignore no-control-regex
const BAD = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const PREDEFINED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const XML_URI = "http://www.w3.org/XML/1998/namespace";

/** The prefixes of namespaces that hold somewhere, and the names they have made so far. */
class Scope {
  readonly elements: NameTable = new NameTable();
  readonly attributes: Map<string, string> = new Map();
  constructor(readonly uris: Map<string, string>) {}
}

interface Open {
  readonly raw: string;
  readonly name: string;
  /** The prefixes declared here. */
  readonly prefixes: readonly (string | null)[];
  readonly outer: Scope;
}

const AMPERSAND = 38, LESS = 60, GREATER = 62;
const scanner = new NameScanner();

/** Blanks as XML has them. */
function isBlank(c: number): boolean {
  return c === 32 || c >= 9 && c <= 13 && c !== 11 && c !== 12;
}

/** Where plain text that starts at `at` ends: short ones are looked through here. */
function plainEnd(text: string, at: number): number {
  const near = Math.min(text.length, at + 24);
  for (let i = at; i < near; i++) {
    const c = text.charCodeAt(i);
    if (c === LESS || c === AMPERSAND) return i;
    if (c < 32 ? c !== 10 && c !== 9 && c !== 13 : c === 93 || c >= 0xfffe) return i;
  }
  PLAIN.lastIndex = at;
  return PLAIN.test(text) ? PLAIN.lastIndex : at;
}

const NO_PREFIXES: readonly (string | null)[] = [];

export class XmlParser {
  text = "";
  at = 0;
  readonly dtd: Dtd = new Dtd();
  readonly #stack: Open[] = [];
  #scope = new Scope(new Map([["xml", XML_URI]]));
  #started = false;
  #rootSeen = false;
  #doctypeSeen = false;
  #inCdata = false;
  #expanded = 0;
  #depth = 0;
  read = 0;
  prefixTriplets = false;
  /** Where the outermost entity that is being replaced is referred to. */
  origin: { text: string; at: number } | null = null;

  constructor(readonly on: XmlEvents, readonly separator: string | null, readonly fragment = false) {}

  /** Takes more text; line ends are to be normalised already. */
  feed(more: string, final: boolean): void {
    this.text += more;
    this.read += more.length;
    this.#run(final);
    if (!final) return;
    this.at = this.text.length;
    if (this.#inCdata) throw new XmlError(20, this.at);
    if (this.#stack.length > 0 || !this.#rootSeen && !this.fragment) throw new XmlError(3, this.at);
  }

  #run(final: boolean): void {
    while (this.at < this.text.length) {
      const end = this.#token(final);
      if (end < 0) {
        if (!final) return;
        const rest = this.text.slice(this.at);
        if (this.#inCdata) throw new XmlError(20, this.at);
        throw new XmlError(rest === "<" || rest.startsWith("&") || rest.startsWith("<") ? 5 : 4, this.at);
      }
      this.at = end;
      this.#started = true;
    }
  }

  get #inside(): boolean {
    return this.#stack.length > 0 || this.fragment;
  }

  /** One token at `at`: its end, or -1 when it is not all there. */
  #token(final: boolean): number {
    const { text, at, on } = this;
    if (this.#inCdata) return this.#cdata();
    const c = text[at];
    if (c !== "<") {
      if (!this.#inside) return this.#misc(final);
      return c === "&" ? this.#reference() : this.#characters(final);
    }
    const rest = text.length - at;
    const d = text[at + 1];
    if (d === undefined) return -1;
    if (d === "?") {
      const end = text.indexOf("?>", at);
      if (end < 0) return -1;
      const raw = text.slice(at, end + 2);
      if (/^<\?xml[\s?]/.test(raw)) {
        if (this.#started) throw new XmlError(17, at);
        const m = XML_DECL.exec(raw);
        if (m === null) throw new XmlError(30, at + 5);
        on.declaration(m[2], m[4] ?? null, m[6] === undefined ? -1 : m[6] === "yes" ? 1 : 0);
        return end + 2;
      }
      NAME_AT.lastIndex = at + 2;
      const m = NAME_AT.exec(text);
      if (m === null || !/^[\s?]/.test(text.slice(at + 2 + m[0].length))) throw new XmlError(4, at + 2);
      on.instruction(m[0], raw.slice(2 + m[0].length, -2).replace(/^\s+/, ""), raw);
      return end + 2;
    }
    if (d === "!") {
      if (text.startsWith("<!--", at)) {
        const end = text.indexOf("--", at + 4);
        if (end < 0 || end + 2 >= text.length) return -1;
        if (text[end + 2] !== ">") throw new XmlError(4, end + 2);
        on.comment(text.slice(at + 4, end), text.slice(at, end + 3));
        return end + 3;
      }
      if ("<!--".startsWith(text.slice(at, at + 4))) return -1;
      if (text.startsWith("<![CDATA[", at) && this.#inside) {
        this.#inCdata = true;
        on.startCdata();
        return at + 9;
      }
      if (rest < 9 && ("<![CDATA[".startsWith(text.slice(at)) || "<!DOCTYPE".startsWith(text.slice(at)))) return -1;
      if (text.startsWith("<!DOCTYPE", at) && !this.#rootSeen && !this.#inside) {
        if (this.#doctypeSeen) throw new XmlError(2, at);
        const end = doctypeEnd(text, at);
        if (end < 0) return -1;
        this.#doctypeSeen = true;
        this.dtd.read(text.slice(at, end), at, on);
        return end;
      }
      throw new XmlError(this.#rootSeen && !this.#inside ? 9 : this.#inside ? 4 : 2, this.#inside ? at + 2 : at);
    }
    if (this.#rootSeen && !this.#inside) throw new XmlError(9, at);
    if (d !== "/") return this.#open();
    if (!this.#inside && this.#depth === 0) throw new XmlError(4, at + 1);
    return this.#close();
  }

  /** Blanks outside of the root element. */
  #misc(final: boolean): number {
    const { text, at } = this;
    let i = at;
    while (i < text.length && isBlank(text.charCodeAt(i))) i++;
    if (i === at) {
      NAME_AT.lastIndex = at;
      const end = at + (NAME_AT.exec(text)?.[0].length ?? 0);
      if (end > at && end === text.length && !final) return -1;
      if (end > at && end < text.length && !/[\s>),|[%?*+]/.test(text[end])) throw new XmlError(4, end);
      throw new XmlError(this.#rootSeen ? 9 : 2, at);
    }
    this.on.other(text.slice(at, i));
    return i;
  }

  #characters(final: boolean): number {
    const { text, at } = this;
    const plain = plainEnd(text, at);
    if (plain > at) {
      const c = text.charCodeAt(plain);
      if (c === LESS || c === AMPERSAND) {
        this.#give(text.slice(at, plain));
        return plain;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== "<" && text[end] !== "&") end++;
    // "]]" may be the start of what is not allowed here.
    if (end === text.length && !final && text.endsWith("]")) {
      while (end > at && text[end - 1] === "]") end--;
      if (end === at) return text.length - at > 2 ? this.#plain(at, at + 1) : -1;
    }
    return this.#plain(at, end);
  }

  #plain(at: number, end: number): number {
    const data = this.text.slice(at, end);
    const close = data.indexOf("]]>");
    const bad = data.search(BAD);
    if (close >= 0 || bad >= 0) throw new XmlError(4, at + (bad >= 0 && (close < 0 || bad < close) ? bad : close + 2));
    this.#give(data);
    return end;
  }

  /** Character data, a line end by itself as Expat gives it. */
  #give(data: string): void {
    if (this.on.joinsLines || !data.includes("\n")) {
      if (data !== "") this.on.text(data);
      return;
    }
    for (const part of data.split(/(\n)/)) if (part !== "") this.on.text(part);
  }

  #cdata(): number {
    const { text, at } = this;
    const end = text.indexOf("]]>", at);
    if (end < 0) {
      let to = text.length;
      while (to > at && text[to - 1] === "]") to--;
      if (to === at) return -1;
      this.#give(text.slice(at, to));
      return to;
    }
    this.#give(text.slice(at, end));
    this.#inCdata = false;
    this.at = end;
    this.on.endCdata();
    return end + 3;
  }

  #reference(): number {
    const { text, at, on } = this;
    REFERENCE.lastIndex = at;
    const m = REFERENCE.exec(text);
    if (m === null) {
      if (/^&(?:#x?[0-9a-fA-F]*|[^\s;&<]*)$/.test(text.slice(at))) return -1;
      throw new XmlError(4, at + 1);
    }
    const end = at + m[0].length;
    const simple = this.#simple(m, at);
    if (simple !== null) {
      on.text(simple);
      return end;
    }
    const name = m[3];
    const e = this.dtd.entities.get(name);
    if (e === undefined) {
      if (!this.dtd.incomplete) throw new XmlError(11, at);
      on.skipped(name, m[0]);
    } else if (e.open) throw new XmlError(12, at);
    else if (e.notation !== null) throw new XmlError(15, at);
    else if (e.value === null) on.external(name, e);
    else if (!on.expands()) on.other(m[0]);
    else this.#expand(e, at);
    return end;
  }

  /** The text of a character reference or predefined entity; null for another entity. */
  #simple(m: RegExpExecArray, at: number): string | null {
    if (m[3] !== undefined) return PREDEFINED[m[3]] ?? null;
    const n = m[1] !== undefined ? parseInt(m[1], 10) : parseInt(m[2], 16);
    const allowed = n === 9 || n === 10 || n === 13 || n >= 32 && n < 0xd800 || n > 0xdfff && n < 0xfffe ||
      n > 0xffff && n < 0x110000;
    if (!allowed) throw new XmlError(14, at);
    return String.fromCodePoint(n);
  }

  #count(n: number, at: number): void {
    this.#expanded += n;
    if (this.#expanded > 8 * 1024 * 1024 && this.#expanded > 100 * this.read) throw new XmlError(43, at);
  }

  /** Parses the text of an entity in place of its reference. */
  #expand(e: Entity, at: number): void {
    const { text } = this;
    const open = this.#stack.length;
    this.#count(e.value!.length, at);
    e.open = true;
    const outermost = this.origin === null;
    if (outermost) this.origin = { text, at };
    this.text = e.value!;
    this.at = 0;
    if (++this.#depth > 1000) throw new XmlError(43, at);
    try {
      this.#run(true);
      if (this.#stack.length !== open) throw new XmlError(13, at);
    } catch (error) {
      throw error instanceof XmlError ? new XmlError(error.code, at) : error;
    } finally {
      this.#depth--;
      if (outermost) this.origin = null;
      e.open = false;
      this.text = text;
      this.at = at;
    }
  }

  /** The value of an attribute, references replaced. */
  #value(raw: string, at: number): string {
    if (!SPECIAL.test(raw)) return raw;
    const bad = raw.search(BAD);
    if (bad >= 0) throw new XmlError(4, at + bad);
    let out = "";
    for (let i = 0; i < raw.length;) {
      const amp = raw.indexOf("&", i);
      out += raw.slice(i, amp < 0 ? raw.length : amp).replace(/[\n\t\r]/g, " ");
      if (amp < 0) break;
      REFERENCE.lastIndex = amp;
      const m = REFERENCE.exec(raw);
      if (m === null) throw new XmlError(4, at + amp + 1);
      i = amp + m[0].length;
      const simple = this.#simple(m, at + amp);
      if (simple !== null) {
        out += simple;
        continue;
      }
      const e = this.dtd.entities.get(m[3]);
      if (e === undefined) {
        if (!this.dtd.incomplete) throw new XmlError(11, at + amp);
        continue;
      }
      if (e.open) throw new XmlError(12, at + amp);
      if (e.value === null) throw new XmlError(e.notation !== null ? 15 : 16, at + amp);
      this.#count(e.value.length, at);
      e.open = true;
      out += this.#value(e.value, at);
      e.open = false;
    }
    return out;
  }

  #open(): number {
    const { text, at } = this;
    const attributes: string[] = [];
    // What is behind the ">", when that was there: "/" or "".
    let close: string | undefined;
    const nameEnd = scanner.scan(text, at + 1);
    let i = nameEnd;
    let tag: KnownName | null = null;
    let raw = "";
    const { hash } = scanner;
    if (i > 0) {
      tag = this.#scope.elements.find(text, at + 1, i, hash);
      raw = tag !== null ? tag.raw : text.slice(at + 1, i);
      let end = i;
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      if (text.charCodeAt(end) === GREATER) close = "";
      else if (text.startsWith("/>", end)) close = "/";
      if (close !== undefined) i = end + close.length + 1;
    } else {
      OPEN.lastIndex = at;
      const m = OPEN.exec(text);
      if (m === null) throw new XmlError(4, at + 1);
      raw = m[1];
      i = at + m[0].length;
      close = m[2];
    }
    while (close === undefined) {
      ATTRIBUTE.lastIndex = i;
      const a = ATTRIBUTE.exec(text);
      if (a === null) return this.#badTag(i);
      const [all, blank, name, quoted] = a;
      const nameAt = i + blank.length;
      if (blank === "") throw new XmlError(4, nameAt);
      for (let k = 0; k < attributes.length; k += 2) if (attributes[k] === name) throw new XmlError(8, nameAt);
      attributes.push(name, this.#value(quoted.slice(1, -1), text.indexOf(quoted, nameAt + name.length) + 1));
      close = a[4];
      i += all.length;
    }
    this.#started = true;
    // Declarations of prefixes here may change what the name is.
    if (tag === null || attributes.length > 0 || this.dtd.defaults.size > 0) {
      this.#element(raw, nameEnd > 0 ? hash : 0, attributes, close !== "", i);
      return i;
    }
    this.#stack.push({ raw, name: tag.name, prefixes: NO_PREFIXES, outer: this.#scope });
    this.#rootSeen = true;
    this.on.start(tag.name, attributes, 0, this.#markup(i));
    if (close !== "") this.#endEmpty(i);
    return i;
  }

  /** A tag that can't go on at `i`: not all there, or wrong at a place to find. */
  #badTag(i: number): number {
    const rest = this.text.slice(i);
    const m = new RegExp(
      `^(?:${BLANK}*/|${BLANK}+(?:${NAME}(?:${BLANK}*(?:=${BLANK}*(?:"[^"<]*|'[^'<]*)?)?)?)?)?`,
    ).exec(rest)!;
    if (m[0].length === rest.length) return -1;
    throw new XmlError(4, i + m[0].length);
  }

  /** What stands in the document from here to `end`. */
  #markup(end: number): string {
    return this.on.ignoresMarkup === true ? "" : this.text.slice(this.at, end);
  }

  #element(raw: string, hash: number, attributes: string[], empty: boolean, end: number): void {
    const { on, at } = this;
    let kept = attributes.length;
    const defaults = this.dtd.defaults.size === 0 ? undefined : this.dtd.defaults.get(raw);
    for (const d of defaults ?? []) {
      const i = attributes.findIndex((a, k) => k % 2 === 0 && a === d.name);
      if (i < 0 && d.value !== null) attributes.push(d.name, this.#value(d.value, at));
      else if (i >= 0 && d.type !== "CDATA") attributes[i + 1] = attributes[i + 1].trim().replace(/ +/g, " ");
    }
    let prefixes = NO_PREFIXES;
    const outer = this.#scope;
    if (this.separator !== null && attributes.length > 0) {
      let colons = false;
      for (let i = 0; i < attributes.length; i += 2) {
        if (attributes[i].startsWith("xmlns")) {
          const declared = this.#declarations(attributes, kept);
          prefixes = declared.prefixes;
          attributes = declared.rest;
          kept = declared.kept;
          break;
        }
      }
      for (let i = 0; i < attributes.length; i += 2) {
        if (attributes[i].includes(":")) {
          colons = true;
          attributes[i] = this.#qualified(attributes[i]);
        }
      }
      if (colons) {
        const names = attributes.filter((_a, i) => i % 2 === 0);
        if (new Set(names).size !== names.length) throw new XmlError(8, at);
      }
    }
    const name = this.#elementName(raw, hash);
    this.#stack.push({ raw, name, prefixes, outer });
    this.#rootSeen = true;
    on.start(name, attributes, kept, this.#markup(end));
    if (empty) this.#endEmpty(end);
  }

  #endEmpty(end: number): void {
    const markup = this.#markup(end);
    this.at = end;
    this.#end(markup);
  }

  /** The name of an element with its namespace; `hash` is 0 for names that aren't kept. */
  #elementName(raw: string, hash: number): string {
    const { elements } = this.#scope;
    const known = hash === 0 ? null : elements.find(raw, 0, raw.length, hash);
    if (known !== null) return known.name;
    const name = this.separator === null ? raw : this.#expandedName(raw, true);
    return hash === 0 ? name : elements.add(raw, name, hash).name;
  }

  /** Takes the declarations of prefixes out of the attributes; `kept` of those count the ones of the document. */
  #declarations(
    attributes: string[],
    kept: number,
  ): { prefixes: readonly (string | null)[]; rest: string[]; kept: number } {
    const { on, at } = this;
    const uris = new Map(this.#scope.uris);
    const prefixes: (string | null)[] = [];
    const rest: string[] = [];
    const specified = kept;
    for (let i = 0; i < attributes.length; i += 2) {
      const [a, v] = [attributes[i], attributes[i + 1]];
      if (a !== "xmlns" && !a.startsWith("xmlns:")) {
        rest.push(a, v);
        continue;
      }
      if (i < specified) kept -= 2;
      const prefix = a === "xmlns" ? "" : a.slice(6);
      if (prefix === "xmlns") throw new XmlError(39, at);
      if (prefix === "xml" && v !== XML_URI) throw new XmlError(38, at);
      if (prefix !== "xml" && v === XML_URI) throw new XmlError(40, at);
      if (prefix !== "" && v === "") throw new XmlError(28, at);
      uris.set(prefix, v);
      prefixes.push(prefix === "" ? null : prefix);
      on.startNamespace(prefix === "" ? null : prefix, v === "" ? null : v);
    }
    if (prefixes.length > 0) this.#scope = new Scope(uris);
    return { prefixes, rest, kept };
  }

  /** The name of an attribute with its namespace. */
  #qualified(raw: string): string {
    const known = this.#scope.attributes;
    let name = known.get(raw);
    if (name === undefined) known.set(raw, name = this.#expandedName(raw, false));
    return name;
  }

  #expandedName(raw: string, element: boolean): string {
    const colon = raw.indexOf(":");
    const prefix = colon < 0 ? "" : raw.slice(0, colon);
    if (colon < 0 && !element) return raw;
    const uri = this.#scope.uris.get(prefix);
    if (uri === undefined || uri === "") {
      if (prefix === "") return raw;
      throw new XmlError(27, this.at);
    }
    const local = raw.slice(colon + 1);
    return uri + this.separator + local + (this.prefixTriplets && prefix !== "" ? this.separator + prefix : "");
  }

  #end(markup: string): void {
    const { on } = this;
    const { name, prefixes, outer } = this.#stack.pop()!;
    on.end(name, markup);
    this.#scope = outer;
    for (let i = prefixes.length - 1; i >= 0; i--) on.endNamespace(prefixes[i]);
  }

  #close(): number {
    const { text, at } = this;
    const open = this.#stack.at(-1);
    if (open !== undefined && text.startsWith(open.raw, at + 2)) {
      const end = at + 3 + open.raw.length;
      if (text[end - 1] === ">") {
        this.#end(this.#markup(end));
        return end;
      }
    }
    CLOSE.lastIndex = at;
    const m = CLOSE.exec(text);
    if (m === null) {
      const part = new RegExp(`^</(?:${NAME})?${BLANK}*`).exec(text.slice(at))!;
      if (part[0].length === text.length - at) return -1;
      throw new XmlError(4, at + part[0].length);
    }
    if (this.#stack.length === 0) throw new XmlError(13, at);
    if (this.#stack.at(-1)!.raw !== m[1]) throw new XmlError(7, at + 2);
    this.#end(m[0]);
    return at + m[0].length;
  }
}
