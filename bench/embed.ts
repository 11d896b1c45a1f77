// How much longer a TypeScript program takes to call a Python function than one of its own: `deno run -A bench/embed.ts`.
//
// In one process, loops of a million calls of f(int) -> int, in turns; the best round of each side counts.
import { Runtime } from "../mod.ts";

const CALLS = 1_000_000, ROUNDS = 20;
/** The bar: at most this many times the time of the loop in TypeScript. */
const BAR = 15;

const PYTHON = `
def small(n):
    return (n * 3 + 1) & 0xffff

def loop(n):
    total = 0
    for i in range(10):
        total = (total * 31 + n + i) & 0xffff
    return total

def branches(n):
    if n % 3 == 0:
        return n // 3
    if n & 1:
        return 3 * n + 1
    return n - 7
`;

type Call = (n: number) => number;

const TYPESCRIPT: Readonly<Record<string, Call>> = {
  small: (n) => (n * 3 + 1) & 0xffff,
  loop(n) {
    let total = 0;
    for (let i = 0; i < 10; i++) total = (total * 31 + n + i) & 0xffff;
    return total;
  },
  branches: (n) => n % 3 === 0 ? Math.floor(n / 3) : n & 1 ? 3 * n + 1 : n - 7,
};

/** A loop of its own for each function, as programs have: V8 would not specialise one that calls all of them. */
function loopOf(): (f: Call) => number {
  return new Function("f", `let sum = 0; for (let i = 0; i < ${CALLS}; i++) sum += f(i); return sum;`) as never;
}

function timed(run: (f: Call) => number, f: Call): { milliseconds: number; sum: number } {
  const start = performance.now();
  const sum = run(f);
  return { milliseconds: performance.now() - start, sum };
}

if (import.meta.main) {
  const py = new Runtime();
  py.run(PYTHON);
  let failed = false;
  for (const [name, own] of Object.entries(TYPESCRIPT)) {
    const theirs = py.get(name) as Call;
    const ownLoop = loopOf(), pythonLoop = loopOf();
    let best = Infinity, python = Infinity;
    for (let i = 0; i < ROUNDS; i++) {
      const a = timed(ownLoop, own), b = timed(pythonLoop, theirs);
      if (a.sum !== b.sum) throw new Error(`${name}: ${a.sum} and ${b.sum}`);
      best = Math.min(best, a.milliseconds);
      python = Math.min(python, b.milliseconds);
    }
    const ratio = python / best;
    failed ||= ratio > BAR;
    console.log(
      `${name.padEnd(10)} TypeScript ${best.toFixed(2)} ms, Python ${python.toFixed(2)} ms: ${ratio.toFixed(1)}x` +
        (ratio > BAR ? ` (the bar is ${BAR}x)` : ""),
    );
  }
  if (failed) Deno.exit(1);
}
