// What `await` and `yield from` drive, where that needs no frame.
//
// In: the Emitter at GET_AWAITABLE or GET_YIELD_FROM_ITER. Out: statements; false when the general helper is needed.
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import { PyFunction } from "../core/function.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { coroutineType, generatorType } from "../interpreter/generators.ts";
import { checkShape } from "./guards.ts";
import { makeGenerator } from "./emit_calls.ts";
import { startBefore } from "./emit_starts.ts";
import type { Emitter } from "./emitter.ts";

/** The next instruction awaits what the one that is being compiled puts into `dest`. */
export function isAwaitedNext(e: Emitter, dest: number): boolean {
  const next = e.pc + 4;
  return next < e.blockEnd && e.code[next] === OP.GET_AWAITABLE && e.code[next + 2] === dest;
}

export function isGenerator(e: Emitter, pc: number): boolean {
  if (e.target() !== generatorType) return false;
  const reg = e.code[pc + 2];
  e.guard(`${e.val(reg)}.t===${generatorType.tag}`);
  e.move(e.code[pc + 1], reg);
  return true;
}

export function awaitable(e: Emitter, pc: number): boolean {
  const dest = e.code[pc + 1], reg = e.code[pc + 2];
  if (e.awaits === pc) {
    e.awaits = -1;
    e.move(dest, reg);
    startBefore(e);
    return true;
  }
  if (e.target() === coroutineType) {
    // One that runs or was started is looked at more closely.
    e.guard(`${e.val(reg)}.t===${coroutineType.tag}&&${e.val(reg)}.state===0`);
    e.move(dest, reg);
    return true;
  }
  const shapes = e.shapes();
  if (e.profile === null || shapes.length !== 1 || e.target() !== undefined) return false;
  const f = shapes[0].cls.lookup("__await__");
  if (!(f instanceof PyFunction)) return false;
  const co = f.code as PyCode;
  const kind = co.flags & (CO.GENERATOR | CO.COROUTINE | CO.ASYNC_GENERATOR | CO.ITERABLE_COROUTINE);
  if (kind !== CO.GENERATOR || !co.simple || co.argcount !== 1) return false;
  checkShape(e, reg, shapes[0]);
  e.guard(`${e.constant(f)}.ownCode===${e.constant(co)}`);
  makeGenerator(e, co, e.constant(f), [reg], dest, f.globals);
  return true;
}
