// The modes in which every golden file, differential program and random program must give the same output.
// In: a mode's name. Out: the interpreter's options. This is the only table of them.

/** How hot code must be before it is compiled in tests: low, so that short programs reach every tier. */
const EARLY = ["-X", "jit_threshold=2"];

export const MODES = {
  interpreter: ["-X", "jit=0"],
  tier1: ["-X", "jit=1", ...EARLY],
  tier2: ["-X", "jit=2", ...EARLY],
  stress: ["-X", "jit=2", ...EARLY, "-X", "jit_stress=1"],
} as const satisfies Record<string, readonly string[]>;

export type Mode = keyof typeof MODES;

export const modeNames = Object.keys(MODES) as Mode[];

/** Reads a list of modes, such as "tier1,stress" or "all". */
export function parseModes(text: string): Mode[] {
  if (text === "all") return modeNames;
  return text.split(",").map((name) => {
    if (!Object.hasOwn(MODES, name)) throw new Error(`no such mode: ${name} (${modeNames.join(", ")}, all)`);
    return name as Mode;
  });
}

export function modeOptions(name: string): string[] {
  return parseModes(name).flatMap((mode) => [...MODES[mode]]);
}
