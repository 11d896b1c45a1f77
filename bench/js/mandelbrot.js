// Twin of programs/mandelbrot.py: the Mandelbrot set as a bitmap count.

const SIZE = 300;
const ANSWER = 55707372;

function escapeSteps(cr, ci, limit) {
  let zr = 0, zi = 0;
  for (let step = 0; step < limit; step++) {
    const rr = zr * zr;
    const ii = zi * zi;
    if (rr + ii > 4) return step;
    zi = 2 * zr * zi + ci;
    zr = rr - ii + cr;
  }
  return limit;
}

function main(n) {
  let total = 0, inside = 0;
  for (let row = 0; row < n; row++) {
    const ci = 2 * row / n - 1;
    for (let column = 0; column < n; column++) {
      const cr = 3 * column / n - 2;
      const steps = escapeSteps(cr, ci, 60);
      total += steps;
      if (steps === 60) inside++;
    }
  }
  return total * 31 + inside;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
