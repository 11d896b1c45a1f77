// The select module: which descriptors are ready.
//
// In: descriptors of open files, pipes and sockets. Invariants: files of the host are always ready, as on Linux; pipes and
// sockets are so when their Channel says so. What the I/O worker has reported is taken in before each look. Waiting
// lets other threads run, and may start anew (core/threads.ts), so that looking changes nothing.
import { EXC } from "../core/exceptions.ts";
import { constructorFn, defineModule, defineType, fn, getset, type MemberDef, method, value } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostIoOrNull } from "../core/host_io.ts";
import { osError } from "../core/os_errors.ts";
import { keyError, typeError, valueError } from "../core/raise.ts";
import { waitFor } from "../core/threads.ts";
import { callArgs } from "../core/call.ts";
import { lookupAttr } from "../core/attributes.ts";
import { allocate, type PyType } from "../core/type.ts";
import { list, None, PyFloat, PyObject, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { asInt32, hasIndex, index, isInt } from "../ops/number.ts";
import { Channel } from "./_socket_channel.ts";

const IN = 1, PRI = 2, OUT = 4, ERR = 8, HUP = 16, NVAL = 32;
const READ_BITS = IN | 64 | 128, WRITE_BITS = OUT | 256 | 512;
const EPOLLET = 0x80000000, EPOLLONESHOT = 0x40000000;

/** fileno of an int or of an object with fileno(). */
function descriptor(v: Value): number {
  let n: Value = v;
  if (!isInt(v)) {
    const fileno = lookupAttr(v, "fileno");
    if (fileno === undefined) {
      throw typeError("argument must be an int, or have a fileno() method.");
    }
    n = callArgs(fileno, []);
    if (!isInt(n)) throw typeError("fileno() returned a non-integer");
  }
  const fd = asInt32(n);
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}

/** The events of `wanted` that are there now; ERR, HUP and NVAL come unasked. */
function events(fd: number, wanted: number): number {
  if (!hostFiles().isOpen(fd)) return NVAL;
  const stream = hostFiles().adopted(fd);
  if (!(stream instanceof Channel)) {
    return stream === undefined ? wanted & (READ_BITS | WRITE_BITS) : HUP | wanted & OUT;
  }
  let out = 0;
  if (stream.mayRead) out |= wanted & READ_BITS;
  if (stream.mayWrite) out |= wanted & WRITE_BITS;
  return stream.hungUp ? out | HUP : out;
}

/** What `ready` finds, waiting for it up to a time limit (null: none). */
function wait<T>(ready: () => T[], seconds: number | null): T[] {
  hostIoOrNull()?.deliver();
  let found: T[] = [];
  waitFor(() => (found = ready()).length > 0, seconds, true);
  return found;
}

function number(v: Value): number {
  if (v instanceof PyFloat) return v.v;
  if (hasIndex(v)) return Number(index(v));
  throw typeError("timeout must be a float or None");
}

function select(r: Value, w: Value, x: Value, timeout: Value = None): Value {
  const seconds = timeout === None ? null : number(timeout);
  if (seconds !== null && seconds < 0) throw valueError("timeout must be non-negative");
  const sets = [r, w, x].map((s) => toArray(s).map((o) => ({ o, fd: descriptor(o) })));
  for (const set of sets) for (const { fd } of set) if (!hostFiles().isOpen(fd)) throw osError("EBADF");
  const ready = () => {
    const out = sets.map((set, i) =>
      i === 2 ? [] : set.filter(({ fd }) => (events(fd, i === 0 ? IN : OUT) & (i === 0 ? IN | HUP : OUT)) !== 0)
    );
    return out.some((s) => s.length > 0) ? out : [];
  };
  const found = wait(ready, seconds);
  return tuple([0, 1, 2].map((i) => list((found[i] ?? []).map(({ o }) => o))));
}

class PyPoll extends PyObject {
  readonly wanted: Map<number, number> = new Map();
}

function poll(self: PyPoll, timeout: Value = None): Value {
  let seconds: number | null = null;
  if (timeout !== None) {
    const ms = Math.ceil(number(timeout));
    if (ms >= 0) seconds = ms / 1000;
  }
  const ready = () => {
    const out: Value[] = [];
    for (const [fd, wanted] of self.wanted) {
      const e = events(fd, wanted);
      if (e !== 0) out.push(tuple([fd, e]));
    }
    return out;
  };
  return list(wait(ready, seconds));
}

function mask(v: Value | undefined, usual: number): number {
  if (v === undefined) return usual;
  const n = Number(index(v));
  if (n < 0) throw valueError("value must be positive");
  return n;
}

const pollType: PyType = defineType("select.poll", PyPoll, {
  doc: "Waits for events of file descriptors.",
  final: true,
  members: {
    register: method("(self, fd, eventmask=7, /)", "Add a descriptor.", (self: PyPoll, fd: Value, m?: Value) => {
      self.wanted.set(descriptor(fd), mask(m, IN | PRI | OUT));
    }),
    modify: method("(self, fd, eventmask, /)", "Change what is wanted.", (self: PyPoll, fd: Value, m: Value) => {
      const n = descriptor(fd);
      if (!self.wanted.has(n)) throw osError("ENOENT");
      self.wanted.set(n, mask(m, 0));
    }),
    unregister: method("(self, fd, /)", "Remove a descriptor.", (self: PyPoll, fd: Value) => {
      const n = descriptor(fd);
      if (!self.wanted.delete(n)) throw keyError(n);
    }),
    poll: method("(self, timeout=None, /)", "Wait; pairs of descriptor and events.", poll),
  },
});

class PyEpoll extends PyObject {
  readonly wanted: Map<number, number> = new Map();
  fd = -1;
  /** Events told of descriptors that ask for changes only. */
  readonly told: Map<number, number> = new Map();
}

/** An epoll object takes a descriptor of its own, so that fileno() is unique. */
function makeEpoll(cls: PyType, sizehint?: Value): PyEpoll {
  if (sizehint !== undefined) {
    const n = asInt32(sizehint);
    if (n < -1 || n === 0) throw valueError("negative sizehint");
  }
  const e = allocate(cls) as PyEpoll;
  e.fd = hostFiles().adopt({
    readable: false,
    writable: false,
    mode: 0o600,
    read: () => {
      throw osError("EINVAL");
    },
    write: () => {
      throw osError("EINVAL");
    },
    close: () => {},
  });
  return e;
}

function open(self: PyEpoll): void {
  if (self.fd === -1) throw valueError("I/O operation on closed epoll object");
}

function closeEpoll(self: PyEpoll): void {
  if (self.fd === -1) return;
  const { fd } = self;
  self.fd = -1;
  if (hostFiles().isOpen(fd)) hostFiles().close(fd);
}

function watchable(fd: Value): number {
  const n = descriptor(fd);
  if (!hostFiles().isOpen(n)) throw osError("EBADF");
  const stream = hostFiles().adopted(n);
  if (stream === undefined && (hostFiles().stat(n).mode & 0o170000) === 0o100000) throw osError("EPERM");
  return n;
}

function epollWait(self: PyEpoll, timeout: Value = None, maxevents: Value = -1): Value {
  open(self);
  let seconds: number | null = null;
  if (timeout !== None) {
    const t = number(timeout);
    if (t >= 0) seconds = Math.ceil(t * 1000) / 1000;
  }
  const most = asInt32(maxevents);
  if (most !== -1 && most <= 0) throw valueError(`maxevents must be greater than 0, got ${most}`);
  const ready = () => {
    const out: Value[] = [];
    for (const [fd, wanted] of self.wanted) {
      if (!hostFiles().isOpen(fd)) {
        self.wanted.delete(fd);
        continue;
      }
      let e = events(fd, wanted);
      if (wanted >= EPOLLET) {
        const told = (self.told.get(fd) ?? 0) & e;
        self.told.set(fd, told);
        if (told === e) e = 0;
      }
      if (e !== 0 && (most === -1 || out.length < most)) out.push(tuple([fd, e]));
    }
    return out;
  };
  const found = wait(ready, seconds);
  for (const pair of found) {
    const fd = (pair as unknown as { a: Value[] }).a[0] as number;
    const wanted = self.wanted.get(fd)!;
    self.told.set(fd, (pair as unknown as { a: Value[] }).a[1] as number);
    if ((wanted & EPOLLONESHOT) !== 0) self.wanted.set(fd, 0);
  }
  return list(found);
}

const epollType: PyType = defineType("select.epoll", PyEpoll, {
  doc: "Waits for events of file descriptors, level or edge triggered.",
  slots: { __new__: constructorFn("epoll", "(sizehint=-1, flags=0)", makeEpoll) },
  members: {
    closed: getset("True when closed.", (self: PyEpoll) => self.fd === -1),
    fileno: method("(self, /)", "The descriptor of the object itself.", (self: PyEpoll) => {
      open(self);
      return self.fd;
    }),
    close: method("(self, /)", "Close the object.", closeEpoll),
    register: method("(self, fd, eventmask=7)", "Add a descriptor.", (self: PyEpoll, fd: Value, m?: Value) => {
      open(self);
      const n = watchable(fd);
      if (self.wanted.has(n)) throw osError("EEXIST");
      self.wanted.set(n, mask(m, IN | PRI | OUT));
    }),
    modify: method("(self, fd, eventmask)", "Change what is wanted.", (self: PyEpoll, fd: Value, m: Value) => {
      open(self);
      const n = watchable(fd);
      if (!self.wanted.has(n)) throw osError("ENOENT");
      self.wanted.set(n, mask(m, 0));
      self.told.delete(n);
    }),
    unregister: method("(self, fd)", "Remove a descriptor.", (self: PyEpoll, fd: Value) => {
      open(self);
      const n = descriptor(fd);
      self.told.delete(n);
      if (self.wanted.delete(n)) return;
      throw osError(hostFiles().isOpen(n) ? "ENOENT" : "EBADF");
    }),
    poll: method("(self, timeout=None, maxevents=-1)", "Wait; pairs of descriptor and events.", epollWait),
    __enter__: method("(self, /)", "The object itself.", (self: PyEpoll) => {
      open(self);
      return self;
    }),
    __exit__: method("(self, exc_type=None, exc_value=None, exc_tb=None, /)", "Close the object.", closeEpoll),
  },
});

const BITS: Readonly<Record<string, number>> = {
  IN,
  PRI,
  OUT,
  ERR,
  HUP,
  RDNORM: 64,
  RDBAND: 128,
  WRNORM: 256,
  WRBAND: 512,
  MSG: 1024,
  RDHUP: 8192,
};

const constants: Record<string, MemberDef> = { PIPE_BUF: value(4096), POLLNVAL: value(NVAL) };
for (const [name, n] of Object.entries(BITS)) {
  constants[`POLL${name}`] = value(n);
  constants[`EPOLL${name}`] = value(n);
}

export const module = defineModule("select", {
  doc: "Waiting for file descriptors.",
  members: {
    ...constants,
    EPOLLET: value(EPOLLET),
    EPOLLONESHOT: value(EPOLLONESHOT),
    EPOLLEXCLUSIVE: value(0x10000000),
    EPOLLWAKEUP: value(0x20000000),
    EPOLL_CLOEXEC: value(0x80000),
    error: value(EXC.OSError),
    epoll: value(epollType),
    select: fn("(rlist, wlist, xlist, timeout=None, /)", "Wait; the three lists of what is ready.", select),
    poll: fn("()", "An object that waits for events.", () => allocate(pollType)),
  },
});
