// memoryview: a typed, possibly strided view of the memory of another object.
//
// Invariants: `bytes` is the whole exported memory; item (i, j, ...) starts at offset + i * strides[0] + ...; `shape`,
// `strides` have ndim entries. A released view refuses every operation but release() and comparison.
import { allocBytes, copyBytes } from "../core/byte_pool.ts";
import { releaseBufferSlot } from "../core/slot_getters.gen.ts";
import { bufferFormat, bufferOf, registerBuffer, writableBufferOf } from "../core/buffer.ts";
import { bindImpl, bytesType, shell, typeOf } from "../core/builtin_types.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { classMethod, constructorFn, defineType, getset, method, populate } from "../core/define.ts";
import { hashBytes, identityOf } from "../core/hash.ts";
import { exception, indexError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import {
  Ellipsis,
  type Kwargs,
  list,
  None,
  NotImplemented,
  PyBytes,
  PyList,
  PyObject,
  PySlice,
  PyTuple,
  tuple,
  type Value,
} from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { asSize, clampSize, hasIndex } from "../ops/number.ts";
import { sliceIndices } from "../ops/subscript.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { bytearrayType, PyByteArray } from "./bytearray.ts";
import { hexMethod } from "./bytes_methods.ts";
import { setGather } from "./bytes_source.ts";
import { classGetItem } from "./list_support.ts";
import { ITEM_SIZES, itemFormat, readItem, writeItem } from "./memoryview_format.ts";

export class PyMemoryView extends PyObject {
  obj: Value;
  bytes: Uint8Array;
  data: DataView;
  readonly: boolean;
  format: string;
  itemsize: number;
  readonly dims: readonly number[];
  strides: readonly number[];
  offset: number;
  released = false;
  /** The bytearray whose size this view locks, until it is used as an operand. */
  lock: PyByteArray | null = null;
  /** What __release_buffer__ is owed to, with the view that __buffer__ gave. */
  exporter: { readonly owner: Value; readonly view: PyMemoryView } | null = null;
  hash: number | undefined = undefined;
  constructor(
    obj: Value,
    bytes: Uint8Array,
    readonly: boolean,
    format = "B",
    itemsize = 1,
    shape: readonly number[] = [bytes.length],
    strides: readonly number[] = [1],
    offset = 0,
  ) {
    super();
    this.obj = obj;
    this.bytes = bytes;
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readonly = readonly;
    this.format = format;
    this.itemsize = itemsize;
    this.dims = shape;
    this.strides = strides;
    this.offset = offset;
  }
  get count(): number {
    return this.dims.reduce((n, d) => n * d, 1);
  }
  unlock(): void {
    if (this.lock !== null) {
      this.lock.exports--;
      this.lock = null;
    }
  }
}

/** A view of bytes that natives made themselves. */
export function viewOfBytes(bytes: Uint8Array, readonly: boolean, obj: Value = None): PyMemoryView {
  return new PyMemoryView(obj, bytes, readonly);
}

function contiguousStrides(shape: readonly number[], itemsize: number): number[] {
  const strides = new Array<number>(shape.length);
  let n = itemsize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = n;
    n *= shape[i];
  }
  return strides;
}

function isContiguous(m: PyMemoryView, order: "C" | "F"): boolean {
  if (m.count === 0) return true;
  let n = m.itemsize;
  for (let k = 0; k < m.dims.length; k++) {
    const i = order === "C" ? m.dims.length - 1 - k : k;
    if (m.dims[i] > 1 && m.strides[i] !== n) return false;
    n *= m.dims[i];
  }
  return true;
}

function check(m: PyMemoryView): PyMemoryView {
  if (m.released) throw valueError("operation forbidden on released memoryview object");
  return m;
}

/** The items' bytes one after the other; a view of the memory when they are so already. */
function gathered(m: PyMemoryView): Uint8Array {
  check(m);
  const n = m.count * m.itemsize;
  if (isContiguous(m, "C")) return m.bytes.subarray(m.offset, m.offset + n);
  const out = allocBytes(n);
  let at = 0;
  eachItem(m, (from) => {
    for (let k = 0; k < m.itemsize; k++) out[at++] = m.bytes[from + k];
  });
  return out;
}

