// What sum(), min() and max() do with numbers, as sinks.
//
// In: the result so far. Out: a sink that goes on with it, and its result then; null when plain values need more.
import { complexType, floatType } from "../core/builtin_types.ts";
import type { Sink } from "../core/sink.ts";
import { PyComplex, PyFloat, type Value } from "../core/value.ts";

/** A sink with a result. */
interface Result<T extends Value | undefined> extends Sink {
  readonly value: T;
}

/** A running sum with its lost low part (Neumaier's algorithm). */
class Compensated {
  hi: number;
  lo = 0;
  constructor(start: number) {
    this.hi = start;
  }
  add(x: number): void {
    const t = this.hi + x;
    this.lo += Math.abs(this.hi) >= Math.abs(x) ? (this.hi - t) + x : (x - t) + this.hi;
    this.hi = t;
  }
  get value(): number {
    return this.lo !== 0 && Number.isFinite(this.lo) ? this.hi + this.lo : this.hi;
  }
}

/** A small int or bool as a double; undefined for anything else. */
function smallInt(v: Value): number | undefined {
  return typeof v === "number" ? v : typeof v === "boolean" ? Number(v) : undefined;
}

class IntSum implements Result<number> {
  constructor(public value: number) {}
  take(v: Value): boolean {
    const n = smallInt(v);
    if (n === undefined) return false;
    const total = this.value + n;
    if (!Number.isSafeInteger(total)) return false;
    this.value = total;
    return true;
  }
  takeFloat(): boolean {
    return false;
  }
}

class FloatSum implements Result<PyFloat> {
  readonly #total: Compensated;
  constructor(start: number) {
    this.#total = new Compensated(start);
  }
  get value(): PyFloat {
    return new PyFloat(this.#total.value);
  }
  take(v: Value): boolean {
    if (v instanceof PyFloat && v.t === floatType.tag) {
      this.#total.add(v.v);
      return true;
    }
    const n = smallInt(v);
    if (n === undefined) return false;
    this.#total.hi += n;
    return true;
  }
  takeFloat(v: number): boolean {
    this.#total.add(v);
    return true;
  }
}

class ComplexSum implements Result<PyComplex> {
  readonly #re: Compensated;
  readonly #im: Compensated;
  constructor(start: PyComplex) {
    this.#re = new Compensated(start.re);
    this.#im = new Compensated(start.im);
  }
  get value(): PyComplex {
    return new PyComplex(this.#re.value, this.#im.value);
  }
  take(v: Value): boolean {
    if (v instanceof PyComplex && v.t === complexType.tag) {
      this.#re.add(v.re);
      this.#im.add(v.im);
      return true;
    }
    const n = v instanceof PyFloat && v.t === floatType.tag ? v.v : smallInt(v);
    if (n === undefined) return false;
    this.#re.add(n);
    return true;
  }
  takeFloat(v: number): boolean {
    this.#re.add(v);
    return true;
  }
}

/** The sum of unboxed floats; the int 0 of none. */
export function sumOfFloats(items: readonly number[]): Value {
  if (items.length === 0) return 0;
  const total = new Compensated(0);
  for (let i = 0; i < items.length; i++) total.add(items[i]);
  return new PyFloat(total.value);
}

/** Adds numbers to `start`. */
export function sumSink(start: Value): Result<Value> | null {
  if (typeof start === "number") return new IntSum(start);
  if (start instanceof PyFloat && start.t === floatType.tag) return new FloatSum(start.v);
  return start instanceof PyComplex && start.t === complexType.tag ? new ComplexSum(start) : null;
}

class IntExtremum implements Result<number> {
  constructor(public value: number, readonly largest: boolean) {}
  take(v: Value): boolean {
    if (typeof v !== "number") return false;
    if (this.largest ? v > this.value : v < this.value) this.value = v;
    return true;
  }
  takeFloat(): boolean {
    return false;
  }
}

class FloatExtremum implements Result<PyFloat> {
  constructor(public value: PyFloat, readonly largest: boolean) {}
  take(v: Value): boolean {
    if (!(v instanceof PyFloat) || v.t !== floatType.tag) return false;
    if (this.largest ? v.v > this.value.v : v.v < this.value.v) this.value = v;
    return true;
  }
  takeFloat(v: number): boolean {
    if (this.largest ? v > this.value.v : v < this.value.v) this.value = new PyFloat(v);
    return true;
  }
}

/** Keeps the largest (or smallest) of numbers of the kind that `best` is. */
export function extremumSink(best: Value | undefined, largest: boolean): Result<Value> | null {
  if (typeof best === "number") return new IntExtremum(best, largest);
  return best instanceof PyFloat && best.t === floatType.tag ? new FloatExtremum(best, largest) : null;
}
