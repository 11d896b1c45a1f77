// async_generator and its awaitables: __anext__/asend, athrow, aclose (PEP 525).
//
// Invariant: the body's `yield` gives PyAsyncGenWrapped; anything else that comes out of the frame is an await on its way
// to the event loop.
import { classMethod, method, populate } from "../core/define.ts";
import { callArgs } from "../core/call.ts";
import { EXC, type PyBaseException } from "../core/exceptions.ts";
import { exceptionOf, isExc, runtimeError, stopIteration } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { bindImpl, shell } from "../core/builtin_types.ts";
import { None, type Str, type Value } from "../core/value.ts";
import { address } from "../ops/identity.ts";
import type { PyType } from "../core/type.ts";
import { makeGenericAlias } from "../types/generic_alias.ts";
import { frameMembers, thrownException } from "./generator_types.ts";
import { asyncGeneratorType, type PyAsyncGenerator, PyAsyncGenWrapped, resume, throwInto } from "./generators.ts";
import { NativeAwaitable } from "./native_awaitable.ts";

function runHooks(g: PyAsyncGenerator): void {
  if (g.hooksDone) return;
  g.hooksDone = true;
  if (ts.asyncGenFirstIter !== None) callArgs(ts.asyncGenFirstIter, [g]);
}

/** Common stepping of asend() and athrow() objects. */
abstract class Step extends NativeAwaitable {
  declare phase: 0 | 1 | 2;
  constructor(readonly gen: PyAsyncGenerator) {
    super();
    this.phase = 0;
  }
  /** Turns what came out of the frame into a step's outcome. */
  protected settle(v: Value | undefined): Value | undefined {
    const g = this.gen;
    if (v === undefined) {
      g.closed = true;
      throw exceptionOf(EXC.StopAsyncIteration);
    }
    if (v instanceof PyAsyncGenWrapped) {
      this.ended(null);
      this.returned = v.v;
      return undefined;
    }
    return v;
  }
  protected guard(f: () => Value | undefined): Value | undefined {
    try {
      return f();
    } catch (e) {
      this.ended(e as PyBaseException);
      throw e;
    }
  }
  /** The step is over: with a value (null), or with an exception. */
  ended(exc: PyBaseException | null): void {
    this.gen.runningAsync = false;
    this.phase = 2;
    if (exc !== null && (isExc(exc, "StopAsyncIteration") || isExc(exc, "GeneratorExit"))) this.gen.closed = true;
  }
  protected reused(what: string): void {
    if (this.phase === 2) throw runtimeError(`cannot reuse already awaited ${what}`);
  }
  protected busy(what: string): void {
    if (this.gen.runningAsync) {
      this.phase = 2;
      throw runtimeError(`${what}: asynchronous generator is already running`);
    }
  }
}

export class PyAsyncGenASend extends Step {
  constructor(gen: PyAsyncGenerator, readonly value: Value) {
    super(gen);
  }
  step(sent: Value): Value | undefined {
    this.reused("__anext__()/asend()");
    let v = sent;
    if (this.phase === 0) {
      this.busy("anext()");
      if (v === None) v = this.value;
      this.phase = 1;
    }
    this.gen.runningAsync = true;
    return this.guard(() => this.settle(resume(this.gen, v)));
  }
  fail(exc: PyBaseException): Value | undefined {
    this.reused("__anext__()/asend()");
    if (this.phase === 0) {
      this.busy("anext()");
      this.phase = 1;
      this.gen.runningAsync = true;
    }
    return this.guard(() => this.settle(throwInto(this.gen, exc)));
  }
  close(): void {
    if (this.phase === 2) return;
    closeStep(this);
  }
}

function closeStep(s: Step): void {
  try {
    const v = s.fail(exceptionOf(EXC.GeneratorExit));
    if (v !== undefined) throw runtimeError("coroutine ignored GeneratorExit");
  } catch (e) {
    if (isExc(e, "StopIteration") || isExc(e, "StopAsyncIteration") || isExc(e, "GeneratorExit")) return;
    throw e;
  }
}

