// Code objects <-> bytes: the body of a bytecode cache file.
//
// In: CodeData. Out: bytes, the same on every platform; and back. Anything malformed throws a plain Error.
// Layout: one text with all strings and their lengths, then the code object: numbers as varints (signed ones
// zigzagged), strings as indexes, positions as differences, instructions as words with the lowest byte first (as in the
// memory of all machines that Deno runs on).
// Invariants: every read is checked against the end. Positions are decoded on first use, since most code never needs them.
// With `lazy` so is every body (instructions, constants, exception table), since most functions of a module never run:
// that is for files of our own whose checksum was right. All other code has passed verifyCode before anyone sees its
// instructions. Measured: verifying was 4 to 10 ms of the import of a library package.
import { type Const, type StrConst, strConstFromPoints } from "../source/constant.ts";
import type { CodeData, ExceptionRow } from "./code.ts";
import { verifyCode } from "./verify.ts";

const enum Tag {
  None,
  Ellipsis,
  False,
  True,
  Int,
  BigInt,
  Float,
  Complex,
  Str,
  Wide,
  Bytes,
  Tuple,
  FrozenSet,
  Slice,
  Code,
}

const MAX_DEPTH = 500;

// ---- writing ----

class Writer {
  bytes = new Uint8Array(256);
  length = 0;
  readonly strings: string[];
  readonly #index: Map<string, number>;

  /** With `outer` the writer shares that one's strings. */
  constructor(outer: Writer | null = null) {
    this.strings = outer === null ? [] : outer.strings;
    this.#index = outer === null ? new Map() : outer.#index;
  }

  byte(v: number): void {
    if (this.length === this.bytes.length) this.#grow(1);
    this.bytes[this.length++] = v;
  }

