// Profiles: what instructions of hot code have seen, noted by the recorder.
//
// In: frames about to execute an instruction (from the traced copy of the loop, while tiers.recording > 0). Out: per
// code object the kinds of the operands, shapes, callees, iterators and overflows of each instruction.
// Invariants: a profile only grows. Recording never changes what a program does or sees.
import { strType } from "../core/builtin_types.ts";
import { PyTupleIterator } from "../types/tuple.ts";
import { isLikePartial } from "../types/partial.ts";
import { PyObj } from "../core/instance.ts";
import { PyBuiltin, PyFunction, PyMethod, PyModule } from "../core/function.ts";
import type { Shape } from "../core/shape.ts";
import { ts } from "../core/state.ts";
import { PyType } from "../core/type.ts";
import { PENDING } from "../core/threads.ts";
import type { PyDict } from "../core/dict.ts";
import { type PyCell, type PyList, PyObject, type PyTuple, type Value } from "../core/value.ts";
import { PyEnumerate, PyZip } from "../types/iterators_builtin.ts";
import { PyListIterator } from "../types/list_iterators.ts";
import { OP, OPCODES } from "../bytecode/opcodes.ts";
import type { DynamicPlace } from "../interpreter/attribute_by_name.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { prospects } from "../interpreter/prospects.ts";
import { tiers } from "../interpreter/tiers.ts";
import { Kind, kindOf } from "./kinds.ts";
import { isLeafIterator, saysLeaf } from "./leaf_iterators.ts";
import { READS } from "./operands.ts";

/**
 * Shapes that are told apart at an attribute; one more is noted. Measured: a method of one of eight classes 7 ns, 28 by
 * way of the table that more have.
 */
export const MAX_SHAPES = 8;
/** Arguments behind stars that are looked at one by one. */
const MAX_NAMES = 16;
/** Codes of callees that are told apart at a call; one more is noted. */
export const MAX_CODES = 8;
/** Compilations that a guess may have cost before no guess is made at its instruction. */
export const MAX_FAILED = 3;
/** The same, of guesses that the callee has a light unit, whatever it is. */
export const MAX_DISPATCH_FAILED = 6;
/** Int arithmetic left 32 bits (1) or 53 bits (2). */
export const LEFT_32 = 1, LEFT_53 = 2;

/** Several different callees were seen. */
export const MANY: unique symbol = Symbol("many");
export type Target = Value | typeof MANY | undefined;

/** How many positional arguments, and the names of the others, in order. */
export interface Spread {
  readonly positional: number;
  readonly names: readonly string[];
}

export class Profile {
  /** How often each instruction was recorded, up to 255. */
  readonly seen: Uint8Array;
  /**
   * Kinds of operands A, B and C (of those that are read). For calls: of the first and second argument (self included) and
   * of all others; for CALL_FUNCTION_EX, place C: of what follows the star; for FOR_ITER, place A: of the list that it goes over, or OBJ for
   * a zip or enumerate that may run Python code.
   */
  readonly kinds: Uint32Array;
  readonly overflow: Uint8Array;
  /** How often a unit was compiled anew because a guess at this instruction was wrong. */
  readonly failed: Uint8Array;
  /** Shapes of the object whose attribute is used; for comparisons of the left operand, or of the right one where the left is no instance. */
  readonly shapes: (Shape[] | undefined)[];
  /** The callee; what a cell holds; for attributes the class of native objects, or the module; for FOR_ITER and GET_ITER the tag of what is iterated. */
  readonly targets: Target[];
  /** The codes of the callees (MAX_CODES and one more at most); null when one was no Python function. */
  readonly codes: (PyCode[] | null | undefined)[];
  /** Callees were Python functions as well as others (1). */
  readonly mixed: Uint8Array;
  /** Callees were bound methods of Python functions (2), or anything else (1). */
  readonly bound: Uint8Array;
  /** CALL_FUNCTION_EX: what the star and the two stars held. */
  readonly spreads: (Spread | typeof MANY | undefined)[];
  /** Subscripts of arrays: the class of the typed array. */
  readonly stores: unknown[];
  /** getattr and setattr: where compiled code found what it was asked for. */
  readonly found: (DynamicPlace | undefined)[];
  /** What was tested, or measured by len(): the class of native objects. */
  readonly sized: (PyType | typeof MANY | undefined)[];
  /** Kinds of all registers at the start of the function and at heads of loops, by pc. */
  readonly states = new Map<number, Uint32Array>();

