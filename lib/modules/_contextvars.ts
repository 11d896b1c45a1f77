// _contextvars: context variables (PEP 567).
//
// Invariants: ts.context is the current context, made on first use. Contexts share their tables until one changes.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import {
  builtinFunction,
  defineModule,
  fn,
  leafGetset,
  leafMember,
  method,
  type NativeModule,
  populate,
  value,
} from "../core/define.ts";
import { exceptionOf, keyError, runtimeError, typeError, valueError } from "../core/raise.ts";
import { EXC } from "../core/exceptions.ts";
import { PyDict } from "../core/dict.ts";
import type { PyFunction } from "../core/function.ts";
import { runtime, ts } from "../core/state.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { runCode } from "../interpreter/execute.ts";
import { hideFrames } from "../interpreter/unwind.ts";
import { isStr, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, list, None, NotImplemented, PyObject, tuple, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { address } from "../ops/identity.ts";
import { getIter } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import { classGetItem } from "../types/generic_alias.ts";

export class PyContextVar extends PyObject {
  constructor(readonly name: Value, readonly fallback: Value | undefined) {
    super();
  }
}

export class PyContext extends PyObject {
  vars: Map<PyContextVar, Value>;
  /** The table is another context's too: copy before writing. */
  shared: boolean;
  entered = false;
  constructor(vars: Map<PyContextVar, Value>, shared: boolean) {
    super();
    this.vars = vars;
    this.shared = shared;
  }
  copy(): PyContext {
    this.shared = true;
    return new PyContext(this.vars, true);
  }
  set(v: PyContextVar, x: Value | undefined): void {
    if (this.shared) {
      this.vars = new Map(this.vars);
      this.shared = false;
    }
    if (x === undefined) this.vars.delete(v);
    else this.vars.set(v, x);
  }
}

export class PyToken extends PyObject {
  used = false;
  constructor(readonly context: PyContext, readonly variable: PyContextVar, readonly old: Value | undefined) {
    super();
  }
}

class PyMissing extends PyObject {}

function final(name: string, impl: new (...args: never[]) => PyObject): PyType {
  const cls = shell(name, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  return cls;
}

export const contextVarType: PyType = final("_contextvars.ContextVar", PyContextVar);
contextVarType.freezing = {
  parts: ({ name, fallback }: PyContextVar) => fallback === undefined ? [name] : [name, fallback],
  make: ([name, fallback]) => new PyContextVar(name, fallback),
};
export const contextType: PyType = final("_contextvars.Context", PyContext);
export const tokenType: PyType = final("_contextvars.Token", PyToken);
contextType.hasWeakrefs = true;
const missingType: PyType = final("Token.MISSING", PyMissing);
populate(missingType, { doc: null, slots: { __repr__: () => "<Token.MISSING>" } });
const MISSING = new PyMissing();

/** The current context. */
export function currentContext(): PyContext {
  return ts.context ??= new PyContext(new Map(), false);
}

function enterContext(context: PyContext): PyContext {
  if (context.entered) throw runtimeError(`cannot enter context: ${reprJs(context)} is already entered`);
  const outer = currentContext();
  context.entered = true;
  ts.context = context;
  return outer;
}

function leaveContext(context: PyContext, outer: PyContext): void {
  ts.context = outer;
  context.entered = false;
}

/** f(*args, **kw) with `context` as the current one. */
export function runInContext(context: PyContext, f: Value, args: readonly Value[], kw: Kwargs | null): Value {
  const outer = enterContext(context);
  try {
    return callKw(f, args, kw);
  } finally {
    leaveContext(context, outer);
  }
}

function setVariable(v: PyContextVar, x: Value): PyToken {
  const context = currentContext();
  const token = new PyToken(context, v, context.vars.get(v));
  context.set(v, x);
  return token;
}

function reset(v: PyContextVar, token: Value): void {
  if (!(token instanceof PyToken)) throw typeError(`expected an instance of Token, got ${reprJs(token)}`);
  if (token.used) throw runtimeError(`${reprJs(token)} has already been used once`);
  if (token.variable !== v) throw valueError(`${reprJs(token)} was created by a different ContextVar`);
  if (token.context !== currentContext()) throw valueError(`${reprJs(token)} was created in a different Context`);
  token.used = true;
  token.context.set(v, token.old);
}

populate(contextVarType, {
  doc: "A variable whose value depends on the context.",
  signature: "(name, /, *, default=<opt>)",
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length !== 1) throw typeError(`ContextVar() takes exactly 1 positional argument (${args.length} given)`);
      for (const k of kw?.keys() ?? []) {
        if (k !== "default") throw typeError(`ContextVar() got an unexpected keyword argument '${k}'`);
      }
      if (!isStr(args[0])) throw typeError("context variable name must be a str");
      return new PyContextVar(args[0], kw?.get("default"));
    },
    __repr__: (v: PyContextVar) => {
      const fallback = v.fallback === undefined ? "" : ` default=${reprJs(v.fallback)}`;
      return strFromJs(`<ContextVar name=${reprJs(v.name)}${fallback} at ${address(v)}>`);
    },
  },
  members: {
    name: leafMember("The name.", (v: PyContextVar) => v.name),
    get: method(
      "(self, default=<opt>, /)",
      "The value in the current context.",
      (v: PyContextVar, fallback: Value | undefined) => {
        const x = currentContext().vars.get(v) ?? fallback ?? v.fallback;
        if (x === undefined) throw exceptionOf(EXC.LookupError, v);
        return x;
      },
    ),
    set: method("(self, value, /)", "Set the value in the current context.", setVariable),
    reset: method("(self, token, /)", "Go back to the value before a set().", reset),
    __class_getitem__: classGetItem,
  },
});

