// The _thread module: starting green threads, their handles, locks.
//
// Invariant: a handle is "done" once its thread has ended; joining waits for that in core/threads.ts.
import { callSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import {
  constructorFn,
  defineModule,
  defineType,
  fn,
  getset,
  method,
  type NativeModule,
  value,
} from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, runtimeError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { defineStructSeq, PyStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { float, type Kwargs, None, PyObject, PyTuple, type Str, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { strJs } from "../ops/text.ts";
import { sizeArg } from "../types/list_support.ts";
import { raiseSignal } from "./_signal.ts";
import { localType } from "./_thread_local.ts";
import { currentThread, joinThreads, MAIN_IDENT, startThread, threadCount, waitFor } from "../core/threads.ts";
import { hostSystem } from "../core/host_system.ts";
import { jsText } from "../core/str.ts";
import { truth } from "../ops/truth.ts";
import { prepareContext } from "./_contextvars.ts";
import { lockType, PyLock, rLockType, secondsOf, TIMEOUT_MAX } from "./_thread_locks.ts";

/** A thread as threading.py sees it. */
class ThreadHandle extends PyObject {
  ident = 0;
  state: "new" | "starting" | "running" | "done" = "new";
}

function started(self: ThreadHandle): void {
  if (self.state === "new") throw runtimeError("thread not started");
}

function join(self: ThreadHandle, limit: Value = None): void {
  const seconds = limit === None ? null : secondsOf(limit);
  started(self);
  if (self.state !== "done" && self.ident === currentThread().ident) {
    throw runtimeError("Cannot join current thread");
  }
  waitFor(() => self.state === "done", seconds === null || seconds < 0 ? null : seconds, true);
}

const handleType: PyType = defineType("_thread._ThreadHandle", ThreadHandle, {
  doc: "Handle of a thread.",
  final: true,
  slots: {
    __new__: constructorFn("_ThreadHandle", "()", () => new ThreadHandle()),
    __repr__: (self: ThreadHandle) => `<_thread._ThreadHandle object: ident=${self.ident}>`,
  },
  members: {
    ident: getset("Identifier of the thread.", (self: ThreadHandle) => self.ident),
    join: method("(self, timeout=None, /)", "Wait for the end of the thread.", join),
    is_done: method("(self, /)", "Has the thread ended?", (self: ThreadHandle) => self.state === "done"),
    _set_done: method("(self, /)", "Mark the thread as ended.", (self: ThreadHandle) => {
      started(self);
      self.state = "done";
    }),
  },
});

const exceptHookArgsType: PyType = defineStructSeq("_thread._ExceptHookArgs", {
  doc: "What threading.excepthook gets.",
  fields: ["exc_type", "exc_value", "exc_traceback", "thread"],
});

function isCallable(v: Value): boolean {
  return callSlot(typeOf(v)) !== null;
}

function startNewThread(func: Value, args: Value, kwargs: Value | undefined): number {
  if (!isCallable(func)) throw typeError("first arg must be callable");
  if (!(args instanceof PyTuple)) throw typeError("2nd arg must be a tuple");
  if (kwargs !== undefined && !(kwargs instanceof PyDict)) throw typeError("optional 3rd arg must be a dictionary");
  let kw: Kwargs | null = null;
  if (kwargs instanceof PyDict) {
    kw = new Map();
    for (const e of kwargs.entries()) kw.set(jsText(e.key as Str), e.value!);
    if (kw.size === 0) kw = null;
  }
  prepareContext();
  return startThread(func, args.a, kw, true, () => {}).ident;
}

function startJoinableThread(func: Value, handle: Value = None, daemon: Value = true): Value {
  if (!isCallable(func)) throw typeError("thread function must be callable");
  if (handle !== None && !(handle instanceof ThreadHandle)) throw typeError("'handle' must be a _ThreadHandle");
  const h = handle instanceof ThreadHandle ? handle : new ThreadHandle();
  if (h.state !== "new") throw runtimeError("thread already started");
  prepareContext();
  h.state = "running";
  h.ident = startThread(func, [], null, truth(daemon), () => {
    h.state = "done";
  }).ident;
  return h;
}

/** Shows an exception that ended a thread on sys.stderr. */
function excepthook(args: Value): void {
  if (!(args instanceof PyStructSeq) || args.cls !== exceptHookArgsType) {
    throw typeError("_thread.excepthook argument type must be ExceptHookArgs");
  }
  const [type, exception, traceback, thread] = args.a;
  if (type === EXC.SystemExit) return;
  const stderr = runtime().sys.getStr("stderr");
  if (stderr === undefined || stderr === None) return;
  const name = thread === None ? String(currentThread().ident) : strJs(getAttr(thread, "_name"));
  callArgs(getAttr(stderr, "write"), [`Exception in thread ${name}:\n`]);
  const show = getAttr(runtime().importModule("traceback"), "print_exception");
  callArgs(show, [type, exception, traceback]);
  callArgs(getAttr(stderr, "flush"), []);
}

/** The process's number for the main thread, as on Linux; made up for the others, which the system does not know. */
function nativeId(): number {
  return hostSystem().pid() + (currentThread().ident - MAIN_IDENT) / 4096;
}

let stackSize = 0;

function setStackSize(size: Value | undefined): number {
  const old = stackSize;
  const n = size === undefined ? 0 : sizeArg(size);
  if (n < 0) throw valueError("size must be 0 or a positive value");
  if (size === undefined) return old;
  if (n !== 0 && n < 32768) throw valueError(`size not valid: ${n} bytes`);
  stackSize = n;
  return old;
}

function exit(): never {
  throw exceptionOf(EXC.SystemExit);
}

const newLock = fn("()", "A new, free lock.", () => new PyLock());
const startNew = fn("(function, args, kwargs=<opt>, /)", "Start a thread.", startNewThread);
const exitThread = fn("()", "End this thread by SystemExit.", exit);

export const module: NativeModule = defineModule("_thread", {
  doc: "Primitive operations of threads.",
  members: {
    start_new_thread: startNew,
    start_new: startNew,
    start_joinable_thread: fn(
      "(function, handle=None, daemon=True)",
      "Start a thread.",
      startJoinableThread,
    ),
    daemon_threads_allowed: fn("()", "May daemon threads be started?", () => true),
    allocate_lock: newLock,
    allocate: newLock,
    exit: exitThread,
    exit_thread: exitThread,
    interrupt_main: fn(
      "(signum=2, /)",
      "Simulate a signal.",
      (signum: Value = 2) => raiseSignal(Number(index(signum)), true),
    ),
    get_ident: fn("()", "A number for this thread.", () => currentThread().ident, { leaf: true }),
    get_native_id: fn("()", "The system's number for this thread.", nativeId),
    _count: fn("()", "Number of other threads.", () => threadCount() - 1),
    stack_size: fn("(size=<opt>, /)", "Stack size of new threads.", setStackSize),
    set_name: fn("(name)", "Name this thread for the system, which has no effect.", () => None),
    _excepthook: fn("(args, /)", "Show an exception that ended a thread.", excepthook),
    _is_main_interpreter: fn("()", "Is this the main interpreter?", () => true),
    _shutdown: fn("()", "Wait for threads at exit.", joinThreads),
    _make_thread_handle: fn("(ident, /)", "A handle of a running thread.", (ident: Value) => {
      const handle = new ThreadHandle();
      handle.ident = Number(index(ident));
      handle.state = "running";
      return handle;
    }),
    _get_main_thread_ident: fn("()", "The number of the main thread.", () => MAIN_IDENT),
    _ThreadHandle: value(handleType),
    lock: value(lockType),
    LockType: value(lockType),
    RLock: value(rLockType),
    _local: value(localType),
    error: value(EXC.RuntimeError),
    _ExceptHookArgs: value(exceptHookArgsType),
    TIMEOUT_MAX: () => float(TIMEOUT_MAX),
  },
});
