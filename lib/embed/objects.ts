// Python objects in JavaScript.
//
// In: a Python value without a counterpart in JavaScript. Out: a function or a PythonObject that stands for it. Invariants:
// one stand-in for one value, for as long as somebody holds it; no clean-up is needed: both sides are in one heap.
import { delAttr, getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { PyBuiltin, PyFunction, PyMethod } from "../core/function.ts";
import type { Kwargs, Value } from "../core/value.ts";
import { fromJs, lengthOf, toJs } from "../modules/js_values.ts";
import { getIter, iterNext } from "../ops/iteration.ts";
import { getItem, setItem } from "../ops/subscript.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { type Caller, directCaller, mayBeDirect } from "./direct.ts";
import type { Entry } from "./entry.ts";

const standIns = new WeakMap<object, object>();
const values = new WeakMap<object, Value>();

/** The Python value of a stand-in. */
export function valueOf(js: object): Value | undefined {
  return values.get(js);
}

/** A Python function as JavaScript sees it. The last argument may be {@linkcode keywords}. */
// deno-lint-ignore no-explicit-any
export type PythonFunction = (...args: any[]) => any;

/** Keyword arguments of a call of a Python function. */
export class Keywords {
  /** @ignore */
  constructor(readonly values: Readonly<Record<string, unknown>>) {}
}

/**
 * Keyword arguments: `f(1, keywords({ end: "" }))`.
 *
 * @param values The arguments by name.
 * @returns What is given as the last argument.
 */
export function keywords(values: Readonly<Record<string, unknown>>): Keywords {
  return new Keywords(values);
}

/** A Python object that has no counterpart in JavaScript: an instance, a class, a module. */
export class PythonObject {
  readonly #value: Value;
  readonly #entry: Entry;

  /** @ignore Made by the runtime. */
  constructor(value: unknown, entry: unknown) {
    this.#value = value as Value;
    this.#entry = entry as Entry;
  }

  /** Name of its class. */
  get type(): string {
    return typeOf(this.#value).name;
  }

  /** An attribute's value; undefined when there is none of that name. */
  // deno-lint-ignore no-explicit-any
  get(name: string): any {
    return this.#entry.enter(() => {
      const v = lookupAttr(this.#value, name);
      return v === undefined ? undefined : toJs(v);
    });
  }

  /** Sets an attribute. */
  set(name: string, value: unknown): void {
    this.#entry.enter(() => setAttr(this.#value, name, fromJs(value)));
  }

  /** Removes an attribute. */
  delete(name: string): void {
    this.#entry.enter(() => delAttr(this.#value, name));
  }

  /** Calls it (a class, or an object with `__call__`). */
  // deno-lint-ignore no-explicit-any
  call(...args: any[]): any {
    return this.#entry.enter(() => toJs(callWith(this.#value, args)));
  }

  /** Calls a method. */
  // deno-lint-ignore no-explicit-any
  invoke(name: string, ...args: any[]): any {
    return this.#entry.enter(() => toJs(callWith(getAttr(this.#value, name), args)));
  }

  /** `self[key]` */
  // deno-lint-ignore no-explicit-any
  getItem(key: unknown): any {
    return this.#entry.enter(() => toJs(getItem(this.#value, fromJs(key))));
  }

  /** `self[key] = value` */
  setItem(key: unknown, value: unknown): void {
    this.#entry.enter(() => setItem(this.#value, fromJs(key), fromJs(value)));
  }

  /** The text of `repr(self)`. */
  repr(): string {
    return this.#entry.enter(() => reprJs(this.#value));
  }

  /** The text of `str(self)`. */
  toString(): string {
    return this.#entry.enter(() => strJs(this.#value));
  }

  /** What iterating over it in Python gives. */
  // deno-lint-ignore no-explicit-any
  *[Symbol.iterator](): Generator<any> {
    const it = this.#entry.enter(() => getIter(this.#value));
    for (;;) {
      let done = false;
      const item = this.#entry.enter(() => {
        const v = iterNext(it);
        done = v === undefined;
        return v === undefined ? undefined : toJs(v);
      });
      if (done) return;
      yield item;
    }
  }

  /** What `async for` over it in Python gives. */
  // deno-lint-ignore no-explicit-any
  async *[Symbol.asyncIterator](): AsyncGenerator<any> {
    const it = this.#entry.enter(() => callArgs(getAttr(this.#value, "__aiter__"), []));
    for (;;) {
      const step = await this.#entry.drive(() => callArgs(getAttr(it, "__anext__"), []), "StopAsyncIteration");
      if (step === this.#entry.ended) return;
      yield step;
    }
  }

  /** Runs a coroutine (or anything else that Python can await) to its end. */
  // deno-lint-ignore no-explicit-any
  wait(): Promise<any> {
    return this.#entry.drive(() => this.#value, null);
  }
}

/** Arguments of JavaScript, of which the last may be keywords. */
export function callWith(f: Value, args: readonly unknown[]): Value {
  const last = args[args.length - 1];
  if (!(last instanceof Keywords)) return callArgs(f, args.map((a) => fromJs(a)));
  const kw: Kwargs = new Map(Object.entries(last.values).map(([k, v]) => [k, fromJs(v)]));
  return callKw(f, args.slice(0, -1).map((a) => fromJs(a)), kw);
}

/** The stand-in of a value. */
export function standIn(v: Value, entry: Entry): unknown {
  if (typeof v !== "object") return v;
  let made = standIns.get(v);
  if (made === undefined) {
    made = isFunction(v) ? functionOf(v, entry) : new PythonObject(v, entry);
    standIns.set(v, made);
    values.set(made, v);
  }
  return made;
}

function isFunction(v: Value): boolean {
  return v instanceof PyFunction || v instanceof PyMethod || v instanceof PyBuiltin;
}

function functionOf(f: Value, entry: Entry): PythonFunction {
  const call = (...args: unknown[]) => entry.enter(() => toJs(callWith(f, args)));
  const quick = (...args: unknown[]) => {
    if (args.length !== 1 || typeof args[0] !== "number" || !Number.isSafeInteger(args[0])) return call(...args);
    return Object.is(args[0], -0) ? call(args[0]) : entry.callQuickly(f, args[0]);
  };
  const made = entry.plain && mayBeDirect(f) ? directly(f, entry, quick) : quick;
  Object.defineProperty(made, "length", { value: lengthOf(f) });
  Object.defineProperty(made, "name", { value: f instanceof PyFunction ? String(f.name) : "python" });
  return made;
}

/** Calls of a direct caller's function, until it has none, after which it is looked for. */
const PATIENCE = 256;

function directly(f: PyFunction, entry: Entry, quick: PythonFunction): PythonFunction {
  const count = f.code.argcount;
  let calls = 0;
  const otherwise: Caller = (a, b, c) => {
    if (++calls % PATIENCE === 0) {
      direct = directCaller(f, entry, otherwise, direct === otherwise ? null : direct) ?? otherwise;
    }
    return count === 1 ? quick(a) : count === 2 ? quick(a, b) : quick(a, b, c);
  };
  let direct = otherwise;
  // deno-lint-ignore no-explicit-any
  return function (a?: any, b?: any, c?: any): any {
    return arguments.length === count ? direct(a, b, c) : quick(...arguments);
  };
}
