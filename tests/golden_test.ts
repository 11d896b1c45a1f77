// Golden tests: every file below golden/ runs under Najash and must print what its comments expect.
// In: golden/**/*.py (see tools/directives.ts), NAJASH_MODES (option lists separated by ";", default one plain mode),
// NAJASH_ONLY (a part of the path). Out: one test per mode, one step per folder.
import { assertEquals } from "@std/assert";
import { goldenFiles, goldenProblems } from "./tools/golden.ts";

const only = Deno.env.get("NAJASH_ONLY");
const modes = (Deno.env.get("NAJASH_MODES") ?? "").split(";").map((mode) => mode.split(" ").filter(Boolean));

for (const options of modes) {
  Deno.test(`golden files ${options.join(" ") || "as they are"}`, async (t) => {
    for (const [folder, files] of goldenFiles(only ? [only] : [])) {
      await t.step(`${folder} (${files.length})`, async () => {
        assertEquals(await goldenProblems(files, options), []);
      });
    }
  });
}
