// Files in memory: what a program sees as files though no disk has them.
//
// In: texts and bytes by absolute path. Out: stat, list, read, write, remove by path. Two sets are looked at: the fixed
// files of the process (a library that is part of the program) and those of the current runtime, which it may change.
// Invariants: no permission is asked for them; a path that is in memory hides the same path of the disk; a folder is
// there while a file is in it or after it was made.
import type { HostStat } from "./host.ts";

export interface MemoryFile {
  bytes: Uint8Array;
  mtime: number;
  readonly mode: number;
}

/** A tree of files by absolute path. */
export class MemoryFiles {
  readonly files: Map<string, MemoryFile> = new Map();
  readonly folders: Set<string> = new Set();
  /** Counts changes: the folders' time of modification. */
  changes = 1;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, data] of Object.entries(files)) {
      this.write(path, typeof data === "string" ? new TextEncoder().encode(data) : data);
    }
  }

  write(path: string, bytes: Uint8Array): MemoryFile {
    const file: MemoryFile = { bytes, mtime: Date.now(), mode: 0o100644 };
    this.files.set(path, file);
    this.changes++;
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      this.folders.add(path.slice(0, slash));
    }
    return file;
  }

  remove(path: string): boolean {
    this.changes++;
    return this.files.delete(path);
  }

  list(folder: string): string[] {
    const names = new Set<string>();
    const prefix = folder.endsWith("/") ? folder : `${folder}/`;
    for (const path of [...this.files.keys(), ...this.folders]) {
      if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split("/")[0]);
    }
    return [...names].sort();
  }

  /** True for a path in a folder that is in memory: new files there are too. */
  owns(path: string): boolean {
    return this.files.has(path) || this.folders.has(path) || this.folders.has(path.slice(0, path.lastIndexOf("/")));
  }
}

/** Files that are part of the program. */
export const fixedFiles = new MemoryFiles();
let current: MemoryFiles | null = null;

/** The files of the runtime that runs from now on. */
export function setCurrentFiles(files: MemoryFiles | null): void {
  current = files;
}

/** The tree of the running runtime that a path belongs to, when it may be changed there. */
export function ownTree(path: string): MemoryFiles | null {
  return current !== null && current.owns(normal(path)) ? current : null;
}

/** Without "." parts, doubled and final slashes; a relative path is not in memory. */
export function normal(path: string): string {
  if (!/\/\.?(?:\/|$)|\/\.\.(?:\/|$)/.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}

export function memoryFile(path: string): MemoryFile | undefined {
  if (current === null && fixedFiles.files.size === 0) return undefined;
  const p = normal(path);
  return current?.files.get(p) ?? fixedFiles.files.get(p);
}

/** Names in a folder that is in memory, or undefined. */
export function memoryFolder(path: string): string[] | undefined {
  if (current === null) return undefined;
  const p = normal(path);
  return current.folders.has(p) ? current.list(p) : undefined;
}

/** What a path in memory is. */
export function memoryStat(path: string): HostStat | undefined {
  const file = memoryFile(path);
  const isFolder = file === undefined && current !== null && current.folders.has(normal(path));
  if (file === undefined && !isFolder) return undefined;
  const time = file?.mtime ?? current!.changes;
  return {
    isFile: file !== undefined,
    isDirectory: isFolder,
    isSymlink: false,
    size: file?.bytes.length ?? 0,
    mtime: time,
    atime: time,
    ctime: time,
    birthtime: time,
    mode: file?.mode ?? 0o40755,
    ino: 0,
    dev: 0,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    blksize: 4096,
    blocks: 0,
  };
}
