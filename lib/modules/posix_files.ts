// The part of posix about open file descriptors.
import { fn, type MemberDef } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { osError, withOsErrors } from "../core/os_errors.ts";
import { isExc, overflowError, typeError } from "../core/raise.ts";
import { currentThread, waitFor } from "../core/threads.ts";
import { writableBufferOf } from "../core/buffer.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import { strFromJs } from "../core/str.ts";
import { typeOf } from "../core/builtin_types.ts";
import { None, PyBytes, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { toArray } from "../ops/iteration.ts";
import { truth } from "../ops/truth.ts";
import { about, bytesArgument, pathArgument } from "./posix_path.ts";
import { statResult } from "./posix_stat.ts";

const terminalSizeType = defineStructSeq("os.terminal_size", {
  doc: "Size of a terminal: (columns, lines).",
  fields: ["columns", "lines"],
});

/** A descriptor argument. */
export function fdOf(v: Value): number {
  const fd = asSize(v);
  if (fd > 0x7fffffff) throw overflowError("Python int too large to convert to C int");
  return fd;
}

function open(path: Value, flags: Value, mode?: Value, dirFd?: Value): Value {
  if (dirFd !== undefined && dirFd !== None) throw osError("ENOSYS");
  const p = pathArgument(path, "open");
  return about(p, () => hostFiles().open(p.path, asSize(flags), mode === undefined ? 0o777 : asSize(mode)));
}

/** Reads a pipe or socket that waits: the call may start anew meanwhile, so that other threads run. */
function patiently(fd: number, f: () => number): number {
  for (;;) {
    const stream = hostFiles().adopted(fd);
    if (stream === undefined || !stream.blocking) return withOsErrors(f);
    waitFor(() => stream.mayRead ?? true, null, true);
    stream.blocking = false;
    try {
      return withOsErrors(f);
    } catch (e) {
      if (!isExc(e, "BlockingIOError")) throw e;
    } finally {
      stream.blocking = true;
    }
  }
}

/** How much a thread had written when it left to wait for room, by what it left behind. */
const halfway = new WeakMap<object, number>();

/** Writes bytes to a descriptor, all of them where it waits. */
function write(fd: number, bytes: Uint8Array): number {
  const stream = hostFiles().adopted(fd);
  if (stream === undefined || !stream.blocking) return withOsErrors(() => hostFiles().write(fd, bytes));
  const { left } = currentThread();
  let done = left === null ? 0 : halfway.get(left) ?? 0;
  while (done < bytes.length) {
    try {
      waitFor(() => stream.mayWrite ?? true, null, true);
    } catch (e) {
      const behind = currentThread().left;
      if (behind !== null) halfway.set(behind, done);
      throw e;
    }
    stream.blocking = false;
    try {
      done += withOsErrors(() => hostFiles().write(fd, bytes.subarray(done)));
    } catch (e) {
      if (!isExc(e, "BlockingIOError")) throw e;
    } finally {
      stream.blocking = true;
    }
  }
  return done;
}

function read(fd: Value, length: Value): Value {
  const n = asSize(length);
  if (n < 0) throw osError("EINVAL");
  const buffer = new Uint8Array(n);
  const from = fdOf(fd);
  const got = patiently(from, () => hostFiles().read(from, buffer));
  return new PyBytes(buffer.slice(0, got));
}

/** Runs f with the file position at `offset`, then puts it back. */
export function atOffset<T>(fd: number, offset: number, f: () => T): T {
  return withOsErrors(() => {
    const files = hostFiles();
    const here = files.seek(fd, 0, 1);
    files.seek(fd, offset, 0);
    try {
      return f();
    } finally {
      files.seek(fd, here, 0);
    }
  });
}

function terminalSize(fd?: Value): Value {
  const n = fd === undefined ? 1 : fdOf(fd);
  if (!withOsErrors(() => hostFiles().isTerminal(n))) throw osError("ENOTTY");
  const size = hostSystem().terminalSize();
  if (size === undefined) throw osError("ENOTTY");
  return makeStructSeq(terminalSizeType, [size.columns, size.rows]);
}

function inheritable(fd: Value): void {
  if (!hostFiles().isOpen(fdOf(fd))) throw osError("EBADF");
}

export function writable(v: Value): Uint8Array {
  const b = writableBufferOf(v);
  if (b === undefined) throw typeError(`read-write bytes-like object expected, not '${typeOf(v).name}'`);
  return b;
}

export const fileMembers: Record<string, MemberDef | (() => Value)> = {
  terminal_size: () => terminalSizeType,
  open: fn("(path, flags, mode=511, *, dir_fd=None)", "Open a file; gives a descriptor.", open),
  close: fn("(fd)", "Close a descriptor.", (fd: Value) => withOsErrors(() => hostFiles().close(fdOf(fd)))),
  closerange: fn(
    "(fd_low, fd_high, /)",
    "Close a range of descriptors, ignoring errors.",
    (low: Value, high: Value) => {
      for (
        let fd = Math.max(0, fdOf(low)), end = Math.min(fdOf(high), 65536);
        fd < end;
        fd++
      ) if (hostFiles().isOpen(fd)) hostFiles().close(fd);
    },
  ),
  read: fn("(fd, length, /)", "Read bytes.", read),
  readinto: fn("(fd, buffer, /)", "Read bytes into a buffer.", (fd: Value, buffer: Value) => {
    const b = writable(buffer);
    const from = fdOf(fd);
    return patiently(from, () => hostFiles().read(from, b));
  }),
  readv: fn("(fd, buffers, /)", "Read bytes into several buffers.", (fd: Value, buffers: Value) => {
    let total = 0;
    for (const v of toArray(buffers)) {
      const b = writable(v);
      const n = withOsErrors(() => hostFiles().read(fdOf(fd), b));
      total += n;
      if (n < b.length) break;
    }
    return total;
  }),
  write: fn("(fd, data, /)", "Write bytes.", (fd: Value, data: Value) => {
    return write(fdOf(fd), bytesArgument(data));
  }),
  writev: fn("(fd, buffers, /)", "Write several buffers.", (fd: Value, buffers: Value) => {
    let total = 0;
    for (const v of toArray(buffers)) {
      const b = bytesArgument(v);
      const n = withOsErrors(() => hostFiles().write(fdOf(fd), b));
      total += n;
      if (n < b.length) break;
    }
    return total;
  }),
  pread: fn(
    "(fd, length, offset, /)",
    "Read bytes at a position.",
    (fd: Value, length: Value, offset: Value) => atOffset(fdOf(fd), asSize(offset), () => read(fd, length)),
  ),
  pwrite: fn("(fd, buffer, offset, /)", "Write bytes at a position.", (fd: Value, data: Value, offset: Value) => {
    const b = bytesArgument(data);
    return atOffset(fdOf(fd), asSize(offset), () => hostFiles().write(fdOf(fd), b));
  }),
  lseek: fn(
    "(fd, position, whence, /)",
    "Move the file position.",
    (fd: Value, position: Value, whence: Value) =>
      withOsErrors(() => hostFiles().seek(fdOf(fd), asSize(position), asSize(whence))),
  ),
  ftruncate: fn(
    "(fd, length, /)",
    "Cut a file to a length.",
    (fd: Value, length: Value) => withOsErrors(() => hostFiles().truncate(fdOf(fd), asSize(length))),
  ),
  fsync: fn("(fd)", "Write a file to disk.", (fd: Value) => withOsErrors(() => hostFiles().sync(fdOf(fd)))),
  fdatasync: fn("(fd)", "Write a file's data to disk.", (fd: Value) => withOsErrors(() => hostFiles().sync(fdOf(fd)))),
  fstat: fn(
    "(fd)",
    "Status of an open file.",
    (fd: Value) => withOsErrors(() => statResult(hostFiles().stat(fdOf(fd)))),
  ),
  isatty: fn("(fd, /)", "Is the descriptor a terminal?", (fd: Value) => {
    const n = fdOf(fd);
    return hostFiles().isOpen(n) && hostFiles().isTerminal(n);
  }),
  dup: fn(
    "(fd, /)",
    "A second descriptor of an open file.",
    (fd: Value) => withOsErrors(() => hostFiles().duplicate(fdOf(fd))),
  ),
  dup2: fn(
    "(fd, fd2, inheritable=True)",
    "Make fd2 a descriptor of an open file.",
    (fd: Value, to: Value) => withOsErrors(() => hostFiles().duplicate(fdOf(fd), fdOf(to))),
  ),
  get_inheritable: fn("(fd, /)", "False: child processes get the standard streams only.", (fd: Value) => {
    inheritable(fd);
    return fdOf(fd) < 3;
  }),
  set_inheritable: fn("(fd, inheritable, /)", "Nothing to set.", (fd: Value) => inheritable(fd)),
  get_blocking: fn("(fd, /)", "Do reads and writes wait?", (fd: Value) => {
    inheritable(fd);
    return hostFiles().adopted(fdOf(fd))?.blocking ?? true;
  }),
  set_blocking: fn("(fd, blocking, /)", "Should reads and writes wait? Files always do.", (fd: Value, on: Value) => {
    inheritable(fd);
    const stream = hostFiles().adopted(fdOf(fd));
    if (stream !== undefined) stream.blocking = truth(on);
  }),
  device_encoding: fn(
    "(fd)",
    "Encoding of a terminal.",
    (fd: Value) => (hostFiles().isOpen(fdOf(fd)) && hostFiles().isTerminal(fdOf(fd)) ? "utf-8" : None),
  ),
  get_terminal_size: fn("(fd=<opt>, /)", "Size of the terminal.", terminalSize),
  ttyname: fn("(fd, /)", "Name of a terminal.", (fd: Value) => {
    if (!withOsErrors(() => hostFiles().isTerminal(fdOf(fd)))) throw osError("ENOTTY");
    return strFromJs(withOsErrors(() => hostSystem().readLink(`/proc/self/fd/${fdOf(fd)}`)));
  }),
};
