// xml.etree.ElementTree.XMLParser: a document to calls of a target, a TreeBuilder by default.
//
// In: bytes or text. Out: the target's result; ParseError with code and position. A target that is a TreeBuilder and not of a
// subclass is called here without going through Python calls.
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { defineType, getset, initFn, member, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyBytes, PyObject, type Str, tuple, type Value } from "../core/value.ts";
import { isIterable, toArray } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { argumentName } from "../ops/type_name.ts";
import { type EventName, factories, parseError, PyTreeBuilder } from "./etree_builder.ts";
import { EXPAT_VERSION } from "./expat_errors.ts";
import { XmlFailure, XmlFeed } from "./expat_feed.ts";
import type { XmlEvents } from "./expat_parser.ts";

const HANDLERS = ["start", "data", "end", "comment", "pi", "start_ns", "end_ns", "doctype", "close"] as const;
type Handler = (typeof HANDLERS)[number];

const EVENTS: readonly EventName[] = ["start", "end", "start-ns", "end-ns", "comment", "pi"];

const text = (s: string | null): Value => s === null ? None : strFromJs(s);

/** The parser's events to a target. */
class TargetEvents implements XmlEvents {
  readonly handlers: Map<Handler, Value> = new Map();
  readonly #names: Map<string, Str> = new Map();
  /** The target, when it is a TreeBuilder. */
  readonly builder: PyTreeBuilder | null;
  /** A target of the program gets what Expat gives. */
  readonly joinsLines: boolean;
  readonly ignoresMarkup = true;
  constructor(readonly owner: PyEtreeParser, target: Value) {
    this.builder = target instanceof PyTreeBuilder && target.t !== 0 ? target : null;
    this.joinsLines = this.builder !== null;
    for (const name of HANDLERS) {
      const h = lookupAttr(target, name);
      if (h !== undefined) this.handlers.set(name, h);
    }
  }

  #tell(name: Handler, ...args: Value[]): void {
    const h = this.handlers.get(name);
    if (h !== undefined) callArgs(h, args);
  }

  /** A name as ElementTree writes it: "{uri}local". */
  #name(raw: string): Str {
    let name = this.#names.get(raw);
    if (name === undefined) this.#names.set(raw, name = strFromJs(raw.includes("}") ? "{" + raw : raw));
    return name;
  }

  start(name: string, attributes: string[]): void {
    let attrib: PyDict | null = null;
    if (attributes.length > 0) {
      attrib = new PyDict();
      for (let i = 0; i < attributes.length; i += 2) {
        attrib.set(this.#name(attributes[i]), strFromJs(attributes[i + 1]));
      }
    }
    if (this.builder !== null) this.builder.start(this.#name(name), attrib);
    else if (this.handlers.has("start")) this.#tell("start", this.#name(name), attrib ?? new PyDict());
  }
  end(name: string): void {
    if (this.builder !== null) this.builder.end();
    else this.#tell("end", this.#name(name));
  }
  text(data: string): void {
    if (this.builder !== null) this.builder.addData(strFromJs(data));
    else this.#tell("data", strFromJs(data));
  }
  comment(data: string): void {
    if (this.builder !== null) this.builder.comment(strFromJs(data));
    else this.#tell("comment", strFromJs(data));
  }
  instruction(target: string, data: string): void {
    if (this.builder !== null) this.builder.instruction(strFromJs(target), strFromJs(data));
    else this.#tell("pi", strFromJs(target), strFromJs(data));
  }
  startNamespace(prefix: string | null, uri: string | null): void {
    if (this.builder !== null) this.builder.event("start-ns", tuple([strFromJs(prefix ?? ""), strFromJs(uri ?? "")]));
    else this.#tell("start_ns", strFromJs(prefix ?? ""), strFromJs(uri ?? ""));
  }
  endNamespace(prefix: string | null): void {
    if (this.builder !== null) this.builder.event("end-ns", None);
    else this.#tell("end_ns", strFromJs(prefix ?? ""));
  }
  startDoctype(name: string, systemId: string | null, publicId: string | null): void {
    if (this.handlers.has("doctype")) this.#tell("doctype", strFromJs(name), text(publicId), text(systemId));
    else if (lookupAttr(this.owner, "doctype") !== undefined) {
      runtime().warn(
        "RuntimeWarning",
        "The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.",
      );
    }
  }

  expands(): boolean {
    return true;
  }
  /** An entity that the document doesn't define: the program may have, in `entity`. */
  #entity(name: string): void {
    const v = this.owner.entity.get(strFromJs(name));
    if (v === undefined) {
      const { feed } = this.owner;
      throw this.owner.raised(new XmlFailure(11, feed!.place()), `undefined entity &${name};`);
    }
    if (this.builder !== null) this.builder.addData(v);
    else this.#tell("data", v);
  }
  skipped(name: string): void {
    this.#entity(name);
  }
  external(name: string): void {
    this.#entity(name);
  }

  other(): void {}
  declaration(): void {}
  startCdata(): void {}
  endCdata(): void {}
  endDoctype(): void {}
  entity(): void {}
  notation(): void {}
  element(): void {}
  attribute(): void {}
}

