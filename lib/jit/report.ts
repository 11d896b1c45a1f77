// What the compilers did, for people: the table of -X jit_stats.
import { stats } from "./stats.ts";

/** The table that -X jit_stats shows. */
export function statsTable(): string {
  const tiers = [0, 0, 0];
  for (const u of stats.live) tiers[u.tier]++;
  const rows: [string, string][] = [
    ["units", `${stats.live.length} (tier 1: ${tiers[1]}, tier 2: ${tiers[2]})`],
    ["compiled", `${stats.compilations}, of which ${stats.droppedUnits} were dropped`],
    ["compile time", `${stats.milliseconds.toFixed(1)} ms`],
    ["code", `${stats.bytes} characters of JavaScript`],
    ["exits", `${stats.exits}`],
    ["settled", `${stats.settled}`],
    ...[...stats.reasons].map(([reason, n]): [string, string] => ["given up", `${n}: ${reason}`]),
  ];
  return rows.map(([name, v]) => `jit ${name.padEnd(14)}${v}\n`).join("");
}
