// A short run of the random programs; tests/random/run.ts does the long ones.
import { assert, assertEquals } from "@std/assert";
import { modeNames } from "../tools/modes.ts";
import { firstDifference } from "./compare.ts";
import { generate } from "./generate.ts";
import { compareSeeds } from "./run.ts";
import { shrink } from "./shrink.ts";

Deno.test("a seed always gives the same program, and another seed another one", () => {
  assertEquals(generate(7), generate(7));
  assert(generate(7) !== generate(8));
});

Deno.test("60 random programs print the same in every mode", async () => {
  const settings = { first: 1, last: 60, modes: modeNames, pyodideEvery: 0, batch: 30, jobs: 2, options: [] };
  assertEquals(await compareSeeds(settings, () => {}), []);
});

Deno.test("the first differing line", () => {
  assertEquals(firstDifference("a\nb\n", "a\nb\n"), null);
  assertEquals(firstDifference("a\nb\n", "a\nc\n"), { line: 2, first: "b", second: "c" });
  assertEquals(firstDifference("a", "a\nb"), { line: 2, first: "(end)", second: "b" });
});

Deno.test("shrinking keeps what matters", async () => {
  const source = "x = 1\nfor i in range(3):\n    if i:\n        y = (i + 2)\n    bad()\nelse:\n    z = 4\nprint(x)\n";
  const small = await shrink(source, (sources) => Promise.resolve(sources.map((s) => s.includes("bad()"))));
  assertEquals(small, "bad()\n");
});
