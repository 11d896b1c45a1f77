// Comprehensions and generator expressions.
//
// In: ListComp, SetComp, DictComp and GeneratorExp nodes. Out: loops in the unit itself (PEP 709) or a nested function.
// Invariants: an inlined comprehension saves the locals and cells it binds, clears them, and restores them both at its
// normal end and when it is left by an exception; the outermost iterable is evaluated in the enclosing scope.
import type { Comprehension, Expr, Node, Position } from "../parser/nodes.ts";
import {
  BLOCK,
  CELL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  type Scope,
} from "../symtable/scope.ts";
import { Handler, isTemp, Label } from "./builder.ts";
import { jumpIf } from "./conditions.ts";
import { awaitValue, exprTo, operand, yieldValue } from "./expressions.ts";
import { constantContainer } from "./fold.ts";
import { emitPrologue, makeFunction, returnNone } from "./functions.ts";
import { storeTarget, targetRegister } from "./targets.ts";
import { type Compiler, NOWHERE } from "./unit.ts";

type AnyComprehension = Node<"ListComp"> | Node<"SetComp"> | Node<"DictComp"> | Node<"GeneratorExp">;

const NAMES = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>",
} as const;

/** dst = a comprehension. */
export function compileComprehension(c: Compiler, e: AnyComprehension, dst: number): void {
  const scope = c.table.scopeOf(e);
  if (scope.compInlined) inlined(c, e, scope, dst);
  else nested(c, e, scope, dst);
}

// ---- in a function of its own ----

function nested(c: Compiler, e: AnyComprehension, scope: Scope, dst: number): void {
  const first = e.generators[0];
  const callee = c.temp();
  const argument = c.temp();
  const isAsync = scope.coroutine && e.type !== "GeneratorExp";
  c.enter("comprehension", NAMES[e.type], scope, c.unit.cls, e.lineno);
  c.unit.argcount = 1;
  emitPrologue(c, e.lineno);
  if (e.type === "GeneratorExp") {
    loops(c, e, 0, -1, 0);
    returnNone(c);
  } else {
    const acc = c.temp();
    buildAccumulator(c, e, acc);
    loops(c, e, 0, acc, 0);
    c.emit("RETURN_VALUE", acc, 0, 0, e);
  }
  const code = c.leave(0);
  makeFunction(c, code, callee, e);
  outermostIterator(c, first, argument);
  c.emit("CALL", isAsync ? callee : dst, callee, 1, e);
  if (isAsync) awaitValue(c, callee, dst, 0, e);
}

function outermostIterator(c: Compiler, first: Comprehension, dst: number): void {
  const mark = c.mark();
  const reg = first.is_async ? operand(c, first.iter) : iterable(c, first.iter);
  c.emit(first.is_async ? "GET_AITER" : "GET_ITER", dst, reg, 0, first.iter);
  c.release(mark);
}

/** The operand to iterate over: displays of constants become constants. */
export function iterable(c: Compiler, e: Expr): number {
  const container = constantContainer(c, e);
  if (container === null) return operand(c, e);
  const reg = c.temp();
  c.loadConst(container, reg, e);
  return reg;
}

function buildAccumulator(c: Compiler, e: AnyComprehension, acc: number): void {
  const op = e.type === "ListComp" ? "BUILD_LIST" : e.type === "SetComp" ? "BUILD_SET" : "BUILD_MAP";
  c.emit(op, acc, acc, 0, e);
}

// ---- inlined ----

interface Saved {
  readonly reg: number;
  readonly temp: number;
}

function inlined(c: Compiler, e: AnyComprehension, scope: Scope, dst: number): void {
  const unit = c.unit;
  const acc = isTemp(dst) ? dst : c.temp();
  const iterator = c.temp();
  outermostIterator(c, e.generators[0], iterator);

  const overrides = unit.overrides;
  const wasInlined = unit.inInlinedComprehension;
  const next = new Map(overrides ?? []);
  unit.inInlinedComprehension = true;
  const inClass = unit.scope.type === BLOCK.CLASS && !wasInlined;
  const hidden: string[] = [];
  const bound: [string, number][] = [];
  for (const [name, flags] of scope.symbols) {
    if (flags & DEF_PARAM) continue;
    const isBound = (flags & DEF_LOCAL) !== 0 && (flags & DEF_NONLOCAL) === 0;
    if (!isBound && !inClass) continue;
    let kind = scope.scopeOf(name);
    const outer = next.get(name) ?? unit.scope.scopeOf(name);
    if (kind === GLOBAL_IMPLICIT && inClass) kind = GLOBAL_EXPLICIT;
    if (inClass || !(kind === outer || (kind === FREE && outer === CELL))) next.set(name, kind);
    if (!isBound) continue;
    if (kind === LOCAL && !unit.scope.isFunctionLike && !unit.fastHidden.has(name)) {
      unit.fastHidden.add(name);
      hidden.push(name);
    }
    if (kind === LOCAL || kind === CELL) bound.push([name, kind]);
  }
  unit.overrides = next;
  const saved: Saved[] = [];
  for (const [name, kind] of bound) {
    const reg = kind === CELL ? c.builder.cell(name) : c.builder.touch(name);
    const temp = c.temp();
    c.emit("LOAD_FAST_AND_CLEAR", temp, reg, 0, e);
    if (kind === CELL) c.emit("MAKE_CELL", reg, -1, 0, e);
    saved.push({ reg, temp });
  }
  const outerHandler = c.builder.handler;
  const handler = new Handler();
  handler.reg = c.temp();
  if (saved.length > 0) c.builder.handler = handler;
  buildAccumulator(c, e, acc);
  loops(c, e, 0, acc, iterator);
  c.builder.handler = outerHandler;
  // Without a position of their own these do not bring line tracing back to the start of the comprehension.
  for (const { reg, temp } of saved) c.emit("MOVE", reg, temp, 0, NOWHERE);
  if (acc !== dst) c.emit("MOVE", dst, acc, 0, NOWHERE);
  if (saved.length > 0) {
    const end = new Label();
    c.jump("JUMP_FORWARD", end, NOWHERE);
    c.place(handler.label);
    for (const { reg, temp } of saved) c.emit("MOVE", reg, temp, 0, e);
    c.emit("RERAISE", handler.reg, 0, 0, e);
    c.place(end);
  }
  unit.overrides = overrides;
  unit.inInlinedComprehension = wasInlined;
  for (const name of hidden) unit.fastHidden.delete(name);
}