  constructor(instructions: number) {
    this.seen = new Uint8Array(instructions);
    this.kinds = new Uint32Array(instructions * 3);
    this.overflow = new Uint8Array(instructions);
    this.bound = new Uint8Array(instructions);
    this.failed = new Uint8Array(instructions);
    this.mixed = new Uint8Array(instructions);
    this.shapes = [];
    this.targets = [];
    this.codes = [];
    this.spreads = [];
    this.found = [];
    this.stores = [];
    this.sized = [];
  }
}

const SHAPED = new Map<number, number>([
  [OP.LOAD_ATTR, 2],
  [OP.LOAD_METHOD, 2],
  [OP.STORE_ATTR, 1],
  [OP.GET_AWAITABLE, 2],
  [OP.GET_YIELD_FROM_ITER, 2],
  [OP.GET_AITER, 2],
  [OP.GET_ANEXT, 2],
  [OP.BEFORE_WITH, 2],
  [OP.BEFORE_ASYNC_WITH, 2],
  [OP.CONTAINS_OP, 3],
  [OP.NOT_CONTAINS_OP, 3],
  [OP.JUMP_IF_IN, 2],
  [OP.JUMP_IF_NOT_IN, 2],
  [OP.UNARY_NEGATIVE, 2],
  [OP.UNARY_POSITIVE, 2],
  [OP.UNARY_INVERT, 2],
  [OP.UNARY_NOT, 2],
  [OP.DELETE_SUBSCR, 1],
]);
const CALLS: ReadonlySet<number> = new Set([OP.CALL, OP.CALL_METHOD, OP.CALL_KW, OP.CALL_METHOD_KW]);

const COMPARISON = /^(?:(COMPARE)|JUMP_IF(?:_NOT)?)_(?:LT|LE|EQ|NE|GT|GE)$/;

const NOTHING_SPECIAL = 0,
  SHAPE_A = 1,
  SHAPE_B = 2,
  SHAPE_C = 3,
  CALLEE = 4,
  ITERATOR = 5,
  ADDING = 6,
  SUBTRACTING = 7,
  MULTIPLYING = 8,
  SHIFTING = 9,
  START = 10,
  OPERATING = 11,
  CONTAINER_A = 12,
  SUPER_A = 13,
  SUPER_B = 14,
  CALLEE_EX = 15,
  CELL = 16,
  TEST = 17;
const SPECIAL: Uint8Array = Uint8Array.from(OPCODES, (row, op) => {
  const place = SHAPED.get(op);
  if (place !== undefined) return place;
  if (CALLS.has(op)) return CALLEE;
  if (op === OP.CALL_FUNCTION_EX) return CALLEE_EX;
  if (op === OP.LOAD_DEREF) return CELL;
  if (op === OP.JUMP_IF_TRUE || op === OP.JUMP_IF_FALSE) return TEST;
  if (op === OP.FOR_ITER || op === OP.GET_ITER || op === OP.BINARY_SUBSCR || op === OP.YIELD_FROM) return ITERATOR;
  if (op === OP.STORE_SUBSCR) return CONTAINER_A;
  if (op === OP.LOAD_SUPER_METHOD) return SUPER_A;
  if (op === OP.LOAD_SUPER_ATTR) return SUPER_B;
  if (op === OP.RESUME || op === OP.JUMP_BACKWARD) return START;
  const compared = COMPARISON.exec(row[0]);
  if (compared !== null) return compared[1] === undefined ? SHAPE_A : SHAPE_B;
  const m = /^(?:BINARY|INPLACE)_([A-Z]+)/.exec(row[0]);
  if (m === null || m[1] === "SUBSCR" || m[1] === "SLICE") return NOTHING_SPECIAL;
  return ({ ADD: ADDING, SUBTRACT: SUBTRACTING, MULTIPLY: MULTIPLYING, LSHIFT: SHIFTING } as Record<string, number>)[
    m[1]
  ] ??
    OPERATING;
});
/** Comparisons of two registers. */
const COMPARES: Uint8Array = Uint8Array.from(OPCODES, (row) => COMPARISON.test(row[0]) ? 1 : 0);
const IMMEDIATE: Uint8Array = Uint8Array.from(
  OPCODES,
  (row) => row[3] === "i" && /^(BINARY|INPLACE)/.test(row[0]) ? 1 : 0,
);

