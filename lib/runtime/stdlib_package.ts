// Has Deno fetch the npm package that the standard library is taken from, with whatever imports this file. It is apart
// because programs made by `najash compile` carry their own library.
import "pyodide/package.json" with { type: "json" };
