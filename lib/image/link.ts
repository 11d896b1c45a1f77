// Linking modules into the start image: one file with one scope, evaluated in the order that ES modules have.
//
// In: the entry module and a way to get the transpiled text of others. Out: the image's text, exporting what the entry
// exports, and the texts of chunks. Invariants: every top-level name gets a suffix that occurs nowhere else, so that no
// local name can hide it; functions that starting runs are bound first, nothing being evaluated before;
// methods that are compiled ahead are put into their class right after it (ahead.ts);
// members of types are functions that make them, called at the first look at the type (core/define.ts);
// what is only reached through `import defer` is set up when first used. Where starting uses it, it stands in the image
// (its functions are declared outright, its other names by an init function); else it is a chunk: the image declares
// its names, and a direct eval of its text in the image's scope gives the functions and returns what sets up the rest.
// Names that only one chunk uses are declared there, those that only chunks use in a scope around them all.
// The image calls `$chunk(number)` for the text, which whoever writes it defines.
// Measured: V8 and Deno take 2 ms for each MB of the image; of 3.4 MB 2.6 are chunks.
import { functionsApart, type Piece, type Use, usesIn } from "./apart.ts";
import { keyOf, methodsIn } from "./ahead.ts";
import { type Import, ModuleText, type Rendering, type Statement } from "./module_text.ts";

export interface ModuleSource {
  /** Transpiled text of a module by its path, or null when it is not there. */
  read(path: string): string | null;
  /** The path a specifier means in a module, or null for what the image leaves out. */
  resolve(specifier: string, from: string): string | null;
  /** True when starting a program calls this top-level function of a module, or one with this key (ahead.ts). */
  runsAtStart(path: string, name: string): boolean;
  /** True: functions that starting does not run stand in chunks, where that can be. */
  readonly splits?: boolean;
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
  /** The number of the chunk with its functions that starting does not run, or -1. */
  functions: number;
}

/** The number of what is no chunk: the image. */
const IMAGE = -1;
/** A function with more tokens than this is the interpreter's loop, which is to be compiled as it was written. */
const LONG = 5000;