/** Calls f with the position of every item, in C order. */
function eachItem(m: PyMemoryView, f: (at: number) => void): void {
  const walk = (dim: number, at: number) => {
    if (dim === m.dims.length) f(at);
    else for (let i = 0; i < m.dims[dim]; i++) walk(dim + 1, at + i * m.strides[dim]);
  };
  walk(0, m.offset);
}

registerBuffer(
  PyMemoryView,
  (m) => {
    check(m);
    m.unlock();
    if (!isContiguous(m, "C")) throw exception("BufferError", "memoryview: underlying buffer is not C-contiguous");
    return gathered(m);
  },
  (m) => !m.readonly,
  (m) => ({ format: m.format, itemsize: m.itemsize }),
);
setGather((v) => {
  if (!(v instanceof PyMemoryView)) return undefined;
  v.unlock();
  return gathered(v);
});

/** An object that stands for the memory of another one: a view of it is a view of that. */
export abstract class PyViewHolder extends PyObject {
  abstract get held(): PyMemoryView;
}

/** memoryview(obj) */
export function makeView(obj: Value): PyMemoryView {
  if (obj instanceof PyViewHolder) obj = obj.held;
  if (obj instanceof PyMemoryView) {
    check(obj);
    return new PyMemoryView(
      obj.obj,
      obj.bytes,
      obj.readonly,
      obj.format,
      obj.itemsize,
      obj.dims,
      obj.strides,
      obj.offset,
    );
  }
  if (obj instanceof PyByteArray) {
    const m = new PyMemoryView(obj, obj.view(), false);
    m.lock = obj;
    obj.exports++;
    return m;
  }
  const d = typeOf(obj).lookup("__buffer__");
  if (d !== undefined && typeOf(obj).isHeap && !(obj instanceof PyBytes)) {
    const given = callSpecial(obj, "__buffer__", [PyBUF_FULL_RO]);
    if (!(given instanceof PyMemoryView)) {
      throw typeError("__buffer__ returned non-memoryview object");
    }
    const m = makeView(given);
    m.obj = obj;
    m.exporter = { owner: obj, view: given };
    return m;
  }
  const bytes = bufferOf(obj);
  if (bytes === undefined) throw typeError(`memoryview: a bytes-like object is required, not '${typeName(obj)}'`);
  const { format, itemsize } = bufferFormat(obj);
  const readonly = writableBufferOf(obj) === undefined;
  return new PyMemoryView(obj, bytes, readonly, format, itemsize, [bytes.length / itemsize], [itemsize]);
}
const PyBUF_FULL_RO = 0x11c;

function release(m: PyMemoryView): void {
  if (m.released) return;
  m.unlock();
  m.released = true;
  const { exporter } = m;
  m.exporter = null;
  if (exporter !== null && releaseBufferSlot(typeOf(exporter.owner)) !== null) {
    callSpecial(exporter.owner, "__release_buffer__", [exporter.view]);
    exporter.view.released = true;
  }
}

function sub(m: PyMemoryView, shape: readonly number[], strides: readonly number[], offset: number): PyMemoryView {
  m.unlock();
  return new PyMemoryView(m.obj, m.bytes, m.readonly, m.format, m.itemsize, shape, strides, offset);
}

function itemAt(m: PyMemoryView, at: number): Value {
  const c = itemFormat(m.format);
  if (c === null) throw exception("NotImplementedError", `memoryview: format ${m.format} not supported`);
  return readItem(m.data, at, c);
}

function storeAt(m: PyMemoryView, at: number, v: Value): void {
  const c = itemFormat(m.format);
  if (c === null) throw exception("NotImplementedError", `memoryview: format ${m.format} not supported`);
  writeItem(m.data, at, c, v);
}

