// What the objects of modules are called from elsewhere, and whose they are.
//
// In: modules as their code has run. Out: paths to objects (format.ts). Invariants: an object keeps the first path it got,
// so that what a module imported is named after the module it is from; an object that was reached from one module and has no path
// is that module's alone.
import {
  PyBuiltin,
  PyClassMethod,
  PyClassMethodDescr,
  PyGetSet,
  PyMethodDescr,
  PyModule,
  PyStaticMethod,
} from "../core/function.ts";
import { nativeTypes, PyType } from "../core/type.ts";
import { Ellipsis, None, NotImplemented, type PyObject, type Value } from "../core/value.ts";
import { isBuiltinError, lookupError } from "../types/text_codec_errors.ts";
import { STEP } from "./format.ts";

/** How to come to an object: a module's name (or a STEP), then names of attributes and STEPs. */
export type Path = readonly string[];

/** How deep into classes of a module names reach. */
const DEPTH = 3;

function isNameable(v: Value | undefined): v is PyObject {
  return typeof v === "object" && v !== None && v !== NotImplemented && v !== Ellipsis;
}

/** What is known of the objects of all modules that have been imported. */
export class Naming {
  readonly #paths: Map<PyObject, Path> = new Map();
  readonly #owners: Map<PyObject, string> = new Map();
  /** Names in modules, by module. */
  readonly #shown: Map<PyObject, Map<string, Path>> = new Map();
  readonly #modules: Set<string> = new Set();

  readonly #definers: Map<PyType, string> = new Map();
  #definedTypes = nativeTypes.length;

  /** A native module has just been imported: the native classes that are new are its own. */
  addNatives(module: string): void {
    for (; this.#definedTypes < nativeTypes.length; this.#definedTypes++) {
      this.#definers.set(nativeTypes[this.#definedTypes], module);
    }
  }

  /** `nameOf`: the name under which a module was imported. */
  constructor(readonly nameOf: (module: PyModule) => string) {}

  /** Gives paths to what a module has, once. */
  addModule(name: string, module: PyModule): void {
    if (this.#modules.has(name)) return;
    this.#modules.add(name);
    this.#add(module, [name]);
    this.#add(module.dict, [name, STEP.namespace]);
    for (const e of module.dict.entries()) {
      if (typeof e.key !== "string" || isAccessor(e)) continue;
      this.#addNamed(e.value!, [name, e.key]);
    }
  }

  #add(v: PyObject, path: Path): boolean {
    if (this.#paths.has(v)) return false;
    this.#paths.set(v, path);
    return true;
  }

  #addNamed(v: Value, path: Path): void {
    if (!isNameable(v) || v instanceof PyModule) return;
    if (path.length === 2) this.#addShown(v, path);
    if (this.#nativePath(v) !== undefined || !this.#add(v, path)) return;
    if (v instanceof PyStaticMethod || v instanceof PyClassMethod) this.#addNamed(v.func, [...path, STEP.function]);
    if (!(v instanceof PyType) || !v.isHeap || path.length > DEPTH) return;
    for (const e of v.attrs.entries()) if (typeof e.key === "string") this.#addNamed(e.value!, [...path, e.key]);
  }

  #addShown(v: PyObject, path: Path): void {
    let shown = this.#shown.get(v);
    if (shown === undefined) this.#shown.set(v, shown = new Map());
    if (!shown.has(path[0])) shown.set(path[0], path);
  }

  /**
   * The path by which one of these modules has the object: a module that imports it from there gets what stands there,
   * should a program have put something else in its place.
   */
  pathIn(v: PyObject, modules: ReadonlySet<string>): Path | undefined {
    for (const [module, path] of this.#shown.get(v) ?? []) if (modules.has(module)) return path;
    return undefined;
  }

  /** The path of an object that other modules, or Python itself, have; undefined when there is none. */
  pathOf(v: PyObject): Path | undefined {
    const known = this.#paths.get(v);
    if (known !== undefined) return known;
    if (v instanceof PyModule) {
      const name = this.nameOf(v);
      return name === "" ? undefined : [name];
    }
    const path = this.#nativePath(v);
    if (path !== undefined) this.#paths.set(v, path);
    return path;
  }

  #nativePath(v: PyObject): Path | undefined {
    if (v instanceof PyType) {
      if (v.isHeap) return undefined;
      const name = `${v.module}.${v.name}`;
      const isOne = nativeTypes.every((t) => t === v || `${t.module}.${t.name}` !== name);
      if (!isOne) return undefined;
      const owner = this.#definers.get(v);
      return [STEP.nativeClass, owner === undefined ? name : `${name}@${owner}`];
    }
    if (v instanceof PyBuiltin && v.spec.name.endsWith("_errors")) {
      const name = v.spec.name.slice(0, -"_errors".length);
      if (isBuiltinError(name) && lookupError(name) === v) return [STEP.errorHandler, name];
    }
    if (v instanceof PyMethodDescr || v instanceof PyClassMethodDescr || v instanceof PyGetSet) {
      return this.#inClass(v.objclass, v instanceof PyGetSet ? v.name : v.spec.name, v);
    }
    if (v instanceof PyBuiltin && v.self === undefined && v.module instanceof PyType) {
      return this.#inClass(v.module, v.spec.name, v);
    }
    return undefined;
  }

  #inClass(cls: PyType, name: string, v: PyObject): Path | undefined {
    if (cls.isHeap) return undefined;
    const own = cls.attrs.getStr(name);
    const path = this.pathOf(cls);
    if (path === undefined) return undefined;
    if (own === v) return [...path, name];
    return own instanceof PyStaticMethod && own.func === v ? [...path, name, STEP.function] : undefined;
  }

  /** The module whose the object is, if that is known. */
  ownerOf(v: PyObject): string | undefined {
    return this.#owners.get(v);
  }

  /** The object is the module's, if it is nobody's yet. */
  own(v: PyObject, module: string): void {
    if (!this.#owners.has(v)) this.#owners.set(v, module);
  }
}

/** Is the value of the entry made at the first look (runtime/lazy_entry.ts)? */
export function isAccessor(entry: object): boolean {
  return Object.getOwnPropertyDescriptor(entry, "value")?.get !== undefined;
}
