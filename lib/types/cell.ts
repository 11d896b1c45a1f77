// cell: a variable shared between a function and those nested in it.
import { cellType, typeOf } from "../core/builtin_types.ts";
import { getset, populate } from "../core/define.ts";
import { typeError, valueError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, NotImplemented, PyCell, type Value } from "../core/value.ts";
import { type CompareOp, richCompare } from "../ops/compare.ts";
import { address } from "../ops/identity.ts";

function comparing(op: CompareOp, empty: (a: number, b: number) => boolean): (self: PyCell, other: Value) => Value {
  return (self, other) => {
    if (!(other instanceof PyCell)) return NotImplemented;
    if (self.v !== undefined && other.v !== undefined) return richCompare(op, self.v, other.v);
    return empty(self.v === undefined ? 0 : 1, other.v === undefined ? 0 : 1);
  };
}

populate(cellType, {
  doc: "A variable shared by nested functions.",
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (kw !== null && kw.size > 0) throw typeError("cell() takes no keyword arguments");
      if (args.length > 1) throw typeError(`cell expected at most 1 argument, got ${args.length}`);
      return new PyCell(args[0]);
    },
    __repr__: (self: PyCell) => {
      const what = self.v === undefined ? "empty" : `${typeOf(self.v).name} object at ${address(self.v)}`;
      return strFromJs(`<cell at ${address(self)}: ${what}>`);
    },
    __eq__: comparing("__eq__", (a, b) => a === b),
    __ne__: comparing("__ne__", (a, b) => a !== b),
    __lt__: comparing("__lt__", (a, b) => a < b),
    __le__: comparing("__le__", (a, b) => a <= b),
    __gt__: comparing("__gt__", (a, b) => a > b),
    __ge__: comparing("__ge__", (a, b) => a >= b),
  },
  members: {
    cell_contents: getset(
      null,
      (self: PyCell) => {
        if (self.v === undefined) throw valueError("Cell is empty");
        return self.v;
      },
      (self: PyCell, v: Value | undefined) => {
        self.v = v;
      },
    ),
  },
});
