// atexit: functions to call when the program ends.
//
// The runtime calls runExitFunctions at the end. Errors go to sys.unraisablehook, one by one.
import { callSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { makeStructSeq } from "../core/structseq.ts";
import { type Kwargs, None, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { reprJs } from "../ops/text.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { unraisableArgsType } from "./sys_hooks.ts";

interface ExitCall {
  readonly func: Value;
  readonly args: readonly Value[];
  readonly kw: Kwargs | null;
}

const calls = perRuntime((): ExitCall[] => []);

/** Reports an exception that nobody can catch through sys.unraisablehook. */
export function reportUnraisable(e: PyBaseException, message: string, object: Value): void {
  const hook = runtime().sys.getStr("unraisablehook");
  if (hook === undefined || hook === None) return;
  callArgs(hook, [makeStructSeq(unraisableArgsType, [typeOf(e), e, e.tb, strFromJs(message), object])]);
}

/** Calls the registered functions, the latest first, until there are none. */
export function runExitFunctions(): void {
  const list = calls();
  for (let c = list.pop(); c !== undefined; c = list.pop()) {
    try {
      callKw(c.func, c.args, c.kw);
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e;
      reportUnraisable(e, `Exception ignored in atexit callback ${reprJs(c.func)}`, None);
    }
  }
}

export const module: NativeModule = defineModule("atexit", {
  doc: "Functions to call when the program ends.",
  members: {
    register: fn(
      "(func, /, *args, **kwargs)",
      "Call a function at the end of the program.",
      (f: Value, args: Value[], kw: Kwargs) => {
        if (callSlot(typeOf(f)) === null) throw typeError("the first argument must be callable");
        calls().push({ func: f, args, kw: kw.size === 0 ? null : kw });
        return f;
      },
    ),
    unregister: fn("(func, /)", "Forget a function.", (f: Value) => {
      const list = calls();
      for (let i = list.length - 1; i >= 0; i--) if (equal(list[i].func, f)) list.splice(i, 1);
    }),
    _clear: fn("()", "Forget all functions.", () => {
      calls().length = 0;
    }),
    _ncallbacks: fn("()", "Number of registered functions.", () => calls().length),
    _run_exitfuncs: fn("()", "Call the registered functions now.", runExitFunctions),
  },
});
