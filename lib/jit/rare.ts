// Instructions that a light unit can't execute, but hardly ever comes to: there it leaves, instead of having a frame always.
//
// In: the Emitter at an instruction that was seen in one of RARELY calls of its function, or of fewer. Out: its code, or an exit.
// Invariant: when it turns out to be executed often after all (OFTEN exits within a second), the unit is compiled anew with
// a frame. One such instruction on a slow path (a warning, an unusual argument) gave a function its frame before, and
// one to all that call it.
import type { Emitter } from "./emitter.ts";
import { NeedsFrame, type Site } from "./state.ts";

/** One execution in so many calls is rare, and so is what only compiled code that was left came to. */
const RARELY = 4, FEW = 8;
/** Exits, and the milliseconds within which they are too many: leaving and going on in the interpreter is slow. */
const OFTEN = 500, WITHIN = 1000;

export function isRare(e: Emitter, pc: number): boolean {
  if (!e.isPlain) return false;
  const { seen } = e.profile!;
  const n = seen[pc >> 2];
  return n * RARELY <= seen[0] || e.options.callees.again && n <= FEW && n < seen[0];
}

/** May the unit be left before the instruction? Then what it takes from registers must be in them. */
export function mayBeLeft(e: Emitter, pc: number): boolean {
  return e.profile !== null && e.profile.seen[pc >> 2] === 0 || isRare(e, pc);
}

/** Emits the instruction, or an exit when it needs a frame. */
export function emitRare(e: Emitter, pc: number): void {
  const written = e.out.length, before = e.st.copy();
  try {
    e.handlers[e.code[pc]](e, pc);
  } catch (error) {
    if (!(error instanceof NeedsFrame)) throw error;
    e.out.length = written;
    e.st = before;
    e.stop("rare");
  }
}

/** Such an exit was taken: is it rare no more? */
export function isOften(site: Site): boolean {
  const now = performance.now();
  if (site.count === 1) site.since = now;
  if (site.count < OFTEN) return false;
  site.count = 0;
  return now - site.since < WITHIN;
}
