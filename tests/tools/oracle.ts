// The oracle: CPython 3.14 (Pyodide, from npm) as a function. Test time only; nothing in lib/ may import this.
// In: a program file inside the tests folder. Out: its stdout, stderr, exit status and, on request, for each line
// of output the line of the module's code that was running.
// Invariant: programs run one after another in one process; oracle_driver.py gives each a fresh start.
// Tried and dropped: one Pyodide per program (3 s each); runPythonAsync (leaves a running event loop behind).
import { loadPyodide } from "pyodide/pyodide.mjs";
import { dirname, fromFileUrl } from "./paths.ts";

export interface OracleOutcome {
  exit: number;
  stdout: string;
  stderr: string;
  /** For each line of stdout: the line of module code that wrote it (only when recording). */
  at: number[];
}

export type Leaf = [first: number, last: number, column: number, simple: boolean];

export interface RunOptions {
  args?: string[];
  stdin?: string;
  record?: boolean;
}

export interface Oracle {
  run(file: string, options?: RunOptions): OracleOutcome;
  leaves(source: string): Leaf[];
}

/** A CPython on this machine, for what differs between Pyodide's 32 bits and everyone else's 64 (hashes, sizes). */
export function nativeOracle(command: string): Oracle {
  const driver = dirname(fromFileUrl(import.meta.url)) + "/oracle_driver.py";
  const ask = (name: string, args: unknown[]) => {
    const code =
      `import json,sys;exec(open(sys.argv[1]).read());sys.__stdout__.write(${name}(*json.loads(sys.argv[2])))`;
    const { stdout } = new Deno.Command(command, { args: ["-c", code, driver, JSON.stringify(args)] }).outputSync();
    return JSON.parse(new TextDecoder().decode(stdout));
  };
  return {
    run: (file, options = {}) =>
      ask("run_program", [file, options.args ?? [], options.stdin ?? "", options.record ?? false]),
    leaves: (source) => ask("leaves", [source]),
  };
}

/** Starts CPython; programs must lie under `root`. */
export async function startOracle(root: string): Promise<Oracle> {
  const py = await loadPyodide({ env: { LANG: "C.UTF-8", HOME: "/home/pyodide", NO_COLOR: "1" } });
  py.FS.mkdirTree(root);
  py.mountNodeFS(root, root);
  const driver = dirname(fromFileUrl(import.meta.url)) + "/oracle_driver.py";
  const scope = py.globals.get("dict")();
  py.runPython(await Deno.readTextFile(driver), { globals: scope, filename: "<oracle>" });
  const Run = scope.get("Run");
  const leaves = scope.get("leaves");
  return {
    run(file, options = {}) {
      const run = Run(file, py.toPy(options.args ?? []), options.stdin ?? "", options.record ?? false);
      const program = run.prepare();
      let failed = false;
      try {
        program?.();
      } catch {
        failed = true;
      }
      return JSON.parse(run.finish_last(failed));
    },
    leaves: (source) => JSON.parse(leaves(source)),
  };
}
