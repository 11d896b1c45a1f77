// Limits: what passes one is told, nothing else breaks, and steps are the same everywhere.
import { assert, assertEquals, assertThrows } from "@std/assert";
import { PythonError, Runtime, type RuntimeOptions } from "../../mod.ts";

function limitOf(options: RuntimeOptions, text: string): PythonError {
  const py = new Runtime(options);
  const e = assertThrows(() => py.run(text)) as PythonError;
  assert(e instanceof PythonError, String(e));
  assertEquals(py.eval("1 + 1"), 2, "the runtime stays usable");
  return e;
}

const LOOPS: Record<string, string> = {
  "while": "while True: pass",
  "for": "for i in iter(int, 1): pass",
  "recursion": "def f(n):\n  if n > 0: f(n - 1); f(n - 1)\nf(40)",
  "generator": "def g():\n  while True: yield 1\nfor x in g(): pass",
  "comprehension": "[0 for a in range(10**6) for b in range(10**6) if a < 0]",
  "handlers": "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
  "finally": "def f():\n  try:\n    while True: pass\n  finally:\n    while True: pass\nf()",
  "native callback": "sorted(range(10**6), key=lambda x: [0 for _ in range(10)])",
};

for (const [name, text] of Object.entries(LOOPS)) {
  Deno.test(`maxSteps ends ${name}`, () => {
    const e = limitOf({ maxSteps: 20_000 }, text);
    assertEquals([e.limit, e.type], ["maxSteps", "TimeoutError"]);
  });
}

Deno.test("steps are the same each time, and the limit is exact", () => {
  const text = "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(12)\nfor i in range(100): len(str(i))";
  const counts = [1, 2, 3].map(() => {
    const py = new Runtime({ maxSteps: 1e9 });
    py.run(text);
    return py.steps;
  });
  assertEquals(new Set(counts).size, 1);
  assert(counts[0] > 500);
  new Runtime({ maxSteps: counts[0] }).run(text);
  assertEquals(limitOf({ maxSteps: counts[0] - 1 }, text).limit, "maxSteps");
});

Deno.test("a limit that a handler hides is told all the same", () => {
  assertEquals(limitOf({ maxSteps: 1000 }, "try:\n  while True: pass\nexcept BaseException: x = 1").limit, "maxSteps");
});

Deno.test("each call has its own budget", () => {
  const py = new Runtime({ maxSteps: 1000 });
  for (let i = 0; i < 5; i++) py.run("for i in range(900): pass");
});

Deno.test("timeout", () => {
  const e = limitOf({ timeout: 50 }, "while True: pass");
  assertEquals([e.limit, e.type], ["timeout", "TimeoutError"]);
});

Deno.test("maxMemory", () => {
  const e = limitOf({ maxMemory: 64 << 20 }, "a = []\nwhile True: a.append('x' * 100 + str(len(a)))");
  assertEquals([e.limit, e.type], ["maxMemory", "MemoryError"]);
});

Deno.test("recursion", () => {
  const py = new Runtime({ recursionLimit: 50 });
  const e = assertThrows(() => py.run("def f(n): return f(n + 1)\nf(0)")) as PythonError;
  assertEquals(e.type, "RecursionError");
  py.run("def g(n): return 0 if n == 0 else 1 + g(n - 1)\nassert g(30) == 30");
});

Deno.test("signal", async () => {
  const controller = new AbortController();
  const py = new Runtime({ signal: controller.signal, globals: { stop: () => controller.abort() } });
  py.run("x = 1");
  const e = assertThrows(() => py.run("for i in range(10**9):\n  if i == 1000: stop()")) as PythonError;
  assertEquals([e.limit, e.type], ["signal", "KeyboardInterrupt"]);
  assertEquals((assertThrows(() => py.run("x = 2")) as PythonError).limit, "signal");
  const second = new AbortController();
  const waiting = new Runtime({ signal: second.signal });
  waiting.set("sleep", () => new Promise((f) => setTimeout(f, 5)));
  setTimeout(() => second.abort(), 20);
  const failed = await waiting.runAsync("while True: await sleep()").then(() => null, (e) => e);
  assertEquals((failed as PythonError).limit, "signal");
});

Deno.test("a runtime without limits beside one with", () => {
  const free = new Runtime(), bound = new Runtime({ maxSteps: 100 });
  free.run("def many():\n  for i in range(1000): pass\n  return 5");
  bound.set("many", free.get("many"));
  assertThrows(() => bound.run("for i in range(1000): pass"));
  free.run("for i in range(100000): pass");
});

Deno.test("a function keeps the limits of its own runtime, whichever ran last", () => {
  const bound = new Runtime({ maxSteps: 100 }), free = new Runtime();
  bound.run("def many():\n  for i in range(1000): pass\n  return 5");
  free.run("x = 1");
  bound.run("y = 2");
  free.run("def many():\n  for i in range(1000): pass\n  return 6");
  assertEquals((assertThrows(() => bound.get("many")()) as PythonError).limit, "maxSteps");
  assertEquals(free.get("many")(), 6);
});

function abortedIn(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}

Deno.test("limits hold for all of a call that waits, and while it waits", async () => {
  const turns = "from js import Promise\nwhile True: await Promise.resolve(1)";
  const forever = "from js import Promise\ntry: await Promise.new(lambda a, b: None)\nfinally: seen = 1";
  const cases: [RuntimeOptions, string, string][] = [
    [{ maxSteps: 5000 }, turns, "maxSteps"],
    [{ timeout: 100 }, turns, "timeout"],
    [{ timeout: 50 }, forever, "timeout"],
    [{ signal: abortedIn(100) }, turns, "signal"],
    [{ signal: abortedIn(400) }, forever, "signal"],
  ];
  for (const [options, text, limit] of cases) {
    const py = new Runtime(options);
    const e = await py.runAsync(text).then(() => null, (e) => e) as PythonError;
    assertEquals([e.limit, e instanceof PythonError], [limit, true], String(e));
    if (limit !== "signal") assertEquals(py.eval("1 + 1"), 2);
  }
  const py = new Runtime({ timeout: 50 });
  const e = await py.evalAsync("__import__('js').Promise.new(lambda a, b: None)").then(
    () => null,
    (e) => e,
  ) as PythonError;
  assertEquals(e.limit, "timeout");
});

Deno.test("a thread that a limit ends is gone", () => {
  const py = new Runtime({ maxSteps: 10_000, stderr: () => {} });
  const text = "import threading\ndef w():\n  while True: pass\nt = threading.Thread(target=w); t.start(); t.join()";
  assertEquals((assertThrows(() => py.run(text)) as PythonError).limit, "maxSteps");
  py.run("import time; time.sleep(0.01)");
});
