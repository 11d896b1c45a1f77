// The native import system and CPython's importlib: one world, seen from two sides.
//
// In: the importer. Out: ModuleSpec and loader objects for natively imported modules, made at first look; loading
// through finders and loaders that programs bring. Invariants: importlib's own Python code (from the library) is run
// only when someone needs one of its objects; from then on there is one ModuleSpec class, one set of finders, and
// sys.meta_path, sys.path_hooks and sys.path_importer_cache hold them.
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { callArgs, callKw } from "../core/call.ts";
import { emptyModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import type { PyModule } from "../core/function.ts";
import { isExc } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyList, PyTuple, type Value } from "../core/value.ts";
import { becomeInstance, lazyInstance } from "../core/lazy_instance.ts";
import type { Instance } from "../core/instance.ts";
import { PyTraceback } from "../interpreter/frame.ts";
import type { Importer, ModuleRecord } from "./importer.ts";
import { setLazy } from "./lazy_entry.ts";
import { findIn, type Found, overlayPackages } from "./module_finder.ts";
import { dressLibraryImporter } from "./overlay_loader.ts";
import { openZip, type ZipArchive } from "./stdlib_zip.ts";

/** The modules whose code is importlib's own. */
const CORE = ["_frozen_importlib", "_frozen_importlib_external"] as const;

const LAZY_NAMES = ["meta_path", "path_hooks", "path_importer_cache"] as const;

export class ImportlibBridge {
  #bootstrap: PyModule | null = null;
  #external: PyModule | null = null;
  #zipimporter: Value | null = null;
  #loading = false;
  readonly #waiting: Map<string, PyModule> = new Map();
  #metaPath: Value[] = [];
  #hooks: Value[] = [];

  constructor(readonly importer: Importer, readonly stdlibEntry: () => string) {
    importer.bridge = this;
    for (const name of LAZY_NAMES) {
      setLazy(importer.s.sys, name, () => {
        this.ensure();
        return importer.s.sys.getStr(name)!;
      });
    }
  }

  get loaded(): boolean {
    return this.#bootstrap !== null && !this.#loading;
  }

  /** Runs importlib._bootstrap, _bootstrap_external and zipimport, once; false when that is done or under way. */
  ensure(): boolean {
    if (this.#bootstrap !== null) return false;
    const { s } = this.importer;
    this.#loading = true;
    try {
      s.sys.setStr("meta_path", new PyList([]));
      s.sys.setStr("path_hooks", new PyList([]));
      s.sys.setStr("path_importer_cache", new PyDict());
      const bootstrap = this.#bootstrap = this.#frozen("_frozen_importlib", "_bootstrap");
      const external = this.#external = this.#frozen("_frozen_importlib_external", "_bootstrap_external");
      const imp = this.importer.importAbsolute("_imp");
      const sysModule = s.modules.getStr("sys")!;
      callArgs(getAttr(bootstrap, "_install"), [sysModule, imp]);
      setAttr(bootstrap, "_bootstrap_external", external);
      callArgs(getAttr(external, "_install"), [bootstrap]);
      const zipimport = this.importer.importAbsolute("zipimport");
      this.#zipimporter = getAttr(zipimport, "zipimporter");
      (s.sys.getStr("path_hooks") as PyList).obj().unshift(this.#zipimporter);
      const cache = s.sys.getStr("path_importer_cache") as PyDict;
      for (const folder of ["", ...overlayPackages()]) this.zipImporter(this.stdlibEntry() + folder);
      for (const [entry, finder] of this.#zipImporters) {
        if (cache.getStr(entry) === undefined) cache.setStr(entry, finder);
      }
      this.#metaPath = (s.sys.getStr("meta_path") as PyList).copyItems();
      this.#hooks = (s.sys.getStr("path_hooks") as PyList).copyItems();
    } finally {
      this.#loading = false;
    }
    return true;
  }

  #frozen(name: string, file: string): PyModule {
    const { s } = this.importer;
    const found = findIn(`${this.stdlibEntry()}/importlib`, name, file) as Found;
    const module = this.#waiting.get(name) ?? this.#emptyModule(name);
    this.importer.execute(found, module, () => s.loader.loadAs(found, `<frozen importlib.${file}>`));
    this.importer.watcher?.ended(found, true);
    return module;
  }

  #emptyModule(name: string): PyModule {
    const { s } = this.importer;
    const module = emptyModule(name);
    module.namespace.setStr("__builtins__", s.builtinsModule().dict);
    s.modules.setStr(name, module);
    return module;
  }

