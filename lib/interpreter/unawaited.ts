// Coroutines that were made and not started yet, with the place where each was made.
//
// In: every coroutine as it is made. Out: those that are still to start, for whoever warns of them
// (modules/unawaited_warnings.ts). Invariant: finished ones go after at most LIMIT more.
import { ts } from "../core/state.ts";
import type { PyDict } from "../core/dict.ts";
import type { PyFrame } from "./frame.ts";
import type { PyCoroutine } from "./generators.ts";

/** A coroutine and the instruction that made it. */
export interface Made {
  readonly coroutine: PyCoroutine;
  readonly code: PyFrame["code"] | null;
  readonly pc: number;
  readonly globals: PyDict | null;
}

const LIMIT = 256;
let made: Made[] = [];
let limit = LIMIT;

const isNew = (m: Made) => m.coroutine.state === 0;

/** Remembers a coroutine that was just made. */
export function noteCoroutine(coroutine: PyCoroutine): void {
  const frame = ts.frame as PyFrame | null;
  coroutine.noted = true;
  made.push({ coroutine, code: frame?.code ?? null, pc: frame?.pc ?? 0, globals: frame?.globals ?? null });
  if (made.length < limit) return;
  made = made.filter(isNew);
  limit = made.length * 2 + LIMIT;
}

/** The coroutine starts. Most do right after they were made, so that few are remembered. */
export function noteStart(coroutine: PyCoroutine): void {
  if (made.length > 0 && made[made.length - 1].coroutine === coroutine) made.pop();
}

/** The coroutines that have not started; they are forgotten here. */
export function takeUnstarted(): Made[] {
  const all = made.filter(isNew);
  made = [];
  limit = LIMIT;
  return all;
}

/** Remembers them again. */
export function keepUnstarted(rest: readonly Made[]): void {
  made.push(...rest);
}