  #grow(n: number): void {
    const next = new Uint8Array((this.length + n) * 2);
    next.set(this.bytes.subarray(0, this.length));
    this.bytes = next;
  }

  /** An unsigned number up to 2**53. */
  uint(v: number): void {
    while (v >= 0x80) {
      this.byte((v % 0x80) | 0x80);
      v = Math.floor(v / 0x80);
    }
    this.byte(v);
  }

  int(v: number): void {
    this.uint(v < 0 ? -2 * v - 1 : 2 * v);
  }

  string(s: string): void {
    let i = this.#index.get(s);
    if (i === undefined) {
      i = this.strings.length;
      this.strings.push(s);
      this.#index.set(s, i);
    }
    this.uint(i);
  }

  stringList(list: readonly string[]): void {
    this.uint(list.length);
    for (const s of list) this.string(s);
  }

  float(v: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, v, true);
    for (let i = 0; i < 8; i++) this.byte(view.getUint8(i));
  }

  raw(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.#grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** The bytes of a code object. */
export function serializeCode(code: CodeData): Uint8Array {
  const body = new Writer();
  writeCode(body, code);
  const head = new Writer();
  const text = new TextEncoder().encode(body.strings.join(""));
  head.uint(body.strings.length);
  for (const s of body.strings) head.uint(s.length);
  head.uint(text.length);
  head.raw(text);
  head.raw(body.done());
  return head.done();
}

function writeCode(w: Writer, code: CodeData): void {
  for (const s of [code.name, code.qualname, code.filename]) w.string(s);
  for (
    const n of [
      code.firstlineno,
      code.argcount,
      code.posonlyargcount,
      code.kwonlyargcount,
      code.flags,
      code.nregs,
    ]
  ) w.uint(n);
  w.uint(code.varnames.length);
  w.uint(code.cellvars.length);
  const lists = new Writer(w);
  for (const list of [code.varnames, code.cellvars, code.freevars, code.names]) lists.stringList(list);
  w.uint(lists.length);
  w.raw(lists.done());
  const body = new Writer(w);
  writeBody(body, code);
  w.uint(body.length);
  w.raw(body.done());
  const positions = new Writer(w);
  writePositions(positions, code.positions);
  w.uint(positions.length);
  w.raw(positions.done());
}

function writeBody(w: Writer, code: CodeData): void {
  w.uint(code.consts.length);
  for (const c of code.consts) writeConst(w, c);
  writeInstructions(w, code.code);
  w.uint(code.exceptions.length);
  for (const row of code.exceptions) {
    w.uint(row.start / 4);
    w.uint((row.end - row.start) / 4);
    w.uint(row.handler / 4);
    w.uint(row.reg);
  }
}

/** As 16-bit words when they all fit, else as 32-bit ones: read by a copy, where varints took a third of loading. */
function writeInstructions(w: Writer, words: Int32Array): void {
  const isShort = words.every((v) => v << 16 >> 16 === v);
  w.uint(words.length / 4);
  w.byte(isShort ? 2 : 4);
  const out = new DataView(new ArrayBuffer(words.length * (isShort ? 2 : 4)));
  for (let i = 0; i < words.length; i++) {
    if (isShort) out.setInt16(i * 2, words[i], true);
    else out.setInt32(i * 4, words[i], true);
  }
  w.raw(new Uint8Array(out.buffer));
}

/** A position is: 0 the one before, 1 none, 2 same line, 3 one line, 4 anything; then what differs. */
function writePositions(w: Writer, positions: Int32Array): void {
  let line = 0;
  let at = -1;
  for (let i = 0; i < positions.length; i += 4) {
    const [l, el, col, ecol] = positions.subarray(i, i + 4);
    if (
      at >= 0 && l === positions[at] && el === positions[at + 1] && col === positions[at + 2] &&
      ecol === positions[at + 3]
    ) w.byte(0);
    else if (l === -1 && el === -1 && col === -1 && ecol === -1) w.byte(1);
    else if (l === el && col >= 0 && ecol >= col) {
      w.byte(l === line ? 2 : 3);
      if (l !== line) w.int(l - line);
      w.uint(col);
      w.uint(ecol - col);
      line = l;
    } else {
      w.byte(4);
      w.int(l - line);
      w.int(el - l);
      w.int(col);
      w.int(ecol);
      line = l;
    }
    at = i;
  }
}

function writeConst(w: Writer, c: Const): void {
  switch (c.k) {
    case "none":
      w.byte(Tag.None);
      return;
    case "ellipsis":
      w.byte(Tag.Ellipsis);
      return;
    case "bool":
      w.byte(c.v ? Tag.True : Tag.False);
      return;
    case "int":
      if (typeof c.v === "number") {
        w.byte(Tag.Int);
        w.byte(c.v < 0 ? 1 : 0);
        w.uint(Math.abs(c.v));
      } else {
        w.byte(Tag.BigInt);
        w.string(c.v.toString(16));
      }
      return;
    case "float":
      w.byte(Tag.Float);
      w.float(c.v);
      return;
    case "complex":
      w.byte(Tag.Complex);
      w.float(c.re);
      w.float(c.im);
      return;
    case "str":
      if (typeof c.v === "string") {
        w.byte(Tag.Str);
        w.string(c.v);
      } else {
        w.byte(Tag.Wide);
        w.uint(c.v.length);
        for (const p of c.v) w.uint(p);
      }
      return;
    case "bytes":
      w.byte(Tag.Bytes);
      w.uint(c.v.length);
      w.raw(c.v);
      return;
    case "tuple":
    case "frozenset":
    case "slice":
      w.byte(c.k === "tuple" ? Tag.Tuple : c.k === "frozenset" ? Tag.FrozenSet : Tag.Slice);
      if (c.k !== "slice") w.uint(c.v.length);
      for (const item of c.v) writeConst(w, item);
      return;
    case "code":
      w.byte(Tag.Code);
      writeCode(w, c.v as CodeData);
      return;
  }
}

// ---- reading ----

function malformed(): never {
  throw new Error("malformed bytecode");
}

/** All strings of a file: each is cut out of their text when it is first asked for. */
class StringTable {
  readonly #text: string;
  readonly #ends: Uint32Array;
  readonly #made: (string | undefined)[];

  constructor(text: string, ends: Uint32Array) {
    this.#text = text;
    this.#ends = ends;
    this.#made = new Array(ends.length).fill(undefined);
  }

  at(i: number): string {
    const known = this.#made[i];
    if (known !== undefined) return known;
    if (i >= this.#ends.length) malformed();
    return this.#made[i] = this.#text.slice(i === 0 ? 0 : this.#ends[i - 1], this.#ends[i]);
  }
}

class Reader {
  constructor(
    readonly bytes: Uint8Array,
    readonly strings: StringTable,
    public at: number = 0,
    readonly end: number = bytes.length,
  ) {}

  byte(): number {
    if (this.at >= this.end) malformed();
    return this.bytes[this.at++];
  }

  uint(): number {
    const { bytes, end } = this;
    if (this.at >= end) malformed();
    let b = bytes[this.at++];
    if (b < 0x80) return b;
    let v = b & 0x7f;
    let scale = 0x80;
    for (;;) {
      if (this.at >= end) malformed();
      b = bytes[this.at++];
      v += (b & 0x7f) * scale;
      if (b < 0x80) break;
      scale *= 0x80;
      if (scale > 2 ** 49) malformed();
    }
    if (v > Number.MAX_SAFE_INTEGER) malformed();
    return v;
  }

  int(): number {
    const v = this.uint();
    return v % 2 === 0 ? v / 2 : -(v + 1) / 2;
  }

  /** A count of things that take at least one byte each. */
  count(): number {
    const n = this.uint();
    if (n > this.end - this.at) malformed();
    return n;
  }

  string(): string {
    return this.strings.at(this.uint());
  }

  stringList(): string[] {
    const n = this.count();
    const list = new Array<string>(n);
    for (let i = 0; i < n; i++) list[i] = this.string();
    return list;
  }

  float(): number {
    const raw = this.raw(8);
    return new DataView(raw.buffer, raw.byteOffset, 8).getFloat64(0, true);
  }

  raw(n: number): Uint8Array {
    if (n > this.end - this.at) malformed();
    return this.bytes.subarray(this.at, this.at += n);
  }

  copy(n: number): ArrayBuffer {
    if (n > this.end - this.at) malformed();
    const from = this.bytes.byteOffset + this.at;
    this.at += n;
    return this.bytes.buffer.slice(from, from + n) as ArrayBuffer;
  }

  /** Passes over as many bytes as the next number says, and returns where they end. */
  pass(): number {
    const n = this.uint();
    if (n > this.end - this.at) malformed();
    return this.at += n;
  }
}

const NO_STRINGS = new StringTable("", new Uint32Array(0));

/** The code object in `bytes`; with `lazy` bodies are decoded when they are first asked for, and not verified. */
export function deserializeCode(bytes: Uint8Array, lazy = false): CodeData {
  const head = new Reader(bytes, NO_STRINGS);
  const n = head.count();
  const ends = new Uint32Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) ends[i] = total += head.uint();
  const text = decodeText(head.raw(head.uint()));
  if (text.length !== total) malformed();
  const r = new Reader(bytes, new StringTable(text, ends), head.at);
  const code = readCode(r, 0, lazy);
  if (r.at !== bytes.length) malformed();
  if (!lazy) verifyCode(code);
  return code;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return malformed();
  }
}

