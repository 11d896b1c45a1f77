// The CSV reader: an iterator of rows over an iterator of lines.
//
// Invariant: between rows the state is StartRecord. Lines without escapes and line ends within are split directly, also with
// quotes where they stand as a writer puts them; everything else goes through the machine.
import { defineType, leafMember } from "../core/define.ts";
import { charactersOf, SeamedText, seamsOf } from "../core/seamed_text.ts";
import { isStr, jsText, strFromJs, strValue } from "../core/str.ts";
import { None, PyFloat, PyList, PyObject, type Value } from "../core/value.ts";
import { iterNext } from "../ops/iteration.ts";
import { typeName } from "../ops/type_name.ts";
import { floatFrom } from "../types/float.ts";
import { PyListIterator } from "../types/list_iterators.ts";
import {
  fail,
  type PyDialect,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from "./csv_dialect.ts";

export const csvLimits = { field: 131072 };

const enum State {
  StartRecord,
  StartField,
  EscapedChar,
  InField,
  InQuotedField,
  EscapeInQuotedField,
  QuoteInQuotedField,
  EatLineEnd,
  AfterEscapedLineEnd,
}

const HALF = /[\ud800-\udfff]/u;

/** Stands for the end of a line's text. */
const END = "";

export class PyCsvReader extends PyObject {
  lineNumber = 0;
  #state = State.StartRecord;
  #field = new SeamedText();
  #length = 0;
  #unquoted = true;
  #fields: Value[] = [];
  constructor(readonly lines: Value, readonly dialect: PyDialect) {
    super();
  }

  /** See jit/leaf_iterators.ts. */
  get leaf(): boolean {
    const { lines } = this;
    return lines instanceof PyListIterator || lines instanceof PyObject && (lines as { leaf?: unknown }).leaf === true;
  }

  /** The next row, or undefined at the end. */
  next(): Value | undefined {
    this.#fields = [];
    this.#field = new SeamedText();
    this.#length = 0;
    this.#state = State.StartRecord as State;
    do {
      const line = iterNext(this.lines);
      if (line === undefined) {
        if (this.#length === 0 && this.#state !== State.InQuotedField) return undefined;
        if (this.dialect.strict) throw fail("unexpected end of data");
        this.#save();
        break;
      }
      if (!isStr(line)) {
        throw fail(
          `iterator should return strings, not ${typeName(line)} (the file should be opened in text mode)`,
        );
      }
      this.lineNumber++;
      const s = strValue(line);
      if (this.#state === State.StartRecord && seamsOf(s) === null) {
        const row = this.#splitPlain(jsText(s), typeof s !== "string");
        if (row !== null) return row;
      }
      for (const c of charactersOf(s)) this.#take(c);
      this.#take(END);
    } while (this.#state !== State.StartRecord);
    return new PyList(this.#fields);
  }

  /** The row of a line that needs no machine, or null. */
  #splitPlain(text: string, wide: boolean): PyList | null {
    const d = this.dialect;
    if (d.quoting !== QUOTE_MINIMAL && d.quoting !== QUOTE_ALL && d.quoting !== QUOTE_NONE || d.skipinitialspace) {
      return null;
    }
    // Half of a character is no delimiter.
    if (wide && HALF.test(d.delimiter + d.quotechar + d.escapechar)) return null;
    let end = text.length;
    if (end > 0 && text.charCodeAt(end - 1) === 10) end--;
    if (end > 0 && text.charCodeAt(end - 1) === 13) end--;
    if (end <= csvLimits.field && d.delimiter.length === 1) {
      const fields = splitUnquoted(text, end, d);
      if (fields !== null) return new PyList(wide ? fields.map((f) => strFromJs(f)) : fields);
    }
    const body = end === text.length ? text : text.slice(0, end);
    if (body.length > csvLimits.field || body.includes("\n") || body.includes("\r")) return null;
    if (d.escapechar !== "" && body.includes(d.escapechar)) return null;
    if (body === "") return new PyList([]);
    const quoted = d.quoting !== QUOTE_NONE && body.includes(d.quotechar);
    const fields = quoted ? splitQuoted(body, d) : body.split(d.delimiter);
    if (fields === null) return null;
    if (wide) { for (let i = 0; i < fields.length; i++) fields[i] = strFromJs(fields[i] as string); }
    return new PyList(fields);
  }

  #add(c: string): void {
    if (++this.#length > csvLimits.field) throw fail(`field larger than field limit (${csvLimits.field})`);
    this.#field.add(c);
  }

  #save(): void {
    const { quoting } = this.dialect;
    const field = this.#field.str();
    if (this.#unquoted && this.#length === 0 && (quoting === QUOTE_NOTNULL || quoting === QUOTE_STRINGS)) {
      this.#fields.push(None);
    } else if (this.#unquoted && this.#length > 0 && (quoting === QUOTE_NONNUMERIC || quoting === QUOTE_STRINGS)) {
      this.#fields.push(new PyFloat(floatFrom(field)));
    } else this.#fields.push(field);
    this.#field = new SeamedText();
    this.#length = 0;
  }

  /** Ends a field at a line end. */
  #endField(c: string): void {
    this.#save();
    this.#state = c === END ? State.StartRecord : State.EatLineEnd;
  }

  #take(c: string): void {
    const d = this.dialect;
    const lineEnd = c === END || c === "\n" || c === "\r";
    switch (this.#state) {
      case State.StartRecord:
        if (c === END) return;
        if (lineEnd) {
          this.#state = State.EatLineEnd;
          return;
        }
        this.#state = State.StartField;
        this.#startField(c, lineEnd);
        return;
      case State.StartField:
        this.#startField(c, lineEnd);
        return;
      case State.EscapedChar:
        if (c === "\n" || c === "\r") {
          this.#add(c);
          this.#state = State.AfterEscapedLineEnd;
          return;
        }
        this.#add(c === END ? "\n" : c);
        this.#state = State.InField;
        return;
      case State.AfterEscapedLineEnd:
        if (c === END) return;
        this.#inField(c, lineEnd);
        return;
      case State.InField:
        this.#inField(c, lineEnd);
        return;
      case State.InQuotedField:
        if (c === END) return;
        if (c === d.escapechar) this.#state = State.EscapeInQuotedField;
        else if (c === d.quotechar && d.quoting !== QUOTE_NONE) {
          this.#state = d.doublequote ? State.QuoteInQuotedField : State.InField;
        } else this.#add(c);
        return;
      case State.EscapeInQuotedField:
        this.#add(c === END ? "\n" : c);
        this.#state = State.InQuotedField;
        return;
      case State.QuoteInQuotedField:
        if (d.quoting !== QUOTE_NONE && c === d.quotechar && c !== END) {
          this.#add(c);
          this.#state = State.InQuotedField;
        } else if (c === d.delimiter) {
          this.#save();
          this.#state = State.StartField;
        } else if (lineEnd) this.#endField(c);
        else if (!d.strict) {
          this.#add(c);
          this.#state = State.InField;
        } else throw fail(`'${d.delimiter}' expected after '${d.quotechar}'`);
        return;
      case State.EatLineEnd:
        if (c === END) this.#state = State.StartRecord;
        else if (!lineEnd) {
          throw fail(
            "new-line character seen in unquoted field - do you need to open the file with newline=''?",
          );
        }
    }
  }

  #startField(c: string, lineEnd: boolean): void {
    const d = this.dialect;
    this.#unquoted = true;
    if (lineEnd) this.#endField(c);
    else if (c === d.quotechar && d.quoting !== QUOTE_NONE) {
      this.#unquoted = false;
      this.#state = State.InQuotedField;
    } else if (c === d.escapechar) this.#state = State.EscapedChar;
    else if (c === " " && d.skipinitialspace) return;
    else if (c === d.delimiter) this.#save();
    else {
      this.#add(c);
      this.#state = State.InField;
    }
  }

  #inField(c: string, lineEnd: boolean): void {
    const d = this.dialect;
    this.#state = State.InField;
    if (lineEnd) this.#endField(c);
    else if (c === d.escapechar) this.#state = State.EscapedChar;
    else if (c === d.delimiter) {
      this.#save();
      this.#state = State.StartField;
    } else this.#add(c);
  }
}

