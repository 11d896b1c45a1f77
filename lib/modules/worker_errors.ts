// What the I/O worker says went wrong, as host errors with a POSIX code (which core/os_errors.ts makes OSErrors of).
import { ERRORS } from "../core/os_errors.ts";

/** A failed call of the host. */
export class HostFailure extends Error {
  constructor(readonly code: string, message: string, readonly refused: string | null) {
    super(message);
  }
}

/** POSIX codes of Deno's error classes. */
const CODES: Readonly<Record<string, string>> = {
  NotFound: "ENOENT",
  PermissionDenied: "EACCES",
  ConnectionRefused: "ECONNREFUSED",
  ConnectionReset: "ECONNRESET",
  ConnectionAborted: "ECONNABORTED",
  NotConnected: "ENOTCONN",
  AddrInUse: "EADDRINUSE",
  AddrNotAvailable: "EADDRNOTAVAIL",
  BrokenPipe: "EPIPE",
  TimedOut: "ETIMEDOUT",
  Interrupted: "EINTR",
  BadResource: "EBADF",
  NotCapable: "EACCES",
  InvalidData: "EINVAL",
};

export interface WorkerError {
  readonly name: string;
  readonly code: string | null;
  readonly errno: number | null;
  readonly message: string;
}

export function workerError(e: WorkerError): HostFailure {
  let code: string | undefined;
  if (e.errno !== null) code = Object.keys(ERRORS).find((k) => ERRORS[k][0] === e.errno);
  if (code === undefined && e.code !== null && e.code in ERRORS) code = e.code;
  if (e.message.startsWith("failed to lookup address")) code = "EHOSTUNREACH";
  code ??= CODES[e.name] ?? "EIO";
  return new HostFailure(code, e.message, e.name === "NotCapable" ? e.message : null);
}
