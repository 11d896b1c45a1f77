// The _decimal module: Decimal, Context and the functions around the current context.
//
// In: Python values. Out: results of the operations in _decimal_ops and _decimal_math, run with the context's limits; the
// conditions that they met are noted and raised once, at the end (run()).
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { call, callKw } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import {
  classMethod,
  constructorFn,
  defineModule,
  defineType,
  fn,
  getset,
  type MemberDef,
  method,
  type NativeModule,
  populate,
  value,
} from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { identityOf } from "../core/hash.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  float,
  type Kwargs,
  list,
  None,
  normInt,
  NotImplemented,
  PyComplex,
  PyFloat,
  PyList,
  PyObject,
  PyTuple,
  tuple,
  type Value,
} from "../core/value.ts";
import { getIter, toArray } from "../ops/iteration.ts";
import { bigOf, index, intOf } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { isInstance } from "../ops/typecheck.ts";
import { decompose } from "../types/float_digits.ts";
import { perRuntime } from "../core/per_runtime.ts";
import {
  basicContext,
  contextFields,
  contextOf,
  contextType,
  defaultContext,
  extendedContext,
  getContext,
  PyDecimalContext,
  PySignalDict,
  ROUNDINGS,
  setContext,
  setDictItems,
  setField,
  SIGNAL_BITS,
  signalBit,
  signalDictType,
  signalList,
  SIGNALS,
} from "./_decimal_context.ts";
import * as core from "./_decimal_core.ts";
import { PyDecimal, type Work } from "./_decimal_core.ts";
import * as math from "./_decimal_math.ts";
import * as ops from "./_decimal_ops.ts";
import { decimalString, formatDecimal, parseDecimal } from "./_decimal_text.ts";

const decimalType: PyType = shell("decimal.Decimal", PyDecimal);
bindImpl(PyDecimal, decimalType);

const P = (1n << 61n) - 1n;
/** Inverse of 10 modulo P. */
const INVERSE = powMod(10n, P - 2n);

function powMod(b: bigint, n: bigint): bigint {
  let r = 1n;
  for (; n > 0n; n >>= 1n) {
    if (n & 1n) r = r * b % P;
    b = b * b % P;
  }
  return r;
}

function run<T>(c: PyDecimalContext, f: (w: Work) => T): T {
  const w = c.work();
  const r = f(w);
  c.raise(w.status);
  return r;
}

function fromFloat(v: number): PyDecimal {
  const sign = v < 0 || Object.is(v, -0) ? 1 : 0;
  if (Number.isNaN(v)) return new PyDecimal(0, 0n, 0, "nan");
  if (!Number.isFinite(v)) return core.infinity(sign);
  const { m, e } = decompose(Math.abs(v));
  if (m === 0n) return core.finite(sign, 0n, 0);
  let mm = m, ee = e;
  while (ee < 0 && (mm & 1n) === 0n) {
    mm >>= 1n;
    ee++;
  }
  return ee >= 0 ? core.finite(sign, mm << BigInt(ee), 0) : core.finite(sign, mm * 5n ** BigInt(-ee), ee);
}

/** An operand: a Decimal or an int. */
function operand(v: Value): PyDecimal | undefined {
  if (v instanceof PyDecimal) return v;
  const n = intOf(v);
  if (typeof n === "number") return core.finite(n < 0 ? 1 : 0, Math.abs(n), 0);
  return n === undefined ? undefined : core.fromBigInt(bigOf(n));
}
function need(v: Value): PyDecimal {
  const d = operand(v);
  if (d === undefined) throw typeError(`conversion from ${typeOf(v).name} to Decimal is not supported`);
  return d;
}

function fromTuple(v: Value): PyDecimal {
  const parts = toArray(v);
  if (parts.length !== 3) throw valueError("argument must be a sequence of length 3");
  const [s, digits, e] = parts;
  let special: core.Special = "";
  let exponent = 0;
  if (isStr(e)) {
    const names: Record<string, core.Special> = { F: "inf", n: "nan", N: "snan" };
    special = names[jsText(e)] ?? "";
    if (special === "") throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
  } else {
    const n = intOf(e);
    if (n === undefined) throw valueError("exponent must be an integer");
    exponent = Number(n);
  }
  const sign = intOf(s);
  if (sign !== 0 && sign !== 1) throw valueError("sign must be an integer with the value 0 or 1");
  const items = digits instanceof PyTuple || digits instanceof PyList ? toArray(digits) : undefined;
  if (items === undefined) throw valueError("coefficient must be a tuple of digits");
  let text = "0";
  for (const d of items) {
    const n = intOf(d);
    if (typeof n !== "number" || n < 0 || n > 9) throw valueError("coefficient must be a tuple of digits");
    text += n;
  }
  return new PyDecimal(sign, special === "inf" ? 0n : BigInt(text), exponent, special);
}

