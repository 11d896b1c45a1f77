// The standard streams, from the configuration.
import type { Config } from "../modules/sys_config.ts";
import { makeStdStream } from "../modules/_io_std.ts";
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { isExc } from "../core/raise.ts";
import { jsText } from "../core/str.ts";
import type { Str, Value } from "../core/value.ts";
import { str } from "../ops/text.ts";
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

/** Why the streams can't have the encoding of PYTHONIOENCODING; null when they can. */
export function encodingProblem(config: Config): string | null {
  const name = config.ioEncoding?.split(":")[0] ?? "";
  if (name === "" || /^utf-?8$/i.test(name)) return null;
  try {
    lookupCodec(name);
    return null;
  } catch (e) {
    if (!isExc(e, "LookupError")) throw e;
    return `${typeOf(e).name}: ${jsText(str(e) as Str)}`;
  }
}

/** sys.stdin, sys.stdout or sys.stderr. */
export function makeStream(fd: 0 | 1 | 2, config: Config): Value {
  let encoding: string | undefined;
  let errors: string | undefined = fd === 2 ? undefined : config.ioErrors;
  if (config.ioEncoding !== null) {
    const [name, handler] = config.ioEncoding.split(":");
    if (name !== "") encoding = codecName(name);
    if (name !== "" && fd !== 2) errors = "strict";
    if (handler !== undefined && handler !== "" && fd !== 2) errors = handler;
  }
  return makeStdStream(fd, fd === 0 ? "r" : "w", { encoding, errors, unbuffered: config.unbuffered });
}
