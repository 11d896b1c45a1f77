// Runs many Python programs cheaply: one process for a batch. In: sources, a command that runs batch.py. Out: what each
// printed. Invariant: a program that hangs or brings its process down gets a text that says so, and the rest still run.
import { dirname, fromFileUrl, join, testsFolder } from "../tools/paths.ts";

const driver = join(dirname(fromFileUrl(import.meta.url)), "batch.py");
const cli = join(dirname(testsFolder), "cli.ts");

/**
 * Programs that end within milliseconds only pay for V8's last compiler and for its replacement of running functions:
 * a third of the processor time without -X jit, a fifth with it.
 */
const V8_FLAGS = "--v8-flags=--no-turbofan,--no-use-osr";

export function najash(options: readonly string[]): string[] {
  return [Deno.execPath(), "run", "-A", "--quiet", "--no-check", V8_FLAGS, cli, ...options];
}

interface Run {
  /** The outputs so far, by the program's number. */
  done: Map<number, string>;
  stuck: boolean;
  stderr: string;
}

async function runFrom(command: string[], file: string, start: number, quietSeconds: number): Promise<Run> {
  const abort = new AbortController();
  const child = new Deno.Command(command[0], {
    args: [...command.slice(1), driver, file, String(start)],
    env: { NO_COLOR: "1", PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1", PYTHONHASHSEED: "0" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    signal: abort.signal,
  }).spawn();
  const done = new Map<number, string>();
  let timer = setTimeout(() => abort.abort(), (quietSeconds + 20) * 1000);
  const errors = new Response(child.stderr).text();
  let rest = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), quietSeconds * 1000);
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      try {
        const [number, output] = JSON.parse(line);
        done.set(number, output);
      } catch {
        done.set(start + done.size, `(unreadable: ${line.slice(0, 300)})`);
      }
    }
  }
  clearTimeout(timer);
  await child.status;
  return { done, stuck: abort.signal.aborted, stderr: await errors };
}

/** What each of `sources` prints under `command`. */
export async function runBatch(command: string[], sources: string[], quietSeconds = 10): Promise<string[]> {
  const file = Deno.makeTempFileSync({ prefix: "najash_random_", suffix: ".json" });
  try {
    Deno.writeTextFileSync(file, JSON.stringify(sources));
    const outputs: string[] = [];
    while (outputs.length < sources.length) {
      const run = await runFrom(command, file, outputs.length, quietSeconds);
      while (run.done.has(outputs.length)) outputs.push(run.done.get(outputs.length)!);
      if (outputs.length === sources.length) break;
      outputs.push(run.stuck ? "(no end)\n" : `(process ended)\n${run.stderr.slice(-2000)}`);
    }
    return outputs;
  } finally {
    Deno.removeSync(file);
  }
}