/** A number from any source; `loose`: as Decimal() reads text. */
function convert(c: PyDecimalContext, v: Value, loose: boolean): PyDecimal {
  const d = operand(v);
  if (d !== undefined) return d;
  if (isStr(v)) {
    const r = parseDecimal(jsText(v), loose);
    const beyond = r !== undefined && r.special === "" &&
      (Math.abs(r.exponent) > 2 * core.EXP_LIMIT || (r.coefficient !== 0n && core.adjusted(r) > core.EXP_LIMIT));
    if (r !== undefined && !beyond) return r;
    c.raise(r === undefined ? core.CONVERSION : core.INVALID);
    return new PyDecimal(0, 0n, 0, "nan");
  }
  if (v instanceof PyFloat) {
    c.raise(core.FLOAT);
    return fromFloat(v.v);
  }
  if (v instanceof PyTuple || v instanceof PyList) return fromTuple(v);
  throw typeError(`conversion from ${typeOf(v).name} to Decimal is not supported`);
}

function instance(cls: PyType, d: PyDecimal): Value {
  return typeOf(d) === cls ? d : allocate(cls, d.sign, d.coefficient, d.exponent, d.special);
}
function plain(d: PyDecimal): PyDecimal {
  return typeOf(d) === decimalType ? d : new PyDecimal(d.sign, d.coefficient, d.exponent, d.special);
}

type Unary = (w: Work, a: PyDecimal) => PyDecimal;
type Binary = (w: Work, a: PyDecimal, b: PyDecimal) => PyDecimal;

function forward(op: Binary) {
  return (self: PyDecimal, other: Value) => {
    const b = operand(other);
    return b === undefined ? NotImplemented : run(getContext(), (w) => plain(op(w, self, b)));
  };
}
function backward(op: Binary) {
  return (self: PyDecimal, other: Value) => {
    const b = operand(other);
    return b === undefined ? NotImplemented : run(getContext(), (w) => plain(op(w, b, self)));
  };
}

function unary(op: Unary) {
  return (self: PyDecimal) => run(getContext(), (w) => plain(op(w, self)));
}

function divmodOf(a: PyDecimal, b: PyDecimal, c: PyDecimalContext): Value {
  return tuple(run(c, (w) => ops.divmod(w, a, b)));
}

