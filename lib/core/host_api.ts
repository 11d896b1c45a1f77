// What the runtime asks of the host about open files, as an interface: lib/runtime/host_files.ts is the implementation.
//
// Invariants: all calls are synchronous; file descriptors are small non-negative numbers, 0..2 the standard streams. A
// failure is thrown as an Error with a POSIX `code` ("ENOENT") and, when a permission of the host was missing, the
// name of the flag to add in `refused`; core/os_errors.ts makes Python exceptions of them.

/** os.open flags (Linux values). */
export const O = {
  RDONLY: 0,
  WRONLY: 1,
  RDWR: 2,
  ACCMODE: 3,
  CREAT: 0o100,
  EXCL: 0o200,
  NOCTTY: 0o400,
  TRUNC: 0o1000,
  APPEND: 0o2000,
  NONBLOCK: 0o4000,
  DIRECTORY: 0o200000,
  NOFOLLOW: 0o400000,
  CLOEXEC: 0o2000000,
} as const;

/** What fstat tells. Times are milliseconds. */
export interface FileStatus {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly size: number;
  readonly mode: number;
  readonly mtime: number;
  readonly atime: number;
  readonly ctime: number;
  readonly birthtime: number;
  readonly ino: number;
  readonly dev: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly blksize: number;
  readonly blocks: number;
}

/** An open file that is made by native code: one end of a pipe or a socket pair inside the program. */
export interface HostStream {
  readonly readable: boolean;
  readonly writable: boolean;
  /** Reads some bytes; 0 at the end. */
  read(into: Uint8Array): number;
  write(bytes: Uint8Array): number;
  /** Called when the last descriptor is closed. */
  close(): void;
  /** File type and permissions for fstat. */
  readonly mode: number;
  /** A read would not have to wait; undefined where that is always so. */
  readonly mayRead?: boolean;
  readonly mayWrite?: boolean;
  /** Reads and writes wait. */
  blocking?: boolean;
}

export interface HostFiles {
  /** Opens a path; gives a new descriptor. */
  open(path: string, flags: number, mode: number): number;
  /** Bytes of the terminal's input that are known to wait. */
  inputWaiting(): number;
  /** Reads some bytes; 0 at the end of the file. */
  read(fd: number, into: Uint8Array): number;
  /** Writes some bytes; how many. */
  write(fd: number, bytes: Uint8Array): number;
  /** whence: 0 start, 1 here, 2 end. */
  seek(fd: number, offset: number, whence: number): number;
  truncate(fd: number, size: number): void;
  sync(fd: number): void;
  close(fd: number): void;
  stat(fd: number): FileStatus;
  isTerminal(fd: number): boolean;
  isOpen(fd: number): boolean;
  /** Descriptor 0, 1 or 2 is still the process's own standard stream. */
  isStandard(fd: number): boolean;
  /** A second descriptor for the same open file; `to` asks for a number. */
  duplicate(fd: number, to?: number): number;
  /** Gives a stream a new descriptor. */
  adopt(stream: HostStream): number;
  /**
   * The system's own number of an open file, for a child; when that is not `above` a number, a new one that the caller
   * closes (`copied`). null when there is none to be had.
   */
  systemNumber(fd: number, above: number): { number: number; copied: boolean } | null;
  /** The stream of a descriptor that adopt() gave; undefined for files of the host and descriptors that are not open. */
  adopted(fd: number): HostStream | undefined;
}

let files: HostFiles | null = null;

/** Installed by the runtime. */
export function setHostFiles(f: HostFiles): void {
  files = f;
}

export function hostFiles(): HostFiles {
  if (files === null) throw new Error("no host files installed");
  return files;
}
