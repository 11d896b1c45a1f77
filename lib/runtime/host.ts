// The host: the one place (with host_*.ts beside it) that talks to Deno.
//
// In: plain JS values. Out: plain JS values; a failure is a HostError with a POSIX code, or `undefined` from the try*
// functions. Invariants: nothing here prompts: a permission that is not granted counts as refused; nothing is asked
// before it is needed. node: modules are loaded at first use, never at start.
// Measured: touching globalThis.process costs 15 ms, node:fs 14 ms, node:zlib 5 ms; Deno.* functions nothing.

import { asked } from "./host_access.ts";
import { beforeWriting } from "./host_line.ts";
import { memoryFile, memoryFolder, memoryStat } from "./host_memory.ts";

/**
 * A refused or failed operation of the host. It is an Error to whoever asks, but made without one's constructor: that takes 8 us
 * for a trace that nobody reads (os.stat() of what isn't there: 34 -> 19 us).
 */
export class HostError {
  declare readonly name: string;
  constructor(readonly code: string, readonly message: string, readonly refused: string | null = null) {}
}
Object.setPrototypeOf(HostError.prototype, Error.prototype);

/** What a file is, as far as the import system and os.stat need it. */
export interface HostStat {
  isFile: boolean;
  isDirectory: boolean;
  isSymlink: boolean;
  size: number;
  /** Milliseconds. */
  mtime: number;
  atime: number;
  ctime: number;
  birthtime: number;
  mode: number;
  ino: number;
  dev: number;
  nlink: number;
  uid: number;
  gid: number;
  rdev: number;
  blksize: number;
  blocks: number;
}

type PermissionName = "read" | "write" | "env" | "run" | "sys" | "net";
const granted = new Map<PermissionName, boolean>();

/** True when the permission is granted without limits; asked once. */
function all(name: PermissionName): boolean {
  let yes = granted.get(name);
  if (yes === undefined) {
    granted.set(name, yes = Deno.permissions.querySync({ name } as Deno.PermissionDescriptor).state === "granted");
  }
  return yes;
}

/** True when `path` may be read (or written) without a prompt. */
export function mayAccess(name: "read" | "write", path: string): boolean {
  return all(name) || path !== "" && Deno.permissions.querySync({ name, path }).state === "granted";
}

/** True when a host ("name:port", "[address]:port") may be connected to without a prompt. */
export function mayConnect(host: string): boolean {
  return all("net") || Deno.permissions.querySync({ name: "net", host }).state === "granted";
}

/** True when an environment variable may be read without a prompt. */
export function mayReadEnv(variable?: string): boolean {
  return all("env") ||
    (variable !== undefined && Deno.permissions.querySync({ name: "env", variable }).state === "granted");
}

/** True when this kind of system information may be read without a prompt. */
export function maySys(
  kind: "hostname" | "osRelease" | "osUptime" | "loadavg" | "uid" | "gid" | "username" | "systemMemoryInfo" | "cpus",
): boolean {
  asked("sys", kind);
  return all("sys") || Deno.permissions.querySync({ name: "sys", kind: kind as "hostname" }).state === "granted";
}

/** Throws a HostError (EACCES) unless access is granted; for what the program asks for. */
export function need(name: "read" | "write", path: string): void {
  asked(name, path);
  if (!mayAccess(name, path)) {
    const flag = `--allow-${name}=${path}`;
    throw new HostError("EACCES", `Permission denied (run with ${flag})`, flag);
  }
}

