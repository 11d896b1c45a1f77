// The table of rates in README.md: one row a module of a suite, kept in order of names.
// In: verdicts of a run. Out: README.md with the rows of these modules written anew. Invariant: rows of other modules and
// the text around the table stay as they are.
import { here, type Suite } from "./suite.ts";
import type { Verdict } from "./lists.ts";

const START = "<!-- rates: written by run.ts --update -->";
const END = "<!-- end of rates -->";
const HEAD = "| Module | Suite | Passed | Of | Rate |\n| --- | --- | ---: | ---: | ---: |";

function row(suite: Suite, verdict: Verdict): string {
  const { total, passed } = verdict;
  const rate = total === 0 ? "-" : `${(100 * passed.length / total).toFixed(1)} %`;
  return `| ${verdict.module} | ${suite.version} | ${passed.length} | ${total} | ${rate} |`;
}

function keyOf(line: string): string {
  return line.split("|").slice(1, 3).map((cell) => cell.trim()).join(" ");
}

/** The text with the rows of `verdicts` put in the place of those that it has. */
export function withRates(text: string, suite: Suite, verdicts: readonly Verdict[]): string {
  const start = text.indexOf(START), end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md: ${START} … ${END} is missing`);
  const old = text.slice(start, end).split("\n").filter((line) => /^\| test_/.test(line));
  const rows = new Map(old.map((line) => [keyOf(line), line.replace(/ +/g, " ")]));
  for (const verdict of verdicts) {
    const line = row(suite, verdict);
    rows.set(keyOf(line), line);
  }
  const sorted = [...rows].sort(([a], [b]) => a < b ? -1 : 1).map((entry) => entry[1]);
  return `${text.slice(0, start)}${START}\n\n${[HEAD, ...sorted].join("\n")}\n\n${text.slice(end)}`;
}

export function updateRates(suite: Suite, verdicts: readonly Verdict[]): void {
  const path = `${here}README.md`;
  Deno.writeTextFileSync(path, withRates(Deno.readTextFileSync(path), suite, verdicts));
  new Deno.Command(Deno.execPath(), { args: ["fmt", "--quiet", path] }).outputSync();
}
