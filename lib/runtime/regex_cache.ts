// re._compiler.compile with a memory that outlasts the process (see made_cache.ts).
//
// In: the library's re._compiler module, just run. Out: the same with a `compile` that first looks for the pattern's
// code among what earlier processes have made. Invariants: what is kept is what the library's own compiler gave _sre;
// patterns that it refuses, or warns of, always go through it.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { builtinFunction } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { currentBudget } from "../core/limits.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { None, PyBytes, tuple, type Value } from "../core/value.ts";
import type { MadeCache } from "./made_cache.ts";

/** What _sre makes a pattern from, as JSON. */
interface Kept {
  readonly flags: number;
  readonly code: readonly number[];
  readonly groups: number;
  readonly names: readonly (readonly [string, number])[];
}

/** A compiled pattern, as far as it is looked into here. */
interface Compiled {
  readonly flags: number;
  readonly code: readonly number[];
  readonly groups: number;
  readonly groupindex: PyDict;
}

const DEBUG = 0x80;
/** Sets that may draw a FutureWarning. */
const WARNED = /\[\[|--|&&|\|\||~~|\[\^\[/;

/** The part of the key that says which pattern; null for what is not kept. */
function keyOf(pattern: Value, flags: Value): string | null {
  if (typeof flags !== "number" || (flags & DEBUG) !== 0) return null;
  if (typeof pattern === "string") {
    // Lone surrogates do not survive UTF-8.
    return pattern.isWellFormed() && !WARNED.test(pattern) ? `re\0s\0${flags}\0${pattern}` : null;
  }
  if (!(pattern instanceof PyBytes)) return null;
  const text = new TextDecoder("latin1").decode(pattern.b);
  return WARNED.test(text) ? null : `re\0b\0${flags}\0${text}`;
}

/** Dresses the module's dictionary. */
export function rememberPatterns(compiler: PyDict, sre: Value, cache: MadeCache): void {
  const usual = compiler.getStr("compile");
  if (usual === undefined) return;
  const build = getAttr(sre, "compile");
  const compile = builtinFunction("compile", "(p, flags=0)", "A pattern object.", (p: Value, flags: Value = 0) => {
    // Under a limit of steps each run counts the compiler's.
    const key = currentBudget() === null ? keyOf(p, flags) : null;
    if (key === null) return callArgs(usual, [p, flags]);
    let fresh: Value | null = null;
    const bytes = cache.get(key, () => {
      fresh = callArgs(usual, [p, flags]);
      return new TextEncoder().encode(JSON.stringify(keptOf(fresh as unknown as Compiled)));
    });
    return fresh ?? rebuild(JSON.parse(new TextDecoder().decode(bytes!)), build, p);
  }, "re._compiler");
  compiler.setStr("compile", compile);
}

function keptOf(p: Compiled): Kept {
  const names = p.groupindex.entries().map((e) => [jsText(e.key as never), e.value as number] as const);
  return { flags: p.flags, code: p.code, groups: p.groups, names };
}

function rebuild(kept: Kept, build: Value, pattern: Value): Value {
  const groupindex = new PyDict();
  const indexgroup: Value[] = new Array(kept.groups + 1).fill(None);
  for (const [name, i] of kept.names) {
    groupindex.setStr(name, i);
    indexgroup[i] = strFromJs(name);
  }
  // _sre reads numbers only from what is iterable: a tuple does.
  return callArgs(build, [pattern, kept.flags, tuple([...kept.code]), kept.groups, groupindex, tuple(indexgroup)]);
}
