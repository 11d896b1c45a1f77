// Packages of npm and JSR that have been loaded: what `from npm import x` and import_module("npm:x") find.
//
// In: specifiers, loaded by the runtime before the program that names them runs (loading takes an event loop, an import
// statement has none). Out: their namespaces, with the default export in front where that is all there is.
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { attributeError, importError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { fromJs } from "./js_values.ts";

const loaded = new Map<string, unknown>();

/** Remembers a package's namespace. */
export function addPackage(specifier: string, namespace: Record<string, unknown>): void {
  loaded.set(specifier, namespace);
}

export function isLoaded(specifier: string): boolean {
  return loaded.has(specifier);
}

/** The module that stands for a specifier, or undefined. */
export function packageValue(specifier: string): Value | undefined {
  const namespace = loaded.get(specifier) as Record<string, unknown> | undefined;
  if (namespace === undefined) return undefined;
  const main = namespace.default;
  const useMain = (typeof main === "object" && main !== null) || typeof main === "function";
  return fromJs(useMain ? main : namespace);
}

/** Specifiers that a program's text names: `from npm import x`, `from jsr import x`, import_module("npm:x"). */
export function specifiersIn(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(/^[ \t]*from[ \t]+(npm|jsr)[ \t]+import[ \t]+\(?([^\n#;)]+)/gm)) {
    for (const part of m[2].split(",")) {
      const name = part.trim().split(/\s+/)[0];
      if (/^[A-Za-z_]\w*$/.test(name)) found.add(`${m[1]}:${name}`);
    }
  }
  for (const m of text.matchAll(/\bimport_module\(\s*(["'])((?:npm|jsr):[^"'\n]+)\1/g)) found.add(m[2]);
  return [...found];
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
        throw importError(
          `${name}:${text} is not loaded: packages are loaded before a program starts, when its own text names them`,
          strFromJs(`${name}:${text}`),
        );
      }),
    },
  });
}
