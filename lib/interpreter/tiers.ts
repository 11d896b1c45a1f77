// The loop's side of the compiled tiers: when code is hot, and how frames go to compiled code and come back.
//
// In: hot frames. Out: what compiled code did with them. The compilers (lib/jit) install themselves in `tiers`; without
// them no code is ever hot enough and the loop runs alone.
// Invariants: compiled code either ends its frame (the frame is popped) or leaves the chain as the loop would have made
// it, with ts.frame on top, and gives UNWIND; the frame on top then executes at least one instruction in the loop.
import { PyObject, type Value } from "../core/value.ts";
import type { PyFunction } from "../core/function.ts";
import type { PyFrame } from "./frame.ts";

/**
 * Heat at which code is looked at first, without -X jit_threshold (prospects.ts decides then). Importing asyncio
 * compiles 83 units at 300, 5 at 1000: what is hot for less than a few milliseconds is not worth compiling.
 */
export const THRESHOLD = 1500;

class Marker extends PyObject {}

/** Compiled code left its frames to the loop: go on with ts.frame. */
export const UNWIND: Value = new Marker();
/** There is no compiled code to run. */
export const NOTHING: Value = new Marker();
/** The loop gives a frame to its other copy: see handOver. */
export const SWITCH: Value = new Marker();

/** An exception leaves the loop: handOver.thrown. The loop itself throws nothing, see caught.ts. */
export const RAISED: Value = new Marker();

/** What goes from one copy of the loop to the other, or out of it. */
export const handOver: { frame: PyFrame | null; thrown: unknown } = { frame: null, thrown: undefined };

/** What left the loop; it is not kept any longer. */
export function takeThrown(): unknown {
  const { thrown } = handOver;
  handOver.thrown = undefined;
  return thrown;
}

export interface Tiers {
  /** Instructions that are still to be recorded; the traced copy of the loop runs while it is positive. */
  recording: number;
  /** What the compiled loop threw, when loop() gave 2. */
  error: unknown;
  /** Calls a function that has compiled code without a frame, from native code: its value or NOTHING. */
  call(f: PyFunction, args: readonly Value[]): Value;
  /**
   * Runs a frame that starts or goes on: its value (for a generator the value it yields, undefined when it ended), UNWIND
   * or NOTHING. Throws what leaves the frame, which is popped then.
   */
  enter(frame: PyFrame): Value | undefined;
  /** Runs a loop from its head at frame.pc: 0 nothing was done, 1 go on with ts.frame, 2 raise `error` at ts.frame. */
  loop(frame: PyFrame): number;
  /** Notes what the instruction at frame.pc is about to see. */
  record(frame: PyFrame, pc: number): void;
}

export const tiers: Tiers = {
  recording: 0,
  error: undefined,
  call: () => NOTHING,
  enter: () => NOTHING,
  loop: () => 0,
  record: () => {},
};

/** The result of a call on which a jump depended, which was taken in the frame below. */
export const JUMPED: PyObject = new Marker();

/** The frame below gets what compiled code returned for `callee` (not an entry frame): returns the frame below. */
export function deliver(callee: PyFrame, back: PyFrame, v: Value | undefined): PyFrame {
  const code = back.code.code;
  const gen = callee.gen;
  if (gen !== null && v === undefined && gen.resume === 1) {
    back.pc = code[back.pc + 3];
    return back;
  }
  if (v === JUMPED) return back;
  back.r[code[back.pc + 1]] = gen !== null && v === undefined ? gen.returned : v;
  back.pc += 4;
  return back;
}
