// Descriptors for a child process: what of this process stands for Python's numbers.
//
// In: the descriptors that a child is to get. Out: for a child that runs Najash, what the I/O worker is to hold open for it
// and the text that tells the child (runtime/host_inherited.ts), which opens them for itself; for any other program
// the list that node's child_process takes (what its 0, 1, 2 ... are). Invariants: pipes and socket pairs that only this
// program held become pipes of the system first. A pair is two of them, so only Najash can have an end. Numbers
// that are handed over are higher than all of the child's: setting one up does not close another.
// Tried and dropped: the list for Najash, too (the host's child can't close what it inherits, so pipes would not end).
import { hostFiles } from "../core/host_api.ts";
import { osError, withOsErrors } from "../core/os_errors.ts";
import { exception } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText } from "../core/str.ts";
import { allEnv, DESCRIPTORS_VARIABLE, mayReadEnv, tryRealPath } from "../runtime/host.ts";
import { closeFd, fdInfo, pathOfFd } from "../runtime/host_pipes.ts";
import type { ChildProgram } from "./child_processes.ts";
import { Channel } from "./_socket_channel.ts";
import { carry } from "./pipe_carrier.ts";
import { PipeEnd } from "./posix_pipes.ts";
import { NetSocket } from "./_socket_net.ts";
import { HostFailure } from "./worker_errors.ts";

/** The launcher (runtime/host_launcher.ts). */
const LAUNCHER = /\/najash\/bin\/[^/]+\/python[\d.]*$/;

/** The launcher, also by the name that it has in a virtual environment. */
function runsNajash(program: string): boolean {
  const own = runtime().sys.getStr("executable");
  return own !== undefined && isStr(own) && jsText(own) === program ||
    LAUNCHER.test(program) || LAUNCHER.test(tryRealPath(program) ?? "");
}

/** Something that the worker holds open until the child has opened it. */
interface Held {
  readonly path: string;
  readonly kind: "read" | "write" | "file";
}

export interface DescriptorPlan {
  readonly stdio: (number | "inherit" | "ignore")[];
  readonly env: Record<string, string> | undefined;
  readonly held: Held[];
  /** What Najash is told; `#N` stands for the number of what is held. */
  readonly told: string;
  /** Closes what was opened for the child only. */
  close(): void;
}

class Planner {
  readonly stdio: (number | "inherit" | "ignore")[] = [];
  readonly copies: number[] = [];
  readonly held: Held[] = [];
  readonly told: string[] = [];
  constructor(private readonly above: number) {}

  private set(at: number, number: number | "inherit", copied = true): void {
    while (this.stdio.length < at) this.stdio.push("ignore");
    this.stdio[at] = number;
    if (copied && typeof number === "number") this.copies.push(number);
  }

  private number(fd: number): { number: number; copied: boolean } {
    const found = withOsErrors(() => hostFiles().systemNumber(fd, this.above));
    if (found === null) throw exception("NotImplementedError", `descriptor ${fd} can't be given to a child process`);
    return found;
  }

  /** Something of this process for a child that has its own descriptors. */
  private hold(number: number, kind: Held["kind"]): string {
    this.held.push({ path: pathOfFd(number), kind });
    return `#${this.held.length - 1}`;
  }

  /** One of the child's standard streams, or any descriptor of a program that is not Najash. */
  place(at: number, fd: number): void {
    const stream = fd < 0 ? undefined : hostFiles().adopted(fd);
    if (fd < 0) this.set(at, "inherit");
    else if (stream === undefined) {
      const found = this.number(fd);
      this.set(at, found.number, found.copied);
    } else if (!(stream instanceof Channel) || stream instanceof NetSocket || at > 2 && !(stream instanceof PipeEnd)) {
      throw notForChildren(fd);
    } else if (stream instanceof PipeEnd ? stream.readable : at === 0) {
      this.set(at, carry(stream.inbox).copyFor("read", this.above));
    } else this.set(at, carry(stream.outbox).copyFor("write", this.above));
  }

  /** A descriptor for Najash. */
  tell(fd: number): void {
    const stream = hostFiles().adopted(fd);
    if (stream === undefined) {
      const { number, copied } = this.number(fd);
      if (copied) this.copies.push(number);
      const { position, flags } = withOsErrors(() => fdInfo(number));
      this.told.push(`${fd}=f,${this.hold(number, "file")},${position},${flags}`);
      return;
    }
    if (!(stream instanceof Channel) || stream instanceof NetSocket || stream.messages) throw notForChildren(fd);
    let reader = "-1", shelf = "-1", writer = "-1";
    if (stream.readable && !stream.inbox.abandoned) {
      const carrier = carry(stream.inbox);
      reader = this.hold(carrier.readFd, "read");
      shelf = this.hold(withOsErrors(() => carrier.share().number), "file");
    }
    if (stream.writable && !stream.outbox.ended) writer = this.hold(carry(stream.outbox).writeFd, "write");
    const kind = stream instanceof PipeEnd ? "p" : "s";
    this.told.push(`${fd}=${kind},${reader},${shelf},${writer},${stream.blocking ? 1 : 0}`);
  }
}

function notForChildren(fd: number): unknown {
  return exception("NotImplementedError", `descriptor ${fd}: sockets can't be given to other processes`);
}

/** What a child's descriptors are. */
export function planDescriptors(c: ChildProgram): DescriptorPlan {
  const passed = [...new Set(c.passed ?? [])];
  const najash = runsNajash(c.program);
  if (najash && passed.length > 0 && !mayReadEnv(DESCRIPTORS_VARIABLE)) {
    const flag = `--allow-env=${DESCRIPTORS_VARIABLE}`;
    throw new HostFailure("EACCES", `Permission denied (run with ${flag})`, flag);
  }
  if (najash && c.args.includes("-c") && runtime().sys.getStr("frozen") !== undefined) {
    // It would run its own program again, which would start it again.
    throw exception("NotImplementedError", "an executable made by 'najash compile' has no processes of Python code");
  }
  const p = new Planner(Math.max(2, ...passed));
  const close = () => p.copies.splice(0).forEach(closeFd);
  try {
    c.streams.forEach((fd, at) => p.place(at, fd));
    for (const fd of passed) {
      if (!hostFiles().isOpen(fd)) throw osError("EBADF");
      if (najash) p.tell(fd);
      else p.place(fd, fd);
    }
  } catch (e) {
    close();
    throw e;
  }
  const told = p.told.join(";");
  return { stdio: p.stdio, held: p.held, told, env: told === "" ? c.env : c.env ?? allEnv() ?? {}, close };
}
