// The built-in compile(): arguments checked as CPython checks them, then source or AST to code or AST.
import type { CodeData } from "../bytecode/code.ts";
import { deserializeCode, serializeCode } from "../bytecode/serialize.ts";
import { valueError } from "../core/raise.ts";
import type { Value } from "../core/value.ts";
import { PyCode } from "../interpreter/code_object.ts";
import {
  compileText,
  compileTree,
  parseText,
  type SourceOptions,
  textOfSource,
  textsCompiled,
  warningsIssued,
} from "./compile_source.ts";
import type { Runtime } from "./runtime.ts";
import { astHooks } from "./ast_hooks.ts";

/** Shorter texts (characters) are compiled faster than a file is read, once the compiler is warm: cold it takes 5 to 10 ms. */
const SHORTEST = 100;
/** Short texts that one process looks up at most. */
const SHORT_LOOKUPS = 16;
let shortLookups = 0;
const DONT_IMPLY_DEDENT = 0x200,
  ONLY_AST = 0x400,
  TYPE_COMMENTS = 0x1000,
  TOP_LEVEL_AWAIT = 0x2000,
  ALLOW_INCOMPLETE = 0x4000;
const OPTIMIZED_AST = 0x8000;
const FUTURE_MASK = 0x1fe0000;
const KNOWN = FUTURE_MASK | DONT_IMPLY_DEDENT | ONLY_AST | TYPE_COMMENTS | TOP_LEVEL_AWAIT | ALLOW_INCOMPLETE |
  OPTIMIZED_AST | 0x10;

export interface CompileArguments {
  readonly filename: string;
  readonly mode: string;
  readonly flags: number;
  readonly dontInherit: boolean;
  readonly optimize: number;
  readonly feature: number;
}

export function compileValue(rt: Runtime, source: Value, a: CompileArguments): Value {
  const { flags, mode, filename } = a;
  if ((flags & ~KNOWN) !== 0) throw valueError("compile(): unrecognised flags");
  if (a.optimize < -1 || a.optimize > 2) throw valueError("compile(): invalid optimize value");
  const onlyAst = (flags & ONLY_AST) !== 0;
  if (mode !== "exec" && mode !== "eval" && mode !== "single" && !(mode === "func_type" && onlyAst)) {
    if (mode === "func_type") throw valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
    throw valueError(
      onlyAst
        ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
        : "compile() mode must be 'exec', 'eval' or 'single'",
    );
  }
  const optimize = (a.optimize === -1 ? Math.min(rt.config.flags.optimize, 2) : a.optimize) as 0 | 1 | 2;
  const options: SourceOptions = {
    filename,
    mode,
    optimize,
    flags: flags & FUTURE_MASK,
    typeComments: (flags & TYPE_COMMENTS) !== 0,
    dontImplyDedent: (flags & DONT_IMPLY_DEDENT) !== 0,
    allowIncompleteInput: (flags & ALLOW_INCOMPLETE) !== 0,
    topLevelAwait: (flags & TOP_LEVEL_AWAIT) !== 0,
  };
  if (astHooks.isNode(source)) {
    if (onlyAst && (flags & OPTIMIZED_AST) !== OPTIMIZED_AST) return source;
    const tree = astHooks.toTree(source, mode);
    return new PyCode(compileTree(tree, null, options));
  }
  const text = textOfSource(source, filename, "compile");
  rt.auditCompile(source, filename);
  if (onlyAst) {
    return astHooks.fromTree(parseText(text, options), (flags & OPTIMIZED_AST) === OPTIMIZED_AST ? optimize : -1);
  }
  return new PyCode(keptCode(rt, text, options));
}

/** The code of a text: from an earlier process, or compiled now. */
function keptCode(rt: Runtime, text: string, options: SourceOptions): CodeData {
  const isShort = text.length < SHORTEST && (textsCompiled() > 0 || ++shortLookups > SHORT_LOOKUPS);
  if (isShort && !rt.made.hasRoom || !text.isWellFormed()) return compileText(text, options);
  let fresh: CodeData | null = null;
  const { filename, mode, optimize, flags, dontImplyDedent, allowIncompleteInput, topLevelAwait } = options;
  const how = [mode, optimize, flags, dontImplyDedent, allowIncompleteInput, topLevelAwait].join();
  const bytes = rt.made.get(`code\0${how}\0${filename}\0${text}`, () => {
    const before = warningsIssued();
    fresh = compileText(text, options);
    return warningsIssued() === before ? serializeCode(fresh) : null;
  }, !isShort);
  if (fresh !== null) return fresh;
  try {
    return deserializeCode(bytes!, true);
  } catch {
    return compileText(text, options);
  }
}
