// The import statement: sys.modules, parents, finding, loading and the errors (reference/import.html).
//
// In: a name, the importing module's globals, a fromlist, a level. Out: a module. The common case runs natively;
// finders that a program added to sys.meta_path are asked in their place in that list.
// Invariants: no frame of the import system is ever in a traceback; a module stands in sys.modules before its code
// runs and is taken out again when that fails.
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { typeOf } from "../core/builtin_types.ts";
import { emptyModule, type NativeModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, type PyBaseException } from "../core/exceptions.ts";
import { PyModule } from "../core/function.ts";
import { isLazyInstance, lazyInstance, type ModuleFacts } from "../core/lazy_instance.ts";
import { exceptionOf, importError, isExc, keyError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, PyList, PyStrBox, PyTuple, PyWideStr, type Str, type Value } from "../core/value.ts";
import { canLeave, currentThread, markImport, waitFor } from "../core/threads.ts";
import { toArray } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import type { ImportlibBridge } from "./importlib_bridge.ts";
import { isLazy, setLazy } from "./lazy_entry.ts";
import { type FrozenModules, whenFilled } from "./frozen_modules.ts";
import { libraryHint } from "./stdlib_zip.ts";
import { findIn, type Found, type NamespaceFound } from "./module_finder.ts";
import type { CodeLoader } from "./code_loader.ts";
import type { PyCode } from "../interpreter/code_object.ts";

/** What is known of a module that was imported natively. */
export interface ModuleRecord extends ModuleFacts {
  readonly name: string;
  readonly found: Found | null;
  /** `__path__`, shared with the spec's submodule_search_locations. */
  readonly path: PyList | null;
}

function recordOf(name: string, found: Found | null, path: PyList | null): ModuleRecord {
  return {
    name,
    found,
    path,
    initializing: false,
    origin: found === null ? "built-in" : found.path,
    located: found !== null,
  };
}

/** Native modules that a module of the same name on the path hides: they are no part of Python. */
export const HOST_MODULES: ReadonlySet<string> = new Set(["js", "node", "npm", "jsr"]);

/** What the bridge loads together, whichever is asked for first. */
const BOOTSTRAP_MODULES: ReadonlySet<string> = new Set([
  "_frozen_importlib",
  "_frozen_importlib_external",
  "zipimport",
]);

/** `__path__` of a module that nobody has looked at. */
function pathOf(module: Value): Value | undefined {
  return module instanceof PyModule && module.pending !== null ? module.namespace.getStr("__path__") : undefined;
}

export interface ImporterServices {
  readonly modules: PyDict;
  readonly sys: PyDict;
  readonly builtinsModule: () => PyModule;
  readonly natives: ReadonlyMap<string, () => NativeModule>;
  readonly loader: CodeLoader;
  runModule(code: Value, dict: PyDict): void;
  warn(category: string, message: string, stackLevel?: number): void;
  audit(event: string, ...args: Value[]): void;
  verbose(text: string): void;
  /** There is what a module's code has made. */
  loaded(name: string): void;
}

function isText(v: Value | undefined): v is Str | PyStrBox {
  return v !== undefined && (typeof v === "string" || v instanceof PyWideStr || v instanceof PyStrBox);
}

function moduleNotFound(message: string, name: string): PyBaseException {
  return importError(message, strFromJs(name), None, "ModuleNotFoundError");
}

/** Is told what is imported, while modules are frozen (freezer.ts): then all code runs. */
export interface ImportWatcher {
  imported(name: string): void;
  started(found: Found, module: PyModule, code: PyCode): void;
  ended(found: Found, isDone: boolean): void;
}

export class Importer {
  bridge!: ImportlibBridge;
  frozen!: FrozenModules;
  watcher: ImportWatcher | null = null;
  /** -X importtime: called with name and microseconds. */
  onTimed: ((name: string, self: number, total: number, depth: number) => void) | null = null;
  /** -X importtime=2: called with the name of a module that was there already. */
  onCached: ((name: string, depth: number) => void) | null = null;
  #timeDepth = 0;
  #childTime = 0;

  constructor(readonly s: ImporterServices) {}

  /** Modules whose code is running, each with the thread that runs it. */
  readonly #running = new Map<string, object>();

