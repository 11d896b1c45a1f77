// The storage of array.array: a JS typed array with room to grow.
//
// Invariants: the items are store[0..length); bytes() is a view of exactly them. While memory is exported (exports > 0) the
// length may not change.
import { overlap, registerBuffer } from "../core/buffer.ts";
import { exception } from "../core/raise.ts";
import { PyObject, type Value } from "../core/value.ts";
import type { Kind, Store } from "./array_kinds.ts";

function cannotResize(): unknown {
  return exception("BufferError", "cannot resize an array that is exporting buffers");
}

export class PyArray extends PyObject {
  readonly kind: Kind;
  store: Store;
  length: number;
  exports = 0;
  constructor(kind: Kind, store?: Store) {
    super();
    this.kind = kind;
    this.store = store ?? kind.make(0);
    this.length = this.store.length;
  }

  bytes(): Uint8Array {
    const s = this.store;
    return new Uint8Array(s.buffer as ArrayBuffer, s.byteOffset, this.length * this.kind.size);
  }

  get(i: number): Value {
    return this.kind.fromItem(this.store[i]);
  }

  put(i: number, v: Value): void {
    this.store[i] = this.kind.toItem(v) as never;
  }

  /** Changes the length; new items are whatever is there. */
  resize(n: number): void {
    if (n !== this.length && this.exports > 0) {
      throw cannotResize();
    }
    if (n > this.store.length) {
      const bigger = this.kind.make(Math.max(n, Math.floor(this.store.length * 1.125) + 8));
      bigger.set((this.store as Uint8Array).subarray(0, this.length) as never);
      this.store = bigger;
    }
    this.length = n;
  }

  append(v: Value): void {
    const x = this.kind.toItem(v);
    this.resize(this.length + 1);
    this.store[this.length - 1] = x as never;
  }

  /** Replaces items [start, stop) by those of another store. */
  splice(start: number, stop: number, items: Store): void {
    const rest = (this.store as Uint8Array).slice(stop, this.length);
    this.resize(start + items.length + rest.length);
    this.store.set(items as never, start);
    this.store.set(rest as never, start + items.length);
  }

  /** A copy of items [start, stop) as a store. */
  slice(start: number, stop: number): Store {
    return (this.store as Uint8Array).slice(start, stop) as Store;
  }

  addBytes(b: Uint8Array): void {
    const old = this.length;
    if (overlap(b, this.bytes())) throw cannotResize();
    this.resize(old + b.length / this.kind.size);
    this.bytes().set(b, old * this.kind.size);
  }
}

registerBuffer(
  PyArray,
  (a) => a.bytes(),
  () => true,
  (a) => ({ format: a.kind.format, itemsize: a.kind.size }),
);
