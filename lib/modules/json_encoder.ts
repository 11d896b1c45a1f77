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
import { Heads, KeyOrder } from "./json_heads.ts";
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

interface Items {
  readonly keys: readonly Value[];
  readonly values: readonly Value[];
}

const MAX_DEPTH = 2500;
/** So many of the containers being encoded are looked through; the others are looked up. */
const NEAR = 16;
const CIRCULAR = "Circular reference detected";

export class JsonEncoder {
  readonly options: EncoderOptions;
  #depth = 0;
  /** The containers being encoded, when circles are looked for: the outer ones as a set where there are many. */
  readonly #active: Value[] = [];
  readonly #outer = new Set<Value>();
  readonly #newLines: string[] = [];
  /** By level. */
  readonly #heads: Heads[] = [];
  readonly #orders: KeyOrder[] = [];
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

  #float(v: number): void {
    if (v - v === 0) this.#out.float(v);
    else this.#out.text(this.#special(v));
  }

  /** NaN and the infinities. */
  #special(v: number): string {
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
    if (v instanceof PyFloat) return this.#float(v.v);
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
    const active = this.#active, n = active.length;
    for (let i = n > NEAR ? n - NEAR : 0; i < n; i++) if (active[i] === v) throw valueError(CIRCULAR);
    if (n >= NEAR) {
      if (this.#outer.has(v)) throw valueError(CIRCULAR);
      this.#outer.add(active[n - NEAR]);
    }
    active.push(v);
  }

  #leave(): void {
    if (this.options.markers === null) return;
    const active = this.#active;
    active.pop();
    if (active.length >= NEAR) this.#outer.delete(active[active.length - NEAR]);
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
    this.#leave();
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
    out.byte(91);
    if (indent !== null) out.text(open);
    try {
      for (; i < items.length; i++) {
        if (i > 0) out.text(separator);
        if (!(items instanceof PyList)) this.encode(items[i], level + 1);
        else if (items.floats === null) this.encode(items.a[i], level + 1);
        else this.#float(items.floats[i]);
      }
    } catch (e) {
      throw noted(e, `when serializing ${typeName(v)} item ${i}`);
    }
    this.#leave();
    if (indent !== null) out.text(this.#newLine(level));
    out.byte(93);
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
    if (k instanceof PyFloat) return k.v - k.v === 0 ? floatRepr(k.v) : this.#special(k.v);
    if (k === true) return "true";
    if (k === false) return "false";
    if (k === None) return "null";
    if (typeof k === "number" || typeof k === "bigint") return decimalText(k);
    if (k instanceof PyIntBox) return decimalText(k.v);
    if (this.options.skipKeys) return null;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeName(k)}`);
  }

  /** Keys and values of a dict, sorted if asked for, in arrays that nobody else changes. */
  #items(v: PyDict, level: number): Items {
    const keys: Value[] = [], values: Value[] = [];
    // Python code may change the dict that these entries belong to.
    if (v.t === dictType.tag) {
      for (let i = 0; i < v.order.length; i++) {
        const { key, value } = v.order[i];
        if (value === undefined) continue;
        keys.push(key);
        values.push(value);
      }
    } else {
      for (const pair of toArray(callKw(getAttr(v, "items"), [], null))) {
        if (!(pair instanceof PyTuple) || pair.a.length !== 2) throw valueError("items must return 2-tuples");
        keys.push(pair.a[0]);
        values.push(pair.a[1]);
      }
    }
    if (!this.options.sortKeys) return { keys, values };
    const order = areTexts(keys) ? (this.#orders[level] ??= new KeyOrder()).of(keys) : sortedPlaces(keys);
    return { keys: order.map((i) => keys[i]), values: order.map((i) => values[i]) };
  }

  /** What is remembered of dicts of this level; null where all keys are to be looked at. */
  #headsOf(level: number): Heads | null {
    const { options } = this;
    return options.quoting === null || options.skipKeys ? null : this.#heads[level] ??= new Heads();
  }

  #dict(v: PyDict, level: number): void {
    const exact = v.t === dictType.tag;
    if (exact && v.size === 0) return this.#out.text("{}");
    const items = exact && !this.options.sortKeys ? null : this.#items(v, level);
    if (items !== null && items.keys.length === 0) return this.#out.text("{}");
    this.#enter(v);
    const { indent } = this.options;
    const open = indent === null ? "" : this.#newLine(level + 1);
    const separator = this.options.itemSeparator + open;
    const heads = this.#headsOf(level);
    let n = 0;
    this.#out.byte(123);
    if (items === null) {
      // The entries as they are, not copied: what `default` does to the dict shows.
      for (let i = 0; i < v.order.length; i++) {
        const { key, value } = v.order[i];
        if (value === undefined) continue;
        if (this.#item(v, key, value, level, n === 0 ? open : separator, heads, n)) n++;
      }
    } else {
      const { keys, values } = items;
      for (let i = 0; i < keys.length; i++) {
        if (this.#item(v, keys[i], values[i], level, n === 0 ? open : separator, heads, n)) n++;
      }
    }
    this.#leave();
    if (n > 0 && indent !== null) this.#out.text(this.#newLine(level));
    this.#out.byte(125);
  }

  /** Adds a separator, a key and its value, the nth; false when the key is skipped. */
  #item(v: PyDict, k: Value, value: Value, level: number, separator: string, heads: Heads | null, n: number): boolean {
    const out = this.#out;
    const head = heads === null ? undefined : heads.of(n, k);
    if (head !== undefined) out.bytes(head);
    else {
      const key = isStr(k) ? k : this.#key(k);
      if (key === null) return false;
      const { mark } = out;
      if (separator !== "") out.text(separator);
      this.#string(key);
      out.text(this.options.keySeparator);
      if (heads !== null && typeof k === "string" && heads.wants(n)) {
        const written = out.since(mark);
        if (written !== undefined) heads.remember(n, k, written);
      }
    }
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

function areTexts(keys: readonly Value[]): keys is readonly string[] {
  for (let i = 0; i < keys.length; i++) if (typeof keys[i] !== "string") return false;
  return true;
}

/** The places of keys in the order in which pairs sort; keys are never equal to one another, so values are not compared. */
function sortedPlaces(keys: readonly Value[]): number[] {
  const places = keys.map((_, i) => i);
  if (keys.every(isStr)) {
    const texts = keys.map((k) => strValue(k as Str));
    return places.sort((a, b) => strCompare(texts[a], texts[b]));
  }
  return places.sort((a, b) => lessThan(keys[a], keys[b]) ? -1 : lessThan(keys[b], keys[a]) ? 1 : 0);
}
