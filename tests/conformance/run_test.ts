// The runner itself: a made-up suite with every outcome in it, run by whatever python3 the machine has.

import { assertEquals } from "@std/assert";
import { Differences, judge } from "./lists.ts";
import { errorLine, type Limits, readResults, runModule } from "./module_run.ts";
import { here, type Suite } from "./suite.ts";
import { withRates } from "./rates.ts";
import { groupCauses, normalizeReason } from "./why.ts";

const suite: Suite = { folder: `${here}fixture/python3.14/test`, version: "fixture" };
const limits: Limits = { testSeconds: 2, moduleSeconds: 60, restarts: 5 };
const python = findPython();

function findPython(): string | undefined {
  for (const folder of (Deno.env.get("PATH") ?? "").split(":")) {
    try {
      if (Deno.statSync(`${folder}/python3`).isFile) return `${folder}/python3`;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

async function outcomesOf(module: string): Promise<Record<string, string>> {
  const run = await runModule([python!], suite, module, limits, undefined);
  return Object.fromEntries(
    run.outcomes.map(({ id, status, why }) => [id.replace("test.", ""), `${status} ${why}`.trim()]),
  );
}

Deno.test({
  name: "runModule() gives every test an outcome past hangs and deaths",
  ignore: python === undefined,
  async fn() {
    const found = await outcomesOf("test_mixed");
    assertEquals(found, {
      "test_mixed.Broken.test_one": "ERROR setUpClass: OSError: no device (line 73)",
      "test_mixed.Closed.test_one": "skip setUpClass: closed",
      "test_mixed.Outcomes.test_a_good": "ok",
      "test_mixed.Outcomes.test_b_wrong": "FAIL AssertionError: 1 != 2 (line 26)",
      "test_mixed.Outcomes.test_c_error": "ERROR KeyError: 'missing' (line 29)",
      "test_mixed.Outcomes.test_d_skipped": "skip not today",
      "test_mixed.Outcomes.test_e_expected": "ok",
      "test_mixed.Outcomes.test_f_unexpected": "FAIL unexpected success",
      "test_mixed.Outcomes.test_g_parts": "FAIL AssertionError: 1 == 1 (line 46)",
      "test_mixed.Outcomes.test_h_hangs": "ERROR hangs: no end after 2 s",
      "test_mixed.Outcomes.test_i_after_the_hang": "ok",
      "test_mixed.Outcomes.test_j_dies": "ERROR the process ended with 3",
      "test_mixed.Outcomes.test_k_after_the_end": "ok",
      "test_mixed.double": "FAIL doctest: expected 7, got 6",
    });
  },
});

Deno.test({
  name: "runModule() walks a package of tests and reports what does not import",
  ignore: python === undefined,
  async fn() {
    const found = await outcomesOf("test_folder");
    assertEquals(found, {
      "test_folder.test_inner.Inner.test_one": "ok",
      "test_folder.test_missing":
        "ERROR import: ModuleNotFoundError: No module named 'a_module_that_nobody_has' (line 1)",
    });
  },
});

Deno.test({
  name: "runModule() ends a module that hangs while it is imported",
  ignore: python === undefined,
  async fn() {
    assertEquals(await outcomesOf("test_stuck"), { "test_stuck": "ERROR import: hangs: no end after 2 s" });
  },
});

Deno.test("readResults() names the test that was running when the text ends", () => {
  const progress = { plan: [], outcomes: new Map(), running: undefined, done: false };
  readResults("plan t.A\nplan t.B\nrun t.A\nok t.A\nrun t.B\n", progress);
  assertEquals(progress.plan, ["t.A", "t.B"]);
  assertEquals(progress.running, "t.B");
  assertEquals([...progress.outcomes.keys()], ["t.A"]);
});

Deno.test("judge() counts a module that did not load with all the tests CPython passes", () => {
  const outcome = { id: "test.test_x", status: "ERROR" as const, why: "import: SyntaxError: no" };
  const run = { module: "test_x", outcomes: [outcome], seconds: 0, processes: 1 };
  const differences = new Differences(["fixture test.test_x.C.test_old", "3.1 test.test_x.C.test_other"], "fixture");
  const verdict = judge(suite, run, differences, 25, undefined);
  assertEquals([verdict.passed.length, verdict.total], [0, 24]);
});

Deno.test("judge() leaves known differences out of the rate", () => {
  const outcomes = [
    { id: "test.test_x.C.test_a", status: "ok" as const, why: "" },
    { id: "test.test_x.C.test_old_1", status: "FAIL" as const, why: "" },
    { id: "test.test_x.C.test_b", status: "FAIL" as const, why: "" },
  ];
  const run = { module: "test_x", outcomes, seconds: 0, processes: 1 };
  const verdict = judge(suite, run, new Differences(["fixture test.test_x.C.test_old*"], "fixture"), 0, undefined);
  assertEquals([verdict.passed.length, verdict.total, verdict.differing], [1, 2, 1]);
});

Deno.test("groupCauses() joins reasons that differ in numbers, lines and addresses only", () => {
  const whys = [
    "AssertionError: 3 != 4 (line 7)",
    "AssertionError: 5 != 6 (line 9)",
    "NameError: name 'x' is not defined",
  ];
  const causes = groupCauses(whys.map((why, i) => ({ id: `t${i}`, status: "FAIL" as const, why })));
  assertEquals(causes.map(({ reason, count }) => [reason, count]), [
    ["AssertionError: N != N", 2],
    ["NameError: name 'x' is not defined", 1],
  ]);
  assertEquals(normalizeReason("TypeError: <object at 0x7f00> (line 3)"), "TypeError: <object at 0x…>");
});

Deno.test("errorLine() finds the error above what follows it", () => {
  assertEquals(errorLine("Traceback\nValueError: bad\n    at foo (file.ts:1)\n"), "ValueError: bad");
});

Deno.test("withRates() replaces the rows of the modules that ran and keeps the others in order", () => {
  const verdict = {
    module: "test_b",
    passed: ["x", "y"],
    broken: [],
    unlisted: [],
    failing: [],
    skipped: 0,
    differing: 0,
    total: 3,
  };
  const start = "a\n<!-- rates: written by run.ts --update -->\n", end = "<!-- end of rates -->\nz\n";
  const head = "\n| Module | Suite | Passed | Of | Rate |\n| --- | --- | ---: | ---: | ---: |\n";
  const c = "| test_c | fixture | 1 | 1 | 100.0 % |\n";
  const before = `${start}| test_c |  fixture |   1 | 1 | 100.0 % |\n| test_b | fixture | 0 | 3 | 0.0 % |\n${end}`;
  assertEquals(
    withRates(before, suite, [verdict]),
    `${start}${head}| test_b | fixture | 2 | 3 | 66.7 % |\n${c}\n${end}`,
  );
});
