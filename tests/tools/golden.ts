// Runs golden files under Najash. In: paths below golden/ (all, or those containing a part). Out: what differs.
//   deno run -A tests/tools/golden.ts [-j N] [--mode MODE] [-X option=value] [part of a path ...]
// prints one line for each failing file, then "N passed, N failed". golden_test.ts does the same inside `deno test`.
import { compareGolden, parseDirectives } from "./directives.ts";
import { modeOptions } from "./modes.ts";
import { dirname, join, pythonFiles, relative, testsFolder } from "./paths.ts";
import { eachInPool, runNajash } from "./run_najash.ts";

export const goldenFolder = join(testsFolder, "golden");

/** The golden files whose path contains every part, by folder. */
export function goldenFiles(parts: string[] = []): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of pythonFiles(goldenFolder)) {
    if (!parts.every((part) => relative(goldenFolder, file).includes(part))) continue;
    const folder = relative(goldenFolder, dirname(file));
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

/** One line for each file that does not do what it expects, sorted. */
export async function goldenProblems(files: string[], options: string[], jobs = 2): Promise<string[]> {
  const problems: string[] = [];
  await eachInPool(files, jobs, async (file) => {
    const want = parseDirectives(await Deno.readTextFile(file));
    if (want.skip !== undefined) return;
    const found = compareGolden(want, await runNajash(file, { options, args: want.args, stdin: want.stdin }));
    if (found.length) problems.push(`${relative(goldenFolder, file)}: ${found.join("; ")}`);
  });
  return problems.sort();
}

async function main(args: string[]): Promise<number> {
  const parts: string[] = [];
  const options: string[] = [];
  let jobs = 2;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "-j") jobs = Number(args[++i]);
    else if (args[i] === "--mode") options.push(...modeOptions(args[++i]));
    else if (args[i] === "-X") options.push("-X", args[++i]);
    else parts.push(args[i]);
  }
  const files = [...goldenFiles(parts).values()].flat();
  const problems = await goldenProblems(files, options, jobs);
  for (const problem of problems) console.log(problem);
  console.log(`${files.length - problems.length} passed, ${problems.length} failed`);
  return problems.length ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
