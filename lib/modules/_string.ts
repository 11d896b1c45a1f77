// The _string module: str.format's grammar for string.Formatter.
import { defineModule, defineType, fn } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyObject, tuple, type Value } from "../core/value.ts";
import { typeName } from "../ops/type_name.ts";
import { fieldSteps, pieces, splitFirst } from "../types/string_format.ts";

/** An iterator over what a JS generator yields. */
class PyGrammarIterator extends PyObject {
  constructor(readonly items: Iterator<Value>) {
    super();
  }
}
class PyFieldNameIterator extends PyGrammarIterator {}

const slots = {
  __iter__: (self: PyGrammarIterator) => self,
  __next__: (self: PyGrammarIterator) => {
    const r = self.items.next();
    return r.done ? undefined : r.value;
  },
};
export const formatterIteratorType: PyType = defineType("builtins.formatteriterator", PyGrammarIterator, {
  doc: null,
  final: true,
  slots,
});
export const fieldNameIteratorType: PyType = defineType("builtins.fieldnameiterator", PyFieldNameIterator, {
  doc: null,
  final: true,
  slots,
});

function* parsed(text: string): Generator<Value> {
  for (const p of pieces(text)) {
    const literal = strFromJs(p.literal);
    if (p.field === null) yield tuple([literal, None, None, None]);
    else {
      const conversion = p.conversion === "" ? None : strFromJs(p.conversion);
      yield tuple([literal, strFromJs(p.field), strFromJs(p.spec), conversion]);
    }
  }
}

function* steps(rest: string): Generator<Value> {
  for (const s of fieldSteps(rest)) yield tuple([s.isAttr, s.index >= 0 ? s.index : strFromJs(s.name)]);
}

function text(v: Value): string {
  if (!isStr(v)) throw typeError(`expected str, got ${typeName(v)}`);
  return jsText(v);
}

export const module = defineModule("_string", {
  doc: "The grammar of str.format().",
  members: {
    formatter_parser: fn(
      "(string, /)",
      "Iterate over literal text and fields.",
      (v: Value) => new PyGrammarIterator(parsed(text(v))),
    ),
    formatter_field_name_split: fn("(string, /)", "First part of a field name, and its steps.", (v: Value) => {
      const { first, index, rest } = splitFirst(text(v));
      return tuple([index >= 0 ? index : strFromJs(first), new PyFieldNameIterator(steps(rest))]);
    }),
  },
});