function powerOf(c: PyDecimalContext, a: Value, b: Value, m: Value | undefined, strict: boolean): Value {
  const x = strict ? need(a) : operand(a), y = strict ? need(b) : operand(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (m === undefined || m === None) return run(c, (w) => plain(math.power(w, x, y)));
  const z = strict ? need(m) : operand(m);
  return z === undefined ? NotImplemented : run(c, (w) => math.powerModulo(w, x, y, z));
}

const rationalType = perRuntime(() => getAttr(runtime().importModule("numbers"), "Rational"));
const decimalTuple = perRuntime(() => {
  const named = getAttr(runtime().importModule("collections"), "namedtuple");
  return callKw(
    named,
    [strFromJs("DecimalTuple"), strFromJs("sign digits exponent")],
    new Map<string, Value>([["module", strFromJs("decimal")]]),
  );
});

function comparison(equality: boolean, test: (c: number) => boolean, ifNaN: boolean) {
  return (self: PyDecimal, other: Value): Value => {
    const c = getContext();
    let a = self, b = operand(other);
    if (b === undefined) {
      if (other instanceof PyFloat || (equality && other instanceof PyComplex && other.im === 0)) {
        if (equality) c.status |= core.FLOAT;
        else c.raise(core.FLOAT);
        b = fromFloat(other instanceof PyFloat ? other.v : (other as PyComplex).re);
      } else if (other instanceof PyObject && isInstance(other, rationalType())) {
        const den = core.fromBigInt(bigOf(index(getAttr(other, "denominator"))));
        b = core.fromBigInt(bigOf(index(getAttr(other, "numerator"))));
        if (a.special === "") a = ops.multiply(core.exactWork(), a, den);
      } else return NotImplemented;
    }
    if (core.isNaN(a) || core.isNaN(b)) {
      if (!equality || a.special === "snan" || b.special === "snan") c.raise(core.INVALID);
      return ifNaN;
    }
    return test(core.compareValues(a, b));
  };
}

function hash(self: PyDecimal): number | bigint {
  if (self.special === "snan") throw typeError("Cannot hash a signaling NaN value");
  if (self.special === "nan") return identityOf(self);
  if (self.special === "inf") return self.sign ? -314159 : 314159;
  const e = BigInt(Math.abs(self.exponent));
  let h = self.coefficient % P * powMod(self.exponent >= 0 ? 10n : INVERSE, e) % P;
  if (self.sign) h = -h;
  return normInt(h === -1n ? -2n : h);
}

function notSpecial(d: PyDecimal, what: string): void {
  if (d.special === "inf") throw overflowError(`cannot convert Infinity to ${what}`);
  if (d.special !== "") throw valueError(`cannot convert NaN to ${what}`);
}
function toInt(mode: core.Rounding) {
  return (self: PyDecimal) => {
    notSpecial(self, "integer");
    const { d } = core.rescale(self, 0, mode);
    return normInt(d.sign ? -d.coefficient : d.coefficient);
  };
}
function toFloat(d: PyDecimal): number {
  if (d.special === "snan") throw valueError("cannot convert signaling NaN to float");
  if (d.special === "nan") return NaN;
  return Number(decimalString(d, 1));
}

function ratio(self: PyDecimal): Value {
  notSpecial(self, "integer ratio");
  let n = self.coefficient, d = 1n;
  if (self.exponent >= 0) n *= core.pow10(self.exponent);
  else {
    d = core.pow10(-self.exponent);
    let a = n, b = d;
    while (b) [a, b] = [b, a % b];
    n /= a;
    d /= a;
  }
  return tuple([normInt(self.sign ? -n : n), normInt(d)]);
}

function asTuple(self: PyDecimal): Value {
  const marks = { inf: "F", nan: "n", snan: "N" } as const;
  const digits = self.special === "inf"
    ? [0]
    : self.special !== "" && self.coefficient === 0n
    ? []
    : Array.from(self.coefficient.toString(), Number);
  return call(
    decimalTuple(),
    self.sign,
    tuple(digits),
    self.special === "" ? self.exponent : strFromJs(marks[self.special]),
  );
}

function withRounding(c: PyDecimalContext, rounding: Value | undefined): PyDecimalContext {
  if (rounding === undefined || rounding === None) return c;
  const probe = new PyDecimalContext();
  setField(probe, "rounding", rounding);
  const out = new PyDecimalContext().assign(c, true);
  out.rounding = probe.rounding;
  out.raise = (status) => c.raise(status);
  return out;
}

function text(c: PyDecimalContext, d: PyDecimal, engineering = false): Value {
  return strFromJs(decimalString(d, Number(c.capitals), engineering));
}

const UNARY: Record<string, Unary> = {
  exp: math.exp,
  ln: math.ln,
  log10: math.log10,
  logb: ops.logb,
  logical_invert: ops.logicalInvert,
  next_minus: ops.nextMinus,
  next_plus: ops.nextPlus,
  normalize: ops.normalize,
  sqrt: math.sqrt,
};
const CONTEXT_UNARY: Record<string, Unary> = {
  ...UNARY,
  abs: ops.absolute,
  minus: ops.minus,
  plus: ops.plus,
  _apply: core.fix,
  canonical: (_w, a) => a,
  copy_abs: (_w, a) => core.withSign(a, 0),
  copy_decimal: (_w, a) => a,
  copy_negate: (_w, a) => core.withSign(a, a.sign ? 0 : 1),
  to_integral: ops.toIntegralValue,
  to_integral_exact: ops.toIntegralExact,
  to_integral_value: ops.toIntegralValue,
};
const BINARY: Record<string, Binary> = {
  compare: ops.compare,
  compare_signal: ops.compareSignal,
  compare_total: ops.compareTotal,
  compare_total_mag: ops.compareTotalMag,
  copy_sign: ops.copySign,
  logical_and: ops.logicalAnd,
  logical_or: ops.logicalOr,
  logical_xor: ops.logicalXor,
  max: ops.max,
  max_mag: ops.maxMag,
  min: ops.min,
  min_mag: ops.minMag,
  next_toward: ops.nextToward,
  remainder_near: ops.remainderNear,
  rotate: ops.rotate,
  scaleb: ops.scaleb,
  shift: ops.shift,
};
const CONTEXT_BINARY: Record<string, Binary> = {
  ...BINARY,
  add: ops.add,
  divide: ops.divide,
  divide_int: ops.divideInteger,
  multiply: ops.multiply,
  quantize: ops.quantize,
  remainder: ops.remainder,
  subtract: ops.subtract,
};
const TESTS: Record<string, (d: PyDecimal) => boolean> = {
  is_canonical: () => true,
  is_finite: (d) => d.special === "",
  is_infinite: (d) => d.special === "inf",
  is_nan: core.isNaN,
  is_qnan: (d) => d.special === "nan",
  is_signed: (d) => d.sign === 1,
  is_snan: (d) => d.special === "snan",
  is_zero: core.isZero,
};

function entries<T>(table: Record<string, T>, make: (v: T) => MemberDef): Record<string, MemberDef> {
  return Object.fromEntries(Object.entries(table).map(([k, v]) => [k, make(v)]));
}

populate(decimalType, {
  leaf: "natives",
  plain: "natives",
  plainOperands: true,
  doc: "A decimal floating-point number.",
  signature: '(value="0", context=None)',
  slots: {
    __new__: constructorFn("Decimal", '(value="0", context=None)', (cls: PyType, v?: Value, context?: Value) => {
      return instance(cls, v === undefined ? core.ZERO : convert(contextOf(context), v, true));
    }),
    __repr__: (d: PyDecimal) => strFromJs(`Decimal('${decimalString(d, Number(getContext().capitals))}')`),
    __str__: (d: PyDecimal) => text(getContext(), d),
    __hash__: hash,
    __eq__: comparison(true, (c) => c === 0, false),
    __ne__: comparison(true, (c) => c !== 0, true),
    __lt__: comparison(false, (c) => c < 0, false),
    __le__: comparison(false, (c) => c <= 0, false),
    __gt__: comparison(false, (c) => c > 0, false),
    __ge__: comparison(false, (c) => c >= 0, false),
    __bool__: (d: PyDecimal) => !core.isZero(d),
    __int__: toInt("ROUND_DOWN"),
    __float__: (d: PyDecimal) => float(toFloat(d)),
    __neg__: unary(ops.minus),
    __pos__: unary(ops.plus),
    __abs__: unary(ops.absolute),
    __add__: forward(ops.add),
    __radd__: backward(ops.add),
    __sub__: forward(ops.subtract),
    __rsub__: backward(ops.subtract),
    __mul__: forward(ops.multiply),
    __rmul__: backward(ops.multiply),
    __truediv__: forward(ops.divide),
    __rtruediv__: backward(ops.divide),
    __floordiv__: forward(ops.divideInteger),
    __rfloordiv__: backward(ops.divideInteger),
    __mod__: forward(ops.remainder),
    __rmod__: backward(ops.remainder),
    __divmod__: (a: PyDecimal, v: Value) => {
      const b = operand(v);
      return b === undefined ? NotImplemented : divmodOf(a, b, getContext());
    },
    __rdivmod__: (a: PyDecimal, v: Value) => {
      const b = operand(v);
      return b === undefined ? NotImplemented : divmodOf(b, a, getContext());
    },
    __pow__: (a: PyDecimal, b: Value, m?: Value) => powerOf(getContext(), a, b, m, false),
    __rpow__: (a: PyDecimal, b: Value, m?: Value) => powerOf(getContext(), b, a, m, false),
  },
  members: {
    ...entries(
      UNARY,
      (op) =>
        method(
          "(self, /, context=None)",
          "Decimal operation.",
          (a: PyDecimal, c?: Value) => run(contextOf(c), (w) => plain(op(w, a))),
        ),
    ),
    ...entries(
      BINARY,
      (op) =>
        method("(self, /, other, context=None)", "Decimal operation.", (a: PyDecimal, b: Value, c?: Value) => {
          const context = contextOf(c);
          const y = need(b);
          return run(context, (w) => plain(op(w, a, y)));
        }),
    ),
    ...entries(TESTS, (test) => method("(self, /)", "Decimal test.", test)),
    is_normal: method(
      "(self, /, context=None)",
      "Is it a normal number?",
      (a: PyDecimal, c?: Value) => ops.isNormal(contextOf(c).work(), a),
    ),
    is_subnormal: method(
      "(self, /, context=None)",
      "Is it a subnormal number?",
      (a: PyDecimal, c?: Value) => ops.isSubnormal(contextOf(c).work(), a),
    ),
    number_class: method(
      "(self, /, context=None)",
      "Class of the number.",
      (a: PyDecimal, c?: Value) => strFromJs(ops.numberClass(contextOf(c).work(), a)),
    ),
    same_quantum: method("(self, /, other, context=None)", "Equal exponents?", (a: PyDecimal, b: Value, c?: Value) => {
      contextOf(c);
      return ops.sameQuantum(a, need(b));
    }),
    fma: method(
      "(self, /, other, third, context=None)",
      "self * other + third, rounded once.",
      (a: PyDecimal, b: Value, d: Value, c?: Value) => {
        const context = contextOf(c), y = need(b), z = need(d);
        return run(context, (w) => plain(ops.fma(w, a, y, z)));
      },
    ),
    quantize: method(
      "(self, /, exp, rounding=None, context=None)",
      "The number with the exponent of another.",
      (a: PyDecimal, b: Value, rounding?: Value, c?: Value) => {
        const context = withRounding(contextOf(c), rounding), y = need(b);
        return run(context, (w) => plain(ops.quantize(w, a, y)));
      },
    ),
    ...entries({ to_integral: false, to_integral_value: false, to_integral_exact: true }, (exact) =>
      method(
        "(self, /, rounding=None, context=None)",
        "The nearest whole number.",
        (a: PyDecimal, rounding?: Value, c?: Value) =>
          run(withRounding(contextOf(c), rounding), (w) => plain(ops.toIntegral(w, a, exact))),
      )),
    to_eng_string: method(
      "(self, /, context=None)",
      "Engineering notation.",
      (a: PyDecimal, c?: Value) => text(contextOf(c), a, true),
    ),
    adjusted: method(
      "(self, /)",
      "Exponent of the first digit.",
      (a: PyDecimal) => a.special !== "" ? 0 : core.adjusted(a),
    ),
    as_integer_ratio: method("(self, /)", "A pair of integers.", ratio),
    as_tuple: method("(self, /)", "Sign, digits and exponent.", asTuple),
    canonical: method("(self, /)", "The number itself.", (a: PyDecimal) => a),
    conjugate: method("(self, /)", "The number itself.", (a: PyDecimal) => a),
    radix: method("(self, /)", "Ten.", () => core.fromBigInt(10n)),
    copy_abs: method("(self, /)", "The number without its sign.", (a: PyDecimal) => core.withSign(a, 0)),
    copy_negate: method(
      "(self, /)",
      "The number with the other sign.",
      (a: PyDecimal) => core.withSign(a, a.sign ? 0 : 1),
    ),
    from_float: classMethod(
      "(cls, f, /)",
      "The exact value of a float.",
      (cls: PyType, v: Value) => finishClass(cls, floatOrInt(v)),
    ),
    from_number: classMethod("(cls, number, /)", "The exact value of a number.", (cls: PyType, v: Value) => {
      if (operand(v) === undefined && !(v instanceof PyFloat)) {
        throw typeError(`Cannot convert ${typeOf(v).name} to Decimal`);
      }
      return finishClass(cls, operand(v) ?? fromFloat((v as PyFloat).v));
    }),
    real: getset("The number itself.", (a: PyDecimal) => a),
    imag: getset("Zero.", () => core.ZERO),
    __format__: method("(self, format_spec, override=None, /)", "Formats the number.", (a: PyDecimal, spec: Value) => {
      if (!isStr(spec)) throw typeError("format arg must be str");
      const c = getContext();
      return strFromJs(
        jsText(spec) === ""
          ? decimalString(a, Number(c.capitals))
          : formatDecimal(a, jsText(spec), Number(c.capitals), c.rounding),
      );
    }),
    __round__: method("(self, ndigits=None, /)", "Rounds half to even.", (a: PyDecimal, n?: Value) => {
      if (n === undefined || n === None) return toInt("ROUND_HALF_EVEN")(a);
      const places = intOf(n);
      if (places === undefined) throw typeError("optional arg must be an integer");
      return run(
        getContext(),
        (w) =>
          plain(
            ops.quantize(Object.assign(w, { rounding: "ROUND_HALF_EVEN" }), a, core.finite(0, 1n, -Number(places))),
          ),
      );
    }),
    __trunc__: method("(self, /)", "The whole part.", toInt("ROUND_DOWN")),
    __floor__: method("(self, /)", "The whole number below.", toInt("ROUND_FLOOR")),
    __ceil__: method("(self, /)", "The whole number above.", toInt("ROUND_CEILING")),
    __complex__: method("(self, /)", "As a complex number.", (a: PyDecimal) => new PyComplex(toFloat(a), 0)),
    __copy__: method("(self, /)", "The number itself.", (a: PyDecimal) => a),
    __deepcopy__: method("(self, memo, /)", "The number itself.", (a: PyDecimal) => a),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (a: PyDecimal) => tuple([typeOf(a), tuple([strFromJs(decimalString(a, 1))])]),
    ),
    __sizeof__: method("(self, /)", "Memory in bytes.", () => 104),
  },
});

