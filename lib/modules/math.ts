// The math module.
//
// In: real numbers. Out: floats, or ints where the function is about ints. Errors: a NaN from numbers is a ValueError, an
// infinity from finite numbers an OverflowError, with the texts of CPython 3.14.
import { typeOf } from "../core/builtin_types.ts";
import { defineModule, fn, type MemberDef, value } from "../core/define.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { float, None, PyFloat, tuple, type Value } from "../core/value.ts";
import { add, mul, trueDiv } from "../ops/binary.ts";
import { forEachItem, getIter, iterNext, toArray } from "../ops/iteration.ts";
import { asFloat, index, intOf } from "../ops/number.ts";
import { checkFinite, copySign, cPow } from "../types/float_arith.ts";
import { floatRepr } from "../types/float_digits.ts";
import { scaleExact } from "../types/float_text.ts";
import { hypot } from "../types/hypot.ts";
import { addInts, type Int, intOfDouble, mulInts } from "../types/int_arith.ts";
import { bitLength } from "../types/int_text.ts";
import { acosh, asinh, atanh, expm1, log1p, sinh } from "./math_hyperbolic.ts";
import { combinations, factorial, gcd, isqrt, lcm, permutations } from "./math_integers.ts";
import { erf, erfc, gamma, lgamma } from "./math_special.ts";
import { ExactSum, fma, isModerate, TripleSum } from "./math_sums.ts";

/** What a function says of arguments outside its domain. */
type Domain = string | null;

/** A function of one float. `domain` null: no NaN can come from a number. */
function real(doc: string, f: (x: number) => number, domain: Domain = null, js: string | null = null): MemberDef {
  return fn("(x, /)", doc, (x: Value) => {
    const v = x instanceof PyFloat ? x.v : asFloat(x);
    const r = f(v);
    if (r - r !== 0) checkResult(r, v, domain);
    return new PyFloat(r);
  }, js === null ? { pure: true } : { pure: true, float: js });
}

function checkResult(r: number, v: number, domain: Domain): void {
  if (r !== r && v === v) throw domainError(domain, v);
  if ((r === Infinity || r === -Infinity) && Number.isFinite(v)) throw rangeOrDomain(domain, v);
}

/** Poles are domain errors, everything else that grows without bound is a range error. */
function rangeOrDomain(domain: Domain, v: number): unknown {
  return domain !== null && POLES.has(domain) ? domainError(domain, v) : overflowError("math range error");
}

function domainError(domain: Domain, v: number): unknown {
  return valueError(domain === null ? "math domain error" : `${domain}, got ${floatRepr(v)}`);
}

const UNIT = "expected a number in range from -1 up to 1";
const OPEN_UNIT = "expected a number between -1 and 1";
const POSITIVE = "expected a positive input";
const ABOVE_MINUS_ONE = "expected argument value > -1";
const FINITE = "expected a finite input";
const NOT_A_POLE = "expected a noninteger or positive integer";
const POLES = new Set([OPEN_UNIT, POSITIVE, ABOVE_MINUS_ONE]);

/** Poles of lgamma are infinite, but not an overflow. */
function lgammaChecked(x: number): number {
  if (Number.isInteger(x) && x <= 0) throw domainError(NOT_A_POLE, x);
  return lgamma(x);
}

/** log of an int of any size. */
function logOf(x: Value, f: (v: number) => number, ofTwo: number): number {
  const n = intOf(x);
  if (n !== undefined && !(x instanceof PyFloat)) {
    if (n <= 0) throw valueError(POSITIVE);
    if (typeof n === "number") return f(n);
    const v = Number(n);
    if (Number.isFinite(v)) return f(v);
    const shift = bitLength(n) - 64;
    return f(Number(n >> BigInt(shift)) * 2 ** -64) + ofTwo * (shift + 64);
  }
  const v = asFloat(x);
  const r = f(v);
  if (r !== r && v === v || v === 0) throw domainError(POSITIVE, v);
  return r;
}

function log(x: Value, base?: Value): Value {
  const num = logOf(x, Math.log, Math.LN2);
  if (base === undefined) return float(num);
  const den = logOf(base, Math.log, Math.LN2);
  return trueDiv(float(num), float(den));
}

