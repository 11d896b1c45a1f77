// Calls from JavaScript that go straight into compiled code mean the same as all others.
import { assert, assertEquals, assertThrows } from "@std/assert";
import { keywords, type PythonError, Runtime } from "../../mod.ts";

// deno-lint-ignore no-explicit-any
type Any = any;

/** Calls often enough for a direct caller, with arguments made of the number. */
function warm(f: Any, args: (i: number) => unknown[] = (i) => [i]): void {
  for (let i = 0; i < 20_000; i++) f(...args(i));
}

const SOURCE = `
import sys
calls = 0
def small(n):
    return n * 3 + 1
def inverse(n):
    return 100 // n
def two(a, b):
    return a * b - a
def three(a, b, c):
    return a if b < c else (b, c)
def half(x):
    return x * 0.5
def name(n):
    return "n" if n > 3 else None
def shown(n):
    if n % 10000 == 0:
        print(n)
    return n
def back(n):
    return hook(n) if n < 0 else n
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def deep(n):
    return 0 if n == 0 else deep(n - 1) + 1
def other(n):
    return -n
`;

Deno.test("direct calls: values", () => {
  const py = new Runtime();
  py.run(SOURCE);
  const small = py.get("small");
  warm(small);
  const cases: unknown[] = [
    0,
    1,
    -1,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    2 ** 53 - 1,
    0.5,
    -0,
    1e300,
    NaN,
    Infinity,
    10n ** 30n,
    true,
  ];
  const expected = [
    1,
    4,
    -2,
    6442450942,
    6442450945,
    -6442450943,
    27021597764222974n,
    2.5,
    1,
    3e300,
    NaN,
    Infinity,
    3n * 10n ** 30n + 1n,
    4,
  ];
  assertEquals(cases.map((v) => small(v)), expected);
  assertEquals(py.get("small")(5), 16);
  const two = py.get("two"), three = py.get("three"), half = py.get("half"), name = py.get("name");
  warm(two, (i) => [i, 3]);
  assertEquals([two(4, 5), two(2.5, 2), two(-3, 2 ** 40)], [16, 2.5, -3298534883325]);
  warm(three, (i) => [i, i % 3, 1]);
  assertEquals([three(7, 0, 1), three(7, 2, 1), three("x", 1, 2)], [7, [2, 1], "x"]);
  warm(half, (i) => [i + 0.25]);
  assertEquals([half(0.5), half(3), half(-0), half(1e308 * 10)], [0.25, 1.5, -0, Infinity]);
  warm(name);
  assertEquals([name(3), name(4)], [null, "n"]);
});

Deno.test("direct calls: a hot function has a direct caller, which is quick", () => {
  const py = new Runtime();
  py.run(SOURCE);
  const small = py.get("small");
  warm(small);
  const sum = (f: (n: number) => number) => {
    let total = 0;
    for (let i = 0; i < 100_000; i++) total += f(i);
    return total;
  };
  const timed = (f: (n: number) => number) => {
    let best = Infinity;
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      sum(f);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  // A call by keyword takes the other way: it is at least 20 times as slow.
  const slowly = (n: number) => small(keywords({ n }));
  assert(timed(small) * 5 < timed(slowly));
});

Deno.test("direct calls: errors, callbacks, output, arguments that do not fit", () => {
  let text = "";
  const py = new Runtime({ stdout: (t) => text += t });
  py.run(SOURCE);
  const inverse = py.get("inverse");
  warm(inverse, (i) => [i + 1]);
  for (let i = 0; i < 3; i++) {
    const e = assertThrows(() => inverse(0)) as PythonError;
    assertEquals([e.type, e.traceback.includes("in inverse")], ["ZeroDivisionError", true]);
    assertEquals(inverse(7), 14);
  }
  assertEquals((assertThrows(() => inverse()) as PythonError).type, "TypeError");
  assertEquals((assertThrows(() => inverse(1, 2)) as PythonError).type, "TypeError");
  assertEquals(inverse(keywords({ n: 50 })), 2);
  const shown = py.get("shown");
  warm(shown);
  assertEquals(text, "0\n10000\n");
  shown(30000);
  assertEquals(text, "0\n10000\n30000\n");
  const back = py.get("back");
  py.set("hook", (n: number): Any => n < -5 ? "end" : back(n - 1));
  warm(back);
  assertEquals([back(-1), back(3)], ["end", 3]);
  py.set("hook", () => {
    throw new RangeError("far");
  });
  const e = assertThrows(() => back(-1)) as PythonError;
  assertEquals([e.type, (e.cause as Error).name], ["JSError", "RangeError"]);
  assertEquals(back(3), 3);
});

Deno.test("direct calls: recursion", () => {
  const py = new Runtime();
  py.run(SOURCE);
  const fib = py.get("fib"), deep = py.get("deep");
  warm(fib, (i) => [i % 5]);
  assertEquals(fib(20), 6765);
  warm(deep, (i) => [i % 5]);
  assertEquals(deep(900), 900);
  assertEquals((assertThrows(() => deep(5000)) as PythonError).type, "RecursionError");
  assertEquals(deep(900), 900);
});

Deno.test("direct calls: what changes afterwards is seen", () => {
  const py = new Runtime();
  py.run(SOURCE);
  const small = py.get("small");
  warm(small);
  py.run("seen = []\nsys.settrace(lambda f, e, a: seen.append(f.f_code.co_name))");
  small(1);
  py.run("sys.settrace(None)");
  assertEquals(py.eval("seen[0]"), "small");
  py.run("small.__code__ = other.__code__");
  assertEquals(small(5), -5);
  warm(small);
  assertEquals(small(5), -5);
  const again = new Runtime();
  again.run(SOURCE);
  const theirs = again.get("small");
  warm(theirs);
  assertEquals([small(2), theirs(2), small(2), theirs(2)], [-2, 7, -2, 7]);
});

Deno.test("direct calls: limits go on to count", () => {
  const py = new Runtime({ maxSteps: 1000 });
  py.run(SOURCE);
  const small = py.get("small");
  warm(small);
  assertEquals(py.steps, 1);
});
