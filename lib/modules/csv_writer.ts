// The CSV writer: rows to calls of a write function.
import { floatSlot, indexSlot, intSlot } from "../core/slot_getters.gen.ts";
import { defineType, member, method } from "../core/define.ts";
import { callKw } from "../core/call.ts";
import { floatType } from "../core/builtin_types.ts";
import { isExc } from "../core/raise.ts";
import { charactersOf, SeamedText, seamsOf } from "../core/seamed_text.ts";
import { isStr, strValue } from "../core/str.ts";
import { typeOf } from "../core/builtin_types.ts";
import { None, PyFloat, PyList, PyObject, PyTuple, type Str, type Value } from "../core/value.ts";
import { forEachItem, getIter } from "../ops/iteration.ts";
import { str } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { floatRepr } from "../types/float_digits.ts";
import {
  fail,
  type PyDialect,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
  type Special,
} from "./csv_dialect.ts";

export class PyCsvWriter extends PyObject {
  constructor(readonly write: Value, readonly dialect: PyDialect) {
    super();
  }
}

function isNumber(v: Value): boolean {
  const cls = typeOf(v);
  return indexSlot(cls) !== null || intSlot(cls) !== null || floatSlot(cls) !== null;
}

function mustQuote(v: Value, quoting: number): boolean {
  switch (quoting) {
    case QUOTE_NONNUMERIC:
      return !isNumber(v);
    case QUOTE_ALL:
      return true;
    case QUOTE_STRINGS:
      return isStr(v);
    case QUOTE_NOTNULL:
      return v !== None;
  }
  return false;
}

function textOf(v: Value): Str {
  if (typeof v === "string") return v;
  if (typeof v === "number") return String(v);
  if (isStr(v)) return strValue(v);
  if (v === None) return "";
  if (v instanceof PyFloat && v.t === floatType.tag) return floatRepr(v.v);
  return str(v);
}

function specialOf(d: PyDialect): Special {
  if (d.special !== null) return d.special;
  const ascii = new Uint8Array(128);
  const all = d.delimiter + d.escapechar + d.quotechar + "\n\r" + d.lineterminator;
  let wide = false;
  for (let i = 0; i < all.length; i++) {
    const c = all.charCodeAt(i);
    if (c < 128) ascii[c] = 1;
    else wide = true;
  }
  let numbers = false;
  for (const c of "0123456789+-.einfa") numbers ||= ascii[c.charCodeAt(0)] === 1;
  return d.special = { ascii, wide, numbers };
}

function isPlain(text: string, special: Special): boolean {
  const { ascii, wide } = special;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128 ? ascii[c] === 1 : wide) return false;
  }
  return true;
}

/** A field as it is written. */
function fieldText(s: Str, isNone: boolean, d: PyDialect, quoted: boolean): string | SeamedText {
  const special = specialOf(d);
  if (seamsOf(s) !== null) return escaped(charactersOf(s), d, quoted);
  const text = typeof s === "string" ? s : s.s;
  if (text !== "" && isPlain(text, special)) return quoted ? d.quotechar + text + d.quotechar : text;
  if (text !== "" && !special.wide && d.quoting !== QUOTE_NONE && d.doublequote && d.escapechar === "") {
    // There is something special in it, and quotes take care of all that may be.
    const { quotechar } = d;
    return quotechar + (text.includes(quotechar) ? text.replaceAll(quotechar, quotechar + quotechar) : text) +
      quotechar;
  }
  if (text === "" && d.delimiter === " " && d.skipinitialspace) {
    if (d.quoting === QUOTE_NONE || isNone && (d.quoting === QUOTE_STRINGS || d.quoting === QUOTE_NOTNULL)) {
      throw fail("empty field must be quoted if delimiter is a space and skipinitialspace is true");
    }
    quoted = true;
  }
  return escaped(text, d, quoted);
}

