// Unpickling: the machine of opcodes.
//
// In: bytes, all at once or from a file. Out: the object. Invariants: `marks` are places in the stack; nothing below the last
// mark is taken. From a file no more is read than the pickle has, except where the file can peek.
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { dictType, intType, listType, typeOf } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { attributeError, exception, isExc, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { newSlot } from "../core/slot_getters.gen.ts";
import { PyType } from "../core/type.ts";
import {
  emptyTuple,
  float,
  list,
  None,
  normInt,
  PyBytes,
  type PyList,
  PyStrBox,
  PyTuple,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { iterNext } from "../ops/iteration.ts";
import { setItem } from "../ops/subscript.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { PyByteArray } from "../types/bytearray.ts";
import { floatOfText } from "../types/float_text.ts";
import { makeView, type PyMemoryView } from "../types/memoryview.ts";
import { frozenSetType, PySet, setType } from "../types/set_classes.ts";
import { updateSet } from "../types/set_operations.ts";
import { codecDecode } from "../types/text_codec.ts";
import { decodeByteEscapes, decodeRawUnicodeEscape } from "../types/text_codec_escapes.ts";
import { decodeUtf8 } from "../types/text_codec_utf8.ts";
import { OP } from "./pickle_output.ts";
import { cannotUnpickle, HIGHEST_PROTOCOL, libraryObject } from "./pickle_shared.ts";
import { audit } from "./sys_hooks.ts";

const PEEK = 131072;
const MAX_SIZE = Number.MAX_SAFE_INTEGER;

/** A signed number in two's complement, the lowest byte first. */
export function decodeLong(b: Uint8Array): number | bigint {
  let n = 0n;
  for (let i = b.length - 1; i >= 0; i--) n = (n << 8n) | BigInt(b[i]);
  if (b.length > 0 && b[b.length - 1] >= 0x80) n -= 1n << BigInt(8 * b.length);
  return normInt(n);
}

function ascii(b: Uint8Array): string {
  let s = "";
  for (let i = 0; i < b.length; i++) s += String.fromCharCode(b[i]);
  return s;
}

function truncated(): unknown {
  return cannotUnpickle("pickle data was truncated");
}

/** Where bytes come from: one array, or a file's methods. */
export class PickleInput {
  buf: Uint8Array = new Uint8Array(0);
  pos = 0;
  /** Bytes of `buf` that the file has only shown (peek), and that are to be read yet. */
  #shown = 0;
  constructor(readonly file: { readonly read: Value; readonly readline: Value; peek: Value | null } | null) {}

  #bytesOf(v: Value): Uint8Array {
    const b = bufferOf(v);
    if (b === undefined) throw valueError(`read() from the underlying stream did not return bytes`);
    return b;
  }

  /** Reads what was used of the bytes that the file has shown; the others stay the file's. */
  finish(): void {
    if (this.#shown === 0) return;
    if (this.pos > 0) callArgs(this.file!.read, [this.pos]);
    this.buf = new Uint8Array(0);
    this.pos = this.#shown = 0;
  }

  /** Makes n bytes available; false when there are not so many. */
  need(n: number): boolean {
    const left = this.buf.length - this.pos;
    if (left >= n) return true;
    if (this.file === null) return false;
    const { read, peek } = this.file;
    let rest: Uint8Array;
    if (this.#shown > 0) {
      this.finish();
      rest = new Uint8Array(0);
    } else rest = this.buf.subarray(this.pos);
    if (peek !== null && rest.length === 0) {
      const shown = this.#peek(peek);
      if (shown !== null && shown.length >= n) {
        this.buf = shown.slice();
        this.pos = 0;
        this.#shown = shown.length;
        return true;
      }
    }
    const more = this.#bytesOf(callArgs(read, [n - rest.length]));
    const all = new Uint8Array(rest.length + more.length);
    all.set(rest);
    all.set(more, rest.length);
    this.buf = all;
    this.pos = 0;
    return all.length >= n;
  }

  /** What the file shows without reading; null when it can't, as from then on. */
  #peek(peek: Value): Uint8Array | null {
    try {
      return this.#bytesOf(callArgs(peek, [PEEK]));
    } catch (e) {
      if (!isExc(e, "NotImplementedError")) throw e;
      this.file!.peek = null;
      return null;
    }
  }

  take(n: number): Uint8Array {
    if (!this.need(n)) throw truncated();
    const b = this.buf.subarray(this.pos, this.pos + n);
    this.pos += n;
    return b;
  }
  byte(): number {
    if (this.pos >= this.buf.length && !this.need(1)) throw truncated();
    return this.buf[this.pos++];
  }
  /** An unsigned number; the lowest byte comes first. */
  number(width: number): number {
    const b = this.take(width);
    let n = 0;
    for (let i = width - 1; i >= 0; i--) n = n * 256 + b[i];
    return n;
  }
  /** A line without its end, which is not empty. */
  filledLine(): Uint8Array {
    const b = this.line();
    if (b.length === 0) throw truncated();
    return b;
  }
  /** A line without its end. */
  line(): Uint8Array {
    let at = this.buf.indexOf(10, this.pos);
    if (at < 0 && this.file !== null) {
      if (this.#shown > 0) this.finish();
      const rest = this.buf.subarray(this.pos);
      const more = this.#bytesOf(callArgs(this.file.readline, []));
      const all = new Uint8Array(rest.length + more.length);
      all.set(rest);
      all.set(more, rest.length);
      this.buf = all;
      this.pos = 0;
      at = all.indexOf(10);
    }
    if (at < 0) throw truncated();
    const b = this.buf.subarray(this.pos, at);
    this.pos = at + 1;
    return b;
  }
}

/** What the Python object around the machine decides. */
export interface LoaderHooks {
  findClass(module: Str, name: Str): Value;
  persistentLoad(id: Value): Value;
}

export class Loader {
  protocol = 0;
  stack: Value[] = [];
  marks: number[] = [];
  memo: (Value | undefined)[] = [];
  memoSize = 0;
  encoding = "ASCII";
  errors = "strict";
  fixImports = true;
  buffers: Value | null = null;
  hooks: LoaderHooks = { findClass: () => None, persistentLoad: () => None };
  constructor(public input: PickleInput) {}

  #pop(): Value {
    const { stack, marks } = this;
    const fence = marks.length > 0 ? marks[marks.length - 1] : 0;
    if (stack.length <= fence) throw this.#underflow();
    return stack.pop()!;
  }
  #top(): Value {
    const { stack, marks } = this;
    const fence = marks.length > 0 ? marks[marks.length - 1] : 0;
    if (stack.length <= fence) throw this.#underflow();
    return stack[stack.length - 1];
  }
  #underflow(): unknown {
    return cannotUnpickle(this.marks.length > 0 ? "unexpected MARK found" : "unpickling stack underflow");
  }
  #popMark(): Value[] {
    const at = this.marks.pop();
    if (at === undefined) throw cannotUnpickle("could not find MARK");
    return this.stack.splice(at);
  }

  memoSet(i: number, v: Value): void {
    if (this.memo[i] === undefined) this.memoSize++;
    this.memo[i] = v;
  }
  #memoGet(i: number): void {
    const v = this.memo[i];
    if (v === undefined) throw cannotUnpickle(`Memo value not found at index ${i}`);
    this.stack.push(v);
  }

  load(): Value {
    const { input } = this;
    this.stack = [];
    this.marks = [];
    this.protocol = 0;
    for (;;) {
      if (input.pos >= input.buf.length && !input.need(1)) throw exception("EOFError", "Ran out of input");
      const op = input.buf[input.pos++];
      if (op === OP.STOP) break;
      this.#step(op);
    }
    const v = this.#pop();
    input.finish();
    return v;
  }

  #step(op: number): void {
    const { input, stack } = this;
    switch (op) {
      case OP.NONE:
        stack.push(None);
        return;
      case OP.BININT:
        stack.push(input.number(4) | 0);
        return;
      case OP.BININT1:
        stack.push(input.byte());
        return;
      case OP.BININT2:
        stack.push(input.number(2));
        return;
      case OP.INT:
        return this.#int(ascii(input.filledLine()));
      case OP.LONG: {
        const text = ascii(input.line());
        stack.push(callArgs(intType, [text.endsWith("L") ? text.slice(0, -1) : text]));
        return;
      }
      case OP.LONG1:
        stack.push(decodeLong(input.take(input.byte())));
        return;
      case OP.LONG4: {
        const n = input.number(4) | 0;
        if (n < 0) throw cannotUnpickle("LONG pickle has negative byte count");
        stack.push(decodeLong(input.take(n)));
        return;
      }
      case OP.FLOAT:
        stack.push(float(floatOfText(ascii(input.line()))));
        return;
      case OP.BINFLOAT: {
        const b = input.take(8);
        stack.push(float(new DataView(b.buffer, b.byteOffset).getFloat64(0)));
        return;
      }
      case OP.NEWTRUE:
        stack.push(true);
        return;
      case OP.NEWFALSE:
        stack.push(false);
        return;
      case OP.SHORT_BINUNICODE:
        return this.#text(input.byte());
      case OP.BINUNICODE:
        return this.#text(input.number(4));
      case OP.BINUNICODE8:
        return this.#text(this.#long("BINUNICODE8"));
      case OP.UNICODE:
        stack.push(decodeRawUnicodeEscape(input.line().slice(), "strict", true).text);
        return;
      case OP.SHORT_BINBYTES:
        return this.#bytes(input.byte());
      case OP.BINBYTES:
        return this.#bytes(input.number(4));
      case OP.BINBYTES8:
        return this.#bytes(this.#long("BINBYTES8"));
      case OP.BYTEARRAY8: {
        const b = input.take(this.#long("BYTEARRAY8")).slice();
        stack.push(new PyByteArray(b));
        return;
      }
      case OP.SHORT_BINSTRING:
        return this.#string(input.take(input.byte()).slice());
      case OP.BINSTRING: {
        const n = input.number(4) | 0;
        if (n < 0) throw cannotUnpickle("BINSTRING pickle has negative byte count");
        return this.#string(input.take(n).slice());
      }
      case OP.STRING:
        return this.#quoted(input.line().slice());
      case OP.MARK:
        this.marks.push(stack.length);
        return;
      case OP.POP:
        if (this.marks.length > 0 && this.marks[this.marks.length - 1] === stack.length) this.marks.pop();
        else this.#pop();
        return;
      case OP.POP_MARK:
        this.#popMark();
        return;
      case OP.DUP:
        stack.push(this.#top());
        return;
      default:
        this.#more(op);
    }
  }

  /** Containers and the memo. */
  #more(op: number): void {
    const { input, stack } = this;
    switch (op) {
      case OP.EMPTY_TUPLE:
        stack.push(emptyTuple);
        return;
      case OP.TUPLE1:
        stack.push(tuple([this.#pop()]));
        return;
      case OP.TUPLE2: {
        const b = this.#pop(), a = this.#pop();
        stack.push(tuple([a, b]));
        return;
      }
      case OP.TUPLE3: {
        const c = this.#pop(), b = this.#pop(), a = this.#pop();
        stack.push(tuple([a, b, c]));
        return;
      }
      case OP.TUPLE:
        stack.push(tuple(this.#popMark()));
        return;
      case OP.EMPTY_LIST:
        stack.push(list([]));
        return;
      case OP.LIST:
        stack.push(list(this.#popMark()));
        return;
      case OP.EMPTY_DICT:
        stack.push(new PyDict());
        return;
      case OP.DICT: {
        const items = this.#popMark(), d = new PyDict();
        if (items.length % 2 !== 0) throw cannotUnpickle("odd number of items for DICT");
        for (let i = 0; i < items.length; i += 2) d.set(items[i], items[i + 1]);
        stack.push(d);
        return;
      }
      case OP.EMPTY_SET:
        stack.push(callArgs(setType, []));
        return;
      case OP.FROZENSET:
        stack.push(callArgs(frozenSetType, [list(this.#popMark())]));
        return;
      case OP.APPEND: {
        const v = this.#pop();
        return this.#append(this.#top(), [v]);
      }
      case OP.APPENDS: {
        const items = this.#popMark();
        return this.#append(this.#top(), items);
      }
      case OP.SETITEM: {
        const v = this.#pop(), k = this.#pop();
        return this.#setItems(this.#top(), [k, v]);
      }
      case OP.SETITEMS: {
        const items = this.#popMark();
        return this.#setItems(this.#top(), items);
      }
      case OP.ADDITEMS: {
        const items = this.#popMark(), o = this.#top();
        if (o instanceof PySet) updateSet(o, list(items));
        else {
          const add = getAttr(o, "add");
          for (const v of items) callArgs(add, [v]);
        }
        return;
      }
      case OP.MEMOIZE:
        this.memoSet(this.memoSize, this.#top());
        return;
      case OP.BINPUT:
        this.memoSet(input.byte(), this.#top());
        return;
      case OP.LONG_BINPUT:
        this.memoSet(input.number(4), this.#top());
        return;
      case OP.PUT: {
        const i = this.#index();
        if (i < 0) throw valueError("negative PUT argument");
        this.memoSet(i, this.#top());
        return;
      }
      case OP.BINGET:
        return this.#memoGet(input.byte());
      case OP.LONG_BINGET:
        return this.#memoGet(input.number(4));
      case OP.GET:
        return this.#memoGet(this.#index());
      default:
        this.#objects(op);
    }
  }

  /** Classes, calls and the stream itself. */
  #objects(op: number): void {
    const { input, stack } = this;
    switch (op) {
      case OP.PROTO: {
        const n = input.byte();
        if (n > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${n}`);
        this.protocol = n;
        return;
      }
      case OP.FRAME: {
        const n = this.#long("FRAME");
        if (!input.need(n)) throw truncated();
        return;
      }
      case OP.GLOBAL: {
        const module = decodeUtf8(input.filledLine().slice(), "strict", true).text;
        const name = decodeUtf8(input.filledLine().slice(), "strict", true).text;
        stack.push(this.hooks.findClass(module, name));
        return;
      }
      case OP.STACK_GLOBAL: {
        const name = this.#pop(), module = this.#pop();
        if (!isStr(name) || !isStr(module) || name instanceof PyStrBox || module instanceof PyStrBox) {
          throw cannotUnpickle("STACK_GLOBAL requires str");
        }
        stack.push(this.hooks.findClass(module, name));
        return;
      }
      case OP.REDUCE: {
        const args = this.#pop(), f = this.#pop();
        if (!(args instanceof PyTuple)) throw typeError("argument list must be a tuple");
        stack.push(callArgs(f, args.a as Value[]));
        return;
      }
      case OP.NEWOBJ: {
        const args = this.#pop(), cls = this.#pop();
        if (!(args instanceof PyTuple)) {
          throw cannotUnpickle(`NEWOBJ args argument must be a tuple, not ${typeName(args)}`);
        }
        stack.push(this.#newObject("NEWOBJ", cls, args, null));
        return;
      }
      case OP.NEWOBJ_EX: {
        const kw = this.#pop(), args = this.#pop(), cls = this.#pop();
        if (!(args instanceof PyTuple)) {
          throw cannotUnpickle(`NEWOBJ_EX args argument must be a tuple, not ${typeName(args)}`);
        }
        if (!(kw instanceof PyDict)) {
          throw cannotUnpickle(`NEWOBJ_EX kwargs argument must be a dict, not ${typeName(kw)}`);
        }
        stack.push(this.#newObject("NEWOBJ_EX", cls, args, kw));
        return;
      }
      case OP.BUILD: {
        const state = this.#pop();
        return this.#build(this.#top(), state);
      }
      case OP.INST: {
        const module = strFromJs(ascii(input.filledLine())), name = strFromJs(ascii(input.filledLine()));
        const cls = this.hooks.findClass(module, name);
        stack.push(this.#instantiate(cls, this.#popMark()));
        return;
      }
      case OP.OBJ: {
        const [cls, ...args] = this.#popMark();
        if (cls === undefined) throw this.#underflow();
        stack.push(this.#instantiate(cls, args));
        return;
      }
      case OP.EXT1:
        return this.#extension(input.byte());
      case OP.EXT2:
        return this.#extension(input.number(2));
      case OP.EXT4:
        return this.#extension(input.number(4) | 0);
      case OP.PERSID: {
        const b = input.line();
        if (b.some((c) => c > 127)) throw cannotUnpickle("persistent IDs in protocol 0 must be ASCII strings");
        stack.push(this.hooks.persistentLoad(strFromJs(ascii(b))));
        return;
      }
      case OP.BINPERSID:
        stack.push(this.hooks.persistentLoad(this.#pop()));
        return;
      case OP.NEXT_BUFFER: {
        if (this.buffers === null) {
          throw cannotUnpickle("pickle stream refers to out-of-band data but no *buffers* argument was given");
        }
        const b = iterNext(this.buffers);
        if (b === undefined) throw cannotUnpickle("not enough out-of-band buffers");
        stack.push(b);
        return;
      }
      case OP.READONLY_BUFFER: {
        const view = makeView(this.#top());
        if (!view.readonly) {
          this.#pop();
          stack.push(callArgs(getAttr(view as PyMemoryView, "toreadonly"), []));
        }
        return;
      }
      default: {
        const plain = op >= 0x20 && op <= 0x7e && op !== 0x27 && op !== 0x5c;
        const shown = plain ? String.fromCharCode(op) : `\\x${op.toString(16).padStart(2, "0")}`;
        throw cannotUnpickle(`invalid load key, '${shown}'.`);
      }
    }
  }

  #long(name: string): number {
    const n = this.input.number(8);
    if (n <= MAX_SIZE) return n;
    if (name === "FRAME") throw exception("OverflowError", `FRAME length exceeds system's maximum of ${2 ** 63} bytes`);
    throw exception("OverflowError", `${name} exceeds system's maximum size of 9223372036854775807 bytes`);
  }

  #index(): number {
    const n = callArgs(intType, [strFromJs(ascii(this.input.line()))]);
    return Number(n);
  }

  #int(text: string): void {
    if (text === "00" || text === "01") {
      this.stack.push(text === "01");
      return;
    }
    try {
      this.stack.push(callArgs(intType, [strFromJs(text)]));
    } catch (e) {
      throw isExc(e, "ValueError") ? valueError("could not convert string to int") : e;
    }
  }

  #text(n: number): void {
    const b = this.input.take(n);
    this.stack.push(decodeUtf8(b, "surrogatepass", true).text);
  }
  #bytes(n: number): void {
    this.stack.push(new PyBytes(this.input.take(n).slice()));
  }

  /** A string of Python 2: bytes, or text by the encoding. */
  #string(b: Uint8Array): void {
    const bytes = new PyBytes(b);
    this.stack.push(this.encoding === "bytes" ? bytes : codecDecode(bytes, this.encoding, this.errors));
  }
  #quoted(line: Uint8Array): void {
    const text = ascii(line);
    const q = text[0];
    if (text.length < 2 || q !== text[text.length - 1] || q !== "'" && q !== '"') {
      throw cannotUnpickle("the STRING opcode argument must be quoted");
    }
    this.#string(decodeByteEscapes(line.slice(1, text.length - 1), "strict"));
  }

  #append(o: Value, items: Value[]): void {
    if (typeOf(o) === listType) {
      const l = o as PyList;
      for (const v of items) l.push(v);
      return;
    }
    const extend = items.length === 1 ? undefined : lookupAttr(o, "extend");
    if (extend !== undefined) {
      callArgs(extend, [list(items)]);
      return;
    }
    const append = getAttr(o, "append");
    for (const v of items) callArgs(append, [v]);
  }

  #setItems(o: Value, items: Value[]): void {
    if (items.length % 2 !== 0) throw cannotUnpickle("odd number of items for SETITEMS");
    if (typeOf(o) === dictType) {
      const d = o as PyDict;
      for (let i = 0; i < items.length; i += 2) d.set(items[i], items[i + 1]);
    } else for (let i = 0; i < items.length; i += 2) setItem(o, items[i], items[i + 1]);
  }

  #newObject(op: string, cls: Value, args: PyTuple, kw: PyDict | null): Value {
    if (!(cls instanceof PyType)) {
      throw cannotUnpickle(`${op} class argument must be a type, not ${typeName(cls)}`);
    }
    const make = newSlot(cls);
    if (make === null) throw cannotUnpickle(`${op} class argument '${cls.shownName}' doesn't have __new__`);
    const named = kw === null || kw.size === 0
      ? null
      : new Map(kw.entries().map((e) => [jsText(e.key as Str), e.value!]));
    return make(cls, args.a, named);
  }

  #instantiate(cls: Value, args: Value[]): Value {
    if (args.length === 0 && cls instanceof PyType && lookupAttr(cls, "__getinitargs__") === undefined) {
      return callArgs(getAttr(cls, "__new__"), [cls]);
    }
    return callArgs(cls, args);
  }

  #build(o: Value, given: Value): void {
    const set = lookupAttr(o, "__setstate__");
    if (set !== undefined) {
      callArgs(set, [given]);
      return;
    }
    let state: Value = given, slots: Value = None;
    if (given instanceof PyTuple && given.a.length === 2) [state, slots] = given.a;
    if (state !== None) {
      if (!(state instanceof PyDict)) {
        if (truth(state)) throw cannotUnpickle("state is not a dictionary");
      } else if (state.size > 0) {
        const dict = getAttr(o, "__dict__");
        for (const e of state.entries()) {
          if (dict instanceof PyDict) dict.set(e.key, e.value!);
          else setItem(dict, e.key, e.value!);
        }
      }
    }
    if (slots === None) return;
    if (!(slots instanceof PyDict)) throw cannotUnpickle("slot state is not a dictionary");
    for (const e of slots.entries()) setAttr(o, jsText(e.key as Str), e.value!);
  }

  #extension(code: number): void {
    const cache = libraryObject("copyreg._extension_cache") as PyDict;
    let v = cache.get(code);
    if (v === undefined) {
      const pair = (libraryObject("copyreg._inverted_registry") as PyDict).get(code);
      if (pair === undefined) {
        if (code <= 0) throw cannotUnpickle("EXT specifies code <= 0");
        throw valueError(`unregistered extension code ${code}`);
      }
      if (!(pair instanceof PyTuple) || pair.a.length !== 2 || !isStr(pair.a[0]) || !isStr(pair.a[1])) {
        throw valueError(`_inverted_registry[${code}] isn't a 2-tuple of strings`);
      }
      v = this.hooks.findClass(pair.a[0] as Str, pair.a[1] as Str);
      cache.set(code, v);
    }
    this.stack.push(v);
  }
}

/** The names of Python 3 for those of Python 2. */
function newName(module: Str, name: Str): [Str, Str] {
  const pair = (libraryObject("_compat_pickle.NAME_MAPPING") as PyDict).get(tuple([module, name]));
  if (pair instanceof PyTuple) return [pair.a[0] as Str, pair.a[1] as Str];
  const renamed = (libraryObject("_compat_pickle.IMPORT_MAPPING") as PyDict).get(module);
  return [renamed !== undefined && isStr(renamed) ? renamed as Str : module, name];
}

/** Unpickler.find_class() itself. */
export function findClass(module: Str, name: Str, protocol: number, fixImports: boolean): Value {
  audit("pickle.find_class", module, name);
  if (protocol < 3 && fixImports) [module, name] = newName(module, name);
  const text = jsText(module);
  if (text === "") throw valueError("Empty module name");
  const rt = runtime();
  rt.importModule(text);
  const modules = getAttr(rt.importModule("sys"), "modules") as PyDict;
  let v = modules.get(module);
  if (v === undefined) throw exception("KeyError", text);
  const path = jsText(name);
  if (protocol < 4 || !path.includes(".")) return getAttr(v, path);
  for (const part of path.split(".")) {
    v = lookupAttr(v, part);
    if (v === undefined) throw attributeError(`Can't resolve path ${reprJs(name)} on module ${reprJs(module)}`);
  }
  return v;
}
