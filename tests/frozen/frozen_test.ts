// Frozen modules against the same modules executed.
import { assert, assertEquals, assertMatch } from "@std/assert";

const here = new URL(".", import.meta.url).pathname;
const root = new URL("../../", import.meta.url);
const folder = Deno.makeTempDirSync({ prefix: "frozen_test_" });
const store = `${folder}/library.frozen`;

/** What an image's start hands to the command: where the frozen modules are. */
const starter = `${folder}/start.ts`;
Deno.writeTextFileSync(
  starter,
  `import { main } from "${new URL("lib/cli/modules.ts", root)}";\n` +
    `main("${new URL("cli.ts", root)}", null, Deno.env.get("STORE") ?? "${store}");\n`,
);

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
}

async function run(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", `--config=${new URL("deno.json", root).pathname}`, starter, ...args],
    env: { NAJASH_IMAGE: "0", NAJASH_DEBUG: "1", PYTHONWARNINGS: "ignore", ...env },
    cwd: folder,
  }).output();
  return { stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

const LIBRARY =
  "re json dataclasses argparse typing asyncio enum collections inspect pathlib datetime decimal fractions " +
  "statistics urllib.request http.server email.message unittest doctest html.parser xml.dom.minidom tarfile zipfile " +
  "concurrent.futures configparser";

/** Lines that differ whether modules are frozen or not: caches, the time, and what is made at the first look, or in another order. */
const OWN =
  /^(?:re:_cache|zipimport:_zip_directory_cache|logging:_startTime|_sitebuiltins:|(?:_frozen_importlib|importlib\._bootstrap):__file__)/;

Deno.test("modules are frozen once, and say which are not", async () => {
  const { stdout, stderr } = await run(["cache", "freeze"]);
  assertEquals(stderr, "");
  assertMatch(stdout, /^uuid: left out$/m);
  const [, done, left] = /(\d+) modules frozen, (\d+) not/.exec(stdout)!;
  assert(Number(done) > 200 && Number(left) < 60, stdout);
});

Deno.test("thawed modules consist of what their code would have made", async () => {
  const [thawed, executed] = await Promise.all(
    ["on", "off"].map((v) => run(["-X", `frozen_modules=${v}`, `${here}dump.py`, LIBRARY])),
  );
  assertEquals(thawed.stderr, "");
  const lines = (text: string) => text.split("\n").filter((line) => !OWN.test(line));
  assert(lines(executed.stdout).length > 20_000);
  assertEquals(lines(thawed.stdout), lines(executed.stdout));
});

Deno.test("the code runs while tracing", async () => {
  const { stdout } = await run([
    "-c",
    "import sys\nsys.settrace(lambda *a: seen.append(a[0].f_code.co_name))\nseen = []\n" +
    "import keyword\nsys.settrace(None)\nprint('<module>' in seen, keyword.iskeyword('if'))",
  ]);
  assertEquals(stdout, "True True\n");
});

Deno.test("a module of the program's own in the place of one of the library", async () => {
  const own = `${folder}/shadow`;
  Deno.mkdirSync(own, { recursive: true });
  Deno.writeTextFileSync(
    `${own}/keyword.py`,
    "print('mine')\ndef iskeyword(s): return False\nkwlist = softkwlist = []\n",
  );
  Deno.writeTextFileSync(
    `${own}/main.py`,
    "import collections\nprint(collections._iskeyword('if'), collections.Counter('aa'))\n",
  );
  const { stdout, stderr } = await run([`${own}/main.py`]);
  assertEquals(stdout, "mine\nFalse Counter({'a': 2})\n");
  assertMatch(stderr, /^collections was not thawed: keyword is another one$/m);
});

Deno.test("what a program changed before the import counts", async () => {
  const program = "import logging\n" +
    "log = logging.getLogger('asyncio'); log.setLevel(7)\n" +
    "import heapq; heapq.heappush = len\n" +
    "import asyncio, queue\n" +
    "print(logging.getLogger('asyncio').level, queue.heappush is len)";
  assertEquals((await run(["-c", program])).stdout, "7 True\n");
});

Deno.test("frozen modules are the same whatever process makes them", async () => {
  const stores = await Promise.all(["a", "b"].map(async (name) => {
    const path = `${folder}/${name}.frozen`;
    const DENO_DIR = Deno.env.get("DENO_DIR") ?? `${Deno.env.get("HOME")}/.cache/deno`;
    const env = {
      STORE: path,
      DENO_DIR,
      HOME: `/home/${name}`,
      [`ONLY_${name}`]: "x",
      TZ: name === "a" ? "Asia/Tokyo" : "UTC",
    };
    await run(["cache", "freeze"], { ...env, LC_ALL: name === "a" ? "C" : "de_DE.UTF-8" });
    return Deno.readTextFileSync(path);
  }));
  assert(stores[0] === stores[1], `they differ at ${[...stores[0]].findIndex((c, i) => c !== stores[1][i])}`);
  assertEquals(stores[0].includes(`${folder}`) || stores[0].includes("ONLY_a"), false);
});

Deno.test("what a module has of others is what they had when it was imported", async () => {
  const program = `
import time, heapq, queue, sched, asyncio, unittest.mock
before = time.monotonic, heapq.heappush
time.monotonic = time.sleep = heapq.heappush = lambda *a: 0
print(sched._time is before[0], queue.heappush is before[1], queue.time is before[0])
import enum
enum.Enum, enum.IntFlag = int, None
import re, signal
print(re.RegexFlag.__mro__[1].__name__, issubclass(signal.Signals, int), re.findall("a", "bab"))
`;
  const [on, off] = await Promise.all(["on", "off"].map((v) => run(["-X", `frozen_modules=${v}`, "-c", program])));
  assertEquals(on.stdout, off.stdout);
  assertEquals(on.stdout.split("\n").length, 3);
});

Deno.test("subclasses are there before anybody looks at their modules", async () => {
  const program = `
import collections.abc, numbers, asyncio, logging, threading
print(sorted(c.__name__ for c in Exception.__subclasses__() if c.__module__.startswith("asyncio")))
print(sorted(c.__name__ for c in collections.abc.MutableMapping.__subclasses__()))
print(isinstance(collections.deque(), collections.abc.MutableSequence), isinstance(1, numbers.Integral))
print(threading.main_thread().name, threading.active_count(), threading.current_thread() is threading.main_thread())
import os, pathlib
print(isinstance(pathlib.Path(), os.PathLike), os.environ["MARK"], logging.getLogger().name)
`;
  const [on, off] = await Promise.all(
    ["on", "off"].map((v) => run(["-X", `frozen_modules=${v}`, "-c", program], { MARK: v })),
  );
  assertEquals(on.stdout.replace("True on root", "True off root"), off.stdout);
  assertEquals(off.stdout.split("\n").length, 6);
});

Deno.test("submodules that are imported later stand in their packages", async () => {
  const program = `
import importlib, concurrent, concurrent.futures, xml, email
import importlib.util, concurrent.futures.thread, xml.dom.minidom, email.mime.text
print(importlib.util.__name__, concurrent.futures.thread.__name__, xml.dom.minidom.__name__, email.mime.text.__name__)
print([n for n in vars(importlib) if n in ("util", "_bootstrap", "abc")], importlib._bootstrap.__name__)
import sys, types
class Fancy(types.ModuleType): x = 1
import json.tool
sys.modules["json"].__class__ = Fancy
print(json.x, json.tool.__name__, json.loads("[1]"))
`;
  const [on, off] = await Promise.all(["on", "off"].map((v) => run(["-X", `frozen_modules=${v}`, "-c", program])));
  assertEquals(on.stdout, off.stdout);
  assertEquals(on.stdout.split("\n").length, 4);
});

Deno.test("what modules do in their process, they do in each", async () => {
  const programs = [
    `
import atexit, asyncio, logging, io
def last(): logging.warning("still open"); print(stream.getvalue().split("\\n"))
atexit.register(last)
stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(name)s %(message)s")
print(sorted(logging.Logger.manager.loggerDict), len(logging._handlerList))
import time
print(0 <= time.time_ns() - logging._startTime < 60e9, logging._srcfile == logging.__file__)
`,
    `
import concurrent.futures, asyncio, logging.config
logging.config.dictConfig({"version": 1, "disable_existing_loggers": True})
print(logging.getLogger("concurrent.futures").disabled, logging.getLogger("asyncio").disabled, asyncio.log.logger.name)
`,
    `
import logging.handlers, sys
class Shown(logging.Handler):
    def emit(self, record): print("at the end:", record.getMessage())
memory = logging.handlers.MemoryHandler(100, target=Shown())
logging.getLogger().addHandler(memory)
logging.error("kept")
`,
    `
import csv, random, threading, _csv, gettext, os
print(csv.list_dialects(), _csv.list_dialects(), gettext._default_localedir.endswith("locale"))
random.seed(7); print(random.random(), random.choice("abc"), random.Random(7).random())
t = threading.Thread(target=lambda: print(threading.current_thread().name, threading.main_thread().name)); t.start(); t.join()
from compression import zstd
try: zstd.ZstdCompressor(options={zstd.DecompressionParameter.window_log_max: 15})
except TypeError as e: print(e)
`,
    `
import asyncio, concurrent.futures, random
print(random.Random.__name__)
async def main(): return asyncio.get_running_loop() is asyncio.get_event_loop()
print(asyncio.run(main()))
with concurrent.futures.ThreadPoolExecutor(2) as pool: print(list(pool.map(abs, [-1, -2])))
`,
  ];
  for (const program of programs) {
    const [on, off] = await Promise.all(["on", "off"].map((v) => run(["-X", `frozen_modules=${v}`, "-c", program])));
    assertEquals(on, off);
    assert(off.stdout !== "" && off.stderr === "", off.stderr);
  }
});

Deno.test("modules are filled in whatever order somebody looks at them", async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const { stdout, stderr } = await run([`${here}orders.py`, LIBRARY, String(seed)]);
    assertEquals(`${seed} ${stdout}${stderr}`, `${seed} [1, 2] 0.125 ['a']\n`);
  }
});

