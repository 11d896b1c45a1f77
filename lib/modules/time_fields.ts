// Broken-down time: seconds since the epoch to calendar fields and back.
//
// Invariants: months are 1..12, weekdays 0 = Monday, days of the year 1..366, as in time.struct_time.
import { civilYear, daysToMonth, daysToYear, localZone } from "./time_zone.ts";

export interface TimeFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
  yearDay: number;
  isDst: number;
  /** Name of the zone, or null when not known. */
  zone: string | null;
  /** Seconds east of Greenwich. */
  offset: number | null;
}

/** Fields of a moment in UTC (offset 0) or in a zone that is `offset` seconds ahead. */
export function fieldsOf(t: number, offset: number, isDst: number, zone: string): TimeFields {
  const local = t + offset;
  const days = Math.floor(local / 86400);
  const seconds = local - days * 86400;
  const year = civilYear(days);
  const inYear = days - daysToYear(year);
  let month = Math.min(11, Math.floor(inYear / 28));
  while (daysToMonth(year, month) > inYear) month--;
  return {
    year,
    month: month + 1,
    day: inYear - daysToMonth(year, month) + 1,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    weekday: ((days + 3) % 7 + 7) % 7,
    yearDay: inYear + 1,
    isDst,
    zone,
    offset,
  };
}

export function localFields(t: number): TimeFields {
  const { offset, isDst, name } = localZone().at(t);
  return fieldsOf(t, offset, isDst ? 1 : 0, name);
}

/** Seconds of calendar fields that may be out of range, as if they were UTC. */
export function utcSeconds(f: TimeFields): number {
  const month = f.month - 1;
  const year = f.year + Math.floor(month / 12);
  const days = daysToYear(year) + daysToMonth(year, ((month % 12) + 12) % 12) + f.day - 1;
  return ((days * 24 + f.hour) * 60 + f.minute) * 60 + f.second;
}

/** mktime(): the moment that local fields denote, by their daylight flag where that matters. */
export function localSeconds(f: TimeFields): number {
  const wall = utcSeconds(f);
  const zone = localZone();
  // A zone changes its offset at most once in a day: both candidates are known from the day around the moment.
  const before = zone.at(wall - 86400), after = zone.at(wall + 86400);
  const candidates: number[] = [];
  for (const { offset } of [before, after]) {
    const t = wall - offset;
    if (zone.at(t).offset === offset && !candidates.includes(t)) candidates.push(t);
  }
  if (f.isDst >= 0) {
    const wanted = candidates.find((t) => zone.at(t).isDst === (f.isDst > 0));
    if (wanted !== undefined) return wanted;
    // The flag contradicts the date: read the fields in the zone's other time, found elsewhere in the year.
    for (let k = 1; k <= 12; k++) {
      for (const there of [zone.at(wall - k * 2629800), zone.at(wall + k * 2629800)]) {
        if (there.isDst === (f.isDst > 0)) return wall - there.offset;
      }
    }
  }
  if (candidates.length > 0) return candidates[0];
  return wall - before.offset;
}
