// --report-permissions: what it reports is enough, and nothing of it is too much. What narrow flags leave of the environment
// and of the network.
import { assert, assertEquals, assertMatch } from "@std/assert";
import { permissionReport } from "../../lib/cli/permissions.ts";
import type { AccessKind } from "../../lib/runtime/host_access.ts";
import { cliPath, inFolder, najash, writeFiles } from "../tools/command.ts";
import { dirname, join } from "../tools/paths.ts";

const whole = join(dirname(cliPath), "lib/cli/whole.ts");

const PROGRAM = `import os, socket, subprocess, sys
import helper
def attempt(f):
    try:
        return f()
    except OSError as e:
        return type(e).__name__
print(attempt(helper.hosts))
print(attempt(lambda: open("out.txt", "w").write("x")))
print(os.environ.get("NAJASH_TEST_A"), os.environ.get("NAJASH_TEST_UNSET"))
print(attempt(lambda: subprocess.run(["/bin/echo", "hi"], capture_output=True, text=True).stdout))
def serve():
    with socket.create_server(("localhost", 0)) as s:
        with socket.create_connection(s.getsockname()[:2]) as c:
            return "connected"
print(attempt(serve))
print(socket.gethostname())
`;

async function run(folder: string, flags: string[]): Promise<string> {
  const done = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-prompt", ...flags, whole, `${folder}/main.py`],
    cwd: folder,
    env: { NO_COLOR: "1", NAJASH_TEST_A: "1" },
  }).output();
  return new TextDecoder().decode(done.stdout) + new TextDecoder().decode(done.stderr);
}

Deno.test("--report-permissions: enough, and the smallest", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, {
      "main.py": PROGRAM,
      "helper.py": "def hosts():\n    return len(open('/etc/hosts').read()) > 0\n",
    });
    const { stdout, stderr, exit } = await najash([`--report-permissions=${folder}/report`, "main.py"], {
      cwd: folder,
      env: { NAJASH_TEST_A: "1" },
    });
    assertEquals([stderr, exit], ["", 0]);
    const report = Deno.readTextFileSync(`${folder}/report`).trimEnd().split("\n");
    const rows = report.slice(1).map((row) => row.trim().split(/ {2,}/));
    assertEquals(rows, [
      ["--allow-read=/etc/hosts", `${folder}/helper.py:2`],
      [`--allow-read=${folder}`, `${folder}/main.py:2`],
      [`--allow-write=${folder}/out.txt`, `${folder}/main.py:9`],
      ["--allow-net=localhost", `${folder}/main.py:13`],
      ["--allow-env=NAJASH_TEST_A", `${folder}/main.py:10`],
      ["--allow-sys=hostname", `${folder}/main.py:17`],
      ["--allow-run=/bin/echo", `${folder}/main.py:11`],
    ]);
    const flags = report[0].replace("permissions: ", "").split(" ");
    assertEquals(await run(folder, flags), stdout);
    for (let i = 0; i < flags.length; i++) {
      assert(await run(folder, flags.toSpliced(i, 1)) !== stdout, flags[i]);
    }
  });
});

Deno.test("--report-permissions: on stderr, with a program that ends by os._exit", async () => {
  const { stdout, stderr, exit } = await najash(
    ["--report-permissions", "-c", "import os; print(os.listdir('/etc') != [], flush=True); os._exit(3)"],
  );
  assertEquals([stdout, exit], ["True\n", 3]);
  assertEquals(stderr, "permissions: --allow-read=/etc\n  --allow-read=/etc  <string>:1\n");
});

Deno.test("--report-permissions: none", async () => {
  const { stderr } = await najash(["--report-permissions", "-c", "import json, re"]);
  assertEquals(stderr, "permissions: none\n");
});

const JAVASCRIPT = `from js import Deno, fetch
import js, node
fetch("https://example.invalid/x")
Deno.readTextFileSync("/etc/hosts")
node.fs.writeFileSync("out.txt", "x")
js.Deno.Command.new("id")
`;

