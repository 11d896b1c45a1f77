// The compiler's output for small sources, as disassembly.
// In: *.txt in this folder: source, a line "---", the dump that is expected. Run this file with `deno run -A
// tests/compiler/disassembly_test.ts --update` to rewrite the dumps, then review the difference.
import { assertEquals } from "@std/assert";
import { disassemble } from "../../lib/bytecode/disassemble.ts";
import { deserializeCode, serializeCode } from "../../lib/bytecode/serialize.ts";
import { verifyCode } from "../../lib/bytecode/verify.ts";
import { compileModule } from "../../lib/compiler/compile.ts";
import { parse } from "../../lib/parser/parser.ts";

const folder = new URL(".", import.meta.url);
const LINE = "---\n";

function dumpOf(source: string): string {
  const tree = parse(source, { mode: "exec", filename: "<test>" });
  const code = compileModule(tree, { filename: "<test>", optimize: 0 });
  verifyCode(code);
  const dump = disassemble(code);
  assertEquals(disassemble(deserializeCode(serializeCode(code))), dump);
  return dump;
}

const files = [...Deno.readDirSync(folder)].map((f) => f.name).filter((name) => name.endsWith(".txt")).sort();

if (import.meta.main && Deno.args.includes("--update")) {
  for (const name of files) {
    const source = Deno.readTextFileSync(new URL(name, folder)).split(LINE)[0];
    Deno.writeTextFileSync(new URL(name, folder), source + LINE + dumpOf(source));
  }
} else {
  for (const name of files) {
    Deno.test(`compiler: ${name.replace(".txt", "")}`, () => {
      const [source, expected] = Deno.readTextFileSync(new URL(name, folder)).split(LINE);
      assertEquals(dumpOf(source), expected);
    });
  }
}
