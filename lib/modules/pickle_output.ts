// What a pickler writes: opcodes with their arguments, in frames from protocol 4 on.
//
// Out: take(): all bytes. Invariants: a frame has at most 64 KiB and what its last object needs; a long string stands outside
// of frames; a frame of less than four bytes has no header.

export const OP = {
  MARK: 0x28,
  STOP: 0x2e,
  POP: 0x30,
  POP_MARK: 0x31,
  DUP: 0x32,
  FLOAT: 0x46,
  INT: 0x49,
  BININT: 0x4a,
  BININT1: 0x4b,
  LONG: 0x4c,
  BININT2: 0x4d,
  NONE: 0x4e,
  PERSID: 0x50,
  BINPERSID: 0x51,
  REDUCE: 0x52,
  STRING: 0x53,
  BINSTRING: 0x54,
  SHORT_BINSTRING: 0x55,
  UNICODE: 0x56,
  BINUNICODE: 0x58,
  APPEND: 0x61,
  BUILD: 0x62,
  GLOBAL: 0x63,
  DICT: 0x64,
  EMPTY_DICT: 0x7d,
  APPENDS: 0x65,
  GET: 0x67,
  BINGET: 0x68,
  INST: 0x69,
  LONG_BINGET: 0x6a,
  LIST: 0x6c,
  EMPTY_LIST: 0x5d,
  OBJ: 0x6f,
  PUT: 0x70,
  BINPUT: 0x71,
  LONG_BINPUT: 0x72,
  SETITEM: 0x73,
  TUPLE: 0x74,
  EMPTY_TUPLE: 0x29,
  SETITEMS: 0x75,
  BINFLOAT: 0x47,
  PROTO: 0x80,
  NEWOBJ: 0x81,
  EXT1: 0x82,
  EXT2: 0x83,
  EXT4: 0x84,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  TUPLE3: 0x87,
  NEWTRUE: 0x88,
  NEWFALSE: 0x89,
  LONG1: 0x8a,
  LONG4: 0x8b,
  BINBYTES: 0x42,
  SHORT_BINBYTES: 0x43,
  SHORT_BINUNICODE: 0x8c,
  BINUNICODE8: 0x8d,
  BINBYTES8: 0x8e,
  EMPTY_SET: 0x8f,
  ADDITEMS: 0x90,
  FROZENSET: 0x91,
  NEWOBJ_EX: 0x92,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94,
  FRAME: 0x95,
  BYTEARRAY8: 0x96,
  NEXT_BUFFER: 0x97,
  READONLY_BUFFER: 0x98,
} as const;

const FRAME_HEADER = 9, FRAME_LEAST = 4, FRAME_TARGET = 65536;

export class PickleOutput {
  #buf = new Uint8Array(256);
  #view = new DataView(this.#buf.buffer);
  #length = 0;
  framing = false;
  /** Takes what is finished, frame by frame, when the pickle goes to a file. */
  flush: ((b: Uint8Array) => void) | null = null;
  /** Where the header of the frame that is open is; -1 when none is. */
  #frame = -1;

  #room(n: number): void {
    if (this.framing && this.#frame < 0) {
      this.#frame = this.#length;
      this.#grow(FRAME_HEADER + n);
      this.#length += FRAME_HEADER;
    } else this.#grow(n);
  }
  #grow(n: number): void {
    const need = this.#length + n;
    if (need <= this.#buf.length) return;
    const bigger = new Uint8Array(Math.max(need, this.#buf.length * 2));
    bigger.set(this.#buf.subarray(0, this.#length));
    this.#buf = bigger;
    this.#view = new DataView(bigger.buffer);
  }

  byte(b: number): void {
    this.#room(1);
    this.#buf[this.#length++] = b;
  }
  /** An opcode and unsigned bytes behind it, the lowest first. */
  number(op: number, n: number, width: number): void {
    this.#room(1 + width);
    this.#buf[this.#length++] = op;
    for (let i = 0; i < width; i++) {
      this.#buf[this.#length++] = n & 255;
      n = Math.floor(n / 256);
    }
  }
  float(x: number): void {
    this.#room(9);
    this.#buf[this.#length] = OP.BINFLOAT;
    this.#view.setFloat64(this.#length + 1, x);
    this.#length += 9;
  }
  bytes(b: Uint8Array): void {
    this.#room(b.length);
    this.#buf.set(b, this.#length);
    this.#length += b.length;
  }
  /** ASCII text. */
  text(s: string): void {
    this.#room(s.length);
    for (let i = 0; i < s.length; i++) this.#buf[this.#length++] = s.charCodeAt(i);
  }
  /** An opcode, a length and a string of it; outside of frames when it is long. */
  string(op: number, width: number, b: Uint8Array): void {
    const { framing } = this;
    if (framing && b.length >= FRAME_TARGET) {
      this.endFrame();
      this.framing = false;
    }
    this.number(op, b.length, width);
    if (this.flush !== null && b.length >= FRAME_TARGET) {
      this.flush(this.take());
      this.flush(b.slice());
    } else this.bytes(b);
    this.framing = framing;
  }

  /** Before an object: a full frame ends. */
  boundary(): void {
    if (this.#frame >= 0 && this.#length - this.#frame - FRAME_HEADER >= FRAME_TARGET) {
      this.endFrame();
      this.flush?.(this.take());
    }
  }
  endFrame(): void {
    const at = this.#frame;
    if (at < 0) return;
    this.#frame = -1;
    const size = this.#length - at - FRAME_HEADER;
    if (size < FRAME_LEAST) {
      this.#buf.copyWithin(at, at + FRAME_HEADER, this.#length);
      this.#length -= FRAME_HEADER;
      return;
    }
    this.#buf[at] = OP.FRAME;
    this.#view.setBigUint64(at + 1, BigInt(size), true);
  }

  take(): Uint8Array {
    const b = this.#buf.slice(0, this.#length);
    this.#length = 0;
    this.#frame = -1;
    return b;
  }
}
