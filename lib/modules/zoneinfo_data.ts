// Zone files (TZif, RFC 9636) as ZoneInfo wants them: by the clock of the zone as well as by UTC.
//
// In: the bytes of a file. Out: ZoneData: the offset, daylight saving and name at a moment. Times are seconds since 1970;
// "wall" ones are what the zone's clock shows, read as if it were UTC.
import { civilYear, type PosixParts, posixParts, ruleTime } from "./time_zone.ts";

/** A kind of local time. */
export interface LocalType {
  readonly offset: number;
  readonly dst: number;
  readonly name: string;
}

export class ZoneFileError extends Error {}

interface Raw {
  times: number[];
  indices: Uint8Array;
  offsets: number[];
  isDst: boolean[];
  names: string[];
  footer: string;
}

function parse(b: Uint8Array): Raw {
  if (b.length < 44 || String.fromCharCode(...b.subarray(0, 4)) !== "TZif") {
    throw new ZoneFileError("Invalid TZif file: magic not found");
  }
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const first = b[4] === 0 || b[4] === 0x31;
  const counts = (at: number) => Array.from({ length: 6 }, (_, i) => view.getUint32(at + 20 + 4 * i));
  let at = 0, size = 4;
  let [ut, std, leap, timeCount, typeCount, charCount] = counts(0);
  if (!first) {
    at = 44 + timeCount * 5 + typeCount * 6 + charCount + leap * 8 + std + ut;
    size = 8;
    if (String.fromCharCode(...b.subarray(at, at + 4)) !== "TZif") {
      throw new ZoneFileError("Invalid TZif file: magic not found");
    }
    [ut, std, leap, timeCount, typeCount, charCount] = counts(at);
  }
  let p = at + 44;
  const times: number[] = [];
  for (let i = 0; i < timeCount; i++, p += size) {
    times.push(size === 8 ? Number(view.getBigInt64(p)) : view.getInt32(p));
  }
  const indices = b.slice(p, p + timeCount);
  p += timeCount;
  const texts = b.subarray(p + typeCount * 6, p + typeCount * 6 + charCount);
  const raw: Raw = { times, indices, offsets: [], isDst: [], names: [], footer: "" };
  for (let i = 0; i < typeCount; i++, p += 6) {
    const end = texts.indexOf(0, b[p + 5]);
    raw.offsets.push(view.getInt32(p));
    raw.isDst.push(b[p + 4] !== 0);
    raw.names.push(new TextDecoder().decode(texts.subarray(b[p + 5], end < 0 ? undefined : end)));
  }
  p += charCount + leap * (size + 4) + std + ut;
  if (!first && b[p] === 10) {
    const end = b.indexOf(10, p + 1);
    raw.footer = new TextDecoder().decode(b.subarray(p + 1, end < 0 ? undefined : end));
  }
  return raw;
}

/** How much daylight saving each kind has: the difference to the standard time before or behind it. */
function savings(raw: Raw): number[] {
  const { indices, offsets, isDst } = raw;
  const out = offsets.map(() => 0);
  const wanted = isDst.filter((d) => d).length;
  let found = 0;
  for (let i = 1; i < indices.length && found < wanted; i++) {
    const k = indices[i];
    if (!isDst[k] || out[k] !== 0) continue;
    let saved = isDst[indices[i - 1]] ? 0 : offsets[k] - offsets[indices[i - 1]];
    if (saved === 0 && i + 1 < indices.length) {
      if (isDst[indices[i + 1]]) continue;
      saved = offsets[k] - offsets[indices[i + 1]];
    }
    if (saved !== 0) {
      found++;
      out[k] = saved;
    }
  }
  return out.map((saved, k) => saved === 0 && isDst[k] && found < wanted ? 3600 : saved);
}