interface Body {
  readonly consts: readonly Const[];
  readonly code: Int32Array;
  readonly exceptions: readonly ExceptionRow[];
}

/** A code object as it was read; its getters decode what is still packed. */
class StoredCode implements CodeData {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
  readonly nregs: number;
  readonly nlocals: number;
  readonly ncells: number;
  private readonly strings: StringTable;
  private readonly bytes: Uint8Array;
  /** Where the lengths of the lists of names, of the body and of the positions stand in `bytes`. */
  private readonly listsAt: number;
  private readonly bodyAt: number;
  private readonly positionsAt: number;
  private readonly depth: number;
  private readonly lazy: boolean;
  private body: Body | null;
  private unpacked: Int32Array | null;
  private lists: readonly (readonly string[])[] | null;

  constructor(r: Reader, depth: number, lazy: boolean) {
    this.name = r.string();
    this.qualname = r.string();
    this.filename = r.string();
    this.firstlineno = r.uint();
    this.argcount = r.uint();
    this.posonlyargcount = r.uint();
    this.kwonlyargcount = r.uint();
    this.flags = r.uint();
    this.nregs = r.uint();
    if (this.nregs > 0xffffff) malformed();
    this.nlocals = r.uint();
    this.ncells = r.uint();
    this.strings = r.strings;
    this.bytes = r.bytes;
    this.listsAt = r.at;
    this.bodyAt = r.pass();
    this.positionsAt = r.pass();
    r.pass();
    this.depth = depth;
    this.lazy = lazy;
    this.body = null;
    this.unpacked = null;
    this.lists = null;
    if (lazy) return;
    this.load();
    if (this.varnames.length !== this.nlocals || this.cellvars.length !== this.ncells) malformed();
  }

  private readLists(): readonly (readonly string[])[] {
    const r = this.part(this.listsAt);
    const lists = [r.stringList(), r.stringList(), r.stringList(), r.stringList()];
    if (r.at !== r.end) malformed();
    return this.lists = lists;
  }

  private load(): Body {
    return this.body ??= readBody(this.part(this.bodyAt), this.depth, this.lazy);
  }

  /** A reader of the part whose length stands at `at`. */
  private part(at: number): Reader {
    const r = new Reader(this.bytes, this.strings, at);
    const n = r.uint();
    return new Reader(this.bytes, this.strings, r.at, r.at + n);
  }

  get varnames(): readonly string[] {
    return (this.lists ?? this.readLists())[0];
  }
  get cellvars(): readonly string[] {
    return (this.lists ?? this.readLists())[1];
  }
  get freevars(): readonly string[] {
    return (this.lists ?? this.readLists())[2];
  }
  get names(): readonly string[] {
    return (this.lists ?? this.readLists())[3];
  }
  get consts(): readonly Const[] {
    return this.load().consts;
  }
  get code(): Int32Array {
    return this.load().code;
  }
  get exceptions(): readonly ExceptionRow[] {
    return this.load().exceptions;
  }
  get positions(): Int32Array {
    return this.unpacked ??= readPositions(this.part(this.positionsAt), this.code.length);
  }
}