/** The same, character by character. */
function escaped(characters: Iterable<string>, d: PyDialect, quoted: boolean): SeamedText {
  const out = new SeamedText();
  for (const c of characters) {
    let escape = false;
    if (
      c === d.delimiter || c === d.escapechar || c === d.quotechar || c === "\n" || c === "\r" ||
      d.lineterminator.includes(c)
    ) {
      if (d.quoting === QUOTE_NONE) escape = true;
      else {
        if (c === d.quotechar) {
          if (d.doublequote) out.add(c);
          else escape = true;
        } else if (c === d.escapechar) escape = true;
        if (!escape) quoted = true;
      }
      if (escape) {
        if (d.escapechar === "") throw fail("need to escape, but no escapechar set");
        out.add(d.escapechar);
      }
    }
    out.add(c);
  }
  if (!quoted) return out;
  const whole = new SeamedText();
  whole.add(d.quotechar);
  whole.addAll(out);
  whole.add(d.quotechar);
  return whole;
}

/** A row on its way. */
class RowText {
  readonly row: SeamedText = new SeamedText();
  count = 0;
  /** Was the last field None? */
  lastNull = false;
  /** Text of strs, numbers and floats between narrow separators has nothing outside the BMP, and need not be searched for it. */
  narrow: boolean;
  /** Numbers are written as they are. */
  readonly bareNumbers: boolean;
  constructor(readonly dialect: PyDialect) {
    const { wide, numbers } = specialOf(dialect);
    this.narrow = !wide;
    this.bareNumbers = dialect.quoting === QUOTE_MINIMAL && !numbers;
  }
  add(v: Value): void {
    const d = this.dialect, { quoting } = d;
    const isFloat = v instanceof PyFloat && v.t !== 0;
    if (typeof v === "object" && v !== None && !isFloat) this.narrow = false;
    this.lastNull = v === None;
    const field = this.bareNumbers && (typeof v === "number" || isFloat)
      ? textOf(v) as string
      : fieldText(textOf(v), this.lastNull, d, quoting !== QUOTE_MINIMAL && mustQuote(v, quoting));
    const { row } = this;
    if (this.narrow && typeof field === "string") {
      row.text = this.count++ === 0 ? field : row.text + d.delimiter + field;
      return;
    }
    if (this.count++ > 0) row.add(d.delimiter);
    if (typeof field === "string") row.add(field);
    else row.addAll(field);
  }
}

function rowText(row: Value, d: PyDialect): Str {
  let items = row;
  if (!(row instanceof PyList || row instanceof PyTuple) || row.t === 0) {
    try {
      items = getIter(row);
    } catch (e) {
      if (isExc(e, "TypeError")) throw fail(`iterable expected, not ${typeName(row)}`);
      throw e;
    }
  }
  const made = new RowText(d);
  if (items instanceof PyTuple) { for (const v of items.a) made.add(v); }
  else if (items instanceof PyList && items.floats === null) {
    for (let i = 0; i < items.a.length; i++) made.add(items.a[i]);
  } else forEachItem(items, (v) => made.add(v));
  const { row: out } = made;
  if (made.count === 1 && out.text === "") {
    const { quoting } = d;
    if (quoting === QUOTE_NONE || (made.lastNull && (quoting === QUOTE_STRINGS || quoting === QUOTE_NOTNULL))) {
      throw fail("single empty field record must be quoted");
    }
    out.add(d.quotechar);
    out.add(d.quotechar);
  }
  out.add(d.lineterminator);
  return made.narrow ? out.text : out.str();
}

function writerow(self: PyCsvWriter, row: Value): Value {
  return callKw(self.write, [rowText(row, self.dialect)], null);
}

export const writerType = defineType("_csv.writer", PyCsvWriter, {
  doc: "Writes rows as CSV.",
  final: true,
  members: {
    writerow: method("(self, row, /)", "Writes one row; gives what the file's write gave.", writerow),
    writerows: method("(self, rows, /)", "Writes several rows.", (self: PyCsvWriter, rows: Value) => {
      forEachItem(rows, (row) => {
        writerow(self, row);
      });
    }),
    dialect: member("The dialect.", (self: PyCsvWriter) => self.dialect),
  },
});
