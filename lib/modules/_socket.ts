// The _socket module: sockets inside the program.
//
// Out: connected pairs (socketpair), addresses and constants. Invariants: a socket's descriptor is a number of the table of
// open files, so that os.read, os.close and select work with it. The host can wait for the network only asynchronously:
// connecting and listening are OSErrors. Blocking without a time limit on a socket of a program with one thread can
// never end; that is a RuntimeError.
import { bufferOf } from "../core/buffer.ts";
import { None, PyBytes, PyObject, tuple, type Value } from "../core/value.ts";
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
import { osError, withOsErrors } from "../core/os_errors.ts";
import { exception, isExc, overflowError, runtimeError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { float } from "../core/value.ts";
import { asInt32, asSize, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { bytesArg, writableArg } from "./bytes_arg.ts";
import { Channel, channelPair, Unconnected } from "./_socket_channel.ts";
import { socketConstants } from "./_socket_constants.ts";
import { currentDefaultTimeout, gaierrorType, herrorType, nameFunctions, setDefaultTimeout } from "./_socket_names.ts";
import { secondsOf, waitSeconds } from "./_thread_locks.ts";

const AF_UNIX = 1, AF_INET = 2;
const SOCK_STREAM = 1, KIND_BITS = 0xf, SOCK_NONBLOCK = 2048;
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
  throw osError(stream === undefined ? "EBADF" : "ENOTCONN");
}

/** For what needs the network. */
function noNetwork(self: PySocket): never {
  if (hostFiles().adopted(self.fd) === undefined) throw osError("EBADF");
  throw osError("EOPNOTSUPP", None, None, "Operation not supported: sockets reach only this program");
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
    self.fd = withOsErrors(() => hostFiles().adopt(new Unconnected()));
    return;
  }
  if (typeName(fileno) === "float") throw typeError("integer argument expected, got float");
  const fd = asInt32(fileno);
  if (fd < 0) throw valueError("negative file descriptor");
  const stream = hostFiles().adopted(fd);
  if (!(stream instanceof Channel || stream instanceof Unconnected)) {
    throw osError(hostFiles().isOpen(fd) ? "ENOTSOCK" : "EBADF");
  }
  if (stream instanceof Channel) {
    if (family === undefined || asInt32(family) === -1) self.family = AF_UNIX;
    if ((type === undefined || asInt32(type) === -1) && stream.messages) self.type = 2;
  }
  self.fd = fd;
}

/** Tries until it works or the time is over; EAGAIN means that it would block. */
function attempt<T>(self: PySocket, flags: number, f: () => T): T {
  try {
    return withOsErrors(f);
  } catch (e) {
    if (!isExc(e, "BlockingIOError") || self.timeout === 0 || flags & MSG_DONTWAIT) throw e;
    if (self.timeout === null) throw runtimeError("deadlock: the other end of the socket is in this thread, too");
    waitSeconds(self.timeout);
    throw exception("TimeoutError", "timed out");
  }
}

function receiveInto(self: PySocket, into: Uint8Array, flags: number): number {
  const channel = channelOf(self);
  if (into.length === 0 && !channel.messages) return 0;
  return attempt(self, flags, () => channel.receive(into, (flags & MSG_PEEK) !== 0));
}

function receive(self: PySocket, bufsize: Value, flags: Value | undefined): PyBytes {
  const n = asInt32(bufsize);
  if (n < 0) throw valueError("negative buffersize in recv");
  const buffer = new Uint8Array(n);
  const got = receiveInto(self, buffer, flags === undefined ? 0 : asInt32(flags));
  return new PyBytes(buffer.slice(0, got));
}

function receiveIntoBuffer(self: PySocket, buffer: Value, nbytes: Value | undefined, flags: Value | undefined): number {
  const memory = writableArg(buffer, "recv_into() argument 1");
  let n = nbytes === undefined ? 0 : asSize(nbytes);
  if (n < 0) throw valueError("negative buffersize in recv_into");
  if (n === 0) n = memory.length;
  if (n > memory.length) throw valueError("buffer too small for requested bytes");
  return receiveInto(self, memory.subarray(0, n), flags === undefined ? 0 : asInt32(flags));
}

