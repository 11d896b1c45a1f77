// The cmath module: functions of complex numbers.
//
// In: complex numbers (or what converts). Out: complex. Finite arguments go by formulas that avoid overflow and cancellation
// (Kahan, "Branch cuts for complex elementary functions"); arguments with infinities or NaN by tables (C99, Annex G).
import * as real from "./math_hyperbolic.ts";
import { defineModule, fn, type MemberDef, value } from "../core/define.ts";
import { overflowError, valueError } from "../core/raise.ts";
import { float, PyComplex, tuple, type Value } from "../core/value.ts";
import { asFloat } from "../ops/number.ts";
import { asComplex } from "../types/complex.ts";
import { divComplex } from "../types/complex_arith.ts";
import { copySign } from "../types/float_arith.ts";
import { hypot } from "../types/hypot.ts";

type Pair = readonly [number, number];

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = Math.log(LARGE);
const MIN_NORMAL = 2.2250738585072014e-308;
const SQRT_MIN = Math.sqrt(MIN_NORMAL);
const DOMAIN = Symbol("domain error");

/**
 * Results for special arguments. Rows: real part -inf, negative, -0, 0, positive, inf, nan; columns: imaginary part likewise.
 * Two letters a cell: I inf, O one, P pi, H pi/2, Q pi/4, T 3pi/4 (lower case and J: negative), 0 and z zeros, N nan, E! domain error.
 */
const TABLES = {
  exp: "00zz0z00z00000 E!........E!NN E!........E!NN E!........E!NN E!........E!NN E!JJIzI0JIE!IN NNNNNzN0NNNNNN",
  cosh: "E!JII0IzJJE!IN E!........E!NN E!........E!N0 E!........E!N0 E!........E!NN E!JJIzI0JIE!IN NNNNN0N0NNNNNN",
  sinh: "E!IJJzJ0IIE!IN E!........E!NN E!........E!0N E!........E!0N E!........E!NN E!JJIzI0JIE!IN NNNNNzN0NNNNNN",
  tanh: "o0o0ozo0ozo0o0 E!........E!NN E!........E!zN E!........E!0N E!........E!NN O0O0OzO0OzO0O0 NNNNNzN0NNNNNN",
  acos: "TIPIPIPJPJTJNI HI........HJNN HI........HJHN HI........HJHN HI........HJNN QI0I0I0J0JQJNI NINNNNNNNNNJNN",
  acosh: "ItIpIpIPIPITIN Ih........IHNN Ih........IHNH Ih........IHNH Ih........IHNN IqIzIzI0I0IQIN INNNNNNNNNINNN",
  asinh: "JqJzJzJ0J0JQJN Jh........JHNN Jh........JHNN Ih........IHNN Ih........IHNN IqIzIzI0I0IQIN INNNNzN0NNINNN",
  atanh: "zhzhzhzHzHzHzN zh........zHNN zh........zHzN 0h........0H0N 0h........0HNN 0h0h0h0H0H0H0N 0hNNNNNNNN0HNN",
  log: "ItIpIpIPIPITIN Ih........IHNN Ih........IHNN Ih........IHNN Ih........IHNN IqIzIzI0I0IQIN INNNNNNNNNINNN",
  sqrt: "IJ0J0J0I0IIINI IJ........IINN IJ........IINN IJ........IINN IJ........IINN IJIzIzI0I0IIIN IJNNNNNNNNIINN",
  rect: "E!IIJ0JzIJE!IN E!........E!NN 00........0000 00........0000 E!........E!NN E!JJIzI0JIE!IN NNNNN0N0NNNNNN",
};

const LETTERS: Record<string, number> = {
  I: Infinity,
  J: -Infinity,
  N: NaN,
  "0": 0,
  z: -0,
  O: 1,
  o: -1,
  P: Math.PI,
  p: -Math.PI,
  H: Math.PI / 2,
  h: -Math.PI / 2,
  Q: Math.PI / 4,
  q: -Math.PI / 4,
  T: 3 * Math.PI / 4,
  t: -3 * Math.PI / 4,
};

function kind(v: number): number {
  if (v !== v) return 6;
  if (v === Infinity) return 5;
  if (v === -Infinity) return 0;
  if (v === 0) return 1 / v < 0 ? 2 : 3;
  return v < 0 ? 1 : 4;
}

