// How compiled code behaves over time, as tables for bench/README.md.
//   deno run -A bench/jit/run.ts [--seconds 60] [--functions 50000] [--runs 7] [--only warmup,phases,functions,recursion]
// Out: Markdown on stdout. Exit status 1 when a bar is missed: warm-up never above 1.2 times and better in the mean,
// compilations of a program that keeps changing bounded, units of dropped functions gone, deep recursion right.
import { parseArgs } from "@std/cli";
import { najashCommand } from "../engines.ts";
import { lastLine, run } from "../process.ts";

const here = new URL(".", import.meta.url).pathname;
const programs = new URL("../programs/", import.meta.url).pathname;

/** Programs whose single run takes 0.1-1 s: whole processes are compared. */
const WARMUP = [
  "bank",
  "binary_trees",
  "call_shapes",
  "closures",
  "comprehensions",
  "dijkstra",
  "exceptions",
  "gen_pipeline",
  "huffman",
  "nqueens",
  "sieve",
  "toy_language",
  "word_count",
];

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

async function seconds(flags: string[], program: string): Promise<number> {
  const done = await run([...najashCommand(flags), program]);
  if (done.code !== 0) throw new Error(`${program}: ${lastLine(done.stderr)}`);
  return done.seconds;
}

async function warmup(runs: number): Promise<boolean> {
  console.log("| program | jit off, ms | jit on, ms | ratio |\n| --- | ---: | ---: | ---: |");
  let sum = 0;
  let worst = 0;
  for (const name of WARMUP) {
    const [off, on]: [number[], number[]] = [[], []];
    for (let i = 0; i < runs; i++) {
      off.push(await seconds(["-X", "jit=0"], `${programs}${name}.py`));
      on.push(await seconds([], `${programs}${name}.py`));
    }
    const [a, b] = [median(off), median(on)];
    sum += Math.log(b / a);
    worst = Math.max(worst, b / a);
    console.log(`| ${name} | ${(a * 1000).toFixed(0)} | ${(b * 1000).toFixed(0)} | ${(b / a).toFixed(2)} |`);
  }
  const mean = Math.exp(sum / WARMUP.length);
  console.log(`\nWhole processes: geometric mean ${mean.toFixed(2)}, worst ${worst.toFixed(2)}.\n`);
  return mean < 1 && worst <= 1.2;
}

/** Runs a program that judges itself: its last line begins with "ok". */
async function judged(title: string, name: string, args: string[], limitSeconds: number): Promise<boolean> {
  const done = await run([...najashCommand(), `${here}${name}.py`, ...args], { limitSeconds });
  const lines = done.stdout.trimEnd().split("\n");
  const kb = lines.at(-1) ?? "";
  console.log(`${title}: ${done.code === 0 ? kb : lastLine(done.stderr)} (${done.seconds.toFixed(1)} s)`);
  for (const line of lines.slice(0, -1).slice(-10)) console.log(`    ${line}`);
  console.log();
  return done.code === 0 && kb.startsWith("ok");
}

const flags = parseArgs(Deno.args, { string: ["seconds", "functions", "runs", "only"] });
const only = flags.only === undefined ? null : String(flags.only).split(",");
const wanted = (name: string) => only === null || only.includes(name);
const length = String(flags.seconds ?? 60);
let good = true;
if (wanted("recursion")) good = await judged("Deep recursion", "deep_recursion", [], 60) && good;
if (wanted("phases")) good = await judged("Changing phases", "phases", [length], Number(length) + 60) && good;
if (wanted("functions")) {
  good = await judged("Functions by exec", "many_functions", [String(flags.functions ?? 50_000)], 600) && good;
}
if (wanted("warmup")) good = await warmup(Number(flags.runs ?? 7)) && good;
if (!good) {
  console.log("A bar was missed.");
  Deno.exit(1);
}
