// The _posixshmem module: memory that processes share, which cannot be had.
//
// Invariants: a mapping (modules/mmap.ts) is a copy in this process, so opening shared memory is refused rather than giving
// memory that nobody else sees; the name of some that another program made can be removed.
import { defineModule, fn } from "../core/define.ts";
import { withOsErrors } from "../core/os_errors.ts";
import { exception } from "../core/raise.ts";
import { jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { removeShared } from "../runtime/host_pipes.ts";

export const module = defineModule("_posixshmem", {
  doc: "Shared memory; it cannot be had here.",
  members: {
    shm_open: fn("(path, flags, mode=511)", "Refuse to open shared memory.", (_path: Value) => {
      throw exception(
        "NotImplementedError",
        "shared memory is not available: processes of Najash can't share a mapping (a Manager or a Pipe can be used)",
      );
    }),
    shm_unlink: fn("(path)", "Remove the name of shared memory.", (path: Value) => {
      const name = jsText(path as string).replace(/^\/+/, "");
      withOsErrors(() => removeShared(`/dev/shm/${name}`));
    }),
  },
});
