// Going into Python from JavaScript and coming back.
//
// In: work to be done in a runtime. Out: its result; a Python exception becomes a PythonError. Invariants: the runtime is
// the current one while the work runs, and whichever was current before is so again afterwards, with its frames; the
// outermost entry gets a new budget; output that a stream holds back is written before it ends.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { EXC, type ExceptionName, PyBaseException } from "../core/exceptions.ts";
import { type Budget, currentBudget, limitError, type LimitName, setBudget } from "../core/limits.ts";
import { exceptionOf, isExc } from "../core/raise.ts";
import { runtimeOrNull, setRuntime, ts } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { heatLimit, NEVER } from "../interpreter/code_object.ts";
import { tracingChanged } from "../interpreter/tracing.ts";
import { asPython } from "../interpreter/unwind.ts";
import { flushDirtyStreams } from "../modules/_io_base.ts";
import { thrownByJs } from "../modules/js_object.ts";
import { fromJs, proxies, PyJsObject, toJs } from "../modules/js_values.ts";
import { type MemoryFiles, setCurrentFiles } from "../runtime/host_memory.ts";
import { setFinderScope } from "../runtime/module_finder.ts";
import type { Runtime as Interpreter } from "../runtime/runtime.ts";
import { PythonError } from "./errors.ts";
import { LimitedWaits } from "./limited_waits.ts";
import { standIn, valueOf } from "./objects.ts";
import { memoryInUse } from "../runtime/host.ts";
import type { RuntimeOptions } from "./options.ts";

/** Whose call of the API runs, and whose values go to JavaScript now. */
const gate: { active: Entry | null; adopted: Entry | null } = { active: null, adopted: null };

class Finished extends PyObject {
  constructor(readonly value: Value) {
    super();
  }
}

function setTracing(trace: Value, profile: Value): void {
  if (ts.trace === trace && ts.profile === profile) return;
  ts.trace = trace;
  ts.profile = profile;
  tracingChanged();
}

export class Entry {
  readonly gate: typeof gate = gate;
  /** Steps of the last outermost entry. */
  steps = 0;
  /** What drive() gives for an exception that ends an iteration. */
  readonly ended: symbol = Symbol("ended");
  readonly #limited: boolean;
  readonly #memory: number;
  /** How many calls of the API are inside each other. */
  depth = 0;
  /** sys.settrace and sys.setprofile functions of this runtime. */
  #trace: Value = None;
  #profile: Value = None;
  /** There is one of them. */
  traced = false;

  constructor(
    readonly interpreter: Interpreter,
    readonly options: RuntimeOptions,
    readonly files: MemoryFiles | null,
  ) {
    const { maxSteps, timeout, maxMemory, signal } = options;
    this.#limited = [maxSteps, timeout, maxMemory, signal].some((o) => o !== undefined);
    this.#memory = maxMemory === undefined ? 0 : memoryInUse() + maxMemory;
  }

  /** A value that drive() gives back at once. */
  static finished(value: Value): Value {
    return new Finished(value);
  }

  /** The values of this runtime that go to JavaScript from now on belong to it. */
  adopt(): void {
    gate.adopted = this;
    proxies.in = { wrap: (v) => standIn(v, this), unwrap: valueOf };
  }

