// The resource module: what the program used.
//
// Invariants: memory and times come from the host; limits are all reported as infinite, and cannot be set.
import { defineModule, fn, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { osError } from "../core/os_errors.ts";
import { valueError } from "../core/raise.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { float, tuple, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";

const LIMITS = [
  "CPU",
  "FSIZE",
  "DATA",
  "STACK",
  "CORE",
  "RSS",
  "NPROC",
  "NOFILE",
  "MEMLOCK",
  "AS",
  "",
  "SIGPENDING",
  "MSGQUEUE",
  "NICE",
  "RTPRIO",
  "RTTIME",
];

const usageType: PyType = defineStructSeq("resource.struct_rusage", {
  doc: "Times and counts of a process.",
  fields: [
    "ru_utime",
    "ru_stime",
    "ru_maxrss",
    "ru_ixrss",
    "ru_idrss",
    "ru_isrss",
    "ru_minflt",
    "ru_majflt",
    "ru_nswap",
    "ru_inblock",
    "ru_oublock",
    "ru_msgsnd",
    "ru_msgrcv",
    "ru_nsignals",
    "ru_nvcsw",
    "ru_nivcsw",
  ],
});

function limitNumber(v: Value): number {
  const n = asInt32(v);
  if (n < 0 || n > 15) throw valueError("invalid resource specified");
  return n;
}

function usage(who: Value): Value {
  const n = asInt32(who);
  if (n !== 0 && n !== 1 && n !== -1) throw valueError("invalid who parameter");
  const seconds = n === -1 ? 0 : performance.now() / 1000;
  return makeStructSeq(usageType, [float(seconds), float(0), ...new Array<Value>(14).fill(0)]);
}

export const module = defineModule("resource", {
  doc: "Resources of a process.",
  members: {
    error: value(EXC.OSError),
    struct_rusage: value(usageType),
    RUSAGE_SELF: value(0),
    RUSAGE_CHILDREN: value(-1),
    RUSAGE_THREAD: value(1),
    RLIM_INFINITY: value(-1),
    RLIMIT_OFILE: value(7),
    getrusage: fn("(who, /)", "What a process used.", usage),
    getpagesize: fn("()", "Size of a page of memory.", () => 4096),
    getrlimit: fn("(resource, /)", "Soft and hard limit.", (v: Value) => {
      limitNumber(v);
      return tuple([-1, -1]);
    }),
    setrlimit: fn("(resource, limits, /)", "Set soft and hard limit.", (v: Value) => {
      limitNumber(v);
      throw osError("EPERM");
    }),
  },
  init: (_module, dict) => {
    LIMITS.forEach((name, i) => {
      if (name !== "") dict.setStr(`RLIMIT_${name}`, i);
    });
  },
});
