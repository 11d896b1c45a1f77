// JavaScript from the command: packages of npm, node: modules, globals, and promises in coroutines.
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { importedNames, needsEventLoop } from "../../lib/cli/import_texts.ts";
import { inFolder, najash, writeFiles } from "../tools/command.ts";
import type { Outcome } from "../tools/run_najash.ts";

/** `ws` is there wherever `pyodide` is, which needs it; a lock file of the folder's own stays out of the project's. */
async function run(folder: string, args: string[], flags: string[] = ["-A"]): Promise<Outcome> {
  return await najash(args, { cwd: folder, denoFlags: [...flags, `--lock=${folder}/deno.lock`, "--frozen=false"] });
}

const MAIN = `import importlib
from helper import Server
from node import path
assert importlib.import_module("npm:ws@8").WebSocketServer.js_type == Server.js_type == "function"
print(path.join("a", "..", "b"))
try:
    importlib.import_module("n" + "pm:ws@7")
except ImportError as e:
    print(e)
`;

Deno.test("javascript: packages named by the program and by its modules", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "main.py": MAIN, "helper.py": "from npm import ws\nServer = ws.WebSocketServer\n" });
    const { stdout, stderr, exit } = await run(folder, ["main.py"]);
    assertEquals([stdout, stderr, exit], ["b\nNo module named 'npm:ws@7'\n", "", 0]);
    assertMatch(Deno.readTextFileSync(`${folder}/deno.lock`), /"npm:ws@8": /);
  });
});

Deno.test("javascript: a module of node alone has its class", async () => {
  await inFolder(async (folder) => {
    const { stdout, stderr } = await run(folder, [
      "-c",
      "from node import os\nprint(type(os))\nprint(os.EOL == '\\n')",
    ]);
    assertEquals([stdout, stderr], ["<class 'js.JSObject'>\nTrue\n", ""]);
  });
});

Deno.test("javascript: a package that can't be loaded is an ImportError where it is imported", async () => {
  await inFolder(async (folder) => {
    const source =
      "print(1)\ntry:\n    from npm import Upper_Case_Names_Are_Not_Allowed\nexcept ImportError as e: print(e)";
    const { stdout, exit } = await run(folder, ["-c", source], ["-A", "--cached-only"]);
    assertEquals(exit, 0);
    assertMatch(stdout, /^1\nnpm:Upper_Case_Names_Are_Not_Allowed is not loaded: ./);
  });
});

const AWAITS = `import asyncio, js, sys, threading, time
async def later(value, ms):
    return await js.eval("(v, ms) => new Promise(r => setTimeout(() => r(v), ms))")(value, ms)
async def main():
    print(await later([1, "a"], 5), await js.Promise.resolve(7))
    try:
        await js.eval("Promise.reject(new RangeError('bad'))")
    except js.JSError as e:
        print(e)
    print(await asyncio.gather(later("x", 30), asyncio.sleep(0.01, "y"), js.Promise.resolve("z")))
    try:
        await asyncio.wait_for(later(0, 100000), 0.05)
    except TimeoutError:
        print("timeout")
    done = False
    async def setter():
        nonlocal done
        await later(0, 1)
        done = True
    task = asyncio.create_task(setter())
    while not done:
        await asyncio.sleep(0)
    print(await asyncio.to_thread(lambda: (time.sleep(0.01), threading.current_thread() is threading.main_thread())[1]))
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(6)", stdout=asyncio.subprocess.PIPE)
    print((await child.communicate())[0])
    async for v in js.eval("(async function* () { yield 1; yield 2 })()"):
        print(v)
    server = js.Deno.serve(lambda request, *_: js.Response.new("hello " + request.url[-3:]), port=0, onListen=lambda _: None)
    response = await js.fetch(f"http://127.0.0.1:{server.addr.port}/abc")
    print(response.status, await response.text())
    await server.shutdown()
    fails = js.eval("(f) => { try { f() } catch (e) { return String(e) } }")(lambda: 1 / 0)
    print(fails)
asyncio.run(main())
async def fail():
    await later(1, 1)
    raise SystemExit(4)
asyncio.run(fail())
`;