/** Position of index `i` in dimension `dim`, from `at`. */
function step(m: PyMemoryView, at: number, dim: number, i: number): number {
  const n = m.dims[dim];
  if (i < 0) i += n;
  if (i < 0 || i >= n) throw indexError(`index out of bounds on dimension ${dim + 1}`);
  return at + i * m.strides[dim];
}

function tuplePosition(m: PyMemoryView, key: PyTuple): number {
  if (key.a.length < m.dims.length) throw exception("NotImplementedError", "sub-views are not implemented");
  if (key.a.length > m.dims.length) {
    throw typeError(`cannot index ${m.dims.length}-dimension view with ${key.a.length}-element tuple`);
  }
  let at = m.offset;
  key.a.forEach((v, dim) => at = step(m, at, dim, asSize(v, "IndexError")));
  return at;
}

function isIndexTuple(key: Value): key is PyTuple {
  return key instanceof PyTuple && key.a.every(hasIndex);
}

function isSliceTuple(key: Value): boolean {
  return key instanceof PyTuple && key.a.length > 0 && key.a.every((v) => v instanceof PySlice);
}

function getItem(m: PyMemoryView, key: Value): Value {
  check(m);
  m.unlock();
  const ndim = m.dims.length;
  if (ndim === 0) {
    if (key instanceof PyTuple && key.a.length === 0) return itemAt(m, m.offset);
    if (key === Ellipsis) return m;
    throw typeError("invalid indexing of 0-dim memory");
  }
  if (typeof key === "number" || hasIndex(key)) {
    const i = asSize(key, "IndexError");
    if (ndim > 1) throw exception("NotImplementedError", "multi-dimensional sub-views are not implemented");
    return itemAt(m, step(m, m.offset, 0, i));
  }
  if (key instanceof PySlice) return sliceView(m, key);
  if (isIndexTuple(key)) return itemAt(m, tuplePosition(m, key));
  if (isSliceTuple(key)) throw exception("NotImplementedError", "multi-dimensional slicing is not implemented");
  throw typeError("memoryview: invalid slice key");
}

function sliceView(m: PyMemoryView, key: PySlice): PyMemoryView {
  const s = sliceIndices(key, m.dims[0]);
  const stride = m.strides[0];
  return sub(m, [s.count, ...m.dims.slice(1)], [stride * s.step, ...m.strides.slice(1)], m.offset + s.start * stride);
}

function setItem(m: PyMemoryView, key: Value, v: Value): void {
  check(m);
  if (m.readonly) throw typeError("cannot modify read-only memory");
  const ndim = m.dims.length;
  if (ndim === 0) {
    if (key === Ellipsis || key instanceof PyTuple && key.a.length === 0) {
      storeAt(m, m.offset, v);
      return;
    }
    throw typeError("invalid indexing of 0-dim memory");
  }
  if (typeof key === "number" || hasIndex(key)) {
    const i = asSize(key, "IndexError");
    if (ndim > 1) throw exception("NotImplementedError", "sub-views are not implemented");
    storeAt(m, step(m, m.offset, 0, i), v);
    return;
  }
  if (key instanceof PySlice) {
    if (ndim > 1) {
      throw exception(
        "NotImplementedError",
        "memoryview slice assignments are currently restricted to ndim = 1",
      );
    }
    assign(sliceView(m, key), v);
    return;
  }
  if (isIndexTuple(key)) {
    storeAt(m, tuplePosition(m, key), v);
    return;
  }
  if (isSliceTuple(key)) {
    throw exception("NotImplementedError", "memoryview slice assignments are currently restricted to ndim = 1");
  }
  throw typeError("memoryview: invalid slice key");
}

function assign(to: PyMemoryView, v: Value): void {
  if (!(v instanceof PyMemoryView) && bufferOf(v) === undefined) {
    throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  }
  const from = makeView(v);
  from.unlock();
  if (
    from.dims.length !== 1 || from.dims[0] !== to.dims[0] || from.itemsize !== to.itemsize ||
    itemFormat(from.format) !== itemFormat(to.format)
  ) throw valueError("memoryview assignment: lvalue and rvalue have different structures");
  const b = copyBytes(gathered(from));
  let at = 0;
  eachItem(to, (position) => {
    for (let k = 0; k < to.itemsize; k++) to.bytes[position + k] = b[at++];
  });
}

