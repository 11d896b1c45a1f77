// Decides for every name of every block whether it is local, cell, free or global.
//
// In: the tree of Scopes that build.ts filled. Out: the scope bits of each symbol, comprehensions merged into the
// block that runs them (PEP 709), needsClassClosure and its kin.
// Invariants: children are resolved with copies of the outer sets; a name's own block decides first, then the class
// an annotation block sees, then the enclosing functions.
import {
  BLOCK,
  CELL,
  COMP,
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  errorAt,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  type Scope,
  SCOPE_MASK,
  SCOPE_OFFSET,
} from "./scope.ts";
import type { SourceError } from "../source/syntax_error.ts";

type Names = Set<string>;

interface Outer {
  /** Names bound in enclosing functions; null at module level. */
  bound: Names | null;
  global: Names;
  typeParams: Names;
  classEntry: Scope | null;
}

/** Resolves all names below (and in) the module block. */
export function resolveScopes(top: Scope): void {
  resolveBlock(top, { bound: null, global: new Set(), typeParams: new Set(), classEntry: null });
}

/** Resolves one block; returns the names free in it. */
function resolveBlock(scope: Scope, outer: Outer): Names {
  const local: Names = new Set();
  const scopes = new Map<string, number>();
  const free: Names = new Set();
  const inlinedCells: Names = new Set();
  const isClass = scope.type === BLOCK.CLASS;
  const newGlobal: Names = new Set();
  const newBound: Names = new Set();
  if (isClass) {
    for (const name of outer.global) newGlobal.add(name);
    if (outer.bound !== null) { for (const name of outer.bound) newBound.add(name); }
  }
  for (const [name, flags] of scope.symbols) resolveName(scope, scopes, name, flags, outer, local, free);
  if (isClass) {
    newBound.add("__class__");
    newBound.add("__classdict__");
    newBound.add("__conditional_annotations__");
  } else {
    if (scope.isFunctionLike) { for (const name of local) newBound.add(name); }
    if (outer.bound !== null) { for (const name of outer.bound) newBound.add(name); }
    for (const name of outer.global) newGlobal.add(name);
  }

  const childFree: Names = new Set();
  const children: Scope[] = [];
  for (const child of scope.children) {
    let classEntry: Scope | null = null;
    if (child.canSeeClassScope) classEntry = isClass ? scope : outer.classEntry;
    const inline = child.comprehension !== COMP.NONE && child.comprehension !== COMP.GENERATOR &&
      !scope.canSeeClassScope;
    const freeOfChild = resolveBlock(child, {
      bound: new Set(newBound),
      global: new Set(newGlobal),
      typeParams: new Set(outer.typeParams),
      classEntry,
    });
    if (inline) {
      inlineComprehension(scope, child, scopes, freeOfChild, inlinedCells);
      child.compInlined = true;
      children.push(...child.children);
    } else {
      children.push(child);
    }
    for (const name of freeOfChild) childFree.add(name);
  }
  scope.children = children;

  if (scope.isFunctionLike) resolveCells(scopes, childFree, inlinedCells);
  else if (isClass) dropClassFree(scope, childFree);
  updateSymbols(scope, scopes, outer.bound, childFree, inlinedCells, isClass || scope.canSeeClassScope);
  for (const name of childFree) free.add(name);
  return free;
}

function directiveError(scope: Scope, name: string, message: string): SourceError {
  const found = scope.directives.find((d) => d.name === name);
  return errorAt(message, found?.at ?? scope.at);
}

