// float: construction, operators, methods.
//
// In: PyFloat (and ints as other operands). Invariant: `v` of a PyFloat is always a JS number; comparisons with ints are exact.
import { floatSlot, indexSlot, initSlot } from "../core/slot_getters.gen.ts";
import { bufferOf } from "../core/buffer.ts";
import { floatType, typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { classMethod, constructorFn, getset, method, populate } from "../core/define.ts";
import { hashFloat, identityOf, registerEqSlots, registerHashSlots } from "../core/hash.ts";
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, NotImplemented, PyBytes, PyFloat, PyWideStr, type Str, tuple, type Value } from "../core/value.ts";
import { asFloat, floatResult, index, intOf } from "../ops/number.ts";
import { registerFormat, reprJs, str } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import {
  checkFinite,
  divFloats,
  divmodFloats,
  floorDivFloats,
  integerRatio,
  modFloats,
  powFloats,
  roundToDigits,
  roundToInt,
} from "./float_arith.ts";
import { floatRepr } from "./float_digits.ts";
import { floatFromHex, floatHex, parseFloatText } from "./float_text.ts";
import { intOfDouble } from "./int_arith.ts";
import { formatFloat, numberStr, parseFormatSpec } from "./number_format.ts";
import { toAsciiDigits } from "./unicode_digits.ts";

/** The other operand as a double; undefined when it is no real number of the language. */
function operand(v: Value): number | undefined {
  if (v instanceof PyFloat) return v.v;
  const n = intOf(v);
  if (n === undefined) return undefined;
  const f = Number(n);
  if (!Number.isFinite(f)) throw overflowError("int too large to convert to float");
  return f;
}

function operator(f: (a: number, b: number) => number): (self: PyFloat, other: Value) => Value {
  return (self, other) => {
    const b = operand(other);
    return b === undefined ? NotImplemented : new PyFloat(f(self.v, b));
  };
}

function reflected(f: (a: number, b: number) => number): (self: PyFloat, other: Value) => Value {
  return (self, other) => {
    const a = operand(other);
    return a === undefined ? NotImplemented : new PyFloat(f(a, self.v));
  };
}

function divmodTuple(a: number, b: number): Value {
  const [q, r] = divmodFloats(a, b);
  return tuple([new PyFloat(q), new PyFloat(r)]);
}

/** JS compares numbers with bigints by their exact values. */
function compare(f: (a: number, b: number | bigint) => boolean): (self: PyFloat, other: Value) => Value {
  return (self, other) => {
    const b = other instanceof PyFloat ? other.v : intOf(other);
    return b === undefined ? NotImplemented : f(self.v, b);
  };
}

// deno-lint-ignore eqeqeq
const equal = compare((a, b) => a == b);

function floatHash(self: PyFloat): number | bigint {
  return self.v !== self.v ? identityOf(self) >> 4 : hashFloat(self.v);
}

function reprOf(self: PyFloat): string {
  return floatRepr(self.v);
}

function same(self: PyFloat): Value {
  return self.t === 0 ? new PyFloat(self.v) : self;
}

function noModulus(modulus: Value | undefined): void {
  if (modulus !== undefined && modulus !== None) {
    throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
}

/** Powers of ten that are exact. */
const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

function isSpace(c: number): boolean {
  return c === 32 || c >= 9 && c <= 13;
}

/** The value of a short text with nothing but digits, a point among them, a sign before, and space around; NaN for others. */
function plainDecimal(s: string): number {
  let end = s.length, i = 0;
  if (end > 32) return NaN;
  while (i < end && isSpace(s.charCodeAt(i))) i++;
  while (end > i && isSpace(s.charCodeAt(end - 1))) end--;
  const sign = s.charCodeAt(i);
  if (i < end && (sign === 45 || sign === 43)) i++;
  let v = 0, digits = 0, point = -1;
  for (; i < end; i++) {
    const c = s.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      v = v * 10 + c - 48;
      digits++;
    } else if (c === 46 && point < 0) point = digits;
    else return NaN;
  }
  if (digits === 0) return NaN;
  if (digits > 15) return Number(s);
  // Both are exact, so the quotient is the nearest.
  if (point >= 0) v /= POWERS[digits - point];
  return sign === 45 ? -v : v;
}

