// Runs one measured child process, pinned to a core where `taskset` exists.
// In: a command, a time limit, optionally a sampler called with the child's pid while it runs.
// Out: exit code, texts, seconds of wall time, whether the time limit ended it.
// Invariant: a child that was started is always waited for.

export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
  seconds: number;
  timedOut: boolean;
}

export interface RunOptions {
  limitSeconds?: number;
  env?: Record<string, string>;
  pin?: boolean;
  sample?: (pid: number) => void;
  sampleEveryMs?: number;
}

/** Finds an executable in PATH; undefined where there is none. */
export function which(name: string): string | undefined {
  if (name.includes("/")) return isFile(name) ? name : undefined;
  for (const folder of (Deno.env.get("PATH") ?? "").split(":")) {
    const path = `${folder}/${name}`;
    if (folder !== "" && isFile(path)) return path;
  }
  return undefined;
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

const taskset = which("taskset");

/** The words that pin a command to the first core, empty where that is not possible. */
export function pinning(): string[] {
  return taskset === undefined ? [] : [taskset, "-c", "0"];
}

/** Runs a command to its end or to its time limit. */
export async function run(command: string[], options: RunOptions = {}): Promise<Finished> {
  const words = [...(options.pin === false ? [] : pinning()), ...command];
  const start = performance.now();
  const child = new Deno.Command(words[0], {
    args: words.slice(1),
    // Set to nothing it counts as unset: otherwise it would keep CPython from caching what it compiles.
    env: { PYTHONDONTWRITEBYTECODE: "", ...options.env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    try {
      child.kill("SIGKILL");
    } catch {
      // It ended by itself in this very moment.
    }
  }, (options.limitSeconds ?? 120) * 1000);
  const { sample } = options;
  const sampler = sample && setInterval(() => sample(child.pid), options.sampleEveryMs ?? 20);
  const output = await child.output();
  const seconds = (performance.now() - start) / 1000;
  clearTimeout(limit);
  if (sampler !== undefined) clearInterval(sampler);
  const decoder = new TextDecoder();
  return {
    code: output.code,
    stdout: decoder.decode(output.stdout),
    stderr: decoder.decode(output.stderr),
    seconds,
    timedOut,
  };
}

/** The last line of a text that says something: where Python and Deno put the error. */
export function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1)?.trim() ?? "";
}
