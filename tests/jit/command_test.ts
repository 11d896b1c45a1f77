// Compiled code as a user sees it: options, statistics, interrupts, bounded compiling.
import { assert, assertEquals, assertMatch } from "@std/assert";
import { inFolder, najash, writeFiles } from "../tools/command.ts";

async function run(source: string, ...options: string[]): Promise<{ stdout: string; stderr: string; exit: number }> {
  return await najash([...options, "-c", source]);
}

const HOT = "t = 0\nfor i in range(50000): t += i\nprint(t)\n";
const STATS = "import najash\ns = najash.jit.stats()\n";

Deno.test("hot code is compiled, and -X jit=0 compiles nothing", async () => {
  const source = `${HOT}${STATS}print(s["units"] > 0, s["compiled"] > 0, s["code_bytes"] > 0)`;
  assertEquals((await run(source)).stdout, "1249975000\nTrue True True\n");
  assertEquals((await run(source, "-X", "jit=0")).stdout, "1249975000\nFalse False False\n");
});

Deno.test("units() describes the compiled code", async () => {
  const found = await run(`def hot(n):\n  t = 0\n  for i in range(n): t += i\n  return t\nhot(50000)
import najash
u = [u for u in najash.jit.units() if u["name"] == "hot"]
print(u[0]["kind"], u[0]["tier"], u[0]["line"])`);
  assertEquals(found.stdout, "loop 2 3\n");
});

Deno.test("-X jit_stats shows a table, -X jit_log writes events, -X dump shows what was recorded and made", async () => {
  assertMatch((await run(HOT, "-X", "jit_stats")).stderr, /^jit units +1 .*\njit compiled +1/m);
  assertMatch((await run(HOT, "-X", "dump=js")).stderr, /return\(function loop__module__\d+\(F\)/);
  const shown = (await run(HOT, "-X", "dump=trace,ir")).stderr;
  assertMatch(shown, /^# <module> loop at \d+, blocks\nblock \d+ loop after \d+\n {2}r\d+: /m);
  assertMatch(shown, /^# <module> loop at \d+, recorded\n(?:.*\n)* +\d+ INPLACE_ADD .* x\d+ - int int/m);
  await inFolder(async (folder) => {
    const log = `${folder}/events`;
    await run(HOT, "-X", `jit_log=${log}`);
    assertMatch(Deno.readTextFileSync(log), /compile <module> .*loop at \d+, tier 2/);
  });
});

Deno.test("a phase-changing program is not compiled without end", async () => {
  const found = await run(`def work(items):
  t = items[0]
  for x in items: t = t + x
  return t
kinds = [[1] * 50, [0.5] * 50, ["a"] * 50, [2**70] * 50, [(1,)] * 50, [[1]] * 50, [True] * 50, [1j] * 50]
for round in range(400):
  for items in kinds: work(items)
${STATS}print(s["compiled"] < 80, s["units"] < 20)`);
  assertEquals(found.stdout, "True True\n", found.stderr);
});

Deno.test("functions that exec makes and drops leave no units behind", async () => {
  const found = await run(`for i in range(3000):
  space = {}
  exec(f"def f(n):\\n  t = {i}\\n  for k in range(n): t += k\\n  return t", space)
  space["f"](20)
${STATS}print(s["units"] < 100)`);
  assertEquals(found.stdout, "True\n", found.stderr);
});

const ENDLESS = {
  "a loop": "while True: n += 1",
  "a generator that is drained": "sum(x & 1 for x in itertools.count())",
  "a function that a native calls": "max(map(lambda x: x & 3, itertools.count()))",
};
for (const [what, code] of Object.entries(ENDLESS)) {
  Deno.test(`Ctrl-C ends ${what} with KeyboardInterrupt`, async () => {
    await inFolder(async (folder) => {
      writeFiles(folder, {
        "main.py": `import itertools, os, subprocess
subprocess.Popen(["/bin/sh", "-c", f"sleep 1; kill -INT {os.getpid()}"])
n = 0
try:
    ${code}
except KeyboardInterrupt:
    print("interrupted")
`,
      });
      const found = await najash(["main.py"], { cwd: folder, timeoutSeconds: 60 });
      assertEquals(found.stdout, "interrupted\n", found.stderr);
    });
  });
}

Deno.test("a wrong jit option is an error", async () => {
  const found = await run("pass", "-X", "jit=7");
  assert(found.exit !== 0);
  assertMatch(found.stderr, /jit/);
});
