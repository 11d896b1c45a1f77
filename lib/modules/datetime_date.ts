// datetime.date, and the tuple of its isocalendar().
import { getAttr } from "../core/attributes.ts";
import { tupleType, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { classMethod, constructorFn, defineType, getset, leafGetset, method } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, PyBytes, PyFloat, PyTuple, tuple, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { fromIso, fromOrdinal, isoCalendar, MAX_ORDINAL, toOrdinal, weekdayOf } from "./datetime_calendar.ts";
import { ctime, formatObject, type Formatted, pad, strftime, strptime, structTime } from "./datetime_format.ts";
import {
  bindOld,
  checkDate,
  delta,
  intArg,
  makeDate,
  PyDate,
  PyDateTime,
  PyDelta,
  shownName,
  stateArg,
  types,
} from "./datetime_objects.ts";
import { parseDate } from "./datetime_parse.ts";
import { localFields } from "./time_fields.ts";

class PyIsoCalendar extends PyTuple {}

function isoField(name: string, i: number) {
  return getset(name, (t: PyIsoCalendar) => t.a[i]);
}

defineType("datetime.IsoCalendarDate", PyIsoCalendar, {
  doc: "The result of date.isocalendar() or datetime.isocalendar()",
  bases: [tupleType],
  final: true,
  slots: {
    __new__: constructorFn(
      "IsoCalendarDate",
      "(year, week, weekday)",
      (_cls: PyType, y: Value, w: Value, d: Value) => new PyIsoCalendar([intArg(y), intArg(w), intArg(d)]),
    ),
    __repr__: (t: PyIsoCalendar) =>
      strFromJs(`datetime.IsoCalendarDate(year=${t.a[0]}, week=${t.a[1]}, weekday=${t.a[2]})`),
  },
  members: {
    year: isoField("ISO year.", 0),
    week: isoField("ISO week.", 1),
    weekday: isoField("ISO weekday.", 2),
    __reduce__: method("(self, /)", "For pickling.", (t: PyIsoCalendar) => tuple([tupleType, tuple([tuple(t.a)])])),
  },
});

const NAMES = ["year", "month", "day"];

function construct(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length === 1 && kw === null) {
    const state = stateArg(args[0], 4, 2);
    if (state !== null) return fill(cls, state[0] * 256 + state[1], state[2], state[3]);
  }
  const [y, m, d] = bindOld(args, kw, NAMES, 3).map((v) => intArg(v!));
  return newDate(y, m, d, cls);
}

function newDate(y: number, m: number, d: number, cls: PyType): PyDate {
  checkDate(y, m, d);
  return fill(cls, y, m, d);
}

/** A date of a class; pickled fields are taken as they are. */
function fill(cls: PyType, y: number, m: number, d: number): PyDate {
  const o = cls === types.date ? new PyDate() : allocate(cls) as PyDate;
  o.year = y;
  o.month = m;
  o.day = d;
  return o;
}

function of(d: PyDate): Formatted {
  return { date: [d.year, d.month, d.day], clock: [0, 0, 0, 0], tz: None, subject: None };
}

function ordinalOf(d: PyDate): number {
  return toOrdinal(d.year, d.month, d.day);
}

function add(self: PyDate, d: PyDelta, sign: number): Value {
  const n = ordinalOf(self) + sign * d.days;
  if (n < 1 || n > MAX_ORDINAL) throw overflowError("date value out of range");
  return makeDate(...fromOrdinal(n), typeOf(self));
}

/** Seconds of a timestamp argument, without their fraction. */
export function wholeSeconds(v: Value): number {
  if (v instanceof PyFloat) {
    if (Number.isNaN(v.v)) throw valueError("Invalid value NaN (not a number)");
    if (Math.abs(v.v) >= 2 ** 63) throw overflowError("timestamp out of range for platform time_t");
    return Math.floor(v.v);
  }
  const n = index(v);
  if (typeof n === "bigint" && (n >= 2n ** 63n || n < -(2n ** 63n))) {
    throw overflowError("timestamp out of range for platform time_t");
  }
  return Number(n);
}

