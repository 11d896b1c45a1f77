// The state of a compilation: the options, the symbol table and the stack of code objects being compiled.
//
// In: nothing. Out: Compiler, Unit and the helpers every part of the compiler uses (emit, temporaries, errors).
// Invariants: `c.unit` is the innermost unit; each unit has one CodeBuilder and one Scope.
import type { CodeData } from "../bytecode/code.ts";
import { CO } from "../bytecode/code.ts";
import type { OpName } from "../bytecode/opcodes.ts";
import type { Expr, Node, Position, Stmt } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import type { SourceError, SourceWarning } from "../source/syntax_error.ts";
import {
  BLOCK,
  CELL,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  errorAt,
  FREE,
  GLOBAL_EXPLICIT,
  mangle,
  maybeMangle,
  type Scope,
  type SymbolTable,
} from "../symtable/scope.ts";
import { assemble } from "./assemble.ts";
import { CodeBuilder, type Handler, type Instr, isLocal, type Label, NOWHERE, TEMP_BASE } from "./builder.ts";
import { isInt32, NONE } from "./constants.ts";

export interface CompileOptions {
  readonly filename: string;
  readonly optimize: 0 | 1 | 2;
  /** Future flags (CO_FUTURE_*) in force from outside. */
  readonly flags?: number;
  /** Print the values of expression statements. */
  readonly interactive?: boolean;
  readonly topLevelAwait?: boolean;
  readonly warn?: (warning: SourceWarning) => void;
}

export type UnitKind =
  | "module"
  | "class"
  | "function"
  | "async function"
  | "lambda"
  | "comprehension"
  | "type params"
  | "annotations";

/** A region of code that jumps out of it must unwind. */
export type Flow =
  | { kind: "loop"; breakLabel: Label; continueLabel: Label; backward: boolean; outer: Handler | null }
  | { kind: "try"; outer: Handler | null }
  | { kind: "finally"; body: readonly Stmt[]; outer: Handler | null }
  | { kind: "finally end"; previous: number; outer: Handler | null }
  | {
    kind: "handler";
    previous: number;
    name: string | null;
    outer: Handler | null;
  }
  | { kind: "with"; exit: number; isAsync: boolean; at: Position; outer: Handler | null }
  | { kind: "except star"; outer: Handler | null };

/** A variable annotation to be evaluated later, with its number when it is conditional. */
export interface DeferredAnnotation {
  readonly node: Node<"AnnAssign">;
  readonly index: number;
}

/** CPython's limit on nested regions in a code object, and how many of them it counts a handler for. */
const MAX_BLOCKS = 21;

function blocksOf(flow: Flow): number {
  return flow.kind === "handler" ? 2 : 1;
}

/** One code object under construction. */
export class Unit {
  readonly builder = new CodeBuilder();
  qualname = "";
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  readonly flows: Flow[] = [];
  readonly deferred: DeferredAnnotation[] = [];
  readonly annotationIndexes: Map<object, number> = new Map();
  readonly staticAttributes: Set<string> = new Set();
  /** Names of inlined comprehensions that hide the unit's own: mangled name to scope. */
  overrides: Map<string, number> | null = null;
  /** Names that are fast locals although the unit is a class or module (in inlined comprehensions). */
  readonly fastHidden: Set<string> = new Set();
  inInlinedComprehension = false;
  inConditionalBlock = false;
  /** Inside a finally block, and inside a loop within it. */
  inFinally = false;
  inFinallyLoop = false;

  constructor(
    readonly kind: UnitKind,
    readonly name: string,
    readonly scope: Scope,
    readonly cls: string | null,
    readonly firstlineno: number,
  ) {}
}

export class Compiler {
  readonly units: Unit[] = [];
  unit!: Unit;
  builder!: CodeBuilder;
  /** Set while a body is compiled a second time, so that its warnings are given once. */
  silent = 0;
  futureFlags: number;
  /** The future imports at the start of the module. */
  leadingFutures: Set<Stmt> = new Set();
  readonly folded: WeakMap<object, { value: Const | null }> = new WeakMap();

  constructor(readonly table: SymbolTable, readonly options: CompileOptions, futureFlags: number) {
    this.futureFlags = futureFlags;
  }

  get futureAnnotations(): boolean {
    return (this.futureFlags & CO.FUTURE_ANNOTATIONS) !== 0;
  }

  /** Enters a region; `at` is blamed when it is one too many. */
  enterFlow(flow: Flow, at: Position): void {
    const { flows, scope } = this.unit;
    // Generators and coroutines have one around their whole body.
    let depth = blocksOf(flow) + (scope.generator || scope.coroutine ? 1 : 0);
    for (const outer of flows) depth += blocksOf(outer);
    if (depth > MAX_BLOCKS) throw this.error("too many statically nested blocks", at);
    flows.push(flow);
  }

  // ---- emission ----

  emit(name: OpName, a: number, b: number, c: number, pos: Position): Instr {
    return this.builder.emit(name, a, b, c, pos);
  }

  jump(name: OpName, target: Label, pos: Position, first = 0, second = 0): Instr {
    return this.builder.jump(name, target, pos, first, second);
  }

  place(label: Label): void {
    this.builder.place(label);
  }

  temp(): number {
    return this.builder.newTemp();
  }

  /** The number of live temporaries, to be given back to release(). */
  mark(): number {
    return this.builder.top;
  }

  release(mark: number): void {
    this.builder.top = mark;
  }

  /** True when `reg` is the newest temporary. */
  isTop(reg: number): boolean {
    return reg === TEMP_BASE + this.builder.top - 1;
  }

  loadConst(value: Const, dst: number, pos: Position): void {
    if (isInt32(value)) this.emit("LOAD_INT", dst, value.v, 0, pos);
    else this.emit("LOAD_CONST", dst, this.builder.constant(value), 0, pos);
  }

