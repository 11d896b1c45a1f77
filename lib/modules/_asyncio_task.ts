// asyncio.Task in native code: a future that drives a coroutine.
//
// Invariants: while a task waits for a future, `waiter` is that future and it will wake the task; else a step of the task is
// scheduled on its loop. A step sends into the coroutine once.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { builtinFunction, defineType, getset, initFn, method, nativeSpec } from "../core/define.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { PyBuiltin } from "../core/function.ts";
import { attributeError, isExc, runtimeError, typeError } from "../core/raise.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyObject, type Str, type Value } from "../core/value.ts";
import { PyCoroutine, resume, throwInto } from "../interpreter/generators.ts";
import { reprJs, str } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import {
  addAwaitedBy,
  addDoneCallback,
  awaitSlots,
  cancelFuture,
  cancelledError,
  discardAwaitedBy,
  futureResult,
  futureType,
  initFuture,
  PyFuture,
  setFutureException,
  setFutureResult,
  shapedType,
} from "./_asyncio_future.ts";
import { callSoon } from "./_asyncio_loop.ts";
import { copyContext, enterTask, invalidState, isCancelled, leaveTask, state, swapTask } from "./_asyncio_state.ts";

export class PyTask extends PyFuture {
  coro: Value = None;
  name: Value = None;
  context: Value = None;
  waiter: Value = None;
  mustCancel = false;
  cancelRequests = 0;
  logDestroyPending = true;
}

/** What the loop calls for a step: an exception to throw, or null. */
class PyTaskStep extends PyObject {
  constructor(readonly task: PyTask, readonly exc: PyBaseException | null) {
    super();
  }
}

defineType("_asyncio.TaskStepMethWrapper", PyTaskStep, {
  slots: { __call__: (s: PyTaskStep) => step(s.task, s.exc) },
  members: {
    __self__: getset(null, (s: PyTaskStep) => s.task),
  },
});

const wakeup = nativeSpec("task_wakeup", "(self, future, /)", "Go on with the task.", (task: PyTask, future: Value) => {
  discardAwaitedBy(future, task);
  if (future instanceof PyFuture && future.state === "FINISHED" && future.exc === None) return step(task, null);
  try {
    if (future instanceof PyFuture) futureResult(future);
    else callArgs(getAttr(future, "result"), []);
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e;
    return step(task, e);
  }
  return step(task, null);
});

function scheduleStep(task: PyTask, exc: PyBaseException | null = null): void {
  callSoon(task.loop!, new PyTaskStep(task, exc), [], task.context);
}

function initTask(
  self: PyTask,
  coro: Value,
  loop: Value = None,
  name: Value = None,
  context: Value = None,
  eager: Value = false,
): void {
  initFuture(self, loop);
  const s = state();
  if (!(coro instanceof PyCoroutine) && !truth(callArgs(s.get("asyncio.coroutines", "iscoroutine"), [coro]))) {
    self.logDestroyPending = false;
    throw typeError(`a coroutine was expected, got ${reprJs(coro)}`);
  }
  self.context = context === None ? copyContext() : context;
  self.coro = coro;
  self.name = name === None ? strFromJs(`Task-${++s.taskCount}`) : str(name);
  if (truth(eager) && truth(callArgs(getAttr(self.loop!, "is_running"), []))) {
    startNow(self);
    return;
  }
  scheduleStep(self);
  s.tasks.add(self);
}

function startNow(task: PyTask): void {
  const s = state();
  const before = swapTask(task.loop!, task);
  try {
    s.eager.add(task);
    try {
      const run = builtinFunction("task_step", "()", "", () => advance(task, null));
      callArgs(getAttr(task.context, "run"), [run]);
    } finally {
      s.eager.delete(task);
    }
  } finally {
    swapTask(task.loop!, before);
    if (task.state === "PENDING") s.tasks.add(task);
    else task.coro = None;
  }
}

function step(task: PyTask, given: PyBaseException | null): Value {
  let exc = given;
  if (task.state !== "PENDING") {
    throw invalidState(`__step(): already done: ${reprJs(task)} ${exc === null ? "None" : reprJs(exc)}`);
  }
  if (task.mustCancel) {
    if (!isCancelled(exc)) exc = cancelledError(task);
    task.mustCancel = false;
  }
  task.waiter = None;
  enterTask(task.loop!, task);
  try {
    advance(task, exc);
  } finally {
    leaveTask(task.loop!, task);
    if (task.state !== "PENDING") state().tasks.delete(task);
  }
  return None;
}

/** Sends into the coroutine and does what its outcome asks for. */
function advance(task: PyTask, exc: PyBaseException | null): void {
  const { coro } = task;
  let v: Value | undefined;
  try {
    if (coro instanceof PyCoroutine) v = exc === null ? resume(coro, None) : throwInto(coro, exc);
    else v = exc === null ? callArgs(getAttr(coro, "send"), [None]) : callArgs(getAttr(coro, "throw"), [exc]);
  } catch (e) {
    finish(task, e);
    return;
  }
  if (v === undefined) complete(task, (coro as PyCoroutine).returned);
  else follow(task, v);
}

/** The coroutine returned `v`. */
function complete(task: PyTask, v: Value): void {
  if (task.mustCancel) {
    task.mustCancel = false;
    cancelFuture(task, task.cancelMessage);
  } else setFutureResult(task, v);
}

