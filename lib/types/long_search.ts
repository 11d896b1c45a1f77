// Searching for long texts in time that grows with the lengths, whatever they look like.
//
// In: a JS string, a text, a start. Out: a position or -1. The engine's indexOf is the fastest for what programs search, but
// takes the product of the lengths for texts that nearly match everywhere. So a long text is searched by its beginning, the
// rest is compared where that is found, and when many such places were none, Knuth, Morris and Pratt's algorithm (1977)
// takes over (str.find of 4 million characters in 5 million: minutes, now 0.1 s).

/** Texts up to this length are left to the engine. */
const SHORT = 1000;
/** How much of a long text is searched by the engine, and how many places may fail. */
const BEGINNING = 64, MAX_FAILED = 8;

/** As s.indexOf(sub, from). */
export function indexOfText(s: string, sub: string, from: number): number {
  if (sub.length <= SHORT) return s.indexOf(sub, from);
  const beginning = sub.slice(0, BEGINNING), last = s.length - sub.length;
  let failed = 0;
  for (let i = s.indexOf(beginning, from); i >= 0 && i <= last; i = s.indexOf(beginning, i + 1)) {
    if (s.startsWith(sub, i)) return i;
    if (++failed === MAX_FAILED) return searchByBorders(s, sub, i + 1);
  }
  return -1;
}

function searchByBorders(s: string, sub: string, from: number): number {
  const n = sub.length;
  /** For each beginning of `sub`, the length of the longest shorter one that it ends with. */
  const borders = new Int32Array(n + 1);
  borders[0] = -1;
  for (let i = 0, k = -1; i < n;) {
    while (k >= 0 && sub.charCodeAt(i) !== sub.charCodeAt(k)) k = borders[k];
    borders[++i] = ++k;
  }
  for (let i = from, k = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    while (k >= 0 && c !== sub.charCodeAt(k)) k = borders[k];
    if (++k === n) return i - n + 1;
  }
  return -1;
}
