// Compares outputs. In: two texts. Out: where they first differ, in a form for people.

export interface Difference {
  line: number;
  first: string;
  second: string;
}

export function firstDifference(first: string, second: string): Difference | null {
  if (first === second) return null;
  const [a, b] = [first.split("\n"), second.split("\n")];
  let at = 0;
  while (a[at] === b[at]) at++;
  return { line: at + 1, first: a[at] ?? "(end)", second: b[at] ?? "(end)" };
}
