// The I/O worker: a second thread of the host with an event loop, for what the host offers only asynchronously.
//
// The implementation of core/host_io.ts. In: commands. Out: reports, handed out by deliver(); signals and thread ticks as bits
// in sharedWords. Invariants: started at first use, never stopped; it listens for SIGINT from then on.
import type { HostIo, Report, WorkerMessage } from "../core/host_io.ts";
import { sharedWords } from "../core/state.ts";
import { asked } from "./host_access.ts";
import { HostError, mayConnect, nodeModule } from "./host.ts";
import { setBeforePrompt } from "./host_line.ts";
import { WORKER_SOURCE } from "./host_worker_source.ts";

type Command = { op: string; id: number; [field: string]: unknown };

let port: MessagePort | null = null;
/** Made when something is first waited for: loading it costs 25 ms, and most programs never do. */
let receive: ((port: MessagePort) => { message: Received } | undefined) | null = null;
/** As it comes: bytes are their buffer. */
type Received = { id: number; data?: ArrayBuffer | Uint8Array; [field: string]: unknown };
const reports = new Map<number, Report>();
let lastId = 0;
/** Of which count of reports all have been handed out. */
let delivered = 0;
let entrusted = false;
/** Until when the worker wakes this thread for what other processes may do. */
let pulsing = 0;

/** Has the worker been given anything that is to leave this process? Signals and ticks are not. */
export function workerEntrusted(): boolean {
  return entrusted;
}

/** An address of the network in a command; `name` is what it was looked up by (modules/_socket_hosts.ts). */
interface Target {
  hostname?: string;
  host?: string;
  port: number;
  name?: string;
  /** The address only stands for the name. */
  only?: boolean;
}

/** An address as flags write it. */
function hostOf(address: string): string {
  return address.includes(":") ? `[${address}]` : address === "" ? "0.0.0.0" : address;
}

/** The command with the host called as the flags of this process call it. */
function addressed(c: Command): Command {
  const field = c.op === "connect" ? "to" : c.op === "listen" ? "at" : null;
  if (field === null && c.op !== "datagram" && c.op !== "sendto") return c;
  const t = (field === null ? c : c[field]) as unknown as Target & { path?: string };
  if (t.path !== undefined) {
    asked("read", t.path);
    asked("write", t.path);
    return c;
  }
  const key = field === null ? "host" : "hostname";
  const address = hostOf(t[key]!), host = t.name ?? address;
  asked("net", t.port === 0 ? host : `${host}:${t.port}`);
  if (c.op === "sendto" && !mayConnect(`${address}:${t.port}`) && !mayConnect(`${host}:${t.port}`)) {
    const flag = `--allow-net=${host}:${t.port}`;
    throw new HostError("EACCES", `Permission denied (run with ${flag})`, flag);
  }
  if (t.name === undefined || !t.only && mayConnect(`${address}:${t.port}`)) return c;
  const { name, only: _, ...rest } = t;
  return field === null ? { ...c, host: name } : { ...c, [field]: { ...rest, hostname: name } };
}

const LOCAL = new Set(["flush", "watch", "unwatch", "ticks", "timer", "pulse", "look", "unlook"]);

function start(): void {
  if (port !== null) return;
  const url = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module" });
  const channel = new MessageChannel();
  port = channel.port1;
  const first: Command[] = [{ op: "watch", id: 0, signal: "SIGINT", number: 2 }];
  worker.postMessage({ port: channel.port2, words: sharedWords, first }, [channel.port2]);
}

setBeforePrompt(() => {
  setBeforePrompt(null);
  ask({ op: "flush" });
});

/** Sends a command and waits until the worker has done it, but not for ever. */
export function ask(command: { op: string; [field: string]: unknown }): void {
  let done = false;
  const id = workerIo.open((_m: WorkerMessage) => {
    done = true;
  });
  workerIo.send({ ...command, id });
  const end = performance.now() + 2000;
  while (!done) {
    const seen = Atomics.load(sharedWords, 1);
    workerIo.deliver();
    const left = end - performance.now();
    if (done || left <= 0) break;
    Atomics.wait(sharedWords, 1, seen, left);
  }
  workerIo.forget(id);
}

export const workerIo: HostIo = {
  get started() {
    return port !== null;
  },
  start,
  send(command) {
    if (command.op === "ticks" && port === null && command.every === 0) return;
    if (command.op === "spawn" || command.op === "spawnfds") asked("run", `${command.program}`);
    else if (command.op === "pulse") pulsing = performance.now() + Number(command.ms);
    else if (command.op === "resolve") asked("net", `${command.name}?`);
    if (!LOCAL.has(command.op)) entrusted = true;
    start();
    port!.postMessage([addressed(command)]);
  },
  open(f, known) {
    const id = known ?? ++lastId;
    reports.set(id, f);
    return id;
  },
  forget(id) {
    reports.delete(id);
  },
  deliver() {
    // While nothing is expected, nothing of interest can have come.
    if (port === null || (receive === null && reports.size === 0)) return false;
    receive ??= nodeModule("node:worker_threads").receiveMessageOnPort as NonNullable<typeof receive>;
    // The worker counts a report after it has sent it.
    const count = Atomics.load(sharedWords, 1);
    if (count === delivered) return false;
    let any = false;
    for (;;) {
      const got = receive(port);
      if (got === undefined) {
        delivered = count;
        return any;
      }
      any = true;
      const { message } = got;
      if (message.data !== undefined) message.data = new Uint8Array(message.data);
      reports.get(message.id)?.(message as WorkerMessage);
    }
  },
  get expecting() {
    return reports.size > 0 || performance.now() < pulsing;
  },
};