/** The value of a text or a bytes-like object; undefined when `x` is neither. */
function fromText(x: Value): number | undefined {
  let shown = x;
  let v: number | undefined;
  if (typeof x === "string") {
    const plain = plainDecimal(x);
    if (plain === plain) return plain;
  }
  if (isStr(x)) {
    shown = strValue(x);
    v = parseFloatText(toAsciiDigits(strValue(x)));
  } else {
    const bytes = bufferOf(x);
    if (bytes === undefined) return undefined;
    let ascii = "";
    for (const b of bytes) ascii += b < 128 ? String.fromCharCode(b) : "?";
    if (!(x instanceof PyBytes)) shown = new PyBytes(bytes.slice());
    v = parseFloatText(ascii);
  }
  if (v === undefined) throw valueError(`could not convert string to float: ${reprJs(shown)}`);
  return v;
}

/** float(x) as a JS number. */
export function floatFrom(x: Value): number {
  if (typeof x === "number") return x;
  if (x instanceof PyFloat && x.t !== 0) return x.v;
  if (typeof x !== "string" && !(x instanceof PyWideStr)) {
    const cls = typeOf(x);
    const toFloat = floatSlot(cls);
    if (toFloat !== null) return floatResult(toFloat(x), x);
    if (indexSlot(cls) !== null) return asFloat(x);
  }
  const v = fromText(x);
  if (v === undefined) throw typeError(`float() argument must be a string or a real number, not '${typeName(x)}'`);
  return v;
}

function toInt(f: (v: number) => number): (self: PyFloat) => Value {
  return (self) => {
    checkFinite(self.v);
    return intOfDouble(f(self.v));
  };
}

const newFloat = constructorFn("float", "(x=0, /)", (cls: PyType, x?: Value) => {
  if (cls === floatType && x instanceof PyFloat && x.t !== 0) return x;
  return allocate(cls, x === undefined ? 0 : floatFrom(x));
});

