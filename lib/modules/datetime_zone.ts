// datetime.tzinfo and datetime.timezone, and asking a tzinfo for its offset and name.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { isStr, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, NotImplemented, tuple, type Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { toOrdinal } from "./datetime_calendar.ts";
import { addDeltas, reprDelta } from "./datetime_delta.ts";
import {
  compareDeltas,
  delta,
  isOffset,
  makeDateTime,
  momentAt,
  offsetError,
  PyDateTime,
  PyDelta,
  PyTimezone,
  PyTzInfo,
} from "./datetime_objects.ts";

/** utcoffset() or dst() of a tzinfo for a datetime or None: a delta, or null. */
function ask(tz: Value, name: "utcoffset" | "dst", arg: Value): PyDelta | null {
  if (tz === None) return null;
  if (tz instanceof PyTimezone) return name === "utcoffset" ? tz.offset : null;
  const r = callArgs(getAttr(tz, name), [arg]);
  if (r === None) return null;
  if (!(r instanceof PyDelta)) throw typeError(`tzinfo.${name}() must return None or timedelta, not '${typeName(r)}'`);
  if (!isOffset(r)) throw offsetError(reprDelta(r));
  return r;
}

export function offsetOf(tz: Value, arg: Value): PyDelta | null {
  return ask(tz, "utcoffset", arg);
}
export function dstOf(tz: Value, arg: Value): PyDelta | null {
  return ask(tz, "dst", arg);
}
export function nameOf(tz: Value, arg: Value): Value {
  if (tz === None) return None;
  if (tz instanceof PyTimezone) return timezoneName(tz);
  const r = callArgs(getAttr(tz, "tzname"), [arg]);
  if (r !== None && !isStr(r)) {
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeName(r)}'`);
  }
  return r;
}

/** An offset as +hh:mm, with seconds and microseconds when there are some. */
export function offsetText(d: PyDelta, separator = ":"): string {
  let sign = "+", { seconds, micros } = d;
  if (d.days < 0) {
    const n = delta(-d.days, -seconds, -micros);
    sign = "-";
    seconds = n.seconds;
    micros = n.micros;
  }
  const pad = (n: number) => String(n).padStart(2, "0");
  let text = sign + pad(Math.floor(seconds / 3600)) + separator + pad(Math.floor(seconds / 60) % 60);
  if (seconds % 60 !== 0 || micros !== 0) text += separator + pad(seconds % 60);
  return micros === 0 ? text : `${text}.${String(micros).padStart(6, "0")}`;
}

/** A datetime plus a delta, of the datetime's class. */
export function addDelta(dt: PyDateTime, d: PyDelta, sign: number): PyDateTime {
  const moment = momentAt(
    toOrdinal(dt.year, dt.month, dt.day) + sign * d.days,
    dt.hour * 3600 + dt.minute * 60 + dt.second + sign * d.seconds,
    dt.micro + sign * d.micros,
  );
  return makeDateTime(moment, dt.tz, 0, typeOf(dt));
}

function notImplemented(name: string) {
  return () => {
    throw exception("NotImplementedError", `a tzinfo subclass must implement ${name}()`);
  };
}

function fromUtc(self: PyTzInfo, dt: Value): Value {
  if (!(dt instanceof PyDateTime)) throw typeError("fromutc: argument must be a datetime");
  if (dt.tz !== self) throw valueError("fromutc: dt.tzinfo is not self");
  const offset = offsetOf(self, dt);
  if (offset === null) throw valueError("fromutc: non-None utcoffset() result required");
  const dst = dstOf(self, dt);
  if (dst === null) throw valueError("fromutc: non-None dst() result required");
  const standard = addDelta(dt, addDeltas(offset, dst, -1), 1);
  const then = dstOf(self, standard);
  if (then === null) {
    throw valueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
  }
  return addDelta(standard, then, 1);
}

