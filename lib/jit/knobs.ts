// THE knobs of the compilers: what -X options set.
//
// In: values from the command line (cli/options.ts). Out: `knobs`. Heat is counted in back-edges and calls.
import type { Pass } from "./passes.ts";
import { THRESHOLD } from "../interpreter/tiers.ts";

export const knobs = {
  /** -X jit: 0 off, 1 tier 1 only, 2 all. */
  mode: 2 as 0 | 1 | 2,
  /** -X jit_threshold: heat at which code is looked at. */
  threshold: THRESHOLD,
  /** Instructions recorded when code is first hot, and after an exit that repeats. */
  recording: 2500,
  again: 400,
  /** -X jit_without: passes that are left out. */
  without: new Set<Pass>() as ReadonlySet<Pass>,
  /** -X jit_stress: seed of random guard failures; 0 for none. */
  stress: 0,
  /** -X jit_log: gets each event as a line. */
  log: null as ((line: string) => void) | null,
  /** -X dump=trace, ir, js: gets the text, and which of them are wanted. */
  dump: null as ((text: string) => void) | null,
  dumped: [] as readonly string[],
};
