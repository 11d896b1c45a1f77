// Runs one file under Najash. In: a .py file, interpreter options, arguments, input. Out: stdout, stderr, exit status.
// This is the only place that knows how Najash is started: now a process per file.
import { basename } from "@std/path";
import { dirname, join, testsFolder } from "./paths.ts";

export interface Outcome {
  stdout: string;
  stderr: string;
  exit: number;
}

export interface NajashOptions {
  /** Interpreter options, such as ["-X", "jit=0"]. */
  options?: string[];
  args?: string[];
  stdin?: string;
  timeoutSeconds?: number;
}

const cli = join(dirname(testsFolder), "cli.ts");

/** Runs `file` from its own folder, as `python name.py args...` would. */
export async function runNajash(file: string, settings: NajashOptions = {}): Promise<Outcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), (settings.timeoutSeconds ?? 30) * 1000);
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", cli, ...(settings.options ?? []), basename(file), ...(settings.args ?? [])],
    cwd: dirname(file),
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    signal: abort.signal,
  });
  const child = command.spawn();
  const feeding = feed(child.stdin, settings.stdin ?? "");
  const output = await child.output();
  clearTimeout(timer);
  await feeding;
  const decoder = new TextDecoder();
  const stderr = decoder.decode(output.stderr);
  return {
    stdout: decoder.decode(output.stdout),
    stderr: abort.signal.aborted ? stderr + "\n(stopped: took too long)\n" : stderr,
    exit: output.code,
  };
}

async function feed(stdin: WritableStream<Uint8Array>, text: string): Promise<void> {
  const writer = stdin.getWriter();
  try {
    await writer.write(new TextEncoder().encode(text));
    await writer.close();
  } catch {
    // The program ended without reading its input.
  }
}

/** Calls `work` for every item, at most `jobs` at a time. */
export async function eachInPool<T>(items: T[], jobs: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}
