// Natives that must not run above what the loop's JS variables last held: gc.collect(), and sys.monitoring.set_events(), whose
// events begin with what follows the call.
//
// In: a native. Out: the Python function to forward its call to (core/function.ts `forwards`). The loop pushes that function's
// frame, and because `ts.instrumented` was turned over it hands over to its other copy (loop.ts, loop_traced.ts), which starts
// with empty variables; the native puts `ts.instrumented` right again. Invariant: the frame is a hidden one, so that tracing
// misses nothing.
import { callKw } from "../core/call.ts";
import { builtinFunction } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import type { Forwarded, PyFunction } from "../core/function.ts";
import { runtime, ts } from "../core/state.ts";
import type { Kwargs, Value } from "../core/value.ts";
import type { PyCode } from "./code_object.ts";
import { runCode } from "./execute.ts";
import { tracingChanged } from "./tracing.ts";
import { hideFrames } from "./unwind.ts";

const SOURCE = "def call(*args, **kwargs):\n    return native(*args, **kwargs)\n";

/** `f` as a function that the loop calls in a fresh activation. */
export function freshLoopFunction(
  module: string,
  name: string,
  signature: string,
  // deno-lint-ignore no-explicit-any
  f: (...args: any[]) => Value,
): PyFunction {
  const globals = new PyDict();
  globals.setStr("__name__", module);
  const called = builtinFunction(name, signature, "", f, module);
  const native = builtinFunction(name, "(*args, **kwargs)", "", (args: Value[], kw: Kwargs) => {
    tracingChanged();
    return callKw(called, args, kw);
  }, module);
  globals.setStr("native", native);
  const code = runtime().compile(SOURCE, `<${module}>`, "exec", 0, 0);
  runCode(code as PyCode, globals, runtime().builtins, globals);
  const made = globals.getStr("call") as PyFunction;
  hideFrames(made.code);
  return made;
}

/** What a native forwards to, so that `f` runs in a fresh activation. */
export function forwardFresh(f: PyFunction, args: readonly Value[], kw: Kwargs | null): Forwarded {
  ts.instrumented = !ts.instrumented;
  return { f, args, kw };
}