/** What declares a type or module, and the parts of a declaration that are read when it is first used, and once. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  defineType: ["members", "slots"],
  populate: ["members", "slots"],
  defineModule: ["members"],
};

/** Puts methods into a class. */
const METHODS = `var $methods = (function (of, methods) {
for (const name of Object.keys(methods)) {
Object.defineProperty(of.prototype, name, { value: methods[name], writable: true, enumerable: false, configurable: true });
}
});`;

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
    const linked: Linked = {
      path,
      index: this.byPath.size,
      module,
      deps: new Map(),
      eager: false,
      chunk: IMAGE,
      functions: IMAGE,
    };
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
    const split = this.#place(root, apart.length);
    const late = deferred.filter((m) => m.chunk < 0).map((m) => this.#deferredText(m));
    const chunks = [...apart.map((m) => this.#chunkText(m)), ...split.map((m) => this.#functionsText(m))];
    if (chunks.length > 0) chunks.push(this.#scopeText());
    const early = eager.map((m) => this.#eagerText(m));
    const head = [
      '"use strict";',
      METHODS,
      ...this.#headTexts(),
      ...this.#namespaceTexts(),
      ...this.#chunkTexts(apart, chunks.length - 1),
    ];
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

  /** Names that chunks declare: the chunk, and whether other chunks and the image use them. */
  readonly #places: Map<string, { readonly chunk: number; isShared: boolean; isInImage: boolean }> = new Map();
  #firstOfFunctions = 0;

  /** Finds the names that only chunks have; the modules that have a chunk of functions, numbered from `first`. */
  #place(root: Linked, first: number): Linked[] {
    this.#firstOfFunctions = first;
    const pieces = this.order.flatMap((m) => this.#pieces(m));
    const kept = [...root.module.exports.keys()].map((name) => this.#target(root, name));
    const apart = functionsApart(this.source.splits === true ? pieces.map(([p]) => p) : [], kept);
    const split = new Set<Linked>();
    for (const [{ name }, m] of pieces) {
      if (name === null || !apart.has(name)) continue;
      if (!split.has(m)) m.functions = first + split.size;
      split.add(m);
      this.#places.set(name, { chunk: m.functions, isShared: false, isInImage: false });
    }
    for (const m of this.order) {
      if (m.chunk < 0) continue;
      for (const n of m.module.declared) {
        this.#places.set(this.#own(m, n), { chunk: m.chunk, isShared: false, isInImage: false });
      }
    }
    for (const [{ name, isInImage, uses }, m] of pieces) {
      // A namespace that is an object stands in the image, also when a chunk made it one.
      const from = !isInImage ? m.chunk : name !== null && apart.has(name) ? m.functions : IMAGE;
      for (const u of uses) {
        const place = this.#places.get(u.name);
        if (place === undefined || place.chunk === from) continue;
        place.isShared = true;
        if (from === IMAGE) place.isInImage = true;
      }
    }
    return [...split];
  }

  /** The statements of a module with what they use. */
  #pieces(m: Linked): [Piece, Linked][] {
    const names = this.#names(m), namespaces = this.#namespacesOf(m);
    const target = (name: string) => names.get(name) ?? null;
    const member = (ns: string, name: string) => {
      const i = namespaces.get(ns);
      return i === undefined ? null : this.#target(m.deps.get(i.specifier)!, name);
    };
    const pieces: [Piece, Linked][] = [];
    for (const s of m.module.statements) {
      if (s.kind === "import") continue;
      const uses = usesIn(m.module, s, target, member, (i) => m.chunk < 0 ? m.module.lateEnd(i, isLate) : -1);
      const mayMove = m.chunk < 0 && s.kind === "function" && !this.#isHead(m, s);
      const name = mayMove ? this.#own(m, functionName(m.module, s.body)) : null;
      pieces.push([{ name, module: m.index, isInImage: m.chunk < 0, keeps: s.to - s.from > LONG, uses }, m]);
    }
    // A namespace that is an object looks its names up when they are used.
    const objects: Use[] = m.module.imports.filter((i) => i.namespace !== null && !namespaces.has(i.namespace))
      .flatMap((i) => m.deps.has(i.specifier) ? this.#exportsOf(m.deps.get(i.specifier)!) : [])
      .map((name) => ({ name, isCall: true, isEvaluated: false }));
    pieces.push([{ name: null, module: m.index, isInImage: true, keeps: false, uses: objects }, m]);
    return pieces;
  }

  #exportsOf(dep: Linked): string[] {
    return [...dep.module.exports.keys(), ...dep.module.reexports.keys()].map((n) => this.#target(dep, n));
  }

  /** Does the name stand in a chunk of functions of the module? */
  #isFunctionApart(m: Linked, s: Statement): boolean {
    return m.functions >= 0 && s.kind === "function" &&
      this.#places.has(this.#own(m, functionName(m.module, s.body)));
  }

  /** What a text in chunk `from` writes for a name. */
  #use(name: string, from: number): string {
    const place = this.#places.get(name);
    if (place === undefined || place.chunk === from || place.chunk < this.#firstOfFunctions) return name;
    return `($done[${place.chunk}] || $part(${place.chunk}), ${name})`;
  }

  /** The names of chunks, and what sets chunks up: texts first, for modules that import each other, then bodies. */
  #chunkTexts(apart: Linked[], scope: number): string[] {
    if (this.#places.size === 0) return [];
    const deps = apart.map((m) => `[${this.#lateDeps(m).filter((d) => d.chunk >= 0).map((d) => d.chunk).join()}]`);
    const names = this.#declared((place) => place.isInImage);
    return [
      names === "" ? "" : `var ${names};`,
      `const $late = [${deps.join()}], $bodies = [], $done = [];`,
      "let $scope = (text) => eval(text), $evaluate = (text) => {",
      `$evaluate = $scope($chunk(${scope}));`,
      "return $evaluate(text);",
      "};",
      "function $load(k) { if ($bodies[k] === undefined) { $bodies[k] = $evaluate($chunk(k)); $late[k].forEach($load); } }",
      "function $enter(k) { if ($done[k] !== true) { $done[k] = true; $bodies[k](); } }",
      "function $up(k) { $load(k); $enter(k); }",
      "function $part(k) { $done[k] = true; $evaluate($chunk(k)); }",
    ];
  }

  #declared(which: (place: { isShared: boolean; isInImage: boolean }) => boolean): string {
    return [...this.#places].filter(([, place]) => which(place)).map(([name]) => name).join(", ");
  }

  /** The scope of all chunks: names that only they use. */
  #scopeText(): string {
    const names = this.#declared((place) => place.isShared && !place.isInImage);
    return `${names === "" ? "" : `var ${names};\n`}(text) => eval(text)`;
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

  /** The namespaces of a module that are written as the names they lead to. */
  #namespacesOf(m: Linked): Map<string, Import> {
    const found = new Map<string, Import>();
    for (const i of m.module.imports) {
      // A namespace that is used as a value, or whose name is also a local variable's, becomes an object.
      if (i.namespace !== null && m.deps.has(i.specifier) && !m.module.usesBare(i.namespace)) found.set(i.namespace, i);
    }
    return found;
  }

  /** The image's names for a module's. */
  #names(m: Linked): Map<string, string> {
    const map = new Map<string, string>();
    for (const name of m.module.declared) map.set(name, this.#own(m, name));
    for (const i of m.module.imports) {
      const dep = m.deps.get(i.specifier);
      if (dep === undefined) continue;
      if (i.namespace !== null && m.module.usesBare(i.namespace)) {
        map.set(i.namespace, this.#namespaceObject(dep, i.deferred));
      }
      for (const [name, local] of i.names) map.set(local, this.#target(dep, name));
    }
    return map;
  }

  /** How chunk `from`, or the image, writes the text of a module. */
  #renamer(m: Linked, from: number): Rendering {
    const map = this.#names(m), namespaces = this.#namespacesOf(m);
    return {
      rename: (name) => {
        const own = map.get(name);
        return own === undefined ? name : this.#use(own, from);
      },
      member: (ns, name) => {
        const i = namespaces.get(ns);
        if (i === undefined) return null;
        const dep = m.deps.get(i.specifier)!;
        const target = this.#use(this.#target(dep, name), from);
        if (!i.deferred || dep.eager) return target;
        return dep.chunk < 0 ? `(${init(dep)}(), ${target})` : `($done[${dep.chunk}] || $up(${dep.chunk}), ${target})`;
      },
      // The texts of chunks are in no code cache.
      ahead: from < 0 ? (key) => this.#ahead(m, key) : undefined,
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
      const getters = names.map((n) => `get ${n}() { return ${this.#use(this.#target(dep, n), IMAGE)}; }`);
      return `const ${name} = { ${getters.join(", ")} };`;
    });
  }

  /** A function that starting runs goes to the head, in a form that V8 compiles with the file and keeps in its cache. */
  #isHead(m: Linked, s: Statement): boolean {
    return s.kind === "function" && this.source.runsAtStart(m.path, functionName(m.module, s.body));
  }

  #headText(m: Linked, s: Statement): string {
    const how = this.#renamer(m, IMAGE);
    return `var ${how.rename(functionName(m.module, s.body))} = (${m.module.render(s.body, s.to, how)});`;
  }

  #headTexts(): string[] {
    return this.order.flatMap((m) =>
      m.module.statements.filter((s) => this.#isHead(m, s)).map((s) => this.#headText(m, s))
    );
  }

  /** A class, with what puts the methods into it that are compiled ahead. */
  #classTexts(m: Linked, s: Statement, how: Rendering): [string, string] {
    const { module } = m, { tokens } = module;
    const texts: string[] = [], omitted = new Map<number, number>();
    const methods = how.ahead === undefined ? [] : methodsIn(tokens, s, (i) => module.afterBracket(i));
    for (const { name, from, to } of methods) {
      const mark = how.ahead!(keyOf(tokens, { from, to }));
      if (mark === null) continue;
      omitted.set(from, to);
      texts.push(`${name}: (${mark}function${module.render(from + 1, to, how)})`);
    }
    const text = module.render(s.body, s.to, { ...how, omitted });
    if (texts.length === 0) return [text, ""];
    return [text, `$methods(${how.rename(tokens[s.body + 1].text)}, { ${texts.join(",\n")} });`];
  }

  #eagerText(m: Linked): string {
    const how = { ...this.#renamer(m, IMAGE), isLate };
    const out: string[] = [];
    for (const s of m.module.statements) {
      if (s.kind === "import" || this.#isHead(m, s) || this.#isFunctionApart(m, s)) continue;
      if (s.kind === "class") out.push(...this.#classTexts(m, s, how));
      else out.push(m.module.render(s.body, s.to, how));
    }
    return out.join("\n");
  }

  /** A deferred module's functions, the names of the rest, and the statements that set those up. */
  #deferredParts(m: Linked): { functions: [string, string][]; hoisted: string[]; inside: string[] } {
    const how = this.#renamer(m, m.chunk), { rename } = how;
    const functions: [string, string][] = [], inside: string[] = [];
    const hoisted: string[] = [];
    for (const s of m.module.statements) {
      if (s.kind === "import" || this.#isHead(m, s) || this.#isFunctionApart(m, s)) continue;
      if (s.kind === "function") {
        const name = rename(functionName(m.module, s.body));
        functions.push([name, m.module.render(s.body, s.to, how)]);
      } else if (s.kind === "class") {
        const name = m.module.tokens[s.body + 1].text;
        hoisted.push(rename(name));
        const [text, methods] = this.#classTexts(m, s, how);
        inside.push(`${rename(name)} = ${text};`, methods);
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

  /** A chunk's functions: names that only it has are declared there. */
  #functionTexts(functions: [string, string][]): string[] {
    return functions.map(([name, text]) => this.#places.get(name)!.isShared ? `${name} = ${text};` : text);
  }

  #chunkText(m: Linked): string {
    const { functions, hoisted, inside } = this.#deferredParts(m);
    const deps = this.#lateDeps(m).map((d) => d.chunk < 0 ? `${init(d)}();` : `$enter(${d.chunk});`);
    const own = hoisted.filter((name) => !this.#places.get(name)!.isShared);
    return [
      own.length > 0 ? `let ${own.join(", ")};` : "",
      ...this.#functionTexts(functions),
      `(() => { ${deps.join(" ")}`,
      ...inside,
      "})",
      `//# sourceURL=najash:${fileOf(m)}`,
    ].join("\n");
  }

  /** The functions of a module that stand apart. */
  #functionsText(m: Linked): string {
    const how = this.#renamer(m, m.functions);
    const functions = m.module.statements.filter((s) => this.#isFunctionApart(m, s)).map((s): [string, string] => [
      this.#own(m, functionName(m.module, s.body)),
      m.module.render(s.body, s.to, how),
    ]);
    return [...this.#functionTexts(functions), `//# sourceURL=najash:${fileOf(m)}`].join("\n");
  }
}

function fileOf(m: Linked): string {
  return m.path.slice(m.path.lastIndexOf("/lib/") + 1);
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
