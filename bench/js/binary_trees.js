// Twin of programs/binary_trees.py: many short-lived binary trees beside one that stays.

const SIZE = 14;
const ANSWER = 77769632767;

class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

function build(depth) {
  if (depth === 0) return new Node(null, null);
  return new Node(build(depth - 1), build(depth - 1));
}

function count(node) {
  if (node.left === null) return 1;
  return 1 + count(node.left) + count(node.right);
}

function main(n) {
  const keep = build(n);
  let total = 0;
  for (let depth = 4; depth <= n; depth += 4) {
    for (let i = 0; i < 1 << (n - depth + 3); i++) total += count(build(depth));
  }
  return total * 100000 + count(keep);
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