export class PyEtreeParser extends PyObject {
  feed: XmlFeed | null = null;
  on: TargetEvents | null = null;
  target: Value = None;
  entity: PyDict = new PyDict();

  /** The feed and the events; an error before __init__. */
  ready(): { feed: XmlFeed; on: TargetEvents } {
    const { feed, on } = this;
    if (feed === null || on === null) throw valueError("XMLParser.__init__() wasn't called");
    return { feed, on };
  }

  raised(failure: XmlFailure, what?: string): unknown {
    const { code, place: { line, column } } = failure;
    const e = callArgs(parseError, [strFromJs(what === undefined ? failure.message : failure.messageFor(what))]);
    setAttr(e, "code", code);
    setAttr(e, "position", tuple([line, column]));
    return e;
  }

  parse(data: Value, final: boolean): void {
    this.#guard((feed) => feed.parse(data, final, () => {}));
  }
  flush(): void {
    this.#guard((feed) => feed.catchUp(() => {}));
  }
  #guard(f: (feed: XmlFeed) => void): void {
    const { feed } = this.ready();
    try {
      f(feed);
    } catch (e) {
      throw e instanceof XmlFailure ? this.raised(e) : e;
    }
  }

  result(): Value {
    const { on } = this.ready();
    return on.builder?.close() ?? None;
  }

  close(): Value {
    const { on } = this.ready();
    this.parse("", true);
    if (on.builder !== null) return on.builder.close();
    const h = on.handlers.get("close");
    return h === undefined ? None : callArgs(h, []);
  }
}

const initialise = initFn(
  "XMLParser",
  "(*, target=None, encoding=None)",
  (self: PyEtreeParser, target: Value = None, encoding: Value = None) => {
    if (encoding !== None && !isStr(encoding)) {
      throw typeError(`XMLParser() argument 'encoding' must be str or None, not ${argumentName(encoding)}`);
    }
    if (target === None) {
      const builder = new PyTreeBuilder();
      builder.commentFactory = factories().comment;
      builder.instructionFactory = factories().instruction;
      target = builder;
    }
    self.target = target;
    self.entity = new PyDict();
    self.on = new TargetEvents(self, target);
    self.feed = new XmlFeed(self.on, encoding === None ? null : jsText(encoding as Str), "}");
  },
);

function setEvents(self: PyEtreeParser, queue: Value, events: Value): void {
  const { builder } = self.ready().on;
  if (builder === null) throw typeError("event handling only supported for ElementTree.TreeBuilder targets");
  builder.report = getAttr(queue, "append");
  builder.reported = new Set();
  if (events === None) {
    builder.reported.add("end");
    return;
  }
  if (!isIterable(events)) throw typeError("events must be a sequence");
  for (const e of toArray(events)) {
    if (!isStr(e)) throw valueError("invalid events sequence");
    const name = EVENTS.find((n) => n === jsText(e));
    if (name === undefined) throw valueError(`unknown event '${jsText(e)}'`);
    builder.reported.add(name);
  }
}

function parseWhole(self: PyEtreeParser, file: Value): Value {
  self.ready();
  const read = getAttr(file, "read");
  for (;;) {
    const data = callArgs(read, [64 * 1024]);
    if (!isStr(data) && !(data instanceof PyBytes) || length(data) === 0) break;
    self.parse(data, false);
  }
  self.parse("", true);
  return self.result();
}

export const etreeParserType: PyType = defineType("xml.etree.ElementTree.XMLParser", PyEtreeParser, {
  doc: null,
  slots: { __new__: (cls: PyType) => allocate(cls), __init__: initialise },
  members: {
    feed: method("(self, data, /)", "Parses more of the document.", (self: PyEtreeParser, data: Value) => {
      self.parse(data, false);
    }),
    flush: method("(self, /)", "Parses what is held back.", (self: PyEtreeParser) => self.flush()),
    close: method("(self, /)", "Ends the document; the target's result.", (self: PyEtreeParser) => self.close()),
    _parse_whole: method("(self, file, /)", "Parses what a file has.", parseWhole),
    _setevents: method("(self, events_queue, events_to_report=None, /)", "Has events put in a queue.", (
      self: PyEtreeParser,
      queue: Value,
      events: Value = None,
    ) => setEvents(self, queue, events)),
    entity: member("Texts of entities by name.", (self: PyEtreeParser) => self.entity),
    target: member("What takes the events.", (self: PyEtreeParser) => self.target),
    version: getset("The version of Expat.", () => `Expat ${EXPAT_VERSION.join(".")}`),
  },
});
