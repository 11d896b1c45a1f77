// Pickling: objects as opcodes.
//
// In: an object graph. Out: opcodes in a PickleOutput, byte for byte CPython's where identity is the same. Invariant: `memo`
// holds what the stream can refer to; equal strs are one object here, so that a str is stored once.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import {
  bytesType,
  dictType,
  ellipsisType,
  listType,
  noneType,
  notImplementedType,
  tupleType,
  typeOf,
  typeType,
} from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { PyFunction } from "../core/function.ts";
import { isExc, runtimeError, typeError } from "../core/raise.ts";
import { callSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import {
  Ellipsis,
  list,
  None,
  NotImplemented,
  PyBytes,
  PyFloat,
  type PyList,
  PyTuple,
  PyWideStr,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { getIter, iterNext, toArray } from "../ops/iteration.ts";
import { reprJs, str } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { qualifiedTypeName } from "../ops/type_name.ts";
import { PyByteArray } from "../types/bytearray.ts";
import { addNote } from "../types/exception_notes.ts";
import { frozenSetType, type PyAnySet, setType } from "../types/set_classes.ts";
import { setElements } from "../types/set_order.ts";
import { encodeRawUnicodeEscape } from "../types/text_codec_escapes.ts";
import { encodeUtf8 } from "../types/text_codec_utf8.ts";
import { PyPickleBuffer } from "./pickle_buffer.ts";
import { OP, PickleOutput } from "./pickle_output.ts";
import { cannotPickle, libraryObject } from "./pickle_shared.ts";

const BATCH = 1000;

/** Least number of bytes in two's complement, the lowest first; none for zero. */
export function encodeLong(n: bigint): Uint8Array {
  if (n === 0n) return new Uint8Array(0);
  const bits = (n < 0n ? -n - 1n : n).toString(2).length;
  const out = new Uint8Array((bits >> 3) + 1);
  for (let i = 0; i < out.length; i++) {
    out[i] = Number(n & 255n);
    n >>= 8n;
  }
  return out;
}

/** Runs a part of the work; an exception gets a note that says which. */
function noted(text: () => string, f: () => void): void {
  try {
    f();
  } catch (e) {
    if (e instanceof PyBaseException) addNote(e, strFromJs(text()));
    throw e;
  }
}

function when(o: Value, rest: string): () => string {
  return () => `when serializing ${qualifiedTypeName(o)} ${rest}`;
}

function latin1(b: Uint8Array): string {
  let s = "";
  for (let i = 0; i < b.length; i++) s += String.fromCharCode(b[i]);
  return s;
}

export class Saver {
  readonly out = new PickleOutput();
  memo: Map<Value, number> = new Map();
  fast = false;
  persistentId: ((o: Value) => Value) | null = null;
  reducerOverride: Value | null = null;
  /** A table of the pickler's own. */
  dispatchTable: Value | null = null;
  bufferCallback: Value | null = null;
  constructor(readonly protocol: number, readonly fixImports: boolean) {}

  get binary(): boolean {
    return this.protocol >= 1;
  }

  dump(o: Value): void {
    const { out } = this;
    if (this.protocol >= 2) out.number(OP.PROTO, this.protocol, 1);
    out.framing = this.protocol >= 4;
    this.save(o);
    out.byte(OP.STOP);
    out.endFrame();
    out.framing = false;
  }

  memoize(o: Value): void {
    if (this.fast) return;
    const i = this.memo.size;
    this.memo.set(o, i);
    if (this.protocol >= 4) this.out.byte(OP.MEMOIZE);
    else if (!this.binary) {
      this.out.byte(OP.PUT);
      this.out.text(`${i}\n`);
    } else if (i < 256) this.out.number(OP.BINPUT, i, 1);
    else this.out.number(OP.LONG_BINPUT, i, 4);
  }

  #get(i: number): void {
    if (!this.binary) {
      this.out.byte(OP.GET);
      this.out.text(`${i}\n`);
    } else if (i < 256) this.out.number(OP.BINGET, i, 1);
    else this.out.number(OP.LONG_BINGET, i, 4);
  }

  save(o: Value, persistent = true): void {
    const { out } = this;
    out.boundary();
    if (persistent && this.persistentId !== null) {
      const id = this.persistentId(o);
      if (id !== None) return this.#persistent(id);
    }
    switch (typeof o) {
      case "number":
      case "bigint":
        return this.#int(o);
      case "boolean":
        if (this.protocol >= 2) out.byte(o ? OP.NEWTRUE : OP.NEWFALSE);
        else out.text(o ? "I01\n" : "I00\n");
        return;
    }
    if (o === None) return out.byte(OP.NONE);
    const cls = typeOf(o);
    if (o instanceof PyFloat && !cls.isHeap) {
      if (this.binary) out.float(o.v);
      else {
        out.byte(OP.FLOAT);
        out.text(reprJs(o) + "\n");
      }
      return;
    }
    const known = this.memo.get(o);
    if (known !== undefined) return this.#get(known);
    if (typeof o === "string" || o instanceof PyWideStr) return this.#str(o);
    if (cls === bytesType) return this.#bytes(o as PyBytes);
    if (this.#container(o, cls)) return;
    this.#reduce(o, cls);
  }

  /** Objects of the built-in types that have opcodes of their own. */
  #container(o: Value, cls: PyType): boolean {
    switch (cls) {
      case tupleType:
        this.#tuple(o as PyTuple);
        return true;
      case listType:
        this.#list(o as PyList);
        return true;
      case dictType:
        this.#dict(o as PyDict);
        return true;
      case setType:
      case frozenSetType:
        this.#set(o as PyAnySet, cls === frozenSetType);
        return true;
    }
    if (o instanceof PyByteArray && !cls.isHeap) {
      this.#byteArray(o);
      return true;
    }
    if (o instanceof PyPickleBuffer) {
      this.#buffer(o);
      return true;
    }
    return false;
  }

  #persistent(id: Value): void {
    if (this.binary) {
      this.save(id, false);
      this.out.byte(OP.BINPERSID);
      return;
    }
    const text = jsText(str(id) as Str);
    if (/[^\0-\x7f]/.test(text)) throw cannotPickle("persistent IDs in protocol 0 must be ASCII strings");
    this.out.byte(OP.PERSID);
    this.out.text(text + "\n");
  }

  #int(n: number | bigint): void {
    const { out } = this;
    const small = typeof n === "number" && n >= -0x80000000 && n <= 0x7fffffff;
    if (this.binary && small) {
      if (n < 0 || n > 0xffff) out.number(OP.BININT, n < 0 ? n + 0x100000000 : n, 4);
      else if (n > 0xff) out.number(OP.BININT2, n, 2);
      else out.number(OP.BININT1, n, 1);
      return;
    }
    if (this.protocol >= 2) {
      const b = encodeLong(BigInt(n));
      if (b.length < 256) out.number(OP.LONG1, b.length, 1);
      else out.number(OP.LONG4, b.length, 4);
      out.bytes(b);
      return;
    }
    out.byte(small ? OP.INT : OP.LONG);
    out.text(small ? `${n}\n` : `${n}L\n`);
  }

  #str(s: Str): void {
    const { out } = this;
    if (this.binary) {
      const b = encodeUtf8(s, "surrogatepass");
      if (b.length <= 0xff && this.protocol >= 4) out.string(OP.SHORT_BINUNICODE, 1, b);
      else if (b.length > 0xffffffff && this.protocol >= 4) out.string(OP.BINUNICODE8, 8, b);
      else out.string(OP.BINUNICODE, 4, b);
    } else {
      // What the codec does not escape, but would end the line or the file.
      const text = latin1(encodeRawUnicodeEscape(s)).replace(/[\\\0\n\r\x1a]/g, (c, at: number, all: string) => {
        // A backslash of the codec's own escapes stays.
        if (c === "\\" && /^\\(u[0-9a-f]{4}|U[0-9a-f]{8})/.test(all.slice(at)) && !jsText(s).includes("\\")) return c;
        return "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0");
      });
      out.byte(OP.UNICODE);
      out.text(jsText(s).includes("\\") ? this.#escapedText(s) : text);
      out.byte(10);
    }
    this.memoize(s);
  }

  /** Text of protocol 0 that has backslashes: character by character. */
  #escapedText(s: Str): string {
    let out = "";
    for (const c of jsText(s)) {
      const p = c.codePointAt(0)!;
      if (p > 0xffff) out += "\\U" + p.toString(16).padStart(8, "0");
      else if (p > 0xff || "\\\0\n\r\x1a".includes(c)) out += "\\u" + p.toString(16).padStart(4, "0");
      else out += c;
    }
    return out;
  }

  #bytes(o: PyBytes): void {
    const { b } = o;
    if (this.protocol < 3) {
      if (b.length === 0) this.#saveReduce(o, [bytesType, tuple([])]);
      else {
        const args = tuple([strFromJs(latin1(b)), strFromJs("latin1")]);
        this.#saveReduce(o, [libraryObject("_codecs.encode"), args]);
      }
      return;
    }
    this.#rawBytes(b);
    this.memoize(o);
  }
  #rawBytes(b: Uint8Array): void {
    if (b.length <= 0xff) this.out.string(OP.SHORT_BINBYTES, 1, b);
    else if (b.length > 0xffffffff && this.protocol >= 4) this.out.string(OP.BINBYTES8, 8, b);
    else this.out.string(OP.BINBYTES, 4, b);
  }

  #byteArray(o: PyByteArray): void {
    if (this.protocol < 5) {
      const b = o.view();
      this.#saveReduce(o, [typeOf(o), tuple(b.length === 0 ? [] : [new PyBytes(b.slice())])]);
      return;
    }
    this.out.string(OP.BYTEARRAY8, 8, o.view());
    this.memoize(o);
  }

  #buffer(o: PyPickleBuffer): void {
    if (this.protocol < 5) throw cannotPickle("PickleBuffer can only be pickled with protocol >= 5");
    const { bytes, readonly } = o.memory();
    if (this.bufferCallback === null || truth(callArgs(this.bufferCallback, [o]))) {
      if (readonly) this.#rawBytes(bytes);
      else this.out.string(OP.BYTEARRAY8, 8, bytes);
      this.memoize(o);
      return;
    }
    this.out.byte(OP.NEXT_BUFFER);
    if (readonly) this.out.byte(OP.READONLY_BUFFER);
  }

  #items(o: Value, items: Iterable<Value>): void {
    let i = 0;
    for (const item of items) {
      try {
        this.save(item);
      } catch (e) {
        if (e instanceof PyBaseException) addNote(e, strFromJs(when(o, `item ${i}`)()));
        throw e;
      }
      i++;
    }
  }

  #tuple(o: PyTuple): void {
    const { out } = this, { a } = o, n = a.length;
    if (n === 0) {
      if (this.binary) out.byte(OP.EMPTY_TUPLE);
      else out.text("(t");
      return;
    }
    const short = n <= 3 && this.protocol >= 2;
    if (!short) out.byte(OP.MARK);
    this.#items(o, a);
    const known = this.memo.get(o);
    if (known !== undefined) {
      // Saving the items has saved the tuple, which is recursive: what is on the stack goes.
      if (short) { for (let i = 0; i < n; i++) out.byte(OP.POP); }
      else if (this.binary) out.byte(OP.POP_MARK);
      else for (let i = 0; i <= n; i++) out.byte(OP.POP);
      this.#get(known);
      return;
    }
    out.byte(short ? OP.TUPLE1 + n - 1 : OP.TUPLE);
    this.memoize(o);
  }

  #list(o: PyList): void {
    const { out } = this;
    if (this.binary) out.byte(OP.EMPTY_LIST);
    else out.text("(l");
    this.memoize(o);
    if (o.length === 0) return;
    if (!this.binary) return this.#appendEach(o, o.obj());
    if (o.length === 1) {
      this.#items(o, o.obj());
      out.byte(OP.APPEND);
      return;
    }
    for (let at = 0; at < o.length;) {
      out.byte(OP.MARK);
      for (let k = 0; k < BATCH && at < o.length; k++, at++) {
        const item = o.at(at), i = at;
        try {
          this.save(item);
        } catch (e) {
          if (e instanceof PyBaseException) addNote(e, strFromJs(when(o, `item ${i}`)()));
          throw e;
        }
      }
      out.byte(OP.APPENDS);
    }
  }

  #appendEach(o: Value, items: Iterable<Value>): void {
    let i = 0;
    for (const item of items) {
      noted(when(o, `item ${i++}`), () => this.save(item));
      this.out.byte(OP.APPEND);
    }
  }

  #dict(o: PyDict): void {
    const { out } = this;
    if (this.binary) out.byte(OP.EMPTY_DICT);
    else out.text("(d");
    this.memoize(o);
    const entries = o.entries();
    if (entries.length === 0) return;
    const one = (key: Value, v: Value | undefined) => {
      // What was pickled may have removed it.
      if (v === undefined) throw changed();
      this.save(key);
      try {
        this.save(v);
      } catch (e) {
        if (e instanceof PyBaseException) addNote(e, strFromJs(when(o, `item ${reprJs(key)}`)()));
        throw e;
      }
    };
    if (!this.binary || entries.length === 1) {
      for (const e of entries) {
        one(e.key, e.value);
        out.byte(OP.SETITEM);
      }
      return;
    }
    const { size } = o;
    for (let at = 0; at < entries.length;) {
      out.byte(OP.MARK);
      for (let k = 0; k < BATCH && at < entries.length; k++, at++) {
        const e = entries[at];
        one(e.key, e.value);
        if (o.size !== size) throw changed();
      }
      out.byte(OP.SETITEMS);
    }
  }

  #set(o: PyAnySet, frozen: boolean): void {
    const { out } = this;
    const elements = setElements(o);
    if (this.protocol < 4) {
      this.#saveReduce(o, [typeOf(o), tuple([list(elements)])]);
      return;
    }
    const note = when(o, "element");
    if (frozen) {
      out.byte(OP.MARK);
      noted(note, () => elements.forEach((e) => this.save(e)));
      const known = this.memo.get(o);
      if (known !== undefined) {
        out.byte(OP.POP_MARK);
        this.#get(known);
        return;
      }
      out.byte(OP.FROZENSET);
      this.memoize(o);
      return;
    }
    out.byte(OP.EMPTY_SET);
    this.memoize(o);
    for (let at = 0; at < elements.length; at += BATCH) {
      out.byte(OP.MARK);
      noted(note, () => elements.slice(at, at + BATCH).forEach((e) => this.save(e)));
      out.byte(OP.ADDITEMS);
    }
  }

  #reduce(o: Value, cls: PyType): void {
    let r: Value = NotImplemented;
    if (this.reducerOverride !== null) r = callArgs(this.reducerOverride, [o]);
    if (r === NotImplemented) {
      if (cls === typeType) return this.#type(o as PyType);
      if (o instanceof PyFunction) return this.#global(o, null);
      const own = this.#dispatched(cls);
      if (own !== undefined) r = callArgs(own, [o]);
      else {
        if (cls.isSubtype(typeType)) return this.#global(o, null);
        const ex = lookupAttr(o, "__reduce_ex__");
        if (ex !== undefined) r = callArgs(ex, [this.protocol]);
        else {
          const plain = lookupAttr(o, "__reduce__");
          if (plain === undefined) throw cannotPickle(`Can't pickle ${qualifiedTypeName(cls)} object`);
          r = callArgs(plain, []);
        }
      }
    }
    if (isStr(r)) return this.#global(o, jsText(r));
    noted(when(o, "object"), () => {
      if (!(r instanceof PyTuple)) {
        throw cannotPickle(`__reduce__ must return a string or tuple, not ${qualifiedTypeName(r)}`);
      }
      if (r.a.length < 2 || r.a.length > 6) {
        throw cannotPickle("tuple returned by __reduce__ must contain 2 through 6 elements");
      }
      this.#saveReduce(o, r.a);
    });
  }

  /** The function that a dispatch table has for a class. */
  #dispatched(cls: PyType): Value | undefined {
    const table = this.dispatchTable ?? libraryObject("copyreg.dispatch_table");
    if (table instanceof PyDict) return table.get(cls);
    try {
      return callArgs(getAttr(table, "__getitem__"), [cls]);
    } catch (e) {
      if (isExc(e, "KeyError")) return undefined;
      throw e;
    }
  }

  #saveReduce(o: Value, parts: readonly Value[]): void {
    const { out, protocol } = this;
    const [func, args] = parts;
    const [state, listItems, dictItems, setter] = [2, 3, 4, 5].map((i) => parts[i] ?? None);
    if (callSlot(typeOf(func)) === null) {
      throw cannotPickle(
        `first item of the tuple returned by __reduce__ must be callable, not ${qualifiedTypeName(func)}`,
      );
    }
    if (!(args instanceof PyTuple)) {
      throw cannotPickle(
        `second item of the tuple returned by __reduce__ must be a tuple, not ${qualifiedTypeName(args)}`,
      );
    }
    for (const [i, items] of [["fourth", listItems], ["fifth", dictItems]] as const) {
      if (items !== None && nextSlot(typeOf(items)) === null) {
        throw cannotPickle(
          `${i} item of the tuple returned by __reduce__ must be an iterator, not ${qualifiedTypeName(items)}`,
        );
      }
    }
    if (setter !== None && callSlot(typeOf(setter)) === null) {
      throw cannotPickle(
        `sixth item of the tuple returned by __reduce__ must be callable, not ${qualifiedTypeName(setter)}`,
      );
    }
    const name = protocol >= 2 ? lookupAttr(func, "__name__") : undefined;
    if (name === "__newobj_ex__") this.#newObjectEx(o, args);
    else if (name === "__newobj__") this.#newObject(o, args);
    else {
      noted(when(o, "reconstructor"), () => this.save(func));
      noted(when(o, "reconstructor arguments"), () => this.save(args));
      out.byte(OP.REDUCE);
    }
    const known = this.memo.get(o);
    if (known !== undefined) {
      out.byte(OP.POP);
      this.#get(known);
    } else this.memoize(o);
    if (listItems !== None) this.#batchAppends(o, listItems);
    if (dictItems !== None) this.#batchSetItems(o, dictItems);
    if (state === None) return;
    if (setter === None) {
      noted(when(o, "state"), () => this.save(state));
      out.byte(OP.BUILD);
      return;
    }
    noted(when(o, "state setter"), () => this.save(setter));
    this.save(o);
    noted(when(o, "state"), () => this.save(state));
    out.byte(OP.TUPLE2);
    out.byte(OP.REDUCE);
    out.byte(OP.POP);
  }

  /** The class that is the first argument of `__newobj__` or `__newobj_ex__`. */
  #checkClass(o: Value, cls: Value, f: string): void {
    if (lookupAttr(cls, "__new__") === undefined) throw cannotPickle(`first argument to ${f}() has no __new__`);
    const own = getAttr(o, "__class__");
    if (own !== cls) throw cannotPickle(`first argument to ${f}() must be ${reprJs(own)}, not ${reprJs(cls)}`);
  }

  #newObject(o: Value, args: PyTuple): void {
    if (args.a.length < 1) throw cannotPickle("__newobj__ expected at least 1 argument, got 0");
    const [cls, ...rest] = args.a;
    this.#checkClass(o, cls, "__newobj__");
    noted(when(o, "class"), () => this.save(cls));
    noted(when(o, "__new__ arguments"), () => this.save(tuple(rest)));
    this.out.byte(OP.NEWOBJ);
  }

  #newObjectEx(o: Value, args: PyTuple): void {
    if (args.a.length !== 3) throw cannotPickle(`__newobj_ex__ expected 3 arguments, got ${args.a.length}`);
    const [cls, positional, kw] = args.a;
    this.#checkClass(o, cls, "__newobj_ex__");
    if (!(positional instanceof PyTuple)) {
      throw cannotPickle(`second argument to __newobj_ex__() must be a tuple, not ${qualifiedTypeName(positional)}`);
    }
    if (!(kw instanceof PyDict)) {
      throw cannotPickle(`third argument to __newobj_ex__() must be a dict, not ${qualifiedTypeName(kw)}`);
    }
    if (this.protocol >= 4) {
      noted(when(o, "class"), () => this.save(cls));
      noted(when(o, "__new__ arguments"), () => {
        this.save(positional);
        this.save(kw);
      });
      this.out.byte(OP.NEWOBJ_EX);
      return;
    }
    const named = new Map(kw.entries().map((e) => [jsText(e.key as Str), e.value!]));
    const make = callKw(libraryObject("functools.partial"), [getAttr(cls, "__new__"), cls, ...positional.a], named);
    noted(when(o, "reconstructor"), () => this.save(make));
    this.save(tuple([]));
    this.out.byte(OP.REDUCE);
  }

  #batchAppends(o: Value, items: Value): void {
    const it = getIter(items);
    if (!this.binary) return this.#appendEach(o, eachOf(it));
    let i = 0;
    for (let next = iterNext(it); next !== undefined;) {
      let item: Value = next;
      next = iterNext(it);
      const alone = next === undefined;
      if (!alone) this.out.byte(OP.MARK);
      for (let k = 1;; k++) {
        const v = item;
        noted(when(o, `item ${i++}`), () => this.save(v));
        if (next === undefined || k === BATCH) break;
        item = next;
        next = iterNext(it);
      }
      this.out.byte(alone ? OP.APPEND : OP.APPENDS);
    }
  }

  #batchSetItems(o: Value, items: Value): void {
    const pair = (v: Value) => {
      if (!(v instanceof PyTuple) || v.a.length !== 2) throw typeError("dict items iterator must return 2-tuples");
      const [key, item] = v.a;
      this.save(key);
      noted(when(o, `item ${reprJs(key)}`), () => this.save(item));
    };
    const it = getIter(items);
    if (!this.binary) {
      for (const v of eachOf(it)) {
        pair(v);
        this.out.byte(OP.SETITEM);
      }
      return;
    }
    for (let next = iterNext(it); next !== undefined;) {
      let item: Value = next;
      next = iterNext(it);
      const alone = next === undefined;
      if (!alone) this.out.byte(OP.MARK);
      for (let k = 1;; k++) {
        pair(item);
        if (next === undefined || k === BATCH) break;
        item = next;
        next = iterNext(it);
      }
      this.out.byte(alone ? OP.SETITEM : OP.SETITEMS);
    }
  }

  #type(o: PyType): void {
    const only = o === noneType
      ? None
      : o === notImplementedType
      ? NotImplemented
      : o === ellipsisType
      ? Ellipsis
      : undefined;
    if (only === undefined) this.#global(o, null);
    else this.#saveReduce(o, [typeType, tuple([only])]);
  }

  #global(o: Value, given: string | null): void {
    const { out, protocol } = this;
    let name = given;
    if (name === null) {
      const qualified = lookupAttr(o, "__qualname__") ?? getAttr(o, "__name__");
      name = isStr(qualified) ? jsText(qualified) : jsText(str(qualified) as Str);
    }
    const module = moduleOf(o, name);
    if (protocol >= 2 && this.#extension(module, name)) return;
    if (protocol >= 4) {
      this.save(strFromJs(module));
      this.save(strFromJs(name));
      out.byte(OP.STACK_GLOBAL);
    } else {
      const [top, ...path] = name.split(".");
      for (const _ of path) {
        this.save(libraryObject("builtins.getattr"));
        if (protocol < 2) out.byte(OP.MARK);
      }
      this.#topLevel(module, top);
      for (const attribute of path) {
        this.save(strFromJs(attribute));
        out.byte(protocol < 2 ? OP.TUPLE : OP.TUPLE2);
        out.byte(OP.REDUCE);
      }
    }
    this.memoize(o);
  }

  /** A code of copyreg's registry. */
  #extension(module: string, name: string): boolean {
    const registry = libraryObject("copyreg._extension_registry") as PyDict;
    if (registry.size === 0) return false;
    const code = registry.get(tuple([strFromJs(module), strFromJs(name)]));
    if (typeof code !== "number") return false;
    if (code <= 0xff) this.out.number(OP.EXT1, code, 1);
    else if (code <= 0xffff) this.out.number(OP.EXT2, code, 2);
    else this.out.number(OP.EXT4, code, 4);
    return true;
  }

  #topLevel(module: string, name: string): void {
    if (this.protocol < 3 && this.fixImports) [module, name] = oldName(module, name);
    for (const [kind, text] of [["module", module], ["global", name]]) {
      if (this.protocol < 3 && /[^\0-\x7f]/.test(text) || !text.isWellFormed()) {
        throw cannotPickle(
          `can't pickle ${kind} identifier ${reprJs(strFromJs(text))} using pickle protocol ${this.protocol}`,
        );
      }
      if (kind === "module") this.out.byte(OP.GLOBAL);
      this.out.bytes(new TextEncoder().encode(text + "\n"));
    }
  }
}

