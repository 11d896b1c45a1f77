// The _posixshmem module: memory that processes share, by name.
//
// Invariants: it is a file of the folder that is memory. Mappings of it are copies, brought up to date where processes take
// notice of each other (shared_mappings.ts). Elsewhere than on Linux there is no such folder, and nothing is opened.
import { defineModule, fn } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { withOsErrors } from "../core/os_errors.ts";
import { exception, valueError } from "../core/raise.ts";
import { jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";

function pathOf(name: Value): string {
  if (hostSystem().os !== "linux") throw exception("NotImplementedError", "shared memory is not available here");
  const plain = jsText(name as string).replace(/^\/+/, "");
  if (plain === "" || plain.includes("/")) throw valueError("not a name of shared memory");
  return `/dev/shm/${plain}`;
}

export const module = defineModule("_posixshmem", {
  doc: "Shared memory by name.",
  members: {
    shm_open: fn(
      "(path, flags, mode=511)",
      "Open shared memory; a file descriptor.",
      (path: Value, flags: Value, mode: Value) =>
        withOsErrors(() => hostFiles().open(pathOf(path), asInt32(flags), asInt32(mode))),
    ),
    shm_unlink: fn("(path)", "Remove the name of shared memory.", (path: Value) => {
      withOsErrors(() => hostSystem().removeFile(pathOf(path)));
    }),
  },
});
