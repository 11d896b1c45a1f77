// What a program needs of the host before it starts: packages of npm and JSR, the event loop, signals noticed at once.
//
// In: the program, as the command line names it. Out: Needs. Invariants: nothing is compiled or imported: imports are looked
// for in the text of the program and of the modules beside it (and in PYTHONPATH), not in the library or site-packages;
// a text that only looks like an import costs a package that is not used. A package that can't be loaded is an ImportError
// where it is imported.
import { readAllStdin, tryRead, tryStat } from "../runtime/host.ts";
import { absolutePath } from "../runtime/paths.ts";
import { specifiersIn } from "../runtime/specifiers.ts";
import type { Invocation } from "./options.ts";

export interface Needs {
  readonly specifiers: readonly string[];
  /** JavaScript is used and awaited. */
  readonly eventLoop: boolean;
  /** It speaks of KeyboardInterrupt, and is to have it from the start. */
  readonly interrupts: boolean;
  /** The text on stdin, when it was read to look at. */
  readonly stdin: Uint8Array | null;
}

const IMPORT = /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^#\n;]*)|import[ \t]+([\w., \t]+))/gm;
const JAVASCRIPT =
  /^[ \t]*(?:from[ \t]+(?:js|node|npm|jsr)[ \t]+import|import[ \t]+(?:[\w., \t]*,[ \t]*)?(?:js|node|npm|jsr)\b)/m;
const AWAIT = /\bawait\b|\basync[ \t]+(?:for|with)\b/;
const MOST = 1000;

/** Dotted names of modules that a text may import; `pkg` is its package, for relative imports. */
export function importedNames(text: string, pkg: string): string[] {
  const names = new Set<string>();
  const add = (name: string) => {
    for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) names.add(name.slice(0, dot));
    if (name !== "") names.add(name);
  };
  for (const [, dots, from, what, plain] of text.matchAll(IMPORT)) {
    if (plain !== undefined) {
      for (const part of plain.split(",")) add(part.trim().split(/\s+/)[0]);
      continue;
    }
    const base = dots === "" ? [] : pkg.split(".").slice(0, dots.length === 1 ? undefined : 1 - dots.length);
    const module = [...base, from].filter((part) => part !== "").join(".");
    add(module);
    for (const part of what.replace(/[()\\]/g, "").split(/[,\n]/)) {
      const name = part.trim().split(/\s+/)[0];
      if (/^\w+$/.test(name)) add(module === "" ? name : `${module}.${name}`);
    }
  }
  return [...names];
}

/** True when a program with these texts uses JavaScript and awaits. */
export function needsEventLoop(texts: readonly string[]): boolean {
  return texts.some((t) => JAVASCRIPT.test(t)) && texts.some((t) => AWAIT.test(t));
}

class Scan {
  readonly specifiers = new Set<string>();
  usesJavaScript = false;
  awaits = false;
  interrupts = false;
  readonly #seen = new Set<string>();

  constructor(readonly folders: readonly string[]) {}

  text(text: string, pkg: string): void {
    this.interrupts ||= text.includes("KeyboardInterrupt");
    this.awaits ||= (text.includes("await") || text.includes("async")) && AWAIT.test(text);
    // Most short programs: four patterns need not be compiled (0.5 ms of a start).
    if (!text.includes("import")) return;
    for (const s of specifiersIn(text)) this.specifiers.add(s);
    this.usesJavaScript ||= this.specifiers.size > 0 || JAVASCRIPT.test(text);
    for (const name of importedNames(text, pkg)) this.module(name);
  }

  module(name: string): void {
    if (this.#seen.has(name) || this.#seen.size >= MOST) return;
    this.#seen.add(name);
    const path = name.replaceAll(".", "/");
    for (const folder of this.folders) {
      const base = folder.endsWith("/") ? folder + path : `${folder}/${path}`;
      const plain = tryRead(`${base}.py`);
      const bytes = plain ?? tryRead(`${base}/__init__.py`);
      if (bytes === undefined) continue;
      const dot = name.lastIndexOf(".");
      this.text(new TextDecoder().decode(bytes), plain === undefined ? name : dot < 0 ? "" : name.slice(0, dot));
      return;
    }
  }
}

/** Looks a program through. */
export function needsOf({ program, config }: Invocation, interactive: boolean): Needs {
  const file = program.kind === "file" ? absolutePath(program.path) : "";
  const stat = file === "" ? undefined : tryStat(file);
  const inner = stat?.isDirectory ? tryRead(`${file}/__main__.py`) : undefined;
  const here = file === ""
    ? absolutePath(".")
    : inner !== undefined
    ? file
    : file.slice(0, file.lastIndexOf("/")) || "/";
  const scan = new Scan([here, ...config.pythonPath.map((p) => absolutePath(p === "" ? "." : p))]);
  let stdin: Uint8Array | null = null;
  switch (program.kind) {
    case "command":
      scan.text(program.source, "");
      break;
    case "module":
      scan.module(program.name);
      scan.module(`${program.name}.__main__`);
      break;
    case "file": {
      // What is no plain file (a pipe, say) can be read only once.
      const plain = stat?.isFile === true && !file.endsWith(".pyc");
      const bytes = plain ? tryRead(file) : inner;
      if (bytes !== undefined) scan.text(new TextDecoder().decode(bytes), "");
      break;
    }
    case "stdin":
      if (interactive) break;
      stdin = readAllStdin();
      scan.text(new TextDecoder().decode(stdin), "");
  }
  const { interrupts } = scan;
  return { specifiers: [...scan.specifiers], eventLoop: scan.usesJavaScript && scan.awaits, interrupts, stdin };
}
