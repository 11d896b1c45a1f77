// Searching, replacing, splitting and stripping of byte arrays.
//
// In: Uint8Arrays, positions clamped to their length. Out: positions or new arrays (never views of the input).
import { copyBytes } from "../core/byte_pool.ts";
import { ByteSink } from "./byte_sink.ts";

export function findBytes(a: Uint8Array, b: Uint8Array, start: number, end: number): number {
  const n = b.length, last = end - n;
  if (last < start) return -1;
  if (n === 0) return start;
  const first = b[0];
  for (let i = a.indexOf(first, start); i >= 0 && i <= last; i = a.indexOf(first, i + 1)) {
    let j = 1;
    while (j < n && a[i + j] === b[j]) j++;
    if (j === n) return i;
  }
  return -1;
}

export function rfindBytes(a: Uint8Array, b: Uint8Array, start: number, end: number): number {
  const n = b.length;
  if (end - n < start) return -1;
  if (n === 0) return end;
  const first = b[0];
  for (let i = a.lastIndexOf(first, end - n); i >= start; i = i === 0 ? -1 : a.lastIndexOf(first, i - 1)) {
    let j = 1;
    while (j < n && a[i + j] === b[j]) j++;
    if (j === n) return i;
  }
  return -1;
}

export function countBytes(a: Uint8Array, b: Uint8Array, start: number, end: number): number {
  if (end < start) return 0;
  if (b.length === 0) return end - start + 1;
  let count = 0;
  for (let i = findBytes(a, b, start, end); i >= 0; i = findBytes(a, b, i + b.length, end)) count++;
  return count;
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

/** a.replace(b, by, max); max < 0 is unlimited. */
export function replaceBytes(a: Uint8Array, b: Uint8Array, by: Uint8Array, max: number): Uint8Array {
  if (max < 0) max = a.length + 1;
  const out = new ByteSink(a.length);
  let from = 0;
  if (b.length === 0) {
    for (; from < a.length && max > 0; from++, max--) {
      out.bytes(by);
      out.byte(a[from]);
    }
    out.bytes(a, from);
    if (max > 0) out.bytes(by);
    return out.take();
  }
  while (max-- > 0) {
    const i = findBytes(a, b, from, a.length);
    if (i < 0) break;
    out.bytes(a, from, i);
    out.bytes(by);
    from = i + b.length;
  }
  out.bytes(a, from);
  return out.take();
}

export function splitBytes(a: Uint8Array, sep: Uint8Array, max: number): Uint8Array[] {
  const out: Uint8Array[] = [];
  if (max < 0) max = a.length + 1;
  let from = 0;
  while (max-- > 0) {
    const i = findBytes(a, sep, from, a.length);
    if (i < 0) break;
    out.push(copyBytes(a, from, i));
    from = i + sep.length;
  }
  out.push(copyBytes(a, from));
  return out;
}

export function rsplitBytes(a: Uint8Array, sep: Uint8Array, max: number): Uint8Array[] {
  if (max < 0) return splitBytes(a, sep, max);
  const out: Uint8Array[] = [];
  let end = a.length;
  while (max-- > 0) {
    const i = rfindBytes(a, sep, 0, end);
    if (i < 0) break;
    out.push(copyBytes(a, i + sep.length, end));
    end = i;
  }
  out.push(copyBytes(a, 0, end));
  return out.reverse();
}

/** ASCII white space. */
export function isSpaceByte(b: number): boolean {
  return b === 32 || b >= 9 && b <= 13;
}

export function splitSpaceBytes(a: Uint8Array, max: number): Uint8Array[] {
  const out: Uint8Array[] = [];
  const n = a.length;
  if (max < 0) max = n + 1;
  let i = 0;
  for (;;) {
    while (i < n && isSpaceByte(a[i])) i++;
    if (i >= n) return out;
    if (max-- <= 0) {
      out.push(copyBytes(a, i));
      return out;
    }
    const start = i;
    while (i < n && !isSpaceByte(a[i])) i++;
    out.push(copyBytes(a, start, i));
  }
}

export function rsplitSpaceBytes(a: Uint8Array, max: number): Uint8Array[] {
  const out: Uint8Array[] = [];
  let i = a.length;
  if (max < 0) max = i + 1;
  for (;;) {
    while (i > 0 && isSpaceByte(a[i - 1])) i--;
    if (i <= 0) break;
    if (max-- <= 0) {
      out.push(copyBytes(a, 0, i));
      break;
    }
    const end = i;
    while (i > 0 && !isSpaceByte(a[i - 1])) i--;
    out.push(copyBytes(a, i, end));
  }
  return out.reverse();
}

export function splitLinesBytes(a: Uint8Array, keepEnds: boolean): Uint8Array[] {
  const out: Uint8Array[] = [];
  let start = 0, i = 0;
  while (i < a.length) {
    const b = a[i];
    if (b !== 10 && b !== 13) {
      i++;
      continue;
    }
    const end = i++;
    if (b === 13 && a[i] === 10) i++;
    out.push(copyBytes(a, start, keepEnds ? i : end));
    start = i;
  }
  if (start < a.length) out.push(copyBytes(a, start));
  return out;
}

/** Strips ASCII space, or the bytes in `set`; sides: 1 left, 2 right, 3 both. */
export function stripBytes(a: Uint8Array, set: Uint8Array | null, sides: number): Uint8Array {
  let start = 0, end = a.length;
  if (set !== null && set.length === 1) {
    const drop = set[0];
    if (sides & 1) { while (start < end && a[start] === drop) start++; }
    if (sides & 2) { while (end > start && a[end - 1] === drop) end--; }
    return copyBytes(a, start, end);
  }
  const drop = (b: number) => set === null ? isSpaceByte(b) : set.includes(b);
  if (sides & 1) { while (start < end && drop(a[start])) start++; }
  if (sides & 2) { while (end > start && drop(a[end - 1])) end--; }
  return copyBytes(a, start, end);
}

export function matchesBytes(a: Uint8Array, part: Uint8Array, start: number, end: number, atEnd: boolean): boolean {
  const n = part.length;
  if (end - start < n) return false;
  const at = atEnd ? end - n : start;
  for (let i = 0; i < n; i++) if (a[at + i] !== part[i]) return false;
  return true;
}

export function expandTabsBytes(a: Uint8Array, size: number): Uint8Array {
  const out = new ByteSink(a.length);
  let column = 0;
  for (const b of a) {
    if (b === 9) {
      if (size > 0) {
        const n = size - column % size;
        for (let i = 0; i < n; i++) out.byte(32);
        column += n;
      }
      continue;
    }
    out.byte(b);
    column = b === 10 || b === 13 ? 0 : column + 1;
  }
  return out.take();
}
