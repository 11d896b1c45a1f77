// `async for` in compiled code.
//
// In: the Emitter at GET_AITER, GET_ANEXT or END_ASYNC_FOR. Out: statements.
import { PyFunction } from "../core/function.ts";
import { CO } from "../bytecode/code.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { asyncGeneratorType } from "../interpreter/generators.ts";
import { makeGenerator } from "./emit_calls.ts";
import type { Emitter } from "./emitter.ts";
import { checkShape } from "./guards.ts";

/** GET_AITER of an async generator, which is its own iterator; false for anything else. */
export function isAsyncGenerator(e: Emitter, pc: number): boolean {
  if (e.target() !== asyncGeneratorType) return false;
  const reg = e.code[pc + 2];
  e.guard(`${e.val(reg)}.t===${asyncGeneratorType.tag}`);
  e.move(e.code[pc + 1], reg);
  return true;
}

/** The `__anext__` of a class, when that is a coroutine function of self alone. */
function coroutineMethod(e: Emitter): PyFunction | null {
  const shapes = e.shapes();
  if (e.profile === null || shapes.length !== 1 || e.target() !== undefined) return null;
  const f = shapes[0].cls.lookup("__anext__");
  if (!(f instanceof PyFunction)) return null;
  const { flags, simple, argcount } = f.code as PyCode;
  return (flags & CO.COROUTINE) !== 0 && simple && argcount === 1 ? f : null;
}

export function asyncNext(e: Emitter, pc: number): void {
  const dest = e.code[pc + 1], reg = e.code[pc + 2];
  const f = coroutineMethod(e);
  if (f !== null) {
    const co = f.code as PyCode;
    checkShape(e, reg, e.shapes()[0]);
    e.guard(`${e.constant(f)}.ownCode===${e.constant(co)}`);
    // The next instruction starts it.
    makeGenerator(e, co, e.constant(f), [reg], dest, f.globals);
    return;
  }
  const it = e.val(reg);
  e.updateFrame();
  e.set(dest, `H.anextOf(F,${it})`);
  e.afterCall();
}

export function endAsyncFor(e: Emitter, pc: number): void {
  const exc = e.val(e.code[pc + 1]);
  // A frame that the interpreter entered is left with the exception as it is.
  if (!e.options.returns) e.emit(`if(!H.isStopAsync(${exc}))${e.exit("leave")}`);
  else e.emit(`if(!H.isStopAsync(${exc})){J.raised=${exc};p=${e.site(pc, "reraise")};break ${e.way}}`);
}
