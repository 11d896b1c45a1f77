// sys.executable: the launcher, run as `python`; virtual environments; the permissions of a child.
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { inFolder, najash, writeFiles } from "../tools/command.ts";

const decoder = new TextDecoder();

async function launcher(denoFlags?: string[]): Promise<string> {
  const done = await najash(["-c", "import sys; print(sys.executable)"], { denoFlags });
  return done.stdout.trim();
}

function run(program: string, args: string[], env: Record<string, string> = {}, clearEnv = false) {
  const done = new Deno.Command(program, { args, env: { NO_COLOR: "1", ...env }, clearEnv, stdin: "null" })
    .outputSync();
  return { out: decoder.decode(done.stdout), err: decoder.decode(done.stderr), exit: done.code };
}

Deno.test("sys.executable runs as python", async () => {
  const python = await launcher();
  assertMatch(python, /\/najash\/bin\/\w+\/python3\.14$/);
  const done = run(python, ["-c", "import sys; print(sys.executable, sys.orig_argv[0], sys.argv)", "-x"]);
  assertEquals(done, { out: `${python} ${python} ['-c', '-x']\n`, err: "", exit: 0 });
  const wrong = run(python, ["-z"]);
  assertEquals(wrong.exit, 2);
  assertStringIncludes(wrong.err, `usage: ${python} [option]`);
  // With an empty environment too, as test suites do.
  assertEquals(run(python, ["-I", "-c", "import json; print(json.dumps(1))"], {}, true).out, "1\n");
});

Deno.test("arguments that are no UTF-8 are escaped", async () => {
  const python = await launcher();
  const code = "import os, sys; print(ascii(sys.argv[1:]), os.fsencode(sys.argv[1]))";
  const shell =
    `exec '${python}' -c '${code}' "$(printf 'a\\377b')" "$(printf '\\303\\251')" "$(printf '\\357\\277\\275')"`;
  const done = run("/bin/sh", ["-c", shell]);
  assertEquals(done, { out: "['a\\udcffb', '\\xe9', '\\ufffd'] b'a\\xffb'\n", err: "", exit: 0 });
});

Deno.test("a child gets the flags of its parent and no more", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "a.txt": "a" });
    const flags = ["--allow-env", "--allow-run", "--allow-write", "--no-prompt"];
    const home = Deno.env.get("HOME")!;
    const cache = Deno.env.get("DENO_DIR") ?? `${home}/.cache`;
    const root = new URL("../../", import.meta.url).pathname;
    flags.push(`--allow-read=${cache},${home}/.local,${root},${folder}`);
    const python = await launcher(flags);
    const text = Deno.readTextFileSync(python);
    assertStringIncludes(text, `'--allow-read=${cache},${home}/.local,${root},${folder}'`);
    assertEquals(text.includes("'-A'"), false);
    const code = `print(open('${folder}/a.txt').read())\nopen('/etc/passwd')`;
    const done = run(python, ["-c", code]);
    assertEquals(done.out, "a\n");
    assertMatch(done.err, /PermissionError: \[Errno 13\] Permission denied .*--allow-read.*: '\/etc\/passwd'\n$/);
  });
});

Deno.test("venv: prefix, site-packages, .pth, activation", async () => {
  await inFolder(async (folder) => {
    const env = `${folder}/env`;
    const made = await najash(["-m", "venv", "--without-pip", env]);
    assertEquals([made.stderr, made.exit], ["", 0]);
    assertEquals(Deno.readLinkSync(`${env}/lib64`), "lib");
    const site = `${env}/lib/python3.14/site-packages`;
    writeFiles(folder, { "extra/more.py": "x = 2" });
    writeFiles(site, { "mine.py": "x = 1", "a.pth": `# comment\n${folder}/extra\nimport sys; sys.pth = True\n` });
    const code = "import sys, mine, more; print(sys.prefix, sys.prefix != sys.base_prefix, mine.x, more.x, sys.pth)";
    assertEquals(run(`${env}/bin/python`, ["-c", code]), { out: `${env} True 1 2 True\n`, err: "", exit: 0 });
    const active = run("/bin/sh", ["-c", `. ${env}/bin/activate; python -c 'import sys; print(sys.executable)'`]);
    assertEquals(active.out, `${env}/bin/python\n`);
    const named = await najash(["-c", "import sys; print(sys.prefix)"], { env: { VIRTUAL_ENV: env } });
    assertEquals(named.stdout, `${env}\n`);
    const isolated = await najash(["-E", "-c", "import sys; print(sys.prefix)"], { env: { VIRTUAL_ENV: env } });
    assertEquals(isolated.stdout === `${env}\n`, false);
  });
});
