// How blocks become structured JavaScript (lib/jit/structure.ts).
import { assert, assertEquals } from "@std/assert";
import { PyCode } from "../../lib/interpreter/code_object.ts";
import { compileModule } from "../../lib/compiler/compile.ts";
import { parse } from "../../lib/parser/parser.ts";
import { type Block, regionOf } from "../../lib/jit/flow.ts";
import { type Edge, Structure, type Terminator } from "../../lib/jit/structure.ts";
import type { State } from "../../lib/jit/state.ts";

/** The text of a function's blocks, each of which is `at(START);`: what branches is up to `go()`. */
function structured(source: string): { text: string; starts: number[] } {
  const data = compileModule(parse(source, { mode: "exec", filename: "<test>" }), { filename: "<test>", optimize: 0 });
  const co = new PyCode(data).consts.find((c) => c instanceof PyCode) as PyCode;
  const region = regionOf(co, 0, false);
  const edge = (b: Block): Edge => ({ to: b.start, state: null as unknown as State, code: "" });
  const end = ({ next }: Block): Terminator =>
    next.length === 0
      ? { kind: "end" }
      : next.length === 1
      ? { kind: "goto", edge: edge(next[0]) }
      : { kind: "if", test: "go()", yes: edge(next[0]), no: edge(next[1]) };
  const structure = new Structure(region, {
    isReached: () => true,
    blockLabel: (b) => `b${b.start}`,
    loopLabel: (b) => `l${b.start}`,
    run: (b) => [`at(${b.start});${b.next.length === 0 ? "return;" : ""}`, end(b)],
    onEdge: () => "",
    guarded: (b, text) => `b${b.start}:{${text}}`,
  });
  return { text: structure.tree(region.entry), starts: region.blocks.map((b) => b.start) };
}

/** The blocks that run, in order, when `turns` says which way each branch goes. */
function walk(text: string, turns: readonly boolean[]): number[] {
  const passed: number[] = [], left = [...turns];
  new Function("at", "go", text)((start: number) => passed.push(start), () => left.shift() ?? false);
  return passed;
}

const NESTED = `
def f(n):
  for i in n:
    for j in i:
      if j: continue
      if i: break
      n()
    n(i)
  return n
`;

Deno.test("each block stands once", () => {
  const { text, starts } = structured(NESTED);
  for (const start of starts) assertEquals(text.split(`at(${start});`).length, 2, `block ${start}`);
});

Deno.test("what comes after a loop stands after its closing brace", () => {
  const { text, starts } = structured(NESTED);
  const last = starts.find((start) => text.includes(`at(${start});return;`))!;
  let depth = 0;
  for (const part of text.slice(0, text.indexOf(`at(${last});`)).matchAll(/for\(;;\)\{|[{}]/g)) {
    depth += part[0] === "}" ? -1 : 1;
  }
  assertEquals(depth, 0, "the return is in a loop or block");
  // The inner loop's end leaves it by a `break`, not by a `continue` of the outer one.
  const inner = text.slice(text.lastIndexOf("for(;;){"));
  let open = 0, length = 0;
  for (const part of inner.matchAll(/[{}]/g)) {
    open += part[0] === "{" ? 1 : -1;
    length = part.index;
    if (open === 0) break;
  }
  const outer = /^(?:.*?)(l\d+):for/.exec(text)![1];
  assert(!inner.slice(0, length).includes(`continue ${outer}`), "the outer loop goes on from inside of the inner one");
});

Deno.test("the text goes the ways that its branches take", () => {
  const { text } = structured(NESTED);
  const straight = walk(text, [false]);
  const all = [[], [true], [true, true], [true, true, true], [true, false, true, true, false, true, false]];
  for (const turns of all) {
    const passed = walk(text, turns);
    assertEquals(passed[0], straight[0]);
    assertEquals(passed.at(-1), straight.at(-1), "every way ends at the return");
  }
});
