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

/**
 * Gives the sink items in one go: the next item, which the sink refused or was not asked about; undefined at the end; null,
 * with nothing done, when that can't be done.
 */
export type Drainer = (it: Value, sink: Sink) => Value | undefined | null;

/** That of generators. */
export let drainer: Drainer = () => null;

/** By the tags of the iterators' classes. */
const drainers: (Drainer | undefined)[] = [];

/** What gives a sink the items of this iterator, if there is anything of its own. */
export function drainerOf(it: Value): Drainer | undefined {
  return typeof it === "object" ? drainers[it.t] : undefined;
}

/** Installed by the compiled tiers, for generators. */
export function setDrainer(f: Drainer, tag: number): void {
  drainer = drainers[tag] = f;
}

/** The same for exact instances of a native iterator. */
export function registerDrainer<T>(tag: number, f: (it: T, sink: Sink) => Value | undefined | null): void {
  drainers[tag] = f as unknown as Drainer;
}

/**
 * What a native makes of the items of an iterable, and nothing else: what compiled code needs to run a generator in place of
 * the native's call. Invariant: begin(), taking all items and end() is what the call does.
 */
export interface Consumer {
  /** `self` is the object of a method. */
  begin(self: Value | undefined): Sink;
  /** The result of all that the sink has taken. */
  end(sink: Sink): Value;
  /** Goes on with `item`, which was not taken (undefined: there is none), and with what `it` gives then. */
  goOn(sink: Sink, item: Value | undefined, it: Value): Value;
  /** end() may run Python code. */
  readonly runs?: boolean;
  /** The sink in variables of compiled code, for generators that yield floats, or ints. */
  readonly floats?: InlineSink;
  readonly ints?: InlineSink;
  /** Goes on as long as the truth of the items is this, and gives whether that was so for all of them (any: the opposite). */
  readonly passes?: boolean;
}

/** A sink as text of JavaScript, for items of one kind. */
export interface InlineSink {
  /** What its variables are at first. */
  readonly variables: readonly string[];
  /** Statements that take the number `x`, or `refuse`, with nothing done; `v`: the names of the variables. */
  take(x: string, v: readonly string[], refuse: string): string;
  /** The sink that has taken what the variables say. */
  sink(...variables: never[]): Sink;
}

/** A consumer whose sinks are of one class. */
export function consumer<S extends Sink>(
  begin: (self: Value | undefined) => S,
  end: (sink: S) => Value,
  goOn: (sink: S, item: Value | undefined, it: Value) => Value,
  inline?: Pick<Consumer, "floats" | "ints" | "passes" | "runs">,
): Consumer {
  return { begin, end, goOn, ...inline } as Consumer;
}
