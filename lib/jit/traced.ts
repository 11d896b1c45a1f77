// When compiled code may not run.
//
// In: the state of the thread. Out: yes or no. Invariant: asked wherever native code or the interpreter enters compiled code.
import { ts } from "../core/state.ts";
import { offMain, PENDING } from "../core/threads.ts";
import { tiers } from "../interpreter/tiers.ts";

/**
 * A trace or profile function is set, or this thread must be able to leave the loop. While recording, compiled code runs:
 * what it does needs no profile.
 */
export function isTraced(): boolean {
  return offMain.yes || ts.instrumented && (tiers.recording === 0 || (ts.pending & PENDING.TRACE) !== 0);
}
