// Loops, break and continue, and the unwinding of the regions that a jump leaves.
//
// In: For, AsyncFor, While, Break, Continue; the unit's flow stack. Out: instructions.
// Invariants: code that unwinds a region runs under the handler outside that region; the flow stack and the handler
// are afterwards what they were, for the code behind the jump.
import type { Node, Position, Stmt } from "../parser/nodes.ts";
import { Handler, Label } from "./builder.ts";
import { asyncNext, iterable } from "./comprehensions.ts";
import { jumpIf } from "./conditions.ts";
import { constTruth } from "./constants.ts";
import { awaitValue, operand } from "./expressions.ts";
import { constantOf } from "./fold.ts";
import { clearName } from "./names.ts";
import { compileBody } from "./statements.ts";
import { storeTarget, targetRegister } from "./targets.ts";
import { type Compiler, type Flow, NOWHERE } from "./unit.ts";

type Loop = Flow & { kind: "loop" };

// ---- unwinding ----

/**
 * Emits what leaving `flow` needs; the flow is off the stack already. Gives the position of what follows: none after
 * code that stands elsewhere, so that tracing does not come back to the statement.
 */
function unwindOne(c: Compiler, flow: Flow, at: Position): Position {
  const b = c.builder;
  switch (flow.kind) {
    case "loop":
      return at;
    case "try":
      b.handler = flow.outer;
      return at;
    case "finally":
      b.handler = flow.outer;
      c.silent++;
      compileBody(c, flow.body);
      c.silent--;
      return NOWHERE;
    case "finally end":
      b.handler = flow.outer;
      c.emit("POP_EXCEPT", flow.previous, 0, 0, at);
      return at;
    case "handler":
      b.handler = flow.outer;
      c.emit("POP_EXCEPT", flow.previous, 0, 0, at);
      if (flow.name !== null) clearName(c, flow.name, at);
      return at;
    case "with":
      b.handler = flow.outer;
      callExit(c, flow.exit, flow.isAsync, flow.at);
      return NOWHERE;
    case "except star":
      throw c.error("'break', 'continue' and 'return' cannot appear in an except* block", at);
  }
}

/** exit(None, None, None) of a `with` that is left without an exception. */
export function callExit(c: Compiler, exit: number, isAsync: boolean, at: Position): void {
  const mark = c.mark();
  let base = exit;
  if (!c.isTop(exit)) {
    base = c.temp();
    c.emit("MOVE", base, exit, 0, at);
  }
  for (let i = 0; i < 3; i++) c.loadNone(c.temp(), at);
  const result = base + 1;
  c.emit("CALL", result, base, 3, at);
  if (isAsync) awaitValue(c, result, result, 2, at);
  c.release(mark);
}

/** Leaves all regions up to the innermost loop (all of them for null), runs `then`, and restores the stack. */
function unwinding(c: Compiler, at: Position, toLoop: boolean, then: (loop: Loop | null, at: Position) => void): void {
  const flows = c.unit.flows;
  const saved = flows.slice();
  const handler = c.builder.handler;
  let loop: Loop | null = null;
  while (flows.length > 0) {
    const flow = flows[flows.length - 1];
    if (flow.kind === "loop" && toLoop) {
      loop = flow;
      break;
    }
    flows.pop();
    at = unwindOne(c, flow, at);
  }
  then(loop, at);
  flows.length = 0;
  flows.push(...saved);
  c.builder.handler = handler;
}

/** Leaves every region of the unit, before a return; gives the position for that. */
export function unwindAll(c: Compiler, at: Position): Position {
  let after = at;
  unwinding(c, at, false, (_, pos) => after = pos);
  return after;
}

export function compileBreak(c: Compiler, s: Node<"Break">): void {
  warnInFinally(c, "break", s);
  c.emit("NOP", 0, 0, 0, s);
  unwinding(c, s, true, (loop, at) => {
    if (loop === null) throw c.error("'break' outside loop", s);
    c.jump("JUMP_FORWARD", loop.breakLabel, at);
  });
}

