// The single objects None, NotImplemented and Ellipsis.
import { ellipsisType, noneType, notImplementedType } from "../core/builtin_types.ts";
import { method, populate } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { Ellipsis, type Kwargs, None, NotImplemented, type Value } from "../core/value.ts";

/** A constructor that gives the one instance. */
function singleton(v: Value, name: string): (cls: PyType, args: readonly Value[], kw: Kwargs | null) => Value {
  return (_cls, args, kw) => {
    if (args.length > 0 || kw !== null && kw.size > 0) throw typeError(`${name} takes no arguments`);
    return v;
  };
}

populate(noneType, {
  doc: "The type of None.",
  slots: {
    __new__: singleton(None, "NoneType"),
    __repr__: () => "None",
    __bool__: () => false,
    __hash__: () => 0xfca86420,
    __eq__: (a: Value, b: Value) => a === b ? true : NotImplemented,
  },
});

populate(notImplementedType, {
  doc: "The type of NotImplemented.",
  slots: {
    __new__: singleton(NotImplemented, "NotImplementedType"),
    __repr__: () => "NotImplemented",
    __bool__: () => {
      throw typeError("NotImplemented should not be used in a boolean context");
    },
  },
  members: { __reduce__: method("(self, /)", "Its name.", () => "NotImplemented") },
});

populate(ellipsisType, {
  doc: "The type of Ellipsis.",
  slots: { __new__: singleton(Ellipsis, "EllipsisType"), __repr__: () => "Ellipsis" },
  members: { __reduce__: method("(self, /)", "Its name.", () => "Ellipsis") },
});
