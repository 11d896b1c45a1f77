// What sum(), min() and max() do with numbers, as sinks.
//
// In: the result so far. Out: a sink that goes on with it, and its result then; null when plain values need more.
import { complexType, floatType } from "../core/builtin_types.ts";
import type { InlineSink, Sink } from "../core/sink.ts";
import { PyComplex, PyFloat, type Value } from "../core/value.ts";

/** A sink with a result. */
export interface Result<T extends Value | undefined> extends Sink {
  readonly value: T;
}

/** A running sum with its lost low part (Neumaier's algorithm). */
class Compensated {
  hi: number;
  lo: number;
  constructor(start: number, lo = 0) {
    this.hi = start;
    this.lo = lo;
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
  constructor(start: number, lo = 0) {
    this.#total = new Compensated(start, lo);
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

/** A sum of ints in line. */
export const intsInline: InlineSink = {
  variables: ["0"],
  take: (x, [total], refuse) => {
    const t = `${total}_`;
    return `const ${t}=${total}+${x};if(${t}>9007199254740991||${t}<-9007199254740991)${refuse}${total}=${t};`;
  },
  sink: (total: number) => new IntSum(total),
};

/** A sum of floats in line; before the first one it is the int 0. */
export const floatsInline: InlineSink = {
  variables: ["0", "0", "false"],
  take: (x, [hi, lo, any]) => {
    const t = `${hi}_`;
    return `const ${t}=${hi}+${x};${lo}+=Math.abs(${hi})>=Math.abs(${x})?(${hi}-${t})+${x}:(${x}-${t})+${hi};` +
      `${hi}=${t};${any}=true;`;
  },
  sink: (hi: number, lo: number, any: boolean) => any ? new FloatSum(hi, lo) : new IntSum(0),
};

/** Keeps the largest (or smallest) of ints, or of floats, and `best`. */
export class ExtremumSink implements Sink {
  constructor(public best: Value | undefined, readonly largest: boolean) {}
  take(v: Value): boolean {
    const { best } = this;
    if (typeof v === "number") {
      if (typeof best !== "number") {
        if (best !== undefined) return false;
        this.best = v;
      } else if (this.largest ? v > best : v < best) this.best = v;
      return true;
    }
    if (!(v instanceof PyFloat) || v.t !== floatType.tag) return false;
    if (!(best instanceof PyFloat) || best.t !== floatType.tag) {
      if (best !== undefined) return false;
      this.best = v;
    } else if (this.largest ? v.v > best.v : v.v < best.v) this.best = v;
    return true;
  }
  takeFloat(v: number): boolean {
    const { best } = this;
    if (!(best instanceof PyFloat) || best.t !== floatType.tag) {
      if (best !== undefined) return false;
      this.best = new PyFloat(v);
    } else if (this.largest ? v > best.v : v < best.v) this.best = new PyFloat(v);
    return true;
  }
}
