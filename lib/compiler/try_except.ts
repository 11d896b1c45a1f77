// try statements: except, except*, finally.
//
// In: Try and TryStar nodes. Out: instructions and handlers; nothing on the happy path.
// Invariants: a handler starts with PUSH_EXC_INFO and every way out of it runs POP_EXCEPT once: normally, by unwinding
// a jump, or in the cleanup that catches what the handler itself raises.
import { INTRINSICS_2 } from "../bytecode/opcodes.ts";
import type { Node } from "../parser/nodes.ts";
import { Handler, Label } from "./builder.ts";
import { exprTemp, operand } from "./expressions.ts";
import { clearName, storeName } from "./names.ts";
import { compileBody } from "./statements.ts";
import { type Compiler, NOWHERE } from "./unit.ts";

type AnyTry = Node<"Try"> | Node<"TryStar">;

/** Starts the code of a handler; gives the register that keeps the exception handled before. */
export function enterHandler(c: Compiler, handler: Handler): number {
  c.place(handler.label);
  handler.reg = c.temp();
  const previous = c.temp();
  c.emit("PUSH_EXC_INFO", previous, handler.reg, 0, NOWHERE);
  return previous;
}

/** Ends a handler by raising its exception again, or the one in `reg`. */
export function popAndReraise(c: Compiler, previous: number, reg: number): void {
  c.emit("POP_EXCEPT", previous, 0, 0, NOWHERE);
  c.emit("RERAISE", reg, 0, 0, NOWHERE);
}

/** The cleanup of a handler whose own code raised. */
export function placeCleanup(c: Compiler, cleanup: Handler, previous: number): void {
  c.place(cleanup.label);
  cleanup.reg = c.temp();
  popAndReraise(c, previous, cleanup.reg);
}

export function compileTry(c: Compiler, s: Node<"Try">): void {
  if (s.finalbody.length > 0) compileFinally(c, s);
  else compileExcept(c, s);
}

export function compileTryStar(c: Compiler, s: Node<"TryStar">): void {
  if (s.finalbody.length > 0) compileFinally(c, s);
  else compileExceptStar(c, s);
}

function compileFinally(c: Compiler, s: AnyTry): void {
  const b = c.builder;
  const mark = c.mark();
  const outer = b.handler;
  const handler = new Handler();
  const end = new Label();
  c.emit("NOP", 0, 0, 0, s);
  b.handler = handler;
  c.enterFlow({ kind: "finally", body: s.finalbody, outer }, s);
  if (s.handlers.length === 0) compileBody(c, s.body);
  else if (s.type === "Try") compileExcept(c, s);
  else compileExceptStar(c, s);
  c.unit.flows.pop();
  b.handler = outer;
  const { inFinally, inFinallyLoop } = c.unit;
  c.unit.inFinally = true;
  c.unit.inFinallyLoop = false;
  compileBody(c, s.finalbody);
  c.unit.inFinally = inFinally;
  c.unit.inFinallyLoop = inFinallyLoop;
  c.jump("JUMP_FORWARD", end, NOWHERE);

  const cleanup = new Handler();
  const previous = enterHandler(c, handler);
  b.handler = cleanup;
  c.enterFlow({ kind: "finally end", previous, outer }, s);
  c.silent++;
  compileBody(c, s.finalbody);
  c.silent--;
  c.unit.flows.pop();
  b.handler = outer;
  popAndReraise(c, previous, handler.reg);
  placeCleanup(c, cleanup, previous);
  c.place(end);
  c.release(mark);
}

