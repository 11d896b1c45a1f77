// CPython 3.14 (Pyodide, from npm) as a runner of batches. In: sources. Out: what each prints. Test time only.
import { loadPyodide } from "pyodide/pyodide.mjs";
import { dirname, fromFileUrl, join } from "../tools/paths.ts";

export async function pyodideBatch(): Promise<(source: string) => string> {
  const py = await loadPyodide({ env: { NO_COLOR: "1", PYTHONHASHSEED: "0" } });
  const driver = Deno.readTextFileSync(join(dirname(fromFileUrl(import.meta.url)), "batch.py"));
  const scope = py.toPy({ __name__: "batch" });
  py.runPython(driver, { globals: scope });
  const run = scope.get("run_one");
  // Emscripten numbers and words this error in its own way.
  return (source) =>
    run(source).replaceAll("(68, 'Result not representable')", "(34, 'Numerical result out of range')");
}
