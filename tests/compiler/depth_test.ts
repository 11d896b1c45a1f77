// Deep and long sources: they compile, or end in CompileDepthError, never in an escaping host error.
import { assert } from "@std/assert";
import { CompileDepthError, compileModule } from "../../lib/compiler/compile.ts";
import { parse } from "../../lib/parser/parser.ts";
import { verifyCode } from "../../lib/bytecode/verify.ts";

function compiles(source: string): boolean {
  const tree = parse(source, { mode: "exec", filename: "<test>" });
  try {
    verifyCode(compileModule(tree, { filename: "<test>", optimize: 0 }));
    return true;
  } catch (e) {
    if (e instanceof CompileDepthError) return false;
    throw e;
  }
}

const LONG: Readonly<Record<string, string>> = {
  "a chain of 100,000 additions": "x = " + "a + ".repeat(100_000) + "a\n",
  "a chain of 100,000 constant additions": "x = " + "1 + ".repeat(100_000) + "1\n",
  "an or of 50,000 operands": "x = " + "a or ".repeat(50_000) + "a\n",
  "20,000 elifs": "if a: pass\n" + "elif b: x\n".repeat(20_000) + "else: y\n",
  "a list of 50,000 names": "x = [" + "a, ".repeat(50_000) + "]\n",
  "a call of 5,000 arguments": "f(" + "a, ".repeat(5_000) + ")\n",
  "5,000 locals": "def f():\n" + Array.from({ length: 5000 }, (_, i) => ` a${i} = ${i}\n`).join(""),
};

for (const [name, source] of Object.entries(LONG)) {
  Deno.test(`compiler takes ${name}`, () => assert(compiles(source)));
}

Deno.test("compiler refuses an attribute chain deeper than the stack", () => {
  assert(!compiles("x = a" + ".b".repeat(200_000) + "\n"));
});
