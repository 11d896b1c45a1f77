// The _struct module: packing and unpacking of C structs. Formats and items are in struct_format.ts.
import { allocBytes } from "../core/byte_pool.ts";
import { defineModule, defineType, fn, initFn, leafGetset, method, value } from "../core/define.ts";
import { exception, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { PyBytes, PyObject, tuple, type Value } from "../core/value.ts";
import { asSize, bigOf, index } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { latin1Text } from "../types/text_codec_utf8.ts";
import { unicodeEncodeError } from "../types/unicode_error.ts";
import { reprJs } from "../ops/text.ts";
import { bytesArg, writableArg } from "./bytes_arg.ts";
import { packAll, unpackAll } from "./struct_code.ts";
import { clearCache, fail, knownLayout, type Layout, layoutOf, structError } from "./struct_format.ts";

export class PyStruct extends PyObject {
  #layout: Layout | null = null;
  get layout(): Layout {
    if (this.#layout === null) throw exception("RuntimeError", "Struct object is not initialized");
    return this.#layout;
  }
  set layout(layout: Layout) {
    this.#layout = layout;
  }
}

class PyUnpackIterator extends PyObject {
  at = 0;
  constructor(readonly layout: Layout, readonly bytes: Uint8Array) {
    super();
  }
}

/** The format text of a str or bytes argument. */
function formatText(v: Value): string {
  if (isStr(v)) {
    const text = jsText(v);
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) {
        throw unicodeEncodeError("ascii", v, i, i + 1, "ordinal not in range(128)");
      }
    }
    return text;
  }
  if (v instanceof PyBytes) return latin1Text(v.b);
  throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeName(v)}`);
}

/** The layout of a str or bytes argument. */
function layoutFor(v: Value): Layout {
  return typeof v === "string" && knownLayout(v) || layoutOf(formatText(v));
}

/** `first` arguments before the values are not packed. */
function pack(layout: Layout, values: readonly Value[], first: number): Value {
  if (values.length - first !== layout.items) {
    throw fail(`pack expected ${layout.items} items for packing (got ${values.length - first})`);
  }
  if (layout.size > 2 ** 32) throw exception("MemoryError");
  const out = allocBytes(layout.size);
  packAll(layout, out, 0, values, first);
  return new PyBytes(out);
}

/** An offset for messages: beyond 2^53 a JS number does not do. */
function exactOffset(offset: number, given: Value): bigint {
  return offset <= Number.MAX_SAFE_INTEGER ? BigInt(offset) : bigOf(index(given));
}

function packInto(layout: Layout, args: readonly Value[]): void {
  if (args.length < 2) throw fail(`pack_into expected ${args.length === 0 ? "buffer" : "offset"} argument`);
  const expected = layout.items;
  if (args.length !== expected + 2) {
    throw fail(`pack_into expected ${expected} items for packing (got ${args.length - 2})`);
  }
  const target = writableArg(args[0]);
  let offset = asSize(args[1]);
  const n = target.length, { size } = layout;
  if (offset < 0) {
    if (offset + size > 0) throw fail(`no space to pack ${size} bytes at offset ${offset}`);
    if (offset + n < 0) throw fail(`offset ${offset} out of range for ${n}-byte buffer`);
    offset += n;
  }
  if (n - offset < size) {
    const exact = exactOffset(offset, args[1]);
    throw fail(
      `pack_into requires a buffer of at least ${
        exact + BigInt(size)
      } bytes for packing ${size} bytes at offset ${exact} ` +
        `(actual buffer size is ${n})`,
    );
  }
  packAll(layout, target, offset, args, 2);
}

function unpack(layout: Layout, buffer: Value): Value {
  const b = bytesArg(buffer);
  if (b.length !== layout.size) throw fail(`unpack requires a buffer of ${layout.size} bytes`);
  return tuple(unpackAll(layout, b, 0));
}

function unpackFrom(layout: Layout, buffer: Value, at: Value = 0): Value {
  const b = bytesArg(buffer);
  let offset = asSize(at);
  const n = b.length, { size } = layout;
  if (offset < 0) {
    if (offset + size > 0) throw fail(`not enough data to unpack ${size} bytes at offset ${offset}`);
    if (offset + n < 0) throw fail(`offset ${offset} out of range for ${n}-byte buffer`);
    offset += n;
  }
  if (n - offset < size) {
    const exact = exactOffset(offset, at);
    throw fail(
      `unpack_from requires a buffer of at least ${
        exact + BigInt(size)
      } bytes for unpacking ${size} bytes at offset ${exact} ` +
        `(actual buffer size is ${n})`,
    );
  }
  return tuple(unpackAll(layout, b, offset));
}

function iterUnpack(layout: Layout, buffer: Value): Value {
  const b = bytesArg(buffer);
  if (layout.size === 0) throw fail("cannot iteratively unpack with a struct of length 0");
  if (b.length % layout.size !== 0) {
    throw fail(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  }
  return new PyUnpackIterator(layout, b);
}

defineType("_struct.unpack_iterator", PyUnpackIterator, {
  final: true,
  slots: {
    __iter__: (self: PyUnpackIterator) => self,
    __next__: (self: PyUnpackIterator) => {
      if (self.at >= self.bytes.length) return undefined;
      const at = self.at;
      self.at += self.layout.size;
      return tuple(unpackAll(self.layout, self.bytes, at));
    },
  },
  members: {
    __length_hint__: method(
      "(self, /)",
      "Number of items left.",
      (self: PyUnpackIterator) => (self.bytes.length - self.at) / self.layout.size,
    ),
  },
});

const structType: PyType = defineType("_struct.Struct", PyStruct, {
  doc: "A compiled struct format.",
  weakrefs: true,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn("Struct", "(format)", (self: unknown, format: Value) => {
      (self as PyStruct).layout = layoutFor(format);
    }),
    __repr__: (self: PyStruct) =>
      strFromJs(`${typeName(self).split(".").pop()}(${reprJs(strFromJs(self.layout.text))})`),
  },
  plain: true,
  members: {
    pack: method(
      "(self, /, *args)",
      "Bytes of the packed values.",
      (self: PyStruct, args: Value[]) => pack(self.layout, args, 0),
    ),
    pack_into: method(
      "(self, /, *args)",
      "Packs values into a writable buffer at an offset.",
      (self: PyStruct, args: Value[]) => packInto(self.layout, args),
    ),
    unpack: method(
      "(self, buffer, /)",
      "The values in a buffer.",
      (self: PyStruct, buffer: Value) => unpack(self.layout, buffer),
    ),
    unpack_from: method(
      "(self, /, buffer, offset=0)",
      "The values in a buffer from an offset on.",
      (self: PyStruct, buffer: Value, offset?: Value) => unpackFrom(self.layout, buffer, offset),
    ),
    iter_unpack: method(
      "(self, buffer, /)",
      "An iterator of the values of one struct after another.",
      (self: PyStruct, buffer: Value) => iterUnpack(self.layout, buffer),
    ),
    format: leafGetset("The format text.", (self: PyStruct) => strFromJs(self.layout.text)),
    size: leafGetset("Size in bytes.", (self: PyStruct) => self.layout.size),
  },
});
structType.freezing = {
  parts: ({ layout }: PyStruct) => [layout.text],
  make: ([format]) => {
    const made = new PyStruct();
    made.layout = layoutFor(format);
    return made;
  },
};

/** Splits the format off the arguments of a module function. */
function withFormat(args: Value[]): Layout {
  if (args.length === 0) throw typeError("missing format argument");
  return layoutFor(args[0]);
}

export const module = defineModule("_struct", {
  doc: "Conversions between Python values and C structs.",
  plain: true,
  members: {
    Struct: value(structType),
    error: value(structError),
    _clearcache: fn("()", "Forgets the compiled formats.", clearCache),
    calcsize: fn("(format, /)", "Size of a struct in bytes.", (format: Value) => layoutFor(format).size),
    pack: fn(
      "(*args)",
      "Bytes of values packed by a format.",
      (args: Value[]) => pack(withFormat(args), args, 1),
    ),
    pack_into: fn(
      "(*args)",
      "Packs values into a writable buffer at an offset.",
      (args: Value[]) => packInto(withFormat(args), args.slice(1)),
    ),
    unpack: fn(
      "(format, buffer, /)",
      "The values in a buffer.",
      (format: Value, buffer: Value) => unpack(layoutFor(format), buffer),
    ),
    unpack_from: fn(
      "(format, /, buffer, offset=0)",
      "The values in a buffer from an offset on.",
      (format: Value, buffer: Value, offset?: Value) => unpackFrom(layoutFor(format), buffer, offset),
    ),
    iter_unpack: fn(
      "(format, buffer, /)",
      "An iterator of the values of one struct after another.",
      (format: Value, buffer: Value) => iterUnpack(layoutFor(format), buffer),
    ),
  },
});
