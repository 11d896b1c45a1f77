// Makes a failing program small. In: its source and a test whether programs (many at once) still fail the same way.
// Out: the smallest program found. Works on logical lines by their indentation: a block goes with its head.
// Invariant: what is returned failed when it was last run.

export type StillFails = (sources: string[]) => Promise<boolean[]>;

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The number of the first line after the block that starts at `at`. */
function blockEnd(lines: string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && indentOf(lines[end]) > indentOf(lines[at])) end++;
  return end;
}

interface Edit {
  from: number;
  to: number;
  put: string[];
}

function apply(lines: string[], edits: Edit[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) continue;
    result.push(...lines.slice(at, edit.from), ...edit.put);
    at = edit.to;
  }
  result.push(...lines.slice(at));
  return fillEmptyBlocks(result);
}

/** A head whose block is gone gets `pass`. */
function fillEmptyBlocks(lines: string[]): string[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const empty = line.endsWith(":") && (next === undefined || indentOf(next) <= indentOf(line));
    return empty ? [line, " ".repeat(indentOf(line) + 4) + "pass"] : [line];
  });
}

/** Every way to take one thing out, the largest first. */
function edits(lines: string[]): Edit[] {
  const found: Edit[] = [];
  for (let i = 0; i < lines.length; i++) {
    const end = blockEnd(lines, i);
    if (lines[i].trim() !== "pass" || end < lines.length) found.push({ from: i, to: end, put: [] });
    if (end > i + 1) {
      found.push({ from: i, to: end, put: lines.slice(i + 1, end).map((line) => line.slice(4)) });
      const clause = lines[end]?.trimStart() ?? "";
      if (/^(except|finally|else|elif)\b/.test(clause) && indentOf(lines[end] ?? "") === indentOf(lines[i])) {
        let last = end;
        while (
          last < lines.length && indentOf(lines[last]) === indentOf(lines[i]) &&
          /^(except|finally|else|elif)\b/.test(lines[last].trimStart())
        ) last = blockEnd(lines, last);
        found.push({ from: i, to: last, put: lines.slice(i + 1, end).map((line) => line.slice(4)) });
        found.push({ from: i, to: last, put: [] });
      }
    }
  }
  for (let i = 0; i + 1 < lines.length; i++) {
    let to = i;
    for (let n = 0; n < 3 && to < lines.length; n++) to = blockEnd(lines, to);
    if (to > i + 2) found.push({ from: i, to, put: [] });
  }
  return found.sort((a, b) => (b.to - b.from - b.put.length) - (a.to - a.from - a.put.length));
}

/** Every way to make one expression simpler: a bracketed part becomes one of its sides or a constant. */
function simplifications(lines: string[]): Edit[] {
  const found: Edit[] = [];
  lines.forEach((line, i) => {
    const stack: number[] = [];
    for (let c = 0; c < line.length; c++) {
      if (line[c] === "(") stack.push(c);
      if (line[c] !== ")" || !stack.length) continue;
      const start = stack.pop()!;
      const inside = line.slice(start + 1, c);
      if (inside.length < 2 || /[\w\])]$/.test(line.slice(0, start))) continue;
      const parts = inside.split(/ (?:[-+*/%&|^<>]{1,2}|\*\*|if|else|and|or) /);
      for (const part of new Set(["1", ...parts])) {
        found.push({ from: i, to: i + 1, put: [line.slice(0, start) + part + line.slice(c + 1)] });
      }
    }
  });
  return found;
}

export async function shrink(source: string, stillFails: StillFails, rounds = 40): Promise<string> {
  let lines = source.trimEnd().split("\n");
  const text = (some: string[]) => some.join("\n") + "\n";
  for (let round = 0, idle = 0; round < rounds && idle < 2; round++) {
    const candidates = (idle === 0 ? edits(lines) : simplifications(lines)).slice(0, 400);
    let changed = false;
    for (let at = 0; at < candidates.length && !changed; at += 100) {
      const some = candidates.slice(at, at + 100);
      const verdicts = await stillFails(some.map((edit) => text(apply(lines, [edit]))));
      const good = some.filter((_, i) => verdicts[i]);
      if (!good.length) continue;
      changed = true;
      const ordered = [...good].sort((a, b) => a.from - b.from || b.to - a.to);
      const half = ordered.filter((_, i) => i % 2 === 0);
      const [all, part] = [apply(lines, ordered), apply(lines, half)];
      const [allGood, partGood] = await stillFails([text(all), text(part)]);
      lines = allGood ? all : partGood ? part : apply(lines, [good[0]]);
    }
    idle = changed ? 0 : idle + 1;
  }
  return text(lines);
}
