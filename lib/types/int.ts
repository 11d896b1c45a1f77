// int: construction, operators, methods. Fast paths for the operators are in ops/ and the interpreter loop.
//
// In: values that are ints (numbers, bigints, booleans, PyIntBox). Invariants as in int_arith.ts; results are exact ints.
import { indexSlot, intSlot } from "../core/slot_getters.gen.ts";
import { intType, typeOf } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { classMethod, getset, method, populate } from "../core/define.ts";
import { callKw } from "../core/call.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { hashInt, registerEqSlots, registerHashSlots } from "../core/hash.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import {
  type Kwargs,
  None,
  NotImplemented,
  PyBytes,
  PyComplex,
  PyFloat,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { asSize, index, intOf, intResult } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { registerFormat, reprJs, str } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { forEachItem, isIterable } from "../ops/iteration.ts";
import {
  absInt,
  addInts,
  andInts,
  divmodInts,
  floorDivInts,
  type Int,
  invertInt,
  lshiftInt,
  modInts,
  mulInts,
  negInt,
  orInts,
  powInts,
  powMod,
  roundIntTo,
  rshiftInt,
  subInts,
  trueDivInts,
  xorInts,
} from "./int_arith.ts";
import { intFromBytes, intToBytes } from "./int_bytes.ts";
import { parseInteger, shortInteger } from "./int_parse.ts";
import { bitLength, decimalText } from "./int_text.ts";
import { powFloats } from "./float_arith.ts";
import { formatInt, numberStr, parseFormatSpec } from "./number_format.ts";
import { toAsciiDigits } from "./unicode_digits.ts";

/** The value of something known to be an int. */
function val(v: Value): Int {
  return typeof v === "number" ? v : intOf(v)!;
}

type Operation = (a: Int, b: Int) => Value;

function operator(f: Operation): (self: Value, other: Value) => Value {
  return (self, other) => {
    const b = intOf(other);
    return b === undefined ? NotImplemented : f(val(self), b);
  };
}

function reflected(f: Operation): (self: Value, other: Value) => Value {
  return (self, other) => {
    const a = intOf(other);
    return a === undefined ? NotImplemented : f(a, val(self));
  };
}

function divmodTuple(a: Int, b: Int): Value {
  return tuple(divmodInts(a, b));
}

function trueDiv(a: Int, b: Int): Value {
  return new PyFloat(trueDivInts(a, b));
}

function power(a: Int, b: Int, modulus: Value | undefined): Value {
  if (modulus !== undefined && modulus !== None) {
    const m = intOf(modulus);
    if (m !== undefined) return powMod(a, b, m);
    // What the modulus's own type would say, were it asked.
    if (modulus instanceof PyFloat) throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
    if (modulus instanceof PyComplex) throw valueError("complex modulo");
    return NotImplemented;
  }
  if (b < 0) return powFloats(toFloat(a), toFloat(b));
  return powInts(a, b);
}

function toFloat(a: Int): number {
  const f = Number(a);
  if (!Number.isFinite(f)) throw overflowError("int too large to convert to float");
  return f;
}

function compare(f: (a: Int, b: Int) => boolean): (self: Value, other: Value) => Value {
  return (self, other) => {
    const b = intOf(other);
    return b === undefined ? NotImplemented : f(val(self), b);
  };
}

const equal = compare((a, b) => a === b);

function intHash(self: Value): number | bigint {
  return hashInt(val(self));
}

function intRepr(self: Value): string {
  return decimalText(val(self));
}

function same(self: Value): Value {
  return val(self);
}

/** The ValueError for text that is no int. */
export function invalidLiteral(base: number, text: Value): unknown {
  const repr = reprJs(text);
  // 200 characters, as CPython shows.
  const shown = repr.length <= 200 ? repr : Array.from(repr).slice(0, 200).join("");
  const message = `invalid literal for int() with base ${base}: ${shown}`;
  return exceptionOf(EXC.ValueError, typeof text === "string" ? message : strFromJs(message));
}

/** format(v, spec) for a spec that is not empty. */
function formatAs(v: Int, spec: Str, name: string): Str {
  const parsed = parseFormatSpec(spec, name);
  return numberStr(formatInt(v, parsed, name), spec, parsed);
}

registerFormat({ int: (v, spec) => formatAs(v, spec, "int") });

/** The int that text means; undefined for none. */
export function intInText(text: Str, base: number): Int | undefined {
  const short = typeof text === "string" ? shortInteger(text, base) : -1;
  return short >= 0 ? short : parseInteger(toAsciiDigits(text), base);
}

function fromText(text: Value, base: number): Int | undefined {
  if (isStr(text)) {
    const v = intInText(strValue(text), base);
    if (v === undefined) throw invalidLiteral(base, strValue(text));
    return v;
  }
  const bytes = bufferOf(text);
  if (bytes === undefined) return undefined;
  let ascii = "";
  for (const b of bytes) ascii += b < 128 ? String.fromCharCode(b) : "?";
  const v = parseInteger(ascii, base);
  if (v === undefined) throw invalidLiteral(base, text instanceof PyBytes ? text : new PyBytes(bytes.slice()));
  return v;
}

/** int(x) without a base. */
export function intFrom(x: Value): Int {
  switch (typeof x) {
    case "number":
    case "bigint":
      return x;
    case "boolean":
      return x ? 1 : 0;
  }
  const cls = typeOf(x);
  const toInt = intSlot(cls);
  if (toInt !== null) return intResult(toInt(x), "__int__");
  if (indexSlot(cls) !== null) return index(x);
  const v = fromText(x, 10);
  if (v === undefined) {
    throw typeError(
      `int() argument must be a string, a bytes-like object or a real number, not '${typeName(x)}'`,
    );
  }
  return v;
}

function newInt(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  let base: Value | undefined = args[1];
  if (args.length > 2) throw typeError(`int expected at most 2 arguments, got ${args.length}`);
  for (const [name, v] of kw ?? []) {
    if (name !== "base") throw typeError(`int() got an unexpected keyword argument '${name}'`);
    if (base !== undefined) throw typeError("argument for int() given by name ('base') and position (2)");
    base = v;
  }
  let value: Int;
  if (args.length === 0) {
    if (base !== undefined) throw typeError("int() missing string argument");
    value = 0;
  } else if (base === undefined) value = intFrom(args[0]);
  else {
    const b = index(base);
    if (typeof b !== "number" || b !== 0 && (b < 2 || b > 36)) {
      throw valueError("int() base must be >= 2 and <= 36, or 0");
    }
    const text = args[0];
    if (!isStr(text) && !isByteText(text)) throw typeError("int() can't convert non-string with explicit base");
    value = fromText(text, b)!;
  }
  return cls === intType ? value : allocate(cls, value);
}

/** int(text, base) of plain arguments; undefined for all others. */
function textIn(text: Value, base: Value): Int | undefined {
  return typeof text === "string" && typeof base === "number" && base >= 2 && base <= 36
    ? fromText(text, base)
    : undefined;
}

function isByteText(v: Value): boolean {
  return v instanceof PyBytes ||
    typeof v === "object" && (v.cls.name === "bytearray" || v.cls.mro.some((c) => c.name === "bytearray"));
}

function byteOrder(name: string, order: Value | undefined): boolean {
  if (order === undefined) return false;
  if (!isStr(order)) throw typeError(`${name}() argument 'byteorder' must be str, not ${argumentName(order)}`);
  const text = jsText(order);
  if (text !== "little" && text !== "big") throw valueError("byteorder must be either 'little' or 'big'");
  return text === "little";
}

/** bytes(x) as int.from_bytes wants it. */
function bytesArgument(x: Value): Uint8Array {
  const view = bufferOf(x);
  if (view !== undefined) return view;
  const toBytes = typeOf(x).lookup("__bytes__");
  if (toBytes !== undefined) {
    const r = bufferOf(callBytes(x));
    if (r !== undefined) return r;
  }
  if (isStr(x) || !isIterable(x)) throw typeError(`cannot convert '${typeName(x)}' object to bytes`);
  const out: number[] = [];
  forEachItem(x, (item) => {
    const n = index(item);
    if (n < 0 || n > 255) throw valueError("bytes must be in range(0, 256)");
    out.push(Number(n));
  });
  return Uint8Array.from(out);
}

function callBytes(x: Value): Value {
  const r = callSpecial(x, "__bytes__", []);
  if (!(r instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(r)})`);
  return r;
}

function bitCount(v: Int): number {
  if (typeof v === "number" && (v | 0) === v) {
    let n = Math.abs(v), count = 0;
    while (n > 0) {
      count += n & 1;
      n = Math.floor(n / 2);
    }
    return count;
  }
  let count = 0;
  for (const c of absInt(v).toString(16)) count += BITS_OF_NIBBLE[parseInt(c, 16)];
  return count;
}
const BITS_OF_NIBBLE = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

populate(intType, {
  slotTraits: { __new__: { leaf: "plain" } },
  leaf: "scalars",
  make: (args) => args.length === 1 ? intFrom(args[0]) : args.length === 2 ? textIn(args[0], args[1]) : undefined,
  doc: "Integers of any size: int(x) converts a number or text, int(text, base) reads text in a base.",
  slots: {
    __new__: newInt,
    __repr__: intRepr,
    __hash__: intHash,
    __lt__: compare((a, b) => a < b),
    __le__: compare((a, b) => a <= b),
    __eq__: equal,
    __ne__: compare((a, b) => a !== b),
    __gt__: compare((a, b) => a > b),
    __ge__: compare((a, b) => a >= b),
    __bool__: (self: Value) => val(self) !== 0,
    __int__: same,
    __float__: (self: Value) => new PyFloat(toFloat(val(self))),
    __index__: same,
    __neg__: (self: Value) => negInt(val(self)),
    __pos__: same,
    __abs__: (self: Value) => absInt(val(self)),
    __invert__: (self: Value) => invertInt(val(self)),
    __add__: operator(addInts),
    __radd__: reflected(addInts),
    __sub__: operator(subInts),
    __rsub__: reflected(subInts),
    __mul__: operator(mulInts),
    __rmul__: reflected(mulInts),
    __truediv__: operator(trueDiv),
    __rtruediv__: reflected(trueDiv),
    __floordiv__: operator(floorDivInts),
    __rfloordiv__: reflected(floorDivInts),
    __mod__: operator(modInts),
    __rmod__: reflected(modInts),
    __divmod__: operator(divmodTuple),
    __rdivmod__: reflected(divmodTuple),
    __pow__: (self: Value, other: Value, modulus?: Value) => {
      const b = intOf(other);
      return b === undefined ? NotImplemented : power(val(self), b, modulus);
    },
    __rpow__: (self: Value, other: Value, modulus?: Value) => {
      const a = intOf(other);
      return a === undefined ? NotImplemented : power(a, val(self), modulus);
    },
    __lshift__: operator(lshiftInt),
    __rlshift__: reflected(lshiftInt),
    __rshift__: operator(rshiftInt),
    __rrshift__: reflected(rshiftInt),
    __and__: operator(andInts),
    __rand__: reflected(andInts),
    __or__: operator(orInts),
    __ror__: reflected(orInts),
    __xor__: operator(xorInts),
    __rxor__: reflected(xorInts),
  },
  plain: true,
  members: {
    conjugate: method("(self, /)", "The number itself, as for any real number.", same),
    bit_length: method("(self, /)", "Number of bits of the absolute value.", (self: Value) => bitLength(val(self))),
    bit_count: method("(self, /)", "Number of ones in the absolute value.", (self: Value) => bitCount(val(self))),
    to_bytes: method(
      "(self, /, length=1, byteorder='big', *, signed=False)",
      "The bytes that represent the integer.",
      (self: Value, length: Value = 1, order?: Value, signed?: Value) => {
        const n = asSize(length);
        const little = byteOrder("to_bytes", order);
        if (n < 0) throw valueError("length argument must be non-negative");
        return new PyBytes(intToBytes(val(self), n, little, signed !== undefined && truth(signed)));
      },
    ),
    from_bytes: classMethod(
      "(type, /, bytes, byteorder='big', *, signed=False)",
      "The integer that the given bytes represent.",
      (cls: PyType, bytes: Value, order?: Value, signed?: Value) => {
        const little = byteOrder("from_bytes", order);
        const v = intFromBytes(bytesArgument(bytes), little, signed !== undefined && truth(signed));
        return cls === intType ? v : callKw(cls, [v], null);
      },
      { leaf: ([cls, bytes]) => cls === intType && bytes instanceof PyBytes && bytes.t !== 0 },
    ),
    as_integer_ratio: method(
      "(self, /)",
      "The number as a fraction: (itself, 1).",
      (self: Value) => tuple([val(self), 1]),
    ),
    is_integer: method("(self, /)", "True, for compatibility with float.", () => true),
    __trunc__: method("(self, /)", "The number itself.", same),
    __floor__: method("(self, /)", "The number itself.", same),
    __ceil__: method("(self, /)", "The number itself.", same),
    __round__: method(
      "(self, ndigits=None, /)",
      "Rounds to a multiple of a power of ten, half to even.",
      (self: Value, ndigits?: Value) => {
        const v = val(self);
        if (ndigits === undefined || ndigits === None) return v;
        const n = index(ndigits);
        if (n >= 0) return v;
        return typeof n === "bigint" ? 0 : roundIntTo(v, -n);
      },
    ),
    __getnewargs__: method("(self, /)", "Arguments for copying.", (self: Value) => tuple([val(self)])),
    __format__: method("(self, format_spec, /)", "Formats by a format specification.", (self: Value, spec: Value) => {
      if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
      const text = strValue(spec);
      if (text === "") return typeof self === "number" ? "" + self : str(self);
      return formatAs(val(self), text, typeName(self));
    }),
    __sizeof__: method(
      "(self, /)",
      "Memory in bytes.",
      (self: Value) => 24 + 4 * Math.max(1, Math.ceil(bitLength(val(self)) / 30)),
    ),
    real: getset("The real part: the number itself.", same),
    imag: getset("The imaginary part: zero.", () => 0),
    numerator: getset("The numerator: the number itself.", same),
    denominator: getset("The denominator: one.", () => 1),
  },
});
registerHashSlots({ int: intHash });
registerEqSlots({ int: equal });
