// Syntax errors and warnings of the parser, the symbol table and the compiler against CPython's.
// In: errors.json, rows of a source, its error ([type, message, line, offset, end line, end offset]) or null, and the
// warnings ([text, line]) of sources without an error.
import { assertEquals } from "@std/assert";
import { compileModule } from "../../lib/compiler/compile.ts";
import { parse } from "../../lib/parser/parser.ts";
import { SourceError, type SourceWarning } from "../../lib/source/syntax_error.ts";
import cases from "./errors.json" with { type: "json" };

type ErrorRow = [string, string, number, number, number, number];

function outcome(source: string): { error: ErrorRow | null; warnings: string[] } {
  const warnings: string[] = [];
  const warn = (w: SourceWarning) => warnings.push(`${w.lineno}: ${w.message}`);
  let error: ErrorRow | null = null;
  try {
    const tree = parse(source, { mode: "exec", filename: "<test>", warn });
    compileModule(tree, { filename: "<test>", optimize: 0, warn });
  } catch (e) {
    if (!(e instanceof SourceError)) throw e;
    error = [e.kind, e.message, e.lineno, e.offset, e.endLineno, e.endOffset];
  }
  return { error, warnings: warnings.sort() };
}

for (const [source, error, warnings] of cases as unknown as [string, ErrorRow | null, [string, number][]][]) {
  Deno.test(`errors: ${JSON.stringify(source)}`, () => {
    const got = outcome(source);
    assertEquals(got.error, error);
    if (error === null) assertEquals(got.warnings, warnings.map(([text, line]) => `${line}: ${text}`).sort());
  });
}
