// From measured seconds to the table of the README: ratios to CPython, geometric means, worst ratios.
// In: one Row per program. Out: Markdown text.
// Invariant: a ratio is only formed from two engines that gave the same checksum (run.ts drops the others).

export interface Row {
  program: string;
  seconds: Map<string, number>;
  failures: Map<string, string>;
}

/** The geometric mean; NaN for no values. */
export function geometricMean(values: number[]): number {
  let sum = 0;
  for (const value of values) sum += Math.log(value);
  return Math.exp(sum / values.length);
}

/** How many times as fast as `base` an engine was, for each program where both have a time. */
export function speedups(rows: Row[], engine: string, base: string): { program: string; ratio: number }[] {
  const result = [];
  for (const row of rows) {
    const mine = row.seconds.get(engine);
    const other = row.seconds.get(base);
    if (mine !== undefined && other !== undefined) result.push({ program: row.program, ratio: other / mine });
  }
  return result;
}

function showRatio(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);
}

function cell(row: Row, engine: string, base: string): string {
  const seconds = row.seconds.get(engine);
  if (seconds === undefined) return row.failures.has(engine) ? "failed" : "";
  const milliseconds = (seconds * 1000).toFixed(seconds < 0.01 ? 2 : 1);
  const other = row.seconds.get(base);
  if (engine === base || other === undefined) return milliseconds;
  return `${milliseconds} (${showRatio(other / seconds)}x)`;
}

/** The whole table with its summary rows. */
export function renderTable(rows: Row[], engines: string[], base: string): string {
  const lines = [
    `| program (ms per round) | ${engines.join(" | ")} |`,
    `|---|${engines.map(() => "---:|").join("")}`,
  ];
  for (const row of rows) {
    lines.push(`| ${row.program} | ${engines.map((engine) => cell(row, engine, base)).join(" | ")} |`);
  }
  const means = [];
  const worst = [];
  const best = [];
  for (const engine of engines) {
    const ratios = engine === base ? [] : speedups(rows, engine, base).sort((a, b) => a.ratio - b.ratio);
    means.push(ratios.length ? `${showRatio(geometricMean(ratios.map((each) => each.ratio)))}x` : "");
    worst.push(ratios.length ? `${showRatio(ratios[0].ratio)}x ${ratios[0].program}` : "");
    const last = ratios.at(-1);
    best.push(last ? `${showRatio(last.ratio)}x ${last.program}` : "");
  }
  lines.push(`| **geometric mean** | ${means.join(" | ")} |`);
  lines.push(`| **worst** | ${worst.join(" | ")} |`);
  lines.push(`| **best** | ${best.join(" | ")} |`);
  return lines.join("\n");
}

/** One sentence for each pair worth naming besides CPython: Najash against the JS twins and against PyPy. */
export function renderPairs(rows: Row[], engines: string[]): string[] {
  const lines = [];
  for (const mine of engines.filter((name) => name.startsWith("najash"))) {
    for (const other of engines.filter((name) => name === "js" || name === "pypy" || name === "pyodide")) {
      const ratios = speedups(rows, mine, other).sort((a, b) => a.ratio - b.ratio);
      if (ratios.length === 0) continue;
      const mean = geometricMean(ratios.map((each) => each.ratio));
      const slow = ratios[0];
      lines.push(
        `${mine} against ${other}, ${ratios.length} programs: ${showRatio(mean)}x its speed in the mean, ` +
          `${showRatio(slow.ratio)}x at worst (${slow.program}).`,
      );
    }
  }
  return lines;
}
