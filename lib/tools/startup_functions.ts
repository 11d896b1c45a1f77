// Writes lib/image/startup_functions.gen.ts: the top-level functions that starting a program runs.
//
//   deno run -A lib/tools/startup_functions.ts
//
// In: V8's coverage of a few short programs, with their code in the bytecode cache: of the modules, for functions that
// have names, and of an image made of them, where each other function is marked, for the keys of those (lib/image/ahead.ts).
// Out: names and keys by module. The start image has these functions compiled ahead; one that is missing or no longer
// right costs a little time and nothing else, so the file need not be written anew with every change.
import type { ModuleText } from "../image/module_text.ts";
import { imageFiles, linkLoaded } from "../runtime/host_image.ts";

const PROGRAMS = ['print("hello")', "class C:\n  x = 1\nfor i in range(3): print(str([i, C.x]))"];
/** What scripts do that import something: the library's modules that run their code, and a little of everything. */
const IMPORTING = [
  "import sys\nfor i in range(3): sys.stdout.write(str([i]))",
  "import argparse, dataclasses, typing, re, json",
  `import collections, enum, functools, logging, os, pathlib, random, threading
from dataclasses import dataclass, field
class Color(enum.Enum):
    RED = 1
@dataclass
class Point:
    x: int
    y: float = 0.5
    tags: list[str] = field(default_factory=list)
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
class Named(Point):
    @property
    def name(self): return f"{self.x:>4}|{self.y!r}"
    def __lt__(self, other): return self.x < other.x
@functools.lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
points = sorted([Named(3), Named(1, 2.5, tags=["a"])], key=lambda p: p.x)
counts = collections.Counter(w for w in "a b a".split())
try:
    {}["missing"]
except KeyError as e:
    text = "%s %d" % (e, fib(9))
print(points, points[0].name, Color.RED, counts.most_common(1), text, os.path.join("a", "b"), pathlib.Path("x").suffix)`,
  `import argparse, dataclasses, json, logging, re, sys
from typing import NamedTuple
logging.basicConfig(level=logging.INFO, stream=sys.stdout)
parser = argparse.ArgumentParser(description="Counts words.")
parser.add_argument("files", nargs="*")
parser.add_argument("-n", "--number", type=int, default=3, help="how many")
parser.add_argument("--all", action="store_true")
args = parser.parse_args(["a", "--number", "2"])
class Row(NamedTuple):
    word: str
    count: int = 0
@dataclasses.dataclass(frozen=True, order=True)
class Item:
    name: str
    size: int = 1
rows = [Row(m[1], int(m["n"])) for m in re.finditer(r"(\\w+)=(?P<n>[0-9]+)", "a=1, b=22")]
text = json.dumps({"rows": rows, "items": [dataclasses.asdict(Item(r.word, r.count)) for r in rows]}, indent=2)
logging.info("%d of %s: %r", len(json.loads(text)), args, re.sub("[ab]", lambda m: m[0].upper(), "cab").split())
print(sorted([Item("b"), Item("a", 2)]), parser.format_help())`,
];
const lib = new URL("../", import.meta.url);
const root = new URL("../cli.ts", lib);
const folder = Deno.makeTempDirSync({ prefix: "startup_" });

/** Starts from the modules as a start from an image does: with frozen modules. */
const frozen = `${folder}/library.frozen`;
const starter = `${folder}/starter.ts`;
Deno.writeTextFileSync(
  starter,
  `import { main } from "${new URL("cli/modules.ts", lib)}";\nmain("${root.href}", null, "${frozen}");\n`,
);

async function run(program: string[], flags: string[] = [], cli = starter): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", `--config=${new URL("../deno.json", lib).pathname}`, ...flags, cli, ...program],
    env: { NAJASH_IMAGE: "0", PYTHONDONTWRITEBYTECODE: "" },
    cwd: folder,
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}

type Names = Map<string, Set<string>>;
const modules: Map<string, ModuleText> = new Map();

function add(names: Names, path: string, name: string): void {
  if (!names.has(path)) names.set(path, new Set());
  names.get(path)!.add(name);
}

