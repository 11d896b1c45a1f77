// format() of strs: the string part of the format mini-language.
import { valueError } from "../core/raise.ts";
import { strFromJs, strLen, strSub } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { concatStr, registerFormat } from "../ops/text.ts";
import { fillText, pad, parseFormatSpec, unknownFormatCode } from "./number_format.ts";

registerFormat({ str: (s, spec) => formatStrSpec(s, spec, "str") });

/** format(s, spec); `typeName` is the class of the value for messages. */
export function formatStrSpec(s: Str, spec: Str, typeName: string): Str {
  if (spec === "") return s;
  const parsed = parseFormatSpec(spec, typeName, "<");
  if (parsed.separator !== "" && (parsed.type === "" || parsed.type === "s")) {
    throw valueError(`Cannot specify '${parsed.separator}' with 's'.`);
  }
  if (parsed.type !== "" && parsed.type !== "s") throw unknownFormatCode(parsed.type, typeName);
  if (parsed.sign === " ") throw valueError("Space not allowed in string format specifier");
  if (parsed.sign !== "") throw valueError("Sign not allowed in string format specifier");
  if (parsed.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in string format specifier");
  }
  if (parsed.alt) throw valueError("Alternate form (#) not allowed in string format specifier");
  if (parsed.align === "=") throw valueError("'=' alignment not allowed in string format specifier");
  const cut = parsed.precision >= 0 && parsed.precision < strLen(s) ? strSub(s, 0, parsed.precision) : s;
  if (parsed.width <= strLen(cut)) return cut;
  if (typeof cut === "string" && typeof spec === "string") return pad(cut, parsed, "<");
  const missing = parsed.width - strLen(cut);
  const left = parsed.align === ">" ? missing : parsed.align === "^" ? missing >> 1 : 0;
  const fill = (n: number) => strFromJs(fillText(parsed.fill, n));
  return concatStr([fill(left), cut, fill(missing - left)]);
}
