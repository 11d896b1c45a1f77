// Real programs: every tests/apps/*.py must print under Najash exactly what CPython prints.
//   deno run -A tests/apps/run.ts [--record [PYTHON]] [part of a name ...]
// In: the programs, and NAME.out beside each: what CPython printed. Out: one paragraph for each failure, then "N passed,
// N failed"; exit status 1 when any failed. --record writes the .out files with a real CPython (default python3).
// Each program runs in an empty folder of its own, with DENO (the host's command) and APPS (this folder) in its environment,
// and has LIMIT seconds.
import { parseArgs } from "@std/cli";

const LIMIT = 60;
const here = new URL(".", import.meta.url).pathname;
const najash = [Deno.execPath(), "run", "-A", `${here}../../cli.ts`];

interface Outcome {
  status: number;
  out: string;
  err: string;
  seconds: number;
}

async function run(command: string[], program: string): Promise<Outcome> {
  const folder = await Deno.makeTempDir();
  const start = performance.now();
  try {
    const child = new Deno.Command(command[0], {
      args: [...command.slice(1), here + program],
      cwd: folder,
      env: { DENO: Deno.execPath(), APPS: here, PYTHONHASHSEED: "0", NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
      signal: AbortSignal.timeout(LIMIT * 1000),
    }).spawn();
    const [out, err] = await Promise.all([child.stdout, child.stderr].map((s) => new Response(s).text()));
    const { code } = await child.status;
    // Tracebacks name the programs by path: the same on every machine.
    return { status: code, out: out.replaceAll(here, ""), err, seconds: (performance.now() - start) / 1000 };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function chosen(parts: string[]): string[] {
  const names = [...Deno.readDirSync(here)].map((e) => e.name).filter((n) => n.endsWith(".py"));
  return names.filter((n) => parts.length === 0 || parts.some((p) => n.includes(p))).sort();
}

async function main(): Promise<void> {
  const flags = parseArgs(Deno.args, { string: ["record"] });
  const programs = chosen(flags._.map(String));
  let passed = 0;
  for (const program of programs) {
    const expected = here + program.replace(/py$/, "out");
    if (flags.record !== undefined) {
      const real = await run(
        [typeof flags.record === "string" && flags.record !== "" ? flags.record : "python3"],
        program,
      );
      if (real.status !== 0) throw new Error(`${program}: status ${real.status}\n${real.err}`);
      await Deno.writeTextFile(expected, real.out);
      continue;
    }
    const ours = await run(najash, program);
    if (ours.status === 0 && ours.out === await Deno.readTextFile(expected)) passed++;
    else console.log(`FAIL ${program}\nstatus ${ours.status}, ${ours.seconds.toFixed(1)} s\n${ours.out}${ours.err}\n`);
  }
  console.log(`${passed} passed, ${programs.length - passed} failed`);
  if (passed < programs.length) Deno.exit(1);
}

await main();
