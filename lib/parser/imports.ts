// import and from-import statements.
//
// In: a Cursor at "import" or "from". Out: the Stmt. Invariants: dots of a relative import are counted whether they
// came as "." or as "..." tokens.
import * as T from "../lexer/tokens.ts";
import { span } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { explainImport, explainImportFrom, explainImportName } from "./invalid_imports.ts";
import type { Node, Stmt } from "./nodes.ts";

export function parseImport(p: Cursor): Stmt {
  const start = p.pos++;
  if (p.checking) explainImport(p, start);
  const names: Node<"alias">[] = [];
  do {
    const at = p.pos;
    const name = parseDottedName(p);
    names.push(parseAlias(p, at, name));
  } while (p.accept(T.COMMA));
  return { type: "Import", names, ...span(p, start) };
}

/** NAME ("." NAME)*. */
export function parseDottedName(p: Cursor): string {
  let name = p.name();
  while (p.accept(T.DOT)) name += "." + p.name();
  return name;
}

function parseAlias(p: Cursor, at: number, name: string): Node<"alias"> {
  let asname: string | null = null;
  if (p.accept(T.K_AS)) {
    if (p.checking) explainImportName(p);
    asname = p.name();
  }
  return { type: "alias", name, asname, ...span(p, at) };
}

export function parseImportFrom(p: Cursor): Stmt {
  const start = p.pos++;
  let level = 0;
  for (;; p.pos++) {
    if (p.kinds[p.pos] === T.DOT) level++;
    else if (p.kinds[p.pos] === T.ELLIPSIS) level += 3;
    else break;
  }
  const module = level > 0 && p.kinds[p.pos] === T.K_IMPORT ? null : parseDottedName(p);
  p.expect(T.K_IMPORT);
  const names: Node<"alias">[] = [];
  const first = p.pos;
  if (p.accept(T.STAR)) {
    names.push({ type: "alias", name: "*", asname: null, ...span(p, first) });
    return { type: "ImportFrom", module, names, level, ...span(p, start) };
  }
  if (p.checking) explainImportFrom(p);
  const bracket = p.accept(T.LPAR);
  do {
    if (bracket && names.length > 0 && p.kinds[p.pos] === T.RPAR) break;
    const at = p.pos;
    const name = p.name();
    names.push(parseAlias(p, at, name));
  } while (p.accept(T.COMMA));
  if (bracket) p.expect(T.RPAR);
  if (module === "__future__" && names.some((n) => n.name === "barry_as_FLUFL")) p.flags.barryAsBdfl = true;
  return { type: "ImportFrom", module, names, level, ...span(p, start) };
}