/** A function of two floats: NaN and infinity as C's libm wrappers report them. */
function binaryReal(x: Value, y: Value, f: (a: number, b: number) => number): Value {
  const a = asFloat(x), b = asFloat(y);
  const r = f(a, b);
  if (r !== r && a === a && b === b) throw valueError("math domain error");
  if (Math.abs(r) === Infinity && Number.isFinite(a) && Number.isFinite(b)) throw overflowError("math range error");
  return float(r);
}

function remainder(x: number, y: number): number {
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (y === 0) return NaN;
    const a = Math.abs(x), b = Math.abs(y);
    const m = a % b;
    const c = b - m;
    // On a tie the even multiple is meant: (a - m) / b is an integer whose parity decides.
    const r = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (a - m)) % b);
    return copySign(1, x) * r;
  }
  if (x !== x || y !== y) return NaN;
  return Math.abs(x) === Infinity ? NaN : x;
}

function pow(x: Value, y: Value): Value {
  const a = asFloat(x), b = asFloat(y);
  const r = cPow(a, b);
  if (Number.isFinite(a) && Number.isFinite(b)) {
    if (r !== r) throw valueError("math domain error");
    if (Math.abs(r) === Infinity) {
      if (a === 0) throw valueError("math domain error");
      throw overflowError("math range error");
    }
  }
  return float(r);
}

/** floor() and ceil(): exact floats directly, then the special method, then any real number. */
function rounding(doc: string, name: "__floor__" | "__ceil__", f: (v: number) => number): MemberDef {
  return fn("(x, /)", doc, (x: Value) => {
    if (x instanceof PyFloat && x.t !== 0) {
      checkFinite(x.v);
      return intOfDouble(f(x.v));
    }
    if (typeof x === "number" || typeof x === "bigint") return x;
    if (typeOf(x).lookup(name) !== undefined) return callSpecial(x, name, []);
    const v = asFloat(x);
    checkFinite(v);
    return intOfDouble(f(v));
  }, { pure: true });
}

function trunc(x: Value): Value {
  if (typeof x === "number" || typeof x === "bigint") return x;
  if (typeOf(x).lookup("__trunc__") === undefined) {
    throw typeError(`type ${typeOf(x).name} doesn't define __trunc__ method`);
  }
  return callSpecial(x, "__trunc__", []);
}

function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let m = x, e = 0;
  if (Math.abs(m) < 2.2250738585072014e-308) {
    m *= 2 ** 54;
    e = -54;
  }
  const exponent = bitLength(intOfDouble(Math.floor(Math.abs(m) >= 1 ? Math.abs(m) : 1 / Math.abs(m))));
  // A first guess by size, then exact steps.
  let k = Math.abs(m) >= 1 ? exponent : 1 - exponent;
  let r = scale(m, -k);
  while (Math.abs(r) >= 1) {
    r /= 2;
    k++;
  }
  while (Math.abs(r) < 0.5) {
    r *= 2;
    k--;
  }
  return [r, k + e];
}

function scale(v: number, e: number): number {
  if (e > 1000) return v * 2 ** 1000 * 2 ** (e - 1000);
  if (e < -1000) return v * 2 ** -1000 * 2 ** (e + 1000);
  return v * 2 ** e;
}

function ldexp(x: Value, i: Value): Value {
  const v = asFloat(x);
  const n = intOf(i);
  if (n === undefined) throw typeError("Expected an int as second argument to ldexp.");
  if (v === 0 || !Number.isFinite(v)) return float(v);
  if (n > 3000) throw overflowError("math range error");
  if (n < -3000) return float(copySign(0, v));
  const [m, e] = frexp(v);
  const r = scaleExact(BigInt(Math.abs(m) * 2 ** 53), BigInt(e - 53) + BigInt(n));
  if (r === Infinity) throw overflowError("math range error");
  return float(v < 0 ? -r : r);
}

const f64 = new Float64Array(1);
const i64 = new BigInt64Array(f64.buffer);

