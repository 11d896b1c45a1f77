// The part of posix that starts programs: posix_spawn, spawnv and execv.
//
// In: a program, its arguments and environment, what its descriptors are to be. Out: a process id or an exit status.
// Invariants: the host starts programs itself, so an exec is a child that this process waits for and ends with; the
// standard streams of the child are told by number, what other descriptors it gets by the numbers they have here.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { fn, type MemberDef } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { None, PyBytes, PyList, PyTuple, type Str, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { unasked } from "../runtime/host_access.ts";
import { alongPath, findProgram } from "./child_program.ts";
import defer * as children from "./child_processes.ts";
import { about, decodeFs, fspath, pathArgument } from "./posix_path.ts";
import { endBySignal } from "./posix_process.ts";
import { HostFailure } from "./worker_errors.ts";

const NSIG = 65;
const ACTION = { OPEN: 0, CLOSE: 1, DUP2: 2, CLOSEFROM: 3 } as const;

function text(v: Value): string {
  const path = fspath(v);
  const s = jsText(path instanceof PyBytes ? decodeFs(path.b) : path as Str);
  if (s.includes("\0")) throw valueError(isStr(path) ? "embedded null character" : "embedded null byte");
  return s;
}

/** The arguments of a program: the first is its own name. */
function argumentsOf(v: Value, wrong: string, prefix: string): string[] {
  if (!(v instanceof PyList) && !(v instanceof PyTuple)) throw typeError(`${wrong} must be a tuple or list`);
  const items = toArray(v);
  if (items.length === 0) throw valueError(`${wrong} must not be empty`);
  const all = items.map(text);
  if (all[0] === "") throw valueError(`${prefix} first element cannot be empty`);
  return all;
}

/** The environment out of a mapping; undefined for our own. */
function environmentOf(v: Value, what: string, orNone: boolean): Record<string, string> | undefined {
  if (v === None && orNone) return undefined;
  const keys = lookupAttr(v, "keys");
  if (keys === undefined || lookupAttr(v, "__getitem__") === undefined) {
    throw typeError(`${what}: environment must be a mapping object${orNone ? " or None" : ""}`);
  }
  const names = toArray(callArgs(keys, [])), values = toArray(callArgs(getAttr(v, "values"), []));
  const env: Record<string, string> = {};
  names.forEach((name, i) => {
    const key = text(name), value = text(values[i]);
    if (key === "" || key.includes("=")) throw valueError("illegal environment variable name");
    env[key] = value;
  });
  return env;
}

/** What a child's descriptors are: by their numbers there, ours; and the copies to close when it has started. */
class Descriptors {
  readonly sources = new Map<number, number>([[0, 0], [1, 1], [2, 2]]);
  private readonly opened: number[] = [];

  private keep(fd: number): number {
    this.opened.push(fd);
    return fd;
  }

  apply(action: Value): void {
    if (!(action instanceof PyTuple) || action.a.length === 0) {
      throw typeError("Each file_actions element must be a non-empty tuple");
    }
    const [kind, ...rest] = action.a;
    const count = (name: string, n: number) => {
      if (rest.length !== n) throw typeError(`A ${name} file_action tuple must have ${n + 1} elements`);
    };
    switch (kind) {
      case ACTION.OPEN: {
        count("open", 4);
        const path = pathArgument(rest[1], "posix_spawn");
        const fd = hostFiles().open(path.path, asSize(rest[2]), asSize(rest[3]));
        this.sources.set(asSize(rest[0]), this.keep(fd));
        return;
      }
      case ACTION.CLOSE:
        count("close", 1);
        this.sources.delete(asSize(rest[0]));
        return;
      case ACTION.DUP2: {
        count("dup2", 2);
        const from = asSize(rest[0]);
        const source = this.sources.get(from) ?? from;
        if (!hostFiles().isOpen(source)) throw new HostFailure("EBADF", "", null);
        this.sources.set(asSize(rest[1]), source);
        return;
      }
      case ACTION.CLOSEFROM:
        count("closefrom", 1);
        for (const fd of [...this.sources.keys()]) if (fd >= asSize(rest[0])) this.sources.delete(fd);
        return;
      default:
        throw typeError("Unknown file_actions identifier");
    }
  }

