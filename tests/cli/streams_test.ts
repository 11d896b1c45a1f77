// What the locale says of the standard streams; programs that can be read only once; what comes after one that can't run.
import { assertEquals } from "@std/assert";
import { cliPath, najash } from "../tools/command.ts";

const SHOW = "import sys; print(sys.stdin.errors, sys.stdout.errors, sys.stderr.errors, sys.flags.utf8_mode)";

Deno.test("standard streams: errors follow the locale, UTF-8 mode and PYTHONIOENCODING", async () => {
  const rows: [Record<string, string>, string][] = [
    [{ LC_ALL: "C" }, "surrogateescape surrogateescape backslashreplace 1"],
    [{ LC_ALL: "POSIX", PYTHONUTF8: "0" }, "surrogateescape surrogateescape backslashreplace 0"],
    [{ LC_ALL: "", LC_CTYPE: "", LANG: "" }, "surrogateescape surrogateescape backslashreplace 1"],
    [{ LC_ALL: "C.UTF-8" }, "surrogateescape surrogateescape backslashreplace 0"],
    [{ LC_ALL: "de_DE.UTF-8" }, "strict strict backslashreplace 0"],
    [{ LC_ALL: "de_DE.UTF-8", PYTHONUTF8: "1" }, "surrogateescape surrogateescape backslashreplace 1"],
    [{ LC_ALL: "C", PYTHONIOENCODING: "latin-1" }, "strict strict backslashreplace 1"],
    [{ LC_ALL: "C", PYTHONIOENCODING: ":replace" }, "replace replace backslashreplace 1"],
  ];
  for (const [env, expected] of rows) {
    assertEquals((await najash(["-c", SHOW], { env })).stdout, `${expected}\n`, JSON.stringify(env));
  }
});

Deno.test("a program from a pipe by its name", async () => {
  const stdin = "import sys; print(sys.argv)\n";
  for (const path of ["/dev/stdin", "/dev/fd/0"]) {
    assertEquals((await najash([path, "a"], { stdin })).stdout, `['${path}', 'a']\n`);
  }
  // A shell's <(…) is such a file.
  const child = new Deno.Command("bash", {
    args: ["-c", `"$0" run -A -q "$1" <(echo 'print(1 + 1)')`, Deno.execPath(), cliPath],
    env: { NO_COLOR: "1" },
  });
  assertEquals(new TextDecoder().decode((await child.output()).stdout), "2\n");
});

Deno.test("-i comes after a script that is not there, too", async () => {
  const { stdout, exit } = await najash(["-i", "no-such-script.py"], { stdin: "print(6 * 7)\n" });
  assertEquals([stdout, exit], ["42\n", 0]);
});

Deno.test("PYTHON_CPU_COUNT and -X cpu_count", async () => {
  const show = "import os; print(os.cpu_count(), os.process_cpu_count())";
  const env = { PYTHON_CPU_COUNT: "3" };
  assertEquals((await najash(["-c", show], { env })).stdout, "3 3\n");
  assertEquals((await najash(["-X", "cpu_count=5", "-c", show], { env })).stdout, "5 5\n");
  for (const args of [["-E"], ["-X", "cpu_count=default"]]) {
    const plain = await najash(["-c", show]);
    assertEquals((await najash([...args, "-c", show], { env })).stdout, plain.stdout);
  }
});
