// Runs one test module in processes of its own until every test of it has an outcome.
// In: the command of a Python, a suite, a module. Out: one Outcome per test, in the order of the plan.
// A process that hangs or dies costs only the test that was running: the next process skips what has an outcome.
// Tried and dropped: reading results from stdout; tests print there, replace it and close it.

import { here, type Suite } from "./suite.ts";

export type Status = "ok" | "FAIL" | "ERROR" | "skip";

export interface Outcome {
  id: string;
  status: Status;
  why: string;
}

export interface Limits {
  /** Seconds without any news from the process before it counts as hung. */
  testSeconds: number;
  /** Seconds for the whole module. */
  moduleSeconds: number;
  /** How many processes may hang or die before the rest of the module is given up. */
  restarts: number;
}

export interface ModuleRun {
  module: string;
  outcomes: Outcome[];
  seconds: number;
  processes: number;
}

interface Progress {
  plan: string[];
  outcomes: Map<string, Outcome>;
  running: string | undefined;
  done: boolean;
}

/** Takes in what a driver wrote; `progress` may already hold what earlier processes wrote. */
export function readResults(text: string, progress: Progress): void {
  const planned = new Set(progress.plan);
  for (const line of text.split("\n")) {
    const found = line.match(/^(plan|run|ok|FAIL|ERROR|skip|done)(?: (\S+?))?(?:: (.*))?$/);
    if (!found) continue;
    const [, word, id, why] = found;
    if (word === "done") progress.done = true;
    else if (word === "plan") {
      if (!planned.has(id)) progress.plan.push(id);
      planned.add(id);
    } else if (word === "run") progress.running = id;
    else {
      progress.outcomes.set(id, { id, status: word as Status, why: why ?? "" });
      if (progress.running === id) progress.running = undefined;
    }
  }
}

interface Ending {
  cause: string;
  stderr: string;
}

function sizeOf(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch {
    return 0;
  }
}

/** Runs one process; it is killed when its results file stops growing or the deadline passes. */
async function runProcess(
  command: string[],
  cwd: string,
  results: string,
  limits: Limits,
  deadline: number,
): Promise<Ending> {
  const errors = `${cwd}/.stderr`;
  // A group of its own: children that a test started end together with it; a file, since they could hold a pipe open.
  const child = new Deno.Command("sh", {
    args: ["-c", 'exec "$@" >/dev/null 2>"$0"', errors, ...command],
    detached: true,
    cwd,
    env: { LANG: "C.UTF-8", PYTHONDONTWRITEBYTECODE: "", PYTHONUNBUFFERED: "", NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  let cause = "";
  let size = sizeOf(results);
  let news = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    const newSize = sizeOf(results);
    if (newSize !== size) {
      size = newSize;
      news = now;
    } else if (now - news > limits.testSeconds * 1000) cause = `hangs: no end after ${limits.testSeconds} s`;
    else if (now > deadline) cause = `the module's ${limits.moduleSeconds} s were over`;
    if (cause !== "") {
      clearInterval(watch);
      killGroup(child.pid);
    }
  }, 100);
  const status = await child.status;
  clearInterval(watch);
  if (cause === "") {
    cause = status.signal ? `the process died: ${status.signal}` : `the process ended with ${status.code}`;
  }
  return { cause, stderr: readTail(errors) };
}

function killGroup(leader: number): void {
  try {
    Deno.kill(-leader, "SIGKILL");
  } catch {
    // The group ended by itself.
  }
}

function readTail(path: string): string {
  try {
    return Deno.readTextFileSync(path).slice(-4000);
  } catch {
    return "";
  }
}

/** The line of stderr that names the error: the last `Something: text`, or the last line. */
export function errorLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const named = lines.filter((line) => /^(Uncaught )?[\w.]*(Error|Exception|Exit|Interrupt|panicked)\b.*/.test(line));
  return (named.at(-1) ?? lines.at(-1) ?? "").slice(0, 240);
}

/** Runs a module to the end, over as many processes as it takes. */
export async function runModule(
  python: string[],
  suite: Suite,
  module: string,
  limits: Limits,
  match: string | undefined,
): Promise<ModuleRun> {
  const start = performance.now();
  const deadline = start + limits.moduleSeconds * 1000;
  const folder = Deno.makeTempDirSync({ prefix: "conformance_" });
  const results = `${folder}/.results`;
  const skip = `${folder}/.skip`;
  const progress: Progress = { plan: [], outcomes: new Map(), running: undefined, done: false };
  let processes = 0;
  try {
    while (!progress.done) {
      Deno.writeTextFileSync(results, "");
      Deno.writeTextFileSync(skip, [...progress.outcomes.keys()].join("\n"));
      progress.running = undefined;
      const before = progress.outcomes.size;
      const options = ["--results", results, "--skip", skip, ...(match === undefined ? [] : ["--match", match])];
      const command = [...python, `${here}driver.py`, suite.folder, module, ...options];
      processes++;
      const ending = await runProcess(command, folder, results, limits, deadline);
      readResults(Deno.readTextFileSync(results), progress);
      if (progress.done) break;
      const why = [ending.cause, errorLine(ending.stderr)].filter((part) => part !== "").join("; ");
      const blamed = progress.running;
      if (blamed !== undefined) progress.outcomes.set(blamed, { id: blamed, status: "ERROR", why });
      const stuck = progress.outcomes.size === before;
      if (stuck && progress.plan.length === 0) {
        progress.outcomes.set(`test.${module}`, { id: `test.${module}`, status: "ERROR", why: `import: ${why}` });
        break;
      }
      if (stuck || processes > limits.restarts || performance.now() > deadline) {
        giveUp(progress, match, `not reached: ${why}`);
        break;
      }
    }
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
  const order = new Map(progress.plan.map((id, place) => [id, place]));
  const outcomes = [...progress.outcomes.values()].sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1));
  return { module, outcomes, seconds: (performance.now() - start) / 1000, processes };
}

function giveUp(progress: Progress, match: string | undefined, why: string): void {
  for (const id of progress.plan) {
    if (progress.outcomes.has(id) || (match !== undefined && !id.includes(match))) continue;
    progress.outcomes.set(id, { id, status: "ERROR", why });
  }
}