/** Fields of a timestamp must be a year that there is. */
export function checkYear(year: number): void {
  if (!(year >= 1 && year <= 9999)) throw valueError(`year must be in 1..9999, not ${year}`);
}

function fromTimestamp(cls: PyType, timestamp: Value): Value {
  const f = localFields(wholeSeconds(timestamp));
  checkYear(f.year);
  return makeDate(f.year, f.month, f.day, cls);
}

function compare(test: (c: number) => boolean) {
  return (a: PyDate, b: Value) => {
    // A datetime is a date, but does not compare with one.
    if (!(b instanceof PyDate) || (a instanceof PyDateTime) !== (b instanceof PyDateTime)) return NotImplemented;
    return test(a.year - b.year || a.month - b.month || a.day - b.day);
  };
}

export function replaced(self: PyDate, y?: Value, m?: Value, d?: Value): Value {
  return makeDate(
    y === undefined ? self.year : intArg(y),
    m === undefined ? self.month : intArg(m),
    d === undefined ? self.day : intArg(d),
    typeOf(self),
  );
}

/** replace() and __replace__() with the messages of CPython's parser. */
export function changer(names: readonly string[], positional: number, change: (self: never, ...v: Value[]) => Value) {
  return (self: Value, args: Value[], kw: Kwargs) => {
    const given = bindOld(args, kw.size === 0 ? null : kw, names, 0, positional, "replace");
    return change(self as never, ...(given as Value[]));
  };
}

