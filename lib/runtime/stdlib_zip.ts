// The standard library's archive: finding it, and reading single files out of it.
//
// In: the zip file of the npm package `pyodide` (or one given by --stdlib). Out: entries by name, inflated on demand.
// Invariants: only the central directory is read at first use (559 files: about 1 ms); the files that are Pyodide's own
// and not CPython's do not show.
import { inflateRaw, mayAccess, readPart, tryStat } from "./host.ts";
import { STDLIB_MODULE_NAMES } from "../modules/sys_names.ts";
import { fixedFiles } from "./host_memory.ts";

interface ZipEntry {
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  /** MS-DOS time and date. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
}

/** Names (or folders) of the archive that belong to Pyodide and not to CPython. */
const HIDDEN =
  /^(?:ssl\.py|_ssl\.py|webbrowser\.py|_sysconfigdata_.*|pyodide\/.*|_pyodide\/.*|_pyodide_core.*|pyodide_js\/.*)$/;

function u16(b: Uint8Array, at: number): number {
  return b[at] | (b[at + 1] << 8);
}
function u32(b: Uint8Array, at: number): number {
  return (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
}

/** Gives the standard library's bytes, for where its file may not be read. */
export function libraryInMemory(bytes: Uint8Array): void {
  const path = stdlibZipPath() || "/python_stdlib.zip";
  located = path;
  if (!mayAccess("read", path) || tryStat(path) === undefined) fixedFiles.write(path, bytes);
}

/** For a module of the library that wasn't found: what to do, when the library may not be read; else "". */
export function libraryHint(name: string): string {
  const path = stdlibZipPath();
  if (path === "" || mayAccess("read", path) || fixedFiles.files.has(path)) return "";
  return STDLIB_MODULE_NAMES.includes(name)
    ? ` (the standard library can't be read; run deno with --allow-read=${path})`
    : "";
}

/** Another archive takes the standard library's place. */
export function setLibraryPath(path: string): void {
  located = path;
}

/** A zip archive of Python modules. */
export class ZipArchive {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  readonly #hidesPyodide: boolean;
  #entries: Map<string, ZipEntry> | null = null;
  #folders: Set<string> | null = null;

  constructor(path: string, size: number, mtime: number, hidesPyodide: boolean) {
    this.path = path;
    this.size = size;
    this.mtime = mtime;
    this.#hidesPyodide = hidesPyodide;
  }

  /** Part of cache keys: changes whenever the archive does. */
  get identity(): string {
    return `${this.path}|${this.size}|${this.mtime}`;
  }

  get entries(): Map<string, ZipEntry> {
    if (this.#entries === null) this.#read();
    return this.#entries!;
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  hasFolder(name: string): boolean {
    if (this.#entries === null) this.#read();
    return this.#folders!.has(name);
  }

  #read(): void {
    const entries = this.#entries = new Map<string, ZipEntry>();
    const folders = this.#folders = new Set<string>();
    let tail = readPart(this.path, Math.max(0, this.size - 4096), Math.min(this.size, 4096));
    let end = findEnd(tail);
    if (end < 0) {
      tail = readPart(this.path, Math.max(0, this.size - 66000), Math.min(this.size, 66000));
      end = findEnd(tail);
      if (end < 0) return;
    }
    const length = u32(tail, end + 12);
    const recorded = u32(tail, end + 16);
    // Bytes in front of the archive (a launcher, say) shift everything.
    const start = this.size - tail.length + end - length;
    const shift = start - recorded;
    const dir = readPart(this.path, start, length);
    const decoder = new TextDecoder();
    for (let at = 0; at + 46 <= dir.length && u32(dir, at) === 0x02014b50;) {
      const nameLength = u16(dir, at + 28), extra = u16(dir, at + 30), comment = u16(dir, at + 32);
      const name = decoder.decode(dir.subarray(at + 46, at + 46 + nameLength));
      if (!this.#hidesPyodide || !HIDDEN.test(name)) {
        if (!name.endsWith("/")) {
          entries.set(name, {
            offset: u32(dir, at + 42) + shift,
            packed: u32(dir, at + 20),
            size: u32(dir, at + 24),
            method: u16(dir, at + 10),
            time: u16(dir, at + 12),
            date: u16(dir, at + 14),
            crc: u32(dir, at + 16),
          });
        }
        for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
          folders.add(name.slice(0, slash));
        }
      }
      at += 46 + nameLength + extra + comment;
    }
  }

  /** Bytes of a file, or undefined when there is none. */
  read(name: string): Uint8Array | undefined {
    const e = this.entries.get(name);
    if (e === undefined) return undefined;
    const head = readPart(this.path, e.offset, 30);
    const data = readPart(this.path, e.offset + 30 + u16(head, 26) + u16(head, 28), e.packed);
    return e.method === 0 ? data : inflateRaw(data);
  }

  /** Every folder in the archive, without a slash at its end. */
  get folders(): ReadonlySet<string> {
    if (this.#entries === null) this.#read();
    return this.#folders!;
  }

  /** Checksum and size of a file: what says whether bytecode made from it is still good. */
  stamp(name: string): { crc: number; size: number } | undefined {
    return this.entries.get(name);
  }
}

function findEnd(tail: Uint8Array): number {
  for (let i = tail.length - 22; i >= 0; i--) {
    if (tail[i] === 0x50 && tail[i + 1] === 0x4b && tail[i + 2] === 5 && tail[i + 3] === 6) return i;
  }
  return -1;
}

const opened = new Map<string, ZipArchive | null>();

/** The archive at `path`, or null when there is none; kept for the life of the process. */
export function openZip(path: string): ZipArchive | null {
  let zip = opened.get(path);
  if (zip === undefined) {
    const stat = tryStat(path);
    zip = stat?.isFile && isZip(path, stat.size)
      ? new ZipArchive(path, stat.size, stat.mtime, path === stdlibZipPath())
      : null;
    opened.set(path, zip);
  }
  return zip;
}

function isZip(path: string, size: number): boolean {
  try {
    return findEnd(readPart(path, Math.max(0, size - 66000), Math.min(size, 66000))) >= 0;
  } catch {
    return false;
  }
}

let located: string | null = null;

/** Path of the archive in Deno's npm cache; "" when it is not there. */
export function stdlibZipPath(): string {
  if (located !== null) return located;
  let url: string;
  try {
    url = import.meta.resolve("pyodide/python_stdlib.zip");
    if (!url.startsWith("file:")) url = import.meta.resolve("npm:pyodide@314.0.7/python_stdlib.zip");
  } catch {
    url = "";
  }
  return located = url.startsWith("file:") ? filePath(url) : "";
}

/** The path of a file: URL. */
export function filePath(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1).replaceAll("/", "\\") : path;
}
