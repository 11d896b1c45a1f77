// complex: construction, operators, methods. Arithmetic is in complex_arith.ts.
import { floatSlot, indexSlot } from "../core/slot_getters.gen.ts";
import { complexType, typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { classMethod, constructorFn, leafMember, method, populate } from "../core/define.ts";
import { hashFloat, identityOf } from "../core/hash.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, strFromJs, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, normInt, NotImplemented, PyComplex, PyFloat, type Str, tuple, type Value } from "../core/value.ts";
import { asFloat, intOf } from "../ops/number.ts";
import { reprJs, str } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { absComplex, divComplex, divComplexByReal, divRealByComplex, mulComplex, powComplex } from "./complex_arith.ts";
import { formatFloatRepr } from "./float_digits.ts";
import { FLOAT_PATTERN, floatOfText, removeUnderscores, stripSpace } from "./float_text.ts";
import { formatComplex, parseFormatSpec } from "./number_format.ts";
import { toAsciiDigits } from "./unicode_digits.ts";

/** A real operand as a double; undefined for anything that is neither int nor float. */
function realOperand(v: Value): number | undefined {
  if (v instanceof PyFloat) return v.v;
  const n = intOf(v);
  if (n === undefined) return undefined;
  const f = Number(n);
  if (!Number.isFinite(f)) throw overflowError("int too large to convert to float");
  return f;
}

type ComplexFn = (a: number, b: number, c: number, d: number) => PyComplex;
type MixedFn = (a: number, b: number, real: number) => PyComplex;

function operator(f: ComplexFn, mixed: MixedFn): (self: PyComplex, other: Value) => Value {
  return (self, other) => {
    if (other instanceof PyComplex) return f(self.re, self.im, other.re, other.im);
    const r = realOperand(other);
    return r === undefined ? NotImplemented : mixed(self.re, self.im, r);
  };
}

function addComplex(a: number, b: number, c: number, d: number): PyComplex {
  return new PyComplex(a + c, b + d);
}
function subComplex(a: number, b: number, c: number, d: number): PyComplex {
  return new PyComplex(a - c, b - d);
}
function addReal(a: number, b: number, r: number): PyComplex {
  return new PyComplex(a + r, b);
}
function mulReal(a: number, b: number, r: number): PyComplex {
  return new PyComplex(a * r, b * r);
}

function power(a: Value, b: Value, modulus: Value | undefined): Value {
  const x = complexOperand(a), y = complexOperand(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (modulus !== undefined && modulus !== None) throw valueError("complex modulo");
  return powComplex(x.re, x.im, y.re, y.im);
}

function complexOperand(v: Value): PyComplex | undefined {
  if (v instanceof PyComplex) return v;
  const r = realOperand(v);
  return r === undefined ? undefined : new PyComplex(r, 0);
}

function equals(self: PyComplex, other: Value): boolean | undefined {
  if (other instanceof PyComplex) return self.re === other.re && self.im === other.im;
  const r = other instanceof PyFloat ? other.v : intOf(other);
  if (r === undefined) return undefined;
  // deno-lint-ignore eqeqeq
  return self.im === 0 && self.re == r;
}

const FACTOR = 1000003n;

function hashPart(v: number, self: PyComplex): bigint {
  return BigInt(v !== v ? identityOf(self) >> 4 : hashFloat(v));
}

function complexHash(self: PyComplex): number | bigint {
  const h = BigInt.asIntN(64, hashPart(self.re, self) + FACTOR * hashPart(self.im, self));
  return h === -1n ? -2 : normInt(h);
}

/** repr of a complex number given by its parts. */
export function complexRepr(re: number, im: number): string {
  const imag = formatFloatRepr(im, "r", 0);
  if (re === 0 && 1 / re > 0) return imag + "j";
  const sign = imag[0] === "-" ? "" : "+";
  return `(${formatFloatRepr(re, "r", 0)}${sign}${imag}j)`;
}

const NUMBER = new RegExp(
  `^(?:([+-]?(?:${FLOAT_PATTERN})?)[jJ]|([+-]?(?:${FLOAT_PATTERN}))(?:([+-](?:${FLOAT_PATTERN})?)[jJ])?)$`,
);

function parseComplex(cls: PyType, text: Str): Value {
  let s = stripSpace(toAsciiDigits(text));
  const plain = removeUnderscores(s);
  if (plain === undefined) throw valueError(`could not convert string to complex: ${reprJs(text)}`);
  s = plain;
  if (s.startsWith("(") && s.endsWith(")")) s = stripSpace(s.slice(1, -1));
  const m = NUMBER.exec(s);
  if (m === null) throw valueError("complex() arg is a malformed string");
  const re = m[2] === undefined ? 0 : floatOfText(m[2]);
  const imag = m[1] ?? m[3];
  return allocate(cls, re, imag === undefined ? 0 : imagOf(imag));
}

function imagOf(text: string): number {
  if (text === "" || text === "+") return 1;
  return text === "-" ? -1 : floatOfText(text);
}

/** What `__complex__` gives, or undefined. */
function throughComplex(v: Value): PyComplex | undefined {
  if (v instanceof PyComplex && v.t !== 0) return v;
  if (typeof v !== "object" || typeOf(v).lookup("__complex__") === undefined) return undefined;
  const r = callSpecial(v, "__complex__", []);
  if (!(r instanceof PyComplex)) {
    throw typeError(`__complex__ returned non-complex (type ${typeName(r)})`);
  }
  if (r.t === 0) {
    runtime().warn(
      "DeprecationWarning",
      `__complex__ returned non-complex (type ${typeName(r)}).  The ability to return an instance of a ` +
        "strict subclass of complex is deprecated, and may be removed in a future version of Python.",
    );
  }
  return r;
}

function isReal(v: Value): boolean {
  return intOf(v) !== undefined || v instanceof PyFloat || floatSlot(typeOf(v)) !== null ||
    indexSlot(typeOf(v)) !== null;
}

/** complex(x) of a number; undefined when it is none. */
function fromNumber(v: Value): PyComplex | undefined {
  const c = throughComplex(v);
  if (c !== undefined) return c;
  return isReal(v) ? new PyComplex(asFloat(v), 0) : undefined;
}

/** A Python number as a complex number (for cmath): complex, __complex__, __float__, __index__. */
export function asComplex(v: Value): PyComplex {
  const c = fromNumber(v);
  if (c === undefined) throw typeError(`must be real number, not ${typeName(v)}`);
  return c;
}

function component(v: Value, name: "real" | "imag"): PyComplex {
  const c = v instanceof PyComplex ? v : name === "real" ? throughComplex(v) : undefined;
  if (c !== undefined) {
    runtime().warn("DeprecationWarning", `complex() argument '${name}' must be a real number, not ${typeName(v)}`);
    return c;
  }
  if (!isReal(v)) throw typeError(`complex() argument '${name}' must be a real number, not ${typeName(v)}`);
  return new PyComplex(asFloat(v), 0);
}

function newComplex(cls: PyType, real?: Value, imag?: Value): Value {
  if (imag === undefined) {
    if (real === undefined) return allocate(cls, 0, 0);
    if (isStr(real)) return parseComplex(cls, strValue(real));
    if (cls === complexType && real instanceof PyComplex && real.t !== 0) return real;
    const c = fromNumber(real);
    if (c === undefined) throw typeError(`complex() argument must be a string or a number, not ${typeName(real)}`);
    return allocate(cls, c.re, c.im);
  }
  const a = real === undefined ? new PyComplex(0, 0) : component(real, "real");
  const b = component(imag, "imag");
  return allocate(cls, b.im === 0 ? a.re : a.re - b.im, a.im === 0 ? b.re : a.im + b.re);
}

const construct = constructorFn("complex", "(real=0, imag=0)", newComplex);

function isStrMember(v: Value | undefined): boolean {
  return v !== undefined && isStr(v);
}

populate(complexType, {
  leaf: "scalars",
  doc: "A complex number from a string, one number, or real and imaginary parts.",
  signature: "(real=0, imag=0)",
  slots: {
    __new__: (cls: PyType, args, kw) => {
      if (args.length > 2) {
        throw typeError(`complex() takes at most 2 arguments (${args.length + (kw?.size ?? 0)} given)`);
      }
      if (args.length === 0 && kw !== null && kw.size === 1 && isStrMember(kw.get("real"))) {
        throw typeError("complex() argument 'real' must be a real number, not str");
      }
      return construct(cls, args, kw);
    },
    __repr__: (self: PyComplex) => complexRepr(self.re, self.im),
    __hash__: complexHash,
    __eq__: (self: PyComplex, other: Value) => equals(self, other) ?? NotImplemented,
    __ne__: (self: PyComplex, other: Value) => {
      const r = equals(self, other);
      return r === undefined ? NotImplemented : !r;
    },
    __lt__: () => NotImplemented,
    __le__: () => NotImplemented,
    __gt__: () => NotImplemented,
    __ge__: () => NotImplemented,
    __bool__: (self: PyComplex) => self.re !== 0 || self.im !== 0,
    __neg__: (self: PyComplex) => new PyComplex(-self.re, -self.im),
    __pos__: (self: PyComplex) => self.t === 0 ? new PyComplex(self.re, self.im) : self,
    __abs__: (self: PyComplex) => new PyFloat(absComplex(self.re, self.im)),
    __add__: operator(addComplex, addReal),
    __radd__: operator(addComplex, addReal),
    __sub__: operator(subComplex, (a, b, r) => new PyComplex(a - r, b)),
    __rsub__: operator((a, b, c, d) => subComplex(c, d, a, b), (a, b, r) => new PyComplex(r - a, -b)),
    __mul__: operator(mulComplex, mulReal),
    __rmul__: operator(mulComplex, mulReal),
    __truediv__: operator(divComplex, divComplexByReal),
    __rtruediv__: operator((a, b, c, d) => divComplex(c, d, a, b), (a, b, r) => divRealByComplex(r, a, b)),
    __pow__: (self: PyComplex, other: Value, modulus?: Value) => power(self, other, modulus),
    __rpow__: (self: PyComplex, other: Value, modulus?: Value) => power(other, self, modulus),
  },
  members: {
    real: leafMember("The real part.", (self: PyComplex) => new PyFloat(self.re)),
    imag: leafMember("The imaginary part.", (self: PyComplex) => new PyFloat(self.im)),
    conjugate: method(
      "(self, /)",
      "The number with the sign of its imaginary part changed.",
      (self: PyComplex) => new PyComplex(self.re, -self.im),
    ),
    from_number: classMethod("(type, number, /)", "Converts a number.", (cls: PyType, number: Value) => {
      if (cls === complexType && number instanceof PyComplex && number.t !== 0) return number;
      const c = asComplex(number);
      return cls === complexType ? c : callKw(cls, [c], null);
    }),
    __complex__: method(
      "(self, /)",
      "The number itself.",
      (self: PyComplex) => self.t === 0 ? new PyComplex(self.re, self.im) : self,
    ),
    __getnewargs__: method(
      "(self, /)",
      "Arguments for copying.",
      (self: PyComplex) => tuple([new PyFloat(self.re), new PyFloat(self.im)]),
    ),
    __format__: method(
      "(self, format_spec, /)",
      "Formats by a format specification.",
      (self: PyComplex, spec: Value) => {
        if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
        const text = strValue(spec);
        if (text === "") return str(self);
        const name = typeName(self);
        return strFromJs(formatComplex(self.re, self.im, parseFormatSpec(text, name), name));
      },
    ),
  },
});