function readCode(r: Reader, depth: number, lazy: boolean): CodeData {
  if (depth > MAX_DEPTH) malformed();
  return new StoredCode(r, depth, lazy);
}

function readBody(r: Reader, depth: number, lazy: boolean): Body {
  const consts = new Array<Const>(r.count());
  for (let i = 0; i < consts.length; i++) consts[i] = readConst(r, depth + 1, lazy);
  const code = readInstructions(r);
  const exceptions = new Array<ExceptionRow>(r.count());
  for (let i = 0; i < exceptions.length; i++) {
    const start = r.uint() * 4;
    const end = start + r.uint() * 4;
    exceptions[i] = { start, end, handler: r.uint() * 4, reg: r.uint() };
  }
  if (r.at !== r.end) malformed();
  return { consts, code, exceptions };
}

function readInstructions(r: Reader): Int32Array {
  const n = r.count() * 4;
  const width = r.byte();
  if (width !== 2 && width !== 4) malformed();
  // A copy, which starts where a word does.
  const buffer = r.copy(n * width);
  return width === 4 ? new Int32Array(buffer) : new Int32Array(new Int16Array(buffer));
}

/** Decodes positions; a damaged table gives unknown positions rather than an error long after loading. */
function readPositions(r: Reader, length: number): Int32Array {
  const positions = new Int32Array(length).fill(-1);
  let line = 0;
  try {
    for (let i = 0; i < length; i += 4) {
      const form = r.byte();
      if (form === 0 && i > 0) positions.copyWithin(i, i - 4, i);
      else if (form === 2 || form === 3) {
        if (form === 3) line += r.int();
        positions[i] = positions[i + 1] = line;
        positions[i + 2] = r.uint();
        positions[i + 3] = positions[i + 2] + r.uint();
      } else if (form === 4) {
        line += r.int();
        positions[i] = line;
        positions[i + 1] = line + r.int();
        positions[i + 2] = r.int();
        positions[i + 3] = r.int();
      } else if (form !== 1) break;
    }
  } catch {
    positions.fill(-1);
  }
  return positions;
}

function readConst(r: Reader, depth: number, lazy: boolean): Const {
  if (depth > MAX_DEPTH) malformed();
  switch (r.byte()) {
    case Tag.None:
      return { k: "none" };
    case Tag.Ellipsis:
      return { k: "ellipsis" };
    case Tag.False:
      return { k: "bool", v: false };
    case Tag.True:
      return { k: "bool", v: true };
    case Tag.Int: {
      const negative = r.byte() === 1;
      const v = r.uint();
      return { k: "int", v: negative && v !== 0 ? -v : v };
    }
    case Tag.BigInt:
      return { k: "int", v: readBigInt(r.string()) };
    case Tag.Float:
      return { k: "float", v: r.float() };
    case Tag.Complex:
      return { k: "complex", re: r.float(), im: r.float() };
    case Tag.Str:
      return { k: "str", v: r.string() };
    case Tag.Wide:
      return { k: "str", v: readWide(r) };
    case Tag.Bytes:
      return { k: "bytes", v: r.raw(r.count()).slice() };
    case Tag.Tuple:
      return { k: "tuple", v: readConsts(r, r.count(), depth, lazy) };
    case Tag.FrozenSet:
      return { k: "frozenset", v: readConsts(r, r.count(), depth, lazy) };
    case Tag.Slice: {
      const [a, b, c] = readConsts(r, 3, depth, lazy);
      return { k: "slice", v: [a, b, c] };
    }
    case Tag.Code:
      return { k: "code", v: readCode(r, depth + 1, lazy) };
    default:
      return malformed();
  }
}

function readConsts(r: Reader, n: number, depth: number, lazy: boolean): Const[] {
  const items = new Array<Const>(n);
  for (let i = 0; i < n; i++) items[i] = readConst(r, depth + 1, lazy);
  return items;
}

function readBigInt(hex: string): bigint {
  const m = /^(-?)([0-9a-f]+)$/.exec(hex);
  if (m === null) return malformed();
  const v = BigInt("0x" + m[2]);
  return m[1] === "-" ? -v : v;
}

function readWide(r: Reader): StrConst {
  const points = new Array<number>(r.count());
  for (let i = 0; i < points.length; i++) {
    const p = r.uint();
    if (p > 0x10ffff) malformed();
    points[i] = p;
  }
  return strConstFromPoints(points);
}
