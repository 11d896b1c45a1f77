// Packages of npm and JSR that have been loaded: what `from npm import x` and import_module("npm:x") find.
//
// In: specifiers, loaded by the runtime before the program that names them runs (loading takes an event loop, an import
// statement has none). Out: the default export with the named ones beside it, or the namespace.
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { attributeError, importError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import "./js_object.ts"; // the classes of the values
import { fromJs } from "./js_values.ts";

const loaded = new Map<string, unknown>();

/** Remembers a package's namespace. */
export function addPackage(specifier: string, namespace: Record<string, unknown>): void {
  loaded.set(specifier, namespace);
}

const failed = new Map<string, string>();

/** Remembers why a package could not be loaded. */
export function addFailure(specifier: string, why: string): void {
  failed.set(specifier, why);
}

export function isLoaded(specifier: string): boolean {
  return loaded.has(specifier);
}

/** The module that stands for a specifier, or undefined. */
export function packageValue(specifier: string): Value | undefined {
  const namespace = loaded.get(specifier) as Record<string, unknown> | undefined;
  if (namespace === undefined) return undefined;
  let value = values.get(specifier);
  if (value === undefined) values.set(specifier, value = withNames(namespace));
  return fromJs(value);
}

const values = new Map<string, unknown>();

/** The default export, with the other ones as properties where it lacks them; the namespace where there is no default. */
function withNames(namespace: Record<string, unknown>): unknown {
  const main = namespace.default as Record<string, unknown> | null | undefined;
  if ((typeof main !== "object" || main === null) && typeof main !== "function") return namespace;
  const names = Object.keys(namespace).filter((name) => name !== "default" && !(name in (main as object)));
  if (names.length === 0) return main;
  return new Proxy(main as object, {
    get: (target, key) => Reflect.get(key in target || !names.includes(String(key)) ? target : namespace, key),
    has: (target, key) => key in target || names.includes(String(key)),
  });
}

/** The ImportError for a package that is not there. */
export function notLoaded(specifier: string): unknown {
  const why = failed.get(specifier) ?? "packages are loaded before a program starts, when its own text names them";
  return importError(`${specifier} is not loaded: ${why}`, strFromJs(specifier));
}

/** The module `npm` or `jsr`. */
export function packageModule(name: "npm" | "jsr", doc: string): NativeModule {
  return defineModule(name, {
    doc,
    members: {
      __getattr__: fn("(name, /)", "A package.", (attr: Value) => {
        const text = isStr(attr) ? jsText(attr) : "";
        if (text.startsWith("__")) throw attributeError(`module '${name}' has no attribute '${text}'`, text);
        const found = packageValue(`${name}:${text}`);
        if (found !== undefined) return found;
        throw notLoaded(`${name}:${text}`);
      }),
    },
  });
}
