// Golden tests: every file below golden/ runs under Najash and must print what its comments expect.
// In: golden/**/*.py (see tools/directives.ts), NAJASH_MODES (option lists separated by ";", default one plain mode),
// NAJASH_ONLY (a part of the path). Out: one test per mode, one step per folder.
import { assertEquals } from "@std/assert";
import { compareGolden, parseDirectives } from "./tools/directives.ts";
import { dirname, join, pythonFiles, relative, testsFolder } from "./tools/paths.ts";
import { eachInPool, runNajash } from "./tools/run_najash.ts";

const golden = join(testsFolder, "golden");
const only = Deno.env.get("NAJASH_ONLY") ?? "";
const modes = (Deno.env.get("NAJASH_MODES") ?? "").split(";").map((mode) => mode.split(" ").filter(Boolean));
const jobs = 2;

function byFolder(): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of pythonFiles(golden).filter((file) => file.includes(only))) {
    const folder = relative(golden, dirname(file));
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

async function problemsOf(files: string[], options: string[]): Promise<string[]> {
  const problems: string[] = [];
  await eachInPool(files, jobs, async (file) => {
    const want = parseDirectives(await Deno.readTextFile(file));
    if (want.skip !== undefined) return;
    const found = compareGolden(want, await runNajash(file, { options, args: want.args, stdin: want.stdin }));
    if (found.length) problems.push(`${relative(golden, file)}: ${found.join("; ")}`);
  });
  return problems.sort();
}

for (const options of modes) {
  Deno.test(`golden files ${options.join(" ") || "as they are"}`, async (t) => {
    for (const [folder, files] of byFolder()) {
      await t.step(`${folder} (${files.length})`, async () => assertEquals(await problemsOf(files, options), []));
    }
  });
}
