// The _datetime module: date, time, datetime, timedelta, tzinfo and timezone.
import { defineModule, value } from "../core/define.ts";
import { None } from "../core/value.ts";
import { MAX_YEAR, MIN_YEAR } from "./datetime_calendar.ts";
import { dateType } from "./datetime_date.ts";
import { datetimeType } from "./datetime_datetime.ts";
import { deltaType } from "./datetime_delta.ts";
import { delta, makeDate, makeDateTime, newTime } from "./datetime_objects.ts";
import { timeType } from "./datetime_time.ts";
import { makeTimezone, timezoneType, tzinfoType, utc } from "./datetime_zone.ts";

/** The ends of a type, and the smallest difference of two of its values. */
function limits(
  type: typeof dateType,
  min: Parameters<typeof type.attrs.setStr>[1],
  max: typeof min,
  step: typeof min,
) {
  type.attrs.setStr("min", min);
  type.attrs.setStr("max", max);
  type.attrs.setStr("resolution", step);
}

limits(deltaType, delta(-999999999, 0, 0), delta(999999999, 86399, 999999), delta(0, 0, 1));
limits(dateType, makeDate(1, 1, 1), makeDate(9999, 12, 31), delta(1, 0, 0));
limits(timeType, newTime(0, 0, 0, 0, None, 0), newTime(23, 59, 59, 999999, None, 0), delta(0, 0, 1));
limits(
  datetimeType,
  makeDateTime([1, 1, 1, 0, 0, 0, 0], None, 0),
  makeDateTime([9999, 12, 31, 23, 59, 59, 999999], None, 0),
  delta(0, 0, 1),
);
timezoneType.attrs.setStr("utc", utc);
timezoneType.attrs.setStr("min", makeTimezone(delta(-1, 60, 0), null));
timezoneType.attrs.setStr("max", makeTimezone(delta(0, 86340, 0), null));

export const module = defineModule("_datetime", {
  doc: "Fast implementation of the datetime module.",
  members: {
    MINYEAR: value(MIN_YEAR),
    MAXYEAR: value(MAX_YEAR),
    timedelta: value(deltaType),
    date: value(dateType),
    time: value(timeType),
    datetime: value(datetimeType),
    tzinfo: value(tzinfoType),
    timezone: value(timezoneType),
    UTC: value(utc),
  },
});
