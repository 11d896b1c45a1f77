// Built-in functions by name, as the pickling of iterators and methods refers to them.
import { attributeError } from "../core/raise.ts";
import { runtime, ts } from "../core/state.ts";
import { PyDict } from "../core/dict.ts";
import type { Value } from "../core/value.ts";

/** A member of the builtins that the running code sees; AttributeError when a program has removed it. */
export function builtin(name: string): Value {
  const seen = ts.frame?.builtins;
  const dict = seen instanceof PyDict ? seen : runtime().builtins;
  const v = dict.getStr(name) ?? dict.get(name);
  if (v === undefined) throw attributeError(name, name);
  return v;
}