export const dateType: PyType = types.date = defineType("datetime.date", PyDate, {
  leaf: "natives",
  plainOperands: true,
  doc: "date(year, month, day) --> date object",
  slots: {
    __new__: construct,
    __repr__: (d: PyDate) => strFromJs(`${shownName(d)}(${d.year}, ${d.month}, ${d.day})`),
    __str__: (d: PyDate) => callArgs(getAttr(d, "isoformat"), []),
    __hash__: (d: PyDate) => d.hash ??= hashTuple(tuple([d.year, d.month, d.day])),
    __lt__: compare((c) => c < 0),
    __le__: compare((c) => c <= 0),
    __eq__: compare((c) => c === 0),
    __ne__: compare((c) => c !== 0),
    __gt__: compare((c) => c > 0),
    __ge__: compare((c) => c >= 0),
    __add__: (a: PyDate, b: Value) =>
      b instanceof PyDelta && !(a instanceof PyDateTime) ? add(a, b, 1) : NotImplemented,
    __radd__: (a: PyDate, b: Value) =>
      b instanceof PyDelta && !(a instanceof PyDateTime) ? add(a, b, 1) : NotImplemented,
    __sub__: (a: PyDate, b: Value) => {
      if (a instanceof PyDateTime || b instanceof PyDateTime) return NotImplemented;
      if (b instanceof PyDate) return delta(ordinalOf(a) - ordinalOf(b), 0, 0);
      return b instanceof PyDelta ? add(a, b, -1) : NotImplemented;
    },
    __rsub__: (a: PyDate, b: Value) =>
      b instanceof PyDate && !(a instanceof PyDateTime) && !(b instanceof PyDateTime)
        ? delta(ordinalOf(b) - ordinalOf(a), 0, 0)
        : NotImplemented,
  },
  members: {
    year: leafGetset(null, (d: PyDate) => d.year),
    month: leafGetset(null, (d: PyDate) => d.month),
    day: leafGetset(null, (d: PyDate) => d.day),
    fromtimestamp: classMethod("(cls, timestamp, /)", "Create a date from a POSIX timestamp.", fromTimestamp),
    fromordinal: classMethod(
      "(cls, ordinal, /)",
      "int -> date corresponding to a proleptic Gregorian ordinal.",
      (cls: PyType, ordinal: Value) => {
        const n = intArg(ordinal);
        if (n < 1) throw valueError("ordinal must be >= 1");
        return makeDate(...fromOrdinal(n), cls);
      },
    ),
    fromisoformat: classMethod(
      "(cls, object, /)",
      "Construct a date from a string in ISO 8601 format.",
      (cls: PyType, text: Value) => {
        if (!isStr(text)) throw typeError("fromisoformat: argument must be str");
        const s = jsText(text);
        const found = [7, 8, 10].includes(s.length) ? parseDate(s) : null;
        if (found === null) throw valueError(`Invalid isoformat string: ${reprJs(text)}`);
        return makeDate(...found, cls);
      },
    ),
    fromisocalendar: classMethod(
      "(cls, year, week, day)",
      "int, int, int -> Construct a date from the ISO year, week number and weekday.",
      (cls: PyType, year: Value, week: Value, day: Value) => {
        const [y, w, d] = [year, week, day].map((v) => {
          try {
            return intArg(v);
          } catch (e) {
            throw isExc(e, "OverflowError") ? valueError("ISO calendar component out of range") : e;
          }
        });
        const found = fromIso(y, w, d);
        if (typeof found === "string") throw valueError(found);
        return makeDate(...found, cls);
      },
    ),
    strptime: classMethod(
      "(cls, date_string, format, /)",
      "string, format -> new date parsed from a string (like time.strptime()).",
      strptime("_strptime_datetime_date"),
    ),
    today: classMethod("(cls, /)", "Current date or datetime.", (cls: PyType) => {
      const now = callArgs(getAttr(runtime().importModule("time"), "time"), []);
      return callArgs(getAttr(cls, "fromtimestamp"), [now]);
    }),
    ctime: method("(self, /)", "Return ctime() style string.", (d: PyDate) => ctime(of(d))),
    strftime: method(
      "(self, format)",
      "format -> strftime() style string.",
      (d: PyDate, format: Value) => strftime(format, of(d)),
    ),
    __format__: method("(self, format_spec, /)", "Formats self with strftime.", formatObject),
    isoformat: method(
      "(self, /)",
      "Return string in ISO 8601 format, YYYY-MM-DD.",
      (d: PyDate) => strFromJs(`${pad(d.year, 4)}-${pad(d.month, 2)}-${pad(d.day, 2)}`),
    ),
    isoweekday: method(
      "(self, /)",
      "Return the day of the week represented by the date.\n\nMonday == 1 ... Sunday == 7",
      (d: PyDate) => weekdayOf(d.year, d.month, d.day) + 1,
    ),
    isocalendar: method(
      "(self, /)",
      "Return a named tuple containing ISO year, week number, and weekday.",
      (d: PyDate) => new PyIsoCalendar(isoCalendar(d.year, d.month, d.day)),
    ),
    toordinal: method("(self, /)", "Return proleptic Gregorian ordinal.", ordinalOf),
    weekday: method(
      "(self, /)",
      "Return the day of the week represented by the date.\n\nMonday == 0 ... Sunday == 6",
      (d: PyDate) => weekdayOf(d.year, d.month, d.day),
    ),
    timetuple: method(
      "(self, /)",
      "Return time tuple, compatible with time.localtime().",
      (d: PyDate) => structTime(of(d), -1),
    ),
    replace: method(
      "(self, /, *args, **changes)",
      "Return date with new specified fields.",
      changer(NAMES, 3, replaced),
    ),
    __replace__: method("(self, /, *args, **changes)", "The same as replace().", changer(NAMES, 0, replaced)),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (d: PyDate) => tuple([d.cls, tuple([new PyBytes(Uint8Array.of(d.year >> 8, d.year & 255, d.month, d.day))])]),
    ),
  },
});

dateType.freezing = {
  parts: ({ year, month, day }: PyDate) => [year, month, day],
  make: ([year, month, day]) => Object.assign(new PyDate(), { year, month, day }),
};
