// datetime.timedelta.
import { defineType, leafMember, method } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { exception, overflowError, typeError, valueError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, normInt, NotImplemented, PyFloat, tuple, type Value } from "../core/value.ts";
import { floorDiv, trueDiv } from "../ops/binary.ts";
import { bigOf, index, isInt } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { bindOld, compareDeltas, delta, deltaMicros, MILLION, PyDelta, shownName, types } from "./datetime_objects.ts";

const NAMES = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
/** Microseconds of a unit, in the order of NAMES. */
const UNITS = [86400000000, 1000000, 1, 1000, 60000000, 3600000000, 604800000000];

/** A delta of microseconds. */
export function fromMicros(us: bigint, cls?: PyType): PyDelta {
  let seconds = us / 1000000n, micros = us % 1000000n;
  if (micros < 0n) {
    micros += 1000000n;
    seconds -= 1n;
  }
  let days = seconds / 86400n, rest = seconds % 86400n;
  if (rest < 0n) {
    rest += 86400n;
    days -= 1n;
  }
  if (days > 2147483647n || days < -2147483648n) throw overflowError("Python int too large to convert to C int");
  return delta(Number(days), Number(rest), Number(micros), cls);
}

function roundHalfEven(x: number): number {
  const r = Math.round(x);
  return Math.abs(x - Math.trunc(x)) === 0.5 ? 2 * Math.round(x / 2) : r;
}

function wholePart(x: number): number {
  if (Number.isNaN(x)) throw valueError("cannot convert float NaN to integer");
  if (!Number.isFinite(x)) throw overflowError("cannot convert float infinity to integer");
  return Math.trunc(x);
}

function construct(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  const given = bindOld(args, kw, NAMES, 0, 7, "__new__");
  let simple = true;
  const [days, seconds, micros, millis, minutes, hours, weeks] = given.map((v, i) => {
    if (v === undefined) return 0;
    if (typeof v === "number") {
      if (v > 1e9 || v < -1e9) simple = false;
      return v;
    }
    simple = false;
    if (!isInt(v) && !(v instanceof PyFloat)) {
      throw typeError(`unsupported type for timedelta ${NAMES[i]} component: ${typeName(v)}`);
    }
    return 0;
  });
  if (simple) return delta(days + weeks * 7, seconds + minutes * 60 + hours * 3600, micros + millis * 1000, cls);
  let total = 0n, left = 0;
  // Fractions are carried from the small units to the large ones.
  for (const i of [2, 3, 1, 4, 5, 0, 6]) {
    const v = given[i];
    if (v === undefined) continue;
    if (!(v instanceof PyFloat)) {
      total += bigOf(index(v)) * BigInt(UNITS[i]);
      continue;
    }
    const whole = wholePart(v.v);
    total += BigInt(whole) * BigInt(UNITS[i]);
    const part = (v.v - whole) * UNITS[i];
    const wholeMicros = Math.trunc(part);
    total += BigInt(wholeMicros);
    left += part - wholeMicros;
  }
  if (left !== 0) {
    let whole = Math.round(left);
    if (Math.abs(whole - left) === 0.5) {
      // Half-way: to the even number of microseconds in all.
      const odd = Number(((total % 2n) + 2n) % 2n);
      whole = 2 * roundHalfEven((left + odd) * 0.5) - odd;
    }
    total += BigInt(whole);
  }
  return fromMicros(total, cls);
}

/** A float as a ratio of ints. */
function ratio(x: number): [bigint, bigint] {
  if (Number.isNaN(x)) throw valueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw overflowError("cannot convert Infinity to integer ratio");
  let den = 1n;
  while (!Number.isInteger(x)) {
    x *= 2;
    den *= 2n;
  }
  return [BigInt(x), den];
}

/** a / b to the nearest int, half-way to the even one. */
function divideRounded(a: bigint, b: bigint): bigint {
  if (b === 0n) throw exception("ZeroDivisionError", "division by zero");
  if (b < 0n) [a, b] = [-a, -b];
  let q = a / b, r = a % b;
  if (r < 0n) {
    q -= 1n;
    r += b;
  }
  const twice = r * 2n;
  return twice > b || twice === b && q % 2n !== 0n ? q + 1n : q;
}

function multiply(a: PyDelta, v: Value): Value {
  if (isInt(v)) return fromMicros(deltaMicros(a) * bigOf(index(v)));
  if (!(v instanceof PyFloat)) return NotImplemented;
  const [num, den] = ratio(v.v);
  return fromMicros(divideRounded(deltaMicros(a) * num, den));
}

function trueDivide(a: PyDelta, v: Value): Value {
  if (!(a instanceof PyDelta)) return NotImplemented;
  if (v instanceof PyDelta) return trueDiv(normInt(deltaMicros(a)), normInt(deltaMicros(v)));
  if (isInt(v)) return fromMicros(divideRounded(deltaMicros(a), bigOf(index(v))));
  if (!(v instanceof PyFloat)) return NotImplemented;
  const [num, den] = ratio(v.v);
  return fromMicros(divideRounded(deltaMicros(a) * den, num));
}