  /** What becomes the child's 0, 1 or 2; -1 for our own one, and for one that it closes itself. */
  stream(fd: 0 | 1 | 2): number {
    const source = this.sources.get(fd);
    return source === undefined || source === fd ? -1 : source;
  }

  /** The program and its arguments, with a shell in between that closes what is to be closed. */
  closing(program: string, args: readonly string[]): { program: string; args: readonly string[] } {
    const closed = [0, 1, 2].filter((fd) => !this.sources.has(fd));
    if (closed.length === 0) return { program, args };
    const redirects = closed.map((fd) => `${fd}>&-`).join(" ");
    return { program: "/bin/sh", args: ["-c", `exec "$0" "$@" ${redirects}`, program, ...args] };
  }

  /** The others, each under its number in the child. */
  passed(): number[] {
    const found: number[] = [];
    for (const [fd, source] of this.sources) {
      if (fd <= 2) continue;
      if (fd !== source) {
        if (hostFiles().isOpen(fd)) {
          throw exception("NotImplementedError", `posix_spawn: descriptor ${fd} is another file in this process`);
        }
        this.keep(hostFiles().duplicate(source, fd));
      }
      found.push(fd);
    }
    return found;
  }

  close(): void {
    for (const fd of this.opened.splice(0)) hostFiles().close(fd);
  }
}

interface Start {
  readonly candidates: readonly string[];
  readonly args: readonly string[];
  readonly env: Record<string, string> | undefined;
  readonly actions?: Value;
  readonly detached?: boolean;
}

/** Starts a program; its process id. Throws what the host says is wrong. */
function start(s: Start): number {
  const found = unasked(() => findProgram(s.candidates, null));
  if ("code" in found) throw new HostFailure(found.code, "", null);
  const descriptors = new Descriptors();
  try {
    if (s.actions !== undefined && s.actions !== None) {
      if (!(s.actions instanceof PyList) && !(s.actions instanceof PyTuple)) {
        throw typeError("file_actions must be a sequence or None");
      }
      for (const action of toArray(s.actions)) descriptors.apply(action);
    }
    return children.startChild({
      ...descriptors.closing(found.program, s.args.slice(1)),
      cwd: null,
      env: s.env,
      streams: [descriptors.stream(0), descriptors.stream(1), descriptors.stream(2)],
      detached: s.detached ?? false,
      passed: descriptors.passed(),
    });
  } finally {
    descriptors.close();
  }
}

/** The numbers of signals. */
function signalsOf(v: Value): number[] {
  return toArray(v).map((each) => {
    const n = asSize(each);
    if (n < 1 || n >= NSIG) throw valueError(`signal number ${n} out of range [1; ${NSIG - 1}]`);
    return n;
  });
}

function posixSpawn(what: "posix_spawn" | "posix_spawnp", given: (Value | undefined)[]): Value {
  const [pathValue, argv, envValue, actions, group, resetIds, session, mask, defaults, scheduler] = given;
  const path = pathArgument(pathValue!, what);
  const args = argumentsOf(argv!, `${what}: argv`, `${what}: argv`);
  const env = environmentOf(envValue!, what, true);
  const unavailable = (name: string) =>
    exception("NotImplementedError", `${what}: ${name} unavailable on this platform`);
  if (group !== undefined && asSize(group) >= 0) throw unavailable("setpgroup");
  if (scheduler !== undefined) throw unavailable("scheduler");
  if (mask !== undefined && signalsOf(mask).length > 0) throw unavailable("setsigmask");
  // A program that starts has no handlers: these signals do what they do anyway.
  if (defaults !== undefined) signalsOf(defaults);
  void resetIds;
  const candidates = what === "posix_spawnp" ? alongPath(path.path, hostSystem().variable("PATH")) : [path.path];
  const s = {
    candidates,
    args,
    env,
    actions,
    detached: session !== undefined && truth(session),
  };
  return about(path, () => start(s));
}

const SPAWN =
  "(path, argv, env, /, *, file_actions=(), setpgroup=<opt>, resetids=False, setsid=False, setsigmask=(), " +
  "setsigdef=(), scheduler=<opt>)";

