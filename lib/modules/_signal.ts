// The _signal module: which Python function handles which signal.
//
// Invariants: signals are Linux's. Those that arrive are bits in sharedWords (set by the I/O worker, or here for signals a
// program sends itself); deliverArrived runs their handlers, in the main thread, at a safepoint or while it waits. A
// signal that Python leaves to the system goes to the runtime's default action (runtime/host_signals.ts), which ends the program.
import { callSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn, type MemberDef, type NativeModule, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import type { PyBuiltin } from "../core/function.ts";
import { builtinFunction } from "../core/define.ts";
import { exceptionOf, typeError, valueError } from "../core/raise.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostIo } from "../core/host_io.ts";
import { sharedWords, ts } from "../core/state.ts";
import { allThreads, checkSignals, isMainThread, PENDING, waitFor } from "../core/threads.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { float, None, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { asFloat, asInt32, index } from "../ops/number.ts";
import { setFrom } from "../types/set_operations.ts";
import { list } from "../core/value.ts";
import { signalHost } from "../runtime/host_signals.ts";
import { nativeException } from "./native_exception.ts";
import { SIGNALS } from "./signal_numbers.ts";
import { perRuntime } from "../core/per_runtime.ts";

const NSIG = 65;
const SIG_DFL = 0, SIG_IGN = 1;

/** Signals that do nothing, or stop or continue the program, when Python leaves them to the system. */
const HARMLESS = new Set([17, 18, 19, 20, 21, 22, 23, 28]);

export interface SignalHost {
  /** Starts or stops reporting a signal. */
  watch(signum: number, on: boolean): void;
  /** Sends this program a signal after a time and then again and again; milliseconds, 0 for not. */
  timer(signum: number, first: number, every: number): void;
  /** Ends the program as the signal would. */
  end(signum: number): void;
}

const host: SignalHost = signalHost;

class State {
  handlers: Map<number, Value> = new Map();
  interrupt: PyBuiltin = builtinFunction(
    "default_int_handler",
    "(signalnum, frame, /)",
    "Raise KeyboardInterrupt.",
    () => {
      throw exceptionOf(EXC.KeyboardInterrupt);
    },
    "_signal",
  );
  wakeup = -1;
  blocked: Set<number> = new Set();
  /** Signals that came while they were blocked. */
  waiting: Set<number> = new Set();
  /** How many signals have been handled. */
  handled = 0;
  warnFull = true;
  /** What setitimer asked for: when it fires, and how often then. */
  timers: Map<number, { at: number; every: number }> = new Map();
  constructor() {
    this.handlers.set(2, this.interrupt);
    this.handlers.set(13, SIG_IGN);
    this.handlers.set(25, SIG_IGN);
  }
}

const state: () => State = perRuntime(() => new State());

function checked(signum: Value): number {
  const n = asInt32(signum);
  if (n < 1 || n >= NSIG) throw valueError("signal number out of range");
  return n;
}

function invalidArgument(cls: PyType = EXC.OSError): unknown {
  return callArgs(cls, [22, "Invalid argument"]);
}

/** Runs the Python handler of a signal, or its default action. */
function deliverSignal(signum: number): void {
  const st = state();
  const handler = st.handlers.get(signum) ?? SIG_DFL;
  if (handler === SIG_IGN || handler === None) return;
  if (handler !== SIG_DFL) {
    st.handled++;
    callArgs(handler, [signum, ts.frame ?? None]);
    return;
  }
  if (HARMLESS.has(signum)) return;
  host.end(signum);
  throw exceptionOf(EXC.SystemExit, 128 + signum);
}

/** Handles the signals that have arrived. */
export function deliverArrived(): void {
  const st = state();
  const low = Atomics.exchange(sharedWords, 2, 0), high = Atomics.exchange(sharedWords, 3, 0);
  const arrived: number[] = [];
  for (let n = 1; n < NSIG - 1; n++) if (((n < 32 ? low : high) >> (n & 31) & 1) !== 0) arrived.push(n);
  for (let n; (n = arrived.shift()) !== undefined;) {
    if (st.blocked.has(n)) {
      st.waiting.add(n);
      continue;
    }
    wake(st, n);
    try {
      deliverSignal(n);
    } catch (e) {
      for (const rest of arrived) markSignal(rest);
      throw e;
    }
  }
}

/** Writes the number of a signal to the descriptor of set_wakeup_fd. */
function wake(st: State, signum: number): void {
  const handler = st.handlers.get(signum) ?? SIG_DFL;
  if (st.wakeup < 0 || handler === SIG_DFL || handler === SIG_IGN) return;
  try {
    hostFiles().write(st.wakeup, Uint8Array.of(signum));
  } catch {
    // A full pipe wakes its reader anyway.
  }
}

/** Notes that a signal has arrived. */
function markSignal(signum: number): void {
  Atomics.or(sharedWords, signum < 32 ? 2 : 3, 1 << (signum & 31));
  Atomics.or(sharedWords, 0, PENDING.SIGNAL);
  Atomics.add(sharedWords, 1, 1);
}

/** Delivers a signal from within the program; `simulated` leaves those without Python handler alone. */
export function raiseSignal(signum: number, simulated = false): void {
  if (signum < 1 || signum >= NSIG) {
    throw simulated ? valueError("signal number out of range") : invalidArgument();
  }
  const handler = state().handlers.get(signum) ?? SIG_DFL;
  if (simulated && (handler === SIG_DFL || handler === SIG_IGN)) return;
  markSignal(signum);
  checkSignals();
}

/** A signal this program sends itself by kill(): true when Python handles it. */
export function sendToSelf(signum: number): boolean {
  const st = state();
  const handler = st.handlers.get(signum) ?? SIG_DFL;
  if (signum < 1 || signum >= NSIG || (handler === SIG_DFL && !st.blocked.has(signum))) return false;
  raiseSignal(signum);
  return true;
}

/** Waits for one of `wanted`, which should be blocked; its number, or undefined when the time is over. */
function takeWaiting(wanted: Value, seconds: number | null): number | undefined {
  const numbers = toArray(wanted).map(maskMember);
  const st = state();
  hostIo().start();
  checkSignals();
  const found = () => numbers.find((n) => st.waiting.has(n));
  if (!waitFor(() => found() !== undefined, seconds)) return undefined;
  const n = found()!;
  st.waiting.delete(n);
  return n;
}

function setHandler(signum: Value, handler: Value): Value {
  const n = asInt32(signum);
  const callable = callSlot(typeOf(handler)) !== null;
  if (!callable && handler !== SIG_DFL && handler !== SIG_IGN) {
    throw typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }
  checked(n);
  if (!isMainThread()) throw valueError("signal only works in main thread of the main interpreter");
  checkSignals();
  if (n === 9 || n === 19 || n === 32 || n === 33) throw invalidArgument();
  const { handlers } = state();
  const old = handlers.get(n) ?? SIG_DFL;
  handlers.set(n, handler);
  host.watch(n, handler !== SIG_DFL);
  return old;
}

function describe(signum: number): string | null {
  const row = SIGNALS.find((r) => r[1] === signum);
  if (row !== undefined) return row[2];
  return signum >= 34 ? `Real-time signal ${signum - 34}` : null;
}

function validSignals(): number[] {
  const out: number[] = [];
  for (let n = 1; n < NSIG; n++) if (n !== 32 && n !== 33) out.push(n);
  return out;
}

function signalSet(numbers: Iterable<number>): Value {
  return setFrom(list([...numbers]));
}

/** A member of a set of signals. */
function maskMember(v: Value): number {
  const n = index(v);
  if (n >= 1 && n < NSIG) return Number(n);
  throw valueError(`signal number ${typeof n === "bigint" ? -1 : n} out of range [1; ${NSIG - 1}]`);
}

function changeMask(how: Value, mask: Value): Value {
  const s = state();
  const old = signalSet(s.blocked);
  const numbers = toArray(mask).map(maskMember);
  switch (asInt32(how)) {
    case 0:
      for (const n of numbers) s.blocked.add(n);
      break;
    case 1:
      for (const n of numbers) s.blocked.delete(n);
      break;
    case 2:
      s.blocked = new Set(numbers);
      break;
    default:
      throw invalidArgument();
  }
  for (const n of [...s.waiting]) {
    if (s.blocked.has(n)) continue;
    s.waiting.delete(n);
    markSignal(n);
  }
  checkSignals();
  return old;
}

const itimerError = nativeException("signal.itimer_error", EXC.OSError);

const sigInfoType: PyType = defineStructSeq("signal.struct_siginfo", {
  doc: "What is known of a received signal.",
  fields: ["si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"],
});

const TIMER_SIGNALS = [14, 26, 27];

/** Time left and interval of a timer, in milliseconds. */
function timeLeft(signum: number): { left: number; every: number } {
  const t = state().timers.get(signum);
  if (t === undefined) return { left: 0, every: 0 };
  let left = t.at - performance.now();
  if (left <= 0) left = t.every > 0 ? t.every - (-left % t.every) : 0;
  return { left, every: left > 0 ? t.every : 0 };
}

function setTimer(signum: number, first: number, every: number): void {
  host.watch(signum, true);
  host.timer(signum, first, every);
  if (first > 0) state().timers.set(signum, { at: performance.now() + first, every });
  else state().timers.delete(signum);
}

function timerSignal(which: Value): number {
  const n = asInt32(which);
  if (n < 0 || n > 2) throw invalidArgument(itimerError);
  return TIMER_SIGNALS[n];
}

function timer(which: Value): Value {
  const { left, every } = timeLeft(timerSignal(which));
  return tuple([float(left / 1000), float(every / 1000)]);
}

function signalInfo(n: number): Value {
  return makeStructSeq(sigInfoType, [n, 0, 0, 0, 0, 0, 0]);
}

const numbers: Record<string, MemberDef> = {};
for (const [name, n] of SIGNALS) numbers[name] = value(n);

export const module: NativeModule = defineModule("_signal", {
  doc: "Signal handlers.",
  members: {
    ...numbers,
    NSIG: value(NSIG),
    SIG_DFL: value(SIG_DFL),
    SIG_IGN: value(SIG_IGN),
    SIG_BLOCK: value(0),
    SIG_UNBLOCK: value(1),
    SIG_SETMASK: value(2),
    ITIMER_REAL: value(0),
    ITIMER_VIRTUAL: value(1),
    ITIMER_PROF: value(2),
    ItimerError: value(itimerError),
    struct_siginfo: value(sigInfoType),
    signal: fn("(signalnum, handler, /)", "Set the handler of a signal; the old one.", setHandler),
    getsignal: fn("(signalnum, /)", "The handler of a signal.", (signum: Value) => {
      return state().handlers.get(checked(signum)) ?? SIG_DFL;
    }),
    default_int_handler: () => state().interrupt,
    raise_signal: fn(
      "(signalnum, /)",
      "Send a signal to this program.",
      (signum: Value) => raiseSignal(asInt32(signum)),
    ),
    strsignal: fn("(signalnum, /)", "The system's description of a signal.", (signum: Value) => {
      return describe(checked(signum)) ?? None;
    }),
    valid_signals: fn("()", "The set of all signals.", () => signalSet(validSignals())),
    set_wakeup_fd: fn(
      "(fd, /, *, warn_on_full_buffer=True)",
      "Set the file descriptor that signals are written to; the old one.",
      (fd: Value) => {
        const s = state();
        const n = asInt32(fd);
        if (!isMainThread()) throw valueError("set_wakeup_fd only works in main thread of the main interpreter");
        if (n >= 0 && !hostFiles().isOpen(n)) throw valueError("the file descriptor is not open");
        const old = s.wakeup;
        s.wakeup = n < 0 ? -1 : n;
        return old;
      },
    ),
    siginterrupt: fn("(signalnum, flag, /)", "Should a signal interrupt system calls?", (signum: Value) => {
      checked(signum);
    }),
    pthread_sigmask: fn("(how, mask, /)", "Change the set of blocked signals; the old one.", changeMask),
    sigpending: fn("()", "The set of signals that wait.", () => {
      checkSignals();
      return signalSet(state().waiting);
    }),
    sigwait: fn("(sigset, /)", "Wait for a blocked signal; its number.", (set: Value) => takeWaiting(set, null)!),
    sigwaitinfo: fn("(sigset, /)", "Wait for a blocked signal.", (set: Value) => signalInfo(takeWaiting(set, null)!)),
    sigtimedwait: fn("(sigset, timeout, /)", "Wait for a blocked signal for a time.", (set: Value, timeout: Value) => {
      const seconds = asFloat(timeout);
      if (seconds < 0) throw valueError("timeout must be non-negative");
      const n = takeWaiting(set, seconds);
      return n === undefined ? None : signalInfo(n);
    }),
    alarm: fn("(seconds, /)", "Ask for SIGALRM after a time; 0 takes that back.", (seconds: Value) => {
      const { left } = timeLeft(14);
      setTimer(14, asInt32(seconds) * 1000, 0);
      return Math.ceil(left / 1000);
    }),
    setitimer: fn(
      "(which, seconds, interval=0.0, /)",
      "Ask for signals by a timer; 0 takes that back.",
      (which: Value, seconds: Value, interval?: Value) => {
        const old = timer(which);
        const first = asFloat(seconds) * 1000, every = interval === undefined ? 0 : asFloat(interval) * 1000;
        if (first < 0 || every < 0) throw invalidArgument(itimerError);
        setTimer(timerSignal(which), first, every);
        return old;
      },
    ),
    getitimer: fn("(which, /)", "Time left and interval of a timer.", timer),
    pthread_kill: fn("(thread_id, signalnum, /)", "Send a signal to a thread.", (thread: Value, signum: Value) => {
      const n = asInt32(signum), ident = Number(index(thread));
      if (n < 0 || n >= NSIG) throw invalidArgument();
      if (!allThreads().some((t) => t.ident === ident)) throw exceptionOf(EXC.ProcessLookupError, 3, "No such process");
      if (n !== 0) raiseSignal(n);
    }),
    pause: fn("()", "Wait for a signal.", () => {
      const st = state();
      const before = st.handled;
      hostIo().start();
      waitFor(() => st.handled !== before, null);
    }),
  },
});
