// Linking modules into the start image: one file with one scope, evaluated in the order that ES modules have.
//
// In: the entry module and a way to get the transpiled text of others. Out: the image's text, exporting what the entry
// exports, and the texts of chunks. Invariants: every top-level name gets a suffix that occurs nowhere else, so that no
// local name can hide it; functions that starting runs are bound first, nothing being evaluated before;
// members of types are functions that make them, called at the first look at the type (core/define.ts);
// what is only reached through `import defer` is set up when first used. Where starting uses it, it stands in the image
// (its functions are declared outright, its other names by an init function); else it is a chunk: the image declares
// its names, and a direct eval of its text in the image's scope gives the functions and returns what sets up the rest.
// The image calls `$chunk(number)` for the text, which whoever writes it defines.
// Measured: V8 and Deno take 2 ms for each MB of the image; 1.7 of 3.0 MB are chunks.
import { type Import, ModuleText, type Rendering, type Statement } from "./module_text.ts";

export interface ModuleSource {
  /** Transpiled text of a module by its path, or null when it is not there. */
  read(path: string): string | null;
  /** The path a specifier means in a module, or null for what the image leaves out. */
  resolve(specifier: string, from: string): string | null;
  /** True when starting a program calls this top-level function of a module, or one with this key (ahead.ts). */
  runsAtStart(path: string, name: string): boolean;
  /** Modules that were read before, for linking the same ones again. */
  readonly parsed?: Map<string, ModuleText>;
  /** Text to be written in front of every function with a key, for finding out which run. */
  mark?(path: string, key: string): string;
}

interface Linked {
  readonly path: string;
  readonly index: number;
  readonly module: ModuleText;
  readonly deps: Map<string, Linked>;
  eager: boolean;
  /** Its number among the chunks, or -1. */
  chunk: number;
}

/** What declares a type or module, and the parts of a declaration that are read when it is first used, and once. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  defineType: ["members", "slots"],
  populate: ["members", "slots"],
  defineModule: ["members"],
};

/** Key of what sets a deferred module up. */
export const SET_UP = "#";

function isLate(call: string, property: string): boolean {
  return LATE[call]?.includes(property) ?? false;
}

class Linker {
  readonly byPath: Map<string, Linked> = new Map();
  readonly order: Linked[] = [];
  readonly #visited: Set<Linked> = new Set();
  readonly #deferredRoots: Linked[] = [];

  constructor(readonly source: ModuleSource) {}

  load(path: string): Linked {
    const known = this.byPath.get(path);
    if (known !== undefined) return known;
    const module = this.#parse(path);
    const linked: Linked = { path, index: this.byPath.size, module, deps: new Map(), eager: false, chunk: -1 };
    this.byPath.set(path, linked);
    for (const i of module.imports) {
      const target = this.source.resolve(i.specifier, path);
      if (target !== null) linked.deps.set(i.specifier, this.load(target));
      else if (i.names.length > 0 || i.namespace !== null) throw new Error(`${path} imports names from ${i.specifier}`);
    }
    return linked;
  }

