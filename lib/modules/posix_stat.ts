// stat_result, DirEntry and scandir.
//
// Invariants: times are exact to the millisecond (all the host tells); a DirEntry asks the host again only for what the
// listing did not say, and keeps the answer.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { classMethod, getset, method, populate } from "../core/define.ts";
import { type FileStatus, hostFiles } from "../core/host_api.ts";
import { type DirectoryEntry, hostSystem, type PathStatus } from "../core/host_system.ts";
import { exception, isExc, typeError } from "../core/raise.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { float, None, normInt, PyObject, type Value } from "../core/value.ts";
import { strFromJs } from "../core/str.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { PyGenericAlias } from "../types/generic_alias.ts";
import { tuple } from "../core/value.ts";
import { about, inKind, type PathArgument, pathArgument } from "./posix_path.ts";

export const statResultType: PyType = defineStructSeq("os.stat_result", {
  doc: "Result from stat, fstat, or lstat.",
  fields: [
    "st_mode",
    "st_ino",
    "st_dev",
    "st_nlink",
    "st_uid",
    "st_gid",
    "st_size",
    null,
    null,
    null,
    "st_atime",
    "st_mtime",
    "st_ctime",
    "st_atime_ns",
    "st_mtime_ns",
    "st_ctime_ns",
    "st_blksize",
    "st_blocks",
    "st_rdev",
  ],
  visible: 10,
});

function nanoseconds(ms: number): number | bigint {
  const whole = Math.floor(ms);
  return normInt(BigInt(whole) * 1000000n + BigInt(Math.round((ms - whole) * 1e6)));
}

export function statResult(s: FileStatus): Value {
  const times = [s.atime, s.mtime, s.ctime];
  return makeStructSeq(statResultType, [
    s.mode,
    s.ino,
    s.dev,
    s.nlink,
    s.uid,
    s.gid,
    s.size,
    ...times.map((t) => Math.floor(t / 1000)),
    ...times.map((t) => float(t / 1000)),
    ...times.map(nanoseconds),
    s.blksize,
    s.blocks,
    s.rdev,
  ]);
}

/** os.stat */
export function stat(p: PathArgument, followLinks: boolean): Value {
  return about(p, () => statResult(p.fd !== null ? hostFiles().stat(p.fd) : hostSystem().stat(p.path, followLinks)));
}

class PyDirEntry extends PyObject {
  followed: PathStatus | null = null;
  own: PathStatus | null = null;
  constructor(
    readonly entry: DirectoryEntry,
    readonly name: Value,
    readonly path: Value,
    readonly argument: PathArgument,
  ) {
    super();
  }
  status(follow: boolean): PathStatus {
    if (!follow) return this.own ??= about(this.argument, () => hostSystem().stat(this.argument.path, false));
    if (!this.entry.isSymlink) return this.status(false);
    return this.followed ??= about(this.argument, () => hostSystem().stat(this.argument.path, true));
  }
}

const dirEntryType = shell("posix.DirEntry", PyDirEntry);
bindImpl(PyDirEntry, dirEntryType);
dirEntryType.isBase = false;

const follows = (v: Value | undefined) => v === undefined || truth(v);

/** What kind the entry is; a link that leads nowhere is neither. */
function isKind(e: PyDirEntry, follow: boolean, kind: "isFile" | "isDirectory"): boolean {
  if (!e.entry.isSymlink || !follow) return e.entry[kind] && !(follow && e.entry.isSymlink);
  try {
    return e.status(true)[kind];
  } catch (err) {
    if (isExc(err, "FileNotFoundError")) return false;
    throw err;
  }
}

populate(dirEntryType, {
  slots: {
    __new__: () => {
      throw typeError("cannot create 'posix.DirEntry' instances");
    },
    __repr__: (e: PyDirEntry) => strFromJs(`<DirEntry ${reprJs(e.name)}>`),
  },
  members: {
    name: getset("the entry's base filename", (e: PyDirEntry) => e.name),
    path: getset("the entry's full path name", (e: PyDirEntry) => e.path),
    is_dir: method(
      "(self, /, *, follow_symlinks=True)",
      "Is the entry a directory?",
      (e: PyDirEntry, f?: Value) => isKind(e, follows(f), "isDirectory"),
    ),
    is_file: method(
      "(self, /, *, follow_symlinks=True)",
      "Is the entry a file?",
      (e: PyDirEntry, f?: Value) => isKind(e, follows(f), "isFile"),
    ),
    is_symlink: method("(self, /)", "Is the entry a symbolic link?", (e: PyDirEntry) => e.entry.isSymlink),
    is_junction: method("(self, /)", "False.", () => false),
    stat: method(
      "(self, /, *, follow_symlinks=True)",
      "stat_result of the entry.",
      (e: PyDirEntry, f?: Value) => statResult(e.status(follows(f))),
    ),
    inode: method("(self, /)", "Inode number.", (e: PyDirEntry) => e.status(false).ino),
    __fspath__: method("(self, /)", "The path.", (e: PyDirEntry) => e.path),
    __class_getitem__: classMethod(
      "(cls, object, /)",
      "See PEP 585.",
      (cls: PyType, item: Value) => new PyGenericAlias(cls, tuple([item])),
    ),
  },
});

export { dirEntryType };

class PyScandir extends PyObject {
  at = 0;
  constructor(public entries: readonly PyDirEntry[]) {
    super();
  }
}

const scandirType = shell("posix.ScandirIterator", PyScandir);
bindImpl(PyScandir, scandirType);
scandirType.isBase = false;

function close(it: PyScandir): void {
  it.entries = [];
  it.at = 0;
}

populate(scandirType, {
  slots: {
    __iter__: (it: PyScandir) => it,
    __next__: (it: PyScandir) => it.entries[it.at++],
  },
  members: {
    close: method("(self, /)", "Stop iterating.", close),
    __enter__: method("(self, /)", "The iterator.", (it: PyScandir) => it),
    __exit__: method("(self, /, *args)", "Close.", (it: PyScandir) => close(it)),
  },
});

/** Directory entries as (entry, name, path) objects. */
export function scandir(v: Value): Value {
  const p = pathArgument(v, "scandir", { fd: true, nullable: true });
  if (p.fd !== null) throw exception("NotImplementedError", "scandir: descriptors of directories are not available");
  const list = about(p.given === None ? null : p, () => hostSystem().list(p.path));
  const prefix = p.path.endsWith("/") ? p.path : `${p.path}/`;
  const shown = p.given === None ? "./" : prefix;
  return new PyScandir(list.map((e) => {
    const path = inKind(p.given === None ? `./${e.name}` : shown + e.name, p.isBytes);
    const argument = { path: prefix + e.name, isBytes: p.isBytes, fd: null, given: path };
    return new PyDirEntry(e, inKind(e.name, p.isBytes), path, argument);
  }));
}