populate(floatType, {
  slotTraits: { __new__: { leaf: "plain" } },
  leaf: "scalars",
  make: (args) => {
    if (args.length !== 1) return undefined;
    const x = args[0];
    return x instanceof PyFloat && x.t !== 0 ? x : new PyFloat(floatFrom(x));
  },
  doc: "Convert a string or number to a floating-point number, if possible.",
  signature: "(x=0, /)",
  slots: {
    __new__: (cls: PyType, args, kw) => {
      // Keywords of a subclass are for its own __init__.
      const own = kw !== null && cls !== floatType && initSlot(cls) !== initSlot(floatType);
      return newFloat(cls, args, own ? null : kw);
    },
    __repr__: reprOf,
    __hash__: floatHash,
    __lt__: compare((a, b) => a < b),
    __le__: compare((a, b) => a <= b),
    __eq__: equal,
    // deno-lint-ignore eqeqeq
    __ne__: compare((a, b) => a != b),
    __gt__: compare((a, b) => a > b),
    __ge__: compare((a, b) => a >= b),
    __bool__: (self: PyFloat) => self.v !== 0,
    __int__: toInt(Math.trunc),
    __float__: same,
    __neg__: (self: PyFloat) => new PyFloat(-self.v),
    __pos__: same,
    __abs__: (self: PyFloat) => new PyFloat(Math.abs(self.v)),
    __add__: operator((a, b) => a + b),
    __radd__: reflected((a, b) => a + b),
    __sub__: operator((a, b) => a - b),
    __rsub__: reflected((a, b) => a - b),
    __mul__: operator((a, b) => a * b),
    __rmul__: reflected((a, b) => a * b),
    __truediv__: operator(divFloats),
    __rtruediv__: reflected(divFloats),
    __floordiv__: operator(floorDivFloats),
    __rfloordiv__: reflected(floorDivFloats),
    __mod__: operator(modFloats),
    __rmod__: reflected(modFloats),
    __divmod__: (self: PyFloat, other: Value) => {
      const b = operand(other);
      return b === undefined ? NotImplemented : divmodTuple(self.v, b);
    },
    __rdivmod__: (self: PyFloat, other: Value) => {
      const a = operand(other);
      return a === undefined ? NotImplemented : divmodTuple(a, self.v);
    },
    __pow__: (self: PyFloat, other: Value, modulus?: Value) => {
      noModulus(modulus);
      const b = operand(other);
      return b === undefined ? NotImplemented : powFloats(self.v, b);
    },
    __rpow__: (self: PyFloat, other: Value, modulus?: Value) => {
      noModulus(modulus);
      const a = operand(other);
      return a === undefined ? NotImplemented : powFloats(a, self.v);
    },
  },
  plain: true,
  members: {
    conjugate: method("(self, /)", "The number itself, as for any real number.", same),
    as_integer_ratio: method(
      "(self, /)",
      "Two ints whose ratio is exactly the number; the second is positive.",
      (self: PyFloat) => tuple(integerRatio(self.v)),
    ),
    is_integer: method("(self, /)", "True when the number is integral.", (self: PyFloat) => Number.isInteger(self.v)),
    hex: method("(self, /)", "The number in hexadecimal.", (self: PyFloat) => floatHex(self.v)),
    fromhex: classMethod("(type, string, /)", "Reads a number in hexadecimal.", (cls: PyType, string: Value) => {
      if (!isStr(string)) throw typeError("bad argument type for built-in operation");
      const v = new PyFloat(floatFromHex(jsText(string)));
      return cls === floatType ? v : callKw(cls, [v], null);
    }),
    from_number: classMethod("(type, number, /)", "Converts a real number.", (cls: PyType, number: Value) => {
      if (cls === floatType && number instanceof PyFloat && number.t !== 0) return number;
      const v = new PyFloat(asFloat(number));
      return cls === floatType ? v : callKw(cls, [v], null);
    }),
    __getformat__: classMethod(
      "(type, typestr, /)",
      "How 'double' or 'float' is represented on this machine.",
      (_cls: PyType, kind: Value) => {
        if (!isStr(kind)) throw typeError(`__getformat__() argument must be str, not ${argumentName(kind)}`);
        const text = jsText(kind);
        if (text !== "double" && text !== "float") {
          throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
        }
        return "IEEE, little-endian";
      },
    ),
    __trunc__: method("(self, /)", "The integral part.", toInt(Math.trunc)),
    __floor__: method("(self, /)", "The largest integer below or at the number.", toInt(Math.floor)),
    __ceil__: method("(self, /)", "The smallest integer above or at the number.", toInt(Math.ceil)),
    __round__: method(
      "(self, ndigits=None, /)",
      "The nearest integer, or the nearest multiple of a power of ten.",
      (self: PyFloat, ndigits?: Value) => {
        if (ndigits === undefined || ndigits === None) return roundToInt(self.v);
        const n = index(ndigits);
        const digits = typeof n === "number" ? n : n > 0n ? 1e9 : -1e9;
        return new PyFloat(roundToDigits(self.v, digits));
      },
    ),
    __getnewargs__: method("(self, /)", "Arguments for copying.", (self: PyFloat) => tuple([new PyFloat(self.v)])),
    __format__: method("(self, format_spec, /)", "Formats by a format specification.", (self: PyFloat, spec: Value) => {
      if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
      const text = strValue(spec);
      if (text === "") return str(self);
      return formatAs(self.v, text, typeName(self));
    }),
    real: getset("The real part: the number itself.", same),
    imag: getset("The imaginary part: zero.", () => new PyFloat(0)),
  },
});
registerHashSlots({ float: floatHash });
registerFormat({ float: (v, spec) => formatAs(v, spec, "float") });

/** format(v, spec) for a spec that is not empty. */
function formatAs(v: number, spec: Str, name: string): Str {
  const parsed = parseFormatSpec(spec, name);
  return numberStr(formatFloat(v, parsed, name), spec, parsed);
}
registerEqSlots({ float: equal });