Deno.test("javascript: promises in coroutines of asyncio", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "main.py": AWAITS });
    const { stdout, stderr, exit } = await run(folder, ["main.py"]);
    assertEquals(stderr, "");
    assertEquals(stdout.split("\n"), [
      "[1, 'a'] 7",
      "RangeError: bad",
      "['x', 'y', 'z']",
      "timeout",
      "False",
      "b'6\\n'",
      "1",
      "2",
      "200 hello abc",
      "PythonError: ZeroDivisionError: division by zero",
      "",
    ]);
    assertEquals(exit, 4);
  });
});

Deno.test("javascript: where promises can't settle an error says so; an interrupt ends a wait", async () => {
  const source = "import asyncio, js\nasync def main(): await js.Promise.resolve(1)\nlist(map(asyncio.run, [main()]))";
  const { stderr, exit } = await najash(["-c", source]);
  assertStringIncludes(stderr, "RuntimeError: JavaScript cannot go on while native code or an import waits");
  assertEquals(exit, 1);
  const waits = "import asyncio, js, os, signal, threading\n" +
    "threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n" +
    "async def main():\n  try: await js.eval('new Promise(() => 0)')\n  finally: print('cleaned')\n" +
    "try: asyncio.run(main())\nexcept KeyboardInterrupt: print('interrupted')";
  assertEquals((await najash(["-c", waits])).stdout, "cleaned\ninterrupted\n");
});

Deno.test("javascript: modules and folders wait in the event loop, too", async () => {
  await inFolder(async (folder) => {
    const source = "import asyncio, js, sys\nasync def main(): print(await js.Promise.resolve(5))\n" +
      "print(__name__, __package__, __spec__.name, __file__.rpartition('/')[2], sys.argv[0][-6:])\nasyncio.run(main())\n";
    writeFiles(folder, { "prog/__main__.py": source, "prog/__init__.py": "", "mod.py": source });
    const at = { cwd: folder };
    assertEquals((await najash(["-m", "mod"], at)).stdout, "__main__  mod mod.py mod.py\n5\n");
    assertEquals((await najash(["-m", "prog"], at)).stdout, "__main__ prog prog.__main__ __main__.py n__.py\n5\n");
    assertEquals((await najash(["prog"], at)).stdout, "__main__  __main__ __main__.py prog\n5\n");
  });
});

Deno.test("javascript: an executable has its packages and the event loop", async () => {
  await inFolder(async (folder) => {
    const source = "import asyncio, js\nfrom npm import ws\n" +
      "async def main(): print(await js.Promise.resolve(ws.WebSocketServer.js_type))\nasyncio.run(main())\n";
    writeFiles(folder, { "app.py": source });
    const made = await najash(["compile", `${folder}/app.py`, "--emit", `${folder}/out`]);
    assertEquals([made.stderr, made.exit], ["", 0]);
    const entry = Deno.readTextFileSync(`${folder}/out/entry.ts`);
    assertStringIncludes(entry, `import * as package0 from "npm:ws";`);
    const done = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--quiet", "--no-lock", "--unstable-raw-imports", `${folder}/out/entry.ts`],
      cwd: folder,
    }).output();
    assertEquals(new TextDecoder().decode(done.stdout) + new TextDecoder().decode(done.stderr), "function\n");
  });
});

Deno.test("javascript: what a text imports", () => {
  const text = "import a.b, c as d\n  from .x import (y,\n z as w)\nfrom .. import up\nfrom q import *\n";
  assertEquals(importedNames(text, "p.r"), ["a", "a.b", "c", "p", "p.r", "p.r.x", "p.r.x.y", "p.r.x.z", "p.up", "q"]);
  assert(needsEventLoop(["import os, js", "async with x: pass"]));
  assert(!needsEventLoop(["import json, njs", "await x"]));
});
