// strftime in the C locale, with the flags and widths of the GNU C library.
//
// In: a format and TimeFields. Out: text. Unknown conversions stand for themselves.
import { localSeconds, type TimeFields } from "./time_fields.ts";

export const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** ISO year and week of a date. */
function isoWeek(f: TimeFields): [number, number] {
  const thursday = f.yearDay - 1 - f.weekday + 3;
  let year = f.year;
  let day = thursday;
  if (day < 0) {
    year--;
    day += yearLength(year);
  } else if (day >= yearLength(year)) {
    day -= yearLength(year);
    year++;
  }
  return [year, Math.floor(day / 7) + 1];
}

function yearLength(y: number): number {
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 366 : 365;
}

function offsetText(offset: number, colons: number): string {
  const a = Math.abs(offset);
  const h = String(Math.floor(a / 3600)).padStart(2, "0"), m = String(Math.floor(a / 60) % 60).padStart(2, "0");
  const s = a % 60;
  const sign = offset < 0 ? "-" : "+";
  if (colons === 0) return sign + h + m;
  if (colons === 1) return `${sign}${h}:${m}`;
  return `${sign}${h}:${m}:${String(s).padStart(2, "0")}`;
}

interface Number_ {
  readonly n: number;
  readonly width: number;
  readonly pad: string;
}

/** What a conversion gives: text, a number with its usual width, or undefined when unknown. */
function convert(c: string, f: TimeFields, zone: () => string, offset: () => number): string | Number_ | undefined {
  const num = (n: number, width: number, pad = "0"): Number_ => ({ n, width, pad });
  const hour12 = f.hour % 12 === 0 ? 12 : f.hour % 12;
  switch (c) {
    case "a":
      return f.weekday < 0 || f.weekday > 6 ? "?" : DAYS[f.weekday].slice(0, 3);
    case "A":
      return f.weekday < 0 || f.weekday > 6 ? "?" : DAYS[f.weekday];
    case "b":
    case "h":
      return MONTHS[f.month - 1].slice(0, 3);
    case "B":
      return MONTHS[f.month - 1];
    case "c":
      return formatTime("%a %b %e %H:%M:%S %Y", f, zone, offset);
    case "C":
      return num(Math.floor(f.year / 100), 2);
    case "d":
      return num(f.day, 2);
    case "D":
    case "x":
      return formatTime("%m/%d/%y", f, zone, offset);
    case "e":
      return num(f.day, 2, " ");
    case "F":
      return formatTime("%Y-%m-%d", f, zone, offset);
    case "g":
      return num(((isoWeek(f)[0] % 100) + 100) % 100, 2);
    case "G":
      return num(isoWeek(f)[0], 1);
    case "H":
      return num(f.hour, 2);
    case "I":
      return num(hour12, 2);
    case "j":
      return num(f.yearDay, 3);
    case "k":
      return num(f.hour, 2, " ");
    case "l":
      return num(hour12, 2, " ");
    case "m":
      return num(f.month, 2);
    case "M":
      return num(f.minute, 2);
    case "n":
      return "\n";
    case "p":
      return f.hour < 12 ? "AM" : "PM";
    case "P":
      return f.hour < 12 ? "am" : "pm";
    case "r":
      return formatTime("%I:%M:%S %p", f, zone, offset);
    case "R":
      return formatTime("%H:%M", f, zone, offset);
    case "s":
      return num(localSeconds(f), 1);
    case "S":
      return num(f.second, 2);
    case "t":
      return "\t";
    case "T":
    case "X":
      return formatTime("%H:%M:%S", f, zone, offset);
    case "u":
      return num(f.weekday + 1, 1);
    case "U":
      return num(Math.floor((f.yearDay - 1 + 7 - ((f.weekday + 1) % 7)) / 7), 2);
    case "V":
      return num(isoWeek(f)[1], 2);
    case "w":
      return num((f.weekday + 1) % 7, 1);
    case "W":
      return num(Math.floor((f.yearDay - 1 + 7 - f.weekday) / 7), 2);
    case "y":
      return num(((f.year % 100) + 100) % 100, 2);
    case "Y":
      return num(f.year, 1);
    case "z":
      return offsetText(offset(), 0);
    case "Z":
      return zone();
    case "%":
      return "%";
  }
  return undefined;
}

/** strftime. `zone` and `offset` are asked for only when the format needs them. */
export function formatTime(format: string, f: TimeFields, zone: () => string, offset: () => number): string {
  let out = "";
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== "%") {
      out += format[i];
      continue;
    }
    const start = i++;
    let flag = "", upper = false, swap = false;
    for (; "_-0^#".includes(format[i] ?? "!"); i++) {
      if (format[i] === "^") upper = true;
      else if (format[i] === "#") swap = true;
      else flag = format[i];
    }
    let width = -1;
    while (format[i] >= "0" && format[i] <= "9") width = Math.max(0, width) * 10 + Number(format[i++]);
    let colons = 0;
    while (format[i] === ":") {
      colons++;
      i++;
    }
    if (format[i] === "E" || format[i] === "O") i++;
    const c = format[i];
    let piece = c === undefined || (colons > 0 && c !== "z") ? undefined : convert(c, f, zone, offset);
    if (c === "z" && colons > 0) piece = offsetText(offset(), colons);
    if (piece === undefined) {
      out += format.slice(start, i + 1);
      continue;
    }
    out += typeof piece === "string" ? textPiece(piece, c, flag, width, upper, swap) : numberPiece(piece, flag, width);
  }
  return out;
}

function numberPiece(p: Number_, flag: string, width: number): string {
  const pad = flag === "_" ? " " : flag === "0" ? "0" : p.pad;
  const size = flag === "-" ? 0 : width >= 0 ? width : p.width;
  const digits = String(Math.abs(p.n));
  if (p.n >= 0) return digits.padStart(size, pad);
  return pad === "0" ? "-" + digits.padStart(size - 1, "0") : ("-" + digits).padStart(size, pad);
}

function textPiece(text: string, c: string, flag: string, width: number, upper: boolean, swap: boolean): string {
  if (upper) text = text.toUpperCase();
  else if (swap) text = c === "p" || c === "Z" ? text.toLowerCase() : text.toUpperCase();
  return width > 0 ? text.padStart(width, flag === "0" ? "0" : " ") : text;
}
