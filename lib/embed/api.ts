// The embedding API: one Python interpreter as a JavaScript object.
import "../runtime/stdlib_package.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { defaultConfig } from "../modules/sys_config.ts";
import { compileText } from "../runtime/compile_source.ts";
import { Runtime } from "../runtime/runtime.ts";
import { flushDirtyStreams } from "../modules/_io_base.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { fromJs, type JsValue, toJs } from "./convert.ts";
import type { PyDict } from "../core/dict.ts";

/** An uncaught Python exception. */
export class PythonError extends Error {
  /** Name of the Python class, such as "ValueError". */
  readonly type: string;
  constructor(type: string, message: string) {
    super(message === "" ? type : `${type}: ${message}`);
    this.name = "PythonError";
    this.type = type;
  }
}

/**
 * A Python interpreter with its own modules and `__main__` namespace.
 *
 * @example
 * ```ts
 * import { Python } from "jsr:@najash/najash";
 * const py = new Python();
 * py.exec("def double(x): return 2 * x");
 * console.log(py.eval("double(21)")); // 42
 * ```
 */
export class Python {
  readonly #runtime: Runtime;
  readonly #main: PyDict;

  constructor() {
    this.#runtime = new Runtime(defaultConfig());
    this.#main = this.#runtime.mainModule().dict;
  }

  /** Runs statements in `__main__`. Throws PythonError. */
  exec(source: string, filename = "<string>"): void {
    this.#run(source, filename, "exec");
  }

  /** The value of an expression, converted to JavaScript. Throws PythonError, and TypeError for values without a counterpart. */
  eval(source: string, filename = "<string>"): JsValue {
    return toJs(this.#run(source, filename, "eval"));
  }

  /** The text of repr() of an expression: works for every value. */
  repr(source: string): string {
    return reprJs(this.#run(source, "<string>", "eval"));
  }

  /** Sets a name in `__main__`. */
  set(name: string, value: JsValue): void {
    this.#main.setStr(name, fromJs(value));
  }

  /** The value of a name in `__main__`, or undefined. */
  get(name: string): JsValue | undefined {
    const v = this.#main.getStr(name);
    return v === undefined ? undefined : toJs(v);
  }

  #run(source: string, filename: string, mode: "exec" | "eval") {
    this.#runtime.enter();
    try {
      const code = compileText(source, { filename, mode, optimize: 0 });
      return this.#runtime.runIn(this.#runtime.code(code), this.#main);
    } catch (e) {
      if (e instanceof PyBaseException) throw new PythonError(e.cls.name, strJs(e));
      throw e;
    } finally {
      flushDirtyStreams();
    }
  }
}
