// The faulthandler module: tracebacks of all threads, on request, on a signal, or after a time.
//
// Faults of the processor don't happen to JavaScript: enable() only remembers that it was called.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { builtinFunction, defineModule, fn } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { withOsErrors } from "../core/os_errors.ts";
import { runtimeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText } from "../core/str.ts";
import { allThreads, currentThread, waitFor } from "../core/threads.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { asFloat, asInt32, isInt } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { exitProcess } from "../runtime/host.ts";
import { perRuntime } from "../core/per_runtime.ts";

/** Frames and characters that are shown at most, as in CPython. */
const MOST_FRAMES = 100, MOST_CHARS = 500;

class State {
  enabled = false;
  /** What is waited for: cancelled when it is not this any more. */
  later: object | null = null;
  /** Handlers that register() put in place, with what was there before. */
  registered: Map<number, { handler: Value; previous: Value }> = new Map();
}
const state = perRuntime(() => new State());

function imported(name: string): Value {
  return runtime().importModule(name);
}

/** The descriptor of a file argument; sys.stderr without one. */
function descriptor(file: Value | undefined): number {
  let f = file ?? None;
  if (f === None) {
    f = getAttr(imported("sys"), "stderr");
    if (f === None) throw runtimeError("unable to get sys.stderr");
  }
  if (isInt(f)) {
    const fd = asInt32(f);
    if (fd < 0) throw valueError("file is not a valid file descriptor");
    return fd;
  }
  const fd = callArgs(getAttr(f, "fileno"), []);
  if (!isInt(fd) || asInt32(fd) < 0) throw runtimeError("file.fileno() is not a valid file descriptor");
  try {
    callArgs(getAttr(f, "flush"), []);
  } catch {
    // The text goes to the descriptor in any case.
  }
  return asInt32(fd);
}

/** A name in ASCII, cut when it is long. */
function shown(v: Value): string {
  if (!isStr(v)) return "???";
  const text = jsText(v);
  const short = text.length > MOST_CHARS ? text.slice(0, MOST_CHARS) + "..." : text;
  return short.replace(/[^ -~]/g, (c) => {
    const n = c.charCodeAt(0);
    return n < 256 ? `\\x${n.toString(16).padStart(2, "0")}` : `\\u${n.toString(16).padStart(4, "0")}`;
  });
}

function frames(top: Value): string[] {
  if (top === None) return ["  <no Python frame>"];
  const lines: string[] = [];
  for (let f = top; f !== None; f = getAttr(f, "f_back")) {
    if (lines.length === MOST_FRAMES) {
      lines.push("  ...");
      break;
    }
    const code = getAttr(f, "f_code"), line = getAttr(f, "f_lineno");
    lines.push(
      `  File "${shown(getAttr(code, "co_filename"))}", line ${line === None ? "???" : line} in ${
        shown(getAttr(code, "co_name"))
      }`,
    );
  }
  return lines;
}

function threadId(n: number): string {
  return `0x${n.toString(16).padStart(16, "0")}`;
}

/** The text of a dump; a thread that only watches is left out. */
function dump(all: boolean, without = -1): string {
  const own = currentThread().ident;
  const lines: string[] = [];
  const threads = allThreads().filter((t) => t.ident !== without && (all || t.ident === own));
  if (!all) lines.push("Stack (most recent call first):", ...frames(threads[0]?.frame ?? None));
  else {
    // The running thread comes last, as the youngest does in CPython when it dumps itself.
    threads.sort((a, b) => Number(a.ident === own) - Number(b.ident === own));
    threads.forEach((t, i) => {
      if (i > 0) lines.push("");
      const kind = t.ident === own ? "Current thread" : "Thread";
      lines.push(`${kind} ${threadId(t.ident)} (most recent call first):`, ...frames(t.frame ?? None));
    });
  }
  return lines.join("\n") + "\n";
}

function put(fd: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length;) at += withOsErrors(() => hostFiles().write(fd, bytes.subarray(at)));
}

function flag(v: Value | undefined, missing: boolean): boolean {
  return v === undefined ? missing : truth(v);
}

