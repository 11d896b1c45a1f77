// Pipes of the system: what bytes between processes go through, and files that several processes change in turn.
//
// In: numbers of the system's own descriptors (node:fs takes them), never Python's. Out: bytes; HostError.
// Invariants: nothing here waits, except for the moment that another process holds a lock; ends that this process reads or
// writes are non-blocking, copies made for a child are blocking as other programs expect. A pipe begins as a
// named one, since the host has no pipe(); its name is removed at once, and other ends are opened by
// /proc/self/fd/N. They are made a few at a time: mkfifo is a process.
// Tried and dropped: a log in a file instead of a pipe (its end would need counting of who is alive); blocking reads in the
// worker (what they take can't be given back to another process that reads the same pipe).
import { getEnv, guarded, HostError, mayAccess, need, nodeModule, tryRemove } from "./host.ts";
import { asked } from "./host_access.ts";

/** Both ends of a pipe, as numbers of the system. */
export interface PipeEnds {
  read: number;
  write: number;
}

const BATCH = 8;
const spare: PipeEnds[] = [];
let made = 0;

/** A folder of memory where there is one, else of temporary files. */
export function sharedFolder(): string {
  if (Deno.build.os === "linux" && mayAccess("write", "/dev/shm")) return "/dev/shm";
  return getEnv("TMPDIR")?.replace(/\/+$/, "") || "/tmp";
}

/** A path that nothing has yet. */
export function uniqueName(): string {
  return `${sharedFolder()}/najash-${Deno.pid}-${Date.now().toString(36)}-${(made++).toString(36)}`;
}

// deno-lint-ignore no-explicit-any
const fs = (): any => nodeModule("node:fs");

/** The path that opens what a descriptor has open. */
export function pathOfFd(fd: number): string {
  return `${Deno.build.os === "linux" ? "/proc/self/fd" : "/dev/fd"}/${fd}`;
}

/** A new pipe. */
export function makePipe(): PipeEnds {
  if (spare.length === 0) makeMore();
  return spare.pop()!;
}

function makeMore(): void {
  const names = Array.from({ length: BATCH }, uniqueName);
  asked("run", "mkfifo");
  const done = guarded(() =>
    new Deno.Command("mkfifo", { args: ["-m", "600", ...names], stdin: "null", stdout: "null", stderr: "null" })
      .outputSync()
  );
  try {
    if (!done.success) throw new HostError("EACCES", "mkfifo failed");
    const { O_RDONLY, O_WRONLY, O_NONBLOCK } = fs().constants;
    for (const name of names) {
      guarded(() => {
        const read = fs().openSync(name, O_RDONLY | O_NONBLOCK);
        spare.push({ read, write: fs().openSync(name, O_WRONLY | O_NONBLOCK) });
      });
    }
  } finally {
    for (const name of names) tryRemove(name);
  }
}

/** Another descriptor of an end that `path` names; `above`: its number is to be higher than that. */
export function openEnd(path: string, end: "read" | "write", blocking: boolean, above = -1): number {
  return guarded(() => {
    const { O_RDONLY, O_WRONLY, O_NONBLOCK } = fs().constants;
    // Opening an end waits for, or fails without, somebody at the other one: that is this process for the moment.
    const reader = fs().openSync(path, O_RDONLY | O_NONBLOCK);
    const low: number[] = [reader];
    try {
      low.push(fs().openSync(path, O_WRONLY | O_NONBLOCK));
      for (;;) {
        const flags = (end === "read" ? O_RDONLY : O_WRONLY) | (blocking ? 0 : O_NONBLOCK);
        const n = fs().openSync(path, flags) as number;
        if (n > above) return n;
        low.push(n);
      }
    } finally {
      low.forEach(closeFd);
    }
  });
}

export function closeFd(fd: number): void {
  try {
    fs().closeSync(fd);
  } catch {
    // It was closed already.
  }
}

/** Bytes that are there: how many, 0 when nobody will write any more, -1 when none are there yet. */
export function readNow(fd: number, into: Uint8Array): number {
  return again(() => fs().readSync(fd, into));
}

/** So many bytes go into a pipe as a whole or not at all. */
const ATOMIC = 4096;

/** Bytes for which there is room: how many; -1 for none. */
export function writeNow(fd: number, bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  // The host goes on writing after a part and then forgets that part in its error.
  for (let at = 0;;) {
    const n = again(() => fs().writeSync(fd, bytes.subarray(at, at + ATOMIC)));
    if (n < 0) return at === 0 ? -1 : at;
    at += n;
    if (at === bytes.length) return at;
  }
}

