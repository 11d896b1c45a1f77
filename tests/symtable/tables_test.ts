// Symbol tables against CPython's: names, flags, scopes, parameters and nesting of every block.
// In: tables.json, pairs of a source and what `_symtable.symtable` gives for it: [name, type, symbols, varnames,
// nested, children].
import { assertEquals } from "@std/assert";
import { parse } from "../../lib/parser/parser.ts";
import { buildSymtable } from "../../lib/symtable/build.ts";
import type { Scope } from "../../lib/symtable/scope.ts";
import cases from "./tables.json" with { type: "json" };

type Table = [string, number, Record<string, number>, string[], boolean, Table[]];

function tableOf(scope: Scope): Table {
  const symbols = Object.fromEntries(scope.symbols);
  return [scope.name, scope.type, symbols, scope.varnames, scope.nested, scope.children.map(tableOf)];
}

for (const [source, expected] of cases as unknown as [string, Table][]) {
  Deno.test(`symtable: ${JSON.stringify(source)}`, () => {
    const tree = parse(source, { mode: "exec", filename: "<test>" });
    assertEquals(tableOf(buildSymtable(tree).top), expected);
  });
}
