// Iterators that run no Python code when they are stepped.
//
// In: an iterator. Out: whether it is one of those, now. Invariant: zip and enumerate are when all that they step are.
import { PyObject, type Value } from "../core/value.ts";
import { bytesIteratorType } from "../types/bytes_iterator.ts";
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  setIteratorType,
} from "../types/dict_iterators.ts";
import { PyEnumerate, PyZip } from "../types/iterators_builtin.ts";
import { listIteratorType, listReverseIteratorType } from "../types/list_iterators.ts";
import { rangeIteratorType } from "../types/range.ts";
import { strAsciiIteratorType, strIteratorType } from "../types/str_iterator.ts";
import { tupleIteratorType } from "../types/tuple.ts";

/** By the tags of their classes: those that always are. */
export const LEAVES: ReadonlySet<number> = new Set([
  tupleIteratorType,
  strIteratorType,
  strAsciiIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  dictItemIteratorType,
  setIteratorType,
  listReverseIteratorType,
  bytesIteratorType,
].map((t) => t.tag));

/** Does stepping the iterator run no Python code? */
export function isLeafIterator(it: Value): boolean {
  if (!(it instanceof PyObject) || it.t === 0) return false;
  if (LEAVES.has(it.t) || it.t === listIteratorType.tag || it.t === rangeIteratorType.tag) return true;
  if (it instanceof PyEnumerate) return isLeafIterator(it.iter);
  return it instanceof PyZip && it.iters.every(isLeafIterator);
}
