// datetime.datetime.
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { classMethod, defineType, getset, method } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs, strLen } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { float, type Kwargs, None, NotImplemented, PyBytes, PyFloat, tuple, type Value } from "../core/value.ts";
import { asSize, intOf } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { nowSeconds } from "../runtime/host.ts";
import { fromOrdinal, toOrdinal } from "./datetime_calendar.ts";
import { changer, checkYear, dateType } from "./datetime_date.ts";
import { ctime, type Formatted, isoClock, pad, strftime, strptime, structTime } from "./datetime_format.ts";
import {
  bindOld,
  checkTz,
  compareDeltas,
  delta,
  intArg,
  makeDate,
  makeDateTime,
  MILLION,
  type Moment,
  momentAt,
  momentOf,
  newDateTime,
  newTime,
  pickledDateTime,
  PyDate,
  PyDateTime,
  PyDelta,
  PyTime,
  shownName,
  stateArg,
  types,
} from "./datetime_objects.ts";
import { dateEnd, parseDate, parseTime } from "./datetime_parse.ts";
import { clockOf, endsDay, specArg, zoneOf } from "./datetime_time.ts";
import { addDelta, dstOf, makeTimezone, nameOf, offsetOf, offsetText, utc } from "./datetime_zone.ts";
import { fieldsOf, localFields, type TimeFields, utcSeconds } from "./time_fields.ts";

const NAMES = ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"];
/** The number of 1970-01-01. */
const EPOCH = 719163;
/** Longer than any change of an offset. */
const LONGEST = 86400;

function construct(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length >= 1 && args.length <= 2 && kw === null) {
    const b = stateArg(args[0], 10, 2);
    if (b !== null) {
      const micro = (b[7] << 16) | (b[8] << 8) | b[9];
      const moment: Moment = [b[0] * 256 + b[1], b[2] & 127, b[3], b[4], b[5], b[6], micro];
      return pickledDateTime(moment, args[1] ?? None, b[2] >> 7, cls);
    }
  }
  const [y, m, d, h, mi, s, us, tz, fold] = bindOld(args, kw, NAMES, 3, 8);
  const int = (v: Value | undefined) => v === undefined ? 0 : intArg(v);
  return newDateTime([int(y), int(m), int(d), int(h), int(mi), int(s), int(us)], tz ?? None, int(fold), cls);
}

function of(d: PyDateTime): Formatted {
  return { date: [d.year, d.month, d.day], clock: clockOf(d), tz: d.tz, subject: d };
}

function momentOfFields(f: TimeFields, micro: number): Moment {
  checkYear(f.year);
  return [f.year, f.month, f.day, f.hour, f.minute, Math.min(f.second, 59), micro];
}

/** What local clocks show at a moment, in seconds as if it were UTC. */
function local(t: number): number {
  return utcSeconds(localFields(t));
}

/** A moment as seconds and microseconds since 1970, in local time or in UTC. */
function fromSeconds(seconds: number, micro: number, inUtc: boolean, tz: Value, cls: PyType): PyDateTime {
  if (inUtc) return makeDateTime(momentOfFields(fieldsOf(seconds, 0, 0, "UTC"), micro), tz, 0, cls);
  const moment = momentOfFields(localFields(seconds), micro);
  // The second of two moments with the same clock is a fold.
  let fold = 0;
  const shown = local(seconds);
  const change = shown - local(seconds - LONGEST) - LONGEST;
  if (change < 0 && local(seconds + change) === shown) fold = 1;
  return makeDateTime(moment, tz, fold, cls);
}

/** A timestamp as seconds and microseconds, rounded half to even. */
function splitTimestamp(v: Value): [number, number] {
  if (v instanceof PyFloat) {
    if (Number.isNaN(v.v)) throw valueError("Invalid value NaN (not a number)");
    if (Math.abs(v.v) >= 2 ** 63) throw overflowError("timestamp out of range for platform time_t");
    let seconds = Math.trunc(v.v);
    const part = (v.v - seconds) * 1e6;
    let micro = Math.round(part);
    if (Math.abs(part - Math.trunc(part)) === 0.5) micro = 2 * Math.round(part / 2);
    if (micro >= MILLION) {
      micro -= MILLION;
      seconds++;
    } else if (micro < 0) {
      micro += MILLION;
      seconds--;
    }
    return [seconds, micro];
  }
  const n = intOf(v);
  if (n === undefined) throw typeError(`argument must be int or float, not ${typeName(v)}`);
  if (typeof n === "bigint" && (n >= 2n ** 63n || n < -(2n ** 63n))) {
    throw overflowError("timestamp out of range for platform time_t");
  }
  return [Number(n), 0];
}