  #useFiles(): void {
    setCurrentFiles(this.files);
    setFinderScope(this.files);
  }

  #budget(): Budget {
    const { maxSteps, timeout, maxMemory, signal } = this.options;
    return {
      steps: 0,
      maxSteps: maxSteps ?? Infinity,
      deadline: timeout === undefined ? Infinity : performance.now() + timeout,
      maxMemory: maxMemory === undefined ? Infinity : this.#memory,
      memory: memoryInUse,
      aborted: () => signal?.aborted ?? false,
      passed: null,
    };
  }

  /** Does `work` in the runtime; `given` is the budget of a call that has begun before. */
  enter<T>(work: () => T, given: Budget | null = null): T {
    if (gate.active === this && this.depth > 0) return this.#nested(work);
    const { trace, profile } = ts;
    const before = gate.active, runtime = runtimeOrNull(), { frame, depth, handled, excStack, recursionLimit } = ts;
    const budgetBefore = currentBudget(), hot = heatLimit.first;
    gate.active = this;
    if (runtime !== this.interpreter) this.interpreter.enter();
    if (gate.adopted !== this) this.adopt();
    this.#useFiles();
    setTracing(this.#trace, this.#profile);
    if (this.options.recursionLimit !== undefined) ts.recursionLimit = depth + this.options.recursionLimit;
    const budget = this.#limited && this.depth === 0 ? given ?? this.#budget() : null;
    if (budget !== null) {
      setBudget(budget);
      heatLimit.first = NEVER;
    }
    this.depth++;
    try {
      if (budget?.aborted()) budget.passed = "signal";
      const done = budget?.passed === "signal" ? undefined : work();
      if (budget !== null && budget.passed !== null) throw limitError(budget.passed);
      return done as T;
    } catch (e) {
      throw this.#error(e, budget?.passed ?? null);
    } finally {
      if (budget !== null) {
        this.steps = budget.steps;
        setBudget(budgetBefore);
        heatLimit.first = hot;
      }
      try {
        flushDirtyStreams();
      } finally {
        this.depth--;
        this.#trace = ts.trace;
        this.#profile = ts.profile;
        this.traced = ts.trace !== None || ts.profile !== None;
        setTracing(trace, profile);
        Object.assign(ts, { frame, depth, handled, excStack, recursionLimit });
        gate.active = before;
        if (before !== null && before !== this) {
          before.interpreter.enter();
          before.adopt();
          before.#useFiles();
        } else if (before === null) {
          setCurrentFiles(null);
          setFinderScope(null);
          if (runtime !== null && runtime !== this.interpreter) setRuntime(runtime);
        }
      }
    }
  }

  /** There are no limits and no files: a call has nothing of its own to set up. */
  get plain(): boolean {
    return !this.#limited && this.files === null && this.options.recursionLimit === undefined;
  }

  /** What a call throws, where nothing is set up for it. */
  failed(e: unknown): unknown {
    ts.frame = null;
    ts.depth = 0;
    return this.#error(e, null);
  }

  /** Calls a function with an int, where there is nothing to be set up for it. */
  callQuickly(f: Value, n: number): unknown {
    if (
      gate.active !== null || this.traced || !this.plain || gate.adopted !== this ||
      runtimeOrNull() !== this.interpreter
    ) {
      return this.enter(() => toJs(callArgs(f, [n])));
    }
    gate.active = this;
    this.depth++;
    try {
      const v = callArgs(f, [n]);
      return typeof v === "object" ? toJs(v) : v;
    } catch (e) {
      throw this.failed(e);
    } finally {
      flushDirtyStreams();
      this.depth--;
      gate.active = null;
    }
  }

  #nested<T>(work: () => T): T {
    const { frame, depth, handled, excStack } = ts;
    try {
      return work();
    } catch (e) {
      throw this.#error(e, null);
    } finally {
      Object.assign(ts, { frame, depth, handled, excStack });
    }
  }

  #error(e: unknown, limit: LimitName | null): unknown {
    const exc = asPython(e);
    if (exc === null) return e;
    const js = exc.cls.name === "JSError" ? jsCause(exc) : undefined;
    return new PythonError(exc, { limit, cause: js });
  }

  /**
   * Runs something awaitable to its end, waiting for the promises it waits for. An exception named `end` gives `ended`.
   * Limits hold for all of it, and while it waits.
   */
  // deno-lint-ignore no-explicit-any
  async drive(make: () => Value, end: ExceptionName | null): Promise<any> {
    const budget = this.#limited ? this.#budget() : null;
    if (budget === null) return await this.#drive(make, end, null, null);
    const waits = new LimitedWaits(budget, this.options.signal);
    try {
      return await this.#drive(make, end, budget, waits);
    } finally {
      waits.end();
    }
  }

  async #drive(
    make: () => Value,
    end: ExceptionName | null,
    budget: Budget | null,
    waits: LimitedWaits | null,
    // deno-lint-ignore no-explicit-any
  ): Promise<any> {
    type Step = { done: true; value: unknown } | { done: false; promise: PromiseLike<unknown> };
    // deno-lint-ignore no-explicit-any
    let it: any;
    // A promise as the result is waited for here, too: what an async function returns JavaScript waits for without a limit.
    const finish = (value: Value): Step => {
      if (!isPromise(value)) return { done: true, value: toJs(value) };
      it = undefined;
      return { done: false, promise: value.js };
    };
    const step = (resume: () => Value): Step =>
      this.enter((): Step => {
        try {
          const value = resume();
          if (value instanceof Finished) return finish(value.value);
          return { done: false, promise: promiseOf(value) };
        } catch (e) {
          if (isExc(e, "StopIteration")) return finish(e.fields?.value ?? fromJs(null));
          if (end !== null && isExc(e, end)) return { done: true, value: this.ended };
          throw e;
        }
      }, budget);
    let state = step(() => {
      const value = make();
      if (value instanceof PyJsObject || value instanceof Finished) return value;
      if (lookupAttr(value, "__await__") === undefined) return new Finished(value);
      it = callArgs(getAttr(value, "__await__"), []);
      return callArgs(getAttr(it, "send"), [fromJs(null)]);
    });
    while (!state.done) {
      let result: { ok: boolean; value: unknown };
      try {
        const { promise } = state;
        result = { ok: true, value: await (waits === null ? promise : waits.wait(promise)) };
      } catch (e) {
        result = { ok: false, value: e };
      }
      if (budget !== null && budget.passed !== null) {
        result = { ok: false, value: limitError(budget.passed) };
        if (it === undefined) this.enter(() => {}, budget);
      }
      if (it === undefined) {
        if (!result.ok) {
          const thrown = this.enter(() => thrownByJs(result.value));
          if (end !== null && isExc(thrown as PyBaseException, end)) return this.ended;
          throw result.value;
        }
        return result.value;
      }
      state = step(() =>
        result.ok ? callArgs(getAttr(it, "send"), [fromJs(result.value)]) : callArgs(getAttr(it, "throw"), [
          result.value instanceof PyBaseException ? result.value : thrownByJs(result.value) as PyBaseException,
        ])
      );
    }
    return state.value;
  }
}

function isPromise(v: Value): v is PyJsObject {
  return v instanceof PyJsObject && typeof v.js?.then === "function";
}

function promiseOf(v: Value): PromiseLike<unknown> {
  if (isPromise(v)) return v.js;
  throw exceptionOf(
    EXC.RuntimeError,
    strFromJs("only promises can be waited for here: asyncio's futures need asyncio.run()"),
  );
}

function jsCause(exc: PyBaseException): unknown {
  try {
    return toJs(getAttr(exc, "js_error"));
  } catch {
    return undefined;
  }
}
