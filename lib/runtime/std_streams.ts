// The standard streams, from the configuration.
import type { Config } from "../modules/sys_config.ts";
import { makeStdStream } from "../modules/_io_std.ts";
import type { Value } from "../core/value.ts";

/** sys.stdin, sys.stdout or sys.stderr. */
export function makeStream(fd: 0 | 1 | 2, config: Config): Value {
  let encoding: string | undefined, errors: string | undefined;
  if (config.ioEncoding !== null) {
    const [name, handler] = config.ioEncoding.split(":");
    if (name !== "") encoding = name;
    if (handler !== undefined && handler !== "" && fd !== 2) errors = handler;
  }
  return makeStdStream(fd, fd === 0 ? "r" : "w", { encoding, errors, unbuffered: config.unbuffered });
}
