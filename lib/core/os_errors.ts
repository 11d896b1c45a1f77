// OSError out of what the host says went wrong.
//
// In: host errors with a POSIX code. Out: OSError objects (of the subclass that fits), with errno, strerror and file names
// as on Linux. A missing permission of the host is PermissionError whose text names the flag to add.
import { callArgs } from "./call.ts";
import { EXC, type PyBaseException } from "./exceptions.ts";
import { strFromJs } from "./str.ts";
import { None, type Value } from "./value.ts";

/** errno and its text by code. */
export const ERRORS: Readonly<Record<string, readonly [errno: number, text: string]>> = {
  EPERM: [1, "Operation not permitted"],
  ENOENT: [2, "No such file or directory"],
  ESRCH: [3, "No such process"],
  EINTR: [4, "Interrupted system call"],
  EIO: [5, "Input/output error"],
  ENXIO: [6, "No such device or address"],
  E2BIG: [7, "Argument list too long"],
  ENOEXEC: [8, "Exec format error"],
  EBADF: [9, "Bad file descriptor"],
  ECHILD: [10, "No child processes"],
  EAGAIN: [11, "Resource temporarily unavailable"],
  ENOMEM: [12, "Cannot allocate memory"],
  EACCES: [13, "Permission denied"],
  EFAULT: [14, "Bad address"],
  ENOTBLK: [15, "Block device required"],
  EBUSY: [16, "Device or resource busy"],
  EEXIST: [17, "File exists"],
  EXDEV: [18, "Invalid cross-device link"],
  ENODEV: [19, "No such device"],
  ENOTDIR: [20, "Not a directory"],
  EISDIR: [21, "Is a directory"],
  EINVAL: [22, "Invalid argument"],
  ENFILE: [23, "Too many open files in system"],
  EMFILE: [24, "Too many open files"],
  ENOTTY: [25, "Inappropriate ioctl for device"],
  ETXTBSY: [26, "Text file busy"],
  EFBIG: [27, "File too large"],
  ENOSPC: [28, "No space left on device"],
  ESPIPE: [29, "Illegal seek"],
  EROFS: [30, "Read-only file system"],
  EMLINK: [31, "Too many links"],
  EPIPE: [32, "Broken pipe"],
  EDOM: [33, "Numerical argument out of domain"],
  ERANGE: [34, "Numerical result out of range"],
  EDEADLK: [35, "Resource deadlock avoided"],
  ENAMETOOLONG: [36, "File name too long"],
  ENOLCK: [37, "No locks available"],
  ENOSYS: [38, "Function not implemented"],
  ENOTEMPTY: [39, "Directory not empty"],
  ELOOP: [40, "Too many levels of symbolic links"],
  ENODATA: [61, "No data available"],
  EOVERFLOW: [75, "Value too large for defined data type"],
  EILSEQ: [84, "Invalid or incomplete multibyte or wide character"],
  ENOTSOCK: [88, "Socket operation on non-socket"],
  EDESTADDRREQ: [89, "Destination address required"],
  EMSGSIZE: [90, "Message too long"],
  EOPNOTSUPP: [95, "Operation not supported"],
  EAFNOSUPPORT: [97, "Address family not supported by protocol"],
  EADDRINUSE: [98, "Address already in use"],
  EADDRNOTAVAIL: [99, "Cannot assign requested address"],
  ENETUNREACH: [101, "Network is unreachable"],
  ECONNABORTED: [103, "Software caused connection abort"],
  ECONNRESET: [104, "Connection reset by peer"],
  ENOBUFS: [105, "No buffer space available"],
  EISCONN: [106, "Transport endpoint is already connected"],
  ENOTCONN: [107, "Transport endpoint is not connected"],
  ESHUTDOWN: [108, "Cannot send after transport endpoint shutdown"],
  ETIMEDOUT: [110, "Connection timed out"],
  ECONNREFUSED: [111, "Connection refused"],
  EHOSTUNREACH: [113, "No route to host"],
  EALREADY: [114, "Operation already in progress"],
  EINPROGRESS: [115, "Operation now in progress"],
  ECANCELED: [125, "Operation canceled"],
};

/** os.strerror */
export function errorText(errno: number): string {
  for (const [n, text] of Object.values(ERRORS)) if (n === errno) return text;
  return `Unknown error ${errno}`;
}

/** An OSError by code, with the file it is about. */
export function osError(code: string, filename: Value = None, filename2: Value = None, text?: string): PyBaseException {
  const [errno, usual] = ERRORS[code] ?? ERRORS.EIO;
  const args: Value[] = [errno, strFromJs(text ?? usual)];
  if (filename !== None) args.push(filename);
  if (filename2 !== None) args.push(None, filename2);
  return callArgs(EXC.OSError, args) as PyBaseException;
}

/** The flag that Deno's own message about a refused access asks for. */
function missingFlag(message: string): string {
  const flag = /--allow-[a-z]+/.exec(message)?.[0] ?? "--allow-all";
  const what = /^Requires [a-z]+ access to "([^"]+)"/.exec(message)?.[1];
  // All of it cannot be limited to something.
  return what === undefined || flag === "--allow-all" ? flag : `${flag}=${what}`;
}

/** The Python exception for what a host call threw; anything that is no host error is given back as it is. */
export function osErrorFrom(e: unknown, filename: Value = None, filename2: Value = None): unknown {
  if (!(e instanceof Error)) return e;
  const { code, refused } = e as Error & { code?: unknown; refused?: unknown };
  if (typeof code !== "string") return e;
  if (typeof refused !== "string") return osError(code, filename, filename2);
  const flag = refused.startsWith("--") ? refused : missingFlag(e.message);
  return osError(code, filename, filename2, `${ERRORS[code]?.[1] ?? "Permission denied"} (run with ${flag})`);
}

/** Runs host calls; a host error becomes an OSError about `filename`. */
export function withOsErrors<T>(f: () => T, filename: Value = None): T {
  try {
    return f();
  } catch (e) {
    throw osErrorFrom(e, filename);
  }
}
