// "Did you mean": the candidate closest to a mistyped name.
//
// Costs as in CPython: 2 for a character added, removed or replaced, 1 for one that differs only in case; a candidate is
// good enough when at most a third of the characters involved change. Ties go to the earlier candidate.

const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_LENGTH = 40;
const MAX_CANDIDATES = 750;

function replaceCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** Edit distance of two names; anything above `limit` may be reported as limit + 1. */
function distance(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length, endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  let short = a.slice(start, endA), long = b.slice(start, endB);
  if (short.length === 0 || long.length === 0) return (short.length + long.length) * MOVE_COST;
  if (short.length > MAX_LENGTH || long.length > MAX_LENGTH) return limit + 1;
  if (short.length > long.length) [short, long] = [long, short];
  if ((long.length - short.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(short, (_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < long.length; j++) {
    let diagonal = j * MOVE_COST;
    result = diagonal;
    let least = Infinity;
    for (let i = 0; i < short.length; i++) {
      const replaced = diagonal + replaceCost(long[j], short[i]);
      diagonal = row[i];
      result = Math.min(replaced, Math.min(result, diagonal) + MOVE_COST);
      row[i] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

/** The candidate closest to `name`, or null when none is close enough. */
export function closestName(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES || name.length > MAX_LENGTH) return null;
  let best: string | null = null, bestDistance = Infinity;
  for (const c of candidates) {
    if (c === name) continue;
    const limit = Math.min(Math.floor((name.length + c.length + 3) * MOVE_COST / 6), bestDistance - 1);
    const d = distance(name, c, limit);
    if (d > limit) continue;
    if (best === null || d < bestDistance) {
      best = c;
      bestDistance = d;
    }
  }
  return best;
}