function resolveName(
  scope: Scope,
  scopes: Map<string, number>,
  name: string,
  flags: number,
  outer: Outer,
  local: Names,
  free: Names,
): void {
  if (flags & DEF_GLOBAL) {
    if (flags & DEF_NONLOCAL) throw directiveError(scope, name, `name '${name}' is nonlocal and global`);
    scopes.set(name, GLOBAL_EXPLICIT);
    outer.global.add(name);
    outer.bound?.delete(name);
    return;
  }
  if (flags & DEF_NONLOCAL) {
    if (outer.bound === null) throw directiveError(scope, name, "nonlocal declaration not allowed at module level");
    if (!outer.bound.has(name)) throw directiveError(scope, name, `no binding for nonlocal '${name}' found`);
    if (outer.typeParams.has(name)) {
      throw directiveError(scope, name, `nonlocal binding not allowed for type parameter '${name}'`);
    }
    scopes.set(name, FREE);
    free.add(name);
    return;
  }
  if (flags & DEF_BOUND) {
    scopes.set(name, LOCAL);
    local.add(name);
    outer.global.delete(name);
    if (flags & DEF_TYPE_PARAM) outer.typeParams.add(name);
    else outer.typeParams.delete(name);
    return;
  }
  if (outer.classEntry !== null) {
    const inClass = outer.classEntry.flags(name);
    if (inClass & DEF_GLOBAL) {
      scopes.set(name, GLOBAL_EXPLICIT);
      return;
    }
    if ((inClass & DEF_BOUND) && !(inClass & DEF_NONLOCAL)) {
      scopes.set(name, GLOBAL_IMPLICIT);
      return;
    }
  }
  if (outer.bound !== null && outer.bound.has(name)) {
    scopes.set(name, FREE);
    free.add(name);
    return;
  }
  scopes.set(name, GLOBAL_IMPLICIT);
}

function isFreeInAnyChild(scope: Scope, name: string): boolean {
  return scope.children.some((child) => child.scopeOf(name) === FREE);
}

/** Moves the names of a comprehension that runs inside `scope` into it. */
function inlineComprehension(
  scope: Scope,
  comp: Scope,
  scopes: Map<string, number>,
  compFree: Names,
  inlinedCells: Names,
): void {
  // `__class__` and its kin are not names of the class block itself: they stay global when nothing else needs them.
  let removeDunder: Names | null = null;
  for (const [name, flags] of comp.symbols) {
    if (flags & DEF_PARAM) continue;
    let kind = (flags >> SCOPE_OFFSET) & SCOPE_MASK;
    const only = flags & ((1 << SCOPE_OFFSET) - 1);
    if (kind === CELL || (flags & DEF_COMP_CELL)) inlinedCells.add(name);
    const existing = scope.symbols.get(name);
    if (existing === undefined) {
      if (
        kind === FREE && scope.type === BLOCK.CLASS &&
        (name === "__class__" || name === "__classdict__" || name === "__conditional_annotations__")
      ) {
        kind = GLOBAL_IMPLICIT;
        (removeDunder ??= new Set()).add(name);
      }
      scope.symbols.set(name, only);
      scopes.set(name, kind);
    } else if ((existing & DEF_BOUND) && scope.type !== BLOCK.CLASS && !isFreeInAnyChild(comp, name)) {
      compFree.delete(name);
    }
  }
  if (removeDunder !== null) { for (const name of removeDunder) compFree.delete(name); }
}

function resolveCells(scopes: Map<string, number>, free: Names, inlinedCells: Names): void {
  for (const [name, kind] of scopes) {
    if (kind !== LOCAL) continue;
    if (!free.has(name) && !inlinedCells.has(name)) continue;
    scopes.set(name, CELL);
    free.delete(name);
  }
}

function dropClassFree(scope: Scope, free: Names): void {
  if (free.delete("__class__")) scope.needsClassClosure = true;
  if (free.delete("__classdict__")) scope.needsClassdict = true;
  if (free.delete("__conditional_annotations__")) scope.hasConditionalAnnotations = true;
}

function updateSymbols(
  scope: Scope,
  scopes: Map<string, number>,
  bound: Names | null,
  free: Names,
  inlinedCells: Names,
  isClass: boolean,
): void {
  for (const [name, flags] of scope.symbols) {
    let next = flags | ((scopes.get(name) ?? 0) << SCOPE_OFFSET);
    if (inlinedCells.has(name)) next |= DEF_COMP_CELL;
    scope.symbols.set(name, next);
  }
  for (const name of free) {
    const flags = scope.symbols.get(name);
    if (flags !== undefined) {
      if (isClass) scope.symbols.set(name, flags | DEF_FREE_CLASS);
      continue;
    }
    if (bound !== null && !bound.has(name)) continue;
    scope.symbols.set(name, FREE << SCOPE_OFFSET);
  }
}
