// Frames and tracebacks: heap objects, one register array a frame.
//
// Invariants: `pc` is the word offset of the current instruction (not the next one). A frame on the chain has `back`
// set to its caller; a suspended generator's frame has back === null. `entry` marks the frame whose end leaves
// run() for native code. Registers: locals, cells, free variables, temporaries (bytecode/opcodes.ts).
import { bindImpl, shell } from "../core/builtin_types.ts";
import type { PyDict } from "../core/dict.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import type { PyFunction } from "../core/function.ts";
import type { PyType } from "../core/type.ts";
import { type PyNone, type PyObject, underObject, type Value } from "../core/value.ts";
import type { PyCode } from "./code_object.ts";
import type { PyGenerator } from "./generators.ts";
import type { Watch } from "./monitored_steps.ts";

export class PyFrame {
  declare readonly code: PyCode;
  declare readonly r: (Value | undefined)[];
  declare pc: number;
  declare back: PyFrame | null;
  declare func: PyFunction | null;
  declare globals: PyDict;
  declare builtins: PyDict;
  /** Mapping of names for module and class bodies; null in functions. */
  declare locals: Value | null;
  /** run() returns to native code when this frame ends or yields. */
  declare entry: boolean;
  /** The new instance, in an __init__ frame that the loop pushed for a class call. */
  declare init: Value | undefined;
  declare gen: PyGenerator | null;
  /** Rare state, made at first use (a frame is allocated for every call, so it is kept small). */
  declare rare: FrameExtras | null;
  /** ts.depth while this frame runs. */
  declare depth: number;

  constructor(
    code: PyCode,
    r: (Value | undefined)[],
    func: PyFunction | null,
    globals: PyDict,
    builtins: PyDict,
    locals: Value | null,
  ) {
    this.code = code;
    this.r = r;
    this.pc = 0;
    this.back = null;
    this.func = func;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.entry = false;
    this.init = undefined;
    this.gen = null;
    this.rare = null;
    this.depth = 0;
  }

  get debug(): FrameExtras {
    return this.rare ??= new FrameExtras();
  }

  get line(): number {
    return this.code.lineAt(this.pc);
  }
}
export interface PyFrame extends PyObject {}
underObject(PyFrame);

/** What only traced or inspected frames need. */
export class FrameExtras {
  /** Local trace function, or undefined. */
  trace: Value | undefined = undefined;
  traceLines = true;
  traceOpcodes = false;
  lastLine = -1;
  /** The line at which the frame started: no news to sys.monitoring until there was another one. */
  startLine = -1;
  lastPc = -1;
  tracedCall = false;
  /** Suspended in `yield from` or `await` while events are told. */
  delegates = false;
  /** The event that a trace function is told of now; empty when none runs. */
  event = "";
  /** The exception that is handled after the event, when the trace function moved the frame out of a handler. */
  handledAfter: PyBaseException | PyNone | undefined = undefined;
  /** The native function that the profile function was told is called. */
  nativeCall: Value | undefined = undefined;
  /** What sys.monitoring is to hear of the current instruction. */
  watch: Watch | null = null;
  /** Names set through f_locals that are no variables of the function. */
  extraLocals: PyDict | null = null;
}

export const enum Resume {
  /** From native code: run() returns the yielded value. */
  Native = 0,
  /** By FOR_ITER of the frame below. */
  ForIter = 1,
  /** By YIELD_FROM of the frame below. */
  YieldFrom = 2,
  /** By a call of next() in the frame below. */
  Call = 3,
}

/** What compiled code left of an activation: its frame, if somebody has looked at it. */
export interface Unmade {
  readonly code: PyCode;
  readonly depth: number;
  /** The frame, or null while nobody wanted it. */
  readonly made: PyFrame | null;
  make(): PyFrame;
}

export class PyTraceback {
  next: PyObject;
  readonly lasti: number;
  /** -1 for that of the instruction, which is found when it is asked for. */
  private line: number;
  private at: PyFrame | Unmade;
  /** The entry whose frame is below one that is not made yet. */
  private below: PyTraceback | null;
  constructor(next: PyObject, frame: PyFrame | Unmade, lasti: number, line: number) {
    this.next = next;
    this.at = frame;
    this.lasti = lasti;
    this.line = line;
    this.below = null;
  }

  get lineno(): number {
    if (this.line < 0) this.line = this.at.code.lineAt(this.lasti);
    return this.line;
  }

  get frame(): PyFrame {
    const first = this.make();
    // Those below too, one after the other: there may be thousands.
    let frame = first;
    for (let at = this.below; at !== null && frame.back === null; at = at.below) frame = frame.back = at.make();
    return first;
  }

  private make(): PyFrame {
    const { at } = this;
    return at instanceof PyFrame ? at : this.at = at.make();
  }

  /** The entry below is that of the caller, if `depth` says so: its frame is the one below. */
  stand(on: PyTraceback, depth: number): void {
    const { at } = this;
    if (at.depth !== depth + 1) return;
    const frame = at instanceof PyFrame ? at : at.made;
    if (frame === null) {
      this.below = on;
      return;
    }
    // The frame of compiled code that an exception left was made just then, without the one below; a generator that ended has
    // been taken off the chain.
    if (frame.back === null && (frame.gen === null || frame.gen.state === 3)) frame.back = on.frame;
  }
}

export interface PyTraceback extends PyObject {}
underObject(PyTraceback);

export const frameType: PyType = shell("frame", PyFrame);
bindImpl(PyFrame, frameType);
frameType.isBase = false;
export const tracebackType: PyType = shell("traceback", PyTraceback);
bindImpl(PyTraceback, tracebackType);
tracebackType.isBase = false;
