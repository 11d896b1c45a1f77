// A unit: one compiled JS function, where it is entered, its exits, and who calls it directly.
//
// Invariants: `fn` of a light holder always does what a call of the code means: compiled code, or a stub that unwinds to the
// interpreter at the function's first instruction. A dropped unit is never entered again; activations of it go on until
// their next exit, which their guards make safe.
import type { PyDict } from "../core/dict.ts";
import type { Value } from "../core/value.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { PyFunction } from "../core/function.ts";
import type { Site } from "./state.ts";

/**
 * Where a unit is entered: the start of a function, the head of a loop, where a generator goes on (to the next yield, or to
 * drain it into a sink), or a handler of exceptions: in a function's frame, in one whose loop the interpreter entered, or in
 * a light unit's activation.
 */
export type EntryKind = "function" | "loop" | "resume" | "drain" | "handler" | "loop handler" | "light handler";

/** Where the values of registers are at an exit: places among the variables that it gets. */
export interface Group {
  /** Boxed: registers, and the place of each. */
  readonly boxed: Int32Array;
  readonly from: Int32Array;
  /** Dead. */
  readonly dead: Int32Array;
  /** All others: places in Unit.regs, and how each is held (letters of Emitter.site). */
  readonly others: readonly (readonly [place: number, how: string])[];
}

/** A group from the letters for each of `regs`. */
function groupOf(regs: readonly number[], how: string): Group {
  const places = [...regs.keys()];
  const held = (letter: string) => places.filter((i) => how[i] === letter);
  return {
    boxed: Int32Array.from(held("b"), (i) => regs[i]),
    from: Int32Array.from(held("b")),
    dead: Int32Array.from(held("x"), (i) => regs[i]),
    others: places.filter((i) => how[i] !== "b" && how[i] !== "x").map((i) => [i, how[i]]),
  };
}

export class Unit {
  sites: readonly Site[] = [];
  /** Registers that exits give back, in the order of the array they get. */
  regs: readonly number[] = [];
  /**
   * Where an exit finds the number, the bigint, the imaginary part and the range of each of `regs` among its arguments; -1:
   * none.
   */
  doubles: readonly number[] = [];
  wides: readonly number[] = [];
  imaginaries: readonly number[] = [];
  ranges: readonly number[] = [];
  /** For each group of exits, where its registers' values are: in letters, until one of them is taken. */
  groups: (Group | string)[] = [];
  /** Of a light unit: those that call it. */
  readonly holders: LightHolder[] = [];
  /** Handlers that had run when it was compiled: those that can be part of it are. */
  handled: ReadonlySet<number> = new Set();
  /** Exceptions that went to other handlers. */
  caught = 0;
  /** Exits taken because a guess was wrong. */
  exits = 0;
  dropped = false;
  /** Runs a coroutine from its start, without a frame (emit_starts.ts). */
  get starts(): boolean {
    return this.light && this.co.isGenerator;
  }
  /** Instructions whose failed guesses told something new. */
  readonly learned = new Set<number>();
  /** Of code that was emitted in place of a call: the unit that it is in. */
  host: Unit | null = null;
  text = "";
  /** That it took to compile, without units that were compiled for it. */
  milliseconds = 0;
  /**
   * The JS function: (F) for units with a frame, (F, sink) for those that drain, (f, depth, ...arguments) for light ones,
   * (f, depth, F) for handlers of light units, whose frame F is on no chain.
   */
  // deno-lint-ignore no-explicit-any
  fn: any = null;
  constructor(
    readonly id: number,
    readonly co: PyCode,
    readonly kind: EntryKind,
    readonly pc: number,
    readonly light: boolean,
    readonly tier: 1 | 2,
  ) {}

  group(i: number): Group {
    const group = this.groups[i];
    return typeof group === "string" ? this.groups[i] = groupOf(this.regs, group) : group;
  }
}

/** What callers of a light unit call. */
export interface LightHolder {
  readonly co: PyCode;
  /** Parameters that are passed as JS numbers (floats); all others are values. */
  readonly floats: readonly boolean[];
  readonly hasFloats: boolean;
  /** The result is a JS number, a float. */
  returnsFloat: boolean;
  /** The unit calls itself: its result is a value. */
  recursive: boolean;
  /** Its functions have these globals. */
  globals: PyDict;
  /** `depth` is that of the callee. */
  fn: (f: PyFunction, depth: number, ...args: Value[]) => Value;
  unit: Unit | null;
  /** Units that call `fn`: compiled anew when the holder is given up. */
  readonly callers: Set<Unit>;
}
