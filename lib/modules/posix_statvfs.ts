// os.statvfs: the state of a file system. In: a path. Out: a statvfs_result, whose flags the host does not tell.
import { fn, type MemberDef } from "../core/define.ts";
import { hostSystem } from "../core/host_system.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { Value } from "../core/value.ts";
import { about, pathArgument } from "./posix_path.ts";

const statvfsResultType = defineStructSeq("os.statvfs_result", {
  doc: "State of a file system.",
  fields: [
    "f_bsize",
    "f_frsize",
    "f_blocks",
    "f_bfree",
    "f_bavail",
    "f_files",
    "f_ffree",
    "f_favail",
    "f_flag",
    "f_namemax",
    "f_fsid",
  ],
  visible: 10,
});

const NAME_MAX = 255;

export const statvfsMembers: Record<string, MemberDef | (() => Value)> = {
  statvfs_result: () => statvfsResultType,
  statvfs: fn("(path)", "The state of the file system that holds a path.", (path: Value) => {
    const p = pathArgument(path, "statvfs");
    const s = about(p, () => hostSystem().fileSystem(p.path));
    return makeStructSeq(statvfsResultType, [
      s.blockSize,
      s.blockSize,
      s.blocks,
      s.free,
      s.available,
      s.files,
      s.filesFree,
      s.filesFree,
      0,
      NAME_MAX,
      0,
    ]);
  }),
};