Deno.test("a module that could not be filled for want of stack is filled another time", async () => {
  const { stdout, stderr } = await run([`${here}full_stack.py`]);
  assertEquals(stderr, "");
  assertEquals(stdout, "[1] 0.25 a Counter({'a': 2})\nimportlib.util xml.dom\nTrue\n");
});

Deno.test("a damaged store costs time and nothing else", async () => {
  const bytes = Deno.readFileSync(store);
  const program = "import re, json\nprint(re.findall('a+', 'aab'), json.dumps([1]))";
  const damaged = `${folder}/damaged.frozen`;
  const flipped = bytes.slice();
  for (let i = 20_000; i < flipped.length; i += 997) flipped[i] ^= 1;
  for (const text of [new Uint8Array(), bytes.subarray(0, 30_000), flipped]) {
    Deno.writeFileSync(damaged, text);
    assertEquals((await run(["-c", program], { STORE: damaged })).stdout, "['aa'] [1]\n");
  }
});

Deno.test("classes, flags and patterns of thawed modules work as any", async () => {
  const program = `
import copyreg, enum, re, signal, socket, typing, collections, abc
class Color(enum.Flag):
    RED = 1
    BLUE = 2
class P(typing.NamedTuple):
    x: int = 1
class D(collections.UserDict): pass
print(Color.RED | Color.BLUE, P().x, D(a=1), re.compile("x", re.I | re.M).flags, signal.SIGINT, socket.AF_INET)
print(isinstance([], collections.abc.Sequence), issubclass(D, collections.abc.MutableMapping), re.Pattern in copyreg.dispatch_table)
print(typing.get_type_hints(P), typing.Optional[int], [c.__name__ for c in enum.Enum.__subclasses__()][:2])
`;
  const [on, off] = await Promise.all(["on", "off"].map((v) => run(["-X", `frozen_modules=${v}`, "-c", program])));
  assertEquals(on.stdout, off.stdout);
  assertEquals(on.stdout.split("\n").length, 4);
});
