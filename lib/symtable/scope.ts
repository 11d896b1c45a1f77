// The tables that scope analysis makes: one Scope a block, with the flags of each name in it.
//
// In: nothing (data only). Out: Scope, SymbolTable, the flag numbers of CPython's `_symtable` module.
// Invariants: `symbols` maps mangled names, in the order they were first met, to DEF_* and USE flags; once
// resolve.ts ran, the scope of the name (LOCAL .. CELL) stands in the bits from SCOPE_OFFSET on.
import type { Position } from "../parser/nodes.ts";
import { SourceError } from "../source/syntax_error.ts";

export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 4;
export const DEF_NONLOCAL = 8;
export const USE = 16;
export const DEF_FREE_CLASS = 64;
export const DEF_IMPORT = 128;
export const DEF_ANNOT = 256;
export const DEF_COMP_ITER = 512;
export const DEF_TYPE_PARAM = 1024;
export const DEF_COMP_CELL = 2048;
/** The names that are bound in a block. */
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

export const SCOPE_OFFSET = 12;
export const SCOPE_MASK = 15;
export const LOCAL = 1;
export const GLOBAL_EXPLICIT = 2;
export const GLOBAL_IMPLICIT = 3;
export const FREE = 4;
export const CELL = 5;

/** Block types, numbered as in `_symtable`. */
export const BLOCK = {
  FUNCTION: 0,
  CLASS: 1,
  MODULE: 2,
  ANNOTATION: 3,
  TYPE_ALIAS: 4,
  TYPE_PARAMETERS: 5,
  TYPE_VARIABLE: 6,
} as const;
export type BlockType = (typeof BLOCK)[keyof typeof BLOCK];

/** What kind of comprehension a block is; 0 for none. */
export const COMP = { NONE: 0, LIST: 1, DICT: 2, SET: 3, GENERATOR: 4 } as const;

/** A `global` or `nonlocal` name with the place of its statement. */
export interface Directive {
  readonly name: string;
  readonly at: Position;
}

/** One block of source with its names. */
export class Scope {
  readonly symbols: Map<string, number> = new Map();
  /** Parameters, in order, with the implicit ones. */
  readonly varnames: string[] = [];
  children: Scope[] = [];
  readonly directives: Directive[] = [];
  nested = false;
  generator = false;
  coroutine = false;
  comprehension = 0;
  varargs = false;
  varkeywords = false;
  returnsValue = false;
  needsClassClosure = false;
  needsClassdict = false;
  compInlined = false;
  compIterTarget = false;
  canSeeClassScope = false;
  hasDocstring = false;
  method = false;
  annotationsUsed = false;
  hasConditionalAnnotations = false;
  inConditionalBlock = false;
  inUnevaluatedAnnotation = false;
  compIterExpr = 0;
  /** What an annotation or type variable block stands for, in error texts. */
  info = "";
  annotationBlock: Scope | null = null;
  /** When not null only these names are mangled. */
  mangledNames: Set<string> | null = null;
  /** Names that an assignment expression may rebind inside this function. */
  walrus: Set<string> | null = null;

  constructor(
    readonly name: string,
    readonly type: BlockType,
    readonly at: Position,
  ) {}

  /** True for blocks whose names are fast locals. */
  get isFunctionLike(): boolean {
    return this.type !== BLOCK.CLASS && this.type !== BLOCK.MODULE;
  }

  /** The flags of a mangled name, 0 when it does not occur. */
  flags(name: string): number {
    return this.symbols.get(name) ?? 0;
  }

  /** The resolved scope of a mangled name: LOCAL .. CELL, 0 when it does not occur. */
  scopeOf(name: string): number {
    return ((this.symbols.get(name) ?? 0) >> SCOPE_OFFSET) & SCOPE_MASK;
  }
}

/** All blocks of one compilation. */
export class SymbolTable {
  /** Blocks by the AST node (or, for type parameters, the array) they belong to. */
  readonly scopes: Map<object, Scope> = new Map();
  /** Blocks of type parameter defaults, by type parameter node. */
  readonly defaults: Map<object, Scope> = new Map();

  constructor(readonly top: Scope) {}

  /** The block of a node that is known to have one. */
  scopeOf(node: object): Scope {
    const scope = this.scopes.get(node);
    if (scope === undefined) throw new Error("no scope for node");
    return scope;
  }
}

/** The mangled form of a name used inside class `cls` (null outside classes). */
export function mangle(cls: string | null, name: string): string {
  if (cls === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = cls.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** As mangle, honouring blocks where only type parameters are mangled. */
export function maybeMangle(cls: string | null, scope: Scope, name: string): string {
  if (scope.mangledNames !== null && !scope.mangledNames.has(name)) return name;
  return mangle(cls, name);
}

/** A SyntaxError at a node. */
export function errorAt(message: string, at: Position): SourceError {
  return new SourceError(
    "SyntaxError",
    message,
    at.lineno,
    at.col_offset + 1,
    at.end_lineno,
    at.end_col_offset + 1,
  );
}
