// A `python` made of Pyodide, for the benchmarks: loads it, runs one program as __main__ with sys.argv set.
// In: program path and its arguments, or --version. Out: what the program prints; exit status 1 on an exception.

import { loadPyodide, version } from "pyodide/pyodide.mjs";

const [program, ...args] = Deno.args;
const python = await loadPyodide();
python.setStdout({ batched: (line: string) => console.log(line) });
python.setStderr({ batched: (line: string) => console.error(line) });
if (program === "--version") {
  console.log(`Pyodide ${version}, CPython ${python.runPython("import sys; sys.version.split()[0]")}`);
} else {
  const source = Deno.readTextFileSync(program);
  python.globals.set("_program", python.toPy({ source, argv: [program, ...args] }));
  try {
    python.runPython(`
def _start(program):
    import sys
    from types import ModuleType
    sys.argv = list(program["argv"])
    main = sys.modules["__main__"] = ModuleType("__main__")
    exec(compile(program["source"], sys.argv[0], "exec"), main.__dict__)
_start(_program)
`);
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}
