// Calls that the loop makes where exceptions are common: what they throw is a result.
//
// In: what is called and its arguments. Out: the value, or FAILED with what was thrown in takeError().
// To find out where in a function a frame of V8's baseline tier is, V8 goes through a table from the function's start. The
// loop's has 11,000 entries, which takes 20 us, and is asked for twice when an exception leaves a call or a `throw` in the loop:
// 45 us an exception, until the loop is optimized (after a second or more), and 3 us when it is these small functions that are left.
import type { Kwargs } from "../core/value.ts";
import { PyObject, type Value } from "../core/value.ts";
import type { SlotFn } from "../core/slots.ts";
import { getItem } from "../ops/subscript.ts";
import * as attrs from "./attribute_caches.ts";
import * as calls from "./calls.ts";
import type { InlineCache } from "./feedback.ts";
import type { PyFrame } from "./frame.ts";

class Failed extends PyObject {}

/** The result of a call that threw. */
export const FAILED: Value = new Failed();

let error: unknown = undefined;

function failed(e: unknown): Value {
  error = e;
  return FAILED;
}

/** What the last failed call threw; it is not kept any longer. */
export function takeError(): unknown {
  const e = error;
  error = undefined;
  return e;
}

export function item(o: Value, k: Value): Value {
  try {
    return getItem(o, k);
  } catch (e) {
    return failed(e);
  }
}

export function attribute(o: Value, name: string, ics: (InlineCache | null)[], i: number): Value {
  try {
    return attrs.loadAttr(o, name, ics, i);
  } catch (e) {
    return failed(e);
  }
}

/** loadMethod(); false when it failed. */
export function method(
  o: Value,
  name: string,
  ics: (InlineCache | null)[],
  i: number,
  r: (Value | undefined)[],
  base: number,
): boolean {
  try {
    attrs.loadMethod(o, name, ics, i, r, base);
    return true;
  } catch (e) {
    error = e;
    return false;
  }
}

export function native0(fn: SlotFn): Value {
  try {
    return fn();
  } catch (e) {
    return failed(e);
  }
}

export function native1(fn: SlotFn, a: Value | undefined): Value {
  try {
    return fn(a);
  } catch (e) {
    return failed(e);
  }
}

export function native2(fn: SlotFn, a: Value | undefined, b: Value | undefined): Value {
  try {
    return fn(a, b);
  } catch (e) {
    return failed(e);
  }
}

export function native3(fn: SlotFn, a: Value | undefined, b: Value | undefined, c: Value | undefined): Value {
  try {
    return fn(a, b, c);
  } catch (e) {
    return failed(e);
  }
}

export function native(fn: SlotFn, args: readonly (Value | undefined)[]): Value {
  try {
    return fn(...args);
  } catch (e) {
    return failed(e);
  }
}

/** prepareCall(), of which FAILED can be the result. */
export function call(f: Value, args: readonly Value[], kw: Kwargs | null): PyFrame | null {
  try {
    return calls.prepareCall(f, args, kw);
  } catch (e) {
    calls.giveResult(failed(e));
    return null;
  }
}

/** The same of prepareCallEx(). */
export function callEx(f: Value, args: Value, kwargs: Value | undefined): PyFrame | null {
  try {
    return calls.prepareCallEx(f, args, kwargs);
  } catch (e) {
    calls.giveResult(failed(e));
    return null;
  }
}
