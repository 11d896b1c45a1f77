// What anext(iterator, default) gives: awaits the next item, and gives the default at the end.
import { awaitSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineType, method } from "../core/define.ts";
import { isExc, stopIteration, typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { iterNext } from "../ops/iteration.ts";
import { typeName } from "../ops/type_name.ts";

export class PyAnextAwaitable extends PyObject {
  readonly wrapped: Value;
  readonly fallback: Value;
  /** Result of the last `__next__` that gave undefined. */
  returned: Value = None;
  #iterator: Value | null = null;
  constructor(wrapped: Value, fallback: Value) {
    super();
    this.wrapped = wrapped;
    this.fallback = fallback;
  }
  /** The iterator that drives the wrapped awaitable. */
  iterator(): Value {
    if (this.#iterator !== null) return this.#iterator;
    const await_ = awaitSlot(typeOf(this.wrapped));
    if (await_ === null) {
      if (nextSlot(typeOf(this.wrapped)) === null) {
        throw typeError(`'${typeName(this.wrapped)}' object can't be awaited`);
      }
      return this.#iterator = this.wrapped;
    }
    const it = await_(this.wrapped);
    if (nextSlot(typeOf(it)) === null) {
      throw typeError(`__await__() returned non-iterator of type '${typeName(it)}'`);
    }
    return this.#iterator = it;
  }
}

function atEnd(self: PyAnextAwaitable, e: unknown): never {
  if (isExc(e, "StopAsyncIteration")) throw stopIteration(self.fallback);
  throw e;
}

function forward(name: string): (self: PyAnextAwaitable, args: Value[]) => Value {
  return (self, args) => {
    try {
      return callArgs(getAttr(self.iterator(), name), args);
    } catch (e) {
      return atEnd(self, e);
    }
  };
}

export const anextAwaitableType: PyType = defineType("anext_awaitable", PyAnextAwaitable, {
  doc: null,
  slots: {
    __await__: (self: PyAnextAwaitable) => self,
    __iter__: (self: PyAnextAwaitable) => self,
    __next__: (self: PyAnextAwaitable) => {
      try {
        const it = self.iterator();
        const v = iterNext(it);
        if (v === undefined) throw stopIteration((it as { returned?: Value }).returned);
        return v;
      } catch (e) {
        return atEnd(self, e);
      }
    },
  },
  members: {
    send: method("(self, /, *args)", "Resume with a value.", forward("send")),
    throw: method("(self, /, *args)", "Resume with an exception.", forward("throw")),
    close: method("(self, /, *args)", "Stop the wrapped awaitable.", forward("close")),
  },
});
