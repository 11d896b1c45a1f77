// The standard library's archive: finding it, and reading single files out of it.
//
// In: the zip file of the npm package `pyodide` (or one given by --stdlib). Out: entries by name, inflated on demand.
// Invariants: only the central directory is read at first use (559 files: 1.3 ms), and not even that when the cache has a listing
// of it; the files that are Pyodide's own and not CPython's do not show.
import { inflateRaw, mayAccess, readPart, tryStat } from "./host.ts";
import { stdlibModuleNames } from "../modules/sys_names.ts";
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

/** What is in an archive: checksum and size of each file. */
export type Listing = Readonly<Record<string, readonly [number, number]>>;

let listingOf: (size: number, mtime: number) => Listing | null = () => null;

/** Sets who may know what is in the library's archive, if that has a size and time. */
export function setLibraryListing(of: (size: number, mtime: number) => Listing | null): void {
  listingOf = of;
}

/** Names (or folders) of the archive that belong to Pyodide and not to CPython. */
const HIDDEN =
  /^(?:ssl\.py|_ssl\.py|webbrowser\.py|_sysconfigdata_.*|pyodide\/.*|_pyodide\/.*|_pyodide_core.*|pyodide_js\/.*)$/;

/** How much of a file's end is looked through for the end of its directory: most archives have no comment. */
const SHORT_TAIL = 4096, LONG_TAIL = 66000;

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
  return stdlibModuleNames().includes(name)
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
  /** The central directory, where an entry stands in it, and what to add to its offsets. */
  #directory: Uint8Array = new Uint8Array();
  #places: Map<string, number> | null = null;
  #shift = 0;
  #folders: Set<string> | null = null;
  readonly #listing: Listing | null;

  constructor(path: string, size: number, mtime: number, hidesPyodide: boolean, listing: Listing | null = null) {
    this.path = path;
    this.size = size;
    this.mtime = mtime;
    this.#hidesPyodide = hidesPyodide;
    this.#listing = listing;
  }

  /** Part of cache keys: changes whenever the archive does. */
  get identity(): string {
    return `${this.path}|${this.size}|${this.mtime}`;
  }

  /** All files, by name. */
  get entries(): Map<string, ZipEntry> {
    const entries = new Map<string, ZipEntry>();
    for (const [name, at] of this.#all()) if (!name.endsWith("/")) entries.set(name, this.#entryAt(at));
    return entries;
  }

  get listing(): Listing {
    return Object.fromEntries([...this.entries].map(([name, { crc, size }]) => [name, [crc, size]]));
  }

  has(name: string): boolean {
    if (this.#listing !== null) return Object.hasOwn(this.#listing, name);
    return this.#all().has(name) && !name.endsWith("/");
  }

  hasFolder(name: string): boolean {
    return this.folders.has(name);
  }

  #entry(name: string): ZipEntry | undefined {
    const at = this.#all().get(name);
    return at === undefined || name.endsWith("/") ? undefined : this.#entryAt(at);
  }

  #entryAt(at: number): ZipEntry {
    const dir = this.#directory;
    return {
      offset: u32(dir, at + 42) + this.#shift,
      packed: u32(dir, at + 20),
      size: u32(dir, at + 24),
      method: u16(dir, at + 10),
      time: u16(dir, at + 12),
      date: u16(dir, at + 14),
      crc: u32(dir, at + 16),
    };
  }

  /** The places of files and folders in the directory. */
  #all(): Map<string, number> {
    return this.#places ??= this.#read();
  }

  #read(): Map<string, number> {
    const places = new Map<string, number>();
    let tail = readPart(this.path, Math.max(0, this.size - SHORT_TAIL), Math.min(this.size, SHORT_TAIL));
    let end = findEnd(tail);
    if (end < 0) {
      tail = readPart(this.path, Math.max(0, this.size - LONG_TAIL), Math.min(this.size, LONG_TAIL));
      end = findEnd(tail);
      if (end < 0) return places;
    }
    const length = u32(tail, end + 12);
    const recorded = u32(tail, end + 16);
    // Bytes in front of the archive (a launcher, say) shift everything.
    const start = this.size - tail.length + end - length;
    this.#shift = start - recorded;
    const dir = this.#directory = readPart(this.path, start, length);
    // One text for all names is 1 ms faster than one each; names that are not ASCII are decoded by themselves.
    const text = new TextDecoder("latin1").decode(dir), decoder = new TextDecoder();
    for (let at = 0; at + 46 <= dir.length && u32(dir, at) === 0x02014b50;) {
      const from = at + 46, to = from + u16(dir, at + 28);
      let isAscii = true;
      for (let i = from; i < to; i++) if (dir[i] > 127) isAscii = false;
      const name = isAscii ? text.slice(from, to) : decoder.decode(dir.subarray(from, to));
      if (!this.#hidesPyodide || !HIDDEN.test(name)) places.set(name, at);
      at = to + u16(dir, at + 30) + u16(dir, at + 32);
    }
    return places;
  }

  /** Bytes of a file, or undefined when there is none. */
  read(name: string): Uint8Array | undefined {
    const e = this.#entry(name);
    if (e === undefined) return undefined;
    const head = readPart(this.path, e.offset, 30);
    const data = readPart(this.path, e.offset + 30 + u16(head, 26) + u16(head, 28), e.packed);
    return e.method === 0 ? data : inflateRaw(data);
  }

  /** Every folder in the archive, without a slash at its end. */
  get folders(): ReadonlySet<string> {
    if (this.#folders === null) {
      this.#folders = new Set();
      for (const name of this.#listing === null ? this.#all().keys() : Object.keys(this.#listing)) {
        for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
          this.#folders.add(name.slice(0, slash));
        }
      }
    }
    return this.#folders;
  }

  /** Checksum and size of a file: what says whether bytecode made from it is still good. */
  stamp(name: string): { crc: number; size: number } | undefined {
    if (this.#listing === null) return this.#entry(name);
    if (!this.has(name)) return undefined;
    const [crc, size] = this.#listing[name];
    return { crc, size };
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
    const isLibrary = path === stdlibZipPath();
    const listing = isLibrary && stat?.isFile ? listingOf(stat.size, stat.mtime) : null;
    zip = stat?.isFile && (listing !== null || isZip(path, stat.size))
      ? new ZipArchive(path, stat.size, stat.mtime, isLibrary, listing)
      : null;
    opened.set(path, zip);
  }
  return zip;
}

function isZip(path: string, size: number): boolean {
  try {
    return [SHORT_TAIL, LONG_TAIL].some((n) => findEnd(readPart(path, Math.max(0, size - n), Math.min(size, n))) >= 0);
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