function overflowOf(v: number): number {
  if ((v | 0) === v) return 0;
  return v > 9007199254740991 || v < -9007199254740991 ? LEFT_32 | LEFT_53 : LEFT_32;
}

function noteShape(p: Profile, i: number, shape: Shape): void {
  const shapes = p.shapes[i] ??= [];
  if (!shapes.includes(shape) && shapes.length <= MAX_SHAPES) shapes.push(shape);
}

/** The kind of list or tuple that an iterator goes through; OTHER when it is none of those. */
function sequenceIn(it: Value | undefined): number {
  if (it instanceof PyListIterator && it.list !== null) return kindOf(it.list);
  return it instanceof PyTupleIterator ? Kind.TUPLE : Kind.OTHER;
}

/** Bound methods of natives, of several objects. */
function isSameMethod(a: Value, b: Value): boolean {
  return a instanceof PyBuiltin && b instanceof PyBuiltin && a.spec === b.spec && a.self !== undefined &&
    b.self !== undefined;
}

function noteCallee(p: Profile, i: number, f: Value): void {
  if (f instanceof PyObj) noteShape(p, i, f.shape);
  const bound = f instanceof PyMethod && f.func instanceof PyFunction;
  const c = bound ? (f.func as PyFunction).code as PyCode : f instanceof PyFunction ? f.code as PyCode : null;
  p.bound[i] |= bound ? 2 : 1;
  if (p.seen[i] === 1) {
    p.targets[i] = f;
    p.codes[i] = c === null ? null : [c];
    return;
  }
  const before = p.targets[i] as Value;
  if (before !== f && !isLikePartial(before, f) && !isSameMethod(before, f)) p.targets[i] = MANY;
  const codes = p.codes[i]!;
  if (codes === null ? c === null : c !== null && codes.includes(c)) return;
  if (c === null || codes === null) p.mixed[i] = 1;
  if (codes === null) p.codes[i] = [c!];
  else if (c !== null && codes.length <= MAX_CODES) codes.push(c);
}

/** Objects of one native class that have a length are measured at once. */
function noteSized(p: Profile, i: number, v: Value | undefined): void {
  if (!(v instanceof PyObject) || v instanceof PyObj) return;
  if (p.sized[i] === undefined) p.sized[i] = v.cls;
  else if (p.sized[i] !== v.cls) p.sized[i] = MANY;
}

function noteTested(p: Profile, i: number, v: Value | undefined): void {
  if (v instanceof PyObj) noteShape(p, i, v.shape);
  else noteSized(p, i, v);
}

/** The callee may do what a special method of its first argument says. */
function isNative(f: Value): boolean {
  return f instanceof PyBuiltin && f.self === undefined || f instanceof PyType && !f.isHeap;
}

/** What `*a, **kw` holds; null when that is nothing plain. */
function spreadOf(a: Value, kw: Value | undefined): Spread | null {
  const names: string[] = [];
  if (kw !== undefined) {
    if (kindOf(kw) !== Kind.DICT || (kw as PyDict).size > MAX_NAMES) return null;
    for (const entry of (kw as PyDict).entries()) {
      if (typeof entry.key !== "string") return null;
      names.push(entry.key);
    }
  }
  const kind = kindOf(a);
  if (kind === Kind.TUPLE) return { positional: (a as PyTuple).a.length, names };
  return (kind & Kind.LIST) !== 0 ? { positional: (a as PyList).length, names } : null;
}

