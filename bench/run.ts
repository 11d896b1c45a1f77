// deno task bench: steady-state speed of the programs under every engine that this machine has.
//
//   deno run -A bench/run.ts [--engines najash,cpython,js] [--only nbody,sieve] [--rounds 40] [--passes 2]
//                            [--limit SECONDS] [--python python3.13] [--no-pin] [--write]
//
// In: bench/programs/*.py and bench/js/*.js. Out: a Markdown table on stdout, progress on stderr; --write puts the
// table into bench/README.md. Engines take turns program by program, so that a slow minute of the machine hits all.
// Exit status 1 when an engine failed on a program or two engines disagree about a checksum.

import { parseArgs } from "@std/cli";
import { type Engine, engineNames, findEngine } from "./engines.ts";
import { lastLine, pinning, run } from "./process.ts";
import { renderPairs, renderTable, type Row } from "./table.ts";

const here = new URL(".", import.meta.url).pathname;

interface Settings {
  rounds: number;
  passes: number;
  limitSeconds: number;
  pin: boolean;
}

interface Measured {
  best: number;
  checksum: string;
}

/** Rounds of engines that only interpret: they are as fast in the third as in the last. */
const INTERPRETED = 6;

/** Reads the rounds that a program printed; the first ones are warm-up while later ones exist. */
export function readRounds(stdout: string): Measured | undefined {
  const rounds = stdout.trim().split("\n").map((line) => line.split(" "));
  if (rounds.some((round) => round.length !== 2 || !(Number(round[0]) >= 0))) return undefined;
  const steady = rounds.slice(Math.min(2, rounds.length - 1));
  return { best: Math.min(...steady.map((round) => Number(round[0]))), checksum: rounds[0][1] };
}

async function measure(engine: Engine, program: string, settings: Settings): Promise<Measured | string | undefined> {
  const rounds = engine.compiles ? settings.rounds : Math.min(settings.rounds, INTERPRETED);
  const command = engine.command(program, ["--bench", String(rounds)]);
  if (command === undefined) return undefined;
  const done = await run(command, { limitSeconds: settings.limitSeconds, pin: settings.pin });
  if (done.timedOut) return `no end after ${settings.limitSeconds} s`;
  if (done.code !== 0) return lastLine(done.stderr) || `exit status ${done.code}`;
  return readRounds(done.stdout) ?? `unreadable output: ${lastLine(done.stdout)}`;
}

async function measureProgram(name: string, engines: Engine[], settings: Settings): Promise<Row> {
  const row: Row = { program: name, seconds: new Map(), failures: new Map() };
  let checksum: string | undefined;
  for (let pass = 0; pass < settings.passes; pass++) {
    for (const engine of engines) {
      if (row.failures.has(engine.name)) continue;
      const result = await measure(engine, `${here}programs/${name}.py`, settings);
      if (result === undefined) continue;
      if (typeof result === "string") {
        row.failures.set(engine.name, result);
        row.seconds.delete(engine.name);
        continue;
      }
      checksum ??= result.checksum;
      if (result.checksum !== checksum) {
        row.failures.set(engine.name, `checksum ${result.checksum}, the first engine had ${checksum}`);
        row.seconds.delete(engine.name);
        continue;
      }
      const known = row.seconds.get(engine.name) ?? Infinity;
      row.seconds.set(engine.name, Math.min(known, result.best || 1e-6));
    }
  }
  const shown = [...row.seconds].map(([engine, seconds]) => `${engine} ${(seconds * 1000).toFixed(1)}`);
  console.error(`${name}: ${shown.join(", ")}`);
  for (const [engine, why] of row.failures) console.error(`  ${engine} failed: ${why}`);
  return row;
}

function programNames(only: string | undefined): string[] {
  const names = [...Deno.readDirSync(`${here}programs`)]
    .filter((entry) => entry.name.endsWith(".py"))
    .map((entry) => entry.name.slice(0, -3))
    .sort();
  if (only === undefined) return names;
  const wanted = only.split(",");
  for (const name of wanted) {
    if (!names.includes(name)) throw new Error(`no such program: ${name} (${names.join(", ")})`);
  }
  return wanted;
}

function writeReadme(text: string): void {
  const path = `${here}README.md`;
  const old = Deno.readTextFileSync(path);
  const pattern = /(<!-- bench:begin -->\n)[\s\S]*?(<!-- bench:end -->)/;
  if (!pattern.test(old)) throw new Error("bench/README.md has no bench:begin and bench:end markers");
  Deno.writeTextFileSync(path, old.replace(pattern, (_, begin, end) => `${begin}\n${text}\n\n${end}`));
}

async function main(): Promise<void> {
  const flags = parseArgs(Deno.args, {
    boolean: ["write", "no-pin"],
    string: ["engines", "only", "rounds", "passes", "limit", "python"],
  });
  const settings: Settings = {
    rounds: Number(flags.rounds ?? 40),
    passes: Number(flags.passes ?? 2),
    limitSeconds: Number(flags.limit ?? 120),
    pin: !flags["no-pin"],
  };
  const wanted = flags.engines === undefined ? engineNames : String(flags.engines).split(",");
  const engines: Engine[] = [];
  const notes: string[] = [];
  for (const name of wanted) {
    const engine = await findEngine(name, String(flags.python ?? "python3"));
    if (typeof engine === "string") {
      console.error(`skipped ${engine}`);
      notes.push(`Not measured here: ${engine}.`);
    } else engines.push(engine);
  }
  const rows: Row[] = [];
  for (const name of programNames(flags.only as string | undefined)) {
    rows.push(await measureProgram(name, engines, settings));
  }
  const names = engines.map((engine) => engine.name);
  const base = names.includes("cpython") ? "cpython" : names[0];
  const pinned = settings.pin && pinning().length > 0 ? "pinned to one core" : "not pinned";
  const text = [
    renderTable(rows, names, base),
    "",
    ...renderPairs(rows, names).map((line) => `- ${line}`),
    ...engines.map((engine) => `- ${engine.name}: ${engine.version}`),
    ...notes.map((note) => `- ${note}`),
    `- ${rows.length} programs, best of ${settings.rounds} rounds (${INTERPRETED} of interpreters) in each of ${settings.passes} processes, ${pinned}.`,
  ].join("\n");
  console.log(text);
  if (flags.write) writeReadme(text);
  if (rows.some((row) => row.failures.size > 0)) Deno.exit(1);
}

if (import.meta.main) await main();
