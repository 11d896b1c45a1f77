// The local time zone: offset, name and daylight flag at any moment.
//
// In: TZ of the environment, or the system's zone; zone files (TZif, RFC 9636) when they may be read, else what Intl and Date
// know. Out: Zone.at(seconds since the epoch). POSIX TZ texts such as "EST5EDT,M3.2.0,M11.1.0" are understood too.
import { getEnv, tryRead } from "../runtime/host.ts";

export interface LocalTime {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  readonly isDst: boolean;
  readonly name: string;
}

export interface Zone {
  at(t: number): LocalTime;
}

const UTC: LocalTime = { offset: 0, isDst: false, name: "UTC" };

export interface Rule {
  readonly kind: "J" | "n" | "M";
  readonly month: number;
  readonly week: number;
  readonly day: number;
  /** Seconds after local midnight. */
  readonly time: number;
}

class PosixZone implements Zone {
  readonly standard: LocalTime;
  readonly daylight: LocalTime | null;
  readonly #start: Rule | null;
  readonly #end: Rule | null;
  constructor(standard: LocalTime, daylight: LocalTime | null, start: Rule | null, end: Rule | null) {
    this.standard = standard;
    this.daylight = daylight;
    this.#start = start;
    this.#end = end;
  }
  at(t: number): LocalTime {
    if (this.daylight === null) return this.standard;
    const year = civilYear(Math.floor((t + this.standard.offset) / 86400));
    const start = ruleTime(this.#start!, year) - this.standard.offset;
    const end = ruleTime(this.#end!, year) - this.daylight.offset;
    const inside = start < end ? t >= start && t < end : t >= start || t < end;
    return inside ? this.daylight : this.standard;
  }
}

/** Days from the epoch to January 1 of a year. */
export function daysToYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 719162;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function civilYear(days: number): number {
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysToYear(year) > days) year--;
  while (daysToYear(year + 1) <= days) year++;
  return year;
}

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days before a month (0..11) in its year. */
export function daysToMonth(year: number, month: number): number {
  return MONTH_STARTS[month] + (month > 1 && isLeap(year) ? 1 : 0);
}

/** Local seconds since the epoch at which a rule applies in a year. */
export function ruleTime(rule: Rule, year: number): number {
  let day = daysToYear(year);
  if (rule.kind === "J") day += rule.day - 1 + (isLeap(year) && rule.day > 59 ? 1 : 0);
  else if (rule.kind === "n") day += rule.day;
  else {
    const first = day + daysToMonth(year, rule.month - 1);
    const length = daysToMonth(year, rule.month) - daysToMonth(year, rule.month - 1);
    const weekday = ((first + 4) % 7 + 7) % 7;
    let d = (rule.day - weekday + 7) % 7 + (rule.week - 1) * 7;
    while (d >= length) d -= 7;
    day = first + d;
  }
  return day * 86400 + rule.time;
}

function clockSeconds(text: string): number {
  const m = /^([+-]?)(\d+)(?::(\d+))?(?::(\d+))?$/.exec(text)!;
  const s = Number(m[2]) * 3600 + Number(m[3] ?? 0) * 60 + Number(m[4] ?? 0);
  return m[1] === "-" ? -s : s;
}

function parseRule(text: string): Rule | null {
  const [date, clock] = text.split("/");
  const time = clock === undefined ? 7200 : /^[+-]?\d+(:\d+){0,2}$/.test(clock) ? clockSeconds(clock) : NaN;
  const m = /^M(\d+)\.(\d)\.(\d)$/.exec(date);
  if (m !== null) return { kind: "M", month: Number(m[1]), week: Number(m[2]), day: Number(m[3]), time };
  const j = /^(J?)(\d+)$/.exec(date);
  if (j === null) return null;
  return { kind: j[1] === "J" ? "J" : "n", month: 0, week: 0, day: Number(j[2]), time };
}

const NAME = "([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)";
const CLOCK = "([+-]?\\d{1,3}(?::\\d{1,2}){0,2})";
const POSIX = new RegExp(`^:?${NAME}${CLOCK}(?:${NAME}${CLOCK}?(?:,([^,]+),([^,]+))?)?$`);

/** What a POSIX TZ text says; null for other texts. */
export interface PosixParts {
  readonly standard: LocalTime;
  readonly daylight: LocalTime | null;
  readonly start: Rule | null;
  readonly end: Rule | null;
}

/** A zone from a POSIX TZ text; null when it is none. */
export function posixZone(text: string): Zone | null {
  const p = posixParts(text);
  return p === null ? null : new PosixZone(p.standard, p.daylight, p.start, p.end);
}

export function posixParts(text: string): PosixParts | null {
  const m = POSIX.exec(text);
  if (m === null) return null;
  const bare = (s: string) => s.replace(/[<>]/g, "");
  const standard = { offset: 0 - clockSeconds(m[2]), isDst: false, name: bare(m[1]) };
  if (m[3] === undefined) return { standard, daylight: null, start: null, end: null };
  const offset = m[4] === undefined ? standard.offset + 3600 : 0 - clockSeconds(m[4]);
  const start = parseRule(m[5] ?? "M3.2.0"), end = parseRule(m[6] ?? "M11.1.0");
  if (start === null || end === null) return null;
  return { standard, daylight: { offset, isDst: true, name: bare(m[3]) }, start, end };
}

class FileZone implements Zone {
  readonly #times: number[];
  readonly #types: LocalTime[];
  readonly #indices: Uint8Array;
  readonly #after: Zone | null;
  constructor(times: number[], indices: Uint8Array, types: LocalTime[], after: Zone | null) {
    this.#times = times;
    this.#indices = indices;
    this.#types = types;
    this.#after = after;
  }
  at(t: number): LocalTime {
    const times = this.#times;
    const n = times.length;
    if (n === 0 || t < times[0]) {
      if (n === 0 && this.#after !== null) return this.#after.at(t);
      return this.#types.find((x) => !x.isDst) ?? this.#types[0];
    }
    if (t >= times[n - 1] && this.#after !== null) return this.#after.at(t);
    let low = 0, high = n - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (times[middle] <= t) low = middle;
      else high = middle - 1;
    }
    return this.#types[this.#indices[low]];
  }
}

/** A zone from the bytes of a zone file; null when they are none. */
export function fileZone(b: Uint8Array): Zone | null {
  if (b.length < 44 || String.fromCharCode(...b.subarray(0, 4)) !== "TZif") return null;
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const version = b[4];
  let at = 0, size = 4;
  const counts = () => Array.from({ length: 6 }, (_, i) => view.getUint32(at + 20 + 4 * i));
  let [utCount, stdCount, leapCount, timeCount, typeCount, charCount] = counts();
  if (version > 0) {
    at += 44 + timeCount * 5 + typeCount * 6 + charCount + leapCount * 8 + stdCount + utCount;
    size = 8;
    [utCount, stdCount, leapCount, timeCount, typeCount, charCount] = counts();
  }
  let p = at + 44;
  const times: number[] = [];
  for (let i = 0; i < timeCount; i++, p += size) {
    times.push(size === 8 ? Number(view.getBigInt64(p)) : view.getInt32(p));
  }
  const indices = b.slice(p, p + timeCount);
  p += timeCount;
  const names = b.subarray(p + typeCount * 6, p + typeCount * 6 + charCount);
  const types: LocalTime[] = [];
  for (let i = 0; i < typeCount; i++, p += 6) {
    const start = b[p + 5];
    const end = names.indexOf(0, start);
    types.push({
      offset: view.getInt32(p),
      isDst: b[p + 4] !== 0,
      name: String.fromCharCode(...names.subarray(start, end < 0 ? undefined : end)),
    });
  }
  let after: Zone | null = null;
  if (version > 0) {
    p += charCount + leapCount * 12 + stdCount + utCount;
    const footer = new TextDecoder().decode(b.subarray(p)).trim();
    if (footer !== "") after = posixZone(footer);
  }
  return new FileZone(times, indices, types, after);
}

/** What JS knows of the local zone. */
class IntlZone implements Zone {
  #names = new Map<string, string>();
  at(t: number): LocalTime {
    const year = civilYear(Math.floor(t / 86400));
    // Date ends at year 275760; rules repeat every 400 years.
    const date = new Date((year > 270000 || year < -270000 ? t % 12622780800 : t) * 1000);
    const offset = -date.getTimezoneOffset() * 60;
    const y = date.getFullYear();
    const january = -new Date(y, 0, 1).getTimezoneOffset() * 60, july = -new Date(y, 6, 1).getTimezoneOffset() * 60;
    const isDst = offset > Math.min(january, july);
    return { offset, isDst, name: this.#nameOf(date, offset) };
  }
  #nameOf(date: Date, offset: number): string {
    if (offset === 0 && Intl.DateTimeFormat().resolvedOptions().timeZone === "UTC") return "UTC";
    const key = String(offset) + date.getFullYear();
    let name = this.#names.get(key);
    if (name === undefined) {
      name = shortName(date, "en-US") ?? shortName(date, "en-GB") ?? numericName(offset);
      this.#names.set(key, name);
    }
    return name;
  }
}

function shortName(date: Date, locale: string): string | undefined {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: "short" }).formatToParts(date);
  const name = parts.find((p) => p.type === "timeZoneName")?.value;
  return name === undefined || /^(GMT|UTC)[+-]/.test(name) ? undefined : name;
}

