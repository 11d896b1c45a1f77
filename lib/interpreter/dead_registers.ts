// Forgets what dead temporaries of the running frames still refer to, before a garbage collection that was asked for.
//
// Invariants: temporaries are used like a stack, so during a call everything above the window of its arguments is dead;
// when the loop itself pushed the callee's frame, the window was copied into it and is dead, too.
import { OP } from "../bytecode/opcodes.ts";
import { windowLength } from "../bytecode/verify.ts";
import { ts } from "../core/state.ts";
import type { PyFrame } from "./frame.ts";

/** Instructions that push the frame of what they call. */
export const CALLS: ReadonlySet<number> = new Set([
  OP.CALL,
  OP.CALL_METHOD,
  OP.CALL_KW,
  OP.CALL_METHOD_KW,
  OP.CALL_FUNCTION_EX,
]);

export function clearDeadRegisters(): void {
  let callee: PyFrame | null = null;
  for (let f = ts.frame as PyFrame | null; f !== null; callee = f, f = f.back) {
    const words = f.code.code;
    if (!CALLS.has(words[f.pc])) continue;
    const base = words[f.pc + 2];
    const copied = callee !== null && !callee.entry;
    const temporaries = f.code.firstFree + f.code.data.freevars.length;
    const from = Math.max(temporaries, copied ? base : base + windowLength(words[f.pc], words[f.pc + 3]));
    for (let i = from; i < f.r.length; i++) f.r[i] = undefined;
  }
}
