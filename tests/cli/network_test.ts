// Najash loaded from a server, as from a registry: what it needs there, the start image, what a reload does.
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { inFolder, writeFiles } from "../tools/command.ts";

const repository = new URL("../../", import.meta.url);

/** The text that a registry gives for a file: names of the import map replaced, as publishing does it. */
function published(path: string): string | null {
  if (!/^\/(?:cli\.ts|lib\/[\w./]+\.ts)$/.test(path)) return null;
  try {
    return Deno.readTextFileSync(new URL(`.${path}`, repository)).replaceAll('"pyodide/', '"npm:pyodide@314.0.7/');
  } catch {
    return null;
  }
}

Deno.test("from the network: few permissions, an image after the first run, fresh sources after a reload", async () => {
  const asked: string[] = [];
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, (request) => {
    const path = new URL(request.url).pathname;
    asked.push(path);
    const text = published(path);
    if (text === null) return new Response("not found", { status: 404 });
    return new Response(text, { headers: { "content-type": "application/typescript" } });
  });
  const url = `http://127.0.0.1:${server.addr.port}/cli.ts`;
  try {
    await inFolder(async (folder) => {
      const own = Deno.env.get("DENO_DIR") ?? `${Deno.env.get("HOME")}/.cache/deno`;
      Deno.mkdirSync(`${folder}/deno`);
      Deno.symlinkSync(`${own}/npm`, `${folder}/deno/npm`);
      writeFiles(folder, { "hello.py": "import json\nprint(json.dumps(['hello']))\n" });
      const run = async (...args: string[]) => {
        asked.length = 0;
        const done = await new Deno.Command(Deno.execPath(), {
          args: ["run", "--no-config", "-q", ...args],
          env: { DENO_DIR: `${folder}/deno`, NO_COLOR: "1" },
          cwd: folder,
        }).output();
        return [new TextDecoder().decode(done.stdout), new TextDecoder().decode(done.stderr), done.code];
      };
      const allowed = `--allow-import=127.0.0.1:${server.addr.port}`;
      assertEquals(await run("--no-prompt", allowed, url, "-c", "print(6 * 7)"), ["42\n", "", 0]);
      const [, error, status] = await run("--no-prompt", allowed, url, "-c", "import json");
      assertMatch(
        String(error),
        /No module named 'json' \(the standard library can't be read; run deno with --allow-read=/,
      );
      assertEquals(status, 1);
      const hello = ['["hello"]\n', "", 0];
      assertEquals(await run("-A", url, "hello.py"), hello);
      const made = [...Deno.readDirSync(`${folder}/deno/najash/image`)].map((e) => e.name.replace(/^.*\./, "")).sort();
      // One for programs without imports, and one for all others; frozen modules are being made.
      assertEquals(made.filter((end) => end !== "making" && end !== "frozen"), [
        "chunks",
        "chunks",
        "js",
        "js",
        "json",
      ]);
      // From the image: little else is loaded, so little is transpiled again.
      Deno.removeSync(`${folder}/deno/gen`, { recursive: true });
      assertEquals(await run("-A", "--cached-only", url, "hello.py"), hello);
      assertEquals(asked, []);
      const transpiled = [...Deno.readDirSync(`${folder}/deno/gen/http/127.0.0.1_PORT${server.addr.port}`)];
      assert(transpiled.length < 5, `${transpiled.length} modules`);
      assertEquals(await run("-A", `--reload=${url}`, url, "hello.py"), hello);
      assertStringIncludes(asked.join(" "), "/cli.ts");
    });
  } finally {
    await server.shutdown();
  }
});
