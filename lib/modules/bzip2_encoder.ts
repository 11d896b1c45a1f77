// Encoding bzip2.
//
// In: write(bytes), finish(). Out: the compressed bytes so far; a block comes out when it is full. Rotations are sorted by
// their first four bytes, then by doubling the length compared: no input is slow, and none needs a second way to sort.
import { bzip2Crc, GROUP } from "./bzip2_decoder.ts";
import { rotations } from "./bzip2_sort.ts";
import { ByteQueue } from "./byte_queue.ts";

const MAX_LENGTH = 17;

/** Code lengths (1 to MAX_LENGTH) for symbols of these frequencies. */
function codeLengths(frequencies: Int32Array): Uint8Array {
  const n = frequencies.length;
  const lengths = new Uint8Array(n);
  // When a code gets too long, frequencies are flattened and it is made again.
  for (let shift = 0;; shift++) {
    const weight: number[] = [];
    for (let i = 0; i < n; i++) weight.push(Math.max(1, frequencies[i] >> shift));
    const parent = new Int32Array(2 * n - 1).fill(-1);
    const leaves = Array.from({ length: n }, (_, i) => i).sort((a, b) => weight[a] - weight[b] || a - b);
    const inner: number[] = [];
    let a = 0, b = 0;
    const least = () => b === inner.length || a < n && weight[leaves[a]] <= weight[inner[b]] ? leaves[a++] : inner[b++];
    for (let k = n; k < 2 * n - 1; k++) {
      const x = least(), y = least();
      parent[x] = parent[y] = k;
      weight[k] = weight[x] + weight[y];
      inner.push(k);
    }
    const depth = new Int32Array(2 * n - 1);
    let max = 0;
    for (let k = 2 * n - 3; k >= 0; k--) {
      depth[k] = depth[parent[k]] + 1;
      if (k < n) {
        lengths[k] = depth[k];
        if (depth[k] > max) max = depth[k];
      }
    }
    if (max <= MAX_LENGTH) return lengths;
  }
}

export class Bzip2Encoder {
  readonly #out = new ByteQueue();
  #bits = 0;
  #bitCount = 0;
  readonly #block: Uint8Array;
  readonly #capacity: number;
  #count = 0;
  #last = -1;
  #same = 0;
  #crc = -1;
  #streamCrc = 0;

  constructor(level: number) {
    // The margin holds a run that ends the block.
    this.#capacity = level * 100000 - 19;
    this.#block = new Uint8Array(level * 100000);
    for (const b of [0x42, 0x5a, 0x68, 0x30 + level]) this.#put(8, b);
  }

  write(input: Uint8Array): Uint8Array {
    const block = this.#block;
    let from = 0, last = this.#last, same = this.#same, count = this.#count;
    for (let i = 0; i < input.length; i++) {
      const byte = input[i];
      if (byte === last && same < 255) {
        same++;
        if (same <= 4) block[count++] = byte;
        if (same === 4) block[count++] = 0;
        else if (same > 4) block[count - 1]++;
        continue;
      }
      if (count >= this.#capacity) {
        this.#crc = bzip2Crc(this.#crc, input, from, i);
        from = i;
        this.#count = count;
        this.#flushBlock();
        count = 0;
      }
      last = byte;
      same = 1;
      block[count++] = byte;
    }
    this.#crc = bzip2Crc(this.#crc, input, from, input.length);
    this.#last = last;
    this.#same = same;
    this.#count = count;
    return this.#out.take();
  }

  finish(): Uint8Array {
    if (this.#count > 0) this.#flushBlock();
    this.#put(24, 0x177245);
    this.#put(24, 0x385090);
    this.#put32(this.#streamCrc);
    if (this.#bitCount > 0) this.#put(8 - this.#bitCount, 0);
    return this.#out.take();
  }

  #put(n: number, value: number): void {
    this.#bits = (this.#bits << n) | value;
    this.#bitCount += n;
    while (this.#bitCount >= 8) {
      this.#bitCount -= 8;
      this.#out.pushByte((this.#bits >>> this.#bitCount) & 255);
    }
    this.#bits &= (1 << this.#bitCount) - 1;
  }
  #put32(value: number): void {
    this.#put(16, value >>> 16);
    this.#put(16, value & 0xffff);
  }

