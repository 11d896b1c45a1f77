// Stand-in for jsr:@std/cli where JSR can't be reached: the part Najash uses, over node:util.
import { parseArgs as nodeParseArgs } from "node:util";
/** Parses `args` into flags and positionals; the subset of options Najash's developer tools pass. */
export function parseArgs(
  args: string[],
  options: { boolean?: string[]; string?: string[] } = {},
): { _: string[]; [name: string]: string | boolean | string[] | undefined } {
  const spec: Record<string, { type: "boolean" | "string" }> = {};
  for (const name of options.boolean ?? []) spec[name] = { type: "boolean" };
  for (const name of options.string ?? []) spec[name] = { type: "string" };
  const { values, positionals } = nodeParseArgs({ args, options: spec, allowPositionals: true, strict: false });
  return { ...values, _: positionals };
}
