// The bytecode cache: compiled modules in Deno's cache directory, so that no source is compiled twice.
//
// In: a source's absolute path, its mtime and size (archive members: checksum and size), the optimisation level.
// Out: the code, or undefined. Files: <deno dir>/najash/bytecode/<hash of path, magic, level>.
// Invariants: an entry is written whole under a temporary name and then renamed; an entry that is missing, cut off,
// from another version, or for another path or stamp counts as absent; nothing that goes wrong here is an error.
import type { CodeData } from "../bytecode/code.ts";
import { cacheMagic } from "../bytecode/pyc.ts";
import { deserializeCode, serializeCode } from "../bytecode/serialize.ts";
import { denoDirectory, listDirectory, tryMakeDirectory, tryRead, tryRemove, tryWriteAtomic } from "./host.ts";

/** What says whether cached code belongs to the source as it is now. */
export interface Stamp {
  readonly mtime: number;
  readonly size: number;
}

let home: string | null | undefined;
let folderMade = false;

/** A folder of Najash's in Deno's cache directory, or null when that is not known. */
export function najashFolder(name: string): string | null {
  if (home === undefined) {
    try {
      home = denoDirectory() ?? null;
    } catch {
      home = null;
    }
  }
  return home === null ? null : `${home}/najash/${name}`;
}

/** The cache's folder, or null when Deno's cache directory is not known. */
export function cacheFolder(): string | null {
  return najashFolder("bytecode");
}

/** 24 hexadecimal digits that stand for a text. */
export function hashText(text: string): string {
  let a = 0x811c9dc5, b = 0xdeadbeef, c = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = Math.imul(a ^ k, 0x01000193);
    b = Math.imul(b ^ k, 0x9e3779b1);
    c = Math.imul(c ^ k, 0x5f356495);
  }
  b = Math.imul(b ^ (b >>> 15), 0x85ebca6b) ^ (a >>> 13);
  c = Math.imul(c ^ (c >>> 13), 0xc2b2ae35) ^ (b >>> 16);
  return [a, b, c].map((n) => (n >>> 0).toString(16).padStart(8, "0")).join("");
}

function entryPath(path: string, optimize: number): string | null {
  const root = cacheFolder();
  return root === null ? null : `${root}/${hashText(`${path}\0${cacheMagic()}\0${optimize}`)}`;
}

const HEADER = 32;

/** Code from the cache, or undefined. */
export function readCached(
  path: string,
  stamp: Stamp,
  optimize: number,
  say: (why: string) => void,
): CodeData | undefined {
  const file = entryPath(path, optimize);
  if (file === null) return undefined;
  const bytes = tryRead(file);
  if (bytes === undefined) return undefined;
  if (bytes.length < HEADER) {
    say(`cache entry of ${path} is cut off`);
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pathLength = view.getUint32(20, true);
  if (view.getUint32(0, true) !== cacheMagic() || view.getUint32(24, true) !== bytes.length) {
    say(`cache entry of ${path} is damaged or of another version`);
    return undefined;
  }
  if (view.getFloat64(4, true) !== stamp.mtime || view.getFloat64(12, true) !== stamp.size) {
    say(`cache entry of ${path} is stale`);
    return undefined;
  }
  if (new TextDecoder().decode(bytes.subarray(HEADER, HEADER + pathLength)) !== path) return undefined;
  if (view.getUint32(28, true) !== checksum(bytes, HEADER)) {
    say(`cache entry of ${path} is damaged`);
    return undefined;
  }
  try {
    return deserializeCode(bytes.subarray(HEADER + pathLength), true);
  } catch {
    say(`cache entry of ${path} cannot be read`);
    return undefined;
  }
}

/**
 * Sum over 4-byte words: catches cut, zeroed and overwritten files at little cost. `from` is a multiple of 4, and `bytes`
 * start where a word does; all machines that Deno runs on have the lowest byte first.
 */
export function checksum(bytes: Uint8Array, from: number): number {
  let a = 1, b = 0;
  const n = bytes.length;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + from, (n - from) >> 2);
  for (let k = 0; k < words.length; k++) {
    a = (a + words[k]) | 0;
    b = (b + a) | 0;
  }
  let i = from + words.length * 4;
  for (; i < n; i++) {
    a = (a + bytes[i]) | 0;
    b = (b + a) | 0;
  }
  return (a ^ Math.imul(b, 0x9e3779b1)) >>> 0;
}

/** Stores code; false when that is not possible. */
export function writeCached(
  path: string,
  stamp: Stamp,
  optimize: number,
  code: CodeData,
  say: (why: string) => void,
): boolean {
  const file = entryPath(path, optimize);
  if (file === null) return false;
  const name = new TextEncoder().encode(path);
  let body: Uint8Array;
  try {
    body = serializeCode(code);
  } catch {
    return false;
  }
  const out = new Uint8Array(HEADER + name.length + body.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, cacheMagic(), true);
  view.setFloat64(4, stamp.mtime, true);
  view.setFloat64(12, stamp.size, true);
  view.setUint32(20, name.length, true);
  view.setUint32(24, out.length, true);
  out.set(name, HEADER);
  out.set(body, HEADER + name.length);
  view.setUint32(28, checksum(out, HEADER), true);
  if (!folderMade) folderMade = tryMakeDirectory(cacheFolder()!);
  const done = tryWriteAtomic(file, out);
  if (!done) say(`cannot write the cache entry of ${path}`);
  return done;
}

/** The folders of compiled code below `najash/`: of modules, of what programs compile, and of single programs (made_cache.ts). */
const FOLDERS = ["bytecode", "made", "programs"];

/** Number and total size of the cache's entries; `folder` is where modules are. */
export function cacheInfo(): { folder: string | null; files: number; bytes: number } {
  let files = 0, bytes = 0;
  for (const name of FOLDERS) {
    const root = najashFolder(name);
    if (root === null) continue;
    try {
      for (const e of listDirectory(root)) {
        if (!e.isFile) continue;
        files++;
        bytes += tryRead(`${root}/${e.name}`)?.length ?? 0;
      }
    } catch {
      // No folder: no entries.
    }
  }
  return { folder: cacheFolder(), files, bytes };
}

/** Removes all entries. */
export function clearCache(): boolean {
  if (cacheFolder() === null) return false;
  for (const name of FOLDERS) tryRemove(najashFolder(name)!, true);
  folderMade = false;
  return true;
}
