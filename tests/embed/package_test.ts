// What JSR asks of the package: documented symbols, examples that run, nothing that keeps it from being published.
import { assertEquals, assertStringIncludes } from "@std/assert";
import { dirname, testsFolder } from "../tools/paths.ts";

async function deno(...args: string[]): Promise<{ text: string; code: number }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: dirname(testsFolder),
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return { text: decoder.decode(stdout) + decoder.decode(stderr), code };
}

Deno.test("package: every symbol of mod.ts is documented", async () => {
  const { text, code } = await deno("doc", "--lint", "mod.ts");
  assertEquals(code, 0, text);
});

Deno.test("package: the examples run", async () => {
  const { text, code } = await deno("test", "-A", "--no-check", "--doc", "mod.ts", "lib/embed/runtime.ts");
  assertEquals(code, 0, text);
  assertStringIncludes(text, "3 passed | 0 failed");
});

Deno.test("package: it can be published", async () => {
  const { text, code } = await deno("publish", "--dry-run", "--allow-dirty", "--no-check");
  assertEquals(code, 0, text);
  assertStringIncludes(text, "Dry run complete");
});