/** Position of a double in the order of all doubles (0 for both zeros). */
function ordinal(v: number): bigint {
  f64[0] = v;
  const bits = i64[0];
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function fromOrdinal(n: bigint, sign: number): number {
  i64[0] = n < 0n ? -n | -0x8000000000000000n : n;
  return n === 0n ? copySign(0, sign) : f64[0];
}

function nextafter(x: number, y: number, steps: bigint): number {
  if (x !== x) return x;
  if (y !== y) return y;
  if (x === y) return y;
  if (steps === 0n) return x;
  const from = ordinal(x), to = ordinal(y);
  const distance = to > from ? to - from : from - to;
  if (steps >= distance) return y;
  return fromOrdinal(to > from ? from + steps : from - steps, x);
}

function ulp(x: number): number {
  if (x !== x) return x;
  const a = Math.abs(x);
  if (a === Infinity) return a;
  const up = nextafter(a, Infinity, 1n);
  return up === Infinity ? a - nextafter(a, -Infinity, 1n) : up - a;
}

/** A point as doubles: any sequence. */
function coordinates(p: Value): number[] {
  return toArray(p).map(asFloat);
}

function isSpecialNumber(v: Value): boolean {
  return v instanceof PyFloat && v.t !== 0;
}

/** Exact ints add up as ints, floats (and ints beside them) in triple precision, anything else with + and *. */
function sumprod(p: Value, q: Value): Value {
  const a = getIter(p), b = getIter(q);
  let total: Value = 0, ints: Int = 0, usedInts = false;
  let floats = new TripleSum(), usedFloats = false;
  function flush(): void {
    if (usedInts) total = add(total, ints);
    if (usedFloats) total = add(total, float(floats.result()));
    ints = 0;
    usedInts = usedFloats = false;
    floats = new TripleSum();
  }
  for (;;) {
    const x = iterNext(a), y = iterNext(b);
    if (x === undefined || y === undefined) {
      if (x !== y) throw valueError("Inputs are not the same length");
      flush();
      return total;
    }
    const xInt = typeof x === "number" || typeof x === "bigint", yInt = typeof y === "number" || typeof y === "bigint";
    if (xInt && yInt) {
      ints = addInts(ints, mulInts(x, y));
      usedInts = true;
      continue;
    }
    if ((isSpecialNumber(x) || isPlainInt(x)) && (isSpecialNumber(y) || isPlainInt(y))) {
      const u = Number(x instanceof PyFloat ? x.v : x), v = Number(y instanceof PyFloat ? y.v : y);
      if (isModerate(u, v)) {
        floats.add(u, v);
        usedFloats = true;
        continue;
      }
    }
    flush();
    total = add(total, mul(x, y));
  }
}

function isPlainInt(v: Value): boolean {
  return typeof v === "number" || typeof v === "bigint" || typeof v === "boolean";
}

function prod(iterable: Value, start: Value = 1): Value {
  let result = start;
  forEachItem(iterable, (x) => {
    result = mul(result, x);
  });
  return result;
}

/** An int argument with its sign checked. */
function natural(v: Value, message: string): Int {
  const n = index(v);
  if (n < 0) throw valueError(message);
  return n;
}

function smallFactorial(v: Value): Int {
  const n = index(v);
  if (n < 0) throw valueError("factorial() not defined for negative values");
  if (n > 2147483647) throw overflowError("factorial() argument should not exceed 9223372036854775807");
  return factorial(n as number);
}

function perm(n: Value, k?: Value): Value {
  if (k === undefined || k === None) return smallFactorial(n);
  const total = index(n), count = index(k);
  if (total < 0) throw valueError("n must be a non-negative integer");
  if (count < 0) throw valueError("k must be a non-negative integer");
  if (total < count) return 0;
  if (typeof count === "bigint" || count > 2 ** 40) throw overflowError("k must not exceed 9223372036854775807");
  return permutations(total, count);
}

function comb(n: Value, k: Value): Value {
  const total = index(n);
  let count = index(k);
  if (total < 0) throw valueError("n must be a non-negative integer");
  if (count < 0) throw valueError("k must be a non-negative integer");
  if (total < count) return 0;
  const other = addInts(total, typeof count === "number" ? -count : -count);
  if (other < count) count = other;
  if (typeof count === "bigint" || count > 2 ** 40) {
    throw overflowError("min(n - k, k) must not exceed 9223372036854775807");
  }
  return combinations(total, count);
}

export function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError("tolerances must be non-negative");
  if (a === b) return true;
  if (Math.abs(a) === Infinity || Math.abs(b) === Infinity) return false;
  const diff = Math.abs(b - a);
  return diff <= Math.abs(relative * b) || diff <= Math.abs(relative * a) || diff <= absolute;
}

