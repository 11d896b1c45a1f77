// Text of annotations under `from __future__ import annotations` against CPython's.
// In: unparse.json, pairs of an expression and its text; null where the expression is an error there.
import { assert, assertEquals, assertThrows } from "@std/assert";
import { CO } from "../../lib/bytecode/code.ts";
import { compileModule } from "../../lib/compiler/compile.ts";
import { unparse } from "../../lib/compiler/unparse.ts";
import type { Mod, Node } from "../../lib/parser/nodes.ts";
import { parse } from "../../lib/parser/parser.ts";
import { SourceError } from "../../lib/source/syntax_error.ts";
import cases from "./unparse.json" with { type: "json" };

function compiled(source: string): Mod {
  const tree = parse(source, { mode: "exec", filename: "<test>" });
  compileModule(tree, { filename: "<test>", optimize: 0, flags: CO.FUTURE_ANNOTATIONS });
  return tree;
}

for (const [source, expected] of cases as [string, string | null][]) {
  Deno.test(`unparse: ${source}`, () => {
    if (expected === null) {
      assert(assertThrows(() => compiled(`x: ${source}`)) instanceof SourceError);
      return;
    }
    const [statement] = (compiled(`x: ${source}`) as Node<"Module">).body;
    assertEquals(unparse((statement as Node<"AnnAssign">).annotation), expected);
  });
}
