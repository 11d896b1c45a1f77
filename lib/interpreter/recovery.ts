// In PyFrame.init: what an exception that ends the frame of a call may turn into.
//
// In: the exception, and the frame below, where the call stands. Out: the frame to go on with — a new one, still to be pushed,
// or the one below with the call's result stored and its `pc` behind the call — or null when the exception goes on.
import type { PyBaseException } from "../core/exceptions.ts";
import { PyObject, type Value } from "../core/value.ts";
import type { PyFrame } from "./frame.ts";

export abstract class Recovery extends PyObject {
  abstract after(exc: PyBaseException, below: PyFrame): PyFrame | null;
}

/** Gives the call at which `below` stands its result. */
export function giveResult(below: PyFrame, v: Value): PyFrame {
  below.r[below.code.code[below.pc + 1]] = v;
  below.pc += 4;
  return below;
}
