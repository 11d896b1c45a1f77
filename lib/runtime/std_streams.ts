// The standard streams, from the configuration.
import type { Config } from "../modules/sys_config.ts";
import { makeStdStream } from "../modules/_io_std.ts";
import { getAttr } from "../core/attributes.ts";
import { jsText } from "../core/str.ts";
import type { Str, Value } from "../core/value.ts";
import { lookupCodec } from "../types/text_codec.ts";

/** The name that a codec gives itself, as in sys.stdout.encoding. */
function codecName(name: string): string {
  if (/^utf-?8$/i.test(name)) return "utf-8";
  try {
    return jsText(getAttr(lookupCodec(name), "name") as Str);
  } catch {
    return name;
  }
}

/** sys.stdin, sys.stdout or sys.stderr. */
export function makeStream(fd: 0 | 1 | 2, config: Config): Value {
  let encoding: string | undefined, errors: string | undefined;
  if (config.ioEncoding !== null) {
    const [name, handler] = config.ioEncoding.split(":");
    if (name !== "") encoding = codecName(name);
    if (handler !== undefined && handler !== "" && fd !== 2) errors = handler;
  }
  return makeStdStream(fd, fd === 0 ? "r" : "w", { encoding, errors, unbuffered: config.unbuffered });
}
