// The Mersenne Twister MT19937 with the seeding by arrays of its authors: the numbers behind random.random().
//
// In: seeds as arrays of 32-bit words. Out: 32-bit numbers, and doubles with 53 random bits. Invariant: `index` is 0..624.

const N = 624, M = 397;

export class MersenneTwister {
  state: Uint32Array = new Uint32Array(N);
  index = N;

  #seedNumber(seed: number): void {
    const mt = this.state;
    mt[0] = seed >>> 0;
    for (let i = 1; i < N; i++) {
      const x = mt[i - 1] ^ (mt[i - 1] >>> 30);
      mt[i] = Math.imul(x, 1812433253) + i;
    }
    this.index = N;
  }

  /** init_by_array of the reference implementation. */
  seed(key: Uint32Array): void {
    this.#seedNumber(19650218);
    const mt = this.state;
    let i = 1, j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const x = mt[i - 1] ^ (mt[i - 1] >>> 30);
      mt[i] = (mt[i] ^ Math.imul(x, 1664525)) + key[j] + j;
      i++;
      j++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
      if (j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const x = mt[i - 1] ^ (mt[i - 1] >>> 30);
      mt[i] = (mt[i] ^ Math.imul(x, 1566083941)) - i;
      i++;
      if (i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
    }
    mt[0] = 0x80000000;
  }

  #generate(): void {
    const mt = this.state;
    for (let k = 0; k < N; k++) {
      const y = (mt[k] & 0x80000000) | (mt[(k + 1) % N] & 0x7fffffff);
      mt[k] = mt[(k + M) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** The next 32 bits as an unsigned number. */
  next(): number {
    if (this.index >= N) this.#generate();
    let y = this.state[this.index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** A double in [0, 1). */
  nextDouble(): number {
    const a = this.next() >>> 5, b = this.next() >>> 6;
    return (a * 67108864 + b) * (1 / 9007199254740992);
  }
}
