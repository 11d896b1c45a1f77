// The state of scope analysis: the block being filled, the blocks around it, and how names enter them.
//
// In: names with flags and places. Out: symbols in Scopes; SourceError for clashes that show at once.
// Invariants: `scope` is the top of `stack`; `cls` mangles private names.
import type { Position } from "../parser/nodes.ts";
import {
  BLOCK,
  type BlockType,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  errorAt,
  maybeMangle,
  Scope,
  type SymbolTable,
  USE,
} from "./scope.ts";

export interface SymtableOptions {
  /** `from __future__ import annotations` is in force. */
  futureAnnotations?: boolean;
  /** `await` is allowed in the module itself. */
  topLevelAwait?: boolean;
}

export interface Builder {
  readonly table: SymbolTable;
  readonly stack: Scope[];
  scope: Scope;
  /** The class whose name mangles private names. */
  cls: string | null;
  readonly options: SymtableOptions;
}

// ---- blocks ----

export function enterScope(b: Builder, scope: Scope, attach: boolean): void {
  const prev = b.scope;
  scope.compIterExpr = prev.compIterExpr;
  if (prev.mangledNames !== null && scope.type !== BLOCK.CLASS) scope.mangledNames = prev.mangledNames;
  if (prev.nested || prev.isFunctionLike) scope.nested = true;
  b.stack.push(scope);
  b.scope = scope;
  if (!attach || (b.options.futureAnnotations && scope.type === BLOCK.ANNOTATION)) return;
  prev.children.push(scope);
}

export function enterBlock(b: Builder, name: string, type: BlockType, key: object, at: Position): Scope {
  const scope = new Scope(name, type, at);
  b.table.scopes.set(key, scope);
  enterScope(b, scope, true);
  addFormatParameter(b, at);
  return scope;
}

export function addFormatParameter(b: Builder, at: Position): void {
  const type = b.scope.type;
  if (type !== BLOCK.ANNOTATION && type !== BLOCK.TYPE_VARIABLE && type !== BLOCK.TYPE_ALIAS) return;
  addDef(b, ".format", DEF_PARAM, at);
  addDef(b, ".format", USE, at);
}

export function exitBlock(b: Builder): void {
  b.stack.pop();
  b.scope = b.stack[b.stack.length - 1];
}

/** Marks an annotation-like block inside a class as seeing the class's names. */
export function seeClass(b: Builder, seesClass: boolean, at: Position): void {
  if (!seesClass) return;
  b.scope.canSeeClassScope = true;
  addDef(b, "__classdict__", USE, at);
}

// ---- names ----

export function addDef(b: Builder, name: string, flag: number, at: Position): void {
  addDefIn(b, name, flag, b.scope, at);
}

export function addDefIn(b: Builder, name: string, flag: number, scope: Scope, at: Position): void {
  const mangled = maybeMangle(b.cls, scope, name);
  const before = scope.symbols.get(mangled) ?? 0;
  if ((flag & DEF_PARAM) && (before & DEF_PARAM)) {
    throw errorAt(`duplicate argument '${name}' in function definition`, at);
  }
  if ((flag & DEF_TYPE_PARAM) && (before & DEF_TYPE_PARAM)) throw errorAt(`duplicate type parameter '${name}'`, at);
  let flags = before | flag;
  if (scope.compIterTarget) {
    if (flags & (DEF_GLOBAL | DEF_NONLOCAL)) {
      throw errorAt(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
    }
    flags |= DEF_COMP_ITER;
  }
  scope.symbols.set(mangled, flags);
  if (flag & DEF_PARAM) scope.varnames.push(mangled);
  else if (flag & DEF_GLOBAL) {
    const top = b.table.top.symbols;
    top.set(mangled, (top.get(mangled) ?? 0) | flag);
  }
}

export function lookup(b: Builder, scope: Scope, name: string): number {
  return scope.flags(maybeMangle(b.cls, scope, name));
}

export function checkStore(name: string, at: Position): void {
  if (name === "__debug__") throw errorAt("cannot assign to __debug__", at);
}

export function bind(b: Builder, name: string, at: Position): void {
  checkStore(name, at);
  addDef(b, name, DEF_LOCAL, at);
}
