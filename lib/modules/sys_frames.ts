// The part of sys that looks at frames: exceptions being handled, _getframe, tracing.
//
// In: ts, the thread state. Out: frames and settings. Invariant: the caller of these natives is ts.frame.
import { fn, type MemberDef } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { exceptionOf, valueError } from "../core/raise.ts";
import { EXC } from "../core/exceptions.ts";
import { ts } from "../core/state.ts";
import { allThreads, currentThread } from "../core/threads.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { callArgs } from "../core/call.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { setProfile, setTrace } from "../interpreter/tracing.ts";
import { visibleHandled } from "../interpreter/unwind.ts";
import { asSize } from "../ops/number.ts";
import { audit } from "./sys_hooks.ts";

function frameAt(depth: number): PyFrame {
  let f = ts.frame as PyFrame | null;
  for (let i = depth; i > 0 && f !== null; i--) f = f.back;
  if (f === null) throw valueError("call stack is not deep enough");
  return f;
}

export function frameMembers(_s: unknown): Record<string, MemberDef | (() => Value)> {
  return {
    exc_info: fn("()", "Type, value and traceback of the exception being handled.", () => {
      const e = visibleHandled();
      if (e === None) return tuple([None, None, None]);
      const exc = e as PyBaseException;
      return tuple([exc.shape.cls, exc, exc.tb]);
    }),
    exception: fn("()", "The exception being handled.", () => visibleHandled()),
    _getframe: fn("(depth=0, /)", "A frame of the call stack.", (depth?: Value) => {
      const f = frameAt(depth === undefined ? 0 : Math.max(0, asSize(depth)));
      audit("sys._getframe", f);
      return f;
    }),
    _getframemodulename: fn("(depth=0)", "Name of the module of a frame of the call stack.", (depth?: Value) => {
      let f = ts.frame as PyFrame | null;
      for (let i = depth === undefined ? 0 : asSize(depth); i > 0 && f !== null; i--) f = f.back;
      if (f === null) return None;
      return f.func?.module ?? f.globals.getStr("__name__") ?? None;
    }),
    _current_frames: fn("()", "Topmost frame of each thread.", () => {
      const d = new PyDict();
      for (const { ident, frame } of allThreads()) if (frame !== null) d.set(ident, frame);
      return d;
    }),
    _current_exceptions: fn("()", "Exception being handled in each thread.", () => {
      const d = new PyDict();
      d.set(currentThread().ident, visibleHandled());
      return d;
    }),
    settrace: fn("(function, /)", "Set the trace function.", (f: Value) => setTrace(f)),
    gettrace: fn("()", "The trace function.", () => ts.trace),
    setprofile: fn("(function, /)", "Set the profile function.", (f: Value) => setProfile(f)),
    getprofile: fn("()", "The profile function.", () => ts.profile),
    _settraceallthreads: fn("(function, /)", "Set the trace function of all threads.", (f: Value) => setTrace(f)),
    _setprofileallthreads: fn("(function, /)", "Set the profile function of all threads.", (f: Value) => setProfile(f)),
    call_tracing: fn("(func, args, /)", "Call a function with tracing on.", (f: Value, args: Value) => {
      if (!(args instanceof Object) || !("a" in args)) {
        throw exceptionOf(EXC.TypeError, "call_tracing() argument 2 must be tuple");
      }
      const { tracing } = ts;
      ts.tracing = false;
      try {
        return callArgs(f, (args as { a: readonly Value[] }).a);
      } finally {
        ts.tracing = tracing;
      }
    }),
  };
}