function changed(): unknown {
  return runtimeError("dictionary changed size during iteration");
}

function* eachOf(it: Value): Generator<Value> {
  for (let v = iterNext(it); v !== undefined; v = iterNext(it)) yield v;
}

/** Names of Python 2 for those of Python 3. */
function oldName(module: string, name: string): [string, string] {
  const names = libraryObject("_compat_pickle.REVERSE_NAME_MAPPING") as PyDict;
  const pair = names.get(tuple([strFromJs(module), strFromJs(name)]));
  if (pair instanceof PyTuple) return [jsText(pair.a[0] as Str), jsText(pair.a[1] as Str)];
  const modules = libraryObject("_compat_pickle.REVERSE_IMPORT_MAPPING") as PyDict;
  const old = modules.get(strFromJs(module));
  return [old !== undefined && isStr(old) ? jsText(old) : module, name];
}

/** An attribute by a path of names; undefined when there is none. */
function byPath(o: Value, path: readonly string[]): Value | undefined {
  let v: Value | undefined = o;
  for (const name of path) {
    v = lookupAttr(v, name);
    if (v === undefined) return undefined;
  }
  return v;
}

/** The module where an object is found by its name. */
function moduleOf(o: Value, name: string): string {
  const path = name.split(".");
  if (path.includes("<locals>")) throw cannotPickle(`Can't pickle local object ${reprJs(o)}`);
  const given = lookupAttr(o, "__module__");
  const modules = getAttr(runtime().importModule("sys"), "modules") as PyDict;
  let module = "__main__";
  if (given === undefined || given === None) {
    for (const key of toArray(callArgs(getAttr(modules, "copy"), []))) {
      if (key === "__main__" || key === "__mp_main__" || !isStr(key)) continue;
      const m = modules.get(key);
      if (m !== undefined && m !== None && byPath(m, path) === o) return jsText(key);
    }
  } else module = isStr(given) ? jsText(given) : jsText(str(given) as Str);
  let m: Value | undefined;
  try {
    runtime().importModule(module);
    m = modules.get(strFromJs(module));
    if (m === undefined) throw cannotPickle(`Can't pickle ${reprJs(o)}: ${reprJs(strFromJs(module))}`);
  } catch (e) {
    if (!isExc(e, "ImportError") && !isExc(e, "ValueError")) throw e;
    throw cannotPickle(`Can't pickle ${reprJs(o)}: ${jsText(str(e) as Str)}`);
  }
  const found = byPath(m, path);
  if (found === o) return module;
  const why = found === undefined ? "it's not found as" : "it's not the same object as";
  throw cannotPickle(`Can't pickle ${reprJs(o)}: ${why} ${module}.${name}`);
}
