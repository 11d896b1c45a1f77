// The compiler's entry: a module tree -> a code object.
//
// In: the AST and options. Out: CodeData; SourceError for what only scopes and code generation can find;
// CompileDepthError when the tree is nested too deeply for the host's stack.
// Invariants: the same tree and options give the same code on every platform.
import { CO, type CodeData } from "../bytecode/code.ts";
import type { Mod } from "../parser/nodes.ts";
import { buildSymtable, docstringOf } from "../symtable/build.ts";
import { BLOCK } from "../symtable/scope.ts";
import { compileDeferredAnnotations, setupAnnotations } from "./annotations.ts";
import type { CodeBuilder, Label } from "./builder.ts";
import { cleanDocstring } from "./docstring.ts";
import { operand } from "./expressions.ts";
import { emitPrologue, returnNone } from "./functions.ts";
import { futureFlags, noteFutureImports } from "./future.ts";
import { storeName } from "./names.ts";
import { compileBody } from "./statements.ts";
import { type CompileOptions, Compiler, lineOnly } from "./unit.ts";

export type { CompileOptions } from "./unit.ts";

/** The tree is nested too deeply: Python's RecursionError "maximum recursion depth exceeded during compilation". */
export class CompileDepthError extends Error {
  constructor() {
    super("maximum recursion depth exceeded during compilation");
  }
}

const FUTURE_MASK = CO.FUTURE_ANNOTATIONS | CO.FUTURE_BARRY_AS_BDFL;

/** Compiles a module, an interactive statement or an expression. */
export function compileModule(mod: Mod, options: CompileOptions): CodeData {
  try {
    const flags = ((options.flags ?? 0) & FUTURE_MASK) | futureFlags(mod);
    const table = buildSymtable(mod, {
      futureAnnotations: (flags & CO.FUTURE_ANNOTATIONS) !== 0,
      topLevelAwait: options.topLevelAwait,
    });
    const settings = mod.type === "Interactive" ? { ...options, interactive: true } : options;
    const c = new Compiler(table, settings, flags);
    noteFutureImports(c, mod);
    return compileTop(c, mod);
  } catch (e) {
    if (e instanceof RangeError) throw new CompileDepthError();
    throw e;
  }
}

function compileTop(c: Compiler, mod: Mod): CodeData {
  c.enter("module", "<module>", c.table.top, null, 1);
  emitPrologue(c, 0);
  if (mod.type === "Expression") {
    const reg = operand(c, mod.body);
    c.emit("RETURN_VALUE", reg, 0, 0, mod.body);
    return c.leave(0);
  }
  if (mod.type === "FunctionType") throw new Error("a function type has no code");
  const start = c.builder.code.length;
  const first = mod.body[0];
  const at = lineOnly(first === undefined ? 1 : first.lineno);
  setupAnnotations(c, at);
  let body = mod.body;
  if (mod.type === "Module") {
    const doc = docstringOf(body);
    if (doc !== null) {
      body = body.slice(1);
      if (c.options.optimize < 2) {
        const t = c.temp();
        c.loadConst(cleanDocstring(doc.value), t, doc);
        storeName(c, "__doc__", t, doc);
        c.builder.top--;
      }
    }
  }
  compileBody(c, body);
  if (c.table.top.type === BLOCK.MODULE && c.unit.deferred.length > 0) {
    const end = c.builder.code.length;
    compileDeferredAnnotations(c, "__annotate__", first);
    moveTail(c.builder, start, end);
  }
  returnNone(c);
  return c.leave(0);
}

/** Moves the instructions from `tail` to the end before `start`: the annotate function is bound first. */
function moveTail(b: CodeBuilder, start: number, tail: number): void {
  const code = b.code;
  const moved = code.splice(tail);
  const labels = new Set<Label>();
  for (const instr of code) {
    if (instr.target !== null) labels.add(instr.target);
    if (instr.handler !== null) labels.add(instr.handler.label);
  }
  for (const label of labels) if (label.at >= start) label.at += moved.length;
  code.splice(start, 0, ...moved);
}
