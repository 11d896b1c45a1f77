// Random programs in several modes of Najash, and a sample in CPython. In: seeds, modes. Out: what differs.
//   deno run -A tests/random/run.ts [--seeds A-B] [--modes interpreter,tier1,tier2,stress] [--pyodide-every N]
//       [--batch N] [-j N] [--shrink] [--save FOLDER] [-X option=value,option=value]
// prints for each differing seed the first differing line, then "N programs, N differ"; exit status 1 when any does.
// --shrink makes each differing program small; --save writes it as a file.
// A seed that differs in its batch is run again alone: what only differs in company is reported as such.
// A program costs about 0.1 s of processor time in four modes: 10 ms in the interpreter, 30 in tier 1, 40 in tier 2, 25 in
// stress mode; compiling to JavaScript, by Najash and by V8, is half of that. Of 300 programs (jit_threshold 2 and 60, by
// -X jit_stats) tier 2 compiles 30 and 16 units a program, half of them again after exits, and leaves them 87 and 42
// times; stress mode leaves them 990 and 630 times.
import { parseArgs } from "@std/cli";
import { type Mode, modeNames, MODES, parseModes } from "../tools/modes.ts";
import { join } from "../tools/paths.ts";
import { eachInPool } from "../tools/run_najash.ts";
import { najash, runBatch } from "./batch.ts";
import { firstDifference } from "./compare.ts";
import { generate } from "./generate.ts";
import { shrink } from "./shrink.ts";

export interface Settings {
  first: number;
  last: number;
  modes: Mode[];
  /** Every how many seeds CPython is asked; 0 for never. */
  pyodideEvery: number;
  batch: number;
  jobs: number;
  options: string[];
}

export interface Finding {
  seed: number;
  /** The two sides: a mode, or "cpython". */
  left: string;
  right: string;
  line: number;
  leftText: string;
  rightText: string;
}

type Oracle = (source: string) => string;

let oracle: Promise<Oracle> | undefined;

async function askOracle(sources: string[]): Promise<string[]> {
  oracle ??= import("./pyodide.ts").then((m) => m.pyodideBatch());
  const ask = await oracle;
  return sources.map((source) => ask(source));
}

/** Batches differ in how early they compile: what is compiled late was seen longer, and by then changes less. */
const THRESHOLDS = [2, 20, 7, 60];

function thresholdOf(seed: number, settings: Settings): number {
  const { first, batch } = settings;
  const start = first + Math.floor((seed - first) / batch) * batch;
  return THRESHOLDS[Math.floor(start / batch) % THRESHOLDS.length];
}

function runSide(side: string, sources: string[], settings: Settings, threshold: number): Promise<string[]> {
  if (side === "cpython") return askOracle(sources);
  const early = side === "interpreter" ? [] : ["-X", `jit_threshold=${threshold}`];
  return runBatch(najash([...MODES[side as Mode], ...early, ...settings.options]), sources);
}

/** Runs all seeds; `report` hears of progress. */
export async function compareSeeds(settings: Settings, report: (text: string) => void): Promise<Finding[]> {
  const findings: Finding[] = [];
  const starts: number[] = [];
  for (let seed = settings.first; seed <= settings.last; seed += settings.batch) starts.push(seed);
  await eachInPool(starts, settings.jobs, async (start) => {
    const seeds: number[] = [];
    for (let seed = start; seed < start + settings.batch && seed <= settings.last; seed++) seeds.push(seed);
    const sources = seeds.map(generate);
    const outputs = new Map<string, string[]>();
    const threshold = thresholdOf(start, settings);
    for (const mode of settings.modes) outputs.set(mode, await runSide(mode, sources, settings, threshold));
    const base = settings.modes[0];
    const note = (i: number, left: string, right: string, a: string, b: string) => {
      const difference = firstDifference(a, b);
      if (difference === null) return;
      findings.push({
        seed: seeds[i],
        left,
        right,
        line: difference.line,
        leftText: difference.first,
        rightText: difference.second,
      });
    };
    for (const mode of settings.modes.slice(1)) {
      seeds.forEach((_, i) => note(i, base, mode, outputs.get(base)![i], outputs.get(mode)![i]));
    }
    if (settings.pyodideEvery > 0) {
      const asked = seeds.map((_, i) => i).filter((i) => seeds[i] % settings.pyodideEvery === 0);
      const answers = await askOracle(asked.map((i) => sources[i]));
      asked.forEach((i, k) => note(i, "cpython", base, answers[k], outputs.get(base)![i]));
    }
    const here = new Set(findings.map((f) => f.seed).filter((seed) => seed >= start && seed <= seeds.at(-1)!));
    report(`${start}-${seeds.at(-1)}${here.size ? `: ${[...here].join(", ")} differ` : ""}`);
  });
  return findings.sort((a, b) => a.seed - b.seed);
}

async function differs(finding: Finding, sources: string[], settings: Settings): Promise<boolean[]> {
  const threshold = thresholdOf(finding.seed, settings);
  const left = await runSide(finding.left, sources, settings, threshold);
  const right = await runSide(finding.right, sources, settings, threshold);
  return sources.map((_, i) => left[i] !== right[i]);
}

function describe(f: Finding): string {
  return `seed ${f.seed}: ${f.left} and ${f.right} differ in line ${f.line}\n  ${f.left}: ${
    f.leftText.slice(0, 300)
  }\n  ${f.right}: ${f.rightText.slice(0, 300)}`;
}

async function main(args: string[]): Promise<number> {
  const flags = parseArgs(args, {
    string: ["seeds", "modes", "pyodide-every", "batch", "j", "save", "X"],
    boolean: ["shrink"],
  });
  const [first, last] = String(flags.seeds ?? "1-300").split("-").map(Number);
  const settings: Settings = {
    first,
    last: last ?? first,
    modes: parseModes(String(flags.modes ?? modeNames.join(","))),
    pyodideEvery: Number(flags["pyodide-every"] ?? 0),
    batch: Number(flags.batch ?? 1000),
    jobs: Number(flags.j ?? 2),
    options: flags.X ? String(flags.X).split(",").flatMap((x) => ["-X", x]) : [],
  };
  const start = performance.now();
  const findings = await compareSeeds(settings, (text) => console.error(`done ${text}`));
  const seconds = (performance.now() - start) / 1000;
  for (const finding of findings) {
    console.log(describe(finding));
    const source = generate(finding.seed);
    const [alone] = await differs(finding, [source], settings);
    if (!alone) console.log("  (only in company of its batch)");
    if (!alone || !flags.shrink) continue;
    const small = await shrink(source, (sources) => differs(finding, sources, settings));
    if (flags.save) {
      const path = join(String(flags.save), `seed${finding.seed}_${finding.left}_${finding.right}.py`);
      Deno.writeTextFileSync(path, `# seed ${finding.seed}: ${finding.left} and ${finding.right} differ\n${small}`);
    } else console.log(small.split("\n").map((line) => "  | " + line).join("\n"));
  }
  const count = settings.last - settings.first + 1;
  const runs = count * settings.modes.length;
  console.log(`${count} programs in ${settings.modes.length} modes, ${(runs / seconds).toFixed(0)} runs a second`);
  console.log(`${count} programs, ${new Set(findings.map((f) => f.seed)).size} differ`);
  return findings.length ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