Deno.test("--report-permissions: functions of JavaScript", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "main.py": JAVASCRIPT });
    const { stderr } = await najash(["--report-permissions", "main.py"], { cwd: folder });
    assertEquals(stderr.trimEnd().split("\n").slice(1).map((row) => row.trim().split(/ {2,}/)), [
      ["--allow-read=/etc/hosts", `${folder}/main.py:4`],
      [`--allow-read=${folder}/main.py`, "the program itself"],
      [`--allow-write=${folder}/out.txt`, `${folder}/main.py:5`],
      ["--allow-net=example.invalid:443", `${folder}/main.py:3`],
      ["--allow-run=id", `${folder}/main.py:6`],
    ]);
  });
});

function report(asked: Record<string, string[]>): string {
  const rows = Object.entries(asked).map(([kind, values]) => {
    return [kind as AccessKind, new Map(values.map((v, i) => [v, `p${i}`]))] as const;
  });
  return permissionReport(new Map(rows)).split("\n")[0].replace("permissions: ", "");
}

Deno.test("the smallest set of values", () => {
  assertEquals(report({ read: ["/a/b", "/a", "/ab"] }), "--allow-read=/a,/ab");
  assertEquals(report({ net: ["h:1", "h?", "g?", "k", "k:2"] }), "--allow-net=g,h:1,k");
  assertEquals(report({ env: ["A", "", "B"], run: ["x,y"] }), "--allow-env --allow-run=x,,y");
  assertEquals(report({ write: ["/a b"] }), "'--allow-write=/a b'");
});

const NARROW = `import os, socket
print(os.environ["NAJASH_TEST_A"], os.getenv("NAJASH_TEST_B"), "NAJASH_TEST_A" in os.environ, os.environ.get("HOME"))
print(sorted(os.environ), len(os.environ), dict(os.environ) == os.environ.copy())
os.environ["NAJASH_TEST_A"] = "2"
print(os.environ["NAJASH_TEST_A"])
del os.environ["NAJASH_TEST_A"]
print(os.environ.get("NAJASH_TEST_A"))
for address in ("localhost", 9), ("nowhere.invalid", 80), ("other.invalid", 80):
    try:
        socket.create_connection(address)
    except OSError as e:
        print(type(e).__name__, e)
`;

Deno.test("narrow flags: os.environ has the variables that may be read, hosts are allowed by name", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "main.py": NARROW });
    const flags = [
      `--allow-read=${folder}`,
      "--allow-env=NAJASH_TEST_A,TERM",
      "--allow-net=localhost:9,nowhere.invalid:80",
    ];
    const lines = (await run(folder, flags)).split("\n");
    assertEquals(lines[0], "1 None True None");
    assertMatch(lines[1], /^\['NAJASH_TEST_A'(, 'TERM')?\] [12] True$/);
    assertEquals(lines.slice(2, 6), ["2", "None", "ConnectionRefusedError [Errno 111] Connection refused", lines[5]]);
    assertMatch(lines[5], /^OSError \[Errno 113\]/);
    assertMatch(lines[6], /^PermissionError .*--allow-net=other\.invalid:80/);
    assert(lines.length === 8);
  });
});

Deno.test("processes of multiprocessing: what is refused is told, and nothing waits for ever", async () => {
  await inFolder(async (folder) => {
    const program = "import multiprocessing\n" +
      "if __name__ == '__main__':\n    multiprocessing.Process(target=print).start()\n";
    writeFiles(folder, { "main.py": program });
    for (
      const [flags, missing] of [
        ["--allow-read --allow-env", "--allow-write"],
        ["--allow-read --allow-env --allow-write --allow-sys", "--allow-run=mkfifo"],
        ["--allow-read --allow-env --allow-write --allow-sys --allow-run", "--allow-all"],
      ]
    ) {
      assertMatch(await run(folder, flags.split(" ")), new RegExp(`PermissionError: .*\\(run with ${missing}\\)\n$`));
    }
  });
});

Deno.test("ctypes: without --allow-ffi an ImportError names the flag", async () => {
  const { stdout, stderr } = await najash(
    ["-c", "try: import ctypes\nexcept ImportError as e: print(e, e.name)"],
    { denoFlags: ["--no-prompt", "--allow-read", "--allow-env"] },
  );
  assertEquals([stdout, stderr], ["ctypes runs native code: run with --allow-ffi _ctypes\n", ""]);
});
