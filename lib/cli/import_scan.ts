// Looks through a program's text and the modules that it imports from given folders, for what main.ts has to know before
// it starts.
//
// In: folders, texts, names of modules. Out: fields of ImportScan. Invariants: a module is looked through once, at most MOST;
// what a file says is kept (in made_cache.ts), and holds as long as the file's mtime and size are the same: so the next
// start asks for these alone. Nothing that goes wrong is an error.
import { tryRead, tryStat } from "../runtime/host.ts";
import type { MadeCache } from "../runtime/made_cache.ts";
import { folderNames } from "../runtime/module_finder.ts";
import { specifiersIn } from "../runtime/specifiers.ts";
import { AWAIT, importedNames, JAVASCRIPT } from "./import_texts.ts";

const MOST = 1000;
/** Files whose text is kept, at most: those of other programs in the same folders are among them. */
const MOST_KEPT = 2000;
/** What took less time to read (milliseconds) is not kept. */
const WORTH = 3;

/** What a text says. */
interface Said {
  readonly interrupts: boolean;
  readonly awaits: boolean;
  readonly javaScript: boolean;
  readonly specifiers: readonly string[];
  readonly names: readonly string[];
}

/** What a file says: mtime, size, its package, the flags and lists of Said. */
type Row = [number, number, string, number, readonly string[], readonly string[]];

function read(text: string, pkg: string): Said {
  const interrupts = text.includes("KeyboardInterrupt");
  const awaits = (text.includes("await") || text.includes("async")) && AWAIT.test(text);
  // Most short programs: four patterns need not be compiled (0.5 ms of a start).
  if (!text.includes("import")) return { interrupts, awaits, javaScript: false, specifiers: [], names: [] };
  const specifiers = specifiersIn(text);
  const javaScript = specifiers.length > 0 || JAVASCRIPT.test(text);
  return { interrupts, awaits, javaScript, specifiers, names: importedNames(text, pkg) };
}

/** What a program and the modules in `folders` say. */
export class ImportScan {
  readonly specifiers = new Set<string>();
  usesJavaScript = false;
  awaits = false;
  interrupts = false;
  readonly #seen = new Set<string>();
  readonly #listed = new Map<string, ReadonlySet<string>>();
  readonly #fresh = new Map<string, Row>();
  #kept: Map<string, Row> | null = null;
  #took = 0;

  constructor(readonly folders: readonly string[], readonly made: MadeCache) {}

  /** The program's own text. */
  text(text: string, pkg: string): void {
    this.#add(read(text, pkg));
  }

  module(name: string): void {
    if (this.#seen.has(name) || this.#seen.size >= MOST) return;
    this.#seen.add(name);
    for (const folder of this.folders) {
      const path = this.#find(folder, name);
      if (path === null) continue;
      const said = this.#file(
        path,
        path.endsWith("/__init__.py") ? name : name.slice(0, Math.max(0, name.lastIndexOf("."))),
      );
      if (said !== null) return this.#add(said);
    }
  }

  #add(said: Said): void {
    this.interrupts ||= said.interrupts;
    this.awaits ||= said.awaits;
    this.usesJavaScript ||= said.javaScript;
    for (const s of said.specifiers) this.specifiers.add(s);
    for (const name of said.names) this.module(name);
  }

  #names(folder: string): ReadonlySet<string> {
    let names = this.#listed.get(folder);
    if (names === undefined) this.#listed.set(folder, names = folderNames(folder));
    return names;
  }

  /** The file of a module in a folder; whatever its first name is not in, costs no more than that look. */
  #find(folder: string, name: string): string | null {
    let at = folder;
    const parts = name.split(".");
    const last = parts.pop()!;
    for (const part of parts) {
      if (!this.#names(at).has(part)) return null;
      at = at.endsWith("/") ? at + part : `${at}/${part}`;
    }
    const base = at.endsWith("/") ? at + last : `${at}/${last}`;
    const names = this.#names(at);
    if (names.has(`${last}.py`)) return `${base}.py`;
    return names.has(last) && this.#names(base).has("__init__.py") ? `${base}/__init__.py` : null;
  }

  #file(path: string, pkg: string): Said | null {
    this.#kept ??= this.#readKept();
    const stat = tryStat(path);
    if (stat === undefined) return null;
    const row = this.#fresh.get(path) ?? this.#kept.get(path);
    if (row !== undefined && row[0] === stat.mtime && row[1] === stat.size && row[2] === pkg) {
      this.#fresh.set(path, row);
      return {
        interrupts: (row[3] & 1) !== 0,
        awaits: (row[3] & 2) !== 0,
        javaScript: (row[3] & 4) !== 0,
        specifiers: row[4],
        names: row[5],
      };
    }
    const start = performance.now();
    const bytes = tryRead(path);
    if (bytes === undefined) return null;
    const said = read(new TextDecoder().decode(bytes), pkg);
    const flags = (said.interrupts ? 1 : 0) | (said.awaits ? 2 : 0) | (said.javaScript ? 4 : 0);
    this.#fresh.set(path, [stat.mtime, stat.size, pkg, flags, said.specifiers, said.names]);
    this.#took += performance.now() - start;
    return said;
  }

  get #key(): string {
    return `imports from ${this.folders.join(":")}, 1`;
  }

  #readKept(): Map<string, Row> {
    const bytes = this.made.read(this.#key, "programs");
    if (bytes === undefined) return new Map();
    try {
      return new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, Row][]);
    } catch {
      return new Map();
    }
  }

  /** Keeps what was read now. */
  keep(): void {
    if (this.#took < WORTH) return;
    const rows = new Map(this.#fresh);
    for (const [path, row] of this.#kept!) if (rows.size < MOST_KEPT && !rows.has(path)) rows.set(path, row);
    this.made.put(this.#key, new TextEncoder().encode(JSON.stringify([...rows])), "programs");
  }
}
