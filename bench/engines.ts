// The engines that benchmarks compare: how each is found, named, and started on a program.
// In: names from the command line. Out: Engine objects, and notes about the ones this machine lacks.
// Invariant: `command` returns undefined exactly where the engine has no form of the program (no JS twin).

import { lastLine, run, which } from "./process.ts";

const here = new URL(".", import.meta.url).pathname;
const cli = new URL("../cli.ts", import.meta.url).pathname;
const deno = Deno.execPath();

export interface Engine {
  name: string;
  version: string;
  /** It compiles what runs long, so that it gets faster from round to round. */
  compiles: boolean;
  command(program: string, args: string[]): string[] | undefined;
}

export const engineNames = ["najash", "najash-jit0", "cpython", "pypy", "pyodide", "js"];

/** The command line that runs Najash; flags of `deno run` first, as a user would put them. */
export function najashCommand(flags: string[] = []): string[] {
  return [deno, "run", "-A", cli, ...flags];
}

/** The real interpreter behind a `python3` that may be a shim: a shim would be timed with it. */
export async function realPython(name: string): Promise<string | undefined> {
  if (which(name) === undefined) return undefined;
  const found = await run([name, "-c", "import sys; print(sys.executable)"], { pin: false });
  return found.code === 0 ? found.stdout.trim() : undefined;
}

async function versionOf(command: string[]): Promise<string> {
  const found = await run(command, { pin: false });
  return lastLine(found.stdout + found.stderr);
}

/** Finds one engine; a string says why it is missing. */
export async function findEngine(name: string, python: string): Promise<Engine | string> {
  if (name === "najash" || name === "najash-jit0") {
    if (which(cli) === undefined) return `${name}: no cli.ts yet`;
    const flags = name === "najash" ? [] : ["-X", "jit=0"];
    const version = await versionOf([...najashCommand(), "-V"]);
    const compiles = name === "najash";
    return { name, version, compiles, command: (program, args) => [...najashCommand(flags), program, ...args] };
  }
  if (name === "cpython" || name === "pypy") {
    const executable = await realPython(name === "pypy" ? "pypy3" : python);
    if (executable === undefined) return `${name}: not installed`;
    const version = await versionOf([
      executable,
      "-c",
      "import sys; v = sys.version.split('\\n'); print(v[-1] if 'PyPy' in v[-1] else 'CPython', v[0].split()[0])",
    ]);
    const compiles = name === "pypy";
    return { name, version, compiles, command: (program, args) => [executable, program, ...args] };
  }
  if (name === "pyodide") {
    const host = `${here}pyodide_host.ts`;
    const command = [deno, "run", "-A", "--v8-flags=--no-wasm-inlining", host];
    const probe = await run([...command, "--version"], { pin: false });
    if (probe.code !== 0) return `pyodide: ${lastLine(probe.stderr)}`;
    const version = probe.stdout.trim();
    return { name, version, compiles: false, command: (program, args) => [...command, program, ...args] };
  }
  if (name === "js") {
    return {
      name,
      version: `Deno ${Deno.version.deno}, V8 ${Deno.version.v8}`,
      compiles: true,
      command(program, args) {
        const twin = program.replace("/programs/", "/js/").replace(/\.py$/, ".js");
        return which(twin) === undefined ? undefined : [deno, "run", twin, ...args];
      },
    };
  }
  return `${name}: no such engine (${engineNames.join(", ")})`;
}
