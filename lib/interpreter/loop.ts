// The interpreter loop: executes register bytecode (bytecode/opcodes.ts), stackless for Python-to-Python calls.
//
// In: a frame to run (and an exception to raise in it first). Out: its return value; for a generator frame the yielded
// value, or undefined when it finished (value in gen.returned). A Python exception that no frame of this run handles is thrown.
// Invariants: `pc` is the offset of the current instruction while it executes; frame.pc is brought up to date before
// anything that can run other code or look at frames; results are stored last, so a failed instruction changes
// nothing. The regions marked <gen ...> are written by lib/tools/gen.ts from the opcode table.
// Measured (v8-measurements): the enum must be declared in this file (an imported one costs 8x); one array a frame;
// V8 bytecode of run() must stay far under 60 KB (11x slower above; tests/interpreter/loop_size_test.ts).
// Tried: the 54 instructions that only compute in functions of their own and one case for + and += (27.5 KB of V8's bytecode
// instead of 36.3), and running every instruction once before V8 optimizes (40 ms): as slow in the first second as without,
// since V8 always finds a new kind of operand. One loop for frames and another within for instructions: see interpret().
import { dictType, floatType, listType, tupleType } from "../core/builtin_types.ts";
import { PyDict } from "../core/dict.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { type NativeSpec, PyBuiltin, PyFunction, PyMethod, PyMethodDescr, PyModule } from "../core/function.ts";
import { firstExt, firstFloats, newInstance, PyObj } from "../core/instance.ts";
import { type Signature, signatureOf } from "../core/signature.ts";
import { ts } from "../core/state.ts";
import { PyType } from "../core/type.ts";
import { listOf, None, PyCell, PyFloat, PyList, PySlice, PyTuple, tuple, type Value } from "../core/value.ts";
import * as binary from "../ops/binary.ts";
import { compareBool, richCompare } from "../ops/compare.ts";
import { contains, getIter, iterNext } from "../ops/iteration.ts";
import { delItem, setItem } from "../ops/subscript.ts";
import { truth } from "../ops/truth.ts";
import * as unary from "../ops/unary.ts";
import { PyListIterator } from "../types/list_iterators.ts";
import { PyRangeIterator } from "../types/range.ts";
import { bareFrame, frameFor, kwargsOf } from "./arguments.ts";
import * as attrs from "./attribute_caches.ts";
import * as calls from "./calls.ts";
import * as attempt from "./caught.ts";
import type { InlineCache } from "./feedback.ts";
import type { PyCode } from "./code_object.ts";
import type { PyFrame } from "./frame.ts";
import {
  prepareResume,
  PyAsyncGenerator,
  PyCoroutine,
  type PyGenerator,
  PyGenerator as Generator,
} from "./generators.ts";
import * as h from "./helpers.ts";
import { delegateNext } from "./delegation.ts";
import * as names from "./names.ts";
import { addTraceback, asPython, convertStop, findHandler, setContext } from "./unwind.ts";
import { safepoint, traceException, traceReraise, traceReturn, traceUnwind } from "./tracing.ts";
import { interpretTraced } from "./loop_traced.ts";
import { deliver, handOver, JUMPED, NOTHING, RAISED, SWITCH, takeThrown, tiers, UNWIND } from "./tiers.ts";

// <gen opcodes>
const enum Op {
  NOP = 0,
  RESUME = 1,
  LOAD_CONST = 2,
  LOAD_INT = 3,
  MOVE = 4,
  CHECK_BOUND = 5,
  DELETE_FAST = 6,
  LOAD_FAST_AND_CLEAR = 7,
  CLEAR = 8,
  MAKE_CELL = 9,
  LOAD_DEREF = 10,
  STORE_DEREF = 11,
  DELETE_DEREF = 12,
  LOAD_FROM_DICT_OR_DEREF = 13,
  LOAD_GLOBAL = 14,
  STORE_GLOBAL = 15,
  DELETE_GLOBAL = 16,
  LOAD_NAME = 17,
  STORE_NAME = 18,
  DELETE_NAME = 19,
  LOAD_FROM_DICT_OR_GLOBALS = 20,
  LOAD_LOCALS = 21,
  LOAD_BUILD_CLASS = 22,
  LOAD_COMMON_CONSTANT = 23,
  SETUP_ANNOTATIONS = 24,
  LOAD_ATTR = 25,
  LOAD_METHOD = 26,
  STORE_ATTR = 27,
  DELETE_ATTR = 28,
  LOAD_SUPER_ATTR = 29,
  LOAD_SUPER_METHOD = 30,
  BINARY_SUBSCR = 31,
  STORE_SUBSCR = 32,
  DELETE_SUBSCR = 33,
  BINARY_SLICE = 34,
  STORE_SLICE = 35,
  BUILD_SLICE = 36,
  UNARY_NEGATIVE = 37,
  UNARY_POSITIVE = 38,
  UNARY_INVERT = 39,
  UNARY_NOT = 40,
  BINARY_ADD = 41,
  BINARY_AND = 42,
  BINARY_FLOOR_DIVIDE = 43,
  BINARY_LSHIFT = 44,
  BINARY_MATRIX_MULTIPLY = 45,
  BINARY_MULTIPLY = 46,
  BINARY_REMAINDER = 47,
  BINARY_OR = 48,
  BINARY_POWER = 49,
  BINARY_RSHIFT = 50,
  BINARY_SUBTRACT = 51,
  BINARY_TRUE_DIVIDE = 52,
  BINARY_XOR = 53,
  INPLACE_ADD = 54,
  INPLACE_AND = 55,
  INPLACE_FLOOR_DIVIDE = 56,
  INPLACE_LSHIFT = 57,
  INPLACE_MATRIX_MULTIPLY = 58,
  INPLACE_MULTIPLY = 59,
  INPLACE_REMAINDER = 60,
  INPLACE_OR = 61,
  INPLACE_POWER = 62,
  INPLACE_RSHIFT = 63,
  INPLACE_SUBTRACT = 64,
  INPLACE_TRUE_DIVIDE = 65,
  INPLACE_XOR = 66,
  BINARY_ADD_INT = 67,
  BINARY_SUBTRACT_INT = 68,
  BINARY_MULTIPLY_INT = 69,
  BINARY_FLOOR_DIVIDE_INT = 70,
  BINARY_REMAINDER_INT = 71,
  BINARY_AND_INT = 72,
  BINARY_LSHIFT_INT = 73,
  BINARY_RSHIFT_INT = 74,
  INPLACE_ADD_INT = 75,
  INPLACE_SUBTRACT_INT = 76,
  BINARY_SUBSCR_INT = 77,
  COMPARE_LT = 78,
  COMPARE_LE = 79,
  COMPARE_EQ = 80,
  COMPARE_NE = 81,
  COMPARE_GT = 82,
  COMPARE_GE = 83,
  IS_OP = 84,
  IS_NOT_OP = 85,
  CONTAINS_OP = 86,
  NOT_CONTAINS_OP = 87,
  JUMP_FORWARD = 88,
  JUMP_BACKWARD = 89,
  JUMP_IF_TRUE = 90,
  JUMP_IF_FALSE = 91,
  JUMP_IF_NONE = 92,
  JUMP_IF_NOT_NONE = 93,
  JUMP_IF_IS = 94,
  JUMP_IF_IS_NOT = 95,
  JUMP_IF_IN = 96,
  JUMP_IF_NOT_IN = 97,
  JUMP_IF_LT = 98,
  JUMP_IF_LE = 99,
  JUMP_IF_EQ = 100,
  JUMP_IF_NE = 101,
  JUMP_IF_GT = 102,
  JUMP_IF_GE = 103,
  JUMP_IF_NOT_LT = 104,
  JUMP_IF_NOT_LE = 105,
  JUMP_IF_NOT_EQ = 106,
  JUMP_IF_NOT_NE = 107,
  JUMP_IF_NOT_GT = 108,
  JUMP_IF_NOT_GE = 109,
  JUMP_IF_LT_INT = 110,
  JUMP_IF_LE_INT = 111,
  JUMP_IF_EQ_INT = 112,
  JUMP_IF_NE_INT = 113,
  JUMP_IF_GT_INT = 114,
  JUMP_IF_GE_INT = 115,
  JUMP_IF_NOT_LT_INT = 116,
  JUMP_IF_NOT_LE_INT = 117,
  JUMP_IF_NOT_EQ_INT = 118,
  JUMP_IF_NOT_NE_INT = 119,
  JUMP_IF_NOT_GT_INT = 120,
  JUMP_IF_NOT_GE_INT = 121,
  GET_ITER = 122,
  FOR_ITER = 123,
  GET_YIELD_FROM_ITER = 124,
  GET_AITER = 125,
  GET_ANEXT = 126,
  END_ASYNC_FOR = 127,
  GET_AWAITABLE = 128,
  YIELD_VALUE = 129,
  ASYNC_YIELD_VALUE = 130,
  YIELD_FROM = 131,
  CALL = 132,
  CALL_METHOD = 133,
  CALL_KW = 134,
  CALL_METHOD_KW = 135,
  CALL_FUNCTION_EX = 136,
  CALL_INTRINSIC_1 = 137,
  CALL_INTRINSIC_2 = 138,
  MAKE_FUNCTION = 139,
  SET_FUNCTION_ATTRIBUTE = 140,
  RETURN_VALUE = 141,
  RETURN_CONST = 142,
  BUILD_TUPLE = 143,
  BUILD_LIST = 144,
  BUILD_SET = 145,
  BUILD_MAP = 146,
  BUILD_STRING = 147,
  LIST_APPEND = 148,
  SET_ADD = 149,
  MAP_ADD = 150,
  LIST_EXTEND = 151,
  SET_UPDATE = 152,
  DICT_UPDATE = 153,
  DICT_MERGE = 154,
  FORMAT_SIMPLE = 155,
  FORMAT_WITH_SPEC = 156,
  CONVERT_VALUE = 157,
  BUILD_INTERPOLATION = 158,
  BUILD_TEMPLATE = 159,
  UNPACK_SEQUENCE = 160,
  UNPACK_EX = 161,
  IMPORT_NAME = 162,
  IMPORT_FROM = 163,
  RAISE_VARARGS = 164,
  RERAISE = 165,
  PUSH_EXC_INFO = 166,
  POP_EXCEPT = 167,
  CHECK_EXC_MATCH = 168,
  CHECK_EG_MATCH = 169,
  BEFORE_WITH = 170,
  BEFORE_ASYNC_WITH = 171,
  WITH_EXCEPT_ARGS = 172,
  MATCH_MAPPING = 173,
  MATCH_SEQUENCE = 174,
  MATCH_KEYS = 175,
  MATCH_CLASS = 176,
  GET_LEN = 177,
}
// </gen>