function numericName(offset: number): string {
  const a = Math.abs(offset);
  const hours = String(Math.floor(a / 3600)).padStart(2, "0"), minutes = Math.floor(a / 60) % 60;
  return (offset < 0 ? "-" : "+") + hours + (minutes === 0 ? "" : String(minutes).padStart(2, "0"));
}

let current: Zone | null = null;
let currentKey: string | undefined;

/** The local zone. */
export function localZone(): Zone {
  if (current === null) resetZone();
  return current!;
}

/** Reads TZ and the zone files again (time.tzset). */
export function resetZone(): void {
  const tz = getEnv("TZ");
  if (current !== null && tz === currentKey && tz !== undefined) return;
  currentKey = tz;
  current = findZone(tz);
}

function findZone(tz: string | undefined): Zone {
  if (tz === undefined) {
    const bytes = tryRead("/etc/localtime");
    return (bytes === undefined ? null : fileZone(bytes)) ?? new IntlZone();
  }
  const name = tz.startsWith(":") ? tz.slice(1) : tz;
  if (name === "") return { at: () => UTC };
  const bytes = name.includes("..") ? undefined : tryRead(name.startsWith("/") ? name : "/usr/share/zoneinfo/" + name);
  const zone = (bytes === undefined ? null : fileZone(bytes)) ?? posixZone(tz);
  if (zone !== null) return zone;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return new IntlZone();
  } catch {
    return { at: () => UTC };
  }
}
