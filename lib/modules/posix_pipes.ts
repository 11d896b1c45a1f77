// The posix functions pipe, pipe2 and waitpid: pipes inside the program, and no child processes.
//
// Invariants: both ends of a pipe are in this program, so that reading an empty one could never end: that is a
// RuntimeError unless the other end is closed. There are no children to wait for.
import { fn, type MemberDef } from "../core/define.ts";
import { hostFiles, type HostStream, O } from "../core/host_api.ts";
import { osError } from "../core/os_errors.ts";
import { isExc, runtimeError } from "../core/raise.ts";
import { tuple, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { Channel, channelPair } from "./_socket_channel.ts";

/** One end of a pipe: a channel that goes in one direction. */
class PipeEnd extends Channel {
  override readonly readable: boolean;
  override readonly writable: boolean;
  override readonly mode = 0o10600;
  constructor(channel: Channel, reads: boolean, private readonly blocking: boolean) {
    super(channel.inbox, channel.outbox, false);
    this.readable = reads;
    this.writable = !reads;
  }

  override get mayRead(): boolean {
    return this.readable && super.mayRead;
  }

  override get mayWrite(): boolean {
    return this.writable && super.mayWrite;
  }

  override read(into: Uint8Array): number {
    return this.attempt(() => super.read(into));
  }

  override write(bytes: Uint8Array): number {
    return this.attempt(() => super.write(bytes));
  }

  private attempt(f: () => number): number {
    try {
      return f();
    } catch (e) {
      if (!this.blocking || !isExc(e, "BlockingIOError")) throw e;
      throw runtimeError("deadlock: the other end of the pipe is in this thread, too");
    }
  }
}

function pipe(flags: number): Value {
  const blocking = (flags & O.NONBLOCK) === 0;
  const [a, b] = channelPair(false);
  const ends: HostStream[] = [new PipeEnd(a, true, blocking), new PipeEnd(b, false, blocking)];
  return tuple(ends.map((end) => hostFiles().adopt(end)));
}

function noChildren(): never {
  throw osError("ECHILD");
}

export const pipeMembers: Readonly<Record<string, MemberDef>> = {
  pipe: fn("()", "Make a pipe: the descriptors to read and to write.", () => pipe(0)),
  pipe2: fn("(flags, /)", "Make a pipe with flags such as O_NONBLOCK.", (flags: Value) => pipe(asInt32(flags))),
  waitpid: fn("(pid, options, /)", "Wait for a child process; there is none.", noChildren),
  wait: fn("()", "Wait for a child process; there is none.", noChildren),
};