/** athrow(exc), and aclose() when exc is null. */
export class PyAsyncGenAThrow extends Step {
  constructor(gen: PyAsyncGenerator, readonly exc: (() => PyBaseException) | null) {
    super(gen);
  }
  get what(): string {
    return this.exc === null ? "aclose()" : "athrow()";
  }
  step(sent: Value): Value | undefined {
    this.reused("aclose()/athrow()");
    const g = this.gen;
    if (g.state === 3) {
      this.phase = 2;
      this.returned = None;
      return undefined;
    }
    if (this.phase === 0) {
      this.busy(this.what);
      if (g.closed) {
        this.phase = 2;
        throw exceptionOf(EXC.StopAsyncIteration);
      }
      if (sent !== None) throw runtimeError("can't send non-None value to a just-started coroutine");
      this.phase = 1;
      g.runningAsync = true;
      const exc = this.exc === null ? exceptionOf(EXC.GeneratorExit) : this.exc();
      if (this.exc === null) g.closed = true;
      return this.finishClose(() => throwInto(g, exc));
    }
    g.runningAsync = true;
    return this.finishClose(() => resume(g, sent));
  }
  fail(exc: PyBaseException): Value | undefined {
    this.reused("aclose()/athrow()");
    if (this.phase === 0) {
      this.busy(this.what);
      this.phase = 2;
      throw exc;
    }
    return this.finishClose(() => throwInto(this.gen, exc));
  }
  private finishClose(f: () => Value | undefined): Value | undefined {
    if (this.exc !== null) return this.guard(() => this.settle(f()));
    try {
      const v = this.guard(f);
      if (v instanceof PyAsyncGenWrapped) {
        this.gen.runningAsync = false;
        this.phase = 2;
        throw runtimeError("async generator ignored GeneratorExit");
      }
      if (v === undefined) {
        this.gen.runningAsync = false;
        this.phase = 2;
        this.returned = None;
      }
      return v;
    } catch (e) {
      if (isExc(e, "StopAsyncIteration") || isExc(e, "GeneratorExit")) {
        this.returned = None;
        return undefined;
      }
      throw e;
    }
  }
  close(): void {
    if (this.phase === 2) return;
    closeStep(this);
  }
}

function pythonStep(s: NativeAwaitable, v: Value | undefined): Value {
  if (v === undefined) throw stopIteration(s.returned);
  return v;
}

function defineAwaitable(name: string, impl: new (...args: never[]) => NativeAwaitable): void {
  const cls = shell(name, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  cls.hasWeakrefs = true;
  populate(cls, {
    slots: {
      __await__: (s: NativeAwaitable) => s,
      __iter__: (s: NativeAwaitable) => s,
      __next__: (s: NativeAwaitable) => s.step(None),
    },
    members: {
      send: method(
        "(self, arg, /)",
        "Resume with a value.",
        (s: NativeAwaitable, v: Value) => pythonStep(s, s.step(v)),
      ),
      throw: method(
        "(self, typ, val=<opt>, tb=<opt>, /)",
        "Raise an exception at the suspension point.",
        (s: NativeAwaitable, t: Value, v?: Value, tb?: Value) => pythonStep(s, s.fail(thrownException(t, v, tb))),
      ),
      close: method("(self, /)", "Close.", (s: NativeAwaitable) => s.close()),
    },
  });
}
defineAwaitable("async_generator_asend", PyAsyncGenASend);
defineAwaitable("async_generator_athrow", PyAsyncGenAThrow);

populate(asyncGeneratorType, {
  slots: {
    __aiter__: (g: PyAsyncGenerator) => g,
    __anext__: (g: PyAsyncGenerator) => {
      runHooks(g);
      return new PyAsyncGenASend(g, None);
    },
    __repr__: (g: PyAsyncGenerator) =>
      strFromJs(`<async_generator object ${jsText(g.qualname as Str)} at ${address(g)}>`),
  },
  members: {
    asend: method("(self, value, /)", "Awaitable that resumes with a value.", (g: PyAsyncGenerator, v: Value) => {
      runHooks(g);
      return new PyAsyncGenASend(g, v);
    }),
    athrow: method(
      "(self, typ, val=<opt>, tb=<opt>, /)",
      "Awaitable that raises an exception at the suspension point.",
      (g: PyAsyncGenerator, t: Value, v?: Value, tb?: Value) => {
        runHooks(g);
        return new PyAsyncGenAThrow(g, () => thrownException(t, v, tb));
      },
    ),
    aclose: method(
      "(self, /)",
      "Awaitable that raises GeneratorExit at the suspension point.",
      (g: PyAsyncGenerator) => {
        runHooks(g);
        return new PyAsyncGenAThrow(g, null);
      },
    ),
    __class_getitem__: classMethod(
      "(cls, item, /)",
      "Generic alias.",
      (cls: PyType, item: Value) => makeGenericAlias(cls, item),
    ),
    ...frameMembers("ag"),
  },
});
