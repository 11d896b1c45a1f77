// The objects of datetime, without their methods, and what more than one of their types needs.
//
// Invariants: fields are in range; a delta is normal (0 <= seconds < 86400, 0 <= microseconds < 1000000). Objects of exact types
// are made directly, those of subclasses by calling the class.
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, PyBytes, PyObject, type Value } from "../core/value.ts";
import { asInt32, index, indexOr } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { daysInMonth, fromOrdinal, MAX_ORDINAL } from "./datetime_calendar.ts";

export const DAY = 86400, MILLION = 1000000;
const MAX_DAYS = 999999999;

export class PyDelta extends PyObject {
  days = 0;
  seconds = 0;
  micros = 0;
}
export class PyDate extends PyObject {
  year = 1;
  month = 1;
  day = 1;
  hash: number | bigint | null = null;
}
export class PyDateTime extends PyDate {
  hour = 0;
  minute = 0;
  second = 0;
  micro = 0;
  fold = 0;
  tz: Value = None;
}
export class PyTime extends PyObject {
  hour = 0;
  minute = 0;
  second = 0;
  micro = 0;
  fold = 0;
  tz: Value = None;
  hash: number | bigint | null = null;
}
export class PyTzInfo extends PyObject {}
export class PyTimezone extends PyTzInfo {
  offset: PyDelta = null as unknown as PyDelta;
  /** null when there is none. */
  name: Value | null = null;
}

/** The types, set where they are defined: what is below needs them only when it runs. */
export const types = {} as { delta: PyType; date: PyType; datetime: PyType; time: PyType };

/** The name that repr() shows. */
export function shownName(o: PyObject): string {
  const cls = typeOf(o);
  return cls.isHeap ? cls.name : `datetime.${cls.name}`;
}

/** Days, seconds and microseconds with the last two in their ranges. */
function carried(days: number, seconds: number, micros: number): [number, number, number] {
  if (micros < 0 || micros >= MILLION) {
    const carry = Math.floor(micros / MILLION);
    micros -= carry * MILLION;
    seconds += carry;
  }
  if (seconds < 0 || seconds >= DAY) {
    const carry = Math.floor(seconds / DAY);
    seconds -= carry * DAY;
    days += carry;
  }
  return [days, seconds, micros];
}

/** A delta from parts that are not normal. */
export function delta(days: number, seconds: number, micros: number, cls: PyType = types.delta): PyDelta {
  [days, seconds, micros] = carried(days, seconds, micros);
  if (days > MAX_DAYS || days < -MAX_DAYS) {
    if (days > 2147483647 || days < -2147483648) throw overflowError("Python int too large to convert to C int");
    throw overflowError(`days=${days}; must have magnitude <= ${MAX_DAYS}`);
  }
  const d = cls === types.delta ? new PyDelta() : allocate(cls) as PyDelta;
  d.days = days;
  d.seconds = seconds;
  d.micros = micros;
  return d;
}

export function deltaMicros(d: PyDelta): bigint {
  return (BigInt(d.days) * 86400n + BigInt(d.seconds)) * 1000000n + BigInt(d.micros);
}

/** Order of two deltas: negative, 0 or positive. */
export function compareDeltas(a: PyDelta, b: PyDelta): number {
  return a.days - b.days || a.seconds - b.seconds || a.micros - b.micros;
}

/** The error for an offset of a day or more is the caller's business. */
export function isOffset(d: PyDelta): boolean {
  return d.days === 0 || d.days === -1 && (d.seconds > 0 || d.micros > 0);
}

export function offsetError(shown: string): unknown {
  return valueError(
    "offset must be a timedelta strictly between -timedelta(hours=24) and " + `timedelta(hours=24), not ${shown}`,
  );
}

function outOfRange(what: string, low: number, high: number, v: number | bigint): unknown {
  return valueError(`${what} must be in ${low}..${high}, not ${v}`);
}

export function checkDate(y: number, m: number, d: number): void {
  if (y < 1 || y > 9999) throw outOfRange("year", 1, 9999, y);
  if (m < 1 || m > 12) throw outOfRange("month", 1, 12, m);
  const last = daysInMonth(y, m);
  if (d < 1 || d > last) throw valueError(`day ${d} must be in range 1..${last} for month ${m} in year ${y}`);
}

export function checkTime(hour: number, minute: number, second: number, micro: number, fold: number): void {
  if (hour < 0 || hour > 23) throw outOfRange("hour", 0, 23, hour);
  if (minute < 0 || minute > 59) throw outOfRange("minute", 0, 59, minute);
  if (second < 0 || second > 59) throw outOfRange("second", 0, 59, second);
  if (micro < 0 || micro > 999999) throw outOfRange("microsecond", 0, 999999, micro);
  if (fold !== 0 && fold !== 1) throw valueError(`fold must be either 0 or 1, not ${fold}`);
}

export function checkTz(tz: Value): void {
  if (tz !== None && !(tz instanceof PyTzInfo)) {
    throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(tz)}'`);
  }
}

export function makeDate(y: number, m: number, d: number, cls: PyType = types.date): PyDate {
  if (cls !== types.date) return callArgs(cls, [y, m, d]) as PyDate;
  checkDate(y, m, d);
  const o = new PyDate();
  o.year = y;
  o.month = m;
  o.day = d;
  return o;
}

/** Fields of a moment, in the order of the constructor. */
export type Moment = readonly [number, number, number, number, number, number, number];

