// Twin of programs/sieve.py: Eratosthenes on an array of flags, and on bytes.

const SIZE = 2000000;
const ANSWER = 142913977855;

function sieveList(limit) {
  const flags = new Array(limit).fill(true);
  flags[0] = flags[1] = false;
  for (let candidate = 2; candidate * candidate < limit; candidate++) {
    if (flags[candidate]) {
      for (let multiple = candidate * candidate; multiple < limit; multiple += candidate) flags[multiple] = false;
    }
  }
  let total = 0;
  for (let number = 0; number < limit; number++) {
    if (flags[number]) total += number;
  }
  return total;
}

function sieveBytes(limit) {
  const flags = new Uint8Array(limit).fill(1);
  flags[0] = flags[1] = 0;
  for (let candidate = 2; candidate * candidate < limit; candidate++) {
    if (flags[candidate]) {
      for (let multiple = candidate * candidate; multiple < limit; multiple += candidate) flags[multiple] = 0;
    }
  }
  let count = 0;
  for (const flag of flags) count += flag;
  return count;
}

function main(n) {
  return sieveList(n) + sieveBytes(n);
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
