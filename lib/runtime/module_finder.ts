// Finding modules natively: what importlib's PathFinder, FileFinder and zipimporter would find, without running them.
//
// In: a module name and a search path. Out: Found, or the portions of a namespace package, or null.
// Invariants: the order is importlib's (package, then .py, then .pyc; the first entry of the path wins; namespace
// portions only when nothing else matches). A folder's list of names is read again when the folder's mtime changed.
import { asked, unasked } from "./host_access.ts";
import { currentDirectory, listDirectory, tryStat } from "./host.ts";
import { openZip, type ZipArchive } from "./stdlib_zip.ts";

/** Where a module's code is. */
export interface Found {
  readonly kind: "source" | "bytecode" | "zip" | "text";
  readonly name: string;
  /** `__file__` */
  readonly path: string;
  readonly isPackage: boolean;
  /** The one entry of a package's `__path__`. */
  readonly folder: string;
  /** For kind zip: the archive and the entry's name in it. */
  readonly zip: ZipArchive | null;
  readonly entry: string;
  /** For kind text: the source itself. */
  readonly text?: string;
  readonly mtime: number;
  readonly size: number;
}

export interface NamespaceFound {
  readonly kind: "namespace";
  readonly name: string;
  readonly portions: string[];
}

interface Listing {
  readonly mtime: number;
  readonly names: Set<string>;
}

interface FolderFinder {
  readonly kind: "folder";
  readonly path: string;
  listing: Listing | null;
}

interface ZipFinder {
  readonly kind: "zip";
  readonly path: string;
  readonly zip: ZipArchive;
  /** "" or "folder/" inside the archive. */
  readonly prefix: string;
}

type Finder = FolderFinder | ZipFinder | null;

let finders = new Map<string, Finder>();
const scopes = new WeakMap<object, Map<string, Finder>>();
const shared = finders;

/** What is found from now on is found among these files: a tree in memory, or the host's own (null). */
export function setFinderScope(files: object | null): void {
  if (files === null) {
    finders = shared;
    return;
  }
  const known = scopes.get(files);
  if (known !== undefined) finders = known;
  else scopes.set(files, finders = new Map());
}

/** Forgets what is known of the search path (importlib.invalidate_caches). */
export function invalidateFinders(): void {
  for (const f of finders.values()) if (f !== null && f.kind === "folder") f.listing = null;
}

function finderFor(entry: string): Finder {
  let f = finders.get(entry);
  if (f === undefined) {
    f = makeFinder(entry);
    // A folder that does not exist yet may appear later.
    if (f !== null) finders.set(entry, f);
  }
  return f;
}

function makeFinder(entry: string): Finder {
  const stat = tryStat(entry);
  if (stat?.isDirectory) return { kind: "folder", path: entry, listing: null };
  let archive = entry, inner = "";
  for (let s = stat; !s?.isFile;) {
    const slash = archive.lastIndexOf("/");
    if (slash <= 0) return null;
    inner = archive.slice(slash + 1) + "/" + inner;
    archive = archive.slice(0, slash);
    s = tryStat(archive);
    if (s?.isDirectory) return null;
  }
  const zip = openZip(archive);
  return zip === null ? null : { kind: "zip", path: entry, zip, prefix: inner };
}

function namesIn(f: FolderFinder): Set<string> {
  const stat = tryStat(f.path);
  if (stat === undefined) return new Set();
  if (f.listing === null || f.listing.mtime !== stat.mtime) {
    const names = new Set<string>();
    try {
      for (const e of listDirectory(f.path)) names.add(e.name);
    } catch {
      // Not readable: as if empty.
    }
    f.listing = { mtime: stat.mtime, names };
  }
  return f.listing.names;
}

/** The names in a folder; none when it is no folder, or can't be read. */
export function folderNames(path: string): ReadonlySet<string> {
  return unasked(() => {
    const f = finderFor(path);
    return f !== null && f.kind === "folder" ? namesIn(f) : NOTHING;
  });
}

const NOTHING: ReadonlySet<string> = new Set();

const SUFFIXES = [".py", ".pyc"] as const;

