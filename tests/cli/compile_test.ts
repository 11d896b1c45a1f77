// `najash compile`: what it generates, what that does when it runs, what deno makes of it.
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { cliPath, inFolder, najash, writeFiles } from "../tools/command.ts";
import { dirname, join } from "../tools/paths.ts";
import type { Outcome } from "../tools/run_najash.ts";

const PROGRAM = {
  "app.py": `"""A program."""
import sys, json, importlib
from pkg import part
from pkg.sub.deep import value
import late

def main():
    secret_name = json.dumps({"a": part.double(21)})
    print(secret_name, value, late.plugin().NAME, sys.argv[1:], sys.frozen, __name__)
    if "fail" in sys.argv:
        raise ValueError("a b")
    if "exit" in sys.argv:
        sys.exit(3)
    if "read" in sys.argv:
        open("/etc/hostname")

main()
`,
  "pkg/__init__.py": "",
  "pkg/part.py": "from . import other\ndef double(x):\n    assert x, 'none'\n    return other.two() * x\n",
  "pkg/other.py": "def two():\n    return 2\n",
  "pkg/sub/deep.py": "from ..other import two\nvalue = two() + 1\n",
  "pkg/unused.py": "1/0\n",
  "late.py": "import importlib\ndef plugin():\n    return importlib.import_module('plugged')\n",
  "plugged.py": "NAME = 'plugged'\n",
};

const config = join(dirname(cliPath), "deno.json");

/** Runs the generated entry as the executable would: it may read itself, and nothing else. */
async function runEntry(folder: string, args: string[], flags: string[] = []): Promise<Outcome> {
  const done = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--cached-only",
      "--no-remote",
      "--no-prompt",
      "--unstable-raw-imports",
      "--config",
      config,
      ...flags,
      `${folder}/entry.ts`,
      ...args,
    ],
    env: { NO_COLOR: "1", PYTHONPATH: "/nowhere", PYTHONWARNINGS: "error" },
  }).output();
  const text = (b: Uint8Array) => new TextDecoder().decode(b);
  return { stdout: text(done.stdout), stderr: text(done.stderr), exit: done.code };
}

async function emit(folder: string, ...options: string[]): Promise<string> {
  const out = `${folder}/out`;
  const done = await najash(["compile", `${folder}/app.py`, "--emit", out, ...options]);
  assertEquals([done.stderr, done.exit], ["", 0]);
  return out;
}

const HELLO = `{"a": 42} 3 plugged ['x'] True __main__\n`;

Deno.test("compile: the entry runs without any permission and without its source", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, PROGRAM);
    const out = await emit(folder);
    for (const name of Object.keys(PROGRAM)) Deno.removeSync(`${folder}/${name}`);
    assertEquals(await runEntry(out, ["x"]), { stdout: HELLO, stderr: "", exit: 0 });
    assertEquals((await runEntry(out, ["exit"])).exit, 3);
    const failed = await runEntry(out, ["fail"]);
    assertEquals(failed.exit, 1);
    assertEquals(
      failed.stderr,
      'Traceback (most recent call last):\n  File "/najash/app.zip/app.py", line 17, in <module>\n' +
        '  File "/najash/app.zip/app.py", line 11, in main\nValueError: a b\n',
    );
    const refused = await runEntry(out, ["read"]);
    assertMatch(refused.stderr, /PermissionError: \[Errno 13\] .*--allow-read=\/etc\/hostname/);
    const bytes = Deno.readFileSync(`${out}/app.zip`);
    const text = new TextDecoder("latin1").decode(bytes);
    assert(!text.includes("def double"), "source text in the archive");
    assert(!text.includes(folder), "a path of this machine in the archive");
    assert(!text.includes("unused"), "a module nobody imports in the archive");
    assertStringIncludes(text, "pkg/sub/deep.pyc");
  });
});

Deno.test("compile: --with-source shows lines, -O drops assertions", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, PROGRAM);
    const out = await emit(folder, "--with-source");
    const failed = await runEntry(out, ["fail"]);
    assertStringIncludes(failed.stderr, "line 17, in <module>\n    main()\n    ~~~~^^\n");
    assertStringIncludes(failed.stderr, '    raise ValueError("a b")\nValueError: a b\n');
    writeFiles(folder, { "app.py": "assert False\nprint(__debug__, __doc__)\n" });
    assertEquals((await runEntry(await emit(folder), [])).exit, 1);
    assertEquals((await runEntry(await emit(folder, "-O"), [])).stdout, "False None\n");
  });
});

Deno.test("compile: what cannot be made", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "bad.py": "x = (\n", "app.py": "import gone\n" });
    const at = { cwd: folder };
    const rows: [string[], number, RegExp][] = [
      [[], 2, /^najash compile: which script\?\nusage: /],
      [["--nope", "app.py"], 2, /unknown option --nope/],
      [["app.py", "--target", "amiga"], 2, /--target must be one of linux-x64/],
      [["none.py"], 2, /No such file/],
      [["bad.py"], 1, /SyntaxError: '\(' was never closed/],
      [["app.py", "--include", "no.such"], 2, /there is no module named 'no\.such'/],
    ];
    for (const [args, exit, pattern] of rows) {
      const done = await najash(["compile", ...args], at);
      assertEquals([done.exit, done.stdout], [exit, ""], done.stderr);
      assertMatch(done.stderr, pattern);
    }
    assertMatch((await najash(["compile", "--help"])).stdout, /^usage: najash compile/);
  });
});

Deno.test("compile: an executable with denort's place taken by deno itself", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, PROGRAM);
    const done = await najash(["compile", "app.py", "-o", "made", "--allow-read=/data"], {
      cwd: folder,
      env: { DENORT_BIN: Deno.execPath() },
      timeoutSeconds: 120,
    });
    assertEquals(done.exit, 0, done.stderr);
    assertMatch(done.stderr, /compiled\.ts/);
    assert(!/pyodide/.test(done.stderr), "the package that the library came from is embedded");
    const size = Deno.statSync(`${folder}/made`).size;
    assert(size > Deno.statSync(Deno.execPath()).size, "nothing was added to the base");
    assert((Deno.statSync(`${folder}/made`).mode! & 0o100) !== 0, "not executable");
  });
});

Deno.test("compile: the executable runs", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, PROGRAM);
    const made = await najash(["compile", "app.py", "-o", "made"], { cwd: folder, timeoutSeconds: 120 });
    if (made.exit !== 0) {
      assertMatch(
        made.stderr,
        /^najash compile: deno compile could not download .*\(denort\), and DENORT_BIN does not/,
      );
      assertEquals(made.exit, 1);
      console.log("skipped: running the executable: its base (denort) can't be downloaded here");
      return;
    }
    const done = await new Deno.Command(`${folder}/made`, { args: ["x"] }).output();
    assertEquals(new TextDecoder().decode(done.stdout), HELLO);
  });
});
