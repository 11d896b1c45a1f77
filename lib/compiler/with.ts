// with and async with statements.
//
// In: With and AsyncWith nodes. Out: instructions and one handler for each item.
// Invariants: the bound __exit__ stays in one temporary while the body runs; the item's target is stored under the
// handler, the exit call on the normal way is not.
import type { Node } from "../parser/nodes.ts";
import { Handler, Label } from "./builder.ts";
import { awaitValue, operand } from "./expressions.ts";
import { callExit } from "./loops.ts";
import { compileBody } from "./statements.ts";
import { storeTarget } from "./targets.ts";
import { enterHandler, placeCleanup, popAndReraise } from "./try_except.ts";
import type { Compiler } from "./unit.ts";

/** The statement from its `index`th item on. */
export function compileWith(c: Compiler, s: Node<"With"> | Node<"AsyncWith">, index: number): void {
  const b = c.builder;
  const isAsync = s.type === "AsyncWith";
  const item = s.items[index];
  const at = item.context_expr;
  const mark = c.mark();
  const exit = c.temp();
  const entered = c.temp();
  const manager = operand(c, at);
  c.emit(isAsync ? "BEFORE_ASYNC_WITH" : "BEFORE_WITH", exit, manager, 0, at);
  c.emit("CALL", entered, entered, 0, at);
  if (isAsync) awaitValue(c, entered, entered, 1, at);
  c.release(mark + 2);

  const outer = b.handler;
  const handler = new Handler();
  b.handler = handler;
  if (item.optional_vars !== null) storeTarget(c, item.optional_vars, entered);
  c.release(mark + 1);
  c.enterFlow({ kind: "with", exit, isAsync, at, outer }, item.context_expr);
  if (index + 1 < s.items.length) compileWith(c, s, index + 1);
  else compileBody(c, s.body);
  c.unit.flows.pop();
  b.handler = outer;
  const end = new Label();
  callExit(c, exit, isAsync, at);
  c.jump("JUMP_FORWARD", end, at);

  const cleanup = new Handler();
  const previous = enterHandler(c, handler);
  b.handler = cleanup;
  const window = b.newTemps(4);
  c.emit("WITH_EXCEPT_ARGS", window + 1, handler.reg, 0, at);
  c.emit("MOVE", window, exit, 0, at);
  c.emit("CALL", window, window, 3, at);
  if (isAsync) awaitValue(c, window, window, 2, at);
  const suppress = new Label();
  c.jump("JUMP_IF_TRUE", suppress, at, window);
  b.handler = outer;
  popAndReraise(c, previous, handler.reg);
  c.place(suppress);
  c.emit("POP_EXCEPT", previous, 0, 0, at);
  c.jump("JUMP_FORWARD", end, at);
  placeCleanup(c, cleanup, previous);
  c.place(end);
  c.release(mark);
}