function send(self: PySocket, data: Value, flags: Value | undefined): number {
  const bytes = bytesArg(data);
  const channel = channelOf(self);
  return attempt(self, flags === undefined ? 0 : asInt32(flags), () => channel.write(bytes));
}

function sendAll(self: PySocket, data: Value, flags: Value | undefined): void {
  const bytes = bytesArg(data);
  const channel = channelOf(self);
  const bits = flags === undefined ? 0 : asInt32(flags);
  let done = 0;
  do done += attempt(self, bits, () => channel.write(bytes.subarray(done))); while (done < bytes.length);
}

function sendTo(self: PySocket, data: Value, a: Value, b: Value | undefined): number {
  if (b === undefined && a === undefined) throw typeError("sendto() takes 2 or 3 arguments (1 given)");
  bytesArg(data);
  if (hostFiles().adopted(self.fd) instanceof Channel) throw osError("EISCONN");
  return noNetwork(self);
}

function closeSocket(self: PySocket): void {
  const { fd } = self;
  self.fd = -1;
  if (fd !== -1) withOsErrors(() => hostFiles().close(fd));
}

function shutdown(self: PySocket, how: Value): void {
  const n = asInt32(how);
  const channel = channelOf(self);
  if (n < 0 || n > 2) throw osError("EINVAL");
  if (n !== 1) channel.stopReading();
  if (n !== 0) channel.stopWriting();
}

/** Options that can be read; all others are 0. */
function getOption(self: PySocket, level: Value, option: Value, size: Value | undefined): Value {
  if (hostFiles().adopted(self.fd) === undefined) throw osError("EBADF");
  const name = asInt32(level) === 1 ? asInt32(option) : -1;
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
  mine.set(`${asInt32(level)}:${asInt32(option)}`, asInt32(v));
}

function localName(self: PySocket): Value {
  const stream = hostFiles().adopted(self.fd);
  if (stream === undefined) throw osError("EBADF");
  return self.family === AF_UNIX ? strFromJs("") : tuple([strFromJs("0.0.0.0"), 0]);
}

function peerName(self: PySocket): Value {
  channelOf(self);
  return strFromJs("");
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
      self.timeout = truth(flag) ? null : 0;
    }),
    getblocking: method("(self, /)", "Do calls wait?", (self: PySocket) => self.timeout !== 0),
    settimeout: method("(self, timeout, /)", "Set how long calls wait.", (self: PySocket, v: Value) => {
      self.timeout = timeoutOf(v);
    }),
    gettimeout: method("(self, /)", "How long calls wait.", getTimeout),
    recv: method("(self, buffersize, flags=0, /)", "Receive some bytes.", receive),
    recv_into: method("(self, buffer, nbytes=0, flags=0)", "Receive some bytes into a buffer.", receiveIntoBuffer),
    recvfrom: method("(self, buffersize, flags=0, /)", "Receive some bytes and the sender.", (self, n, flags) => {
      return tuple([receive(self, n, flags), None]);
    }),
    recvfrom_into: method(
      "(self, buffer, nbytes=0, flags=0)",
      "Like recv_into, and the sender.",
      (self, b, n, flags) => {
        return tuple([receiveIntoBuffer(self, b, n, flags), None]);
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
    bind: method("(self, address, /)", "Take an address.", noNetwork),
    listen: method("(self, backlog=0, /)", "Wait for connections.", noNetwork),
    connect: method("(self, address, /)", "Connect to an address.", noNetwork),
    connect_ex: method("(self, address, /)", "Connect; the error number.", (self: PySocket) => {
      return hostFiles().adopted(self.fd) === undefined ? 9 : 95;
    }),
    _accept: method("(self, /)", "Take a connection.", noNetwork),
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
      s.timeout = kind & SOCK_NONBLOCK ? 0 : timeoutOf(currentDefaultTimeout());
      s.fd = hostFiles().adopt(channel);
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
