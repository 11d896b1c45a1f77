// Regions, dominators, loops and live registers of code (lib/jit/flow.ts).
import { assert, assertEquals } from "@std/assert";
import { OP } from "../../lib/bytecode/opcodes.ts";
import { PyCode } from "../../lib/interpreter/code_object.ts";
import { Liveness, loopEdges, regionOf } from "../../lib/jit/flow.ts";
import { compileModule } from "../../lib/compiler/compile.ts";
import { parse } from "../../lib/parser/parser.ts";

function codeOf(source: string): PyCode {
  const data = compileModule(parse(source, { mode: "exec", filename: "<test>" }), { filename: "<test>", optimize: 0 });
  const module = new PyCode(data);
  const inner = module.consts.find((c) => c instanceof PyCode);
  return (inner ?? module) as PyCode;
}

Deno.test("a loop's region is its body, entered at its head", () => {
  const co = codeOf("def f(n):\n  t = 0\n  for i in range(n):\n    if i: t += i\n  return t\n");
  const [[head, from]] = loopEdges(co.code);
  assertEquals(co.code[head], OP.FOR_ITER);
  const region = regionOf(co, head, true);
  assertEquals(region.entry.start, head);
  assert(region.entry.isLoop);
  for (const b of region.blocks) {
    assert(b.start >= head && b.end <= from + 4, "a block outside the loop");
    for (let pc = b.start; pc < b.end; pc += 4) {
      assert(co.code[pc] !== OP.RETURN_VALUE, "the return is not in the loop");
    }
  }
});

Deno.test("blocks are dominated by what every way to them passes", () => {
  const co = codeOf("def f(a):\n  if a: x = 1\n  else: x = 2\n  return x\n");
  const { entry, blocks } = regionOf(co, 0, false);
  for (const b of blocks) {
    if (b === entry) continue;
    assert(b.dominator !== null);
    assert(b.dominator.order < b.order, "a dominator comes first in reverse post-order");
  }
  const merge = blocks.find((b) => b.before.length === 2)!;
  assertEquals(merge.dominator, entry);
});

Deno.test("nested loops are loops in the region of the function", () => {
  const co = codeOf("def f(n):\n  for i in n:\n    for j in i:\n      while j: j -= 1\n  return 0\n");
  const { blocks } = regionOf(co, 0, false);
  assertEquals(blocks.filter((b) => b.isLoop).length, 3);
});

Deno.test("a register is live where its value is read later", () => {
  const co = codeOf("def f(a, b):\n  c = a + b\n  return c\n");
  const live = new Liveness(co);
  const add = [...co.code.keys()].find((pc) => pc % 4 === 0 && co.code[pc] === OP.BINARY_ADD)!;
  assert(live.has(add, 0) && live.has(add, 1));
  assert(!live.has(add + 4, 0) && !live.has(add + 4, 1));
});

Deno.test("what a handler reads is live in the code it covers", () => {
  const co = codeOf("def f(g, x):\n  try: g()\n  except ValueError: return x\n");
  const live = new Liveness(co);
  const call = [...co.code.keys()].find((pc) => pc % 4 === 0 && co.code[pc] === OP.CALL)!;
  assert(live.has(call, 1));
});
