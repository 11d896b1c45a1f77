// SIGINT: a program that names KeyboardInterrupt has it from its first line on; others end by the signal or by the exception.
import { assertEquals } from "@std/assert";

const cli = new URL("../../cli.ts", import.meta.url).pathname;

/** Sends SIGINT when the program has written its first line. */
async function interrupted(text: string): Promise<{ code: number; signal: string | null; out: string; err: string }> {
  const p = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", cli, "-c", text],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const err = new Response(p.stderr).text();
  let out = "";
  for await (const part of p.stdout.pipeThrough(new TextDecoderStream())) {
    if (out === "") p.kill("SIGINT");
    out += part;
  }
  const { code, signal } = await p.status;
  await p.stdin.close().catch(() => {});
  return { code, signal, out, err: await err };
}

Deno.test("KeyboardInterrupt from the start", async () => {
  // The thread that listens is there after some 30 ms.
  const wait = "import time\ntime.sleep(0.04)\n";
  const loop = "print('go', flush=True)\ntry:\n  while True: pass\nexcept KeyboardInterrupt:\n  print('caught')";
  assertEquals(await interrupted(wait + loop), { code: 0, signal: null, out: "go\ncaught\n", err: "" });
  const read = "print('go', flush=True)\ntry:\n  input()\nexcept KeyboardInterrupt:\n  print('caught')";
  assertEquals(await interrupted(wait + read), { code: 0, signal: null, out: "go\ncaught\n", err: "" });
});

Deno.test("a program that does not catch it ends by the signal", async () => {
  const { code, signal } = await interrupted("print('go', flush=True)\nwhile True: pass");
  assertEquals([code, signal], [130, "SIGINT"]);
  const slept = await interrupted(
    "import time\ntry:\n  print('go', flush=True)\n  time.sleep(20)\nfinally: print('end')",
  );
  assertEquals([slept.code, slept.signal], [130, "SIGINT"]);
});
