// Both ends of a byte channel inside the program: what socketpair() connects.
//
// In: descriptors of core/host_api.ts. Out: Channel, an adopted stream. Invariants: receive() and put() never block: what
// cannot be done at once is BlockingIOError (EAGAIN), and the callers decide how to wait; read() and write() are for
// who has the descriptor only, and wait where it says so. A flow that other processes share has a carrier in its place. Messages of SOCK_DGRAM and
// SOCK_SEQPACKET keep their boundaries.
import type { HostStream } from "../core/host_api.ts";
import { osError } from "../core/os_errors.ts";
import { isExc } from "../core/raise.ts";
import { waitFor } from "../core/threads.ts";

/** How many bytes wait at most in one direction. */
const CAPACITY = 212992;

/** What takes the place of the chunks of a flow: a pipe of the system, whose other end other processes may hold. */
export interface Carrier {
  /** A read would not block. */
  readonly mayRead: boolean;
  /** A write may be worth trying. */
  readonly mayWrite: boolean;
  /** Nobody writes any more. */
  readonly ended: boolean;
  /** Reads what is there; throws EAGAIN for nothing. */
  read(into: Uint8Array, peek: boolean): number;
  write(bytes: Uint8Array): number;
  closeReader(): void;
  closeWriter(): void;
}

/** One direction. */
export class Flow {
  carrier: Carrier | null = null;
  readonly chunks: Uint8Array[] = [];
  size = 0;
  /** Nothing more will be written. */
  ended = false;
  /** Nobody will read. */
  abandoned = false;
  /** Something was put in, or it ended: for who carries the bytes on to another process. */
  onPush: (() => void) | null = null;
  /** Bytes were taken out, or nobody will read any more. */
  onTake: ((count: number) => void) | null = null;

  /** Puts bytes in, however many wait already. */
  push(bytes: Uint8Array): void {
    if (this.abandoned || this.ended) return;
    this.chunks.push(bytes);
    this.size += bytes.length;
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.carrier?.closeWriter();
    this.onPush?.();
  }

  abandon(): void {
    if (this.abandoned) return;
    const { size } = this;
    this.abandoned = true;
    this.chunks.length = 0;
    this.size = 0;
    this.carrier?.closeReader();
    this.onTake?.(size);
  }
}

export class Channel implements HostStream {
  readonly readable: boolean = true;
  readonly writable: boolean = true;
  readonly mode: number = 0o140777;
  constructor(readonly inbox: Flow, readonly outbox: Flow, readonly messages: boolean) {}

  /** A read would not block. */
  get mayRead(): boolean {
    if (this.inbox.carrier !== null) return this.inbox.abandoned || this.inbox.carrier.mayRead;
    return this.inbox.chunks.length > 0 || this.inbox.ended || this.inbox.abandoned;
  }

  /** A write would not block. */
  get mayWrite(): boolean {
    if (this.outbox.carrier !== null) return this.outbox.ended || this.outbox.carrier.mayWrite;
    return this.outbox.size < CAPACITY || this.outbox.abandoned || this.outbox.ended;
  }

  get hungUp(): boolean {
    return (this.inbox.carrier?.ended ?? this.inbox.ended) && (this.outbox.carrier !== null || this.outbox.abandoned);
  }

  /** Reads and writes by descriptor wait, as they do when the socket has no time limit. */
  blocking = false;

  read(into: Uint8Array): number {
    for (;;) {
      if (this.blocking) waitFor(() => this.mayRead, null);
      try {
        return this.receive(into, false);
      } catch (e) {
        // Another process took what there was.
        if (!this.blocking || this.inbox.carrier === null || !isExc(e, "BlockingIOError")) throw e;
      }
    }
  }

  write(bytes: Uint8Array): number {
    if (!this.blocking) return this.put(bytes);
    let done = 0;
    do {
      waitFor(() => this.mayWrite, null);
      try {
        done += this.put(bytes.subarray(done));
      } catch (e) {
        // There was no room in the system's pipe, which only trying shows.
        if (this.outbox.carrier === null || !isExc(e, "BlockingIOError")) throw e;
      }
    } while (done < bytes.length);
    return done;
  }

  /** Like read; `peek` leaves the bytes there. */
  receive(into: Uint8Array, peek: boolean): number {
    const { inbox } = this;
    if (inbox.abandoned) return 0;
    if (inbox.carrier !== null) return inbox.carrier.read(into, peek);
    if (inbox.chunks.length === 0) {
      if (inbox.ended) return 0;
      throw osError("EAGAIN");
    }
    let done = 0;
    for (let i = 0; i < inbox.chunks.length && (done < into.length || this.messages); i++) {
      const chunk = inbox.chunks[i];
      const n = Math.min(chunk.length, into.length - done);
      into.set(chunk.subarray(0, n), done);
      done += n;
      if (this.messages) {
        if (!peek) this.drop(chunk.length);
        return done;
      }
    }
    if (!peek) this.drop(done);
    return done;
  }

  private drop(count: number): void {
    const { inbox } = this;
    inbox.size -= count;
    inbox.onTake?.(count);
    if (this.messages) {
      inbox.chunks.shift();
      return;
    }
    while (count > 0) {
      const first = inbox.chunks[0];
      if (first.length > count) {
        inbox.chunks[0] = first.subarray(count);
        return;
      }
      count -= first.length;
      inbox.chunks.shift();
    }
  }

  /** Writes what there is room for, at once. */
  put(bytes: Uint8Array): number {
    const { outbox } = this;
    if (outbox.carrier !== null && !outbox.ended) return outbox.carrier.write(bytes);
    if (outbox.ended || outbox.abandoned) throw osError("EPIPE");
    const n = this.messages ? bytes.length : Math.min(bytes.length, CAPACITY - outbox.size);
    if (outbox.size >= CAPACITY) throw osError("EAGAIN");
    if (n > 0 || this.messages) outbox.chunks.push(bytes.slice(0, n));
    outbox.size += n;
    outbox.onPush?.();
    return n;
  }

  stopReading(): void {
    this.inbox.abandon();
  }

  stopWriting(): void {
    this.outbox.end();
  }

  close(): void {
    this.stopReading();
    this.stopWriting();
  }
}

/** Two connected ends. */
export function channelPair(messages: boolean): [Channel, Channel] {
  const there = new Flow(), back = new Flow();
  return [new Channel(there, back, messages), new Channel(back, there, messages)];
}
