// Descriptors that the parent process gave to this one beside the standard streams.
//
// In: the text that modules/child_descriptors.ts and the I/O worker of the parent wrote: `PID|ACK|` and entries with `;` between,
// `FD=p,READ,SHELF,WRITE,BLOCKS` for an end of a pipe, `s` for one of a socket pair, `FD=f,NUMBER,POSITION,FLAGS` for a
// file; numbers are those of the parent's descriptors, -1 where there is none. Out: what they are, each with Python's
// number. Invariant: the parent holds them open until the file ACK is removed, which is done when all are open here.
import type { HostStream } from "../core/host_api.ts";
import { Channel, Flow } from "../modules/_socket_channel.ts";
import { inheritedFlow } from "../modules/pipe_carrier.ts";
import { PipeEnd } from "../modules/posix_pipes.ts";
import { guarded, tryRemove } from "./host.ts";

export interface InheritedFile {
  readonly file: Deno.FsFile;
  readonly append: boolean;
  readonly readable: boolean;
  readonly writable: boolean;
}

export interface Inherited {
  readonly fd: number;
  readonly stream: HostStream | null;
  readonly file: InheritedFile | null;
}

function closedFlow(): Flow {
  const flow = new Flow();
  flow.end();
  flow.abandon();
  return flow;
}

function openFile(path: string, position: number, flags: number): InheritedFile {
  const access = flags & 3, append = (flags & 0o2000) !== 0;
  const read = access !== 1, write = access !== 0;
  const file = guarded(() => Deno.openSync(path, { read, write: write && !append, append: write && append }));
  if (!append) file.seekSync(position, Deno.SeekMode.Start);
  return { file, append, readable: read, writable: write };
}

/** Opens what the text tells of. */
export function openInherited(spec: string): Inherited[] {
  const [pid, ack, entries] = spec.split("|");
  const path = (number: number) => number < 0 ? null : `/proc/${pid}/fd/${number}`;
  const out: Inherited[] = entries.split(";").map((entry) => {
    const [fd, what] = entry.split("=");
    const [kind, ...rest] = what.split(",");
    const [first, shelf, writer, blocks] = rest.map(Number);
    if (kind === "f") return { fd: Number(fd), stream: null, file: openFile(path(first)!, shelf, writer) };
    const inbox = first < 0 ? closedFlow() : inheritedFlow(path(first), path(shelf), null);
    const outbox = writer < 0 ? closedFlow() : inheritedFlow(null, null, path(writer));
    const channel = new Channel(inbox, outbox, false);
    const stream = kind === "s" ? channel : new PipeEnd(channel, first >= 0, blocks === 1);
    stream.blocking = blocks === 1;
    return { fd: Number(fd), stream, file: null };
  });
  tryRemove(ack);
  return out;
}
