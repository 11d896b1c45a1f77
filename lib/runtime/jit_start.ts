// Puts the compilers to work when code is first hot: until then their modules are not evaluated.
//
// In: -X options, the mode without them. Out: tiers that load lib/jit at their first use. Invariant: a program that is never hot pays nothing.
import { heatLimit, NEVER } from "../interpreter/code_object.ts";
import { isWorthwhile, prospects } from "../interpreter/prospects.ts";
import { NOTHING, THRESHOLD, tiers } from "../interpreter/tiers.ts";
import type { Pass } from "../jit/passes.ts";
import { nodeModule, writeText } from "./host.ts";
import type { ProfileCache } from "./profile_cache.ts";
import defer * as kept from "../jit/kept.ts";
import defer * as knobs from "../jit/knobs.ts";
import defer * as policy from "../jit/policy.ts";
import defer * as report from "../jit/report.ts";

/** What -X dump names that is shown while the program runs. */
const SHOWN: readonly string[] = ["trace", "ir", "js"];

/** What is to be shown of compiled code: words of -X dump, all of which are of that kind; else null. */
export function shownCode(dump: string | true | undefined): readonly string[] | null {
  const words = typeof dump === "string" ? dump.split(",").map((w) => w.trim()) : [];
  return words.length > 0 && words.every((w) => SHOWN.includes(w)) ? words : null;
}

function number(options: ReadonlyMap<string, string | true>, name: string): number | null {
  const v = options.get(name);
  return typeof v === "string" && /^\d+$/.test(v) ? Number(v) : null;
}

let atEnd: (() => void) | null = null;
let installed = false;

/** Are profiles kept for the next run? Not for runs that look at the compilers themselves. */
export function keepsProfiles(options: ReadonlyMap<string, string | true>, standard: number): boolean {
  return (number(options, "jit") ?? standard) === 2 && number(options, "jit_keep") !== 0 &&
    !options.has("jit_threshold") && !options.has("jit_stress");
}

/** Keeps what this run learned of its hot code. */
export function saveProfiles(profiles: ProfileCache | null): void {
  if (profiles === null || !installed) return;
  profiles.save({
    rowsOf: (code) => {
      const profile = policy.profileOfHot(code);
      return profile === null ? null : kept.rowsOf(profile);
    },
    covers: (known, rows) => kept.coversRows(known, rows),
  });
}

/** Installs what loads the compilers. */
export function startJit(options: ReadonlyMap<string, string | true>, standard: number): void {
  const mode = number(options, "jit") ?? standard;
  if (options.has("jit_stats")) {
    atEnd = () => writeText(2, report.statsTable());
  }
  if (mode === 0) {
    heatLimit.first = NEVER;
    return;
  }
  const threshold = number(options, "jit_threshold") ?? THRESHOLD;
  heatLimit.first = threshold;
  prospects.weighing = mode === 2 && !options.has("jit_threshold");
  const install = () => {
    const k = knobs.knobs;
    k.mode = mode === 1 ? 1 : 2;
    k.threshold = threshold;
    // A low threshold is for tests: short programs are to be compiled too.
    k.recording = Math.min(k.recording, Math.max(50, threshold * 8));
    k.again = Math.min(k.again, k.recording);
    k.stress = number(options, "jit_stress") ?? 0;
    const without = options.get("jit_without");
    if (typeof without === "string") k.without = new Set(without.split(",") as Pass[]);
    const file = options.get("jit_log");
    if (typeof file === "string") k.log = (line) => nodeModule("fs").appendFileSync(file, line + "\n");
    const shown = shownCode(options.get("dump"));
    if (shown !== null) {
      k.dump = (text) => writeText(2, text);
      k.dumped = shown;
    }
    policy.installTiers();
    installed = true;
  };
  tiers.enter = (frame) => {
    if (!isWorthwhile(frame.code)) return NOTHING;
    install();
    return tiers.enter(frame);
  };
  tiers.loop = (frame) => {
    if (!isWorthwhile(frame.code)) return 0;
    install();
    return tiers.loop(frame);
  };
}

/** What is shown when the program ends. */
export function endJit(): void {
  atEnd?.();
  atEnd = null;
}
