// The state of the running interpreter: which frame runs, which exception is being handled, how deep calls are.
//
// One object for the thread (like CPython's thread state), so that natives need no extra parameter. `rt` is the current
// Runtime (runtime/runtime.ts); embedding several runtimes switches it on entry. Fields are plain for the loop's sake.
import type { PyDict } from "./dict.ts";
import type { PyBaseException } from "./exceptions.ts";
import { None, type PyNone, type Value } from "./value.ts";

/** Memory shared with the worker: [0] is ts.pending, [1] counts what the worker reported, [2..3] signals that arrived. */
export const sharedWords: Int32Array<SharedArrayBuffer> = new Int32Array(new SharedArrayBuffer(32));

export class ThreadState {
  /** Innermost Python frame (interpreter/frame.ts), or null. */
  // deno-lint-ignore no-explicit-any
  frame: any = null;
  /** The exception being handled in the current exception context, or None. */
  handled: PyBaseException | PyNone = None;
  /** Number of Python frames on the chain plus nested native loops. */
  depth = 0;
  recursionLimit = 1000;
  /**
   * Non-zero when a safepoint has something to do (signals, thread switches, tracing). It is a word of shared memory, so
   * that the watcher (runtime/host_worker.ts) can set bits while this thread is busy.
   */
  get pending(): number {
    return sharedWords[0];
  }
  set pending(bits: number) {
    sharedWords[0] = bits;
  }
  /** sys.settrace / sys.setprofile functions; None when unset. */
  trace: Value = None;
  profile: Value = None;
  /** A trace or profile function is set: the traced copy of the loop runs. */
  instrumented = false;
  /** Handled exceptions of the contexts below the running generator (see visibleHandled in interpreter/unwind.ts). */
  excStack: (PyBaseException | PyNone)[] = [];
  /** True while a trace function runs. */
  tracing = false;
  // deno-lint-ignore no-explicit-any
  context: any = null;
  asyncGenFirstIter: Value = None;
  asyncGenFinalizer: Value = None;
  coroutineOriginDepth = 0;
}

/** What natives need of the runtime, without importing it. runtime/runtime.ts implements it. */
export interface RuntimeServices {
  /** sys.modules */
  modules: PyDict;
  /** Dictionary of the builtins module. */
  builtins: PyDict;
  /** Dictionary of the sys module. */
  sys: PyDict;
  /** compile(source, filename, mode, flags, dont_inherit, optimize) to a code object. */
  compile(source: Value, filename: string, mode: string, flags: number, optimize: number): Value;
  /** Imports an absolute module name and returns that module (importlib.import_module). */
  importModule(name: string): Value;
  /** Issues a warning of a built-in category at the calling Python frame. */
  warn(category: string, message: string, stackLevel?: number): void;
}

export const ts: ThreadState = new ThreadState();

let limitHook: () => void = () => {};

/** Installed by the compilers, which know the limit in another form while compiled code runs. */
export function onRecursionLimit(f: () => void): void {
  limitHook = f;
}

export function setRecursionLimit(n: number): void {
  ts.recursionLimit = n;
  limitHook();
}

let current: RuntimeServices | null = null;

/** The runtime that is running. */
export function runtime(): RuntimeServices {
  if (current === null) throw new Error("no runtime is active");
  return current;
}

export function runtimeOrNull(): RuntimeServices | null {
  return current;
}

export function setRuntime(rt: RuntimeServices | null): void {
  current = rt;
}
