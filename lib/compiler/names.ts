// Loads, stores and deletes of names: which instruction a name needs in the unit at hand.
//
// In: a name, the compiler. Out: instructions. Invariants: a fast local is its own register and needs no load; every
// read of one is preceded by a CHECK_BOUND, which flow_graph.ts removes where it is not needed.
import type { Position } from "../parser/nodes.ts";
import { BLOCK, CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL, maybeMangle } from "../symtable/scope.ts";
import { NONE } from "./constants.ts";
import type { Compiler } from "./unit.ts";

type Access = "fast" | "deref" | "class deref" | "global" | "class global" | "name";

function access(c: Compiler, mangled: string): Access {
  const unit = c.unit;
  const scope = unit.scope;
  const kind = unit.overrides?.get(mangled) ?? scope.scopeOf(mangled);
  switch (kind) {
    case FREE:
      if (unit.inInlinedComprehension && scope.type === BLOCK.CLASS) return "deref";
      return scope.type === BLOCK.CLASS || scope.canSeeClassScope ? "class deref" : "deref";
    case CELL:
      return "deref";
    case LOCAL:
      return scope.isFunctionLike || unit.fastHidden.has(mangled) ? "fast" : "name";
    case GLOBAL_IMPLICIT:
      if (scope.isFunctionLike) return scope.canSeeClassScope ? "class global" : "global";
      return "name";
    case GLOBAL_EXPLICIT:
      return "global";
    default:
      return "name";
  }
}

/** The mangled form of a name in the unit. */
export function mangled(c: Compiler, name: string): string {
  return maybeMangle(c.unit.cls, c.unit.scope, name);
}

/** Says that a fast local was stored by an instruction that writes its register itself. */
export function noteStore(c: Compiler, name: string): void {
  c.builder.touch(mangled(c, name));
}

/** The register of `name` when it is a fast local, else -1. Does not check that it is bound. */
export function localRegister(c: Compiler, name: string): number {
  const m = mangled(c, name);
  return access(c, m) === "fast" ? c.builder.local(m) : -1;
}

/** The register that holds the value of a fast local, -1 for other names. */
export function loadLocal(c: Compiler, name: string, pos: Position): number {
  const m = mangled(c, name);
  if (access(c, m) !== "fast") return -1;
  const reg = c.builder.touch(m);
  c.emit("CHECK_BOUND", reg, 0, 0, pos);
  return reg;
}

/** dst = the value of a name. */
export function loadName(c: Compiler, name: string, dst: number, pos: Position): void {
  const m = mangled(c, name);
  const b = c.builder;
  switch (access(c, m)) {
    case "fast": {
      const reg = b.touch(m);
      c.emit("CHECK_BOUND", reg, 0, 0, pos);
      if (reg !== dst) c.emit("MOVE", dst, reg, 0, pos);
      return;
    }
    case "deref":
      c.emit("LOAD_DEREF", dst, b.cell(m), 0, pos);
      return;
    case "class deref": {
      const mapping = classMapping(c, pos);
      c.emit("LOAD_FROM_DICT_OR_DEREF", dst, mapping, b.cell(m), pos);
      b.top--;
      return;
    }
    case "class global": {
      const mapping = classMapping(c, pos);
      c.emit("LOAD_FROM_DICT_OR_GLOBALS", dst, mapping, b.name(m), pos);
      b.top--;
      return;
    }
    case "global":
      c.emit("LOAD_GLOBAL", dst, b.name(m), 0, pos);
      return;
    case "name":
      c.emit("LOAD_NAME", dst, b.name(m), 0, pos);
  }
}

/** A temporary holding the mapping of the class body whose names the unit sees. */
function classMapping(c: Compiler, pos: Position): number {
  const reg = c.temp();
  if (c.unit.scope.type === BLOCK.CLASS) c.emit("LOAD_LOCALS", reg, 0, 0, pos);
  else c.emit("LOAD_DEREF", reg, c.builder.cell("__classdict__"), 0, pos);
  return reg;
}

/** Binds a name to the value in `src`. */
export function storeName(c: Compiler, name: string, src: number, pos: Position): void {
  if (name === "__debug__") throw c.error("cannot assign to __debug__", pos);
  const m = mangled(c, name);
  const b = c.builder;
  switch (access(c, m)) {
    case "fast": {
      const reg = b.touch(m);
      if (reg !== src) c.emit("MOVE", reg, src, 0, pos);
      return;
    }
    case "deref":
    case "class deref":
      c.emit("STORE_DEREF", b.cell(m), src, 0, pos);
      return;
    case "global":
    case "class global":
      c.emit("STORE_GLOBAL", b.name(m), src, 0, pos);
      return;
    case "name":
      c.emit("STORE_NAME", b.name(m), src, 0, pos);
  }
}

export function deleteName(c: Compiler, name: string, pos: Position): void {
  const m = mangled(c, name);
  const b = c.builder;
  switch (access(c, m)) {
    case "fast":
      c.emit("DELETE_FAST", b.touch(m), 0, 0, pos);
      return;
    case "deref":
    case "class deref":
      c.emit("DELETE_DEREF", b.cell(m), 0, 0, pos);
      return;
    case "global":
    case "class global":
      c.emit("DELETE_GLOBAL", b.name(m), 0, 0, pos);
      return;
    case "name":
      c.emit("DELETE_NAME", b.name(m), 0, 0, pos);
  }
}

/** name = None; del name: what ends `except E as name`. */
export function clearName(c: Compiler, name: string, pos: Position): void {
  const mark = c.mark();
  const reg = localRegister(c, name);
  const none = reg >= 0 ? reg : c.temp();
  c.loadConst(NONE, none, pos);
  if (reg < 0) storeName(c, name, none, pos);
  deleteName(c, name, pos);
  c.release(mark);
}
