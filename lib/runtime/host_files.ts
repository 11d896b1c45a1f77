// Open files of the host: a table of descriptors over Deno's file objects.
//
// Out: the implementation of core/host_api.ts. Invariants: descriptors 0..2 are the standard streams until closed; a new
// one is the lowest number not in use, as POSIX wants; duplicates share the file object (and its position), which is
// closed with the last of them.
import { type FileStatus, type HostFiles, type HostStream, O } from "../core/host_api.ts";
import { threadCount, waitFor } from "../core/threads.ts";
import { guarded, handedDescriptors, HostError, need, setHandedHook, terminalInput } from "./host.ts";
import defer * as pipes from "./host_pipes.ts";
import defer * as inherited from "./host_inherited.ts";
import { beforeWriting } from "./host_line.ts";
import { workerIo } from "./host_worker.ts";
import { openMemory } from "./host_memory_open.ts";

interface OpenFile {
  readonly file: {
    readSync(p: Uint8Array): number | null;
    writeSync(p: Uint8Array): number;
    seekSync?(offset: number, whence: number): number;
    truncateSync?(size: number): void;
    syncSync?(): void;
    statSync?(): Deno.FileInfo;
    status?(): FileStatus;
    isTerminal(): boolean;
    close(): void;
  };
  readonly append: boolean;
  readonly readable: boolean;
  readonly writable: boolean;
  uses: number;
  readonly stream?: HostStream;
  readonly path?: string;
}

function readOnly(): never {
  throw new HostError("EBADF", "not open for this");
}

/** What the worker was asked to read from stdin: a read that a signal broke off is the next one's. */
const input: { asked: boolean; data: Uint8Array | null; failure: Error | null } = {
  asked: false,
  data: null,
  failure: null,
};

/** The last read had to wait. */
let slow = false;

function askForInput(size: number): void {
  input.asked = true;
  const ask = () => workerIo.send({ op: "stdin", id, size });
  const id = workerIo.open((m) => {
    if (m.what !== "input" && (m.error.errno === 4 || m.error.name === "Interrupted")) return ask();
    if (m.what === "input") input.data = m.data;
    else input.failure = new HostError("EIO", m.error.message);
    input.asked = false;
    workerIo.forget(id);
  });
  ask();
}

/**
 * Reads from stdin. Where a thread or a signal could want to go on meanwhile, the I/O worker reads and this thread waits
 * for it; otherwise the host's own blocking read is quicker, while who writes does not take its time.
 */
function readStdin(into: Uint8Array): number | null {
  const idle = !input.asked && input.data === null;
  if (idle && !slow && !workerIo.started && threadCount() === 1 && !Deno.stdin.isTerminal()) {
    const start = performance.now();
    const n = Deno.stdin.readSync(into);
    slow = performance.now() - start > 50;
    return n;
  }
  if (idle) askForInput(into.length);
  waitFor(() => input.data !== null || input.failure !== null, null);
  const { data, failure } = input;
  input.failure = null;
  if (data === null) throw failure;
  const bytes = data.subarray(0, into.length);
  input.data = bytes.length < data.length ? data.subarray(bytes.length) : null;
  if (terminalInput.raw && terminalInput.newlines) bytes.forEach((b, i) => b === 13 && (bytes[i] = 10));
  if (terminalInput.raw) notePaste(bytes);
  into.set(bytes);
  return bytes.length;
}

/** The end of what was read, and whether it is inside of a bracketed paste. */
const paste = { tail: "", open: false };

function notePaste(bytes: Uint8Array): void {
  const text = paste.tail + String.fromCharCode(...bytes.subarray(-8192));
  const start = text.lastIndexOf("\x1b[200~"), end = text.lastIndexOf("\x1b[201~");
  if (start >= 0 || end >= 0) paste.open = start > end;
  paste.tail = text.slice(-5);
}

/** How many bytes a read of stdin would give: the host tells nothing, but a paste goes on up to its mark. */
function inputWaiting(): number {
  return paste.open ? 4096 : 0;
}

