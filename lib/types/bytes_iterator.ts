// Iterators over bytes and bytearray.
//
// Invariant: an exhausted iterator has dropped its object.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { method, populate } from "../core/define.ts";
import type { PyType } from "../core/type.ts";
import { PyBytes, PyObject, tuple, type Value } from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { clampSize } from "../ops/number.ts";

export class PyBytesIterator extends PyObject {
  object: Value | null;
  i = 0;
  constructor(object: Value) {
    super();
    this.object = object;
  }
}
export class PyByteArrayIterator extends PyBytesIterator {}

export const bytesIteratorType: PyType = shell("bytes_iterator", PyBytesIterator);
export const byteArrayIteratorType: PyType = shell("bytearray_iterator", PyByteArrayIterator);
bindImpl(PyBytesIterator, bytesIteratorType);
bindImpl(PyByteArrayIterator, byteArrayIteratorType);

for (const cls of [bytesIteratorType, byteArrayIteratorType]) {
  cls.isBase = false;
  populate(cls, {
    doc: null,
    slots: {
      __iter__: (self: PyBytesIterator) => self,
      __next__: (self: PyBytesIterator) => {
        if (self.object === null) return undefined;
        const b = self.object instanceof PyBytes ? self.object.b : bufferOf(self.object)!;
        if (self.i < b.length) return b[self.i++];
        self.object = null;
        return undefined;
      },
    },
    members: {
      __length_hint__: method(
        "(self, /)",
        "Number of bytes left.",
        (self: PyBytesIterator) => self.object === null ? 0 : Math.max(0, bufferOf(self.object)!.length - self.i),
      ),
      __reduce__: method("(self, /)", "State for pickling.", (self: PyBytesIterator) => {
        const iter = builtin("iter");
        if (self.object !== null) return tuple([iter, tuple([self.object]), self.i]);
        return tuple([iter, tuple([cls === bytesIteratorType ? new PyBytes(new Uint8Array(0)) : tuple([])])]);
      }),
      __setstate__: method(
        "(self, state, /)",
        "Set the index of the next byte.",
        (self: PyBytesIterator, state: Value) => {
          if (self.object !== null) self.i = Math.min(Math.max(0, clampSize(state)), bufferOf(self.object)!.length);
        },
      ),
    },
  });
}