  #parse(path: string): ModuleText {
    const known = this.source.parsed?.get(path);
    if (known !== undefined) return known;
    const text = this.source.read(path);
    if (text === null) throw new Error(`no transpiled text of ${path}`);
    try {
      const module = new ModuleText(text);
      this.source.parsed?.set(path, module);
      return module;
    } catch (e) {
      throw new Error(`${path}: ${(e as Error).message}`);
    }
  }

  /** Visits static imports depth first: the order of evaluation. */
  visit(m: Linked, eager: boolean): void {
    if (this.#visited.has(m)) return;
    this.#visited.add(m);
    m.eager = eager;
    for (const i of m.module.imports) {
      const dep = m.deps.get(i.specifier);
      if (dep === undefined) continue;
      if (i.deferred) this.#deferredRoots.push(dep);
      else this.visit(dep, eager);
    }
    this.order.push(m);
  }

  link(entry: string): { text: string; chunks: string[] } {
    const root = this.load(entry);
    this.visit(root, true);
    for (let i = 0; i < this.#deferredRoots.length; i++) this.visit(this.#deferredRoots[i], false);
    const eager = this.order.filter((m) => m.eager), deferred = this.order.filter((m) => !m.eager);
    const apart = this.#apart(deferred);
    apart.forEach((m, i) => m.chunk = i);
    const late = deferred.filter((m) => m.chunk < 0).map((m) => this.#deferredText(m));
    const chunks = apart.map((m) => this.#chunkText(m));
    const early = eager.map((m) => this.#eagerText(m));
    const head = ['"use strict";', ...this.#headTexts(), ...this.#namespaceTexts(), ...this.#chunkTexts(apart)];
    const names = [...root.module.exports].map(([shown]) => `${this.#target(root, shown)} as ${shown}`);
    const text = [...head, ...late, ...early, `export { ${names.join(", ")} };`].join("\n") + "\n";
    return { text, chunks };
  }

  /** The deferred modules that starting does not set up. */
  #apart(deferred: Linked[]): Linked[] {
    const started = new Set<Linked>();
    const start = (m: Linked) => {
      if (m.eager || started.has(m)) return;
      started.add(m);
      this.#lateDeps(m).forEach(start);
    };
    for (const m of deferred) {
      if (m.module.statements.some((s) => this.#isHead(m, s))) start(m);
    }
    return deferred.filter((m) => !started.has(m));
  }

  /** The deferred modules that must be set up before `m` is. */
  #lateDeps(m: Linked): Linked[] {
    const deps = new Set<Linked>();
    for (const i of m.module.imports) {
      const dep = m.deps.get(i.specifier);
      if (dep !== undefined && !dep.eager && !i.deferred) deps.add(dep);
    }
    return [...deps];
  }

  /** The names of chunks, and what sets chunks up: texts first, for modules that import each other, then bodies. */
  #chunkTexts(apart: Linked[]): string[] {
    const names = apart.flatMap((m) =>
      [...m.module.declared].filter((n) => !this.#isHeadName(m, n)).map((n) => this.#own(m, n))
    );
    if (apart.length === 0) return [];
    const deps = apart.map((m) => `[${this.#lateDeps(m).filter((d) => d.chunk >= 0).map((d) => d.chunk).join()}]`);
    return [
      names.length > 0 ? `var ${names.join(", ")};` : "",
      `const $late = [${deps.join()}], $bodies = [], $done = [];`,
      "const $evaluate = (text) => eval(text);",
      "function $load(k) { if ($bodies[k] === undefined) { $bodies[k] = $evaluate($chunk(k)); $late[k].forEach($load); } }",
      "function $enter(k) { if ($done[k] !== true) { $done[k] = true; $bodies[k](); } }",
      "function $up(k) { $load(k); $enter(k); }",
    ];
  }

  /** The image's name for what module `m` exports as `name`. */
  #target(m: Linked, name: string, seen: Set<Linked> = new Set()): string {
    const found = this.#find(m, name, seen);
    if (found === null) throw new Error(`${m.path} has no export ${name}`);
    return found;
  }

  #find(m: Linked, name: string, seen: Set<Linked>): string | null {
    if (seen.has(m)) return null;
    seen.add(m);
    const local = m.module.exports.get(name);
    if (local !== undefined) {
      const imported = this.#imported(m, local);
      return imported ?? this.#own(m, local);
    }
    const re = m.module.reexports.get(name);
    if (re !== undefined) return this.#target(m.deps.get(re[0])!, re[1]);
    for (const specifier of m.module.starReexports) {
      const found = this.#find(m.deps.get(specifier)!, name, seen);
      if (found !== null) return found;
    }
    return null;
  }

  #own(m: Linked, local: string): string {
    return `${local}$${m.index.toString(36)}`;
  }

  /** What an imported local name stands for, or null when it is not imported. */
  #imported(m: Linked, local: string): string | null {
    for (const i of m.module.imports) {
      const pair = i.names.find(([, l]) => l === local);
      if (pair !== undefined) return this.#target(m.deps.get(i.specifier)!, pair[0]);
    }
    return null;
  }

  #renamer(m: Linked): Rendering {
    const map = new Map<string, string>();
    for (const name of m.module.declared) map.set(name, this.#own(m, name));
    const namespaces = new Map<string, Import>();
    for (const i of m.module.imports) {
      const dep = m.deps.get(i.specifier);
      if (dep === undefined) continue;
      if (i.namespace !== null) {
        // A namespace that is used as a value, or whose name is also a local variable's, becomes an object.
        if (m.module.usesBare(i.namespace)) map.set(i.namespace, this.#namespaceObject(dep, i.deferred));
        else namespaces.set(i.namespace, i);
      }
      for (const [name, local] of i.names) map.set(local, this.#target(dep, name));
    }
    return {
      rename: (name) => map.get(name) ?? name,
      member: (ns, name) => {
        const i = namespaces.get(ns);
        if (i === undefined) return null;
        const dep = m.deps.get(i.specifier)!;
        const target = this.#target(dep, name);
        if (!i.deferred || dep.eager) return target;
        return dep.chunk < 0 ? `(${init(dep)}(), ${target})` : `($done[${dep.chunk}] || $up(${dep.chunk}), ${target})`;
      },
      // The texts of chunks are in no code cache.
      ahead: m.chunk < 0 ? (key) => this.#ahead(m, key) : undefined,
    };
  }

  /** What to write in front of a function that is compiled ahead, or null. */
  #ahead(m: Linked, key: string): string | null {
    return this.source.mark?.(m.path, key) ?? (this.source.runsAtStart(m.path, key) ? "" : null);
  }

  readonly #namespaces: Map<Linked, string> = new Map();

  #namespaceObject(dep: Linked, deferred: boolean): string {
    if (deferred) throw new Error(`the namespace of ${dep.path} is used as a value`);
    let name = this.#namespaces.get(dep);
    if (name === undefined) this.#namespaces.set(dep, name = `$ns${dep.index.toString(36)}`);
    return name;
  }

  #namespaceTexts(): string[] {
    return [...this.#namespaces].map(([dep, name]) => {
      const names = [...dep.module.exports.keys(), ...dep.module.reexports.keys()];
      return `const ${name} = { ${names.map((n) => `get ${n}() { return ${this.#target(dep, n)}; }`).join(", ")} };`;
    });
  }

  /** A function that starting runs goes to the head, in a form that V8 compiles with the file and keeps in its cache. */
  #isHead(m: Linked, s: Statement): boolean {
    return s.kind === "function" && this.source.runsAtStart(m.path, functionName(m.module, s.body));
  }

  #isHeadName(m: Linked, name: string): boolean {
    return m.module.statements.some((s) => this.#isHead(m, s) && functionName(m.module, s.body) === name);
  }

  #headText(m: Linked, s: Statement): string {
    const how = this.#renamer(m);
    return `var ${how.rename(functionName(m.module, s.body))} = (${m.module.render(s.body, s.to, how)});`;
  }

  #headTexts(): string[] {
    return this.order.flatMap((m) =>
      m.module.statements.filter((s) => this.#isHead(m, s)).map((s) => this.#headText(m, s))
    );
  }

  #eagerText(m: Linked): string {
    const how = { ...this.#renamer(m), isLate };
    const out: string[] = [];
    for (const s of m.module.statements) {
      if (s.kind !== "import" && !this.#isHead(m, s)) out.push(m.module.render(s.body, s.to, how));
    }
    return out.join("\n");
  }

  /** A deferred module's functions, the names of the rest, and the statements that set those up. */
  #deferredParts(m: Linked): { functions: [string, string][]; hoisted: string[]; inside: string[] } {
    const how = this.#renamer(m), { rename } = how;
    const functions: [string, string][] = [], inside: string[] = [];
    const hoisted: string[] = [];
    for (const s of m.module.statements) {
      if (s.kind === "import" || this.#isHead(m, s)) continue;
      if (s.kind === "function") {
        const name = rename(functionName(m.module, s.body));
        functions.push([name, m.module.render(s.body, s.to, how)]);
      } else if (s.kind === "class") {
        const name = m.module.tokens[s.body + 1].text;
        hoisted.push(rename(name));
        inside.push(`${rename(name)} = ${m.module.render(s.body, s.to, how)};`);
      } else if (s.kind === "variables") inside.push(assignments(m.module.render(s.body + 1, s.to, how)));
      else inside.push(m.module.render(s.from, s.to, how));
    }
    const declared = new Set(
      m.module.statements.filter((s) => s.kind === "function").map((s) => functionName(m.module, s.body)),
    );
    for (const name of m.module.declared) {
      if (!declared.has(name) && !hoisted.includes(rename(name))) hoisted.push(rename(name));
    }
    return { functions, hoisted, inside };
  }

  #deferredText(m: Linked): string {
    const { functions, hoisted, inside } = this.#deferredParts(m);
    const flag = `$done${m.index.toString(36)}`;
    const deps = this.#lateDeps(m).map((d) => `${init(d)}();`);
    const mark = this.#ahead(m, SET_UP);
    return [
      `let ${[`${flag} = false`, ...hoisted].join(", ")};`,
      ...functions.map(([, text]) => text),
      mark === null ? "" : `var ${init(m)} = (${mark}`,
      `function ${init(m)}() { if (${flag}) return; ${flag} = true; ${deps.join(" ")}`,
      ...inside,
      mark === null ? "}" : "});",
    ].join("\n");
  }

  #chunkText(m: Linked): string {
    const { functions, inside } = this.#deferredParts(m);
    const deps = this.#lateDeps(m).map((d) => d.chunk < 0 ? `${init(d)}();` : `$enter(${d.chunk});`);
    return [
      ...functions.map(([name, text]) => `${name} = ${text};`),
      `(() => { ${deps.join(" ")}`,
      ...inside,
      "})",
      `//# sourceURL=najash:${m.path.slice(m.path.lastIndexOf("/lib/") + 1)}`,
    ].join("\n");
  }
}

function init(m: Linked): string {
  return `$init${m.index.toString(36)}`;
}

function functionName(m: ModuleText, body: number): string {
  let i = body;
  while (m.tokens[i].text === "async" || m.tokens[i].text === "function" || m.tokens[i].text === "*") i++;
  return m.tokens[i].text;
}

/** The declarators of a statement as assignments; those without a value fall away. */
function assignments(text: string): string {
  if (/^[\w$]+;$/.test(text)) return "";
  return text.startsWith("{") ? `(${text.replace(/;$/, "")});` : text;
}

/** Links the modules reachable from `entry`. */
export function linkImage(
  entry: string,
  source: ModuleSource,
): { text: string; chunks: string[]; files: string[] } {
  const linker = new Linker(source);
  return { ...linker.link(entry), files: [...linker.byPath.keys()] };
}