function floorDivide(a: PyDelta, v: Value): Value {
  if (v instanceof PyDelta) return floorDiv(normInt(deltaMicros(a)), normInt(deltaMicros(v)));
  if (!isInt(v)) return NotImplemented;
  return fromMicros(bigOf(floorDiv(normInt(deltaMicros(a)), normInt(bigOf(index(v)))) as number | bigint));
}

function divided(a: PyDelta, b: Value): [Value, PyDelta] | null {
  if (!(b instanceof PyDelta)) return null;
  const n = deltaMicros(a), d = deltaMicros(b);
  const q = floorDiv(normInt(n), normInt(d));
  return [q, fromMicros(n - bigOf(q as number | bigint) * d)];
}

export function addDeltas(a: PyDelta, b: PyDelta, sign: number): PyDelta {
  return delta(a.days + sign * b.days, a.seconds + sign * b.seconds, a.micros + sign * b.micros);
}

function negative(a: PyDelta): PyDelta {
  return delta(-a.days, -a.seconds, -a.micros);
}

export function reprDelta(d: PyDelta): string {
  const parts: string[] = [];
  if (d.days !== 0) parts.push(`days=${d.days}`);
  if (d.seconds !== 0) parts.push(`seconds=${d.seconds}`);
  if (d.micros !== 0) parts.push(`microseconds=${d.micros}`);
  return `${shownName(d)}(${parts.length === 0 ? "0" : parts.join(", ")})`;
}

function textOf(d: PyDelta): string {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  const days = d.days === 0 ? "" : `${d.days} day${Math.abs(d.days) === 1 ? "" : "s"}, `;
  const time = `${Math.floor(d.seconds / 3600)}:${pad(Math.floor(d.seconds / 60) % 60, 2)}:${pad(d.seconds % 60, 2)}`;
  return days + time + (d.micros === 0 ? "" : "." + pad(d.micros, 6));
}

function compare(test: (c: number) => boolean) {
  return (a: PyDelta, b: Value) => b instanceof PyDelta ? test(compareDeltas(a, b)) : NotImplemented;
}

export const deltaType: PyType = types.delta = defineType("datetime.timedelta", PyDelta, {
  leaf: "natives",
  plainOperands: true,
  doc: "Difference between two moments.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, " +
    "hours=0, weeks=0)",
  slots: {
    __new__: construct,
    __repr__: (d: PyDelta) => strFromJs(reprDelta(d)),
    __str__: (d: PyDelta) => strFromJs(textOf(d)),
    __hash__: (d: PyDelta) => hashTuple(tuple([d.days, d.seconds, d.micros])),
    __bool__: (d: PyDelta) => d.days !== 0 || d.seconds !== 0 || d.micros !== 0,
    __lt__: compare((c) => c < 0),
    __le__: compare((c) => c <= 0),
    __eq__: compare((c) => c === 0),
    __ne__: compare((c) => c !== 0),
    __gt__: compare((c) => c > 0),
    __ge__: compare((c) => c >= 0),
    __add__: (a: PyDelta, b: Value) => b instanceof PyDelta ? addDeltas(a, b, 1) : NotImplemented,
    __radd__: (a: PyDelta, b: Value) => b instanceof PyDelta ? addDeltas(b, a, 1) : NotImplemented,
    __sub__: (a: PyDelta, b: Value) => b instanceof PyDelta ? addDeltas(a, b, -1) : NotImplemented,
    __rsub__: (a: PyDelta, b: Value) => b instanceof PyDelta ? addDeltas(b, a, -1) : NotImplemented,
    __neg__: negative,
    __pos__: (a: PyDelta) => delta(a.days, a.seconds, a.micros),
    __abs__: (a: PyDelta) => a.days < 0 ? negative(a) : delta(a.days, a.seconds, a.micros),
    __mul__: multiply,
    __rmul__: multiply,
    __truediv__: trueDivide,
    __rtruediv__: (a: PyDelta, b: Value) => trueDivide(b as PyDelta, a),
    __floordiv__: floorDivide,
    __rfloordiv__: (a: PyDelta, b: Value) => b instanceof PyDelta ? floorDivide(b, a) : NotImplemented,
    __mod__: (a: PyDelta, b: Value) => divided(a, b)?.[1] ?? NotImplemented,
    __rmod__: (a: PyDelta, b: Value) => b instanceof PyDelta ? divided(b, a)![1] : NotImplemented,
    __divmod__: (a: PyDelta, b: Value) => {
      const r = divided(a, b);
      return r === null ? NotImplemented : tuple(r);
    },
    __rdivmod__: (a: PyDelta, b: Value) => b instanceof PyDelta ? tuple(divided(b, a)!) : NotImplemented,
  },
  members: {
    days: leafMember("Number of days.", (d: PyDelta) => d.days),
    seconds: leafMember("Number of seconds (>= 0 and less than 1 day).", (d: PyDelta) => d.seconds),
    microseconds: leafMember("Number of microseconds (>= 0 and less than 1 second).", (d: PyDelta) => d.micros),
    total_seconds: method(
      "(self, /)",
      "All of it in seconds.",
      (d: PyDelta) => trueDiv(normInt(deltaMicros(d)), MILLION),
    ),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (d: PyDelta) => tuple([d.cls, tuple([d.days, d.seconds, d.micros])]),
    ),
  },
});
