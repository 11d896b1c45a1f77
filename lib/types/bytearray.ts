// bytearray: a growable array of bytes.
//
// Invariants: the items are buf[0..length); `buf` has room to grow, and is replaced when it must (views of it keep the old
// memory). While `exports` is not 0 a memoryview holds the memory and the size must not change. A view counts as an
// export from memoryview() until it is released, or first used as an operand: whether a temporary is still referenced
// cannot be known here, and refusing a legal resize would be worse than allowing one that CPython refuses.
import { equalBytes } from "../core/byte_words.ts";
import { allocBytes, concatBytes, copyBytes, oneByte } from "../core/byte_pool.ts";
import { warnAsText } from "./bytes_warning.ts";
import { bufferOf, overlap, registerBuffer } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { lookupAttr } from "../core/attributes.ts";
import { defineType, method } from "../core/define.ts";
import { exception, indexError, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, strLen, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, PyBytes, PyObject, PySlice, tuple, type Value } from "../core/value.ts";
import { isIterable, registerToArray } from "../ops/iteration.ts";
import { asSize, hasIndex } from "../ops/number.ts";
import { sizeArg } from "./list_support.ts";
import { type SliceIndices, sliceIndices } from "../ops/subscript.ts";
import { typeName } from "../ops/type_name.ts";
import { orderable, sliceBytes, sourceArgs } from "./bytes.ts";
import { percentByteArray } from "./bytes_format.ts";
import { PyByteArrayIterator } from "./bytes_iterator.ts";
import { byteArg, bytesMethods, containsByte, joinBytes, repeatBytes } from "./bytes_methods.ts";
import { compareBytes } from "./bytes_search.ts";
import { bytesOfInts, contiguous, intsOfBytes, sourceBytes } from "./bytes_source.ts";
import { escapeBytes } from "./str_repr.ts";
import { latin1Text } from "./text_codec_utf8.ts";

export class PyByteArray extends PyObject {
  buf: Uint8Array;
  length: number;
  exports = 0;
  constructor(buf: Uint8Array = allocBytes(0)) {
    super();
    this.buf = buf;
    this.length = buf.length;
  }
  /** The bytes, as a view that shares memory. */
  view(): Uint8Array {
    return this.buf.length === this.length ? this.buf : this.buf.subarray(0, this.length);
  }
  /** Makes the length `n`; new bytes are zero. */
  resize(n: number): void {
    if (n === this.length) return;
    this.checkResizable();
    if (n > 0x1ffffffff) throw exception("MemoryError");
    if (n > this.buf.length) {
      const { length } = this.buf;
      // Short ones double: each new memory takes 300 ns.
      const bigger = allocBytes(Math.max(n, length + (length < 4096 ? length + 32 : length >> 1)));
      bigger.set(this.buf.subarray(0, this.length));
      this.buf = bigger;
    } else if (n < this.length) {
      if (n * 4 < this.buf.length && this.buf.length > 256) this.buf = this.buf.slice(0, n);
      else this.buf.fill(0, n, this.length);
    }
    this.length = n;
  }
  /** Replaces bytes [start, stop) by `by`; bytes of this array's own memory are held, and can't be moved. */
  splice(start: number, stop: number, by: Uint8Array): void {
    const grow = by.length - (stop - start);
    if (grow === 0) {
      this.buf.set(by, start);
      return;
    }
    const old = this.length;
    if (start === old && grow <= this.buf.length - old && by.buffer !== this.buf.buffer) {
      // Appending, the usual way to grow.
      this.checkResizable();
      // A few are put one by one: set() takes 40 ns.
      if (grow > 8) this.buf.set(by, old);
      else for (let i = 0; i < grow; i++) this.buf[old + i] = by[i];
      this.length = old + grow;
      return;
    }
    if (overlap(by, this.buf)) throw cannotResize();
    this.checkResizable();
    if (grow > 0) {
      this.resize(old + grow);
      this.buf.copyWithin(stop + grow, stop, old);
    } else {
      this.buf.copyWithin(stop + grow, stop, old);
      this.resize(old + grow);
    }
    this.buf.set(by, start);
  }
  push(b: number): void {
    const n = this.length;
    if (n < this.buf.length && this.exports === 0) {
      this.buf[n] = b;
      this.length = n + 1;
    } else {
      this.resize(n + 1);
      this.buf[n] = b;
    }
  }
  checkResizable(): void {
    if (this.exports > 0) throw cannotResize();
  }
}

function cannotResize(): unknown {
  return exception("BufferError", "Existing exports of data: object cannot be re-sized");
}

registerBuffer(PyByteArray, (o) => o.view());

function make(b: Uint8Array): PyByteArray {
  return new PyByteArray(b);
}

function init(self: PyByteArray, args: readonly Value[], kw: Kwargs | null): void {
  const [source, encoding, errors] = sourceArgs("bytearray", args, kw);
  const b = sourceBytes("bytearray", source, encoding, errors);
  if (self.length !== 0) self.resize(0);
  self.buf = b;
  self.length = b.length;
}

