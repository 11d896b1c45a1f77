// Generators, coroutines and async generators: suspended frames and the ways native code resumes them.
//
// Invariants: `frame.gen` is the generator; while suspended frame.back is null; `handled` is the generator's own handled
// exception while it is suspended, and the resumer's one while it runs. The loop resumes generators itself in
// FOR_ITER and YIELD_FROM; everything here is for other callers (next(), send(), throw(), close()). `step` is set only while
// the generator is suspended or not started and handles no exception; whoever resumes it sets it to null.
import { bindImpl, shell } from "../core/builtin_types.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { EXC, PyBaseException as BaseException } from "../core/exceptions.ts";
import { exception, exceptionOf, isExc, runtimeError, stopIteration, typeError, valueError } from "../core/raise.ts";
import { lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { ts } from "../core/state.ts";
import type { PyType } from "../core/type.ts";
import { None, type PyNone, PyObject, underObject, type Value } from "../core/value.ts";
import { OP } from "../bytecode/opcodes.ts";
import { type PyFrame, Resume } from "./frame.ts";
import { Watch } from "./monitored_steps.ts";
import { traceThrow } from "./tracing.ts";
import { noteStart } from "./unawaited.ts";
import { NOTHING } from "./tiers.ts";
import { keepContext, setContext } from "./unwind.ts";

export const enum GenState {
  Created = 0,
  Suspended = 1,
  Running = 2,
  Finished = 3,
}

/** Compiled code that goes on where a generator is suspended (jit/generator_steps.ts). */
export interface ResumePoint {
  /** There is compiled code. */
  readonly ready: boolean;
}

/** Base of the three kinds. */
export class PyGenerator {
  declare frame: PyFrame;
  declare state: number;
  declare name: Value;
  declare qualname: Value;
  /** Return value, once finished. */
  declare returned: Value;
  declare handled: PyBaseException | PyNone;
  /** Value sent while the frame is suspended in YIELD_FROM. */
  declare sent: Value;
  /** How the loop resumed the frame. */
  declare resume: Resume;
  /** What compiled code steps it with. */
  declare step: ResumePoint | null;
  constructor(frame: PyFrame, name: Value, qualname: Value) {
    this.frame = frame;
    this.state = 0;
    this.name = name;
    this.qualname = qualname;
    this.returned = this.handled = this.sent = None;
    this.resume = 0;
    this.step = null;
    frame.gen = this;
  }
}
export interface PyGenerator extends PyObject {}
underObject(PyGenerator);
export class PyCoroutine extends PyGenerator {
  /** unawaited.ts was told of it. */
  declare noted: boolean;
  constructor(frame: PyFrame, name: Value, qualname: Value) {
    super(frame, name, qualname);
    this.noted = false;
  }
}
export class PyAsyncGenerator extends PyGenerator {
  /** The event loop's hook for new ones was called. */
  declare hooksDone: boolean;
  declare closed: boolean;
  /** One of its awaitables runs. */
  declare runningAsync: boolean;
  constructor(frame: PyFrame, name: Value, qualname: Value) {
    super(frame, name, qualname);
    this.hooksDone = this.closed = this.runningAsync = false;
  }
}
/** What an async generator's yield gives to its driver. */
export class PyAsyncGenWrapped extends PyObject {
  constructor(readonly v: Value) {
    super();
  }
}

function make(name: string, impl: new (...args: never[]) => PyObject): PyType {
  const cls = shell(name, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  cls.hasWeakrefs = true;
  return cls;
}
export const generatorType: PyType = make("generator", PyGenerator);
export const coroutineType: PyType = make("coroutine", PyCoroutine);
export const asyncGeneratorType: PyType = make("async_generator", PyAsyncGenerator);
export const asyncGenWrappedType: PyType = make("async_generator_wrapped_value", PyAsyncGenWrapped);

export function kindName(g: PyGenerator): string {
  return g instanceof PyCoroutine ? "coroutine" : g instanceof PyAsyncGenerator ? "async generator" : "generator";
}

type RunFn = (frame: PyFrame, inject?: unknown) => Value | undefined;
type StepFn = (g: PyGenerator, sent: Value) => Value | undefined;
let step: StepFn = () => NOTHING;
/** Installed by the compiled tiers: steps a generator whose `step` is set, or gives NOTHING. */
export function setGeneratorStepper(f: StepFn): void {
  step = f;
}

let run: RunFn = () => {
  throw new Error("the interpreter loop is not installed");
};
/** Installed by loop.ts. */
export function setGeneratorRunner(f: RunFn): void {
  run = f;
}

/** Readies a generator's frame for running on: puts `sent` where the suspended instruction wants it. */
export function prepareResume(g: PyGenerator, sent: Value): void {
  const f = g.frame;
  if (g.state === 0) {
    if (sent !== None) throw typeError(`can't send non-None value to a just-started ${kindName(g)}`);
    if (g instanceof PyCoroutine && g.noted) noteStart(g);
  } else {
    const code = f.code.code;
    if (code[f.pc] === OP.YIELD_FROM) g.sent = sent;
    else {
      f.r[code[f.pc + 1]] = sent;
      f.pc += 4;
    }
  }
  g.state = 2;
  g.step = null;
}

function alreadyRunning(g: PyGenerator): PyBaseException {
  return valueError(`${kindName(g)} already executing`);
}

/**
 * Resumes with a value: the yielded value, or undefined when it finished (its value is then in `returned`).
 */
export function resume(g: PyGenerator, sent: Value): Value | undefined {
  if (g.step !== null) {
    const v = step(g, sent);
    if (v !== NOTHING) return v;
  }
  if (g.state === 2) throw alreadyRunning(g);
  if (g.state === 3) {
    if (g instanceof PyCoroutine) throw runtimeError("cannot reuse already awaited coroutine");
    g.returned = None;
    return undefined;
  }
  prepareResume(g, sent);
  g.resume = Resume.Native;
  return run(g.frame);
}

/** The iterator a suspended frame delegates to (its YIELD_FROM operand), or undefined. */
export function delegate(g: PyGenerator): Value | undefined {
  if (g.state !== 1) return undefined;
  const f = g.frame, code = f.code.code;
  return code[f.pc] === OP.YIELD_FROM ? f.r[code[f.pc + 2]] : undefined;
}

/** Throws `exc` in the generator where it is suspended: as resume(). */
export function throwInto(g: PyGenerator, exc: PyBaseException): Value | undefined {
  if (g.state === 2) throw alreadyRunning(g);
  g.step = null;
  const sub = delegate(g);
  if (sub !== undefined) {
    g.state = 2;
    const f = g.frame;
    let done: Value | undefined, raised: PyBaseException | undefined;
    try {
      if (isExc(exc, "GeneratorExit")) {
        closeDelegate(sub);
        raised = exc;
      } else if (sub instanceof PyGenerator && !(sub instanceof PyAsyncGenerator)) {
        const v = throwInto(sub, exc);
        if (v !== undefined) {
          g.state = 1;
          return v;
        }
        done = sub.returned;
      } else {
        const thrower = lookupAttr(sub, "throw");
        if (thrower === undefined) raised = exc;
        else {
          const v = callArgs(thrower, [exc]);
          g.state = 1;
          return v;
        }
      }
    } catch (e) {
      if (isExc(e, "StopIteration") && done === undefined) done = e.fields?.value ?? None;
      else if (e instanceof BaseException) raised = e;
      else {
        g.state = 1;
        throw e;
      }
    }
    g.state = 1;
    if (raised !== undefined) return inject(g, raised);
    g.state = 2;
    const code = f.code.code;
    f.r[code[f.pc + 1]] = done;
    f.pc += 4;
    g.resume = Resume.Native;
    return run(f);
  }
  if (g.state === 3) {
    if (g instanceof PyCoroutine) throw runtimeError("cannot reuse already awaited coroutine");
    throw exc;
  }
  return inject(g, exc);
}

function inject(g: PyGenerator, exc: PyBaseException): Value | undefined {
  if (ts.instrumented) {
    (g.frame.debug.watch ??= new Watch()).thrown = true;
    traceThrow(g.frame);
  }
  if (g.state === 0) {
    // A generator that never started fails at its first line without running.
    g.state = 3;
    g.frame.pc = 0;
  }
  g.state = 2;
  g.resume = Resume.Native;
  // What the generator was handling when it was suspended is the context, also of an exception that comes from a delegate.
  if (g.handled !== None) setContext(exc, g.handled);
  if (exc.tb === None) keepContext(exc);
  return run(g.frame, exc);
}

function closeDelegate(sub: Value): void {
  if (sub instanceof PyGenerator && !(sub instanceof PyAsyncGenerator)) {
    close(sub);
    return;
  }
  const closer = lookupAttr(sub, "close");
  if (closer !== undefined) callArgs(closer, []);
}

/** generator.close(): the value it returned, or None. */
export function close(g: PyGenerator): Value {
  if (g.state === 2) throw alreadyRunning(g);
  if (g.state === 3) return None;
  if (g.state === 0) {
    g.state = 3;
    g.step = null;
    return None;
  }
  try {
    const exit = exceptionOf(EXC.GeneratorExit);
    setContext(exit);
    const v = throwInto(g, exit);
    if (v !== undefined) throw runtimeError(`${kindName(g)} ignored GeneratorExit`);
    return g.returned;
  } catch (e) {
    if (isExc(e, "GeneratorExit") || isExc(e, "StopIteration")) return None;
    throw e;
  }
}

/** Python-level send(): throws StopIteration at the end. */
export function send(g: PyGenerator, v: Value): Value {
  const r = resume(g, v);
  if (r === undefined) throw stopIteration(g.returned);
  return r;
}

void exception;
void ts;
