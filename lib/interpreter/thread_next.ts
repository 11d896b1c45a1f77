// next() in threads: what it calls becomes a frame of the loop, so that the thread can leave the JS stack to wait in there
// (core/threads.ts says why). `with` of a contextlib.contextmanager is such a call.
//
// In: the arguments of next(). Out: a frame to push in place of the call, or null when the native does it. Handled are
// generators, objects with a Python `__next__`, and natives that step such objects (setStep).
// Invariants: a generator's frame is set up as FOR_ITER sets it up, with Resume.Call; when it returns, the loop asks ended()
// for the value. The main thread has the native only: compiled code knows what that does.
import type { PyBaseException } from "../core/exceptions.ts";
import { PyBuiltin, PyFunction } from "../core/function.ts";
import { isExc, stopIteration } from "../core/raise.ts";
import { signatureOf } from "../core/signature.ts";
import { runtime, ts } from "../core/state.ts";
import { onFirstThread } from "../core/threads.ts";
import type { PyType } from "../core/type.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { frameFor } from "./arguments.ts";
import { type PyFrame, Resume } from "./frame.ts";
import { generatorType, prepareResume, type PyGenerator } from "./generators.ts";
import { giveResult, Recovery } from "./recovery.ts";

/** A step of a native iterator that steps another one. */
export interface Step {
  readonly of: Value;
  /** Gets the item, and gives that of the native. */
  then(v: Value): Value;
  /** There is an exception, StopIteration perhaps. */
  failed(): void;
}

type StepOf = (it: never) => Step | null;
const steps = new Map<PyType, StepOf>();

/** How a native type's `__next__` steps another iterator; null when it needs not. */
export function setStep(cls: PyType, f: StepOf): void {
  steps.set(cls, f);
}

/** In PyFrame.init: the frame is of what next() called. */
export class NextCall extends Recovery {
  constructor(readonly fallback: Value | undefined, readonly step: Step | null) {
    super();
  }

  complete(v: Value): Value {
    return this.step === null ? v : this.step.then(v);
  }

  after(exc: PyBaseException, below: PyFrame): PyFrame | null {
    this.step?.failed();
    return this.fallback !== undefined && isExc(exc, "StopIteration") ? giveResult(below, this.fallback) : null;
  }
}

/** The frame of what next(it, fallback) calls. */
export function nextFrame(it: Value, fallback: Value | undefined): PyFrame | null {
  if (!(it instanceof PyObject) || ts.depth >= ts.recursionLimit) return null;
  if (it.cls === generatorType) return generatorFrame(it as PyGenerator, fallback);
  const step = steps.get(it.cls)?.(it as never) ?? null;
  const stepped = step === null ? it : step.of;
  const method = stepped instanceof PyObject && stepped.cls.isHeap ? stepped.cls.lookup("__next__") : undefined;
  if (!(method instanceof PyFunction) || method.code.isGenerator) {
    step?.failed();
    return null;
  }
  let frame: PyFrame;
  try {
    frame = frameFor(method, [stepped], null);
  } catch (e) {
    step?.failed();
    throw e;
  }
  if (fallback !== undefined || step !== null) frame.init = new NextCall(fallback, step);
  return frame;
}

function generatorFrame(gen: PyGenerator, fallback: Value | undefined): PyFrame | null {
  if (gen.state >= 2) return null;
  prepareResume(gen, None);
  const { frame } = gen;
  gen.resume = Resume.Call;
  frame.entry = false;
  frame.init = fallback === undefined ? undefined : new NextCall(fallback, null);
  ts.excStack.push(ts.handled);
  ts.handled = gen.handled;
  gen.handled = None;
  return frame;
}

/** The value of next() when the generator that it stepped has returned. */
export function ended(frame: PyFrame): Value {
  const { init, gen } = frame;
  if (init instanceof NextCall && init.fallback !== undefined) return init.fallback;
  throw stopIteration(gen!.returned);
}

/** Once there are threads, the loop makes calls of next() by prepareCall. */
export function installThreadNext(): void {
  onFirstThread(() => {
    const next = runtime().builtins.getStr("next");
    if (next instanceof PyBuiltin && next.spec.traits?.steps) {
      next.spec.sig = { ...signatureOf(next.spec), direct: false };
    }
  });
}
