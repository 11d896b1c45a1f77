// Sockets of the network and of the file system: a Channel whose other end is held by the I/O worker.
//
// In: addresses and bytes. Out: NetSocket, an adopted stream. Invariants: nothing blocks here; `state` says how far it is;
// bytes received wait in the inbox and give the worker credit when they are taken; at most CAPACITY bytes are on their
// way out, or not reported as gone (less than a quarter). A failure is kept in `error` until somebody is told.
import { hostIo, type WorkerMessage } from "../core/host_io.ts";
import { osError, osErrorFrom } from "../core/os_errors.ts";
import { isStandIn, nameOfAddress } from "./_socket_hosts.ts";
import { Channel, Flow } from "./_socket_channel.ts";
import { HostFailure, workerError } from "./worker_errors.ts";

const CAPACITY = 1 << 18;
/** The worker is told of this many bytes taken at once: each message wakes it. */
const TAKEN = 1 << 18;

/** An address of the host: a path, or a name and a port. */
export type Address = { readonly path: string } | { readonly host: string; readonly port: number };

type State = "new" | "binding" | "bound" | "listening" | "connecting" | "connected" | "failed";

// deno-lint-ignore no-explicit-any
function addressOf(a: any): Address | null {
  if (a === undefined || a === null) return null;
  if (typeof a.path === "string") return { path: a.path };
  return typeof a.port === "number" ? { host: a.hostname ?? "", port: a.port } : { path: "" };
}

/** What the host may have to know of an address: the name it comes from. */
function known(address: string): { name?: string; only?: boolean } {
  const name = nameOfAddress(address);
  return name === undefined ? {} : { name, only: isStandIn(address) };
}

/** Sockets that are bound and do not listen: the host listens for them already, but nobody is to reach them. */
const bound = new Set<NetSocket>();

function isOnlyBound(to: Address): boolean {
  for (const { local } of bound) {
    if (local === null) continue;
    if ("path" in to || "path" in local) {
      if ("path" in to && "path" in local && to.path === local.path) return true;
    } else if (to.port === local.port && (to.host === local.host || /^(0\.0\.0\.0|::)$/.test(local.host))) return true;
  }
  return false;
}

export class NetSocket extends Channel {
  state: State = "new";
  local: Address | null = null;
  remote: Address | null = null;
  error: HostFailure | null = null;
  /** Connections that nobody has accepted yet. */
  readonly backlog: NetSocket[] = [];
  /** Datagrams that wait, each with its sender. */
  readonly packets: { data: Uint8Array; from: Address }[] = [];
  readonly options: Map<string, number> = new Map();
  /** What the thread left behind that waits in connect(). */
  connector: object | null = null;
  private id = 0;
  private outstanding = 0;
  private taken = 0;
  private closed = false;
  constructor(readonly kind: "tcp" | "udp" | "unix" | "other", readonly v6: boolean) {
    super(new Flow(), new Flow(), false);
    this.inbox.onTake = (n) => {
      this.taken += n;
      if (this.id === 0 || this.taken < TAKEN) return;
      hostIo().send({ op: "more", id: this.id, n: this.taken });
      this.taken = 0;
    };
  }

  override get mayRead(): boolean {
    if (this.state === "listening") return this.backlog.length > 0;
    if (this.kind === "udp") return this.packets.length > 0 || this.error !== null || this.inbox.abandoned;
    if (this.state === "connecting" || this.state === "binding") return false;
    return this.state !== "connected" || this.error !== null || super.mayRead;
  }

  override get mayWrite(): boolean {
    if (this.kind === "udp") return true;
    if (this.state === "listening" || this.state === "connecting" || this.state === "binding") return false;
    return this.outstanding < CAPACITY || this.error !== null || this.outbox.ended;
  }

  override get hungUp(): boolean {
    if (this.state === "new" && this.kind !== "udp") return true;
    return this.state === "failed" || (this.state === "connected" && this.inbox.ended && this.outbox.ended);
  }

  /** Throws what went wrong, once. */
  throwError(): void {
    const { error } = this;
    if (error === null) return;
    this.error = null;
    throw osErrorFrom(error);
  }

  /** The code of what went wrong, once; "" for nothing. Throws what was refused: a code can't name the missing flag. */
  takeError(): string {
    if (this.error !== null && this.error.refused !== null) this.throwError();
    const code = this.error?.code ?? "";
    this.error = null;
    return code;
  }

