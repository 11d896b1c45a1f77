// Open files of the memory tree, with the face of Deno's file objects.
import { type FileStatus, O } from "../core/host_api.ts";
import { HostError } from "./host.ts";
import { fixedFiles, type MemoryFile, memoryFile, memoryStat, normal, ownTree } from "./host_memory.ts";

/** What the table of descriptors keeps of an open file in memory. */
export class MemoryHandle {
  #at = 0;
  constructor(readonly path: string, readonly file: MemoryFile, readonly append: boolean) {}

  readSync(into: Uint8Array): number | null {
    const part = this.file.bytes.subarray(this.#at, this.#at + into.length);
    into.set(part);
    this.#at += part.length;
    return part.length === 0 ? null : part.length;
  }

  writeSync(bytes: Uint8Array): number {
    if (this.append) this.#at = this.file.bytes.length;
    const end = this.#at + bytes.length;
    if (end > this.file.bytes.length) this.truncateSync(end);
    this.file.bytes.set(bytes, this.#at);
    this.#at = end;
    this.file.mtime = Date.now();
    return bytes.length;
  }

  seekSync(offset: number, whence: number): number {
    const base = whence === 0 ? 0 : whence === 1 ? this.#at : this.file.bytes.length;
    if (base + offset < 0) throw new HostError("EINVAL", "negative position");
    return this.#at = base + offset;
  }

  truncateSync(size = 0): void {
    const bytes = new Uint8Array(size);
    bytes.set(this.file.bytes.subarray(0, size));
    this.file.bytes = bytes;
  }

  syncSync(): void {}
  status(): FileStatus {
    return { ...memoryStat(this.path)!, size: this.file.bytes.length };
  }
  isTerminal(): boolean {
    return false;
  }
  close(): void {}
}

/** Opens a path that is in memory; null when it is not. */
export function openMemory(path: string, flags: number): MemoryHandle | null {
  const tree = ownTree(path);
  let file = memoryFile(path);
  if (file === undefined && tree === null) return null;
  const writes = (flags & O.ACCMODE) !== O.RDONLY || (flags & O.TRUNC) !== 0;
  if (tree?.folders.has(normal(path))) {
    if (writes) throw new HostError("EISDIR", "is a directory");
    return new MemoryHandle(path, { bytes: new Uint8Array(0), mtime: 0, mode: 0o40755 }, false);
  }
  if (file !== undefined && flags & O.CREAT && flags & O.EXCL) throw new HostError("EEXIST", "file exists");
  if (writes && (tree === null || fixedFiles.files.get(normal(path)) === file && file !== undefined)) {
    throw new HostError("EROFS", "part of the program");
  }
  if (file === undefined) {
    if (!(flags & O.CREAT)) throw new HostError("ENOENT", "no such file");
    file = tree!.write(normal(path), new Uint8Array(0));
  } else if (flags & O.TRUNC) file.bytes = new Uint8Array(0);
  return new MemoryHandle(path, file, (flags & O.APPEND) !== 0);
}
