// Memory: the peak of a big list of ints, and whether a program that drops what it makes keeps growing.
//
//   deno run -A bench/memory.ts [--engines najash,najash-jit0,cpython] [--seconds 60] [--only ints,churn]
//
// In: bench/memory/*.py. Out: one line per measurement; exit status 1 when Najash misses a bar.
// Sizes are read from /proc while the process runs (VmHWM for the peak, VmRSS over time), so this needs Linux.

import { parseArgs } from "@std/cli";
import { type Engine, findEngine } from "./engines.ts";
import { lastLine, run } from "./process.ts";

const here = new URL(".", import.meta.url).pathname;
const peakBar = 250;
const growthBar = 1.15;

function readStatus(pid: number, field: string): number | undefined {
  try {
    const found = Deno.readTextFileSync(`/proc/${pid}/status`).match(new RegExp(`^${field}:\\s+(\\d+) kB`, "m"));
    return found ? Number(found[1]) * 1024 / 1e6 : undefined;
  } catch {
    return undefined;
  }
}

function mean(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

async function peakOfInts(engine: Engine, way: string): Promise<boolean> {
  let peak = 0;
  const command = engine.command(`${here}memory/ints.py`, [way])!;
  const done = await run(command, {
    limitSeconds: 120,
    sampleEveryMs: 5,
    sample: (pid) => peak = Math.max(peak, readStatus(pid, "VmHWM") ?? 0),
  });
  const verdict = done.code !== 0
    ? `failed: ${lastLine(done.stderr)}`
    : peak < peakBar
    ? "under the bar"
    : "over the bar";
  console.log(`${engine.name}: 10 million ints by ${way}: peak ${peak.toFixed(0)} MB, ${verdict} of ${peakBar} MB`);
  return done.code === 0 && peak < peakBar;
}

async function growthOfChurn(engine: Engine, seconds: number): Promise<boolean> {
  const sizes: number[] = [];
  const command = engine.command(`${here}memory/churn.py`, [String(seconds)])!;
  const done = await run(command, {
    limitSeconds: seconds * 3 + 30,
    sampleEveryMs: 100,
    sample(pid) {
      const size = readStatus(pid, "VmRSS");
      if (size !== undefined) sizes.push(size);
    },
  });
  if (done.code !== 0) {
    console.log(`${engine.name}: allocation loop failed: ${lastLine(done.stderr)}`);
    return false;
  }
  const quarter = sizes.length >> 2;
  const early = mean(sizes.slice(quarter, 2 * quarter));
  const late = mean(sizes.slice(3 * quarter));
  const good = late < early * growthBar + 5;
  console.log(
    `${engine.name}: allocation loop of ${seconds} s: ${early.toFixed(0)} MB in its second quarter, ` +
      `${late.toFixed(0)} MB in its last, peak ${Math.max(...sizes).toFixed(0)} MB, ${lastLine(done.stdout)} turns: ` +
      (good ? "steady" : "GROWS"),
  );
  return good;
}

async function main(): Promise<void> {
  const flags = parseArgs(Deno.args, { boolean: [], string: ["engines", "seconds", "only", "python"] });
  const only = flags.only === undefined ? ["ints", "churn"] : String(flags.only).split(",");
  let good = true;
  for (const name of String(flags.engines ?? "najash,najash-jit0,cpython").split(",")) {
    const engine = await findEngine(name, String(flags.python ?? "python3"));
    if (typeof engine === "string") {
      console.error(`skipped ${engine}`);
      continue;
    }
    const ours = name.startsWith("najash");
    if (only.includes("ints")) {
      for (const way of ["range", "append", "comprehension"]) {
        good = (await peakOfInts(engine, way) || !ours) && good;
      }
    }
    if (only.includes("churn")) good = (await growthOfChurn(engine, Number(flags.seconds ?? 60)) || !ours) && good;
  }
  if (!good) Deno.exit(1);
}

if (import.meta.main) await main();