function inFolder(f: FolderFinder, name: string, tail: string): Found | string | null {
  const names = namesIn(f);
  const base = f.path.endsWith("/") ? f.path.slice(0, -1) : f.path;
  let isFolder = false;
  if (names.has(tail)) {
    const folder = `${base}/${tail}`;
    for (const suffix of SUFFIXES) {
      const path = `${folder}/__init__${suffix}`;
      const stat = tryStat(path);
      if (stat?.isFile) return fileFound(name, path, suffix, folder, true, stat);
    }
    isFolder = tryStat(folder)?.isDirectory === true;
  }
  for (const suffix of SUFFIXES) {
    if (!names.has(tail + suffix)) continue;
    const path = `${base}/${tail}${suffix}`;
    const stat = tryStat(path);
    if (stat?.isFile) return fileFound(name, path, suffix, "", false, stat);
  }
  return isFolder ? `${base}/${tail}` : null;
}

function fileFound(
  name: string,
  path: string,
  suffix: ".py" | ".pyc",
  folder: string,
  isPackage: boolean,
  stat: { mtime: number; size: number },
): Found {
  const kind = suffix === ".py" ? "source" : "bytecode";
  return { kind, name, path, isPackage, folder, zip: null, entry: "", mtime: stat.mtime, size: stat.size };
}

function inZip(f: ZipFinder, name: string, tail: string): Found | string | null {
  const { zip, prefix } = f;
  const base = prefix + tail;
  for (const [suffix, isPackage] of [["/__init__.py", true], [".py", false]] as const) {
    const source = base + suffix;
    const entry = zipMember(zip, source);
    if (entry === null) continue;
    const stamp = zip.stamp(entry)!;
    const folder = isPackage ? `${zip.path}/${base}` : "";
    return {
      kind: "zip",
      name,
      path: `${zip.path}/${zip.has(source) ? source : entry}`,
      isPackage,
      folder,
      zip,
      entry,
      mtime: stamp.crc,
      size: stamp.size,
    };
  }
  return zip.hasFolder(base) ? `${zip.path}/${base}` : null;
}

/** The source of that name, its bytecode when there is no source or when it is never to be checked, or null. */
function zipMember(zip: ZipArchive, source: string): string | null {
  const bytecode = `${source}c`;
  if (!zip.has(bytecode)) return zip.has(source) ? source : null;
  if (!zip.has(source)) return bytecode;
  return zip.read(bytecode)![4] === 1 ? bytecode : source;
}

let overlayEntry = "";
let overlay: Overlay = { names: [], text: () => "" };

/** Modules that are no files. */
export interface Overlay {
  readonly names: readonly string[];
  text(name: string): string;
}

/** Puts modules of our own in front of those of one path entry (the standard library). */
export function setOverlay(entry: string, sources: Overlay): void {
  overlayEntry = entry;
  overlay = sources;
}

function inOverlay(name: string): Found {
  const text = overlay.text(name);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const place = overlayPlace(name);
  const isPackage = overlay.names.some((n) => n.startsWith(`${name}.`));
  return {
    kind: "text",
    name,
    path: isPackage ? `${place}/__init__.py` : `${place}.py`,
    isPackage,
    folder: isPackage ? place : "",
    zip: null,
    entry: "",
    text,
    mtime: hash,
    size: text.length,
  };
}

/** The packages among our own modules, as "/folder". */
export function overlayPackages(): string[] {
  const names = overlay.names.filter((n) => n.includes("."));
  return [...new Set(names.map((n) => `/${n.slice(0, n.lastIndexOf(".")).replaceAll(".", "/")}`))];
}

/** Where a module of the overlay would be, without suffix. */
function overlayPlace(name: string): string {
  return `${overlayEntry}/${name.replaceAll(".", "/")}`;
}

/** Looks `name` up in one entry of a search path. A string is a namespace portion. */
export function findIn(entry: string, name: string, tail: string): Found | string | null {
  if (entry === "") {
    try {
      entry = currentDirectory();
    } catch {
      return null;
    }
  }
  if (overlay.names.includes(name) && `${entry}/${tail}` === overlayPlace(name)) return inOverlay(name);
  const found = unasked(() => {
    const f = finderFor(entry);
    if (f === null) return null;
    return f.kind === "folder" ? inFolder(f, name, tail) : inZip(f, name, tail);
  });
  // A folder is listed to find modules in it, so all of it has to be readable.
  if (found !== null && typeof found !== "string") asked("read", found.zip?.path ?? entry);
  return found;
}

/** The archive and inner prefix that a path entry stands for, or null. */
export function zipOf(entry: string): { zip: ZipArchive; prefix: string } | null {
  const f = finderFor(entry);
  return f !== null && f.kind === "zip" ? f : null;
}
