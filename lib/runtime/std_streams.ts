// The standard streams as Python objects, and writing out what they hold back at the end.
import type { Config } from "../modules/sys_config.ts";
import { flushDirtyStreams } from "../modules/_io_base.ts";
import { flushStdStream, makeStdStream } from "../modules/_io_std.ts";
import { PyBaseException } from "../core/exceptions.ts";
import type { PyDict } from "../core/dict.ts";
import type { Value } from "../core/value.ts";

export function makeStream(fd: 0 | 1 | 2, config: Config): Value {
  const [encoding, errors] = (config.ioEncoding ?? "").split(":");
  return makeStdStream(fd, fd === 0 ? "r" : "w", {
    encoding: encoding === "" ? undefined : encoding,
    errors: errors === "" ? undefined : errors,
    unbuffered: config.unbuffered,
  });
}

/** Flushes sys.stdout, sys.stderr and every file with unwritten data; false when standard output failed. */
export function flushAllStreams(sys: PyDict): boolean {
  let fine = true;
  for (const name of ["stdout", "stderr"]) {
    const stream = sys.getStr(name);
    if (stream === undefined) continue;
    try {
      flushStdStream(stream);
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e;
      if (name === "stdout") fine = false;
    }
  }
  flushDirtyStreams();
  return fine;
}
