// Signals of the host: which are reported, timers that raise them, ending the process by one.
//
// The implementation of SignalHost (modules/_signal.ts) over the I/O worker, since the host tells of signals in its event loop
// only. Invariants: SIGINT is watched as long as the worker runs and the program has not left it to the system.
import { setSignalHook } from "../core/threads.ts";
import defer * as signals from "../modules/_signal.ts";
import { sayLastWords } from "./host.ts";
import { SIGNAL_NAMES } from "./host_system.ts";
import { ask, workerEntrusted, workerIo } from "./host_worker.ts";

const watched = new Set<number>([2]);

/** Waits until what was sent has left this process, but not for ever. */
export function flushWorker(): void {
  // A worker that only watches may not even have started: a short program would wait for that at its end.
  if (workerEntrusted()) ask({ op: "flush" });
}

function watch(signum: number, on: boolean): void {
  const signal = SIGNAL_NAMES[signum];
  if (signal === undefined || watched.has(signum) === on) return;
  if (on) watched.add(signum);
  else watched.delete(signum);
  ask({ op: on ? "watch" : "unwatch", signal, number: signum });
}

/** Ends the process by a signal, so that its parent sees that; falls back to exit status 128 + n. */
export function endBySignal(signum: number): never {
  if (workerIo.started && watched.has(signum)) watch(signum, false);
  sayLastWords();
  try {
    if (Deno.permissions.querySync({ name: "run" }).state === "granted") {
      Deno.kill(Deno.pid, SIGNAL_NAMES[signum] as Deno.Signal);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  } catch {
    // Exit normally.
  }
  Deno.exit(128 + signum);
}

let beforeEnd: () => void = () => {};

/** Called before a signal that Python leaves to the system ends the process. */
export function setBeforeEnd(f: () => void): void {
  beforeEnd = f;
}

/** Makes signals arrive. */
export function installSignals(): void {
  setSignalHook(() => signals.deliverArrived());
}

export const signalHost = {
  watch,
  timer(signum: number, first: number, every: number): void {
    if (first > 0 || workerIo.started) workerIo.send({ op: "timer", id: 0, number: signum, first, every });
  },
  end(signum: number): never {
    beforeEnd();
    return endBySignal(signum);
  },
};
