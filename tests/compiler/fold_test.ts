// Constant folding: values as CPython computes them, and what must be left for run time.
import { assertEquals } from "@std/assert";
import { compileModule } from "../../lib/compiler/compile.ts";
import { constRepr } from "../../lib/compiler/const_repr.ts";
import { OP } from "../../lib/bytecode/opcodes.ts";
import { parse } from "../../lib/parser/parser.ts";

function folded(source: string): string | null {
  const tree = parse(`(${source},)`, { mode: "eval", filename: "<test>" });
  const code = compileModule(tree, { filename: "<test>", optimize: 0 });
  const constant = code.consts[code.code[6]];
  return code.code[4] === OP.LOAD_CONST && code.code[8] === OP.RETURN_VALUE ? constRepr(constant).slice(1, -2) : null;
}

const CASES: readonly [source: string, value: string | null][] = [
  ["1 + 2 * 3 - 4", "3"],
  ["-7 // 2", "-4"],
  ["7 % -3", "-2"],
  ["(-2) ** 3", "-8"],
  ["2 ** 64", "18446744073709551616"],
  ["2 ** 65", null],
  ["1 << 127", "170141183460469231731687303715884105728"],
  ["1 << 128", null],
  ["-5 >> 1", "-3"],
  ["-6 & 3", "2"],
  ["~5", "-6"],
  ["~True", null],
  ["True & False", "False"],
  ["not 0", "True"],
  ["1 / 3", "0.3333333333333333"],
  ["1 / 0", null],
  ["0.0 * -1", "-0.0"],
  ["1.5 - 2.5j", "(1.5-2.5j)"],
  ["'ab' * 3", "'ababab'"],
  ["'a' * 5000", null],
  ["(1,) * 300", null],
  ["(1, 2) + (3,)", "(1, 2, 3)"],
  ["'abc'[-1]", "'c'"],
  ["'abc'[3]", null],
  ["'abc'[::-1]", "'cba'"],
  ["b'abc'[0]", "97"],
  ["'a\u{1F600}b'[1]", "'\u{1F600}'"],
  ["9007199254740992 + 1", "9007199254740993"],
  ["-(2 ** 53)", "-9007199254740992"],
  ["1 < 2", null],
];

for (const [source, value] of CASES) {
  Deno.test(`fold: ${source}`, () => assertEquals(folded(source), value));
}
