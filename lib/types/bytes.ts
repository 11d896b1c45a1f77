// bytes: constructor and special methods; the named methods are in bytes_methods.
import { equalBytes } from "../core/byte_words.ts";
import { allocBytes, concatBytes, copyBytes } from "../core/byte_pool.ts";
import { warnAsText, warnCompared } from "./bytes_warning.ts";
import { bufferOf } from "../core/buffer.ts";
import { bytesType, typeOf } from "../core/builtin_types.ts";
import { method, populate } from "../core/define.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { hashBytes } from "../core/hash.ts";
import { indexError, typeError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, NotImplemented, PyBytes, PyList, PySlice, PyTuple, tuple, type Value } from "../core/value.ts";
import { arrayConsumer, registerToArray } from "../ops/iteration.ts";
import { asSize, hasIndex } from "../ops/number.ts";
import { sliceIndices } from "../ops/subscript.ts";
import { typeName } from "../ops/type_name.ts";
import { percentBytes } from "./bytes_format.ts";
import { PyBytesIterator } from "./bytes_iterator.ts";
import { bytesMethods, containsByte, repeatBytes } from "./bytes_methods.ts";
import { compareBytes } from "./bytes_search.ts";
import { bytesOfInts, contiguous, intsOfBytes, sourceBytes } from "./bytes_source.ts";
import { reprBytes } from "./str_repr.ts";

function make(b: Uint8Array): PyBytes {
  return new PyBytes(b);
}

/** Arguments of bytes() and bytearray(): source, encoding, errors, by position or name. */
export function sourceArgs(
  name: string,
  args: readonly Value[],
  kw: Kwargs | null,
): [Value | undefined, Value | undefined, Value | undefined] {
  if (args.length > 3) throw typeError(`${name}() takes at most 3 arguments (${args.length + (kw?.size ?? 0)} given)`);
  const out: [Value | undefined, Value | undefined, Value | undefined] = [args[0], args[1], args[2]];
  if (kw !== null) {
    for (const [key, v] of kw) {
      const i = ["source", "encoding", "errors"].indexOf(key);
      if (i < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
      if (out[i] !== undefined) {
        throw typeError(`argument for ${name}() given by name ('${key}') and position (${i + 1})`);
      }
      out[i] = v;
    }
  }
  return out;
}

function newBytes(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (kw === null && cls === bytesType && args.length === 1) {
    const [items] = args;
    if ((items instanceof PyTuple || items instanceof PyList) && items.t !== 0) {
      return new PyBytes(bytesOfInts(items, "bytes"));
    }
  }
  const [source, encoding, errors] = sourceArgs("bytes", args, kw);
  if (source !== undefined && encoding === undefined && errors === undefined && typeof source === "object") {
    if (source.t === bytesType.tag && cls === bytesType) return source;
    if (source.t !== bytesType.tag && typeOf(source).lookup("__bytes__") !== undefined) {
      const r = callSpecial(source, "__bytes__", []);
      if (!(r instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(r)})`);
      return cls === bytesType ? r : allocate(cls, r.b);
    }
  }
  const b = sourceBytes("bytes", source, encoding, errors);
  return cls === bytesType ? new PyBytes(b) : allocate(cls, b);
}

/** The memory of bytes and bytearray objects, which compare with each other and with all buffers for equality. */
function other(v: Value): Uint8Array | undefined {
  return v instanceof PyBytes ? v.b : typeof v === "object" ? contiguous(v) : undefined;
}

/** The other operand of an ordering: bytes and bytearray only. */
export function orderable(v: Value): Uint8Array | undefined {
  return v instanceof PyBytes || typeof v === "object" && typeOf(v).mro.some((c) => c.name === "bytearray" && !c.isHeap)
    ? bufferOf(v)
    : undefined;
}

function compare(test: (c: number) => boolean) {
  return (self: PyBytes, v: Value): Value => {
    const b = orderable(v);
    return b === undefined ? NotImplemented : test(compareBytes(self.b, b));
  };
}

function getItem(self: PyBytes, key: Value): Value {
  const { b } = self;
  if (typeof key === "number" || !(key instanceof PySlice) && hasIndex(key)) {
    let i = asSize(key, "IndexError");
    if (i < 0) i += b.length;
    if (i < 0 || i >= b.length) throw indexError("index out of range");
    return b[i];
  }
  if (!(key instanceof PySlice)) throw typeError(`byte indices must be integers or slices, not ${typeName(key)}`);
  return make(sliceBytes(b, key));
}

/** b[slice] as a new array. */
export function sliceBytes(b: Uint8Array, key: PySlice): Uint8Array {
  const { start, stop, step, count } = sliceIndices(key, b.length);
  if (step === 1) return copyBytes(b, start, stop);
  const out = allocBytes(count);
  for (let k = 0, i = start; k < count; k++, i += step) out[k] = b[i];
  return out;
}

registerToArray(bytesType.tag, (self: PyBytes) => intsOfBytes(self.b));

populate(bytesType, {
  leaf: "items",
  plainOperands: true,
  make: (args) => newBytes(bytesType, args, null),
  consumer: arrayConsumer((items) => new PyBytes(bytesOfInts(new PyTuple(items), "bytes"))),
  doc: "An immutable array of bytes, from an iterable of ints, text and its encoding, a buffer, or a size.",
  slots: {
    __new__: newBytes,
    __repr__: (self: PyBytes) => reprBytes(self.b),
    __str__: (self: PyBytes) => {
      warnAsText("bytes");
      return reprBytes(self.b);
    },
    __hash__: (self: PyBytes) => hashBytes(self.b),
    __lt__: compare((c) => c < 0),
    __le__: compare((c) => c <= 0),
    __eq__: (self: PyBytes, v: Value) => {
      const b = other(v);
      if (b === undefined) warnCompared(v);
      return b === undefined ? NotImplemented : equalBytes(self.b, b);
    },
    __ne__: (self: PyBytes, v: Value) => {
      const b = other(v);
      if (b === undefined) warnCompared(v);
      return b === undefined ? NotImplemented : !equalBytes(self.b, b);
    },
    __gt__: compare((c) => c > 0),
    __ge__: compare((c) => c >= 0),
    __iter__: (self: PyBytes) => new PyBytesIterator(self),
    __len__: (self: PyBytes) => self.b.length,
    __getitem__: getItem,
    __contains__: (self: PyBytes, item: Value) => containsByte(self.b, item),
    __add__: (self: PyBytes, v: Value) => {
      const b = bufferOf(v);
      if (b === undefined) throw typeError(`can't concat ${typeName(v)} to ${typeName(self)}`);
      if (b.length === 0 && self.t === bytesType.tag) return self;
      if (self.b.length === 0 && v instanceof PyBytes && v.t === bytesType.tag) return v;
      return make(concatBytes(self.b, b));
    },
    __mul__: (self: PyBytes, n: Value) => make(repeatBytes(self.b, n)),
    __rmul__: (self: PyBytes, n: Value) => make(repeatBytes(self.b, n)),
    __mod__: (self: PyBytes, operand: Value) => make(percentBytes(self, operand)),
    __rmod__: (self: PyBytes, template: Value) =>
      template instanceof PyBytes ? make(percentBytes(template, self)) : NotImplemented,
  },
  plain: true,
  members: {
    ...bytesMethods((self: PyBytes) => self.b, make),
    __bytes__: method(
      "(self, /)",
      "The same bytes.",
      (self: PyBytes) => self.t === bytesType.tag ? self : make(self.b),
    ),
    __getnewargs__: method("(self, /)", "Arguments for pickling.", (self: PyBytes) => tuple([make(self.b)])),
  },
});