function fusedMultiplyAdd(x: Value, y: Value, z: Value): Value {
  const a = asFloat(x), b = asFloat(y), c = asFloat(z);
  const r = fma(a, b, c);
  if (r - r === 0) return float(r);
  if (r !== r) {
    if (a === a && b === b && c === c) throw valueError("invalid operation in fma");
  } else if (Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(c)) throw overflowError("overflow in fma");
  return float(r);
}

function test(doc: string, f: (v: number) => boolean, js: string): MemberDef {
  return fn("(x, /)", doc, (x: Value) => f(asFloat(x)), { pure: true, test: js });
}

export const module = defineModule("math", {
  doc: "Mathematical functions of the C standard and more.",
  members: {
    acos: real("Arc cosine in radians.", Math.acos, UNIT, "Math.acos"),
    acosh: real("Inverse hyperbolic cosine.", acosh, "expected argument value not less than 1"),
    asin: real("Arc sine in radians.", Math.asin, UNIT, "Math.asin"),
    asinh: real("Inverse hyperbolic sine.", asinh),
    atan: real("Arc tangent in radians.", Math.atan, null, "Math.atan"),
    atan2: fn(
      "(y, x, /)",
      "Arc tangent of y/x, in the right quadrant.",
      (y: Value, x: Value) => float(Math.atan2(asFloat(y), asFloat(x))),
      { pure: true, float: "Math.atan2" },
    ),
    atanh: real("Inverse hyperbolic tangent.", atanh, OPEN_UNIT),
    cbrt: real("Cube root.", Math.cbrt),
    ceil: rounding("Smallest integer not below x.", "__ceil__", Math.ceil),
    comb: fn("(n, k, /)", "Number of ways to choose k of n things.", comb, { pure: true }),
    copysign: fn(
      "(x, y, /)",
      "Magnitude of x with the sign of y.",
      (x: Value, y: Value) => float(copySign(asFloat(x), asFloat(y))),
      { pure: true },
    ),
    cos: real("Cosine of x radians.", Math.cos, FINITE, "Math.cos"),
    cosh: real("Hyperbolic cosine.", Math.cosh, null, "Math.cosh"),
    degrees: fn("(x, /)", "Radians to degrees.", (x: Value) => float(asFloat(x) * (180 / Math.PI)), { pure: true }),
    dist: fn("(p, q, /)", "Euclidean distance of two points.", (p: Value, q: Value) => {
      const a = coordinates(p), b = coordinates(q);
      if (a.length !== b.length) throw valueError("both points must have the same number of dimensions");
      return float(hypot(a.map((v, i) => v - b[i])));
    }, { pure: true }),
    erf: real("Error function.", erf),
    erfc: real("One minus the error function.", erfc),
    exp: real("e to the power of x.", Math.exp, null, "Math.exp"),
    exp2: real("2 to the power of x.", (x) => Math.pow(2, x)),
    expm1: real("exp(x) - 1, exact about zero.", expm1),
    fabs: real("Absolute value as a float.", Math.abs, null, "Math.abs"),
    factorial: fn("(n, /)", "Product of the ints from 1 to n.", smallFactorial, { pure: true }),
    floor: rounding("Largest integer not above x.", "__floor__", Math.floor),
    fma: fn("(x, y, z, /)", "x * y + z with one rounding.", fusedMultiplyAdd, { pure: true }),
    fmod: fn(
      "(x, y, /)",
      "Remainder of x / y with the sign of x, as C computes it.",
      (x: Value, y: Value) => binaryReal(x, y, (a, b) => a % b),
      { pure: true },
    ),
    frexp: fn("(x, /)", "Mantissa and exponent: x == m * 2**e with 0.5 <= abs(m) < 1.", (x: Value) => {
      const [m, e] = frexp(asFloat(x));
      return tuple([float(m), e]);
    }, { pure: true }),
    fsum: fn("(seq, /)", "Sum of floats, rounded once.", (seq: Value) => {
      const sum = new ExactSum();
      forEachItem(seq, (x) => sum.add(asFloat(x)));
      return float(sum.result());
    }),
    gamma: real("Gamma function.", gamma, NOT_A_POLE),
    gcd: fn("(*integers)", "Greatest common divisor.", (ints: Value[]) => ints.map(index).reduce(gcd, 0), {
      leaf: true,
    }),
    hypot: fn("(*coordinates)", "Euclidean norm.", (xs: Value[]) => {
      const vs = xs.map(asFloat);
      const r = hypot(vs);
      return float(r);
    }, { pure: true }),
    isclose: fn(
      "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      "Are two numbers close in value?",
      (a: Value, b: Value, relative?: Value, absolute?: Value) =>
        isClose(
          asFloat(a),
          asFloat(b),
          relative === undefined ? 1e-9 : asFloat(relative),
          absolute === undefined ? 0 : asFloat(absolute),
        ),
    ),
    isfinite: test("Neither infinite nor NaN?", Number.isFinite, "Number.isFinite"),
    isinf: fn("(x, /)", "Infinite?", (x: Value) => Math.abs(asFloat(x)) === Infinity, { pure: true }),
    isnan: test("Not a number?", Number.isNaN, "Number.isNaN"),
    isqrt: fn(
      "(n, /)",
      "Integer part of the square root.",
      (n: Value) => isqrt(natural(n, "isqrt() argument must be nonnegative")),
      { pure: true },
    ),
    lcm: fn("(*integers)", "Least common multiple.", (ints: Value[]) => ints.map(index).reduce(lcm, 1)),
    ldexp: fn("(x, i, /)", "x * 2**i.", ldexp, { pure: true }),
    lgamma: real("Logarithm of the absolute gamma function.", lgammaChecked, NOT_A_POLE),
    log: fn("(x, base=<opt>, /)", "Logarithm to a base, or the natural one.", log, { pure: true }),
    log10: fn("(x, /)", "Logarithm to base 10.", (x: Value) => float(logOf(x, Math.log10, Math.log10(2))), {
      pure: true,
    }),
    log1p: real("Logarithm of 1 + x, exact about zero.", log1p, ABOVE_MINUS_ONE),
    log2: fn("(x, /)", "Logarithm to base 2.", (x: Value) => float(logOf(x, Math.log2, 1)), { pure: true }),
    modf: fn("(x, /)", "Fractional and integral part, both with the sign of x.", (x: Value) => {
      const v = asFloat(x);
      if (v !== v) return tuple([float(v), float(v)]);
      const whole = Math.trunc(v);
      return tuple([float(copySign(Math.abs(v) === Infinity ? 0 : v - whole, v)), float(whole)]);
    }, { pure: true }),
    nextafter: fn(
      "(x, y, /, *, steps=None)",
      "The float that comes after x on the way to y.",
      (x: Value, y: Value, steps?: Value) => {
        const a = asFloat(x), b = asFloat(y);
        if (steps === undefined || steps === None) return float(nextafter(a, b, 1n));
        return float(nextafter(a, b, BigInt(natural(steps, "steps must be a non-negative integer"))));
      },
    ),
    perm: fn("(n, k=None, /)", "Number of ways to choose and order k of n things.", perm, { pure: true }),
    pow: fn("(x, y, /)", "x to the power of y, as floats.", pow, { pure: true }),
    prod: fn("(iterable, /, *, start=1)", "Product of the items.", prod),
    radians: fn("(x, /)", "Degrees to radians.", (x: Value) => float(asFloat(x) * (Math.PI / 180)), { pure: true }),
    remainder: fn(
      "(x, y, /)",
      "Difference of x and the nearest multiple of y.",
      (x: Value, y: Value) => binaryReal(x, y, remainder),
      { pure: true },
    ),
    sin: real("Sine of x radians.", Math.sin, FINITE, "Math.sin"),
    sinh: real("Hyperbolic sine.", sinh),
    sqrt: real("Square root.", Math.sqrt, "expected a nonnegative input", "Math.sqrt"),
    sumprod: fn("(p, q, /)", "Sum of the products of items in pairs.", sumprod),
    tan: real("Tangent of x radians.", Math.tan, FINITE, "Math.tan"),
    tanh: real("Hyperbolic tangent.", Math.tanh, null, "Math.tanh"),
    trunc: fn("(x, /)", "The integral part.", trunc, { pure: true }),
    ulp: fn("(x, /)", "Distance to the next float away from zero.", (x: Value) => float(ulp(asFloat(x))), {
      pure: true,
    }),
    e: value(float(Math.E)),
    inf: value(float(Infinity)),
    nan: value(float(NaN)),
    pi: value(float(Math.PI)),
    tau: value(float(2 * Math.PI)),
  },
});