function position(self: PyByteArray, key: Value): number {
  let i = asSize(key, "IndexError");
  if (i < 0) i += self.length;
  if (i < 0 || i >= self.length) throw indexError("bytearray index out of range");
  return i;
}

function badKey(key: Value): unknown {
  return typeError(`bytearray indices must be integers or slices, not ${typeName(key)}`);
}

function getItem(self: PyByteArray, key: Value): Value {
  if (typeof key === "number" || !(key instanceof PySlice) && hasIndex(key)) return self.buf[position(self, key)];
  if (!(key instanceof PySlice)) throw badKey(key);
  return make(sliceBytes(self.view(), key));
}

function setItem(self: PyByteArray, key: Value, v: Value): void {
  if (typeof key === "number" || !(key instanceof PySlice) && hasIndex(key)) {
    const i = position(self, key);
    self.buf[i] = byteArg(v);
    return;
  }
  if (!(key instanceof PySlice)) throw badKey(key);
  let b: Uint8Array;
  const own = typeof v === "object" ? contiguous(v) : undefined;
  if (own !== undefined) b = v === self ? own.slice() : own;
  else {
    if (isStr(v) || hasIndex(v) || !isIterable(v)) {
      throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    b = bytesOfInts(v, "byte");
  }
  assignSlice(self, sliceIndices(key, self.length), b);
}

function assignSlice(self: PyByteArray, s: SliceIndices, b: Uint8Array): void {
  if (s.step === 1) {
    self.splice(s.start, Math.max(s.start, s.stop), b);
    return;
  }
  if (b.length === 0) {
    deleteSlice(self, s);
    return;
  }
  if (b.length !== s.count) {
    throw valueError(`attempt to assign bytes of size ${b.length} to extended slice of size ${s.count}`);
  }
  for (let k = 0, i = s.start; k < s.count; k++, i += s.step) self.buf[i] = b[k];
}

function deleteSlice(self: PyByteArray, s: SliceIndices): void {
  if (s.step === 1) {
    self.splice(s.start, Math.max(s.start, s.stop), new Uint8Array(0));
    return;
  }
  self.checkResizable();
  const drop = new Set<number>();
  for (let k = 0, i = s.start; k < s.count; k++, i += s.step) drop.add(i);
  const kept = self.view().filter((_, i) => !drop.has(i));
  self.buf = kept;
  self.length = kept.length;
}

function delItem(self: PyByteArray, key: Value): void {
  if (typeof key === "number" || !(key instanceof PySlice) && hasIndex(key)) {
    const i = position(self, key);
    self.splice(i, i + 1, new Uint8Array(0));
    return;
  }
  if (!(key instanceof PySlice)) throw badKey(key);
  deleteSlice(self, sliceIndices(key, self.length));
}

function extend(self: PyByteArray, items: Value): void {
  if (isStr(items) && strLen(strValue(items)) > 0) throw typeError("expected iterable of integers; got: 'str'");
  const b = typeof items === "object" ? contiguous(items) : undefined;
  if (b !== undefined) {
    self.splice(self.length, self.length, items === self ? b.slice() : b);
    return;
  }
  if (!isIterable(items)) throw typeError(`can't extend bytearray with ${typeName(items)}`);
  self.splice(self.length, self.length, bytesOfInts(items, "byte"));
}

function compare(test: (c: number) => boolean) {
  return (self: PyByteArray, v: Value): Value => {
    const b = orderable(v);
    return b === undefined ? NotImplemented : test(compareBytes(self.view(), b));
  };
}

function equal(self: PyByteArray, v: Value): boolean | undefined {
  const b = typeof v === "object" ? contiguous(v) : undefined;
  return b === undefined ? undefined : equalBytes(self.view(), b);
}

function reprArray(self: PyByteArray): string {
  const b = self.view();
  const quote = b.includes(39) && !b.includes(34) ? '"' : "'";
  // CPython escapes single quotes in the repr of bytearrays even inside double quotes.
  let body = escapeBytes(b, quote);
  if (quote === '"') body = body.replaceAll("'", "\\'");
  return `${typeOf(self).name}(b${quote}${body}${quote})`;
}

function reduce(self: PyByteArray, protocol: number): Value {
  const state = lookupAttr(self, "__dict__") ?? None;
  const cls = typeOf(self);
  if (protocol < 3) return tuple([cls, tuple([latin1Text(self.view()), "latin-1"]), state]);
  return tuple([cls, tuple(self.length === 0 ? [] : [new PyBytes(copyBytes(self.view()))]), state]);
}

export const bytearrayType: PyType = defineType("bytearray", PyByteArray, {
  leaf: "items",
  plainOperands: true,
  make: (args) => {
    const made = new PyByteArray();
    init(made, args, null);
    return made;
  },
  doc: "A mutable array of bytes, from an iterable of ints, text and its encoding, a buffer, or a size.",
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: init,
    __repr__: reprArray,
    __str__: (self: PyByteArray) => {
      warnAsText("bytearray");
      return reprArray(self);
    },
    __lt__: compare((c) => c < 0),
    __le__: compare((c) => c <= 0),
    __eq__: (self: PyByteArray, v: Value) => equal(self, v) ?? NotImplemented,
    __ne__: (self: PyByteArray, v: Value) => {
      const same = equal(self, v);
      return same === undefined ? NotImplemented : !same;
    },
    __gt__: compare((c) => c > 0),
    __ge__: compare((c) => c >= 0),
    __iter__: (self: PyByteArray) => new PyByteArrayIterator(self),
    __len__: (self: PyByteArray) => self.length,
    __getitem__: getItem,
    __setitem__: setItem,
    __delitem__: delItem,
    __contains__: (self: PyByteArray, item: Value) => containsByte(self.view(), item),
    __add__: (self: PyByteArray, v: Value) => {
      const b = bufferOf(v);
      if (b === undefined) throw typeError(`can't concat ${typeName(v)} to ${typeName(self)}`);
      return make(concatBytes(self.view(), b));
    },
    __iadd__: (self: PyByteArray, v: Value) => {
      const b = bufferOf(v);
      if (b === undefined) throw typeError(`can't concat ${typeName(v)} to ${typeName(self)}`);
      self.splice(self.length, self.length, b);
      return self;
    },
    __mul__: (self: PyByteArray, n: Value) => make(repeatBytes(self.view(), n)),
    __rmul__: (self: PyByteArray, n: Value) => make(repeatBytes(self.view(), n)),
    __imul__: (self: PyByteArray, n: Value) => {
      const b = repeatBytes(self.view(), n);
      self.splice(0, self.length, b);
      return self;
    },
    __mod__: (self: PyByteArray, operand: Value) => make(percentByteArray(self.view(), operand)),
    __rmod__: (self: PyByteArray, template: Value) =>
      template instanceof PyByteArray ? make(percentByteArray(template.view(), self)) : NotImplemented,
  },
  members: {
    ...bytesMethods((self: PyByteArray) => self.view(), make),
    append: method(
      "(self, item, /)",
      "Add a byte at the end.",
      (self: PyByteArray, item: Value) => self.push(byteArg(item)),
      { leaf: true },
    ),
    clear: method("(self, /)", "Remove all bytes.", (self: PyByteArray) => self.resize(0)),
    join: method(
      "(self, iterable_of_bytes, /)",
      "The items joined by these bytes.",
      (self: PyByteArray, items: Value) => {
        self.exports++;
        try {
          return make(joinBytes(self.view(), items));
        } finally {
          self.exports--;
        }
      },
    ),
    copy: method("(self, /)", "A copy.", (self: PyByteArray) => make(copyBytes(self.view()))),
    extend: method("(self, iterable_of_ints, /)", "Add bytes at the end.", extend),
    insert: method(
      "(self, index, item, /)",
      "Insert a byte before index.",
      (self: PyByteArray, where: Value, item: Value) => {
        const n = self.length;
        let i = asSize(where);
        const b = byteArg(item);
        if (n >= Number.MAX_SAFE_INTEGER) throw overflowError("cannot add more objects to bytearray");
        if (i < 0) i = Math.max(0, i + n);
        i = Math.min(i, n);
        self.splice(i, i, oneByte(b));
      },
    ),
    pop: method("(self, index=-1, /)", "Remove a byte and return it.", (self: PyByteArray, where?: Value) => {
      let i = where === undefined ? -1 : sizeArg(where);
      if (self.length === 0) throw indexError("pop from empty bytearray");
      if (i < 0) i += self.length;
      if (i < 0 || i >= self.length) throw indexError("pop index out of range");
      self.checkResizable();
      const b = self.buf[i];
      self.splice(i, i + 1, new Uint8Array(0));
      return b;
    }),
    remove: method("(self, value, /)", "Remove the first byte with this value.", (self: PyByteArray, v: Value) => {
      const i = self.view().indexOf(byteArg(v));
      if (i < 0) throw valueError("value not found in bytearray");
      self.splice(i, i + 1, new Uint8Array(0));
    }),
    resize: method("(self, size, /)", "Change the length; new bytes are zero.", (self: PyByteArray, size: Value) => {
      const n = sizeArg(size);
      if (n < 0) throw valueError(`Can only resize to positive sizes, got ${n}`);
      self.resize(n);
    }),
    reverse: method("(self, /)", "Reverse the bytes in place.", (self: PyByteArray) => {
      self.view().reverse();
    }),
    __alloc__: method(
      "(self, /)",
      "Bytes of memory in use.",
      (self: PyByteArray) => self.buf.length === 0 ? 0 : Math.max(self.buf.length, self.length + 1),
    ),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyByteArray) => reduce(self, 2)),
    __reduce_ex__: method(
      "(self, proto=0, /)",
      "State for pickling.",
      (self: PyByteArray, protocol?: Value) => reduce(self, protocol === undefined ? 0 : asSize(protocol)),
    ),
    __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyByteArray) => 57 + self.buf.length),
  },
});
registerToArray(bytearrayType.tag, (self: PyByteArray) => intsOfBytes(self.view()));
