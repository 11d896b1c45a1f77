// THE opcode table: Najash's register bytecode.
//
// In: nothing. Out: OPCODES, one row an opcode; numbers, names, operand kinds, the loop's enum (generated into
// interpreter/loop.ts), the disassembler, the verifier and the cache magic are all derived from it.
//
// An instruction is four int32 words: opcode, A, B, C. Jump targets are word offsets of instructions (multiples of 4).
// A frame has one register array: [0, nlocals) the fast locals (parameters first), then one register for each cell
// variable and each free variable (these registers hold Cell objects), then temporaries. An unbound local or an unset
// temporary is `undefined`. Every value an instruction reads was stored before on every path; for locals that may
// be unbound the compiler emits CHECK_BOUND first.
//
// Operand kinds: d register written; s register read; x register read and written; b first register of a window that
// is read (its length is given by another operand or by the doc); w first register of a window that is written;
// c register holding a cell; k index into consts; n index into names; i immediate integer; j jump target; - unused.
// Flags: "jump" may continue at its j operand; "end" never falls through; "call" may run Python code that
// belongs to a callee frame pushed by the loop itself (stackless).
//
// CPython 3.14's names are used where the meaning is the same up to stack versus registers (names of older CPython
// versions where 3.14 merged several opcodes into one).
import { OP as numbers } from "./opcode_numbers.gen.ts";

export type OperandKind = "d" | "s" | "x" | "b" | "w" | "c" | "k" | "n" | "i" | "j" | "-";
export type OpFlag = "" | "jump" | "end" | "jump end" | "call";
type Row = readonly [name: string, a: OperandKind, b: OperandKind, c: OperandKind, flags: OpFlag, doc: string];

