// Which modules a program can import, read off its source and that of what it imports.
//
// In: a script's text, a search path, the names of native modules. Out: the modules found, each with where it is.
// Invariants: every import statement counts, wherever it stands, and calls of import_module and __import__ with a name
// in quotes; a module that is imported by a computed name is not seen. The packages a module is in come with it.
import { parse } from "../parser/parser.ts";
import { decodeSource } from "../source/source_file.ts";
import { SourceError } from "../source/syntax_error.ts";
import { readFile } from "./host.ts";
import { findIn, type Found } from "./module_finder.ts";

/** Modules that Najash itself imports, when what they do is needed. */
export const IMPLICIT: readonly string[] = [
  "_sitebuiltins",
  "_strptime",
  "annotationlib",
  "collections",
  "collections.abc",
  "copyreg",
  "encodings",
  "functools",
  "importlib._bootstrap",
  "importlib._bootstrap_external",
  "json.decoder",
  "linecache",
  "numbers",
  "os",
  "re",
  "runpy",
  "string.templatelib",
  "threading",
  "traceback",
  "typing",
  "warnings",
  "zipimport",
];

/** Modules with imports for interactive use only: help() is the one thing a compiled program lacks. */
const LEAVES = new Set(["_sitebuiltins"]);

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Request {
  readonly name: string;
  /** Names taken from it, which may be modules. */
  readonly from: readonly string[];
}

/** What a module's text imports; `pkg` is the package that relative names start from. */
export function importsOf(text: string, filename: string, pkg: string, asProgram = false): Request[] {
  const out: Request[] = [];
  const visit = (node: Node): void => {
    switch (node.type) {
      case "If":
        if (asProgram || !isMainTest(node.test as Node)) break;
        (node.orelse as Node[]).forEach(visit);
        return;
      case "Import":
        for (const { name } of node.names as { name: string }[]) out.push({ name, from: [] });
        return;
      case "ImportFrom": {
        const name = absoluteName((node.module as string | null) ?? "", (node.level as number | null) ?? 0, pkg);
        const from = (node.names as { name: string }[]).map((a) => a.name).filter((n) => n !== "*");
        if (name !== "") out.push({ name, from });
        return;
      }
      case "Call": {
        const name = quotedImport(node);
        if (name !== null) out.push({ name, from: [] });
      }
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) { for (const v of value) if (isNode(v)) visit(v); }
      else if (isNode(value)) visit(value);
    }
  };
  visit(parse(text, { mode: "exec", filename }) as unknown as Node);
  return out;
}

/** __name__ == "__main__" */
function isMainTest(test: Node): boolean {
  return test.type === "Compare" && (test.left as Node).type === "Name" && (test.left as Node).id === "__name__";
}

function isNode(v: unknown): v is Node {
  return typeof v === "object" && v !== null && typeof (v as Node).type === "string";
}

function quotedImport(call: Node): string | null {
  const func = call.func as Node;
  const called = func.type === "Name" ? func.id : func.type === "Attribute" ? func.attr : null;
  if (called !== "import_module" && called !== "__import__") return null;
  const first = (call.args as Node[])[0];
  const value = first?.type === "Constant" ? (first.value as { k: string; v: unknown }) : null;
  return value?.k === "str" && typeof value.v === "string" && !value.v.startsWith(".") ? value.v : null;
}

function absoluteName(name: string, level: number, pkg: string): string {
  if (level === 0) return name;
  const base = pkg.split(".").slice(0, level === 1 ? undefined : 1 - level).join(".");
  return name === "" ? base : base === "" ? name : `${base}.${name}`;
}

/** Follows imports over the search path. */
export class Reach {
  readonly modules: Map<string, Found> = new Map();
  /** Folders without __init__ that are packages. */
  readonly #namespaces: Map<string, string[]> = new Map();
  readonly #missing: Set<string> = new Set();
  readonly problems: string[] = [];

  constructor(readonly path: readonly string[], readonly isNative: (name: string) => boolean) {}

  /** Everything a program's text imports, and what that imports. */
  follow(text: string, filename: string, pkg = "", asProgram = false): void {
    for (const { name, from } of importsOf(text, filename, pkg, asProgram)) {
      if (!this.add(name)) continue;
      for (const tail of from) this.add(`${name}.${tail}`);
    }
  }

  /** Adds a module, its packages, and what they import; false when there is none of that name. */
  add(name: string): boolean {
    if (this.modules.has(name) || this.#namespaces.has(name)) return true;
    if (this.#missing.has(name)) return false;
    const dot = name.lastIndexOf(".");
    if (dot >= 0 && !this.add(name.slice(0, dot))) return false;
    if (dot < 0 && this.isNative(name)) return true;
    const found = this.#find(name, dot);
    if (found === null) {
      if (this.#namespaces.has(name)) return true;
      this.#missing.add(name);
      return false;
    }
    if (found.kind === "bytecode") {
      this.problems.push(`${name}: ${found.path} has no source, what it imports is not known`);
      this.modules.set(name, found);
      return true;
    }
    this.modules.set(name, found);
    if (LEAVES.has(name)) return true;
    try {
      this.follow(textOf(found), found.path, found.isPackage ? name : dot < 0 ? "" : name.slice(0, dot));
    } catch (e) {
      if (!(e instanceof SourceError)) throw e;
      this.problems.push(`${found.path}, line ${e.lineno}: ${e.kind}: ${e.message}`);
      this.modules.delete(name);
      this.#missing.add(name);
      return false;
    }
    return true;
  }

  #find(name: string, dot: number): Found | null {
    const parent = dot < 0 ? null : name.slice(0, dot);
    const folder = parent === null ? undefined : this.modules.get(parent)?.folder;
    const entries = parent === null
      ? this.path
      : folder !== undefined
      ? folder === "" ? [] : [folder]
      : this.#namespaces.get(parent) ?? [];
    const portions: string[] = [];
    for (const entry of entries) {
      const found = findIn(entry, name, name.slice(dot + 1));
      if (found !== null && typeof found !== "string") return found;
      if (found !== null) portions.push(found);
    }
    if (portions.length > 0) this.#namespaces.set(name, portions);
    return null;
  }

  /** True for a module or a package without __init__. */
  has(name: string): boolean {
    return this.modules.has(name) || this.#namespaces.has(name);
  }
}

/** The source text of a module. */
export function textOf(found: Found): string {
  return found.text ?? decodeSource(bytesOf(found), found.path);
}

export function bytesOf(found: Found): Uint8Array {
  return found.kind === "zip" ? found.zip!.read(found.entry)! : readFile(found.path);
}
