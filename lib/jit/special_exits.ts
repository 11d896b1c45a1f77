// Special methods that compiled code called and that unwound: what is done when their frames are through.
//
// In: unwinding (support.ts) as the callee left it. Out: the frame to come back from has its `init`.
import { EXC } from "../core/exceptions.ts";
import type { Value } from "../core/value.ts";
import { type JumpOperand, SpecialCall, type SpecialRule, StepCall } from "../interpreter/special_calls.ts";
import { UNWIND } from "../interpreter/tiers.ts";
import { unwinding } from "./support.ts";

/** The operation's method unwound. */
export function specialUnwound(rule: SpecialRule, jump: JumpOperand): void {
  if (unwinding.raised === null) unwinding.link!.init = new SpecialCall(rule, jump);
}

/** `__next__` unwound, for FOR_ITER: undefined when the loop ends. */
export function nextUnwound(): Value | undefined {
  const { raised } = unwinding;
  if (raised === null) {
    unwinding.link!.init = new StepCall();
    return UNWIND;
  }
  if (!raised.shape.cls.isSubtype(EXC.StopIteration)) return UNWIND;
  unwinding.raised = null;
  return undefined;
}
