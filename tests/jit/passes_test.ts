// Programs do the same without any of the optimizer's passes.
import { assertEquals } from "@std/assert";
import { passNames } from "../../lib/jit/passes.ts";
import { najash } from "../tools/command.ts";

const programs = ["inlined_calls", "numbers", "complex_parts", "wide_ints", "handlers"];
const path = (name: string) => new URL(`../programs/jit/${name}.py`, import.meta.url).pathname;

for (const pass of passNames) {
  Deno.test(`compiled code without ${pass}`, async () => {
    for (const name of programs) {
      const plain = await najash(["-X", "jit=0", path(name)]);
      const without = await najash(["-X", `jit_without=${pass}`, "-X", "jit_threshold=20", path(name)]);
      assertEquals([without.stdout, without.exit], [plain.stdout, plain.exit], name);
    }
  });
}

Deno.test("a pass that there is not is an error", async () => {
  const done = await najash(["-X", "jit_without=magic", "-c", "1"]);
  assertEquals(done.exit, 1);
  assertEquals(/expected one or more of inline, /.test(done.stderr), true, done.stderr);
});
