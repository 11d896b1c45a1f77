// Complex arithmetic with the rules of CPython 3.14: C99's recovery of infinities, and mixed real-complex forms that do not
// turn the real operand into a complex one.
//
// In: real and imaginary parts as JS numbers. Out: PyComplex; ZeroDivisionError and OverflowError.
import { overflowError, zeroDivisionError } from "../core/raise.ts";
import { PyComplex } from "../core/value.ts";
import { hypot } from "./hypot.ts";

function isInf(v: number): boolean {
  return v === Infinity || v === -Infinity;
}

function withSign(magnitude: number, sign: number): number {
  return sign < 0 || (sign === 0 && 1 / sign < 0) ? -magnitude : magnitude;
}

/** 1 for infinities, else 0, with the sign of v. */
function box(v: number): number {
  return withSign(isInf(v) ? 1 : 0, v);
}

function zeroIfNaN(v: number): number {
  return v !== v ? withSign(0, v) : v;
}

/** (a + bi) * (c + di) */
export function mulComplex(a: number, b: number, c: number, d: number): PyComplex {
  const ac = a * c, bd = b * d, ad = a * d, bc = b * c;
  const re = ac - bd, im = ad + bc;
  if (re === re || im === im) return new PyComplex(re, im);
  let again = false;
  if (isInf(a) || isInf(b)) {
    a = box(a);
    b = box(b);
    c = zeroIfNaN(c);
    d = zeroIfNaN(d);
    again = true;
  }
  if (isInf(c) || isInf(d)) {
    c = box(c);
    d = box(d);
    a = zeroIfNaN(a);
    b = zeroIfNaN(b);
    again = true;
  }
  if (!again && (isInf(ac) || isInf(bd) || isInf(ad) || isInf(bc))) {
    a = zeroIfNaN(a);
    b = zeroIfNaN(b);
    c = zeroIfNaN(c);
    d = zeroIfNaN(d);
    again = true;
  }
  return again ? new PyComplex(Infinity * (a * c - b * d), Infinity * (a * d + b * c)) : new PyComplex(re, im);
}

/** (a + bi) / (c + di), by Smith's method; undefined for division by zero. */
function quotient(a: number, b: number, c: number, d: number): PyComplex | undefined {
  const absC = Math.abs(c), absD = Math.abs(d);
  let re: number, im: number;
  if (absC >= absD) {
    if (absC === 0) return undefined;
    const ratio = d / c, denom = c + d * ratio;
    re = (a + b * ratio) / denom;
    im = (b - a * ratio) / denom;
  } else if (absD >= absC) {
    const ratio = c / d, denom = c * ratio + d;
    re = (a * ratio + b) / denom;
    im = (b * ratio - a) / denom;
  } else re = im = NaN;
  if (re !== re && im !== im) {
    if ((isInf(a) || isInf(b)) && Number.isFinite(c) && Number.isFinite(d)) {
      const x = box(a), y = box(b);
      re = Infinity * (x * c + y * d);
      im = Infinity * (y * c - x * d);
    } else if ((isInf(absC) || isInf(absD)) && Number.isFinite(a) && Number.isFinite(b)) {
      const x = box(c), y = box(d);
      re = 0 * (a * x + b * y);
      im = 0 * (b * x - a * y);
    }
  }
  return new PyComplex(re, im);
}

export function divComplex(a: number, b: number, c: number, d: number): PyComplex {
  const r = quotient(a, b, c, d);
  if (r === undefined) throw zeroDivisionError("division by zero");
  return r;
}

/** (a + bi) / c */
export function divComplexByReal(a: number, b: number, c: number): PyComplex {
  if (c === 0) throw zeroDivisionError("division by zero");
  return new PyComplex(a / c, b / c);
}

/** a / (c + di) */
export function divRealByComplex(a: number, c: number, d: number): PyComplex {
  const absC = Math.abs(c), absD = Math.abs(d);
  let re: number, im: number;
  if (absC >= absD) {
    if (absC === 0) throw zeroDivisionError("division by zero");
    const ratio = d / c, denom = c + d * ratio;
    re = a / denom;
    im = (-a * ratio) / denom;
  } else if (absD >= absC) {
    const ratio = c / d, denom = c * ratio + d;
    re = (a * ratio) / denom;
    im = -a / denom;
  } else re = im = NaN;
  if (re !== re && im !== im && Number.isFinite(a) && (isInf(absC) || isInf(absD))) {
    re = 0 * (a * box(c));
    im = 0 * (-a * box(d));
  }
  return new PyComplex(re, im);
}

function pow(a: number, b: number): number {
  return a === 1 ? 1 : Math.pow(a, b);
}

/** (a + bi) ** n for an integer n >= 0, by squaring. */
function powUnsigned(a: number, b: number, n: number): PyComplex {
  let r = new PyComplex(1, 0), p = new PyComplex(a, b);
  for (let mask = 1; n >= mask; mask *= 2) {
    if (n & mask) r = mulComplex(r.re, r.im, p.re, p.im);
    p = mulComplex(p.re, p.im, p.re, p.im);
  }
  return r;
}

/** (a + bi) ** (c + di) */
export function powComplex(a: number, b: number, c: number, d: number): PyComplex {
  let r: PyComplex | undefined;
  if (d === 0 && Number.isInteger(c) && Math.abs(c) <= 100) {
    if (c > 0) r = powUnsigned(a, b, c);
    else {
      const p = powUnsigned(a, b, -c);
      r = quotient(1, 0, p.re, p.im);
    }
  } else if (a === 0 && b === 0) r = d !== 0 || c < 0 ? undefined : new PyComplex(0, 0);
  else {
    const abs = hypot2(a, b);
    let length = pow(abs, c);
    const angle = Math.atan2(b, a);
    let phase = angle * c;
    if (d !== 0) {
      length *= Math.exp(-angle * d);
      phase += d * Math.log(abs);
    }
    r = new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
  }
  if (r === undefined) throw zeroDivisionError("zero to a negative or complex power");
  if (isInf(r.re) || isInf(r.im)) throw overflowError("complex exponentiation");
  return r;
}

function hypot2(a: number, b: number): number {
  return hypot([a, b]);
}

/** abs(a + bi) */
export function absComplex(a: number, b: number): number {
  if (isInf(a) || isInf(b)) return Infinity;
  if (a !== a || b !== b) return NaN;
  const r = hypot2(a, b);
  if (r === Infinity) throw overflowError("absolute value too large");
  return r;
}
