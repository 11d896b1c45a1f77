// pyexpat's parser objects: Expat's events to Python handlers.
//
// In: bytes or text, handlers. Out: calls of the handlers; ExpatError with code, lineno and offset. Invariant: text kept for
// buffer_text is given before any other event.
import { setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { defineType, getset, member, type MemberDef, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { getAttr } from "../core/attributes.ts";
import { exceptionOf, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { list, None, PyBytes, PyObject, tuple, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { bytesArg } from "./bytes_arg.ts";
import type { Entity, Model } from "./expat_dtd.ts";
import { XmlError } from "./expat_errors.ts";
import { type Place, XmlFailure, XmlFeed } from "./expat_feed.ts";
import type { XmlEvents, XmlParser } from "./expat_parser.ts";
import { nativeException } from "./native_exception.ts";

export const expatError: PyType = nativeException("xml.parsers.expat.ExpatError", EXC.Exception);

const HANDLERS = [
  "StartElementHandler",
  "EndElementHandler",
  "ProcessingInstructionHandler",
  "CharacterDataHandler",
  "UnparsedEntityDeclHandler",
  "NotationDeclHandler",
  "StartNamespaceDeclHandler",
  "EndNamespaceDeclHandler",
  "CommentHandler",
  "StartCdataSectionHandler",
  "EndCdataSectionHandler",
  "DefaultHandler",
  "DefaultHandlerExpand",
  "NotStandaloneHandler",
  "ExternalEntityRefHandler",
  "StartDoctypeDeclHandler",
  "EndDoctypeDeclHandler",
  "EntityDeclHandler",
  "XmlDeclHandler",
  "ElementDeclHandler",
  "AttlistDeclHandler",
  "SkippedEntityHandler",
] as const;
/** The default handler has the text of a document type when nothing else looks at what is in it. */
const DECLARATIONS: readonly Handler[] = [
  "StartDoctypeDeclHandler",
  "EndDoctypeDeclHandler",
  "EntityDeclHandler",
  "UnparsedEntityDeclHandler",
  "NotationDeclHandler",
  "ElementDeclHandler",
  "AttlistDeclHandler",
];
const DTD_TOKEN = /\s+|"[^"]*"|'[^']*'|<!--[^]*?-->|<\?[^]*?\?>|<!\w*|[^\s"'<>[\]]+|[^]/g;
type Handler = (typeof HANDLERS)[number];

const text = (s: string | null): Value => s === null ? None : strFromJs(s);

function model([type, quantifier, name, children]: Model): Value {
  return tuple([type, quantifier, text(name), tuple(children.map(model))]);
}

export class PyXmlParser extends PyObject implements XmlEvents {
  readonly handlers: Map<Handler, Value> = new Map();
  readonly feed: XmlFeed;
  bufferText = false;
  bufferSize = 8192;
  ordered = false;
  specifiedOnly = false;
  base: Value = None;
  #kept = "";
  constructor(encoding: string | null, separator: string | null, readonly intern: Value, fragment = false) {
    super();
    this.feed = new XmlFeed(this, encoding, separator, fragment);
  }
  get parser(): XmlParser {
    return this.feed.parser;
  }

  parse(data: Value, final: boolean): Value {
    try {
      this.feed.parse(data, final, () => this.flush());
    } catch (e) {
      throw e instanceof XmlFailure ? this.raised(e) : e;
    }
    return 1;
  }

  raised(failure: XmlFailure): unknown {
    const { code, place: { line, column } } = failure;
    const e = exceptionOf(expatError, strFromJs(failure.message));
    setAttr(e, "code", code);
    setAttr(e, "offset", column);
    setAttr(e, "lineno", line);
    return e;
  }

  flush(): void {
    const data = this.#kept;
    if (data === "") return;
    this.#kept = "";
    const h = this.handlers.get("CharacterDataHandler");
    if (h !== undefined) callArgs(h, [strFromJs(data)]);
  }

  /** Calls a handler; false when there is none. */
  #tell(name: Handler, args: () => Value[]): boolean {
    const h = this.handlers.get(name);
    if (h === undefined) return false;
    this.flush();
    const r = callArgs(h, args());
    if (name === "NotStandaloneHandler" && !truth(r)) throw new XmlError(22, this.parser.at);
    return true;
  }
  #tellOr(raw: string, name: Handler, args: () => Value[]): void {
    if (!this.#tell(name, args)) this.other(raw);
  }

  other(raw: string): void {
    if (raw === "") return;
    const name = this.handlers.has("DefaultHandlerExpand") ? "DefaultHandlerExpand" : "DefaultHandler";
    this.#tell(name, () => [strFromJs(raw)]);
  }
  expands(): boolean {
    return !this.handlers.has("DefaultHandler");
  }
  text(data: string): void {
    if (!this.handlers.has("CharacterDataHandler")) return this.other(data);
    if (!this.bufferText) {
      this.#tell("CharacterDataHandler", () => [strFromJs(data)]);
      return;
    }
    if (this.#kept.length + data.length > this.bufferSize) this.flush();
    this.#kept += data;
  }
  declaration(version: string, encoding: string | null, standalone: number): void {
    this.#tellOr(`<?xml version="${version}"?>`, "XmlDeclHandler", () => [text(version), text(encoding), standalone]);
  }
  start(name: string, attributes: string[], specified: number, raw: string): void {
    this.#tellOr(raw, "StartElementHandler", () => {
      const given = (this.specifiedOnly ? attributes.slice(0, specified) : attributes).map(strFromJs);
      if (this.ordered) return [strFromJs(name), list(given)];
      const d = new PyDict();
      for (let i = 0; i < given.length; i += 2) d.set(given[i], given[i + 1]);
      return [strFromJs(name), d];
    });
  }
  end(name: string, raw: string): void {
    this.#tellOr(raw.startsWith("</") ? raw : "", "EndElementHandler", () => [strFromJs(name)]);
  }
  startCdata(): void {
    this.#tellOr("<![CDATA[", "StartCdataSectionHandler", () => []);
  }
  endCdata(): void {
    this.#tellOr("]]>", "EndCdataSectionHandler", () => []);
  }
  startNamespace(prefix: string | null, uri: string | null): void {
    this.#tell("StartNamespaceDeclHandler", () => [text(prefix), text(uri)]);
  }
  endNamespace(prefix: string | null): void {
    this.#tell("EndNamespaceDeclHandler", () => [text(prefix)]);
  }
  comment(data: string, raw: string): void {
    this.#tellOr(raw, "CommentHandler", () => [strFromJs(data)]);
  }
  instruction(target: string, data: string, raw: string): void {
    this.#tellOr(raw, "ProcessingInstructionHandler", () => [strFromJs(target), strFromJs(data)]);
  }
  skipped(name: string, raw: string): void {
    this.#tellOr(raw, "SkippedEntityHandler", () => [strFromJs(name), false]);
  }
  external(name: string, e: Entity): void {
    const h = this.handlers.get("ExternalEntityRefHandler");
    if (h === undefined) return this.other(`&${name};`);
    this.flush();
    const r = callArgs(h, [strFromJs(name), this.base, text(e.systemId), text(e.publicId)]);
    if (!truth(r)) throw new XmlError(21, this.parser.at);
  }
  startDoctype(
    name: string,
    systemId: string | null,
    publicId: string | null,
    internal: boolean,
    markup: string,
  ): void {
    if (!DECLARATIONS.some((h) => this.handlers.has(h))) {
      for (const [token] of markup.matchAll(DTD_TOKEN)) this.other(token);
    }
    if (systemId !== null) this.#tell("NotStandaloneHandler", () => []);
    this.#tell("StartDoctypeDeclHandler", () => [strFromJs(name), text(systemId), text(publicId), internal ? 1 : 0]);
  }
  endDoctype(): void {
    this.#tell("EndDoctypeDeclHandler", () => []);
  }
  entity(name: string, parameter: boolean, e: Entity): void {
    const ids = [this.base, text(e.systemId), text(e.publicId)];
    if (
      e.notation !== null &&
      this.#tell("UnparsedEntityDeclHandler", () => [strFromJs(name), ...ids, text(e.notation)])
    ) return;
    this.#tell(
      "EntityDeclHandler",
      () => [strFromJs(name), parameter ? 1 : 0, text(e.value), ...ids, text(e.notation)],
    );
  }
  notation(name: string, systemId: string | null, publicId: string | null): void {
    this.#tell("NotationDeclHandler", () => [strFromJs(name), this.base, text(systemId), text(publicId)]);
  }
  element(name: string, m: Model): void {
    this.#tell("ElementDeclHandler", () => [strFromJs(name), model(m)]);
  }
  attribute(element: string, name: string, type: string, value: string | null, required: boolean): void {
    this.#tell(
      "AttlistDeclHandler",
      () => [strFromJs(element), strFromJs(name), strFromJs(type), text(value), required ? 1 : 0],
    );
  }
}

