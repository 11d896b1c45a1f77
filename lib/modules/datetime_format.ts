// strftime() of dates and times: %z, %Z and %f are theirs, the rest is the time module's.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { makeStructSeq } from "../core/structseq.ts";
import { None, type PyObject, type Str, type Value } from "../core/value.ts";
import { str } from "../ops/text.ts";
import { argumentName } from "../ops/type_name.ts";
import { daysBeforeMonth, weekdayOf } from "./datetime_calendar.ts";
import type { PyDelta } from "./datetime_objects.ts";
import { nameOf, offsetOf, offsetText } from "./datetime_zone.ts";
import { structTimeType } from "./time.ts";
import type { TimeFields } from "./time_fields.ts";
import { formatTime } from "./time_format.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}

/** What is formatted: fields, and the object that a tzinfo is asked about. */
export interface Formatted {
  date: readonly [number, number, number];
  clock: readonly [number, number, number, number];
  tz: Value;
  /** The argument of the tzinfo's methods. */
  subject: Value;
}

function fieldsFor(f: Formatted): TimeFields {
  const [year, month, day] = f.date, [hour, minute, second] = f.clock;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: weekdayOf(year, month, day),
    yearDay: daysBeforeMonth(year, month) + day,
    isDst: -1,
    zone: null,
    offset: null,
  };
}

function offsetFor(f: Formatted, separator: string): string {
  const offset: PyDelta | null = offsetOf(f.tz, f.subject);
  return offset === null ? "" : offsetText(offset, separator);
}

function formatted(format: string, f: Formatted): string {
  const fields = fieldsFor(f);
  let out = "", rest = "";
  const flush = () => {
    if (rest !== "") out += formatTime(rest, fields, () => "", () => 0);
    rest = "";
  };
  for (let i = 0; i < format.length; i++) {
    const two = format.slice(i, i + 2), year = pad(fields.year, 4);
    let own: string | undefined;
    let length = 2;
    if (two === "%z") own = offsetFor(f, "");
    else if (format.startsWith("%:z", i)) {
      own = offsetFor(f, ":");
      length = 3;
    } else if (two === "%Z") {
      const name = nameOf(f.tz, f.subject);
      own = name === None ? "" : jsText(name as Str);
    } else if (two === "%f") own = pad(f.clock[3], 6);
    // The host's C library would not pad these.
    else if (two === "%Y") own = year;
    else if (two === "%F") own = `${year}-${pad(fields.month, 2)}-${pad(fields.day, 2)}`;
    else if (two === "%C") own = year.slice(0, 2);
    else if (two === "%G" && fields.year < 1001) own = pad(Number(formatTime("%G", fields, () => "", () => 0)), 4);
    if (own !== undefined) {
      flush();
      out += own;
      i += length - 1;
    } else if (format[i] === "%") {
      rest += two;
      i++;
    } else rest += format[i];
  }
  flush();
  return out;
}

export function strftime(format: Value, f: Formatted): Value {
  if (!isStr(format)) throw typeError(`strftime() argument 1 must be str, not ${argumentName(format)}`);
  return strFromJs(formatted(jsText(format), f));
}

/** format(): strftime() of the object for a format that is not empty. */
export function formatObject(self: PyObject, format: Value): Value {
  if (!isStr(format)) throw typeError(`__format__() argument 1 must be str, not ${argumentName(format)}`);
  return jsText(format) === "" ? str(self) : callArgs(getAttr(self, "strftime"), [format]);
}

export function structTime(f: Formatted, isDst: number): Value {
  const [year, month, day] = f.date, [hour, minute, second] = f.clock;
  const yearDay = daysBeforeMonth(year, month) + day;
  return makeStructSeq(structTimeType, [
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekdayOf(year, month, day),
    yearDay,
    isDst,
  ]);
}

export function ctime(f: Formatted): Value {
  const [year, month, day] = f.date, [hour, minute, second] = f.clock;
  const clock = `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}`;
  const weekday = WEEKDAYS[weekdayOf(year, month, day)];
  return strFromJs(`${weekday} ${MONTHS[month - 1]} ${String(day).padStart(2)} ${clock} ${pad(year, 4)}`);
}

/** A function of _strptime, which reads dates and times by a format. */
export function strptime(name: string) {
  return (cls: Value, text: Value, format: Value): Value => {
    for (const [i, v] of [text, format].entries()) {
      if (!isStr(v)) throw typeError(`strptime() argument ${i + 1} must be str, not ${argumentName(v)}`);
    }
    return callArgs(getAttr(runtime().importModule("_strptime"), name), [cls, text, format]);
  };
}

const SPECS = ["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"];

/** The clock of isoformat(); null for a timespec that there is none of. */
export function isoClock(c: readonly [number, number, number, number], spec: string): string | null {
  let kind = SPECS.indexOf(spec);
  if (kind < 0) return null;
  if (kind === 0) kind = c[3] === 0 ? 3 : 5;
  let text = pad(c[0], 2);
  if (kind >= 2) text += ":" + pad(c[1], 2);
  if (kind >= 3) text += ":" + pad(c[2], 2);
  if (kind === 4) text += "." + pad(Math.floor(c[3] / 1000), 3);
  if (kind === 5) text += "." + pad(c[3], 6);
  return text;
}