export const OPCODES = [
  ["NOP", "-", "-", "-", "", "Do nothing; keeps a line for tracing."],
  [
    "RESUME",
    "i",
    "-",
    "-",
    "",
    "Start of a function (0), after a yield (1), yield from (2), await (3): the call event's place.",
  ],
  // Constants and registers.
  ["LOAD_CONST", "d", "k", "-", "", "A = consts[B]."],
  ["LOAD_INT", "d", "i", "-", "", "A = the int B (int32)."],
  ["MOVE", "d", "s", "-", "", "A = B (B may be unbound: used to restore saved comprehension variables)."],
  ["CHECK_BOUND", "s", "-", "-", "", "Raise UnboundLocalError when local A is unbound (LOAD_FAST_CHECK)."],
  ["DELETE_FAST", "x", "-", "-", "", "Unbind local A; UnboundLocalError when it is unbound."],
  ["LOAD_FAST_AND_CLEAR", "d", "x", "-", "", "A = B (may be unbound), then unbind B."],
  ["CLEAR", "d", "-", "-", "", "Unbind register A without a check (drops a reference to a dead temporary)."],
  // Cells.
  ["MAKE_CELL", "c", "i", "-", "", "A = new Cell holding register B, or an empty cell when B is -1."],
  ["LOAD_DEREF", "d", "c", "-", "", "A = contents of cell B; NameError/UnboundLocalError when empty."],
  ["STORE_DEREF", "c", "s", "-", "", "Contents of cell A = B."],
  ["DELETE_DEREF", "c", "-", "-", "", "Empty cell A; error when it is empty."],
  [
    "LOAD_FROM_DICT_OR_DEREF",
    "d",
    "s",
    "c",
    "",
    "A = mapping B[name of cell C], else the contents of cell C (class bodies).",
  ],
  // Globals and names.
  ["LOAD_GLOBAL", "d", "n", "-", "", "A = globals or builtins[B]."],
  ["STORE_GLOBAL", "n", "s", "-", "", "globals[A] = B."],
  ["DELETE_GLOBAL", "n", "-", "-", "", "del globals[A]."],
  ["LOAD_NAME", "d", "n", "-", "", "A = locals, globals or builtins[B] (module and class bodies)."],
  ["STORE_NAME", "n", "s", "-", "", "locals[A] = B."],
  ["DELETE_NAME", "n", "-", "-", "", "del locals[A]."],
  ["LOAD_FROM_DICT_OR_GLOBALS", "d", "s", "n", "", "A = mapping B[C], else global or builtin C."],
  ["LOAD_LOCALS", "d", "-", "-", "", "A = the frame's locals mapping."],
  ["LOAD_BUILD_CLASS", "d", "-", "-", "", "A = builtins.__build_class__."],
  [
    "LOAD_COMMON_CONSTANT",
    "d",
    "i",
    "-",
    "",
    "A = AssertionError (0), NotImplementedError (1), tuple (2), all (3), any (4), list (5), set (6).",
  ],
  ["SETUP_ANNOTATIONS", "-", "-", "-", "", "locals.setdefault('__annotations__', {})."],
  // Attributes.
  ["LOAD_ATTR", "d", "s", "n", "call", "A = B.C."],
  ["LOAD_METHOD", "w", "s", "n", "call", "A, A+1 = function and self of B.C, or the attribute itself and unset."],
  ["STORE_ATTR", "s", "n", "s", "call", "A.B = C."],
  ["DELETE_ATTR", "s", "n", "-", "", "del A.B."],
  ["LOAD_SUPER_ATTR", "d", "b", "n", "", "A = super(B+1, B+2).C where B holds the global `super`."],
  [
    "LOAD_SUPER_METHOD",
    "x",
    "-",
    "n",
    "",
    "A.. = super, class, self on entry; A, A+1 = function and self of super().C on exit.",
  ],
  // Subscripts.
  ["BINARY_SUBSCR", "d", "s", "s", "call", "A = B[C]."],
  ["STORE_SUBSCR", "s", "s", "s", "call", "A[B] = C."],
  ["DELETE_SUBSCR", "s", "s", "-", "", "del A[B]."],
  ["BINARY_SLICE", "d", "s", "b", "", "A = B[(C):(C+1)]."],
  ["STORE_SLICE", "s", "b", "s", "", "A[(B):(B+1)] = C."],
  ["BUILD_SLICE", "d", "b", "i", "", "A = slice of C (2 or 3) registers from B."],
  // Unary operators.
  ["UNARY_NEGATIVE", "d", "s", "-", "call", "A = -B."],
  ["UNARY_POSITIVE", "d", "s", "-", "call", "A = +B."],
  ["UNARY_INVERT", "d", "s", "-", "call", "A = ~B."],
  ["UNARY_NOT", "d", "s", "-", "", "A = not B."],
  // Binary operators, in CPython's order of NB_*.
  ["BINARY_ADD", "d", "s", "s", "call", "A = B + C."],
  ["BINARY_AND", "d", "s", "s", "call", "A = B & C."],
  ["BINARY_FLOOR_DIVIDE", "d", "s", "s", "call", "A = B // C."],
  ["BINARY_LSHIFT", "d", "s", "s", "call", "A = B << C."],
  ["BINARY_MATRIX_MULTIPLY", "d", "s", "s", "call", "A = B @ C."],
  ["BINARY_MULTIPLY", "d", "s", "s", "call", "A = B * C."],
  ["BINARY_REMAINDER", "d", "s", "s", "call", "A = B % C."],
  ["BINARY_OR", "d", "s", "s", "call", "A = B | C."],
  ["BINARY_POWER", "d", "s", "s", "call", "A = B ** C."],
  ["BINARY_RSHIFT", "d", "s", "s", "call", "A = B >> C."],
  ["BINARY_SUBTRACT", "d", "s", "s", "call", "A = B - C."],
  ["BINARY_TRUE_DIVIDE", "d", "s", "s", "call", "A = B / C."],
  ["BINARY_XOR", "d", "s", "s", "call", "A = B ^ C."],
  ["INPLACE_ADD", "d", "s", "s", "call", "A = B += C."],
  ["INPLACE_AND", "d", "s", "s", "call", "A = B &= C."],
  ["INPLACE_FLOOR_DIVIDE", "d", "s", "s", "call", "A = B //= C."],
  ["INPLACE_LSHIFT", "d", "s", "s", "call", "A = B <<= C."],
  ["INPLACE_MATRIX_MULTIPLY", "d", "s", "s", "call", "A = B @= C."],
  ["INPLACE_MULTIPLY", "d", "s", "s", "call", "A = B *= C."],
  ["INPLACE_REMAINDER", "d", "s", "s", "call", "A = B %= C."],
  ["INPLACE_OR", "d", "s", "s", "call", "A = B |= C."],
  ["INPLACE_POWER", "d", "s", "s", "call", "A = B **= C."],
  ["INPLACE_RSHIFT", "d", "s", "s", "call", "A = B >>= C."],
  ["INPLACE_SUBTRACT", "d", "s", "s", "call", "A = B -= C."],
  ["INPLACE_TRUE_DIVIDE", "d", "s", "s", "call", "A = B /= C."],
  ["INPLACE_XOR", "d", "s", "s", "call", "A = B ^= C."],
  // The same with an int literal (int32) on the right.
  ["BINARY_ADD_INT", "d", "s", "i", "call", "A = B + imm C."],
  ["BINARY_SUBTRACT_INT", "d", "s", "i", "call", "A = B - imm C."],
  ["BINARY_MULTIPLY_INT", "d", "s", "i", "call", "A = B * imm C."],
  ["BINARY_FLOOR_DIVIDE_INT", "d", "s", "i", "call", "A = B // imm C."],
  ["BINARY_REMAINDER_INT", "d", "s", "i", "call", "A = B % imm C."],
  ["BINARY_AND_INT", "d", "s", "i", "call", "A = B & imm C."],
  ["BINARY_LSHIFT_INT", "d", "s", "i", "call", "A = B << imm C."],
  ["BINARY_RSHIFT_INT", "d", "s", "i", "call", "A = B >> imm C."],
  ["INPLACE_ADD_INT", "d", "s", "i", "call", "A = B += imm C."],
  ["INPLACE_SUBTRACT_INT", "d", "s", "i", "call", "A = B -= imm C."],
  ["BINARY_SUBSCR_INT", "d", "s", "i", "call", "A = B[imm C]."],
  // Comparisons.
  ["COMPARE_LT", "d", "s", "s", "call", "A = B < C."],
  ["COMPARE_LE", "d", "s", "s", "call", "A = B <= C."],
  ["COMPARE_EQ", "d", "s", "s", "call", "A = B == C."],
  ["COMPARE_NE", "d", "s", "s", "call", "A = B != C."],
  ["COMPARE_GT", "d", "s", "s", "call", "A = B > C."],
  ["COMPARE_GE", "d", "s", "s", "call", "A = B >= C."],
  ["IS_OP", "d", "s", "s", "", "A = B is C."],
  ["IS_NOT_OP", "d", "s", "s", "", "A = B is not C."],
  ["CONTAINS_OP", "d", "s", "s", "", "A = B in C."],
  ["NOT_CONTAINS_OP", "d", "s", "s", "", "A = B not in C."],
  // Jumps. Backward jumps go through JUMP_BACKWARD only (the safepoint and the loop counter).
  ["JUMP_FORWARD", "j", "-", "-", "jump end", "Go to A."],
  ["JUMP_BACKWARD", "j", "-", "-", "jump end", "Go back to A; safepoint."],
  ["JUMP_IF_TRUE", "s", "j", "-", "jump", "If A is true go to B."],
  ["JUMP_IF_FALSE", "s", "j", "-", "jump", "If A is false go to B."],
  ["JUMP_IF_NONE", "s", "j", "-", "jump", "If A is None go to B."],
  ["JUMP_IF_NOT_NONE", "s", "j", "-", "jump", "If A is not None go to B."],
  ["JUMP_IF_IS", "s", "s", "j", "jump", "If A is B go to C."],
  ["JUMP_IF_IS_NOT", "s", "s", "j", "jump", "If A is not B go to C."],
  ["JUMP_IF_IN", "s", "s", "j", "jump", "If A in B go to C."],
  ["JUMP_IF_NOT_IN", "s", "s", "j", "jump", "If A not in B go to C."],
  ["JUMP_IF_LT", "s", "s", "j", "jump", "If A < B go to C."],
  ["JUMP_IF_LE", "s", "s", "j", "jump", "If A <= B go to C."],
  ["JUMP_IF_EQ", "s", "s", "j", "jump", "If A == B go to C."],
  ["JUMP_IF_NE", "s", "s", "j", "jump", "If A != B go to C."],
  ["JUMP_IF_GT", "s", "s", "j", "jump", "If A > B go to C."],
  ["JUMP_IF_GE", "s", "s", "j", "jump", "If A >= B go to C."],
  ["JUMP_IF_NOT_LT", "s", "s", "j", "jump", "Unless A < B go to C."],
  ["JUMP_IF_NOT_LE", "s", "s", "j", "jump", "Unless A <= B go to C."],
  ["JUMP_IF_NOT_EQ", "s", "s", "j", "jump", "Unless A == B go to C."],
  ["JUMP_IF_NOT_NE", "s", "s", "j", "jump", "Unless A != B go to C."],
  ["JUMP_IF_NOT_GT", "s", "s", "j", "jump", "Unless A > B go to C."],
  ["JUMP_IF_NOT_GE", "s", "s", "j", "jump", "Unless A >= B go to C."],
  ["JUMP_IF_LT_INT", "s", "i", "j", "jump", "If A < imm B go to C."],
  ["JUMP_IF_LE_INT", "s", "i", "j", "jump", "If A <= imm B go to C."],
  ["JUMP_IF_EQ_INT", "s", "i", "j", "jump", "If A == imm B go to C."],
  ["JUMP_IF_NE_INT", "s", "i", "j", "jump", "If A != imm B go to C."],
  ["JUMP_IF_GT_INT", "s", "i", "j", "jump", "If A > imm B go to C."],
  ["JUMP_IF_GE_INT", "s", "i", "j", "jump", "If A >= imm B go to C."],
  ["JUMP_IF_NOT_LT_INT", "s", "i", "j", "jump", "Unless A < imm B go to C."],
  ["JUMP_IF_NOT_LE_INT", "s", "i", "j", "jump", "Unless A <= imm B go to C."],
  ["JUMP_IF_NOT_EQ_INT", "s", "i", "j", "jump", "Unless A == imm B go to C."],
  ["JUMP_IF_NOT_NE_INT", "s", "i", "j", "jump", "Unless A != imm B go to C."],
  ["JUMP_IF_NOT_GT_INT", "s", "i", "j", "jump", "Unless A > imm B go to C."],
  ["JUMP_IF_NOT_GE_INT", "s", "i", "j", "jump", "Unless A >= imm B go to C."],
  // Iteration.
  ["GET_ITER", "d", "s", "-", "call", "A = iter(B)."],
  ["FOR_ITER", "d", "s", "j", "jump", "A = next(B); go to C when B is exhausted (A is then left as it was)."],
  ["GET_YIELD_FROM_ITER", "d", "s", "-", "", "A = B if it is a generator (or an allowed coroutine), else iter(B)."],
  ["GET_AITER", "d", "s", "-", "", "A = B.__aiter__()."],
  ["GET_ANEXT", "d", "s", "-", "", "A = the awaitable of B.__anext__()."],
  ["END_ASYNC_FOR", "s", "-", "-", "", "Fall through when exception A is StopAsyncIteration, else re-raise it."],
  [
    "GET_AWAITABLE",
    "d",
    "s",
    "i",
    "",
    "A = iterator of awaitable B; C: 0 await, 1 __aenter__, 2 __aexit__ (for the error text).",
  ],
  // Generators and coroutines.
  ["YIELD_VALUE", "d", "s", "-", "", "Suspend, giving B; on resumption A = the value sent."],
  ["ASYNC_YIELD_VALUE", "d", "s", "-", "", "The same in an async generator (the value is wrapped)."],
  [
    "YIELD_FROM",
    "d",
    "s",
    "-",
    "",
    "Drive iterator B to its end, yielding what it yields; A = its StopIteration value. A suspended frame stays at this instruction.",
  ],
  // Calls. An unset self register (undefined) means that there is no self argument.
  ["CALL", "d", "b", "i", "call", "A = B(B+1 .. B+C)."],
  [
    "CALL_METHOD",
    "d",
    "b",
    "i",
    "call",
    "A = B([B+1,] B+2 .. B+1+C); B, B+1 as LOAD_METHOD leaves them; C counts arguments without self.",
  ],
  [
    "CALL_KW",
    "d",
    "b",
    "i",
    "call",
    "As CALL; C = argc | kwnames << 12: the last len(consts[kwnames]) arguments are keyword arguments.",
  ],
  ["CALL_METHOD_KW", "d", "b", "i", "call", "As CALL_METHOD with the C of CALL_KW."],
  ["CALL_FUNCTION_EX", "d", "b", "-", "call", "A = B(*B+1, **B+2); B+1 any iterable, B+2 a mapping or unset."],
  ["CALL_INTRINSIC_1", "d", "s", "i", "", "A = intrinsic C of B: see INTRINSICS_1."],
  ["CALL_INTRINSIC_2", "d", "b", "i", "", "A = intrinsic C of B, B+1: see INTRINSICS_2."],
  ["MAKE_FUNCTION", "d", "k", "-", "", "A = function of code constant B and the frame's globals."],
  [
    "SET_FUNCTION_ATTRIBUTE",
    "s",
    "s",
    "i",
    "",
    "On function A set from B: C = 1 defaults tuple, 2 kwdefaults dict, 4 annotations dict, 8 closure tuple, 16 annotate function.",
  ],
  ["RETURN_VALUE", "s", "-", "-", "end", "Return A."],
  ["RETURN_CONST", "k", "-", "-", "end", "Return consts[A]."],
  // Displays.
  ["BUILD_TUPLE", "d", "b", "i", "", "A = tuple of C registers from B."],
  ["BUILD_LIST", "d", "b", "i", "", "A = list of C registers from B."],
  ["BUILD_SET", "d", "b", "i", "", "A = set of C registers from B."],
  ["BUILD_MAP", "d", "b", "i", "", "A = dict of C key, value pairs from B."],
  ["BUILD_STRING", "d", "b", "i", "", "A = concatenation of C strings from B."],
  ["LIST_APPEND", "s", "s", "-", "", "A.append(B) on an exact list (comprehensions)."],
  ["SET_ADD", "s", "s", "-", "", "A.add(B) on an exact set."],
  ["MAP_ADD", "s", "s", "s", "", "A[B] = C on an exact dict."],
  ["LIST_EXTEND", "s", "s", "-", "", "A.extend(B) for [*B]; its own TypeError text for a non-iterable."],
  ["SET_UPDATE", "s", "s", "-", "", "A.update(B) for {*B}."],
  ["DICT_UPDATE", "s", "s", "-", "", "A.update(B) for {**B}."],
  ["DICT_MERGE", "s", "s", "s", "", "As DICT_UPDATE for f(**B); duplicate keys raise TypeError naming callable C."],
  ["FORMAT_SIMPLE", "d", "s", "-", "", "A = format(B, '')."],
  ["FORMAT_WITH_SPEC", "d", "s", "s", "", "A = format(B, C)."],
  ["CONVERT_VALUE", "d", "s", "i", "", "A = str (1), repr (2), ascii (3) of B."],
  [
    "BUILD_INTERPOLATION",
    "d",
    "b",
    "i",
    "",
    "A = Interpolation(value B, text B+1, spec B+2); C: conversion 0, 1 str, 2 repr, 3 ascii.",
  ],
  ["BUILD_TEMPLATE", "d", "s", "s", "", "A = Template of strings tuple B and interpolations tuple C."],
  ["UNPACK_SEQUENCE", "s", "w", "i", "", "B .. B+C-1 = the items of A, exactly C."],
  ["UNPACK_EX", "s", "w", "i", "", "C = before | after << 8: B .. = items, one list of the rest in the middle."],
  // Imports.
  ["IMPORT_NAME", "d", "n", "b", "", "A = __import__(B, level C, fromlist C+1)."],
  ["IMPORT_FROM", "d", "s", "n", "", "A = name C from module B."],
  // Exceptions. A handler is entered with the exception in the register its table row names.
  ["RAISE_VARARGS", "i", "s", "s", "end", "raise (A = 0), raise B (1), raise B from C (2)."],
  ["RERAISE", "s", "-", "-", "end", "Raise A again, its traceback and context as they are."],
  ["PUSH_EXC_INFO", "d", "s", "-", "", "A = the exception being handled; B becomes it."],
  ["POP_EXCEPT", "s", "-", "-", "", "The exception being handled becomes A again."],
  [
    "CHECK_EXC_MATCH",
    "d",
    "s",
    "s",
    "",
    "A = exception B matches C (class or tuple of classes); TypeError for others.",
  ],
  [
    "CHECK_EG_MATCH",
    "d",
    "x",
    "s",
    "",
    "Split group B by type C: A = the matching part or None, B = the rest or None.",
  ],
  ["BEFORE_WITH", "w", "s", "-", "", "A = bound __exit__ of B, A+1 = bound __enter__."],
  ["BEFORE_ASYNC_WITH", "w", "s", "-", "", "A = bound __aexit__ of B, A+1 = bound __aenter__."],
  [
    "WITH_EXCEPT_ARGS",
    "w",
    "s",
    "-",
    "",
    "A, A+1, A+2 = type, value, traceback of exception B (arguments of __exit__).",
  ],
  // Pattern matching.
  ["MATCH_MAPPING", "d", "s", "-", "", "A = B is a mapping."],
  ["MATCH_SEQUENCE", "d", "s", "-", "", "A = B is a sequence (not str, bytes, bytearray)."],
  ["MATCH_KEYS", "d", "s", "s", "", "A = tuple of B's values for the keys in tuple C, or None."],
  [
    "MATCH_CLASS",
    "d",
    "b",
    "i",
    "",
    "A = tuple of attributes of subject B as class B+1 with keyword names tuple B+2 and C positional patterns, or None.",
  ],
  ["GET_LEN", "d", "s", "-", "", "A = len(B)."],
] as const satisfies readonly Row[];

