// The constant part of the sys module: version, limits, flags.
//
// In: the configuration. Out: struct sequences and numbers. Facts as of CPython 3.14 on 64-bit Linux, except what
// describes this implementation itself.
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import { float, tuple, type Value } from "../core/value.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import type { Flags } from "./sys_config.ts";

export const VERSION: readonly [number, number, number] = [3, 14, 2];
export const VERSION_TEXT = VERSION.join(".");
export const HEXVERSION = (VERSION[0] << 24) | (VERSION[1] << 16) | (VERSION[2] << 8) | 0xf0;
export const NAJASH_VERSION = "0.1.0";

const versionInfoType: PyType = defineStructSeq("sys.version_info", {
  doc: "Version of the Python language.",
  fields: ["major", "minor", "micro", "releaselevel", "serial"],
  constructible: false,
});

export function versionInfo(): Value {
  return makeStructSeq(versionInfoType, [...VERSION, "final", 0]);
}

/** sys.version: the language's version, then what runs it. */
export function versionText(host: string): string {
  return `${VERSION_TEXT} (main, Dec  5 2025, 00:00:00) [Najash ${NAJASH_VERSION}, ${host}]`;
}

const FLAG_FIELDS: readonly [string, keyof Flags][] = [
  ["debug", "debug"],
  ["inspect", "inspect"],
  ["interactive", "interactive"],
  ["optimize", "optimize"],
  ["dont_write_bytecode", "dontWriteBytecode"],
  ["no_user_site", "noUserSite"],
  ["no_site", "noSite"],
  ["ignore_environment", "ignoreEnvironment"],
  ["verbose", "verbose"],
  ["bytes_warning", "bytesWarning"],
  ["quiet", "quiet"],
  ["hash_randomization", "hashRandomization"],
  ["isolated", "isolated"],
  ["dev_mode", "devMode"],
  ["utf8_mode", "utf8Mode"],
  ["warn_default_encoding", "warnDefaultEncoding"],
  ["safe_path", "safePath"],
  ["int_max_str_digits", "intMaxStrDigits"],
  ["gil", "gil"],
  ["thread_inherit_context", "threadInheritContext"],
  ["context_aware_warnings", "contextAwareWarnings"],
];

const flagsType: PyType = defineStructSeq("sys.flags", {
  doc: "Command line flags.",
  fields: FLAG_FIELDS.map(([name]) => name),
  visible: 18,
  constructible: false,
});

export function flagsValue(flags: Flags): Value {
  return makeStructSeq(flagsType, FLAG_FIELDS.map(([, key]) => flags[key]));
}

export function floatInfo(): Value {
  const t = defineStructSeq("sys.float_info", {
    doc: "Limits of the float type.",
    fields: [
      "max",
      "max_exp",
      "max_10_exp",
      "min",
      "min_exp",
      "min_10_exp",
      "dig",
      "mant_dig",
      "epsilon",
      "radix",
      "rounds",
    ],
  });
  return makeStructSeq(t, [
    float(Number.MAX_VALUE),
    1024,
    308,
    float(2.2250738585072014e-308),
    -1021,
    -307,
    15,
    53,
    float(Number.EPSILON),
    2,
    1,
  ]);
}

export function intInfo(): Value {
  const t = defineStructSeq("sys.int_info", {
    doc: "Limits of the int type.",
    fields: ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
  });
  return makeStructSeq(t, [30, 4, 4300, 640]);
}

/** Numbers hash as in CPython; strs and bytes have 32-bit hashes of our own. */
export function hashInfo(): Value {
  const t = defineStructSeq("sys.hash_info", {
    doc: "Parameters of hashing.",
    fields: ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
  });
  return makeStructSeq(t, [64, (1n << 61n) - 1n, 314159, 0, 1000003, "fnv", 32, 0, 0]);
}

export function threadInfo(): Value {
  const t = defineStructSeq("sys.thread_info", { doc: "How threads are made.", fields: ["name", "lock", "version"] });
  return makeStructSeq(t, ["pthread", "semaphore", "Najash"]);
}

export const COPYRIGHT = "Copyright (c) 2025 the Najash authors (MIT License).\n\n" +
  "The standard library is CPython's.\nCopyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.";

export function gitInfo(): Value {
  return tuple(["Najash", "", ""].map((s) => strFromJs(s)));
}
