// The _ffi module: what lib/pylib/_ctypes.py needs of native code.
//
// In: addresses, buffers, signatures as codes (those of the struct module, "v" for nothing, tuples for structures). Out:
// addresses, bytearrays over memory at an address, results. Invariants: importing it without --allow-ffi is an ImportError
// that names the flag; a buffer that gave its address away must not be resized, which _ctypes never does.
import { bufferOf } from "../core/buffer.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { setMemoryAddress } from "../core/memory_address.ts";
import { attributeError, exception, importError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { float, None, normInt, PyBytes, PyTuple, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { asFloat, asSize, index } from "../ops/number.ts";
import { PyByteArray } from "../types/bytearray.ts";
import defer * as host from "../runtime/host_ffi.ts";
import type { NativeType } from "../runtime/host_ffi.ts";

const CODES: Readonly<Record<string, NativeType>> = {
  "?": "u8",
  b: "i8",
  B: "u8",
  h: "i16",
  H: "u16",
  i: "i32",
  I: "u32",
  l: "i64",
  L: "u64",
  q: "i64",
  Q: "u64",
  P: "u64",
  f: "f32",
  d: "f64",
};

function typeFor(code: Value): NativeType {
  if (code instanceof PyTuple) return { struct: code.a.map(typeFor) };
  const found = isStr(code) ? CODES[jsText(code)] : undefined;
  if (found === undefined) throw typeError("values of this type can't be passed to native code");
  return found;
}

function resultType(code: Value): NativeType | "void" {
  return code === "v" ? "void" : typeFor(code);
}

function addressArg(v: Value): number | bigint {
  const n = index(v);
  return BigInt.asUintN(64, BigInt(n as number | bigint));
}

/** A Python value as the host takes it. */
function toNative(v: Value, type: NativeType): unknown {
  if (typeof type === "object") return bufferOf(v)!.slice();
  if (type === "f32" || type === "f64") return asFloat(v);
  const n = index(v) as number | bigint;
  if (type === "i64") return BigInt.asIntN(64, BigInt(n));
  if (type === "u64") return BigInt.asUintN(64, BigInt(n));
  const bits = Number((type as string).slice(1));
  const m = BigInt(n);
  return Number((type as string)[0] === "i" ? BigInt.asIntN(bits, m) : BigInt.asUintN(bits, m));
}

function fromNative(v: unknown, type: NativeType | "void"): Value {
  if (v === undefined || type === "void") return None;
  if (v instanceof Uint8Array) return new PyBytes(v.slice());
  if (type === "f32" || type === "f64") return float(v as number);
  if (typeof v === "boolean") return v ? 1 : 0;
  return normInt(BigInt(v as number | bigint));
}

const libraries: host.NativeLibrary[] = [];

function addressOf(bytes: Uint8Array): Value {
  return normInt(BigInt(host.addressOf(bytes as Uint8Array<ArrayBuffer>)));
}

function open(name: Value): Value {
  try {
    libraries.push(new host.NativeLibrary(name === None ? null : isStr(name) ? jsText(name) : null));
  } catch (e) {
    throw exception("OSError", (e as Error).message);
  }
  return libraries.length;
}

function symbol(handle: Value, name: Value): Value {
  const library = libraries[asSize(handle) - 1];
  if (library === undefined) throw valueError("invalid handle of a library");
  const text = isStr(name) ? jsText(name) : new TextDecoder().decode(bufferOf(name)!);
  try {
    return normInt(BigInt(library.symbol(text)));
  } catch (e) {
    throw attributeError((e as Error).message, text);
  }
}

/** Errors of the host's own about what a call is given. */
function native<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    if (e instanceof Error && e.message.includes("NULL pointer")) throw valueError("NULL pointer access");
    throw e;
  }
}

function call(address: Value, codes: Value, result: Value, args: Value, errno: Value): Value {
  const types = toArray(codes).map(typeFor), type = resultType(result);
  const values = toArray(args).map((v, i) => toNative(v, types[i]));
  const f = native(() => host.functionAt(addressArg(address), types, type));
  if (errno === None) return fromNative(f.call(...values), type);
  // The program's own errno is the C library's one during the call.
  const own = bufferOf(errno)!, theirs = host.errnoBytes();
  theirs.set(own);
  const v = f.call(...values);
  own.set(theirs);
  return fromNative(v, type);
}

const callbacks = new Map<number, { close(): void }>();
let made = 0;

function callback(codes: Value, result: Value, f: Value): Value {
  const types = toArray(codes).map(typeFor), type = resultType(result);
  const c = host.callbackFor(types, type, (...args) => {
    const v = callArgs(f, args.map((a, i) => fromNative(a, types[i])));
    return type === "void" ? undefined : toNative(v, type);
  });
  callbacks.set(++made, c);
  return tuple([normInt(BigInt(c.address)), made]);
}

export const module: NativeModule = defineModule("_ffi", {
  doc: "Native code: libraries, memory, calls.",
  members: {
    open: fn("(name, /)", "Open a library (None: what is loaded anyway); its handle.", open),
    symbol: fn("(handle, name, /)", "The address of a symbol.", symbol),
    address: fn("(buffer, /)", "Where a buffer's memory is.", (v: Value) => {
      const bytes = bufferOf(v);
      if (bytes === undefined) throw typeError("a buffer is required");
      return addressOf(bytes);
    }),
    memory: fn(
      "(address, size, /)",
      "The memory at an address, as a bytearray.",
      (address: Value, size: Value) =>
        native(() =>
          new PyByteArray(asSize(size) === 0 ? new Uint8Array(0) : host.bytesAt(addressArg(address), asSize(size)))
        ),
    ),
    length: fn(
      "(address, unit, /)",
      "How many units of 1 or 4 bytes come before a zero.",
      (address: Value, unit: Value) => native(() => host.lengthAt(addressArg(address), asSize(unit) as 1 | 4)),
    ),
    call: fn("(address, codes, result, args, errno, /)", "Call a function.", call),
    callback: fn("(codes, result, function, /)", "An address that calls a Python function, and its number.", callback),
    release: fn("(number, /)", "Let go of a callback.", (n: Value) => {
      callbacks.get(asSize(n))?.close();
      callbacks.delete(asSize(n));
    }),
  },
  init: () => {
    if (!host.ffiAllowed()) {
      throw importError("ctypes runs native code: run with --allow-ffi", strFromJs("_ctypes"));
    }
    setMemoryAddress(addressOf);
  },
});