/** h:mm:ss, with microseconds when there are some. */
function duration(seconds: number): string {
  const whole = Math.floor(seconds), micros = Math.round((seconds - whole) * 1e6);
  const pad = (n: number, width = 2) => String(n).padStart(width, "0");
  const text = `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return micros === 0 ? text : `${text}.${pad(micros, 6)}`;
}

function later(timeout: Value, repeat?: Value, file?: Value, exit?: Value): void {
  const seconds = asFloat(timeout);
  if (!(seconds > 0)) throw valueError("timeout must be greater than 0");
  const fd = descriptor(file), again = flag(repeat, false), ends = flag(exit, false);
  const s = state();
  const own = s.later = {};
  const header = `Timeout (${duration(seconds)})!\n`;
  const watch = builtinFunction("watch", "()", "Waits, and dumps.", () => {
    while (s.later === own) {
      if (waitFor(() => s.later !== own, seconds)) break;
      put(fd, header + dump(true, currentThread().ident));
      if (ends) exitProcess(1);
      if (!again) break;
    }
    if (s.later === own) s.later = null;
    return None;
  });
  callArgs(getAttr(imported("_thread"), "start_new_thread"), [watch, tuple([])]);
}

function register(signum: Value, file?: Value, all?: Value, chain?: Value): void {
  const n = asInt32(signum);
  if (n < 1 || n > 64) throw valueError("signal number out of range");
  if ([4, 7, 8, 6, 11].includes(n)) throw runtimeError(`signal ${n} cannot be registered, use enable() instead`);
  const fd = descriptor(file), threads = flag(all, true), goesOn = flag(chain, false);
  const { registered } = state();
  const signals = imported("_signal");
  const previous = registered.get(n)?.previous ?? callArgs(getAttr(signals, "getsignal"), [n]);
  const handler = builtinFunction("dump", "(signum, frame, /)", "Dumps on a signal.", (number: Value, frame: Value) => {
    put(fd, dump(threads));
    if (!goesOn) return None;
    if (!isInt(previous) && previous !== None) return callArgs(previous, [number, frame]);
    callArgs(getAttr(signals, "signal"), [n, previous]);
    callArgs(getAttr(signals, "raise_signal"), [n]);
    return callArgs(getAttr(signals, "signal"), [n, handler]);
  });
  callArgs(getAttr(signals, "signal"), [n, handler]);
  registered.set(n, { handler, previous });
}

function unregister(signum: Value): Value {
  const n = asInt32(signum);
  if (n < 1 || n > 64) throw valueError("signal number out of range");
  const { registered } = state();
  const entry = registered.get(n);
  if (entry === undefined) return false;
  registered.delete(n);
  callArgs(getAttr(imported("_signal"), "signal"), [n, entry.previous === None ? 0 : entry.previous]);
  return true;
}

export const module = defineModule("faulthandler", {
  doc: "Tracebacks of all threads.",
  members: {
    enable: fn(
      "(file=sys.stderr, all_threads=True, c_stack=True)",
      "Remembers that faults are to be reported.",
      (file?: Value) => {
        descriptor(file);
        state().enabled = true;
      },
    ),
    disable: fn("()", "Undoes enable(); was it enabled?", () => {
      const was = state().enabled;
      state().enabled = false;
      return was;
    }),
    is_enabled: fn("()", "Is it enabled?", () => state().enabled),
    dump_traceback: fn(
      "(file=sys.stderr, all_threads=True)",
      "Writes the tracebacks of the threads.",
      (file?: Value, all?: Value) => put(descriptor(file), dump(flag(all, true))),
    ),
    dump_c_stack: fn("(file=sys.stderr)", "Says that there is none.", (file?: Value) => {
      put(descriptor(file), "Current thread's C stack trace (most recent call first):\n  <not available>\n");
    }),
    dump_traceback_later: fn(
      "(timeout, repeat=False, file=sys.stderr, exit=False)",
      "Writes the tracebacks after a time.",
      later,
    ),
    cancel_dump_traceback_later: fn("()", "Takes that back.", () => void (state().later = null)),
    register: fn(
      "(signum, file=sys.stderr, all_threads=True, chain=False)",
      "Writes the tracebacks when a signal comes.",
      register,
    ),
    unregister: fn("(signum, /)", "Takes that back; was it registered?", unregister),
  },
});
