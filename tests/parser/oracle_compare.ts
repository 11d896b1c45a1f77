// Compares our trees with those of a real Python 3.14.
//
//   deno run -A tests/parser/oracle_compare.ts --oracle "command args" files...
//
// The command must run a Python script given as its last argument. Each file is parsed by both; what counts is
// ast.dump(tree, include_attributes=True). One line for each difference, the number of equal files at the end.
// Files that Python itself refuses must be refused by us with the same message. `--cache file` keeps its answers.
import { createHash } from "node:crypto";
import { setUnicodeNameLookup } from "../../lib/lexer/escapes.ts";
import { dumpAst } from "../../lib/parser/dump.ts";
import { parse } from "../../lib/parser/parser.ts";
import { SourceError } from "../../lib/source/syntax_error.ts";
import { decodeSource } from "../../lib/source/source_file.ts";

const SCRIPT = `
import ast, hashlib, json, sys, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)
conf = json.load(open(CONF))
for f in conf["files"]:
    try:
        text = ast.dump(ast.parse(open(f, "rb").read()), include_attributes=True)
        if conf["full"]:
            print(json.dumps({"file": f, "dump": text}))
        else:
            print(json.dumps({"file": f, "hash": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()}))
    except SyntaxError as e:
        print(json.dumps({"file": f, "error": e.msg, "line": e.lineno}))
`;

interface Answer {
  file: string;
  hash?: string;
  dump?: string;
  error?: string;
  line?: number;
}

function ask(oracle: string[], files: string[], full: boolean): Answer[] {
  const dir = Deno.makeTempDirSync();
  Deno.writeTextFileSync(`${dir}/conf.json`, JSON.stringify({ files, full }));
  Deno.writeTextFileSync(`${dir}/ask.py`, SCRIPT.replace("CONF", JSON.stringify(`${dir}/conf.json`)));
  const [command, ...args] = oracle;
  const folders = [...new Set(files.map((f) => f.slice(0, f.lastIndexOf("/"))))].join(":");
  const out = new Deno.Command(command, { args: [...args, `${dir}/ask.py`], env: { PYTHONPATH: folders } })
    .outputSync();
  Deno.removeSync(dir, { recursive: true });
  const lines = new TextDecoder().decode(out.stdout).split("\n").filter((l) => l.startsWith("{"));
  if (lines.length < files.length) console.error(new TextDecoder().decode(out.stderr).slice(-2000));
  return lines.map((l) => JSON.parse(l));
}

function ours(file: string): Answer {
  try {
    const text = decodeSource(Deno.readFileSync(file), file);
    return { file, dump: dumpAst(parse(text, { mode: "exec", filename: file }), { attributes: true }) };
  } catch (e) {
    if (!(e instanceof SourceError)) throw e;
    return { file, error: e.message, line: e.lineno };
  }
}

/** Asks the oracle for the characters that \\N{...} names in these files. */
function characterNames(oracle: string[], files: string[]): Record<string, number> {
  const names = new Set<string>();
  for (const f of files) {
    const text = new TextDecoder("latin1").decode(Deno.readFileSync(f));
    for (const m of text.matchAll(/\\N\{([^}]+)\}/g)) names.add(m[1]);
  }
  const dir = Deno.makeTempDirSync();
  Deno.writeTextFileSync(`${dir}/names.json`, JSON.stringify([...names]));
  Deno.writeTextFileSync(
    `${dir}/ask.py`,
    `
import json
found = {}
for name in json.load(open("${dir}/names.json")):
    try:
        found[name] = ord(("\\\\N{%s}" % name).encode().decode("unicode-escape"))
    except (UnicodeDecodeError, TypeError):
        pass
print(json.dumps(found))
`,
  );
  const [command, ...args] = oracle;
  const out = new Deno.Command(command, { args: [...args, `${dir}/ask.py`] }).outputSync();
  Deno.removeSync(dir, { recursive: true });
  return JSON.parse(new TextDecoder().decode(out.stdout) || "{}");
}

function firstDifference(a: string, b: string): string {
  let i = 0;
  while (a[i] === b[i]) i++;
  return `\n  ours   ...${a.slice(Math.max(0, i - 150), i + 100)}\n  oracle ...${
    b.slice(Math.max(0, i - 150), i + 100)
  }`;
}

function main(args: string[]): void {
  let oracle: string[] = [];
  let cache = "";
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--oracle") oracle = args[++i].split(" ");
    else if (args[i] === "--cache") cache = args[++i];
    else files.push(args[i]);
  }
  const names = characterNames(oracle, files);
  setUnicodeNameLookup((name) => names[name]);
  const known = new Map<string, Answer>();
  try {
    for (const a of JSON.parse(Deno.readTextFileSync(cache)) as Answer[]) known.set(a.file, a);
  } catch { /* no cache yet */ }
  const missing = files.filter((f) => !known.has(f));
  for (let i = 0; i < missing.length; i += 200) {
    for (const a of ask(oracle, missing.slice(i, i + 200), false)) known.set(a.file, a);
    if (cache !== "") Deno.writeTextFileSync(cache, JSON.stringify([...known.values()]));
  }
  const different: Answer[] = [];
  let equal = 0;
  for (const file of files) {
    const theirs = known.get(file);
    const mine = ours(file);
    const hash = mine.dump === undefined ? undefined : createHash("sha256").update(mine.dump).digest("hex");
    if (theirs !== undefined && hash === theirs.hash && mine.error === theirs.error && mine.line === theirs.line) {
      equal++;
    } else if (mine.error !== undefined || theirs?.error !== undefined) {
      console.log(
        `${file}: ours ${mine.error ?? "ok"} (${mine.line}), oracle ${theirs?.error ?? "ok"} (${theirs?.line})`,
      );
    } else different.push(mine);
  }
  for (const a of ask(oracle, different.slice(0, 10).map((d) => d.file), true)) {
    const mine = different.find((d) => d.file === a.file)!;
    console.log(`${a.file}: ${firstDifference(mine.dump!, a.dump ?? "")}`);
  }
  console.log(`${equal} of ${files.length} equal`);
}

main(Deno.args);
