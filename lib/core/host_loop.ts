// The program in the event loop of the host: when the main thread waits, JavaScript goes on.
//
// In: the program's outermost frame; what JavaScript has to tell Python, by arrive(). Out: the program's end, as a promise.
// Invariants: the main thread leaves the JS stack to wait, as other threads do (threads.ts), and goes on when what it
// waits for is there; what has arrived is told to Python in the main thread, before it goes on. It can't leave while native
// code or compiled code lies between its frames, so nothing is compiled meanwhile.
// Tried and dropped: a nested turn of the host's event loop (there is none to be had).
import { hostIoOrNull } from "./host_io.ts";
import { isReady, LEAVE, mainThread, otherThreads, PENDING, resume, step, type ThreadFrame } from "./threads.ts";
import { sharedWords, ts } from "./state.ts";
import type { Value } from "./value.ts";

const arrivals: (() => void)[] = [];
let wake: () => void = () => {};
let running = false;

/** True while the program runs in the host's event loop. */
export function inHostLoop(): boolean {
  return running;
}

/** JavaScript has something to tell: `f` is called in the main thread. */
export function arrive(f: () => void): void {
  arrivals.push(f);
  wake();
}

/** A turn of the host's event loop that ends with a report, an arrival or at a time. */
async function turn(until: number): Promise<void> {
  const seen = Atomics.load(sharedWords, 1);
  const io = hostIoOrNull();
  if (io?.deliver() || arrivals.length > 0) return;
  const ms = Math.min(until - performance.now(), 0x7fffffff);
  if (io !== null && !io.started && ms > 50) io.start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends: Promise<unknown>[] = [
    new Promise<void>((done) => wake = done),
    // A timer even where there is no time limit: it keeps the event loop going.
    new Promise<void>((done) => timer = setTimeout(done, Math.max(0, ms))),
  ];
  const report = Atomics.waitAsync(sharedWords, 1, seen);
  if (report.async) ends.push(report.value);
  else ends.push(Promise.resolve());
  await Promise.race(ends);
  clearTimeout(timer);
  wake = () => {};
}

/** Until the main thread can go on; the others run meanwhile. */
async function untilReady(): Promise<void> {
  // The event loop gets a turn each time: a program that never waits for long would starve it.
  await turn(0);
  for (;;) {
    hostIoOrNull()?.deliver();
    if (arrivals.length > 0 || (ts.pending & PENDING.SIGNAL) !== 0) return;
    const now = performance.now();
    let until = mainThread.wait?.deadline ?? 0, ran = false;
    for (const t of otherThreads()) {
      if (isReady(t, now)) {
        ran = true;
        step(t);
      } else if (t.wait!.deadline < until) until = t.wait!.deadline;
    }
    if (isReady(mainThread, now)) return;
    if (!ran) await turn(until);
  }
}

/** Runs the program whose outermost frame `start` enters. */
export async function runInHostLoop(start: () => ThreadFrame): Promise<Value | undefined> {
  const entry = start();
  const again = resume(entry);
  running = true;
  try {
    for (let f = () => again.first();; f = again.next) {
      try {
        return f();
      } catch (e) {
        if (e !== LEAVE) throw e;
      }
      await untilReady();
      again.load();
      for (const tell of arrivals.splice(0)) tell();
    }
  } finally {
    running = false;
    again.end();
  }
}
