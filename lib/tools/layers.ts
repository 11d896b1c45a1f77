// Checks the source tree: imports point one way, only lib/runtime/host*.ts names Deno, files stay small.
//   deno run -A lib/tools/layers.ts
// Out: one line for each violation; exit status 1 when there is any.
const lib = new URL("../", import.meta.url);

/** What each folder may import, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  source: [],
  lexer: ["source"],
  parser: ["source", "lexer"],
  symtable: ["source", "parser"],
  bytecode: ["source"],
  compiler: ["source", "parser", "symtable", "bytecode"],
  unicode: [],
  core: [],
  ops: ["core"],
  regex: [],
  types: ["core", "ops", "unicode", "source", "lexer"],
  interpreter: ["core", "ops", "types", "bytecode", "source"],
  jit: ["core", "ops", "types", "interpreter", "bytecode", "source"],
  pylib: [],
  frozen: ["core", "ops", "types", "interpreter", "bytecode", "modules"],
  modules: [
    "core",
    "ops",
    "types",
    "interpreter",
    "bytecode",
    "source",
    "lexer",
    "parser",
    "symtable",
    "regex",
    "unicode",
    "jit",
  ],
};

/** Files that may be longer than LIMIT besides generated ones. */
const LONG = new Set(["interpreter/loop.ts", "interpreter/loop_traced.ts"]);
const LIMIT = 1000;

const problems: string[] = [];

function* files(dir: URL, prefix = ""): Generator<[string, URL]> {
  for (const e of Deno.readDirSync(dir)) {
    if (e.isDirectory) yield* files(new URL(`${e.name}/`, dir), `${prefix}${e.name}/`);
    else if (e.name.endsWith(".ts")) yield [prefix + e.name, new URL(e.name, dir)];
  }
}

for (const [name, url] of files(lib)) {
  const text = Deno.readTextFileSync(url);
  const folder = name.split("/")[0];
  const allowed = MAY_IMPORT[folder];
  if (allowed !== undefined) {
    for (const m of text.matchAll(/from "(?:\.\.\/)+([a-z]+)\/([a-z_]+)/g)) {
      // The host's door is open to natives: everything of the machine goes through runtime/host*.ts.
      if (m[1] === "runtime" && m[2].startsWith("host") && (folder === "modules" || folder === "unicode")) continue;
      if (m[1] !== folder && !allowed.includes(m[1])) problems.push(`${name} imports ${m[1]}`);
    }
  }
  const namesDeno = /\bDeno\.[a-z]/.test(text.replace(/\/\/.*$/gm, ""));
  if (namesDeno && folder !== "tools" && !name.startsWith("runtime/host")) problems.push(`${name} names Deno`);
  const lines = text.split("\n").length;
  if (lines > LIMIT && !name.endsWith(".gen.ts") && !LONG.has(name)) problems.push(`${name} has ${lines} lines`);
}

for (const p of problems.sort()) console.error(p);
if (problems.length > 0) Deno.exit(1);
console.log("layers ok");
