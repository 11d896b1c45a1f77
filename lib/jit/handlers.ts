// What the compiler does for each opcode: one function an opcode; a missing one is a type error.
//
// In: the Emitter at the instruction. Out: statements, or the end of the block. Instructions that only the interpreter
// executes leave compiled code ("unsupported"): class bodies, deleted names, exception groups, t-strings.
import { OP, OPCODES, type OpName } from "../bytecode/opcodes.ts";
import { commonConstant } from "../interpreter/names.ts";
import { None, PySlice, PyTuple, type Value } from "../core/value.ts";
import { type Asked, askFormat, askRepr, askStr } from "../ops/asked.ts";
import { isExceptionClass } from "../core/exceptions.ts";
import { ANY, Kind, kindOf, only, SCALAR } from "./kinds.ts";
import { binary, compareValue, type Comparison, comparison, negative, truthOf, unary } from "./emit_arithmetic.ts";
import { loadSuperAttr, loadSuperMethod } from "./emit_supers.ts";
import { loadAttr, loadMethod } from "./emit_attributes.ts";
import { loadDeref, loadGlobal, loadName, storeGlobal, storeName } from "./emit_names.ts";
import { storeAttr } from "./emit_stores.ts";
import { binarySlice } from "./emit_slices.ts";
import { deleteSubscript, storeSubscript, subscript } from "./emit_subscripts.ts";
import { checkKey, checkShapes, isPlainKey, keyKinds } from "./guards.ts";
import { iterOfInstance } from "./emit_specials.ts";
import { PyFunction } from "../core/function.ts";
import { call, callEx, callKw, callMethod, returns } from "./emit_calls.ts";
import { emitAsked } from "./emit_asked.ts";
import { newPlainException } from "./emit_construct.ts";
import { awaitable, isGenerator } from "./emit_awaits.ts";
import { asyncNext, endAsyncFor, isAsyncGenerator } from "./emit_async.ts";
import { formatDisplay } from "./emit_percent.ts";
import { consumeEnd } from "./emit_consumers.ts";
import { yieldFrom, yieldValue } from "./emit_generators.ts";
import { contains, forIter, getIter, unpackEx, unpackSequence } from "./emit_iteration.ts";
import { inlineConstant, inlineReturn } from "./emit_inline.ts";
import { append } from "./intrinsics.ts";
import type { Emitter } from "./emitter.ts";
import type { Handler } from "./emitter_options.ts";
import { allocateTuple, setVirtual } from "./virtual_objects.ts";
import { PyComplex, PyFloat } from "../core/value.ts";

const unsupported: Handler = (e) => e.stop("unsupported");

/** A jump on a condition: to the target when `test` is `when`. */
function jumpIf(e: Emitter, pc: number, test: string | null, target: number, when: boolean): void {
  if (test === null) return;
  if (when) e.branch(test, target, pc + 4);
  else e.branch(test, pc + 4, target);
}

const arithmetic = (maker: Parameters<typeof binary>[2], inplace: boolean, immediate = false): Handler => (e, pc) =>
  binary(e, pc, maker, inplace, immediate);
const compare = (op: Comparison): Handler => (e, pc) => compareValue(e, pc, op);
const jumpCompare = (op: Comparison, when: boolean): Handler => (e, pc) =>
  jumpIf(e, pc, comparison(e, op, e.code[pc + 1], e.code[pc + 2], [1, 2], null), e.code[pc + 3], when);
const jumpCompareInt = (op: Comparison, when: boolean): Handler => (e, pc) =>
  jumpIf(e, pc, comparison(e, op, e.code[pc + 1], -1, [1, 2], e.code[pc + 2]), e.code[pc + 3], when);

function same(e: Emitter, a: number, b: number): string {
  const plain = Kind.NONE | Kind.BOOL | Kind.OBJ | Kind.LIST | Kind.DICT | Kind.FUNC | Kind.INT | Kind.NUM;
  const x = e.val(a), y = e.val(b);
  return only(e.st.mask[a], plain) || only(e.st.mask[b], plain) ? `${x}===${y}` : `H.isSame(${x},${y})`;
}

const jumpNone = (whenNone: boolean): Handler => (e, pc) => {
  const reg = e.code[pc + 1], target = e.code[pc + 2];
  const v = e.val(reg);
  const mask = e.st.mask[reg];
  if (mask === Kind.NONE || (mask & Kind.NONE) === 0) {
    e.goto((mask === Kind.NONE) === whenNone ? target : pc + 4);
    return;
  }
  const isNone = () => {
    e.st.mask[reg] = Kind.NONE;
  };
  const isNot = () => {
    e.st.mask[reg] = mask & ~Kind.NONE;
  };
  if (whenNone) e.branch(`${v}===None`, target, pc + 4, isNone, isNot);
  else e.branch(`${v}===None`, pc + 4, target, isNone, isNot);
};

