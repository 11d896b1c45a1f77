// _operator: the operators as functions, and itemgetter, attrgetter, methodcaller (in operator_getters.ts).
import { bufferSlot, getitemSlot } from "../core/slot_getters.gen.ts";
import { bytesType, typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { defineModule, fn, type MemberDef, type NativeModule, value } from "../core/define.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { type Kwargs, None, PyBytes, type Value } from "../core/value.ts";
import * as binary from "../ops/binary.ts";
import { type CompareOp, equal, identical, richCompare } from "../ops/compare.ts";
import { contains, forEachItem, isIterable } from "../ops/iteration.ts";
import { lengthHint } from "../ops/length.ts";
import { index, intOf } from "../ops/number.ts";
import { delItem, getItem, setItem } from "../ops/subscript.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import * as unary from "../ops/unary.ts";
import { attrGetterType, itemGetterType, methodCallerType } from "../types/operator_getters.ts";

function two(doc: string, f: (a: Value, b: Value) => Value): MemberDef {
  return fn("(a, b, /)", doc, f);
}

function one(doc: string, f: (a: Value) => Value): MemberDef {
  return fn("(a, /)", doc, f);
}

function comparing(op: CompareOp, doc: string): MemberDef {
  return two(doc, (a, b) => richCompare(op, a, b));
}

function isSequence(v: Value): boolean {
  return getitemSlot(typeOf(v)) !== null;
}

function concat(a: Value, b: Value): Value {
  if (!isSequence(a)) throw typeError(`'${typeName(a)}' object can't be concatenated`);
  return binary.add(a, b);
}

function inplaceConcat(a: Value, b: Value): Value {
  if (!isSequence(a)) throw typeError(`'${typeName(a)}' object can't be concatenated`);
  return binary.inplaceAdd(a, b);
}

function checkIterable(v: Value): void {
  if (!isIterable(v)) throw typeError(`argument of type '${typeName(v)}' is not iterable`);
}

function countOf(a: Value, b: Value): Value {
  checkIterable(a);
  let n = 0;
  forEachItem(a, (x) => {
    if (equal(x, b)) n++;
  });
  return n;
}

function indexOf(a: Value, b: Value): Value {
  checkIterable(a);
  let i = 0, found = -1;
  forEachItem(a, (x) => {
    if (equal(x, b)) {
      found = i;
      return true;
    }
    i++;
  });
  if (found < 0) throw valueError("sequence.index(x): x not in sequence");
  return found;
}

function hint(v: Value, fallback: Value | undefined): Value {
  if (fallback === undefined) return lengthHint(v, 0);
  const n = intOf(fallback);
  if (n === undefined) throw typeError(`'${typeName(fallback)}' object cannot be interpreted as an integer`);
  return lengthHint(v, Number(n));
}

/** Comparison whose time depends on the length only. */
function compareDigest(a: Value, b: Value): Value {
  if (isStr(a) && isStr(b)) {
    const x = jsText(a), y = jsText(b);
    // deno-lint-ignore no-control-regex
    if (!/^[\x00-\x7f]*$/.test(x) || !/^[\x00-\x7f]*$/.test(y)) {
      throw typeError("comparing strings with non-ASCII characters is not supported");
    }
    return sameBytes(new TextEncoder().encode(x), new TextEncoder().encode(y));
  }
  const x = bytesOf(a), y = bytesOf(b);
  if (x === null || y === null) {
    throw typeError(
      `unsupported operand types(s) or combination of types: '${typeName(a)}' and '${typeName(b)}'`,
    );
  }
  return sameBytes(x, y);
}

function bytesOf(v: Value): Uint8Array | null {
  if (v instanceof PyBytes) return v.b;
  if (isStr(v) || bufferSlot(typeOf(v)) === null) return null;
  const copy = callKw(bytesType, [v], null);
  return copy instanceof PyBytes ? copy.b : null;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let diff = a.length ^ b.length;
  const n = Math.max(a.length, b.length);
  for (let i = 0; i < n; i++) diff |= (a[i % (a.length || 1)] ?? 0) ^ (b[i % (b.length || 1)] ?? 0);
  return diff === 0;
}

export const module: NativeModule = defineModule("_operator", {
  doc: "The operators as functions.",
  members: {
    lt: comparing("__lt__", "a < b"),
    le: comparing("__le__", "a <= b"),
    eq: comparing("__eq__", "a == b"),
    ne: comparing("__ne__", "a != b"),
    ge: comparing("__ge__", "a >= b"),
    gt: comparing("__gt__", "a > b"),
    truth: one("Is the argument true?", truth),
    not_: one("not a", (a) => !truth(a)),
    is_: two("a is b", identical),
    is_not: two("a is not b", (a, b) => !identical(a, b)),
    is_none: one("a is None", (a) => a === None),
    is_not_none: one("a is not None", (a) => a !== None),
    abs: one("abs(a)", unary.absolute),
    neg: one("-a", unary.negative),
    pos: one("+a", unary.positive),
    inv: one("~a", unary.invert),
    invert: one("~a", unary.invert),
    index: one("The int that a stands for as an index.", index),
    add: two("a + b", binary.add),
    sub: two("a - b", binary.sub),
    mul: two("a * b", binary.mul),
    matmul: two("a @ b", binary.matmul),
    truediv: two("a / b", binary.trueDiv),
    floordiv: two("a // b", binary.floorDiv),
    mod: two("a % b", binary.mod),
    pow: two("a ** b", (a, b) => binary.pow(a, b)),
    lshift: two("a << b", binary.lshift),
    rshift: two("a >> b", binary.rshift),
    and_: two("a & b", binary.and),
    or_: two("a | b", binary.or),
    xor: two("a ^ b", binary.xor),
    concat: two("a + b, for sequences.", concat),
    iadd: two("a += b", binary.inplaceAdd),
    isub: two("a -= b", binary.inplaceSub),
    imul: two("a *= b", binary.inplaceMul),
    imatmul: two("a @= b", binary.inplaceMatmul),
    itruediv: two("a /= b", binary.inplaceTrueDiv),
    ifloordiv: two("a //= b", binary.inplaceFloorDiv),
    imod: two("a %= b", binary.inplaceMod),
    ipow: two("a **= b", binary.inplacePow),
    ilshift: two("a <<= b", binary.inplaceLshift),
    irshift: two("a >>= b", binary.inplaceRshift),
    iand: two("a &= b", binary.inplaceAnd),
    ior: two("a |= b", binary.inplaceOr),
    ixor: two("a ^= b", binary.inplaceXor),
    iconcat: two("a += b, for sequences.", inplaceConcat),
    contains: two("b in a", contains),
    countOf: two("How often b is in a.", countOf),
    indexOf: two("The first index of b in a.", indexOf),
    getitem: two("a[b]", getItem),
    setitem: fn("(a, b, c, /)", "a[b] = c", setItem),
    delitem: two("del a[b]", delItem as (a: Value, b: Value) => Value),
    length_hint: fn("(obj, default=0, /)", "Estimate of the number of items.", hint),
    call: fn(
      "(obj, /, *args, **kwargs)",
      "obj(*args, **kwargs)",
      (f: Value, args: Value[], kw: Kwargs) => callKw(f, args, kw),
    ),
    _compare_digest: two("a == b in constant time.", compareDigest),
    itemgetter: value(itemGetterType),
    attrgetter: value(attrGetterType),
    methodcaller: value(methodCallerType),
  },
});
