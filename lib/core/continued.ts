// A call that is still to be made, in the place of its result.
//
// In: what a native callable would call. Out: either the loop makes it a frame of its own stack, or finish() calls it at
// once. Invariant: `then`, when there is one, gets the result of the call and gives that of the whole.
import { callKw } from "./call.ts";
import type { Kwargs, Value } from "./value.ts";

export class Continued {
  constructor(
    readonly f: Value,
    readonly args: readonly Value[],
    readonly kw: Kwargs | null,
    readonly then: ((v: Value) => Value) | null,
  ) {}
}

/** The value of a call that may have to go on. */
export function finish(v: Value | Continued): Value {
  if (!(v instanceof Continued)) return v;
  const result = callKw(v.f, v.args, v.kw);
  return v.then === null ? result : v.then(result);
}
