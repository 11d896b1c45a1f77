// Hooks that lower layers leave open, filled with what the runtime knows.
//
// In: the runtime. Out: hooks the runtime itself calls. Invariant: installed before the first program runs.
import { callArgs } from "../core/call.ts";
import { runtimeError } from "../core/raise.ts";
import { intrinsicHooks } from "../interpreter/intrinsics.ts";
import type { Runtime } from "./runtime.ts";

export interface RuntimeHooks {
  setMaxStrDigits(n: number): void;
  /** Reads a line from the terminal; null at its end, undefined when stdin is no terminal. */
  readTerminalLine(prompt: string): string | null | undefined;
}

export function wireHooks(rt: Runtime): RuntimeHooks {
  intrinsicHooks.display = (v) => {
    const hook = rt.sys.getStr("displayhook");
    if (hook === undefined) throw runtimeError("lost sys.displayhook");
    callArgs(hook, [v]);
  };
  return {
    setMaxStrDigits: () => {},
    readTerminalLine: () => undefined,
  };
}