const copies = (e: Emitter, from: number, n: number): string =>
  Array.from({ length: n }, (_, i) => e.val(from + i)).join();

/** A call of a helper with the frame up to date, its result stored in A. */
const helper = (text: (e: Emitter, pc: number) => string): Handler => (e, pc) => {
  const t = text(e, pc);
  e.needFrame();
  e.set(e.code[pc + 1], t);
  e.afterCall();
};

/** The same, with a helper for light units that gives undefined where Python code may run. */
const plainly = (texts: (e: Emitter, pc: number) => [plain: string, general: string]): Handler => (e, pc) => {
  const [plain, general] = texts(e, pc);
  if (!e.isPlain) return helper(() => general)(e, pc);
  const t = e.temp();
  e.mayThrow();
  e.emit(`const ${t}=${plain};`);
  e.guard(`${t}!==undefined`);
  e.set(e.code[pc + 1], t);
};

/** The same for helpers that run Python code only for operands other than scalars. */
const scalarHelper = (
  reg: (e: Emitter, pc: number) => number,
  result: number,
  text: (e: Emitter, pc: number) => string,
  /** What the instruction asks of other operands. */
  asks: ((args: readonly Value[]) => Asked) | null = null,
): Handler =>
(e, pc) => {
  const operand = reg(e, pc);
  const kinds = e.kinds(operand, 2);
  if (e.profile !== null && only(kinds, SCALAR)) {
    e.narrow(operand, kinds);
    if (e.dead) return;
    const t = text(e, pc);
    e.mayThrow();
    e.set(e.code[pc + 1], t, result);
    return;
  }
  if (asks !== null && e.isPlain) emitAsked(e, asks, "None", `[${e.val(operand)}]`, e.code[pc + 1]);
  else helper(text)(e, pc);
};

const r2 = (e: Emitter, pc: number) => e.code[pc + 2];

/** A list display of constants, which the two instructions before began; false when it is another list or too long. */
function display(e: Emitter, pc: number, items: readonly Value[]): boolean {
  const { code } = e;
  const begins = e.pc - 8 >= e.blockStart && code[pc - 8] === OP.BUILD_LIST && code[pc - 7] === code[pc + 1] &&
    code[pc - 5] === 0 && code[pc - 4] === OP.LOAD_CONST;
  if (!begins || items.length > MOST_DISPLAYED || items.every((v) => v instanceof PyFloat)) return false;
  const text = items.map((v) => typeof v === "number" ? String(v) : v === None ? "None" : e.constant(v));
  e.emit(`${e.val(code[pc + 1])}.a=[${text.join()}];`);
  return true;
}

/** Longer displays are copied by a loop. */
const MOST_DISPLAYED = 16;