/** The moment in a zone: by fromutc() of the zone. */
function inZone(d: PyDateTime, tz: Value): Value {
  return tz === None ? d : callArgs(getAttr(tz, "fromutc"), [d]);
}

function fromTimestamp(cls: PyType, timestamp: Value, tz: Value = None): Value {
  checkTz(tz);
  const [seconds, micro] = splitTimestamp(timestamp);
  return inZone(fromSeconds(seconds, micro, tz !== None, tz, cls), tz);
}

function clockNow(): [number, number] {
  const now = nowSeconds();
  const seconds = Math.floor(now);
  return [seconds, Math.min(999999, Math.floor((now - seconds) * 1e6))];
}

function now(cls: PyType, tz: Value = None): Value {
  checkTz(tz);
  const [seconds, micro] = clockNow();
  return inZone(fromSeconds(seconds, micro, tz !== None, tz, cls), tz);
}

function deprecated(name: string, instead: string): void {
  runtime().warn(
    "DeprecationWarning",
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. Use timezone-aware ` +
      `objects to represent datetimes in UTC: datetime.datetime.${instead}.`,
    1,
  );
}

function combine(cls: PyType, date: Value, time: Value, tz?: Value): Value {
  if (!(date instanceof PyDate)) throw typeError(`combine() argument 1 must be datetime.date, not ${typeName(date)}`);
  if (!(time instanceof PyTime)) throw typeError(`combine() argument 2 must be datetime.time, not ${typeName(time)}`);
  const moment: Moment = [date.year, date.month, date.day, ...clockOf(time)];
  return makeDateTime(moment, tz ?? time.tz, time.fold, cls);
}

function fromIsoFormat(cls: PyType, text: Value): Value {
  if (!isStr(text)) throw typeError("fromisoformat: argument must be str");
  const s = jsText(text);
  const invalid = () => valueError(`Invalid isoformat string: ${reprJs(text)}`);
  if (s.length < 7) throw invalid();
  const end = dateEnd(s);
  if (end < 0) throw invalid();
  const date = parseDate(s.slice(0, end));
  if (date === null) throw invalid();
  if (s.length <= end) return makeDateTime([...date, 0, 0, 0, 0], None, 0, cls);
  // One character of any kind is between date and time.
  const parsed = parseTime(s, end + (s.codePointAt(end)! > 0xffff ? 2 : 1));
  if (parsed === null) throw invalid();
  let [y, m, d] = date;
  if (endsDay(parsed)) {
    // The check of the date comes first, as for any other.
    makeDate(y, m, d);
    [y, m, d] = fromOrdinal(toOrdinal(y, m, d) + 1);
  }
  return makeDateTime([y, m, d, ...clockOf(parsed.clock)], zoneOf(parsed), 0, cls);
}

function isoFormat(d: PyDateTime, sep?: Value, timespec?: Value): Value {
  let between = "T";
  if (sep !== undefined) {
    if (!isStr(sep)) throw typeError(`isoformat() argument 1 must be a unicode character, not ${argumentName(sep)}`);
    between = jsText(sep);
    if (strLen(sep as string) !== 1) {
      throw typeError(
        `isoformat() argument 1 must be a unicode character, not a string of length ${strLen(sep as string)}`,
      );
    }
  }
  const clock = isoClock(clockOf(d), specArg(timespec, 2));
  if (clock === null) throw valueError("Unknown timespec value");
  const offset = offsetOf(d.tz, d);
  const date = `${pad(d.year, 4)}-${pad(d.month, 2)}-${pad(d.day, 2)}`;
  return strFromJs(date + between + clock + (offset === null ? "" : offsetText(offset)));
}

function repr(d: PyDateTime): Value {
  let text = `${d.year}, ${d.month}, ${d.day}, ${d.hour}, ${d.minute}`;
  if (d.second !== 0 || d.micro !== 0) text += `, ${d.second}`;
  if (d.micro !== 0) text += `, ${d.micro}`;
  if (d.fold !== 0) text += ", fold=1";
  if (d.tz !== None) text += `, tzinfo=${reprJs(d.tz)}`;
  return strFromJs(`${shownName(d)}(${text})`);
}

function clockSeconds(d: PyDateTime): number {
  return (d.hour * 60 + d.minute) * 60 + d.second;
}

/** Seconds since year 1, as the clock shows them. */
function shownSeconds(d: PyDateTime): number {
  return toOrdinal(d.year, d.month, d.day) * 86400 + clockSeconds(d);
}

function compareFields(a: PyDateTime, b: PyDateTime): number {
  return a.year - b.year || a.month - b.month || a.day - b.day || clockSeconds(a) - clockSeconds(b) ||
    a.micro - b.micro;
}

/** Does the offset depend on the fold? Such a moment equals none in another zone. */
function foldMatters(d: PyDateTime, offset: PyDelta): boolean {
  const other = makeDateTime(momentOf(d), d.tz, d.fold === 0 ? 1 : 0);
  const flipped = offsetOf(d.tz, other);
  return flipped === null || compareDeltas(offset, flipped) !== 0;
}

/** a - b with their offsets. */
function difference(a: PyDateTime, b: PyDateTime, x: PyDelta | null, y: PyDelta | null): PyDelta {
  let days = toOrdinal(a.year, a.month, a.day) - toOrdinal(b.year, b.month, b.day);
  let seconds = clockSeconds(a) - clockSeconds(b), micros = a.micro - b.micro;
  if (x !== null && y !== null) {
    days += y.days - x.days;
    seconds += y.seconds - x.seconds;
    micros += y.micros - x.micros;
  }
  return delta(days, seconds, micros);
}

function compare(test: (c: number) => boolean, equality: boolean | null) {
  return (a: PyDateTime, b: Value) => {
    if (!(b instanceof PyDateTime)) return NotImplemented;
    if (a.tz === b.tz) return test(compareFields(a, b));
    const x = offsetOf(a.tz, a), y = offsetOf(b.tz, b);
    if (x === null && y === null) return test(compareFields(a, b));
    if (x === null || y === null) {
      if (equality !== null) return equality;
      throw typeError("can't compare offset-naive and offset-aware datetimes");
    }
    const order = compareDeltas(x, y) === 0
      ? compareFields(a, b)
      : compareDeltas(difference(a, b, x, y), delta(0, 0, 0));
    if (equality !== null && order === 0 && (foldMatters(a, x) || foldMatters(b, y))) return equality;
    return test(order);
  };
}

function hash(d: PyDateTime): number | bigint {
  if (d.hash !== null) return d.hash;
  const subject = d.fold === 0 ? d : makeDateTime(momentOf(d), d.tz, 0);
  const offset = offsetOf(d.tz, subject);
  if (offset === null) return d.hash = hashTuple(tuple([...momentOf(d)]));
  const t = delta(
    toOrdinal(d.year, d.month, d.day) - offset.days,
    clockSeconds(d) - offset.seconds,
    d.micro - offset.micros,
  );
  return d.hash = hashTuple(tuple([t.days, t.seconds, t.micros]));
}

function subtract(a: PyDateTime, b: Value): Value {
  if (b instanceof PyDelta) return addDelta(a, b, -1);
  if (!(b instanceof PyDateTime)) return NotImplemented;
  if (a.tz === b.tz) return difference(a, b, null, null);
  const x = offsetOf(a.tz, a), y = offsetOf(b.tz, b);
  if ((x === null) !== (y === null)) throw typeError("can't subtract offset-naive and offset-aware datetimes");
  return difference(a, b, x, y);
}

/** The moment of what local clocks show, in seconds since 1970. */
function localToSeconds(d: PyDateTime, fold: number): number {
  const t = shownSeconds(d) - EPOCH * 86400;
  const a = local(t) - t;
  const u1 = t - a, t1 = local(u1);
  let b: number;
  if (t1 === t) {
    // One of the moments; perhaps there is another around it.
    const u2 = fold ? u1 + LONGEST : u1 - LONGEST;
    b = local(u2) - u2;
    if (a === b) return u1;
  } else b = t1 - u1;
  const u2 = t - b;
  if (local(u2) === t) return u2;
  if (t1 === t) return u1;
  return fold ? Math.min(u1, u2) : Math.max(u1, u2);
}

function timestamp(d: PyDateTime): Value {
  const offset = offsetOf(d.tz, d);
  if (d.tz === None || offset === null) {
    const seconds = localToSeconds(d, d.fold);
    return float(seconds + d.micro / 1e6);
  }
  const seconds = shownSeconds(d) - EPOCH * 86400 - offset.days * 86400 - offset.seconds;
  return float((seconds * 1e6 + d.micro - offset.micros) / 1e6);
}

/** The local zone at a moment: its offset and name then. */
function localTimezone(seconds: number): Value {
  const f = localFields(seconds);
  return makeTimezone(delta(0, utcSeconds(f) - seconds, 0), f.zone === null ? null : strFromJs(f.zone));
}

function asTimezone(self: PyDateTime, tz: Value = None): Value {
  checkTz(tz);
  if (self.tz !== None && self.tz === tz) return self;
  let offset = offsetOf(self.tz, self);
  if (offset === null) {
    let seconds = localToSeconds(self, self.fold);
    const other = localToSeconds(self, 1 - self.fold);
    // In a gap of the clock, the offset is that before it for fold 0, and that behind it for fold 1.
    if (other !== seconds && other > seconds === (self.fold === 1)) seconds = other;
    const zone = localTimezone(seconds);
    if (tz !== None && zone === tz) return self;
    offset = offsetOf(zone, self)!;
  }
  const moment = momentAt(
    toOrdinal(self.year, self.month, self.day) - offset.days,
    clockSeconds(self) - offset.seconds,
    self.micro - offset.micros,
  );
  if (tz === None) {
    const u = makeDateTime(moment, utc, 0);
    tz = localTimezone(shownSeconds(u) - EPOCH * 86400);
  }
  return inZone(makeDateTime(moment, tz, 0, typeOf(self)), tz);
}

function timeTuple(d: PyDateTime): Value {
  const dst = dstOf(d.tz, d);
  const flag = dst === null ? -1 : dst.days !== 0 || dst.seconds !== 0 || dst.micros !== 0 ? 1 : 0;
  return structTime(of(d), flag);
}

function utcTimeTuple(d: PyDateTime): Value {
  const offset = offsetOf(d.tz, d);
  if (offset === null) return structTime(of(d), 0);
  const [y, m, day, h, mi, s, us] = momentAt(
    toOrdinal(d.year, d.month, d.day) - offset.days,
    clockSeconds(d) - offset.seconds,
    d.micro - offset.micros,
  );
  return structTime({ date: [y, m, day], clock: [h, mi, s, us], tz: None, subject: None }, 0);
}

function replaced(
  d: PyDateTime,
  y?: Value,
  m?: Value,
  day?: Value,
  h?: Value,
  mi?: Value,
  s?: Value,
  us?: Value,
  tz?: Value,
  fold?: Value,
): Value {
  const int = (v: Value | undefined, old: number) => v === undefined ? old : intArg(v);
  const moment: Moment = [
    int(y, d.year),
    int(m, d.month),
    int(day, d.day),
    int(h, d.hour),
    int(mi, d.minute),
    int(s, d.second),
    int(us, d.micro),
  ];
  const f = int(fold, d.fold);
  if (f !== 0 && f !== 1) throw valueError("fold must be either 0 or 1");
  return makeDateTime(moment, tz ?? d.tz, f, typeOf(d));
}

function reduce(d: PyDateTime, protocol: number): Value {
  const month = d.month | (d.fold !== 0 && protocol > 3 ? 0x80 : 0);
  const us = d.micro;
  const state = Uint8Array.of(d.year >> 8, d.year, month, d.day, d.hour, d.minute, d.second, us >> 16, us >> 8, us);
  return tuple([d.cls, tuple(d.tz === None ? [new PyBytes(state)] : [new PyBytes(state), d.tz])]);
}

export const datetimeType: PyType = types.datetime = defineType("datetime.datetime", PyDateTime, {
  leaf: "natives",
  doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\n" +
    "The year, month and day arguments are required. tzinfo may be None, or an\n" +
    "instance of a tzinfo subclass. The remaining arguments may be ints.",
  bases: [dateType],
  slots: {
    __new__: construct,
    __repr__: repr,
    __str__: (d: PyDateTime) => callArgs(getAttr(d, "isoformat"), [strFromJs(" ")]),
    __hash__: hash,
    __lt__: compare((c) => c < 0, null),
    __le__: compare((c) => c <= 0, null),
    __eq__: compare((c) => c === 0, false),
    __ne__: compare((c) => c !== 0, true),
    __gt__: compare((c) => c > 0, null),
    __ge__: compare((c) => c >= 0, null),
    __add__: (a: PyDateTime, b: Value) => b instanceof PyDelta ? addDelta(a, b, 1) : NotImplemented,
    __radd__: (a: PyDateTime, b: Value) => b instanceof PyDelta ? addDelta(a, b, 1) : NotImplemented,
    __sub__: subtract,
    __rsub__: (a: PyDateTime, b: Value) => b instanceof PyDateTime ? subtract(b, a) : NotImplemented,
  },
  members: {
    hour: getset(null, (d: PyDateTime) => d.hour),
    minute: getset(null, (d: PyDateTime) => d.minute),
    second: getset(null, (d: PyDateTime) => d.second),
    microsecond: getset(null, (d: PyDateTime) => d.micro),
    tzinfo: getset(null, (d: PyDateTime) => d.tz),
    fold: getset(null, (d: PyDateTime) => d.fold),
    now: classMethod("(cls, /, tz=None)", "Returns new datetime object representing current time local to tz.", now),
    utcnow: classMethod("(cls, /)", "Return a new datetime representing UTC day and time.", (cls: PyType) => {
      deprecated("utcnow", "now(datetime.UTC)");
      return fromSeconds(...clockNow(), true, None, cls);
    }),
    fromtimestamp: classMethod(
      "(cls, timestamp, tz=None)",
      "timestamp[, tz] -> tz's local time from POSIX timestamp.",
      fromTimestamp,
    ),
    utcfromtimestamp: classMethod(
      "(cls, timestamp, /)",
      "Construct a naive UTC datetime from a POSIX timestamp.",
      (cls: PyType, v: Value) => {
        deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)");
        return fromSeconds(...splitTimestamp(v), true, None, cls);
      },
    ),
    strptime: classMethod(
      "(cls, date_string, format, /)",
      "string, format -> new datetime parsed from a string (like time.strptime()).",
      strptime("_strptime_datetime_datetime"),
    ),
    combine: classMethod(
      "(cls, date, time, tzinfo=<opt>)",
      "date, time -> datetime with same date and time fields",
      combine,
    ),
    fromisoformat: classMethod(
      "(cls, object, /)",
      "Construct a date from a string in ISO 8601 format.",
      fromIsoFormat,
    ),
    date: method(
      "(self, /)",
      "Return date object with same year, month and day.",
      (d: PyDateTime) => makeDate(d.year, d.month, d.day),
    ),
    time: method(
      "(self, /)",
      "Return time object with same time but with tzinfo=None.",
      (d: PyDateTime) => newTime(...clockOf(d), None, d.fold),
    ),
    timetz: method(
      "(self, /)",
      "Return time object with same time and tzinfo.",
      (d: PyDateTime) => newTime(...clockOf(d), d.tz, d.fold),
    ),
    ctime: method("(self, /)", "Return ctime() style string.", (d: PyDateTime) => ctime(of(d))),
    timetuple: method("(self, /)", "Return time tuple, compatible with time.localtime().", timeTuple),
    timestamp: method("(self, /)", "Return POSIX timestamp as float.", timestamp),
    utctimetuple: method("(self, /)", "Return UTC time tuple, compatible with time.localtime().", utcTimeTuple),
    isoformat: method(
      "(self, /, sep='T', timespec='auto')",
      "Return the time formatted according to ISO, with a separator between date and time.",
      isoFormat,
    ),
    strftime: method(
      "(self, format)",
      "format -> strftime() style string.",
      (d: PyDateTime, format: Value) => strftime(format, of(d)),
    ),
    utcoffset: method("(self, /)", "Return self.tzinfo.utcoffset(self).", (d: PyDateTime) => offsetOf(d.tz, d) ?? None),
    tzname: method("(self, /)", "Return self.tzinfo.tzname(self).", (d: PyDateTime) => nameOf(d.tz, d)),
    dst: method("(self, /)", "Return self.tzinfo.dst(self).", (d: PyDateTime) => dstOf(d.tz, d) ?? None),
    replace: method(
      "(self, /, *args, **changes)",
      "Return datetime with new specified fields.",
      changer(NAMES, 8, replaced),
    ),
    __replace__: method("(self, /, *args, **changes)", "The same as replace().", changer(NAMES, 0, replaced)),
    astimezone: method("(self, tz=None)", "tz -> convert to local time in new timezone tz", asTimezone),
    __reduce_ex__: method("(self, protocol, /)", "For pickling.", (d: PyDateTime, p: Value) => reduce(d, asSize(p))),
    __reduce__: method("(self, /)", "For pickling.", (d: PyDateTime) => reduce(d, 2)),
  },
});
