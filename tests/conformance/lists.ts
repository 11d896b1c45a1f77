// The lists that say what must hold: pass/<version>/<module>.txt, differences.txt, totals/<version>.txt.
// In: outcomes of a run. Out: verdicts against the lists, and new lists for --update.
// Invariants: a pass list is sorted and holds only tests that passed; a test with a listed difference is in no rate.

import type { ModuleRun, Outcome } from "./module_run.ts";
import { exists, here, readLines, type Suite } from "./suite.ts";

export interface Verdict {
  module: string;
  /** Tests that passed. */
  passed: string[];
  /** Tests of the pass list that did not pass. */
  broken: Outcome[];
  /** Tests that passed and are not listed yet. */
  unlisted: string[];
  /** Tests that neither passed nor were skipped, without the known differences. */
  failing: Outcome[];
  skipped: number;
  differing: number;
  /** What the rate is taken of: all that ran, but never less than CPython passes of what is neither skipped nor differs. */
  total: number;
}

function passPath(suite: Suite, module: string): string {
  return `${here}pass/${suite.version}/${module}.txt`;
}

/** Tests whose expectation is another one in 3.14: `VERSION ID  # reason`; a `*` at the end stands for any rest. */
export class Differences {
  #exact = new Set<string>();
  #prefixes: string[] = [];

  constructor(lines: string[], version: string) {
    for (const line of lines) {
      const [lineVersion, id] = line.split(/\s+/);
      if (lineVersion !== version) continue;
      if (id.endsWith("*")) this.#prefixes.push(id.slice(0, -1));
      else this.#exact.add(id);
    }
  }

  static read(suite: Suite): Differences {
    return new Differences(readLines(`${here}differences.txt`), suite.version);
  }

  has(id: string): boolean {
    return this.#exact.has(id) || this.#prefixes.some((prefix) => id.startsWith(prefix));
  }

  /** How many tests of a module are named one by one. */
  countIn(module: string): number {
    return [...this.#exact].filter((id) => id.startsWith(`test.${module}.`)).length;
  }
}

function totalsPath(suite: Suite): string {
  return `${here}totals/${suite.version}.txt`;
}

/** How many tests of each module CPython itself passes: so that a module that does not import counts in full. */
export function readTotals(suite: Suite): Map<string, number> {
  return new Map(
    readLines(totalsPath(suite)).map((line) => {
      const [module, count] = line.split(/\s+/);
      return [module, Number(count)];
    }),
  );
}

export function writeTotals(suite: Suite, totals: Map<string, number>): void {
  const lines = [...totals].sort(([a], [b]) => a < b ? -1 : 1).map(([module, count]) => `${module} ${count}`);
  const head = `# Tests of each module of the ${suite.version} suite that CPython ${suite.version} itself passes here.`;
  Deno.mkdirSync(`${here}totals`, { recursive: true });
  Deno.writeTextFileSync(totalsPath(suite), [head, ...lines, ""].join("\n"));
}

export function judge(
  suite: Suite,
  run: ModuleRun,
  differences: Differences,
  known: number,
  match: string | undefined,
): Verdict {
  const listed = readLines(passPath(suite, run.module)).filter((id) => match === undefined || id.includes(match));
  const outcomes = new Map(run.outcomes.map((each) => [each.id, each]));
  const passed = run.outcomes.filter((each) => each.status === "ok").map((each) => each.id);
  const passing = new Set(passed);
  const expected = new Set(listed);
  const bad = run.outcomes.filter((each) => each.status === "FAIL" || each.status === "ERROR");
  const failing = bad.filter((each) => !differences.has(each.id));
  const skipped = run.outcomes.filter((each) => each.status === "skip").length;
  const atLeast = match === undefined ? known - differences.countIn(run.module) - skipped : 0;
  return {
    module: run.module,
    passed,
    broken: listed.filter((id) => !passing.has(id)).map((id) =>
      outcomes.get(id) ?? { id, status: "ERROR", why: moduleError(run) ?? "listed, but there is no such test" }
    ),
    unlisted: passed.filter((id) => !expected.has(id)),
    failing,
    skipped,
    differing: bad.length - failing.length,
    total: Math.max(passed.length + failing.length, atLeast),
  };
}

/** Why the module as a whole did not load, if it did not. */
function moduleError(run: ModuleRun): string | undefined {
  return run.outcomes.find((each) => each.id === `test.${run.module}`)?.why;
}

/** Rewrites the pass list of a module; tells what changed. */
export function updatePassList(suite: Suite, verdict: Verdict): { added: number; removed: number } {
  const path = passPath(suite, verdict.module);
  const old = new Set(readLines(path));
  const fresh = [...verdict.passed].sort();
  const kept = fresh.filter((id) => old.has(id)).length;
  if (fresh.length > 0) {
    Deno.mkdirSync(`${here}pass/${suite.version}`, { recursive: true });
    Deno.writeTextFileSync(path, fresh.join("\n") + "\n");
  } else if (exists(path)) Deno.removeSync(path);
  return { added: fresh.length - kept, removed: old.size - kept };
}
