// The array module: compact arrays of numbers or characters.
import { memoryAddress } from "../core/memory_address.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { defineModule, defineType, fn, leafGetset, method, value } from "../core/define.ts";
import { identityOf } from "../core/hash.ts";
import { exception, indexError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs, strFromPoints, strLen, strPoints, strValue } from "../core/str.ts";
import { allocate, PyType } from "../core/type.ts";
import {
  type Kwargs,
  list,
  None,
  NotImplemented,
  PyBytes,
  PyList,
  PyObject,
  PySlice,
  tuple,
  type Value,
} from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { type CompareOp, equal, richCompare } from "../ops/compare.ts";
import { forEachItem } from "../ops/iteration.ts";
import { asSize, clampSize, hasIndex } from "../ops/number.ts";
import { indexIn, sliceIndices } from "../ops/subscript.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { classGetItem } from "../types/list_support.ts";
import { type Kind, KINDS, MACHINE_FORMATS, TYPECODES } from "./array_kinds.ts";
import { PyArray } from "./array_object.ts";
import { bytesArg } from "./bytes_arg.ts";
import { fieldOf, memoryAround, unpackField } from "./struct_format.ts";

class PyArrayIterator extends PyObject {
  i = 0;
  constructor(public array: PyArray | null) {
    super();
  }
}

function kindArg(v: Value, what: string): Kind {
  if (!isStr(v)) throw typeError(`${what} must be a unicode character, not ${typeName(v)}`);
  const n = strLen(strValue(v));
  if (n !== 1) throw typeError(`${what} must be a unicode character, not a string of length ${n}`);
  const code = jsText(v);
  const kind = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
  if (kind === undefined) throw valueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
  if (code === "u") {
    runtime().warn("DeprecationWarning", "The 'u' type code is deprecated and will be removed in Python 3.16");
  }
  return kind;
}

function wholeItems(b: Uint8Array, kind: Kind): Uint8Array {
  if (b.length % kind.size !== 0) throw valueError("bytes length not a multiple of item size");
  return b;
}

function newArray(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (cls === arrayType && kw !== null && kw.size > 0) throw typeError("array.array() takes no keyword arguments");
  if (args.length === 0) throw typeError("array() takes at least 1 argument (0 given)");
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const kind = kindArg(args[0], "array() argument 1");
  const self = allocate(cls, kind) as PyArray;
  const init = args[1];
  if (init === undefined) return self;
  if (isStr(init)) {
    if (!kind.text) throw typeError(`cannot use a str to initialize an array with typecode '${kind.code}'`);
    addText(self, init);
  } else if (init instanceof PyArray) {
    if (init.kind.text !== kind.text) {
      if (init.kind.text) {
        throw typeError(`cannot use a unicode array to initialize an array with typecode '${kind.code}'`);
      }
    }
    if (init.kind === kind) self.addBytes(init.bytes());
    else for (let i = 0; i < init.length; i++) self.append(init.get(i));
  } else if (init instanceof PyBytes || typeName(init) === "bytearray") {
    self.addBytes(wholeItems(bufferOf(init)!, kind));
  } else forEachItem(init, (v) => self.append(v));
  return self;
}

function addText(self: PyArray, s: Value): void {
  const points = strPoints(strValue(s as string));
  const at = self.length;
  self.resize(at + points.length);
  for (let i = 0; i < points.length; i++) self.store[at + i] = points[i];
}

function textOf(self: PyArray): Value {
  const points: number[] = [];
  for (let i = 0; i < self.length; i++) points.push(...strPoints(self.get(i) as string));
  return strFromPoints(points);
}

function toList(self: PyArray): Value {
  const out = new Array<Value>(self.length);
  for (let i = 0; i < out.length; i++) out[i] = self.get(i);
  return list(out);
}

function repr(self: PyArray): Value {
  const name = self.t === 0 ? self.cls.name : "array";
  if (self.length === 0) return strFromJs(`${name}('${self.kind.code}')`);
  return strFromJs(`${name}('${self.kind.code}', ${reprJs(self.kind.text ? textOf(self) : toList(self))})`);
}

