// Twin of programs/spectral_norm.py: the spectral norm.

const SIZE = 230;
const ANSWER = 1274223787;

function entry(i, j) {
  return 1 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

function times(v) {
  const result = [];
  for (let i = 0; i < v.length; i++) {
    let total = 0;
    for (let j = 0; j < v.length; j++) total += entry(i, j) * v[j];
    result.push(total);
  }
  return result;
}

function timesTransposed(v) {
  const result = [];
  for (let i = 0; i < v.length; i++) {
    let total = 0;
    for (let j = 0; j < v.length; j++) total += entry(j, i) * v[j];
    result.push(total);
  }
  return result;
}

function main(n) {
  let u = new Array(n).fill(1);
  let v = u;
  for (let i = 0; i < 5; i++) {
    v = timesTransposed(times(u));
    u = timesTransposed(times(v));
  }
  let top = 0, bottom = 0;
  for (let i = 0; i < n; i++) {
    top += u[i] * v[i];
    bottom += v[i] * v[i];
  }
  return Math.trunc(Math.sqrt(top / bottom) * 1e9);
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
