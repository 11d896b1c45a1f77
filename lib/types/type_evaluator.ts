// typing.NoDefault, and functions that give a known bound, default or alias value in the format asked for.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { defineType, initFn, method } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, PyObject, PyTuple, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { reprJs, strJs } from "../ops/text.ts";

export class PyNoDefault extends PyObject {}

export const noDefaultType: PyType = defineType("NoDefaultType", PyNoDefault, {
  doc: "The type of NoDefault.",
  final: true,
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length > 0 || kw !== null && kw.size > 0) throw typeError("NoDefaultType takes no arguments");
      return NoDefault;
    },
    __repr__: () => "typing.NoDefault",
  },
  members: { __reduce__: method("(self, /)", "Its name.", () => "NoDefault") },
});

/** typing.NoDefault */
export const NoDefault: PyNoDefault = new PyNoDefault();

class PyConstEvaluator extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.value = value;
  }
}

/** Text of a type as annotationlib shows it. */
function typeText(v: Value): string {
  return strJs(callArgs(getAttr(runtime().importModule("annotationlib"), "type_repr"), [v]));
}

defineType("_typing._ConstEvaluator", PyConstEvaluator, {
  doc: "Gives a known value.",
  final: true,
  slots: {
    __repr__: (self: PyConstEvaluator) => strFromJs(`<constevaluator ${reprJs(self.value)}>`),
    __call__: initFn(
      "constevaluator.__call__",
      "(format, /)",
      ((self: unknown, format: Value) => {
        const { value } = self as PyConstEvaluator;
        if (index(format) !== 4) return value;
        if (value instanceof PyTuple) return strFromJs(`(${value.a.map(typeText).join(", ")})`);
        return strFromJs(typeText(value));
      }) as (cls: PyType) => Value,
    ),
  },
});

/** A function that gives `value` in any format. */
export function constEvaluator(value: Value): Value {
  return new PyConstEvaluator(value);
}
