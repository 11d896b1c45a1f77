// Child processes: starting them, carrying bytes between their standard streams and ours, waiting for their end.
//
// In: a program and what its streams are. Out: a process id, later a wait status. Invariants: the I/O worker holds the process
// and its pipes; a stream of the child is our own one (inherited) or a descriptor of the table of open files, of which a
// duplicate is kept until that stream has ended. Bytes move only while reports are delivered, that is while this program
// waits for something or asks for the child. A child that gets more descriptors than the standard streams, or a
// pipe that several processes hold, gets descriptors of the system (child_descriptors.ts) and nothing is carried.
import { hostFiles } from "../core/host_api.ts";
import { hostIo, type WorkerMessage } from "../core/host_io.ts";
import { flushDirtyStreams } from "./_io_base.ts";
import { type HostFailure, workerError } from "./worker_errors.ts";
import { threadCount, waitFor } from "../core/threads.ts";
import { Channel } from "./_socket_channel.ts";
import { signalNumber } from "./signal_numbers.ts";
import { DESCRIPTORS_VARIABLE } from "../runtime/host.ts";
import { publish, refresh } from "./shared_mappings.ts";
import { uniqueName } from "../runtime/host_pipes.ts";
import defer * as sharing from "./child_descriptors.ts";

/** How many bytes may be on their way to a child. */
const CREDIT = 1 << 18;

export interface ChildProgram {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string | null;
  /** undefined: ours. */
  readonly env: Record<string, string> | undefined;
  /** Descriptors for the child's 0, 1 and 2; -1 to inherit ours. */
  readonly streams: readonly [number, number, number];
  readonly detached: boolean;
  readonly uid?: number;
  readonly gid?: number;
  /** More descriptors that it gets, under their numbers. */
  readonly passed?: readonly number[];
}

interface Child {
  /** Wait status, or null while it runs. */
  status: number | null;
}

const children = new Map<number, Child>();
let onEnd: () => void = () => {};

/** Called when a child has ended (SIGCHLD). */
export function setChildHook(f: () => void): void {
  onEnd = f;
}

/** The standard stream of ours that a descriptor is; -1 for none. */
function ours(fd: number): number {
  return fd >= 0 && fd <= 2 && hostFiles().adopted(fd) === undefined && hostFiles().isStandard(fd) ? fd : -1;
}

/** Feeds a child's stdin from a descriptor. */
class Feeder {
  private outstanding = 0;
  private done = false;
  constructor(private readonly id: number, private readonly fd: number) {
    const stream = hostFiles().adopted(fd);
    if (stream instanceof Channel) stream.inbox.onPush = () => this.run();
    this.run();
  }

  run(): void {
    if (this.done) return;
    const stream = hostFiles().adopted(this.fd);
    while (this.outstanding < CREDIT) {
      const buffer = new Uint8Array(65536);
      if (stream instanceof Channel && stream.inbox.chunks.length === 0 && !stream.inbox.ended) return;
      const n = stream instanceof Channel ? stream.receive(buffer, false) : hostFiles().read(this.fd, buffer);
      if (n === 0) {
        hostIo().send({ op: "shut", id: this.id });
        this.stop();
        return;
      }
      this.outstanding += n;
      hostIo().send({ op: "write", id: this.id, data: buffer.slice(0, n) });
    }
  }

  written(n: number): void {
    this.outstanding -= n;
    this.run();
  }

  stop(): void {
    if (this.done) return;
    this.done = true;
    const stream = hostFiles().adopted(this.fd);
    if (stream instanceof Channel) stream.inbox.onPush = null;
    hostFiles().close(this.fd);
  }
}

/** Puts what a child writes where a descriptor says. */
class Drain {
  done = false;
  constructor(private readonly id: number, private readonly childFd: number, readonly fd: number) {}

  data(bytes: Uint8Array): void {
    const more = (n: number) => {
      if (n > 0) hostIo().send({ op: "more", id: this.id, fd: this.childFd, n });
    };
    if (this.done) return;
    const stream = hostFiles().adopted(this.fd);
    if (!(stream instanceof Channel)) {
      for (let rest = bytes; rest.length > 0;) rest = rest.subarray(hostFiles().write(this.fd, rest));
      more(bytes.length);
      return;
    }
    const { outbox } = stream;
    if (outbox.abandoned) {
      hostIo().send({ op: "unread", id: this.id, fd: this.childFd });
      return;
    }
    outbox.onTake = (n) => {
      more(n);
      if (outbox.abandoned) hostIo().send({ op: "unread", id: this.id, fd: this.childFd });
    };
    outbox.push(bytes);
    outbox.onPush?.();
  }

  end(): void {
    if (this.done) return;
    this.done = true;
    hostFiles().close(this.fd);
  }
}

