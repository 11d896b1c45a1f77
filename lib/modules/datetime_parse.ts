// Reading ISO 8601 texts, in the forms that fromisoformat() takes.
//
// Out: numbers, not checked for their ranges; null for a text of another form.
import { fromIso } from "./datetime_calendar.ts";

/** n digits of ASCII at a place; -1 when there are none. */
function digits(s: string, at: number, n: number): number {
  let v = 0;
  for (let i = 0; i < n; i++) {
    const c = s.charCodeAt(at + i) - 48;
    if (!(c >= 0 && c <= 9)) return -1;
    v = v * 10 + c;
  }
  return v;
}

/** YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]. */
export function parseDate(s: string): [number, number, number] | null {
  const year = digits(s, 0, 4);
  if (year < 0) return null;
  const separated = s[4] === "-";
  let at = separated ? 5 : 4;
  if (s[at] === "W") {
    const week = digits(s, at + 1, 2);
    at += 3;
    let weekday = 1;
    if (at < s.length) {
      if (separated && s[at++] !== "-") return null;
      weekday = digits(s, at++, 1);
    }
    if (week < 0 || weekday < 0 || at !== s.length) return null;
    const found = fromIso(year, week, weekday);
    return typeof found === "string" ? null : found;
  }
  const month = digits(s, at, 2);
  at += 2;
  if (separated && s[at++] !== "-") return null;
  const day = digits(s, at, 2);
  return month < 0 || day < 0 || at + 2 !== s.length ? null : [year, month, day];
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  micro: number;
  /** Something follows. */
  rest: boolean;
}

/** HH[:?MM[:?SS[(.|,)f+]]] up to `end`. */
function parseClock(s: string, at: number, end: number): Clock | null {
  const found = [0, 0, 0];
  let separated = true;
  const clock = (micro: number, rest: boolean) => ({
    hour: found[0],
    minute: found[1],
    second: found[2],
    micro,
    rest,
  });
  for (let i = 0; i < 3; i++) {
    found[i] = at + 2 <= end ? digits(s, at, 2) : -1;
    if (found[i] < 0) return null;
    at += 2;
    const c = s[at++];
    if (i === 0) separated = c === ":";
    if (at >= end) return clock(0, c !== undefined && (at === end || at - 1 < end));
    if (separated && c === ":") {
      if (i === 2) return null;
    } else if (c === "." || c === ",") {
      if (i < 2) return null;
      break;
    } else if (!separated) at--;
    else return null;
  }
  const n = Math.min(end - at, 6);
  let micro = digits(s, at, n);
  if (n <= 0 || micro < 0) return null;
  for (let k = n; k < 6; k++) micro *= 10;
  at += n;
  while (at < end && digits(s, at, 1) >= 0) at++;
  return clock(micro, at < end);
}

export interface ParsedTime {
  clock: Clock;
  /** Seconds and microseconds east of Greenwich; null for a local time. */
  offset: [number, number] | null;
}

/** A time with or without an offset, from a place to the end. */
export function parseTime(s: string, at: number): ParsedTime | null {
  let zone = at;
  while (zone < s.length && s[zone] !== "+" && s[zone] !== "-" && s[zone] !== "Z") zone++;
  const clock = parseClock(s, at, zone);
  if (clock === null) return null;
  if (zone === s.length) return clock.rest ? null : { clock, offset: null };
  if (s[zone] === "Z") return zone + 1 === s.length ? { clock, offset: [0, 0] } : null;
  const sign = s[zone] === "-" ? -1 : 1;
  const offset = parseClock(s, zone + 1, s.length);
  if (offset === null || offset.rest) return null;
  const seconds = offset.hour * 3600 + offset.minute * 60 + offset.second;
  return { clock, offset: [sign * seconds, sign * offset.micro] };
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= "0" && c <= "9";
}

/** Where the date of a text ends. */
export function dateEnd(s: string): number {
  if (s.length === 7) return 7;
  if (s[4] === "-") {
    if (s[5] !== "W") return 10;
    if (s.length > 8 && s[8] === "-") {
      if (s.length === 9) return -1;
      // YYYY-Www-D, or a week and a hyphen before the time.
      return s.length > 10 && isDigit(s[10]) ? 8 : 10;
    }
    return 8;
  }
  if (s[4] !== "W") return 8;
  let at = 7;
  while (at < s.length && isDigit(s[at])) at++;
  return at < 9 ? at : at % 2 === 0 ? 7 : 8;
}
