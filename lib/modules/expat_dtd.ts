// The document type declaration: its internal subset.
//
// In: the text of <!DOCTYPE ...>, whole. Out: entities, defaults of attributes, and events for what it declares. External
// subsets and parameter entities are not read, as Expat's default is.
import { XmlError } from "./expat_errors.ts";

export interface Entity {
  readonly value: string | null;
  readonly systemId: string | null;
  readonly publicId: string | null;
  readonly notation: string | null;
  open: boolean;
}

export interface AttributeDefault {
  readonly name: string;
  readonly type: string;
  readonly value: string | null;
}

/** [type, quantifier, name, children]: types and quantifiers as numbered by Expat. */
export type Model = readonly [number, number, string | null, readonly Model[]];

export interface DtdEvents {
  startDoctype(
    name: string,
    systemId: string | null,
    publicId: string | null,
    internal: boolean,
    markup: string,
  ): void;
  endDoctype(): void;
  entity(name: string, parameter: boolean, e: Entity): void;
  notation(name: string, systemId: string | null, publicId: string | null): void;
  element(name: string, model: Model): void;
  attribute(element: string, name: string, type: string, value: string | null, required: boolean): void;
  comment(text: string, raw: string): void;
  instruction(target: string, data: string, raw: string): void;
  /** Text that no other event takes. */
  other(raw: string): void;
}