function floatOrInt(v: Value): PyDecimal {
  if (v instanceof PyFloat) return fromFloat(v.v);
  const n = intOf(v);
  if (n === undefined) throw typeError("argument must be int or float");
  return core.fromBigInt(bigOf(n));
}
function finishClass(cls: PyType, d: PyDecimal): Value {
  return cls === decimalType ? plain(d) : call(cls, plain(d));
}

const FIELDS = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"] as const;

function makeContext(cls: PyType, ...given: (Value | undefined)[]): PyDecimalContext {
  const c: PyDecimalContext = allocate(cls);
  c.assign(defaultContext, false);
  FIELDS.forEach((name, i) => {
    const v = given[i];
    if (v !== undefined && v !== None) setField(c, name, v);
  });
  return c;
}

/** Order of the signals in the text of a context. */
const SHOWN = [
  "Clamped",
  "InvalidOperation",
  "DivisionByZero",
  "Inexact",
  "FloatOperation",
  "Overflow",
  "Rounded",
  "Subnormal",
  "Underflow",
];

function names(bits: number): string {
  const set = signalList(bits);
  return SHOWN.filter((name) => set.includes(SIGNALS[name])).join(", ");
}

populate(contextType, {
  plain: "natives",
  doc: "Precision, rounding and traps of decimal arithmetic.",
  slots: {
    __new__: constructorFn(
      "Context",
      "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
      makeContext,
    ),
    __repr__: (c: PyDecimalContext) =>
      strFromJs(
        `Context(prec=${c.prec}, rounding=${c.rounding}, Emin=${c.Emin}, Emax=${c.Emax}, capitals=${c.capitals}, ` +
          `clamp=${c.clamp}, flags=[${names(c.status)}], traps=[${names(c.traps)}])`,
      ),
  },
  members: {
    ...contextFields,
    ...entries(CONTEXT_UNARY, (op) =>
      method("(self, x, /)", "Decimal operation.", (c: PyDecimalContext, x: Value) => {
        const a = need(x);
        return run(c, (w) => plain(op(w, a)));
      })),
    ...entries(
      CONTEXT_BINARY,
      (op) =>
        method("(self, x, y, /)", "Decimal operation.", (c: PyDecimalContext, x: Value, y: Value) => {
          const a = need(x), b = need(y);
          return run(c, (w) => plain(op(w, a, b)));
        }),
    ),
    ...entries(
      TESTS,
      (test) => method("(self, x, /)", "Decimal test.", (_c: PyDecimalContext, x: Value) => test(need(x))),
    ),
    is_normal: method(
      "(self, x, /)",
      "Is it a normal number?",
      (c: PyDecimalContext, x: Value) => ops.isNormal(c.work(), need(x)),
    ),
    is_subnormal: method(
      "(self, x, /)",
      "Is it a subnormal number?",
      (c: PyDecimalContext, x: Value) => ops.isSubnormal(c.work(), need(x)),
    ),
    number_class: method(
      "(self, x, /)",
      "Class of the number.",
      (c: PyDecimalContext, x: Value) => strFromJs(ops.numberClass(c.work(), need(x))),
    ),
    same_quantum: method(
      "(self, x, y, /)",
      "Equal exponents?",
      (_c: PyDecimalContext, x: Value, y: Value) => ops.sameQuantum(need(x), need(y)),
    ),
    divmod: method(
      "(self, x, y, /)",
      "Quotient and remainder.",
      (c: PyDecimalContext, x: Value, y: Value) => divmodOf(need(x), need(y), c),
    ),
    fma: method("(self, x, y, z, /)", "x * y + z.", (c: PyDecimalContext, x: Value, y: Value, z: Value) => {
      const a = need(x), b = need(y), d = need(z);
      return run(c, (w) => plain(ops.fma(w, a, b, d)));
    }),
    power: method(
      "(self, /, a, b, modulo=None)",
      "a ** b.",
      (c: PyDecimalContext, a: Value, b: Value, m?: Value) => powerOf(c, a, b, m, true),
    ),
    radix: method("(self, /)", "Ten.", () => core.fromBigInt(10n)),
    to_sci_string: method("(self, x, /)", "The number as text.", (c: PyDecimalContext, x: Value) => text(c, need(x))),
    to_eng_string: method(
      "(self, x, /)",
      "Engineering notation.",
      (c: PyDecimalContext, x: Value) => text(c, need(x), true),
    ),
    create_decimal: method(
      '(self, num="0", /)',
      "A number rounded to the context.",
      (c: PyDecimalContext, v?: Value) => {
        if (v === undefined) return core.ZERO;
        const d = convert(c, v, false);
        if (core.isNaN(d) && d.coefficient !== 0n && core.digitCount(d.coefficient) > Number(c.prec - c.clamp)) {
          c.raise(core.CONVERSION);
          return new PyDecimal(0, 0n, 0, "nan");
        }
        return run(c, (w) => plain(core.fix(w, d)));
      },
    ),
    create_decimal_from_float: method("(self, f, /)", "A number from a float.", (c: PyDecimalContext, v: Value) => {
      const d = floatOrInt(v);
      return run(c, (w) => core.fix(w, d));
    }),
    Etiny: method("(self, /)", "The smallest exponent.", (c: PyDecimalContext) => normInt(c.Emin - c.prec + 1n)),
    Etop: method("(self, /)", "The largest exponent.", (c: PyDecimalContext) => normInt(c.Emax - c.prec + 1n)),
    clear_flags: method("(self, /)", "Clears all flags.", (c: PyDecimalContext) => {
      c.status = 0;
    }),
    clear_traps: method("(self, /)", "Clears all traps.", (c: PyDecimalContext) => {
      c.traps = 0;
    }),
    copy: method("(self, /)", "A copy.", (c: PyDecimalContext) => new PyDecimalContext().assign(c, true)),
    __copy__: method("(self, /)", "A copy.", (c: PyDecimalContext) => new PyDecimalContext().assign(c, true)),
    __reduce__: method("(self, /)", "For pickling.", (c: PyDecimalContext) =>
      tuple([
        typeOf(c),
        tuple([
          normInt(c.prec),
          strFromJs(c.rounding),
          normInt(c.Emin),
          normInt(c.Emax),
          normInt(c.capitals),
          normInt(c.clamp),
          list(signalList(c.status)),
          list(signalList(c.traps)),
        ]),
      ])),
  },
});

