// What the text of a Python file says of imports, read without compiling it.
//
// In: texts. Out: names, and whether JavaScript is used and awaited. Invariant: what only looks like an import counts as one.

const IMPORT = /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^#\n;]*)|import[ \t]+([\w., \t]+))/gm;
export const JAVASCRIPT =
  /^[ \t]*(?:from[ \t]+(?:js|node|npm|jsr)[ \t]+import|import[ \t]+(?:[\w., \t]*,[ \t]*)?(?:js|node|npm|jsr)\b)/m;
export const AWAIT = /\bawait\b|\basync[ \t]+(?:for|with)\b/;

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
