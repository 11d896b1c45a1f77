// Iterators over strs: one character at a time.
//
// Invariant: `s` is the exact str; an exhausted iterator has s === "" and i === 0 and stays exhausted. The interpreter
// reads the fields directly. ASCII text has an iterator type of its own, as in CPython.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { method, populate } from "../core/define.ts";
import { strAt, strLen } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { PyObject, type Str, tuple, type Value } from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { clampSize } from "../ops/number.ts";

export class PyStrIterator extends PyObject {
  s: Str;
  i: number;
  constructor(s: Str) {
    super();
    this.s = s;
    this.i = 0;
  }
}
export class PyStrAsciiIterator extends PyStrIterator {}

export const strIteratorType: PyType = shell("str_iterator", PyStrIterator);
export const strAsciiIteratorType: PyType = shell("str_ascii_iterator", PyStrAsciiIterator);
bindImpl(PyStrIterator, strIteratorType);
bindImpl(PyStrAsciiIterator, strAsciiIteratorType);

const NOT_ASCII = /[^\x00-\x7f]/;

export function strIterator(s: Str): PyStrIterator {
  return typeof s !== "string" || NOT_ASCII.test(s) ? new PyStrIterator(s) : new PyStrAsciiIterator(s);
}

/** The next character, or undefined. */
export function strIteratorNext(it: PyStrIterator): Str | undefined {
  const { s, i } = it;
  if (i < strLen(s)) {
    it.i = i + 1;
    return strAt(s, i);
  }
  it.s = "";
  it.i = 0;
  return undefined;
}

for (const cls of [strIteratorType, strAsciiIteratorType]) {
  cls.isBase = false;
  populate(cls, {
    doc: null,
    slots: {
      __iter__: (self: PyStrIterator) => self,
      __next__: strIteratorNext,
    },
    members: {
      __length_hint__: method(
        "(self, /)",
        "Number of characters left.",
        (self: PyStrIterator) => strLen(self.s) - self.i,
      ),
      __reduce__: method("(self, /)", "State for pickling.", (self: PyStrIterator) => {
        const iter = builtin("iter");
        return self.s === "" ? tuple([iter, tuple([""])]) : tuple([iter, tuple([self.s]), self.i]);
      }),
      __setstate__: method(
        "(self, state, /)",
        "Set the index of the next character.",
        (self: PyStrIterator, state: Value) => {
          self.i = Math.min(Math.max(0, clampSize(state)), strLen(self.s));
        },
      ),
    },
  });
}
