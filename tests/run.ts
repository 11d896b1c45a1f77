// All tests, as CI runs them: unit tests, golden files, differential programs, applications, CPython's own suite by its
// allow-list.
//   deno run -A tests/run.ts [--fast] [--update]
// Golden files and differential programs run in all modes of tools/modes.ts.
// --fast leaves CPython's suite and all modes but one out; --update rewrites known_failures/ from what fails now.
// Out: what each part prints, then one line "N passed, N failed, N skipped"; exit status 1 when anything failed.
// known_failures/{golden,programs,apps}.txt name the files that do not pass yet (counted as skipped): a file that is not listed
// must pass, and a listed one that passes is reported so that the list shrinks.
import { type Mode, modeNames } from "./tools/modes.ts";

const root = new URL("../", import.meta.url);

/**
 * Modules of CPython's suite whose pass lists gate every run; the other lists are checked by
 * `deno run -A tests/conformance/run.ts` (about eight minutes).
 */
const GATING =
  "test_range,test_list,test_slice,test_with,test_patma,test_string,test_textwrap,test_tuple,test_scope,test_contextlib";
const fast = Deno.args.includes("--fast");
const update = Deno.args.includes("--update");
/** Golden files and programs must give the same in every mode; one is enough for a quick look. */
const modes: Mode[] = fast || update ? ["tier2"] : modeNames;

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}
const totals: Totals = { passed: 0, failed: 0, skipped: 0 };

async function runPart(title: string, args: string[]): Promise<string> {
  console.log(`== ${title}`);
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const texts = await Promise.all([child.stdout, child.stderr].map((s) => new Response(s).text()));
  await child.status;
  return texts.join("\n");
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

function listOf(name: string): Set<string> {
  try {
    const text = Deno.readTextFileSync(new URL(`tests/known_failures/${name}.txt`, root));
    return new Set(text.split("\n").map((l) => l.split("#")[0].trim()).filter((l) => l !== ""));
  } catch {
    return new Set();
  }
}

/** What the output says of a file. */
function excerpt(output: string, file: string): string {
  const at = output.indexOf(file);
  return output.slice(at, at + 800);
}

/**
 * Runs a part: its failures are named by `pattern` (group 1) and it ends with "N passed, N failed". A few files that fail run
 * once more, one by one with nothing beside them: some wait for other processes, which a busy machine can keep from
 * running for long. What fails twice has failed.
 */
async function runListed(name: string, title: string, args: string[], pattern: RegExp): Promise<void> {
  const output = await runPart(title, args);
  const summary = /(\d+) passed, (\d+) failed/.exec(output);
  if (summary === null) {
    console.log(output.slice(-3000));
    console.log(`${name}: no summary`);
    totals.failed++;
    return;
  }
  const failing = new Set([...output.matchAll(pattern)].map((m) => m[1]));
  const known = listOf(name);
  if (update) {
    const header = `# Files of tests/${name} that do not pass yet. Written by deno run -A tests/run.ts --update.\n`;
    Deno.writeTextFileSync(
      new URL(`tests/known_failures/${name}.txt`, root),
      header + [...failing].sort().join("\n") + "\n",
    );
  }
  let fresh = [...failing].filter((f) => !known.has(f) && !update);
  let recovered = 0;
  if (fresh.length <= 3) {
    for (const f of [...fresh]) {
      const again = await runPart(`${f}, once more`, [...args.map((a) => a === "2" ? "1" : a), f]);
      if (/\b[1-9]\d* passed, 0 failed/.test(again)) {
        console.log(`${f}: failed, and passed the second time:\n${excerpt(output, f)}\n`);
        fresh = fresh.filter((each) => each !== f);
        recovered++;
      }
    }
  }
  for (const f of fresh) {
    console.log(`FAILED ${f}\n${excerpt(output, f)}\n`);
  }
  const fixed = [...known].filter((f) => !failing.has(f));
  if (fixed.length > 0) console.log(`now passing, take off the list: ${fixed.join(" ")}`);
  const passed = Number(summary[1]) + recovered, others = failing.size - fresh.length - recovered;
  totals.passed += passed;
  totals.failed += fresh.length;
  totals.skipped += others;
  console.log(`${name}: ${passed} passed, ${fresh.length} failed, ${others} known failures`);
}

const unitOptions = ["test", "-A", "--no-check", "--quiet", "--ignore=tests/golden_test.ts"];

/** How many passed and failed, as `deno test` says at its end; undefined when it says nothing. */
function unitCounts(output: string): { passed: number; failed: number } | undefined {
  const line = /(\d+) passed(?: \(\d+ steps?\))? \| (\d+) failed/.exec(output);
  return line === null ? undefined : { passed: Number(line[1]), failed: Number(line[2]) };
}

const unit = await runPart("unit tests", [...unitOptions, "tests/"]);
const counts = unitCounts(unit) ?? { passed: 0, failed: 1 };
if (counts.failed > 0) {
  console.log(unit.slice(-6000));
  // Tests of terminals, signals and sockets wait for other processes, and a busy machine can keep those from running for long.
  // What failed is run once more with nothing beside it, and said to be so; what fails twice has failed.
  const files = [...new Set([...unit.matchAll(/ => \.\/(tests\/\S+?\.ts):/g)].map((m) => m[1]))];
  if (files.length > 0 && files.length <= 5) {
    const again = await runPart(`unit tests that failed, once more: ${files.join(" ")}`, [...unitOptions, ...files]);
    if (unitCounts(again)?.failed === 0) {
      counts.passed += counts.failed;
      counts.failed = 0;
      console.log("they passed the second time");
    } else console.log(again.slice(-6000));
  }
}
totals.passed += counts.passed;
totals.failed += counts.failed;
console.log(`unit tests: ${counts.passed} passed, ${counts.failed} failed`);

for (const mode of modes) {
  const more = ["-j", "2", "--mode", mode];
  const run = ["run", "-A", "--no-check"];
  await runListed("golden", `golden files, ${mode}`, [...run, "tests/tools/golden.ts", ...more], /^(\S+\.py): /gm);
  await runListed(
    "programs",
    `differential programs, ${mode}`,
    [...run, "tests/differential.ts", ...more],
    /^FAIL (\S+)$/gm,
  );
}
await runListed("apps", "applications", ["run", "-A", "--no-check", "tests/apps/run.ts"], /^FAIL (\S+)$/gm);

if (!fast) {
  // Where CPython 3.13's tests are at hand they are the better measure; else the runner finds or installs Debian's 3.11.
  const near = `${Deno.env.get("HOME")}/.pyenv/versions/3.13.0/lib/python3.13/test`;
  const suite = exists(near) ? ["--suite", near] : [];
  const conformance = await runPart("CPython's suite", [
    "run",
    "-A",
    "--no-check",
    "tests/conformance/run.ts",
    ...suite,
    "--only",
    GATING,
  ]);
  const summary = [...conformance.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  totals.passed += Number(summary?.[1] ?? 0);
  totals.failed += summary === undefined ? 1 : Number(summary[2]);
  console.log(conformance.slice(-4000));
}

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
Deno.exit(totals.failed > 0 ? 1 : 0);
