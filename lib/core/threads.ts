// Green threads: who runs, who waits for what, and how waiting works.
//
// A thread is a chain of heap frames and its own ThreadState fields. The main thread's native calls lie at the bottom of the
// JS stack; a thread that waits inside native code is *pinned* there, and others run above it, in nested loops
// (runOthers), until its wait is over. A thread with no native code between its frames leaves the JS stack instead: LEAVE is
// thrown through the loop, which keeps the frames as they are, and the instruction it was at is executed again later.
// That is why only natives that can start anew may call waitFor with `restart`.
// Invariants: `current` is the thread whose fields are in `ts`. Signals are handled in the main thread only.
import { hostIoOrNull } from "./host_io.ts";
import { countStep, LIMIT } from "./limits.ts";
import { runtimeError } from "./raise.ts";
import { sharedWords, ts } from "./state.ts";
import { type Kwargs, None, type Value } from "./value.ts";

/** Bits of ts.pending. */
export const PENDING = { TRACE: 1, SIGNAL: 2, TICK: 4, START: 8 } as const;

/** What get_ident() gives for the main thread. */
export const MAIN_IDENT = 140000000000000;

/** Thrown to leave the loop with all frames as they are. */
export const LEAVE = Object.freeze({ leave: "the loop" });

interface Wait {
  readonly ready: () => boolean;
  /** performance.now() at which it is given up; Infinity for never. */
  readonly deadline: number;
  /** It is over when nobody else can run. */
  readonly yields?: boolean;
}

/** The fields of ThreadState that each thread has of its own. */
const OWN = [
  "frame",
  "handled",
  "depth",
  "excStack",
  "tracing",
  "context",
  "trace",
  "profile",
  "asyncGenFirstIter",
  "asyncGenFinalizer",
  "coroutineOriginDepth",
] as const;

// deno-lint-ignore no-explicit-any
type Saved = Record<string, any>;

function fresh(): Saved {
  return {
    frame: null,
    handled: None,
    depth: 0,
    excStack: [],
    tracing: false,
    context: null,
    trace: None,
    profile: None,
    asyncGenFirstIter: None,
    asyncGenFinalizer: None,
    coroutineOriginDepth: 0,
  };
}

export class GreenThread {
  state: Saved = fresh();
  /** Its outermost frame, once it runs. */
  // deno-lint-ignore no-explicit-any
  entry: any = null;
  wait: Wait | null = null;
  /** Native code of it is on the JS stack. */
  pinned = false;
  done = false;
  /** Where it left the loop to wait, and until when: the same instruction takes the wait up again. */
  // deno-lint-ignore no-explicit-any
  left: { frame: any; pc: number; deadline: number } | null = null;
  constructor(
    readonly ident: number,
    readonly start: { func: Value; args: readonly Value[]; kw: Kwargs | null } | null,
    readonly daemon: boolean,
    /** Called when it has ended. */
    readonly atEnd: () => void,
  ) {}
}

/** A frame of the interpreter. */
// deno-lint-ignore no-explicit-any
export type ThreadFrame = any;

/** How threads run: given by the interpreter. */
export interface ThreadRunner {
  /** Starts a thread: its outermost frame, or null when it has ended already. */
  // deno-lint-ignore no-explicit-any
  begin(func: Value, args: readonly Value[], kw: Kwargs | null): any;
  /** Runs on until the thread ends. */
  go(entry: ThreadFrame, frame: ThreadFrame): Value | undefined;
  /** Shows an exception that nothing caught. */
  uncaught(error: unknown, func: Value): void;
  /** Tracing follows ts.trace and ts.profile. */
  tracingChanged(): void;
}

let runner: ThreadRunner | null = null;

export function setThreadRunner(r: ThreadRunner): void {
  runner = r;
}

export const mainThread: GreenThread = new GreenThread(MAIN_IDENT, null, false, () => {});
mainThread.pinned = true;
let current: GreenThread = mainThread;
/** All that have not ended, the main thread first. */
const threads: GreenThread[] = [mainThread];
let created = 0;

