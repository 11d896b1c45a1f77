// asyncio.Future in native code, and the iterator that `await` steps.
//
// Invariants: a finished future has either `result` or `exc`; callbacks are scheduled on the loop once, when it gets done.
import { objectType, shell, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineType, getset, initFn, type MemberDef, method, populate, type TypeSpec } from "../core/define.ts";
import { EXC, isExceptionClass, PyBaseException } from "../core/exceptions.ts";
import { PyObj } from "../core/instance.ts";
import { attributeError, isExc, runtimeError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { thrownException } from "../interpreter/generator_types.ts";
import { strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { list, None, type PyNone, PyObject, tuple, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { truth } from "../ops/truth.ts";
import { PyFrozenSet } from "../types/set_classes.ts";
import { setFrom } from "../types/set_operations.ts";
import { dictMember } from "../types/instance_dict.ts";
import { classGetItem } from "../types/list_support.ts";
import { noteFailed } from "./_asyncio_failed.ts";
import { callSoon, isDebugging } from "./_asyncio_loop.ts";
import { copyContext, eventLoop, invalidState, state } from "./_asyncio_state.ts";

export type FutureState = "PENDING" | "CANCELLED" | "FINISHED";

interface Callback {
  readonly fn: Value;
  readonly context: Value;
}

const NO_CALLBACKS: readonly Callback[] = [];

export class PyFuture extends PyObj {
  loop: Value | undefined = undefined;
  state: FutureState = "PENDING";
  result: Value = None;
  exc: PyBaseException | PyNone = None;
  excTb: PyObject = None;
  callbacks: readonly Callback[] | Callback[] = NO_CALLBACKS;
  cancelMessage: Value = None;
  cancelledExc: PyBaseException | null = null;
  blocking = false;
  logTraceback = false;
  sourceTraceback: Value = None;
  /** Who waits for it: one, or a set when there are several. */
  awaitedBy: PyFuture | Set<PyFuture> | null = null;
}

function loopOf(f: PyFuture): Value {
  if (f.loop === undefined) {
    throw runtimeError(`${typeOf(f).name === "Task" ? "Task" : "Future"} object is not initialized.`);
  }
  return f.loop;
}

/** Future.__init__ */
export function initFuture(self: PyFuture, loop: Value = None): void {
  self.loop = loop === None ? eventLoop() : loop;
  self.state = "PENDING";
  self.callbacks = NO_CALLBACKS;
  if (isDebugging(self.loop)) {
    self.sourceTraceback = callArgs(state().get("asyncio.format_helpers", "extract_stack"), []);
  }
}

function schedule(f: PyFuture): void {
  const { callbacks } = f;
  if (callbacks.length === 0) return;
  f.callbacks = NO_CALLBACKS;
  for (const { fn, context } of callbacks) callSoon(f.loop!, fn, [f], context);
}

export function setFutureResult(f: PyFuture, v: Value): void {
  loopOf(f);
  if (f.state !== "PENDING") throw invalidState("invalid state");
  f.result = v;
  f.state = "FINISHED";
  schedule(f);
}

export function setFutureException(f: PyFuture, given: Value): void {
  loopOf(f);
  if (f.state !== "PENDING") throw invalidState("invalid state");
  let exc = isExceptionClass(given) ? callArgs(given, []) : given;
  if (!(exc instanceof PyBaseException)) throw typeError("invalid exception object");
  if (isExc(exc, "StopIteration")) {
    const wrapped = runtimeError("StopIteration interacts badly with generators and cannot be raised into a Future");
    wrapped.cause = exc;
    wrapped.context = exc;
    exc = wrapped;
  }
  f.exc = exc as PyBaseException;
  f.excTb = (exc as PyBaseException).tb;
  f.state = "FINISHED";
  schedule(f);
  f.logTraceback = true;
  noteFailed(f);
}

export function cancelFuture(f: PyFuture, message: Value = None): boolean {
  loopOf(f);
  f.logTraceback = false;
  if (f.state !== "PENDING") return false;
  f.state = "CANCELLED";
  f.cancelMessage = message;
  schedule(f);
  return true;
}

export function cancelledError(f: PyFuture): PyBaseException {
  const saved = f.cancelledExc;
  if (saved !== null) {
    f.cancelledExc = null;
    return saved;
  }
  const args = f.cancelMessage === None ? [] : [f.cancelMessage];
  return callArgs(state().get("asyncio.exceptions", "CancelledError"), args) as PyBaseException;
}

export function futureResult(f: PyFuture): Value {
  if (f.loop === undefined) throw invalidState("Future object is not initialized.");
  if (f.state === "CANCELLED") throw cancelledError(f);
  if (f.state !== "FINISHED") throw invalidState("Result is not set.");
  f.logTraceback = false;
  if (f.exc !== None) {
    (f.exc as PyBaseException).tb = f.excTb;
    throw f.exc;
  }
  return f.result;
}

function futureException(f: PyFuture): Value {
  if (f.loop === undefined) throw invalidState("Future object is not initialized.");
  if (f.state === "CANCELLED") throw cancelledError(f);
  if (f.state !== "FINISHED") throw invalidState("Exception is not set.");
  f.logTraceback = false;
  return f.exc;
}

export function addDoneCallback(f: PyFuture, fn: Value, context: Value = None): void {
  const loop = loopOf(f);
  const ctx = context === None ? copyContext() : context;
  if (f.state !== "PENDING") callSoon(loop, fn, [f], ctx);
  else if (f.callbacks.length === 0) f.callbacks = [{ fn, context: ctx }];
  else (f.callbacks as Callback[]).push({ fn, context: ctx });
}

function removeDoneCallback(f: PyFuture, fn: Value): number {
  loopOf(f);
  const before = f.callbacks.length;
  f.callbacks = f.callbacks.filter((c) => !equal(c.fn, fn));
  return before - f.callbacks.length;
}

function frozen(items: Iterable<Value>): Value {
  return callArgs(typeOf(new PyFrozenSet()), [setFrom(list([...items]))]);
}

function waiters(f: PyFuture): Iterable<Value> {
  return f.awaitedBy instanceof Set ? f.awaitedBy : f.awaitedBy === null ? [] : [f.awaitedBy];
}

export function addAwaitedBy(f: Value, waiter: Value): void {
  if (!(f instanceof PyFuture) || !(waiter instanceof PyFuture)) return;
  const { awaitedBy } = f;
  if (awaitedBy === null) f.awaitedBy = waiter;
  else if (awaitedBy instanceof Set) awaitedBy.add(waiter);
  else if (awaitedBy !== waiter) f.awaitedBy = new Set([awaitedBy, waiter]);
}

export function discardAwaitedBy(f: Value, waiter: Value): void {
  if (!(f instanceof PyFuture) || !(waiter instanceof PyFuture)) return;
  const { awaitedBy } = f;
  if (awaitedBy === waiter) f.awaitedBy = null;
  else if (awaitedBy instanceof Set && awaitedBy.delete(waiter) && awaitedBy.size === 0) f.awaitedBy = null;
}

/** Attributes of both futures and tasks. */
const shared: Readonly<Record<string, MemberDef>> = {
  _state: getset(null, (f: PyFuture) => strFromJs(f.state)),
  _asyncio_future_blocking: getset(null, (f: PyFuture) => f.blocking, (f: PyFuture, v: Value | undefined) => {
    if (v === undefined) throw attributeError("cannot delete attribute");
    f.blocking = truth(v);
  }),
  _asyncio_awaited_by: getset(null, (f: PyFuture) => f.awaitedBy === null ? None : frozen(waiters(f))),
  _loop: getset(null, (f: PyFuture) => f.loop ?? None),
  _callbacks: getset(null, (f: PyFuture) => {
    return f.callbacks.length === 0 ? None : list(f.callbacks.map((c) => tuple([c.fn, c.context])));
  }),
  _result: getset(null, (f: PyFuture) => f.result),
  _exception: getset(null, (f: PyFuture) => f.exc),
  _log_traceback: getset(null, (f: PyFuture) => f.logTraceback, (f: PyFuture, v: Value | undefined) => {
    if (v === undefined) throw attributeError("cannot delete attribute");
    if (truth(v)) throw valueError("_log_traceback can only be set to False");
    f.logTraceback = false;
  }),
  _source_traceback: getset(null, (f: PyFuture) => f.sourceTraceback),
  _cancel_message: getset(null, (f: PyFuture) => f.cancelMessage, (f: PyFuture, v: Value | undefined) => {
    if (v === undefined) throw attributeError("cannot delete attribute");
    f.cancelMessage = v;
  }),
};

/** The iterator of `await future`. */
class PyFutureIter extends PyObject {
  returned: Value = None;
  constructor(public future: PyFuture | null) {
    super();
  }
}

function stepFuture(it: PyFutureIter): Value | undefined {
  const f = it.future;
  if (f === null) return undefined;
  if (f.state === "PENDING") {
    if (f.blocking) throw runtimeError("await wasn't used with future");
    f.blocking = true;
    return f;
  }
  it.future = null;
  it.returned = futureResult(f);
  return undefined;
}

function sendFuture(it: PyFutureIter): Value {
  const v = stepFuture(it);
  if (v !== undefined) return v;
  throw callArgs(EXC.StopIteration, it.returned === None ? [] : [it.returned]);
}

defineType("_asyncio.FutureIter", PyFutureIter, {
  slots: { __iter__: (it: PyFutureIter) => it, __next__: stepFuture },
  members: {
    send: method("(self, value, /)", "Next step.", sendFuture),
    throw: method(
      "(self, typ, val=<opt>, tb=<opt>, /)",
      "Raise an exception.",
      (it: PyFutureIter, typ: Value, val?: Value, tb?: Value) => {
        if (val !== undefined || tb !== undefined) {
          runtime().warn(
            "DeprecationWarning",
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.",
          );
        }
        it.future = null;
        throw thrownException(typ, val, tb);
      },
    ),
    close: method("(self, /)", "End it.", (it: PyFutureIter) => {
      it.future = null;
    }),
  },
});

function iterate(f: PyFuture): Value {
  loopOf(f);
  return new PyFutureIter(f);
}

/** A type whose objects store their attributes by shape, as those of subclasses made in Python do. */
export function shapedType(name: string, impl: typeof PyFuture, bases: PyType[], spec: TypeSpec): PyType {
  const cls = shell(name, impl, bases);
  cls.hasDict = true;
  cls.hasWeakrefs = true;
  cls.attrs.setStr("__module__", strFromJs(cls.module));
  return populate(cls, spec);
}

export const futureType: PyType = shapedType("_asyncio.Future", PyFuture, [objectType], {
  doc: "A result that will be there later.",
  slots: {
    __new__: (cls: PyType) => cls.isHeap ? allocate(cls) : new PyFuture(cls.rootShape),
    __init__: initFn("Future", "(*, loop=None)", initFuture),
    __repr__: (f: PyFuture) => callArgs(state().get("asyncio.base_futures", "_future_repr"), [f]),
    __await__: iterate,
    __iter__: iterate,
  },
  members: {
    ...shared,
    __dict__: dictMember,
    __class_getitem__: classGetItem,
    get_loop: method("(self, /)", "The loop.", loopOf),
    done: method("(self, /)", "Is the result, an exception or a cancellation there?", (f: PyFuture) => {
      return f.state !== "PENDING";
    }),
    cancelled: method("(self, /)", "Was it cancelled?", (f: PyFuture) => f.state === "CANCELLED"),
    cancel: method("(self, /, msg=None)", "Cancel it; False when it is done already.", cancelFuture),
    result: method("(self, /)", "The result.", futureResult),
    exception: method("(self, /)", "The exception, or None.", futureException),
    set_result: method("(self, result, /)", "Set the result.", setFutureResult),
    set_exception: method("(self, exception, /)", "Set an exception.", setFutureException),
    add_done_callback: method(
      "(self, fn, /, *, context=None)",
      "Call a function when it is done.",
      addDoneCallback,
    ),
    remove_done_callback: method("(self, fn, /)", "Forget a function; how often it was there.", removeDoneCallback),
    _make_cancelled_error: method("(self, /)", "The CancelledError to raise.", cancelledError),
  },
});

/** The slots that a subclass in native code takes over. */
export const awaitSlots = { __await__: iterate, __iter__: iterate };
