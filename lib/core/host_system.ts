// What native modules ask of the host beyond open files, as an interface: lib/runtime/host_system.ts implements it.
//
// Invariants: all calls are synchronous; times are milliseconds; a failure is thrown as an Error with a POSIX `code`
// (see core/host_api.ts), a value that cannot be had at all is `undefined`.
import type { FileStatus } from "./host_api.ts";

export interface PathStatus extends FileStatus {
  readonly isSymlink: boolean;
}

/** Sizes are in blocks, counts are of inodes. */
export interface FileSystemStatus {
  readonly blockSize: number;
  readonly blocks: number;
  readonly free: number;
  readonly available: number;
  readonly files: number;
  readonly filesFree: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly isSymlink: boolean;
}

export interface HostSystem {
  readonly os: string;
  readonly arch: string;
  // paths
  stat(path: string, followLinks: boolean): PathStatus;
  list(path: string): DirectoryEntry[];
  makeDirectory(path: string, mode: number): void;
  removeFile(path: string): void;
  removeDirectory(path: string): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  symlink(target: string, path: string): void;
  readLink(path: string): string;
  chmod(path: string, mode: number): void;
  /** A negative id is left as it is. `followLinks`: of what a symbolic link leads to. */
  chown(path: string, uid: number, gid: number, followLinks: boolean): void;
  setTimes(path: string, atime: number, mtime: number, followLinks: boolean): void;
  truncate(path: string, size: number): void;
  fileSystem(path: string): FileSystemStatus;
  mayAccess(path: string, mode: number): boolean;
  // process
  cwd(): string;
  chdir(path: string): void;
  pid(): number;
  ppid(): number;
  uid(): number;
  gid(): number;
  umask(mask: number): number;
  exit(code: number): never;
  kill(pid: number, signal: number): void;
  /** The environment; null where only some variables may be read, or where reading them is noted. */
  environment(): Record<string, string> | null;
  /** One variable, when it is set and may be read. */
  variable(name: string): string | undefined;
  /** Names of variables, as far as they can be known. */
  variables(): string[];
  setEnvironment(name: string, value: string | undefined): void;
  /** Runs a program to its end with inherited streams; its exit status. */
  runShell(command: string): number;
  // machine
  hostname(): string | undefined;
  osRelease(): string | undefined;
  loadAverage(): readonly number[] | undefined;
  cpuCount(): number | undefined;
  userName(): string | undefined;
  homeDirectory(): string | undefined;
  terminalSize(): { columns: number; rows: number } | undefined;
  random(bytes: Uint8Array): void;
  readFile(path: string): Uint8Array;
  /** Runs the host's garbage collector to the end, so that unreachable objects are gone from weak references. */
  collectGarbage(): void;
}

let system: HostSystem | null = null;

/** Installed by the runtime. */
export function setHostSystem(s: HostSystem): void {
  system = s;
}

export function hostSystem(): HostSystem {
  if (system === null) throw new Error("no host system installed");
  return system;
}
