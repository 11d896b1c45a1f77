// Small letters that have their capital in common with other small letters, as the library's re._casefix has them.
//
// Invariant: a letter's partners are in the order of their code points.

/** Letters with the same capital, each row a text of them; the last row's letters have no single capital in common. */
const ROWS: readonly string[] = [
  "i\u0131",
  "s\u017f",
  "\u00b5\u03bc",
  "\u0345\u03b9\u1fbe",
  "\u0390\u1fd3",
  "\u03b0\u1fe3",
  "\u03b2\u03d0",
  "\u03b5\u03f5",
  "\u03b8\u03d1",
  "\u03ba\u03f0",
  "\u03c0\u03d6",
  "\u03c1\u03f1",
  "\u03c2\u03c3",
  "\u03c6\u03d5",
  "\u0432\u1c80",
  "\u0434\u1c81",
  "\u043e\u1c82",
  "\u0441\u1c83",
  "\u0442\u1c84\u1c85",
  "\u044a\u1c86",
  "\u0463\u1c87",
  "\u1c88\ua64b",
  "\u1e61\u1e9b",
  "\ufb05\ufb06",
];

const partners: ReadonlyMap<number, readonly number[]> = (() => {
  const map = new Map<number, number[]>();
  for (const row of ROWS) {
    const letters = [...row].map((c) => c.charCodeAt(0));
    for (const letter of letters) map.set(letter, letters.filter((other) => other !== letter));
  }
  return map;
})();

/** The other small letters with the capital of this one; undefined when there are none. */
export function casePartners(letter: number): readonly number[] | undefined {
  return partners.get(letter);
}
