// The type of JavaScript objects in Python: attributes, items, calls, iteration, awaiting; and what JavaScript throws.
//
// In: Python operations on a PyJsObject. Out: the same done on the JavaScript object. Invariants: a method is called on
// the object it was taken from; what JavaScript throws is a js.JSError (or the Python exception it came from, or an
// OSError where the host refused something).
import { defineType, getset, method } from "../core/define.ts";
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { getAttr, setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { osErrorFrom } from "../core/os_errors.ts";
import { attributeError, exceptionOf, keyError, stopIteration, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, PyList, PyObject, type Value } from "../core/value.ts";
import { fromJs, PyJsObject, toJs, wrapJs } from "./js_values.ts";
import { isListening } from "../runtime/host_access.ts";
import { noteCall } from "./js_asked.ts";
import * as promises from "./js_promises.ts";
import { nativeException } from "./native_exception.ts";

export const jsErrorType: PyType = nativeException("js.JSError", EXC.Exception, "What JavaScript code threw.");

/** An error of the embedding API that carries a Python exception home. */
export interface CarriesPython {
  readonly exception: PyBaseException;
}

/** What JavaScript threw, as a Python exception; what is none of a program's business passes through. */
export function thrownByJs(e: unknown): unknown {
  if (e instanceof PyBaseException) return e;
  const carried = (e as { pythonException?: unknown } | null)?.pythonException;
  if (carried instanceof PyBaseException) return carried;
  if (typeof e === "object" && e !== null && Object.isFrozen(e) && "leave" in e) return e;
  const error = e as { name?: string; message?: string; stack?: string };
  if (error?.name === "NotCapable") {
    return osErrorFrom(Object.assign(new Error(error.message), { code: "EACCES", refused: String(error.message) }));
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(e);
  const made = exceptionOf(jsErrorType, strFromJs(text));
  setAttr(made, "js_error", fromJs(e));
  setAttr(made, "js_stack", strFromJs(error instanceof Error ? error.stack ?? "" : ""));
  return made;
}

function guard<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    throw thrownByJs(e);
  }
}

/** The attribute of a JavaScript value; undefined when it has none of that name. */
export function attributeOf(js: unknown, name: string): Value | undefined {
  if (js === null || js === undefined) return undefined;
  // deno-lint-ignore no-explicit-any
  const v = guard(() => (js as any)[name]);
  if (v === undefined && !(typeof js === "object" || typeof js === "function" ? name in js : false)) return undefined;
  if (typeof v === "function" && !isClass(v)) return new PyJsObject(v, js);
  return fromJs(v);
}

// deno-lint-ignore ban-types
function isClass(f: Function): boolean {
  return /^class\b/.test(Function.prototype.toString.call(f)) || (f.prototype !== undefined && /^[A-Z]/.test(f.name));
}

function arguments_(args: readonly Value[], kw: Kwargs | null): unknown[] {
  const out = args.map((a) => toJs(a));
  if (kw !== null && kw.size > 0) out.push(Object.fromEntries([...kw].map(([k, v]) => [k, toJs(v)])));
  return out;
}

function keyOf(key: Value): unknown {
  return isStr(key) ? jsText(key) : toJs(key);
}

class PyJsIterator extends PyObject {
  constructor(readonly it: Iterator<unknown>) {
    super();
  }
}

const iteratorType: PyType = defineType("js.iterator", PyJsIterator, {
  slots: {
    __iter__: (self: PyJsIterator) => self,
    __next__: (self: PyJsIterator) => {
      const step = guard(() => self.it.next());
      return step.done ? undefined : fromJs(step.value);
    },
  },
});

class PyJsAsyncIterator extends PyObject {
  constructor(readonly it: AsyncIterator<unknown>) {
    super();
  }
}

const asyncIteratorType: PyType = defineType("js.async_iterator", PyJsAsyncIterator, {
  slots: {
    __aiter__: (self: PyJsAsyncIterator) => self,
    __anext__: (self: PyJsAsyncIterator) =>
      wrapJs(
        self.it.next().then((step) => {
          if (step.done) throw { pythonException: exceptionOf(EXC.StopAsyncIteration) };
          return step.value;
        }),
      ),
  },
});

/** Waiting for a promise: it is given to whoever drives the coroutine, who sends the value. */
class PyPromiseWait extends PyObject {
  asked = false;
  constructor(readonly promise: PyJsObject) {
    super();
  }
}

const waitType: PyType = defineType("js.promise_wait", PyPromiseWait, {
  slots: {
    __iter__: (self: PyPromiseWait) => self,
    __next__: (self: PyPromiseWait) => send(self, None),
  },
  members: {
    send: method("(self, value, /)", "Go on with the promise's value.", send),
  },
});