function again(f: () => number): number {
  try {
    return f();
  } catch (e) {
    if ((e as { code?: string }).code === "EAGAIN") return -1;
    if (/\(os error 11\)/.test((e as Error).message)) return -1;
    return guarded(() => {
      throw e;
    });
  }
}

/** A file that processes change in turn, each under a lock of the whole. */
export class SharedFile {
  private constructor(private readonly file: Deno.FsFile, readonly path: string) {}

  /** A new one; EEXIST when there is one of this name. */
  static create(path: string, first: Uint8Array): SharedFile {
    return guarded(() => {
      // Others may open it as soon as it has its name: it gets that when it is whole.
      const draft = uniqueName();
      const file = Deno.openSync(draft, { read: true, write: true, createNew: true, mode: 0o600 });
      try {
        file.writeSync(first);
        Deno.linkSync(draft, path);
      } catch (e) {
        file.close();
        throw e;
      } finally {
        Deno.removeSync(draft);
      }
      return new SharedFile(file, path);
    });
  }

  static open(path: string): SharedFile {
    return guarded(() => new SharedFile(Deno.openSync(path, { read: true, write: true }), path));
  }

  /** One without a name. */
  static unnamed(): SharedFile {
    const path = uniqueName();
    const file = SharedFile.create(path, new Uint8Array(0));
    Deno.removeSync(path);
    return file;
  }

  /** Calls f while no other process is in here. */
  locked<T>(f: () => T): T {
    this.file.lockSync(true);
    try {
      return f();
    } finally {
      this.file.unlockSync();
    }
  }

  get size(): number {
    return this.file.statSync().size;
  }

  read(): Uint8Array {
    const out = new Uint8Array(this.size);
    this.file.seekSync(0, Deno.SeekMode.Start);
    let at = 0;
    while (at < out.length) {
      const n = this.file.readSync(out.subarray(at));
      if (n === null || n === 0) break;
      at += n;
    }
    return out;
  }

  /** Replaces its bytes; `sameSize` says that there are as many as before. */
  write(bytes: Uint8Array, sameSize = false): void {
    this.file.seekSync(0, Deno.SeekMode.Start);
    for (let rest = bytes; rest.length > 0;) rest = rest.subarray(this.file.writeSync(rest));
    if (!sameSize) this.file.truncateSync(bytes.length);
  }

  close(): void {
    try {
      this.file.close();
    } catch {
      // It was closed already.
    }
  }

  /** The system's number of its descriptor. */
  get number(): number {
    const n = systemFd(this.file);
    if (n === null) throw new HostError("EBADF", "descriptor not found");
    return n;
  }
}

/** Another descriptor for what `fd` has open, with the same way of access. */
export function copyFile(fd: number, above: number): number {
  return openAbove(pathOfFd(fd), fdInfo(fd).flags & 3, above);
}

/** Opens a path; the descriptor's number is higher than `above`. */
export function openAbove(path: string, flags: number, above: number): number {
  return guarded(() => {
    const low: number[] = [];
    try {
      for (;;) {
        const n = fs().openSync(path, flags) as number;
        if (n > above) return n;
        low.push(n);
      }
    } finally {
      low.forEach(closeFd);
    }
  });
}

/** Position and open flags of a descriptor of the system. */
export function fdInfo(fd: number): { position: number; flags: number } {
  const text = guarded(() => Deno.readTextFileSync(`/proc/self/fdinfo/${fd}`));
  const field = (name: string, base: number) => parseInt(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(text)![1], base);
  return { position: field("pos", 10), flags: field("flags", 8) };
}

/** The system's number of a file's descriptor, found by a position that only it has; null where that can't be seen. */
export function systemFd(file: {
  seekSync?(offset: number, whence: number): number;
  statSync?(): Deno.FileInfo;
}): number | null {
  if (file.seekSync === undefined || file.statSync === undefined) return null;
  const info = file.statSync();
  if (!info.isFile) return null;
  const here = file.seekSync(0, 1);
  const mark = 0x4000000000 + Math.floor(Math.random() * 0x100000000);
  file.seekSync(mark, 0);
  try {
    for (const { name } of Deno.readDirSync("/proc/self/fd")) {
      try {
        if (fdInfo(Number(name)).position === mark) return Number(name);
      } catch {
        // Closed meanwhile.
      }
    }
    return null;
  } catch {
    return null;
  } finally {
    file.seekSync(here, 0);
  }
}

/** Removes the name of a file that processes share. */
export function removeShared(path: string): void {
  need("write", path);
  guarded(() => Deno.removeSync(path));
}