function standard(fd: number): OpenFile["file"] {
  switch (fd) {
    case 0:
      return {
        readSync: readStdin,
        writeSync: readOnly,
        isTerminal: () => Deno.stdin.isTerminal(),
        close: () => Deno.stdin.close(),
      };
    case 1:
      return {
        readSync: readOnly,
        writeSync: (p) => (beforeWriting(1, p), Deno.stdout.writeSync(p)),
        isTerminal: () => Deno.stdout.isTerminal(),
        close: () => Deno.stdout.close(),
      };
    default:
      return {
        readSync: readOnly,
        writeSync: (p) => (beforeWriting(2, p), Deno.stderr.writeSync(p)),
        isTerminal: () => Deno.stderr.isTerminal(),
        close: () => Deno.stderr.close(),
      };
  }
}

const table: (OpenFile | null)[] = [0, 1, 2].map((fd) => ({
  file: standard(fd),
  append: false,
  readable: fd === 0,
  writable: fd !== 0,
  uses: 1,
}));

const standardFiles: readonly (OpenFile | null)[] = table.slice();

let taken = false;

/** Puts the descriptors that the parent process gave into the table: they have their numbers before any is given out. */
function takeInherited(): void {
  if (taken) return;
  taken = true;
  const spec = handedDescriptors();
  if (spec === "") return;
  for (const { fd, stream, file } of inherited.openInherited(spec)) {
    while (table.length < fd) table.push(null);
    table[fd] = stream !== null
      ? ofStream(stream)
      : { file: file!.file, append: file!.append, readable: file!.readable, writable: file!.writable, uses: 1 };
  }
}

setHandedHook(takeInherited);

function ofStream(stream: HostStream): OpenFile {
  const file = {
    readSync: (p: Uint8Array) => stream.read(p),
    writeSync: (p: Uint8Array) => stream.write(p),
    isTerminal: () => false,
    close: () => stream.close(),
  };
  return { file, append: false, readable: stream.readable, writable: stream.writable, uses: 1, stream };
}

function at(fd: number): OpenFile | null | undefined {
  if (fd > 2 && !taken) takeInherited();
  return table[fd];
}

function get(fd: number): OpenFile {
  const f = at(fd);
  if (f === null || f === undefined) throw new HostError("EBADF", "bad file descriptor");
  return f;
}

function add(f: OpenFile): number {
  takeInherited();
  let fd = 0;
  while (table[fd]) fd++;
  table[fd] = f;
  return fd;
}

/** Clears bits of the umask from a mode; Deno applies the process's own umask by itself. */
function openHost(path: string, flags: number, mode: number): OpenFile["file"] {
  const inMemory = openMemory(path, flags);
  if (inMemory !== null) return inMemory;
  const access = flags & O.ACCMODE;
  const read = access !== O.WRONLY, write = access !== O.RDONLY;
  if (read) need("read", path);
  if (write || flags & (O.CREAT | O.TRUNC)) need("write", path);
  const append = write && (flags & O.APPEND) !== 0;
  if (flags & O.DIRECTORY && !guarded(() => Deno.statSync(path)).isDirectory) {
    throw new HostError("ENOTDIR", "not a directory");
  }
  if (flags & O.NOFOLLOW && guarded(() => lstat(path))?.isSymlink) throw new HostError("ELOOP", "is a symbolic link");
  if (!write && flags & O.CREAT) {
    const made = guarded(() =>
      Deno.openSync(path, { write: true, create: true, createNew: (flags & O.EXCL) !== 0, mode })
    );
    made.close();
    return guarded(() => Deno.openSync(path, { read: true }));
  }
  const create = (flags & O.CREAT) !== 0;
  const truncate = (flags & O.TRUNC) !== 0;
  const file = guarded(() =>
    Deno.openSync(path, {
      read,
      write: write && !append,
      append,
      // Appending and truncating are told to the host one after the other.
      truncate: truncate && write && !append,
      create,
      createNew: create && (flags & O.EXCL) !== 0,
      ...(create ? { mode } : {}),
    })
  );
  if (append && truncate) guarded(() => file.truncateSync(0));
  return file;
}

function lstat(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.lstatSync(path);
  } catch (e) {
    if (e instanceof Deno.errors.NotFound) return undefined;
    throw e;
  }
}

