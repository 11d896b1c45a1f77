// The end of a program: uncaught exceptions, exit status, atexit functions, the last flush.
//
// In: what the program threw, if anything. Out: the exit status. Invariants: the order is CPython's: the exception is
// shown, then threads are joined, atexit functions run, streams are flushed; a failed flush of stdout gives status 120.
// An error of Najash itself (any JS exception that is no Python one) is reported as such, status 70.
import { flushDirtyStreams } from "../modules/_io_base.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { PyModule } from "../core/function.ts";
import { isExc } from "../core/raise.ts";
import { setRuntime, ts } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { None, type Str, type Value } from "../core/value.ts";
import { runEndActions } from "../modules/at_end.ts";
import { warnOfAllCoroutines } from "../modules/unawaited_warnings.ts";
import { asPython } from "../interpreter/unwind.ts";
import { NAJASH_VERSION } from "../modules/sys_info.ts";
import { str } from "../ops/text.ts";
import { isInt } from "../ops/number.ts";
import { exitProcess, writeText } from "./host.ts";
import { endBySignal, flushWorker } from "./host_signals.ts";
import type { Runtime } from "./runtime.ts";
import { plainTraceback, printException } from "./traceback.ts";

export const INTERNAL_ERROR = 70;
const SIGINT = 2;

/** How a program ended: an exit status, or by an interrupt. */
export interface Ending {
  readonly status: number;
  readonly interrupted: boolean;
}

/** Runs f and shows what it throws. */
export function runShowing(rt: Runtime, f: () => void): Ending {
  try {
    f();
    return { status: 0, interrupted: false };
  } catch (e) {
    return showUncaught(rt, e);
  }
}

/** Shows an exception that reached the top. */
export function showUncaught(rt: Runtime, thrown: unknown): Ending {
  ts.frame = null;
  ts.depth = 0;
  const exc = asPython(thrown);
  if (exc === null) return { status: reportInternal(rt, thrown), interrupted: false };
  if (isExc(exc, "SystemExit")) return { status: exitStatus(rt, exc), interrupted: false };
  callExcepthook(rt, exc);
  return { status: 1, interrupted: isExc(exc, "KeyboardInterrupt") };
}

/** sys.excepthook of an exception, with sys.last_exc and its like set. */
export function callExcepthook(rt: Runtime, exc: PyBaseException): void {
  const { sys } = rt;
  sys.setStr("last_exc", exc);
  sys.setStr("last_type", exc.cls);
  sys.setStr("last_value", exc);
  sys.setStr("last_traceback", exc.tb);
  const hook = sys.getStr("excepthook");
  if (hook === undefined) {
    flushQuietly(rt, "stdout");
    writeText(2, "sys.excepthook is missing\n");
    printException(rt, exc, exc.tb);
    return;
  }
  flushQuietly(rt, "stdout");
  try {
    callArgs(hook, [exc.cls, exc, exc.tb]);
  } catch (e) {
    const second = asPython(e);
    if (second === null) {
      reportInternal(rt, e);
      return;
    }
    if (second.cls.isSubtype(EXC.SystemExit)) throw second;
    writeText(2, "Error in sys.excepthook:\n");
    printException(rt, second, second.tb);
    writeText(2, "\nOriginal exception was:\n");
    printException(rt, exc, exc.tb);
  }
  flushQuietly(rt, "stderr");
}

/** What SystemExit asks for; a text is printed. */
export function exitStatus(rt: Runtime, exc: PyBaseException): number {
  const code = lookupAttr(exc, "code") ?? None;
  if (code === None) return 0;
  if (isInt(code)) {
    const n = BigInt(typeof code === "object" ? (code as unknown as { v: number }).v : code as number);
    return n === BigInt.asIntN(64, n) ? Number(BigInt.asUintN(8, n)) : 255;
  }
  flushQuietly(rt, "stdout");
  let text: Str;
  try {
    text = str(code);
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e;
    text = "";
  }
  const stderr = rt.sys.getStr("stderr");
  if (stderr !== undefined && stderr !== None) {
    try {
      callArgs(getAttr(stderr, "write"), [text]);
      callArgs(getAttr(stderr, "write"), ["\n"]);
      callArgs(getAttr(stderr, "flush"), []);
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e;
    }
  }
  return 1;
}

