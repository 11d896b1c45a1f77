// BytesIO: a binary stream in memory.
//
// Invariants: the bytes are those of `array`, whose memory is shared with the bytes object it came from while `shared` is
// set: writing first makes a copy. Views from getbuffer() lock the array's size.
import { copyBytes } from "../core/byte_pool.ts";
import { writableBufferOf } from "../core/buffer.ts";
import { defineType, getset, initFn, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { typeError, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { list, None, PyBytes, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { forEachItem } from "../ops/iteration.ts";
import { asSize } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { PyByteArray } from "../types/bytearray.ts";
import { makeView } from "../types/memoryview.ts";
import {
  bufferedIOBaseType,
  bytesArgument,
  callMethod,
  closedError,
  newStream,
  PyBufferedIOBase,
  sizeArg,
} from "./_io_base.ts";

export class PyBytesIO extends PyBufferedIOBase {
  array: PyByteArray = new PyByteArray();
  shared = false;
  pos = 0;
}

function check(self: PyBytesIO): PyByteArray {
  if (self.ioClosed) throw closedError();
  return self.array;
}

function own(self: PyBytesIO): PyByteArray {
  const { array } = self;
  if (self.shared) {
    array.buf = array.buf.slice();
    self.shared = false;
  }
  return array;
}

function take(self: PyBytesIO, n: number): PyBytes {
  const { array, pos } = self;
  const left = Math.max(0, array.length - pos);
  if (n < 0 || n > left) n = left;
  // A whole immutable value read at once needs no copy.
  const b = n === array.length && self.shared ? array.view() : copyBytes(array.buf, pos, pos + n);
  self.pos += n;
  return new PyBytes(b);
}

function takeLine(self: PyBytesIO, limit: number): PyBytes {
  const { array, pos } = self;
  if (pos >= array.length) return take(self, 0);
  let end = array.view().indexOf(10, pos) + 1;
  if (end === 0) end = array.length;
  if (limit >= 0) end = Math.min(end, pos + limit);
  return take(self, end - pos);
}

function write(self: PyBytesIO, v: Value): number {
  check(self);
  const bytes = bytesArgument(v);
  const array = own(self);
  const n = bytes.length;
  array.checkResizable();
  if (n === 0) return 0;
  const end = self.pos + n;
  const { pos, array: { buf, length } } = self;
  if (pos === length && end <= buf.length && n <= 16) {
    // Appending little, one by one: set() takes 40 ns.
    array.length = end;
    for (let i = 0; i < n; i++) buf[pos + i] = bytes[i];
    self.pos = end;
    return n;
  }
  // The memory may be that of the argument.
  const put = bytes.buffer === buf.buffer ? bytes.slice() : bytes;
  if (end > length) {
    array.resize(end);
    if (pos > length) array.buf.fill(0, length, pos);
  }
  array.buf.set(put, pos);
  self.pos = end;
  return n;
}

function seek(self: PyBytesIO, to: Value, whenceArg: Value | undefined): number {
  const array = check(self);
  let n = asSize(to);
  const whence = whenceArg === undefined ? 0 : asSize(whenceArg);
  if (whence < 0 || whence > 2) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  if (whence === 0 && n < 0) throw valueError(`negative seek value ${n}`);
  if (whence === 1) n += self.pos;
  else if (whence === 2) n += array.length;
  return self.pos = Math.max(0, n);
}

function truncate(self: PyBytesIO, size: Value | undefined): number {
  const array = check(self);
  array.checkResizable();
  const n = size === undefined || size === None ? self.pos : asSize(size);
  if (n < 0) throw valueError(`negative size value ${n}`);
  if (n < array.length) own(self).resize(n);
  return n;
}

function readInto(self: PyBytesIO, into: Value): number {
  check(self);
  const b = writableBufferOf(into);
  if (b === undefined) {
    throw typeError(`readinto() argument must be read-write bytes-like object, not ${typeName(into)}`);
  }
  const part = take(self, b.length).b;
  b.set(part);
  return part.length;
}

function getState(self: PyBytesIO): Value {
  const { array } = self;
  check(self);
  return tuple([new PyBytes(array.view().slice()), self.pos, self.dict === null ? None : self.dict.copy()]);
}

function setState(self: PyBytesIO, state: Value): void {
  if (self.ioClosed) throw closedError();
  if (!(state instanceof PyTuple) || state.a.length < 3) {
    throw typeError(`_io.BytesIO.__setstate__ argument should be 3-tuple, got ${typeName(state)}`);
  }
  const [bytes, position, dict] = state.a;
  self.array.checkResizable();
  self.array = new PyByteArray(bytesArgument(bytes).slice());
  self.shared = false;
  const n = asSize(position);
  if (n < 0) throw valueError("position value cannot be negative");
  self.pos = n;
  if (dict !== None) {
    if (!(dict instanceof PyDict)) {
      throw typeError(`third item of state should be a dict, got a ${typeName(dict)}`);
    }
    (self.dict ??= new PyDict()).assign(dict);
  }
}

function yes(self: PyBytesIO): boolean {
  check(self);
  return true;
}

function initialise(self: PyBytesIO, initial: Value | undefined): void {
  if (initial === undefined || initial === None) return;
  if (initial instanceof PyBytes) {
    self.array = new PyByteArray(initial.b);
    self.shared = true;
  } else self.array = new PyByteArray(bytesArgument(initial).slice());
}

const size = "(self, size=-1, /)";

export const bytesIOType: PyType = defineType("_io.BytesIO", PyBytesIO, {
  leaf: "natives",
  make: (args) => {
    if (args.length > 1) return undefined;
    const made = new PyBytesIO();
    initialise(made, args[0]);
    return made;
  },
  doc: "A binary stream in memory.",
  bases: [bufferedIOBaseType],
  signature: "(initial_bytes=b'')",
  slots: {
    __new__: (cls: PyType) => newStream(cls),
    __init__: initFn("BytesIO", "(initial_bytes=b'')", (self: PyBytesIO, initial?: Value) => {
      self.array.checkResizable();
      self.array = new PyByteArray();
      self.shared = false;
      self.pos = 0;
      initialise(self, initial);
    }),
    __next__: (self: PyBytesIO) => {
      check(self);
      const line = self.t === 0 ? callMethod(self, "readline") : takeLine(self, -1);
      return line instanceof PyBytes && line.b.length === 0 ? undefined : line;
    },
    __iter__: (self: PyBytesIO) => self,
  },
  plain: true,
  members: {
    read: method(size, "Read bytes.", (self: PyBytesIO, n?: Value) => {
      check(self);
      return take(self, sizeArg(n));
    }),
    read1: method(size, "Read bytes.", (self: PyBytesIO, n?: Value) => {
      check(self);
      return take(self, sizeArg(n));
    }),
    readline: method(size, "Read a line.", (self: PyBytesIO, n?: Value) => {
      check(self);
      return takeLine(self, sizeArg(n));
    }),
    readlines: method(size, "Read all lines.", (self: PyBytesIO, hint?: Value) => {
      check(self);
      const limit = sizeArg(hint);
      const lines: Value[] = [];
      let total = 0;
      for (;;) {
        const line = takeLine(self, -1);
        if (line.b.length === 0) return list(lines);
        lines.push(line);
        total += line.b.length;
        if (limit > 0 && total >= limit) return list(lines);
      }
    }),
    readinto: method("(self, buffer, /)", "Read into a buffer.", readInto),
    readinto1: method("(self, buffer, /)", "Read into a buffer.", readInto),
    write: method("(self, b, /)", "Write bytes.", write, { leaf: "natives" }),
    writelines: method("(self, lines, /)", "Write many.", (self: PyBytesIO, lines: Value) => {
      check(self);
      forEachItem(lines, (line) => {
        write(self, line);
      });
    }),
    seek: method("(self, pos, whence=0, /)", "Change the position.", seek),
    tell: method("(self, /)", "The position.", (self: PyBytesIO) => {
      check(self);
      return self.pos;
    }),
    truncate: method("(self, size=None, /)", "Change the size.", truncate),
    getvalue: method("(self, /)", "All bytes.", (self: PyBytesIO) => {
      const array = check(self);
      return new PyBytes(self.shared ? array.view() : array.view().slice());
    }),
    getbuffer: method("(self, /)", "A view of all bytes.", (self: PyBytesIO) => {
      check(self);
      const view = makeView(own(self));
      view.obj = new PyBytesIOBuffer(self);
      return view;
    }),
    close: method("(self, /)", "Drop the bytes.", (self: PyBytesIO) => {
      self.array.checkResizable();
      self.ioClosed = true;
      self.array = new PyByteArray();
    }),
    flush: method("(self, /)", "Nothing to do.", (self: PyBytesIO) => {
      check(self);
    }),
    isatty: method("(self, /)", "Never a terminal.", (self: PyBytesIO) => {
      check(self);
      return false;
    }),
    readable: method("(self, /)", "Always.", yes),
    writable: method("(self, /)", "Always.", yes),
    seekable: method("(self, /)", "Always.", yes),
    closed: getset("Is the stream closed?", (self: PyBytesIO) => self.ioClosed),
    __getstate__: method("(self, /)", "State for pickling.", getState),
    __setstate__: method("(self, state, /)", "Restore pickled state.", setState),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyBytesIO) => 96 + self.array.buf.length),
  },
});

/** What the views of a BytesIO say they look at. */
class PyBytesIOBuffer extends PyObject {
  constructor(readonly source: PyBytesIO) {
    super();
  }
}

export const bytesIOBufferType: PyType = defineType("_io._BytesIOBuffer", PyBytesIOBuffer, {
  doc: null,
  slots: {
    __buffer__: (self: PyBytesIOBuffer) => makeView(own(self.source)),
    __release_buffer__: () => {},
  },
});