/** The coroutine ended with an exception. */
function finish(task: PyTask, e: unknown): void {
  if (isExc(e, "StopIteration")) {
    complete(task, getAttr(e, "value"));
    return;
  }
  if (isCancelled(e)) {
    task.cancelledExc = e;
    cancelFuture(task);
    return;
  }
  if (!(e instanceof PyBaseException)) throw e;
  setFutureException(task, e);
  if (isExc(e, "KeyboardInterrupt") || isExc(e, "SystemExit")) throw e;
}

/** Fails the task's next step. */
function refuse(task: PyTask, message: string): void {
  scheduleStep(task, runtimeError(message));
}

function loopOfFuture(f: Value): Value {
  if (f instanceof PyFuture) return f.loop ?? None;
  return callArgs(state().get("asyncio.futures", "_get_loop"), [f]);
}

function follow(task: PyTask, v: Value): void {
  if (v === None) {
    scheduleStep(task);
    return;
  }
  const blocking = v instanceof PyFuture ? v.blocking : lookupAttr(v, "_asyncio_future_blocking") ?? None;
  if (blocking === None) {
    const generator = typeOf(v).name === "generator";
    refuse(
      task,
      generator
        ? `yield was used instead of yield from for generator in task ${reprJs(task)} with ${reprJs(v)}`
        : `Task got bad yield: ${reprJs(v)}`,
    );
    return;
  }
  if (v === task) return refuse(task, `Task cannot await on itself: ${reprJs(task)}`);
  if (loopOfFuture(v) !== task.loop) {
    return refuse(task, `Task ${reprJs(task)} got Future ${reprJs(v)} attached to a different loop`);
  }
  if (!truth(blocking)) {
    return refuse(task, `yield was used instead of yield from in task ${reprJs(task)} with ${reprJs(v)}`);
  }
  const callback = new PyBuiltin(wakeup, task);
  if (v instanceof PyFuture) addAwaitedBy(v, task);
  // Subclasses of Python code may have methods of their own.
  if (v instanceof PyFuture && !typeOf(v).isHeap) {
    v.blocking = false;
    addDoneCallback(v, callback, task.context);
  } else {
    callArgs(state().get("builtins", "setattr"), [v, strFromJs("_asyncio_future_blocking"), false]);
    callKw(getAttr(v, "add_done_callback"), [callback], new Map([["context", task.context]]));
  }
  task.waiter = v;
  if (task.mustCancel && cancelWaiter(task, task.cancelMessage)) task.mustCancel = false;
}

function cancelWaiter(task: PyTask, message: Value): boolean {
  return truth(callKw(getAttr(task.waiter, "cancel"), [], new Map([["msg", message]])));
}

function cancelTask(task: PyTask, message: Value = None): boolean {
  task.logTraceback = false;
  if (task.state !== "PENDING") return false;
  task.cancelRequests++;
  if (task.waiter !== None && cancelWaiter(task, message)) return true;
  task.mustCancel = true;
  task.cancelMessage = message;
  return true;
}

export const taskType: PyType = shapedType("_asyncio.Task", PyTask, [futureType], {
  doc: "A coroutine that a loop runs.",
  slots: {
    ...awaitSlots,
    __new__: (cls: PyType) => cls.isHeap ? allocate(cls) : new PyTask(cls.rootShape),
    __init__: initFn("Task", "(coro, *, loop=None, name=None, context=None, eager_start=False)", initTask),
    __repr__: (t: PyTask) => callArgs(state().get("asyncio.base_tasks", "_task_repr"), [t]),
  },
  members: {
    _coro: getset(null, (t: PyTask) => t.coro),
    _fut_waiter: getset(null, (t: PyTask) => t.waiter),
    _must_cancel: getset(null, (t: PyTask) => t.mustCancel),
    _log_destroy_pending: getset(null, (t: PyTask) => t.logDestroyPending, (t: PyTask, v: Value | undefined) => {
      if (v === undefined) throw attributeError("can't delete attribute");
      t.logDestroyPending = truth(v);
    }),
    get_coro: method("(self, /)", "The coroutine.", (t: PyTask) => t.coro),
    get_context: method("(self, /)", "The context.", (t: PyTask) => t.context),
    get_name: method("(self, /)", "The name.", (t: PyTask) => t.name),
    set_name: method("(self, value, /)", "Set the name.", (t: PyTask, v: Value) => {
      t.name = strFromJs(jsText(str(v) as Str));
    }),
    get_stack: method("(self, /, *, limit=None)", "The frames of the coroutine.", (t: PyTask, limit: Value = None) => {
      return callArgs(state().get("asyncio.base_tasks", "_task_get_stack"), [t, limit]);
    }),
    print_stack: method(
      "(self, /, *, limit=None, file=None)",
      "Print the frames of the coroutine.",
      (t: PyTask, limit: Value = None, file: Value = None) =>
        callArgs(state().get("asyncio.base_tasks", "_task_print_stack"), [t, limit, file]),
    ),
    cancel: method("(self, /, msg=None)", "Ask the task to cancel itself.", cancelTask),
    cancelling: method("(self, /)", "How often cancel() was called.", (t: PyTask) => t.cancelRequests),
    uncancel: method("(self, /)", "Take one cancel() back; how many are left.", (t: PyTask) => {
      if (t.cancelRequests > 0 && --t.cancelRequests === 0) t.mustCancel = false;
      return t.cancelRequests;
    }),
    set_result: method("(self, result, /)", "Not for tasks.", () => {
      throw runtimeError("Task does not support set_result operation");
    }),
    set_exception: method("(self, exception, /)", "Not for tasks.", () => {
      throw runtimeError("Task does not support set_exception operation");
    }),
  },
});
