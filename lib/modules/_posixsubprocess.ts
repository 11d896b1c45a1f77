// The _posixsubprocess module: starting other programs.
//
// In: what subprocess.Popen worked out. Out: a process id. Invariants: as with fork and exec, a program that cannot be
// started is told through the error pipe ("OSError:<errno, hexadecimal>:<what failed>"), and its process id is that of a
// child that has ended already. The host starts programs itself: nothing of ours can run between fork and exec.
import { bufferOf } from "../core/buffer.ts";
import { defineModule, fn } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { ERRORS, osError, osErrorFrom } from "../core/os_errors.ts";
import { exception, valueError } from "../core/raise.ts";
import { None, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { asInt32 } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { findProgram } from "./child_program.ts";
import { startChild, stillbornChild } from "./child_processes.ts";
import { HostFailure } from "./worker_errors.ts";
import { decodeFs, fspath, pathArgument } from "./posix_path.ts";
import { unasked } from "../runtime/host_access.ts";
import { mayAccess } from "../runtime/host.ts";

function text(v: Value): string {
  const path = fspath(v);
  const s = pathArgument(path, "fork_exec").path;
  if (s.includes("\0")) throw valueError("embedded null byte");
  return s;
}

/** The environment out of b"NAME=value" items. */
function environment(v: Value): Record<string, string> | undefined {
  if (v === None) return undefined;
  const env: Record<string, string> = {};
  for (const item of toArray(v)) {
    const entry = decodeFs(bufferOf(item)!) as string;
    const at = entry.indexOf("=", 1);
    if (at > 0) env[entry.slice(0, at)] = entry.slice(at + 1);
  }
  return env;
}

function forkExec(given: readonly Value[]): number {
  if (given.length !== 22) {
    throw exception("TypeError", `fork_exec expected 22 arguments, got ${given.length}`);
  }
  const [argv, executables, , keep, cwdArg, env] = given;
  const [p2cread, , , c2pwrite, , errwrite, , errpipe, , session, , gid, groups, uid, umask, preexec] = given.slice(6);
  if (preexec !== None) throw exception("RuntimeError", "preexec_fn is not available: the host starts programs itself");
  if (asInt32(umask) !== -1) throw exception("NotImplementedError", "umask of child processes is not available");
  if (groups !== None) throw exception("NotImplementedError", "extra_groups is not available");
  const pipe = asInt32(errpipe);
  const passed = toArray(keep).map((fd) => asInt32(fd)).filter((fd) => fd !== pipe && fd > 2);
  const args = toArray(argv).map(text);
  const cwd = cwdArg === None ? null : text(cwdArg);
  const variables = environment(env);
  const fail = (code: string, what: string): number => {
    const number = (ERRORS[code] ?? ERRORS.EIO)[0].toString(16);
    hostFiles().write(pipe, new TextEncoder().encode(`OSError:${number}:${what}`));
    return stillbornChild();
  };
  if (cwd !== null) {
    try {
      if (!hostSystem().stat(cwd, true).isDirectory) return fail("ENOTDIR", "noexec:chdir");
    } catch (e) {
      return fail((e as { code?: string }).code ?? "ENOENT", "noexec:chdir");
    }
  }
  if (passed.some((fd) => !hostFiles().isOpen(fd))) return fail("EBADF", "noexec");
  const named = toArray(executables).map(text);
  if (named.every((name) => name === "") && !mayAccess("write", hostSystem().cwd())) {
    // sys.executable is empty where the launcher could not be written.
    const flag = "--allow-write";
    throw osErrorFrom(new HostFailure("EACCES", `Permission denied (run with ${flag})`, flag));
  }
  const found = unasked(() => findProgram(named, cwd));
  if ("code" in found) return fail(found.code, "");
  const program = found.program;
  try {
    return startChild({
      program,
      args: args.slice(1),
      cwd,
      env: variables,
      streams: [asInt32(p2cread), asInt32(c2pwrite), asInt32(errwrite)],
      detached: truth(session),
      passed,
      ...(uid === None ? {} : { uid: asInt32(uid) }),
      ...(gid === None ? {} : { gid: asInt32(gid) }),
    });
  } catch (e) {
    if (!(e instanceof HostFailure)) throw e;
    if (e.refused !== null) throw osErrorFrom(e);
    return fail(e.code, "");
  }
}

export const module = defineModule("_posixsubprocess", {
  doc: "Starting other programs.",
  members: {
    fork_exec: fn("(*args)", "Start a program; its process id.", forkExec),
  },
});

void osError;
