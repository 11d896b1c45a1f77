// From a JS exception to a Python one, and what every raise does: context, traceback entries, handler search.
//
// Host errors become Python exceptions in one place, asPython(): stack overflow is RecursionError, host
// out-of-memory is MemoryError; any other JS error is a fault of Najash itself and passes through unchanged.
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { exception } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { None, type PyNone } from "../core/value.ts";
import type { PyCode } from "./code_object.ts";
import { type PyFrame, PyTraceback, type Unmade } from "./frame.ts";

/** The Python exception for anything thrown, or null for a fault of our own. */
export function asPython(e: unknown): PyBaseException | null {
  if (e instanceof PyBaseException) return e;
  if (e instanceof RangeError) {
    const text = e.message;
    if (text.includes("call stack")) return exception("RecursionError", "maximum recursion depth exceeded");
    if (/Invalid (array|string|typed array) length|BigInt|Array buffer allocation|Invalid count/.test(text)) {
      return exception("MemoryError");
    }
  }
  return null;
}

/** The exception being handled here: the innermost one, looking through generator contexts that have none. */
export function visibleHandled(): PyBaseException | PyNone {
  if (ts.handled !== None) return ts.handled;
  const stack = ts.excStack;
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i] !== None) return stack[i];
  return None;
}

let thrownIn: PyBaseException | null = null;

/**
 * The exception is thrown into a generator, or comes out of one in place of another: where it comes out, it is not raised
 * anew, so what the caller handles is not its context.
 */
export function keepContext(exc: PyBaseException): void {
  thrownIn = exc;
}

/** Sets `__context__` of a newly raised exception to the one being handled, without making a cycle. */
export function setContext(exc: PyBaseException, handled: PyBaseException | PyNone = visibleHandled()): void {
  if (thrownIn !== null) {
    const keeps = thrownIn === exc;
    thrownIn = null;
    if (keeps) return;
  }
  if (handled === None || handled === exc) return;
  let o = handled as PyBaseException;
  let slow = o, step = false;
  for (;;) {
    const c = o.context;
    if (c === None) break;
    if (c === exc) {
      o.context = None;
      break;
    }
    o = c as PyBaseException;
    if (o === slow) break;
    if (step) slow = slow.context as PyBaseException;
    step = !step;
  }
  exc.context = handled;
}

const hidden = new Set<PyCode>();

/** Frames of this code are left out of tracebacks, and no tracing tells of them. */
export function hideFrames(code: PyCode): void {
  hidden.add(code);
}

/** Is it of a function that stands for a native? */
export function isHidden(code: PyCode): boolean {
  return hidden.size !== 0 && hidden.has(code);
}

/** Adds `frame` at its current instruction to the traceback. */
export function addTraceback(exc: PyBaseException, frame: PyFrame | Unmade, pc: number): void {
  if (isHidden(frame.code)) return;
  const above = exc.tb;
  const tb = exc.tb = new PyTraceback(above, frame, pc, -1);
  if (above instanceof PyTraceback) above.stand(tb, frame.depth);
}

/** Offset in code.handlers of the row that covers pc, or -1. */
export function findHandler(code: PyCode, pc: number): number {
  const h = code.handlers;
  for (let i = 0; i < h.length; i += 4) if (pc >= h[i] && pc < h[i + 1]) return i;
  return -1;
}

/** A StopIteration (or StopAsyncIteration) that leaves a generator becomes RuntimeError (PEP 479). */
export function convertStop(exc: PyBaseException, what: string, isAsyncGen: boolean): PyBaseException {
  const cls = exc.shape.cls;
  let text: string | null = null;
  if (cls.isSubtype(EXC.StopIteration)) text = `${what} raised StopIteration`;
  else if (isAsyncGen && cls.isSubtype(EXC.StopAsyncIteration)) text = "async generator raised StopAsyncIteration";
  if (text === null) return exc;
  const made = exception("RuntimeError", text);
  made.cause = exc;
  made.context = exc;
  made.suppressContext = true;
  keepContext(made);
  return made;
}
