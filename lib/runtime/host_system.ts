// The host's paths, process and machine: the implementation of core/host_system.ts over Deno.
//
// Invariants: as host.ts: a permission that is not granted counts as refused, nothing prompts.
import type { HostSystem, PathStatus } from "../core/host_system.ts";
import {
  allEnv,
  changeDirectory,
  currentDirectory,
  exitProcess,
  fillRandom,
  getEnv,
  guarded,
  HostError,
  hostError,
  listDirectory,
  mayReadEnv,
  maySys,
  need,
  nodeModule,
  readFile,
  setEnv,
  statPath,
  terminalSize,
} from "./host.ts";
import { asked, isListening } from "./host_access.ts";
import { collectGarbage } from "./host_collector.ts";
import { flaggedVariables } from "./host_launcher.ts";
import { memoryStat, normal, ownTree } from "./host_memory.ts";

/** Names that are looked for where the host may not list the environment. */
const USUAL_NAMES = (
  "HOME PATH USER LOGNAME SHELL LANG LANGUAGE LC_ALL LC_CTYPE LC_COLLATE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME TERM " +
  "COLORTERM COLUMNS LINES TZ TMPDIR TEMP TMP PWD OLDPWD HOSTNAME EDITOR VISUAL PAGER DISPLAY CI NO_COLOR FORCE_COLOR " +
  "PYTHONPATH PYTHONHOME PYTHONUNBUFFERED VIRTUAL_ENV http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY"
).split(" ");

/** Names of set variables, as far as they may be read and can be known. */
function environmentNames(): string[] {
  const everything = allEnv();
  if (everything !== null) return Object.keys(everything);
  const names = [...new Set([...flaggedVariables(), ...USUAL_NAMES])];
  return names.filter((name) => quiet(() => getEnv(name)) !== undefined);
}

function quiet<T>(f: () => T): T | undefined {
  try {
    return f();
  } catch {
    return undefined;
  }
}

export const SIGNAL_NAMES = [
  "",
  "SIGHUP",
  "SIGINT",
  "SIGQUIT",
  "SIGILL",
  "SIGTRAP",
  "SIGABRT",
  "SIGBUS",
  "SIGFPE",
  "SIGKILL",
  "SIGUSR1",
  "SIGSEGV",
  "SIGUSR2",
  "SIGPIPE",
  "SIGALRM",
  "SIGTERM",
  "SIGSTKFLT",
  "SIGCHLD",
  "SIGCONT",
  "SIGSTOP",
  "SIGTSTP",
  "SIGTTIN",
  "SIGTTOU",
  "SIGURG",
  "SIGXCPU",
  "SIGXFSZ",
  "SIGVTALRM",
  "SIGPROF",
  "SIGWINCH",
  "SIGIO",
  "SIGPWR",
  "SIGSYS",
] as const;