  /** `_frozen_importlib` or `_frozen_importlib_external`, run when somebody looks at it. */
  later(name: string): PyModule | undefined {
    if (this.#bootstrap === null && this.#waiting.size === 0) {
      for (const n of CORE) {
        const module = this.#emptyModule(n);
        this.#waiting.set(n, module);
        this.importer.frozen.noteModule(module);
        this.importer.frozen.defer(module, () => this.ensure());
      }
    }
    return this.#waiting.get(name);
  }

  #attr(name: string): Value {
    this.ensure();
    return lookupAttr(this.#bootstrap!, name) ?? getAttr(this.#external!, name);
  }

  // ---- is anything not as at start? ----

  /** True when sys.meta_path must be walked item by item. */
  customised(): boolean {
    if (!this.loaded) return false;
    const now = this.importer.s.sys.getStr("meta_path");
    return !(now instanceof PyList) || !sameItems(now, this.#metaPath);
  }

  pathHooksCustomised(): boolean {
    if (!this.loaded) return false;
    const now = this.importer.s.sys.getStr("path_hooks");
    return !(now instanceof PyList) || !sameItems(now, this.#hooks);
  }

  /** Which of the standard finders a sys.meta_path item is. */
  standardFinder(finder: Value): "builtin" | "frozen" | "path" | null {
    const i = this.#metaPath.indexOf(finder);
    return i === 0 ? "builtin" : i === 1 ? "frozen" : i === 2 ? "path" : null;
  }

  /** The finder that a program put into sys.path_importer_cache for this entry, or null. */
  alienFinder(entry: string): Value | null {
    if (!this.loaded) return null;
    const cache = this.importer.s.sys.getStr("path_importer_cache");
    if (!(cache instanceof PyDict) || cache.size === 0) return null;
    const finder = cache.getStr(entry);
    // Our own are not looked into: that would make them, and read the archive.
    if (finder === undefined || finder === None || finder === this.#zipImporters.get(entry)) return null;
    const cls = (finder as { cls?: PyType }).cls;
    return cls === this.#zipimporter || cls === this.#attr("FileFinder") ? null : finder;
  }

  pathFinderSpec(name: string, path: Value | null): Value {
    return callArgs(getAttr(this.#attr("PathFinder"), "find_spec"), [strFromJs(name), path ?? None]);
  }

  // ---- objects for natively imported modules ----

  /** Turns a lazy spec into a ModuleSpec. */
  fillSpec(spec: Instance, record: ModuleRecord): void {
    this.ensure();
    const cls = this.#attr("ModuleSpec") as PyType;
    const { found } = record;
    const kw = new Map<string, Value>([["origin", found === null ? "built-in" : strFromJs(found.path)]]);
    if (found?.isPackage) kw.set("is_package", true);
    const loader = found === null ? this.#attr("BuiltinImporter") : this.loaderFor(found);
    becomeInstance(spec, cls);
    callKw(getAttr(cls, "__init__"), [spec, strFromJs(record.name), loader], kw);
    if (found !== null) {
      setAttr(spec, "_set_fileattr", true);
      if (record.path !== null) setAttr(spec, "submodule_search_locations", record.path);
      setAttr(spec, "cached", strFromJs(this.importer.s.loader.cachedPath(found)));
    }
    if (record.initializing) setAttr(spec, "_initializing", true);
  }

  readonly #loaders: WeakMap<Found, Value> = new WeakMap();

  /** The loader object of a module that was imported natively. */
  loaderFor(found: Found): Value {
    let loader = this.#loaders.get(found);
    if (loader !== undefined) return loader;
    if (found.kind === "zip" || (found.kind === "text" && found.path.includes(".zip/"))) {
      const slash = found.path.lastIndexOf("/");
      const dir = found.isPackage ? found.folder : found.path.slice(0, slash);
      const entry = found.isPackage ? dir.slice(0, dir.lastIndexOf("/")) : dir;
      loader = this.zipImporter(entry);
    } else {loader = this.#fileLoader(
        found.kind !== "bytecode" ? "SourceFileLoader" : "SourcelessFileLoader",
        found.name,
        found.path,
      );}
    this.#loaders.set(found, loader);
    return loader;
  }

  #fileLoader(cls: string, name: string, path: string): Value {
    return lazyInstance((self) => {
      this.ensure();
      const type = this.#attr(cls) as PyType;
      becomeInstance(self, type);
      callArgs(getAttr(type, "__init__"), [self, strFromJs(name), strFromJs(path)]);
    });
  }

  /** The loader of a script that runs as __main__. */
  mainLoader(path: string): Value {
    return this.#fileLoader(path.endsWith(".pyc") ? "SourcelessFileLoader" : "SourceFileLoader", "__main__", path);
  }

  builtinImporter(): Value {
    this.ensure();
    return this.#attr("BuiltinImporter");
  }

  readonly #zipImporters: Map<string, Value> = new Map();

  /** The zipimporter of an archive or a folder in one; the same as in sys.path_importer_cache. */
  zipImporter(entry: string): Value {
    let made = this.#zipImporters.get(entry);
    if (made === undefined) {
      made = lazyInstance((self) => {
        this.ensure();
        const type = (this.#zipimporter ?? getAttr(this.importer.importAbsolute("zipimport"), "zipimporter")) as PyType;
        becomeInstance(self, type);
        this.#knowDirectory(this.stdlibEntry());
        callArgs(getAttr(type, "__init__"), [self, strFromJs(entry)]);
        if (!`${entry}/`.startsWith(`${this.stdlibEntry()}/`)) return;
        dressLibraryImporter(self, {
          entry,
          load: (found) => this.importer.s.loader.load(found),
          specFromLoader: () => this.#attr("spec_from_loader"),
        });
      });
      this.#zipImporters.set(entry, made);
    }
    return made;
  }

  /** Tells zipimport what is in the library's archive: reading that in Python takes 150 ms. */
  #knowDirectory(archive: string): void {
    const cache = lookupAttr(this.importer.importAbsolute("zipimport"), "_zip_directory_cache");
    const zip = openZip(archive);
    if (zip === null || !(cache instanceof PyDict) || cache.getStr(archive) !== undefined) return;
    cache.setStr(archive, directoryOf(zip));
  }

  markInitialized(spec: Value): void {
    setAttr(spec, "_initializing", false);
  }

  /** Loads a module by a spec from somebody's finder. */
  loadSpec(spec: Value): Value {
    try {
      return callArgs(this.#attr("_load_unlocked"), [spec]);
    } catch (e) {
      // The first frame is that of `_load_unlocked`: of an ImportError, CPython shows none of importlib's.
      if (isExc(e, "ImportError") && e.tb instanceof PyTraceback) e.tb = e.tb.next;
      throw e;
    }
  }

  /** A namespace package. */
  loadNamespace(name: string, portions: string[]): Value {
    this.ensure();
    const spec = callArgs(this.#attr("ModuleSpec"), [strFromJs(name), None]);
    const finder = getAttr(this.#attr("PathFinder"), "_get_spec");
    const path = callArgs(this.#attr("_NamespacePath"), [
      strFromJs(name),
      new PyList(portions.map((p) => strFromJs(p))),
      finder,
    ]);
    setAttr(spec, "submodule_search_locations", path);
    return this.loadSpec(spec);
  }
}

/** What zipimport keeps of an archive: by name, path, method, sizes, offset, time, date and checksum. */
function directoryOf(zip: ZipArchive): PyDict {
  const files = new PyDict();
  const put = (name: string, numbers: number[]) => {
    const path = strFromJs(`${zip.path}/${name.replace(/\/$/, "")}`);
    files.setStr(name, new PyTuple([path, ...numbers]));
  };
  for (const folder of zip.folders) put(`${folder}/`, [0, 0, 0, 0, 0, 0, 0]);
  for (const [name, e] of zip.entries) put(name, [e.method, e.packed, e.size, e.offset, e.time, e.date, e.crc]);
  return files;
}

function sameItems(list: PyList, items: readonly Value[]): boolean {
  if (list.floats !== null || list.a.length !== items.length) return false;
  for (let i = 0; i < items.length; i++) if (list.a[i] !== items[i]) return false;
  return true;
}
