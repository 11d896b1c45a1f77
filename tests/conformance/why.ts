// The commonest causes of failure first: outcomes grouped by what their reasons have in common.
// In: outcomes that are not ok. Out: groups, biggest first, each with a few tests to look at.

import type { Outcome } from "./module_run.ts";

export interface Cause {
  reason: string;
  count: number;
  examples: string[];
}

/** What a reason has in common with others of its kind: no line numbers, addresses or temporary names. */
export function normalizeReason(why: string): string {
  let text = why
    .replace(/ \(line \d+\)$/, "")
    .replace(/0x[0-9a-fA-F]+/g, "0x…")
    .replace(/\/tmp\/\S+/g, "/tmp/…");
  const compared = text.match(/^(?:import: )?(AssertionError|doctest|FAIL)\b/);
  if (compared) {
    text = text
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "'…'")
      .replace(/-?\d+(\.\d+)?(e[-+]?\d+)?/g, "N");
  }
  return text.slice(0, 120);
}

export function groupCauses(outcomes: Outcome[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const outcome of outcomes) {
    const reason = normalizeReason(outcome.why);
    const cause = causes.get(reason) ?? { reason, count: 0, examples: [] };
    cause.count++;
    if (cause.examples.length < 3) cause.examples.push(outcome.id);
    causes.set(reason, cause);
  }
  return [...causes.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** The report: modules that did not load come first, since all their tests hang on one cause. */
export function renderCauses(outcomes: Outcome[], limit: number): string {
  const loading = outcomes.filter((each) => each.why.startsWith("import: "));
  const others = outcomes.filter((each) => !each.why.startsWith("import: "));
  const lines = [];
  if (loading.length > 0) {
    lines.push("modules that do not load:");
    for (const each of loading) lines.push(`  ${each.id}: ${each.why.slice("import: ".length)}`);
  }
  const causes = groupCauses(others);
  if (causes.length > 0) lines.push(`${others.length} failing tests, ${causes.length} causes:`);
  for (const cause of causes.slice(0, limit)) {
    lines.push(`${String(cause.count).padStart(6)}  ${cause.reason}`);
    lines.push(`          ${cause.examples.join(" ")}`);
  }
  if (causes.length > limit) lines.push(`        and ${causes.length - limit} rarer ones (--causes N shows more)`);
  return lines.join("\n");
}
