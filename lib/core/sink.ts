// Items that go straight from an iterator to native code that runs no Python code for them.
//
// In: an iterator, a Sink. Out: the first item that the sink does not take, or undefined when there is none: the caller
// deals with it as it would without a sink, and may go on draining. Invariant: a sink never throws, and what it does can't
// be told from having the items one by one.
// A compiled generator is run as one loop then, with the sink called where it yields: summing a generator expression
// takes a third of the time that stepping it takes (bench/programs/matmul.py).
import type { Value } from "./value.ts";

export interface Sink {
  /** True when the item is taken; false leaves everything as it was. */
  take(v: Value): boolean;
  /** The same for an exact float. */
  takeFloat(v: number): boolean;
}

type Drainer = (it: Value, sink: Sink) => Value | undefined | null;

/**
 * Gives the sink items in one go: the next item, which the sink refused or was not asked about; undefined at the end; null,
 * with nothing done, for iterators that can't do it.
 */
export let drainer: Drainer = () => null;
/** Tag of the iterators that it may know; asking about others takes half of what stepping a list does. */
export let drainable = -1;

/** Installed by the compiled tiers. */
export function setDrainer(f: Drainer, tag: number): void {
  drainer = f;
  drainable = tag;
}
