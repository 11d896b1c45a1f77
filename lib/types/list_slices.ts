// Slices of lists: reading, assigning and deleting.
//
// In: a list and a PySlice. Invariant: a float list stays one when the items assigned come from a float list.
// The length is read again after the assigned iterable was drained, since that may run code that changes the list.
import { typeError, valueError } from "../core/raise.ts";
import { PyList, type PySlice, type Value } from "../core/value.ts";
import { isIterable, toArray } from "../ops/iteration.ts";
import { sliceIndices } from "../ops/subscript.ts";

/** a[start:start + deleted] = items */
export function splice<T>(a: T[], start: number, deleted: number, items: readonly T[]): T[] {
  if (items.length === deleted) {
    for (let i = 0; i < deleted; i++) a[start + i] = items[i];
    return a;
  }
  if (items.length < 2000) {
    a.splice(start, deleted, ...items);
    return a;
  }
  if (start === 0 && deleted === a.length) return items.slice();
  return a.slice(0, start).concat(items, a.slice(start + deleted));
}

function pick<T>(a: readonly T[], start: number, step: number, count: number): T[] {
  if (step === 1) return a.slice(start, start + count);
  if (step === -1) return a.slice(start - count + 1, start + 1).reverse();
  const out: T[] = [];
  for (let i = 0, k = start; i < count; i++, k += step) out.push(a[k]);
  return out;
}

/** A list with these unboxed items. */
export function floatList(floats: number[]): PyList {
  const out = new PyList([]);
  out.floats = floats;
  return out;
}

export function getSlice(self: PyList, s: PySlice): PyList {
  const { start, step, count } = sliceIndices(s, self.length);
  if (self.floats !== null) return floatList(pick(self.floats, start, step, count));
  return new PyList(pick(self.a, start, step, count));
}

/** Removes `count` items from `start` on. */
export function removeRun(self: PyList, start: number, count: number): void {
  if (self.floats !== null) self.floats.splice(start, count);
  else self.a.splice(start, count);
}

export function deleteSlice(self: PyList, s: PySlice): void {
  let { start, step, count } = sliceIndices(s, self.length);
  if (count === 0) return;
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  if (step === 1) {
    removeRun(self, start, count);
    return;
  }
  const last = start + (count - 1) * step;
  function keep(_: unknown, i: number): boolean {
    return i < start || i > last || (i - start) % step !== 0;
  }
  if (self.floats !== null) self.floats = self.floats.filter(keep);
  else self.a = self.a.filter(keep);
}

/** What is assigned, as unboxed floats when both lists hold those. */
function assigned(self: PyList, v: Value): { floats: readonly number[] | null; items: readonly Value[] } {
  if (v instanceof PyList && v.t !== 0 && v.floats !== null && (self.floats !== null || self.length === 0)) {
    return { floats: v.floats.slice(), items: [] };
  }
  if (!isIterable(v)) throw typeError("must assign iterable to extended slice");
  return { floats: null, items: toArray(v) };
}

export function setSlice(self: PyList, s: PySlice, v: Value): void {
  let at = sliceIndices(s, self.length);
  const { floats, items } = assigned(self, v);
  at = sliceIndices(s, self.length);
  const { start, step, count } = at;
  const given = floats === null ? items.length : floats.length;
  if (step === 1) {
    if (floats === null) self.a = splice(self.obj(), start, count, items);
    else if (self.floats !== null) self.floats = splice(self.floats, start, count, floats);
    else self.floats = floats.slice();
    return;
  }
  if (given !== count) {
    throw valueError(`attempt to assign sequence of size ${given} to extended slice of size ${count}`);
  }
  if (floats !== null && self.floats !== null) {
    for (let i = 0, k = start; i < count; i++, k += step) self.floats[k] = floats[i];
    return;
  }
  const a = self.obj();
  for (let i = 0, k = start; i < count; i++, k += step) a[k] = items[i];
}
