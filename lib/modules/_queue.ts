// The _queue module: SimpleQueue.
//
// Invariant: no thread switch happens inside put() and get(), except where get() waits for an item.
import { constructorFn, defineModule, defineType, method, type NativeModule, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, PyObject, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { classGetItem } from "../types/list_support.ts";
import { waitFor } from "../core/threads.ts";
import { secondsOf, TIMEOUT_MAX } from "./_thread_locks.ts";
import { nativeException } from "./native_exception.ts";

const emptyType = nativeException("_queue.Empty", EXC.Exception, "Raised by get_nowait() on an empty queue.");

export class PySimpleQueue extends PyObject {
  /** Items wait in `back` until `front`, which holds them in reverse, is empty. */
  front: Value[] = [];
  back: Value[] = [];
  get size(): number {
    return this.front.length + this.back.length;
  }
  take(): Value | undefined {
    if (this.front.length === 0) {
      this.front = this.back.reverse();
      this.back = [];
    }
    return this.front.pop();
  }
}

function get(self: PySimpleQueue, block: Value | undefined, timeout: Value = None): Value {
  const wait = block === undefined || truth(block);
  let limit: number | null = wait ? null : 0;
  if (wait && timeout !== None) {
    limit = secondsOf(timeout);
    if (limit < 0) throw valueError("'timeout' must be a non-negative number");
    if (limit > TIMEOUT_MAX) throw overflowError("timeout value is too large");
  }
  if (!waitFor(() => self.size > 0, limit, true)) throw exceptionOf(emptyType);
  return self.take()!;
}

function put(self: PySimpleQueue, item: Value): void {
  self.back.push(item);
}

const construct = constructorFn("SimpleQueue", "()", (cls: PyType) => allocate(cls));

const simpleQueueType: PyType = defineType("_queue.SimpleQueue", PySimpleQueue, {
  doc: "Unbounded first-in, first-out queue.",
  weakrefs: true,
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length > 0) throw typeError("SimpleQueue() takes no positional arguments");
      return construct(cls, args, kw);
    },
  },
  members: {
    put: method("(self, /, item, block=True, timeout=None)", "Put an item at the end.", put),
    put_nowait: method("(self, /, item)", "Put an item at the end.", put),
    get: method("(self, /, block=True, timeout=None)", "Take the first item.", get),
    get_nowait: method("(self, /)", "Take the first item, or raise Empty.", (self: PySimpleQueue) => get(self, false)),
    empty: method("(self, /)", "Is the queue empty?", (self: PySimpleQueue) => self.size === 0),
    qsize: method("(self, /)", "Number of items.", (self: PySimpleQueue) => self.size),
    __class_getitem__: classGetItem,
  },
});

export const module: NativeModule = defineModule("_queue", {
  doc: "A queue in native code.",
  members: { SimpleQueue: value(simpleQueueType), Empty: value(emptyType) },
});
