// Differential tests: every file below programs/ must give under Najash exactly what CPython 3.14 gives.
//   deno run -A tests/differential.ts [--oracle] [--record] [-j N] [--mode MODE] [-X option=value] [part of a path ...]
// In: programs/**/*.py, programs/expected.json.gz (CPython's results, keyed by what each program consists of).
// Out: one paragraph for each failure, then "N passed, N failed"; exit status 1 when any failed.
// Programs that the file does not know are asked of the oracle, which adds them; --oracle asks for all again;
// --record only asks, and runs nothing under Najash.
// Invariant: paths are compared as the program sees them, without the folder it lies in; of the standard library's
// files only the names are compared.
import { parseDirectives } from "./tools/directives.ts";
import { modeOptions } from "./tools/modes.ts";
import { startOracle } from "./tools/oracle.ts";
import { dirname, join, pythonFiles, relative, testsFolder } from "./tools/paths.ts";
import { eachInPool, type Outcome, runNajash } from "./tools/run_najash.ts";

const programs = join(testsFolder, "programs");
const expectedFile = join(programs, "expected.json.gz");

interface Expected extends Outcome {
  key: string;
}

type ExpectedByName = Record<string, Expected>;

interface Options {
  parts: string[];
  jobs: number;
  oracle: boolean;
  record: boolean;
  interpreter: string[];
}

function parseOptions(args: string[]): Options {
  const options: Options = { parts: [], jobs: 2, oracle: false, record: false, interpreter: [] };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--oracle") options.oracle = true;
    else if (args[i] === "--record") options.record = true;
    else if (args[i] === "-j") options.jobs = Number(args[++i]);
    else if (args[i] === "--mode") options.interpreter.push(...modeOptions(args[++i]));
    else if (args[i] === "-X") options.interpreter.push("-X", args[++i]);
    else options.parts.push(args[i]);
  }
  return options;
}

/** A hash of the program and of the helper modules in underscore folders beside it. */
async function keyOf(file: string): Promise<string> {
  const text = [file, ...helperFiles(dirname(file))].map((path) => Deno.readTextFileSync(path)).join("\0");
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash).slice(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function helperFiles(folder: string): string[] {
  return [...Deno.readDirSync(folder)]
    .filter((entry) => entry.isDirectory && entry.name.startsWith("_") && entry.name !== "__pycache__")
    .flatMap((entry) => pythonFiles(join(folder, entry.name)));
}

async function readExpected(): Promise<ExpectedByName> {
  try {
    const stream = (await Deno.open(expectedFile)).readable.pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).json();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}

async function writeExpected(expected: ExpectedByName): Promise<void> {
  const names = Object.keys(expected).sort();
  const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, expected[name]])));
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  await Deno.writeFile(expectedFile, new Uint8Array(await new Response(stream).arrayBuffer()));
}

function comparable(file: string, outcome: Outcome): Outcome {
  const folder = dirname(file) + "/";
  const clean = (text: string) =>
    text.replaceAll(folder, "").replace(/File "\/[^"]*\/([^"/]+)"/g, 'File "<library>/$1"');
  return { stdout: clean(outcome.stdout), stderr: clean(outcome.stderr), exit: outcome.exit };
}

/** CPython's results for `files`, from the file where it knows them and from the oracle where it does not. */
async function expectations(files: string[], askAgain: boolean): Promise<ExpectedByName> {
  const expected = await readExpected();
  const existing = new Set(pythonFiles(programs).map((file) => relative(programs, file)));
  const gone = Object.keys(expected).filter((name) => !existing.has(name));
  for (const name of gone) delete expected[name];
  const unknown: { file: string; name: string; key: string }[] = [];
  for (const file of files) {
    const name = relative(programs, file);
    const key = await keyOf(file);
    if (askAgain || expected[name]?.key !== key) unknown.push({ file, name, key });
  }
  if (unknown.length) {
    console.error(`asking CPython about ${unknown.length} programs`);
    let oracle = await startOracle(testsFolder);
    for (const { file, name, key } of unknown) {
      try {
        const { exit, stdout, stderr } = oracle.run(file, parseDirectives(Deno.readTextFileSync(file)));
        expected[name] = { key, ...comparable(file, { stdout, stderr, exit }) };
      } catch {
        console.error(`CPython itself died of ${name}`);
        delete expected[name];
        oracle = await startOracle(testsFolder);
      }
    }
  }
  if (unknown.length || gone.length) await writeExpected(expected);
  return expected;
}

function firstDifference(label: string, want: string, got: string): string[] {
  if (want === got) return [];
  const wantLines = want.split("\n");
  const gotLines = got.split("\n");
  let at = 0;
  while (wantLines[at] === gotLines[at]) at++;
  const tell = (lines: string[]) => at < lines.length ? JSON.stringify(lines[at]).slice(0, 200) : "nothing";
  return [`    ${label} line ${at + 1}`, `      want ${tell(wantLines)}`, `      got  ${tell(gotLines)}`];
}

function differences(want: Outcome, got: Outcome): string[] {
  const found = [
    ...firstDifference("stdout", want.stdout, got.stdout),
    ...firstDifference("stderr", want.stderr, got.stderr),
  ];
  if (want.exit !== got.exit) found.push(`    exit want ${want.exit}, got ${got.exit}`);
  return found;
}

async function main(args: string[]): Promise<number> {
  const options = parseOptions(args);
  const all = pythonFiles(programs);
  const files = all.filter((file) => options.parts.every((part) => relative(programs, file).includes(part)));
  const expected = await expectations(files, options.oracle);
  if (options.record) return 0;
  let passed = 0;
  let failed = 0;
  await eachInPool(files, options.jobs, async (file) => {
    const { stdin, args, skip } = parseDirectives(await Deno.readTextFile(file));
    if (skip !== undefined) return;
    const name = relative(programs, file);
    const got = comparable(file, await runNajash(file, { options: options.interpreter, args, stdin }));
    const found = expected[name] ? differences(expected[name], got) : ["    nothing to compare with"];
    if (found.length === 0) {
      passed++;
    } else {
      failed++;
      console.log([`FAIL ${name}`, ...found].join("\n"));
    }
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
