// The embedding API: one Python as a JavaScript object.
import "../runtime/stdlib_package.ts";
import { getAttr } from "../core/attributes.ts";
import type { PyDict } from "../core/dict.ts";
import { strFromJs } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { addFailure, addPackage, isLoaded, packageValue } from "../modules/js_packages.ts";
import { fromJs, toJs } from "../modules/js_values.ts";
import { defaultConfig } from "../modules/sys_config.ts";
import { reprJs } from "../ops/text.ts";
import { compileText, sourceText } from "../runtime/compile_source.ts";
import { readFile } from "../runtime/host.ts";
import { MemoryFiles } from "../runtime/host_memory.ts";
import { specifiersIn } from "../runtime/specifiers.ts";
import { Runtime as Interpreter } from "../runtime/runtime.ts";
import { initSite } from "../runtime/site.ts";
import { filePath } from "../runtime/stdlib_zip.ts";
import { Entry } from "./entry.ts";
import { callWith } from "./objects.ts";
import type { RuntimeOptions } from "./options.ts";
import { inputStream, outputStream } from "./streams.ts";

/** CO_COROUTINE: code with an await in it. */
const COROUTINE = 0x80;

/**
 * A Python with its own modules and its own `__main__`. Several can be used side by side. Nothing has to be closed.
 *
 * @example
 * ```ts
 * import { Runtime } from "@najash/najash";
 * const py = new Runtime();
 * py.run("def double(x): return 2 * x");
 * const double = py.get("double");
 * console.log(double(21), py.eval("double('ab')")); // 42 abab
 * ```
 *
 * @example Limits and output
 * ```ts
 * import { PythonError, Runtime } from "@najash/najash";
 * let text = "";
 * const py = new Runtime({ maxSteps: 10_000, stdout: (t) => text += t });
 * try {
 *   py.run("print('hi')\nwhile True: pass");
 * } catch (e) {
 *   console.log(text, (e as PythonError).limit); // hi maxSteps
 * }
 * ```
 */
export class Runtime {
  readonly #entry: Entry;
  readonly #interpreter: Interpreter;
  readonly #main: PyDict;

