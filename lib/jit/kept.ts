// What is kept of a profile for the next process: kinds of operands, overflows and guesses that failed. Shapes, callees and
// classes are objects of this process: those are recorded anew, in a few thousand instructions.
//
// In: a code object's profile, or numbers from a file. Out: numbers, or a new Profile that knows them already.
// Invariant: numbers that do not fit the code are ignored.
import type { PyCode } from "../interpreter/code_object.ts";
import { keptProfiles } from "../interpreter/kept_profiles.ts";
import { MAX_FAILED, Profile } from "./profile.ts";

/** Numbers for each instruction that has any: its index, three kinds, overflow, failed guesses. */
const ROW = 6;

/** The rows of a profile. */
export function rowsOf(p: Profile): number[] {
  const out: number[] = [];
  for (let i = 0; i < p.seen.length; i++) {
    const [a, b, c] = p.kinds.subarray(3 * i, 3 * i + 3);
    // Fewer failures may be this run's luck, and would add up over the runs.
    // So would those of calls: it hangs together with which callees were hot when.
    const failed = p.failed[i] >= MAX_FAILED && p.codes[i] === undefined ? MAX_FAILED : 0;
    if (a + b + c + p.overflow[i] + failed > 0) out.push(i, a, b, c, p.overflow[i], failed);
  }
  return out;
}

/** A profile for the code, with what an earlier process learned of it. */
export function newProfile(co: PyCode): Profile {
  const n = co.code.length >> 2;
  const p = new Profile(n);
  const rows = keptProfiles.rows?.get(co.data) ?? [];
  for (let at = 0; at + ROW <= rows.length; at += ROW) {
    const i = rows[at];
    if (!(i >= 0 && i < n)) continue;
    for (let k = 0; k < 3; k++) p.kinds[3 * i + k] = rows[at + 1 + k];
    p.overflow[i] = rows[at + 4];
    p.failed[i] = Math.min(rows[at + 5], MAX_FAILED);
  }
  return p;
}

/** True when the second rows say nothing that the first do not. */
export function coversRows(known: readonly number[], rows: readonly number[]): boolean {
  const at = new Map<number, number>();
  for (let i = 0; i + ROW <= known.length; i += ROW) at.set(known[i], i);
  for (let i = 0; i + ROW <= rows.length; i += ROW) {
    const j = at.get(rows[i]);
    if (j === undefined) return false;
    for (let k = 1; k < 5; k++) if ((rows[i + k] & ~known[j + k]) !== 0) return false;
    if (rows[i + 5] > known[j + 5]) return false;
  }
  return true;
}
