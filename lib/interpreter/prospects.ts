// Whether compiling a code object pays: how hot it is, against what recording and compiling cost in this process.
//
// In: a code object whose heat reached co.hot; what recording and compiling took so far. Out: compile it now, or the heat
// at which to ask again. Invariants: code is compiled when the time that compiled code would have saved so far is what
// compiling costs (so the worst case is twice the best, whatever the program does next); code that an earlier process
// compiled is not weighed again; -X jit_threshold is taken as it is; the compilers need not be loaded for this.
//
// The compilers' own code is cold at first: 10 to 20 ms a unit with its recording, half a millisecond a hundred units
// later. Programs that run much code a little paid for hundreds of units that never came in again. Measured, whole
// processes, first and later runs, before (1,500 back-edges and calls for everything) and since: rich 1.71 and 1.87 s, 1.08
// and 1.40 (without compiling 1.11); jinja2 0.71 and 0.85, 0.57 and 0.61 (0.58); toy_language 0.46 and 0.34, 0.44 and 0.26
// (0.71); particles 0.26 and 0.18, 0.36 and 0.19 (0.63).
// Tried: heat expected from how fast it grew, for as long as the process has been running: import phases are bursts, so
// nothing changed for such programs; the root of that time: noisier, no better. Less heat, but some, for code that an
// earlier process compiled: particles 0.19 -> 0.26, nothing gained.
import { EARLY } from "./kept_profiles.ts";
import type { PyCode } from "./code_object.ts";

/** Milliseconds that a back-edge or call costs less when compiled. */
const GAIN = 0.001;
/** What a unit costs before any was compiled, in milliseconds with its recording. */
const FIRST_COST = 10;
/** On a busy machine the program is as slow as the compilers. */
const MOST_COST = 20;
/** How much the latest unit counts in the mean. */
const WEIGHT = 0.15;

export const prospects = {
  /** Code is weighed at all. */
  weighing: false,
  /** Milliseconds that a unit costs. */
  cost: FIRST_COST,
  /** Milliseconds of recording for which no unit was compiled yet, and when the recording that is running began. */
  recorded: 0,
  began: 0,
};

/** Units were compiled, in so many milliseconds. */
export function countCost(units: number, milliseconds: number): void {
  const each = Math.min((milliseconds + prospects.recorded) / units, MOST_COST);
  for (let i = 0; i < units; i++) prospects.cost += WEIGHT * (each - prospects.cost);
  prospects.recorded = 0;
}

/** Is the code to be recorded and compiled now? */
export function isWorthwhile(co: PyCode): boolean {
  if (!prospects.weighing || co.worthwhile) return true;
  // An earlier process weighed it.
  if (co.hot === EARLY) return co.worthwhile = true;
  const needed = prospects.cost / GAIN;
  if (co.heat >= needed) return co.worthwhile = true;
  co.hot = Math.ceil(Math.max(co.heat * 1.25, needed / 2));
  return false;
}
