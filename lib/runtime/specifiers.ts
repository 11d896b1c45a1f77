// The packages of npm and JSR that a text names. In: Python source. Out: specifiers. This file imports nothing.

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