setDictItems((v) => {
  if (!(v instanceof PyDict)) return undefined;
  const out: [Value, boolean][] = [];
  for (const k of signalList(~0)) {
    const x = v.get(k);
    if (x !== undefined) out.push([k, truth(x)]);
  }
  return out;
});

populate(signalDictType, {
  doc: "The signals of a context and whether each is set.",
  slots: {
    __repr__: (d: PySignalDict) =>
      strFromJs(
        "{" + SIGNAL_BITS.map(([bit, cls]) =>
          `<class '${cls.module}.${cls.name.replace(/^.*\./, "")}'>:${d.context[d.field] & bit ? "True" : "False"}`
        ).join(", ") + "}",
      ),
    __len__: () => SIGNAL_BITS.length,
    __iter__: () => getIter(tuple(signalList(~0))),
    __getitem__: (d: PySignalDict, k: Value) => (d.context[d.field] & signalBit(k)) !== 0,
    __setitem__: (d: PySignalDict, k: Value, v: Value) => {
      const bit = signalBit(k);
      if (truth(v)) d.context[d.field] |= bit;
      else d.context[d.field] &= ~bit;
    },
    __delitem__: () => {
      throw valueError("signal keys cannot be deleted");
    },
    __eq__: (d: PySignalDict, o: Value) => {
      if (o instanceof PySignalDict) {
        return signalList(d.context[d.field]).join() === signalList(o.context[o.field]).join() &&
          SIGNAL_BITS.every(([b]) => !(d.context[d.field] & b) === !(o.context[o.field] & b));
      }
      if (!(o instanceof PyDict)) return NotImplemented;
      return SIGNAL_BITS.every(([b, cls]) => {
        const x = o.get(cls);
        return x !== undefined && truth(x) === ((d.context[d.field] & b) !== 0);
      });
    },
  },
  members: {
    copy: method("(self, /)", "A dict of the signals.", (d: PySignalDict) => {
      const out = new PyDict();
      for (const [bit, cls] of SIGNAL_BITS) out.set(cls, (d.context[d.field] & bit) !== 0);
      return out;
    }),
  },
});