const DECLARATION =
  /<!--([\s\S]*?)-->|<\?([^\s?]+)\s*([\s\S]*?)\?>|<!(\w+)\s+((?:[^>"']|"[^"]*"|'[^']*')*)>|%[^\s;]+;|\s+/y;
const WORD = /\s*("[^"]*"|'[^']*'|\([^()]*\)|%|[^\s"'()%]+)/y;

function words(text: string): string[] {
  const out: string[] = [];
  WORD.lastIndex = 0;
  for (let m; (m = WORD.exec(text)) !== null;) out.push(m[1]);
  return out;
}

const unquote = (w: string) => w.slice(1, -1);

function quantifier(c: string | undefined): number {
  return c === "?" ? 1 : c === "*" ? 2 : c === "+" ? 3 : 0;
}

/** The content model of an element. */
export function contentModel(text: string): Model {
  const t = text.replace(/\s+/g, "");
  if (t === "EMPTY") return [1, 0, null, []];
  if (t === "ANY") return [2, 0, null, []];
  let i = 0;
  const group = (): Model => {
    i++;
    const children: Model[] = [];
    let type = 6;
    for (;;) {
      if (t[i] === "(") children.push(group());
      else {
        const name = /^[^,|()?*+]+/.exec(t.slice(i))?.[0] ?? "";
        i += name.length;
        if (name === "#PCDATA") type = 3;
        else {
          const q = quantifier(t[i]);
          if (q !== 0) i++;
          children.push([4, q, name, []]);
        }
      }
      const c = t[i++];
      if (c === "|") type = type === 3 ? 3 : 5;
      else if (c !== ",") break;
    }
    const q = quantifier(t[i]);
    if (q !== 0) i++;
    return [type, q, null, children];
  };
  return group();
}

export class Dtd {
  readonly entities: Map<string, Entity> = new Map();
  readonly defaults: Map<string, AttributeDefault[]> = new Map();
  /** Something outside may declare more entities. */
  incomplete = false;

  /** Reads a declaration that starts at `at` of the document. */
  read(text: string, at: number, on: DtdEvents): void {
    const open = subsetStart(text);
    const [name, ...id] = words(text.slice(9, open < 0 ? -1 : open));
    const [systemId, publicId] = this.#ids(id);
    if (systemId !== null) this.incomplete = true;
    on.startDoctype(name, systemId, publicId, open >= 0, text);
    if (open >= 0) this.#subset(text, open + 1, text.lastIndexOf("]"), at, on);
    on.endDoctype();
  }

  #ids(w: string[]): [string | null, string | null] {
    if (w[0] === "SYSTEM" && w.length > 1) return [unquote(w[1]), null];
    if (w[0] === "PUBLIC" && w.length > 1) {
      return [w.length > 2 ? unquote(w[2]) : null, unquote(w[1]).trim().replace(/\s+/g, " ")];
    }
    return [null, null];
  }

  #subset(text: string, from: number, to: number, at: number, on: DtdEvents): void {
    for (let i = from; i < to;) {
      DECLARATION.lastIndex = i;
      const m = DECLARATION.exec(text);
      if (m === null) throw new XmlError(4, at + i);
      i += m[0].length;
      if (m[1] === undefined && m[2] === undefined) on.other(m[0]);
      if (m[1] !== undefined) on.comment(m[1], m[0]);
      else if (m[2] !== undefined) on.instruction(m[2], m[3], m[0]);
      else if (m[4] !== undefined) this.#declare(m[4], m[5], at + i - m[0].length, on);
      else if (m[0][0] === "%") this.incomplete = true;
    }
  }

  #declare(kind: string, body: string, at: number, on: DtdEvents): void {
    const w = words(body);
    if (w.length < 2) throw new XmlError(2, at);
    if (kind === "ENTITY") {
      const parameter = w[0] === "%";
      const [name, first, ...rest] = parameter ? w.slice(1) : w;
      if (first === undefined) throw new XmlError(2, at);
      const literal = /^["']/.test(first);
      const [systemId, publicId] = literal ? [null, null] : this.#ids([first, ...rest]);
      const nd = rest.indexOf("NDATA");
      const value = literal
        ? unquote(first).replace(/&#(x?)([0-9a-fA-F]+);/g, (_m, x, n) => String.fromCodePoint(parseInt(n, x ? 16 : 10)))
        : null;
      const e: Entity = { value, systemId, publicId, notation: nd < 0 ? null : rest[nd + 1] ?? null, open: false };
      if (!parameter && this.entities.has(name)) return;
      if (!parameter) this.entities.set(name, e);
      on.entity(name, parameter, e);
    } else if (kind === "NOTATION") {
      const [systemId, publicId] = this.#ids(w.slice(1));
      on.notation(w[0], systemId, publicId);
    } else if (kind === "ELEMENT") on.element(w[0], contentModel(body.trim().slice(w[0].length)));
    else if (kind === "ATTLIST") this.#attributes(w, on);
    else throw new XmlError(2, at);
  }

  #attributes(w: string[], on: DtdEvents): void {
    const element = w[0];
    for (let i = 1; i + 1 < w.length;) {
      const name = w[i++];
      let type = w[i++];
      if (type === "NOTATION") type += w[i++];
      type = type.replace(/\s+/g, "");
      let value: string | null = null, required = false;
      const d = w[i++] ?? "";
      if (d === "#REQUIRED") required = true;
      else if (d === "#FIXED") {
        value = unquote(w[i++] ?? '""');
        required = true;
      } else if (d !== "#IMPLIED") value = unquote(d);
      const known = this.defaults.get(element) ?? [];
      if (!known.some((k) => k.name === name)) known.push({ name, type, value });
      this.defaults.set(element, known);
      on.attribute(element, name, type, value, required);
    }
  }
}

/** Where the internal subset begins: its "[", or -1. */
function subsetStart(text: string): number {
  const m = /^<!DOCTYPE(?:[^\["'>]|"[^"]*"|'[^']*')*\[/.exec(text);
  return m === null ? -1 : m[0].length - 1;
}

/** End of the <!DOCTYPE ...> at `at`, or -1 when it is not all there. */
export function doctypeEnd(text: string, at: number): number {
  const part = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|"[^"]*"|'[^']*'|[\[\]<>]/g;
  part.lastIndex = at + 9;
  let subset = false, depth = 0;
  for (let m; (m = part.exec(text)) !== null;) {
    const c = m[0];
    if (c === "[") subset = true;
    else if (c === "]") subset = false;
    else if (c === "<") depth++;
    else if (c === ">") {
      if (depth > 0) depth--;
      else if (!subset) return m.index + 1;
    }
  }
  return -1;
}