function special(name: keyof typeof TABLES, x: number, y: number): Pair {
  const at = kind(x) * 15 + kind(y) * 2;
  const a = TABLES[name][at], b = TABLES[name][at + 1];
  if (a === "E") throw DOMAIN;
  return [LETTERS[a], LETTERS[b]];
}

function finite(x: number, y: number): boolean {
  return x - x === 0 && y - y === 0;
}

function norm(x: number, y: number): number {
  return hypot([x, y]);
}

function sqrt(x: number, y: number): Pair {
  if (!finite(x, y)) return special("sqrt", x, y);
  if (x === 0 && y === 0) return [0, y];
  let ax = Math.abs(x);
  const ay = Math.abs(y);
  let s: number;
  if (ax < MIN_NORMAL && ay < MIN_NORMAL) {
    ax *= 2 ** 53;
    s = Math.sqrt(ax + norm(ax, ay * 2 ** 53)) * 2 ** -27;
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + norm(ax, ay / 8));
  }
  const d = ay / (2 * s);
  return x >= 0 ? [s, copySign(d, y)] : [d, copySign(s, y)];
}

function acos(x: number, y: number): Pair {
  if (!finite(x, y)) return special("acos", x, y);
  if (Math.abs(x) > LARGE || Math.abs(y) > LARGE) {
    const size = Math.log(norm(x / 2, y / 2)) + Math.LN2 * 2;
    return [Math.atan2(Math.abs(y), x), x < 0 ? -copySign(size, y) : copySign(size, -y)];
  }
  const [a, b] = sqrt(1 - x, -y), [c, d] = sqrt(1 + x, y);
  return [2 * Math.atan2(a, c), real.asinh(c * b - d * a)];
}

function acosh(x: number, y: number): Pair {
  if (!finite(x, y)) return special("acosh", x, y);
  if (Math.abs(x) > LARGE || Math.abs(y) > LARGE) {
    return [Math.log(norm(x / 2, y / 2)) + Math.LN2 * 2, Math.atan2(y, x)];
  }
  const [a, b] = sqrt(x - 1, y), [c, d] = sqrt(x + 1, y);
  return [real.asinh(a * c + b * d), 2 * Math.atan2(b, c)];
}

function asinh(x: number, y: number): Pair {
  if (!finite(x, y)) return special("asinh", x, y);
  if (Math.abs(x) > LARGE || Math.abs(y) > LARGE) {
    const size = Math.log(norm(x / 2, y / 2)) + Math.LN2 * 2;
    return [y >= 0 ? copySign(size, x) : -copySign(size, -x), Math.atan2(y, Math.abs(x))];
  }
  const [a, b] = sqrt(1 + y, -x), [c, d] = sqrt(1 - y, x);
  return [real.asinh(a * d - c * b), Math.atan2(y, a * c - b * d)];
}

function atanh(x: number, y: number): Pair {
  if (!finite(x, y)) return special("atanh", x, y);
  if (x < 0 || x === 0 && 1 / x < 0) {
    const [a, b] = atanh(-x, -y);
    return [-a, -b];
  }
  const ay = Math.abs(y);
  if (x > SQRT_LARGE || ay > SQRT_LARGE) {
    const h = norm(x / 2, y / 2);
    return [x / 4 / h / h, -copySign(Math.PI / 2, -y)];
  }
  if (x === 1 && ay < SQRT_MIN) {
    if (ay === 0) throw DOMAIN;
    return [-Math.log(Math.sqrt(ay) / Math.sqrt(norm(ay, 2))), copySign(Math.atan2(2, -ay) / 2, y)];
  }
  return [
    real.log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4,
    -Math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2,
  ];
}

function exp(x: number, y: number): Pair {
  if (!finite(x, y)) {
    if (Math.abs(x) === Infinity && y - y === 0 && y !== 0) {
      const size = x > 0 ? Infinity : 0;
      return [copySign(size, Math.cos(y)), copySign(size, Math.sin(y))];
    }
    return special("exp", x, y);
  }
  if (x > LOG_LARGE) {
    const l = Math.exp(x - 1);
    return [l * Math.cos(y) * Math.E, l * Math.sin(y) * Math.E];
  }
  const l = Math.exp(x);
  return [l * Math.cos(y), l * Math.sin(y)];
}