  #flushBlock(): void {
    const crc = ~this.#crc >>> 0;
    this.#streamCrc = (((this.#streamCrc << 1) | (this.#streamCrc >>> 31)) ^ crc) >>> 0;
    const block = this.#block.subarray(0, this.#count);
    const order = rotations(block);
    this.#put(24, 0x314159);
    this.#put(24, 0x265359);
    this.#put32(crc);
    this.#put(1, 0);
    this.#put(24, order.indexOf(0));
    this.#putSymbols(block, order);
    this.#count = 0;
    this.#crc = -1;
    this.#last = -1;
    this.#same = 0;
  }

  /** Move to front, runs of zeros in base 2 of digits 1 and 2, then Huffman codes by groups of 50. */
  #putSymbols(block: Uint8Array, order: Int32Array): void {
    const n = block.length;
    const used = new Uint8Array(256);
    for (let i = 0; i < n; i++) used[block[i]] = 1;
    const front: number[] = [];
    for (let i = 0; i < 256; i++) if (used[i]) front.push(i);
    const alphabet = front.length + 2;
    this.#putUsed(used);
    const symbols = new Uint16Array(n + 1);
    let count = 0, zeros = 0;
    for (let i = 0; i < n; i++) {
      const byte = block[order[i] === 0 ? n - 1 : order[i] - 1];
      if (byte === front[0]) {
        zeros++;
        continue;
      }
      for (; zeros > 0; zeros = (zeros - 1) >> 1) symbols[count++] = (zeros - 1) & 1;
      let j = 1, moved = front[0];
      while (front[j] !== byte) {
        const next = front[j];
        front[j++] = moved;
        moved = next;
      }
      front[j] = moved;
      front[0] = byte;
      symbols[count++] = j + 1;
    }
    for (; zeros > 0; zeros = (zeros - 1) >> 1) symbols[count++] = (zeros - 1) & 1;
    symbols[count++] = alphabet - 1;
    this.#putCoded(symbols.subarray(0, count), alphabet);
  }

  #putUsed(used: Uint8Array): void {
    let ranges = 0;
    const some: number[] = [];
    for (let i = 0; i < 16; i++) {
      let bits = 0;
      for (let j = 0; j < 16; j++) bits = (bits << 1) | used[i * 16 + j];
      ranges = (ranges << 1) | (bits === 0 ? 0 : 1);
      if (bits !== 0) some.push(bits);
    }
    this.#put(16, ranges);
    for (const bits of some) this.#put(16, bits);
  }

  #putCoded(symbols: Uint16Array, alphabet: number): void {
    const count = symbols.length;
    const tables = count < 200 ? 2 : count < 600 ? 3 : count < 1200 ? 4 : count < 2400 ? 5 : 6;
    const lengths = firstLengths(symbols, alphabet, tables);
    const groups = Math.ceil(count / GROUP);
    const selectors = new Uint8Array(groups);
    // Each group takes the table that is cheapest for it, and each table is made for the groups that took it.
    for (let round = 0; round < 4; round++) {
      const frequencies = lengths.map(() => new Int32Array(alphabet));
      for (let g = 0; g < groups; g++) {
        const from = g * GROUP, to = Math.min(count, from + GROUP);
        let best = 0, bestCost = Infinity;
        for (let t = 0; t < tables; t++) {
          const own = lengths[t];
          let cost = 0;
          for (let i = from; i < to; i++) cost += own[symbols[i]];
          if (cost < bestCost) {
            bestCost = cost;
            best = t;
          }
        }
        selectors[g] = best;
        const f = frequencies[best];
        for (let i = from; i < to; i++) f[symbols[i]]++;
      }
      for (let t = 0; t < tables; t++) lengths[t] = codeLengths(frequencies[t]);
    }
    this.#put(3, tables);
    this.#put(15, groups);
    const order = [0, 1, 2, 3, 4, 5];
    for (const t of selectors) {
      const j = order.indexOf(t);
      for (let k = 0; k < j; k++) this.#put(1, 1);
      this.#put(1, 0);
      order.splice(j, 1);
      order.unshift(t);
    }
    for (const own of lengths) {
      let length = own[0];
      this.#put(5, length);
      for (const l of own) {
        for (; length < l; length++) this.#put(2, 2);
        for (; length > l; length--) this.#put(2, 3);
        this.#put(1, 0);
      }
    }
    const codes = lengths.map(canonical);
    for (let g = 0; g < groups; g++) {
      const own = lengths[selectors[g]], code = codes[selectors[g]];
      const to = Math.min(count, (g + 1) * GROUP);
      for (let i = g * GROUP; i < to; i++) this.#put(own[symbols[i]], code[symbols[i]]);
    }
  }
}

/** Tables to start with: each is cheap for one stretch of symbols that makes up its share of all. */
function firstLengths(symbols: Uint16Array, alphabet: number, tables: number): Uint8Array[] {
  const frequencies = new Int32Array(alphabet);
  for (const s of symbols) frequencies[s]++;
  const out: Uint8Array[] = [];
  let from = 0, left = symbols.length;
  for (let t = 0; t < tables; t++) {
    const share = left / (tables - t);
    let to = from, sum = 0;
    while (to < alphabet && (sum < share || t === tables - 1)) sum += frequencies[to++];
    const own = new Uint8Array(alphabet).fill(15);
    own.fill(0, from, to);
    out.push(own);
    from = to;
    left -= sum;
  }
  return out;
}

function canonical(lengths: Uint8Array): Uint32Array {
  const codes = new Uint32Array(lengths.length);
  for (let l = 1, code = 0; l <= MAX_LENGTH; l++, code <<= 1) {
    for (let s = 0; s < lengths.length; s++) if (lengths[s] === l) codes[s] = code++;
  }
  return codes;
}
