// The part of posix that the system tells in /proc: process groups and sessions, user ids, the processors of a process.
//
// In: a process id (0: this process). Out: numbers. Invariant: where there is no /proc the functions raise OSError ENOSYS.
import { fn, type MemberDef } from "../core/define.ts";
import { hostSystem } from "../core/host_system.ts";
import { osError } from "../core/os_errors.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { PySet } from "../types/set_classes.ts";
import { asSize } from "../ops/number.ts";

function procText(pid: number, file: string): string {
  const read = (of: string) => new TextDecoder().decode(hostSystem().readFile(`/proc/${of}/${file}`));
  try {
    return read(pid === 0 ? "self" : String(pid));
  } catch (e) {
    if ((e as { code?: string }).code !== "ENOENT") throw osError((e as { code?: string }).code ?? "EACCES");
    throw osError(hostSystem().os === "linux" ? "ESRCH" : "ENOSYS");
  }
}

/** A number of /proc/PID/stat, counted from the one after the program's name. */
function statNumber(pid: Value, at: number): number {
  const text = procText(asSize(pid), "stat");
  return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[at]);
}

/** A line of /proc/PID/status. */
function statusLine(pid: number, name: string): string {
  const line = procText(pid, "status").split("\n").find((l) => l.startsWith(`${name}:`));
  return line === undefined ? "" : line.slice(name.length + 1).trim();
}

/** The real, effective and saved id. */
function threeIds(name: string): Value {
  return tuple(statusLine(0, name).split(/\s+/).slice(0, 3).map(Number));
}

/** The numbers of a list such as "0-3,8". */
function listed(text: string): number[] {
  const all: number[] = [];
  for (const part of text.split(",")) {
    const [from, to = from] = part.split("-").map(Number);
    for (let n = from; n <= to; n++) all.push(n);
  }
  return all;
}

export const procMembers: Record<string, MemberDef | (() => Value)> = {
  getpgid: fn("(pid)", "The process group of a process.", (pid: Value) => statNumber(pid, 2)),
  getpgrp: fn("()", "The process group of this process.", () => statNumber(0, 2)),
  getsid: fn("(pid, /)", "The session of a process.", (pid: Value) => statNumber(pid, 3)),
  getresuid: fn("()", "The real, effective and saved user id.", () => threeIds("Uid")),
  getresgid: fn("()", "The real, effective and saved group id.", () => threeIds("Gid")),
  sched_getaffinity: fn("(pid, /)", "The processors that a process may run on.", (pid: Value) => {
    const set = new PySet();
    for (const n of listed(statusLine(asSize(pid), "Cpus_allowed_list"))) set.put(n, None);
    return set;
  }),
};
