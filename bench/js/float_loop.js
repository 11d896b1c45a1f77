// Twin of programs/float_loop.py: a logistic map, Simpson's rule and square roots by Newton.

const SIZE = 500000;
const ANSWER = 30823960616;

function logistic(steps) {
  let x = 0.3, total = 0;
  for (let i = 0; i < steps; i++) {
    x = 3.71 * x * (1 - x);
    total += x;
  }
  return total;
}

function polynomial(x) {
  return ((1.5 * x - 2.25) * x + 0.5) * x - 1;
}

function simpson(low, high, pieces) {
  const width = (high - low) / pieces;
  let total = polynomial(low) + polynomial(high);
  for (let i = 1; i < pieces; i++) {
    const weight = i & 1 ? 4 : 2;
    total += weight * polynomial(low + i * width);
  }
  return total * width / 3;
}

function newtonRoots(limit) {
  let total = 0;
  for (let i = 1; i < limit; i++) {
    let guess = i * 0.5;
    for (let round = 0; round < 6; round++) guess = 0.5 * (guess + i / guess);
    total += guess;
  }
  return total;
}

function main(n) {
  const value = logistic(n) + simpson(0, 4, n) + newtonRoots(Math.floor(n / 6));
  return Math.trunc(value * 1000);
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
