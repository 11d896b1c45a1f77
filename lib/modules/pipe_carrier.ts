// Pipes of the system in place of flows of this program: what is written is read by whoever holds the other end.
//
// In: a Flow, which keeps its place in the channels that use it. Out: a Carrier; numbers of descriptors for a child.
// Invariants: a byte is read by one process only, also when several hold the end: asking whether there is something takes
// bytes out of the pipe, so they go into a file that all readers share (the shelf) and come before those of the
// pipe. A reader that is alone keeps them itself. Waiting is done by the callers: whoever found nothing is woken
// by the I/O worker when the pipe changes, at the latest some milliseconds after.
import { osError, withOsErrors } from "../core/os_errors.ts";
import { closeFd, makePipe, openEnd, pathOfFd, readNow, SharedFile, writeNow } from "../runtime/host_pipes.ts";
import { type Carrier, Flow } from "./_socket_channel.ts";
import { publish, refresh } from "./shared_mappings.ts";
import { wakeFor, wentOn } from "./wake_ups.ts";

const NOTHING: Uint8Array = new Uint8Array(0);
const scratch = new Uint8Array(65536);

export class PipeCarrier implements Carrier {
  /** Bytes taken out of the pipe, while this process is the only reader. */
  private kept: Uint8Array = NOTHING;
  private fullUntil = 0;
  private gap = 1;
  ended = false;
  constructor(
    /** Descriptors of the system; -1 for an end that this process does not hold. */
    public readFd: number,
    public writeFd: number,
    private shelf: SharedFile | null,
  ) {}

  get mayRead(): boolean {
    if (this.kept.length > 0 || this.ended) return true;
    return this.shelved(() => {
      if (this.shelf !== null && this.shelf.size > 0) return true;
      const n = this.fill(this.shelf === null ? 65536 : 1);
      if (n < 0) wakeFor(null);
      return n >= 0;
    });
  }

  /** Takes bytes out of the pipe; how many, 0 at its end, -1 when there are none. */
  private fill(most: number): number {
    const bytes = scratch.subarray(0, most);
    const n = withOsErrors(() => readNow(this.readFd, bytes));
    this.ended = n === 0;
    if (n >= 0) {
      wentOn();
      refresh();
    }
    if (n > 0) {
      if (this.shelf === null) this.kept = bytes.slice(0, n);
      else this.shelf.write(bytes.subarray(0, n));
    }
    return n;
  }

  private shelved<T>(f: () => T): T {
    return this.shelf === null ? f() : withOsErrors(() => this.shelf!.locked(f));
  }

  read(into: Uint8Array, peek: boolean): number {
    return this.shelved(() => {
      let first = this.shelf === null ? this.kept : this.shelf.size > 0 ? this.shelf.read() : NOTHING;
      if (peek && first.length === 0) {
        const n = this.fill(this.shelf === null ? 65536 : Math.min(into.length, 65536));
        if (n < 0) throw osError("EAGAIN");
        first = this.shelf === null ? this.kept : this.shelf.read();
      }
      let done = Math.min(first.length, into.length);
      into.set(first.subarray(0, done));
      if (peek) return done;
      if (done > 0) {
        const rest = first.subarray(done);
        if (this.shelf === null) this.kept = rest;
        else this.shelf.write(rest);
      }
      if (done === into.length) return done;
      const n = withOsErrors(() => readNow(this.readFd, into.subarray(done)));
      if (n >= 0) {
        wentOn();
        refresh();
      }
      if (n > 0) done += n;
      else if (n === 0 && done === 0) this.ended = true;
      else if (done === 0) {
        wakeFor(null);
        throw osError("EAGAIN");
      }
      return done;
    });
  }

  get mayWrite(): boolean {
    if (performance.now() >= this.fullUntil) return true;
    wakeFor(null);
    return false;
  }

  write(bytes: Uint8Array): number {
    publish();
    const n = withOsErrors(() => writeNow(this.writeFd, bytes));
    if (n >= 0) {
      this.gap = 1;
      return n;
    }
    this.fullUntil = performance.now() + this.gap;
    this.gap = Math.min(this.gap * 1.5, 16);
    throw osError("EAGAIN");
  }

  closeReader(): void {
    if (this.readFd < 0) return;
    closeFd(this.readFd);
    this.readFd = -1;
    this.shelf?.close();
    this.shelf = null;
  }

  closeWriter(): void {
    if (this.writeFd >= 0) closeFd(this.writeFd);
    this.writeFd = -1;
  }

  /** Puts bytes before those of the pipe. */
  putBack(bytes: Uint8Array): void {
    this.kept = bytes;
  }

  /** The file that readers share; from now on there is one. */
  share(): SharedFile {
    if (this.shelf === null) {
      this.shelf = withOsErrors(() => SharedFile.unnamed());
      if (this.kept.length > 0) this.shelf.write(this.kept);
      this.kept = NOTHING;
    }
    return this.shelf;
  }

  /** An end for another program, which knows nothing of bytes outside of the pipe. */
  copyFor(end: "read" | "write", above: number): number {
    if (end === "read" && (this.kept.length > 0 || this.shelf !== null && this.shelf.size > 0)) this.giveBack();
    const fd = end === "read" ? this.readFd : this.writeFd;
    return withOsErrors(() => openEnd(pathOfFd(fd), end, true, above));
  }

  /** Puts bytes that were taken out back into the pipe, when it is empty and has room for them. */
  private giveBack(): void {
    this.shelved(() => {
      const first = this.shelf === null ? this.kept : this.shelf.read();
      const rest = new Uint8Array(65536);
      const n = Math.max(0, readNow(this.readFd, rest));
      const bytes = new Uint8Array(first.length + n);
      bytes.set(first);
      bytes.set(rest.subarray(0, n), first.length);
      const writer = openEnd(pathOfFd(this.readFd), "write", false);
      const done = writeNow(writer, bytes);
      closeFd(writer);
      if (done !== bytes.length) throw osError("EBUSY");
      this.kept = NOTHING;
      this.shelf?.write(NOTHING);
    });
  }
}

/** The flow's carrier; a flow that has none gets one, and its bytes go there. */
export function carry(flow: Flow): PipeCarrier {
  if (flow.carrier !== null) return flow.carrier as PipeCarrier;
  const ends = withOsErrors(() => makePipe());
  const carrier = new PipeCarrier(ends.read, ends.write, null);
  const bytes = new Uint8Array(flow.size);
  let at = 0;
  for (const chunk of flow.chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  carrier.putBack(bytes);
  flow.chunks.length = 0;
  flow.size = 0;
  flow.carrier = carrier;
  if (flow.ended) carrier.closeWriter();
  if (flow.abandoned) carrier.closeReader();
  return carrier;
}

/** A flow whose ends a parent process holds for this one: paths that open them, null for what it does not get. */
export function inheritedFlow(reader: string | null, shelf: string | null, writer: string | null): Flow {
  const flow = new Flow();
  const own = (path: string | null, end: "read" | "write") => path === null ? -1 : openEnd(path, end, false);
  const file = shelf === null ? null : SharedFile.open(shelf);
  flow.carrier = new PipeCarrier(own(reader, "read"), own(writer, "write"), file);
  return flow;
}
