// The posix functions pipe and pipe2: pipes inside the program, which child processes may hold an end of.
//
// Invariants: a blocking end waits for the other one, which is in another thread, carried on to a child process by
// child_processes.ts, or held by another process (pipe_carrier.ts).
import { fn, type MemberDef } from "../core/define.ts";
import { hostFiles, type HostStream, O } from "../core/host_api.ts";
import { tuple, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { Channel, channelPair } from "./_socket_channel.ts";

/** One end of a pipe: a channel that goes in one direction. */
export class PipeEnd extends Channel {
  override readonly readable: boolean;
  override readonly writable: boolean;
  override readonly mode = 0o10600;
  constructor(channel: Channel, reads: boolean, blocking: boolean) {
    super(channel.inbox, channel.outbox, false);
    this.readable = reads;
    this.writable = !reads;
    this.blocking = blocking;
  }

  override get mayRead(): boolean {
    return this.readable && super.mayRead;
  }

  override get mayWrite(): boolean {
    return this.writable && super.mayWrite;
  }

  override get hungUp(): boolean {
    return this.readable ? this.inbox.carrier?.ended ?? this.inbox.ended : this.outbox.abandoned;
  }
}

function pipe(flags: number): Value {
  const blocking = (flags & O.NONBLOCK) === 0;
  const [a, b] = channelPair(false);
  const ends: HostStream[] = [new PipeEnd(a, true, blocking), new PipeEnd(b, false, blocking)];
  return tuple(ends.map((end) => hostFiles().adopt(end)));
}

export const pipeMembers: Readonly<Record<string, MemberDef>> = {
  pipe: fn("()", "Make a pipe: the descriptors to read and to write.", () => pipe(0)),
  pipe2: fn("(flags, /)", "Make a pipe with flags such as O_NONBLOCK.", (flags: Value) => pipe(asInt32(flags))),
};
