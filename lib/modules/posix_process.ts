// The part of posix about the process, its environment and the machine.
import { callArgs } from "../core/call.ts";
import { runtime } from "../core/state.ts";
import { fn, type MemberDef } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { hostSystem } from "../core/host_system.ts";
import { errorText, osError, withOsErrors } from "../core/os_errors.ts";
import { exception, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import { typeOf } from "../core/builtin_types.ts";
import { float, None, PyBytes, PyList, tuple, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import defer * as signals from "./_signal.ts";
import defer * as children from "./child_processes.ts";
import { environment } from "./posix_environ.ts";
import { about, decodeFs, encodeFs, fspath, pathArgument } from "./posix_path.ts";

const unameType = defineStructSeq("posix.uname_result", {
  doc: "What uname tells.",
  fields: ["sysname", "nodename", "release", "version", "machine"],
});
const timesType = defineStructSeq("posix.times_result", {
  doc: "Times of the process.",
  fields: ["user", "system", "children_user", "children_system", "elapsed"],
});
const waitidType = defineStructSeq("posix.waitid_result", {
  doc: "What waitid tells.",
  fields: ["si_pid", "si_uid", "si_signo", "si_status", "si_code"],
});
const schedParamType = defineStructSeq("posix.sched_param", {
  doc: "Scheduling parameters.",
  fields: ["sched_priority"],
});

const SYSNAMES: Record<string, string> = { linux: "Linux", darwin: "Darwin", windows: "Windows", freebsd: "FreeBSD" };

function uname(): Value {
  const s = hostSystem();
  const machine = s.arch === "aarch64" && s.os === "darwin" ? "arm64" : s.arch;
  return makeStructSeq(
    unameType,
    [SYSNAMES[s.os] ?? s.os, s.hostname() ?? "localhost", s.osRelease() ?? "", kernelVersion(), machine].map((x) =>
      strFromJs(x)
    ),
  );
}

function kernelVersion(): string {
  try {
    return new TextDecoder().decode(hostSystem().readFile("/proc/sys/kernel/version")).trim();
  } catch {
    return "";
  }
}

function waitFor(pid: number, wait: boolean): Value {
  const ended = children.waitForChild(pid, wait);
  if (ended === undefined) throw osError("ECHILD");
  return ended === null ? tuple([0, 0]) : tuple([ended.pid, ended.status]);
}

function envText(v: Value, what: string): string {
  const p = fspath(v);
  const text = isStr(p) ? jsText(p) : jsText(decodeFs((p as PyBytes).b));
  if (text.includes("\0")) throw valueError("embedded null byte");
  void what;
  return text;
}

function systemName(v: Value, names: Readonly<Record<string, number>>): number {
  if (typeof v === "number") return v;
  if (!isStr(v)) throw typeError("configuration names must be strings or integers");
  const n = names[jsText(v)];
  if (n === undefined) throw valueError("unrecognized configuration name");
  return n;
}

const CONFSTR: Readonly<Record<string, number>> = { CS_PATH: 0 };

const SYSCONF: Readonly<Record<string, number>> = {
  SC_ARG_MAX: 0,
  SC_CHILD_MAX: 1,
  SC_CLK_TCK: 2,
  SC_NGROUPS_MAX: 3,
  SC_OPEN_MAX: 4,
  SC_PAGESIZE: 30,
  SC_PAGE_SIZE: 30,
  SC_NPROCESSORS_CONF: 83,
  SC_NPROCESSORS_ONLN: 84,
  SC_PHYS_PAGES: 85,
  SC_IOV_MAX: 60,
  SC_LINE_MAX: 43,
  SC_VERSION: 29,
  SC_HOST_NAME_MAX: 180,
};

function sysconf(v: Value): Value {
  switch (systemName(v, SYSCONF)) {
    case 0:
      return 2097152;
    case 2:
      return 100;
    case 3:
      return 65536;
    case 4:
      return 1024;
    case 29:
      return 200809;
    case 30:
      return 4096;
    case 43:
      return 2048;
    case 60:
      return 1024;
    case 83:
    case 84:
      return hostSystem().cpuCount() ?? 1;
    case 85: {
      const text = memoryTotal();
      return text === null ? -1 : Math.floor(text / 4096);
    }
    case 180:
      return 64;
    case 1:
      return -1;
  }
  throw osError("EINVAL");
}

function memoryTotal(): number | null {
  try {
    const m = /MemTotal:\s*(\d+) kB/.exec(new TextDecoder().decode(hostSystem().readFile("/proc/meminfo")));
    return m === null ? null : Number(m[1]) * 1024;
  } catch {
    return null;
  }
}

const PATHCONF: Readonly<Record<string, number>> = { PC_LINK_MAX: 0, PC_NAME_MAX: 3, PC_PATH_MAX: 4, PC_PIPE_BUF: 5 };

function pathconf(_path: Value, name: Value): Value {
  switch (systemName(name, PATHCONF)) {
    case 0:
      return 127;
    case 3:
      return 255;
    case 4:
    case 5:
      return 4096;
  }
  throw osError("EINVAL");
}

const names = (table: Readonly<Record<string, number>>) => () => {
  const d = new PyDict();
  for (const [k, n] of Object.entries(table)) d.setStr(k, n);
  return d;
};

const status = (v: Value) => asSize(v) & 0xffff;

function exitCode(v: Value): Value {
  const s = asSize(v);
  if ((s & 0x7f) === 0) return (s >> 8) & 0xff;
  if ((s & 0xff) !== 0x7f) return -(s & 0x7f);
  throw valueError(`process stopped by delivery of signal ${(s >> 8) & 0xff}`);
}

/** Ends this process by a signal. */
export function endBySignal(signal: number): never {
  hostSystem().kill(hostSystem().pid(), signal);
  // Another thread of the host may be the one that gets it, a little later.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  return hostSystem().exit(128 + signal);
}

export const processMembers: Record<string, MemberDef | (() => Value)> = {
  uname_result: () => unameType,
  times_result: () => timesType,
  waitid_result: () => waitidType,
  sched_param: () => schedParamType,
  environ: environment,
  _create_environ: fn("()", "The environment, bytes to bytes.", environment),
  putenv: fn("(name, value, /)", "Change an environment variable.", (name: Value, v: Value) => {
    const n = envText(name, "putenv");
    const text = envText(v, "putenv");
    if (n === "" ? false : n.includes("=")) throw valueError("illegal environment variable name");
    if (n === "") throw osError("EINVAL");
    withOsErrors(() => hostSystem().setEnvironment(n, text));
  }),
  unsetenv: fn("(name, /)", "Delete an environment variable.", (name: Value) => {
    const n = envText(name, "unsetenv");
    if (n === "" || n.includes("=")) throw osError("EINVAL");
    withOsErrors(() => hostSystem().setEnvironment(n, undefined));
  }),
  getcwd: fn("()", "The current directory.", () => strFromJs(withOsErrors(() => hostSystem().cwd()))),
  getcwdb: fn(
    "()",
    "The current directory as bytes.",
    () => new PyBytes(encodeFs(strFromJs(withOsErrors(() => hostSystem().cwd())))),
  ),
  chdir: fn("(path)", "Change the current directory.", (v: Value) => {
    const p = pathArgument(v, "chdir");
    about(p, () => hostSystem().chdir(p.path));
  }),
  getpid: fn("()", "Id of this process.", () => hostSystem().pid(), { leaf: true }),
  getppid: fn("()", "Id of the parent process.", () => hostSystem().ppid(), { leaf: true }),
  getuid: fn("()", "User id.", () => hostSystem().uid(), { leaf: true }),
  geteuid: fn("()", "Effective user id.", () => hostSystem().uid(), { leaf: true }),
  getgid: fn("()", "Group id.", () => hostSystem().gid(), { leaf: true }),
  getegid: fn("()", "Effective group id.", () => hostSystem().gid(), { leaf: true }),
  getgroups: fn("()", "Group ids.", () => new PyList([hostSystem().gid()])),
  getlogin: fn("()", "Name of the user.", () => {
    const name = hostSystem().userName();
    if (name === undefined) throw osError("ENXIO");
    return strFromJs(name);
  }),
  umask: fn(
    "(mask, /)",
    "Set the umask; gives the old one.",
    (mask: Value) => withOsErrors(() => hostSystem().umask(asSize(mask) & 0o777)),
  ),
  _exit: fn("(status)", "End the process at once.", (code: Value) => hostSystem().exit(asSize(code) & 0xff)),
  abort: fn("()", "End the process with SIGABRT.", () => withOsErrors(() => endBySignal(6))),
  kill: fn(
    "(pid, signal, /)",
    "Send a signal.",
    (pid: Value, signal: Value) => {
      const to = asSize(pid), n = asSize(signal);
      if (to === hostSystem().pid() && n > 0 && n < 65 && signals.sendToSelf(n)) return;
      withOsErrors(() => hostSystem().kill(to, n));
    },
  ),
  killpg: fn("(pgid, signal, /)", "Send a signal to a process group.", (group: Value, signal: Value) => {
    withOsErrors(() => hostSystem().kill(-asSize(group), asSize(signal)));
  }),
  waitpid: fn("(pid, options, /)", "Wait for a child process; its id and status.", (pid: Value, options: Value) => {
    return waitFor(asSize(pid), (asSize(options) & 1) === 0);
  }),
  wait: fn("()", "Wait for any child process; its id and status.", () => waitFor(-1, true)),
  system: fn("(command)", "Run a command in a shell.", (command: Value) => {
    const text = envText(command, "system");
    return withOsErrors(() => children.runShell(text, (c) => hostSystem().runShell(c)));
  }),
  strerror: fn("(code, /)", "Text of an error number.", (code: Value) => strFromJs(errorText(asSize(code)))),
  urandom: fn("(size, /)", "Random bytes.", (size: Value) => {
    const n = asSize(size);
    if (n < 0) throw valueError("negative argument not allowed");
    if (n > 0x7fffffff) throw overflowError("Python int too large to convert to C ssize_t");
    const b = new Uint8Array(n);
    hostSystem().random(b);
    return new PyBytes(b);
  }),
  getrandom: fn("(size, flags=0)", "Random bytes.", (size: Value) => {
    const n = asSize(size);
    if (n < 0) throw osError("EINVAL");
    const b = new Uint8Array(n);
    hostSystem().random(b);
    return new PyBytes(b);
  }),
  cpu_count: fn("()", "Number of processors.", () => {
    const asked = callArgs(runtime().sys.getStr("_get_cpu_count_config")!, []);
    return typeof asked === "number" && asked > 0 ? asked : hostSystem().cpuCount() ?? None;
  }),
  _is_inputhook_installed: fn("()", "Does an extension want to be called while input is waited for?", () => false),
  sched_yield: fn("()", "Let others run.", () => {}),
  getloadavg: fn("()", "Load of the last 1, 5 and 15 minutes.", () => {
    const load = hostSystem().loadAverage();
    if (load === undefined) throw exception("OSError", "Load averages are unobtainable");
    return tuple(load.map((n) => float(n)));
  }),
  uname: fn("()", "Names of the system.", uname),
  times: fn(
    "()",
    "Times of the process.",
    () =>
      makeStructSeq(timesType, [
        float(performance.now() / 1000),
        float(0),
        float(0),
        float(0),
        float(Date.now() / 1000),
      ]),
  ),
  sysconf: fn("(name, /)", "A limit of the system.", sysconf),
  sysconf_names: names(SYSCONF),
  pathconf: fn("(path, name)", "A limit of a file.", pathconf),
  fpathconf: fn("(fd, name, /)", "A limit of an open file.", pathconf),
  pathconf_names: names(PATHCONF),
  confstr_names: names(CONFSTR),
  confstr: fn("(name, /)", "A text of the system's configuration.", (name: Value) => {
    if (systemName(name, CONFSTR) !== CONFSTR.CS_PATH) throw osError("EINVAL");
    return "/bin:/usr/bin";
  }),
  ctermid: fn("()", "Name of the controlling terminal.", () => "/dev/tty"),
  register_at_fork: fn(
    "(*, before=<opt>, after_in_child=<opt>, after_in_parent=<opt>)",
    "There is no fork; the functions are never called.",
    (a?: Value, b?: Value, c?: Value) => {
      for (const f of [a, b, c]) {
        if (f !== undefined && typeOf(f).lookup("__call__") === undefined) {
          throw typeError(
            "'before' must be callable, not " + typeOf(f).name,
          );
        }
      }
      if (a === undefined && b === undefined && c === undefined) throw typeError("At least one argument is required.");
    },
  ),
  waitstatus_to_exitcode: fn("(status)", "Exit code of a wait status.", exitCode),
  WIFEXITED: fn("(status)", "Ended by itself?", (s: Value) => (status(s) & 0x7f) === 0),
  WEXITSTATUS: fn("(status)", "Exit status.", (s: Value) => status(s) >> 8),
  WIFSIGNALED: fn(
    "(status)",
    "Ended by a signal?",
    (s: Value) => (status(s) & 0x7f) !== 0 && (status(s) & 0xff) !== 0x7f,
  ),
  WTERMSIG: fn("(status)", "The signal that ended it.", (s: Value) => status(s) & 0x7f),
  WIFSTOPPED: fn("(status)", "Stopped?", (s: Value) => (status(s) & 0xff) === 0x7f),
  WSTOPSIG: fn("(status)", "The signal that stopped it.", (s: Value) => status(s) >> 8),
  WIFCONTINUED: fn("(status)", "Continued?", (s: Value) => status(s) === 0xffff),
  WCOREDUMP: fn("(status, /)", "With a core dump?", (s: Value) => (status(s) & 0x80) !== 0),
  major: fn("(device, /)", "Major number of a device.", (d: Value) => (asSize(d) >> 8) & 0xfff),
  minor: fn(
    "(device, /)",
    "Minor number of a device.",
    (d: Value) => (asSize(d) & 0xff) | ((asSize(d) >> 12) & 0xfff00),
  ),
  makedev: fn(
    "(major, minor, /)",
    "A device number.",
    (a: Value, b: Value) => (asSize(a) << 8) | (asSize(b) & 0xff) | ((asSize(b) & 0xfff00) << 12),
  ),
};
