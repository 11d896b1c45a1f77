// The _opcode module: facts about Najash's own instructions (bytecode/opcodes.ts).
//
// Invariants: an instruction's number is its row in the table. Instructions name registers instead of using a stack, so
// that stack_effect() of any of them is 0.
import { INTRINSICS_1, INTRINSICS_2, OPCODES } from "../bytecode/opcodes.ts";
import { defineModule, fn, type NativeModule, value } from "../core/define.ts";
import { runtimeError, typeError, valueError } from "../core/raise.ts";
import { list, None, tuple, type Value } from "../core/value.ts";
import { typeOf } from "../core/builtin_types.ts";
import { asInt32 } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";

type Row = (typeof OPCODES)[number];

function operands(row: Row): string {
  return row[1] + row[2] + row[3];
}

function flags(row: Row): string {
  return row[4];
}

function ask(test: (row: Row) => boolean): (opcode: Value) => boolean {
  return (opcode) => {
    const row = OPCODES[asInt32(opcode)];
    return row !== undefined && test(row);
  };
}

function query(doc: string, test: (row: Row) => boolean): ReturnType<typeof fn> {
  return fn("(opcode)", doc, ask(test));
}

function stackEffect(opcode: Value, _oparg: Value | undefined, jump: Value = None): number {
  const n = asInt32(opcode);
  if (jump !== None && typeof jump !== "boolean") throw valueError("stack_effect: jump must be False, True or None");
  if (OPCODES[n] === undefined) throw valueError("invalid opcode or oparg");
  return 0;
}

const BINARY = [
  ["ADD", "+"],
  ["AND", "&"],
  ["FLOOR_DIVIDE", "//"],
  ["LSHIFT", "<<"],
  ["MATRIX_MULTIPLY", "@"],
  ["MULTIPLY", "*"],
  ["REMAINDER", "%"],
  ["OR", "|"],
  ["POWER", "**"],
  ["RSHIFT", ">>"],
  ["SUBTRACT", "-"],
  ["TRUE_DIVIDE", "/"],
  ["XOR", "^"],
] as const;

function binaryOperators(): Value {
  const rows = BINARY.map(([name, symbol]) => tuple([`NB_${name}`, symbol]));
  const inPlace = BINARY.map(([name, symbol]) => tuple([`NB_INPLACE_${name}`, `${symbol}=`]));
  return list([...rows, ...inPlace, tuple(["NB_SUBSCR", "[]"])]);
}

function descriptions(table: Readonly<Record<string, number>>, kind: number): Value {
  const out: Value[] = [`INTRINSIC_${kind}_INVALID`];
  for (const [name, n] of Object.entries(table)) {
    while (out.length < n) out.push(`INTRINSIC_${kind}_UNUSED_${out.length}`);
    out.push(`INTRINSIC_${name}`);
  }
  return list(out);
}

function getExecutor(code: Value): never {
  if (typeOf(code).name !== "code") throw typeError(`expected a code object, not '${typeName(code)}'`);
  throw runtimeError("Executors are not available in this build");
}

export const module: NativeModule = defineModule("_opcode", {
  doc: "Facts about instructions.",
  members: {
    stack_effect: fn("(opcode, oparg=None, /, *, jump=None)", "Change of the stack's depth: none.", stackEffect),
    is_valid: query("Is there such an instruction?", () => true),
    has_arg: query("Does the instruction have operands?", (row) => operands(row) !== "---"),
    has_const: query("Does it use a constant?", (row) => operands(row).includes("k")),
    has_name: query("Does it use a name?", (row) => operands(row).includes("n")),
    has_jump: query("May it jump?", (row) => flags(row).includes("jump")),
    has_free: query("Does it use a cell?", (row) => operands(row).includes("c")),
    has_local: query("Does it use registers?", (row) => /[dsxbw]/.test(operands(row))),
    has_exc: query("Does it set a handler up?", () => false),
    get_specialization_stats: fn("()", "Statistics, which are not kept.", () => None),
    get_nb_ops: fn("()", "Names and symbols of the binary operators.", binaryOperators),
    get_intrinsic1_descs: fn("()", "Names of the intrinsics with one argument.", () => descriptions(INTRINSICS_1, 1)),
    get_intrinsic2_descs: fn("()", "Names of the intrinsics with two arguments.", () => descriptions(INTRINSICS_2, 2)),
    get_special_method_names: fn("()", "Names of the methods that with statements use.", () => {
      return list(["__enter__", "__exit__", "__aenter__", "__aexit__"]);
    }),
    get_executor: fn("(*, code, offset)", "Compiled code at an offset, which is not available.", getExecutor),
    ENABLE_SPECIALIZATION: value(true),
    ENABLE_SPECIALIZATION_FT: value(true),
  },
});