  /** Waits until no other thread is running a module's code, where this thread can wait for it. */
  #awaitModule(name: string): void {
    const owner = this.#running.get(name);
    if (owner === undefined || owner === currentThread() || !canLeave()) return;
    waitFor(() => !this.#running.has(name), null, true);
  }

  /** What `__import__(name, globals, locals, fromlist, level)` does. */
  importName(name: string, globals: Value, fromlist: Value, level: number): Value {
    if (this.#running.size > 0) this.#awaitModule(name);
    const noFrom = fromlist === None || (fromlist instanceof PyTuple && fromlist.a.length === 0);
    if (level === 0 && noFrom) {
      const known = this.s.modules.getStr(name);
      if (known !== undefined && known !== None && this.onCached === null && !name.includes(".")) {
        this.watcher?.imported(name);
        return known;
      }
    }
    const absolute = level > 0 ? this.resolve(name, globals, level) : name;
    if (level === 0 && name === "") throw valueError("Empty module name");
    const module = this.importAbsolute(absolute);
    if (!noFrom && (!(fromlist instanceof PyList) || fromlist.length > 0)) {
      if (lookupAttr(module, "__path__") !== undefined) this.handleFromList(module, toArray(fromlist), false);
      return module;
    }
    const dot = name.indexOf(".");
    if (level === 0) return dot < 0 ? module : this.importAbsolute(name.slice(0, dot));
    if (name === "" || dot < 0) return module;
    const wanted = absolute.slice(0, absolute.length - (name.length - dot));
    const front = this.s.modules.getStr(wanted);
    if (front === undefined) throw keyErrorText(`'${wanted}' not in sys.modules as expected`);
    return front;
  }

  /**
   * What `import name` or `from name import ...` gives where the module and all names were imported before: no Python code
   * runs then. undefined: that is not so, or somebody watches imports.
   */
  imported(name: string, fromlist: Value): Value | undefined {
    if (this.#running.size > 0 || this.onCached !== null || this.watcher !== null) return undefined;
    const module = this.s.modules.getStr(name);
    if (!(module instanceof PyModule) || module.t === 0) return undefined;
    if (fromlist === None || fromlist instanceof PyTuple && fromlist.a.length === 0) {
      const dot = name.indexOf(".");
      const front = dot < 0 ? module : this.s.modules.getStr(name.slice(0, dot));
      return front instanceof PyModule && front.t !== 0 ? front : undefined;
    }
    const found = fromlist instanceof PyTuple && fromlist.t !== 0 &&
      fromlist.a.every((n) => typeof n === "string" && module.dict.getStr(n) !== undefined);
    return found ? module : undefined;
  }

  /** Imports an absolute dotted name and returns that module. */
  importAbsolute(name: string): Value {
    const known = this.s.modules.getStr(name);
    if (known !== undefined) {
      if (known === None) throw moduleNotFound(`import of ${name} halted; None in sys.modules`, name);
      this.onCached?.(name, this.#timeDepth);
      this.watcher?.imported(name);
      return known;
    }
    const start = this.onTimed === null ? 0 : performance.now();
    if (this.watcher !== null) {
      const module = this.#findAndLoad(name);
      this.watcher.imported(name);
      return module;
    }
    if (this.onTimed === null) return this.#findAndLoad(name);
    const outer = this.#childTime;
    this.#childTime = 0;
    this.#timeDepth++;
    try {
      return this.#findAndLoad(name);
    } finally {
      const total = performance.now() - start;
      this.#timeDepth--;
      this.onTimed(name, total - this.#childTime, total, this.#timeDepth);
      this.#childTime = outer + total;
    }
  }

  /** importAbsolute() for somebody who will not look at a native module yet. */
  importLater(name: string): Value {
    if (BOOTSTRAP_MODULES.has(name) && this.watcher === null) {
      const module = this.bridge.later(name);
      if (module !== undefined && this.s.modules.getStr(name) === module) return module;
    }
    const native = this.s.natives.get(name);
    const isLater = native !== undefined && this.s.modules.getStr(name) === undefined && !name.includes(".") &&
      !HOST_MODULES.has(name) && this.onTimed === null && this.watcher === null && !this.bridge.customised();
    if (!isLater) return this.importAbsolute(name);
    this.s.audit("import", strFromJs(name), None, ...this.#auditPaths());
    const module = emptyModule(name);
    this.frozen.defer(module, () => native().make(module));
    this.dressNative(module, name);
    this.s.modules.setStr(name, module);
    return module;
  }

  #findAndLoad(name: string): Value {
    const { modules } = this.s;
    const dot = name.lastIndexOf(".");
    let path: Value | null = null;
    let parent: Value | undefined;
    const tail = name.slice(dot + 1);
    if (dot >= 0) {
      const parentName = name.slice(0, dot);
      if (modules.getStr(parentName) === undefined) this.importAbsolute(parentName);
      const already = modules.getStr(name);
      if (already !== undefined) return already;
      parent = modules.getStr(parentName);
      if (parent === undefined) throw keyError(strFromJs(parentName));
      try {
        path = pathOf(parent) ?? getAttr(parent, "__path__");
      } catch (e) {
        if (!isExc(e, "AttributeError")) throw e;
        const err = moduleNotFound(`No module named ${quoted(name)}; ${quoted(parentName)} is not a package`, name);
        err.context = e;
        err.suppressContext = true;
        throw err;
      }
    }
    this.s.audit("import", strFromJs(name), None, ...this.#auditPaths());
    const module = this.#load(name, tail, path);
    if (parent instanceof PyModule && parent.pending !== null) {
      whenFilled(parent, () => parent.dict.setStr(tail, module));
    } else if (parent !== undefined) {
      try {
        setAttr(parent, tail, module);
      } catch (e) {
        if (!isExc(e, "AttributeError")) throw e;
        this.s.warn(
          "ImportWarning",
          `Cannot set an attribute on ${quoted(name.slice(0, dot))} for child module ${quoted(tail)}`,
        );
      }
    }
    return module;
  }

  #auditPaths(): Value[] {
    const { sys } = this.s;
    if (isLazy(sys, "meta_path")) return [sys.getStr("path") ?? None, None, None];
    return [sys.getStr("path") ?? None, sys.getStr("meta_path") ?? None, sys.getStr("path_hooks") ?? None];
  }

  #load(name: string, tail: string, path: Value | null): Value {
    if (BOOTSTRAP_MODULES.has(name) && this.bridge.ensure()) return this.s.modules.getStr(name)!;
    if (this.bridge.customised()) return this.#loadThroughMetaPath(name, tail, path);
    const native = this.s.natives.get(name);
    if (native !== undefined && !HOST_MODULES.has(name)) return this.loadNative(name, native());
    const found = this.findOnPath(name, tail, path);
    return found === null ? this.#loadHostModule(name) : this.loadFound(found);
  }

  /** What nobody else has: a module of the JavaScript side. */
  #loadHostModule(name: string): Value {
    const native = HOST_MODULES.has(name) ? this.s.natives.get(name) : undefined;
    if (native === undefined) throw moduleNotFound(`No module named ${quoted(name)}${libraryHint(name)}`, name);
    return this.loadNative(name, native());
  }

  /** sys.meta_path holds more, less or other things than at start. */
  #loadThroughMetaPath(name: string, tail: string, path: Value | null): Value {
    const metaPath = this.s.sys.getStr("meta_path");
    if (metaPath === undefined || metaPath === None) {
      throw importError("sys.meta_path is None, Python is likely shutting down");
    }
    const finders = toArray(metaPath);
    if (finders.length === 0) this.s.warn("ImportWarning", "sys.meta_path is empty");
    for (const finder of finders) {
      switch (this.bridge.standardFinder(finder)) {
        case "builtin": {
          const native = HOST_MODULES.has(name) ? undefined : this.s.natives.get(name);
          if (native !== undefined) return this.loadNative(name, native());
          continue;
        }
        case "frozen":
          continue;
        case "path": {
          const found = this.findOnPath(name, tail, path);
          if (found !== null) return this.loadFound(found);
          continue;
        }
      }
      const findSpec = lookupAttr(finder, "find_spec");
      if (findSpec === undefined) continue;
      const spec = callArgs(findSpec, [strFromJs(name), path ?? None, None]);
      if (this.s.modules.getStr(name) !== undefined && spec === None) continue;
      if (spec !== None) return this.bridge.loadSpec(spec);
    }
    return this.#loadHostModule(name);
  }

  /** What PathFinder finds; a Value spec when an entry's finder is not one of ours. */
  findOnPath(
    name: string,
    tail: string,
    path: Value | null,
  ): Found | NamespaceFound | { kind: "spec"; spec: Value } | null {
    const entries = path === null ? this.s.sys.getStr("path") : path;
    if (entries === undefined || entries === None) return null;
    if (this.bridge.pathHooksCustomised()) {
      const spec = this.bridge.pathFinderSpec(name, path);
      return spec === None ? null : { kind: "spec", spec };
    }
    let portions: string[] | null = null;
    for (const entry of entries instanceof PyList ? entries.copyItems() : toArray(entries)) {
      if (!isText(entry)) continue;
      const text = jsText(entry);
      const alien = this.bridge.alienFinder(text);
      if (alien !== null) {
        const spec = callArgs(getAttr(alien, "find_spec"), [strFromJs(name)]);
        if (spec === None) continue;
        if (getAttr(spec, "loader") !== None) return { kind: "spec", spec };
        (portions ??= []).push(...toArray(getAttr(spec, "submodule_search_locations")).map((p) => jsText(p as Str)));
        continue;
      }
      const found = findIn(text, name, tail);
      if (found === null) continue;
      if (typeof found !== "string") return found;
      (portions ??= []).push(found);
    }
    return portions === null ? null : { kind: "namespace", name, portions };
  }

  /** Makes and registers a native module. */
  loadNative(name: string, native: NativeModule): Value {
    const module = native.make();
    this.dressNative(module, name);
    this.s.modules.setStr(name, module);
    this.s.verbose(`import '${name}' # native`);
    return module;
  }

  /** Gives a native module its (lazy) spec and loader. */
  dressNative(module: PyModule, name: string): void {
    const record = recordOf(name, null, null);
    this.frozen.noteModule(module);
    module.namespace.setStr("__spec__", lazyInstance((self) => this.bridge.fillSpec(self, record), record));
    setLazy(module.namespace, "__loader__", () => this.bridge.builtinImporter());
  }

  /** Loads what findOnPath found. */
  loadFound(found: Found | NamespaceFound | { kind: "spec"; spec: Value }): Value {
    if (found.kind === "spec") return this.bridge.loadSpec(found.spec);
    if (found.kind === "namespace") return this.bridge.loadNamespace(found.name, found.portions);
    const { modules } = this.s;
    const path = found.isPackage ? new PyList([strFromJs(found.folder)]) : null;
    const record = recordOf(found.name, found, path);
    const spec = lazyInstance((self) => this.bridge.fillSpec(self, record), record);
    const module = this.makeModule(found, path, spec);
    modules.setStr(found.name, module);
    record.initializing = true;
    const owner = currentThread();
    this.#running.set(found.name, owner);
    const since = markImport(performance.now());
    let isDone = false;
    try {
      this.execute(found, module, () => this.s.loader.load(found));
      isDone = true;
    } catch (e) {
      modules.deleteStr(found.name);
      throw e;
    } finally {
      this.watcher?.ended(found, isDone);
      markImport(since);
      this.#running.delete(found.name);
      record.initializing = false;
      if (!isLazyInstance(spec)) this.bridge.markInitialized(spec);
    }
    whenFilled(module, () => this.s.loaded(found.name));
    const made = modules.getStr(found.name);
    if (made === undefined) throw keyError(strFromJs(found.name));
    return made;
  }

  /** Runs a module's code, or makes what it would make; the code is loaded when it is needed. */
  execute(found: Found, module: PyModule, load: () => PyCode): void {
    let loaded: PyCode | null = null;
    const code = () => loaded ??= load();
    this.watcher?.started(found, module, code());
    if (this.frozen.isLibrary(found)) {
      this.frozen.noteCode(found.name, code);
      this.frozen.noteModule(module);
      if (this.watcher === null && this.frozen.thaw(found, code, module)) return;
    }
    this.s.runModule(code(), module.namespace);
  }

  /** A module object for `found` with the attributes that importlib sets. */
  makeModule(found: Found, path: PyList | null, spec: Value): PyModule {
    const dict = new PyDict();
    const module = new PyModule(dict);
    const dot = found.name.lastIndexOf(".");
    dict.setStr("__name__", strFromJs(found.name));
    dict.setStr("__doc__", None);
    dict.setStr("__package__", strFromJs(found.isPackage ? found.name : dot < 0 ? "" : found.name.slice(0, dot)));
    dict.setStr("__loader__", this.bridge.loaderFor(found));
    dict.setStr("__spec__", spec);
    if (path !== null) dict.setStr("__path__", path);
    dict.setStr("__file__", strFromJs(found.path));
    dict.setStr("__cached__", strFromJs(this.s.loader.cachedPath(found)));
    dict.setStr("__builtins__", this.s.builtinsModule().dict);
    return module;
  }

  /** `from module import names`: imports submodules that are not attributes yet. */
  handleFromList(module: Value, names: readonly Value[], recursive: boolean): void {
    for (const n of names) {
      if (!isText(n)) {
        const where = recursive ? `${jsText(getAttr(module, "__name__") as Str)}.__all__` : "``from list''";
        throw typeError(`Item in ${where} must be str, not ${typeOf(n).name}`);
      }
      const name = jsText(n);
      if (name === "*") {
        if (recursive) continue;
        const listed = lookupAttr(module, "__all__");
        if (listed !== undefined) this.handleFromList(module, toArray(listed), true);
        continue;
      }
      const known = lookupAttr(module, name);
      if (known !== undefined) {
        if (this.watcher !== null && known instanceof PyModule) this.#noteAttribute(known);
        continue;
      }
      const full = `${jsText(getAttr(module, "__name__") as Str)}.${name}`;
      try {
        this.importAbsolute(full);
      } catch (e) {
        if (isExc(e, "ModuleNotFoundError")) {
          const missing = e.fields?.name;
          const now = this.s.modules.getStr(full);
          if (isText(missing) && jsText(missing) === full && now !== None) continue;
        }
        throw e;
      }
    }
  }

  /** A module that an import statement takes from a package. */
  #noteAttribute(module: PyModule): void {
    for (const e of this.s.modules.entries()) {
      if (e.value === module && typeof e.key === "string") return this.watcher!.imported(e.key);
    }
  }