function compare(op: CompareOp) {
  return (a: PyArray, b: Value): Value => {
    if (!(b instanceof PyArray)) return NotImplemented;
    if (a.length !== b.length && (op === "__eq__" || op === "__ne__")) return op === "__ne__";
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) {
      // Items are primitives or fresh floats: identity decides nothing, so that NaN differs from itself.
      if (richCompare("__eq__", a.get(i), b.get(i)) === true) continue;
      if (op === "__eq__") return false;
      if (op === "__ne__") return true;
      return richCompare(op, a.get(i), b.get(i));
    }
    return richCompare(op, a.length, b.length);
  };
}

function subscript(self: PyArray, key: Value): Value {
  if (key instanceof PySlice) {
    const { start, step, count } = sliceIndices(key, self.length);
    if (step === 1) return new PyArray(self.kind, self.slice(start, start + count));
    const out = new PyArray(self.kind, self.kind.make(count));
    for (let i = 0; i < count; i++) out.store[i] = self.store[start + i * step] as never;
    return out;
  }
  if (!hasIndex(key)) throw typeError("array indices must be integers");
  return self.get(indexIn(key, self.length, "array index out of range"));
}

function assign(self: PyArray, key: Value, v: Value): void {
  if (!(key instanceof PySlice)) {
    if (!hasIndex(key)) throw typeError("array indices must be integers");
    self.put(indexIn(key, self.length, "array assignment index out of range"), v);
    return;
  }
  if (!(v instanceof PyArray)) throw typeError(`can only assign array (not "${typeName(v)}") to array slice`);
  if (v.kind !== self.kind) throw typeError("bad argument type for built-in operation");
  const { start, step, count } = sliceIndices(key, self.length);
  const items = v.slice(0, v.length);
  if (step === 1) {
    self.splice(start, start + count, items);
    return;
  }
  if (items.length !== count) {
    throw valueError(`attempt to assign array of size ${items.length} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) self.store[start + i * step] = items[i] as never;
}

function remove(self: PyArray, key: Value): void {
  const none = self.kind.make(0);
  if (!(key instanceof PySlice)) {
    if (!hasIndex(key)) throw typeError("array indices must be integers");
    const i = indexIn(key, self.length, "array assignment index out of range");
    self.splice(i, i + 1, none);
    return;
  }
  const { start, step, count } = sliceIndices(key, self.length);
  if (step === 1) {
    self.splice(start, start + count, none);
    return;
  }
  const gone = new Set<number>();
  for (let i = 0; i < count; i++) gone.add(start + i * step);
  let o = 0;
  for (let i = 0; i < self.length; i++) if (!gone.has(i)) self.store[o++] = self.store[i] as never;
  self.resize(o);
}

function concat(self: PyArray, other: Value): Value {
  if (!(other instanceof PyArray)) throw typeError(`can only append array (not "${typeName(other)}") to array`);
  if (other.kind !== self.kind) throw typeError("bad argument type for built-in operation");
  const out = new PyArray(self.kind, self.slice(0, self.length));
  out.addBytes(other.bytes());
  return out;
}

function repeated(self: PyArray, times: Value): Value {
  if (!hasIndex(times)) throw typeError(`can't multiply sequence by non-int of type '${typeName(times)}'`);
  const n = Math.max(0, asSize(times));
  if (n * self.length * self.kind.size > 2 ** 32) throw exception("MemoryError");
  const out = new PyArray(self.kind, self.kind.make(self.length * n));
  for (let i = 0; i < n; i++) out.store.set(self.slice(0, self.length) as never, i * self.length);
  return out;
}

function extend(self: PyArray, v: Value): void {
  if (v instanceof PyArray) {
    if (v.kind !== self.kind) throw typeError("can only extend with array of same kind");
    self.addBytes(v === self ? v.bytes().slice() : v.bytes());
  } else forEachItem(v, (x) => self.append(x));
}

function find(self: PyArray, v: Value, start = 0, stop = self.length): number {
  for (let i = start; i < stop && i < self.length; i++) if (equal(self.get(i), v)) return i;
  return -1;
}

function indexOf(self: PyArray, v: Value, start?: Value, stop?: Value): number {
  function place(p: Value | undefined, missing: number): number {
    if (p === undefined) return missing;
    const n = clampSize(p);
    return n < 0 ? Math.max(0, n + self.length) : n;
  }
  const at = find(self, v, place(start, 0), place(stop, Number.MAX_SAFE_INTEGER));
  if (at < 0) throw valueError("array.index(x): x not in array");
  return at;
}

function swapBytes(self: PyArray): void {
  const b = self.bytes(), { size } = self.kind;
  for (let at = 0; at < b.length; at += size) b.subarray(at, at + size).reverse();
}

function readFile(self: PyArray, file: Value, count: Value): void {
  const n = asSize(count);
  if (n < 0) throw valueError("negative count");
  const wanted = n * self.kind.size;
  const b = callKw(getAttr(file, "read"), [wanted], null);
  if (!(b instanceof PyBytes)) throw typeError("read() didn't return bytes");
  self.addBytes(wholeItems(b.b, self.kind));
  if (b.b.length !== wanted) throw exception("EOFError", "read() didn't return enough bytes");
}

function writeFile(self: PyArray, file: Value): void {
  const write = getAttr(file, "write");
  const b = self.bytes().slice();
  for (let at = 0; at < b.length; at += 65536) callKw(write, [new PyBytes(b.slice(at, at + 65536))], null);
}

function onlyText(self: PyArray, name: string): void {
  if (!self.kind.text) throw valueError(`${name}() may only be called on unicode type arrays ('u' or 'w')`);
}

function reduce(self: PyArray, protocol: Value): Value {
  const dict = lookupAttr(self, "__dict__") ?? None;
  const cls = typeOf(self);
  if (asSize(protocol) < 3) {
    return tuple([cls, tuple([self.kind.code, self.kind.text ? list(charactersOf(self)) : toList(self)]), dict]);
  }
  const rebuild = runtime().importModule("array");
  return tuple([
    getAttr(rebuild, "_array_reconstructor"),
    tuple([cls, self.kind.code, self.kind.machine, new PyBytes(self.bytes().slice())]),
    dict,
  ]);
}

function charactersOf(self: PyArray): Value[] {
  return Array.from({ length: self.length }, (_, i) => self.get(i));
}

function reconstruct(cls: Value, code: Value, machine: Value, items: Value): Value {
  const format = asSize(machine);
  if (!(cls instanceof PyType)) throw typeError(`first argument must be a type object, not ${typeName(cls)}`);
  if (!cls.isSubtype(arrayType)) throw typeError(`${cls.name} is not a subtype of array.array`);
  const text = isStr(code) ? jsText(code) : "";
  if (!isStr(code)) {
    throw typeError(`_array_reconstructor() argument 2 must be a unicode character, not ${argumentName(code)}`);
  }
  if (!TYPECODES.includes(text) || text.length !== 1) throw valueError("second argument must be a valid type code");
  if (format < 0 || format >= MACHINE_FORMATS.length) {
    throw valueError("third argument must be a valid machine format code.");
  }
  if (!(items instanceof PyBytes)) throw typeError(`fourth argument should be bytes, not ${typeName(items)}`);
  let kind = KINDS[text];
  const { size, code: itemCode, little } = MACHINE_FORMATS[format];
  if (format === kind.machine) {
    const out = allocate(cls, kind) as PyArray;
    out.addBytes(wholeItems(items.b, kind));
    return out;
  }
  if (items.b.length % size !== 0) throw valueError("bytes length not a multiple of item size");
  const out: Value[] = [];
  const { view, bytes } = memoryAround(items.b), field = fieldOf(itemCode, 0, size);
  const { byteOffset, length } = items.b;
  for (let at = byteOffset; at < byteOffset + length; at += size) {
    if (itemCode === "u" || itemCode === "w") {
      const p = size === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
      if (p > 0x10ffff) throw valueError(`character U+${p.toString(16)} is not in range [U+0000; U+10ffff]`);
      out.push(strFromPoints([p]));
    } else out.push(unpackField(view, bytes, at, field, little));
  }
  // Ints of another size or sign than the type code has here go to the kind that holds them.
  if (!kind.text && !"fd".includes(text)) {
    kind = Object.values(KINDS).findLast((k) => k.machine === format - (little ? 0 : 1)) ?? kind;
  }
  const array = allocate(cls, kind) as PyArray;
  for (const v of out) array.append(v);
  return array;
}

const arrayType: PyType = defineType("array.array", PyArray, {
  doc: "array(typecode[, initializer]): a compact array of numbers or characters of one kind.",
  weakrefs: true,
  slots: {
    __new__: newArray,
    __repr__: repr,
    __lt__: compare("__lt__"),
    __le__: compare("__le__"),
    __eq__: compare("__eq__"),
    __ne__: compare("__ne__"),
    __gt__: compare("__gt__"),
    __ge__: compare("__ge__"),
    __iter__: (self: PyArray) => new PyArrayIterator(self),
    __len__: (self: PyArray) => self.length,
    __getitem__: subscript,
    __setitem__: assign,
    __delitem__: remove,
    __contains__: (self: PyArray, v: Value) => find(self, v) >= 0,
    __add__: concat,
    __mul__: repeated,
    __rmul__: repeated,
    __iadd__: (self: PyArray, other: Value) => {
      if (!(other instanceof PyArray)) throw typeError(`can only extend array with array (not "${typeName(other)}")`);
      extend(self, other);
      return self;
    },
    __imul__: (self: PyArray, times: Value) => {
      const r = repeated(self, times);
      if (!(r instanceof PyArray)) return NotImplemented;
      self.splice(0, self.length, r.store);
      return self;
    },
  },
  members: {
    typecode: leafGetset("The type code.", (self: PyArray) => self.kind.code),
    itemsize: leafGetset("Bytes of an item.", (self: PyArray) => self.kind.size),
    append: method("(self, v, /)", "Adds an item at the end.", (self: PyArray, v: Value) => self.append(v)),
    extend: method("(self, bb, /)", "Adds the items of an iterable.", extend),
    insert: method("(self, i, v, /)", "Inserts an item before a place.", (self: PyArray, i: Value, v: Value) => {
      let at = clampSize(i);
      if (at < 0) at = Math.max(0, at + self.length);
      const items = self.kind.make(1);
      items[0] = self.kind.toItem(v) as never;
      at = Math.min(at, self.length);
      self.splice(at, at, items);
    }),
    pop: method("(self, i=-1, /)", "Removes an item and gives it.", (self: PyArray, i: Value = -1) => {
      let at = asSize(i);
      if (self.length === 0) throw indexError("pop from empty array");
      if (at < 0) at += self.length;
      if (at < 0 || at >= self.length) throw indexError("pop index out of range");
      const v = self.get(at);
      self.splice(at, at + 1, self.kind.make(0));
      return v;
    }),
    remove: method("(self, v, /)", "Removes the first item that equals v.", (self: PyArray, v: Value) => {
      const at = find(self, v);
      if (at < 0) throw valueError("array.remove(x): x not in array");
      self.splice(at, at + 1, self.kind.make(0));
    }),
    clear: method("(self, /)", "Removes all items.", (self: PyArray) => self.resize(0)),
    count: method("(self, v, /)", "How often v occurs.", (self: PyArray, v: Value) => {
      let n = 0;
      for (let i = 0; i < self.length; i++) if (equal(self.get(i), v)) n++;
      return n;
    }),
    index: method("(self, v, start=0, stop=sys.maxsize, /)", "Place of the first item that equals v.", indexOf),
    reverse: method("(self, /)", "Reverses the order of the items.", (self: PyArray) => {
      (self.store as Uint8Array).subarray(0, self.length).reverse();
    }),
    byteswap: method("(self, /)", "Swaps the bytes of each item.", swapBytes),
    buffer_info: method(
      "(self, /)",
      "A number for the memory, and the number of items.",
      (self: PyArray) => tuple([memoryAddress(self.bytes(), () => identityOf(self.store)), self.length]),
    ),
    tobytes: method("(self, /)", "The items as bytes.", (self: PyArray) => new PyBytes(self.bytes().slice())),
    frombytes: method(
      "(self, buffer, /)",
      "Adds items given as bytes.",
      (self: PyArray, buffer: Value) => self.addBytes(wholeItems(bytesArg(buffer), self.kind)),
    ),
    tolist: method("(self, /)", "The items as a list.", toList),
    fromlist: method("(self, list, /)", "Adds the items of a list, or none of them.", (self: PyArray, items: Value) => {
      if (!(items instanceof PyList)) throw typeError("arg must be list");
      const values = items.copyItems().map((v) => self.kind.toItem(v));
      const at = self.length;
      self.resize(at + values.length);
      values.forEach((x, i) => self.store[at + i] = x as never);
    }),
    tounicode: method("(self, /)", "The characters as a str.", (self: PyArray) => {
      onlyText(self, "tounicode");
      return textOf(self);
    }),
    fromunicode: method("(self, ustr, /)", "Adds the characters of a str.", (self: PyArray, s: Value) => {
      if (!isStr(s)) throw typeError(`fromunicode() argument must be str, not ${argumentName(s)}`);
      onlyText(self, "fromunicode");
      addText(self, s);
    }),
    tofile: method("(self, f, /)", "Writes the items as bytes to a file.", writeFile),
    fromfile: method("(self, f, n, /)", "Reads n items from a file.", readFile),
    __copy__: method("(self, /)", "A copy.", (self: PyArray) => new PyArray(self.kind, self.slice(0, self.length))),
    __deepcopy__: method(
      "(self, unused, /)",
      "A copy.",
      (self: PyArray) => new PyArray(self.kind, self.slice(0, self.length)),
    ),
    __reduce_ex__: method("(self, value, /)", "For pickling.", reduce),
    __sizeof__: method("(self, /)", "Memory in bytes.", (self: PyArray) => 80 + self.store.byteLength),
    __class_getitem__: classGetItem,
  },
});
arrayType.patternKind = 1;
arrayType.typedItems = true;

defineType("array.arrayiterator", PyArrayIterator, {
  final: true,
  slots: {
    __iter__: (self: PyArrayIterator) => self,
    __next__: (self: PyArrayIterator) => {
      const { array } = self;
      if (array === null) return undefined;
      if (self.i < array.length) return array.get(self.i++);
      self.array = null;
      return undefined;
    },
  },
  members: {
    __reduce__: method("(self, /)", "For pickling.", (self: PyArrayIterator) => {
      const iter = builtin("iter");
      return self.array === null ? tuple([iter, tuple([tuple([])])]) : tuple([iter, tuple([self.array]), self.i]);
    }),
    __setstate__: method("(self, state, /)", "Goes to a place.", (self: PyArrayIterator, state: Value) => {
      if (self.array !== null) self.i = Math.min(Math.max(0, asSize(state)), self.array.length);
    }),
  },
});

export const module = defineModule("array", {
  doc: "Compact arrays of basic values.",
  members: {
    array: value(arrayType),
    ArrayType: value(arrayType),
    typecodes: value(TYPECODES),
    _array_reconstructor: fn(
      "(arraytype, typecode, mformat_code, items, /)",
      "For unpickling.",
      reconstruct,
    ),
  },
  init: () => {
    const abc = runtime().importModule("collections.abc");
    callKw(getAttr(getAttr(abc, "MutableSequence"), "register"), [arrayType], null);
  },
});