export type OpName = (typeof OPCODES)[number][0];

/** Opcode numbers by name. */
export const OP: Readonly<Record<OpName, number>> = numbers;

/** CALL_INTRINSIC_1: what each C value does to B. */
export const INTRINSICS_1 = {
  PRINT: 1, // sys.displayhook(B), for interactive code
  IMPORT_STAR: 2, // bind the public names of module B in locals
  LIST_TO_TUPLE: 6,
  TYPEVAR: 7, // TypeVar named B
  PARAMSPEC: 8,
  TYPEVARTUPLE: 9,
  SUBSCRIPT_GENERIC: 10, // Generic[*B]
  TYPEALIAS: 11, // TypeAliasType of the tuple B (name, type_params or None, evaluator function)
} as const;

/** CALL_INTRINSIC_2: what each C value does to B, B+1. */
export const INTRINSICS_2 = {
  PREP_RERAISE_STAR: 1, // original exception B, list of raised/unhandled B+1 -> exception to raise or None
  TYPEVAR_WITH_BOUND: 2, // name, evaluator function
  TYPEVAR_WITH_CONSTRAINTS: 3,
  SET_FUNCTION_TYPE_PARAMS: 4, // function, tuple -> function
  SET_TYPEPARAM_DEFAULT: 5, // type parameter, evaluator function -> type parameter
} as const;

/** A number that changes whenever the table does (FNV-1a over all rows): lib/tools/gen.ts writes it into opcode_hash.gen.ts. */
export function opcodeTableHash(): number {
  let h = 0x811c9dc5;
  for (const row of OPCODES) {
    for (const part of row) {
      for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193);
      h = Math.imul(h ^ 0x1f, 0x01000193);
    }
  }
  return h >>> 0;
}
