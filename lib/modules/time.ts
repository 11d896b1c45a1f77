// The time module: clocks, calendar fields, formatting.
//
// Clocks come from Date and performance; the zone from time_zone.ts. Sleeping blocks the thread in Atomics.wait; a scheduler of
// green threads may put its own sleep in (setSleep). strptime is in Python (_strptime), as in CPython.
import { getAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { defineModule, fn, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { waitFor } from "../core/threads.ts";
import { publish, refresh } from "./shared_mappings.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { defineStructSeq, makeStructSeq, PyStructSeq } from "../core/structseq.ts";
import { float, None, normInt, PyFloat, PyTuple, tuple, type Value } from "../core/value.ts";
import { asInt32, index, intOf } from "../ops/number.ts";
import { argumentName } from "../ops/type_name.ts";
import { nodeModule } from "../runtime/host.ts";
import { PyNamespace } from "../types/namespace.ts";
import { DAYS, formatTime, MONTHS } from "./time_format.ts";
import { fieldsOf, localFields, localSeconds, type TimeFields } from "./time_fields.ts";
import { localZone, resetZone } from "./time_zone.ts";

const FIELDS = [
  "tm_year",
  "tm_mon",
  "tm_mday",
  "tm_hour",
  "tm_min",
  "tm_sec",
  "tm_wday",
  "tm_yday",
  "tm_isdst",
  "tm_zone",
  "tm_gmtoff",
];

export const structTimeType = defineStructSeq("time.struct_time", {
  doc:
    "Calendar fields of a moment, as gmtime(), localtime() and strptime() give them; nine items, and zone and offset.",
  fields: FIELDS,
  visible: 9,
});

// ---- clocks ----

/** Milliseconds since the epoch, with a fraction. */
function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

// performance.timeOrigin may be off by the drift of the system clock; Date decides when they differ by more than it should.
function epochMs(): number {
  const exact = nowMs(), coarse = Date.now();
  return Math.abs(exact - coarse) < 20 ? exact : coarse;
}

function nanoseconds(ms: number): Value {
  const whole = Math.floor(ms);
  return normInt(BigInt(whole) * 1000000n + BigInt(Math.floor((ms - whole) * 1e6)));
}

/** Milliseconds of processor time. */
function cpuMs(): number {
  try {
    const { user, system } = nodeModule("node:process").cpuUsage();
    return (user + system) / 1000;
  } catch {
    return performance.now();
  }
}

/** What pthread_getcpuclockid gives: there is one thread. */
const THREAD_CLOCK = -10;

const CLOCKS: Record<number, () => number> = {
  [THREAD_CLOCK]: cpuMs,
  0: epochMs,
  1: () => performance.now(),
  2: cpuMs,
  3: cpuMs,
  4: () => performance.now(),
  7: () => performance.now(),
  11: () => epochMs() + 37000,
};

function clock(id: Value): () => number {
  const f = CLOCKS[asInt32(id)];
  if (f === undefined) throw exceptionOf(EXC.OSError, 22, "Invalid argument");
  return f;
}

function sleep(v: Value): void {
  let seconds: number;
  if (v instanceof PyFloat) seconds = v.v;
  else {
    const n = index(v);
    seconds = Number(n);
  }
  if (seconds !== seconds) throw valueError("Invalid value NaN (not a number)");
  if (Math.abs(seconds) > 9223372036.854775) {
    throw overflowError(
      v instanceof PyFloat
        ? "timestamp out of range for platform time_t"
        : "timestamp too large to convert to C PyTime_t",
    );
  }
  if (seconds < 0) throw valueError("sleep length must be non-negative");
  publish();
  waitFor(() => false, seconds, true);
  refresh();
}

// ---- calendar ----

/** Whole seconds of a timestamp argument, rounded down. */
function timestamp(v: Value | undefined): number {
  if (v === undefined || v === None) return Math.floor(epochMs() / 1000);
  let t: number;
  if (v instanceof PyFloat) {
    if (v.v !== v.v) throw valueError("Invalid value NaN (not a number)");
    t = Math.floor(v.v);
    if (Math.abs(t) >= 2 ** 63) throw overflowError("timestamp out of range for platform time_t");
  } else {
    const n = index(v);
    if (n >= 2n ** 63n || n < -(2n ** 63n)) throw overflowError("timestamp out of range for platform time_t");
    t = Number(n);
  }
  // The year of the C structure is an int.
  if (Math.abs(t) > 67768036191676799) throw exceptionOf(EXC.OSError, 75, "Value too large for defined data type");
  return t;
}

function structTime(f: TimeFields): Value {
  return makeStructSeq(structTimeType, [
    f.year,
    f.month,
    f.day,
    f.hour,
    f.minute,
    f.second,
    f.weekday,
    f.yearDay,
    f.isDst,
    f.zone === null ? None : strFromJs(f.zone),
    f.offset === null ? None : f.offset,
  ]);
}

function gmtFields(t: number): TimeFields {
  return fieldsOf(t, 0, 0, "GMT");
}

/** The fields of a time tuple, unchecked. */
function fieldsFrom(v: Value, name: string): TimeFields {
  if (!(v instanceof PyTuple)) throw typeError("Tuple or struct_time argument required");
  if (v.a.length !== 9) throw typeError(`${name}(): illegal time tuple argument`);
  const n = v.a.map(asInt32);
  // The year of the C structure counts from 1900.
  if (n[0] < -2147481748) throw overflowError("year out of range");
  const yearDay = n[7];
  const known = v instanceof PyStructSeq && v.cls === structTimeType ? v.hidden : [None, None];
  return {
    year: n[0],
    month: n[1],
    day: n[2],
    hour: n[3],
    minute: n[4],
    second: n[5],
    weekday: n[6],
    yearDay,
    isDst: n[8],
    zone: isStr(known[0]) ? jsText(known[0]) : null,
    offset: known[1] === None ? null : Number(intOf(known[1]) ?? 0),
  };
}

/** Checks ranges as strftime and asctime do; zeros for month, day and day of the year mean one. */
function checked(f: TimeFields): TimeFields {
  const out = { ...f, weekday: ((f.weekday % 7) + 7) % 7 };
  if (out.month === 0) out.month = 1;
  else if (out.month < 0 || out.month > 12) throw valueError("month out of range");
  if (out.day === 0) out.day = 1;
  else if (out.day < 0 || out.day > 31) throw valueError("day of month out of range");
  if (out.hour < 0 || out.hour > 23) throw valueError("hour out of range");
  if (out.minute < 0 || out.minute > 59) throw valueError("minute out of range");
  if (out.second < 0 || out.second > 61) throw valueError("seconds out of range");
  if (f.weekday < -1) throw valueError("day of week out of range");
  if (out.yearDay === 0) out.yearDay = 1;
  else if (out.yearDay < 0 || out.yearDay > 366) throw valueError("day of year out of range");
  if (out.isDst < -1) out.isDst = -1;
  else if (out.isDst > 1) out.isDst = 1;
  return out;
}

function strftime(format: Value, time?: Value): Value {
  if (!isStr(format)) throw typeError(`strftime() argument 1 must be str, not ${argumentName(format)}`);
  const f = checked(time === undefined ? localFields(timestamp(undefined)) : fieldsFrom(time, "strftime"));
  return strFromJs(
    formatTime(
      jsText(format),
      f,
      () => f.zone ?? (f.isDst < 0 ? "" : zoneNames()[f.isDst]),
      () => f.offset ?? 0,
    ),
  );
}

function asctimeText(f: TimeFields): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${DAYS[f.weekday].slice(0, 3)} ${MONTHS[f.month - 1].slice(0, 3)} ${String(f.day).padStart(2)} ` +
    `${two(f.hour)}:${two(f.minute)}:${two(f.second)} ${f.year}`;
}

function mktime(v: Value): Value {
  const f = fieldsFrom(v, "mktime");
  const t = localSeconds(f);
  if (Math.abs(t) > 67768036191676799) throw overflowError("mktime argument out of range");
  return float(t);
}

// ---- zone ----

interface ZoneFacts {
  names: [string, string];
  timezone: number;
  altzone: number;
  daylight: number;
}

/** What the zone does in this year's winter and summer. */
function zoneFacts(): ZoneFacts {
  const YEAR = (365 * 24 + 6) * 3600;
  const start = Math.floor(Date.now() / 1000 / YEAR) * YEAR;
  const zone = localZone();
  const january = zone.at(start), july = zone.at(start + YEAR / 2);
  const daylight = january.offset === july.offset ? 0 : 1;
  // In the south daylight saving time is in January.
  const south = january.offset > july.offset;
  const standard = south ? july : january, other = south ? january : july;
  return {
    names: [standard.name, other.name],
    timezone: 0 - standard.offset,
    altzone: 0 - other.offset,
    daylight,
  };
}

function zoneNames(): [string, string] {
  return zoneFacts().names;
}

function setZoneMembers(dict: PyDict): void {
  const facts = zoneFacts();
  dict.setStr("timezone", facts.timezone);
  dict.setStr("altzone", facts.altzone);
  dict.setStr("daylight", facts.daylight);
  dict.setStr("tzname", tuple(facts.names.map(strFromJs)));
}

function clockInfo(name: Value): Value {
  if (!isStr(name)) throw typeError(`get_clock_info() argument 1 must be str, not ${argumentName(name)}`);
  const kinds: Record<string, [string, boolean, boolean]> = {
    time: ["clock_gettime(CLOCK_REALTIME)", false, true],
    monotonic: ["clock_gettime(CLOCK_MONOTONIC)", true, false],
    perf_counter: ["clock_gettime(CLOCK_MONOTONIC)", true, false],
    process_time: ["clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false],
    thread_time: ["clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false],
  };
  const kind = kinds[jsText(name)];
  if (kind === undefined) throw valueError("unknown clock");
  const out = new PyNamespace();
  out.dict.setStr("implementation", strFromJs(kind[0]));
  out.dict.setStr("monotonic", kind[1]);
  out.dict.setStr("adjustable", kind[2]);
  out.dict.setStr("resolution", float(1e-9));
  return out;
}

function notPermitted(): never {
  throw exceptionOf(EXC.PermissionError, 1, "Operation not permitted");
}

export const module = defineModule("time", {
  doc: "Clocks and calendar time.",
  init: (_module, dict) => setZoneMembers(dict),
  plain: true,
  members: {
    time: fn("()", "Seconds since the epoch.", () => float(epochMs() / 1000)),
    time_ns: fn("()", "Nanoseconds since the epoch.", () => nanoseconds(epochMs())),
    clock_gettime: fn("(clk_id, /)", "Seconds of a clock.", (id: Value) => float(clock(id)() / 1000)),
    clock_gettime_ns: fn("(clk_id, /)", "Nanoseconds of a clock.", (id: Value) => nanoseconds(clock(id)())),
    clock_getres: fn("(clk_id, /)", "Resolution of a clock in seconds.", (id: Value) => {
      clock(id);
      return float(1e-9);
    }),
    clock_settime: fn("(clk_id, time, /)", "Setting clocks is not permitted.", (id: Value) => {
      clock(id);
      notPermitted();
    }),
    clock_settime_ns: fn("(clk_id, time, /)", "Setting clocks is not permitted.", (id: Value) => {
      clock(id);
      notPermitted();
    }),
    pthread_getcpuclockid: fn("(thread_id, /)", "Clock of a thread.", (id: Value) => {
      index(id);
      return THREAD_CLOCK;
    }),
    sleep: fn("(seconds, /)", "Waits.", sleep, {}),
    gmtime: fn(
      "(seconds=None, /)",
      "Calendar fields of a moment in UTC.",
      (t?: Value) => structTime(gmtFields(timestamp(t))),
    ),
    localtime: fn(
      "(seconds=None, /)",
      "Calendar fields of a moment in the local zone.",
      (t?: Value) => structTime(localFields(timestamp(t))),
    ),
    asctime: fn(
      "(time_tuple=<opt>, /)",
      "Calendar fields as text of fixed form.",
      (t?: Value) =>
        asctimeText(checked(t === undefined ? localFields(timestamp(undefined)) : fieldsFrom(t, "asctime"))),
    ),
    ctime: fn(
      "(seconds=None, /)",
      "A moment as text of fixed form.",
      (t?: Value) => asctimeText(localFields(timestamp(t))),
    ),
    mktime: fn("(time_tuple, /)", "The moment that local calendar fields denote.", mktime),
    strftime: fn("(format, time_tuple=<opt>, /)", "Formats calendar fields.", strftime),
    strptime: fn("(string, format=<opt>, /)", "Reads calendar fields from text.", (string: Value, format?: Value) => {
      const parse = getAttr(runtime().importModule("_strptime"), "_strptime_time");
      return callKw(parse, format === undefined ? [string] : [string, format], null);
    }),
    tzset: fn("()", "Reads the zone from the environment again.", () => {
      resetZone();
      const time = runtime().modules.getStr("time");
      if (typeof time === "object" && time.dict instanceof PyDict) setZoneMembers(time.dict);
    }),
    monotonic: fn("()", "Seconds of a clock that never goes back.", () => float(performance.now() / 1000)),
    monotonic_ns: fn("()", "Nanoseconds of a clock that never goes back.", () => nanoseconds(performance.now())),
    process_time: fn("()", "Seconds of processor time of this process.", () => float(cpuMs() / 1000)),
    process_time_ns: fn("()", "Nanoseconds of processor time of this process.", () => nanoseconds(cpuMs())),
    thread_time: fn("()", "Seconds of processor time of this thread.", () => float(cpuMs() / 1000)),
    thread_time_ns: fn("()", "Nanoseconds of processor time of this thread.", () => nanoseconds(cpuMs())),
    perf_counter: fn("()", "Seconds of the most precise clock.", () => float(performance.now() / 1000)),
    perf_counter_ns: fn("()", "Nanoseconds of the most precise clock.", () => nanoseconds(performance.now())),
    get_clock_info: fn("(name, /)", "Facts about a clock.", clockInfo),
    struct_time: value(structTimeType),
    _STRUCT_TM_ITEMS: value(11),
    CLOCK_REALTIME: value(0),
    CLOCK_MONOTONIC: value(1),
    CLOCK_PROCESS_CPUTIME_ID: value(2),
    CLOCK_THREAD_CPUTIME_ID: value(3),
    CLOCK_MONOTONIC_RAW: value(4),
    CLOCK_BOOTTIME: value(7),
    CLOCK_TAI: value(11),
  },
});