const HANDLERS: Record<OpName, Handler> = {
  NOP: () => {},
  RESUME: () => {},
  LOAD_CONST: (e, pc) => {
    const v = e.co.consts[e.code[pc + 2]];
    const dest = e.code[pc + 1];
    if (v instanceof PyFloat) {
      const text = Object.is(v.v, -0) ? "-0" : String(v.v);
      e.setFloat(dest, text);
      e.st.known[dest] = v;
      return;
    }
    if (v instanceof PyComplex) {
      const [re, im] = [v.re, v.im].map((x) => Object.is(x, -0) ? "-0" : String(x));
      e.setComplex(dest, re, im);
      return;
    }
    if (typeof v === "string") e.set(dest, JSON.stringify(v), Kind.STR, v);
    else if (typeof v === "number") e.set(dest, v < 0 ? `(${v})` : String(v), kindOf(v), v);
    else if (typeof v === "boolean") e.set(dest, String(v), Kind.BOOL);
    else {
      const known = v instanceof PySlice || typeof v === "bigint" ? v : undefined;
      e.set(dest, v === None ? "None" : e.constant(v), kindOf(v) & ANY, known);
    }
  },
  LOAD_INT: (e, pc) => e.set(e.code[pc + 1], String(e.code[pc + 2]), Kind.INT, e.code[pc + 2]),
  MOVE: (e, pc) => e.move(e.code[pc + 1], e.code[pc + 2]),
  CHECK_BOUND: (e, pc) => {
    const reg = e.code[pc + 1];
    if ((e.st.mask[reg] & Kind.UNSET) === 0) return;
    if (e.st.mask[reg] === Kind.UNSET) {
      e.stop("guard");
      return;
    }
    e.guard(`${e.val(reg)}!==undefined`);
    e.st.mask[reg] &= ~Kind.UNSET;
  },
  DELETE_FAST: (e, pc) => {
    const reg = e.code[pc + 1];
    if ((e.st.mask[reg] & Kind.UNSET) !== 0) e.guard(`${e.val(reg)}!==undefined`);
    e.set(reg, "undefined", Kind.UNSET);
  },
  LOAD_FAST_AND_CLEAR: (e, pc) => {
    e.move(e.code[pc + 1], e.code[pc + 2]);
    e.set(e.code[pc + 2], "undefined", Kind.UNSET);
  },
  CLEAR: (e, pc) => e.set(e.code[pc + 1], "undefined", Kind.UNSET),
  MAKE_CELL: (e, pc) => {
    const from = e.code[pc + 2];
    e.set(e.code[pc + 1], `new PyCell(${from < 0 ? "undefined" : e.val(from)})`, Kind.OTHER);
  },
  LOAD_DEREF: loadDeref,
  STORE_DEREF: (e, pc) => e.emit(`${e.val(e.code[pc + 1])}.v=${e.val(e.code[pc + 2])};`),
  DELETE_DEREF: unsupported,
  LOAD_FROM_DICT_OR_DEREF: unsupported,
  LOAD_GLOBAL: (e, pc) => loadGlobal(e, pc, e.options.names),
  STORE_GLOBAL: (e, pc) => storeGlobal(e, pc, e.options.names),
  DELETE_GLOBAL: unsupported,
  LOAD_NAME: (e, pc) => {
    loadName(e, pc, e.options.localsAreGlobals ? e.options.names : null);
  },
  STORE_NAME: (e, pc) => {
    storeName(e, pc, e.options.localsAreGlobals ? e.options.names : null);
  },
  DELETE_NAME: unsupported,
  LOAD_FROM_DICT_OR_GLOBALS: unsupported,
  LOAD_LOCALS: unsupported,
  LOAD_BUILD_CLASS: unsupported,
  LOAD_COMMON_CONSTANT: (e, pc) => {
    const v = commonConstant(e.code[pc + 2]);
    e.set(e.code[pc + 1], e.constant(v), kindOf(v) & ANY, v);
  },
  SETUP_ANNOTATIONS: unsupported,
  LOAD_ATTR: loadAttr,
  LOAD_METHOD: loadMethod,
  STORE_ATTR: storeAttr,
  DELETE_ATTR: (e, pc) => {
    const o = e.val(e.code[pc + 1]);
    e.needFrame();
    e.emit(`H.deleteAttr(${o},${JSON.stringify(e.co.names[e.code[pc + 2]])});`);
    e.afterCall();
  },
  LOAD_SUPER_ATTR: loadSuperAttr,
  LOAD_SUPER_METHOD: loadSuperMethod,
  BINARY_SUBSCR: (e, pc) => subscript(e, pc, false),
  STORE_SUBSCR: storeSubscript,
  DELETE_SUBSCR: deleteSubscript,
  BINARY_SLICE: binarySlice,
  STORE_SLICE: (e, pc) => {
    const b = e.code[pc + 2];
    const o = e.val(e.code[pc + 1]), from = e.val(b), to = e.val(b + 1), v = e.val(e.code[pc + 3]);
    if (e.isPlain) {
      e.mayThrow();
      e.emit(`if(!H.plainStore(${o},new PySlice(${from},${to},None),${v}))${e.exit("guard")}`);
      return;
    }
    e.needFrame();
    e.emit(`H.setItem(${o},new PySlice(${from},${to},None),${v});`);
    e.afterCall();
  },
  BUILD_SLICE: (e, pc) => {
    const n = e.code[pc + 3];
    e.set(
      e.code[pc + 1],
      `new PySlice(${copies(e, e.code[pc + 2], n)}${n === 2 ? ",None" : ""})`,
      Kind.OTHER,
    );
  },
  UNARY_NEGATIVE: negative,
  UNARY_POSITIVE: (e, pc) => unary(e, pc, "positive"),
  UNARY_INVERT: (e, pc) => unary(e, pc, "invert"),
  UNARY_NOT: (e, pc) => {
    const t = truthOf(e, e.code[pc + 2], 2);
    if (t !== null) e.set(e.code[pc + 1], `!(${t})`, Kind.BOOL);
  },
  BINARY_ADD: arithmetic("Add", false),
  BINARY_AND: arithmetic("And", false),
  BINARY_FLOOR_DIVIDE: arithmetic("FloorDivide", false),
  BINARY_LSHIFT: arithmetic("LShift", false),
  BINARY_MATRIX_MULTIPLY: arithmetic("MatrixMultiply", false),
  BINARY_MULTIPLY: arithmetic("Multiply", false),
  BINARY_REMAINDER: arithmetic("Remainder", false),
  BINARY_OR: arithmetic("Or", false),
  BINARY_POWER: arithmetic("Power", false),
  BINARY_RSHIFT: arithmetic("RShift", false),
  BINARY_SUBTRACT: arithmetic("Subtract", false),
  BINARY_TRUE_DIVIDE: arithmetic("TrueDivide", false),
  BINARY_XOR: arithmetic("Xor", false),
  INPLACE_ADD: arithmetic("Add", true),
  INPLACE_AND: arithmetic("And", true),
  INPLACE_FLOOR_DIVIDE: arithmetic("FloorDivide", true),
  INPLACE_LSHIFT: arithmetic("LShift", true),
  INPLACE_MATRIX_MULTIPLY: arithmetic("MatrixMultiply", true),
  INPLACE_MULTIPLY: arithmetic("Multiply", true),
  INPLACE_REMAINDER: arithmetic("Remainder", true),
  INPLACE_OR: arithmetic("Or", true),
  INPLACE_POWER: arithmetic("Power", true),
  INPLACE_RSHIFT: arithmetic("RShift", true),
  INPLACE_SUBTRACT: arithmetic("Subtract", true),
  INPLACE_TRUE_DIVIDE: arithmetic("TrueDivide", true),
  INPLACE_XOR: arithmetic("Xor", true),
  BINARY_ADD_INT: arithmetic("Add", false, true),
  BINARY_SUBTRACT_INT: arithmetic("Subtract", false, true),
  BINARY_MULTIPLY_INT: arithmetic("Multiply", false, true),
  BINARY_FLOOR_DIVIDE_INT: arithmetic("FloorDivide", false, true),
  BINARY_REMAINDER_INT: arithmetic("Remainder", false, true),
  BINARY_AND_INT: arithmetic("And", false, true),
  BINARY_LSHIFT_INT: arithmetic("LShift", false, true),
  BINARY_RSHIFT_INT: arithmetic("RShift", false, true),
  INPLACE_ADD_INT: arithmetic("Add", true, true),
  INPLACE_SUBTRACT_INT: arithmetic("Subtract", true, true),
  BINARY_SUBSCR_INT: (e, pc) => subscript(e, pc, true),
  COMPARE_LT: compare("LT"),
  COMPARE_LE: compare("LE"),
  COMPARE_EQ: compare("EQ"),
  COMPARE_NE: compare("NE"),
  COMPARE_GT: compare("GT"),
  COMPARE_GE: compare("GE"),
  IS_OP: (e, pc) => e.set(e.code[pc + 1], same(e, e.code[pc + 2], e.code[pc + 3]), Kind.BOOL),
  IS_NOT_OP: (e, pc) => e.set(e.code[pc + 1], `!(${same(e, e.code[pc + 2], e.code[pc + 3])})`, Kind.BOOL),
  CONTAINS_OP: (e, pc) => {
    const t = contains(e, e.code[pc + 2], e.code[pc + 3], [2, 3], e.code[pc + 1]);
    if (t !== null) e.set(e.code[pc + 1], t, Kind.BOOL);
  },
  NOT_CONTAINS_OP: (e, pc) => {
    const t = contains(e, e.code[pc + 2], e.code[pc + 3], [2, 3], e.code[pc + 1]);
    if (t !== null) e.set(e.code[pc + 1], `!(${t})`, Kind.BOOL);
  },
  JUMP_FORWARD: (e, pc) => e.goto(e.code[pc + 1]),
  JUMP_BACKWARD: (e, pc) => {
    e.safepoint();
    e.goto(e.code[pc + 1]);
  },
  JUMP_IF_TRUE: (e, pc) => jumpIf(e, pc, truthOf(e, e.code[pc + 1], 1), e.code[pc + 2], true),
  JUMP_IF_FALSE: (e, pc) => jumpIf(e, pc, truthOf(e, e.code[pc + 1], 1), e.code[pc + 2], false),
  JUMP_IF_NONE: jumpNone(true),
  JUMP_IF_NOT_NONE: jumpNone(false),
  JUMP_IF_IS: (e, pc) => jumpIf(e, pc, same(e, e.code[pc + 1], e.code[pc + 2]), e.code[pc + 3], true),
  JUMP_IF_IS_NOT: (e, pc) => jumpIf(e, pc, same(e, e.code[pc + 1], e.code[pc + 2]), e.code[pc + 3], false),
  JUMP_IF_IN: (e, pc) => jumpIf(e, pc, contains(e, e.code[pc + 1], e.code[pc + 2], [1, 2]), e.code[pc + 3], true),
  JUMP_IF_NOT_IN: (e, pc) => jumpIf(e, pc, contains(e, e.code[pc + 1], e.code[pc + 2], [1, 2]), e.code[pc + 3], false),
  JUMP_IF_LT: jumpCompare("LT", true),
  JUMP_IF_LE: jumpCompare("LE", true),
  JUMP_IF_EQ: jumpCompare("EQ", true),
  JUMP_IF_NE: jumpCompare("NE", true),
  JUMP_IF_GT: jumpCompare("GT", true),
  JUMP_IF_GE: jumpCompare("GE", true),
  JUMP_IF_NOT_LT: jumpCompare("LT", false),
  JUMP_IF_NOT_LE: jumpCompare("LE", false),
  JUMP_IF_NOT_EQ: jumpCompare("EQ", false),
  JUMP_IF_NOT_NE: jumpCompare("NE", false),
  JUMP_IF_NOT_GT: jumpCompare("GT", false),
  JUMP_IF_NOT_GE: jumpCompare("GE", false),
  JUMP_IF_LT_INT: jumpCompareInt("LT", true),
  JUMP_IF_LE_INT: jumpCompareInt("LE", true),
  JUMP_IF_EQ_INT: jumpCompareInt("EQ", true),
  JUMP_IF_NE_INT: jumpCompareInt("NE", true),
  JUMP_IF_GT_INT: jumpCompareInt("GT", true),
  JUMP_IF_GE_INT: jumpCompareInt("GE", true),
  JUMP_IF_NOT_LT_INT: jumpCompareInt("LT", false),
  JUMP_IF_NOT_LE_INT: jumpCompareInt("LE", false),
  JUMP_IF_NOT_EQ_INT: jumpCompareInt("EQ", false),
  JUMP_IF_NOT_NE_INT: jumpCompareInt("NE", false),
  JUMP_IF_NOT_GT_INT: jumpCompareInt("GT", false),
  JUMP_IF_NOT_GE_INT: jumpCompareInt("GE", false),
  GET_ITER: getIter,
  FOR_ITER: forIter,
  GET_YIELD_FROM_ITER: (e, pc) => {
    const dest = e.code[pc + 1], reg = e.code[pc + 2];
    if (isGenerator(e, pc) || only(e.kinds(reg, 2), Kind.OBJ) && iterOfInstance(e, reg, dest)) return;
    helper((e, pc) => `H.yieldFromIter(C,${e.val(e.code[pc + 2])})`)(e, pc);
  },
  GET_AITER: (e, pc) => {
    if (!isAsyncGenerator(e, pc)) helper((e, pc) => `H.asyncIter(${e.val(e.code[pc + 2])})`)(e, pc);
  },
  GET_ANEXT: asyncNext,
  END_ASYNC_FOR: endAsyncFor,
  GET_AWAITABLE: (e, pc) => {
    if (!awaitable(e, pc)) {
      helper((e, pc) => `H.awaitableIter(${e.val(e.code[pc + 2])},${e.code[pc + 3]})`)(e, pc);
    }
  },
  YIELD_VALUE: yieldValue,
  ASYNC_YIELD_VALUE: yieldValue,
  YIELD_FROM: yieldFrom,
  CALL: call,
  CALL_METHOD: callMethod,
  CALL_KW: (e, pc) => callKw(e, pc, false),
  CALL_METHOD_KW: (e, pc) => callKw(e, pc, true),
  CALL_FUNCTION_EX: callEx,
  CALL_INTRINSIC_1: helper((e, pc) => `H.intrinsic1(F,${e.val(e.code[pc + 2])},${e.code[pc + 3]})`),
  CALL_INTRINSIC_2: helper((e, pc) => `H.intrinsic2(${copies(e, e.code[pc + 2], 2)},${e.code[pc + 3]})`),
  MAKE_FUNCTION: (e, pc) =>
    e.set(e.code[pc + 1], `H.functionOf(${e.constant(e.co.consts[e.code[pc + 2]])},G,B)`, Kind.FUNC),
  SET_FUNCTION_ATTRIBUTE: (e, pc) =>
    e.emit(`H.setFunctionAttribute(${e.val(e.code[pc + 1])},${e.val(e.code[pc + 2])},${e.code[pc + 3]});`),
  RETURN_VALUE: (e, pc) => {
    const reg = e.code[pc + 1];
    if (e.options.inlining?.consuming !== undefined) return consumeEnd(e);
    if (e.options.inlining !== null) return inlineReturn(e, reg);
    const isFloat = !e.framed && e.st.mask[reg] === Kind.FLOAT;
    e.returned |= e.st.mask[reg];
    returns(e, isFloat ? `/*F*/new PyFloat(${e.num(reg)})` : e.val(reg));
  },
  RETURN_CONST: (e, pc) => {
    const v: Value = e.co.consts[e.code[pc + 1]];
    if (e.options.inlining?.consuming !== undefined) return consumeEnd(e);
    if (e.options.inlining !== null) return inlineConstant(e, v);
    e.returned |= ANY;
    returns(e, v === None ? "None" : e.constant(v));
  },
  BUILD_TUPLE: (e, pc) => {
    if (formatDisplay(e, pc)) return;
    const virtual = allocateTuple(e, Array.from({ length: e.code[pc + 3] }, (_, i) => e.code[pc + 2] + i));
    if (virtual !== null) return setVirtual(e, e.code[pc + 1], virtual);
    e.set(
      e.code[pc + 1],
      e.code[pc + 3] === 0 ? "H.emptyTuple" : `new PyTuple([${copies(e, e.code[pc + 2], e.code[pc + 3])}])`,
      Kind.TUPLE,
    );
  },
  BUILD_LIST: (e, pc) => {
    const b = e.code[pc + 2], n = e.code[pc + 3];
    const mayBeFloats = n > 0 &&
      Array.from({ length: n }, (_, i) => e.st.mask[b + i]).every((m) => (m & Kind.FLOAT) !== 0);
    e.set(e.code[pc + 1], `${mayBeFloats ? "H.listOf" : "new PyList"}([${copies(e, b, n)}])`, Kind.LIST);
  },
  BUILD_SET: helper((e, pc) => `H.buildSet([${copies(e, e.code[pc + 2], e.code[pc + 3])}],0,${e.code[pc + 3]})`),
  BUILD_MAP: (e, pc) => {
    const n = e.code[pc + 3], b = e.code[pc + 2];
    let keys = 0;
    for (let i = 0; i < n; i++) keys |= e.st.mask[b + 2 * i];
    const text = `H.buildMap([${copies(e, b, 2 * n)}],0,${n})`;
    if (only(keys, SCALAR)) e.set(e.code[pc + 1], text, Kind.DICT);
    else helper(() => text)(e, pc);
  },
  BUILD_STRING: (e, pc) => {
    const n = e.code[pc + 3], b = e.code[pc + 2];
    let all = 0;
    for (let i = 0; i < n; i++) all |= e.st.mask[b + i];
    if (only(all, Kind.STR)) {
      e.set(e.code[pc + 1], Array.from({ length: n }, (_, i) => e.val(b + i)).join("+"), Kind.STR);
    } else e.set(e.code[pc + 1], `H.buildString([${copies(e, b, n)}],0,${n})`);
  },
  LIST_APPEND: (e, pc) => append(e, e.code[pc + 1], e.code[pc + 2]),
  SET_ADD: (e, pc) => {
    const s = e.val(e.code[pc + 1]);
    addKey(e, e.code[pc + 2], (k) => `H.setAdd(${s},${k});`);
  },
  MAP_ADD: (e, pc) => {
    const d = e.val(e.code[pc + 1]), v = e.val(e.code[pc + 3]);
    addKey(e, e.code[pc + 2], (k) => `${d}.put(${k},${v});`);
  },
  LIST_EXTEND: (e, pc) => {
    const from = e.code[pc + 2], known = e.st.known[from];
    if (known instanceof PyTuple && display(e, pc, known.a)) return;
    if (e.st.mask[from] === Kind.TUPLE) return e.emit(`H.addItems(${e.val(e.code[pc + 1])},${e.val(from)}.a);`);
    const l = e.val(e.code[pc + 1]), v = e.val(e.code[pc + 2]);
    if (e.isPlain) {
      const t = e.temp();
      e.mayThrow();
      e.emit(`const ${t}=H.plainIter(${v});`);
      e.guard(`${t}!==undefined&&H.isLeafIterator(${t})`);
      return e.emit(`H.listExtend(${l},${t});`);
    }
    e.needFrame();
    e.emit(`H.listExtend(${l},${v});`);
    e.afterCall();
  },
  SET_UPDATE: (e, pc) => updated(e, pc, "setUpdate"),
  DICT_UPDATE: (e, pc) => updated(e, pc, "dictUpdate"),
  DICT_MERGE: (e, pc) => updated(e, pc, "dictMerge", e.code[pc + 3]),
  FORMAT_SIMPLE: (e, pc) => {
    const reg = e.code[pc + 2];
    const kinds = e.kinds(reg, 2);
    if (only(kinds, Kind.INT | Kind.NUM)) {
      e.narrow(reg, Kind.INT | Kind.NUM);
      if (!e.dead) e.set(e.code[pc + 1], `""+${e.val(reg)}`, Kind.STR);
    } else if (only(kinds, Kind.STR)) {
      e.narrow(reg, Kind.STR);
      if (!e.dead) e.set(e.code[pc + 1], e.val(reg), Kind.STR);
    } else scalarHelper(r2, ANY, (e, pc) => `H.formatValue(${e.val(e.code[pc + 2])},"")`, askFormat)(e, pc);
  },
  FORMAT_WITH_SPEC: scalarHelper(
    r2,
    ANY,
    (e, pc) => `H.formatValue(${e.val(e.code[pc + 2])},${e.val(e.code[pc + 3])})`,
  ),
  CONVERT_VALUE: (e, pc) => {
    const how = e.code[pc + 3];
    const asks = how === 1 ? askStr : how === 2 ? askRepr : null;
    scalarHelper(r2, ANY, (e, pc) => `H.convertValue(${e.val(e.code[pc + 2])},${how})`, asks)(e, pc);
  },
  BUILD_INTERPOLATION: unsupported,
  BUILD_TEMPLATE: unsupported,
  UNPACK_SEQUENCE: unpackSequence,
  UNPACK_EX: unpackEx,
  IMPORT_NAME: plainly((e, pc) => {
    const [name, b] = [e.co.names[e.code[pc + 2]], e.code[pc + 3]];
    const args = `${JSON.stringify(name)},${copies(e, b, 2)}`;
    return [`H.importedName(${e.constant(e.options.names.builtins)},${args})`, `H.importName(F,${args})`];
  }),
  IMPORT_FROM: plainly((e, pc) => {
    const args = `${e.val(e.code[pc + 2])},${JSON.stringify(e.co.names[e.code[pc + 3]])}`;
    return [`H.importedFrom(${args})`, `H.importFrom(${args})`];
  }),
  RAISE_VARARGS: (e, pc) => {
    const n = e.code[pc + 1];
    if (n === 0) {
      // The exception that is being handled goes on.
      if (!e.options.returns && !e.isCaught()) return e.stop("leave");
      e.emit(`if(T.handled===None)${e.exit("leave")}`);
      e.finish(`J.raised=T.handled;${e.raise("reraise")};`);
      return;
    }
    const reg = e.code[pc + 2];
    const made = newPlainException(e, e.st.known[reg]);
    const exc = made ?? e.val(reg);
    const cause = n > 1 ? e.val(e.code[pc + 3]) : "undefined";
    if (e.framed) {
      e.needFrame();
      e.finish(`e=H.raising(${n},${exc},${cause});${e.raise("throw")};`);
      return;
    }
    // Without a frame only what is made already can be raised: a class would run its constructor.
    if (made === null) e.emit(`if(!H.isException(${exc}))${e.exit("leave")}`);
    if (n > 1) e.emit(`if(${cause}!==None&&!H.isException(${cause}))${e.exit("leave")}`);
    e.mayThrow();
    e.finish(`e=H.raising(${n},${exc},${cause});${e.raise("throw")};`);
  },
  RERAISE: (e, pc) => {
    // The interpreter's frame is left with the exception as it is.
    if (!e.options.returns && !e.isCaught()) return e.stop("leave");
    e.finish(`J.raised=${e.val(e.code[pc + 1])};${e.raise("reraise")};`);
  },
  PUSH_EXC_INFO: (e, pc) => {
    const exc = e.val(e.code[pc + 2]);
    e.set(e.code[pc + 1], "T.handled");
    e.emit(`T.handled=${exc};`);
  },
  POP_EXCEPT: (e, pc) => e.emit(`T.handled=${e.val(e.code[pc + 1])};`),
  CHECK_EXC_MATCH: (e, pc) => {
    const exc = e.val(e.code[pc + 2]), known = e.st.known[e.code[pc + 3]];
    if (known !== undefined && isExceptionClass(known)) {
      const c = e.constant(known);
      return e.set(e.code[pc + 1], `${exc}.shape.cls===${c}||${exc}.shape.cls.mro.includes(${c})`, Kind.BOOL);
    }
    const cls = e.val(e.code[pc + 3]);
    e.mayThrow();
    e.set(e.code[pc + 1], `H.exceptionMatches(${exc},${cls})`, Kind.BOOL);
  },
  CHECK_EG_MATCH: unsupported,
  BEFORE_WITH: (e, pc) => beforeWith(e, pc, false),
  BEFORE_ASYNC_WITH: (e, pc) => beforeWith(e, pc, true),
  WITH_EXCEPT_ARGS: (e, pc) => {
    const exc = e.val(e.code[pc + 2]), base = e.code[pc + 1];
    e.set(base, `${exc}.shape.cls`);
    e.set(base + 1, exc);
    e.set(base + 2, `${exc}.tb`);
  },
  MATCH_MAPPING: (e, pc) => e.set(e.code[pc + 1], `H.isMapping(${e.val(e.code[pc + 2])})`, Kind.BOOL),
  MATCH_SEQUENCE: (e, pc) => e.set(e.code[pc + 1], `H.isSequence(${e.val(e.code[pc + 2])})`, Kind.BOOL),
  MATCH_KEYS: helper((e, pc) => `H.matchKeys(${e.val(e.code[pc + 2])},${e.val(e.code[pc + 3])})`),
  MATCH_CLASS: helper((e, pc) => `H.matchClass(${copies(e, e.code[pc + 2], 3)},${e.code[pc + 3]})`),
  GET_LEN: plainly((e, pc) => {
    const v = e.val(e.code[pc + 2]);
    return [`H.plainLength(${v})`, `H.lengthOf(${v})`];
  }),
};

