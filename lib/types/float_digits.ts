// Decimal text of doubles: correctly rounded digits for any precision, and the shortest text that reads back.
//
// In: JS numbers. Out: formatFloatRepr (the C-like codes e f g r) and the digit functions under it. Ties round to even on
// the exact binary value, as CPython's dtoa does; JS's own toFixed/toExponential round ties up, so they are used only
// when the value is no tie and the precision is one they know (0..100); everything else is exact bigint arithmetic.

const f64 = new Float64Array(1);
const u32 = new Uint32Array(f64.buffer);

/** Splits a finite non-negative double: a === m * 2^e exactly. */
export function decompose(a: number): { m: bigint; e: number } {
  f64[0] = a;
  const hi = u32[1], lo = u32[0];
  const exponent = (hi >>> 20) & 0x7ff;
  const fraction = (BigInt(hi & 0xfffff) << 32n) | BigInt(lo);
  return exponent === 0 ? { m: fraction, e: -1074 } : { m: fraction | (1n << 52n), e: exponent - 1075 };
}

/** num / den rounded half to even; both non-negative, den positive. */
export function divideHalfEven(num: bigint, den: bigint): bigint {
  const q = num / den;
  const twice = 2n * (num % den);
  return twice > den || (twice === den && (q & 1n) === 1n) ? q + 1n : q;
}

/** True when a (finite, >= 0) lies exactly between two decimals with `places` (>= 0) digits after the point. */
function isTie(a: number, places: number): boolean {
  if (places > 1020) return true;
  const w = a * (places < 30 ? 2 << places : 2 ** (places + 1));
  return Number.isInteger(w) && w < 2 ** 54 && w % 2 === 1;
}

const POWERS = [1, 10, 100, 1000, 10000, 100000, 1000000];

/** Points and the digits after them, by digits and unit. */
const parts: (string | undefined)[] = new Array(2000).fill(undefined);

function dotted(part: number, unit: number): string {
  return parts[part + unit] ??= "." + String(part + unit).slice(1);
}

/** Digits of a finite a >= 0 with `places` after the point: "12.50". No point when places is 0. */
export function fixedDigits(a: number, places: number): string {
  if (places < POWERS.length && places > 0) {
    // Where the next digits are far from a half, rounding the product does (toFixed takes twice as long).
    const unit = POWERS[places], x = a * unit;
    if (x < 1e9) {
      const low = Math.floor(x), rest = x - low;
      if (rest < 0.499 || rest > 0.501) {
        const n = rest > 0.5 ? low + 1 : low;
        const whole = Math.floor(n / unit), part = n - whole * unit;
        return whole + (places <= 3 ? dotted(part, unit) : "." + String(part + unit).slice(1));
      }
    }
  }
  if (a < 1e21 && places <= 100 && !isTie(a, places)) return a.toFixed(places);
  const { m, e } = decompose(a);
  const scaled = m * 10n ** BigInt(places);
  const q = e >= 0 ? scaled << BigInt(e) : divideHalfEven(scaled, 1n << BigInt(-e));
  if (places === 0) return q.toString();
  const digits = q.toString().padStart(places + 1, "0");
  return digits.slice(0, -places) + "." + digits.slice(-places);
}

/** `places + 1` significant digits of a finite a >= 0, and the decimal exponent of the first. */
export function scientificDigits(a: number, places: number): { digits: string; exp: number } {
  if (a === 0) return { digits: "0".repeat(places + 1), exp: 0 };
  if (places <= 100) {
    const text = a.toExponential(places);
    const split = splitExponential(text);
    if (!isScientificTie(a, places - split.exp)) return split;
  }
  const { m, e } = decompose(a);
  let exp = splitExponential(a.toExponential(17)).exp;
  for (;;) {
    const shift = places - exp;
    let num = m, den = 1n;
    if (e >= 0) num <<= BigInt(e);
    else den <<= BigInt(-e);
    if (shift >= 0) num *= 10n ** BigInt(shift);
    else den *= 10n ** BigInt(-shift);
    const digits = divideHalfEven(num, den).toString();
    if (digits.length === places + 1) return { digits, exp };
    exp += digits.length > places + 1 ? 1 : -1;
    if (digits.length > places + 1 && /^10*$/.test(digits)) return { digits: digits.slice(0, places + 1), exp };
  }
}

function isScientificTie(a: number, places: number): boolean {
  if (places >= 0) return isTie(a, places);
  if (!Number.isInteger(a)) return false;
  const unit = 10n ** BigInt(-places);
  return 2n * (BigInt(a) % unit) === unit || isRoundedTie(a, unit);
}

