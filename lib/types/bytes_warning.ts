// Warnings of -b: bytes taken for text.
//
// In: the level of -b, set by the runtime. Out: BytesWarning where bytes are made a str or compared with one. Invariant:
// nothing happens at level 0.
import { runtime } from "../core/state.ts";
import { isStr } from "../core/str.ts";
import { PyIntBox, type Value } from "../core/value.ts";

export const bytesWarning = { level: 0 };

/** Called when str() is asked of bytes (or a bytearray). */
export function warnAsText(type: "bytes" | "bytearray"): void {
  if (bytesWarning.level > 0) runtime().warn("BytesWarning", `str() on a ${type} instance`);
}

/** Called when bytes are compared with something that has no bytes. */
export function warnCompared(other: Value): void {
  if (bytesWarning.level === 0) return;
  if (isStr(other)) runtime().warn("BytesWarning", "Comparison between bytes and string");
  else if (typeof other === "number" || typeof other === "bigint" || other instanceof PyIntBox) {
    runtime().warn("BytesWarning", "Comparison between bytes and int");
  }
}
