// Stable orders of keys that compare without Python code: numbers, texts, and what a JS function compares.
//
// In: the keys. Out: the places of the keys, in order. Bottom-up merge sort over places, with insertion sort for short runs;
// a run that follows on the one before it is not merged, so sorted keys take linear time.
// The engine's sort calls its comparator for each comparison and learns only its sign; measured on 22,000 keys, this takes
// half the time for numbers and a third for texts. The functions differ in how they compare alone: a function argument that
// compares would cost what they save.

import { ascending, MANY, orderByDigits } from "./radix_sort.ts";

const RUN = 12;
/** Fewer texts than this are compared. */
const FEW = 200;

function places(n: number): Int32Array {
  const out = new Int32Array(n);
  for (let i = 0; i < n; i++) out[i] = i;
  return out;
}

/** The order of numbers without NaN. */
export function orderOfNumbers(keys: Float64Array): Int32Array {
  const n = keys.length;
  if (n >= MANY) return ascending(keys) ? places(n) : orderByDigits(keys);
  let from: Int32Array = places(n), to: Int32Array = new Int32Array(n);
  for (let low = 0; low < n; low += RUN) {
    const high = Math.min(low + RUN, n);
    for (let i = low + 1; i < high; i++) {
      const x = from[i], key = keys[x];
      let j = i;
      for (; j > low && key < keys[from[j - 1]]; j--) from[j] = from[j - 1];
      from[j] = x;
    }
  }
  for (let width = RUN; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n), high = Math.min(low + 2 * width, n);
      if (middle >= high || !(keys[from[middle]] < keys[from[middle - 1]])) {
        for (let k = low; k < high; k++) to[k] = from[k];
        continue;
      }
      let i = low, j = middle, k = low;
      while (i < middle && j < high) to[k++] = keys[from[j]] < keys[from[i]] ? from[j++] : from[i++];
      while (i < middle) to[k++] = from[i++];
      while (j < high) to[k++] = from[j++];
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The order of texts without surrogates, where code units order as code points do. */
export function orderOfTexts(keys: readonly string[]): Int32Array {
  return keys.length < FEW ? mergedTexts(keys) : orderByPrefix(keys) ?? mergedTexts(keys);
}

function mergedTexts(keys: readonly string[]): Int32Array {
  const n = keys.length;
  let from: Int32Array = places(n), to: Int32Array = new Int32Array(n);
  for (let low = 0; low < n; low += RUN) {
    const high = Math.min(low + RUN, n);
    for (let i = low + 1; i < high; i++) {
      const x = from[i], key = keys[x];
      let j = i;
      for (; j > low && key < keys[from[j - 1]]; j--) from[j] = from[j - 1];
      from[j] = x;
    }
  }
  for (let width = RUN; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) {
      const middle = Math.min(low + width, n), high = Math.min(low + 2 * width, n);
      if (middle >= high || !(keys[from[middle]] < keys[from[middle - 1]])) {
        for (let k = low; k < high; k++) to[k] = from[k];
        continue;
      }
      let i = low, j = middle, k = low;
      while (i < middle && j < high) to[k++] = keys[from[j]] < keys[from[i]] ? from[j++] : from[i++];
      while (i < middle) to[k++] = from[i++];
      while (j < high) to[k++] = from[j++];
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Longer common prefixes are the business of comparisons, which pass over them faster. */
const LONG = 32;

/**
 * The order of texts by numbers made of the first units behind what all have in common, and, where these are equal, by the rest;
 * null when that is far behind. Measured on 22,000 texts of 4 units: 164 -> 40 ns each.
 */
function orderByPrefix(keys: readonly string[]): Int32Array | null {
  const start = commonPrefix(keys);
  if (start > LONG) return null;
  let units = 6;
  let numbers = prefixNumbers(keys, start, units, 257);
  if (numbers === null) numbers = prefixNumbers(keys, start, units = 3, 65537)!;
  const order = orderOfNumbers(numbers), n = order.length;
  for (let low = 0; low < n;) {
    const first = numbers[order[low]];
    let high = low + 1, longer = keys[order[low]].length > start + units;
    for (; high < n && numbers[order[high]] === first; high++) longer ||= keys[order[high]].length > start + units;
    if (longer && high - low <= 2 * RUN) insertRows(order, low, high, [keys]);
    else if (longer) {
      const rows = order.slice(low, high), rest: string[] = [];
      for (let i = 0; i < rows.length; i++) rest.push(keys[rows[i]]);
      const inner = orderOfTexts(rest);
      for (let i = 0; i < rows.length; i++) order[low + i] = rows[inner[i]];
    }
    low = high;
  }
  return order;
}

/** How many units all texts start with alike; more than LONG are not counted. */
function commonPrefix(keys: readonly string[]): number {
  const first = keys[0];
  let length = Math.min(first.length, LONG + 1);
  for (let i = 1; i < keys.length && length > 0; i++) {
    const key = keys[i];
    if (key.length < length) length = key.length;
    for (let k = 0; k < length; k++) if (key.charCodeAt(k) !== first.charCodeAt(k)) length = k;
  }
  return length;
}

/** Some units of each text from `start` on as digits, 0 where it ends; null when one is too large for the base. */
function prefixNumbers(keys: readonly string[], start: number, units: number, base: number): Float64Array | null {
  const out = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i], end = Math.min(key.length, start + units);
    let v = 0, k = start;
    for (; k < end; k++) {
      const unit = key.charCodeAt(k);
      if (unit >= base - 1) return null;
      v = v * base + unit + 1;
    }
    for (; k < start + units; k++) v *= base;
    out[i] = v;
  }
  return out;
}

/** A column of the rows that are sorted: their items at one place. */
export type Column = Float64Array | readonly string[];

/** The order of rows of the same length, given by their columns: the first that differs decides. */
export function orderOfRows(columns: readonly Column[]): Int32Array {
  const first = columns[0];
  const order = first instanceof Float64Array ? orderOfNumbers(first) : orderOfTexts(first);
  if (columns.length > 1) orderTies(order, first, columns.slice(1));
  return order;
}

/** Orders each stretch of rows that are equal in `column` by the other columns. */
function orderTies(order: Int32Array, column: Column, rest: readonly Column[]): void {
  const n = order.length;
  for (let start = 0; start < n;) {
    const key = column[order[start]];
    let end = start + 1;
    while (end < n && column[order[end]] === key) end++;
    if (end - start > 1 && end - start <= 2 * RUN) insertRows(order, start, end, rest);
    else if (end > start + 1) {
      const rows = order.slice(start, end);
      const inner = orderOfRows(rest.map((c) => pick(c, rows)));
      for (let i = 0; i < inner.length; i++) order[start + i] = rows[inner[i]];
    }
    start = end;
  }
}

function pick(column: Column, rows: Int32Array): Column {
  const n = rows.length;
  if (column instanceof Float64Array) {
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = column[rows[i]];
    return out;
  }
  const out: string[] = [];
  for (let i = 0; i < n; i++) out.push(column[rows[i]]);
  return out;
}

/** Orders a few rows in place. */
function insertRows(order: Int32Array, start: number, end: number, columns: readonly Column[]): void {
  for (let i = start + 1; i < end; i++) {
    const x = order[i];
    let j = i;
    for (; j > start && rowLess(columns, x, order[j - 1]); j--) order[j] = order[j - 1];
    order[j] = x;
  }
}

function rowLess(columns: readonly Column[], x: number, y: number): boolean {
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c], a = column[x], b = column[y];
    if (a !== b) return a < b;
  }
  return false;
}
