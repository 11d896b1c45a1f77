// iter(callable, sentinel) of Python functions in threads: a generator that calls, so that the thread can wait in the call.
//
// In: a Python function or method, the sentinel. Out: an iterator that is a callable_iterator to programs and a generator to
// the loop, which has the call as a frame: a thread that waits in native code is pinned to the JS stack (core/threads.ts).
// Invariant: the main thread has the plain iterator, which goes on after an exception; this one ends with it.
import { bindImpl } from "../core/builtin_types.ts";
import { PyDict } from "../core/dict.ts";
import { PyFunction, PyMethod } from "../core/function.ts";
import { runtime } from "../core/state.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { offMain } from "../core/threads.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { callableIteratorType, setCallableIterator } from "../ops/sequence_iterator.ts";
import { frameFor } from "./arguments.ts";
import type { PyCode } from "./code_object.ts";
import { runCode } from "./execute.ts";
import { PyGenerator, resume } from "./generators.ts";
import { hideFrames } from "./unwind.ts";

const SOURCE = `def iterate(call, sentinel):
    while True:
        try:
            value = call()
        except StopIteration:
            return
        if sentinel is value or sentinel == value:
            return
        yield value
`;

class PyCallingGenerator extends PyGenerator {}
bindImpl(PyCallingGenerator, callableIteratorType);

const iterate = perRuntime(() => {
  const globals = new PyDict();
  globals.setStr("__name__", "builtins");
  const code = runtime().compile(SOURCE, "<callable_iterator>", "exec", 0, 0);
  runCode(code as PyCode, globals, runtime().builtins, globals);
  const made = globals.getStr("iterate") as PyFunction;
  hideFrames(made.code);
  return made;
});

/** Makes iter(callable, sentinel) possible in threads that have to leave the JS stack. */
export function installCallableIterator(): void {
  setCallableIterator({
    make(func: Value, sentinel: Value): Value | null {
      if (!offMain.yes) return null;
      const f = func instanceof PyMethod ? func.func : func;
      if (!(f instanceof PyFunction)) return null;
      const made = iterate();
      return new PyCallingGenerator(frameFor(made, [func, sentinel], null), made.name, made.qualname);
    },
    next: (it) => it instanceof PyCallingGenerator ? resume(it, None) : undefined,
    reduce: (it) => {
      const { r } = (it as PyCallingGenerator).frame;
      const over = (it as PyCallingGenerator).state >= 2;
      return tuple([builtin("iter"), over ? tuple([tuple([])]) : tuple([r[0]!, r[1]!])]);
    },
  });
}
