// The JSON encoder: Python values to text, in one go.
//
// In: a value and an Encoder's settings. Out: a str (json_output.ts puts it together). Errors carry notes that tell where in the value they happened.
import { dictType, listType } from "../core/builtin_types.ts";
import { getAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { identityOf } from "../core/hash.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { piecesOf } from "../core/seamed_text.ts";
import { isStr, jsText, strCompare, strFromJs, strValue } from "../core/str.ts";
import { None, PyFloat, PyIntBox, PyList, PyTuple, type Str, type Value } from "../core/value.ts";
import { lessThan } from "../ops/compare.ts";
import { toArray } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { addNote } from "../types/exception_notes.ts";
import { floatRepr } from "../types/float_digits.ts";
import { decimalText } from "../types/int_text.ts";
import { JsonOutput } from "./json_output.ts";

export interface EncoderOptions {
  markers: PyDict | null;
  default: Value;
  encoder: Value;
  /** Which of our own quoting functions the encoder is; null when it is none. */
  quoting: "ascii" | "plain" | null;
  /** Text of one level of indentation, or null. */
  indent: string | null;
  keySeparator: string;
  itemSeparator: string;
  sortKeys: boolean;
  skipKeys: boolean;
  allowNan: boolean;
}

/** A key and its value. */
interface Pair {
  readonly key: Value;
  readonly value: Value;
}

const MAX_DEPTH = 2500;

export class JsonEncoder {
  readonly options: EncoderOptions;
  #depth = 0;
  /** Identities of the containers being encoded, when circles are looked for. */
  #active = new Set<Value>();
  #newLines: string[] = [];
  readonly #out = new JsonOutput();

  constructor(options: EncoderOptions) {
    this.options = options;
  }

  #string(v: Value): void {
    const { quoting } = this.options;
    if (quoting === "ascii") this.#out.quoteAscii(jsText(v as string));
    else if (quoting === "plain") {
      const s = strValue(v as Str);
      if (typeof s === "string") this.#out.quotePlain(s);
      else this.#out.quoteWide(s);
    } else {
      const r = this.#call(this.options.encoder, v);
      if (!isStr(r)) throw typeError(`encoder() must return a string, not ${typeName(r)}`);
      for (const piece of piecesOf(strValue(r))) this.#out.text(piece);
    }
  }

  #float(v: number): string {
    if (v - v === 0) return floatRepr(v);
    if (!this.options.allowNan) throw valueError(`Out of range float values are not JSON compliant: ${floatRepr(v)}`);
    return v !== v ? "NaN" : v > 0 ? "Infinity" : "-Infinity";
  }

  /** The text of a value; what is being encoded when that fails is in the markers then. */
  encodeAll(v: Value, level: number): Str {
    try {
      this.encode(v, level);
      return this.#out.finish();
    } catch (e) {
      this.#mark();
      throw e;
    }
  }

  encode(v: Value, level: number): void {
    const out = this.#out;
    switch (typeof v) {
      case "string":
        return this.#string(v);
      case "number":
        return out.integer(v);
      case "bigint":
        return out.text(decimalText(v));
      case "boolean":
        return out.text(v ? "true" : "false");
    }
    if (v === None) return out.text("null");
    if (isStr(v)) return this.#string(v);
    if (v instanceof PyFloat) return out.text(this.#float(v.v));
    if (v instanceof PyIntBox) return out.text(decimalText(v.v));
    if (++this.#depth > MAX_DEPTH) {
      throw exception("RecursionError", "maximum recursion depth exceeded while encoding a JSON object");
    }
    try {
      if (v instanceof PyList || v instanceof PyTuple) return this.#list(v, level);
      if (v instanceof PyDict) return this.#dict(v, level);
      return this.#other(v, level);
    } finally {
      this.#depth--;
    }
  }

  /** From here to #leave, `v` counts as being encoded. */
  #enter(v: Value): void {
    if (this.options.markers === null) return;
    if (this.#active.has(v)) throw valueError("Circular reference detected");
    this.#active.add(v);
  }

  #leave(v: Value): void {
    if (this.options.markers !== null) this.#active.delete(v);
  }

  /** Puts what is being encoded into the markers: before Python code runs that may look at them. */
  #mark(): void {
    const { markers } = this.options;
    if (markers !== null) { for (const v of this.#active) markers.set(identityOf(v as object), v); }
  }

  #unmark(): void {
    const { markers } = this.options;
    if (markers !== null) { for (const v of this.#active) markers.delete(identityOf(v as object)); }
  }

  /** Calls Python code. */
  #call(f: Value, v: Value): Value {
    this.#mark();
    const r = callKw(f, [v], null);
    this.#unmark();
    return r;
  }

  #other(v: Value, level: number): void {
    this.#enter(v);
    const r = this.#call(this.options.default, v);
    try {
      this.encode(r, level);
    } catch (e) {
      throw noted(e, `when serializing ${typeName(v)} object`);
    }
    this.#leave(v);
  }

  #list(v: PyList | PyTuple, level: number): void {
    const exact = v instanceof PyTuple || v.t === listType.tag;
    // A list is not copied: what `default` does to it shows.
    const items = v instanceof PyTuple ? v.a : exact ? v : new PyList(toArray(v));
    const out = this.#out;
    if (items.length === 0) return out.text("[]");
    this.#enter(v);
    const { indent } = this.options;
    const open = indent === null ? "" : this.#newLine(level + 1);
    const separator = this.options.itemSeparator + open;
    let i = 0;
    out.text("[" + open);
    try {
      for (; i < items.length; i++) {
        if (i > 0) out.text(separator);
        this.encode(items instanceof PyList ? items.at(i) : items[i], level + 1);
      }
    } catch (e) {
      throw noted(e, `when serializing ${typeName(v)} item ${i}`);
    }
    this.#leave(v);
    out.text(indent === null ? "]" : this.#newLine(level) + "]");
  }

  /** A line end and the indentation of a level. */
  #newLine(level: number): string {
    while (this.#newLines.length <= level) {
      this.#newLines.push("\n" + this.options.indent!.repeat(this.#newLines.length));
    }
    return this.#newLines[level];
  }

  /** Another key than a str as text; null when it is to be skipped. */
  #key(k: Value): string | null {
    if (k instanceof PyFloat) return this.#float(k.v);
    if (k === true) return "true";
    if (k === false) return "false";
    if (k === None) return "null";
    if (typeof k === "number" || typeof k === "bigint") return decimalText(k);
    if (k instanceof PyIntBox) return decimalText(k.v);
    if (this.options.skipKeys) return null;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeName(k)}`);
  }

  /** The pairs of a dict, as an array that nobody else changes. */
  #items(v: PyDict): Pair[] {
    let items: Pair[];
    // Python code may change the dict that these entries belong to.
    if (v.t === dictType.tag) items = v.entries().map((e) => ({ key: e.key, value: e.value! }));
    else {
      items = toArray(callKw(getAttr(v, "items"), [], null)).map((pair) => {
        if (!(pair instanceof PyTuple) || pair.a.length !== 2) throw valueError("items must return 2-tuples");
        return { key: pair.a[0], value: pair.a[1] };
      });
    }
    if (this.options.sortKeys) sortItems(items);
    return items;
  }

  #dict(v: PyDict, level: number): void {
    const exact = v.t === dictType.tag;
    if (exact && v.size === 0) return this.#out.text("{}");
    const items = exact && !this.options.sortKeys ? null : this.#items(v);
    if (items !== null && items.length === 0) return this.#out.text("{}");
    this.#enter(v);
    const { indent } = this.options;
    const open = indent === null ? "" : this.#newLine(level + 1);
    const separator = this.options.itemSeparator + open;
    let first = true;
    this.#out.text("{");
    if (items === null) {
      // The entries as they are, not copied: what `default` does to the dict shows.
      for (let i = 0; i < v.order.length; i++) {
        const { key, value } = v.order[i];
        if (value === undefined) continue;
        if (this.#item(v, key, value, level, first ? open : separator)) first = false;
      }
    } else {
      for (const { key, value } of items) {
        if (this.#item(v, key, value, level, first ? open : separator)) first = false;
      }
    }
    this.#leave(v);
    this.#out.text(first || indent === null ? "}" : this.#newLine(level) + "}");
  }

  /** Adds a separator, a key and its value; false when the key is skipped. */
  #item(v: PyDict, k: Value, value: Value, level: number, separator: string): boolean {
    const out = this.#out;
    const key = isStr(k) ? k : this.#key(k);
    if (key === null) return false;
    if (separator !== "") out.text(separator);
    this.#string(key);
    out.text(this.options.keySeparator);
    try {
      this.encode(value, level + 1);
    } catch (e) {
      throw noted(e, `when serializing ${typeName(v)} item ${reprJs(k)}`);
    }
    return true;
  }
}

function noted(e: unknown, note: string): unknown {
  if (e instanceof PyBaseException) addNote(e, strFromJs(note));
  return e;
}

/** Sorts pairs as tuples sort; keys are never equal to one another, so values are not compared. */
function sortItems(items: Pair[]): void {
  if (items.every(({ key }) => typeof key === "string")) {
    items.sort((a, b) => a.key < b.key ? -1 : 1);
  } else if (items.every(({ key }) => isStr(key))) {
    items.sort((a, b) => strCompare(strValue(a.key as string), strValue(b.key as string)));
  } else items.sort((a, b) => lessThan(a.key, b.key) ? -1 : lessThan(b.key, a.key) ? 1 : 0);
}