function handlerMember(name: Handler): MemberDef {
  return getset(
    `Called for events of ${name}.`,
    (self: PyXmlParser) => self.handlers.get(name) ?? None,
    (self: PyXmlParser, v?: Value) => {
      if (v === undefined) throw typeError("Cannot delete attribute");
      if (name === "CharacterDataHandler") self.flush();
      if (v === None) self.handlers.delete(name);
      else self.handlers.set(name, v);
    },
  );
}

function parseFile(self: PyXmlParser, file: Value): Value {
  const read = getAttr(file, "read");
  for (;;) {
    const data = callArgs(read, [2048]);
    const n = isStr(data) ? jsText(data).length : bytesArg(data).length;
    const r = self.parse(data, n === 0);
    if (n === 0) return r;
  }
}

const flag = (doc: string, get: (p: PyXmlParser) => boolean, set: (p: PyXmlParser, on: boolean) => void): MemberDef =>
  getset(doc, get, (self: PyXmlParser, v: Value) => set(self, truth(v)));

const place = (get: (p: Place) => number): MemberDef =>
  member("Place of the event.", (self: PyXmlParser) => get(self.feed.place()));

export const parserType: PyType = defineType("pyexpat.xmlparser", PyXmlParser, {
  doc: "An XML parser.",
  final: true,
  hasDict: false,
  members: {
    Parse: method(
      "(self, data, isfinal=False, /)",
      "Parses more of the document.",
      (self: PyXmlParser, data: Value, final?: Value) => self.parse(data, final !== undefined && truth(final)),
    ),
    ParseFile: method("(self, file, /)", "Parses what a file has.", parseFile),
    SetBase: method("(self, base, /)", "Sets the base of system identifiers.", (self: PyXmlParser, base: Value) => {
      self.base = base;
    }),
    GetBase: method("(self, /)", "The base of system identifiers.", (self: PyXmlParser) => self.base),
    GetInputContext: method(
      "(self, /)",
      "The text of the current event and what follows, as bytes.",
      (self: PyXmlParser) => new PyBytes(new TextEncoder().encode(self.parser.text.slice(self.parser.at))),
    ),
    ExternalEntityParserCreate: method(
      "(self, context, encoding=None, /)",
      "A parser for an external entity.",
      (self: PyXmlParser, context: Value, encoding?: Value) => {
        if (context !== None && !isStr(context)) throw typeError("context must be str or None");
        const name = encoding !== undefined && isStr(encoding) ? jsText(encoding) : null;
        const p = new PyXmlParser(name, self.parser.separator, self.intern, true);
        for (const [k, v] of self.handlers) p.handlers.set(k, v);
        for (const [k, v] of self.parser.dtd.entities) p.parser.dtd.entities.set(k, v);
        Object.assign(p, {
          bufferText: self.bufferText,
          ordered: self.ordered,
          specifiedOnly: self.specifiedOnly,
          base: self.base,
        });
        return p;
      },
    ),
    SetParamEntityParsing: method(
      "(self, flag, /)",
      "Parameter entities are not read: 1 only for never.",
      (_self: PyXmlParser, f: Value) => asInt32(f) === 0 ? 1 : 0,
    ),
    UseForeignDTD: method("(self, flag=True, /)", "Entities may be declared elsewhere.", (
      self: PyXmlParser,
      f?: Value,
    ) => {
      if (self.feed.passed.bytes > 0) throw self.raised(self.feed.fail(26, self.feed.place()));
      self.parser.dtd.incomplete = f === undefined || truth(f);
    }),
    GetReparseDeferralEnabled: method("(self, /)", "Are incomplete tokens put off?", (self: PyXmlParser) => {
      return self.feed.defers;
    }),
    SetReparseDeferralEnabled: method("(self, enabled, /)", "Are incomplete tokens to be put off?", (
      self: PyXmlParser,
      on: Value,
    ) => void (self.feed.defers = truth(on))),
    ...Object.fromEntries(HANDLERS.map((name) => [name, handlerMember(name)])),
    buffer_text: flag("Is text joined?", (p) => p.bufferText, (p, on) => {
      if (!on) p.flush();
      p.bufferText = on;
    }),
    ordered_attributes: flag("Are attributes a list?", (p) => p.ordered, (p, on) => void (p.ordered = on)),
    specified_attributes: flag("Without defaults?", (p) => p.specifiedOnly, (p, on) => void (p.specifiedOnly = on)),
    namespace_prefixes: flag(
      "Do names have their prefix?",
      (p) => p.parser.prefixTriplets,
      (p, on) => void (p.parser.prefixTriplets = on),
    ),
    buffer_size: getset("How much text is joined.", (self: PyXmlParser) => self.bufferSize, (self: PyXmlParser, v) => {
      const n = asInt32(v);
      if (n <= 0) throw valueError("buffer_size must be greater than zero");
      self.flush();
      self.bufferSize = n;
    }),
    buffer_used: member("Text that waits.", () => 0),
    intern: member("The dictionary of names.", (self: PyXmlParser) => self.intern),
    ErrorCode: member("Code of the error.", (self: PyXmlParser) => self.feed.error?.code ?? 0),
    ErrorLineNumber: place((p) => p.line),
    ErrorColumnNumber: place((p) => p.column),
    ErrorByteIndex: place((p) => p.bytes),
    CurrentLineNumber: place((p) => p.line),
    CurrentColumnNumber: place((p) => p.column),
    CurrentByteIndex: place((p) => p.bytes),
  },
});