function cosh(x: number, y: number): Pair {
  if (!finite(x, y)) {
    if (Math.abs(x) === Infinity && y - y === 0 && y !== 0) {
      const im = copySign(Infinity, Math.sin(y));
      return [copySign(Infinity, Math.cos(y)), x > 0 ? im : -im];
    }
    return special("cosh", x, y);
  }
  if (Math.abs(x) > LOG_LARGE) {
    const x1 = x - copySign(1, x);
    return [Math.cos(y) * Math.cosh(x1) * Math.E, Math.sin(y) * real.sinh(x1) * Math.E];
  }
  return [Math.cos(y) * Math.cosh(x), Math.sin(y) * real.sinh(x)];
}

function sinh(x: number, y: number): Pair {
  if (!finite(x, y)) {
    if (Math.abs(x) === Infinity && y - y === 0 && y !== 0) {
      const re = copySign(Infinity, Math.cos(y));
      return [x > 0 ? re : -re, copySign(Infinity, Math.sin(y))];
    }
    return special("sinh", x, y);
  }
  if (Math.abs(x) > LOG_LARGE) {
    const x1 = x - copySign(1, x);
    return [Math.cos(y) * real.sinh(x1) * Math.E, Math.sin(y) * Math.cosh(x1) * Math.E];
  }
  return [Math.cos(y) * real.sinh(x), Math.sin(y) * Math.cosh(x)];
}

function tanh(x: number, y: number): Pair {
  if (!finite(x, y)) {
    if (Math.abs(x) === Infinity && y - y === 0 && y !== 0) {
      return [x > 0 ? 1 : -1, copySign(0, 2 * Math.sin(y) * Math.cos(y))];
    }
    return special("tanh", x, y);
  }
  if (Math.abs(x) > LOG_LARGE) {
    return [copySign(1, x), 4 * Math.sin(y) * Math.cos(y) * Math.exp(-2 * Math.abs(x))];
  }
  const tx = Math.tanh(x), ty = Math.tan(y), cx = 1 / Math.cosh(x);
  const txty = tx * ty, denominator = 1 + txty * txty;
  return [tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx];
}

function log(x: number, y: number): Pair {
  if (!finite(x, y)) return special("log", x, y);
  const ax = Math.abs(x), ay = Math.abs(y);
  let re: number;
  if (ax > LARGE || ay > LARGE) re = Math.log(norm(ax / 2, ay / 2)) + Math.LN2;
  else if (ax < MIN_NORMAL && ay < MIN_NORMAL) {
    if (ax === 0 && ay === 0) throw DOMAIN;
    re = Math.log(norm(ax * 2 ** 53, ay * 2 ** 53)) - 53 * Math.LN2;
  } else {
    const h = norm(ax, ay);
    if (h >= 0.71 && h <= 1.73) {
      const larger = Math.max(ax, ay), smaller = Math.min(ax, ay);
      re = real.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
    } else re = Math.log(h);
  }
  return [re, Math.atan2(y, x)];
}

/** f(iz) / i, for the functions that are others turned by a right angle. */
function turned(f: (x: number, y: number) => Pair): (x: number, y: number) => Pair {
  return (x, y) => {
    const [a, b] = f(-y, x);
    return [b, -a];
  };
}

function cos(x: number, y: number): Pair {
  return cosh(-y, x);
}

/** Runs f; its domain error becomes Python's, and infinities from finite numbers a range error. */
function evaluate(f: (x: number, y: number) => Pair, x: number, y: number): PyComplex {
  let r: Pair;
  try {
    r = f(x, y);
  } catch (e) {
    if (e === DOMAIN) throw valueError("math domain error");
    throw e;
  }
  if (finite(x, y) && (Math.abs(r[0]) === Infinity || Math.abs(r[1]) === Infinity)) {
    throw overflowError("math range error");
  }
  return new PyComplex(r[0], r[1]);
}

function complexFn(doc: string, f: (x: number, y: number) => Pair): MemberDef {
  return fn("(z, /)", doc, (v: Value) => {
    const z = asComplex(v);
    return evaluate(f, z.re, z.im);
  }, { pure: true });
}

function logBase(v: Value, base?: Value): Value {
  const z = asComplex(v);
  const num = evaluate(log, z.re, z.im);
  if (base === undefined) return num;
  const b = asComplex(base);
  const den = evaluate(log, b.re, b.im);
  if (den.re === 0 && den.im === 0) throw valueError("math domain error");
  return divComplex(num.re, num.im, den.re, den.im);
}

