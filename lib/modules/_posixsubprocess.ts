// The _posixsubprocess module: starting other programs, which this host cannot do while Python code waits.
import { defineModule, fn } from "../core/define.ts";
import { osError } from "../core/os_errors.ts";
import { None } from "../core/value.ts";

export const module = defineModule("_posixsubprocess", {
  doc: "Starting other programs.",
  members: {
    fork_exec: fn("(*args)", "Not available: OSError.", () => {
      throw osError("ENOSYS", None, None, "Function not implemented: child processes are not available");
    }),
  },
});
