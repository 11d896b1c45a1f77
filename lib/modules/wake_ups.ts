// Being woken for what other processes do: pipes and semaphores that change without a report of the I/O worker.
//
// In: the path of something that was looked at in vain. Invariants: a wait (core/threads.ts) looks again whenever the worker
// counts a report; it counts one for each change that the host tells of and, while the last vain look is not long ago, one
// each few milliseconds, more and more seldom. Of pipes the host can tell nothing: who watches one opens it first, and that
// waits for somebody at its other end.
import { hostIo } from "../core/host_io.ts";

/** How long the worker goes on after a vain look, in milliseconds, and how often it is told again at most. */
const LEASE = 1000, RENEW = 300;

const watched = new Set<string>();
let renewed = -Infinity;

/** Something went on: the next vain look is the first of a new wait. */
export function wentOn(): void {
  renewed = -Infinity;
}

/** Something can't go on yet: it is to be looked at again when the file `path` changes, or soon. */
export function wakeFor(path: string | null): void {
  if (path !== null && !watched.has(path)) {
    watched.add(path);
    hostIo().send({ op: "look", id: 0, path });
  }
  const now = performance.now();
  if (now - renewed < RENEW) return;
  const quick = renewed === -Infinity;
  renewed = now;
  hostIo().send({ op: "pulse", id: 0, ms: LEASE, quick });
}

/** The path means something else from now on. */
export function forgetPath(path: string): void {
  if (watched.delete(path)) hostIo().send({ op: "unlook", id: 0, path });
}
