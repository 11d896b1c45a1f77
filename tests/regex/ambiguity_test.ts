// Which patterns may take exponential time. Trees are written by hand: sets of characters, loops, choices.
import { assertEquals } from "@std/assert";
import { mayExplode } from "../../lib/regex/ambiguity.ts";
import type { Node } from "../../lib/regex/tree.ts";

function chars(text: string): Node {
  const ranges = [...text].map((c) => [c.charCodeAt(0), c.charCodeAt(0)] as const);
  return { t: "set", set: { negate: false, ranges, categories: [], foldRanges: [], fold: "none" } };
}

function seq(...items: Node[]): Node {
  return { t: "seq", items };
}

function many(body: Node, min = 1, max = Infinity): Node {
  return { t: "repeat", min, max, mode: "greedy", body };
}

const a = chars("a"), b = chars("b"), ab = chars("ab"), comma = chars(",");

Deno.test("loops whose body matches a text in several ways may explode", () => {
  assertEquals(mayExplode(many(many(a))), true);
  assertEquals(mayExplode(seq(many({ t: "group", n: 1, body: many(a) }), b)), true);
  assertEquals(mayExplode(many({ t: "branch", options: [a, seq(a, a)] })), true);
  assertEquals(mayExplode(many(seq(many(ab), many(comma, 0)))), true);
  assertEquals(mayExplode(many(seq(many(a, 0, 1), ab))), true);
});

Deno.test("loops over distinct pieces and single loops don't", () => {
  assertEquals(mayExplode(seq(many(a), many(a), many(ab))), false);
  assertEquals(mayExplode(many({ t: "branch", options: [a, seq(b, a)] })), false);
  assertEquals(mayExplode(many(seq(comma, many(ab)))), false);
  assertEquals(mayExplode(many(many(a), 1, 2)), false);
});
