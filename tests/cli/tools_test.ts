// The modules of the library that are tools: `python -m NAME`.
import { assertEquals, assertMatch } from "@std/assert";
import { inFolder, najash, writeFiles } from "../tools/command.ts";

const SOURCE = 'def f(x):\n    """Doubles.\n\n    >>> f(2)\n    4\n    """\n    return x * 2\n\n' +
  'if __name__ == "__main__":\n    print(f(3))\n';
const TEST = "import unittest\nclass T(unittest.TestCase):\n    def test(self):\n        self.assertEqual(1, 1)\n";

interface Tool {
  args: string[];
  stdin?: string;
  out?: RegExp;
  err?: RegExp;
  /** A module that must be there for the tool to be tried. */
  needs?: string;
}

const TOOLS: Tool[] = [
  { args: ["asyncio"], stdin: "import asyncio\nx = await asyncio.sleep(0, 42)\nprint(x)\n", out: />>> 42\n/ },
  { args: ["ast", "t.py"], out: /FunctionDef\(\s+name='f'/ },
  { args: ["calendar", "2024", "1"], out: /January 2024/ },
  { args: ["compileall", "t.py"], out: /^Compiling 't\.py'\.\.\.\n$/ },
  { args: ["cProfile", "t.py"], out: /^6\n[^]*function calls/, needs: "_lsprof" },
  { args: ["profile", "t.py"], out: /^6\n[^]*function calls/ },
  { args: ["dis", "t.py"], out: /RETURN_VALUE/ },
  { args: ["doctest", "-v", "t.py"], out: /1 passed\.\nTest passed\.\n$/ },
  { args: ["gzip", "t2.py"], out: /^$/ },
  { args: ["gzip", "-d", "t2.py.gz"], out: /^$/ },
  { args: ["http.server", "--help"], out: /--bind/ },
  { args: ["inspect", "t"], out: /^def f\(x\):/ },
  { args: ["json", "j.json"], out: /^\{\n {4}"a": \[\n {8}1,\n {8}2\n {4}\]\n\}\n$/ },
  { args: ["json.tool", "--compact", "j.json"], out: /^\{"a":\[1,2\]\}\n$/ },
  { args: ["modulefinder", "-q", "m.py"], out: /\nm __main__ +m\.py\nm t +.*\/t\.py\n$/ },
  {
    args: ["pdb", "-c", "b 7", "-c", "c", "-c", "p x + 1", "-c", "c", "-c", "q", "t.py"],
    out: /^Breakpoint 1 at .*t\.py:7\n4\n6\nThe program finished and will be restarted\n/,
  },
  { args: ["pickletools", "p.pkl"], out: /STOP\nhighest protocol/ },
  { args: ["platform"], out: /^\w+-/ },
  { args: ["py_compile", "t.py"], out: /^$/ },
  { args: ["pydoc", "abs"], out: /abs\(.*\/\)\n/ },
  { args: ["site"], out: /ENABLE_USER_SITE/ },
  { args: ["sqlite3", ":memory:", "select 1"], out: /^\(1,\)\n$/, needs: "_sqlite3" },
  { args: ["symtable", "t.py"], out: /symbol table for function 'f'/ },
  { args: ["sysconfig"], out: /Python version: "3\.14"/ },
  { args: ["tarfile", "-c", "a.tar", "t.py"], out: /^$/ },
  { args: ["tarfile", "-l", "a.tar"], out: /^t\.py/ },
  { args: ["timeit", "-n", "10", "-r", "1", "1"], out: /^10 loops, best of 1: .* per loop\n$/ },
  { args: ["tokenize", "t.py"], out: /1,0-1,3: +NAME +'def'/ },
  { args: ["trace", "--listfuncs", "t.py"], out: /funcname: f\n/ },
  { args: ["unittest", "test_it"], err: /Ran 1 test in .*\n\nOK\n$/ },
  { args: ["uuid"], out: /^[0-9a-f]{8}-[0-9a-f-]{27}\n$/ },
  { args: ["venv", "--help"], out: /ENV_DIR/ },
  { args: ["zipapp", "app", "-o", "app.pyz"], out: /^$/ },
  { args: ["zipfile", "-c", "a.zip", "t.py"], out: /^$/ },
  { args: ["zipfile", "-l", "a.zip"], out: /t\.py/ },
];

Deno.test("python -m tools", async (t) => {
  await inFolder(async (folder) => {
    writeFiles(folder, {
      "t.py": SOURCE,
      "t2.py": SOURCE,
      "j.json": '{"a":[1,2]}',
      "test_it.py": TEST,
      "m.py": "from t import f\ny = 1\n",
      "app/__main__.py": "print(1)",
    });
    const first = await najash(["-c", "import pickle; pickle.dump([1, 2], open('p.pkl', 'wb'))"], { cwd: folder });
    assertEquals(first.exit, 0);
    for (const tool of TOOLS) {
      const name = tool.args.slice(0, 2).join(" ");
      if (tool.needs !== undefined && (await najash(["-c", `import ${tool.needs}`])).exit !== 0) {
        console.log(`skipped: -m ${name}: ${tool.needs} is not there yet`);
        continue;
      }
      await t.step(`-m ${name}`, async () => {
        const done = await najash(["-m", ...tool.args], { cwd: folder, stdin: tool.stdin });
        assertEquals(done.exit, 0, done.stdout + done.stderr);
        if (tool.out !== undefined) assertMatch(done.stdout, tool.out);
        if (tool.err !== undefined) assertMatch(done.stderr, tool.err);
      });
    }
    await t.step("the zipapp runs", async () => {
      assertEquals((await najash(["app.pyz"], { cwd: folder })).stdout, "1\n");
    });
  });
});
