// The _socket module: sockets.
//
// Out: the socket type, connected pairs inside the program (socketpair), addresses and constants. Invariants: a socket's
// descriptor is a number of the table of open files, so that os.read, os.close and select work with it; what it stands
// for is a Channel: a NetSocket, whose other end the I/O worker holds, or one end of a pair. Waiting lets other threads run.
import { bufferOf } from "../core/buffer.ts";
import { None, PyBytes, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import {
  constructorFn,
  defineModule,
  defineType,
  fn,
  getset,
  initFn,
  member,
  method,
  type NativeModule,
  value,
} from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostIoOrNull } from "../core/host_io.ts";
import { hostSystem } from "../core/host_system.ts";
import { ERRORS, osError, withOsErrors } from "../core/os_errors.ts";
import { exception, isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { currentThread, waitFor } from "../core/threads.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { float } from "../core/value.ts";
import { asInt32, asSize, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { bytesArg, writableArg } from "./bytes_arg.ts";
import { Channel, channelPair } from "./_socket_channel.ts";
import { type Address, NetSocket } from "./_socket_net.ts";
import { socketConstants } from "./_socket_constants.ts";
import {
  currentDefaultTimeout,
  gaierrorType,
  herrorType,
  nameFunctions,
  numericHost,
  setDefaultTimeout,
} from "./_socket_names.ts";
import { secondsOf } from "./_thread_locks.ts";

const AF_UNIX = 1, AF_INET = 2, AF_INET6 = 10;
const SOCK_STREAM = 1, SOCK_DGRAM = 2, KIND_BITS = 0xf, SOCK_NONBLOCK = 2048;
const MSG_PEEK = 2, MSG_DONTWAIT = 64;

export class PySocket extends PyObject {
  fd = -1;
  family = AF_INET;
  type = SOCK_STREAM;
  proto = 0;
  /** Seconds; null waits for ever, 0 not at all. */
  timeout: number | null = null;
}

function channelOf(self: PySocket): Channel {
  const stream = hostFiles().adopted(self.fd);
  if (stream instanceof Channel) return stream;
  throw osError(stream === undefined ? "EBADF" : "ENOTSOCK");
}

function netOf(self: PySocket): NetSocket {
  const channel = channelOf(self);
  if (channel instanceof NetSocket) return channel;
  throw osError("EISCONN");
}

function timeoutOf(v: Value): number | null {
  if (v === None) return null;
  const seconds = secondsOf(v);
  if (seconds < 0) throw valueError("Timeout value out of range");
  return seconds;
}

function openSocket(self: PySocket, family: Value, type: Value, proto: Value, fileno: Value = None): void {
  const usual = (v: Value | undefined, n: number) => {
    const given = v === undefined ? -1 : asInt32(v);
    return given === -1 ? n : given;
  };
  const kind = usual(type, SOCK_STREAM);
  self.family = usual(family, AF_INET);
  self.type = kind & KIND_BITS;
  self.proto = usual(proto, 0);
  self.timeout = kind & SOCK_NONBLOCK ? 0 : timeoutOf(currentDefaultTimeout());
  if (fileno === None) {
    const known = self.family === AF_UNIX || self.family === AF_INET || self.family === AF_INET6;
    if (!known) throw osError("EAFNOSUPPORT");
    const way = self.type === SOCK_STREAM
      ? (self.family === AF_UNIX ? "unix" : "tcp")
      : self.type === SOCK_DGRAM && self.family !== AF_UNIX
      ? "udp"
      : "other";
    if (self.type === 3) throw osError("EPERM");
    self.fd = withOsErrors(() => hostFiles().adopt(new NetSocket(way, self.family === AF_INET6)));
    limitTime(self, self.timeout);
    return;
  }
  if (typeName(fileno) === "float") throw typeError("integer argument expected, got float");
  const fd = asInt32(fileno);
  if (fd < 0) throw valueError("negative file descriptor");
  const stream = hostFiles().adopted(fd);
  if (!(stream instanceof Channel)) {
    throw osError(hostFiles().isOpen(fd) ? "ENOTSOCK" : "EBADF");
  }
  if (stream instanceof NetSocket) {
    if (family === undefined || asInt32(family) === -1) {
      self.family = stream.kind === "unix" ? AF_UNIX : stream.v6 ? AF_INET6 : AF_INET;
    }
    if (type === undefined || asInt32(type) === -1) self.type = stream.kind === "udp" ? SOCK_DGRAM : SOCK_STREAM;
  } else if (stream instanceof Channel) {
    if (family === undefined || asInt32(family) === -1) self.family = AF_UNIX;
    if ((type === undefined || asInt32(type) === -1) && stream.messages) self.type = 2;
  }
  self.fd = fd;
  limitTime(self, self.timeout);
}

function limitTime(self: PySocket, seconds: number | null): void {
  self.timeout = seconds;
  const stream = hostFiles().adopted(self.fd);
  if (stream instanceof Channel) stream.blocking = seconds === null;
}

/** Waits until `ready`, as long as the socket's time limit says. */
function await_(self: PySocket, flags: number, ready: () => boolean, restart: boolean): void {
  if (ready()) return;
  if (self.timeout === 0 || flags & MSG_DONTWAIT) {
    hostIoOrNull()?.deliver();
    if (!ready()) throw osError("EAGAIN");
    return;
  }
  if (!waitFor(ready, self.timeout, restart)) throw exception("TimeoutError", "timed out");
}

/** Text of a host address, as the socket's family shows it. */
function shownAddress(self: PySocket, a: Address | null): Value {
  if (self.family === AF_UNIX) return strFromJs(a !== null && "path" in a ? a.path : "");
  const host = a !== null && "host" in a ? a.host : self.family === AF_INET6 ? "::" : "0.0.0.0";
  const port = a !== null && "host" in a ? a.port : 0;
  return tuple(self.family === AF_INET6 ? [strFromJs(host), port, 0, 0] : [strFromJs(host), port]);
}

/** The host address of what Python gives. */
function addressArg(self: PySocket, v: Value, what: string): Address {
  if (self.family === AF_UNIX) {
    const path = isStr(v) ? jsText(v) : new TextDecoder().decode(bufferOf(v) ?? badAddress(self, v, what));
    if (path.startsWith("\0")) throw osError("EOPNOTSUPP");
    if (new TextEncoder().encode(path).length > 107) throw exception("OSError", "AF_UNIX path too long");
    return { path };
  }
  if (!(v instanceof PyTuple)) return badAddress(self, v, what);
  const most = self.family === AF_INET ? 2 : 4;
  if (v.a.length < 2 || v.a.length > most) {
    throw typeError(
      self.family === AF_INET
        ? "AF_INET address must be a pair (host, port)"
        : "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])",
    );
  }
  const [host, port] = v.a;
  const raw = bufferOf(host);
  if (!isStr(host) && raw === undefined) {
    throw typeError(`str, bytes or bytearray expected, not ${typeName(host)}`);
  }
  const n = Number(index(port));
  if (n < 0 || n > 65535) throw overflowError(`${what}(): port must be 0-65535.`);
  const name = isStr(host) ? jsText(host) : new TextDecoder().decode(raw);
  if (name === "") return { host: self.family === AF_INET6 ? "::" : "0.0.0.0", port: n };
  return { host: numericHost(name, self.family), port: n };
}

function badAddress(self: PySocket, v: Value, what: string): never {
  if (self.family === AF_UNIX) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  const family = self.family === AF_INET ? "AF_INET" : "AF_INET6";
  throw typeError(`${what}(): ${family} address must be tuple, not ${typeName(v)}`);
}

function bind(self: PySocket, address: Value): void {
  const net = netOf(self);
  const at = addressArg(self, address, "bind");
  if (net.state !== "new" || net.kind === "other") throw osError(net.kind === "other" ? "EOPNOTSUPP" : "EINVAL");
  if ("path" in at && exists(at.path)) throw osError("EADDRINUSE");
  net.startBind(at);
  finishBind(net);
}

function exists(path: string): boolean {
  try {
    hostSystem().stat(path, false);
    return true;
  } catch {
    return false;
  }
}

function finishBind(net: NetSocket): void {
  waitFor(() => net.state !== "binding", null);
  if (net.state !== "failed") return;
  net.state = "new";
  net.throwError();
}

function listen(self: PySocket): void {
  const net = netOf(self);
  if (net.kind === "udp" || net.kind === "other") throw osError("EOPNOTSUPP");
  if (net.state === "connected") throw osError("EINVAL");
  if (net.state === "new") {
    net.startBind({ host: net.v6 ? "::" : "0.0.0.0", port: 0 });
    finishBind(net);
  }
  net.startListen();
}

function accept(self: PySocket): Value {
  const net = netOf(self);
  if (net.state !== "listening") throw osError("EINVAL");
  await_(self, 0, () => net.backlog.length > 0, true);
  const made = net.backlog.shift()!;
  const address = shownAddress(self, made.remote);
  return tuple([hostFiles().adopt(made), address]);
}

/** Connects; the code of what went wrong, "" for nothing. */
function connectCode(self: PySocket, address: Value): string {
  const net = netOf(self);
  const resuming = net.connector !== null && net.connector === currentThread().left;
  const to = addressArg(self, address, "connect");
  if (net.kind === "other") return "EOPNOTSUPP";
  if (!resuming) {
    if (net.state === "connecting") return "EALREADY";
    if (net.state === "connected" && net.kind !== "udp") return "EISCONN";
    if (net.state === "failed" && net.error !== null) return net.takeError();
    net.startConnect("host" in to && (to.host === "0.0.0.0" || to.host === "::") ? { ...to, host: loopback(net) } : to);
  }
  if (net.kind === "udp") {
    waitFor(() => net.state !== "binding", null);
    return net.takeError();
  }
  if (self.timeout === 0) return "EINPROGRESS";
  try {
    if (!waitFor(() => net.state !== "connecting", self.timeout, true)) throw exception("TimeoutError", "timed out");
  } catch (e) {
    net.connector = currentThread().left;
    throw e;
  }
  net.connector = null;
  return net.takeError();
}

function loopback(net: NetSocket): string {
  return net.v6 ? "::1" : "127.0.0.1";
}

function connect(self: PySocket, address: Value): void {
  const code = connectCode(self, address);
  if (code !== "") throw osError(code);
}

function receivePacket(self: PySocket, net: NetSocket, flags: number): { data: Uint8Array; from: Address } {
  await_(self, flags, () => net.mayRead, true);
  if (net.packets.length === 0) net.throwError();
  const packet = net.packets[0] ?? { data: new Uint8Array(0), from: net.remote ?? { host: "", port: 0 } };
  if (!(flags & MSG_PEEK)) net.packets.shift();
  return packet;
}

function isDatagram(channel: Channel): boolean {
  return channel instanceof NetSocket && channel.kind === "udp";
}

function receiveInto(self: PySocket, into: Uint8Array, flags: number): number {
  const channel = channelOf(self);
  if (channel instanceof NetSocket && channel.kind === "udp") {
    const { data } = receivePacket(self, channel, flags);
    const n = Math.min(data.length, into.length);
    into.set(data.subarray(0, n));
    return n;
  }
  if (into.length === 0 && !channel.messages) return 0;
  await_(self, flags, () => channel.mayRead, true);
  return withOsErrors(() => channel.receive(into, (flags & MSG_PEEK) !== 0));
}

function receive(self: PySocket, bufsize: Value, flags: Value | undefined): PyBytes {
  let n = asInt32(bufsize);
  if (n < 0) throw valueError("negative buffersize in recv");
  const bits = flags === undefined ? 0 : asInt32(flags);
  const channel = channelOf(self);
  if (n > 4096 && !channel.messages && channel.inbox.carrier === null && !isDatagram(channel)) {
    // Programs ask for far more than is there: asyncio for 256 KB.
    await_(self, bits, () => channel.mayRead, true);
    n = Math.min(n, Math.max(channel.inbox.size, 1));
  }
  const buffer = new Uint8Array(n);
  const got = receiveInto(self, buffer, bits);
  return new PyBytes(got === n ? buffer : buffer.slice(0, got));
}

function receiveIntoBuffer(self: PySocket, buffer: Value, nbytes: Value | undefined, flags: Value | undefined): number {
  const memory = writableArg(buffer, "recv_into() argument 1");
  let n = nbytes === undefined ? 0 : asSize(nbytes);
  if (n < 0) throw valueError("negative buffersize in recv_into");
  if (n === 0) n = memory.length;
  if (n > memory.length) throw valueError("buffer too small for requested bytes");
  return receiveInto(self, memory.subarray(0, n), flags === undefined ? 0 : asInt32(flags));
}

function flagsOf(v: Value | undefined): number {
  return v === undefined ? 0 : asInt32(v);
}

function send(self: PySocket, data: Value, flags: Value | undefined): number {
  const bytes = bytesArg(data);
  const channel = channelOf(self);
  if (channel instanceof NetSocket && channel.kind === "udp") {
    if (channel.remote === null) throw osError("EDESTADDRREQ");
    withOsErrors(() => channel.sendPacket(bytes, channel.remote!));
    return bytes.length;
  }
  await_(self, flagsOf(flags), () => channel.mayWrite, true);
  return withOsErrors(() => channel.put(bytes));
}

function sendAll(self: PySocket, data: Value, flags: Value | undefined): void {
  const bytes = bytesArg(data);
  const channel = channelOf(self);
  if (channel instanceof NetSocket && channel.kind === "udp") {
    send(self, data, flags);
    return;
  }
  const bits = flagsOf(flags);
  let done = 0;
  do {
    await_(self, bits, () => channel.mayWrite, done === 0);
    done += withOsErrors(() => channel.put(bytes.subarray(done)));
  } while (done < bytes.length);
}

function sendTo(self: PySocket, data: Value, a: Value, b: Value | undefined): number {
  if (b === undefined && a === undefined) throw typeError("sendto() takes 2 or 3 arguments (1 given)");
  const bytes = bytesArg(data);
  const net = netOf(self);
  if (net.kind !== "udp") {
    if (net.state === "connected") return send(self, data, undefined);
    throw osError("ENOTCONN");
  }
  const to = addressArg(self, b ?? a, "sendto");
  if (net.state === "new") {
    net.startBind({ host: net.v6 ? "::" : "0.0.0.0", port: 0 });
    finishBind(net);
  }
  const target = "host" in to && to.host === "0.0.0.0" ? { ...to, host: "127.0.0.1" } : to;
  withOsErrors(() => net.sendPacket(bytes, target));
  return bytes.length;
}

/** recvfrom and recvfrom_into: what was received, and from whom. */
function fromWhom(self: PySocket, flags: Value | undefined, f: () => Value): Value {
  const channel = hostFiles().adopted(self.fd);
  if (channel instanceof NetSocket && channel.kind === "udp") {
    const { from } = receivePacket(self, channel, flagsOf(flags) | MSG_PEEK);
    return tuple([f(), shownAddress(self, from)]);
  }
  return tuple([f(), None]);
}

function closeSocket(self: PySocket): void {
  const { fd } = self;
  self.fd = -1;
  if (fd !== -1) withOsErrors(() => hostFiles().close(fd));
}

function shutdown(self: PySocket, how: Value): void {
  const n = asInt32(how);
  const channel = channelOf(self);
  if (channel instanceof NetSocket && channel.state !== "connected") throw osError("ENOTCONN");
  if (n < 0 || n > 2) throw osError("EINVAL");
  if (n !== 1) channel.stopReading();
  if (n !== 0) channel.stopWriting();
}

/** Options that can be read; all others are 0. */
function getOption(self: PySocket, level: Value, option: Value, size: Value | undefined): Value {
  if (hostFiles().adopted(self.fd) === undefined) throw osError("EBADF");
  const name = asInt32(level) === 1 ? asInt32(option) : -1;
  const stream = hostFiles().adopted(self.fd);
  if (name === 4 && stream instanceof NetSocket) {
    hostIoOrNull()?.deliver();
    const code = stream.takeError();
    return code === "" ? 0 : (ERRORS[code] ?? ERRORS.EIO)[0];
  }
  if (name === 30 && stream instanceof NetSocket) return stream.state === "listening" ? 1 : 0;
  const v = options.get(self)?.get(`${asInt32(level)}:${asInt32(option)}`) ??
    (name === 3
      ? self.type
      : name === 39
      ? self.family
      : name === 38
      ? self.proto
      : name === 7 || name === 8
      ? 212992
      : 0);
  if (size === undefined || asInt32(size) === 0) return v;
  const out = new Uint8Array(asInt32(size));
  for (let i = 0; i < Math.min(4, out.length); i++) out[i] = v >> (8 * i) & 255;
  return new PyBytes(out);
}

const options = new WeakMap<PySocket, Map<string, number>>();

function setOption(self: PySocket, level: Value, option: Value, v: Value): void {
  if (hostFiles().adopted(self.fd) === undefined) throw osError("EBADF");
  if (v === None || bufferOf(v) !== undefined) return;
  let mine = options.get(self);
  if (mine === undefined) options.set(self, mine = new Map());
  const key = `${asInt32(level)}:${asInt32(option)}`;
  mine.set(key, asInt32(v));
  const stream = hostFiles().adopted(self.fd);
  if (stream instanceof NetSocket) stream.setOption(key, asInt32(v));
}

function localName(self: PySocket): Value {
  const channel = channelOf(self);
  return shownAddress(self, channel instanceof NetSocket ? channel.local : null);
}

function peerName(self: PySocket): Value {
  const channel = channelOf(self);
  if (!(channel instanceof NetSocket)) return strFromJs("");
  if (channel.kind === "udp" ? channel.remote === null : channel.state !== "connected") throw osError("ENOTCONN");
  return shownAddress(self, channel.remote);
}

function warnUnclosed(self: PySocket): void {
  if (self.fd === -1) return;
  runtime().warn("ResourceWarning", `unclosed socket fd=${self.fd}`);
  closeSocket(self);
}

const construct = constructorFn("socket", "(*args, **kwargs)", (cls: PyType) => allocate(cls));

export const socketType: PyType = defineType("_socket.socket", PySocket, {
  doc: "One end of a connection.",
  slots: {
    __new__: (cls, args, kw) => construct(cls, args, kw),
    __init__: initFn("socket", "(family=-1, type=-1, proto=-1, fileno=None)", openSocket),
    __repr__: (self: PySocket) =>
      strFromJs(`<socket object, fd=${self.fd}, family=${self.family}, type=${self.type}, proto=${self.proto}>`),
  },
  members: {
    family: member("Address family.", (self: PySocket) => self.family),
    type: member("Kind of socket.", (self: PySocket) => self.type),
    proto: member("Protocol.", (self: PySocket) => self.proto),
    timeout: getset("The time limit.", getTimeout),
    fileno: method("(self, /)", "The file descriptor; -1 when closed.", (self: PySocket) => self.fd),
    close: method("(self, /)", "Close the socket.", closeSocket),
    detach: method("(self, /)", "Give the file descriptor away.", (self: PySocket) => {
      const { fd } = self;
      self.fd = -1;
      return fd;
    }),
    setblocking: method("(self, flag, /)", "Should calls wait?", (self: PySocket, flag: Value) => {
      limitTime(self, truth(flag) ? null : 0);
    }),
    getblocking: method("(self, /)", "Do calls wait?", (self: PySocket) => self.timeout !== 0),
    settimeout: method("(self, timeout, /)", "Set how long calls wait.", (self: PySocket, v: Value) => {
      limitTime(self, timeoutOf(v));
    }),
    gettimeout: method("(self, /)", "How long calls wait.", getTimeout),
    recv: method("(self, buffersize, flags=0, /)", "Receive some bytes.", receive),
    recv_into: method("(self, buffer, nbytes=0, flags=0)", "Receive some bytes into a buffer.", receiveIntoBuffer),
    recvfrom: method("(self, buffersize, flags=0, /)", "Receive some bytes and the sender.", (self, n, flags) => {
      return fromWhom(self, flags, () => receive(self, n, flags));
    }),
    recvfrom_into: method(
      "(self, buffer, nbytes=0, flags=0)",
      "Like recv_into, and the sender.",
      (self, b, n, flags) => {
        return fromWhom(self, flags, () => receiveIntoBuffer(self, b, n, flags));
      },
    ),
    send: method("(self, data, flags=0, /)", "Send some bytes; how many were.", send),
    sendall: method("(self, data, flags=0, /)", "Send all bytes.", sendAll),
    sendto: method("(self, data, flags, address=None, /)", "Send to an address.", sendTo),
    shutdown: method("(self, how, /)", "Close one or both directions.", shutdown),
    getsockname: method("(self, /)", "Own address.", localName),
    getpeername: method("(self, /)", "Address of the other end.", peerName),
    getsockopt: method("(self, level, option, buffersize=0, /)", "Value of an option.", getOption),
    setsockopt: method("(self, level, option, value, optlen=None, /)", "Set an option.", setOption),
    bind: method("(self, address, /)", "Take an address.", bind),
    listen: method("(self, backlog=0, /)", "Wait for connections.", listen),
    connect: method("(self, address, /)", "Connect to an address.", connect),
    connect_ex: method("(self, address, /)", "Connect; the error number.", (self: PySocket, address: Value) => {
      let code: string;
      try {
        code = connectCode(self, address);
      } catch (e) {
        if (isExc(e, "TimeoutError")) return 11;
        throw e;
      }
      return code === "" ? 0 : (ERRORS[code] ?? ERRORS.EIO)[0];
    }),
    _accept: method("(self, /)", "Take a connection.", accept),
    __del__: method("(self, /)", "Close a socket that was forgotten.", warnUnclosed),
  },
});

function getTimeout(self: PySocket): Value {
  return self.timeout === null ? None : float(self.timeout);
}

function pair(family?: Value, type?: Value, proto?: Value): Value {
  const af = family === undefined || family === None ? AF_UNIX : asInt32(family);
  const kind = type === undefined ? SOCK_STREAM : asInt32(type);
  if (af !== AF_UNIX) throw osError("EOPNOTSUPP");
  return tuple(
    channelPair((kind & KIND_BITS) !== SOCK_STREAM).map((channel) => {
      const s = allocate(socketType) as PySocket;
      s.family = af;
      s.type = kind & KIND_BITS;
      s.proto = proto === undefined ? 0 : asInt32(proto);
      s.fd = hostFiles().adopt(channel);
      limitTime(s, kind & SOCK_NONBLOCK ? 0 : timeoutOf(currentDefaultTimeout()));
      return s;
    }),
  );
}

/** A descriptor that is a socket. */
function checkedSocket(fd: Value): number {
  const n = asInt32(fd);
  if (hostFiles().adopted(n) === undefined) throw osError(hostFiles().isOpen(n) ? "ENOTSOCK" : "EBADF");
  return n;
}

/** Room of a control message: the header and the data, each rounded up to whole words. */
function controlSize(rounded: boolean): (length: Value) => number {
  return (length) => {
    const n = Number(index(length));
    if (n < 0 || n > 0x7fffffff - 16) {
      throw overflowError(`${rounded ? "CMSG_SPACE" : "CMSG_LEN"}() argument out of range`);
    }
    return 16 + (rounded ? Math.ceil(n / 8) * 8 : n);
  };
}

export const module: NativeModule = defineModule("_socket", {
  doc: "Sockets.",
  members: {
    ...nameFunctions,
    socket: value(socketType),
    SocketType: value(socketType),
    error: value(EXC.OSError),
    timeout: value(EXC.TimeoutError),
    herror: value(herrorType),
    gaierror: value(gaierrorType),
    has_ipv6: value(true),
    socketpair: fn("(family=None, type=1, proto=0, /)", "Two connected sockets.", pair),
    close: fn("(fd, /)", "Close a socket by its descriptor.", (fd: Value) => {
      const n = checkedSocket(fd);
      withOsErrors(() => hostFiles().close(n));
    }),
    dup: fn("(fd, /)", "A second descriptor of a socket.", (fd: Value) => {
      const n = checkedSocket(fd);
      return withOsErrors(() => hostFiles().duplicate(n));
    }),
    getdefaulttimeout: fn("()", "Time limit of new sockets.", currentDefaultTimeout),
    setdefaulttimeout: fn("(timeout, /)", "Set the time limit of new sockets.", (v: Value) => {
      const seconds = timeoutOf(v);
      setDefaultTimeout(seconds === null ? None : float(seconds));
    }),
    CMSG_LEN: fn("(length, /)", "Size of a control message.", controlSize(false)),
    CMSG_SPACE: fn("(length, /)", "Room for a control message.", controlSize(true)),
  },
  init: (_module, dict) => {
    for (const [name, n] of socketConstants()) dict.setStr(name, n);
  },
});