const CODES: Record<string, string> = {
  NotFound: "ENOENT",
  PermissionDenied: "EACCES",
  NotCapable: "EACCES",
  AlreadyExists: "EEXIST",
  NotADirectory: "ENOTDIR",
  IsADirectory: "EISDIR",
  FilesystemLoop: "ELOOP",
  BrokenPipe: "EPIPE",
  Interrupted: "EINTR",
  InvalidData: "EINVAL",
  BadResource: "EBADF",
  TimedOut: "ETIMEDOUT",
  WouldBlock: "EAGAIN",
  NotSupported: "ENOSYS",
  ConnectionRefused: "ECONNREFUSED",
  ConnectionReset: "ECONNRESET",
  ConnectionAborted: "ECONNABORTED",
  NotConnected: "ENOTCONN",
  AddrInUse: "EADDRINUSE",
  AddrNotAvailable: "EADDRNOTAVAIL",
};
/** Linux errno values that Deno reports only as "(os error N)". */
const OS_ERRORS: Record<number, string> = {
  1: "EPERM",
  2: "ENOENT",
  3: "ESRCH",
  4: "EINTR",
  5: "EIO",
  6: "ENXIO",
  7: "E2BIG",
  8: "ENOEXEC",
  9: "EBADF",
  10: "ECHILD",
  11: "EAGAIN",
  12: "ENOMEM",
  13: "EACCES",
  14: "EFAULT",
  16: "EBUSY",
  17: "EEXIST",
  18: "EXDEV",
  19: "ENODEV",
  20: "ENOTDIR",
  21: "EISDIR",
  22: "EINVAL",
  23: "ENFILE",
  24: "EMFILE",
  25: "ENOTTY",
  26: "ETXTBSY",
  27: "EFBIG",
  28: "ENOSPC",
  29: "ESPIPE",
  30: "EROFS",
  31: "EMLINK",
  32: "EPIPE",
  33: "EDOM",
  34: "ERANGE",
  36: "ENAMETOOLONG",
  38: "ENOSYS",
  39: "ENOTEMPTY",
  40: "ELOOP",
  61: "ENODATA",
  95: "EOPNOTSUPP",
  110: "ETIMEDOUT",
  111: "ECONNREFUSED",
};

/** Any error of a host call as a HostError. */
export function hostError(e: unknown): HostError {
  if (e instanceof HostError) return e;
  const err = e as { code?: string; message?: string; name?: string };
  const number = /\(os error (\d+)\)/.exec(err.message ?? "");
  const byNumber = number === null || Deno.build.os !== "linux" ? undefined : OS_ERRORS[Number(number[1])];
  const code = byNumber ??
    (typeof err.code === "string" && /^E[A-Z0-9]+$/.test(err.code) ? err.code : CODES[err.name ?? ""] ?? "EIO");
  return new HostError(code, err.message ?? String(e), err.name === "NotCapable" ? err.message ?? "" : null);
}

/** Runs a host call; its failure becomes a HostError. What a signal's handler throws meanwhile (no Error) passes. */
export function guarded<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    throw e instanceof Error ? hostError(e) : e;
  }
}

// ---- process ----

/** Command-line arguments after the program. */
export function hostArgs(): string[] {
  return Deno.args;
}

/** Environment variable, or undefined when unset, empty name or not permitted. */
export function getEnv(name: string): string | undefined {
  if (!mayReadEnv(name)) return undefined;
  return Deno.env.get(name);
}

/** The variable that tells a child of ours which descriptors it got beside the standard streams. */
export const DESCRIPTORS_VARIABLE = "NAJASH_FDS";
let handed: string | undefined;
let onHanded: () => void = () => {};

/** Called as soon as it is known that there are such descriptors: the parent process holds them open until then. */
export function setHandedHook(f: () => void): void {
  onHanded = f;
}

/** What that variable said when this process began; it is for this process only. */
export function handedDescriptors(): string {
  if (handed === undefined) {
    handed = mayReadEnv(DESCRIPTORS_VARIABLE) ? Deno.env.get(DESCRIPTORS_VARIABLE) ?? "" : "";
    if (handed !== "") {
      Deno.env.delete(DESCRIPTORS_VARIABLE);
      onHanded();
    }
  }
  return handed;
}

/** All environment variables; null when they may not all be read. */
export function allEnv(): Record<string, string> | null {
  handedDescriptors();
  return all("env") ? Deno.env.toObject() : null;
}

export function setEnv(name: string, value: string | undefined): void {
  if (!mayReadEnv(name)) return;
  asked("env", name);
  if (value === undefined) Deno.env.delete(name);
  else Deno.env.set(name, value);
}

let lastWords: () => void = () => {};

/** Called before the process ends, however that comes. */
export function setLastWords(f: () => void): void {
  lastWords = f;
}

/** What the process has to say before it ends. */
export function sayLastWords(): void {
  lastWords();
}

let beforeExit: () => void = () => {};

/** Called before the process ends by itself: what others are to see of it. */
export function setBeforeExit(f: () => void): void {
  beforeExit = f;
}

export function exitProcess(code: number): never {
  beforeExit();
  lastWords();
  Deno.exit(code);
}

export function currentDirectory(): string {
  try {
    return Deno.cwd();
  } catch (e) {
    throw hostError(e);
  }
}

export function changeDirectory(path: string): void {
  need("read", path);
  guarded(() => Deno.chdir(path));
}

/** The deno executable's path, or "" when it may not be known. */
export function executablePath(): string {
  try {
    return Deno.execPath();
  } catch {
    return "";
  }
}

