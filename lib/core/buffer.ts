// Bytes-like objects: how native code gets at the memory of bytes, bytearray, memoryview, array and their like.
//
// In: any value. Out: a Uint8Array view of the object's memory (never a copy), or undefined. Types whose objects have memory
// register a reader by JS class. Invariant: only C-contiguous memory is given out; the view is used at once and not kept.
import { bufferSlot } from "./slot_getters.gen.ts";
import { callSpecial } from "./generic_slots.ts";
import { typeOf } from "./builtin_types.ts";
import { PyBytes, type PyObject, type Value } from "./value.ts";

// deno-lint-ignore no-explicit-any
type AnyClass = abstract new (...args: any[]) => PyObject;

interface Exporter {
  readonly impl: AnyClass;
  // deno-lint-ignore no-explicit-any
  readonly view: (o: any) => Uint8Array;
  readonly writable: (o: never) => boolean;
  readonly format: (o: never) => BufferFormat;
}

/** How the items of a buffer read, as in the struct module; memoryview shows it. */
export interface BufferFormat {
  readonly format: string;
  readonly itemsize: number;
}

const BYTES_FORMAT: BufferFormat = { format: "B", itemsize: 1 };

const exporters: Exporter[] = [];

/** Declares that objects of a JS class are bytes-like; `view` throws BufferError (or such) when it cannot be given. */
export function registerBuffer<T extends PyObject>(
  // deno-lint-ignore no-explicit-any
  impl: abstract new (...args: any[]) => T,
  view: (o: T) => Uint8Array,
  writable: (o: T) => boolean = () => true,
  format: (o: T) => BufferFormat = () => BYTES_FORMAT,
): void {
  exporters.push({
    impl,
    view,
    writable: writable as (o: never) => boolean,
    format: format as (o: never) => BufferFormat,
  });
}

/** The format of a bytes-like object's items. */
export function bufferFormat(v: Value): BufferFormat {
  for (const e of exporters) if (typeof v === "object" && v instanceof e.impl) return e.format(v as never);
  return BYTES_FORMAT;
}

/** The memory of a bytes-like object, or undefined when it is none. */
export function bufferOf(v: Value): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.b;
  if (typeof v !== "object") return undefined;
  for (const e of exporters) if (v instanceof e.impl) return e.view(v);
  if (bufferSlot(typeOf(v)) === null) return undefined;
  const view = callSpecial(v, "__buffer__", [0]);
  for (const e of exporters) if (view instanceof e.impl) return e.view(view);
  return undefined;
}

/** Have two views memory in common? */
export function overlap(a: Uint8Array, b: Uint8Array): boolean {
  return a.buffer === b.buffer && a.byteOffset < b.byteOffset + b.length && b.byteOffset < a.byteOffset + a.length;
}

/** The memory of a writable bytes-like object; undefined when it is none or read-only. */
export function writableBufferOf(v: Value): Uint8Array | undefined {
  if (typeof v !== "object" || v instanceof PyBytes) return undefined;
  for (const e of exporters) if (v instanceof e.impl) return e.writable(v as never) ? e.view(v) : undefined;
  if (bufferSlot(typeOf(v)) === null) return undefined;
  const view = callSpecial(v, "__buffer__", [1]);
  for (const e of exporters) if (view instanceof e.impl && e.writable(view as never)) return e.view(view);
  return undefined;
}