/** Names and starts of the functions that ran, by URL. */
function* functionsRun(coverage: string): Generator<{ url: string; name: string; start: number }> {
  for (const entry of Deno.readDirSync(coverage)) {
    const { url, functions } = JSON.parse(Deno.readTextFileSync(`${coverage}/${entry.name}`));
    for (const { functionName, ranges } of functions) {
      if (ranges[0].count > 0) yield { url, name: functionName, start: ranges[0].startOffset };
    }
  }
}

async function collectNames(names: Names, program: string[], coverage: string): Promise<void> {
  await run(program, [`--coverage=${coverage}`]);
  for (const { url, name } of functionsRun(coverage)) {
    if (!url.startsWith(lib.href) || name === "") continue;
    const path = url.slice(lib.href.length);
    const source = Deno.readTextFileSync(new URL(path, lib));
    if (new RegExp(`^(?:export )?(?:async )?function\\*? ${name}\\b`, "m").test(source)) add(names, path, name);
  }
}

const tableOf = (names: Names) =>
  Object.fromEntries(
    [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, set]) => [path, [...set].sort().join(" ")]),
  );

/** Runs the programs from an image with marks; what is marked and ran has its key added. */
async function collectKeys(names: Names, programs: readonly string[][]): Promise<void> {
  const marked: (readonly [path: string, key: string])[] = [];
  const linked = linkLoaded(
    root.href,
    [tableOf(names)],
    modules,
    false,
    (path, key) => `/*${marked.push([path, key]) - 1}*/`,
  );
  const { image, chunks } = imageFiles(`${folder}/image`, linked.text, linked.chunks);
  Deno.writeTextFileSync(`${folder}/image.js`, image);
  Deno.writeTextFileSync(`${folder}/image.chunks`, chunks);
  const start = `${folder}/start.js`;
  Deno.writeTextFileSync(
    start,
    `import { main } from "./image.js";\nmain(${JSON.stringify(root.href)}, null, ${JSON.stringify(frozen)});\n`,
  );
  for (const [i, program] of programs.entries()) {
    const coverage = Deno.makeTempDirSync({ dir: folder, prefix: `marked${i}_` });
    await run(program, [`--coverage=${coverage}`], start);
    for (const { url, start } of functionsRun(coverage)) {
      if (!url.endsWith("/image.js")) continue;
      const mark = /\/\*(\d+)\*\/\s*$/.exec(image.slice(Math.max(0, start - 20), start));
      if (mark !== null) add(names, ...marked[Number(mark[1])]);
    }
  }
}

/** Adds what the programs run, each as a file. */
async function collect(names: Names, texts: readonly string[], programs: string[][] = []): Promise<void> {
  for (const [i, text] of texts.entries()) {
    // One is named as people name files, relative to where they are.
    const whole = Deno.makeTempFileSync({ dir: folder, suffix: ".py" });
    const file = i === 0 ? whole : whole.slice(whole.lastIndexOf("/") + 1);
    Deno.writeTextFileSync(whole, text + "\n");
    programs.push([file]);
    await run([file]);
  }
  for (const program of programs) {
    await collectNames(names, program, Deno.makeTempDirSync({ dir: folder, prefix: "coverage_" }));
  }
  await collectKeys(names, programs);
}

const rows = (names: Names) =>
  Object.entries(tableOf(names)).map(([path, list]) => `  "${path}": "${list}",\n`).join("");

const startup: Names = new Map(), all: Names = new Map();
try {
  await run(["cache", "freeze"]);
  await collect(startup, PROGRAMS);
  for (const [path, set] of startup) all.set(path, new Set(set));
  await collect(all, IMPORTING, [["-c", PROGRAMS[0]]]);
} finally {
  Deno.removeSync(folder, { recursive: true });
}
const library: Names = new Map();
for (const [path, set] of all) {
  for (const name of set.difference(startup.get(path) ?? new Set())) add(library, path, name);
}
Deno.writeTextFileSync(
  new URL("image/startup_functions.gen.ts", lib),
  "// Generated by lib/tools/startup_functions.ts: functions that starting a program runs, and those that imports run besides.\n" +
    "// deno-fmt-ignore-file\n" +
    `export const STARTUP_FUNCTIONS: Readonly<Record<string, string>> = {\n${rows(startup)}};\n` +
    `export const LIBRARY_FUNCTIONS: Readonly<Record<string, string>> = {\n${rows(library)}};\n`,
);
