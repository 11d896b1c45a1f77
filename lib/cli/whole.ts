// The `najash` command with all its modules and the standard library in the static graph: it starts without any
// permission, a little slower than cli.ts.
import library from "pyodide/python_stdlib.zip" with { type: "bytes" };
import { libraryInMemory } from "../runtime/stdlib_zip.ts";
import { main } from "./main.ts";

if (import.meta.main) {
  libraryInMemory(library);
  main(import.meta.url, null);
}