/** Sets the fields of an object whose fields are in range. */
function fillMoment(o: PyDateTime, f: Moment, tz: Value, fold: number): PyDateTime {
  [o.year, o.month, o.day, o.hour, o.minute, o.second, o.micro] = f;
  o.tz = tz;
  o.fold = fold;
  return o;
}

/** A datetime; an object of a subclass when `cls` is one. */
export function makeDateTime(f: Moment, tz: Value, fold: number, cls: PyType = types.datetime): PyDateTime {
  if (cls !== types.datetime) {
    const o = callArgs(cls, [...f, tz]) as PyDateTime;
    if (fold !== 0 && o instanceof PyDateTime) o.fold = fold;
    return o;
  }
  checkDate(f[0], f[1], f[2]);
  checkTime(f[3], f[4], f[5], f[6], fold);
  checkTz(tz);
  return fillMoment(new PyDateTime(), f, tz, fold);
}

/** A datetime from its pickled state, whose fields are taken as they are. */
export function pickledDateTime(f: Moment, tz: Value, fold: number, cls: PyType): PyDateTime {
  checkStateTz(tz);
  return fillMoment(cls === types.datetime ? new PyDateTime() : allocate(cls) as PyDateTime, f, tz, fold);
}

export function checkStateTz(tz: Value): void {
  if (tz !== None && !(tz instanceof PyTzInfo)) throw typeError("bad tzinfo state arg");
}

/** The same by the constructor itself, which makes the object of the class. */
export function newDateTime(f: Moment, tz: Value, fold: number, cls: PyType): PyDateTime {
  checkDate(f[0], f[1], f[2]);
  checkTime(f[3], f[4], f[5], f[6], fold);
  checkTz(tz);
  return fillMoment(cls === types.datetime ? new PyDateTime() : allocate(cls) as PyDateTime, f, tz, fold);
}

export function momentOf(o: PyDateTime): Moment {
  return [o.year, o.month, o.day, o.hour, o.minute, o.second, o.micro];
}

export function newTime(
  hour: number,
  minute: number,
  second: number,
  micro: number,
  tz: Value,
  fold: number,
  cls: PyType = types.time,
): PyTime {
  checkTime(hour, minute, second, micro, fold);
  checkTz(tz);
  const o = cls === types.time ? new PyTime() : allocate(cls) as PyTime;
  o.hour = hour;
  o.minute = minute;
  o.second = second;
  o.micro = micro;
  o.tz = tz;
  o.fold = fold;
  return o;
}

/** A day and a time that is not normal, as a moment; OverflowError outside of the calendar. */
export function momentAt(ordinal: number, seconds: number, micros: number): Moment {
  [ordinal, seconds, micros] = carried(ordinal, seconds, micros);
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError("date value out of range");
  const [y, m, d] = fromOrdinal(ordinal);
  return [y, m, d, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, micros];
}

/** An argument that is a C int. */
export function intArg(v: Value): number {
  if (typeof v === "number" && v <= 2147483647 && v >= -2147483648) return v;
  if (v instanceof PyObject || typeof v === "string") index(v);
  const n = indexOr(v, () => typeError(`'${typeName(v)}' object cannot be interpreted as an integer`));
  if (typeof n === "bigint") throw overflowError("Python int too large to convert to C long");
  return asInt32(n);
}

/** The state that pickling stores, when it is the first argument: bytes, or their Latin-1 text. */
export function stateArg(v: Value, length: number, month: number): Uint8Array | null {
  let b: Uint8Array | null = null;
  if (v instanceof PyBytes) b = v.b;
  else if (isStr(v)) {
    const text = jsText(v);
    if (text.length === length && !/[^\0-\xff]/.test(text)) b = Uint8Array.from(text, (c) => c.charCodeAt(0));
  }
  if (b === null || b.length !== length) return null;
  if (month < 0) return (b[0] & 0x7f) < 24 ? b : null;
  const m = b[month] & 0x7f;
  return m >= 1 && m <= 12 ? b : null;
}

/**
 * Binds arguments as CPython's older parsers do, whose messages differ: `positional` of the names may be given by place, the
 * first `required` must be given. `f` names the function in messages.
 */
export function bindOld(
  args: readonly Value[],
  kw: Kwargs | null,
  names: readonly string[],
  required: number,
  positional: number = names.length,
  f = "",
): (Value | undefined)[] {
  const given = args.length + (kw?.size ?? 0);
  const label = f === "" ? "function" : `${f}()`;
  if (args.length > positional || given > names.length) {
    const kind = positional < names.length ? "positional " : "";
    const most = kind === "" ? names.length : positional;
    const n = kind === "" ? given : args.length;
    throw typeError(`${label} takes at most ${most} ${kind}argument${most === 1 ? "" : "s"} (${n} given)`);
  }
  const out: (Value | undefined)[] = [...args];
  while (out.length < names.length) out.push(undefined);
  if (kw !== null) {
    for (const [name, v] of kw) {
      const i = names.indexOf(name);
      if (i < 0) throw typeError(`${f === "" ? "this function" : label} got an unexpected keyword argument '${name}'`);
      if (i < args.length) {
        throw typeError(`argument for ${label} given by name ('${name}') and position (${i + 1})`);
      }
      out[i] = v;
    }
  }
  for (let i = 0; i < required; i++) {
    if (out[i] === undefined) throw typeError(`${label} missing required argument '${names[i]}' (pos ${i + 1})`);
  }
  return out;
}