function toNested(m: PyMemoryView, dim: number, at: number): Value {
  if (dim === m.dims.length) return itemAt(m, at);
  const out: Value[] = [];
  for (let i = 0; i < m.dims[dim]; i++) out.push(toNested(m, dim + 1, at + i * m.strides[dim]));
  return list(out);
}

function toBytes(m: PyMemoryView, order: Value | undefined): Value {
  check(m);
  let o = "C";
  if (order !== undefined && order !== None) {
    if (!isStr(order)) throw typeError(`tobytes() argument 'order' must be str or None, not ${argumentName(order)}`);
    o = jsText(order);
    if (o !== "C" && o !== "F" && o !== "A") throw valueError("order must be 'C', 'F' or 'A'");
  }
  m.unlock();
  if (o === "A") o = isContiguous(m, "F") && !isContiguous(m, "C") ? "F" : "C";
  if (o === "C" || m.dims.length <= 1) return new PyBytes(copyBytes(gathered(m)));
  const out = allocBytes(m.count * m.itemsize);
  let to = 0;
  const walk = (dim: number, at: number) => {
    if (dim < 0) { for (let k = 0; k < m.itemsize; k++) out[to++] = m.bytes[at + k]; }
    else for (let i = 0; i < m.dims[dim]; i++) walk(dim - 1, at + i * m.strides[dim]);
  };
  walk(m.dims.length - 1, m.offset);
  return new PyBytes(out);
}