function statusOf(info: Deno.FileInfo): FileStatus {
  const time = (d: Date | null) => d === null ? 0 : d.getTime();
  return {
    isFile: info.isFile,
    isDirectory: info.isDirectory,
    size: info.size,
    mode: info.mode ?? (info.isDirectory ? 0o40755 : 0o100644),
    mtime: time(info.mtime),
    atime: time(info.atime),
    ctime: time(info.ctime ?? info.mtime),
    birthtime: time(info.birthtime),
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

/** What can be said of a standard stream whose file object has no stat. */
function streamStatus(fd: number, terminal: boolean): FileStatus {
  const mode = terminal ? 0o020620 : 0o010600;
  const zero = { size: 0, mtime: 0, atime: 0, ctime: 0, birthtime: 0, ino: 0, dev: 0, nlink: 1, uid: 0, gid: 0 };
  return {
    ...zero,
    isFile: false,
    isDirectory: false,
    mode,
    rdev: terminal ? 0x8800 + fd : 0,
    blksize: 1024,
    blocks: 0,
  };
}

export const denoFiles: HostFiles = {
  open(path, flags, mode) {
    const file = openHost(path, flags, mode);
    const access = flags & O.ACCMODE;
    return add({
      file,
      append: (flags & O.APPEND) !== 0,
      readable: access !== O.WRONLY,
      writable: access !== O.RDONLY,
      uses: 1,
      path,
    });
  },
  inputWaiting,
  read(fd, into) {
    const f = get(fd);
    if (!f.readable) readOnly();
    if (into.length === 0) return 0;
    return guarded(() => f.file.readSync(into)) ?? 0;
  },
  write(fd, bytes) {
    const f = get(fd);
    if (!f.writable) readOnly();
    return bytes.length === 0 ? 0 : guarded(() => f.file.writeSync(bytes));
  },
  seek(fd, offset, whence) {
    const { file } = get(fd);
    if (file.seekSync === undefined) throw new HostError("ESPIPE", "illegal seek");
    if (whence === 0 && offset < 0) throw new HostError("EINVAL", "negative position");
    return guarded(() => file.seekSync!(offset, whence));
  },
  truncate(fd, size) {
    const f = get(fd);
    if (f.file.truncateSync === undefined || !f.writable || size < 0) {
      throw new HostError("EINVAL", "cannot be truncated");
    }
    guarded(() => f.file.truncateSync!(size));
  },
  sync(fd) {
    const { file } = get(fd);
    if (file.syncSync === undefined) throw new HostError("EINVAL", "cannot be synchronised");
    guarded(() => file.syncSync!());
  },
  close(fd) {
    const f = get(fd);
    table[fd] = null;
    if (--f.uses === 0) guarded(() => f.file.close());
  },
  stat(fd) {
    const { file, stream } = get(fd);
    if (file.status !== undefined) return file.status();
    if (stream !== undefined) return { ...streamStatus(fd, false), mode: stream.mode };
    if (file.statSync === undefined) return streamStatus(fd, file.isTerminal());
    return guarded(() => statusOf(file.statSync!()));
  },
  isTerminal: (fd) => get(fd).file.isTerminal(),
  isOpen: (fd) => Boolean(at(fd)),
  isStandard: (fd) => table[fd] === standardFiles[fd],
  duplicate(fd, to) {
    const f = get(fd);
    if (to === undefined) {
      f.uses++;
      return add(f);
    }
    if (to === fd) return to;
    if (table[to]) denoFiles.close(to);
    f.uses++;
    while (table.length < to) table.push(null);
    table[to] = f;
    return to;
  },
  adopt: (stream) => add(ofStream(stream)),
  systemNumber(fd, above) {
    const { file, path, stream, readable, writable } = get(fd);
    if (stream !== undefined) return null;
    if (fd < 3 && denoFiles.isStandard(fd)) return { number: fd, copied: false };
    const number = pipes.systemFd(file);
    if (number !== null && number > above) return { number, copied: false };
    if (number !== null) return { number: pipes.copyFile(number, above), copied: true };
    if (path === undefined) return null;
    return { number: pipes.openAbove(path, readable ? writable ? O.RDWR : O.RDONLY : O.WRONLY, above), copied: true };
  },
  adopted: (fd) => at(fd)?.stream,
};
