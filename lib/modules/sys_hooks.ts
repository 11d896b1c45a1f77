// The hooks of sys: displayhook, excepthook, unraisablehook, breakpointhook, audit hooks.
//
// In: what to show. Out: text on the Python-level streams. The originals stay reachable as __displayhook__ and so on.
import { perRuntime } from "../core/per_runtime.ts";
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { fn, type MemberDef } from "../core/define.ts";
import type { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { isExc, runtimeError, typeError, valueError } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, type PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { repr } from "../ops/text.ts";
import { asSize } from "../ops/number.ts";

export interface SysHooks {
  readonly sysDict: () => PyDict;
  readonly builtins: () => PyDict;
  importModule(name: string): Value;
  /** Prints an exception with its traceback to sys.stderr. */
  printException(value: PyBaseException, tb: Value): void;
  /** Prints an exception that nobody can catch. */
  printUnraisable(message: string, value: PyBaseException | null, type: Value, tb: Value): void;
  getEnv(name: string): string | undefined;
  warn(category: string, message: string): void;
}

/** The audit hooks of a runtime. */
const auditHooks = perRuntime(() => ({ list: [] as Value[] }));
/** Some runtime has one. */
let audited = false;

/** Raises an audit event. */
export function audit(event: string, ...args: readonly Value[]): void {
  if (!audited) return;
  const t = tuple(args);
  for (const hook of auditHooks().list.slice()) callArgs(hook, [strFromJs(event), t]);
}

export const unraisableArgsType: PyType = defineStructSeq("sys.UnraisableHookArgs", {
  doc: "Argument of sys.unraisablehook.",
  fields: ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"],
});

const asyncgenHooksType: PyType = defineStructSeq("sys.asyncgen_hooks", {
  doc: "Hooks of asynchronous generators.",
  fields: ["firstiter", "finalizer"],
});

function writeTo(stream: Value, text: Str): void {
  callArgs(getAttr(stream, "write"), [text]);
}

function displayhook(value: Value, s: SysHooks): void {
  if (value === None) return;
  const builtins = s.builtins();
  builtins.setStr("_", None);
  const out = s.sysDict().getStr("stdout");
  if (out === undefined || out === None) throw runtimeError("lost sys.stdout");
  const text = repr(value);
  try {
    writeTo(out, text);
  } catch (e) {
    if (!isExc(e, "UnicodeEncodeError")) throw e;
    const encoding = getAttr(out, "encoding");
    const bytes = callArgs(getAttr(text, "encode"), [encoding, "backslashreplace"]);
    writeTo(out, callArgs(getAttr(bytes, "decode"), [encoding, "strict"]) as Str);
  }
  writeTo(out, "\n");
  builtins.setStr("_", value);
}

/** What PYTHONBREAKPOINT names; null for nothing. */
function debuggerFunction(s: SysHooks): Value | null {
  const name = s.getEnv("PYTHONBREAKPOINT") ?? "";
  if (name === "0") return null;
  const target = name === "" ? "pdb.set_trace" : name;
  const dot = target.lastIndexOf(".");
  const moduleName = dot < 0 ? "builtins" : target.slice(0, dot);
  try {
    return getAttr(s.importModule(moduleName), target.slice(dot + 1));
  } catch (e) {
    if (!isExc(e, "Exception")) throw e;
    s.warn("RuntimeWarning", `Ignoring unimportable $PYTHONBREAKPOINT: "${target}"`);
    return null;
  }
}

function breakpointhook(args: readonly Value[], kw: Kwargs, s: SysHooks): Value {
  const f = debuggerFunction(s);
  return f === null ? None : callKw(f, args, kw.size === 0 ? null : kw);
}

function unraisablehook(args: Value, s: SysHooks): void {
  if (typeOf(args) !== unraisableArgsType) {
    throw typeError("sys.unraisablehook argument type must be UnraisableHookArgs");
  }
  const [type, value, tb, message, object] = (args as PyTuple).a;
  let text: string;
  if (object !== None) {
    let shown: string;
    try {
      shown = jsText(repr(object));
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e;
      shown = "<object repr() failed>";
    }
    text = `${message === None ? "Exception ignored in" : jsText(message as Str)}: ${shown}`;
  } else text = message === None ? "" : `${jsText(message as Str)}:`;
  s.printUnraisable(text, value instanceof PyBaseException ? value : null, type, tb);
}

export function hookMembers(s: SysHooks): Record<string, MemberDef | (() => Value)> {
  const display = fn("(object, /)", "Show the value of an interactive expression.", (v: Value) => displayhook(v, s));
  const except = fn(
    "(exctype, value, traceback, /)",
    "Show an uncaught exception.",
    (_type: Value, value: Value, tb: Value) => {
      if (value instanceof PyBaseException) s.printException(value, tb);
      else {
        const stream = s.sysDict().getStr("stderr");
        const text = `TypeError: print_exception(): Exception expected for value, ${typeOf(value).name} found`;
        if (stream !== undefined && stream !== None) writeTo(stream, text);
      }
    },
  );
  const unraisable = fn(
    "(unraisable, /)",
    "Show an exception that could not be raised.",
    (a: Value) => unraisablehook(a, s),
  );
  const breaking = fn(
    "(*args, **kws)",
    "Enter the debugger that PYTHONBREAKPOINT names.",
    (args: Value[], kw: Kwargs) => breakpointhook(args, kw, s),
    {
      forwards: (args, kw) => {
        const f = debuggerFunction(s);
        return f === null ? null : { f, args, kw };
      },
    },
  );
  return {
    displayhook: display,
    __displayhook__: display,
    excepthook: except,
    __excepthook__: except,
    unraisablehook: unraisable,
    __unraisablehook__: unraisable,
    breakpointhook: breaking,
    __breakpointhook__: breaking,
    UnraisableHookArgs: () => unraisableArgsType,
    addaudithook: fn("(hook)", "Add a function that is told of audit events.", (hook: Value) => {
      try {
        audit("sys.addaudithook");
      } catch (e) {
        if (isExc(e, "RuntimeError")) return;
        throw e;
      }
      auditHooks().list.push(hook);
      audited = true;
    }),
    audit: fn("(event, /, *args)", "Raise an audit event.", (event: Value, args: Value[]) => {
      if (!isStr(event)) throw typeError(`audit() argument 1 must be str, not ${typeOf(event).name}`);
      audit(jsText(event), ...args);
    }, { leaf: () => !audited }),
    get_asyncgen_hooks: fn(
      "()",
      "Hooks of asynchronous generators.",
      () => makeStructSeq(asyncgenHooksType, [ts.asyncGenFirstIter, ts.asyncGenFinalizer]),
    ),
    set_asyncgen_hooks: fn(
      "(firstiter=<opt>, finalizer=<opt>)",
      "Set the hooks of asynchronous generators.",
      (first?: Value, final?: Value) => {
        for (const [name, v] of [["finalizer", final], ["firstiter", first]] as const) {
          if (v === undefined || v === None) continue;
          if (typeOf(v).lookup("__call__") === undefined) {
            throw typeError(`callable ${name} expected, got ${typeOf(v).name}`);
          }
        }
        if (final !== undefined) ts.asyncGenFinalizer = final;
        if (first !== undefined) ts.asyncGenFirstIter = first;
      },
    ),
    get_coroutine_origin_tracking_depth: fn("()", "Frames kept for cr_origin.", () => ts.coroutineOriginDepth),
    set_coroutine_origin_tracking_depth: fn("(depth)", "Set the frames kept for cr_origin.", (v: Value) => {
      const n = asSize(v);
      if (n < 0) throw valueError("depth must be >= 0");
      ts.coroutineOriginDepth = n;
    }),
  };
}