function cast(m: PyMemoryView, format: Value, shape: Value | undefined): PyMemoryView {
  check(m);
  if (!isStr(format)) throw typeError(`cast() argument 'format' must be str, not ${argumentName(format)}`);
  if (shape !== undefined && !(shape instanceof PyList) && !(shape instanceof PyTuple)) {
    throw typeError("shape must be a list or a tuple");
  }
  if (!isContiguous(m, "C")) throw typeError("memoryview: casts are restricted to C-contiguous views");
  const dims = shape === undefined ? null : shape instanceof PyList ? shape.copyItems() : shape.a;
  if ((dims !== null || m.dims.length !== 1) && m.dims.length !== 1 && dims !== null && dims.length !== 1) {
    throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  const text = jsText(format);
  const c = itemFormat(text);
  if (c === null) {
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const from = itemFormat(m.format);
  if (from === null) {
    throw valueError(
      "memoryview: source format must be a native single character format prefixed with an optional '@'",
    );
  }
  const isByte = (f: string) => f === "b" || f === "B" || f === "c";
  if (!isByte(c) && !isByte(from)) throw typeError("memoryview: cannot cast between two non-byte formats");
  const size = ITEM_SIZES[c];
  const total = m.count * m.itemsize;
  if (total % size !== 0) throw typeError("memoryview: length is not a multiple of itemsize");
  m.unlock();
  let to: number[] = [total / size];
  if (dims !== null) {
    to = dims.map((d) => {
      if (!hasIndex(d)) throw typeError("memoryview.cast(): elements of shape must be integers");
      const n = asSize(d);
      if (n <= 0) throw valueError("memoryview.cast(): elements of shape must be integers > 0");
      return n;
    });
    if (to.reduce((n, d) => n * d, size) !== total) {
      throw typeError("memoryview: product(shape) * itemsize != buffer size");
    }
  }
  return new PyMemoryView(m.obj, m.bytes, m.readonly, text, size, to, contiguousStrides(to, size), m.offset);
}

function viewsEqual(a: PyMemoryView, other: Value): Value {
  if (a === other) return true;
  if (a.released) return false;
  let b: PyMemoryView;
  if (other instanceof PyMemoryView) b = other;
  else {
    if (typeof other !== "object" || bufferOf(other) === undefined) return NotImplemented;
    b = makeView(other);
    b.unlock();
  }
  if (b.released) return false;
  if (a.dims.length !== b.dims.length || a.dims.some((n, i) => n !== b.dims[i])) return false;
  const fa = itemFormat(a.format), fb = itemFormat(b.format);
  if (fa === null || fb === null) return false;
  const x: number[] = [], y: number[] = [];
  eachItem(a, (at) => x.push(at));
  eachItem(b, (at) => y.push(at));
  return x.every((at, i) => equal(readItem(a.data, at, fa), readItem(b.data, y[i], fb)));
}

function hashView(m: PyMemoryView): number {
  check(m);
  if (m.hash !== undefined) return m.hash;
  if (!m.readonly) throw valueError("cannot hash writable memoryview object");
  const c = itemFormat(m.format);
  if (c !== "B" && c !== "b" && c !== "c") {
    throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  return m.hash = hashBytes(gathered(m));
}

function only1(m: PyMemoryView, message: string): void {
  check(m);
  if (m.dims.length === 0) throw typeError("invalid lookup on 0-dim memory");
  if (m.dims.length > 1) throw exception("NotImplementedError", message);
}

function count(m: PyMemoryView, v: Value): number {
  if (m.dims.length === 0) throw typeError("invalid indexing of 0-dim memory");
  only1(m, "multi-dimensional sub-views are not implemented");
  let n = 0;
  eachItem(m, (at) => {
    if (equal(itemAt(m, at), v)) n++;
  });
  return n;
}

function indexOf(m: PyMemoryView, v: Value, start: Value | undefined, stop: Value | undefined): number {
  only1(m, "multi-dimensional lookup is not implemented");
  const n = m.dims[0];
  const bound = (b: Value | undefined, missing: number) => {
    if (b === undefined) return missing;
    const i = clampSize(b);
    return i < 0 ? Math.max(0, i + n) : i;
  };
  const to = Math.min(bound(stop, n), n);
  for (let i = bound(start, 0); i < to; i++) if (equal(itemAt(m, m.offset + i * m.strides[0]), v)) return i;
  throw valueError("memoryview.index(x): x not found");
}

class PyMemoryIterator extends PyObject {
  view: PyMemoryView | null;
  i = 0;
  constructor(view: PyMemoryView) {
    super();
    this.view = view;
  }
}
const memoryIteratorType = shell("memory_iterator", PyMemoryIterator);
bindImpl(PyMemoryIterator, memoryIteratorType);
memoryIteratorType.isBase = false;
populate(memoryIteratorType, {
  doc: null,
  slots: {
    __iter__: (self: PyMemoryIterator) => self,
    __next__: (self: PyMemoryIterator) => {
      const m = self.view;
      if (m === null) return undefined;
      if (self.i < m.dims[0]) {
        check(m);
        return itemAt(m, m.offset + self.i++ * m.strides[0]);
      }
      self.view = null;
      return undefined;
    },
  },
});

function attribute(doc: string, f: (m: PyMemoryView) => Value) {
  return getset(doc, (m: PyMemoryView) => f(check(m)));
}

function contiguousIn(doc: string, orders: readonly ("C" | "F")[]) {
  return attribute(doc, (m) => orders.some((o) => isContiguous(m, o)));
}

const create = constructorFn("memoryview", "(object)", (_cls: PyType, object: Value) => makeView(object));

export const memoryviewType: PyType = defineType("memoryview", PyMemoryView, {
  doc: "A view of the memory of an object that supports the buffer protocol.",
  final: true,
  weakrefs: true,
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      const given = args.length + (kw?.size ?? 0);
      if (given > 1) throw typeError(`memoryview() takes at most 1 argument (${given} given)`);
      return create(cls, args, kw);
    },
    __repr__: (m: PyMemoryView) =>
      `<${m.released ? "released " : ""}memory at 0x${identityOf(m).toString(16).padStart(12, "0")}>`,
    __hash__: hashView,
    __eq__: viewsEqual,
    __ne__: (m: PyMemoryView, other: Value) => {
      const r = viewsEqual(m, other);
      return typeof r === "boolean" ? !r : r;
    },
    __iter__: (m: PyMemoryView) => {
      check(m);
      if (m.dims.length === 0) throw typeError("invalid indexing of 0-dim memory");
      if (m.dims.length > 1) {
        throw exception("NotImplementedError", "multi-dimensional sub-views are not implemented");
      }
      return new PyMemoryIterator(m);
    },
    __len__: (m: PyMemoryView) => {
      check(m);
      if (m.dims.length === 0) throw typeError("0-dim memory has no length");
      return m.dims[0];
    },
    __getitem__: getItem,
    __setitem__: setItem,
    __delitem__: (m: PyMemoryView) => {
      check(m);
      throw typeError(m.readonly ? "cannot modify read-only memory" : "cannot delete memory");
    },
    __buffer__: (m: PyMemoryView) => makeView(m),
    __release_buffer__: (m: PyMemoryView, view: Value) => {
      if (!(view instanceof PyMemoryView)) throw typeError("expected a memoryview object");
      if (view.obj !== m && view.obj !== m.obj) throw valueError("memoryview's buffer is not this object");
      if (view === m) throw valueError("memoryview's buffer is not this object");
      release(view);
    },
  },
  members: {
    obj: attribute("The object whose memory it is.", (m) => m.obj),
    nbytes: attribute("Size of all items in bytes.", (m) => m.count * m.itemsize),
    readonly: attribute("Is the memory read-only?", (m) => m.readonly),
    itemsize: attribute("Size of an item in bytes.", (m) => m.itemsize),
    format: attribute("Format of an item, as in struct.", (m) => m.format),
    ndim: attribute("Number of dimensions.", (m) => m.dims.length),
    shape: attribute("Length of each dimension.", (m) => tuple(m.dims)),
    strides: attribute("Bytes between items in each dimension.", (m) => tuple(m.strides)),
    suboffsets: attribute("Always empty.", () => tuple([])),
    c_contiguous: contiguousIn("Are the items in C order without gaps?", ["C"]),
    f_contiguous: contiguousIn("Are the items in Fortran order without gaps?", ["F"]),
    contiguous: contiguousIn("Are the items without gaps?", ["C", "F"]),
    release: method("(self, /)", "Release the memory.", release),
    tobytes: method("(self, /, order='C')", "The items as bytes.", toBytes),
    hex: method(
      "(self, /, sep=<opt>, bytes_per_sep=1)",
      "The items as hexadecimal text.",
      (m: PyMemoryView, sep?: Value, group?: Value) => hexMethod(gathered(m), sep, group),
    ),
    tolist: method("(self, /)", "The items as a list.", (m: PyMemoryView) => toNested(check(m), 0, m.offset)),
    cast: method("(self, /, format, shape=<opt>)", "The memory with another format or shape.", cast),
    toreadonly: method("(self, /)", "A read-only view.", (m: PyMemoryView) => {
      const r = sub(check(m), m.dims, m.strides, m.offset);
      r.readonly = true;
      return r;
    }),
    count: method("(self, value, /)", "Number of items equal to value.", count),
    index: method("(self, value, start=0, stop=sys.maxsize, /)", "Index of the first item equal to value.", indexOf),
    __enter__: method("(self, /)", "The view itself.", check),
    __exit__: method("(self, /, *exc_info)", "Release the memory.", (m: PyMemoryView) => release(m)),
    _from_flags: classMethod(
      "(cls, /, object, flags)",
      "A view with buffer request flags.",
      (_cls: PyType, object: Value) => makeView(object),
    ),
    __class_getitem__: classGetItem,
  },
});
memoryviewType.patternKind = 1;

populate(bytesType, { slots: { __buffer__: (self: PyBytes) => makeView(self) } });
populate(bytearrayType, {
  slots: {
    __buffer__: (self: PyByteArray) => makeView(self),
    __release_buffer__: (_self: PyByteArray, view: Value) => {
      if (!(view instanceof PyMemoryView)) throw typeError("expected a memoryview object");
      release(view);
    },
  },
});