export const tzinfoType: PyType = defineType("datetime.tzinfo", PyTzInfo, {
  doc: "Abstract base class for time zone info objects.",
  slots: { __new__: (cls: PyType) => allocate(cls) },
  members: {
    tzname: method("(self, object, /)", "datetime -> string name of time zone.", notImplemented("tzname")),
    utcoffset: method(
      "(self, object, /)",
      "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC",
      notImplemented("utcoffset"),
    ),
    dst: method(
      "(self, object, /)",
      "datetime -> DST offset as timedelta positive east of UTC.",
      notImplemented("dst"),
    ),
    fromutc: method("(self, object, /)", "datetime in UTC -> datetime in local time.", fromUtc),
    __reduce__: method("(self, /)", "For pickling.", (self: PyTzInfo) => {
      const init = lookupAttr(self, "__getinitargs__");
      const args = init === undefined ? tuple([]) : callArgs(init, []);
      const state = callArgs(getAttr(self, "__getstate__"), []);
      return tuple([self.cls, args, state]);
    }),
  },
});

export function makeTimezone(offset: PyDelta, name: Value | null): PyTimezone {
  if (name === null && offset.days === 0 && offset.seconds === 0 && offset.micros === 0) return utc;
  if (!isOffset(offset)) throw offsetError(reprDelta(offset));
  return newTimezone(offset, name);
}

function newTimezone(offset: PyDelta, name: Value | null): PyTimezone {
  const tz = new PyTimezone();
  tz.offset = offset;
  tz.name = name;
  return tz;
}

function timezoneName(tz: PyTimezone): Value {
  if (tz.name !== null) return tz.name;
  if (tz === utc) return strFromJs("UTC");
  return strFromJs("UTC" + offsetText(tz.offset));
}

function checkMoment(v: Value, f: string): void {
  if (v !== None && !(v instanceof PyDateTime)) {
    throw typeError(`${f}(dt) argument must be a datetime instance or None, not ${typeName(v)}`);
  }
}

const TIMEZONE = "(offset, name=<opt>)";
export const timezoneType: PyType = defineType("datetime.timezone", PyTimezone, {
  doc: "Fixed offset from UTC implementation of tzinfo.",
  bases: [tzinfoType],
  final: true,
  slots: {
    __new__: constructorFn("timezone", TIMEZONE, (_cls: PyType, offset: Value, name?: Value) => {
      if (!(offset instanceof PyDelta)) {
        throw typeError(`timezone() argument 1 must be datetime.timedelta, not ${typeName(offset)}`);
      }
      if (name !== undefined && !isStr(name)) {
        throw typeError(`timezone() argument 2 must be str, not ${argumentName(name)}`);
      }
      return makeTimezone(offset, name ?? null);
    }),
    __repr__: (tz: PyTimezone) => {
      if (tz === utc) return strFromJs("datetime.timezone.utc");
      const name = tz.name === null ? "" : `, ${reprJs(tz.name)}`;
      return strFromJs(`datetime.timezone(${reprDelta(tz.offset)}${name})`);
    },
    __str__: timezoneName,
    __hash__: (tz: PyTimezone) => hashTuple(tuple([tz.offset.days, tz.offset.seconds, tz.offset.micros])),
    __eq__: (tz: PyTimezone, other: Value) =>
      other instanceof PyTimezone ? compareDeltas(tz.offset, other.offset) === 0 : NotImplemented,
  },
  members: {
    tzname: method("(self, object, /)", "The name, or UTC with the offset.", (tz: PyTimezone, dt: Value) => {
      checkMoment(dt, "tzname");
      return timezoneName(tz);
    }),
    utcoffset: method("(self, object, /)", "The fixed offset.", (tz: PyTimezone, dt: Value) => {
      checkMoment(dt, "utcoffset");
      return tz.offset;
    }),
    dst: method("(self, object, /)", "None.", (_tz: PyTimezone, dt: Value) => {
      checkMoment(dt, "dst");
      return None;
    }),
    fromutc: method("(self, object, /)", "datetime in UTC -> datetime in local time.", (tz: PyTimezone, dt: Value) => {
      if (!(dt instanceof PyDateTime)) throw typeError("fromutc: argument must be a datetime");
      if (dt.tz !== tz) throw valueError("fromutc: dt.tzinfo is not self");
      return addDelta(dt, tz.offset, 1);
    }),
    __getinitargs__: method(
      "(self, /)",
      "For pickling.",
      (tz: PyTimezone) => tuple(tz.name === null ? [tz.offset] : [tz.offset, tz.name]),
    ),
  },
});

export const utc: PyTimezone = newTimezone(delta(0, 0, 0), null);