function compileExcept(c: Compiler, s: AnyTry): void {
  const b = c.builder;
  const mark = c.mark();
  const outer = b.handler;
  const handler = new Handler();
  const end = new Label();
  c.emit("NOP", 0, 0, 0, s);
  b.handler = handler;
  c.enterFlow({ kind: "try", outer }, s);
  compileBody(c, s.body);
  c.unit.flows.pop();
  b.handler = outer;
  compileBody(c, s.orelse);
  c.jump("JUMP_FORWARD", end, NOWHERE);

  const cleanup = new Handler();
  const previous = enterHandler(c, handler);
  b.handler = cleanup;
  const last = s.handlers.length - 1;
  s.handlers.forEach((h, i) => {
    if (h.type_ === null && i < last) throw c.error("default 'except:' must be last", h);
    const next = new Label();
    const inner = c.mark();
    if (h.type_ !== null) {
      const type = operand(c, h.type_);
      const match = c.temp();
      c.emit("CHECK_EXC_MATCH", match, handler.reg, type, h);
      c.jump("JUMP_IF_FALSE", next, h, match);
      c.release(inner);
    } else c.emit("NOP", 0, 0, 0, h);
    if (h.name === null) {
      c.enterFlow({ kind: "handler", previous, name: null, outer }, h);
      compileBody(c, h.body);
      c.unit.flows.pop();
      b.handler = outer;
      c.emit("POP_EXCEPT", previous, 0, 0, NOWHERE);
      c.jump("JUMP_FORWARD", end, NOWHERE);
    } else {
      storeName(c, h.name, handler.reg, h);
      const unbind = new Handler();
      b.handler = unbind;
      c.enterFlow({ kind: "handler", previous, name: h.name, outer }, h);
      compileBody(c, h.body);
      c.unit.flows.pop();
      b.handler = outer;
      c.emit("POP_EXCEPT", previous, 0, 0, NOWHERE);
      clearName(c, h.name, NOWHERE);
      c.jump("JUMP_FORWARD", end, NOWHERE);

      c.place(unbind.label);
      unbind.reg = c.temp();
      b.handler = cleanup;
      clearName(c, h.name, NOWHERE);
      b.handler = outer;
      popAndReraise(c, previous, unbind.reg);
    }
    c.release(inner);
    b.handler = cleanup;
    c.place(next);
  });
  b.handler = outer;
  popAndReraise(c, previous, handler.reg);
  placeCleanup(c, cleanup, previous);
  c.place(end);
  c.release(mark);
}

function compileExceptStar(c: Compiler, s: AnyTry): void {
  const b = c.builder;
  const mark = c.mark();
  const outer = b.handler;
  const handler = new Handler();
  const end = new Label();
  c.emit("NOP", 0, 0, 0, s);
  b.handler = handler;
  c.enterFlow({ kind: "try", outer }, s);
  compileBody(c, s.body);
  c.unit.flows.pop();
  b.handler = outer;
  compileBody(c, s.orelse);
  c.jump("JUMP_FORWARD", end, NOWHERE);

  const cleanup = new Handler();
  const previous = enterHandler(c, handler);
  b.handler = cleanup;
  c.enterFlow({ kind: "except star", outer }, s);
  // The original exception stays in handler.reg; `rest` is what no clause has matched yet.
  const pair = c.temp();
  const results = c.temp();
  const rest = c.temp();
  c.emit("BUILD_LIST", results, results, 0, s.handlers[0]);
  c.emit("MOVE", rest, handler.reg, 0, s.handlers[0]);
  for (const h of s.handlers) {
    const next = new Label();
    const inner = c.mark();
    const match = c.temp();
    const type = exprTemp(c, h.type_!);
    c.emit("CHECK_EG_MATCH", match, rest, type, h);
    c.jump("JUMP_IF_NONE", next, h, match);
    // The part that matched is what the clause handles; POP_EXCEPT at the end restores what was before.
    c.emit("PUSH_EXC_INFO", type, match, 0, h);
    if (h.name !== null) storeName(c, h.name, match, h);
    const raised = new Handler();
    b.handler = raised;
    compileBody(c, h.body);
    b.handler = cleanup;
    if (h.name !== null) clearName(c, h.name, NOWHERE);
    c.jump("JUMP_FORWARD", next, NOWHERE);
    c.place(raised.label);
    c.release(inner);
    raised.reg = c.temp();
    if (h.name !== null) clearName(c, h.name, NOWHERE);
    c.emit("LIST_APPEND", results, raised.reg, 0, NOWHERE);
    c.release(inner);
    c.place(next);
  }
  c.unit.flows.pop();
  c.emit("LIST_APPEND", results, rest, 0, NOWHERE);
  c.emit("MOVE", pair, handler.reg, 0, NOWHERE);
  c.emit("CALL_INTRINSIC_2", pair, pair, INTRINSICS_2.PREP_RERAISE_STAR, NOWHERE);
  const reraise = new Label();
  b.handler = outer;
  c.jump("JUMP_IF_NOT_NONE", reraise, NOWHERE, pair);
  c.emit("POP_EXCEPT", previous, 0, 0, NOWHERE);
  c.jump("JUMP_FORWARD", end, NOWHERE);
  c.place(reraise);
  popAndReraise(c, previous, pair);
  placeCleanup(c, cleanup, previous);
  c.place(end);
  c.release(mark);
}