export function currentThread(): GreenThread {
  return current;
}

export function isMainThread(): boolean {
  return current === mainThread;
}

export function threadCount(): number {
  return threads.length;
}

/** All threads that have not ended, with their innermost frames. */
export function allThreads(): { ident: number; frame: Value | null }[] {
  return threads.map((t) => ({ ident: t.ident, frame: t === current ? ts.frame : t.state.frame }));
}

let signalHook: (() => void) | null = null;

/** Installed by the signal module: runs the handlers of signals that have arrived. */
export function setSignalHook(f: () => void): void {
  signalHook = f;
}

let interval = 5;
let asked = 0.005;

/** What was set, though the clock ticks once a millisecond at most. */
export function switchInterval(): number {
  return asked;
}

export function setSwitchInterval(seconds: number): void {
  asked = Math.floor(seconds * 1e6) / 1e6;
  interval = Math.max(1, seconds * 1000);
  if (threads.length > 1) ticks();
}

function ticks(): void {
  hostIoOrNull()?.send({ op: "ticks", id: 0, every: threads.length > 1 ? interval : 0 });
}

let firstThread: (() => void) | null = null;

/** `f` is called before the first thread starts. */
export function onFirstThread(f: () => void): void {
  firstThread = f;
}

export function startThread(
  func: Value,
  args: readonly Value[],
  kw: Kwargs | null,
  daemon: boolean,
  atEnd: () => void,
): GreenThread {
  if (created === 0) firstThread?.();
  const t = new GreenThread(MAIN_IDENT + ++created * 4096, { func, args, kw }, daemon, atEnd);
  threads.push(t);
  if (threads.length === 2) ticks();
  return t;
}

/** The current thread is to be able to leave: compiled code has no frames to leave behind, so it would be pinned there. */
export const offMain = { yes: false };
/** The main thread, too. */
let mainLeaves = false;
/** How many promises of JavaScript the program waits for. */
export const promised = { count: 0 };

function save(t: GreenThread): void {
  for (const name of OWN) t.state[name] = ts[name];
}

function load(t: GreenThread): void {
  // deno-lint-ignore no-explicit-any
  for (const name of OWN) (ts as any)[name] = t.state[name];
  current = t;
  offMain.yes = mainLeaves || t !== mainThread;
  runner?.tracingChanged();
}

/** Only frames of the loop lie between the thread's start and here. */
function atBase(t: GreenThread): boolean {
  if (t.pinned || t.entry === null) return false;
  let f = ts.frame;
  while (f !== null && f !== t.entry) {
    if (f.entry) return false;
    f = f.back;
  }
  return f !== null;
}

/** The current thread can leave the loop to wait, instead of being pinned. */
export function canLeave(): boolean {
  return atBase(current);
}

/** What it waits for is there, or the time is over. */
export function isReady(t: GreenThread, now: number): boolean {
  return t.wait === null || now >= t.wait.deadline || t.wait.ready();
}

/** Runs a thread that is not on the JS stack until it leaves or ends. */
export function step(t: GreenThread): void {
  load(t);
  t.wait = null;
  let left = false;
  try {
    if (t.entry === null) {
      const { func, args, kw } = t.start!;
      const frame = runner!.begin(func, args, kw);
      if (frame !== null) {
        t.entry = frame;
        runner!.go(frame, frame);
      }
    } else runner!.go(t.entry, t.state.frame);
  } catch (e) {
    if (e === LEAVE) left = true;
    else {
      ts.frame = null;
      try {
        runner!.uncaught(e, t.start!.func);
      } catch (e) {
        // Past a limit even that is stopped. The thread has ended all the same.
        ended(t);
        throw e;
      }
    }
  }
  if (!left) ended(t);
}

function ended(t: GreenThread): void {
  t.done = true;
  const i = threads.indexOf(t);
  if (i >= 0) threads.splice(i, 1);
  if (threads.length === 1) ticks();
  t.atEnd();
}

