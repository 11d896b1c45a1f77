// posix: what os.py takes from the system.
//
// In: core/host_api.ts (open files) and core/host_system.ts (everything else). Out: the module. What the host cannot do
// at all (fork, exec, pipes to other processes ...) is left out, so that hasattr(os, ...) tells the truth.
import { defineModule, fn, type MemberDef } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { EXC } from "../core/exceptions.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, PyBytes, PyFloat, PyList, PyTuple, tuple, type Value } from "../core/value.ts";
import { divmod } from "../ops/binary.ts";
import { asFloat, asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { flushDirtyStreams } from "./_io_base.ts";
import { CONSTANTS } from "./posix_constants.ts";
import { fileMembers } from "./posix_files.ts";
import { about, fspath, inKind, normalizePath, pathArgument, type PathOptions } from "./posix_path.ts";
import { pipeMembers } from "./posix_pipes.ts";
import { statvfsMembers } from "./posix_statvfs.ts";
import { processMembers } from "./posix_process.ts";
import { procMembers } from "./posix_proc.ts";
import { rangeMembers } from "./posix_ranges.ts";
import { spawnMembers } from "./posix_spawn.ts";
import { dirEntryType, scandir, stat, statResultType } from "./posix_stat.ts";

const yes = (v: Value | undefined) => v === undefined || truth(v);

function noDirFd(what: string, ...fds: (Value | undefined)[]): void {
  for (const fd of fds) {
    if (fd !== undefined && fd !== None) {
      throw exception("NotImplementedError", `${what}: dir_fd unavailable on this platform`);
    }
  }
}

/** A function about one path. */
function onPath(what: string, doc: string, f: (path: string) => void, options: PathOptions = {}): MemberDef {
  return fn("(path, *, dir_fd=None)", doc, (v: Value, dirFd?: Value) => {
    noDirFd(what, dirFd);
    const p = pathArgument(v, what, options);
    about(p, () => f(p.path));
  });
}

function twoPaths(what: string, doc: string, f: (from: string, to: string) => void): MemberDef {
  return fn("(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", doc, (from: Value, to: Value, a?: Value, b?: Value) => {
    noDirFd(what, a, b);
    const p = pathArgument(from, what, { argument: "src" }), q = pathArgument(to, what, { argument: "dst" });
    about(p, () => f(p.path, q.path), q);
  });
}

/** Milliseconds of an int (seconds) or float. */
function seconds(v: Value): number {
  return v instanceof PyFloat ? v.v * 1000 : asFloat(v) * 1000;
}

function utime(v: Value, times?: Value, ns?: Value, dirFd?: Value, follow?: Value): void {
  noDirFd("utime", dirFd);
  const p = pathArgument(v, "utime", { fd: true });
  if (times !== undefined && times !== None && ns !== undefined) {
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  }
  let atime: number, mtime: number;
  if (times !== undefined && times !== None) {
    if (!(times instanceof PyTuple) || times.a.length !== 2) {
      throw typeError("utime: 'times' must be either a tuple of two ints or None");
    }
    [atime, mtime] = times.a.map(seconds);
  } else if (ns !== undefined) {
    if (!(ns instanceof PyTuple) || ns.a.length !== 2) throw typeError("utime: 'ns' must be a tuple of two ints");
    [atime, mtime] = ns.a.map((n) => Number(jsNumber(n)) / 1e6);
  } else atime = mtime = Date.now();
  if (p.fd !== null) throw exception("NotImplementedError", "utime: fd unavailable on this platform");
  about(p, () => hostSystem().setTimes(p.path, atime, mtime, yes(follow)));
}

function jsNumber(v: Value): number | bigint {
  const pair = divmod(v, 1) as PyTuple;
  return pair.a[0] as number | bigint;
}

function listdir(v?: Value): Value {
  const p = pathArgument(v ?? None, "listdir", { fd: true, nullable: true });
  if (p.fd !== null) throw exception("NotImplementedError", "listdir: descriptors of directories are not available");
  const list = about(p.given === None ? null : p, () => hostSystem().list(p.path));
  return new PyList(list.map((e) => inKind(e.name, p.isBytes)));
}

function splitRoot(v: Value): Value {
  const path = fspath(v);
  const isBytes = path instanceof PyBytes;
  const p = pathArgument(path, "_path_splitroot_ex", { nul: true });
  const root = /^(?:\/\/(?!\/)|\/|)/.exec(p.path)![0];
  return tuple(["", root, p.path.slice(root.length)].map((s) => inKind(s, isBytes)));
}

function normpath(v: Value): Value {
  const path = fspath(v);
  const text = isStr(path) ? jsText(path) : pathArgument(path, "_path_normpath", { nul: true }).path;
  return inKind(normalizePath(text), path instanceof PyBytes);
}

function access(v: Value, mode: Value, dirFd?: Value): Value {
  noDirFd("access", dirFd);
  const p = pathArgument(v, "access");
  return hostSystem().mayAccess(p.path, asSize(mode));
}

function mode(v: Value | undefined): number {
  return v === undefined ? 0o777 : asSize(v);
}

const pathMembers: Record<string, MemberDef | (() => Value)> = {
  DirEntry: () => dirEntryType,
  stat_result: () => statResultType,
  error: () => EXC.OSError,
  stat: fn(
    "(path, *, dir_fd=None, follow_symlinks=True)",
    "Status of a file.",
    (v: Value, dirFd?: Value, follow?: Value) => {
      noDirFd("stat", dirFd);
      flushDirtyStreams();
      return stat(pathArgument(v, "stat", { fd: true }), yes(follow));
    },
  ),
  lstat: fn("(path, *, dir_fd=None)", "Status of a file, without following a link.", (v: Value, dirFd?: Value) => {
    noDirFd("lstat", dirFd);
    flushDirtyStreams();
    return stat(pathArgument(v, "lstat"), false);
  }),
  listdir: fn("(path=None)", "Names in a directory.", listdir),
  scandir: fn("(path=None)", "Entries of a directory.", (v?: Value) => scandir(v ?? None)),
  mkdir: fn("(path, mode=511, *, dir_fd=None)", "Make a directory.", (v: Value, m?: Value, dirFd?: Value) => {
    noDirFd("mkdir", dirFd);
    const p = pathArgument(v, "mkdir");
    about(p, () => hostSystem().makeDirectory(p.path, mode(m)));
  }),
  rmdir: onPath("rmdir", "Remove an empty directory.", (p) => hostSystem().removeDirectory(p)),
  unlink: onPath("unlink", "Remove a file.", (p) => hostSystem().removeFile(p)),
  remove: onPath("remove", "Remove a file.", (p) => hostSystem().removeFile(p)),
  rename: twoPaths("rename", "Rename a file or directory.", (a, b) => hostSystem().rename(a, b)),
  replace: twoPaths(
    "replace",
    "Rename a file or directory, replacing the destination.",
    (a, b) => hostSystem().rename(a, b),
  ),
  link: fn(
    "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
    "Make a hard link.",
    (from: Value, to: Value, a?: Value, b?: Value) => {
      noDirFd("link", a, b);
      const p = pathArgument(from, "link", { argument: "src" }), q = pathArgument(to, "link", { argument: "dst" });
      about(p, () => hostSystem().link(p.path, q.path), q);
    },
  ),
  symlink: fn(
    "(src, dst, target_is_directory=False, *, dir_fd=None)",
    "Make a symbolic link.",
    (from: Value, to: Value, _d?: Value, dirFd?: Value) => {
      noDirFd("symlink", dirFd);
      const p = pathArgument(from, "symlink", { argument: "src" }),
        q = pathArgument(to, "symlink", { argument: "dst" });
      about(p, () => hostSystem().symlink(p.path, q.path), q);
    },
  ),
  readlink: fn("(path, *, dir_fd=None)", "Target of a symbolic link.", (v: Value, dirFd?: Value) => {
    noDirFd("readlink", dirFd);
    const p = pathArgument(v, "readlink");
    return inKind(about(p, () => hostSystem().readLink(p.path)), p.isBytes);
  }),
  chmod: fn(
    "(path, mode, *, dir_fd=None, follow_symlinks=True)",
    "Change a file's permissions.",
    (v: Value, m: Value, dirFd?: Value, follow?: Value) => {
      noDirFd("chmod", dirFd);
      const p = pathArgument(v, "chmod", { fd: true });
      if (!yes(follow)) throw exception("NotImplementedError", "chmod: follow_symlinks unavailable on this platform");
      if (p.fd !== null) throw exception("NotImplementedError", "chmod: fd unavailable on this platform");
      about(p, () => hostSystem().chmod(p.path, asSize(m)));
    },
  ),
  chown: fn(
    "(path, uid, gid, *, dir_fd=None, follow_symlinks=True)",
    "Change a file's owner and group.",
    (v: Value, uid: Value, gid: Value, dirFd?: Value, follow?: Value) => {
      noDirFd("chown", dirFd);
      const p = pathArgument(v, "chown");
      about(p, () => hostSystem().chown(p.path, asSize(uid), asSize(gid), yes(follow)));
    },
  ),
  lchown: fn(
    "(path, uid, gid)",
    "Change the owner and group of a file or of a symbolic link itself.",
    (v: Value, uid: Value, gid: Value) => {
      const p = pathArgument(v, "lchown");
      about(p, () => hostSystem().chown(p.path, asSize(uid), asSize(gid), false));
    },
  ),
  truncate: fn("(path, length)", "Cut a file to a length.", (v: Value, length: Value) => {
    const p = pathArgument(v, "truncate", { fd: true });
    about(
      p,
      () => (p.fd !== null
        ? hostFiles().truncate(p.fd, asSize(length))
        : hostSystem().truncate(p.path, asSize(length))),
    );
  }),
  utime: fn(
    "(path, times=None, *, ns=<opt>, dir_fd=None, follow_symlinks=True)",
    "Set a file's access and modification times.",
    utime,
  ),
  access: fn(
    "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
    "May the file be used so?",
    access,
  ),
  fspath: fn("(path)", "The str or bytes of a path object.", fspath, { leaf: "plain" }),
  _path_normpath: fn("(path)", "A path without redundant parts.", normpath, { leaf: "plain" }),
  _path_splitroot_ex: fn("(path, /)", "Drive, root and rest of a path.", splitRoot, { leaf: "plain" }),
};

export const module = defineModule("posix", {
  doc: "Functions of the operating system.",
  members: {
    ...pathMembers,
    ...fileMembers,
    ...statvfsMembers,
    ...processMembers,
    ...pipeMembers,
    ...procMembers,
    ...rangeMembers,
    ...spawnMembers,
    ...Object.fromEntries(Object.entries(CONSTANTS).map(([k, v]) => [k, () => v])),
    _have_functions: () => new PyList(["HAVE_FTRUNCATE", "HAVE_LSTAT", "HAVE_FDATASYNC"].map((s) => strFromJs(s))),
  },
});
