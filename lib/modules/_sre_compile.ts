// re.Pattern objects from the text of patterns, without the library's compiler (regex/compile_pattern.ts).
//
// In: a str or bytes object and flags, as re._compiler.compile has them. Out: the pattern, or null when the library's code is to run.
import { PyDict } from "../core/dict.ts";
import { strFromJs } from "../core/str.ts";
import { None, PyBytes, PyWideStr, tuple, type Value } from "../core/value.ts";
import { bytesType } from "../core/builtin_types.ts";
import { compilePattern } from "../regex/compile_pattern.ts";
import { PyPattern } from "./_sre_classes.ts";
// What a pattern can do: the module of that may not have been asked for yet.
import "./_sre.ts";

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Code points of a str, bytes of a bytes object; null for anything else, also for an instance of a class under these. */
function pointsOf(pattern: Value): ArrayLike<number> | null {
  if (typeof pattern === "string") return unitsOf(pattern);
  if (pattern instanceof PyWideStr) return pattern.cp;
  return pattern instanceof PyBytes && pattern.cls === bytesType ? pattern.b : null;
}

export function patternOf(pattern: Value, flags: Value): PyPattern | null {
  const points = typeof flags === "number" ? pointsOf(pattern) : null;
  if (points === null) return null;
  const isBytes = pattern instanceof PyBytes;
  const made = compilePattern(points, !isBytes, flags as number);
  if (made === null) return null;
  const groupindex = new PyDict();
  const indexgroup: Value[] = new Array(made.groups + 1).fill(None);
  for (const [name, n] of made.names) {
    const text = strFromJs(name);
    groupindex.set(text, n);
    indexgroup[n] = text;
  }
  return new PyPattern(pattern, made.flags, made.code, null, made.groups, groupindex, tuple(indexgroup), isBytes);
}