/** A display or call takes over all items of a collection: no Python code runs when that is a dict. */
function updated(e: Emitter, pc: number, name: string, callee = -1): void {
  const reg = e.code[pc + 2];
  const kinds = e.kinds(reg, 2);
  const isPlain = e.profile !== null && !e.isGeneric() && kinds === Kind.DICT;
  if (isPlain) e.narrow(reg, kinds);
  if (e.dead) return;
  const args = [e.code[pc + 1], reg, ...callee < 0 ? [] : [callee]].map((r) => e.val(r)).join();
  if (isPlain) e.mayThrow();
  else e.needFrame();
  e.emit(`H.${name}(${args});`);
  if (!isPlain) e.afterCall();
}

/** The same for an instance of a known class whose methods are Python functions. */
function plainManager(e: Emitter, reg: number, base: number, isAsync: boolean): boolean {
  const shapes = e.shapes();
  if (shapes.length === 0) return false;
  const [exit, enter] = (isAsync ? ["__aexit__", "__aenter__"] : ["__exit__", "__enter__"]).map((name) => {
    const f = shapes[0].cls.lookup(name);
    return f instanceof PyFunction && shapes.every((s) => s.cls.lookup(name) === f) ? f : null;
  });
  if (exit === null || enter === null) return false;
  checkShapes(e, reg, shapes);
  const o = e.val(reg);
  // The manager may be in one of the two registers itself.
  const t = e.temp();
  e.emit(`const ${t}=${o};`);
  e.set(base, `new PyMethod(${e.constant(exit)},${t})`, Kind.OTHER);
  e.set(base + 1, `new PyMethod(${e.constant(enter)},${t})`, Kind.OTHER);
  return true;
}