/** A fault of Najash itself. */
export function reportInternal(rt: Runtime, e: unknown): number {
  const text = e instanceof Error ? `${e.name}: ${e.message}` : String(e);
  let where = "";
  for (let f = ts.frame, n = 0; f !== null && f !== undefined && n < 1; f = f.back, n++) {
    where = `  at File "${f.code.data.filename}", line ${f.line}, in ${f.code.data.name}\n`;
  }
  writeText(
    2,
    `internal error of Najash ${NAJASH_VERSION} (not of your program): ${text}\n${where}` +
      "Please report this with the program that causes it; NAJASH_DEBUG=1 shows the JavaScript stack.\n",
  );
  if (rt.config.showJsStack && e instanceof Error) writeText(2, `${e.stack}\n`);
  return INTERNAL_ERROR;
}

function flushQuietly(rt: Runtime, name: "stdout" | "stderr"): void {
  const f = rt.streamInUse(name);
  if (f === null) return;
  try {
    callArgs(getAttr(f, "flush"), []);
  } catch (e) {
    if (asPython(e) === null) throw e;
  }
}

/** Is there such a module, and has somebody looked at it? Otherwise it has no threads to wait for and no functions to call. */
function isUsed(module: Value | undefined): module is Value {
  return module !== undefined && module !== None && !(module instanceof PyModule && module.pending !== null);
}

/** Everything CPython does before it goes; gives the final status. */
export function finalize(rt: Runtime, status: number): number {
  setRuntime(rt);
  ts.frame = null;
  const threading = rt.modules.getStr("threading");
  if (isUsed(threading)) {
    guard(rt, () => callArgs(getAttr(threading, "_shutdown"), []), "on threading shutdown");
  }
  const atexit = rt.modules.getStr("atexit");
  if (isUsed(atexit)) {
    guard(rt, () => callArgs(getAttr(atexit, "_run_exitfuncs"), []), "in atexit callback");
  }
  guard(rt, runEndActions, "at the end");
  warnOfAllCoroutines();
  rt.finalizing = true;
  const flushed = flushStream(rt, "stdout");
  flushStream(rt, "stderr");
  flushDirtyStreams();
  return flushed ? status : status === 0 ? 120 : status;
}

function guard(rt: Runtime, f: () => void, where: string): void {
  try {
    f();
  } catch (e) {
    const exc = asPython(e);
    if (exc === null) reportInternal(rt, e);
    else {
      writeText(2, `Exception ignored ${where}:\n`);
      writeText(2, plainTraceback(exc));
    }
  }
}

function flushStream(rt: Runtime, name: "stdout" | "stderr"): boolean {
  const f = rt.streamInUse(name);
  if (f === null) return true;
  try {
    const closed = lookupAttr(f, "closed");
    if (closed === true) return true;
    callArgs(getAttr(f, "flush"), []);
    return true;
  } catch (e) {
    const exc = asPython(e);
    if (exc === null) {
      reportInternal(rt, e);
      return false;
    }
    if (name === "stdout") rt.unraisable(exc, None, strFromJs("Exception ignored while flushing sys.stdout"));
    return false;
  }
}

let exitHook: (() => void) | null = null;

/** Called just before the process ends. */
export function setExitHook(f: (() => void) | null): void {
  exitHook = f;
}

/** Ends the process. */
export function leave(ending: Ending, status: number): never {
  exitHook?.();
  flushWorker();
  if (ending.interrupted) endBySignal(SIGINT);
  exitProcess(status);
}
