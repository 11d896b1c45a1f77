// Entry points from native code into the interpreter: running code objects, calling Python functions.
//
// Importing this file installs the `__call__` slot of Python functions and methods and the generator runner.
import { functionType, methodType, PyFunction, type PyMethod } from "../core/function.ts";
import { callKw, setCallFunction } from "../core/call.ts";
import { populate } from "../core/define.ts";
import type { PyDict } from "../core/dict.ts";
import { ts } from "../core/state.ts";
import { typeError } from "../core/raise.ts";
import { type Kwargs, None, type PyCell, type Value } from "../core/value.ts";
import { frameFor } from "./arguments.ts";
import type { PyCode } from "./code_object.ts";
import { makeGenerator } from "./calls.ts";
import { PyFrame } from "./frame.ts";
import { enterFrame } from "./helpers.ts";
import { setGeneratorRunner } from "./generators.ts";
import { run } from "./loop.ts";
import { NOTHING, tiers } from "./tiers.ts";
import { initFn } from "../core/define.ts";

setGeneratorRunner(run);

/** Calls a Python function in a nested loop. */
export function callFunction(f: PyFunction, args: readonly Value[], kw: Kwargs | null): Value {
  const co = f.code as PyCode;
  if (kw === null && co.tier !== null && co.argcount === args.length) {
    const v = tiers.call(f, args);
    if (v !== NOTHING) return v;
  }
  const frame = frameFor(f, args, kw);
  if (frame.code.isGenerator) return makeGenerator(frame);
  return run(frame)!;
}

setCallFunction(callFunction);
populate(functionType, {
  slots: { __call__: callFunction },
});
populate(methodType, {
  slots: {
    __call__: (m: PyMethod, args: readonly Value[], kw: Kwargs | null) => callKw(m.func, [m.self, ...args], kw),
  },
});

/**
 * Runs module-like code (exec, eval, class bodies): the frame's names live in `locals`.
 * `closure` fills the code's free variables.
 */
export function runCode(
  code: PyCode,
  globals: PyDict,
  builtins: PyDict,
  locals: Value,
  closure: readonly PyCell[] | null = null,
  func: PyFunction | null = null,
): Value {
  const r = new Array<Value | undefined>(code.nregs);
  const nfree = code.data.freevars.length;
  if (nfree !== (closure === null ? 0 : closure.length)) {
    throw typeError(`code object requires a closure of exactly length ${nfree}`);
  }
  for (let i = 0; i < nfree; i++) r[code.firstFree + i] = closure![i];
  const frame = new PyFrame(code, r, func, globals, builtins, locals);
  if (code.isGenerator) {
    frame.func = new PyFunction(code, globals, builtins, code.data.name, code.data.qualname, None);
    return makeGenerator(frame);
  }
  return run(frame)!;
}

/** The frame of a program's code, entered: what runs it is core/host_loop.ts. */
export function programFrame(code: PyCode, globals: PyDict, builtins: PyDict): PyFrame {
  const frame = new PyFrame(code, new Array<Value | undefined>(code.nregs), null, globals, builtins, globals);
  frame.entry = true;
  frame.back = null;
  ts.frame = null;
  enterFrame(frame);
  return frame;
}

void initFn;