/** The fields of a line without any character that is special besides the delimiter; null otherwise. */
function splitUnquoted(text: string, end: number, d: PyDialect): string[] | null {
  if (end === 0) return [];
  const { delimiter, quotechar, escapechar } = d;
  if (d.quoting !== QUOTE_NONE && quotechar !== "" && text.includes(quotechar)) return null;
  if (escapechar !== "" && text.includes(escapechar)) return null;
  // Line ends before the one at the end.
  if (has(text, "\n", end) || has(text, "\r", end)) return null;
  let n = 0, start = 0, i = text.indexOf(delimiter);
  if (i < 0 || i >= end) return [text.slice(0, end)];
  // Most rows have as many fields as the one before: an array of that length is made at once.
  const out = places.slice();
  do {
    const field = text.slice(start, i);
    if (n < out.length) out[n] = field;
    else out.push(field);
    n++;
    start = i + 1;
    i = text.indexOf(delimiter, start);
  } while (i >= 0 && i < end);
  const rest = text.slice(start, end);
  if (n < out.length) out[n] = rest;
  else out.push(rest);
  n++;
  if (n !== out.length || n !== places.length) {
    if (n < out.length) out.length = n;
    if (n <= MOST_PLACES) places = Array.from({ length: n }, () => "");
  }
  return out;
}

/** As many strings as the last row had fields. */
let places: string[] = [];
const MOST_PLACES = 256;

/** Does c stand before `end`? */
function has(text: string, c: string, end: number): boolean {
  const i = text.indexOf(c);
  return i >= 0 && i < end;
}

/** The fields of a line with quotes around whole fields; null when there is more to it. */
function splitQuoted(body: string, d: PyDialect): Value[] | null {
  const { quotechar, delimiter } = d;
  const out: Value[] = [];
  for (let at = 0;;) {
    if (!body.startsWith(quotechar, at)) {
      const end = body.indexOf(delimiter, at);
      if (end < 0) {
        out.push(body.slice(at));
        return out;
      }
      out.push(body.slice(at, end));
      at = end + delimiter.length;
      continue;
    }
    let from = at + quotechar.length, field = "";
    for (;;) {
      const end = body.indexOf(quotechar, from);
      if (end < 0) return null;
      field += body.slice(from, end);
      at = end + quotechar.length;
      if (!d.doublequote || !body.startsWith(quotechar, at)) break;
      field += quotechar;
      from = at + quotechar.length;
    }
    out.push(field);
    if (at === body.length) return out;
    if (!body.startsWith(delimiter, at)) return null;
    at += delimiter.length;
  }
}

export const readerType = defineType("_csv.reader", PyCsvReader, {
  doc: "Iterator of the rows of CSV lines.",
  final: true,
  slots: { __iter__: (self: PyCsvReader) => self, __next__: (self: PyCsvReader) => self.next() },
  members: {
    dialect: leafMember("The dialect.", (self: PyCsvReader) => self.dialect),
    line_num: leafMember("Number of lines read.", (self: PyCsvReader) => self.lineNumber),
  },
});