/** Those beside the main thread that are not on the JS stack. */
export function otherThreads(): GreenThread[] {
  return threads.filter((t) => t !== mainThread && !t.pinned);
}

/** The main thread as one that can leave the JS stack: ways to run it, to take its place and to end that. */
export function resume(entry: ThreadFrame): {
  first(): Value | undefined;
  load(): void;
  next(): Value | undefined;
  end(): void;
} {
  mainThread.entry = entry;
  mainThread.pinned = false;
  mainLeaves = offMain.yes = true;
  return {
    first: () => runner!.go(entry, entry),
    load() {
      load(mainThread);
      mainThread.wait = null;
    },
    next: () => runner!.go(entry, ts.frame),
    end() {
      mainThread.pinned = true;
      mainThread.entry = null;
      mainLeaves = offMain.yes = false;
    },
  };
}

/** The thread leaves the JS stack; what it needs to go on is kept. */
function leave(t: GreenThread, wait: Wait | null): never {
  save(t);
  t.wait = wait;
  throw LEAVE;
}

/** Ends a wait of the host: no longer than `until`. */
function idle(until: number): void {
  const io = hostIoOrNull();
  const seen = Atomics.load(sharedWords, 1);
  if (io !== null && io.deliver()) return;
  const ms = until - performance.now();
  if (ms <= 0) return;
  if (io !== null && !io.started && ms > 50) io.start();
  Atomics.wait(sharedWords, 1, seen, Math.min(ms, 1e9));
  io?.deliver();
}

/** Runs other threads above the current one until its wait is over; true when what it waited for is there. */
function runOthers(self: GreenThread, wait: Wait): boolean {
  const wasPinned = self.pinned;
  save(self);
  self.pinned = true;
  self.wait = wait;
  let turn = 0;
  try {
    for (;;) {
      hostIoOrNull()?.deliver();
      if (self === mainThread && (ts.pending & PENDING.SIGNAL) !== 0) {
        load(self);
        handleSignals();
      }
      if (wait.ready()) return true;
      const now = performance.now();
      if (now >= wait.deadline) return false;
      let next: GreenThread | null = null;
      let until = wait.deadline;
      for (let i = 0; i < threads.length; i++) {
        const t = threads[(turn + i) % threads.length];
        if (t === self) continue;
        if (t.pinned) {
          if (t.wait !== null && t.wait.deadline < until) until = t.wait.deadline;
          continue;
        }
        if (isReady(t, now)) {
          next = t;
          turn = (turn + i + 1) % threads.length;
          break;
        }
        if (t.wait!.deadline < until) until = t.wait!.deadline;
      }
      if (next !== null) {
        step(next);
        continue;
      }
      if (wait.yields) return true;
      if (until === Infinity && self !== mainThread && !hostIoOrNull()?.expecting) {
        if (threads.some((t) => t !== self && t.pinned && t.wait !== null && t.wait.ready())) {
          throw runtimeError("deadlock: a thread waits inside native code for one that cannot go on before it");
        }
      }
      if (until === Infinity && self === mainThread && promised.count > 0 && !hostIoOrNull()?.expecting) {
        throw runtimeError(
          "JavaScript cannot go on while native code or an import waits: its promises are awaited here",
        );
      }
      idle(until);
    }
  } finally {
    load(self);
    self.wait = null;
    self.pinned = wasPinned;
  }
}

/**
 * Waits until ready() holds (true) or the time in seconds is over (false); null waits for ever, 0 only asks. With
 * `restart` the calling native may be left and called again with the same arguments: it must not have done anything yet.
 */
