// datetime.time.
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { classMethod, defineType, leafGetset, method } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, PyBytes, tuple, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName } from "../ops/type_name.ts";
import { changer } from "./datetime_date.ts";
import { formatObject, type Formatted, isoClock, strftime, strptime } from "./datetime_format.ts";
import {
  bindOld,
  checkStateTz,
  compareDeltas,
  delta,
  intArg,
  newTime,
  type PyDelta,
  PyTime,
  shownName,
  stateArg,
  types,
} from "./datetime_objects.ts";
import { type ParsedTime, parseTime } from "./datetime_parse.ts";
import { dstOf, makeTimezone, nameOf, offsetOf, offsetText, utc } from "./datetime_zone.ts";

const NAMES = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];

function construct(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length >= 1 && args.length <= 2 && kw === null) {
    const b = stateArg(args[0], 6, -1);
    if (b !== null) {
      const micro = (b[3] << 16) | (b[4] << 8) | b[5];
      checkStateTz(args[1] ?? None);
      return newTime(b[0] & 127, b[1], b[2], micro, args[1] ?? None, b[0] >> 7, cls);
    }
  }
  const [h, m, s, us, tz, fold] = bindOld(args, kw, NAMES, 0, 5);
  const int = (v: Value | undefined) => v === undefined ? 0 : intArg(v);
  return newTime(int(h), int(m), int(s), int(us), tz ?? None, int(fold), cls);
}

export function clockOf(
  t: { hour: number; minute: number; second: number; micro: number },
): [number, number, number, number] {
  return [t.hour, t.minute, t.second, t.micro];
}

function of(t: PyTime): Formatted {
  return { date: [1900, 1, 1], clock: clockOf(t), tz: t.tz, subject: None };
}

/** A time of a class: made directly, or by calling a subclass. */
export function makeTime(t: PyTime, tz: Value, fold: number, cls: PyType = types.time): PyTime {
  if (cls === types.time) return newTime(t.hour, t.minute, t.second, t.micro, tz, fold);
  const o = callArgs(cls, [t.hour, t.minute, t.second, t.micro, tz]) as PyTime;
  if (fold !== 0 && o instanceof PyTime) o.fold = fold;
  return o;
}

/** The offset that a text states: a timezone, or None. */
export function zoneOf(parsed: ParsedTime): Value {
  if (parsed.offset === null) return None;
  const [seconds, micros] = parsed.offset;
  return seconds === 0 ? utc : makeTimezone(delta(0, seconds, micros), null);
}

/** Is it 24:00, the end of the day? */
export function endsDay(parsed: ParsedTime): boolean {
  const { clock } = parsed;
  if (clock.hour !== 24) return false;
  if (clock.minute !== 0 || clock.second !== 0 || clock.micro !== 0) {
    throw valueError("minute, second, and microsecond must be 0 when hour is 24");
  }
  clock.hour = 0;
  return true;
}

function fromIsoFormat(cls: PyType, text: Value): Value {
  if (!isStr(text)) throw typeError("fromisoformat: argument must be str");
  const s = jsText(text);
  const parsed = parseTime(s, s[0] === "T" ? 1 : 0);
  if (parsed === null) throw valueError(`Invalid isoformat string: ${reprJs(text)}`);
  endsDay(parsed);
  const { hour, minute, second, micro } = parsed.clock;
  const tz = zoneOf(parsed);
  if (cls === types.time) return newTime(hour, minute, second, micro, tz, 0);
  return callArgs(cls, [hour, minute, second, micro, tz]);
}

export function specArg(v: Value | undefined, n: number): string {
  if (v === undefined) return "auto";
  if (!isStr(v)) throw typeError(`isoformat() argument ${n} must be str, not ${argumentName(v)}`);
  return jsText(v);
}

function isoFormat(t: PyTime, timespec?: Value): Value {
  const clock = isoClock(clockOf(t), specArg(timespec, 1));
  if (clock === null) throw valueError("Unknown timespec value");
  const offset = offsetOf(t.tz, None);
  return strFromJs(clock + (offset === null ? "" : offsetText(offset)));
}

function repr(t: PyTime): Value {
  let text = `${t.hour}, ${t.minute}`;
  if (t.second !== 0 || t.micro !== 0) text += `, ${t.second}`;
  if (t.micro !== 0) text += `, ${t.micro}`;
  if (t.tz !== None) text += `, tzinfo=${reprJs(t.tz)}`;
  if (t.fold !== 0) text += ", fold=1";
  return strFromJs(`${shownName(t)}(${text})`);
}

/** Seconds of the day, less the offset. */
function inUtc(t: PyTime, offset: PyDelta): [number, number] {
  const seconds = (t.hour * 60 + t.minute) * 60 + t.second - offset.days * 86400 - offset.seconds;
  return [seconds, t.micro - offset.micros];
}

