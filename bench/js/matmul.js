// Twin of programs/matmul.py: matrix multiplication three ways.

const SIZE = 100;
const ANSWER = 32222895923;

function make(size, step) {
  return Array.from(
    { length: size },
    (_, i) => Array.from({ length: size }, (_, j) => ((i * 7 + j * step) % 17) * 0.5),
  );
}

function multiplyLoops(a, b) {
  const size = a.length;
  const result = [];
  for (let i = 0; i < size; i++) {
    const row = new Array(size).fill(0);
    const left = a[i];
    for (let k = 0; k < size; k++) {
      const factor = left[k];
      const right = b[k];
      for (let j = 0; j < size; j++) row[j] += factor * right[j];
    }
    result.push(row);
  }
  return result;
}

function multiplyColumns(a, b) {
  const columns = b[0].map((_, j) => b.map((row) => row[j]));
  return a.map((row) =>
    columns.map((column) => {
      let total = 0;
      for (let k = 0; k < row.length; k++) total += row[k] * column[k];
      return total;
    })
  );
}

function multiplyInts(a, b, modulus) {
  const size = a.length;
  const result = Array.from({ length: size }, () => new Array(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let total = 0;
      for (let k = 0; k < size; k++) total += a[i][k] * b[k][j];
      result[i][j] = total % modulus;
    }
  }
  return result;
}

function main(n) {
  const a = make(n, 3);
  const b = make(n, 5);
  const product = multiplyColumns(multiplyLoops(a, b), a);
  let whole = product.map((row) => row.map((x) => Math.trunc(x * 2) % 101));
  whole = multiplyInts(whole, whole, 10007);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += whole[i][i] * (i + 1);
  let sum = 0;
  for (const row of product) sum += row.reduce((x, y) => x + y, 0);
  return trace * 1000 + Math.trunc(sum) % 1000;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
