// Descriptors that the parent process gave to this one beside the standard streams.
//
// In: the text that modules/child_descriptors.ts wrote: `FD=p,READ,SHELF,WRITE,BLOCKS` for an end of a pipe, `s` for one
// of a socket pair, `FD=f,NUMBER` for a file; -1 where there is none; `-1=x,NUMBER...` for what is to be closed. Out: what they are, each with Python's number.
// Invariant: the system's descriptors that came from the parent are closed, others of the same things take their places.
import type { HostStream } from "../core/host_api.ts";
import { Channel, Flow } from "../modules/_socket_channel.ts";
import { inheritedFlow } from "../modules/pipe_carrier.ts";
import { PipeEnd } from "../modules/posix_pipes.ts";
import { closeFd, fdInfo, pathOfFd } from "./host_pipes.ts";

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

function openFile(number: number): InheritedFile {
  const { position, flags } = fdInfo(number);
  const access = flags & 3, append = (flags & 0o2000) !== 0;
  const read = access !== 1, write = access !== 0;
  const file = Deno.openSync(pathOfFd(number), { read, write: write && !append, append: write && append });
  closeFd(number);
  if (!append) file.seekSync(position, Deno.SeekMode.Start);
  return { file, append, readable: read, writable: write };
}

/** Opens what the text tells of. */
export function openInherited(spec: string): Inherited[] {
  const out: Inherited[] = [];
  // What is to be closed comes last in the text, but its numbers may be needed before.
  for (const entry of spec.split(";").reverse()) {
    const [fd, what] = entry.split("=");
    const [kind, ...numbers] = what.split(",");
    const [first, shelf, writer, blocks] = numbers.map(Number);
    if (kind === "x") {
      numbers.forEach((n) => closeFd(Number(n)));
      continue;
    }
    if (kind === "f") {
      out.push({ fd: Number(fd), stream: null, file: openFile(first) });
      continue;
    }
    const inbox = first < 0 ? closedFlow() : inheritedFlow(first, shelf, -1);
    const outbox = writer < 0 ? closedFlow() : inheritedFlow(-1, -1, writer);
    const channel = new Channel(inbox, outbox, false);
    const stream = kind === "s" ? channel : new PipeEnd(channel, first >= 0, blocks === 1);
    stream.blocking = blocks === 1;
    out.push({ fd: Number(fd), stream, file: null });
  }
  return out;
}
