// Twin of programs/fannkuch.py: pancake flips over the first n permutations of nine.

const SIZE = 120000;
const ANSWER = -108273;

function main(n) {
  const cards = 9;
  const order = Array.from({ length: cards }, (_, i) => i);
  const turns = new Array(cards).fill(0);
  let best = 0, checksum = 0, sign = 1, width = cards;
  for (let round = 0; round < n; round++) {
    while (width !== 1) {
      turns[width - 1] = width;
      width--;
    }
    let first = order[0];
    if (first) {
      const work = order.slice();
      let flips = 0;
      while (first) {
        for (let low = 0, high = first; low < high; low++, high--) {
          const kept = work[low];
          work[low] = work[high];
          work[high] = kept;
        }
        flips++;
        first = work[0];
      }
      if (flips > best) best = flips;
      checksum += sign * flips;
    }
    sign = -sign;
    for (;;) {
      if (width === cards) throw new Error("too few permutations");
      const head = order[0];
      for (let i = 0; i < width; i++) order[i] = order[i + 1];
      order[width] = head;
      turns[width]--;
      if (turns[width] > 0) break;
      width++;
    }
  }
  return checksum * 100 + best;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