const FLOAT = floatType.tag;
const LIST = listType.tag;
const DICT = dictType.tag;
const TUPLE = tupleType.tag;

/** Runs `entry` until it ends (or yields). `inject` is raised at its current instruction first. */
export function run(entry: PyFrame, inject?: unknown): Value | undefined {
  entry.entry = true;
  entry.back = ts.frame;
  h.enterFrame(entry);
  const co = entry.code;
  if (co.heat >= co.hot && inject === undefined) {
    // Straight to compiled code: setting up the loop costs more than most callbacks.
    const v = tiers.enter(entry);
    if (v === UNWIND) return execute(entry, ts.frame);
    if (v !== NOTHING) return v;
  }
  if (ts.instrumented) return execute(entry, entry, inject);
  // Not by execute(): native code that calls back is as deep as the host's stack allows.
  const v = interpret(entry, entry, inject);
  if (v === RAISED) throw takeThrown();
  return v === SWITCH ? execute(entry, handOver.frame!, handOver.thrown) : v;
}

/**
 * Goes on with `frame`, on the chain above `entry`, until `entry` ends. While tracing or recording is on, the generated
 * copy of the loop in loop_traced.ts does the work; each hands over to the other, since all state is in the frames.
 */
export function execute(entry: PyFrame, frame: PyFrame, pendingThrow?: unknown): Value | undefined {
  for (;;) {
    const v = ts.instrumented ? interpretTraced(entry, frame, pendingThrow) : interpret(entry, frame, pendingThrow);
    if (v === RAISED) throw takeThrown();
    if (v !== SWITCH) return v;
    frame = handOver.frame!;
    pendingThrow = handOver.thrown;
  }
}

/** What runs before the first frame is looked at: no opcode. */
const START: Int32Array = Int32Array.of(-1);
const NO_CACHES: (InlineCache | null)[] = [];

