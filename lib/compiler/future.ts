// from __future__ import ...: which features exist, where the statement may stand.
//
// In: the module's statements. Out: future flags for its code objects; SourceError for unknown or misplaced features.
import { CO } from "../bytecode/code.ts";
import type { Mod, Node, Stmt } from "../parser/nodes.ts";
import { docstringOf } from "../symtable/build.ts";
import { errorAt } from "../symtable/scope.ts";
import type { Compiler } from "./unit.ts";

const FEATURES: Readonly<Record<string, number>> = {
  nested_scopes: 0,
  generators: 0,
  division: 0,
  absolute_import: 0,
  with_statement: 0,
  print_function: 0,
  unicode_literals: 0,
  generator_stop: 0,
  barry_as_FLUFL: CO.FUTURE_BARRY_AS_BDFL,
  annotations: CO.FUTURE_ANNOTATIONS,
};

function isFuture(s: Stmt): s is Node<"ImportFrom"> {
  return s.type === "ImportFrom" && s.module === "__future__" && !s.level;
}

/** The statements that count as the start of a module: a docstring and future imports. */
function leading(body: readonly Stmt[]): Set<Stmt> {
  const found = new Set<Stmt>();
  let start = 0;
  if (docstringOf(body) !== null) start = 1;
  for (let i = start; i < body.length && isFuture(body[i]); i++) found.add(body[i]);
  return found;
}

/** The future flags that a module turns on. */
export function futureFlags(mod: Mod): number {
  if (mod.type !== "Module" && mod.type !== "Interactive") return 0;
  let flags = 0;
  for (const s of leading(mod.body)) {
    for (const alias of (s as Node<"ImportFrom">).names) {
      const flag = FEATURES[alias.name];
      if (flag !== undefined && Object.hasOwn(FEATURES, alias.name)) flags |= flag;
      else if (alias.name === "braces") throw errorAt("not a chance", alias);
      else throw errorAt(`future feature ${alias.name} is not defined`, alias);
    }
  }
  return flags;
}

/** Remembers the module's leading future imports, so that later ones can be refused. */
export function noteFutureImports(c: Compiler, mod: Mod): void {
  if (mod.type !== "Module" && mod.type !== "Interactive") return;
  c.leadingFutures = leading(mod.body);
}

/** Refuses a future import that is not at the start of the module. */
export function checkFutureImport(c: Compiler, s: Node<"ImportFrom">): void {
  if (!c.leadingFutures.has(s)) {
    throw errorAt("from __future__ imports must occur at the beginning of the file", s);
  }
}
