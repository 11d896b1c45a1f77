// CPython's own test suite, unmodified, under Najash.
//
//   deno run -A tests/conformance/run.ts [--suite DIR] [--only test_int,test_list] [--match TEXT]
//       [--rate]            a line for each module, and the total for each suite
//       [--show]            every test that fails, with its reason
//       [--why] [--causes N]  the commonest causes of failure first
//       [--update]          rewrite the pass lists from this run, and these modules' rates in README.md
//       [--totals]          (with a real CPython of the suite's version) rewrite totals/<version>.txt
//       [--python CMD]      run another interpreter; its words are split at blanks
//       [--jobs N] [--test-limit SECONDS] [--module-limit SECONDS] [--restarts N]
//
// In: the suites, modules.txt and the lists of this folder. Out: broken tests and rates on stdout, progress on stderr;
// the last line is `N passed, N failed`, where failed counts tests that a list says must pass and that did not.
// Exit status 1 when there are such tests, or when nothing ran.

import { parseArgs } from "@std/cli";
import { Differences, judge, readTotals, updatePassList, type Verdict, writeTotals } from "./lists.ts";
import { type Limits, type ModuleRun, runModule } from "./module_run.ts";
import { updateRates } from "./rates.ts";
import { chooseModules, findSuites, here, shareWithChildren, type Suite } from "./suite.ts";
import { renderCauses } from "./why.ts";

interface Settings {
  python: string[];
  limits: Limits;
  match: string | undefined;
  jobs: number;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${(100 * part / whole).toFixed(1)} %`;
}

function rateLine(name: string, verdicts: Verdict[]): string {
  const passed = verdicts.reduce((sum, each) => sum + each.passed.length, 0);
  const total = verdicts.reduce((sum, each) => sum + each.total, 0);
  const skipped = verdicts.reduce((sum, each) => sum + each.skipped, 0);
  const differing = verdicts.reduce((sum, each) => sum + each.differing, 0);
  const notes = [`${skipped} skipped`, ...(differing > 0 ? [`${differing} differ in 3.14`] : [])];
  return `${name.padEnd(20)} ${String(passed).padStart(6)} of ${String(total).padStart(6)}  ` +
    `${percent(passed, total).padStart(7)}  ${notes.join(", ")}`;
}

async function runAll(suite: Suite, modules: string[], settings: Settings): Promise<ModuleRun[]> {
  const runs: ModuleRun[] = [];
  const todo = [...modules];
  async function worker(): Promise<void> {
    for (let module = todo.shift(); module !== undefined; module = todo.shift()) {
      const run = await runModule(settings.python, suite, module, settings.limits, settings.match);
      runs.push(run);
      const good = run.outcomes.filter((each) => each.status === "ok").length;
      const restarts = run.processes > 1 ? `, ${run.processes} processes` : "";
      console.error(
        `${suite.version} ${module}: ${good} ok of ${run.outcomes.length}, ${run.seconds.toFixed(1)} s${restarts}`,
      );
    }
  }
  await Promise.all(Array.from({ length: settings.jobs }, worker));
  return runs.sort((a, b) => modules.indexOf(a.module) - modules.indexOf(b.module));
}

/**
 * Runs what a list says must pass and did not once more, with nothing beside it: tests that wait for a clock, another process or
 * the host's collector can fail on a busy machine. What fails twice has failed.
 */
async function secondChance(suite: Suite, run: ModuleRun, verdict: Verdict, settings: Settings): Promise<boolean> {
  if (verdict.broken.length === 0 || verdict.broken.length > 3) return false;
  console.error(`${suite.version} ${run.module}: once more, for ${verdict.broken.map((each) => each.id).join(" ")}`);
  const again = await runModule(settings.python, suite, run.module, settings.limits, settings.match);
  let changed = false;
  for (const second of again.outcomes) {
    if (second.status !== "ok" || !verdict.broken.some((each) => each.id === second.id)) continue;
    run.outcomes = [...run.outcomes.filter((each) => each.id !== second.id), second];
    changed = true;
    console.log(`${suite.version} ${second.id}: failed, and passed the second time`);
  }
  return changed;
}

async function main(): Promise<void> {
  const flags = parseArgs(Deno.args, {
    boolean: ["rate", "show", "why", "update", "totals"],
    string: ["suite", "only", "match", "python", "jobs", "causes", "test-limit", "module-limit", "restarts"],
  });
  const cli = `${here}../../cli.ts`;
  const settings: Settings = {
    python: flags.python !== undefined ? String(flags.python).split(" ") : [Deno.execPath(), "run", "-A", cli],
    limits: {
      testSeconds: Number(flags["test-limit"] ?? 30),
      moduleSeconds: Number(flags["module-limit"] ?? 600),
      restarts: Number(flags.restarts ?? 12),
    },
    match: flags.match as string | undefined,
    jobs: Number(flags.jobs ?? 1),
  };
  let passed = 0;
  let failed = 0;
  const failing = [];
  for (const suite of await findSuites(flags.suite as string | undefined)) {
    const differences = Differences.read(suite);
    const totals = readTotals(suite);
    const modules = chooseModules(suite, flags.only as string | undefined);
    const unshare = await shareWithChildren(settings.python, suite);
    const judged = (run: ModuleRun) => judge(suite, run, differences, totals.get(run.module) ?? 0, settings.match);
    const verdicts: Verdict[] = [];
    try {
      for (const run of await runAll(suite, modules, settings)) {
        const first = judged(run);
        verdicts.push(!flags.update && await secondChance(suite, run, first, settings) ? judged(run) : first);
      }
    } finally {
      unshare();
    }
    for (const verdict of verdicts) {
      if (flags.update) {
        const { added, removed } = updatePassList(suite, verdict);
        if (added + removed > 0) console.log(`${suite.version} ${verdict.module}: ${added} added, ${removed} removed`);
      } else {
        for (const each of verdict.broken) {
          console.log(`BROKEN ${suite.version} ${each.id}: ${each.status} ${each.why}`);
        }
        failed += verdict.broken.length;
      }
      if (flags.show) { for (const each of verdict.failing) console.log(`${each.status} ${each.id}: ${each.why}`); }
      passed += verdict.passed.length;
      failing.push(...verdict.failing);
      if (flags.totals) totals.set(verdict.module, verdict.passed.length);
    }
    if (flags.totals) writeTotals(suite, totals);
    if (flags.update && settings.match === undefined) updateRates(suite, verdicts);
    if (flags.rate) { for (const verdict of verdicts) console.log(rateLine(verdict.module, [verdict])); }
    console.log(rateLine(`suite ${suite.version}`, verdicts));
    const unlisted = verdicts.reduce((sum, each) => sum + each.unlisted.length, 0);
    if (!flags.update && unlisted > 0) console.log(`${unlisted} tests pass and are on no list yet (--update)`);
  }
  if (flags.why) console.log(renderCauses(failing, Number(flags.causes ?? 40)));
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) Deno.exit(1);
}

if (import.meta.main) await main();
