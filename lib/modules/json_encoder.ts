// The JSON encoder: Python values to text, in one go.
//
// In: a value and an Encoder's settings. Out: JS text. Errors carry notes that tell where in the value they happened.
import { dictType, listType } from "../core/builtin_types.ts";
import { getAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { type Entry, PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { identityOf } from "../core/hash.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strCompare, strFromJs, strValue } from "../core/str.ts";
import { None, PyFloat, PyIntBox, PyList, PyTuple, type Value } from "../core/value.ts";
import { lessThan } from "../ops/compare.ts";
import { toArray } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { addNote } from "../types/exception_notes.ts";
import { floatRepr } from "../types/float_digits.ts";
import { decimalText } from "../types/int_text.ts";

export interface EncoderOptions {
  markers: PyDict | null;
  default: Value;
  encoder: Value;
  /** The encoder as JS, when it is one of ours. */
  fastEncoder: ((s: string) => string) | null;
  /** Text of one level of indentation, or null. */
  indent: string | null;
  keySeparator: string;
  itemSeparator: string;
  sortKeys: boolean;
  skipKeys: boolean;
  allowNan: boolean;
}

/** A key and its value, such as an entry of a dict. */
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

  constructor(options: EncoderOptions) {
    this.options = options;
  }

  #string(v: Value): string {
    const { fastEncoder } = this.options;
    if (fastEncoder !== null) return fastEncoder(jsText(v as string));
    const r = this.#call(this.options.encoder, v);
    if (!isStr(r)) throw typeError(`encoder() must return a string, not ${typeName(r)}`);
    return jsText(r);
  }

  #float(v: number): string {
    if (v - v === 0) return floatRepr(v);
    if (!this.options.allowNan) throw valueError(`Out of range float values are not JSON compliant: ${floatRepr(v)}`);
    return v !== v ? "NaN" : v > 0 ? "Infinity" : "-Infinity";
  }

  /** The text of a value; what is being encoded when that fails is in the markers then. */
  encodeAll(v: Value, level: number): string {
    try {
      return this.encode(v, level);
    } catch (e) {
      this.#mark();
      throw e;
    }
  }

  encode(v: Value, level: number): string {
    switch (typeof v) {
      case "string":
        return this.#string(v);
      case "number":
        return "" + v;
      case "bigint":
        return decimalText(v);
      case "boolean":
        return v ? "true" : "false";
    }
    if (v === None) return "null";
    if (isStr(v)) return this.#string(v);
    if (v instanceof PyFloat) return this.#float(v.v);
    if (v instanceof PyIntBox) return decimalText(v.v);
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

  #other(v: Value, level: number): string {
    this.#enter(v);
    const r = this.#call(this.options.default, v);
    let text: string;
    try {
      text = this.encode(r, level);
    } catch (e) {
      throw noted(e, `when serializing ${typeName(v)} object`);
    }
    this.#leave(v);
    return text;
  }

  #list(v: PyList | PyTuple, level: number): string {
    const exact = v instanceof PyTuple || v.t === listType.tag;
    // A list is not copied: what `default` does to it shows.
    const items = v instanceof PyTuple ? v.a : exact ? v : new PyList(toArray(v));
    if (items.length === 0) return "[]";
    this.#enter(v);
    const { indent } = this.options;
    const open = indent === null ? "" : this.#newLine(level + 1);
    const separator = this.options.itemSeparator + open;
    let out = "[" + open, i = 0;
    try {
      for (; i < items.length; i++) {
        if (i > 0) out += separator;
        out += this.encode(items instanceof PyList ? items.at(i) : items[i], level + 1);
      }
    } catch (e) {
      throw noted(e, `when serializing ${typeName(v)} item ${i}`);
    }
    this.#leave(v);
    return indent === null ? out + "]" : out + this.#newLine(level) + "]";
  }

  /** A line end and the indentation of a level. */
  #newLine(level: number): string {
    while (this.#newLines.length <= level) {
      this.#newLines.push("\n" + this.options.indent!.repeat(this.#newLines.length));
    }
    return this.#newLines[level];
  }

  /** A key as text; null when it is to be skipped. */
  #key(k: Value): string | null {
    if (isStr(k)) return this.#string(k);
    let text: string;
    if (k instanceof PyFloat) text = this.#float(k.v);
    else if (k === true) text = "true";
    else if (k === false) text = "false";
    else if (k === None) text = "null";
    else if (typeof k === "number" || typeof k === "bigint") text = decimalText(k);
    else if (k instanceof PyIntBox) text = decimalText(k.v);
    else if (this.options.skipKeys) return null;
    else throw typeError(`keys must be str, int, float, bool or None, not ${typeName(k)}`);
    return this.#string(text);
  }

  #items(v: PyDict): Pair[] {
    let items: Pair[];
    if (v.t === dictType.tag) items = v.entries() as (Pair & Entry)[];
    else {
      items = toArray(callKw(getAttr(v, "items"), [], null)).map((pair) => {
        if (!(pair instanceof PyTuple) || pair.a.length !== 2) throw valueError("items must return 2-tuples");
        return { key: pair.a[0], value: pair.a[1] };
      });
    }
    if (this.options.sortKeys) sortItems(items);
    return items;
  }

  #dict(v: PyDict, level: number): string {
    if (v.t === dictType.tag && v.size === 0) return "{}";
    const items = this.#items(v);
    if (items.length === 0) return "{}";
    // Python code may change the dict, whose entries these are: the values are taken before.
    const values = items.map((item) => item.value);
    this.#enter(v);
    const { indent, keySeparator } = this.options;
    const open = indent === null ? "" : this.#newLine(level + 1);
    const separator = this.options.itemSeparator + open;
    let out = "", first = true;
    for (let i = 0; i < items.length; i++) {
      const k = items[i].key;
      const key = this.#key(k);
      if (key === null) continue;
      out += first ? open : separator;
      first = false;
      try {
        out += key + keySeparator + this.encode(values[i], level + 1);
      } catch (e) {
        throw noted(e, `when serializing ${typeName(v)} item ${reprJs(k)}`);
      }
    }
    this.#leave(v);
    return first ? "{}" : "{" + out + (indent === null ? "" : this.#newLine(level)) + "}";
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
