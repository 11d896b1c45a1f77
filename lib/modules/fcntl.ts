// The fcntl module: what can be asked of descriptors.
//
// Invariants: flags of descriptors can be read; locks always succeed, as the host gives no way to lock files for other
// programs and this program has one thread; of device control, a terminal can be asked for its size.
import { bufferOf } from "../core/buffer.ts";
import { callArgs } from "../core/call.ts";
import { lookupAttr } from "../core/attributes.ts";
import { defineModule, fn } from "../core/define.ts";
import { hostFiles, O } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { osError, withOsErrors } from "../core/os_errors.ts";
import { typeError, valueError } from "../core/raise.ts";
import { PyBytes, type Value } from "../core/value.ts";
import { asInt32, isInt } from "../ops/number.ts";

const CONSTANTS: Readonly<Record<string, number>> = {
  F_DUPFD: 0,
  F_GETFD: 1,
  F_SETFD: 2,
  F_GETFL: 3,
  F_SETFL: 4,
  F_GETLK: 5,
  F_SETLK: 6,
  F_SETLKW: 7,
  F_SETOWN: 8,
  F_GETOWN: 9,
  F_SETSIG: 10,
  F_GETSIG: 11,
  F_SETLEASE: 1024,
  F_GETLEASE: 1025,
  F_NOTIFY: 1026,
  F_DUPFD_CLOEXEC: 1030,
  F_SETPIPE_SZ: 1031,
  F_GETPIPE_SZ: 1032,
  F_RDLCK: 0,
  F_WRLCK: 1,
  F_UNLCK: 2,
  F_EXLCK: 4,
  F_SHLCK: 8,
  FD_CLOEXEC: 1,
  FASYNC: 8192,
  LOCK_SH: 1,
  LOCK_EX: 2,
  LOCK_NB: 4,
  LOCK_UN: 8,
  LOCK_MAND: 32,
  LOCK_READ: 64,
  LOCK_WRITE: 128,
  LOCK_RW: 192,
};

function descriptor(v: Value): number {
  let n = v;
  if (!isInt(v)) {
    const fileno = lookupAttr(v, "fileno");
    if (fileno === undefined) throw typeError("argument must be an int, or have a fileno() method.");
    n = callArgs(fileno, []);
    if (!isInt(n)) throw typeError("fileno() returned a non-integer");
  }
  const fd = asInt32(n);
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  if (!hostFiles().isOpen(fd)) throw osError("EBADF");
  return fd;
}

function control(v: Value, command: Value, arg: Value = 0): Value {
  const fd = descriptor(v);
  switch (asInt32(command)) {
    case CONSTANTS.F_DUPFD:
    case CONSTANTS.F_DUPFD_CLOEXEC:
      return withOsErrors(() => hostFiles().duplicate(fd));
    case CONSTANTS.F_GETFD:
      return fd < 3 ? 0 : 1;
    case CONSTANTS.F_SETFD:
      asInt32(arg);
      return 0;
    case CONSTANTS.F_GETFL: {
      const stream = hostFiles().adopted(fd);
      if (stream === undefined || (stream.readable && stream.writable)) return O.RDWR;
      return stream.readable ? O.RDONLY : O.WRONLY;
    }
    case CONSTANTS.F_SETFL:
      if (asInt32(arg) & O.NONBLOCK) throw osError("ENOSYS");
      return 0;
    default:
      throw osError("EINVAL");
  }
}

function lock(v: Value, operation: Value): void {
  descriptor(v);
  const bits = asInt32(operation) & ~CONSTANTS.LOCK_NB;
  if (bits !== 1 && bits !== 2 && bits !== 8) throw osError("EINVAL");
}

const TIOCGWINSZ = 21523, FIONREAD = 21531;

/** Two requests are answered of any descriptor of the terminal (the prompt has one of its own): its size, and how much input waits. */
function ioctl(fd: Value, request: Value, arg: Value | undefined): Value {
  const n = descriptor(fd);
  const code = asInt32(request);
  const size = hostFiles().isTerminal(n) ? hostSystem().terminalSize() : undefined;
  if (size === undefined || (code !== TIOCGWINSZ && code !== FIONREAD)) throw osError("ENOTTY");
  const out = new Uint8Array(arg === undefined ? 0 : bufferOf(arg)?.length ?? 0);
  const view = new DataView(out.buffer);
  if (code === TIOCGWINSZ && out.length >= 4) {
    view.setUint16(0, size.rows, true);
    view.setUint16(2, size.columns, true);
  }
  if (code === FIONREAD && out.length >= 4) view.setUint32(0, hostFiles().inputWaiting(), true);
  return out.length === 0 ? 0 : new PyBytes(out);
}

export const module = defineModule("fcntl", {
  doc: "Control of file descriptors.",
  members: {
    fcntl: fn("(fd, cmd, arg=0, /)", "Ask something of a descriptor.", control),
    ioctl: fn("(fd, request, arg=0, mutate_arg=True, /)", "Control a device.", ioctl),
    flock: fn("(fd, operation, /)", "Lock or unlock a file.", lock),
    lockf: fn("(fd, cmd, len=0, start=0, whence=0, /)", "Lock or unlock part of a file.", (fd: Value, cmd: Value) => {
      descriptor(fd);
      const bits = asInt32(cmd) & ~CONSTANTS.LOCK_NB;
      if (bits !== 1 && bits !== 2 && bits !== 8) throw valueError("unrecognized lockf argument");
    }),
  },
  init: (_module, dict) => {
    for (const [name, n] of Object.entries(CONSTANTS)) dict.setStr(name, n);
  },
});
