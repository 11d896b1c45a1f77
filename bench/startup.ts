// Start-up figures, as ratios measured in one run.
//
//   deno run -A bench/startup.ts [--repeats 15] [--python python3] [--only hello,import,library,short]
//
// In: bench/startup/hello.*, a module generated into a temporary folder, some of bench/programs.
// Out: medians in ms and ratios on stdout. The commands of a group take turns, repeat by repeat.
// A module generated anew (new name, new text) for each repeat makes the first import cold without touching any cache.

import { parseArgs } from "@std/cli";
import { findEngine, najashCommand, realPython } from "./engines.ts";
import { lastLine, run, which } from "./process.ts";

const here = new URL(".", import.meta.url).pathname;
const deno = Deno.execPath();
const shortPrograms = [
  "collatz",
  "closures",
  "word_count",
  "json_trip",
  "regex_scan",
  "dataclass_points",
  "toy_language",
];

/** The middle value of a list. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

interface Contender {
  name: string;
  command: string[];
}

async function interleaved(contenders: Contender[], repeats: number): Promise<Map<string, number>> {
  const times = new Map<string, number[]>();
  const failed = new Set<string>();
  for (let repeat = -1; repeat < repeats; repeat++) {
    for (const { name, command } of contenders) {
      if (failed.has(name)) continue;
      const done = await run(command, { limitSeconds: 60 });
      if (done.code !== 0) {
        console.error(`${name} failed: ${lastLine(done.stderr)}`);
        failed.add(name);
        times.delete(name);
      } else if (repeat >= 0) {
        times.set(name, [...(times.get(name) ?? []), done.seconds * 1000]);
      }
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

function report(title: string, medians: Map<string, number>, base: string): void {
  console.log(`\n${title}`);
  const unit = medians.get(base);
  for (const [name, ms] of medians) {
    const ratio = unit === undefined ? "" : `${(ms / unit).toFixed(2)} x ${base}`;
    console.log(`  ${name.padEnd(14)} ${ms.toFixed(1).padStart(8)} ms  ${ratio}`);
  }
}

/** Source text of a module of about 2,000 lines, like no other: the number goes into its names. */
export function generateModule(number: number): string {
  const lines = [`"""Generated module ${number}."""`, "import sys", ""];
  for (let i = 0; i < 100; i++) {
    lines.push(
      `class Thing${i}:`,
      `    """The thing ${i} of ${number}."""`,
      `    kind = "thing${number}_${i}"`,
      "",
      "    def __init__(self, value, *rest, scale=1):",
      "        self.value = value * scale",
      "        self.rest = [each + 1 for each in rest]",
      "",
      "    def total(self):",
      "        result = self.value",
      "        for each in self.rest:",
      `            if each % ${i + 2} == 0:`,
      "                result += each",
      "        return result",
      "",
      `def make_${i}(count, *, name="n${i}"):`,
      "    try:",
      `        return {name: [Thing${i}(k, k + 1, scale=${i + 1}) for k in range(count)]}`,
      "    except ValueError as error:",
      "        raise RuntimeError(name) from error",
      "",
    );
  }
  return lines.join("\n");
}

const libraries = ["argparse", "dataclasses", "typing", "re", "json", "asyncio"];

/** A script that prints the seconds which importing the module named by its argument took. */
const IMPORTER = [
  "import sys, time",
  "start = time.perf_counter()",
  "__import__(sys.argv[1])",
  "print(time.perf_counter() - start)",
].join("\n");

/** Imports of the standard library, timed inside the process; the first round fills the caches. */
async function measureLibraries(engines: Contender[], repeats: number): Promise<void> {
  const script = Deno.makeTempFileSync({ suffix: ".py" });
  Deno.writeTextFileSync(script, IMPORTER);
  console.log("\nimports of the standard library, from the caches");
  try {
    for (const library of libraries) {
      const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
      for (let repeat = -1; repeat < repeats; repeat++) {
        for (const { name, command } of engines) {
          // Without site: its .pth files may import what is measured.
          const plain = name === "cpython" ? [...command, "-I", "-S"] : command;
          const done = await run([...plain, script, library], { limitSeconds: 60 });
          if (done.code !== 0) throw new Error(`${name}: ${lastLine(done.stderr)}`);
          if (repeat >= 0) times.get(name)!.push(Number(done.stdout) * 1000);
        }
      }
      report(library, new Map([...times].map(([name, list]) => [name, median(list)])), "cpython");
    }
  } finally {
    Deno.removeSync(script);
  }
}

async function measureImports(engines: Contender[], repeats: number): Promise<void> {
  const folder = Deno.makeTempDirSync({ prefix: "startup_" });
  const script = `${folder}/importer.py`;
  Deno.writeTextFileSync(script, IMPORTER);
  const firsts = new Map<string, number[]>();
  const seconds = new Map<string, number[]>();
  const stamp = Date.now();
  try {
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const [place, { name, command }] of engines.entries()) {
        const module = `generated_${repeat}_${place}`;
        Deno.writeTextFileSync(`${folder}/${module}.py`, generateModule(stamp + repeat * 10 + place));
        for (const list of [firsts, seconds]) {
          const done = await run([...command, script, module], { limitSeconds: 60 });
          if (done.code !== 0) throw new Error(`${name}: ${lastLine(done.stderr)}`);
          list.set(name, [...(list.get(name) ?? []), Number(done.stdout) * 1000]);
        }
      }
    }
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
  console.log("\nimport of a 2,000-line module, first (compiled) and second (from the cache)");
  for (const { name } of engines) {
    const first = median(firsts.get(name) ?? []);
    const second = median(seconds.get(name) ?? []);
    console.log(
      `  ${name.padEnd(14)} ${first.toFixed(1).padStart(8)} ms ${second.toFixed(1).padStart(8)} ms  ` +
        `second is ${(second / first).toFixed(3)} of first`,
    );
  }
}

async function main(): Promise<void> {
  const flags = parseArgs(Deno.args, { boolean: [], string: ["repeats", "python", "only"] });
  const repeats = Number(flags.repeats ?? 15);
  const only = flags.only === undefined ? ["hello", "import", "library", "short"] : String(flags.only).split(",");
  const python = await realPython(String(flags.python ?? "python3"));
  const contenders: Contender[] = [];
  const najash = await findEngine("najash", "python3");
  if (typeof najash === "string") console.error(`skipped ${najash}`);
  else contenders.push({ name: "najash", command: najashCommand() });
  if (python !== undefined) contenders.push({ name: "cpython", command: [python] });
  const pypy = await realPython("pypy3");
  if (pypy !== undefined) contenders.push({ name: "pypy", command: [pypy] });

  if (only.includes("hello")) {
    const group = contenders.map(({ name, command }) => ({ name, command: [...command, `${here}startup/hello.py`] }));
    group.unshift({ name: "deno", command: [deno, "run", `${here}startup/hello.ts`] });
    report('print("hello"), whole process, warm caches', await interleaved(group, repeats), "deno");
  }
  if (only.includes("import")) await measureImports(contenders, Math.min(repeats, 10));
  if (only.includes("library")) await measureLibraries(contenders, Math.min(repeats, 10));
  if (only.includes("short")) {
    for (const name of shortPrograms) {
      const program = `${here}programs/${name}.py`;
      const group = contenders.map((each) => ({ name: each.name, command: [...each.command, program] }));
      const twin = `${here}js/${name}.js`;
      if (which(twin) !== undefined) group.push({ name: "js", command: [deno, "run", twin] });
      report(`${name}.py once, whole process`, await interleaved(group, Math.min(repeats, 5)), "cpython");
    }
  }
}

if (import.meta.main) await main();