function compare(test: (c: number) => boolean, equality: boolean | null) {
  return (a: PyTime, b: Value) => {
    if (!(b instanceof PyTime)) return NotImplemented;
    const plain = () => test(a.hour - b.hour || a.minute - b.minute || a.second - b.second || a.micro - b.micro);
    if (a.tz === b.tz) return plain();
    const x = offsetOf(a.tz, None), y = offsetOf(b.tz, None);
    if (x === null && y === null || x !== null && y !== null && compareDeltas(x, y) === 0) return plain();
    if (x === null || y === null) {
      if (equality !== null) return equality;
      throw typeError("can't compare offset-naive and offset-aware times");
    }
    const [s, u] = inUtc(a, x), [t, v] = inUtc(b, y);
    return test(s - t || u - v);
  };
}

function hash(t: PyTime): number | bigint {
  if (t.hash !== null) return t.hash;
  const offset = offsetOf(t.tz, None);
  if (offset === null) return t.hash = hashTuple(tuple(clockOf(t)));
  const [seconds, micros] = inUtc(t, offset);
  const inDay = seconds >= 0 && seconds < 86400 && micros >= 0;
  // Equal to a time without offset of the same moment, as in the other case.
  if (inDay) {
    return t.hash = hashTuple(
      tuple([Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, micros]),
    );
  }
  const d = delta(0, seconds, micros);
  return t.hash = hashTuple(tuple([d.days, d.seconds, d.micros]));
}

function replaced(t: PyTime, h?: Value, m?: Value, s?: Value, us?: Value, tz?: Value, fold?: Value): Value {
  const int = (v: Value | undefined, old: number) => v === undefined ? old : intArg(v);
  const changed = newTime(
    int(h, t.hour),
    int(m, t.minute),
    int(s, t.second),
    int(us, t.micro),
    tz ?? t.tz,
    int(fold, t.fold),
  );
  const cls = typeOf(t);
  return cls === types.time ? changed : makeTime(changed, changed.tz, changed.fold, cls);
}

function reduce(t: PyTime, protocol: number): Value {
  const first = t.hour | (t.fold !== 0 && protocol > 3 ? 0x80 : 0);
  const state = new PyBytes(Uint8Array.of(first, t.minute, t.second, t.micro >> 16, t.micro >> 8, t.micro));
  return tuple([t.cls, tuple(t.tz === None ? [state] : [state, t.tz])]);
}

export const timeType: PyType = types.time = defineType("datetime.time", PyTime, {
  leaf: "natives",
  doc: "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\n" +
    "All arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass.",
  slots: {
    __new__: construct,
    __repr__: repr,
    __str__: (t: PyTime) => callArgs(getAttr(t, "isoformat"), []),
    __hash__: hash,
    __lt__: compare((c) => c < 0, null),
    __le__: compare((c) => c <= 0, null),
    __eq__: compare((c) => c === 0, false),
    __ne__: compare((c) => c !== 0, true),
    __gt__: compare((c) => c > 0, null),
    __ge__: compare((c) => c >= 0, null),
  },
  members: {
    hour: leafGetset(null, (t: PyTime) => t.hour),
    minute: leafGetset(null, (t: PyTime) => t.minute),
    second: leafGetset(null, (t: PyTime) => t.second),
    microsecond: leafGetset(null, (t: PyTime) => t.micro),
    tzinfo: leafGetset(null, (t: PyTime) => t.tz),
    fold: leafGetset(null, (t: PyTime) => t.fold),
    strptime: classMethod(
      "(cls, date_string, format, /)",
      "string, format -> new time parsed from a string (like time.strptime()).",
      strptime("_strptime_datetime_time"),
    ),
    fromisoformat: classMethod("(cls, object, /)", "Construct a time from a string in ISO 8601 format.", fromIsoFormat),
    isoformat: method(
      "(self, /, timespec='auto')",
      "Return the time formatted according to ISO.",
      isoFormat,
    ),
    strftime: method(
      "(self, format)",
      "format -> strftime() style string.",
      (t: PyTime, f: Value) => strftime(f, of(t)),
    ),
    __format__: method("(self, format_spec, /)", "Formats self with strftime.", formatObject),
    utcoffset: method("(self, /)", "Return self.tzinfo.utcoffset(self).", (t: PyTime) => offsetOf(t.tz, None) ?? None),
    tzname: method("(self, /)", "Return self.tzinfo.tzname(self).", (t: PyTime) => nameOf(t.tz, None)),
    dst: method("(self, /)", "Return self.tzinfo.dst(self).", (t: PyTime) => dstOf(t.tz, None) ?? None),
    replace: method(
      "(self, /, *args, **changes)",
      "Return time with new specified fields.",
      changer(NAMES, 5, replaced),
    ),
    __replace__: method("(self, /, *args, **changes)", "The same as replace().", changer(NAMES, 0, replaced)),
    __reduce_ex__: method("(self, protocol, /)", "For pickling.", (t: PyTime, p: Value) => reduce(t, asSize(p))),
    __reduce__: method("(self, /)", "For pickling.", (t: PyTime) => reduce(t, 2)),
  },
});
