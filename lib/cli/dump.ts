// -X dump=tokens,ast,scopes,bytecode: what each stage makes of a program, instead of running it.
import { compileModule } from "../compiler/compile.ts";
import { disassemble } from "../bytecode/disassemble.ts";
import { tokenize } from "../lexer/lexer.ts";
import { FIRST_KEYWORD, KEYWORDS, TOKEN_NAMES } from "../lexer/tokens.ts";
import { dumpAst } from "../parser/dump.ts";
import { parse } from "../parser/parser.ts";
import type { Mod } from "../parser/nodes.ts";
import { decodeSource } from "../source/source_file.ts";
import { SourceError } from "../source/syntax_error.ts";
import { buildSymtable } from "../symtable/build.ts";
import { BLOCK, CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL, type Scope } from "../symtable/scope.ts";
import { HostError, readAllStdin, readFile, writeText } from "../runtime/host.ts";
import { dedent } from "../runtime/run_program.ts";
import type { Invocation } from "./options.ts";

const KINDS = ["tokens", "ast", "scopes", "bytecode"];

/** Prints the stages; gives the exit status. */
export function dump(what: string, invocation: Invocation): number {
  const wanted = what.split(",").map((s) => s.trim());
  const unknown = wanted.find((s) => !KINDS.includes(s));
  if (unknown !== undefined) {
    writeText(2, `-X dump: unknown stage '${unknown}' (there are ${KINDS.join(", ")})\n`);
    return 2;
  }
  try {
    const [text, filename] = sourceOf(invocation);
    for (const kind of wanted) {
      if (wanted.length > 1) writeText(1, `--- ${kind} ---\n`);
      writeText(1, stage(kind, text, filename, invocation));
    }
    return 0;
  } catch (e) {
    if (e instanceof SourceError) {
      writeText(2, `line ${e.lineno}, column ${e.offset}: ${e.kind}: ${e.message}\n`);
      return 1;
    }
    if (e instanceof HostError) {
      writeText(2, `${e.message}\n`);
      return 2;
    }
    throw e;
  }
}

function sourceOf({ program }: Invocation): [string, string] {
  switch (program.kind) {
    case "command":
      return [dedent(program.source), "<string>"];
    case "file":
      return [decodeSource(readFile(program.path), program.path), program.path];
    case "stdin":
      return [decodeSource(readAllStdin(), "<stdin>"), "<stdin>"];
  }
  throw new HostError("EINVAL", "-X dump needs a program file, -c or stdin");
}

function stage(kind: string, text: string, filename: string, { config }: Invocation): string {
  if (kind === "tokens") return tokens(text);
  const tree: Mod = parse(text, { mode: "exec", filename });
  if (kind === "ast") return dumpAst(tree, { indent: 2 }) + "\n";
  if (kind === "scopes") return scopeText(buildSymtable(tree).top, "");
  const optimize = Math.min(config.flags.optimize, 2) as 0 | 1 | 2;
  return disassemble(compileModule(tree, { filename, optimize })) + "\n";
}

function tokens(text: string): string {
  const list = tokenize(text);
  let out = "";
  for (let i = 0; i < list.count; i++) {
    const kind = list.kinds[i];
    const name = kind >= FIRST_KEYWORD ? `keyword ${KEYWORDS[kind - FIRST_KEYWORD]}` : TOKEN_NAMES[kind];
    const shown = JSON.stringify(text.slice(list.starts[i], list.ends[i]));
    out += `${list.lines[i]},${list.cols[i]}-${list.endLines[i]},${list.endCols[i]}: ${name} ${shown}\n`;
  }
  return out;
}

const SCOPE_NAMES: Readonly<Record<number, string>> = {
  [LOCAL]: "local",
  [GLOBAL_EXPLICIT]: "global (declared)",
  [GLOBAL_IMPLICIT]: "global",
  [FREE]: "free",
  [CELL]: "cell",
};

function scopeText(scope: Scope, indent: string): string {
  const kind = Object.entries(BLOCK).find(([, n]) => n === scope.type)![0].toLowerCase();
  let out = `${indent}${kind} ${scope.name}\n`;
  for (const name of scope.symbols.keys()) out += `${indent}  ${name}: ${SCOPE_NAMES[scope.scopeOf(name)] ?? "-"}\n`;
  for (const child of scope.children) out += scopeText(child, indent + "  ");
  return out;
}
