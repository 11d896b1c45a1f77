// Descriptors for a child process: which of the system's numbers stand for Python's.
//
// In: the descriptors that a child is to get. Out: the list that node's child_process takes (what the child's 0, 1, 2 ...
// are), and for a child that runs Najash the text that tells it what they are (runtime/host_inherited.ts). Invariants: pipes and
// socket pairs that only this program held become pipes of the system first. A pair is two of them, so only
// Najash can have an end. Numbers that are handed over are higher than all of the child's, so that setting
// one up does not close another.
import { hostFiles } from "../core/host_api.ts";
import { osError } from "../core/os_errors.ts";
import { exception } from "../core/raise.ts";
import { allEnv, DESCRIPTORS_VARIABLE, mayReadEnv } from "../runtime/host.ts";
import { closeFd } from "../runtime/host_pipes.ts";
import type { ChildProgram } from "./child_processes.ts";
import { Channel } from "./_socket_channel.ts";
import { carry } from "./pipe_carrier.ts";
import { PipeEnd } from "./posix_pipes.ts";
import { NetSocket } from "./_socket_net.ts";
import { HostFailure } from "./worker_errors.ts";

/** The launcher (runtime/host_launcher.ts). */
const LAUNCHER = /\/najash\/bin\/[^/]+\/python[\d.]*$/;

export interface DescriptorPlan {
  readonly stdio: (number | "inherit" | "ignore")[];
  readonly env: Record<string, string> | undefined;
  /** Closes what was opened for the child only. */
  close(): void;
}

class Planner {
  readonly stdio: (number | "inherit" | "ignore")[] = [];
  readonly copies: number[] = [];
  readonly told: string[] = [];
  constructor(private readonly above: number, private readonly najash: boolean) {}

  private set(at: number, number: number | "inherit", copied = true): void {
    while (this.stdio.length < at) this.stdio.push("ignore");
    this.stdio[at] = number;
    if (copied && typeof number === "number") this.copies.push(number);
  }

  /** Puts one more descriptor behind the others; its number in the child. */
  private more(number: number): number {
    const at = Math.max(this.stdio.length, this.above + 1);
    this.set(at, number);
    return at;
  }

  private copyFile(fd: number, at: number): void {
    const found = hostFiles().systemNumber(fd, this.limit);
    if (found === null) throw exception("NotImplementedError", `descriptor ${fd} can't be given to a child process`);
    this.set(at, found.number, found.copied);
  }

  /** Numbers in this process have to be higher than all in the child. */
  private get limit(): number {
    return this.above + 2 * (this.above + 1);
  }

  standard(at: number, fd: number): void {
    const stream = fd < 0 ? undefined : hostFiles().adopted(fd);
    if (fd < 0) this.set(at, "inherit");
    else if (stream instanceof NetSocket) throw notForChildren(fd);
    else if (stream instanceof Channel) {
      const copy = at === 0
        ? carry(stream.inbox).copyReader(this.limit, false)
        : carry(stream.outbox).copyWriter(this.limit);
      this.set(at, copy.end);
    } else this.copyFile(fd, at);
  }

  pass(fd: number): void {
    const stream = hostFiles().adopted(fd);
    if (stream === undefined) {
      this.copyFile(fd, fd);
      this.told.push(`${fd}=f,${fd}`);
      return;
    }
    if (!(stream instanceof Channel) || stream instanceof NetSocket || stream.messages) throw notForChildren(fd);
    const blocks = stream.blocking ? 1 : 0;
    const reads = stream.readable && !stream.inbox.abandoned, writes = stream.writable && !stream.outbox.ended;
    const pair = !(stream instanceof PipeEnd);
    if (pair && !this.najash) throw notForChildren(fd);
    let end = -1, shelf = -1, writer = -1;
    if (reads) {
      const copy = carry(stream.inbox).copyReader(this.limit, this.najash);
      this.set(end = fd, copy.end);
      if (copy.shelf >= 0) shelf = this.more(copy.shelf);
    }
    if (writes) {
      const copy = carry(stream.outbox).copyWriter(this.limit);
      if (pair) writer = this.more(copy.end);
      else this.set(writer = fd, copy.end);
    }
    this.told.push(`${fd}=${pair ? "s" : "p"},${end},${shelf},${writer},${blocks}`);
  }
}

function notForChildren(fd: number): unknown {
  return exception("NotImplementedError", `descriptor ${fd}: sockets can't be given to other processes`);
}

/** What a child's descriptors are. */
export function planDescriptors(c: ChildProgram): DescriptorPlan {
  const passed = [...new Set(c.passed ?? [])];
  const najash = LAUNCHER.test(c.program);
  if (najash && passed.length > 0 && !mayReadEnv(DESCRIPTORS_VARIABLE)) {
    const flag = `--allow-env=${DESCRIPTORS_VARIABLE}`;
    throw new HostFailure("EACCES", `Permission denied (run with ${flag})`, flag);
  }
  const p = new Planner(Math.max(2, ...passed), najash);
  const close = () => p.copies.splice(0).forEach(closeFd);
  try {
    c.streams.forEach((fd, at) => p.standard(at, fd));
    for (const fd of passed) {
      if (!hostFiles().isOpen(fd)) throw osError("EBADF");
      p.pass(fd);
    }
  } catch (e) {
    close();
    throw e;
  }
  // The host leaves the numbers that they had here open in the child, too.
  const twice = p.stdio.filter((n) => typeof n === "number" && n > 2);
  if (twice.length > 0) p.told.push(`-1=x,${twice.join(",")}`);
  const told = p.told.join(";");
  const env = !najash ? c.env : { ...(c.env ?? allEnv() ?? {}), [DESCRIPTORS_VARIABLE]: told };
  return { stdio: p.stdio, env, close };
}