export function waitFor(ready: () => boolean, seconds: number | null, restart = false): boolean {
  const self = current;
  let deadline = seconds === null ? Infinity : performance.now() + seconds * 1000;
  const { left } = self;
  if (left !== null) {
    self.left = null;
    if (restart && left.frame === ts.frame && left.pc === ts.frame?.pc) deadline = left.deadline;
  }
  if (ready()) return true;
  // JavaScript goes on only while this thread is away, however short.
  const away = promised.count > 0 && self === mainThread && left === null && restart;
  if (seconds !== null && seconds <= 0 && !away) {
    hostIoOrNull()?.deliver();
    return ready();
  }
  if (performance.now() >= deadline && !away) return false;
  const wait = { ready, deadline };
  if (restart && atBase(self)) {
    if (self === mainThread) checkSignals();
    self.left = { frame: ts.frame, pc: ts.frame.pc, deadline };
    leave(self, wait);
  }
  return runOthers(self, wait);
}

/** Lets the others that can run do so for a turn. */
function giveWay(): void {
  const self = current;
  hostIoOrNull()?.deliver();
  const now = performance.now();
  const able = threads.filter((t) => t !== self && (t.pinned ? t.wait !== null : true) && isReady(t, now));
  if (able.length === 0) return;
  if (atBase(self)) leave(self, null);
  let turns = able.filter((t) => !t.pinned).length;
  if (turns > 0) runOthers(self, { ready: () => --turns < 0, deadline: Infinity, yields: true });
}

function handleSignals(): void {
  Atomics.and(sharedWords, 0, ~PENDING.SIGNAL);
  signalHook?.();
}

/** Handles signals that have arrived, when this is the main thread; for native code that works for long. */
export function checkSignals(): void {
  watchIfDue();
  if (current === mainThread && (ts.pending & PENDING.SIGNAL) !== 0) handleSignals();
}

/** How long the code of a module that is being imported may run before others get a turn, in milliseconds. */
const IMPORT_PATIENCE = 2000;
let importsSince = 0;

/**
 * Since when a module's code has been running (performance.now(); 0 for not). An import lies on the JS stack, and others that
 * need the same module could not wait for it: so the turn does not pass on meanwhile, unless the import waits itself.
 */
export function markImport(since: number): number {
  const before = importsSince;
  importsSince = since;
  return before;
}

let edges = 0;
/** How long a program runs before the worker is started, in milliseconds since the process began. */
const START_AFTER = 300;
/** The same for a program that is still importing: starting the worker takes 10 ms and more of the import's time. */
const START_AFTER_IMPORTING = 1500;

/** Is it time to start the worker? Until then SIGINT ends the process, as the system does. */
function isLongRunning(): boolean {
  return performance.now() > (importsSince === 0 ? START_AFTER : START_AFTER_IMPORTING);
}

/** What the loop does at a back-edge while ts.pending is set. */
export function atSafepoint(): void {
  const bits = ts.pending;
  if ((bits & LIMIT) !== 0) countStep();
  if ((bits & PENDING.START) !== 0 && (++edges & 1023) === 0 && isLongRunning()) startWatch();
  if ((bits & PENDING.SIGNAL) !== 0) {
    if (current === mainThread) handleSignals();
    else if (atBase(current)) leave(current, null);
  }
  if ((bits & PENDING.TICK) !== 0) {
    Atomics.and(sharedWords, 0, ~PENDING.TICK);
    const importing = importsSince !== 0 && performance.now() - importsSince < IMPORT_PATIENCE;
    if (threads.length > 1 && !importing) giveWay();
  }
}

/** Starts the worker when it is time to; for compiled code, which looks only now and then. */
export function watchIfDue(): void {
  if ((ts.pending & PENDING.START) !== 0 && isLongRunning()) startWatch();
}

/** From now on signals are noticed (the worker is started). */
export function startWatch(): void {
  Atomics.and(sharedWords, 0, ~PENDING.START);
  hostIoOrNull()?.start();
}

/** Signals are to be noticed once the program has run for a while. */
export function watchSoon(): void {
  Atomics.or(sharedWords, 0, PENDING.START);
}

/** Waits for all threads that are not daemons. */
export function joinThreads(): void {
  waitFor(() => threads.every((t) => t === mainThread || t.daemon || t === current), null);
}
