// bool: True and False, which are the ints 1 and 0.
import { boolType } from "../core/builtin_types.ts";
import { constructorFn, populate } from "../core/define.ts";
import { runtime } from "../core/state.ts";
import type { PyType } from "../core/type.ts";
import { NotImplemented, type Value } from "../core/value.ts";
import { intOf } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { andInts, type Int, invertInt, orInts, xorInts } from "./int_arith.ts";

/** Stays bool for two bools, else the operation on ints. */
function logical(f: (a: boolean, b: boolean) => boolean, g: (a: Int, b: Int) => Int): (a: Value, b: Value) => Value {
  return (a, b) => {
    if (typeof a === "boolean" && typeof b === "boolean") return f(a, b);
    const x = intOf(a), y = intOf(b);
    return x === undefined || y === undefined ? NotImplemented : g(x, y);
  };
}

const and = logical((a, b) => a && b, andInts);
const or = logical((a, b) => a || b, orInts);
const xor = logical((a, b) => a !== b, xorInts);

populate(boolType, {
  leaf: "scalars",
  doc: "True or False: the truth value of an object.",
  signature: "(object=False, /)",
  slots: {
    __new__: constructorFn(
      "bool",
      "(object=False, /)",
      (_cls: PyType, x?: Value) => x === undefined ? false : truth(x),
    ),
    __repr__: (self: boolean) => self ? "True" : "False",
    __invert__: (self: boolean) => {
      runtime().warn(
        "DeprecationWarning",
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise " +
          "inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' " +
          "operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
      );
      return invertInt(self ? 1 : 0);
    },
    __and__: and,
    __rand__: and,
    __or__: or,
    __ror__: or,
    __xor__: xor,
    __rxor__: xor,
  },
});
