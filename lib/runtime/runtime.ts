// The Runtime: everything of one Python, wired together.
//
// In: a Config. Out: sys, builtins, __main__, the import system; compile, import and warn for natives (RuntimeServices).
// Invariants: one Runtime is current at a time (core/state.ts); making one runs no Python code and reads no library file.
import "../types/index.ts";
import "../interpreter/index.ts";
import type { CodeData } from "../bytecode/code.ts";
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import type { NativeModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, type ExceptionName, type PyBaseException } from "../core/exceptions.ts";
import { type PyBuiltin, PyModule } from "../core/function.ts";
import { setHostFiles } from "../core/host_api.ts";
import { setHostIo } from "../core/host_io.ts";
import { setHostSystem } from "../core/host_system.ts";
import { isExc } from "../core/raise.ts";
import { runtime, type RuntimeServices, setRuntime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { makeStructSeq } from "../core/structseq.ts";
import { None, PyBytes, type Value } from "../core/value.ts";
import { setRelease } from "../core/weak_refs.ts";
import { PyCode, setFrozenSetMaker } from "../interpreter/code_object.ts";
import { runCode } from "../interpreter/execute.ts";
import { startJit } from "./jit_start.ts";
import { installThreads } from "../interpreter/threads.ts";
import { asPython } from "../interpreter/unwind.ts";
import { setImportHook } from "../interpreter/names.ts";
import { builtinExtras as nativeBuiltinExtras, module as builtinsModule } from "../modules/builtins.ts";
import { NATIVE_MODULES } from "../modules/index.gen.ts";
import { makeSys } from "../modules/sys.ts";
import type { Config } from "../modules/sys_config.ts";
import { audit, unraisableArgsType } from "../modules/sys_hooks.ts";
import { reprJs } from "../ops/text.ts";
import { PyFrozenSet } from "../types/set_classes.ts";
import { builtinExtras } from "./builtin_extras.ts";
import { CodeLoader } from "./code_loader.ts";
import { compileValue } from "./compile_value.ts";
import { MadeCache } from "./made_cache.ts";
import { shortenCompile } from "./regex_shortcut.ts";
import { setLineSource, setWarnExplicit } from "./compile_source.ts";
import { denoVersion, getEnv, platform, tryRead, writeText } from "./host.ts";
import { denoFiles } from "./host_files.ts";
import { denoSystem } from "./host_system.ts";
import { releaseWeakTargetsInTime } from "./host_weak.ts";
import { installSignals } from "./host_signals.ts";
import { workerIo } from "./host_worker.ts";
import { allowsFrozen, FrozenModules } from "./frozen_modules.ts";
import { HOST_MODULES, Importer } from "./importer.ts";
import { ImportlibBridge } from "./importlib_bridge.ts";
import { setPendingClasses } from "../core/type.ts";
import { isLazy, setLazy } from "./lazy_entry.ts";
import { setLibraryListing } from "./stdlib_zip.ts";
import defer * as pylib from "../pylib/index.gen.ts";
import { PYLIB_NAMES } from "../pylib/names.gen.ts";
import { type Overlay, setOverlay } from "./module_finder.ts";
import { computePaths, type Paths } from "./paths.ts";
import { makeStream } from "./std_streams.ts";
import { printException, printUnraisable } from "./traceback.ts";
import { wireHooks } from "./wiring.ts";

setFrozenSetMaker((items) => {
  const s = new PyFrozenSet();
  for (const item of items) s.put(item, None);
  return s;
});

setHostFiles(denoFiles);
setHostSystem(denoSystem);
setRelease(releaseWeakTargetsInTime);
setHostIo(workerIo);
installSignals();
installThreads((error, func) => {
  const exc = asPython(error);
  if (exc === null) throw error;
  if (!isExc(exc, "SystemExit")) {
    (runtime() as Runtime).unraisable(exc, func, `Exception ignored in thread started by ${reprJs(func)}`);
  }
});

const natives: ReadonlyMap<string, () => NativeModule> = new Map(Object.entries(NATIVE_MODULES));

export class Runtime implements RuntimeServices {
  readonly config: Config;
  readonly modules: PyDict = new PyDict();
  readonly paths: Paths;
  readonly sysModule: PyModule;
  readonly sys: PyDict;
  readonly builtinsModule: PyModule;
  readonly builtins: PyDict;
  readonly importer: Importer;
  readonly bridge: ImportlibBridge;
  readonly loader: CodeLoader;
  finalizing = false;

  constructor(config: Config) {
    this.config = config;
    setRuntime(this);
    startJit(config.xoptions, config.jit);
    this.paths = computePaths(config);
    const version = denoVersion();
    this.sysModule = makeSys({
      config,
      modules: this.modules,
      hostText: `Deno ${version.deno}, V8 ${version.v8}`,
      platform: platformName(),
      builtinNames: ["builtins", "sys", ...natives.keys()].filter((n, i, a) =>
        a.indexOf(n) === i && !HOST_MODULES.has(n)
      ).sort(),
      path: this.paths.path,
      prefix: this.paths.prefix,
      basePrefix: this.paths.basePrefix,
      executable: () => this.paths.executable(),
      baseExecutable: () => this.paths.baseExecutable(),
      stdlibDir: this.paths.stdlib,
      setMaxStrDigits: (n) => this.hooks.setMaxStrDigits(n),
      setLazy,
      makeStream: (fd) => makeStream(fd, config),
      isFinalizing: () => this.finalizing,
      sysDict: () => this.sys,
      builtins: () => this.builtins,
      importModule: (name) => this.importModule(name),
      printException: (value, tb) => printException(this, value, tb),
      printUnraisable: (message, value, type, tb) => printUnraisable(this, message, value, type, tb),
      getEnv: (name) => (config.flags.ignoreEnvironment ? undefined : getEnv(name)),
      warn: (category, message) => this.warn(category, message),
    });
    this.sys = this.sysModule.dict;
    this.modules.setStr("sys", this.sysModule);
    Object.assign(
      nativeBuiltinExtras,
      builtinExtras({
        builtinsOf: () => this.builtins,
        sysOf: () => this.sys,
        compileValue: (source, filename, mode, flags, dontInherit, optimize, feature) =>
          compileValue(this, source, { filename, mode, flags, dontInherit, optimize, feature }),
        importName: (name, globals, fromlist, level) => this.importer.importName(name, globals, fromlist, level),
        imported: (name, fromlist) => this.importer.imported(name, fromlist),
        importModule: (name) => this.importModule(name),
        audit,
        readTerminalLine: (prompt) => this.hooks.readTerminalLine(prompt),
      }),
    );
    this.builtinsModule = builtinsModule.make();
    this.builtins = this.builtinsModule.dict;
    this.builtins.setStr("__debug__", config.flags.optimize === 0);
    this.modules.setStr("builtins", this.builtinsModule);
    this.loader = new CodeLoader(
      config,
      () => {
        const prefix = this.sys.getStr("pycache_prefix");
        return {
          dontWrite: this.sys.getStr("dont_write_bytecode") !== false,
          prefix: typeof prefix === "string" ? prefix : null,
        };
      },
      (text) => this.verbose(text),
      this.paths.stdlib,
    );
    this.importer = new Importer({
      modules: this.modules,
      sys: this.sys,
      builtinsModule: () => this.builtinsModule,
      natives,
      loader: this.loader,
      runModule: (code, dict) => {
        runCode(code as PyCode, dict, this.builtins, dict);
      },
      warn: (category, message, level) => this.warn(category, message, level),
      audit,
      verbose: (text) => this.verbose(text),
      loaded: (name) => {
        if (name === "linecache") this.handOverSources();
        if (name === "re._compiler") this.#shortenCompile();
      },
    });
    const frozen = new FrozenModules({
      modules: this.modules,
      builtins: () => this.builtins,
      library: this.paths.stdlib,
      importModule: (name) => this.importer.importLater(name),
      runModule: (code, dict) => {
        runCode(code, dict, this.builtins, dict);
      },
      verbose: (text) => this.verbose(text),
    }, allowsFrozen(config));
    this.importer.frozen = frozen;
    setLibraryListing((size, mtime) => frozen.listing(size, mtime));
    this.bridge = new ImportlibBridge(this.importer, () => this.paths.stdlib);
    this.importer.dressNative(this.sysModule, "sys");
    this.importer.dressNative(this.builtinsModule, "builtins");
    this.hooks = wireHooks(this);
    this.#install();
  }

  /** Makes what the lower layers ask come to this runtime. */
  #install(): void {
    setPendingClasses(() => this.importer.frozen.makeClasses());
    setOverlay(this.paths.stdlib, this.#overlay);
    setImportHook(
      (name, globals, _locals, fromlist, level) => this.importer.importName(name, globals, fromlist, level),
      (name, fromlist) => this.importer.imported(name, fromlist),
      this.builtins.getStr("__import__") as PyBuiltin,
    );
    setWarnExplicit((category, message, filename, lineno, module) =>
      this.warnExplicit(category, message, filename, lineno, module)
    );
    setLineSource((filename, lineno) => lineOfFile(filename, lineno));
  }

  readonly hooks: ReturnType<typeof wireHooks>;

  /** Code made by exec() in earlier processes. */
  readonly made: MadeCache = new MadeCache(() => !this.loader.settings().dontWrite);

  #shortenCompile(): void {
    if (this.importer.watcher !== null) return;
    const compiler = this.modules.getStr("re._compiler");
    if (!(compiler instanceof PyModule)) return;
    const file = compiler.dict.getStr("__file__");
    // Only the library's own.
    if (typeof file !== "string" || !file.startsWith(`${this.paths.stdlib}/`)) return;
    shortenCompile(compiler);
  }

  isNative(name: string): boolean {
    return (natives.has(name) && !HOST_MODULES.has(name)) || name === "sys" || name === "builtins";
  }

  /** The native module of that name: the one in use, or a new one. */
  makeNative(name: string): PyModule | undefined {
    const known = this.modules.getStr(name);
    if (name === "sys" || name === "builtins") return known as PyModule;
    const native = natives.get(name);
    if (native === undefined) return undefined;
    const module = native().make();
    this.importer.dressNative(module, name);
    return module;
  }

  readonly #overlay: Overlay = {
    names: [...PYLIB_NAMES, `_sysconfigdata__${platformName()}_deno`],
    text: (name) => pylib.PYLIB[name.startsWith("_sysconfigdata_") ? "_sysconfigdata__linux_deno" : name],
  };

  /** Becomes the current runtime. */
  enter(): void {
    setRuntime(this);
    wireHooks(this);
    this.#install();
  }

  compile(source: Value, filename: string, mode: string, flags: number, optimize: number): Value {
    return compileValue(this, source, { filename, mode, flags, dontInherit: true, optimize, feature: -1 });
  }

  importModule(name: string): Value {
    return this.importer.importAbsolute(name);
  }

  warn(category: string, message: string, stackLevel = 1): void {
    const cls = EXC[category as ExceptionName];
    callArgs(getAttr(this.#warnings(), "warn"), [strFromJs(message), cls, stackLevel]);
  }

  warnExplicit(category: string, message: string, filename: string, lineno: number, module: string | undefined): void {
    this.warningsIssued++;
    const cls = EXC[category as ExceptionName];
    const args: Value[] = [strFromJs(message), cls, strFromJs(filename), lineno];
    if (module !== undefined) args.push(strFromJs(module));
    callArgs(getAttr(this.#warnings(), "warn_explicit"), args);
  }

  #warnings(): Value {
    const loaded = this.modules.getStr("warnings");
    if (loaded !== undefined && loaded !== None) return loaded;
    return this.importModule(natives.has("_warnings") ? "_warnings" : "warnings");
  }

  decode(bytes: Uint8Array, encoding: string): string {
    const text = callArgs(getAttr(new PyBytes(bytes), "decode"), [strFromJs(encoding)]);
    return typeof text === "string" ? text : (text as unknown as { s: string }).s;
  }

  auditCompile(source: Value, filename: string): void {
    audit("compile", source, strFromJs(filename));
  }

  /** Number of warnings that compilation issued. */
  warningsIssued = 0;
  readonly #sources: [PyCode, string, string][] = [];

  /** Keeps the text of code that is in no file, so that tracebacks can show its lines. */
  rememberSource(code: PyCode, text: string, name: string): void {
    const linecache = this.modules.getStr("linecache");
    if (linecache === undefined || linecache === None) this.#sources.push([code, text, name]);
    else registerSource(linecache, code, text, name);
  }

  /** Gives remembered texts to linecache; called when that has been imported. */
  handOverSources(): void {
    const linecache = this.modules.getStr("linecache");
    if (linecache === undefined || linecache === None) return;
    for (const [code, text, name] of this.#sources.splice(0)) registerSource(linecache, code, text, name);
  }

  /** -v output. */
  verbose(text: string): void {
    if (this.config.flags.verbose > 0) writeText(2, `${text}\n`);
  }

  /** sys.stdout or sys.stderr when the program has used it; null when not (nothing to flush). */
  streamInUse(name: "stdout" | "stderr"): Value | null {
    if (isLazy(this.sys, name)) return null;
    const f = this.sys.getStr(name);
    return f === undefined || f === None ? null : f;
  }

  /** sys.unraisablehook of an exception. */
  unraisable(exc: PyBaseException, object: Value, message: Value = None): void {
    const args = makeStructSeq(unraisableArgsType, [exc.cls, exc, exc.tb, message, message === None ? object : None]);
    const hook = this.sys.getStr("unraisablehook");
    if (hook !== undefined) callArgs(hook, [args]);
  }

  /** Code object of compiled data. */
  code(data: CodeData): PyCode {
    return new PyCode(data);
  }

  /** Runs code as the body of `module`. */
  runIn(code: PyCode, dict: PyDict): Value {
    return runCode(code, dict, this.builtins, dict);
  }

  /** The __main__ module, made at first use. */
  mainModule(): PyModule {
    const known = this.modules.getStr("__main__");
    if (known instanceof PyModule) return known;
    const d = new PyDict();
    const m = new PyModule(d);
    d.setStr("__name__", "__main__");
    d.setStr("__doc__", None);
    d.setStr("__package__", None);
    setLazy(d, "__loader__", () => this.bridge.builtinImporter());
    d.setStr("__spec__", None);
    d.setStr("__builtins__", this.builtinsModule);
    this.modules.setStr("__main__", m);
    return m;
  }
}

/** sys.platform */
function platformName(): string {
  const { os } = platform();
  return os === "windows" ? "win32" : os === "darwin" ? "darwin" : "linux";
}

function registerSource(linecache: Value, code: PyCode, text: string, name: string): void {
  callArgs(getAttr(linecache, "_register_code"), [code, strFromJs(text), strFromJs(name)]);
}

function lineOfFile(filename: string, lineno: number): string | null {
  const bytes = tryRead(filename);
  if (bytes === undefined) return null;
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lineno <= lines.length ? lines[lineno - 1] + "\n" : null;
}
