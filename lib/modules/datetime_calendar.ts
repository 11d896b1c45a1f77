// The proleptic Gregorian calendar: days by number (1 is January 1 of year 1), ISO weeks.

export const MIN_YEAR = 1, MAX_YEAR = 9999, MAX_ORDINAL = 3652059;

const MONTH_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeapYear(y: number): boolean {
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
}
export function daysInMonth(y: number, m: number): number {
  return m === 2 && isLeapYear(y) ? 29 : MONTH_DAYS[m];
}
export function daysBeforeYear(y: number): number {
  const n = y - 1;
  return n * 365 + Math.floor(n / 4) - Math.floor(n / 100) + Math.floor(n / 400);
}
export function daysBeforeMonth(y: number, m: number): number {
  return BEFORE_MONTH[m] + (m > 2 && isLeapYear(y) ? 1 : 0);
}
export function toOrdinal(y: number, m: number, d: number): number {
  return daysBeforeYear(y) + daysBeforeMonth(y, m) + d;
}

/** Year, month and day of a number of a day. */
export function fromOrdinal(ordinal: number): [number, number, number] {
  let n = ordinal - 1;
  const n400 = Math.floor(n / 146097);
  n -= n400 * 146097;
  const n100 = Math.floor(n / 36524);
  n -= n100 * 36524;
  const n4 = Math.floor(n / 1461);
  n -= n4 * 1461;
  const n1 = Math.floor(n / 365);
  n -= n1 * 365;
  const y = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
  if (n1 === 4 || n100 === 4) return [y - 1, 12, 31];
  let m = (n + 50) >> 5;
  if (daysBeforeMonth(y, m) > n) m--;
  return [y, m, n - daysBeforeMonth(y, m) + 1];
}

/** 0 for Monday. */
export function weekdayOf(y: number, m: number, d: number): number {
  return (toOrdinal(y, m, d) + 6) % 7;
}

/** The number of the Monday that begins an ISO year. */
function firstMonday(y: number): number {
  const first = toOrdinal(y, 1, 1);
  const weekday = (first + 6) % 7;
  return first - weekday + (weekday > 3 ? 7 : 0);
}

/** ISO year, week and weekday (1 for Monday). */
export function isoCalendar(y: number, m: number, d: number): [number, number, number] {
  const day = toOrdinal(y, m, d);
  let year = y, monday = firstMonday(y);
  let week = Math.floor((day - monday) / 7);
  if (week < 0) {
    monday = firstMonday(--year);
    week = Math.floor((day - monday) / 7);
  } else if (week >= 52 && day >= firstMonday(y + 1)) {
    year++;
    week = 0;
  }
  return [year, week + 1, (day + 6) % 7 + 1];
}

/** The day of an ISO date, or what is wrong with it. */
export function fromIso(y: number, week: number, weekday: number): [number, number, number] | string {
  if (y < MIN_YEAR || y > MAX_YEAR) return `year must be in 1..9999, not ${y}`;
  let wrong = week <= 0 || week >= 53;
  if (week === 53) {
    const first = (daysBeforeYear(y) + 1) % 7;
    wrong = !(first === 4 || first === 3 && isLeapYear(y));
  }
  if (wrong) return `Invalid week: ${week}`;
  if (weekday < 1 || weekday > 7) return `Invalid weekday: ${weekday} (range is [1, 7])`;
  return fromOrdinal(firstMonday(y) + (week - 1) * 7 + weekday - 1);
}
