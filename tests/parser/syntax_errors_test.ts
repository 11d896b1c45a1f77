// Bad source must give CPython 3.14's error: class, message, span and line.
//
// The cases and answers are in syntax_errors.json; `known_differences` lists sources where we differ, each of which
// must really differ, so that the list cannot rot.
import { assertEquals } from "@std/assert";
import { parse } from "../../lib/parser/parser.ts";
import { SourceError } from "../../lib/source/syntax_error.ts";

type Answer = [string, string, number, number, number, number, string] | null;

function ours(source: string): Answer {
  try {
    parse(source, { mode: "exec", filename: "<test>" });
    return null;
  } catch (e) {
    if (!(e instanceof SourceError)) throw e;
    return [e.kind, e.message, e.lineno, e.offset, e.endLineno, e.endOffset, e.text ?? ""];
  }
}

const file = JSON.parse(Deno.readTextFileSync(new URL("syntax_errors.json", import.meta.url)));
const known = new Set<string>(file.known_differences);

Deno.test("parse() reports syntax errors as CPython does", () => {
  for (const [source, answer] of file.cases as [string, Answer][]) {
    if (!known.has(source)) assertEquals(ours(source), answer, JSON.stringify(source));
  }
});

Deno.test("the known differences in syntax errors are still differences", () => {
  for (const [source, answer] of file.cases as [string, Answer][]) {
    if (known.has(source)) assertEquals(JSON.stringify(ours(source)) === JSON.stringify(answer), false, source);
  }
});
