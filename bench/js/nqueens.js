// Twin of programs/nqueens.py: all solutions of the n-queens puzzle.

const SIZE = 11;
const ANSWER = 634484274170;

class Board {
  constructor(size) {
    this.size = size;
    this.columns = new Array(size).fill(false);
    this.rising = new Array(2 * size).fill(false);
    this.falling = new Array(2 * size).fill(false);
    this.placed = [];
    this.checksum = 0;
    this.found = 0;
  }

  solve(row) {
    const { size, columns, rising, falling, placed } = this;
    if (row === size) {
      this.found++;
      let value = 0;
      for (const column of placed) value = value * size + column;
      this.checksum = (this.checksum * 3 + value) % 1000003;
      return;
    }
    for (let column = 0; column < size; column++) {
      const up = row + column;
      const down = row - column + size;
      if (columns[column] || rising[up] || falling[down]) continue;
      columns[column] = rising[up] = falling[down] = true;
      placed.push(column);
      this.solve(row + 1);
      placed.pop();
      columns[column] = rising[up] = falling[down] = false;
    }
  }
}

function main(n) {
  let total = 0;
  let board;
  for (let size = 4; size <= n; size++) {
    board = new Board(size);
    board.solve(0);
    total = (total * 31 + board.found) % 1000003;
  }
  return total * 1000003 + board.checksum;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
