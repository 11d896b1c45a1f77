// A program that uses packages of npm and JSR, or awaits JavaScript: it starts when they are loaded, and runs in the host's
// event loop when it awaits.
//
// In: a runtime, what the program needs, a function that gives its code. Out: how it ended.
import { runInHostLoop } from "../core/host_loop.ts";
import { programFrame } from "../interpreter/execute.ts";
import "../modules/js_object.ts";
import { addFailure, addPackage, packageValue } from "../modules/js_packages.ts";
import { type Ending, runShowing, showUncaught } from "../runtime/finish.ts";
import type { Program } from "../runtime/run_program.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { Needs } from "./packages.ts";

/** Loads the packages and runs the program whose code `begin` gives. */
export async function runWithJavaScript(rt: Runtime, needs: Needs, begin: () => Program): Promise<Ending> {
  await loadPackages(needs.specifiers);
  return runLoaded(rt, needs, begin);
}

/** Runs a program whose packages are loaded. */
export async function runLoaded(
  rt: Runtime,
  needs: Pick<Needs, "specifiers" | "eventLoop">,
  begin: () => Program,
): Promise<Ending> {
  for (const specifier of needs.specifiers) {
    const value = packageValue(specifier);
    if (value !== undefined) rt.modules.setStr(specifier, value);
  }
  let code: Program = null;
  const begun = runShowing(rt, () => {
    code = begin();
    if (code !== null && !needs.eventLoop) rt.runIn(code, rt.mainModule().dict);
  });
  if (code === null || !needs.eventLoop) return begun;
  try {
    await runInHostLoop(() => programFrame(code!, rt.mainModule().dict, rt.builtins));
    return begun;
  } catch (e) {
    return showUncaught(rt, e);
  }
}

/** Loads packages, so that Python can import them. */
export async function loadPackages(specifiers: readonly string[]): Promise<void> {
  for (const specifier of specifiers) {
    try {
      addPackage(specifier, await import(specifier));
    } catch (e) {
      addFailure(specifier, e instanceof Error ? e.message : String(e));
    }
  }
}
