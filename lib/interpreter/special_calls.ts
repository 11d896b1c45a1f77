// In PyFrame.init: the frame is of a special method that compiled code called in place of an operation.
//
// In: what the frame returned, or the exception that ended it. Out: what the operation gives; a jump that depends on it is
// taken here, in the frame below. Invariant: the checks are those that the operation makes when no code is compiled.
import { boolOf } from "../core/generic_slots.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { isExc } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { PyObject, type Value } from "../core/value.ts";
import { checkIterator } from "../ops/iteration.ts";
import { checkLength } from "../ops/length.ts";
import { truth } from "../ops/truth.ts";
import type { PyFrame } from "./frame.ts";
import { Recovery } from "./recovery.ts";
import { JUMPED } from "./tiers.ts";

/** What an operation makes of what its special method returned. */
export const specialRules = {
  /** `__iter__` */
  iterator: checkIterator,
  /** `__bool__`: its truth, and the opposite. */
  bool: boolOf,
  notBool: (v: Value): boolean => !boolOf(v),
  /** `__len__` */
  length: checkLength,
  /** `__len__` that decides the truth. */
  filled: (v: Value): boolean => checkLength(v) !== 0,
  empty: (v: Value): boolean => checkLength(v) === 0,
  /** `__contains__`, for `in` and `not in`. */
  contains: truth,
  lacks: (v: Value): boolean => !truth(v),
} satisfies Record<string, (v: Value) => Value>;
export type SpecialRule = keyof typeof specialRules;

/** The operand of an instruction with the target of its jump; 0: it stores the result. */
export type JumpOperand = 0 | 2 | 3;

/** The instruction stores the result, or jumps when it is true. */
export class SpecialCall extends PyObject {
  constructor(readonly rule: SpecialRule, readonly jump: JumpOperand) {
    super();
  }

  complete(given: Value): Value {
    const v = specialRules[this.rule](given);
    if (this.jump === 0) return v;
    const below = ts.frame as PyFrame;
    below.pc = v === true ? below.code.code[below.pc + this.jump] : below.pc + 4;
    return JUMPED;
  }
}

/** FOR_ITER called `__next__`: StopIteration ends the loop. */
export class StepCall extends Recovery {
  after(exc: PyBaseException, below: PyFrame): PyFrame | null {
    if (!isExc(exc, "StopIteration")) return null;
    below.pc = below.code.code[below.pc + 3];
    return below;
  }
}