  /** The absolute name of a relative import. */
  resolve(name: string, globals: Value, level: number): string {
    if (!(globals instanceof PyDict)) {
      if (globals === None) throw keyErrorText("'__name__' not in globals");
      throw typeError("globals must be a dict");
    }
    const pkg = this.#packageOf(globals);
    if (pkg === "") throw importError("attempted relative import with no known parent package");
    let base = pkg;
    for (let i = 1; i < level; i++) {
      const dot = base.lastIndexOf(".");
      if (dot < 0) throw importError("attempted relative import beyond top-level package");
      base = base.slice(0, dot);
    }
    return name === "" ? base : `${base}.${name}`;
  }

  #packageOf(globals: PyDict): string {
    const pkg = globals.getStr("__package__");
    const spec = globals.getStr("__spec__");
    if (isText(pkg) && isLazyInstance(spec)) return jsText(pkg);
    if (pkg !== undefined && pkg !== None) {
      if (!isText(pkg)) throw typeError("package must be a string");
      if (spec !== undefined && spec !== None) {
        const parent = getAttr(spec, "parent");
        if (!isText(parent) || jsText(parent) !== jsText(pkg)) {
          this.s.warn("DeprecationWarning", `__package__ != __spec__.parent (${reprJs(pkg)} != ${reprJs(parent)})`, 1);
        }
      }
      return jsText(pkg);
    }
    if (spec !== undefined && spec !== None) {
      const parent = getAttr(spec, "parent");
      if (!isText(parent)) throw typeError("__spec__.parent must be a string");
      return jsText(parent);
    }
    this.s.warn(
      "ImportWarning",
      "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__",
      1,
    );
    const name = globals.getStr("__name__");
    if (name === undefined) throw keyErrorText("'__name__' not in globals");
    if (!isText(name)) throw typeError("__name__ must be a string");
    const text = jsText(name);
    if (globals.getStr("__path__") !== undefined) return text;
    const dot = text.lastIndexOf(".");
    if (dot < 0) throw importError("attempted relative import with no known parent package");
    return text.slice(0, dot);
  }
}

function keyErrorText(text: string): PyBaseException {
  return exceptionOf(EXC.KeyError, strFromJs(text));
}

function quoted(name: string): string {
  return reprJs(strFromJs(name));
}

export { isStr };
