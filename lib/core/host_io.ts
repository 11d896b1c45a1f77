// What the program asks of the I/O worker, as an interface: lib/runtime/host_worker.ts implements it.
//
// Invariants: the worker is a second thread of the host that has an event loop, started at first use. It reports by
// messages, which deliver() hands out, and by bits in sharedWords (core/state.ts): [1] counts reports, so that
// Atomics.wait on it ends with each. Callbacks run only inside deliver(), never at another time.

/** Told of what becomes of one asynchronous thing in the worker. */
export type Report = (message: WorkerMessage) => void;

/** A message of the worker: `id` says who is meant, `what` what happened. */
export interface WorkerMessage {
  readonly id: number;
  readonly what: string;
  // deno-lint-ignore no-explicit-any
  readonly [field: string]: any;
}

export interface HostIo {
  /** The worker runs. */
  readonly started: boolean;
  start(): void;
  /** Sends a command about thing `id`. */
  send(command: { op: string; id: number; [field: string]: unknown }): void;
  /** A new thing whose reports go to `f`; `known` is one that the worker made itself. */
  open(f: Report, known?: number): number;
  /** No reports about it any more. */
  forget(id: number): void;
  /** Hands out what has been reported; false when there was nothing. */
  deliver(): boolean;
  /** Something that is open may still report. */
  readonly expecting: boolean;
}

let io: HostIo | null = null;

/** Installed by the runtime. */
export function setHostIo(h: HostIo): void {
  io = h;
}

export function hostIo(): HostIo {
  if (io === null) throw new Error("no host I/O installed");
  return io;
}

export function hostIoOrNull(): HostIo | null {
  return io;
}
