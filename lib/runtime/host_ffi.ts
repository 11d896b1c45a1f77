// Native libraries: symbols, memory at addresses, calls both ways.
//
// In: names of libraries and symbols, addresses as numbers, signatures in Deno's words. Out: addresses, bytes, results.
// Invariants: an address is a number below 2^53, or a bigint where it is none of this process; the null address is 0. Bytes
// that address() was asked about stay where they are as long as somebody holds them. Nothing here works without
// --allow-ffi: allowed() says so first.
import { asked } from "./host_access.ts";

export type NativeType = Deno.NativeType | { struct: NativeType[] };
type Address = number | bigint;

/** True when the program may use native code. */
export function ffiAllowed(): boolean {
  asked("ffi", null);
  return Deno.permissions.querySync({ name: "ffi" }).state === "granted";
}

/** What dlopen(NULL) would find. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  darwin: ["libSystem.B.dylib"],
  linux: ["libc.so.6", "libm.so.6"],
};

/** The message of a failure, as the system's loader words it. */
function reason(e: unknown): string {
  return (e as Error).message.replace(/^(Could not open library: |Failed to register symbol \w+: )+/, "")
    .replace(/^Could not obtain symbol from the library: /, "");
}

/** A library, by the names that dlopen() takes; null: what is loaded anyway. Throws an Error with the loader's message. */
export class NativeLibrary {
  private readonly files: readonly string[];
  constructor(name: string | null) {
    this.files = name === null ? OWN[Deno.build.os] ?? [] : [name];
    if (name === null) return;
    try {
      // Without a symbol it is opened all the same.
      Deno.dlopen(name, {});
    } catch (e) {
      throw new Error(reason(e));
    }
  }

  /** The address of a symbol. Throws an Error with the loader's message. */
  symbol(name: string): Address {
    let why = `undefined symbol: ${name}`;
    for (const file of this.files) {
      try {
        const library = Deno.dlopen(file, { [name]: { type: "pointer" } });
        return small(Deno.UnsafePointer.value(library.symbols[name] as Deno.PointerValue));
      } catch (e) {
        why = reason(e);
      }
    }
    throw new Error(why);
  }
}

function small(n: Address): Address {
  return typeof n === "bigint" && n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : n;
}

function pointer(address: Address): Deno.PointerObject | null {
  return Deno.UnsafePointer.create(BigInt(address));
}

/** Where bytes are. */
export function addressOf(bytes: Uint8Array<ArrayBuffer>): Address {
  if (bytes.buffer.byteLength === 0) return 0;
  if (bytes.length > 0) return small(Deno.UnsafePointer.value(Deno.UnsafePointer.of(bytes)));
  return Number(Deno.UnsafePointer.value(Deno.UnsafePointer.of(bytes.buffer))) + bytes.byteOffset;
}

/** The bytes at an address. */
export function bytesAt(address: Address, size: number): Uint8Array {
  const p = pointer(address);
  if (p === null) throw new Error("NULL pointer access");
  return new Uint8Array(Deno.UnsafePointerView.getArrayBuffer(p, size));
}

/** How many units of 1 or 4 bytes come before a zero. */
export function lengthAt(address: Address, unit: 1 | 4): number {
  const view = new Deno.UnsafePointerView(pointer(address)!);
  let n = 0;
  if (unit === 1) { while (view.getUint8(n) !== 0) n++; }
  else while (view.getUint32(n * 4) !== 0) n++;
  return n;
}

// deno-lint-ignore no-explicit-any
type Callable = { call(...args: any[]): unknown };
const callables = new Map<string, Callable>();

/** A function at an address, with its signature. */
export function functionAt(address: Address, parameters: NativeType[], result: NativeType | "void"): Callable {
  const key = JSON.stringify([String(address), parameters, result]);
  let f = callables.get(key);
  if (f === undefined) {
    if (callables.size > 5000) callables.clear();
    const p = pointer(address);
    if (p === null) throw new Error("NULL pointer access");
    f = new Deno.UnsafeFnPointer(
      p as Deno.PointerObject<Deno.ForeignFunction>,
      { parameters, result } as Deno.ForeignFunction,
    );
    callables.set(key, f);
  }
  return f;
}

/** An address that native code can call. */
export function callbackFor(
  parameters: NativeType[],
  result: NativeType | "void",
  f: (...args: unknown[]) => unknown,
): { address: Address; close(): void } {
  const definition = { parameters, result } as Deno.UnsafeCallbackDefinition;
  // deno-lint-ignore no-explicit-any
  const callback = new Deno.UnsafeCallback(definition, f as any);
  return { address: small(Deno.UnsafePointer.value(callback.pointer)), close: () => callback.close() };
}

let errnoAt: Address | null = null;

/** The four bytes of the C library's errno of this thread. */
export function errnoBytes(): Uint8Array {
  if (errnoAt === null) {
    const name = Deno.build.os === "darwin" ? "__error" : "__errno_location";
    errnoAt = small(functionAt(new NativeLibrary(null).symbol(name), [], "u64").call() as bigint);
  }
  return bytesAt(errnoAt, 4);
}
