// The number that stands for where memory is: made up, until native code can be told the real one.
//
// In: bytes. Out: a number that is the same as long as the bytes stay where they are.
import type { Value } from "./value.ts";

let real: ((bytes: Uint8Array) => Value) | null = null;

/** Addresses are real from now on (modules/_ffi.ts). */
export function setMemoryAddress(f: (bytes: Uint8Array) => Value): void {
  real = f;
}

/** Where bytes are, or what `otherwise` says. */
export function memoryAddress(bytes: Uint8Array, otherwise: () => Value): Value {
  return real === null ? otherwise() : real(bytes);
}
