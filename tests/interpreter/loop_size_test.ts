// The loop's V8 bytecode must stay far below V8's 60 KB limit for optimization: over it the loop runs 11x slower.
import { assert } from "@std/assert";

Deno.test("interpret() stays optimizable", async () => {
  const out = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--v8-flags=--print-bytecode,--print-bytecode-filter=interpret", "cli.ts", "-c", "pass"],
    cwd: new URL("../../", import.meta.url),
    env: { NO_COLOR: "1", NAJASH_IMAGE: "0" }, // the start image has other names for the functions
    stdout: "piped",
    stderr: "piped",
  }).output();
  const text = new TextDecoder().decode(out.stdout);
  const sizes = [...text.matchAll(/Bytecode length: (\d+)/g)].map((m) => Number(m[1]));
  assert(sizes.length > 0, "V8 printed no bytecode for interpret()");
  assert(Math.max(...sizes) < 50_000, `interpret() has ${Math.max(...sizes)} bytes of V8 bytecode`);
});