function interpret(entry: PyFrame, frame: PyFrame, pendingThrow: unknown): Value | undefined {
  let pc = 0;
  let rethrow = false;
  /** The frame comes from compiled code and goes on here for an instruction at least. */
  let unwound = false;
  // What the cases work with, declared once: V8 gives each block's variables places of their own in the frame, which was
  // 2.4 KB then, and bounds how deep native code can call back.
  let a: Value, b: Value, k: Value, o: Value, f: Value, it: Value, v: Value | undefined;
  let base: number, argc: number, i: number, m: number, n: number;
  let callee: PyCode, spec: NativeSpec, sig: Signature, gf: PyFrame, pair: Value[];
  let c: InlineCache | null, nf: PyFrame | null, outer: PyFrame | null, nr: (Value | undefined)[];
  /** Of the frame that runs. */
  let co = frame.code, code: Int32Array = START, r = frame.r, ics = NO_CACHES;
  /** What was raised, when an instruction is left for that. */
  let error: unknown = NOTHING;
  // One loop, not one for the instructions of a frame within one for frames: V8 optimizes the loop that is hot while it
  // runs, and its code for an inner loop is thrown away whenever that ends (1,300 deoptimizations in 0.15 s of a program
  // that calls functions).
  for (;;) {
    reload: {
      try {
        // <trace>
        switch (code[pc] as Op) {
          case Op.NOP:
          case Op.RESUME:
            pc += 4;
            continue;
          case Op.LOAD_CONST:
            r[code[pc + 1]] = co.consts[code[pc + 2]];
            pc += 4;
            continue;
          case Op.LOAD_INT:
            r[code[pc + 1]] = code[pc + 2];
            pc += 4;
            continue;
          case Op.MOVE:
            r[code[pc + 1]] = r[code[pc + 2]];
            pc += 4;
            continue;
          case Op.CHECK_BOUND:
            if (r[code[pc + 1]] === undefined) throw names.unboundLocal(co, code[pc + 1]);
            pc += 4;
            continue;
          case Op.DELETE_FAST:
            if (r[code[pc + 1]] === undefined) throw names.unboundLocal(co, code[pc + 1]);
            r[code[pc + 1]] = undefined;
            pc += 4;
            continue;
          case Op.LOAD_FAST_AND_CLEAR:
            r[code[pc + 1]] = r[code[pc + 2]];
            r[code[pc + 2]] = undefined;
            pc += 4;
            continue;
          case Op.CLEAR:
            r[code[pc + 1]] = undefined;
            pc += 4;
            continue;
          case Op.MAKE_CELL:
            r[code[pc + 1]] = new PyCell(code[pc + 2] < 0 ? undefined : r[code[pc + 2]]);
            pc += 4;
            continue;
          case Op.LOAD_DEREF: {
            v = (r[code[pc + 2]] as PyCell).v;
            if (v === undefined) throw names.emptyCell(co, code[pc + 2]);
            r[code[pc + 1]] = v;
            pc += 4;
            continue;
          }
          case Op.STORE_DEREF:
            (r[code[pc + 1]] as PyCell).v = r[code[pc + 2]];
            pc += 4;
            continue;
          case Op.DELETE_DEREF: {
            const cell = r[code[pc + 1]] as PyCell;
            if (cell.v === undefined) throw names.emptyCell(co, code[pc + 1]);
            cell.v = undefined;
            pc += 4;
            continue;
          }
          case Op.LOAD_FROM_DICT_OR_DEREF:
            frame.pc = pc;
            r[code[pc + 1]] = names.fromDictOrDeref(co, r[code[pc + 2]]!, code[pc + 3], r[code[pc + 3]] as PyCell);
            pc += 4;
            continue;
          case Op.LOAD_GLOBAL: {
            c = ics[pc >> 2];
            if (c !== null && c.dict === frame.globals) {
              if (c.version < 0) {
                v = c.entry!.value;
                if (v !== undefined) {
                  r[code[pc + 1]] = v;
                  pc += 4;
                  continue;
                }
              } else if (c.version === frame.globals.keyVersion) {
                v = c.entry!.value;
                if (v !== undefined) {
                  r[code[pc + 1]] = v;
                  pc += 4;
                  continue;
                }
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = names.loadGlobal(frame, co.names[code[pc + 2]], ics, pc >> 2);
            pc += 4;
            continue;
          }
          case Op.STORE_GLOBAL:
            frame.globals.setStr(co.names[code[pc + 1]], r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.DELETE_GLOBAL:
            names.deleteGlobal(frame, co.names[code[pc + 1]]);
            pc += 4;
            continue;
          case Op.LOAD_NAME: {
            c = ics[pc >> 2];
            if (c !== null && c.dict === frame.locals) {
              v = c.entry!.value;
              if (v !== undefined) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = names.loadName(frame, co.names[code[pc + 2]], ics, pc >> 2);
            pc += 4;
            continue;
          }
          case Op.STORE_NAME: {
            c = ics[pc >> 2];
            if (c !== null && c.dict === frame.locals && c.entry!.value !== undefined) {
              c.entry!.value = r[code[pc + 2]];
              pc += 4;
              continue;
            }
            frame.pc = pc;
            names.storeName(frame, co.names[code[pc + 1]], r[code[pc + 2]]!, ics, pc >> 2);
            pc += 4;
            continue;
          }
          case Op.DELETE_NAME:
            frame.pc = pc;
            names.deleteName(frame, co.names[code[pc + 1]]);
            pc += 4;
            continue;
          case Op.LOAD_FROM_DICT_OR_GLOBALS:
            frame.pc = pc;
            r[code[pc + 1]] = names.fromDictOrGlobals(frame, r[code[pc + 2]]!, co.names[code[pc + 3]]);
            pc += 4;
            continue;
          case Op.LOAD_LOCALS:
            r[code[pc + 1]] = frame.locals!;
            pc += 4;
            continue;
          case Op.LOAD_BUILD_CLASS:
            frame.pc = pc;
            r[code[pc + 1]] = names.buildClass(frame);
            pc += 4;
            continue;
          case Op.LOAD_COMMON_CONSTANT:
            r[code[pc + 1]] = names.commonConstant(code[pc + 2]);
            pc += 4;
            continue;
          case Op.SETUP_ANNOTATIONS:
            frame.pc = pc;
            names.setupAnnotations(frame);
            pc += 4;
            continue;
          case Op.LOAD_ATTR: {
            o = r[code[pc + 2]]!;
            c = ics[pc >> 2];
            if (c !== null && o instanceof PyObj && o.shape === c.shape && c.shape.version === c.version) {
              if (c.kind === 1 /* Field */) {
                switch (c.loc) {
                  case 0:
                    v = o.s0;
                    break;
                  case 1:
                    v = o.s1;
                    break;
                  case 2:
                    v = o.s2;
                    break;
                  case 3:
                    v = o.s3;
                    break;
                  case 4:
                    v = o.s4;
                    break;
                  case 5:
                    v = o.s5;
                    break;
                  case 6:
                    v = o.s6;
                    break;
                  case 7:
                    v = o.s7;
                    break;
                  default:
                    v = c.loc > 0 ? o.ext![c.loc - 8] : new PyFloat(o.f![-1 - c.loc]);
                }
                if (v !== undefined) {
                  r[code[pc + 1]] = v;
                  pc += 4;
                  continue;
                }
              } else if (c.kind === 2 /* ClassValue */) {
                v = c.value!;
                r[code[pc + 1]] = v instanceof PyFunction ? new PyMethod(v, o) : v;
                pc += 4;
                continue;
              } else if (c.kind === 3 /* Property */) {
                frame.pc = pc;
                frame = h.pushFrame(frame, frameFor(c.value as PyFunction, [o], null));
                break reload;
              } else if (c.kind === 8 /* ClassEntry */) {
                r[code[pc + 1]] = c.entry!.value;
                pc += 4;
                continue;
              } else if (c.kind === 10 /* StaticValue */) {
                r[code[pc + 1]] = c.value;
                pc += 4;
                continue;
              }
            } else if (c !== null && c.kind === 12 /* OfClass */ && o === c.cls && c.cls.version === c.version) {
              r[code[pc + 1]] = c.entry !== null ? c.entry.value : c.value;
              pc += 4;
              continue;
            }
            frame.pc = pc;
            v = attempt.attribute(o, co.names[code[pc + 3]], ics, pc >> 2);
            if (v === attempt.FAILED) {
              error = attempt.takeError();
              break reload;
            }
            r[code[pc + 1]] = v;
            pc += 4;
            continue;
          }
          case Op.LOAD_METHOD: {
            o = r[code[pc + 2]]!;
            c = ics[pc >> 2];
            base = code[pc + 1];
            if (c !== null) {
              if (o instanceof PyObj) {
                if (o.shape === c.shape && c.shape.version === c.version) {
                  if (c.kind === 2 /* ClassValue */) {
                    r[base] = c.value;
                    r[base + 1] = o;
                    pc += 4;
                    continue;
                  }
                  v = h.memberToCall(o, c);
                  if (v !== undefined) {
                    r[base] = v;
                    r[base + 1] = c.kind === 11 /* ClassMethod */ ? o.shape.cls : undefined;
                    pc += 4;
                    continue;
                  }
                }
              } else if (c.kind === 4 /* NativeMethod */) {
                if (typeof o === "object" ? o.t === c.loc : typeof o === "string" && c.loc === -1) {
                  r[base] = c.value;
                  r[base + 1] = o;
                  pc += 4;
                  continue;
                }
              } else if (c.kind === 9 /* Module */ && o instanceof PyModule && o.dict === c.dict) {
                v = c.entry!.value;
                if (v !== undefined) {
                  r[base] = v;
                  r[base + 1] = undefined;
                  pc += 4;
                  continue;
                }
              } else if (c.kind === 12 /* OfClass */ && o === c.cls && c.cls.version === c.version) {
                r[base] = c.entry !== null ? c.entry.value : c.value;
                r[base + 1] = c.loc === 1 ? o : undefined;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            if (!attempt.method(o, co.names[code[pc + 3]], ics, pc >> 2, r, base)) {
              error = attempt.takeError();
              break reload;
            }
            pc += 4;
            continue;
          }
          case Op.STORE_ATTR: {
            o = r[code[pc + 1]]!;
            c = ics[pc >> 2];
            v = r[code[pc + 3]]!;
            if (c !== null && o instanceof PyObj && o.shape === c.shape && c.shape.version === c.version) {
              const loc = c.loc;
              if (loc >= 0) {
                if (c.next === null || c.value !== undefined || !(v instanceof PyFloat)) {
                  switch (loc) {
                    case 0:
                      o.s0 = v;
                      break;
                    case 1:
                      o.s1 = v;
                      break;
                    case 2:
                      o.s2 = v;
                      break;
                    case 3:
                      o.s3 = v;
                      break;
                    case 4:
                      o.s4 = v;
                      break;
                    case 5:
                      o.s5 = v;
                      break;
                    case 6:
                      o.s6 = v;
                      break;
                    case 7:
                      o.s7 = v;
                      break;
                    default:
                      if (!o.ext) o.ext = firstExt(v, c.shape.cls.extHint);
                      else o.ext[loc - 8] = v;
                  }
                  if (c.next !== null) o.shape = c.next;
                  pc += 4;
                  continue;
                }
              } else if (v instanceof PyFloat && v.t === FLOAT && v.v === v.v) {
                if (c.next !== null) {
                  if (!o.f) o.f = firstFloats(v.v, c.shape.cls.floatHint);
                  else o.f[-1 - loc] = v.v;
                  o.shape = c.next;
                } else o.f![-1 - loc] = v.v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            attrs.storeAttr(o, co.names[code[pc + 2]], v, ics, pc >> 2);
            pc += 4;
            continue;
          }
          case Op.DELETE_ATTR:
            frame.pc = pc;
            attrs.deleteAttr(r[code[pc + 1]]!, co.names[code[pc + 2]]);
            pc += 4;
            continue;
          case Op.LOAD_SUPER_ATTR: {
            frame.pc = pc;
            b = code[pc + 2];
            r[code[pc + 1]] = attrs.superAttr(r[b]!, r[b + 1]!, r[b + 2]!, co.names[code[pc + 3]]);
            pc += 4;
            continue;
          }
          case Op.LOAD_SUPER_METHOD:
            frame.pc = pc;
            attrs.superMethod(r, code[pc + 1], co.names[code[pc + 3]]);
            pc += 4;
            continue;
          case Op.BINARY_SUBSCR: {
            o = r[code[pc + 2]]!;
            k = r[code[pc + 3]]!;
            if (o instanceof PyList) {
              if (typeof k === "number" && o.t === LIST) {
                if (o.floats === null) {
                  v = o.a[k < 0 ? k + o.a.length : k];
                  if (v !== undefined) {
                    r[code[pc + 1]] = v;
                    pc += 4;
                    continue;
                  }
                } else {
                  v = o.floats[k < 0 ? k + o.floats.length : k];
                  if (v !== undefined) {
                    r[code[pc + 1]] = new PyFloat(v);
                    pc += 4;
                    continue;
                  }
                }
              }
            } else if (o instanceof PyDict) {
              if (o.t === DICT) {
                v = typeof k === "string" ? o.getStr(k) : o.get(k);
                if (v !== undefined) {
                  r[code[pc + 1]] = v;
                  pc += 4;
                  continue;
                }
              }
            } else if (o instanceof PyTuple) {
              if (typeof k === "number" && o.t === TUPLE) {
                v = o.a[k < 0 ? k + o.a.length : k];
                if (v !== undefined) {
                  r[code[pc + 1]] = v;
                  pc += 4;
                  continue;
                }
              }
            } else if (typeof o === "string" && typeof k === "number") {
              v = o[k < 0 ? k + o.length : k];
              if (v !== undefined) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            v = attempt.item(o, k);
            if (v === attempt.FAILED) {
              error = attempt.takeError();
              break reload;
            }
            r[code[pc + 1]] = v;
            pc += 4;
            continue;
          }
          case Op.BINARY_SUBSCR_INT: {
            o = r[code[pc + 2]]!;
            k = code[pc + 3];
            if (o instanceof PyList) {
              if (o.t === LIST) {
                if (o.floats === null) {
                  v = o.a[k < 0 ? k + o.a.length : k];
                  if (v !== undefined) {
                    r[code[pc + 1]] = v;
                    pc += 4;
                    continue;
                  }
                } else {
                  v = o.floats[k < 0 ? k + o.floats.length : k];
                  if (v !== undefined) {
                    r[code[pc + 1]] = new PyFloat(v);
                    pc += 4;
                    continue;
                  }
                }
              }
            } else if (o instanceof PyTuple && o.t === TUPLE) {
              v = o.a[k < 0 ? k + o.a.length : k];
              if (v !== undefined) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            v = attempt.item(o, k);
            if (v === attempt.FAILED) {
              error = attempt.takeError();
              break reload;
            }
            r[code[pc + 1]] = v;
            pc += 4;
            continue;
          }
          case Op.STORE_SUBSCR: {
            o = r[code[pc + 1]]!;
            k = r[code[pc + 2]]!;
            v = r[code[pc + 3]]!;
            if (o instanceof PyList) {
              if (typeof k === "number" && o.t === LIST) {
                if (o.floats === null) {
                  i = k < 0 ? k + o.a.length : k;
                  if (i >= 0 && i < o.a.length) {
                    o.a[i] = v;
                    pc += 4;
                    continue;
                  }
                } else if (v instanceof PyFloat && v.t === FLOAT && v.v === v.v) {
                  i = k < 0 ? k + o.floats.length : k;
                  if (i >= 0 && i < o.floats.length) {
                    o.floats[i] = v.v;
                    pc += 4;
                    continue;
                  }
                }
              }
            } else if (o instanceof PyDict && o.t === DICT) {
              frame.pc = pc;
              if (typeof k === "string") o.setStr(k, v);
              else o.put(k, v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            setItem(o, k, v);
            pc += 4;
            continue;
          }
          case Op.DELETE_SUBSCR:
            frame.pc = pc;
            delItem(r[code[pc + 1]]!, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.BINARY_SLICE: {
            frame.pc = pc;
            b = code[pc + 3];
            r[code[pc + 1]] = h.binarySlice(r[code[pc + 2]]!, r[b]!, r[b + 1]!);
            pc += 4;
            continue;
          }
          case Op.STORE_SLICE: {
            frame.pc = pc;
            b = code[pc + 2];
            setItem(r[code[pc + 1]]!, new PySlice(r[b]!, r[b + 1]!, None), r[code[pc + 3]]!);
            pc += 4;
            continue;
          }
          case Op.BUILD_SLICE: {
            b = code[pc + 2];
            r[code[pc + 1]] = new PySlice(r[b]!, r[b + 1]!, code[pc + 3] === 3 ? r[b + 2]! : None);
            pc += 4;
            continue;
          }
          case Op.UNARY_NEGATIVE: {
            v = r[code[pc + 2]]!;
            if (typeof v === "number" && v !== 0) r[code[pc + 1]] = -v;
            else if (v instanceof PyFloat && v.t === FLOAT) r[code[pc + 1]] = new PyFloat(-v.v);
            else {
              frame.pc = pc;
              r[code[pc + 1]] = unary.negative(v);
            }
            pc += 4;
            continue;
          }
          case Op.UNARY_POSITIVE:
            frame.pc = pc;
            r[code[pc + 1]] = unary.positive(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.UNARY_INVERT:
            frame.pc = pc;
            r[code[pc + 1]] = unary.invert(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.UNARY_NOT: {
            v = r[code[pc + 2]]!;
            if (typeof v === "boolean") r[code[pc + 1]] = !v;
            else {
              frame.pc = pc;
              r[code[pc + 1]] = !truth(v);
            }
            pc += 4;
            continue;
          }
          // <gen arithmetic>
          case Op.BINARY_ADD: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              v = a + b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v + b.v);
              pc += 4;
              continue;
            } else if (typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a + b;
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.add(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_ADD: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              v = a + b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v + b.v);
              pc += 4;
              continue;
            } else if (typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a + b;
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceAdd(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_SUBTRACT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              v = a - b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v - b.v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.sub(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_SUBTRACT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              v = a - b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v - b.v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceSub(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_MULTIPLY: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              v = a * b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v * b.v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.mul(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_MULTIPLY: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              v = a * b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v * b.v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceMul(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_TRUE_DIVIDE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT && b.v !== 0) {
              r[code[pc + 1]] = new PyFloat(a.v / b.v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.trueDiv(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_TRUE_DIVIDE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT && b.v !== 0) {
              r[code[pc + 1]] = new PyFloat(a.v / b.v);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceTrueDiv(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_FLOOR_DIVIDE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if (b !== 0) {
                m = a % b;
                v = (a - m) / b;
                if (m !== 0 && (m < 0) !== (b < 0)) v--;
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.floorDiv(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_FLOOR_DIVIDE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if (b !== 0) {
                m = a % b;
                v = (a - m) / b;
                if (m !== 0 && (m < 0) !== (b < 0)) v--;
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceFloorDiv(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_REMAINDER: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if (b !== 0) {
                v = a % b;
                if (v !== 0 && (v < 0) !== (b < 0)) v += b;
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.mod(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_REMAINDER: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if (b !== 0) {
                v = a % b;
                if (v !== 0 && (v < 0) !== (b < 0)) v += b;
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceMod(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_POWER: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            frame.pc = pc;
            r[code[pc + 1]] = binary.pow(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_POWER: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplacePow(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_LSHIFT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            frame.pc = pc;
            r[code[pc + 1]] = binary.lshift(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_LSHIFT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceLshift(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_RSHIFT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && b >= 0) {
                r[code[pc + 1]] = b > 31 ? (a < 0 ? -1 : 0) : a >> b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.rshift(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_RSHIFT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && b >= 0) {
                r[code[pc + 1]] = b > 31 ? (a < 0 ? -1 : 0) : a >> b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceRshift(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_AND: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a & b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.and(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_AND: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a & b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceAnd(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_OR: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a | b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.or(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_OR: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a | b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceOr(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_XOR: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a ^ b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.xor(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_XOR: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a ^ b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceXor(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_MATRIX_MULTIPLY: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            frame.pc = pc;
            r[code[pc + 1]] = binary.matmul(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_MATRIX_MULTIPLY: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceMatmul(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_ADD_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              v = a + b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && a.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v + b);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.add(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_ADD_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              v = a + b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && a.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v + b);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceAdd(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_SUBTRACT_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              v = a - b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && a.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v - b);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.sub(a, b);
            pc += 4;
            continue;
          }
          case Op.INPLACE_SUBTRACT_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              v = a - b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && a.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v - b);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.inplaceSub(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_MULTIPLY_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              v = a * b;
              if (Number.isSafeInteger(v)) {
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            } else if (a instanceof PyFloat && a.t === FLOAT) {
              r[code[pc + 1]] = new PyFloat(a.v * b);
              pc += 4;
              continue;
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.mul(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_FLOOR_DIVIDE_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              if (b !== 0) {
                m = a % b;
                v = (a - m) / b;
                if (m !== 0 && (m < 0) !== (b < 0)) v--;
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.floorDiv(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_REMAINDER_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              if (b !== 0) {
                v = a % b;
                if (v !== 0 && (v < 0) !== (b < 0)) v += b;
                r[code[pc + 1]] = v === 0 ? 0 : v;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.mod(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_LSHIFT_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              if (b >= 0 && b < 31 && (a << b) >> b === a) {
                r[code[pc + 1]] = a << b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.lshift(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_RSHIFT_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              if ((a | 0) === a && b >= 0) {
                r[code[pc + 1]] = b > 31 ? (a < 0 ? -1 : 0) : a >> b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.rshift(a, b);
            pc += 4;
            continue;
          }
          case Op.BINARY_AND_INT: {
            a = r[code[pc + 2]]!;
            b = code[pc + 3];
            if (typeof a === "number") {
              if ((a | 0) === a && (b | 0) === b) {
                r[code[pc + 1]] = a & b;
                pc += 4;
                continue;
              }
            }
            frame.pc = pc;
            r[code[pc + 1]] = binary.and(a, b);
            pc += 4;
            continue;
          }
          // </gen>
          // <gen compare>
          case Op.COMPARE_LT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a < b;
            } else {
              frame.pc = pc;
              r[code[pc + 1]] = richCompare("__lt__", a, b);
            }
            pc += 4;
            continue;
          }
          case Op.JUMP_IF_LT: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a < b ? code[pc + 3] : pc + 4;
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v < b.v ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__lt__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_LT_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a < b ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__lt__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NOT_LT: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a < b ? pc + 4 : code[pc + 3];
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v < b.v ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__lt__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.JUMP_IF_NOT_LT_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a < b ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__lt__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.COMPARE_LE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a <= b;
            } else {
              frame.pc = pc;
              r[code[pc + 1]] = richCompare("__le__", a, b);
            }
            pc += 4;
            continue;
          }
          case Op.JUMP_IF_LE: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a <= b ? code[pc + 3] : pc + 4;
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v <= b.v ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__le__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_LE_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a <= b ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__le__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NOT_LE: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a <= b ? pc + 4 : code[pc + 3];
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v <= b.v ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__le__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.JUMP_IF_NOT_LE_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a <= b ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__le__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.COMPARE_EQ: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a === b;
            } else {
              frame.pc = pc;
              r[code[pc + 1]] = richCompare("__eq__", a, b);
            }
            pc += 4;
            continue;
          }
          case Op.JUMP_IF_EQ: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a === b ? code[pc + 3] : pc + 4;
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v === b.v ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__eq__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_EQ_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a === b ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__eq__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NOT_EQ: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a === b ? pc + 4 : code[pc + 3];
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v === b.v ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__eq__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.JUMP_IF_NOT_EQ_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a === b ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__eq__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.COMPARE_NE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a !== b;
            } else {
              frame.pc = pc;
              r[code[pc + 1]] = richCompare("__ne__", a, b);
            }
            pc += 4;
            continue;
          }
          case Op.JUMP_IF_NE: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a !== b ? code[pc + 3] : pc + 4;
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v !== b.v ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ne__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NE_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a !== b ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ne__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NOT_NE: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a !== b ? pc + 4 : code[pc + 3];
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v !== b.v ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ne__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.JUMP_IF_NOT_NE_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a !== b ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ne__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.COMPARE_GT: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a > b;
            } else {
              frame.pc = pc;
              r[code[pc + 1]] = richCompare("__gt__", a, b);
            }
            pc += 4;
            continue;
          }
          case Op.JUMP_IF_GT: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a > b ? code[pc + 3] : pc + 4;
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v > b.v ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__gt__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_GT_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a > b ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__gt__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NOT_GT: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a > b ? pc + 4 : code[pc + 3];
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v > b.v ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__gt__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.JUMP_IF_NOT_GT_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a > b ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__gt__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.COMPARE_GE: {
            a = r[code[pc + 2]]!;
            b = r[code[pc + 3]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              r[code[pc + 1]] = a >= b;
            } else {
              frame.pc = pc;
              r[code[pc + 1]] = richCompare("__ge__", a, b);
            }
            pc += 4;
            continue;
          }
          case Op.JUMP_IF_GE: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a >= b ? code[pc + 3] : pc + 4;
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v >= b.v ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ge__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_GE_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a >= b ? code[pc + 3] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ge__", a, b) ? code[pc + 3] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_NOT_GE: {
            a = r[code[pc + 1]]!;
            b = r[code[pc + 2]]!;
            if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {
              pc = a >= b ? pc + 4 : code[pc + 3];
              continue;
            }
            if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {
              pc = a.v >= b.v ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ge__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          case Op.JUMP_IF_NOT_GE_INT: {
            a = r[code[pc + 1]]!;
            b = code[pc + 2];
            if (typeof a === "number") {
              pc = a >= b ? pc + 4 : code[pc + 3];
              continue;
            }
            frame.pc = pc;
            pc = compareBool("__ge__", a, b) ? pc + 4 : code[pc + 3];
            continue;
          }
          // </gen>
          case Op.IS_OP:
            r[code[pc + 1]] = h.isSame(r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.IS_NOT_OP:
            r[code[pc + 1]] = !h.isSame(r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.CONTAINS_OP:
            frame.pc = pc;
            r[code[pc + 1]] = contains(r[code[pc + 3]]!, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.NOT_CONTAINS_OP:
            frame.pc = pc;
            r[code[pc + 1]] = !contains(r[code[pc + 3]]!, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.JUMP_FORWARD:
            pc = code[pc + 1];
            continue;
          case Op.JUMP_BACKWARD:
            if (ts.pending !== 0) {
              frame.pc = pc;
              safepoint(frame);
            }
            pc = code[pc + 1];
            if (++co.heat >= co.hot) {
              frame.pc = pc;
              switch (tiers.loop(frame)) {
                case 0:
                  continue;
                case 1:
                  frame = ts.frame;
                  unwound = true;
                  break reload;
                default:
                  pc = frame.pc;
                  throw tiers.error;
              }
            }
            continue;
          case Op.JUMP_IF_TRUE: {
            v = r[code[pc + 1]]!;
            if (typeof v === "boolean") {
              pc = v ? code[pc + 2] : pc + 4;
              continue;
            }
            frame.pc = pc;
            pc = truth(v) ? code[pc + 2] : pc + 4;
            continue;
          }
          case Op.JUMP_IF_FALSE: {
            v = r[code[pc + 1]]!;
            if (typeof v === "boolean") {
              pc = v ? pc + 4 : code[pc + 2];
              continue;
            }
            frame.pc = pc;
            pc = truth(v) ? pc + 4 : code[pc + 2];
            continue;
          }
          case Op.JUMP_IF_NONE:
            pc = r[code[pc + 1]] === None ? code[pc + 2] : pc + 4;
            continue;
          case Op.JUMP_IF_NOT_NONE:
            pc = r[code[pc + 1]] !== None ? code[pc + 2] : pc + 4;
            continue;
          case Op.JUMP_IF_IS:
            pc = h.isSame(r[code[pc + 1]]!, r[code[pc + 2]]!) ? code[pc + 3] : pc + 4;
            continue;
          case Op.JUMP_IF_IS_NOT:
            pc = h.isSame(r[code[pc + 1]]!, r[code[pc + 2]]!) ? pc + 4 : code[pc + 3];
            continue;
          case Op.JUMP_IF_IN:
            frame.pc = pc;
            pc = contains(r[code[pc + 2]]!, r[code[pc + 1]]!) ? code[pc + 3] : pc + 4;
            continue;
          case Op.JUMP_IF_NOT_IN:
            frame.pc = pc;
            pc = contains(r[code[pc + 2]]!, r[code[pc + 1]]!) ? pc + 4 : code[pc + 3];
            continue;
          case Op.GET_ITER:
            frame.pc = pc;
            r[code[pc + 1]] = getIter(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.FOR_ITER: {
            it = r[code[pc + 2]]!;
            v = undefined;
            if (it instanceof PyListIterator) {
              const l = it.list;
              if (l !== null && it.index < l.length) {
                v = l.floats === null ? l.a[it.index++] : new PyFloat(l.floats[it.index++]);
              } else it.list = null;
            } else if (it instanceof PyRangeIterator) {
              i = it.i;
              if (it.step > 0 ? i < it.stop : i > it.stop) {
                it.i = i + it.step;
                v = i;
              }
            } else if (it instanceof Generator && it.state < 2) {
              frame.pc = pc;
              prepareResume(it, None);
              gf = it.frame;
              it.resume = 1;
              gf.entry = false;
              gf.back = frame;
              h.enterFrame(gf);
              frame = gf;
              break reload;
            } else {
              frame.pc = pc;
              v = iterNext(it);
            }
            if (v === undefined) pc = code[pc + 3];
            else {
              r[code[pc + 1]] = v;
              pc += 4;
            }
            continue;
          }
          case Op.GET_YIELD_FROM_ITER:
            frame.pc = pc;
            r[code[pc + 1]] = h.yieldFromIter(co, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.GET_AITER:
            frame.pc = pc;
            r[code[pc + 1]] = h.asyncIter(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.GET_ANEXT:
            frame.pc = pc;
            r[code[pc + 1]] = h.asyncNext(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.END_ASYNC_FOR:
            h.checkStopAsync(r[code[pc + 1]]!, () => {
              rethrow = true;
            });
            pc += 4;
            continue;
          case Op.GET_AWAITABLE:
            frame.pc = pc;
            r[code[pc + 1]] = h.awaitableIter(r[code[pc + 2]]!, code[pc + 3]);
            pc += 4;
            continue;
          case Op.YIELD_FROM: {
            it = r[code[pc + 2]]!;
            frame.pc = pc;
            if (it instanceof Generator && it.state < 2 && !(it instanceof PyAsyncGenerator)) {
              const sent = frame.gen!.sent;
              frame.gen!.sent = None;
              prepareResume(it, sent);
              gf = it.frame;
              it.resume = 2;
              gf.entry = false;
              gf.back = frame;
              h.enterFrame(gf);
              frame = gf;
              break reload;
            }
            v = delegateNext(frame, it);
            if (v === undefined) {
              r[code[pc + 1]] = frame.gen!.sent;
              frame.gen!.sent = None;
              pc += 4;
              continue;
            }
            outer = h.suspend(frame, v);
            if (outer === null) return h.yielded();
            frame = outer;
            break reload;
          }
          case Op.YIELD_VALUE:
          case Op.ASYNC_YIELD_VALUE: {
            frame.pc = pc;
            v = r[code[pc + 2]]!;
            if (code[pc] === Op.ASYNC_YIELD_VALUE) v = h.wrapAsync(v);
            if (ts.pending !== 0) traceReturn(frame, v);
            outer = h.suspend(frame, v);
            if (outer === null) return h.yielded();
            frame = outer;
            break reload;
          }
          case Op.CALL: {
            base = code[pc + 2];
            argc = code[pc + 3];
            f = r[base]!;
            frame.pc = pc;
            if (f instanceof PyFunction) {
              callee = f.code as PyCode;
              if (callee.simple && callee.argcount === argc) {
                nf = bareFrame(f);
                nr = nf.r;
                for (i = 0; i < argc; i++) nr[i] = r[base + 1 + i];
              } else nf = frameFor(f, r.slice(base + 1, base + 1 + argc) as Value[], null);
              if (callee.isGenerator) {
                r[code[pc + 1]] = calls.makeGenerator(nf);
                pc += 4;
                continue;
              }
              frame = h.pushFrame(frame, nf);
              break reload;
            }
            if (f instanceof PyBuiltin && f.self === undefined) {
              spec = f.spec;
              sig = spec.sig ?? signatureOf(spec);
              if (sig.direct && argc >= sig.min && argc <= sig.max && spec.convention === "positional") {
                switch (argc) {
                  case 0:
                    v = attempt.native0(spec.fn);
                    break;
                  case 1:
                    v = attempt.native1(spec.fn, r[base + 1]);
                    break;
                  case 2:
                    v = attempt.native2(spec.fn, r[base + 1], r[base + 2]);
                    break;
                  default:
                    v = attempt.native(spec.fn, r.slice(base + 1, base + 1 + argc));
                }
                if (v === attempt.FAILED) {
                  error = attempt.takeError();
                  break reload;
                }
                r[code[pc + 1]] = v;
                pc += 4;
                continue;
              }
            }
            if (f instanceof PyType) {
              const init = f.callPlan?.init;
              if (init && init.code.simple && init.code.argcount === argc + 1) {
                o = newInstance(f);
                nf = bareFrame(init);
                nr = nf.r;
                nr[0] = o;
                for (i = 1; i <= argc; i++) nr[i] = r[base + i];
                nf.init = o;
                frame = h.pushFrame(frame, nf);
                break reload;
              }
            }
            nf = attempt.call(f, r.slice(base + 1, base + 1 + argc) as Value[], null);
            if (nf === null) {
              v = calls.takeResult();
              if (v === attempt.FAILED) {
                error = attempt.takeError();
                break reload;
              }
              r[code[pc + 1]] = v;
              pc += 4;
              continue;
            }
            frame = h.pushFrame(frame, nf);
            break reload;
          }
          case Op.CALL_METHOD: {
            base = code[pc + 2];
            argc = code[pc + 3];
            f = r[base]!;
            const self = r[base + 1];
            frame.pc = pc;
            if (self !== undefined) {
              if (f instanceof PyFunction) {
                callee = f.code as PyCode;
                if (callee.simple && callee.argcount === argc + 1) {
                  nf = bareFrame(f);
                  nr = nf.r;
                  for (i = 0; i <= argc; i++) nr[i] = r[base + 1 + i];
                } else nf = frameFor(f, r.slice(base + 1, base + 2 + argc) as Value[], null);
                if (callee.isGenerator) {
                  r[code[pc + 1]] = calls.makeGenerator(nf);
                  pc += 4;
                  continue;
                }
                frame = h.pushFrame(frame, nf);
                break reload;
              }
              if (f instanceof PyMethodDescr) {
                spec = f.spec;
                sig = spec.sig ?? signatureOf(spec);
                if (sig.direct && argc + 1 >= sig.min && argc < sig.max && spec.convention === "positional") {
                  switch (argc) {
                    case 0:
                      v = attempt.native1(spec.fn, self);
                      break;
                    case 1:
                      v = attempt.native2(spec.fn, self, r[base + 2]);
                      break;
                    case 2:
                      v = attempt.native3(spec.fn, self, r[base + 2], r[base + 3]);
                      break;
                    default:
                      v = attempt.native(spec.fn, r.slice(base + 1, base + 2 + argc));
                  }
                  if (v === attempt.FAILED) {
                    error = attempt.takeError();
                    break reload;
                  }
                  r[code[pc + 1]] = v;
                  pc += 4;
                  continue;
                }
              }
            }
            const args = r.slice(self === undefined ? base + 2 : base + 1, base + 2 + argc) as Value[];
            nf = attempt.call(f, args, null);
            if (nf === null) {
              v = calls.takeResult();
              if (v === attempt.FAILED) {
                error = attempt.takeError();
                break reload;
              }
              r[code[pc + 1]] = v;
              pc += 4;
              continue;
            }
            frame = h.pushFrame(frame, nf);
            break reload;
          }
          case Op.CALL_KW:
          case Op.CALL_METHOD_KW: {
            base = code[pc + 2];
            argc = code[pc + 3] & 0xfff;
            const kwnames = (co.consts[code[pc + 3] >>> 12] as PyTuple).a;
            let first = base + 1, end = base + 1 + argc;
            if (code[pc] === Op.CALL_METHOD_KW) {
              end++;
              if (r[base + 1] === undefined) first++;
            }
            frame.pc = pc;
            const kwStart = end - kwnames.length;
            nf = attempt.call(r[base]!, r.slice(first, kwStart) as Value[], kwargsOf(kwnames, r, kwStart));
            if (nf === null) {
              v = calls.takeResult();
              if (v === attempt.FAILED) {
                error = attempt.takeError();
                break reload;
              }
              r[code[pc + 1]] = v;
              pc += 4;
              continue;
            }
            frame = h.pushFrame(frame, nf);
            break reload;
          }
          case Op.CALL_FUNCTION_EX: {
            base = code[pc + 2];
            frame.pc = pc;
            nf = attempt.callEx(r[base]!, r[base + 1]!, r[base + 2]);
            if (nf === null) {
              v = calls.takeResult();
              if (v === attempt.FAILED) {
                error = attempt.takeError();
                break reload;
              }
              r[code[pc + 1]] = v;
              pc += 4;
              continue;
            }
            frame = h.pushFrame(frame, nf);
            break reload;
          }
          case Op.CALL_INTRINSIC_1:
            frame.pc = pc;
            r[code[pc + 1]] = h.intrinsic1(frame, r[code[pc + 2]]!, code[pc + 3]);
            pc += 4;
            continue;
          case Op.CALL_INTRINSIC_2:
            frame.pc = pc;
            r[code[pc + 1]] = h.intrinsic2(r[code[pc + 2]]!, r[code[pc + 2] + 1]!, code[pc + 3]);
            pc += 4;
            continue;
          case Op.MAKE_FUNCTION:
            r[code[pc + 1]] = calls.makeFunction(frame, co.consts[code[pc + 2]]);
            pc += 4;
            continue;
          case Op.SET_FUNCTION_ATTRIBUTE:
            calls.setFunctionAttribute(r[code[pc + 1]] as PyFunction, r[code[pc + 2]]!, code[pc + 3]);
            pc += 4;
            continue;
          case Op.RETURN_VALUE:
          case Op.RETURN_CONST: {
            v = code[pc] === Op.RETURN_VALUE ? r[code[pc + 1]]! : co.consts[code[pc + 1]];
            frame.pc = pc;
            if (ts.pending !== 0) traceReturn(frame, v);
            const gen = frame.gen;
            const back: PyFrame | null = frame.back;
            ts.frame = back;
            ts.depth--;
            if (gen !== null) {
              h.finish(gen, v);
              if (frame.entry) return undefined;
              frame.back = null;
              const how = gen.resume;
              const ended = frame;
              frame = back!;
              const bc = frame.code.code;
              if (how === 1 /* ForIter */) frame.pc = bc[frame.pc + 3];
              else {
                if (how === 3 /* Call */) {
                  pc = frame.pc;
                  v = calls.ended(ended);
                }
                frame.r[bc[frame.pc + 1]] = v;
                frame.pc += 4;
              }
              break reload;
            }
            if (frame.entry) return v;
            if (frame.init !== undefined) {
              const { init } = frame;
              frame = back!;
              pc = frame.pc;
              v = calls.completeCall(init, v);
              if (v === JUMPED) break reload;
            }
            frame = back!;
            frame.r[frame.code.code[frame.pc + 1]] = v;
            frame.pc += 4;
            break reload;
          }
          case Op.BUILD_TUPLE: {
            b = code[pc + 2];
            r[code[pc + 1]] = tuple(r.slice(b, b + code[pc + 3]) as Value[]);
            pc += 4;
            continue;
          }
          case Op.BUILD_LIST: {
            b = code[pc + 2];
            r[code[pc + 1]] = listOf(r.slice(b, b + code[pc + 3]) as Value[]);
            pc += 4;
            continue;
          }
          case Op.BUILD_SET:
            frame.pc = pc;
            r[code[pc + 1]] = h.buildSet(r, code[pc + 2], code[pc + 3]);
            pc += 4;
            continue;
          case Op.BUILD_MAP:
            frame.pc = pc;
            r[code[pc + 1]] = h.buildMap(r, code[pc + 2], code[pc + 3]);
            pc += 4;
            continue;
          case Op.BUILD_STRING:
            r[code[pc + 1]] = h.buildString(r, code[pc + 2], code[pc + 3]);
            pc += 4;
            continue;
          case Op.LIST_APPEND: {
            const l = r[code[pc + 1]] as PyList;
            v = r[code[pc + 2]]!;
            l.push(v);
            pc += 4;
            continue;
          }
          case Op.SET_ADD:
            frame.pc = pc;
            h.setAdd(r[code[pc + 1]]!, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.MAP_ADD:
            frame.pc = pc;
            (r[code[pc + 1]] as PyDict).put(r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.LIST_EXTEND:
            frame.pc = pc;
            h.listExtend(r[code[pc + 1]] as PyList, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.SET_UPDATE:
            frame.pc = pc;
            h.setUpdate(r[code[pc + 1]]!, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.DICT_UPDATE:
            frame.pc = pc;
            h.dictUpdate(r[code[pc + 1]] as PyDict, r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.DICT_MERGE:
            frame.pc = pc;
            h.dictMerge(r[code[pc + 1]] as PyDict, r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.FORMAT_SIMPLE: {
            v = r[code[pc + 2]]!;
            if (typeof v === "string") r[code[pc + 1]] = v;
            else if (typeof v === "number") r[code[pc + 1]] = "" + v;
            else {
              frame.pc = pc;
              r[code[pc + 1]] = h.formatValue(v, "");
            }
            pc += 4;
            continue;
          }
          case Op.FORMAT_WITH_SPEC:
            frame.pc = pc;
            r[code[pc + 1]] = h.formatValue(r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.CONVERT_VALUE:
            frame.pc = pc;
            r[code[pc + 1]] = h.convertValue(r[code[pc + 2]]!, code[pc + 3]);
            pc += 4;
            continue;
          case Op.BUILD_INTERPOLATION:
            frame.pc = pc;
            r[code[pc + 1]] = h.interpolation(r, code[pc + 2], code[pc + 3]);
            pc += 4;
            continue;
          case Op.BUILD_TEMPLATE:
            frame.pc = pc;
            r[code[pc + 1]] = h.template(r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.UNPACK_SEQUENCE: {
            v = r[code[pc + 1]]!;
            base = code[pc + 2];
            n = code[pc + 3];
            if (v instanceof PyTuple && v.t === TUPLE && v.a.length === n) {
              const items = v.a;
              for (i = 0; i < n; i++) r[base + i] = items[i];
            } else {
              frame.pc = pc;
              h.unpackSequence(v, r, base, n);
            }
            pc += 4;
            continue;
          }
          case Op.UNPACK_EX:
            frame.pc = pc;
            h.unpackEx(r[code[pc + 1]]!, r, code[pc + 2], code[pc + 3] & 0xff, code[pc + 3] >>> 8);
            pc += 4;
            continue;
          case Op.IMPORT_NAME: {
            frame.pc = pc;
            b = code[pc + 3];
            r[code[pc + 1]] = names.importName(frame, co.names[code[pc + 2]], r[b]!, r[b + 1]!);
            pc += 4;
            continue;
          }
          case Op.IMPORT_FROM:
            frame.pc = pc;
            r[code[pc + 1]] = names.importFrom(r[code[pc + 2]]!, co.names[code[pc + 3]]);
            pc += 4;
            continue;
          case Op.RAISE_VARARGS: {
            frame.pc = pc;
            n = code[pc + 1];
            const e = h.raising(n, n > 0 ? r[code[pc + 2]] : undefined, n > 1 ? r[code[pc + 3]] : undefined);
            rethrow = n === 0;
            error = e;
            break reload;
          }
          case Op.RERAISE:
            rethrow = true;
            error = r[code[pc + 1]];
            break reload;
          case Op.PUSH_EXC_INFO:
            r[code[pc + 1]] = ts.handled;
            ts.handled = r[code[pc + 2]] as PyBaseException;
            pc += 4;
            continue;
          case Op.POP_EXCEPT:
            ts.handled = r[code[pc + 1]] as PyBaseException;
            pc += 4;
            continue;
          case Op.CHECK_EXC_MATCH:
            frame.pc = pc;
            r[code[pc + 1]] = h.exceptionMatches(r[code[pc + 2]]!, r[code[pc + 3]]!);
            pc += 4;
            continue;
          case Op.CHECK_EG_MATCH: {
            frame.pc = pc;
            pair = h.splitGroup(r[code[pc + 2]]!, r[code[pc + 3]]!);
            r[code[pc + 1]] = pair[0];
            r[code[pc + 2]] = pair[1];
            pc += 4;
            continue;
          }
          case Op.BEFORE_WITH: {
            frame.pc = pc;
            base = code[pc + 1];
            pair = h.contextManager(r[code[pc + 2]]!, false);
            r[base] = pair[0];
            r[base + 1] = pair[1];
            pc += 4;
            continue;
          }
          case Op.BEFORE_ASYNC_WITH: {
            frame.pc = pc;
            base = code[pc + 1];
            pair = h.contextManager(r[code[pc + 2]]!, true);
            r[base] = pair[0];
            r[base + 1] = pair[1];
            pc += 4;
            continue;
          }
          case Op.WITH_EXCEPT_ARGS: {
            const e = r[code[pc + 2]] as PyBaseException;
            base = code[pc + 1];
            r[base] = e.shape.cls;
            r[base + 1] = e;
            r[base + 2] = e.tb;
            pc += 4;
            continue;
          }
          case Op.MATCH_MAPPING:
            r[code[pc + 1]] = h.isMapping(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.MATCH_SEQUENCE:
            r[code[pc + 1]] = h.isSequence(r[code[pc + 2]]!);
            pc += 4;
            continue;
          case Op.MATCH_KEYS:
            frame.pc = pc;
            r[code[pc + 1]] = h.matchKeys(r[code[pc + 2]]!, r[code[pc + 3]] as PyTuple);
            pc += 4;
            continue;
          case Op.MATCH_CLASS: {
            frame.pc = pc;
            b = code[pc + 2];
            r[code[pc + 1]] = h.matchClass(r[b]!, r[b + 1]!, r[b + 2] as PyTuple, code[pc + 3]);
            pc += 4;
            continue;
          }
          case Op.GET_LEN:
            frame.pc = pc;
            r[code[pc + 1]] = h.lengthOf(r[code[pc + 2]]!);
            pc += 4;
            continue;
          default:
            if (code === START) break reload;
            throw new Error(`unknown opcode ${code[pc]} at ${pc} in ${co.qualname}`);
        }
      } catch (e) {
        error = e;
      }
    }
    for (;;) {
      if (error !== NOTHING) {
        let exc = asPython(error);
        ts.frame = frame;
        ts.depth = frame.depth;
        if (exc === null) {
          h.abandon(entry);
          throw error;
        }
        frame.pc = pc;
        if (rethrow) {
          rethrow = false;
          if (ts.pending !== 0) exc = traceReraise(frame, exc);
        } else {
          if (exc.tb === None) setContext(exc);
          addTraceback(exc, frame, pc);
          if (ts.pending !== 0) exc = traceException(frame, exc);
        }
        for (;;) {
          const row = findHandler(frame.code, frame.pc);
          if (row >= 0) {
            const handlers = frame.code.handlers;
            frame.r[handlers[row + 3]] = exc;
            frame.pc = handlers[row + 2];
            break;
          }
          if (ts.pending !== 0) exc = traceUnwind(frame, exc);
          const gen = frame.gen;
          if (gen !== null) {
            exc = convertStop(
              exc,
              gen instanceof PyCoroutine
                ? "coroutine"
                : gen instanceof PyAsyncGenerator
                ? "async generator"
                : "generator",
              gen instanceof PyAsyncGenerator,
            );
            h.finish(gen, None);
          }
          const back: PyFrame | null = frame.back;
          ts.frame = back;
          ts.depth--;
          if (frame.entry) {
            handOver.thrown = exc;
            return RAISED;
          }
          if (gen !== null) frame.back = null;
          const { init }: PyFrame = frame;
          frame = back!;
          if (init instanceof calls.Recovery) {
            const next = init.after(exc, frame);
            if (next !== null) {
              if (next !== frame) frame = h.pushFrame(frame, next);
              break;
            }
          }
          addTraceback(exc, frame, frame.pc);
          if (ts.pending !== 0) exc = traceException(frame, exc);
        }
        error = NOTHING;
      }
      // <switch>
      if (ts.instrumented) {
        handOver.frame = frame;
        handOver.thrown = pendingThrow;
        return SWITCH;
      }
      // </switch>
      co = frame.code;
      if ((frame.pc === 0 || frame.gen !== null) && ++co.heat >= co.hot && pendingThrow === undefined && !unwound) {
        if (frame.entry) {
          let v: Value | undefined;
          try {
            v = tiers.enter(frame);
          } catch (e) {
            if (asPython(e) === null) h.abandon(entry);
            throw e;
          }
          if (v === UNWIND) {
            frame = ts.frame;
            unwound = true;
            continue;
          }
          if (v !== NOTHING) return v;
        } else {
          const started: PyFrame = frame;
          let v: Value | undefined = NOTHING;
          frame = frame.back!;
          try {
            v = tiers.enter(started);
          } catch (e) {
            if (ts.frame !== frame) {
              h.abandon(entry);
              throw e;
            }
            pendingThrow = e;
          }
          if (v === UNWIND) {
            frame = ts.frame;
            unwound = true;
            continue;
          }
          if (pendingThrow !== undefined) unwound = true;
          else if (v === NOTHING) frame = started;
          else {
            frame = deliver(started, frame, v);
            unwound = true;
            if (ts.instrumented) continue;
          }
          co = frame.code;
        }
      }
      unwound = false;
      code = co.code;
      r = frame.r;
      ics = co.ic ?? co.makeCaches();
      pc = frame.pc;
      if (pendingThrow === undefined) break;
      error = pendingThrow;
      pendingThrow = undefined;
    }
  }
}

export type { PyGenerator };