/** Bytes that the heap and what belongs to it hold. */
export function memoryInUse(): number {
  const { heapUsed, external } = Deno.memoryUsage();
  return heapUsed + external;
}

export function processId(): number {
  return Deno.pid;
}
export function parentProcessId(): number {
  return Deno.ppid;
}

/** "linux", "darwin", "windows" ... and the machine's architecture. */
export function platform(): { os: string; arch: string } {
  return Deno.build;
}

export function denoVersion(): { deno: string; v8: string; typescript: string } {
  return Deno.version;
}

/** True when a standard stream is a terminal. */
export function isTerminal(fd: number): boolean {
  switch (fd) {
    case 0:
      return Deno.stdin.isTerminal();
    case 1:
      return Deno.stdout.isTerminal();
    case 2:
      return Deno.stderr.isTerminal();
  }
  return false;
}

/** How the terminal's input comes: by lines, or by key; whether a carriage return is read as a newline. */
export const terminalInput = { raw: false, signals: true, newlines: true };

/** Sets that; false when the host can't. */
export function setTerminalInput(raw: boolean, signals: boolean, newlines: boolean): boolean {
  try {
    Deno.stdin.setRaw(raw, raw ? { cbreak: signals } : undefined);
  } catch {
    return false;
  }
  Object.assign(terminalInput, { raw, signals, newlines });
  return true;
}

export function terminalSize(): { columns: number; rows: number } | undefined {
  try {
    return Deno.consoleSize();
  } catch {
    return undefined;
  }
}

/** Writes text to a standard stream, whole; a closed stream is ignored. */
export function writeText(fd: 1 | 2, text: string): void {
  writeBytes(fd, new TextEncoder().encode(text));
}

export function writeBytes(fd: 1 | 2, bytes: Uint8Array): void {
  const stream = fd === 1 ? Deno.stdout : Deno.stderr;
  try {
    beforeWriting(fd, bytes);
    for (let rest = bytes; rest.length > 0;) rest = rest.subarray(stream.writeSync(rest));
  } catch {
    // Nobody is there to be told.
  }
}

/** Prompts on the terminal and reads a line; null at end of input, undefined when stdin is no terminal. */
export function readTerminalLine(prompt: string): string | null | undefined {
  if (!Deno.stdin.isTerminal()) return undefined;
  writeText(1, prompt);
  const bytes: number[] = [];
  const one = new Uint8Array(1);
  for (;;) {
    const n = Deno.stdin.readSync(one);
    if (n === null || n === 0) return bytes.length === 0 ? null : new TextDecoder().decode(Uint8Array.from(bytes));
    if (one[0] === 10) return new TextDecoder().decode(Uint8Array.from(bytes));
    bytes.push(one[0]);
  }
}

