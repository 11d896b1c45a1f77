// Codes that were hot in an earlier process: they are looked at by the compilers almost at once.
//
// In: what runtime/profile_cache.ts read. Out: for PyCode, whether code is known; for the compilers, what is known of it.
import type { CodeData } from "../bytecode/code.ts";

/** Heat at which known code is looked at; with less, a single call would be compiled. */
export const EARLY = 2;

export const keptProfiles: {
  /** See jit/kept.ts; null when nothing is known of anything. */
  rows: WeakMap<CodeData, readonly number[]> | null;
} = { rows: null };