class PyContextManager extends PyObject {
  outer: PyDecimalContext | null = null;
  constructor(readonly local: PyDecimalContext) {
    super();
  }
}
defineType("decimal.ContextManager", PyContextManager, {
  final: true,
  members: {
    __enter__: method("(self, /)", "Makes the context current.", (m: PyContextManager) => {
      m.outer = getContext();
      setContext(m.local);
      return m.local;
    }),
    __exit__: method("(self, /, *args)", "Restores the outer context.", (m: PyContextManager) => {
      if (m.outer !== null) setContext(m.outer);
      return false;
    }),
  },
});

function localContext(ctx: Value | undefined, kw: Kwargs): Value {
  const local = new PyDecimalContext().assign(contextOf(ctx), true);
  for (const [k, v] of kw) {
    if (!(FIELDS as readonly string[]).includes(k)) {
      throw typeError(`'${k}' is an invalid keyword argument for this function`);
    }
    if (v !== None) setField(local, k, v);
  }
  return new PyContextManager(local);
}

function ieeeContext(v: Value): Value {
  const bits = Number(index(v));
  if (bits <= 0 || bits > 512 || bits % 32 !== 0) {
    throw valueError("argument must be a multiple of 32, with a maximum of 512");
  }
  const c = new PyDecimalContext();
  c.prec = BigInt(9 * (bits / 32) - 2);
  c.Emax = 3n * (1n << BigInt(bits / 16 + 3));
  c.Emin = 1n - c.Emax;
  c.clamp = 1n;
  c.traps = 0;
  return c;
}