  loadNone(dst: number, pos: Position): void {
    this.loadConst(NONE, dst, pos);
  }

  // ---- scopes ----

  enter(kind: UnitKind, name: string, scope: Scope, cls: string | null, firstlineno: number): Unit {
    const unit = new Unit(kind, name, scope, cls, firstlineno);
    const b = unit.builder;
    for (const v of scope.varnames) b.touch(v === ".format" && scope.type === BLOCK.ANNOTATION ? "format" : v);
    b.parameterCount = scope.varnames.length;
    const cells: string[] = [];
    const frees: string[] = [];
    for (const [symbol, flags] of scope.symbols) {
      const where = (flags >> 12) & 15;
      if (where === CELL || (flags & DEF_COMP_CELL)) cells.push(symbol);
      if (where === FREE || (flags & DEF_FREE_CLASS)) frees.push(symbol);
    }
    const own: string[] = [];
    if (scope.needsClassClosure) own.push("__class__");
    if (scope.needsClassdict) own.push("__classdict__");
    if (scope.type === BLOCK.CLASS && scope.hasConditionalAnnotations) own.push("__conditional_annotations__");
    const params = scope.varnames.filter((v) => cells.includes(v));
    const others = [...new Set(cells)].filter((v) => !params.includes(v)).sort(byCodeUnit);
    b.cellvars.push(...params, ...others, ...own.filter((v) => !cells.includes(v)));
    b.freevars.push(...[...new Set(frees)].filter((v) => !b.cellvars.includes(v)).sort(byCodeUnit));
    const outer = this.unit as Unit | undefined;
    this.units.push(unit);
    this.unit = unit;
    this.builder = b;
    unit.qualname = this.#qualname(unit, outer);
    return unit;
  }

  #qualname(unit: Unit, outer: Unit | undefined): string {
    if (outer === undefined) return unit.name;
    let parent: Unit | undefined = outer;
    if (parent.kind === "type params") parent = this.units[this.units.length - 3];
    if (parent === undefined || parent.kind === "module") return unit.name;
    if (unit.kind === "function" || unit.kind === "async function" || unit.kind === "class") {
      if (parent.scope.scopeOf(maybeMangle(parent.cls, parent.scope, unit.name)) === GLOBAL_EXPLICIT) return unit.name;
    }
    const local = parent.kind === "function" || parent.kind === "async function" || parent.kind === "lambda";
    return parent.qualname + (local ? ".<locals>." : ".") + unit.name;
  }

  /** Ends the innermost unit and gives its code object. */
  leave(flags: number): CodeData {
    const unit = this.units.pop()!;
    const data = assemble(unit.builder, {
      name: unit.name,
      qualname: unit.qualname,
      filename: this.options.filename,
      firstlineno: unit.firstlineno,
      argcount: unit.argcount,
      posonlyargcount: unit.posonlyargcount,
      kwonlyargcount: unit.kwonlyargcount,
      flags: flags | this.#scopeFlags(unit) | this.futureFlags,
    });
    if (this.units.length > 0) {
      this.unit = this.units[this.units.length - 1];
      this.builder = this.unit.builder;
    }
    return data;
  }

  #scopeFlags(unit: Unit): number {
    const scope = unit.scope;
    let flags = 0;
    if (scope.isFunctionLike) {
      flags |= CO.NEWLOCALS | CO.OPTIMIZED;
      if (scope.nested) flags |= CO.NESTED;
      if (scope.generator && scope.coroutine) flags |= CO.ASYNC_GENERATOR;
      else if (scope.generator) flags |= CO.GENERATOR;
      else if (scope.coroutine) flags |= CO.COROUTINE;
      if (scope.varargs) flags |= CO.VARARGS;
      if (scope.varkeywords) flags |= CO.VARKEYWORDS;
      if (scope.method) flags |= CO.METHOD;
    }
    if (scope.coroutine && unit.kind === "module" && this.options.topLevelAwait) flags |= CO.COROUTINE;
    return flags;
  }

  /** True where `await` and asynchronous comprehensions are allowed. */
  get inAsync(): boolean {
    return this.unit.kind === "async function" || (this.options.topLevelAwait === true && this.unit.kind === "module");
  }

  mangle(name: string): string {
    return mangle(this.unit.cls, name);
  }

  // ---- errors and warnings ----

  error(message: string, at: Position): SourceError {
    return errorAt(message, at);
  }

  warn(message: string, at: Position): void {
    if (this.silent > 0 || this.options.warn === undefined) return;
    this.options.warn({
      category: "SyntaxWarning",
      message,
      lineno: at.lineno,
      offset: at.col_offset + 1,
      endLineno: at.end_lineno,
      endOffset: at.end_col_offset + 1,
      shows: "line of file",
    });
  }

  // ---- registers ----

  /** Copies local register `reg` to a temporary when code compiled next might rebind it. */
  protect(reg: number, pos: Position, later: readonly (Expr | null)[]): number {
    if (!isLocal(reg)) return reg;
    const walrus = this.unit.scope.walrus;
    if (walrus === null || !walrus.has(this.builder.varnames[reg])) return reg;
    if (later.every((e) => e === null || e.type === "Constant" || e.type === "Name")) return reg;
    const copy = this.temp();
    this.emit("MOVE", copy, reg, 0, pos);
    return copy;
  }
}

/** Order of names in co_cellvars and co_freevars: by code point. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first position of `at` only: what CPython gives to prologue instructions. */
export function lineOnly(lineno: number): Position {
  return { lineno, col_offset: 0, end_lineno: lineno, end_col_offset: 0 };
}

export { NOWHERE };