export const denoSystem: HostSystem = {
  os: Deno.build.os,
  arch: Deno.build.arch,
  stat: (path, followLinks): PathStatus => statPath(path, followLinks),
  list: listDirectory,
  makeDirectory(path, mode) {
    const tree = ownTree(path);
    if (tree !== null) {
      if (memoryStat(path) !== undefined) throw new HostError("EEXIST", "file exists");
      tree.folders.add(normal(path));
      return;
    }
    need("write", path);
    guarded(() => Deno.mkdirSync(path, { mode }));
  },
  removeFile(path) {
    if (ownTree(path)?.remove(normal(path))) return;
    need("write", path);
    if (quiet(() => Deno.lstatSync(path))?.isDirectory) throw new HostError("EISDIR", "is a directory");
    guarded(() => Deno.removeSync(path));
  },
  removeDirectory(path) {
    const tree = ownTree(path);
    if (tree?.folders.has(normal(path))) {
      if (tree.list(normal(path)).length > 0) throw new HostError("ENOTEMPTY", "directory not empty");
      tree.folders.delete(normal(path));
      return;
    }
    need("write", path);
    const info = guarded(() => Deno.lstatSync(path));
    if (!info.isDirectory) throw new HostError("ENOTDIR", "not a directory");
    guarded(() => Deno.removeSync(path));
  },
  rename(from, to) {
    const tree = ownTree(from);
    const moved = tree?.files.get(normal(from));
    if (tree !== null && moved !== undefined && ownTree(to) === tree) {
      tree.remove(normal(from));
      tree.write(normal(to), moved.bytes);
      return;
    }
    need("read", from);
    need("write", from);
    need("write", to);
    guarded(() => Deno.renameSync(from, to));
  },
  link(from, to) {
    need("read", from);
    need("write", to);
    guarded(() => Deno.linkSync(from, to));
  },
  symlink(target, path) {
    need("write", path);
    // A relative target needs permission for everything in Deno; node's function asks only for the path.
    guarded(() => Deno.symlinkSync(target, path));
  },
  readLink(path) {
    need("read", path);
    return guarded(() => Deno.readLinkSync(path));
  },
  chmod(path, mode) {
    need("write", path);
    guarded(() => Deno.chmodSync(path, mode));
  },
  chown(path, uid, gid, followLinks) {
    need("write", path);
    guarded(() => {
      if (followLinks) return Deno.chownSync(path, uid < 0 ? null : uid, gid < 0 ? null : gid);
      const fs = nodeModule("node:fs");
      const own = uid < 0 || gid < 0 ? fs.lstatSync(path) : null;
      fs.lchownSync(path, uid < 0 ? own.uid : uid, gid < 0 ? own.gid : gid);
    });
  },
  setTimes(path, atime, mtime, followLinks) {
    need("write", path);
    guarded(() =>
      followLinks
        ? Deno.utimeSync(path, new Date(atime), new Date(mtime))
        : nodeModule("node:fs").lutimesSync(path, new Date(atime), new Date(mtime))
    );
  },
  fileSystem(path) {
    need("read", path);
    const s = guarded(() => nodeModule("node:fs").statfsSync(path));
    return {
      blockSize: s.bsize,
      blocks: s.blocks,
      free: s.bfree,
      available: s.bavail,
      files: s.files,
      filesFree: s.ffree,
    };
  },
  truncate(path, size) {
    need("write", path);
    guarded(() => Deno.statSync(path));
    guarded(() => Deno.truncateSync(path, size));
  },
  mayAccess(path, mode) {
    let info: PathStatus;
    try {
      info = statPath(path, true);
    } catch (e) {
      if (e instanceof HostError) return false;
      throw e;
    }
    if (mode === 0) return true;
    const uid = quiet(() => (maySys("uid") ? Deno.uid() : null)) ?? null;
    if (uid === null || Deno.build.os === "windows") return true;
    if (uid === 0) return (mode & 1) === 0 || info.isDirectory || (info.mode & 0o111) !== 0;
    const gid = quiet(() => (maySys("gid") ? Deno.gid() : null)) ?? -1;
    const shift = info.uid === uid ? 6 : info.gid === gid ? 3 : 0;
    return ((info.mode >> shift) & mode) === mode;
  },
  cwd: currentDirectory,
  chdir: changeDirectory,
  pid: () => Deno.pid,
  ppid: () => Deno.ppid,
  uid: () => quiet(() => (maySys("uid") ? Deno.uid() : null)) ?? 0,
  gid: () => quiet(() => (maySys("gid") ? Deno.gid() : null)) ?? 0,
  umask: (mask) => guarded(() => Deno.umask(mask)),
  exit: exitProcess,
  kill(pid, signal) {
    if (pid !== Deno.pid) asked("run", null);
    if (pid !== Deno.pid && Deno.permissions.querySync({ name: "run" }).state !== "granted") {
      throw new HostError("EACCES", "Permission denied", "--allow-run");
    }
    if (signal === 0) {
      guarded(() => nodeModule("node:process").kill(pid, 0));
      return;
    }
    const name = SIGNAL_NAMES[signal];
    if (name === undefined) throw new HostError("EINVAL", "no such signal");
    try {
      Deno.kill(pid, name as Deno.Signal);
    } catch (e) {
      throw e instanceof Deno.errors.NotFound ? new HostError("ESRCH", "no such process") : hostError(e);
    }
  },
  environment: () => (isListening() ? null : allEnv()),
  variable(name) {
    const value = getEnv(name);
    if (value !== undefined) asked("env", name);
    return value;
  },
  variables() {
    asked("env", null);
    return environmentNames();
  },
  setEnvironment(name, value) {
    if (mayReadEnv(name)) guarded(() => setEnv(name, value));
  },
  runShell(command) {
    asked("run", "/bin/sh");
    if (Deno.permissions.querySync({ name: "run", command: "/bin/sh" }).state !== "granted") {
      throw new HostError("EACCES", "Permission denied", "--allow-run");
    }
    const done = guarded(() =>
      new Deno.Command("/bin/sh", { args: ["-c", command], stdin: "inherit", stdout: "inherit", stderr: "inherit" })
        .outputSync()
    );
    return done.signal !== null ? SIGNAL_NAMES.indexOf(done.signal as (typeof SIGNAL_NAMES)[number]) : done.code << 8;
  },
  hostname: () => (maySys("hostname") ? quiet(() => Deno.hostname()) : undefined),
  osRelease: () => (maySys("osRelease") ? quiet(() => Deno.osRelease()) : undefined),
  loadAverage: () => (maySys("loadavg") ? quiet(() => Deno.loadavg()) : undefined),
  cpuCount: () => quiet(() => navigator.hardwareConcurrency),
  userName: () => quiet(() => (maySys("username") ? nodeModule("node:os").userInfo().username : undefined)),
  homeDirectory: () => quiet(() => (mayReadEnv("HOME") ? Deno.env.get("HOME") : undefined)),
  terminalSize,
  random: fillRandom,
  readFile,
  collectGarbage,
};