function checkKey(v: Value): PyContextVar {
  if (!(v instanceof PyContextVar)) throw typeError(`a ContextVar key was expected, got ${reprJs(v)}`);
  return v;
}

populate(contextType, {
  doc: "A mapping of context variables to their values.",
  signature: "()",
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length > 0 || kw !== null && kw.size > 0) throw typeError("Context() does not accept any arguments");
      return new PyContext(new Map(), false);
    },
    __len__: (c: PyContext) => c.vars.size,
    __contains__: (c: PyContext, v: Value) => c.vars.has(checkKey(v)),
    __getitem__: (c: PyContext, v: Value) => {
      const x = c.vars.get(checkKey(v));
      if (x === undefined) throw keyError(v);
      return x;
    },
    __iter__: (c: PyContext) => getIter(list([...c.vars.keys()])),
    __eq__: (c: PyContext, other: Value) => {
      if (!(other instanceof PyContext)) return NotImplemented;
      if (c.vars.size !== other.vars.size) return false;
      for (const [k, x] of c.vars) {
        const y = other.vars.get(k);
        if (y === undefined || !equal(x, y)) return false;
      }
      return true;
    },
  },
  members: {
    get: method(
      "(self, key, default=None, /)",
      "The value of a variable, or the default.",
      (c: PyContext, v: Value, fallback: Value | undefined) => {
        return c.vars.get(checkKey(v)) ?? fallback ?? None;
      },
    ),
    keys: method("(self, /)", "The variables.", (c: PyContext) => getIter(list([...c.vars.keys()]))),
    values: method("(self, /)", "The values.", (c: PyContext) => getIter(list([...c.vars.values()]))),
    items: method(
      "(self, /)",
      "The variables with their values.",
      (c: PyContext) => getIter(list([...c.vars].map(([k, v]) => tuple([k, v])))),
    ),
    copy: method("(self, /)", "A copy of the context.", (c: PyContext) => c.copy()),
    run: method(
      "(self, /, *args, **kwargs)",
      "Call a function in the context.",
      (args: readonly Value[], kw: Kwargs | null) => {
        if (args.length < 2) throw typeError("run() missing 1 required positional argument");
        return runInContext(args[0] as PyContext, args[1], args.length === 2 ? [] : args.slice(2), kw);
      },
      { unbound: true },
    ),
  },
});

const RUN = `
def run(self, callable, /, *args, **kwargs):
    outer = enter(self)
    try:
        return callable(*args, **kwargs)
    finally:
        leave(self, outer)
`;

let prepared = false;

/**
 * Makes Context.run a Python function, once there are threads: as native code it would pin every thread to the JS stack
 * (core/threads.ts), since threading runs each thread in a context.
 */
export function prepareContext(): void {
  if (prepared) return;
  prepared = true;
  const globals = new PyDict();
  globals.setStr("__name__", "_contextvars");
  globals.setStr(
    "enter",
    builtinFunction("enter", "(context, /)", "Make the context current; the old one.", (c: Value) => {
      if (!(c instanceof PyContext)) throw typeError("a Context is required");
      return enterContext(c);
    }, "_contextvars"),
  );
  globals.setStr(
    "leave",
    builtinFunction("leave", "(context, outer, /)", "Back to the old context.", (c: Value, outer: Value) => {
      leaveContext(c as PyContext, outer as PyContext);
    }, "_contextvars"),
  );
  const code = runtime().compile(RUN, "<contextvars>", "exec", 0, 0);
  runCode(code as PyCode, globals, runtime().builtins, globals);
  const run = globals.getStr("run") as PyFunction;
  run.qualname = "Context.run";
  hideFrames(run.code);
  contextType.setAttr("run", run);
}

populate(tokenType, {
  doc: "What ContextVar.set() gives: the way back.",
  slots: {
    __new__: () => {
      throw runtimeError("Tokens can only be created by ContextVars");
    },
    __repr__: (t: PyToken) => strFromJs(`<Token${t.used ? " used" : ""} var=${reprJs(t.variable)} at ${address(t)}>`),
  },
  members: {
    var: leafGetset("The variable.", (t: PyToken) => t.variable),
    old_value: leafGetset("The value before, or Token.MISSING.", (t: PyToken) => t.old ?? MISSING),
    MISSING: value(MISSING),
    __class_getitem__: classGetItem,
    __enter__: method("(self, /)", "The token.", (t: PyToken) => t),
    __exit__: method("(self, type, value, traceback, /)", "Reset the variable.", (t: PyToken) => reset(t.variable, t)),
  },
});

export const module: NativeModule = defineModule("_contextvars", {
  doc: "Context variables.",
  members: {
    Context: value(contextType),
    ContextVar: value(contextVarType),
    Token: value(tokenType),
    copy_context: fn("()", "A copy of the current context.", () => currentContext().copy()),
  },
});
