// Limits of a run: steps, time, memory, and a signal to stop.
//
// In: a Budget for the run that starts. Out: a Python exception at the first step over a limit, and at each step after it,
// so that no handler can go on. A step is a turn of a loop or the end of a call of Python code: the same count on every
// machine. Invariants: while there is a budget PENDING.LIMIT is set, so that the loop comes here; code is not compiled
// then, its steps would be counted otherwise.
import type { PyBaseException } from "./exceptions.ts";
import { exception } from "./raise.ts";
import { sharedWords } from "./state.ts";

/** The bit of ts.pending. */
export const LIMIT = 16;

/** A limit of a runtime, as the option is called. */
export type LimitName = "maxSteps" | "timeout" | "maxMemory" | "signal";

export interface Budget {
  steps: number;
  readonly maxSteps: number;
  /** performance.now() at which time is over; Infinity for never. */
  readonly deadline: number;
  /** Bytes; Infinity for no limit. */
  readonly maxMemory: number;
  readonly memory: () => number;
  readonly aborted: () => boolean;
  /** The limit that was passed. */
  passed: LimitName | null;
}

let current: Budget | null = null;

export function currentBudget(): Budget | null {
  return current;
}

/** The budget in force from now on. */
export function setBudget(budget: Budget | null): void {
  current = budget;
  if (budget === null) Atomics.and(sharedWords, 0, ~LIMIT);
  else Atomics.or(sharedWords, 0, LIMIT);
}

/** How often time and the signal, and how often memory, is looked at: every so many steps. */
const TIME_EVERY = 255, MEMORY_EVERY = 8191;

/** Counts a step. */
export function countStep(): void {
  const b = current;
  if (b === null) return;
  const n = ++b.steps;
  if (b.passed === null) {
    if (n > b.maxSteps) b.passed = "maxSteps";
    else if ((n & TIME_EVERY) === 0) {
      if (b.aborted()) b.passed = "signal";
      else if (b.deadline !== Infinity && performance.now() > b.deadline) b.passed = "timeout";
      else if ((n & MEMORY_EVERY) === 0 && b.maxMemory !== Infinity && b.memory() > b.maxMemory) b.passed = "maxMemory";
    }
  }
  if (b.passed !== null) throw limitError(b.passed);
}

/** The Python exception of a limit. */
export function limitError(name: LimitName): PyBaseException {
  switch (name) {
    case "maxSteps":
      return exception("TimeoutError", "step limit exceeded");
    case "timeout":
      return exception("TimeoutError", "time limit exceeded");
    case "maxMemory":
      return exception("MemoryError", "memory limit exceeded");
    case "signal":
      return exception("KeyboardInterrupt", "stopped by the host");
  }
}