/** The two methods of a context manager. */
function beforeWith(e: Emitter, pc: number, isAsync: boolean): void {
  const v = e.val(e.code[pc + 2]), base = e.code[pc + 1];
  if (e.profile !== null && plainManager(e, e.code[pc + 2], base, isAsync)) return;
  const t = e.temp(), { isPlain } = e;
  if (isPlain) {
    const names = isAsync ? `"__aexit__","__aenter__"` : `"__exit__","__enter__"`;
    e.emit(`const ${t}=H.plainManager(${v},${names});`);
    e.guard(`${t}!==undefined`);
  } else {
    e.needFrame();
    e.emit(`const ${t}=H.contextManager(${v},${isAsync});`);
  }
  e.set(base, `${t}[0]`);
  e.set(base + 1, `${t}[1]`);
  if (!isPlain) e.afterCall();
}

/** A comprehension adds a key, which may run Python code only when it is no plain one. */
function addKey(e: Emitter, reg: number, add: (k: string) => string): void {
  const keys = keyKinds(e, reg, 2);
  const plain = e.profile !== null && !e.isGeneric() && isPlainKey(keys);
  if (plain) checkKey(e, reg, keys);
  if (e.dead) return;
  const k = e.val(reg);
  if (!plain) e.needFrame();
  e.emit(add(k));
  if (!plain) e.afterCall();
}

/** By opcode number. */
export const handlers: readonly Handler[] = OPCODES.map((row) => HANDLERS[row[0]]);
