// Twin of programs/dijkstra.py: shortest paths with a binary heap of pairs.

const SIZE = 17000;
const ANSWER = 122060557;

function less(a, b) {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

function push(heap, item) {
  let place = heap.length;
  heap.push(item);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!less(item, heap[parent])) break;
    heap[place] = heap[parent];
    place = parent;
  }
  heap[place] = item;
}

function pop(heap) {
  const last = heap.pop();
  if (heap.length === 0) return last;
  const top = heap[0];
  const size = heap.length;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= size) break;
    if (child + 1 < size && less(heap[child + 1], heap[child])) child++;
    if (!less(heap[child], last)) break;
    heap[place] = heap[child];
    place = child;
  }
  heap[place] = last;
  return top;
}

function makeGraph(count) {
  let seed = 99;
  const graph = new Map();
  for (let node = 0; node < count; node++) graph.set(node, []);
  for (let node = 0; node < count; node++) {
    for (let i = 0; i < 4; i++) {
      seed = seed * 16807 % 2147483647;
      const other = (node + 1 + seed % 97) % count;
      const cost = Math.floor(seed / 97) % 50 + 1;
      graph.get(node).push([other, cost]);
      graph.get(other).push([node, cost + 3]);
    }
  }
  return graph;
}

function shortest(graph, start) {
  const distance = new Map([[start, 0]]);
  const done = new Set();
  const heap = [[0, start]];
  while (heap.length > 0) {
    const [here, node] = pop(heap);
    if (done.has(node)) continue;
    done.add(node);
    for (const [other, cost] of graph.get(node)) {
      const there = here + cost;
      if (there < (distance.get(other) ?? 1 << 30)) {
        distance.set(other, there);
        push(heap, [there, other]);
      }
    }
  }
  return distance;
}

function main(n) {
  const graph = makeGraph(n);
  let checksum = 0;
  for (const start of [0, Math.floor(n / 2)]) {
    for (const [node, cost] of shortest(graph, start)) checksum = (checksum + node * cost) % 1000000007;
  }
  return checksum;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