/** Starts a program; its process id. Throws a host error when that cannot be. */
export function startChild(c: ChildProgram): number {
  flushDirtyStreams();
  const shared = c.streams.some((fd) => {
    const stream = fd < 0 ? undefined : hostFiles().adopted(fd);
    return stream instanceof Channel && (stream.inbox.carrier ?? stream.outbox.carrier) !== null;
  });
  if (shared || c.passed !== undefined && c.passed.length > 0) return startSharing(c);
  let pid = 0;
  let failure: HostFailure | null = null;
  let feeder: Feeder | null = null;
  let unread = false;
  const drains = new Map<number, Drain>();
  const child: Child = { status: null };
  const report = (m: WorkerMessage) => {
    switch (m.what) {
      case "spawned":
        pid = m.pid;
        children.set(pid, child);
        break;
      case "failed":
        failure = workerError(m.error);
        break;
      case "data":
        drains.get(m.fd)?.data(m.data);
        break;
      case "end":
      case "broken":
        drains.get(m.fd)?.end();
        break;
      case "written":
        feeder?.written(m.n);
        break;
      case "unwritable":
        unread = true;
        feeder?.stop();
        break;
      case "exit":
        child.status = m.signal === null ? m.code << 8 : signalNumber(m.signal);
        unread = true;
        feeder?.stop();
        onEnd();
        break;
    }
    const ended = child.status !== null && [...drains.values()].every((d) => d.done);
    if (ended || failure !== null) hostIo().forget(id);
  };
  const [i, o, e] = c.streams;
  let { program, args } = c;
  const kept: number[] = [];
  const keep = (fd: number) => {
    const n = hostFiles().duplicate(fd);
    kept.push(n);
    return n;
  };
  const out = o < 0 ? 1 : ours(o), err = e < 0 ? 2 : ours(e);
  let stdout = out === 1 ? "inherit" : "piped", stderr = err === 2 ? "inherit" : "piped";
  let redirect = "";
  if (err === 1 && out === 1 || (o >= 0 && o === e)) redirect = "2>&1";
  else if (out === 2 && err === 2) redirect = "1>&2";
  if (redirect !== "") {
    args = ["-c", `exec "$0" "$@" ${redirect}`, program, ...args];
    program = "/bin/sh";
    if (redirect === "2>&1") stderr = "null";
    else stdout = "null";
  }
  const id = hostIo().open(report);
  if (stdout === "piped") drains.set(1, new Drain(id, 1, keep(o)));
  if (stderr === "piped") drains.set(2, new Drain(id, 2, keep(e)));
  const settle = [...drains].filter(([, d]) => !(hostFiles().adopted(d.fd) instanceof Channel)).map(([fd]) => fd);
  const feed = i < 0 || ours(i) === 0 ? -1 : keep(i);
  hostIo().send({
    op: "spawn",
    id,
    program,
    args,
    cwd: c.cwd,
    env: c.env,
    stdin: feed < 0 ? "inherit" : "piped",
    stdout,
    stderr,
    settle,
    detached: c.detached,
    uid: c.uid,
    gid: c.gid,
  });
  waitFor(() => pid !== 0 || failure !== null, null);
  if (failure !== null) {
    for (const fd of kept) hostFiles().close(fd);
    throw failure;
  }
  // It may have ended before anything could be written.
  if (feed >= 0 && unread) hostFiles().close(feed);
  else if (feed >= 0) feeder = new Feeder(id, feed);
  return pid;
}

/** Starts a program that gets descriptors of this process; nothing is carried for it. */
function startSharing(c: ChildProgram): number {
  publish();
  const plan = sharing.planDescriptors(c);
  let pid = 0;
  let failure: HostFailure | null = null;
  const child: Child = { status: null };
  const id = hostIo().open((m: WorkerMessage) => {
    switch (m.what) {
      case "spawned":
        pid = m.pid;
        children.set(pid, child);
        return;
      case "failed":
        failure = workerError(m.error);
        break;
      case "exit":
        child.status = m.signal === null ? m.code << 8 : signalNumber(m.signal);
        onEnd();
        break;
    }
    hostIo().forget(id);
  });
  try {
    const { program, args, cwd, detached, uid, gid } = c;
    const { env, stdio, held, told } = plan;
    const variable = DESCRIPTORS_VARIABLE, ack = told === "" ? null : uniqueName();
    hostIo().send({
      op: "spawnfds",
      id,
      program,
      args,
      cwd,
      env,
      stdio,
      held,
      told,
      variable,
      ack,
      detached,
      uid,
      gid,
    });
    waitFor(() => pid !== 0 || failure !== null, null);
  } finally {
    plan.close();
  }
  if (failure !== null) throw failure;
  return pid;
}

/** Notes a child that ended with a code before it began: its program could not be started. */
export function stillbornChild(code = 255): number {
  let pid = 0x40000000;
  while (children.has(pid)) pid++;
  children.set(pid, { status: code << 8 });
  return pid;
}

/**
 * Waits for a child (-1: any): process id and status; null when none has ended and `wait` is false; undefined when there is
 * no such child.
 */
export function waitForChild(
  pid: number,
  wait: boolean,
  restart = true,
): { pid: number; status: number } | null | undefined {
  const found = () => {
    for (const [n, c] of children) {
      if ((pid <= 0 || n === pid) && c.status !== null) return { pid: n, status: c.status };
    }
    return undefined;
  };
  const known = () => pid <= 0 ? children.size > 0 : children.has(pid);
  if (!known()) return undefined;
  hostIo().deliver();
  if (found() === undefined) {
    if (!wait) return null;
    waitFor(() => found() !== undefined || !known(), null, restart);
  }
  const ended = found();
  if (ended !== undefined) {
    children.delete(ended.pid);
    refresh();
  }
  return ended;
}

/** Runs a shell command with our streams; its wait status. */
export function runShell(command: string, direct: (command: string) => number): number {
  if (threadCount() === 1 && !hostIo().started) return direct(command);
  const pid = startChild({
    program: "/bin/sh",
    args: ["-c", command],
    cwd: null,
    env: undefined,
    streams: [-1, -1, -1],
    detached: false,
  });
  let status = 0;
  const child = children.get(pid)!;
  waitFor(() => child.status !== null, null);
  status = child.status!;
  children.delete(pid);
  return status;
}