/** The exit code of a program that has been started here, negative for a signal. */
function outcome(pid: number): number {
  const ended = children.waitForChild(pid, true, false);
  const status = ended?.status ?? 0;
  return (status & 0x7f) === 0 ? status >> 8 : -(status & 0x7f);
}

function spawn(mode: Value, file: Value, argv: Value, env: Value, search: boolean): Value {
  if (!(argv instanceof PyList) && !(argv instanceof PyTuple)) throw typeError("argv must be a tuple or a list");
  const args = toArray(argv).map(text);
  if (args.length === 0 || args[0] === "") throw valueError("argv first element cannot be empty");
  const name = text(file);
  const variables = environmentOf(env, "spawnve", true);
  const path = variables?.PATH ?? hostSystem().variable("PATH");
  let pid;
  try {
    pid = start({ candidates: search ? alongPath(name, path) : [name], args, env: variables });
  } catch (e) {
    if (typeof (e as { code?: unknown }).code !== "string") throw e;
    // As where a child finds out that it can't execute the program.
    pid = children.stillbornChild(127);
  }
  return asSize(mode) === 1 ? pid : outcome(pid);
}

/** Runs a program in the place of this one. */
function exec(candidate: string, args: readonly string[], env: Record<string, string> | undefined): never {
  const pid = start({ candidates: [candidate], args, env });
  let status = NaN;
  while (Number.isNaN(status)) {
    try {
      status = outcome(pid);
    } catch {
      // A signal's handler: what it belongs to is gone, and the program has got the signal of its terminal itself.
    }
  }
  return status < 0 ? endBySignal(-status) : hostSystem().exit(status);
}

export const spawnMembers: Record<string, MemberDef | (() => Value)> = {
  POSIX_SPAWN_OPEN: () => ACTION.OPEN,
  POSIX_SPAWN_CLOSE: () => ACTION.CLOSE,
  POSIX_SPAWN_DUP2: () => ACTION.DUP2,
  POSIX_SPAWN_CLOSEFROM: () => ACTION.CLOSEFROM,
  P_WAIT: () => 0,
  P_NOWAIT: () => 1,
  P_NOWAITO: () => 1,
  posix_spawn: fn(SPAWN, "Start a program; its process id.", (...given) => posixSpawn("posix_spawn", given)),
  posix_spawnp: fn(
    SPAWN,
    "Start a program that is looked for along PATH; its process id.",
    (...given) => posixSpawn("posix_spawnp", given),
  ),
  spawnv: fn(
    "(mode, file, args)",
    "Start a program: its process id with P_NOWAIT, its exit code with P_WAIT.",
    (mode: Value, file: Value, args: Value) => spawn(mode, file, args, None, false),
  ),
  spawnve: fn(
    "(mode, file, args, env)",
    "As spawnv, with an environment.",
    (mode: Value, file: Value, args: Value, env: Value) => spawn(mode, file, args, env, false),
  ),
  spawnvp: fn(
    "(mode, file, args)",
    "As spawnv; the program is looked for along PATH.",
    (mode: Value, file: Value, args: Value) => spawn(mode, file, args, None, true),
  ),
  spawnvpe: fn(
    "(mode, file, args, env)",
    "As spawnve; the program is looked for along PATH.",
    (mode: Value, file: Value, args: Value, env: Value) => spawn(mode, file, args, env, true),
  ),
  execv: fn("(path, argv, /)", "Run a program in the place of this one.", (path: Value, argv: Value) => {
    const p = pathArgument(path, "execv");
    const args = argumentsOf(argv, "execv() arg 2", "execv() arg 2");
    about(null, () => exec(p.path, args, undefined));
  }),
  execve: fn(
    "(path, argv, env)",
    "Run a program in the place of this one, with an environment.",
    (path: Value, argv: Value, env: Value) => {
      const p = pathArgument(path, "execve");
      const args = argumentsOf(argv, "execve: argv", "execve: argv");
      const variables = environmentOf(env, "execve", false);
      about(p, () => exec(p.path, args, variables));
    },
  ),
};
