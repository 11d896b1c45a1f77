/**
 * Najash: Python 3.14 for Deno, as a library.
 *
 * @example
 * ```ts
 * import { Python } from "jsr:@najash/najash";
 * const py = new Python();
 * console.log(py.eval("sum(range(10))")); // 45
 * ```
 *
 * @module
 */
export { Python, PythonError } from "./lib/embed/api.ts";
export type { JsValue } from "./lib/embed/convert.ts";