/** How many of the sorted numbers are at most x. */
function countUpTo(sorted: readonly number[], x: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rule for the years behind the last change. */
class Yearly {
  readonly standard: LocalType;
  readonly daylight: LocalType;
  readonly #parts: PosixParts;
  constructor(parts: PosixParts) {
    const { standard, daylight } = parts;
    this.#parts = parts;
    this.standard = { offset: standard.offset, dst: 0, name: standard.name };
    this.daylight = { offset: daylight!.offset, dst: daylight!.offset - standard.offset, name: daylight!.name };
  }
  /** When daylight saving begins and ends in a year, by the clock then. */
  #changes(year: number): [number, number] {
    return [ruleTime(this.#parts.start!, year), ruleTime(this.#parts.end!, year)];
  }
  byClock(wall: number, fold: number): LocalType {
    let [start, end] = this.#changes(civilYear(Math.floor(wall / 86400)));
    const { dst } = this.daylight;
    // With fold 0, the time with the smaller offset begins behind the gap and ends behind the fold.
    if ((fold === 1) === (dst >= 0)) end -= dst;
    else start += dst;
    const inside = start < end ? start <= wall && wall < end : !(end <= wall && wall < start);
    return inside ? this.daylight : this.standard;
  }
  byUtc(t: number, year: number): [LocalType, number] {
    let [start, end] = this.#changes(year);
    start -= this.standard.offset;
    end -= this.daylight.offset;
    const inside = start < end ? start <= t && t < end : !(end <= t && t < start);
    const { dst } = this.daylight;
    const [from, to] = dst > 0 ? [end, end + dst] : [start, start - dst];
    return [inside ? this.daylight : this.standard, from <= t && t < to ? 1 : 0];
  }
}

export class ZoneData {
  readonly #utc: number[];
  /** The changes by the clock, for fold 0 and 1. */
  readonly #wall: [number[], number[]];
  readonly #types: LocalType[];
  readonly #before: LocalType | null;
  readonly #after: LocalType | Yearly;
  /** The kind of local time of a zone that never changes. */
  readonly fixed: LocalType | null;

  constructor(bytes: Uint8Array) {
    const raw = parse(bytes);
    const saved = savings(raw);
    const kinds = raw.offsets.map((offset, i): LocalType => ({ offset, dst: saved[i], name: raw.names[i] }));
    this.#utc = raw.times;
    this.#types = Array.from(raw.indices, (k) => kinds[k]);
    const standard = raw.isDst.findIndex((d) => !d);
    this.#before = standard >= 0 ? kinds[standard] : this.#types[0] ?? null;
    this.#wall = [[], []];
    raw.times.forEach((t, i) => {
      const a = raw.offsets[i === 0 ? 0 : raw.indices[i - 1]], b = raw.offsets[raw.indices[i]];
      this.#wall[0].push(t + Math.max(a, b));
      this.#wall[1].push(t + Math.min(a, b));
    });
    if (raw.footer !== "") {
      const parts = posixParts(raw.footer);
      if (parts === null) throw new ZoneFileError(`Malformed transition rule in TZ string: ${raw.footer}`);
      const { standard: s } = parts;
      this.#after = parts.daylight === null ? { offset: s.offset, dst: 0, name: s.name } : new Yearly(parts);
    } else {
      const last = this.#types[this.#types.length - 1] ?? kinds[kinds.length - 1];
      if (last === undefined) throw new ZoneFileError("No time zone information found.");
      this.#after = last;
    }
    const { offset, dst, name } = this.#after instanceof Yearly ? this.#after.standard : this.#after;
    const b = this.#before;
    const same = b === null || b.offset === offset && b.dst === dst && b.name === name;
    this.fixed = kinds.length > 1 || this.#after instanceof Yearly || !same ? null : this.#after;
  }

  /** What applies when the zone's clock shows a time. */
  byClock(wall: number, fold: number): LocalType {
    const changes = this.#wall[fold], n = changes.length;
    if (n > 0 && wall < changes[0]) return this.#before!;
    if (n === 0 || wall > changes[n - 1]) {
      return this.#after instanceof Yearly ? this.#after.byClock(wall, fold) : this.#after;
    }
    return this.#types[countUpTo(changes, wall) - 1];
  }

  /** What applies at a moment, and whether the clock shows it for the second time. */
  byUtc(t: number, year: number): [LocalType, number] {
    const changes = this.#utc, n = changes.length;
    if (n > 0 && t < changes[0]) return [this.#before!, 0];
    if (n === 0 || t > changes[n - 1]) {
      if (this.#after instanceof Yearly) return this.#after.byUtc(t, year);
      if (n === 0) return [this.#after, 0];
    }
    const i = countUpTo(changes, t);
    const now = i === n && t > changes[n - 1] && !(this.#after instanceof Yearly)
      ? this.#types[n - 1]
      : this.#types[i - 1];
    const previous = i >= 2 ? this.#types[i - 2] : this.#before!;
    return [now, previous.offset - now.offset > t - changes[i - 1] ? 1 : 0];
  }
}
