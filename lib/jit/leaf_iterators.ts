// Iterators that run no Python code when they are stepped.
//
// In: an iterator. Out: whether it is one of those, now. Invariant: zip and enumerate are when all that they step are. Others
// say it of themselves, by `leaf`, or say what alone they step, by `over`.
import { nextSlot } from "../core/slot_getters.gen.ts";
import { PyFloat, PyObject, type Value } from "../core/value.ts";
import { bytesIteratorType } from "../types/bytes_iterator.ts";
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  setIteratorType,
} from "../types/dict_iterators.ts";
import { PyEnumerate, PyZip } from "../types/iterators_builtin.ts";
import { listIteratorType, listReverseIteratorType, PyListIterator } from "../types/list_iterators.ts";
import { iterNext } from "../ops/iteration.ts";
import { rangeIteratorType } from "../types/range.ts";
import { PyStrAsciiIterator, strAsciiIteratorType, strIteratorType } from "../types/str_iterator.ts";
import { PyTupleIterator, tupleIteratorType } from "../types/tuple.ts";

/** By the tags of their classes, those that always are, with what steps them. */
export const LEAVES: ReadonlyMap<number, (it: never) => Value | undefined> = new Map([
  tupleIteratorType,
  strIteratorType,
  strAsciiIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  dictItemIteratorType,
  setIteratorType,
  listReverseIteratorType,
  bytesIteratorType,
].map((t) => [t.tag, nextSlot(t)!]));

/** Steps a leaf iterator. */
export function leafNext(it: Value): Value | undefined {
  if (it instanceof PyListIterator && it.t === listIteratorType.tag) {
    const { list, index } = it;
    if (list !== null && index < list.length) {
      it.index = index + 1;
      return list.floats === null ? list.a[index] : new PyFloat(list.floats[index]);
    }
  } else if (it instanceof PyTupleIterator) {
    const { tuple, index } = it;
    if (tuple !== null && index < tuple.a.length) {
      it.index = index + 1;
      return tuple.a[index];
    }
  } else if (it instanceof PyStrAsciiIterator) {
    const { s, i } = it;
    if (i < (s as string).length) {
      it.i = i + 1;
      return (s as string)[i];
    }
  }
  return iterNext(it);
}

/** An iterator that says of itself that the next step runs no Python code. */
export function saysLeaf(it: PyObject): boolean {
  return (it as { leaf?: unknown }).leaf === true;
}

/** Does stepping the iterator run no Python code? */
export function isLeafIterator(it: Value): boolean {
  if (!(it instanceof PyObject) || it.t === 0) return false;
  if (LEAVES.has(it.t) || it.t === listIteratorType.tag || it.t === rangeIteratorType.tag) return true;
  if (saysLeaf(it)) return true;
  const { over } = it as { over?: Value | null };
  if (over !== undefined) return over === null || isLeafIterator(over);
  if (it instanceof PyEnumerate) return it.leaf ??= isLeafIterator(it.iter);
  return it instanceof PyZip && (it.leaf ??= it.iters.every(isLeafIterator));
}