/** toExponential may already have carried into the next exponent: the tie is then one digit lower. */
function isRoundedTie(a: number, unit: bigint): boolean {
  const lower = unit / 10n;
  return lower > 0n && 2n * (BigInt(a) % lower) === lower;
}

function splitExponential(text: string): { digits: string; exp: number } {
  const at = text.indexOf("e");
  const mantissa = text.slice(0, at);
  return {
    digits: mantissa.length === 1 ? mantissa : mantissa[0] + mantissa.slice(2),
    exp: Number(text.slice(at + 1)),
  };
}

function exponentText(exp: number, e: string): string {
  const abs = Math.abs(exp);
  return e + (exp < 0 ? "-" : "+") + (abs < 10 ? "0" + abs : abs);
}

export interface FloatTextOptions {
  /** '#': always a decimal point; g keeps trailing zeros. */
  readonly alt?: boolean;
  /** At least ".0" when there is no exponent (repr, and format without a type). */
  readonly dot0?: boolean;
}

/** repr() of a float. */
export function floatRepr(v: number): string {
  const a = Math.abs(v);
  if (a >= 1e-4 && a < 1e16) return Number.isInteger(v) ? v + ".0" : "" + v;
  if (v === 0) return Object.is(v, -0) ? "-0.0" : "0.0";
  if (v !== v) return "nan";
  if (a === Infinity) return v < 0 ? "-inf" : "inf";
  const text = v.toExponential();
  return text.charCodeAt(text.length - 2) < 48 ? text.slice(0, -1) + "0" + text.slice(-1) : text;
}

/**
 * C-like text of any double; "-" for negative values, "nan" and "inf" in the case of the code.
 * Codes: e f g r (r: shortest that reads back, precision unused) and E F G.
 */
export function formatFloatRepr(v: number, code: string, precision: number, options: FloatTextOptions = {}): string {
  const upper = code >= "A" && code <= "Z";
  const sign = v < 0 || Object.is(v, -0) ? "-" : "";
  if (!Number.isFinite(v)) {
    const text = v !== v ? "nan" : sign + "inf";
    return upper ? text.toUpperCase() : text;
  }
  const e = upper ? "E" : "e";
  const a = Math.abs(v);
  switch (code) {
    case "f":
    case "F": {
      const text = fixedDigits(a, precision);
      return sign + (precision === 0 && options.alt ? text + "." : text);
    }
    case "e":
    case "E": {
      const { digits, exp } = scientificDigits(a, precision);
      return sign + withPoint(digits, 1, options.alt === true) + exponentText(exp, e);
    }
    case "g":
    case "G":
      return sign + generalText(a, precision === 0 ? 1 : precision, e, options);
    case "r":
    case "R":
      return sign + shortestText(a, e, options);
  }
  throw new Error(`unknown float code ${code}`);
}

function withPoint(digits: string, whole: number, alt: boolean): string {
  if (digits.length > whole) return digits.slice(0, whole) + "." + digits.slice(whole);
  return alt ? digits + "." : digits;
}

function generalText(a: number, precision: number, e: string, options: FloatTextOptions): string {
  let { digits, exp } = scientificDigits(a, precision - 1);
  const scientific = exp < -4 || exp >= precision - (options.dot0 ? 1 : 0) && exp !== 0 || exp >= precision;
  if (!options.alt) digits = digits.replace(/0+$/, "") || "0";
  return scientific
    ? withPoint(digits, 1, options.alt === true) + exponentText(exp, e)
    : plainText(digits, exp, options);
}

function shortestText(a: number, e: string, options: FloatTextOptions): string {
  if (a === 0) return plainText("0", 0, options);
  const { digits, exp } = splitExponential(a.toExponential());
  if (exp < -4 || exp >= 16) return withPoint(digits, 1, options.alt === true) + exponentText(exp, e);
  return plainText(digits, exp, options);
}

/** Positional text of 0.d1d2d3... * 10^(exp + 1). */
function plainText(digits: string, exp: number, options: FloatTextOptions): string {
  let whole: string, fraction: string;
  if (exp < 0) {
    whole = "0";
    fraction = "0".repeat(-exp - 1) + digits;
    if (digits === "0") fraction = "";
  } else if (digits.length <= exp + 1) {
    whole = digits + "0".repeat(exp + 1 - digits.length);
    fraction = "";
  } else {
    whole = digits.slice(0, exp + 1);
    fraction = digits.slice(exp + 1);
  }
  if (fraction !== "") return whole + "." + fraction;
  return options.dot0 ? whole + ".0" : options.alt ? whole + "." : whole;
}
