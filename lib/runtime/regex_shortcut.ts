// re._compiler.compile without the library's Python code, for all patterns that it neither refuses nor warns of.
//
// In: the library's re._compiler module, just run or thawed. Out: the same with a `compile` that makes most patterns itself
// (modules/_sre_compile.ts) and gives the rest to the library's. Invariants: errors, warnings and their tracebacks are the library's; so is all, when
// a program has put something in the place of what the library's function would use, or looks at what runs.
// Tried and dropped: keeping the library's results on the disk. The first process gained nothing, and the others had a file to read for
// each program.
import { builtinFunction } from "../core/define.ts";
import { callArgs } from "../core/call.ts";
import { PyModule } from "../core/function.ts";
import { currentBudget } from "../core/limits.ts";
import { ts } from "../core/state.ts";
import { PENDING } from "../core/threads.ts";
import type { Value } from "../core/value.ts";
import { tiers } from "../interpreter/tiers.ts";
import { whenFilled } from "./frozen_modules.ts";
import defer * as native from "../modules/_sre_compile.ts";

/** What the library's function goes through, by the module that it is in. */
const COMPILER = ["_code", "_compile", "_compile_info", "_optimize_charset", "isstring", "_parser", "_sre"];
const PARSER = ["parse", "_parse", "_parse_sub", "fix_flags", "Tokenizer", "State", "SubPattern"];
const SRE = ["compile"];

/** Tells whether a module still has under these names what it has now, or will have when it is filled. */
function watch(module: Value | undefined, names: readonly string[]): () => boolean {
  if (!(module instanceof PyModule)) return () => false;
  let values: (Value | undefined)[] | null = null;
  whenFilled(module, () => {
    values = names.map((name) => module.namespace.getStr(name));
  });
  return () => {
    if (values === null) return true;
    for (let i = 0; i < names.length; i++) if (module.namespace.getStr(names[i]) !== values[i]) return false;
    return true;
  };
}

/** Dresses the module. */
export function shortenCompile(compiler: PyModule): void {
  const { namespace } = compiler;
  const usual = namespace.getStr("compile");
  if (usual === undefined) return;
  const isOriginal = [
    watch(compiler, COMPILER),
    watch(namespace.getStr("_parser"), PARSER),
    watch(namespace.getStr("_sre"), SRE),
  ];
  const compile = builtinFunction("compile", "(p, flags=0)", "A pattern object.", (p: Value, flags: Value = 0) => {
    const isWatched = ts.instrumented && (tiers.recording === 0 || (ts.pending & PENDING.TRACE) !== 0);
    // Under a limit of steps each run counts the library's, whether a profile function is called of them or not.
    const made = !isWatched && currentBudget() === null && isOriginal.every((is) => is())
      ? native.patternOf(p, flags)
      : null;
    return made ?? callArgs(usual, [p, flags]);
  }, "re._compiler");
  namespace.setStr("compile", compile);
}
