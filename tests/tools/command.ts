// The `python` command as a test uses it. In: arguments, files, an environment. Out: stdout, stderr, exit status.
// Each call is a process of its own, started as a user starts it: `deno run -A cli.ts ARGS`.
import { dirname, join, testsFolder } from "./paths.ts";
import type { Outcome } from "./run_najash.ts";

export interface CommandOptions {
  cwd?: string;
  /** Added to the environment; NO_COLOR=1 is always set. */
  env?: Record<string, string>;
  stdin?: string;
  /** Deno's own flags; without them all permissions are given. */
  denoFlags?: string[];
  timeoutSeconds?: number;
}

/** The command line that starts Najash, after the path of deno. */
export const cliPath = join(dirname(testsFolder), "cli.ts");

/** Runs `deno run -A cli.ts ...args` to its end. */
export async function najash(args: string[], options: CommandOptions = {}): Promise<Outcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), (options.timeoutSeconds ?? 60) * 1000);
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", ...(options.denoFlags ?? ["-A"]), "--quiet", cliPath, ...args],
    cwd: options.cwd,
    env: { NO_COLOR: "1", ...options.env },
    stdin: options.stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
    signal: abort.signal,
  }).spawn();
  const output = child.output();
  if (options.stdin !== undefined) {
    const writer = child.stdin.getWriter();
    // A program may end without reading its input.
    await writer.write(new TextEncoder().encode(options.stdin)).then(() => writer.close()).catch(() => {});
  }
  const done = await output;
  clearTimeout(timer);
  const decoder = new TextDecoder();
  const note = abort.signal.aborted ? "\n(stopped: took too long)\n" : "";
  return { stdout: decoder.decode(done.stdout), stderr: decoder.decode(done.stderr) + note, exit: done.code };
}

/** Calls `work` with a new folder (its real path), which is removed afterwards. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "najash_test_" }));
  try {
    await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

/** Removes a folder into which a process that a command left behind (runtime/host_image.ts) may still write. */
async function removeFolder(folder: string): Promise<void> {
  for (let left = 20;; left--) {
    try {
      return Deno.removeSync(folder, { recursive: true });
    } catch (e) {
      if (left === 0 || !(e as Error).message.includes("not empty")) throw e;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

/** Writes text files, named by their path below `folder`. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    Deno.mkdirSync(dirname(path), { recursive: true });
    Deno.writeTextFileSync(path, text);
  }
}