export function compileContinue(c: Compiler, s: Node<"Continue">): void {
  warnInFinally(c, "continue", s);
  c.emit("NOP", 0, 0, 0, s);
  unwinding(c, s, true, (loop, at) => {
    if (loop === null) throw c.error("'continue' not properly in loop", s);
    c.jump(loop.backward ? "JUMP_BACKWARD" : "JUMP_FORWARD", loop.continueLabel, at);
  });
}

// ---- loops ----

/** The body of a loop; break, continue and return in it are no surprise inside a finally block. */
function compileLoopBody(c: Compiler, body: readonly Stmt[]): void {
  const before = c.unit.inFinallyLoop;
  c.unit.inFinallyLoop = true;
  compileBody(c, body);
  c.unit.inFinallyLoop = before;
}

function warnInFinally(c: Compiler, word: string, at: Position): void {
  if (c.unit.inFinally && !c.unit.inFinallyLoop) c.warn(`'${word}' in a 'finally' block`, at);
}

function pushLoop(c: Compiler, breakLabel: Label, continueLabel: Label, backward: boolean, at: Position): void {
  c.enterFlow({ kind: "loop", breakLabel, continueLabel, backward, outer: c.builder.handler }, at);
}

export function compileWhile(c: Compiler, s: Node<"While">): void {
  const start = new Label();
  const end = new Label();
  const constant = constantOf(c, s.test);
  if (constant !== null && constTruth(constant)) {
    // The jump back stands for the test, so that each round has the line's event.
    const again = new Label();
    c.emit("NOP", 0, 0, 0, s.test);
    c.place(start);
    pushLoop(c, end, again, false, s);
    compileLoopBody(c, s.body);
    c.unit.flows.pop();
    c.place(again);
    c.jump("JUMP_BACKWARD", start, s.test);
    compileBody(c, s.orelse);
    c.place(end);
    return;
  }
  const otherwise = new Label();
  c.place(start);
  pushLoop(c, end, start, true, s);
  jumpIf(c, s.test, otherwise, false);
  compileLoopBody(c, s.body);
  c.jump("JUMP_BACKWARD", start, NOWHERE);
  c.unit.flows.pop();
  c.place(otherwise);
  compileBody(c, s.orelse);
  c.place(end);
}

export function compileFor(c: Compiler, s: Node<"For">): void {
  const mark = c.mark();
  const start = new Label();
  const otherwise = new Label();
  const end = new Label();
  const iterator = c.temp();
  const reg = iterable(c, s.iter);
  c.emit("GET_ITER", iterator, reg, 0, s.iter);
  c.release(mark + 1);
  pushLoop(c, end, start, true, s);
  c.place(start);
  const local = targetRegister(c, s.target);
  const value = local >= 0 ? local : c.temp();
  c.jump("FOR_ITER", otherwise, s.iter, value, iterator);
  storeTarget(c, s.target, value);
  c.release(mark + 1);
  compileLoopBody(c, s.body);
  c.jump("JUMP_BACKWARD", start, NOWHERE);
  c.unit.flows.pop();
  c.place(otherwise);
  compileBody(c, s.orelse);
  c.place(end);
  c.release(mark);
}

export function compileAsyncFor(c: Compiler, s: Node<"AsyncFor">): void {
  const mark = c.mark();
  const start = new Label();
  const end = new Label();
  const iterator = c.temp();
  const reg = operand(c, s.iter);
  c.emit("GET_AITER", iterator, reg, 0, s.iter);
  c.release(mark + 1);
  pushLoop(c, end, start, true, s);
  c.place(start);
  const handler = new Handler();
  handler.reg = iterator + 1;
  const outer = c.builder.handler;
  const local = targetRegister(c, s.target);
  const value = local >= 0 ? local : c.temp();
  c.builder.handler = handler;
  asyncNext(c, iterator, value, s.iter);
  c.builder.handler = outer;
  storeTarget(c, s.target, value);
  c.release(mark + 1);
  compileLoopBody(c, s.body);
  c.jump("JUMP_BACKWARD", start, NOWHERE);
  c.unit.flows.pop();
  c.place(handler.label);
  c.builder.newTemp();
  c.emit("END_ASYNC_FOR", handler.reg, 0, 0, s.iter);
  c.release(mark + 1);
  compileBody(c, s.orelse);
  c.place(end);
  c.release(mark);
}
