// Frames from the variables of compiled code: at exits, and for tracebacks when somebody looks at them.
//
// In: a unit, the site at which it is, its variables. Out: registers in a frame. Invariant: a light unit's activation that an
// exception went through or was caught in is Held, as it was then; where it goes on it is brought up to date when it ends.
import type { PyFunction } from "../core/function.ts";
import { normInt, PyComplex, PyFloat } from "../core/value.ts";
import { listIterator } from "../types/list_iterators.ts";
import { PyRangeIterator } from "../types/range.ts";
import { bareFrame } from "../interpreter/arguments.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import type { Unit } from "./unit.ts";

/** What a MARKED register has in its boxed variable when its value is in the number variable. */
export const MARK: unique symbol = Symbol("in the number variable");

/** Stores the registers that are live at an exit; `values` are the variables of the unit. */
// deno-lint-ignore no-explicit-any
export function restore(unit: Unit, group: number, frame: PyFrame, values: readonly any[]): void {
  const { r } = frame;
  const { boxed, from, dead, others } = unit.group(group);
  for (let i = 0; i < boxed.length; i++) r[boxed[i]] = values[from[i]];
  for (let i = 0; i < dead.length; i++) r[dead[i]] = undefined;
  if (others.length === 0) return;
  const { regs, doubles, wides, imaginaries, ranges } = unit;
  for (const [i, how] of others) {
    switch (how) {
      case "u":
        r[regs[i]] = new PyFloat(values[doubles[i]]);
        break;
      case "c":
        r[regs[i]] = new PyComplex(values[doubles[i]], values[imaginaries[i]]);
        break;
      case "w":
        r[regs[i]] = normInt(values[wides[i]]);
        break;
      case "m":
        r[regs[i]] = values[i] === MARK ? new PyFloat(values[doubles[i]]) : values[i];
        break;
      case "l":
        r[regs[i]] = listIterator(values[i], values[ranges[i]]);
        break;
      case "r":
        r[regs[i]] = new PyRangeIterator(values[ranges[i]], values[ranges[i] + 1], values[ranges[i] + 2]);
        break;
    }
  }
}

/** The frame of a light unit's activation at site `p`: a new one, or the one it has. */
export function frameAt(
  unit: Unit,
  f: PyFunction,
  depth: number,
  p: number,
  made: PyFrame | null,
  values: readonly unknown[],
): PyFrame {
  const site = unit.sites[p];
  const frame = made ?? bareFrame(f, unit.co);
  restore(unit, site.group, frame, values);
  frame.pc = site.pc;
  frame.depth = depth;
  return frame;
}

/** A light unit's activation that is in a traceback: most are never looked at. `values` are as at site `p`. */
export class Held {
  readonly code: PyCode;
  made: PyFrame | null = null;
  constructor(
    readonly unit: Unit,
    readonly f: PyFunction,
    readonly depth: number,
    public p: number,
    public values: readonly unknown[],
  ) {
    this.code = unit.co;
  }

  make(): PyFrame {
    if (this.made === null) {
      const { unit, f, depth, p, values } = this;
      this.made = frameAt(unit, f, depth, p, null, values);
      this.values = [];
    }
    return this.made;
  }
}

/** The activation as it is at site `p`, for tracebacks; a handler's unit has a frame. */
export function heldAt(
  unit: Unit,
  f: PyFunction,
  depth: number,
  p: number,
  held: Held | PyFrame | null,
  values: readonly unknown[],
): Held | PyFrame {
  if (held === null) return new Held(unit, f, depth, p, values);
  if (!(held instanceof Held)) return frameAt(unit, f, depth, p, held, values);
  if (held.made !== null) frameAt(unit, f, depth, p, held.made, values);
  else {
    held.p = p;
    held.values = values;
  }
  return held;
}
