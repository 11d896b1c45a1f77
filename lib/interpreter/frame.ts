// Frames and tracebacks: heap objects, one register array a frame.
//
// Invariants: `pc` is the word offset of the current instruction (not the next one). A frame on the chain has `back`
// set to its caller; a suspended generator's frame has back === null. `entry` marks the frame whose end leaves
// run() for native code. Registers: locals, cells, free variables, temporaries (bytecode/opcodes.ts).
import { bindImpl, shell } from "../core/builtin_types.ts";
import type { PyDict } from "../core/dict.ts";
import type { PyFunction } from "../core/function.ts";
import type { PyType } from "../core/type.ts";
import { PyObject, underObject, type Value } from "../core/value.ts";
import type { PyCode } from "./code_object.ts";
import type { PyGenerator } from "./generators.ts";
import type { Watch } from "./monitored_steps.ts";

export class PyFrame {
  readonly code: PyCode;
  readonly r: (Value | undefined)[];
  pc = 0;
  back: PyFrame | null = null;
  func: PyFunction | null;
  globals: PyDict;
  builtins: PyDict;
  /** Mapping of names for module and class bodies; null in functions. */
  locals: Value | null;
  /** run() returns to native code when this frame ends or yields. */
  entry = false;
  /** The new instance, in an __init__ frame that the loop pushed for a class call. */
  init: Value | undefined = undefined;
  gen: PyGenerator | null = null;
  /** Rare state, made at first use (a frame is allocated for every call, so it is kept small). */
  rare: FrameExtras | null = null;
  /** ts.depth while this frame runs. */
  depth = 0;

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
    this.func = func;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
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

export class PyTraceback extends PyObject {
  #line: number;
  /** `line`: -1 for that of the instruction, which is found when it is asked for. */
  constructor(public next: PyObject, readonly frame: PyFrame, readonly lasti: number, line: number) {
    super();
    this.#line = line;
  }
  get lineno(): number {
    if (this.#line < 0) this.#line = this.frame.code.lineAt(this.lasti);
    return this.#line;
  }
}

export const frameType: PyType = shell("frame", PyFrame);
bindImpl(PyFrame, frameType);
frameType.isBase = false;
export const tracebackType: PyType = shell("traceback", PyTraceback);
bindImpl(PyTraceback, tracebackType);
tracebackType.isBase = false;
