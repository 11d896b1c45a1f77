// The _stat module: bits of file modes.
import { defineModule, fn, type MemberDef } from "../core/define.ts";
import { overflowError } from "../core/raise.ts";
import type { Value } from "../core/value.ts";
import { index } from "../ops/number.ts";

const TYPES = {
  S_IFDIR: 0o040000,
  S_IFCHR: 0o020000,
  S_IFBLK: 0o060000,
  S_IFREG: 0o100000,
  S_IFIFO: 0o010000,
  S_IFLNK: 0o120000,
  S_IFSOCK: 0o140000,
};

const CONSTANTS: Record<string, number> = {
  ...TYPES,
  S_IFDOOR: 0,
  S_IFPORT: 0,
  S_IFWHT: 0,
  S_ISUID: 0o4000,
  S_ISGID: 0o2000,
  S_ISVTX: 0o1000,
  S_ENFMT: 0o2000,
  S_IREAD: 0o400,
  S_IWRITE: 0o200,
  S_IEXEC: 0o100,
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  UF_SETTABLE: 0xffff,
  UF_NODUMP: 1,
  UF_IMMUTABLE: 2,
  UF_APPEND: 4,
  UF_OPAQUE: 8,
  UF_NOUNLINK: 16,
  UF_COMPRESSED: 32,
  UF_TRACKED: 64,
  UF_DATAVAULT: 128,
  UF_HIDDEN: 0x8000,
  SF_SETTABLE: 0x3fff0000,
  SF_ARCHIVED: 0x10000,
  SF_IMMUTABLE: 0x20000,
  SF_APPEND: 0x40000,
  SF_NOUNLINK: 0x100000,
  SF_SNAPSHOT: 0x200000,
  SF_FIRMLINK: 0x800000,
  SF_DATALESS: 0x40000000,
  ST_MODE: 0,
  ST_INO: 1,
  ST_DEV: 2,
  ST_NLINK: 3,
  ST_UID: 4,
  ST_GID: 5,
  ST_SIZE: 6,
  ST_ATIME: 7,
  ST_MTIME: 8,
  ST_CTIME: 9,
};

function modeOf(v: Value): number {
  const n = index(v);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n > 0xffffffff) throw overflowError("mode out of range");
  return Number(n);
}

function isType(name: string, bits: number): MemberDef {
  return fn(
    "(mode, /)",
    `Is the mode that of ${name}?`,
    (mode: Value) => bits !== 0 && (modeOf(mode) & 0o170000) === bits,
  );
}

const LETTERS: readonly (readonly [number, string])[] = [
  [TYPES.S_IFREG, "-"],
  [TYPES.S_IFDIR, "d"],
  [TYPES.S_IFLNK, "l"],
  [TYPES.S_IFBLK, "b"],
  [TYPES.S_IFCHR, "c"],
  [TYPES.S_IFIFO, "p"],
  [TYPES.S_IFSOCK, "s"],
];

/** Like the first column of ls -l. */
function filemode(v: Value): string {
  const mode = modeOf(v);
  let out = LETTERS.find(([bits]) => (mode & 0o170000) === bits)?.[1] ?? "?";
  for (const [shift, special, letters] of [[6, 0o4000, "sS"], [3, 0o2000, "sS"], [0, 0o1000, "tT"]] as const) {
    const bits = mode >> shift;
    out += (bits & 4 ? "r" : "-") + (bits & 2 ? "w" : "-");
    out += mode & special ? letters[bits & 1 ? 0 : 1] : bits & 1 ? "x" : "-";
  }
  return out;
}

export const module = defineModule("_stat", {
  doc: "Bits of file modes and their tests.",
  init: (_module, dict) => {
    for (const [name, n] of Object.entries(CONSTANTS)) dict.setStr(name, n);
  },
  members: {
    S_ISDIR: isType("a directory", TYPES.S_IFDIR),
    S_ISCHR: isType("a character device", TYPES.S_IFCHR),
    S_ISBLK: isType("a block device", TYPES.S_IFBLK),
    S_ISREG: isType("a regular file", TYPES.S_IFREG),
    S_ISFIFO: isType("a pipe", TYPES.S_IFIFO),
    S_ISLNK: isType("a symbolic link", TYPES.S_IFLNK),
    S_ISSOCK: isType("a socket", TYPES.S_IFSOCK),
    S_ISDOOR: isType("a door", 0),
    S_ISPORT: isType("an event port", 0),
    S_ISWHT: isType("a whiteout", 0),
    S_IMODE: fn("(mode, /)", "Permission bits of a mode.", (mode: Value) => modeOf(mode) & 0o7777),
    S_IFMT: fn("(mode, /)", "File type bits of a mode.", (mode: Value) => modeOf(mode) & 0o170000),
    filemode: fn("(mode, /)", "A mode as text, like ls -l shows it.", filemode),
  },
});