function send(self: PyPromiseWait, value: Value): Value {
  if (!self.asked) {
    self.asked = true;
    return self.promise;
  }
  throw stopIteration(value);
}

void [iteratorType, asyncIteratorType, waitType];

export const jsObjectType: PyType = defineType("js.JSObject", PyJsObject, {
  doc: "A JavaScript object.",
  weakrefs: true,
  slots: {
    __repr__: (self: PyJsObject) => strFromJs(`<JavaScript ${describe(self.js)}>`),
    __str__: (self: PyJsObject) =>
      strFromJs(typeof self.js === "function" ? `<JavaScript ${describe(self.js)}>` : guard(() => String(self.js))),
    __getattr__: (self: PyJsObject, name: string) => {
      const v = attributeOf(self.js, name);
      if (v === undefined) throw attributeError(`JavaScript object has no property '${name}'`, name, self);
      return v;
    },
    __setattr__: (self: PyJsObject, name: string, v: Value) => {
      guard(() => self.js[name] = toJs(v));
    },
    __delattr__: (self: PyJsObject, name: string) => {
      guard(() => delete self.js[name]);
    },
    __call__: (self: PyJsObject, args: readonly Value[], kw: Kwargs | null) => {
      if (typeof self.js !== "function") throw typeError(`${describe(self.js)} is not a function`);
      return fromJs(guard(() => {
        const list = arguments_(args, kw);
        if (isListening()) noteCall(self.js, self.receiver, list);
        return Reflect.apply(self.js, self.receiver, list);
      }));
    },
    __bool__: (self: PyJsObject) => Boolean(self.js),
    __len__: (self: PyJsObject) => {
      const n = self.js.length ?? self.js.size;
      if (typeof n !== "number") throw typeError(`${describe(self.js)} has no length`);
      return n;
    },
    __getitem__: (self: PyJsObject, key: Value) => {
      const k = keyOf(key);
      const v = guard(() => typeof self.js.get === "function" ? self.js.get(k) : self.js[k as string]);
      if (v === undefined) throw keyError(key);
      return fromJs(v);
    },
    __setitem__: (self: PyJsObject, key: Value, v: Value) => {
      const k = keyOf(key), x = toJs(v);
      guard(() => typeof self.js.set === "function" ? self.js.set(k, x) : self.js[k as string] = x);
    },
    __contains__: (self: PyJsObject, key: Value) => {
      const k = keyOf(key);
      return guard(() => Boolean(typeof self.js.has === "function" ? self.js.has(k) : (k as string) in self.js));
    },
    __iter__: (self: PyJsObject) => {
      const make = self.js[Symbol.iterator];
      if (typeof make !== "function") throw typeError(`${describe(self.js)} is not iterable`);
      return new PyJsIterator(guard(() => Reflect.apply(make, self.js, [])));
    },
    __aiter__: (self: PyJsObject) => {
      const make = self.js[Symbol.asyncIterator];
      if (typeof make !== "function") throw typeError(`${describe(self.js)} is not an async iterable`);
      return new PyJsAsyncIterator(guard(() => Reflect.apply(make, self.js, [])));
    },
    __await__: (self: PyJsObject) => {
      if (typeof self.js?.then !== "function") throw typeError(`${describe(self.js)} can't be awaited`);
      const loop = promises.asyncioLoop();
      if (loop === null) return new PyPromiseWait(self);
      return callArgs(getAttr(promises.futureOf(loop, self.js, thrownByJs), "__await__"), []);
    },
  },
  members: {
    new: method(
      "(self, /, *args)",
      "Call it as a constructor.",
      (self: PyJsObject, args: readonly Value[]) =>
        fromJs(guard(() => {
          const list = arguments_(args, null);
          if (isListening()) noteCall(self.js, undefined, list);
          return Reflect.construct(self.js, list);
        })),
    ),
    __dir__: method("(self, /)", "Names of properties.", (self: PyJsObject) => {
      const names = new Set<string>();
      for (let o = self.js; o !== null && o !== undefined && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
        for (const name of Object.getOwnPropertyNames(o)) names.add(name);
      }
      return new PyList([...names].map((n) => strFromJs(n)));
    }),
    js_type: getset("What typeof says.", (self: PyJsObject) => strFromJs(typeof self.js)),
  },
});

function describe(js: unknown): string {
  if (typeof js === "function") return `function ${js.name || "(anonymous)"}`;
  if (typeof js !== "object" || js === null) return `${typeof js} ${String(js)}`;
  const name = Object.getPrototypeOf(js)?.constructor?.name;
  return `object ${name ?? ""}`.trimEnd();
}