/** What MutableMapping gives to the classes below it. */
function joinAbstractClasses(): void {
  const abc = getAttr(runtime().importModule("collections.abc"), "MutableMapping");
  call(getAttr(abc, "register"), signalDictType);
  for (const name of ["get", "keys", "items", "values", "__contains__"]) {
    signalDictType.attrs.setStr(name, getAttr(abc, name));
  }
  signalDictType.modified();
  call(getAttr(getAttr(runtime().importModule("numbers"), "Number"), "register"), decimalType);
}

export const module: NativeModule = defineModule("_decimal", {
  plain: true,
  doc: "Decimal arithmetic.",
  members: {
    Decimal: value(decimalType),
    Context: value(contextType),
    DecimalTuple: () => decimalTuple(),
    DefaultContext: value(defaultContext),
    BasicContext: value(basicContext),
    ExtendedContext: value(extendedContext),
    ...entries(SIGNALS as Record<string, Value>, value),
    ...Object.fromEntries(ROUNDINGS.map((r) => [r, value(r)])),
    HAVE_THREADS: value(true),
    HAVE_CONTEXTVAR: value(true),
    MAX_PREC: value(core.MAX_PREC),
    MAX_EMAX: value(core.MAX_PREC),
    MIN_EMIN: value(-core.MAX_PREC),
    MIN_ETINY: value(-1999999999999999997n),
    IEEE_CONTEXT_MAX_BITS: value(512),
    __version__: value("1.70"),
    __libmpdec_version__: value("2.5.1"),
    getcontext: fn("()", "The current context.", getContext),
    setcontext: fn("(context, /)", "Sets the current context.", setContext),
    localcontext: fn("(ctx=None, **kwargs)", "A manager that makes a copy of a context current.", localContext),
    IEEEContext: fn("(bits, /)", "Context of an IEEE interchange format.", ieeeContext),
  },
  init: joinAbstractClasses,
});