function rect(r: Value, phi: Value): Value {
  const a = asFloat(r), p = asFloat(phi);
  return evaluate(
    (x, y) => {
      if (finite(x, y)) {
        if (y === 0) return [x, x * y];
        return [x * Math.cos(y), x * Math.sin(y)];
      }
      if (Math.abs(x) === Infinity && y - y === 0 && y !== 0) {
        const re = copySign(Infinity, Math.cos(y)), im = copySign(Infinity, Math.sin(y));
        return x > 0 ? [re, im] : [-re, -im];
      }
      return special("rect", x, y);
    },
    a,
    p,
  );
}

function absolute(z: PyComplex): number {
  if (Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity) return Infinity;
  const r = norm(z.re, z.im);
  if (r === Infinity) throw overflowError("math range error");
  return r;
}

function isClose(a: Value, b: Value, relative?: Value, absoluteTolerance?: Value): boolean {
  const x = asComplex(a), y = asComplex(b);
  const rel = relative === undefined ? 1e-9 : asFloat(relative);
  const tol = absoluteTolerance === undefined ? 0 : asFloat(absoluteTolerance);
  if (rel < 0 || tol < 0) throw valueError("tolerances must be non-negative");
  if (x.re === y.re && x.im === y.im) return true;
  if ([x.re, x.im, y.re, y.im].some((v) => Math.abs(v) === Infinity)) return false;
  const diff = norm(x.re - y.re, x.im - y.im);
  return diff <= rel * norm(y.re, y.im) || diff <= rel * norm(x.re, x.im) || diff <= tol;
}

function test(doc: string, f: (z: PyComplex) => boolean): MemberDef {
  return fn("(z, /)", doc, (v: Value) => f(asComplex(v)), { pure: true });
}

export const module = defineModule("cmath", {
  doc: "Mathematical functions of complex numbers.",
  members: {
    acos: complexFn("Arc cosine.", acos),
    acosh: complexFn("Inverse hyperbolic cosine.", acosh),
    asin: complexFn("Arc sine.", turned(asinh)),
    asinh: complexFn("Inverse hyperbolic sine.", asinh),
    atan: complexFn("Arc tangent.", turned(atanh)),
    atanh: complexFn("Inverse hyperbolic tangent.", atanh),
    cos: complexFn("Cosine.", cos),
    cosh: complexFn("Hyperbolic cosine.", cosh),
    exp: complexFn("e to the power of z.", exp),
    isclose: fn("(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Are two numbers close in value?", isClose),
    isfinite: test("Are both parts finite?", (z) => finite(z.re, z.im)),
    isinf: test("Is a part infinite?", (z) => Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity),
    isnan: test("Is a part not a number?", (z) => z.re !== z.re || z.im !== z.im),
    log: fn("(z, base=<opt>, /)", "Logarithm to a base, or the natural one.", logBase),
    log10: complexFn("Logarithm to base 10.", (x, y) => {
      const [a, b] = log(x, y);
      return [a / Math.LN10, b / Math.LN10];
    }),
    phase: fn("(z, /)", "Angle of a number.", (v: Value) => {
      const z = asComplex(v);
      return float(Math.atan2(z.im, z.re));
    }),
    polar: fn("(z, /)", "Distance from 0 and angle.", (v: Value) => {
      const z = asComplex(v);
      return tuple([float(absolute(z)), float(Math.atan2(z.im, z.re))]);
    }),
    rect: fn("(r, phi, /)", "The number at a distance and an angle.", rect),
    sin: complexFn("Sine.", turned(sinh)),
    sinh: complexFn("Hyperbolic sine.", sinh),
    sqrt: complexFn("Square root.", sqrt),
    tan: complexFn("Tangent.", turned(tanh)),
    tanh: complexFn("Hyperbolic tangent.", tanh),
    e: value(float(Math.E)),
    pi: value(float(Math.PI)),
    tau: value(float(2 * Math.PI)),
    inf: value(float(Infinity)),
    nan: value(float(NaN)),
    infj: value(new PyComplex(0, Infinity)),
    nanj: value(new PyComplex(0, NaN)),
  },
});
