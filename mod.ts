/**
 * Najash: Python 3.14 for Deno, as a library.
 *
 * ```ts
 * import { Runtime } from "@najash/najash";
 * const py = new Runtime();
 * console.log(py.eval("sum(range(10))")); // 45
 * ```
 *
 * Values cross in both directions:
 *
 * | Python | to JavaScript | from JavaScript |
 * | --- | --- | --- |
 * | `None` | `null` | `null`, `undefined` |
 * | `bool` | `boolean` | `boolean` |
 * | `int` | `number`, or `bigint` where it is no safe integer | safe integers, `bigint` |
 * | `float` | `number` | other numbers (and `-0`) |
 * | `str` | `string` | `string` |
 * | `bytes` | `Uint8Array` (a copy) | `Uint8Array`, `ArrayBuffer` |
 * | `bytearray` | `Uint8Array` (a copy) | |
 * | `list`, `tuple` | `Array` (a copy) | `Array` to `list` |
 * | `dict` | `Map` (a copy) | `Map` |
 * | `set`, `frozenset` | `Set` (a copy) | `Set` to `set` |
 * | `datetime.datetime` | `Date` | `Date`, with the time zone UTC |
 * | functions, methods | functions | functions can be called |
 * | iterables, async iterables | {@linkcode PythonObject}, for `for` and `for await` | for `for` and `async for` |
 * | coroutines, awaitables | {@linkcode PythonObject} with `wait()` | promises can be awaited |
 * | other objects, classes, modules | {@linkcode PythonObject} | objects: attributes, items, calls, `new` |
 *
 * Python code reaches JavaScript by `from js import fetch` (globals), `from node import fs` (built-in modules) and, after
 * {@linkcode Runtime.load} or in {@linkcode Runtime.runAsync}, `from npm import lodash`, `from jsr import name` and
 * `importlib.import_module("npm:lodash@4")`. What JavaScript throws is a `js.JSError` in Python; a Python exception is a
 * {@linkcode PythonError} in JavaScript; each is itself again when it comes home.
 *
 * @module
 */
export { Runtime } from "./lib/embed/runtime.ts";
export { PythonError } from "./lib/embed/errors.ts";
export { Keywords, keywords, type PythonFunction, PythonObject } from "./lib/embed/objects.ts";
export type { InputSource, OutputTarget, RuntimeOptions } from "./lib/embed/options.ts";
export type { LimitName } from "./lib/core/limits.ts";