// ---- the loops ----

/** The loops from generator `i` on; `iterator` is the register of the outermost one's iterator. */
function loops(c: Compiler, e: AnyComprehension, i: number, acc: number, iterator: number): void {
  const g = e.generators[i];
  const mark = c.mark();
  if (i > 0) {
    const single = singleItem(g);
    if (single !== null) {
      // `for y in [x]` is an assignment.
      const skip = new Label();
      const reg = targetRegister(c, g.target);
      const value = reg >= 0 ? reg : c.temp();
      exprTo(c, single, value);
      storeTarget(c, g.target, value);
      for (const test of g.ifs) jumpIf(c, test, skip, false);
      inner(c, e, i, acc);
      c.place(skip);
      c.release(mark);
      return;
    }
    iterator = c.temp();
    outermostIterator(c, g, iterator);
  }
  const start = new Label();
  const again = new Label();
  const end = new Label();
  c.place(start);
  const reg = targetRegister(c, g.target);
  const value = reg >= 0 ? reg : c.temp();
  if (g.is_async) asyncStep(c, g, iterator, value, end);
  else c.jump("FOR_ITER", end, g.iter, value, iterator);
  storeTarget(c, g.target, value);
  for (const test of g.ifs) jumpIf(c, test, again, false);
  inner(c, e, i, acc);
  c.place(again);
  c.jump("JUMP_BACKWARD", start, e.type === "DictComp" ? e : e.elt);
  c.place(end);
  c.release(mark);
}

/** The next value of an asynchronous iterator; `end` is reached when it is exhausted. */
function asyncStep(c: Compiler, g: Comprehension, iterator: number, value: number, end: Label): void {
  const outer = c.builder.handler;
  const handler = new Handler();
  handler.reg = c.temp();
  c.builder.handler = handler;
  asyncNext(c, iterator, value, g.iter);
  c.builder.handler = outer;
  const got = new Label();
  c.jump("JUMP_FORWARD", got, g.iter);
  c.place(handler.label);
  c.emit("END_ASYNC_FOR", handler.reg, 0, 0, g.iter);
  c.jump("JUMP_FORWARD", end, g.iter);
  c.place(got);
}

/** value = the next item of an asynchronous iterator. */
export function asyncNext(c: Compiler, iterator: number, value: number, at: Position): void {
  const mark = c.mark();
  const awaitable = c.temp();
  c.emit("GET_ANEXT", awaitable, iterator, 0, at);
  c.emit("YIELD_FROM", value, awaitable, 0, at);
  c.release(mark);
}

function singleItem(g: Comprehension): Expr | null {
  if (g.is_async || (g.iter.type !== "List" && g.iter.type !== "Tuple") || g.iter.elts.length !== 1) return null;
  const item = g.iter.elts[0];
  return item.type === "Starred" ? null : item;
}

/** What stands inside generator `i`'s loop. */
function inner(c: Compiler, e: AnyComprehension, i: number, acc: number): void {
  if (i + 1 < e.generators.length) return loops(c, e, i + 1, acc, 0);
  const mark = c.mark();
  switch (e.type) {
    case "GeneratorExp": {
      const reg = operand(c, e.elt);
      yieldValue(c, reg, c.temp(), e.elt);
      break;
    }
    case "ListComp":
    case "SetComp": {
      const reg = operand(c, e.elt);
      c.emit(e.type === "ListComp" ? "LIST_APPEND" : "SET_ADD", acc, reg, 0, e.elt);
      break;
    }
    case "DictComp": {
      let key = operand(c, e.key);
      key = c.protect(key, e.key, [e.value]);
      const value = operand(c, e.value);
      c.emit("MAP_ADD", acc, key, value, {
        lineno: e.key.lineno,
        col_offset: e.key.col_offset,
        end_lineno: e.value.end_lineno,
        end_col_offset: e.value.end_col_offset,
      });
      break;
    }
  }
  c.release(mark);
}
