// PyCode: a code object at run time, made from plain CodeData on demand.
//
// Invariants: `data` is never changed; `consts` are its constants as values (nested code as PyCode); `ic` is the side
// array of inline caches, one place an instruction, filled by the loop; `handlers` is the exception table, flat.
import { EARLY, keptProfiles } from "./kept_profiles.ts";
import { bindImpl, shell } from "../core/builtin_types.ts";
import { PyDict } from "../core/dict.ts";
import { strFromJs, strFromPoints } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { Ellipsis, None, PyBytes, PyComplex, PyFloat, PyObject, PySlice, tuple, type Value } from "../core/value.ts";
import { CO, type CodeData } from "../bytecode/code.ts";
import type { Const } from "../source/constant.ts";
import type { InlineCache } from "./feedback.ts";
import type { ResumePoint } from "./generators.ts";

/** A heat that is never reached (a small integer for V8). */
export const NEVER = 0x3fffffff;

/** Heat at which a code object is looked at first. */
export const heatLimit = { first: NEVER };

export class PyCode extends PyObject {
  readonly data: CodeData;
  readonly nregs: number;
  readonly nlocals: number;
  readonly argcount: number;
  readonly flags: number;
  /** A function's code with only positional parameters: a call with exactly argcount arguments copies them. */
  readonly simple: boolean;
  readonly isGenerator: boolean;
  /** First register of free variables. */
  readonly firstFree: number;
  readonly qualname: string;
  ic: (InlineCache | null)[] | null = null;
  /** Back-edges and calls seen: drives the compiled tiers. */
  heat = 0;
  /** Heat at which the compilers are asked (see tiers.ts). */
  hot: number = heatLimit.first;
  /** It is to be compiled: see prospects.ts. */
  worthwhile = false;
  /** What the compilers know of this code (jit/code_state.ts). */
  // deno-lint-ignore no-explicit-any
  tier: any = null;
  /** Of a generator: compiled code that starts it. */
  start: ResumePoint | null = null;
  /** Of a function that always needs a frame: compiled code that runs one from its start. */
  framed: ((frame: never) => unknown) | null = null;
  #names: readonly string[] | null = null;
  #code: Int32Array | null = null;
  #handlers: Int32Array | null = null;
  #consts: Value[] | null = null;
  /** Instructions with tracing hooks at line starts, while tracing (see tracing.ts). */
  traced: Int32Array | null = null;

  constructor(data: CodeData) {
    super();
    this.data = data;
    this.nregs = data.nregs;
    this.nlocals = data.nlocals ?? data.varnames.length;
    this.argcount = data.argcount;
    this.flags = data.flags;
    this.isGenerator = (data.flags & (CO.GENERATOR | CO.COROUTINE | CO.ASYNC_GENERATOR)) !== 0;
    this.simple = (data.flags & (CO.VARARGS | CO.VARKEYWORDS | CO.OPTIMIZED)) === CO.OPTIMIZED &&
      data.kwonlyargcount === 0;
    if (keptProfiles.rows !== null && keptProfiles.rows.has(data)) this.hot = Math.min(this.hot, EARLY);
    this.firstFree = this.nlocals + (data.ncells ?? data.cellvars.length);
    this.qualname = data.qualname;
  }

  get names(): readonly string[] {
    return this.#names ??= this.data.names;
  }

  /** The instructions; like the exception table they are read from a cache file when they are first needed. */
  get code(): Int32Array {
    return this.#code ??= this.data.code;
  }

  get handlers(): Int32Array {
    return this.#handlers ??= flatten(this.data.exceptions);
  }

  /** The constants, if anything asked for them yet. */
  get madeConsts(): readonly Value[] | null {
    return this.#consts;
  }

  get consts(): Value[] {
    return this.#consts ??= this.data.consts.map(valueOfConst);
  }

  /** Line of the instruction at word offset pc, or -1. */
  lineAt(pc: number): number {
    return pc < 0 || pc >= this.code.length ? this.data.firstlineno : this.data.positions[pc];
  }

  makeCaches(): (InlineCache | null)[] {
    return this.ic = new Array(this.code.length >> 2).fill(null);
  }
}

function flatten(rows: CodeData["exceptions"]): Int32Array {
  const flat = new Int32Array(rows.length * 4);
  for (let i = 0; i < rows.length; i++) {
    flat[4 * i] = rows[i].start;
    flat[4 * i + 1] = rows[i].end;
    flat[4 * i + 2] = rows[i].handler;
    flat[4 * i + 3] = rows[i].reg;
  }
  return flat;
}

export const codeType: PyType = shell("code", PyCode);
bindImpl(PyCode, codeType);
codeType.isBase = false;
codeType.hasWeakrefs = true;

let makeFrozenSet: (items: Value[]) => Value = () => {
  throw new Error("frozenset is not loaded");
};

/** Installed by runtime wiring (types/set.ts must not be imported from here). */
export function setFrozenSetMaker(f: (items: Value[]) => Value): void {
  makeFrozenSet = f;
}

/** A compile-time constant as a value. */
export function valueOfConst(c: Const): Value {
  switch (c.k) {
    case "none":
      return None;
    case "ellipsis":
      return Ellipsis;
    case "bool":
    case "int":
      return c.v;
    case "float":
      return new PyFloat(c.v);
    case "complex":
      return new PyComplex(c.re, c.im);
    case "str":
      return typeof c.v === "string" ? strFromJs(c.v) : strFromPoints(c.v);
    case "bytes":
      return new PyBytes(c.v);
    case "tuple":
      return tuple(c.v.map(valueOfConst));
    case "frozenset":
      return makeFrozenSet(c.v.map(valueOfConst));
    case "slice":
      return new PySlice(valueOfConst(c.v[0]), valueOfConst(c.v[1]), valueOfConst(c.v[2]));
    case "code":
      return new PyCode(c.v as CodeData);
  }
}

void PyDict;