  private report(m: WorkerMessage): void {
    switch (m.what) {
      case "connected":
        this.state = "connected";
        this.local = addressOf(m.local);
        if (this.remote === null || "host" in this.remote && isStandIn(this.remote.host)) {
          this.remote = addressOf(m.remote);
        }
        break;
      case "listening":
        this.state = "bound";
        this.local = addressOf(m.local);
        if (this.kind !== "udp" && !this.closed) bound.add(this);
        break;
      case "failed":
        this.state = "failed";
        this.error = workerError(m.error);
        break;
      case "accepted": {
        const s = new NetSocket(this.kind, this.v6);
        s.state = "connected";
        s.local = addressOf(m.local) ?? this.local;
        s.remote = addressOf(m.remote);
        s.id = hostIo().open((n) => s.report(n), m.conn);
        if (this.closed) s.close();
        else this.backlog.push(s);
        break;
      }
      case "data":
        this.inbox.push(m.data);
        break;
      case "datagram":
        this.packets.push({ data: m.data, from: { host: m.host, port: m.port } });
        break;
      case "end":
        this.inbox.end();
        break;
      case "written":
        this.outstanding -= m.n;
        break;
      case "broken":
      case "unsent":
        this.error ??= workerError(m.error);
        break;
      case "unwritable":
        this.outstanding = 0;
        this.outbox.abandoned = true;
        break;
    }
  }

  private begin(state: State, command: { op: string; [field: string]: unknown }): void {
    bound.delete(this);
    if (this.id !== 0) {
      hostIo().send({ op: "close", id: this.id });
      hostIo().forget(this.id);
    }
    this.id = hostIo().open((m) => this.report(m));
    this.state = state;
    this.error = null;
    hostIo().send({ ...command, id: this.id });
  }

  private target(to: Address): Record<string, unknown> {
    if ("path" in to) return { transport: "unix", path: to.path };
    return { transport: "tcp", hostname: to.host, port: to.port, ...known(to.host) };
  }

  startConnect(to: Address): void {
    this.remote = to;
    if (this.kind === "udp") {
      if (this.state === "new") this.startBind({ host: this.v6 ? "::" : "0.0.0.0", port: 0 });
      return;
    }
    if (isOnlyBound(to)) {
      this.state = "failed";
      this.error = new HostFailure("ECONNREFUSED", "", null);
      return;
    }
    this.begin("connecting", { op: "connect", to: this.target(to), nodelay: this.options.get("6:1") === 1 });
  }

  startBind(at: Address): void {
    if (this.kind === "udp") {
      const { host, port } = at as { host: string; port: number };
      this.begin("binding", {
        op: "datagram",
        host,
        port,
        ...known(host),
        v6: this.v6,
        reuse: this.options.get("1:2") === 1,
      });
    } else {
      const only6 = "host" in at && at.host === "::" && this.options.get("41:26") === 1;
      this.begin("binding", { op: "listen", at: { ...this.target(at), ...(only6 ? { only6 } : {}) } });
    }
  }

  startListen(): void {
    if (this.state === "listening") return;
    bound.delete(this);
    this.state = "listening";
    hostIo().send({ op: "accept", id: this.id });
  }

  setOption(key: string, v: number): void {
    this.options.set(key, v);
    if (key === "6:1" && this.id !== 0) {
      hostIo().send({ op: "option", id: this.id, name: "setNoDelay", value: v !== 0 });
    }
    if (key === "1:9" && this.id !== 0) {
      hostIo().send({ op: "option", id: this.id, name: "setKeepAlive", value: v !== 0 });
    }
  }

  sendPacket(data: Uint8Array, to: Address): void {
    if (!("host" in to)) throw osError("EINVAL");
    if (data.length > 65507) throw osError("EMSGSIZE");
    hostIo().send({ op: "sendto", id: this.id, data, host: to.host, port: to.port, ...known(to.host) });
  }

  override receive(into: Uint8Array, peek: boolean): number {
    if (this.state === "new" || this.state === "bound" || this.state === "listening") throw osError("ENOTCONN");
    if (this.inbox.chunks.length === 0) this.throwError();
    if (this.state === "failed") return 0;
    return super.receive(into, peek);
  }

  override put(bytes: Uint8Array): number {
    if (this.outbox.ended || this.outbox.abandoned) throw osError("EPIPE");
    if (this.state === "connecting") throw osError("EAGAIN");
    if (this.state !== "connected") throw osError(this.state === "failed" ? "EPIPE" : "ENOTCONN");
    if (this.outstanding >= CAPACITY) throw osError("EAGAIN");
    const n = Math.min(bytes.length, CAPACITY - this.outstanding);
    if (n === 0) return 0;
    this.outstanding += n;
    hostIo().send({ op: "write", id: this.id, data: bytes.slice(0, n) });
    return n;
  }

  override stopWriting(): void {
    if (this.outbox.ended) return;
    super.stopWriting();
    if (this.id !== 0 && this.state === "connected") hostIo().send({ op: "shut", id: this.id });
  }

  override close(): void {
    if (this.closed) return;
    this.closed = true;
    bound.delete(this);
    for (const s of this.backlog) s.close();
    if (this.id === 0) return;
    hostIo().send({ op: "close", id: this.id });
    hostIo().forget(this.id);
    this.id = 0;
  }
}
