// slice objects. What a slice selects in a sequence is computed by ops/subscript.ts; `indices` also serves huge lengths.
import { sliceType } from "../core/builtin_types.ts";
import { constructorFn, leafMember, method, populate } from "../core/define.ts";
import { hashTuple } from "../core/hash.ts";
import { typeError, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { None, NotImplemented, PySlice, PyTuple, tuple, type Value } from "../core/value.ts";
import { type CompareOp, equal, richCompare } from "../ops/compare.ts";
import { index, indexOr } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { strFromJs } from "../core/str.ts";
import { addInts, type Int, subInts } from "./int_arith.ts";

function sliceIndex(v: Value): Int {
  return indexOr(v, () => typeError("slice indices must be integers or None or have an __index__ method"));
}

/** start, stop and step of a slice applied to a sequence of any length. */
export function resolveSlice(s: PySlice, length: Int): [Int, Int, Int] {
  const step: Int = s.step === None ? 1 : sliceIndex(s.step);
  if (step === 0) throw valueError("slice step cannot be zero");
  const down = step < 0;
  const low: Int = down ? -1 : 0, high: Int = down ? subInts(length, 1) : length;
  function place(v: Value, missing: Int): Int {
    if (v === None) return missing;
    let n = sliceIndex(v);
    if (n < 0) {
      n = addInts(n, length);
      return n < low ? low : n;
    }
    return n > high ? high : n;
  }
  return [place(s.start, down ? high : low), place(s.stop, down ? low : high), step];
}

function parts(s: PySlice): Value[] {
  return [s.start, s.stop, s.step];
}

/** Orders slices as the tuples of their parts. */
function compare(op: CompareOp, whenSame: boolean): (self: PySlice, other: Value) => Value {
  return (self, other) => {
    if (!(other instanceof PySlice)) return NotImplemented;
    if (self === other) return whenSame;
    const a = parts(self), b = parts(other);
    for (let i = 0; i < 3; i++) {
      if (equal(a[i], b[i])) continue;
      if (op === "__eq__") return false;
      if (op === "__ne__") return true;
      return richCompare(op, a[i], b[i]);
    }
    return whenSame;
  };
}

populate(sliceType, {
  leaf: "scalars",
  doc: "The part of a sequence given by start, stop and step: slice(stop) or slice(start, stop[, step]).",
  slots: {
    __new__: (cls, args, kw) => args.length === 1 ? newStop(cls, args, kw) : newSlice(cls, args, kw),
    __repr__: (self: PySlice) => strFromJs(`slice(${reprJs(self.start)}, ${reprJs(self.stop)}, ${reprJs(self.step)})`),
    __hash__: (self: PySlice) => hashTuple(new PyTuple(parts(self))),
    __lt__: compare("__lt__", false),
    __le__: compare("__le__", true),
    __eq__: compare("__eq__", true),
    __ne__: compare("__ne__", false),
    __gt__: compare("__gt__", false),
    __ge__: compare("__ge__", true),
  },
  members: {
    start: leafMember("First position, or None.", (self: PySlice) => self.start),
    stop: leafMember("Position after the last, or None.", (self: PySlice) => self.stop),
    step: leafMember("Distance of positions, or None.", (self: PySlice) => self.step),
    indices: method(
      "(self, object, /)",
      "start, stop and step for a sequence of the given length.",
      (self: PySlice, n: Value) => {
        const length = index(n);
        if (length < 0) throw valueError("length should not be negative");
        return tuple(resolveSlice(self, length));
      },
    ),
    __reduce__: method("(self, /)", "For pickling.", (self: PySlice) => tuple([sliceType, tuple(parts(self))])),
  },
});

const newStop = constructorFn("slice", "(stop, /)", (_cls: PyType, stop: Value) => new PySlice(None, stop, None));
const newSlice = constructorFn(
  "slice",
  "(start, stop=None, step=None, /)",
  (_cls: PyType, start: Value, stop?: Value, step?: Value) => new PySlice(start, stop ?? None, step ?? None),
);
