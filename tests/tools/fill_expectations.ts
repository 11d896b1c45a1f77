// Writes what CPython prints into golden files. In: .py files or folders. Out: the files, rewritten in place.
//   deno run -A tests/tools/fill_expectations.ts [--check] [--missing] [--native python3] files...
// --check changes nothing and lists files whose expectations CPython does not confirm; --missing fills only files
// that expect nothing yet; --native names the CPython that answers for files marked "# oracle: 64-bit", which are left
// alone without it. Review the result as a diff: an expectation is a claim, not a recording.
// Invariant: filling a filled file changes nothing. A comment alone on a line moves the lines below it, so files that
// print line numbers are filled again until nothing moves.
import { compareGolden, lastLine, parseDirectives, stripExpectations } from "./directives.ts";
import { nativeOracle, type Oracle, type OracleOutcome, startOracle } from "./oracle.ts";
import { join, pythonFiles, resolve, testsFolder } from "./paths.ts";

const lineWidth = 120;

function fillOnce(oracle: Oracle, filled: string, outcome: OracleOutcome): string {
  const bare = stripExpectations(filled);
  const lines = bare.trimEnd().split("\n");
  const lineOf = bareLineNumbers(filled);
  const leaves = oracle.leaves(bare);
  const output = outcome.stdout === "" ? [] : outcome.stdout.replace(/\n$/, "").split("\n");
  const outputs = new Map<number, string[]>();
  let last = 0;
  output.forEach((text, i) => {
    const line = lineOf[outcome.at[i] ?? 0] ?? 0;
    const leaf = leaves.findIndex(([first, end]) => first <= line && line <= end);
    // Output with no module line of its own (a partial last line, a clean-up after the end) follows what came before.
    last = leaf >= last ? leaf : outcome.at[i] ? last : leaves.length - 1;
    outputs.set(last, [...(outputs.get(last) ?? []), text]);
  });
  const after = new Map<number, string[]>();
  for (const [index, texts] of outputs) {
    const [, end, column, simple] = leaves[index] ?? [0, lines.length, 0, false];
    const only = `${lines[end - 1]}  # expect: ${texts[0]}`;
    if (texts.length === 1 && simple && texts[0] && only.length <= lineWidth && !lines[end - 1].includes("#")) {
      lines[end - 1] = only;
    } else {
      after.set(end, texts.map((text) => " ".repeat(column) + (text ? `# expect: ${text}` : "# expect:")));
    }
  }
  const result = lines.flatMap((line, i) => [line, ...(after.get(i + 1) ?? [])]);
  if (outcome.exit === 1 && outcome.stderr) result.push(`# expect error: ${lastLine(outcome.stderr)}`);
  else if (outcome.exit !== 0) result.push(`# expect exit: ${outcome.exit}`);
  return result.join("\n") + "\n";
}

/** Maps a line number of the filled source to the one of the bare source. */
function bareLineNumbers(filled: string): number[] {
  const numbers = [0];
  let bare = 0;
  for (const line of filled.split("\n")) {
    if (!/^\s*# expect(?: error| exit)?:/.test(line)) bare++;
    numbers.push(bare);
  }
  return numbers;
}

function fillFile(oracle: Oracle, file: string): string {
  let source = Deno.readTextFileSync(file);
  const { stdin, args } = parseDirectives(source);
  for (let round = 0; round < 5; round++) {
    const outcome = oracle.run(file, { stdin, args, record: true });
    const next = fillOnce(oracle, source, outcome);
    if (next === source) return "";
    source = next;
    Deno.writeTextFileSync(file, source);
  }
  return "does not settle";
}

function checkFile(oracle: Oracle, file: string): string {
  const want = parseDirectives(Deno.readTextFileSync(file));
  if (want.skip !== undefined) return "";
  if (want.stdout.length === 0 && want.error === undefined) return "expects nothing";
  return compareGolden(want, oracle.run(file, want)).join("; ");
}

async function main(args: string[]): Promise<number> {
  const check = args.includes("--check");
  const verbose = args.includes("--verbose");
  const missing = args.includes("--missing");
  const nativeAt = args.indexOf("--native");
  const native = nativeAt < 0 ? undefined : nativeOracle(args.splice(nativeAt, 2)[1]);
  const names = args.filter((arg) => !arg.startsWith("--")).map((name) => resolve(name));
  const roots = names.length ? names : [join(testsFolder, "golden")];
  let files = roots.flatMap((name) => name.endsWith(".py") ? [name] : pythonFiles(name));
  if (missing) files = files.filter((file) => !/# expect(?: error| exit)?:/.test(Deno.readTextFileSync(file)));
  const pyodide = await startOracle(testsFolder);
  let failed = 0;
  for (const file of files) {
    const oracle = parseDirectives(Deno.readTextFileSync(file)).native ? native : pyodide;
    if (!oracle) continue;
    if (verbose) console.log(file);
    const problem = check ? checkFile(oracle, file) : fillFile(oracle, file);
    if (!problem) continue;
    failed++;
    console.log(`${file}: ${problem}`);
  }
  console.log(`${files.length - failed} fine, ${failed} not`);
  return failed ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
