// maxSteps counts the same steps in every way of running, on a hundred programs.
//
// The programs are golden files. Each runs to its end (or its exception) under a limit far away, in the four modes of
// tools/modes.ts, and in the traced copy of the loop.
import { assert, assertEquals } from "@std/assert";
import { PythonError, Runtime } from "../../mod.ts";
import { startJit } from "../../lib/runtime/jit_start.ts";
import { goldenFiles } from "../tools/golden.ts";

const MODES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  interpreter: new Map([["jit", "0"]]),
  tier1: new Map([["jit", "1"], ["jit_threshold", "2"]]),
  tier2: new Map([["jit", "2"], ["jit_threshold", "2"]]),
  stress: new Map([["jit", "2"], ["jit_threshold", "2"], ["jit_stress", "1"]]),
  traced: new Map([["jit", "2"]]),
};

const PROGRAMS = 100;

/** Programs without a directive for the command, of the language and its types. */
function programs(): Map<string, string> {
  const found = new Map<string, string>();
  const files = ["lang/", "types/", "builtins/"].flatMap((part) => [...goldenFiles([part]).values()].flat()).sort();
  for (const file of files) {
    const text = Deno.readTextFileSync(file);
    // Not those that look at time, at other processes, or at how they are traced.
    if (
      /^# (?:stdin|args|skip)|\b(?:time|thread|subprocess|settrace|setprofile|monitoring|gc|getrecursionlimit)\b/m.test(
        text,
      )
    ) continue;
    found.set(file, text);
    if (found.size === PROGRAMS) break;
  }
  return found;
}

/** The steps of a program, and how it ended. */
function count(file: string, text: string, mode: string): string {
  startJit(MODES[mode], 2);
  const py = new Runtime({ maxSteps: 20_000_000, stdout: () => {}, stderr: () => {}, argv: [file] });
  py.run(`__import__("sys").setprofile(${mode === "traced" ? "slice" : "None"})`);
  let ending = "";
  try {
    py.run(text, file);
  } catch (e) {
    if (!(e instanceof PythonError)) throw e;
    ending = e.type;
  }
  return `${py.steps} ${ending}`;
}

Deno.test("maxSteps: the same count in all modes, on 100 programs", () => {
  const different: string[] = [];
  let total = 0;
  const all = programs();
  for (const [file, text] of all) {
    // A profile function sees the event loop's own functions, whose work is native otherwise.
    const modes = Object.keys(MODES).filter((mode) => mode !== "traced" || !/\basyncio\b/.test(text));
    const counts = modes.map((mode) => count(file, text, mode));
    total += parseInt(counts[0]);
    if (new Set(counts).size > 1) different.push(`${file}: ${counts.join(", ")}`);
  }
  startJit(new Map(), 2);
  assertEquals(all.size, PROGRAMS);
  assertEquals(different, []);
  assert(total > 10_000, `${total} steps in all`);
});
