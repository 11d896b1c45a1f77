// Arithmetic on doubles where Python differs from JS: //, %, divmod, **, rounding.
//
// In and out: JS numbers; powFloats gives a Python value, since a negative base may lead to complex.
import { exceptionOf, overflowError, valueError, zeroDivisionError } from "../core/raise.ts";
import { EXC } from "../core/exceptions.ts";
import { PyFloat, type Value } from "../core/value.ts";
import { powComplex } from "./complex_arith.ts";
import { decompose, divideHalfEven, fixedDigits } from "./float_digits.ts";
import { type Int, intOfDouble } from "./int_arith.ts";

export function isNegativeZero(v: number): boolean {
  return v === 0 && 1 / v < 0;
}

export function copySign(magnitude: number, sign: number): number {
  const a = Math.abs(magnitude);
  return sign < 0 || isNegativeZero(sign) ? -a : a;
}

export function divFloats(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  return a / b;
}

export function modFloats(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  const m = a % b;
  if (m === 0) return copySign(0, b);
  return (b < 0) !== (m < 0) ? m + b : m;
}

/** [a // b, a % b] */
export function divmodFloats(a: number, b: number): [number, number] {
  if (b === 0) throw zeroDivisionError("division by zero");
  let m = a % b;
  let div = (a - m) / b;
  if (m !== 0) {
    if ((b < 0) !== (m < 0)) {
      m += b;
      div -= 1;
    }
  } else m = copySign(0, b);
  if (div === 0) return [copySign(0, a / b), m];
  let floor = Math.floor(div);
  if (div - floor > 0.5) floor += 1;
  return [floor, m];
}

export function floorDivFloats(a: number, b: number): number {
  return divmodFloats(a, b)[0];
}

/** C's pow(): JS answers NaN where C answers 1. */
export function cPow(a: number, b: number): number {
  if (a === 1 || (a === -1 && (b === Infinity || b === -Infinity))) return 1;
  return Math.pow(a, b);
}

/** The OverflowError of a result that is too large, as pow reports it. */
export function rangeError(): unknown {
  return exceptionOf(EXC.OverflowError, 34, "Numerical result out of range");
}

/** a ** b */
export function powFloats(a: number, b: number): Value {
  if (a === 0 && b < 0 && b !== -Infinity) {
    throw zeroDivisionError("zero to a negative power");
  }
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return powComplex(a, 0, b, 0);
  const r = cPow(a, b);
  if ((r === Infinity || r === -Infinity) && Number.isFinite(a) && Number.isFinite(b)) throw rangeError();
  return new PyFloat(r);
}

/** round(v): the nearest int, halves to even. */
export function roundToInt(v: number): Int {
  checkFinite(v);
  const r = Math.round(v);
  if (Math.abs(v - Math.trunc(v)) === 0.5) return 2 * Math.round(v / 2) + 0;
  // Math.round adds 0.5 only on paper: it is exact, and large doubles are integers already.
  return intOfDouble(r);
}

/** Throws what int() throws for infinities and NaN. */
export function checkFinite(v: number): void {
  if (v !== v) throw valueError("cannot convert float NaN to integer");
  if (v === Infinity || v === -Infinity) throw overflowError("cannot convert float infinity to integer");
}

/** round(v, digits) with correct rounding of the exact binary value. */
export function roundToDigits(v: number, digits: number): number {
  if (!Number.isFinite(v) || digits > 323 || v === 0) return v;
  if (digits < -308) return copySign(0, v);
  const a = Math.abs(v);
  let r: number;
  if (digits >= 0) {
    if (a >= 2 ** 52) return v;
    r = Number(fixedDigits(a, digits));
  } else {
    const { m, e } = decompose(a);
    const unit = 10n ** BigInt(-digits);
    const q = e >= 0 ? divideHalfEven(m << BigInt(e), unit) : divideHalfEven(m, unit << BigInt(-e));
    r = Number(`${q}e${-digits}`);
    if (r === Infinity) throw overflowError("rounded value too large to represent");
  }
  return v < 0 ? -r : r;
}

/** as_integer_ratio() of a finite double. */
export function integerRatio(v: number): [Int, Int] {
  if (v !== v) throw valueError("cannot convert NaN to integer ratio");
  if (v === Infinity || v === -Infinity) throw overflowError("cannot convert Infinity to integer ratio");
  if (Number.isInteger(v)) return [intOfDouble(v), 1];
  let num = v, shift = 0;
  while (!Number.isInteger(num)) {
    num *= 2;
    shift++;
  }
  return [num, shift <= 52 ? 2 ** shift : 1n << BigInt(shift)];
}