/** Everything that stdin still holds. */
export function readAllStdin(): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const buffer = new Uint8Array(65536);
  for (;;) {
    let n: number | null;
    try {
      n = Deno.stdin.readSync(buffer);
    } catch {
      n = null;
    }
    if (n === null || n === 0) break;
    parts.push(buffer.slice(0, n));
    size += n;
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

// ---- files for start-up and imports ----

function statOf(info: Deno.FileInfo): HostStat {
  const time = (d: Date | null) => d === null ? 0 : d.getTime();
  return {
    isFile: info.isFile,
    isDirectory: info.isDirectory,
    isSymlink: info.isSymlink,
    size: info.size,
    mtime: time(info.mtime),
    atime: time(info.atime),
    ctime: time(info.ctime ?? info.mtime),
    birthtime: time(info.birthtime),
    mode: info.mode ?? (info.isDirectory ? 0o40755 : 0o100644),
    ino: info.ino ?? 0,
    dev: info.dev,
    nlink: info.nlink ?? 1,
    uid: info.uid ?? 0,
    gid: info.gid ?? 0,
    rdev: info.rdev ?? 0,
    blksize: info.blksize ?? 4096,
    blocks: info.blocks ?? 0,
  };
}

export function statPath(path: string, followLinks = true): HostStat {
  const inMemory = memoryStat(path);
  if (inMemory !== undefined) return inMemory;
  need("read", path);
  return guarded(() => statOf(followLinks ? Deno.statSync(path) : Deno.lstatSync(path)));
}

/** The file's stat, or undefined when it can't be had. */
export function tryStat(path: string): HostStat | undefined {
  const inMemory = memoryStat(path);
  if (inMemory !== undefined) return inMemory;
  if (!mayAccess("read", path)) return undefined;
  try {
    return statOf(Deno.statSync(path));
  } catch {
    return undefined;
  }
}

/** The path without symbolic links; undefined when it can't be had. */
export function tryRealPath(path: string): string | undefined {
  if (!mayAccess("read", path)) return undefined;
  try {
    return Deno.realPathSync(path);
  } catch {
    return undefined;
  }
}

export function readFile(path: string): Uint8Array {
  const inMemory = memoryFile(path);
  if (inMemory !== undefined) return inMemory.bytes.slice();
  need("read", path);
  return guarded(() => Deno.readFileSync(path));
}

export function tryRead(path: string): Uint8Array | undefined {
  const inMemory = memoryFile(path);
  if (inMemory !== undefined) return inMemory.bytes.slice();
  if (!mayAccess("read", path)) return undefined;
  try {
    return Deno.readFileSync(path);
  } catch {
    return undefined;
  }
}

/** `length` bytes of a file from `offset`. */
export function readPart(path: string, offset: number, length: number): Uint8Array {
  const inMemory = memoryFile(path);
  if (inMemory !== undefined) return inMemory.bytes.subarray(offset, offset + length);
  need("read", path);
  return guarded(() => {
    const file = Deno.openSync(path);
    try {
      file.seekSync(offset, Deno.SeekMode.Start);
      const out = new Uint8Array(length);
      let at = 0;
      while (at < length) {
        const n = file.readSync(out.subarray(at));
        if (n === null) break;
        at += n;
      }
      return at === length ? out : out.subarray(0, at);
    } finally {
      file.close();
    }
  });
}

export interface HostEntry {
  name: string;
  isFile: boolean;
  isDirectory: boolean;
  isSymlink: boolean;
}

export function listDirectory(path: string): HostEntry[] {
  const names = memoryFolder(path);
  if (names !== undefined) {
    return names.map((name) => {
      const isFile = memoryFile(`${path}/${name}`) !== undefined;
      return { name, isFile, isDirectory: !isFile, isSymlink: false };
    });
  }
  need("read", path);
  return guarded(() => [...Deno.readDirSync(path)]);
}

let counter = 0;

/** Writes a file by way of a temporary one beside it, so that readers see all or nothing. False when it can't be. */
export function tryWriteAtomic(path: string, bytes: Uint8Array, mode?: number): boolean {
  if (!mayAccess("write", path)) return false;
  const temporary = `${path}.${Deno.pid}-${(counter++).toString(36)}-${
    Math.floor(performance.timeOrigin + performance.now()).toString(36)
  }`;
  try {
    Deno.writeFileSync(temporary, bytes, { createNew: true, mode });
    Deno.renameSync(temporary, path);
    return true;
  } catch {
    try {
      Deno.removeSync(temporary);
    } catch {
      // It was never made.
    }
    return false;
  }
}

export function tryMakeDirectory(path: string): boolean {
  if (!mayAccess("write", path)) return false;
  try {
    Deno.mkdirSync(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

export function tryRemove(path: string, recursive = false): boolean {
  if (!mayAccess("write", path)) return false;
  try {
    Deno.removeSync(path, { recursive });
    return true;
  } catch {
    return false;
  }
}

/** Deno's own cache directory, or undefined when it can't be known. */
export function denoDirectory(): string | undefined {
  const own = getEnv("DENO_DIR");
  if (own) return own.startsWith("/") ? own : `${currentDirectory()}/${own}`;
  switch (Deno.build.os) {
    case "windows": {
      const base = getEnv("LOCALAPPDATA");
      return base ? `${base}\\deno` : undefined;
    }
    case "darwin": {
      const home = getEnv("HOME");
      return home ? `${home}/Library/Caches/deno` : undefined;
    }
    default: {
      const base = getEnv("XDG_CACHE_HOME");
      if (base) return `${base}/deno`;
      const home = getEnv("HOME");
      return home ? `${home}/.cache/deno` : undefined;
    }
  }
}

/** A node: module, loaded at first use. */
// deno-lint-ignore no-explicit-any
export function nodeModule(name: string): any {
  // deno-lint-ignore no-explicit-any
  return (globalThis as any).process.getBuiltinModule(name);
}

/** Inflates raw deflate data. */
export function inflateRaw(bytes: Uint8Array): Uint8Array {
  return nodeModule("node:zlib").inflateRawSync(bytes);
}

/** Seconds since the epoch and monotonic milliseconds. */
export function nowSeconds(): number {
  return Date.now() / 1000;
}

export function fillRandom(bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; i += 65536) {
    crypto.getRandomValues(bytes.subarray(i, i + 65536) as Uint8Array<ArrayBuffer>);
  }
}