  /**
   * Makes a runtime; no Python code runs yet.
   *
   * @param options What it may do, and where its streams lead.
   */
  constructor(options: RuntimeOptions = {}) {
    const config = defaultConfig();
    Object.assign(config.flags, { ignoreEnvironment: 1, noUserSite: 1 });
    config.argv = [...options.argv ?? [""]];
    config.pythonPath = [...options.path ?? []];
    const files = options.files === undefined ? null : new MemoryFiles(options.files);
    this.#interpreter = new Interpreter(config);
    this.#entry = new Entry(this.#interpreter, options, files);
    this.#main = this.#interpreter.mainModule().dict;
    initSite(this.#interpreter);
    const { sys } = this.#interpreter;
    for (const name of ["stdout", "stderr"] as const) {
      const target = options[name];
      if (target === undefined) continue;
      sys.setStr(name, outputStream(target, `<${name}>`));
      sys.setStr(`__${name}__`, sys.getStr(name)!);
    }
    if (options.stdin !== undefined) {
      sys.setStr("stdin", inputStream(options.stdin));
      sys.setStr("__stdin__", sys.getStr("stdin")!);
    }
    this.#entry.adopt();
    for (const [name, value] of Object.entries(options.globals ?? {})) this.set(name, value);
  }

  /** Steps that the last call of the API took; counted where a limit is set. */
  get steps(): number {
    return this.#entry.steps;
  }

  /**
   * Runs statements in `__main__`.
   *
   * @param source Their text, or the URL of a file that has it.
   * @param filename What tracebacks call it.
   * @throws {PythonError} for a Python exception.
   */
  run(source: string | URL, filename = "<string>"): void {
    this.#entry.enter(() => {
      this.#execute(this.#textOf(source), this.#nameOf(source, filename), "exec");
    });
  }

  /**
   * Runs statements that may use `await` (of JavaScript's promises and of Python's coroutines), and packages of npm and JSR
   * that their text names.
   *
   * @param source Their text, or the URL of a file that has it.
   * @param filename What tracebacks call it.
   */
  async runAsync(source: string | URL, filename = "<string>"): Promise<void> {
    const text = this.#textOf(source);
    for (const specifier of specifiersIn(text)) {
      // What can't be loaded is an ImportError where the program imports it, if it does.
      await this.load(specifier).catch((e) => addFailure(specifier, e instanceof Error ? e.message : String(e)));
    }
    await this.#entry.drive(
      () => this.#execute(text, this.#nameOf(source, filename), "exec", true),
      null,
    );
  }

  /**
   * The value of an expression.
   *
   * @param source Its text.
   * @returns The value as JavaScript has it.
   */
  // deno-lint-ignore no-explicit-any
  eval(source: string): any {
    return this.#entry.enter(() => toJs(this.#execute(source, "<string>", "eval")));
  }

  /**
   * The value of an expression that may use `await`.
   *
   * @param source Its text.
   */
  // deno-lint-ignore no-explicit-any
  evalAsync(source: string): Promise<any> {
    return this.#entry.drive(() => this.#execute(source, "<string>", "eval", true), null);
  }

  /**
   * Imports a module.
   *
   * @param name Its name, with dots for what is in packages.
   * @returns The module, as a {@linkcode PythonObject}.
   */
  // deno-lint-ignore no-explicit-any
  import(name: string): any {
    return this.#entry.enter(() => toJs(this.#interpreter.importModule(name)));
  }

  /**
   * Loads a package of npm or JSR, so that Python code can import it.
   *
   * @param specifier Such as `npm:lodash` (for `from npm import lodash`) or `npm:lodash@4.17.21` (for `import_module`).
   */
  async load(specifier: string): Promise<void> {
    if (!isLoaded(specifier)) addPackage(specifier, await import(specifier));
    this.#interpreter.modules.setStr(specifier, packageValue(specifier)!);
  }

  /**
   * The text of `repr()` of an expression: there is one for every value.
   *
   * @param source The expression's text.
   */
  repr(source: string): string {
    return this.#entry.enter(() => reprJs(this.#execute(source, "<string>", "eval")));
  }

  /** Sets a name in `__main__`. */
  set(name: string, value: unknown): void {
    this.#entry.enter(() => this.#main.setStr(name, fromJs(value)));
  }

  /** The value of a name in `__main__`; undefined when there is none. */
  // deno-lint-ignore no-explicit-any
  get(name: string): any {
    return this.#entry.enter(() => {
      const v = this.#main.getStr(name);
      return v === undefined ? undefined : toJs(v);
    });
  }

  /**
   * Calls a function of `__main__`, waiting for it when it is a coroutine function.
   *
   * @param name The function's name.
   * @param args Its arguments.
   */
  // deno-lint-ignore no-explicit-any
  async callAsync(name: string, ...args: any[]): Promise<any> {
    return await this.#entry.drive(() => {
      const f = this.#main.getStr(name) ?? getAttr(this.#interpreter.builtinsModule, name);
      return callWith(f, args);
    }, null);
  }

  #textOf(source: string | URL): string {
    if (typeof source === "string") return source;
    const path = filePath(source.href);
    return this.#entry.enter(() => sourceText(readFile(path), path));
  }

  /** What tracebacks call a program; a file is __file__, too. */
  #nameOf(source: string | URL, filename: string): string {
    if (typeof source === "string") return filename;
    const path = filePath(source.href);
    this.#main.setStr("__file__", strFromJs(path));
    return path;
  }

  #execute(text: string, filename: string, mode: "exec" | "eval", topLevelAwait = false): Value {
    const rt = this.#interpreter;
    const data = compileText(text, { filename, mode, optimize: 0, topLevelAwait, module: "__main__" });
    const code = rt.code(data);
    if (filename.startsWith("<")) rt.rememberSource(code, text, filename);
    const value = rt.runIn(code, this.#main);
    return topLevelAwait && (data.flags & COROUTINE) === 0 ? Entry.finished(value) : value;
  }
}
