// Sorting the rotations of a block: the Burrows-Wheeler transform.
//
// In: a block. Out: the starts of its rotations, in order. By radix on the first four bytes, then by doubling: when rotations
// are sorted by k bytes, the rank of the one that starts k further sorts them by 2k. Only groups of equal rank are sorted
// again, so text is done after a few rounds. Rotations of a periodic block that are equal keep any order.

/** Starts of the rotations in sorted order. */
export function rotations(block: Uint8Array): Int32Array {
  const n = block.length;
  let order = new Int32Array(n), other = new Int32Array(n);
  const keys = new Uint32Array(n);
  for (let i = 0, key = 0; i < n + 3; i++) {
    key = (key << 8) | block[i % n];
    if (i >= 3) keys[i - 3] = key >>> 0;
  }
  if (n < 4) {
    for (let i = 0; i < n; i++) {
      for (let j = 0, key = 0; j < 4; j++) keys[i] = (key = (key << 8) | block[(i + j) % n]) >>> 0;
    }
  }
  for (let i = 0; i < n; i++) order[i] = i;
  const counts = new Int32Array(65537);
  for (const shift of [0, 16]) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[((keys[i] >>> shift) & 0xffff) + 1]++;
    for (let i = 0; i < 65536; i++) counts[i + 1] += counts[i];
    for (let i = 0; i < n; i++) {
      const s = order[i];
      other[counts[(keys[s] >>> shift) & 0xffff]++] = s;
    }
    [order, other] = [other, order];
  }
  // The rank of a rotation is where its group ends: sorting a group leaves the ranks of all others.
  const rank = new Int32Array(n);
  for (let i = n - 1, end = n - 1; i >= 0; i--) {
    if (i < n - 1 && keys[order[i]] !== keys[order[i + 1]]) end = i;
    rank[order[i]] = end;
  }
  double(order, rank, n);
  return order;
}

function double(order: Int32Array, rank: Int32Array, n: number): void {
  // A negative entry says how many sorted places follow: they are skipped at once.
  const skip = new Int32Array(n);
  const groupKeys = new Float64Array(n);
  for (let k = 4; k < n * 2; k *= 2) {
    let sortedFrom = -1, open = false;
    for (let i = 0; i < n;) {
      if (skip[i] > 0) {
        if (sortedFrom < 0) sortedFrom = i;
        i += skip[i];
        continue;
      }
      const end = rank[order[i]];
      if (end === i) {
        if (sortedFrom < 0) sortedFrom = i;
        i++;
        continue;
      }
      if (sortedFrom >= 0) skip[sortedFrom] = i - sortedFrom;
      sortedFrom = -1;
      open = true;
      sortGroup(order, rank, groupKeys, i, end, k, n);
      i = end + 1;
    }
    if (sortedFrom >= 0) skip[sortedFrom] = n - sortedFrom;
    if (!open) return;
  }
}

/** Sorts order[from..to], a group of equal rank, by the ranks k further on. */
function sortGroup(
  order: Int32Array,
  rank: Int32Array,
  keys: Float64Array,
  from: number,
  to: number,
  k: number,
  n: number,
): void {
  const step = k % n;
  const size = to - from + 1;
  if (size === 2) {
    let a = order[from], b = order[to];
    const x = rank[a + step >= n ? a + step - n : a + step], y = rank[b + step >= n ? b + step - n : b + step];
    if (x === y) return;
    if (x > y) [a, b] = [b, a];
    order[from] = a;
    order[to] = b;
    rank[a] = from;
    return;
  }
  // Rank and start in one number: a typed array sorts these without a comparison function.
  for (let i = from; i <= to; i++) {
    const at = order[i] + step;
    keys[i] = rank[at >= n ? at - n : at] * 0x100000 + order[i];
  }
  const part = keys.subarray(from, to + 1);
  part.sort();
  let end = to, previous = -1;
  for (let i = size - 1; i >= 0; i--) {
    const key = part[i];
    const r = Math.floor(key / 0x100000);
    if (r !== previous) {
      end = from + i;
      previous = r;
    }
    const start = key - r * 0x100000;
    order[from + i] = start;
    rank[start] = end;
  }
}