function noteSpread(p: Profile, i: number, a: Value, kw: Value | undefined): void {
  if (p.spreads[i] === MANY) return;
  const s = spreadOf(a, kw);
  const before = p.spreads[i];
  if (s === null || s.positional > MAX_NAMES) p.spreads[i] = MANY;
  else if (before === undefined) p.spreads[i] = s;
  else if (before.positional !== s.positional || before.names.join() !== s.names.join()) p.spreads[i] = MANY;
}

/** Notes the class of a typed array; MANY when its items are no numbers, or of several classes. */
function noteStore(p: Profile, i: number, array: Value): void {
  const { store, kind } = array as unknown as { store: object; kind: { text: boolean } };
  const now = kind.text ? MANY : store.constructor;
  if (p.stores[i] === undefined) p.stores[i] = now;
  else if (p.stores[i] !== now) p.stores[i] = MANY;
}

function noteState(p: Profile, pc: number, r: readonly (Value | undefined)[]): void {
  let state = p.states.get(pc);
  if (state === undefined) p.states.set(pc, state = new Uint32Array(r.length));
  for (let i = 0; i < r.length; i++) state[i] |= kindOf(r[i]);
}

/** Notes what the instruction at `pc` of `frame` is about to see. */
export function recordInstruction(frame: PyFrame, pc: number, p: Profile): void {
  const { code } = frame.code;
  const r = frame.r;
  const i = pc >> 2;
  const op = code[pc];
  if (p.seen[i] < 255) p.seen[i]++;
  const reads = READS[op];
  if ((reads & 1) !== 0) p.kinds[3 * i] |= kindOf(r[code[pc + 1]]);
  if ((reads & 2) !== 0) p.kinds[3 * i + 1] |= kindOf(r[code[pc + 2]]);
  if ((reads & 4) !== 0) p.kinds[3 * i + 2] |= kindOf(r[code[pc + 3]]);
  const special = SPECIAL[op];
  switch (special) {
    case NOTHING_SPECIAL:
      return;
    case SHAPE_A:
    case SHAPE_B:
    case SHAPE_C: {
      const o = r[code[pc + special]];
      if (!(o instanceof PyObj)) {
        // Strs of both representations have one class.
        if (typeof o === "string" && p.targets[i] === strType) return;
        const cls = o instanceof PyModule ? o : o instanceof PyObject ? o.cls : undefined;
        if (p.targets[i] === undefined) p.targets[i] = cls;
        else if (p.targets[i] !== cls) p.targets[i] = MANY;
        const other = COMPARES[op] === 1 ? r[code[pc + special + 1]] : undefined;
        if (other instanceof PyObj) noteShape(p, i, other.shape);
        return;
      }
      noteShape(p, i, o.shape);
      return;
    }
    case CALLEE: {
      const f = r[code[pc + 2]]!;
      const method = op === OP.CALL_METHOD || op === OP.CALL_METHOD_KW;
      const first = code[pc + 2] + (method && r[code[pc + 2] + 1] === undefined ? 2 : 1);
      const end = code[pc + 2] + (code[pc + 3] & 0xfff) + (method ? 2 : 1);
      for (let k = first; k < end; k++) p.kinds[3 * i + Math.min(k - first, 2)] |= kindOf(r[k]);
      noteCallee(p, i, f);
      if (!method && isNative(f)) noteTested(p, i, r[first]);
      if (f instanceof PyBuiltin && f.spec.traits?.steps === true && !isLeafIterator(r[first]!)) {
        p.kinds[3 * i] |= Kind.OBJ;
      }
      return;
    }
    case TEST:
      noteTested(p, i, r[code[pc + 1]]);
      return;
    case CELL: {
      const { v } = r[code[pc + 2]] as PyCell;
      if (p.seen[i] === 1) p.targets[i] = v;
      else if (p.targets[i] !== v) p.targets[i] = MANY;
      return;
    }
    case CALLEE_EX:
      p.kinds[3 * i + 2] |= kindOf(r[code[pc + 2] + 1]);
      noteCallee(p, i, r[code[pc + 2]]!);
      noteSpread(p, i, r[code[pc + 2] + 1]!, r[code[pc + 2] + 2]);
      return;
    case CONTAINER_A:
    case ITERATOR: {
      const it = r[code[pc + (special === ITERATOR ? 2 : 1)]]!;
      if (it instanceof PyObj) noteShape(p, i, it.shape);
      const tag = typeof it === "object" ? it.t : -1;
      if (typeof it === "object" && it.cls.typedItems) noteStore(p, i, it);
      if (it instanceof PyListIterator && it.list !== null) p.kinds[3 * i] |= kindOf(it.list);
      else if (it instanceof PyZip || it instanceof PyEnumerate) {
        if (!isLeafIterator(it)) p.kinds[3 * i] |= Kind.OBJ;
        const [a, b] = it instanceof PyZip ? it.iters : [it.iter, undefined];
        p.kinds[3 * i] |= sequenceIn(a);
        p.kinds[3 * i + 2] |= sequenceIn(b);
      } else if (op === OP.FOR_ITER && it instanceof PyObject && saysLeaf(it)) p.kinds[3 * i] |= Kind.NONE;
      if (p.seen[i] === 1) p.targets[i] = tag;
      else if (p.targets[i] !== tag) p.targets[i] = MANY;
      return;
    }
    case SUPER_A:
    case SUPER_B: {
      const base = code[pc + (special === SUPER_A ? 1 : 2)];
      const cls = r[base + 1], self = r[base + 2];
      if (self instanceof PyObj) noteShape(p, i, self.shape);
      if (p.seen[i] === 1) p.targets[i] = cls;
      else if (p.targets[i] !== cls) p.targets[i] = MANY;
      return;
    }
    case START:
      noteState(p, op === OP.RESUME ? pc : code[pc + 1], r);
      return;
  }
  const a = r[code[pc + 2]], b = IMMEDIATE[op] === 1 ? code[pc + 3] : r[code[pc + 3]];
  if (a instanceof PyObj) {
    noteShape(p, i, a.shape);
    return;
  }
  if (typeof a !== "number" || typeof b !== "number" || special === OPERATING) return;
  const v = special === ADDING ? a + b : special === SUBTRACTING ? a - b : special === MULTIPLYING ? a * b : a * 2 ** b;
  p.overflow[i] |= overflowOf(v);
}

/** All that the profile knows of one instruction's operands, to be compared. */
function known(p: Profile, i: number): string {
  const { kinds, overflow, bound, mixed, shapes, codes, targets, spreads } = p;
  const at = [kinds[3 * i], kinds[3 * i + 1], kinds[3 * i + 2], overflow[i], bound[i], mixed[i]];
  return [...at, shapes[i]?.length, codes[i]?.length, targets[i] === MANY, spreads[i] === MANY].join();
}

/** Notes what compiled code met at a guess that failed; true when that is new. */
export function recordFailure(frame: PyFrame, pc: number, p: Profile): boolean {
  const before = known(p, pc >> 2);
  recordInstruction(frame, pc, p);
  return known(p, pc >> 2) !== before;
}

/** Records the next `n` instructions that the loop executes. */
export function startRecording(n: number): void {
  if (tiers.recording === 0) prospects.began = performance.now();
  if (tiers.recording < n) tiers.recording = n;
  ts.instrumented = true;
}

/** One instruction was recorded. */
export function recorded(): void {
  if (--tiers.recording <= 0) {
    tiers.recording = 0;
    prospects.recorded += performance.now() - prospects.began;
    ts.instrumented = (ts.pending & PENDING.TRACE) !== 0;
  }
}
